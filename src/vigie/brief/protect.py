"""The protective defaults in the language of the page; :mod:`vigie.protect` holds them for every room."""

from __future__ import annotations

from collections.abc import Sequence

from vigie import protect
from vigie.brief.locale import locale
from vigie.config import Settings
from vigie.model import Reading


class Shield(protect.Shield):
    """The withholding rules over the readings of one brief, whose words for what is withheld are the page's."""

    def __init__(self, readings: Sequence[Reading], settings: Settings) -> None:
        say = locale(settings.lang)
        super().__init__(readings, settings, say("withheld"), say("withheld_title"), say("withheld_place"))

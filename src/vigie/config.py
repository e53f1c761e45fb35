"""Every setting: its name, type, default and what it does. Nothing else in the code is tunable."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


def setting(default: Any, help_: str) -> Any:
    """A field of :class:`Settings` with its default and its help."""
    return field(default=default, metadata={"help": help_})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings of a run; the defaults are what the commands use."""

    max_text_chars: int = setting(2_000_000, "longest text of one article, in characters; longer ones are refused")
    max_file_bytes: int = setting(20_000_000, "largest text file, in bytes; larger ones are refused")
    max_page_bytes: int = setting(8_000_000, "largest HTML page, in bytes; larger ones are refused")
    max_archive_bytes: int = setting(4_000_000_000, "largest web archive, in bytes unpacked; it is read no further")
    focus_countries: tuple[str, ...] = setting((), "ISO 3166-1 alpha-2 codes preferred when a place name is ambiguous")
    place_confidence: float = setting(0.4, "a place resolved with less confidence than this stays unresolved")
    places_file: Path | None = setting(
        None, "a CSV or YAML file of places that are added to the gazetteer or correct it"
    )
    indicators_file: Path | None = setting(None, "a YAML file of further indicators, in the form of indicators.yaml")
    actors_file: Path | None = setting(None, "a YAML file of further actors, in the form of actors.yaml")
    encoder: bool = setting(True, "read names and attributions with the encoder; without it by rules alone, faster")
    phrases: bool = setting(
        False, "mentions as whole noun phrases, with article, title and pronouns, instead of names and descriptions"
    )
    processes: int = setting(1, "processes that read articles side by side; 0 for as many as there are cores")
    names: bool = setting(False, "name private persons on the page and in exports")
    precise: bool = setting(False, "show aid sites exactly, and future movements of aid and civilians")
    lang: str = setting("en", "language of the page's own words, en or fr; quoted words stay as they are")
    outlets_file: Path | None = setting(
        None, "a CSV file of the user's own ratings: domain or outlet, bias, factuality, reliability, source, date"
    )
    no_text: bool = setting(False, "leave quoted passages out of the JSON")


DEFAULTS = Settings()

"""The shield: what a page or an export may show of the readings it is made from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from vigie.config import Settings
from vigie.language.sentences import sentence_at
from vigie.model import Reading, Site, Span
from vigie.protect import movements, places
from vigie.protect.persons import ANY_WORD, NOBODY, name_words, persons

WITHHELD_NAME = "[name withheld]"
WITHHELD_TITLE = "[headline withheld]"
WITHHELD_PLACE = "[address withheld]"
DISTRICT_DEGREES = 0.25
"""Aid sites are moved to the middle of a cell of this size (about 27 km at the equator)."""
_REACHED = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|(?<![\w+])\+\d[\d .()-]{7,}\d")


class Shield:
    """The withholding rules over the readings of one brief.

    With ``settings.names`` no name is withheld; with ``settings.precise`` no movement and no position.
    """

    def __init__(
        self,
        readings: Sequence[Reading],
        settings: Settings,
        withheld: str = WITHHELD_NAME,
        withheld_title: str = WITHHELD_TITLE,
        withheld_place: str = WITHHELD_PLACE,
    ) -> None:
        self.settings = settings
        self.withheld, self.withheld_title, self.withheld_place = withheld, withheld_title, withheld_place
        self._readings = {r.id: r for r in readings}
        self._known = NOBODY if settings.names else persons(readings)
        self.private = self._known.private
        self._camps = frozenset() if settings.precise else places.camps(readings)
        self._told = () if settings.precise else places.told(readings)
        self._done: dict[str, str] = {}

    def text(self, words: str) -> str:
        """``words`` with the names of private persons replaced, and where they can be reached: by mail, by telephone,
        at a street address, by coordinates, in a building that shelters the displaced.
        """
        # Passages stand in several sections.
        if words not in self._done:
            self._done[words] = _piece(words, 0, len(words), self._hidden(words))
        return self._done[words]

    def parts(self, line: str, start: int, end: int) -> tuple[str, str, str]:
        """What :meth:`text` shows of ``line`` before ``start``, up to ``end`` and after it.

        What is withheld of the whole line is withheld of its parts: “14 | Rue des Exemples” is an address still.
        """
        hidden = self._hidden(line)
        # What is withheld across a bound is told once, in the middle.
        middle = [(s, e, told) for s, e, told in hidden if s < end and e > start]
        first, last = min([start, *(s for s, _, _ in middle)]), max([end, *(e for _, e, _ in middle)])
        return _piece(line, 0, first, hidden), _piece(line, first, last, hidden), _piece(line, last, len(line), hidden)

    def _hidden(self, words: str) -> list[Hidden]:
        """What of ``words`` is withheld, in order and apart from each other."""
        found: list[Hidden] = []
        if not self.settings.precise:
            found += [(s, e, self.withheld_place) for s, e in places.addresses(words, self._told)]
        if not self.settings.names:
            found += [(s, e, self.withheld) for s, e in self._named(words)]
            found += [(*m.span(), self.withheld) for m in _REACHED.finditer(words)]
        apart: list[Hidden] = []
        for s, e, told in sorted(found, key=lambda h: (h[0], -h[1])):
            if apart and s < apart[-1][1]:
                apart[-1] = (apart[-1][0], max(e, apart[-1][1]), apart[-1][2])
            else:
                apart.append((s, e, told))
        return apart

    def _named(self, words: str) -> Iterator[tuple[int, int]]:
        """Where the names of private persons stand in ``words``."""
        past = 0
        cut = words.rstrip(" …") if words.endswith("…") else ""
        for word in ANY_WORD.finditer(words):
            begin = word.start()
            if begin < past:
                continue
            names = self._known.begins.get(word[0], ())
            if stays := _begun(words, begin, self._known.stays.get(word[0], ())):
                past = begin + len(stays)
            elif name := _begun(words, begin, names):
                past = begin + len(name)
                if not self._known.place(words, begin, past):
                    yield begin, past
            elif cut[begin:] and any(n.startswith(f"{cut[begin:]} ") for n in names):
                yield begin, len(cut)  # a name of which a bound has left the beginning
                return

    def person(self, name: str) -> str:
        """The name of somebody known to be a person: withheld unless some article gives it a role in public life.

        :meth:`text` knows the persons among the mentions alone; this one holds for names found by other means too.
        """
        if self.settings.names or any(word in self._known.public for word in name_words(name)[-1:]):
            return name
        return self.withheld

    def site(self, site: Site, words: str = "") -> Site:
        """``site``, moved to its district's precision where it is an aid site, a camp or a hospital.

        ``words`` are those around its name in the text, which may say so where the name does not.
        """
        named = f"{site.name or ''} {site.kind or ''} {words}"
        if self.settings.precise or site.lat is None or site.lon is None:
            return site
        if site.gazetteer_id not in self._camps and not places.AID_SITE.search(named):
            return site
        cell = DISTRICT_DEGREES
        return replace(site, lat=round(round(site.lat / cell) * cell, 3), lon=round(round(site.lon / cell) * cell, 3))

    def movement(self, span: Span) -> bool:
        """Whether the words around ``span`` tell of a future movement of aid, civilians or evacuees."""
        return span.article is not None and self.moving(self.sentence(span)[0])

    def moving(self, words: str) -> bool:
        """Whether ``words`` tell of a future movement of aid, civilians or evacuees."""
        if self.settings.precise:
            return False
        return movements.moving(words)

    def title(self, words: str) -> str:
        """A headline with names withheld, or all of it where it tells of a movement that is."""
        return self.withheld_title if self.moving(words) else self.text(words)

    def sentence(self, span: Span) -> tuple[str, int, int]:
        """The line or sentence around ``span`` in its article, and where the span stands in it."""
        reading = self._readings[span.article or ""]
        text = reading.title or "" if span.in_ == "title" else reading.text
        start, end = _around(text, span.start, span.end)
        return text[start:end], span.start - start, span.end - start


Hidden = tuple[int, int, str]
"""Bounds of what is withheld, and what is told in its stead."""


def _piece(words: str, start: int, end: int, hidden: Sequence[Hidden]) -> str:
    kept, at = [], start
    for s, e, told in hidden:
        if start <= s and e <= end:
            kept += [words[at:s], told]
            at = e
    return "".join(kept) + words[at:end]


def _around(text: str, start: int, end: int, limit: int = 400) -> tuple[int, int]:
    """Bounds of the sentences that hold ``start`` to ``end``, cut ``limit`` characters before and after."""
    begin = max(min(sentence_at(text, start)[0], start), start - limit, 0)
    stop = min(max(sentence_at(text, max(start, end - 1))[1], end), end + limit)
    while begin < start and text[begin].isspace():
        begin += 1
    while stop > end and text[stop - 1].isspace():
        stop -= 1
    return begin, stop


def _begun(words: str, begin: int, names: Sequence[str]) -> str:
    """The first of ``names`` that stands at ``begin``; empty where none does."""
    return next((n for n in names if words.startswith(n, begin) and _ends(words, begin + len(n))), "")


def _ends(words: str, at: int) -> bool:
    """Whether a name may end at ``at``: not within a word, and not before a further word of it."""
    rest = words[at : at + 2]
    if rest[:1].isalnum() or rest[:1] == "_":
        return False
    return not (len(rest) == 2 and rest[0] == " " and rest[1].isalpha() and rest[1].isupper())

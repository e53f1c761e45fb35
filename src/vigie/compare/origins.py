"""Which origin a statement comes from: the attributed source's if the article carries it, else the article's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vigie.compare.keys import fold
from vigie.model import Grouping, Origin, Reading, Source

_WORD = re.compile(r"[^\W_]{2,}")
_STOP = frozenset(
    "the of and in on to for by an its his her official officials statement source sources own reporting reports citing"
    " report said le la les des du de et en un une aux au communique declaration propre".split()
)
_OWN = re.compile(r"own reporting|own report|no other source|propre|redaction")


class Origins:
    """The origins of a grouping, by article; articles that it lacks get one of their own."""

    def __init__(self, grouping: Grouping, readings: Sequence[Reading]) -> None:
        self._of: dict[str, list[Origin]] = {}
        self._words: dict[str, frozenset[str]] = {}
        self.by_id = {o.id: o for o in grouping.origins}
        for origin in grouping.origins:
            self._words[origin.id] = _words(origin.name)
            for article in origin.articles:
                self._of.setdefault(article, []).append(origin)
        for reading in readings:
            if reading.id not in self._of:
                name = f"{reading.outlet or reading.id}, own reporting"
                own = Origin(id=f"own-{reading.id}", name=name, reason="not grouped", articles=(reading.id,))
                self._of[reading.id] = [own]
                self._words[own.id] = _words(name)
                self.by_id[own.id] = own

    def of(self, article: str, source: Source | None) -> Origin:
        """The origin behind a statement of ``article`` attributed to ``source`` (``None``: its own voice)."""
        carried = self._of[article]
        if len(carried) == 1:
            return carried[0]
        at = source
        while at is not None:
            words = _words(" ".join(filter(None, (at.name, at.text, at.affiliation))))
            best = max(carried, key=lambda o: len(self._words[o.id] & words))
            shared = self._words[best.id] & words
            if shared and len(shared) * 2 >= min(len(words), len(self._words[best.id])):
                return best
            at = at.via
        shared_first = [o for o in carried if len(o.articles) > 1]
        own = [o for o in carried if _OWN.search(fold(o.name)) or _OWN.search(fold(o.reason))]
        # What an article repeats from another comes before its own reporting, official statements come last.
        return (shared_first or own or carried)[0]


def _words(text: str) -> frozenset[str]:
    return frozenset(w for w in _WORD.findall(fold(text)) if w not in _STOP)

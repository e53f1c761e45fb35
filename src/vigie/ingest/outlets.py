"""Known outlets and agencies, and the names they go by (``data/agencies.yaml``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from vigie.tables import shipped

_FOLD = str.maketrans({"’": "'", "\u00a0": " ", "\u202f": " ", "‑": "-"})
_FIRST_WORD = re.compile(r"(?<![\w@#.-])\w+")
_WORD_GOES_ON = re.compile(r"[\w-]")
_ARTICLE = re.compile(r"^(?:the|le|la|les|l')\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Outlets:
    """``names`` maps every name, folded, to the outlet's; ``agencies`` are the outlets that are agencies."""

    names: dict[str, str]
    agencies: frozenset[str]
    by_first_word: dict[str, tuple[str, ...]]

    def named(self, words: str) -> str | None:
        """The outlet that goes by exactly ``words``, with or without its article; ``None`` where none does."""
        key = fold(words)
        return self.names.get(key) or self.names.get(_ARTICLE.sub("", key))

    def same(self, a: str, b: str) -> bool:
        """Whether two names are one outlet's: one known outlet, or one the first words of the other."""
        x, y = (key_of(self.named(n) or n) for n in (a, b))
        if not x or not y:
            return False
        short, long = sorted((x, y), key=len)
        return long == short or long.startswith(short + " ")

    def occurrences(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Bounds and outlet of every known name in ``text``, the longest at each place; letter case matters."""
        folded = text.translate(_FOLD)  # character for character, so the bounds hold for the text
        for m in _FIRST_WORD.finditer(folded):
            for name in self.by_first_word.get(m.group(), ()):
                if folded.startswith(name, m.start()) and not _WORD_GOES_ON.match(folded, m.start() + len(name)):
                    yield m.start(), m.start() + len(name), self.names[name]
                    break


def fold(words: str) -> str:
    """``words`` with straight apostrophes, plain blanks and hyphens; letter case is kept."""
    return " ".join(words.translate(_FOLD).split())


def key_of(name: str) -> str:
    """What two spellings of an outlet's name share: no article, no case, no marks."""
    return " ".join(re.findall(r"\w+", _ARTICLE.sub("", fold(name)).casefold()))


@lru_cache(maxsize=1)
def outlets() -> Outlets:
    """The list, loaded once (about 20 ms)."""
    data = shipped("ingest", "agencies.yaml")
    names: dict[str, str] = {}
    agencies = set()
    for section in ("agencies", "outlets"):
        for name, others in data[section].items():
            if section == "agencies":
                agencies.add(name)
            for n in (name, *others):
                names.setdefault(fold(n), name)
                names.setdefault(fold(n).removeprefix("The "), name)  # not "La Croix": a croix is no newspaper
    first: dict[str, list[str]] = {}
    for n in sorted(names, key=lambda n: (-len(n), n)):
        if m := _FIRST_WORD.search(n):
            first.setdefault(m.group(), []).append(n)
    return Outlets(names, frozenset(agencies), {k: tuple(v) for k, v in first.items()})

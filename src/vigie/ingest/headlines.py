"""Which line above an article is its headline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vigie.ingest.outlets import outlets

_WORD = re.compile(r"\w[\w’'-]*")
_LEAST_WORDS = 4  # a shorter line is a section's name or a menu's
_SHARED = 0.4  # of the long words of a headline, those that its article says again
_BODY = 6_000  # characters of the article in which they are looked for
_SITE = re.compile(r"(?P<title>.{4,400}?)\s+[|–—·-]\s+(?P<site>[^|–—·]{2,40})")


def choose(candidates: Sequence[str], body: str | None) -> int | None:
    """The number of the headline among lines that could be one, from the top; ``None`` where none is long enough.

    A line that stands twice is the headline. Below menus (``body`` is then the article) it is the first that shares its
    words with the article (none where none does); otherwise the first.
    """
    long = [n for n, words in enumerate(candidates) if len(_WORD.findall(words)) >= _LEAST_WORDS]
    if body is not None:
        said = _long_words(body[:_BODY])
        long = [n for n in long if _share(candidates[n], said) >= _SHARED]
    seen: set[str] = set()
    twice: set[str] = set()
    for words in candidates:
        (twice if words in seen else seen).add(words)
    return next((n for n in long if candidates[n] in twice), long[0] if long else None)


def _long_words(text: str) -> set[str]:
    return {w.casefold()[:6] for w in _WORD.findall(text) if len(w) >= 4}


def _share(words: str, said: set[str]) -> float:
    """The share of the long words, cut to six letters against inflection, that ``said`` holds."""
    own = _long_words(words)
    return len(own & said) / len(own) if own else 0.0


def split_title(words: str) -> tuple[str, str | None]:
    """A headline without a known outlet's name after a bar or dash, and that outlet."""
    m = _SITE.fullmatch(words)
    if m and (named := outlets().named(m["site"])):
        return m["title"], named
    return words, None

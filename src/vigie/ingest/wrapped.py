"""Text broken into lines of a page's width: made whole again, a line for each paragraph."""

from __future__ import annotations

import re

_WIDEST = 130  # characters; longer lines are paragraphs already
_FULL = 0.75  # of the usual width: a line shorter than that ends its paragraph
_LEAST_LINES = 4
_HYPHENED = re.compile(r"(?P<first>[^\W\d_]{2,})[-\u00ad\u2010]\n(?P<second>[^\W\d_]{2,})")
_LIST_ITEM = re.compile(r"(?:[-*•–—]|\d{1,2}[.)])\s")
_WORD_WITH_HYPHEN = re.compile(r"[^\W\d_]{2,}[-\u2010][^\W\d_]{2,}")


def unwrapped(text: str, *, mend: bool = False) -> str:
    """``text`` with the lines of each paragraph joined by a blank, and paragraphs parted by blank lines.

    ``mend`` also joins words divided at the ends of lines ("govern-/ment"); a hyphen that the text has elsewhere in
    that word ("cease-fire") stays. Text whose lines are no page's comes back as it is.
    """
    lines = [line.strip() for line in text.split("\n")]
    sizes = sorted(len(line) for line in lines if line)
    if len(sizes) < _LEAST_LINES or sizes[int(0.95 * (len(sizes) - 1))] > _WIDEST:
        return text
    width = sizes[int(0.8 * (len(sizes) - 1))]
    known = {w.casefold().replace("\u2010", "-") for w in _WORD_WITH_HYPHEN.findall(text)} if mend else set()
    paragraphs: list[str] = []
    last = ""
    for line in lines:
        if not line:
            last = ""
        elif last and not _ends(last, line, width):
            paragraphs[-1] = _joined(paragraphs[-1], line, known) if mend else f"{paragraphs[-1]} {line}"
            last = line
        else:
            paragraphs.append(line)
            last = line
    return "\n\n".join(paragraphs)


def _ends(line: str, following: str, width: int) -> bool:
    """Whether a paragraph ends with ``line``: it is short, and what follows does not go on in its sentence."""
    if _LIST_ITEM.match(following):
        return True
    return len(line) < _FULL * width and not following[:1].islower()


def _joined(before: str, line: str, known: set[str]) -> str:
    # Only the ends matter; a paragraph may be long.
    m = _HYPHENED.search(f"{before[-60:]}\n{line[:60]}")
    if m is None or m.end() <= len(before[-60:]):
        return f"{before} {line}"
    whole = f"{m['first']}-{m['second']}".casefold()
    if m["second"][0].islower() and whole not in known:
        return before[:-1] + line
    return before + line

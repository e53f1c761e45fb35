"""Where the clauses of a sentence begin, and whether one tells a word as a fact."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from vigie.language.document import Token
from vigie.read.events.factuality import closing
from vigie.read.grammar.phrases import grammar, look

_REACH = 80  # tokens; no clause is longer, and the time stays linear in texts without marks
_BREAKS, _MODALS, _HYPOTHESIS, _NEGATION, _DENIAL, _THREAT = map(
    grammar, ("breaks", "modals", "hypothesis", "negation", "denial", "threat")
)
_BEFORE_MONTH = frozenset(
    "in of on since by until till last next early late mid from to this during and mid- th st nd rd".split()
)
_SINCE = frozenset("since depuis".split())


def lows_of(toks: Sequence[Token]) -> list[str]:
    """The look-up forms of ``toks``; a dash inside a name ("Kayes–Bamako") is told from one between clauses."""
    return [
        "·may" if t.text == "May" and _month(toks, k)
        else "·" if t.text in "–—-" and 0 < k < len(toks) - 1 and toks[k - 1].end == t.start
        and t.end == toks[k + 1].start
        else look(t)
        for k, t in enumerate(toks)
    ]  # fmt: skip


def _month(toks: Sequence[Token], k: int) -> bool:
    """Whether "May" is the month: "6 to 7 May a patrol was ambushed" tells of no possibility."""
    before = toks[k - 1].lower if k else ""
    return before[:1].isdigit() or before in _BEFORE_MONTH or (k + 1 < len(toks) and toks[k + 1].text[:1].isdigit())


def clause_bounds(lows: Sequence[str], lang: str) -> list[int]:
    """Token numbers at which clauses begin."""
    breaks = _BREAKS[lang]
    found = [0]
    for i, w in enumerate(lows):
        after = lows[i + 1] if i + 1 < len(lows) else ""
        if w in _SINCE and found and _aside(lows, i):
            continue
        if w in breaks or (w == "," and after in ("and", "et", "with", "avec")):
            found.append(i)
    found.append(len(lows))
    return found


def _aside(lows: Sequence[str], i: int) -> bool:
    """Whether "since" only begins a time between commas: "the road, cut since Sunday, was reopened"."""
    return "," in lows[i + 2 : i + 5] and "," in lows[max(0, i - 4) : i]


def clause_of(bounds: Sequence[int], i: int) -> tuple[int, int]:
    """First and past-the-last token of the clause that holds token ``i``."""
    at = bisect_right(bounds, i)
    return max(bounds[at - 1], i - _REACH), min(bounds[min(at, len(bounds) - 1)], i + _REACH)


def asserted(lows: Sequence[str], first: int, a: int, lang: str) -> bool:
    """Whether the clause from token ``a`` tells ``first`` as a fact: no negation, modal, condition or denial."""
    if any(w in _DENIAL[lang] or w in _THREAT[lang] for w in lows[max(0, first - 10) : first]):
        return False
    if any(w in _NEGATION[lang] for w in lows[max(a, first - 5) : first]):
        return False
    closed = any(closing(lows, k) for k in range(first, min(first + 6, len(lows))))
    if not closed and any(w in _MODALS[lang] for w in lows[a : first + 5]):
        return False
    if any(w in _HYPOTHESIS[lang] for w in lows[max(0, first - 6) : first]):
        return False
    return lows[a] not in ("if", "unless", "si", "should", "whether", "to", "pour", "afin")

"""The picture: the sentences that matter most, by support and novelty."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from vigie.brief.material import Material
from vigie.model import Sentence, Span

LIMIT = 10
_SATURATED = 4
"""Beyond so many origins more say little: then what happened comes before what is argued about."""
_FRESH = timedelta(days=2)
_ORDER = {"incidents": 0, "contested": 1, "advisories": 2, "figures": 3, "indicators": 4}
_MOST = {"contested": 3, "incidents": 4, "figures": 3, "advisories": 2, "indicators": 2}

_Rank = tuple[int, int, int, float, str]


def picture(sentences: Sequence[Sentence], m: Material, limit: int = LIMIT) -> list[Sentence]:
    """The lines that matter most, the best supported and newest first; no two that rest on the same words.

    Support is the number of origins; what is marked as changed counts as two more, what rests on an article of the
    last two days as one more.
    """
    ranked = sorted((s for s in sentences if s.section in _ORDER), key=lambda s: _rank(s, m))
    chosen: list[Sentence] = []
    told: list[Span] = []
    shown: set[Span] = set()
    for s in ranked:
        first = s.evidence[0]
        fresh = not any(first.article == t.article and first.overlaps(t) for t in told)
        # A figure that a line above quotes already adds nothing; a contested one does.
        fresh = fresh and not (s.section == "figures" and any(e in shown for e in s.evidence))
        if fresh and len(chosen) < limit and sum(c.section == s.section for c in chosen) < _MOST[s.section]:
            chosen.append(s)
            told.append(first)
            shown.update(s.evidence)
    return sorted(chosen, key=lambda s: (s.section == "indicators", _rank(s, m)))


def _rank(s: Sentence, m: Material) -> _Rank:
    articles = {e.article for e in s.evidence if e.article}
    newest = m.newest(articles)
    recent = m.newest_date is not None and m.newest_date.moment - newest <= _FRESH
    support = min(_SATURATED, s.origins or len(articles))
    return (-(support + (2 if s.change else int(recent))), _ORDER[s.section], -len(articles), -newest.timestamp(), s.id)

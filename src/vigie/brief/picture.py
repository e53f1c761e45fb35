"""The picture: the sentences that matter most, by support and novelty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from vigie.brief.material import Material, permalink
from vigie.model import Sentence, Span

LIMIT = 12
_SATURATED = 4
"""Beyond so many origins more say little: then what happened comes before what is argued about."""
_FRESH = timedelta(days=2)
_ORDER = {"incidents": 0, "contested": 1, "advisories": 2, "figures": 3, "roads": 4, "claims": 5, "indicators": 6}
_MOST = {"contested": 3, "incidents": 4, "figures": 2, "advisories": 2, "indicators": 2, "roads": 1, "claims": 1}
_WEIGHTY = frozenset({"killed", "injured", "abducted", "missing", "displaced", "in_need", "hungry", "arrested"})
"""Figures that say how people fare."""
_WARNED = 3
"""Forecasts: few say what is to be expected, and by when."""

_Rank = tuple[int, int, int, float, str]


def picture(sentences: Sequence[Sentence], m: Material, limit: int = LIMIT) -> list[Sentence]:
    """The lines that matter most, the best supported and newest first; no two that rest on the same words.

    Support is the number of origins; what is marked as changed counts as two more, what rests on an article of the
    last two days or is contested as one more. Forecasts are chosen for what they say: by when, how likely, and who is
    named for it.
    """
    chosen: list[Sentence] = []
    told: list[Span] = []
    shown: set[Span] = set()

    def take(ranked: Sequence[Sentence], most: Mapping[str, int], up_to: int) -> None:
        for s in ranked:
            first = s.evidence[0]
            fresh = not any(first.article == t.article and first.overlaps(t) for t in told)
            # A figure that a line above quotes already adds nothing; a contested one does.
            fresh = fresh and not (s.section in ("figures", "claims") and any(e in shown for e in s.evidence))
            if fresh and len(chosen) < up_to and sum(c.section == s.section for c in chosen) < most[s.section]:
                chosen.append(s)
                told.append(first)
                shown.update(s.evidence)

    warned = _warned(sentences, m)
    events = {e for s in sentences if s.section == "incidents" for e in s.evidence}
    told_of = {permalink("figures", q.id) for q in m.comparison.questions if q.measure in _WEIGHTY}
    # "On which day was the attack?" rests on the words of the attack, which are a line of their own.
    told_of |= {s.id for s in sentences if (s.origins or 0) > 1 and not events.intersection(s.evidence)}
    apt = (s for s in sentences if _apt(s) and (s.section != "figures" or s.id in told_of))
    take(sorted(apt, key=lambda s: _rank(s, m)), _MOST, limit - min(_WARNED, len(warned)))
    take(warned, {"forecasts": _WARNED}, limit)
    place = {s.id: n for n, s in enumerate(warned)}
    return sorted(
        chosen,
        key=lambda s: (s.section == "indicators", s.section == "forecasts", place.get(s.id, 0), _rank(s, m)),
    )


def _apt(s: Sentence) -> bool:
    """A claim repeated by articles of one origin is no news."""
    return s.section in _ORDER and (s.section != "claims" or (s.origins or 0) > 1)


def _warned(sentences: Sequence[Sentence], m: Material) -> list[Sentence]:
    """Forecasts still open that name who expects it or by when, those that say most first."""
    said = {s.id: s for s in sentences if s.section == "forecasts"}
    found = []
    for reading in m.readings:
        for f in reading.forecasts:
            s = said.get(permalink("forecasts", reading.id, f.id))
            end = f.horizon.end if f.horizon else None
            if s and f.status == "open" and not m.over(end) and (f.speaker or f.horizon):
                newest = -m.newest([reading.id]).timestamp()
                named = f.speaker is None or f.speaker.name is None
                said_when = (end is None, f.horizon is None, f.likelihood.low is None)
                order = (not s.change, f.speaker is None, *said_when, named, newest, s.id)
                found.append((order, s))
    return [s for _, s in sorted(found, key=lambda x: x[0])]


def _rank(s: Sentence, m: Material) -> _Rank:
    articles = {e.article for e in s.evidence if e.article}
    newest = m.newest(articles)
    recent = m.newest_date is not None and m.newest_date.moment - newest <= _FRESH
    support = min(_SATURATED, s.origins or len(articles))
    return (
        -(support + (2 if s.change else int(recent)) + int(s.status == "contested")),
        _ORDER.get(s.section, 9),
        -len(articles),
        -newest.timestamp(),
        s.id,
    )

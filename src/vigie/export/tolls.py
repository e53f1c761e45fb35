"""How many were killed, injured, abducted or arrested, over all reports of an incident: the range, never a mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vigie.export.parties import Report
from vigie.model import Question
from vigie.model.vocabulary import Number


@dataclass(frozen=True, slots=True)
class Toll:
    """``low`` and ``high`` as in the contract: "at least 19" is 19 and ``None``."""

    low: Number | None = None
    high: Number | None = None


def toll(reports: Sequence[Report], questions: Sequence[Question], measure: str) -> Toll:
    """From the lowest to the highest number that the reports give; the latest where later ones replaced the others.

    ``questions`` are those that the incident's reports answer; ``measure`` is ``killed``, ``injured``, ``abducted`` or
    ``arrested``.
    """
    told = [(r, t) for r in reports if (t := getattr(r.incident, measure)) is not None]
    stated = {(r.reading.id, t.start, t.end) for r, t in told}
    for question in questions:
        if question.measure == measure and question.status == "updated":
            last = question.answers[-1]
            # The question may be about a part of the dead; it is this one where the reports' own numbers answer it.
            if any(_meets(s.article, s.start, s.end, stated) for s in last.statements):
                return Toll(last.value.low, last.value.high)
    counted = [t for _, t in told if t.low is not None or t.high is not None]
    lows = [t.low for t in counted if t.low is not None]
    highs = [t.high for t in counted if t.high is not None]
    open_ = any(t.high is None for t in counted)
    return Toll(min(lows) if lows else None, max(highs) if highs and not open_ else None)


def fatalities(reports: Sequence[Report], low: Number | None) -> int | None:
    """One number, as ACLED takes it: the lowest reported; "nobody was killed" counts where no report has any dead."""
    if low == 0:
        told = [t.low for r in reports if (t := r.incident.killed) is not None and t.low]
        low = min(told, default=low)
    return None if low is None else round(low)


def _meets(article: str | None, start: int, end: int, stated: set[tuple[str, int, int]]) -> bool:
    return any(a == article and start < e and s < end for a, s, e in stated)

"""What happened when: dated incidents, advice and announcements, in order of their dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from vigie.brief import wording
from vigie.brief.charts import bars
from vigie.brief.locale import Locale
from vigie.brief.material import Material, permalink
from vigie.brief.proofs import line, proof
from vigie.brief.view import AdviceRow, Entry
from vigie.model import Sentence, SharedIncident

LIMIT = 80
_OLDEST_DAYS = 730

# What bodies and companies announce, beside what is done with force.
_ANNOUNCED = frozenset(
    {"closure", "reopening", "withdrawal", "agreement", "diplomatic", "evacuation", "blockade lifted", "release"}
)


def timeline(m: Material, said: Mapping[str, Sentence], advice: tuple[AdviceRow, ...]) -> tuple[list[Entry], int]:
    """Dated entries, the newest last, at most :data:`LIMIT` of the newest, and how many were left out.

    What lies more than two years before the newest is history and left out.
    """
    entries = [e for i in m.comparison.incidents if (e := _incident(m, i, said))]
    entries += _advice(m, {p.article: a.id for a in advice for p in a.proofs})
    newest = max((date.fromisoformat(e.day) for e in entries), default=None)
    if newest is None:
        return [], 0
    unique = {
        (e.day, e.what): e
        for e in sorted(entries, key=lambda e: e.origins)
        if (newest - date.fromisoformat(e.day)).days <= _OLDEST_DAYS
    }
    ordered = sorted(unique.values(), key=lambda e: (e.day, e.kind, e.what))
    return ordered[-LIMIT:], max(0, len(ordered) - LIMIT)


def chart(say: Locale, entries: Sequence[Entry]) -> str:
    """Entries per day as bars, as SVG."""
    days = [(date.fromisoformat(e.day), e.kind) for e in entries]
    if not days:
        return ""
    a, b = min(d for d, _ in days), max(d for d, _ in days)
    return bars(days, say("timeline.chart", a=say.day(a), b=say.day(b)))


def _incident(m: Material, i: SharedIncident, said: Mapping[str, Sentence]) -> Entry | None:
    if i.when is None or i.when.start is None or i.status not in ("reported", "denied"):
        return None
    sentence = said.get(permalink("incidents", i.id)) or said.get(permalink("background", i.id))
    if sentence is None:
        return None
    place = m.say.places(i.where[:1])
    name = wording.capital(m.say.event(i.type, i.subtype))
    if i.status == "denied":
        name += f" ({m.say.term('statuses', i.status)})"
    return Entry(
        day=i.when.start.first_day.isoformat(),
        date=m.say.when(i.when),
        what=m.shield.text(f"{name}, {place}" if place else name),
        kind="announcement" if i.type in _ANNOUNCED else "incident",
        origins=i.origins,
        ref=sentence.id,
        proofs=line(m, sentence).proofs[:1],
    )


def _advice(m: Material, rows: Mapping[str, str]) -> list[Entry]:
    found = []
    for reading in m.readings:
        for a in reading.advisories:
            words = a.evidence[0].cited(reading.id)
            if a.date is None or a.issuer is None or m.shield.movement(words):
                continue
            who = wording.capital(wording.issuer(a.issuer, m.say))
            what = f"{who}{m.say('clause')}{m.say.term('actions', a.action)}"
            found.append(
                Entry(
                    day=a.date.first_day.isoformat(),
                    date=m.say.partial(a.date),
                    what=m.shield.text(what),
                    kind="advice",
                    origins=1,
                    ref=rows.get(reading.id, "advisories"),
                    proofs=(proof(m, words),),
                )
            )
    return found

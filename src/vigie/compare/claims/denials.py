"""What one side denies, put beside the statement that it denies; and a silence that a denial ended.

A denial names what it denies ("denied that its men had entered any mosque"), points back ("The army denied it"), or
stands in the same sentence ("a claim that the rebels denied"). The statement is looked for in the articles of the
story, by words and meaning; a denial whose statement is not found asks nothing.
"""

from __future__ import annotations

from collections import defaultdict

from vigie.compare.claims.denied_claims import claims_denied
from vigie.compare.claims.denied_words import denials_in
from vigie.compare.claims.parts_denied import parts_denied
from vigie.compare.claims.silences import silences
from vigie.compare.questions.building import Material, Query
from vigie.compare.questions.scenes import Sentence, by_topic, sentences_in

_MOST = 60  # denials of one story that are looked at


def denied_queries(material: Material) -> list[Query]:
    """“Is it so that “…”?” for what another statement denies, “Has X commented?” where a silence ended."""
    by_story = by_topic(material)
    asked = _denied_events(material)
    out: list[Query] = []
    for story in sorted(by_story):
        parts = [s for r in by_story[story] if r.id in material.crisis for s in sentences_in(r)]
        denials = [d for s in parts for d in denials_in(s) if d.kind == "part" or not _asked(s, asked)]
        denials = denials[:_MOST]
        out += claims_denied(denials, parts, material.origins)
        out += parts_denied(denials, parts, material)
        out += silences(parts, material.origins)
    return out


def _denied_events(material: Material) -> dict[str, list[int]]:
    """Where articles deny events that others report; :func:`.official.denial_queries` asks of those."""
    out: dict[str, list[int]] = defaultdict(list)
    for event in material.found:
        if {"reported", "denied"} <= {r.incident.status for r in event.reports}:
            for r in event.reports:
                if r.incident.status == "denied":
                    out[r.reading.id] += [e.start for e in r.incident.evidence if e.in_ is None]
    return out


def _asked(s: Sentence, asked: dict[str, list[int]]) -> bool:
    return any(s.start <= start < s.end for start in asked.get(s.reading.id, ()))

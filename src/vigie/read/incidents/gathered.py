"""An incident while its sentences are gathered, and what stands in one of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from vigie.language.document import Document
from vigie.model import Figure, Mention, Source, Span, Toll
from vigie.model.vocabulary import IncidentStatus, IncidentType
from vigie.read.events.roles import Roles
from vigie.read.events.triggers import Trigger
from vigie.read.incidents.happening import Circumstances

VIOLENT = frozenset({"battle", "attack", "bombing", "strike from afar"})
BESIDE = frozenset({"arson", "robbery", "kidnapping", "sabotage"})
AROUND = frozenset({"protest", "arrest", "coup"})  # during which people may be killed
WITHOUT_ACTORS = frozenset(
    {"closure", "reopening", "evacuation", "withdrawal", "blockade", "blockade lifted", "deployment", "convoy"}
    | {"arrest", "release", "coup", "takeover"}
)
BACKGROUND_DAYS = 150  # from which on an event is history
ONE_ATTACK = 5_000  # people; what is told apart from an event and counts more is of a war


@dataclass(frozen=True, slots=True)
class Room:
    """What stands in one sentence: mentions, figures, and the tokens of its time expressions."""

    mentions: list[Mention]
    figures: list[Figure]
    barred: frozenset[int]


@dataclass
class Event:
    """An incident while its sentences are gathered."""

    trigger: Trigger
    type: IncidentType
    subtype: str | None
    status: IncidentStatus
    at: Circumstances
    parts: Roles
    tolls: dict[str, Toll]
    source: Source | None
    evidence: list[Span]
    sentences: list[int] = field(default_factory=list)
    words: list[tuple[int, int]] = field(default_factory=list)
    headline: bool = False
    compared: bool = False  # an older event, told only to compare the news with it


def whole_sentence(doc: Document, span: Span) -> Span:
    """The sentence that holds ``span``, without the marks at its end."""
    s = doc.sentence_at(span.start)
    end = s.end
    while end > span.end and not doc.text[end - 1].isalnum():
        end -= 1
    return doc.span(min(s.start, span.start), max(end, span.end))

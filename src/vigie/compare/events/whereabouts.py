"""In which part of a town an event was: "on the western edge of the town" twice, or the east against the west."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from vigie.compare.events.moments import BLOW, SUDDEN
from vigie.compare.incidents.merging import event_id, places_of, sites_of, type_of
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.questions.scenes import sentences_in, speaker
from vigie.compare.words.keys import is_wide
from vigie.compare.words.spoken import source_at
from vigie.compare.words.wording import event_noun, place_words
from vigie.model import Reading, Span, Value

_COMPASS = {
    **dict.fromkeys(("north", "nord"), (0, 1)),
    **dict.fromkeys(("south", "sud"), (0, -1)),
    **dict.fromkeys(("east", "est"), (1, 0)),
    **dict.fromkeys(("west", "ouest"), (-1, 0)),
}
_WAY = r"(?P<a>north|south|east|west|nord|sud|est|ouest)(?:[- ]?(?P<b>east|west|est|ouest))?(?:ern)?"
_PART = (
    rf"\b(?:in|on|at|to) (?:the |its )?{_WAY} (?:edge|part|outskirts|side|suburbs?|districts?|neighbou?rhoods?"
    rf"|quarters?"
    r"|entrance|end|half|flank|periphery) of (?:the )?(?:town|city|village|capital|[a-z])",
    rf"\b(?:a|dans|sur) (?:la |l'|le |les )?(?:partie|peripherie|entree|sortie|banlieue|quartiers?|flanc|cote) {_WAY}"
    r" (?:de|du|d')",
)
_PARTS = tuple(re.compile(words) for words in _PART)
_REACH = 200  # characters between the blow and where in the town it was
_FIRST = 20  # sentences of an article that are looked at


@dataclass(frozen=True)
class _There:
    way: tuple[int, int]
    shown: str
    told: Told


def whereabouts_queries(material: Material) -> list[Query]:
    """“In which part of X was the bombing?” where two articles say so."""
    told: dict[int, list[_There]] = defaultdict(list)
    for reading in material.readings:
        n = material.focus.event(reading.id)
        if n is not None and type_of(material.found[n])[0] in SUDDEN:
            told[n] += islice(_there(reading, material), 1)
    out = []
    for n, all_of in sorted(told.items()):
        if len(all_of) < 2:
            continue
        groups: list[list[_There]] = []
        for x in all_of:
            fitting = next((g for g in groups if all(not _opposite(x.way, y.way) for y in g)), None)
            if fitting is None:
                groups.append([x])
            else:
                fitting.append(x)
        event = material.found[n]
        if all(is_wide(p) for p in places_of(event)) and len(groups) > 1:
            continue  # of which town is not known
        noun = event_noun(*type_of(event))
        words = place_words(places_of(event))
        out.append(
            Query(
                key=("part", event_id(event)),
                text=f"In which part of the town was {noun}{f' {words}' if words else ''}?",
                measure=None,
                where=sites_of(event),
                when=None,
                drafts=[
                    Draft(Value(low=None, high=None, approx=False, unit="name", text=g[0].shown), [x.told for x in g])
                    for g in groups
                ],
                verdict="contested" if len(groups) > 1 else "",
                about=f"the place of {noun}",
                events=[n],
            )
        )
    return out


def _opposite(x: tuple[int, int], y: tuple[int, int]) -> bool:
    """Whether the two lie across from each other; the north and the north-east don't."""
    return x[0] * y[0] + x[1] * y[1] < 0 or (x[0] * y[0] + x[1] * y[1] == 0 and x != y)


def _there(reading: Reading, material: Material) -> Iterator[_There]:
    for s in islice(sentences_in(reading), _FIRST):
        for pattern in _PARTS:
            for m in islice(pattern.finditer(s.plain), 2):
                blow = list(BLOW.finditer(s.plain, max(0, m.start() - _REACH), m.start()))
                if not blow:
                    continue
                x, y = _COMPASS[m["a"]]
                if m["b"]:
                    x, y = x + _COMPASS[m["b"]][0], y
                start = min(blow[-1].start(), m.start())
                span: Span = Span.cut(reading.text, s.start + start, s.start + m.end())
                source = source_at(reading, span) or speaker(s)
                told = Told(reading, span, source, material.origins.of(reading.id, source))
                yield _There((x, y), _shown(x, y), told)


def _shown(x: int, y: int) -> str:
    return f"{ {1: 'north', -1: 'south', 0: ''}[y] }{ {1: 'east', -1: 'west', 0: ''}[x] }"

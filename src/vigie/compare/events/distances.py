"""How far one named place is from another: "a village some 15 km from X" against "10 km from X".

A distance is a question of its own: it belongs to two places and to no event, and does not change.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.questions.scenes import lead_town
from vigie.compare.words.near_names import NAME, known_towns, name_letters, one_name
from vigie.compare.words.spoken import folded, sentence_at, source_at
from vigie.compare.words.wording import with_article
from vigie.model import Figure, Reading, Span, Value

_SLACK, _ROUNDED = 1.25, 1.4  # times one distance may be another; the second where both are given as about
_LEAST = 3  # kilometres that no two accounts agree on
_KM = {"km": 1.0, "miles": 1.609, "mi": 1.609, "mile": 1.609, "m": 0.001}
_MOST = 40  # distances looked at in one article

_WAY = (
    r"(?:(?:to the |in the |au |a l')?(?:north|south|east|west|nord|sud|est|ouest)[a-z]*"
    r"(?:[- ](?:east|west|est|ouest))?,? )?"
)
_AFTER = re.compile(
    rf"(?: ?[(\[][^)\]]{{1,30}}[)\]])?,? {_WAY}(?:of|from|outside|away from|de la|de|d'|du)"
    r"(?: ?(?:la|le|l'|the)\b)?(?: ?(?:nearby|provincial|regional|state|state's|border|main|capital|northern"
    r"|southern|eastern"
    r"|western|ancient|mining|key|port|cit(?:y|e)|town|village|capitale?|ville|commune|localite|frontaliere?)\b)*"
    r"(?: ?(?:of|de|du|d')(?= ?))? ?"
)
_KIND = (
    r"(?:town|village|city|hamlet|community|settlement|localite|ville|bourgade|commune|village|bourg|cite|hameau"
    r"|place|area|site|camp|suburb|district|neighbou?rhood|enclave|quartier)"
)
_LIES = (
    r"(?:(?:which|that|qui|et|and) )?(?:(?:is|lies|est|stands|sits|se (?:trouve|situe))\b ?)?(?:just |only |itself )?"
    r"(?:(?:situee?s?|sise?s?|distante?s?|located|lying|situated|nestled|perched)\b ?)?(?:a |de |at )?"
    r"(?:(?:some|about|around|roughly|nearly|just|only|almost|approximately|environ|quelque|quelques|pres|moins|plus|over|more|less)"
    r"(?: (?:de|than))? )*$"
)
# Between a place and its distance: nothing, or what kind of place it is ("X, a village of gold diggers, some").
_BETWEEN = re.compile(
    rf",? ?\(?(?:(?:un|une|a|an|the|chef-lieu|localite|petite?|l'un|l'une"
    rf"|one)\b[^,;:.()]{{0,60}})?(?:\([^()]{{0,40}}\))?,? ?{_LIES}"
)
# "the town lies about": the one named last.
_IT = re.compile(rf"\b(?:the|this|le|la|ce|cette)(?: \w+)? {_KIND} ?,? ?{_LIES}")
# What is named there is no town but that in which it is.
_OF_AREA = re.compile(
    r"\b(?:province|region|state|district|county|governorate|departement|cercle|prefecture|gouvernorat|territoire)"
    r" (?:of|de|du|de la|d') ?(?:la |le |l')?$"
)


@dataclass(frozen=True)
class _Far:
    a: str  # the two names as they stand
    b: str
    km: float
    rough: bool
    figure: Figure
    told: Told


def distance_queries(material: Material) -> list[Query]:
    """“How far is X from Y?” where two articles say so, or one says it in two ways."""
    groups: list[list[_Far]] = []
    by_letter: dict[str, list[list[_Far]]] = defaultdict(list)
    towns = known_towns(material.readings)
    for reading in material.readings:
        for far in _distances(reading, material, towns):
            initials = "".join(sorted(name_letters(n)[:1] for n in (far.a, far.b)))
            for group in by_letter[initials]:
                if _same_two(group[0], far):
                    group.append(far)
                    break
            else:
                groups.append([far])
                by_letter[initials].append(groups[-1])
    return [_query(g) for g in groups if len({(f.told.reading.id, f.km) for f in g}) > 1]


def _same_two(x: _Far, y: _Far) -> bool:
    return (one_name(x.a, y.a) and one_name(x.b, y.b)) or (one_name(x.a, y.b) and one_name(x.b, y.a))


def _query(group: list[_Far]) -> Query:
    answers: list[list[_Far]] = []
    for far in sorted(group, key=lambda f: (f.rough, f.km)):
        for answer in answers:
            if all(_agree(far, f) for f in answer):
                answer.append(far)
                break
        else:
            answers.append([far])
    answers.sort(key=lambda g: g[0].km)
    first = group[0]
    return Query(
        key=("distance", *sorted((name_letters(first.a), name_letters(first.b)))),
        text=f"How far is {with_article(first.a)} from {with_article(first.b)}?",
        measure=None,
        where=(),
        when=None,
        drafts=[
            Draft(
                Value(low=None, high=None, approx=g[0].rough, unit="name", text=_shown(g[0])),
                [f.told for f in g],
            )
            for g in answers
        ],
        verdict="contested" if len(answers) > 1 else "",
        about="the same two places",
    )


def _shown(far: _Far) -> str:
    km = round(far.km) if far.km >= 1 else round(far.km, 1)
    return f"{'about ' if far.rough else ''}{km} km"


def _agree(x: _Far, y: _Far) -> bool:
    small, big = sorted((x.km, y.km))
    return big - small <= _LEAST or big <= small * (_ROUNDED if x.rough and y.rough else _SLACK)


def _distances(reading: Reading, material: Material, towns: frozenset[str]) -> Iterator[_Far]:
    """The distances of the article that lie between two named places."""
    figures = [f for f in reading.figures if f.measure == "distance" and f.in_ is None and f.low is not None]
    if not figures:
        return
    plain = folded(reading.text)
    for f in figures[:_MOST]:
        unit = _KM.get(f.unit or "km")
        if unit is None or f.low is None or f.high not in (f.low, None):
            continue
        a, b = sentence_at(reading.text, f.start)
        after = _AFTER.match(plain, f.end, b)
        there = NAME.match(reading.text, after.end(), b) if after else None
        if there is None or _taken(reading, there.start(), there.end()):
            continue
        here = _subject(reading, plain, a, f.start, towns)
        if here is None or one_name(here[0], there.group()):
            continue
        name, start = here
        span = Span.cut(reading.text, start, there.end())
        source = source_at(reading, span)
        told = Told(reading, span, source, material.origins.of(reading.id, source))
        rough = f.approx or f.high is None
        yield _Far(name, there.group(), f.low * unit, rough, f, told)


def _taken(reading: Reading, a: int, b: int) -> bool:
    """Whether the name is a country's, a region's or no place's: nobody measures from there to the kilometre."""
    return any(
        p.in_ is None and p.start < b and a < p.end and p.kind in ("country", "continent", "ocean", "macroregion")
        for p in reading.places
    ) or any(t.in_ is None and t.start < b and a < t.end for t in reading.times)


def _subject(reading: Reading, plain: str, a: int, at: int, towns: frozenset[str]) -> tuple[str, int] | None:
    """The place that the distance ``at`` is told of and where its words begin: named before it, or "the town"."""
    names = list(NAME.finditer(reading.text, max(a, at - 160), at))[-4:]
    for m in reversed(names):
        between = plain[m.end() : at]
        if _BETWEEN.fullmatch(between) and not _OF_AREA.search(plain, max(a, m.start() - 40), m.start()):
            if m.start() == a and not _place(reading, m.start(), m.end()) and m.end() - m.start() < 5:
                continue
            return (m.group(), m.start()) if not _taken(reading, m.start(), m.end()) else None
    it = _IT.search(plain, max(a, at - 90), at)
    if it is None or NAME.search(reading.text, it.start() + 3, at):
        return None
    before = [m.group() for m in NAME.finditer(reading.text, max(0, it.start() - 300), it.start())]
    near = [name for name in before if name_letters(name) in towns]
    if near:
        return near[-1], it.start()
    lead = lead_town(reading)
    return (lead[0].text, it.start()) if lead else None


def _place(reading: Reading, a: int, b: int) -> bool:
    return any(p.in_ is None and p.start < b and a < p.end for p in reading.places)

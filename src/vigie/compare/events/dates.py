"""When did it begin: onsets of blockades and the like, and the years in which rulers are said to have come to power."""

from __future__ import annotations

import re
from collections import defaultdict

from vigie.compare.incidents.merging import Event, event_id, places_of, sites_of, type_of
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.words.spoken import country_at, folded, sentence_at, source_at
from vigie.compare.words.wording import event_noun, place_words
from vigie.model import Site, Span, Value

_LASTING = frozenset({"blockade", "closure", "deployment"})
_ONSET = re.compile(
    r"\b(?:declar\w+|impos\w+|announc\w+|began|begun|begin\w*|start\w*|launch\w+|came into force|took effect"
    r"|decret\w+|instaur\w+|a debute|debut\w*|commenc\w+|entre en vigueur|lance\w*)\b"
)
_SINCE = re.compile(r"\b(?:since|from|depuis)(?: [\w'-]+){0,3} ?$")
# What else begins and lasts: "since the war began in 2011".
_WAR = re.compile(
    r"\b(?:wars?|conflict|crisis|uprising|revolt|revolution|protests?|guerre|conflit|crise|revolte|soulevement)\b"
)


def _sets_in(plain: str, a: int, start: int, end: int, b: int) -> bool:
    """Whether the time from ``start`` to ``end`` is when it began: after "since", or beside a verb of beginning."""
    if _WAR.search(plain, max(a, start - 60), start):
        return False
    return bool(
        _SINCE.search(plain, a, start)
        or _ONSET.search(plain, max(a, start - 90), start)
        or _ONSET.search(plain, end, min(b, end + 90))
    )


_POWER = re.compile(
    r"\b(?:came to power|rose to power|(?:seized|took|grabbed|usurped) (?:\w+ )?power|swept to power|overthrew"
    r"|ousted|toppled|deposed"
    r"|arrivee?s? au pouvoir|(?:pris|prit|prirent|prend|empare\w*) (?:le|du) pouvoir|renvers\w+|au pouvoir depuis)\b"
)
_RULER = re.compile(
    r"\b(?:junta|military (?:government|rulers?|leaders?|regime|junta|council|officers)|the military|army"
    r" officers?|soldiers|general|colonel"
    r"|captain|junte|militaires|armee|officiers|capitaine|regime militaire|putschistes?)\b"
)
# Rulers of before.
_FORMER = re.compile(r"\b(?:former|ex-|late|then-|predecessor|ancien|feu|predecesseur|elected|elu)\b")
_SPAN = 3  # years; a coup longer before the last one named was another one
_YEAR = re.compile(r"(?<![\w-])(?:19|20)\d\d(?![\w%-])")
_REACH = 90  # characters between the verb and its year


def onset_queries(material: Material) -> list[Query]:
    """“When did the blockade begin?” for every lasting event that an article gives a beginning for."""
    out = []
    for n, event in enumerate(material.found):
        kind, subtype = type_of(event)
        if kind not in _LASTING:
            continue
        told: dict[str, list[Told]] = defaultdict(list)
        for report in event.reports:
            when = report.incident.when
            if when is None or when.span is None or when.start is None or when.span.in_ == "title":
                continue
            text = report.reading.text
            a, b = sentence_at(text, when.span.start)
            if not _sets_in(folded(text), a, when.span.start, when.span.end, b):
                continue
            span = when.span.bare()
            source = report.incident.attributed_to or source_at(report.reading, span)
            origin = material.origins.of(report.reading.id, source)
            told[when.start.text[:10]].append(Told(report.reading, span, source, origin))
        if not told:
            continue
        noun = event_noun(kind, subtype)
        text = f"When did {noun}{_spaced(place_words(places_of(event)))} begin?"
        out.append(_query("onset", text, f"the beginning of {noun}", event, n, _by_date(told)))
    return out


def _query(kind: str, text: str, about: str, event: Event, n: int, drafts: list[Draft]) -> Query:
    """A question about a day of the event at position ``n``: several days can't all be true."""
    return Query(
        key=(kind, event_id(event)),
        text=text,
        measure=None,
        where=sites_of(event),
        when=None,
        drafts=drafts,
        verdict="contested" if len(drafts) > 1 else "",
        about=about,
        events=[n],
    )


def _spaced(words: str) -> str:
    return f" {words}" if words else ""


def _by_date(told: dict[str, list[Told]]) -> list[Draft]:
    """One draft for dates of which one holds the other ("September 2025", the 3rd); the most exact stands for it."""
    drafts: list[Draft] = []
    for date in sorted(told, key=lambda d: (-len(d), d)):
        fitting = [d for d in drafts if d.value.text.startswith(date)]
        if fitting:
            fitting[0].told += told[date]
        else:
            drafts.append(Draft(_date(date), list(told[date])))
    return sorted(drafts, key=lambda d: d.value.text)


def _date(text: str) -> Value:
    return Value(low=None, high=None, approx=False, unit="date", text=text)


def power_queries(material: Material) -> list[Query]:
    """“In which year did the military take power in X?” where articles give years for those who rule."""
    told: dict[str, list[tuple[frozenset[str], Told]]] = defaultdict(list)
    sites: dict[str, Site] = {}
    for reading in material.readings:
        plain = folded(reading.text)
        for m in _POWER.finditer(plain):
            a, b = sentence_at(reading.text, m.start())
            if not _RULER.search(plain, a, b) or _FORMER.search(plain, a, m.start()):
                continue
            years = list(_YEAR.finditer(reading.text, max(a, m.start() - _REACH), min(b, m.end() + _REACH)))
            place = country_at(reading, a, b)
            if not years or place is None or place.country is None:
                continue
            years = _together(reading.text, years, m.start(), m.end())
            span = Span.cut(reading.text, min(m.start(), years[0].start()), max(m.end(), years[-1].end()))
            source = source_at(reading, span)
            origin = material.origins.of(reading.id, source)
            told[place.country].append((frozenset(y.group() for y in years), Told(reading, span, source, origin)))
            if place.kind == "country":
                sites.setdefault(place.country, place.site)
    out = []
    for country, statements in sorted(told.items()):
        last = max(max(map(int, years)) for years, _ in statements)
        drafts, contested = _by_years([s for s in statements if min(map(int, s[0])) >= last - _SPAN])
        name = sites[country].name if country in sites else country
        out.append(
            Query(
                key=("power", country),
                text=f"In which year did those in power in {name} take it?",
                measure=None,
                where=(sites[country],) if country in sites else (),
                when=None,
                drafts=drafts,
                verdict="contested" if contested else "",
                about="the same seizure of power",
            )
        )
    return out


def _together(text: str, years: list[re.Match[str]], start: int, end: int) -> list[re.Match[str]]:
    """The year nearest the verb and those joined to it by "and" or a comma."""
    nearest = min(range(len(years)), key=lambda k: min(abs(years[k].start() - end), abs(start - years[k].end())))
    first = last = nearest
    while first > 0 and re.fullmatch(
        r"\s*(?:,|and|et|,\s*and)\s*", text[years[first - 1].end() : years[first].start()]
    ):
        first -= 1
    while last + 1 < len(years) and re.fullmatch(
        r"\s*(?:,|and|et|,\s*and)\s*", text[years[last].end() : years[last + 1].start()]
    ):
        last += 1
    return years[first : last + 1]


def _by_years(statements: list[tuple[frozenset[str], Told]]) -> tuple[list[Draft], bool]:
    """A draft per set of years. Sets that share none contest each other; else the widest takes the others in."""
    groups: dict[frozenset[str], list[Told]] = defaultdict(list)
    for years, told in statements:
        groups[years].append(told)
    sets = sorted(groups, key=lambda s: (len(s), sorted(s)))
    contested = any(not a & b for i, a in enumerate(sets) for b in sets[i + 1 :])
    if not contested and len(sets) > 1:
        widest = sets[-1]
        return [Draft(_date(_years(widest)), [t for s in sets for t in groups[s]])], False
    return [Draft(_date(_years(s)), groups[s]) for s in sets], contested


def _years(years: frozenset[str]) -> str:
    return " and ".join(sorted(years))

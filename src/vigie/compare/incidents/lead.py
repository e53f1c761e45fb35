"""Where an article's first lines say that its event was: towns and sites, regions, countries, the dateline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vigie.compare.incidents.lands import at_border
from vigie.compare.words.keys import fold, is_wide
from vigie.model import Mention, Place, Reading, Span, Toponym

LEAD = 420  # characters of the text that say what an article is about
_TO = r"\b[^.;:]{0,30}$"
# Before the name of a place where the wounded are taken, or where those who write and treat them are.
_CARE = (
    r"hospitals?|clinics?|morgues?|medical|doctors?|nurses?|journalists?|reporters?|correspond[ae]nte?|teams?|spokes\w+"
    r"|flown|taken|evacuat\w+|transferr\w+|admitted|rushed|transported|hopital|hopitaux|clinique|medecins?|infirmi\w+"
    r"|equipes?|porte-parole|joint|evacue\w*|transfer\w+|conduits?|achemin\w+|admis|soign\w+|succomb\w+"
)
CARE = re.compile(rf"\b(?:{_CARE}){_TO}")
# The same, or where others are who speak: these may be of the place that was struck.
BESIDE = re.compile(
    rf"\b(?:{_CARE}|health|residents?|mayor|officials?|governor|reached|fled|capital|habitants?|maire|gouverneur|prefet"
    rf"|responsables?|capitale|fui){_TO}"
)

# "the camp of Lodjo", "au marché d'Amchidé": a place that no map has.
_SITE = re.compile(
    r"\b(?:in|at|near|of|on|from|off|outside|around|à|au|de|du|d['’]|sur|vers|près de|oued|wadi"
    r"|près d['’])\s?(?P<name>(?:(?:El|Al|Abu|Ras|Bir|Tin|Oum|Um|Umm|Ain|Aïn|San|Santa|Las|Los|La|Ben|Beni|Port|Fort"
    r"|Saint|Deir|Dar|Khan|Beit|Tel|Tall|Wadi|Jebel|Bab)[ -])?[A-ZÀ-Ý][^\W\d_]{3,}(?:-[A-ZÀ-Ý]\w+)*)"
    r"|\bthe (?P<site>[A-ZÀ-Ý][^\W\d_]{3,}(?:-[A-ZÀ-Ý]\w+)*)(?: [A-ZÀ-Ý]\w+){0,2}"
    r" (?:base|camp|post|village|market|mosque|mine|school|garrison|prison|bridge|site|barracks)\b"
)

_NO_PLACE = frozenset({"person", "organization", "nationality"})
_REGIONS = frozenset("sahel sahara maghreb africa afrique liptako europe lake lac".split())


def dateline(reading: Reading) -> list[Place]:
    """The places of the line that says where an agency wrote: ``BAMAKO - ``."""
    return [p.place for p in reading.places if p.in_ is None and p.start < 60 and _capitals(p.text)]


def _capitals(name: str) -> bool:
    return len(name) > 3 and name.isupper()


def regions_of(reading: Reading) -> frozenset[tuple[str, str]]:
    """The regions that the first lines name, or whose towns they name, by country; of several not where the hospital
    or the source is."""
    named = [
        p
        for p in reading.places
        if p.in_ is None and p.start < LEAD and p.country and p.kind != "country" and (p.admin1 or is_wide(p.place))
    ]
    out = [
        {
            (p.country, fold(p.admin1 or p.name or p.text))
            for p in named
            if p.country and (at or not of_source(reading, p))
        }
        for at in (True, False)
    ]
    return frozenset(out[1] if len(out[0]) > 1 else out[0])


def lands_of(reading: Reading) -> set[str]:
    """The countries of the places that the first lines name, other than those whose border alone is named; that of the
    dateline where they name no other."""
    beyond = at_border(reading, LEAD)
    away = {p.start for p in dateline(reading)}
    named = [
        p
        for p in reading.places
        if p.in_ is None and p.start < LEAD and p.country and p.role != "demonym" and p.start not in beyond
    ]
    return {p.country for p in named if p.country and p.start not in away} or {p.country for p in named if p.country}


def of_source(reading: Reading, place: Toponym) -> bool:
    """Whether the words before a town say that those who speak, or the wounded, are there."""
    return not is_wide(place.place) and _before(BESIDE, reading, place)


def of_care(reading: Reading, place: Place) -> bool:
    """Whether the words before a place say that the wounded, or those who write, are there."""
    return place.in_ is None and _before(CARE, reading, place)


def _before(words: re.Pattern[str], reading: Reading, place: Span) -> bool:
    return words.search(fold(reading.text[max(0, place.start - 60) : place.start]) + " ") is not None


def _not_places(mentions: Sequence[Mention]) -> list[Mention]:
    return [m for m in mentions if m.label in _NO_PLACE]


def towns_of(reading: Reading) -> frozenset[str]:
    """Names of towns and sites in the headline and the first lines; datelines, countries, people, bodies left out."""
    out: set[str] = set()
    parts: list[tuple[str | None, str, Sequence[Span], Sequence[Toponym], Sequence[Span]]] = [
        (
            None,
            reading.text[:LEAD],
            [m for m in reading.mentions if m.label in _NO_PLACE],
            reading.places,
            reading.times,
        )
    ]
    if (h := reading.headline) is not None:
        parts.append(("title", reading.title or "", _not_places(h.mentions), h.places, h.times))
    for in_, text, mentions, places, times in parts:
        wide = {fold(p.text) for p in places if is_wide(p.place) or p.role == "demonym"}
        others = [*(m for m in mentions if m.in_ == in_), *times]
        out |= {
            fold(name)
            for p in places
            if p.in_ == in_ and p.start < LEAD and not is_wide(p.place) and not _capitals(p.text)
            for name in (p.name or p.text, p.text)  # two spellings may be found as two places
        }
        for m in _SITE.finditer(text):
            a, b = m.span("name" if m["name"] else "site")
            if any(x.start < b and a < x.end for x in others) or any(p.start < b and a < p.end for p in places):
                continue
            if (name := fold(text[a:b])) not in wide:
                out.add(name)
    if not out - _REGIONS:  # a follow-up may name the town only further down
        out = {fold(p.name or p.text) for p in reading.places if not is_wide(p.place) and not _capitals(p.text)}
    return frozenset(out) - _REGIONS

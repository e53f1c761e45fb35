"""Places of incidents told without one: of the incident told beside, of the dateline, of the town around a site."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from vigie.language.document import Document
from vigie.model import Place, Toponym
from vigie.read.context.scope import Scope
from vigie.read.events.comparisons import of_another_day
from vigie.read.grammar.chronicles import chronicle
from vigie.read.grammar.datelines import dateline
from vigie.read.incidents.event_days import dates_agree
from vigie.read.incidents.event_places import area, is_scene, own_places, without_landmarks
from vigie.read.incidents.gathered import AROUND, BESIDE, VIOLENT, WITHOUT_ACTORS, Event
from vigie.read.incidents.going_on import another_item, goes_on
from vigie.read.incidents.meant_places import capital_named, in_capital, of_ward
from vigie.read.incidents.passed_places import part, passed
from vigie.read.incidents.retold import families

_IN_PLACE = re.compile(r"(?i)\b(?:in|at|near|en|au|aux|à|dans)\s(?:the\s|la\s|le\s|l['’])?$")
_SITE = re.compile(
    r"(?i)\b(?:square|road|street|avenue|junction|roundabout|market|bazaar|bridge|mosque|church|cathedral|hospital|clinic|hotel"
    r"|stadium|airport|camp|checkpoint|prison|school|university|station|rue|place|rond-point|carrefour|marché|pont|mosquée"
    r"|église|hôpital|hôtel|stade|aéroport|quartier|gare|école|université|boulevard)\b"
)
_OFFICIAL = re.compile(
    r"\b(?:mayor|governor|chairman|chairwoman|prefect|administrator|head of (?:the )?(?:local|district|county) \w+"
    r"|maire|préfet|sous-préfet|gouverneur|bourgmestre|administrateur|chef de (?:village|canton|secteur))\s"
    r"(?:du (?:département|territoire|cercle|district) |de la (?:commune|province|région) )?"
    r"(?:of|in|for|de|du|d['’])\s?(?:the\s|la\s|l['’])?$"
)
_TELLS = re.compile(
    r"\b(?:said|says|told|confirmed|reported|announced|according to|selon|d['’]après|a (?:dit|déclaré|annoncé|affirmé"
    r"|indiqué|confirmé|précisé))\b"
)
_QUARTER = re.compile(r"\s(?:neighbou?rhood|quarter|suburb|ward)\b", re.IGNORECASE)
_TOWN_FIRST = re.compile(r"(?P<town>[A-ZÀ-Ý][A-ZÀ-Ýa-zà-ÿ’' -]{2,30}),\s")
_NEAR_DAYS = 3
_NEWS_DAYS = 7
_TOLD_AFTER = 5  # sentences within which an incident without a place is where the one before was
_TOLD_AHEAD = 3
_LEAD = 3
_HARM = VIOLENT | BESIDE | {"disaster"}
_TOLD_BEFORE = 2  # the same for the one after


def placed_near(doc: Document, scope: Scope, events: Sequence[Event]) -> None:
    """Gives an incident without a place that of the one told just before, else just after: news stays where it is.

    Where its own sentence names places, not that of another day, nor one outside the countries named.
    """
    for event in events:
        _told_after(doc, scope, event, events)
    placed = [(s, e) for e in events if e.at.town and not e.compared for s in e.sentences]
    entries = chronicle(doc)
    for event in events:
        if event.at.where or event.status == "denied" or of_another_day(doc, event.trigger):
            continue
        first = event.sentences[0]
        here = doc.sentences[first]
        if in_capital(doc, here):
            event.at = replace(event.at, where=capital_named(doc, scope))
            continue
        entry = next((b for b in entries if b[0] <= here.start < b[1]), None) if event.type in VIOLENT else None
        news = dateline(doc, here.start)
        words = doc.span(event.trigger.start, event.trigger.end)
        told = [
            p
            for p in scope.placed(here.start, here.end)
            if p.role == "literal" and p.start >= news and not passed(doc, event.type, p.place, here.start, words)
        ]
        named_here = bool(told)
        lands = {p.country for p in told if p.country}
        near = [
            (_days_apart(doc, e, event), s > first, abs(s - first), s, e.at.where)
            for s, e in placed
            if -_TOLD_AFTER <= s - first <= _TOLD_BEFORE
            and (not named_here or dates_agree(e.at.when, event.at.when) is not False)
            and not _unlike(e, event)
            and (entry is None or entry[0] <= doc.sentences[s].start < entry[1])
            and not (lands and e.at.where[0].country and e.at.where[0].country not in lands)
        ]
        if near:
            event.at = replace(event.at, where=min(near, key=lambda n: n[:3])[4])
        elif not named_here:
            event.at = replace(event.at, where=_land_told(events, first) or _datelined(doc, scope, first))
        elif event.type in VIOLENT and (own := _of_official(doc, here.start, here.end, told)):
            event.at = replace(event.at, where=own)
        elif len(lands) == 1 and event.type in WITHOUT_ACTORS:
            # "Officers in Example said they had taken power": who speaks, speaks of where they are.
            told = [p for p in told if _led_to_place(doc, p.start, here.start)]
            event.at = replace(event.at, where=tuple(p.place for p in told[:1]))


def _told_after(doc: Document, scope: Scope, event: Event, events: Sequence[Event]) -> None:
    """Gives harm told of no town that of a sentence soon after, which goes on about it: "The attackers entered Kwatas".

    Not where that tells of another incident, nor where it is another item of a list.
    """
    if event.at.town or event.compared or event.status == "denied" or event.type not in _HARM:
        return
    lands = {p.country for p in event.at.where if p.country}
    others = {s for e in events if e is not event for s in e.sentences}
    first = doc.sentences[event.sentences[0]]
    for here in doc.sentences[first.index + 1 : first.index + 1 + _TOLD_AHEAD]:
        if here.index in others or doc.embedded(here.start) or another_item(doc, first, here):
            return
        news = dateline(doc, here.start)
        found = scope.places_in(
            here,
            lambda p, here=here, news=news: (  # type: ignore[misc]
                area(p)
                or p.start < news
                or bool(lands and p.country and p.country not in lands)
                or of_ward(doc, here, p)
                or passed(doc, event.type, p, here.start, None)
            ),
        )
        found = [p for p in without_landmarks(doc, found) if is_scene(doc, p, here.start)]
        if found and goes_on(doc, first, here):
            event.at = replace(event.at, where=own_places(doc, found[:2]))
        if found:
            return


def _days_apart(doc: Document, placed: Event, event: Event) -> bool:
    """Whether the two were on days so far apart that one is only told beside the other: "it comes a week after …".

    What has no day is taken for news: not to be where something was weeks before.
    """
    x, y = (e.at.when.period if e.at.when is not None else None for e in (placed, event))
    if x is None or x.first_day is None:
        return False
    if y is None or y.first_day is None:
        return doc.published is not None and (doc.published.first_day - x.first_day).days > _NEWS_DAYS
    return abs((x.first_day - y.first_day).days) > _NEAR_DAYS


def _unlike(placed: Event, event: Event) -> bool:
    """Whether an attack has nothing to do with what is placed: "died of wounds from Monday's attack", a road closed."""
    calm = not families(placed) & families(event) and placed.type not in AROUND
    return event.type in VIOLENT and calm and dates_agree(placed.at.when, event.at.when) is False


def in_town(doc: Document, scope: Scope, events: Sequence[Event]) -> None:
    """Adds the town, told before, to a site in it that no map knows: "near Example Square", in a report from a town."""
    for event in events:
        where = event.at.where
        if len(where) != 1 or where[0].resolved:
            continue
        if not _SITE.search(where[0].text) and not _QUARTER.match(doc.text, where[0].end):
            continue
        told = [p.place for p in scope.placed(0, where[0].start) if p.role == "literal" and p.resolved]
        told = [p for p in told if not area(p) and part(doc, p, doc.sentence_at(p.start).start) is None]
        if told and doc.sentence_at(where[0].start).index - doc.sentence_at(told[-1].start).index <= _TOLD_AFTER:
            event.at = replace(event.at, where=(*where, told[-1]))


def _of_official(doc: Document, start: int, end: int, told: Sequence[Toponym]) -> tuple[Place, ...]:
    """The district of the official who tells of harm without a place: "the mayor of Kwatas said 12 had died"."""
    if _TELLS.search(doc.text, start, end) is None:
        return ()
    own = [p for p in told if _OFFICIAL.search(doc.text, max(start, p.start - 70), p.start)]
    return (own[0].place,) if len(own) == 1 else ()


def _led_to_place(doc: Document, start: int, begin: int) -> bool:
    return _IN_PLACE.search(doc.text, max(begin, start - 12), start) is not None


def _land_told(events: Sequence[Event], first: int) -> tuple[Place, ...]:
    """The country or region of the incident told last before sentence ``first``."""
    lands = [e for e in events if e.at.where and all(map(area, e.at.where))]
    told = [(s, e.at.where) for e in lands for s in e.sentences if 0 <= first - s <= _TOLD_AFTER]
    return max(told, key=lambda pair: pair[0])[1] if told else ()


def _datelined(doc: Document, scope: Scope, first: int) -> tuple[Place, ...]:
    """The town of the dateline, for what the first paragraph tells without a place."""
    if first >= _LEAD:
        return ()
    for sentence in doc.sentences[: first + 1]:
        news = dateline(doc, sentence.start)
        found = [p.place for p in scope.placed(sentence.start, news) if p.role != "demonym"]
        town = _TOWN_FIRST.match(doc.text, sentence.start, news)
        if found and town is not None and area(found[0]) and town.end() <= found[0].start:
            return (doc.make(Place, *town.span("town")),)  # "KWATAS, Nigeria —": a town that no map has
        if found:
            return tuple(found[:1])
    return ()

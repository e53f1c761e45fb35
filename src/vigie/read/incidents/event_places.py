"""Where an event was: which places of a sentence are its own, sites that no map knows, which places agree."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import pairwise

from vigie.gazetteer import key
from vigie.gazetteer.spelling import one_letter
from vigie.language.document import Document, within
from vigie.model import Mention, Place, Span
from vigie.read.context.scope import Scope
from vigie.read.events.comparisons import compared_from, same_side
from vigie.read.events.triggers import Trigger
from vigie.read.incidents.event_days import AFTER
from vigie.read.places.text import ORDINARY

_AREAS = frozenset({"country", "continent", "region", "macroregion", "county"})
_LOCATIVE = {
    "en": re.compile(
        r"\b(?:in|at|near|outside|inside|within|around|across|through|throughout|over|of|on|between|from|off|into|surrounding)"
        r"\s(?:the\s)?(?:[^\W\d_][\w’'-]*,?\s){0,4}$", re.I
    ),
    "fr": re.compile(
        r"(?:\b(?:à|au|aux|en|dans|près de|près du|près des|de|du|des|sur|entre|autour de|par)\s|\bd[’'])"
        r"(?:l[ae]s?\s|l[’'])?(?:[^\W\d_][\w’'-]*,?\s|l[’']){0,4}$", re.I
    ),
}  # fmt: skip
_NO_PLACE = {
    "en": re.compile(
        r"\b(?:government|president|army|forces|republic|citizens|ministry|minister|state|leader|king|people|mayor|governor"
        r"|prefect|commissioner|bishop|archbishop|emir|sultan"
        r"|embassy|nationals"
        r"|independent|accused|condemned|warned|told|urged|border with)\s(?:of\s)?(?:the\s)?$", re.I
    ),
    "fr": re.compile(
        r"\b(?:gouvernement|président|armée|forces|république|citoyens|ministère|ministre|dirigeant|roi|peuple|maire"
        r"|gouverneur|(?:sous-)?préfet|évêque|archevêque|sultan|émir"
        r"|ambassade"
        r"|ressortissants|frontière avec)\s(?:de\s|du\s|des\s|d[’'])(?:la\s|l[’']|le\s)?$", re.I
    ),
}  # fmt: skip
# "30 km from Goma", "about 40 kilometres (25 miles) north of the town of Goma", "à une trentaine de kilomètres de Goma"
_DISTANCE = re.compile(
    r"(?:(?P<n>\d[\d.,]{0,6})\s?|aine\sde\s|\b)(?P<unit>km|kilom[eè]tres?|kilometers?|miles?|minutes|hours|heures)"
    r"(?:\s\([^()]{1,20}\))?(?:\s(?:to\sthe|au|à\sl['’]|away|drive|walk))?(?:\s?(?:north|south|east|west|nord|sud"
    r"|est|ouest)"
    r"[\w-]{0,6}){0,2}\s(?:from|of|off|outside|de|d['’]|du)\s?(?:(?:the|la|le|l['’])\s?)?"
    r"(?:(?:[\w’'-]{1,15}\s){0,2}(?:town|city|capital|village|ville|capitale|localité|commune|chef-lieu)(?:,|\sof|\sde|\sd['’])?\s?)?$",
    re.IGNORECASE,
)
# "south of Baghdad", "au nord de Gao": near another place, if that is named
_BESIDE_TOWN = re.compile(
    r"\b(?:north|south|east|west|nord|sud|est|ouest)[\w-]{0,8}\s?(?:of\s|de\s|d['’]|du\s)(?:the\s"
    r"|la\s)?(?:[a-zà-ÿ’'-]{2,12}\s){0,2}$"
    r"|\b(?:proche|non loin)\s(?:de|du|d['’])\s?$|\bclose to\s$"
)
# "sur l'axe Diffa–Mainé-Soroa, près de Chétimari", "the Gao-Ansongo road near Bara": the town by the road is the scene
_ROAD = re.compile(r"\b(?:road|highway|axis|route|axe|piste|RN ?\d+)\s(?:[a-z]+\s){0,2}[^,.;:()]{0,30}$")
_ROAD_OF = re.compile(r"(?:\s?[-–]\s?[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?)?\s(?:road|highway|axis|corridor)\b")
_BY = re.compile(
    r"\b(?:near|at|outside|close to|près d[eu]|à (?:la )?hauteur d[eu]|à proximité d[eu]|aux environs d[eu]"
    r"|non loin d[eu])\s?(?:la\s|l['’])?(?:[a-zà-ÿ]+\s){0,2}$|\b(?:près|hauteur|proximité|environs|loin) d['’]$",
    re.I,
)
# What leads to the name of a place, whether it is known or not.
_LEADS_TO = {
    "en": re.compile(
        r"\b(?:(?:in|at|near|outside|around|into|inside|between|towards?|on|across)|(?:villages?|towns?|city|cities"
        r"|hamlet"
        r"|districts?|areas?|suburb|region|island|camp|base|site|locality|neighbou?rhood)\sof"
        r"|(?:north|south|east|west)[\w-]{0,8}\sof|(?:km|kilomet(?:re|er)s?|miles?)(?:\saway)?\s(?:from|off)"
        r"|(?<!\ba\s)(?<!\ban\s)(?<!\bthe\s)(?<!\btheir\s)(?<!\bof\s)(?:entered|stormed|raided|attacked|invaded|overran"
        r"|reached|seized|captured|recaptured|retook|shelled|bombed)"
        r")\s(?:the\s)?(?:[a-zà-ÿ’'-]+,?\s){0,4}$"
    ),
    "fr": re.compile(
        r"(?:\b(?:à|au|aux|près\sde|près\sdu|vers|dans|entre|sur|autour\sde)\s|\b(?:villages?|villes?|localités?"
        r"|hameaux?|sites?|camps?"
        r"|bases?|quartiers?|îles?|forêt|communes?|cercle|territoire|lac|poste|mosquée|marché|mine)\s(?:de\s|du\s"
        r"|d['’])|\bd['’]|\b(?:investi|attaqué|envahi|pillé|assiégé|encerclé|repris|bombardé|occupé)\s)"
        r"(?:l[ae]s?\s|l['’])?(?:[a-zà-ÿ’'-]+,?\s){0,4}$"
    ),
}
_WIDE = re.compile(
    r"\b(?:mountains|montagnes|desert|désert|valley|vallée|coast|côte|sea|mer|ocean|océan|region|state)\b", re.I
)
_BODY = re.compile(
    r"\b(?:schools?|college|university|academy|seminary|hospital|clinic|church|parish|[ée]cole|coll[èe]ge|lyc[ée]e"
    r"|universit[ée]|h[ôo]pital|[ée]glise|s[ée]minaire)\b",
    re.IGNORECASE,
)
_WATERS = re.compile(r"\b(?:sea|ocean|gulf|strait|desert|mer|océan|golfe|détroit|désert)\b", re.IGNORECASE)
_WIDE_AFTER = re.compile(
    r"\s(?:mountains|region|state|province|county|valley|desert|department|governorate|coast|sea)\b", re.I
)
_KINDS = (
    r"(?:neighbou?rhood|district|quarter|area|suburb|section|ward|quartier|faubourg|commune|secteur|arrondissement)"
)
_QUARTER_OF = re.compile(rf"\s{_KINDS}\s(?:of|in|de|du|d['’])\s?(?:the\s)?(?:[a-zà-ÿ-]+\s){{0,2}}")
_TOWN_OF = re.compile(r"\s(?:city|town|village|hamlet|port|camp)\sof\s")
_OWN = re.compile(r"['’]s?\s(?:[a-zà-ÿ-]+\s){0,3}")
_IN = re.compile(r"(?:['’]s\s\w+)?,?\s(?:in|of|dans|en|au|de)\s(?:the\s|la\s|le\s|l['’])?(?:[a-zà-ÿ-]+\s){0,3}")
_AREA_OF = re.compile(
    r"\b(?:territoire|cercle|province|région|préfecture|département|gouvernorat|territory|region|county|governorate"
    r"|prefecture)\s(?:of\s|de\s|du\s|d['’])$"
)
_SAME_PLACE_KM = 25.0
_FAR = 160
_NEXT = re.compile(r",\s(?:and|et)?\s?(?:the|le|la|les|a|an|un|une|which|who|qui|but|mais|as)\s|[;:]")
# "in Walikale on Monday", "le village de Gorou": names that are in no gazetteer.
_NAME = r"(?P<name>[A-ZÀ-Þ][\w’'-]{2,}(?:\s(?:al-|de\s|el-)?[A-ZÀ-Þ][\w’'-]+){0,2})"
_SITES = (
    r"villages?|towns?|city|hamlet|district|suburb|base|camp|market|prison|localité|ville|commune|cercle|camp|base"
    r"|marché"
    r"|prison|hameau|quartier|poste|mine|port|site|forêt|centre\sde\ssanté|dispensaire|hôpital|carrefour|brigade"
    r"|health\s(?:cent(?:re|er)|post)|hospital|clinic|cité|chef-lieu|groupement|poste\savancé|site\sde\sdéplacés"
)
_UNLISTED: dict[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:in|near|outside|around|(?:north|south|east|west)[\w-]{0,8}\sof|(?:km|kilomet(?:re|er)s?|miles?)\sfrom"
        rf"|that\sof|\bof(?=\s{_NAME.replace('name', 'lead')},\swhere\s)|(?:{_SITES})\sof"
        rf"|(?:{_SITES})\s(?:in|at|called|named))\s{_NAME}"
        r"(?=\s(?:on|in|late|early|overnight|before|after|when|where|last|this|at|district|region|province|county"
        r"|area)\b"
        r"|[,.;:)”]|\s?$)"
        rf"|\bthe\s{_NAME.replace('name', 'before')}\s"
        rf"(?=(?:{_SITES}|neighbou?rhood|quarter|area|island|forest|garrison)\b)"
    ),
    "fr": re.compile(
        r"(?P<before>(?!))?"
        rf"(?:\bà\s|\bkilomètres\s(?:de\s|d[’'])|\bprès\s(?:de\s|d[’'])|\bvers\s|\bautour\s(?:de\s|d[’'])|\b(?:{_SITES})\s(?:de\s|d[’'])"
        rf"|\b(?:de\s|d[’'])(?={_NAME.replace('name', 'lead')},\soù\s)"
        r"|\b(?:embuscade|massacre|tuerie|bataille|chute)\s(?:de\s|d[’'])"
        r"|\b(?:frappes?|raids?|bombardements?|tirs?)\s(?:[a-zà-ÿ]+\s){0,2}sur\s)"
        rf"{_NAME}(?=\s(?:a|ont|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|dans|en|le|au|où|par|faisant|tuant|à|et"
        r"|est|hier|ce)\b|\s?[,.;:)»”]|\s?$)"
    ),
}
_NO_TOWN = frozenset(
    "congress parliament senate twitter facebook islam ramadan christmas easter january february march april may"
    " june july august september october november december monday tuesday wednesday thursday friday saturday sunday"
    " parlement english french arabic god the".split()
)


def of_other_side(doc: Document, place: Place, trigger: Trigger, since: int | None) -> bool:
    """Whether the place is of the older event that the news is compared with, or, told of that one, of the news."""
    sentence = trigger.sentence
    if sentence.start <= place.start < sentence.end:
        return not same_side(place.start, trigger.start, since)
    before = compared_from(doc, doc.sentence_at(place.start))
    return before is not None and place.start > before


def without_landmarks(doc: Document, found: Sequence[Place]) -> list[Place]:
    """Without the towns from which a distance is told ("30 km from Goma"), but where there is nothing else near."""
    far = {p.start: m for p in found if (m := _DISTANCE.search(doc.text[max(0, p.start - 70) : p.start])) is not None}
    beside = {p.start for p in found if _BESIDE_TOWN.search(doc.text, max(0, p.start - 50), p.start)} - far.keys()
    road = {p.start for p in found if _of_road(doc, p)} - far.keys() - beside
    other = any(p.start not in far and p.start not in beside and not area(p) for p in found)
    exact = any(p.start not in far and p.start not in road and not area(p) and _nearby(doc, p) for p in found)
    return [
        p for p in found
        if not (p.start in beside and other)
        and not (p.start in road and exact)
        and (p.start not in far or not (other or _kilometres(far[p.start]) > _SAME_PLACE_KM))
    ]  # fmt: skip


def _of_road(doc: Document, place: Place) -> bool:
    """Whether it is the end of a road: "on the Gao-Ansongo road", "sur l'axe Diffa–Mainé-Soroa"."""
    return bool(_ROAD.search(doc.text, max(0, place.start - 50), place.start) or _ROAD_OF.match(doc.text, place.end))


def _nearby(doc: Document, place: Place) -> bool:
    return _BY.search(doc.text, max(0, place.start - 30), place.start) is not None


def _kilometres(m: re.Match[str]) -> float:
    """How far; a distance in words is taken for a long one."""
    digits = (m["n"] or "").replace(",", ".")
    number = float(digits) if re.fullmatch(r"\d{1,4}(?:\.\d{1,2})?", digits, re.ASCII) else 99.0
    return number * (1.6 if m["unit"].lower().startswith("mi") else 1.0)


def closest_place(doc: Document, trigger: Trigger, found: Sequence[Place]) -> Sequence[Place]:
    """Of the places of a sentence those of the noun's own phrase, where it has any: "the 1998 bombings in Kenya"."""
    if not trigger.noun:
        return found
    own = [p for p in found if 0 <= p.start - trigger.end < AFTER and not _NEXT.search(doc.text, trigger.end, p.start)]
    regions = all(area(p) and not p.resolved for p in own) and not all(map(area, found))
    return own if own and not regions else found  # "the fall of Example, which ends the fighting across the Sahel"


def where_of(doc: Document, scope: Scope, words: Span) -> tuple[Place, ...]:
    """Where ``words`` were: places with a preposition of place in the sentence, else its others, else those before."""
    sentence = doc.sentence_at(words.start)
    found = scope.where(words)
    here = [p for p in found if sentence.start <= p.start < sentence.end]
    located = [p for p in here if is_located(doc, p, sentence.start)]
    return own_places(doc, located or here or inherited_places(found))


def inherited_places(found: Sequence[Place]) -> Sequence[Place]:
    """Places of a sentence before; not a list of countries, which tells of neighbours."""
    return () if len(found) > 2 and all(map(area, found)) else found


def is_located(doc: Document, place: Place, start: int) -> bool:
    """Whether a preposition of place stands before it: "in the suburb of Kati", not "headed to" or "condemned"."""
    before = doc.text[max(start, place.start - 60) : place.start]
    return _LOCATIVE[doc.lang].search(before) is not None and _NO_PLACE[doc.lang].search(before) is None


def is_scene(doc: Document, place: Place, start: int) -> bool:
    """Whether it is located, or what was entered or attacked: "stormed Kwatas", "investi le village de Dimbal"."""
    if is_located(doc, place, start):
        return True
    leads = _LEADS_TO.get(doc.lang)
    return leads is not None and leads.search(doc.text, max(start, place.start - 60), place.start) is not None


# ---------------------------------------------------------------------------------------------- places
def area(place: Place) -> bool:
    """Whether it is a country, region, sea or the like, in which towns lie or none."""
    return place.kind in _AREAS or (not place.resolved and _WATERS.search(place.text) is not None)


def unknown_area(doc: Document, place: Place) -> bool:
    """Whether words before the name of a place that no map has say that towns lie in it: "le territoire de Masisi"."""
    return not place.resolved and _AREA_OF.search(doc.text, max(0, place.start - 24), place.start) is not None


_LISTED = re.compile(r"(?:,|,?\s(?:and|et))\s(?:(?:in|of|à|de)\s|d['’])?")


def own_places(doc: Document, found: Sequence[Place]) -> tuple[Place, ...]:
    """Without the regions and countries of the towns listed, and without repeats; the most exact first."""
    kept: list[Place] = []
    for place in sorted(found, key=lambda p: area(p) + (area(p) and not p.resolved)):
        if any(_within(k, place) or one_place(k, place) or lies_in(doc, k, place) for k in kept):
            continue
        kept = [k for k in kept if not lies_in(doc, place, k)]
        kept.append(place)
    for k, (a, b) in enumerate(pairwise(kept)):
        if b.start < a.start and _LISTED.fullmatch(doc.text, b.end, max(b.end, a.start)):
            kept[k], kept[k + 1] = b, a  # "X and Y were attacked": as they are named
    return tuple(kept[:4])


def lies_in(doc: Document, small: Place, large: Place) -> bool:
    """Whether the words say that ``small`` lies in ``large``: "Kita's Example district"."""
    if small.end < large.start <= small.end + 40:
        gap = doc.text[small.end : large.start]
        if _QUARTER_OF.fullmatch(gap):
            return large.resolved or not small.resolved  # "the Example quarter of Kita"
        return _IN.fullmatch(gap) is not None
    if large.end < small.start <= large.end + 40:
        gap = doc.text[large.end : small.start]
        if _QUARTER_OF.fullmatch(gap):
            return large.resolved and not small.resolved
        return _OWN.fullmatch(gap) is not None or _TOWN_OF.fullmatch(gap) is not None
    return False


def unknown_places(doc: Document, trigger: Trigger, scope: Scope, seen: Sequence[Mention]) -> list[Place]:
    """Places of the sentence, by the encoder, that are in no gazetteer and that a preposition of place leads to."""
    s = trigger.sentence
    known = within(scope.places, s.start, s.end)
    times = within(scope.times, s.start, s.end)
    found: list[Place] = []
    for m in within(seen, max(s.start, trigger.start - _FAR), min(s.end, trigger.end + _FAR)):
        if any(x.start < m.end and m.start < x.end for x in (*known, *times)) or not m.text[:1].isupper():
            continue
        if _WIDE.search(m.text) or _WIDE_AFTER.match(doc.text, m.end):
            continue  # "the Nuba Mountains region" is no town
        if m.text.lower() in ORDINARY or (_BODY.search(m.text) and any(not area(p) for p in known)):
            continue  # "the Catholic school"; "St Example's School in Kwatas" is in Kwatas
        if _LEADS_TO[doc.lang].search(doc.text, max(s.start, m.start - 60), m.start):
            found.append(doc.make(Place, m.start, m.end))
    return found


def one_place(a: Place, b: Place) -> bool:
    """Whether both are the same place: by identity, or by name where one is unresolved."""
    if a.gazetteer_id and b.gazetteer_id:
        return a.gazetteer_id == b.gazetteer_id
    if a.text.casefold() == b.text.casefold():
        return True
    return not (a.resolved or b.resolved) and one_letter(key(a.text), key(b.text))


def _within(small: Place, large: Place) -> bool:
    """Whether ``large`` is the country or region that ``small`` lies in (an unresolved town is in any)."""
    if not area(large) or (area(small) and not small.resolved):
        return False
    if not large.resolved and large.kind is not None:
        return True  # the Sahel: any town or country may lie in it
    if large.kind == "country":
        return small.country in (large.country, None) and small.kind != "country"
    return small.kind != "country" and small.country in (large.country, None) and small.admin1 in (large.name, None)


def places_agree(a: Sequence[Place], b: Sequence[Place], km: float) -> bool | None:
    """``True`` for a town in common or within ``km``; ``None`` where nothing tells; ``False`` for different places."""
    if not a or not b:
        return None
    for p in a:
        for q in b:
            if not area(p) and not area(q) and (one_place(p, q) or near(p, q, km)):
                return True
    x, y = a[0], b[0]
    if one_place(x, y) or _within(x, y) or _within(y, x):
        return None
    if not x.resolved or not y.resolved:
        return None if area(x) or area(y) else False
    if area(x) and area(y) and x.country == y.country and (x.kind != y.kind):
        return None
    return False


def near(a: Place, b: Place, km: float) -> bool:
    """Whether both have a point and lie within ``km`` kilometres (great circle)."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return False
    la, lb = math.radians(a.lat), math.radians(b.lat)
    h = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin(math.radians(b.lon - a.lon) / 2) ** 2
    return 12742 * math.asin(min(1.0, math.sqrt(h))) <= km


def unlisted(doc: Document, trigger: Trigger, scope: Scope, mentions: Sequence[Mention]) -> Place | None:
    """A place of the sentence that only its preposition shows to be one: "in Walikale on Monday"; nearest first.

    No name of a person or a body, no date, no place that is known: those are read elsewhere.
    """
    s = trigger.sentence
    low, high = max(s.start, trigger.start - _FAR), min(s.end, trigger.end + _FAR)
    if doc.text[low:high].isupper():
        return None
    taken = [m for m in within(mentions, s.start, s.end) if m.form == "name" and m.label != "location"]
    since = compared_from(doc, s)
    best: tuple[int, int, int] | None = None
    for m in _UNLISTED[doc.lang].finditer(doc.text, low, high):
        a, b = m.span("name") if m["name"] else m.span("before")
        if doc.text[a:b].split()[0].lower() in _NO_TOWN:
            continue
        sited = (
            m["name"] is None or re.search(rf"(?:{_SITES})\W", m.group(), re.IGNORECASE) is not None
        )  # "the village of Ada Example"
        spans = (*(() if sited else taken), *within(scope.times, s.start, s.end), *within(scope.places, s.start, s.end))
        if any(x.start < b and a < x.end for x in spans):
            continue
        if not same_side(a, trigger.start, since):
            continue
        far = min(abs(a - trigger.end), abs(trigger.start - b))
        best = min(best, (far, a, b)) if best is not None else (far, a, b)
    return doc.make(Place, best[1], best[2]) if best is not None else None

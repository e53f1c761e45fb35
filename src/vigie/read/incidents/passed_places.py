"""Places that an event only passes by: where somebody came from, went to, lives, sits or speaks.

"Gunmen who had come from Gorom attacked the convoy bound for Djibo, a resident reached by phone from Dori said" names
three towns, and none in which anything happened. The word before the name tells what the place is to the event; which
of these parts a place may have, the type of the event decides: people flee from a town, a convoy goes to one.
"""

from __future__ import annotations

import re
from typing import Literal

from vigie.language.document import Document
from vigie.model import Place, Span
from vigie.read.incidents.event_places import area

Part = Literal["from", "to", "seat"]

_PREP = (
    r"(?:in|at|on|near|outside|inside|into|over|against|across|around|between|by|with|after|before|when|where|and|that)"
)
_WORD = rf"(?!{_PREP}\s)[^\W\d_][\w’'-]*,?\s"
_SIDE = r"(?:nearby|neighbou?ring|central|(?:north|south|east|west)[\w-]*)\s"
# What may stand between a preposition and the name: "the Senegalese port of", "A and", "l'île italienne de".
_LIST = r"(?:[A-ZÀ-Þ][\w’'-]+(?:,\s|\s(?:and|or|et|ou)\s(?:the\s|l[ae]\s|l['’])?)){0,3}"
_HEAD = {
    "en": rf"{_LIST}(?:(?:the|an?|its|their|his|her)\s(?:{_WORD}){{0,3}}|(?:{_SIDE})+(?:{_WORD}){{0,2}})?"
    r"(?:[A-Z]\w+(?:['’]s?)?\s)?",
    "fr": rf"{_LIST}(?:l[ae]s?\s|l['’])?(?:[a-zà-ÿ’'-]+\s(?:[a-zà-ÿ’'-]+\s)?(?:de\s|du\s|d['’]))?",
}
_DAY = r"(?:,?\s(?:(?:late|early|on)\s)*[A-Z][a-z]+day(?:\s(?:morning|evening|night|afternoon))?)?"
_JOUR = r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?:\s(?:matin|soir))?|hier|aujourd['’]hui)"
_PARTS: dict[str, tuple[tuple[Part, re.Pattern[str]], ...]] = {
    "en": (
        (
            "seat",
            re.compile(
                r"\b(?:(?:based|headquartered|interviewed|(?:interviews|talks)(?:\sheld)?|reached|contacted|meeting"
                r"|living|lives|lived|born|raised|exiled)"
                r"|(?:seat|headquarters|office|command)\s(?:is|are)"
                rf"|(?:said|speaking|spoke|told(?:\s[\w’'-]+){{1,4}}?|statement){_DAY})"
                rf"\s(?:in|from|at)\s{_HEAD['en']}$"
                rf"|\b(?:resident|native|citizen|national)\sof\s{_HEAD['en']}$"
                r"|\b(?:[Oo]ur|[Aa])\s(?:\w+\s)?(?:correspondent|reporter|journalist)s?\s(?:in|at)\s$"
                r"|\b(?:visit(?:ed|ing)?|on a visit to)\s$"
            ),
        ),
        (
            "from",
            re.compile(
                rf"\b(?<!away\s)(?<!far\s)(?<!escaped\s)(?<!freed\s)from\s(?:{_HEAD['en']}|(?:{_WORD}){{1,3}}(?:in|around|near)\s{_HEAD['en']})$"
                r"|\b(?:left|leaving|departed)\s$"
            ),
        ),
        (
            "to",
            re.compile(
                r"(?:(?<!close\s)(?<!next\s)(?<!near\s)(?<!adjacent\s)(?<!road\s)(?<!according\s)(?<!spread\s)"
                r"(?<!fire\s)(?<!siege\s)(?<!damage\s)\bto"
                r"|\btowards?|\b(?:bound|head(?:ed|ing)|left|leaving|depart(?:ed|ing)|sail(?:ed|ing)|destined"
                rf"|from\s[^.;,]{{3,30}}?)\sfor)\s(?:(?:reach|enter)\s)?{_HEAD['en']}$"
                rf"|\breach\s{_HEAD['en']}$"
            ),
        ),
    ),
    "fr": (
        (
            "seat",
            re.compile(
                r"\b(?:(?:basé|réuni|joint|interrogé|rencontré|réfugié|installé|né)e?s?|vivant|siège(?:\sest)?)"
                rf"\s(?:à|au|aux|en|dans)\s{_HEAD['fr']}$"
                r"|\b(?:a|ont|avait|avaient)\s(?:annoncé|déclaré|indiqué|affirmé|dit|expliqué|confirmé|précisé|assuré|rapporté)"
                rf"(?:\s{_JOUR})?\s(?:à|au|aux|depuis)\s$"
                rf"|\ben\s(?:visite|déplacement|tournée|mission)(?:\s{_JOUR})?\s(?:à|au|aux|dans)\s{_HEAD['fr']}$"
            ),
        ),
        (
            "from",
            re.compile(
                r"(?:\bdepuis\s|(?<!la\s)(?<!une\s)\b(?:parti|venu|arrivé|rentré|revenu|originaire|natif|dépêché|sorti)e?s?"
                r"\s(?:[a-zà-ÿ]+\s){0,2}(?:de\s|du\s|des\s|d['’])|\b(?:en provenance|venant)\s(?:de\s|du\s|des\s|d['’])"
                rf"|\bquitt(?:é|ée|és|ait|aient|er|ant)\s){_HEAD['fr']}$"
            ),
        ),
        (
            "to",
            re.compile(
                rf"\b(?:(?:vers|rejoindre|gagner|regagner|atteindre)\s{_HEAD['fr']}"
                r"|pour\s(?:l[ae]s?\s|l['’])?"
                r"|jusqu['’](?:à|au|en|aux)\s(?:l[ae]\s)?"
                rf"|(?:direction|destination)\s(?:de\s|du\s|des\s|d['’]){_HEAD['fr']}"
                r"|(?:rend(?:ait|aient|re|ant)|évacuée?s?|transférée?s?|transportée?s?|ramenée?s?|aller)\s"
                rf"(?:à|au|aux|en|dans)\s{_HEAD['fr']})$"
            ),
        ),
    ),
}
# "Officials in Gorom said …", but not "…, Gorom, said the mayor"
_SPEAKS = {
    "en": re.compile(r"\s(?:said|says|told|reported|confirmed|announced|added|estimated|declined)\b"),
    "fr": re.compile(r"\s(?:a|ont)\s(?:dit|déclaré|annoncé|affirmé|indiqué|confirmé|précisé|rapporté|assuré)\b"),
}
_ACCORDING = {
    "en": re.compile(
        r"\baccording to (?:[^,;.]{3,80}\s(?:in|from|at)\s$|[^,;.]{3,60},\s(?:\w+\s){0,2}(?:governor|mayor|prefect"
        r"|chairman|chief|commissioner|lawmaker|head)\s(?:\w+\s){0,5}(?:of|in|for)\s(?:the\s)?$)",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:selon|d['’]après|auprès d[eu]s?) (?:[^,;.]{3,80}\s(?:à|au|en|de l['’]hôpital d[eu]?)\s$"
        r"|[^,;.]{3,60},\s(?:\w+\s){0,2}(?:préfet|sous-préfet|maire|gouverneur|député|chef|président|conseiller)\s"
        r"(?:[a-zà-ÿ’'-]+\s){0,4}(?:de\s|du\s|d['’])$)",
        re.I,
    ),
}
_BASED = re.compile(r"[-‑](?:based|born|registered|flagged)\b")
# "the road from Gao to Ansongo", "l'axe Sévaré – Mopti": what lies between the two.
_ROAD = re.compile(
    r"\b(?:roads?|highways?|(?<!en\s)routes?|axis|tracks?|railway|line|corridor|axes?|pistes?|RN\s?\d+)\b[^.;,]{0,40}$",
    re.IGNORECASE,
)
_RIVER = re.compile(
    r"\b(?:(?:over|across|along|banks of|bank of) the|(?:pont|rives?|berges|eaux) (?:sur |de )?(?:la|le|du|de la))\s$"
)
_RIVER_ENDS = re.compile(r"[,.;:)]|\s(?:[a-zà-ÿ]|River\b)")
_REACH = 90
_WHERE = re.compile(r"(?:,\s(?:the|a|an)\s[^,;.]{3,60})?,?\s(?:where|où)\b[^,;.]{0,80}$", re.IGNORECASE)
_LEAVING = frozenset({"displacement", "withdrawal", "evacuation"})
_TAKING = frozenset({"kidnapping", "robbery", "release"})
_STAYING = frozenset(
    {"battle", "attack", "bombing", "strike from afar", "arson", "robbery", "kidnapping", "disaster", "arrest"}
    | {"coup", "takeover", "protest", "sabotage"}
)


def part(doc: Document, place: Span, start: int, trigger: Span | None = None) -> Part | None:
    """What the place is to what the sentence that begins at ``start`` tells; ``None`` where it may be the scene.

    The place of the event's own words is its scene: "the toll from Monday's ambush near Gorom", "in Gorom, where …".
    """
    if doc.lang not in _PARTS:
        return None
    if _BASED.match(doc.text, place.end):
        return "seat"
    low = max(start, place.start - _REACH)
    if trigger is not None:
        if _WHERE.match(doc.text, place.end, trigger.start):
            return None
        if trigger.end <= place.start:
            low = max(low, trigger.start)
    before = doc.text[low : place.start]
    found = [(m.start(), name) for name, pattern in _PARTS[doc.lang] if (m := pattern.search(before)) is not None]
    if not found:
        return None
    at, name = max(found)
    return None if name != "seat" and _ROAD.search(before[:at]) else name


def _speaks(doc: Document, place: Place, start: int) -> bool:
    """Whether those who say so are there: "officials in Gorom said", "according to a nurse in Gorom"."""
    if _SPEAKS[doc.lang].match(doc.text, place.end):
        return True
    return _ACCORDING[doc.lang].search(doc.text, max(start, place.start - _REACH), place.start) is not None


def _of_river(doc: Document, place: Place) -> bool:
    """Whether it is a river of the town's name: "a bridge over the Montepuez"."""
    return (
        _RIVER.search(doc.text, max(0, place.start - 24), place.start) is not None
        and _RIVER_ENDS.match(doc.text, place.end) is not None
    )


def passed(doc: Document, kind: str, place: Place, start: int, trigger: Span | None) -> bool:
    """Whether an incident of type ``kind``, told by ``trigger`` if in this sentence, only passes by the place."""
    if doc.lang not in _PARTS:
        return False
    name = part(doc, place, start, trigger)
    if not area(place) and _of_river(doc, place):
        return True
    if kind != "coup" and not area(place) and _speaks(doc, place, start):
        return True
    if name == "from":
        left = kind in _LEAVING or (kind in _TAKING and (trigger is None or trigger.end <= place.start))
        return not left  # "traders from Gorom were seized", "seized from a school in Gorom"
    return name == "seat" or (name == "to" and kind in _STAYING)

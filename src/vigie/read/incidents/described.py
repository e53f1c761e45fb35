"""What only describes someone or something else: a country before a noun, an event that tells who is meant."""

from __future__ import annotations

import re

from vigie.language.document import Document
from vigie.model import Place, Span, When
from vigie.read.events.triggers import Trigger

# A country in short is an adjective before a noun: "US airstrikes", "UK forces"; not "in the US on Monday".
_SHORT = re.compile(r"(?:[A-Z]\.?){2,3}$")
_NO_NOUN = frozenset(
    "a an the and or but nor on in at of to from by for with about as since after before until during over under near"
    " into through between against amid among while when where who whom whose which that if than because though"
    " although is are was were be been has have had will would can could may might must should not it he she they we"
    " state states city town capital territory mainland last this next early late earlier later yesterday today tonight"
    " monday tuesday wednesday thursday friday saturday sunday said says say told".split()
)
_NAMED = re.compile(r"(?:['’]s)?\s(?:(?P<word>[^\W\d_]+)\s)?")
_NEXT_WORD = re.compile(r"\s([^\W\d_]+)")
_HYPHENED = re.compile(r"-[a-z]")
# "The officer, who was hurt in the attack, is to leave on Tuesday": the day is of the main clause.
_ASIDE = {
    "en": re.compile(r",\s(?:who|which|whose|where|(?:the|a)\s\w+\s(?:of|in|behind|from))\s[^,;:]*$"),
    "fr": re.compile(r",\s(?:qui|dont|où|auquel|à laquelle|(?:le|la|l['’]|un|une)\s?\w+\s(?:de|du|d['’]))\s?[^,;:]*$"),
}
_GOES_ON = {
    "en": re.compile(r"[^,;:]*,?[”\"]?,\s(?:is|are|was|were|has|have|had|will|would|said|told|\w+ed)\s"),
    "fr": re.compile(r"[^,;:]*,\s(?:est|sont|était|étaient|a|ont|avait|avaient|sera|seront|doit|doivent|s['’]est)\s"),
}
# "met the parents of a man who had been held", "was arrested on suspicion that he killed": done before the day told.
_EARLIER = {
    "en": re.compile(
        r"\b(?:on suspicions?|suspected|accused|convicted|guilty|charged|over|for"
        r"|(?<!, )wh(?:o|ich|om) (?:had|has|have)(?: been)?)"
        r"\s(?:[\w’'-]+\s){0,6}$"
    ),
    "fr": re.compile(
        r"\b(?:soupçonnée?s?|accusée?s?|reconnue?s?|coupables?|inculpée?s?|(?<!, )qui (?:avai(?:en)?t|a|ont)(?: été)?)"
        r"\s(?:[\w’'-]+\s){0,6}$"
    ),
}
_THAT = {
    "en": re.compile(r"\bthat\s(?:[\w’'-]+\s){0,6}$"),
    "fr": re.compile(r"\b(?:que\s|qu['’])(?:[\w’'-]+\s){0,6}(?:[ld]['’])?$"),
}
_SAID = re.compile(
    r"\b(?:said|told|announced|reported|confirmed|added|dit|déclaré|annoncé|affirmé|indiqué|confirmé)\b[^.;]{0,25}$"
)
_HAD = {"en": re.compile(r"[^.;,]{0,40}\bhad\s"), "fr": re.compile(r"[^.;,]{0,40}\bavai(?:en)?t\s")}
_HAVING = {
    "en": re.compile(r"\b(?:to have|having)\s(?:[^.;,]{0,60}\sand\s)?(?:\w+\s){0,2}$"),
    "fr": re.compile(r"\b(?:avoir|s['’]être|être)\s(?:[^.;,]{0,60}\set\s)?(?:\w+\s){0,2}$"),
}
_HEARSAY = re.compile(r"\b(?:believed|thought|known|understood|presumed|reported|alleged|soupçonnée?s? d['’])\s?$")
_OF_COURTS = {
    "en": re.compile(
        r"\b(?:arrest|detain|charg|convict|sentenc|jail|indict|accus|plead|found|met\b|meet|spoke|visit|mourn|honou?r|compensat"
        r"|apologi|order|protest|demonstrat|march|condemn)\w*",
        re.I,
    ),
    "fr": re.compile(
        r"\b(?:arrêt|interpell|inculp|condamn|écrou|jug|accus|reconnu|rencontr|visit|rendu|indemnis|manifest|défil|dénonc)\w*",
        re.I,
    ),
}

_VERDICT = {
    "en": re.compile(
        r"\b(?:sentenced|convicted|found guilty|pleaded guilty|acquitted|jailed|imprisoned|indicted|charged|executed"
        r"|hanged)\b[^.;]{0,80}?\b(?:for|of|in|over|with|to)\s(?:[\w’'-]+\s){0,7}$"
    ),
    "fr": re.compile(
        r"\b(?:condamnée?s?|reconnue?s? coupables?|acquittée?s?|inculpée?s?|écrouée?s?)\b[^.;]{0,80}?"
        r"\b(?:pour\s|de\s|dans\s|[dl]['’])(?:[\w’'-]+\s){0,5}(?:l['’])?$"
    ),
}
_COURT = {
    "en": re.compile(
        r"(?i)\b(?:courts?|judges?|judiciary|sentenced?|convicted|tribunal|death row|death penalty|hanged"
        r"|prison authorit\w+|for the murder|capital punishment|drug trafficking|executions? (?:of|this year))\b"
    ),
    "fr": re.compile(
        r"(?i)\b(?:tribunal|cour|juges?|justice|condamnée?s?|peine (?:de mort|capitale)|couloir de la mort|pendue?s?"
        r"|pour le meurtre|trafic de drogue)\b"
    ),
}


def attributive(doc: Document, place: Place) -> bool:
    """Whether the name of a country only describes what follows: "US airstrikes", "Iran-backed gunmen"."""
    if doc.lang != "en":
        return False
    if _HYPHENED.match(doc.text, place.end):
        return True
    after = _NEXT_WORD.match(doc.text, place.end)
    return _SHORT.match(place.text) is not None and after is not None and after[1].lower() not in _NO_NOUN


def of_main_clause(doc: Document, trigger: Trigger, when: When) -> bool:
    """Whether the day is of what is told of someone, whom the event only describes.

    "The mayor, who was hurt in the attack, is to leave on Tuesday"; "was arrested on Monday on suspicion of killing".
    """
    span, s = when.span, trigger.sentence
    if span is None or when.precision not in ("day", "time") or not s.start <= span.start < s.end:
        return False
    text = doc.text
    if span.start >= trigger.end:
        return of_rest(doc, trigger, span)
    that = _THAT[doc.lang].search(text, span.end, trigger.start)
    said = that is not None and trigger.pluperfect and _SAID.search(text, span.end, that.start()) is not None
    if said or (that is not None and _HAD[doc.lang].match(text, trigger.end, s.end)):
        return True  # "on Monday she said that the attack had grown out of a protest"
    having = _HAVING[doc.lang].search(text, span.end, trigger.start)
    if having is not None and not _HEARSAY.search(text, span.end, having.start()):
        return True  # "in a statement on Monday the group claimed to have killed 20 soldiers"
    link = _EARLIER[doc.lang].search(text, span.end, trigger.start)
    return link is not None and _OF_COURTS[doc.lang].search(text, s.start, link.start()) is not None


def of_rest(doc: Document, trigger: Trigger, span: Span) -> bool:
    """Whether a day or place stands after the aside in which the event is told: "who was hurt, left on Monday"."""
    s = trigger.sentence
    if not trigger.end <= span.start < s.end:
        return False
    aside = _ASIDE[doc.lang].search(doc.text, max(s.start, trigger.start - 150), trigger.start)
    return aside is not None and _GOES_ON[doc.lang].match(doc.text, trigger.end, span.start) is not None


def of_noun(doc: Document, trigger: Trigger, when: When) -> bool:
    """Whether the time describes another noun: "arrested a man for the 2019 killing of a nurse"."""
    span, s = when.span, trigger.sentence
    if doc.lang != "en" or span is None or not trigger.end < span.start < s.end:
        return False
    after = _NEXT_WORD.match(doc.text, span.end)
    the = doc.text[max(s.start, span.start - 4) : span.start].lower().endswith(("the ", " a ", " an "))
    return the and after is not None and after[1][:1].islower() and after[1] not in _NO_NOUN


def named_after(doc: Document, trigger: Trigger, place: Place) -> bool:
    """Whether the noun has its name from the place before it: "the Kita shooting", "the Kita market bombing"."""
    if doc.lang != "en" or not trigger.noun or not place.end < trigger.start <= place.end + 25:
        return False
    if doc.text[max(0, place.start - 1) : place.start] == "-":
        return False  # "the Kita-to-Kayes march"
    gap = _NAMED.fullmatch(doc.text, place.end, trigger.start)
    if gap is None or gap["word"] is None:
        return gap is not None
    before = doc.text[max(0, place.start - 5) : place.start].lower()
    return gap["word"].lower() not in _NO_NOUN and before.endswith((" the ", "’s ", "'s "))


def of_verdict(doc: Document, trigger: Trigger) -> bool:
    """Whether it is what a court judged, or its penalty: "sentenced two men for the killing of", "was hanged for"."""
    s, verdict = trigger.sentence, _VERDICT[doc.lang]
    if trigger.entry.subtype == "execution":
        return _COURT[doc.lang].search(doc.text, s.start, s.end) is not None
    m = verdict.search(doc.text, max(s.start, trigger.start - 160), trigger.start)
    return m is not None and ";" not in doc.text[m.end() : trigger.start]

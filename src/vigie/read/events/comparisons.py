"""An older event with which a sentence compares its own: "the deadliest since the raid on Boulkessi in 2019".

What stands before "since" is of the event told, what stands after it of the older one: places, days and tolls are kept
apart at that word, and what follows in the article is not of the older event.
"""

from __future__ import annotations

import re

from vigie.language.document import Document, Sentence
from vigie.read.events.triggers import Trigger

_LEADING = {
    "en": ("since", "reminiscent", "recall", "echo", "evok", "memories"),
    "fr": ("depuis", "rappel", "évoqu"),
}
_REACH = 1_000  # characters of a sentence that are looked at
_SINCE = {
    "en": re.compile(
        r"\b(?P<like>reminiscent\sof|recall(?:s|ed|ing)|echo(?:es|ed|ing)|evok(?:es|ed|ing)|(?:brought|brings)\sback"
        r"\smemories\sof)\s(?=(?:the|an?|that\sof)\s)|"
        r"\b(?:deadliest|worst|bloodiest|biggest|largest|gravest|heaviest|fiercest|most\s\w+|first)\b[^.;]{0,90}?"
        r"\b(?P<since>since)\s(?=(?:the|an?|last|that\sof|those\sof|similar)\s[^.;]{0,60}\b(?:attacks?|assaults?|raids?"
        r"|bomb\w*|blasts?|explosions?|ambush\w*|massacres?|killings?|shootings?|strikes?|clash\w*|battles?|kidnapp\w+"
        r"|abductions?|coups?|siege|earthquake|floods?|cyclone|crash|accident)\b|that\sof\s|those\sof\s"
        r"|[^.;]{3,40}\b(?:when|in\swhich)\b)",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?P<like>rappel(?:le|ait|ant|ler)|évoqu(?:e|ait|ant|er))\s(?=(?:l[ae]s?\s|l['’]|cel(?:le|ui)s?\sd[e'’])"
        r"[^.;]{0,60}\b(?:attaques?|assauts?|raids?|attentats?|massacres?|tueries?|enlèvements?|rapts?|siège|chute"
        r"|embuscades?)\b)|"
        r"\b(?:l[ae]s?\splus\s\w+|l[ae]s?\spires?|premi(?:er|ère)s?)\b[^.;]{0,90}?\b(?P<since>depuis)\s"
        r"(?=(?:l[ae]s?\s|l['’]|une?\s)[^.;]{0,60}\b(?:attaques?|assauts?|raids?|attentats?|explosions?|embuscades?"
        r"|massacres?|tueries?|fusillades?|frappes?|affrontements?|combats|enlèvements?|rapts?|putsch|coup"
        r"|séisme|inondations?|glissement|cyclone|accident|libération)\b|cel(?:le|ui)s?\s(?:de|du|d['’])"
        r"|[^.;]{3,40}\b(?:lorsqu|quand|où|au\scours\sd|durant\sl))",
        re.IGNORECASE,
    ),
}


def compared_from(doc: Document, sentence: Sentence) -> int | None:
    """Where the older event of a comparison begins (the offset of "since"); ``None`` where there is none."""
    if doc.lang not in _SINCE:
        return None
    end = min(sentence.end, sentence.start + _REACH)
    if not any(doc.text.find(word, sentence.start, end) >= 0 for word in _LEADING[doc.lang]):
        return None  # most sentences
    m = _SINCE[doc.lang].search(doc.text, sentence.start, end)
    return m.start("since" if m["since"] else "like") if m is not None else None


def same_side(at: int, trigger: int, since: int | None) -> bool:
    """Whether offset ``at`` tells of the same event as ``trigger``: both before ``since``, or both after it."""
    return since is None or (at < since) == (trigger < since)


_THAT_OF = re.compile(r"(?:since|depuis)\s(?P<that>that|those|celles?|celui|ceux)\b", re.IGNORECASE)


def that_of(doc: Document, since: int) -> int | None:
    """Where a pronoun stands for the older event: "the largest since that of Kuriga"; ``None`` where none does."""
    m = _THAT_OF.match(doc.text, since)
    return m.start("that") if m is not None else None


_DAYS_AWAY = re.compile(
    r"\b(?:comes?|came|coming|happen\w*|occur\w*|follow\w*|took\splace|survien\w+|survenu\w*|intervien\w+|intervenu\w*)\b"
    r"[^.;,]{0,40}?\b(?:days?|weeks?|months?|years?|jours?|semaines?|mois|ans?|années?)"
    r"\s(?:after|before|following|après|avant)\s",
    re.IGNORECASE,
)


_AWAY = (" after ", " before ", " following ", " après ", " avant ")


def of_another_day(doc: Document, trigger: Trigger) -> bool:
    """Whether the news is told as days away from the event: "this comes ten days after the attack on a convoy"."""
    start, end = trigger.sentence.start, trigger.start
    if not any(doc.text.find(word, start, end) >= 0 for word in _AWAY):
        return False  # most sentences
    return _DAYS_AWAY.search(doc.text, start, end) is not None

"""Days that tell when something was said, not when it happened: "the mayor said on Tuesday that …"."""

from __future__ import annotations

import re

from vigie.language.document import Document, Sentence
from vigie.model import Time
from vigie.read.context.attributions import Attributions
from vigie.read.context.reported import SAID

_THAT = re.compile(r"\b(?:that|que|qu['’])[\s,]", re.I)  # "said that on Monday": the day of what is said
# Between the verb of saying and what is said.
_STRAIGHT_ON = re.compile(r"\s?(?:(?:that|que|qu['’])\s?)?[\"“«]?\s?", re.I)
_SPEAKS = re.compile(
    r"\b(?:said|says|told|announced|reported|added|stated|confirmed|declared|claimed|estimated|noted|dit|déclaré|annoncé"
    r"|affirmé|indiqué|confirmé|précisé|ajouté|rapporté|assuré|estimé)\b",
    re.I,
)
_OF_ITSELF = re.compile(
    r"(?:(?:that|que|qu['’])\s?)?(?:it|they|he|she|we|its|their|ils?|elles?|nous|s['’]être|avoir)\b", re.I
)
# "During a meeting with the minister on Wednesday, the mayor said that …"
_AT_MEETING = re.compile(
    r"\b(?:during|at|in|after|lors d|au cours d|dans|devant|à l['’]issue d)[^.;,]{0,12}?\b(?:meeting|briefing|interview"
    r"|(?:press|news) conference|hearing|réunion|rencontre|entretien|conférence de presse|point de presse"
    r"|audition)\b[^.;,]{0,50}?\s(?:(?:on|held|le|ce|de|du|tenue?)\s){0,2}$",
    re.I,
)
_ON = re.compile(r"[\W_]*(?:(?:on|in|early|late|le|ce|dans|the)\s){0,3}(?:la\s)?", re.I)
# Characters of who speaks, and between them and the day before ("late on") and after the verb of saying ("on").
_SPEAKER, _BY, _ON_DAY = 90, 16, 5
_CUE = 12  # between a cue and the day behind it


def is_said(doc: Document, told: Attributions, time: Time, sentence: Sentence) -> bool:
    """Whether ``time`` tells when somebody said what ``sentence`` says."""
    before = doc.text[max(sentence.start, time.start - _SPEAKER) : time.start]
    if SAID.search(before) or _AT_MEETING.search(before):
        return True
    # "Gunmen killed nine people, the mayor said on Tuesday" and "on Tuesday, the army said that …"
    if _by_speaker(doc, told, time, sentence):
        return True
    return any(
        not q.content.start <= time.start < q.content.end
        and not (q.cue is not None and _THAT.search(doc.text, q.cue.end, time.start))
        for q in told.ending(max(sentence.start, time.start - _CUE), time.start)
    )


def _by_speaker(doc: Document, told: Attributions, time: Time, sentence: Sentence) -> bool:
    """Whether the time stands beside who says something: "On Tuesday, the mayor said that …", "the army on Tuesday
    said …", "…, said the mayor of Kita on Tuesday"; not where that is put in: "On Tuesday, residents said, …"."""
    text = doc.text
    for quote in told.cued(sentence):
        cue, said = quote.cue, quote.content
        if cue is None or _SPEAKS.search(cue.text) is None:
            continue  # "on Tuesday ordered its staff out" is the act
        who = quote.speaker
        if (
            who is not None
            and said.end <= cue.start
            and cue.end <= who.start
            and who.end <= time.start <= who.end + _ON_DAY
        ):
            return True
        if not time.end <= cue.start <= time.end + _SPEAKER or said.start < cue.end:
            continue
        if _STRAIGHT_ON.fullmatch(text, cue.end, said.start) is None or _OF_ITSELF.match(text, said.start):
            continue  # "on Wednesday officers said they had taken power": they tell of what they have just done
        first = _ON.fullmatch(text, sentence.start, time.start) is not None
        between = text[time.end : cue.start].strip()
        spoken = who is not None and who.end <= time.start and not between and time.start - who.end < _BY
        named = who is not None and time.end <= who.start and who.end <= cue.start
        if spoken or (first and named and not re.search(r"[,;:(]", between.lstrip(",").strip())):
            return True
    return False

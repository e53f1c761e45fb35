"""Words after a cue that are no statement: "claimed responsibility", "says nothing about", "reported missing".

An act done by words ("declared a curfew") tells nothing that could be checked against another account either.
"""

from __future__ import annotations

import re

from vigie.language.document import Document
from vigie.model import Bounds
from vigie.read.grammar.items import AUXILIARIES, PRONOUNS, VERBISH
from vigie.read.names import cues

_CLAIM = re.compile(r"\b(?:claim(?:s|ed|ing)?|revendiqu\w+)\b", re.IGNORECASE)
_CLAIMED_ACT = re.compile(  # "has claimed several attacks in the region": the claim is of having done it
    r"(?:[\w’'-]+\s+){0,3}?(?:attacks?|bombings?|killings?|murders?|ambush(?:es)?|assaults?|raids?|strikes?|kidnappings?"
    r"|attentats?|attaques?|embuscades?|assassinats?|enlèvements?|meurtres?)(?=\W*$|,?\s+(?:in|on|at|against|near|across|over"
    r"|during|and|that|which|de|du|des|d['’]|en|contre|à|au|aux|dans|sur|et|près|qui)\b)",
    re.IGNORECASE,
)
_THAT = re.compile(r"(?:that|que?)\b|qu['’]|to\b|having\b|avoir\b|être\b|it\s+was\b", re.IGNORECASE)
_SAYING = re.compile(r"\b(?:say|says|said|dit|disent|disait|disaient|dire)\b", re.IGNORECASE)
_NOTHING = re.compile(
    r"(?:nothing|little|rien)(?:\s+(?:more|else|further|at\s+all|de|du|des|sur|about|of|on|to)\b|\W*$)", re.I
)
_REPORT = re.compile(r"\breport(?:s|ed)?\b|\bport[ée]e?s?\b", re.IGNORECASE)
_FATE = re.compile(
    r"(?:\w+\s+)?(?:missing|dead|killed|injured|wounded|hurt|safe|lost|stolen|captured|disparue?s?)(?:\s+\w+)?",
    re.IGNORECASE,
)
# "people reported missing number 16", "12 reported drowned in a flood": not "reported missing men"
_BEFELL = re.compile(
    r"(?:missing|dead|killed|injured|wounded|massacred|drowned|abducted|kidnapped)\b(?!\s+(?:\w+\s+)?\w+s\b|\s+(?:people|men|women|children))",
    re.IGNORECASE,
)
# "assurent le passage": to see to something, not to say it.
_ASSURE = re.compile(r"\bassur(?:e|ent|ait|aient|é|er|ant|era|eront)\b", re.IGNORECASE)
_THING = re.compile(r"(?:l[ae]s?|l['’]|une?|des|s(?:on|a|es)|leurs?)\b", re.IGNORECASE)
_DECLARE = re.compile(r"\bdeclar(?:e|es|ed|ing)\b|\bdéclar\w+|\bdécrét\w+|\bproclaim\w*|\bproclam\w+", re.IGNORECASE)
_ACT = re.compile(
    r"(?:(?:an?|the|its|his|her|their|une?|la|le|l['’]|leur|sa|son|three|two|seven|trois|deux|sept)\s*)?"
    r"(?:\w+\s+)?(?:days?|weeks?|jours?|state|war|victory|ceasefire|truce|curfew|emergency|independence|bankruptcy"
    r"|guerre|victoire|trêve|deuil|état|couvre-feu|indépendance|mourning)\b(?!\s+(?:is|was|were|had|has|would|will|won|over)\b)",
    re.IGNORECASE,
)


def unsaid(doc: Document, cue: Bounds | None, content: Bounds, direct: bool) -> bool:
    """Whether the words at ``content`` after ``cue`` state nothing; never where they stand in quotation marks."""
    if cue is None or direct:
        return False
    text, (start, end) = doc.text, content
    verb = text[slice(*cue)].rpartition(" ")[2] or text[slice(*cue)]
    if _CLAIM.search(verb):
        content_words = text[start:end]
        return _THAT.match(content_words) is None and (
            _CLAIMED_ACT.match(content_words) is not None or not _clause(content_words)
        )
    if _SAYING.search(verb):
        return _NOTHING.match(text, start, end) is not None
    if _REPORT.search(verb):
        return _FATE.fullmatch(text, start, end) is not None or _BEFELL.match(text, start, end) is not None
    if _ASSURE.search(verb):
        return _THING.match(text, start, end) is not None
    return _DECLARE.search(verb) is not None and _ACT.match(text, start, end) is not None


def unnamed(doc: Document, cue: Bounds) -> bool:
    """Whether a cue is in the passive, whose subject says nothing: "the minister is expected to resign"."""
    if doc.lang != "en":
        return False
    words = re.findall(r"[\w’']+", doc.text[slice(*cue)].lower())
    k = next((n for n, w in enumerate(words) if w in cues.passives()), 0)
    return k > 0 and not _BEING.isdisjoint(words[:k]) and "by" not in words[k:]


_LEAD = 10  # words
_BEING = frozenset("is are was were be been being".split())


def leads_in(doc: Document, part: Bounds, cue: Bounds) -> bool:
    """Whether a part before the cue only says where or when it was said: "In a letter to the council, she said"."""
    text = doc.text
    here = doc.sentence_at(cue[0])
    words = re.findall(r"[\w’']+", text[slice(*part)].lower())
    stated = any(w in AUXILIARIES or w in PRONOUNS for w in words)
    goes_on = re.search(r"\w", text[cue[1] : here.end]) is not None
    return (
        part[0] == here.start and len(words) <= 10 and _WHERE.match(text, *part) is not None and not stated and goes_on
    )


_WHERE = re.compile(r"(?:In|On|At|During|After|Before|Amid|Speaking|Dans|Lors|Après|Avant|Durant|Pendant)\b")


def _clause(content: str) -> bool:
    """Whether a verb stands among the first words, so that something is stated and not only named."""
    words = re.findall(r"[\w’']+", content.lower())[:12]
    return any(
        w in AUXILIARIES or w in VERBISH or w in PRONOUNS or (k > 1 and w.endswith("ed")) for k, w in enumerate(words)
    ) and not re.match(r"(?:responsibility|credit|victory|(?:\w+\s+){1,3}lives)\b", content, re.IGNORECASE)

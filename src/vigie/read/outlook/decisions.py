"""What only sounds foretold: a penalty, a step of procedure, a plan or a vow of whoever decides, and
in a text that tells of no crisis whatever concerns none.

Asked of every clause that the other modules take for a forecast, on folded text (``clauses.folded``). A verb of warning
over the clause, or what befalls rather than is done, keeps it.
"""

from __future__ import annotations

import re

from vigie.language.document import Document
from vigie.model import Source
from vigie.read.grammar.clauses import fold
from vigie.read.outlook.arranged import arranged
from vigie.read.outlook.bare_futures import LOSS, NO_EVENT
from vigie.read.outlook.clause import DECIDER, Clause
from vigie.read.outlook.forecast_words import ANNOUNCED, STRONG
from vigie.read.outlook.outcome_words import any_of
from vigie.read.outlook.outlooks import MATTER
from vigie.read.outlook.speaker_words import ASSESSOR

_DUE = re.compile(rf"\b{any_of('due')}")
_SCHEDULED = re.compile(rf"(?:will |would |va |vont )?{any_of('scheduled')}")
_CLOSER = re.compile(r"(?:moving|marching|heading|headed|racing)\b.*\b(?:closer to|towards?|for|into)$")
_CLOCK = re.compile(r"\b(?:at|from|until|a|de|jusqu'a) \d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b|h\b|heures\b)")
_BARE = re.compile(r"(?:will|won't|'ll|would|va|vont|(?:is|are) (?:not )?going to|(?:ne |n'|se |s')*\w+(?:ra|ront))")
_PASSIVE = re.compile(r"\s+(?:\w+ )?(?:be|etre)\b")
_IT = re.compile(r"\bit\W*$")
_FOUND = re.compile(
    r"\s+be (?:\w+ly |too |very )?(?:difficult|hard|impossible|possible|necessary|wise|useful|easier)\b"
    r"[\w ,]{0,30}? to\b"
)
_BRINK = re.compile(r"\b(?:brink|verge|edge|au bord)\b")
_SOME = re.compile(
    r"\b(?:people|persons|children|families|households|women|residents|millions?|thousands|personnes|enfants|familles"
    r"|menages|femmes|habitants|milliers)\b"
)
_HUNGER = re.compile(r"\s*(?:of |de |d'|la |l')*(?:famine|starvation|hunger|malnutrition|faim|inanition)\b")
_CALENDAR = re.compile(
    r"\s+(?:also )?(?:last|run|begin|start|end|durer|s'etendre|s'etaler|debuter|commencer|s'achever|prendre fin)\b"
)
_OFF_TIME = re.compile(r"\b(?:late|later|early|earlier|tard|plus tot|retard|avance)\b")
_SEASON = re.compile(
    r"\b(?:season|period|saisons?|periode|soudure|hivernage|ramadan|campaign|campagne|holidays?|vacances)\b"
)
_NOW_DONE = re.compile(r"\s+(?:now|from now on|desormais) be \w+(?:ed|en|t)\b")
_GRACE = re.compile(r"\s+have (?:until|(?:up to )?[\w-]+ (?:days|weeks|months|years) to (?!live\b))")
_CONSEQUENCES = re.compile(r"\s+(?:be|face|have) (?:[\w-]+ ){0,2}(?:consequences|repercussions)\b")
_ABLE = re.compile(r"(?:could|can|may|might)")
# "We cannot say that it will last", "there was no basis for predicting that …"
_UNSAID = re.compile(
    r"\b(?:cannot|can't|could not|couldn't|(?:no|little) (?:\w+ )?(?:basis|way|reason)|nobody can"
    r"|no one can)\b[^.;]{0,50}?"
    r"\b(?:say|predict\w*|tell|know|guarantee|anticipat\w*)(?: (?:that|whether|if|how))? $"
)
# "The ministry said it would freeze the assets": what somebody says he does himself.
_SAID = re.compile(
    r"\b(?:sa(?:id|ys?)|told [\w ]{2,30}|promise[sd]?|pledge[sd]?|vow(?:s|ed)|announce[sd]?|confirm(?:s|ed)?"
    r"|add(?:s|ed)"
    r"|insist(?:s|ed)?|dit|disent|assure(?:nt)?|affirme(?:nt)?|annonce(?:nt)?|promis|promet(?:tent)?|indique(?:nt)?"
    r"|declare(?:nt)?|precise(?:nt)?)(?:,|(?: on)? \w+day)? ?(?:that |que |qu')?\"?$"
)
_SELF = re.compile(r"\W*(?:it|they|he|she|we|i|its \w+|il|elle|ils|elles|nous|je|on)\W*$")
_VOW = re.compile(
    r"\b(?:promise[sd]?|pledge[sd]?|vow(?:s|ed)|promis|promet(?:tent)?|jure(?:nt)?|s'engage(?:nt)?)\b"
    r"(?: \w+){0,3}? (?:that|que|qu')[^;,]*$"
)
# Whose word decides: what he says "will" be is his plan or his vow.
_OFFICE = re.compile(rf"\b{any_of('offices')}\b")
_FORMER = re.compile(r"\b(?:former|ex|then|ancienn?e?s?|late)\b[\w' -]{0,40}$")


def decided(c: Clause, about: int) -> bool:
    """Whether the clause is decided, due or of no concern rather than foretold.

    ``about``: how much its text is of a crisis (``outlooks.concern``).
    """
    text, a = c.text, c.sentence[0]
    if c.has(_DUE) or (_SCHEDULED.match(text, c.at[0], c.end) and not c.frame.warned):
        return True
    if arranged(c):
        return False
    if c.kind == "due":
        return True
    if about < 2 and c.kind and c.actor and not (c.outcome or c.strong):
        return True  # what somebody will do next, in a text that is not about a crisis
    if not about and not MATTER.search(text, c.start, c.end):
        return True
    if _UNSAID.search(text, a, c.start):
        return True
    if c.frame.warned or (c.told and c.frame.verb and STRONG.search(text, *c.frame.verb)):
        return False
    if not (c.sure and not ANNOUNCED.match(c.cue)) and c.follows(_PASSIVE) and c.follows(NO_EVENT):
        return True  # "will be at the ceremony"; not "is unlikely to be at full strength"
    if c.unsure and _IT.search(c.subject) and c.follows(_FOUND):
        return True  # "it may be difficult to teach there": how somebody finds it
    if _BRINK.search(c.cue) and _SOME.search(c.subject) and _HUNGER.match(c.after) and not c.limit:
        return True  # "whole families are on the brink of famine": how they are
    if c.follows(_CALENDAR) and not _OFF_TIME.search(c.after) and _SEASON.search(text, max(a, c.start - 60), c.at[0]):
        return True  # "the lean season, which should last from June to August"
    if _BARE.fullmatch(c.cue) and c.follows(_NOW_DONE):
        return True  # "fuel will now be restricted to": a measure, told as it is taken
    if c.follows(_GRACE):
        return True  # "companies will have six months to comply"
    if c.follows(_CONSEQUENCES) and not c.told:
        return True  # "there would be grave consequences": a threat
    if _CLOSER.search(c.cue) and c.doc.text[c.f.raw(c.at[1], c.at[1] + 1)[0] :].lstrip()[:1].isupper():
        return True  # ships that move closer to a country
    lost = c.follows(LOSS) is not None
    if not lost and _VOW.search(text, a, c.at[0]):
        return True
    if _BARE.fullmatch(c.cue):
        if _SELF.fullmatch(c.subject) and _SAID.search(text, a, c.start) and not lost:
            return True
        if _CLOCK.search(text, c.start, c.end + 2):
            return True
        if lost or c.befalls or c.condition or c.limit:
            return False
        return _in_office(c.doc, c.speaker)
    able = _ABLE.fullmatch(c.cue) and c.frame.verb is None and not c.limit and not c.condition
    return bool(able and c.speaker is None and DECIDER.search(c.head) and not lost)


def _in_office(doc: Document, speaker: Source | None) -> bool:
    """Whether the speaker holds an office, by these words or by a title that stands before the name elsewhere."""
    if speaker is None:
        return False
    words = fold(speaker.text)
    if _OFFICE.search(words):
        return _FORMER.search(words) is None and ASSESSOR.search(words) is None
    name = (speaker.name or speaker.text).split()[-1]
    if not name[:1].isupper() or len(name) < 3:
        return False
    for m in re.finditer(rf"\b{re.escape(name)}\b", doc.text):
        before = fold(doc.text[max(0, m.start() - 60) : m.start()])
        title = re.search(rf"\b{any_of('offices')}\b(?:\W{{1,2}}[\w'-]+){{0,2}}\W*$", before)
        if title and not _FORMER.search(before[: title.start()] + " "):
            return True
    return False

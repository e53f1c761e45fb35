"""What is arranged, announced or promised for a day to come: "a second convoy is due to leave on Thursday".

Who compares coverage wants to see whether it came to pass, so in a text of a crisis it is a forecast where the clause
names the day, or says that it comes soon. What is due by law, until a day or on no day at all stays a plan.
"""

from __future__ import annotations

import re

from vigie.read.outlook.clause import Clause
from vigie.read.outlook.horizon_words import HORIZON
from vigie.read.outlook.horizons import is_due

_ARRANGED = re.compile(
    r"(?:is|are|was|were) (?:\w+ )?(?:due|set|scheduled|slated|planned|expected) to|(?:is|are) to$|plans? to|should$"
    r"|doi(?:t|vent)$|devai(?:t|ent)$|devrai(?:t|ent)$|(?:est|sont|etait|etaient) (?:\w+ )?(?:attendu|prevu)"
)
_FUTURE = re.compile(r"(?:will|'ll|va|vont|(?:will|would) soon)$")
_UNSURE = re.compile(r"(?:could|may|might|pourrai(?:t|ent))$")
_REPORTED = re.compile(r"would$|(?:se |s')?\w+rai(?:t|ent)$")
# What is reported in the past tense: "announced that it would", "a annoncé qu'il se rendrait".
_TOLD = re.compile(
    r"\b(?:said|announc\w+|told|stated|added|confirm\w+|assur\w+|promis\w+|pledg\w+|vow\w+|dit|declare|indique|affirme"
    r"|annonce|precise|ajoute|confirme|assure)\b[^.;]{0,60}$"
)
_SOON = re.compile(r"\b(?:(?:very |pretty )?(?:soon|shortly)|(?:tres |tout )?bientot|sous peu|prochainement)\b")
_SOON_AFTER = re.compile(r"\b(?:as|how|too) soon\b|\b(?:soon|shortly|bientot) (?:after|before|apres|avant)\b")
# A stretch that is not a time at which something comes: whole years and seasons are those of plans and budgets.
_LONG = re.compile(r"year|\ban\b|\bans\b|anne|20\d\d|season|saison|decade|until|through|jusqu|long|moyen|term")
_BEGINS = re.compile(
    r"\s+(?:begin|start|resume|take place|arrive|reopen|end|be (?:completed|over|held|deployed|restored))\b"
)
_GOES_ON = re.compile(
    r"\s+(?:\w+ly |also )?(?:stay|remain|continue|rester|demeurer|durer|apply|be (?:valid|required|in force))\b"
)
_ONLY_TOLD = re.compile(r"\s+(?:be )?(?:tell|say|know|note|recall|remember|told|said|known)\b")


def arranged(c: Clause) -> bool:
    """Whether the clause tells what is arranged or promised for a time to come, in a text of a crisis."""
    if not c.crisis or c.follows(_GOES_ON) or c.follows(_ONLY_TOLD):
        return False
    cue = c.cue
    if _ARRANGED.match(cue):
        if cue == "should" and not c.follows(_BEGINS):
            return False  # "civilians should leave on Friday": advice
        return is_due(c.doc, c.f, c.at[1], c.end, c.scope, past=cue.startswith(("was", "were", "etai", "devai")))
    if _UNSURE.match(cue):
        return _dated(c)
    # A bare future that nobody announces is a timetable.
    if not (_FUTURE.match(cue) or (c.futur and cue.endswith(("ra", "ront"))) or _REPORTED.match(cue)):
        return False
    announced = c.voiced or _TOLD.search(c.text, c.sentence[0], c.start) is not None
    return announced and (_dated(c) or _soon(c))


def _soon(c: Clause) -> bool:
    return c.has(_SOON) is not None and c.has(_SOON_AFTER) is None


def _dated(c: Clause) -> bool:
    """Whether a day to come stands in the clause, or a stretch of days, weeks or months that begins now."""
    if is_due(c.doc, c.f, c.at[1], c.end, c.scope):
        return True
    near = HORIZON.search(c.text, c.start, c.end)
    return near is not None and _LONG.search(near.group()) is None

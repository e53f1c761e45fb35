"""Whether a clause foretells: what is asked of its verb, its subject, its frame and what stands around it."""

from __future__ import annotations

import re

from vigie.language.document import Document
from vigie.read.grammar.clause_words import AIM, ASKED, HABIT, RESTRICTIVE, TASTE, UNREAL, WISHED, YOU
from vigie.read.grammar.clauses import Folded
from vigie.read.outlook.arranged import arranged
from vigie.read.outlook.bare_futures import THEN, by_its_own, foretells_here
from vigie.read.outlook.clause import Clause
from vigie.read.outlook.forecast_words import ANNOUNCED, EXTRAPOLATED, NOT_AFTER, NOT_FUTUR, PROBABLY, STRONG, UNSURE
from vigie.read.outlook.horizon_words import HORIZON, LIKENESS, PAST
from vigie.read.outlook.horizons import is_past
from vigie.read.outlook.outcome_words import (
    BY_ITSELF,
    COMING,
    HAVE_NOUN,
    LASTING,
    OUTCOME_LATER,
    PEOPLE,
    SHOULD_OF,
    WIDER,
)
from vigie.read.outlook.outlooks import Setting
from vigie.read.outlook.speaker_words import ARMED, ASSESSOR, OPINION, WARNED_THEM


def foretold(c: Clause, around: Setting | None) -> bool:
    """Whether the clause foretells something; in doubt it does not."""
    if not _may_foretell(c):
        return False
    if arranged(c) or (c.kind != "due" and (_perfect(c) or _plainly(c))):
        return True
    if around is None or c.kind == "due":
        return False
    free = c.nobody or c.cue in ("would", "could", "may", "might") or (c.conditional and not c.decides)
    if (c.plan_verb and not free and not c.follows(OUTCOME_LATER)) or (c.plan_stem and not c.denied):
        return False
    return foretells_here(c, around)


def _may_foretell(c: Clause) -> bool:
    """What is asked of every clause: no question, wish, habit, threat or guess about the past."""
    text, cue, subject, a, frame = c.text, c.cue, c.subject, c.sentence[0], c.frame
    if cue == "will" and (_WILL.search(subject) or re.match(r" (?:of|to|and) ", text[c.at[1] :])):
        return False
    if re.match(r"\s+(?:they|he|she|we|you|i)\b", c.after):
        return False  # "only then will they consider it"
    if not re.search(r"\w", subject) or not (_same_language(c) or _hearsay_not(c)):
        return False
    if c.kind == "modal" and not re.search(r"\w", c.after):
        return False
    verdict = cue == "would" and not c.strong and _VERDICT.search(subject) and re.match(r"\s+be\b", c.after)
    if verdict and not (c.outcome and c.source is not None):
        return False  # "it would be a mistake": how somebody finds it
    perfect = _perfect(c)
    if _HAVE.match(text, c.at[1]) and not perfect:
        return False
    if c.sure and not cue.endswith((" to", " of", " de")) and re.fullmatch(r"\W*(?:which|this|that)\W*", subject):
        return False  # "unless they do, which is unlikely, …"
    if perfect:
        return not (ASKED.search(subject) or HABIT.search(text, c.start, c.at[1]) or YOU.search(subject))
    denied = c.follows(_DENIED)
    after = denied.end() if denied else c.at[1]
    if NOT_AFTER.match(text, after, c.end) and not c.sure and not c.unlasting:
        able = denied or cue == "won't" or c.nobody
        if not (able and re.match(r"\s+be able to\b", text[after : c.end])):
            return False
    # "Inflation, which stood at 9 percent in March, will rise, with grave consequences for those who came back in 2025"
    inner, aside = _INNER.search(text, c.at[1], c.end), _ASIDE.search(subject)
    # "The bridge that was blown up in May is unlikely to reopen": a verb in the present or the future tells of no past
    ahead = c.future or (c.kind in ("sure", "due") and not _WAS.match(cue))
    begin, told = c.at[0] if aside or ahead else c.start, inner.start() if inner else c.end
    if long_gone(text, begin, told) or is_past(c.doc, c.f, begin, told, c.scope, c.at[1]):
        return False
    if AIM.search(subject) and cue in ("will", "sera", "seront", "restera", "resteront"):
        return False
    if cue == "should" and not (SHOULD_OF.search(subject) or arranged(c)):
        return False
    if ARMED.search(text, a, c.at[0]) and WARNED_THEM.search(text, a, c.at[0]):
        return False  # a threat
    usual = a if cue in ("may", "can", "could", "might") else c.start
    if ASKED.search(subject) or HABIT.search(text, usual, c.at[1]) or c.follows(TASTE):
        return False
    if YOU.search(subject) or (frame.condition and YOU.search(text, *frame.condition)):
        return False
    if re.search(r"\b(?:(?:in|at|on|to|under) which|where|whose|dont|ou)\s[^,]*$", subject):
        return False
    if frame.gone and c.told and not c.ahead:
        return False
    before = c.start if _NOTHING.match(subject) else c.at[0]
    if WISHED.search(text, a, before) and not own_clause(text, a, before):
        return False
    if re.search(r"\b(?:who|whom|which) (?:they|he|she|we|it)\s$", subject):
        return False
    relative = RESTRICTIVE.search(text, a, c.at[0])
    if relative and _CLEFT.search(text, a, relative.start()):
        return True
    if relative and _CLOSED.search(text, relative.end(), c.at[0]):
        return True  # "an election that nobody believes in will buy time"
    if relative and c.unsure and c.limit:
        return True  # "evacuations which could see 30,000 people moved over the next two months"
    return relative is None or bool(
        relative["comma"] and (relative["pronoun"] not in ("who", "that") or relative["noun"])
    )


_THERE_MAY = re.compile(r"\s+y avoir\b")
_WAS = re.compile(r"(?:was|were|etait|etaient)\b")
_CLOSED = re.compile(r"\b(?:is|are|was|were|has|have|had|\w+ed|believes?|wants?|man|holds?|lives?|remains?|needs?) ")
_HAVE = re.compile(
    r"\s+(?:by [\w -]{3,25}? |by then |then |soon |long )?(?:have(?! (?:to|no|little|only|enough"
    rf"|fewer|less)\b|{HAVE_NOUN})"
    r"|avoir(?! (?:besoin|faim|recours))\b)"
)
_BY_THEN = re.compile(r"\b(?:by|before|within|d'ici|avant)\b(?! (?:now|\w+ing|the (?:army|police|rebels))\b)")


def _perfect(c: Clause) -> bool:
    """ "Will have sold their herds by June", "is on course to have run out by May"."""
    if not (c.sure or c.cue in ("will", "'ll")) or not c.follows(_HAVE):
        return False
    start = max(0, c.at[0] - 60, c.text.rfind(". ", 0, c.at[0]))
    return bool(_BY_THEN.search(c.text, start, c.end) and HORIZON.search(c.text, start, c.end))


# "Ce sont trois millions de personnes qui auront faim"
_CLEFT = re.compile(r"\bce (?:sont|seront) [^,;:]*$")
_VERDICT_FR = re.compile(r"(?:^|\W)(?:ce|cela|ca)\s$")
_VERDICT = re.compile(r"(?:^|\W)(?:it|this|that)\s$")
# "against their will", "the popular will to fix this": a noun
_WILL = re.compile(
    r"\b(?:own|free|popular|political|collective|public|national|good|ill|last|strong|sheer|iron|his|her|their"
    r"|its|our|my|your|the|a|of"
    r"|against|no|any|people's|god's)\s$"
)
_INNER = re.compile(r"\b(?:who|which|whose|qui|dont)\b|, (?:contre|against|compared|up from|down from|au lieu|soit)\b")
_ASIDE = re.compile(r", (?:which|who|whose|qui|dont) [^;]*, $")
_NOTHING = re.compile(r"\W*(?:nothing|rien)\s$")
# "A poor harvest would push thousands": on the condition that there is one.
_ONE_MORE = re.compile(
    r"\W*(?:any|another|an?|further|such an?|one more|more|fresh|renewed|une?|toute?|tout|de nouve\w+) (?!(?:man|woman|"
    r"few|lot|person|source|official|spokes\w+|witness|group|team|member|resident|number|decade|year|month|week|day)\b)"
)
_DENIED = re.compile(r"\s+(?:not|no longer|never|pas|plus|jamais)\b")


def _hearsay_not(c: Clause) -> bool:
    """Whether a French conditional that often is hearsay ("serait") hangs on a condition or a verb of foretelling."""
    if c.doc.lang != "fr" or not re.fullmatch(r"(?:ne |n')?(?:serai|aurai)(?:t|ent)", c.cue):
        return False
    if "serai" in c.cue and c.outcome and _VERDICT_FR.search(c.subject) and c.source is not None:
        return True  # "ce serait un désastre", affirme-t-il
    if "aurai" in c.cue and not re.match(
        r" (?:pas |plus |guere )?(?:besoin|peu|d'|de|des|du|une?|l[ea]s?)\b", c.text[c.at[1] :]
    ):
        return False  # "aurait tué": told of the past
    condition, verb = c.frame.condition, c.frame.verb
    supposed = condition is not None and c.text.startswith(("si ", "s'il"), condition[0])
    return supposed or (c.told and verb is not None and bool(STRONG.search(c.text, *verb)))


def long_gone(text: str, start: int, end: int) -> bool:
    """Whether the clause tells of a time past; "the level of last autumn" is what it is likened to."""
    return any(
        not LIKENESS.search(text, max(start, m.start() - 24), m.start()) for m in PAST.finditer(text, start, end)
    )


def _plan(c: Clause) -> bool:
    """Whether the clause tells of a plan, a timetable or a rule."""
    if c.conditional and re.match(r"\s+(?:remain|stay|rester) ", c.after):
        return False
    if not c.outcome and c.plan_verb:
        return True
    return c.plan_stem and not (c.outcome or c.strong or c.conditional or c.leads(BY_ITSELF))


def _plainly(c: Clause) -> bool:
    """Whether the clause foretells whatever stands around it; in doubt it does not."""
    text, cue, frame, (a, b) = c.text, c.cue, c.frame, c.sentence
    if re.match(r"\s+(?:not|no longer)\b", c.after) and not c.conditional and not c.unlasting:
        return False
    if c.follows(NOT_AFTER) and not c.sure and not c.unlasting:
        return False
    unreal = bool(frame.condition and UNREAL.search(text, *frame.condition))
    if unreal and not c.strong and cue in ("would", "could", "might"):
        return False
    plan = _plan(c)
    if c.sure:
        return _surely(c, plan)
    if c.my_own and not (c.strong and c.outcome):
        return False
    if _by_itself(c, plan) or (c.assessed and c.future):
        return True
    if EXTRAPOLATED.search(text, a, b) and not plan:
        return True
    if c.strong:
        if (frame.verb and _WARNING.search(text, *frame.verb)) or _WARNING.search(text, frame.end, b):
            plan = plan and not c.follows(_WARNED_PLAN)
        # "caution there may be several sources": a guess about now
        present = (
            cue in ("may", "might", "could")
            and re.match(r"\s+(?:just |only |simply |well )?be\b", c.after)
            and not (c.outcome or c.ahead)
        )
        imminent = re.match(r"\s+be (?:\w+ )?(?:imminent|next|attacked|targeted)", c.after)
        return not plan if not present or imminent or c.conditional else False
    if (not plan or OPINION.search(text, frame.end, b)) and _judge(c) and _foretells(c):
        return True
    if cue == "should":
        return c.outcome
    if c.conditional:
        wider = c.futur or (c.follows(WIDER) and cue in ("will", "won't", "would", "va", "vont", "pourrait"))
        return (c.outcome or bool(wider)) and not plan
    if cue in ("peut", "peuvent"):
        return c.outcome and c.voiced and c.follows(_THERE_MAY) is not None
    if cue == "would":
        supposed = c.leads(_ONE_MORE) or c.follows(THEN)
        return c.outcome and (c.scenario or c.source is not None or bool(supposed))
    if cue in ("could", "may", "might") and re.match(r"\s+(?:\w+ly |well )?need\b", c.after):
        return False
    lasting = bool(c.follows(LASTING) or c.futur) and cue not in ("could", "may", "might")
    if lasting and not c.told and re.match(r"\s+(?:\w+ly |also )?(?:be|require)\b", c.after):
        lasting = False  # "there will be a vote next week": on the timetable
    firm = (c.told and c.ahead) or (lasting and c.limit)
    return (c.outcome or firm) and not plan


def _judge(c: Clause) -> bool:
    """Whether somebody says the clause who judges what is to come and does not decide it: "…, analysts say"."""
    text, end, b = c.text, c.frame.end, c.sentence[1]
    if end < b and (ASSESSOR.search(text, end, b) or OPINION.search(text, end, b)):
        return True
    if c.frame.who and c.frame.verb and ASSESSOR.search(text, *c.frame.who):
        return True
    by = c.source
    return by is not None and ASSESSOR.search(text, c.f.here(by.start), c.f.here(by.end)) is not None


def _foretells(c: Clause) -> bool:
    """Whether the verb tells of what is to come where somebody judges; "may be soldiers" is a guess about now."""
    if c.cue in ("would", "should", "peut", "peuvent"):
        return False
    if c.unsure:
        being = re.compile(r"\s+(?:be|etre)\b").match(c.text, c.at[1], c.end)
        return (c.outcome and not being) or (
            being is not None and _EXTREME.match(c.text, being.end(), c.end) is not None
        )
    if not c.outcome and (_RELATIVE.search(c.subject) or c.follows(_SAYING)):
        return False
    return c.outcome or c.ahead or re.search(r"\b(?:it|this|that|there|ce|cela|il)\s$", c.subject) is None


_RELATIVE = re.compile(r"\b(?:who|which|that|whom|qui|que|dont)(?: (?:they|he|she|it|we|ils?|elles?|nous))?\s$")
_SAYING = re.compile(
    r"\s+(?:\w+ly |never |always )?(?:argue|say|tell|note|recall|remember|know|understand|want|like|mark|mean"
    r"|include|dire"
    r"|savoir|vouloir|comprendre)\b"
)
_WARNING = re.compile(r"\b(?:warn|fear|caution|averti|previen|redout|crai)\w*")
_WARNED_PLAN = re.compile(
    r"\s+(?:\w+ly |soon )?(?:close|leave|return|stop|be (?:closed|shut|suspended|extended|open)|fermer|reprendre"
    r"|arriver)\b"
)
_EXTREME = re.compile(
    r"\s+(?:the|its|le|la) (?:first|last|next|worst|lowest|highest|largest|biggest|premiere?|pire|plus)\b"
)
_YET = re.compile(r"\s+(?:yet|soon|well|bien|encore|bientot)\b(?! (?:be|have|etre|avoir)\b)")
_PROBABLY_LAST = re.compile(PROBABLY.pattern + r"\s*$")


def _by_itself(c: Clause, plan: bool) -> bool:
    """Whether the future verb needs no more: with a word of probability, of what comes by itself, of many people."""
    text, (_, at) = c.text, c.at
    future = c.futur or c.cue in ("will", "won't", "'ll", "va", "vont", "pourra", "pourront")
    near = re.compile(r"\s+(?:[\w'-]+\s+){0,2}?").match(text, at, c.end)
    if (future or c.unsure) and (
        (near and PROBABLY.match(text, near.end(), c.end))
        or (c.unsure and c.follows(_YET))
        or _PROBABLY_LAST.search(c.subject)
        or (c.futur and PROBABLY.search(text, at, min(c.end, at + 30)))
    ):
        return True
    if c.leads(BY_ITSELF) and (c.unsure or (future and (c.ahead or c.conditional) and not plan)):
        return True
    if re.search(r"\b(?:who(?:m|se)?|qui|dont)\b", c.subject):
        return False
    return future and bool(PEOPLE.search(c.subject)) and (c.futur or bool(c.follows(LASTING)))


def _surely(c: Clause, plan: bool) -> bool:
    """The same for cues that are made for forecasts: "is likely to", "are expected", "risque de"."""
    cue, after, subject = c.cue, c.after, c.subject
    outcome = c.outcome or (bool(PEOPLE.search(subject)) and bool(c.follows(LASTING)) and not plan)
    bare = not cue.endswith("to")
    if cue.endswith(" soon") and plan:
        return False
    if re.match(r"(?:was|were|etait|etaient)\b", cue) and not (c.ahead or (outcome and c.source is not None)):
        return False  # what was expected, told as history
    if c.my_own:
        return False
    wide = c.strong and bool(c.follows(WIDER)) and not plan
    if ANNOUNCED.match(cue):
        french = cue.startswith(("est", "sont", "etai"))
        if french or bare:
            return bool(COMING.search(subject) or c.leads(BY_ITSELF)) or (french and outcome)
        free = by_its_own(c) or COMING.search(subject) is not None
        return outcome or wide or (c.ahead and not plan and free and not c.decides)
    if cue.startswith(("est a ", "sont a ")) or " be " in cue or " etre " in cue:
        return True
    if UNSURE.match(cue):  # "threatens to", "on the brink of", "devrait": also said of what is
        if " at " in cue or " in " in cue:
            return bool(
                re.match(
                    r"\s*(?:\w+ ){0,2}(?:famine|starvation|collapse|dying|losing|catastroph|being|\w+ing)\b", after
                )
            )
        either = cue.startswith(("devr", "menac", "threat")) or "poised" in cue or " set " in cue
        return not plan and (c.strong or ((outcome or c.ahead) if either else (outcome and c.ahead)))
    if re.match(r"\w+(?:n't| not) about to", cue):
        return True
    if re.match(r"\w+ (?:about|going) to", cue):
        return outcome or wide
    if re.match(r"(?!will|would)\w.*(?:more|less|most) likely", cue) and (
        " than " in after or not (outcome or c.conditional)
    ):
        return False  # who does what more often
    if re.search(r"likely to$", cue) and re.match(r"\s+be (?!\w+(?:ed|en|t)\b)", after) and not (outcome or c.strong):
        return c.ahead  # "is likely to be a soldier": a guess about what is
    return True


def own_clause(text: str, a: int, cue: int) -> bool:
    """Whether a new clause begins between a wish or a denial and the cue."""
    last = max((w.end() for w in WISHED.finditer(text, a, cue)), default=a)
    return bool(re.search(r"[;,:]\s|\s-\s|\b(?:but|mais|and|et|warn\w*|fear\w*|avert\w*)\b", text[last:cue]))


def is_verb(doc: Document, f: Folded, cue: re.Match[str]) -> bool:
    """Whether what looks like a French future is one: no word of an English text, no "choléra"."""
    if cue.lastgroup != "futur" or re.fullmatch(r"(?:ne |n')?(?:serai|aurai)(?:t|ent)", cue.group()):
        return True
    return doc.lang == "fr" and _conjugated(doc, f, cue.group(), cue.span())


def _same_language(c: Clause) -> bool:
    """English cues count in English texts and French ones in French; a capital "May" is the month."""
    if c.futur:
        return c.doc.lang == "fr" and _conjugated(c.doc, c.f, c.cue, c.at)
    if c.kind == "modal":
        english = c.cue in ("could", "may", "might", "will", "would", "won't", "'ll", "should")
        return (english == (c.doc.lang == "en") and c.doc.text[c.f.raw(*c.at)[0]].islower()) or c.cue == "'ll"
    return True


def _conjugated(doc: Document, f: Folded, cue: str, at: tuple[int, int]) -> bool:
    """Whether a word in -ra, -ront or -rait is a verb: "choléra", "opéra", "Kavimvira" are none."""
    bare = cue.rpartition("'")[2].split()[-1]
    if bare in NOT_FUTUR:
        return False
    word = doc.text[slice(*f.raw(*at))]
    if re.search(r"[éè]ra$", word) or word[-len(bare) : -len(bare) + 1].isupper():
        return False
    return not _DETERMINER.search(f.text, max(0, at[0] - 8), at[0])


_DETERMINER = re.compile(r"\b(?:le|la|les|un|une|du|de|des|au|aux|ce|cet|cette|son|sa|d'|l'|et)\s?$")

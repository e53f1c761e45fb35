"""What a bare future means in the setting where it stands.

A future verb alone is as often a plan, a rule or a timetable as a forecast. It foretells under a heading such as
"Outlook", beside a sentence that plainly foretells, or in the mouth of somebody who can't decide on what he tells of.
"""

from __future__ import annotations

import re

from vigie.read.grammar.clause_words import HABIT
from vigie.read.outlook.clause import Clause
from vigie.read.outlook.outcome_words import BY_ITSELF
from vigie.read.outlook.outlooks import MATTER, Setting

# "would then", "sooner or later would": on a condition told before.
THEN = re.compile(r"\s+(?:then|in turn|alors)\b")
# "They told us that they will kill us": what somebody says he will do is a threat or a plan.
_THEIR_OWN = re.compile(
    r"\b(?:dire|dit|disent|disaient|said|told|tell\w*|says?)\b[^.;]{0,50}\b(?:que|qu'|that"
    r"|,) ?(?:si [^,]{3,40}, )?(?:ils|elles|il|elle|they|he|she)\s$"
)
_RELATIVE = re.compile(
    r"\b(?:who|which|that|whom|whose|where|qui|que|qu'|dont|ou)(?: (?:they|he|she|it|we|ils?|elles?|nous))?\s$"
)
LOSS = re.compile(
    r"(?: not| never| all| soon| only| still)* (?:lose|run out|starve|die|go (?:hungry|thirsty|under|without)"
    r"|bury (?:our|my|more)|perish|end up"
    r"|suffer|face|be (?:back|out of|dead|gone|without|finished|forced|wiped|in (?:the|a) (?:dark|camps?|tents))"
    r"|have (?:no|nothing|hundreds|thousands|dozens|nowhere|to (?:flee|leave|bury|close))|see (?:more|many|another)"
    r"|perdre|manquer|mourir|fuir|avoir faim)\b"
    r"|(?<=aurons) (?:des (?:centaines|milliers|dizaines)|plus (?:rien|de|d')|rien|faim|perdu)"
)
# Rules, rights and timetables, and what hardly is an event at all.
NO_EVENT = re.compile(
    r"(?: (?:not|also|now|then|soon|only|again))* (?:be (?:\w+ly )?(?:held|required|able to (?:apply|access|vote"
    r"|buy|see"
    r"|use)|eligible|allowed|asked"
    r"|given|paid|observed|tried|buried|sworn|honou?red|remembered|missed|released|published|presented|led|attended|used|known"
    r"|called|joined|followed|accompanied|treated|offered|made available|built|introduced|sent|shown|seen|updated"
    r"|issued|subject|"
    r"responsible|tolerated|answered|punished|avenged|compensated|dealt|addressed|rewarded|protected|investigated"
    r"|considered|reviewed|discussed|on (?:display|hand|sale|hold|duty)|at|here|there)"
    r"|include|feature|cover|apply|allow|enable|require|consist|contain|focus|tell|say|explain|ask|talk|know"
    r"|want|like"
    r"|try to (?:help|find|ensure)|make sure|ensure|enjoy|celebrate|look (?:at|into)|mean that)\b"
    r"|(?: pas)? etre (?:presente|organise|mis en place|publie|juge|inhume|examine|saisi|remis|donne|charge"
    r"|traduit)e?s?\b"
)
_NO_EVENT_FUTUR = re.compile(r"(?:\w+ )?(?:permett|servi|compren|consist|concern|port|vis|regroup|s'agi|traite)\w+")
# "Any delay would fuel anger": on the condition that there is one.
_ANY = re.compile(r"\W*(?:any|another|an?|further|such|toute?|une?|de nouve\w+|pareil\w*)\b")
_CONDOLENCE = re.compile(
    r"\b(?:questions?|thoughts?|hearts?|prayers?|sympath\w+|condolences|pensees|prieres|coeurs?)\b"
)
_INFINITIVE = re.compile(
    r"\s+(?:\w+ment |pas |plus |encore |bientot )?(?:se |s'|en |y |l'|les |la |le )?\w+(?:er|ir|re)\b"
)
# "seront relevés": arranged by somebody
_PARTICIPLE = re.compile(
    r"\s+(?:\w+ment |ensuite |aussi |d'abord )?(?!(?:(?:plus|moins|mieux|trop|tres|morts?|maigres?|vides?"
    r"|sans)\b|prive|coupe|isole|detrui|tue|perdu|submerge|inonde|touche|noye|affame|deplace|contraint|force"
    r"|depasse|epuise|oblige))"
    r"\w+(?:ees?|[^aeiou]es?|is|ises?|us|ues?|its|ites?|erts?|ertes?|dites?)\b"
)
_PAST = re.compile(r"(?:(?:was|were|etait|etaient)\b|devrai)")
# Who has no say in the matter, or of whom somebody else speaks: a noun phrase, not a name and not a pronoun.
# "This massacre will be a turning point": what an event that was told brings.
_THIS_DEED = re.compile(r"\W*(?:this|these|ce|cet|cette|ces) \w")
_PHRASE = re.compile(
    r"\W*(?:(?:it|they|he|she|this|that|these|those|there|who|which|what|one|you|ils?|elles?|ce|cela|ca|on|qui)\W*$)"
)
# On a timetable, a plan or a rule: "will arrive on Tuesday", "will be relocated".
_TIMETABLE = re.compile(
    r"\b(?:(?:on|this|next|until|through|from|by) (?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|today"
    r"|on (?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"|at \d|\d ?[ap]\.?m\b|demain|ce soir|aujourd'hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|le \d{1,2} )"
)
_PASSIVE = re.compile(
    r"\s+(?:\w+ly |also |then |now |soon |first |instead )*be (?:\w+ly |also )?(?:\w+ed|\w+en|made|held|sent"
    r"|paid|told|kept|put"
    r"|built|brought|set|led|left|cut|run|met|sold|spent|done|shown|known|sworn|drawn|flown|laid|won)\b"
)


def foretells_here(c: Clause, setting: Setting) -> bool:
    """Whether the clause around a future or modal verb foretells in its ``setting``.

    Plans by their verb, questions, wishes and habits are not asked about here.
    """
    if (
        not (c.futur or re.search(r"\w", c.after))
        or _RELATIVE.search(c.subject)
        or c.follows(NO_EVENT)
        or HABIT.search(c.after)
    ):
        return False
    conditional = c.conditional or c.scenario or setting.itself or bool(c.follows(THEN)) or c.leads(_ANY) is not None
    going = c.cue.endswith("going to")
    if c.sure and not going:
        coming = setting.full and not _PAST.match(c.cue) and by_its_own(c) and not c.decides
        return coming or setting.headed or (setting.near and c.ahead and not (c.decides or _timed(c)))
    if _THEIR_OWN.search(c.text[max(0, c.start - 60) : c.at[0]]):
        return False
    if c.cue in ("sera", "seront") and c.follows(_PARTICIPLE) and not (c.denied or setting.headed):
        return False
    if c.futur and _NO_EVENT_FUTUR.match(c.cue):
        return False
    if c.first:
        lost = c.follows(LOSS) or c.cue in ("perdrons", "manquerons", "mourrons", "fuirons", "subirons")
        return (c.future or c.cue.endswith("rons")) and c.voiced and bool(lost)
    placed = setting.headed or setting.near
    if _CONDOLENCE.search(c.subject):
        return False
    this = re.fullmatch(r"\W*(?:it|this|that|ce|cela|ca)\W*", c.subject)
    if this and (going or not (placed or c.ahead or c.denied or conditional)):
        return False
    if c.decides and not (setting.headed and not c.voiced):
        return False
    if c.cue in ("va", "vont") and not c.follows(_INFINITIVE):
        return False
    own = (
        setting.full
        and by_its_own(c)
        and bool(
            setting.near
            or c.ahead
            or c.voiced
            or conditional
            or c.denied
            or c.no_one
            or c.leads(BY_ITSELF)
            or (c.leads(_THIS_DEED) and MATTER.search(c.head))
        )
    )
    if c.unsure:
        now = re.match(r"\s+(?:\w+ly |well |also )*(?:be|etre|have|avoir)\b", c.after)
        if setting.headed or (setting.near and (c.ahead or not now)) or (conditional and c.ahead):
            return True
        return own and (c.ahead or (not now and c.voiced and c.cue != "could"))
    if c.future:
        judged = setting.headed or (setting.analysis and not c.voiced and not _timed(c))
        return judged or (not c.state and (placed or own or (setting.full and (c.voiced or c.denied or conditional))))
    return (placed or c.voiced) and (conditional or c.ahead) and not _timed(c)


def _timed(c: Clause) -> bool:
    """Whether the clause names a day or an hour: it is on a timetable."""
    return _TIMETABLE.search(c.text, c.at[1], c.end) is not None


def by_its_own(c: Clause) -> bool:
    """Whether a bare future tells what comes: no state, no pronoun, no passive of procedure, no timetable."""
    return not (c.leads(_PHRASE) or c.follows(_PASSIVE) or _timed(c) or c.state)

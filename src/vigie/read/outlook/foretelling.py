"""Whether a clause foretells: what is asked of its verb, its subject, its frame and what stands around it."""

from __future__ import annotations

import re

from vigie.language.document import Document
from vigie.read.context.scope import Scope
from vigie.read.grammar.clause_words import AIM, ASKED, FIRST_PERSON, HABIT, RESTRICTIVE, TASTE, UNREAL, WISHED, YOU
from vigie.read.grammar.clauses import Folded, trimmed
from vigie.read.outlook.forecast_sources import Frame
from vigie.read.outlook.forecast_words import (
    ANNOUNCED,
    DREAD,
    EXTRAPOLATED,
    NOT_AFTER,
    NOT_FUTUR,
    PROBABLY,
    STRONG,
    UNSURE,
)
from vigie.read.outlook.horizon_words import HORIZON, LIKENESS, PAST
from vigie.read.outlook.horizons import is_ahead, is_past
from vigie.read.outlook.outcome_words import (
    BY_ITSELF,
    COMING,
    LASTING,
    NOT_LASTING,
    OUTCOME_FUTUR,
    OUTCOME_LATER,
    OUTCOME_NEAR,
    PEOPLE,
    PLANNED,
    PLANNED_FUTUR,
    REGAINS,
    SHOULD_OF,
    THERE_WILL,
    WIDER,
)
from vigie.read.outlook.outlooks import DECIDER, Setting, foretells_here
from vigie.read.outlook.speaker_words import ARMED, ASSESSOR, OPINION, WARNED_THEM


def foretold(
    doc: Document,
    f: Folded,
    m: re.Match[str],
    start: int,
    end: int,
    frame: Frame,
    scope: Scope,
    scenario: bool,
    sentence: tuple[int, int],
    around: Setting | None,
) -> bool:
    """Whether the clause around the cue ``m`` foretells something; in doubt it does not."""
    if not _may_foretell(doc, f, m, start, end, frame, scope, sentence):
        return False
    if _perfect(f.text, m, end) or _plainly(doc, f, m, start, end, frame, scope, scenario, sentence):
        return True
    if around is None:
        return False
    nobody = _NOBODY.search(f.text, start, m.start()) is not None
    would = m.group() in ("would", "could", "may", "might")
    unready = frame.condition is not None and DECIDER.search(f.text, start, m.start()) is None
    if (
        PLANNED.match(f.text, m.end(), end)
        and not (nobody or would or unready)
        and not OUTCOME_LATER.match(f.text, m.end(), end)
    ):
        return False
    denied = _DENIED.match(f.text, m.end(), end) is not None
    planned = m["futur"] and PLANNED_FUTUR.fullmatch(m.group().split()[-1]) is not None
    if planned and not denied and not REGAINS.match(f.text, m.start(), end):
        return False
    return foretells_here(
        f.text,
        m,
        start,
        end,
        around,
        ahead=bool(HORIZON.search(f.text, start, end)) or is_ahead(doc, f, start, end, scope),
        conditional=frame.condition is not None or scenario or around.itself or bool(_THEN.match(f.text, m.end(), end)),
        voiced=_voiced(doc, f, start, end, scope),
        denied=denied,
        state=_is_state(doc, f, start, m.start(), scope),
    )


def _may_foretell(
    doc: Document,
    f: Folded,
    m: re.Match[str],
    start: int,
    end: int,
    frame: Frame,
    scope: Scope,
    sentence: tuple[int, int],
) -> bool:
    """What is asked of every clause: no question, wish, habit, threat or guess about the past."""
    text, cue = f.text, m.group()
    subject = text[start : m.start()]
    conditional = frame.condition is not None
    if cue == "will" and (_WILL.search(text, start, m.start()) or re.match(r" (?:of|to|and) ", text[m.end() :])):
        return False
    if re.match(r"\s+(?:they|he|she|we|you|i)\b", text[m.end() : end]):
        return False  # "only then will they consider it"
    if not re.search(r"\w", subject) or not (_same_language(doc, f, m) or _hearsay_not(doc, text, m, frame)):
        return False
    if _HAVE.match(text, m.end()) and not _perfect(text, m, end):
        return False
    if m["sure"] and not cue.endswith((" to", " of", " de")) and re.fullmatch(r"\W*(?:which|this|that)\W*", subject):
        return False  # "unless they do, which is unlikely, …"
    denied = _DENIED.match(text, m.end(), end)
    if _perfect(text, m, end):
        return not (ASKED.search(subject) or HABIT.search(text, start, m.end()) or YOU.search(subject))
    after = denied.end() if denied else m.end()
    unlasting = cue in ("may", "might") and NOT_LASTING.match(text, m.end(), end) is not None
    if NOT_AFTER.match(text, after, end) and not m["sure"] and not unlasting:
        able = denied or cue == "won't" or _NOBODY.search(subject)
        if not (able and re.match(r"\s+be able to\b", text[after:end])):
            return False
    # "will drift apart, with grave consequences for those who came back in 2025"
    inner = _INNER.search(text, m.end(), end)
    told = inner.start() if inner else end
    if long_gone(text, start, told) or is_past(doc, f, start, told, scope, m.end()):
        return False
    if AIM.search(subject) and cue in ("will", "sera", "seront", "restera", "resteront"):
        return False
    if cue == "should" and not SHOULD_OF.search(subject):
        return False
    if ARMED.search(text, sentence[0], m.start()) and WARNED_THEM.search(text, sentence[0], m.start()):
        return False  # a threat
    usual = sentence[0] if cue in ("may", "can", "could", "might") else start
    if ASKED.search(subject) or HABIT.search(text, usual, m.end()) or TASTE.match(text, m.end(), end):
        return False
    if YOU.search(subject) or (conditional and frame.condition and YOU.search(text, *frame.condition)):
        return False
    if re.search(r"\b(?:(?:in|at|on|to|under) which|where|whose|dont|ou)\s[^,]*$", subject):
        return False
    if frame.gone and frame.verb and frame.verb[1] <= m.start() and not is_ahead(doc, f, start, end, scope):
        return False
    before = start if _NOTHING.match(subject) else m.start()
    if WISHED.search(text, sentence[0], before) and not own_clause(text, sentence[0], before):
        return False
    if re.search(r"\b(?:who|whom|which) (?:they|he|she|we|it)\s$", subject):
        return False
    relative = RESTRICTIVE.search(text, sentence[0], m.start())
    if relative and _CLOSED.search(text, relative.end(), m.start()):
        return True  # "an election that nobody believes in will buy time"
    return relative is None or bool(
        relative["comma"] and (relative["pronoun"] not in ("who", "that") or relative["noun"])
    )


# "France will supply arms": a state or a body by its name decides.
_NAME_ALONE = re.compile(
    r"(?:[Tt]he |[Ll]a |[Ll]e |[Ll]['’])?[A-ZÀ-Ý][\w.'’-]*(?: [A-ZÀ-Ý][\w.'’-]*){0,3}(?: (?:alone|no longer|also"
    r"|never))?"
)


def _is_state(doc: Document, f: Folded, start: int, stop: int, scope: Scope) -> bool:
    """Whether a subject is a state, a town or a body by its name alone."""
    x, y = trimmed(doc.text, *f.raw(start, stop))
    y = x + len(re.sub(r", (?:lui|elle|eux|elles),?$", "", doc.text[x:y]))
    if _NAME_ALONE.fullmatch(doc.text[x:y]) is None:
        return False
    return " " in doc.text[x:y].removeprefix("The ") or bool(scope.placed(x, y))


def _voiced(doc: Document, f: Folded, start: int, end: int, scope: Scope) -> bool:
    """Whether somebody says the clause."""
    words = doc.span(*trimmed(doc.text, *f.raw(start, end)))
    return scope.source(words) is not None or any(q.direct for q in scope.holding(words.start, words.end))


_CLOSED = re.compile(r"\b(?:is|are|was|were|has|have|had|\w+ed|believes?|wants?|man|holds?|lives?|remains?|needs?) ")
_HAVE = re.compile(
    r"\s+(?:by [\w -]{3,25}? |by then |then |soon |long )?(?:have(?! (?:to|no|little|only|enough"
    r"|fewer|less)\b)|avoir(?! (?:besoin|faim|recours))\b)"
)
_BY_THEN = re.compile(r"\b(?:by|before|within|d'ici|avant)\b(?! (?:now|\w+ing|the (?:army|police|rebels))\b)")


def _perfect(text: str, m: re.Match[str], end: int) -> bool:
    """ "Will have sold their herds by June", "is on course to have run out by May"."""
    if not (m["sure"] or m.group() in ("will", "'ll")) or not _HAVE.match(text, m.end(), end):
        return False
    start = max(0, m.start() - 60, text.rfind(". ", 0, m.start()))
    return bool(_BY_THEN.search(text, start, end) and HORIZON.search(text, start, end))


# "against their will", "the popular will to fix this": a noun
_WILL = re.compile(
    r"\b(?:own|free|popular|political|collective|public|national|good|ill|last|strong|sheer|iron|his|her|their"
    r"|its|our|my|your|the|a|of"
    r"|against|no|any|people's|god's)\s$"
)
_INNER = re.compile(r"\b(?:who|which|whose|qui|dont)\b")
_NOBODY = re.compile(r"\b(?:no(?:body| one|thing|ne)?|few|neither|personne|nul|rien|aucune?)\b")
_NOTHING = re.compile(r"\W*(?:nothing|rien)\s$")
# "would then", "sooner or later would": on a condition told before.
_THEN = re.compile(r"\s+(?:then|in turn|alors)\b")
# "A poor harvest would push thousands": on the condition that there is one.
_ONE_MORE = re.compile(
    r"\W*(?:any|another|an?|further|such an?|one more|more|fresh|renewed|une?|toute?|tout|de nouve\w+) (?!(?:man|woman|"
    r"few|lot|person|source|official|spokes\w+|witness|group|team|member|resident|number|decade|year|month|week|day)\b)"
)
_DENIED = re.compile(r"\s+(?:not|no longer|never|pas|plus|jamais)\b")


def _hearsay_not(doc: Document, text: str, m: re.Match[str], frame: Frame) -> bool:
    """Whether a French conditional that often is hearsay ("serait") hangs on a condition or a verb of foretelling."""
    if doc.lang != "fr" or not re.fullmatch(r"(?:ne |n')?(?:serai|aurai)(?:t|ent)", m.group()):
        return False
    if "aurai" in m.group() and not re.match(
        r" (?:pas |plus |guere )?(?:besoin|peu|d'|de|des|du|une?|l[ea]s?)\b", text[m.end() :]
    ):
        return False  # "aurait tué": told of the past
    told = frame.verb is not None and frame.verb[1] <= m.start()
    verb = frame.verb or (0, 0)
    supposed = frame.condition is not None and text.startswith(("si ", "s'il"), frame.condition[0])
    return supposed or (told and bool(STRONG.search(text, *verb)))


def long_gone(text: str, start: int, end: int) -> bool:
    """Whether the clause tells of a time past; "the level of last autumn" is what it is likened to."""
    return any(
        not LIKENESS.search(text, max(start, m.start() - 24), m.start()) for m in PAST.finditer(text, start, end)
    )


def _plainly(
    doc: Document,
    f: Folded,
    m: re.Match[str],
    start: int,
    end: int,
    frame: Frame,
    scope: Scope,
    scenario: bool,
    sentence: tuple[int, int],
) -> bool:
    """Whether the clause foretells whatever stands around it; in doubt it does not."""
    text, cue = f.text, m.group()
    subject, after = text[start : m.start()], text[m.end() : end]
    told = frame.verb is not None and frame.verb[1] <= m.start()
    verb = frame.verb or (0, 0)
    conditional = frame.condition is not None
    unlasting = cue in ("may", "might") and NOT_LASTING.match(text, m.end(), end) is not None
    if re.match(r"\s+(?:not|no longer)\b", after) and not conditional and not unlasting:
        return False
    if NOT_AFTER.match(text, m.end(), end) and not m["sure"] and not unlasting:
        return False
    strong = frame.warned or (told and bool(STRONG.search(text, *verb) or DREAD.match(text, *verb)))
    unreal = bool(frame.condition and UNREAL.search(text, *frame.condition))
    if unreal and not strong and cue in ("would", "could", "might"):
        return False
    outcome = bool(OUTCOME_NEAR.match(text, m.end(), end)) or bool(m["futur"] and OUTCOME_FUTUR.search(cue))
    outcome = outcome or unlasting or bool(THERE_WILL.match(text, m.end(), end))
    plan = not outcome and PLANNED.match(text, m.end(), end) is not None
    if m["futur"] and not (outcome or strong or conditional or BY_ITSELF.match(subject)):
        plan = plan or (
            PLANNED_FUTUR.fullmatch(cue.split()[-1]) is not None and not REGAINS.match(text, m.start(), end)
        )
    if conditional and re.match(r"\s+(?:remain|stay|rester) ", after):
        plan = False
    horizon = bool(HORIZON.search(text, start, end)) or is_ahead(doc, f, start, end, scope)
    if m["sure"]:
        said = scope.source(doc.span(*trimmed(doc.text, *f.raw(start, end)))) is not None
        return _surely(text, m, start, end, plan, outcome, horizon, strong, conditional, said)
    if FIRST_PERSON.search(subject) and not (strong and outcome):
        return False
    if _by_itself(text, m, start, end, plan, horizon, conditional):
        return True
    wider = outcome or bool(WIDER.match(text, m.end(), end)) or bool(m["futur"])
    if EXTRAPOLATED.search(text, *sentence) and not plan:
        return True
    if strong:
        if _WARNING.search(text, *verb) or _WARNING.search(text, frame.end, sentence[1]):
            plan = plan and not _WARNED_PLAN.match(text, m.end(), end)
        # "caution there may be several sources": a guess about now
        present = (
            cue in ("may", "might", "could")
            and re.match(r"\s+(?:just |only |simply |well )?be\b", after)
            and not (outcome or horizon)
        )
        imminent = re.match(r"\s+be (?:\w+ )?(?:imminent|next|attacked|targeted)", after)
        return not plan if not present or imminent or conditional else False
    if not plan or OPINION.search(text, frame.end, sentence[1]):
        by = _judge(doc, f, start, end, frame, sentence, scope)
        if by and _foretells(text, m, start, end, outcome, horizon):
            return True
    if cue == "should":
        return outcome
    if conditional:
        return (
            outcome or (wider and (m["futur"] or cue in ("will", "won't", "would", "va", "vont", "pourrait")))
        ) and not plan
    if cue in ("peut", "peuvent"):
        return False
    if cue == "would":
        voiced = scope.source(doc.span(*trimmed(doc.text, *f.raw(start, end)))) is not None
        supposed = _ONE_MORE.match(subject) or _THEN.match(text, m.end(), end)
        return outcome and (scenario or voiced or bool(supposed))
    if cue in ("could", "may", "might") and re.match(r"\s+(?:\w+ly |well )?need\b", after):
        return False
    lasting = bool(LASTING.match(text, m.end(), end) or m["futur"]) and cue not in ("could", "may", "might")
    if lasting and not told and re.match(r"\s+(?:\w+ly |also )?(?:be|require)\b", after):
        lasting = False  # "there will be a vote next week": on the timetable
    firm = horizon and (told or lasting) and (told or bool(HORIZON.search(text, start, end)))
    return (outcome or firm) and not plan


def _judge(
    doc: Document, f: Folded, start: int, end: int, frame: Frame, sentence: tuple[int, int], scope: Scope
) -> bool:
    """Whether somebody says the clause who judges what is to come and does not decide it: "…, analysts say"."""
    text, b = f.text, sentence[1]
    if frame.end < b and (ASSESSOR.search(text, frame.end, b) or OPINION.search(text, frame.end, b)):
        return True
    if frame.who and frame.verb and ASSESSOR.search(text, *frame.who):
        return True
    source = scope.source(doc.span(*trimmed(doc.text, *f.raw(start, end))))
    return source is not None and ASSESSOR.search(f.text, f.here(source.start), f.here(source.end)) is not None


def _foretells(text: str, m: re.Match[str], start: int, end: int, event: bool, horizon: bool) -> bool:
    """Whether the verb tells of what is to come where somebody judges; "may be soldiers" is a guess about now."""
    cue = m.group()
    if cue in ("would", "should", "peut", "peuvent"):
        return False
    if cue in ("could", "may", "might", "pourrait", "pourraient"):
        being = re.compile(r"\s+(?:be|etre)\b").match(text, m.end(), end)
        return (event and not being) or (being is not None and _EXTREME.match(text, being.end(), end) is not None)
    if not event and (_RELATIVE.search(text, start, m.start()) or _SAYING.match(text, m.end(), end)):
        return False
    return event or horizon or re.search(r"\b(?:it|this|that|there|ce|cela|il)\s$", text[start : m.start()]) is None


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


def _by_itself(text: str, m: re.Match[str], start: int, end: int, plan: bool, horizon: bool, conditional: bool) -> bool:
    """Whether the future verb needs no more: with a word of probability, of what comes by itself, of many people."""
    cue, subject = m.group(), text[start : m.start()]
    future = bool(m["futur"]) or cue in ("will", "won't", "'ll", "va", "vont", "pourra", "pourront")
    unsure = cue in ("could", "may", "might", "pourrait", "pourraient")
    near = re.compile(r"\s+(?:[\w'-]+\s+){0,2}?").match(text, m.end(), end)
    if (future or unsure) and (
        (near and PROBABLY.match(text, near.end(), end))
        or (unsure and _YET.match(text, m.end(), end))
        or _PROBABLY_LAST.search(subject)
        or (m["futur"] and PROBABLY.search(text, m.end(), min(end, m.end() + 30)))
    ):
        return True
    if unsure and BY_ITSELF.match(subject):
        return True
    ahead = horizon or conditional
    if future and ahead and not plan and BY_ITSELF.match(subject):
        return True
    if re.search(r"\b(?:who(?:m|se)?|qui|dont)\b", subject):
        return False
    return future and bool(PEOPLE.search(subject)) and (bool(m["futur"]) or bool(LASTING.match(text, m.end(), end)))


def _surely(
    text: str,
    m: re.Match[str],
    start: int,
    end: int,
    plan: bool,
    outcome: bool,
    horizon: bool,
    strong: bool,
    conditional: bool,
    said: bool,
) -> bool:
    """The same for cues that are made for forecasts: "is likely to", "are expected", "risque de"."""
    cue, after = m.group(), text[m.end() : end]
    many = bool(PEOPLE.search(text, start, m.start())) and bool(LASTING.match(text, m.end(), end)) and not plan
    outcome = outcome or many
    bare = not cue.endswith("to")
    if cue.endswith(" soon") and plan:
        return False
    if re.match(r"(?:was|were|etait|etaient)\b", cue) and not (horizon or (outcome and said)):
        return False  # what was expected, told as history
    if FIRST_PERSON.search(text[start : m.start()]):
        return False
    if ANNOUNCED.match(cue):
        if bare and cue.split()[0] not in ("est", "sont"):
            return bool(COMING.search(text, start, m.start()))
        if cue.startswith(("est", "sont", "etai")):
            return bool(COMING.search(text, start, m.start())) or outcome
        return outcome or (not plan and strong and bool(WIDER.match(text, m.end(), end)))
    if cue.startswith(("est a ", "sont a ")) or " be " in cue:
        return True
    if UNSURE.match(cue):  # "threatens to", "on the brink of", "devrait": also said of what is
        if " at " in cue or " in " in cue:
            return bool(
                re.match(
                    r"\s*(?:\w+ ){0,2}(?:famine|starvation|collapse|dying|losing|catastroph|being|\w+ing)\b", after
                )
            )
        ahead = (
            (outcome or horizon)
            if cue.startswith(("devr", "menac", "threat")) or "poised" in cue or " set " in cue
            else (outcome and horizon)
        )
        return not plan and (strong or ahead)
    if re.match(r"\w+(?:n't| not) about to", cue):
        return True
    if re.match(r"\w+ (?:about|going) to", cue):
        return outcome or (strong and bool(WIDER.match(text, m.end(), end)) and not plan)
    if re.match(r"(?!will|would)\w.*(?:more|less|most) likely", cue) and (
        " than " in after or not (outcome or conditional)
    ):
        return False  # who does what more often
    if re.search(r"likely to$", cue) and re.match(r"\s+be (?!\w+(?:ed|en|t)\b)", after) and not (outcome or strong):
        return horizon  # "is likely to be a soldier": a guess about what is
    return True


def own_clause(text: str, a: int, cue: int) -> bool:
    """Whether a new clause begins between a wish or a denial and the cue."""
    last = max((w.end() for w in WISHED.finditer(text, a, cue)), default=a)
    return bool(re.search(r"[;,:]\s|\s-\s|\b(?:but|mais|and|et|warn\w*|fear\w*|avert\w*)\b", text[last:cue]))


def _same_language(doc: Document, f: Folded, m: re.Match[str]) -> bool:
    """English cues count in English texts and French ones in French; a capital "May" is the month."""
    if m["futur"]:
        return doc.lang == "fr" and _conjugated(doc, f, m)
    if m["modal"]:
        english = m.group() in ("could", "may", "might", "will", "would", "won't", "'ll", "should")
        return (
            english == (doc.lang == "en") and doc.text[f.raw(m.start(), m.end())[0]].islower()
        ) or m.group() == "'ll"
    return True


def _conjugated(doc: Document, f: Folded, m: re.Match[str]) -> bool:
    """Whether a word in -ra, -ront or -rait is a verb: "choléra", "opéra", "Kavimvira" are none."""
    bare = m.group().rpartition("'")[2].split()[-1]
    if bare in NOT_FUTUR:
        return False
    word = doc.text[slice(*f.raw(m.start(), m.end()))]
    if re.search(r"[éè]ra$", word) or word[-len(bare) : -len(bare) + 1].isupper():
        return False
    return not _DETERMINER.search(f.text, max(0, m.start() - 8), m.start())


_DETERMINER = re.compile(r"\b(?:le|la|les|un|une|du|de|des|au|aux|ce|cet|cette|son|sa|d'|l'|et)\s?$")

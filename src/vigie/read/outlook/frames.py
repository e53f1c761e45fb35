"""Where the clause of a forecast begins and ends, who says it, and on what condition."""

from __future__ import annotations

import re

from vigie.read.grammar.clause_words import (
    APPOSED,
    BAD_SUBJECT,
    CONDITION,
    FINITE,
    INNER,
    JOINED,
    LEAD_IN,
    NEED_CLAUSE_START,
    NOMINAL,
    NOT_CONDITION,
    NOUN,
    PREPOSITION,
    SETTLED,
    THAT,
)
from vigie.read.grammar.clauses import Folded
from vigie.read.outlook.forecast_sources import Frame
from vigie.read.outlook.forecast_words import (
    CUE,
    DREAD,
    FORESEE,
    STRONG,
)
from vigie.read.outlook.horizon_words import HORIZON
from vigie.read.outlook.speaker_words import SAID_AFTER


def frame_of(f: Folded, a: int, b: int, cue: int | None) -> Frame:
    """The sentence around the first ``cue``; ``None`` where it is told without one."""
    text = f.text
    end = b
    said = SAID_AFTER.search(text, a + 20 if cue is None else max(a, cue), b)
    if (
        said
        and cue is not None
        and cue < said.start()
        and not re.search(r"\b(?:that|que)\b", text[said.end() : said.end() + 6])
        and b - said.start() < 160
    ):
        end = _speaker_start(text, said)
    verb = who = None
    gone = False
    start = a
    for m in FORESEE.finditer(text, a, end):
        if cue is not None and m.start() >= cue:
            break
        if NOMINAL.search(text, max(a, m.start() - 16), m.start()) and NOUN.match(m.group()):
            continue
        if _ASIDE.search(text, a, m.start()) and text.find(",", m.end(), end if cue is None else cue) >= 0:
            continue
        if verb is None or STRONG.search(m.group()):
            verb = m.span()
            gone = m.group().startswith("had ")
    if verb is None and (d := DREAD.search(text, a, end)) and (cue is None or d.start() < cue):
        verb = d.span()
        start = d.end()
    elif verb:
        that = re.compile(r"[,:]?\s*\"?(?:that|que|qu')\b\s*").match(text, verb[1], end)
        that = that or re.compile(r"[^,;:]{2,60}? (?:that|que|qu')\b\s*").match(
            text, verb[1], end if cue is None else cue
        )
        start = that.end() if that else verb[1]
        left = after_last(text, (", ", "; "), a, verb[0])
        conj = re.compile(r"(?:and|but|while|as|et|mais|tandis que|alors que|\"|')\s*").match(text, left, verb[0])
        left = conj.end() if conj else left
        who = subject_of(text, left, verb[0])
        if who is None and _PARTICIPLE.match(text, left, verb[0]):
            who = far_subject(text, a, verb[0])
    warned = bool(said) and end < b and bool(STRONG.search(text, end, b))
    return Frame(start, end, _condition(f, a, end), verb, who, warned, gone)


_WHO_SAYS = re.compile(
    r"(?<!\bof)(?<!\bin)(?<!\bat)(?<!\bfor)(?<!\bto)(?<!\bby)(?<!\bfrom)(?<!\bon)(?<!\bwith) (?:an?|the) "
)


def _speaker_start(text: str, said: re.Match[str]) -> int:
    """Where who says it begins; without a comma before it, at its article: "… on Wednesday a spokeswoman said"."""
    if text[said.start()] in ',"':
        return said.start()
    return max((m.start() for m in _WHO_SAYS.finditer(text, said.start(), said.end())), default=said.start())


# "The fall of the town, which many expect, would …"
_ASIDE = re.compile(r", (?:que |qu'|which |whom )[^,;:]*$")


def after_last(text: str, marks: tuple[str, ...], a: int, b: int) -> int:
    """Right after the last of ``marks`` in folded ``a`` to ``b``, else ``a``."""
    return max([a, *(at + len(mark) for mark in marks if (at := text.rfind(mark, a, b)) >= 0)])


def subject_of(text: str, left: int, verb: int) -> tuple[int, int] | None:
    """The subject right before the verb at ``verb``; nothing where another clause stands between."""
    for inner in INNER.finditer(text, left, verb):
        left = inner.end()
    subject = text[left:verb].strip()
    if not subject or BAD_SUBJECT.match(subject) or PREPOSITION.match(subject):
        return None
    if SETTLED.search(subject.rpartition(" ")[0]) or _PARTICIPLE.match(subject):
        return None
    return left, verb


# "…, deepening the crisis and raising fears that": no subject.
_PARTICIPLE = re.compile(
    r"\w{3,}ing (?:the|an?|its|their|his|her|more|new|fresh|fears|of)\b|\w{3,}ing$"
    r"|(?:\w{3,}ed|sent|seen|made|held|given|written|publiee?s?|envoyee?s?|diffusee?s?) "
    r"(?:to|by|in|on|for|with|a|aux?|par|le|la|dans|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b"
)


_FAR = re.compile(
    r"\W*(?P<who>(?!he\b|she\b|they\b|it\b|il\b|elle\b|ils\b|in\b|on\b|at\b|by\b|if\b|for\b|with\b|as\b|dans\b"
    r"|en\b|pour\b)"
    r"[^,;:\"]{2,60}?)(?:, [^,;:\"]{2,80},)? (?:(?:gives?|puts?|sees?|expects?|warn(?:s|ed)|forecasts?|predicts?"
    r"|said|says"
    r"|projects?|estimates?|donne|annonce|prevoit|voit|estime|juge|table)\b[^;:]* (?:and|et) )?$"
)


def far_subject(text: str, a: int, verb: int) -> tuple[int, int] | None:
    """The subject past an apposition or another verb: "Its bulletin, out on Friday, gives … and foresees"."""
    m = _FAR.match(text[a:verb])
    return (a + m.start("who"), a + m.end("who")) if m else None


def _condition(f: Folded, a: int, b: int) -> tuple[int, int] | None:
    text = f.text
    for m in CONDITION.finditer(text, a, b):
        before = text[max(a, m.start() - 14) : m.start()]
        if NOT_CONDITION.search(before):
            continue
        opening = m.start() == a or bool(
            re.search(r"(?:[,;:\"(-]\s*|\b(?:that|que|qu'|and|et|but|mais|which|qui)\s+)$", before)
        )
        if NEED_CLAUSE_START.match(m.group()) and not opening:
            continue
        if m.group().startswith(("without", "barring", "absent")) and not opening:
            continue
        if _REFERS.match(m.group()):
            return m.span() if opening else None
        if opening:
            comma = text.find(", ", m.end(), b)
            if comma < 0 and (short := _SHORT.match(text, m.start(), b)):
                return short.span()
            if comma < 0:
                if m.start() == a:
                    continue
                return m.start(), b
            return m.start(), comma
        stop = re.compile(r", (?:while|but|and|which|who|mais|et|ce qui)\b|;").search(text, m.end(), b)
        return m.start(), stop.start() if stop else b
    return None


# "In that event the hospital would close": the condition stands in the sentence before.
_REFERS = re.compile(r"in (?:that|such|either|which)|failing|dans ce")

# "Without a settlement the bloodshed is bound to return": ends where the next noun with an article begins.
_SHORT = re.compile(
    r"(?:without|absent|barring|sans"
    r"|faute de)(?: [\w'-]+){1,6}?(?<! of)(?<! in)(?<! to)(?<! on)(?<! for)(?<! by)(?<! from)"
    r"(?<! with)(?<! de)(?<! du)(?<! dans)(?<! sur)(?<! pour)(?= (?:the|our|their|its|his|her|these|le|la|les|nos"
    r"|leurs) )"
)


def subject_start(text: str, frame: Frame, cue: int) -> int:
    """Where the subject of the clause before ``cue`` begins."""
    start = frame.start if frame.start <= cue else 0
    if frame.condition and frame.condition[1] <= cue and not _parenthetic(text, start, frame.condition):
        start = max(start, frame.condition[1])
    for told in _TOLD_THAT.finditer(text, start, cue):
        start = told.end()
    for cut in re.compile(
        r"(?:;|:(?= )|, (?:and|but|while|whereas|so|where|et|mais|ou|tandis que|alors que)\b|\b(?:says?|said|noted"
        r"|notes) (?:that )?|, (?:adding|saying) that"
        r"|\b(?:after|by|at) which(?: time| point)?\b,?|\bin which case\b,?)\s*"
    ).finditer(text, start, cue):
        start = cut.end()
    quote = text.rfind('"', start, cue)
    if quote >= 0 and text.count('"', start, cue) % 2 and re.search(r"\w", text[quote:cue]):
        start = quote + 1
    if (lead := _FRONTED.match(text, start, cue)) and not (HORIZON.search(lead.group()) or _VERB.search(lead.group())):
        start = lead.end()
    if lead := re.compile(r"\W*(?:selon|d'apres|pour|according to) [^,]{2,80}, ").match(text, start, cue):
        start = lead.end()
    for that in THAT.finditer(text, start, cue):
        if that.end() < cue and not (_VERB.search(text, that.end(), cue) or text.startswith("of ", that.end())):
            start = that.end()
            break
    if lead := LEAD_IN.match(text, start, cue):
        start = lead.end()
    start = max([start, *(a.end() for a in APPOSED.finditer(text, start, cue))])
    joined = JOINED.search(text, start, cue)
    if joined and SETTLED.search(text, start, joined.start()):
        start = joined.end()
    lead = re.compile(r"(?:\s|,|-|:|\"|and |but |so |yet |et |mais |then )*").match(text, start, cue)
    return lead.end() if lead else start


_SAYING = (
    r"announc(?:ed|es)|stat(?:ed|es)|add(?:ed|s)|explain(?:ed|s)|report(?:ed|s)|reveal(?:ed|s)|indicat(?:ed|es)"
    r"|acknowledg(?:ed|es)|estimat(?:ed|es)|(?:a|ont|avait|avaient) (?:explique|indique|annonce|declare|affirme"
    r"|precise|ajoute|estime|souligne|fait savoir|rappele|assure|reconnu|revele)"
    r"|expliqu(?:e|ent)|indiqu(?:e|ent)|annonc(?:e|ent)|declar(?:e|ent)|affirm(?:e|ent)|soulign(?:e|ent)|rappel(?:le|lent)"
)
# "announced on Friday that", "a expliqué, dans un communiqué, que": the clause that is told.
_TOLD_THAT = re.compile(
    rf"\b(?:{_SAYING})(?:,? (?:on|in|at|last|this|dans|lors|sur|ce|au|a la|lundi|mardi|mercredi|jeudi|vendredi|samedi"
    r"|dimanche)\b[^,;:\"]{0,60}){0,2},? (?:that |que |qu')\"?"
)
# "After the evacuation of its staff, the last flight is …": what goes before in time or is held against it.
_FRONTED = re.compile(
    r"\W*(?:with|after|despite|amid|following|apres|malgre|avec|face a|au-dela|outre)\b(?:[^,;:\"]|,(?=\d)){4,90}, "
    r"(?=(?:the|an?|there|it|its|this|these|more|many|some|le|la|les|l'|une?|des|ce|cette|ces|il|plus|environ|\d)\b)"
)


def _parenthetic(text: str, start: int, condition: tuple[int, int]) -> bool:
    """Whether a condition stands between a subject and its verb: "the next round, if it comes, will …"."""
    before = text[start : condition[0]]
    lead = before.rpartition(": ")[2]
    return bool(re.fullmatch(r"\W*(?:\w[\w'%-]* ?){2,9}, ", lead)) and not (SETTLED.search(lead) or CUE.search(lead))


def is_subject(text: str, a: int, noun: tuple[int, int]) -> bool:
    """Whether a noun of fear opens the sentence: "The possibility that it could fall is no longer unthinkable"."""
    return bool(
        DREAD.match(text, *noun)
        and not FINITE.search(text, *noun)
        and re.fullmatch(r"\W*(?:the |a |les? |la |l')?(?:\w+ )?", text[a : noun[0]])
    )


_VERB = re.compile(r"\b(?:had|has|have|was|were|is|are|[a-z]+ed|that|which|who|will|would|could|may|might|can)\b")


def main_verb(text: str, at: int, stop: int) -> int:
    """Where the main verb begins after a clause that is its subject; verbs of relative clauses are passed over."""
    for m in FINITE.finditer(text, at, stop):
        if not re.search(
            r"\b(?:that|which|who|where|it|they|qui|que|dont|il|elle)\s$", text[max(at, m.start() - 8) : m.start()]
        ):
            return m.start()
    return stop


def clause_stop(text: str, at: int, stop: int, cues: list[int]) -> int:
    """Where the clause after ``at`` ends; "and" with another of ``cues`` after it begins a new one."""
    for m in re.compile(
        r";|\s-\s|, (?:and|but|while|whereas|although|though|yet|even (?:as|though)|saying|adding|noting|citing|know"
        r"|read|see"
        r"|here|et|mais|tandis que|alors que|bien que|a (?:precise|ajoute|indique))\b"
        r"|\b(?:because|since|car|parce que)\b"
    ).finditer(text, at, stop):
        if m.group() != ";" and "and" in m.group() and not any(m.end() < c < m.end() + 60 for c in cues):
            continue
        return m.start()
    return stop

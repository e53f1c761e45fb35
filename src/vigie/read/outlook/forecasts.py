"""Statements about the future: who makes them, how likely, by when, and on what condition.

Probability words get the bands of ICD 203 (Office of the Director of National Intelligence, 2015), no others.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain, islice

from vigie.language.crisis import About
from vigie.language.document import Document
from vigie.model import Forecast, Span
from vigie.read.context.scope import Scope
from vigie.read.grammar.clause_words import (
    APPOSED,
    ASKED,
    BAD_SUBJECT,
    CONDITION,
    FINITE,
    HABIT,
    INNER,
    JOINED,
    LEAD_IN,
    NEED_CLAUSE_START,
    NEGATIVE,
    NOMINAL,
    NOT_CONDITION,
    NOUN,
    PREPOSITION,
    SETTLED,
    SUBORDINATE,
    THAT,
    WISHED,
    WITHOUT,
)
from vigie.read.grammar.clauses import Folded, folded, trimmed
from vigie.read.outlook.clause import Clause
from vigie.read.outlook.decisions import decided
from vigie.read.outlook.expectations import expectations
from vigie.read.outlook.foreboding import forebodings
from vigie.read.outlook.forecast_sources import Frame
from vigie.read.outlook.forecast_words import (
    CUE,
    DREAD,
    EXPECT_TO,
    FORESEE,
    PLOT,
    RISK_OF,
    STRONG,
    THAT_CLAUSE,
    WARN_OF,
)
from vigie.read.outlook.foretelling import foretold, long_gone, own_clause
from vigie.read.outlook.genres import answers, scenario_clauses
from vigie.read.outlook.horizons import horizon_of, is_ahead, is_past
from vigie.read.outlook.likelihoods import bands, likelihood_of
from vigie.read.outlook.outlooks import Setting, concern, of_concern, settings, surely, together
from vigie.read.outlook.prospects import is_event, prospects
from vigie.read.outlook.speaker_words import SAID_AFTER

_MOST = 12  # prospects of a sentence that are looked at
_LONGEST = 1500  # characters of a sentence that is looked at; longer ones are lists and tables


def forecasts(doc: Document, article_id: str, scope: Scope, about: About | None = None) -> list[Forecast]:
    """The forecasts of ``doc`` in order, ids ``{article_id}-f1`` and on; none in other languages than en and fr.

    ``about`` is what the encoder says of its sentences: those of no crisis foretell nothing that is asked for.
    """
    if doc.lang not in ("en", "fr"):
        return []
    f = folded(doc.text)
    found: list[Forecast] = []
    interview = answers(doc)
    for c in _told(doc, f, scope, about):
        x, y = trimmed(doc.text, *f.raw(c.start, c.end))
        if y - x < 12:
            continue
        found.append(
            Forecast(
                id=f"{article_id}-f{len(found) + 1}",
                speaker=c.speaker or (interview[1] if interview and x >= interview[0] else None),
                statement=doc.span(x, y),
                likelihood=likelihood_of(doc, f, c.start, c.end, c.at),
                horizon=horizon_of(doc, f, c.start, c.end, scope),
                condition=_span(doc, f, c.condition),
            )
        )
    return found


def _told(doc: Document, f: Folded, scope: Scope, seen: About | None) -> list[Clause]:
    """What each sentence foretells: plainly, then by what stands around it."""
    sentences = [(f.here(s.start), f.here(s.end)) for s in doc.sentences]
    skipped = {
        n
        for n, (s, (a, b)) in enumerate(zip(doc.sentences, sentences, strict=True))
        if b - a > _LONGEST
        or doc.embedded(s.start)
        or f.text[a:b].rstrip("\"' )").endswith("?")
        or (seen is not None and not of_concern(seen, n))
    }
    told: list[list[Clause]] = [[] for _ in sentences]
    around: list[Setting | None] = [None] * len(sentences)
    about = concern(f)
    interview = answers(doc)
    for once_more in (False, True):
        scenario = False  # the sentence before foretold something on a condition
        for n, (a, b) in enumerate(sentences):
            if n in skipped:
                scenario = False
                continue
            if once_more and n and (s := around[n]) and told[n - 1] and not s.near:
                around[n] = replace(s, near=together(f, doc.text, sentences[n - 1], (a, b)))
            if not once_more or around[n] is not None:
                found = _prospective(doc, f, a, b, scope)
                both = _joined(_in_sentence(doc, f, a, b, scope, scenario, around[n]), found)
                told[n] = [c for c in both if not decided(c, 2 if surely(seen, n) else about)]
            here = told[n]
            scenario = any(c.condition for c in here) or (scenario and bool(here))
        if not once_more:
            around = settings(f, doc.text, sentences, {n for n, here in enumerate(told) if here})
            if interview and any(around):  # who is asked what comes next answers with what comes next
                around = [
                    replace(s, near=True) if s and doc.sentences[n].start >= interview[0] else s
                    for n, s in enumerate(around)
                ]
            around = [s if CUE.search(f.text, a, b) else None for s, (a, b) in zip(around, sentences, strict=True)]
    for n, (a, b) in enumerate(sentences):
        if n not in skipped and not told[n]:
            bare = Frame(a, b, None, None, None)
            told[n] = [
                Clause(doc, f, scope, (a, b), x, y, (x, x), bare, None) for x, y in scenario_clauses(doc, f, a, b)
            ]
    return [c for here in told for c in here]


def _in_sentence(
    doc: Document, f: Folded, a: int, b: int, scope: Scope, scenario: bool, around: Setting | None
) -> list[Clause]:
    text = f.text
    cues = list(CUE.finditer(text, a, b))
    if not cues:
        return _warned_of(doc, f, a, b, scope)
    frame = _frame(f, a, b, cues[0].start())
    hits: list[Clause] = []
    for n, m in enumerate(cues):
        if frame.condition and frame.condition[0] <= m.start() < frame.condition[1]:
            continue
        if m.start() >= frame.end or (hits and m.start() < hits[-1].end):
            continue
        start = _subject_start(text, frame, m.start())
        line = doc.text.rfind("\n", *f.raw(start, m.start()))
        start = f.here(line + 1) if line >= 0 else start
        following = [c.start() for c in cues[n + 1 :]]
        end = _clause_stop(text, m.end(), frame.end, following)
        if frame.condition and m.end() <= frame.condition[0] < end:
            end = frame.condition[0]
        if frame.verb and frame.verb[1] <= m.start() and _is_subject(text, a, frame.verb):
            end = _finite(text, m.end(), end)
        if SUBORDINATE.match(text, a) and (comma := text.find(", ", m.end(), end)) >= 0:
            end = comma
        closing = text.find('"', m.end(), end)
        if closing >= 0 and '"' not in text[start : m.end()] and not re.match(r'"\w', text[closing : closing + 2]):
            end = closing
        kind = m.lastgroup or ""
        c = Clause(doc, f, scope, (a, b), start, end, m.span(), frame, frame.condition, kind, scenario)
        if foretold(c, around):
            hits.append(c)
    return hits or _warned_of(doc, f, a, b, scope)


def _prospective(doc: Document, f: Folded, a: int, b: int, scope: Scope) -> list[Clause]:
    """What is foretold by a word of probability or a noun of expectation."""
    text = f.text
    hits: list[Clause] = []
    dated = is_ahead(doc, f, a, b, scope)
    ahead = dated or CONDITION.search(text, a, b) is not None
    found = chain(prospects(text, a, b), forebodings(text, a, b, ahead), expectations(text, a, b, dated))
    for p in islice(found, _MOST):
        frame = _frame(f, a, b, p.cue[0])
        start = _subject_start(text, frame, p.cue[0]) if p.start is None else p.start
        end = min(p.end, frame.end)
        condition = frame.condition
        if condition and start < condition[0] < end:
            end = condition[0]
        elif condition and condition[0] <= p.cue[0] < condition[1]:
            continue
        if start >= end or (p.start is None and not p.any_subject and not is_event(text, start, p.cue[0], end)):
            continue
        if (
            long_gone(text, start, end)
            or is_past(doc, f, start, end, scope, p.cue[1])
            or ASKED.search(text, start, p.cue[0])
        ):
            continue
        if HABIT.search(text, start, end) or (WISHED.search(text, a, p.cue[0]) and not own_clause(text, a, p.cue[0])):
            continue
        if p.verb:
            left = _after_last(text, (", ", "; ", ": ", '" '), a, p.verb[0])
            who = _subject(text, left, p.verb[0]) or _far_subject(text, a, p.verb[0])
            frame = replace(frame, verb=p.verb, who=who)
        if not any(start < h.end and h.start < end for h in hits):
            hits.append(Clause(doc, f, scope, (a, b), start, end, p.words, frame, condition))
    return hits


def _joined(hits: list[Clause], found: list[Clause]) -> list[Clause]:
    """Both lists in order; where they meet, the clause stays and the word that has a band is its likelihood."""
    pattern, _ = bands()
    for c in found:
        for n, hit in enumerate(hits):
            if hit.start < c.end and c.start < hit.end:
                if (pattern.search(c.cue) or _CHANCE.search(c.cue)) and not pattern.search(hit.cue):
                    hits[n] = replace(hit, at=c.at)
                break
        else:
            hits.append(c)
    return [_unless(c) for c in sorted(hits, key=lambda c: (c.start, c.end))]


_CHANCE = re.compile(r"chance|odds|likelihood|probab|possib|%|cent\b")


def _unless(c: Clause) -> Clause:
    """ "It is unlikely that they will be freed without a swap": a condition, where the rest is denied."""
    if c.condition is None and (NEGATIVE.search(c.cue) or NEGATIVE.search(c.text, max(c.start, c.at[1]), c.end)):
        m = WITHOUT.search(c.text, max(c.start, c.at[0]), c.end)
        return replace(c, condition=m.span()) if m else c
    return c


def _frame(f: Folded, a: int, b: int, cue: int | None) -> Frame:
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
        end = said.start()
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
        left = _after_last(text, (", ", "; "), a, verb[0])
        conj = re.compile(r"(?:and|but|while|as|et|mais|tandis que|alors que|\"|')\s*").match(text, left, verb[0])
        left = conj.end() if conj else left
        who = _subject(text, left, verb[0])
    warned = bool(said) and end < b and bool(STRONG.search(text, end, b))
    return Frame(start, end, _condition(f, a, end), verb, who, warned, gone)


# "The fall of the town, which many expect, would …"
_ASIDE = re.compile(r", (?:que |qu'|which |whom )[^,;:]*$")


def _after_last(text: str, marks: tuple[str, ...], a: int, b: int) -> int:
    """Right after the last of ``marks`` in folded ``a`` to ``b``, else ``a``."""
    return max([a, *(at + len(mark) for mark in marks if (at := text.rfind(mark, a, b)) >= 0)])


def _subject(text: str, left: int, verb: int) -> tuple[int, int] | None:
    """The subject right before the verb at ``verb``; nothing where another clause stands between."""
    for inner in INNER.finditer(text, left, verb):
        left = inner.end()
    subject = text[left:verb].strip()
    if not subject or BAD_SUBJECT.match(subject) or PREPOSITION.match(subject):
        return None
    if SETTLED.search(subject.rpartition(" ")[0]):
        return None
    return left, verb


_FAR = re.compile(
    r"\W*(?P<who>(?!he\b|she\b|they\b|it\b|il\b|elle\b|ils\b|in\b|on\b|at\b|by\b|if\b|for\b|with\b|as\b|dans\b"
    r"|en\b|pour\b)"
    r"[^,;:\"]{2,60}?)(?:, [^,;:\"]{2,80},)? (?:(?:gives?|puts?|sees?|expects?|warn(?:s|ed)|forecasts?|predicts?"
    r"|said|says"
    r"|projects?|estimates?|donne|annonce|prevoit|voit|estime|juge|table)\b[^;:]* (?:and|et) )?$"
)


def _far_subject(text: str, a: int, verb: int) -> tuple[int, int] | None:
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


def _subject_start(text: str, frame: Frame, cue: int) -> int:
    start = frame.start if frame.start <= cue else 0
    if frame.condition and frame.condition[1] <= cue and not _parenthetic(text, start, frame.condition):
        start = max(start, frame.condition[1])
    for cut in re.compile(
        r"(?:;|:(?= )|, (?:and|but|while|whereas|so|et|mais|tandis que|alors que)\b|\b(?:says?|said|noted?"
        r"|notes) (?:that )?|, (?:adding|saying) that"
        r"|\b(?:after|by|at) which(?: time| point)?\b,?|\bin which case\b,?)\s*"
    ).finditer(text, start, cue):
        start = cut.end()
    quote = text.rfind('"', start, cue)
    if quote >= 0 and text.count('"', start, cue) % 2:
        start = quote + 1
    if lead := re.compile(r"\W*(?:selon|d'apres|pour|according to) [^,]{2,80}, ").match(text, start, cue):
        start = lead.end()
    for that in THAT.finditer(text, start, cue):
        if that.end() < cue and not _VERB.search(text, that.end(), cue):
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


def _parenthetic(text: str, start: int, condition: tuple[int, int]) -> bool:
    """Whether a condition stands between a subject and its verb: "the next round, if it comes, will …"."""
    before = text[start : condition[0]]
    lead = before.rpartition(": ")[2]
    return bool(re.fullmatch(r"\W*(?:\w[\w'%-]* ?){2,9}, ", lead)) and not (SETTLED.search(lead) or CUE.search(lead))


def _is_subject(text: str, a: int, noun: tuple[int, int]) -> bool:
    """Whether a noun of fear opens the sentence: "The possibility that it could fall is no longer unthinkable"."""
    return bool(
        DREAD.match(text, *noun)
        and not FINITE.search(text, *noun)
        and re.fullmatch(r"\W*(?:the |a |les? |la |l')?(?:\w+ )?", text[a : noun[0]])
    )


_VERB = re.compile(r"\b(?:had|has|have|was|were|is|are|[a-z]+ed|that|which|who|will|would|could|may|might|can)\b")


def _finite(text: str, at: int, stop: int) -> int:
    """Where the main verb begins after a clause that is its subject; verbs of relative clauses are passed over."""
    for m in FINITE.finditer(text, at, stop):
        if not re.search(
            r"\b(?:that|which|who|where|it|they|qui|que|dont|il|elle)\s$", text[max(at, m.start() - 8) : m.start()]
        ):
            return m.start()
    return stop


def _clause_stop(text: str, at: int, stop: int, cues: list[int]) -> int:
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


def _warned_of(doc: Document, f: Folded, a: int, b: int, scope: Scope) -> list[Clause]:
    """ "The UN warns of impending famine if the blockade persists": what is warned of, without a verb of its own."""
    m = _first(f.text, a, b)
    if m is None or WISHED.search(f.text, max(a, m.start() - 30), m.start()):
        return []
    if m.re is WARN_OF and re.search(r"\b(?:no|without|few|aucune?|sans)\b[^,;]{0,30}$", f.text[a : m.start()]):
        return []
    fears = m.group().startswith(("crai", "redout", "s'attend"))
    settled = _PERFECT_START if fears else _SETTLED_START  # "craint que la ville ne soit coupée" is to come
    if m.re is THAT_CLAUSE and settled.search(f.text, m.start("what"), m.end("what")):
        return []
    cue = CUE.search(f.text, a, b)
    frame = _frame(f, a, b, cue.start() if cue else None)
    start, end = m.start("what"), min(m.end("what"), frame.end)
    if m.re is RISK_OF and end - start < 12:
        start, end = m.start(), min(m.end(), frame.end)  # "the risk of famine remains high"
    if m.re is PLOT:  # the plotters alone
        before = list(
            re.compile(r"\b(?:that|que|warned|fears?|believes?)\s").finditer(f.text, start, min(end, start + 60))
        )
        start = before[-1].end() if before else start
    if start >= end:
        return []
    if frame.condition and start < frame.condition[0] < end:
        end = frame.condition[0]
    left = _after_last(f.text, (", ", "; "), a, m.start())
    who = None if m.re is RISK_OF else _subject(f.text, left, m.start())
    inner = Frame(start, frame.end, frame.condition, m.span(), who)
    if m.re is THAT_CLAUSE:
        word = re.compile(r"(?:un)?likely|(?:im|peu )?probable|certain").search(f.text, m.start(), start)
        words = (m.start(), start) if word else _first_word(m)
    else:
        word = _POSSIBLE.search(f.text, start, end)
        words = word.span() if word else _first_word(m)
    return [Clause(doc, f, scope, (a, b), start, end, words, inner, frame.condition)]


_FEARED = re.compile(
    r"\b(?:threats?|intelligence|intercept\w*|suspect\w*|believ\w+|renseignements?|menaces?|selon|soupconn\w+)\b"
)


def _first(text: str, a: int, b: int) -> re.Match[str] | None:
    # Whose plans an army makes public is its own announcement; a plot is told by somebody who fears it.
    told = STRONG.search(text, a, b) or _FEARED.search(text, a, b)
    found = (
        pattern.search(text, a, b) for pattern in (RISK_OF, WARN_OF, THAT_CLAUSE, EXPECT_TO, *((PLOT,) if told else ()))
    )
    return next((m for m in found if m), None)


# "It is likely that the rebels have left": a guess about what is.
_SETTLED_START = re.compile(
    r"\b(?:has|have|had|was|were|did|is already|are already|a ete|ont ete|soit|soient|aient?|ait)\b|\w+ed by\b"
)
_PERFECT_START = re.compile(r"\b(?:has|have|had|was|were|did|a ete|ont ete|ait|aient)\b")
_POSSIBLE = re.compile(r"\b(?:impending|imminente?s?|looming|possible|potential|eventuelle?s?|risque)\b")


def _first_word(m: re.Match[str]) -> tuple[int, int]:
    return m.start(), m.start() + len(m.group().split()[0])


def _span(doc: Document, f: Folded, bounds: tuple[int, int] | None) -> Span | None:
    if bounds is None:
        return None
    x, y = trimmed(doc.text, *f.raw(*bounds))
    return doc.span(x, y) if x < y else None

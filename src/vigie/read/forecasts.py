"""Statements about the future: who makes them, how likely, by when, and on what condition.

Probability words get the bands of ICD 203 (Office of the Director of National Intelligence, 2015), no others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain, islice

from vigie.language.document import Document
from vigie.model import Forecast, Span
from vigie.read.clauses import Folded, folded, trimmed
from vigie.read.foreboding import forebodings, maybe
from vigie.read.forecast_sources import Frame, speaker_of
from vigie.read.forecast_words import (
    AIM,
    ANNOUNCED,
    APPOSED,
    ARMED,
    ASKED,
    ASSESSOR,
    BAD_SUBJECT,
    BY_ITSELF,
    COMING,
    CONDITION,
    CUE,
    DREAD,
    EXPECT_TO,
    EXTRAPOLATED,
    FINITE,
    FIRST_PERSON,
    FORESEE,
    HABIT,
    HORIZON,
    INNER,
    JOINED,
    LASTING,
    LEAD_IN,
    LIKENESS,
    NEED_CLAUSE_START,
    NEGATIVE,
    NOMINAL,
    NOT_AFTER,
    NOT_CONDITION,
    NOT_FUTUR,
    NOT_LASTING,
    NOUN,
    OPINION,
    OUTCOME_FUTUR,
    OUTCOME_LATER,
    OUTCOME_NEAR,
    PAST,
    PEOPLE,
    PLANNED,
    PLANNED_FUTUR,
    PLOT,
    PREPOSITION,
    PROBABLY,
    REGAINS,
    RESTRICTIVE,
    RISK_OF,
    SAID_AFTER,
    SETTLED,
    SHOULD_OF,
    STRONG,
    SUBORDINATE,
    TASTE,
    THAT,
    THAT_CLAUSE,
    THERE_WILL,
    UNREAL,
    UNSURE,
    WARN_OF,
    WARNED_THEM,
    WIDER,
    WISHED,
    WITHOUT,
    YOU,
)
from vigie.read.horizons import horizon_of, is_ahead, is_past
from vigie.read.likelihoods import bands, likelihood_of
from vigie.read.outlooks import Setting, foretells_here, settings, together
from vigie.read.prospects import Prospect, is_event, prospects
from vigie.read.scope import Scope

_MOST = 12  # prospects of a sentence that are looked at
_LONGEST = 1500  # characters of a sentence that is looked at; longer ones are lists and tables


def forecasts(doc: Document, article_id: str, scope: Scope) -> list[Forecast]:
    """The forecasts of ``doc`` in order, ids ``{article_id}-f1`` and on; none in other languages than en and fr."""
    if doc.lang not in ("en", "fr"):
        return []
    f = folded(doc.text)
    found: list[Forecast] = []
    for (a, b), here in _told(doc, f, scope):
        for start, end, words, condition, frame in here:
            x, y = trimmed(doc.text, *f.raw(start, end))
            if y - x < 12:
                continue
            statement = doc.span(x, y)
            found.append(
                Forecast(
                    id=f"{article_id}-f{len(found) + 1}",
                    speaker=speaker_of(doc, f, statement, frame, (a, b), scope),
                    statement=statement,
                    likelihood=likelihood_of(doc, f, start, end, words),
                    horizon=horizon_of(doc, f, start, end, scope),
                    condition=_span(doc, f, condition),
                )
            )
    return found


_Hit = tuple[int, int, tuple[int, int], "tuple[int, int] | None", Frame]


def _told(doc: Document, f: Folded, scope: Scope) -> list[tuple[tuple[int, int], list[_Hit]]]:
    """What each sentence foretells: plainly, then by what stands around it."""
    sentences = [(f.here(s.start), f.here(s.end)) for s in doc.sentences]
    skipped = {
        n
        for n, (s, (a, b)) in enumerate(zip(doc.sentences, sentences, strict=True))
        if b - a > _LONGEST or doc.embedded(s.start) or f.text[a:b].rstrip("\"' )").endswith("?")
    }
    told: list[list[_Hit]] = [[] for _ in sentences]
    around: list[Setting | None] = [None] * len(sentences)
    for once_more in (False, True):
        scenario = False  # the sentence before foretold something on a condition
        for n, (a, b) in enumerate(sentences):
            if n in skipped:
                scenario = False
                continue
            if once_more and n and (s := around[n]) and told[n - 1] and not s.near:
                around[n] = replace(s, near=together(f, doc.text, sentences[n - 1], (a, b)))
            if not once_more or around[n] is not None:
                plain = _in_sentence(doc, f, a, b, scope, scenario, around[n])
                told[n] = _joined(f, plain, _prospective(doc, f, a, b, scope))
            here = told[n]
            scenario = any(condition for *_, condition, _ in here) or (scenario and bool(here))
        if not once_more:
            around = settings(f, doc.text, sentences, {n for n, here in enumerate(told) if here})
            around = [s if CUE.search(f.text, a, b) else None for s, (a, b) in zip(around, sentences, strict=True)]
    return list(zip(sentences, told, strict=True))


def _in_sentence(
    doc: Document, f: Folded, a: int, b: int, scope: Scope, scenario: bool, around: Setting | None
) -> list[_Hit]:
    text = f.text
    cues = list(CUE.finditer(text, a, b))
    if not cues:
        return _warned_of(f, a, b)
    frame = _frame(f, a, b, cues[0].start())
    hits: list[_Hit] = []
    for n, m in enumerate(cues):
        if frame.condition and frame.condition[0] <= m.start() < frame.condition[1]:
            continue
        if m.start() >= frame.end or (hits and m.start() < hits[-1][1]):
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
        if not _counts(doc, f, m, start, end, frame, scope, scenario, (a, b), around):
            continue
        hits.append((start, end, m.span(), frame.condition, frame))
    return hits or _warned_of(f, a, b)


def _prospective(doc: Document, f: Folded, a: int, b: int, scope: Scope) -> list[_Hit]:
    """What is foretold by a word of probability or a noun of expectation."""
    text = f.text
    hits: list[_Hit] = []
    found: Iterable[Prospect] = prospects(text, a, b)
    if maybe(text, a, b):
        ahead = CONDITION.search(text, a, b) is not None or is_ahead(doc, f, a, b, scope)
        found = chain(found, forebodings(text, a, b, ahead))
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
            _long_gone(text, start, end)
            or is_past(doc, f, start, end, scope, p.cue[1])
            or ASKED.search(text, start, p.cue[0])
        ):
            continue
        if HABIT.search(text, start, end) or (WISHED.search(text, a, p.cue[0]) and not _own_clause(text, a, p.cue[0])):
            continue
        if p.verb:
            left = _after_last(text, (", ", "; ", ": ", '" '), a, p.verb[0])
            who = _subject(text, left, p.verb[0]) or _far_subject(text, a, p.verb[0])
            frame = replace(frame, verb=p.verb, who=who)
        if not any(start < h[1] and h[0] < end for h in hits):
            hits.append((start, end, p.words, condition, frame))
    return hits


def _joined(f: Folded, hits: list[_Hit], found: list[_Hit]) -> list[_Hit]:
    """Both lists in order; where they meet, the clause stays and the word that has a band is its likelihood."""
    pattern, _ = bands()
    for start, end, words, condition, frame in found:
        for n, hit in enumerate(hits):
            if hit[0] < end and start < hit[1]:
                chance = pattern.search(f.text, *words) or re.search(
                    r"chance|odds|likelihood|probab|possib|%|cent\b", f.text[slice(*words)]
                )
                if chance and not pattern.search(f.text, *hit[2]):
                    hits[n] = (*hit[:2], words, *hit[3:])
                break
        else:
            hits.append((start, end, words, condition, frame))
    return [_unless(f.text, hit) for hit in sorted(hits, key=lambda h: h[:2])]


def _unless(text: str, hit: _Hit) -> _Hit:
    """ "It is unlikely that they will be freed without a swap": a condition, where the rest is denied."""
    start, end, words, condition, frame = hit
    if condition is None and (NEGATIVE.search(text, *words) or NEGATIVE.search(text, max(start, words[1]), end)):
        m = WITHOUT.search(text, max(start, min(words)), end)
        condition = m.span() if m else None
    return start, end, words, condition, frame


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
    return Frame(start, end, _condition(f, a, end), verb, who, warned)


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
        r"|notes) (?:that )?|, (?:adding|saying) that)\s*"
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


def _counts(
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
    if _plainly(doc, f, m, start, end, frame, scope, scenario, sentence):
        return True
    if around is None:
        return False
    nobody = _NOBODY.search(f.text, start, m.start()) is not None
    would = m.group() in ("would", "could", "may", "might")
    if PLANNED.match(f.text, m.end(), end) and not (nobody or would) and not OUTCOME_LATER.match(f.text, m.end(), end):
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
        conditional=frame.condition is not None or scenario or around.itself,
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
    if not re.search(r"\w", subject) or not (_same_language(doc, f, m) or _hearsay_not(doc, text, m, frame)):
        return False
    if re.match(
        r"\s+(?:have(?! (?:to|no|little|only|enough|fewer|less)\b)|avoir(?! (?:besoin|faim|recours))\b)",
        text[m.end() : m.end() + 30],
    ):
        return False
    denied = _DENIED.match(text, m.end(), end)
    after = denied.end() if denied else m.end()
    unlasting = cue in ("may", "might") and NOT_LASTING.match(text, m.end(), end) is not None
    if NOT_AFTER.match(text, after, end) and not m["sure"] and not unlasting:
        able = denied or cue == "won't" or _NOBODY.search(subject)
        if not (able and re.match(r"\s+be able to\b", text[after:end])):
            return False
    # "will drift apart, with grave consequences for those who came back in 2025"
    inner = _INNER.search(text, m.end(), end)
    told = inner.start() if inner else end
    if _long_gone(text, start, told) or is_past(doc, f, start, told, scope, m.end()):
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
    if WISHED.search(text, sentence[0], m.start()) and not _own_clause(text, sentence[0], m.start()):
        return False
    if re.search(r"\b(?:who|whom|which) (?:they|he|she|we|it)\s$", subject):
        return False
    relative = RESTRICTIVE.search(text, sentence[0], m.start())
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


# "against their will", "the popular will to fix this": a noun
_WILL = re.compile(
    r"\b(?:own|free|popular|political|collective|public|national|good|ill|last|strong|sheer|iron|his|her|their"
    r"|its|our|my|your|the|a|of"
    r"|against|no|any|people's|god's)\s$"
)
_INNER = re.compile(r"\b(?:who|which|whose|qui|dont)\b")
_NOBODY = re.compile(r"\b(?:no(?:body| one|thing|ne)?|few|neither|personne|nul|rien|aucune?)\b")
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


def _long_gone(text: str, start: int, end: int) -> bool:
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
        present = cue in ("may", "might", "could") and re.match(r"\s+be\b", after) and not (outcome or horizon)
        imminent = re.match(r"\s+be (?:\w+ )?(?:imminent|next|attacked|targeted)", after)
        return not plan if not present or imminent or conditional else False
    if not plan or OPINION.search(text, frame.end, sentence[1]):
        by = _judge(doc, f, start, end, frame, sentence, scope)
        if by and _foretells(text, m, start, end, outcome, horizon):
            return True
    if cue == "should":
        return outcome and (horizon or told)
    if conditional:
        return (
            outcome or (wider and (m["futur"] or cue in ("will", "won't", "would", "va", "vont", "pourrait")))
        ) and not plan
    if cue in ("peut", "peuvent"):
        return False
    if cue == "would":
        return outcome and (scenario or scope.source(doc.span(*trimmed(doc.text, *f.raw(start, end)))) is not None)
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
_PROBABLY_LAST = re.compile(PROBABLY.pattern + r"\s*$")


def _by_itself(text: str, m: re.Match[str], start: int, end: int, plan: bool, horizon: bool, conditional: bool) -> bool:
    """Whether the future verb needs no more: with a word of probability, of what comes by itself, of many people."""
    cue, subject = m.group(), text[start : m.start()]
    future = bool(m["futur"]) or cue in ("will", "won't", "'ll", "va", "vont", "pourra", "pourront")
    unsure = cue in ("could", "may", "might", "pourrait", "pourraient")
    near = re.compile(r"\s+(?:[\w'-]+\s+){0,2}?").match(text, m.end(), end)
    if (future or unsure) and (
        (near and PROBABLY.match(text, near.end(), end))
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
            if cue.startswith(("devr", "menac", "threat")) or "poised" in cue
            else (outcome and horizon)
        )
        return not plan and (strong or ahead)
    if re.match(r"\w+ (?:about|going) to", cue):
        return outcome or (strong and bool(WIDER.match(text, m.end(), end)) and not plan)
    if re.match(r"(?!will|would)\w.*(?:more|less|most) likely", cue) and (
        " than " in after or not (outcome or conditional)
    ):
        return False  # who does what more often
    if re.search(r"likely to$", cue) and re.match(r"\s+be (?!\w+(?:ed|en|t)\b)", after) and not (outcome or strong):
        return horizon  # "is likely to be a soldier": a guess about what is
    return True


def _own_clause(text: str, a: int, cue: int) -> bool:
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


def _warned_of(f: Folded, a: int, b: int) -> list[_Hit]:
    """ "The UN warns of impending famine if the blockade persists": what is warned of, without a verb of its own."""
    m = _first(f.text, a, b)
    if m is None or WISHED.search(f.text, max(a, m.start() - 30), m.start()):
        return []
    if m.re is THAT_CLAUSE and _SETTLED_START.search(f.text, m.start("what"), m.end("what")):
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
        lead = (m.start(), start) if word else _first_word(m)
        return [(start, end, lead, frame.condition, inner)]
    word = _POSSIBLE.search(f.text, start, end)
    return [(start, end, word.span() if word else _first_word(m), frame.condition, inner)]


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
_POSSIBLE = re.compile(r"\b(?:impending|imminente?s?|looming|possible|potential|eventuelle?s?|risque)\b")


def _first_word(m: re.Match[str]) -> tuple[int, int]:
    return m.start(), m.start() + len(m.group().split()[0])


def _span(doc: Document, f: Folded, bounds: tuple[int, int] | None) -> Span | None:
    if bounds is None:
        return None
    x, y = trimmed(doc.text, *f.raw(*bounds))
    return doc.span(x, y) if x < y else None

"""A denial in a sentence: by which words, what kind it is, what it denies and who denies.

A denial names what it denies ("denied that its men had entered any mosque"), has its part in it denied, points back
("The army denied it"), or stands in the same sentence ("a claim that the rebels denied").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vigie.compare.claims.rejected import named_in, rejects, theirs
from vigie.compare.figures.counted import side_of
from vigie.compare.incidents.origins import Origins
from vigie.compare.likeness.alike import content
from vigie.compare.questions.building import Told
from vigie.compare.questions.scenes import Sentence
from vigie.compare.words.spoken import folded, source_at
from vigie.model import Span

DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:e|es|ed)|dement(?:ent)?|dementi[es]?|nie(?:nt)?"
    r"|(?:a|ont|avait) nie|rejett?e(?:nt)?|(?:a|ont) (?:rejete|recuse|refute)|recuse(?:nt)?|refute(?:nt)?)\b"
)
# Aid, visas and bail are denied in another sense; demands and offers are rejected.
_OTHER_SENSE = re.compile(
    r"\W+(?:\w+ )?(?:access|requests?|entry|visas?|bail|permission|aid|food|medical|treatment|them|us|him|her|offers?"
    r"|demands?|calls?"
    r"|appeals?|bids?|motions?|talks?|negotiations|proposals?|acces|l'acces|offres?|demandes?|appels?"
    r"|propositions?)\b"
)
_PART = re.compile(  # that it had a hand in it
    r"\W*(?:any |all |toute |tout )?(?:\w+ )?(?:involvement|role|responsibility|links?|connection|implication"
    r"|responsabilite|lien|hand)\b"
    r"|\W*(?:(?:the |any |all )?(?:allegations?|accusations?|claims?|reports?) )?(?:that )?(?:it|they|he) (?:was|were"
    r"|had been) (?:behind|involved|responsible)\b|\W*(?:being"
    r"|etre) (?:behind|involved"
    r"|responsible|implique\w*|responsable\w*)\b"
    r"|\W*(?:that )?(?:(?:it|they|he) (?:had )?(?:carried out|conducted|launched|staged|committed)"
    r"|(?:having )?(?:carried out|carrying out|conducted|conducting|launched|launching)"
    r"|avoir (?:mene|conduit|lance|commis)) (?:the|an?|any|this|l'|la|le|une?)\b"
)
_IT = re.compile(
    r"\W*(?:(?:it|this|that|formellement|categoriquement|cela)\b)?\W*(?:$|[.;,:]|and\b|et\b|on \w+day\b(?! that\b))"
)
_CLAIMS = re.compile(
    r"\W*(?:\w+ )?(?:the|these|those|such|all|ces|les|cette|l')\s?(?:\w+ )?(?:claims?|reports?|accusations?"
    r"|allegations?|charges?"
    r"|informations?)\W*(?:$|[.;,:«“\"]|and\b|et\b)"
)
# "a claim that the rebels denied", "ce que démentent les autorités", up to the verb.
_AFTER = re.compile(
    r"[,(–—-] ?(?:an? (?:claim|charge|accusation|allegation|report|version)|claims|accusations|allegations"
    r"|charges|something"
    r"|which|ce|une? (?:accusation|affirmation|version)|des (?:accusations|allegations))(?: (?:that|which|que)| qu')?"
    r"(?: ?[\w'-]+){0,5} ?$"
)
_SUBJECT_AND_END = re.compile(r"(?: (?:les?|la|l'|un|une)?\s?[\w'-]+(?: \w+)?)?(?:\W*$|[.,;:)]| and\b| et\b)")
_STATES = re.compile(  # what is denied is told: that it was so, or having done it
    r"\W*(?:(?:on|in|through|via|late|also|again|categorically|strongly|formellement|categoriquement|jeudi|lundi"
    r"|mardi"
    r"|mercredi|vendredi|samedi|dimanche|dans|par)\b[^,;.]{0,45}?(?=\bthat\b|\bque\b|\bqu'|\bavoir\b|\bhaving\b))?"
    r"(?:that\b|having\b|(?!any|no|some|every)[a-z]+ing\b|(?:any |the |all |media )?(?:reports?|claims?|rumou?rs?"
    r"|allegations?|accusations?|suggestions?)"
    r" (?:that|of|by|from)\b|que\b|qu'|avoir\b|etre\b|(?:formellement |categoriquement )?(?:les|toute?s?|des) (?:\w+"
    r" )?"
    r"(?:informations?|allegations?|accusations?|affirmations?|rumeurs?)\b|(?:it|they|he|she|we|its"
    r"|their) (?:had|has|have"
    r"|was|were|would"
    r"|did|ever|carried|attacked|killed)\b)"
)
# Who passes on what is denied is not what is denied.
_PASSED_ON = re.compile(
    r"^.{0,90}?\b(?:faisant etat d[eu']s?|selon lesquelles|selon lesquels|according to which|claiming that|saying"
    r" that"
    r"|suggesting that|alleging that)\s*"
)
_NOT = re.compile(r"^[\W_]*(?:no|not a|none|nobody|never|aucun|aucune|nul|personne|jamais|we (?:did|do|have) not"
                  r"|nous n'avons|il n'y a)\b")  # fmt: skip
_CLAUSE_END = re.compile(
    r"[.;»”\"]|, (?:and|saying|asserting|insisting|claiming|arguing|stating|maintaining|calling|adding|et|mais|but"
    r"|while|affirmant|assurant|soutenant|ajoutant|précisant|disant)\b"
    r"| and (?:said|says|accused|called|alleged|that)\b| et (?:a|ont|accus)\b"
)


@dataclass(frozen=True)
class Denial:
    at: Sentence
    cue: re.Match[str]
    kind: str  # ``words`` that are denied, ``part`` in it, ``it`` or ``claims`` that it points back to
    what: str  # the words that are denied; of ``claims`` those that point to them
    who: str


_GERUND = re.compile(r"\W*[a-z]+ing\b")  # "rejected funding"


# "did not deny", and what was denied on another occasion: "has previously denied hitting civilians".
_NOT_NOW = re.compile(
    r"\b(?:(?:not|n'a pas|ne|never) \w*|(?:previously|in the past|(?:deja|auparavant|par le passe)) ?)$"
)


def denials_in(at: Sentence) -> list[Denial]:
    """The denials of the sentence: all that its relative clauses tell, else its one."""
    relative = [
        Denial(at, cue, "it", "", _subject(at, cue))
        for cue in DENIES.finditer(at.plain)
        if _relative(at.plain, cue) is not None
    ]
    one = denial_in(at) if not relative else None
    return relative or ([one] if one is not None else [])


def _subject(at: Sentence, cue: re.Match[str]) -> str:
    before = at.plain[: cue.start()]
    return re.split(r"[,;:.“”«»\"]", before)[-1].strip() or before.strip()


def denial_in(at: Sentence) -> Denial | None:
    for cue in DENIES.finditer(at.plain):
        after = at.plain[cue.end() :]
        if _OTHER_SENSE.match(after) or _NOT_NOW.search(at.plain[: cue.start()]):
            continue
        who = _subject(at, cue)
        if _relative(at.plain, cue) is not None:
            return Denial(at, cue, "it", "", who)
        if cue.group().startswith("reject") and not after.strip(' .,;:"”»'):
            continue  # "jobs they once rejected"
        for kind, pattern in (("part", _PART), ("it", _IT), ("claims", _CLAIMS)):
            if m := pattern.match(after):
                return Denial(at, cue, kind, f"{cue.group()}{m.group()}" if kind == "claims" else "", who)
        if not _STATES.match(after) or (cue.group().startswith("rej") and _GERUND.match(after)):
            continue
        stop = _CLAUSE_END.search(at.span.text, cue.end())
        what = at.span.text[cue.end() : stop.start() if stop else None]
        if passed := _PASSED_ON.match(folded(what)):
            what = what[min(passed.end(), len(what) - 1) :]
        if len(content(what)) >= 2:
            return Denial(at, cue, "words", what, who)
    back = rejects(Sentence(at.reading, at.start, at.end, at.plain, at.number))  # "called the report a lie"
    who = at.plain[: back.start()].strip() if back is not None else ""
    if back is None or (side_of(who) is None and not theirs(back) and not named_in(back.group())):
        return None
    return Denial(at, back, "claims", back.group(), who)


_TOLD_THAT = re.compile(r"\b(?:that|que|qu')\s?")
_JOINT = 60  # characters in which a clause that goes on says that something is told: "while alleging that"


def in_sentence(d: Denial) -> Span | None:
    """The part of the sentence that a relative clause denies: "…, a claim that the rebels denied".

    After another such clause only what came since, and of that what "while alleging that" tells.
    """
    end = _relative(d.at.plain, d.cue)
    if end is None:
        return None
    start = 0
    for other in DENIES.finditer(d.at.plain, 0, end):
        if _relative(d.at.plain, other) is not None:
            start = _after(d.at.plain, other.end())
    if start:
        told = _TOLD_THAT.search(d.at.plain, start, min(end, start + _JOINT))
        start = told.end() if told is not None else start
    span: Span = Span.cut(d.at.reading.text, d.at.start + start, d.at.start + end)
    return span


_JOINED = re.compile(r", (?=(?:while|and|but|mais|et|tandis qu|alors qu))")


def _after(plain: str, start: int) -> int:
    """Where a relative clause ends whose verb ends at ``start``, and the sentence goes on."""
    m = _JOINED.search(plain, start)
    return m.end() if m is not None else len(plain)


def _relative(plain: str, cue: re.Match[str]) -> int | None:
    """Where the relative clause begins whose verb is ``cue``; ``None`` where there is none."""
    m = _AFTER.search(plain[: cue.start()])
    if m is None or m.start() < 40 or not _SUBJECT_AND_END.match(plain[cue.end() :]):
        return None
    return m.start()


def same_denier(d: Denial, s: Sentence) -> bool:
    """Whether the sentence is said by those who deny."""
    span = Span.cut(s.reading.text, s.start, s.end)
    source = source_at(s.reading, span)
    if source is None:
        source = next(
            (q.speaker for q in s.reading.quotes if q.content.in_ is None and s.start <= q.content.start < s.end), None
        )
    if source is None:
        return False
    voice = " ".join(filter(None, (source.name, source.text, source.affiliation)))
    words, who = set(content(voice)), set(content(d.who))
    if words & who:
        return True
    if who & set(content(s.plain)):
        return False  # "the mayor said that the police had failed": of the police, though both are of the state
    side = side_of(voice)
    return side is not None and side == side_of(d.who)


def told_denial(d: Denial, parts: Sequence[Sentence], origins: Origins) -> list[Told]:
    """The denial, and the sentence after it where that says no ("No soldier fired on the population")."""
    out = []
    relative = _relative(d.at.plain, d.cue)
    cut = 0 if relative is None else relative + 1
    stop = len(d.at.plain)
    if relative is not None and _after(d.at.plain, d.cue.end()) < stop:
        stop = _after(d.at.plain, d.cue.end()) - len(", ")
    spans = [(d.at.start + cut + (d.at.span.text[cut : cut + 1] == " "), d.at.start + stop)]
    after = next((s for s in parts if s.reading is d.at.reading and s.number == d.at.number + 1), None)
    if after is not None and _NOT.match(after.plain):
        spans.append((after.start, after.end))
    for start, end in spans:
        span = Span.cut(d.at.reading.text, start, end)
        source = source_at(d.at.reading, span)
        out.append(Told(d.at.reading, span, source, origins.of(d.at.reading.id, source)))
    return out


def sentence_told(s: Sentence, origins: Origins) -> Told:
    """The sentence as a statement of nobody's but its article's."""
    return Told(s.reading, s.span, None, origins.of(s.reading.id, None))

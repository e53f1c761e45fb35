"""A report that another voice answers with a no: the first lines of one article against the first lines of another.

A denial need share no word with what it denies ("Our partners have not moved from X" of "The fighters abandoned X").
But an article that opens with somebody's denial denies what others open with, if both name one place or person, within
days, and the no is what its sentence states: not an aside ("who was not named"), a wish, a toll or a silence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from vigie.compare.claims.denied_words import DENIES, denials_in, in_sentence
from vigie.compare.claims.official import yes_no
from vigie.compare.claims.rejected import best_named, concerns, named_in, quoted_after, rejects, said_before
from vigie.compare.figures.counted import side_of
from vigie.compare.incidents.origins import Origins
from vigie.compare.likeness.alike import content, likeness
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.questions.scenes import Sentence, apart_in_days, said, sentences_in, speaker, topics
from vigie.compare.words.keys import fold
from vigie.compare.words.negation import denies, mentions_no, states_no
from vigie.compare.words.wording import statement
from vigie.model import Reading, Source

OPENING = 2  # first sentences of an article that may hold what it reports
ANSWER = 3  # and those that may hold the answer to another's report
SOON = 4  # days from a report to its denial
RARE = 8  # articles that may have a name by which articles on two matters are of one thing
PUBLIC = 2  # matters that may name a person; whom more name, is known for more than one thing
# What likeness, names and sides come to at least for a report to be meant: by a verb of denial, by a bare negation, and
# where the two only name one person, by a party to the matter or not.
_LEAST = {"outright": 0.0, "bare": 0.2, "verb": 0.4}  # a verb says what it denies, which must be like the report
SIDE_ON_PERSON, PERSON = 0.3, 1.0
NAMED, OTHER_SIDE, WORD = 0.75, 0.35, 0.2  # what it adds that a report names who denies, is of another side, has a word
# Where reports of different things have the name, the least is more, and the best must be well before the next.
AMONG, MARGIN, ALIKE = 0.65, 0.1, 0.25
_SHORTEST = 30  # characters of a sentence that reports something
_FIGHTING = ("state", "armed group")


@dataclass(frozen=True)
class _Line:
    """A sentence among the first of its article, with what it is about and who says it."""

    at: Sentence
    names: frozenset[str]
    named: bool  # whether the names are its own
    no: str  # how it says no: outright of what was said, by a verb with what it denies, a bare negation, or not at all
    voice: str
    name: str | None  # of who says it
    party: str | None


def answered_queries(material: Material) -> list[Query]:
    """“Is it so that “…”?” for what one article opens with and somebody denies where another opens."""
    of = topics(material)
    first = {r.id: list(islice(sentences_in(r), ANSWER)) for r in material.readings}
    known = {w for sentences in first.values() for s in sentences for w in within(s)}
    lines = [line for r in material.readings for line in _opening(r, first[r.id], known)]
    holders: dict[str, set[str]] = defaultdict(set)
    by_name: dict[str, list[_Line]] = defaultdict(list)
    for line in lines:
        for name in line.names:
            holders[name].add(line.at.reading.id)
            if line.no != "outright" and line.at.number < OPENING and _reports(line.at):
                by_name[name].append(line)
    answers: dict[tuple[str, int], list[_Line]] = defaultdict(list)
    told: dict[tuple[str, int], _Line] = {}
    for denial in (x for x in lines if x.no):
        public = {n for n in _people(denial.at.reading) if len({of[i] for i in holders[n]}) > PUBLIC}
        near = {
            (x.at.reading.id, x.at.start): x
            for name in sorted(denial.names - public)
            for x in by_name[name]
            if (x.named or _PART.search(denial.at.plain))
            and (of[x.at.reading.id] == of[denial.at.reading.id] or len(holders[name]) <= RARE)
            and _in_time(x, denial)
            and _two_voices(x, denial)
            and _names(denial, x)
        }
        report = _meant(denial, list(near.values()))
        if report is not None and (denial.at.reading.id, denial.at.start) not in told:
            key = (report.at.reading.id, report.at.start)
            told[key] = report
            answers[key].append(denial)
    return [_query(told[key], answers[key], material.origins) for key in answers]


def _opening(reading: Reading, first: Sequence[Sentence], known: set[str]) -> Iterator[_Line]:
    """The first sentences of the article, each with its names; one that has none is about those of the others."""
    countries = {
        w for p in reading.places if p.kind in COUNTRY for w in re.findall(r"\w+", fold(f"{p.text} {p.name or ''}"))
    }
    voices = [speaker(s) for s in first]
    spoken = [set(re.findall(r"\w+", fold(_words(v)))) for v in voices]
    bodies = {w for m in reading.mentions if m.label == "organization" for w in re.findall(r"\w+", fold(m.text))}
    names = [
        frozenset((_capitals(s) & known) - mine - bodies | _towns(s)) - countries - DAYS
        for s, mine in zip(first, spoken, strict=True)
    ]
    every = frozenset().union(*names)
    for n, s in enumerate(first):
        source = voices[n] or (voices[n + 1] if n + 1 < len(first) and _quotation(first[n + 1]) else None)
        back = rejects(s)
        own_matter = back is not None and said_before(s, first, back) is not None
        own_matter = own_matter or any(in_sentence(d) is not None for d in denials_in(s))
        # "“Not a franc was paid,” he said" goes on with what the sentence before denies in words.
        own_matter = own_matter or (
            n > 0 and _quotation(s) and any(d.kind == "words" for d in denials_in(first[n - 1]))
        )
        voice = _words(source)
        yield _Line(
            at=s,
            names=frozenset() if own_matter else names[n] or every,
            named=bool(names[n]),
            no="outright"
            if back is not None
            else "verb"
            if denies(s.plain)
            else "bare"
            if source and states_no(s.plain)
            else "",
            voice=voice,
            name=source.name if source is not None else None,
            party=side_of(voice) if voice else None,
        )


COUNTRY = ("country", "dependency", "continent", "macroregion", "ocean")
_CAPITAL = re.compile(r"(?<![\w.])[A-ZÀ-Ý][^\W\d_]{2,}")
_BEGINS = re.compile(r"(?:[!?:“”\"«»]|(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bM)\.) ?$")
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december president minister general colonel north south east west northern southern"
    " eastern western united nations state states etat nord sud est ouest centre the les mayor"
    " speaker house premier ministre maire".split()
)


def _words(source: Source | None) -> str:
    return " ".join(filter(None, (source.name, source.text, source.affiliation))) if source is not None else ""


def _quotation(s: Sentence) -> bool:
    return s.reading.text[s.start] in '“«"'


def within(s: Sentence) -> set[str]:
    """The capitalised words of the sentence but for those that begin it or a quotation."""
    text = s.span.text
    return {fold(m.group()) for m in _CAPITAL.finditer(text) if m.start() and not _BEGINS.search(text[: m.start()])}


def _capitals(s: Sentence) -> set[str]:
    return {fold(w) for w in _CAPITAL.findall(s.span.text)}


def _towns(s: Sentence) -> set[str]:
    return {
        t
        for x in (*s.reading.places, *(m for m in s.reading.mentions if m.form == "name" and m.label in _PLACED))
        if x.in_ is None and s.start <= x.start < s.end and not (x.text.isupper() and x.start - s.start < _DATELINE)
        for t in re.findall(r"[a-z]{3,}", fold(x.text))
    }


_DATELINE = 40  # characters in which a town in capitals is where the report was written
_PLACED = ("location", "facility")


def _people(reading: Reading) -> set[str]:
    """The words of the names of persons in the article."""
    return {w for m in reading.mentions if m.label == "person" for w in re.findall(r"\w+", fold(m.text))}


def _reports(s: Sentence) -> bool:
    """Whether the sentence can be what others deny; one of what is still so is rather a denial itself."""
    return len(s.plain) >= _SHORTEST and not mentions_no(s.plain)


def _in_time(report: _Line, denial: _Line) -> bool:
    days = apart_in_days(report.at.reading, denial.at.reading)
    return days is not None and 0 <= days <= SOON


def _two_voices(report: _Line, denial: _Line) -> bool:
    """Whether the two stand in two articles and are said by two who can contradict each other."""
    if report.at.reading is denial.at.reading:
        return False
    if report.voice and (report.voice == denial.voice or (report.name and report.name == denial.name)):
        return False
    if report.party != denial.party or report.party is None:
        return True
    return report.party in _FIGHTING and not set(content(report.voice)) & set(content(denial.voice))


def _names(denial: _Line, report: _Line) -> bool:
    """Whether the report is of what the denial says that it denies: "called talk of a retreat a lie"."""
    told = [d.what for d in denials_in(denial.at) if d.kind == "words"]
    if denial.no == "verb" and not told and (verb := DENIES.search(denial.at.plain)) is not None:
        told = [denial.at.plain[verb.end() :]]
    if told and not any(concerns(what, report.at.plain) for what in told):
        return False
    back = rejects(denial.at)
    named = named_in(back.group()) if back is not None else frozenset()
    return back is None or not named or best_named(named, back.group(), [report.at]) is not None


def _meant(denial: _Line, reports: Sequence[_Line]) -> _Line | None:
    """The report that the denial means: one that names who denies, else the nearest in meaning and words.

    Who only denies a part in it ("had no hand in") answers nobody but those who name him.
    """
    who = _selves(denial)
    named = [bool(who & (set(content(x.at.plain)) - set(content(x.voice)))) for x in reports]
    if _PART.search(denial.at.plain):
        reports = [x for x, is_named in zip(reports, named, strict=True) if is_named]
        named = [True] * len(reports)
    if not reports:
        return None
    words = set(content(denial.at.plain)) - DAYS
    near = likeness([denial.at.span.text, *(x.at.span.text for x in reports)])
    scores = [
        float(near[0][n + 1])
        + NAMED * named[n]
        + OTHER_SIDE * (None not in (denial.party, x.party) and denial.party != x.party)
        + WORD * min(3, len(words & set(content(x.at.plain))))
        for n, x in enumerate(reports)
    ]
    best = max(range(len(reports)), key=lambda n: (scores[n], -n))
    others = [
        scores[n]
        for n, x in enumerate(reports)
        if x.at.reading is not reports[best].at.reading and near[best + 1][n + 1] < ALIKE
    ]
    least = max(_least(denial, reports[best]), AMONG if others else 0.0, *(s + MARGIN for s in others))
    if scores[best] < least:
        return None
    return reports[best]


def _least(denial: _Line, report: _Line) -> float:
    shared = denial.names & report.names
    if not shared - _people(denial.at.reading) - _people(report.at.reading):
        return PERSON if denial.party is None else SIDE_ON_PERSON
    return _LEAST[denial.no]


_PART = re.compile(
    r"\b(?:involve\w*|responsib\w+|role|part in|links?|hand in|implicat\w*|implique\w*|behind|connection|responsab\w+"
    r"|liens?|rien a voir|nothing to do|etrangers? a)\b"
)
_OURS = re.compile(r"\b(?:we|nous|our|nos|notre) (\w+)")


def _selves(line: _Line) -> set[str]:
    """By which words others name who speaks: those of the name and the body, and "herders" of "we herders"."""
    ours = _OURS.search(line.at.plain)
    return set(content(line.voice)) - _OFFICES | (set(content(ours[1])) if ours else set())


_OFFICES = frozenset(
    "spokesman spokeswoman spokesperson official statem ministry minister ministr governm government army armee chief"
    " president presid chef porte parol porte-parol source sourc communiqu text texte people man woman resident"
    " habitant group groupe police force forc security securit state etat two three deux trois".split()
)


def _query(report: _Line, answers: Sequence[_Line], origins: Origins) -> Query:
    claim = report.at
    no: list[Told] = []
    for x in answers:
        no += [said(x.at, origins), *quoted_after(x.at, list(sentences_in(x.at.reading)), origins)]
    drafts = [Draft(yes_no(True), [said(claim, origins)]), Draft(yes_no(False), no)]
    return Query(
        key=("answered", claim.reading.id, str(claim.start)),
        text=f"Is it so that “{statement(claim.span.text)}”?",
        measure=None,
        where=(),
        when=None,
        drafts=drafts,
        verdict="contested",
        about="the same report",
    )

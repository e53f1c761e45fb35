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

from vigie.compare.claims.official import yes_no
from vigie.compare.claims.rejected import quoted_after, rejects, said_before, same_voice
from vigie.compare.incidents.origins import Origins
from vigie.compare.figures.counted import side_of
from vigie.compare.likeness.alike import content, likeness
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.questions.scenes import Sentence, apart_in_days, said, sentences_in, speaker, topics
from vigie.compare.words.keys import fold
from vigie.compare.words.negation import states_no
from vigie.compare.words.wording import statement
from vigie.model import Reading

OPENING = 2  # first sentences of an article that may hold what it reports
ANSWER = 3  # and those that may hold the answer to another's report
SOON, BEFORE = 4, 1  # days from a report to its denial, and from a denial to a report that comes after it
RARE = 8  # articles that may have a name by which articles on two matters are of one thing
_SHORTEST = 30  # characters of a sentence that reports something


@dataclass(frozen=True)
class _Line:
    """A sentence among the first of its article, with the names by which it can be told what it is about."""

    at: Sentence
    names: frozenset[str]
    no: bool
    named: bool  # whether the names are its own


def answered_queries(material: Material) -> list[Query]:
    """“Is it so that “…”?” for what one article opens with and somebody denies where another opens."""
    of = topics(material)
    known = {w for r in material.readings for s in _first(r) for w in _inside(s)}
    lines = [line for r in material.readings for line in _opening(r, known)]
    holders: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        for name in line.names:
            holders[name].add(line.at.reading.id)
    reports = [x for x in lines if not x.no and x.named and x.at.number < OPENING and _reports(x.at)]
    by_name: dict[str, list[_Line]] = defaultdict(list)
    for report in reports:
        for name in report.names:
            by_name[name].append(report)
    answers: dict[tuple[str, int], list[_Line]] = defaultdict(list)
    told: dict[tuple[str, int], list[_Line]] = {}
    for denial in (x for x in lines if x.no):
        near = {
            (x.at.reading.id, x.at.start): x
            for name in denial.names
            for x in by_name[name]
            if (of[x.at.reading.id] == of[denial.at.reading.id] or len(holders[name]) <= RARE) and _meet(x, denial)
        }
        chosen = _meant(denial, list(near.values()))
        if chosen:
            key = (chosen[0].at.reading.id, chosen[0].at.start)
            told.setdefault(key, chosen)
            answers[key].append(denial)
    return [_query(told[key], answers[key], material.origins) for key in answers]


def _first(reading: Reading) -> list[Sentence]:
    return [s for s in islice(sentences_in(reading), ANSWER) if s.number < ANSWER]


def _opening(reading: Reading, known: set[str]) -> Iterator[_Line]:
    """The first sentences of the article, each with its names; one that has none is about those of the others."""
    countries = {
        w for p in reading.places if p.kind in _COUNTRY for w in re.findall(r"\w+", fold(f"{p.text} {p.name or ''}"))
    }
    first = _first(reading)
    names = [frozenset(_names(s, known) - countries - _DAYS) for s in first]
    every = frozenset().union(*names)
    for s, own in zip(first, names, strict=True):
        after = next((t for t in first if t.number == s.number + 1), None)
        voiced = speaker(s) is not None or (after is not None and reading.text[after.start] in "“«\"")
        back = rejects(s)
        no = back is not None or states_no(s.plain, voiced)
        here = back is not None and said_before(s, first, back) is not None  # it answers its own article
        yield _Line(s, frozenset() if here else own or every, no, bool(own))


_PLACED = ("location", "facility")
_COUNTRY = ("country", "dependency", "continent", "macroregion", "ocean")
_CAPITAL = re.compile(r"(?<![\w.])[A-ZÀ-Ý][^\W\d_]{2,}")
_BEGINS = re.compile(r"(?:[!?:“”\"«»]|(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bM)\.) ?$")


def _inside(s: Sentence) -> set[str]:
    """The capitalised words of the sentence but for those that begin it or a quotation."""
    text = s.span.text
    return {fold(m.group()) for m in _CAPITAL.finditer(text) if m.start() and not _BEGINS.search(text[: m.start()])}


def _names(s: Sentence, known: set[str]) -> set[str]:
    """The capitalised words of the sentence and its towns, but for those of who speaks."""
    towns = {
        t
        for x in (*s.reading.places, *(m for m in s.reading.mentions if m.form == "name" and m.label in _PLACED))
        if x.in_ is None and s.start <= x.start < s.end
        for t in re.findall(r"[a-z]{3,}", fold(x.text))
    }
    words = {fold(w) for w in _CAPITAL.findall(s.span.text)} & known
    return (words - set(re.findall(r"\w+", fold(_voice(s))))) | towns


_COMMON = frozenset(
    "spokesman spokeswoman spokesperson official statem ministry minister ministr governm government army armee chief"
    " president presid chef porte parol porte-parol source sourc communiqu text texte people man woman resident habitant"
    " group groupe police force forc security securit state etat two three deux trois".split()
)
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december president minister general colonel north south east west northern southern"
    " eastern western united nations state states etat nord sud est ouest centre".split()
)


def _reports(s: Sentence) -> bool:
    """Whether the sentence can be what others deny; one of what is still so is rather a denial itself."""
    return len(s.plain) >= _SHORTEST and _STILL.search(s.plain) is None


_STILL = re.compile(r"\b(?:still|toujours|encore)\b")


def _meet(report: _Line, denial: _Line) -> bool:
    """Whether two articles can speak of one thing, by different voices and within days."""
    if report.at.reading is denial.at.reading:
        return False
    days = apart_in_days(report.at.reading, denial.at.reading)
    if days is None or not -BEFORE <= days <= SOON or same_voice(denial.at, report.at):
        return False
    party = _party(denial.at)
    return party not in ("people", "observer") or party != _party(report.at)


def _meant(denial: _Line, reports: Sequence[_Line]) -> list[_Line]:
    """The report that the denial means: one that names who denies, else the nearest in meaning and words.

    Who only denies a part in it ("had no hand in") answers nobody but those who name him.
    """
    who = _voice_words(denial.at)
    named = [bool(who & (set(content(x.at.plain)) - _voice_words(x.at))) for x in reports]
    if _PART.search(denial.at.plain):
        reports = [x for x, is_named in zip(reports, named, strict=True) if is_named]
        named = [True] * len(reports)
    if not reports:
        return []
    words = set(content(denial.at.plain))
    near = likeness([denial.at.span.text, *(x.at.span.text for x in reports)])[0]
    party = _party(denial.at)
    scores = [
        float(near[n + 1])
        + (0.75 if named[n] else 0.0)
        + (0.35 if None not in (party, other := _party(x.at)) and party != other else 0.0)
        + 0.2 * min(3, len(words & set(content(x.at.plain))))
        for n, x in enumerate(reports)
    ]
    return [reports[max(range(len(reports)), key=lambda n: (scores[n], -n))]]


_PART = re.compile(
    r"\b(?:involve\w*|responsib\w+|role|part in|links?|hand in|implicat\w*|implique\w*|behind|connection|responsab\w+"
    r"|liens?|rien a voir|nothing to do|etrangers? a)\b"
)


def _party(s: Sentence) -> str | None:
    return side_of(_voice(s)) if speaker(s) is not None else None


def _voice(s: Sentence) -> str:
    source = speaker(s)
    return " ".join(filter(None, (source.name, source.text, source.affiliation))) if source is not None else ""


def _voice_words(s: Sentence) -> set[str]:
    """The words of who speaks: of the name and the body, and of "we herders" where the sentence has it."""
    ours = re.search(r"\b(?:we|nous|our|nos|notre) (\w+)", s.plain)
    return set(content(_voice(s))) - _COMMON | ({*content(ours[1])} if ours else set())


def _query(told: Sequence[_Line], answers: Sequence[_Line], origins: Origins) -> Query:
    claim = told[0].at
    no = [t for x in answers for t in (said(x.at, origins), *quoted_after(x.at, list(sentences_in(x.at.reading)), origins))]
    return Query(
        key=("answered", claim.reading.id, str(claim.start)),
        text=f"Is it so that “{statement(claim.span.text)}”?",
        measure=None,
        where=(),
        when=None,
        drafts=[Draft(yes_no(True), [said(x.at, origins) for x in told]), Draft(yes_no(False), no)],
        verdict="contested",
        about="the same report",
    )

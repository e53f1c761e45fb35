"""Statements that several articles of a story make in about the same words: by how many origins each is carried.

Two sentences are one statement where their words and meaning are near, and nothing that both would have to say is
different: numbers, negation, names. A pair that differs in one of these asks no question here.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from vigie.compare.claims.official import government, yes_no
from vigie.compare.incidents.origins import Origins
from vigie.compare.likeness.alike import content, likeness, linked
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.words.keys import fold, moment
from vigie.compare.words.spoken import source_at
from vigie.compare.words.wording import statement
from vigie.language.sentences import sentences_of
from vigie.model import Reading, Span

ALIKE = 0.5  # least mean likeness of the sentences of one statement
SHARED = 0.5  # of the shorter sentence's words by rarity, before meaning is looked at
_LONG = (45, 600)  # characters of a sentence
PRINTED = 0.75  # of both sentences' words: one is printed from the other
_PER_ARTICLE, _PER_STORY, _LEAST, _QUESTIONS = 60, 2000, 5, 12  # the first sentences of an article say most
_EMBEDDED = 30  # sentences of a story whose meaning is looked at
_FREQUENT = 60  # sentences of a story that may hold a word that counts
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NOT = re.compile(
    r"\b(?:not|no|none|never|neither|nor|without|n't|ne|n'|ni|aucune?|jamais|sans|denie[sd]|deny|dement\w*|nie"
    r"|refus\w+)\b"
)


@dataclass(frozen=True)
class _Said:
    reading: Reading
    start: int
    end: int
    terms: frozenset[str]
    numbers: frozenset[str]
    negated: bool
    advice: frozenset[str]  # of travel advice, the governments that give it: each advises for itself

    @property
    def text(self) -> str:
        return self.reading.text[self.start : self.end]


def repeated_queries(material: Material) -> list[Query]:
    """“Is it so that “…”?”, answered yes by all who say it, for what two articles of a story or more say."""
    stories = {a: s.id for s in material.grouping.stories for a in s.articles}
    by_story: dict[str, list[Reading]] = defaultdict(list)
    for reading in material.readings:
        by_story[stories.get(reading.id, reading.id)].append(reading)
    out: list[Query] = []
    for story in sorted(by_story):
        if len(by_story[story]) > 1:
            out += _of_story(by_story[story], material.origins)
    return out


def _of_story(readings: Sequence[Reading], origins: Origins) -> list[Query]:
    """The statements of one story that several of its articles make, the most repeated first."""
    most = max(_LEAST, min(_PER_ARTICLE, _PER_STORY // len(readings)))
    said = [s for r in readings for s in _sentences(r)[:most]]
    groups = _grouped(said, _near(said))
    several = [c for c in groups if len({s.reading.id for s in c}) > 1]
    several.sort(key=lambda c: (-len(c), c[0].reading.id, c[0].start))
    return [_query(c, origins) for c in several[: max(_QUESTIONS, 4 * len(readings))]]


def _grouped(said: Sequence[_Said], pairs: Sequence[tuple[float, int, int]]) -> list[list[_Said]]:
    """Sentences printed alike are one statement; of the others words and meaning together decide."""
    owner = list(range(len(said)))

    def root(n: int) -> int:
        while owner[n] != n:
            n = owner[n]
        return n

    for share, a, b in pairs:
        if share >= PRINTED:
            owner[max(root(a), root(b))] = min(root(a), root(b))
    doubtful: dict[int, None] = {}
    for share, a, b in pairs:
        if share < PRINTED and root(a) != root(b) and len(doubtful) < _EMBEDDED:
            doubtful[root(a)] = doubtful[root(b)] = None
    kept = sorted(doubtful)
    if kept:
        scores = likeness([said[n].text for n in kept])
        for i, a in enumerate(kept):
            for j, b in enumerate(kept):
                if said[a].reading is said[b].reading or not _agree(said[a], said[b]):
                    scores[i, j] = -1.0
        first: dict[int, int] = {}
        for n, number in zip(kept, linked(scores, ALIKE), strict=True):
            owner[n] = first.setdefault(number, n)
    groups: dict[int, list[_Said]] = defaultdict(list)
    for n in {n for _, a, b in pairs for n in (a, b)}:
        groups[root(n)].append(said[n])
    return [sorted(g, key=lambda s: (moment(s.reading), s.start)) for g in groups.values()]


def _sentences(reading: Reading) -> list[_Said]:
    """The sentences that tell something: with a place, a time, a figure or a name in them, which boilerplate lacks."""
    names = (m for m in reading.mentions if m.form == "name")
    told = sorted(span.start for span in (*reading.places, *reading.times, *reading.figures, *names))
    out = []
    for a, b in sentences_of(reading.text):
        if not _LONG[0] <= b - a <= _LONG[1] or bisect_left(told, a) == bisect_left(told, b):
            continue
        text = reading.text[a:b]
        plain = fold(text)
        numbers = {n.replace(",", "") for n in _NUMBER.findall(text)}
        numbers |= {str(n) for f in reading.figures if a <= f.start < b for n in (f.low, f.high) if n is not None}
        negated = _NOT.search(plain) is not None
        terms = frozenset(content(text))
        out.append(_Said(reading, a, b, terms, frozenset(numbers), negated, _advisers(reading, a, b)))
    return out


def _advisers(reading: Reading, a: int, b: int) -> frozenset[str]:
    """Keys of the governments whose advice stands in the sentence."""
    return frozenset(
        government(reading, x)[0]
        for x in reading.advisories
        if x.issuer is not None and any(e.in_ is None and a <= e.start < b for e in x.evidence)
    )


def _near(said: Sequence[_Said]) -> list[tuple[float, int, int]]:
    """Pairs of sentences of two articles that share words and differ in nothing that counts, the nearest first."""
    spread = Counter(t for s in said for t in s.terms)
    rarity = {t: math.log((len(said) + 1) / (k + 0.5)) for t, k in spread.items()}
    weights = [sum(rarity[t] for t in s.terms) for s in said]
    holders: dict[str, list[int]] = defaultdict(list)
    for n, s in enumerate(said):
        for t in s.terms:
            holders[t].append(n)
    common: dict[tuple[int, int], float] = defaultdict(float)
    for t, where in holders.items():
        if 1 < len(where) <= _FREQUENT:
            for i, a in enumerate(where):
                for b in where[i + 1 :]:
                    if said[a].reading is not said[b].reading:
                        common[a, b] += rarity[t]
    pairs = []
    for (a, b), weight in common.items():
        least, most = sorted((weights[a], weights[b]))
        share = weight / max(least, 1.0)
        if share >= SHARED and _agree(said[a], said[b]):
            # A short sentence that stands in a long one is no copy of it.
            pairs.append((share if weight >= PRINTED * most else min(share, PRINTED - 0.01), a, b))
    return sorted(pairs, reverse=True)


def _agree(a: _Said, b: _Said) -> bool:
    """Whether nothing that tells two statements apart differs: negation, and the numbers that both give."""
    if a.negated != b.negated or (a.advice and b.advice and not a.advice & b.advice):
        return False
    return a.numbers <= b.numbers or b.numbers <= a.numbers


def _query(cluster: Sequence[_Said], origins: Origins) -> Query:
    told = []
    for s in cluster:
        span = Span.cut(s.reading.text, s.start, s.end)
        source = source_at(s.reading, span)
        told.append(Told(s.reading, span, source, origins.of(s.reading.id, source)))
    first = cluster[0]
    return Query(
        key=("repeated", first.reading.id, str(first.start)),
        text=f"Is it so that “{statement(first.text)}”?",
        measure=None,
        where=(),
        when=None,
        drafts=[Draft(yes_no(True), told)],
    )

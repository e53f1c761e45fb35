"""Clauses of two articles of a story that state one fact, found by what their words and meaning have in common.

The time is bounded: of each two sentences that share rare words the run of clauses is taken that has most of what is
shared in fewest words; the likeliest pairs by their words are embedded, so many for a story and so many for the pile.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from vigie.compare.likeness.twice import Clause, Rarity, apart, clause, evidence, meant, odds, states
from vigie.compare.words.parts import SHORT, runs_of
from vigie.compare.words.spoken import folded
from vigie.language import encoder
from vigie.language.sentences import sentences_of
from vigie.model import Bounds, Reading

DENIES = re.compile(r"\b(?:den(?:y|ies|ied|ying)|refut\w+|dement\w*|nie(?:nt)?|rejet\w+|reject\w*|dismiss\w*)\b")
LONGEST = 900  # characters of a sentence; what is longer is a list
FREQUENT = 40  # sentences of a story that may hold a term by which others are found
LEAST_COMMON = 3.0  # of rarity that two sentences share to be looked at
LOOKED_AT = 60  # pairs of sentences, for each article of a story, whose clauses are laid beside each other
WORDS = -4.0  # least odds by the words for the meaning to be looked at
FORMULA = 0.75  # of the rarity that a pair shares: a sentence with that much uses the same words
DIFFER = 1.2  # off the odds of two sentences whose events were read as two, which a wrong day or town may have made
VERBLESS = 0.6  # what sharing is worth in a run of words without a verb


class Clauses:
    """The clauses of an article, each with the names that stand in it."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._names = sorted(
            {(m.start, m.end) for m in reading.mentions if m.form == "name" and m.in_ is None}
            | {(p.start, p.end) for p in reading.places if p.in_ is None}
        )
        self._starts = [a for a, _ in self._names]

    def at(self, x: int, y: int) -> Clause:
        """That of ``x`` to ``y``."""
        text = self._reading.text
        inside = [text[s:e] for s, e in self._names[bisect_left(self._starts, x) : bisect_left(self._starts, y)]]
        return clause(text[x:y], inside, self._reading.lang or "")


@dataclass(eq=False)
class Sentence:
    """A sentence and, once asked for, the runs of its clauses, as they are compared."""

    reading: Reading
    start: int
    end: int
    clauses: Clauses = field(repr=False)

    @cached_property
    def whole(self) -> Clause:
        """All of it."""
        return self.clauses.at(self.start, self.end)

    @cached_property
    def runs(self) -> list[tuple[Bounds, Clause]]:
        """Its runs of clauses; what stands behind a verb of denial is denied, or told only to be denied."""
        denied = DENIES.search(folded(self.reading.text[self.start : self.end]))
        since = self.start + denied.end() if denied else self.end
        made = ((b, self.clauses.at(*b)) for b in runs_of(self.reading.text, self.start, self.end))
        return [(b, replace(c, negated=True) if b[0] >= since else c) for b, c in made]


@dataclass(frozen=True, eq=False)
class Pair:
    """Two clauses, by the positions of their sentences, and the logarithm of the odds that they state one fact."""

    one: int
    other: int
    mine: Bounds
    theirs: Bounds
    odds: float


def sentences(reading: Reading, most: int) -> list[Sentence]:
    """The first sentences of an article that are not too long to be read as one."""
    clauses = Clauses(reading)
    return [Sentence(reading, a, b, clauses) for a, b in sentences_of(reading.text)[:most] if SHORT <= b - a <= LONGEST]


def likely_pairs(
    said: Sequence[Sentence], rarity: Rarity, articles: int, embedded: int, differ: Callable[[Sentence, Sentence], bool]
) -> list[Pair]:
    """Clauses of sentences of two articles with their odds, the likeliest first; ``embedded`` pairs at most.

    ``differ`` says which sentences are of two events: none if their names differ too, else less likely.
    """
    found = [(odds(seen, "words"), a, b, x, y, seen) for a, b, x, y, seen in laid_beside(said, rarity, articles)]
    found.sort(key=lambda f: (-f[0], f[1], f[2]))
    kept = [f for f in found[:embedded] if f[0] >= WORDS]
    kept = [f for f in kept if not (_names_differ(said[f[1]], said[f[2]]) and differ(said[f[1]], said[f[2]]))]
    kept = [f for f in kept if not _formula(said, rarity, _terms(said[f[1]], f[3]) & _terms(said[f[2]], f[4]))]
    if not kept:
        return []
    texts: dict[str, int] = {}
    ends = [
        [texts.setdefault(said[n].reading.text[x:y], len(texts)) for n, (x, y) in ((a, mine), (b, theirs))]
        for _, a, b, mine, theirs, _ in kept
    ]
    vectors = encoder.load().embed(list(texts))
    out = [
        Pair(
            a,
            b,
            mine,
            theirs,
            odds(meant(seen, float(vectors[v] @ vectors[w])), "meaning") - DIFFER * differ(said[a], said[b]),
        )
        for (_, a, b, mine, theirs, seen), (v, w) in zip(kept, ends, strict=True)
    ]
    return sorted(out, key=lambda p: (-p.odds, p.one, p.other))


def _names_differ(a: Sentence, b: Sentence) -> bool:
    one, other = a.whole.names, b.whole.names
    return not (one <= other or other <= one)


def _terms(s: Sentence, bounds: Bounds) -> frozenset[str]:
    return next(c.terms for b, c in s.runs if b == bounds)


def _formula(said: Sequence[Sentence], rarity: Rarity, terms: frozenset[str]) -> bool:
    """Whether an article uses the words more than once, or two where a number is in them: of many events, as "causing
    material damage"."""
    least = FORMULA * rarity.sum(terms)
    times = Counter(s.reading.id for s in said if rarity.sum(s.whole.terms & terms) >= least)
    return sum(n > 1 for n in times.values()) > any(t[0].isdigit() for t in terms)


def laid_beside(
    said: Sequence[Sentence], rarity: Rarity, articles: int
) -> Iterator[tuple[int, int, Bounds, Bounds, dict[str, float]]]:
    """The clauses of each two sentences that are most alike, with what speaks for and against them."""
    for a, b in _candidates(said, rarity, articles):
        best = _best(said[a], said[b], rarity)
        if best is not None:
            yield a, b, *best


def _candidates(said: Sequence[Sentence], rarity: Rarity, articles: int) -> list[tuple[int, int]]:
    """Pairs of sentences of two articles that share rare terms, those that share most of them."""
    holders: dict[str, list[int]] = defaultdict(list)
    for n, s in enumerate(said):
        for t in s.whole.terms:
            holders[t].append(n)
    common: dict[tuple[int, int], float] = defaultdict(float)
    for t, where in holders.items():
        if 1 < len(where) <= FREQUENT:
            worth = rarity.of(t)
            for i, a in enumerate(where):
                for b in where[i + 1 :]:
                    if said[a].reading is not said[b].reading:
                        common[a, b] += worth
    near = sorted((-w, a, b) for (a, b), w in common.items() if w >= LEAST_COMMON)
    return [(a, b) for _, a, b in near[: LOOKED_AT * articles]]


def _best(one: Sentence, other: Sentence, rarity: Rarity) -> tuple[Bounds, Bounds, dict[str, float]] | None:
    """The runs of the two that share most in fewest words, with what speaks for and against them."""
    if not one.runs or not other.runs:
        return None
    mine = max(one.runs, key=lambda r: _close(r[1], other.whole, rarity))
    theirs = max(other.runs, key=lambda r: _close(r[1], mine[1], rarity))
    mine = max(one.runs, key=lambda r: _close(r[1], theirs[1], rarity))
    if not states(mine[1]) or not states(theirs[1]) or apart(mine[1], theirs[1]):
        return None
    return mine[0], theirs[0], evidence(mine[1], theirs[1], rarity)


def _close(a: Clause, b: Clause, rarity: Rarity) -> float:
    """How much of ``b`` is in ``a``, in few words; a clause without a verb only names something."""
    common = rarity.sum(a.terms & b.terms)
    return common * common / max(rarity.sum(a.terms), 4.0) * (1.0 if a.verb else VERBLESS)

"""Statements that several articles of a story make, in the same words or others: by how many origins each is carried.

Sentences printed from one another are one statement whole. Of the others clauses are compared, for two accounts rarely
agree in a whole sentence; how likely it is that two clauses state one fact is learnt (``likeness/twice.py``). Nothing
that asks to be told apart here (another number, a negation) asks a question: no verdict is passed on it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vigie.compare.claims.clause_pairs import Pair, Sentence, likely_pairs, sentences
from vigie.compare.claims.official import government, yes_no
from vigie.compare.incidents.merging import one_place
from vigie.compare.incidents.origins import Origins
from vigie.compare.incidents.report import Report
from vigie.compare.likeness.twice import Rarity, apart
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.questions.scenes import topics
from vigie.compare.words.keys import moment
from vigie.compare.words.spoken import source_at
from vigie.compare.words.wording import statement
from vigie.model import Bounds, Reading, Span

PRINTED = 0.75  # of both sentences' words by rarity: one is printed from the other
LIKELY = 0.5  # least odds of two clauses, and on average of all of one statement
APART_DAYS = 1  # two accounts of one night may differ by a day
UNSEEN = -1.5  # the odds of two clauses of one statement that were not laid beside each other
ONE_RUN = 0.6  # of the shorter of two runs of one sentence that the other has, to be one
_PER_ARTICLE, _PER_STORY, _LEAST = 60, 1500, 5  # the first sentences of an article say most
_ROWS = 4  # statements for each article of a story
_EMBEDDED, _IN_PILE = 12, 250  # pairs of clauses, for each article of a story and in all, whose meaning is looked at
_LONG = (45, 600)  # characters of a sentence that is told whole
_FREQUENT = 60  # sentences of a story that may hold a term by which copies are found


@dataclass(frozen=True)
class _Node:
    """A clause of a sentence, by its position."""

    sentence: int
    start: int
    end: int


def repeated_queries(material: Material) -> list[Query]:
    """“Is it so that “…”?”, answered yes by all who say it, for what two articles of a story or more say."""
    by_story: dict[str, list[Reading]] = defaultdict(list)
    of = _stories(material)
    for reading in material.readings:
        by_story[of[reading.id]].append(reading)
    told = {story: readings for story, readings in sorted(by_story.items()) if len(readings) > 1}
    share = min(1.0, _IN_PILE / max(1, _EMBEDDED * sum(len(r) for r in told.values())))
    events = _Events(material)
    out: list[Query] = []
    for readings in told.values():
        out += _of_story(readings, material.origins, int(share * _EMBEDDED * len(readings)) + 1, events)
    return out


class _Events:
    """What sentences tell of: two whose events all differ by their day or town state no one fact, however alike."""

    def __init__(self, material: Material) -> None:
        self._told: dict[str, list[tuple[int, int, Report]]] = defaultdict(list)
        for n, event in enumerate(material.found):
            for report in event.reports:
                self._told[report.reading.id] += [
                    (e.start, material.focus.root(n), report) for e in report.incident.evidence if e.in_ is None
                ]

    def differ(self, a: Sentence, b: Sentence) -> bool:
        """Whether nothing that the one tells of can be what the other tells of."""
        mine, theirs = ([t for t in self._told[s.reading.id] if s.start <= t[0] < s.end] for s in (a, b))
        return bool(mine and theirs) and all(
            m != n and _two(one, other) for _, m, one in mine for _, n, other in theirs
        )


def _two(a: Report, b: Report) -> bool:
    if (
        a.days is not None
        and b.days is not None
        and max((a.days[0] - b.days[1]).days, (b.days[0] - a.days[1]).days) > APART_DAYS
    ):
        return True
    return bool(a.sites and b.sites) and not any(one_place(p, q) for p in a.sites for q in b.sites)


def _stories(material: Material) -> dict[str, str]:
    """For each article its story; stories of one happening are one."""
    of = topics(material)
    first: dict[str, str] = {}
    same: dict[str, str] = {}
    for reading in material.readings:
        if (key := material.focus.happening(reading.id)) is not None:
            story = of[reading.id]
            while story in same:
                story = same[story]
            one = first.setdefault(key, story)
            while one in same:
                one = same[one]
            if one != story:
                same[story] = one
    for reading in material.readings:
        story = of[reading.id]
        while story in same:
            story = same[story]
        of[reading.id] = story
    return of


def _of_story(readings: Sequence[Reading], origins: Origins, embedded: int, events: _Events) -> list[Query]:
    """The statements of one story that several of its articles make, the most repeated first."""
    most = max(_LEAST, min(_PER_ARTICLE, _PER_STORY // len(readings)))
    said = [s for r in readings for s in sentences(r, most)]
    rarity = Rarity([s.whole.terms for s in said])
    copies = _printed(said, rarity, events)
    firsts = [group[0] for group in copies]
    pairs = likely_pairs([said[n] for n in firsts], rarity, len(readings), embedded, events.differ)
    statements = [_with_copies(g, said, copies) for g in _grouped(pairs)]
    told_whole = {n.sentence for g in statements for n in g if 2 * (n.end - n.start) > _length(said[n.sentence])}
    printed = [
        [_Node(n, said[n].start, said[n].end) for n in group]
        for group in copies
        if not told_whole & set(group) and _tells(said[group[0]])
    ]
    several = [g for g in (*printed, *statements) if len({said[n.sentence].reading.id for n in g}) > 1]
    several.sort(key=lambda g: -len({said[n.sentence].reading.id for n in g}))
    return [_query(g, said, origins) for g in several[: _ROWS * len(readings)]]


def _length(s: Sentence) -> int:
    return s.end - s.start


def _printed(said: Sequence[Sentence], rarity: Rarity, events: _Events) -> list[list[int]]:
    """Positions of sentences that are printed from one another; each with its like, or alone."""
    holders: dict[str, list[int]] = defaultdict(list)
    for n, s in enumerate(said):
        for t in s.whole.terms:
            holders[t].append(n)
    common: dict[tuple[int, int], float] = defaultdict(float)
    for t, where in holders.items():
        if 1 < len(where) <= _FREQUENT:
            for i, a in enumerate(where):
                for b in where[i + 1 :]:
                    if said[a].reading is not said[b].reading:
                        common[a, b] += rarity.of(t)
    weights = [max(rarity.sum(s.whole.terms), 1.0) for s in said]
    owner = list(range(len(said)))

    def root(n: int) -> int:
        while owner[n] != n:
            n = owner[n]
        return n

    for (a, b), weight in common.items():
        if weight >= PRINTED * max(weights[a], weights[b]) and _agree(said[a], said[b], events):
            owner[max(root(a), root(b))] = min(root(a), root(b))
    groups: dict[int, list[int]] = defaultdict(list)
    for n in range(len(said)):
        groups[root(n)].append(n)
    return [sorted(g, key=lambda n: (moment(said[n].reading), said[n].start)) for g in groups.values()]


def _agree(a: Sentence, b: Sentence, events: _Events) -> bool:
    """Whether nothing that tells two sentences apart differs: negation, the numbers that both give, who advises."""
    if a.whole.names != b.whole.names and events.differ(a, b):
        return False  # two bulletins written by one form
    advice = [_advisers(s) for s in (a, b)]
    return not apart(a.whole, b.whole) and (not all(advice) or bool(advice[0] & advice[1]))


def _advisers(s: Sentence) -> frozenset[str]:
    """Keys of the governments whose advice stands in the sentence: each advises for itself."""
    return frozenset(
        government(s.reading, x)[0]
        for x in s.reading.advisories
        if x.issuer is not None and any(e.in_ is None and s.start <= e.start < s.end for e in x.evidence)
    )


def _tells(s: Sentence) -> bool:
    """Whether the sentence tells something: with a place, a time, a figure or a name, which boilerplate lacks."""
    if s.whole.idle:
        return False
    r = s.reading
    names = (m for m in r.mentions if m.form == "name")
    return _LONG[0] <= _length(s) <= _LONG[1] and any(
        s.start <= span.start < s.end for spans in (r.places, r.times, r.figures, names) for span in spans
    )


def _grouped(pairs: Sequence[Pair]) -> list[list[_Node]]:
    """Clauses that state one fact: joined from the likeliest pair down, while all of a statement fit on average."""
    odds: dict[tuple[int, int], float] = {}
    for p in pairs:
        odds[p.one, p.other] = odds[p.other, p.one] = p.odds
    groups: list[list[_Node]] = []
    for p in pairs:
        if p.odds < LIKELY:
            break
        one, other = _Node(p.one, *p.mine), _Node(p.other, *p.theirs)
        a, b = _holding(groups, one), _holding(groups, other)
        if a is not None and a is b:
            continue
        first, second = a or [one], b or [other]
        fit = [odds.get((x.sentence, y.sentence), UNSEEN) for x in first for y in second]
        if sum(fit) >= LIKELY * len(fit):
            groups = [g for g in groups if g is not a and g is not b]
            groups.append([*first, *second])
    return groups


def _holding(groups: Iterable[list[_Node]], node: _Node) -> list[_Node] | None:
    """The statement that has these words of the sentence, or nearly."""
    for group in groups:
        for n in group:
            both = min(n.end, node.end) - max(n.start, node.start)
            if n.sentence == node.sentence and both >= ONE_RUN * min(n.end - n.start, node.end - node.start):
                return group
    return None


def _with_copies(group: Sequence[_Node], said: Sequence[Sentence], copies: Sequence[Sequence[int]]) -> list[_Node]:
    """The clauses, and the same in what was printed from their sentences; positions as in ``said``."""
    out: list[_Node] = []
    for node in group:
        first = said[copies[node.sentence][0]]
        words = first.reading.text[node.start : node.end]
        out.append(_Node(copies[node.sentence][0], node.start, node.end))
        for n in copies[node.sentence][1:]:
            other = said[n]
            at = other.reading.text.find(words, other.start, other.end)
            out.append(_Node(n, at, at + len(words)) if at >= 0 else _Node(n, *_nearest(other, words, first)))
    return out


def _nearest(s: Sentence, words: str, first: Sentence) -> Bounds:
    """The run of a copy that has most of the words of a clause of the first print."""
    terms = next((c.terms for _, c in first.runs if c.text == words), first.whole.terms)
    return max(
        s.runs,
        key=lambda r: len(r[1].terms & terms) / max(1, len(r[1].terms | terms)),
        default=((s.start, s.end), s.whole),
    )[0]


def _query(group: Sequence[_Node], said: Sequence[Sentence], origins: Origins) -> Query:
    told = []
    for n in sorted(group, key=lambda n: (moment(said[n.sentence].reading), n.start)):
        reading = said[n.sentence].reading
        span = Span.cut(reading.text, n.start, n.end)
        source = source_at(reading, span)
        told.append(Told(reading, span, source, origins.of(reading.id, source)))
    first = told[0]
    return Query(
        key=("repeated", first.reading.id, str(first.span.start)),
        text=f"Is it so that “{_best_said(group, said)}”?",
        measure=None,
        where=(),
        when=None,
        drafts=[Draft(yes_no(True), told)],
    )


def _best_said(group: Sequence[_Node], said: Sequence[Sentence]) -> str:
    """The statement as it reads best alone: from the beginning of a sentence, else from that of a name, else a part."""

    def rank(n: _Node) -> tuple[bool, bool, bool, int]:
        s = said[n.sentence]
        text = s.reading.text[n.start : n.end]
        at_start = n.start - s.start <= _BEFORE
        return (not at_start, not text[:1].isupper(), len(text) > _SHOWN, -len(text))

    best = min(group, key=rank)
    s = said[best.sentence]
    text = statement(s.reading.text[best.start : best.end])
    return text if best.start - s.start <= _BEFORE or text[:1].isupper() or _SUBJECT.match(text) else f"… {text}"


_BEFORE, _SHOWN = 6, 160
_SUBJECT = re.compile(
    r"(?:the|an?|its?|they|he|she|we|this|these|no|none|at least|more|all|some|le|la|les|l['’]|un|une|des|il|elle|ils"
    r"|elles|ce|cet|cette|ces|au moins|plus|aucune?)\b",
    re.IGNORECASE,
)

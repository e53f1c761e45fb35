"""By which class the pairs are lost whose statements meet in no question; counts only, no word of any text.

    python evaluation/compare/lost.py tenth eleventh     of these sets of invented accounts
    python evaluation/compare/lost.py excerpts/dev_en    of invented excerpts
    python evaluation/compare/lost.py crisis             of the crisis set (`VIGIE_SHARED`)

One JSON object: for each set how many pairs there are and how many were lost, by topic, and the lost pairs of figures
by class: what was not read, or why two figures that were read are answers to two questions.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vigie import gazetteer
from vigie.compare import compare
from vigie.compare.figures import tallies, verdicts
from vigie.compare.figures.aligning import Said, Scope, aligned
from vigie.compare.figures.clusters import Cluster, parts_apart
from vigie.compare.figures.fitting import fitted
from vigie.compare.figures.revisions import gives_count
from vigie.compare.figures.standing import one_sentence
from vigie.compare.figures.wholes import wholes
from vigie.compare.incidents.focus import Focus
from vigie.compare.incidents.merging import Event, events, one_place
from vigie.compare.incidents.origins import Origins
from vigie.compare.words.keys import moment
from vigie.config import DEFAULTS
from vigie.group import group
from vigie.language import encoder
from vigie.model import Article, Comparison, Grouping, PartialDate, Reading
from vigie.read import read_article

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "excerpts")]

Spans = list[tuple[int, int]]


@dataclass(frozen=True)
class Pair:
    """Two statements, each an article and where its words stand."""

    sides: tuple[tuple[str, Spans], tuple[str, Spans]]
    topic: str


def loaded(name: str) -> tuple[list[Article], list[Pair]]:
    """The articles and the pairs that should meet of a set."""
    if name == "crisis" or "/" in name:
        return _excerpts(name)
    from accounts import articles

    lines = (HERE / f"accounts_{name}.jsonl").read_text(encoding="utf-8").splitlines()
    found: list[Article] = []
    pairs = []
    for case in map(json.loads, lines):
        found += articles(case)
        for pair in case["pairs"]:
            if "apart" in pair["expected"]:
                continue
            sides = []
            for account, words in pair["words"]:
                start = case["articles"][account]["text"].index(words)
                sides.append((f"{case['id']}-{account}", [(start, start + len(words))]))
            pairs.append(Pair((sides[0], sides[1]), "other" if name.startswith("facts") else "figure"))
    return found, pairs


def _excerpts(name: str) -> tuple[list[Article], list[Pair]]:
    if name == "crisis":
        folder = Path(os.environ.get("VIGIE_SHARED", HERE.parents[2] / "shared")) / "bench" / "crisis"
        made: dict[str, list[dict[str, Any]]] = {
            kind: [json.loads(s) for s in (folder / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines()]
            for kind in ("articles", "conflicts")
        }
    else:
        from build import build
        from check import part

        half, lang = name.removeprefix("excerpts/").split("_")
        made = part(build(lang), half)
    fields = ("id", "url", "outlet", "title", "lang", "text")
    found = [
        Article(**{k: a.get(k) for k in fields}, published=PartialDate(a["published"]) if a["published"] else None)
        for a in made["articles"]
    ]
    known = {a.id for a in found}
    pairs = []
    for c in made["conflicts"]:
        if c["expected"] == "not contested" or not {c["a"]["article"], c["b"]["article"]} <= known:
            continue
        sides = [(c[x]["article"], [(s["start"], s["end"]) for s in (c[x], *c[x].get("also", []))]) for x in ("a", "b")]
        pairs.append(Pair((sides[0], sides[1]), c["topic"]))
    return found, pairs


def meet(pair: Pair, found: Comparison) -> bool:
    """Whether one question holds two statements that overlap the words of the one and of the other side."""
    for question in found.questions:
        held = [
            {
                (s.article, s.start, s.end)
                for answer in question.answers
                for s in answer.statements
                if s.article == article and any(s.start < end and start < s.end for start, end in spans)
            }
            for article, spans in pair.sides
        ]
        if any(a != b for a in held[0] for b in held[1]):
            return True
    return False


def sides_of(
    pair: Pair, readings: dict[str, Reading], scopes: dict[Scope, list[Said]]
) -> Iterator[tuple[str, list[tuple[Scope, Said]]]]:
    """For each side what was read of it, in a word, and the questions its figures were put to."""
    for article, spans in pair.sides:

        def at(start: int, end: int, spans: Spans = spans) -> bool:
            return any(start < b and a < end for a, b in spans)

        figures = [f for f in readings[article].figures if at(f.start, f.end)]
        put = [
            (scope, s)
            for scope, said in scopes.items()
            for s in said
            if s.reading.id == article and s.figure.in_ is None and at(s.figure.start, s.figure.end)
        ]
        state = "read" if put else "not asked" if figures else "not read"
        yield state, put


def between(a: tuple[Scope, Said], b: tuple[Scope, Said]) -> str:
    """Why two figures of one measure are answers to two questions."""
    (x, one), (y, other) = a, b
    story = "one story" if one.story == other.story else "two stories"
    if x == y:
        return f"one question, split: {', '.join(split(one, other))}"
    if x.event is not None and y.event is not None and x.event != y.event:
        assert one.event
        assert other.event
        return f"two events: {', '.join(apart(one.event, other.event)) or 'nothing differs'}; {story}"
    if (x.event is None) != (y.event is None):
        lone = "alone" if x.lone or y.lone else "placed"
        return f"one has no event ({lone}); {story}"
    if x.event is None and (x.lone or y.lone):
        return f"no event, {'both' if x.lone and y.lone else 'one'} alone{_of(x, y)}; {story}"
    if x.event is None and x.place != y.place:
        return f"no event, two places{_of(x, y)}; {story}"
    if x.event is None and x.period != y.period:
        return f"no event, two periods{_of(x, y)}; {story}"
    if x.lone or y.lone:
        return f"one event, a part or alone; {story}"
    return f"one event or place, counted as two classes; {story}"


def split(one: Said, other: Said) -> Iterator[str]:
    """What is known of two values of one question that no verdict joins."""
    low, high = sorted((Cluster([one]), Cluster([other])), key=lambda c: c.level)
    a, b = low.said[0], high.said[0]
    yield "one article" if a.reading.id == b.reading.id else "two articles"
    if a.reading.id == b.reading.id:
        yield "one sentence" if one_sentence(a, b) else "two sentences"
        sourced = sum(s.figure.attributed_to is not None for s in (a, b))
        sided = [s.side for s in (a, b) if s.side is not None]
        yield f"{sourced} sourced, {len(sided)} of a side" + (", the same" if len(sided) > len(set(sided)) else "")
        if parts_apart([a, b])[1]:
            yield "taken for part and whole"
        if gives_count(
            max((a, b), key=lambda s: s.figure.start).reading, max(a.figure, b.figure, key=lambda f: f.start)
        ):
            yield "a count given"
    if a.part or b.part or tallies.is_part(a.reading, a.figure) or tallies.is_part(b.reading, b.figure):
        yield "a part"
    if not verdicts._at_odds(low, high):
        yield "compatible"
    if not verdicts._one_event(low, high):
        yield "no event ties them"
    if not verdicts._both_strong(low, high):
        yield "not surely of the event"
    if high.level > 2 * low.level:
        yield "twice as many"
    order = verdicts._order(low, high, {})
    yield {-1: "rises", 1: "falls", 0: "on one day", None: "undated"}[order]


def _of(x: Scope, y: Scope) -> str:
    return "" if x.of == y.of else ", two classes"


def apart(a: Event, b: Event) -> Iterator[str]:
    """What differs between two events, or is not known of one."""
    if not {r.group for r in a.reports} & {r.group for r in b.reports}:
        yield "kind differs"
    sites = [[p for r in e.reports for p in r.sites] for e in (a, b)]
    if not all(sites):
        yield "place missing"
    elif not any(one_place(p, q) for p in sites[0] for q in sites[1]):
        yield "place differs"
    if a.days is None or b.days is None:
        yield "day missing"
    elif max((a.days[0] - b.days[1]).days, (b.days[0] - a.days[1]).days) > 1:
        yield "day differs"


def why(pair: Pair, readings: dict[str, Reading], scopes: dict[Scope, list[Said]]) -> str:
    """The class of a lost pair."""
    (one, mine), (other, theirs) = sides_of(pair, readings, scopes)
    if not (one == other == "read"):
        worst = [s for s in (one, other) if s != "read"]
        return f"{'both' if len(worst) == 2 else 'one'} {min(worst, key=('not read', 'not asked').index)}"
    alike = [(a, b) for a in mine for b in theirs if a[0].measure == b[0].measure]
    if not alike:
        return f"two measures: {', '.join(sorted((mine[0][0].measure, theirs[0][0].measure)))}"
    return f"{alike[0][0][0].measure}: {between(*alike[0])}"


def counted(name: str) -> dict[str, Any]:
    """The figures of a set."""
    found, pairs = loaded(name)
    places, network = gazetteer.load(), encoder.load()
    readings = [read_article(a, places, DEFAULTS, network) for a in found]
    grouping: Grouping = group(readings)
    comparison = compare(readings, grouping)
    ordered = sorted(readings, key=moment)
    shared = events(ordered, grouping)
    stories = {a: s.id for s in grouping.stories for a in s.articles}
    focus = Focus(ordered, shared, stories)
    scopes = wholes(fitted(aligned(ordered, shared, grouping, Origins(grouping, ordered), focus)))
    by_id = {r.id: r for r in readings}
    lost = [p for p in pairs if not meet(p, comparison)]
    classes = Counter(why(p, by_id, scopes) for p in lost if p.topic == "figure")
    topics = Counter(p.topic == "figure" for p in pairs)
    gone = Counter(p.topic == "figure" for p in lost)
    return {
        "figures": f"{gone[True]} of {topics[True]} lost",
        "other": f"{gone[False]} of {topics[False]} lost",
        "classes": dict(classes.most_common()),
    }


def main() -> int:
    """Prints the counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", metavar="SET")
    print(json.dumps({name: counted(name) for name in parser.parse_args().sets}, ensure_ascii=False, indent=1))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

"""The weights by which accounts of one event are known, learnt from invented accounts.

    python -m training.kin                       writes src/vigie/compare/data/kin.yaml
    python -m training.kin --sets                prints how each set does with weights trained on the others

A pair of accounts of one happening whose statements should meet is an example for, a pair of two happenings one
against. A happening is easily told from others where nothing like it happens that month; so each set is a pile, all of
them moved by whole weeks into the same three weeks are one, and so are parts of that drawn by chance. The features are
those of ``vigie.compare.incidents.kin``; the regression is fitted by Newton's method (numpy).
"""

from __future__ import annotations

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from evaluation.compare.accounts import articles
from numpy.typing import NDArray

from vigie import gazetteer
from vigie.compare.incidents import joining
from vigie.compare.incidents.focus import Focus
from vigie.compare.incidents.merging import events
from vigie.compare.words.keys import moment
from vigie.config import DEFAULTS
from vigie.group import group
from vigie.model import Grouping, Reading
from vigie.read import read_article

SETS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh thirteenth".split()
FACTS = "facts facts_middle facts_second facts_third facts_fifth facts_sixth".split()
FOLDER = Path("evaluation/compare")
OUT = Path("src/vigie/compare/data/kin.yaml")
PARTS, SEED = (0.12, 0.12, 0.3, 0.3), 5  # shares of the happenings in the piles drawn by chance
FEW = 3  # happenings of one land in the smallest piles
RIDGE = 2.0
OF_PILE = frozenset({"crowd", "smaller crowd", "rivals", "fewer rivals"})
_FIRST = date(2026, 3, 2)
Case = dict[str, Any]
Floats = NDArray[np.float64]


@dataclass
class Example:
    """A pair of accounts: the sets they are of, whether they are of one happening, what speaks for it and against."""

    pile: str
    sets: frozenset[str]
    ids: tuple[str, str]
    same: bool
    evidence: dict[str, float]


def cases_of(name: str) -> list[Case]:
    """The happenings of a set, their ids with its name."""
    lines = (FOLDER / f"accounts_{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [{**case, "id": f"{name}/{case['id']}"} for case in map(json.loads, lines)]


def moved(case: Case, weeks: int) -> Case:
    """The happening in the spring of 2026, some weeks later; weekdays stay what they are."""
    first = min(date.fromisoformat(a["day"]) for a in case["articles"].values())
    shift = timedelta(days=((_FIRST - first).days // 7 + weeks) * 7)
    told = {
        name: {**a, "day": (date.fromisoformat(a["day"]) + shift).isoformat()} for name, a in case["articles"].items()
    }
    return {**case, "articles": told}


def piles() -> Iterator[tuple[str, list[Case], list[Reading]]]:
    """The sets, parts of all happenings moved into one month, and all of these."""
    places = gazetteer.load()

    def read(cases: Sequence[Case]) -> list[Reading]:
        return [read_article(a, places, DEFAULTS) for case in cases for a in articles(case)]

    every = [(name, cases_of(name)) for name in (*SETS, *FACTS)]
    for name, cases in every:
        yield name, cases, read(cases)
    dense = [moved(case, n % 2) for n, case in enumerate(c for _, cases in every for c in cases)]
    readings = {case["id"]: read([case]) for case in dense}
    drawn = random.Random(SEED)
    of_land: dict[str, list[Case]] = defaultdict(list)
    for case in drawn.sample(dense, len(dense)):
        of_land[case["id"].split("/")[1].split("-")[0]].append(case)
    for land, cases in of_land.items():
        for n in range(0, len(cases), FEW):
            few = cases[n : n + FEW]
            yield f"{land} {n}", few, [r for case in few for r in readings[case["id"]]]
    for n, share in enumerate((*PARTS, 1.0)):
        kept = [case for case in dense if drawn.random() < share]
        yield f"part {n}", kept, [r for case in kept for r in readings[case["id"]]]


def examples(name: str, cases: Sequence[Case], readings: Sequence[Reading], grouping: Grouping) -> list[Example]:
    """The pairs of a pile that are looked at, without those of one happening that nothing should bring together."""
    ordered = sorted(readings, key=moment)
    stories = {a: s.id for s in grouping.stories for a in s.articles}
    accounts = Focus(ordered, events(ordered, grouping), stories).accounts
    happening = {f"{case['id']}-{a}": case["id"] for case in cases for a in case["articles"]}
    linked = {pair for case in cases for pair in meeting(case)}
    out = []
    for (i, j), evidence in joining.pairs(accounts).items():
        ids = (accounts[i].reading.id, accounts[j].reading.id)
        one = happening[ids[0]] == happening[ids[1]]
        if one == (frozenset(ids) in linked):
            sets = frozenset(happening[a].split("/")[0] for a in ids)
            out.append(Example(name, sets, ids, one, evidence))
    return out


def meeting(case: Case) -> Iterator[frozenset[str]]:
    """The pairs of accounts that statements which should meet tie together."""
    of = {name: {name} for name in case["articles"]}
    for pair in case["pairs"]:
        (a, _), (b, _) = pair["words"][:2]
        if pair["expected"] != ["apart"] and of[a] is not of[b]:
            both = of[a] | of[b]
            of.update(dict.fromkeys(both, both))
    yield from (
        frozenset(f"{case['id']}-{a}" for a in two) for two in combinations(sorted(of), 2) if of[two[0]] is of[two[1]]
    )


def trained(rows: Sequence[Example], others: Sequence[Example] = ()) -> dict[str, dict[str, float]]:
    """Both tables of weights; the rivals of ``rows`` and ``others`` are set by the first."""
    alone = regressed([replace(e, evidence={k: v for k, v in e.evidence.items() if k not in OF_PILE}) for e in rows])
    for pile in {e.pile for e in rows} | {e.pile for e in others}:
        here = {e.ids: e.evidence for e in (*rows, *others) if e.pile == pile}
        joining.rivalled(here, alone)
    return {"alone": alone, "weights": regressed(rows)}


def regressed(rows: Sequence[Example]) -> dict[str, float]:
    """The weights of a logistic regression with a ridge."""
    names = sorted({k for row in rows for k in row.evidence})
    column = {k: n for n, k in enumerate(names)}
    x: Floats = np.zeros((len(rows), len(names)))
    for n, row in enumerate(rows):
        for k, v in row.evidence.items():
            x[n, column[k]] = v
    y = np.array([row.same for row in rows], dtype=float)
    w: Floats = np.zeros(len(names))
    ridge = RIDGE * np.eye(len(names))
    ridge[column["always"], column["always"]] = 1e-6
    for _ in range(30):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + ridge, x.T @ (p - y) + ridge @ w)
        w -= step
        if np.abs(step).max() < 1e-6:
            break
    return dict(zip(names, map(float, w), strict=True))


def precise(rows: Sequence[Example], weights: dict[str, float]) -> tuple[float, float]:
    """Average precision, and the recall at a precision of .95."""
    odds = [sum(weights.get(k, 0.0) * v for k, v in row.evidence.items()) for row in rows]
    same = np.array([rows[n].same for n in np.argsort(-np.array(odds), kind="stable")])
    found = np.cumsum(same)
    precision = found / np.arange(1, len(same) + 1)
    good = found[precision >= 0.95]
    return float((precision * same).sum() / same.sum()), float(good.max(initial=0) / same.sum())


def main() -> int:
    """Trains on all, or each time on all but one set."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", action="store_true", help="leave one set out each time, and print how it does")
    given = parser.parse_args()
    rows = [e for name, cases, readings in piles() for e in examples(name, cases, readings, group(readings))]
    if given.sets:
        for name in SETS:
            tables = trained([e for e in rows if name not in e.sets], [e for e in rows if name in e.sets])
            own, dense = ([e for e in rows if name in e.sets and e.pile == p] for p in (name, f"part {len(PARTS)}"))
            print(name, *(f"{a:.3f} {r:.2f}" for a, r in (precise(e, tables["weights"]) for e in (own, dense))))
        return 0
    write(trained(rows))
    return 0


def write(tables: dict[str, dict[str, float]]) -> None:
    """The weights as the program reads them."""
    lines = ["# Written by training/kin.py: what each kind of evidence adds to the logarithm of the odds that two"]
    lines += ["# accounts are of one event, each pair alone, and knowing how well its accounts fit others."]
    for name, weights in tables.items():
        lines += [f"{name}:", *(f"  {k}: {v:.3f}" for k, v in sorted(weights.items()))]
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())

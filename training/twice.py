"""The weights by which clauses that state one fact are known, learnt from invented accounts.

    python -m training.twice              writes src/vigie/compare/data/twice.yaml
    python -m training.twice --sets       prints how each third of the sets does with weights trained on the others

Examples are invented: pairs of clauses written for this (``told_twice.tsv``: one fact in two wordings, and near
misses), and of clauses of accounts under ``evaluation/compare``: pairs labelled by hand (``told_twice.jsonl``, rows
``[same, account, words, account, words]``; the likeliest by an earlier version, so that those against are near misses),
clauses beside themselves shortened, and the likeliest clauses of two happenings, all against. How rare a term is, is
counted over all accounts of a set, as over the sentences of a large story. (The sets' own pairs are no use here: tolls
that contradict each other are told in equal words, and teach that words do not count.)
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

import numpy as np
from evaluation.compare.accounts import articles
from numpy.typing import NDArray

from vigie import gazetteer
from vigie.compare.claims.clause_pairs import Clauses, Sentence, laid_beside, sentences
from vigie.compare.likeness.twice import Clause, Rarity, apart, clause, evidence, meant, states
from vigie.config import DEFAULTS
from vigie.language import encoder
from vigie.model import Article, Reading
from vigie.read import read_article

FOLDER = Path("evaluation/compare")
LABELS = Path("training/told_twice.jsonl")
OUT = Path("src/vigie/compare/data/twice.yaml")
LEFT_OUT = ("facts_fourth", "same")  # held out; and the set by which this was measured
WRITTEN = Path("training/told_twice.tsv")
RIDGE = 1.0
EDITED = 6  # clauses of a set that are laid beside themselves with words left out, as desks shorten an agency's text
STRANGERS, STRANGE = 15, 0.7  # pairs of two happenings of a set, all against, and what each weighs
PARTS = 3
# What can only speak for one statement, or only against it: few examples must not turn it round.
FOR = ("of the shorter", "of the longer", "in common", "terms", "rarest", "meaning", "near", "same numbers")
AGAINST = ("left over", "too short", "other numbers", "opposites", "other of a kind", "ahead", "other names")
Floats = NDArray[np.float64]


@dataclass
class Example:
    """Two clauses with what speaks for and against one statement."""

    part: int
    same: bool
    weight: float
    texts: tuple[str, str]
    found: dict[str, float]


def examples() -> list[Example]:
    """Those of all sets, with the likeness of their meaning."""
    labels = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    out = list(_written())
    for n, path in enumerate(sorted(FOLDER.glob("accounts_*.jsonl"))):
        if path.stem.removeprefix("accounts_") not in LEFT_OUT:
            out += _of_set(path, n % PARTS, labels)
    vectors = encoder.load().embed([t for e in out for t in e.texts])
    for n, e in enumerate(out):
        e.found = meant(e.found, float(vectors[2 * n] @ vectors[2 * n + 1]))
    return out


def _written() -> Iterator[Example]:
    places = gazetteer.load()
    lines = [line.split("\t") for line in WRITTEN.read_text(encoding="utf-8").splitlines()]

    def made(lang: str, text: str) -> Clause:
        reading = read_article(Article(id="x", text=f"{text}.", lang=lang), places, DEFAULTS)
        return Clauses(reading).at(0, len(text))

    pairs = [(same, made(*one), made(*other)) for same, *rest in lines for one, other in [(rest[:2], rest[2:])]]
    rarity = Rarity(
        [c.terms for _, a, b in pairs for c in (a, b)] * 2
    )  # each line twice, for another's words to be rare
    for n, (same, a, b) in enumerate(p for p in pairs if not apart(p[1], p[2])):
        yield Example(n % PARTS, same == "1", 1.0, (a.text, b.text), evidence(a, b, rarity))


def _of_set(path: Path, part: int, labels: list[tuple[int, str, str, str, str]]) -> Iterator[Example]:
    cases = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    places = gazetteer.load()
    readings = {a.id: read_article(a, places, DEFAULTS) for case in cases for a in articles(case)}
    said = {i: sentences(r, 60) for i, r in readings.items()}
    rarity = Rarity([s.whole.terms for every in said.values() for s in every])
    rows = [(bool(same), (a, x), (b, y)) for same, a, x, b, y in labels if a in readings and b in readings]
    for same, one, other in rows:
        found = _laid(readings, said, one, other, rarity)
        if found is not None:
            yield Example(part, same, 1.0, *found)
    clauses = [c for of in said.values() for s in of for _, c in s.runs if c.verb and len(c.text.split()) > 9]
    for whole in clauses[:: max(1, len(clauses) // EDITED)]:
        words = whole.text.split()
        text = " ".join(w for n, w in enumerate(words[len(words) // 4 :]) if n % 6 != 4)
        plain = clause(text, (), whole.lang)
        short = replace(plain, names=whole.names & plain.terms)
        if not apart(whole, short):
            yield Example(part, True, 1.0, (whole.text, text), evidence(whole, short, rarity))
    happening = {f"{case['id']}-{a}": case["id"] for case in cases for a in case["articles"]}
    every = [s for of in said.values() for s in of]
    left = STRANGERS
    for a, b, mine, theirs, against in laid_beside(every, rarity, len(readings)):
        x, y = every[a].reading, every[b].reading
        if left and happening[x.id] != happening[y.id]:
            left -= 1
            yield Example(part, False, STRANGE, (x.text[slice(*mine)], y.text[slice(*theirs)]), against)


def _laid(
    readings: dict[str, Reading],
    said: dict[str, list[Sentence]],
    one: tuple[str, str],
    other: tuple[str, str],
    rarity: Rarity,
) -> tuple[tuple[str, str], dict[str, float]] | None:
    """The clauses that hold the words and are most alike, with what speaks for them."""
    sides = []
    for account, words in (one, other):
        start = readings[account].text.find(words)
        end = start + len(words)
        sides.append(
            [(s, c) for s in said[account] for (x, y), c in s.runs if start >= 0 and x <= start < y and end <= y + 2]
        )
    best = None
    for (_, a), (_, b) in product(*sides):
        common = rarity.sum(a.terms & b.terms)
        alike = common / max(rarity.sum(a.terms | b.terms), 4.0)
        if states(a) and states(b) and not apart(a, b) and (best is None or alike > best[0]):
            best = (alike, (a.text, b.text), evidence(a, b, rarity))
    return None if best is None else best[1:]


def regressed(rows: list[Example], leave: tuple[str, ...] = ()) -> dict[str, float]:
    """The weights of a logistic regression with a ridge; those of the wrong sign are left out, and all is refitted."""
    names = sorted({k for row in rows for k in row.found} - set(leave))
    while True:
        x = np.array([[row.found.get(k, 0.0) for k in names] for row in rows])
        y = np.array([row.same for row in rows], dtype=float)
        v = np.array([row.weight for row in rows])
        w: Floats = np.zeros(len(names))
        ridge = RIDGE * np.eye(len(names))
        ridge[names.index("always"), names.index("always")] = 1e-6
        for _ in range(50):
            p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
            step = np.linalg.solve((x * (v * p * (1 - p))[:, None]).T @ x + ridge, x.T @ (v * (p - y)) + ridge @ w)
            w -= step
            if np.abs(step).max() < 1e-6:
                break
        wrong = [k for k, z in zip(names, w, strict=True) if (k in FOR and z < 0) or (k in AGAINST and z > 0)]
        if not wrong:
            return dict(zip(names, map(float, w), strict=True))
        names = [k for k in names if k not in wrong]


MEANING = ("meaning", "near", "meaning of two languages")


def main() -> int:
    """Trains on all, or each time on all but a third."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", action="store_true", help="leave a third of the sets out each time")
    given = parser.parse_args()
    rows = examples()
    print(len(rows), sum(e.same for e in rows))
    if given.sets:
        for part in range(PARTS):
            own = [e for e in rows if e.part == part]
            for leave in (MEANING, ()):
                weights = regressed([e for e in rows if e.part != part], leave)
                print(part, "words" if leave else "meaning", *(f"{z:.3f}" for z in precise(own, weights)))
        return 0
    lines = ["# Written by training/twice.py: what each kind of evidence adds to the logarithm of the odds that two"]
    lines += ["# clauses state one fact, by their words alone, and with what they mean."]
    for name, leave in (("words", MEANING), ("meaning", ())):
        lines += [f"{name}:", *(f"  {k}: {v:.3f}" for k, v in sorted(regressed(rows, leave).items()))]
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


def precise(rows: list[Example], weights: dict[str, float]) -> tuple[float, float]:
    """Average precision, and the recall at a precision of .8."""
    odds = [sum(weights.get(k, 0.0) * v for k, v in row.found.items()) for row in rows]
    same = np.array([rows[n].same for n in np.argsort(-np.array(odds), kind="stable")])
    found = np.cumsum(same)
    precision = found / np.arange(1, len(same) + 1)
    good = found[precision >= 0.8]
    return float((precision * same).sum() / same.sum()), float(good.max(initial=0) / same.sum())


if __name__ == "__main__":
    raise SystemExit(main())

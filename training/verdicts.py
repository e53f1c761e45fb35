"""The weights by which two values of one question are contested, updated or neither, learnt from judged pairs.

    python -m training.verdicts            writes src/vigie/compare/data/odds.yaml
    python -m training.verdicts --piles    prints how well it does on piles that it was not fitted to

``training/verdicts/pairs.tsv`` is the table (its README says what stands in it). A multinomial logistic regression with
a ridge, against "neither", by Newton's method (numpy). Rows of invented accounts count for less than those of real
coverage: there nearly all values that meet are of one event, and which are is the harder half of the matter.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from vigie.compare.figures.weighing import verdict

TABLE = Path("training/verdicts/pairs.tsv")
OUT = Path("src/vigie/compare/data/odds.yaml")
RIDGE, INVENTED, FOLDS = 5.0, 0.3, 7
VERDICTS = ("contested", "updated")
Floats = NDArray[np.float64]


@dataclass
class Row:
    """A judged pair: its pile, the articles it is of (numbered), the verdict, the rules', and the evidence."""

    pile: str
    articles: frozenset[str]
    label: str
    evidence: dict[str, float]

    @property
    def real(self) -> bool:
        """Whether it is of real coverage."""
        return self.pile.startswith("real")

    @property
    def target(self) -> list[float]:
        """Shares of contested and updated."""
        return [self.label.count(v) / len(self.label) for v in "cu"]


def table(path: Path = TABLE) -> list[Row]:
    """The rows of the table."""
    names, *lines = path.read_text(encoding="utf-8").splitlines()
    known = names.split("\t")
    out = []
    for line in lines:
        pile, articles, label, *found = line.split("\t")
        pairs = (x.split(":") for x in found)
        out.append(Row(pile, frozenset(articles.split(",")), label, {known[int(n)]: float(v) for n, v in pairs}))
    return out


def fitted(rows: Sequence[Row], names: Sequence[str]) -> Floats:
    """Weights by evidence (rows) and verdict (columns)."""
    x = matrix(rows, names)
    y: Floats = np.array([row.target for row in rows])
    share: Floats = np.array([1.0 if row.real else INVENTED for row in rows])
    d = len(names)
    w: Floats = np.zeros((d, 2))
    ridge = np.full(d, RIDGE)
    ridge[list(names).index("always")] = 0.1
    for _ in range(12):
        p = probabilities(x, w)
        slope = x.T @ ((p - y) * share[:, None]) + ridge[:, None] * w
        bend = np.diag(np.tile(ridge, 2))
        for i in range(2):
            for j in range(2):
                part = share * p[:, i] * ((i == j) - p[:, j])
                bend[i * d : (i + 1) * d, j * d : (j + 1) * d] += (x * part[:, None]).T @ x
        step = np.linalg.solve(bend, slope.T.reshape(-1)).reshape(2, d).T
        w -= step
        if np.abs(step).max() < 1e-4:
            break
    return w


def matrix(rows: Sequence[Row], names: Sequence[str]) -> Floats:
    """The evidence as numbers."""
    column = {k: n for n, k in enumerate(names)}
    x: Floats = np.zeros((len(rows), len(names)))
    for n, row in enumerate(rows):
        for k, v in row.evidence.items():
            x[n, column[k]] = v
    return x


def probabilities(x: Floats, w: Floats) -> Floats:
    """Of contested and of updated."""
    odds = np.exp(np.clip(x @ w, -30, 30))
    out: Floats = odds / (1 + odds.sum(axis=1, keepdims=True))
    return out


def held_out(rows: Sequence[Row], names: Sequence[str]) -> Iterator[tuple[Row, float, float]]:
    """Each row with its probabilities by weights that know neither its pile nor its articles."""
    piles = sorted({row.pile for row in rows if row.real}), sorted({row.pile for row in rows if not row.real})
    for n in range(FOLDS):
        out = {p for kind in piles for p in kind[n::FOLDS]}
        test = [row for row in rows if row.pile in out]
        seen = frozenset(a for row in test for a in row.articles)
        train = [row for row in rows if row.pile not in out and not row.articles & seen]
        found = probabilities(matrix(test, names), fitted(train, names))
        yield from ((row, float(c), float(u)) for row, (c, u) in zip(test, found, strict=True))


def said(row: Row, contested: float, updated: float) -> str:
    """The verdict that the program gives."""
    return verdict(row.evidence, {"contested": contested, "updated": updated})[0]


def by_rule(row: Row) -> str:
    """The verdict of the rules alone."""
    return "c" if "rules: contested" in row.evidence else "u" if "rules: updated" in row.evidence else "a"


def score(told: Sequence[tuple[Row, str]]) -> str:
    """Precision and recall of both verdicts."""
    n: Counter[str] = Counter()
    for row, given in told:
        for v in "cu":
            n[f"{v} said"] += given == v
            n[f"{v} right"] += given == v and v in row.label
            n[f"{v}"] += row.label == v
            n[f"{v} found"] += given == v and row.label == v
    return ", ".join(
        f"{name}: {n[f'{v} right']} of {n[f'{v} said']} right, {n[f'{v} found']} of {n[v]} found"
        for v, name in zip("cu", VERDICTS, strict=True)
    )


def main() -> int:
    """Writes the weights, or prints how they do."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--piles", action="store_true", help="leave piles out, and print how it does on them")
    given = parser.parse_args()
    rows = table()
    names = sorted({k for row in rows for k in row.evidence})
    if given.piles:
        told = [(row, said(row, c, u)) for row, c, u in held_out(rows, names)]
        for kind in (True, False):
            print("real coverage" if kind else "invented accounts")
            print("  rules  ", score([(row, by_rule(row)) for row, _ in told if row.real is kind]))
            print("  weighed", score([(row, v) for row, v in told if row.real is kind]))
        return 0
    w = fitted(rows, names)
    lines = [
        "# Written by training/verdicts.py: what each kind of evidence adds to the logarithm of the odds of a verdict"
    ]
    lines += ["# against none."]
    for n, name in enumerate(VERDICTS):
        lines += [f"{name}:", *(f'  "{k}": {w[i, n]:.3f}' for i, k in enumerate(names))]
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

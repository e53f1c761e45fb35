"""Verdicts on statements of invented accounts, all compared as one pile.

    python evaluation/compare/accounts.py              one JSON object: pairing, verdicts, contradictions of each set
    python evaluation/compare/accounts.py --errors     and every pair that is not as expected
    python evaluation/compare/accounts.py first ninth  of these sets only

``accounts_SET.jsonl`` hold one happening a line (from the third set on tolls and figures only): accounts of it by
outlet, day and language, with ``pairs`` of statements (two ``[account, words]``) and what a careful reader would say:
``contested``, ``updated``, ``same answer``, or ``apart`` (two things: neither contested nor updated). Of several,
any is right. A pair is found where both statements answer one question, as in the scorer of the crisis set; all
accounts of a set are read together, so that each happening has the others as distractors. All of it is invented.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from vigie import gazetteer
from vigie.compare import compare
from vigie.config import DEFAULTS
from vigie.group import group
from vigie.language import encoder
from vigie.model import Article, Comparison, PartialDate
from vigie.read import read_article

HERE = Path(__file__).resolve().parent
SETS = tuple(path.stem.removeprefix("accounts_") for path in sorted(HERE.glob("accounts_*.jsonl")))
Case = dict[str, Any]


def articles(case: Case) -> Iterator[Article]:
    """The accounts of one happening, their ids made of its own and the account's."""
    for name, a in case["articles"].items():
        yield Article(
            id=f"{case['id']}-{name}",
            outlet=a["outlet"],
            text=a["text"],
            lang=a["lang"],
            published=PartialDate(a["day"]),
        )


def verdicts(case: Case, pair: Case, found: Comparison) -> set[str]:
    """What the questions that hold both statements say of them; empty where there is none."""
    spans = []
    for account, words in pair["words"]:
        start = case["articles"][account]["text"].index(words)
        spans.append((f"{case['id']}-{account}", start, start + len(words)))
    out = set()
    for question in found.questions:
        held: list[set[tuple[int, str, int, int]]] = [
            {
                (n, s.article, s.start, s.end)
                for n, answer in enumerate(question.answers)
                for s in answer.statements
                if s.article == article and s.in_ is None and s.start < end and start < s.end
            }
            for article, start, end in spans
        ]
        for one in held[0]:
            for other in held[1]:
                if one != other:
                    out.add("same answer" if one[0] == other[0] else question.status)
    return out


def right(expected: list[str], said: set[str]) -> bool:
    """Whether a verdict is as expected; a contradiction beside it must be expected too."""
    if "apart" in expected:
        return not said & {"contested", "updated"}
    return bool(said & set(expected)) and ("contested" in expected or "contested" not in said)


def score(cases: list[Case], found: Comparison) -> dict[str, Any]:
    """Pairing recall, verdicts and contradictions, over all pairs."""
    of: Counter[str] = Counter()
    wrong = []
    for case in cases:
        for pair in case["pairs"]:
            expected, said = pair["expected"], verdicts(case, pair, found)
            ok = right(expected, said)
            kind = expected[0]
            of[f"n {kind}"] += 1
            of[f"right {kind}"] += ok
            if kind != "apart":
                of["should"] += 1
                of["paired"] += bool(said)
                of["ok"] += ok
            if "contested" in said:
                of["contested"] += 1
                of["contested right"] += "contested" in expected
            if not ok:
                wrong.append([case["id"], "/".join(expected), sorted(said), *(w for _, w in pair["words"])])
    return {
        "pairs": of["should"],
        "pairing_recall": round(of["paired"] / of["should"], 3),
        "verdict_accuracy_when_paired": round(of["ok"] / max(of["paired"], 1), 3),
        "contradiction_precision": round(of["contested right"] / max(of["contested"], 1), 3),
        "contradiction_verdicts": of["contested"],
        **{
            kind: f"{of[f'right {kind}']}/{of[f'n {kind}']}"
            for kind in ("contested", "updated", "same answer", "apart")
        },
        "wrong": wrong,
    }


def main() -> int:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="list the pairs that are not as expected")
    parser.add_argument("sets", nargs="*", metavar="SET", help="all where none is named")
    given = parser.parse_args()
    errors = given.errors
    places, network = gazetteer.load(), encoder.load()
    results = {}
    for name in given.sets or SETS:
        lines = (HERE / f"accounts_{name}.jsonl").read_text(encoding="utf-8").splitlines()
        cases = [json.loads(line) for line in lines]
        readings = [read_article(a, places, DEFAULTS, network) for case in cases for a in articles(case)]
        results[name] = score(cases, compare(readings, group(readings)))
        if not errors:
            del results[name]["wrong"]
    print(json.dumps(results, ensure_ascii=False, indent=1 if errors else None))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

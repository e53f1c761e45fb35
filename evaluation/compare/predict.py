"""Verdicts on invented pairs of articles, end to end, against what a careful reader would say.

    python evaluation/compare/predict.py           one line of JSON: how many of each kind are right, and which are not

``cases.jsonl`` holds pairs (day, language, text) with the verdict expected for their ``numbers``, or for the statements
that hold their two ``words`` (of ``a`` and ``b``, or both ``within`` one of them): ``contested``, ``updated``, ``same
answer`` (one answer with all the numbers, from ``origins`` origins where given) or ``not contested``. The pairs of real
articles are scored with the crisis set.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from vigie import gazetteer
from vigie.compare import compare
from vigie.config import DEFAULTS
from vigie.group import group
from vigie.language import encoder
from vigie.model import Article, Comparison, PartialDate
from vigie.read import read_article

CASES = Path(__file__).with_name("cases.jsonl")


def verdict(found: Comparison, case: dict[str, Any]) -> str:
    """What the comparison says of the case's numbers: the status, ``same answer``, or ``apart``."""
    if "words" in case:
        return said_of_words(found, case)
    wanted = {float(n) for n in case["numbers"]}
    for question in found.questions:
        values = [{float(v) for v in (a.value.low, a.value.high) if v is not None} for a in question.answers]
        articles = {s.article for a in question.answers for s in a.statements}
        if question.status in ("contested", "updated") and wanted <= set().union(*values):
            return question.status
        if len(question.answers) == 1 and values[0] & wanted and len(articles) == 2:
            origins = question.answers[0].origins
            return "same answer" if case.get("origins", origins) == origins else f"same answer, {origins} origins"
    return "apart"


def said_of_words(found: Comparison, case: dict[str, Any]) -> str:
    """The status of the question in which the statements that hold the case's words meet, contested first."""
    sides = (case["within"],) * 2 if "within" in case else ("a", "b")
    spans = [(f"{case['id']}-{x}", case[x][2].index(w), len(w)) for x, w in zip(sides, case["words"], strict=True)]
    met = []
    for question in found.questions:
        held = [
            {
                n
                for n, answer in enumerate(question.answers)
                for s in answer.statements
                if s.article == article and s.in_ is None and s.start < start + length and start < s.end
            }
            for article, start, length in spans
        ]
        if all(held):
            met.append("same answer" if held[0] & held[1] else question.status)
    return next((m for m in ("contested", "updated", "same answer") if m in met), "apart")


def main() -> int:
    """Prints the figures; the exit code is 1 where a false contradiction was found."""
    places, network = gazetteer.load(), encoder.load()
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    wrong, alarms = [], 0
    for case in map(json.loads, CASES.read_text(encoding="utf-8").splitlines()):
        articles = [
            Article(id=f"{case['id']}-{n}", outlet=f"Outlet {n}", text=text, lang=lang, published=PartialDate(day))
            for n, (day, lang, text) in (("a", case["a"]), ("b", case["b"]))
        ]
        readings = [read_article(a, places, DEFAULTS, network) for a in articles]
        said = verdict(compare(readings, group(readings)), case)
        expected = case["expected"]
        ok = said != "contested" if expected == "not contested" else said == expected
        total[expected] += 1
        right[expected] += ok
        alarms += said == "contested" and expected != "contested"
        if not ok:
            wrong.append([case["id"], expected, said])
    print(
        json.dumps({**{k: f"{right[k]}/{n}" for k, n in total.items()}, "false_contradictions": alarms, "wrong": wrong})
    )
    return 1 if alarms else 0


if __name__ == "__main__":
    sys.exit(main())

"""Whether articles on one event have one record: B-cubed against ECB+'s sub-topics.

    python evaluation/merging/score.py ecbplus.dev.jsonl pred.jsonl

Every topic of ECB+ has two sub-topics, alike events at other places and times (two earthquakes, two arrests). Two
articles are together where their main incidents became one record (``predict.py``).

    with_incident   over the articles that tell of an incident; ``coverage`` is their share. Many sub-topics are outside
                    the taxonomy (acquisitions, trials, sports) and drop out here
    any_incident    the same articles, two together where any incidents of theirs that are no history became one record
    all             over all articles; one without an incident stands with the record that most articles of its story
                    have, else with its story: this says how records and stories do together
    stories         for comparison: the articles of with_incident by their stories alone
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from pathlib import Path
from typing import Any


def b_cubed(pred: Mapping[str, Hashable], gold: Mapping[str, Hashable]) -> dict[str, float]:
    """B-cubed precision, recall and F1 over the articles of ``pred``."""
    made: dict[Hashable, set[str]] = defaultdict(set)
    true: dict[Hashable, set[str]] = defaultdict(set)
    for article, cluster in pred.items():
        made[cluster].add(article)
        true[gold[article]].add(article)
    precision = recall = 0.0
    for article, cluster in pred.items():
        both = len(made[cluster] & true[gold[article]])
        precision += both / len(made[cluster])
        recall += both / len(true[gold[article]])
    n = len(pred) or 1
    p, r = precision / n, recall / n
    return {"b3_p": p, "b3_r": r, "b3_f1": 2 * p * r / (p + r) if p + r else 0.0}


def related(pred: Mapping[str, frozenset[str]], gold: Mapping[str, Hashable]) -> dict[str, float]:
    """The same where an article may be in several clusters: together are two that share one."""
    precision = recall = 0.0
    for article, names in pred.items():
        near = {other for other, theirs in pred.items() if names & theirs}
        true = {other for other in pred if gold[other] == gold[article]}
        precision += len(near & true) / len(near)
        recall += len(near & true) / len(true)
    n = len(pred) or 1
    p, r = precision / n, recall / n
    return {"b3_p": p, "b3_r": r, "b3_f1": 2 * p * r / (p + r) if p + r else 0.0}


def score(gold_rows: list[dict[str, Any]], rows: list[dict[str, Any]]) -> dict[str, Any]:
    """The figures; see the module."""
    gold = {r["id"]: r["gold_story"] for r in gold_rows}
    record = {r["id"]: r["record"] for r in rows if r["record"] is not None}
    story = {r["id"]: r["story"] for r in rows}
    of_story: dict[str, Counter[str]] = defaultdict(Counter)
    for article, name in record.items():
        of_story[story[article]][name] += 1
    whole = {
        a: record.get(a) or (of_story[s].most_common(1)[0][0] if of_story[s] else f"story {s}")
        for a, s in story.items()
    }
    return {
        "articles": len(gold),
        "with_incident": {**b_cubed(record, gold), "coverage": len(record) / (len(gold) or 1)},
        "any_incident": related({r["id"]: frozenset(r["records"]) for r in rows if r["records"]}, gold),
        "all": b_cubed(whole, gold),
        "stories": b_cubed({a: story[a] for a in record}, gold),
    }


def _lines(path: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    print(json.dumps(score(_lines(sys.argv[1]), _lines(sys.argv[2])), indent=1))

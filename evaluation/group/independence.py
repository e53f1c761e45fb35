"""Counts pairs of articles that are given the wrong number of origins.

    python evaluation/group/independence.py PAIRS.jsonl GROUPED.json

PAIRS has ``a``, ``b`` and ``label`` (verbatim, light, heavy, independent, different), GROUPED what ``predict.py``
wrote.
A pair has one origin where both articles have their matter from one reporter or agency: an origin that either credits
only in passing, and an official whom both quote, do not make it one. ``any_shared`` counts those too.

    false_independence   of the verbatim, light and heavy pairs, the share given two origins
    false_dependence     of the independent pairs, the share given one
    origins_f1           of the pairs given one origin those that repeat, and of those that repeat the ones given one:
                         one figure that is better when it is higher, as the floors need
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

REPEATED = ("verbatim", "light", "heavy")


def wrong(pairs: Iterable[dict[str, Any]], grouping: dict[str, Any]) -> dict[str, float]:
    """The shares of pairs given the wrong number of origins, and how many pairs there are of each kind."""
    main, every = defaultdict(set), defaultdict(set)
    for origin in grouping["origins"]:
        for article in origin["articles"]:
            if not origin["reason"].startswith("official statement"):
                every[article].add(origin["id"])
                if article not in origin.get("passing", ()):
                    main[article].add(origin["id"])
    repeated, own = [], []
    for pair in pairs:
        row = bool(main[pair["a"]] & main[pair["b"]]), bool(every[pair["a"]] & every[pair["b"]])
        if pair["label"] in REPEATED:
            repeated.append(row)
        elif pair["label"] == "independent":
            own.append(row)
    hit = sum(one for one, _ in repeated)
    return {
        "origins_f1": round(2 * hit / max(1, hit + sum(one for one, _ in own) + len(repeated)), 4),
        "false_independence": _share(not one for one, _ in repeated),
        "false_independence_any_shared": _share(not one for _, one in repeated),
        "repeated_pairs": len(repeated),
        "false_dependence": _share(one for one, _ in own),
        "false_dependence_any_shared": _share(one for _, one in own),
        "independent_pairs": len(own),
    }


def _share(flags: Iterable[bool]) -> float:
    rows = list(flags)
    return round(sum(rows) / max(1, len(rows)), 4)


if __name__ == "__main__":
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    grouping = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    print(json.dumps(wrong((json.loads(line) for line in lines if line.strip()), grouping)))

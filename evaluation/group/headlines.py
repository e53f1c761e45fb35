"""Groups the invented headlines of ``headlines.txt`` and prints how well they come out.

    python evaluation/group/headlines.py          figures, English and French together and each alone
    python evaluation/group/headlines.py --all    the stories that were made, and the happenings that were torn

B-cubed as in the benchmark of stories (Amigó et al. 2009).
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from vigie.group import group
from vigie.model import PartialDate, Reading

SOURCE = Path(__file__).with_name("headlines.txt")
YEAR = 2031


def headlines() -> tuple[list[Reading], dict[str, str]]:
    """The headlines as readings in which nothing was read, and the happening of each by id."""
    made: list[Reading] = []
    gold: dict[str, str] = {}
    happening = ""
    for line in SOURCE.read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            happening = line[3:]
        elif line and not line.startswith("#"):
            day, lang, text = line.split(" ", 2)
            id_ = f"h{len(made):03}"
            gold[id_] = happening
            made.append(Reading(id=id_, text=text, lang=lang, published=PartialDate(f"{YEAR}-{day}")))
    return made, gold


def b_cubed(found: Mapping[str, str], gold: Mapping[str, str]) -> dict[str, float]:
    """Precision, recall and F1 of the stories ``found`` (story by id) against the happenings."""
    sets = []
    for of in (found, gold):
        members: dict[str, set[str]] = defaultdict(set)
        for id_ in gold:
            members[of[id_]].add(id_)
        sets.append(members)
    mine, true = sets
    shared = {i: len(mine[found[i]] & true[gold[i]]) for i in gold}
    precision = sum(n / len(mine[found[i]]) for i, n in shared.items()) / len(gold)
    recall = sum(n / len(true[gold[i]]) for i, n in shared.items()) / len(gold)
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / (precision + recall)}


def figures() -> Iterator[tuple[str, dict[str, float]]]:
    """Name of the part and its figures: all headlines in one run, and those of each language in a run of its own."""
    readings, gold = headlines()
    for part, langs in (("all", ("en", "fr")), ("en", ("en",)), ("fr", ("fr",))):
        chosen = [r for r in readings if r.lang in langs]
        found = {a: s.id for s in group(chosen).stories for a in s.articles}
        yield part, b_cubed(found, {r.id: gold[r.id] for r in chosen})


def show() -> None:
    """Prints every story with the happening of each headline."""
    readings, gold = headlines()
    by_id = {r.id: r for r in readings}
    for story in group(readings).stories:
        print()
        for a in story.articles:
            print(f"{gold[a]:50.50} {by_id[a].published} {by_id[a].lang} {by_id[a].text}")


if __name__ == "__main__":
    if "--all" in sys.argv:
        show()
    else:
        print(json.dumps({part: {k: round(v, 3) for k, v in row.items()} for part, row in figures()}))

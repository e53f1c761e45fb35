"""The invented cases of evaluation/group/cases.yaml: two languages, some days, and events of one kind."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from group.made import article
from vigie.group import group

FILE = Path(__file__).parents[2] / "evaluation" / "group" / "cases.yaml"
CASES = yaml.safe_load(FILE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[c["name"] for c in CASES])
def test_stories_are_those_of_the_case(case: dict[str, Any]) -> None:
    made = [article(a["id"], a["text"], f"Paper {a['id']}", a["day"], lang=a["lang"]) for a in case["articles"]]
    found = sorted(sorted(s.articles) for s in group(made).stories)
    assert found == sorted(sorted(s) for s in case["stories"])


def test_articles_added_later_give_the_same_as_all_at_once() -> None:
    made = [
        article(f"{n}-{a['id']}", a["text"], f"Paper {a['id']}", a["day"], lang=a["lang"])
        for n, case in enumerate(CASES)
        for a in case["articles"]
    ]
    assert group([*made[5:], *made[:5]]) == group(made) == group(made[::-1])

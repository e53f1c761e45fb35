"""Scores the incidents of the invented accounts of this folder with the scorer of the crisis benchmark.

    python evaluation/incidents/accounts/score.py en dev                  reads with `vigie read`, prints the figures
    python evaluation/incidents/accounts/score.py en dev --read R.jsonl   what was read before
    python evaluation/incidents/accounts/score.py en dev --inputs         the articles of that half as JSON lines
    python evaluation/incidents/accounts/score.py en dev --set dated      those of `dated/`: how reports date things
    python evaluation/incidents/accounts/score.py en dev --set genres     those of `genres/`: many kinds of reports
    python evaluation/incidents/accounts/score.py en dev --set retold     those of `retold/`: told again, denied
    python evaluation/incidents/accounts/score.py en dev --set placed     those of `placed/`: where and on which day
    python evaluation/incidents/accounts/score.py en dev --set told       those of `told/`: with background
    python evaluation/incidents/accounts/score.py en dev --set scenes     those of `scenes/`: villages on no map
    python evaluation/incidents/accounts/score.py en dev --set fresh_third  more of these, several events in each

Only incidents are labelled. Errors are read in the half ``dev``; two accounts of five are ``held-out``, every
second one of `dated/` and `fresh_third/`, those written last of `genres/`, `retold/` and `placed/`.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "excerpts"))

from build import build  # noqa: E402
from check import Files, scorer, written  # noqa: E402

_HELD = (2, 4)  # of each five
_EVERY_SECOND = ("dated", "fresh_third")
KINDS = ("dated", "genres", "retold", "placed", "told", "bulletins", "fresh_third", "scenes")
SETS = {"accounts": HERE} | {name: HERE / name for name in KINDS}
_LAST_READ = {"genres": {"en": 16, "fr": 8}, "retold": {"en": 8, "fr": 8}} | {
    name: {"en": 100, "fr": 100} for name in ("placed", "told", "bulletins", "scenes")
}


def accounts(lang: str, half: str, name: str = "accounts") -> Files:
    """The files of one half of the set ``name``, as the scorer wants them. Raises SourceError."""
    made: Files = build(lang, SETS[name])
    numbers = {a["id"]: int(a["id"][2:]) for a in made["articles"]}
    held = {key for key, n in numbers.items() if _is_held_out(n, lang, name)}
    keep = {a["id"] for a in made["articles"] if (a["id"] in held) == (half == "held-out")}
    return made | {kind: [row for row in made[kind] if row["id"] in keep] for kind in ("articles", "gold")}


def _is_held_out(number: int, lang: str, name: str) -> bool:
    if name in _LAST_READ:
        return number > _LAST_READ[name][lang]
    return number % 2 == 0 if name in _EVERY_SECOND else number % 5 in _HELD


def read(articles: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What the command reads in ``articles``. Raises CalledProcessError."""
    with TemporaryDirectory() as folder:
        source = Path(folder) / "articles.jsonl"
        source.write_text("".join(json.dumps(a, ensure_ascii=False) + "\n" for a in articles), encoding="utf-8")
        command = [Path(sys.executable).with_name("vigie"), "read", "-q", source]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def main() -> None:
    """Prints the figures of one half as JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("lang", choices=("en", "fr"))
    parser.add_argument("half", choices=("dev", "held-out"))
    parser.add_argument("--set", choices=SETS, default="accounts")
    parser.add_argument("--read", type=Path)
    parser.add_argument("--inputs", action="store_true")
    options = parser.parse_args()
    made = accounts(options.lang, options.half, options.set)
    if options.inputs:
        for article in made["articles"]:
            print(json.dumps(article, ensure_ascii=False))
        return
    lines = options.read.read_text(encoding="utf-8").splitlines() if options.read else None
    found = [json.loads(line) for line in lines] if lines is not None else read(made["articles"])
    with written(made) as folder:
        judge = scorer(folder)
        articles, gold, *_ = judge.corpus()
        scores = judge.score_incidents(articles, gold, {row["id"]: row for row in found})
    if options.half == "held-out":
        scores = {k: v for k, v in scores.items() if not k.endswith("_examples")}
    print(json.dumps(scores, ensure_ascii=False))


if __name__ == "__main__":
    main()

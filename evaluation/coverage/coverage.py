"""Real coverage that was annotated blind: statements that belong together, figures, quotations and forecasts.

    python evaluation/coverage/coverage.py FA-KES-Dataset.csv                 the sets whose errors may be read
    python evaluation/coverage/coverage.py FA-KES-Dataset.csv third           one set
    python evaluation/coverage/coverage.py FA-KES-Dataset.csv first --missed  and every pair that is not as expected

The articles are those of FA-KES (Abu Salem et al. 2019, CC BY 4.0, doi:10.5281/zenodo.2607278), which is not in the
repository: fetch the file once. Here stand our annotations alone, by row of that file and offsets: ``pairs_SET.jsonl``
(two statements, each ``[row, [start, end], …]``, and what an editor would say of them) and ``gold_SET.jsonl`` (eight
articles in full). They were made by people who had seen neither the software nor its output. Judged by the scorer of
the crisis benchmark, which lies in the folder ``shared`` beside the checkout or where VIGIE_SHARED says.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import importlib.util
import json
import os
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from vigie import gazetteer
from vigie.codec import to_builtins
from vigie.compare import compare
from vigie.config import DEFAULTS
from vigie.group import group
from vigie.language import encoder
from vigie.model import Article, PartialDate, Reading
from vigie.read import read_article

HERE = Path(__file__).resolve().parent
SCORER = Path(os.environ.get("VIGIE_SHARED", HERE.parents[2] / "shared")) / "bench" / "crisis" / "score.py"
OPEN = ("first", "second")  # the errors of the others are not read
MD5 = "55d0ec452440a4ed46aac1e330b40e83"  # of the file as Zenodo gives it
_DAY = re.compile(r"(\d+)/(\d+)/(\d+)")
_CUT = frozenset({"speaker", "attributed_to", "affiliation", "name"})  # an offset pair that stands for words
_CUTS = frozenset({"speaker_ok", "attributed_ok", "name_ok", "affiliation_ok"})
Record = dict[str, Any]


def articles(file: Path, rows: Iterable[str]) -> Iterator[Article]:
    """The articles of the data set in ``rows`` ("k12" is its thirteenth row), in order, with their stored dates."""
    wanted = set(rows)
    with file.open(encoding="cp1252", errors="replace", newline="") as handle:
        for n, row in enumerate(csv.DictReader(handle)):
            day = _DAY.match(row["date"].strip())
            if f"k{n}" in wanted and day:
                month, number, year = map(int, day.groups())
                when = date(year + 2000 if year < 100 else year, month, number)
                yield Article(
                    id=f"k{n}",
                    outlet=row["source"],
                    title=row["article_title"].strip() or None,
                    text=row["article_content"].strip(),
                    lang="en",
                    published=PartialDate(when.isoformat()),
                )


def pairs(name: str, texts: dict[str, str]) -> list[Record]:
    """The pairs of a set in the shape of the crisis benchmark."""

    def side(row: str, span: list[int], *also: list[int]) -> Record:
        return {"article": row, **_span(texts[row], span), "also": [_span(texts[row], s) for s in also]}

    return [p | {k: side(*p[k]) for k in "ab"} for p in _lines(f"pairs_{name}.jsonl")]


def gold(name: str, texts: dict[str, str]) -> list[Record]:
    """The articles of a set that are annotated in full, in the shape of the crisis benchmark."""
    return [restored(g, texts[g["id"]]) for g in _lines(f"gold_{name}.jsonl")]


def restored(value: Any, text: str) -> Any:
    """An annotation with the words of ``text`` that its offsets stand for."""
    if isinstance(value, list):
        return [restored(v, text) for v in value]
    if not isinstance(value, dict):
        return value
    out: Record = {}
    for key, v in value.items():
        if key in _CUT and isinstance(v, list):
            out[key] = text[v[0] : v[1]]
        elif key in _CUTS:
            out[key] = [text[w[0] : w[1]] if isinstance(w, list) else w for w in v]
        else:
            out[key] = restored(v, text)
    return out | _span(text, [out["start"], out["end"]]) if isinstance(out.get("start"), int) else out


def rows(name: str) -> set[str]:
    """The articles that a set is compared with as one pile."""
    return set(json.loads((HERE / "rows.json").read_text(encoding="utf-8"))[name])


def measure(file: Path, name: str, scorer: ModuleType, missed: bool) -> Record:
    """Scores of one set; with ``missed`` the pairs that are not as expected are printed on stderr."""
    found = list(articles(file, rows(name)))
    texts = {a.id: a.text for a in found}
    readings: list[Reading] = [read_article(a, gazetteer.load(), DEFAULTS, encoder.load()) for a in found]
    compared = to_builtins(compare(readings, group(readings)))
    wanted, full = pairs(name, texts), gold(name, texts)
    read = {r.id: to_builtins(r) for r in readings}
    scored = scorer.score_pairs(wanted, compared)
    if missed:
        for pair in wanted:
            one = scorer.score_pairs([pair], compared)["all"]
            if one["verdict_accuracy_when_paired"] != 1.0 and pair["expected"] != "not contested":
                words = " / ".join(pair[k]["text"] for k in "ab")
                print(f"{pair['n']} {pair['expected']}, paired {one['pairing_recall']}: {words}", file=sys.stderr)
    texts_of = {a: {"text": t} for a, t in texts.items()}
    return {
        "pairs": {k: scored[k] for k in ("all", "figure", "other") if k in scored},
        "figures": scorer.score_figures(full, read),
        "quotes": scorer.score_quotes(texts_of, full, read),
        "forecasts": scorer.score_forecasts(texts_of, full, read),
    }


def _span(text: str, span: list[int]) -> Record:
    return {"start": span[0], "end": span[1], "text": text[span[0] : span[1]]}


def _lines(name: str) -> list[Record]:
    return [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("crisis_score", SCORER)
    if spec is None or spec.loader is None or not SCORER.exists():
        sys.exit(
            f"{SCORER}: the scorer of the crisis benchmark is not there; set VIGIE_SHARED to the folder that holds it"
        )
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    """Prints one JSON object: the scores of each set."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, help="FA-KES-Dataset.csv")
    parser.add_argument("sets", nargs="*", default=list(OPEN))
    parser.add_argument("--missed", action="store_true", help="print the pairs that are not as expected")
    options = parser.parse_args()
    if hashlib.md5(options.file.read_bytes()).hexdigest() != MD5:
        sys.exit(f"{options.file}: not the file of doi:10.5281/zenodo.2607278 (its MD5 is {MD5}); fetch it again")
    if options.missed and not set(options.sets) <= set(OPEN):
        sys.exit("errors are read of the first two sets only: the others say how text that nobody looked at comes out")
    scorer = _scorer()
    print(json.dumps({name: measure(options.file, name, scorer, options.missed) for name in options.sets}, indent=1))


if __name__ == "__main__":
    main()

"""Writes the time expressions that the library finds in a benchmark file, one JSON line per text.

    python evaluation/times/predict.py wikiwars.dev.jsonl > predictions.jsonl

Figures on the dev files (value F1 of TempEval-3, relaxed and strict F1 of the spans, precision of the spans):

| file | value F1 | relaxed F1 | strict F1 | precision | reference, must, aim |
|---|---:|---:|---:|---:|---|
| wikiwars | .846 | .929 | .861 | .976 | HeidelTime .808, must .75, aim .84 |
| fr_timebank | .819 | .924 | .861 | .951 | HeidelTime .736, must .70, aim .80 |
| tweets | .719 | .856 | .796 | .980 | a rough guide only |

Errors that stay, in classes. WikiWars: the year of a day told out of sequence; "at the same time", "this period";
names of days ("D-Day"); sets, whose values that corpus writes ``XXXX-XX-XX`` and the others ``P1D``. French TimeBank:
a coming weekday in a sentence without a future ("peuvent rêver du podium dimanche"), "aujourd'hui" as "nowadays", ages.
Tweets: hours without a day, which stay open here and are the day of writing there; bare "day", "night", "weekend".
Nothing was trained or listed from these files.

Rows in: ``{id, text, lang, published}``; rows out: ``{id, times: [{start, end, text, type, value}]}``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from vigie.codec import to_builtins
from vigie.language.document import Document
from vigie.model import PartialDate
from vigie.read.times.times import times


def predictions(path: Path) -> list[dict[str, object]]:
    """The rows for a benchmark file."""
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        published = PartialDate(row["published"]) if row.get("published") else None
        doc = Document(row["text"], row["lang"], published=published)
        rows.append({"id": row["id"], "times": to_builtins(times(doc))})
    return rows


def main() -> None:
    """Prints the predictions for the file named on the command line."""
    for row in predictions(Path(sys.argv[1])):
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()

"""For each article the record that its main incident became across articles, and its story; one JSON line each.

    python evaluation/merging/predict.py ecbplus.dev.jsonl > pred.jsonl

All articles of the file are read, grouped and compared at once, as a user's pile would be. An article's main incident
is no history: harm to people or things before what follows from it (arrests, protests, closures), then the one told in
most places of the article, the first of equals. ``record`` names the record of the main incident by its first member,
``null`` where the article tells of no incident; ``records`` are those of all its incidents that are no history. The
input may be lines of ``vigie read`` too.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from vigie.codec import decode
from vigie.compare.incidents.merging import Event, events
from vigie.config import DEFAULTS
from vigie.gazetteer import load
from vigie.group import group
from vigie.language import encoder
from vigie.model import Article, PartialDate, Reading
from vigie.read import read_article

HARM = frozenset(
    {"battle", "attack", "bombing", "strike from afar", "kidnapping", "arson", "robbery", "sabotage", "disaster"}
)


def readings(path: Path) -> list[Reading]:
    """The articles of a JSONL file, read; lines that hold readings already are taken as they are."""
    gazetteer, model = load(), encoder.load()
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if "incidents" in row:
            found.append(decode(line, Reading))
            continue
        published = PartialDate(row["published"]) if row.get("published") else None
        article = Article(
            id=row["id"], text=row["text"], title=row.get("title"), lang=row.get("lang") or "en", published=published
        )
        found.append(read_article(article, gazetteer, DEFAULTS, model))
    return found


def in_records(reading: Reading, records: dict[tuple[str, str], Event]) -> list[str]:
    """Names of the records that the article's incidents became, that of its main incident first."""
    told = [i for i in reading.incidents if i.salience == "main"]
    told.sort(key=lambda i: (i.type not in HARM, -len(i.evidence), i.evidence[0].start))
    firsts = [records[reading.id, i.id].reports[0] for i in told]
    return list(dict.fromkeys(f"{r.reading.id}/{r.incident.id}" for r in firsts))


def main(path: str) -> None:
    """Prints ``id``, ``record``, ``records`` and ``story`` of every article."""
    read = readings(Path(path))
    grouping = group(read)
    story = {a: s.id for s in grouping.stories for a in s.articles}
    records = {r.key: e for e in events(read, grouping) for r in e.reports}
    for reading in read:
        names = in_records(reading, records)
        row = {"id": reading.id, "record": names[0] if names else None, "records": names, "story": story[reading.id]}
        print(json.dumps(row))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])

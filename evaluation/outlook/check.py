"""Scores the outlook readers on the invented sentences of ``sentences/``, each read as an article of its own.

    python evaluation/outlook/check.py                         every measure, both halves
    python evaluation/outlook/check.py forecasts_en_dev        one of them
    python evaluation/outlook/check.py forecasts_en_dev -v     and its errors; never to be used on a held-out half

Right is a forecast or recommendation whose words overlap the labelled ones by a third; an indicator of the right name
and direction; an advice with the right issuer, country and action. Everything else that is read is a false alarm.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from vigie import gazetteer
from vigie.config import DEFAULTS
from vigie.language import encoder
from vigie.language.document import Document
from vigie.model import Article, PartialDate, Reading, Span
from vigie.read.article import read_article
from vigie.read.outlook.issuers import issuers_in

HERE = Path(__file__).resolve().parent
_PUBLISHED = PartialDate("2026-03-10")
_OVERLAP = 1 / 3


@dataclass
class Item:
    """A text with what must be read in it (spans, or names) and what may be."""

    text: str
    must: list[str] = field(default_factory=list)
    may: set[str] = field(default_factory=set)
    spans: list[tuple[int, int]] = field(default_factory=list)


def items(path: Path) -> list[Item]:
    """The lines of a file of ``sentences/`` without its comments."""
    lines = [s for s in path.read_text(encoding="utf-8").splitlines() if s.strip() and not s.startswith("#")]
    return [(_marked if path.name.startswith(("forecasts", "recommendations")) else _named)(s) for s in lines]


def _marked(line: str) -> Item:
    text, spans = "", []
    for k, part in enumerate(re.split(r"\[\[|\]\]", line)):
        if k % 2:
            spans.append((len(text), len(text) + len(part)))
        text += part
    return Item(text, spans=spans)


def _named(line: str) -> Item:
    names, text = line.split("|", 1)
    found = [" ".join(n.split()) for n in (names.split(";") if " " in names.strip() else [names]) if n.strip()]
    if found and re.fullmatch(r"(?:\?? ?\w+[-+] ?)+", names.strip()):
        found = names.split()
    must = [n for n in found if not n.startswith("?")]
    return Item(text.strip(), must, {n[1:] for n in found if n.startswith("?")})


def _overlap(a: tuple[int, int], b: Span) -> float:
    shared = min(a[1], b.end) - max(a[0], b.start)
    return shared / max(1, max(a[1], b.end) - min(a[0], b.start))


def _read_names(kind: str, reading: Reading) -> list[str]:
    if kind == "indicators":
        return sorted({i.indicator + ("-" if i.direction == "worsens" else "+") for i in reading.indicators})
    doc = Document(reading.text, reading.lang or "en", published=reading.published)
    found = []
    for a in reading.advisories:
        giver = issuers_in(doc, a.issuer.start, a.issuer.end) if a.issuer else []
        found.append(f"{giver[0].country if giver else None} {a.country} {a.action}")
    return found


def score(name: str, readings: Iterable[Reading], todo: list[Item], verbose: bool) -> dict[str, float | int | None]:
    """Recall, precision and F1 of the measure ``name``; prints the errors where ``verbose``."""
    kind = name.split("_")[0]
    c: Counter[str] = Counter()
    for item, reading in zip(todo, readings, strict=True):
        if kind in ("forecasts", "recommendations"):
            read = [f.statement for f in reading.forecasts] if kind == "forecasts" else []
            read = read or [r.content for r in reading.recommendations if kind == "recommendations"]
            hit = [any(_overlap(s, r) >= _OVERLAP for r in read) for s in item.spans]
            right = [any(_overlap(s, r) >= _OVERLAP for s in item.spans) for r in read]
            labels, words = [item.text[a:b] for a, b in item.spans], [r.text for r in read]
        else:
            words = _read_names(kind, reading)
            hit = [m in words for m in item.must]
            right = [w in item.must for w in words if w not in item.may]
            labels, words = item.must, [w for w in words if w not in item.may]
        c["gold"] += len(hit)
        c["hit"] += sum(hit)
        c["read"] += len(right)
        c["right"] += sum(right)
        if verbose and not (all(hit) and all(right)):
            missed = [w for w, h in zip(labels, hit, strict=True) if not h]
            false = [w for w, r in zip(words, right, strict=True) if not r]
            print(f"  missed {missed}, false {false}\n      {item.text}")
    recall, precision = c["hit"] / max(1, c["gold"]), c["right"] / max(1, c["read"])
    f1 = 2 * recall * precision / (recall + precision) if recall + precision else 0.0
    return {"recall": round(recall, 3), "precision": round(precision, 3), "f1": round(f1, 3), "labelled": c["gold"]}


def main(arguments: list[str]) -> int:
    """Prints one JSON object: measure to figures."""
    verbose = "-v" in arguments
    names = [a for a in arguments if not a.startswith("-")]
    if verbose and (not names or any("held-out" in n for n in names)):
        print("errors are shown for named dev halves only", file=sys.stderr)
        return 2
    places = gazetteer.load()
    network = None if "--rules" in arguments else encoder.load()
    out = {}
    for path in sorted((HERE / "sentences").glob("*.txt")):
        if names and not any(path.stem.startswith(n) for n in names):
            continue
        todo, lang = items(path), "fr" if "_fr_" in path.stem else "en"
        readings = (
            read_article(
                Article(id=f"s{k}", text=i.text, lang=lang, published=_PUBLISHED, source=path.name),
                places,
                DEFAULTS,
                network,
            )
            for k, i in enumerate(todo)
        )
        out[path.stem] = score(path.stem, readings, todo, verbose)
    print("{\n" + ",\n".join(f"  {json.dumps(k)}: {json.dumps(v)}" for k, v in out.items()) + "\n}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

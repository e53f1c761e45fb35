"""Attributions of invented passages: what is said and by whom, and nothing where nobody says anything.

    python evaluation/quotes/attributed.py                 one JSON object: set -> figures
    python evaluation/quotes/attributed.py -v fresh_en     and what is missed, wrong or false in one set
    python evaluation/quotes/attributed.py --rules         without the encoder

The passages stand in ``attributed/SET_LANG.txt``; the marks are explained at the head of the English file. Contents and
speakers are judged by the benchmark's scorer (``bench/scorers/quotes.py`` of the shared folder). Of our own: ``names``,
the share of labelled persons and bodies that a speaker is resolved to, or that pass a statement on; ``silent``, the
share of passages without an attribution in which none is read.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

from vigie import gazetteer
from vigie.codec import to_builtins
from vigie.config import DEFAULTS
from vigie.language import encoder
from vigie.model import Article, Reading
from vigie.read import read_article

HERE = Path(__file__).resolve().parent
BENCH = Path(os.environ.get("VIGIE_SHARED", HERE.parents[2] / "shared")) / "bench"
FIGURES = ("content_precision", "content_recall", "content_f1", "speaker_accuracy", "attribution_f1")
_MARK = re.compile(r"([\[{<])(\d(?:,\d)*) |[\]}>]")
_ROLES = {"[": "content", "{": "speaker", "<": "cue"}
Gold = dict[str, Any]


@dataclass
class Passage:
    """A text without its marks, its attributions as the benchmark has them, and whom their speakers stand for."""

    text: str
    quotes: list[Gold]
    names: dict[int, str] = field(default_factory=dict)  # place in ``quotes`` -> name
    via: dict[int, str] = field(default_factory=dict)


def passages(path: Path) -> list[Passage]:
    """The passages of a file, parted by blank lines."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [_passage(list(block)) for filled, block in groupby(lines, key=lambda line: bool(line.strip())) if filled]


def _passage(lines: list[str]) -> Passage:
    marked = "\n".join(line for line in lines if not line.startswith("="))
    text, at = "", 0
    opened: list[tuple[str, str, int]] = []
    found: dict[str, dict[str, list[list[int]]]] = {}
    for m in _MARK.finditer(marked):
        text += marked[at : m.start()]
        at = m.end()
        if m[1]:
            opened.append((_ROLES[m[1]], m[2], len(text)))
            continue
        role, numbers, start = opened.pop()
        for number in numbers.split(","):
            found.setdefault(number, {}).setdefault(role, []).append([start, len(text)])
    text += marked[at:]
    if opened or any("content" not in roles for roles in found.values()):
        raise ValueError(f"a mark is left open, or a statement has no content: {marked}")
    order = sorted(found)
    golds = [{role: _span(text, found[n].get(role)) for role in _ROLES.values()} for n in order]
    made = Passage(text, golds)
    for line in lines:
        if line.startswith("="):
            number, told = line[1:].split(maxsplit=1)
            kind = made.via if told.startswith("via ") else made.names
            kind[order.index(number)] = told.removeprefix("via ")
    return made


def _span(text: str, parts: list[list[int]] | None) -> dict[str, Any] | None:
    if parts is None:
        return None
    start, end = parts[0][0], parts[-1][1]
    return {"start": start, "end": end, "text": text[start:end], "parts": parts}


def _within(gold: Gold, read: Gold) -> bool:
    """Whether what is read holds half of a labelled content, or is held by it."""
    a, b = gold["content"], read["content"]
    shared = min(a["end"], b["end"]) - max(a["start"], b["start"])
    return 2 * shared >= min(a["end"] - a["start"], b["end"] - b["start"])


def _resolved(passage: Passage, quotes: list[Gold]) -> list[bool]:
    """For each labelled name whether the speaker of that content is resolved to it (or is passed on by it)."""
    found = []
    for labels, key in ((passage.names, "name"), (passage.via, "via")):
        for place, wanted in labels.items():
            said = [q["speaker"] or {} for q in quotes if _within(passage.quotes[place], q)]
            if key == "name":
                found.append(any(wanted in (s.get("name"), s.get("text"), s.get("affiliation")) for s in said))
            else:
                found.append(any(wanted in ((s.get("via") or {}).get("text") or "") for s in said))
    return found


def score(todo: list[Passage], readings: Iterable[Reading], verbose: bool) -> dict[str, float]:
    """The figures of one set; prints its errors where ``verbose``."""
    sys.path.insert(0, str(BENCH))
    from scorers.quotes import score as judged

    gold, read, names, silent = [], [], [], []
    for k, (passage, reading) in enumerate(zip(todo, readings, strict=True)):
        quotes = to_builtins(reading.quotes)
        gold.append({"id": k, "text": passage.text, "gold_quotes": passage.quotes})
        read.append({"id": k, "quotes": quotes})
        resolved = _resolved(passage, quotes)
        names += resolved
        if not passage.quotes:
            silent.append(not quotes)
        if verbose:
            alone = judged([gold[-1]], [read[-1]])
            if not all(resolved) or (quotes if not passage.quotes else alone["attribution_f1"] < 1):
                _print(passage, quotes)
    figures = judged(gold, read)
    own = {"names": sum(names) / len(names), "silent": sum(silent) / len(silent), "quotes": figures["quotes_gold"]}
    return {k: round(v, 3) for k, v in ({f: figures[f] for f in FIGURES} | own).items()}


def _print(passage: Passage, quotes: list[Gold]) -> None:
    print(f"\n{passage.text}")
    for kind, found in (("wanted", passage.quotes), ("read", quotes)):
        for q in found:
            speaker = q["speaker"] or {}
            told = [f"{k}={speaker[k]}" for k in ("name", "affiliation", "via") if speaker.get(k)]
            parts = q["content"].get("parts") or [[q["content"]["start"], q["content"]["end"]]]
            print(f"   {kind:7}{speaker.get('text')} {told} » {' … '.join(passage.text[a:b] for a, b in parts)}")


def main(arguments: list[str]) -> int:
    """Prints one JSON object: set to figures."""
    names = [a for a in arguments if not a.startswith("-")]
    places = gazetteer.load()
    network = None if "--rules" in arguments else encoder.load()
    out = {}
    for path in sorted((HERE / "attributed").glob("*.txt")):
        if names and path.stem not in names:
            continue
        todo, lang = passages(path), path.stem[-2:]
        articles = [Article(id=f"p{k}", text=p.text, lang=lang, source=path.name) for k, p in enumerate(todo)]
        readings = (read_article(a, places, DEFAULTS, network) for a in articles)
        out[path.stem] = score(todo, readings, "-v" in arguments)
    print("{\n" + ",\n".join(f"  {json.dumps(k)}: {json.dumps(v)}" for k, v in out.items()) + "\n}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

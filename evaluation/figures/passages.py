"""Scores the figures that ``vigie read`` finds in the invented passages of ``passages/``.

    python evaluation/figures/passages.py                  the figures of every file, as JSON
    python evaluation/figures/passages.py fresh_en -v      one file with its errors

The marks stand at the head of ``passages/fresh_en.txt``. A figure is found where one with the same numbers overlaps its
words, as in the crisis benchmark; ``core`` counts the measures that the benchmark scores (people), ``all`` every one.
``measure``, ``speaker`` (where one is named), ``silent`` (where none is) and ``bounds`` (open ends kept) are shares of
the figures found.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vigie import gazetteer
from vigie.config import DEFAULTS
from vigie.language import encoder
from vigie.model import Article, Figure, PartialDate, Source
from vigie.read.article import read_article

HERE = Path(__file__).resolve().parent
CORE = frozenset("killed injured abducted missing arrested displaced in_need fighters".split())
_MARK = re.compile(r"\[([^\[\]]+)\]\{([^{}]+)\}")
_EMPTY = frozenset("the a an of and le la les l de des du d un une".split())

Value = tuple[float | None, float | None]


@dataclass(frozen=True, slots=True)
class Gold:
    """A figure marked by hand; ``by`` is ``None`` where any speaker will do."""

    start: int
    end: int
    text: str
    measures: tuple[str, ...]
    values: tuple[Value, ...]
    by: tuple[str, ...] | None
    optional: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage without its marks."""

    id: str
    published: str
    text: str
    gold: tuple[Gold, ...]


def _value(word: str) -> Value:
    if word == "?":
        return None, None
    word = word.removeprefix("~")
    if word.startswith("<"):
        return None, float(word[1:])
    if word.endswith("+"):
        return float(word[:-1]), None
    low, _, high = word.partition("..")
    return float(low), float(high or low)


def _gold(words: str, marks: str, start: int) -> Gold:
    measures, value, *by = marks.split(" ", 2)
    names = tuple(n.strip() for n in " ".join(by).split("/") if n.strip())
    return Gold(
        start,
        start + len(words),
        words,
        tuple(measures.rstrip("?").split(",")),
        tuple(_value(v) for v in value.split("|")),
        None if "*" in names else names,
        "?" in measures,
    )


def passages(path: Path) -> Iterator[Passage]:
    """The passages of a file, in order."""
    body = "\n".join(line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    for n, block in enumerate(body.split("\n@ ")[1:], 1):
        head, _, marked = block.partition("\n")
        text, gold, at = "", [], 0
        marked = marked.strip()
        for mark in _MARK.finditer(marked):
            text += marked[at : mark.start()]
            gold.append(_gold(mark[1], mark[2], len(text)))
            text += mark[1]
            at = mark.end()
        yield Passage(f"{path.stem}-{n}", head.split("|")[0].strip(), text + marked[at:], tuple(gold))


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold())) - _EMPTY


def named(source: Source | None, by: tuple[str, ...]) -> bool:
    """Whether ``source`` is one of the right names."""
    if source is None:
        return False
    read = _words(f"{source.text} {source.name or ''} {source.affiliation or ''}")
    return any(len(_words(b) & read) >= 0.6 * min(len(_words(b)), len(read)) for b in by)


def _numbers(value: Value) -> set[float]:
    return {v for v in value if v is not None}


def _found(figure: Figure, gold: Gold) -> bool:
    if figure.start >= gold.end or figure.end <= gold.start:
        return False
    return any(_numbers((figure.low, figure.high)) == _numbers(v) for v in gold.values)


def score(passage: Passage, figures: tuple[Figure, ...]) -> tuple[Counter[str], list[str]]:
    """Counts of one passage, and a line for every error."""
    counts: Counter[str] = Counter()
    errors: list[str] = []
    left = list(figures)
    for gold in sorted(passage.gold, key=lambda g: g.optional):
        hits = [f for f in left if _found(f, gold)]
        hit = max(hits, key=lambda f: f.measure in gold.measures, default=None)
        if gold.optional:
            left = [f for f in left if f.start >= gold.end or f.end <= gold.start]
            continue
        kinds = ("all", "core") if gold.measures[0] in CORE else ("all",)
        for kind in kinds:
            counts[f"{kind}.gold"] += 1
            counts[f"{kind}.hit"] += hit is not None
        if hit is None:
            read = [f"{f.low}..{f.high} {f.measure}" for f in left if f.start < gold.end and f.end > gold.start]
            errors.append(f"missed    {gold.text!r} {'/'.join(gold.measures)} {gold.values} read {read}")
            continue
        left.remove(hit)
        counts["measure.n"] += 1
        counts["measure.right"] += hit.measure in gold.measures
        if hit.measure not in gold.measures:
            errors.append(f"measure   {gold.text!r} {'/'.join(gold.measures)} read {hit.measure}")
        counts["bounds.n"] += 1
        counts["bounds.right"] += (hit.low, hit.high) in gold.values
        if (hit.low, hit.high) not in gold.values:
            errors.append(f"bounds    {gold.text!r} {gold.values} read {hit.low}..{hit.high}")
        if gold.by is None:
            continue
        by = hit.attributed_to
        right, kind = (named(by, gold.by), "speaker") if gold.by else (by is None, "silent")
        counts[f"{kind}.n"] += 1
        counts[f"{kind}.right"] += right
        if not right:
            errors.append(f"{kind:9} {gold.text!r} {' / '.join(gold.by) or '-'} read {by.text if by else '-'}")
    for f in left:
        counts["all.false"] += 1
        counts["core.false"] += f.measure in CORE
        errors.append(f"false     {f.text!r} {f.measure} {f.low}..{f.high}")
    return counts, errors


def shares(counts: Counter[str]) -> dict[str, Any]:
    """Recall, precision and F1 of ``core`` and ``all``, and the shares."""
    found: dict[str, Any] = {}
    for kind in ("core", "all"):
        hit, gold, false = counts[f"{kind}.hit"], counts[f"{kind}.gold"], counts[f"{kind}.false"]
        found[kind] = {
            "recall": round(hit / gold, 3),
            "precision": round(hit / (hit + false), 3),
            "f1": round(2 * hit / (gold + hit + false), 3),
        }
    for kind in ("measure", "bounds", "speaker", "silent"):
        found[kind] = round(counts[f"{kind}.right"] / counts[f"{kind}.n"], 3)
    return found


def main(names: list[str], verbose: bool) -> None:
    """Prints the figures of the files named, or of all."""
    places, network = gazetteer.load(), encoder.load()
    found = {}
    for path in sorted((HERE / "passages").glob("*.txt")):
        if names and path.stem not in names:
            continue
        counts: Counter[str] = Counter()
        for passage in passages(path):
            published = PartialDate(passage.published)
            article = Article(
                id=passage.id,
                text=passage.text,
                source=path.stem,
                published=published,
                lang=path.stem.rsplit("_", 1)[1],
            )
            more, errors = score(passage, read_article(article, places, DEFAULTS, network).figures)
            counts += more
            if verbose and errors:
                print(passage.id, *errors, sep="\n   ", file=sys.stderr)
        found[path.stem] = shares(counts)
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main([a for a in sys.argv[1:] if a != "-v"], "-v" in sys.argv)

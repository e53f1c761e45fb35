"""Scores the outlook readers on the invented articles of ``articles/``: forecasts, indicators, advisories,
recommendations, and who says a toll.

    python evaluation/outlook/articles.py                  aggregate figures of every half, as JSON
    python evaluation/outlook/articles.py dev_en -v        one of them with its errors; never a held-out one

A forecast, a recommendation and a toll are right where their words overlap the labelled ones by a third of the shorter;
a speaker where the content words of the label and of what was read share a word that is not a title. An indicator is
right by name and direction, once an article; an advice by country and action, and by issuer where that is named.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from vigie import gazetteer
from vigie.config import DEFAULTS
from vigie.language import encoder
from vigie.language.document import Document
from vigie.model import Article, Forecast, PartialDate, Reading, Source, Span
from vigie.read.article import read_article
from vigie.read.outlook.issuers import issuers_in

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "articles"))

from build import Label, Labelled, articles  # noqa: E402

_OVERLAP = 1 / 3
_EMPTY = frozenset("the a an of and le la les l de des du d un une".split())
_WORDS = re.compile(r"\w+")


def _overlaps(label: Label, span: Span) -> bool:
    start, end = label.span or (0, 0)
    shared = min(end, span.end) - max(start, span.start)
    return shared >= _OVERLAP * min(end - start, span.end - span.start) and shared > 0


def _words(text: str) -> set[str]:
    return set(_WORDS.findall(text.casefold())) - _EMPTY


def named(source: Source | None, by: tuple[str, ...]) -> bool:
    """Whether ``source`` is one of the right names; with none, whether it is empty."""
    if not by or source is None:
        return not by and source is None
    read = _words(f"{source.text} {source.name or ''} {source.affiliation or ''}")
    return any(len(_words(b) & read) >= 0.6 * min(len(_words(b)), len(read)) for b in by)


class Score:
    """Counts of one file, and the lines of its errors."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()
        self.errors: list[str] = []

    def spans(self, kind: str, labels: list[Label], read: list[tuple[Span, Source | None]]) -> None:
        """Spans of a kind with their speakers: recall, precision, speaker."""
        for label in labels:
            if label.optional:
                continue
            self.counts[kind, "gold"] += 1
            hits = [(s, by) for s, by in read if _overlaps(label, s)]
            if not hits:
                self.errors.append(f"  {kind} missed: {label.words}")
                continue
            self.counts[kind, "hit"] += 1
            if label.by or kind != "forecasts":
                self.counts[kind, "spoken"] += 1
                right = any(named(by, label.by) for _, by in hits)
                self.counts[kind, "speaker"] += right
                if not right:
                    given = " / ".join(by.label if by else "-" for _, by in hits)
                    self.errors.append(f"  {kind} speaker {given!r}, not {label.by}: {label.words}")
        for span, by in read:
            right = any(_overlaps(label, span) for label in labels)
            if right and all(x.optional for x in labels if _overlaps(x, span)):
                continue
            self.counts[kind, "read"] += 1
            self.counts[kind, "right"] += right
            if not right:
                self.errors.append(f"  {kind} false: {span.text!r} ({by.label if by else '-'})")

    def found(self, kind: str, labels: list[Label], read: list[Span]) -> None:
        """Spans of a kind, of which any overlap is enough: the words of an incident are few."""
        for label in labels:
            start, end = label.span or (0, 0)
            hit = any(s.start < end and start < s.end for s in read)
            self.counts[kind, "gold"] += not label.optional
            self.counts[kind, "hit"] += hit and not label.optional
            if not (hit or label.optional):
                self.errors.append(f"  {kind} missed: {label.words}")
        for span in read:
            of = [x for x in labels if x.span and x.span[0] < span.end and span.start < x.span[1]]
            if not of or not all(x.optional for x in of):
                self.counts[kind, "read"] += 1
                self.counts[kind, "right"] += bool(of)
            if not of:
                self.errors.append(f"  {kind} false: {span.text!r}")

    def terms(self, labels: list[Label], read: list[Forecast]) -> None:
        """Of the forecasts that were found, whether day and band are those of the label, where it has them."""
        for label in labels:
            hits = [f for f in read if _overlaps(label, f.statement)]
            if hits and label.until:
                ends = [f.horizon.end.text for f in hits if f.horizon and f.horizon.end]
                self._term("horizon", label, ends, label.until)
            if hits and label.band:
                self._term("band", label, [(f.likelihood.low, f.likelihood.high) for f in hits], label.band)

    def _term(self, kind: str, label: Label, read: Sequence[object], right: object) -> None:
        self.counts["forecasts", f"{kind} gold"] += 1
        self.counts["forecasts", kind] += right in read
        if right not in read:
            self.errors.append(f"  forecasts {kind} {read}, not {right}: {label.words}")

    def names(self, kind: str, labels: list[Label], read: dict[str, str]) -> None:
        """Names of a kind, each with its evidence."""
        must = {x.words for x in labels if not x.optional}
        may = {x.words for x in labels if x.optional}
        found = set(read) - (may - must)
        self.counts[kind, "gold"] += len(must)
        self.counts[kind, "hit"] += len(must & found)
        self.counts[kind, "read"] += len(found)
        self.counts[kind, "right"] += len(must & found)
        self.errors += [f"  {kind} missed: {m}" for m in sorted(must - found)]
        self.errors += [f"  {kind} false: {f} {read[f]!r}" for f in sorted(found - must)]

    def figures(self) -> dict[str, dict[str, float | int]]:
        """The measures of each kind."""
        out: dict[str, dict[str, float | int]] = {}
        for kind in ("forecasts", "indicators", "advisories", "recommendations", "tolls", "incidents"):
            n = {key: self.counts[kind, key] for key in ("gold", "hit", "read", "right", "spoken", "speaker")}
            out[kind] = {"recall": round(n["hit"] / max(1, n["gold"]), 3)}
            if kind != "tolls":
                out[kind]["precision"] = round(n["right"] / max(1, n["read"]), 3)
            if kind == "incidents" and not n["gold"]:
                del out[kind]  # this file has none marked
                continue
            if n["spoken"]:
                out[kind]["speaker"] = round(n["speaker"] / n["spoken"], 3)
            for term in ("horizon", "band"):
                if self.counts[kind, f"{term} gold"]:
                    out[kind][term] = round(self.counts[kind, term] / self.counts[kind, f"{term} gold"], 3)
            out[kind]["labelled"] = n["gold"]
        return out


def _advice(reading: Reading) -> dict[str, str]:
    doc = Document(reading.text, reading.lang or "en", published=reading.published)
    out = {}
    for a in reading.advisories:
        giver = issuers_in(doc, a.issuer.start, a.issuer.end) if a.issuer else []
        out[f"{giver[0].country if giver else '-'} {a.country} {a.action}"] = a.evidence[0].text
    return out


def score(todo: list[Labelled], readings: list[Reading]) -> Score:
    """The counts and errors of one file."""
    s = Score()
    for article, reading in zip(todo, readings, strict=True):
        s.errors.append(article.ident)
        of = {kind: [x for x in article.labels if x.kind == kind] for kind in "PNARFI"}
        s.spans("forecasts", of["P"], [(f.statement, f.speaker) for f in reading.forecasts])
        s.terms(of["P"], list(reading.forecasts))
        s.spans("recommendations", of["R"], [(r.content, r.speaker) for r in reading.recommendations])
        tolls = [(f, f.attributed_to) for f in reading.figures if any(_overlaps(x, f) for x in of["F"])]
        s.spans("tolls", of["F"], tolls)
        s.found("incidents", of["I"], [i.evidence[0] for i in reading.incidents])
        read = {f"{i.indicator} {i.direction}": i.evidence[0].text for i in reading.indicators}
        s.names("indicators", of["N"], read)
        s.names("advisories", of["A"], _advice(reading))
    return s


def main(arguments: list[str]) -> int:
    """Prints one JSON object: file to figures."""
    verbose = "-v" in arguments
    names = [a for a in arguments if not a.startswith("-")]
    if verbose and (not names or any("held-out" in n for n in names)):
        print("errors are shown for named dev halves only", file=sys.stderr)
        return 2
    places = gazetteer.load()
    network = None if "--rules" in arguments else encoder.load()
    out = {}
    for path in sorted((HERE / "articles").glob("*.txt")):
        if names and not any(path.stem.startswith(n) for n in names):
            continue
        todo = articles(path)
        inputs = [
            Article(
                id=a.ident,
                text=a.text,
                title=a.title,
                outlet=a.outlet,
                lang=a.lang,
                published=PartialDate(a.published),
                source=path.name,
            )
            for a in todo
        ]
        found = score(todo, [read_article(i, places, DEFAULTS, network) for i in inputs])
        if verbose:
            print("\n".join(found.errors))
        out[path.stem] = found.figures()
    print("{\n" + ",\n".join(f"  {json.dumps(k)}: {json.dumps(v)}" for k, v in out.items()) + "\n}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

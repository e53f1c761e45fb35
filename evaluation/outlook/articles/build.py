"""Reads the hand-written articles of this folder: their text, and what a careful reader finds in them.

A file has a section for each article. After its head, `@ ID | outlet | day published | title`, comes the text, then a
line `--`, then one label a line, a letter and its fields parted by ` | `:

    P words of the forecast | by Speaker / other right name | if words of the condition
    P words of the forecast | until 2026-06-30 | band 0.8 0.95
    N indicator worsens
    A ISSUER COUNTRY action       two letters each, `-` where the issuer is not named
    R words of the recommendation | by Speaker
    F words of the toll | by whoever says it / other right name
    I words of an incident to be printed

`until` is the day by which it is to come true, `band` the probability that ICD 203 gives its words; both only where the
text has them. `?` before the letter, or a field `opt`: neither rewarded nor blamed. `by -`, as no `by`: the article's
own voice. `first words … last words` stands for all between. Words must stand in the text; the first place counts.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

INDICATOR_DIRECTIONS = ("worsens", "eases")


class LabelError(ValueError):
    """A label that can't be read or whose words don't stand in the text; the message names the article."""


@dataclass(frozen=True)
class Label:
    """One thing to be read: its span for `P`, `R`, `F`, `I`, its name for `N` and `A`."""

    kind: str
    words: str
    span: tuple[int, int] | None
    by: tuple[str, ...]
    optional: bool
    until: str | None = None
    band: tuple[float, float] | None = None


@dataclass
class Labelled:
    """An article and its labels."""

    ident: str
    outlet: str
    published: str
    title: str
    lang: str
    text: str = ""
    labels: list[Label] = field(default_factory=list)


def locate(text: str, words: str, ident: str) -> tuple[int, int]:
    """Where `words`, or `first … last`, stand in `text`."""
    head, _, tail = words.partition(" … ")
    start = text.find(head)
    start = start if start >= 0 else text.casefold().find(head.casefold())
    end = text.find(tail, start + len(head)) + len(tail) if tail else start + len(head)
    if start < 0 or end <= start:
        raise LabelError(f"{ident}: no such words in the text: {words!r}")
    return start, end


def label(line: str, text: str, ident: str) -> Label:
    """The label of one line."""
    words, *fields = [part.strip() for part in line.lstrip("?").split(" | ")]
    kind, _, words = words.partition(" ")
    optional, by, until, band = line.startswith("?"), (), None, None
    for part in fields:
        name, _, value = part.partition(" ")
        if name == "by":
            by = tuple(w.strip() for w in value.split(" / ") if w.strip() != "-")
        elif name == "if":
            locate(text, value, ident)
        elif name == "opt":
            optional = True
        elif name == "until":
            until = value
        elif name == "band":
            low, _, high = value.partition(" ")
            band = float(low), float(high)
        else:
            raise LabelError(f"{ident}: unknown field {part!r}")
    if kind not in tuple("PNARFI") or (kind == "N" and words.split()[-1] not in INDICATOR_DIRECTIONS):
        raise LabelError(f"{ident}: label not understood: {line!r}")
    return Label(kind, words, locate(text, words, ident) if kind in "PRFI" else None, by, optional, until, band)


def articles(path: Path) -> list[Labelled]:
    """The articles of a file `HALF_LANG.txt`. Raises LabelError."""
    found: list[Labelled] = []
    body: list[str] = []
    labels = False
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("@ "):
            found.append(Labelled(*(s.strip() for s in line[2:].split(" | ")), lang=path.stem[-2:]))
            body, labels = [], False
        elif line == "--":
            found[-1].text, labels = "\n".join(body).strip(), True
        elif labels and line.strip():
            found[-1].labels.append(label(line.strip(), found[-1].text, found[-1].ident))
        elif found and not labels:
            body.append(line)
    return found

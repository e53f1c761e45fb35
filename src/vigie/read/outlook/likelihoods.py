"""How likely a forecast calls something: its words, and their band in ICD 203 if they have one."""

from __future__ import annotations

import re
from functools import lru_cache

from vigie.language.document import Document
from vigie.model import Likelihood
from vigie.read.grammar.clauses import Folded, fold
from vigie.read.grammar.phrases import expand
from vigie.tables import shipped


@lru_cache(maxsize=1)
def bands() -> tuple[re.Pattern[str], dict[str, tuple[float, float]]]:
    rows = shipped("read", "likelihood.yaml")
    table = {fold(w): (float(row["low"]), float(row["high"])) for row in rows for p in row["words"] for w in expand(p)}
    words = "|".join(sorted(map(re.escape, table), key=len, reverse=True))
    return re.compile(
        rf"\b(?P<more>(?:more|most|less|least|not|as|how|equally|(?:plus|moins)(?: que)?|pas"
        rf"|aussi) )?(?P<words>{words})\b"
    ), table


def likelihood_of(doc: Document, f: Folded, start: int, end: int, cue: tuple[int, int]) -> Likelihood:
    """The words of probability of the clause at folded ``start`` to ``end``, with their band if they have one."""
    pattern, table = bands()
    m = pattern.search(f.text, *cue) or pattern.search(f.text, start, end)
    if m is None:
        words = f.text[slice(*cue)]
        lead = re.match(r"\s*(?:(?:is|are|was|were|be|est|sont)\s+)?", words)
        tail = re.search(r"\s*(?:\b(?:to|of|de|que)|d')?\s*$", words)
        a = cue[0] + (lead.end() if lead else 0)
        b = cue[0] + (tail.start() if tail else len(words))
        return Likelihood(words=doc.text[slice(*f.raw(a, b))] if a < b else None)
    x, y = f.raw(m.start(), m.end())
    if m["more"]:
        return Likelihood(words=doc.text[x:y])
    low, high = table[m["words"]]
    return Likelihood(words=doc.text[x:y], low=low, high=high)

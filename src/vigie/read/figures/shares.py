"""What a percentage is of, where no "of" follows it: "38% were malnourished", "the share of refugees fell to 31%".

A percentage that tells a change has a sign; one that tells a share has the words "share of …" as what it counts, or
"share" alone where the sentence does not say of what.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from vigie.language.document import Document, Sentence
from vigie.model import Figure
from vigie.read.numbers.numbers import Number

# A noun that names a share, and of what: "the share of refugees without water", "le taux de couverture".
_RATE = re.compile(
    r"(?i)\b(?P<rate>share|proportion|percentage|rate|part|taux|pourcentage)(?: (?:of|de la|de l['’]|des|de|du|d['’])"
    r" ?(?:the |all |les |la |l['’])?(?P<of>[^\W\d_]+(?: [^\W\d_]+(?!['’\w]))?))?[^.;:!?]{0,80}\s$"
)
_NAMED_RATE = re.compile(
    r"(?i)\b(?P<rate>turnout|coverage|(?:[^\W\d_]+ )?(?:fatality|mortality|attendance|occupancy) rate|participation"
    r"|couverture|létalité|mortalité|fréquentation)\b[^.;:!?]{0,60}\s$"
)
# "38% were malnourished", "62 % d'entre eux ont vendu", "42% have no water".
_PREDICATE = re.compile(
    r"(?P<them>,? ?(?:of (?:them|whom|these|those)|d['’]entre (?:eux|elles)|d['’]eux))?"
    r" (?:(?:are|were|is|was|have|had|has|live|lack|say|said|reported|report|need|suffer|remain|do|did"
    r"|sont|étaient|ont|avaient|n['’]ont|n['’]avaient|vivent|souffrent|disent|déclarent|manquent|restent|ne)\b"
    r"|n['’])"
)
_WHOLE = re.compile(  # "US$ 805 million, is 19 per cent funded", "soit 19 %", "dont 40 % d'enfants"
    r"(?i)(?:\b(?:is|are|was|were|only|just|soit|dont|or|est|sont|à)\s|[(]\s?)$"
)
_DONE = re.compile(
    r"\s?(?:funded|covered|met|complete[d]?|full|financée?s?|couverte?s?|pourvue?s?|[).,;]|of\b|du\b|des?\b|d['’])"
)
_COMPARED = re.compile(
    r"(?i)\b(?:against|compared (?:with|to)|(?:up|down) from|contre|par rapport à|au lieu de)"
    r"(?: (?:about|only|some|nearly|environ|près de))?\s$"
)
_NEAR = 90
_FAR = 200


def signed(mark: str) -> int:
    """1 or −1 where a number begins with a plus or minus sign ("+6%"); else 0."""
    return 1 if mark == "+" else -1 if mark in "-−–" else 0


def beside(doc: Document, sentence: Sentence, number: Number, known: Sequence[Figure]) -> Figure | None:
    """The percentage of the same sentence with which this one is compared: "31% lack water, against 42% in May"."""
    last = known[-1] if known and known[-1].start >= sentence.start else None
    if last is None or last.measure != "percent_change" or number.start - last.end > _NEAR:
        return None
    return last if _COMPARED.search(doc.text, last.end, number.start) else None


def share_of(doc: Document, sentence: Sentence, number: Number, known: Sequence[Figure]) -> str | None:
    """``share of …`` where the words around the number tell a share, ``share`` where they do not say of what."""
    before = doc.text[max(sentence.start, number.start - _FAR) : number.start]
    if (m := _RATE.search(before)) is not None:
        return f"share of {m['of']}" if m["of"] else "share"
    if (m := _NAMED_RATE.search(before)) is not None:
        return f"share: {m['rate'].lower()}"
    if (m := _PREDICATE.match(doc.text, number.end)) is not None:
        counted = [f.of for f in known[-3:] if f.of and f.measure != "percent_change" and number.start - f.end < 200]
        return f"share of {counted[-1]}" if counted else "share"
    return "share" if _WHOLE.search(before) and _DONE.match(doc.text, number.end) else None

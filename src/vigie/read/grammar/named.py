"""Mentions as the encoder sees them: its spans with their form, without the marks and endings around them."""

from __future__ import annotations

import re
from collections import Counter
from typing import cast

from vigie.language.document import Document
from vigie.language.encoder import Encoded
from vigie.language.labels import ENTITIES
from vigie.model import Mention
from vigie.model.vocabulary import MentionForm, MentionLabel

_PRONOUN = re.compile(
    r"(?:i|me|my|we|us|our|ours|you|your|he|him|his|she|her|hers|it|its|they|them|their|theirs|who|whom|whose"
    r"|himself|herself|itself|themselves|those|these|this|that|here|there|where"
    r"|je|j|moi|nous|vous|il|ils|elle|elles|lui|leur|leurs|eux|celui-ci|celle-ci|ceux-ci|qui|on)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"the|an?|les?|la|l|une?|des|du|d", re.IGNORECASE)  # what is left of a description cut short
_OUTER = " \t\r\n\u00a0\u202f,;:.!?…\"“”«»‘’'()[]–—-"
_KEPT_END = re.compile(r"(?:[A-Z]\.)+$|\b(?:Inc|Corp|Ltd|Co|Bros|Jr|Sr|St)\.$")
# No mention ends in an article, a preposition or a conjunction; the network now and then takes one in.
_LEADING_ON = re.compile(
    r"(?:\s+(?:the|an?|of|in|on|at|by|to|for|from|with|and|or|near|le|la|les|l|de|du|des|d|à|au|aux|en|et|ou|dans|sur|par"
    r"|pour|avec))+$"
)
_NAMED = frozenset(("person", "organization", "location", "event", "misc"))
_POSSESSIVE = re.compile(r"[’']s$")


def mentions_of(doc: Document, encoded: Encoded, phrases: bool = False) -> list[Mention]:
    """The encoder's mentions in ``doc``, in order; they don't overlap. ``phrases``: whole noun phrases and pronouns."""
    found: list[tuple[int, int, str, float]] = []
    for start, end, label, sure in encoded.spans(ENTITIES, phrases):
        start, end = trimmed(doc.text, start, end)
        if start < end:
            found.append((start, end, label, sure))
    found = _agreed(doc, found)
    cased = any(map(str.isupper, doc.text))
    return [_mention(doc, a, b, label, cased) for a, b, label, _ in found]


def _mention(doc: Document, start: int, end: int, label: str, cased: bool) -> Mention:
    """``cased``: the text has capitals, so that words without one are a description and no name."""
    form: MentionForm = "name"
    if label.endswith("~"):
        form = "pronoun" if _PRONOUN.fullmatch(doc.text, start, end) else "nominal"
    kind = cast(MentionLabel, label.removesuffix("~"))
    capital = any(map(str.isupper, doc.text[start:end]))
    if form == "name" and kind in ("weapon", "vehicle", "facility") and not capital:
        form = "nominal"
    if form == "name" and kind in _NAMED and cased and not capital and not any(map(str.isdigit, doc.text[start:end])):
        form = "nominal"
    return doc.make(Mention, start, end, label=kind, form=form)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The words of a span without marks around them and words that lead on; empty where only an article is left."""
    while start < end and text[start] in _OUTER:
        start += 1
    while end > start and text[end - 1] in _OUTER and not _KEPT_END.search(text, start, end):
        end -= 1
    for ending in (_POSSESSIVE, _LEADING_ON):
        if m := ending.search(text, start, end):
            end = m.start()
    return (start, start) if _ARTICLE.fullmatch(text, start, end) else (start, end)


def _agreed(doc: Document, found: list[tuple[int, int, str, float]]) -> list[tuple[int, int, str, float]]:
    """One label for each name that the text has several times: the one that the network was surest of in sum."""
    weight: dict[str, Counter[str]] = {}
    for a, b, label, sure in found:
        if not label.endswith("~"):
            weight.setdefault(doc.text[a:b], Counter())[label] += sure  # type: ignore[assignment]
    out = []
    for a, b, label, sure in found:
        votes = weight.get(doc.text[a:b])
        out.append((a, b, votes.most_common(1)[0][0] if votes and not label.endswith("~") else label, sure))
    return out

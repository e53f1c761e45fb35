"""Lines of a saved page that are not the article: navigation, share bars, counters, advertising, related links."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from vigie.ingest.vocabulary import vocabulary

Furniture = Literal["navigation", "share", "advertising", "comments", "related", "related heading", "prompt", "credit"]

_SEPARATORS = re.compile(r"[\s|/>›»·•,&+:–—-]+")
_CAMEL = re.compile(r"(?<=[a-zà-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
_WIDGET = re.compile(r"\d{1,3}/[A-Za-z]{2,20}/[\w-]{2,40}|#?[a-z]+-widget[\w-]*")
_COUNTER = r"(?:\(?\d[\d.,]{0,8}\)?)"
_MAX_LINK = 220
_MAX_PROMPT = 320


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    words = vocabulary()
    related, unmarked = "|".join(words["related"]), "|".join(words["related unmarked"])
    return {
        "comments": re.compile(
            rf"{_COUNTER}?\s?(?:{'|'.join(words['comments'])})\s?:?\s?{_COUNTER}?[.!…]?", re.IGNORECASE
        ),
        "advertising": re.compile(rf"[\s\W]*(?:{'|'.join(words['advertising'])})[\s\W]*", re.IGNORECASE),
        "related heading": re.compile(rf"[\s\W]*(?:{related})\s?[:.…»›>→]*", re.IGNORECASE),
        "related": re.compile(rf"[\s\W]*(?:{related})\s?(?:[:|»›>→–—]|\s-\s)\s?\S.*", re.IGNORECASE),
        # "À lire aussi Examplie: …", "Read more What we know": no mark, so only before a capital, and no sentence.
        "related unmarked": re.compile(rf"[\s\W]*(?:{unmarked})\s+(?-i:[A-ZÀ-ÖØ-Þ0-9«“‘]).*(?<![.!…])", re.IGNORECASE),
        "prompt": re.compile(rf"[^\w“\"«‘]*(?:{'|'.join(words['prompts'])}).*", re.IGNORECASE),
        "credit": re.compile(rf"[\s\W]*(?:{'|'.join(words['credits'])})(?:\s?[:/|©]|\s[–-]\s).*|©.*", re.IGNORECASE),
        "tags": re.compile(rf"[\s\W]*(?:{'|'.join(words['tags'])})\s?:?.*", re.IGNORECASE),
    }


def furniture(line: str) -> Furniture | None:
    """Which furniture a line is wherever it stands on the page; ``None`` for words of the article.

    A related link needs its mark ("Read more: …", "Lire aussi : …"); navigation is told by :func:`navigation`.
    """
    words = line.strip()
    found = _patterns()
    if not words or len(words) > _MAX_PROMPT:
        return None
    if found["prompt"].fullmatch(words):
        return "prompt"
    if len(words) > _MAX_LINK:
        return None
    if _WIDGET.fullmatch(words):
        return "navigation"
    if found["comments"].fullmatch(words):
        return "comments"
    if found["advertising"].fullmatch(words):
        return "advertising"
    if found["related heading"].fullmatch(words):
        return "related heading"
    if found["related"].fullmatch(words) or found["related unmarked"].fullmatch(words):
        return "related"
    if len(words) <= 140 and found["credit"].fullmatch(words):
        return "credit"
    if _only(words, "share", 2):
        return "share"
    return None


def navigation(line: str) -> bool:
    """Whether a line is made of menu words only ("HomeWorld", "Accueil > Afrique"), or is a list of tags.

    True only of lines outside the body: a heading in it may be a menu's word as well.
    """
    words = line.strip()
    if not words or len(words) > _MAX_LINK:
        return False
    if _only(words, "menu", 1) or (len(words) <= 160 and _patterns()["tags"].fullmatch(words) is not None):
        return True
    parts = [p.strip().casefold() for p in re.split(r"\s[>›»/|]\s", words)]
    return len(parts) > 1 and len(words) < 120 and parts[0] in vocabulary()["home"]


def _only(words: str, kind: str, least: int) -> bool:
    """Whether ``words`` is a row of one or more entries of the vocabulary's ``kind``, at least ``least`` if short."""
    known = _entries(kind)
    parts = [p.casefold() for p in _SEPARATORS.split(_CAMEL.sub(" ", words)) if p]
    if not parts or len(parts) > 24:
        return False
    at = entries = 0
    while at < len(parts):
        step = next((n for n in (4, 3, 2, 1) if " ".join(parts[at : at + n]) in known and at + n <= len(parts)), 0)
        if not step:
            return False
        at += step
        entries += 1
    return entries >= least or " ".join(parts) in known


@lru_cache(maxsize=4)
def _entries(kind: str) -> frozenset[str]:
    return frozenset(" ".join(p for p in _SEPARATORS.split(w.casefold()) if p) for w in vocabulary()[kind])

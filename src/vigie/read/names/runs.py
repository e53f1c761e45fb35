"""Runs of capitalised words that may be names, and known names, which need no guessing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from vigie.language.document import Document, Sentence, Token
from vigie.model import Mention
from vigie.model.vocabulary import MentionForm, MentionLabel
from vigie.read.grammar.lexicon import phrases
from vigie.read.grammar.stretch import Stretch
from vigie.read.names.names import FUNCTION_WORDS, TITLES
from vigie.read.names.ordinary import base_of, capital, common, prefixed
from vigie.read.names.telling import (
    DETERMINERS,
    EN_HEADS,
    EVENT,
    FIRST,
    FR_ADJECTIVES,
    FR_HEADS,
    LINKS,
    TITLE_WORDS,
)

_KNOWN = phrases("organisations", "known")
_KNOWN_FOLDED: dict[str, list[tuple[str, ...]]] = {}
for _first, _group in _KNOWN.items():
    _KNOWN_FOLDED.setdefault(_first.lower(), []).extend(_group)
_JAMAAT = frozenset("jama'at jamaat jama'a jamaa jama'atu djamaat".split())
_ARABIC_LINKS = frozenset("al el ul ud wa wal wa'l al-islam ul-islam wal-muslimin wal-muslimeen l - '".split())
_NAME_PARTICLES = frozenset("de du des d' la le al el bin ben ibn bint ould ag von van der den dos da di ul ur".split())
# Those that stand in names alone: what comes before and after them is one person.
PARTICLES = frozenset("al el bin ben ibn bint ould ag von van der den ul ur".split())
# "Al-Qaeda", "al Qaïda", "Al-Kaida", "al-Qa’ida" in any of its spellings, also in "Al-Qaeda-linked".
_QAEDA = re.compile(r"(al[-‑]?[qk]a['’]?[eiïîy]{1,3}d[aä]h?)(?![^\W_])", re.IGNORECASE)
_POSSESSIVE_NAMES = frozenset("people's women's children's men's lord's king's queen's".split())
_INITIALS = re.compile(r"[A-Z](?:\.[A-Z])*|St|Ste|Mt|Ft|Jr|Sr")


class Run(Stretch):
    """Tokens that may be a name."""

    __slots__ = ()


@dataclass
class Found:
    """Mentions so far, and which characters names have taken."""

    doc: Document
    items: list[Mention]
    taken: bytearray

    def free(self, start: int, end: int) -> bool:
        return not any(self.taken[start:end])

    def add(self, start: int, end: int, label: MentionLabel, form: MentionForm = "name") -> None:
        self.items.append(self.doc.make(Mention, start, end, label=label, form=form))
        self.taken[start:end] = b"\1" * (end - start)


def runs_of(s: Sentence, blocked: bytearray, lowered: set[str], found: Found) -> Iterable[Run]:
    """Runs of capitalised words of one sentence, after known organizations have been taken out."""
    ts = s.tokens
    n = len(ts)
    i = 0
    while i < n:
        t = ts[i]
        known, end = _known_at(ts, i)
        if known:
            found.add(t.start, end, "organization")
            i = known
            continue
        if not capital(t) or blocked[t.start]:
            i += 1
            continue
        if (i == 0 or ts[i - 1].text in "\"“«‘:'—-–" or t.text.isupper() is False) and _ordinary(ts, i, lowered):
            i += 1
            continue
        last = _extend(ts, i, blocked)
        yield Run(s, i, last)
        i = last + 1


def is_known(name: str) -> bool:
    """Whether a name of one word is a known organization's ("UNICEF")."""
    return (name,) in _KNOWN.get(name, ())


def headline(s: Sentence) -> bool:
    """Whether a sentence has capitals all over, so that they tell nothing."""
    if not any(t.text.islower() for t in s.tokens):
        return True
    long = [t for t in s.tokens if len(t.text) > 3 and t.text[0].isalpha()]
    return len(long) >= 3 and sum(capital(t) for t in long) >= 0.75 * len(long) and s.tokens[-1].text != "."


def _known_at(ts: tuple[Token, ...], i: int) -> tuple[int, int]:
    """Where the known name that begins at token ``i`` ends: the index after it and its offset, or zeros."""
    text = ts[i].text.replace("’", "'")
    lower = text.lower()
    first = text.removesuffix("'s")
    named = (*_KNOWN.get(first, ()), *_KNOWN_FOLDED.get(first.lower(), ()))
    if not named and lower[0] != "a" and "-" not in text and "‑" not in text and lower not in _JAMAAT:
        return 0, 0  # most words
    two = lower == "al"
    qaeda = None
    if lower[0] == "a":
        qaeda = _QAEDA.match(text) or (_QAEDA.match(f"al-{ts[i + 1].text}") if two and i + 1 < len(ts) else None)
    if qaeda is not None:
        return i + 1 + two, (ts[i + 1].start - 3 if two else ts[i].start) + qaeda.end(1)
    base = base_of(ts[i])
    if base and ((base,) in _KNOWN.get(base, ()) or (base.isupper() and 2 < len(base) < 8)):
        return i + 1, ts[i].start + len(base)
    for parts in named:
        if len(parts) > len(ts) - i or (first != text and len(parts) > 1):
            continue
        if i == 0 and len(parts) == 1 and common(first.lower(), True):
            continue  # "Total losses"
        here = [t.text.replace("’", "'") for t in ts[i : i + len(parts)]]
        here[-1] = here[-1].removesuffix("'s")
        last = ts[i + len(parts) - 1]
        end = last.end - (2 if last.text.endswith(("'s", "’s")) else 0)
        if tuple(here) == parts:
            return i + len(parts), end
        same = len(parts) > 1 and tuple(map(str.lower, here)) == tuple(map(str.lower, parts))
        if same and any(w[0].isupper() for w in here):
            return i + len(parts), end
    if lower in _JAMAAT and i + 1 < len(ts) and ts[i + 1].lower in ("nusrat", "nosrat", "nasr"):
        j = i + 2
        while j < len(ts) and (capital(ts[j]) or prefixed(ts[j]) or ts[j].lower in _ARABIC_LINKS):
            j += 1
        return j, ts[j - 1].end
    return 0, 0


def _ordinary(ts: tuple[Token, ...], i: int, lowered: set[str]) -> bool:
    """Whether the capital of token ``i`` is only that of a sentence's or title's first word."""
    t = ts[i]
    if t.lower in FUNCTION_WORDS or t.lower in DETERMINERS:
        return True
    follows = i + 1 < len(ts) and capital(ts[i + 1])
    if t.lower in TITLE_WORDS and i + 1 < len(ts) and ts[i + 1].lower in ("of", "de", "du", "des", "d'", "for"):
        return True
    first = i == 0 or not ts[i - 1].text[0].isalnum()
    if not first:
        return False
    if t.lower in TITLE_WORDS and follows:
        return False
    return t.lower in lowered and t.lower not in FIRST


def _extend(ts: tuple[Token, ...], i: int, blocked: bytearray) -> int:
    """The index of the last token of the run that begins at ``i``."""
    n = len(ts)
    last = i
    organization = ts[i].lower in EN_HEADS or ts[i].lower in FR_HEADS
    event = ts[i].lower in EVENT
    if ts[i].text.endswith(("'s", "’s")) and ts[i].lower not in _POSSESSIVE_NAMES:
        return i
    j = i + 1
    while j < n:
        t = ts[j]
        if t.start - ts[j - 1].end > 1 or blocked[t.start]:
            break
        if t.text == "." and j + 1 < n and (_INITIALS.fullmatch(ts[j - 1].text) or ts[j - 1].lower in TITLES):
            if not capital(ts[j + 1]) or t.start != ts[j - 1].end:
                break
            j += 1
            continue
        if len(t.text) > 2 and t.text.isupper() and not organization and (t.text,) in _KNOWN.get(t.text, ()):
            break
        if capital(t) or prefixed(t):
            le = t.lower in _NAME_PARTICLES and j + 1 < n and capital(ts[j + 1]) and ts[j + 1].lower not in TITLE_WORDS
            if t.lower in FUNCTION_WORDS and not organization and not t.text.isupper() and not le:
                break  # "Jean Le Exemple" goes on
            organization = organization or t.lower in EN_HEADS or t.lower in FR_HEADS
            event = event or t.lower in EVENT
            last = j
            if t.text.endswith(("'s", "’s")):
                break
            j += 1
            continue
        if t.lower in _NAME_PARTICLES or (organization and t.lower in LINKS):
            k = j + 1
            while k < n and k < j + 3 and (ts[k].lower in LINKS or ts[k].lower in PARTICLES):
                k += 1
            if k < n and capital(ts[k]) and not blocked[ts[k].start]:
                english = t.lower in ("of", "for", "and", "&")
                if english or organization or ts[i].lower in FIRST or t.lower in PARTICLES:
                    j = k
                    continue
            break
        if (organization or event) and t.lower in FR_ADJECTIVES:
            last = j
            j += 1
            continue
        break
    return last

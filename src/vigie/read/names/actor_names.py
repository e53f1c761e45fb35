"""Actors that a text introduces: "Front for the Example (FFE)", "X, also known as Y", "X, a jihadist group"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from vigie.language.document import Document
from vigie.model import Mention, Naming
from vigie.tables import shipped

_MOST = 200
_BRACKET = re.compile(r"\s?\(\s*(?:(?:the|le|la|les)\s+)?[“\"«]?\s*([^()\n]{2,80}?)\s*[”\"»]?\s*\)")
_ACRONYM = re.compile(r"[A-Z][A-Za-z0-9]*(?:[-/][A-Z0-9]+)*")
_KNOWN_AS = re.compile(
    r",?\s(?:which is |that is |who are |qui est )?(?:(?:also|better|commonly|locally|sometimes|formerly|formally)\s)*"
    r"(?:known|called|referred to)(?:\s(?:by|under)\s(?:its|the|their)\s[\w\s]{3,40}?)?\s?(?:as\s)?(?:the\s)?[“\"]?"
    r"|,?\s(?:(?:aussi|également|plus|mieux|localement)\s)*(?:connue?s?|appelée?s?|dite?s?|désignée?s?)"
    r"(?:\ssous\s(?:le\snom|le\ssigle|l['’]acronyme|l['’]appellation)(?:\sd[e'’])?|\scomme)?\s?(?:le\s|la\s|les\s|l['’])?[«“\"]?\s?"
    r"|,?\s(?:or|ou)\s(?=[A-Z]{2,8}\b)",
)
_OF_ANOTHER = re.compile(r"\b(?:of|to|with|de|du|des|à|au|aux|d['’])(?:\s(?:the|la|le|l['’]))?\s*$")
_SPELT = re.compile(r"\s?\(([A-Z][A-Za-z]{1,8})\)")
_APPOSITION = re.compile(r",\s(?:an?|the|une?|le|la|l['’])\s?([^,.;:()\n]{3,70})")
_SMALL = frozenset("of the for and in to de du des la le les l d et pour au aux en à wal al ul".split())
_LETTER_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=4)
def _groups(lang: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{'|'.join(shipped('read', 'actor_words.yaml')['groups'][lang].split())})\b", re.IGNORECASE
    )


def namings(doc: Document, mentions: Sequence[Mention]) -> list[Naming]:
    """Where ``doc`` introduces an organization by two names or with what it is, at most 200; in order.

    ``mentions`` are in order too. An acronym in brackets counts where its letters begin words of the name before it, or
    where a name of an organization ends right before the bracket.
    """
    organizations = [m for m in mentions if m.label == "organization" and m.form == "name"]
    found: dict[tuple[str, str | None], Naming] = {}
    for n, m in enumerate(organizations):
        following = organizations[n + 1] if n + 1 < len(organizations) else None
        made = _bracketed(doc, m) or _known_as(doc, m, following) or _apposed(doc, m)
        if made is not None:
            found.setdefault((made.name, made.alias), made)
    aliases = {alias for _, alias in found}
    for made in _spelt_out(doc):
        if made.alias not in aliases:
            found.setdefault((made.name, made.alias), made)
    return sorted(found.values(), key=lambda n: n.start)[:_MOST]


def _bracketed(doc: Document, m: Mention) -> Naming | None:
    """ "Front for the Example (FFE, in French)", "FFE (Front for the Example)"."""
    bracket = _BRACKET.match(doc.text, m.end)
    if bracket is None:
        inside = re.fullmatch(r"(.{4,}?)\s\(([^()]{2,12})\)?", m.text)  # the mention holds the bracket
        if inside is None or not _acronym(inside[2]):
            return None
        return _made(doc, m.start, m.end, inside[1], inside[2])
    first = re.split(r"[,;:–—]|\s(?:in|en|from|selon|according|after|d['’]après)\s", bracket[1])[0].strip(' “”"«»')
    if _acronym(first) and first != m.text and _stands_for(first, m.text):
        return _made(doc, m.start, bracket.end(), m.text, first)
    if _acronym(m.text) and not _acronym(first) and _stands_for(m.text, first):
        return _made(doc, m.start, bracket.end(), first, m.text)
    return None


def _spelt_out(doc: Document) -> Iterator[Naming]:
    """ "… the Front for the Example (FFE)": words whose initials are the acronym's letters, whatever was read there."""
    for m in _SPELT.finditer(doc.text):
        words = list(_LETTER_WORD.finditer(doc.text, max(0, m.start() - 120), m.start()))
        letters = [c.lower() for c in m[1] if c.isalpha()]
        at = len(words) - 1
        while letters and at >= 0:
            word = words[at].group()
            if word[0].lower() == letters[-1] and (word[0].isupper() or len(letters) > 1):
                letters.pop()
            elif word.lower() not in _SMALL:
                break
            if letters:
                at -= 1
        if not letters and not re.search(r"[.;:()\n]", doc.text[words[at].start() : m.start()]):
            yield _made(doc, words[at].start(), m.end(), doc.text[words[at].start() : m.start()], m[1])


def _stands_for(acronym: str, name: str) -> bool:
    """Whether the acronym's letters begin words of the name in their order, or the name is long enough to have one.

    The acronym of a translated name has other letters ("Group for the Support of Islam and Muslims (JNIM)").
    """
    words = _LETTER_WORD.findall(name)
    letters = [c.lower() for c in acronym if c.isalpha()]
    if len(words) < 2 or len(letters) < 2:
        return False
    initials = [w[0].lower() for w in words]
    i = 0
    for letter in initials:
        if i < len(letters) and letter == letters[i]:
            i += 1
    if i >= len(letters) or i >= max(2, len(letters) - 1):
        return True
    return len([w for w in words if w.lower() not in _SMALL]) >= 3 and len(letters) >= 3


def _acronym(words: str) -> bool:
    return bool(_ACRONYM.fullmatch(words)) and 2 <= len(words) <= 12 and sum(c.isupper() for c in words) >= 2


def _known_as(doc: Document, m: Mention, following: Mention | None) -> Naming | None:
    if following is None or following.start - m.end > 90 or following.start <= m.end:
        return None
    gap = doc.text[m.end : following.start]
    if _OF_ANOTHER.search(doc.text, max(0, m.start - 12), m.start):
        return None  # "an affiliate of al-Qaida known as X"
    if not _KNOWN_AS.fullmatch(gap) or following.text == m.text:
        return None
    if gap.strip(" ,") in ("or", "ou") and not (_acronym(following.text) and _stands_for(following.text, m.text)):
        return None
    return _made(doc, m.start, following.end, m.text, following.text)


def _apposed(doc: Document, m: Mention) -> Naming | None:
    """ "Lakurawa, a jihadist group, …": the description says that it is a group."""
    described = _APPOSITION.match(doc.text, m.end)
    if described is None or not _groups(doc.lang).search(described[1]):
        return None
    return _made(doc, m.start, described.end(), m.text, None)


def _made(doc: Document, start: int, end: int, name: str, alias: str | None) -> Naming:
    made: Naming = doc.make(Naming, start, end, name=name.strip(), alias=alias)
    return made

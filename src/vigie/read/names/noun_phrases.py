"""The noun phrase whose last word is known: how far it reaches to the left."""

from __future__ import annotations

import re

from vigie.read.grammar.items import AT, AUXILIARIES, BREAKERS, DETERMINERS, INSIDE, OF, PRONOUNS, VERBISH, Item
from vigie.read.names.names import ALL_ROLES, FUNCTION_WORDS

_BARE_DETERMINERS = frozenset("the a an his her its their our my your le la les l' un une du ce cet son sa ses".split())
_SENT = frozenset("ambassador ambassadors envoy envoys adviser advisers advisor aide aides delegate".split())


def phrase_left(items: list[Item], j: int, finite: frozenset[str]) -> tuple[int, int] | None:
    """The noun phrase whose last word is at ``j``."""
    if items[j].text == "." and j and not items[j].quoted and _ABBREVIATION.fullmatch(items[j - 1].text):
        j -= 1  # "The U.S. said": the stop stays outside the words of the speaker
    if not items[j].word or items[j].quoted:
        return None
    last = j
    if items[j].lower in PRONOUNS:
        return (j, j)
    if items[j].lower in _THEM and j >= 2 and items[j - 1].lower in OF and items[j - 2].lower in _ONES:
        article = j >= 3 and items[j - 3].lower in ("l'", "the", "le", "la")
        return (j - 2 - article, j)  # "one of them", "l'un d'eux"
    if j and items[j].lower in _LATTER and items[j - 1].lower in ("ce", "cette", "ces"):
        return (j - 1, j)
    if items[j].lower in FUNCTION_WORDS and not items[j].text[0].isdigit() and not items[j].capital:
        return None
    start = -1
    while j >= 0 and last - j < 24:
        t = items[j]
        low = t.lower
        if t.stretch or not (t.word or t.text in "-&.'’$%/" or t.text == "’s"):
            break
        if t.text == "-" and j and items[j - 1].end < t.start and t.end < items[j + 1].start:
            break  # "KITA - Embassies in the town urged"
        if t.text == "." and not (j and len(items[j - 1].text) <= 4):
            break
        if low == "that":
            break
        if (
            low in DETERMINERS
            and not (low in ("des", "du") and j > 0)
            and not initial(items, j)
            and not _named(items, j)
        ):
            start = j
            before = items[j - 1] if j else None
            if before is not None and before.lower in DETERMINERS and before.lower not in ("des", "du"):
                j -= 1
                continue
            if before is not None and (before.lower in OF or (before.lower in ("and", "et") and joined(items, j - 1))):
                j -= 2
                continue
            if before is not None and before.lower in AT and (attaches(items, j - 2) or _reaches(items, j - 2, finite)):
                j -= 2
                continue
            break
        if low in OF:
            if start == j + 1 or start < 0:
                pass
            j -= 1
            continue
        if low in AT:
            if attaches(items, j - 1) or _reaches(items, j - 1, finite):
                j -= 1
                continue
            break
        if low in ("and", "et", "&"):
            if j and joined(items, j):
                j -= 1
                continue
            break
        if low in BREAKERS or low in AUXILIARIES or (low in finite and not t.capital and not _attributive(items, j)):
            break
        if (
            low in FUNCTION_WORDS
            and not t.text[0].isdigit()
            and low not in INSIDE
            and not (low in ("earlier", "later") and j and items[j - 1].lower in DETERMINERS)
            and not (t.capital and j and items[j - 1].capital)  # "Human Rights Watch"
            and not initial(items, j)
        ):
            break
        if low in VERBISH or (low in PRONOUNS and start >= 0):
            break
        start = j
        j -= 1
    if start < 0 or (start == last and (items[last].lower.endswith("ing") or items[last].lower in _BARE_DETERMINERS)):
        return None
    if (
        start
        and items[start - 1].lower == "des"
        and (start == 1 or not items[start - 2].word or items[start - 2].lower in FUNCTION_WORDS)
    ):
        return (start - 1, last)
    if items[start].lower in ("des", "du"):
        return (start, last)
    while start < last and items[start].lower in (OF | AT | frozenset({"and", "et"})):
        start += 1
    return (start, last)


_LATTER = frozenset("dernier dernière derniers dernières".split())
_THEM = frozenset("them us eux elles".split())
_ONES = frozenset(
    "one two three several some many most both few all another others un une deux trois plusieurs certains certaines"
    " beaucoup aucun".split()
)
_ABBREVIATION = re.compile(r"[A-Z](?:\.[A-Z])*|Inc|Corp|Co|Ltd")


def initial(items: list[Item], j: int) -> bool:
    """Whether item ``j`` is a name's initial ("A. Example")."""
    return len(items[j].text) == 1 and items[j].capital and j + 1 < len(items) and items[j + 1].text == "."


def _named(items: list[Item], j: int) -> bool:
    """Whether the article at ``j`` is part of a name ("Jean Le Exemple")."""
    around = (items[j - 1], items[j + 1]) if 0 < j < len(items) - 1 else ()
    return items[j].capital and bool(around) and all(x.word and x.capital for x in around)


def _attributive(items: list[Item], j: int) -> bool:
    """Whether the verb form at ``j`` stands inside a noun phrase ("a wanted man", "the said report")."""
    return j > 0 and items[j - 1].lower in DETERMINERS


def _reaches(items: list[Item], k: int, finite: frozenset[str]) -> bool:
    """Whether the words from ``k`` back to the clause's beginning are one plain noun phrase."""
    j = k
    while j >= 0 and k - j < 12:
        t = items[j]
        if t.stretch or not t.word:
            break
        if t.lower in ("and", "et", "but", "mais") and j and items[j - 1].text == ",":
            return j < k  # "…, et une chaîne associée à la milice a confirmé"
        if (t.lower in AT and t.lower not in OF) or t.lower in PRONOUNS | AUXILIARIES | BREAKERS:
            return False
        if t.lower in finite or t.lower in VERBISH or (t.lower.endswith(("ed", "ing")) and not t.capital):
            return False
        j -= 1
    first = items[j + 1] if j < k else None
    opens = j < 0 or items[j].text in ",;:-–—"
    return first is not None and opens and first.lower not in FUNCTION_WORDS - DETERMINERS


def attaches(items: list[Item], k: int) -> bool:
    """Whether a prepositional phrase belongs to the noun at ``k``."""
    if k < 0 or not items[k].word:
        return False
    low = items[k].lower
    following = items[k + 2] if k + 2 < len(items) else None
    if items[k + 1].lower == "to":  # "the envoy to Mali", but "told the citizens to leave"
        return following is not None and (following.capital or following.lower == "the") and low in _SENT
    if items[k].capital and items[k + 1].lower in ("pour", "for") and k and low in _UNITED:
        return True  # "le Mouvement pour l'unité"
    return low in ALL_ROLES or low in _BODIES or low in ("those", "people", "ceux")


_UNITED = frozenset(
    "mouvement front coalition union alliance comité conseil organisation ligue rassemblement forum fonds movement"
    " council committee center centre league organization foundation fondation association commission office".split()
)


_BODIES = frozenset(
    "embassy mission office ministry government council team sources source authorities ambassade bureau ministère"
    " gouvernement sources source autorités groupe group company party camp campaign hospital army".split()
)


def joined(items: list[Item], j: int) -> bool:
    """Whether "and" at ``j`` joins two noun phrases ("the US and Britain", "Amari and Sow")."""
    left, right = items[j - 1], items[j + 1]
    if left.capital and right.capital:
        return True
    if left.lower in ALL_ROLES and (right.lower in ALL_ROLES or right.lower in DETERMINERS):
        return True
    if _adjectives(items, j):
        return True
    return _speaks(items, range(j - 1, max(-1, j - 3), -1)) and _speaks(items, range(j + 1, min(len(items), j + 5)))


def _adjectives(items: list[Item], j: int) -> bool:
    """Whether "and" at ``j`` joins adjectives of one noun for who may speak: "security and medical sources",
    "des sources sécuritaires et civiles"."""
    left, right = items[j - 1], items[j + 1]
    if not (left.word and right.word) or left.capital or right.capital or right.lower in FUNCTION_WORDS:
        return False
    several = left.lower.endswith("s") and right.lower.endswith("s")
    after = several and j > 1 and (items[j - 2].lower in _BODIES or items[j - 2].lower in ALL_ROLES)
    heads = items[j + 2].lower if j + 2 < len(items) else ""
    first = j < 2 or items[j - 2].lower in DETERMINERS or not items[j - 2].word
    return after or (first and heads.endswith("s") and (heads in _BODIES or heads in ALL_ROLES))


def _speaks(items: list[Item], near: range) -> bool:
    """Whether a noun for who may speak stands among the items ``near``, before the phrase ends ("a rights group")."""
    for k in near:
        low = items[k].lower
        if low in ALL_ROLES or low in _BODIES:
            return True
        if not items[k].word or (low in FUNCTION_WORDS and low not in DETERMINERS and low not in ("de", "d'")):
            return False
    return False

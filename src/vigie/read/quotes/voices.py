"""Who can speak at all: the words of a speaker made whole, or refused where they are no person, body or document.

A speaker is a noun phrase or a pronoun. Verb forms, dates, numbers, bare relatives and pieces of a phrase are refused:
no speaker is better than a wrong one.
"""

from __future__ import annotations

import re
from functools import cache

from vigie.language.document import Document
from vigie.model import Bounds
from vigie.read.grammar import adverbials
from vigie.read.grammar.items import PRONOUNS, item
from vigie.read.names import cues
from vigie.read.names.names import ALL_ROLES, FUNCTION_WORDS, Names
from vigie.read.quotes.speakers import SPEAKING

_WORD = re.compile(r"[^\W_]+(?:[-‑’'.&][^\W_]+)*[’']?")
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
_DATE = re.compile(
    rf"(?:(?:le|on|the|in|en|ce|this|last)\s+)?(?:(?:{_DAY})\s*)?(?:\d{{1,2}}(?:er|st|nd|rd|th)?\s+{_MONTH}(?:\s+\d{{4}})?"
    rf"|{_MONTH}(?:\s+(?:last|next|dernier))?|{_MONTH}\s+\d{{1,4}}(?:,?\s+\d{{4}})?|(?:{_DAY})|today|yesterday|hier|aujourd[’']hui|\d[\d\s.,:]*)",
    re.IGNORECASE,
)
# A negated nobody says nothing: "no group has claimed the attack", "rien ne dit".
_NOBODY = re.compile(
    r"(?:no|none|nobody|nothing|neither|aucune?|rien|personne|nul(?:le)?)\b(?!\.)(?!\s+one else)", re.IGNORECASE
)
# A phrase that begins so says where, when or how.
_ADVERBIAL = frozenset(
    "in on at during to into through throughout after before since until by with dans lors pendant depuis chez sur sous"
    " entre à au aux par pour contre vers avec".split()
)
# What something goes by, not who says so: "according to plan", "selon les besoins".
_MEASURE = re.compile(
    r"(?:(?:the|their|its|his|her|les?|la|l['’]|leurs?|ses|sa|son|chaque|un|une)\s*)?(?:plan|seasons?|needs?|size|age|weight|height|tastes?"
    r"|custom|schedule|circumstances|means|type|kind|merit|besoins?|saisons?|circonstances|âge|taille|poids|goûts?|moyens"
    r"|horaires?|humeur|cas|règles|usage|coutume|capacités?|part|disponibilités?)",
    re.IGNORECASE,
)
_NAME = 60  # characters
_HANGING = frozenset(
    "a à au aux de du des d' d’ s' s’ l' l’ se le la les un une en y qui que qu' qu’ et ou dont the an to of for in"
    " on at and or which who that whose with from by as dans sur sans par pour avec".split()
)
# What follows a speaker and says how he spoke: "l’état-major sans plus de précision".
_HOW = re.compile(
    r"\s(?:sans (?:plus|autre|donner|préciser|fournir)|without (?:giving|elaborating|specifying|further))\b.*",
    re.DOTALL,
)
_SHORTEST = 3  # words of an adverbial after a speaker: "dans un communiqué"
_PART = re.compile(r"(?:pour\s+)?(?:sa|leur|ma|notre)\s+part\s*,?\s+", re.IGNORECASE)
_GOING_ON = re.compile(r"\s(?:de\s+l[’']|du|of\s+the|d[’'])$")
_BARE = re.compile(r"(?:qu[’']?|que|that|dont|où|what|ce|either|neither|so|as|such|there|here|et|and)$")
_ARTICLE = re.compile(r"(?:\b(?:the|an?|les?|la|une?|ces?|cette|leurs?|ses|its|their)\s+|\b[lLdD][’']\s?)$", re.I)
_CAPITALS = re.compile(r"(?:(?<![\w’'])|(?<=[lLdD][’']))(?:[A-ZÉÈÀÎÔ][\w’-]*\s+)+$")


def nobody(doc: Document, start: int, end: int) -> bool:
    """Whether the words deny that anybody speaks ("no group", "aucun témoin")."""
    return _NOBODY.match(doc.text, start, end) is not None


def voice(doc: Document, names: Names, bounds: Bounds) -> Bounds | None:
    """The whole noun phrase of a speaker at ``bounds``; ``None`` where it can be none."""
    text = doc.text
    start, end = names.widened(*bounds)
    words = [m.span() for m in _WORD.finditer(text, start, end)]
    verbs = cues.verbs(doc.lang)
    while len(words) > 1 and _attributes(doc, verbs, words):
        words.pop(0)
        start = words[0][0]
    end = _without_adverbial(doc, start, end)
    words = [w for w in words if w[1] <= end]
    if part := _PART.match(text, start, end):  # "a indiqué pour sa part la mère"
        start = part.end()
        words = [w for w in words if w[0] >= start]
    if words and (going := _GOING_ON.search(text, words[0][0], words[-1][1])):
        following = _WORD.match(text, going.end() + (text[going.end() : going.end() + 1] == " "))
        if following is not None:  # "la mère de l' | adolescente"
            end = following.end()
            words = [m.span() for m in _WORD.finditer(text, start, end)]
    while len(words) > 1 and text[slice(*words[-1])] in _HANGING:
        words.pop()
        end = words[-1][1]
    if not words:
        return None
    told, first = text[start:end], text[slice(*words[0])]
    low = first.lower().replace("’", "'")
    if (
        _DATE.fullmatch(told.strip())
        or _MEASURE.fullmatch(told)
        or (len(words) == 1 and _BARE.match(low))
        or low.startswith("qu'")
    ):
        return None
    if low in PRONOUNS and len(words) == 1:
        return start, end
    if low in _ADVERBIAL and first[1:] == first[1:].lower() and names.person_in(start, end) is None:
        return None
    if first.islower() and low not in FUNCTION_WORDS and not low.startswith(("l'", "d'")):
        named = names.person_in(end, end + _NAME) if len(words) == 1 and low in ALL_ROLES else None
        if named is not None and named.start - end == 1:
            return start, named.end  # "aide | Ada Example"
        return _made_whole(doc, start, end, words)
    return start, end


def _without_adverbial(doc: Document, start: int, end: int) -> int:
    """Where a speaker ends before the words that say in what or how he spoke: "le ministère | dans un communiqué"."""
    if (how := _HOW.search(doc.text, start, end)) is not None:
        return how.start()
    items = [item(t, False) for t in doc.sentence_at(start).tokens if start <= t.start and t.end <= end]
    for k in range(max(1, len(items) - 12), len(items) - _SHORTEST + 1):
        if items[k].lower in ("dans", "in", "via", "lors", "on", "sur") and adverbials.whole(items, k, len(items)):
            return items[k - 1].end
    return end


def _attributes(doc: Document, verbs: dict[str, cues.Verb], words: list[Bounds]) -> bool:
    """Whether the first word is the cue itself, before the noun phrase ("ajouté Ada Example", "says the mayor")."""
    first, second = (doc.text[a:b] for a, b in words[:2])
    verb = verbs.get(first) if first.islower() else None
    starts = second[0].isupper() or second.lower() in _articles()
    return verb is not None and bool(verb.forms & {"finite", "participle"}) and starts and first not in FUNCTION_WORDS


@cache
def _articles() -> frozenset[str]:
    return frozenset("the a an le la les l' un une des son sa ses its his her their".split())


def _made_whole(doc: Document, start: int, end: int, words: list[Bounds]) -> Bounds | None:
    """A phrase that begins in lower case and without an article: with what it was cut from, or ``None``."""
    text = doc.text
    cut = _CAPITALS.search(text, max(0, start - 60), start)  # "Armée | syrienne libre"
    if cut is not None and cut.start() > doc.sentence_at(start).start:
        start = cut.start()
    else:
        cut = None
    if article := _ARTICLE.search(text, max(0, start - 8), start):
        return article.start(), end
    if cut:
        return start, end
    first = text[slice(*words[0])].lower()
    following = text[slice(*words[1])].lower() if len(words) > 1 else ""
    led = not following or following in FUNCTION_WORDS
    if first.endswith(("ing", "ant")) and led and first not in SPEAKING:
        return None
    alone = [text[a:b].lower() for a, b in words]
    if len(words) == 1 and not _plural(doc, first):
        return None
    if doc.lang == "fr" and not any(w in ALL_ROLES or w in SPEAKING for w in alone) and not _plural(doc, first):
        return None
    return start, end


def _plural(doc: Document, word: str) -> bool:
    """Whether a bare noun may speak: "officials", "sources", "police"; not a verb form or an adjective."""
    if word in SPEAKING or word in ALL_ROLES:
        return True
    if doc.lang == "fr":
        return False
    return word.endswith("s") and not word.endswith(("ss", "ous")) and "finite" not in _forms(doc.lang, word)


def _forms(lang: str, word: str) -> set[cues.Form]:
    verb = cues.verbs(lang).get(word)
    return verb.forms if verb is not None and word not in cues.noun_like(lang) else set()

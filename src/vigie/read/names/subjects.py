"""The subject of a cue verb: the noun phrase before it, or after it where the two are inverted."""

from __future__ import annotations

from vigie.model import Mention
from vigie.read.grammar import adverbials
from vigie.read.grammar.items import (
    ADVERBS,
    AT,
    AUXILIARIES,
    BREAKERS,
    CLITICS,
    DETERMINERS,
    INSIDE,
    NOUNS_IN_LY,
    OF,
    PARTICIPLES,
    PRONOUNS,
    VERBISH,
    WEEKDAYS,
    Item,
)
from vigie.read.names.names import ALL_ROLES, FUNCTION_WORDS, TITLES, Names
from vigie.read.names.noun_phrases import attaches, initial, joined, phrase_left


def subject_left(items: list[Item], cue: int, finite: frozenset[str]) -> tuple[int, int, int] | None:
    """The subject before the verb at index ``cue``: first and last index, and the first index of the verb group.

    ``finite`` are forms that end a phrase on the left. ``None`` where no subject stands there.
    """
    j = cue - 1
    group = cue
    while j >= 0 and items[j].word and not items[j].quoted:
        low = items[j].lower
        helper = low in AUXILIARIES or low == "a" or low in ADVERBS or (low.endswith("ly") and low not in NOUNS_IN_LY)
        article = low in ("le", "la", "les", "nous", "vous")
        # "nous a confié un habitant", "nous raconte-t-elle": told to us
        to_us = low in ("nous", "vous") and not items[j + 1].lower.endswith("ons" if low == "nous" else "ez")
        clitic = low == "t" or (low in CLITICS and not article) or (to_us and j + 1 < len(items))
        if helper or clitic or (article and j > 0 and items[j - 1].word and j + 1 == group):
            group = j
        else:
            break
        j -= 1
    j = _before_emphasis(items, adverbials.before(items, j))
    while j >= 0 and j < group - 1 and items[j].lower in ("a", "ont", "avait", "avaient", "has", "have", "had"):
        group = j  # "a de son côté parlé"
        j -= 1
    if j < 0:
        return None
    if items[j].text in ",–—)-" and not items[j].stretch:
        j = _before_insertion(items, j, finite)
        while j >= 0 and (items[j].lower in AUXILIARIES or items[j].lower in ("a", "n'", "ne")):
            group = j  # "a, dans un communiqué, condamné"
            j -= 1
        if j < 0:
            return None
        j = adverbials.before(items, j)
        if j >= 0 and items[j].text == ")" and not items[j].stretch:
            j = _before_insertion(items, j, finite)  # "le Front (FLA), allié aux rebelles, affirme"
        if j < 0:
            return None
    found = phrase_left(items, j, finite)
    if found is not None and items[j + 1].text == "," and not items[j + 1].stretch:
        found = _apposed(items, found, finite)
    holder = _before_relative(items, found[0] if found else j + 1, finite)
    found = holder or found
    return (*found, group) if found else None


def _apposed(items: list[Item], found: tuple[int, int], finite: frozenset[str]) -> tuple[int, int]:
    """The phrase that ``found`` only describes or goes on after a comma: "Ada Example, head of the council in Kita,",
    "The head of the council of Kita, Mali,"."""
    for _ in range(2):
        start = found[0]
        bare = items[start].lower not in DETERMINERS | PRONOUNS
        if start < 2 or items[start - 1].text != "," or items[start - 1].stretch or not bare:
            break
        before = phrase_left(items, start - 2, finite)
        if before is None or (before[0] and items[before[0] - 1].lower in AT | OF):
            break
        first, last = items[before[0]], items[before[1]]
        described = items[start].lower in ALL_ROLES and not items[start].capital and last.capital
        headed = first.lower in DETERMINERS and any(x.lower in ALL_ROLES for x in items[before[0] : before[0] + 5])
        if not described and not (headed and items[start].capital):
            break
        found = before if described else (before[0], found[1])
    return found


def _before_emphasis(items: list[Item], j: int) -> int:
    """The index before ", elle," and ", lui,", which only stress the subject: "L’armée, elle, affirme …"."""
    stressed = j >= 3 and items[j].text == "," and items[j - 1].lower in _STRESSED and items[j - 2].text == ","
    return j - 3 if stressed else j


_DATED = frozenset("le ce cette dans via sur lors".split())
_PLACED = frozenset("in near dans près".split())  # ", dans le nord du pays,"
_STRESSED = frozenset("elle lui elles eux".split())
_APPOSED = frozenset("proche proches membre membres favorable favorables hostile hostiles fidèle fidèles".split())


def _before_relative(items: list[Item], start: int, finite: frozenset[str]) -> tuple[int, int] | None:
    """The noun phrase of "a woman who fled the town" where the phrase from ``start`` is only the end of its clause."""
    for k in range(start - 1, max(0, start - 14), -1):
        x = items[k]
        if not x.word or x.quoted or x.lower in finite or x.lower in ("that", "que", "qu'"):
            return None
        if x.lower in ("who", "qui"):
            return phrase_left(items, k - 1, finite) if k + 1 < start else None
    return None


def _before_insertion(items: list[Item], j: int, finite: frozenset[str]) -> int:
    """The index before an insertion that ends at ``j``: ", a regional analyst at Control Risks,"; -1 if it is none."""
    if items[j].text == ")":
        k = j
        while k >= 0 and items[k].text != "(":
            k -= 1
        return k - 1
    mark = items[j].text
    k = j - 1
    while k >= 0 and j - k < 40:
        if items[k].stretch:
            return -1
        if items[k].text == mark:
            if adverbials.whole(items, k + 1, j):
                return k - 1
            first = items[k + 1]
            low = first.lower
            participial = low.endswith(("ing", "ant"))
            relative = low in ("who", "which", "whose", "qui", "dont", "that")
            if (
                not relative
                and low not in ("a", "an", "the")
                and any(
                    items[x].lower in AUXILIARIES or items[x].lower in finite
                    for x in range(k + 1 + participial, _subordinate(items, k + 2, j) if participial else j)
                )
            ):
                return -1
            if (
                low in DETERMINERS
                or low in ("who", "which", "whose", "qui", "dont", "of", "from", "de", "du", "former", "now")
                or first.text[0].isdigit()
                or low in ALL_ROLES
                or low in TITLES
                or low.endswith(("é", "ée", "és", "ées", "ing"))
                or low in PARTICIPLES
                or any(items[x].lower in ALL_ROLES for x in range(k + 1, j))
                or low in _PLACED
                or (first.capital and mark == ",")
                or low in _APPOSED
            ):
                if k and items[k - 1].text.isdigit() and k > 1 and items[k - 2].text == mark:
                    k -= 2
                return k - 1
            if any(items[x].lower in finite for x in range(k + 1, j)):
                return -1
        k -= 1
    return -1


def _subordinate(items: list[Item], start: int, end: int) -> int:
    """Where a clause of reason or time begins inside an insertion: its verb is not the insertion's own."""
    return next((x for x in range(start, end) if items[x].lower in _SUBORDINATING), end)


_SUBORDINATING = frozenset("because since as while after before when although though car lorsque après".split())


def subject_right(items: list[Item], at: int, names: Names, finite: frozenset[str]) -> tuple[int, int] | None:
    """The subject after an inverted verb: first and last index of the noun phrase that begins at ``at``."""
    n = len(items)
    while at < n and items[at].word and (items[at].lower in ADVERBS or items[at].lower.endswith("ly")):
        at += 1
    if at < n - 1 and items[at - 1].lower in WEEKDAYS and items[at].lower in ("soir", "matin", "après-midi"):
        at += 1  # "a dit dimanche soir Ada Exemple"
    if at < n - 1 and items[at].lower in _DATED and (items[at + 1].text[0].isdigit() or items[at].lower != "le"):
        at = adverbials.after(items, at)  # "ont annoncé le 26 mars plusieurs responsables"
    if at < n - 1 and items[at].lower in ("à", "au", "aux", "auprès", "devant"):
        hearer = subject_right(items, at + 1 + (items[at + 1].lower in ("de", "d'", "du")), names, finite)
        if hearer is None:
            return None
        told = subject_right(items, hearer[1] + 1, names, finite)
        several = next((k for k in range(hearer[0] + 1, hearer[1]) if items[k].lower == "des"), None)
        if told is None and several is not None:  # "ont confié à la radio des habitants"
            return several, hearer[1]
        return told
    if at >= n or not items[at].word or items[at].quoted:
        return None
    first = items[at]
    counted = first.lower in ("one", "some", "many", "several", "most", "certains", "plusieurs") and at + 1 < n
    counted = counted or (first.lower == "ce" and at + 1 < n and items[at + 1].lower not in AUXILIARIES)  # "ce témoin"
    nouned = counted and items[at + 1].word and items[at + 1].lower not in FUNCTION_WORDS | finite | ADVERBS
    if first.lower in PRONOUNS and not nouned:
        return (at, at)
    if first.lower in FUNCTION_WORDS and first.lower not in DETERMINERS and not first.text[0].isdigit():
        return None
    j = at
    last = -1
    person: Mention | None = None
    while j < n and j - at < 24:
        t = items[j]
        low = t.lower
        if t.stretch or t.quoted or not (t.word or t.text in "-&.'’/"):
            break
        if t.text == "." and not (
            j + 1 < n and items[j + 1].start - t.end <= 1 and items[j + 1].capital and len(items[j - 1].text) <= 4
        ):
            break
        person = names.person_in(t.start, items[min(n - 1, j + 5)].end) if t.capital and j < n else None
        if person is not None and person.start == t.start:
            while j < n and items[j].end < person.end:
                j += 1
            return (at, min(j, n - 1))
        if (
            j > at
            and low in DETERMINERS - OF
            and items[j - 1].lower not in OF | AT | DETERMINERS | {"and", "et"}
            and not initial(items, j)
        ):
            break
        if low in OF | AT:
            if j > at and j + 1 < n and items[j + 1].lower in ("source", "sources"):
                break
            if j > at and low in ("dans", "à") and adverbials.after(items, j) > j:
                break  # "a précisé le ministère dans un communiqué"
            if not (low in OF or attaches(items, j - 1)) or j + 1 >= n:
                break
            if low in AT and low not in OF and items[j + 1].lower in WEEKDAYS:
                break
            j += 1
            continue
        if low in ("and", "et") and j + 1 < n and joined(items, j):
            j += 1
            continue
        if low in BREAKERS or low in AUXILIARIES or low in WEEKDAYS or low in ADVERBS or low in VERBISH:
            break
        if j > at and low in PARTICIPLES:
            break
        if j > at and low in finite and not t.capital and items[j - 1].lower not in DETERMINERS:
            break
        if (
            j > at
            and low in FUNCTION_WORDS
            and low not in DETERMINERS | INSIDE
            and not t.text[0].isdigit()
            and not initial(items, j)
            and not (t.capital and items[j - 1].capital)  # "Human Rights Watch"
        ):
            break
        if j > at and low.endswith("ed") and not t.capital and items[j - 1].lower not in DETERMINERS:
            break
        last = j
        j += 1
    return (at, last) if last >= at else None

"""Who speaks where the commas that should part him from what he says are missing, or part him from his verb."""

from __future__ import annotations

from dataclasses import dataclass

from vigie.model import Bounds
from vigie.read.grammar.items import AUXILIARIES, DETERMINERS, RELATIVES, Item
from vigie.read.names import cues
from vigie.read.names.subjects import subject_left, subject_right
from vigie.read.quotes.contents import THAT, closing, content_left
from vigie.read.quotes.said import Reader
from vigie.read.quotes.speakers import can_speak


def set_off(r: Reader, items: list[Item], group: int, i: int) -> Bounds | None:
    """Who stands right before a comma that parts him from his verb: "…, Veille Exemple (VE), avait estimé que"."""
    if i + 1 >= len(items) or items[i + 1].lower not in THAT:
        return None
    at = group - 1
    if at > 3 and items[at - 1].text == ")" and items[at - 3].text == "(":
        at -= 3
    found = subject_left(items, at, r.finite)
    if found is None or not _somebody(r, items, (found[0], found[1])):
        return None
    return items[found[0]].start, items[found[1]].end


_FAR = 60  # words in which a verb is looked for


@dataclass(frozen=True)
class Behind:
    """Content that ends at ``upto`` and its speaker behind it, as indices; ``rest``: where the sentence goes on."""

    upto: int
    subject: tuple[int, int]
    rest: int
    group: int | None = None


def behind(r: Reader, items: list[Item], i: int, left: tuple[int, int, int], verb: cues.Verb) -> Behind | None:
    """What is said before its verb in a text that has lost its commas: "Twelve were killed in the raid said the council
    whose …", "… killed forty the council said on Tuesday rejecting …"."""
    start, end, group = left
    if group < 4 or not content_left(items, start - 1) or not _states(r, items[max(0, start - _FAR) : start]):
        return None
    right = subject_right(items, i + 1, r.names, r.finite)
    if group == i and right is not None and _somebody(r, items, right):
        rest = items[right[1] + 1 : right[1] + _FAR]
        rest = rest[: next((k for k, x in enumerate(rest) if x.lower in RELATIVES or x.lower == "also"), len(rest))]
        counted = any(x.text[0].isdigit() for x in items[start - 1 : end + 1])
        if (counted or not _somebody(r, items, (start, end))) and not any(
            x.lower in AUXILIARIES or x.lower in r.finite for x in rest
        ):
            return Behind(group, right, right[1] + 1)
    if items[start - 1].word and items[start - 1].lower not in _GOVERN and closing(items, i + 1, verb):
        start = _name_start(items, start, end)
        if items[group - 1].text == ")" and group - 4 < end:
            end = group - 1  # "the Kelo Relief Fund (KRF) said"
        if _somebody(r, items, (start, end)):
            return Behind(start, (start, end), i + 1, group)
    return None


_NAME = 6  # words of a name


def named_before(r: Reader, items: list[Item], start: int) -> int:
    """Where a subject begins whose name has lost the comma behind it: "Ada Example the director of a clinic"."""
    if start < 2 or items[start].lower not in ("the", "a", "an") or not items[start - 1].text[0].isupper():
        return start
    first = start - 1
    while first > max(0, start - _NAME) and items[first - 1].word and items[first - 1].text[0].isupper():
        first -= 1
    named = first < start - 1 and r.names.person_in(items[first].start, items[start - 1].end) is not None
    return first if named else start


def _name_start(items: list[Item], start: int, end: int) -> int:
    """Where who speaks begins, with no mark before him: "… exposure to gas [the] Kelo health ministry said"."""
    first = next((k for k in range(end, start - 1, -1) if items[k].text[0].isupper()), None)
    if first is None:
        return next((k for k in range(end, start - 1, -1) if items[k].lower in DETERMINERS), start)
    while first > start and items[first - 1].text[0].isupper():
        first -= 1
    first -= first > start and items[first - 1].lower in DETERMINERS
    if first > start and items[first].lower in ("a", "an") and items[first - 1].text[0].isupper():
        first -= 1  # "the Kelo League for Rights a Europe-based monitor said": by the name
        while first > start and (items[first - 1].text[0].isupper() or items[first - 1].lower in ("for", "of", "the")):
            first -= 1
    return first


def _somebody(r: Reader, items: list[Item], at: tuple[int, int]) -> bool:
    """Whether the words at ``at`` name who may speak: by what they are, or as a name behind an article."""
    first, last = at
    named = last > first and items[first].lower in DETERMINERS and items[last].text[0].isupper()
    return named or can_speak(r.doc, r.names, (items[first].start, items[last].end))


# "that the ministry said on Tuesday", "after the army said so": a clause of its own.
_GOVERN = frozenset(
    "that which who what when while as after before since because if although and but or until where".split()
)


def _states(r: Reader, items: list[Item]) -> bool:
    """Whether a verb stands among ``items``, so that they state something."""
    return any(x.lower in AUXILIARIES or x.lower in r.finite or x.lower.endswith("ed") for x in items)

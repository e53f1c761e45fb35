"""French attributions whose content or speaker stands elsewhere: "c'est ce qu'a indiqué X", "ce que X dément"."""

from __future__ import annotations

from collections.abc import Sequence

from vigie.model import Bounds
from vigie.read.grammar import adverbials
from vigie.read.grammar.items import ADVERBS, Item
from vigie.read.names.noun_phrases import phrase_left
from vigie.read.names.subjects import subject_left, subject_right
from vigie.read.quotes.contents import content_end, content_start
from vigie.read.quotes.said import Reader, add
from vigie.read.quotes.sayings import HAVE_FR
from vigie.read.quotes.speakers import can_speak

_QUE = ("que", "qu'")


def pointing(r: Reader, items: list[Item], before: Sequence[Item]) -> set[int]:
    """Reads what points back to words of the unit or of the one ``before`` it; the indices of its verbs."""
    used: set[int] = set()
    if r.doc.lang != "fr":
        return used
    for i in range(len(items) - 2):
        it = items[i]
        if it.quoted or it.stretch:
            continue
        if it.lower == "ce" and items[i + 1].lower in _QUE:
            used |= _what(r, items, i, before)
        elif it.lower == "peut-on" and items[i + 1].lower == "lire" and i > 3 and items[i - 1].text == ",":
            _read_in(r, items, i)
        elif it.lower in ("selon", "d'après") and items[i + 1].lower in ("qui", "lequel", "laquelle") and i > 1:
            used |= _by_whom(r, items, i)
    return used


def _what(r: Reader, items: list[Item], i: int, before: Sequence[Item]) -> set[int]:
    """ "…, c'est ce qu'a indiqué le maire", "…. C'est ce qu'affirme X", "…, ce que l'armée a démenti"."""
    cleft = i >= 2 and items[i - 1].lower in ("est", "sont") and items[i - 2].lower in ("c'", "ce")
    first = i - 2 if cleft else i
    if first and items[first - 1].text not in ",;–—":
        return set()
    if first:
        start = content_start(items, first - 1)
        content = (items[start].start, items[first - 1].start)
    elif cleft and before:
        content = (before[0].start, before[-1].end)
    else:
        return set()
    for k in range(i + 2, min(len(items), i + 14)):
        verb = r.verbs.get(items[k].lower)
        if items[k].text in ",;:." or items[k].stretch:
            break
        if verb is None or not verb.takes("say", "note", "judge", "think") or not verb.forms & {"finite", "participle"}:
            continue
        helped = items[k - 1].lower in HAVE_FR
        if "finite" not in verb.forms and not helped:
            continue
        speaker = _speaker(r, items, i + 2, k, helped)
        if speaker is not None:
            add(r, speaker, (items[k - helped].start, items[k].end), [content])
            return {k}
        break
    return set()


def _speaker(r: Reader, items: list[Item], start: int, k: int, helped: bool) -> Bounds | None:
    """Who says so, before the verb at ``k`` ("ce que l'armée a démenti") or after it ("ce qu'a démenti l'armée")."""
    if k - helped > start:
        found = subject_left(items, k, r.finite)
        bounds = found[:2] if found is not None and found[0] >= start else None
    else:
        after = adverbials.after(items, k + 1)
        while after < len(items) and items[after].lower in ADVERBS:
            after += 1
        bounds = subject_right(items, after, r.names, r.finite)
    if bounds is None:
        return None
    said = (items[bounds[0]].start, items[bounds[1]].end)
    return said if can_speak(r.doc, r.names, said) else None


def _read_in(r: Reader, items: list[Item], i: int) -> None:
    """ "…, peut-on lire dans le communiqué": what is written there."""
    if i + 3 >= len(items) or items[i + 2].lower not in ("dans", "sur"):
        return
    found = subject_right(items, i + 3, r.names, r.finite)
    if found is None:
        return
    start = content_start(items, i - 1)
    speaker = (items[found[0]].start, items[found[1]].end)
    if can_speak(r.doc, r.names, speaker):
        add(r, speaker, (items[i].start, items[i + 1].end), [(items[start].start, items[i - 1].start)])


def _by_whom(r: Reader, items: list[Item], i: int) -> set[int]:
    """ "Un élu, selon qui les deux camps exagèrent, …": the noun phrase before it says what follows."""
    k = i - 1 - (items[i - 1].text == ",")
    found = phrase_left(items, k, r.finite)
    comma = next((j for j in range(i + 3, min(len(items), i + 30)) if items[j].text in ",;."), len(items))
    end = content_end(r, items, i + 2, comma) if comma > i + 2 else i + 2
    if found is not None and end > i + 2:
        speaker = (items[found[0]].start, items[found[1]].end)
        add(r, speaker, (items[i].start, items[i + 1].end), [(items[i + 2].start, items[end - 1].end)])
    return {i, i + 1}

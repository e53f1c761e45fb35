"""Units of the grammar of quotes: sentences whose stretches in quotation marks are single items."""

from __future__ import annotations

from vigie.language.document import Document
from vigie.language.document import Sentence as Sentence_
from vigie.read.grammar.items import Item, item
from vigie.read.grammar.marks import Marked, Stretch, word_count
from vigie.read.names import cues

MIN_WORDS = 5
_LONGEST = 300  # items; a longer unit is no sentence, and cutting it keeps the time linear


def units_of(doc: Document, block: list[Sentence_], marked: Marked, verbs: dict[str, cues.Verb]) -> list[list[Item]]:
    """The items of a paragraph, sentence by sentence; a stretch in marks is never cut."""
    units: list[list[Item]] = []
    current: list[Item] = []
    last: Stretch | None = None
    whole = False  # whether the last stretch is an item of its own
    for k, s in enumerate(block):
        cased = any(t.text.islower() for t in s.tokens)
        for t in s.tokens:
            stretch = marked.at(t.start)
            if stretch is None:
                current.append(item(t, False, cased))
            elif (stretch is last and whole) or (stretch is not last and _long(doc.text, stretch, block[0].start)):
                whole = True
                if stretch is not last:
                    a, b = stretch.outer
                    current.append(Item(a, b, doc.text[a:b], "", stretch=True))
            elif stretch.inner[0] <= t.start < stretch.inner[1]:
                whole = False
                current.append(item(t, True, cased))
            else:
                whole = False
            last = stretch
        inside = marked.at(s.end) if k + 1 < len(block) else None
        if (
            inside is not None
            and inside.outer[0] < s.end
            and k + 1 < len(block)
            and block[k + 1].start < inside.outer[1]
        ):
            continue
        if k + 1 < len(block) and current and current[-1].stretch and _answered(block[k + 1], verbs):
            continue
        if current:
            units.append(current)
            current = []
    if current:
        units.append(current)
    units = [_went_on(unit) for unit in units]
    return [unit[k : k + _LONGEST] for unit in units for k in range(0, len(unit), _LONGEST)]


def _went_on(unit: list[Item]) -> list[Item]:
    """The items with "went on" and "fait état" as one: verbs of saying in several words."""
    joined: list[Item] = []
    k = 0
    while k < len(unit):
        x = unit[k]
        words = next(
            (p for p in cues.several(x.lower) if tuple(y.lower for y in unit[k : k + len(p)]) == p), (x.lower,)
        )
        if len(words) > 1 and not any(y.quoted for y in unit[k : k + len(words)]):
            last = unit[k + len(words) - 1]
            x = Item(x.start, last.end, " ".join(y.text for y in unit[k : k + len(words)]), " ".join(words))
            k += len(words) - 1
        joined.append(x)
        k += 1
    return joined


def _long(text: str, s: Stretch, block_start: int) -> bool:
    """Whether a stretch may be a quotation of its own, rather than a word in marks."""
    if s.goes_on or word_count(text, *s.inner) >= MIN_WORDS or text[s.inner[1] - 1] in ",.?!…":
        return True
    before = text[max(block_start, s.outer[0] - 2) : s.outer[0]].rstrip()
    after = text[s.outer[1] : s.outer[1] + 2].lstrip()
    return s.outer[0] == block_start or before[-1:] == ":" or (before[-1:] == "," and after[:1] in ",.")


def _answered(s: Sentence_, verbs: dict[str, cues.Verb]) -> bool:
    """Whether a sentence is only "John asked." after "“Why?”"."""
    ts = s.tokens[:6]
    return any(
        t.lower in verbs
        and verbs[t.lower].takes("say", "speak", "note")
        and (k + 1 >= len(s.tokens) or s.tokens[k + 1].text in ".,")
        for k, t in enumerate(ts)
        if k
    )


def headline(items: list[Item]) -> bool:
    """Whether a unit has capitals all over ("Obama Warns Congress")."""
    long = [x for x in items if x.word and len(x.text) > 3 and not x.text[0].isdigit()]
    return len(long) >= 3 and sum(x.capital for x in long) >= 0.8 * len(long)

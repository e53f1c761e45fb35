"""Attributions of the encoder joined with those by rule.

The network finds more of who says, believes or fears what, and where indirect speech ends; the rules know quotation
marks, speech that goes on over paragraphs, and who passes on whose words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from vigie.language.document import Sentence
from vigie.language.encoder import Said as Heard
from vigie.model import Bounds
from vigie.read.grammar.items import trimmed
from vigie.read.grammar.marks import word_count
from vigie.read.quotes.continued import cited, goes_on, led
from vigie.read.quotes.edges import mend
from vigie.read.quotes.said import Reader, Said, inner
from vigie.read.quotes.unsaid import leads_in, unnamed, unsaid
from vigie.read.quotes.voices import nobody, voice

_SURE = 0.5  # of the cue; below it only the rules count
_BLOCK = 1000  # characters
_NEAR = 20  # statements before and after one that may share its sentence
_SAME = 0.5  # of the shorter content's words: two attributions say the same


def join(r: Reader, heard: Sequence[Heard], paragraphs: Sequence[Sequence[Sentence]]) -> None:
    """Puts the network's attributions into ``r.said``, each instead of those by rule that say the same.

    What the network hears outside the paragraph of its cue is left to the rules, which know how speech goes on.
    """
    by_rule = list(r.said)
    starts = [block[0].start for block in paragraphs]
    found = []
    for h in heard:
        block = paragraphs[max(0, bisect_right(starts, h.cue[0]) - 1)]
        said = _said(r, h, (block[0].start, block[-1].end))
        if said is not None:
            found.append(said)
    _same_sentence(r, found)
    near: dict[int, list[int]] = {}
    for k, own in enumerate(found):
        for number in _blocks(own.parts):
            near.setdefault(number, []).append(k)
    kept: list[Said] = []
    for q in by_rule:
        told = sorted({k for number in _blocks(q.parts) for k in near.get(number, ())})
        shares = [(_overlap(r, found[k].parts, q.parts), k) for k in told]
        share, k = max(shares, default=(0.0, -1), key=lambda s: (s[0], -s[1]))
        if share < _SAME:
            kept.append(q)
            continue
        best = found[k]
        _take_speaker(r, best, q)
    for k, own in enumerate(found):
        mend(r, own, found[max(0, k - _NEAR) : k + _NEAR])
    heads = [s for s in (*found, *kept) if s.direct and s.cue is not None and s.parts[0][0] < s.cue[0]]
    heads.sort(key=lambda s: s.cue[0] if s.cue is not None else 0)
    r.said[:] = cited(r, found + [q for q in kept if not goes_on(r, q, heads)])


def _same_sentence(r: Reader, found: Sequence[Said]) -> None:
    """Gives ", adding that …" the speaker of the statement before it in its sentence."""
    for before, s in pairwise(found):
        if s.speaker is not None or s.cue is None or before.speaker is None or before.cue is None:
            continue
        added = r.doc.text[slice(*s.cue)].strip().partition(" ")[0].endswith(("ing", "ant"))
        if added and before.cue[1] <= s.cue[0] and r.doc.sentence_at(s.cue[0]).start <= before.cue[0]:
            s.speaker = before.speaker


def _take_speaker(r: Reader, said: Said, q: Said) -> None:
    """Gives ``said`` the speaker of the rules where it has none, or where theirs is the whole phrase of its own."""
    said.via = said.via or q.via
    if q.direct and not led(r, said, q):  # the rules know where quotations begin, end and go on
        said.parts, said.direct = list(q.parts), True
    if q.speaker is None:
        return
    if q.via is not None and said.speaker is not None and said.speaker[0] < q.via[1] and q.via[0] < said.speaker[1]:
        said.speaker, said.via, said.parts = q.speaker, q.via, list(q.parts)  # "the charity, citing a nurse, said"
        return
    a, b = q.speaker
    if said.speaker is not None and q.cue is not None and said.cue is not None:
        apart = b <= said.speaker[0] or said.speaker[1] <= a
        if apart and q.cue[0] < said.cue[1] and said.cue[0] < q.cue[1]:
            said.speaker = q.speaker  # the grammar knows the subject of the same cue
            return
    if (
        q.cue is not None
        and said.speaker is not None
        and r.doc.lang == "fr"
        and a == said.speaker[0] < b < said.speaker[1]
    ):
        after = r.doc.text[b : said.speaker[1]]
        if q.cue[1] <= a and after.startswith(",") and r.doc.text[slice(*q.cue)].lower() in _BEFORE:
            said.speaker = q.speaker  # "Selon une source sûre, des indices laissent …"
            return
    if said.speaker is None or (a <= said.speaker[0] and said.speaker[1] <= b):
        said.speaker = q.speaker
        parts = [(b, end) if a < start < b else (start, end) for start, end in said.parts]
        said.parts = [p for start, end in parts if start < end and (p := inner(r, start, end)) is not None] or q.parts


_BEFORE = frozenset(("selon", "d'après", "d’après"))


def _blocks(parts: Sequence[Bounds]) -> set[int]:
    """Numbers of the stretches of text that ``parts`` stand in, to compare neighbours only."""
    return {block for a, b in parts for block in range(a // _BLOCK, b // _BLOCK + 1)}


def _said(r: Reader, h: Heard, paragraph: Bounds) -> Said | None:
    if h.probability < _SURE:
        return None
    within = [(max(a, paragraph[0]), min(b, paragraph[1])) for a, b in h.content]
    within = [(a, b) for a, b in within if a < b]
    parts = [p for a, b in _snapped(r, within) if (p := inner(r, a, _unfinished(r.doc.text, a, b))) is not None]
    if not parts:
        return None
    sources = [b for b in h.source if paragraph[0] <= b[0] and b[1] <= paragraph[1]]
    if any(nobody(r.doc, *b) for b in sources):
        return None
    speaker = _who(r, sources, h.cue, paragraph[0]) if sources else None
    passive = speaker is not None and speaker[1] <= h.cue[0] and unnamed(r.doc, h.cue)
    if passive:
        speaker = None
    somebody = passive or speaker is not None or not sources
    somebody = somebody or any(_DETERMINER.fullmatch(r.doc.text, *s) for s in sources)
    if len(parts) == 1 and parts[0][1] <= h.cue[0] and leads_in(r.doc, parts[0], h.cue):
        return None
    total = sum(word_count(r.doc.text, *p) for p in parts)
    quoted = sum(word_count(r.doc.text, *q) for p in parts for q in r.marked.inside(*p))
    direct = bool(total) and quoted >= 0.8 * total
    if unsaid(r.doc, h.cue, parts[0], quoted > 0):
        return None
    return Said(speaker, h.cue, parts, direct=direct) if direct or somebody else None


def _who(r: Reader, sources: Sequence[Bounds], cue: Bounds, floor: int) -> Bounds | None:
    """The nearest source in whole words, with what it hangs on ("Witnesses at the camp"); ``None`` if nobody is named.

    Nothing before ``floor`` belongs to it.
    """
    text = r.doc.text
    a, b = min(sources, key=lambda s: max(s[0] - cue[1], cue[0] - s[1]))
    while floor < a < b and text[a - 1].isalnum() and (text[a].isalnum() or text[a] in "'’-"):
        a -= 1
    a, b = trimmed(r.doc, a, b)
    if lead := _LEAD.match(text, a, b):
        a = lead.end()
    if _HUNG.match(text, a, b):
        head = _HEAD.search(text, max(floor, a - 40), a)
        if head is None:
            return None
        a = head.start(1)
    if a >= b or _DETERMINER.fullmatch(text, a, b) or _NOBODY.fullmatch(text, a, b):
        return None
    return voice(r.doc, r.names, (a, b))


# What joins a source to the words before it and is no part of it.
_LEAD = re.compile(r"(?:[-–—•*·:;,.)\]\"”»]\s*|(?:and|but|et|mais)\s+)+", re.IGNORECASE)
# A phrase that says where or when; it is somebody only with the noun before it.
_HUNG = re.compile(
    r"(?:at|on|in|across|near|inside|around|throughout|during|after|before|since|by|from|with|dans|sur|à|en|au|aux|chez"
    r"|depuis|pendant|après|avant)\b",
    re.IGNORECASE,
)
_HEAD = re.compile(r"(?<![\w’'-])((?:[Tt]he |[Ll]es |[Dd]es )?[^\W\d_]+s)\s+$")
# All that the network may keep of "l’armée": nobody is named by it, and the rules may know who speaks.
_DETERMINER = re.compile(r"(?:[ldnsmtjc]|qu)[’']?|[ld][aeu]s?|une?|the|an?", re.IGNORECASE)
# Nobody either: a mark, an adverb or a participle alone.
_NOBODY = re.compile(r"\W*|[a-z]+(?:ed|ly|wide|ing)")
# A content that ends so was cut in the middle of what follows.
_HANGING = re.compile(r"[\s,;]+(?:and|but|or|which|who|while|et|mais|ou|qui)$")


def _unfinished(text: str, start: int, end: int) -> int:
    """``end`` without a last word that only leads on."""
    m = _HANGING.search(text, max(start, end - 12), end)
    return m.start() if m else end


def _snapped(r: Reader, parts: Sequence[Bounds]) -> list[Bounds]:
    """``parts`` with a quotation that they hold most of taken whole, in order and joined where they meet."""
    found: list[Bounds] = []
    for a, b in parts:
        for s in r.marked.around(a, b):
            held = min(b, s.inner[1]) - max(a, s.inner[0])
            if held > 0.5 * (s.inner[1] - s.inner[0]) and not (s.outer[0] < a and b < s.outer[1] and held < b - a):
                a, b = min(a, s.outer[0]), max(b, s.outer[1])
        if found and a <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(b, found[-1][1]))
        else:
            found.append((a, b))
    return found


def _overlap(r: Reader, one: Sequence[Bounds], other: Sequence[Bounds]) -> float:
    """Shared words by the shorter one's words."""
    shared = sum(
        word_count(r.doc.text, max(a, c), min(b, d)) for a, b in one for c, d in other if max(a, c) < min(b, d)
    )
    least = min(sum(word_count(r.doc.text, *p) for p in one), sum(word_count(r.doc.text, *p) for p in other))
    return shared / max(1, least)

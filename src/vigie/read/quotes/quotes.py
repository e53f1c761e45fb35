"""Attributions by rule: who says, writes, believes or denies what, in quotation marks or not.

The grammar goes over units (sentences, where a sentence that ends inside quotation marks goes on). In a unit, stretches
in quotation marks are single items; a cue verb then has its content before it ("…, she said"), after it ("she said
that …") or on both sides. PolNeAR (Newell et al. 2018) is the model of what counts as an attribution.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from vigie.language.document import Document
from vigie.language.encoder import Said as Heard
from vigie.model import Bounds, Mention, Quote, Source
from vigie.read.grammar import adverbials
from vigie.read.grammar.items import PRONOUNS, Item, trimmed
from vigie.read.grammar.marks import Marked, paragraphs, stretches, word_count
from vigie.read.names import cues
from vigie.read.names.names import ALL_ROLES, FUNCTION_WORDS, Names
from vigie.read.names.subjects import subject_right
from vigie.read.quotes.contents import INVERTED
from vigie.read.quotes.heard import join
from vigie.read.quotes.pointing import pointing
from vigie.read.quotes.said import Reader, Said, add, inner
from vigie.read.quotes.sayings import HAVE_FR, first_subject, is_noun, say
from vigie.read.quotes.sourced import before_phrases, incise, labelled, pronoun_after
from vigie.read.quotes.speakers import SPEAKING, Speakers, can_speak
from vigie.read.quotes.units import MIN_WORDS, headline, units_of

_COMMA = 1000  # characters to a comma, from which a text has lost them: news has one in 50 to 200


def quotes(doc: Document, mentions: Sequence[Mention], heard: Sequence[Heard] = ()) -> list[Quote]:
    """Every attribution of ``doc`` in order of the text, one per statement; posts embedded in it have one each.

    ``heard`` are the attributions that the encoder sees; they take the place of those by rule that say the same.
    """
    return both_quotes(doc, mentions, heard)[1]


def both_quotes(doc: Document, mentions: Sequence[Mention], heard: Sequence[Heard]) -> tuple[list[Quote], list[Quote]]:
    """The attributions by rule alone, and those joined with what the encoder heard, from one reading."""
    if doc.lang not in ("en", "fr") or not doc.sentences:
        return [], []
    names = Names(doc, mentions)
    blocks = paragraphs(doc)
    found = stretches(doc, blocks)
    verbs = cues.verbs(doc.lang)
    finite = cues.clause_verbs(doc.lang)
    reader = Reader(doc, names, Marked(found), verbs, finite, covered=bytearray(len(doc.text)))
    reader.uncommaed = doc.lang == "en" and doc.text.count(",") * _COMMA <= len(doc.text)
    for n, block in enumerate(blocks):
        if doc.embedded(block[0].start):
            continue
        reader.block, reader.first_of_block = n, len(reader.said)
        units = units_of(doc, block, reader.marked, verbs)
        for k, unit in enumerate(units):
            _unit(reader, unit, units[k - 1] if k else ())
        _leftovers(reader, units)
    unchained = [replace(s, parts=list(s.parts)) for s in reader.said] if heard else []
    by_rule = _finished(reader)
    if not heard:
        return by_rule, by_rule
    reader.said[:] = unchained
    join(reader, heard, blocks)
    return by_rule, _finished(reader)


def _finished(r: Reader) -> list[Quote]:
    for s in r.said:
        _apart(r, s)
    _chains(r)
    _once(r)
    return _built(r) + _posts(r.doc)


def _apart(r: Reader, s: Said) -> None:
    """Keeps what is said apart from who says it: ", explains Ada Example, a nurse in Kona. The women …"."""
    if s.speaker is None:
        return
    a, b = s.speaker
    cut = []
    for start, end in s.parts:
        if a <= start < b < end:
            start = b + len(r.doc.text[b:end]) - len(r.doc.text[b:end].lstrip(" .,"))
        if start < end and not (a <= start and end <= b):
            cut.append((start, end))
    s.parts = cut or s.parts


def _once(r: Reader) -> None:
    """Keeps one of several attributions of the same words to the same speaker."""
    kept: dict[tuple[Bounds | None, tuple[Bounds, ...]], Said] = {}
    for s in r.said:
        key = (s.speaker, tuple(sorted(s.parts)))
        if key not in kept or (kept[key].via is None and s.via is not None):
            kept[key] = s
    r.said[:] = kept.values()


def _unit(r: Reader, items: list[Item], before: Sequence[Item]) -> None:
    main: Bounds | None = None
    r.cited = None
    at = before_phrases(r, items) | pointing(r, items, before)
    labelled(r, items)
    titled = headline(items)
    for i, it in enumerate(items):
        if it.quoted or not it.word:
            if it.stretch and r.doc.lang == "fr":
                incise(r, it)
            continue
        inverted = INVERTED.match(it.text) if "-" in it.text else None
        if inverted and i not in at:
            main = pronoun_after(r, items, i, inverted) or main
            continue
        verb = r.verbs.get(it.lower)
        if verb is not None and it.capital and i and not titled:
            continue
        if verb is None or i in at or is_noun(r, items, i):
            continue
        speaker = say(r, items, i, verb, main)
        if speaker is not None:
            main = speaker


def _leftovers(r: Reader, units: list[list[Item]]) -> None:
    """Quotations that no cue claimed: they go on the speech before them in the paragraph, or have no speaker."""
    text = r.doc.text
    for unit in units:
        whole = all(x.stretch or not x.word for x in unit)
        for x in unit:
            if not x.stretch or any(r.covered[x.start : x.end]):
                continue
            words = inner(r, x.start, x.end)
            held = r.marked.at(x.start)
            short = held is None or not (held.goes_on or word_count(text, *held.inner) >= MIN_WORDS)
            opens = x is unit[0] and r.doc.lang == "fr"  # "« C'est faux », tranche le maire"
            if words is None or (short and not whole and not opens):
                continue
            if _any_verb(r, unit, unit.index(x)):
                continue
            mine = [s for s in r.said[r.first_of_block :][-80:] if s.speaker is not None]
            earlier = sorted((s for s in mine if s.parts[-1][1] <= x.start), key=lambda s: s.parts[-1][1])
            later = [s for s in mine if s.parts[0][0] >= x.end]
            here = [s for s in mine if unit[0].start <= s.parts[0][0] and s.parts[-1][1] <= unit[-1].end]
            direct = [s for s in earlier if s.direct]
            if whole and direct and (direct[-1] is earlier[-1] or direct[-1].speaker == earlier[-1].speaker):
                direct[-1].parts.append(words)
            elif short:
                continue
            elif whole and later and later[0].direct and not earlier:
                later[0].parts.insert(0, words)
            elif whole and earlier:
                add(r, earlier[-1].speaker, None, [words])
            elif not whole:
                counted = None if here else _counting(r, unit, unit.index(x))
                add(r, here[-1].speaker if here else counted, None, [words])
            else:
                before = r.said[max(0, r.first_of_block - 40) : r.first_of_block]
                told = [
                    s for s in before if s.block == r.block - 1 and s.speaker and can_speak(r.doc, r.names, s.speaker)
                ]
                told = [s for s in told if not any(o is not s and _inside(s, o) for o in told)]
                previous = told[-1] if told else None
                add(r, previous.speaker if previous and whole else None, None, [words])


def _inside(s: Said, o: Said) -> bool:
    """Whether the statement ``s`` stands in that of ``o`` ("the minister said that the toll speaks of “12 dead”")."""
    return s.cue is not None and any(a <= s.cue[0] and s.cue[1] <= b for a, b in o.parts)


def _counting(r: Reader, unit: list[Item], at: int) -> Bounds | None:
    """Whose number is quoted in a sentence that no cue attributes: its subject's ("the rebels put down to the raid
    “84 dead fit to be counted”")."""
    if not any(c.isdigit() for c in unit[at].text):
        return None
    subject = first_subject(r, unit, at)
    if subject is None:
        return None
    held = [x for x in unit[:at] if subject[0] <= x.start and x.end <= subject[1]]
    head = next((k for k, x in enumerate(held[:4]) if x.lower in SPEAKING or x.lower in ALL_ROLES), None)
    if head is None:
        return None
    verb = next((k for k, x in enumerate(held) if k > head and x.lower.endswith(("ent", "ed"))), len(held))
    return subject[0], held[verb - 1].end


def _any_verb(r: Reader, items: list[Item], at: int) -> bool:
    """ "“…,” the nominee riffed": after a comma inside the marks any verb in the past attributes."""
    if r.doc.lang == "fr":
        return _any_french_verb(r, items, at)
    last = r.marked.at(items[at].start)
    if last is None or r.doc.text[last.inner[1] - 1] not in ",?!" or r.doc.lang != "en":
        return False
    found = subject_right(items, at + 1, r.names, r.finite)
    if found is None or found[1] + 1 >= len(items):
        return False
    verb = items[found[1] + 1]
    if not verb.lower.endswith("ed"):
        if not (found[1] > found[0] and items[found[1]].lower.endswith("ed") and not items[found[1]].capital):
            return False
        verb = items[found[1]]
        found = (found[0], found[1] - 1)
    parts = [(items[at].start, items[at].end)] + [(x.start, x.end) for x in items[at + 1 :] if x.stretch]
    add(r, (items[found[0]].start, items[found[1]].end), (verb.start, verb.end), parts)
    return True


def _any_french_verb(r: Reader, items: list[Item], at: int) -> bool:
    """ "« … », soupire la marchande", "« … », s'est désolé un voisin": any verb before who may speak attributes."""
    k = at + 1 + (at + 1 < len(items) and items[at + 1].text == ",")
    first, n = k, len(items)
    while k < n and items[k].lower in ("s'", "se", "nous"):
        k += 1
    helped = k < n and items[k].lower in HAVE_FR
    k += helped
    verb = (_FRENCH_PARTICIPLE if helped else _FRENCH_VERB).fullmatch(items[k].text) if k < n else None
    if k + 1 >= n or first == at + 1 or verb is None:
        return False
    found = subject_right(items, adverbials.after(items, k + 1), r.names, r.finite)
    if found is None:
        return False
    speaker = (items[found[0]].start, items[found[1]].end)
    if items[k].lower in FUNCTION_WORDS or not can_speak(r.doc, r.names, speaker):
        return False
    add(r, speaker, (items[first].start, items[k].end), [(items[at].start, items[at].end)])
    return True


_FRENCH_VERB = re.compile(r"[a-zàâçéèêëîïôûù]{3,}(?:e|it|t|d|ent)")
_FRENCH_PARTICIPLE = re.compile(r"[a-zàâçéèêëîïôûù]{2,}(?:ée?s?|ie?s?|u|is|it)")


def _chains(r: Reader) -> None:
    """Joins a quotation that goes on over paragraphs with its continuation."""
    going = {s.inner: k for k, s in enumerate(r.marked.stretches) if s.goes_on}
    if not going:
        return
    heads: dict[int, Said] = {}
    begun: dict[int, list[int]] = {}  # number of a statement -> the stretches that it is the head of
    holders: dict[Bounds, set[int]] = {}
    number = {id(s): n for n, s in enumerate(r.said)}
    for n, s in enumerate(r.said):
        k = going.get(s.parts[-1])
        if k is not None:
            heads[k] = s
            begun.setdefault(n, []).append(k)
        for part in s.parts:
            holders.setdefault(part, set()).add(n)
    gone: set[int] = set()
    for k in sorted(going.values()):
        head = heads.get(k)
        if head is None or k + 1 >= len(r.marked.stretches):
            continue
        nxt = r.marked.stretches[k + 1]
        mine = number[id(head)]
        other = min((n for n in holders.get(nxt.inner, ()) if n != mine and n not in gone), default=None)
        if other is None:
            continue
        follower = r.said[other]
        if follower.cue is not None and head.cue is not None:
            continue
        if head.speaker is None or (head.cue is None and follower.cue is not None):
            head.speaker, head.cue = follower.speaker, follower.cue
        head.parts += follower.parts
        gone.add(other)
        for part in follower.parts:
            holders[part].add(mine)
        for key in begun.pop(other, ()):
            if heads[key] is follower:
                heads[key] = head
                begun.setdefault(mine, []).append(key)
    r.said[:] = [s for n, s in enumerate(r.said) if n not in gone]


# The account below an embedded post: "— The Example Courier (@excourier) March 3, 2031".
_ACCOUNT = re.compile(r"\s*(?:[—–-]{1,2}|\n)\s*(?P<name>[^()@\n—–]{2,80}?)\s*\(@\w{1,30}\)")


def _posts(doc: Document) -> list[Quote]:
    """One attribution per embedded post that names its account: the post's words are the account's."""
    found = []
    for start, end in doc.embeds:
        m = _ACCOUNT.search(doc.text, start, end)
        if m is None:
            continue
        a, b = trimmed(doc, start, m.start())
        if a < b:
            speaker = doc.make(Source, m.start("name"), m.end("name"), name=m["name"])
            found.append(Quote(speaker=speaker, cue=None, content=doc.span(a, b), direct=False))
    return found


def _points_back(r: Reader, s: Said) -> bool:
    """Whether ``s`` takes up what somebody else said ("…, ce que l'armée dément") and does not pass it on."""
    first = min(b[0] for b in (s.cue, s.speaker) if b is not None)
    return r.doc.lang == "fr" and _WHAT.search(r.doc.text, max(0, first - 9), first) is not None


_WHAT = re.compile(r"\bce\s+qu(?:e\s+|[’'])$", re.IGNORECASE)


def _nested(r: Reader) -> None:
    """Sets who passes on an attribution that stands inside the content of another's: "X says that Y denied …"."""
    outer: list[Said] = []
    for s in sorted(r.said, key=lambda s: (s.parts[0][0], -s.parts[-1][1])):
        outer = [o for o in outer if o.parts[-1][1] > s.parts[0][0]][-6:]
        if s.cue is not None and s.speaker is not None and s.via is None:
            told = r.doc.text[s.speaker[0] : s.speaker[1]].lower()
            holding = [o for o in outer if o.speaker and any(a <= s.cue[0] and s.cue[1] <= b for a, b in o.parts)]
            holding = [o for o in holding if not _points_back(r, o)]
            if holding and told not in PRONOUNS and holding[-1].speaker != s.speaker:
                s.via = holding[-1].speaker
        outer.append(s)
    passed = {s.speaker: s.via for s in r.said if s.via is not None}
    for s in r.said:  # what goes on after "X says that Y says:" has the same way
        if s.cue is None and s.via is None:
            s.via = passed.get(s.speaker)


def _built(r: Reader) -> list[Quote]:
    doc = r.doc
    speakers = Speakers(doc, r.names)
    found: list[Quote] = []
    _nested(r)
    for s in sorted(r.said, key=lambda s: (s.parts[0][0], -s.parts[-1][1])):
        parts = sorted(set(s.parts))
        via = speakers.source(s.via) if s.via else None
        source: Source | None = speakers.source(s.speaker, via) if s.speaker else None
        total = sum(word_count(doc.text, *p) for p in parts)
        quoted = [q for a, b in parts for q in r.marked.inside(a, b)]
        direct = sum(word_count(doc.text, *q) for q in quoted) >= 0.8 * total
        content = doc.span(parts[0][0], parts[-1][1])
        if len(parts) > 1:
            content = type(content)(
                start=content.start, end=content.end, text=content.text, in_=content.in_, parts=tuple(parts)
            )
        found.append(
            Quote(
                speaker=source,
                cue=doc.span(*s.cue) if s.cue else None,
                content=content,
                direct=direct,
                quoted=() if direct else tuple(quoted),
            )
        )
    return found

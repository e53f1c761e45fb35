"""Attributions by rule: who says, writes, believes or denies what, in quotation marks or not.

The grammar goes over units (sentences, where a sentence that ends inside quotation marks goes on). In a unit, stretches
in quotation marks are single items; a cue verb then has its content before it ("…, she said"), after it ("she said
that …") or on both sides. PolNeAR (Newell et al. 2018) is the model of what counts as an attribution.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from vigie.language.document import Document
from vigie.language.document import Sentence as Sentence_
from vigie.model import Bounds, Mention, Quote, Source
from vigie.read import cues
from vigie.read.lexicon import words
from vigie.read.marks import Marked, Stretch, paragraphs, stretches, word_count
from vigie.read.names import ALL_ROLES, FUNCTION_WORDS, Names
from vigie.read.speakers import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    RELATIVES,
    Item,
    Speakers,
    item,
    subject_left,
    subject_right,
    trimmed,
)

_BE = frozenset("is are was were be been being est sont était étaient sera seront été isn't wasn't aren't weren't".split())
_HAVE = frozenset("has have had".split())
_PLURALS = words("titles", "role_plurals_irregular") | frozenset("police majority".split())
_HAVE_FR = frozenset("a ont avait avaient aura auront aurait auraient ayant est s'est sont".split())
_CLOSERS = frozenset(
    "on in at during to from via by after before when while as through late early this last with over for into"
    " dans sur lors à devant auprès au aux en par avant après lundi mardi mercredi jeudi vendredi samedi dimanche hier"
    " monday tuesday wednesday thursday friday saturday sunday yesterday today of about earlier later recently"
    " depuis pendant chez ce cette".split()
)
_THAT = frozenset("that que qu' how whether why what comment si pourquoi".split())
_WEAK = frozenset("see show feel hear learn hold bet prove remember understand forget realize decide agree know find determine".split())
_NO_OBJECT = frozenset("of about for in on at to with from against into like than as by over after".split())
_INVERTED = re.compile(r"(\w+)-(?:t-)?(il|elle|ils|elles|on|je|nous|vous)$", re.IGNORECASE)
_MIN_WORDS = 5


@dataclass
class _Said:
    """An attribution as bounds, before its source is built."""

    speaker: Bounds | None
    cue: Bounds | None
    parts: list[Bounds]
    via: Bounds | None = None
    block: int = 0
    direct: bool = False


@dataclass
class _Reader:
    """State while going through one document."""

    doc: Document
    names: Names
    marked: Marked
    verbs: dict[str, cues.Verb]
    finite: frozenset[str]
    said: list[_Said] = field(default_factory=list)
    block: int = 0
    cited: tuple[Bounds, Bounds] | None = None  # who passes on, and who says so, until the unit ends


def quotes(doc: Document, mentions: Sequence[Mention]) -> list[Quote]:
    """Every attribution of ``doc`` in order of the text, one per statement; posts embedded in it have one each."""
    if doc.lang not in ("en", "fr") or not doc.sentences:
        return []
    names = Names(doc, mentions)
    blocks = paragraphs(doc)
    found = stretches(doc, blocks)
    verbs = cues.verbs(doc.lang)
    finite = cues.clause_verbs(doc.lang)
    reader = _Reader(doc, names, Marked(found), verbs, finite)
    for n, block in enumerate(blocks):
        if doc.embedded(block[0].start):
            continue
        reader.block = n
        units = _units(doc, block, reader.marked, verbs)
        for unit in units:
            _unit(reader, unit)
        _leftovers(reader, units)
    _chains(reader)
    return _built(reader)


# ------------------------------------------------------------------ units


def _units(doc: Document, block: list[Sentence_], marked: Marked, verbs: dict[str, cues.Verb]) -> list[list[Item]]:
    """The items of a paragraph, sentence by sentence; a stretch in marks is never cut."""
    units: list[list[Item]] = []
    current: list[Item] = []
    last: Stretch | None = None
    for k, s in enumerate(block):
        cased = any(t.text.islower() for t in s.tokens)
        for t in s.tokens:
            stretch = marked.at(t.start)
            if stretch is None:
                current.append(item(t, False, cased))
            elif _long(doc.text, stretch, block[0].start):
                if stretch is not last:
                    a, b = stretch.outer
                    current.append(Item(a, b, doc.text[a:b], "", stretch=True))
            elif stretch.inner[0] <= t.start < stretch.inner[1]:
                current.append(item(t, True, cased))
            last = stretch
        inside = marked.at(s.end) if k + 1 < len(block) else None
        if inside is not None and inside.outer[0] < s.end and k + 1 < len(block) and block[k + 1].start < inside.outer[1]:
            continue
        if k + 1 < len(block) and current and current[-1].stretch and _answered(block[k + 1], verbs):
            continue
        if current:
            units.append(current)
            current = []
    if current:
        units.append(current)
    return units


def _long(text: str, s: Stretch, block_start: int) -> bool:
    """Whether a stretch may be a quotation of its own, rather than a word in marks."""
    if word_count(text, *s.inner) >= _MIN_WORDS or text[s.inner[1] - 1] in ",.?!…":
        return True
    before = text[max(block_start, s.outer[0] - 2) : s.outer[0]].rstrip()
    after = text[s.outer[1] : s.outer[1] + 2].lstrip()
    return s.outer[0] == block_start or before[-1:] == ":" or (before[-1:] == "," and after[:1] in ",.")


def _answered(s: Sentence_, verbs: dict[str, cues.Verb]) -> bool:
    """Whether a sentence is only "John asked." after "“Why?”"."""
    ts = s.tokens[:6]
    return any(
        t.lower in verbs and verbs[t.lower].takes("say", "speak", "note") and (k + 1 >= len(s.tokens) or s.tokens[k + 1].text in ".,")
        for k, t in enumerate(ts)
        if k
    )


# ------------------------------------------------------------------ one unit


def _unit(r: _Reader, items: list[Item]) -> None:
    main: Bounds | None = None
    r.cited = None
    at = _before_phrases(r, items)
    _labelled(r, items)
    titled = _headline(items)
    for i, it in enumerate(items):
        if it.quoted or not it.word:
            if it.stretch and r.doc.lang == "fr":
                _incise(r, it)
            continue
        inverted = _INVERTED.match(it.text) if "-" in it.text else None
        if inverted and i not in at:
            _pronoun_after(r, items, i, inverted)
            continue
        verb = r.verbs.get(it.lower)
        if verb is not None and it.capital and i and not (titled or items[i - 1].stretch or not items[i - 1].word):
            continue
        if verb is None or i in at or _is_noun(r, items, i):
            continue
        speaker = _cue(r, items, i, verb, main)
        if speaker is not None:
            main = speaker


def _headline(items: list[Item]) -> bool:
    """Whether a unit has capitals all over ("Obama Warns Congress")."""
    long = [x for x in items if x.word and len(x.text) > 3 and not x.text[0].isdigit()]
    return len(long) >= 3 and sum(x.capital for x in long) >= 0.8 * len(long)


def _labelled(r: _Reader, items: list[Item]) -> None:
    """"Report: half of …", "TAPPER: Do you think …": a source before a colon at the beginning of a paragraph."""
    colon = next((k for k, x in enumerate(items[:7]) if x.text == ":"), None)
    if not colon or len(items) < colon + 4 or any(not x.word for x in items[:colon] if x.text != "."):
        return
    start, end = items[0].start, items[colon - 1].end
    text = r.doc.text[start:end]
    person = r.names.person_in(start, end) is not None
    body = r.names.organization_in(start, end) is not None
    shouted = text.isupper() and any(c.islower() for x in items[colon + 1 :] for c in x.text) and colon <= 3
    if not (person or body or shouted or (colon <= 2 and items[colon - 1].lower in _LABELS)):
        return
    last = len(items)
    while last > colon + 1 and items[last - 1].text in ".":
        last -= 1
    _add(r, (start, end), (items[colon].start, items[colon].end), [(items[colon + 1].start, items[last - 1].end)])


_LABELS = frozenset(
    "report poll study analysis survey officials official police army witnesses source sources experts analysts media"
    " sondage rapport étude armée police médias témoins sources source experts analystes officiel".split()
)
_DATA_NOUNS = frozenset(
    "poll polls survey surveys study studies report reports data figures email emails records documents document research"
    " analysis results outcome footage video videos images polling numbers statistics investigation review census index"
    " sondage sondages étude études rapport rapports données chiffres images enquête enquêtes vidéo vidéos".split()
)


def _is_noun(r: _Reader, items: list[Item], i: int) -> bool:
    if not i:
        return "ing" not in r.verbs[items[i].lower].forms
    k = i - 1
    while k > 0 and items[k].lower.endswith("ly"):
        k -= 1
    before = items[k]
    low = before.lower
    if before.stretch or before.quoted:
        return False
    if low == "a" and r.doc.lang == "fr":
        return False
    if low in DETERMINERS and low not in ("both", "all", "some", "many", "most", "several", "others", "le", "la", "les", "l'"):
        return True
    if low in ("le", "la", "les", "l'", "du", "des", "de", "d'", "of", "and's") and r.doc.lang == "fr":
        return not (i > 1 and (items[i - 2].lower in ("il", "elle", "on", "qui", "ils", "elles")))
    return low in ("of", "to", "for", "no", "by", "'s") or before.text.endswith(("'s", "’s", "s’", "s'"))


def _cue(r: _Reader, items: list[Item], i: int, verb: cues.Verb, main: Bounds | None) -> Bounds | None:
    """Reads the attribution of the verb at ``i``; its subject where there is one."""
    low = items[i].lower
    if "ing" in verb.forms and verb.forms <= {"ing", "base"}:
        return _participle(r, items, i, verb, main)
    left = subject_left(items, i, r.finite)
    group = left[2] if left else _group(items, i)
    helpers = {x.lower for x in items[group:i]}
    if r.doc.lang == "fr" and "participle" in verb.forms and "finite" not in verb.forms and not helpers & _HAVE_FR:
        return None
    if r.doc.lang == "en" and helpers & _BE and not low.endswith("ing"):
        if low in cues.passives() and items[i - 1].word:
            _passive(r, items, i)
        return None
    if verb.forms == {"base"} and r.doc.lang == "fr":
        return None
    before = items[group - 1] if group else None
    after_content = before is not None and (before.stretch or before.text in ",–—-")
    if after_content and verb.takes("say", "note", "speak", "think", "tell"):
        right = subject_right(items, i + 1, r.names, r.finite)
        if right and (before is not None and (before.stretch or not left)) and _content_left(items, group - 1):
            return _post(r, items, group, i, right, right[1] + 1)
    if left is None:
        if before is not None and before.lower in ("and", "but", "et", "mais", "or") and main is not None:
            return main if _pre(r, items, i, group, main, verb) else None
        return None
    start, end, group = left
    if low == "states" and not (i + 1 < len(items) and (items[i + 1].lower == "that" or items[i + 1].stretch)):
        return None
    if start and items[start - 1].lower in ("as", "comme") and verb.takes("say", "note", "tell", "think"):
        return _as(r, items, start, end, group, i)
    if verb.forms == {"base"} and not _plural(items, start, end) and not helpers & (AUXILIARIES - _BE - _HAVE):
        return None
    speaker = (items[start].start, items[end].end)
    prior = items[start - 1] if start else None
    if (
        prior is not None
        and (prior.stretch or prior.text in ",–—-")
        and verb.takes("say", "note", "speak", "tell", "think")
        and _closing(items, i + 1, verb)
        and _content_left(items, start - 1)
    ):
        return _post(r, items, start, i, (start, end), i + 1, group)
    return speaker if _pre(r, items, i, group, speaker, verb) else None


def _as(r: _Reader, items: list[Item], start: int, end: int, group: int, i: int) -> Bounds | None:
    """"…, as X reported" and "As X reported, …"."""
    n = len(items)
    speaker = (items[start].start, items[end].end)
    cue = (items[group].start, items[i].end)
    if start == 1:
        comma = next((k for k in range(i + 1, min(n, i + 12)) if items[k].text == ","), None)
        if comma is None or comma + 1 >= n:
            return None
        stop = _content_end(r, items, comma + 1, n)
        _add(r, speaker, cue, [(items[comma + 1].start, items[stop - 1].end)])
        return speaker
    if items[start - 2].text != "," or not _content_left(items, start - 2):
        return None
    first = _content_start(items, start - 2)
    _add(r, speaker, cue, [(items[first].start, items[start - 2].start)])
    return speaker


def _passive(r: _Reader, items: list[Item], i: int) -> None:
    """"is expected to …", "was accused of …": content without a named source, or with "by X"."""
    k = i + 1
    n = len(items)
    while k < n and items[k].lower in ADVERBS:
        k += 1
    if k >= n:
        return
    speaker = None
    start = k
    if items[k].lower == "by":
        found = subject_right(items, k + 1, r.names, r.finite)
        if found is None:
            return
        speaker, start = (items[found[0]].start, items[found[1]].end), found[1] + 1
    if start + 1 >= n or items[start].lower not in ("to", "of", "as", "that"):
        return
    end = _content_end(r, items, start, _first_comma(items, start, n))
    if end > start:
        _add(r, speaker, (items[i - 1].start, items[i].end), [(items[start].start, items[end - 1].end)])


def _plural(items: list[Item], start: int, end: int) -> bool:
    """Whether a subject can stand before "say" rather than "says"."""
    low = items[end].lower
    return (
        low in ("they", "we", "i", "you", "who", "that", "some", "many", "most", "others", "few", "several", "both")
        or low in _PLURALS
        or (low.endswith("s") and not low.endswith("ss"))
        or any(x.lower in ("and", "of", "with", "in", "at", "from") for x in items[start : end + 1])
    )


def _group(items: list[Item], i: int) -> int:
    j = i
    while j > 0 and items[j - 1].word and (
        items[j - 1].lower in AUXILIARIES or items[j - 1].lower in ADVERBS or items[j - 1].lower in ("a", "s'", "l'", "lui", "leur", "nous")
    ):
        j -= 1
    return j


def _content_left(items: list[Item], k: int) -> bool:
    """Whether something that can be content ends at ``k``."""
    if items[k].stretch or (k and items[k - 1].stretch):
        return True
    return k >= 2 and (sum(x.word for x in items[:k]) >= 3 or any(x.stretch for x in items[:k]))


def _closing(items: list[Item], k: int, verb: cues.Verb) -> bool:
    """Whether nothing that the verb could govern follows at ``k``."""
    n = len(items)
    while k < n and items[k].word and (items[k].lower in ADVERBS or items[k].lower.endswith("ly")):
        k += 1
    if k >= n or items[k].text in ".,;:?!…)–—" and not items[k].stretch:
        return not (k < n and items[k].text == ":") and not (
            k + 1 < n and items[k].text == "," and items[k + 1].stretch and False
        )
    if items[k].stretch:
        return items[k - 1].text == "." or k > 0 and items[0].stretch
    tells = verb.takes("tell")
    if not tells and items[k].lower not in _CLOSERS:
        return False
    for x in items[k : k + 14]:
        if x.stretch or x.lower in _THAT or x.text == ":":
            return False
        if x.text in ",.;":
            return True
        if tells and x.lower in r_finite_words():
            return False
        if tells and x.lower == "to":
            return False
    return k + 14 >= n


def r_finite_words() -> frozenset[str]:
    """Words that show that a clause, not a hearer, follows "told"."""
    return AUXILIARIES | frozenset("he she they it we i you there".split())


def _post(
    r: _Reader, items: list[Item], content_end: int, cue: int, subject: tuple[int, int], rest: int, group: int | None = None
) -> Bounds:
    """Content before the cue: "…, she said", "…, said X", with what goes on after it."""
    first = _content_start(items, content_end)
    doc = r.doc
    parts = [(items[first].start, items[content_end - 1].end)]
    direct = items[content_end - 1].stretch or (content_end >= 2 and items[content_end - 2].stretch)
    n = len(items)
    tail = next((k for k in range(rest, min(n, rest + 30)) if items[k].stretch), None)
    if direct and tail is not None:
        cut = next((k for k in range(rest, tail) if r.verbs.get(items[k].lower) and items[k].lower not in ("de",)), None)
        if cut is None:
            parts += [(x.start, x.end) for x in items[tail:] if x.stretch]
    elif not direct and rest < n - 3 and items[rest].text == "," and subject[1] < cue:
        nxt = items[rest + 1]
        ing = nxt.lower in r.verbs and "ing" in r.verbs[nxt.lower].forms
        if not ing and nxt.word and nxt.lower not in (
            "and but while who which as in at adding et mais tandis qui alors after when with to".split()
        ) and not nxt.lower.endswith(("ing", "ant")):
            end = _content_end(r, items, rest + 1, n)
            parts.append((items[rest + 1].start, items[end - 1].end))
    speaker = (items[subject[0]].start, items[subject[1]].end)
    start = items[group if group is not None else cue].start if group is None or group <= cue else items[cue].start
    if group is None:
        start = items[_group(items, cue)].start
    _add(r, speaker, (start, items[cue].end), parts)
    del doc
    return speaker


def _content_start(items: list[Item], end: int) -> int:
    """Where the content that ends before ``end`` begins: the unit's start, or after a semicolon."""
    k = end - 1
    while k > 0:
        if items[k].stretch and (items[k - 1].stretch or items[k - 1].text == ":") and not any(x.word for x in items[k + 1 : end]):
            return k
        if items[k - 1].text == ";":
            return k
        k -= 1
    return 0


def _pre(r: _Reader, items: list[Item], i: int, group: int, speaker: Bounds, verb: cues.Verb) -> bool:
    """Content after the cue: "X said that …", "X told Y to …", "X denied the report"."""
    n = len(items)
    k = i + 1
    while k < n and items[k].word and items[k].lower in ADVERBS:
        k += 1
    if k >= n:
        return False
    start = _content_after(r, items, k, verb)
    if start is None and verb.lemma in _WEAK | {"find"} and items[k].word and items[k].lower not in _NO_OBJECT:
        told = r.doc.text[speaker[0] : speaker[1]].lower().split()
        start = k if not _DATA_NOUNS.isdisjoint(told) else None
    if start is None or start >= n:
        return False
    clause = items[start].lower in _THAT or items[start].stretch or not verb.takes("judge", "intend", "ask", "with", "note")
    relative = r.doc.text[speaker[0] : speaker[1]].lower() in RELATIVES
    if relative or not (clause or verb.takes("say", "tell", "think") or _clausal(r, items, start)):
        n = _first_comma(items, start, n)
    end = _content_end(r, items, start, n)
    if end <= start:
        return False
    cue = (items[group].start, items[i].end)
    bounds = (items[start].start, items[end - 1].end)
    if items[start].stretch:
        parts = [(x.start, x.end) for x in items[start:end] if x.stretch]
        if all(x.stretch or not x.word for x in items[start:end]):
            _add(r, speaker, cue, parts)
            return True
    if word_count(r.doc.text, *bounds) < 1:
        return False
    via = _quoted_as(r, items, i, verb)
    if via is not None:
        subject, at = via
        end = _content_end(r, items, at, n)
        if at < end:
            _add(r, subject, cue, [(items[at].start, items[end - 1].end)], speaker)
            return True
    _add(r, speaker, cue, [bounds])
    return True


def _first_comma(items: list[Item], start: int, n: int) -> int:
    """The index of the first comma after ``start`` that ends an object, or ``n``."""
    for k in range(start + 1, n):
        if items[k].text in ",–—" and not items[k].stretch and not items[k].quoted:
            following = items[k + 1 : k + 5]
            if any(x.lower in ("and", "et", "or", "ou") for x in following[1:]):
                continue
            return k
        if items[k].stretch and items[k].text.rstrip("\"”’'»")[-1:] == ",":
            return k + 1
    return n


def _clausal(r: _Reader, items: list[Item], start: int) -> bool:
    """Whether the words from ``start`` look like a clause: a verb soon after its subject."""
    return any(x.lower in AUXILIARIES for x in items[start + 1 : start + 9] if not x.quoted) or items[start].lower in (
        "he", "she", "they", "it", "we", "i", "there", "you"
    )


def _quoted_as(r: _Reader, items: list[Item], i: int, verb: cues.Verb) -> tuple[Bounds, int] | None:
    """"Reuters quoted a minister as saying …": the minister, and where the content begins."""
    if verb.lemma not in ("quote", "cite"):
        return None
    subject = subject_right(items, i + 1, r.names, r.finite)
    if subject is None:
        return None
    k = subject[1] + 1
    if k + 1 < len(items) and items[k].lower == "as" and items[k + 1].lower in ("saying", "telling", "warning"):
        k += 2
        if k < len(items) and items[k].text in ",:":
            k += 1
        return (items[subject[0]].start, items[subject[1]].end), k
    return None


def _content_after(r: _Reader, items: list[Item], k: int, verb: cues.Verb) -> int | None:
    """The index where the content of a verb begins, looking from ``k``; ``None`` where nothing fits its frames."""
    n = len(items)
    first = items[k]
    low = first.lower
    english = r.doc.lang == "en"
    if verb.takes("with"):
        after = cues.prepositions().get(items[k - 1].lower, frozenset()) if items[k - 1].word else frozenset()
        if low in after and k + 1 < n:
            j = k + 1 + (items[k + 1].lower in after)
            return j if j < n and (items[j].word or items[j].stretch) else None
        if verb.frames == {"with"}:
            return None
    spoken = verb.takes("say", "note", "speak", "tell", "think")
    if spoken:
        if first.stretch:
            return k
        if first.text in ":," and k + 1 < n and (items[k + 1].stretch or first.text == ":"):
            return k + 1
        if first.text in ".,;:?!":
            return None
        that = next((j for j in range(k, min(n, k + 14)) if items[j].lower in ("that", "que", "qu'") or items[j].stretch or items[j].text in ",:;"), None)
        if that is not None and that > k and (low in _CLOSERS or verb.takes("tell", "ask") or not english):
            if items[that].lower in ("that", "que", "qu'") and _hearer(items, k, that):
                return that
            if items[that].text in ":," and that + 1 < n and items[that + 1].stretch:
                return that + 1
            if items[that].stretch and items[that - 1].text in ",:":
                return that
        if low in _THAT:
            return k
    if verb.takes("tell"):
        hearer = subject_right(items, k, r.names, r.finite)
        if hearer is not None:
            j = hearer[1] + 1
            if j < n and items[j].lower in _CLOSERS and items[j].lower != "to":
                return next((x for x in range(j, min(n, j + 12)) if items[x].lower in _THAT or items[x].lower == "to"), None)
            if j < n and items[j].word and items[j].lower not in ("of", "about"):
                return j
        return None
    if verb.takes("ask"):
        for j in range(k, min(n - 1, k + 14)):
            if english and items[j].lower == "to" and j > k:
                return j
            infinitive = items[j + 1].lower.endswith(("er", "ir", "re", "oir"))
            if not english and items[j].lower in ("de", "d'", "à") and infinitive:
                return j
            if items[j].text in ",.;":
                break
        if not verb.takes("judge", "say", "note"):
            return k if english and low not in _NO_OBJECT else None
    if verb.takes("intend"):
        if low == ("to" if english else "de") or (not english and low == "d'"):
            return k
        if not english and verb.lemma == "vouloir":
            return k
    if verb.takes("think"):
        if verb.lemma in _WEAK or low in _NO_OBJECT or low in ("to", "and", "or"):
            return None
        if english and first.word:
            return k
        if not verb.takes("note", "judge", "say"):
            return k if first.word and low not in _CLOSERS and first.word and (low in DETERMINERS or not english) else None
    if verb.takes("say") and not verb.takes("note"):
        if english:
            return k if first.word and low not in _CLOSERS | {"and", "but", "or"} or low == "in" and False else None
        return k if low not in _CLOSERS and first.word and verb.takes("judge", "note", "intend") else None
    if verb.lemma in _WEAK:
        return None
    if verb.takes("note", "judge"):
        return k if first.word and low not in _NO_OBJECT | {"and", "or", "but", "et", "ou", "mais"} or first.stretch else None
    if verb.takes("speak") and low in _THAT:
        return k
    return None


def _hearer(items: list[Item], a: int, b: int) -> bool:
    """Whether what stands between a verb and its "that" is only a hearer, a time or a place."""
    return not any(x.lower in AUXILIARIES for x in items[a:b])


def _content_end(r: _Reader, items: list[Item], start: int, n: int) -> int:
    """The index after the last item of the content that begins at ``start``."""
    for k in range(start + 1, n):
        t = items[k]
        if t.quoted or t.stretch:
            continue
        if t.text == ";":
            return k
        nxt = items[k + 1] if k + 1 < n else None
        if t.text == "," and nxt is not None and nxt.word:
            verb = r.verbs.get(nxt.lower)
            if verb is not None and "ing" in verb.forms and verb.takes("say", "note", "tell"):
                return k
            if nxt.lower in ("while", "tandis", "according", "selon"):
                return k
            if nxt.lower in ("and", "but", "et", "mais") and _second_verb(r, items, k + 2):
                return k
        if t.lower in ("and", "but", "et", "mais") and _second_verb(r, items, k + 1):
            return k
        if t.lower == "according" and nxt is not None and nxt.lower == "to":
            return k
    end = n
    while end > start and not items[end - 1].word and not items[end - 1].stretch:
        end -= 1
    return end


def _second_verb(r: _Reader, items: list[Item], k: int) -> bool:
    """Whether a second cue verb with the same subject begins at ``k`` ("… and added that")."""
    n = len(items)
    had = False
    own = k < n and items[k].lower in ("he", "she", "they", "we", "i", "it", "il", "elle", "ils", "elles")
    k += own
    while k < n and items[k].word and (items[k].lower in AUXILIARIES | ADVERBS or items[k].lower == "a"):
        had = had or items[k].lower in AUXILIARIES or items[k].lower == "a"
        k += 1
    if k >= n or items[k].quoted:
        return False
    verb = r.verbs.get(items[k].lower)
    if verb is None or not verb.takes("say", "note", "tell", "ask"):
        return False
    if r.doc.lang == "fr":
        return had and "participle" in verb.forms or "finite" in verb.forms and k + 1 < n and items[k + 1].lower in _THAT
    if own:
        return "finite" in verb.forms
    return "finite" in verb.forms and (not items[k].lower.endswith("s") or (k + 1 < n and items[k + 1].lower in _THAT))


def _participle(r: _Reader, items: list[Item], i: int, verb: cues.Verb, main: Bounds | None) -> Bounds | None:
    """", saying that …", ", adding …": the subject is the clause's."""
    before = items[i - 1]
    helped = before.lower in _BE or (i > 1 and items[i - 2].lower in _BE and before.lower in ADVERBS)
    if helped:
        left = subject_left(items, i, r.finite)
        if left is None:
            return None
        speaker = (items[left[0]].start, items[left[1]].end)
        return speaker if _pre(r, items, i, left[2], speaker, verb) else None
    if not i:
        return _opening(r, items)
    if r.doc.lang == "fr" and not (before.text == "," or before.lower == "en"):
        return None
    if before.text not in ",–—-" and before.lower not in ("en", "and", "by", "while", "when", "instead", "without", "after"):
        if not verb.takes("say", "note", "tell") or items[i - 2].lower in DETERMINERS and it_is_noun(items[i].lower):
            return None
    speaker_ = main or _first_subject(r, items, i)
    if speaker_ is None:
        return None
    if verb.lemma in ("cite", "quote", "citer") and _passes_on(r, items, i, speaker_):
        return None
    _pre(r, items, i, i, speaker_, verb)
    return None


def _passes_on(r: _Reader, items: list[Item], i: int, main: Bounds) -> bool:
    """"Reuters reported ten deaths, citing the police": the police say so, Reuters passes it on."""
    found = subject_right(items, i + 1, r.names, r.finite)
    if found is None:
        return False
    last = next((s for s in reversed(r.said) if s.speaker == main and s.via is None), None)
    if last is None or last.parts[0][0] < items[0].start:
        if found[1] + 1 < len(items) and items[found[1] + 1].text == ",":
            r.cited = (main, (items[found[0]].start, items[found[1]].end))
            return True
        return False
    last.speaker, last.via = (items[found[0]].start, items[found[1]].end), main
    return True


def _introduces(items: list[Item]) -> bool:
    """Whether a unit begins with an adverbial ("In Kita, …"), not with its subject."""
    return items[0].lower in FUNCTION_WORDS and items[0].lower not in DETERMINERS | {"he", "she", "they", "it", "we"}


def _opening(r: _Reader, items: list[Item]) -> Bounds | None:
    """"Warning that X, the agency urged …": the subject comes after the content."""
    for k in range(2, min(len(items), 60)):
        if items[k].text == "," or items[k - 1].stretch:
            at = k + (items[k].text == ",")
            subject = subject_right(items, at, r.names, r.finite)
            if subject is None or subject[1] + 1 >= len(items) or not items[subject[1] + 1].word:
                continue
            speaker = (items[subject[0]].start, items[subject[1]].end)
            end = k
            start = 1 + (items[1].text in ",:")
            if start < end:
                _add(r, speaker, (items[0].start, items[0].end), [(items[start].start, items[end - 1].end)])
            return speaker
    return None


def it_is_noun(word: str) -> bool:
    """Whether an -ing form is as often a noun ("a travel warning that …")."""
    return word in ("warning", "reporting", "understanding", "feeling", "hearing", "meaning", "ruling", "reading", "posting")


def _first_subject(r: _Reader, items: list[Item], before: int) -> Bounds | None:
    """The unit's own subject: its first noun phrase, if it begins the unit."""
    found = subject_right(items, 0, r.names, r.finite)
    introduced = found is None or items[found[1]].lower in ("ago", "earlier", "later") or not items[0].word
    if introduced or (found is not None and found[1] + 1 < before and items[found[1] + 1].text == "," and _introduces(items)):
        comma = next((k for k in range(min(before, 30)) if items[k].text == "," and not items[k].stretch), None)
        found = subject_right(items, comma + 1, r.names, r.finite) if comma is not None else None
    if found is None or found[1] >= before:
        return None
    return items[found[0]].start, items[found[1]].end


# ------------------------------------------------------------------ "according to", inverted pronouns, incises


def _before_phrases(r: _Reader, items: list[Item]) -> set[int]:
    """Reads "according to X, …" and "…, according to X"; the indices it used."""
    table = cues.before(r.doc.lang)
    used: set[int] = set()
    n = len(items)
    if items[0].lower == "pour" and n > 3 and r.doc.lang == "fr":
        table = {**table, "pour": (("pour",),)} if _person_next(r, items) else table
    for i, it in enumerate(items):
        if it.quoted or it.stretch:
            continue
        for phrase in table.get(it.lower, ()):
            if tuple(x.lower for x in items[i : i + len(phrase)]) != phrase:
                continue
            at = i + len(phrase)
            heard = i
            if phrase[-1] in ("source", "sources") and phrase[0] == "de":
                at -= 1
                heard = next((k for k in range(max(0, i - 4), i) if items[k].lower.endswith("-on")), i)
                if heard == i and not (i and items[i - 1].text == "," or i == 0):
                    break
            subject = subject_right(items, at, r.names, r.finite)
            if subject is None:
                break
            speaker = (items[subject[0]].start, items[subject[1]].end)
            via = None
            after = subject[1] + 1
            passed = _passed_on(r, items, after)
            if passed is not None:
                via, speaker, after = speaker, passed[0], passed[1]
            used.update(range(i, after))
            if i == 0 or (i == 1 and not items[0].stretch and items[0].text in ",-–—") or (
                i <= 2 and not any(x.stretch for x in items[:i]) and _content_left(items, i - 1) is False
            ):
                start = _after_insertion(items, after)
                if start is None:
                    break
                end = _content_end(r, items, start, n)
                span = [(items[start].start, items[end - 1].end)] if end > start else []
            else:
                first = _content_start(items, i)
                used.update(range(heard, i))
                span = [(items[first].start, items[heard - 1].end)]
                rest = after
                if rest < n - 2 and items[rest].text == "," and items[i - 1].text == ",":
                    nxt = items[rest + 1]
                    if nxt.word and not nxt.lower.endswith(("ing", "ant")) and nxt.lower not in (
                        "and but while who which whose where as in at et mais tandis qui dont où alors a an the un une le la".split()
                    ):
                        end = _content_end(r, items, rest + 1, n)
                        span.append((items[rest + 1].start, items[end - 1].end))
            cue = (items[i].start, items[i + len(phrase) - 1].end)
            if span:
                _add(r, speaker, cue, span, via)
            break
    return used


def _person_next(r: _Reader, items: list[Item]) -> bool:
    """Whether a unit's second word begins the name or role of a person, closed by a comma ("Pour Awa Diop, …")."""
    found = subject_right(items, 1, r.names, r.finite)
    if found is None or found[1] + 1 >= len(items) or items[found[1] + 1].text != ",":
        return False
    start, end = items[found[0]].start, items[found[1]].end
    named = r.names.person_in(start, end) is not None
    return named or any(x.lower in ALL_ROLES for x in items[found[0] : found[0] + 3])


def _passed_on(r: _Reader, items: list[Item], k: int) -> tuple[Bounds, int] | None:
    """", which cites Y", ", citing Y", "citant Y", ", qui cite Y" after X: Y's bounds and the index after it."""
    j = k
    if j < len(items) and items[j].text == ",":
        j += 1
    if j < len(items) and items[j].lower in ("which", "who", "qui"):
        j += 1
    if j < len(items) and items[j].lower in ("citing", "cites", "cited", "quoting", "quotes", "quoted", "citant", "cite", "citent", "citait"):
        subject = subject_right(items, j + 1, r.names, r.finite)
        if subject is not None and items[j + 1].lower != "by":
            return (items[subject[0]].start, items[subject[1]].end), subject[1] + 1
    return None


def _after_insertion(items: list[Item], k: int) -> int | None:
    """Where the sentence goes on after "According to X," or "According to X, an analyst at Y,"."""
    n = len(items)
    commas = [j for j in range(k, min(n, k + 25)) if items[j].text == "," and not items[j].quoted]
    if not commas:
        return None
    if commas[0] == k and len(commas) > 1:
        first = items[k + 1]
        described = first.lower in ("a", "an", "the", "un", "une", "who", "which", "qui", "le", "la") or first.lower in ALL_ROLES
        if described and commas[1] - k < 12:
            role = any(x.lower in _ROLE_HINTS or x.lower in ALL_ROLES for x in items[k + 1 : commas[1]])
            if role or first.lower in ("who", "which", "qui"):
                return commas[1] + 1
    return commas[0] + 1 if commas[0] + 1 < n else None


_ROLE_HINTS = frozenset(
    "analyst director spokesman spokeswoman spokesperson professor expert head researcher chief minister official"
    " analyste directeur directrice porte-parole professeur expert chef chercheur ministre responsable think-tank"
    " monitor group agency organization website newspaper".split()
)


def _pronoun_after(r: _Reader, items: list[Item], i: int, m: re.Match[str]) -> None:
    """"…", a-t-il ajouté ; "…", explique-t-elle."""
    word = m[1].lower()
    cue_end = i
    if word in _HAVE_FR:
        j = i + 1
        while j < len(items) and items[j].lower in ADVERBS:
            j += 1
        verb = r.verbs.get(items[j].lower) if j < len(items) else None
        if verb is None or "participle" not in verb.forms and "finite" not in verb.forms:
            return
        cue_end = j
    elif word not in r.verbs or not r.verbs[word].takes("say", "note", "think", "speak"):
        return
    at = items[i]
    speaker = (at.start + m.start(2), at.end)
    cue = (at.start, items[cue_end].end)
    group = i
    while group and items[group - 1].lower in ("s'", "l'", "nous", "lui", "y"):
        group -= 1
    if group == 0 or not (items[group - 1].stretch or items[group - 1].text in ",–—"):
        return
    first = _content_start(items, group)
    parts = [(items[first].start, items[group - 1].end)]
    direct = any(x.stretch for x in items[first:group])
    rest = cue_end + 1
    if direct:
        parts += [(x.start, x.end) for x in items[rest:] if x.stretch]
    elif rest + 2 < len(items) and items[rest].text == ",":
        parts.append((items[rest + 1].start, items[-1].end))
    _add(r, speaker, cue, parts)


_INCISE = re.compile(
    r",\s+(?P<cue>(?:s[’'])?(?:a|ont|avait|avaient)(?:-t-(?P<p1>il|elle|on)|-(?P<p2>ils|elles))?\s+(?:\w+\s+)?(?P<v1>\w+é)"
    r"|(?P<v2>\w+)(?:-t)?-(?P<p3>il|elle|on|ils|elles)|(?P<v3>\w+))\b"
)


def _incise(r: _Reader, stretch: Item) -> None:
    """«Nous avons gagné, a déclaré le ministre, et …»: an incise that stands inside the marks."""
    text = r.doc.text
    held = r.marked.at(stretch.start)
    begin, stop = held.inner if held else (stretch.start, stretch.end)
    for m in _INCISE.finditer(text, begin, stop):
        word = (m["v1"] or m["v2"] or m["v3"]).lower()
        verb = r.verbs.get(word)
        if verb is None or not verb.takes("say", "note", "think", "speak") or "finite" not in verb.forms | ({"finite"} if m["v1"] else set()):
            continue
        pronoun = next((g for g in ("p1", "p2", "p3") if m[g]), None)
        sentence = r.doc.sentence_at(m.start("cue"))
        items = [item(t, False) for t in sentence.tokens if t.start >= m.end() and t.end <= stop]
        if pronoun:
            speaker = m.span(pronoun)
            rest = m.end()
        else:
            subject = subject_right(items, 0, r.names, r.finite) if items and items[0].start - m.end() < 3 else None
            if subject is None or items[0].lower in ("que", "qu'"):
                continue
            speaker = (items[subject[0]].start, items[subject[1]].end)
            rest = speaker[1]
        comma = text.find(",", rest, stop)
        period = re.compile(r"[.!?]\s").search(text, rest, stop)
        resume = min((p for p in (comma, period.start() if period else -1) if p >= 0), default=-1)
        parts = [(begin, m.start())]
        if 0 <= resume < stop - 2:
            parts.append((resume + 1, stop))
        _add(r, speaker, m.span("cue"), parts)
        return


# ------------------------------------------------------------------ the rest


def _add(r: _Reader, speaker: Bounds | None, cue: Bounds | None, parts: list[Bounds], via: Bounds | None = None) -> None:
    if r.cited is not None and speaker == r.cited[0] and via is None:
        via, speaker = r.cited
    cleaned = [p for a, b in parts if (p := _inner(r, a, b)) is not None]
    if not cleaned:
        return
    inside = sum(word_count(r.doc.text, *q) for a, b in cleaned for q in r.marked.inside(a, b))
    total = sum(word_count(r.doc.text, *p) for p in cleaned)
    if not total:
        return
    direct = inside >= 0.8 * total
    if cue is not None and any(a < cue[1] and cue[0] < b for a, b in cleaned):
        return
    if any(s.parts == cleaned for s in r.said):
        return
    r.said.append(_Said(speaker, cue, cleaned, via, r.block, direct))


def _inner(r: _Reader, a: int, b: int) -> Bounds | None:
    """The bounds without outer blanks and commas; without marks where they hold exactly one stretch."""
    a, b = trimmed(r.doc, a, b)
    if a >= b:
        return None
    stretch = r.marked.at(a)
    if stretch is not None and stretch.outer[0] == a and b >= stretch.inner[1] and b <= stretch.outer[1] + 1:
        a, b = stretch.inner
        b -= r.doc.text[b - 1] == ","
    elif stretch is not None and a <= stretch.inner[0] and stretch.outer[0] <= a and b <= stretch.outer[1]:
        a = max(a, stretch.inner[0])
    last = r.marked.at(b - 1) if a < b else None
    if last is not None and last is not stretch and a < last.outer[0] and b == last.inner[1]:
        b = last.outer[1]  # a word in marks at the end keeps its closing mark
    if stretch is None or b < stretch.inner[1] or b > stretch.outer[1]:
        while b > a and r.doc.text[b - 1] in " ,;:":
            b -= 1
    return (a, b) if a < b else None


def _leftovers(r: _Reader, units: list[list[Item]]) -> None:
    """Quotations that no cue claimed: they go on the speech before them in the paragraph, or have no speaker."""
    text = r.doc.text
    for unit in units:
        whole = all(x.stretch or not x.word for x in unit)
        for x in unit:
            if not x.stretch or any(a < x.end and x.start < b for s in r.said for a, b in s.parts if s.block == r.block):
                continue
            inner = _inner(r, x.start, x.end)
            if inner is None or word_count(text, *inner) < _MIN_WORDS:
                continue
            if _any_verb(r, unit, unit.index(x)):
                continue
            mine = [s for s in r.said if s.block == r.block and s.speaker is not None]
            earlier = sorted((s for s in mine if s.parts[-1][1] <= x.start), key=lambda s: s.parts[-1][1])
            later = [s for s in mine if s.parts[0][0] >= x.end]
            here = [s for s in mine if unit[0].start <= s.parts[0][0] and s.parts[-1][1] <= unit[-1].end]
            direct = [s for s in earlier if s.direct]
            if whole and direct and (direct[-1] is earlier[-1] or direct[-1].speaker == earlier[-1].speaker):
                direct[-1].parts.append(inner)
            elif whole and later and later[0].direct and not earlier:
                later[0].parts.insert(0, inner)
            elif whole and earlier:
                _add(r, earlier[-1].speaker, None, [inner])
            elif not whole:
                _add(r, here[-1].speaker if here else None, None, [inner])
            else:
                previous = next((s for s in reversed(r.said) if s.block == r.block - 1 and s.speaker), None)
                _add(r, previous.speaker if previous and whole else None, None, [inner])


def _any_verb(r: _Reader, items: list[Item], at: int) -> bool:
    """"“…,” the nominee riffed": after a comma inside the marks any verb in the past attributes."""
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
    _add(r, (items[found[0]].start, items[found[1]].end), (verb.start, verb.end), parts)
    return True


def _chains(r: _Reader) -> None:
    """Joins a quotation that goes on over paragraphs with its continuation."""
    going = {s.inner: k for k, s in enumerate(r.marked.stretches) if s.goes_on}
    if not going:
        return
    heads: dict[int, _Said] = {}
    for s in list(r.said):
        k = going.get(s.parts[-1])
        if k is not None:
            heads[k] = s
    for k in sorted(going.values()):
        head = heads.get(k)
        if head is None or k + 1 >= len(r.marked.stretches):
            continue
        nxt = r.marked.stretches[k + 1]
        follower = next((s for s in r.said if s is not head and nxt.inner in s.parts), None)
        if follower is None:
            continue
        if follower.cue is not None and head.cue is not None:
            continue
        if head.speaker is None or (head.cue is None and follower.cue is not None):
            head.speaker, head.cue = follower.speaker, follower.cue
        head.parts += follower.parts
        r.said.remove(follower)
        for key, value in list(heads.items()):
            if value is follower:
                heads[key] = head


def _built(r: _Reader) -> list[Quote]:
    doc = r.doc
    speakers = Speakers(doc, r.names)
    found: list[Quote] = []
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


__all__ = ["FUNCTION_WORDS", "RELATIVES", "quotes"]

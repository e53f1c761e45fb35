"""Words that name an event, in their clauses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vigie.language.document import Document, Sentence, Token
from vigie.model.vocabulary import IncidentStatus
from vigie.read.events.bearing import counted, heads, named, subject, windows
from vigie.read.events.clauses import clause_bounds, clause_of, lows_of
from vigie.read.events.factuality import (
    MARKS,
    Definite,
    Voice,
    noun_told,
    occurred,
    status_told,
    to_come,
    verb_told,
)
from vigie.read.events.taxonomy import Entry, Taxonomy, has, taxonomy
from vigie.read.grammar.bulletins import Entry as Item
from vigie.read.grammar.chronicles import chronicle
from vigie.read.grammar.items import WEEKDAYS
from vigie.read.grammar.phrases import Hit, grammar, look
from vigie.read.grammar.stretch import Stretch
from vigie.read.times.english import MONTHS
from vigie.read.times.french import MONTHS as MONTHS_FR

_NEAR = 4
_FAR = 25
_REACH = 80  # tokens; no clause is longer, and the time stays linear in texts without marks


@dataclass(frozen=True, slots=True)
class Trigger(Stretch):
    """A trigger in its sentence: tokens ``first`` to ``last``, the clause's tokens ``a`` to ``b`` (exclusive)."""

    entry: Entry
    a: int
    b: int
    noun: bool
    voice: Voice
    definite: Definite
    status: IncidentStatus
    pluperfect: bool = False
    generic: bool = False
    relative: bool = False

    @property
    def clause(self) -> Sequence[Token]:
        """The tokens of its clause."""
        return self.sentence.tokens[self.a : self.b]


_BREAKS, _RELATIVE, _MODALS, _HYPOTHESIS = map(grammar, ("breaks", "relative", "modals", "hypothesis"))
_NEGATION, _DENIAL, _THREAT, _BE = map(grammar, ("negation", "denial", "threat", "be"))
_HAVE, _ADVERBS, _REPEATED, _DETERMINERS = map(grammar, ("have", "adverbs", "repeated", "determiners"))
_INDEFINITE, _COUNTING, _OBJECT_STOP, _GENERIC = map(grammar, ("indefinite", "counting", "no_object", "generic"))
_FURNITURE, _LAUNCHED = map(grammar, ("links_furniture", "launched"))
_CALENDAR = (MONTHS.keys() | MONTHS_FR.keys()) - {"may", "march", "mars"}
_OBJECTS = frozenset("the those these them him us his her its their".split())
_AUXILIARY = frozenset("is are was were has have had killed left".split())
_VERB_BEFORE = frozenset("to will would could may might can should must did not they we who cannot never".split())
_NOUN_BEFORE_FR = frozenset("d' de des du en par pour sans lors après contre dans lors sur chaque".split())
_ASTRAY = {"seiz": ("on", "upon"), "shell": ("out",), "storm": ("out", "off"), "struck": ("out", "up"),
           "str": ("up",), "shot": ("wide", "up", "himself", "herself", "to"), "burn": ("out",), "fall": ("for",),
           "target": ("for",), "took": ("until", "in", "part", "place", "off", "on", "up", "to"),
           "clos": ("in", "out", "up"), "hit": ("back", "out", "it"),
           "hitting": ("back", "out"), "left": ("for",), "fire": ("off",),
           "fight": ("for", "back"), "fought": ("for",)}  # fmt: skip
_ON_THE_ROAD = frozenset("up down home past through back around".split())
_WARDS = frozenset("hospital hospitals clinic hôpital clinique".split())  # patients are released too
_ALSO_NOUNS = frozenset("shot struck hit cut split burnt set fought".split())
_ALSO_PAST = frozenset("struck hit left tore fell broke cut sent drove forced".split())
_SINCE = frozenset("since depuis".split())
_SUBJECTS = frozenset("who which that qui".split())
_BEFORE_PARTICIPLE = {"en": _ADVERBS["en"] | {"been", "reportedly", "later"}, "fr": _ADVERBS["fr"] | {"été", "ensuite"}}
_ANTECEDENT = 4  # words before a relative pronoun
_OWN_VERB = 1  # words that a relative clause has at least
_BEFORE_GERUND = frozenset("over about on by from without than".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_EACH = frozenset("every each les chaque tous".split())
_UNCOUNTED = frozenset("some more other both few many quelques autres multiple series série".split())
_SPANS = frozenset(  # "nine days after", "deux heures plus tard" count nobody
    "second seconds minute minutes hour hours day days night nights week weeks month months year years decade decades"
    " heure heures jour jours nuit nuits semaine semaines mois an ans année années".split()
)
_COUNTS = {lang: words - _UNCOUNTED for lang, words in _COUNTING.items()}
_PLANNED = frozenset(
    "holiday holidays vacation vacations renovation renovations refurbishment férié fériés férie vacances congés"
    " rénovation".split()
)


def triggers(doc: Document, listed: Sequence[Item] = ()) -> list[Trigger]:
    """The words of ``doc`` that name an event told as fact, threat, fear or denial, in the order of the text.

    Negated and hypothetical ones are left out, and those in embedded posts and in links to other articles. In the
    entries of a bulletin, ``listed``, and of a chronicle the present tells what happened.
    """
    if doc.lang not in ("en", "fr"):
        return []
    tax = taxonomy(doc.lang)
    entries = [*chronicle(doc), *((e.start, e.end) for e in listed)]
    found: list[Trigger] = []
    for sentence in doc.sentences:
        if sentence.tokens and not doc.embedded(sentence.start) and not _furniture(sentence, doc.lang):
            told = any(a <= sentence.start < b for a, b in entries)
            found += _of_sentence(sentence, doc.lang, tax, told)
    return found


def _furniture(sentence: Sentence, lang: str) -> bool:
    lows = [t.lower for t in sentence.tokens[:2]]
    return " ".join(lows) in _FURNITURE[lang] or (lows[0] in _FURNITURE[lang] and lows[1:] in ([":"], []))


def _of_sentence(sentence: Sentence, lang: str, tax: Taxonomy, entry: bool) -> list[Trigger]:
    toks = sentence.tokens
    lows: list[str] = []
    bounds: list[int] = []
    found: list[Trigger] = []
    i = 0
    while i < len(toks):
        hits = list(tax.triggers.at(toks, i)) if toks[i].lower in tax.triggers or look(toks[i]) in tax.triggers else []
        if not hits or _acronym(toks, i) or (hits[0].item.type != "disaster" and _in_name(toks, i)):
            i += 1
            continue
        if not bounds:
            lows = lows_of(toks)
            bounds = clause_bounds(lows, lang)
        a, b = clause_of(bounds, i)
        chosen = _choose(hits, toks, lows, a, b, lang, tax)
        if chosen is None:
            i += 1
            continue
        trigger = _judge(sentence, lows, chosen.item, chosen.first, chosen.last, a, b, lang, entry)
        if trigger is not None:
            found.append(trigger)
        i = chosen.last + 1
    return found


def _acronym(toks: Sequence[Token], i: int) -> bool:
    """Whether the word is in capitals and its neighbours are not: the channel "SHOT" said."""
    if not toks[i].text.isupper() or len(toks[i].text) < 2:
        return False
    near = [t.text for t in (*toks[max(0, i - 3) : i], *toks[i + 1 : i + 4]) if t.text.isalpha() and len(t.text) > 1]
    return bool(near) and not any(w.isupper() for w in near)


def _in_name(toks: Sequence[Token], i: int) -> bool:
    """Whether the word begins or continues a name: "Battle Born Progress"; not in a headline that is all capitals."""
    if not 0 < i < len(toks) - 1 or not toks[i].text[:1].isupper() or not toks[i + 1].text[:1].isupper():
        return False
    near = [t.text for t in toks[max(0, i - 12) : i + 12] if t.text.isalpha() and len(t.text) > 3]
    return 2 * sum(w[:1].isupper() for w in near) < len(near) and toks[i].end + 1 == toks[i + 1].start


def _choose(
    hits: Sequence[Hit[Entry]], toks: Sequence[Token], lows: Sequence[str], a: int, b: int, lang: str, tax: Taxonomy
) -> Hit[Entry] | None:
    """The longest phrase whose needs hold; of several the one that needs most, then the first of the data file."""
    first = hits[0].first
    tagged = as_tags(lows, first, lang)
    order = sorted(
        hits,
        key=lambda h: (
            -h.last,
            not (h.item.bears or h.item.doer),
            h.item.near is None,
            h.item.needs is None,
            h.item.order,
        ),
    )
    for hit in order:
        noun = hit.item.tag == "noun"
        if noun != (tagged == "noun") and _both(hits, hit.last):
            continue
        if _fits(hit.item, toks, a, b, hit.first, hit.last, lang, tax) and _bears(hit, toks, lows, a, lang, tax):
            return hit
    return None


def _both(hits: Sequence[Hit[Entry]], last: int) -> bool:
    """Whether the same words may be noun and verb."""
    return len({h.item.tag == "noun" for h in hits if h.last == last}) == 2


def as_tags(lows: Sequence[str], i: int, lang: str) -> str:
    """Whether a word that may be noun or verb is one or the other, from the words before it."""
    before = _previous(lows, i, lang)
    if lang == "en":
        if before in _VERB_BEFORE:
            return "verb"
        if lows[i].endswith("ing"):
            after = lows[i + 1] if i + 1 < len(lows) else ""
            if before in _DENIAL["en"]:
                return "verb"  # "denied bombing a market"
            if before in _BEFORE_GERUND and after[:1].isalpha() and after not in _OBJECT_STOP["en"]:
                return "verb"  # "the debate over reopening schools"
            past = after in _ALSO_PAST or after.endswith("ed")
            if after in _BE["en"] or after in _HAVE["en"] or (past and before not in _BE["en"]):
                return "noun"  # "shelling killed two women"
            articles = _DETERMINERS["en"] | _INDEFINITE["en"] | _DAYS  # "Wednesday's shooting at the church"
            near = [w for w in lows[max(0, i - 3) : i] if w in articles]
            return "noun" if near or after == "of" else "verb"
        after = lows[i + 1] if i + 1 < len(lows) else ""
        objected = after in _OBJECTS and before not in _DETERMINERS["en"] and before not in _INDEFINITE["en"]
        return "verb" if objected else "noun"
    nouny = before in _DETERMINERS["fr"] or before in _INDEFINITE["fr"] or before in _COUNTING["fr"]
    return "noun" if nouny or before in _NOUN_BEFORE_FR or not before or not before[-1].isalpha() else "verb"


def _previous(lows: Sequence[str], i: int, lang: str) -> str:
    j = i - 1
    while j >= 0 and lows[j] in _ADVERBS[lang]:
        j -= 1
    return lows[j] if j >= 0 else ""


def _fits(entry: Entry, toks: Sequence[Token], a: int, b: int, first: int, last: int, lang: str, tax: Taxonomy) -> bool:
    if entry.needs:
        lexicon = tax.contexts[entry.needs]
        low, high = max(a, first - _FAR), min(b, last + 1 + _FAR)
        if toks[low].lower in _SUBJECTS and entry.type != "displacement":  # "two men who gave chase were killed"
            low = max(0, low - _ANTECEDENT)
        inside = last - first > 1 and has(lexicon, toks, first + 1, last)
        # "4 vaccinators were killed": who is counted beside a verb of harm is a person, but "six morts" has no verb.
        inside = inside or (
            entry.needs == "people"
            and any(
                _counts(toks, k, lang) and (k != first - 1 or toks[k].text[:1].isdigit())
                for k in range(max(a, first - 6), min(last + 4, len(toks)))
            )
        )
        if not (inside or has(lexicon, toks, low, first) or has(lexicon, toks, last + 1, high)):
            return False
    if entry.near:
        lexicon = tax.contexts["towns" if entry.near == "towns_or_place" else entry.near]
        low, high = max(a, first - _NEAR - 2), min(b, last + 2 + _NEAR)
        if toks[a].lower in _SINCE:  # "hostages held since May were freed"
            low = max(0, a - 3)
        if not (has(lexicon, toks, low, first) or has(lexicon, toks, last + 1, high)):
            # A town by its name: "seized Kidal", but not "captured Front leaders".
            named = last + 1 < b and _NAME.match(toks[last + 1].text) is not None
            end = next((k for k in range(last + 2, min(b, last + 5)) if not toks[k].text[:1].isupper()), b)
            alone = end >= b or not toks[end].text[:1].isalpha() or look(toks[end]) in _OBJECT_STOP["en"]
            return entry.near == "towns_or_place" and named and alone
    return True


_NAME = re.compile(r"[A-ZÀ-Þ]|[a-z]{2}[-‑][A-Z]")  # also "el-Example"


def _counts(toks: Sequence[Token], k: int, lang: str) -> bool:
    """Whether a number stands at ``k``, in digits or as a word that counts no span of time."""
    after = look(toks[k + 1]) if k + 1 < len(toks) else ""
    return toks[k].text[:1].isdigit() or (toks[k].lower in _COUNTS[lang] and after not in _SPANS)


def _bears(hit: Hit[Entry], toks: Sequence[Token], lows: Sequence[str], a: int, lang: str, tax: Taxonomy) -> bool:
    """Whether the object or the subject is what such an event has: a blockade blocks roads, not votes."""
    entry = hit.item
    noun = entry.tag == "noun"
    if not noun and _astray(toks, lows, hit.first, hit.last, lang):
        return False
    if entry.doer is not None and not noun:
        window = subject(lows, hit.first, a, lang)
        barred, name = entry.doer.startswith("not "), entry.doer.removeprefix("not ")
        if heads(tax.contexts[name], toks, lows, window, lang) == barred:
            return False
        if name == "recordings" and has(tax.contexts[name], toks, hit.first - _FAR, hit.first):
            return False  # "the camera's video was too dark but captured a man"
    if not entry.bears:
        return True
    for window in windows(lows, hit.first, hit.last, a, noun, entry.tag, lang):
        for name in entry.bears:
            if name == "names":
                fits = named(toks, window)
            elif name == "numbers":
                fits = counted(toks, window)
            else:
                fits = heads(tax.contexts[name], toks, lows, window, lang)
            if fits:
                return True
    return False


def _astray(toks: Sequence[Token], lows: Sequence[str], first: int, last: int, lang: str) -> bool:
    """Whether the next word makes another verb of it: "seized on his words", "shelled out", "stormed out of"."""
    if lang == "en" and last > first + 1 and lows[first] == "drove" and lows[first + 1] in _ON_THE_ROAD:
        return True  # "he drove up from the town"
    after = lows[last + 1] if last + 1 < len(lows) else ""
    if lang != "en" or not any(lows[first].startswith(v) and after in p for v, p in _ASTRAY.items()):
        return False
    then = lows[last + 2] if last + 2 < len(lows) else ""
    if after in ("in", "on") and first and lows[first - 1] in _BE["en"] and then != "by":
        return False  # "was closed in Kayes", "was seized on the road"
    dated = then in _DAYS or then[:1].isdigit() or any(t.text[:1].isupper() for t in toks[last + 2 : last + 3])
    return not (after == "on" and dated)


def _judge(
    sentence: Sentence, lows: list[str], entry: Entry, first: int, last: int, a: int, b: int, lang: str, listed: bool
) -> Trigger | None:
    noun = entry.tag == "noun"
    voice: Voice = "none"
    definite: Definite = "bare"
    pluperfect = generic = False
    if entry.tag == "past" and lang == "en" and first and lows[first] in _ALSO_NOUNS and (
        lows[first - 1] in _INDEFINITE["en"] or lows[first - 1] in ("the", "no", "his", "her", "their", "that", "best")
    ):  # fmt: skip
        return None  # "a shot at the title", "the cut"
    if noun:
        definite, fact, generic = noun_told(lows, first, last, a, lang)
        if entry.type == "disaster" and definite in ("bare", "the") and (first == a or first - a < 2):
            generic = generic and any(w in _GENERIC[lang] for w in lows[last + 1 : last + 4])
        years = lows[last + 1 : last + 2] in (["in"], ["en"], ["of"], ["de"]) and lows[last + 2 : last + 3]
        if entry.type == "coup" and years and years[0].isdigit():
            generic = False  # "coups in 2020 and 2021"
        if generic and any(w in _LAUNCHED[lang] for w in lows[max(a, first - 5) : first]):
            generic = not any(w in _CALENDAR for w in lows)  # "in June militants launched assaults near the base"
        generic = generic and not _on_a_day(lows[max(a, first - 16) : min(b, last + 18)])
        if definite == "bare" and (entry.told or occurred(lows, first, last, b, lang)):
            definite, generic = "many", False
        fact = fact and not (definite != "the" and to_come(lows, last, lang))
    else:
        voice, fact, pluperfect = verb_told(sentence, lows, entry, first, last, a, lang, listed)
        generic = any(w in _REPEATED[lang] for w in lows[max(a, first - 6) : last + 3])
    status = status_told(lows, first, last, a, lang, noun, definite, fact)
    if lows[-1] == "?" or (lows[-1] in MARKS and lows[-2:-1] == ["?"]):
        return None
    if status is None or (entry.type == "release" and any(w in _WARDS for w in lows[last + 1 : last + 6])):
        return None
    if entry.type == "closure" and any(w in _PLANNED for w in lows[max(0, first - 6) : last + 12]):
        return None  # "closed Monday for the holiday"
    relative = lows[a] in _RELATIVE[lang] or (lows[a] == "that" and a + 1 < len(lows) and lows[a + 1] in _AUXILIARY)
    relative = relative or (not noun and first > 0 and lows[first - 1] in ("that", "who", "which", "qui"))
    relative = relative and not (voice == "passive" and _resumed(lows, first, a, lang))
    return Trigger(sentence, first, last, entry, a, b, noun, voice, definite, status, pluperfect, generic, relative)


def _resumed(lows: Sequence[str], first: int, a: int, lang: str) -> bool:
    """Whether the main clause goes on behind a relative one: "two men who gave chase were killed"."""
    k = first
    while k > a and (lows[k - 1] in _BE[lang] or lows[k - 1] in _HAVE[lang] or lows[k - 1] in _BEFORE_PARTICIPLE[lang]):
        k -= 1
    if k == first or lows[a] not in _SUBJECTS or "," in lows[a:k]:
        return False
    return len([w for w in lows[a + 1 : k] if w not in _ADVERBS[lang]]) >= _OWN_VERB


def _on_a_day(lows: Sequence[str]) -> bool:
    """Whether a day of the week, of the month, or today stands there: "clashes on Friday in …" are particular ones."""
    return any(
        (w in WEEKDAYS and (not k or lows[k - 1] not in _EACH))
        or (w in _CALENDAR and any(x[:1].isdigit() for x in (*lows[max(0, k - 1) : k], *lows[k + 1 : k + 2])))
        for k, w in enumerate(lows)
    )

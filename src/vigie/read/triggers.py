"""Words that name an event, and whether the text tells it as a fact, a threat, a fear, a denial, or not at all.

Nothing is parsed: the forms of the trigger, the auxiliaries and the words that govern its clause decide, which for the
tenses of news in English and French is nearly always enough.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, cast

from vigie.language.document import Document, Sentence, Token
from vigie.model.vocabulary import IncidentStatus, IncidentType
from vigie.read.bearing import counted, heads, named, subject, windows
from vigie.read.chronicles import chronicle
from vigie.read.phrases import Hit, Lexicon, all_patterns, english_verb, french_verb, grammar, load, look
from vigie.read.time_en import MONTHS
from vigie.read.time_fr import MONTHS as MONTHS_FR

Voice = Literal["active", "passive", "none"]
Definite = Literal["the", "a", "many", "bare"]

_NEAR = 4
_FAR = 25
_REACH = 80  # tokens; no clause is longer, and the time stays linear in texts without marks


@dataclass(frozen=True, slots=True)
class Entry:
    """What a trigger word stands for. ``tag``: noun, base, third, past, part, ing, inf or finite."""

    type: IncidentType
    subtype: str | None
    weak: bool
    needs: str | None
    near: str | None
    bears: tuple[str, ...]
    doer: str | None
    beside: tuple[str, ...]
    told: bool
    tag: str
    order: int

    @property
    def soft(self) -> bool:
        """Whether it is often a figure of speech: it needs words of arms, or of what else ``beside`` names."""
        return bool(self.beside)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger in its sentence: tokens ``first`` to ``last``, the clause's tokens ``a`` to ``b`` (exclusive)."""

    entry: Entry
    sentence: Sentence
    first: int
    last: int
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
    def start(self) -> int:
        """Where the words begin."""
        return self.sentence.tokens[self.first].start

    @property
    def end(self) -> int:
        """Where they end."""
        return self.sentence.tokens[self.last].end

    @property
    def clause(self) -> Sequence[Token]:
        """The tokens of its clause."""
        return self.sentence.tokens[self.a : self.b]


@dataclass(frozen=True)
class Taxonomy:
    """The vocabulary of one language: triggers, and the lists that some of them need beside them."""

    triggers: Lexicon[Entry]
    contexts: dict[str, Lexicon[str]]


@lru_cache(maxsize=4)
def taxonomy(lang: str) -> Taxonomy:
    """The taxonomy of ``en`` or ``fr``, from ``data/taxonomy.yaml``."""
    data = load("taxonomy.yaml")
    contexts: dict[str, Lexicon[str]] = {}
    for name, forms in data["contexts"].items():
        contexts[name] = Lexicon[str]()
        for pattern in all_patterns(forms.get(lang)):
            contexts[name].add(pattern, name)
        contexts[name].done()
    triggers = Lexicon[Entry]()
    verb_forms = english_verb if lang == "en" else french_verb
    for order, row in enumerate(data["types"]):
        own: dict[str, Any] = row.get(lang) or {}

        def entry(tag: str, row: dict[str, Any] = row, order: int = order) -> Entry:
            return Entry(
                cast("IncidentType", row["type"]), row["subtype"], row.get("strength") == "weak", row.get("needs"),
                row.get("near"), tuple((row.get("bears") or "").split()), row.get("doer"),
                tuple((row.get("beside") or "").split()), bool(row.get("told")), tag, order,
            )  # fmt: skip

        for verb in all_patterns(own.get("verbs")):
            for form, tag in verb_forms(verb).items():
                triggers.add(form, entry(tag))
        for noun in all_patterns(own.get("nouns")):
            triggers.add(noun, entry("noun"))
    return Taxonomy(triggers.done(), contexts)


# ---------------------------------------------------------------------------------------------- grammar words
_BREAKS, _RELATIVE, _MODALS, _HYPOTHESIS = map(grammar, ("breaks", "relative", "modals", "hypothesis"))
_NEGATION, _DENIAL, _THREAT, _FEAR = map(grammar, ("negation", "denial", "threat", "fear"))
_BE, _HAVE, _FUTURE, _ADVERBS, _REPEATED = map(grammar, ("be", "have", "future", "adverbs", "repeated"))
_DETERMINERS, _INDEFINITE, _COUNTING, _LINKS = map(grammar, ("determiners", "indefinite", "counting", "links"))
_OF, _OBJECT_STOP = map(grammar, ("of", "no_object"))
_MODIFIED, _FORE, _GENERIC, _CAUSED, _FURNITURE = map(
    grammar, ("modified", "fore", "generic", "caused", "links_furniture")
)
_UNREAL, _ABSTRACT, _LIKE, _CALLS, _ENDING = map(grammar, ("unreal", "abstract", "like", "calls", "ending"))
_LAUNCHED, _OCCURRING, _SCHEDULED = map(grammar, ("launched", "occurring", "scheduled"))
_CALENDAR = (MONTHS.keys() | MONTHS_FR.keys()) - {"may", "march", "mars"}
_BEFORE_MONTH = frozenset(
    "in of on since by until till last next early late mid from to this during and mid- th st nd rd".split()
)
_TO = frozenset("to de d' with by".split())
_NUMBERS = frozenset("pair couple series string number handful spate trio série paire vingtaine dizaine".split())
_OBJECTS = frozenset("the those these them him us his her its their".split())
_FIGURATIVE = frozenset("explosion explosions blast flood floods storm cyclone tsunami avalanche vague crue".split())
_AUXILIARY = frozenset("is are was were has have had killed left".split())
_THAT = frozenset({"that", "this"})
_STATES = frozenset({"closure", "blockade", "arrest"})
_LASTING = frozenset({"displacement", "blockade", "battle", "closure", "evacuation", "protest", "withdrawal"})
_VERB_BEFORE = frozenset("to will would could may might can should must did not they we who cannot never".split())
_NOUN_BEFORE_FR = frozenset("d' de des du en par pour sans lors après contre dans lors sur chaque".split())
_MARKS = frozenset(". ; : , ( ) — – “ ” « » \" ' ‘ ’".split())
_ANSWERS_FOR = frozenset("accused suspected responsibility blamed guilty convicted".split())
_ASTRAY = {"seiz": ("on", "upon"), "shell": ("out",), "storm": ("out", "off"), "struck": ("out", "up"),
           "str": ("up",), "shot": ("wide", "up", "himself", "herself", "to"), "burn": ("out",), "fall": ("for",),
           "target": ("for",), "took": ("until", "in", "part", "place", "off", "on", "up", "to"),
           "clos": ("in", "out"), "hit": ("back", "out", "it"),
           "hitting": ("back", "out"), "fire": ("off",), "fight": ("for", "back"), "fought": ("for",)}  # fmt: skip
_PERSONS = frozenset("people persons men women children civilians soldiers patients victims others".split())
_OPENING = frozenset({"en", "se", "s'"})
_WARDS = frozenset("hospital hospitals clinic hôpital clinique".split())  # patients are released too
_CARRIED_OUT = frozenset("survenues survenus menées menés perpétrées perpétrés commises commis conduites".split())
_ALSO_NOUNS = frozenset("shot struck hit cut split burnt set fought".split())
_PARTICIPLES = frozenset("shot beaten taken held hit struck burnt".split())
_ALSO_PAST = frozenset("struck hit left tore fell broke cut sent drove forced".split())
_ANY = frozenset("any tout toute".split())
_SINCE = frozenset("since depuis".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_GOVERNING = frozenset(
    "authorized authorised ordered condemned denounced deplored opposed criticized criticised approved justified urged"
    " threatened feared blamed condamné dénoncé déploré critiqué autorisé ordonné approuvé".split()
)
_PLANNED = frozenset(
    "holiday holidays vacation vacations renovation renovations refurbishment férié fériés férie vacances congés"
    " rénovation".split()
)
_FORETOLD = ("predicted", "anticipated", "impending", "looming", "hypothetical")
_EXPECTED = {
    "en": frozenset(
        "likely unlikely possible probable improbable imminent inevitable looming expected conceivable".split()
    ),
    "fr": frozenset(
        "vraisemblable probable improbable possible imminent imminente inévitable attendu attendue envisageable".split()
    ),
}
_PAST_ENDS = ("èrent", "aient", "ait")


_BEFORE_ADJECTIVE = (
    _DETERMINERS["en"] | _INDEFINITE["en"] | _COUNTING["en"] | _LINKS["en"] | {"longtime", "recently"}
) - {"that", "and", "or"}


def triggers(doc: Document) -> list[Trigger]:
    """The words of ``doc`` that name an event told as fact, threat, fear or denial, in the order of the text.

    Negated and hypothetical ones are left out, and those in embedded posts and in links to other articles.
    """
    if doc.lang not in ("en", "fr"):
        return []
    tax = taxonomy(doc.lang)
    entries = chronicle(doc)
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
        if _fits(hit.item, toks, a, b, hit.first, hit.last, tax) and _bears(hit, toks, lows, a, lang, tax):
            return hit
    return None


def _both(hits: Sequence[Hit[Entry]], last: int) -> bool:
    """Whether the same words may be noun and verb."""
    return len({h.item.tag == "noun" for h in hits if h.last == last}) == 2


def lows_of(toks: Sequence[Token]) -> list[str]:
    """The look-up forms of ``toks``; a dash inside a name ("Kayes–Bamako") is told from one between clauses."""
    return [
        "·may" if t.text == "May" and _month(toks, k)
        else "·" if t.text in "–—-" and 0 < k < len(toks) - 1 and toks[k - 1].end == t.start
        and t.end == toks[k + 1].start
        else look(t)
        for k, t in enumerate(toks)
    ]  # fmt: skip


def _month(toks: Sequence[Token], k: int) -> bool:
    """Whether "May" is the month: "6 to 7 May a patrol was ambushed" tells of no possibility."""
    before = toks[k - 1].lower if k else ""
    return before[:1].isdigit() or before in _BEFORE_MONTH or (k + 1 < len(toks) and toks[k + 1].text[:1].isdigit())


def clause_bounds(lows: Sequence[str], lang: str) -> list[int]:
    """Token numbers at which clauses begin."""
    breaks = _BREAKS[lang]
    found = [0]
    for i, w in enumerate(lows):
        after = lows[i + 1] if i + 1 < len(lows) else ""
        if w in _SINCE and found and _aside(lows, i):
            continue
        if w in breaks or (w == "," and after in ("and", "et", "with", "avec")):
            found.append(i)
    found.append(len(lows))
    return found


def _aside(lows: Sequence[str], i: int) -> bool:
    """Whether "since" only begins a time between commas: "the road, cut since Sunday, was reopened"."""
    return "," in lows[i + 2 : i + 5] and "," in lows[max(0, i - 4) : i]


def clause_of(bounds: Sequence[int], i: int) -> tuple[int, int]:
    """First and past-the-last token of the clause that holds token ``i``."""
    at = bisect_right(bounds, i)
    return max(bounds[at - 1], i - _REACH), min(bounds[min(at, len(bounds) - 1)], i + _REACH)


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
            past = after in _ALSO_PAST or after.endswith("ed")
            if after in _BE["en"] or after in _HAVE["en"] or (past and before not in _BE["en"]):
                return "noun"  # "shelling killed two women"
            near = [w for w in lows[max(0, i - 3) : i] if w in _DETERMINERS["en"] or w in _INDEFINITE["en"]]
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


def has(lexicon: Lexicon[str], toks: Sequence[Token], a: int, b: int) -> bool:
    """Whether one of the words stands in tokens ``a`` to ``b``."""
    for i in range(max(0, a), min(b, len(toks))):
        if look(toks[i]) in lexicon and next(lexicon.at(toks, i), None) is not None:
            return True
    return False


def _fits(entry: Entry, toks: Sequence[Token], a: int, b: int, first: int, last: int, tax: Taxonomy) -> bool:
    if entry.needs:
        lexicon = tax.contexts[entry.needs]
        low, high = max(a, first - _FAR), min(b, last + 1 + _FAR)
        inside = last - first > 1 and has(lexicon, toks, first + 1, last)
        # "4 vaccinators were killed": whoever is counted beside a verb of harm is a person.
        inside = inside or (
            entry.needs == "people" and any(t.text[:1].isdigit() for t in toks[max(a, first - 6) : last + 4])
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
            named = last + 1 < b and toks[last + 1].text[:1].isupper()
            alone = last + 2 >= b or not toks[last + 2].text[:1].isalpha() or look(toks[last + 2]) in _OBJECT_STOP["en"]
            return entry.near == "towns_or_place" and named and alone
    return True


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
    after = lows[last + 1] if last + 1 < len(lows) else ""
    if lang != "en" or not any(lows[first].startswith(v) and after in p for v, p in _ASTRAY.items()):
        return False
    if after == "in" and first and lows[first - 1] in _BE["en"]:
        return False  # "was closed in Kayes"
    then = lows[last + 2] if last + 2 < len(lows) else ""
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
        definite, fact, generic = _noun(lows, first, last, a, lang)
        if entry.type == "disaster" and definite in ("bare", "the") and (first == a or first - a < 2):
            generic = generic and any(w in _GENERIC[lang] for w in lows[last + 1 : last + 4])
        years = lows[last + 1 : last + 2] in (["in"], ["en"], ["of"], ["de"]) and lows[last + 2 : last + 3]
        if entry.type == "coup" and years and years[0].isdigit():
            generic = False  # "coups in 2020 and 2021"
        if generic and any(w in _LAUNCHED[lang] for w in lows[max(a, first - 5) : first]):
            generic = not any(w in _CALENDAR for w in lows)  # "in June militants launched assaults near the base"
        if definite == "bare" and (entry.told or _occurred(lows, first, last, b, lang)):
            definite, generic = "many", False
        fact = fact and not (definite != "the" and _to_come(lows, last, lang))
    else:
        voice, fact, pluperfect = _verb(sentence, lows, entry, first, last, a, lang, listed)
        generic = any(w in _REPEATED[lang] for w in lows[max(a, first - 6) : last + 3])
    status = _status(lows, first, last, a, lang, noun, definite, fact)
    if lows[-1] == "?" or (lows[-1] in _MARKS and lows[-2:-1] == ["?"]):
        return None
    if status is None or (entry.type == "release" and any(w in _WARDS for w in lows[last + 1 : last + 6])):
        return None
    if entry.type == "closure" and any(w in _PLANNED for w in lows[max(0, first - 6) : last + 12]):
        return None  # "closed Monday for the holiday"
    relative = lows[a] in _RELATIVE[lang] or (lows[a] == "that" and a + 1 < len(lows) and lows[a + 1] in _AUXILIARY)
    relative = relative or (not noun and first > 0 and lows[first - 1] in ("that", "who", "which", "qui"))
    return Trigger(entry, sentence, first, last, a, b, noun, voice, definite, status, pluperfect, generic, relative)


# ---------------------------------------------------------------------------------------------- nouns
def _noun(lows: Sequence[str], first: int, last: int, a: int, lang: str) -> tuple[Definite, bool, bool]:
    """Definiteness, whether it is told of an event at all, and whether of events at large."""
    definite: Definite = "bare"
    counted = False
    for j in range(first - 1, max(a, first - 6) - 1, -1):
        w = lows[j]
        if w in _DENIAL[lang]:
            break
        if w in _ANY:
            definite = "a"
            break
        if w in _GOVERNING:
            break  # "the department authorized strikes": no article of theirs
        if w in _OF[lang] and j and lows[j - 1] in _NUMBERS:
            counted = True  # "a pair of drone strikes"
        if w in _MARKS or w in _LINKS[lang] or w in _BE[lang] or w in _MODALS[lang] or (w in _THAT and j < first - 2):
            break
        if w in _INDEFINITE[lang]:
            definite = "a"
            break
        if w in _DETERMINERS[lang]:
            definite = "the"
            break
        counted = counted or w in _COUNTING[lang] or w[:1].isdigit()
    if lows[last + 1 : last + 2] and lows[last + 1] in _OF[lang]:
        counted = counted or any(w[:1].isdigit() or w in _COUNTING[lang] for w in lows[last + 2 : last + 4])
    if counted and definite == "bare":
        definite = "many"
    before = lows[first - 1] if first else ""
    after = lows[last + 1] if last + 1 < len(lows) else ""
    fact = not (after in _MODIFIED[lang] or before in _FORE[lang] or before.endswith("-"))
    if lang == "en" and any(w.endswith(_FORETOLD) for w in lows[max(a, first - 3) : first]):
        fact = False  # "the long-predicted offensive"
    if after in _OF[lang] and (
        lows[last] in _FIGURATIVE or any(w in _ABSTRACT[lang] for w in lows[last + 2 : last + 5])
    ):
        fact = False  # "an explosion of prices", "a storm of criticism"
    fact = fact and not _figure(lows, first, last, a, lang)
    plural = lows[last].endswith("s") or lows[first].endswith(("s", "x"))
    around = lows[max(0, first - 6) : last + 8]
    talk = any(w in _GENERIC[lang] for w in around)
    daily = after in ("per", "par", "every", "chaque") or lows[last + 1 : last + 3] == ["a", "day"]
    generic = daily or (plural and not counted and definite in ("bare", "the") and (talk or definite == "bare"))
    return definite, fact, generic


def _occurred(lows: Sequence[str], first: int, last: int, b: int, lang: str) -> bool:
    """Whether a verb after a plural tells that these events took place: "clashes between … broke out"."""
    if lang == "en" and not any(w.endswith("s") for w in lows[first : last + 1]):
        return False
    after = lows[last + 1 : min(b, last + 12)]
    if any(w in _CARRIED_OUT for w in after[:2]):
        return True  # "des frappes menées la veille"
    at = next((k for k, w in enumerate(after) if w in _OCCURRING[lang]), None)
    if at is None or any(w in _GENERIC[lang] or w in _MODALS[lang] for w in after):
        return False
    return lang == "en" or any(w in _HAVE["fr"] or w in _BE["fr"] for w in after[:at])


def _to_come(lows: Sequence[str], last: int, lang: str) -> bool:
    """Whether it is only planned: "a general strike has been called for Monday"."""
    after = lows[last + 1 : last + 6]
    at = next((k for k, w in enumerate(after) if w in _SCHEDULED[lang]), None)
    if at is None or not any(w in _BE[lang] or w in ("été", "been") for w in after[:at]):
        return False
    return any(
        w in ("for", "on", "pour", "le", "à", "en", "samedi", "lundi") for w in lows[last + 2 + at : last + 5 + at]
    )


def _figure(lows: Sequence[str], first: int, last: int, a: int, lang: str) -> bool:
    """Whether the noun is said of words, courts, markets or votes, or in a simile ("like an earthquake")."""
    beside = (*lows[max(a, first - 2) : first], *lows[first:last]) if lang == "en" else lows[first + 1 : last + 3]
    if any(w in _UNREAL[lang] for w in beside):
        return True
    before = lows[max(a, first - 4) : first]
    at = next((k for k, w in enumerate(before) if w in _LIKE[lang]), None)
    return at is not None and any(w in _INDEFINITE[lang] for w in before[at + 1 :])


# ---------------------------------------------------------------------------------------------- verbs
def _verb(
    sentence: Sentence, lows: Sequence[str], entry: Entry, first: int, last: int, a: int, lang: str, listed: bool
) -> tuple[Voice, bool, bool]:
    """Voice, whether it is told as done, and whether in the pluperfect; ``listed``: in an entry of a chronicle."""
    back = [w for w in lows[max(a, first - 7) : first] if w not in _ADVERBS[lang] and w not in ("not", "n't")]
    if lang == "en" and entry.tag in ("past", "part"):
        back = _first_of_chain(back)
    one, two = (back[-1] if back else ""), (back[-2] if len(back) > 1 else "")
    headline = listed or (sentence.index < 3 and lows[-1][-1:] not in '.!?”»"')
    if (
        lang == "en"
        and entry.tag in ("past", "part")
        and sentence.tokens[max(0, first - 1)].text.endswith(("'s", "’s"))
    ):
        return "active", False, False  # "the country's besieged government"
    if lang == "fr" and lows[first] in _OPENING and last > first + 1:  # "s'en sont pris à", "se sont fait exploser"
        return "active", True, any(w.startswith("étai") for w in lows[first + 1 : last])
    judge = _english_verb if lang == "en" else _french_verb
    return judge(lows, entry, first, last, one, two, headline)


def _first_of_chain(back: list[str]) -> list[str]:
    """The words before the first of joined participles: "was robbed, stabbed and killed" is passive throughout."""
    while len(back) > 2 and back[-1] in ("and", ",", "then") and (
        back[-2].endswith("ed") or back[-2] in _PARTICIPLES
    ):  # fmt: skip
        back = back[:-2]
    return back


def _english_verb(
    lows: Sequence[str], entry: Entry, first: int, last: int, one: str, two: str, headline: bool
) -> tuple[Voice, bool, bool]:
    if entry.tag in ("past", "part"):
        if last > first and one in ("a", "an", "the"):
            return "active", False, False  # "a signed local truce"
        if one == "been" and two not in _HAVE["en"] and two not in _BE["en"]:
            return "passive", False, False  # "from anyone been taken into custody"
        if one == "being" and two in ("is", "are") and entry.weak:
            return "passive", False, False  # "Christians are being killed", here and there
        if one in _BE["en"]:
            # "are killed" tells what happens in general; "are closed" is a state.
            done = one not in ("is", "are", "be") or entry.type in _STATES or (headline and one != "be")
            return "passive", done or _closing(lows, first), two == "had"
        if one in _HAVE["en"]:
            return "active", True, one == "had"
        if one in ("get", "gets", "getting", "gotten"):
            return "passive", False, False  # what happens to people in general
        joined = lows[last + 1 : last + 2] == ["and"] and last + 2 < len(lows) and lows[last + 2].endswith("ed")
        if not joined and (last + 1 >= len(lows) or lows[last + 1] in _OBJECT_STOP["en"]):
            return "passive", True, False
        # "closed shops", "nineteen injured persons": a participle before its noun
        counted = one[:1].isdigit() or one in _COUNTING["en"] or one.endswith(("teen", "ty"))
        adjective = one in _BEFORE_ADJECTIVE or one == "," or (counted and lows[last + 1] in _PERSONS)
        return "active", not adjective or (one == "," and first > 6), False
    if entry.tag == "ing":
        if one in ("was", "were", "been", "are", "is", "be"):
            return "active", one in ("was", "were", "been") or entry.type in _LASTING, False
        fact = one in (",", "and", "after", "before", "began", "started", "—", "then", "in")
        if one == "before" and any(w in _MODALS["en"] or w == "need" for w in lows[max(0, first - 14) : first]):
            return "active", False, False  # "would not need to wait before taking control"
        return "active", fact or (one in ("of", "for", "with") and two in _ANSWERS_FOR), False
    caused = one == "to" and any(w in _CAUSED["en"] for w in lows[max(0, first - 7) : first])
    return "active", (headline and one != "to") or one == "did" or caused, False


def _french_verb(
    lows: Sequence[str], entry: Entry, first: int, last: int, one: str, two: str, headline: bool
) -> tuple[Voice, bool, bool]:
    if entry.tag == "part":
        if one == "été":
            return "passive", two not in _FUTURE["fr"], two in ("avait", "avaient")
        if one in _BE["fr"]:
            return "passive", one not in _FUTURE["fr"] or entry.type == "closure", one in ("était", "étaient")
        if one in _HAVE["fr"]:
            return "active", True, one in ("avait", "avaient")
        if one in ("l'", "en", "y", "les", "la", "le") and two in _HAVE["fr"]:
            return "active", True, two in ("avait", "avaient")
        return "passive", True, False
    if entry.tag == "ing":
        return "active", one in (",", "en") or not one, False
    if entry.tag == "finite":
        counted = any(w[:1].isdigit() or w in _COUNTING["fr"] for w in lows[last + 1 : last + 4])
        return "active", headline or lows[first].endswith(_PAST_ENDS) or counted or entry.type in _STATES, False
    just = any(w in _CAUSED["fr"] for w in lows[max(0, first - 5) : first])
    return "active", just and one in ("de", "d'", "à"), False


# ---------------------------------------------------------------------------------------------- status
def _status(
    lows: Sequence[str], first: int, last: int, a: int, lang: str, noun: bool, definite: Definite, fact: bool
) -> IncidentStatus | None:
    governing = lows[max(0, first - 14) : first]
    if ":" in governing or ";" in governing:  # "denied hitting civilians: its jets had struck …"
        governing = governing[max(k for k, w in enumerate(governing) if w in (":", ";")) :]
    near = lows[max(a, first - 5) : first]
    known = noun and definite == "the"
    if any(w in _DENIAL[lang] for w in governing) and not known:
        return "denied"
    threat = next((i for i, w in enumerate(governing[-8:]) if w in _THREAT[lang]), None)
    if threat is not None and not noun and any(w in _TO for w in governing[-8:][threat + 1 : threat + 4]):
        return "threatened"
    if not noun and any(w in _FEAR[lang] for w in near):
        return "feared"
    if not fact or any(w in _NEGATION[lang] for w in near[-4:]):
        return None
    if any(w in _ENDING[lang] for w in near[-3:]) or lows[max(0, first - 3) : first] == ["yet", "to", "be"]:
        return None
    clause = lows[a:first]
    modal = near[-3:] if known else clause
    if any(w in _MODALS[lang] for w in modal) and not _closing(lows, first):
        return None
    if noun and not known:
        if any(w in _HYPOTHESIS[lang] for w in lows[max(0, first - 8) : first]):
            return None
        if _called_for(lows, first, lang):
            return None
        # "a takeover of the capital would mark a turn"
        if any(w in _MODALS[lang] for w in lows[last + 1 : last + 11]):
            return None
        if any(w in _EXPECTED[lang] for w in lows[last + 1 : last + 6]):
            return None  # "un nouveau coup d'État est vraisemblable"
        if definite == "a" and first < _NEAR and any(w in ("would", "could") for w in lows[last + 1 : last + _REACH]):
            return None
    if "whether" in clause or (not noun and clause and clause[0] in ("if", "unless", "si", "should")):
        return None
    return "reported"


def _called_for(lows: Sequence[str], first: int, lang: str) -> bool:
    """Whether it is only asked for: "called for a truce", "a appelé lundi à un cessez-le-feu"."""
    for k in range(first - 1, max(-1, first - 9), -1):
        if lows[k] in _MARKS and lows[k] != ",":
            return False
        if lows[k] in _CALLS[lang]:
            links = (
                ("for", "on", "to", "an", "a", "the") if lang == "en" else ("à", "au", "aux", "un", "une", "la", "le")
            )
            return lows[k + 1] in links or lang == "fr" or lows[k] in ("urged", "urging", "demanded", "demanding")
    return False


def _closing(lows: Sequence[str], first: int) -> bool:
    """ "will stay closed", "will remain shut": announced, and in force."""
    return (
        first > 1 and lows[first - 1] in ("stay", "remain", "be", "keep") and "will" in lows[max(0, first - 4) : first]
    )


def asserted(lows: Sequence[str], first: int, a: int, lang: str) -> bool:
    """Whether the clause from token ``a`` tells ``first`` as a fact: no negation, modal, condition or denial."""
    if any(w in _DENIAL[lang] or w in _THREAT[lang] for w in lows[max(0, first - 10) : first]):
        return False
    if any(w in _NEGATION[lang] for w in lows[max(a, first - 5) : first]):
        return False
    closing = any(_closing(lows, k) for k in range(first, min(first + 6, len(lows))))
    if not closing and any(w in _MODALS[lang] for w in lows[a : first + 5]):
        return False
    if any(w in _HYPOTHESIS[lang] for w in lows[max(0, first - 6) : first]):
        return False
    return lows[a] not in ("if", "unless", "si", "should", "whether", "to", "pour", "afin")

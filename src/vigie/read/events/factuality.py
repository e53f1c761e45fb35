"""Whether the text tells what a word names as a fact, a threat, a fear or a denial, or not at all.

Nothing is parsed: the forms of the word, the auxiliaries and the words that govern its clause decide, which for the
tenses of news in English and French is nearly always enough.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from vigie.language.document import Sentence
from vigie.model.vocabulary import IncidentStatus
from vigie.read.events.taxonomy import Entry
from vigie.read.grammar.phrases import grammar

Voice = Literal["active", "passive", "none"]
Definite = Literal["the", "a", "many", "bare"]

_NEAR = 4
_CHOICE = 25  # tokens after "either"
_REACH = 80  # tokens; no clause is longer, and the time stays linear in texts without marks

_MODALS, _HYPOTHESIS, _NEGATION, _DENIAL = map(grammar, ("modals", "hypothesis", "negation", "denial"))
_THREAT, _FEAR, _BE, _HAVE = map(grammar, ("threat", "fear", "be", "have"))
_FUTURE, _ADVERBS, _DETERMINERS, _INDEFINITE = map(grammar, ("future", "adverbs", "determiners", "indefinite"))
_COUNTING, _LINKS, _OF, _OBJECT_STOP = map(grammar, ("counting", "links", "of", "no_object"))
_MODIFIED, _FORE, _GENERIC, _CAUSED = map(grammar, ("modified", "fore", "generic", "caused"))
_UNREAL, _ABSTRACT, _LIKE, _CALLS = map(grammar, ("unreal", "abstract", "like", "calls"))
_ENDING, _OCCURRING, _SCHEDULED = map(grammar, ("ending", "occurring", "scheduled"))
_TO = frozenset("to de d' with by".split())
_NUMBERS = frozenset("pair couple series string number handful spate trio série paire vingtaine dizaine".split())
_FIGURATIVE = frozenset("explosion explosions blast flood floods storm cyclone tsunami avalanche vague crue".split())
_THAT = frozenset({"that", "this"})
_STATES = frozenset({"closure", "blockade", "arrest"})
_LASTING = frozenset({"displacement", "blockade", "battle", "closure", "evacuation", "protest", "withdrawal"})
MARKS = frozenset(". ; : , ( ) — – “ ” « » \" ' ‘ ’".split())
_ANSWERS_FOR = frozenset("accused suspected responsibility blamed guilty convicted".split())
_PERSONS = frozenset("people persons men women children civilians soldiers patients victims others".split())
_OPENING = frozenset({"en", "se", "s'"})
_CARRIED_OUT = frozenset("survenues survenus menées menés perpétrées perpétrés commises commis conduites".split())
_PARTICIPLES = frozenset("shot beaten taken held hit struck burnt".split())
_ANY = frozenset("any tout toute".split())
_WHENEVER = frozenset("when whenever once".split())
_DEFINED = frozenset("definition concept notion term définition terme".split())
_MEANING = frozenset("mean prove imply signifie prouve implique".split())
_BRINGING = {
    "en": frozenset("order impose announce declare launch authorise authorize allow approve start begin".split()),
    "fr": frozenset("ordonner imposer annoncer décréter lancer autoriser approuver décider entamer".split()),
}
_GOVERNING = frozenset(
    "authorized authorised ordered condemned denounced deplored opposed criticized criticised approved justified urged"
    " threatened feared blamed condamné dénoncé déploré critiqué autorisé ordonné approuvé".split()
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


# ---------------------------------------------------------------------------------------------- nouns
def noun_told(lows: Sequence[str], first: int, last: int, a: int, lang: str) -> tuple[Definite, bool, bool]:
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
        if w in MARKS or w in _LINKS[lang] or w in _BE[lang] or w in _MODALS[lang] or (w in _THAT and j < first - 2):
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
    fact = fact and lows[last + 1 : last + 3] != ["to", "be"]  # "one of many battles to be fought"
    plural = any(w.endswith(("s", "x")) and not w.endswith("ss") for w in (lows[first], lows[last]))  # "mass shooting"
    around = lows[max(0, first - 6) : last + 8]
    talk = any(w in _GENERIC[lang] for w in around)
    a_day = lows[last + 1 : last + 3] == ["a", "day"] and lows[last + 3 : last + 4] not in (["later"], ["after"])
    daily = after in ("per", "par", "every", "chaque") or a_day
    generic = daily or (plural and not counted and definite in ("bare", "the") and (talk or definite == "bare"))
    return definite, fact, generic


def occurred(lows: Sequence[str], first: int, last: int, b: int, lang: str) -> bool:
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


def to_come(lows: Sequence[str], last: int, lang: str) -> bool:
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
    if any(w in _DEFINED for w in before):
        return True  # "the bureau's definition of a mass murder"
    at = next((k for k, w in enumerate(before) if w in _LIKE[lang]), None)
    return at is not None and any(w in _INDEFINITE[lang] for w in before[at + 1 :])


# ---------------------------------------------------------------------------------------------- verbs
def verb_told(
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
            state = entry.type in _STATES and lows[0] not in _WHENEVER  # "when someone crosses, he is detained"
            done = one not in ("is", "are", "be") or state or (headline and one != "be")
            if one == "be" and "going" in lows[max(0, first - _NEAR) : first]:
                done = False  # "are going to be detained"
            return "passive", done or closing(lows, first), two == "had"
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
        if one == "and" and "either" in lows[max(0, first - _CHOICE) : first]:
            return "active", False, False  # "the choice of either freeing them or …"
        if one == "before" and any(w in _MODALS["en"] or w == "need" for w in lows[max(0, first - 14) : first]):
            return "active", False, False  # "would not need to wait before taking control"
        return "active", fact or (one in ("of", "for", "with") and two in _ANSWERS_FOR), False
    near = lows[max(0, first - 7) : first]
    at = next((k for k, w in enumerate(near) if w in _CAUSED["en"]), None)
    caused = one == "to" and at is not None and near[at:].count("to") == 1  # not "ordered to prepare to deploy"
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
        goes_on = last + 1 < len(lows) and (lows[last + 1] in _HAVE["fr"] or lows[last + 1] in _BE["fr"])
        return "passive", not (entry.type == "release" and goes_on), False  # "les otages libérés ont été conduits"
    if entry.tag == "ing":
        return "active", one in (",", "en") or not one, False
    if entry.tag == "finite":
        counted = any(w[:1].isdigit() or w in _COUNTING["fr"] for w in lows[last + 1 : last + 4])
        return "active", headline or lows[first].endswith(_PAST_ENDS) or counted or entry.type in _STATES, False
    just = any(w in _CAUSED["fr"] for w in lows[max(0, first - 5) : first])
    return "active", just and one in ("de", "d'", "à"), False


# ---------------------------------------------------------------------------------------------- status
def status_told(
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
    if any(w in _MODALS[lang] for w in modal) and not closing(lows, first):
        return None
    if _not_meant(governing, lang):
        return None
    if known and _only_wanted(lows, first, a, lang):
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


def _not_meant(governing: Sequence[str], lang: str) -> bool:
    """Whether a clause before denies what follows: "that does not mean that the oil killed her"."""
    for k, w in enumerate(governing[:-1]):
        if w in _MEANING and governing[k + 1] in ("that", "que", "qu'"):
            return any(v in _NEGATION[lang] or v.endswith(("n't", "n’t")) for v in governing[max(0, k - 3) : k])
    return False


def _only_wanted(lows: Sequence[str], first: int, a: int, lang: str) -> bool:
    """Whether a modal governs the verb that brings it about: "states should order the closure of schools"."""
    for k in range(first - 1, max(a, first - 4) - 1, -1):
        if lows[k] in _BRINGING[lang]:
            return any(w in _MODALS[lang] for w in lows[max(a, k - 5) : k])
    return False


def _called_for(lows: Sequence[str], first: int, lang: str) -> bool:
    """Whether it is only asked for: "called for a truce", "a appelé lundi à un cessez-le-feu"."""
    for k in range(first - 1, max(-1, first - 9), -1):
        if lows[k] in MARKS and lows[k] != ",":
            return False
        if lows[k] in _CALLS[lang]:
            links = (
                ("for", "on", "to", "an", "a", "the") if lang == "en" else ("à", "au", "aux", "un", "une", "la", "le")
            )
            return lows[k + 1] in links or lang == "fr" or lows[k] in ("urged", "urging", "demanded", "demanding")
    return False


def closing(lows: Sequence[str], first: int) -> bool:
    """ "will stay closed", "will remain shut": announced, and in force."""
    return (
        first > 1 and lows[first - 1] in ("stay", "remain", "be", "keep") and "will" in lows[max(0, first - 4) : first]
    )

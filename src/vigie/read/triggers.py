"""Words that name an event, and whether the text tells it as a fact, a threat, a fear, a denial, or not at all.

Nothing is parsed: the forms of the trigger, the auxiliaries and the words that govern its clause decide, which for the
tenses of news in English and French is nearly always enough.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, cast

from vigie.language.document import Document, Sentence, Token
from vigie.model.vocabulary import IncidentStatus, IncidentType
from vigie.read.phrases import Lexicon, all_patterns, english_verb, french_verb, load, look, words

Voice = Literal["active", "passive", "none"]
Definite = Literal["the", "a", "many", "bare"]

_NEAR = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """What a trigger word stands for. ``tag``: noun, base, third, past, part, ing, inf or finite."""

    type: IncidentType
    subtype: str | None
    weak: bool
    needs: str | None
    near: str | None
    tag: str
    order: int


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
                row.get("near"), tag, order,
            )  # fmt: skip

        for verb in all_patterns(own.get("verbs")):
            for form, tag in verb_forms(verb).items():
                triggers.add(form, entry(tag))
        for noun in all_patterns(own.get("nouns")):
            triggers.add(noun, entry("noun"))
    return Taxonomy(triggers.done(), contexts)


# ---------------------------------------------------------------------------------------------- grammar words
_BREAKS = {
    "en": words("; : — – ( ) -- but while whilst although though whereas because who which whom whose where when after before since"
                " if unless until as despite following amid"),
    "fr": words("; : — – ( ) -- mais tandis alors quoique bien car parce qui dont où quand lorsque lorsqu' après avant depuis"
                " si sauf jusqu' puisque puis comme malgré suite"),
}  # fmt: skip
_MODALS = {
    "en": words("could may might would should can must will shall 'll won't wouldn't couldn't can't cannot likely plan plans"
                " planned planning hypothetical potential possible possibly imminent"),
    "fr": words("pourrait pourraient peut peuvent pourra pourront devrait devraient doit doivent risque risquent éventuel"
                " éventuelle éventuelles éventuels possible possibles probable potentiel potentielle potentielles"
                " potentiels imminente imminent prévoit prévoient"),
}  # fmt: skip
_HYPOTHESIS = {
    "en": words("if unless whether should were any avoid avert prevent prevents preventing against risk risks threat threats"
                " fear fears feared concern concerns concerned possibility in-case plot plots potential possible imminent"
                " aims aim aimed hoping hopes strategy involves capable warn warned warns warning plan plans planned planning"),
    "fr": words("si sinon éviter empêcher prévenir contre risque risques menace menaces crainte craintes craint craignent"
                " redoute redoutent peur possibilité complot éventuel éventuelle éventuelles éventuels possible possibles"
                " potentiel potentielle imminente imminent vise visent afin stratégie"),
}  # fmt: skip
_NEGATION = {
    "en": words("not never no none nobody without n't didn't hasn't haven't hadn't wasn't weren't isn't aren't don't doesn't"
                " neither nor nothing cannot failed foiled thwarted prevented averted unable refused"),
    "fr": words("pas jamais aucun aucune sans ni personne nullement rien guère déjoué déjouée déjoués évité"),
}  # fmt: skip
_DENIAL = {
    "en": words("denied denies deny denying rejected rejects reject refuted refutes dismissed"),
    "fr": words("démenti démentie démentent dément nié nie nient rejeté rejette rejettent réfuté réfute réfutent démentir"),
}  # fmt: skip
_THREAT = {
    "en": words("threatened threatens threatening threaten threat vowed vows vow pledged swore promised"),
    "fr": words("menacé menace menacent menaçant menaçait promis juré promet jurent"),
}  # fmt: skip
_FEAR = {
    "en": words("fear fears feared fearing afraid feared"),
    "fr": words("craint craignent craignait crainte craintes redoute redoutent peur craindre redouté"),
}  # fmt: skip
_BE = words("was were been being be is are got gets 's get 're")
_HAVE = words("have has had 've having 'd")
_ADVERBS = {
    "en": words("also then later since already reportedly allegedly recently repeatedly again still only just even now apparently"
                " subsequently fatally violently briefly temporarily brutally publicly summarily seriously critically"
                " simultaneously indefinitely effectively successfully all both reportedly"),
    "fr": words("également ensuite aussi déjà récemment encore toujours seulement grièvement mortellement tous toutes tous"
                " notamment temporairement violemment lâchement froidement sommairement"),
}  # fmt: skip
_AVOIR = words("a ont avait avaient avoir ayant eut eurent aurait auraient as ai avons avez")
_ETRE = words("est sont était étaient être fut furent étant serait seraient soit soient sera seront")
_FUTURE_FR = words("sera seront aura auront")
_DETERMINERS = {
    "en": words("the this that these those his her its their our same such latest last deadliest recent"),
    "fr": words("le la les l' ce cet cette ces son sa ses leur leurs du au aux dernière dernier même"),
}
_INDEFINITE = {
    "en": words("a an another one single separate second third first new"),
    "fr": words("un une autre nouvelle nouvel nouveau seconde deuxième troisième première"),
}
_COUNTING = {
    "en": words("two three four five six seven eight nine ten eleven twelve several dozen dozens many multiple numerous series"
                " scores few other more both some"),
    "fr": words("deux trois quatre cinq six sept huit neuf dix onze douze plusieurs dizaine dizaines nombreuses nombreux"
                " multiples série quelques autres"),
}  # fmt: skip
_ADJECTIVE_STOP = words('. ; : , ( ) — – “ ” « » "')
_MODIFIED = words("helicopter helicopters aircraft plane planes squad squads dog dogs force forces group groups vehicle vehicles"
                  " rifle rifles weapon weapons victim victims site sites scene suspect suspects survivors survivor disposal"
                  " insurance law laws policy zone zones risk risks threat threats threatened warning warnings plan plans plot"
                  " fears alert alerts operations season capability capabilities tactics charges charge warrant warrants"
                  " drone drones shelter shelters")  # fmt: skip
_FORE = {
    "en": words("anti counter heart panic asthma cyber verbal personal political legal media press hunger air-raid diplomatic"
                " price prices charm offensive-minded baby water fuel-air stock market currency"),
    "fr": words("anti contre cardiaque crise lutte prix"),
}  # fmt: skip
_GENERIC_VERB = {
    "en": words("intensified intensify escalated increased surged rose continue continued continues spread multiplied involves"
                " include includes carry become became mounting rising frequent regular regularly often daily"),
    "fr": words("intensifié intensifient multiplié multiplient augmenté continuent poursuivent récurrentes récurrents fréquentes"
                " régulières régulièrement souvent quotidiennes"),
}  # fmt: skip
_REALISED_TO = words("managed able went continued began started helped used helping going")
_WAS_ABOUT = {"en": words("for of by involves including like such as from"), "fr": words("de d' en par")}


def triggers(doc: Document) -> list[Trigger]:
    """The words of ``doc`` that name an event told as fact, threat, fear or denial, in the order of the text.

    Negated, hypothetical and generic ones are left out, and those in embedded posts.
    """
    if doc.lang not in ("en", "fr"):
        return []
    tax = taxonomy(doc.lang)
    found: list[Trigger] = []
    for sentence in doc.sentences:
        if doc.embedded(sentence.start) or not sentence.tokens:
            continue
        found += _of_sentence(sentence, doc.lang, tax)
    return found


def _of_sentence(sentence: Sentence, lang: str, tax: Taxonomy) -> list[Trigger]:
    toks = sentence.tokens
    lows = [look(t) for t in toks]
    bounds: list[int] | None = None
    found: list[Trigger] = []
    i = 0
    while i < len(toks):
        hits = list(tax.triggers.at(toks, i))
        if not hits:
            i += 1
            continue
        if bounds is None:
            bounds = clause_bounds(lows, lang)
        a, b = clause_of(bounds, i)
        tagged = as_tags(lows, i, lang)
        chosen = None
        for hit in sorted(hits, key=lambda h: (-h.last, h.item.order)):
            if (hit.item.tag == "noun") == (
                tagged == "noun" if _both(hits, hit.last) else hit.item.tag == "noun"
            ) and _fits(hit.item, toks, a, b, hit.first, hit.last, tax):
                chosen = hit
                break
        if chosen is None:
            i += 1
            continue
        trigger = _judge(sentence, lows, chosen.item, chosen.first, chosen.last, a, b, lang)
        if trigger is not None:
            found.append(trigger)
        i = max(i, chosen.last if "~" not in chosen.item.tag else i) + 1
    return found


def _both(hits: Sequence[Any], last: int) -> bool:
    """Whether the same words may be noun and verb."""
    tags = {h.item.tag == "noun" for h in hits if h.last == last}
    return len(tags) == 2


def clause_bounds(lows: Sequence[str], lang: str) -> list[int]:
    """Token numbers at which clauses begin."""
    breaks = _BREAKS[lang]
    found = [0]
    for i, w in enumerate(lows):
        if w in breaks or (w == "," and i + 1 < len(lows) and lows[i + 1] in ("and", "et", "with", "mais", "but")):
            found.append(i)
    found.append(len(lows))
    return found


def clause_of(bounds: Sequence[int], i: int) -> tuple[int, int]:
    """First and past-the-last token of the clause that holds token ``i``."""
    a, b = 0, bounds[-1]
    for x in bounds:
        if x <= i:
            a = x
        else:
            b = x
            break
    return a, b


def as_tags(lows: Sequence[str], i: int, lang: str) -> str:
    """Whether a word that may be noun or verb is one or the other, from the words before it."""
    before = _previous(lows, i, lang)
    if lang == "en":
        if before in (
            "to",
            "will",
            "would",
            "could",
            "may",
            "might",
            "can",
            "should",
            "must",
            "did",
            "not",
            "they",
            "we",
            "who",
        ):
            return "verb"
        if lows[i].endswith("ing"):
            after = lows[i + 1] if i + 1 < len(lows) else ""
            return "noun" if before in _DETERMINERS["en"] or before in _INDEFINITE["en"] or after == "of" else "verb"
        return "noun"
    nouny = before in _DETERMINERS["fr"] or before in _INDEFINITE["fr"] or before in _COUNTING["fr"]
    nouny = nouny or before in (
        "d'",
        "de",
        "des",
        "du",
        "en",
        "par",
        "pour",
        "sans",
        "lors",
        "après",
        "contre",
        "cette",
        "dans",
    )
    return "noun" if nouny or i == 0 or not before or not before[-1].isalpha() else "verb"


def _previous(lows: Sequence[str], i: int, lang: str) -> str:
    j = i - 1
    while j >= 0 and lows[j] in _ADVERBS[lang]:
        j -= 1
    return lows[j] if j >= 0 else ""


def has(lexicon: Lexicon[str], toks: Sequence[Token], a: int, b: int) -> bool:
    """Whether one of the words stands in tokens ``a`` to ``b``."""
    return any(next(lexicon.at(toks, i), None) is not None for i in range(max(0, a), min(b, len(toks))))


def _fits(entry: Entry, toks: Sequence[Token], a: int, b: int, first: int, last: int, tax: Taxonomy) -> bool:
    if entry.needs and entry.needs in tax.contexts:
        lexicon = tax.contexts[entry.needs]
        if not (has(lexicon, toks, a, first) or has(lexicon, toks, last + 1, b)):
            return False
    if entry.near:
        lexicon = tax.contexts["towns" if entry.near == "towns_or_place" else entry.near]
        low, high = max(a, first - _NEAR - 2), min(b, last + 1 + _NEAR + 1)
        if not (has(lexicon, toks, low, first) or has(lexicon, toks, last + 1, high)):
            # A town by its name: a capital letter within the next words ("seized Kidal").
            if entry.near != "towns_or_place":
                return False
            return any(toks[k].text[:1].isupper() for k in range(last + 1, min(b, last + 3)))
    return True


def _judge(
    sentence: Sentence, lows: list[str], entry: Entry, first: int, last: int, a: int, b: int, lang: str
) -> Trigger | None:
    noun = entry.tag == "noun"
    voice, definite, fact, pluperfect = (
        _noun(lows, first, last, a, lang) if noun else _verb(sentence, lows, entry, first, last, a, lang)
    )
    status = _status(lows, first, a, lang, noun, definite, fact)
    if status is None:
        return None
    return Trigger(entry, sentence, first, last, a, b, noun, voice, definite, status, pluperfect)


# ---------------------------------------------------------------------------------------------- nouns
def _noun(lows: Sequence[str], first: int, last: int, a: int, lang: str) -> tuple[Voice, Definite, bool, bool]:
    definite: Definite = "bare"
    counted = False
    j = first - 1
    steps = 0
    while j >= a and steps < 5 and lows[j] not in _ADJECTIVE_STOP:
        w = lows[j]
        if w in _INDEFINITE[lang]:
            definite = "a"
            break
        if w in _COUNTING[lang] or w[:1].isdigit():
            counted = True
        elif w in _DETERMINERS[lang]:
            definite = "the"
            break
        elif w in (
            "of",
            "in",
            "on",
            "by",
            "at",
            "to",
            "and",
            "de",
            "d'",
            "dans",
            "par",
            "des",
            "et",
            "for",
            "with",
            "à",
        ):
            break
        j -= 1
        steps += 1
    if definite == "bare" and counted:
        definite = "many"
    plural = lows[last].endswith("s") or lows[first].endswith(("s", "x"))
    fact = True
    before = lows[first - 1] if first else ""
    after = lows[last + 1] if last + 1 < len(lows) else ""
    if (
        (lang == "en" and after in _MODIFIED)
        or before in _FORE[lang]
        or before.endswith("-")
        or (before and before == "anti")
    ):
        fact = False
    if plural and definite == "bare":
        around = lows[max(0, first - 6) : last + 7]
        fact = fact and not any(w in _GENERIC_VERB[lang] for w in around)
    return "none", definite, fact, False


# ---------------------------------------------------------------------------------------------- verbs
def _verb(
    sentence: Sentence, lows: Sequence[str], entry: Entry, first: int, last: int, a: int, lang: str
) -> tuple[Voice, Definite, bool, bool]:
    voice: Voice = "active"
    fact = True
    pluperfect = False
    back = [w for w in lows[max(a, first - 6) : first] if w not in _ADVERBS[lang] and w not in ("not", "n't")]
    one, two = (back[-1] if back else ""), (back[-2] if len(back) > 1 else "")
    headline = sentence.index < 3 and not lows[-1].endswith((".", "!", "?", "”", '"', "»"))
    if lang == "en":
        if entry.tag in ("past", "part"):
            if one in _BE:
                voice = "passive"
                pluperfect = two == "had"
                # "are killed" tells what happens in general; "are closed" is a state.
                fact = not (one in ("is", "are", "be") and entry.type not in ("closure", "blockade", "arrest"))
            elif one in _HAVE:
                pluperfect = one == "had"
            elif _no_object(lows, last):
                voice = "passive"
        elif entry.tag == "ing":
            fact = one in (
                ",",
                "and",
                "after",
                "before",
                "was",
                "were",
                "been",
                "are",
                "is",
                "began",
                "started",
                "—",
                "then",
            )
            fact = fact or (one in ("of", "for") and two in ("accused", "suspected", "responsibility", "blamed"))
        else:
            fact = (headline and one != "to") or one == "did" or (one == "to" and two in _REALISED_TO)
    else:
        if entry.tag == "part":
            if one == "été":
                voice = "passive"
                pluperfect = two in ("avait", "avaient")
            elif one in _ETRE:
                voice = "passive"
                fact = one not in _FUTURE_FR or entry.type == "closure"
            elif one in _AVOIR or (one in ("l'", "en", "y", "les", "la", "le") and two in _AVOIR):
                pluperfect = one in ("avait", "avaient")
            else:
                voice = "passive"
        elif entry.tag == "ing":
            fact = one in (",", "en") or not one
        elif entry.tag == "finite":
            fact = (
                headline
                or lows[first].endswith(("èrent", "ait", "aient"))
                or any(w[:1].isdigit() for w in lows[first : first + 4])
            )
        else:
            fact = two in ("vient", "viennent", "venait", "venaient") and one in ("de", "d'")
    return voice, "bare", fact, pluperfect


_OBJECT_STOP = words(
    "in on at by near during when after since with from outside inside and as last this while for amid along"
    " , . ; : ) over around between across overnight early late yesterday monday tuesday wednesday thursday"
    " friday saturday sunday"
)


def _no_object(lows: Sequence[str], last: int) -> bool:
    """Whether no object follows: "11 people killed in the attack"."""
    return last + 1 >= len(lows) or lows[last + 1] in _OBJECT_STOP


# ---------------------------------------------------------------------------------------------- status
def _status(
    lows: Sequence[str], first: int, a: int, lang: str, noun: bool, definite: Definite, fact: bool
) -> IncidentStatus | None:
    governing = lows[max(0, first - 14) : first]
    near = lows[max(a, first - 5) : first]
    known = noun and definite == "the"
    if any(w in _DENIAL[lang] for w in governing) and not known:
        return "denied"
    threat = _position(governing, _THREAT[lang])
    if threat is not None and not noun and any(w in ("to", "de", "d'", "with", "by") for w in governing[threat + 1 :]):
        return "threatened"
    if not noun and any(w in _FEAR[lang] for w in near):
        return "feared"
    if not fact:
        return None
    if any(w in _NEGATION[lang] for w in near[-4:]):
        return None
    clause = lows[a:first]
    if any(w in _MODALS[lang] for w in (clause if not known else near[-2:])) and not _closing(lows, first):
        return None
    if noun and not known and any(w in _HYPOTHESIS[lang] for w in lows[max(0, first - 8) : first]):
        return None
    if (not noun and clause and clause[0] in ("if", "unless", "si", "should")) or "whether" in clause:
        return None
    return "reported"


def _closing(lows: Sequence[str], first: int) -> bool:
    """ "will stay closed", "will remain shut": announced, and in force."""
    return (
        first > 1
        and lows[first - 1] in ("stay", "remain", "be", "fermées", "fermés")
        and "will" in lows[first - 3 : first]
    )


def _position(found: Sequence[str], wanted: frozenset[str]) -> int | None:
    return next((i for i, w in enumerate(found) if w in wanted), None)


def asserted(lows: Sequence[str], first: int, a: int, lang: str) -> bool:
    """Whether the clause that begins at token ``a`` tells ``first`` as a fact: no negation, modal, condition, denial."""
    if any(w in _DENIAL[lang] or w in _THREAT[lang] for w in lows[max(0, first - 10) : first]):
        return False
    clause = lows[a:first]
    if any(w in _NEGATION[lang] for w in lows[max(a, first - 5) : first]):
        return False
    if any(w in _MODALS[lang] for w in lows[a : first + 5]) and not any(
        _closing(lows, k) for k in range(first, min(first + 6, len(lows)))
    ):
        return False
    if any(w in _HYPOTHESIS[lang] for w in lows[max(0, first - 6) : first]):
        return False
    return not (clause and clause[0] in ("if", "unless", "si", "should", "whether", "to", "pour", "afin"))

"""Figures: numbers that count something, with what, where, when and according to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from vigie.language.document import Document, Token
from vigie.model import Figure, Mention, Period, Span, When
from vigie.model.vocabulary import Measure
from vigie.read.context.scope import Scope
from vigie.read.figures.accounts import compared, left_home, other_price, taken_away
from vigie.read.figures.amounts import other_share, told_amount
from vigie.read.figures.carried import carried
from vigie.read.figures.counted import Phrase
from vigie.read.figures.governed import Clause
from vigie.read.figures.losses import lost, speaks, tallied
from vigie.read.figures.measures import Words, words
from vigie.read.figures.numbered import NONE_LOST, broke_out, numbered
from vigie.read.figures.shares import beside, share_of, signed
from vigie.read.numbers.numbers import Number

# Stated absence: a known nought. "No reports of casualties" only says that nothing is known.
_ZERO = re.compile(
    r"(?i)\b(?:there (?:were|was|are|have been|had been)|resulted in|caused|with|suffered|reported|recorded|confirmed"
    r"|il n['’]y a(?:vait)? (?:eu |pas eu )?|n['’]a (?:fait|causé|provoqué) |ne déplore |n['’]est à déplorer )\s?"
    r"(?P<span>(?:no|zero|aucune?|pas de) (?:immediate |other |further |civilian |human )?"
    r"(?P<noun>casualties|deaths|fatalities|dead|loss of life|victimes?|morts?|décès|perte en vies? humaines?"
    r"|injuries|injured|wounded|blessés?))\b"
)
# "No civilian had been harmed", "aucun civil n'a été touché", "no one remains missing".
_NONE_HURT = re.compile(
    r"(?i)\b(?P<span>(?P<noun>no (?:civilians?|soldiers?|troops|children|child|villagers?|residents?|police officers?"
    r"|policem[ae]n|staff)|aucune? (?:civil|soldat|militaire|enfant|habitante?|villageoise?|policier|gendarme)))\b"
    r" (?:(?:was|were|is|are|has been|have been|had been|n['’]a été|n['’]avait été|n['’]est)"
    r" (?:(?:actually|also|even|reported) )?(?P<how>harmed|killed|hit|shot dead|hurt|injured|wounded|tuée?|touchée?"
    r"|blessée?|atteinte?)|(?:died|(?:has|have|had) died|lost (?:his|her|their) li(?:fe|ves)|n['’]est morte?"
    r"|n['’](?:a|avait) perdu la vie|n['’](?:a|avait) péri))\b(?! (?:by|because|unless|until|if|like|more))"
)
_NONE_MISSING = re.compile(
    r"(?i)\b(?P<span>no one|nobody|personne)\b (?:is|are|remains?|n['’]est) (?:(?:still|encore|plus|toujours|porté"
    r"|any longer|now) ){0,2}(?:missing|unaccounted for|disparue?|portée? disparue?)\b"
)
# "No soldier is in the hands of the rebels", "aucun chauffeur n'a été enlevé".
_NONE_TAKEN = re.compile(
    r"(?i)\b(?P<span>(?:no|aucune?) (?P<noun>soldiers?|civilians?|drivers?|hostages?|troops|staff|students?|pupils?"
    r"|teachers?"
    r"|policem[ae]n|police officers?|villagers?|soldat|militaire|civil|chauffeur|otage|élève|enseignante?|policier"
    r"|gendarme|villageois|personne|person))\b (?:was|were|is|are|has been|have been|had been|n['’]a été|n['’]est"
    r"|n['’]avait été)"
    r"(?: (?:actually|currently|being|ever))? (?:captured|taken (?:hostage|prisoner|captive)|abducted|kidnapped"
    r"|seized|in the hands"
    r"|held (?:by|hostage)|capturée?|enlevée?|faite? prisonni\w+|aux mains|retenue?|pris en otage)\b"
)
_TIMEX_DURATION = re.compile(r"P(?P<clock>T)?(?P<n>\d{1,9})(?P<unit>[YMWDHS])")
_TIMEX_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "min", "TS": "s"}
_LASTED = re.compile(
    r"(?i)\b(?:last(?:ed|s|ing)?|dur(?:é|e|ent|ait|aient|er))(?: (?:for|about|nearly|environ|près de))?\s*$"
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SLOWS = frozenset("slowed eased ralenti ralentie retombé retombée".split())
_PART_OF = re.compile(
    r"(?: au total| in all)?,? (?:dont|including|among them|among whom|parmi lesquels|parmi eux)"
    r"(?: au moins| at least)? "
)
_OTHERS = re.compile(r" (?:autres|others|more)\b")
_UNHURT = ("injur", "wound", "bless", "hurt")
_ARTICLES = frozenset("un une a an".split())
_NO_ONE = frozenset("no any some every each the this that which other".split())
_INHABITANTS = frozenset("inhabitants habitants residents résidents".split())
_FEW_PEOPLE = 1000
_A_COUNTRY = 100_000
_DEFINITE = frozenset("the these those both its their his her our les ces nos ses leurs aux des".split())
_SMALL = 10
_MILLION = 1_000_000
_OUT_OF = re.compile(r"[^.;:!?\d]{0,30} (?:sur|of|out of|against|contre)(?: (?:les|the))? ")
_AGES = frozenset("age aged ages âge âges âgé âgée âgés âgées".split())
_OF = frozenset("of de des du d'".split())
_PHRASE_ENDS = frozenset(
    "are is was were have has had in on at by since from over between compared during last this sont est ont a"
    " en dans sur"
    " depuis entre pendant l'an par who which that qui had been and et as while but to among".split()
)
_HAPPENED: frozenset[Measure] = frozenset({"killed", "injured", "abducted", "missing", "arrested"})


def figures(doc: Document, numbers: Sequence[Number], mentions: Sequence[Mention], scope: Scope) -> list[Figure]:  # noqa: ARG001
    """The figures of ``doc`` in order; each occurrence of a number is its own.

    ``mentions`` are there for all readers alike; the words around a
    number decide here. Numbers that count nothing of the contract's measures (ages, ranks, pages) give none.
    """
    if doc.lang not in ("en", "fr"):
        return []
    vocabulary = words(doc.lang)
    by_sentence: dict[int, list[Number]] = {}
    for number in numbers:
        by_sentence.setdefault(doc.sentence_at(number.start).index, []).append(number)
    found: list[Figure] = []
    for index, inside in sorted(by_sentence.items()):
        sentence = doc.sentences[index]
        inside = [_counting(doc, n) for n in inside if n.end <= sentence.end]
        times = scope.timed(sentence.start, sentence.end)
        timed = frozenset(t.start for t in sentence.tokens if any(w.start <= t.start < w.end for w in times))
        clause = Clause(sentence, inside, vocabulary, doc.lang, timed)
        for phrase in clause.phrases:
            found += _figures(doc, clause, phrase, scope, vocabulary, found)
    found += _durations(doc, scope, vocabulary)
    taken = {f.start for f in found}
    found += [f for f in _zeros(doc, scope) if f.start not in taken]
    return carried(doc, scope, sorted(found, key=lambda f: (f.start, f.end)))


def _counting(doc: Document, number: Number) -> Number:
    """The number without "dans les" where that means "in the", not "about": "dans les trois départements"."""
    place = number.approx and doc.text[number.start : number.core_start].lower().startswith("dans les")
    if place and number.low is not None and number.low < _SMALL:
        return replace(number, start=number.core_start, approx=False)
    return number


def _durations(doc: Document, scope: Scope, vocabulary: Words) -> Iterator[Figure]:
    """Durations of what lasts: "a two-month fuel blockade", "lasted three days", "trois jours de deuil"."""
    for time in scope.times:
        m = _TIMEX_DURATION.fullmatch(time.value or "") if time.type == "DURATION" else None
        if m is None:
            continue
        sentence = doc.sentence_at(time.start)
        after = _WORD.findall(doc.text[time.end : min(sentence.end, time.end + 60)].lower())[:4]
        noun = next((w for w in after if w in vocabulary.lasting), None)
        if noun is not None and any(w in _PHRASE_ENDS - _OF for w in after[: after.index(noun)]):
            noun = None
        if noun is None and _LASTED.search(doc.text[max(sentence.start, time.start - 24) : time.start]) is None:
            continue
        unit = _TIMEX_UNITS.get((m["clock"] or "") + m["unit"])
        if unit is None:
            continue
        value = int(m["n"])
        number = Number(time.start, time.end, time.start, time.end, value, value)
        yield _figure(doc, time.start, time.end, "duration", number, noun, scope, unit=unit)


# A litre, a sack, a loaf, and that it is sold: then the sum is a price.
_UNITS_SOLD = frozenset(
    "litre liter litres gallon jerrycan sack bag bags kilo kilogram kg loaf tonne ton bidon sac sacs kilogramme"
    " baguette miche baril barrel bottle bouteille mesure".split()
)
_SOLD = tuple(
    "sold sell cost fell rose risen fallen jumped climbed trad fetch négoci vend échang coût passé passe grimp atteint"
    " baiss retomb redescend remont".split()
)
_LISTS = frozenset(
    "list lists liste listes register registre roll recensé recensent dénombré comptabilisé identifié counted"
    " documented identified recorded".split()
)
_LISTED = frozenset("victims victimes names noms dead morts".split())
_DEADLY = re.compile(
    r"\b(?:attack\w*|ambush\w*|massacre\w*|raid\w*|kill\w+|dead|deaths?|losses|pertes|bomb\w*|strike|attaque\w*"
    r"|embuscade|tu[ée]e?s?|morts?"
    r"|frappe|tuerie|rescapés|survivors|op[ée]rations? militaires?|military operations?)\b",
    re.IGNORECASE,
)
_CAPTURED = re.compile(r"(?i)\b(?:abduct\w*|kidnap\w*|taken|seized|hostages?|enlev\w*|otages?|captur\w*)\b")
_FATE = re.compile(
    r"\s(?:who (?:were|had been) |were |was |are |is |had been |have been |has been )?(?:(?:reported|declared"
    r"|listed as|feared"
    r"|presumed|still|also|portée?s|encore|toujours) ){0,2}(?:(?P<lost>missing|unaccounted for|disparue?s?\b"
    r"|reste(?:nt)? introuvables?)"
    r"|(?P<taken>seized (?:in|from|by|at|on|during)|taken (?:hostage|captive)|kidnapped|pris en otages?"
    r"|(?:conduit|emmené|entraîné)e?s? (?:de force|en brousse|dans la (?:brousse|forêt)|vers la (?:brousse|forêt))))\b"
    r"| (?:were|was|had been|have been|has been) (?P<led>seized|(?:led|marched|herded|whisked|dragged|spirited|driven)"
    r" (?:off|away))\b"
)
_SOUGHT = re.compile(
    r"(?i)\b(?:retrouver|search(?:ing)? for|looking for|hunt(?:ing)? for|recherche de|recherche d['’])\s*(?:the "
    r"|les )?$"
)
_LED_AWAY = re.compile(
    r"(?i)\b(?:(?:ont|a|avaient|avait|auraient|aurait) (?:emmené|entraîné)|(?:led|marched|dragged|herded|whisked"
    r"|spirited|bundled|carried|drove|hauled) (?:away|off)|made off with)\s*$"
)
_PERSONS = tuple(
    "habitants ers ors ists men women people children girls boys students pupils eurs euses personnes élèves"
    " fidèles".split()
)
_NUMBER_OF = re.compile(
    r"(?i)\b(?:number of (?:\w+ )?\w+ (?:newly |internally )?(?:displaced|uprooted|driven out|made homeless)"
    r"\b[^.;]{0,70}\b(?:to|at|reached"
    r"|is now)"
    r"|nombre (?:de |d['’])(?:\w+ )?(?:déplacée?s|déplacés internes|réfugiés)\b[^.;]{0,70}(?:à|atteint"
    r"|est de))\s*(?:about |nearly |some |près de )?$"
)
_LOSSES = re.compile(
    r"(?i)\b(?:its|their|army|own|ses|leurs|propres|nos) (?:own )?(?:losses|dead|pertes|morts) (?:at|to|of"
    r"|à)\s*(?:only |just )?$"
)


def _zeros(doc: Document, scope: Scope) -> Iterator[Figure]:
    for m in (*_ZERO.finditer(doc.text), *NONE_LOST.finditer(doc.text)):
        a, b = m.span("span")
        measure: Measure = "injured" if m["noun"].lower().startswith(_UNHURT) else "killed"
        number = Number(a, b, a, b, 0, 0)
        yield _figure(doc, a, b, measure, number, m["noun"], scope)
    for m in _NONE_HURT.finditer(doc.text):
        a, b = m.span("span")
        measure = "injured" if (m["how"] or "").lower().startswith(_UNHURT) else "killed"
        yield _figure(doc, a, b, measure, Number(a, b, a, b, 0, 0), m["noun"].split()[-1], scope)
    for m in _NONE_MISSING.finditer(doc.text):
        a, b = m.span("span")
        yield _figure(doc, a, b, "missing", Number(a, b, a, b, 0, 0), None, scope)
    for m in _NONE_TAKEN.finditer(doc.text):
        a, b = m.span("span")
        yield _figure(doc, a, b, "abducted", Number(a, b, a, b, 0, 0), m["noun"], scope)


def _figures(
    doc: Document, clause: Clause, phrase: Phrase, scope: Scope, vocabulary: Words, known: Sequence[Figure]
) -> list[Figure]:
    number = phrase.number
    if number.low is None and number.high is None:
        return []
    if doc.text[number.end : number.end + 1] in ("-", "‑") and number.kind == "cardinal" and phrase.head is None:
        return []  # "a 15-year-old", "a three-year term"
    if _is_article(doc, clause, phrase):
        return []
    if number.kind == "percent":
        return _percent(doc, clause, phrase, scope, vocabulary, known)
    if number.kind == "money":
        near = {t.lower for t in clause.toks[max(0, phrase.first - 12) : phrase.end + 4]}
        per = clause.toks[phrase.end].lower if phrase.end < len(clause.toks) else ""
        is_price = (
            per in ("per", "a", "le", "la", "par")
            or near & vocabulary.price
            or (near & _UNITS_SOLD and any(t.startswith(_SOLD) for t in near))
        )
        return [_figure(doc, number.start, number.end, "price" if is_price else "money", number, None, scope)]
    if number.kind != "cardinal":
        return []
    if (sum_ := _of_sum(doc, phrase, known)) is not None:
        return [_figure(doc, number.start, number.end, sum_.measure, number, sum_.of, scope, unit=sum_.unit)]
    unit = _unit(clause, phrase)
    if unit is not None and unit.lower in vocabulary.distance and not _is_size(clause, phrase, unit, vocabulary):
        return [
            _figure(doc, number.start, unit.end, "distance", number, None, scope, unit=vocabulary.distance[unit.lower])
        ]
    if unit is not None and unit.lower in vocabulary.duration:
        return []
    if clause.is_rate(phrase) or (phrase.elided and _is_age(clause, phrase)):
        return []
    if _are_years(clause, phrase):
        return []
    measures: list[Measure] = ["count"] if speaks(doc, clause, phrase) else []
    named = numbered(doc, clause, phrase)
    measures = measures or ([named[0]] if named else tallied(doc, clause, phrase, known) or clause.measures(phrase))
    if not measures and _is_list_of_dead(doc, clause, phrase):
        before = doc.text[clause.sentence.start : clause.sentence.end]
        measures = ["abducted" if _CAPTURED.search(before) else "killed"]
    if not measures and _NUMBER_OF.search(
        doc.text, max(clause.sentence.start, phrase.number.start - 140), phrase.number.start
    ):
        measures = ["displaced"]
    if not measures and _LOSSES.search(
        doc.text, max(clause.sentence.start, phrase.number.start - 40), phrase.number.start
    ):
        measures = ["killed"]
    if (
        not named
        and measures in ([], ["fighters"], ["count"])
        and (told := _joined(doc, clause, phrase, known)) is not None
    ):
        measures = [told]
    if not measures or (not named and measures in (["count"], ["fighters"])):
        measures = lost(doc, clause, phrase, known) or told_amount(doc, clause, phrase, known) or measures
    if not measures:
        if left_home(doc, clause, phrase):
            measures = ["displaced"]
        elif taken_away(doc, clause, phrase, known):
            measures = ["abducted"]
        elif phrase.head is not None:
            measures = [phrase.head.measure]
        else:
            measures = compared(doc, clause.sentence, phrase, known)
            if not measures:
                return _other_price(doc, clause, phrase, known, scope)
    if measures == ["displaced"] and _escapes(doc, clause, phrase, known):
        measures = ["count"]
    if measures == ["count"] and (fate := _fate(doc, clause, phrase)) is not None:
        measures = [fate]
    if measures == ["count"] and not named and _is_reference(clause, phrase):
        return []
    if measures == ["count"] and _are_inhabitants(clause, phrase):
        measures = ["population"]
    if phrase.head is not None and phrase.head.role == "noun" and phrase.head.measure == "vehicles":
        measures = ["vehicles"]
    start, end = number.start, max(number.end, clause.toks[phrase.end - 1].end)
    if phrase.elided:
        adjacent = clause.adjacent_end(phrase)
        if adjacent is not None:
            end = adjacent
    of = doc.text[clause.toks[phrase.of[0]].start : clause.toks[phrase.of[1] - 1].end] if phrase.of else None
    of = named[1] if named else of
    if of is None:
        of = (
            doc.text[clause.toks[phrase.end].start : end]
            if end > clause.toks[phrase.end - 1].end
            else _inherited(doc, clause, phrase)
        )
    return [_figure(doc, start, end, m, number, of, scope) for m in measures]


def _escapes(doc: Document, clause: Clause, phrase: Phrase, known: Sequence[Figure]) -> bool:
    """Whether those who fled are of the same lot as those arrested, or inmates: "two arrested, two others fled"."""
    last = known[-1] if known and known[-1].start >= clause.sentence.start else None
    of_prison = broke_out(doc, clause, phrase)
    return of_prison or (phrase.elided and last is not None and last.measure == "arrested")


def _unit(clause: Clause, phrase: Phrase) -> Token | None:
    """The word right behind a number without a noun, which may be a unit: "une trentaine de kilomètres"."""
    at = next((i for i in range(phrase.first, len(clause.toks)) if clause.toks[i].start >= phrase.number.end), None)
    if at is None or phrase.head is not None:
        return None
    if at + 1 < len(clause.toks) and clause.lang == "fr" and clause.toks[at].lower in ("de", "d'"):
        return clause.toks[at + 1]
    return None if phrase.elided else clause.toks[at]


def _joined(doc: Document, clause: Clause, phrase: Phrase, known: Sequence[Figure]) -> Measure | None:
    """What happened to those counted right before, whom an "and" joins to these: "six fighters were killed, he said,
    not 35, and at least 15 soldiers"; or of whom these are a part: "onze au total, dont neuf élèves"."""
    last = known[-1] if known and known[-1].start >= clause.sentence.start else None
    if last is None or last.measure not in _HAPPENED:
        return None
    between = [t for t in clause.toks[max(0, phrase.first - 6) : phrase.first] if t.start >= last.end]
    when = between[:-1] and all(t.start in clause.timed for t in between[:-1])
    if phrase.elided and when and between[-1].lower in ("and", "et"):  # "27 people on Sunday and five others"
        return last.measure if _OTHERS.match(doc.text, phrase.number.end) else None
    if phrase.of is None:
        return None
    if _PART_OF.fullmatch(doc.text, last.end, phrase.number.start):
        people = phrase.head is None or phrase.head.role == "people" or phrase.head.measure == "fighters"
        return last.measure if people else None
    if clause.measures(phrase) == ["count"]:
        return None
    bare = doc.text[last.end : phrase.number.start].strip(" ,") in ("and", "et") and doc.text[last.end] == ","
    ends = clause.toks[phrase.end].text in ".;," if phrase.end < len(clause.toks) else True
    return last.measure if bare and ends else None


def _of_sum(doc: Document, phrase: Phrase, known: Sequence[Figure]) -> Figure | None:
    """The sum of which a number of millions is the whole: "148 millions de dollars reçus sur 771 millions"."""
    last = known[-1] if known else None
    if last is None or last.measure != "money" or (phrase.number.low or 0) < _MILLION:
        return None
    return last if _OUT_OF.fullmatch(doc.text, last.end, phrase.number.start) else None


def _other_price(doc: Document, clause: Clause, phrase: Phrase, known: Sequence[Figure], scope: Scope) -> list[Figure]:
    """The figure of a bare number that is compared with a price of its sentence, in the same unit."""
    price = other_price(doc, clause.sentence, phrase, known)
    if price is None:
        return []
    number = phrase.number
    return [_figure(doc, number.start, number.end, price.measure, number, price.of, scope, unit=price.unit)]


def _is_list_of_dead(doc: Document, clause: Clause, phrase: Phrase) -> bool:
    """Whether victims or their names are listed after a deadly event: "published a list of 17 names"."""
    toks = clause.toks
    if not _LISTS & {t.lower for t in toks[max(0, phrase.first - 4) : phrase.first]}:
        return False
    if not _LISTED & {t.lower for t in toks[phrase.first : phrase.end + 2] if t.start >= phrase.number.end}:
        return False
    around = doc.text[max(0, phrase.number.start - 500) : phrase.number.end + 200]
    return _DEADLY.search(around) is not None or _CAPTURED.search(around) is not None


def _fate(doc: Document, clause: Clause, phrase: Phrase) -> Measure | None:
    """What happened to people whom the vocabulary only counts: "30 people reported missing", "pour retrouver quatre
    orpailleurs", "25 worshippers were seized"."""
    if phrase.of is None:
        return None
    noun = clause.toks[phrase.of[1] - 1].lower
    if not (phrase.head is not None and phrase.head.role == "people") and not noun.endswith(_PERSONS):
        return None
    end = clause.toks[phrase.end - 1].end
    after = _FATE.match(doc.text, end)
    if after:
        return "missing" if after["lost"] else "abducted"
    first = max(clause.sentence.start, phrase.number.start - 30)
    if _LED_AWAY.search(doc.text, first, phrase.number.start):
        return "abducted"
    return "missing" if _SOUGHT.search(doc.text, first, phrase.number.start) else None


def _are_years(clause: Clause, phrase: Phrase) -> bool:
    """Whether a French number is an age or a time: "un enfant de sept ans blessé mardi"."""
    at = next((t for t in clause.toks[phrase.first :] if t.start >= phrase.number.end), None)
    return at is not None and at.lower in ("ans", "an") and clause.lang == "fr"


def _inherited(doc: Document, clause: Clause, phrase: Phrase) -> str | None:
    whole = clause.whole(phrase)
    if whole is None or whole.of is None or whole.head is None or whole.head.role != "people":
        return None
    return doc.text[clause.toks[whole.of[0]].start : clause.toks[whole.of[1] - 1].end]


def _is_article(doc: Document, clause: Clause, phrase: Phrase) -> bool:
    """Whether "un", "a", "one" is no count: an article before what is no person hurt, or part of a pronoun."""
    number = phrase.number
    if number.low != 1 or number.high != 1:
        return False
    word = doc.text[number.start : number.end].lower()
    if word in _ARTICLES:
        people = phrase.head is not None and (phrase.head.role == "people" or phrase.head.measure == "fighters")
        return not people or not _HAPPENED.intersection(clause.measures(phrase))
    if word == "one":
        at = next((i for i in range(phrase.first, len(clause.toks)) if clause.toks[i].start >= number.end), None)
        before = clause.toks[phrase.first - 1].lower if phrase.first else ""
        after = "" if at is None else clause.toks[at].lower
        return after in ("another", "day") or (phrase.head is None and before in _NO_ONE)
    return False


def _are_inhabitants(clause: Clause, phrase: Phrase) -> bool:
    """Whether "40,000 residents" is a place's population: many, and nothing is said to happen to them."""
    number = phrase.number
    many = number.low or number.high or 0
    if phrase.of is None or many < _FEW_PEOPLE or clause.measures(phrase):
        return False
    noun = clause.toks[phrase.of[1] - 1].lower
    if noun in ("people", "citizens") and many >= _A_COUNTRY:  # "Mali's 22 million people"
        return phrase.first > 0 and clause.toks[phrase.first - 1].lower.endswith("'s")
    return noun in _INHABITANTS


def _is_size(clause: Clause, phrase: Phrase, unit: Token, vocabulary: Words) -> bool:
    """Whether a length is no distance between places: "a crater two metres wide", or is one converted in brackets."""
    toks = clause.toks
    after = next((t.lower for t in toks[phrase.first :] if t.start >= unit.end), "")
    if vocabulary.distance[unit.lower] in ("m", "ft", "yd"):
        return after not in (
            "from",
            "away",
            "outside",
            "off",
            "north",
            "south",
            "east",
            "west",
            "de",
            "du",
            "des",
            "d'",
        )
    in_brackets = phrase.first > 1 and toks[phrase.first - 1].text == "("
    return after in ("wide", "long", "deep", "high", "tall", "large", "stretch") or (
        in_brackets and toks[phrase.first - 2].lower in vocabulary.distance
    )


def _is_age(clause: Clause, phrase: Phrase) -> bool:
    """Whether a bare number is an age: "between the ages of 18 and 24", "aged 12"."""
    return any(t.lower in _AGES for t in clause.toks[max(0, phrase.first - 4) : phrase.first])


def _is_reference(clause: Clause, phrase: Phrase) -> bool:
    """Whether the number only refers back ("the two countries") or ranks ("one of the oldest camps", "No. 2 man")."""
    number = phrase.number
    value = number.low if number.low is not None else number.high
    before = clause.toks[phrase.first - 1].lower if phrase.first else ""
    if before in _DEFINITE:
        return value is not None and value <= _SMALL
    if before in (".", "°", "number", "numéro", "n") or (number.low == 1 and number.high == 1):
        return (
            before not in (".",)
            or clause.toks[phrase.first - 2].lower in ("no", "nos")
            or number.low == number.high == 1
        )
    return False


def _noun_phrase(doc: Document, clause: Clause, at: int) -> str | None:
    """The few words of a noun phrase that begins at token ``at``: up to a verb, a preposition of time or a mark."""
    toks = clause.toks
    end = at
    while end < len(toks) and end - at < 7:
        low = toks[end].lower
        if (not toks[end].text[0].isalnum() and low != "'") or low in _PHRASE_ENDS or low[0].isdigit():
            break
        if end > at and toks[end - 1].lower.endswith("s") and len(toks[end - 1].text) > 3 and low not in _OF:
            break
        end += 1
    return doc.text[toks[at].start : toks[end - 1].end] if end > at else None


def _percent(
    doc: Document, clause: Clause, phrase: Phrase, scope: Scope, vocabulary: Words, known: Sequence[Figure]
) -> list[Figure]:
    number = phrase.number
    toks = clause.toks
    near = [t.lower for t in toks[max(0, phrase.first - 7) : phrase.first]][::-1]
    if _SLOWS.intersection(near[:3]):  # what slows to 12% is the change itself
        near = [t.lower for t in toks[max(0, phrase.first - 30) : phrase.first - 1]][::-1]
    after = [t.lower for t in toks[phrase.first :] if t.start >= number.end][:3]
    sign = signed(doc.text[number.start])
    level = near[:1] in (["to"], ["at"], ["from"], ["à"]) or after[1:2] == [
        "à"
    ]  # "rose to 12%" tells the level, not the change
    for w in [] if level or sign else after[:2] + near:
        if w in vocabulary.up or w in vocabulary.down:
            sign = 1 if w in vocabulary.up else -1
            break
        if w in (";", ",") and w not in after[:1]:
            break
    of: str | None = None
    low, high = number.low, number.high
    other = other_share(doc, clause, phrase, known) if not sign and after[:1] not in (["of"], ["de"], ["des"]) else None
    other = other or (beside(doc, clause.sentence, number, known) if not sign else None)
    if other is not None:
        sign, of = (-1 if (other.high or 0) < 0 else 1), other.of
    if sign < 0:
        low, high = (None if high is None else -abs(high)), (None if low is None else -abs(low))
    at = next((i for i in range(phrase.first, len(toks)) if toks[i].start >= number.end), len(toks))
    if other is not None:
        pass
    elif not sign and after[:1] and after[0] in _OF:
        words = _noun_phrase(doc, clause, at + 1)
        of = f"share of {words}" if words else None
        of = of or share_of(doc, clause.sentence, number, known)
    elif not sign:
        of = share_of(doc, clause.sentence, number, known)
    elif sign and at + 1 < len(toks) and toks[at].lower not in _OF and toks[at + 1].lower in _OF | {"in", "dans"}:
        of = _noun_phrase(doc, clause, at + 2)  # "a 38% rise in violence", "40 % de hausse des prix"
    if not sign and of is None:
        return []
    return [
        _figure(
            doc,
            number.start,
            number.end,
            "percent_change",
            number,
            of,
            scope,
            unit="%",
            low=low,
            high=high,
            bounds=True,
        )
    ]


def _figure(
    doc: Document,
    start: int,
    end: int,
    measure: Measure,
    number: Number,
    of: str | None,
    scope: Scope,
    *,
    unit: str | None = None,
    low: int | float | None = None,
    high: int | float | None = None,
    bounds: bool = False,
) -> Figure:
    span: Span = doc.span(start, end)
    period = _period(scope.when(span))
    return doc.make(
        Figure,
        start,
        end,
        measure=measure,
        low=low if bounds else number.low,
        high=high if bounds else number.high,
        approx=number.approx,
        unit=unit if unit is not None else number.unit,
        of=of,
        where=scope.where(span),
        as_of=_period(scope.said(span)) or period,
        period=period,
        attributed_to=scope.source(span),
    )


def _period(when: When | None) -> Period | None:
    return when.period if when is not None else None

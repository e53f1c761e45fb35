"""What a number counts where no verb or noun beside it says so: numbers compared, and people who left their homes.

"An earlier statement had spoken of 31", "contre treize auparavant", "De 31, le bilan est passé à 44": the number
counts what the one before it counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from vigie.language.document import Document, Sentence
from vigie.model import Figure
from vigie.model.vocabulary import Measure
from vigie.read.figures.counted import Phrase
from vigie.read.figures.governed import Clause
from vigie.read.numbers.numbers import Number

_COUNTED: frozenset[Measure] = frozenset(
    {"killed", "injured", "abducted", "missing", "arrested", "displaced", "in_need", "hungry"}
)
_OPEN = r"\s?(?:[\"“«]\s?)?$"
_SET_BESIDE: frozenset[Measure] = _COUNTED | {"fighters", "vehicles", "count", "population"}
# Words before a number that another account gives.
_ACCOUNT = {
    "en": re.compile(
        r"(?i)(?:\b(?:spoke|spoken|speaks|talked|talks)(?: \w+){0,2} of"
        r"|\b(?:counts?|tolls?|tally|tallies|figures?|estimates?) (?:of|at|is|was|(?:settled|stood|stands) at)"
        r"|\b(?:settled|stands) at|\b(?:instead of|rather than)|\bit is(?: not)?)" + _OPEN
    ),
    "fr": re.compile(
        r"(?i)(?:\b(?:parle|parlent|parlé|parlait|parlaient)(?: (?:d['’]abord|dès \w+|initialement|plutôt"
        r"|désormais))? d(?:e|['’])"
        r"|\b(?:décompte|bilan|chiffre|total|estimation)s?(?: (?:provisoire|officiel|initial|précédent))? d(?:e|['’])"
        r"|\b(?:au lieu|plutôt que) d(?:e|['’])|\bc['’]est|\bparl\w{1,5} d[^.;]{3,60}, une? [^,.;«»]{3,60} d(?:e|['’]))"
        + _OPEN
    ),
}
# Words before a number compared with one of the same sentence.
_COMPARED = {
    "en": re.compile(r"(?i)\b(?:(?:(?:up|down) from|compared (?:with|to))(?: the| an earlier)?|against|from)" + _OPEN),
    "fr": re.compile(r"(?i)\b(?:contre|par rapport à|passé de|au lieu de)" + _OPEN),
}
_LATER_TOLL = re.compile(r",? (?:le (?:bilan|nombre de (?:morts|victimes))|the (?:death )?toll)\b")
_YEARS = range(1900, 2101)
_LAST = 12  # figures
_TIMES = 20
_NEAR = 500  # characters
_BESIDE = 90

_HOUSEHOLDS = frozenset(
    "people persons families households villagers residents inhabitants civilians women children others personnes"
    " familles ménages foyers"
    " villageois habitants résidents civils femmes enfants autres riverains".split()
)
_LEFT = {
    "en": re.compile(
        r"(?:,? who)?(?: had| have| has)?(?: already| since| also| now)?"
        r" (?:r[au]n for (?:their|his|her) lives|taken? flight"
        r"|lost their (?:homes?|houses?|shelters?)"
        r"|took (?:flight|to the (?:bush|road|forest|hills))|(?:left|abandoned|deserted) (?:(?:the|their"
        r"|its) (?:\w+ )?(?:village"
        r"|town|city|home|house|area|camp|district|region|island|neighbou?rhood|quarter|hamlet|site|settlement|valley"
        r"|province|county|commune|capital)s?\b|[A-Z]))"
    ),
    "fr": re.compile(
        r"(?:,? qui)? (?:ont|avaient) perdu leurs? (?:maison|habitation|toit|logement|domicile|abri)s?\b"
        r"|(?:,? qui)? (?:ont|avaient|auraient|a)(?: déjà| également| aussi)? (?:quitté|abandonné"
        r"|déserté)(?: [^\s,.;]+){0,4}?"
        r" (?:(?:les?|la|leurs?|l['’]) ?(?:\w+ )?(?:village|ville|quartier|localité|maison|foyer|domicile|camp"
        r"|hameau|zone|région|site|île|commune|département|province|capitale|cercle|vallée|préfecture|secteur)"
        r"[sx]?\b|[A-ZÉ])"
    ),
}
_OR_SO = re.compile(r" or (?:so|more) (?:have |had |have been |were )?(?:fled|displaced)\b")
_TAKEN = re.compile(
    r"(?: (?:(?:may|might|could) )?(?:were|was|had been|have been))\s(?:all )?taken(?=[.,;”\"]|\sand\s|\s(?:by"
    r"|from)\s(?!(?:the )?(?:rubble|wreck"
    r"|water|sea|scene|mine|hospital|ambulance|helicopter|bus|train|plane|air|boat|road|surprise)))"
)
_LED = re.compile(
    r" (?:ont|avaient|auraient) (?:tous |toutes )?été emmenée?s(?=[.,;»]| par\b| dans la (?:brousse|forêt))"
)
_DRIVEN = re.compile(
    r"(?i)\b(?:driven|drove|driving|push(?:ed|ing)|forced|forcing|chased|chassé|chassant|poussé|contraint|forcé|jeté|jetant)\s$"
)
_SENT = re.compile(r"(?i)\b(?:sent|sending|envoyé)\s$")
_AWAY = re.compile(r"(?: [^\W\d]+){1,2} (?:to|into|toward|towards|vers|à) [A-Z]")
_VIOLENCE = re.compile(
    r"(?i)\b(?:fighting|clashes|attacks?|shelling|violence|raids?|floods?|combats|attaques?|violences)\b"
)
_FROM_HOME = re.compile(
    r"(?: [^\W\d]+){0,3} (?:(?:from|out of) (?:the(?:ir)? (?:homes?|houses|villages?|lands?|towns?|camps?)\b|[A-Z])"
    r"|across (?:the |its )?(?:[^\W\d]+ )?(?:border|river|frontier|lake)\b|over the border\b"
    r"|hors de (?:leurs?|chez)\b|à (?:fuir|quitter)\b|sur les routes\b)"
)


_IN_BREATH = 90  # characters from the dead to the wounded of one toll


def main_toll(counted: Sequence[Figure], start: int) -> Figure:
    """The count that a bare number in the sentence at ``start`` is another account of: the last, but of a toll of dead
    and wounded in the sentence before the dead ("22 killed and 11 wounded. It is at least thirty, he said")."""
    last = counted[-1]
    if last.measure != "injured" or last.start >= start or len(counted) < _PAIR:
        return last
    before = counted[-_PAIR]
    return before if before.measure == "killed" and last.start - before.end < _IN_BREATH else last


_PAIR = 2


def compared(doc: Document, sentence: Sentence, phrase: Phrase, known: Sequence[Figure]) -> list[Measure]:
    """The measure of the figure that a bare number is set beside; empty where the words set it beside none."""
    number = phrase.number
    if phrase.head is not None or phrase.of is not None or number.kind != "cardinal":
        return []
    plain = doc.text[number.core_start : number.core_end]
    if len(plain) == 4 and plain.isdigit() and int(plain) in _YEARS:
        return []
    start = sentence.start
    if number.start - start < 5 and _LATER_TOLL.match(doc.text, number.end):
        return ["killed"]  # "De 31, le bilan est passé à 44"
    near = max(start, number.start - _BESIDE)
    told = [f for f in known[-_LAST:] if number.start - f.end < _NEAR]
    before = [f for f in told if f.measure in _COUNTED] or [f for f in told if f.measure == "fighters"]
    if before and _ACCOUNT[doc.lang].search(doc.text, near, number.start):
        before[-1] = main_toll(before, start)
        last = told[-1] if _alike(told[-1], number) and not _alike(before[-1], number) else before[-1]
        return [last.measure]
    beside = [f for f in told if f.measure in _SET_BESIDE and f.start >= start and number.start - f.end < _BESIDE]
    if beside and _COMPARED[doc.lang].search(doc.text, near, number.start):
        return [beside[-1].measure]
    return []


def _alike(figure: Figure, number: Number) -> bool:
    """Whether two numbers can be counts of one thing: "its figure of 900" is no other count of five dead."""
    a, b = figure.low or figure.high, number.low or number.high
    return not a or not b or 1 / _TIMES < b / a < _TIMES


def other_price(doc: Document, sentence: Sentence, phrase: Phrase, known: Sequence[Figure]) -> Figure | None:
    """The price or sum that a bare number is compared with: "1 200 francs, contre 800 la veille"."""
    number = phrase.number
    if phrase.head is not None or phrase.of is not None or number.kind != "cardinal":
        return None
    before = [f for f in known[-2:] if f.measure in ("price", "money") and f.start >= sentence.start]
    if not before or number.start < before[-1].end or number.start - before[-1].end > _BESIDE:
        return None
    near = max(sentence.start, number.start - _BESIDE)
    like = before[-1].low and number.low and 0.05 < number.low / before[-1].low < 20
    return before[-1] if like and _COMPARED[doc.lang].search(doc.text, near, number.start) else None


def left_home(doc: Document, clause: Clause, phrase: Phrase) -> bool:
    """Whether the people counted left their place: "200 people had left the village", "driven 500 from their homes"."""
    toks = clause.toks
    end = toks[phrase.end - 1].end
    counted = toks[phrase.of[1] - 1].lower if phrase.of else ""
    if counted in _HOUSEHOLDS and _OR_SO.match(doc.text, end):
        return True
    home = (phrase.elided or counted in _HOUSEHOLDS) and _LEFT[doc.lang].match(doc.text, end) is not None
    driven = (phrase.head is None or counted in _HOUSEHOLDS) and _DRIVEN.search(
        doc.text, max(clause.sentence.start, phrase.number.start - 20), phrase.number.start
    )
    sent = counted in _HOUSEHOLDS and _SENT.search(doc.text, max(0, phrase.number.start - 10), phrase.number.start)
    if sent and _AWAY.match(doc.text, phrase.number.end):
        return _VIOLENCE.search(doc.text, clause.sentence.start, phrase.number.start) is not None
    return home or (bool(driven) and _FROM_HOME.match(doc.text, phrase.number.end) is not None)


def taken_away(doc: Document, clause: Clause, phrase: Phrase, known: Sequence[Figure]) -> bool:
    """Whether the people counted "were taken from a school", "may have been taken", with no word for abduction."""
    of_taken = phrase.elided and any(f.measure == "abducted" for f in known[-_LAST:])
    if not (of_taken or (phrase.head is not None and phrase.head.role == "people")):
        return False
    return (_TAKEN if doc.lang == "en" else _LED).match(doc.text, clause.toks[phrase.end - 1].end) is not None

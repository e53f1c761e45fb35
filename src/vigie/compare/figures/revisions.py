"""Whether a text itself sets one count against another: brings it up to date, calls it a first one, or denies it."""

from __future__ import annotations

import re
from datetime import date

from vigie.compare.words.keys import fold
from vigie.compare.words.spoken import folded, sentence_at
from vigie.errors import VigieError
from vigie.model import Figure, PartialDate, Reading

_LATER = re.compile(
    r"\b(?:by (?:nightfall|evening|midday|noon|afternoon|the (?:evening|afternoon|end of the day))|later (?:put"
    r"|said|(?:in the|that|the same) day|on"
    r"|reported|gave|spoke)|now (?:goes|sells|costs|fetches|trades)|se (?:vend|negocie|paie) (?:desormais|maintenant)"
    r"|dans la soiree|en soiree|en fin de journee|plus tard)\b"
)
_REVISED = re.compile(
    r"\b(?:revis(?:ed|ing)|lowered"
    r"|corrected|correcting|correction|up from|down from|risen to|rose to|rises to"
    r"|rais(?:ed|es|ing) (?:\w+ ){0,3}to|updat(?:ed|ing) (?:its|their|the)|climbed to|more than (?:first|initially"
    r"|originally|previously)"
    r"|than (?:first|initially|originally|previously) (?:reported|thought|announced|stated|said|believed)"
    r"|has grown to|earlier (?:version|put|toll|tally|count|figure|total|estimate)|(?:previous|initial|earlier|first)"
    r" (?:toll|tally|count|figure|estimate|total)"
    r"|revu (?:a la (?:baisse|hausse)|son (?:bilan|decompte|chiffre))|ramen\w+|corrig\w+|rectifi\w+|clarified"
    r"|, not [\w-]+ (?:\w+ )?as (?:first|initially|earlier|previously|originally|had|was|were|reported|announced)"
    r"|et non \w+|port(?:e|ant|ait|erait|eraient|era) (?:\w+ ){0,2}a|passe a"
    r"|contre \w+ (?:auparavant|precedemment|la veille"
    r"|annonces|initialement)"
    r"|(?:premier|precedent|nouveau|dernier)\W{1,3}(?:bilan|decompte|chiffre)"
    r"|(?:bilan|decompte) (?:actualise|mis a jour)"
    r"|(?:bilan|decompte|chiffre)[^.;]{0,60} (?:a|est|avait) (?:evolue|passe)|evolue a|new (?:toll|tally|count)"
    r"|latest (?:toll|tally|count)|s'alourdi\w*|s'etablit (?:desormais|maintenant)"
    r"|a (?:significant|sharp|steep|marked) (?:increase|rise|jump)|en (?:nette|forte) (?:hausse|augmentation)"
    r"|remplace (?:tous )?les chiffres|doubl(?:ing|ed)|now stands at"
    r"|(?:br(?:inging|ought|ings)|tak(?:ing|es)) [^.;]{0,30}\b(?:toll|numbers?|count|total|dead"
    r"|tally)\b[^.;]{0,30} to)\b"
)
_ITS_OWN = re.compile(
    r"\b(?:its|their|his|her|son|sa|leur) (?:\w+ ){0,2}?(?:toll|tally|count|figure|total|estimate|list|number|bilan"
    r"|decompte|chiffre|estimation)\b|\b(?:its|their|his|her) own to\b"
)
_AT_FIRST = re.compile(
    r"\b(?:initially|at first|originally|previously|had (?:earlier|first|initially|originally|previously)"
    r" (?:said|put|spoken|reported|given|announced|stated|acknowledged|confirmed|counted)"
    r"|had (?:said|announced|reported|spoken|put|given|acknowledged|confirmed|counted)"
    r"|earlier (?:said|put|spoke|reported|gave|announced|confirmed|counted)"
    r"|earlier (?:version|toll|tally|count|figure|total|estimate)"
    r"|first (?:put|said|reported|announced|given|estimated|thought|believed|spoken of|counted)"
    r"|(?:previous|initial|first) (?:toll|tally|count|figure|estimate|total)"
    r"|there were already|(?:before|prior to) the (?:outbreak|war|conflict|crisis)"
    r"|avant (?:la guerre|le conflit|la crise)"
    r"|(?:premier|precedent|autre)\W{1,3}(?:bilan|decompte|chiffre)|initialement|auparavant"
    r"|(?:toll|tally|count|figure|bilan|decompte|chiffre)\b[^.;]{0,40}\b(?:the day before|the previous (?:day|evening)"
    r"|on the eve|la veille)\b"
    r"|precedemment|had (?:already |earlier |previously )?(?:been put|stood) at"
    r"|avai(?:t|ent) (?:d'abord |initialement )?(?:parle|evoque|annonce|donne|indique|fait etat|avance|cru|dit|reconnu"
    r"|confirme|compte|recense|etabli|dresse|chiffre|estime)"
    r"|d'abord (?:parle|evoque|annonce|donne|indique|fait etat|avance|cru))\b"
)
_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dement\w*|reject\w*|rejet\w*|dismiss\w*|refut\w*|contest\w*|disput\w*|exagger?\w+"
    r"|inflated|fake|false|wrong|propaganda|propagande|fantaisist\w*|mensong\w*|faux|errone\w*)\b"
)
# Words that set one count against another.
OPPOSES = re.compile(
    r"(?:\b|(?=, ))(?:contest\w+|disput\w+|disagree\w*|reject\w+|rejet\w+|contradict\w+|contredi\w+|retort\w*"
    r"|loin de la verite|far from the truth|propaganda|propagande|nettement (?:inferieur|superieur)"
    r"|bien (?:inferieur|superieur)|far (?:higher|lower|fewer|more)|much (?:higher|lower)|(?:ack?nowledged|admitted"
    r"|conceded) only|only (?:acknowledged|admitted|conceded|confirm\w*)|n'(?:a|ont) (?:reconnu|admis) que"
    r"|ne (?:reconn|confirm|admet|recens|compt)\w+ que|n'avai\w+ coute la vie qu|autre realite"
    r"|(?:higher|heavier|lower|larger|smaller|different|other|conflicting) (?:\w+ )?(?:figure|toll|count|number|total"
    r"|estimate|picture|account)s?|davantage de|bilan plus (?:lourd|eleve)|(?:plus|moins) (?:lourd|eleve)|stands by"
    r"|(?:its|their|his|her) own (?:to|at|count|figure|toll|tally|number|estimate)"
    r"|(?:son|leur) propre (?:bilan|decompte|chiffre)|, (?:elle|lui|eux|elles)(?=,)|(?:de|pour) (?:son cote|leur cote"
    r"|sa part|leur part)|for (?:its|their|his|her) part|a son tour|inflated|exager\w+|exaggerat\w+)\b"
)
# A sentence that gives a count in answer to another: "the police put it at ten", "l'armée avance dix morts".
_ANSWERS = re.compile(
    r"\b(?:puts?|spoke|speaks?|acknowledg\w+|admit\w*|conced\w*|insist\w*|maintain\w*|confirm\w*|claim\w*"
    r"|count\w*"
    r"|list\w*|estimate\w*|tall\w+|toll|figure|raised its|its own|documented|verified|recorded|registered"
    r"|stands? by|while"
    r"|whereas|but"
    r"|avanc\w+|evoqu\w+|parl\w+|reconn\w+|admet\w*|fai\w+ etat|bilan|decompte|recens\w+|denombr\w+|compt\w+|chiffre"
    r"|revendiqu\w+|assur\w+|soutien\w+|soutenir|maintien\w*|estim\w+|confirm\w+|s'en tien\w+|mais|tandis que"
    r"|alors que)\b"
)
_ONLY = re.compile(
    r"\b(?:only|just|seulement|que|no more than|pas plus de|not|rather than|instead of|au lieu de)\W+(?:\w+\W+)?$"
)


def sentence_of(reading: Reading, figure: Figure) -> str:
    """The folded words of the figure's sentence; of its headline where it stands there."""
    if figure.in_ == "title":
        return fold(reading.title or "")
    a, b = sentence_at(reading.text, figure.start)
    return fold(reading.text[a:b])


def gives_count(reading: Reading, figure: Figure) -> bool:
    """Whether the figure's sentence gives it as somebody's count."""
    return _ANSWERS.search(sentence_of(reading, figure)) is not None


def revises(reading: Reading, figure: Figure) -> bool:
    """Whether the sentence of a figure says that it brings a count up to date."""
    return figure.in_ is None and _REVISED.search(sentence_of(reading, figure)) is not None


def later_in_the_day(reading: Reading, a: Figure, b: Figure) -> bool:
    """Whether the second of two counts is one of later that day: "seven in the morning, by nightfall ten"."""
    if a.in_ or b.in_ or b.start < a.end:
        return False
    first = max(a.end, sentence_at(reading.text, b.start)[0])
    return _LATER.search(fold(reading.text[first : b.start])) is not None


_OPENS_ON = re.compile(r"\W*(?:(?:late |early )?on |ce |le |this )?")
_ANNOUNCES = re.compile(
    r"\W{0,4}(?:[\w'-]+ ){1,6}?(?:(?:had|has|have|a|ont|avait|avaient) )?(?:announced|said|reported|put|confirmed|gave"
    r"|stated|acknowledged|annonce|indique|declare|confirme|evoque|fait etat|parle|avance|reconnu)\b"
)


def announced_on(reading: Reading, figure: Figure) -> date | None:
    """The day on which its sentence says that the count was given: "On Monday (25 December) the army announced"."""
    if figure.in_ is not None:
        return None
    a, _ = sentence_at(reading.text, figure.start)
    first = _OPENS_ON.match(folded(reading.text[a : figure.start]))
    at = a + (first.end() if first else 0)
    for time in reading.times:
        opens = time.in_ is None and at <= time.start <= at + _BRACKET and time.end <= figure.start
        if not opens or time.value is None or not _ANNOUNCES.match(folded(reading.text[time.end : figure.start])):
            continue
        try:
            day = PartialDate(time.value[:10])
        except VigieError:
            continue
        return day.last_day if day.precision in ("day", "time") else None
    return None


_BRACKET = 20  # characters from a week day to the date in brackets after it


def at_first(reading: Reading, figure: Figure) -> bool:
    """Whether the figure's own clause says that the number was a first one."""
    return bool(_said_first(reading, figure))


def only_before_it(reading: Reading, figure: Figure) -> bool:
    """Whether a French pluperfect alone says so: "le ministère avait évoqué 44 morts" may be what it still says."""
    return _HAD.fullmatch(_said_first(reading, figure)) is not None


def _said_first(reading: Reading, figure: Figure) -> str:
    if figure.in_ is not None:
        return ""
    a, _ = sentence_at(reading.text, figure.start)
    clause = fold(re.split(r"[,;:]", reading.text[a : figure.start])[-1])
    first = _AT_FIRST.search(clause)
    # "said he had counted" is indirect speech, and no earlier count
    if first is None or (first[0].startswith("had ") and _HE_SAID.search(clause[: first.start()])):
        return ""
    return first[0]


_HAD = re.compile(r"avai(?:t|ent) (?!d'abord|initialement)\w+(?: etat)?")


_HE_SAID = re.compile(r"\b(?:said|says|added|insisted|told \w+(?: \w+)?)(?: that)? (?:he|she|it|they|we) $")
# "put the toll at 18 and called the figure of 42 wild"
_CALLED = re.compile(
    r"\b(?:call(?:ed|s|ing)|describ\w+|label+ed|brand\w+|qualifi\w+|jug\w+) (?:the |la |le |les |l')?"
    r"(?:figures?|claims?|tolls?|reports?|numbers?|counts?|chiffres?|bilans?|affirmations?) (?:of |de |d')(?:some )?$"
)
_FALSE = re.compile(
    r"^[^.;]{0,20}\b(?:wild|false|fake|wrong|untrue|baseless|absurd|exagg?er\w+|inflated|fabricat\w+|fantais\w+"
    r"|faux|infonde\w*|mensong\w*|errone\w*)\b"
)


_NOT = re.compile(r"(?:[,–—-]|\band\b|\bet\b) ?(?:not|rather than|instead of|non(?: pas)?|au lieu de) (?:the |les )?$")


def _called_false(text: str, x: Figure, y: Figure, last: int) -> bool:
    """Whether the second of two counts is called false."""
    before, after = fold(text[x.end : y.start]) + " ", fold(text[y.end : last])
    return _CALLED.search(before) is not None and _FALSE.search(after) is not None


def denied(reading: Reading, a: Figure, b: Figure) -> bool:
    """Whether one sentence denies one of two counts and gives the other ("denied that 50 had died and confirmed only
    13")."""
    x, y = sorted((a, b), key=lambda f: f.start)
    if x.in_ or y.in_:
        return False
    first, last = sentence_at(reading.text, x.start)
    if not first <= y.start < last:
        return False
    if _NOT.search(fold(reading.text[x.end : y.start]) + " ") and not revises(reading, y):
        return y.low != x.low  # "five were seized, not nine"
    if _DENIES.search(fold(reading.text[first : y.start])) is None and not _called_false(reading.text, x, y, last):
        return False
    return y.low != x.low and y.measure == x.measure


def changes_count(reading: Reading, figure: Figure) -> str:
    """``own`` where the words around a figure say that somebody brings a count of theirs up to date, ``any`` where they
    say so of a count, else nothing."""
    if figure.in_ is not None:
        return ""
    a, b = sentence_at(reading.text, figure.start)
    words = folded(reading.text[a:b])
    start, end = figure.start - a, figure.end - a
    near = any(-_BEFORE <= m.end() - start <= 0 or 0 <= m.start() - end <= _SHORT for m in _REVISED.finditer(words))
    if not near and not any(m.start() <= start < m.end() for m in _REVISED.finditer(words)):
        return ""
    return "own" if _ITS_OWN.search(words) else "any"


def lowers(reading: Reading, figure: Figure) -> bool:
    """Whether the sentence of a figure may bring a count down."""
    return _LOWERS.search(sentence_of(reading, figure)) is not None


_LOWERS = re.compile(
    r"\b(?:revis\w+|lower\w*|down|correct\w*|clarif\w+|not|baisse|ramen\w+|corrig\w+|rectifi\w+|non|reduc\w+"
    r"|reduit\w*)\b"
)
_BEFORE = 80  # characters from the words to the count


def only_before(reading: Reading, figure: Figure) -> bool:
    """Whether the number is called a low one: "only four"."""
    if figure.in_ is not None:
        return False
    return _ONLY.search(fold(reading.text[max(0, figure.start - 24) : figure.start]) + " ") is not None


_FROM = re.compile(r"\b(?:from|de|d')(?: (?:\w+ ){0,4}(?:of|de|d'))?$")
_TO = re.compile(r"(?:\w+ ){0,5}(?:to|a)(?: at least| au moins)?$")
# The same told backwards: "to 17, from 15 on Monday", "à 17, contre 15 la veille".
_ARRIVED = re.compile(r"\b(?:to|at|a)(?: at least| au moins)?$")
_BACK = re.compile(
    r",? ?(?:(?:people|dead|deaths|morts|victimes|tues) ?,? ?)?(?:(?:up|down) )?(?:from|against|contre|apres)"
    r"(?: \w+){0,3}$"
)
_AGAINST = re.compile(
    r"[^.;:]{0,90},? ?(?:up from|down from|contre|against)(?: (?:the|les|its|an earlier|a previous))?"
    r"(?: au moins| at least)?$"
)


def brought(reading: Reading, a: Figure, b: Figure) -> bool:
    """Whether a count is brought from one of the two numbers to the other ("from an initial toll of 17 to 15")."""
    x, y = sorted((a, b), key=lambda f: f.start)
    if x.in_ or y.in_ or y.start - x.end > _LONG:
        return False
    before, between = fold(reading.text[max(0, x.start - _SHORT) : x.start]), fold(reading.text[x.end : y.start])
    if y.start - x.end > _SHORT:
        return _AGAINST.fullmatch(between) is not None and not _GAVE.match(reading.text, y.end)
    if _FROM.search(before) and _TO.fullmatch(between):
        return True
    return (_ARRIVED.search(before) and _BACK.fullmatch(between)) is not None or _AGAINST.fullmatch(between) is not None


_SHORT = 40  # characters
_LONG = 100
# "against 23 given by the mayor" is another's count.
_GAVE = re.compile(
    r"(?i) (?:\w+ )?(?:given|claimed|announced|reported|according|selon|d['’]après|pour|annoncés|avancés|évoqués)\b"
)

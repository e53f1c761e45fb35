"""Whether a text itself sets one count against another: brings it up to date, calls it a first one, or denies it."""

from __future__ import annotations

import re

from vigie.compare.words.keys import fold
from vigie.compare.words.spoken import sentence_at
from vigie.model import Figure, Reading

_LATER = re.compile(
    r"\b(?:by (?:nightfall|evening|midday|noon|afternoon|the (?:evening|afternoon|end of the day))|later (?:put|said"
    r"|reported|gave|spoke)|dans la soiree|en soiree|en fin de journee|plus tard)\b"
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
    r"|, not (?:\d+|[\w-]+ as (?:first|initially|earlier|previously|originally|had|was|were|reported|announced))"
    r"|et non \w+|port(?:e|ant|ait) (?:\w+ ){0,2}a|passe a|contre \w+ (?:auparavant|precedemment|la veille"
    r"|annonces|initialement)"
    r"|(?:premier|precedent) (?:bilan|decompte|chiffre)|s'alourdi\w*|s'etablit (?:desormais|maintenant)"
    r"|remplace (?:tous )?les chiffres)\b"
)
_AT_FIRST = re.compile(
    r"\b(?:initially|at first|originally|previously|had (?:earlier|first|initially|originally|previously)"
    r" (?:said|put|spoken|reported|given|announced|stated|acknowledged|confirmed|counted)"
    r"|had (?:said|announced|reported|spoken|put|given|acknowledged|confirmed|counted)"
    r"|earlier (?:said|put|spoke|reported|gave|announced|version|toll|tally|count|figure|total|estimate)"
    r"|(?:previous|initial|first) (?:toll|tally|count|figure|estimate|total)"
    r"|(?:premier|precedent) (?:bilan|decompte|chiffre)|initialement|auparavant"
    r"|(?:toll|tally|count|figure|bilan|decompte|chiffre)\b[^.;]{0,40}\b(?:the day before|the previous (?:day|evening)"
    r"|on the eve|la veille)\b"
    r"|precedemment|had (?:already |earlier |previously )?(?:been put|stood) at"
    r"|avai(?:t|ent) (?:d'abord |initialement )?(?:parle|evoque|annonce|donne|indique|fait etat|avance|cru|dit|reconnu"
    r"|confirme|compte|recense)"
    r"|d'abord (?:parle|evoque|annonce|donne|indique|fait etat|avance|cru))\b"
)
_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dement\w*|reject\w*|rejet\w*|dismiss\w*|refut\w*|contest\w*|disput\w*|exagger?\w+"
    r"|inflated|fake|false|wrong|propaganda|propagande|fantaisist\w*|mensong\w*|faux|errone\w*)\b"
)
# Another body's own count, told in a sentence of its own.
_OWN = re.compile(
    r"\b(?:(?:higher|lower|larger|smaller|different|other|conflicting) (?:figure|toll|count|number|total|estimate)s?"
    r"|disagree\w*|davantage de|(?:plus|moins) (?:lourd|eleve)|(?:its|their|his|her) own (?:to|at|count|figure|toll"
    r"|tally|number|estimate)|(?:son|leur) propre (?:bilan"
    r"|decompte|chiffre)|(?:de|pour) (?:son cote|leur cote|sa part|leur part)|for (?:its|their|his|her) part)\b"
)
# A sentence that gives a count in answer to another: "the police put it at ten", "l'armée avance dix morts".
_ANSWERS = re.compile(
    r"\b(?:puts?|put the|spoke|speaks?|acknowledg\w+|admit\w*|conced\w*|insist\w*|maintain\w*|confirm\w*|claim\w*"
    r"|count\w*"
    r"|list\w*|estimate\w*|tall\w+|toll|figure|raised its|its own|documented|verified|recorded|stands? by|while"
    r"|whereas|but"
    r"|avanc\w+|evoqu\w+|parl\w+|reconn\w+|admet\w*|fai\w+ etat|bilan|decompte|recens\w+|denombr\w+|compt\w+|chiffre"
    r"|revendiqu\w+|assur\w+|soutien\w+|soutenir|maintien\w*|estim\w+|confirm\w+|s'en tien\w+|mais|tandis que"
    r"|alors que)\b"
)
_ONLY = re.compile(r"\b(?:only|just|seulement|que|no more than|pas plus de|not|rather than|instead of|au lieu de)\W+$")


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


def at_first(reading: Reading, figure: Figure) -> bool:
    """Whether the figure's own clause says that the number was a first one."""
    if figure.in_ is not None:
        return False
    a, _ = sentence_at(reading.text, figure.start)
    return _AT_FIRST.search(fold(re.split(r"[,;:]", reading.text[a : figure.start])[-1])) is not None


# "put the toll at 18 and called the figure of 42 wild"
_CALLED = re.compile(
    r"\b(?:call(?:ed|s|ing)|describ\w+|label+ed|brand\w+|qualifi\w+|jug\w+) (?:the |la |le |les |l')?"
    r"(?:figures?|claims?|tolls?|reports?|numbers?|counts?|chiffres?|bilans?|affirmations?) (?:of |de |d')(?:some )?$"
)
_FALSE = re.compile(
    r"^[^.;]{0,20}\b(?:wild|false|fake|wrong|untrue|baseless|absurd|exagg?er\w+|inflated|fabricat\w+|fantais\w+"
    r"|faux|infonde\w*|mensong\w*|errone\w*)\b"
)


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
    if _DENIES.search(fold(reading.text[first : y.start])) is None and not _called_false(reading.text, x, y, last):
        return False
    return y.low != x.low and y.measure == x.measure


def supersedes(reading: Reading, a: Figure, b: Figure) -> bool:
    """Whether the text gives one of two counts in place of the other, so that neither is a part of it."""
    x, y = sorted((a, b), key=lambda f: f.start)
    if x.in_ or y.in_ or y.start - x.end > 400:
        return False
    if denied(reading, a, b) or later_in_the_day(reading, x, y) or at_first(reading, x) != at_first(reading, y):
        return True
    first, last = sentence_at(reading.text, x.start)
    if not first <= y.start < last:
        told = x.attributed_to is None and y.attributed_to is not None and gives_count(reading, y)
        return told or _OWN.search(sentence_of(reading, y)) is not None
    return revises(reading, x) or _ONLY.search(fold(reading.text[max(0, y.start - 24) : y.start]) + " ") is not None

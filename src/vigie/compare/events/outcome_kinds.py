"""What forecasts foretell, and by which incidents and indicators it shows; English and French, on folded text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from vigie.model.vocabulary import Direction

_Sign = tuple[str, Direction]


@dataclass(frozen=True)
class Kind:
    """A kind of event: the words that foretell it, what shows it and what shows its contrary.

    ``wide``: a forecast of it for a country or region says enough; an attack "in Mali" does not.
    """

    foretold: re.Pattern[str]
    incidents: frozenset[str] = frozenset()
    signs: frozenset[_Sign] = frozenset()
    contrary_incidents: frozenset[str] = frozenset()
    contrary_signs: frozenset[_Sign] = frozenset()
    held: re.Pattern[str] | None = None  # words that say, once the time is over, that it has not come
    wide: bool = False


@lru_cache(maxsize=64)
def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b")


def _service(indicator: str, worse: str, better: str) -> tuple[Kind, Kind]:
    """The two ways of a service: it stops, it comes back."""
    bad: frozenset[_Sign] = frozenset({(indicator, "worsens")})
    good: frozenset[_Sign] = frozenset({(indicator, "eases")})
    return (
        Kind(_words(worse), signs=bad, wide=True),
        Kind(_words(better), signs=good, contrary_signs=bad, wide=True),
    )


_STOP = (
    r"(?:clos\w+|shut\w*|suspend\w*|halt\w*|stop\w*|run\w* out|run\w* dry|dry up|cut\w*|collapse\w*|without"
    r"|shortages?"
    r"|exhausted|scarce|fail\w*|out of|ferm\w+|suspendu\w*|manqu\w+|penuries?|a sec|coup\w+|epuis\w+|s'arret\w+"
    r"|a court"
    r"|s'effondr\w+|prive\w*)"
)
_BACK = r"(?:reopen\w*|resum\w+|restor\w+|return\w*|back|rouvr\w+|repren\w+|repris\w*|retabli\w*|reven\w+)"


def _pair(noun: str, verb: str) -> str:
    """The two within six words, either first."""
    return (
        rf"(?:{noun})\b(?:[\s,]+[\w'-]+){{0,6}}?[\s,]+(?:{verb})"
        rf"|(?:{verb})\b(?:[\s,]+[\w'-]+){{0,6}}?[\s,]+(?:{noun})"
    )


_SERVICES = {
    "fuel": r"fuel|petrol|diesel|gasoline|carburant|essence|gasoil",
    "power": r"power(?! plant)|electricity|turbines?|grid|electricite|courant|centrales?",
    "water": r"water|taps|eau|robinets",
    "schools": r"schools?|classes|lessons|universit\w+|ecoles?|cours|lycees?",
    "hospitals": r"hospitals?|clinics?|wards?|hopital|hopitaux|cliniques?|centres? de sante",
    "flights": r"flights?|airport|vols?|aeroport",
    "telecom": r"network|phones?|telephones?|reseau",
    "banks": r"banks?|salaries|banques?|salaires",
    "media_internet": r"internet",
}
KINDS: tuple[Kind, ...] = (
    Kind(
        _words(
            r"attack(?:ed|s)?|assaults?|offensive|raids?|raided|storm(?:ed)?|shell(?:ed|ing)|bomb(?:ed|ing|s)?"
            r"|clashes"
            r"|fighting|ambush(?:ed|es)?|attaquee?s?|attaques?|assauts?|combats|affrontements|bombardee?s?"
            r"|frappee?s?|embuscades?"
        ),
        frozenset({"battle", "attack", "bombing", "strike from afar"}),
    ),
    Kind(
        _words(
            r"fall(?: to)?|falls|be (?:captured|overrun|seized|taken)|captur\w+|overrun|seiz\w+|take (?:over"
            r"|control)|lose"
            r"|lost|tomber|tombera|prise d\w*|perdre|perdra|s'empar\w+|chute d\w*"
        ),
        frozenset({"takeover/territory lost"}),
        frozenset({("town_lost", "worsens")}),
        held=_words(
            r"(?:still|remains?) (?:firmly )?(?:in (?:army|government) (?:hands|control)|(?:held|controlled) by the"
            r" (?:army|government)|under (?:army|government) control)|(?:toujours|reste) (?:aux mains"
            r"|sous (?:le )?controle)"
            r" (?:de l'armee|du gouvernement|des forces gouvernementales)"
        ),
    ),
    Kind(
        _words(r"retak\w+|recaptur\w+|regain\w*|reprendr\w+|reconque\w+|reconqui\w+"),
        frozenset({"takeover/territory regained"}),
        frozenset({("town_lost", "eases")}),
    ),
    Kind(_words(r"coup|putsch|coup d'etat|mutiny|mutinerie"), frozenset({"coup"}), wide=True),
    Kind(
        _words(
            _pair(
                r"blockade|siege|blocus",
                r"renew\w*|impos\w+|reimpos\w+|new|return\w*|tighten\w*|declar\w+|nouveau|retabli\w*|impose\w*",
            )
        ),
        frozenset({"blockade"}),
        contrary_incidents=frozenset({"blockade lifted"}),
    ),
    Kind(
        _words(
            _pair(
                r"blockade|siege|blocus|road|route", r"lift\w*|ease\w*|reopen\w*|leve\w*|lever\w*|rouvr\w+|rouvert\w*"
            )
        ),
        frozenset({"blockade lifted"}),
        frozenset({("blockade", "eases")}),
        contrary_signs=frozenset({("blockade", "worsens")}),
    ),
    Kind(
        _words(
            _pair(
                r"truce|ceasefire|deal|agreement|accord|treve|cessez-le-feu",
                r"reach\w*|sign\w*|agree\w*|conclu\w*|sign\w+|strike|struck|likely|probable|possible",
            )
        ),
        frozenset({"agreement"}),
        wide=True,
    ),
    Kind(
        _words(
            _pair(
                r"truce|ceasefire|deal|agreement|talks|accord|treve|cessez-le-feu|pourparlers",
                r"collapse\w*|fail\w*|unravel\w*|break\w* down|fall apart|s'effondr\w+|echou\w+|romp\w+"
                r"|voler en eclats",
            )
        ),
        signs=frozenset({("talks", "worsens")}),
        held=_words(
            r"(?:truce|ceasefire)\b[\w' ,]{0,30}\b(?:has held|held|is holding|holds)"
            r"|(?:treve|cessez-le-feu)\b[\w' ,]{0,30}\b(?:tient|a tenu|est respectee?)"
        ),
        wide=True,
    ),
    Kind(
        _words(
            _pair(
                r"hostages?|pupils|students|girls|captives|detainees|prisoners|otages?|eleves|prisonniers",
                r"free\w*|releas\w+|libere\w*|liber\w+|relache\w*",
            )
        ),
        frozenset({"release"}),
    ),
    Kind(_words(r"kidnap\w*|abduct\w*|enlevements?|enleve\w*|prises? d'otages?"), frozenset({"kidnapping"})),
    Kind(
        _words(r"floods?|flooding|flooded|inondations?|inondee?s?|crues?|overflow\w*|deborder\w*"),
        frozenset({"disaster/flood"}),
    ),
    Kind(
        _words(r"protests?|demonstrations?|riots?|unrest|strike action|manifestations?|emeutes?"),
        frozenset({"protest"}),
    ),
    Kind(
        _words(
            r"flee|displaced?|displacement|driven from|forced from|forced out of their homes|fuir\w*|deplacements?"
            r"|deplacee?s?|exode|exodus"
        ),
        frozenset({"displacement"}),
        frozenset({("displacement", "worsens")}),
    ),
    Kind(
        _words(
            _pair(
                r"troops|soldiers|peacekeepers|mission|forces|troupes|soldats|casques bleus",
                r"withdr\w+|pull\w* out|leave|retir\w+|retrait|quitter\w*|partir\w*",
            )
        ),
        frozenset({"withdrawal"}),
    ),
    Kind(
        _words(
            _pair(
                r"prices?|prix",
                r"rise|rises|rising|soar\w*|doubl\w+|tripl\w+|climb\w*|increas\w+|jump\w*|augment\w+|flamb\w+"
                r"|grimp\w+|bondi\w*|dearer|rencheri\w*",
            )
        ),
        signs=frozenset({("food_prices", "worsens")}),
        wide=True,
    ),
    *(k for name, noun in _SERVICES.items() for k in _service(name, _pair(noun, _STOP), _pair(noun, _BACK))),
)
TOLL = re.compile(
    r"\b(?:(?:death )?tolls?|number of (?:dead|deaths|victims)|bilan|nombre de (?:morts|victimes))\b.{0,40}"
    r"\b(?:rise|climb|increase|grow|go up|higher|s'alourdir|s'aggraver|augmenter|s'alourdira|monter|grimper)\b"
)
# The forecast says that it will not be.
NEGATED = re.compile(
    r"\b(?:not|no|never|won't|cannot|can't|unlikely|nobody|none|little|hardly|improbable|peu probable|ne|n'"
    r"|aucune?|jamais"
    r"|survive|outlast|outlive|avoid|prevent|eviter|hold|last|persist|remain|stay|continue|rester\w*|durer"
    r"|durera|demeur\w+|poursuiv\w+|tenir)\b"
)
UNLESS = re.compile(r"(?:unless|without|barring|absent|a moins|sauf|faute|sans|a defaut|en l'absence|tant que)\b")
# What goes on, rather than begins.
STILL = re.compile(r"\b(?:still|remain\w*|stay\w*|continu\w+|since|toujours|rest\w+|demeur\w+|depuis)\b")
NEVER = re.compile(
    r"\b(?:never (?:came|happened|materiali[sz]ed|took place|fell|broke out|arrived)|did not (?:come|happen"
    r"|materiali[sz]e"
    r"|take place|fall|break out|occur|arrive)|didn't (?:come|happen|materiali[sz]e|fall)"
    r"|failed to (?:materiali[sz]e|come)"
    r"|never ran (?:out|dry|short)|did not run (?:out|dry|short)|(?:n'a|n'ont) (?:jamais|pas) manque"
    r"|has not (?:come|happened|fallen|materiali[sz]ed)|was averted|were averted|has been averted"
    r"|(?:n'a|n'ont|n'est|ne sont) (?:finalement |jamais )?(?:pas |jamais )?(?:eu lieu|venue?s?|arrivee?s?|tombee?s?)"
    r"|ne s'(?:est|etait|sont) (?:finalement )?(?:pas|jamais) (?:produite?s?|materialisee?s?|concretisee?s?)"
    r"|a ete evitee?|ont ete evitee?s)\b"
)
# Another time, or not settled: "has not fallen yet, but".
AGAIN = re.compile(
    r"\b(?:yet|so far|encore|pour l'instant|pour l'heure|if|si|but could|would|might|could|pourrait)\b|\?"
)
# Things that a report has to name too where the forecast names them.
OBJECTS = re.compile(
    r"\b(?:convoys?|tankers?|bridges?|airports?|airstrip|markets?|hospitals?|schools?|universit\w+|embass(?:y"
    r"|ies)|prisons?"
    r"|ports?|mines?|dams?|depots?|refinery|ballots?|votes?|elections?|hostages?|pupils|students|girls|border"
    r"|roads?|flights?"
    r"|trains?|churches|mosques?|barracks|garrison|palace|convois?|citernes?|ponts?|aeroports?|marches?|hopital"
    r"|hopitaux"
    r"|ecoles?|ambassades?|mine|barrages?|scrutin|otages?|eleves|frontiere|routes?|vols?|eglises?|mosquees?|casernes?"
    r"|palais|gare)\b"
)

"""What befalls people and things, and what somebody plans, as patterns on folded text (``clauses.folded``).

The words stand in ``data/outcomes.yaml``.
"""

from __future__ import annotations

import re
from functools import lru_cache

from vigie.read.grammar.phrases import english_verb
from vigie.tables import shipped


def any_of(name: str) -> str:
    """The words and patterns under ``name`` of ``data/outcomes.yaml`` as one group, longer words first."""
    rows: dict[str, list[str] | str] = _tables()[name]
    words = str(rows.get("words", "")).split()
    return "(?:" + "|".join([*rows.get("patterns", []), *sorted(words, key=len, reverse=True)]) + ")"


def by_letter(pattern: str) -> str:
    """The group ``pattern`` with its alternatives by their first letter: many of them are told apart at once.

    Alternatives of one letter keep their order, and what begins otherwise stands last; so the same is found.
    """
    inner = pattern.removeprefix("(?:").removesuffix(")")
    by_first: dict[str, list[str]] = {}
    depth = begin = 0
    escaped = False
    for k, sign in enumerate(f"{inner}|"):
        if sign == "|" and not depth and not escaped:
            alternative = inner[begin:k]
            plain = alternative[:1].isalpha() and alternative[1:2] not in ("?", "*", "{")
            by_first.setdefault(alternative[0] if plain else "", []).append(alternative[1:] if plain else alternative)
            begin = k + 1
        depth += (sign == "(") - (sign == ")") if not escaped else 0
        escaped = sign == "\\" and not escaped
    others = by_first.pop("", [])
    return "(?:" + "|".join([*(f"{a}(?:{'|'.join(rest)})" for a, rest in by_first.items()), *others]) + ")"


def forms_of(name: str, ending: str) -> str:
    """The plain words under ``name``, English verbs, as one group of their forms in "ing" or of the third person."""
    verbs = str(_tables()[name].get("words", "")).split()
    made = {form for verb in verbs for form, tag in english_verb(verb).items() if tag == ending}
    made |= {
        verb + verb[-1] + "ing" for verb in verbs if ending == "ing" and re.search(r"[^aeiou][aeiou][pltnb]$", verb)
    }
    return "(?:" + "|".join(sorted(made, key=lambda w: (-len(w), w))) + ")"


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, list[str] | str]]:
    data: dict[str, dict[str, list[str] | str]] = shipped("read", "outcomes.yaml")
    return data


AHEAD = any_of("ahead")
EVIL = any_of("evils")
TROUBLE = f"(?:{EVIL}|{any_of('trouble')})"
# What happens to people and things rather than what somebody plans to do.
OUTCOME = any_of("outcomes")
# Counts too where a condition or a verb of foretelling says that it lies ahead.
WIDER = re.compile(
    r"\s+(?:\w+ly |well |also |still |even |soon |aussi |encore |bientot )*(?:be|get|win|pass|require|send|close"
    r"|stop|shut"
    r"|launch|attack|target|need|mean|make|cost|come|go|turn|end|start|move|gain|add|give|bring|change|happen|see"
    r"|have to"
    r"|return|remain|continue|stay|take|run|destroy|kill|hurt|damage|follow|resign|withdraw|invade|refuse|abandon"
    r"|etre|avoir|faire|prendre|rester|fermer|attaquer|viser|gagner|finir|aller|se|s'\w+er|conduire|devoir|partir"
    r"|disparaitre|retirer|quitter|imposer|envahir|ouvrir|arriver|changer|rendre|mettre)\b"
)
OUTCOME_NEAR = re.compile(
    rf"\s+(?:[a-z]+ly |well |also |still |even |encore |aussi |soon |bientot |rapidement )*{OUTCOME}\b"
)
# "will begin to die", "will soon start running out": a plan by its verb alone.
OUTCOME_LATER = re.compile(
    rf"\s+(?:[a-z]+ly |soon )?(?:begin|start|continue|commencer|se mettre|continuer) (?:to |a |d')?{OUTCOME}\b"
)
OUTCOME_FUTUR = re.compile(r"(?:se |s'|ne |n')?" + any_of("outcome_stems"))
# Plans, timetables and rules: announced, not foretold.
PLANNED = re.compile(rf"\s+(?:(?:also|now|soon|then)\s+)?{any_of('plans')}\b")
# "more rain is expected", "de nouvelles crues sont attendues": what comes by itself, not what is on a timetable.
COMING = re.compile(rf"\b{any_of('coming')}\b")
LASTING = re.compile(
    r"\s+(?:\w+ly |also |still )*(?:need|require|have|be|remain|continue|return|end|last|lose|live|depend"
    r"|stay|go (?:hungry|without)"
    r"|avoir|etre|rester|vivre|dependre|continuer)\b"
)
PEOPLE = re.compile(
    r"(?:\d|\bmillions?|\bthousands|\bhundreds|\bmilliers|\bcentaines)[^,;]{0,40}\b(?:people|persons|children"
    r"|refugees|civilians|families"
    r"|households|women|residents|personnes|enfants|refugies|civils|familles|menages|femmes|habitants)\b"
    r"|\b\d{1,3}(?:[ ,.]\d{3})+ $"
)
# What comes by itself, as the subject of "could": "flooding may cut the road", "des pourparlers pourraient s'ouvrir".
BY_ITSELF = re.compile(
    r"\W*(?:(?:the|a|an|any|more|further|new|fresh|such|this|these|that|heavy|another|le|la|les|l'|un|une|des|de"
    r"|du|d'"
    r"|ce|cet|cette|ces|toute?|nouve\w+|autres?|fortes?|early|seasonal|renewed|ongoing|peace)\s?){0,3}"
    r"(?:\w+ (?=prices|toll|season))?"
    r"(?:flood\w*|rain\w*|storms?|cyclones?|drought|heat|landslides?|fighting|clashes|violence|attacks?|raids?"
    r"|reprisals?"
    r"|conflict|war|offensive|assault|escalation|talks|negotiations|truce|ceasefire|dialogue|shortages?|prices?"
    r"|inflation"
    r"|famine|hunger|outbreak|epidemic|cholera|measles|(?:death )?toll|displacement|unrest|protests|blockade|siege"
    r"|closures?"
    r"|deal|agreement|crisis|situation|season|arrivals|cuts|blackouts|collapse|withdrawal|delays?|insecurity"
    r"|inondations?|pluies?|orages?|secheresse|crues?|combats|affrontements|violences?|attaques?|raids|represailles"
    r"|conflit"
    r"|guerre|assaut|escalade|pourparlers|negociations|discussions|treve|cessez-le-feu|penuries?|prix|faim|epidemie"
    r"|rougeole|bilan|deplacements|troubles|manifestations|blocus|fermetures?|accord|crise|saison|arrivees|coupures"
    r"|effondrement|retrait|retards?|insecurite|mouvement|hausse|baisse|chute|perte|reprise|rupture)\b"
)
# "should" foretells only of what nobody can be told to do.
SHOULD_OF = re.compile(
    r"\b(?:storm|cyclone|hurricane|typhoon|rains?|rainfall|winds?|temperatures?|heat\w*|river|waters?|levels?"
    r"|floods?|snow"
    r"|prices?|inflation|growth|harvests?|yields?|production|stocks|supplies|exports|demand|output|turnout|situation"
    r"|conditions|system|depression|front|swell|shortages?|queues|recovery|results?|drought|smoke|ash)\b[^,;]{0,40}$"
)
# Plans in the French future: "s'ouvrira", "reprendra ses vols".
PLANNED_FUTUR = re.compile(rf"(?:se |s'|ne |n')?{any_of('plan_stems')}\w*")
# "have grave consequences": a full verb, no perfect.
HAVE_NOUN = r"(?: an?| the)?(?: \"?[\w-]+\"?){0,2} (?:consequences|effects?|impact|repercussions|implications)\b"
# "there will be nothing left": not on a timetable.
THERE_WILL = re.compile(
    r"\s+(?:soon |also |y )?(?:be|avoir) (?:(?:an? |de |d'|des |une? |more |further |increased |increasing "
    r"|fresh |renewed |new |violent |large |widespread"
    r"|nouve\w+ |autres |plus de )*"
    rf"{TROUBLE}\b|(?:increased|renewed|fresh|widespread|violent|worsening) \w+|nothing|no (?:food|water|fuel"
    rf"|money|one|way|peace|winners?"
    r"|power|electricity|medicine|harvest|hope|going back) ?|none left|little|few|hardly|more|fewer|mass|another"
    r"|further|war|famine|chaos"
    r"|blood|a (?:\w+ )?(?:shortage|crisis|famine|war|massacre|collapse|catastrophe|disaster|bloodbath|gap|deficit))"
)
# "may not outlast the month"
NOT_LASTING = re.compile(
    r"\s+not (?:\w+ly )?(?:outlast|survive|last|hold|be enough|suffice|reach|arrive|recover|make it"
    r"|materiali[sz]e)\b"
)
# "reprendra la ville": no plan of a timetable.
REGAINS = re.compile(
    r"(?:reprend|perd|prend)\w+ (?:bientot )?(?:la |le |les |l'|du )(?:ville|village|localite|base|camp|controle"
    r"|terrain"
    r"|capitale|position|offensive|region)|ouvr\w+ (?:la|une) (?:voie|porte|route)\b"
)

"""What a figure counts within its article: whose dead, whether a part of a number told before, and by whose account."""

from __future__ import annotations

import re
from dataclasses import replace

from vigie.compare.figures.changes import changed
from vigie.compare.figures.counted import CLASSES, PEOPLE, class_of, side_of, vehicles_of, voice_in
from vigie.compare.figures.jointly import of_another_land
from vigie.compare.figures.outbreaks import outbreak_of
from vigie.compare.figures.prices import goods_of
from vigie.compare.figures.revisions import at_first, changes_count
from vigie.compare.figures.voices import same_voice, voice_of, voices_differ
from vigie.compare.incidents.focus import MUNITIONS
from vigie.compare.words.keys import fold
from vigie.compare.words.spoken import sentence_at
from vigie.compare.words.things import thing_lost
from vigie.model import Figure, Reading, Source

TOLLS = ("killed", "injured", "abducted", "arrested")
# Classes of which a total of "people" holds all; attackers are often left out of it.
WITHIN = frozenset(
    {"soldiers", "civilians", "police officers", "drivers", "children", "women", "students", "teachers", "journalists"}
    | {"aid workers", "peacekeepers", "health workers", "evacuees"}
)
_PART_BEFORE = re.compile(
    r"\b(?:including|include[sd]?|among (?:them|whom|the (?:dead|victims|injured))|of whom|dont|parmi (?:eux"
    r"|lesquels|les \w+)"
    r"|y compris|notamment|another|others?|autres?|at least one of)\W{0,2}(?:(?!contre )\w+ ){0,2}$"
)
_PART_IN = re.compile(
    r"\b(?:others?|autres?|another|of (?:the|them|those)|d'entre|des (?:blesses|otages|disparus|morts|victimes|tues))\b"
)
# What came on top of a count given before.
_MORE_OF = re.compile(r"\b(?:more(?! than)|further|additional|supplementaires?|de plus)\b")
_PART_AFTER = re.compile(
    r"^\W{0,2}(?:of (?:them|whom|the (?:dead|victims|injured|\d+))|d'entre eux|d'entre elles|parmi eux)\b"
)
HELD = ("missing", "abducted")
_STILL = re.compile(
    r"\b(?:still|remain\w*|yet to be|unaccounted|toujours|encore|restent?|demeurent?)\b(?! (?:found|free))"
)
# "killed 33 of them" counts a side, not a part of a number before it.
_TOOK = re.compile(r"\b(?:kill\w*|wound\w*|captur\w*|abduct\w*|arrest\w*|tuer?|blesser?|captur\w+|enleve\w*)\W+$")
_CHECKED = re.compile(r"\b(?:verif\w+|confirm\w*|document\w*|identif\w+|corroborat\w+|authentif\w+)(?: \w+){0,2}? $")
_OF_THOSE = re.compile(r"^(?:of the|of those|des|parmi les|sur les) (?!\d)")
_CAPTIVE = re.compile(
    r"^ (?:are|were|remain|have|had|sont|restent|demeurent|seraient|n'ont)\b"
    r"(?! (?:freed|released|back|dead|liber|mort))"
)
_FREED = re.compile(
    r"(?:(?!, but |, mais )[^.;]){0,120}\b(?:were|was|have been|has been|had been|are|ont ete|a ete|avaient ete|sont)"
    r" (?:all )?(?:freed|released|rescued|liberee?s?|relachee?s?|secourue?s?)\b"
    r"|[^.;]{0,120}\b(?:regained (?:their )?freedom|escaped|have escaped|ont (?:recouvre|retrouve) la liberte"
    r"|se sont echappe\w*)\b"
)
_ALL = re.compile(r"\b(?:all|all the|all of the|the|tous les|toutes les|les|ces|these|those)\W+$")
_BODIES = re.compile(r"\b(?:bod(?:y|ies)|corpses?|corps|cadavres?|depouilles?)$")
_KIND_OF_BODY = re.compile(r"\b(?:(?P<army>military|soldiers'?|militaires)|civilian|civils?)\b")
# What a picture shows is no count of all.
_AFTER_FINDING = re.compile(r"\b(?:after|with|when|once|apres que|avec)\W+(?:the )?$")
_FOUND = re.compile(
    r"^ (?:were |had been |was |ont ete |a ete )?(?:found|recover|pulled|retriev|retrouve|repeche|decouver)"
)
_FINDING = re.compile(
    r"\b(?:found|recover\w*|discover\w*|retriev\w*|pulled|fished|retrouv\w*|decouv\w*|repech\w*)\W+(?:\w+\W+){0,3}$"
)
_SHOWN = re.compile(r"\b(?:photo\w*|pictures?|images?|videos?|footage|film\w*|cliches?)\b[^.;]{0,40}$")
_OF_A_BODY = re.compile(r"members?|membres?|agents?|elements?|personnels?|personnel|staff|officers?")
_BODY_OF = re.compile(
    r"(?:of|de|des|du)(?: (?:the|la|l'|les))? ?(?:(?:security|defen[cs]e|armed|government) forces|military|army"
    r"|forces (?:de (?:securite|defense)|armees)|armee|(?P<police>police|gendarmerie))\b"
)
# "they count 84 dead for Wagner and, for the army, 47": the side stands before the number.
_TO_A_SIDE = re.compile(
    r"\b(?:a|aux|au|to|for|cote|chez les?|among|pour)(?: (?:the|la|le|les|l'))? ?(?:(?P<hired>wagner|mercenar\w+)"
    r"|famas?|arm(?:y|ee)|forces armees|soldiers|soldats)\b(?: [a-z]+){0,2}(?: \([^)]{0,40}\))?[\W]{0,4}$"
)
_HIRED = re.compile(r"(?:of|de|des|du|d')\b[^,.;:\d]{0,30}\b(?:wagner|africa corps|mercenar\w+|mercenaires?)\b")
_ENEMY = re.compile(r"(?:of (?:the|its|our|their) enem|(?:de l'|d')ennemi)")
# "seven from the attacking side", "two dead on the army's side", "cinq morts du côté des assaillants"
_ON_A_SIDE = re.compile(
    r"\W{0,2}(?:\w+ )?(?:from|on|of|among|in|du cote|cote|dans les rangs|parmi)(?: (?:the|des|de|de l'|l'|les|la))?"
    r" ?(?:(?P<enemy>attack(?:ers?|ing)|assail\w+|terrorist\w*|terroristes|jihad\w+|djihad\w+|rebel\w*"
    r"|insurg\w+|militant\w*)"
    r"|(?P<army>arm(?:y|ee)|fama|military|militaires|soldats|troops|forces armees\b[^,;.]{0,20}|government))"
    r"(?:'s?)?(?: (?:side|ranks|camp))?\b"
)
_OF_CARE = re.compile(r" of (?:the |its |their )?(?:medical|health|hospital|nursing) (?:staff|team|personnel)\b")
_RELIEF = re.compile(r"\b(?:Red (?:Cross|Crescent)|White Helmets|Civil Defen[cs]e|Croix-Rouge|Croissant-Rouge)\b")
_IN_UNIFORM = re.compile(
    r"(?:in (?:military |army )?(?:uniforms?|fatigues)|en (?:uniforme|treillis|tenue militaire))\b"
)
_THEY_LOST = re.compile(
    r"\b(?:had|have|has|a|ont|avait|avaient)? ?(?:only |just )?(?:lost|perdu)(?: only| just| que)?$"
)
_DEPLORES = re.compile(r"\b(?:deplor\w+|mourn\w*|regrett\w*)(?: (?:the )?(?:loss|death|mort|perte) (?:of|de))?$")
_WE_LOST = re.compile(r"\b(?:we (?:have |had )?lost|nous (?:avons|avions) perdu)(?: only| just| que)?$")
_WANT = re.compile(
    r"\b(?:(?:of|from|by|to) (?:hunger|starvation|thirst|malnutrition)|hunger-related|starved to death|(?:lack|want) of"
    r" (?:medicines?|care|food|water|treatment)|(?:de|par la) (?:faim|soif|malnutrition)|(?:faute|manque) de (?:soins?"
    r"|medicaments?|nourriture))\b"
)
_VIOLENCE = re.compile(r"\b(?:shot|bomb\w*|attack\w*|shell\w*|kill\w*|massacre\w*|attaqu\w*|tue\w*|balles|frappe\w*)\b")
_OWN_MEN = re.compile(r"\b(?:of|de|d'|parmi|among) (?:its|their|our|his|her|my|ses|leurs|nos|mes)\b")
_MEN = re.compile(
    r"\b(?:men|boys|members?|own|comrades|hommes|elements|garcons|camarades|membres|colleagues|collegues)$"
)
_TOLD_OF = re.compile(
    r"(?:announced|reported|confirmed|recorded|counted|claimed|declared|annonce|signale|confirme|recense|revendique"
    r"|declare|compte|denombre|enregistre)e?s?"
)
# Words for the dead and hurt that say nothing of who they were.
_ANYONE = re.compile(r"(?:the )?(?:dead|killed|deaths?|victims?|victimes?|morts?|tues?|blesses?|wounded|injured|deces)")
_NAMES = ("names", "noms")
_FOR_ITS_PART = re.compile(
    r"\b(?:for (?:its|their|his|her) part|(?:pour|de) (?:sa part|leur part|son cote|leur cote))\b"
)
_OF_WHOM = re.compile(r"\W{0,2}(?:of|de|d'|des)(?: |(?<='))(\w+)(?: (\w+))?")
# "six dead in the ranks", "de notre côté": an army's own.
# "the number of civilians killed had reached 23"
_NUMBER_OF = re.compile(r"\b(?:number|nombre) (?:of |de |d'|des )(?P<what>\w+(?: \w+)?)[^.;]*$")
_RANKS_AFTER = re.compile(
    r"\W{0,2}(?:on the (?:army|military)'s side|du cote de l'armee|cote (?:armee|militaire))\b"
    r"|\W{0,2}(?:\w+ ){0,2}(?:in|within|among|from|dans|parmi|de) (?:the|its|their|his|our|les|ses|leurs|nos) (?:own"
    r" )?"
    r"(?:ranks|rangs|troops|soldiers|forces|men|troupes|hommes|soldats)\b"
)
_ENEMY_BEFORE = re.compile(
    r"\bcote (?:ennemi|adverse|assaillants|terroristes?|djihadistes?|jihadistes?|rebelles?)\b[^.;\d]{0,20}$"
)
_RANKS_BEFORE = re.compile(
    r"\b(?:cote ami|(?:its|their|our|own|(?:army|military)(?:'s)?) (?:own )?(?:losses|dead|casualties)|(?:ses|leurs|nos"
    r"|propres) (?:propres )?pertes|pertes (?:de l'armee|militaires|dans les rangs))\b"
    r"[^.;]{0,30}$"
)


def counted_as(reading: Reading, figure: Figure) -> str:
    """The class counted; of bodies whose, and of a number without a noun the class that its sentence counts before."""
    if figure.measure == "price":
        return goods_of(reading, figure) or ""
    if (outbreak := outbreak_of(reading, figure)) is not None:
        return outbreak
    if figure.measure == "vehicles":
        if figure.of:
            return vehicles_of(figure.of)
        before_it = [f for f in reading.figures if f.measure == "vehicles" and f.of and f.start < figure.start]
        return vehicles_of(before_it[-1].of) if before_it and figure.in_ is None else ""
    if (what := changed(reading, figure)) is not None:
        return what
    if figure.measure == "count" and figure.of and figure.in_ is None and figure.of not in figure.text:
        alike = [f for f in reading.figures if f.measure == "count" and f.of == figure.of and f.end <= figure.start]
        things = [f for f in alike if figure.of in f.text]
        if things:  # another voice's number of the same
            return counted_as(reading, things[-1])
    if (thing := thing_lost(reading, figure)) is not None:
        return thing
    if _TOLD_OF.fullmatch(fold(figure.of or "")):
        return counted_as(reading, replace(figure, of=None))  # "against thirteen announced on Thursday"
    if figure.measure in PEOPLE and (told := of_another_land(reading, figure)) is not None:
        return class_of(told.of, figure.measure)
    of = "people" if figure.of in _NAMES else class_of(figure.of, figure.measure)
    if of == "people" and figure.measure == "killed" and _of_want(reading, figure):
        return WANT
    if figure.measure in PEOPLE and _OWN_MEN.search(fold(figure.text)) and _MEN.search(fold(figure.of or "")):
        return _own_men(reading, figure)
    text = (reading.title or "") if figure.in_ == "title" else reading.text
    if (
        figure.measure in PEOPLE
        and (of == "fighters" or _OF_A_BODY.fullmatch(of))
        and _HIRED.match(fold(text[figure.end :][:60]))
    ):
        return "mercenaries"
    if (
        figure.measure in PEOPLE
        and _OF_A_BODY.fullmatch(of)
        and (body := _BODY_OF.match(fold(text[figure.end :][:60])))
    ):
        return "police officers" if body["police"] else "soldiers"
    if (
        figure.measure in PEOPLE
        and (_OF_A_BODY.fullmatch(of) or of == "fighters")
        and _HIRED.match(fold(text[figure.end :][:60]))
    ):
        return "mercenaries"
    if figure.measure in PEOPLE and _OF_A_BODY.fullmatch(of) and figure.in_ is None:
        before_it = [f for f in reading.figures if f.measure == figure.measure and f.of and f.end <= figure.start]
        if before_it and (figure.of or "") not in figure.text:  # words of the count before
            return counted_as(reading, before_it[-1])
    if figure.measure in PEOPLE and _OF_A_BODY.fullmatch(of) and _OF_CARE.match(fold(text[figure.end :][:60])):
        return "health workers"
    if of == "volunteer" and figure.measure in PEOPLE and _RELIEF.search(reading.text):
        return "aid workers"
    if of != "people" or figure.measure not in PEOPLE:
        return of
    words = fold(figure.of or "")
    if figure.in_ is None and (figure.of or "") not in figure.text and not _OWN_MEN.search(fold(figure.text)):
        words = ""  # the noun of the count before
    after = fold(text[figure.end : figure.end + 40])
    if _BODIES.search(words) and (kind := _KIND_OF_BODY.search(words)):
        return "soldiers" if kind["army"] else "civilians"
    if _BODIES.search(words) and (whose := _OF_WHOM.match(after)):
        named = [c for w in (whose[1], whose[2]) if w and (c := class_of(w, figure.measure)) in CLASSES]
        return named[0] if named else of
    if _ENEMY.match(after) or _ENEMY.search(fold(figure.text)):
        return "fighters"
    if on_a_side := _ON_A_SIDE.match(after):
        return "fighters" if on_a_side["enemy"] else "soldiers"
    before = fold(text[max(0, figure.start - 60) : figure.start])
    if _ENEMY_BEFORE.search(before):
        return "fighters"
    if _RANKS_AFTER.match(after) or _RANKS_BEFORE.search(before):
        return "fighters" if side_given(reading, figure) == "armed group" else "soldiers"
    if of_them := _TO_A_SIDE.search(before):
        return "mercenaries" if of_them["hired"] else "soldiers"
    if not words and (number_of := _NUMBER_OF.search(fold(text[max(0, figure.start - 110) : figure.start]))):
        noun = class_of(number_of["what"], figure.measure)
        return noun if noun in CLASSES else of
    if _WE_LOST.search(before):
        return _own_men(reading, figure)
    beside = _ANYONE.fullmatch(words) is not None and _FOR_ITS_PART.search(_sentence(reading, figure)) is not None
    whole = (
        not words or words in _NAMES or beside or (_ANYONE.fullmatch(words) is not None and at_first(reading, figure))
    )
    if whole and (mentioned := _antecedent(reading, figure)) is not None:
        return mentioned
    if (said := _of_the_dead(reading, figure)) is not None:
        return said
    if _IN_UNIFORM.match(after):
        return "soldiers"
    if _DEPLORES.search(before) and side_given(reading, figure) == "armed group":
        return "fighters"  # a group deplores its own dead
    if _THEY_LOST.search(before) and (side := side_given(reading, figure)) in ("state", "armed group"):
        return "soldiers" if side == "state" else "fighters"
    return of


_OF_DEAD = re.compile(
    r"\b(?:of|among|parmi|des|sur) (?:the |them|les |ces |those )?(?:dead|killed|victims?|wounded|injured|casualties"
    r"|morts|tues|victimes|blesses)?$"
)
_WERE = re.compile(
    r"\W{0,2}(?:were|are|was|had been|etaient|sont|ont ete|seraient) (?:all )?(?:the |des |de )?(\w+(?: \w+)?)"
)


def _of_the_dead(reading: Reading, figure: Figure) -> str | None:
    """The class that those counted are said to be: "At least 109 of the dead were evacuees"."""
    if figure.in_ is not None or not _OF_DEAD.search(fold(figure.text)):
        return None
    m = _WERE.match(fold(reading.text[figure.end : figure.end + 50]))
    of = class_of(m[1], "killed") if m is not None else None
    return of if of in WITHIN | {"civilians", "fighters"} else None


WANT = "hungry or sick people"  # no part of those who were killed


def _of_want(reading: Reading, figure: Figure) -> bool:
    """Whether its clause says that they died of hunger, thirst or for want of care, not of violence."""
    if figure.in_ is not None:
        return False
    a, b = sentence_at(reading.text, figure.start)
    after = re.split(r"[;:]", reading.text[figure.end : min(b, figure.end + 90)])[0]
    near = fold(reading.text[max(a, figure.start - 60) : figure.start]) + " " + fold(after)
    return _WANT.search(near) is not None and _VIOLENCE.search(near) is None


def _own_men(reading: Reading, figure: Figure) -> str:
    """The class of those whom a speaker calls his own: what the other side of the article says it killed."""
    side = side_given(reading, figure)
    if side is not None and side != "people":
        return "fighters" if side == "armed group" else "soldiers"
    before = [f for f in reading.figures if f.measure == figure.measure and f.of and f.end <= figure.start]
    classes = [class_of(f.of, figure.measure) for f in before][::-1]
    if _WE_LOST.search(
        fold(reading.text[max(0, figure.start - 60) : figure.start])
    ):  # not the enemy told of just before
        return next((c for c in classes if c in ("soldiers", "police officers")), "people")
    return classes[0] if classes and classes[0] in ("soldiers", "fighters", "police officers") else "people"


def _antecedent(reading: Reading, figure: Figure) -> str | None:
    """The class of the number that another voice gave just before one without a noun ("ten officers died, hospital
    officials said; the police chief said eight")."""
    if figure.in_ is not None or figure.measure not in PEOPLE:
        return None
    a = sentence_at(reading.text, max(0, sentence_at(reading.text, figure.start)[0] - 2))[0]
    before = [f for f in reading.figures if f.measure == figure.measure and a <= f.start < figure.start]
    before = [f for f in before if f.of and not _counts_part(reading, f)]
    if not before:
        return None
    last = before[-1]
    if changes_count(reading, figure) and figure.attributed_to is not None:  # "the ministry raised its figure to 26"
        mine = voice_of(reading, figure)
        own = [
            f
            for f in reading.figures
            if f.measure == figure.measure and f.of and f.end <= figure.start and same_voice(voice_of(reading, f), mine)
        ]
        last = next((f for f in reversed(own) if not _counts_part(reading, f)), last)
    of = counted_as(reading, last)
    apart = (
        (
            (not figure.of or figure.of in _NAMES)
            and re.search(
                r"\b(?:total|overall|all told|au total"
                r"|en tout)\b",
                _sentence(reading, figure),
            )
            is None
        )
        or voices_differ(voice_of(reading, last), voice_of(reading, figure))
        or at_first(reading, figure)
    )
    return of if of != "people" and apart else None


_SUBJECT = 5  # words
_PRONOUNS = frozenset("it they he she il elle ils elles".split())
_PRONOUN = re.compile(
    r"\W*(?:It|He|She|They|Il|Elle|Ils|Elles) (?:has |have |had |also |later |only |a |ont |avait |avaient )*"
    r"(?:said|says?|put|puts|claim\w*|acknowledg\w+|admit\w*|confirm\w*|count\w*|spoke|gave|list\w*|report\w*"
    r"|announc\w+|fait état|dit|disent|affirm\w+|reconn\w+|évoqu\w+|avanc\w+|parl\w+|confirm\w+|annonc\w+|recens\w+"
    r"|compt\w+|revendiqu\w+)\b"
)


_OFFICIALLY = re.compile(r"^\W*(?:officiellement|officially)\b|\bbilan officiel\b|\bofficial (?:toll|count|figure)\b")


def _sentence(reading: Reading, figure: Figure) -> str:
    a, b = sentence_at(reading.text, figure.start)
    return fold(reading.text[a:b])


def side_given(reading: Reading, figure: Figure) -> str | None:
    """The side that states the figure, by its source or by the words before it."""
    source = figure.attributed_to
    voice = voice_of(reading, figure)
    if voice.heard and voice.side is not None:
        return voice.side
    if source is not None:
        label = side_of(" ".join(filter(None, (source.name, source.text, source.affiliation))))
        if label is not None:
            return label
        if any(p.role == "metonym" and p.in_ == source.in_ and source.covers(p) for p in reading.places):
            return "state"  # "Moscow said"
    text = (reading.title or "") if figure.in_ == "title" else reading.text
    a = 0 if figure.in_ == "title" else sentence_at(text, figure.start)[0]
    words = text[a : figure.start]
    if a > 2 and (
        _PRONOUN.match(words) if source is None else fold(source.text) in _PRONOUNS
    ):  # "The ministry denied it. It put its losses at seven"
        before = text[sentence_at(text, a - 2)[0] : a].split()
        return side_of(" ".join(before[:_SUBJECT]))
    return voice.side or voice_in(words) or ("state" if _OFFICIALLY.search(fold(words)) else None)


def bodies_found(reading: Reading, figure: Figure) -> bool:
    """Whether it counts bodies that somebody found: "five bodies were found in the river"."""
    if figure.in_ is not None or not _BODIES.search(fold(figure.of or "")):
        return False
    a, _ = sentence_at(reading.text, figure.start)
    after = fold(reading.text[figure.end : figure.end + 40])
    return _FOUND.match(after) is not None or _FINDING.search(fold(reading.text[a : figure.start])) is not None


def is_part(reading: Reading, figure: Figure) -> bool:
    """Whether the figure is a part of another one of its sentence: "including three children", "two of them"."""
    if of_another_land(reading, figure) is not None:
        return True
    text = (reading.title or "") if figure.in_ == "title" else reading.text
    first = 0 if figure.in_ == "title" else sentence_at(text, figure.start)[0]
    if _of_the_dead(reading, figure) is not None:
        return False
    before, after = fold(text[max(first, figure.start - 40) : figure.start]) + " ", fold(text[figure.end :][:20])
    inside = _PART_IN.search(fold(figure.text))
    if figure.in_ is None and _ADDED_TO.search(fold(text[first : figure.start]) + " "):
        return figure.measure in TOLLS and _after_another(reading, figure, text)
    if figure.in_ is None and _of_each(reading, figure, first):
        return True
    if figure.measure == "abducted" and _FREED.match(fold(text[figure.end :][:160])) and not _ALL.search(before):
        return True  # those who came free
    if figure.measure in HELD and _OF_THOSE.search(fold(text[first : figure.start])) and _CAPTIVE.match(after + " "):
        return False  # "of the villagers seized in May, 29 are still in captivity"
    if figure.measure in HELD and _STILL.search(fold(text[figure.start : figure.end + 60])):
        return False  # "seven others are still missing" is what the count has come to
    if _BODIES.search(fold(figure.of or "")) and (
        _SHOWN.search(before)
        or (_AFTER_FINDING.search(before) and _FOUND.match(after) and _after_another(reading, figure, text))
    ):
        return True  # "rose to 19 after five bodies were found"
    more = _MORE_OF.search(fold(figure.text)) or re.search(r"\ba further $", before)
    if more and (figure.measure == "killed" or (figure.measure in TOLLS and _after_another(reading, figure, text))):
        return True  # not "killing 115 people and wounding 100 more"
    if inside and _CHECKED.search(before) and figure.measure in TOLLS[:2]:
        return False  # "could verify 63 of the deaths": its own count of all
    if (inside and inside.group().startswith(("of", "d'", "des"))) or re.match(r"(?:of them|d'entre)", after):
        return not _TOOK.search(before) or _after_another(reading, figure, text)
    if _UNNAMED.match(after):
        return True
    if figure.in_ is None and _AMONG.match(fold(text[first : figure.start]) + " "):
        return True
    if inside and not MUNITIONS.search(fold(figure.of or "")) and _after_another(reading, figure, text):
        return not _own_class(reading, figure)
    if _PART_AFTER.search(after):
        return True
    if _PART_BEFORE.search(before) is None or _own_class(reading, figure):
        return False
    # "13 people including nine soldiers": of the soldiers it is all
    own = class_of(figure.of, "killed") if (figure.of or "") in figure.text else ""
    forces = (
        _FORCES | _NAMED
        if figure.measure in TOLLS[:2]
        else _OF_A_SCHOOL
        if figure.measure == "abducted"
        else frozenset()
    )
    return not _NAMES_ALL.search(before) or own not in forces


_ADDED_TO = re.compile(r"\b(?:en outre|in addition|additionally|s'y ajout\w+|de surcroit)\b[^.;:]{0,60}$")
_FORCES = frozenset({"soldiers", "police officers"})


def _counts_part(reading: Reading, figure: Figure) -> bool:
    return is_part(reading, figure) or within_total(reading, figure)


def within_total(reading: Reading, figure: Figure) -> bool:
    """Whether it is told as what a total before it includes: "22 civilians, including 14 children"."""
    if _of_the_dead(reading, figure) is not None:
        return True
    text = (reading.title or "") if figure.in_ == "title" else reading.text
    first = 0 if figure.in_ == "title" else sentence_at(text, figure.start)[0]
    return _PART_BEFORE.search(fold(text[max(first, figure.start - 40) : figure.start]) + " ") is not None


# What a text names of the dead it counts in full.
_NAMED = frozenset(
    {"children", "women", "teachers", "students", "aid workers", "health workers", "journalists", "evacuees"}
)
_OF_A_SCHOOL = frozenset({"students", "teachers"})
_NAMES_ALL = re.compile(r"\b(?:including|include[sd]?|dont|y compris|notamment)\W{0,2}$")


# "Among the dead soldiers, 38 have been buried": never all of them.
_AMONG = re.compile(
    r"\W{0,3}(?:of|among|parmi|sur) (?:the|les|these|ces) (?:\w+ ){0,3}?(?:dead|killed|victims|wounded|morts|victimes"
    r"|tues|blesses|decedes|deces)\b[^.;:]{0,30}, [^.;:]{0,60}$"
)
_UNNAMED = re.compile(r"\W{0,2}(?:non[ -]identifi|unidentified|not yet identified)")
_EACH = re.compile(r"^\W{0,2}(?:\w+ ){0,2}(?:each|apiece|chacune?s?)\b")


def _of_each(reading: Reading, figure: Figure, first: int) -> bool:
    """Whether it is told of each of several places, or of a further one: "two graves of 50 each, a third of 60"."""
    beside = [
        f for f in reading.figures if f.in_ is None and f.measure == figure.measure and first <= f.start <= figure.start
    ]
    return any(_EACH.match(fold(reading.text[f.end : f.end + 30])) for f in beside[-_SEVERAL:])


_SEVERAL = 3  # counts back in a sentence
_ADDED = re.compile(r"\b(?:another|others?|autres?)\b")


def _own_class(reading: Reading, figure: Figure) -> bool:
    """Whether "another 27 soldiers" are the first soldiers that the article counts: then they are all of them."""
    if figure.in_ is not None:
        return False
    words = fold(reading.text[max(0, figure.start - 12) : figure.end])
    of = class_of(figure.of, figure.measure)
    if of not in WITHIN or not _ADDED.search(words):
        return False
    before = (f for f in reading.figures if f.measure == figure.measure and f.start < figure.start)
    return all(f.of and class_of(f.of, f.measure) not in (of, "people") for f in before)


_CAPTURE = re.compile(
    r"\b(?:kidnap\w*|abduct\w*|hostages?|captiv\w+|captors|enleve\w*|enlevement\w*|otages?|ravisseurs|rapt"
    r"|(?:tak(?:en|ing)|took|carried|carrying|herd\w+|march\w+|led|drag\w+) (?:away|off)|(?:held|holding|seized) by"
    r"|aux mains de\w*|emmen\w+|retenus?)\b"
)
_NOT_TAKEN = re.compile(
    r"\b(?:free(?:d|ing)?|releas\w+|rescu\w+|liber\w+|relach\w+|escap\w+|return\w*|rentre\w*|regagn\w+|kill\w*|dead"
    r"|died|tue\w*|morts?|said|says|told|according to|selon|d'apres|ont (?:dit|indique|declare|affirme))\b"
)
# "the kidnappers had taken 90 people"
_TOOK_THEM = re.compile(
    r"\b(?:took|taken|seized|emmene|emporte|pris)(?: (?:at least|about|some|au moins|environ|pres de))?\W*$"
)
# "he said the gunmen took away more than 80 students"
_LED_AWAY = re.compile(
    r"\b(?:took|taken|taking|carted|carried|marched|herded|whisked|dragged|led) (?:away|off)(?: with)?"
    r"(?: (?:at least|about|some|more than|over|around|nearly|the))*\W*$"
    r"|\b(?:emmene|emmenant|emporte|embarque)(?: (?:au moins|environ|pres de|plus de|avec eux))*\W*$"
)
_WERE_TAKEN = re.compile(
    r"(?:taken|seized)\b(?= ?[.;,)]|$)"
    r"|[^.;:,]{0,40}\b(?:were|was|had been|have been) (?:all )?(?:taken|seized)\b(?! to\b)"
)
_CAPTORS = re.compile(r"\b(?:kidnap\w*|abduct\w*|captors|hostages?|ravisseurs?|otages?|enlev\w+)\b")
_NOT_BACK = re.compile(
    r"\b(?:not (?:yet )?been (?:freed|released|returned)|n'(?:ont|avaient) (?:toujours )?pas (?:encore )?ete"
    r" (?:rendu|remi|libere|relache)\w*)"
)
_CLOSE = 70  # characters between a count and the words for a capture
_HELD_CLASSES = CLASSES - {"fighters", "families", "refugees", "peacekeepers"}


def captured(reading: Reading, figure: Figure) -> bool:
    """Whether people of whom the reader only knows that they are counted are those taken in the words around:
    "went from house to house, taking away 31 villagers"."""
    if figure.measure != "count" or figure.in_ is not None or class_of(figure.of, "killed") not in _HELD_CLASSES:
        return False
    a, b = sentence_at(reading.text, figure.start)
    before, after = (
        fold(reading.text[max(a, figure.start - _CLOSE) : figure.start]),
        fold(reading.text[figure.end : min(b, figure.end + _CLOSE)]),
    )
    near = re.split(r"[,;:]", before)[-1] + " " + re.split(r"[,;:]", after)[0]
    if _LED_AWAY.search(before) and not _NOT_TAKEN.search(fold(after)):
        return True
    if _NOT_TAKEN.search(near):
        return False
    if _WERE_TAKEN.match(after) and any(i.type == "kidnapping" for i in reading.incidents):
        return True
    held = _TOOK_THEM.search(before) is not None and _CAPTORS.search(fold(reading.text[a:b])) is not None
    return held or _CAPTURE.search(near) is not None


_LEFT = re.compile(
    r"(?: [^.;]{0,90}?)? (?:leaving"
    r"|(?:had |have |has )?left(?! behind| dead| wounded| homeless| stranded| without)"
    r"|(?:were|was|had been|have been) (?:evacuated|bused|bussed|moved out|transported)|evacuated from"
    r"|(?:ont|avaient) (?:quitte|evacue)|(?:ont|avaient) ete (?:evacue|transporte|achemine)e?s?|sont partie?s)\b"
)
_EVACUATED = re.compile(r"\bevacuat(?:ed|ing|ion of)(?: (?:at least|about|some|around|more than|over|nearly))*\W*$")
_MOVES = frozenset({"evacuation", "displacement"})
_WHO_MOVE = frozenset({"people", "civilians", "families", "refugees", "evacuees"})
_LEAST_MOVED = 20


def moved_out(reading: Reading, figure: Figure) -> bool:
    """Whether people who are only counted, or told as a place's residents, are those who left it in an evacuation:
    "3,000 residents of two villages left in 45 buses"."""
    if figure.measure not in ("count", "population") or figure.in_ is not None or (figure.low or 0) < _LEAST_MOVED:
        return False
    if class_of(figure.of, "killed") not in _WHO_MOVE or not any(i.type in _MOVES for i in reading.incidents):
        return False
    a, b = sentence_at(reading.text, figure.start)
    words = fold(" " + reading.text[figure.end : min(b, figure.end + 130)].lstrip())
    words = f" {words}"
    before = fold(reading.text[max(a, figure.start - 40) : figure.start]) + " "
    return _LEFT.match(words) is not None or _EVACUATED.search(before) is not None


def _after_another(reading: Reading, figure: Figure, text: str) -> bool:
    """Whether a figure of the same measure stands before it in its sentence or the one before ("two …, six others")."""
    a = sentence_at(text, max(0, sentence_at(text, figure.start)[0] - 2))[0] if figure.in_ is None else 0
    given = reading.figures if figure.in_ is None else (reading.headline.figures if reading.headline else ())
    return any(f.measure == figure.measure and a <= f.start < figure.start for f in given)


def left_held(reading: Reading, figure: Figure) -> bool:
    """Whether the count is of those whom others have left: "three are still in captivity"."""
    text = (reading.title or "") if figure.in_ == "title" else reading.text
    others = (f.start for f in reading.figures if f.in_ == figure.in_ and f.start >= figure.end)
    last = min([figure.end + 40, *others])  # "28 were taken, and six remain" says it of the six
    after = fold(text[figure.end : last])
    return _STILL.search(after) is not None or _NOT_BACK.search(after) is not None


def source_label(source: Source) -> str:
    """The words that name a source, folded."""
    return fold(" ".join(filter(None, (source.name, source.text, source.affiliation))))

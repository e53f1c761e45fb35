"""Which of several it was: who was behind a blow, whether it was an accident, whether the dead were fighters.

Each choice has words for its answers; a denied one ("pas un accident") gives the other where there are only two. Two
statements are of one question where their articles are on one matter, within days, and their sentences name no two
towns; they contradict each other where two voices give two answers.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from vigie.codebook.actors import agreed
from vigie.compare.claims.blamed import behind, did
from vigie.compare.claims.of_crisis import lines
from vigie.compare.claims.one_group import one_group
from vigie.compare.claims.rejected import quoted_after, same_voice
from vigie.compare.claims.slain import slain
from vigie.compare.incidents.origins import Origins
from vigie.compare.likeness.alike import content
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.questions.matter_table import MATTERS
from vigie.compare.questions.matters import negated, untold
from vigie.compare.questions.naming import Name, names_at
from vigie.compare.questions.scenes import Sentence, apart_in_days, by_topic, said, speaker
from vigie.compare.words.wording import with_article
from vigie.model import Value

ALIKE = 2  # words that two statements share, unless they name one town
BACK = 2  # sentences before one without a name whose town it is told of
KILLED = "killed by the state"
SOON = 7  # days within which articles on one matter are about one blow
_DONE_BY = (
    r"(?:hit|struck|targeted|attacked|shot (?:at|down)|set off|caused|blown up|brought down|downed|vise[es]*"
    r"|touche[es]*|cible[es]*"
    r"|started|triggered|lit|sparked|destroyed|declenche[es]*|allume[es]*|detruite?s?"
    r"|frappe[es]*|abattue?|attaque[es]*|provoque[es]*|cause[es]*|due?s?) (?:by|par|a)(?: an?| the| une?| des| le|"
    r" la| l')? ?(?:\w+ )?"
)


@dataclass(frozen=True)
class Choice:
    """A question with the words of each of its two answers, as patterns over folded text."""

    name: str
    question: str
    answers: tuple[tuple[str, re.Pattern[str]], ...]


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b")


_FAULT = (
    r"(?:technical|mechanical|electrical|human|engine|pilot|brake|structural|maintenance|wiring) (?:fault|failure"
    r"|error|problem"
    r"|malfunction|defect)s?|metal fatigue|overload\w*|overheat\w*|corrosion|wear and tear|poor maintenance|lack of"
    r" (?:spare parts|maintenance)|(?:heavy|torrential) rains?|natural causes|an? (?:spark|cigarette|candle|stove)"
    r"|short[- ]circuit|gas leak|bad weather|negligence|(?:cooking )?gas cylinders?|lightning|faulty wiring"
    r"|(?:panne|defaillance|probleme|incident|erreur|defaut|rupture|usure) (?:technique|mecanique|humaine?"
    r"|electrique|materielle"
    r"|de pilotage|d'entretien|de maintenance)|surcharge|surchauffe|vetuste|pluies (?:torrentielles|diluviennes"
    r"|abondantes)"
    r"|fortes pluies|manque d'entretien|etincelle"
    r"|court-circuit|fuite de gaz|mauvais temps|negligence|imprudence|bouteilles? de gaz"
)
_HOSTILE = (
    r"(?:drones?|missiles?|bombs?|mines?|rockets?|shells?|explosives?|enemy|rebels?|gunmen|militants?|saboteurs?"
    r"|arson\w*"
    r"|bombes?|obus|roquettes?|engins?|explosifs?|ennemi\w*|rebelles?|hommes armes|sabot\w+|incendiaires?|tirs?)"
)
_FIGHTERS = (
    r"(?:(?:armed |suspected |known |wanted )?(?:bandits?|terrorists?|militants?|fighters?|rebels?|insurgents?"
    r"|jihadis\w*"
    r"|criminals?|combatants?|gang members?|combattants?|terroristes?|rebelles?|djihadistes?|jihadistes?|miliciens?"
    r"|criminels?)"
    r"|armed|armes)"
)
_CIVILIANS = (
    r"(?:(?:unarmed |innocent |simple |ordinary |mere )?(?:civilians?|farmers?|herders?|traders?|villagers?"
    r"|shepherds?|children"
    r"|students?|pupils|worshippers?|shoppers|miners|fishermen|women|passengers|residents|travellers|mourners"
    r"|civils?|paysans?"
    r"|cultivateurs?|eleveurs?|commercants?|villageois|bergers?|enfants|eleves|fideles|orpailleurs?|pecheurs?|femmes"
    r"|habitants)"
    r"|unarmed|innocent|desarmes|innocents)"
)
_DEAD = (
    r"(?:(?:those|people|men|all|dead|victims?|bodies|persons|individuals|they) ?(?:who were |who had been |that"
    r" were )?(?:killed"
    r"|slain|shot|dead|hit|who died)?|killed|the dead|morts?|tues|victimes?|personnes tuees|ceux"
    r" qui)\b[^.;:“”\"«»]{0,70}?"
)
_WERE = (
    r"\b(?:were|was|are|had been|etaient|etait|sont|seraient)(?: all| mostly| only| in fact| tous| toutes| en"
    r" fait| en realite| des| de| d'| surtout)*"
)
CHOICES = (
    Choice(
        "cause",
        "Was it an accident{tail}, or done on purpose?",
        (
            (
                "an accident",
                _words(
                    rf"(?:due?s? to|caused by|because of|result of|down to|blam(?:ed|es|ing)(?: \w+){{0,3}}? on"
                    rf"|blam(?:ed|es)"
                    rf"|attribut\w+ (?:\w+ ){{0,3}}?(?:to|aux?|a)|(?:came|come|resulted|stemmed) from|started by"
                    rf"|triggered by|invoqu\w+|evoqu\w+"
                    rf"|parl(?:e|ent|ait) d'une?|parl(?:e|ent|ait) de|en raison d'une?|en raison de|par suite de"
                    rf"|met(?:tent)? en cause|set off"
                    rf" by|due?s? a|causee?s? par"
                    rf"|provoquee?s? par|resulte d\w+|imputable a|a la suite d\w+|lie\w* a)(?: an?| the| une?| la|"
                    rf" le| l')? ?(?:\w+ )?(?:{_FAULT})"
                    rf"|(?:{_FAULT}) (?:caused|brought|started|set off|led to|a (?:cause|provoque)|est a l'origine)"
                    rf"|(?:was|is|were|be) (?:purely |only )?"
                    r"(?:an accident|accidental)|accidental(?:ly)?|(?:est|etait|c'est|serait|d'un) (?:un )?(?:simple"
                    r" )?accident\w*|accidentelle?s?"
                    r"|d'origine accidentelle"
                ),
            ),
            (
                "done on purpose",
                _words(
                    rf"{_DONE_BY}{_HOSTILE}|shot (?:it )?down|sabotage\w*|deliberate(?:ly (?:hit|set|lit|shot|fired"
                    rf"|struck|targeted|attacked|started|rammed))?|intentional"
                    rf"|arson|act of"
                    rf" (?:terror\w*|sabotage|war)|on purpose"
                    r"|abattu en vol|acte (?:criminel|de sabotage|terroriste|delibere|volontaire)|attentat"
                    r"|volontaire(?:ment)?"
                    r"|d'origine criminelle|intentionnel\w*"
                ),
            ),
        ),
    ),
    Choice(
        "dead",
        "Were those killed{tail} fighters or civilians?",
        (
            (
                "fighters",
                _words(
                    rf"{_DEAD}{_WERE} ?{_FIGHTERS}|{_FIGHTERS} (?:among|parmi) (?:them|the dead|those killed|eux|les"
                    rf" morts|les victimes)"
                    rf"|(?:only|seuls? des|uniquement des) {_FIGHTERS} (?:were|had been|ont ete|etaient|have been)"
                    rf" (?:killed|hit|tues|vises)"
                    rf"|(?:neutralise|tue|abattu|vise|frappe|touche|elimine) que (?:des |de |d')?{_FIGHTERS}"
                    rf"|(?:killed|hit|targeted|struck)"
                    rf" (?:only |none but |nobody but ){_FIGHTERS}|only (?:killed|hit|targeted|struck) {_FIGHTERS}"
                    rf"|(?:killed|hit|targeted|struck)"
                    rf" {_FIGHTERS} only"
                ),
            ),
            (
                "civilians",
                _words(
                    rf"{_DEAD}{_WERE} ?{_CIVILIANS}|{_CIVILIANS} (?:among|parmi) (?:them|the dead|those killed|eux"
                    rf"|les morts|les victimes)"
                    rf"|(?:only|seuls? des|uniquement des) {_CIVILIANS} (?:were|had been|ont ete|etaient|have been)"
                    rf" (?:killed|hit|tues|vises)"
                ),
            ),
        ),
    ),
)


@dataclass(frozen=True)
class _Given:
    answer: str
    named: str | None  # of who did it: the armed group's own name
    towns: frozenset[str]
    name: Name | None
    at: Sentence
    told: tuple[Told, ...]
    denies: bool = False  # that it was this one
    tells: bool = False  # of who did it: told with the blow, by no word of blame
    owns: bool = False  # who owns up to it denies only a part of it elsewhere
    deeds: frozenset[str] | None = None  # of a subject and its verb, the kinds of deeds told


def choice_queries(material: Material) -> list[Query]:
    """“Was it an accident, or done on purpose?” and the like, where two voices give two answers."""
    out: list[Query] = []
    aliases = agreed(material.readings)
    for topic, readings in by_topic(material).items():
        given: dict[str, list[_Given]] = defaultdict(list)
        for reading in readings:
            for name, one in _given(list(lines(reading, material)), material.origins):
                given[name].append(one)
        for choice in CHOICES:
            out += _asked(choice.name, choice.question, topic, given[choice.name], {})
        out += _asked("who", "Who was behind it{tail}?", topic, given["who"], aliases)
    return out


def _asked(
    name: str, question: str, topic: str, given: Sequence[_Given], aliases: Mapping[str, str]
) -> Iterator[Query]:
    for one in given:
        against = [g for g in given if _differ(one, g, aliases) and _of_one(one, g) and not same_voice(one.at, g.at)]
        if not against:
            continue
        both = [one, *against, *(g for g in given if g is not one and not _differ(one, g, aliases) and _of_one(one, g))]
        both.sort(key=given.index)
        answers: dict[str, list[_Given]] = defaultdict(list)
        for g in both:
            same = (x for x in both if x.named and g.named and x.denies == g.denies and _of_group(x, g, aliases))
            answers[_label(next(same, g), both)].append(g)
        place = next((g.name for g in both if g.name is not None), None)
        tail = f" in {with_article(place.shown)}" if place is not None else ""
        yield Query(
            key=("choice", name, topic, one.at.reading.id, str(one.at.start)),
            text=question.replace("{tail}", tail),
            measure=None,
            where=(place.site,) if place is not None and place.site is not None else (),
            when=None,
            drafts=[
                Draft(Value(low=None, high=None, approx=False, unit="name", text=label), [t for g in x for t in g.told])
                for label, x in answers.items()
            ],
            verdict="contested",
            about="the same event",
        )
        return


def _label(g: _Given, given: Sequence[_Given]) -> str:
    """The answer in words; "rebels" are the group that another statement names."""
    if g.denies:
        return f"not {g.named or g.answer}"
    if g.answer != "armed group":
        return g.answer
    return g.named or next((x.named for x in given if x.answer == g.answer and x.named and not x.denies), g.answer)


def _of_group(a: _Given, b: _Given, aliases: Mapping[str, str]) -> bool:
    return one_group(a.named or "", b.named or "", (a.at.reading, b.at.reading), aliases)


def _differ(a: _Given, b: _Given, aliases: Mapping[str, str]) -> bool:
    if a.denies or b.denies:
        return (
            a.denies != b.denies
            and not (a.owns or b.owns)
            and a.answer == b.answer
            and (not a.named or not b.named or _of_group(a, b, aliases))
        )
    both_named = a.named is not None and b.named is not None
    return a.answer != b.answer or (both_named and not _of_group(a, b, aliases))


def _accuses(g: _Given) -> bool:
    """Whether somebody says it, or says who it was."""
    return g.deeds is None or speaker(g.at) is not None


def _deeds(plain: str) -> frozenset[str]:
    return frozenset(m.name for m in MATTERS if m.act and m.told.search(plain))


def _of_one(a: _Given, b: _Given) -> bool:
    if (
        a.tells
        and b.tells
        and not (a.at.reading is b.at.reading and speaker(a.at) is not None and speaker(b.at) is not None)
    ):
        return False  # in a war both sides strike
    one, other = (g.deeds if g.deeds is not None else _deeds(g.at.plain) for g in (a, b))
    if one and other and not one & other and KILLED not in (*one, *other):
        return False  # one is accused of shelling, the other of an ambush
    if a.deeds is not None and b.deeds is not None and not a.deeds & b.deeds:
        return False
    if a.deeds is not None or b.deeds is not None:
        if a.owns or b.owns:
            return False  # who claims the attack does not say who killed others since
        # Of many deeds of a war each side has its own: these two must be told one after the other, or of one town.
        if a.at.reading is b.at.reading:
            return abs(a.at.number - b.at.number) == 1 and _accuses(a) and _accuses(b)
        if not a.towns & b.towns or not _accuses(a) or not _accuses(b):
            return False
    if a.towns and b.towns and not a.towns & b.towns:
        return False
    if a.at.reading is b.at.reading and abs(a.at.number - b.at.number) == 1 and _accuses(a) and _accuses(b):
        return not (a.towns and b.towns) or bool(a.towns & b.towns)
    if not a.towns & b.towns and len(set(content(a.at.plain)) & set(content(b.at.plain))) < ALIKE:
        return False
    if a.at.reading is b.at.reading:
        return a.at.number != b.at.number
    days = apart_in_days(a.at.reading, b.at.reading)
    return days is not None and abs(days) <= SOON


def _given(own: Sequence[Sentence], origins: Origins) -> Iterator[tuple[str, _Given]]:
    of_state = {s.number: kind for s, kind in slain(own)}
    for s in own:
        if s.number in of_state:
            one = _made(of_state[s.number], None, s, own, origins, True)
            yield "dead", replace(one, deeds=frozenset({KILLED}))
        for choice in CHOICES:
            if choice.name == "dead" and s.number in of_state:
                continue
            if (answer := _answer(choice, s.plain)) is not None:
                yield choice.name, _made(answer, None, s, own, origins)
        if (who := behind(s)) is not None:
            one = _made(who.side, who.named, s, own, origins, not who.deed)
            deeds = _deeds(s.plain) if who.deed else None
            yield "who", replace(one, denies=who.denies, owns=who.owns, deeds=deeds, tells=who.told)
        elif (who := did(s)) is not None:
            yield "who", replace(_made(who.side, who.named, s, own, origins), deeds=_deeds(s.plain), tells=True)


def _made(
    answer: str, named: str | None, s: Sentence, own: Sequence[Sentence], origins: Origins, who: bool = False
) -> _Given:
    names = own_names = names_at(s, "place")
    if who and not names:  # "its spokesman blamed the militia": of the town told of before
        near = [t for t in own if 0 < s.number - t.number <= BACK] + list(own[:1])
        names = next((found for t in near[::-1] if t.number < s.number and (found := names_at(t, "place"))), names)
    told = (said(s, origins), *quoted_after(s, own, origins))
    return _Given(answer, named, frozenset(names), next(iter(own_names.values()), None), s, told)


def _answer(choice: Choice, plain: str) -> str | None:
    """The answer that the sentence gives; ``None`` where it gives both, or only asks."""
    found: set[str] = set()
    for n, (answer, words) in enumerate(choice.answers):
        for m in words.finditer(plain):
            before = plain[: m.start()]
            if negated(plain, before, m):
                found.add(choice.answers[1 - n][0])
            elif not untold(before):
                found.add(answer)
    return found.pop() if len(found) == 1 else None

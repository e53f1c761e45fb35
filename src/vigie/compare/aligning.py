"""Figures of many articles put to the questions they answer: same measure, same thing counted, same scope."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta

from vigie.compare.changes import changed
from vigie.compare.counted import CLASSES, PEOPLE, class_of, side_of, vehicles_of, voice_in
from vigie.compare.focus import COUNTED, MUNITIONS, Focus
from vigie.compare.keys import fold, is_wide, place_key, said_on
from vigie.compare.merging import Event, Report
from vigie.compare.origins import Behind, Origins
from vigie.compare.outbreaks import outbreak_of
from vigie.compare.prices import goods_of
from vigie.compare.revisions import at_first
from vigie.compare.spoken import sentence_at
from vigie.compare.values import CURRENCY
from vigie.model import Bounds, Figure, Grouping, Incident, Place, Reading, Source

_NEAR = 600  # characters back to the count that a number without a noun follows
MATTER = "matter"  # the period of what articles on one happening count that was read as no event
RUNNING = "running total"  # the period of totals that a report brings up to date
# Not worth a question unless the counted thing is named.
_NEEDS_WORDS = frozenset({"duration", "distance", "count", "money", "price", "percent_change", "vehicles"})
# Numbers of passing interest: a question only where an event or a second article bears on them.
ALONE_UNASKED = frozenset({"duration", "distance", "count", "money", "vehicles"})
_PASSING = frozenset({"duration", "distance", "money"})  # not even where they stand in the words of an event
_WEEK = timedelta(days=7)
_BOUNDS = ("start", "end", "text", "parts")
_TOLLS = ("killed", "injured", "abducted", "arrested")
_PERSONS = COUNTED | {"arrested"}
# Classes of which a total of "people" holds all; attackers are often left out of it.
_WITHIN = frozenset(
    {"soldiers", "civilians", "police officers", "drivers", "children", "women", "students", "teachers", "journalists"}
    | {"aid workers", "peacekeepers"}
)
_PART_BEFORE = re.compile(
    r"\b(?:including|include[sd]?|among (?:them|whom|the (?:dead|victims|injured))|of whom|dont|parmi (?:eux"
    r"|lesquels|les \w+)"
    r"|y compris|notamment|another|others?|autres?|at least one of)\W{0,2}(?:\w+ ){0,2}$"
)
_PART_IN = re.compile(r"\b(?:others?|autres?|another|of (?:the|them|those)|d'entre)\b")
# What came on top of a count given before.
_MORE_OF = re.compile(r"\b(?:more(?! than)|further|additional|supplementaires?|de plus)\b")
_PART_AFTER = re.compile(
    r"^\W{0,2}(?:of (?:them|whom|the (?:dead|victims|injured|\d+))|d'entre eux|d'entre elles|parmi eux)\b"
)
_HELD = ("missing", "abducted")
_STILL = re.compile(
    r"\b(?:still|remain\w*|yet to be|unaccounted|toujours|encore|restent?|demeurent?)\b(?! (?:found|free))"
)
# "killed 33 of them" counts a side, not a part of a number before it.
_TOOK = re.compile(r"\b(?:kill\w*|wound\w*|captur\w*|abduct\w*|arrest\w*|tuer?|blesser?|captur\w+|enleve\w*)\W+$")
_FREED = re.compile(
    r"[^.;]{0,120}\b(?:were|was|have been|has been|had been|are|ont ete|a ete|avaient ete|sont) (?:all )?(?:freed"
    r"|released|rescued|liberee?s?|relachee?s?|secourue?s?)\b"
    r"|[^.;]{0,120}\b(?:regained (?:their )?freedom|escaped|have escaped|ont (?:recouvre|retrouve) la liberte"
    r"|se sont echappe\w*)\b"
)
_ALL = re.compile(r"\b(?:all|all the|all of the|the|tous les|toutes les|les|ces|these|those)\W+$")
_BODIES = re.compile(r"\b(?:bod(?:y|ies)|corpses?|corps|cadavres?|depouilles?)$")
# What a picture shows is no count of all.
_AFTER_FINDING = re.compile(r"\b(?:after|with|when|once|apres que|avec)\W+(?:the )?$")
_FOUND = re.compile(
    r"^ (?:were |had been |was |ont ete |a ete )?(?:found|recover|pulled|retriev|retrouve|repeche|decouver)"
)
_SHOWN = re.compile(r"\b(?:photo\w*|pictures?|images?|videos?|footage|film\w*|cliches?)\b[^.;]{0,40}$")
_OF_A_BODY = re.compile(r"members?|membres?|agents?|elements?|personnels?|personnel|staff|officers?")
_BODY_OF = re.compile(
    r"(?:of|de|des|du)(?: (?:the|la|l'|les))? ?(?:(?:security|defen[cs]e|armed|government) forces|military|army"
    r"|forces (?:de (?:securite|defense)|armees)|armee|(?P<police>police|gendarmerie))\b"
)
_ENEMY = re.compile(r"(?:of (?:the|its|our|their) enem|(?:de l'|d')ennemi)")
_IN_UNIFORM = re.compile(
    r"(?:in (?:military |army )?(?:uniforms?|fatigues)|en (?:uniforme|treillis|tenue militaire))\b"
)
_THEY_LOST = re.compile(
    r"\b(?:had|have|has|a|ont|avait|avaient)? ?(?:only |just )?(?:lost|perdu)(?: only| just| que)?$"
)
# Words for the dead and hurt that say nothing of who they were.
_ANYONE = re.compile(r"(?:the )?(?:dead|killed|deaths?|victims?|victimes?|morts?|tues?|blesses?|wounded|injured|deces)")
_OF_WHOM = re.compile(r"\W{0,2}(?:of|de|d'|des)(?: |(?<='))(\w+)(?: (\w+))?")
# "six dead in the ranks", "de notre côté": an army's own.
# "the number of civilians killed had reached 23"
_NUMBER_OF = re.compile(
    r"\b(?:number|nombre) (?:of |de |d'|des )(?:\w+ )?(\w+) (?:\w+ )?(?:killed|dead|wounded|injured|abducted"
    r"|kidnapped"
    r"|missing|displaced|deplace\w*|tue\w*|blesse\w*|enleve\w*|disparu\w*|morts)\b[^.;]*$"
)
_RANKS_AFTER = re.compile(
    r"\W{0,2}(?:\w+ ){0,2}(?:in|within|among|from|dans|parmi|de) (?:the|its|their|his|our|les|ses|leurs|nos) (?:own"
    r" )?"
    r"(?:ranks|rangs|troops|soldiers|forces|men|troupes|hommes|soldats)\b"
)
_RANKS_BEFORE = re.compile(
    r"\b(?:cote ami|(?:its|their|our|own) (?:own )?(?:losses|dead|casualties)|(?:ses|leurs|nos"
    r"|propres) (?:propres )?pertes)\b"
    r"[^.;]{0,30}$"
)


@dataclass(frozen=True)
class Said:
    """A figure as one article states it."""

    reading: Reading
    figure: Figure
    event: Event | None
    strong: bool  # it stands in the words that name the event, or in its title
    of: str
    behind: Behind
    part: bool = False  # it counts a class only ("58 soldiers"), and stands for at least so many in all
    side: str | None = None  # who says it, as a side
    story: str | None = None
    matter: str | None = None  # of what was read as no event

    @property
    def day(self) -> date | None:
        return said_on(self.reading.published)


@dataclass(frozen=True)
class Scope:
    """What makes two figures answers to one question."""

    measure: str
    of: str
    event: int | None
    place: str | None
    period: str | None
    lone: str | None  # an article: nothing says what else it could be compared with


def aligned(
    readings: Sequence[Reading], found: Sequence[Event], grouping: Grouping, origins: Origins, focus: Focus
) -> dict[Scope, list[Said]]:
    """All figures with a bound, by scope. Events count by their position in ``found``."""
    of_incident = {r.key: (n, e) for n, e in enumerate(found) for r in e.reports}
    stories = {a: s.id for s in grouping.stories for a in s.articles}
    by_place = _by_place_and_day(found)
    by_story = _by_story_and_day(found)
    placed: dict[str, int] = {}  # articles whose own words name no event, by one that others tell on their day
    out: dict[Scope, list[Said]] = defaultdict(list)
    for reading in readings:
        for figure in _figures(reading):
            if figure.low is None and figure.high is None:
                continue
            incident, strong = _incident(reading, figure)
            own = of_incident[(reading.id, incident.id)][0] if incident else None
            # What only the article as a whole is about may be told of its main event as well as of another.
            munitions = figure.measure == "count" and MUNITIONS.search(fold(figure.of or "")) is not None
            n, sure = focus.of(reading, figure, own if strong and not munitions else None)
            if n is None and munitions and strong and own is not None:
                n, sure = focus.root(own), True
            matter = focus.of_matter(reading, figure)
            if n is None and own is not None and (strong or matter is None):
                n, sure = focus.root(own), False
            strong = sure and (strong or own is None or n == focus.event(reading.id))
            if n is None and (n := _told_elsewhere(figure, by_place, by_story, stories.get(reading.id))) is not None:
                n, strong = focus.root(n), True
                placed[reading.id] = n
            if n is None and reading.id in placed and focus.counts_in(reading, figure, placed[reading.id]):
                n, strong = placed[reading.id], True
            if (n is None or not strong) and (mate := _mate(reading, figure)) is not None:
                incident, strong = _incident(reading, mate)
                own = of_incident[(reading.id, incident.id)][0] if incident else None
                if own is not None and (n is None or n == focus.root(own)):
                    n = focus.root(own)
                else:
                    strong = False
            event = found[n] if n is not None else None
            of = _counted(reading, figure)
            part = _part(reading, figure)
            said = Said(
                reading,
                figure,
                event,
                strong,
                of,
                origins.of(reading.id, figure.attributed_to),
                side=_side(reading, figure),
                story=stories.get(reading.id),
            )
            scope = _scope(reading, figure, n, of, part, stories.get(reading.id))
            if n is None and scope is not None and not part and matter is not None:
                scope = Scope(figure.measure, of if of in CLASSES else "people", None, matter, MATTER, None)
                said = replace(said, matter=matter, strong=True)
            if scope is not None:
                out[scope].append(said)
    add_sums(out)
    return with_parts(as_whole(named_alike(as_people(without_period(out)))))


def add_sums(scopes: dict[Scope, list[Said]]) -> None:
    """Adds to the totals of an event what articles that give none count in one breath ("seven soldiers and three
    drivers were killed"), as at least so many."""
    of_sentence: dict[tuple[str, str, int], list[Said]] = defaultdict(list)
    total: set[tuple[str, str, int]] = set()
    for scope, said in scopes.items():
        if scope.event is None or scope.lone or scope.measure not in _TOLLS[:2]:
            continue
        for s in said:
            key = (s.reading.id, scope.measure, scope.event)
            if scope.of == "people":
                total.add(key)
            elif scope.of in _WITHIN and s.figure.in_ is None and s.figure.low is not None:
                of_sentence[key].append(s)
    for key, said in of_sentence.items():
        said.sort(key=lambda s: s.figure.start)
        if key in total or len(said) != 2 or said[0].of == said[1].of:
            continue
        first, last = said
        between = fold(first.reading.text[first.figure.end : last.figure.start])
        if not re.fullmatch(r"(?:\w+ ){0,2}(?:and|et|,)", between):
            continue
        a, b = first.figure, last.figure
        joined = Figure.cut(
            first.reading.text,
            a.start,
            b.end,
            **{f.name: getattr(a, f.name) for f in fields(a) if f.name not in _BOUNDS},
        )
        whole = replace(joined, low=(a.low or 0) + (b.low or 0), high=None, of=None)
        scope = Scope(key[1], "people", key[2], None, None, None)
        scopes[scope] = [*scopes.get(scope, []), replace(first, figure=whole, of="people")]


def as_people(scopes: dict[Scope, list[Said]]) -> dict[Scope, list[Said]]:
    """The same, with victims that are counted by a noun of no class (farmers, passengers) as people, where the article
    counts nobody else by that measure in the event."""
    counted: dict[tuple[str, str, int], list[Said]] = defaultdict(list)
    for scope, said in scopes.items():
        if scope.event is not None and not scope.lone and scope.measure in _PERSONS:
            for s in said:
                counted[s.reading.id, scope.measure, scope.event].append(s)
    for scope in [
        s for s in scopes if s.event is not None and not s.lone and s.measure in _PERSONS and s.of not in CLASSES
    ]:
        moved = [
            s
            for s in scopes[scope]
            if all(
                o.of == s.of or sourced_apart(o.figure, s.figure)
                for o in counted[s.reading.id, scope.measure, scope.event or 0]
            )
        ]
        if not moved:
            continue
        left = [s for s in scopes[scope] if s not in moved]
        if left:
            scopes[scope] = left
        else:
            del scopes[scope]
        whole = replace(scope, of="people")
        scopes[whole] = [*scopes.get(whole, []), *(replace(s, of="people") for s in moved)]
    return scopes


def as_whole(scopes: dict[Scope, list[Said]]) -> dict[Scope, list[Said]]:
    """The same, with the civilians that an account counts as its total, where it counts nobody else: "the strike killed
    18 civilians" where others count people. Not where somebody counts soldiers or police too: then they are a part.
    """
    totals = [s for s in scopes if s.of == "people" and s.event is not None and not s.lone and s.measure in _PERSONS]
    within: dict[tuple[str, int | None], list[Scope]] = defaultdict(list)
    for s in scopes:
        if s.of in _WITHIN and not s.lone:
            within[s.measure, s.event].append(s)
    for whole in totals:
        classes = within[whole.measure, whole.event]
        if len(classes) != 1 or classes[0].of != "civilians":
            continue
        said, total = scopes[classes[0]], scopes[whole]
        if any(_with_total(s, total) for s in said):
            continue
        added = [s for s in said if not s.part]
        scopes[whole] = [*total, *(replace(s, of="people") for s in added)]
    return scopes


def _with_total(said: Said, total: Sequence[Said]) -> bool:
    """Whether the account that gives a class gives a total too."""
    return any(w.reading is said.reading and not sourced_apart(w.figure, said.figure) for w in total)


def without_period(scopes: dict[Scope, list[Said]]) -> dict[Scope, list[Said]]:
    """The same, with counts of people in a country or town that name no period put with the one that runs on ("since
    June") in the same story."""
    for scope in [s for s in scopes if s.event is None and not s.lone and s.measure in PEOPLE and s.period is None]:
        place = (scope.place or "").rsplit(" ", 1)
        fitting = [
            s
            for s in scopes
            if s.measure == scope.measure
            and s.of == scope.of
            and s.event is None
            and s.place == place[0]
            and s.period
            and s.period.endswith("/..")
        ]
        if (
            len(fitting) == 1
            and len(place) == 2
            and {t.story for t in scopes[fitting[0]]} == {t.story for t in scopes[scope]}
        ):
            scopes[fitting[0]] = [*scopes[fitting[0]], *scopes.pop(scope)]
    return scopes


def named_alike(scopes: dict[Scope, list[Said]]) -> dict[Scope, list[Said]]:
    """The same, with the missing and the abducted of an event that are counted without a noun, or as people, put with
    the one class that they are counted as elsewhere ("five are still missing", of nine drivers)."""
    for scope in [s for s in scopes if s.measure in _HELD and s.of == "people" and s.event is not None and not s.lone]:
        others = [
            s for s in scopes if s.measure == scope.measure and s.event == scope.event and not s.lone and s != scope
        ]
        if len(others) == 1 and others[0].of in _WITHIN:
            scopes[others[0]] += scopes.pop(scope)
    return scopes


def _counted(reading: Reading, figure: Figure) -> str:
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
    of = class_of(figure.of, figure.measure)
    text = (reading.title or "") if figure.in_ == "title" else reading.text
    if (
        figure.measure in PEOPLE
        and _OF_A_BODY.fullmatch(of)
        and (body := _BODY_OF.match(fold(text[figure.end :][:60])))
    ):
        return "police officers" if body["police"] else "soldiers"
    if figure.measure in PEOPLE and _OF_A_BODY.fullmatch(of) and figure.in_ is None:
        before_it = [f for f in reading.figures if f.measure == figure.measure and f.of and f.end <= figure.start]
        if before_it and (figure.of or "") not in figure.text:  # words of the count before
            return _counted(reading, before_it[-1])
    if of != "people" or figure.measure not in PEOPLE:
        return of
    words = fold(figure.of or "")
    after = fold(text[figure.end : figure.end + 40])
    if _BODIES.search(words) and (whose := _OF_WHOM.match(after)):
        named = [c for w in (whose[1], whose[2]) if w and (c := class_of(w, figure.measure)) in CLASSES]
        return named[0] if named else of
    before = fold(text[max(0, figure.start - 60) : figure.start])
    if not words and (number_of := _NUMBER_OF.search(fold(text[max(0, figure.start - 110) : figure.start]))):
        noun = class_of(number_of[1], figure.measure)
        return noun if noun in CLASSES else of
    whole = not words or (_ANYONE.fullmatch(words) is not None and at_first(reading, figure))
    if whole and (mentioned := _antecedent(reading, figure)) is not None:
        return mentioned
    if _ENEMY.match(after) or _ENEMY.search(fold(figure.text)):
        return "fighters"
    if _IN_UNIFORM.match(after):
        return "soldiers"
    if _THEY_LOST.search(before) and (side := _side(reading, figure)) in ("state", "armed group"):
        return "soldiers" if side == "state" else "fighters"
    return "soldiers" if _RANKS_AFTER.match(after) or _RANKS_BEFORE.search(before) else of


def _antecedent(reading: Reading, figure: Figure) -> str | None:
    """The class of the number that another voice gave just before one without a noun ("ten officers died, hospital
    officials said; the police chief said eight")."""
    if figure.in_ is not None or figure.measure not in PEOPLE:
        return None
    a = sentence_at(reading.text, max(0, sentence_at(reading.text, figure.start)[0] - 2))[0]
    before = [f for f in reading.figures if f.measure == figure.measure and a <= f.start < figure.start]
    before = [f for f in before if f.of]
    if not before:
        return None
    last = before[-1]
    of = class_of(last.of, last.measure)
    apart = (
        (
            not figure.of
            and re.search(
                r"\b(?:total|overall|all told|au total"
                r"|en tout)\b",
                _sentence(reading, figure),
            )
            is None
        )
        or sourced_apart(last, figure)
        or (None not in (sides := {_side(reading, last), _side(reading, figure)}) and len(sides) == 2)
        or at_first(reading, figure)
    )
    return of if (of in _WITHIN or of == "fighters") and apart else None


def _sentence(reading: Reading, figure: Figure) -> str:
    a, b = sentence_at(reading.text, figure.start)
    return fold(reading.text[a:b])


def _mate(reading: Reading, figure: Figure) -> Figure | None:
    """A figure of the same measure and time in the sentence, whose event is this one's too ("announced 100 dead, while
    independent counts settled at 40"); of a number without a noun the last one before it."""
    if figure.in_ is not None or figure.measure not in (*_TOLLS, "vehicles", "displaced"):
        return None
    a, b = sentence_at(reading.text, figure.start)
    alike = [f for f in reading.figures if f is not figure and f.measure == figure.measure]
    if figure.of is None:
        before = [f for f in alike if f.end <= figure.start and figure.start - f.end < _NEAR]
        if before:
            return before[-1]
    mates = [f for f in alike if a <= f.start < b and f.period == figure.period]
    return mates[0] if len(mates) == 1 and figure.measure in _TOLLS else None


def with_parts(scopes: dict[Scope, list[Said]]) -> dict[Scope, list[Said]]:
    """The same, and with each total of an event the counts of a class that exceed it: no part is larger than the whole.

    "58 soldiers were killed" is an answer to how many people were, "at least 58", where somebody says 26.
    """
    for scope, said in list(scopes.items()):
        whole = scopes.get(Scope(scope.measure, "people", scope.event, None, None, None))
        if whole is None or scope.event is None or scope.lone or scope.of not in _WITHIN:
            continue
        totals = [w for w in whole if not w.part and w.figure.high is not None and not w.figure.approx and w.strong]
        for s in said:
            least = s.figure.low
            if least is None or not s.strong:
                continue
            if any((least > (w.figure.high or 0) and w.reading is not s.reading) or _contrary(s, w) for w in totals):
                whole.append(replace(s, figure=replace(s.figure, high=None), part=True))
    return scopes


def _contrary(part: Said, whole: Said) -> bool:
    """Whether two sides of one article give a part and a whole that is less."""
    sides = {part.side, whole.side}
    return (part.figure.low or 0) > (whole.figure.high or 0) and None not in sides and len(sides) == 2


def _side(reading: Reading, figure: Figure) -> str | None:
    """The side that states the figure, by its source or by the words before it."""
    source = figure.attributed_to
    if source is not None:
        label = side_of(" ".join(filter(None, (source.name, source.text, source.affiliation))))
        if label is not None:
            return label
        if any(p.role == "metonym" and p.in_ == source.in_ and source.covers(p) for p in reading.places):
            return "state"  # "Moscow said"
    text = (reading.title or "") if figure.in_ == "title" else reading.text
    a = 0 if figure.in_ == "title" else sentence_at(text, figure.start)[0]
    return voice_in(text[a : figure.start])


def _days(report: Report) -> list[date]:
    """The days of a deadly event, of one that goes on for a week at most."""
    if report.incident.type not in _DEADLY or report.days is None or report.days[1] - report.days[0] > _WEEK:
        return []
    first, last = report.days
    return [first + timedelta(days=k) for k in range((last - first).days + 1)]


def _by_place_and_day(found: Sequence[Event]) -> dict[tuple[str, date], set[int]]:
    """Deadly events by town and day."""
    out: dict[tuple[str, date], set[int]] = defaultdict(set)
    for n, event in enumerate(found):
        for report in event.reports:
            for day in _days(report):
                for place in report.sites[:1]:
                    out[(place_key(place), day)].add(n)
    return out


def _by_story_and_day(found: Sequence[Event]) -> dict[tuple[str, date], set[int]]:
    """Deadly events by story and day."""
    out: dict[tuple[str, date], set[int]] = defaultdict(set)
    for n, event in enumerate(found):
        for report in event.reports:
            for day in _days(report):
                out[(report.story, day)].add(n)
    return out


def _told_elsewhere(
    figure: Figure,
    by_place: dict[tuple[str, date], set[int]],
    by_story: dict[tuple[str, date], set[int]],
    story: str | None,
) -> int | None:
    """The one event of other articles in the town, or else in the story, on the day that the figure is for."""
    day = figure.period.first_day if figure.period else None
    if day is None or figure.period is None or figure.period.last_day != day or figure.measure not in _TOLLS:
        return None
    towns = [p for p in figure.where if not is_wide(p)]
    if towns:
        events = by_place.get((place_key(towns[0]), day), set())
    else:
        events = by_story.get((story, day), set()) if story else set()
    return next(iter(events)) if len(events) == 1 else None


# What a correction quotes of the outlet's own earlier words is no answer: it was taken back.
_TAKEN_BACK = re.compile(
    r"\b(?:earlier|previous|first|original) (?:headline|title|version|edition)\b"
    r"|\b(?:titre|version|édition) (?:précédente?|antérieure?|initiale?)\b|\bpremière version\b",
    re.IGNORECASE,
)


def _figures(reading: Reading) -> Iterator[Figure]:
    if reading.headline is not None:
        yield from reading.headline.figures
    for figure in reading.figures:
        if figure.attributed_to is None or not _TAKEN_BACK.search(figure.attributed_to.text):
            yield figure


def _scope(reading: Reading, figure: Figure, event: int | None, of: str, part: bool, story: str | None) -> Scope | None:
    measure = figure.measure
    if measure == "price":
        goods = goods_of(reading, figure)
        place = _place([p for p in where_of(reading, figure) if p.name or p.text])
        unit = CURRENCY.get(figure.unit or "", figure.unit or "")
        return Scope(measure, goods, None, place, unit, None) if goods and place else None
    if (outbreak := outbreak_of(reading, figure)) is not None:
        place = _place([p for p in where_of(reading, figure) if is_wide(p)]) or _place(where_of(reading, figure))
        return Scope(measure, outbreak, None, place, RUNNING, None) if place else None
    if (what := changed(reading, figure)) is not None and (place := _place(where_of(reading, figure))) is not None:
        return Scope(measure, what, None, place, None, None)
    if (measure in _NEEDS_WORDS and not of) or (measure == "count" and of == "people"):
        return None
    if measure in _PASSING:
        event = None
    words = of if measure in PEOPLE or of in ("people", "fighters") else fold(figure.of or of)
    if part:
        return Scope(measure, words, event, None, None, f"part {reading.id} {figure.start} {figure.in_}")
    if event is not None:
        return Scope(measure, of, event, None, None, None)
    place = _place(where_of(reading, figure))
    period = _period(figure)
    if place is None:
        if measure in PEOPLE and period is None:  # nobody knows which event
            return Scope(measure, words, None, None, None, f"{reading.id} {figure.start} {figure.in_}")
        return Scope(measure, words, None, f"story {story or reading.id}", period, None)
    if measure in PEOPLE and period is None:
        place = f"{place} {story or reading.id}"
    return Scope(measure, words, None, place, period, None)


def where_of(reading: Reading, figure: Figure) -> tuple[Place, ...]:
    """The figure's places, else those whose people its own words count ("8 million Malians")."""
    if figure.where:
        return figure.where
    toponyms = reading.headline.places if figure.in_ == "title" and reading.headline else reading.places
    return tuple(p.place for p in toponyms if p.in_ == figure.in_ and figure.covers(p) and p.resolved)


def _place(where: Sequence[Place]) -> str | None:
    return place_key(where[0]) if where else None


def _period(figure: Figure) -> str | None:
    at = figure.period or figure.as_of
    if at is None:
        return None
    if at.start is not None and at.start == at.end:
        return at.start.text[:10]
    return at.text


def _incident(reading: Reading, figure: Figure) -> tuple[Incident | None, bool]:
    """The incident that the figure is about, and whether its own words say so."""
    if figure.in_ == "title":
        return _main(reading, figure), True
    best: tuple[int, Incident] | None = None
    for incident in reading.incidents:
        if figure.measure in _TOLLS:
            toll = getattr(incident, figure.measure)
            if toll is not None and toll.in_ == figure.in_ and toll.start < figure.end and figure.start < toll.end:
                return incident, True
        for e in incident.evidence:
            if (
                e.in_ == figure.in_
                and e.start <= figure.start
                and figure.end <= e.end
                and (best is None or e.end - e.start < best[0])
            ):
                best = (e.end - e.start, incident)
    if best is not None and _in_period(best[1], figure):
        return best[1], True
    if figure.measure in PEOPLE and figure.measure not in ("in_need", "hungry"):
        return _main(reading, figure), False
    if figure.measure == "count" and MUNITIONS.search(fold(figure.of or "")):
        main = [i for i in reading.incidents if i.salience == "main" and i.type in _BLASTS and _in_period(i, figure)]
        days = {i.when.start.text[:10] for i in main if i.when and i.when.start}
        return (main[0], True) if main and len(days) <= 1 else (None, False)
    return None, False


def _main(reading: Reading, figure: Figure) -> Incident | None:
    """The one main incident that the figure can be about; none where there are several or it does not fit."""
    if figure.measure not in PEOPLE or figure.measure in ("in_need", "hungry"):
        return None
    possible = [i for i in reading.incidents if i.salience == "main" and _fits(i, figure)]
    if len(possible) > 1 and figure.measure in _TOLLS:
        bound = {figure.low, figure.high} - {None}
        told = [
            i for i in possible if (t := getattr(i, figure.measure)) is not None and ({t.low, t.high} - {None}) & bound
        ]
        possible = told if len(told) == 1 else [i for i in possible if getattr(i, figure.measure) is not None]
    return possible[0] if len(possible) == 1 else None


_BLASTS = frozenset({"bombing", "strike from afar", "attack", "battle"})
_DEADLY = frozenset(
    {"battle", "attack", "bombing", "strike from afar", "disaster", "kidnapping", "arrest", "protest", "arson"}
    | {"coup", "convoy"}
)


def _fits(incident: Incident, figure: Figure) -> bool:
    wanted = {
        "abducted": {"kidnapping", "attack", "battle", "convoy"},
        "arrested": {"arrest", "attack", "battle", "protest", "coup", "bombing"},
        "displaced": {"displacement", "disaster", "battle", "attack"},
    }.get(figure.measure, _DEADLY)
    if incident.type not in wanted or incident.status != "reported" or not _in_period(incident, figure):
        return False
    mine = {place_key(p) for p in figure.where if not is_wide(p)}
    theirs = {place_key(p) for p in incident.where if not is_wide(p)}
    if mine and theirs and not mine & theirs:
        return False
    countries = {p.country for p in figure.where if p.country}
    others = {p.country for p in incident.where if p.country}
    return not countries or not others or bool(countries & others)


def _in_period(incident: Incident, figure: Figure) -> bool:
    """A figure for a month or more ("since 2012", "this year") is not the toll of one event."""
    period = figure.period
    if period is None:
        return True
    first, last = period.first_day, period.last_day
    if first is None or last is None or (last - first).days >= 27:
        return False
    when = incident.when.period if incident.when else None
    return when is None or period.overlaps(when, slack=2)


def _part(reading: Reading, figure: Figure) -> bool:
    """Whether the figure is a part of another one of its sentence: "including three children", "two of them"."""
    text = (reading.title or "") if figure.in_ == "title" else reading.text
    first = 0 if figure.in_ == "title" else sentence_at(text, figure.start)[0]
    before, after = fold(text[max(first, figure.start - 40) : figure.start]) + " ", fold(text[figure.end :][:20])
    inside = _PART_IN.search(fold(figure.text))
    if figure.measure == "abducted" and _FREED.match(fold(text[figure.end :][:160])) and not _ALL.search(before):
        return True  # those who came free
    if figure.measure in _HELD and _STILL.search(fold(text[figure.start : figure.end + 60])):
        return False  # "seven others are still missing" is what the count has come to
    if _BODIES.search(fold(figure.of or "")) and (
        _SHOWN.search(before)
        or (_AFTER_FINDING.search(before) and _FOUND.match(after) and _after_another(reading, figure, text))
    ):
        return True  # "rose to 19 after five bodies were found"
    more = _MORE_OF.search(fold(figure.text)) or re.search(r"\ba further $", before)
    if more and (figure.measure == "killed" or (figure.measure in _TOLLS and _after_another(reading, figure, text))):
        return True  # not "killing 115 people and wounding 100 more"
    if (inside and inside.group().startswith(("of", "d'"))) or re.match(r"(?:of them|d'entre)", after):
        return not _TOOK.search(before) or _after_another(reading, figure, text)
    if inside and not MUNITIONS.search(fold(figure.of or "")) and _after_another(reading, figure, text):
        return not _own_class(reading, figure)
    if _PART_AFTER.search(after):
        return True
    return _PART_BEFORE.search(before) is not None and not _own_class(reading, figure)


_ADDED = re.compile(r"\b(?:another|others?|autres?)\b")


def _own_class(reading: Reading, figure: Figure) -> bool:
    """Whether "another 27 soldiers" are the first soldiers that the article counts: then they are all of them."""
    if figure.in_ is not None:
        return False
    words = fold(reading.text[max(0, figure.start - 12) : figure.end])
    of = class_of(figure.of, figure.measure)
    if of not in _WITHIN or not _ADDED.search(words):
        return False
    before = (f for f in reading.figures if f.measure == figure.measure and f.start < figure.start)
    return all(f.of and class_of(f.of, f.measure) not in (of, "people") for f in before)


def _after_another(reading: Reading, figure: Figure, text: str) -> bool:
    """Whether a figure of the same measure stands before it in its sentence or the one before ("two …, six others")."""
    a = sentence_at(text, max(0, sentence_at(text, figure.start)[0] - 2))[0] if figure.in_ is None else 0
    given = reading.figures if figure.in_ is None else (reading.headline.figures if reading.headline else ())
    return any(f.measure == figure.measure and a <= f.start < figure.start for f in given)


def left_held(reading: Reading, figure: Figure) -> bool:
    """Whether the count is of those whom others have left: "three are still in captivity"."""
    text = (reading.title or "") if figure.in_ == "title" else reading.text
    return _STILL.search(fold(text[figure.end : figure.end + 40])) is not None


def source_label(source: Source) -> str:
    """The words that name a source, folded."""
    return fold(" ".join(filter(None, (source.name, source.text, source.affiliation))))


def source_words(source: Source) -> set[str]:
    """The longer ones of those words."""
    return {w for w in source_label(source).split() if len(w) > 3}


def sourced_apart(a: Figure, b: Figure) -> bool:
    """Whether each figure has a source, and their names share no word."""
    x, y = a.attributed_to, b.attributed_to
    return x is not None and y is not None and not source_words(x) & source_words(y)


def bounds(figure: Figure) -> Bounds:
    """Where it stands."""
    return (figure.start, figure.end)

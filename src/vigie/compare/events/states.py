"""Whether a road, an airport, a border or a service is open: states that articles tell, and how they change.

A state belongs to a kind of thing in a town ("the airport of X", "traffic between X and Y"). Where one article tells
one state and a later one the other, the state was updated; two states of one day ask nothing, for which came last is
not known.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from vigie.compare.claims.of_crisis import lines
from vigie.compare.events.whose import land_of
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.questions.matters import negated
from vigie.compare.questions.scenes import AHEAD, Sentence, clause_at, main_town, name_key, said, towns_at
from vigie.compare.words.keys import fold, is_wide, said_on
from vigie.compare.words.wording import with_article
from vigie.model import Period, Place, Reading, Value

AT_ONCE = 1  # days within which "open" and "still closed" can't both be so
LATER = 60  # days after which a change is another matter
_SOONER = {"aid": 14}  # of a whole country, where aid stops here and resumes there

# Kind of thing → words for it (folded), and its question.
_THINGS: dict[str, tuple[str, str]] = {
    "access": (
        r"roads?|highways?|motorway|routes?|traffic|trafic|circulation|(?:rn|rn |n)\d+|axes?|lorr(?:y|ies)|trucks?"
        r"|camions?|vehicles?|vehicules?|convoys?|blockades?|sieges?|blocus|supply line|corridor",
        "Can {place} be reached by road?",
    ),
    "aid": (
        r"aid (?:deliver\w+|distributions?|operations?|convoys?|shipments?|flights?)"
        r"|(?:food|relief|humanitarian|land) (?:deliver\w+|distributions?|operations?|assistance|convoys?)"
        r"|deliver(?:y|ies|ing) (?:of )?(?:food |humanitarian )?aid"
        r"|(?:distributions?|livraisons?|acheminement) (?:de |d')(?:vivres|l'aide|aide|nourriture|la nourriture)"
        r"|distributions? alimentaires?|aide humanitaire|convois humanitaires|operations humanitaires",
        "Are aid deliveries to {place} under way?",
    ),
    "airport": (
        r"airports?|airfield|airstrip|runway|flights?|vols?|aeroports?|aerodrome|airlines?|rotations aeriennes"
        r"|liaisons? aeriennes?|piste",
        "Is the airport of {place} open?",
    ),
    "border": (
        r"borders?|border (?:post|crossing)s?|crossing(?: point)?s?|frontieres?|postes?[- ]frontiere|poste"
        r" frontalier",
        "Is the border at {place} open?",
    ),
    "bridge": (r"bridges?|ponts?", "Is the bridge at or over {place} open?"),
    "ferry": (r"ferr(?:y|ies)|bacs?|port|ports|harbou?rs?", "Do ferries and ports at {place} work?"),
    "market": (r"markets?|marches?", "Is the market of {place} open?"),
    "schools": (
        r"schools?|classes|lessons|ecoles?|lycees?|cours|universit\w+|etablissements scolaires",
        "Are schools in {place} open?",
    ),
    "hospital": (
        r"hospitals?|clinics?|health cent(?:re|er)s?|hopital|hopitaux|cliniques?|centres? de sante",
        "Does the hospital of {place} work?",
    ),
    "power": (
        r"electricity|power|electricite|courant|alimentation electrique",
        "Is there electricity in {place}?",
    ),
    "water": (
        r"(?:running |drinking |tap )?water(?: supply)?|taps|eau(?: potable)?|robinets?",
        "Is there running water in {place}?",
    ),
    "telecom": (
        r"internet|telephone\w*|phone (?:lines?|network)|mobile (?:network|service)|network"
        r"|reseaux?(?: telephoniques?)?|communications?|telecommunications",
        "Do telephone and internet work in {place}?",
    ),
    "rail": (
        r"trains?|railways?|rail (?:traffic|services?|line|link)|trafic ferroviaire|liaison ferroviaire|voie ferree"
        r"|chemin de fer",
        "Do trains to {place} run?",
    ),
    "curfew": (r"curfews?|couvre-feux?", "Is there a curfew in {place}?"),
    "search": (
        r"search(?:es)?(?: for survivors| operations?)?|rescue (?:work|operations?|efforts?)|recherches?|rescuers",
        "Does the search in {place} go on?",
    ),
}
_SHUT = re.compile(
    r"\b(?:closed|shut(?: down)?|suspend(?:ed|s)|halted|blocked|cut(?: off)?|severed|impassable|interrupted|stopped"
    r"|grounded"
    r"|cancell?ed|paralysed|paralyzed|out of (?:service|action)|without|deprived of|unreachable|knocked out|lost"
    r"|imposed|no (?:lorry|lorries|vehicles?|trucks?|flights?|traffic|convoys?|school\w*|power|electricity|water"
    r"|supplies)"
    r"|yet to (?:reopen|resume)|not (?:yet )?(?:reopened|resumed|been (?:restored|lifted|reopened))|under (?:siege"
    r"|blockade)"
    r"|ferme\w*|suspendu\w*|suspend(?:ent)?|coupe[es]*|bloque\w*|interrompu\w*|a l'arret|impraticables?|priv\w+ d\w+"
    r"|(?:plus|pas) (?:aucun|un seul|de) \w+ ne|(?:plus )?aucun\w* \w+ ne|plus aucun\w*|paralys\w+|hors service"
    r"|annule\w*|dry|off|out|down|barred|sealed(?: off)?|shuttered|blackout|in the dark|out of action|not (?:working"
    r"|running"
    r"|functioning|operating)|no longer (?:works?|runs?|functions?|operat\w+|open|admits?|accepts?)"
    r"|(?:ne|n') ?(?:fonctionne(?:nt)?|circule(?:nt)?|rece(?:voi|v)\w*|accueille(?:nt)?|coule(?:nt)?|marche(?:nt)?)"
    r" plus"
    r"|en panne|a sec|sans (?:eau|electricite|courant|reseau|internet)|ferment|in force|decreed|en vigueur"
    r"|decrete[es]*"
    r"|instaure[es]*|instituted?|declared"
    r"|impos\w+|(?:n'a|n'ont) (?:toujours |encore )?pas (?:rouvert|repris|ete (?:retabli|leve)\w*)|ended|end"
    r"|abandonn\w+)\b"
)
_OPEN = re.compile(
    r"\b(?:reopen(?:ed|s|ing)?|resum(?:ed|es|ing)|restored|restarted|(?:is|are|was|were|remains?) open|back(?: on| in"
    r"| online)?"
    r"|(?:began|begun|started|is|are) (?:running|operating|working|flying)(?: again)?|running again|lifted|(?:broke"
    r"|broken) the"
    r" (?:siege|blockade)|passable|repaired|reconnected|reached|arrived|continu(?:e|es|ed|ing)|go(?:es)? on|ongoing"
    r"|rouvert\w*|repris\w*|reprend|reprennent|retabli\w*|leve[es]*|levee|de retour|remis\w* en (?:service|marche)"
    r"|(?:work|runn?|operat|function|cross|flow|fly|mov|pass|admit|accept|receiv)\w*\b[^.;,]{0,40}? (?:again|once"
    r" more)"
    r"|(?:circul|fonctionn|roul|passent|passe|coul|accueill|recoi|vol|march|atterri)\w*\b[^.;,]{0,30}? (?:de|a)"
    r" nouveau"
    r"|(?:has|have|had) had (?:electricity|power|water|internet)|(?:re)?connected|rouvr\w+|reprise|restores?"
    r"|retablissement"
    r"|(?:est|sont|reste|restent) ouverte?s?|parvenu\w*|arrive[es]*|se poursuiv\w+|poursuivi\w*|continuent?)\b"
)
# Which of the words above say it of which things only.
_SERVICES = frozenset({"power", "water", "telecom"})
_SEARCH = frozenset({"search"})
_ACCESS = frozenset({"access"})
_ONLY: dict[str, frozenset[str]] = {
    **dict.fromkeys(("lost", "without", "back", "depriv", "priv"), _SERVICES),
    **dict.fromkeys(("ended", "end", "abandon", "continu", "go", "ongoing", "poursuivi", "se poursuiv"), _SEARCH),
    **dict.fromkeys(("reached", "arrived", "arrive", "parvenu", "broke"), _ACCESS),
    **dict.fromkeys(("dry", "off", "out", "down", "blackout", "in the dark", "en panne", "a sec"), _SERVICES),
    **dict.fromkeys(
        ("in force", "decreed", "en vigueur", "decrete", "instaure", "institute", "declared"), frozenset({"curfew"})
    ),
    **dict.fromkeys(("imposed", "impos", "lifted"), _ACCESS | {"curfew"}),
    "cut": _ACCESS | _SERVICES,
    "leve": _ACCESS | {"border", "curfew"},
    "repaired": _ACCESS | _SERVICES | {"bridge"},
    "stopped": _ACCESS | _SERVICES | {"search", "airport", "ferry"},
}
_NOT_SHUT = re.compile(r"\b(?:not|never|n't|n'est pas|ne sont pas|n'ont pas|n'a pas|denied|dement)\W+(?:\w+\W+){0,2}$")
_SUBJECTS = tuple((kind, re.compile(rf"\b(?:{words})\b(?!-)")) for kind, (words, _) in _THINGS.items())
_NEAR = 90  # characters between the thing and what is said of it
_NAMED_ELSEWHERE = frozenset({"access", "border", "bridge", "ferry"})  # these are seldom in the town told of
_NATIONAL = frozenset(
    {"telecom", "power", "airport", "border", "curfew", "schools", "rail", "aid"}
)  # these may be a country's
_GOODS = re.compile(r"\b(?:blockade|siege|blocus)\b")


@dataclass(frozen=True)
class _State:
    kind: str
    open: bool
    name: str
    place: Place | None
    day: date
    told: Told
    firm: bool = False  # told against what others say: "is still closed", "no school has reopened"


def state_queries(material: Material) -> list[Query]:
    """“Is the airport of X open?” where articles tell that it was shut and later open, or the other way round."""
    by_key: dict[tuple[str, str], list[_State]] = defaultdict(list)
    for reading in material.readings:
        for state in _states(reading, material):
            by_key[state.kind, state.name].append(state)
    out = []
    asked: set[tuple[str, frozenset[tuple[str, int]]]] = set()
    for (kind, town), states in sorted(by_key.items(), key=lambda k: (k[1][0].place is None, k[0])):
        states.sort(key=lambda s: (s.day, s.told.reading.id, s.told.span.start))
        against = _against(states)
        rest = [s for s in states if not (against and s.firm)]
        for runs, verdict in ((against, "contested"), (_runs(rest), "updated")):
            if not runs or (verdict == "updated" and not _clear(runs, _SOONER.get(kind, LATER))):
                continue
            spans = frozenset((x.told.reading.id, x.told.span.start) for run in runs for x in run)
            if (kind, spans) in asked:
                continue  # of another town of the same sentences
            asked.add((kind, spans))
            out.append(_query(kind, town, runs, verdict if len(runs) > 1 else ""))
    return out


def _query(kind: str, town: str, runs: list[list[_State]], verdict: str) -> Query:
    place = next((x.place for run in runs for x in run if x.place is not None), None)
    name = (place.name or place.text) if place is not None else town.title()
    return Query(
        key=("state", kind, town, runs[0][0].day.isoformat(), *(["against"] if verdict == "contested" else [])),
        text=_THINGS[kind][1].format(place=with_article(name)),
        measure=None,
        where=(place.site,) if place is not None else (),
        when=None,
        drafts=[
            Draft(_value(kind, run[0].open), [s.told for s in run], Period(run[0].day.isoformat())) for run in runs
        ],
        verdict=verdict,
        about="the same state of things",
    )


def _runs(states: Sequence[_State]) -> list[list[_State]]:
    runs: list[list[_State]] = []
    for state in states:
        if runs and runs[-1][0].open == state.open:
            runs[-1].append(state)
        else:
            runs.append([state])
    return runs


def _against(states: Sequence[_State]) -> list[list[_State]]:
    """Statements of two days at most, by two articles, one of them told against the other."""
    firm = [s for s in states if s.firm]
    for one in firm:
        other = [
            s
            for s in states
            if s.open != one.open and s.told.reading is not one.told.reading and 0 <= (one.day - s.day).days <= AT_ONCE
        ]
        if other:
            same = [s for s in firm if s.open == one.open and abs((s.day - one.day).days) <= AT_ONCE]
            return [other, same] if other[0].open else [same, other]
    return []


def _clear(runs: list[list[_State]], later: int) -> bool:
    """Whether one change is told, or several articles tell one state: each by other articles, on other days."""
    if len(runs) == 1:
        return len({s.told.reading.id for s in runs[0]}) > 1 and (runs[0][-1].day - runs[0][0].day).days <= 3
    if len(runs) != 2:
        return False
    return all(b[0].day > a[-1].day and (b[0].day - a[-1].day).days <= later for a, b in pairwise(runs))


def _value(kind: str, open_: bool) -> Value:
    words = {
        "search": ("goes on", "ended"),
        "aid": ("under way", "suspended"),
        "curfew": ("lifted", "in force"),
        "rail": ("running", "stopped"),
    }.get(kind, ("open", "closed"))
    if kind in _SERVICES:
        words = ("on", "cut")
    return Value(low=None, high=None, approx=False, unit="name", text=words[0 if open_ else 1])


def _states(reading: Reading, material: Material) -> Iterator[_State]:
    """The states that the article tells of things in towns, by day of publication; the last of each kind and town."""
    day = said_on(reading.published)
    if day is None:
        return
    told: dict[tuple[str, str], list[_State]] = defaultdict(list)
    for s in lines(reading, material):
        for kind, open_, firm, a, b in _said_of(s):
            road = kind == "access"
            towns = towns_at(s, a, b, road) or towns_at(s, districts=road)
            names: dict[str, Place | None] = {name_key(t): t for t in towns}
            if kind in _NAMED_ELSEWHERE:
                names |= {n: None for n in _names(s, a, b) if n not in names}
            if not names and (kind not in _NAMED_ELSEWHERE or (road and _GOODS.search(s.plain))):
                names = {name_key(t): t for t in main_town(reading, material)}
            if not names and kind in _NATIONAL:
                names = {
                    name_key(p.place): p.place
                    for p in reading.places
                    if p.kind == "country" and p.in_ is None and p.role == "literal" and s.start <= p.start < s.end
                }
            if kind == "aid" and (land := land_of(reading, s.start, s.end)) is not None:
                named = any(
                    p.kind == "country" and p.role == "literal" and s.start <= p.start < s.end for p in reading.places
                )
                names = {**({} if named else names), name_key(land.place): land.place}
            for name, place in names.items():
                told[kind, name].append(_State(kind, open_, name, place, day, said(s, material.origins), firm))
    for states in told.values():
        # What the article tells last holds; before that it tells what was. Aid that resumes was suspended before.
        resumed = [x for x in states if x.kind == "aid" and x.open and not x.firm]
        now = resumed[0] if resumed else states[-1]
        yield from (x for x in states if x.open == now.open)


def _names(s: Sentence, a: int, b: int) -> set[str]:
    """Names in the clause, folded: of rivers, and of towns that no map has ("the Walikale-Kisangani road")."""
    text = s.reading.text[s.start : s.end]
    taken = [*s.reading.times, *(m for m in s.reading.mentions if m.label in ("person", "organization", "nationality"))]
    taken += [p for p in s.reading.places if (is_wide(p.place) and p.kind != "county") or p.role == "demonym"]
    return {
        fold(m.group())
        for m in re.finditer(r"\b[A-ZÀ-Ý][^\W\d_]{3,}\b", text[:b])
        if m.start() > max(a, 1)
        and not any(x.in_ is None and x.start < s.start + m.end() and s.start + m.start() < x.end for x in taken)
    }


_FIRM = re.compile(
    r"\b(?:still|yet|toujours|encore|remains?|reste(?:nt)?|never|jamais|no|not|aucune?|n'(?:a|ont|est)|ne)\b"
)


def _said_of(s: Sentence) -> Iterator[tuple[str, bool, bool, int, int]]:
    """Kinds of things with their state, whether it is told against what others say, and the bounds of the clause."""
    done: set[tuple[str, bool]] = set()
    for open_, pattern in ((False, _SHUT), (True, _OPEN)):
        for m in pattern.finditer(s.plain):
            a, b = clause_at(s.plain, m.start(), m.end())
            if AHEAD.search(s.plain, a, m.start()):
                continue
            kind = _thing(s.plain, a, b, m)
            if _NOT_SHUT.search(s.plain[a : m.start()]):
                if not open_ and kind is not None and (kind, True) not in done:
                    done.add((kind, True))
                    yield kind, True, True, a, b
                continue
            if kind is None or (kind, open_) in done:
                continue
            firm = _FIRM.search(s.plain, max(a, m.start() - 40), m.end()) is not None
            if open_ and negated(s.plain, s.plain[a : m.start()], m):
                done.add((kind, False))
                yield kind, False, True, a, b
            elif (open_ and not _SHUT_AGAIN.search(s.plain, a, b)) or (not open_ and not _ended(s.plain, a, b, kind)):
                done.add((kind, open_))
                yield kind, open_, firm, a, b


_SHUT_AGAIN = re.compile(
    r"\b(?:yet to|not (?:yet )?|no longer|n'a(?:ient)? pas|n'ont pas|ne sont pas)\s?(?:reopen|resum|restor|lift"
    r"|open|rouv|repr|retabl|lev)"
)


def _ended(plain: str, a: int, b: int, kind: str) -> bool:
    """Whether the clause goes on to tell the end of what it names ("resumed six days after they were halted")."""
    m = _OPEN.search(plain, a, b)
    return m is not None and _fits(m.group(), kind) and _SHUT_AGAIN.search(plain, a, b) is None


def _fits(word: str, kind: str) -> bool:
    """Whether the word says a state of such a thing."""
    limited = [kinds for start, kinds in _ONLY.items() if word == start or (len(start) > 3 and word.startswith(start))]
    return all(kind in kinds for kinds in limited)


# "a bus convoy with evacuees", "the toll reached 126": no road is told of.
_NO_GOODS = re.compile(r"\b(?:bus(?:es)?|autobus|autocars|evacu\w+|toll|bilan|killed)\b")


def _thing(plain: str, a: int, b: int, state: re.Match[str]) -> str | None:
    """The kind of thing that the state is told of: its nearest name in the clause, before the verb if there is one."""
    best: tuple[bool, int, str] | None = None
    for kind, pattern in _SUBJECTS:
        if not _fits(state.group(), kind):
            continue
        for m in pattern.finditer(plain, max(a, state.start() - _NEAR), min(b, state.end() + _NEAR)):
            if (
                m.start() < state.end()
                and state.start() < m.end()
                and not state.group().startswith(("no ", "plus", "aucun", "pas", "has had", "have had", "had had"))
            ):
                continue
            after = m.start() >= state.end()
            gap = m.start() - state.end() if after else state.start() - m.end()
            if after and gap > 40:
                continue
            rank = (after, max(gap, 0), kind)
            if best is None or rank < best:
                best = rank
    if best is None:
        return None
    kind = best[2]
    if kind == "access" and _NO_GOODS.search(plain, a, b):
        return None
    if (
        kind == "access"
        and state.group().startswith(("reached", "arrived", "arrive", "parvenu"))
        and not re.search(r"\b(?:lorr|truck|camion|convo|vehic)", plain[a : state.start()])
    ):
        return None
    return kind

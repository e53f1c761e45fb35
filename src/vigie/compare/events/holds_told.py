"""What a sentence tells of who holds a town: that a side took, left, still has or lost it, or has it by the way.

"Rebel-held X" and "X, controlled by the army" only say it in passing: enough for the same answer and for what changed
later, too little to contradict.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from vigie.compare.incidents.origins import Origins
from vigie.compare.questions.building import Material, Told
from vigie.compare.questions.scenes import AHEAD, Sentence, clause_at, lead_town, name_key, said, speaker, towns_at
from vigie.compare.words.keys import fold, is_wide
from vigie.compare.words.near_names import NAME as PLACE_NAME
from vigie.compare.words.near_names import name_letters
from vigie.compare.words.spoken import folded, source_at, told_on
from vigie.model import Place, Span

_TOOK = re.compile(
    r"\b(?:seiz(?:ed|es)|captur(?:ed|es)|overr[au]n|(?:took|taken|take|takes|gained|seized) (?:\w+ )?control of"
    r"|taken over|took over|(?:had|has|have|having) taken(?! (?:part|place|over|responsib\w+|up|steps?|measures?"
    r"|time|hostages?"
    r"|prisoners?|notes?|action|an?|in|off|on|to|from|advantage|back|shelter|refuge|office|aim|away|down|care)\b)"
    r"|(?:fell|fallen) (?:in)?to(?: the hands of)?|entered|(?:walked|marched|rolled|swept) (?:back )?into|conquered"
    r"|(?:est|sont|etaient) entre\w*|entrent dans|(?:s'est|se sont"
    r"|s'etaient|s'etait) (?:empare|rendu)\w*"
    r"|(?:a|ont|avoir|avait|avaient) (?:pris|conquis|investi)|pris(?:e)? (?:le )?controle|tombee? aux mains|prise"
    r" de)\b"
)
_RETOOK = re.compile(
    r"\b(?:recaptur(?:ed|es|ing)|retak(?:en|es|ing)|retook|regain(?:ed|ing)|liberat(?:ed|ing)|won back|recover(?:ed"
    r"|y) of|drove [\w' -]{3,30} out of"
    r"|(?:a|ont|avoir|avait) (?:repris|reconquis|libere)|reprise|reconquete|reconquis\w*"
    r"|repris(?:e)? (?:le )?controle)\b"
)
# "leaving the militants in control of X"
_LEAVING = re.compile(r"\b(?:leaving|laissant) (?P<who>[\w' -]{3,50}?) (?:in (?:full )?control|in charge|maitres?)\b")
_LEFT = re.compile(
    r"\b(?:withdr(?:ew|awn|awal|awing)|pulled (?:out|back)|retreat(?:ed|ing)|abandoned|vacated|left"
    r"|(?:se sont|s'est) (?:retire|replie)\w*|retrait|(?:a|ont|avait) (?:quitte|evacue|abandonne)|quitte(?:nt)?"
    r"|evacue(?:nt)?)\b"
)
_STILL = re.compile(
    r"\b(?:still|continu(?:e|es|ed) to|remain(?:s|ed)? in|toujours|encore)\b[^.;]{0,30}\b(?:hold|holds|held|holding"
    r"|control\w*|in control|occup\w+"
    r"|present\w*|in (?:the )?(?:town|city|hands)|tien\w*|tenir|controle\w*|occup\w+|presents?)\b"
    r"|\b(?:tien(?:t|nent)|hold|holds|tenir|control\w+|occup\w+)\b[^.;]{0,12}\b(?:still|toujours)\b"
    r"|\b(?:remain(?:s|ed)? (?:in control"
    r"|under)|reste(?:nt)? (?:sous|aux mains))\b"
    # the word of one side for its own: "is in our hands", "under our control", "our garrison stands firm"
    r"|\b(?:in|under) our (?:full |firm |complete |total )?(?:hands|control)\b|\b(?:stand|stands|stood|hold|holds"
    r"|held"
    r"|holding) (?:firm|out|(?:their|its|our) (?:ground|positions?|lines?))\b"
    r"|\b(?:entre nos mains|sous notre (?:plein |total )?controle|(?:tenons|controlons) (?:toujours |encore )?(?:la"
    r"|le|l'|les)?)"
    r"|\b(?:tiennent|tient|tenons) (?:bon|leurs? positions?|nos positions?)\b"
    r"|\b(?:is|are|est|sont|remains?|reste(?:nt)?) (?:(?:still|now|almost|entirely|largely|firmly|fully|again"
    r"|back|toujours|desormais"
    r"|entierement|presque) )*(?:in|under|sous|aux mains"
    r" d\w+|entre"
    r" les mains d\w+) (?:the |le |la |l'|les |\w+ )??(?:\w+ )??(?:control|hands|controle)(?: total| complet"
    r"| exclusif)?(?: of| d\w+)?\b"
    r"|\b(?:is|are|est|sont|remains?|reste(?:nt)?) (?:firmly|solidly|solidement|fermement) (?:in|at|a|dans)\b"
)
# An attack that was thrown back: the town is still theirs who say so.
_REPELLED = re.compile(
    r"\b(?:beaten (?:back|off)|repel(?:led|s)|repuls(?:ed|es)|thrown back|pushed back|driven (?:back|off)|fought off"
    r"|beat"
    r" (?:back|off)|foiled|thwarted|repousse[es]*|mis\w* en (?:echec|deroute|fuite)|deroute|refoule[es]*)\b"
)
_NOT_LEFT = re.compile(
    r"\b(?:not|never|n'a|n'ont|n'avait|n'avaient|n'est|ne sont)(?: pas| jamais)?(?: \w+)? (?:withdrawn|withdraw"
    r"|pulled out|left|retreated|lost"
    r"|quitte|retire\w*|evacue|perdu)\b|\b(?:denie[sd]|deny|dement\w*|nie(?:nt)?)(?: [\w'’-]+){0,6}? (?:loss|lost"
    r"|losing|fall|fallen|perte|perdu|perdre|chute)\b"
)


# Who is no longer there, and whose soldiers have stayed.
_FORCES = (
    r"(?:soldiers?|troops|militaires?|soldats?|fighters?|combattants?|rebels?|rebelles?|gendarmes?|militants?"
    r"|insurgents?|jihadis\w+|djihadis\w+)"
)
_NONE_THERE = re.compile(
    rf"\b(?:no|not (?:a|one)(?: single)?|aucun|plus (?:un seul|aucun|de)|pas un seul)(?: \w+)? {_FORCES}"
    r" (?:(?:is|are|was|were|left|remains?|n'est|ne se trouve|n'etait|ne reste) )?(?:(?:still|present|visible|seen) )?"
    r"(?:here|there|left|remain\w*|inside|ici|la-bas|sur place|en ville|(?:in|at|dans|a|au)"
    r"(?! (?:the |their |les? |leurs? )?(?:hands?|custody|captivity|prison|detention|mains|danger|need|all)\b))\b"
)
_STAYED = re.compile(
    r"\b(?:(?:remain(?:s|ed)?|stay(?:s|ed)?) (?:\w+ )?(?:in|inside|at)"
    r"|(?:is|are|was|were) still (?:\w+ )?(?:in|inside|at)"
    r"|(?:reste(?:nt)?|demeure(?:nt)?|(?:est|sont|etaient) toujours) (?:\w+ )?(?:a|au|dans|en))\b"
)


@dataclass(frozen=True)
class Hold:
    """One statement of who holds a town."""

    holder: str  # ``state`` or ``armed group``
    label: str  # the same, or which of several armed sides
    firm: bool  # told as a state that goes on, against what was said
    town: str
    place: Place | None
    told: Told
    number: int  # of the sentence
    left: bool = False  # only told as the other side's leaving
    passing: bool = False  # "rebel-held X"
    day: date | None = None  # on which it came about, where the words say so
    named: bool = True  # by its name, or as "the town"; else it is the one told of before


def holds_of(reading_lines: Iterable[Sentence], material: Material, towns: frozenset[str]) -> Iterator[Hold]:
    """What the sentences of one article tell of who holds towns; ``towns`` are the letters of names known as such."""
    last: tuple[str, Place | None] | None = None
    at = 0
    for s in reading_lines:
        if s.number - at > _BACK:
            last = None
        found = list(_holds(s, material.origins, last)) or _taken(s, material.origins)
        found = found or list(_passing(s, material.origins, towns))
        for hold in found:
            last, at = (hold.town, hold.place), s.number
            yield hold


_NOT_TAKEN = re.compile(r"\b(?:not|never) (?:yet )?(?:been )?(?:fall|fallen|taken|captured|seized)\b")


def _taken(s: Sentence, origins: Origins) -> list[Hold]:
    """Towns that were read as taken in the sentence, with the side of who took them."""
    if any(_PART_OF.match(s.plain, m.end()) for m in islice(_TOOK.finditer(s.plain), _MOST)):
        return []
    return [
        Hold(*side, False, name_key(place), place, said(s, origins), s.number)
        for i in s.reading.incidents
        if not _NOT_TAKEN.search(s.plain)
        and i.type == "takeover"
        and i.status == "reported"
        and s.start <= i.evidence[0].start < s.end
        for side in {_party(fold(" ".join(a.text for a in i.actors)), last=False)}
        if side is not None
        for place in i.where
        if not is_wide(place)
    ]


def _holds(s: Sentence, origins: Origins, last: tuple[str, Place | None] | None) -> Iterator[Hold]:
    """What the sentence says of who holds a town; one that names none may mean the last that one was told of."""
    ways: list[tuple[re.Match[str], bool, bool, int, int]] = []
    for pattern, firm, gives in _WAYS:
        for m in islice(pattern.finditer(s.plain), _MOST):
            if AHEAD.search(s.plain, max(0, m.start() - 40), m.start()):
                continue
            if pattern in (_TOOK, _RETOOK) and _NOT.search(s.plain, max(0, m.start() - 24), m.start()):
                continue
            if not firm and (_PART_OF.match(s.plain, m.end()) or _men_taken(s.plain, m)):
                continue
            if pattern is _STAYED and (not _beside(s, m) or _FOR_A_TIME.search(s.plain, m.end(), m.end() + 60)):
                continue
            a, b = clause_at(s.plain, m.start(), m.end())
            if all(b <= x or y <= a for _, _, _, x, y in ways):
                ways.append((m, firm, gives, a, b))
    for m, firm, gives, a, b in sorted(ways, key=lambda w: w[3]):
        side, town = (_own_side(s) if m.re is _REPELLED else _subject(s, m)), _town(s, m, last)
        if side is None or town is None:
            return
        last = town
        holder, label = side if gives else (OTHER[side[0]], OTHER[side[0]])
        told = said(s, origins) if len(ways) == 1 else _said(s, a, b, origins)
        named = (
            town[0] in s.plain or (town[1] is not None and fold(town[1].text) in s.plain) or _TOWN.search(s.plain, a, b)
        )
        yield Hold(holder, label, firm, *town, told, s.number, not gives, day=_day(s, a, b), named=bool(named))


_TOWN = re.compile(r"\b(?:the|la) (?:town|city|village|ville|localite)\b|\ble village\b")
_NOT = re.compile(r"\b(?:not|never|n't|ne|n'|pas|jamais)\b(?: \w+){0,2} ?$")
# "captured more territory inside X", "entered parts of X": not the town.
_PART_OF = re.compile(
    r" (?:\w+ ){0,2}(?:parts?|areas?|districts?|neighbou?rhoods?|positions?|territor\w+|villages|hills?|ground|bases?"
    r"|buildings?|checkpoints?|quartiers?|collines?|zones?)\b"
)
_MEN = re.compile(r"\b(?:soldiers|fighters|troops|men|rebels|militants|civilians|soldats|combattants|hommes) $")
_THEN = re.compile(r" (?:while|by|during|after|when|were|in|lors|par|pendant)\b")


def _men_taken(plain: str, m: re.Match[str]) -> bool:
    """ "Soldiers captured while fleeing": no town was."""
    return _MEN.search(plain, 0, m.start()) is not None and _THEN.match(plain, m.end()) is not None


_BACK = 4  # sentences after which "the town" is no longer the one told of
_MOST = 6  # of one way of saying it in one sentence
# "stayed in X from Friday to Saturday": then they left.
_FOR_A_TIME = re.compile(r"\b(?:from|until|till|for (?:\w+ )?(?:hours?|days?)|pendant|jusqu'a|de \d|du \w+ au)\b")


def _said(s: Sentence, a: int, b: int, origins: Origins) -> Told:
    """The clause as a statement, of who says just it."""
    text = s.reading.text
    start, end = s.start + a, s.start + b
    while start < end - 1 and not text[start].isalnum():
        start += 1
    span: Span = Span.cut(text, start, end)
    source = source_at(s.reading, span) or speaker(s)
    if source is None or not span.start <= source.start < span.end:  # "…, says one, but …, says another"
        own = (q.speaker for q in s.reading.quotes if q.speaker is not None and q.speaker.in_ is None)
        source = next((x for x in own if span.start <= x.start < span.end), source)
    return Told(s.reading, span, source, origins.of(s.reading.id, source))


def _day(s: Sentence, a: int, b: int) -> date | None:
    """The one day that the clause names, but for that on which somebody spoke."""
    days = set()
    for t in s.reading.times:
        if t.in_ is None and s.start + a <= t.start < s.start + b:
            m = _DAY.match(t.value or "")
            if m is not None and not told_on(s.reading, t):
                days.add(date.fromisoformat(m.group()))
    return next(iter(days)) if len(days) == 1 else None


_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# "rebel-held X", "the town of X, controlled by the army", "X, tenue par les rebelles".
_ADJECTIVE = re.compile(
    r"\b(?P<who>(?:[a-z]+ )?[a-z0-9]+)-(?:held|controlled|occupied)(?: (?:northern|southern|eastern|western))?"
    r"(?: (?:border |key |strategic )?(?:town|city|village|provinces?|region|enclave|stronghold)(?: of)?)? "
)
_PASSIVE = re.compile(
    r"\b(?:held|controlled|occupied|tenue?s?|controlee?s?|occupee?s?|in the hands|under (?:the )?control|aux mains"
    r"|sous (?:le )?controle)(?: since \w+(?: \d{4})?| depuis [\w ]{2,15})? (?:by|of|par|de|des|du) ?"
)
_PARTLY = re.compile(
    r"\b(?:parts?|areas?|districts?|neighbou?rhoods?|quarters?|suburbs?|outskirts|countryside|half|territor\w+|zones?"
    r"|sides?|sectors?|swathes?|villages|towns|east|west|north|south|eastern|western|northern|southern|rural|most|much"
    r"|once|formerly|previously|former|was|were|been|until|quartiers?|parties?|banlieues?|est|ouest|nord|sud|moitie"
    r"|jadis|etait|etaient|ancien\w*|not|no longer|n'est|ne sont|roads?|routes?|bases?|checkpoints?|crossings?"
    r"|hospitals?|airports?|schools?)\b"
)


_OPPOSITION = re.compile(r"\bopposition\b")


def _passing(s: Sentence, origins: Origins, towns: frozenset[str]) -> Iterator[Hold]:
    """Places that the sentence has as held by a side in passing, whole places only."""
    text = s.reading.text
    for m in islice(_ADJECTIVE.finditer(s.plain), _MOST):
        side, name = (
            _party(_OPPOSITION.sub("rebel", m["who"]), last=True),
            PLACE_NAME.match(text, s.start + m.end(), s.end),
        )
        if side is None or name is None or _PARTLY.search(m.group()[len(m["who"]) :]):
            continue
        if _PARTLY.match(s.plain, name.end() - s.start + 1):
            continue
        yield from _held(s, side, name, m.start("who"), name.end() - s.start, origins, towns)
    for m in islice(_PASSIVE.finditer(s.plain), _MOST):
        side = _party(_OPPOSITION.sub("rebels", s.plain[m.end() : m.end() + 60]), last=False)
        names = list(PLACE_NAME.finditer(text, s.start + max(0, m.start() - 90), s.start + m.start()))[-3:]
        if side is None or not names:
            continue
        name = names[-1]
        between = s.plain[name.end() - s.start : m.start()]
        if (
            _AREA.match(between)
            and len(names) > 1
            and _IN.fullmatch(s.plain, names[-2].end() - s.start, name.start() - s.start)
        ):
            yield from _held(s, side, names[-2], names[-2].start() - s.start, m.end(), origins, towns)
        if _PARTLY.search(between) or _PARTLY.search(
            s.plain[max(0, name.start() - s.start - 30) : name.start() - s.start]
        ):
            continue
        if len(between) < 60 and not re.search(r"[.;:]", between):
            end = min(len(s.plain), m.end() + 40)
            yield from _held(s, side, name, name.start() - s.start, end, origins, towns)


_AREA = re.compile(r" (?:province|region|state|governorate|district|county)\b")
_IN = re.compile(r",? (?:in|of|dans|de) (?:the |la |le )?")


def _held(
    s: Sentence, side: _Side, name: re.Match[str], a: int, b: int, origins: Origins, towns: frozenset[str]
) -> Iterator[Hold]:
    """The statement from ``a`` to ``b``, where the name is a place's that is no country."""
    at = next((p for p in s.reading.places if p.in_ is None and p.start < name.end() and name.start() < p.end), None)
    if at is not None and (at.kind == "country" or at.role != "literal"):
        return
    if at is None and name_letters(name.group()) not in towns:
        return
    place = at.place if at is not None else None
    town = name_key(place) if place is not None else fold(name.group())
    told = _said(s, a, b, origins)
    yield Hold(*side, False, town, place, told, s.number, passing=True)


_WAYS = (
    (_LEAVING, False, True),
    (_NONE_THERE, True, False),
    (_NOT_LEFT, True, True),
    (_STILL, True, True),
    (_REPELLED, True, True),
    (_RETOOK, False, True),
    (_TOOK, False, True),
    (_LEFT, False, False),
    (_STAYED, True, True),
)
SHOWN = {"state": "state forces", "armed group": "armed group"}
OTHER = {"state": "armed group", "armed group": "state"}
_STATE = re.compile(
    r"\b(?:army|troops|government|security forces|armed forces|defen[cs]e forces|military|police|armee"
    r"|militaires?|soldats?|soldiers?"
    r"|[a-z]{3,}(?:ien|ese|ish|ian|ean|can|qi) forces|troupes|gouvernement|forces (?:armees|gouvernementales"
    r"|de defense|regulieres|combattantes)|fardc|fama"
    r"|state forces"
    r"|loyalists?|junta|junte|regime|garrison|garnison|etat-major|general staff)\b"
)
_ARMED = re.compile(
    r"\b(?:jnim|gsim|daesh|kurd\w*|islamists?|isis|isil|isgs|iswap|eigs|islamic state|etat islamique"
    r"|al-?qa[ie]da|aqim|aqmi|al-?shabaab"
    r"|boko haram|taliban"
    r"|rebels?|rebelles?|militants?|jihadists?|jihadistes?|djihadistes?|insurgents?|insurges|houthis?|m23|afc|rsf"
    r"|fsr|fla|csp"
    r"|rapid support forces?|forces de soutien rapide|paramilitar\w+|separatists?|separatistes?|gangs?|combattants?"
    r"|fighters?"
    r"|upc|cpc|fprc|codeco|adf|fdlr|wazalendo|mai-mai|eln|farc|pkk|ypg|tplf|fano|ola|kia|mndaa|tnla|ttp|hts|sdf"
    r"|aqap|ansar\w*|bandits?"
    r"|viv ansanm|arakan army|independence army|liberation army|resistance|milic\w+)\b"
)
_NAMED = re.compile(
    r"\W{0,2}(?:the |la |le |les |l'|de |d'|du |from |of |in |to |full |control |controle |city |town |village "
    r"|ville |localite "
    r"|base |at |a |main |military ){0,7}$"
)
_NAME = re.compile(r"[A-ZÀ-Ý][^\W\d_]{2,}(?:[- ][A-ZÀ-Ý][^\W\d_]{2,}){0,2}")


def _beside(s: Sentence, m: re.Match[str]) -> bool:
    """Whether a side's men are the subject right before the verb."""
    return _party(s.plain[max(0, m.start() - 30) : m.start()], last=True) is not None


_Side = tuple[str, str]  # holder and label


def _subject(s: Sentence, m: re.Match[str]) -> _Side | None:
    """The side that took, left or holds: the nearest before the verb, of "fell to" the first after it."""
    if m.re is _LEAVING:
        return _party(m["who"], last=True)
    if m.re is _NONE_THERE:
        return _party(m.group(), last=False)
    if re.search(r"\b(?:our|nos|notre|tenons|controlons)\b", s.plain[max(0, m.start() - 40) : m.end()]):
        return _own_side(s)
    if re.match(r"(?:is|are|est|sont|remains?|reste(?:nt)?)\b", m.group()):  # "is in the hands of", "est aux mains des"
        return (
            _party(m.group(), last=False)
            or _party(s.plain[m.end() : m.end() + 60], last=False)
            or _party(s.plain[: m.start()], last=True)
        )
    if m.group().startswith(("fell", "fallen", "tombe")):
        return _party(s.plain[m.end() : m.end() + 60], last=False)
    if m.group() in ("withdrawal", "retrait"):  # "the withdrawal of its fighters"; who speaks of one has not left
        return _party(s.plain[m.end() : m.end() + 40], last=False) if _WHOSE.match(s.plain, m.end()) else None
    by = _BY.match(s.plain, m.end())
    if by is not None and m.re in (_TOOK, _RETOOK):  # "retaken by the army"
        return _party(s.plain[by.end() : by.end() + 50], last=False)
    before = s.plain[max(0, m.start() - 110) : m.start()]
    return _party(_AGAINST.sub(" ", before), last=True) or _party(before, last=True)


_BY = re.compile(r"(?: \w+){0,2}? (?:by|par) ")
_WHOSE = re.compile(r" (?:of|by|de|des|du|par)\b")
# "rebels fought with government forces and took the town": whom they fought is not who took it.
_AGAINST = re.compile(
    r"\b(?:with|against|avec|contre) [\w' -]{3,40}(?=,? (?:and|et) $|,? (?:before|avant) )"
    r"|\b(?:backed|supported|helped|aided|appuye\w*|soutenu\w*|aide\w*) (?:by|par) [\w' -]{3,40}(?=,? $|,)"
)


def _own_side(s: Sentence) -> _Side | None:
    """The side whose word the sentence is: of who speaks in it, or in the sentence before where it says "he"."""
    source = speaker(s)
    if source is None:
        return None
    words = " ".join(filter(None, (source.name, source.text, source.affiliation)))
    at = s.reading.text.find(source.text, max(0, s.start - 400), s.end)
    return _party(fold(words), last=True) or (
        _party(folded(s.reading.text[at : at + 120]), last=False) if at >= 0 else None
    )


def _party(words: str, last: bool) -> _Side | None:
    words = _NOT_STATE.sub("rebels", words)
    found = [(x.start(), x.end() - x.start(), "armed group") for x in _ARMED.finditer(words)]
    inside = [(a, a + n) for a, n, _ in found]
    found += [(x.start(), 0, "state") for x in _STATE.finditer(words) if not any(a <= x.start() < b for a, b in inside)]
    # Of "government troops and clan militia" the first rules.
    found.sort()
    if not found:
        return None
    if not last:
        return _labelled(words, found[0])
    at = len(found) - 1
    while at and re.fullmatch(r"[\w' -]{0,20}\b(?:and|et)\b[\w' -]{0,16}", words[found[at - 1][0] : found[at][0]]):
        at -= 1
    return _labelled(words, found[at])


# Armed groups with "army" in their names.
_NOT_STATE = re.compile(r"\b(?:free (?:syrian )?army|army of (?!the\b|mali\b|chad\b)\w+|lord's resistance army)\b")
_LABELS = (
    ("Islamic State", re.compile(r"isis|isil|islamic state|etat islamique|daesh|iswap|eigs|isgs|is$")),
    ("Kurdish forces", re.compile(r"ypg|sdf|pkk|kurd\w*")),
    ("rebels", re.compile(r"rebel\w*|m23|houthis?")),
)


def _labelled(words: str, found: tuple[int, int, str]) -> _Side:
    """The side with what it is called, where that tells it from other armed sides."""
    start, length, holder = found
    if holder == "state":
        return holder, holder
    name = words[start : start + length]
    return holder, next((label for label, names in _LABELS if names.match(name)), holder)


_THE_TOWN = re.compile(r" (?:full |complete |total )?(?:control )?(?:of )?the (?:city|town)\b(?! of\b)")
_SEAT = re.compile(r"\b(?:ministry|government|headquarters|command|court|office|spokes\w+|officials?) in $")
_QUARTER = re.compile(r"\b(?:neighbou?rhood|district|suburb|quarter|quartier)s? (?:of|de|du|d') ?$")


def _before(s: Sentence, t: Place, words: re.Pattern[str]) -> bool:
    return words.search(s.plain, max(0, t.start - s.start - 40), max(0, t.start - s.start)) is not None


_PART_NAMED = re.compile(
    r"\b(?:old (?:city|town)|parts?|outskirts|suburbs|countryside|edges?|half|east|west|north|south|areas?|districts"
    r"|quarters|neighbou?rhoods|vieille ville|quartiers|parties?|banlieues?|est|ouest|nord|sud)"
    r" (?:of|de|du|d')(?: the| la)?(?: (?:town|city|ville) (?:of|de))? ?$"
)
_NEAR = re.compile(
    r"\b(?:(?:km|kilomet\w+|miles)(?: \w+){0,2} (?:of|from|de|d')|near|nearby|outside|around|towards?|pres de"
    r"|autour de|vers|non loin de|aux (?:abords|portes) de)(?: the| la)?"
    r"(?: (?:town|city|village|ville|localite) (?:of|de))? ?$"
)


def _town(s: Sentence, m: re.Match[str], last: tuple[str, Place | None] | None) -> tuple[str, Place | None] | None:
    """The name, folded, and place of the one town that the sentence says it of."""
    named = towns_at(s) or towns_at(s, districts=True)
    if _THE_TOWN.match(s.plain, m.end()):  # of the one told of, not of what else the sentence names
        if last is not None:
            return last
        named = [t for t in named if not _before(s, t, _QUARTER) and not _before(s, t, _SEAT)]
    apart = [t for t in named if not _before(s, t, _PART_NAMED) and not _before(s, t, _NEAR)]
    if named and not apart:
        return None  # only a part of a town, or what is near it
    named = apart
    towns = {name_key(t): t for t in named}
    if len(towns) == 1:
        return next(iter(towns.items()))
    if not towns:
        text = s.reading.text[s.start : s.end]
        if re.match(r"(?:is|are|est|sont|remains?|reste(?:nt)?)\b", m.group()):  # "X is under the control of"
            before = list(_NAME.finditer(text, 0, m.start()))
            return (fold(before[-1].group()), None) if before and m.start() - before[-1].end() < 12 else last
        for name in _NAME.finditer(text, m.end(), min(len(text), m.end() + 50)):
            if _NAMED.fullmatch(s.plain[m.end() : name.start()]) and not any(
                x.start < s.start + name.end() and s.start + name.start() < x.end
                for x in (*s.reading.times, *(p for p in s.reading.places if is_wide(p.place) or p.role == "demonym"))
            ):
                return fold(name.group()), None
        if last is not None:
            return last
        lead = lead_town(s.reading)
        return (name_key(lead[0]), lead[0]) if lead else None
    after = [t for t in towns.values() if t.start >= s.start + m.end()]
    return (name_key(after[0]), after[0]) if after else None

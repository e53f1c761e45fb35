"""Who holds a town: what a side says it took, left or still holds, put beside what others say of the same town."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vigie.compare.claims.of_crisis import lines
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.questions.scenes import (
    AHEAD,
    Sentence,
    apart_in_days,
    lead_town,
    name_key,
    said,
    speaker,
    towns_at,
)
from vigie.compare.words.keys import fold, is_wide, moment
from vigie.compare.words.spoken import folded
from vigie.model import Place, Value

LATER = 60  # days after which a town that changed hands is another matter
SOON = 4  # days within which one side's word against another's is about one state of things

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
    r"|under)|restent? (?:sous|aux mains))\b"
    # the word of one side for its own: "is in our hands", "under our control", "our garrison stands firm"
    r"|\b(?:in|under) our (?:full |firm |complete |total )?(?:hands|control)\b|\b(?:stand|stands|stood|hold|holds"
    r"|held"
    r"|holding) (?:firm|out|(?:their|its|our) (?:ground|positions?|lines?))\b"
    r"|\b(?:entre nos mains|sous notre (?:plein |total )?controle|(?:tenons|controlons) (?:toujours |encore )?(?:la"
    r"|le|l'|les)?)"
    r"|\b(?:tiennent|tient|tenons) (?:bon|leurs? positions?|nos positions?)\b"
    r"|\b(?:is|are|est|sont|remains?) (?:still |firmly |fully |toujours |entierement )?(?:in|under|sous|aux mains"
    r" d\w+|entre"
    r" les mains d\w+) (?:the |le |la |l'|les |\w+ )??(?:\w+ )??(?:control|hands|controle)(?: total| complet"
    r"| exclusif)?(?: of| d\w+)?\b"
    r"|\b(?:is|are|est|sont|remains?|restent?) (?:firmly|solidly|solidement|fermement) (?:in|at|a|dans)\b"
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
class _Hold:
    holder: str  # ``state`` or ``armed group``
    firm: bool  # told as a state that goes on, against what was said
    town: str
    place: Place | None
    told: Told
    left: bool = False  # only told as the other side's leaving


def holding_queries(material: Material) -> list[Query]:
    """“Who holds X?” where articles give the town to both sides: one after the other, or one against the other."""
    by_town: dict[str, list[_Hold]] = defaultdict(list)
    # A town that one article's map has under another spelling, and another's has not.
    known = {fold(p.text): name_key(p.place) for r in material.readings for p in r.places if not is_wide(p.place)}
    for reading in material.readings:
        last: tuple[str, Place | None] | None = None
        for s in lines(reading, material):
            for hold in _holds(s, material, last) or _taken(s, material):
                by_town[known.get(hold.town, hold.town)].append(hold)
                last = hold.town, hold.place
    return [_query(town, *v) for town, holds in sorted(by_town.items()) for v in _verdicts(holds)]


def _query(town: str, chosen: Sequence[_Hold], kind: str) -> Query:
    place = next((h.place for h in chosen if h.place is not None), None)
    name = (place.name or place.text) if place is not None else town.title()
    sides = list(dict.fromkeys(h.holder for h in chosen))
    return Query(
        key=("holds", town, kind, chosen[0].told.reading.id, str(chosen[0].told.span.start)),
        text=f"Who holds {name}?",
        measure=None,
        where=(place.site,) if place is not None else (),
        when=None,
        drafts=[
            Draft(
                _name(side, all(h.left for h in chosen if h.holder == side)),
                [h.told for h in chosen if h.holder == side],
            )
            for side in sides
        ],
        verdict=kind,
        about="the same town",
    )


def _name(side: str, left: bool) -> Value:
    """The side; where it is only told that the other left, that it is not this other."""
    text = _SHOWN[_OTHER[side] if left else side]
    text = f"not {text}" if left else text
    return Value(low=None, high=None, approx=False, unit="name", text=text)


def _verdicts(holds: list[_Hold]) -> Iterator[tuple[list[_Hold], str]]:
    """The statements of each question with its verdict: what a side still holds against what was said of it just
    before, and what changed hands."""
    holds = sorted(holds, key=lambda h: (moment(h.told.reading), h.told.span.start))
    for one in (h for h in holds if h.firm):
        against = [h for h in holds if h.holder != one.holder and _stands_against(h, one)]
        if against:
            same = [h for h in holds if h.firm and h.holder == one.holder and h is not one and _close(one.told, h.told)]
            yield [*against, one, *same], "contested"
            break
    runs: list[list[_Hold]] = []
    for h in (h for h in holds if not h.firm or h is holds[0]):
        if runs and runs[-1][0].holder == h.holder:
            runs[-1].append(h)
        else:
            runs.append([h])
    if len(runs) != 2 or {h.told.reading.id for h in runs[0]} & {h.told.reading.id for h in runs[1]}:
        return
    gap = apart_in_days(runs[0][-1].told.reading, runs[1][0].told.reading)
    if gap is not None and 0 < gap <= LATER:
        yield [*runs[0], *runs[1]], "updated"


def _stands_against(h: _Hold, one: _Hold) -> bool:
    """Whether ``h`` is what the word of ``one`` is set against: said before it, or as firmly by the other side."""
    if h.firm:
        return _close(h.told, one.told) and h.told.span != one.told.span
    return _just_before(h.told, one.told)


def _close(a: Told, b: Told) -> bool:
    gap = 0 if a.reading is b.reading else apart_in_days(a.reading, b.reading)
    return gap is not None and abs(gap) <= SOON


def _just_before(first: Told, then: Told) -> bool:
    """Whether one was said some days before the other, or earlier in the same article."""
    if first.reading is then.reading:
        return first.span.start < then.span.start
    gap = apart_in_days(first.reading, then.reading)
    return gap is not None and 0 <= gap <= SOON


def _taken(s: Sentence, material: Material) -> list[_Hold]:
    """Towns that were read as taken in the sentence, with the side of who took them."""
    return [
        _Hold(side, False, name_key(place), place, said(s, material.origins))
        for i in s.reading.incidents
        if i.type == "takeover" and i.status == "reported" and s.start <= i.evidence[0].start < s.end
        for side in {_party(fold(" ".join(a.text for a in i.actors)), last=False)}
        if side is not None
        for place in i.where
        if not is_wide(place)
    ]


def _holds(s: Sentence, material: Material, last: tuple[str, Place | None] | None) -> list[_Hold]:
    """What the sentence says of who holds a town; one that names none may mean the last that one was told of."""
    for pattern, firm, gives in _WAYS:
        m = pattern.search(s.plain)
        if m is None or AHEAD.search(s.plain, max(0, m.start() - 40), m.start()):
            continue
        side, town = (_own_side(s) if pattern is _REPELLED else _subject(s, m)), _town(s, m, last)
        if pattern is _STAYED and not _beside(s, m):
            continue
        if side is None or town is None:
            return []
        return [_Hold(side if gives else _OTHER[side], firm, *town, said(s, material.origins), not gives)]
    return []


_WAYS = (
    (_NONE_THERE, True, False),
    (_NOT_LEFT, True, True),
    (_STILL, True, True),
    (_REPELLED, True, True),
    (_RETOOK, False, True),
    (_TOOK, False, True),
    (_LEFT, False, False),
    (_STAYED, True, True),
)
_SHOWN = {"state": "state forces", "armed group": "armed group"}
_OTHER = {"state": "armed group", "armed group": "state"}
_STATE = re.compile(
    r"\b(?:army|troops|government|security forces|armed forces|defen[cs]e forces|military|police|armee"
    r"|militaires?|soldats?|soldiers?"
    r"|troupes|gouvernement|forces (?:armees|gouvernementales|de defense|regulieres|combattantes)|fardc|fama"
    r"|state forces"
    r"|loyalists?|junta|junte|regime|garrison|garnison|etat-major|general staff)\b"
)
_ARMED = re.compile(
    r"\b(?:jnim|gsim|isis|isil|isgs|iswap|eigs|islamic state|etat islamique|al-?qa[ie]da|aqim|aqmi|al-?shabaab"
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


def _subject(s: Sentence, m: re.Match[str]) -> str | None:
    """The side that took, left or holds: the nearest before the verb, of "fell to" the first after it."""
    if m.re is _NONE_THERE:
        return _party(m.group(), last=False)
    if re.search(r"\b(?:our|nos|notre|tenons|controlons)\b", s.plain[max(0, m.start() - 40) : m.end()]):
        return _own_side(s)
    if re.match(r"(?:is|are|est|sont|remains?)\b", m.group()):  # "is in the hands of", "est aux mains des"
        return _party(s.plain[m.end() : m.end() + 60], last=False) or _party(s.plain[: m.start()], last=True)
    if m.group().startswith(("fell", "fallen", "tombe")):
        return _party(s.plain[m.end() : m.end() + 60], last=False)
    if m.group() in ("withdrawal", "retrait"):  # "the withdrawal of its fighters"; who speaks of one has not left
        return _party(s.plain[m.end() : m.end() + 40], last=False) if _WHOSE.match(s.plain, m.end()) else None
    before = s.plain[max(0, m.start() - 110) : m.start()]
    return _party(_AGAINST.sub(" ", before), last=True) or _party(before, last=True)


_WHOSE = re.compile(r" (?:of|by|de|des|du|par)\b")
# "rebels fought with government forces and took the town": whom they fought is not who took it.
_AGAINST = re.compile(r"\b(?:with|against|avec|contre) [\w' -]{3,40}(?=,? (?:and|et) $|,? (?:before|avant) )")


def _own_side(s: Sentence) -> str | None:
    """The side whose word the sentence is: of who speaks in it, or in the sentence before where it says "he"."""
    source = speaker(s)
    if source is None:
        return None
    words = " ".join(filter(None, (source.name, source.text, source.affiliation)))
    at = s.reading.text.find(source.text, max(0, s.start - 400), s.end)
    return _party(fold(words), last=True) or (
        _party(folded(s.reading.text[at : at + 120]), last=False) if at >= 0 else None
    )


def _party(words: str, last: bool) -> str | None:
    found = [(x.start(), x.end() - x.start(), "armed group") for x in _ARMED.finditer(words)]
    inside = [(a, a + n) for a, n, _ in found]
    found += [(x.start(), 0, "state") for x in _STATE.finditer(words) if not any(a <= x.start() < b for a, b in inside)]
    # Of "government troops and clan militia" the first rules.
    found.sort()
    if not found:
        return None
    if not last:
        return found[0][2]
    at = len(found) - 1
    while at and re.fullmatch(r"[\w' -]{0,20}\b(?:and|et)\b[\w' -]{0,16}", words[found[at - 1][0] : found[at][0]]):
        at -= 1
    return found[at][2]


def _town(s: Sentence, m: re.Match[str], last: tuple[str, Place | None] | None) -> tuple[str, Place | None] | None:
    """The name, folded, and place of the one town that the sentence says it of."""
    towns = {name_key(t): t for t in towns_at(s) or towns_at(s, districts=True)}
    if len(towns) == 1:
        return next(iter(towns.items()))
    if not towns:
        text = s.reading.text[s.start : s.end]
        if re.match(r"(?:is|are|est|sont|remains?|restent?)\b", m.group()):  # "X is under the control of"
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

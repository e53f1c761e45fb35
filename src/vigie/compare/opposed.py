"""Statements that say of one thing that it was so and that it was not: yes or no questions without a figure.

Matters and their words are in :mod:`vigie.compare.matters`. Two statements are about one thing where their sentences
(or those before them, or the first of the article) share the name of a place or of a person, or an office of one
country, and were published within days of each other. A denial that points back ("called the accusation a lie") denies
what was said before it; words quoted right after a statement belong to it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vigie.compare.alike import content
from vigie.compare.building import Draft, Material, Query, Told
from vigie.compare.keys import fold, is_wide
from vigie.compare.matters import MATTERS, Matter, denies, sides
from vigie.compare.official import yes_no
from vigie.compare.origins import Origins
from vigie.compare.rejected import rejects, said_before, same_voice
from vigie.compare.scenes import Sentence, apart_in_days, said, sentences_in, speaker, topics
from vigie.compare.spoken import country_at
from vigie.compare.wording import with_article
from vigie.model import Mention, Reading, Site, Source

SOON, LATE = 6, 1  # days from the telling to the denial, and from a denial to a telling that is of the same
CHANGED = 45  # days within which what was not so came to be so
MOST = 12  # articles that tell of one matter under one name; of more, which one a denial means can't be told
NEXT = 3  # days where nothing but the name says that both are of one thing
NEAR = 6  # sentences between the two in one article
AROUND = 90  # characters around the words in which a person is named
_SHORT = 6  # sentences of an article that is about one thing
_LEAD = 2  # first sentences of an article, whose names hold for what names none
_BACK = 2  # sentences before one without names whose names it is about


@dataclass(frozen=True)
class _Name:
    shown: str
    site: Site | None = None


_Names = dict[str, _Name]


@dataclass(frozen=True)
class _Side:
    matter: Matter
    yes: bool
    names: _Names
    own: frozenset[str]  # those that stand in the sentence itself
    at: Sentence
    told: tuple[Told, ...]
    topic: str


def opposed_queries(material: Material) -> list[Query]:
    """“Was X released?” where one statement says so and another that it is not so."""
    found: dict[tuple[str, str], list[_Side]] = defaultdict(list)
    of = topics(material)
    for reading in material.readings:
        for side in _sides(reading, of[reading.id], material.origins):
            for name in side.names:
                found[side.matter.name, name].append(side)
    out: list[Query] = []
    asked: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for (matter, name), told in sorted(found.items(), key=lambda k: (k[0][0], k[0][1][0] == "~", -len(k[1]), k[0][1])):
        for query, denials in _of_name(name, told):
            if denials <= asked[matter]:
                continue  # under another of their names
            asked[matter] |= denials
            out.append(query)
    return out


def _of_name(name: str, told: Sequence[_Side]) -> Iterator[tuple[Query, frozenset[tuple[str, int]]]]:
    """The question on one matter under one name, if there is a denial and somebody who says so."""
    no = [s for s in told if not s.yes]
    yes = [s for s in told if s.yes]
    if not no or not yes:
        return
    many = len({s.at.reading.id for s in yes}) > MOST
    against = [
        (a, b) for b in no for a in yes if _about_one(a, b, name) and not (many and a.at.reading is not b.at.reading)
    ]
    verdict = "contested"
    if not against:
        against = [(a, b) for b in no for a in yes if _came_true(a, b, name)]
        verdict = "updated"
    if not against:
        return
    ya, nb = _closest([a for a, _ in against], [b for _, b in against])
    drafts = [Draft(yes_no(answer), [t for s in x for t in s.told]) for answer, x in ((True, ya), (False, nb))]
    if verdict == "updated":
        drafts.reverse()
    first = nb[0]
    shown = _shown_of(name, (*ya, *nb))
    denials = frozenset((t.reading.id, t.span.start) for s in nb for t in s.told)
    yield (
        Query(
            key=("opposed", first.matter.name, name, first.at.reading.id, str(first.at.start)),
            text=first.matter.question.format(name=with_article(shown.shown)),
            measure=None,
            where=(shown.site,) if shown.site is not None else (),
            when=None,
            drafts=drafts,
            verdict=verdict,
            about="the same matter",
        ),
        denials,
    )


def _shown_of(name: str, told: Sequence[_Side]) -> _Name:
    """The name for the question: the matter's own where a sentence has one, before a body's or a country's."""
    own = next((s.names[name] for s in told if name in s.own), None)
    own = own or next((s.names[k] for s in told for k in s.names if k in s.own), None)
    return own or next((s.names[k] for s in told for k in s.names if k[0] != "~"), None) or told[0].names[name]


def _closest(yes: Sequence[_Side], no: Sequence[_Side]) -> tuple[list[_Side], list[_Side]]:
    """Of each article the telling that shares most words with what is denied, and all denials."""
    denials = _unique(no)
    words = {w for s in denials for w in content(s.at.plain)}
    best: dict[str, _Side] = {}
    for s in _unique(yes):
        other = best.get(s.at.reading.id)
        if other is None or len(words & set(content(s.at.plain))) > len(words & set(content(other.at.plain))):
            best[s.at.reading.id] = s
    return list(best.values()), denials


def _unique(sides_: Sequence[_Side]) -> list[_Side]:
    return list({(s.at.reading.id, s.at.start): s for s in sides_}.values())


def _gap(a: _Side, b: _Side) -> int | None:
    return apart_in_days(a.at.reading, b.at.reading)


def _about_one(yes: _Side, no: _Side, name: str) -> bool:
    """Whether the two contradict each other: by different voices, within days, and not as what changed."""
    if yes.at.reading is no.at.reading:
        near = abs(yes.at.number - no.at.number) <= NEAR
        return near and yes.at.number != no.at.number and not _elsewhere(yes, no) and not same_voice(no.at, yes.at)
    days = _gap(yes, no)
    if days is None or not _one_matter(yes, no, name) or same_voice(no.at, yes.at):
        return False
    return (0 if yes.matter.state else -LATE) <= days <= (SOON if yes.topic == no.topic else NEXT)


def _came_true(yes: _Side, no: _Side, name: str) -> bool:
    days = _gap(no, yes)
    return yes.matter.state and days is not None and 0 < days <= CHANGED and _one_matter(yes, no, name)


def _one_matter(yes: _Side, no: _Side, name: str) -> bool:
    """Whether two articles mean one thing: both name it themselves, or they are on one matter anyway."""
    if _elsewhere(yes, no):
        return False
    if yes.topic == no.topic:
        return True
    return name in yes.own and name in no.own


def _elsewhere(yes: _Side, no: _Side) -> bool:
    """Whether both name what they are about, and differently."""
    return bool(yes.own) and bool(no.own) and not yes.own & no.own and yes.matter.of != "any"


def _sides(reading: Reading, topic: str, origins: Origins) -> Iterator[_Side]:
    """What the sentences of the article affirm and deny, each with the names that it is about."""
    own = list(sentences_in(reading))
    if not any(denies(s.plain) for s in own) and not any(m.told.search(s.plain) for s in own for m in MATTERS):
        return
    last: dict[int, list[_Side]] = defaultdict(list)
    for n, s in enumerate(own):
        back = rejects(s)
        if back is not None and (claim := said_before(s, own, back)) is not None:
            for side in last[claim.number]:
                if side.yes and (side.own or len(own) <= _SHORT):
                    told = (said(s, origins), *_quoted_after(s, own, origins))
                    denied = replace(side, yes=False, at=s, told=told)
                    last[s.number].append(denied)
                    yield denied
        for matter in MATTERS:
            if any(x.matter is matter for x in last[s.number]):
                continue
            for yes, start in sides(matter, s.plain):
                if matter.beside is not None and not any(
                    matter.beside.search(t.plain) for t in own[max(0, n - 1) : n + 2]
                ):
                    continue
                names, named = _about(matter, own, n, start)
                told = (said(s, origins), *_quoted_after(s, own, origins))
                side = _Side(matter, yes, names, named, s, told, topic)
                last[s.number].append(side)
                yield side


def _about(matter: Matter, own: Sequence[Sentence], n: int, start: int) -> tuple[_Names, frozenset[str]]:
    """The names that what is said at ``start`` of the sentence is about, and those of them that stand in it."""
    here = _names(own[n], matter.of, start)
    named = frozenset(here)
    weak = _weak(own[n])
    if len(own) <= _SHORT:
        for s in own:
            for token, name in (_names(s, matter.of) | _weak(s)).items():
                here.setdefault(token, name)
    elif not here:
        for k in (*range(n - 1, max(-1, n - 1 - _BACK), -1), *range(_LEAD)):
            if k < n and (here := _names(own[k], matter.of)):
                break
    return weak | here, named


def _weak(s: Sentence) -> _Names:
    """Countries and bodies of the sentence: they tell what it is about only among articles on one matter."""
    out: _Names = {}
    for p in s.reading.places:
        if p.in_ is None and s.start <= p.start < s.end and p.country and is_wide(p.place):
            name = p.name if p.kind == "country" and p.name else p.text
            out.setdefault(f"~{p.country}", _Name(name, p.site if p.kind == "country" else None))
    for m in s.reading.mentions:
        if m.label == "organization" and m.form == "name" and s.start <= m.start < s.end:
            out |= {f"~{t}": _Name(_shown(m.text)) for t in _tokens(m.text)}
    return out


def _quoted_after(s: Sentence, own: Sequence[Sentence], origins: Origins) -> list[Told]:
    """The sentence after it where that is a quotation of the same voice, or of nobody else."""
    after = next((t for t in own if t.number == s.number + 1), None)
    if after is None or not re.match(r"\W{0,2}[“\"«]", s.reading.text[after.start : after.end]):
        return []
    mine, theirs = speaker(s), speaker(after)
    if mine is not None and theirs is not None and mine.name and theirs.name and mine.name != theirs.name:
        return []
    return [said(after, origins)]


_NAME = re.compile(r"[A-ZÀ-Ý][\w’'-]{2,}(?: (?:al-|el-|of |de |du |ben |bin |ag |ould )?[A-ZÀ-Ý][\w’'-]+)*")
_AT = re.compile(
    r"\b(?:in|at|near|of|on|over|around|from|à|au|de|sur|vers|près de|près d['’]|d['’])\s?"
    r"(?P<name>[A-ZÀ-Ý][^\W\d_]{3,}(?:[- ][A-ZÀ-Ý][^\W\d_]+)*)"
)
_NO_NAME = frozenset(
    "colonel general major captain lieutenant sergeant commander reverend father bishop sheikh imam mayor president"
    " minister prime chief doctor professor north south east west northern southern eastern western upper lower central"
    " state province region district county city town village the and army ministry government police radio party"
    " front movement force forces council committee office united nations european union red cross premier ministre"
    " nord sud est ouest les des une dans pour etat armee ministere gouvernement parti conseil islamic islamique"
    " its new old house white senate congress".split()
)
_OFFICE = (
    ("prime minister", re.compile(r"\b(?:prime minister|premier(?:e)? ministre|premier)\b")),
    (
        "president",
        re.compile(r"\b(?:president|presidente|chef de l'etat|head of state|junta leader|chef de la junte)\b"),
    ),
    ("defence minister", re.compile(r"\b(?:defen[cs]e minister|ministre de la defense)\b")),
    ("interior minister", re.compile(r"\b(?:interior minister|ministre de l'interieur)\b")),
    ("foreign minister", re.compile(r"\b(?:foreign minister|ministre des affaires etrangeres)\b")),
    (
        "army chief",
        re.compile(r"\b(?:army chief|chief of (?:the )?(?:defen[cs]e |general )?staff|chef d'etat-major)\b"),
    ),
)
# Before the name of a body: one of its people is meant.
_ROLE = re.compile(
    r"\b(?:secretary[ -]general|leader|chairm[ae]n|chairwoman|head|spokes\w+|members?|official|cadres?|candidate|deputy|founder"
    r"|secretaire general|chef|dirigeante?|president|membres?|porte-parole|candidate?|fondateur|responsables?|numero deux)"
    r"\b[^.;,]{0,24}$"
)
_FIRST_PERSON = re.compile(r"\b(?:i|i'm|i've|my|me|je|j'ai|j'|mon|ma|moi)\b")


def _names(s: Sentence, of: str, start: int | None = None) -> _Names:
    """The names of the sentence by which it can be told what it is about; of persons those around ``start``."""
    out: _Names = {}
    if of in ("place", "any"):
        out |= _places(s)
    if of in ("person", "any"):
        out |= _persons(s, start)
    return out


def _places(s: Sentence) -> _Names:
    reading = s.reading
    out: _Names = {}
    for p in reading.places:
        if p.in_ is None and s.start <= p.start < s.end:
            dateline = p.start < 60 and len(p.text) > 3 and p.text.isupper()
            if not is_wide(p.place) and p.role == "literal" and not dateline:
                name = _Name(p.name or p.text, p.site)
                out |= {t: name for t in {*_tokens(p.name or ""), *_tokens(p.text)}}
    for m in reading.mentions:
        if m.label in ("location", "facility") and m.form == "name" and s.start <= m.start < s.end:
            inside = [p for p in reading.places if p.in_ is None and p.start < m.end and m.start < p.end]
            if not inside:
                out |= {t: _Name(_shown(m.text)) for t in _tokens(m.text) if t not in out}
    if not out:  # "at Tinza", of which no map knows
        taken = [*(m for m in reading.mentions if m.form == "name"), *reading.places, *reading.times]
        for found in _AT.finditer(reading.text, s.start, s.end):
            a, b = found.span("name")
            if not any(x.in_ is None and x.start < b and a < x.end for x in taken):
                out |= {t: _Name(_shown(found["name"])) for t in _tokens(found["name"])}
    return out


def _persons(s: Sentence, start: int | None) -> _Names:
    reading = s.reading
    a, b = (s.start, s.end) if start is None else (s.start + start - AROUND, s.start + start + AROUND)
    speakers = (
        []
        if _FIRST_PERSON.search(s.plain)
        else [q.speaker for q in reading.quotes if q.speaker is not None and q.speaker.in_ is None]
    )
    out: _Names = _office(s)
    for m in reading.mentions:
        if m.form != "name" or not (s.start <= m.start < s.end and a <= m.start < b):
            continue
        role = m.label == "organization" and _ROLE.search(s.plain[: m.start - s.start])
        if (m.label == "person" or role) and not any(_speaks(x, m, reading) for x in speakers):
            out |= {t: _Name(_shown(m.text)) for t in _tokens(m.text) if t not in out}
    return out


def _speaks(speaker: Source, m: Mention, reading: Reading) -> bool:
    """Whether the mention names who speaks, not whose family or party does."""
    if speaker.end <= m.start or m.end <= speaker.start:
        return False
    return re.search(r"\b(?:of|de|du|d['’])", reading.text[speaker.start : m.start]) is None


def _tokens(name: str) -> list[str]:
    return [t for t in re.findall(r"[a-z]{3,}", fold(name)) if t not in _NO_NAME]


def _shown(name: str) -> str:
    return re.sub(r"[’']s?$", "", " ".join(name.split()))


def _office(s: Sentence) -> _Names:
    out: _Names = {}
    for office, words in _OFFICE:
        if words.search(s.plain):
            place = country_at(s.reading, s.start, s.end)
            if place is not None and place.country:
                country = next(
                    (p.name for p in s.reading.places if p.kind == "country" and p.country == place.country), None
                )
                out[f"{office} {place.country}"] = _Name(f"the {office} of {country or place.country}")
    return out

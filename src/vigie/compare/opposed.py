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

from vigie.compare.building import Draft, Material, Query, Told
from vigie.compare.keys import fold, is_wide
from vigie.compare.matters import MATTERS, Matter, sides
from vigie.compare.official import yes_no
from vigie.compare.rejected import rejects, said_before, same_voice
from vigie.compare.scenes import Sentence, apart_in_days, said, sentences_in, speaker
from vigie.compare.spoken import country_at
from vigie.model import Reading, Site

SOON, LATE = 6, 1  # days from the telling to the denial, and from a denial to a telling that is of the same
CHANGED = 45  # days within which what was not so came to be so
MOST = 12  # articles that tell of one matter under one name; of more, which one a denial means can't be told
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
    at: Sentence
    told: tuple[Told, ...]


def opposed_queries(material: Material) -> list[Query]:
    """“Was X released?” where one statement says so and another that it is not so."""
    found: dict[tuple[str, str], list[_Side]] = defaultdict(list)
    for reading in material.readings:
        for side in _sides(reading, material):
            for name in side.names:
                found[side.matter.name, name].append(side)
    out: list[Query] = []
    asked: set[frozenset[tuple[str, int, bool]]] = set()
    for (_, name), told in sorted(found.items(), key=lambda k: (k[0][0], -len(k[1]), k[0][1])):
        for query, spans in _of_name(name, told):
            if any(spans <= other for other in asked):
                continue
            asked.add(spans)
            out.append(query)
    return out


def _of_name(name: str, told: Sequence[_Side]) -> Iterator[tuple[Query, frozenset[tuple[str, int, bool]]]]:
    """The question on one matter under one name, if there is a denial and somebody who says so."""
    no = [s for s in told if not s.yes]
    yes = [s for s in told if s.yes]
    if not no or not yes:
        return
    many = len({s.at.reading.id for s in yes}) > MOST
    against = [(a, b) for b in no for a in yes if _about_one(a, b) and not (many and a.at.reading is not b.at.reading)]
    verdict = "contested"
    if not against:
        came = [(a, b) for b in no for a in yes if a.matter.state and 0 < (_gap(b, a) or 0) <= CHANGED]
        if not came or len(yes) > MOST:
            return
        against, verdict = came, "updated"
    ya = _unique([a for a, _ in against])
    nb = _unique([b for _, b in against])
    drafts = [Draft(yes_no(answer), [t for s in x for t in s.told]) for answer, x in ((True, ya), (False, nb))]
    if verdict == "updated":
        drafts.reverse()
    first = nb[0]
    shown = ya[0].names[name]
    spans = frozenset((t.reading.id, t.span.start, s.yes) for s in (*ya, *nb) for t in s.told)
    yield (
        Query(
            key=("opposed", first.matter.name, name, first.at.reading.id, str(first.at.start)),
            text=first.matter.question.format(name=shown.shown),
            measure=None,
            where=(shown.site,) if shown.site is not None else (),
            when=None,
            drafts=drafts,
            verdict=verdict,
            about="the same matter",
        ),
        spans,
    )


def _unique(sides_: Sequence[_Side]) -> list[_Side]:
    return list({(s.at.reading.id, s.at.start): s for s in sides_}.values())


def _gap(a: _Side, b: _Side) -> int | None:
    return apart_in_days(a.at.reading, b.at.reading)


def _about_one(yes: _Side, no: _Side) -> bool:
    """Whether the two contradict each other: by different voices, within days, and not as what changed."""
    if yes.at.reading is no.at.reading:
        return yes.at.number != no.at.number and not same_voice(no.at, yes.at)
    days = _gap(yes, no)
    if days is None or same_voice(no.at, yes.at):
        return False
    return (0 if yes.matter.state else -LATE) <= days <= SOON


def _sides(reading: Reading, material: Material) -> Iterator[_Side]:
    """What the sentences of the article affirm and deny, each with the names that it is about."""
    own = list(sentences_in(reading))
    place_names: list[_Names] = [_names(s, "place") for s in own]
    person_names: list[_Names] = [_names(s, "person") for s in own]
    last: dict[int, list[_Side]] = defaultdict(list)
    for n, s in enumerate(own):
        back = rejects(s)
        if back is not None and (claim := said_before(s, own, back)) is not None:
            for side in last[claim.number]:
                if side.yes:
                    denied = replace(side, yes=False, at=s, told=(said(s, material.origins), *_quoted_after(s, own, material)))
                    last[s.number].append(denied)
                    yield denied
        for matter in MATTERS:
            for yes, start in sides(matter, s.plain):
                if any(x.matter is matter for x in last[s.number]):
                    continue
                names = _of((place_names if matter.of == "place" else person_names), n)
                told = (said(s, material.origins), *_quoted_after(s, own, material))
                side = _Side(matter, yes, names, s, told)
                last[s.number].append(side)
                yield side


def _quoted_after(s: Sentence, own: Sequence[Sentence], material: Material) -> list[Told]:
    """The sentence after it where that is a quotation of the same voice, or of nobody else."""
    after = next((t for t in own if t.number == s.number + 1), None)
    if after is None or not re.match(r"\W{0,2}[“\"«]", s.reading.text[after.start : after.end]):
        return []
    mine, theirs = speaker(s), speaker(after)
    if mine is not None and theirs is not None and mine.name and theirs.name and mine.name != theirs.name:
        return []
    return [said(after, material.origins)]


def _of(names: Sequence[_Names], n: int) -> _Names:
    """The names of the sentence, else of those just before it, else of the first of the article."""
    for k in range(n, max(-1, n - 1 - _BACK), -1):
        if names[k]:
            return names[k]
    return next((x for x in names[:_LEAD] if x), {})


_NAME = re.compile(r"[A-ZÀ-Ý][\w’'-]{2,}(?: (?:al-|el-|of |de |du |ben |bin |ag |ould )?[A-ZÀ-Ý][\w’'-]+)*")
_NO_NAME = frozenset(
    "colonel general major captain lieutenant sergeant commander reverend father bishop sheikh imam mayor president"
    " minister prime chief doctor professor north south east west northern southern eastern western upper lower central"
    " state province region district county city town village the this that there they when while after before but and"
    " army ministry government police radio state party front movement force forces council committee office united"
    " nations european union red cross monday tuesday wednesday thursday friday saturday sunday january february march"
    " april may june july august september october november december lundi mardi mercredi jeudi vendredi samedi"
    " dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre premier ministre"
    " nord sud est ouest les des une aucun aucune dans selon pour mais cette ces son ses leur leurs notre nos etat"
    " armee ministere gouvernement parti conseil islamic islamique jihadist none nobody not our his her its general"
    " you she are was all any both two three several many most some other others another new old".split()
)
_OFFICE = (
    ("prime minister", re.compile(r"\b(?:prime minister|premier(?:e)? ministre|premier)\b")),
    ("president", re.compile(r"\b(?:president|presidente|chef de l'etat|head of state|junta leader|chef de la junte)\b")),
    ("defence minister", re.compile(r"\b(?:defen[cs]e minister|ministre de la defense)\b")),
    ("interior minister", re.compile(r"\b(?:interior minister|ministre de l'interieur)\b")),
    ("foreign minister", re.compile(r"\b(?:foreign minister|ministre des affaires etrangeres)\b")),
    ("army chief", re.compile(r"\b(?:army chief|chief of (?:the )?(?:defen[cs]e |general )?staff|chef d'etat-major)\b")),
)


def _names(s: Sentence, of: str) -> _Names:
    """The names of the sentence by which it can be told what it is about."""
    reading, text = s.reading, s.reading.text
    inside = [p for p in reading.places if p.in_ is None and s.start <= p.start < s.end]
    mentions = [m for m in reading.mentions if m.form == "name" and s.start <= m.start < s.end]
    out: _Names = {}
    taken: list[tuple[int, int]] = []
    for p in inside:
        if is_wide(p.place) or p.role != "literal" or (p.start < 60 and len(p.text) > 3 and p.text.isupper()):
            taken.append((p.start, p.end))
        elif of == "place":
            name = _Name(p.name or p.text, p.site)
            out |= {t: name for t in {*_tokens(p.name or ""), *_tokens(p.text)}}
            taken.append((p.start, p.end))
    left_out = ("nationality", "temporal", "organization", "person") if of == "place" else ("nationality", "temporal")
    taken += [(m.start, m.end) for m in mentions if m.label in left_out]
    if of == "person":
        out |= _office(s)
    else:
        taken += [
            (q.speaker.start, q.speaker.end) for q in reading.quotes if q.speaker is not None and q.speaker.in_ is None
        ]
    known = [(m.start, m.end) for m in mentions] + [(p.start, p.end) for p in inside]
    for m in _NAME.finditer(text, s.start, s.end):
        if any(a < m.end() and m.start() < b for a, b in taken):
            continue
        tokens = _tokens(m.group())
        if m.start() <= s.start + 2 and " " not in m.group() and not any(a <= m.start() < b for a, b in known):
            continue  # the first word of a sentence is no name
        out |= {t: _Name(_shown(m.group())) for t in tokens if t not in out}
    return out


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

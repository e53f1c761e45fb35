"""Statements that say of one thing that it was so and that it was not: yes or no questions without a figure.

Matters and their words are in :mod:`vigie.compare.questions.matters`. Two statements are about one thing where their
sentences (or those before them, or the first of the article) share the name of a place or of a person, or an office of
one country, and were published within days of each other. A denial that points back ("called the accusation a lie")
denies what was said before it; words quoted right after a statement belong to it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from vigie.compare.claims.charged import charged_with, not_theirs, spared
from vigie.compare.claims.named_alike import shared_names
from vigie.compare.claims.of_crisis import lines
from vigie.compare.claims.official import yes_no
from vigie.compare.claims.read_events import read_at
from vigie.compare.claims.rejected import counts, named_in, quoted_after, rejects, said_before, same_voice, stands
from vigie.compare.incidents.origins import Origins
from vigie.compare.likeness.alike import content
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.questions.matter_table import (
    MATTERS,
    ROLES,
    UNTIL,
    called,
    contraries_in,
    first_role,
    matters_in,
    roles_in,
    things_in,
)
from vigie.compare.questions.matters import Matter, absent, contrary, firm, may_deny, sides
from vigie.compare.questions.naming import BY_WORD, Name, Names, beside, bodies_at, names_at
from vigie.compare.questions.scenes import Sentence, apart_in_days, clause_at, said, speaker, topics
from vigie.compare.words.keys import fold
from vigie.compare.words.wording import statement, with_article
from vigie.model import Reading

SOON, LATE = 6, 1  # days from the telling to the denial, and from a denial to a telling that is of the same
CHANGED = 45  # days within which what was not so came to be so
MOST = 12  # articles that tell of one matter under one name; of more, which one a denial means can't be told
NEXT = 3  # days where nothing but the name says that both are of one thing
NEAR = 6  # sentences between the two in one article
_ROLE = "="
# First letters of names that countries and bodies share, and of what people are: they hold within a topic.
_WEAK = f"~{_ROLE}"
# Who can also be called something else: a nurse is an aid worker, and a hostage.
_HEADS = frozenset({"chief", "minister", "president"})  # who is met, asked and quoted as well
_WIDE_ROLES = _HEADS | {"aid worker", "hostage"}
AT_ONCE = 3  # days within which what is told as never otherwise contradicts, and does not follow
FIRST = 4  # sentences of an article after which another matter's is not meant
_SHORT = 6  # sentences of an article that is about one thing
_LEAD = 2  # first sentences of an article, whose names hold for what names none
_BACK = 2  # sentences before one without names whose names it is about


@dataclass(frozen=True)
class _Side:
    matter: Matter
    yes: bool
    names: Names
    own: frozenset[str]  # those that stand in the sentence itself
    at: Sentence
    told: tuple[Told, ...]
    topic: str
    fitting: bool  # whether the words stand beside it that its matter asks for
    things: frozenset[str] = frozenset()  # the kinds of things that its clause names
    role: str | None = None  # and what the people are that it is about
    firm: bool = False  # told against what others say
    over: bool = False  # told as what came after it: who was seized is released


def opposed_queries(material: Material) -> list[Query]:
    """“Was X released?” where one statement says so and another that it is not so."""
    of = topics(material)
    own = {r.id: list(lines(r, material)) for r in material.readings}
    asked_of = _wanted(material.readings, own, of)
    told = [
        s
        for r in material.readings
        if (matters := asked_of[r.id])
        for s in _sides(own[r.id], matters, of[r.id], material.origins)
    ]
    known: dict[str, dict[str, Name]] = defaultdict(dict)  # of each matter the names that sentences have
    for side in told:
        known[side.matter.name] |= {t: side.names[t] for t in side.own if len(t) > 3 and t.isalpha()}
    told += [
        replace(side, matter=m, yes=False, over=True)
        for side in told
        if side.yes
        for m in UNTIL.get(side.matter.name, ())
    ]
    sides_of: dict[str, list[_Side]] = defaultdict(list)
    for side in told:
        sides_of[side.matter.name].append(_also_named(side, known[side.matter.name]))
    opens = {side.at.reading.id: own[side.at.reading.id][:_LEAD] for side in told}
    rare = shared_names([*(side.at for side in told), *(s for first in opens.values() for s in first)])
    lead = {a: {t: n for s in first for t, n in rare[a, s.start].items()} for a, first in opens.items()}
    for matter in sides_of:
        sides_of[matter] = [
            _with(s, rare[s.at.reading.id, s.at.start], lead[s.at.reading.id]) for s in sides_of[matter]
        ]
    asked = [
        query for matter in sorted(sides_of) for on_it in _together(sides_of[matter]) for query in _asked_of(on_it)
    ]
    return sorted(asked, key=lambda q: q.key[0] == "ended")


def _together(told: Sequence[_Side]) -> list[list[_Side]]:
    """Statements on one matter that a chain of names joins; countries and bodies join those of one topic only."""
    owner = list(range(len(told)))

    def root(n: int) -> int:
        while owner[n] != n:
            n = owner[n]
        return n

    first: dict[tuple[str, str], int] = {}
    for n, side in enumerate(told):
        for name in side.names:
            narrow = (name[0] in _WEAK and not side.matter.wide) or (name not in side.own and name[0] not in _WEAK)
            k = first.setdefault((name, side.topic if narrow else ""), n)
            a, b = sorted((root(k), root(n)))
            owner[b] = a
        for name in side.own:
            a, b = sorted((root(first.setdefault((name, side.topic), n)), root(n)))
            owner[b] = a
    groups: dict[int, list[_Side]] = defaultdict(list)
    for n, side in enumerate(told):
        groups[root(n)].append(side)
    return list(groups.values())


def _also_named(side: _Side, known: Mapping[str, Name]) -> _Side:
    """With the names of other statements that stand in its sentence, though they were read as none there."""
    words = {fold(w) for w in _CAPITAL.findall(side.at.span.text)}
    more = {t: known[t] for t in words & known.keys() if t not in side.own}
    return replace(side, names=side.names | more, own=side.own | more.keys()) if more else side


_CAPITAL = re.compile(r"\b[A-ZÀ-Ý][^\W\d_]{3,}")


def _with(side: _Side, shared: Names, lead: Names) -> _Side:
    """With the names that it shares with other articles, though they were read as none; without any, the lead's.

    Of persons they say nothing.
    """
    if side.matter.of == "person":
        return side
    more = {t: name for t, name in shared.items() if t not in side.own}
    if not more:
        return side if side.own else replace(side, names=lead | side.names)
    return replace(side, names=side.names | more, own=side.own | more.keys())


def _asked_of(told: Sequence[_Side]) -> Iterator[Query]:
    """The question on statements of one matter, if there is a denial and somebody who says so."""
    over = [s for s in told if s.over]
    no = [s for s in told if not s.yes and not s.over]
    yes = [s for s in told if s.yes]
    if not yes:
        return
    many = len({s.at.reading.id for s in yes}) > MOST
    against = [(a, b) for b in no for a in yes if _about_one(a, b) and not (many and a.at.reading is not b.at.reading)]
    denials = {id(b): b for _, b in against}.values()
    against += [(a, b) for b in denials for a in yes if _told_again(a, b)]
    for pairs in _joined(against):
        yield _asked(pairs, "contested")
    asked = {id(side) for pair in against for side in pair}
    # "All who were seized are free" tells of the end only, and "the bridge stands" denies.
    ended = {(s.at.reading.id, s.at.start) for s in over}
    denied = {(s.at.reading.id, s.at.start) for s in no}
    held = [s for s in yes if (s.at.reading.id, s.at.start) not in ended]
    freed = [s for s in over if (s.at.reading.id, s.at.start) not in denied]
    for pairs in _joined([(a, b) for b in freed for a in held if _ended(a, b)]):
        yield _asked(pairs, "updated", ceased=True)
    for follows, ceased in ((_came_true, False), (_ceased, True)):
        later = [(a, b) for b in no for a in yes if not {id(a), id(b)} <= asked and follows(a, b)]
        for pairs in _joined(later):
            yield _asked(pairs, "updated", ceased)
        if later:
            return


def _joined(pairs: Sequence[tuple[_Side, _Side]]) -> list[list[tuple[_Side, _Side]]]:
    """The pairs that a chain of statements joins: what was told and denied years apart is asked twice."""
    groups: list[tuple[set[int], list[tuple[_Side, _Side]]]] = []
    for pair in pairs:
        ids = {id(side) for side in pair}
        near = [g for g in groups if g[0] & ids]
        groups = [g for g in groups if not g[0] & ids]
        groups.append((ids.union(*(g[0] for g in near)), [*(p for g in near for p in g[1]), pair]))
    return [g[1] for g in groups]


def _asked(against: Sequence[tuple[_Side, _Side]], verdict: str, ceased: bool = False) -> Query:
    ya, nb = _closest([a for a, _ in against], [b for _, b in against])
    drafts = [Draft(yes_no(answer), [t for s in x for t in s.told]) for answer, x in ((True, ya), (False, nb))]
    if verdict == "updated" and not ceased:
        drafts.reverse()
    first = nb[0]
    shown = None if first.over else _shown_of([*nb, *ya])
    if shown is not None and not any(shown in {s.names[k] for k in s.own} for s in ya):
        shown = None  # "the rebels denied it" tells who denies, not of whom it is told
    return Query(
        key=(
            "ended" if first.over else "opposed",
            first.matter.name,
            first.at.reading.id,
            str(first.at.start),
            *([verdict] * (verdict != "contested")),
        ),
        text=_question(first.matter, shown, ya[0], nb),
        measure=None,
        where=(shown.site,) if shown is not None and shown.site is not None else (),
        when=None,
        drafts=drafts,
        verdict=verdict,
        about="the same matter",
    )


def _question(matter: Matter, shown: Name | None, yes: _Side, no: Sequence[_Side]) -> str:
    form = matter.question
    if shown is not None and matter.of == "any" and (shown.place or shown.site is not None):
        form = matter.at
    narrowed = matter.narrowed is not None and any(matter.narrowed.search(s.at.plain) for s in no)
    narrowed = narrowed or (matter.act and all(not_theirs(s.at.plain) for s in no))
    # A country is not where a blow was, but who is said to have struck.
    narrowed = narrowed or (matter.act and not matter.wide and shown is not None and _is_land(shown))
    if shown is None or not form or narrowed:
        return f"Is it so that “{statement(yes.at.span.text)}”?"
    asked = form.format(name=with_article(shown.shown))
    several = shown.shown.startswith("the ") and shown.shown.endswith("s")
    return (
        re.sub(r"^(Was|Is|Has)\b", lambda m: _PLURAL[m[1]], asked)
        if several and form.find("{name}") < _FIRST
        else asked
    )


def _is_land(name: Name) -> bool:
    return name.site is not None and name.site.kind == "country"


_PLURAL = {"Was": "Were", "Is": "Are", "Has": "Have"}
_FIRST = 5  # letters before a name that is the subject: "Was {name} …"


def _shown_of(told: Sequence[_Side]) -> Name | None:
    """The name for the question: the one that most of its sentences have, a person before a place."""
    counted = Counter(n for s in told for n in {s.names[k] for k in s.names if k[0] != "~"})
    counted += Counter(n for s in told for n in {s.names[k] for k in s.own})
    counted = counted or Counter(n for s in told for n in set(s.names.values()))
    ranked = sorted(counted, key=lambda n: (told[0].matter.of == "any" and n.site is not None, -counted[n], n.shown))
    return ranked[0] if ranked else None


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


def _about_one(yes: _Side, no: _Side) -> bool:
    """Whether the two contradict each other: by different voices, within days, and not as what changed."""
    if (not yes.fitting and not no.fitting) or _two_things(yes, no):
        return False
    told = {*content(yes.at.plain), *(w for name in no.own for w in content(name))}
    if yes.matter.act and not no.over and spared(no.at.plain, told):
        return False
    if yes.matter.of == "person" and not (
        yes.own & no.own
        or (yes.at.reading is no.at.reading and yes.own and not no.own)
        or (yes.topic == no.topic and _by_role(yes, no))
    ):
        return False  # of a person both must say the name, or the second "he", or "the engineer" that the first named
    if yes.at.reading is no.at.reading:
        if yes.matter.of == "any" and not yes.own:
            return False  # "eight workers were arrested": who or where is not said, so another may be meant
        near = abs(yes.at.number - no.at.number) <= NEAR and (not yes.matter.ends or yes.firm or no.firm)
        return near and yes.at.number != no.at.number and not _elsewhere(yes, no) and not same_voice(no.at, yes.at)
    days = _gap(yes, no)
    if days is None or not yes.fitting or not _one_matter(yes, no) or same_voice(no.at, yes.at):
        return False
    if yes.matter.ends:
        return abs(days) <= AT_ONCE and (yes.firm if days < 0 else no.firm if days else yes.firm or no.firm)
    return (0 if yes.matter.state else -LATE) <= days <= (SOON if yes.topic == no.topic else NEXT)


def _told_again(yes: _Side, no: _Side) -> bool:
    """Whether what was denied is told once more right after the denial, by another: it did not come true since."""
    days = _gap(no, yes)
    return (
        yes.matter.state
        and not yes.matter.ends
        and yes.fitting
        and days is not None
        and 0 < days <= AT_ONCE
        and _one_matter(yes, no)
        and not _two_things(yes, no)
        and not same_voice(no.at, yes.at)
    )


def _came_true(yes: _Side, no: _Side) -> bool:
    days = _gap(no, yes)
    return (
        yes.matter.state
        and yes.fitting
        and no.fitting
        and days is not None
        and 0 < days <= CHANGED
        and _one_matter(yes, no)
        and not _two_things(yes, no)
    )


def _ceased(yes: _Side, no: _Side) -> bool:
    """Whether what was so is told later as no longer so."""
    return (
        yes.matter.ends
        and (days := _gap(yes, no)) is not None
        and 0 < days <= CHANGED
        and _one_matter(yes, no)
        and not _two_things(yes, no)
    )


def _ended(yes: _Side, over: _Side) -> bool:
    """Whether what was so is over by what is told later: who was seized is released."""
    days = _gap(yes, over)
    return (
        (yes.fitting or over.fitting)
        and days is not None
        and 0 < days <= CHANGED
        and _one_matter(yes, over)
        and not _two_things(yes, over)
        and (bool(yes.own & over.own) or _by_role(yes, over))
    )


def _two_things(yes: _Side, no: _Side) -> bool:
    """Whether the two are told of two kinds of things; where one names none, it must be the same article's."""
    if yes.role and no.role and yes.role != no.role and not {yes.role, no.role} & _WIDE_ROLES:
        return True
    if not yes.matter.thing or yes.things & no.things:
        return False
    beside = yes.at.reading is no.at.reading and abs(yes.at.number - no.at.number) == 1
    return bool(yes.things and no.things) or not beside or not (yes.things or no.things)


def _one_matter(yes: _Side, no: _Side) -> bool:
    """Whether two articles mean one thing: both name it themselves, or they are on one matter anyway."""
    if _elsewhere(yes, no):
        return False
    if yes.topic == no.topic:
        common = yes.names.keys() & no.names.keys()
        return any(not _is_country(name) for name in common) or (bool(common) and _share_words(yes, no))
    if max(yes.at.number, no.at.number) > FIRST:
        return False  # what an article says in passing answers nothing on another matter
    if yes.matter.wide and any(name[0] == "~" and yes.names[name].site for name in yes.names.keys() & no.names.keys()):
        return True
    return any(name[0] not in _WEAK for name in yes.own & no.own)


def _is_country(name: str) -> bool:
    return name[0] == "~" and name[1:].isupper()


def _share_words(yes: _Side, no: _Side) -> bool:
    """Whether the sentences have a word in common that is no name, and not the matter's: a country alone has many
    blows in a week."""
    shared = set(content(yes.at.plain)) & set(content(no.at.plain))
    matter = yes.matter
    for s in (yes, no):
        shared -= set(content(" ".join(_CAPITAL.findall(s.at.span.text))))
        for words in (matter.told, matter.contrary, matter.denied):
            for m in words.finditer(s.at.plain) if words is not None else ():
                shared -= set(content(m.group()))
    return bool(shared)


def _elsewhere(yes: _Side, no: _Side) -> bool:
    """Whether both name what they are about, and differently; "the engineer" is whom the article names."""
    if yes.matter.of == "any" or yes.own & no.own or not yes.own or not no.own:
        return False
    return not (yes.topic == no.topic and _by_role(yes, no))


def _by_role(yes: _Side, no: _Side) -> bool:
    """Whether one only tells what a person is, and its article names, or has no other name than, the other's person."""
    for one, other in ((yes, no), (no, yes)):
        if all(name[0] == _ROLE for name in one.own) and one.own:
            named = {name for name in other.own if name[0] not in _WEAK}
            return f"{_ROLE}{other.role}" in one.own or bool(one.names.keys() & named)
    return False


def _wanted(
    readings: Sequence[Reading], own: Mapping[str, Sequence[Sentence]], of: Mapping[str, str]
) -> dict[str, list[Matter]]:
    """For each article the matters that it or another denies that may be of the same thing: only these are read."""
    denied = {r.id: _denied(own[r.id]) for r in readings}
    by_topic: dict[str, set[str]] = defaultdict(set)
    by_name: dict[str, list[tuple[Reading, set[str]]]] = defaultdict(list)
    for r in readings:
        by_topic[of[r.id]] |= denied[r.id].keys()
        names: dict[str, set[str]] = defaultdict(set)
        for matter, words in denied[r.id].items():
            for word in words:
                names[word].add(matter)
        for word, matters in names.items():
            by_name[word].append((r, matters))
    out = {}
    for r in readings:
        wanted = set(by_topic[of[r.id]])
        named = {fold(w) for w in _CAPITAL.findall(r.text)} | {f"~{p.country}" for p in r.places if p.country}
        for word in named & by_name.keys():
            for other, matters in by_name[word]:
                days = apart_in_days(r, other)
                if days is not None and abs(days) <= CHANGED:
                    wanted |= matters
        out[r.id] = [m for m in MATTERS if m.name in wanted or any(x.name in wanted for x in UNTIL.get(m.name, ()))]
    return out


def _denied(own: Sequence[Sentence]) -> dict[str, set[str]]:
    """The matters that the article denies, each with the capitalised words of the sentences that do so, folded."""
    out: dict[str, set[str]] = defaultdict(set)
    for s in own:
        found = set()
        no = may_deny(s.plain)
        away = no and absent(s.plain) is not None
        for matter in MATTERS if away else matters_in(s.plain) if no else contraries_in(s.plain):
            if (matter.act and away) or (
                any(not yes for yes, _ in sides(matter, s.plain)) if no else contrary(matter, s.plain)
            ):
                found.add(matter.name)
                if matter.wide or matter.of == "person":
                    out[matter.name] |= {t for t in bodies_at(s) if t[1:].isupper()}
        words = _capitalised(s) if found else set()
        back = rejects(s)
        if back is not None and (claim := said_before(s, own, back)) is not None and not counts(claim):
            words |= _capitalised(s) | _capitalised(claim)
            found |= {m.name for m in matters_in(claim.plain) if any(yes for yes, _ in sides(m, claim.plain))}
        if over := {m.name for name in read_at(s) for m in UNTIL.get(name, ())}:
            found |= over
            words |= _capitalised(s)
        for name in found:
            out[name] |= words
    return out


def _capitalised(s: Sentence) -> set[str]:
    return {fold(w) for w in _CAPITAL.findall(s.reading.text, s.start, s.end)}


def _sides(own: Sequence[Sentence], matters: Sequence[Matter], topic: str, origins: Origins) -> Iterator[_Side]:
    """What the sentences of an article affirm and deny of the matters, each with the names that it is about."""
    last: dict[int, list[_Side]] = defaultdict(list)
    for n, s in enumerate(own):
        back = rejects(s)
        if back is not None and (claim := said_before(s, own, back)) is not None:
            named = named_in(back.group())
            of = {m.name for m in matters_in(back.group())} if named else None  # "called the attack claim a lie"
            of = charged_with(claim.plain) if of is None else of
            for side in last[claim.number] if not counts(claim) else ():
                if side.yes and (side.own or len(own) <= _SHORT) and (of is None or side.matter.name in of):
                    told = (said(s, origins), *quoted_after(s, own, origins))
                    denied = replace(side, yes=False, at=s, told=told)
                    last[s.number].append(denied)
                    yield denied
        if stands(s):
            for k in range(s.number - 1, s.number - 1 - _BACK - 1, -1):
                if last[k]:
                    again = [replace(x, yes=True, at=s, told=(said(s, origins),)) for x in last[k]]
                    yield from again
                    last[s.number] += again
                    break
        away = absent(s.plain)
        named_here = matters_in(s.plain)
        here = {m.name for m in named_here}
        # "The two, taken in March, are free": the sentence tells how it ended.
        over = {m.name for x in named_here if x.name in UNTIL and _affirms(x, s.plain) for m in UNTIL[x.name]}
        for matter in matters:
            if not away and matter.name not in here:
                continue
            if any(x.matter is matter for x in last[s.number]):
                continue
            if matter.act and away is not None:
                names, named = _about(matter, own, n, away.start())
                told = (said(s, origins), *quoted_after(s, own, origins))
                last[s.number].append(_Side(matter, False, names, named, s, told, topic, True))
                yield last[s.number][-1]
                continue
            for yes, start in sides(matter, s.plain):
                if yes and (back is not None or matter.name in over):
                    continue  # "the army, which has been fighting rebels, denied it": told beside the denial
                a, b = clause_at(s.plain, start, start)
                if yes and (matter.until or matter.name in UNTIL) and _SOME.search(s.plain, a, start):
                    continue  # of those whom it does not count the contrary may be true
                fitting = matter.beside is None or matter.beside.search(s.plain) is not None
                names, named = _about(matter, own, n, start)
                told = (said(s, origins), *quoted_after(s, own, origins))
                things = things_in(s.plain[a:b]) if matter.thing else frozenset()
                role = first_role(s.plain[a:b]) if matter.of != "place" else None
                side = _Side(matter, yes, names, named, s, told, topic, fitting, things, role, firm(s.plain[a:b]))
                last[s.number].append(side)
                yield side


_SOME = re.compile(
    r"\b(?:some|several|many|others|out of|of the \d+|additional|certains|certaines|plusieurs|d'autres"
    r"|sur (?:les |un total de )?\d+)\b"
)


def _affirms(matter: Matter, plain: str) -> bool:
    return any(yes for yes, _ in sides(matter, plain))


_FIRST_PERSON = re.compile(r"\b(?:i am|i'm|i was|i have|i've|je suis|j'ai|me voici|here i am)\b")


def _speaker(own: Sequence[Sentence], n: int) -> Names:
    """The name of who speaks in the first person, said there or in the sentences before."""
    for s in reversed(own[max(0, n - 1) : n + 1]):
        source = speaker(s)
        if source is not None and source.name:
            return {fold(w): Name(source.name) for w in _CAPITAL.findall(source.name)}
    return {}


_ITS_TOWN = re.compile(r" (?:of|in|at|à|de|du|d['’]) ?(?P<name>[A-ZÀ-Ý][^\W\d_]+(?:[- ][A-ZÀ-Ý][^\W\d_]+)*)")


def _seats(s: Sentence) -> Names:
    """The towns that hospitals, airports and the like of the sentence are of."""
    return {
        fold(found["name"]).split()[-1]: Name(found["name"])
        for m in s.reading.mentions
        if m.in_ is None and m.label == "facility" and s.start <= m.start < s.end
        if (found := _ITS_TOWN.match(s.reading.text, m.end)) is not None
    }


def _near(role: str, words: str, start: int) -> bool:
    """Whether the people of a kind can be who the words at ``start`` are about."""
    m = ROLES[role].search(words)
    return m is not None and beside(words, m.start(), m.end(), start)


def _about(matter: Matter, own: Sequence[Sentence], n: int, start: int) -> tuple[Names, frozenset[str]]:
    """The names that what is said at ``start`` of the sentence is about, and those of them that stand in it."""
    here = names_at(own[n], matter.of, start)
    if matter.thing:  # "the hospital of X is closed"
        here |= {t: name for t, name in _seats(own[n]).items() if t not in here}
    if matter.of != "place" and not any(name.site is None for name in here.values()):
        a, b = clause_at(own[n].plain, start, start)
        by = BY_WORD.search(own[n].plain, start, b)
        b = by.start() if by is not None else b
        words = own[n].plain[a:b]
        roles = [r for r in roles_in(words) if r not in _HEADS or _near(r, words, start - a)]
        here |= {f"{_ROLE}{role}": Name(called(role, words)) for role in roles}
    if matter.of != "place" and _FIRST_PERSON.search(own[n].plain):  # "I am alive": of who speaks
        here |= _speaker(own, n)
    named = frozenset(here)
    weak = bodies_at(own[n])
    if len(own) <= _SHORT:
        for s in own:
            for token, name in (names_at(s, matter.of) | bodies_at(s)).items():
                here.setdefault(token, name)
    elif not here:
        for k in (*range(n - 1, max(-1, n - 1 - _BACK), -1), *range(_LEAD)):
            if k < n and (here := names_at(own[k], matter.of)):
                break
    return weak | here, named

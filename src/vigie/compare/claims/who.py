"""“Who was behind the attack?”: what each article says of it, according to whom, put together for each blow.

Statements of one matter are put together where nothing speaks against their being of one blow. They contradict each
other where somebody denies what another charges him with, or where two voices name two sides that fight each other.
Where nobody does, each party that two articles name, or two deny, has a question of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vigie.compare.claims.anchors import Anchor
from vigie.compare.claims.charges import Charge, charges_in, definite, told_part
from vigie.compare.claims.of_crisis import lines
from vigie.compare.claims.official import yes_no
from vigie.compare.claims.one_blow import NEAR, Matter, noun_of, place_of, tail_of
from vigie.compare.claims.parties import ARMED, GROUP, KIND, STATE, Parties, Party
from vigie.compare.claims.quiet import quiet_queries
from vigie.compare.claims.rejected import same_voice
from vigie.compare.figures.counted import side_of
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.questions.scenes import Sentence, by_topic, speaker
from vigie.compare.words.spoken import folded, source_at
from vigie.model import Reading, Source, Span, Value

NOBODY = "nobody: it did not happen"
_MOST = 120  # statements of one matter that are looked at


@dataclass(frozen=True)
class Given:
    """A charge or a denial, with the blow it speaks of."""

    charge: Charge
    told: Told
    anchor: Anchor
    voice: str

    @property
    def keys(self) -> frozenset[str]:
        """The keys of those it names."""
        return frozenset(p.key for p in self.charge.parties)


def who_queries(material: Material) -> list[Query]:
    """“Who was behind it?” for each blow of which voices differ, “Was X behind it?” where they agree."""
    out: list[Query] = []
    for topic, readings in by_topic(material).items():
        parties, matter = Parties(readings), Matter(readings, material)
        given = [g for r in readings for g in _given(r, parties, matter, material)][:_MOST]
        for n, blow in enumerate(matter.blows(given)):
            out += _asked(f"{topic}-{n}", blow)
        own = [s for r in readings for s in lines(r, material)]
        out += quiet_queries(topic, own, [g for g in given if g.charge.denies], parties, matter, material.origins)
    return out


def _given(reading: Reading, parties: Parties, matter: Matter, material: Material) -> Iterator[Given]:
    own = list(lines(reading, material))
    for s in own:
        for c in charges_in(s, parties):
            source = _voice(s, c)
            at = matter.anchor(s, own, c.a, c.b, c.said)
            if not at.series and (at.own or definite(s, c)):
                yield Given(c, told_part(s, c.a, c.b, source, material.origins), at, _words(source))


def _voice(s: Sentence, c: Charge) -> Source | None:
    """Who blames or denies: the subject of that verb, else who is read as saying the sentence."""
    if c.voice is not None:
        a, b = c.voice
        words = s.reading.text[s.start + a : s.start + b]
        source: Source = Source.cut(s.reading.text, s.start + a, s.start + b, name=words)
        return source
    at: Span = Span.cut(s.reading.text, s.start + c.verb, s.start + c.verb_end)
    return source_at(s.reading, at) or speaker(s)


def _words(source: Source | None) -> str:
    return " ".join(filter(None, (source.name, source.text, source.affiliation))) if source is not None else ""


def _asked(key: str, blow: Sequence[Given]) -> Iterator[Query]:
    against = [(a, b) for n, a in enumerate(blow) for b in blow[n + 1 :] if contradict(a, b)]
    if against:
        meant = {k for pair in against for g in pair for k in g.keys}
        held = [g for g in blow if g.keys & meant or not g.keys]
        yield _who(key, held)
        blow = [g for g in blow if not g.keys & meant]
    place = place_of([g.anchor for g in blow])
    for party, denied in sorted(
        {(p, g.charge.denies) for g in blow for p in g.charge.parties}, key=lambda x: (x[0].key, x[1])
    ):
        same = [
            g
            for g in blow
            if party.key in g.keys and g.charge.denies == denied and not g.charge.either and not g.charge.deed
        ]
        said = any(not g.charge.story for g in same)  # somebody says who it was, and does not only tell of it
        if said and len({g.anchor.at.reading.id for g in same}) > 1:
            be = "Were" if party.sort == KIND and party.label.endswith("s") else "Was"
            yield Query(
                key=("behind", key, party.key, str(denied)),
                text=f"{be} {party.label} behind {noun_of([g.anchor for g in same])}{tail_of(place)}?",
                measure=None,
                where=(place.site,) if place is not None else (),
                when=None,
                drafts=[Draft(yes_no(not denied), [g.told for g in same])],
            )


def _who(key: str, held: Sequence[Given]) -> Query:
    answers: dict[str, list[Told]] = defaultdict(list)
    for g in held:
        for label in labels(g.charge):
            answers[label].append(g.told)
    place = place_of([g.anchor for g in held])
    return Query(
        key=("who", key),
        text=f"Who was behind {noun_of([g.anchor for g in held])}{tail_of(place)}?",
        measure=None,
        where=(place.site,) if place is not None else (),
        when=None,
        drafts=[Draft(Value(low=None, high=None, approx=False, unit="name", text=t), x) for t, x in answers.items()],
        verdict="contested",
        about="the same event",
    )


def labels(c: Charge) -> list[str]:
    """The answers that a statement gives: each party it names, one of them, or that it was not they."""
    names = [p.label for p in c.parties]
    if not names:
        return [NOBODY]
    if c.denies:
        return [f"not {n}" for n in names]
    return [" or ".join(sorted(names))] if c.either and len(names) > 1 else names


def contradict(a: Given, b: Given) -> bool:
    """Whether one denies what the other charges, or two voices name two sides that fight each other."""
    if a.charge.denies and b.charge.denies:
        return False
    if a.charge.denies or b.charge.denies:
        no, yes = (a, b) if a.charge.denies else (b, a)
        return _meets(no, yes) and not _one_voice(no, yes)
    if a.charge.deed or b.charge.deed or _one_voice(a, b):
        return False
    if (a.charge.story or b.charge.story) and not _beside(a, b):
        return False  # in a war both sides strike
    return all(_rivals(x, y) for x in a.charge.parties for y in b.charge.parties)


def _beside(a: Given, b: Given) -> bool:
    """Whether one article sets the two beside each other."""
    one, other = a.anchor.at, b.anchor.at
    return one.reading is other.reading and abs(one.number - other.number) <= NEAR


def _meets(no: Given, yes: Given) -> bool:
    if not no.charge.parties:  # that there was no such blow at all
        return not yes.charge.deed and side_of(no.voice) in ("state", "armed group")
    if no.keys & yes.keys:
        return True
    # A rebel group's denial meets the charge that it was "rebels" or "terrorists".
    return any(p.sort == GROUP for p in no.charge.parties) and all(
        p.sort == KIND and p.key in ARMED for p in yes.charge.parties
    )


def _rivals(a: Party, b: Party) -> bool:
    if STATE in (a.sort, b.sort):
        return a.sort != b.sort and (a.armed or b.armed or "bandits" in (a.key, b.key))
    if a.sort == b.sort == GROUP:
        return a.key != b.key
    return {a.key, b.key} & {"bandits"} != set() and (
        a.sort == GROUP or b.sort == GROUP or "jihadists" in (a.key, b.key)
    )


def _one_voice(a: Given, b: Given) -> bool:
    if a.voice and a.voice == b.voice:
        return True
    if a.voice and b.voice:
        one, other = side_of(a.voice), side_of(b.voice)
        both = set(folded(a.voice).split()) & set(folded(b.voice).split())
        return one == other and one is not None and bool(both - {"the", "of", "le", "la"})
    return same_voice(a.anchor.at, b.anchor.at)

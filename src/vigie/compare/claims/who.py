"""“Who was behind the attack?”: what each article says of it, according to whom, put together for each blow.

Statements of one matter are put together where nothing speaks against their being of one blow. They contradict each
other where somebody denies what another charges him with, or where two voices name two sides that fight each other.
Where nobody does, each party that two articles name, or two deny, has a question of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vigie.compare.claims.charges import Charge, charges_in
from vigie.compare.claims.of_crisis import lines
from vigie.compare.claims.official import yes_no
from vigie.compare.claims.one_blow import Anchor, anchor, one_blow
from vigie.compare.claims.parties import ARMED, GROUP, KIND, STATE, Parties, Party
from vigie.compare.claims.rejected import same_voice
from vigie.compare.figures.counted import side_of
from vigie.compare.incidents.origins import Origins
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.questions.scenes import Sentence, by_topic, speaker
from vigie.compare.words.spoken import folded
from vigie.compare.words.wording import with_article
from vigie.model import Reading, Source, Span, Value

_MOST = 120  # statements of one matter that are looked at
_LONG = 260  # characters of a sentence of which only the clause is shown
_NOUNS = (
    ("gas", "the gas attack"),
    ("taken", "the kidnapping"),
    ("blast", "the bombing"),
    ("shell", "the shelling"),
    ("air", "the air strike"),
)


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
        parties = Parties(readings)
        given = [g for r in readings for g in _given(r, parties, material)][:_MOST]
        for n, blow in enumerate(blows(given)):
            out += _asked(f"{topic}-{n}", blow)
    return out


def _given(reading: Reading, parties: Parties, material: Material) -> Iterator[Given]:
    own = list(lines(reading, material))
    for s in own:
        for c in charges_in(s, parties):
            source = _voice(s, c)
            at = anchor(s, own, c.a, c.b, c.said)
            if not at.series:
                yield Given(c, told(s, c.a, c.b, source, material.origins), at, _words(source))


def told(s: Sentence, a: int, b: int, source: Source | None, origins: Origins) -> Told:
    """The sentence as a statement, or of a long one the clause from ``a`` to ``b``, at the bounds of words."""
    if s.end - s.start <= _LONG:
        a, b = 0, s.end - s.start
    while a > 0 and s.plain[a - 1].isalnum():
        a -= 1
    while b < len(s.plain) and s.plain[b - 1 : b + 1].isalnum() and s.plain[b].isalnum():
        b += 1
    while a < b and s.plain[a] in " ,;:":
        a += 1
    span: Span = Span.cut(s.reading.text, s.start + a, s.start + b)
    return Told(s.reading, span, source, origins.of(s.reading.id, source))


def _voice(s: Sentence, c: Charge) -> Source | None:
    """Who blames or denies: the subject of that verb, else who is read as saying the sentence."""
    if c.voice is not None:
        a, b = c.voice
        words = s.reading.text[s.start + a : s.start + b]
        source: Source = Source.cut(s.reading.text, s.start + a, s.start + b, name=words)
        return source
    return speaker(s)


def _words(source: Source | None) -> str:
    return " ".join(filter(None, (source.name, source.text, source.affiliation))) if source is not None else ""


def blows(given: Sequence[Given]) -> list[list[Given]]:
    """The statements of each blow; those that tell least of where and when come last."""
    found: list[list[Given]] = []
    order = sorted(range(len(given)), key=lambda n: (given[n].anchor.bare, not given[n].anchor.own, n))
    for n in order:
        g = given[n]
        fitting = [
            f for f in found if all(one_blow(g.anchor, x.anchor) for x in f if not x.anchor.bare or g.anchor.bare)
        ]
        if not fitting:
            found.append([g])
            continue
        max(fitting, key=lambda f: _near(g, f)).append(g)
    return [sorted(f, key=lambda g: given.index(g)) for f in found]


def _near(g: Given, blow: Sequence[Given]) -> tuple[float, int]:
    """How near the statements of a blow stand to one: in its own article, else how many there are."""
    own = [abs(x.anchor.at.number - g.anchor.at.number) for x in blow if x.anchor.at.reading is g.anchor.at.reading]
    return (1 / (1 + min(own)) if own else 0.0, len(blow))


def _asked(key: str, blow: Sequence[Given]) -> Iterator[Query]:
    against = [(a, b) for n, a in enumerate(blow) for b in blow[n + 1 :] if contradict(a, b)]
    if against:
        meant = {k for pair in against for g in pair for k in g.keys}
        held = [g for g in blow if not g.charge.deed or g.keys & meant]
        yield _who(key, held)
        return
    for party, denied in sorted({(p, g.charge.denies) for g in blow for p in g.charge.parties}, key=lambda x: (x[0].key, x[1])):
        same = [
            g
            for g in blow
            if party.key in g.keys and g.charge.denies == denied and not g.charge.either and not g.charge.deed
        ]
        if len({g.anchor.at.reading.id for g in same}) > 1:
            yield Query(
                key=("behind", key, party.key, str(denied)),
                text=f"Was {party.label} behind {_noun(same)}{_tail(blow)}?",
                measure=None,
                where=_where(blow),
                when=None,
                drafts=[Draft(yes_no(not denied), [g.told for g in same])],
            )


def _who(key: str, held: Sequence[Given]) -> Query:
    answers: dict[str, list[Told]] = defaultdict(list)
    for g in held:
        for label in labels(g.charge):
            answers[label].append(g.told)
    return Query(
        key=("who", key),
        text=f"Who was behind {_noun(held)}{_tail(held)}?",
        measure=None,
        where=_where(held),
        when=None,
        drafts=[Draft(Value(low=None, high=None, approx=False, unit="name", text=t), x) for t, x in answers.items()],
        verdict="contested",
        about="the same event",
    )


def labels(c: Charge) -> list[str]:
    """The answers that a statement gives: each party it names, one of them, or that it was not they."""
    names = [p.label for p in c.parties]
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
    return all(_rivals(x, y) for x in a.charge.parties for y in b.charge.parties)


def _meets(no: Given, yes: Given) -> bool:
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
    return {a.key, b.key} & {"bandits"} != set() and (a.sort == GROUP or b.sort == GROUP or "jihadists" in (a.key, b.key))


def _one_voice(a: Given, b: Given) -> bool:
    if a.voice and a.voice == b.voice:
        return True
    if a.voice and b.voice:
        one, other = side_of(a.voice), side_of(b.voice)
        both = set(folded(a.voice).split()) & set(folded(b.voice).split())
        return one == other and one is not None and bool(both - {"the", "of", "le", "la"})
    return same_voice(a.anchor.at, b.anchor.at)


def _noun(blow: Sequence[Given]) -> str:
    kinds = [k for g in blow for k in g.anchor.kinds]
    return next((noun for kind, noun in _NOUNS if kinds.count(kind) * 2 > len(blow)), "the attack")


def _tail(blow: Sequence[Given]) -> str:
    place = next((g.anchor.place for g in blow if g.anchor.place is not None), None)
    return f" in {with_article(place.name or place.text)}" if place is not None else ""


def _where(blow: Sequence[Given]):
    place = next((g.anchor.place for g in blow if g.anchor.place is not None), None)
    return (place.site,) if place is not None else ()

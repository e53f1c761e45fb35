"""“Has anyone claimed the attack?”: nobody yet, then somebody; or the same from two origins."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vigie.compare.claims.anchors import Anchor
from vigie.compare.claims.charge_words import CLAIMED, UNCLAIMED
from vigie.compare.claims.charges import told_part
from vigie.compare.claims.of_crisis import lines
from vigie.compare.claims.one_blow import Matter, noun_of, place_of, tail_of
from vigie.compare.claims.parties import GROUP, Parties, Party
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.questions.matters import negated, untold
from vigie.compare.questions.scenes import Sentence, by_topic, speaker
from vigie.compare.words.keys import moment
from vigie.model import Reading, Value

UNCLAIMED_SO_FAR = "not claimed"
_MOST = 60  # statements of one matter that are looked at
_SUBJECT, _OBJECT = 110, 70
_BY = re.compile(r"\W*(?:\w+ )?(?:on \w+ |\w+day )?(?:by|par)\b")
# A claim of other blows, of a habit, or of none.
_OTHERS = re.compile(
    r"\b(?:similar|previous|past|other|earlier|most|several|many|responsibility for (?:a series|attacks|bombings"
    r"|two|three)"
    r"|often|regularly|frequently|precedent\w*|similaires?|autres?|plusieurs|nombreu\w+|souvent|regulierement)\b"
)
_CUT = re.compile(r"[;:]|\b(?:but|while|after|mais|tandis que|qui|which|that|que)\b")


@dataclass(frozen=True)
class _Given:
    party: Party | None  # None: nobody has
    told: Told
    anchor: Anchor


def claimed_queries(material: Material) -> list[Query]:
    """One question for each blow that two statements speak of as claimed or not."""
    out: list[Query] = []
    for topic, readings in by_topic(material).items():
        parties, matter = Parties(readings), Matter(readings, material)
        given = [g for r in readings for g in _given(r, parties, matter, material)][:_MOST]
        for n, blow in enumerate(matter.blows(given)):
            out += _asked(f"{topic}-{n}", blow)
    return out


def _given(reading: Reading, parties: Parties, matter: Matter, material: Material) -> Iterator[_Given]:
    own = list(lines(reading, material))
    for s in own:
        for m, party in _claims(s, parties):
            at = matter.anchor(s, own, max(0, m.start() - _SUBJECT), m.end() + _OBJECT, m.span())
            if not at.series:
                told = told_part(s, max(0, m.start() - _SUBJECT), m.end() + _OBJECT, speaker(s), material.origins)
                yield _Given(party, told, at)


def _claims(s: Sentence, parties: Parties) -> Iterator[tuple[re.Match[str], Party | None]]:
    plain, text = s.plain, s.reading.text[s.start : s.end]
    none = UNCLAIMED.search(plain)
    if none is not None:
        if not _OTHERS.search(plain, none.start(), none.end() + 40):
            yield none, None
        return
    for m in CLAIMED.finditer(plain):
        near = plain[max(0, m.start() - 40) : m.end() + 40]
        if untold(plain[: m.start()]) or negated(plain, plain[: m.start()], m) or _OTHERS.search(near):
            continue
        by = _BY.match(plain, m.end()) if not m.group().endswith(" by") else re.compile("").match(plain, m.end())
        if by is not None:
            found = parties.find(text[by.end() : by.end() + _OBJECT])
        else:
            left = max((c.end() for c in _CUT.finditer(plain, max(0, m.start() - _SUBJECT), m.start())), default=0)
            found = parties.find(text[max(left, m.start() - _SUBJECT) : m.start()], last=True)
        if len(found) == 1 and found[0].armed:
            yield m, found[0]
            return


def _asked(key: str, blow: Sequence[_Given]) -> Iterator[Query]:
    blow = sorted(blow, key=lambda g: moment(g.anchor.at.reading))
    claims = [g for g in blow if g.party is not None]
    none = [g for g in blow if g.party is None]
    if claims and none and moment(claims[0].anchor.at.reading) < moment(none[0].anchor.at.reading):
        none = []  # who knows of no claim after one was made is behind the news
    held = [*none, *claims]
    if len({g.anchor.at.reading.id for g in held}) < 2:
        return
    answers: dict[str, list[Told]] = defaultdict(list)
    for g in held:
        answers[g.party.label if g.party is not None else UNCLAIMED_SO_FAR].append(g.told)
    place = place_of([g.anchor for g in held])
    yield Query(
        key=("claimed", key),
        text=f"Who has claimed {noun_of([g.anchor for g in held])}{tail_of(place)}?",
        measure=None,
        where=(place.site,) if place is not None else (),
        when=None,
        drafts=[Draft(Value(low=None, high=None, approx=False, unit="name", text=t), x) for t, x in answers.items()],
        verdict="contested"
        if len({g.party.key for g in claims if g.party is not None and g.party.sort == GROUP}) > 1
        else "updated",
        about="the same event",
    )

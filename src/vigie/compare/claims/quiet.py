"""“Has X commented?”: a party that had no word on a blow, and then denied it, in the same article or a later one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from vigie.compare.claims.anchors import Anchor
from vigie.compare.claims.charges import Charge, told_part
from vigie.compare.claims.one_blow import Matter, one_blow
from vigie.compare.claims.parties import Parties, Party
from vigie.compare.incidents.origins import Origins
from vigie.compare.questions.building import Draft, Query, Told
from vigie.compare.questions.scenes import Sentence, apart_in_days, speaker
from vigie.compare.words.keys import moment
from vigie.model import Value

_NO_WORD = re.compile(
    r"\bno (?:\w+ ){0,2}?(?:comment|reaction|response|statement|word)\b(?: (?:yet|so far))?(?: (?:from"
    r"|by) (?P<by>[^,.;]{3,80}))?"
    r"|\b(?:did|has|have|had) not (?:\w+ )?(?:commented|comment|(?:responded"
    r"|respond)(?! to (?!(?:\w+ )?(?:requests?|questions?|calls?|messages?|allegations?|accusations?|charges?)\b))"
    r"|reacted|react)\b|\bdeclined to comment\b"
    r"|\bn'(?:a|ont|avait|avaient) (?:pas|pas encore) (?:reagi|commente|repondu)\b"
    r"|\baucun(?:e)? (?:commentaire|reaction)\b(?: (?:de|du|des|cote) (?P<de>[^,.;]{3,80}))?"
)
_SUBJECT = 80
SOON = 2  # days from a silence to its end, where nothing tells of which blow they are


class _Denial(Protocol):
    @property
    def charge(self) -> Charge: ...
    @property
    def told(self) -> Told: ...
    @property
    def anchor(self) -> Anchor: ...


def quiet_queries(
    topic: str, own: Sequence[Sentence], denials: Sequence[_Denial], parties: Parties, matter: Matter, origins: Origins
) -> Iterator[Query]:
    """One question for each party whose silence one of the denials ended."""
    by_reading: dict[str, list[Sentence]] = {}
    for s in own:
        by_reading.setdefault(s.reading.id, []).append(s)
    silent: dict[str, tuple[Party, list[Anchor]]] = {}
    for s in own:
        for party in _silent(s, parties):
            silent.setdefault(party.key, (party, []))[1].append(matter.anchor(s, by_reading[s.reading.id]))
    for key, (party, quiet) in sorted(silent.items()):
        ended = [
            d
            for d in denials
            if d.charge.said is not None
            and key in {p.key for p in d.charge.parties}
            and any(_after(d.anchor.at, q.at) and _of_one(d.anchor, q, matter) for q in quiet)
        ]
        if not ended:
            continue
        told = [told_part(q.at, 0, len(q.at.plain), speaker(q.at), origins) for q in quiet]
        yield Query(
            key=("quiet", topic, key),
            text=f"Has {party.label} commented?",
            measure=None,
            where=(),
            when=None,
            drafts=[Draft(_named("no comment"), told), Draft(_named("denied"), [d.told for d in ended])],
            verdict="updated",
        )


def _silent(s: Sentence, parties: Parties) -> list[Party]:
    m = _NO_WORD.search(s.plain)
    if m is None:
        return []
    text = s.reading.text[s.start : s.end]
    by = "by" if m["by"] else "de" if m["de"] else None
    if by is not None:
        return parties.find(text[m.start(by) : m.end(by)])
    return parties.find(text[max(0, m.start() - _SUBJECT) : m.start()], last=True)


def _of_one(a: Anchor, b: Anchor, matter: Matter) -> bool:
    """Whether a denial can end a silence: of one blow, or both of what the articles of two days are about."""
    if not one_blow(a, b):
        return False
    apart = apart_in_days(a.at.reading, b.at.reading)
    return matter.linked(a, b) or (a.bare and b.bare and apart is not None and abs(apart) <= SOON)


def _after(later: Sentence, earlier: Sentence) -> bool:
    if later.reading is earlier.reading:
        return later.number > earlier.number
    apart = apart_in_days(earlier.reading, later.reading)  # of one day a silence is the earlier word
    return moment(later.reading) >= moment(earlier.reading) if apart is None else apart >= 0


def _named(text: str) -> Value:
    return Value(low=None, high=None, approx=False, unit="name", text=text)

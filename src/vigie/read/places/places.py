"""Place names in a text, with their point where the text allows one: ``places``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vigie.codebook.actors import group_names
from vigie.config import DEFAULTS
from vigie.gazetteer import Entry, Gazetteer
from vigie.language.document import Document
from vigie.model import Toponym
from vigie.model.vocabulary import PlaceRole
from vigie.read.places.find import find
from vigie.read.places.found import Found
from vigie.read.places.outlet import home
from vigie.read.places.resolve import resolve
from vigie.read.places.weighing import Resolved

_RIVALS = 5
_PLACE_ANYWAY = 1.0  # score from which a name is one of a place even where no place of that name fits


def places(
    doc: Document,
    gazetteer: Gazetteer,
    focus: Sequence[str] = (),
    confidence: float = DEFAULTS.place_confidence,
    outlet: str | None = None,
) -> list[Toponym]:
    """All place names of ``doc``, one item per occurrence, in order, without overlaps.

    ``focus``: alpha-2 codes of the desk's countries, preferred where a name is ambiguous. ``outlet``: who prints it; a
    town in its name makes the places around that town likelier, and adds none. A name whose best candidate
    has less than ``confidence`` (0 to 1), and one that no gazetteer row fits, keeps its span; all else is ``None``.
    """
    decided = _decide(doc, gazetteer, focus, outlet)
    groups = [m.span() for m in group_names().finditer(doc.text)]
    return [
        _toponym(doc, f, r, confidence)
        for f, r in decided
        if _kept(f, r, confidence) and not (_region(f, r) and any(a <= f.start and f.end <= b for a, b in groups))
    ]


def _region(f: Found, r: Resolved) -> bool:
    """Whether it is no country, which would say where an armed group is at home: "the Islamic State in the Sahara"."""
    return f.sort != "demonym" and (r.entry is None or r.entry.kind != "country")


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a name was given its place: ``signs`` in words; ``rivals`` are other candidates, the best first.

    ``score`` says how much the surroundings speak for a place at all; ``kept`` whether the name is listed by
    :func:`places`, and ``entry`` is the best candidate even where its ``confidence`` is too low.
    """

    text: str
    start: int
    end: int
    score: float
    kept: bool
    entry: Entry | None
    confidence: float
    signs: tuple[str, ...]
    rivals: tuple[Entry, ...]


def explain(
    doc: Document,
    gazetteer: Gazetteer,
    focus: Sequence[str] = (),
    confidence: float = DEFAULTS.place_confidence,
    outlet: str | None = None,
) -> list[Explanation]:
    """The decision on every name that :func:`places` considered, in order."""
    return [
        Explanation(
            text=doc.text[f.start : f.end],
            start=f.start,
            end=f.end,
            score=round(f.score, 2),
            kept=_kept(f, r, confidence),
            entry=r.entry,
            confidence=r.confidence,
            signs=(*_signs(f), *r.reasons),
            rivals=tuple(e for e in f.entries if r.entry is None or e.id != r.entry.id)[:_RIVALS],
        )
        for f, r in _decide(doc, gazetteer, focus, outlet)
    ]


def _decide(
    doc: Document, gazetteer: Gazetteer, focus: Sequence[str], outlet: str | None
) -> Iterator[tuple[Found, Resolved]]:
    found = find(doc, gazetteer)
    return zip(found, resolve(found, gazetteer, focus, home(outlet, gazetteer)), strict=True)


def _signs(f: Found) -> Iterator[str]:
    """What the words around a name said of it."""
    if f.sort != "name":
        yield {"demonym": "an adjective of a country", "area": "a region without one point"}.get(f.sort, "not known")
    if f.kind_hint:
        yield f"called a {f.kind_hint}"
    if f.within:
        yield f"named within {f.within!r}"
    if f.border:
        yield "only its border is named"
    if f.spelled:
        yield "known in another spelling alone"
    if f.weak:
        yield "little around it speaks for a place"


def _kept(f: Found, r: Resolved, least: float) -> bool:
    """A name that can't be placed is listed only where the words around it say that it is a place."""
    return (f.sort != "name" or f.score >= _PLACE_ANYWAY or r.confidence >= least) and not (
        f.weak and r.confidence < least
    )


def _toponym(doc: Document, f: Found, r: Resolved, least: float) -> Toponym:
    e = r.entry
    role: PlaceRole = "demonym" if f.sort == "demonym" else "literal"
    if role == "literal" and f.subject and e is not None and (e.kind == "country" or e.capital):
        role = "metonym"
    if e is None or r.confidence < least:
        wide = "macroregion" if f.sort == "area" else None
        return doc.make(Toponym, f.start, f.end, role=role, kind=wide)
    return doc.make(
        Toponym,
        f.start,
        f.end,
        name=e.name,
        gazetteer_id=e.gazetteer_id,
        geonames_id=e.geonames_id,
        kind="locality" if f.kind_hint == "locality" and e.kind == "county" else e.kind,  # "Lainya town"
        country=e.country,
        admin1=e.admin1,
        lat=e.lat,
        lon=e.lon,
        confidence=r.confidence,
        role=role,
    )

"""Place names in a text, with their point where the text allows one: ``places``."""

from __future__ import annotations

from collections.abc import Sequence

from vigie.config import DEFAULTS
from vigie.gazetteer import Gazetteer
from vigie.language.document import Document
from vigie.model import Toponym
from vigie.model.vocabulary import PlaceRole
from vigie.read.toponyms_find import Found, find
from vigie.read.toponyms_outlet import home
from vigie.read.toponyms_resolve import Resolved, resolve

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
    found = find(doc, gazetteer)
    resolved = zip(found, resolve(found, gazetteer, focus, home(outlet, gazetteer)), strict=True)
    return [_toponym(doc, f, r, confidence) for f, r in resolved if _kept(f, r, confidence)]


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
        return doc.make(Toponym, f.start, f.end, role=role)
    return doc.make(
        Toponym,
        f.start,
        f.end,
        name=e.name,
        gazetteer_id=e.gazetteer_id,
        geonames_id=e.geonames_id,
        kind=e.kind,
        country=e.country,
        admin1=e.admin1,
        lat=e.lat,
        lon=e.lon,
        confidence=r.confidence,
        role=role,
    )

"""Everything of the rooms before, and the sentences, in one document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vigie.brief import sentences as say
from vigie.brief.changes import Since
from vigie.brief.locale import locale
from vigie.brief.material import Material
from vigie.brief.picture import picture
from vigie.brief.protect import Shield
from vigie.config import Settings
from vigie.model import (
    Brief,
    Comparison,
    Failure,
    Grouping,
    Outcome,
    PartialDate,
    Question,
    Reading,
    Sentence,
    SharedIncident,
    Site,
)
from vigie.protect import beside

# In the order of the page; the picture is chosen from them.
SECTIONS = (
    say.contested,
    say.incidents,
    say.figures,
    say.advisories,
    say.indicators,
    say.roads,
    say.forecasts,
    say.recommendations,
    say.coverage,
    say.unresolved,
)


def brief(
    readings: Sequence[Reading],
    grouping: Grouping,
    comparison: Comparison,
    failed: Sequence[Failure],
    since: PartialDate | None,
    settings: Settings,
) -> Brief:
    """The brief; names of private persons and future movements are withheld from it unless ``settings`` say otherwise.

    ``articles`` are the readings whole, as the contract wants them: they are the evidence.
    """
    shield = Shield(readings, settings)
    readings = [_decided(r, comparison.outcomes) for r in readings]
    material = Material(readings, grouping, comparison, shield, locale(settings.lang))
    marked = Since(readings, since)
    found: dict[str, Sentence] = {}
    for section in SECTIONS:
        for sentence in section(material):
            if sentence is not None:
                found.setdefault(sentence.id, marked.sentence(sentence))
    shown = marked.comparison(comparison)
    return Brief(
        articles=tuple(marked.reading(r) for r in readings),
        stories=tuple(
            replace(s, headline=shield.title(s.headline), origins_reason=shield.text(s.origins_reason))
            for s in grouping.stories
        ),
        echoes=grouping.echoes,
        origins=tuple(replace(o, name=shield.title(o.name), reason=shield.title(o.reason)) for o in grouping.origins),
        questions=tuple(_shielded_question(q, shield) for q in shown.questions),
        incidents=tuple(_shielded_incident(i, material) for i in shown.incidents),
        outcomes=tuple(replace(o, why=shield.text(o.why)) for o in comparison.outcomes),
        sentences=_pictured(tuple(found.values()), material),
        failed=tuple(failed),
        since=since,
    )


def _decided(reading: Reading, outcomes: Sequence[Outcome]) -> Reading:
    """``reading`` with the status of its forecasts that later articles decided; itself where none is."""
    status = {o.forecast: o.status for o in outcomes if o.article == reading.id}
    if not status:
        return reading
    return replace(reading, forecasts=tuple(replace(f, status=status.get(f.id, f.status)) for f in reading.forecasts))


def _pictured(found: tuple[Sentence, ...], material: Material) -> tuple[Sentence, ...]:
    """The picture, then every section whole: what the picture says stands in its own section too."""
    chosen = picture(found, material)
    return tuple(replace(s, section="picture", id=f"p{s.id}") for s in chosen) + found


def _shielded_question(q: Question, shield: Shield) -> Question:
    return replace(
        q,
        question=shield.text(q.question),
        why=shield.text(q.why),
        where=tuple(shield.site(s) for s in q.where),
        answers=tuple(replace(a, value=replace(a.value, text=shield.text(a.value.text))) for a in q.answers),
    )


def _shielded_incident(i: SharedIncident, m: Material) -> SharedIncident:
    return replace(i, where=tuple(m.shield.site(s, _beside(i, s, m)) for s in i.where))


def _beside(i: SharedIncident, site: Site, m: Material) -> str:
    """The words next to the place's name wherever an article has it for this incident: "the hospital in | Kita"."""
    places = (
        (m.by_id[x.article], p)
        for x in i.members
        for p in m.incidents[x.article, x.incident].where
        if p.site == site and p.in_ != "title"
    )
    return " ".join(beside(r.text, p.start, p.end) for r, p in places)

"""Towns that changed hands: lost in one report, regained in a later one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from vigie.codebook import actor_list
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.words.keys import days_of, is_wide, place_key, said_on
from vigie.model import Period, Place, Reading, Value

_HELD = {"territory lost": "lost", "territory regained": "regained"}
_STATES = ("state", "mission")
LATER = 92  # days after which a town that is lost again is another matter


@dataclass(frozen=True)
class _Turn:
    day: date
    value: str
    place: Place
    told: Told


def town_queries(material: Material) -> list[Query]:
    """“Was X lost or regained?” for towns that articles report as lost and later as regained, or the other way round.

    Two reports of one day ask nothing: which came last is not known.
    """
    by_town: dict[str, list[_Turn]] = defaultdict(list)
    for reading in material.readings:
        for turn in _turns(reading, material):
            by_town[place_key(turn.place)].append(turn)
    out = []
    for town, turns in sorted(by_town.items()):
        turns.sort(key=lambda t: (t.day, t.told.reading.id, t.told.span.start))
        runs: list[list[_Turn]] = []
        for turn in turns:
            if runs and runs[-1][0].value == turn.value:
                runs[-1].append(turn)
            else:
                runs.append([turn])
        days = [(run[0].day, run[-1].day) for run in runs]
        clear = all(b[0] > a[1] and (b[0] - a[1]).days <= LATER for a, b in pairwise(days))
        if len(runs) != 2 or not clear:
            continue
        place = turns[0].place
        out.append(
            Query(
                key=("town", town, days[0][0].isoformat()),
                text=f"Was {place.name or place.text} lost or regained?",
                measure=None,
                where=(place.site,),
                when=None,
                drafts=[
                    Draft(
                        Value(low=None, high=None, approx=False, unit="name", text=run[0].value),
                        [t.told for t in run],
                        Period(run[0].day.isoformat()),
                    )
                    for run in runs
                ],
                verdict="updated",
            )
        )
    return out


def _turns(reading: Reading, material: Material) -> list[_Turn]:
    """The article's reports of towns that changed hands, each with its town and day; history is left out."""
    out = []
    for incident in reading.incidents:
        value = _HELD.get(incident.subtype or "") if incident.type == "takeover" else None
        takers = [a for e in incident.actors if (a := actor_list().get(e.actor_id)) is not None]
        if value is not None and takers and not any(a.kind in _STATES for a in takers):
            value = "lost"  # what a group that is no state takes, the state lost
        if value is None or incident.salience != "main" or incident.status != "reported" or not incident.evidence:
            continue
        towns = [p for p in incident.where if not is_wide(p)] or _only_town(reading)
        days = days_of(incident.when)
        day = days[0] if days is not None else said_on(reading.published)
        if not towns or day is None:
            continue
        origin = material.origins.of(reading.id, incident.attributed_to)
        told = Told(reading, incident.evidence[0].bare(), incident.attributed_to, origin)
        out.append(_Turn(day, value, towns[0], told))
    return out


def _only_town(reading: Reading) -> list[Place]:
    """The one town that the headline names, where it names one."""
    named = [p.place for p in (reading.headline.places if reading.headline else ()) if not is_wide(p.place)]
    return named if len({place_key(p) for p in named}) == 1 else []

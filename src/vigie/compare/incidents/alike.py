"""Whether a report tells of an event: place, day, kind, and likeness of toll, words and actors."""

from __future__ import annotations

from vigie.compare.incidents.report import GROUPS, SHORT, Event, Report, is_short
from vigie.compare.words.keys import fold, km, place_key, sound_of
from vigie.gazetteer.spelling import one_letter
from vigie.model import Place

NEAR_KM = 25.0
# States that last: a report of them need not name a day, and the place is often the whole country.
LASTING = frozenset({"blockade", "closure", "displacement", "deployment", "disaster"})
# Told with the country as their place, in articles of any story.
OF_A_COUNTRY = frozenset({"disaster", "coup"})
# Too general to be the same only for being in one place on one day.
VAGUE = frozenset({"other", "diplomatic", "agreement", "convoy"})


def score(report: Report, event: Event) -> float:
    """How well ``report`` fits ``event``; 0 where it does not. 2 and more: place and day both agree."""
    if report.reading.id in event.articles:  # `read` has each event once; but one may be told twice without saying so
        vague = not report.sites and not report.areas and report.days is None
        if not (vague and likeness(report, event) >= 0.9) and not _told_twice(report, event):
            return 0.0
    if (report.incident.status == "threatened") != all(r.incident.status == "threatened" for r in event.reports):
        return 0.0  # what somebody threatens to do is not what was done
    story = report.story in event.stories
    place, day = same_place(report, event), same_days(report, event)
    if story and "differ" not in (place, day) and any(report.words and report.words == r.words for r in event.reports):
        return 6.0
    if report.group == "blockade" and story and place in ("agree", "area") and _near_in_time(report, event):
        day = "agree"  # accounts of when one blockade began may differ by weeks
    kind = max(kind_of(report, r) for r in event.reports[:8])
    if place == "differ" or day == "differ" or kind == 0:
        return 0.0
    like = likeness(report, event)
    if report.group in VAGUE and not (place == day == "agree" and story):
        return 0.0
    if place == day == "agree":
        return 2.0 + kind + 0.5 * story + like
    if report.group == "disaster" and place in ("agree", "area") and kind >= 1 and day == "unknown":
        return 1.3 + kind + like  # a storm or an epidemic goes on for days and is told with the country as its place
    if report.group == "coup" and place in ("agree", "area") and _one_time(report, event):
        return 1.1 + kind + like  # "the 2020 coup", "the coup of August 2020": history that many articles tell
    if not story:
        return 0.0
    both_lead = report.leads and any(r.leads for r in event.reports)
    if place == "unsure":  # two villages that no map has, or two names for one
        return 0.3 + kind + like if like >= 0.35 and (day == "agree" or (both_lead and like >= 0.6)) else 0.0
    if day == "agree" and place == "area":
        return 1.0 + kind + like if kind >= 0.8 or like >= 0.3 else 0.0
    if report.group in LASTING and place in ("agree", "area"):
        return 0.8 + kind + like
    one_dated = (event.dated or is_short(report)) and any(
        report.incident.salience == r.incident.salience for r in event.reports
    )
    if day == "agree" or (place == "agree" and (like >= 0.3 or one_dated)):
        return 0.4 + kind + like
    if both_lead and kind >= 0.6 and (like > 0 or place != "unknown"):
        return 0.3 + kind + like  # what two articles of one story are about, and nothing speaks against it
    # Neither day nor town in common: only the same words or the same toll make it one event.
    return kind + like if like >= (0.5 if place != "unknown" else 0.9) else 0.0


def _told_twice(report: Report, event: Event) -> bool:
    """Whether an article tells one event in two records: of one kind and town, one undated, no toll against it."""
    own = [r for r in event.reports if r.reading.id == report.reading.id]
    alike = all(kind_of(report, r) >= 0.8 and report.incident.status == r.incident.status for r in own)
    dated = report.days is not None and any(r.days is not None for r in own)
    tolls = {t.low for t in (r.incident.killed for r in (report, *own)) if t is not None}
    return alike and not dated and len(tolls) < 2 and same_place(report, event) == "agree"


def _one_time(report: Report, event: Event) -> bool:
    """Whether both name a time, be it a year, and the one holds the other."""
    mine, theirs = report.days, event.days
    if mine is None or theirs is None:
        return False
    return (mine[0] <= theirs[0] and theirs[1] <= mine[1]) or (theirs[0] <= mine[0] and mine[1] <= theirs[1])


def _near_in_time(report: Report, event: Event) -> bool:
    if report.days is None or event.days is None:
        return True
    return abs((report.days[0] - event.days[0]).days) <= 62


def likeness(report: Report, event: Event) -> float:
    """0 to 1.5: the same toll, the same words, the same actors."""
    toll, words, actors = 0.0, 0.0, 0.0
    mine = report.incident.killed
    for r in event.reports[:8]:
        theirs = r.incident.killed
        if mine and theirs and mine.low == theirs.low and (mine.low or 0) > 1:
            toll = 0.5
        if report.terms and r.terms:
            words = max(words, 0.7 * len(report.terms & r.terms) / min(len(report.terms), len(r.terms)))
        if report.actors & r.actors:
            actors = 0.3
    return toll + words + actors


def kind_of(report: Report, other: Report) -> float:
    a, b = report.incident, other.incident
    if a.type == b.type:
        if a.subtype and b.subtype and a.subtype != b.subtype and a.type in ("closure", "takeover", "robbery"):
            return 0.0
        return 1.0 if a.subtype == b.subtype or None in (a.subtype, b.subtype) else 0.8
    if {a.type, b.type} == {"arson", "disaster"}:
        return 0.8
    return 0.6 if GROUPS.get(a.type) == "violence" else 0.4


def same_place(report: Report, event: Event) -> str:
    """``agree`` (one town), ``area`` (one country, no town against it), ``unsure`` (a name on no map), ``unknown`` or
    ``differ``."""
    theirs = [p for r in event.reports for p in r.sites[:3]]
    if report.sites and theirs:
        if any(one_place(a, b) for a in report.sites[:3] for b in theirs):
            return "agree"
        on_map = any(p.resolved for p in report.sites) and any(p.resolved for p in theirs)
        return "differ" if on_map else "unsure"
    mine = {p.country for p in (*report.sites, *report.areas) if p.country}
    other = {p.country for r in event.reports for p in (*r.sites, *r.areas) if p.country}
    if mine and other:
        return "area" if mine & other else "differ"
    return "unknown"


def one_place(a: Place, b: Place) -> bool:
    """Whether two places are one: by name, by how it sounds, or within 25 km."""
    if place_key(a) == place_key(b) or fold(a.name or a.text) == fold(b.name or b.text):
        return True
    if not (a.resolved and b.resolved) and (_within_name(a, b) or _spelt_alike(a, b)):
        return True
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return False
    return km((a.lat, a.lon), (b.lat, b.lon)) <= NEAR_KM


def _spelt_alike(a: Place, b: Place) -> bool:
    """Whether two names differ in spelling only, as French and English write it: "Chirqat", "Shirqat"."""
    one, other = sound_of(a.name or a.text), sound_of(b.name or b.text)
    if one is None or other is None or len({a.country, b.country} - {None}) > 1:
        return False
    return one == other or one_letter(one, other) or one_letter(fold(a.text), fold(b.text))


def _within_name(a: Place, b: Place) -> bool:
    """Whether one name has all words of the other and more: "Kita", "Kita market"; no map has one of them."""
    one, other = (frozenset(fold(p.name or p.text).split()) for p in (a, b))
    short = min(one, other, key=len)
    return short < max(one, other, key=len) and any(len(w) >= 4 for w in short)


def same_days(report: Report, event: Event) -> str:
    """``agree``, ``differ``, or ``unknown`` where one has no day or only a long stretch."""
    mine = report.days or report.window
    windows = [r.window for r in event.reports if r.window]
    theirs = event.days or (windows[0] if windows else None)
    if mine is not None and theirs is not None and ((mine[0] - theirs[1]).days > 1 or (theirs[0] - mine[1]).days > 1):
        return "differ"
    if report.days is None or event.days is None:
        return "unknown"
    if any(_not_yet(report, r) or _not_yet(r, report) for r in event.reports):
        return "differ"
    return "agree" if event.dated and (report.days[1] - report.days[0]).days <= SHORT else "unknown"


def _not_yet(report: Report, other: Report) -> bool:
    """Whether ``other`` came out before what ``report`` tells of was."""
    published = other.reading.published
    return report.days is not None and published is not None and report.days[0] > published.last_day

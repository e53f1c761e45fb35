"""Which governments told whom to leave where, and what one side reports and another denies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from vigie.compare.incidents.merging import event_id, places_of, sites_of, type_of, when_of
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.words.keys import fold, said_on
from vigie.compare.words.wording import date_words, event_noun, place_words, with_article
from vigie.model import Advisory, PartialDate, Period, Reading, Site, Value
from vigie.model.vocabulary import AdvisoryAction

_FORMS = {
    "leave now": "Did {issuer} tell its citizens to leave {country}?",
    "do not travel": "Did {issuer} advise against all travel to {country}?",
    "reconsider travel": "Did {issuer} advise against all but essential travel to {country}?",
    "ordered departure": "Did {issuer} withdraw embassy staff from {country}?",
    "authorized departure": "Did {issuer} allow embassy staff to leave {country}?",
    "embassy suspended": "Did {issuer} close or suspend its embassy in {country}?",
    "eased": "Did {issuer} ease its travel advice for {country}?",
}
# Of one day the first of these is what is advised: what is eased tells what was before.
_STRENGTH: tuple[AdvisoryAction, ...] = ("eased", "leave now", "do not travel", "reconsider travel")
_Level = tuple[date, AdvisoryAction, Told]
# Bodies whose names do not contain their country's.
_BODIES = {
    "state department": "US", "department of state": "US", "state dept": "US", "white house": "US", "pentagon": "US",
    "foreign office": "GB", "fcdo": "GB", "quai d'orsay": "FR", "global affairs canada": "CA", "dfat": "AU",
    "farnesina": "IT", "auswartiges amt": "DE",
}  # fmt: skip


def yes_no(answer: bool) -> Value:
    """The value ``yes`` or ``no``."""
    return Value(low=None, high=None, approx=False, unit="yes/no", text="yes" if answer else "no")


def advice_queries(material: Material) -> list[Query]:
    """One question per government, country and action; the statements are the words of the advice."""
    told: dict[tuple[str, str, str], list[Told]] = defaultdict(list)
    names: dict[str, str] = {}
    sites: dict[str, Site] = {}
    dates: dict[tuple[str, str, str], list[PartialDate]] = defaultdict(list)
    levels: dict[tuple[str, str], list[_Level]] = defaultdict(list)
    for reading in material.readings:
        for place in reading.places:
            if place.kind == "country" and place.country and place.role == "literal":
                sites.setdefault(place.country, place.site)
        for advisory in reading.advisories:
            if advisory.issuer is None or advisory.issuer.name is None or advisory.country is None:
                continue
            issuer, name = government(reading, advisory)
            key: tuple[str, str, str] = (issuer, advisory.country, advisory.action)
            names.setdefault(issuer, name)
            origin = material.origins.of(reading.id, advisory.issuer)
            told[key] += [Told(reading, e.bare(), advisory.issuer, origin) for e in advisory.evidence]
            if advisory.date is not None:
                dates[key].append(advisory.date)
            day = max((d for x in reading.advisories if (d := said_on(x.date)) is not None), default=None)
            day = day or said_on(reading.published)
            if day is not None and advisory.action in _STRENGTH:
                levels[issuer, advisory.country] += [
                    (day, advisory.action, t) for t in told[key] if t.reading is reading
                ]
    out = []
    for key in sorted(told):
        issuer, country, action = key
        site = sites.get(country)
        last = max(dates[key], key=lambda d: d.text, default=None)
        draft = Draft(yes_no(True), told[key], Period(last.text) if last else None)
        name = site.name if site and site.name else country
        text = _FORMS[action].format(issuer=with_article(names[issuer]), country=with_article(name))
        out.append(Query(("advice", *key), text, None, (site,) if site else (), None, [draft]))
    for issuer, country in sorted(levels):
        site = sites.get(country)
        name = site.name if site and site.name else country
        runs = _runs(levels[issuer, country])
        if len(runs) > 1:
            out.append(
                Query(
                    ("advice history", issuer, country),
                    f"What does {with_article(names[issuer])} advise on {with_article(name)}?",
                    None,
                    (site,) if site else (),
                    None,
                    [Draft(_advice(a), said, Period(day.isoformat())) for a, day, said in runs],
                    "updated",
                )
            )
    return out


def _runs(levels: Sequence[_Level]) -> list[tuple[AdvisoryAction, date, list[Told]]]:
    """What was advised, in order of days: of each day the strongest, its easing before all; the same again is one."""
    by_day: dict[date, list[_Level]] = defaultdict(list)
    for level in levels:
        by_day[level[0]].append(level)
    out: list[tuple[AdvisoryAction, date, list[Told]]] = []
    for day, told in sorted(by_day.items()):
        action = min((a for _, a, _ in told), key=_STRENGTH.index)
        said = [t for _, a, t in told if a == action]
        if out and out[-1][0] == action:
            out[-1][2].extend(said)
        else:
            out.append((action, day, said))
    return out


def _advice(action: str) -> Value:
    return Value(low=None, high=None, approx=False, unit="name", text=action)


def government(reading: Reading, advisory: Advisory) -> tuple[str, str]:
    """A key that all names of one government share, and the name to show; the advice has an issuer."""
    issuer = advisory.issuer
    assert issuer is not None  # callers leave out advice without a named issuer
    words = fold(issuer.name or issuer.text)
    for body, country in _BODIES.items():
        if body in words:
            return country, issuer.name or issuer.text
    for place in reading.places:
        if place.in_ == issuer.in_ and issuer.covers(place) and place.country:
            return place.country, place.name if place.kind == "country" and place.name else issuer.name or issuer.text
    return words, issuer.name or issuer.text


def denial_queries(material: Material) -> list[Query]:
    """“Did it happen?” for events that one article reports and another says are denied."""
    out = []
    for n, event in enumerate(material.found):
        sides: dict[bool, list[Told]] = {True: [], False: []}
        for report in event.reports:
            if report.incident.status in ("reported", "denied") and report.incident.evidence:
                source = report.incident.attributed_to
                sides[report.incident.status == "reported"].append(
                    Told(
                        report.reading,
                        report.incident.evidence[0].bare(),
                        source,
                        material.origins.of(report.reading.id, source),
                    )
                )
        if not sides[True] or not sides[False]:
            continue
        noun = event_noun(*type_of(event))
        tail = " ".join(filter(None, (place_words(places_of(event)), date_words(when_of(event)))))
        out.append(
            Query(
                key=("denied", event_id(event)),
                text=f"Did {noun}{' ' + tail if tail else ''} happen as reported?",
                measure=None,
                where=sites_of(event),
                when=when_of(event),
                drafts=[Draft(yes_no(answer), told) for answer, told in sides.items()],
                verdict="contested",
                about=noun,
                events=[n],
            )
        )
    return out

"""What is new, changed, and withdrawn, denied or expired since a date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from vigie.brief import wording
from vigie.brief.material import Material, permalink
from vigie.brief.proofs import lead, line, proofs
from vigie.brief.signs import added, signs
from vigie.brief.view import Changes, Line
from vigie.model import PartialDate, Sentence

_SHOWN = 8
_PREFIX = "c"
"""Each line stands in its own section as well; its id there is without this."""
_ORDER = ("incidents", "contested", "advisories", "indicators", "figures", "roads", "forecasts",
          "recommendations")  # fmt: skip


def changes(m: Material, sentences: Sequence[Sentence], since: PartialDate) -> Changes:
    """Lines of every section but the picture, those of most origins first; at most eight of each kind."""
    withdrawn = _withdrawn(m, {s.id: s for s in sentences}, since)
    gone = {x.id.removeprefix(_PREFIX) for x in withdrawn}
    ranked = sorted(
        (s for s in sentences if s.change and s.section in _ORDER and s.id not in gone),
        key=lambda s: (-(s.origins or 1), _ORDER.index(s.section), s.id),
    )
    kinds = {k: [s for s in ranked if s.change == k] for k in ("new", "updated")}
    # What got another answer goes before what is only told again.
    kinds["updated"].sort(key=lambda s: s.section != "contested")
    return Changes(
        since=m.say.partial(since),
        new=tuple(line(m, s, _PREFIX) for s in kinds["new"][:_SHOWN]),
        updated=tuple(line(m, s, _PREFIX) for s in kinds["updated"][:_SHOWN]),
        withdrawn=tuple(withdrawn[:_SHOWN]),
        more={
            "new": max(0, len(kinds["new"]) - _SHOWN),
            "updated": max(0, len(kinds["updated"]) - _SHOWN),
            "withdrawn": max(0, len(withdrawn) - _SHOWN),
        },
    )


def _withdrawn(m: Material, said: Mapping[str, Sentence], since: PartialDate) -> list[Line]:
    """Incidents denied and advice eased by articles since then, and signs whose stated term ended since then."""
    later = {r.id for r in m.readings if r.published and r.published.moment >= since.moment}
    found = []
    for shared in m.comparison.incidents:
        denied = {x.article for x in shared.members if m.incidents[x.article, x.incident].status == "denied"}
        sentence = said.get(permalink("incidents", shared.id))
        if sentence and denied & later:
            found.append(line(m, sentence, _PREFIX))
    found += [
        line(m, s, _PREFIX)
        for s in said.values()
        if s.section == "advisories"
        and any(
            a.action == "eased" and any(e.cited(r.id) in s.evidence for e in a.evidence)
            for r in m.readings
            if r.id in later
            for a in r.advisories
        )
    ]
    own = added(m.shield.settings.indicators_file, m.say.lang)
    for sign in signs(m):
        until = sign.latest.until
        if until and m.over(until) and until.last_day >= since.first_day and sign.id in said:
            title = (own.get(sign.indicator) or m.say.sign(sign.indicator))[1]
            place = m.say.places(sign.latest.where[:1])
            named = f"{title}, {place}" if place else title
            shown, more = proofs(m, sign.evidence)
            text = wording.capital(m.say("changes.expired", title=named, date=m.say.partial(until)))
            found.append(
                Line(
                    id=permalink("expired", sign.id),
                    kind="indicators",
                    lead=lead(text, m.say),
                    text=m.shield.text(text),
                    origins=sign.origins,
                    status=None,
                    change=None,
                    proofs=shown,
                    more=more,
                )
            )
    return found

"""Who holds a town: what a side says it took, left or still holds, put beside what others say of the same town."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from vigie.compare.building import Draft, Material, Query, Told
from vigie.compare.counted import side_of
from vigie.compare.scenes import AHEAD, Sentence, apart_in_days, lead_town, name_key, said, sentences_in, side_at, towns_at
from vigie.model import Place, Value

LATER = 60  # days after which a town that changed hands is another matter
SOON = 4  # days within which one side's word against another's is about one state of things

_TOOK = re.compile(
    r"\b(?:seiz(?:ed|es)|captur(?:ed|es)|overr[au]n|(?:took|taken|take|takes|gained|seized) (?:\w+ )?control of|taken over|took over"
    r"|(?:fell|fallen) (?:in)?to(?: the hands of)?|entered|conquered|(?:s'est|se sont|s'etaient|s'etait) (?:empare|rendu)\w*"
    r"|(?:a|ont|avoir|avait|avaient) (?:pris|conquis|investi)|pris(?:e)? (?:le )?controle|tombee? aux mains|prise de)\b"
)
_RETOOK = re.compile(
    r"\b(?:recaptur(?:ed|es|ing)|retak(?:en|es|ing)|retook|regain(?:ed|ing)|liberat(?:ed|ing)|won back|recover(?:ed|y) of|drove [\w' -]{3,30} out of"
    r"|(?:a|ont|avoir|avait) (?:repris|reconquis|libere)|reprise|reconquete|reconquis\w*|repris(?:e)? (?:le )?controle)\b"
)
_LEFT = re.compile(
    r"\b(?:withdr(?:ew|awn|awal|awing)|pulled (?:out|back)|retreat(?:ed|ing)|abandoned|vacated|left"
    r"|(?:se sont|s'est) (?:retire|replie)\w*|retrait|(?:a|ont|avait) (?:quitte|evacue|abandonne)|quitte(?:nt)?|evacue(?:nt)?)\b"
)
_STILL = re.compile(
    r"\b(?:still|continu(?:e|es|ed) to|remain(?:s|ed)? in|toujours|encore)\b[^.;]{0,30}\b(?:hold|holds|held|holding|control\w*|in control|occup\w+"
    r"|present\w*|in (?:the )?(?:town|city|hands)|tien\w*|tenir|controle\w*|occup\w+|presents?)\b"
    r"|\b(?:tien(?:t|nent)|hold|holds|tenir)\b[^.;]{0,12}\b(?:still|toujours)\b|\b(?:remain(?:s|ed)? (?:in control|under)|restent? (?:sous|aux mains))\b"
)
_NOT_LEFT = re.compile(
    r"\b(?:not|never|n'a|n'ont|n'avait|n'avaient|n'est|ne sont)(?: pas| jamais)?(?: \w+)? (?:withdrawn|withdraw|pulled out|left|retreated|lost"
    r"|quitte|retire\w*|evacue|perdu)\b|\b(?:denie[sd]|deny|dement\w*|nie(?:nt)?)(?: [\w'’-]+){0,6}? (?:loss|lost|losing|fall|fallen|perte|perdu|perdre|chute)\b"
)
_MEN = re.compile(r"\b(?:rebels?|fighters?|group|troops|soldiers|army|militia|forces|rebelles?|combattants?|armee|militaires?|soldats)\b")


@dataclass(frozen=True)
class _Hold:
    holder: str  # ``state`` or ``armed group``
    firm: bool  # told as a state that goes on, against what was said
    teller: str | None
    place: Place
    told: Told


def holding_queries(material: Material) -> list[Query]:
    """“Who holds X?” where articles give the town to both sides: one after the other, or one against the other."""
    by_town: dict[str, list[_Hold]] = defaultdict(list)
    for reading in material.readings:
        for s in sentences_in(reading):
            for hold in _holds(s, material):
                by_town[name_key(hold.place)].append(hold)
    out = []
    for town, holds in sorted(by_town.items()):
        verdict = _verdict(holds)
        if verdict is None:
            continue
        chosen, kind = verdict
        place = chosen[0].place
        sides = list(dict.fromkeys(h.holder for h in chosen))
        out.append(
            Query(
                key=("holds", town, chosen[0].told.reading.id, str(chosen[0].told.span.start)),
                text=f"Who holds {place.name or place.text}?",
                measure=None,
                where=(place.site,),
                when=None,
                drafts=[
                    Draft(_name(side), [h.told for h in chosen if h.holder == side]) for side in sides
                ],
                verdict=kind,
                about="the same town",
            )
        )
    return out


def _name(side: str) -> Value:
    text = "state forces" if side == "state" else side
    return Value(low=None, high=None, approx=False, unit="name", text=text)


def _verdict(holds: list[_Hold]) -> tuple[list[_Hold], str] | None:
    """The statements of the question with its verdict; ``None`` where nothing can be said."""
    holds = sorted(holds, key=lambda h: (h.told.reading.published.moment.isoformat() if h.told.reading.published else "9", h.told.reading.id, h.told.span.start))
    firm = [h for h in holds if h.firm]
    for one in firm:
        against = [
            h
            for h in holds
            if h.holder != one.holder
            and not h.firm
            and (d := apart_in_days(h.told.reading, one.told.reading)) is not None
            and 0 <= d <= SOON
            and (d > 0 or one.told.reading is h.told.reading or h.told.reading is not one.told.reading)
            and (one.told.reading is not h.told.reading or one.told.span.start > h.told.span.start)
        ]
        if against:
            return [*against, one], "contested"
    runs: list[list[_Hold]] = []
    for h in holds:
        if runs and runs[-1][0].holder == h.holder:
            runs[-1].append(h)
        else:
            runs.append([h])
    if len(runs) != 2 or {h.told.reading.id for h in runs[0]} & {h.told.reading.id for h in runs[1]}:
        return None
    gap = apart_in_days(runs[0][-1].told.reading, runs[1][0].told.reading)
    return ([*runs[0], *runs[1]], "updated") if gap is not None and 0 < gap <= LATER else None


def _holds(s: Sentence, material: Material) -> Iterator[_Hold]:
    """What the sentence says of who holds a town."""
    for pattern, firm, gives in ((_NOT_LEFT, True, True), (_STILL, True, True), (_RETOOK, False, True), (_TOOK, False, True), (_LEFT, False, False)):
        m = pattern.search(s.plain)
        if m is None or AHEAD.search(s.plain, max(0, m.start() - 40), m.start()):
            continue
        towns = towns_at(s) or lead_town(s.reading)
        if len({name_key(t) for t in towns}) != 1:
            return
        side = _subject(s, m)
        if side is None:
            return
        holder = side if gives else _other(side)
        yield _Hold(holder, firm, side_at(s), towns[0], said(s, material.origins))
        return


def _other(side: str) -> str:
    return "state" if side == "armed group" else "armed group"


def _subject(s: Sentence, m: re.Match[str]) -> str | None:
    """The side that took, left or holds: by the words before the verb, "fell to" by those after it."""
    after = m.group().startswith(("fell", "fallen", "tombe"))
    words = s.plain[m.end() : m.end() + 60] if after else s.plain[max(0, m.start() - 110) : m.start()]
    if after:
        return _party(words)
    for piece in (words[-45:], words):
        if (side := _party(piece)) is not None:
            return side
    return None


def _party(words: str) -> str | None:
    side = side_of(words)
    return side if side in ("state", "armed group") else None

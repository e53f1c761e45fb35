"""“Did X have a part in the attack?”: those who deny it, and those who say so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from vigie.compare.claims.denied_claims import BLOW, blow_told
from vigie.compare.claims.denied_words import DENIES, Denial, sentence_told, told_denial
from vigie.compare.claims.official import yes_no
from vigie.compare.incidents.focus import DEADLY
from vigie.compare.incidents.merging import Event, places_of, sites_of, type_of
from vigie.compare.questions.building import Draft, Material, Query
from vigie.compare.questions.scenes import Sentence
from vigie.compare.words.keys import fold
from vigie.compare.words.wording import event_noun, place_words, with_article
from vigie.model import Reading

_BLAMES = re.compile(
    r"\b(?:accused|accuses|blamed|blames|(?:a|ont) accuse|accuse|accusent|pointed the finger at|blamed [^,.;]{3,40}"
    r" on"
    r"|(?:a|ont) impute [^,.;]{3,40} aux?)\b(?: (?:the|les?|la|l'|on|[\w-]+(?:ese|ian|an|ish|i)|armed"
    r"|paramilitary|group|government"
    r"|army|military|rebels?|rebelles?|gouvernement|armee)\b){0,4}\W{0,3}(?=\w)"
)


def parts_denied(denials: Sequence[Denial], parts: Sequence[Sentence], material: Material) -> list[Query]:
    """“Did X have a part in the attack?”: those who deny it, and those who say so."""
    by_party: dict[str, list[Denial]] = defaultdict(list)
    for d in denials:
        if d.kind == "part" and (name := _denier(d)) is not None:
            by_party[name].append(d)
    out = []
    for name, told in sorted(by_party.items()):
        blamed = [s for s in parts if _blames(s, name)]
        n, event = _event_of([d.at.reading for d in told], material)
        noun = event_noun(*type_of(event)) if event is not None else "what happened"
        tail = place_words(places_of(event)) if event is not None else ""
        no = [t for d in told for t in told_denial(d, parts, material.origins)]
        if not blamed:  # those who tell of the blow as theirs ("killed in an American air strike")
            blows = [s for s in (blow_told(d, parts, party=False) for d in told) if s is not None]
            blamed = [s for s in blows if _named_in(s, name)]
        drafts = [Draft(yes_no(True), [sentence_told(s, material.origins) for s in blamed])] if blamed else []
        out.append(
            Query(
                key=("part", fold(name), told[0].at.reading.id, str(told[0].at.start)),
                text=f"Did {with_article(name)} have a part in {noun}{' ' + tail if tail else ''}?",
                measure=None,
                where=sites_of(event) if event is not None else (),
                when=None,
                drafts=[*drafts, Draft(yes_no(False), no)],
                verdict="contested" if blamed else "",
                about="the same part in it",
                events=[] if n is None else [n],
            )
        )
    return out


def _denier(d: Denial) -> str | None:
    """A name for who denies: the country, or the body that is named."""
    start, end = d.at.start, d.at.start + d.cue.start()
    countries = [p for p in d.at.reading.places if p.country and start <= p.start and p.end <= end]
    names = [m for m in d.at.reading.mentions if m.form == "name" and start <= m.start and m.end <= end]
    if names and names[-1].label == "person" and re.match(r"\W*$", d.at.reading.text[names[-1].end : end]):
        return None  # "in interviews with X, Y denied a part": it is Y's
    bodies = [m for m in d.at.reading.mentions if m.label == "organization" and start <= m.start and m.end <= end]
    if bodies and bodies[-1].form == "name" and not countries:
        return " ".join(bodies[-1].text.split())
    named = [p for p in countries if p.kind == "country" and p.name]
    return named[-1].name if named else None


def _named_in(s: Sentence, name: str) -> bool:
    """Whether the sentence names the party, or the country by an adjective."""
    return fold(name) in s.plain or any(p.name == name and s.start <= p.start < s.end for p in s.reading.places)


def _blames(s: Sentence, name: str) -> bool:
    """Whether the sentence accuses ``name`` of a blow: the name stands right after the verb."""
    if DENIES.search(s.plain):
        return False
    for m in _BLAMES.finditer(s.plain):
        if not BLOW.search(s.plain) and len(s.plain) - m.end() > 40:
            continue
        if s.plain.startswith(fold(name), m.end()):
            return True
        near = range(s.start + m.end() - 24, s.start + m.end() + 1)
        if any(
            p.kind == "country" and p.name == name and p.start in near and p.end > s.start + m.start()
            for p in s.reading.places
        ):
            return True
    return False


def _event_of(readings: Sequence[Reading], material: Material) -> tuple[int | None, Event | None]:
    """The deadly event that most of the story's articles report, of those that ``readings`` tell."""
    ids = {r.id for r in readings}
    told = [
        (len(e.articles), -n)
        for n, e in enumerate(material.found)
        if any(r.reading.id in ids and r.incident.salience == "main" and r.incident.type in DEADLY for r in e.reports)
    ]
    if not told:
        return None, None
    n = -max(told)[1]
    return n, material.found[n]

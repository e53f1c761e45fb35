"""“Has the government commented?”: a silence that a statement ended; for those that a denial ended see `quiet`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from vigie.compare.claims.denied_words import sentence_told
from vigie.compare.figures.counted import side_of
from vigie.compare.incidents.origins import Origins
from vigie.compare.likeness.alike import content
from vigie.compare.questions.building import Draft, Query
from vigie.compare.questions.scenes import Sentence
from vigie.compare.words.spoken import country_at
from vigie.model import Value

_SILENT = re.compile(
    r"\bno (?:\w+ )?(?:comment|reaction|response|statement)\b|\b(?:pas|pas encore) (?:communique|publie"
    r"|donne) de bilan\b|\b(?:did|has|have|had) not (?:\w+ )?(?:commented"
    r"|comment|(?:responded|respond)(?! to (?!(?:\w+ )?(?:requests?|questions?|calls?|messages?|allegations?"
    r"|accusations?|charges?)\b))"
    r"|reacted|react|issued a statement|given a toll)\b|\bdeclined to comment\b|\bn'(?:a|ont|avait"
    r"|avaient) (?:pas|pas encore) (?:reagi"
    r"|commente|repondu)\b"
    r"|\baucun(?:e)? (?:commentaire|reaction)\b"
)


def silences(parts: Sequence[Sentence], origins: Origins) -> list[Query]:
    """“Has the government commented?” where one article had no comment and a later one its words."""
    out: list[Query] = []
    silent: dict[tuple[str, str], list[Sentence]] = defaultdict(list)
    for s in parts:
        if _SILENT.search(s.plain) and (key := _quiet_party(s)) is not None:
            silent[key].append(s)
    for (side, country), quiet in sorted(silent.items()):
        if side not in ("state", "armed group"):
            continue  # an observer is no party
        spoke = _spoke(side, country, quiet, parts)
        if not spoke:
            continue
        drafts = [
            Draft(_name("no comment"), [sentence_told(s, origins) for s in quiet]),
            Draft(_name("commented"), [sentence_told(s, origins) for s in spoke]),
        ]
        first = spoke[0]
        out.append(
            Query(
                key=("comment", side, country, first.reading.id, str(first.start)),
                text=f"Has the {'government or army' if side == 'state' else side}{_of(country)} commented?",
                measure=None,
                where=(),
                when=None,
                drafts=drafts,
                verdict="updated",
            )
        )
    return out


_ON = re.compile(r"[^.;,]{0,12}?\b(?:on|about|regarding|concerning|over|sur|a propos|au sujet) (?P<what>[^.;]{4,80})")


def _speaks_to(quiet: Sentence, later: Sentence) -> bool:
    """Whether the later words are on what nobody had a word on, where the silence names it; of a toll they give one."""
    silent = _SILENT.search(quiet.plain)
    if silent is None:
        return False
    if re.search(r"\b(?:bilan|toll)$", silent.group()):
        return any(f.measure == "killed" and later.start <= f.start < later.end for f in later.reading.figures)
    on = _ON.match(quiet.plain, silent.end())
    if on is None:
        return True
    what, said = set(content(on["what"])), set(content(later.plain))
    return len(what & said) >= min(2, len(what))


def _of(country: str) -> str:
    return "" if len(country) == 2 else f" of {country}"


def _quiet_party(s: Sentence) -> tuple[str, str] | None:
    """Who has no comment, with the country: that of the sentence, else the one that its article is about."""
    if (named := _party(s, s.plain)) is not None:
        return named
    side, place = side_of(s.plain), country_at(s.reading, s.start, s.end)
    country = next(
        (p.name for p in s.reading.places if place and p.kind == "country" and p.country == place.country), None
    )
    return (side, country or place.country) if side is not None and place is not None and place.country else None


def _spoke(side: str, country: str, quiet: Sequence[Sentence], parts: Sequence[Sentence]) -> list[Sentence]:
    """The first sentence of each later article that this side is quoted with."""
    dates = [q.reading.published for q in quiet]
    last = max((d.moment for d in dates if d is not None), default=None) if None not in dates else None
    silent = {q.reading.id for q in quiet}
    codes = {p.country for q in quiet for p in q.reading.places if p.name == country or p.country == country}
    out: dict[str, Sentence] = {}
    for s in parts:
        published = s.reading.published
        if (
            last is None
            or published is None
            or published.moment <= last
            or s.reading.id in silent
            or _SILENT.search(s.plain)
        ):
            continue
        if s.reading.id in out or not {p.country for p in s.reading.places} & codes:
            continue
        if any(
            q.speaker is not None
            and q.content.in_ is None
            and s.start <= q.content.start < s.end
            and side_of(" ".join(filter(None, (q.speaker.name, q.speaker.text, q.speaker.affiliation)))) == side
            for q in s.reading.quotes
        ) and any(_speaks_to(q, s) for q in quiet):
            out[s.reading.id] = s
    return list(out.values())


def _party(s: Sentence, words: str) -> tuple[str, str] | None:
    side = side_of(words)
    countries = [p.name or p.text for p in s.reading.places if p.kind == "country" and s.start <= p.start < s.end]
    return (side, countries[0]) if side is not None and countries else None


def _name(text: str) -> Value:
    return Value(low=None, high=None, approx=False, unit="name", text=text)

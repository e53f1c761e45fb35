"""What several question makers look at alike: sentences with their folded words, and articles on one matter."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from vigie.compare.incidents.merging import places_of
from vigie.compare.incidents.origins import Origins
from vigie.compare.questions.building import Material, Told
from vigie.compare.words.keys import fold, is_wide, place_key
from vigie.compare.words.spoken import folded, source_at
from vigie.language.sentences import sentences_of
from vigie.model import Place, Reading, Source, Span, Toponym

LONGEST = 700  # characters of a sentence that is looked at
# What is planned, wished for, or holds on a condition is no state of things.
AHEAD = re.compile(
    r"\b(?:will|would|should|could|may|might|shall|if|unless|plans? to|planned|expected to|due to (?:re)?\w+|set to"
    r"|is to|are to|ask(?:s|ed|ing) (?:\w+ ){1,4}?to"
    r"|calls? (?:for|on)|called (?:for|on)|urg\w+|demand\w*|hopes? to|in order to|once|until|threat\w*|warn\w*|sera"
    r"|seront"
    r"|serai(?:t|ent)|devrai(?:t|ent)|doit|doivent|pourrai(?:t|ent)|va|vont|si|afin|prevoi\w+|prevu\w*|appel\w+ a"
    r"|exig\w+"
    r"|demand\w+|menac\w+|lorsque|jusqu'a)\b"
)


@dataclass(frozen=True)
class Sentence:
    """A sentence of an article; ``plain`` is folded and as long as it, so that offsets hold."""

    reading: Reading
    start: int
    end: int
    plain: str
    number: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        span: Span = Span.cut(self.reading.text, self.start, self.end)
        return span


def sentences_in(reading: Reading) -> Iterator[Sentence]:
    """The sentences of the article that are not too long to be one."""
    for n, a, b, plain in _parts(reading.text):
        yield Sentence(reading, a, b, plain, n)


@lru_cache(maxsize=4096)
def _parts(text: str) -> tuple[tuple[int, int, int, str], ...]:
    """Number, bounds and folded words of each sentence; many question makers go through the same articles."""
    plain = folded(text)
    return tuple((n, a, b, plain[a:b]) for n, (a, b) in enumerate(sentences_of(text)) if 0 < b - a < LONGEST)


def said(s: Sentence, origins: Origins, start: int = 0, end: int | None = None) -> Told:
    """The sentence, or the part of it from ``start`` to ``end``, as a statement."""
    span: Span = Span.cut(s.reading.text, s.start + start, s.end if end is None else s.start + end)
    source = speaker(s)
    return Told(s.reading, span, source, origins.of(s.reading.id, source))


def speaker(s: Sentence) -> Source | None:
    """Who says the sentence or a part of it."""
    source = source_at(s.reading, s.span)
    if source is not None:
        return source
    return next(
        (
            q.speaker
            for q in s.reading.quotes
            if q.speaker is not None and q.content.in_ is None and s.start <= q.content.start < s.end
        ),
        None,
    )


def clause_at(plain: str, start: int, end: int) -> tuple[int, int]:
    """Bounds of the clause around a match: cut at semicolons, colons, and at "and", "but", "while" with a new verb."""
    left = max((m.end() for m in _CUT.finditer(plain, 0, start)), default=0)
    m = _CUT.search(plain, end)
    return left, m.start() if m else len(plain)


_CUT = re.compile(r"[;:]|, (?:and|but|while|whereas|et|mais|tandis que|alors que)\b|\.\s")


def towns_at(s: Sentence, start: int = 0, end: int | None = None, districts: bool = False) -> list[Place]:
    """Towns named in the sentence, or in that part of it, as where something is; the dateline's is left out.

    With ``districts`` those too, whose names are those of their towns.
    """
    a, b = s.start + start, s.end if end is None else s.start + end
    named = [p.place for p in s.reading.places if p.in_ is None and a <= p.start < b and _town(p, districts)]
    if named:
        return named
    # "the Walikale-Kisangani road": names that the article has as places elsewhere.
    words = set(re.findall(r"[^\W\d_]+", s.reading.text[a:b]))
    known = {p.text: p.place for p in s.reading.places if p.text in words and _town(p, districts)}
    return list(known.values())


def lead_town(reading: Reading) -> list[Place]:
    """The one town of the headline or the first lines, where there is only one."""
    heads = [p for p in (reading.headline.places if reading.headline else ()) if not is_wide(p.place)]
    found = heads or [p for p in reading.places if p.in_ is None and p.start < 300 and _town(p)]
    places = [p.place for p in found]
    return places[:1] if len({place_key(p) for p in places}) == 1 else []


def main_town(reading: Reading, material: Material) -> list[Place]:
    """Where the event is that the article is about, else the one town of its first lines."""
    n = material.focus.event(reading.id)
    at = [p for p in places_of(material.found[n]) if not is_wide(p)] if n is not None else []
    return at[:1] or lead_town(reading)


def _town(p: Toponym, districts: bool = False) -> bool:
    if p.role != "literal" or (is_wide(p) and not (districts and p.kind == "county")):
        return False
    return not (p.start < 60 and len(p.text) > 3 and p.text.isupper())


def name_key(place: Place) -> str:
    """A key for a town that its names in both languages and on no map share."""
    return fold(place.name or place.text)


def topics(material: Material) -> dict[str, str]:
    """For each article its story; stories whose articles are about one event are one."""
    stories = {a: s.id for s in material.grouping.stories for a in s.articles}
    parent: dict[str, str] = {}

    def root(x: str) -> str:
        while parent.setdefault(x, x) != x:
            x = parent[x]
        return x

    of_event: dict[int, str] = {}
    for reading in material.readings:
        story = root(stories.get(reading.id, reading.id))
        n = material.focus.event(reading.id)
        if n is not None:
            first = root(of_event.setdefault(n, story))
            parent[max(first, story)] = min(first, story)
    return {r.id: root(stories.get(r.id, r.id)) for r in material.readings}


def by_topic(material: Material) -> dict[str, list[Reading]]:
    """The articles on each matter, in order of publication."""
    out: dict[str, list[Reading]] = defaultdict(list)
    of = topics(material)
    for reading in material.readings:
        out[of[reading.id]].append(reading)
    return dict(sorted(out.items()))


def apart_in_days(a: Reading, b: Reading) -> int | None:
    """Days from the publication of the first to that of the second; ``None`` where one is not known to the day."""
    days = [r.published.first_day if r.published and r.published.precision in ("day", "time") else None for r in (a, b)]
    return (days[1] - days[0]).days if days[0] is not None and days[1] is not None else None


def readings_of(told: Sequence[Told]) -> set[str]:
    """The articles that the statements stand in."""
    return {t.reading.id for t in told}

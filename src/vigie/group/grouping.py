"""The room's one door."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vigie.codebook.ratings import ratings
from vigie.config import DEFAULTS, Settings
from vigie.group.background import rarity
from vigie.group.credits import Credit, credits
from vigie.group.echoes import echoes
from vigie.group.meaning import meant
from vigie.group.origins import counted, origins
from vigie.group.outlets import directory, outlet_of
from vigie.group.rated import carried
from vigie.group.shingles import Hashes, fingerprints
from vigie.group.stories import across, days, grouped, likeness, stories
from vigie.group.terms import Bag, bag
from vigie.group.tfidf import near, vectors
from vigie.group.why import Known, explained
from vigie.model import Grouping, Reading

# Pairs less alike than this count as not alike at all.
_FLOOR = 0.03


def group(readings: Sequence[Reading], settings: Settings = DEFAULTS) -> Grouping:
    """Stories, echoes and origins of ``readings``, whose ids must differ; their order changes nothing.

    Time and memory grow about linearly: an article is compared only with those that share rare words with it.
    """
    ordered = sorted(readings, key=lambda r: r.id)
    houses = directory(outlet for r in ordered if (outlet := outlet_of(r)))
    credited: list[list[Credit]] = []
    prints: list[Hashes] = []

    def bags() -> Iterator[Bag]:
        # All that needs the words of a text is made of it in one go: they are cut once.
        for r in ordered:
            credited.append(credits(r, houses))
            prints.append(fingerprints(r.text))
            yield bag(r)

    terms = vectors(bags(), rarity=rarity)
    close = near(terms, _FLOOR, days(ordered))
    bilingual = across(ordered, _FLOOR)
    if bilingual is not None:
        close = close.joined(bilingual)
    sizes = terms.sizes
    pairs = likeness(ordered, sizes, close, meant(ordered, sizes.tolist()) if settings.encoder else None)
    groups, crises = grouped(pairs)
    found = echoes(ordered, prints, close, terms, credited, houses)
    behind = origins(ordered, found, credited, houses, crises, close)
    told = counted(stories(ordered, groups, terms), behind)
    told = explained(told, Known(ordered, terms, pairs, groups))
    told = carried(told, ordered, ratings(settings.outlets_file), houses)
    return Grouping(stories=tuple(told), echoes=tuple(found), origins=tuple(behind))

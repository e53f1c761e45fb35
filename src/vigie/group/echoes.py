"""Which article repeats which: shared words of narration, or a story told again with credit."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from vigie.group.credits import Credit
from vigie.group.outlets import Directory, outlet_of
from vigie.group.quoted import quoted
from vigie.group.retelling import retold
from vigie.group.shingles import (
    SIZE,
    Hashes,
    Run,
    Shingled,
    align,
    bridged,
    candidates,
    covered,
    shingled,
    winnowed,
)
from vigie.group.tfidf import Pairs, Vectors
from vigie.group.words import STOP
from vigie.model import Echo, Passage, Reading, Span
from vigie.model.vocabulary import EchoKind

# A shared run of narration shorter than this is a name, an office or a stock phrase.
_RUN = 8
# Least share of the narration, and least number of its words, that make an echo.
_SHARE, _WORDS = 0.15, 30
_VERBATIM, _LIGHT, _LIGHT_NARRATION = 0.9, 0.5, 0.42
# A credit makes an echo where so much of the crediting article is told in the other one too.
_RETOLD = 0.15
# Where the very lead credits it, an article on the same matter retells the other even if in words all of its own.
_LEAD_CHARS, _SAME_MATTER, _LOOSELY = 350, 0.25, 0.2
# So like must two articles be to be about one thing; a story is told again with credit while it is fresh.
_TOPIC = 0.12
_CREDIT_DAYS = 10
# Least share of the shorter text's fingerprints.
_WORTH = 0.25
# Texts kept as shingles.
_KEPT = 1000
_NONE: frozenset[int] = frozenset()
# Two articles of one outlet whose other words are less alike than this share furniture only.
_REST = 0.08


@dataclass(frozen=True, slots=True)
class Overlap:
    """What ``a`` shares with ``b``: the runs, the share of all its words, of its narration, and narration words."""

    runs: tuple[Run, ...]
    share: float
    narration: float
    words: int


def overlap(a: Shingled, b: Shingled, furniture: frozenset[int] = frozenset()) -> Overlap:
    """Words of ``a`` that ``b`` has too; words that either text quotes, and furniture of the site, are no narration."""
    runs = tuple(r for r in align(a, b) if not _known(a, r, furniture))
    flags = covered(a, runs)
    own = [not q for q in a.quoted]
    narration = 0
    for run in runs:
        n = sum(own[run.a + k] and not b.quoted[run.b + k] for k in range(run.length))
        narration += n if n >= _RUN else 0
    return Overlap(runs, sum(flags) / max(1, len(flags)), narration / max(1, sum(own)), narration)


def _rest_alike(a: Shingled, b: Shingled, runs: Sequence[Run]) -> float:
    """Cosine of what two texts say outside the runs they share: of one matter it is alike too, of furniture not."""
    left, right = Counter(a.words), Counter(b.words)
    for run in runs:
        left.subtract(a.words[run.a : run.a + run.length])
        right.subtract(b.words[run.b : run.b + run.length])
    x = {w: n for w, n in left.items() if n > 0 and w not in STOP}
    y = {w: n for w, n in right.items() if n > 0 and w not in STOP}
    norm = math.sqrt(sum(n * n for n in x.values()) * sum(n * n for n in y.values()))
    return sum(n * y.get(w, 0) for w, n in x.items()) / norm if norm else 1.0


def _known(a: Shingled, run: Run, furniture: frozenset[int]) -> bool:
    """Whether most of a run is furniture."""
    if not furniture:
        return False
    hashes = winnowed(np.array(a.hashes[run.a : run.a + run.length - SIZE + 1], np.uint32)).tolist()
    return 2 * sum(h in furniture for h in hashes) > len(hashes)


def echoes(
    readings: Sequence[Reading],
    prints: Sequence[Hashes],
    near: Pairs,
    terms: Vectors,
    credits: Sequence[Sequence[Credit]],
    houses: Directory,
) -> list[Echo]:
    """The echoes among ``readings``, in a stable order.

    ``prints`` are the articles' fingerprints, ``near`` holds the pairs of like content by number, ``terms`` the
    articles' words, ``credits`` each article's.
    Raises nothing.
    """
    texts = _Texts(readings)
    outlets = [outlet_of(r) for r in readings]
    keys = [houses.house(outlet).key if outlet else None for outlet in outlets]
    ranks = [_rank(r, c, houses) for r, c in zip(readings, credits, strict=True)]
    by_time = sorted(range(len(readings)), key=lambda i: _moment(readings[i]))
    order = [0] * len(readings)
    for place, i in enumerate(by_time):
        order[i] = place
    counts = {p: n for p, n in candidates(prints, order).items() if not _of_one_page(readings, *p)}
    alike = {p: near.get(p) or terms.cosine(*p) for p in counts}
    furniture = _furniture(
        prints,
        keys,
        [
            (i, j)
            for i, j in counts
            if keys[i] is not None
            and keys[i] == keys[j]
            and (alike[i, j] < _TOPIC or _days_between(readings[i], readings[j]) > _CREDIT_DAYS)
        ],
    )
    found: list[Echo] = []
    # Articles on two matters are an echo only if one is mostly in the other: with fewer shared words no look is due.
    shared = {
        (i, j)
        for (i, j), n in counts.items()
        if alike[i, j] >= _TOPIC or n >= _WORTH * min(len(prints[i]), len(prints[j]))
    }
    telling = [{c.house.key for c in row if c.kind != "own"} for row in credits]
    credited = {
        (i, j)
        for i, j in near.kept(near.likeness >= _TOPIC)
        if (keys[j] in telling[i] or keys[i] in telling[j]) and not _of_one_page(readings, i, j)
    }
    for i, j in sorted(shared | credited):
        credit = _credits(i, j, credits, keys), _credits(j, i, credits, keys)
        known = furniture.get(keys[i] or "", _NONE) if keys[i] == keys[j] else _NONE
        same_house = keys[i] is not None and keys[i] == keys[j]
        likeness = alike[i, j] if (i, j) in alike else near[i, j]
        echo = _echo(readings, texts, i, j, credit, known, likeness, (ranks[i], ranks[j]), same_house)
        if echo:
            found.append(echo)
    return found


class _Texts:
    """The articles' texts as shingles, made when asked for; those asked for last are kept."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._readings = readings
        self._kept: dict[int, Shingled] = {}

    def __getitem__(self, i: int) -> Shingled:
        found = self._kept.pop(i, None)
        if found is None:
            found = shingled(self._readings[i].text, quoted(self._readings[i]))
            if len(self._kept) >= _KEPT:
                del self._kept[next(iter(self._kept))]
        self._kept[i] = found
        return found


def _of_one_page(readings: Sequence[Reading], i: int, j: int) -> bool:
    """Whether one of two is the story page that the other is an excerpt of."""
    return readings[i].parent == readings[j].id or readings[j].parent == readings[i].id


def _furniture(
    prints: Sequence[Hashes], keys: Sequence[str | None], pairs: Sequence[tuple[int, int]]
) -> dict[str, frozenset[int]]:
    """Per outlet, the fingerprints that its articles on different things, or of different weeks, share: appeals,
    legends, lists of links, and its standing background. An article printed again whole is none of these."""
    found: dict[str, set[int]] = {}
    for i, j in pairs:
        both = np.intersect1d(prints[i], prints[j], assume_unique=True)
        if 2 * len(both) < min(len(prints[i]), len(prints[j])):
            found.setdefault(keys[i] or "", set()).update(both.tolist())
    return {key: frozenset(hashes) for key, hashes in found.items()}


def _credits(a: int, b: int, credits: Sequence[Sequence[Credit]], keys: Sequence[str | None]) -> list[Credit]:
    """The credits that article ``a`` gives to the outlet of ``b``."""
    return [c for c in credits[a] if keys[b] is not None and c.house.key == keys[b] and c.kind != "own"]


def _echo(
    readings: Sequence[Reading],
    texts: _Texts,
    i: int,
    j: int,
    credit: tuple[list[Credit], list[Credit]],
    furniture: frozenset[int],
    near: float,
    ranks: tuple[int, int],
    same_house: bool,
) -> Echo | None:
    forth, back = overlap(texts[i], texts[j], furniture), overlap(texts[j], texts[i], furniture)
    later = _later(readings[i], readings[j], credit, forth, back, ranks)
    a, b = (i, j) if later else (j, i)
    mine = forth if a == i else back
    kind = _kind(forth, back)
    if kind == "heavy" and (near < _TOPIC or (same_house and _rest_alike(texts[i], texts[j], forth.runs) < _REST)):
        kind = None
    if kind is not None:
        return Echo(
            from_=readings[a].id,
            to=readings[b].id,
            kind=kind,
            share=round(mine.share, 3),
            basis="words",
            passages=tuple(_passages(readings[a], readings[b], texts[a], texts[b], mine.runs)),
        )
    strong = [c for c in credit[0 if a == i else 1] if c.kind in ("report", "wire", "post")]
    if not strong or near < _TOPIC or _days_between(readings[i], readings[j]) > _CREDIT_DAYS:
        return None
    pairs, share = retold(readings[a], readings[b], quoted(readings[a]))
    if share < _RETOLD:
        if near < _SAME_MATTER or not any(c.start < _LEAD_CHARS for c in strong):
            return None
        pairs, share = retold(readings[a], readings[b], quoted(readings[a]), _LOOSELY)
    return Echo(
        from_=readings[a].id,
        to=readings[b].id,
        kind="heavy",
        share=round(max(share, mine.share), 3),
        basis="credit",
        passages=tuple(Passage(from_=x.cited(readings[a].id), to=y.cited(readings[b].id)) for x, y in pairs),
    )


def _kind(forth: Overlap, back: Overlap) -> EchoKind | None:
    share = max(forth.share, back.share)
    narration = max(forth.narration, back.narration)
    if narration < _SHARE or max(forth.words, back.words) < _WORDS:
        return None
    if share >= _VERBATIM:
        return "verbatim"
    return "light" if share >= _LIGHT and narration >= _LIGHT_NARRATION else "heavy"


def _rank(r: Reading, credits: Sequence[Credit], houses: Directory) -> int:
    """How near to an agency's wire an article stands: 2 its own page, 1 with its credit, 0 without."""
    outlet = outlet_of(r)
    if outlet and houses.house(outlet).agency:
        return 2
    return int(any(c.kind == "wire" for c in credits))


def _later(
    a: Reading,
    b: Reading,
    credit: tuple[list[Credit], list[Credit]],
    forth: Overlap,
    back: Overlap,
    ranks: tuple[int, int],
) -> bool:
    """Whether ``a`` is the one that repeats.

    It is if ``b`` is an agency's own page of about the same day (which often carries a later date than its reprints);
    else the later by date; else the one that credits the other, lacks the other's wire credit, or is shared more.
    """
    if 2 in ranks and ranks[0] != ranks[1] and _days_between(a, b) <= 2 and max(forth.share, back.share) >= _LIGHT:
        return ranks[0] < ranks[1]
    if a.published and b.published:
        if a.published.first_day > b.published.last_day:
            return True
        if b.published.first_day > a.published.last_day:
            return False
    if bool(credit[0]) != bool(credit[1]):
        return bool(credit[0])
    if ranks[0] != ranks[1] and max(forth.share, back.share) >= _LIGHT:
        return ranks[0] < ranks[1]
    timed = a.published and b.published and a.published.precision == b.published.precision == "time"
    if timed and a.published and b.published and a.published.moment != b.published.moment:
        return a.published.moment > b.published.moment
    if abs(forth.share - back.share) > 0.02:
        return forth.share > back.share
    return (len(a.text), a.id) < (len(b.text), b.id)


def _moment(r: Reading) -> tuple[str, str]:
    return (r.published.moment.isoformat() if r.published else "9999", r.id)


def _days_between(a: Reading, b: Reading) -> int:
    """Whole days between two articles, 0 where one has no date."""
    if a.published is None or b.published is None:
        return 0
    first, second = sorted((a.published, b.published), key=lambda d: d.first_day)
    return max(0, (second.first_day - first.last_day).days)


def _passages(a: Reading, b: Reading, ta: Shingled, tb: Shingled, runs: Sequence[Run]) -> list[Passage]:
    found = []
    for first, last in bridged(runs):
        x = Span.cut(a.text, ta.starts[first.a], ta.ends[last.a + last.length - 1], article=a.id)
        y = Span.cut(b.text, tb.starts[first.b], tb.ends[last.b + last.length - 1], article=b.id)
        found.append(Passage(from_=x, to=y))
    return found

"""Which origin a statement comes from: the attributed source's if the article carries it, else the article's own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vigie.compare.words.keys import fold
from vigie.model import Grouping, Origin, Reading, Source

_WORD = re.compile(r"[^\W_]{2,}")
_STOP = frozenset(
    "the of and in on to for by an its his her official officials statement source sources own reporting reports citing"
    " report said le la les des du de et en un une aux au communique declaration propre".split()
)
_OWN = re.compile(r"own reporting|own report|no other source|propre|redaction")


_QUOTED = re.compile(r"[“«\"]\s*([^”»\"]{2,80}?)\s*[”»\"]")
_OFFICIAL = re.compile(r"official statement")
_TITLES = frozenset(
    "president minister ministre ministry ministere spokesman spokesperson porte parole government"
    " gouvernement police chief".split()
)


@dataclass(frozen=True)
class _Known:
    origin: Origin
    words: frozenset[str]
    phrases: frozenset[str]
    official: bool
    own: bool


@dataclass(frozen=True)
class Behind:
    """The origins that a statement can come from, the likeliest first; ``firm`` where its source names the one.

    ``also`` are those that stand between or behind in doubt: for a firm one the reports that its article rests on, for
    an article's own voice the bodies that speak in it.
    """

    origins: tuple[Origin, ...]
    firm: bool
    also: tuple[Origin, ...] = ()


class Origins:
    """The origins of a grouping, by article; articles that it lacks get one of their own."""

    def __init__(self, grouping: Grouping, readings: Sequence[Reading]) -> None:
        self._of: dict[str, list[_Known]] = {}
        for origin in grouping.origins:
            known = _known(origin)
            for article in origin.articles:
                self._of.setdefault(article, []).append(known)
        for reading in readings:
            if reading.id not in self._of:
                name = f"{reading.outlet or reading.id}, own reporting"
                own = Origin(id=f"own-{reading.id}", name=name, reason="not grouped", articles=(reading.id,))
                self._of[reading.id] = [_known(own)]

    def of(self, article: str, source: Source | None) -> Behind:
        """The origins that a statement of ``article`` attributed to ``source`` can come from, the likeliest first.

        One where the source's name matches an origin that the article carries; for its own voice all that it carries
        except other people's statements.
        """
        carried = self._of[article]
        at = source
        while at is not None and len(carried) > 1:
            phrases = {fold(x) for x in (at.name, at.text) if x}
            words = _words(" ".join(filter(None, (at.name, at.text, at.affiliation))))
            scored = [(k.phrases & phrases != frozenset(), _overlap(k, words), -n) for n, k in enumerate(carried)]
            best = max(scored)
            if best[0] or best[1] >= 0.5:
                found = carried[-best[2]]
                reports = tuple(k.origin for k in carried if not k.official) if found.official else ()
                return Behind((found.origin,), True, reports)
            at = at.via
        # What an article repeats or credits comes before its own reporting, other people's statements come last.
        ranked = [
            (
                k.official,
                not any(w in k.origin.reason for w in (f"{article} repeats", f"{article} carries")),
                k.own and len(k.origin.articles) == 1,
                n,
            )
            for n, k in enumerate(carried)
        ]
        told = [carried[rank[-1]] for rank in sorted(ranked)]
        reports = tuple(k.origin for k in told if not k.official)
        bodies = tuple(k.origin for k in told if k.official) if reports and source is None else ()
        return Behind(reports or (told[0].origin,), False, bodies)


def fewest(stated: Sequence[tuple[str, Behind]]) -> list[Origin]:
    """An origin for each statement (its article and what can be behind it), as few in all as can be.

    Counting must not make one report two: what an article says in its own voice besides quoting somebody for it comes
    from whom it quotes, and of several origins that may be behind copies the one that explains most of them is. Where
    another article quotes a body for the same, an own voice beside that body's is in doubt, and so not independent;
    nor is a report independent of the body that is quoted only in articles that rest on it.
    """
    quoted = {article: behind.origins[0] for article, behind in reversed(stated) if behind.firm}
    firm = {o.id: o for o in quoted.values()}
    out = [
        behind.origins[0]
        if behind.firm
        else quoted.get(article) or next((firm[o.id] for o in behind.also if o.id in firm), None)
        for article, behind in stated
    ]
    used = {o.id for o in out if o is not None}
    while open_ := [n for n, o in enumerate(out) if o is None]:
        weight: dict[str, tuple[bool, int, int, str]] = {}
        by_id: dict[str, Origin] = {}
        for n in open_:
            for rank, o in enumerate(stated[n][1].origins):
                known, count, best, _ = weight.get(o.id, (o.id in used, 0, 0, o.id))
                weight[o.id] = (known, count + 1, best - rank, o.id)
                by_id[o.id] = o
        chosen = by_id[max(weight.values())[3]]
        used.add(chosen.id)
        for n in open_:
            if any(o.id == chosen.id for o in stated[n][1].origins):
                out[n] = chosen
    out = _joined(stated, out)
    # One outlet or body in two crises has two origins there; behind one answer it is one all the same.
    first: dict[str, Origin] = {}
    return [first.setdefault(fold(o.name.removesuffix(", own reporting")), o) for o in out if o is not None]


def _joined(stated: Sequence[tuple[str, Behind]], found: Sequence[Origin | None]) -> list[Origin | None]:
    """``found`` with a body, and the report on which every article rests that quotes it, counted as one.

    As the body where each article of the report carries it too, else as the report; an article is never given an origin
    that is none of its own.
    """
    out = list(found)
    for body, reports in sorted(_by_way_of(stated).items()):
        for report in reports:
            for one, other in ((report, body), (body, report)):
                mine = [n for n, o in enumerate(out) if o is not None and o.id == one]
                carried = [{o.id: o for o in (*stated[n][1].origins, *stated[n][1].also)} for n in mine]
                if mine and any(o is not None and o.id == other for o in out) and all(other in c for c in carried):
                    for n, origins in zip(mine, carried, strict=True):
                        out[n] = origins[other]
    return out


def _by_way_of(stated: Sequence[tuple[str, Behind]]) -> dict[str, list[str]]:
    """For each body that is quoted, the reports on which every article rests that does."""
    through: dict[str, set[str]] = {}
    for _, behind in stated:
        if behind.firm and behind.also:
            body, mine = behind.origins[0].id, {o.id for o in behind.also}
            through[body] = through[body] & mine if body in through else mine
    return {body: sorted(reports) for body, reports in through.items() if reports}


def _overlap(known: _Known, words: frozenset[str]) -> float:
    """Share of the source's words that the origin's name has; titles alone ("president") do not count."""
    both = known.words & words
    return len(both) / min(len(words), len(known.words)) if both - _TITLES else 0.0


def _known(origin: Origin) -> _Known:
    official = bool(_OFFICIAL.match(fold(origin.reason)))
    quoted = _QUOTED.findall(origin.reason) if official else []
    return _Known(
        origin=origin,
        words=_words(origin.name),
        phrases=frozenset(fold(x) for x in (origin.name, *quoted)),
        official=official,
        own=bool(_OWN.search(fold(origin.name)) or _OWN.search(fold(origin.reason))),
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(w for w in _WORD.findall(fold(text)) if w not in _STOP)

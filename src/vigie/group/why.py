"""Why articles are one story, and why the story most like it is another: in numbers and in words that can be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from vigie.group.apart import NEAR_KM, Setting, distance, setting
from vigie.group.clusters import linked
from vigie.group.stories import THRESHOLD
from vigie.group.tfidf import Pairs, Vectors
from vigie.group.words import fold, folded, stem, tokens
from vigie.model import Apart, Reading, Story, Together

# A story less like another than this part of what joins them is no near miss.
_NEAR = 0.25
# A word is a story's where more than half of its articles have it, and not the other's where so few there have it.
_MOST, _FEW = 0.5, 0.1
_TOGETHER, _APART = 5, 4  # words
# So many articles of a story are searched for the form of a word, and so many characters of each; if need be, all.
_READ_AGAIN, _LOOKED_AT = 12, 1500


@dataclass(frozen=True, slots=True)
class Known:
    """What explanations are made from: the articles, their terms, their likeness, the story of each by number."""

    readings: Sequence[Reading]
    rows: Vectors
    pairs: Pairs
    groups: Sequence[Sequence[int]]


def explained(stories: Sequence[Story], known: Known) -> list[Story]:
    """The stories with the reasons; ``known.groups`` may stand in another order. Time is linear in pairs and words."""
    number = {known.readings[i].id: k for k, group in enumerate(known.groups) for i in group}
    order = [number[s.articles[0]] for s in stories]
    ids = dict(zip(order, (s.id for s in stories), strict=True))
    inside, nearest = _linked(known)
    said = [_weights(known, group) for group in known.groups]
    made = []
    for story, k in zip(stories, order, strict=True):
        group = known.groups[k]
        together = _together(known, group, said[k], inside[k]) if len(group) > 1 else None
        apart = None
        if k in nearest:
            other, value = nearest[k]
            apart = replace(_apart(known, k, other, said, value), story=ids[other])
        made.append(replace(story, together=together, apart=apart))
    return made


def sentence(story: Story, headline: str = "") -> str:
    """The reasons in one English sentence; ``headline`` is that of the story most like it. Empty where there are none.

    >>> sentence(Story(id="s", headline="", articles=("a", "b"), together=Together(likeness=0.5, words=("Sorbaka",))))
    '2 articles share Sorbaka (likeness 0.50).'
    """
    parts = []
    if story.together:
        t = story.together
        shared = f" share {', '.join(t.words)}" if t.words else " are alike"
        days = "" if t.days is None else f", {t.days} days between them" if t.days else ", of one day"
        parts.append(f"{len(story.articles)} articles{shared} (likeness {t.likeness:.2f}{days})")
    if story.apart:
        a = story.apart
        why = [f"only here {', '.join(a.here)}"] * bool(a.here) + [f"only there {', '.join(a.there)}"] * bool(a.there)
        why += [f"{a.kilometres} km apart"] * bool(a.kilometres) + [f"{a.days} days apart"] * bool(a.days)
        name = f"“{headline}”" if headline else f"story {a.story}"
        parts.append(f"apart from {name} (likeness {a.likeness:.2f} of {a.needed:.2f}{''.join('; ' + w for w in why)})")
    line = "; ".join(parts)
    return line[:1].upper() + line[1:] + "." if line else ""


def _linked(known: Known) -> tuple[list[float], dict[int, tuple[int, float]]]:
    """For each story the mean likeness of its pairs, and the story most like it with the likeness of the two."""
    found = linked(known.groups, known.pairs)
    many = [max(1.0, n * (n - 1) / 2) for n in found.sizes.tolist()]
    means = [min(1.0, total / n) for total, n in zip(found.inside.tolist(), many, strict=True)]
    best: dict[int, tuple[int, float]] = {}
    for a, b, value in zip(found.a.tolist(), found.b.tolist(), found.values.tolist(), strict=True):
        if value >= _NEAR * THRESHOLD:
            for one, other in ((a, b), (b, a)):
                if one not in best or (value, -other) > (best[one][1], -best[one][0]):
                    best[one] = (other, value)
    return means, best


@dataclass(frozen=True, slots=True)
class _Said:
    """Per term of a story: how much it weighs in all its articles together, and how many have it."""

    weight: dict[int, float]
    count: Counter[int]


def _weights(known: Known, group: Sequence[int]) -> _Said:
    weight: dict[int, float] = {}
    count: Counter[int] = Counter()
    for i in group:
        terms, weights = known.rows.row(i)
        for t, w in zip(terms.tolist(), weights.tolist(), strict=True):
            weight[t] = weight.get(t, 0.0) + w
            count[t] += 1
    return _Said(weight, count)


def _together(known: Known, group: Sequence[int], said: _Said, likeness: float) -> Together:
    most = [t for t, n in said.count.items() if n > _MOST * len(group)]
    days = [d.toordinal() for i in group if (d := _published(known.readings[i])) is not None]
    return Together(
        likeness=round(likeness, 3),
        words=_readable(known, group, said, most, _TOGETHER),
        days=max(days) - min(days) if len(days) > 1 else None,
    )


def _apart(known: Known, k: int, other: int, said: Sequence[_Said], value: float) -> Apart:
    mine, theirs = known.groups[k], known.groups[other]

    def only(x: int, y: int) -> tuple[str, ...]:
        here, there = known.groups[x], known.groups[y]
        found = [
            t
            for t, n in said[x].count.items()
            if n > _MOST * len(here) and said[y].count.get(t, 0) <= _FEW * len(there)
        ]
        return _readable(known, here, said[x], found, _APART)

    first, second = ([setting(known.readings[i]) for i in group] for group in (mine, theirs))
    return Apart(
        story="",
        likeness=round(value, 3),
        needed=THRESHOLD,
        here=only(k, other),
        there=only(other, k),
        kilometres=_kilometres(first, second),
        days=_days(known, mine, theirs, first, second),
    )


def _kilometres(first: Sequence[Setting], second: Sequence[Setting]) -> int | None:
    gaps = [distance(p, q) for a in first for b in second for p in a.points for q in b.points]
    return round(min(gaps)) if gaps and min(gaps) > NEAR_KM else None


def _days(
    known: Known, mine: Sequence[int], theirs: Sequence[int], first: Sequence[Setting], second: Sequence[Setting]
) -> int | None:
    events = [{s.day.toordinal() for s in settings if s.day} for settings in (first, second)]
    if not (events[0] and events[1]):
        events = [
            {d.toordinal() for i in group if (d := _published(known.readings[i])) is not None}
            for group in (mine, theirs)
        ]
    gaps = [abs(a - b) for a in events[0] for b in events[1]]
    return min(gaps) if gaps and min(gaps) > 1 else None


def _published(r: Reading) -> date | None:
    return r.published.first_day if r.published and r.published.day else None


def _readable(known: Known, group: Sequence[int], said: _Said, terms: Sequence[int], most: int) -> tuple[str, ...]:
    """The heaviest of ``terms`` in the form that the articles mostly have; names of persons are left out, to protect
    private ones."""
    withheld = {
        stem(word)
        for i in group
        for m in known.readings[i].mentions
        if m.label == "person" and m.form == "name"
        for word in folded(m.text)
    }
    ranked = sorted(
        (t for t in terms if known.rows.names[t] not in withheld),
        key=lambda t: (-round(said.weight[t], 4), known.rows.names[t]),
    )[:most]
    names = [known.rows.names[t] for t in ranked]
    forms = _forms(known, group, frozenset(names), _LOOKED_AT)
    missing = frozenset(names) - forms.keys()
    if missing:
        forms |= _forms(known, group, missing, None)
    return tuple(max(forms[n], key=lambda f: (forms[n][f], f)) if n in forms else n for n in names)


def _forms(known: Known, group: Sequence[int], wanted: frozenset[str], chars: int | None) -> dict[str, Counter[str]]:
    """How often each stem that is wanted stands in which form in the titles and the first ``chars`` of the texts."""
    forms: dict[str, Counter[str]] = {}
    for i in group[:_READ_AGAIN] if wanted else ():
        r = known.readings[i]
        for token, n in Counter(tokens(f"{r.title or ''}\n{r.text[:chars]}")).items():
            word = fold(token)
            key = word if word in wanted else stem(word)
            if key in wanted:
                forms.setdefault(key, Counter())[token] += n
    return forms

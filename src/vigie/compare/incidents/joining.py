"""Articles put together that tell of one event, by how well their accounts fit.

Pairs are joined from the likeliest down, and two groups only if their accounts fit on average: what joins by one pair
would otherwise chain all events of a war together. Only pairs with something rare in common, or of one land and week,
are looked at, so that the time grows with the number of articles, not with its square.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import TypeVar

from vigie.compare.incidents.account import DAY, LATER, Account
from vigie.compare.incidents.kin import APART, Pile, evidence, never, possible, weights
from vigie.compare.words.keys import fold

# Logarithms of odds: of the best pair of two groups, of all their pairs on average, and of a pair that was not looked
# at. Chosen on invented accounts, each set with weights trained on the others (training/kin.py --sets).
PAIR, MEAN, UNSEEN, SURE = -0.5, -1.0, -4.0, 4.0
NEVER = -1000.0
_NONE = 0.3  # odds that an account without a rival still has one
_LAST = 40  # accounts with one key that a later one is compared with
_AROUND = 25  # accounts that came out just before, compared whatever they tell
_WIDEST = 9  # days

Key = TypeVar("Key", bound=Hashable)
Pairs = dict[tuple[int, int], dict[str, float]]


def joined(accounts: Sequence[Account], own: Sequence[Hashable | None]) -> list[list[int]]:
    """Positions of accounts (in order of publication) by the event they tell of; those with one ``own`` event are
    together from the beginning."""
    odds = likely(pairs(accounts))
    near: dict[int, dict[int, float]] = defaultdict(dict)
    for (i, j), value in odds.items():
        near[i][j] = near[j][i] = min(max(value, UNSEEN), SURE) if value > NEVER else NEVER
    first: dict[Hashable, int] = {}
    of = [n if key is None else first.setdefault(key, n) for n, key in enumerate(own)]
    groups: dict[int, list[int]] = defaultdict(list)
    for n, group in enumerate(of):
        groups[group].append(n)
    for (i, j), value in sorted(odds.items(), key=lambda o: (-o[1], o[0])):
        if value < PAIR:
            break
        a, b = of[i], of[j]
        if a == b:
            continue
        total = sum(near[x].get(y, UNSEEN) for x in groups[a] for y in groups[b])
        if total >= MEAN * len(groups[a]) * len(groups[b]):
            for n in groups[b]:
                of[n] = a
            groups[a] += groups.pop(b)
    return list(groups.values())


def likely(found: Pairs) -> dict[tuple[int, int], float]:
    """The logarithm of the odds that a pair is of one event."""
    rivalled(found, weights("alone"))
    weight = weights("weights")
    return {pair: NEVER if never(seen) else _sum(seen, weight) for pair, seen in found.items()}


def pairs(accounts: Sequence[Account]) -> Pairs:
    """What speaks for and against the pairs that can be of one event, by their positions, the later one first."""
    pile = Pile(accounts)
    out: Pairs = {}
    crowd: Counter[int] = Counter()
    for i, j in _candidates(accounts):
        found = out[i, j] = evidence(accounts[i], accounts[j], pile)
        if possible(accounts[i], accounts[j], found):
            crowd.update((i, j))
    for (i, j), found in out.items():
        one, other = sorted((math.log1p(crowd[i]), math.log1p(crowd[j])))
        found["crowd"], found["smaller crowd"] = one + other, one
    return out


def rivalled(found: Mapping[tuple[Key, Key], dict[str, float]], alone: Mapping[str, float]) -> None:
    """Adds to each pair how well its accounts fit others, by weights that take each pair ``alone``."""
    odds = {pair: math.exp(min(_sum(seen, alone), SURE)) for pair, seen in found.items() if APART not in seen}
    whole: dict[Key, float] = defaultdict(float)
    for (i, j), value in odds.items():
        whole[i] += value
        whole[j] += value
    for (i, j), seen in found.items():
        mine = odds.get((i, j), 0.0)
        less, more = sorted(math.log(_NONE + max(whole[n] - mine, 0.0)) for n in (i, j))
        seen["rivals"], seen["fewer rivals"] = less + more, less


def _sum(seen: Mapping[str, float], weight: Mapping[str, float]) -> float:
    return sum(weight.get(k, 0.0) * v for k, v in seen.items())


def _candidates(accounts: Sequence[Account]) -> Iterator[tuple[int, int]]:
    """Each account with the earlier ones of three weeks that share a key with it."""
    index: dict[Hashable, list[int]] = defaultdict(list)
    for i, account in enumerate(accounts):
        keys = set(_keys(account))
        near = {j for key in keys for j in index[key][-_LAST:]} | set(range(max(0, i - _AROUND), i))
        yield from ((i, j) for j in sorted(near) if account.out - accounts[j].out <= LATER)
        for key in keys:
            index[key].append(i)


def _keys(a: Account) -> Iterator[Hashable]:
    """Names, places, numbers, story; day and land; land, measure and week."""
    yield ("story", a.story)
    yield from (("name", x) for x in a.names)
    yield from (("number", x) for x in a.numbers if len(x) > 1)
    yield from (("name", fold(n)) for p in (*a.sites, *a.towns, *a.areas) for n in (p.name, p.text) if n)
    yield from a.regions
    lands: frozenset[str | None] = a.lands or a.peoples or frozenset({None})
    days = a.days or a.span
    if days is not None and (days[1] - days[0]).days <= _WIDEST:
        day = days[0]
        while day <= days[1]:
            yield from ((day, land) for land in lands)
            day += DAY
    yield from ((land, m, (a.out.toordinal() + n) // 4) for land in lands for m in a.tolls for n in (0, 2))

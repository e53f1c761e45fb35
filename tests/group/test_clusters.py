"""Small groups go to the larger one that they are like, if one is; a word's rank in the language counts."""

from __future__ import annotations

from vigie.group.background import rarity
from vigie.group.clusters import gathered, linked
from vigie.group.tfidf import Pairs, near, vectors
from vigie.group.words import stem

CORE = [(i, j) for i in range(4) for j in range(i + 1, 4)]


def pairs(n: int, more: dict[tuple[int, int], float]) -> Pairs:
    """Two cores of four alike items, and ``more``."""
    inside = dict.fromkeys(CORE, 0.8) | {(i + 4, j + 4): 0.8 for i, j in CORE}
    return Pairs.of(n, inside | more)


def test_an_item_at_the_edge_goes_to_the_group_it_is_like() -> None:
    groups = [[0, 1, 2, 3], [4, 5, 6, 7], [8]]
    edge = pairs(9, {(0, 8): 0.4, (1, 8): 0.4})
    assert gathered(groups, edge, 0.15, 1.3, 3) == {2: 0}
    assert gathered(groups, edge, 0.5, 1.3, 3) == {}
    torn = pairs(9, {(0, 8): 0.4, (1, 8): 0.4, (4, 8): 0.4, (5, 8): 0.4})
    assert gathered(groups, torn, 0.15, 1.3, 3) == {}
    assert gathered(groups, edge, 0.15, 1.3, 5) == {}  # four are not five times one


def test_a_dozen_at_the_edge_of_a_large_group_may_go_to_it_and_two_beside_a_small_one_not() -> None:
    def edge(core: int, few: int) -> dict[int, int]:
        groups = [list(range(core)), list(range(core, core + few))]
        across = {(i, j): 0.3 for i in groups[0] for j in groups[1]}
        inside = {(i, j): 0.9 for g in groups for i in g for j in g if i < j}
        return gathered(groups, Pairs.of(core + few, inside | across), 0.2, 1.3, 5)

    assert edge(60, 12) == {1: 0}
    assert edge(4, 2) == {}


def test_likeness_of_groups_is_that_of_agglomeration() -> None:
    found = linked([[0, 1], [2]], Pairs.of(3, {(0, 1): 0.5, (0, 2): 0.6}), centroid=0)
    assert (found.a.tolist(), found.b.tolist(), found.inside.tolist()) == ([0], [1], [0.5, 0.0])
    assert abs(found.values[0] - 0.3) < 1e-6


def test_common_words_weigh_less_than_rare_ones_and_names_that_no_list_has_most() -> None:
    assert rarity(stem("people")) < rarity(stem("convoy")) < rarity("sorbaka") == 1.0
    assert rarity(stem("gens")) < rarity("sorbaka")


def test_what_is_owed_to_one_word_is_known() -> None:
    rows = vectors([{"sorbaka": 1.0, "x": 1.0}, {"sorbaka": 1.0, "y": 1.0}])
    found = near(rows, 0.01)
    both = found.looked_up(found.i, found.j)
    assert both[0] > 0
    assert abs(found.looked_up(found.i, found.j, less=1.0)[0]) < 1e-6

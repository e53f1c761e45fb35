"""Where the article lies in a page that was copied whole, menus and all.

Maximum subsequence segmentation (Pasternack and Roth 2009): each line is worth the more, the more running text it
holds, menu lines cost, and the body is the run of lines with the highest sum.
"""

from __future__ import annotations

from collections.abc import Sequence

_MENU_LINES = 20  # a page with fewer short lines outside the run was not copied whole
_LEAST_MENU = 4  # … and with a menu on one side only: a list of names may end an article
_PROSE_COST = 10  # words of running text that a line must have to be worth anything
_GAP = 3  # short lines that may stand between the first paragraphs
_PROSE_MOST = 50  # words beyond which a paragraph is worth no more
_MENU_COST = 6


def main_run(words: Sequence[int], prose: Sequence[bool]) -> tuple[int, int] | None:
    """First line, and the line after the last, of the article among lines of ``words`` words; ``None`` for an
    undisturbed text.

    ``prose`` says which lines are running text. Linear in the number of lines.
    """
    best, best_sum = (0, 0), 0
    start, total = 0, 0
    for n, (size, is_prose) in enumerate(zip(words, prose, strict=True)):
        if total <= 0:
            start, total = n, 0
        total += min(size, _PROSE_MOST) - _PROSE_COST if is_prose else -_MENU_COST
        if total > best_sum:
            best, best_sum = (start, n + 1), total
    best = (_lengthened(best[0], words, prose), best[1])
    above, below = (sum(not p for p in part) for part in (prose[: best[0]], prose[best[1] :]))
    whole = min(above, below) >= _LEAST_MENU and above + below >= _MENU_LINES
    return best if best_sum > 0 and whole else None


def _lengthened(start: int, words: Sequence[int], prose: Sequence[bool]) -> int:
    """The start moved up over paragraphs that only a line or two (a picture's, an advertisement's) part from it."""
    while True:
        near = [n for n in range(max(0, start - _GAP - 1), start) if prose[n] and words[n] >= _PROSE_COST]
        if not near:
            return start
        start = near[0]

"""Values: whether two can be the same, how they are written, and which stands for several."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from vigie.compare.words.keys import fold
from vigie.model import Figure, Value
from vigie.model.vocabulary import Number

APPROX = 0.10  # "nearly 6,000" and 5,900 are one value: rounding to the leading digit or two
OPEN = 1.2  # "more than 70" and 78 are one value, "at least 40" and 93 are two counts

_MORE = re.compile(r"\b(?:more than|over|plus de|plus d'|above|exceed\w*|upwards of|au-dela de)\b")
_LESS = re.compile(r"\b(?:less than|fewer than|under|below|moins de|moins d')\b")
_NEARLY = re.compile(r"\b(?:nearly|almost|close to|pres de|presque)\b")


# Ways to write one currency.
CURRENCY = dict.fromkeys(("CFA", "FCFA", "F CFA", "CFA franc", "franc CFA", "XOF", "XAF", "francs", "F"), "franc")


def interval(figure: Figure) -> tuple[float, float]:
    """Lowest and highest number that the figure allows, its rounding included."""
    low = -math.inf if figure.low is None else float(figure.low)
    high = math.inf if figure.high is None else float(figure.high)
    if figure.approx:
        low, high = low - abs(low) * APPROX, high + abs(high) * APPROX
    return low, high


def compatible(a: Figure, b: Figure) -> bool:
    """Whether both can be true at once: their intervals share a number, and their units agree."""
    if a.unit != b.unit and CURRENCY.get(a.unit or "", a.unit) != CURRENCY.get(b.unit or "", b.unit):
        return False
    (a0, a1), (b0, b1) = interval(a), interval(b)
    return a0 <= b1 and b0 <= a1


def same_value(a: Figure, b: Figure) -> bool:
    """Whether both say the same number: compatible, and an open end no further off than a rounding."""
    if not compatible(a, b):
        return False
    x, y = _anchor(a), _anchor(b)
    if a.low is not None and a.low == b.low:  # "at least 100" and "100 to 200"
        return True
    if x is None or y is None or x == y:
        return True
    if a.low is not None and a.high is not None and b.low is not None and b.high is not None:
        return True  # two closed intervals that meet
    small, big = sorted((abs(x), abs(y)))
    if a.low is None or b.low is None:  # "up to 50" says that it was about so many
        return small * 2 >= big
    return (big <= small * OPEN and _digits(small) < _digits(big)) or big - small <= 1


def _digits(number: float) -> int:
    """Significant digits: "more than 130" rounds 135, "at least 112" is a count of its own beside 126."""
    return len(f"{number:.10g}".replace(".", "").strip("0")) if number < _LONG else 0


_LONG = 1e10


def _anchor(f: Figure) -> float | None:
    if f.low is not None and f.high is not None:
        return (f.low + f.high) / 2
    bound = f.low if f.low is not None else f.high
    return None if bound is None else float(bound)


def magnitude(figure: Figure) -> float:
    """A number to order values by: the low bound, else the high one."""
    bound = figure.low if figure.low is not None else figure.high
    return float(bound) if bound is not None else 0.0


def number(n: Number) -> str:
    """``1300`` as ``1,300``; whole numbers without a decimal point."""
    if isinstance(n, float) and not math.isfinite(n):
        return str(n)
    whole = int(n)
    return f"{whole:,}" if whole == n else f"{n:,}"


def written(figure: Figure) -> str:
    """The value in plain English: ``at least 19``, ``more than 1,300``, ``20 to 30``, ``nearly 6,000``, ``38 %``."""
    words = fold(figure.text)
    low, high = figure.low, figure.high
    if low is None and high is None:
        core = figure.text
    elif high is None and low is not None:
        core = f"{'more than' if _MORE.search(words) else 'at least'} {number(low)}"
    elif low is None and high is not None:
        core = f"{'fewer than' if _LESS.search(words) else 'up to'} {number(high)}"
    elif low is not None and high is not None and low != high:
        core = f"{number(low)} to {number(high)}"
    elif figure.approx and low is not None:
        core = f"{'nearly' if _NEARLY.search(words) else 'about'} {number(low)}"
    else:
        core = number(low if low is not None else 0)
    return f"{core} {figure.unit}" if figure.unit else core


def representative(figures: Sequence[Figure]) -> Value:
    """The value that stands for an answer: no floor below a number that somebody has, the one said most, a point
    before a rounded one, the first said."""
    counts = Counter((f.low, f.high, f.approx, f.unit) for f in figures)
    most = max((f.low or 0 for f in figures if f.low == f.high), default=0)
    best = max(
        range(len(figures)),
        key=lambda i: (
            figures[i].high is not None or (figures[i].low or 0) >= most,
            counts[(figures[i].low, figures[i].high, figures[i].approx, figures[i].unit)],
            None not in (figures[i].low, figures[i].high) and not figures[i].approx,
            -i,
        ),
    )
    f = figures[best]
    return Value(low=f.low, high=f.high, approx=f.approx, unit=f.unit, text=written(f))

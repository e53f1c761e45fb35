"""Static charts as plain SVG. Colours come from the page's style by class, so that light, dark and print agree.

Each has ``role="img"`` and a label in words; markup is built here, every text in it escaped.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from markupsafe import Markup, escape

Kind = Literal["incident", "advice", "announcement"]

_ELLIPSIS = 34


@dataclass(frozen=True)
class Point:
    """An answer in time: its day, its number (``None`` for what is none), its words and how many origins."""

    day: date
    number: float | None
    words: str
    origins: int


@dataclass(frozen=True)
class Node:
    """An article in an echo graph; ``parent`` is the node it repeats, ``None`` for the first."""

    label: str
    note: str
    parent: int | None


def sparkline(points: Sequence[Point], label: str, trend: bool = True, width: int = 220, height: int = 56) -> str:
    """Answers over time; numbers on a vertical scale, other answers on one row each. Empty with under two days.

    Without ``trend`` no line joins them: answers that contradict each other are no development.
    """
    days = sorted({p.day for p in points})
    if len(days) < 2:
        return ""
    numbers = [p.number for p in points if p.number is not None]
    kinds = list(dict.fromkeys(p.words for p in points))
    low, high = (min(numbers), max(numbers)) if numbers else (0.0, 0.0)
    span = (days[-1] - days[0]).days

    def at(p: Point) -> tuple[float, float]:
        x = 8 + (width - 16) * (p.day - days[0]).days / span
        if p.number is not None and high > low:
            return x, height - 10 - (height - 20) * (p.number - low) / (high - low)
        rows = max(1, len(kinds) - 1)
        return x, height - 10 - (height - 20) * kinds.index(p.words) / rows

    ordered = sorted(points, key=lambda p: (p.day, p.number or 0))
    places = [at(p) for p in ordered]
    body = f'<path class="rail" d="M8 {height - 4}H{width - 8}"/>'
    if numbers and trend:
        body += f'<polyline class="trend" points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in places)}"/>'
    for p, (x, y) in zip(ordered, places, strict=True):
        title = Markup("<title>{}</title>").format(p.words)
        body += f'<circle class="dot" cx="{x:.1f}" cy="{y:.1f}" r="{2.5 + min(4, p.origins):.1f}">{title}</circle>'
    return _svg("spark", width, height, label, body)


def bars(days: Sequence[tuple[date, Kind]], label: str, width: int = 720, height: int = 72) -> str:
    """Entries per day, stacked by kind. Empty with under two days."""
    if len({d for d, _ in days}) < 2:
        return ""
    first, last = min(d for d, _ in days), max(d for d, _ in days)
    kinds: tuple[Kind, ...] = ("incident", "advice", "announcement")
    slots = min((last - first).days + 1, 120)
    step = ((last - first).days + 1) / slots
    counts = [[0] * len(kinds) for _ in range(slots)]
    for day, kind in days:
        counts[min(slots - 1, int((day - first).days / step))][kinds.index(kind)] += 1
    top = max(sum(c) for c in counts)
    wide = width / slots
    body = f'<path class="rail" d="M0 {height - 1}H{width}"/>'
    for n, stack in enumerate(counts):
        base = height - 1.0
        for kind, count in zip(kinds, stack, strict=True):
            tall = (height - 6) * count / top
            base -= tall
            if count:
                body += (
                    f'<rect class="{kind}" x="{n * wide:.1f}" y="{base:.1f}" width="{max(1.5, wide - 1):.1f}"'
                    f' height="{tall:.1f}"/>'
                )
    return _svg("bars", width, height, label, body)


def graph(nodes: Sequence[Node], label: str) -> str:
    """Who repeats whom: a tree from the first article on the left to the copies, one row per article.

    A node's parent must stand before it.
    """
    depth = [0] * len(nodes)
    for n, node in enumerate(nodes):
        depth[n] = depth[node.parent] + 1 if node.parent is not None else 0
    rows = _rows(nodes)
    column, row, left = 26, 30, 12
    width = left + column * max(depth) + 540
    body = ""
    for n, node in enumerate(nodes):
        x, y = left + column * depth[n], 16 + row * rows[n]
        if node.parent is not None:
            px, py = left + column * depth[node.parent], 16 + row * rows[node.parent]
            body += f'<path class="edge" d="M{px} {py + 6}V{y}H{x - 7}"/>'
        kind = "first" if node.parent is None else "copy"
        text = Markup('<text x="{}" y="{}">{}<tspan class="soft"> {}</tspan></text>').format(
            x + 12, y + 4, _short(node.label), node.note
        )
        body += f'<circle class="{kind}" cx="{x}" cy="{y}" r="6"/>{text}'
    return _svg("graph", width, 12 + row * len(nodes), label, body)


def _rows(nodes: Sequence[Node]) -> list[int]:
    """The row of each node: a tree's nodes in depth-first order."""
    children: list[list[int]] = [[] for _ in nodes]
    stack: list[int] = []
    for n, node in enumerate(nodes):
        (stack if node.parent is None else children[node.parent]).append(n)
    rows = [0] * len(nodes)
    stack.reverse()
    at = 0
    while stack:
        n = stack.pop()
        rows[n] = at
        at += 1
        stack.extend(reversed(children[n]))
    return rows


def _short(text: str) -> str:
    return text if len(text) <= _ELLIPSIS else text[: _ELLIPSIS - 1].rstrip() + "…"


def _svg(kind: str, width: float, height: float, label: str, body: str) -> str:
    head = f'<svg class="{kind}" viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}" role="img"'
    return f'{head} aria-label="{escape(label)}">{body}</svg>'

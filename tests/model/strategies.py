"""Hypothesis strategies for the model: arbitrary but valid values of every type."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from typing import Any, Literal

from hypothesis import strategies as st

from vigie.model import PartialDate, Period, Place, Span, Toponym

days = st.dates(date(1000, 1, 1), date(9999, 12, 30))
partial_dates = st.one_of(
    days.map(lambda d: d.isoformat()),
    days.map(lambda d: d.isoformat()[:7]),
    days.map(lambda d: d.isoformat()[:4]),
    days.map(lambda d: f"{d.isoformat()}T12:35:00+05:30"),
    days.map(lambda d: f"{d.isoformat()}T23:59Z"),
).map(PartialDate)
periods = st.one_of(
    partial_dates.map(lambda d: Period(d.text)),
    partial_dates.map(lambda d: Period(f"{d}/..")),
    partial_dates.map(lambda d: Period(f"../{d}")),
    st.tuples(partial_dates, partial_dates).map(
        lambda p: Period(f"{min(p, key=lambda d: d.first_day)}/{max(p, key=lambda d: d.last_day)}")
    ),
)
words = st.text(min_size=1, max_size=20)


def values(cls: type) -> st.SearchStrategy[Any]:
    """Instances of a model dataclass; spans hold their own words, places their point or none of it."""
    hints = typing.get_type_hints(cls)
    chosen = {f.name: value(hints[f.name], f.default is not MISSING) for f in fields(cls)}

    @st.composite
    def build(draw: st.DrawFn) -> Any:
        args = {name: draw(strategy) for name, strategy in chosen.items()}
        if issubclass(cls, Span):
            args |= {"end": args["start"] + len(args["text"]), "parts": None}
        if issubclass(cls, Place | Toponym) and None in (args["lat"], args["lon"], args["gazetteer_id"]):
            args |= {"lat": None, "lon": None, "gazetteer_id": None}
        return cls(**args)

    return build()


def value(hint: Any, optional: bool = False) -> st.SearchStrategy[Any]:
    """Values of a field's type."""
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin is Literal:
        return st.sampled_from(args)
    if origin in (typing.Union, types.UnionType):
        return st.one_of(*(value(a) for a in args))
    if origin is tuple and len(args) == 2 and args[1] is Ellipsis:
        return st.just(()) if optional and is_dataclass(args[0]) else st.lists(value(args[0]), max_size=2).map(tuple)
    if origin is tuple:
        return st.tuples(*(value(a) for a in args))
    if origin is Mapping:
        return st.dictionaries(value(args[0]), value(args[1]), max_size=2)
    if hint is type(None):
        return st.none()
    simple: dict[Any, st.SearchStrategy[Any]] = {
        str: words,
        int: st.integers(0, 10**6),
        float: st.floats(-180, 180, allow_nan=False),
        bool: st.booleans(),
        PartialDate: partial_dates,
        Period: periods,
    }
    return simple[hint] if hint in simple else st.deferred(lambda: values(hint))

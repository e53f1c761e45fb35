"""JSON at the boundary: the model's dataclasses to and from the contract's shapes, through msgspec."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

from vigie.errors import VigieError
from vigie.model.briefs import Brief
from vigie.model.dates import PartialDate, Period

T = TypeVar("T")

# Names that Python reserves, and fields that the contract leaves out rather than writing null.
_PYTHON_TO_JSON = {"in_": "in", "from_": "from"}
_JSON_TO_PYTHON = {v: k for k, v in _PYTHON_TO_JSON.items()}
_LEFT_OUT_IF_NULL = frozenset({"in_", "parts", "article", "change", "actor_id", "together", "apart", "carriers"})
_LEFT_OUT_IF_EMPTY = frozenset({"namings", "history", "outcomes", "passing", "fewest_origins", "origins_reason"})
_LEFT_OUT_OF_BRIEF = _LEFT_OUT_IF_NULL - {"change"}


def to_builtins(value: object) -> Any:
    """``value`` as dicts, lists, strings and numbers in the contract's shape."""
    obj = msgspec.to_builtins(value, enc_hook=_enc)
    if isinstance(value, Brief):  # only a brief compares with an earlier date, so only there is `change` always said
        left_out = {"articles": _LEFT_OUT_IF_NULL}
        return {
            k: _renamed_out(v, left_out.get(k, _LEFT_OUT_OF_BRIEF))
            for k, v in obj.items()
            if not (k == "since" and v is None) and not (k in _LEFT_OUT_IF_EMPTY and not v)
        }
    return _renamed_out(obj, _LEFT_OUT_IF_NULL)


def encode(value: object, *, indent: int = 0) -> bytes:
    """``value`` as UTF-8 JSON; on one line unless ``indent`` is above 0."""
    return dump(to_builtins(value), indent=indent)


def dump(obj: Any, *, indent: int = 0) -> bytes:
    """What :func:`to_builtins` gave as UTF-8 JSON; on one line unless ``indent`` is above 0."""
    line = msgspec.json.encode(obj)
    return msgspec.json.format(line, indent=indent) if indent else line


def from_builtins(obj: Any, type_: type[T]) -> T:
    """Builds a ``type_`` from decoded JSON. Raises :class:`VigieError`, naming the path, where it does not fit."""
    try:
        return msgspec.convert(_renamed_in(obj), type_, dec_hook=_dec)
    except msgspec.ValidationError as e:
        raise VigieError(f"not of the contract's shape: {e}") from e


def decode(data: bytes | str, type_: type[T]) -> T:
    """Builds a ``type_`` from JSON. Raises :class:`VigieError` for what is no JSON or does not fit."""
    try:
        obj = msgspec.json.decode(data)
    except msgspec.DecodeError as e:
        raise VigieError(f"not JSON: {e}") from e
    return from_builtins(obj, type_)


def _enc(value: object) -> object:
    if isinstance(value, PartialDate | Period):
        return value.text
    raise NotImplementedError(f"no JSON form for {type(value).__name__}")


def _dec(type_: type, obj: object) -> object:
    # A ValueError or TypeError from here (DateError is one) becomes msgspec's error with the path.
    if type_ in (PartialDate, Period):
        if not isinstance(obj, str):
            raise TypeError(f"a date is a string, not {type(obj).__name__}")
        return type_(obj)
    raise NotImplementedError(f"no JSON form for {type_.__name__}")


def _renamed_out(x: Any, left_out: frozenset[str]) -> Any:
    if isinstance(x, dict):
        return {
            _PYTHON_TO_JSON.get(k, k): _renamed_out(v, left_out)
            for k, v in x.items()
            if not ((v is None and k in left_out) or (k in _LEFT_OUT_IF_EMPTY and not v))
        }
    if isinstance(x, list | tuple):
        return [_renamed_out(v, left_out) for v in x]
    return x


def _renamed_in(x: Any) -> Any:
    if isinstance(x, dict):
        return {_JSON_TO_PYTHON.get(k, k): _renamed_in(v) for k, v in x.items()}
    if isinstance(x, list):
        return [_renamed_in(v) for v in x]
    return x

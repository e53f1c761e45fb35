"""Every type of the vocabulary survives the JSON boundary; the worked example passes unchanged."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model.strategies import values
from shared import SHARED, needs_shared
from vigie import model
from vigie.codec import decode, encode
from vigie.errors import VigieError
from vigie.model import Brief, Comparison, Grouping, Question, Reading, Span

# Readings and sentences check spans against their article, so arbitrary ones can't be built: the example covers them.
TYPES = [
    getattr(model, name)
    for name in model.__all__
    if isinstance(getattr(model, name), type)
    and hasattr(getattr(model, name), "__dataclass_fields__")
    and name not in ("Reading", "Article", "Brief", "Sentence")
]


@pytest.mark.parametrize("cls", TYPES, ids=lambda c: c.__name__)
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much], deadline=None)
@given(data=st.data())
def test_round_trip(cls: type, data: st.DataObject) -> None:
    value = data.draw(values(cls))
    assert decode(encode(value), cls) == value


@needs_shared
@pytest.mark.parametrize(("name", "cls"), [("group", Grouping), ("compare", Comparison), ("brief", Brief)])
def test_worked_example_unchanged(name: str, cls: type) -> None:
    text = (SHARED / "contract_example" / f"{name}.json").read_text(encoding="utf-8")
    assert json.loads(encode(decode(text, cls))) == json.loads(text)


@needs_shared
def test_worked_readings_unchanged() -> None:
    lines = (SHARED / "contract_example" / "read.jsonl").read_text(encoding="utf-8").splitlines()
    assert lines
    for line in lines:
        assert json.loads(encode(decode(line, Reading))) == json.loads(line)


def test_absent_fields_are_left_out() -> None:
    assert json.loads(encode(Span(start=0, end=2, text="ab"))) == {"start": 0, "end": 2, "text": "ab"}
    in_title = Span(start=0, end=2, text="ab", in_="title")
    assert json.loads(encode(in_title))["in"] == "title"


def test_errors_name_the_path() -> None:
    broken = '{"id": "q", "question": "?", "measure": "deaths", "status": "contested", "why": "", "answers": []}'
    with pytest.raises(VigieError, match=r"measure"):
        decode(broken, Question)
    with pytest.raises(VigieError, match="not JSON"):
        decode("{", Question)
    with pytest.raises(VigieError, match=r"no ISO 8601 date.*published"):
        decode('{"id": "a", "text": "t", "published": "3 Nov"}', model.Article)

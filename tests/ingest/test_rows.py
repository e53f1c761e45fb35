import io
import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared import SHARED, needs_shared
from vigie.config import DEFAULTS, Settings
from vigie.ingest.rows import rows
from vigie.model import Article, Failure


def read(data: str | bytes, settings: Settings = DEFAULTS) -> list[Article | Failure]:
    return list(rows(io.BytesIO(data if isinstance(data, bytes) else data.encode()), "news/a.jsonl", settings))


def failure(line: str | bytes) -> str:
    (found,) = read(line)
    assert isinstance(found, Failure)
    return f"{found.source}: {found.reason}; {found.remedy}"


def article(**fields: object) -> Article:
    (found,) = read(json.dumps(fields))
    assert isinstance(found, Article), found
    return found


def test_a_bad_date_reads_as_one_line() -> None:
    data = "\n" * 6 + '{"text": "Nine died.", "published": "3 Nov"}'
    (found,) = read(data)
    assert isinstance(found, Failure)
    assert (found.source, found.reason, found.remedy) == (
        "news/a.jsonl:7",
        '"published" is no ISO 8601 date ("3 Nov")',
        "write 2025-11-03",
    )


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"text": "x", "published": "2031-02-30"}', '"published" is in no calendar ("2031-02-30"); correct the date'),
        ('{"text": "x", "id": 7}', '"id" is a number, not a string or null'),
        ('{"title": "x"}', '"text" is missing; give every line a "text"'),
        ('{"text": " "}', '"text" is empty'),
        ('{"text": null}', '"text" is null, not a string'),
        ('["x"]', "is a list, not an object"),
        ('{"text": "x"', "is no JSON"),
        ('{"text": "a\\ud800b"}', "lone surrogate"),
        ('{"text": "x", "kind": "poem"}', '"kind" is unknown'),
        ('{"text": "x", "lang": "english"}', '"lang" is no ISO 639-1 code ("english")'),
        ('{"text": "x", "cites": [{"start": 0, "end": 3, "text": "abc"}]}', '"cites": '),
        ('{"text": "x", "y": ' + "[" * 100_000, "is nested too deeply"),
        (b'{"text": "\xff"}', "is no UTF-8"),
        (b"\xff\xfe{\0}\0", "is UTF-16"),
        ("[\n{}\n]", "is one JSON document over many lines"),
    ],
)
def test_faults(line: str | bytes, reason: str) -> None:
    assert reason in failure(line)


def test_text_comes_back_character_for_character() -> None:
    text = " \u00a0A\u0301\r\nB\u202f\U0001f6e2\u2028 c\ufeff\n"
    assert article(text=text).text == text


@given(st.text(min_size=1).filter(str.strip))
def test_any_text_comes_back(text: str) -> None:
    assert article(text=text).text == text


def test_the_id_hashes_what_the_contract_names() -> None:
    base = {"text": "Nine died.", "title": "Nine", "outlet": "Example Times", "url": "u", "published": "2031"}
    ids = {article(**base).id, article(**base, lang="fr", authors=["A"]).id}
    assert len(ids) == 1
    changed = [article(**{**base, key: "2030" if key == "published" else "other"}).id for key in base]
    assert len({*ids, *changed}) == 6
    assert article(**base, id="mine").id == "mine"


def test_a_byte_order_mark_blank_lines_and_unknown_fields() -> None:
    found = read(b'\xef\xbb\xbf{"text": "One died.", "gold": [1]}\r\n\n  \n{"text": "Two died."}')
    assert [a.source for a in found] == ["news/a.jsonl:1", "news/a.jsonl:4"]
    assert all(isinstance(a, Article) for a in found)


def test_a_long_line_is_refused_and_the_next_one_read() -> None:
    class Stream(io.BytesIO):
        largest = 0

        def readline(self, size: int | None = -1, /) -> bytes:
            got = super().readline(size)
            self.largest = max(self.largest, len(got))
            return got

    stream = Stream(b'{"text": "' + b"a" * 5_000_000 + b'"}\n{"text": "Nine died."}\n')
    first, second = rows(stream, "a", Settings(max_text_chars=1_000))
    assert isinstance(first, Failure)
    assert "longer than" in first.reason
    assert isinstance(second, Article)
    assert second.source == "a:2"
    assert stream.largest < 1_100_000


def test_a_long_text_is_refused() -> None:
    (found,) = read(json.dumps({"text": "a" * 1_001}), Settings(max_text_chars=1_000))
    assert isinstance(found, Failure)
    assert '"text" has 1,001 characters' in found.reason


def test_rows_that_read_wrote_come_back() -> None:
    found = article(
        text="Nine died, Reuters said.", kind="excerpt", parent="p", authors=["Jane Exemple"], lang="en-GB",
        cites=[{"start": 11, "end": 18, "text": "Reuters", "name": "Reuters", "url": None, "published": None}],
    )  # fmt: skip
    assert (found.kind, found.parent, found.authors, found.lang) == ("excerpt", "p", ("Jane Exemple",), "en")
    assert found.cites[0].text == "Reuters"


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    for prefix in (b"", b"{", b'{"text": "', b'{"text":"a","published":"'):
        assert all(isinstance(a, Article | Failure) for a in read(prefix + data))


@given(
    st.dictionaries(
        st.sampled_from(["text", "id", "url", "published", "lang", "kind", "cites", "authors"]),
        st.none() | st.integers() | st.text(max_size=20) | st.lists(st.text(max_size=3), max_size=2),
    )
)
def test_any_row(row: dict[str, object]) -> None:
    assert all(isinstance(a, Article | Failure) for a in read(msgspec.json.encode(row)))


@needs_shared
def test_the_worked_example() -> None:
    found = read((SHARED / "contract_example" / "input.jsonl").read_bytes())
    lines = (SHARED / "contract_example" / "read.jsonl").read_text("utf-8").splitlines()
    for a, line in zip(found, lines, strict=True):
        gold = json.loads(line)
        assert isinstance(a, Article)
        assert (a.id, a.lang, a.text, str(a.published)) == (gold["id"], gold["lang"], gold["text"], gold["published"])
        assert [(c.start, c.end, c.name) for c in a.cites] == [(c["start"], c["end"], c["name"]) for c in gold["cites"]]

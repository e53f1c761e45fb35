"""Parquet, all invented."""

import io
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from doors import SENTENCE, any_bytes, articles, failure, line, mutations, read

from vigie.config import Settings
from vigie.model import Article

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")


def table(**columns: object) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out)
    return out.getvalue()


def test_columns_by_name(tmp_path: Path) -> None:
    data = table(
        n=[1.5],
        Headline=["Nine dead"],
        body=[SENTENCE],
        Link=["https://example.org/1"],
        publisher=["Example Times"],
        date=[datetime(2031, 3, 3, 19, 15, tzinfo=UTC)],
        language=["en"],
        authors=[["Jane Exemple", "Paul Modèle"]],
        id=[7],
    )
    (found,) = articles(tmp_path / "a.parquet", data)
    assert (found.title, found.text, found.url, found.outlet) == (
        "Nine dead", SENTENCE, "https://example.org/1", "Example Times",
    )  # fmt: skip
    assert (str(found.published), found.lang, found.authors, found.id) == (
        "2031-03-03T19:15:00+00:00", "en", ("Jane Exemple", "Paul Modèle"), "7",
    )  # fmt: skip
    assert found.source.endswith("a.parquet#1")


@pytest.mark.parametrize(
    ("values", "published"),
    [
        (pa.array([date(2031, 3, 3)]), "2031-03-03"),
        (pa.array(["2031-03"]), "2031-03"),
        (pa.array([2031]), "2031"),
        (pa.array([datetime(2031, 3, 3)]), "2031-03-03"),
        (pa.array([1_930_335_300_000_000_001], pa.timestamp("ns")), "2031-03-03T20:15:00"),
        (pa.array([None], pa.string()), None),
        (pa.array([float("nan")]), None),
    ],
)
def test_dates(tmp_path: Path, values: object, published: str | None) -> None:
    (found,) = articles(tmp_path / "a.parquet", table(text=[SENTENCE], date=values))
    assert (str(found.published) if found.published else None) == published


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.dictionary(pa.int32(), pa.string())])
def test_bad_rows_cost_only_themselves(tmp_path: Path, kind: object) -> None:
    texts = pa.array([f"Nobody of {n} died." for n in range(200)] + [None, " ", "One died."], pa.string()).cast(kind)
    dates = pa.array(["2031"] * 199 + ["soon", None, None, None])
    found = read(tmp_path / "a.parquet", table(text=texts, date=dates))
    assert sum(isinstance(a, Article) for a in found) == 200
    assert [line(f).partition(";")[0] for f in found if not isinstance(f, Article)] == [
        'a.parquet#200: "published" is no date ("soon")',
        'a.parquet#201: "text" is empty',
        'a.parquet#202: "text" is empty',
    ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "can't be read as Parquet"),
        (b"PAR1" + b"x" * 100 + b"PAR1", "can't be read as Parquet"),
        (table(title=["a"]), 'has no column for the text (columns: "title")'),
        (table(text=[1]), '"text" is no text (int)'),
        (table(text=[SENTENCE * 100]), "more than 1,000"),
        (table(text=[SENTENCE], url=[["a"]]), '"url" is no text (list)'),
    ],
)
def test_failures(tmp_path: Path, data: bytes, reason: str) -> None:
    assert reason in failure(tmp_path / "a.parquet", data, Settings(max_text_chars=1_000))


def test_without_pyarrow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = table(text=[SENTENCE])
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    assert failure(tmp_path / "a.parquet", data) == (
        "a.parquet: is Parquet, and the package that reads it is not installed; pip install 'vigie[parquet]'"
    )


def test_a_text_that_repeats_is_kept_once(tmp_path: Path) -> None:
    long = "x" * 3_000_000
    found = read(tmp_path / "a.parquet", table(text=pa.array([long] * 90).dictionary_encode()), Settings())
    assert len(found) == 90
    assert "more than 2,000,000" in line(found[-1])


def test_any_bytes(tmp_path: Path) -> None:
    any_bytes(tmp_path / "a.parquet", [b"PAR1"], lambda d: b"PAR1" + d + len(d).to_bytes(4, "little") + b"PAR1")
    mutations(tmp_path / "a.parquet", table(text=[SENTENCE] * 3, date=["2031", None, "x"]))

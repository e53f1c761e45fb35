"""CSV and TSV, all invented."""

import csv
import io
import time
from pathlib import Path

import pytest
from doors import FRENCH, SENTENCE, any_bytes, articles, failure, line, read
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from shared import patience
from vigie.config import Settings
from vigie.model import Article


def table(*rows: list[str], delimiter: str = ",") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue()


def test_columns_by_name(tmp_path: Path) -> None:
    head = ["Nr", "Headline", "BODY", "Link", "Publisher", "PubDate", "Language", "Byline", "id"]
    row = ["1", "Nine dead", SENTENCE, "https://example.org/1", "Example Times", "2031-03-03T20:15:00+01:00", "en-GB",
           "By Jane Exemple; Paul Modèle", "x1"]  # fmt: skip
    (found,) = articles(tmp_path / "a.csv", table(head, row))
    assert (found.title, found.text, found.url, found.outlet) == (
        "Nine dead", SENTENCE, "https://example.org/1", "Example Times",
    )  # fmt: skip
    assert (str(found.published), found.lang, found.authors, found.id) == (
        "2031-03-03T20:15:00+01:00", "en", ("Jane Exemple", "Paul Modèle"), "x1",
    )  # fmt: skip
    assert found.source.endswith("a.csv:2")


def test_the_surest_name_wins(tmp_path: Path) -> None:
    (found,) = articles(tmp_path / "a.csv", "domain,content,Text,source\nexample.org,no,One died.,Example Times\n")
    assert (found.text, found.outlet) == ("One died.", "Example Times")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_dialects_and_encodings(tmp_path: Path, delimiter: str, encoding: str) -> None:
    text = f'{FRENCH}\r\n\r\n« Un drame », dit-il ; "oui", l’armée\td’{delimiter}enquête.'
    data = table(["titre", "title", "text"], ["x", "L’école, d’abord", text], ["", "", ""], ["y", "B", "Deux morts."],
                 delimiter=delimiter)  # fmt: skip
    first, second = articles(tmp_path / "a.tsv", data.encode(encoding))
    assert (first.text, first.title, second.text) == (text, "L’école, d’abord", "Deux morts.")
    assert second.source.endswith(":6")


def test_a_tsv_in_which_quotation_marks_are_only_that(tmp_path: Path) -> None:
    data = 'title\ttext\nA\t"We ran," a driver said.\nB\t"Nine died, he said.\n'
    assert [a.text for a in articles(tmp_path / "a.tsv", data)] == ['"We ran," a driver said.', '"Nine died, he said.']


def test_bad_bytes_late_in_the_file(tmp_path: Path) -> None:
    data = b"text\n" + b"Nine people died.\n" * 9_000 + "Neuf morts à l’école.\n".encode("cp1252") + "Été.\n".encode()
    found = [a for a in read(tmp_path / "a.csv", data) if isinstance(a, Article)]
    assert [a.text for a in found] == ["Nine people died.", "Neuf morts à l’école.", "Été."]


def test_bad_rows_cost_only_themselves(tmp_path: Path) -> None:
    data = (
        "text,published,lang\n"
        "One died.,2031-03-03,en\n"
        ",2031-03-03,en\n"
        "Two died.,soon,en\n"
        "Three died.,2031-02-03,english\n"
        "Four died.,2031,en,more\n"
        '"Five" died,2031,en\n'
        "\n"
        "Six died\n"
        '"Seven\n'
    )
    one, *bad, six, last = read(tmp_path / "a.csv", data)
    assert isinstance(one, Article)
    assert isinstance(six, Article)
    assert six.source.endswith(":9")
    assert [line(b).partition(";")[0] for b in [*bad, last]] == [
        'a.csv:3: "text" is empty',
        'a.csv:4: "published" is no date ("soon")',
        'a.csv:5: "lang" is no ISO 639-1 code ("english")',
        "a.csv:6: has 4 fields, the first line names 3",
        "a.csv:7: its quotation marks don't match",
        "a.csv:10: its quotation marks don't match",
    ]


def test_a_large_field_and_one_too_large(tmp_path: Path) -> None:
    million = "Nine died. " * 95_000
    before = csv.field_size_limit()
    (found,) = articles(tmp_path / "a.csv", table(["text"], [million]))
    assert found.text == million
    first, second = read(tmp_path / "b.csv", table(["text"], [million], ["One died."]), Settings(max_text_chars=1_000))
    assert "b.csv:2: a field is longer than 1,000 characters" in line(first)
    assert isinstance(second, Article)
    assert csv.field_size_limit() == before
    first, second = read(
        tmp_path / "c.csv", "text\n" + "x" * 3_000_000 + "\nOne died.\n", Settings(max_text_chars=1_000)
    )
    assert "c.csv:2: the line is longer than" in line(first)
    assert isinstance(second, Article)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("", "is empty"),
        ("\n \n", "is empty"),
        ("title,url\na,b\n", 'a.csv: has no column for the text (columns: "title", "url")'),
        ('"a\nb",c\n', 'has no column for the text (columns: "a b", "c")'),
        ("words without columns", "has no column for the text"),
        ('"text', "a.csv: has a first line that names no columns"),
        ("text," + "a," * 2_000, "has more than 1,000 columns"),
        (b"\0\1\2" * 400, "holds binary data"),
    ],
)
def test_failures(tmp_path: Path, data: str | bytes, reason: str) -> None:
    assert reason in failure(tmp_path / "a.csv", data)


def test_nul_bytes_and_surrogates(tmp_path: Path) -> None:
    assert articles(tmp_path / "a.csv", 'text\n"' + SENTENCE + '\0"\n')[0].text == SENTENCE + "\0"
    (found,) = articles(tmp_path / "b.csv", b"text\nNine died \xed\xa0\x80.\n")
    assert found.text.startswith("Nine died ")


@pytest.mark.parametrize("unit", ['"', '"a",', "'a',", '""', "\r", "a\n", "\t\t"])
def test_time_is_linear(tmp_path: Path, unit: str) -> None:
    began = time.process_time()
    read(tmp_path / "a.csv", "text\n" + unit * 10_000, Settings(max_text_chars=100_000))
    assert time.process_time() - began < patience(6.0)


@hypothesis_settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=60).filter(
        str.strip
    )
)
def test_any_text_comes_back(tmp_path: Path, text: str) -> None:
    found = read(tmp_path / "a.csv", table(["text", "id"], [SENTENCE + text, "1"]))
    if isinstance(found[0], Article):  # control characters make it binary
        assert found[0].text == SENTENCE + text


def test_any_bytes(tmp_path: Path) -> None:
    pieces = [b'"', b",", b"\n", b"\r\n", b"\t", SENTENCE.encode(), b"2031-03-03", b"text", b"\xff\xfe", b'""']
    any_bytes(tmp_path / "a.csv", pieces, lambda d: b"text,date,lang,id\n" + d)
    any_bytes(tmp_path / "a.tsv", pieces, lambda d: b"text\tdate\tlang\tid\n" + d)

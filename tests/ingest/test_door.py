import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from shared import SHARED, needs_shared
from vigie.config import Settings
from vigie.ingest import count_inputs, ingest
from vigie.model import Article, Failure

SENTENCE = "Nine people died in Tin Fictif on Monday, the invented hospital said."


def read(*paths: str | Path, stdin: bytes = b"", settings: Settings | None = None) -> list[Article | Failure]:
    return list(ingest(paths, settings or Settings(), io.BytesIO(stdin)))


def only_failure(*paths: str | Path, **more: object) -> Failure:
    (found,) = read(*paths, **more)  # type: ignore[arg-type]
    assert isinstance(found, Failure)
    return found


def test_folders_are_read_wholly_and_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/b/c.txt", ".hidden.txt", ".git/x.txt", "a/data.bin", "C.TXT"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{SENTENCE} {name}")
    found = read(tmp_path)
    assert [Path(a.source).relative_to(tmp_path).as_posix() for a in found] == ["C.TXT", "a/b/c.txt", "a/z.md", "b.txt"]
    assert count_inputs([tmp_path, "-"]) == 5


def test_every_known_suffix_is_found_in_a_folder(tmp_path: Path) -> None:
    suffixes = "jsonl ndjson json txt text md markdown html htm xhtml rss atom xml opml csv tsv eml pdf parquet warc"
    for suffix in [*suffixes.split(), "warc.gz", "WARC.GZ", "wacz"]:
        (tmp_path / f"a.{suffix}").write_bytes(b"\0")
    (tmp_path / "a.gz").write_bytes(b"\0")
    found = read(tmp_path)
    assert len(found) == count_inputs([tmp_path]) == 23
    assert all(isinstance(f, Failure) for f in found)


def test_importing_the_doors_loads_nothing_heavy() -> None:
    heavy = {"trafilatura", "lxml", "feedparser", "pyarrow", "pypdf", "warcio", "yaml", "py3langid"}
    code = f"import sys, vigie.ingest; print(*({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "\n"


def test_paths_come_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("b.txt").write_text("Two died on Monday, the hospital said.")
    Path("a.jsonl").write_text('{"text": "One died on Monday."}')
    assert [a.source for a in read("b.txt", "a.jsonl")] == ["b.txt", "a.jsonl:1"]


def test_what_is_not_there_or_unknown(tmp_path: Path) -> None:
    assert only_failure(tmp_path / "none.txt").reason == "does not exist"
    (tmp_path / "a.docx").write_text("x")
    assert 'unknown suffix (".docx")' in only_failure(tmp_path / "a.docx").reason
    (tmp_path / "plain").write_text("x")
    assert only_failure(tmp_path / "plain").reason == "has no suffix"
    assert isinstance(only_failure("a\0b"), Failure)


def test_a_second_article_with_an_id_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(SENTENCE)
    first, second = read(file, file)
    assert isinstance(first, Article)
    assert isinstance(second, Failure)
    assert f"already read from {file}" in second.reason


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    outside, inside = tmp_path / "out", tmp_path / "in"
    outside.mkdir()
    (inside / "deep").mkdir(parents=True)
    (outside / "secret.txt").write_text(SENTENCE)
    (inside / "deep" / "a.txt").write_text(SENTENCE)
    (inside / "link.txt").symlink_to(outside / "secret.txt")
    (inside / "dir").symlink_to(outside)
    (inside / "loop").symlink_to(inside)
    (inside / "deep" / "loop").symlink_to(inside / "deep")
    (inside / "broken.txt").symlink_to(inside / "nowhere.txt")
    found = read(inside)
    assert [a.source for a in found if isinstance(a, Article)] == [str(inside / "deep" / "a.txt")]
    failed = {Path(a.source).name: a.reason for a in found if isinstance(a, Failure)}
    assert failed == dict.fromkeys(("link.txt", "dir"), "is a link that leads out of the folder")


@pytest.mark.parametrize(
    ("stdin", "source", "text"),
    [
        (b'\xef\xbb\xbf{"text": "One died."}\n{"text": "Two died."}', "-:1", "One died."),
        (b'\n\n  {"text": "One died."}', "-:3", "One died."),
        (f"\n{SENTENCE}\nMore.".encode(), "-", f"{SENTENCE}\nMore."),
        (f"<!DOCTYPE html><html><body><article><p>{SENTENCE * 5}</p></article>".encode(), "-", SENTENCE * 5),
    ],
)
def test_standard_input(stdin: bytes, source: str, text: str) -> None:
    first = read("-", stdin=stdin)[0]
    assert isinstance(first, Article), first
    assert (first.source, first.text) == (source, text)


def test_empty_and_oversized_files(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(" \n")
    assert only_failure(file).reason == "is empty"
    assert only_failure("-", stdin=b"").reason == "is empty"
    file.write_text(SENTENCE * 100)
    assert "larger than 1,000 bytes" in only_failure(file, settings=Settings(max_file_bytes=1_000)).reason
    assert "more than 1,000" in only_failure(file, settings=Settings(max_text_chars=1_000)).reason


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = "Neuf morts près de Tin Fictif, a indiqué l’hôpital – un « drame ».\n\nL’armée enquête depuis lundi."
    file = tmp_path / "a.txt"
    file.write_bytes(text.replace("\n", "\r\n").encode(encoding))
    (found,) = read(file)
    assert isinstance(found, Article)
    assert (found.text, found.lang) == (text, "fr")


def test_binary_files_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(bytes(range(256)) * 40)
    assert only_failure(file).reason == "holds binary data, not text"


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".jsonl"])
def test_any_bytes_in_any_file(suffix: str, tmp_path: Path) -> None:
    file = tmp_path / f"a{suffix}"
    html = [
        b"<html>",
        b"<p>",
        b"<div>",
        b"</p>",
        b"<script type='application/ld+json'>",
        b"<time>",
        b"<h1>",
        b"&#55296;",
    ]
    pieces = st.sampled_from(
        [
            b"Read more: ",
            b"\n",
            b"Nov 3, 2031",
            b"By Jane Doe",
            b"# ",
            b"---\n",
            b"22 Articles\n",
            SENTENCE.encode(),
            "— A (@b) May 5, 2031".encode(),
            b"\r",
            b"\xff\xfe",
            *html,
        ]
    )

    @hypothesis_settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.lists(st.binary(max_size=40) | pieces, max_size=20).map(b"".join))
    def holds(data: bytes) -> None:
        file.write_bytes(data)
        for item in read(file):
            assert isinstance(item, Article | Failure)
            if isinstance(item, Article):
                assert item.text.strip()
                (item.text + (item.title or "") + (item.outlet or "")).encode()
            else:
                assert "\n" not in item.reason + item.remedy

    holds()


@needs_shared
def test_the_founding_documents() -> None:
    found = {a.id: a for a in read(SHARED / "seeds") if isinstance(a, Article)}
    by_file = {Path(a.source).name[:3]: a for a in found.values() if a.parent is None}
    assert str(by_file["000"].published) == "2025-11-03T12:35+05:30"
    assert by_file["000"].text.startswith("Armed militants")
    assert by_file["001"].published is None
    assert by_file["001"].text.endswith("what might come next.")
    assert [c.name for c in by_file["002"].cites] == ["The Wall Street Journal"]
    assert by_file["003"].kind == "story page"
    assert [a.kind for a in found.values() if a.parent == by_file["003"].id] == ["excerpt"] * 4
    assert by_file["004"].text.endswith("rescued from the brink.")


def test_a_web_page_saved_as_text(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(f"<!DOCTYPE html>\n<html><body><article><p>{SENTENCE * 5}</p></article></body></html>")
    (found,) = read(file)
    assert isinstance(found, Article)
    assert found.text == SENTENCE * 5

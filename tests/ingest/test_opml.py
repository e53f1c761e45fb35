"""Lists of feeds, all invented."""

import io
import os
from pathlib import Path

import pytest
from doors import SENTENCE, any_bytes, failure, line, read

from vigie.config import Settings
from vigie.ingest import ingest
from vigie.model import Article, Failure


def feed(words: str) -> str:
    return f"<rss><channel><title>T</title><item><description>{words}</description></item></channel></rss>"


def opml(*addresses: str) -> str:
    outlines = "".join(f'<outline text="x"><outline type="rss" xmlUrl="{a}"/></outline>' for a in addresses)
    return f'<?xml version="1.0"?><opml version="2.0"><head><title>Feeds</title></head><body>{outlines}</body></opml>'


def test_feeds_beside_the_list_are_read_and_the_web_is_not(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.feed").write_text(feed(SENTENCE))
    (tmp_path / "b.json").write_text(
        '{"version": "https://jsonfeed.org/version/1", "items": [{"content_text": "Ten people died on Monday."}]}'
    )
    listed = opml("deep/a.feed", "b.json", "deep/a.feed", "https://example.org/f", "http://example.org/g", "//x/y")
    one, two, web = read(tmp_path / "list.opml", listed)
    assert isinstance(one, Article)
    assert (one.text, one.source) == (SENTENCE, str(tmp_path / "deep" / "a.feed") + "#1")
    assert isinstance(two, Article)
    assert line(web) == (
        "list.opml: names 3 feeds on the web, and Vigie fetches nothing; download them and give the files"
    )


def test_in_a_folder_no_feed_is_read_twice(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_text(feed(SENTENCE))
    (tmp_path / "b.feed").write_text(feed(SENTENCE.replace("Nine", "Ten")))
    (tmp_path / "list.opml").write_text(opml("a.rss", "b.feed"))
    found = list(ingest([tmp_path], Settings()))
    assert [Path(a.source).name for a in found if isinstance(a, Article)] == ["a.rss#1", "b.feed#1"]
    assert len(found) == 2


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
@pytest.mark.parametrize("address", ["../out.rss", "{}/out.rss", "link.rss", "a/../../out.rss", "file:///etc/passwd"])
def test_no_way_out_of_the_folder(tmp_path: Path, address: str) -> None:
    inside = tmp_path / "in"
    (inside / "a").mkdir(parents=True)
    (tmp_path / "out.rss").write_text(feed(SENTENCE))
    (inside / "link.rss").symlink_to(tmp_path / "out.rss")
    found = failure(inside / "list.opml", opml(address.format(tmp_path)))
    assert "outside its own folder" in found or "on the web" in found


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is no OPML"),
        (feed("x"), "is no OPML"),
        ("<opml>", "is a list without feeds"),
        ("<opml><body/></opml>", "is a list without feeds"),
        (opml("none.rss"), 'names "none.rss", which is not there'),
        (opml("."), "which is not there"),
        (opml("a" * 5_000), "which is not there"),
        ("<opml>" + "<outline>" * 10_000, "is broken XML"),
        (
            "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><opml><outline xmlUrl='&x;'/></opml>",
            "list.opml: ",
        ),
        (
            '<!DOCTYPE opml [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>' + opml("https://example.org/&c;"),
            "names 1 feed on the web",
        ),
    ],
)
def test_failures(tmp_path: Path, text: str, reason: str) -> None:
    assert reason in failure(tmp_path / "list.opml", text)


def test_a_bad_feed_is_named_itself(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_text("words")
    assert "a.rss: is no feed" in failure(tmp_path / "list.opml", opml("a.rss"))


def test_on_standard_input_only_the_web_is_counted() -> None:
    found = list(ingest(["-"], Settings(), io.BytesIO(opml("a.rss", "https://example.org").encode())))
    assert [f.reason.split(", ")[0] for f in found if isinstance(f, Failure)] == [
        "names 1 feed outside its own folder", "names 1 feed on the web",
    ]  # fmt: skip


def test_any_bytes(tmp_path: Path) -> None:
    pieces = [b"<outline xmlUrl='a'/>", b"<outline xmlUrl='", b"'/>", b"..", b"/", b"\0", b"https://", b"&#0;", b"\xff"]
    any_bytes(tmp_path / "a.opml", pieces, lambda d: b"<opml><body>" + d + b"</body></opml>")

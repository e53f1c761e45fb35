"""RSS and Atom, all invented."""

import io
import socket
import time
from pathlib import Path

import pytest
from doors import FRENCH, SENTENCE, any_bytes, articles, failure, line, read

from shared import patience
from vigie.config import Settings
from vigie.ingest import ingest
from vigie.ingest.dates import field_date
from vigie.ingest.feedxml import root_of
from vigie.ingest.fragments import fragment_text
from vigie.model import Article

RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Example Times</title><link>https://example.org</link><language>fr-FR</language>
<item><title>Nine dead &amp; a road closed</title><link>https://example.org/1</link>
<description>Nine dead.</description><dc:creator>Jane Exemple</dc:creator>
<content:encoded><![CDATA[<p>{SENTENCE}</p><script>alert("x")</script><p>The road&nbsp;is closed &eacute; &#8211;
said <b>Jane</b>.<br>A third line.</p><p>The post Nine dead appeared first on Example Times.</p>]]></content:encoded>
<pubDate>Mon, 03 Mar 2031 20:15:09 +0100</pubDate></item>
<item><title>Short</title><guid>https://example.org/2</guid><author>jo@example.org (Jo Modèle)</author>
<description>&lt;p&gt;{SENTENCE}&lt;/p&gt;</description><pubDate>Mon, 03 Mar 2031 20:15 GMT</pubDate>
<source url="https://other.example/feed">Other Gazette</source></item>
<item><title>Nothing</title><link>https://example.org/3</link></item>
</channel></rss>"""

ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Le Quotidien inventé</title>
<entry><title type="html">Neuf morts &amp;amp; un blessé</title><link rel="alternate" href="https://example.org/a"/>
<id>tag:example.org,2031:a</id><updated>2031-03-04T10:00:00Z</updated>
<author><name>Jeanne Exemple</name></author><author><name>Paul Modèle</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{FRENCH}</p>
<p>La route est fermée.</p></div></content>
</entry></feed>"""

RDF = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Invented Courier</title></channel>
<item rdf:about="https://example.org/r"><title>Road closed</title><link>https://example.org/r</link>
<description>{SENTENCE}</description><dc:date>2031-03</dc:date></item></rdf:RDF>"""


def test_rss(tmp_path: Path) -> None:
    full, short, nothing = read(tmp_path / "a.rss", RSS)
    assert isinstance(full, Article)
    assert full.text == f"{SENTENCE}\nThe road\u00a0is closed é – said Jane.\nA third line."
    assert (full.title, full.outlet, full.url) == (
        "Nine dead & a road closed", "Example Times", "https://example.org/1",
    )  # fmt: skip
    assert (full.authors, full.kind, full.lang) == (("Jane Exemple",), "article", "en")
    assert str(full.published) == "2031-03-03T20:15:09+01:00"
    assert full.source.endswith("a.rss#1")
    assert isinstance(short, Article)
    assert (short.text, short.kind, short.outlet, short.url) == (
        SENTENCE, "excerpt", "Other Gazette", "https://example.org/2",
    )  # fmt: skip
    assert (short.authors, str(short.published)) == (("Jo Modèle",), "2031-03-03T20:15+00:00")
    assert line(nothing) == "a.rss#3: is an entry without text; save the page it links to and give that"


def test_atom(tmp_path: Path) -> None:
    (found,) = articles(tmp_path / "a.atom", ATOM)
    assert found.text == f"{FRENCH}\nLa route est fermée."
    assert (found.title, found.outlet, found.lang) == ("Neuf morts & un blessé", "Le Quotidien inventé", "fr")
    assert (found.authors, str(found.published)) == (("Jeanne Exemple", "Paul Modèle"), "2031-03-04T10:00:00Z")


def test_rss_1(tmp_path: Path) -> None:
    (found,) = articles(tmp_path / "a.xml", RDF)
    assert (found.text, found.outlet, str(found.published)) == (SENTENCE, "Invented Courier", "2031-03")


def test_rss_091_with_its_document_type(tmp_path: Path) -> None:
    text = (
        '<?xml version="1.0" encoding="ISO-8859-1"?>\n<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN"'
        ' "http://my.netscape.example/rss-0.91.dtd">\n<rss version="0.91"><channel><title>Le Quotidien</title>'
        f"<item><title>D&eacute;c&egrave;s</title><description>{FRENCH.replace('’', '&rsquo;')} Été & hiver."
        "</description>"
        "</item></channel></rss>"
    )
    (found,) = articles(tmp_path / "a.rss", text.encode("iso-8859-1"))
    assert (found.title, found.text) == ("Décès", f"{FRENCH} Été & hiver.")


@pytest.mark.parametrize("text", [RSS, ATOM, RDF, "\n <!-- saved -->" + RSS.partition("?>")[2]])
def test_feeds_on_standard_input(text: str) -> None:
    first = next(iter(ingest(["-"], Settings(), io.BytesIO(text.encode()))))
    assert isinstance(first, Article)
    assert first.source == "-#1"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    assert articles(tmp_path / "a.atom", ATOM.encode(encoding))[0].text.startswith(FRENCH)


def test_ids_are_stable(tmp_path: Path) -> None:
    assert articles(tmp_path / "a.atom", ATOM)[0].id == articles(tmp_path / "b.xml", ATOM)[0].id


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is no feed"),
        ("words", "is no feed"),
        ("<html><body>x</body></html>", 'is no feed (its root is "html")'),
        ("<rss><channel><title>x</title></channel></rss>", "is a feed without entries"),
        ("<rss", "is broken XML"),
        ("<?xml version='1.0'", "is no feed"),
        ("<!DOCTYPE rss [", "is no feed"),
        (bytes(range(256)) * 9, "holds binary data"),
    ],
)
def test_what_is_no_feed(tmp_path: Path, text: str | bytes, reason: str) -> None:
    assert reason in failure(tmp_path / "a.xml", text)


def test_a_broken_entry_costs_only_itself(tmp_path: Path) -> None:
    deep = "<a>" * 10_000 + "x" + "</a>" * 10_000
    item = f"<item><title>Fine</title><description>{SENTENCE}</description></item>"
    items = f"{item}<item>{deep}</item>{item.replace('Nine', 'Ten')}<item><title>Cut"
    text = f"<rss><channel><title>Example Times</title>{items}"
    first, second, third, fourth = read(tmp_path / "a.rss", text)
    assert isinstance(first, Article)
    assert isinstance(third, Article)
    assert (first.outlet, third.outlet) == ("Example Times", "Example Times")
    assert [line(second), line(fourth)] == [
        "a.rss#2: is broken XML; download the feed again", "a.rss#4: is cut off; download the feed again",
    ]  # fmt: skip


def test_nested_tags_in_escaped_html(tmp_path: Path) -> None:
    deep = "&lt;div&gt;" * 10_000 + SENTENCE
    text = f"<rss><channel><item><description>{deep}</description></item></channel></rss>"
    assert "a.rss#1: has tags nested more than 200 deep" in failure(tmp_path / "a.rss", text)


BOMB = '<!DOCTYPE rss [<!ENTITY a "lol">' + "".join(
    f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True)
)


@pytest.mark.parametrize(
    "prolog",
    [BOMB + "]>", '<!DOCTYPE rss [<!ENTITY j SYSTEM "file:///etc/passwd">]>', "<!DOCTYPE rss SYSTEM 'file:///x'>"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_nothing_is_expanded_or_opened(tmp_path: Path, prolog: str, encoding: str) -> None:
    text = f"{prolog}<rss><channel><item><description>{SENTENCE} &j;</description></item></channel></rss>"
    (found,) = articles(tmp_path / "a.rss", text.encode(encoding))
    assert found.text == f"{SENTENCE} &j;"


def test_nothing_is_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket, "create_connection", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    read(tmp_path / "a.rss", RSS)
    assert "is no feed" in failure(tmp_path / "b.rss", "https://example.org/feed")


def test_nul_bytes_and_lone_surrogates(tmp_path: Path) -> None:
    item = f"<item><title>A\0B</title><description>{SENTENCE} &#xD800;&#55296;\0</description></item>"
    text = f"<rss><channel>{item}</channel></rss>"
    found = read(tmp_path / "a.rss", text)
    assert len(found) == 1
    html = f"<rss><channel><item><description>{SENTENCE} &amp;#xD800; &amp;#0;</description></item></channel></rss>"
    assert len(read(tmp_path / "b.rss", html)) == 1


def test_long_texts_and_large_files(tmp_path: Path) -> None:
    text = f"<rss><channel><item><description>{SENTENCE * 100}</description></item></channel></rss>"
    assert "more than 1,000" in failure(tmp_path / "a.rss", text, Settings(max_text_chars=1_000))
    assert "larger than 1,000 bytes" in failure(tmp_path / "a.rss", text, Settings(max_file_bytes=1_000))


@pytest.mark.parametrize(
    "inside",
    ["<" * 200_000, "&" * 200_000, "<item>" * 20_000, "<item></item>" * 3_000, "<![CDATA[" * 20_000, "<a " * 60_000],
)
def test_time_is_bounded(tmp_path: Path, inside: str) -> None:
    began = time.process_time()
    read(tmp_path / "a.rss", f"<rss><channel><title>x</title><item>{inside}")
    assert time.process_time() - began < patience(4.0)


def test_any_bytes(tmp_path: Path) -> None:
    tags = [b"<item>", b"</item>", b"<description>", b"</description>", b"<![CDATA[", b"]]>", b"<!--"]
    dates = [b"<pubDate>Mon, 99 Mar 2031 20:15 +9999</pubDate>", b"<content type='xhtml'>"]
    pieces = [*tags, *dates, SENTENCE.encode(), b"&lt;p&gt;", b"&#55296;"]
    any_bytes(tmp_path / "a.xml", pieces, lambda d: b"<rss><channel>" + d + b"</channel></rss>")
    any_bytes(
        tmp_path / "a.atom",
        pieces,
        lambda d: b"<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + d + b"</entry></feed>",
    )


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("Mon, 03 Mar 2031 20:15:09 +0100", "2031-03-03T20:15:09+01:00"),
        ("3 Mar 2031 20:15 GMT", "2031-03-03T20:15+00:00"),
        ("Mon, 03 Mar 2031 20:15:09 -0000", "2031-03-03T20:15:09"),
        ("Mon, 03 Mar 2031", "2031-03-03"),
        ("Mon, 03 Mar 2031 20:15:00 EST", "2031-03-03T20:15-05:00"),
        ("Mon, 03 Mar 2031 20:15:00 BST", "2031-03-03"),
        ("2031-03-03 20:15:00 +0100", "2031-03-03 20:15:00+0100"),
        ("2031-03", "2031-03"),
        ("31 Feb 2031 10:00:00 +0000", None),
        ("soon", None),
        ("1" * 1_000_000, None),
    ],
)
def test_dates_of_fields(value: str, date: str | None) -> None:
    found = field_date(value)
    assert (found.text if found else None) == date


def test_roots() -> None:
    assert root_of("\ufeff<?xml version='1.0'?><!-- <rss> --><!DOCTYPE x [<!ENTITY a 'b'>]>\n<rdf:RDF ")[0] == "rdf"
    assert root_of("<!--") == root_of("<?x") == root_of("") == root_of("< a") == ("", 0)


def test_fragments() -> None:
    html = (
        "<h2>Head</h2><p>One\n two<!-- no --> three</p>tail<ul><li>a<li>b</ul><style>x{}</style><p>&lt;b&gt; 5 < 6</p>"
    )
    assert fragment_text(html, "a") == "Head\nOne two three\ntail\na\nb\n<b> 5 < 6"
    assert fragment_text(" \0", "a") == ""

"""The page: every sentence has its words, hostile text stays text, nothing is requested, defaults withhold."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief.made import reading
from vigie.brief import brief, page
from vigie.brief.proofs import safe_url
from vigie.config import DEFAULTS, Settings
from vigie.model import (
    Brief,
    Comparison,
    Failure,
    Grouping,
    Member,
    Origin,
    PartialDate,
    Reading,
    SharedIncident,
    Story,
)

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)> \"'` </style> {{ 7*7 }} {% raw %} javascript:alert(1)"


class Tags(HTMLParser):
    """The tags and attributes of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


def made(*readings: Reading, since: str | None = None, chosen: Settings = DEFAULTS) -> Brief:
    """The brief of readings with at most one incident each, every article its own origin."""
    ids = tuple(r.id for r in readings)
    grouping = Grouping(
        stories=(Story(id="s1", headline="x", articles=ids),) if ids else (),
        origins=tuple(Origin(id=f"o-{i}", name=i, reason="own reporting", articles=(i,)) for i in ids),
    )
    shared = tuple(
        SharedIncident(
            id=f"m-{r.id}",
            type=i.type,
            subtype=None,
            status=i.status,
            when=i.when,
            where=tuple(p.site for p in i.where),
            origins=1,
            members=(Member(article=r.id, incident=i.id),),
        )
        for r in readings
        for i in r.incidents
    )
    start = PartialDate(since) if since else None
    return brief(readings, grouping, Comparison(incidents=shared), [], start, chosen)


ATTACK = "On Monday gunmen attacked a convoy near Kita, the army said. It burned."


def test_every_sentence_has_words_that_stand_there() -> None:
    document = made(reading(ATTACK, event="gunmen attacked a convoy near Kita"))
    assert {s.section for s in document.sentences} >= {"picture", "incidents"}
    for sentence in document.sentences:
        for words in sentence.evidence:
            words.verify(ATTACK)
    html = page(document, DEFAULTS)
    assert "<mark>gunmen attacked a convoy near Kita</mark>" in html


def test_hostile_text_stays_text() -> None:
    hostile = reading(
        f"{HOSTILE} gunmen attacked Kita {HOSTILE}",
        event="gunmen attacked Kita",
        title=HOSTILE,
        outlet=HOSTILE,
        url="javascript:alert(1)",
    )
    document = made(hostile)
    tags = Tags(page(document, DEFAULTS)).seen
    clean = Tags(page(made(reading("Quiet. gunmen attacked Kita.", event="gunmen attacked Kita")), DEFAULTS)).seen
    assert [t for t, _ in tags if t in ("script", "img", "style")] == [t for t, _ in clean if t in ("script", "style")]
    assert not [a for _, a in tags for name in a if name.startswith("on")]
    assert not [a for t, a in tags if t == "a" and not (a.get("href") or "").startswith(("#", "https://"))]
    assert "49" not in page(made(reading("x", title="{{ 7*7 }}")), DEFAULTS).split("<main>")[1].split("</main>")[0]


def test_nothing_is_requested() -> None:
    html = page(made(reading(ATTACK, event="gunmen attacked a convoy near Kita")), DEFAULTS)
    for tag, attributes in Tags(html).seen:
        assert "src" not in attributes, tag
        assert tag not in ("link", "iframe", "object", "embed", "base", "form", "img")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert policy is not None
    assert "default-src &#39;none&#39;" in policy[1]
    for kind in ("script", "style"):
        for body in re.findall(rf"<{kind}>(.*?)</{kind}>", html, re.DOTALL):
            digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
            assert digest in policy[1].replace("&#43;", "+").replace("&#x2F;", "/")


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//x.example", "", None, "http://[bad", "ftp://x"]
)
def test_unsafe_links(url: str | None) -> None:
    assert safe_url(url) is None


def test_safe_link() -> None:
    assert safe_url("https://news.example/a?b=1") == "https://news.example/a?b=1"


def test_private_names_are_on_no_part_of_the_page() -> None:
    text = "On Monday gunmen attacked Kita and killed Ali Inventé, a trader. Ali Inventé was 30."
    r = reading(
        text, persons=("Ali Inventé",), event="gunmen attacked Kita and killed Ali Inventé", title="Ali Inventé dead"
    )
    html = page(made(r), DEFAULTS)
    assert "Inventé" not in html
    assert "[name withheld]" in html
    assert not [s for s in made(r).sentences if "Inventé" in s.text]
    shown = Settings(names=True)
    assert "Ali Inventé" in page(made(r, chosen=shown), shown)


def test_future_movements_are_left_out() -> None:
    text = "Evacuated civilians will leave Kita by convoy on Friday, the army said."
    r = reading(text, event="civilians will leave Kita by convoy")
    assert not made(r).sentences
    assert "will leave" not in page(made(r), DEFAULTS)
    shown = Settings(precise=True)
    assert "will leave" in page(made(r, chosen=shown), shown)


def test_whole_articles_are_not_on_the_page() -> None:
    text = f"{ATTACK} A long background follows that nothing was read in. It goes on."
    assert "A long background" not in page(made(reading(text, event="gunmen attacked a convoy near Kita")), DEFAULTS)


def test_since_marks_what_is_new() -> None:
    event = "gunmen attacked a convoy near Kita"
    old, new = reading(ATTACK, "a1", event=event, published="2031-03-01"), reading(ATTACK, "a2", event=event)
    undated = reading(ATTACK, "a3", event=event, published=None)
    document = made(old, new, undated, since="2031-03-04")
    changes = {s.evidence[0].article: s.change for s in document.sentences if s.section == "incidents"}
    assert changes == {"a1": None, "a2": "new", "a3": None}
    assert {i.members[0].article: i.change for i in document.incidents} == {"a1": None, "a2": "new", "a3": None}


def test_nothing_and_failures() -> None:
    html = page(Brief(failed=(Failure(source="<b>x.txt", reason="no text", remedy="save it as UTF-8"),)), DEFAULTS)
    assert "No article could be read" in html
    assert "&lt;b&gt;x.txt" in html
    assert "save it as UTF-8" in html


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=200), st.text(max_size=50), st.text(max_size=20))
def test_any_text_gives_a_page(body: str, title: str, outlet: str) -> None:
    text = f"{body} gunmen attacked Kita."
    html = page(made(reading(text, event="gunmen attacked Kita", title=title or None, outlet=outlet)), DEFAULTS)
    assert html.count("<script") == page(
        made(reading(ATTACK, event="gunmen attacked a convoy near Kita")), DEFAULTS
    ).count("<script")

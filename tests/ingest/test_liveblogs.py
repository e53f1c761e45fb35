"""Live blogs, all invented, and pages that only look like them."""

import json
from pathlib import Path

import pytest

from vigie.errors import InputError
from vigie.ingest import ingest
from vigie.ingest.draft import Draft
from vigie.ingest.html import web_pages
from vigie.model import Article

LEAD = "The invented army entered Tin Fictif at dawn on Monday, and this page follows what is reported from there."
ENTRIES = (
    ("2031-03-03T14:20:00+01:00", "Hospital counts nine dead", "Nine people died in the shelling, the hospital said."),
    (
        "2031-03-03T11:05:00+01:00",
        None,
        "The road to the invented port is closed, two drivers told the Example Gazette.",
    ),
    ("2031-03-03T07:40:00+01:00", "Shots at the bridge", "Residents heard shots near the northern bridge at dawn."),
)


def entry(time: str, title: str | None, text: str, tag: str = "article", kind: str = "live-entry") -> str:
    head = f"<h3>{title}</h3>" if title else ""
    return f'<{tag} class="{kind}"><time datetime="{time}">{time[11:16]}</time>{head}<p>{text}</p></{tag}>'


def page(body: str, head: str = "", title: str = "Live: fighting in Tin Fictif", lead: str = LEAD) -> str:
    return (
        f'<html lang="en"><head><title>{title} | Example Times</title>{head}'
        '<link rel="canonical" href="https://example.org/2031/03/03/fighting-in-tin-fictif"/></head><body>'
        f"<nav><a href='/'>Home</a></nav><main><h1>{title}</h1><p>{lead}</p>{body}</main><footer>About us</footer>"
        "</body></html>"
    )


def stated(updates: list[dict[str, object]], **more: object) -> str:
    data = {"@context": "https://schema.org", "@type": "LiveBlogPosting", "liveBlogUpdate": updates, **more}
    return '<script type="application/ld+json">' + json.dumps(data).replace("</", "<\\/") + "</script>"


UPDATES = [
    {"@type": "BlogPosting", "headline": title, "datePublished": time, "articleBody": text}
    for time, title, text in ENTRIES
]
FIGURES = [(e[1], e[0], e[2]) for e in ENTRIES]


def shown(drafts: list[Draft]) -> list[tuple[str | None, str | None, str]]:
    return [(d.title, d.published.text if d.published else None, d.text) for d in drafts]


@pytest.mark.parametrize("tag", ["article", "section", "div", "li"])
@pytest.mark.parametrize("wrap", ["{}", "<div class='feed'><div>{}</div></div>"])
def test_entries_by_structure(tag: str, wrap: str) -> None:
    main, *entries = web_pages(page(wrap.format("".join(entry(*e, tag=tag) for e in ENTRIES))), "a.html")
    assert (main.kind, main.title, main.text) == ("article", "Live: fighting in Tin Fictif", LEAD)
    assert shown(entries) == FIGURES
    assert {(e.kind, e.lang) for e in entries} == {("excerpt", "en")}


def test_entries_in_groups_of_ten() -> None:
    groups = "".join(f"<div class='group'>{entry(*e)}{entry(e[0], None, e[2] * 2)}</div>" for e in ENTRIES)
    assert len(web_pages(page(groups), "a.html")) == 7


@pytest.mark.parametrize("body", ["", "".join(entry(*e) for e in ENTRIES), f"<p>{ENTRIES[0][2]} {ENTRIES[1][2]}</p>"])
def test_entries_that_the_pages_data_states(body: str) -> None:
    html = page(body, stated(UPDATES, datePublished="2031-03-03T07:30:00+01:00"), title="Fighting in Tin Fictif now")
    main, *entries = web_pages(html, "a.html")
    assert (main.text, str(main.published)) == (LEAD, "2031-03-03T07:30:00+01:00")
    assert shown(entries) == FIGURES


def test_the_order_is_the_pages() -> None:
    _, *entries = web_pages(page("".join(entry(*e) for e in ENTRIES), stated(UPDATES[::-1])), "a.html")
    assert shown(entries) == FIGURES


def test_markup_authors_and_headlines_alone_in_the_pages_data() -> None:
    updates = [
        {
            "articleBody": "<p>Nine <b>died</b>.</p><p>Four<br>fled.</p><script>x()</script>",
            "author": {"name": "J. Exemple"},
        },
        {"headline": "The bridge is open again", "url": "https://example.org/a#2"},
        {"headline": "Lone \ud800", "articleBody": "Lone \ud800"},
        {"articleBody": 7},
        "no update",
    ]
    _, first, second = web_pages(page("", stated(updates)), "a.html")  # type: ignore[arg-type]
    assert (first.text, first.authors, first.published) == ("Nine died.\nFour\nfled.", ("J. Exemple",), None)
    assert (second.text, second.title, second.url) == ("The bridge is open again", None, "https://example.org/a#2")


def test_a_live_blog_in_french() -> None:
    entries = (
        (
            "2031-03-03T14:20+01:00",
            "Neuf morts, selon l’hôpital",
            "Neuf personnes sont mortes lundi, a indiqué l’hôpital inventé.",
        ),
        (
            "2031-03-03T11:05+01:00",
            None,
            "La route du port inventé est fermée, ont dit deux chauffeurs à la Gazette de Fictif.",
        ),
        (
            "2031-03-03T07:40+01:00",
            None,
            "Des habitants ont entendu des tirs près du pont, au nord de la ville, à l’aube.",
        ),
    )
    html = page(
        "".join(entry(*e) for e in entries),
        title="Direct. Combats à Tin Fictif",
        lead="L’armée inventée est entrée à l’aube dans la ville, et cette page suit ce qui en est rapporté.",
    )
    main, *found = web_pages(html, "a.html")
    assert main.lang == "fr"
    assert shown(found) == [(t, d, x) for d, t, x in entries]


def test_a_page_that_is_nothing_but_entries_says_what_it_is_about() -> None:
    html = page("".join(entry(*e) for e in ENTRIES), lead="")
    assert web_pages(html, "a.html")[0].text == "Live: fighting in Tin Fictif"
    head = '<meta name="description" content="What is reported from the invented town of Tin Fictif."/>'
    assert web_pages(html.replace("</head>", f"{head}</head>"), "a.html")[0].text.startswith("What is reported")


def test_entries_are_bounded() -> None:
    many = [{"articleBody": f"Report number {n} came in from the invented town."} for n in range(700)]
    many[0]["articleBody"] = "The hospital said nine died.\n" * 5_000
    drafts = web_pages(page("", stated(many)), "a.html")  # type: ignore[arg-type]
    assert len(drafts) == 501
    assert 19_900 < len(drafts[1].text) <= 20_000
    body = "".join(
        entry("2031-03-03T11:05Z", None, f"Report number {n} came in from the invented town.") for n in range(700)
    )
    assert len(web_pages(page(body), "a.html")) == 501


def test_entries_come_after_their_page_with_its_id(tmp_path: Path) -> None:
    file = tmp_path / "live.html"
    file.write_text(page("".join(entry(*e) for e in ENTRIES)))
    main, *entries = (a for a in ingest([file]) if isinstance(a, Article))
    assert [(e.id, e.parent) for e in entries] == [(f"{main.id}-{n}", main.id) for n in (1, 2, 3)]
    assert [c.name for c in entries[1].cites] == ["Example Gazette"]


ARTICLE = "".join(
    f"<p>{s}</p>"
    for s in (
        "Gunmen stopped a bus near Tin Fictif on Monday and killed nine passengers, the district governor said.",
        "The army sent troops to the area, according to the Example Gazette, which spoke to two of the drivers.",
        "Survivors walked for two days to reach the nearest clinic, where doctors were waiting for them, they said.",
        "No group has claimed the attack, the third on that road since the beginning of the invented year.",
    )
)  # fmt: skip
CARD = '<div class="{}"><time datetime="2031-03-0{}T10:00Z">1 March</time><h3><a href="/x">{}</a></h3>{}</div>'
TEASER = "<p>The invented ministry said on Sunday that the border would close.</p>"


@pytest.mark.parametrize("title", ["Nine dead in attack on bus", "Live: nine dead in attack on bus"])
@pytest.mark.parametrize(
    "around",
    [
        "".join(CARD.format("item", n, f"Examplia closes border {n}", "") for n in range(1, 6)),
        "".join(CARD.format("related-card", n, f"Examplia closes border {n}", TEASER) for n in range(1, 9)),
        "".join(CARD.format("item", n, f"Examplia closes border {n}", TEASER) for n in range(1, 5)),
        "<aside>" + "".join(entry(*e) for e in ENTRIES * 3) + "</aside>",
        "<section id='comments'>" + "".join(entry(*e) for e in ENTRIES * 3) + "</section>",
        "".join(entry(*e, kind="comment") for e in ENTRIES * 3),
        "".join(entry(*e) for e in ENTRIES[:2]),
    ],
)  # fmt: skip
def test_an_article_with_cards_or_comments_is_not_split(around: str, title: str) -> None:
    (draft,) = web_pages(page(f"<article>{ARTICLE}</article>{around}", title=title), "a.html")
    assert "Survivors walked" in draft.text


def test_a_list_of_news_that_does_not_call_itself_live_is_not_split() -> None:
    assert (
        len(
            web_pages(
                page("".join(entry(*e, kind="item") for e in ENTRIES), title="News of the day in Examplia"), "a.html"
            )
        )
        == 1
    )


def test_data_that_is_no_data() -> None:
    for head in ("{", "[" * 50_000, '{"@type": "LiveBlogPosting", "liveBlogUpdate": {"articleBody": []}}'):
        html = page(ARTICLE, f'<script type="application/ld+json">{head}</script>', title="Nine dead in attack on bus")
        assert len(web_pages(html, "a.html")) == 1


def test_an_empty_page_that_calls_itself_live() -> None:
    with pytest.raises(InputError, match="no article text"):
        web_pages("<html><head><title>Live: x</title></head><body></body></html>", "a.html")

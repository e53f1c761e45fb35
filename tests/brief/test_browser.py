"""The page in a real browser: Debian's Chromium, driven by Playwright. Skipped where either is absent."""

from __future__ import annotations

import csv
import io
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from brief.made import reading
from brief.test_page import HOSTILE, made
from vigie.brief import page as to_page
from vigie.config import DEFAULTS, Settings
from vigie.model import Brief

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed (pip install '.[dev]')")
CHROMIUM = os.environ.get("VIGIE_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine (Debian: apt install chromium)")

Opened = Callable[..., Any]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as p:
        found = p.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Opened]:
    """Opens HTML from a file; every request and fault is noted, and at the end there must be none but the file's."""
    contexts, requests, faults = [], [], []
    file = tmp_path / "brief.html"

    def open_(html: str, at: str = "", **options: Any) -> Any:
        file.write_text(html, encoding="utf-8")
        context = browser.new_context(viewport={"width": 1280, "height": 900}, **options)
        contexts.append(context)
        context.set_default_timeout(15_000)
        tab = context.new_page()
        tab.on("request", lambda r: requests.append(r.url))
        tab.on("pageerror", lambda e: faults.append(str(e)))
        tab.on("console", lambda m: faults.append(m.text) if m.type in ("error", "warning") else None)
        tab.on("dialog", lambda d: (faults.append(f"dialog {d.message}"), d.dismiss()))
        tab.goto(file.as_uri() + at)
        return tab

    yield open_
    for context in contexts:
        context.close()
    assert {url.split("#")[0] for url in requests if not url.startswith("blob:")} == {file.as_uri()}
    assert faults == []


@pytest.fixture(scope="module")
def html(document: Brief) -> str:
    return to_page(document, DEFAULTS)


def test_a_line_opens_its_words(opened: Opened, html: str) -> None:
    tab = opened(html)
    line = tab.locator("#picture .stmt").first
    assert not line.locator("blockquote").first.is_visible()
    line.locator("summary").click()
    quote = line.locator("blockquote").first
    assert quote.is_visible()
    assert quote.locator("mark").inner_text()
    assert any(outlet in quote.inner_text() for outlet in ("Sahel Example Press", "Le Courrier inventé"))


def test_a_permalink_opens_its_line(opened: Opened, html: str, document: Brief) -> None:
    id_ = next(s.id for s in document.sentences if s.section == "incidents")
    tab = opened(html, f"#{id_}")
    assert tab.locator(f"#{id_} details").first.evaluate("d => d.open")


def test_the_filter_hides_what_lacks_the_words(opened: Opened, html: str) -> None:
    tab = opened(html)
    tab.keyboard.press("/")
    assert tab.evaluate("document.activeElement.id") == "filter"
    tab.keyboard.type("menaka")
    tab.locator("#found:not(:empty)").wait_for()
    shown = tab.locator("#picture .stmt:not(.out)").all_inner_texts()
    assert shown
    assert all("menaka" in t.lower() or "ménaka" in t.lower() for t in shown)
    assert tab.locator("#incident-table tbody tr.out").count() > 0
    tab.keyboard.press("Escape")
    assert tab.locator(".out").count() == 0


def test_rows_are_barred_sorted_and_exported(opened: Opened, html: str) -> None:
    tab = opened(html)
    rows = tab.locator("#incident-table tbody tr:not(.out)")
    every = rows.count()
    tab.check("#independent")
    assert 0 < rows.count() < every
    assert all(int(n) >= 2 for n in rows.evaluate_all("rows => rows.map(r => r.dataset.origins)"))
    tab.uncheck("#independent")
    tab.select_option("#kind", label="Attack")
    assert set(rows.evaluate_all("rows => rows.map(r => r.dataset.type)")) == {"Attack"}
    with tab.expect_download() as download:
        tab.click("#export")
    exported = list(csv.DictReader(io.StringIO(Path(download.value.path()).read_text(encoding="utf-8-sig"))))
    assert len(exported) == rows.count()
    assert {r["type"] for r in exported} == {"Attack"}
    assert all(r["quote"] and r["outlet"] for r in exported)
    tab.select_option("#kind", label="All kinds")
    header = tab.locator("#incident-table thead th").first
    for order, reverse in (("ascending", False), ("descending", True)):
        header.locator("button").click()
        assert header.get_attribute("aria-sort") == order
        days = rows.evaluate_all("rows => rows.map(r => r.dataset.order)")
        known = [d for d in days if d]
        assert known == sorted(known, reverse=reverse)
        assert days[len(known) :] == [""] * (len(days) - len(known))


def test_rows_are_barred_by_place_and_day(opened: Opened, html: str) -> None:
    tab = opened(html)
    rows = tab.locator("#incident-table tbody tr:not(.out)")
    tab.select_option("#place", label="Ansongo")
    where = rows.evaluate_all("rows => rows.map(r => r.cells[2].textContent)")
    assert {"Ansongo", "Gao and Ansongo"} <= set(where)
    assert all("Ansongo" in w for w in where)
    tab.select_option("#place", index=0)
    tab.fill("#from-day", "2032-05-13")
    tab.fill("#to-day", "2032-05-14")
    days = rows.evaluate_all("rows => rows.map(r => r.dataset.order)")
    assert days
    assert all("2032-05-13" <= d <= "2032-05-14" for d in days)


def test_a_passage_is_copied_with_its_source(opened: Opened, html: str) -> None:
    tab = opened(html, permissions=["clipboard-read", "clipboard-write"])
    tab.locator("#picture summary").first.click()
    tab.locator("#picture .copy").first.click()
    tab.locator("#picture .copy", has_text="Copied").first.wait_for()  # the clipboard answers later
    copied = tab.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("“The River Front")
    assert copied.endswith("(Sahel Example Press, 10 May 2032)")


def test_only_what_is_new_or_changed_is_shown_on_request(opened: Opened, html: str) -> None:
    tab = opened(html)
    rows = tab.locator("#incident-table tbody tr:not(.out)")
    every = rows.count()
    tab.check("#only-new")
    assert 0 < rows.count() < every
    assert rows.locator(".tag.change").count() == rows.count()
    tab.click("#filter-clear")
    assert rows.count() == every


def test_all_words_open_at_once(opened: Opened, html: str) -> None:
    tab = opened(html)
    tab.click("#open-all")
    assert tab.locator("main details:not([open])").count() == 0
    tab.click("#open-all")
    assert tab.locator("main details[open]").count() == 0


def test_the_slider_shows_the_map_up_to_a_day(opened: Opened, html: str) -> None:
    tab = opened(html)
    tab.locator("#map").scroll_into_view_if_needed()
    tab.wait_for_selector("#leaflet path.leaflet-interactive")
    assert not tab.locator("#atlas").is_visible()
    places = "#leaflet path.leaflet-interactive:not([stroke-dasharray])"
    every = tab.locator(places).count()
    tab.locator("#until").fill("0")
    assert tab.locator("#until-day").inner_text() == "2 May 2032"
    assert 0 < tab.locator(places).count() < every


def test_the_keyboard(opened: Opened, html: str) -> None:
    tab = opened(html)
    tab.keyboard.press("j")
    tab.keyboard.press("j")
    second = tab.locator(".stmt > details > summary").nth(1)
    assert second.evaluate("s => s === document.activeElement")
    tab.keyboard.press("o")
    assert second.evaluate("s => s.parentElement.open")
    tab.keyboard.press("Enter")
    assert not second.evaluate("s => s.parentElement.open")
    tab.keyboard.press("k")
    assert tab.locator(".stmt > details > summary").first.evaluate("s => s === document.activeElement")
    tab.keyboard.press("?")
    assert tab.locator("#help").is_visible()
    tab.keyboard.press("Escape")
    assert not tab.locator("#help").is_visible()


def test_hostile_text_stays_text(opened: Opened) -> None:
    hostile = reading(
        f"{HOSTILE} gunmen attacked Kita {HOSTILE}", event="gunmen attacked Kita", title=HOSTILE, outlet=HOSTILE
    )
    tab = opened(to_page(made(hostile), DEFAULTS))
    assert HOSTILE in tab.locator("#articles td").nth(2).inner_text()
    assert tab.locator("img, iframe, object, embed").count() == 0
    tab.locator("#map").scroll_into_view_if_needed()
    tab.wait_for_selector("#leaflet path.leaflet-interactive")
    with tab.expect_download() as download:
        tab.click("#export")
    (row,) = csv.DictReader(io.StringIO(Path(download.value.path()).read_text(encoding="utf-8-sig")))
    assert "<script>" in row["outlet"]


def test_formulas_are_quoted_in_the_export(opened: Opened) -> None:
    formula = reading(
        "gunmen attacked Kita.", event="gunmen attacked Kita", outlet='=HYPERLINK("http://x.example")', title="t"
    )
    tab = opened(to_page(made(formula), DEFAULTS))
    with tab.expect_download() as download:
        tab.click("#export")
    (row,) = csv.DictReader(io.StringIO(Path(download.value.path()).read_text(encoding="utf-8-sig")))
    assert row["outlet"].startswith("'=HYPERLINK")


def test_without_script_everything_is_there(opened: Opened, html: str) -> None:
    tab = opened(html, java_script_enabled=False)
    assert tab.locator("#atlas svg").is_visible()
    assert not tab.locator("#filter").is_visible()
    tab.locator("#picture summary").first.click()
    assert tab.locator("#picture blockquote").first.is_visible()


@pytest.mark.parametrize("width", [360, 3840])
def test_nothing_runs_out_of_a_narrow_or_wide_screen(opened: Opened, html: str, width: int) -> None:
    tab = opened(html)
    tab.set_viewport_size({"width": width, "height": 800})
    tab.evaluate("document.querySelectorAll('section').forEach(s => { s.style.contentVisibility = 'visible' })")
    assert tab.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("lang", "scheme"), [("en", "light"), ("fr", "dark")])
def test_axe_finds_nothing_serious(opened: Opened, read_example: Any, lang: str, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    from brief.conftest import briefed

    settings = Settings(lang=lang)
    tab = opened(to_page(briefed(read_example, settings, since="2032-05-13"), settings), color_scheme=scheme)
    # Sections far down are not laid out until they come near, and axe would judge them by where they are not.
    tab.evaluate("document.querySelectorAll('section').forEach(s => { s.style.contentVisibility = 'visible' })")
    tab.locator("#map").scroll_into_view_if_needed()
    tab.wait_for_selector("#leaflet path.leaflet-interactive")
    tab.evaluate("document.querySelectorAll('#picture details, #incidents details').forEach(d => { d.open = true })")
    found = axe.Axe().run(tab).response["violations"]
    serious = [(v["id"], v["nodes"][0]["target"]) for v in found if v["impact"] in ("serious", "critical")]
    assert serious == []


def test_the_page_prints(opened: Opened, html: str) -> None:
    tab = opened(html)
    tab.emulate_media(media="print")
    assert tab.locator("#picture blockquote").first.is_visible()
    assert tab.locator("#atlas svg").is_visible()
    assert not tab.locator("nav").is_visible()
    assert tab.pdf(format="A4").startswith(b"%PDF")

"""Pictures of the shipped example's page for ``docs``: desktop, telephone, paper. Needs Chromium and the extra `dev`.

python tools/screenshots.py                    docs/brief.png, brief_phone.png, brief_print.png
python tools/screenshots.py PAGE.html FOLDER   the same three of another page
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from vigie import pipeline

ROOT = Path(__file__).resolve().parents[1]
SHOTS = (
    ("brief.png", "screen", {"width": 1280, "height": 1900}),
    ("brief_phone.png", "screen", {"width": 360, "height": 1500}),
    ("brief_print.png", "print", {"width": 794, "height": 1123}),
)


def main(arguments: list[str]) -> None:
    """Takes the pictures."""
    with TemporaryDirectory() as name:
        if arguments:
            page, folder = Path(arguments[0]), Path(arguments[1])
        else:
            page, folder = Path(name) / "brief.html", ROOT / "docs"
            document = pipeline.brief(pipeline.ingest([ROOT / "examples" / "invented"]))
            page.write_text(pipeline.page(document), encoding="utf-8")
        with sync_playwright() as p:
            chromium = shutil.which("chromium") or shutil.which("chromium-browser")
            browser = p.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            for shot in SHOTS:
                take(browser, page, folder, *shot)
            browser.close()


def take(browser: Browser, page: Path, folder: Path, name: str, media: str, size: dict[str, int]) -> None:
    """One picture of the top of the page."""
    tab = browser.new_page(viewport={"width": size["width"], "height": size["height"]})
    tab.emulate_media(media=media)  # type: ignore[arg-type]
    tab.goto(page.resolve().as_uri())
    tab.wait_for_timeout(600)
    tab.screenshot(path=folder / name)
    tab.close()


if __name__ == "__main__":
    main(sys.argv[1:])

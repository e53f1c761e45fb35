"""Files that are one document: plain text, Markdown, a saved page; a story page is several articles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from vigie.config import Settings
from vigie.errors import InputError
from vigie.ingest.bounds import all_checked, whole
from vigie.ingest.decoding import decode
from vigie.ingest.html import web_pages
from vigie.ingest.pages import page
from vigie.ingest.storypages import story_page
from vigie.model import Article, Failure


def plain(stream: BinaryIO, name: str, settings: Settings) -> Iterator[Article | Failure]:
    """The article of a text file, and the excerpts it holds; a web page saved as text is read as one."""
    yield from _file(stream, name, settings, markdown=False)


def markdown(stream: BinaryIO, name: str, settings: Settings) -> Iterator[Article | Failure]:
    """The same for Markdown, whose front matter and first heading are read."""
    yield from _file(stream, name, settings, markdown=True)


def web(stream: BinaryIO, name: str, settings: Settings) -> Iterator[Article | Failure]:
    """The article of a saved web page."""
    data = whole(stream, name, settings.max_page_bytes, "max_page_bytes")
    text = _text(decode(data, name, declared=True), name)
    yield from all_checked(web_pages(text, name), settings)


def _file(stream: BinaryIO, name: str, settings: Settings, markdown: bool) -> Iterator[Article | Failure]:
    text = _text(decode(whole(stream, name, settings.max_file_bytes, "max_file_bytes"), name), name)
    if text[:300].lstrip("\ufeff \r\n\t").lower().startswith(("<!doctype html", "<html")):
        yield from all_checked(web_pages(text, name), settings)
        return
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    yield from all_checked(story_page(text, name) or [page(text, name, markdown=markdown)], settings)


def _text(text: str, name: str) -> str:
    if not text.strip():
        raise InputError(name, "is empty", "give a file with text")
    return text

"""HTML pages: text with trafilatura (Barbaresi 2021), dates with htmldate (Barbaresi 2020)."""

from __future__ import annotations

from vigie.errors import InputError
from vigie.ingest.draft import Draft
from vigie.model import PartialDate


def web_page(html: str, source: str) -> Draft:
    """The article of a page. Raises :class:`InputError` where it has none."""
    import trafilatura

    doc = trafilatura.bare_extraction(html, with_metadata=True, include_comments=False)
    if doc is None or not doc.text:
        raise InputError(source, "no article text was found in the page", "save the page after its text has loaded")
    return Draft(
        text=doc.text,
        source=source,
        title=doc.title,
        url=doc.url,
        outlet=doc.sitename or doc.hostname,
        published=PartialDate(doc.date) if doc.date else None,
    )

"""What the doors find out about an article before it gets its id, language and cites."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from vigie.ingest.cites import cites
from vigie.language.identify import identify
from vigie.model import Article, PartialDate
from vigie.model.addresses import well_formed
from vigie.model.vocabulary import ArticleKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An article as a page or file states it; what is not stated is ``None``."""

    text: str
    source: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: PartialDate | None = None
    lang: str | None = None
    authors: tuple[str, ...] = ()
    kind: ArticleKind = "article"


def stable_id(url: str | None, outlet: str | None, title: str | None, published: PartialDate | None, text: str) -> str:
    """Sixteen hex digits that depend on url, outlet, title, published and text, and on nothing else."""
    parts = [url, outlet, title, published.text if published else None, text]
    return hashlib.sha256(json.dumps(parts, ensure_ascii=True).encode()).hexdigest()[:16]


def finish(draft: Draft, *, id_: str | None = None, parent: str | None = None) -> Article:
    """The article of ``draft``: with the id given or a stable one, its language found where unknown, its cites."""
    return Article(
        id=id_ or stable_id(draft.url, draft.outlet, draft.title, draft.published, draft.text),
        url=well_formed(draft.url),
        outlet=draft.outlet,
        title=draft.title,
        published=draft.published,
        lang=draft.lang or identify(draft.text),
        text=draft.text,
        source=draft.source,
        authors=draft.authors,
        kind=draft.kind,
        parent=parent,
        cites=cites(draft.text, draft.outlet),
    )

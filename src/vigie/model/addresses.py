"""Addresses of articles, as files and pages state them."""

from __future__ import annotations

from urllib.parse import urlsplit


def well_formed(url: str | None) -> str | None:
    """``url`` where it can be taken apart, else ``None``: "https://[x/1" has no host that anybody could find."""
    try:
        parts = urlsplit(url or "")
        _ = parts.hostname, parts.port  # raise where they are no host and no port
    except ValueError:
        return None
    return url


def host_of(url: str | None) -> str | None:
    """The host of an address, ``None`` where it has none."""
    return urlsplit(url).hostname if url is not None and well_formed(url) is not None else None

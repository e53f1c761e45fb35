"""OPML: a list of feeds. Those that lie beside it are read; those on the web are counted, never fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from vigie.config import Settings
from vigie.errors import InputError
from vigie.ingest.bounds import whole
from vigie.ingest.decoding import decode
from vigie.ingest.feedxml import parsed, root_of
from vigie.model import Failure

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,20}:")  # one letter is a drive of Windows
_MAX_FEEDS = 10_000


def opml(stream: BinaryIO, name: str, settings: Settings, folder: Path | None) -> Iterator[Path | Failure]:
    """The files that the list names, for the caller to read as feeds; then what it can't give.

    ``folder`` holds the list (``None`` where it came without one); nothing outside it is touched. Raises
    :class:`InputError` for what is no OPML.
    """
    text = decode(whole(stream, name, settings.max_file_bytes, "max_file_bytes"), name, declared=True)
    root, _ = root_of(text)
    if root != "opml":
        raise InputError(name, "is no OPML", "export the list of feeds again")
    addresses = [a for o in parsed(text, name).iter("{*}outline") if (a := (o.get("xmlUrl") or "").strip())]
    if not addresses:
        raise InputError(name, "is a list without feeds", "export the list of feeds again")
    web = outside = 0
    for address in dict.fromkeys(addresses[:_MAX_FEEDS]):
        if _SCHEME.match(address) or address.startswith("//"):
            web += 1
        elif folder is None or (file := _inside(folder, address)) is None:
            outside += 1
        elif not _there(file):
            yield Failure(
                source=name, reason=f'names "{address:.80}", which is not there', remedy="put the feed beside the list"
            )
        else:
            yield file
    if len(addresses) > _MAX_FEEDS:
        yield Failure(source=name, reason=f"names more than {_MAX_FEEDS:,} feeds", remedy="split the list")
    if outside:
        yield Failure(
            source=name,
            reason=f"names {outside:,} feed{'s' * (outside > 1)} outside its own folder",
            remedy="give the files themselves",
        )
    if web:
        yield Failure(
            source=name,
            reason=f"names {web:,} feed{'s' * (web > 1)} on the web, and Vigie fetches nothing",
            remedy="download them and give the files",
        )


def _there(file: Path) -> bool:
    try:
        return file.is_file()
    except (OSError, ValueError):  # a name too long
        return False


def _inside(folder: Path, address: str) -> Path | None:
    """The file in the folder or below that ``address`` names, ``None`` where it leads out of it."""
    try:
        file = folder / address
        return file if file.resolve().is_relative_to(folder.resolve()) else None
    except (OSError, ValueError, RuntimeError):  # a NUL, a name too long, links in a circle
        return None

"""Time expressions of a text, with TIMEX3 types and values (ISO-TimeML)."""

from __future__ import annotations

import re

from vigie.language.document import Document
from vigie.model import Time, When
from vigie.read.time_values import when_of

__all__ = ["bounded", "times", "when_of"]

_ISO = re.compile(r"(?<![\w-])\d{4}-\d\d-\d\d(?![\w-])")


def times(doc: Document) -> list[Time]:
    """The time expressions of ``doc`` in order."""
    if doc.lang not in ("en", "fr"):
        return []
    return [doc.make(Time, m.start(), m.end(), type="DATE", value=m.group()) for m in _ISO.finditer(doc.text)]


def bounded(doc: Document, time: Time) -> When | None:
    """The dates of ``time`` as the words before it bound them: "since September" has no end."""
    return when_of(time)

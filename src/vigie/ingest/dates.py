"""Dates of fields: what a feed's, table's or mail's own date field says."""

from __future__ import annotations

import re
from email.utils import parsedate_to_datetime

from vigie.errors import DateError
from vigie.ingest.stated import stated
from vigie.model import PartialDate

_LONGEST = 100
_BEFORE_ZONE = re.compile(r"\s+(?=(?:[+-]\d\d:?\d\d|Z)$)")
# As mail and RSS write it (RFC 822), with a zone that means one thing.
_MAIL = re.compile(
    r"(?:[A-Za-z]{3},? )?\d{1,2} [A-Za-z]{3} \d{4} \d{1,2}:\d\d(?P<seconds>:\d\d)?"
    r"(?: (?:[+-]\d{4}|GMT|UTC?|Z))?(?: \([^()]{1,20}\))?"
)


def field_date(value: str) -> PartialDate | None:
    """The date of a field as precise as it is stated: ISO 8601, RFC 822, else as pages write it; ``None`` for others.

    "-0000" says that the zone is not known (RFC 5322), so none is given.
    """
    words = " ".join(value[: 4 * _LONGEST].split())
    if len(words) > _LONGEST:
        return None
    try:
        return PartialDate(_BEFORE_ZONE.sub("", words))
    except DateError:
        pass
    if m := _MAIL.fullmatch(words):
        try:
            moment = parsedate_to_datetime(words)
            return PartialDate(moment.isoformat(timespec="seconds" if m["seconds"] else "minutes"))
        except (ValueError, TypeError, LookupError, OverflowError):
            return None
    found = stated(words)
    return found[0].date if found else None

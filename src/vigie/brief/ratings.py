"""What the user's own file says of outlets: bias, factuality, reliability (Admiralty A to F). Vigie rates none."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from vigie.errors import ConfigError

_COLUMNS = ("bias", "factuality", "reliability")


@dataclass(frozen=True)
class Rating:
    """An outlet's ratings; empty where the file gives none."""

    bias: str = ""
    factuality: str = ""
    reliability: str = ""


@cache
def ratings(path: Path | None) -> Mapping[str, Rating]:
    """Ratings by outlet's name in lower case. Raises :class:`ConfigError` where the file is no such table."""
    if path is None:
        return {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            rows = list(csv.DictReader(lines))
    except (OSError, UnicodeDecodeError, csv.Error) as e:
        raise ConfigError(f"--outlets {path}: can't be read ({e}); give a CSV file in UTF-8") from e
    if rows and "outlet" not in rows[0]:
        raise ConfigError(f"--outlets {path}: no column outlet; the columns are outlet, {', '.join(_COLUMNS)}")
    found = {}
    for n, row in enumerate(rows, 2):
        rating = Rating(*((row.get(c) or "").strip()[:40] for c in _COLUMNS))
        if rating.reliability and rating.reliability not in "ABCDEF":
            raise ConfigError(f"--outlets {path}:{n}: reliability {rating.reliability!r} is none of A to F")
        if name := (row.get("outlet") or "").strip():
            found[name.casefold()] = rating
    return found

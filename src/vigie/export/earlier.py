"""An earlier export: which rows are new, which changed, and tombstones for those that are no longer there.

An incident is the same where it holds a report that it held then; it keeps its id from there, whatever came to it.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vigie.errors import UsageError
from vigie.export.columns import NAMES
from vigie.export.rows import Row, empty
from vigie.export.tables import cells

_MOST_BYTES = 500_000_000
_NOT_COMPARED = frozenset({"timestamp", "change", "replaced_by", "vigie_id", "event_id_cnty"})
_REMEDY = "name an export of vigie in the format jsonl, acled-csv or hxl"


@dataclass(frozen=True)
class Earlier:
    """A row of an earlier export: its cells as a CSV has them, and the reports it held."""

    id: str
    cells: dict[str, str]
    members: frozenset[tuple[str, str]]

    @property
    def withdrawn(self) -> bool:
        """Whether it is a tombstone."""
        return self.cells.get("status") == "withdrawn"

    @property
    def stamp(self) -> int | None:
        """Its time stamp, in seconds since 1970."""
        text = self.cells.get("timestamp", "")
        return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None


def load(path: Path) -> list[Earlier]:
    """The rows of an export in the format jsonl, acled-csv or hxl. Raises :class:`UsageError` for anything else."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise UsageError(f"{path} is larger than {_MOST_BYTES:,} bytes; {_REMEDY}")
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as e:
        raise UsageError(f"{path} can't be read ({e}); {_REMEDY}") from None
    rows = list(_json_lines(text, path) if text.lstrip().startswith("{") else _table(text, path))
    found = {row.id: row for row in rows}
    if len(found) < len(rows):
        raise UsageError(f"{path}: an id stands there twice; {_REMEDY}")
    return list(found.values())


def marked(rows: Sequence[Row], earlier: Sequence[Earlier], now: int) -> list[Row]:
    """``rows`` with the ids, time stamps and changes since ``earlier``, then the tombstones.

    A tombstone has the id, the status ``withdrawn`` and the id of the row that holds its reports now; nothing else.
    One of the earlier export stays, so that who skips an export still learns of it.
    """
    heirs = _heirs(rows, [e for e in earlier if not e.withdrawn])
    out = [_marked(row, heirs.get(n), now) for n, row in enumerate(rows)]
    present = {row.id for row in out}
    holder = {member: row.id for row in out for member in row.members}
    for e in earlier:
        if e.id not in present:
            holders = sorted({holder[m] for m in e.members if m in holder})
            out.append(_tombstone(e, holders[0] if holders else None, e.stamp if e.withdrawn and e.stamp else now))
    return out


def _marked(row: Row, before: Earlier | None, now: int) -> Row:
    if before is None:
        return row.but(change="new")
    kept = row.but(vigie_id=before.id, event_id_cnty=before.id)
    if _same(kept, before):
        return kept.but(timestamp=before.stamp or now)
    return kept.but(change="updated")


def _tombstone(e: Earlier, heir: str | None, stamp: int) -> Row:
    replaced = heir or (e.cells.get("replaced_by") or None if e.withdrawn else None)
    state = {"status": "withdrawn", "change": "withdrawn", "replaced_by": replaced, "timestamp": stamp}
    return empty(event_id_cnty=e.id, vigie_id=e.id, members=[], evidence=[], **state)


def _heirs(rows: Sequence[Row], earlier: Sequence[Earlier]) -> dict[int, Earlier]:
    """Number of a row to the row of the earlier export that it goes on: those with most reports in common first."""
    of_report: dict[tuple[str, str], Earlier] = {m: e for e in earlier for m in e.members}
    by_id = {e.id: e for e in earlier}
    shared: list[tuple[int, int, Earlier]] = []
    for n, row in enumerate(rows):
        met: dict[str, int] = {}
        for member in row.members:
            if member in of_report:
                id_ = of_report[member].id
                met[id_] = met.get(id_, 0) + 1
        if row.id in by_id and not met:
            met[row.id] = 0
        shared += [(count, n, by_id[id_]) for id_, count in met.items()]
    found: dict[int, Earlier] = {}
    used: set[str] = set()
    # Of equals the one with the very id: ids made anew must not meet those that others keep.
    for _, n, e in sorted(shared, key=lambda x: (-x[0], rows[x[1]].id != x[2].id, x[1], x[2].id)):
        if n not in found and e.id not in used:
            found[n] = e
            used.add(e.id)
    return found


def _same(row: Row, before: Earlier) -> bool:
    """Whether no cell differs, as a CSV has them; columns that the earlier export lacks do not count."""
    return all(
        value == before.cells[name]
        for name, value in cells(row).items()
        if name in before.cells and name not in _NOT_COMPARED
    )


def _json_lines(text: str, path: Path) -> Iterable[Earlier]:
    for n, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            obj = json.loads(line)
        except (ValueError, RecursionError) as e:
            raise UsageError(f"{path}:{n}: not JSON ({e}); {_REMEDY}") from None
        if not isinstance(obj, dict) or not isinstance(obj.get("vigie_id"), str):
            raise UsageError(f"{path}:{n}: no vigie_id; {_REMEDY}")
        row = empty(**{k: v for k, v in obj.items() if k in NAMES})
        had = {name: cell for name, cell in cells(row).items() if name in obj}
        yield Earlier(obj["vigie_id"], had, _members(obj.get("members"), f"{path}:{n}"))


def _table(text: str, path: Path) -> Iterable[Earlier]:
    csv.field_size_limit(2**31 - 1)
    try:
        lines = csv.reader(io.StringIO(text, newline=""), strict=True)
        header = next(lines, [])
        if "vigie_id" not in header or "members" not in header:
            raise UsageError(f"{path}: no columns vigie_id and members; {_REMEDY}")
        for n, line in enumerate(lines, 2):
            if len(line) != len(header):
                raise UsageError(f"{path}: row {n} has {len(line)} cells, the header {len(header)}; {_REMEDY}")
            row = dict(zip(header, line, strict=True))
            if row["vigie_id"].startswith("#"):  # HXL's row of hashtags
                continue
            if not row["vigie_id"]:
                raise UsageError(f"{path}: row {n} has no vigie_id; {_REMEDY}")
            yield Earlier(row["vigie_id"], row, _members(_nested(row["members"]), f"{path}: row {n}"))
    except csv.Error as e:
        raise UsageError(f"{path}: no CSV ({e}); {_REMEDY}") from None


def _nested(cell: str) -> Any:
    try:
        return json.loads(cell) if cell else []
    except (ValueError, RecursionError):
        return None


def _members(value: Any, where: str) -> frozenset[tuple[str, str]]:
    if not isinstance(value, list) or not all(
        isinstance(m, list) and len(m) == 2 and all(isinstance(x, str) for x in m) for m in value
    ):
        raise UsageError(f"{where}: members are no list of article and incident; {_REMEDY}")
    return frozenset((a, i) for a, i in value)

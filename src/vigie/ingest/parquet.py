"""Parquet with the columns that CSV has, through pyarrow (the extra ``parquet``), a few rows at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from vigie.config import Settings
from vigie.errors import InputError
from vigie.ingest.bounds import PARSER_ERRORS, optional
from vigie.ingest.columns import columns, record
from vigie.model import Article, Failure

_BATCH = 64  # rows in memory at once
_BUFFER = 1 << 20
_REMEDY = "write the table again"


def parquet(stream: BinaryIO, name: str, settings: Settings) -> Iterator[Article | Failure]:
    """The articles of a seekable stream, one a row, in order; a bad row is a :class:`Failure` of ``name#row``.

    Raises :class:`InputError` where pyarrow is not installed, for what is no Parquet, and where no column holds the
    text.
    """
    pq = optional("pyarrow.parquet", name, "Parquet", "parquet")
    arrow = optional("pyarrow", name, "Parquet", "parquet")
    faults = (arrow.ArrowException, OSError, *PARSER_ERRORS)
    try:
        # Strings that repeat are kept once: a small file could say one long text a million times.
        table = pq.ParquetFile(stream, buffer_size=_BUFFER, pre_buffer=False)
        names = list(table.schema_arrow.names)
        place = columns(names, name)
        texts = [names[n] for n in place.values() if arrow.types.is_string(table.schema_arrow.field(n).type)]
        table = pq.ParquetFile(stream, read_dictionary=texts, buffer_size=_BUFFER, pre_buffer=False)
        batches = table.iter_batches(batch_size=_BATCH, columns=[names[n] for n in place.values()], use_threads=False)
    except faults as e:
        raise _unreadable(name, e) from e
    number = 0
    while True:
        try:
            batch = next(batches, None)
        except faults as e:
            yield Failure.of(_unreadable(f"{name}#{number + 1}", e))
            return
        if batch is None:
            return
        for n in range(batch.num_rows):
            number += 1
            source = f"{name}#{number}"
            try:
                values = {field: _value(arrow, batch.column(names[at]), n) for field, at in place.items()}
                yield record(values, source, settings)
            except InputError as e:
                yield Failure.of(e)
            except faults as e:
                yield Failure.of(_unreadable(source, e))


def _value(arrow: Any, column: Any, n: int) -> object:
    scalar = column[n]
    if arrow.types.is_timestamp(column.type) and column.type.unit == "ns":
        # Python's times end at microseconds.
        scalar = scalar.cast(arrow.timestamp("us", column.type.tz), safe=False)
    return scalar.as_py()


def _unreadable(source: str, error: BaseException) -> InputError:
    why = " ".join(str(error).split())[:120]
    return InputError(source, f"can't be read as Parquet ({why or type(error).__name__})", _REMEDY)

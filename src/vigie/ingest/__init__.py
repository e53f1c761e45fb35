"""Files, folders and standard input to articles."""

from vigie.ingest.door import count_inputs, ingest

__all__ = ["count_inputs", "ingest"]

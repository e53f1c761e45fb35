"""Vigie turns a pile of news about a crisis into a checked picture.

``vigie.pipeline`` is the library's face: ``ingest``, ``read``, ``group``, ``compare`` and ``brief`` do there what the
commands of the same names do. Importing ``vigie`` itself loads nothing.
"""

__version__ = "0.1.0"

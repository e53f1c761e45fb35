"""Vigie turns a pile of news about a crisis into a checked picture.

Public face: :func:`vigie.ingest`, :func:`vigie.read`, :func:`vigie.group`, :func:`vigie.compare` and
:func:`vigie.brief` do what the commands of the same names do. They are loaded on first use, so that
``import vigie`` costs nothing.
"""

__version__ = "0.1.0"

"""Words around place names (``data/toponyms.txt``), parsed once per process."""

from __future__ import annotations

from functools import cache

from vigie import tables
from vigie.read.grammar.lexicon import words


@cache
def section(name: str) -> frozenset[str]:
    """The entries of one section, lower case; those with blanks stand between semicolons."""
    return _sections()[name]


@cache
def given_names() -> frozenset[str]:
    """First names, those of the readers of persons and those that are also places."""
    return section("given names") | words("first_names")


@cache
def pairs(name: str) -> dict[str, str]:
    """The entries ``short=long`` of one section."""
    return dict(entry.split("=", 1) for entry in section(name))


@cache
def _sections() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    current: set[str] = set()
    for line in tables.text("read", "toponyms.txt").split("\n"):
        line = line.split("#", 1)[0].strip() if line.startswith("#") else line.strip()
        if line.startswith("[") and line.endswith("]"):
            current = found.setdefault(line[1:-1], set())
        elif ";" in line:
            current.update(x.strip() for x in line.split(";") if x.strip())
        else:
            current.update(line.split())
    return {name: frozenset(entries) for name, entries in found.items()}

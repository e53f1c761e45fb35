"""Our own labelled sentences: inline marks → text and spans.

A line is ``events<TAB>modality<TAB>flags<TAB>marked text``; what the marks mean stands in ``sentences/README.md``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from vigie.language.labels import ENTITIES, EVENTS, FLAGS, MODALITIES

_TAG = re.compile(r"<(/?)([a-z]+)(\d?)((?: [a-z]=[a-z]+)*)>")
_ATTRIBUTION = ("source", "cue", "content")
_DESCRIBED = ("person", "organization", "location")
ROLES_OF = {
    "target": "target",
    "victim": "victim",
    "weapon": "weapon",
    "place": "place",
    "time": "time",
    "killed": "number",
    "injured": "number",
    "abducted": "number",
}


@dataclass
class Marked:
    """One line: its text, spans as (start, end, label), attributions as {source, cue, content: [bounds]}."""

    text: str
    events: tuple[str, ...]
    modality: str
    flags: tuple[str, ...]
    entities: list[tuple[int, int, str]] = field(default_factory=list)
    roles: list[tuple[int, int, str]] = field(default_factory=list)
    attributions: list[dict[str, list[tuple[int, int]]]] = field(default_factory=list)


def read_marked(path: Path) -> list[Marked]:
    """The lines of a file; raises ValueError with file and line where a line is wrong."""
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            found.append(parse(line))
        except ValueError as e:
            raise ValueError(f"{path.name}:{number}: {e}") from None
    return found


def parse(line: str) -> Marked:
    """One line. Raises ValueError for wrong columns, unknown names, crossing or unclosed marks."""
    columns = line.split("\t")
    if len(columns) != 4:
        raise ValueError(f"4 columns are needed, {len(columns)} are there")
    events = tuple(e for e in columns[0].split(",") if e != "-")
    flags = tuple(f for f in columns[2].split(",") if f != "-")
    for given, known in ((events, EVENTS), (flags, FLAGS), ((columns[1],), MODALITIES)):
        for name in given:
            if name not in known:
                raise ValueError(f"unknown name {name!r}")
    out = Marked("", events, columns[1], flags)
    text, at = "", 0
    open_: list[tuple[str, str, dict[str, str], int]] = []
    said: dict[str, dict[str, list[tuple[int, int]]]] = {}
    for m in _TAG.finditer(columns[3]):
        text += columns[3][at : m.start()]
        at = m.end()
        closing, name, number, rest = m.groups()
        if not closing:
            open_.append((name, number, dict(a.split("=") for a in rest.split()), len(text)))
            continue
        if not open_ or open_[-1][:2] != (name, number):
            raise ValueError(f"</{name}{number}> closes nothing")
        _, _, more, start = open_.pop()
        _take(out, said, name, number, more, (start, len(text)))
    text += columns[3][at:]
    if open_ or "<" in text or ">" in text:
        raise ValueError(f"unclosed or unknown mark near {(open_[-1][0] if open_ else text)!r}")
    out.text = text
    out.entities.sort()
    out.roles.sort()
    # A source in brackets has no cue, "as it was to be expected" no content: neither can be told from a cue.
    out.attributions = [said[k] for k in sorted(said) if said[k]["cue"] and said[k]["content"]]
    return out


def _take(
    out: Marked,
    said: dict[str, dict[str, list[tuple[int, int]]]],
    name: str,
    number: str,
    more: dict[str, str],
    bounds: tuple[int, int],
) -> None:
    if name in _ATTRIBUTION:
        said.setdefault(number, {k: [] for k in _ATTRIBUTION})[name].append(bounds)
        return
    if name == "trigger":
        out.roles.append((*bounds, "trigger"))
        return
    if name not in ENTITIES:
        raise ValueError(f"unknown mark <{name}>")
    described = more.get("f") == "n" and name in _DESCRIBED
    out.entities.append((*bounds, f"{name}~" if described else name))
    role = more.get("r")
    if role == "perp":
        named = name == "organization" and not described
        out.roles.append((*bounds, "perpetrator_organization" if named else "perpetrator_person"))
    elif role is not None:
        out.roles.append((*bounds, ROLES_OF[role]))

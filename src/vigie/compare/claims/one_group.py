"""Which names are of one armed group: by the list of actors, by an article that gives both, or as its initials."""

from __future__ import annotations

import re
from collections.abc import Mapping

from vigie.codebook import actor_list
from vigie.codebook.actors import key
from vigie.model import Reading

_SMALL = frozenset("of the for to and in de du des la le les l d et a au aux en pour dans".split())


def one_group(a: str, b: str, readings: tuple[Reading, ...], aliases: Mapping[str, str]) -> bool:
    """Whether two names are of one group, or of it and the one it belongs to: "EIGS", "the Islamic State".

    A short form counts where a country of the ``readings`` is its own; ``aliases`` are those that articles introduce.
    """
    if a == b:
        return True
    x, y = key(a), key(b)
    x, y = key(aliases.get(x, x)), key(aliases.get(y, y))
    if (
        x == y
        or _initials(a) == y
        or _initials(b) == x
        or set(x.split()) <= set(y.split())
        or set(y.split()) <= set(x.split())
    ):
        return True
    near = {p.country for r in readings for p in r.places if p.country}
    one, other = actor_list().find(a, near), actor_list().find(b, near)
    if one is None or other is None:
        return False
    ids, others = ({n for n in (z.id, z.side) if n is not None} for z in (one, other))
    return bool(ids & others) or other.affiliation in ids or one.affiliation in others


def _initials(name: str) -> str:
    """The initials of a name of several words: "gsim" of "Groupe de soutien à l'islam et aux musulmans"."""
    words = [w for w in re.findall(r"\w+", key(name)) if w not in _SMALL]
    return "".join(w[0] for w in words) if len(words) > 2 else "-"

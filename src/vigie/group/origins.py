"""Where each article has its information from: counted once, however many articles carry it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vigie.group.bodies import Body, bodies
from vigie.group.credits import Credit
from vigie.group.outlets import Directory, outlet_of
from vigie.group.stories import short_id
from vigie.model import Echo, Origin, Reading

# An article that credits a house so early tells that house's story; a later credit is one source among others.
_EARLY = 0.4
_LATE_CHARS = 1500
_OWN = re.compile(
    r"\b(?:told|speaking to|spoke to|informed) (?:us|our (?:correspondent|reporter|newsroom|team|newspaper))\b"
    r"|\bour (?:correspondent|reporter)s?\b|\b(?:à|de) notre (?:journal|rédaction|correspondante?|reporter|envoyée?)\b"
    r"|\bnotre (?:correspondante?|reporter|envoyée? spéciale?)\b"
    r"|\ba constaté (?:le|la|notre|un) (?:correspondante?|journaliste)",
    re.IGNORECASE,
)
_REASONS, _WORDINGS = 4, 12
OFFICIAL = "official statement"
"""How the reason of every origin that is an official body begins."""


@dataclass(frozen=True, slots=True)
class Claim:
    """That an article has an origin: the origin's key and name, and why, in words."""

    key: str
    name: str
    why: str
    wire: bool = False


def origins(
    readings: Sequence[Reading],
    echoes: Sequence[Echo],
    credits: Sequence[Sequence[Credit]],
    houses: Directory,
    scopes: Sequence[int],
) -> list[Origin]:
    """The origins of all articles. ``scopes`` numbers each article's crisis: outlets and bodies count once in each."""
    claims: list[dict[str, Claim]] = []
    independent: list[bool] = []
    for i, r in enumerate(readings):
        found, own = _claims(r, credits[i], houses, scopes[i])
        claims.append(found)
        independent.append(own)
    official = [[(b, f"{b.key}@{scopes[i]}") for b in bodies(r)] for i, r in enumerate(readings)]
    _pass_on(readings, echoes, claims, independent)
    merged = _bodies(official)
    members: dict[str, list[tuple[str, str]]] = {}
    names: dict[str, str] = {}
    for i, r in enumerate(readings):
        for c in claims[i].values():
            members.setdefault(c.key, []).append((r.id, c.why))
            names.setdefault(c.key, c.name)
        for key, name, words in merged[i]:
            members.setdefault(key, []).append((r.id, f"{OFFICIAL}: “{words}”"))
            if len(name) > len(names.get(key, "")):
                names[key] = name
    made = []
    for key, rows in members.items():
        name = names[key]
        if key.startswith("outlet:") and all(why == _BY_DEFAULT or "own" in why for _, why in rows):
            name += ", own reporting"
        made.append(
            Origin(
                id=short_id("o", key.split("@")[0], *sorted(a for a, _ in rows)),
                name=name,
                reason=_reason(rows),
                articles=tuple(dict.fromkeys(a for a, _ in rows)),
            )
        )
    return sorted(made, key=lambda o: (-len(o.articles), o.name, o.id))


def _pass_on(
    readings: Sequence[Reading], echoes: Sequence[Echo], claims: list[dict[str, Claim]], independent: Sequence[bool]
) -> None:
    """Gives every echo the origins of what it repeats, along chains; its own by default it loses.

    A story page, which sums up its articles, has theirs; so has a live blog its entries'.
    """
    at = {r.id: i for i, r in enumerate(readings)}
    links = [(at[e.from_], at[e.to], f"{e.from_} repeats {e.to} ({e.kind}, {round(100 * e.share)} %)") for e in echoes]
    links += [
        (at[r.parent], i, f"{r.parent} is the page that {r.id} stands on")
        for i, r in enumerate(readings)
        if r.parent in at
    ]
    # What is word for word a text with an agency's credit is the agency's, whether it says so itself or not.
    for e in echoes:
        a, b = at[e.from_], at[e.to]
        wires = [c for c in claims[a].values() if c.wire]
        if e.basis == "words" and e.kind != "heavy" and wires and not independent[b]:
            links += [(b, a, f"{e.to} has the words of {e.from_} ({e.kind})")] * (
                not any(c.wire for c in claims[b].values())
            )
    kept = [dict(c) for c in claims]
    for a in {a for a, _, _ in links}:
        if not independent[a]:
            claims[a] = {k: c for k, c in claims[a].items() if c.why != _BY_DEFAULT}
    waiting = True
    while waiting:
        waiting = False
        for a, b, words in links:
            for c in list(claims[b].values()):
                if c.key not in claims[a]:
                    claims[a][c.key] = Claim(c.key, c.name, words)
                    waiting = True
    for i, mine in enumerate(claims):
        if not mine:  # articles that repeat each other in a circle
            mine.update(kept[i])


_BY_DEFAULT = "no other source is credited"


def _claims(r: Reading, credits: Sequence[Credit], houses: Directory, scope: int) -> tuple[dict[str, Claim], bool]:
    """The outlets and agencies an article has its information from, and whether it shows reporting of its own."""
    found: dict[str, Claim] = {}
    early = min(int(_EARLY * len(r.text)) + 1, _LATE_CHARS) if len(r.text) > 1200 else len(r.text)
    leading = False
    for c in credits:
        if c.kind == "own":
            continue
        key = f"{c.house.key}@{scope}"
        verb = {"wire": "carries its credit", "post": "embeds its post"}.get(c.kind, "credits it")
        if key not in found:
            found[key] = Claim(key, c.house.name, f"{r.id} {verb}: “{_short(c.text)}”", c.kind == "wire")
        spoke_to = c.kind == "told" and not c.house.agency
        leading = leading or c.kind == "wire" or (c.start < early and not spoke_to)
    mark = _OWN.search(r.text)
    spoken = next((c for c in credits if c.kind == "own"), None)
    if mark or spoken or not leading:
        if mark or spoken:
            words = mark.group() if mark else spoken.text if spoken else ""
            why = f"own reporting of {r.id}: “{_short(words)}”"
        else:
            why = _BY_DEFAULT
        outlet = outlet_of(r)
        if outlet:
            house = houses.house(outlet)
            key, name = f"{house.key}@{scope}", house.name
        else:
            key, name = f"own:{r.id}", f"unnamed outlet of “{_short(r.title or r.text or r.id)}”, own reporting"
        found.setdefault(key, Claim(key, name, why))
    return found, bool(mark or spoken)


def _bodies(official: Sequence[Sequence[tuple[Body, str]]]) -> list[list[tuple[str, str, str]]]:
    """Key, name and words of each article's bodies; "the army" is the one army that the same crisis names,
    and an officeholder has the office that the same name has elsewhere in it.
    """
    full: dict[tuple[str, ...], set[str]] = {}
    for row in official:
        for b, key in row:
            if b.head and b.owner:
                scope = key.rsplit("@", 1)[1]
                full.setdefault((b.head, scope), set()).add(key)
                if b.holder:
                    full.setdefault((b.head, scope, b.holder), set()).add(key)
    out = []
    for row in official:
        mine = []
        for b, key in row:
            scope = key.rsplit("@", 1)[1]
            same: set[str] = set()
            if b.head and not b.owner:
                same = full.get((b.head, scope, b.holder or ""), set()) or full.get((b.head, scope), set())
            mine.append((next(iter(same)) if len(same) == 1 else key, b.name, _short(b.words)))
        out.append(mine)
    return out


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= 90 else plain[:88].rsplit(" ", 1)[0] + " …"


def _reason(rows: Sequence[tuple[str, str]]) -> str:
    """All reasons in one line, statements of a body first and told in one; long lists are cut."""
    reasons = list(dict.fromkeys(why for _, why in rows))
    said = list(dict.fromkeys(w.removeprefix(OFFICIAL + ": ") for w in reasons if w.startswith(OFFICIAL)))
    told = [f"{OFFICIAL}: {', '.join(said[:_WORDINGS])}"] if said else []
    told += [w for w in reasons if w != _BY_DEFAULT and not w.startswith(OFFICIAL)]
    more = len(told) - _REASONS
    return "; ".join(told[:_REASONS] or reasons[:1]) + (f"; and {more} more" if more > 0 else "")

"""Where each article has its information from: counted once, however many articles carry it."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from vigie.group.bodies import Body, bodies
from vigie.group.credits import Credit
from vigie.group.outlets import Directory, outlet_of
from vigie.group.quoted import quoted
from vigie.group.retelling import retold
from vigie.group.signs import OWN, unsigned
from vigie.group.stories import short_id
from vigie.group.tfidf import Pairs
from vigie.model import Echo, Origin, Reading, Story

# An article that credits a house so early tells that house's story; a later credit is one source among others.
_EARLY = 0.4
_LATE_CHARS = 1500
_REASONS, _WORDINGS = 4, 12
# So like are two articles on one matter. One with an outlet must be closer still, and so much of it told in the other.
# So many others are looked at.
_ABOUT, _CLOSE, _RETOLD, _LOOKS = 0.12, 0.38, 0.4, 4
OFFICIAL = "official statement"
"""How the reason of every origin that is an official body begins."""


@dataclass(frozen=True, slots=True)
class Claim:
    """That an article has an origin: the origin's key and name, and why, in words.

    ``passing``: the article credits it for a detail, and has its matter from elsewhere.
    """

    key: str
    name: str
    why: str
    wire: bool = False
    passing: bool = False


def origins(
    readings: Sequence[Reading],
    echoes: Sequence[Echo],
    credits: Sequence[Sequence[Credit]],
    houses: Directory,
    scopes: Sequence[int],
    near: Pairs,
) -> list[Origin]:
    """The origins of all articles. ``scopes`` numbers each article's crisis: outlets and bodies count once in each.

    ``near`` holds the pairs of like content by number.
    """
    claims: list[dict[str, Claim]] = []
    independent: list[bool] = []
    for i, r in enumerate(readings):
        found, own = _claims(r, credits[i], houses, scopes[i])
        claims.append(found)
        independent.append(own)
    official = [[(b, f"{b.key}@{scopes[i]}") for b in bodies(r)] for i, r in enumerate(readings)]
    _pass_on(readings, echoes, claims, independent, _doubts(readings, claims, near, {e.from_ for e in echoes}))
    merged = _bodies(official)
    members: dict[str, list[tuple[str, str]]] = {}
    passing: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for i, r in enumerate(readings):
        for c in claims[i].values():
            members.setdefault(c.key, []).append((r.id, c.why))
            if c.passing:
                passing.setdefault(c.key, []).append(r.id)
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
                passing=tuple(passing.get(key, ())),
            )
        )
    return sorted(made, key=lambda o: (-len(o.articles), o.name, o.id))


def _pass_on(
    readings: Sequence[Reading],
    echoes: Sequence[Echo],
    claims: list[dict[str, Claim]],
    independent: Sequence[bool],
    doubts: Sequence[tuple[int, int, str]],
) -> None:
    """Gives every echo the origins of what it repeats, along chains; its own by default it loses. So does an article
    of which it is in doubt whether it is independent.

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
    links += doubts
    in_doubt = {(a, b) for a, b, _ in doubts}
    for a in {a for a, _, _ in links}:
        if not independent[a]:
            claims[a] = {k: c for k, c in claims[a].items() if c.why != _BY_DEFAULT}
    waiting = True
    while waiting:
        waiting = False
        for a, b, words in links:
            for c in list(claims[b].values()):
                if c.passing and (a, b) in in_doubt:
                    continue
                mine = claims[a].get(c.key)
                if mine is None or (mine.passing and not c.passing):
                    claims[a][c.key] = Claim(c.key, c.name, words, passing=c.passing)
                    waiting = True
    for i, row in enumerate(claims):
        if not row:  # articles that repeat each other in a circle
            row.update(kept[i])


_BY_DEFAULT = "no other source is credited"


def _doubts(
    readings: Sequence[Reading], claims: Sequence[dict[str, Claim]], near: Pairs, repeating: Set[str]
) -> list[tuple[int, int, str]]:
    """Articles that are their own origin only because they credit none, each with the one it may have its matter from.

    In doubt it is not independent: it names no outlet that could have reported, while another article says whose the
    matter is or tells most of it earlier; or it tells days later what another one told; and nobody named speaks in it
    who does not speak there. Those ``repeating`` another have its origins anyway.
    """
    found = []
    alone = [
        r.id not in repeating and any(c.why == _BY_DEFAULT for c in row.values())
        for r, row in zip(readings, claims, strict=True)
    ]
    unfirm = [all(c.why == _BY_DEFAULT or c.passing for c in row.values()) for row in claims]
    for i, others in enumerate(unsigned(readings, near, _ABOUT, alone)):
        r = readings[i]
        ranked = sorted(
            (j for j in others if r.id not in (readings[j].parent, readings[j].id) and r.parent != readings[j].id),
            key=unfirm.__getitem__,
        )
        for j in ranked[:_LOOKS]:
            other = readings[j]
            firm = any(c.why != _BY_DEFAULT and not c.passing for c in claims[j].values())
            later = _days_after(r, other)
            first = (_moment(other), other.id) < (_moment(r), r.id)
            if outlet_of(r) is None:
                told = later >= 0 and (firm or (first and retold(r, other, quoted(r))[1] >= _RETOLD))
            else:
                alike = near.get((min(i, j), max(i, j)), 0.0)
                told = later >= 1 and alike >= _CLOSE and retold(r, other, quoted(r))[1] >= _RETOLD
            if told:
                lack = "names no outlet and" if outlet_of(r) is None else "credits nobody,"
                words = f"{r.id} {lack} shows no reporting of its own and tells what {other.id} tells: in doubt"
                found.append((i, j, words + ", not independent"))
                break
    return found


def _days_after(a: Reading, b: Reading) -> int:
    """Whole days by which ``a`` is later than ``b``, negative if earlier, 0 where that is not known."""
    if a.published is None or b.published is None:
        return 0
    if a.published.first_day > b.published.last_day:
        return (a.published.first_day - b.published.last_day).days
    return -max(0, (b.published.first_day - a.published.last_day).days)


def _moment(r: Reading) -> str:
    return r.published.moment.isoformat() if r.published else "9999"


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
        spoke_to = c.kind == "told" and not c.house.agency
        leads = c.kind == "wire" or (c.start < early and not spoke_to)
        if key not in found or (leads and found[key].passing):
            why = f"{r.id} {verb}: “{_short(c.text)}”"
            found[key] = Claim(key, c.house.name, why, c.kind == "wire", passing=not leads)
        leading = leading or leads
    mark = OWN.search(r.text)
    spoken = next((c for c in credits if c.kind == "own"), None)
    if mark or spoken or not leading:
        if mark or spoken:
            words = mark.group() if mark else spoken.text if spoken else ""
            own = f"own reporting of {r.id}: “{_short(words)}”"
        else:
            own = _BY_DEFAULT
        outlet = outlet_of(r)
        if outlet:
            house = houses.house(outlet)
            key, name = f"{house.key}@{scope}", house.name
        else:
            key, name = f"own:{r.id}", f"unnamed outlet of “{_short(r.title or r.text or r.id)}”, own reporting"
        found.setdefault(key, Claim(key, name, own))
    return found, bool(mark or spoken)


def _bodies(official: Sequence[Sequence[tuple[Body, str]]]) -> list[list[tuple[str, str, str]]]:
    """Key, name and words of each article's bodies; "the army" is the one army that the same crisis names,
    and an officeholder has the office that the same name has elsewhere in it.
    """
    full: dict[tuple[str, ...], set[str]] = {}
    national: dict[tuple[str, str], set[str]] = {}
    for row in official:
        for b, key in row:
            if b.head and b.owner:
                scope = key.rsplit("@", 1)[1]
                full.setdefault((b.head, scope), set()).add(key)
                if b.holder:
                    full.setdefault((b.head, scope, b.holder), set()).add(key)
                if len(b.owner) == 2 and b.owner.isupper():
                    national.setdefault((b.head, scope), set()).add(key)
    out = []
    for row in official:
        mine = []
        for b, key in row:
            scope = key.rsplit("@", 1)[1]
            same: set[str] = set()
            if b.head and not b.owner:
                here = {k for x, k in row if x.head == b.head and x.owner}
                held = full.get((b.head, scope, b.holder or ""), set())
                anywhere = full.get((b.head, scope), set())
                # A president is not whoever else holds that office in the same article.
                choices = [held, anywhere] if b.holder else [here, anywhere, national.get((b.head, scope), set())]
                same = next((c for c in choices if len(c) == 1), set())
            mine.append((next(iter(same)) if same else key, b.name, _short(b.words)))
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


def counted(made: Sequence[Story], found: Sequence[Origin]) -> list[Story]:
    """The stories, each with the fewest origins that account for all its articles, and why these.

    An origin that an article credits in passing does not account for it, nor does an official whom several quote, save
    where an article has nothing else. So this is the number of independent origins behind a story, counted low: if in
    doubt, two articles have one origin.
    """
    behind: dict[str, list[Origin]] = {}
    for o in found:
        for a in o.articles:
            behind.setdefault(a, []).append(o)
    out = []
    for story in made:
        choices: dict[str, list[Origin]] = {}
        for a in story.articles:
            mine = [o for o in behind.get(a, ()) if not o.reason.startswith(OFFICIAL)] or behind.get(a, [])
            choices[a] = [o for o in mine if a not in o.passing] or mine
        chosen: list[tuple[Origin, int]] = []
        open_ = {a for a in story.articles if choices[a]}
        while open_:
            weight: dict[str, int] = {}
            for a in open_:
                for o in choices[a]:
                    weight[o.id] = weight.get(o.id, 0) + 1
            best = max((o for a in open_ for o in choices[a]), key=lambda o: (weight[o.id], o.name, o.id))
            chosen.append((best, weight[best.id]))
            open_ -= set(best.articles) - {a for a in best.articles if all(o.id != best.id for o in choices.get(a, ()))}
        out.append(
            replace(
                story,
                fewest_origins=tuple(o.id for o, _ in chosen),
                origins_reason="; ".join(
                    f"{o.name} ({n} of {len(story.articles)} articles)" for o, n in chosen[:_WORDINGS]
                ),
            )
        )
    return out

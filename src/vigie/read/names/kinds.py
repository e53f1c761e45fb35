"""What a run of capitalised words names: by its own words and the one before it, else by shape and neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterable

from vigie.language.document import Token
from vigie.model import Toponym
from vigie.model.vocabulary import MentionLabel
from vigie.read.grammar.lexicon import words
from vigie.read.names.names import FUNCTION_WORDS, TITLES
from vigie.read.names.ordinary import also_name, common, place_head, prefixed, stem
from vigie.read.names.runs import PARTICLES, Run
from vigie.read.names.telling import (
    EN_HEADS,
    EVENT,
    FACILITY,
    FIRST,
    FR_ADJECTIVES,
    FR_HEADS,
    GROUPS,
    LINKS,
    ROLE_PLURALS,
    ROLES,
    TITLE_WORDS,
)

_LONGEST = 12  # tokens; a longer run of capitals is no name
_PEOPLES = words("organisations", "peoples")
_PARTIES = words("organisations", "parties")
_PARTY_BEFORE = words("organisations", "parties") | frozenset("incumbent opposition".split())
_NOT_PERSON = frozenset(
    "new north south east west northern southern eastern western great big saint san los las el port mount lake river"
    " islamic christian muslim sunni shia shiite jewish catholic arab american european african asian"
    " first second third world national international federal royal central united general high supreme black white"
    " operation act bill law street cyclone hurricane storm typhoon covid covid-19 ebola internet god allah"
    " ramadan christmas easter eid twitter facebook constitution".split()
)
_NOT_NAMES = EN_HEADS | FR_HEADS | _NOT_PERSON | GROUPS
_SAYING = frozenset("said says told tells added adds".split())
_HEADS = EN_HEADS | FR_HEADS | FACILITY | EVENT | GROUPS
_OF_STATE = frozenset("secretary undersecretary minister".split())
_PLACE_FIRST = frozenset(
    "mount lake mont lac fort port oued bab ras jebel jabal djebel wadi bir tell deir ain hassi".split()
)
_PLURAL_PEOPLE = ROLE_PLURALS | frozenset("americans".split())
_INNER_TITLES = (
    (TITLES | ROLES)
    - words("common_words", "also_names")
    - frozenset(
        "pope bishop shepherd driver painter cardinal elder guard head page justice father mother sister brother man"
        " boy girl son king prince queen princess abbot priest monk noble chef général".split()
    )
)


def kind_of(run: Run, where: dict[int, Toponym], headline: bool) -> tuple[MentionLabel, int, int] | None:
    """Label and bounds where the run's own words or the word before it say what it is."""
    ts = list(run.tokens)
    before = run.sentence.tokens[run.first - 1].lower if run.first else ""
    titled = before in ROLES or before in TITLES
    while len(ts) > 1 and (ts[0].lower in TITLES or ts[0].lower in ROLES or ts[0].text == "."):
        titled = True
        ts.pop(0)
    if not ts or not ts[0].text[0].isalnum():
        return None
    if office := _office(run, ts):
        titled, ts = True, ts[office:]
    inner = _after_title(ts)
    if inner:
        titled, ts = True, ts[inner:]
    while len(ts) > 2 and ts[0].lower in _PARTY_BEFORE and (ts[1].lower in FIRST or ts[1].lower in _PARTY_BEFORE):
        ts.pop(0)
    start = ts[0].start
    end = ts[-1].end - (2 if ts[-1].text.endswith(("'s", "’s")) else 0)
    if len(ts) > _LONGEST:
        return None
    if len(ts) == 1 and ts[0].text in _PEOPLES:
        return "nationality", start, end
    lower = [t.lower.removesuffix("'s") for t in ts]
    place = where.get(start)
    if place is not None and place.end >= end:
        return ("nationality" if place.role == "demonym" else "location", place.start, place.end)
    if place is not None and not any(w in EN_HEADS | FR_HEADS | FACILITY | EVENT for w in lower):
        rest = next((t for t in ts if t.start >= place.end), None)
        if rest is not None and (rest.lower in TITLE_WORDS or rest.lower in FIRST):
            index = run.sentence.tokens.index(rest)
            return kind_of(Run(run.sentence, index, run.last), where, headline)
    if headline and not titled and lower[0] not in FIRST and _heading(lower):
        return None  # "Army Is Struggling"
    if lower[-1] in FACILITY and len(ts) > 1:
        return "facility", start, end
    if (lower[-1] in EVENT or (lower[-1] in FR_ADJECTIVES and lower[-2:-1] and lower[-2] in EVENT)) and len(ts) > 1:
        return "event", start, end
    if lower[-1] in EN_HEADS and (len(ts) > 1 or before == "the"):
        return "organization", start, end
    headed = lower[0] in FR_HEADS or lower[0] in EN_HEADS
    if headed and len(ts) > 1 and not all(common(w) or w in LINKS for w in lower[1:]):
        return "organization", start, end
    if any(w in ("of", "for") for w in lower) and any(w in EN_HEADS for w in lower):
        return "organization", start, end
    if any(w in ("embassy", "consulate", "ambassade", "consulat") for w in lower) and len(ts) > 1:
        return "organization", start, end
    initials = len(ts) >= 3 and any(len(t.text) == 1 for t in ts[:2]) and any(t.text == "." for t in ts)
    first = lower[0] in FIRST and lower[1:2] != [] and lower[1] not in EN_HEADS
    single = len(ts) == 1 and lower[0] in FIRST and not ts[0].text.isupper()
    if first or initials or single or (titled and place is None and not (ts[0].text.isupper() and len(ts) == 1)):
        name = _person(ts, headline)
        if name is not None and (titled or len(name) > 1 or not (headline and also_name(lower[0]))):
            end = name[-1].end - (2 if name[-1].text.endswith(("'s", "’s")) else 0)
            return "person", start, end
    if len(ts) == 1 and lower[0] in _PARTIES:
        return "organization", start, end
    if len(ts) == 1 and lower[0].removesuffix("s") in _PARTIES:
        return "organization", start, end
    return None


def _heading(lower: list[str]) -> bool:
    """Whether words of a heading are ordinary ones beside the noun of a body."""
    return any(
        w not in _HEADS and w not in LINKS and (common(w, True) or w in FUNCTION_WORDS) and w not in FR_ADJECTIVES
        for w in lower
    )


def _office(run: Run, ts: list[Token]) -> int:
    """The index of the name in a run after a title and "of" ("Secretary of | Defense Ada Example"), 0 for none."""
    before = run.sentence.tokens[max(0, run.first - 2) : run.first]
    if len(before) < 2 or before[1].lower != "of" or before[0].lower not in TITLE_WORDS or len(ts) < 3:
        return 0
    if any(t.lower in EN_HEADS for t in ts):
        return 0
    named = next((k for k, t in enumerate(ts) if k and t.lower in FIRST), 0)
    return named or (1 if before[0].lower in _OF_STATE and common(ts[0].lower) and not common(ts[1].lower) else 0)


def _after_title(ts: list[Token]) -> int:
    """The index after a title inside the run ("Defense Secretary Ada Example"), 0 where none stands in it."""
    if ts[0].lower in FIRST and ts[1:2] and not ts[1].text.isupper():
        return 0
    for k in range(len(ts) - 2, -1, -1):
        word = ts[k].lower
        if word in _INNER_TITLES or (not prefixed(ts[k]) and not _INNER_TITLES.isdisjoint(re.split("[-‑]", word))):
            k += 1 + (ts[k + 1].text == ".")
            return k if k < len(ts) and ts[k].lower not in EN_HEADS | FR_HEADS else 0
    return 0


def _person(ts: list[Token], headline: bool) -> list[Token] | None:
    """The words of ``ts`` that can be a person's name; ``None`` where they are ordinary ones."""
    kept = list(ts)
    for k, t in enumerate(ts):
        word = stem(t)
        if 0 < k < len(ts) - 1 and _particle(ts, k):
            continue
        if common(word, headline and k > 0) or (word in FUNCTION_WORDS and not t.text.isupper()):
            kept = ts[:k]
            break
    while len(kept) > 1 and kept[-1].text in PARTICLES:
        kept.pop()
    while kept and (len(kept) > 1 or len(ts) > 1) and (kept[-1].text == "." or kept[-1].lower in _INNER_TITLES):
        kept.pop()
    if not kept or kept[0].lower in _NOT_NAMES or (len(kept) == 1 and kept[0].lower in TITLE_WORDS):
        return None
    return kept if len(kept) > 1 or len(ts) == 1 or headline else (kept if len(ts) - len(kept) <= 1 else None)


def _particle(ts: list[Token], k: int) -> bool:
    """Whether the word at ``k`` joins two parts of a name: "Ada van de Exemple", "Jean Le Exemple"."""
    word = ts[k].lower
    led = ts[k - 1].lower in PARTICLES  # "van de", "ould el"
    return ts[k].text in PARTICLES or (word in ("de", "la", "le", "du") and (led or ts[k].text[0].isupper()))


def acronym_after(run: Run) -> Iterable[str]:
    """``ABC`` in "Long Name (ABC)"."""
    ts = run.sentence.tokens[run.last + 1 : run.last + 4]
    if len(ts) == 3 and ts[0].text == "(" and ts[2].text == ")" and sum(map(str.isupper, ts[1].text)) >= 2:
        yield ts[1].text


def guess(run: Run, where: dict[int, Toponym], lowered: set[str]) -> MentionLabel | None:
    """What a run is that nothing in or before it tells: by its shape and its neighbours."""
    ts = run.tokens
    around = run.sentence.tokens
    after = around[run.last + 1] if run.last + 1 < len(around) else None
    before = around[run.first - 1].lower if run.first else ""
    lower = [stem(t) for t in ts]
    pieces = {p for w in lower for p in re.split("[-‑]", w)}
    ordinary = any(common(w) or w in _PLURAL_PEOPLE for w in lower) or any(len(w) > 3 and w in lowered for w in lower)
    if any(t.start in where for t in ts):
        return _named_after_place(run, where) if len(ts) > 1 and not ordinary and pieces.isdisjoint(_HEADS) else None
    if len(ts) == 1:
        text = ts[0].text
        if text.isupper() and 2 <= len(text) <= 7 and text.isalpha():
            return "organization"
        if ordinary or lower[0] in FUNCTION_WORDS | TITLE_WORDS | _NOT_PERSON or not pieces.isdisjoint(_HEADS):
            return None
        aged = after is not None and after.text == "," and _aged(around, run.last + 2)
        inverted = before in _SAYING and run.first > 1 and around[run.first - 2].text in ",”\"'’"
        if aged or inverted or (after is not None and after.lower in _SAYING):
            return "person"
        return None
    if all(t.text.isupper() for t in ts if t.text.isalpha()):
        return None
    if place_head(lower[-1]) or lower[0] in _PLACE_FIRST:
        return "location"
    if not pieces.isdisjoint(_HEADS):
        named = any(w not in _HEADS and not common(w) and w not in lowered for w in lower)
        return "organization" if named and (lower[-1] in _HEADS or lower[0] in FR_HEADS) else None
    if ordinary or len(ts) > 4 or any(not t.text[0].isalpha() for t in ts) or any(w in _NOT_PERSON for w in lower):
        return None
    if before in ("the", "le", "la", "l'", "du", "les", "des", "au"):
        adjective = ts[-1].lower.endswith(("an", "ese", "ish", "ern", "ois", "ais", "ien", "enne"))
        return "organization" if before in ("the", "l'", "le", "la", "du") and not adjective else None
    shouted = ts[0].text.isupper() and len(ts[0].text) > 2
    marked = before in ('"', "“", "«", "‘") and after is not None and after.text in ('"', "”", "»", "’", ",")
    if shouted or marked or lower[-1] in TITLE_WORDS - {"prince", "king", "baker"}:
        return None
    return "person"


def _aged(ts: tuple[Token, ...], k: int) -> bool:
    """Whether an age stands at ``k``: "52, " or "52 ans"."""
    return (
        k + 1 < len(ts)
        and ts[k].text.isdigit()
        and 10 <= int(ts[k].text[:4]) <= 110
        and ts[k + 1].text in (",", ".", "ans")
    )


def _named_after_place(run: Run, where: dict[int, Toponym]) -> MentionLabel | None:
    """A run with the name of a place in it: a surname that some town bears too, else a body named after it."""
    ts = run.tokens
    if ts[0].start in where:
        return None
    place = next(where[t.start] for t in ts if t.start in where)
    surname = place.start == ts[-1].start and len(ts) <= 3 and place.place.kind != "country" and place.role == "literal"
    return "person" if surname and not any(stem(t) in _NOT_PERSON for t in ts) else "organization"

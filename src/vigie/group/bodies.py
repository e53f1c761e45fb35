"""Official bodies that speak: ministries, armies, agencies of the United Nations, armed groups."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from vigie.group.words import fold
from vigie.model import Reading, Source, Toponym


@dataclass(frozen=True, slots=True)
class Body:
    """A body that spoke in an article: its key, its plain name, and the words that say so.

    ``head`` is its kind ("army"), ``country`` its country where the words say it: an army without one may be any.
    """

    key: str
    name: str
    words: str
    head: str | None = None
    qualifier: str | None = None


_ARTICLE = re.compile(
    r"^(?:the|a|an|le|la|les|l|un|une|des|du|its|their|his|her|son|sa|ses|leur|leurs)\b[\s’']*", re.IGNORECASE
)
_ROLE = re.compile(
    r"^.*?\b(?:spokes\w+|porte-parole|officials?|sources?|officers?|communiqué|statement|déclaration|responsables?)\b"
    r"(?: said)?(?: (?:for|of|from|in|at|du|de la|de l[’']|des|de|d[’']|au|à la|à l[’'])\s*)"
    r"(?:the |l[’']|la |le |les )?",
    re.IGNORECASE,
)
_CUE = (
    r"(?:said|says|announced|confirmed|denied|claimed|reported|stated|added|warned|told|declared"
    r"|a (?:déclaré|annoncé|affirmé|indiqué|confirmé|démenti|précisé|assuré|revendiqué|fait savoir|averti)"
    r"|ont (?:déclaré|annoncé|affirmé|indiqué|confirmé|démenti|précisé|revendiqué)|affirme|indique|annonce|assure|dit)"
)


def bodies(reading: Reading) -> list[Body]:
    """The official bodies that speak in an article, each once, in the order of their first words."""
    found: dict[str, Body] = {}
    for source in _sources(reading):
        body = _body(source, reading.places)
        if body:
            found.setdefault(body.key, body)
    for start, end, phrase in _plain_speech(reading.text):
        if any(q.content.start <= start < q.content.end and q.direct for q in reading.quotes):
            continue
        body = _described(phrase, reading.text[start:end], start, reading.places)
        if body:
            found.setdefault(body.key, body)
    return list(found.values())


def _sources(reading: Reading) -> Iterator[Source]:
    items: list[Source | None] = [q.speaker for q in reading.quotes]
    items += [f.attributed_to for f in reading.figures]
    items += [i.attributed_to for i in reading.incidents]
    items += [a.issuer for a in reading.advisories]
    for item in items:
        source = item
        for _ in range(4):
            if source is None:
                break
            yield source
            source = source.via


def _body(source: Source, places: Sequence[Toponym]) -> Body | None:
    for words in (source.affiliation, source.name, source.text):
        if words:
            body = _described(words, source.text, source.start, places)
            if body:
                return body
    return None


def _described(phrase: str, words: str, at: int, places: Sequence[Toponym]) -> Body | None:
    """The body that a phrase names ("the Malian army", "spokesman for the foreign ministry of Examplia")."""
    plain = _ROLE.sub("", phrase.strip())
    plain = _ARTICLE.sub("", plain).strip(" ,;:’'\"")
    if not plain or len(plain) > 90:
        return None
    named, heads = _tables()
    body = named.get(fold(plain)) or named.get(fold(phrase.strip()))
    if body is not None:
        key, name, head, country = body
        return Body(key, name, words, head, country)
    low = " " + re.sub(r"[^\w]+", " ", fold(plain)) + " "
    for word, head in heads:
        if f" {word} " in low:
            rest = [w for w in low.replace(f" {word} ", " ").split() if w not in _SMALL]
            country = next(
                (
                    p.country
                    for p in places
                    if p.country
                    and p.in_ is None
                    and at <= p.start < at + max(len(words), 1)
                    and p.end <= at + len(words) + 1
                ),
                None,
            )
            qualifier = " ".join(sorted(rest)) or None
            if head == "army" and country:
                qualifier = country
            return Body(f"body:{head}:{qualifier or ''}", plain, words, head, qualifier)
    return None


_SMALL = frozenset("the of a an de du des la le les l d s in au aux and et for former state national regional".split())


@lru_cache(maxsize=1)
def _speech() -> re.Pattern[str]:
    raw = sorted((str(n) for row in _load()["named"] for n in row["names"]), key=lambda n: (-len(n), n))
    head = "|".join(re.escape(w) for h in _load()["heads"].values() for w in sorted(h, key=len, reverse=True))
    name = "|".join(re.escape(n) for n in raw)
    return re.compile(
        rf"\b(?P<body>(?:(?:[A-Z][\w’'-]+|foreign|defen[cs]e|interior|health|education|local) ){{0,3}}(?:{head})"
        rf"(?: (?:malien|burkinab|nigéri|tchadi|souda|[a-zé]{{3,12}})\w{{0,6}})?"
        rf"(?: (?:of|de|du|des|de la|de l[’'])\s?[A-Z][\w’'-]+)?|(?:{name}))"
        rf"(?:,[^,\n]{{1,60}},)? {_CUE}\b"
        rf"|(?:[Aa]ccording to|[Ss]elon|[Dd][’']après) (?:the |l[’']|la |le |les )?"
        rf"(?P<cited>(?:(?:[A-Z][\w’'-]+|foreign|defen[cs]e|interior|health|education|local) ){{0,3}}(?:{head})"
        rf"(?: (?:of|de|du|des|de la|de l[’'])\s?[A-Z][\w’'-]+)?|(?:{name}))\b"
    )


def _plain_speech(text: str) -> Iterator[tuple[int, int, str]]:
    for m in _speech().finditer(text):
        group = "body" if m["body"] else "cited"
        yield m.start(group), m.end(group), m[group]


def _load() -> dict[str, Any]:
    return _cached()


@lru_cache(maxsize=1)
def _cached() -> dict[str, Any]:
    text = files("vigie.group").joinpath("data", "bodies.yaml").read_text(encoding="utf-8")
    table: dict[str, Any] = yaml.safe_load(text)
    return table


Row = tuple[str, str, str | None, str | None]


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, Row], list[tuple[str, str]]]:
    table = _load()
    named: dict[str, Row] = {}
    for row in table["named"]:
        head, country = row.get("head"), row.get("country")
        key = f"body:{head}:{country}" if head else "body:" + fold(row.get("side") or row["name"])
        for name in [row["name"], *row["names"]]:
            named[fold(name)] = (key, row["name"], head, country)
    heads = [
        (" ".join(re.sub(r"[^\w]+", " ", fold(w)).split()), head)
        for head, words in table["heads"].items()
        for w in words
    ]
    return named, sorted(set(heads), key=lambda x: (-len(x[0]), x))

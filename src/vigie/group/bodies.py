"""Official bodies that speak: ministries, armies, agencies of the United Nations, armed groups."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from vigie.gazetteer import countries
from vigie.group.quoted import merge
from vigie.group.words import fold, tokens
from vigie.model import Reading, Source
from vigie.model.spans import Bounds
from vigie.tables import shipped


@dataclass(frozen=True, slots=True)
class Body:
    """A body that spoke in an article: its key, its plain name, and the words that say so.

    ``head`` is its kind ("army", "ministry:health"), ``owner`` whose it is: an army without one may be any army.
    """

    key: str
    name: str
    words: str
    head: str | None = None
    owner: str | None = None
    holder: str | None = None


_ARTICLE = re.compile(
    r"^(?:the|a|an|le|la|les|l|un|une|des|du|its|their|his|her|son|sa|ses|leur|leurs)\b[\s’']*", re.IGNORECASE
)
_ROLE = re.compile(
    r"^.*?\b(?:spokes\w+|speakers?|porte-parole|officials?|sources?|officers?|communiqué|statement|déclaration|responsables?)\b"
    r"(?: said)?(?: (?:for|of|from|in|at|du|de la|de l[’']|des|de|d[’']|au|à la|à l[’'])\s*)"
    r"(?:the |l[’']|la |le |les )?",
    re.IGNORECASE,
)
# "UNHCR spokesperson Jane Roe", "the army chief": what stands after the body.
_TITLE = re.compile(
    r"(?:[’']s)?\s+(?:spokes\w+|officials?|officers?|sources?|statement|chief|head|director|secretary|envoy|coordinator"
    r"|representative|commander|commissioner|leader|press office|press service)\b.*$",
    re.IGNORECASE,
)
# "Jane Roe, the governor of Examplia": the office. "The president of Examplia, which became a state in …": the rest.
_HOLDER = re.compile(r"^(?:[A-ZÀ-Þ][\w’'.-]+ ){1,3}[A-ZÀ-Þ][\w’'-]+, (?:the |le |la |l[’'])?(?=\w)")
_CLAUSE = re.compile(r",? \b(?:which|who|whose|where|qui|dont|où)\b.*$|,? \(.*$")
# "The army spokesman Jon Roe": the army, whoever speaks for it.
_SPOKES = re.compile(r"\b(?:spokes\w+|porte-parole)\b", re.IGNORECASE)
_ADVERB = re.compile(
    r"\s(?:again|also|later|earlier|itself|meanwhile|at the time|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|aussi|également|de nouveau|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)$"
)
_UN = re.compile(r"^(?:U\.?N\.?|United Nations|ONU)(?:[’']s)? (?=[A-Z])")
_CUE = (
    r"(?:said|says|announced|confirmed|denied|claimed|reported|stated|added|warned|told"
    r"|a (?:déclaré|annoncé|affirmé|indiqué|confirmé|démenti|précisé|assuré|revendiqué|fait savoir|averti)"
    r"|ont (?:déclaré|annoncé|affirmé|indiqué|confirmé|démenti|précisé|revendiqué)|affirme|indique|annonce|assure|dit)"
)


def bodies(reading: Reading) -> list[Body]:
    """The official bodies that speak in an article, each once, in the order of their first words."""
    found: dict[str, Body] = {}
    named = _countries(reading)
    told: set[tuple[str | None, ...]] = set()
    refused: list[Bounds] = []
    for source in _sources(reading):
        words = (source.affiliation, source.name, source.text)
        if words in told:
            continue
        told.add(words)
        body = _body(source, named)
        if body:
            found.setdefault(body.key, body)
        elif (_tables().private - {"with", "avec"}) & set(_plain(source.text).split()):
            refused.append((source.start, source.end))
    for start, end, phrase in _plain_speech(reading.text):
        if any(q.content.start <= start < q.content.end and q.direct for q in reading.quotes):
            continue
        if any(a <= start and end <= b for a, b in refused):
            continue  # "supporters of the government said" is no word of the government
        body = _described(phrase, reading.text[start:end], named)
        if body:
            found.setdefault(body.key, body)
    return _governments(reading, list(found.values()))


def _governments(reading: Reading, found: list[Body]) -> list[Body]:
    """The bodies, with those that give a state's travel advice as that state's one government.

    A foreign ministry, its embassy and "the United States" tell citizens to leave with one voice.
    """
    issuing: dict[str, Body] = {}
    for advisory in reading.advisories:
        state = _state(advisory.issuer.text) if advisory.issuer else None
        if advisory.issuer and state:
            issuing.setdefault(state[0], Body(f"body:government:{state[0]}", state[1], advisory.issuer.text))
    out = list(issuing.values())
    for body in found:
        state = _state(body.words) if _speaks_abroad(body) else None
        out.append(replace(body, key=issuing[state[0]].key) if state and state[0] in issuing else body)
    return out


def _speaks_abroad(body: Body) -> bool:
    return body.head in ("embassy", "ministry:foreign", "government") or fold(body.name) in _tables().abroad


@lru_cache(maxsize=1024)
def _state(words: str) -> tuple[str, str] | None:
    """Code and name ("government of Mali") of the state that the words name first, by name, demonym or service."""
    tables = _tables()
    tokens = _plain(words).split()
    for start in range(len(tokens)):
        for end in range(min(len(tokens), start + 5), start, -1):
            code = tables.states.get(" ".join(tokens[start:end]))
            if code:
                return code, f"government of {tables.state_names[code]}"
    return None


def named_body(name: str) -> tuple[str, str] | None:
    """Key and plain name of the body that a name is listed for, ``None`` for others."""
    row = _tables().named.get(fold(name)) or _tables().named.get(fold(_ARTICLE.sub("", name)))
    return (row[0], row[1]) if row else None


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


def _body(source: Source, countries: Mapping[str, str]) -> Body | None:
    # The name that "the U.N. Office for …" resolves to may be that of the larger body alone.
    if source.name and source.name in source.text and named_body(_UN.sub("", _ARTICLE.sub("", source.text))):
        return _described(source.text, source.text, countries)
    for words in (source.affiliation, source.name, source.text):
        if words:
            body = _described(words, source.text, countries, source.name)
            if body:
                return body
    return None


def _described(phrase: str, words: str, countries: Mapping[str, str], person: str | None = None) -> Body | None:
    """The body that a phrase names ("the Malian army", "spokesman for the foreign ministry of Examplia")."""
    plain = _ROLE.sub("", _HOLDER.sub("", _CLAUSE.sub("", _ADVERB.sub("", phrase.strip()))))
    plain = _TITLE.sub("", _ARTICLE.sub("", plain)).strip(" ,;:’'\"")
    if person and " " in person and plain.endswith(f" {person}"):
        held = plain.removesuffix(person).rstrip(" ,").split()
        plain = " ".join(held) if fold(held[-1]) not in _SMALL else plain
    if not plain or len(plain) > 90:
        return None
    table = _tables()
    row = (
        table.named.get(fold(plain))
        or table.named.get(fold(_UN.sub("", plain)))
        or table.named.get(fold(phrase.strip()))
    )
    shown = words if len(words) > 4 else phrase  # "he" tells a reader nothing
    if row is not None:
        return None if plain.islower() else Body(row[0], row[1], shown, row[2], row[3])  # "who" is not the WHO
    tokens = _plain(plain).split()
    low = f" {' '.join(tokens)} "
    if table.private & set(tokens):
        return None
    for word, head in table.heads:
        if f" {word} " not in low or not _heads(word, plain, head in table.offices):
            continue
        rest = [w for w in low.replace(f" {word} ", " ").split() if w not in _SMALL]
        if person and head in table.offices and f" {word} " not in f" {_plain(person)} ":
            rest = [w for w in rest if w not in fold(person).split()]
        fields = sorted({table.portfolios[w] for w in rest if w in table.portfolios}) if head == "ministry" else []
        others = [w for w in rest if head != "ministry" or w not in table.portfolios]
        country = _country(countries, low) if others else None
        if head in table.vague and not country and not (others and plain[0].isupper() and not phrase[:1].islower()):
            return None
        if head in ("presidency", "prime minister") and others and not country:
            return None  # of a company, for all we know
        state = _state(plain)
        if head == "embassy" and state:
            # Whichever town it stands in, an embassy speaks for its government.
            return Body(f"body:government:{state[0]}", plain, shown, head, state[0])
        whole = head in table.national or (head == "police" and (state is not None or "national" in low))
        owner = country if whole and country else " ".join(sorted(others)) or None
        kind = ":".join([head, *fields])
        holder = None
        if (
            person
            and person.split()
            and not _SPOKES.search(phrase)
            and head in table.offices
            and f" {word} " not in f" {_plain(person)} "
        ):
            holder = fold(person).split()[-1]
        if holder and not owner and person:
            plain = f"{plain} {' '.join(person.split())}"  # "President" alone names nobody
        return Body(f"body:{kind}:{owner or holder or ''}", plain, shown, kind, owner, holder)
    return None


_AFTER = re.compile(
    r"$|[^\w\s]|\s(?:of|in|for|de|du|des|d|à|au|and|et|at|on|as)\b|\s[A-ZÀ-Ý]"
    r"|\s(?:[\w-]{2,14}(?:ien|éen|ais|ois|ain|and|ol|ique|al|aire)(?:ne)?e?s?|burkinabè|local|locale|locales|russe|russes)\b"
)


def _heads(word: str, phrase: str, office: bool) -> bool:
    """Whether a noun heads its phrase: "the Malian army", "army of Mali", "armée malienne"; not "army base"."""
    low = fold(phrase)
    at = low.rfind(word)
    if at < 0 or len(low) != len(phrase):  # folding changed the length: take it as it is
        return True
    return office or bool(re.match(r"s?$|[’']s?$", low[at + len(word) :])) or bool(_AFTER.match(phrase, at + len(word)))


def _countries(reading: Reading) -> dict[str, str]:
    """The country of each place name and demonym of an article, folded; names of two countries are left out."""
    found: dict[str, set[str]] = {}
    for p in reading.places:
        if p.country:
            found.setdefault(_plain(p.text), set()).add(p.country)
    return {name: next(iter(of)) for name, of in found.items() if name and len(of) == 1}


def _plain(words: str) -> str:
    return " ".join(re.sub(r"[^\w]+", " ", fold(words)).split())


def _country(countries: Mapping[str, str], low: str) -> str | None:
    """The country of the first place in ``low``, folded words between blanks; of two that begin alike the longer."""
    inside = [(low.find(f" {name} "), -len(name), of) for name, of in countries.items() if f" {name} " in low]
    return min(inside)[2] if inside else None


_SMALL = frozenset(
    "the of a an de du des la le les l d s in au aux and et for state national regional transitional transition".split()
)


@lru_cache(maxsize=1)
def _speech() -> re.Pattern[str]:
    table = _load()
    raw = sorted((str(n) for row in table["named"] for n in row["names"]), key=lambda n: (-len(n), n))
    heads = sorted((w for h in table["heads"].values() for w in h), key=lambda w: (-len(w), w))
    head = "|".join(map(re.escape, heads))
    name = "|".join(map(re.escape, raw))
    fields = sorted({w for words in table["portfolios"].values() for w in words})
    of = r"(?: (?:of|in|de|du|des|de la|de l[’']|à)\s?(?:the |la |l[’'])?[A-Z][\w’'-]+)?"
    body = (
        rf"(?:(?:(?:[A-Z]\.){{2,4}}|[A-Z][\w’'-]+|{'|'.join(fields)}) ){{0,3}}(?:{head})\b"
        r"(?: [a-zé]{2,10}(?:ienne?|éenne?|aise?|oise?|aine?|abè|ande?|ole|ique)s?\b)?"
        rf"(?: (?:of|de|du|des|de la|de l[’'])\s?(?:la |l[’'])?(?:{'|'.join(fields)})\b)?" + of
    )
    return re.compile(
        rf"\b(?P<body>{body}|(?:{name})\b)(?:,[^,\n]{{1,60}},)?(?: (?:also|has|have|had|later|then))? {_CUE}\b"
        rf"|(?:[Aa]ccording to|[Ss]elon|[Dd][’']après) (?:the |l[’']|la |le |les )?(?P<cited>{body}|(?:{name})\b)"
    )


# So far before the first word of a body's noun or name, and after it, may that reach which makes it speak.
_BEFORE, _BEYOND = 150, 250
_SPEAKS = re.compile(rf"\b{_CUE}\b|ccording to|elon |après")


@lru_cache(maxsize=1)
def _openings() -> dict[str, tuple[str, ...]]:
    """All nouns and names of bodies by their first word."""
    table = _load()
    nouns = [w for h in table["heads"].values() for w in h]
    found: dict[str, set[str]] = {}
    for phrase in [*nouns, *(str(n) for row in table["named"] for n in row["names"])]:
        found.setdefault(tokens(phrase)[0], set()).add(phrase)
    return {word: tuple(sorted(phrases)) for word, phrases in found.items()}


def _plain_speech(text: str) -> Iterator[tuple[int, int, str]]:
    """Bounds and words of each body that is said to speak; looked for only near what may name one."""
    for start, end in _windows(text):
        if _SPEAKS.search(text, start, end):
            for m in _speech().finditer(text, start, end):
                group = "body" if m["body"] else "cited"
                yield m.start(group), m.end(group), m[group]


def _windows(text: str) -> list[Bounds]:
    near: list[Bounds] = []
    openings = _openings()
    for word in openings.keys() & set(tokens(text)):
        for phrase in openings[word]:
            at = text.find(phrase)
            while at >= 0:
                if not text[max(0, at - 1) : at].isalnum():
                    near.append((max(0, at - _BEFORE), min(len(text), at + _BEYOND)))
                at = text.find(phrase, at + len(phrase))
    return merge(near)


Row = tuple[str, str, str | None, str | None]


@dataclass(frozen=True, slots=True)
class Tables:
    """The data file, folded for look-up: named bodies, head nouns (longest first), portfolios, and word sets."""

    named: dict[str, Row]
    heads: list[tuple[str, str]]
    portfolios: dict[str, str]
    national: frozenset[str]
    vague: frozenset[str]
    offices: frozenset[str]
    private: frozenset[str]
    abroad: frozenset[str]
    states: dict[str, str]
    state_names: dict[str, str]


@lru_cache(maxsize=1)
def _load() -> dict[str, Any]:
    table: dict[str, Any] = shipped("group", "bodies.yaml")
    return table


def _state_words(services: Mapping[str, list[str]]) -> dict[str, str]:
    found = {_plain(name): code for code, names in services.items() for name in names}
    for country in countries():
        for name in (*country.demonyms_fr, *country.demonyms_en, *country.names_fr, *country.names_en):
            found.setdefault(_plain(name), country.code)
    return found


@lru_cache(maxsize=1)
def _tables() -> Tables:
    table = _load()
    named: dict[str, Row] = {}
    for row in table["named"]:
        head, country = row.get("head"), row.get("country")
        key = f"body:{head}:{country}" if head else "body:" + fold(row.get("side") or row["name"])
        for name in [row["name"], *row["names"]]:
            named[fold(name)] = (key, row["name"], head, country)
    heads = {(_plain(w), head) for head, words in table["heads"].items() for w in words}
    return Tables(
        named,
        sorted(heads, key=lambda x: (-len(x[0]), x)),
        {fold(w): field for field, words in table["portfolios"].items() for w in words},
        frozenset(table["national"]),
        frozenset(table["vague"]),
        frozenset(table["offices"]),
        frozenset(fold(w) for w in table["private"]),
        frozenset(fold(name) for names in table["foreign_services"].values() for name in names),
        _state_words(table["foreign_services"]),
        {c.code: c.name for c in countries()},
    )

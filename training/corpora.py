"""The training sets, each in its own form, as examples with spans.

A corpus labels some of what the heads tell apart and is silent on the rest: ``SILENT`` says which labels it never
marks, so that a piece it leaves unmarked may still be one. Next to a name nothing is left open: "the" and "President"
before a name are outside where a corpus says so.
"""

from __future__ import annotations

import gzip
import json
import random
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from training.marked import read_marked
from vigie.gazetteer.countries import demonyms
from vigie.language.labels import ENTITIES, EVENTS, POLICE, ROLES

HERE = Path(__file__).parent
Spans = list[tuple[int, int, str]]


@dataclass
class Labelled:
    """Labels of a stretch of text; ``None`` where the corpus says nothing of it."""

    start: int
    end: int
    events: tuple[str, ...] | None = None
    modality: str | None = None
    flags: tuple[str, ...] | None = None
    police: tuple[str, ...] | None = None


@dataclass
class Example:
    """A text with what its corpus says of it; ``None`` where it says nothing."""

    corpus: str
    lang: str
    text: str
    entities: Spans | None = None
    roles: Spans | None = None
    attributions: list[dict[str, list[tuple[int, int]]]] | None = None
    stretches: list[Labelled] = field(default_factory=list)
    teach: bool = False
    meaning: str | None = None  # a text whose embedding this one shall have


_VALUES = ("temporal", "quantity", "money")
DESCRIBED = ("person~", "organization~", "location~")
_NAMES_ONLY = ("weapon", "vehicle", "document_reference", *_VALUES, *DESCRIBED)
SILENT: dict[str, tuple[str, ...]] = {
    "conll": _NAMES_ONLY,
    "silver": _NAMES_ONLY,
    **dict.fromkeys(("winer", "wikiner", "popcorn"), (*_NAMES_ONLY, "nationality", "facility")),
    "crossner": _NAMES_ONLY,
    "re3d": ("event", "misc"),
    "ours": ("misc", "document_reference", "location~"),
    "muc": ("trigger", "place", "time", "number"),
}

WHOLE_PHRASES = frozenset({"re3d"})  # corpora whose mentions are whole noun phrases, with article and title

OPEN = "?"  # may be any description: our sentences leave pronouns unmarked
_PRONOUN = re.compile(
    r"\b(?:he|him|his|she|hers?|its?|they|them|theirs?|we|us|ours?|my|your?|ils?|elles?|lui|leurs?|nous|notre|nos)\b",
    re.IGNORECASE,
)
NON_COMMERCIAL = frozenset({"BBC Online"})  # sources of re3d under CC BY-NC

_DETERMINER = re.compile(r"^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|all|some)\b\s*", re.I)


def described(text: str, label: str) -> str:
    """``label`` with "~" where the words are a description or pronoun, by their capitals."""
    bare = _DETERMINER.sub("", text)
    plain = not re.search(r"[A-ZÀ-Ý\d]", bare[1:] if bare == text else bare)
    return f"{label}~" if plain and f"{label}~" in ENTITIES and (bare != text or bare[:1].islower()) else label


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a JSON Lines file, gzipped or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def ours(name: str) -> Iterator[Example]:
    """Our own labelled sentences, ``en.train`` and so on."""
    for path in sorted((HERE / "sentences").glob(f"{name}*.txt")):
        for m in read_marked(path):
            whole = Labelled(0, len(m.text), m.events, m.modality, m.flags)
            pronouns = [(p.start(), p.end(), OPEN) for p in _PRONOUN.finditer(m.text)]
            yield Example(
                "ours",
                name[:2],
                m.text,
                flat([*m.entities, *pronouns]),
                flat(m.roles),
                list(m.attributions),
                [whole],
                teach=True,
            )


def names(path: Path, corpus: str, teach: bool = True) -> Iterator[Example]:
    """A ``bench/ner`` file, but for the rows of re3d that are not for commercial use."""
    for r in rows(path):
        if corpus == "re3d" and r["source"] in NON_COMMERCIAL:
            continue
        lang = r.get("lang") or "en"
        found = []
        for g in r["gold_mentions"]:
            words = r["text"][g["start"] : g["end"]]
            label = described(words, g["label"]) if corpus == "re3d" else g["label"]
            if label == "misc" and words.lower() in _peoples(lang):
                label = "nationality"
            found.append((g["start"], g["end"], label))
        yield Example(corpus, lang, r["text"], flat(found), teach=teach)


@cache
def _peoples(lang: str) -> frozenset[str]:
    """Adjectives and inhabitants of countries, in lower case ("malian", "maliens")."""
    told = {name.lower() for name in demonyms()}
    return frozenset(told | {f"{name}s" for name in told} | ({f"{name}e" for name in told} if lang == "fr" else set()))


def flat(found: Spans) -> Spans:
    """The outermost of overlapping spans, in order."""
    kept: Spans = []
    for a, b, label in sorted(found, key=lambda s: (s[0], -s[1])):
        if not kept or a >= kept[-1][1]:
            kept.append((a, b, label))
    return kept


def plain(path: Path) -> Iterator[Example]:
    """A text file's paragraphs, one a line, whose sentences keep the teacher's embeddings."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield Example("plain", "en", line.strip(), teach=True)


def parallel(path: Path) -> Iterator[Example]:
    """French sentences, and the English ones, that shall have the embedding of the English (tab-separated pairs).

    Reimers & Gurevych (2020): a teacher that knows one language, and translations.
    """
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            french, english = line.rstrip("\n").split("\t")
            yield Example("parallel", "fr", french, meaning=english)


_NAMES = ("person", "organization", "location")
_ACRONYM = 6  # characters at most; longer names in capitals are names of a headline
_LEADS = frozenset("le la les l' du des de d' au aux à en un une dans par the a an of in".split())
_LEAD = re.compile(r"(\w+'?)\s*$")


def swapped(examples: Sequence[Example], copies: int, rng: random.Random) -> Iterator[Example]:
    """``copies`` of each example, in which most names are exchanged for others of their kind in the same corpus.

    Mention replacement (Dai & Adel 2020), but by a name that stands after the same article or preposition.
    """
    pool: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for e in examples:
        for a, b, label in e.entities or []:
            if label in _NAMES and (b - a <= _ACRONYM or not e.text[a:b].isupper()):
                pool[e.lang, label, _lead(e.text, a)].append(e.text[a:b])
    for e in examples:
        edges = {x for s in _bounds(e) for x in s}
        for _ in range(copies):
            changes = []
            for a, b, label in e.entities or []:
                others = pool.get((e.lang, label, _lead(e.text, a)), [])
                if label in _NAMES and others and rng.random() < 0.6 and not any(a < x < b for x in edges):
                    new = rng.choice(others)
                    changes.append((a, b, new.upper() if e.text[a:b].isupper() and b - a > _ACRONYM else new))
            if changes:
                yield _changed(e, changes)


def _lead(text: str, start: int) -> str:
    """The article or preposition before ``start``, in lower case with a straight apostrophe; "" if there is none."""
    before = _LEAD.search(text[max(0, start - 12) : start].replace("’", "'"))
    return before[1].lower() if before and before[1].lower() in _LEADS else ""


def _bounds(e: Example) -> list[tuple[int, int]]:
    said = [s for a in e.attributions or [] for spans in a.values() for s in spans]
    labelled = [(a, b) for a, b, _ in [*(e.entities or []), *(e.roles or [])]]
    return [*said, *labelled, *((s.start, s.end) for s in e.stretches)]


def _changed(e: Example, changes: list[tuple[int, int, str]]) -> Example:
    """``e`` with other words at some spans, none of which holds a bound of another span within."""
    text, last = "", 0
    moved: list[tuple[int, int]] = []  # from this position on, by how much
    for a, b, new in changes:
        text += e.text[last:a] + new
        last = b
        moved.append((b, len(text) - b))
    text += e.text[last:]

    def at(x: int) -> int:
        k = bisect_right(moved, (x, len(text)))
        return x + (moved[k - 1][1] if k else 0)

    def spans(found: Spans | None) -> Spans | None:
        return None if found is None else [(at(a), at(b), label) for a, b, label in found]

    said = e.attributions and [{k: [(at(a), at(b)) for a, b in v] for k, v in x.items()} for x in e.attributions]
    stretches = [replace(s, start=at(s.start), end=at(s.end)) for s in e.stretches]
    return replace(
        e,
        text=text,
        entities=spans(e.entities),
        roles=spans(e.roles),
        attributions=said,
        stretches=stretches,
        teach=False,
    )


def attributed(path: Path) -> Iterator[Example]:
    """PolNeAR's attributions."""
    for r in rows(path):
        found = []
        for q in r["gold_quotes"]:
            if q["cue"] is None:
                continue
            found.append({
                "source": _parts(q["speaker"]), "cue": _parts(q["cue"]), "content": _parts(q["content"])
            })  # fmt: skip
        yield Example("polnear", "en", r["text"], attributions=found, teach=True)


def _parts(span: dict[str, Any] | None) -> list[tuple[int, int]]:
    if span is None:
        return []
    return [(a, b) for a, b in span.get("parts") or [[span["start"], span["end"]]]]


def templates(path: Path) -> Iterator[Example]:
    """MUC-4: the strings that fill a slot, wherever they stand in the article."""
    slots = {
        "perp_ind": "perpetrator_person",
        "perp_org": "perpetrator_organization",
        "target": "target",
        "victim": "victim",
        "weapon": "weapon",
    }
    for r in rows(path):
        text = r["text_truecased"]
        low = text.lower()
        found: Spans = []
        for incident in r["gold_incidents"]:
            for slot, role in slots.items():
                for entity in incident[slot]:
                    for words in entity:
                        found += [
                            (m.start(), m.end(), role)
                            for m in re.finditer(rf"(?<!\w){re.escape(words.lower())}(?!\w)", low)
                        ]
        yield Example("muc", "en", text, roles=flat(found))


_ROLE_OF = {
    "Attacker": "perpetrator_person",
    "Killer": "perpetrator_person",
    "Injurer": "perpetrator_person",
    "Perpetrator": "perpetrator_person",
    "Target": "target",
    "Victim": "victim",
    "Detainee": "victim",
    "ExplosiveDevice": "weapon",
    "Instrument": "weapon",
    "Place": "place",
}
_INCIDENTS = ("Conflict.", "Life.", "Justice.ArrestJailDetain", "ArtifactExistence.DamageDestroy", "GenericCrime")


def events(path: Path) -> Iterator[Example]:
    """WikiEvents: triggers and roles of violent events."""
    for r in rows(path):
        found: Spans = []
        for e in r["events"]:
            if e["type"].startswith(_INCIDENTS):
                found.append((e["trigger"]["start"], e["trigger"]["end"], "trigger"))
                for a in e["arguments"]:
                    role = _ROLE_OF.get(a["role"])
                    if role and a.get("start") is not None:
                        if role == "perpetrator_person" and described(a["text"], "organization") == "organization":
                            role = "perpetrator_organization" if a["text"][:1].isupper() else role
                        found.append((a["start"], a["end"], role))
        yield Example("wikievents", "en", r["text"], roles=flat(found), teach=True)


def police(path: Path) -> Iterator[Example]:
    """IndiaPoliceEvents: sentences with five labels."""
    for r in rows(path):
        told = tuple(k for k in POLICE if r["gold"][k])
        yield Example("police", "en", r["text"], stretches=[Labelled(0, len(r["text"]), police=told)])


_PLOVER = {"AGREE": "agreement", "PROTEST": "protest", "ASSAULT": "attack", "MOBILIZE": "deployment"}


def plover(path: Path) -> Iterator[Example]:
    """PLOVER's gold standard records, those whose class is one of our event types."""
    for r in rows(path):
        event = _PLOVER.get(r["event"])
        if event in EVENTS:
            yield Example("plover", "en", r["text"], stretches=[Labelled(0, len(r["text"]), events=(event,))])


def check(examples: Iterable[Example]) -> list[Example]:
    """The examples, with every span looked at; raises ValueError for one that is out of the text or unknown."""
    kept = []
    for e in examples:
        for a, b, label in (e.entities or []) + (e.roles or []):
            if not 0 <= a < b <= len(e.text) or label not in (*ENTITIES, *ROLES, OPEN):
                raise ValueError(f"{e.corpus}: {label} {a}-{b} in a text of {len(e.text)}")
        kept.append(e)
    return kept

"""What the fuzzers share: invented seeds, mutations of bytes, and what must hold of everything that ingest gives.

Nothing here is random by itself: a :class:`random.Random` is handed in, so that a number names its input.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random

from vigie.codec import to_builtins
from vigie.model import Article, Failure, PartialDate

ROOT = Path(__file__).resolve().parents[1]
FAILED = ROOT / "tests" / "ingest" / "failed"
_SEEDS = (ROOT / "tools" / "seeds", ROOT / "examples" / "invented")
SUFFIXES = (".txt", ".md", ".html", ".jsonl")
Pool = list[tuple[bytes, str]]
_MOST_BYTES = 60_000  # of a mutated input, but one in a hundred, which may be long
_MOST_LONG = 400_000

_CHARACTERS = (
    '\0 \ufeff \u200b \u202e \uffff \x1b \x7f \U0001f6e2 e\u0301 \ud800 \udc00 “ ” « » ’ — … % $ € < > </ & " \\ { } '
    "[ ] # ² ½ ١٢٣ -0 NaN null 1e999 99:99 24:00 x@y.z &#0; &#55296; &#x110000; \\ud800 \\u0000 <p> <div> <script> "
    "<!-- --> <![CDATA[ <svg> <table> <h1> <br> Reuters selon 2031-13-45 0000-00-00 9999-12-31T23:59:59+14:00 "
    "0001-01-01T00:00:00+14:00 123456789012345678901234567890 https://t.co/a"
).split(" ")
_PHRASES = (
    "\u00a0", "\u202f", "\u2028", "\u2029", "\x85", "\r", "\r\n", "\n", "\n\n", "\t", " »", "— A (@b) May 5, 2031",
    "22 Articles\n", "Read more: ", "By ", "Par ", "31 février 2031", "(AFP) –", "according to ", "mille milliards",
    "twenty-", "between 3 and ", "au moins ", "<time datetime='", ": ", ", ", "---\n", "We use cookies. ",
)  # fmt: skip
_BYTES = (b"\xff\xfe", b"\xfe\xff", b"\xff", b"\xc3", b"\x80", b"\xf4\x90\x80\x80")
_TOKENS = (*(t.encode("utf-8", "surrogatepass") for t in (*_CHARACTERS, *_PHRASES)), *_BYTES)
_NESTS = (
    (b"[", b"]"), (b'{"a":', b"}"), (b"<div>", b"</div>"), (b"<b>", b""), (b"(", b")"), (b"<ul><li>", b""),
    (b"<blockquote>", b""), (b"<table><tr><td>", b""), (b"> ", b""), ("«".encode(), "»".encode()),
)  # fmt: skip


def seeds() -> Pool:
    """Documents to mutate, with their suffixes: the invented ones beside this file, and the shipped example."""
    files = [f for folder in _SEEDS for f in sorted(folder.iterdir()) if f.suffix in SUFFIXES]
    return [(f.read_bytes(), f.suffix) for f in files]


def mutated(random: Random, pool: Pool) -> tuple[bytes, str]:
    """One input: a seed changed one to six times, and the suffix under which to give it (mostly its own)."""
    data, suffix = random.choice(pool)
    if len(data) > 8_000:  # the long seeds hold many alike articles
        at = random.randrange(len(data) - 4_000)
        data = data[:2_000] + data[at : at + 4_000]
    most = _MOST_LONG if random.random() < 0.01 else _MOST_BYTES
    for _ in range(random.randint(1, 6)):
        change = random.choice(_MUTATIONS)
        data = (change(data, random) if change else _splice(data, random, pool))[:most]
    return data, suffix if random.random() < 0.9 else random.choice(SUFFIXES)


Mutation = Callable[[bytes, Random], bytes]


def _bounds(data: bytes, random: Random, most: int) -> tuple[int, int]:
    start = random.randrange(len(data) + 1)
    return start, min(len(data), start + random.randint(0, most))


def _truncate(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[at:] if random.random() < 0.2 else data[:at]


def _drop(data: bytes, random: Random) -> bytes:
    a, b = _bounds(data, random, 400)
    return data[:a] + data[b:]


def _duplicate(data: bytes, random: Random) -> bytes:
    a, b = _bounds(data, random, 600)
    return data[:b] + data[a:b] * random.choice((1, 1, 2, 10, 100)) + data[b:]


def _splice(data: bytes, random: Random, pool: Pool) -> bytes:
    other = random.choice(pool)[0]
    a, b = _bounds(other, random, 3_000)
    at = random.randrange(len(data) + 1)
    return data[:at] + other[a:b] + data[at:]


def _flip(data: bytes, random: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(random.choice((1, 3, 30)) if changed else 0):
        changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def _insert(data: bytes, random: Random) -> bytes:
    for _ in range(random.choice((1, 3, 10))):
        at = random.choice((0, len(data), random.randrange(len(data) + 1), random.randrange(len(data) + 1)))
        data = data[:at] + random.choice(_TOKENS) + data[at:]
    return data


def _huge(data: bytes, random: Random) -> bytes:
    a, b = _bounds(data, random, 40)
    piece = random.choice((data[a:b] or b"a", random.choice(_TOKENS), random.choice(_TOKENS) + random.choice(_TOKENS)))
    times = max(1, random.choice((100, 1_000, 30_000)) // len(piece))
    return data[:b] + piece * times + data[b:]


def _nest(data: bytes, random: Random) -> bytes:
    left, right = random.choice(_NESTS)
    depth = random.choice((3, 50, 300, 3_000))
    a, b = _bounds(data, random, 2_000)
    return data[:a] + left * depth + data[a:b] + right * depth + data[b:]


def _line_ends(data: bytes, random: Random) -> bytes:
    ends = (b"\n", b"\r\n", b"\r", b"\n\n", b"", b" ", b"\x0b")
    return b"".join(line + random.choice(ends) for line in data.split(b"\n"))


def _shuffle(data: bytes, random: Random) -> bytes:
    part = re.compile(rb"(?<=>)|(?<=\n)|(?<=, )").split(data)
    a, b = sorted((random.randrange(len(part) + 1), random.randrange(len(part) + 1)))
    middle = part[a:b]
    random.shuffle(middle)
    return b"".join(part[:a] + middle + part[b:])


def _encode(data: bytes, random: Random) -> bytes:
    return data.decode("utf-8", "replace").encode(
        random.choice(("utf-16", "utf-16-le", "cp1252", "utf-32", "utf-8-sig", "utf-7")), "replace"
    )


def _digits(data: bytes, random: Random) -> bytes:
    return re.sub(rb"\d", lambda m: b"%d" % random.randrange(10) if random.random() < 0.3 else m.group(), data)


# None stands for splicing, which needs the other seeds.
_MUTATIONS: tuple[Mutation | None, ...] = (
    _truncate, _drop, _duplicate, None, None, _flip, _flip, _insert, _insert, _insert, _huge, _nest, _line_ends,
    _shuffle, _encode, _digits,
)  # fmt: skip


def check(items: Iterable[Article | Failure]) -> list[Article]:
    """The articles of what ``ingest`` gave. Raises AssertionError where the contract does not hold."""
    articles: list[Article] = []
    ids: set[str] = set()
    for item in items:
        assert isinstance(item, Article | Failure), type(item)
        json.dumps(to_builtins(item), ensure_ascii=False).encode()
        if isinstance(item, Failure):
            assert all((item.source, item.reason, item.remedy)), item
            assert "\n" not in item.source + item.reason + item.remedy, item
            continue
        assert item.text.strip(), "an empty text"
        assert item.id not in {"", *ids}, "an id that is empty or was given before"
        assert item.published is None or isinstance(item.published, PartialDate)
        assert item.published is None or item.published.moment is not None
        assert item.lang is None or re.fullmatch("[a-z]{2,3}", item.lang), item.lang
        assert item.kind in ("article", "excerpt", "story page"), item.kind
        assert all(value is None or value for value in (item.url, item.outlet, item.title)), "an empty field"
        for cite in item.cites:
            cite.verify(item.title or "" if cite.in_ == "title" else item.text)
        ids.add(item.id)
        articles.append(item)
    return articles

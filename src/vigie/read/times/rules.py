"""The machinery that the time grammars of both languages share: what a rule is, and how rules are run over a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from vigie.language.document import Document, Sentence
from vigie.model.spans import Bounds
from vigie.model.vocabulary import TimeType
from vigie.read.numbers.words import read_words

Kind = Literal["fixed", "date", "day", "weekday", "offset", "unit", "part of year", "duration", "hour", "hijri"]


@dataclass(slots=True)
class Expr:
    """What a time expression says, before it is resolved. ``back``: it is the night before ("du 3 au 4 mai").

    ``shift`` counts units from the anchor: 0 this, -1 last, 1 next; ``None`` is left to tense. ``anchor`` says from
    where: ``"pub"`` the day of publication, ``"ref"`` the date told last.
    """

    start: int
    end: int
    kind: Kind
    type: TimeType = "DATE"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str | None = None
    hour: str | None = None
    unit: str | None = None
    n: float | None = None
    shift: int | None = None
    anchor: Literal["pub", "ref", "near"] = "pub"
    value: str | None = None
    bc: bool = False
    back: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language that rules capture, in folded spelling, with what they stand for."""

    lang: str
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    units: Mapping[str, str]
    parts: Mapping[str, str]
    shifts: Mapping[str, int]
    seasons: Mapping[str, str]
    counts: Mapping[str, float | None]
    zones: Mapping[str, str]
    hijri: Mapping[str, int]


Check = Callable[["Match"], bool]


@dataclass(frozen=True)
class Rule:
    """A pattern over folded text, tried where a token begins with one of ``starts`` (``"#"``: a digit)."""

    kind: Kind
    source: str
    starts: frozenset[str]
    fixed: Mapping[str, object] = field(default_factory=dict)
    check: Check | None = None

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern: compiled when first tried, since a run may need only one language, or none."""
        return re.compile(self.source, re.ASCII)


@dataclass(frozen=True, slots=True)
class Match:
    """A rule's match, with the text as it is written and the folded text."""

    m: re.Match[str]
    text: str
    plain: str
    begin: int

    def before(self, chars: int = 24) -> str:
        """The folded text right before the match, within the sentence."""
        return self.plain[max(self.begin, self.m.start() - chars) : self.m.start()]

    def after(self, chars: int = 24) -> str:
        """The folded text right after the match."""
        return self.plain[self.m.end() : self.m.end() + chars]

    def capital(self, group: str | int = 0) -> bool:
        """Whether the first letter of the group is written as a capital."""
        return self.text[self.m.start(group)].isupper()


def rule(kind: Kind, pattern: str, starts: Iterable[str], *, check: Check | None = None, **fixed: object) -> Rule:
    """A rule whose pattern is written with single blanks, which stand for one to three blanks of any kind."""
    blanks = re.sub(r"(?<!\\) ", " {1,3}", pattern.replace(" ?", "\\ {0,3}"))
    return Rule(kind, blanks + r"(?![a-z0-9])", frozenset(starts), fixed, check)


def dispatch(rules: Sequence[Rule]) -> dict[str, tuple[Rule, ...]]:
    """The rules by the words that they can start with."""
    table: dict[str, list[Rule]] = {}
    for r in rules:
        for word in r.starts:
            table.setdefault(word, []).append(r)
    return {word: tuple(found) for word, found in table.items()}


_DECADES = {
    "twenties": "192", "thirties": "193", "forties": "194", "fifties": "195", "sixties": "196", "seventies": "197",
    "eighties": "198", "nineties": "199", "vingt": "192", "trente": "193", "quarante": "194", "cinquante": "195",
    "soixante": "196", "soixante-dix": "197", "quatre-vingt": "198", "quatre-vingts": "198", "quatre-vingt-dix": "199",
}  # fmt: skip
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21, "premier": 1,
    "1er": 1, "deuxieme": 2, "troisieme": 3, "quatrieme": 4, "dernier": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8,
    "ix": 9, "x": 10, "xi": 11, "xii": 12, "xiii": 13, "xiv": 14, "xv": 15, "xvi": 16, "xvii": 17, "xviii": 18,
    "xix": 19, "xx": 20, "xxi": 21,
}  # fmt: skip
_AFTER_HYPHEN = re.compile(r"-(?=[a-z0-9])")
_GLUED = re.compile(r"[a-z0-9_@#]")
_HALVES = {"du matin": "a", "du soir": "p", "de l'apres-midi": "p"}
_KEY = re.compile(r"[a-z]+")


def scan(doc: Document, plain: str, table: Mapping[str, Sequence[Rule]], lexicon: Lexicon) -> Iterator[Expr]:
    """The time expressions of ``doc`` in order: at each word the longest match, none overlapping.

    ``plain`` is the folded text of ``doc``.
    """
    text = doc.text
    for sentence in doc.sentences:
        at = sentence.start
        for start, end in _positions(sentence, plain):
            if start < at:
                continue
            first = plain[start]
            if first == "#":  # the key of digits, and the start of nothing
                continue
            if "0" <= first <= "9":
                key = "#"
            elif (word := plain[start:end]).isascii() and word.isalpha() and word.islower():
                key = word
            elif m := _KEY.match(word):
                key = m.group()
            else:
                key = first
            rules = table.get(key)
            if rules is None or (first.isalnum() and start > sentence.start and _GLUED.match(plain, start - 1)):
                continue
            best: Expr | None = None
            for r in rules:
                found = r.pattern.match(plain, start, sentence.end)
                if found is None or (best is not None and found.end() <= best.end):
                    continue
                if r.check is not None and not r.check(Match(found, text, plain, sentence.start)):
                    continue
                built = _build(r, found, lexicon)
                if built is not None:
                    best = built
            if best is not None:
                at = best.end
                yield best


def _positions(sentence: Sentence, plain: str) -> Iterator[Bounds]:
    """Where words begin: at tokens, and after the hyphens in them ("July-November")."""
    for token in sentence.tokens:
        start = token.start
        yield start, token.end
        if token.end - start > 3 and plain.find("-", start, token.end) >= 0:
            for m in _AFTER_HYPHEN.finditer(plain, start + 1, token.end):
                yield m.end(), token.end


def _build(r: Rule, m: re.Match[str], lexicon: Lexicon) -> Expr | None:
    e = Expr(m.start(), m.end(), r.kind)
    g = {k: v for k, v in m.groupdict().items() if v is not None}
    if "start" in g:
        e.start = m.start("start")
    if (y := g.get("y") or g.get("y2")) is not None:
        e.year = _year(y)
    if (month := g.get("m") or g.get("m2")) is not None:
        e.month = lexicon.months[month.rstrip(".")] if not month.isdecimal() else int(month)
    if "hm" in g:
        e.month = lexicon.hijri[g["hm"].replace("-", " ")]
    if "d" in g:
        e.day = int(g["d"])
    if "wd" in g:
        e.weekday = lexicon.weekdays[g["wd"].rstrip(".")]
    if (part := g.get("part") or g.get("part2")) is not None:
        e.part = lexicon.parts[part]
    if "unit" in g:
        e.unit = lexicon.units[g["unit"]]
    if "season" in g:
        e.unit = lexicon.seasons[g["season"]]
    if (shift := g.get("shift") or g.get("shift2")) is not None:
        e.shift = lexicon.shifts[shift]
    if "n" in g:
        e.n = _count(g["n"], lexicon)
        if e.n is not None and "half" in g:
            e.n += 0.5
    if "hw" in g:
        hour, minute = _count(g["hw"], lexicon), _count(g.get("mw", "0"), lexicon)
        if hour is None or minute is None or hour % 1 or minute % 1:
            return None
        g["hh"], g["mm"] = str(int(hour)), str(int(minute))
    if "hh" in g:
        e.hour = _hour(g, lexicon)
        if e.hour is None:
            return None
    if (decade := g.get("decade")) is not None:
        e.value = _DECADES.get(decade) or ("19" + decade if len(decade) == 1 else decade)
        e.value = e.value[:3] if len(e.value) > 3 else e.value
    if (century := g.get("century")) is not None:
        e.value = f"{(_ORDINALS.get(century) or int(century)) - 1:02d}"
    if (quarter := g.get("q")) is not None:
        e.unit = f"Q{_ORDINALS.get(quarter) or int(quarter)}"
    if (half_year := g.get("h")) is not None and "hh" not in g:
        e.unit = f"H{min(_ORDINALS[half_year], 2)}"
    for name, value in r.fixed.items():
        setattr(e, name, value)
    e.bc = "bc" in g
    e.back = "back" in g
    if e.month is not None and not 1 <= e.month <= 12:
        return None
    return e


def _year(digits: str) -> int:
    if len(digits) == 2:
        return int(digits) + (2000 if int(digits) < 40 else 1900)
    return int(digits)


def _count(words: str, lexicon: Lexicon) -> float | None:
    """The number that ``words`` say, ``None`` for "several"."""
    words = words.strip()
    if words in lexicon.counts:
        return lexicon.counts[words]
    digits = words.replace(" ", "")
    if digits[:1].isdecimal():
        if re.fullmatch(r"\d{1,3}(?:[,.]\d{3})+", digits):
            return float(re.sub(r"[,.]", "", digits))
        digits = digits.replace(",", ".")
        return float(digits) if re.fullmatch(r"\d{1,12}(?:\.\d{1,6})?", digits) else None
    read = read_words(re.split(r"[ -]+", words), lexicon.lang)
    return float(read[0]) if read else None


def _hour(g: Mapping[str, str], lexicon: Lexicon) -> str | None:
    hour, minute = int(g["hh"]), int(g.get("mm") or 0)
    half = _HALVES.get(g.get("ampm", "")) or g.get("ampm", "")[:1]
    if half and not 1 <= hour <= 12:
        return None
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    if hour > 24 or minute > 59:
        return None
    return f"T{hour:02d}:{minute:02d}{lexicon.zones.get(g.get('zone', ''), '')}"

"""How likely it is that two clauses of two articles state one fact, in the same words or in others.

What speaks for it and against it is weighed by a logistic regression (``data/twice.yaml``, made by
``training/twice.py`` from invented accounts): by the words alone first, which is cheap, and with the meaning of the
clauses for the pairs that the words leave open.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from vigie.compare.likeness.alike import content
from vigie.compare.words.keys import fold
from vigie.compare.words.opposites import KINDS, opposite
from vigie.tables import shipped

_STATES = 5  # terms of a clause; what has fewer often names something and says nothing of it
_SMALL = 60  # sentences; in a smaller story a term that most have is still no common one
STEM = 5  # letters by which a word is known, so that forms of it and words of both languages meet
_NUMBERS = {
    w: str(n)
    for n, words in enumerate(
        (
            "two deux both", "three trois", "four quatre", "five cinq", "six", "seven sept", "eight huit", "nine neuf",
            "ten dix", "eleven onze", "twelve douze", "thirteen treize", "fourteen quatorze", "fifteen quinze",
            "sixteen seize",
        ),
        2,
    )
    for w in words.split()
}  # fmt: skip
_TENS = "twenty vingt,thirty trente,forty quarante,fifty cinquante,sixty soixante,seventy,eighty,ninety,hundred cent"
_NUMBERS |= {w: str(10 * n) for n, words in enumerate(_TENS.split(","), 2) for w in words.split()}
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december|janvier|fevrier|mars"
_MONTHS += "|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
_NUMBERED = {m: n % 12 + 1 for n, m in enumerate(_MONTHS.split("|"))}
_DATE = re.compile(rf"\b(?:(\d{{1,2}}|1er)(?:st|nd|rd|th)? ({_MONTHS})|({_MONTHS}) (\d{{1,2}})(?:st|nd|rd|th)?)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!,)")
_SPACED = re.compile(r"(?<=\d)[  ](?=\d{3}\b)")
_LASTING = re.compile(r"\b(\d+|[a-z]+)[ -]?(h|heures?|hours?|jours?|days?|hrs?)\b")
_NOT = re.compile(
    r"\b(?:not|no|none|nobody|nothing|never|neither|nor|without|cannot|ne|ni|aucune?|jamais|sans"
    r"|denie[sd]|deny|denial|dement\w*|nie|nient|refus\w+|reject\w*|rejet\w*|fail\w*)\b|n't\b|n'(?=\w)"
)
# What a clause states stands in a verb; "the mayor of the commune", "in the region", "an allied armed group" state
# nothing.
_VERB = {
    "en": re.compile(
        r"(?<!-)\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|do|does|did|said|hit|held|took"
        r"|fell|broke|came|went|left|fled|shot|blew|ran|struck|began|fought|found|got|gave|kept|led|lost|made|met|put"
        r"|rose|sent|set|told|won|cut|shut|lies?|stands?|stood|drove|hurt|bore|bears?|remains?"
        r"|kills?|(?<!\ba )(?<!\ban )(?<!\bthe )(?!(?:armed|united)\b)[a-z]{2,}(?:ed|ing))\b"
    ),
    "fr": re.compile(
        r"\b(?:est|sont|a|ont|avait|avaient|était|étaient|été|ser(?:a|ont|ait|aient)|fut|furent|fait|font|peu(?:t|vent)"
        r"|doi(?:t|vent)|va|vont|pris|mis|reçu|détruit"
        r"|(?!(?:armée|année|journée|soirée|matinée|entrée|\w*ité|communauté|santé|société|marché|comité|côté|blessé"
        r"|député|réfugié|déplacé|employé|pendant|avant|habitant|enfant|combattant|assaillant|militant|commerçant)s?\b)"
        r"\w{3,}(?:aient|eront|erait|issent|ant|ées?|és?))\b"
    ),
}
# What is told of the report and not of the world: who asked not to be named, who wrote it, what nobody could check.
IDLE = re.compile(
    r"\b(?:anonym\w+|not (?:to be|be|authori[sz]ed to|allowed to) (?:named|identified|quoted|speak)|wasnt authori[sz]ed"
    r"|werent authori[sz]ed|(?:edited|editing|reporting|written|compiled|photo|video|writing) by|our standards"
    r"|(?:independently|immediately|be) (?:verif|confirm)\w+|read more|lire aussi|click here|newsletter|copyright"
    r"|all rights reserved|droits reserves|cookies|follow us|subscribe|abonne[zr]\w*|file photo|source: |tags\b"
    r"|(?:still )?images? (?:shows?|posted|released)|date of publication|sous couvert d'anonymat|requis l'anonymat"
    r"|souhaite garder l'anonymat|avec (?:afp|reuters|agences)|told (?:reuters|afp|ap)\b)"
)
_NT = re.compile(r"\b(?:did|does|do|was|were|has|have|had|is|are|would|could|ca|wo)nt\b")
_AHEAD = re.compile(
    r"\b(?:will|would|should|could|may|might|must|plan\w*|expect\w*|urg\w+|demand\w*|call\w* (?:for|on)"
    r"|prevoi\w*|devr\w+"
    r"|doit|doivent|pourr\w+|exig\w+|reclam\w+|appel\w* a|threat\w*|vow\w*|promi\w+|if|whether|si)\b"
)


@dataclass(frozen=True)
class Clause:
    """The words of a clause as they are compared."""

    text: str
    terms: frozenset[str]
    numbers: frozenset[str]
    dates: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]
    negated: bool
    ahead: bool
    verb: bool
    idle: bool  # about the report itself
    lang: str


@lru_cache(maxsize=2)
def weights(table: str) -> Mapping[str, float]:
    """What each kind of evidence adds to the logarithm of the odds: by ``words`` alone, or with ``meaning``."""
    data: dict[str, float] = shipped("compare", "twice.yaml")[table]
    return data


def clause(text: str, names: Iterable[str], lang: str) -> Clause:
    """What is compared of the words ``text``, in which ``names`` stand."""
    plain = _SPACED.sub("", fold(text))
    dates = frozenset(
        {f"{m[1] or m[4]}.{_NUMBERED[m[2] or m[3]]}" for m in _DATE.finditer(plain)} | set(_YEAR.findall(plain))
    )
    undated = _YEAR.sub(" ", _DATE.sub(" ", plain))
    numbers = frozenset(_numbers(undated))
    words = {w[:STEM] for w in content(undated) if w not in _NUMBERS and not w[0].isdigit()}
    terms = frozenset(words | numbers | dates)
    return Clause(
        text=text,
        terms=terms,
        numbers=numbers,
        dates=dates,
        names=frozenset(w[:STEM] for n in names for w in re.findall(r"[a-z]{3,}", fold(n))),
        words=frozenset(re.findall(r"[a-z]{3,}", plain)),
        negated=_NOT.search(plain) is not None or _NT.search(plain) is not None,
        ahead=_AHEAD.search(plain) is not None,
        verb=_VERB["fr" if lang == "fr" else "en"].search(text) is not None,
        idle=IDLE.search(plain) is not None,
        lang=lang,
    )


def _numbers(plain: str) -> Iterable[str]:
    """The numbers in digits; days and hours as hours, so that two days are 48 hours."""
    lasting: list[tuple[int, int]] = []
    for m in _LASTING.finditer(plain):
        number = _NUMBERS.get(m[1], m[1])
        if number.isdigit():
            hours = int(number[:6]) * (24 if m[2][0] in "jd" else 1)
            lasting.append(m.span())
            yield f"{hours}h"
    for m in re.finditer(r"[a-z]+|\d+(?:[.,:]\d+)*", plain):
        if any(a <= m.start() < b for a, b in lasting):
            continue
        if m[0][0].isdigit():
            yield m[0].replace(",", "").replace(".", "")
        elif m[0] in _NUMBERS:
            yield _NUMBERS[m[0]]


class Rarity:
    """How much a term says among the sentences of a story: the fewer have it, the more."""

    def __init__(self, sets: Sequence[frozenset[str]]) -> None:
        self._all = max(len(sets), _SMALL)
        spread = Counter(t for s in sets for t in s)
        self._of = {t: math.log((self._all + 1) / (k + 0.5)) for t, k in spread.items()}

    def of(self, term: str) -> float:
        """The logarithm of one in how many has it."""
        return self._of.get(term, 0.0)

    def sum(self, terms: Iterable[str]) -> float:
        """Of all of ``terms``."""
        return sum(self._of.get(t, 0.0) for t in terms)


def evidence(a: Clause, b: Clause, rarity: Rarity) -> dict[str, float]:
    """What speaks for one statement and against it in the words, by name."""
    both = a.terms & b.terms
    common = rarity.sum(both)
    one, other = sorted((rarity.sum(a.terms), rarity.sum(b.terms)))
    out = {
        "always": 1.0,
        "of the shorter": common / max(one, 1.0),
        "of the longer": common / max(other, 1.0),
        "in common": min(common, 20.0) / 10,
        "terms": min(len(both), 6) / 3,
        "rarest": max((rarity.of(t) for t in both), default=0.0) / 5,
        "left over": min(one + other - 2 * common, 60.0) / 20,
    }
    fewest = min(len(a.terms), len(b.terms))
    if fewest < _STATES:
        out["too short"] = float(_STATES - fewest)
    if a.lang != b.lang:
        out["other language"] = 1.0
        out["terms of two languages"] = out["terms"]
    _of_kinds(a, b, out)
    if a.ahead != b.ahead:
        out["ahead"] = 1.0
    if a.lang == b.lang:
        mine, theirs = a.words - b.words, b.words - a.words
        if any(opposite(x, y) for x in mine for y in theirs):
            out["opposites"] = 1.0
    one_kind, other_kind = _kinds(a), _kinds(b)
    if any(not words & other_kind[k] for k, words in one_kind.items() if k in other_kind):
        out["other of a kind"] = 1.0
    return out


def _kinds(c: Clause) -> dict[int, set[str]]:
    """The members of closed sets in the clause by set; "north" and "northern" are one."""
    out: dict[int, set[str]] = {}
    for w in c.words:
        if w in KINDS and w not in _NUMBERS:
            out.setdefault(KINDS[w], set()).add(w[:STEM])
    return out


def apart(a: Clause, b: Clause) -> bool:
    """Whether the two can't be one statement, however alike: one denies, or each has a number that the other lacks."""
    return a.negated != b.negated or not (a.numbers <= b.numbers or b.numbers <= a.numbers)


def states(c: Clause) -> bool:
    """Whether the words can be a statement: with a verb, and not about the report itself."""
    return c.verb and not c.idle


def _of_kinds(a: Clause, b: Clause, out: dict[str, float]) -> None:
    few = all(len(x) == 1 for x in a.numbers & b.numbers)
    numbers = "small numbers" if few and a.numbers & b.numbers else "numbers"
    for kind, mine, theirs in (
        ("names", a.names, b.names),
        (numbers, a.numbers, b.numbers),
        ("dates", a.dates, b.dates),
    ):
        if not mine and not theirs:
            continue
        if not mine or not theirs:
            out[f"{kind} of one"] = 1.0
        elif mine == theirs:
            out[f"same {kind}"] = 1.0
        elif mine <= theirs or theirs <= mine:
            out[f"{kind} within"] = 1.0
        elif mine & theirs:
            out[f"some {kind}"] = 1.0
        else:
            out[f"other {kind}"] = 1.0


def meant(found: Mapping[str, float], cosine: float) -> dict[str, float]:
    """The evidence with the likeness of what the clauses mean."""
    out = {**found, "meaning": cosine, "near": max(0.0, cosine - 0.5)}
    if "other language" in found:
        out["meaning of two languages"] = cosine
    return out


def odds(found: Mapping[str, float], table: str) -> float:
    """The logarithm of the odds."""
    weight = weights(table)
    return sum(weight.get(k, 0.0) * v for k, v in found.items())

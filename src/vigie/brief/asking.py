"""Questions in the page's language: those of ``compare`` are English, in a closed set of forms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from vigie.brief.locale import Locale, spaced
from vigie.gazetteer import countries, key
from vigie.tables import shipped

_ENGLISH_MONTHS = "January February March April May June July August September October November December".split()
_DAY = rf"(?:\d{{1,2}} )?(?:(?:{'|'.join(_ENGLISH_MONTHS)}) )?\d{{4}}"
_TAIL = re.compile(
    r"(?: (?:in|after) (?P<event>the (?:[a-z]+ ){0,3}?[a-z]+))?"
    r"(?: (?P<near>in|near) (?P<place>(?:the )?[^\W\d_].*?))?"
    rf"(?: (?P<how>on|in|since|until|between) (?P<a>{_DAY})(?: and (?P<b>{_DAY}))?)?"
)
_CLAIM = re.compile(r"Is it so that “(?P<claim>.+)”\?", re.DOTALL)
_SLOTS = {
    "of": r"(?P<of>“[^”]+”|[\w' -]+?)",
    "tail": rf"(?P<tail>{_TAIL.pattern})",
    "goods": r"(?P<goods>(?:cooking )?[a-z]+)(?P<size>, \d+ kg)?(?P<black> \(black market\))?",
    "noun": r"(?P<noun>the [a-z -]+?)",
    "quote": r"“(?P<quote>.+)”",
    "name": r"(?P<name>.+?)",
    "thing": r"(?P<thing>.+?)",
    "french": r"(?P<french>d(?:e |es |u |’|').+?)",
    "country": r"(?P<country>.+)",
}


@dataclass(frozen=True)
class Forms:
    """What ``questions.LANG.yaml`` holds: patterns of English questions with their form in another language."""

    forms: tuple[tuple[re.Pattern[str], str], ...]
    nouns: dict[str, list[str]]
    goods: dict[str, str]
    events: dict[str, str]
    reasons: tuple[tuple[re.Pattern[str], str], ...]
    near: str
    black: str
    dates: dict[str, str]
    months: dict[str, str]


_OF_SEVERAL = re.compile(r"^(Were|Are|Have)(?= the [a-z -]+s )")
_SINGULAR = {"Were": "Was", "Are": "Is", "Have": "Has"}
_DE = re.compile(r"^d(?:e |['’])")


def asked(question: str, say: Locale) -> tuple[str, str]:
    """The question in the page's language and the language it came out in (``en`` where no form fits)."""
    if say.lang == "en":
        return question, "en"
    known = _forms(say.lang)
    one = _OF_SEVERAL.sub(lambda m: _SINGULAR[m[1]], question)  # most forms are those of one
    for words in dict.fromkeys((question, one)):
        for pattern, form in known.forms:
            m = pattern.fullmatch(words)
            filled = _filled(m.groupdict(), known, say) if m else None
            if filled is not None:
                return form.format(**filled), say.lang
    return question, "en"


def claimed(question: str) -> str | None:
    """What is claimed, where the question only asks whether it is so; ``None`` for every other question."""
    m = _CLAIM.fullmatch(question)
    return m["claim"] if m else None


def told(words: str, say: Locale) -> str:
    """An origin's name or reason in the page's language; words in quotation marks stay as they are."""
    if say.lang == "en":
        return words
    parts = re.split(r"(“[^”]*”)", words)
    for pattern, other in _forms(say.lang).reasons:
        parts = [p if p.startswith("“") else pattern.sub(other, p) for p in parts]
    return "".join(parts)


def _filled(found: dict[str, str | None], known: Forms, say: Locale) -> dict[str, str] | None:
    out = {"e": ""}
    counted = ""
    if of := found.get("of"):
        noun_of, gender = known.nouns.get(of) or ("", "m")
        out["of"] = f" {noun_of}" if noun_of else ""
        out["e"] = "e" if gender == "f" else ""
        counted = (
            "" if noun_of else say.quoted(of.strip("“”"))
        )  # words of an article: "Combien ont été enlevés (« employés »)"
    if goods := found.get("goods"):
        if goods not in known.goods:
            return None
        out["goods"] = known.goods[goods] + (found.get("size") or "") + (known.black if found.get("black") else "")
    if noun := found.get("noun"):
        if noun not in known.events:
            return None
        out["noun"] = known.events[noun]
    if quote := found.get("quote"):
        out["quote"] = say.quoted(quote)
    if thing := found.get("thing"):  # the article's words, in whichever language
        out["thing"] = say.quoted(thing)
    out["french"] = found.get("french") or ""
    for slot in ("name", "country"):
        if words := found.get(slot):
            several = known.nouns.get(words.removeprefix("the ")) if words.startswith("the ") else None
            out[slot] = f"les {_DE.sub('', several[0])}" if several else _named(words, say)
    tail = _tail(found.get("tail") or "", known, say, counted)
    return None if tail is None else out | {"tail": tail}


def _tail(words: str, known: Forms, say: Locale, first: str = "") -> str | None:
    """`` (l’attaque, Ansongo, 10 mai 2032)``, led by ``first``; ``None`` where the words have another form."""
    if not words:
        return f" ({first})" if first else ""
    m = _TAIL.fullmatch(words)
    if m is None or (m["event"] and m["event"] not in known.events):
        return None
    parts = [first] if first else []
    parts += [known.events[m["event"]]] if m["event"] else []
    if m["place"]:
        place = _named(m["place"], say)
        parts.append(known.near.format(name=place) if m["near"] == "near" else place)
    if m["a"]:
        a, b = _date(m["a"], say), _date(m["b"] or "", say)
        forms = known.dates if m["a"][:1].isdigit() and not m["a"].isdigit() else known.months
        parts.append(forms.get(m["how"], "{a}").format(a=a, b=b))
    return f" ({', '.join(parts)})"


def _named(words: str, say: Locale) -> str:
    code = _codes().get(key(words.removeprefix("the ")))
    return say.country(code) if code else words.removeprefix("the ")


def _date(words: str, say: Locale) -> str:
    for n, month in enumerate(_ENGLISH_MONTHS):
        words = words.replace(month, say.month(n))
    return words


@cache
def _codes() -> dict[str, str]:
    return {key(n): c.code for c in countries() for n in c.names_en}


@cache
def _forms(lang: str) -> Forms:
    data: dict[str, Any] = shipped("brief", f"messages/questions.{lang}.yaml")
    forms = tuple((_pattern(english), spaced(other)) for english, other in data["forms"])
    reasons = tuple((re.compile(english), spaced(other)) for english, other in data["reasons"])
    plain = {key: data[key] for key in ("nouns", "goods", "events", "near", "black", "dates", "months")}
    return Forms(forms=forms, reasons=reasons, **plain)


def _pattern(english: str) -> re.Pattern[str]:
    pieces = re.split(r"\{(\w+)\}", english)
    return re.compile("".join(_SLOTS[p] if n % 2 else re.escape(p) for n, p in enumerate(pieces)))

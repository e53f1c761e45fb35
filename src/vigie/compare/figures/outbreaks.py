"""Cases and deaths of a disease as running totals, which every report brings up to date; new ones are another thing."""

from __future__ import annotations

import re
from functools import lru_cache

from vigie.compare.words.keys import fold
from vigie.compare.words.spoken import sentence_at
from vigie.model import Figure, Reading

_DISEASES = {
    "cholera": r"cholera",
    "Ebola": r"ebola",
    "Marburg": r"marburg",
    "Lassa fever": r"lassa",
    "measles": r"measles|rougeole",
    "mpox": r"mpox|monkeypox|variole du singe",
    "meningitis": r"meningitis|meningite",
    "malaria": r"malaria|paludisme",
    "dengue": r"dengue",
    "yellow fever": r"yellow fever|fievre jaune",
    "polio": r"polio\w*",
    "diphtheria": r"diphtheria|diphterie",
    "Covid-19": r"covid(?:-19)?|coronavirus",
    "hepatitis E": r"hepatitis e|hepatite e",
}
_PATTERNS = {name: re.compile(rf"\b(?:{words})\b") for name, words in _DISEASES.items()}
_CASES = re.compile(r"\b(?:cases?|cas|infections?|patients?|malades)\b")
_DEATHS = re.compile(r"\b(?:deaths?|deces|morts?|dead|died|fatalities)\b")
_LEAD = 600  # characters in which an article names what it is about
# What is counted for a day or a week only.
_NEW = re.compile(
    r"\b(?:new|nouveaux|nouvelles|newly|(?:last|past|previous) (?:\d+|\w+) (?:hours|days)|last (?:week|24)|in (?:a"
    r"|one) (?:day|week)|per day"
    r"|daily|(?:dernieres|derniers) (?:\d+|\w+) ?(?:heures|jours)?|par jour|en une (?:semaine|journee)|hier"
    r"|yesterday|on \w+day"
    r"|this week|cette semaine|semaine (?:derniere|ecoulee))\b"
)


@lru_cache(maxsize=1)
def _in(text: str) -> tuple[str, ...]:
    words = fold(text[:_LEAD])
    return tuple(name for name, p in _PATTERNS.items() if p.search(words))


def _named(reading: Reading) -> list[str]:
    """The one disease that the article is about, named in its lead."""
    return list(_in(reading.text))


def outbreak_of(reading: Reading, figure: Figure) -> str | None:
    """``cholera cases`` or ``cholera deaths`` where the figure is their running total; ``None`` where it is not."""
    if figure.measure not in ("count", "killed", "injured", "in_need") or figure.in_ == "title":
        return None
    a, b = sentence_at(reading.text, figure.start)
    words = fold(reading.text[a:b])
    if not _CASES.search(words):
        return None
    named = [name for name, p in _PATTERNS.items() if p.search(words)] or _named(reading)
    if len(named) != 1:
        return None
    around = fold(reading.text[max(a, figure.start - 45) : min(b, figure.end + 45)])
    if _NEW.search(around):
        return None
    own, after = fold(f"{figure.text} {figure.of or ''}"), fold(reading.text[figure.end : min(b, figure.end + 25)])
    what = next(
        (
            name
            for words in (own, after)
            for name, pattern in (("deaths", _DEATHS), ("cases", _CASES))
            if pattern.search(words)
        ),
        None,
    )
    return f"{named[0]} {what}" if what else None

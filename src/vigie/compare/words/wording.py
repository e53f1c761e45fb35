"""Questions and reasons in plain English, built from measures, counted words, places, dates and spans."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from vigie.codebook.pronouns import is_pronoun, speaks
from vigie.compare.words.keys import fold, is_wide
from vigie.compare.words.things import is_thing
from vigie.model import Place, Reading, Source, When
from vigie.model.addresses import host_of
from vigie.model.vocabulary import Measure

_MONTHS = "January February March April May June July August September October November December".split()
_EVENTS = {
    "battle": "the fighting", "attack": "the attack", "bombing": "the bombing", "kidnapping": "the kidnapping",
    "release": "the release", "arson": "the arson", "robbery": "the robbery", "sabotage": "the sabotage",
    "forced work stoppage": "the forced stoppage", "arrest": "the arrests", "protest": "the protest",
    "coup": "the coup",
    "takeover": "the takeover", "blockade": "the blockade", "blockade lifted": "the end of the blockade",
    "convoy": "the convoy", "closure": "the closure", "reopening": "the reopening", "evacuation": "the evacuation",
    "displacement": "the displacement", "deployment": "the deployment", "withdrawal": "the withdrawal",
    "agreement": "the agreement", "diplomatic": "the diplomatic step", "disaster": "the disaster",
    "other": "the incident",
}  # fmt: skip
_SUBTYPES = {
    "air strike": "the air strike", "drone strike": "the drone strike", "shelling": "the shelling",
    "missile strike": "the missile strike", "ambush": "the ambush", "massacre": "the massacre", "riot": "the riot",
    "flood": "the floods", "earthquake": "the earthquake", "epidemic": "the epidemic", "accident": "the accident",
}  # fmt: skip
_FORMS: dict[Measure, str] = {
    "killed": "How many {of} were killed{event}?",
    "injured": "How many {of} were injured{event}?",
    "abducted": "How many {of} were abducted{event}?",
    "missing": "How many {of} are missing{after}?",
    "arrested": "How many {of} were arrested{event}?",
    "displaced": "How many {of} were displaced{event}?",
    "in_need": "How many {of} need aid{event}?",
    "hungry": "How many {of} face hunger{event}?",
    "fighters": "How many {of} are there{event}?",
    "population": "What is the population{event}?",
    "vehicles": "How many {of} were there{event}?",
    "price": "What is the price of {of}{event}?",
    "money": "How much money is stated for {of}{event}?",
    "percent_change": "By what percentage did {of} change{event}?",
    "duration": "How long is stated for {of}{event}?",
    "distance": "What distance is stated for {of}{event}?",
    "count": "How many {of} are reported{event}?",
}


def event_noun(kind: str, subtype: str | None) -> str:
    """``the attack``, ``the air strike``."""
    return _SUBTYPES.get(subtype or "", _EVENTS.get(kind, "the incident"))


FREED, ESCAPED, AFFECTED = "people freed", "people who escaped", "people affected"
SURVIVED = "people who survived"
# What is counted says more than the measure does.
_OF_FORMS = {
    FREED: "How many people were freed{after}?",
    ESCAPED: "How many people escaped{after}?",
    SURVIVED: "How many people survived{event}?",
    AFFECTED: "How many people were affected{event}?",
}
_HIT = re.compile(r"“?(?:villages?|hamlets?|communit(?:y|ies)|localit(?:y|ies)|hameaux?|localites?|communautes?)”?")


def figure_question(measure: Measure, of: str, noun: str | None, where: str, when: str) -> str:
    """The question that a figure answers; ``noun`` is the event's, ``where`` and `when` begin with a preposition."""
    if noun == "the release" and of == FREED:
        noun = None  # nobody is freed after the release
    tail = (f" in {noun}" if noun else "") + (f" {where}" if where else "") + (f" {when}" if when else "")
    after = tail.replace(" in the ", " after the ", 1) if noun else tail
    default = {"price": "it", "money": "it", "duration": "it", "distance": "it", "percent_change": "the figure"}
    words = of or default.get(measure, "vehicles" if measure == "vehicles" else "items")
    if measure == "percent_change" and words.startswith(("share", "part ")):
        return f"What is the {words}{tail}?"
    if measure == "population" and where.startswith("in "):
        return f"What is the population of{where.removeprefix('in')}{f' {when}' if when else ''}?"
    if measure == "fighters" and words == "people":
        words = "fighters"
    form = _OF_FORMS.get(of, _FORMS[measure])
    if measure == "count" and _HIT.fullmatch(fold(words)):
        form = "How many {of} were hit{event}?" if noun else form
    elif measure == "count" and is_thing(words):
        damaged = words.endswith(", damaged")
        words = words.removesuffix(", damaged")
        form = f"How many {{of}} were {'damaged' if damaged else 'lost or destroyed'}{{event}}?"
    return form.format(of=words, event=tail, after=after)


def date_words(when: When | None) -> str:
    """``on 3 March 2031``, ``in March 2031``, ``between … and …``; empty where nothing is known."""
    if when is None or (when.start is None and when.end is None):
        return ""
    if when.start is None or when.end is None:
        one = when.start or when.end
        return "" if one is None else f"{'since' if when.start else 'until'} {_day(one.text)}"
    if when.start.text[:10] == when.end.text[:10]:
        return ("on " if len(when.start.text) >= 10 else "in ") + _day(when.start.text)
    first, last = when.start.first_day, when.end.last_day
    if first.day == 1 and last == _month_end(first):
        return f"in {_MONTHS[first.month - 1]} {first.year}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return f"in {first.year}"
    return f"between {_day(when.start.text)} and {_day(when.end.text)}"


def _month_end(day: date) -> date:
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1) if day.year < 9999 else day
    return date.fromordinal(following.toordinal() - 1)


def _day(text: str) -> str:
    parts = text[:10].split("-")
    if len(parts) == 3:
        return f"{int(parts[2])} {_MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return f"{_MONTHS[int(parts[1]) - 1]} {parts[0]}" if len(parts) == 2 else parts[0]


def place_words(places: Sequence[Place], readings: Sequence[Reading] = ()) -> str:
    """``in Mali``, ``near Kita`` where the words before the name say near; empty where no place is known.

    A town is called as its article does: readers look for "Solhan", which some map has as "Solna".
    """
    if not places:
        return ""
    place = places[0]
    name = place.name or place.text
    if not is_wide(place):
        if place.text[:1].isupper() and not place.text.isupper():
            name = place.text
        for reading in readings:
            source = (reading.title or "") if place.in_ == "title" else reading.text
            if source[place.start : place.end] == place.text:
                before = fold(source[max(0, place.start - 24) : place.start])
                if before.endswith(_NEAR):
                    return f"near {name}"
    return f"in {with_article(name)}"


_NEAR = ("near", "near the", "outside", "north of", "south of", "east of", "west of", "pres de", "pres d'", "proche de")
_TAKES_THE = re.compile(
    r"United |Netherlands|Philippines|Maldives|Bahamas|Gambia|Czech Rep|Dominican Rep|Central African|Democratic Rep"
    r"|Sahel|State Dep|Foreign (?:Off|Min)|[A-Z][a-z]+ (?:embassy|government|foreign ministry|authorities)|U\\.S\\.? "
)


def with_article(name: str) -> str:
    """The name as it stands in a sentence: ``the United States``, ``Mali``."""
    return f"the {name}" if _TAKES_THE.match(name) else name


def who(source: Source | None, reading: Reading) -> str:
    """The source's name or words, else the outlet, else the site, else the article."""
    if source is not None and speaks(source):
        told = source.affiliation if source.affiliation and is_pronoun(source.text) else source.text
        words = " ".join((source.name or told).split())
        first, _, rest = words.partition(" ")
        return f"{first.lower()} {rest}" if rest and first in _ARTICLES else words
    site = host_of(reading.url) if reading.url and reading.url.startswith("http") else None
    return reading.outlet or (site.removeprefix("www.") if site else f"article {reading.id}")


_ARTICLES = frozenset({"The", "A", "An", "Le", "La", "Les", "Un", "Une", "Des"})
_DATELINE = re.compile(r"^[A-ZÀ-Ý][A-ZÀ-Ý' -]{2,40}(?:, [\w .]{2,30})?(?: \([^)]{2,40}\))? ?[-–—:] ?")
_JOINT = re.compile(
    r"^(?:but|and|still|however|meanwhile|also|yet|so|in addition|for (?:his|her|its|their) part|mais|et|or"
    r"|cependant|toutefois"
    r"|pourtant|par ailleurs|en outre|de son cote|pour sa part)\b,? ",
    re.IGNORECASE,
)
_SAID_AFTER = re.compile(
    r"[,”\"»]+ (?:(?:[\w’'.-]+ ){1,7}(?:said|says|told [\w ]{2,24}|announced|reported|dit|affirme|indique|assure"
    r"|declare)"
    r"|(?:said|says|according to|selon|d['’]après|a (?:dit|déclaré|affirmé|annoncé|indiqué|assuré)|affirment"
    r"|indiquent|disent)\b(?! (?:that\b|que\b|qu['’]))[^,;:“«]{0,90})"
    r"(?: (?:on|late on|late|ce|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b[\w ]{0,20})?[.”\"»]*$"
)


def statement(text: str, most: int = 160) -> str:
    """What a sentence states, as it can stand in a question: without dateline, joint and who says it after it."""
    words = " ".join(text.split())
    for pattern in (_DATELINE, _JOINT):
        words = pattern.sub("", words)
    m = _SAID_AFTER.search(words)
    if m is not None and m.start() > 25:
        words = words[: m.start()]
    words = words.strip(' .,;:“”"«»').rstrip()
    if len(words) <= most:
        return words
    return words[:most].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def listed(names: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    unique = list(dict.fromkeys(n for n in names if n))
    if len(unique) < 2:
        return unique[0] if unique else ""
    if len(unique) > 4:
        unique = [*unique[:3], f"{len(unique) - 3} more"]
    return ", ".join(unique[:-1]) + " and " + unique[-1]

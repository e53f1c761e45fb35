"""Where a text speaks of what is to come.

Only texts that tell of a crisis are read so; elsewhere a bare "will" is small talk. The patterns look at folded text
(``clauses.folded``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from vigie.read.grammar.clauses import Folded
from vigie.read.outlook.outcome_words import TROUBLE, any_of, by_letter

_CRISIS = (
    r"(?:kill(?:ed|ing)|dead|deaths?|attack(?:s|ed)?|gunmen|rebels?|insurg\w+|army|soldiers|troops|militia\w*"
    r"|displaced"
    r"|disaster|crisis|pirates?|hijack\w*|missiles?|gunfire|ransom|seamen|threat|shot dead|shortages?|cyclon\w+"
    r"|mortes?|disparus|crise|penuries?|incendiee?s?|militaires?|pillages"
    r"|catastrophe"
    r"|wounded|bodies|died|bloodshed|policemen|malnourished|raids?|relief|hungry|convoys?"
    r"|displacement|refugees?|famine|hunger|food (?:in)?security|siege|blockade|ceasefire|truce|clashes|fighting"
    r"|cholera"
    r"|floods?|drought|cyclone|air ?strikes?|shell(?:ing|ed)|gangs?|kidnap\w*|coup|junta|war|violence|casualties"
    r"|humanitarian|protesters|massacre|malnutrition|aid workers?|armed (?:men|groups?)|curfew|evacuat\w+|jihadis\w+"
    r"|tues?|morts?|attaques?|rebelles|armee|soldats|milices?|deplaces?|deplacements|refugies|faim|malnutrition"
    r"|blocus|treve|cessez-le-feu|affrontements|combats|inondations|secheresse|otages?|enlevements?|junte|guerre"
    r"|violences?|humanitaires?|manifestants|manifestations|jihadistes?|djihadistes?|couvre-feu|groupes armes|putsch"
    r"|armes|fusils?|pille\w*|enterre\w*|tueries?|frappes?|bombard\w+|famine|victimes|explosions?|bandits|militants?"
    r"|besieg\w+|paramilitar\w+|ambush\w*|peacekeepers?|killers?|artillery|rockets?|riots?|shelled|starv\w+"
    r"|buried|looted|bombs?|bombing|hostages?|epidemie|naufrages?)"
)
CRISIS = re.compile(rf"\b{by_letter(_CRISIS)}\b")
_LEAST = 3  # different such words

_AHEAD = (
    r"(?:outlook|scenarios?|forecasts?|projections?|projected|prospects?|anticipated|anticipation|expected"
    r"|assumptions?"
    r"|looking ahead|what (?:next|now|to (?:expect|watch))|what comes next|watch ?points?|trends?|trajectory"
    r"|risks? (?:ahead|of)|early warning|assessment|three ways|(?:the )?(?:weeks|months|days) ahead"
    r"|perspectives?|previsions?|tendances?|evolution|hypotheses|points? (?:de vigilance|d'attention)"
    r"|a (?:court|moyen|long) terme|et (?:apres|maintenant|demain))"
)
_HEADED = re.compile(rf"\W*(?:[\w'-]+[ ,:-]+){{0,3}}?{_AHEAD}\b")
# "Response. Assistance reached …", "Tendance : la pression …": a heading that stands in its paragraph.
_LEAD = re.compile(
    r"[ \t]*(?:[-*•]\s*)?(?P<head>[A-ZÀ-Ý][^\W\d_]+(?:[ '’-][^\W\d_]+){0,4})(?:,[^.:\n]{3,40})?\s?"
    r"(?:\. ?(?=[A-ZÀ-Ý\d«“\"])|:(?= ))"
)
_LONGEST_HEAD = 9  # words


def of_crisis(f: Folded) -> bool:
    """Whether the text tells of a crisis rather than of sport, markets or manners."""
    words = set()
    for m in CRISIS.finditer(f.text):
        words.add(m.group().rstrip("s"))
        if len(words) >= _LEAST:
            return True
    return False


# What somebody who watches crises asks about.
MATTER = re.compile(rf"{CRISIS.pattern}|\b(?:{TROUBLE}\b|{by_letter(any_of('matters'))})")
# Characters to each such word; texts on a crisis have one in 30 to 200, general news one in 200 to 2,000.
_CLOSE, _OFTEN = 200, 280
_SHORT = 400  # characters, too few to tell


@lru_cache(maxsize=2)
def _matters(text: str) -> tuple[str, ...]:
    return tuple(m.group() for m in MATTER.finditer(text))


def concern(f: Folded) -> int:
    """How much the text is about violence, hunger, health, weather, the economy or power: 0 little, 2 throughout.

    Asked where no encoder is at hand.
    """
    named = len(_matters(f.text))
    if len(f.text) <= _SHORT or named * _CLOSE >= len(f.text):
        return 2
    return 1 if named * _OFTEN >= len(f.text) else 0


def _full_of_crisis(f: Folded) -> bool:
    """Whether a text tells of little else than a crisis."""
    found = _matters(f.text)
    return len(set(found)) >= _LEAST and len(found) * _FULL >= len(f.text)


_FULL = 160  # characters


def sections(text: str, f: Folded, headed: re.Pattern[str] = _HEADED) -> list[tuple[int, int]]:
    """The parts of ``text`` under a heading that ``headed`` matches, in folded bounds; by default one of outlook.

    A heading is a short line, or the words before a full stop or colon that open a paragraph ("Trend. Pressure …").
    """
    parts: list[tuple[int, int]] = []
    begin: int | None = None
    at = 0
    for line in text.splitlines(keepends=True):
        words = line.split()
        bare = line.strip()
        alone = 0 < len(words) <= _LONGEST_HEAD and bare[-1] not in '.!?…"”»;,)'
        lead = None if alone else _LEAD.match(line)
        if alone or (lead and len(lead["head"].split()) <= (5 if begin is not None else 4)):
            head = bare if alone else (lead["head"] if lead else "")
            ahead = headed.match(f.text, f.here(at), f.here(at) + len(head) + 2) is not None
            if begin is not None and not (ahead and alone):
                parts.append((begin, f.here(at)))
                begin = None
            if ahead and begin is None:
                begin = f.here(at + len(line) if alone else at)
        at += len(line)
    if begin is not None:
        parts.append((begin, len(f.text)))
    return parts


@dataclass(frozen=True)
class Setting:
    """What stands around a sentence of a crisis text: a heading of outlook over it, a forecast beside or in it."""

    headed: bool = False
    near: bool = False
    itself: bool = False
    analysis: bool = False  # the text foretells again and again
    full: bool = False  # the text tells of little else than a crisis


def settings(f: Folded, text: str, sentences: Sequence[tuple[int, int]], told: set[int]) -> list[Setting | None]:
    """The setting of each of ``sentences`` (folded bounds), where those numbered in ``told`` plainly foretell."""
    full = _full_of_crisis(f)
    if not (full or of_crisis(f)):
        return [None] * len(sentences)
    parts = sections(text, f)
    # A piece that foretells again and again is an analysis, from its first line to its last.
    analysis = len(told) >= _ANALYSIS and len(told) * _EACH >= len(sentences)
    out: list[Setting | None] = []
    for n, (a, b) in enumerate(sentences):
        headed = any(x <= a and b <= y for x, y in parts)
        near = analysis or any(k in told and together(f, text, sentences[k], (a, b)) for k in (n - 1, n, n + 1))
        out.append(Setting(headed, near, n in told, analysis, full))
    return out


_ANALYSIS = 2  # forecasts, and one in as many sentences
_EACH = 8


def together(f: Folded, text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two sentences (folded bounds) stand in one paragraph of ``text``."""
    first, last = sorted((one, other))
    return "\n" not in text[slice(*f.raw(first[0], last[0]))].strip()

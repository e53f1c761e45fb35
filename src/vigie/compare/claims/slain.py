"""Whom a state's forces killed: the fighters of their own word, or the civilians of another's.

A battle kills both, and each side its own; so only what the state's own forces did is looked at: as the subject of a
verb of killing, its agent, or in what is set right after their word ("but sources speak of mostly civilians killed").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vigie.compare.claims.blamed import party
from vigie.compare.figures.counted import side_of
from vigie.compare.questions.matters import negated, untold
from vigie.compare.questions.scenes import Sentence, speaker

FIGHTERS, CIVILIANS = "fighters", "civilians"
_KILL = re.compile(
    r"\b(?:killed|killing|neutrali[sz](?:ed|ing)|eliminat(?:ed|ing)|execut(?:ed|ing)|massacred|massacring|shot"
    r"|slaughtered"
    r"|tuee?s?|tuant|neutralisee?s?|eliminee?s?|abattue?s?|executee?s?|massacree?s?|liquidee?s?)\b"
)
_FIGHTERS = (
    r"(?:terrorist\w*|militants?|fighters?|rebels?|rebelles?|insurgents?|insurges|jihadis\w*|djihadis\w*|bandits?"
    r"|combattants?|enem(?:y|ies)|ennemis?|miliciens?|militiam[ae]n|gang members?)"
)
_CIVILIANS = (
    r"(?:civilians?|civils?|villagers?|villageois|farmers?|herders?|paysans|eleveurs|bergers|residents|habitants"
    r"|women|femmes|children|enfants|unarmed (?:men|people)|worshippers|fideles)"
)
_KIND = re.compile(rf"\b(?:(?P<f>{_FIGHTERS})|(?P<c>{_CIVILIANS}))\b")
_OBJECT, _SUBJECT = 45, 120  # letters after a verb within which its object stands, and before it its subject
_BY = re.compile(r" ?(?:\w+ ){0,3}?(?:by|par|at the hands of) ")
_PASSIVE = re.compile(r"\b(?:was|were|been|being|ete|etre|sont|etaient|furent)(?: \w+)? ?$")
_STOP = re.compile(r"[,;:.]|\b(?:by|par|in|dans|while|during|lors)\b")
_CONTRAST = re.compile(r"^(?:but|however|yet|mais|or|pourtant|cependant|toutefois|en revanche)\b|, (?:but|mais)\b")
_MOSTLY = re.compile(
    rf"\b(?:execution|massacre|killing|slaughter|tuerie|carnage)s? (?:of|de|d')[^.;,]{{0,25}}?\b{_CIVILIANS}\b"
    rf"|\b(?:majorit\w+|most|mostly|mainly|plupart|surtout|only)\b[^.;,]{{0,25}}?\b{_CIVILIANS}\b"
)
BACK = 2  # sentences after the state's word that are set against it


def slain(own: Sequence[Sentence]) -> Iterator[tuple[Sentence, str]]:
    """The sentences of an article that say whom the state's forces killed, with the kind of people."""
    last: int | None = None
    for s in own:
        kind = _by_state(s)
        if kind is None and last is not None and s.number - last <= BACK and _against(s):
            kind = CIVILIANS
        if kind is None:
            continue
        voice = speaker(s)
        words = " ".join(filter(None, (voice.name, voice.text, voice.affiliation))) if voice is not None else ""
        side = side_of(words)
        if kind == FIGHTERS and side in ("state", None):
            last = s.number
            yield s, kind
        elif kind == CIVILIANS and side != "state":
            yield s, kind


def _against(s: Sentence) -> bool:
    m = _MOSTLY.search(s.plain)
    return (
        m is not None
        and _CONTRAST.search(s.plain) is not None
        and not negated(s.plain, s.plain[: m.start()], m)
        and not untold(s.plain[: m.start()])
    )


def _by_state(s: Sentence) -> str | None:
    """What the sentence says that the state's forces killed; ``None`` where it tells of both or of nobody."""
    found = set()
    for m in _KILL.finditer(s.plain):
        before = s.plain[max(0, m.start() - _SUBJECT) : m.start()]
        if untold(before) or negated(s.plain, before, m):
            continue
        if _PASSIVE.search(before) or _BY.match(s.plain, m.end()):  # "civilians were killed by soldiers"
            by = _BY.match(s.plain, m.end())
            who = party(s.reading.text[s.start + by.end() : s.start + by.end() + 40], last=False) if by else None
            kinds = list(_KIND.finditer(before[-60:]))
            kind = kinds[-1] if kinds else None
        else:
            who = party(s.reading.text[s.start + m.start() - len(before) : s.start + m.start()], last=True)
            stop = _STOP.search(s.plain, m.end() + 1)
            end = min(m.end() + _OBJECT, stop.start() if stop is not None else len(s.plain))
            kind = _KIND.search(s.plain, m.end(), end)
        if who is not None and who[0] == "the state" and kind is not None:
            found.add(FIGHTERS if kind["f"] else CIVILIANS)
    return found.pop() if len(found) == 1 else None

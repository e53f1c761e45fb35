"""Whether the words around a date tell of what has been or of what will be."""

from __future__ import annotations

import re

_EN_FUTURE = re.compile(
    r"\b(?:will|shall|won't|'ll|going to|(?:is|are) (?:set|due|scheduled|expected|planned|slated|likely|to be held)"
    r"|must(?! have)|upcoming|plan(?:s|ning|ned)? to|hop(?:es|ing) to|(?:is|are) to [a-z]+|planned for"
    r"|scheduled for|deadline)\b"
)
_EN_PAST = re.compile(
    r"\b(?:was|were|had|did|has|have|been|said|told|took|came|left|fled|fell|struck|hit|shot|began|went|met|made|gave"
    r"|saw|found|held|led|lost|won|wrote|became|broke|brought|sent|set|got|ran|rose|spoke|stood|put|cut|fought|kept"
    r"|[a-z]{2,}(?<!ne)(?<!inde)(?<!hundr)ed)\b"
)
_EN_BARE_AFTER = re.compile(
    r"\b(?:will|shall|won't|to|would|could|should|(?<!\d )may|might)(?: not)?(?: be| remain| stay| have "
    r"been| [a-z]+ly){0,3} $"
)
_FR_FUTURE = re.compile(
    r"\b(?:[a-z]{2,}(?:era|eront|irai|ira|iront|dra|dront|rra|rront|aura|auront)|ira|iront|aura|auront|sera|seront"
    r"|fera|feront|(?:va|vont) (?:[a-z]+ )?[a-z]+(?:er|ir|re|oir)|doi(?:t|vent) (?:[a-z']+ )?[a-z]+(?:er|ir|re|oir)"
    r"|prevue?s?|attendue?s?|prochaine?s?|devrai(?:t|ent))\b"
)
_EN_PLAIN_FUTURE = re.compile(
    r"\b(?:will|shall|won't|'ll|going to|(?:is|are) (?:set|due|scheduled|expected|planned|slated|to be)|"
    r"scheduled for)\b"
)
_FR_PLAIN_FUTURE = re.compile(
    r"\b(?:[a-z]{2,}(?:era|eront|dra|dront|rra|rront)|ira|iront|aura|auront|sera|seront|fera|feront"
    r"|(?:va|vont) [a-z]+(?:er|ir|re|oir)|doi(?:t|vent) (?:se |s'|etre )[a-z]+|prevue?s? (?:le|pour|en|du))\b"
)
_FR_NOT_FUTURE = frozenset({"opera", "camera", "caméra", "libera", "sierra", "ebola", "viendra-t"})
_FR_PAST = re.compile(
    r"\b(?:ont|avaient|avait|etait|etaient|fut|furent|eut|eurent|[a-z]+(?:erent|irent|urent)|a ete|est mort|sont morts"
    r"|(?:a|est|sont) (?:[a-z]+ment )?(?:[a-z]+(?:e|ee|es|ees|i|is|it|u|us|ue|ert|ait))|[a-z]{3,}(?:ait|aient))\b"
)


def direction(plain: str, begin: int, end: int, start: int, stop: int, lang: str) -> int:
    """-1 where the words say the date at ``start`` to ``stop`` is past, 1 where future, 0 where they do not say.

    ``plain`` is folded text, ``begin`` to ``end`` the sentence. The verb nearest before the date decides, else the
    one nearest after it.
    """
    future, past = (_EN_FUTURE, _EN_PAST) if lang == "en" else (_FR_FUTURE, _FR_PAST)
    begin = max(begin, start - 600)  # a runaway sentence must not be read again for each of its dates
    end = min(end, stop + 300)
    ahead, behind = _last(future, plain, begin, start), _last(past, plain, begin, start)
    if ahead < 0 and behind < 0:
        first_ahead, first_behind = _first(future, plain, stop, end), _first(past, plain, stop, end)
        if first_ahead < 0 and first_behind < 0:
            return 0
        return 1 if first_ahead >= 0 and (first_behind < 0 or first_ahead < first_behind) else -1
    return 1 if ahead >= behind else -1  # "is scheduled" ends where "scheduled" does


def _last(pattern: re.Pattern[str], plain: str, begin: int, end: int) -> int:
    found = -1
    for m in pattern.finditer(plain, begin, end):
        if _counts(pattern, plain, m, begin):
            found = m.end()
    return found


def _first(pattern: re.Pattern[str], plain: str, begin: int, end: int) -> int:
    for m in pattern.finditer(plain, begin, end):
        if _counts(pattern, plain, m, begin):
            return m.start()
    return -1


def _counts(pattern: re.Pattern[str], plain: str, m: re.Match[str], begin: int) -> bool:
    if pattern is _EN_PAST:  # "will be closed" is not past
        return not _EN_BARE_AFTER.search(plain[max(begin, m.start() - 40) : m.start()])
    return not (pattern is _FR_FUTURE and m.group() in _FR_NOT_FUTURE)


def foretells(plain: str, begin: int, end: int, start: int, stop: int, lang: str) -> bool:
    """Whether the sentence around ``start`` to ``stop`` says plainly, anywhere, that something is still to come."""
    pattern = _EN_PLAIN_FUTURE if lang == "en" else _FR_PLAIN_FUTURE
    m = pattern.search(plain, max(begin, start - 600), min(end, stop + 300))
    return m is not None and not (lang == "fr" and m.group() in _FR_NOT_FUTURE)

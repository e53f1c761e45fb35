"""Numbers written in words, in English and French: from words to values."""

from __future__ import annotations

from collections.abc import Sequence

_EN_SMALL = {w: i for i, w in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen".split()
)}  # fmt: skip
_EN_TENS = {w: 10 * i for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_EN_TENS["fourty"] = 40
_FR_SMALL = {w: i for i, w in enumerate(
    "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split()
)}  # fmt: skip
_FR_SMALL["une"] = 1
_FR_TENS = {
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "huitante": 80,
    "octante": 80, "nonante": 90,
}  # fmt: skip

#: Multipliers that follow a number: of both digits ("2.5 million") and words. Folded spelling.
EN_SCALES = {
    "thousand": 10**3, "million": 10**6, "millions": 10**6, "billion": 10**9, "billions": 10**9, "trillion": 10**12,
    "trillions": 10**12, "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7,
}  # fmt: skip
FR_SCALES = {
    "mille": 10**3, "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9, "billion": 10**12,
    "billions": 10**12,
}  # fmt: skip

EN_WORDS = frozenset([*_EN_SMALL, *_EN_TENS, "hundred", *EN_SCALES, "dozen"])
FR_WORDS = frozenset([*_FR_SMALL, *_FR_TENS, "cent", "cents", "vingts", *FR_SCALES])

Read = tuple[int, int]
"""A value and the number of words it took."""


def read_words(words: Sequence[str], lang: str) -> Read | None:
    """The longest number that ``words`` (folded, hyphens split) begin with: its value and how many words it takes.

    ``None`` where they begin with none. "Three four" is 3, not 34 or 7; "un" and "a" alone are read as 1, since
    whether they are articles is for the caller to say.
    """
    return _sum(words, lang)


def _sum(words: Sequence[str], lang: str) -> Read | None:
    scales = EN_SCALES if lang == "en" else FR_SCALES
    below = _en_below_1000 if lang == "en" else _fr_below_1000
    total, at, smallest = 0, 0, 10**18
    while at < len(words):
        rest = words[at:]
        skipped = 0
        if lang == "en" and at and rest[0] == "and":
            rest, skipped = rest[1:], 1
        if lang == "fr" and rest and rest[0] == "mille" and smallest > 1000:  # "mille", never "un mille"
            part: Read | None = (1, 0)
        else:
            part = below(rest)
        if part is None:
            break
        value, used = part
        scale_word = rest[used] if used < len(rest) else ""
        scale = scales.get(scale_word, 1)
        if scale >= smallest or (value == 0 and (at or scale > 1)):
            break
        if skipped and (scale > 1 or value >= 100):
            break
        if lang == "fr" and scale > 1000 and scale_word.endswith("s") != (value > 1):
            pass  # "1 millions" and "deux million" are slips, the value is plain all the same
        total += value * scale
        at += skipped + used + (1 if scale > 1 else 0)
        smallest = scale
        if scale == 1:
            break
        if lang == "fr" and scale > 1000 and at < len(words) and words[at] in ("de", "d"):
            break
    return (total, at) if at else None


def _en_below_100(words: Sequence[str]) -> Read | None:
    if not words:
        return None
    first = words[0]
    if first in _EN_TENS:
        second = _EN_SMALL.get(words[1], 0) if len(words) > 1 else 0
        return (_EN_TENS[first] + second, 2) if 0 < second < 10 else (_EN_TENS[first], 1)
    if first in _EN_SMALL:
        return _EN_SMALL[first], 1
    return None


def _en_below_1000(words: Sequence[str]) -> Read | None:
    if not words:
        return None
    if words[0] in ("a", "an"):
        if len(words) > 1 and (words[1] in ("hundred", "dozen") or words[1] in EN_SCALES):
            head: Read | None = (1, 1)
        else:
            return None
    elif words[0] == "hundred":
        head = (1, 0)
    else:
        head = _en_below_100(words)
    if head is None:
        return None
    value, used = head
    if used < len(words) and words[used] == "dozen":
        return value * 12, used + 1
    if used < len(words) and words[used] == "hundred" and 0 < value < 100:
        value, used = value * 100, used + 1
        skip = 1 if used < len(words) and words[used] == "and" else 0
        tail = _en_below_100(words[used + skip :])
        if tail is not None and tail[0] > 0:
            return value + tail[0], used + skip + tail[1]
    return value, used


def _fr_below_100(words: Sequence[str]) -> Read | None:
    if not words:
        return None
    first = words[0]
    second = words[1] if len(words) > 1 else ""
    third = words[2] if len(words) > 2 else ""
    if first == "quatre" and second in ("vingt", "vingts"):
        tail = _fr_below_20(words[2:]) if second == "vingt" or third else None
        return (80 + tail[0], 2 + tail[1]) if tail and tail[0] else (80, 2)
    if first in _FR_TENS:
        tens = _FR_TENS[first]
        if second == "et" and (third in ("un", "une") or (third == "onze" and tens == 60)):
            return tens + _FR_SMALL[third], 3
        if tens in (60,):
            tail = _fr_below_20(words[1:])
            return (tens + tail[0], 1 + tail[1]) if tail and tail[0] else (tens, 1)
        digit = _FR_SMALL.get(second, 0)
        return (tens + digit, 2) if 1 < digit < 10 else (tens, 1)
    return _fr_below_20(words)


def _fr_below_20(words: Sequence[str]) -> Read | None:
    if not words or words[0] not in _FR_SMALL:
        return None
    if words[0] == "dix" and len(words) > 1 and words[1] in ("sept", "huit", "neuf"):
        return 10 + _FR_SMALL[words[1]], 2
    return _FR_SMALL[words[0]], 1


def _fr_below_1000(words: Sequence[str]) -> Read | None:
    if not words:
        return None
    head: Read | None = (1, 0) if words[0] in ("cent", "cents") else _fr_below_100(words)
    if head is None:
        return None
    value, used = head
    if used < len(words) and words[used] in ("cent", "cents") and 0 < value < 10:
        value, used = value * 100, used + 1
        tail = _fr_below_100(words[used:])
        if tail is not None and tail[0] > 0:
            return value + tail[0], used + tail[1]
    return value, used

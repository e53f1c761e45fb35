"""Numbers of a text with their qualifiers, as open or closed values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from vigie.language.document import Document
from vigie.model import Time
from vigie.model.vocabulary import Number as Numeric
from vigie.read.grammar.folded import fold
from vigie.read.numbers.atoms import Atom, atoms, whole
from vigie.read.numbers.units import currency_after, currency_before, franc_zone, percent_end

NumberKind = Literal["cardinal", "percent", "money", "multiple"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its qualifier and its unit of money or percent, at ``start`` to ``end``.

    ``core_start`` to ``core_end`` holds the digits or words and their multiplier only. ``low`` and ``high`` are the
    contract's: equal for a plain number, one of them ``None`` where it is open ("at least 19"), both where the words
    give no number ("dozens", with ``approx``). ``unit`` is ``"%"``, an ISO 4217 code, or the word of a currency whose
    country is not said ("franc").
    """

    start: int
    end: int
    core_start: int
    core_end: int
    low: Numeric | None
    high: Numeric | None
    approx: bool = False
    unit: str | None = None
    kind: NumberKind = "cardinal"


_LOW = {
    "en": r"at least|no fewer than|no less than|not less than|not fewer than|more than|well over|just over|"
    r"over|above|upwards? of"
          r"|in excess of|a minimum of|minimum of|exceeding|exceeds|exceeded|a little over|far more than|as "
          r"few as|beyond"
          r"|greater than|>",
    "fr": r"au moins|plus de|plus d'|pas moins de|pas moins d'|au minimum|un minimum de|depass\w{1,6}|superieure?s? a"
          r"|exced\w{1,5}|bien plus de|largement plus de|au-dela de|>|un peu plus de|un peu plus d'|minimum",
}  # fmt: skip
_HIGH = {
    "en": r"up to|as many as|as much as|fewer than|less than|under|below|at most|no more than|not more than|"
    r"a maximum of"
          r"|just under|maximum of|(?:did|does|do) not exceed|not exceeding|<",
    "fr": r"jusqu'a|jusqu'au|ne (?:depass|exced)\w{1,6} pas|moins de|moins d'|au plus|au maximum|pas plus de"
    "|pas plus d'|un maximum de|tout au plus"
          r"|inferieure?s? a|un peu moins de|<|maximum",
}  # fmt: skip
_APPROX = {
    "en": r"nearly|about|around|some|roughly|approximately|almost|close to|an estimated|estimated|circa|"
    r"ca\.?|near|approx\.?"
          r"|perhaps|an average of|on average|~|≈|virtually|just about|more or less|in the region of",
    "fr": r"pres de|pres d'|environ|quelque|quelques|autour de|aux alentours de|a peu pres|presque|"
    r"approximativement|une? moyenne de"
          r"|~|≈|env\.?|plus ou moins|dans les|avoisin\w{1,5}|un total estime a|on estime a|estimee?s? a",
}  # fmt: skip


def _before(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:(?<![a-z0-9'-])|(?<=d'))(?P<q>{words})(?: (?:the |a |an |les |la |le ))? ?$")


_QUALIFIERS = {
    lang: (("low", _before(_LOW[lang])), ("high", _before(_HIGH[lang])), ("approx", _before(_APPROX[lang])))
    for lang in ("en", "fr")
}
_AFTERWARDS = {
    "en": (
        (
            "low",
            re.compile(
                r" or more\b| or above\b| or over\b| at least\b|(?: ?\+)(?!\d)| plus(?= |,|\.)(?! [\d(])| "
                r"and above\b|-plus\b"
            ),
        ),
        ("high", re.compile(r" or (?:fewer|less|under)\b| at (?:the )?most\b")),
        ("approx", re.compile(r" or so\b|-odd\b| odd(?= [a-z])")),
    ),
    "fr": (
        ("low", re.compile(r" ou plus\b| au moins\b| et plus\b|(?: ?\+)(?!\d)| au minimum\b")),
        ("high", re.compile(r" au plus\b| au maximum\b| ou moins\b| tout au plus\b")),
        ("approx", re.compile(r" environ\b| a peu pres\b")),
    ),
}
_AT_LEAST_AFTER_NOUN = re.compile(r" [a-z]{3,20} (?:at least|au moins)(?=[.,;]| ?$)")  # "19 morts au moins."
# "a row over three villages", "children under five": no bound.
_NO_BOUND = re.compile(
    r"\b(?:control|fight|fighting|battle|dispute|row|protests?|anger|concerns?|fears?|talks|power|war|clash|"
    r"clashes|charges"
    r"|spread|flew|flying|handed|took|taking|taken|turned|crossed|deal|trial) (?:over|under|above|below) $"
    # "had gone up to seven": the verb goes up
    r"|\b(?:go(?:es|ne|ing)?|went|mov\w+|crept|ris\w+|rose|shot|dr[io]ven?|revis\w+|adjust\w+|brought|sent|pushed"
    r"|add(?:s|ed|ing)?|tot\w+|mount\w*|climb\w*|bump\w*) up to $"
)
_TO = {
    "en": re.compile(r" ?(?P<dash>-) ?| (?P<w>to|or) "),
    "fr": re.compile(r" ?(?P<dash>-) ?| (?P<w>a|ou) "),
}
_AND = {"en": re.compile(r" and "), "fr": re.compile(r" et (?:de )?")}
_BETWEEN = {"en": re.compile(r"\bbetween (?:the )?$"), "fr": re.compile(r"\bentre (?:les )?$")}
_FROM = {
    "en": re.compile(r"\bfrom (?:about |some |around |nearly )?$"),
    "fr": re.compile(r"\b(?:de|d') ?(?:environ |pres de )?$"),
}
_CHANGE = re.compile(
    r"\b(?:ris\w+|rose|fell|fall\w*|increas\w+|grow\w*|grew|climb\w+|jump\w+|drop\w*|declin\w+|decreas\w+|"
    r"up|down|went|gone"
    r"|go|cut|reduc\w+|rais\w+|doubl\w+|tripl\w+|shr[aiu]nk|surg\w+|soar\w+|expand\w+|swell\w*|swollen|"
    r"revis\w+|chang\w+"
    r"|pass\w+|augment\w+|baiss\w+|grimp\w+|chut\w+|diminu\w+|recul\w+|bond\w+|mont\w+|tomb\w+|progress\w+|"
    r"hausse|port\w+"
    r"|reduit\w*|releve\w*|ramen\w+)\b"
)
# What passes "from 5 to 7 percent" has two levels; what falls "5 to 7 percent" has one change.
_FROM_TO = {
    "en": re.compile(r"\bfrom (?:about |some |around |nearly )?$"),
    "fr": re.compile(r"\b(?:pass\w+|port\w+|relev\w+|ramen\w+|mont\w+|tomb\w+) (?:ainsi )?d(?:e |')(?:environ )?$"),
}
_TIMES = {
    "en": re.compile(
        r"(?: ?-? ?fold\b| times (?:as|more|higher|greater|larger|bigger|the|less|lower|fewer|that|its|their|faster)\b)"
    ),
    "fr": re.compile(r" fois (?:plus|moins|superieure?s?|inferieure?s?|la|le|les|son|sa|ses|celui|celle)\b"),
}


def numbers(doc: Document, times: Sequence[Time]) -> list[Number]:
    """The numbers of ``doc`` in order, without those in ``times``, and none in other languages than its two.

    Left out are ordinals, "one" as a pronoun and "un" as an article, and numbers in names (G5 Sahel, RN7, Article 5),
    in addresses and telephone numbers, scores, ages in brackets and list numbers.
    """
    if doc.lang not in ("en", "fr"):
        return []
    plain = fold(doc.text)
    found = list(atoms(doc, plain, times))
    zone: str | None = None
    out: list[Number] = []
    i = 0
    floor = 0
    while i < len(found):
        if found[i].start < floor:  # the "cent" of "38 pour cent"
            i += 1
            continue
        begin = max(floor, doc.sentence_at(found[i].start).start)
        second = found[i + 1] if i + 1 < len(found) else None
        number, used = _number(plain, doc.lang, found[i], second, begin)
        if number.unit == "CFA":
            zone = zone or franc_zone(plain)
            number = replace(number, unit=zone)
        to = out and _TO[doc.lang].fullmatch(plain, out[-1].core_end, number.start)
        if to and out[-1].unit is None and number.unit is not None:  # "rose from 500 to 800 francs"
            out[-1] = replace(out[-1], unit=number.unit, kind=number.kind)
        out.append(number)
        floor = number.end
        i += used
    return out


def _number(plain: str, lang: str, first: Atom, second: Atom | None, begin: int) -> tuple[Number, int]:
    """The number at ``first``, with ``second`` where both make a range, and how many atoms it takes."""
    ranged = _range(plain, lang, first, second, begin) if second is not None else None
    low: Numeric | None
    high: Numeric | None
    if ranged is not None and second is not None:
        start, low, high = ranged
        core_start, core_end = first.start, second.end
        approx, used = first.approx or second.approx, 2
    else:
        start, core_start, core_end = first.start, first.start, first.end
        low = high = first.value
        approx, used = first.approx, 1
    end = core_end
    unit: str | None = None
    kind: NumberKind = "cardinal"
    sign = currency_before(plain, core_start)
    if sign is not None and sign[0] >= begin:
        start, unit, kind = min(start, sign[0]), sign[1], "money"
    if (stop := percent_end(plain, end)) is not None:
        end, unit, kind = stop, "%", "percent"
        if (
            used == 1
            and low is not None
            and plain[core_start - 1 : core_start] in ("-", "+")
            and plain[max(0, core_start - 2) : core_start - 1] in ("", " ", "(")
        ):
            start = min(start, core_start - 1)
            if plain[core_start - 1] == "-":
                low = high = -low
    elif (after := currency_after(plain, end)) is not None and (unit is None or unit == after[1]):
        end, unit, kind = after[0], after[1], "money"
    elif _TIMES[lang].match(plain, end) or (
        lang == "fr" and re.search(r"multiplie\w* par $", plain[max(begin, start - 20) : start])
    ):
        kind = "multiple"
    if ranged is None:
        start, end, low, high, approx = _qualified(plain, lang, begin, start, end, low, high, approx)
    else:
        start, end, approx = _range_qualified(plain, lang, begin, start, end, approx)
    return Number(start, end, core_start, core_end, low, high, approx, unit, kind), used


def _qualified(
    plain: str, lang: str, begin: int, start: int, end: int, low: Numeric | None, high: Numeric | None, approx: bool
) -> tuple[int, int, Numeric | None, Numeric | None, bool]:
    bound: str | None = None
    for _ in range(2):  # "at least about 20", "more than an estimated 300"
        lead = plain[max(begin, start - 32) : start]
        hits = [(m.start(), name) for name, p in _QUALIFIERS[lang] if (m := p.search(lead))]
        if not hits or _NO_BOUND.search(plain[max(begin, start - 40) : start]):
            break
        first, name = min(hits)  # "no more than" holds "more than"
        start -= len(lead) - first
        approx = approx or name == "approx"
        bound = bound or (name if name != "approx" else None)
    for name, p in _AFTERWARDS[lang]:
        if (m2 := p.match(plain, end)) is not None:
            if name == "approx":
                approx = True
            elif bound is None:
                bound = name
            else:
                continue
            end = m2.end()
            break
    if bound is None and _AT_LEAST_AFTER_NOUN.match(plain, end):
        bound = "low"
    if bound == "low":
        high = None
    elif bound == "high":
        low = None
    return start, end, low, high, approx


def _range_qualified(plain: str, lang: str, begin: int, start: int, end: int, approx: bool) -> tuple[int, int, bool]:
    lead = plain[max(begin, start - 32) : start]
    m = _QUALIFIERS[lang][2][1].search(lead)
    return (start - len(lead) + m.start(), end, True) if m else (start, end, approx)


def _range(plain: str, lang: str, a: Atom, b: Atom, begin: int) -> tuple[int, Numeric, Numeric] | None:
    """Where "a to b" starts, and its ends, if the two make a range."""
    if a.coefficient is None or b.coefficient is None or b.start - a.end > 14 or b.start < a.end:
        return None
    between = plain[a.end : b.start]
    unit_end = percent_end(plain, a.end)
    if unit_end is not None and unit_end <= b.start:
        between = plain[unit_end : b.start]
    if (sign := currency_before(plain, b.start)) is not None and sign[0] >= a.end:
        between = between[: len(between) - (b.start - sign[0])]
    lead = plain[max(begin, a.start - 32) : a.start]
    left = a.start
    if (sign_a := currency_before(plain, a.start)) is not None and sign_a[0] >= begin:
        left = sign_a[0]
        lead = plain[max(begin, left - 32) : left]
    scale_a = a.scale
    lent = b.scale
    if lent == 1 and b.words and b.coefficient % 100 == 0 and b.coefficient < 1000:
        lent = 100  # "deux à trois cents"
    if scale_a == 1 and lent > 1 and a.coefficient < b.coefficient * b.scale / lent:
        scale_a = lent
    low, high = whole(a.coefficient * scale_a), whole(b.coefficient * b.scale)
    if low >= high:
        return None
    m = _TO[lang].fullmatch(between)
    opened = _BETWEEN[lang].search(lead)
    if opened is not None and (_AND[lang].fullmatch(between) or m is not None):
        return left - (len(lead) - opened.start()), low, high
    if m is None or (
        m["dash"] is not None and (plain[b.end : b.end + 1] == "-" and plain[b.end + 1 : b.end + 2].isdecimal())
    ):
        return None
    if m["w"] == "or" or m["w"] == "ou":
        return (a.start, low, high) if high <= 3 * max(low, 1) else None
    came = _FROM[lang].search(lead)
    by_percent = unit_end is None and percent_end(plain, b.end) is not None
    if by_percent and m["dash"] is None and not _FROM_TO[lang].search(lead):
        # "fell 5 to 7 percent", "recule de 15 à 20 %"
        return (a.start if came is None else left - (len(lead) - came.start())), low, high
    if came is not None and m["dash"] is None:
        if _CHANGE.search(plain[max(begin, a.start - 90) : a.start]) or (unit_end is not None and lang == "en"):
            return None
        return left - (len(lead) - came.start()), low, high
    if _CHANGE.search(plain[max(begin, a.start - 24) : a.start]) and m["dash"] is None:
        return None
    return a.start, low, high

"""English time expressions: words and rules, in folded spelling (lower case, straight marks)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from vigie.read.numbers.words import EN_WORDS
from vigie.read.times import hijri
from vigie.read.times.rules import Lexicon, Match, Rule, dispatch, rule

_MONTH_NAMES = (
    "january february march april may june july august september october november december".split(),
    "jan feb mar apr may jun jul aug sep oct nov dec".split(),
)
MONTHS = {name: i for names in _MONTH_NAMES for i, name in enumerate(names, 1)} | {"sept": 9}
_DAY_NAMES = "monday tuesday wednesday thursday friday saturday sunday".split()
_SHORT_DAYS = {
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
WEEKDAYS = {name: i for i, name in enumerate(_DAY_NAMES, 1)} | _SHORT_DAYS
_UNIT_WORDS = {
    "second": "S", "sec": "S", "minute": "TM", "min": "TM", "hour": "H", "hr": "H", "day": "D", "night": "N",
    "weekend": "WE", "week": "W", "fortnight": "FN", "month": "M", "quarter": "Q", "year": "Y", "yr": "Y",
    "decade": "DE", "century": "CE", "centurie": "CE", "millennium": "ML", "morning": "MO", "afternoon": "AF",
    "evening": "EV",
}  # fmt: skip
UNITS = _UNIT_WORDS | {w + "s": u for w, u in _UNIT_WORDS.items()}
PARTS = {
    "morning": "MO", "mornings": "MO", "early morning": "MO", "dawn": "MO", "early hours": "MO", "small hours": "MO",
    "early morning hours": "MO", "morning hours": "MO", "afternoon": "AF", "late afternoon": "AF", "midday": "MI",
    "evening": "EV", "late evening": "EV", "dusk": "EV", "night": "NI", "nite": "NI", "overnight": "NI",
    "late night": "NI", "night hours": "NI", "evening hours": "EV", "afternoon hours": "AF", "nights": "NI",
    "daytime": "DT", "noon": "MI",
}  # fmt: skip
SHIFTS = {
    "this": 0, "the current": 0, "current": 0, "that": 0, "that same": 0, "the same": 0, "same": 0, "this same": 0,
    "last": -1, "past": -1, "the past": -1, "this past": -1, "previous": -1, "the previous": -1, "the preceding": -1,
    "the last": -1, "next": 1, "coming": 1, "the coming": 1, "this coming": 1, "the following": 1, "following": 1,
    "the next": 1, "the": 0, "the prior": -1, "prior": -1, "": 0,
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI",
           "springtime": "SP", "summertime": "SU", "wintertime": "WI"}  # fmt: skip
COUNTS: dict[str, float | None] = {
    "a": 1, "an": 1, "another": 1, "one": 1, "a single": 1, "a couple of": 2, "a couple": 2, "half a": 0.5,
    "half an": 0.5, "a half": 0.5, "a dozen": 12, "a few": None, "few": None, "several": None, "many": None,
    "some": None, "a number of": None, "numerous": None, "recent": None, "countless": None, "dozens of": None,
    "hundreds of": None, "the": None, "these": None, "those": None, "": None, "a hundred": 100, "a thousand": 1000,
    "multiple": None, "the few": None, "the several": None,
}  # fmt: skip
ZONES = {"gmt": "Z", "utc": "Z", "z": "Z", "cet": "+01:00", "cest": "+02:00", "eat": "+03:00", "wat": "+01:00",
         "cat": "+02:00", "est": "-05:00", "edt": "-04:00"}  # fmt: skip

LEXICON = Lexicon("en", MONTHS, WEEKDAYS, UNITS, PARTS, SHIFTS, SEASONS, COUNTS, ZONES, hijri.LEXICON)


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(w) for w in words if w), key=len, reverse=True))


_M = rf"(?P<m>(?:{_any(MONTHS)})\b)(?:(?<=\b[a-z]{{3}})(?<!may)\.|(?<=\bsept)\.)?"
_M_ANY = rf"(?:{_any(MONTHS)})\b(?:(?<=\b[a-z]{{3}})\.|(?<=\bsept)\.)?"
_D = r"(?P<d>3[01]|[12]\d|0?[1-9])(?: ?(?:st|nd|rd|th)\b)?"
_D_ANY = r"(?:3[01]|[12]\d|0?[1-9])(?: ?(?:st|nd|rd|th)\b)?"
_Y = r"(?P<y>1\d{3}|20\d\d|2100)(?!\d|[.,:]\d)"
_WD = rf"(?P<wd>{_any(WEEKDAYS)})\b(?:(?<=\b[a-z]{{3}})\.(?= [a-z0-9]))?"
_WD_FULL = rf"(?P<wd>{_any(_DAY_NAMES)})"
_NUM = (
    r"\d{1,3}(?:,\d{3})+|\d{1,4}(?:\.\d{1,2})?"
    rf"|(?:{_any(EN_WORDS - {'second'})})(?:[ -](?:and )?(?:{_any(EN_WORDS)}))" + r"{0,5}"
)
_COUNT = rf"(?P<n>{_NUM}|{_any([c for c in COUNTS if c not in ('the', 'these', 'those', 'recent')])})"
_PART = rf"(?P<part>{_any(PARTS)})"
_PART2 = rf"(?P<part2>{_any(PARTS)})"
_ZONE = r"(?: \(?(?P<zone>gmt|utc|cet|cest|eat|wat|cat|est|edt)\b\)?|(?P<zone0>z)\b)?"
_FUZZY = (
    r"(?:(?:the )?(?:very )?(?:(?:early|late|mid|middle)(?:(?: of| in| on)?(?: the)? | ?- ?)"
    r"|(?:middle|end|beginning|start|close|turn|opening|dawn"
    r"|(?:first|last|final|early|closing|opening) (?:days?|weeks?|months?|part|hours|half|years?)) (?:of|"
    r"in)(?: the)? ))?"
)
_IN_PART = rf"(?:(?:the |in the )?(?:early |late )?{_PART}(?: hours)? (?:of|on|from) (?:the )?)?"
_PRE = rf"(?:{_IN_PART}{_FUZZY})"
_POST = rf"(?:,? (?:in the )?{_PART2}\b)?"
_TO = r"(?: ?- ?| to | and | or | through | until | till |/)"
_FOLLOWED = r"(?=[.,;:)!?\"]| ?$| (?:in|at|on|when|during|by|with|for|after|before|as|and|or|to|the|respectively)\b)"

_PRE_STARTS = ["the", "early", "late", "mid", "middle", "end", "beginning", "start", *{p.split()[0] for p in PARTS}]
_NUM_STARTS = ["#", *EN_WORDS]
_SHIFT_STARTS = {s.split()[0] for s in SHIFTS if s}
_LEADS_IN = re.compile(
    r"(?:\b(?:in|since|until|till|of|by|last|next|this|from|to|and|or|between|before|after|during|through|throughout"
    r"|for|late|early|mid|on|as of|around|about|than|late-|early-)|mid-|[-/,(]) ?$"
)


# "In that June", not "they say that June was wet".
_OPENS_THAT = re.compile(r"(?:^|\b(?:in|by|since|until|of|during|from)) $|^$")
_DAY_BEFORE = re.compile(rf"\b{_M_ANY} {_D_ANY}{_TO.replace(' ?', ' {0,3}')}$")


def _month_alone(match: Match) -> bool:
    """May and March, and abbreviations, are months only where something leads into them."""
    word = match.m["m"]
    if not match.capital("m") or len(word) <= 3 or word in ("may", "march", "august", "sept"):
        led = match.m.start("m") > match.m.start() or _LEADS_IN.search(match.before())
        if word in ("may", "march", "august") and not match.capital("m"):
            return False
        return bool(led) and (len(word) > 3 or word == "may" or match.capital("m"))
    return True


def _written_month(match: Match) -> bool:
    """A month in a day-month date is written with a capital, except in text that is all small."""
    return match.capital("m") or match.m["m"] not in ("may", "march", "mar", "sat", "sun", "dec", "jan", "sep")


_YEAR_LEAD = re.compile(
    r"(?:\b(?:in|since|until|till|of|by|from|to|before|after|during|between|through|throughout|early|late|mid|year"
    r"|years|circa|around|for|as|than|and|or|ca\.?)|mid-|[(\[/-]|\d\d\d\d,) ?$"
)
_THINGS = re.compile(
    r" ?(?:-?(?:year|strong|man|km|m|kg|mm|metre|meter|feet|ft|mile|acre|hectare|tonne|ton|dollar|euro|rupee)\b|%|°|\$"
    r"|(?:or (?:so|more|fewer)|more|percent|per cent|hours|days|weeks|months|years|dead|killed|wounded|injured)\b"
    r"|(?:(?!were|was|are|is|had|saw|the|and|as|when|while)[a-z]+ )?(?:people|men|women|children|troops|soldiers"
    r"|civilians|fighters|refugees|families|households|tons|tonnes|houses|homes|cases|deaths|casualties|km|miles|metres"
    r"|meters|feet|acres|hectares|dollars|euros|francs|pounds|yen|rupees|prisoners|aircraft|tanks|vehicles|schools"
    r"|villages|persons|workers|students|migrants|participants|guests|shares|units|votes|points|officers|rebels"
    r"|militants|members|residents|pages|words|guns|horses|ships)\b)"
)
_YEAR_IN = re.compile(r"\b(?:in|since|until|till|by the end of|end of|early|late) $")
_YEAR_NOT = re.compile(
    r"(?:[$€£#©]|\bcopyright|\(c\)|\b(?:no|nos|number|resolution|page|room|route|article|section|flight|nearly|almost"
    r"|approximately|roughly|least|over|some|only|exactly|another)\.?) ?$"
)
_YEAR_STRONG = re.compile(r"\b(?:since|year|years|early|late|mid|until|till|during|circa)[ -]$")


def _year_alone(match: Match) -> bool:
    """A number of four digits is a year unless it counts something or names something else."""
    if match.m.start("y") > match.m.start():
        return not _THINGS.match(match.after()) or "of" in match.m.group()
    before, after = match.before(), match.after()
    if _YEAR_STRONG.search(before):
        return not after.startswith(("%", "-strong"))
    year = int(match.m["y"])
    if _YEAR_NOT.search(before):
        return False
    if (things := _THINGS.match(after)) is not None:  # "in 1970 American troops", not "in 1200 villages"
        return 1900 <= year <= 2035 and bool(year % 100 and _YEAR_IN.search(before) and " " in things.group().strip())
    year = int(match.m["y"])
    if 1900 <= year <= 2035 and year % 1000:
        return not re.search(r"[\w][.,:]$|[.:]$", before[-2:]) or bool(_YEAR_LEAD.search(before))
    return bool(_YEAR_LEAD.search(before)) and not re.match(r" [a-z]+s\b", after)


def _weekday_short(match: Match) -> bool:
    word = match.m["wd"]
    if len(word) > 5:
        return True
    return match.capital("wd") and (
        match.m.start("wd") > match.m.start()
        or bool(re.search(r"\b(?:on|by|until|since|from|to|and|or) $", match.before()))
    )


def _not_name(match: Match) -> bool:
    """ "Black Friday", "Palm Sunday" and titles of newspapers are names, not days to resolve."""
    return (
        not re.search(r"\b(?:black|good|bloody|palm|ash|cyber|the) $", match.before(8))
        or match.m.end("wd") < match.m.end()
    )


def _no_newspaper(match: Match) -> bool:
    """ "The Daily Invented" and "the local daily" are newspapers."""
    word = match.m.group().split()[0]
    if word not in ("daily", "weekly", "monthly"):
        return True
    inside = match.m.start() > match.begin
    paper = re.search(
        r"\b(?:the|a|local|state|leading|english|french|arabic|language|newspaper|private|independent) $",
        match.before(),
    )
    return not (inside and match.capital()) and not (
        paper and match.text[match.m.end() : match.m.end() + 2].strip()[:1].isupper()
    )


def _second_unit(match: Match) -> bool:
    """ "The second", "a second attack" name an order, not a time."""
    if re.search(r"[a-z]-$", match.before()):  # the "six years" of "thirty-six years"
        return False
    if match.m["unit"] in ("quarter", "quarters"):  # "three-quarters" of something
        return bool(re.search(r"\b(?:past|last|next|consecutive|straight|successive|two|four)\b", match.m.group()))
    if match.m["unit"] == "second":
        return not re.search(r"(?:^|[^a-z])(?:a|the|this|that|next|last|another)$", match.m.group("n") or "the")
    return True


_CLOCK_LEAD = re.compile(
    r"(?:\b(?:at|around|about|by|from|to|until|till|after|before|since|between|and|or|day|today|tomorrow|"
    r"yesterday|tonight"
    r"|time|approximately|past|\d{4}|[a-z]+day|published|updated|posted):?,?|[(,|-]) {0,2}$"
)
_CLOCK_AFTER = re.compile(r" {0,2}(?:hrs?\b|hours|local|[ap]\.?m|gmt|utc|on [a-z]+day|[)-])")


def _may_be_clock(match: Match) -> bool:
    """ "At 16:30" is a time; the length of a video, scores and chapter numbers are not."""
    if match.m["zone"] or match.m.group().rstrip()[-1:].isalpha():
        return True
    return bool(_CLOCK_LEAD.search(match.before()) or _CLOCK_AFTER.match(match.after()))


_RULES: list[Rule] = [
    # Whole dates.
    rule("date", rf"{_PRE}(?:{_WD},? (?:the )?)?{_D}(?: day)?(?: of)?[ -]{_M}(?:,? (?:of |in " rf")?|-){_Y}{_POST}",
         [*_PRE_STARTS, "#", *WEEKDAYS]),
    rule("date", rf"{_PRE}(?:{_WD},? )?{_M} (?:the )?{_D}(?:,? ?(?:of |in )?){_Y}{_POST}", [*_PRE_STARTS, *MONTHS,
         *WEEKDAYS]),
    rule("date", rf"{_PRE}(?:{_WD},? (?:the )?)?{_D}(?: day)?(?: of)?[ -]{_M}{_POST}"
         rf"(?:(?={_TO}{_D_ANY}(?: of)? {_M_ANY},? (?P<y2>\d{{4}})))?", [*_PRE_STARTS, "#", *WEEKDAYS],
         check=_written_month),
    rule("date", rf"{_PRE}(?:{_WD},? )?{_M} (?:the )?{_D}(?!%|[:.,]\d| ?(?:million|billion|"
         rf"percent|per cent)){_POST}" rf"(?:(?={_TO}(?:{_M_ANY} )?{_D_ANY},? (?P<y2>(?:1\d|20)\d\d)\b))?",
         [*_PRE_STARTS, *MONTHS, *WEEKDAYS], check=_written_month),
    rule("date", r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?:t(?P<hh>\d\d):(?P<mm>\d\d)(?::\d\d)" r"?(?P<zone>z)?)?",
         "#"),
    rule("date", r"(?P<d>1[3-9]|2\d|3[01])[/.](?P<m>0?[1-9]|1[0-2])[/.](?P<y>(?:19|20)\d\d|" r"\d\d)(?![/.]?\d)",
         "#"),
    rule("date", r"(?P<m>0?[1-9]|1[0-2])/(?P<d>1[3-9]|2\d|3[01])/(?P<y>(?:19|20)\d\d|\d\d)" r"(?![/.]?\d)", "#"),
    rule("date", r"(?P<d>0?[1-9]|[12]\d|3[01])\.(?P<m>0?[1-9]|1[0-2])\.(?P<y>(?:19|20)\d\d)" r"(?![/.]?\d)", "#"),
    rule("fixed", r"(?:0?[1-9]|1[0-2])/(?:0?[1-9]|1[0-2])/(?:19|20)\d\d(?![/.]?\d)", "#", value=None),
    # The night between two days is told with the first: "the night of 3-4 May", "the night of Saturday to Sunday".
    rule("date", rf"(?:on |in |during )?(?:the )?(?P<part>night) (?:of|from) (?P<back>{_D_ANY}(?: (?:to|and) | ?- ?))"
         rf"{_D}(?: of)? {_M}(?:,? {_Y})?", ["the", "night", "on", "in", "during"]),
    rule("weekday", r"(?:on |in |during )?(?:the )?(?P<part>night) (?:of|from) "
         rf"(?P<back>(?:{_any(_DAY_NAMES)}) (?:to|and) ){_WD_FULL}", ["the", "night", "on", "in", "during"]),
    # The first of two days: "3-5 May", "the 26th or 27th of May"; and days named without their month.
    rule("date", rf"(?:the )?{_D}(?={_TO}(?:the )?{_D_ANY}(?: of)? (?P<m2>{_any(MONTHS)})\b\.?(?:,? "
         rf"(?P<y2>\d{{4}})\b)?)", ["the", "#"]),
    rule("day", rf"{_IN_PART}(?:{_WD_FULL} )?the (?P<d>3[01]|[12]\d|[1-9])(?:st|nd|rd|th) (?:of )?(?P<shift>this|last)"
         r" month\b", ["the", *PARTS, *_DAY_NAMES]),
    rule("day", rf"{_IN_PART}(?:{_WD_FULL} )?the (?P<d>3[01]|[12]\d|[1-9])(?:st|nd|rd|th){_FOLLOWED}", ["the", *PARTS,
         *_DAY_NAMES]),
    # The second of two days of a month named before: "May 3-5, 2025".
    rule("day", rf"{_D}(?:,? {_Y})?(?=[.,;:)]|$| ?$| (?:in|at|on|when|during|by|with|for|after|"
         r"before|as|that|the)\b)", "#", check=lambda x: bool(_DAY_BEFORE.search(x.before()))),
    rule("day", rf"{_D}(?![\d:.,%-]\d)(?:,? {_Y})?", "#", check=lambda x: x.before(1) == "-" and
         bool(_DAY_BEFORE.search(x.before()))),
    # Months and years.
    rule("date", rf"{_PRE}(?:the month of )?{_M},?(?: of| in)?(?: the year)? {_Y}", [*_PRE_STARTS, *MONTHS]),
    rule("date", rf"{_PRE}{_M}(?={_TO}(?:early |late |mid-)?{_M_ANY},?(?: of)? (?P<y2>(?:1\d|" r"20)\d\d)\b)",
         [*_PRE_STARTS, *MONTHS], check=_month_alone),
    rule("date", rf"{_PRE}(?:the month of )?{_M}", [*_PRE_STARTS, *MONTHS], check=_month_alone),
    rule("date", rf"(?P<shift>this|last|next|this past|this coming) {_M}", ["this", "last", "next"], check=lambda x:
         x.capital("m"), unit="M?"),
    rule("date", rf"(?P<shift>that|that same|the same|the following|the next|the previous) {_M}", ["that", "the"],
         check=lambda x: x.capital("m") and (x.m["shift"] != "that" or bool(_OPENS_THAT.search(x.before()))),
         unit="M?", anchor="ref"),
    rule("date", rf"{_PRE}{_M},? (?:of )?(?P<shift>this|last|next) year", [*_PRE_STARTS, *MONTHS], unit="Y?"),
    rule("date", rf"{_PRE}{_M} {_D},? (?:of )?(?P<shift>this|last|next) year", [*_PRE_STARTS, *MONTHS], unit="Y?"),
    rule("date", rf"{_PRE}{_M},? (?:of )?(?P<shift>that|that same|the same|the following|the "
         r"previous|the next) year", [*_PRE_STARTS, *MONTHS], unit="Y?", anchor="ref"),
    rule("date", rf"{_FUZZY}(?:the year |year )?{_Y}", [*_PRE_STARTS, "year", "#"], check=_year_alone),
    rule("date", r"(?:the year )?(?P<y>\d{1,4}) ?(?P<bc>bce?\b|b\.c\.(?:e\.)?)", ["the", "#"]),
    rule("date", r"(?:ad|a\.d\.) (?P<y>\d{1,4})", ["ad", "a"]),
    rule("date", r"(?P<y>\d{1,4}) (?:ad|a\.d\.|ce)", "#"),
    rule("date", r"(?P<y>\d\d)", "#", check=lambda x: bool(re.search(r"\b(?:1[5-9]|20)\d\d[-/]$", x.before(6))),
         unit="YY"),
    rule("date", r"'(?P<y>\d\d)(?!s)", "'", check=lambda x: bool(_LEADS_IN.search(x.before()))),
    rule("part of year", rf"{_FUZZY}(?:the )?(?P<decade>(?:1[5-9]|20)\d)0'?s", [*_PRE_STARTS, "#"]),
    rule("part of year", rf"{_FUZZY}(?:the )?'(?P<decade>\d)0s", [*_PRE_STARTS, "'"]),
    rule("part of year", rf"{_FUZZY}the (?P<decade>twenties|thirties|forties|fifties|sixties|seventies|"
         r"eighties|nineties)", _PRE_STARTS),
    rule("part of year", rf"{_FUZZY}(?:the )?(?P<century>1\d|20|21|[5-9])(?:st|nd|rd|th)[ -]century", [*_PRE_STARTS,
         "#"]),
    rule("part of year", rf"{_FUZZY}(?:the )?(?P<century>fifteenth|sixteenth|seventeenth|eighteenth|"
         r"nineteenth|twentieth" r"|twenty-first)[ -]century", [*_PRE_STARTS, "fifteenth", "sixteenth", "seventeenth",
         "eighteenth", "nineteenth", "twentieth", "twenty"]),
    rule("part of year", rf"{_FUZZY}(?:the )?(?P<season>{_any(SEASONS)})(?: of|,)?(?: the year)? {_Y}", [*_PRE_STARTS,
         *SEASONS]),
    rule("part of year", rf"{_FUZZY}(?:the )?(?P<season>{_any(SEASONS)})(?={_TO}(?:the |early |late |mid-)?"
         rf"(?:{_any(SEASONS)})(?: of|,)? (?P<y2>(?:1\d|20)\d\d)\b)", [*_PRE_STARTS, *SEASONS]),
    rule("part of year", rf"{_FUZZY}(?P<shift>this|last|next|this past|this coming|that|that same|the "
         r"same|the following" rf"|the previous|the next|the) (?P<season>{_any(SEASONS)})(?! of the\b)",
         [*_PRE_STARTS, *_SHIFT_STARTS], check=lambda x: x.m["season"] != "fall" or x.m["shift"] in ("this", "last",
         "next")),
    rule("part of year", rf"(?:early |late |mid-)?(?P<season>{_any(SEASONS)})", ["early", "late", "mid", *SEASONS],
         check=lambda x: bool(re.search(r"\b(?:in|by|since|until|during|of|and|through) $", x.before()) or
         re.match(r" (?:offensives?|campaigns?|fighting|elections?|session|rains?|harvest|holidays?)\b", x.after()))
         and x.m["season"] not in ("fall",)),
    rule("part of year", r"(?:the )?(?P<q>first|second|third|fourth|final|last) quarter(?: of)?(?: "
         rf"(?P<shift>this|last|next|the) year| {_Y})", ["the", "first", "second", "third", "fourth", "final",
         "last"]),
    rule("part of year", rf"q(?P<q>[1-4])(?: of| in)? {_Y}", "q"),
    rule("part of year", r"(?:the )?(?P<h>first|second|last) half(?: of)?(?: (?P<shift>this|last|next|"
         rf"the) year| {_Y})", ["the", "first", "second", "last"]),
    # Days of the week.
    rule("weekday", rf"{_PRE}(?:(?P<shift>this|last|next|this past|past|this coming|coming|the "
         rf"following|the previous|the next|that) )?{_WD}{_POST}", [*_PRE_STARTS, *WEEKDAYS, *_SHIFT_STARTS],
         check=lambda x: _weekday_short(x) and _not_name(x)),
    rule("weekday", rf"{_WD_FULL}(?: (?P<part>morning|afternoon|evening|night))? (?:of )?(?P<shift>last|"
         r"next|this) week", _DAY_NAMES, unit="W"),
    rule("weekday", rf"(?:a|an) {_WD_FULL}(?: (?P<part>morning|afternoon|evening|night))?", ["a"], anchor="ref",
         unit="any"),
    # Days told from the day of writing.
    rule("offset", rf"(?:{_FUZZY}|{_IN_PART})today", [*_PRE_STARTS, "today"], n=0, unit="D"),
    rule("offset", rf"{_PRE}yesterday{_POST}", [*_PRE_STARTS, "yesterday"], n=-1, unit="D"),
    rule("offset", rf"{_PRE}tomorrow{_POST}", [*_PRE_STARTS, "tomorrow"], n=1, unit="D"),
    rule("offset", r"the day before yesterday", ["the"], n=-2, unit="D"),
    rule("offset", r"the day after tomorrow", ["the"], n=2, unit="D"),
    rule("offset", r"(?:tonight|tonite)", ["tonight", "tonite"], n=0, unit="D", part="NI"),
    rule("offset", r"(?:late |early )?last (?:night|nite)", ["last", "late", "early"], n=-1, unit="D", part="NI"),
    rule("offset", r"(?:early |late |earlier |later )?this (?P<part>morning|afternoon|evening)", ["this", "early",
         "late", "earlier", "later"], n=0, unit="D"),
    rule("offset", r"(?:that|that same|the same) (?:very )?(?P<part>morning|afternoon|evening|night)", ["that",
         "the"], n=0, unit="D", anchor="ref"),
    rule("offset", r"(?:the )?(?:next|following) (?P<part>morning|afternoon|evening|night)", ["the", "next",
         "following"], n=1, unit="D", anchor="ref"),
    rule("offset", r"(?:the )?previous (?P<part>morning|afternoon|evening|night)", ["the", "previous"], n=-1,
         unit="D", anchor="ref"),
    rule("offset", r"the (?P<part>morning|afternoon|evening|night) before(?=[.,;:)]| ?$)", ["the"], n=-1, unit="D",
         anchor="ref"),
    rule("offset", r"the day before(?=[.,;:)]| ?$| (?:was|were|had|hit|struck|killed|wounded|destroyed|left)\b)",
         ["the"], n=-1, unit="D", anchor="ref"),
    rule("offset", r"an? (?P<part>evening|night) earlier(?! than)", ["a", "an"], n=-1, unit="D", anchor="ref"),
    rule("offset", r"an? (?P<part>evening|night) later(?! than)", ["a", "an"], n=1, unit="D", anchor="ref"),
    rule("offset", rf"{_COUNT}(?: (?P<half>and a half))?[ -](?P<unit>{_any(UNITS)}) ago", [*_NUM_STARTS,
         *{c.split()[0] for c in COUNTS if c}], shift=-1),
    rule("offset", rf"{_COUNT}(?: (?P<half>and a half))? (?P<unit>{_any(UNITS)}) (?:(?:earlier|"
         r"previously|prior)(?! (?:than|to|this|that) )|before(?=[.,;:)]| ?$))", [*_NUM_STARTS, *{c.split()[0] for c
         in COUNTS if c}], shift=-1, anchor="ref"),
    rule("offset", rf"{_COUNT}(?: (?P<half>and a half))? (?P<unit>{_any(UNITS)}) (?:(?:later|"
         r"afterwards?)(?! than )|after(?=[.,;:)]| ?$))", [*_NUM_STARTS, *{c.split()[0] for c in COUNTS if c}],
         shift=1, anchor="ref"),
    rule("offset", rf"in {_COUNT} (?P<unit>{_any(UNITS)})'? time", ["in"], shift=1),
    rule("offset", rf"{_COUNT} (?P<unit>{_any(UNITS)}) from now", [*_NUM_STARTS, "a", "an"], shift=1),
    # Weeks, months, years, told from the day of writing or from the date told last.
    rule("unit", r"(?:(?:early|earlier|late|later|sometime|mid|(?:the )?(?:end|middle|beginning|"
         r"start) of|by the end of)(?: in| on)? ?-?)?"
         r"(?P<shift>this|last|next|this past|this coming|the coming|the current) "
         r"(?P<unit>week|weekend|month|quarter|year|decade|century)(?! of )", ["early", "earlier", "late", "later",
         "sometime", "mid", "the", "end", "this", "last", "next"]),
    rule("unit", rf"{_FUZZY}(?:earlier |later )?(?P<shift>that|that same|the same|the following|"
         r"the next|the previous|the preceding|the prior) (?:very )?(?P<unit>day|week|" r"weekend|month|year|decade)",
         [*_PRE_STARTS, "earlier", "later", "that"], anchor="ref"),
    rule("unit", r"(?:(?:early|earlier|late|later) (?:in|on)|(?:the )?(?:end|middle|beginning|"
         r"start|rest|remainder|course) of|for the rest of|throughout|during) the " r"(?P<unit>day|week|month|year)",
         ["early", "earlier", "late", "later", "the", "end", "start", "beginning", "middle", "rest", "throughout"],
         shift=0, anchor="near"),
    rule("unit", r"(?:the )?(?P<unit>year|month|week)(?:'s end|-end| end)(?! \d)", ["year", "month", "week", "the"],
         shift=0, anchor="near", check=lambda x: x.m["unit"] != "week"),
    rule("unit", r"the (?P<unit>weekend)", ["the"], shift=None),
    rule("unit", r"the day", ["the"], shift=0, anchor="ref", unit="D", check=lambda x:
         bool(re.search(r"\b(?:later|earlier|late|early) (?:in|on) $", x.before()))),
    rule("unit", r"the (?P<shift>following|next|previous) (?P<unit>day|week|month|year)", ["the"], anchor="ref"),
    # Stretches of time.
    rule("duration", r"(?:the |these )?(?:past |last |next |first |final |previous |following "
         rf"|coming |recent |preceding |whole |entire |full |opening )*{_COUNT}(?: "
         r"(?P<half>and a half))?(?: (?:more|full|whole|consecutive|straight|successive|"
         rf"long|calendar|additional|further|short))?[ -](?P<unit>{_any(UNITS)})(?:[ " r"-](?:long|old|olds)\b)?",
         [*_NUM_STARTS, "the", "these", "past", "last", "next", *{c.split()[0] for c in COUNTS if c}],
         check=_second_unit),
    rule("duration", r"(?:the |these )?(?:past|last|next|first|final|previous|following|coming|"
         r"recent|preceding|succeeding) (?P<n>few |several |couple of |)(?P<unit>days|"
         r"weeks|months|years|decades|hours|minutes|centuries)", ["the", "these", "past", "last", "next", "recent",
         "previous", "following", "coming", "first", "final"]),
    rule("duration", r"(?P<n>)(?P<unit>minutes|hours|days|weeks|months|years|decades|centuries)", ["minutes", "hours",
         "days", "weeks", "months", "years", "decades", "centuries"], check=lambda x:
         bool(re.search(r"\b(?:for|in|over|after|of|within|took|lasted|last|been|into|takes) $|\b(?:two|more) $",
         x.before()))),
    rule("fixed", r"(?:half a|half-a|a half|a quarter of a) (?:century|decade)", ["half", "a"], type="DURATION",
         value="P50Y", check=lambda x: x.m.group().endswith("half a century") or
         x.m.group().endswith("half century")),
    rule("duration", r"(?:the |this )?past (?P<unit>week|month|year|decade|century)", ["the", "this", "past"], n=1),
    rule("duration", r"(?P<n>)(?P<unit>minutes|hours|days|weeks|months|years|decades|centuries)" r"(?= of [a-z])",
         ["minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries"], check=lambda x: not
         re.search(r"\b(?:the|those|these|of|first|last|early|early) $", x.before())),
    rule("offset", r"(?:just |only |a few |several |some )?(?P<n>)(?P<unit>hours|days|weeks|"
         r"months|years|decades) (?:earlier|ago|before)(?! the\b)", ["just", "only", "a", "several", "some", "hours",
         "days", "weeks", "months", "years", "decades"], value="PAST_REF", shift=-1, anchor="ref"),
    # Sets.
    rule("fixed", r"(?:daily|per day|a day|each day|every (?:single )?day|everyday)", ["daily", "per", "each",
         "every", "everyday"], type="SET", value="P1D", check=_no_newspaper),
    rule("fixed", r"(?:weekly|per week|each week|every (?:single )?week)", ["weekly", "per", "each", "every"],
         type="SET", value="P1W", check=_no_newspaper),
    rule("fixed", r"(?:monthly|per month|each month|every (?:single )?month)", ["monthly", "per", "each", "every"],
         type="SET", value="P1M", check=_no_newspaper),
    rule("fixed", r"(?:yearly|annually|annual|per year|per annum|each year|every (?:single )?year)", ["yearly",
         "annually", "annual", "per", "each", "every"], type="SET", value="P1Y"),
    rule("fixed", r"(?:hourly|per hour|each hour|every hour)", ["hourly", "per", "each", "every"], type="SET",
         value="PT1H"),
    rule("fixed", r"(?:nightly|every night|each night)", ["nightly", "every", "each"], type="SET",
         value="XXXX-XX-XXTNI"),
    rule("duration", rf"(?:every|each) (?P<n>other |{_NUM}|few )? ?(?P<unit>{_any(UNITS)})", ["every", "each"],
         type="SET"),
    rule("weekday", rf"(?:every|each) {_WD_FULL}s?(?: (?:morning|afternoon|evening|night))?", ["every", "each"],
         type="SET", unit="any"),
    # "Saturdays blast": text of the web has lost its apostrophes.
    rule("weekday", rf"{_WD_FULL}s(?= (?:[a-z]+ ){{0,2}}(?:attack|assault|raid|ambush|blast|explosion|bombing|strike"
         r"|airstrike|shooting|massacre|killings?|kidnapping|abduction|clash|crash|quake|earthquake|incident|violence"
         r"|meeting|vote)\b)",
         [f"{name}s" for name in _DAY_NAMES], check=lambda x: not x.before().endswith(("on ", "all "))),
    rule("weekday", rf"(?:on )?{_WD_FULL}s", ["on", *(f"{name}s" for name in _DAY_NAMES)], type="SET",
         unit="any"),
    rule("duration", rf"(?:once|twice|thrice|(?:{_NUM}|several|a few|many) times) (?P<n>an?) "
         r"(?P<unit>hour|day|week|month|year)", ["once", "twice", "thrice", "several", "a", "many", *_NUM_STARTS],
         type="SET"),
    # Hours and parts of the day by themselves.
    rule("hour", rf"(?P<hh>\d{{1,2}})(?:[:.](?P<mm>\d\d)(?::\d\d)?)? ?(?P<ampm>[ap]\.?m\b\.?){_ZONE}", "#"),
    rule("hour", r"(?P<hh>[01]?\d|2[0-4]):(?P<mm>[0-5]\d)(?::[0-5]\d)?(?P<ampm>(?!))?(?: ?(?:hrs|"
         rf"hours|h)\b)?{_ZONE}(?! ?[-:] ?\d)", "#", check=_may_be_clock),
    rule("hour", r"(?P<hh>[01]\d|2[0-4])(?P<mm>[0-5]\d) ?(?:hrs|hours|(?P<zone>gmt|utc|z))" r"(?: gmt| utc)?", "#"),
    rule("hour", r"(?P<hh>\d{1,2}) ?o'clock(?: in the (?P<part2>morning|afternoon|evening))?", "#"),
    rule("hour", r"(?:noon|midday)", ["noon", "midday"], hour="T12:00"),
    rule("hour", r"midnight", ["midnight"], hour="T00:00"),
    rule("offset", r"(?:the |in the |at )?(?:early |late )?(?P<part>morning|afternoon|evening|"
         r"night|dawn|dusk|overnight|early hours|small hours|early morning|daytime)" r"(?: hours)?", [*{p.split()[0]
         for p in PARTS}, "the", "early", "late"], anchor="ref", unit="part", check=lambda x:
         bool(re.search(r"\b(?:in the|at|by|during the|one|every|later in the|of the|through the|"
         r"in the early|into the) $", x.before())) or x.m["part"] == "overnight" or
         x.m.group().startswith("the early hours")),
    # References that no calendar holds.
    rule("fixed", r"(?:right now|as of now|to date|nowadays|now|currently|at present|at the "
         r"moment|at this moment|presently|these days|at this point|the present|for "
         r"the time being|the time being)", ["right", "as", "to", "nowadays", "now", "currently", "at", "presently",
         "these", "the", "for"], value="PRESENT_REF", check=lambda x: not x.after().startswith("-")),
    rule("fixed", r"(?:recently|lately|formerly|in the past|the (?:recent |distant )?past|the "
         r"(?:past|last) few days ago|once upon a time|long ago|not long ago|in recent "
         r"(?:days|weeks|months|years))", ["recently", "lately", "formerly", "in", "the", "once", "long", "not"],
         value="PAST_REF", check=lambda x: not re.match(r" (?:\d|two|three|few|several|day|week|month|year|decade)",
         x.after())),
    rule("fixed", r"(?:in the (?:near |foreseeable )?future|the (?:near |foreseeable )?future|"
         r"(?:in the )?coming (?:days|weeks|months|years))", ["in", "the", "coming"], value="FUTURE_REF"),
    rule("fixed", r"(?:at )?(?:that|this|the same|the) time", ["that", "this", "the", "at"], value=None, check=lambda
         x: bool(re.search(r"^at |^that time|^the same", x.m.group())) or bool(re.search(r"\bat $", x.before()))),
    # Holidays with a fixed day, and the one day that goes by its numbers.
    rule("fixed", r"9/11(?![/\d])", "#", value="2001-09-11"),
    rule("date", rf"christmas(?: day)?(?:,? (?:of )?{_Y})?", ["christmas", "xmas"], month=12, day=25, check=lambda x:
         x.capital()),
    rule("date", rf"christmas eve(?:,? (?:of )?{_Y})?", ["christmas"], month=12, day=24),
    rule("date", rf"new year's eve(?:,? (?:of )?{_Y})?", ["new"], month=12, day=31),
    rule("date", rf"new year's day(?:,? (?:of )?{_Y})?", ["new"], month=1, day=1),
    rule("date", rf"halloween(?:,? (?:of )?{_Y})?", ["halloween"], month=10, day=31),
]  # fmt: skip

_HIJRI = hijri.rules(
    "this|last|next|the coming|the past",
    ["this", "last", "next", "the"],
    "(?:the )?(?:holy |fasting )?month of ",
    ["the", "holy", "fasting", "month"],
)
TABLE = dispatch([*_RULES, *_HIJRI])

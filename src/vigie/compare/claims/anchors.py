"""When, where and of what kind the blow was that a sentence speaks of.

What a sentence does not say stands before it ("Damascus blamed it on rebels": of the attack of the sentence before). A
day long before publication is history, and meets only history of the same days. What is told nowhere near is that of
the event which the article is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from vigie.compare.questions.scenes import Sentence, name_key, towns_at
from vigie.compare.words.keys import fold
from vigie.compare.words.spoken import told_on
from vigie.gazetteer.countries import capitals
from vigie.gazetteer.keys import key
from vigie.model import PartialDate, Place

Days = tuple[date, date]
_HISTORY = timedelta(days=25)
_MONTH, _COARSE = 31, 3
_SAID_ON = re.compile(  # the day of words: "declared Wednesday", "his denial on Thursday"
    r"\b(?:declared|stated|insisted|alleged|charged|conceded|repeated|denied|blamed|accused|denials?|statement"
    r"|declare|nie"
    r"|blame|dementi|accuse)(?: \w+ly)? (?:late |early )?(?:on |ce |le )?$|\b(?:since|depuis|until|jusqu'\w*|before"
    r"|avant) (?:the |le )?$"
)
_BEFORE, _AFTER = 40, 15  # characters before and after a verb of blame within which a day is that of the words
_DATELINE = 60  # first characters of an article, in which its own day may stand
BACK = 2  # sentences before one that lacks a day or a town
_KINDS = (
    ("gas", r"gas(?:sing)?|gaz|chemicals?|chimiques?|sarin|chlorine|chlore|nerve|neurotoxi\w+|toxi\w+|poison\w*"),
    (
        "air",
        r"air ?(?:strikes?|raids?|attacks?|force)|war ?planes?|planes?|jets?|aircraft|helicopters?|bombardments?"
        r"|drones?"
        r"|barrel bombs?|aerien\w*|avions?|helicopteres?|bombardements?|aviation",
    ),
    ("shell", r"shell(?:s|ing|ed)?|mortars?|rockets?|artillery|obus|roquettes?|mortiers?|artillerie"),
    (
        "blast",
        r"car bomb\w*|bombings?|suicide \w+|blasts?|explosions?|explosives?|explosive device|mines?|ied|kamikaze"
        r"|voiture piegee"
        r"|engins? explosifs?|bomb (?:attack|blast)s?",
    ),
    (
        "ground",
        r"gunmen|ambush\w*|embuscade\w*|opened fire|ouvert le feu|motor(?:bikes|cycles)|motos?|assailants|assaillants"
        r"|stormed|shot dead|accrochage",
    ),
    ("taken", r"kidnap\w*|abduct\w*|hostages?|enlev\w+|otages?|rapt"),
)
# What was hit: of two blows each has its own.
_TARGETS = tuple(
    (name, re.compile(rf"\b(?:{words})\b"))
    for name, words in (
        ("convoy", r"convoys?|trucks?|lorries|buses|bus|coach(?:es)?|convois?|camions?|cars?|autocars?"),
        (
            "hospital",
            r"hospitals?|clinics?|maternity|medical (?:cent(?:er|re)|point|facility)s?|hopital|hopitaux|clinique"
            r"|centre de sante",
        ),
        ("school", r"schools?|classrooms?|schoolchildren|ecoles?|lycee|college|university"),
        ("worship", r"mosques?|church(?:es)?|funeral|mosquees?|eglises?|funerailles"),
        ("market", r"markets?|marches?|bakery|boulangerie"),
        ("camp", r"(?:refugee |displaced )?camps?|deplaces"),
        ("base", r"(?:military |army )?(?:base|post|barracks|checkpoint|outpost)s?|caserne|poste (?:militaire|avance)"),
        ("boat", r"ferry|boats?|ships?|pirogues?|pinasse|bateau"),
    )
)
_KIND_WORDS = tuple((name, re.compile(rf"\b(?:{words})\b")) for name, words in _KINDS)
_THAT = re.compile(
    r"\b(?:that|those|the|this|these|such|cette|cet|ce|ces|l'|la|le|les)\s?(?:\w+ ){0,2}?(?:attacks?|strikes?"
    r"|raids?|incidents?"
    r"|bombings?|blasts?|attaques?|frappes?|explosions?|assailants|assaillants|weapons?|armes?)\b|\bit\b"
)


_NUMBER, _YEAR, _FEW = re.compile(r"\b\d{2,5}\b"), re.compile(r"(?:19|20)\d\d"), 31


@dataclass(frozen=True)
class Main:
    """The event that an article is about, as the article tells it."""

    event: int | None = None
    days: Days | None = None
    towns: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Anchor:
    """What is known of the blow that a sentence speaks of."""

    at: Sentence
    days: Days | None  # None: not said; the article's matter
    history: bool
    series: bool  # of a month or a year, which has many
    towns: frozenset[str]
    regions: frozenset[str]
    kinds: frozenset[str]
    targets: frozenset[str]
    numbers: frozenset[str]  # of its sentence, that few others have: "at least 223 civilians"
    scene: str  # the folded words of the sentence and those before it
    place: Place | None
    own: bool  # its towns or its day stand in the sentence itself
    main: Main  # what its article is about

    @property
    def bare(self) -> bool:
        """Whether nothing tells where or when."""
        return self.days is None and not self.towns


def anchor(
    s: Sentence,
    own: Sequence[Sentence],
    home: str | None,
    main: Main,
    a: int = 0,
    b: int | None = None,
    said: tuple[int, int] | None = None,
) -> Anchor:
    """Day, towns and kind of the blow that the sentence (its part from ``a`` to ``b`` first) speaks of.

    ``home`` is the country that the articles are about. A day beside ``said``, a verb of blame or denial, is the day of
    those words.
    """
    before = [t for t in own if 0 < s.number - t.number <= BACK]
    days = _days(s, a, b, said) or _days(s, said=said)
    towns = _towns(s, home)
    told = days is not None or bool(towns)
    clause = s.plain[a:b]
    # "This kind of weapons" is told of before; other weapons may stand later in the sentence.
    lines = [clause]
    if _THAT.search(clause):
        lines += [t.plain for t in reversed(before)]
    lines += [s.plain, *(t.plain for t in reversed(before))]
    kinds = next((k for line in lines if (k := kinds_in(line))), frozenset())
    targets = next((k for line in lines if (k := targets_in(line))), frozenset())
    for t in reversed(before):
        if not told and days is None and not towns:
            days, towns = _days(t), _towns(t, home, inherited=True)
    if days is None and towns:
        days = _of_town({name_key(p) for p in towns}, own, home)
    published = s.reading.published
    history = days is not None and published is not None and published.first_day - days[1] > _HISTORY
    return Anchor(
        at=s,
        days=days,
        history=history,
        series=history and days is not None and (days[1] - days[0]).days > _MONTH,
        towns=frozenset(k for p in towns for k in (name_key(p), fold(p.text))),
        regions=frozenset(fold(p.admin1) for p in towns if p.admin1),
        kinds=kinds,
        targets=targets,
        numbers=frozenset(n for n in _NUMBER.findall(s.plain) if int(n) > _FEW and not _YEAR.fullmatch(n)),
        scene=" ".join((*(t.plain for t in before), s.plain)),
        place=towns[0] if towns else None,
        own=told,
        main=main,
    )


def kinds_in(plain: str) -> frozenset[str]:
    """The kinds of blow that the folded words speak of."""
    return frozenset(name for name, words in _KIND_WORDS if words.search(plain))


def targets_in(plain: str) -> frozenset[str]:
    """The kinds of things that the folded words name as hit."""
    return frozenset(name for name, words in _TARGETS if words.search(plain))


# A capital stands for its government, unless something is in or near it.
_LIES_IN = re.compile(
    r"\b(?:in|at|near|around|outside|inside|of|en|a|au|dans|pres de|de|vers|east|west|north|south) $|\bd'$"
)


def _towns(s: Sentence, home: str | None, inherited: bool = False) -> list[Place]:
    """Towns where a blow may have been; of a sentence before only those of the article's own country."""
    seats = capitals()
    out = []
    for p in towns_at(s):
        at = max(0, p.start - s.start)
        seat = seats.get(key(p.name or p.text))
        lies_in = _LIES_IN.search(s.plain, max(0, at - 12), at) is not None
        if (seat is not None and (seat != home or not lies_in)) or (inherited and p.country != home):
            continue
        out.append(p)
    return out


def _of_town(towns: set[str], own: Sequence[Sentence], home: str | None) -> Days | None:
    """The history of a town that the article tells no news of: days of another sentence that names it."""
    named = [d for t in own if {name_key(p) for p in _towns(t, home)} & towns and (d := _days(t)) is not None]
    published = own[0].reading.published
    if not named or published is None or any(published.first_day - d[1] <= _HISTORY for d in named):
        return None
    return named[0]


def _days(s: Sentence, a: int = 0, b: int | None = None, said: tuple[int, int] | None = None) -> Days | None:
    """The day or span of days of the sentence (or of a part of it) that is not the day on which somebody spoke."""
    found = []
    end = s.end if b is None else s.start + b
    for t in s.reading.times:
        if t.in_ is None and s.start + a <= t.start < end and t.value and t.type in ("DATE", "TIME"):
            bounds = _bounds(t.value)
            if bounds is None or told_on(s.reading, t) or _SAID_ON.search(s.plain, 0, max(0, t.start - s.start)):
                continue
            coarse = (bounds[1] - bounds[0]).days > _COARSE  # "in May the army denied": of what it denied
            if not coarse and said is not None and said[0] - _BEFORE < t.start - s.start < said[1] + _AFTER:
                continue
            published = s.reading.published
            if published is not None and t.start < _DATELINE and bounds[0] == published.first_day == bounds[1]:
                continue
            if published is not None and bounds[0] > published.last_day:
                continue
            found.append(bounds)
    narrow = [f for f in found if (f[1] - f[0]).days <= _COARSE]
    return (narrow or found)[0] if found else None


def _bounds(value: str) -> Days | None:
    m = re.match(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|T|-W)", value)
    if m is None:
        return None
    try:
        day = PartialDate(m.group())
    except ValueError:
        return None
    return day.first_day, day.last_day

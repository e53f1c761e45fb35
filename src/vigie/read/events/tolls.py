"""How many were killed, injured, abducted, arrested in an incident: from the figures of its words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter

from vigie.language.document import Document, Token
from vigie.model import Entity, Figure, Span, Toll
from vigie.model.vocabulary import Number
from vigie.read.events.revisions import holding
from vigie.read.events.roles import Roles
from vigie.read.events.taxonomy import has, taxonomy
from vigie.read.events.triggers import Trigger
from vigie.read.grammar.phrases import grammar, look

# What a toll may be of: "arrested four men suspected of the attack that killed 133" kills nobody by the arrest.
_ALLOWED: dict[str, tuple[str, ...]] = {
    "battle": ("killed", "injured", "abducted", "arrested"),
    "attack": ("killed", "injured", "abducted"),
    "bombing": ("killed", "injured"),
    "strike from afar": ("killed", "injured"),
    "kidnapping": ("killed", "injured", "abducted"),
    "arson": ("killed", "injured"),
    "robbery": ("killed", "injured", "abducted"),
    "takeover": ("killed", "injured", "abducted", "arrested"),
    "arrest": ("arrested",),
    "protest": ("killed", "injured", "arrested"),
    "coup": ("killed", "injured", "arrested"),
    "disaster": ("killed", "injured"),
}
MEASURES = ("killed", "injured", "abducted", "arrested")
_VERBS = {
    "killed": grammar("killing"),
    "injured": grammar("injuring"),
    "abducted": grammar("abducting"),
    "arrested": grammar("arresting"),
}
_STEMS = {m: {lang: tuple(sorted(w)) for lang, w in table.items()} for m, table in _VERBS.items()}
_JOINED = re.compile(
    r"\s*(?:,|,?\s?(?:and|et|as well as|along with|together with|ainsi que|de même que))\s*(?:all\s)?"
    r"(?:(?:wounding|wounded|injuring)\s)?",
    re.I,
)
_PART = re.compile(
    r"includ|among|dont|parmi|of (?:them|whom)|another|autres?\b|more\b|additional|y compris|,\s*$", re.I
)
# "12 people in Kita | and seven in Djenné": one verb, several places.
_ELSEWHERE = re.compile(r"\s(?:in|at|near|à|dans|près de)\s[A-ZÉÈ][^.;:,\d]{1,30}(?:,|,?\s(?:and|et))\s")
_THERE = re.compile(r"\s(?:in|at|near|à|dans|près de)\s[A-ZÉÈ]")
_COMMA = re.compile(r",\s")
_LAST = re.compile(r",?\s(?:and|as well as|et|ainsi que)\s(?:all\s)?")
_LAST_OTHER = re.compile(
    r",?\s(?:and|et)\s(?:an?|one|une?|dozens|scores|hundreds|several|des\s(?:dizaines|centaines)|plusieurs)\s"
)
_AND_MANY = re.compile(
    r"(?:,[^,.;:]{3,30})?,?\s(?:and|as well as|et|ainsi que)\s(?:(?:several|many)\s)?(?:dozens|scores|hundreds"
    r"|thousands"
    r"|many|des\s(?:dizaines|centaines|milliers)|de\snombreux|plusieurs)\s",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_WHO = frozenset(
    "men women children boys girls babies infants elderly hommes femmes enfants filles garçons bébés vieillards".split()
)
# Words that count everyone: what follows them after a comma is a part of them.
_EVERYONE = frozenset(
    "people persons person dead deaths killed victims casualties fatalities lives others bodies personnes personne"
    " morts"
    " mort victimes tués décès corps wounded injured blessés".split()
)
_ONE = re.compile(
    r"(?:another|an?|one|une? autre|une?|l['’]une?)\s"
    r"(?!(?:group|number|dozen|family|handful|total|lot|couple|score|series|groupe|dizaine|douzaine|vingtaine"
    r"|trentaine|centaine|famille|nombre|millier|quinzaine))",
    re.I,
)
_start = attrgetter("start")
_PHRASE = 6  # tokens of a further person
_STOP, _BE, _HAVE, _OF = map(grammar, ("phrase_end", "be", "have", "of"))
_ONE_MORE = re.compile(
    r"(?:(?P<comma>,)|,?\s(?:and|as well as|along with|et|ainsi que))\s"
    r"(?:(?P<one>another|an?|one|une? autre|une?)|his|her|their|its|son|sa|leur)\s",
    re.I,
)
# One person more, whom no number counts: "and another injured", "a third was abducted", "killing another".
_PARTICIPLES = {
    "killed": {
        "en": r"killed|shot dead|murdered|beheaded|executed|dead",
        "fr": r"tuée?|abattue?|exécutée?|assassinée?|morte?",
    },
    "injured": {"en": r"injured|wounded|hurt", "fr": r"blessée?"},
    "abducted": {"en": r"abducted|kidnapped|taken hostage", "fr": r"enlevée?|kidnappée?|prise? en otage"},
}  # fmt: skip
_DOING = {
    "killed": {"en": r"kill(?:ing|ed|s)", "fr": r"tuant|tué"},
    "injured": {"en": r"(?:injur|wound)(?:ing|ed|es|s)", "fr": r"blessant|blessé"},
    "abducted": {"en": r"(?:abduct|kidnapp)(?:ing|ed|s)", "fr": r"enlevant|enlevé"},
}
_BETWEEN = {
    "en": r"(?:was|has been|had been|is|being|also|later|seriously|badly|critically|severely|slightly|reportedly)",
    "fr": r"(?:a|est|avait|ont|été|aussi|également|grièvement|légèrement|gravement|mortellement)",
}
_FURTHER = {
    "en": r"(?:another|one other|an?other one|a (?:second|third|fourth|fifth))",
    "fr": r"(?:une? (?:autre|deuxième|second|seconde|troisième|quatrième))",
}
_GOES_ON = {
    "en": r"(?! (?:\d|(?:the|an?|one|two|three|four|five|six|seven|eight|nine|ten|some|several|soldiers|people)\b))",
    "fr": r"(?! (?:les?|la|une?|des|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d))",
}
_DIED_LATER = {
    "en": re.compile(
        r"(?:,|,? (?:and|but|who)),? ?(?:(?:has |had |have )?(?:later|subsequently|then|since|eventually|also) )*"
        r"(?:died\b|succumbed to (?:his|her|their|the) (?:wounds|injuries)|was pronounced dead|passed away)"
    ),
    "fr": re.compile(
        r"(?:,|,? (?:et|mais|puis|qui)),? ?(?:a|est|sont|ont|s['’]est)? ?(?:ensuite |plus tard |depuis |finalement )?"
        r"(?:succombé|décédé|mort\b|morte\b)"
    ),
}
_WAS = frozenset("was is a est had has était".split())
_KILLED = ["and", "killed"]
_REACH = 400  # characters from the event in which a further person is told; sentences without full stops are long
_SEVERAL = frozenset(
    "people men women children police policemen policewomen gunmen militiamen fishermen watchmen staff personnel"
    " troops crew family aid dozens displaced them they he she him her everyone wives corps gens chinese sudanese"
    " american european indian russian french german israeli palestinian syrian iraqi ukrainian nigerian malian"
    " group".split()
)
_ENDS_IN_S = frozenset("boss fils".split())
_THIS_ONE = {
    "en": frozenset("the his her their its".split()),
    "fr": frozenset("le la l' son sa leur".split()),
}
_JOINING, _TO = frozenset(("and", "et")), frozenset(("à", "de", "d'"))
_SINGLE_FIRST = _THIS_ONE["en"] | _THIS_ONE["fr"] | frozenset("a an one another un une".split())
_SINGLES = 14  # tokens in which single persons are told before a figure
_KNOWN = ("the ", "his ", "her ", "their ", "its ", "le ", "la ", "l’", "l'", "son ", "sa ", "leur ")


def tolls(doc: Document, trigger: Trigger, evidence: Span, figures: Sequence[Figure], parts: Roles) -> dict[str, Toll]:
    """The tolls told in ``evidence``; "two soldiers and three civilians" is five; "a driver was killed" is one."""
    found: dict[str, Toll] = {}
    inside = [f for f in figures if evidence.start <= f.start and f.end <= evidence.end]
    for measure in _ALLOWED.get(trigger.entry.type, ()):
        one = _single(doc, trigger, measure, parts)
        counted = _added(doc, holding(doc, [f for f in inside if f.measure == measure]), one, trigger.start)
        if counted is None:
            counted = _another(doc, trigger, evidence, measure)
        if counted is not None:
            found[measure] = counted
    hurt = found.get("injured")
    if "killed" not in found and hurt is not None and hurt.low == hurt.high == 1 and _died(doc, trigger, hurt):
        found["killed"] = found.pop("injured")
    return found


def _another(doc: Document, trigger: Trigger, evidence: Span, measure: str) -> Toll | None:
    """A further person without a number: "one was killed and another injured", "wounding one and killing another"."""
    if measure not in _DOING:
        return None
    start, end = max(evidence.start, trigger.start - _REACH), min(evidence.end, trigger.end + _REACH)
    for pattern in _further(measure, doc.lang):
        for m in pattern.finditer(doc.text, start, end):
            toks = trigger.sentence.tokens
            first, last, next_ = (bisect_left(toks, at, key=_start) for at in (*m.span("who"), m.end()))
            words, after = toks[first:last], toks[next_ : next_ + 1]
            if m["noun"].strip() and not _is_person(doc, words, len(words) - 1):
                continue
            if after and doc.lang == "en" and has(taxonomy("en").contexts["people"], after, 0, 1):
                continue  # "another wounded soldier"
            return doc.make(Toll, m.start("who"), m.end("who"), low=1, high=1, approx=False)
    return None


@cache
def _further(measure: str, lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    suffered, doing = _PARTICIPLES[measure][lang], _DOING[measure][lang]
    who = rf"(?P<who>{_FURTHER[lang]}(?P<noun>(?: (?!{_BETWEEN[lang]}\b|of\b|de\b)[\w-]+){{0,3}}?))"
    order = rf"\b{who}(?: {_BETWEEN[lang]})* (?:{suffered})\b{_GOES_ON[lang]}"
    return re.compile(order, re.IGNORECASE), re.compile(
        rf"\b(?:{doing}) {who}(?=[.,;)]|$| (?:in|when|while|and|at|near|dans|à|et|lors)\b)", re.IGNORECASE
    )


def _died(doc: Document, trigger: Trigger, hurt: Toll) -> bool:
    """Whether the one hurt died of it, as the same sentence says: "was shot and later died"."""
    return _DIED_LATER[doc.lang].search(doc.text, hurt.end, trigger.sentence.end) is not None


def toll_of(doc: Document, figures: Sequence[Figure], measure: str) -> Toll | None:
    """The toll that the figures of one sentence give for ``measure``."""
    return _added(doc, holding(doc, [f for f in figures if f.measure == measure]))


@dataclass
class _Sum:
    start: int
    end: int
    low: Number | None
    high: Number | None
    approx: bool


def _added(doc: Document, counted: Sequence[Figure], one: Span | None = None, verb: int | None = None) -> Toll | None:
    """The first figure, with those that a comma or "and" joins to it, and with single persons so joined.

    ``one`` is a single person whom the verb at ``verb`` harmed; alone it counts as one.
    """
    if not counted and one is None:
        return None
    if counted and (one is None or not _joins(doc, one, counted[0])):
        first = counted[0]
        start, singles = _singles_before(doc, first)
        high = first.high + singles if first.high is not None else None
        total = _Sum(start, first.end, _plus(first.low, singles), high, first.approx)
        rest = counted[1:]
    elif one is not None:
        total = _Sum(one.start, one.end, 1, 1, False)
        rest = [f for f in counted if f.start >= one.end]
        while verb is not None and (end := _and_one(doc, total.end, verb)) is not None:
            total.end, total.low, total.high = end, _plus(total.low, 1), _plus(total.high, 1)
    kinds = _kinds(doc, counted[0], rest) if counted and total.start == counted[0].start else 0
    for n, figure in enumerate(rest):
        gap = doc.text[total.end : figure.start]
        part = len(gap) > 45 or (_PART.search(gap) and not n < kinds)
        if part or not (_JOINED.fullmatch(gap) or _elsewhere(doc, gap, figure)):
            break
        total.end = figure.end
        total.low = _plus(total.low, figure.low)
        total.high = total.high + figure.high if total.high is not None and figure.high is not None else None
        total.approx = total.approx or figure.approx
    if verb is not None and (end := _and_one(doc, total.end, verb)) is not None:
        total.end, total.low = end, _plus(total.low, 1)
        total.high = total.high + 1 if total.high is not None else None
    if counted and _AND_MANY.match(doc.text, total.end) and _noun(doc, counted[0]) not in _EVERYONE | {""}:
        total.high = None  # "40 soldiers and dozens of rebels": at least 40
    return doc.make(Toll, total.start, total.end, low=total.low, high=total.high, approx=total.approx)


def _singles_before(doc: Document, figure: Figure) -> tuple[int, int]:
    """Where single persons begin who are joined before a figure, and how many: "killing a teacher and six pupils"."""
    toks = doc.sentence_at(figure.start).tokens
    end = bisect_left(toks, figure.start, key=_start)
    stems = _STEMS[figure.measure][doc.lang] if figure.measure in _STEMS else ()
    low = max(0, end - _SINGLES)
    verb = next((k for k in range(end - 1, low - 1, -1) if stems and look(toks[k]).startswith(stems)), None)
    if verb is None or verb + 2 >= end or look(toks[end - 1]) not in (*_JOINING, *_TO):
        return figure.start, 0
    groups: list[list[Token]] = [[]]
    for token in toks[verb + 1 : end]:
        if token.text == "," or look(token) in _JOINING:
            groups.append([])
        elif groups[-1] or look(token) not in _TO:
            groups[-1].append(token)
    opened = next((k for k, t in enumerate(groups[0]) if look(t) in _SINGLE_FIRST), 0)
    groups[0] = groups[0][opened:]  # "a tué lundi un chauffeur et trois passagers"
    singles = [g for g in groups if g]
    if not singles or not all(look(g[0]) in _SINGLE_FIRST and _is_person(doc, g, len(g) - 1) for g in singles):
        return figure.start, 0
    return singles[0][0].start, len(singles)


def _kinds(doc: Document, first: Figure, rest: Sequence[Figure]) -> int:
    """How many of ``rest`` go on with a list of kinds of people: "12 civilians, four officers and 20 gunmen".

    None where the first counts everyone ("14 people, nine men and five women").
    """
    if _noun(doc, first) in _EVERYONE:
        return 0
    end = first.end
    for n, figure in enumerate(rest, 1):
        gap = doc.text[end : figure.start]
        if _LAST.fullmatch(gap):
            return 0 if _parts_of(doc, first, rest[:n]) else n
        if not _COMMA.fullmatch(gap):
            return 0
        end = figure.end
    return len(rest) if rest and _LAST_OTHER.match(doc.text, end) and not _parts_of(doc, first, rest) else 0


def _parts_of(doc: Document, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether ``parts`` only tell who the ``whole`` were: "14 villagers, nine men and five women"."""
    if sum(p.low or 0 for p in parts) == whole.low:
        return True
    return _noun(doc, whole) not in _WHO and all(_noun(doc, p) in _WHO for p in parts)


def _noun(doc: Document, figure: Figure) -> str:
    """The last word of a figure, in lower case; empty where it ends with its number."""
    word = _LAST_WORD.search(doc.text, figure.start, figure.end)
    return word.group().lower() if word is not None else ""


def _elsewhere(doc: Document, gap: str, figure: Figure) -> bool:
    """Whether ``figure`` goes on with the same count at another place."""
    return _ELSEWHERE.fullmatch(gap) is not None and _THERE.match(doc.text, figure.end) is not None


def _joins(doc: Document, one: Span, figure: Figure) -> bool:
    """Whether the single person comes first: "his wife and two children", "a chief, his wife and two sons"."""
    return (
        one.end <= figure.start
        and _JOINED.search(doc.text[one.end : figure.start]) is not None
        and (len(doc.text[one.end : figure.start]) <= 40)
    )


def _and_one(doc: Document, at: int, verb: int) -> int | None:
    """Where a further single person ends, who is joined at ``at``: "four nurses and a driver", "and his assistant"."""
    m = _ONE_MORE.match(doc.text, at)
    if m is None:
        return None
    toks = [t for t in doc.sentence_at(at).tokens if t.start >= m.end()][:_PHRASE]
    for k, token in enumerate(toks):
        low = look(token)
        after = look(toks[k + 1]) if k + 1 < len(toks) else ""
        if not low[:1].isalpha() or (low in _STOP[doc.lang] and k):
            return None
        counted = m["one"] is not None and has(taxonomy(doc.lang).contexts["people"], toks, k, k + 1)
        if not (counted or _is_person(doc, toks, k)) or (doc.lang == "en" and after and _is_person(doc, toks, k + 1)):
            continue
        if m["comma"] and (m["one"] or after not in (",", "and", "et", "as", "ainsi", ".")):
            return None  # "four were killed, a witness said"
        own_verb = after in _WAS or (at > verb and after in (*_BE[doc.lang], *_HAVE[doc.lang]))
        return None if own_verb else token.end
    return None


def _is_person(doc: Document, toks: Sequence[Token], k: int) -> bool:
    """Whether token ``k`` is a noun for one person."""
    if k >= len(toks) or not has(taxonomy(doc.lang).contexts["people"], toks, k, k + 1):
        return False
    low = look(toks[k])
    return low not in _SEVERAL and not (low.endswith(("s", "x")) and low not in _ENDS_IN_S)


def _plus(a: Number | None, b: Number | None) -> Number | None:
    return b if a is None else a if b is None else a + b


def _single(doc: Document, trigger: Trigger, measure: str, parts: Roles) -> Span | None:
    """One person, named or described, whom the verb says was killed, wounded, taken."""
    stems = _STEMS[measure][doc.lang]
    toks = trigger.sentence.tokens
    verb = look(toks[trigger.first])
    after = [look(t) for t in toks[trigger.last + 1 : trigger.last + 3]]
    around = [look(t) for t in toks[max(0, trigger.first - 1) : trigger.last + 2]]
    to_death = look(toks[trigger.last]) == "death"
    fatal = to_death or (verb == "shot" and ("fatally" in around or "dead" in around or after == _KILLED))
    hurt = measure == "injured" and verb == "shot" and len(after) == 2 and after[1].startswith(("wound", "injur"))
    done = (
        (measure == "killed" and fatal) or hurt or (verb.startswith(stems) and not (measure == "injured" and to_death))
    )
    if trigger.noun or not done or len(parts.victims) != 1:
        return None
    victim: Entity = parts.victims[0]
    if _ONE.match(victim.text) or (victim.kind == "person" and victim.name == victim.text):
        return victim
    inside = [t for t in toks if victim.start <= t.start < victim.end]
    if not inside or look(inside[0]) not in _THIS_ONE[doc.lang]:
        return None
    of = next((k for k, t in enumerate(inside) if k and look(t) in _OF[doc.lang]), len(inside))
    return (
        victim if any(_is_person(doc, inside, k) for k in (range(1, of) if doc.lang == "fr" else (of - 1,))) else None
    )


def tolls_agree(a: dict[str, Toll], b: dict[str, Toll]) -> bool:
    """Whether no measure has two different numbers."""
    for measure in MEASURES:
        x, y = a.get(measure), b.get(measure)
        if (
            x
            and y
            and not _known_one(x)
            and not _known_one(y)
            and (x.low if x.low is not None else x.high) != (y.low if y.low is not None else y.high)
        ):
            return False
    return True


def _known_one(toll: Toll) -> bool:
    """Whether it counts someone told of before, who may be one of several: "the driver", "his wife"."""
    return toll.low == toll.high == 1 and toll.text.lower().startswith(_KNOWN)

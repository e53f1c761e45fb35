"""How two values of one question stand to each other, weighed: what speaks for two answers, for an update, for neither.

The hand-made rules of ``rules.py`` say first; on real coverage four of five contradictions that they call are two
events, a part and its whole, or one toll that rose. So what they say is one piece of evidence among others here: how
far the numbers lie apart, who says them and when, whether the words around them share places, days, names and numbers,
how many values the question has. The weights of ``data/odds.yaml`` are those of a multinomial logistic regression
(``training/verdicts.py``) on pairs that were judged by reading.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from vigie.compare.figures.aligning import Said
from vigie.compare.figures.between import (
    Context,
    Relation,
    against,
    cannot_both,
    first_said,
    one_event,
    order_of,
    told_beside,
)
from vigie.compare.figures.clusters import Cluster
from vigie.compare.figures.revisions import OPPOSES, only_before, sentence_of
from vigie.compare.figures.rules import certain
from vigie.compare.figures.values import magnitude
from vigie.compare.figures.voices import same_voice
from vigie.compare.incidents.report import Report
from vigie.compare.words.keys import fold, is_wide
from vigie.compare.words.spoken import sentence_at
from vigie.model import Figure, Reading, Toponym
from vigie.tables import shipped

Evidence = dict[str, float]

_MOST = 6  # statements of a value that are looked at
_SMALL = 10  # below it a count is common by chance
_AROUND = 160  # characters around a figure whose numbers and names are its own
_WORD = re.compile(r"[^\W\d_]{4,}")
_ENDING = re.compile(r"(?<=\w{4})(?:ing|ed|es|s|e)$")
_COMMON = frozenset(
    "with that this from have been were their they after when into over more than said near least about people killed"
    " wounded injured dead death attack attacked which dans avec pour plus moins selon etaient ete cette leur leurs"
    " apres lors attaque personnes morts tues blesses civilians civils also while least".split()
)


_FAR = 2000  # characters between two statements of one article that are looked at
_BACK = 200
_STOP = re.compile(r"[.!?][”»\"']?\s|\n")
# A sentence that gives a toll, of what was told before.
_TOLL = re.compile(
    r"\b(?:tolls?|tally|bilan|decompte|number of (?:dead|deaths|victims)|figures?|put|puts|gave|gives|counted|counts"
    r"|documented|chiffres?|parle(?:nt)? d|evoque\w*|fait etat|font etat|avance\w*|recense\w*|estimat\w+|estim\w+)\b"
)
# What tells of one more event, or of more people.
_ANOTHER = re.compile(
    r"\b(?:also|another|separate\w*|elsewhere|meanwhile|second|further|in addition|moreover|nearby|neighbou?ring|too"
    r"|two others|other (?:attacks?|strikes?|raids?)|egalement|autre (?:attaque|frappe)|par ailleurs|ailleurs|deuxieme"
    r"|en outre|voisin\w*)\b"
)
# A count of days, of a campaign or of all that happened.
_TIME = re.compile(
    r"\b(?:since|in (?:the )?(?:past|last) \w+|over the (?:past|last|weekend)|(?:two|three|four|five|several|\d+) days"
    r"|(?:two|three|four|\d+) weeks|in total|overall|so far|hours|month|depuis|en (?:deux|trois|quatre|\d+) jours"
    r"|au total|en tout|bringing|brought|across)\b"
)
_SOME = re.compile(r"\b(?:including|among(?: the (?:dead|victims|killed))?|of (?:whom|which|them|those)|dont|parmi)\b")
_OF_THEM = re.compile(r"[^.;]{0,30}\b(?:of (?:them|those|the (?:dead|victims))|among (?:them|the dead)|d'entre eux)\b")
_BLOW = re.compile(
    r"\b(?:attack\w*|raids?|bomb\w*|strikes?|struck|hit|shell\w*|targeted|fired|clash\w*|blasts?|explo\w+|ambush\w*"
    r"|attaqu\w+|frapp\w+|embuscade\w*|vis\w+|tirs?)\b"
)


_SEVERAL = re.compile(
    r"\b(?:attacks|strikes|airstrikes|raids|bombings|blasts|clashes|operations|separate|several|various|in and around"
    r"|towns|villages|districts|neighbou?rhoods|provinces|attaques|frappes|affrontements"
    r"|plusieurs (?:villages|localites))\b"
)
# Words of a voice that may be one that was named before.
_VAGUE = frozenset(
    "monitor monitoring monitors group watchdog source sources agency media reports report statement organisation"
    " organization body official officials spokesman spokesperson he she it they war rights human local same groupe"
    " agence communique responsable".split()
)
# The state's own media speak for it.
_STATE_MEDIA = re.compile(
    r"\b(?:state(?:[- ](?:run|owned|controlled))? (?:media|tv|television|news|agency|radio|channel)"
    r"|official (?:\w+ )?(?:news )?(?:agency|media)|state (?:\w+ ){0,2}(?:agency|television|tv)"
    r"|(?:television|radio|agence|chaine) (?:publique|nationale|officielle|d'etat)|official agency)\b"
)


# What tells that counts differ.
_CONFLICT = re.compile(
    r"\b(?:conflicting|discrepanc\w+|contradict\w+|divergent\w*|disput\w+|differ(?:ent|ing|ed|s)? (?:\w+ )?(?:tolls?"
    r"|figures?|numbers?|accounts?|counts?)|(?:higher|lower|heavier) (?:\w+ )?(?:tolls?|figures?|numbers?|counts?"
    r"|estimates?)|plus (?:lourd|eleve)|put the (?:\w+ )?(?:toll|number|figure) (?:higher|lower))\b"
)


@dataclass(frozen=True)
class Around:
    """What the words around a figure name."""

    towns: frozenset[str]
    terms: frozenset[str]
    numbers: frozenset[tuple[str, float]]  # other counts, by what they measure
    opposed: bool
    only: bool
    gives: bool  # its sentence only gives a toll
    whole: bool  # of some days or a campaign
    share: bool  # some of those counted
    several: bool  # of several blows
    blow: bool  # its sentence tells of a blow


class Weigher:
    """Weighs the pairs of one question; ``values`` is how many it has."""

    def __init__(self, context: Context, values: int) -> None:
        self.context = context
        self._values = values
        self._known: dict[int, Around] = {}

    def around(self, s: Said) -> Around:
        """What its words name, found once."""
        if id(s) not in self._known:
            self._known[id(s)] = _around(s)
        return self._known[id(s)]

    def evidence(self, low: Cluster, high: Cluster, ruled: Relation) -> Evidence:
        """What speaks for one verdict or another, by name."""
        out: Evidence = {"always": 1.0, f"rules: {ruled}": 1.0}
        shared = {s.reading.id for s in low.said} & {s.reading.id for s in high.said}
        x, y = _chosen(low, shared), _chosen(high, shared)
        self._numbers(low, high, out)
        order = self._times(low, high, out)
        self._voices(x, y, order, out)
        self._across(x, y, out)
        self._next(x, y, out)
        self._articles(low, high, x, y, out)
        return out

    def _numbers(self, low: Cluster, high: Cluster, out: Evidence) -> None:
        measure = self.context.measure
        out[f"of {measure}" if measure in ("killed", "injured") else "of others"] = 1.0
        ratio = math.log(max(high.level, 1.0) / max(low.level, 0.5))
        out["ratio"] = min(max(ratio, 0.0), 3.0)
        if ratio < 0.2:
            out["near"] = 1.0
        elif ratio > 1.0:
            out["far"] = 1.0
        if low.level < _SMALL:
            out["small"] = 1.0
        if cannot_both(low, high):
            out["at odds"] = 1.0
        if all(s.figure.high is None for s in low.said):
            out["lower is a floor"] = 1.0
        if all(s.figure.high is None for s in high.said):
            out["higher is a floor"] = 1.0
        if low.part or high.part:
            out["part"] = 1.0
        if {s.of for s in low.said}.isdisjoint(s.of for s in high.said):
            out["other people"] = 1.0

    def _times(self, low: Cluster, high: Cluster, out: Evidence) -> str:
        order = order_of(against(low, high), against(high, low), self.context.editions)
        name = {-1: "lower first", 1: "higher first", 0: "one day"}.get(order if order is not None else 2, "no order")
        out[name] = 1.0
        a, b = first_said(low), first_said(high)
        if a is not None and b is not None:
            days = abs((a - b).days)
            out["days"] = min(math.log1p(days), 3.0)
            if order == -1 and days > 0:
                out["days of a rise"] = out["days"]
        last = max((s.day for s in low.said if s.day is not None and not s.at_first), default=None)
        if last is not None and b is not None and order != 0 and last > b:
            out["lower still said"] = 1.0
        return name

    def _voices(self, x: Sequence[Said], y: Sequence[Said], order: str, out: Evidence) -> None:
        pairs = [(s, t) for s in x for t in y if s.voice.words and t.voice.words]
        plain = [(s, t) for s, t in pairs if not _vague(s) and not _vague(t)]
        one = any(same_voice(s.voice, t.voice) for s, t in pairs)
        if one:
            out["one voice"] = 1.0
            out[f"one voice, {order}"] = 1.0
        elif plain:
            out["other voices"] = 1.0
            out[f"other voices, {order}"] = 1.0
        elif pairs:
            out["perhaps one voice"] = 1.0
        for name, said in (("lower", x), ("higher", y)):
            if not any(s.voice.words for s in said):
                out[f"nobody says the {name}"] = 1.0
            around = [self.around(s) for s in said]
            if any(a.opposed for a in around):
                out[f"words oppose the {name}"] = 1.0
            if any(a.gives for a in around):
                out[f"{name} is given as a toll"] = 1.0
            if any(a.whole for a in around):
                out[f"{name} is of a time"] = 1.0
            if any(a.share for a in around):
                out[f"{name} is some of them"] = 1.0
            if any(a.several for a in around):
                out[f"{name} is of several blows"] = 1.0
        sides = [frozenset((p, q)) for s in x for t in y if (p := _side(s)) and (q := _side(t))]
        for pair in set(sides):
            out["one side" if len(pair) == 1 else "two sides"] = 1.0
            if "armed group" in pair and len(pair) > 1:
                out["an armed group against others"] = 1.0
        if sides and all(len(pair) > 1 for pair in sides):
            out["only of two sides"] = 1.0
        if {_side(s) for s in x} == {"state"} and "state" not in {_side(s) for s in y}:
            out["only the state gives less"] = 1.0
        if any(self.around(s).only for s in x):
            out["only so few"] = 1.0

    def _across(self, x: Sequence[Said], y: Sequence[Said], out: Evidence) -> None:
        """What statements of two articles have in common."""
        pairs = [(s, t, self.around(s), self.around(t)) for s in x for t in y if s.reading.id != t.reading.id]
        if not pairs:
            return
        out["two articles"] = 1.0
        named = [(a, b) for _, _, a, b in pairs if a.towns and b.towns]
        if named:
            out["across: towns shared" if any(a.towns & b.towns for a, b in named) else "across: other towns"] = 1.0
        out["across: words"] = max(_alike(a.terms, b.terms) for _, _, a, b in pairs)
        if any(a.numbers & b.numbers for _, _, a, b in pairs):
            out["across: another number"] = 1.0
        days = [(d, e) for s, t, _, _ in pairs if (d := _day(s.figure)) and (e := _day(t.figure))]
        if days:
            out["across: days agree" if any(d == e for d, e in days) else "across: other days"] = 1.0
        voices = [(s, t) for s, t, _, _ in pairs if s.voice.words and t.voice.words]
        if voices and not any(same_voice(s.voice, t.voice) for s, t in voices):
            out["across: two voices"] = 1.0
            if any((p := _side(s)) and (q := _side(t)) and p != q for s, t in voices):
                out["across: two sides"] = 1.0

    def _next(self, x: Sequence[Said], y: Sequence[Said], out: Evidence) -> None:
        """How the nearest two statements of one article follow each other."""
        near = [(s, t) for s in x for t in y if s.reading.id == t.reading.id and not s.figure.in_ and not t.figure.in_]
        if not near:
            return
        s, t = min(near, key=lambda pair: abs(pair[0].figure.start - pair[1].figure.start))
        first, then = (s, t) if s.figure.start <= t.figure.start else (t, s)
        a, b = self.around(first), self.around(then)
        out["next"] = 1.0
        out["next: far"] = _gap(first, then) / 4
        between = then.reading.text[first.figure.end : then.figure.start][:_FAR]
        if not _STOP.search(between):
            out["next: one sentence"] = 1.0
        if first.voice.words and then.voice.words:
            one = same_voice(first.voice, then.voice)
            unsure = not one and (_vague(first) or _vague(then))
            out["next: one voice" if one else "next: perhaps one voice" if unsure else "next: two voices"] = 1.0
            mine, theirs = _side(first), _side(then)
            if not one and mine and theirs:
                out["next: two sides" if mine != theirs else "next: one side"] = 1.0
        elif first.voice.words or then.voice.words:
            out["next: one has a voice"] = 1.0
        lead = fold(then.reading.text[: min(first.figure.end, _FAR)])
        if any(t not in a.towns and t not in lead for t in b.towns):
            out["next: another town"] = 1.0
        if _ANOTHER.search(fold(between[-_BACK:]) + " " + fold(then.reading.text[then.figure.end :][:_BACK])):
            out["next: another blow"] = 1.0
        if b.gives and not b.whole:
            out["next: given as a toll"] = 1.0
        if b.opposed:
            out["next: opposed"] = 1.0
        if _SOME.search(fold(between)):
            out["next: some of them"] = 1.0
        if _BLOW.search(fold(between)):
            out["next: a blow"] = 1.0
        if then is s:
            out["next: the lower"] = 1.0
        apart = {"next: one voice", "next: perhaps one voice", "next: another town", "next: another blow"} & out.keys()
        if not apart and b.gives and not b.blow and then.voice.words and not b.whole and not b.share:
            out["next: an answer"] = 1.0
        around = fold(then.reading.text[max(0, first.figure.start - _BACK) : then.figure.end + _BACK][:_FAR])
        if _CONFLICT.search(around):
            out["next: told to conflict"] = 1.0

    def _articles(self, low: Cluster, high: Cluster, x: Sequence[Said], y: Sequence[Said], out: Evidence) -> None:
        out["values"] = math.log(max(self._values, 2) / 2)
        if one_event(low, high):
            out["one event"] = 1.0
            towns = {fold(p.name or p.text) for r in _reports(low) for p in r.sites}
            out["towns of the event"] = min(math.log1p(len(towns)), 3.0)
        for name, cluster in (("lower", low), ("higher", high)):
            if any(s.strong for s in cluster.said):
                out[f"{name} is sure"] = 1.0
            if any(s.figure.in_ == "title" for s in cluster.said):
                out[f"{name} in a title"] = 1.0
            out[f"articles of the {name}"] = math.log(len({s.reading.id for s in cluster.said}))
        shared = {s.reading.id for s in low.said} & {s.reading.id for s in high.said}
        if shared:
            out["an article has both"] = 1.0
            if len({s.reading.id for s in (*low.said, *high.said)}) == 1:
                out["one article"] = 1.0
            for how in told_beside(low, high):
                out[f"beside: {how}"] = 1.0
        elif {s.story for s in low.said if s.story} & {s.story for s in high.said if s.story}:
            out["one story"] = 1.0
        if any(s.changes for s in y):
            out["higher brings up to date"] = 1.0
        if any(s.changes for s in x):
            out["lower brings up to date"] = 1.0
        if any(s.at_first for s in x):
            out["lower at first"] = 1.0
        if {_outlet(s.reading) for s in x} & {_outlet(s.reading) for s in y} - {""}:
            out["one outlet"] = 1.0


def _chosen(cluster: Cluster, shared: Set[str]) -> list[Said]:
    """A few statements of a value, those in the words of the event first, some of them of articles that have both."""
    told = sorted(cluster.said, key=lambda s: (not s.strong, s.figure.in_ == "title", s.day is None, s.day))
    both = [s for s in told if s.reading.id in shared][: _MOST // 2]
    return [*both, *(s for s in told if not any(s is t for t in both))][:_MOST]


def _reports(cluster: Cluster) -> Sequence[Report]:
    event = cluster.said[0].event
    return event.reports if event is not None else []


def _outlet(reading: Reading) -> str:
    return fold(reading.outlet or "")


def _day(figure: Figure) -> int:
    """The last day of its time, as a number; 0 where none is told."""
    day = figure.period.last_day if figure.period is not None else None
    return day.toordinal() if day is not None else 0


def _gap(s: Said, t: Said) -> float:
    """How far two statements of one article stand apart: the logarithm of it in sentences or so; 4 where one is in the
    title."""
    if s.figure.in_ or t.figure.in_:
        return 4.0
    return min(math.log1p(abs(s.figure.start - t.figure.start) / 150), 4.0)


def _alike(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / math.sqrt(len(a) * len(b)) if a and b else 0.0


def _around(s: Said) -> Around:
    reading, figure = s.reading, s.figure
    titled = figure.in_ == "title"
    text = (reading.title or "") if titled else reading.text
    first, last = (0, len(text)) if titled else sentence_at(text, figure.start)
    first, last = max(first, figure.start - 4 * _AROUND), min(last, figure.end + 4 * _AROUND)
    places: Sequence[Toponym] = (reading.headline.places if reading.headline else ()) if titled else reading.places
    here = [p for p in places if p.in_ == figure.in_ and first <= p.start < last and not is_wide(p.place)]
    names = {fold(n) for p in here for n in (p.name, p.text) if n}
    names |= {fold(n) for p in figure.where if not is_wide(p) for n in (p.name, p.text) if n}
    words = fold(text[first:last])
    figures = (reading.headline.figures if reading.headline else ()) if titled else reading.figures
    others = {
        (f.measure, magnitude(f))
        for f in figures
        if f.in_ == figure.in_
        and first <= f.start < last
        and f.start != figure.start
        and magnitude(f) > 4
        and f.measure != "duration"
    }
    return Around(
        towns=frozenset(names),
        terms=frozenset(_ENDING.sub("", w) for w in _WORD.findall(words) if w not in _COMMON),
        numbers=frozenset(others),
        opposed=OPPOSES.search(sentence_of(reading, figure)) is not None,
        only=only_before(reading, figure),
        gives=_TOLL.search(words) is not None,
        whole=_TIME.search(words) is not None,
        several=_SEVERAL.search(words) is not None,
        blow=_BLOW.search(words) is not None,
        share=_SOME.search(fold(text[max(first, figure.start - 40) : figure.start])) is not None
        or _OF_THEM.match(fold(text[figure.end : last])) is not None,
    )


def _vague(s: Said) -> bool:
    """Whether its voice may be one that was named before: "the monitor"."""
    return all(w in _VAGUE for w in re.findall(r"\w{2,}", s.voice.words) if w not in ("the", "le", "la", "un", "une"))


def _side(s: Said) -> str | None:
    """The side of its voice; of the state's media the state."""
    return "state" if _STATE_MEDIA.search(s.voice.words) else s.side


# Counted in ways of their own: two sellers' prices, a report's running totals, bombs and lorries.
_BY_RULE = frozenset({"price", "percent_change", "duration", "distance", "money", "population", "count", "vehicles"})
# What is needed for a contradiction, less where one article has both counts and others tell of the event too; and for
# the two to be told in one question at all. Chosen on piles that the weights were not fitted to (training/verdicts.py
# --piles).
SURE, BORNE_OUT, TOGETHER = 0.6, 0.5, 0.15
# One article that answers a count with another voice's: "the observatory put the toll at six".
_ANSWERED = frozenset({"rules: contested", "beside: contested", "next: an answer", "next: two voices"})


def weighed(low: Cluster, high: Cluster, said: Relation, weigher: Weigher) -> Relation:
    """What the rules say, unless what is weighed says otherwise. Values that are the same, or one beside the other, are
    not weighed."""
    context = weigher.context
    if said in ("same", "beside") or context.running or context.measure in _BY_RULE:
        return said
    if said == "contested" and certain(low, high):
        return said
    found = weigher.evidence(low, high, said)
    if low.level == 0 or ("no order" in found and "an article has both" not in found):
        return said  # "no casualties"; articles without a day, of which none follows the other
    return verdict(found, likely(found))


def verdict(found: Evidence, odds: Mapping[str, float]) -> Relation:
    """The verdict by evidence and probabilities."""
    borne_out = "next" in found and "one article" not in found
    if odds["contested"] >= (BORNE_OUT if borne_out else SURE) or found.keys() >= _ANSWERED:
        return "contested"
    return "updated" if odds["contested"] + odds["updated"] >= TOGETHER else "apart"


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, Mapping[str, float]]:
    """For each verdict what each kind of evidence adds to the logarithm of its odds against "apart"."""
    data: dict[str, dict[str, float]] = shipped("compare", "odds.yaml")
    return data


def likely(found: Evidence) -> dict[str, float]:
    """The probabilities of ``contested`` and ``updated``."""
    odds = {
        verdict: math.exp(min(sum(weights.get(k, 0.0) * x for k, x in found.items()), 30.0))
        for verdict, weights in _weights().items()
    }
    whole = 1.0 + sum(odds.values())
    return {verdict: o / whole for verdict, o in odds.items()}

"""The event that an article is about, so that its toll can be put beside the tolls of other articles on that event.

Reports often name an event in one sentence and count its dead in another, a day later, without saying again where and
when it was ("the toll has risen to 17"). Incidents that :mod:`vigie.compare.incidents.merging` can't join on their own
are taken for one event here where their articles are plainly about one thing: the same town in the headline or the
first lines, within three weeks, and no day that speaks against it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from vigie.compare.incidents.kin import account, best, candidates, told_apart
from vigie.compare.incidents.lead import BESIDE, LEAD, dateline, lands_of, regions_of, towns_of
from vigie.compare.incidents.merging import Event, Report
from vigie.compare.words.keys import fold, is_wide
from vigie.compare.words.spoken import sentence_at, told_on
from vigie.compare.words.things import thing_lost
from vigie.model import Figure, Place, Reading

SOON = timedelta(days=7)  # within which two articles tell of one happening that was read as no event
# "Since Saturday" is the time of the event that goes on.
_SINCE_DAYS = re.compile(
    r"\b(?:since (?:the weekend|yesterday|dawn|(?:last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"|depuis (?:hier|l'aube|le week-end|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))\b"
)
_LASTS = 10  # days of fighting that is told as one thing
_AROUND = 120  # characters around a number in which another time is its own
LATER = timedelta(days=21)  # that a toll is followed up
DEADLY = frozenset(
    {"battle", "attack", "bombing", "strike from afar", "disaster", "kidnapping", "protest", "arson", "coup", "convoy"}
)
COUNTED = frozenset({"killed", "injured", "abducted", "missing"})
# Counts of these belong to the raid or bombing that the article is about.
MUNITIONS = re.compile(
    r"\b(?:bombs?|bombes?|rockets?|roquettes?|missiles?|shells?|obus|explosions?|mortars?|grenades?)\b"
)
_PEOPLE_LOST = re.compile(
    r"\b(?:toll|dead|deaths?|killed|died|drown\w*|perish\w*|lost their lives|noye\w*|noyade|peri\w*|bodies|fallen"
    r"|fell|tombee?s?|wounded"
    r"|injured|missing|abducted|kidnapped|hostages?|captives?|captured?|being held|captors|kidnappers|ransom"
    r"|ravisseurs|rancon|casualt\w+|fatalit\w+|losses|bilan"
    r"|morts?|tues?|tuees?|deces|corps|blesses?|disparus?|enleve\w*|otages?|victimes?)\b"
)
# A count that is brought up to date; the day beside it is the day of the count.
_COUNT = re.compile(
    r"\b(?:toll|count(?:ed)?|bilan|decompte|chiffre|nombre|number|identifi\w+|succomb\w+|died of|recompte\w*"
    r"|now stands|s'etablit|passe a|risen|rose|revis\w+|revu|ramene|corrig\w+)\b"
)
# Another time or another attack.
_ELSEWHERE = re.compile(
    r"\b(?:previous|earlier this|last (?:year|month)|in (?:19|20)\d\d|since|ago|a year|similar|precedent[es]* attaque"
    r"|en (?:19|20)\d\d|depuis|l'an dernier|le mois dernier|il y a|annee|par an|similaire|deja|already"
    r"|selon un decompte"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december) (?:19|20)\d\d"
    r"|(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) (?:19|20)\d\d)\b"
)
# A sentence that only gives a count, of what was told before: "acknowledged six dead", "put the number at 27".
_GIVES = re.compile(
    r"\b(?:put|puts|spoke|spoken|speaks?|acknowledg\w+|admit\w*|concede\w*|counts? |counted|list\w*|tall\w+|figures?"
    r"|number of|(?:death )?toll|received|treat(?:s|ed|ing)|claim\w*|gave|gives|confirm\w*|report(?:s|ed)|boast\w*"
    r"|stands? by|said (?:it|they|he|its \w+) had|avanc\w+|evoqu\w+|parle\w*|reconn\w+|admet\w*|fai(?:t|sait|sant)"
    r" etat|bilan|decompte|recens\w+|denombr\w+|compt\w+|liste|chiffre|nombre de|recu[es]?|soign\w+|pris en charge"
    r"|affirm\w+|revendiqu\w+|assur\w+|soutien\w+|donn\w+|confirm\w+)\b"
)
_THE = re.compile(r"\b(?:the|this|that|its|\w+day's|l'|cette|cet|ce)\s?(?:\w+ )?$")
_FREED = re.compile(
    r"\b(?:freed|releas\w+|liberated|rescued|regained (?:their )?freedom|escaped|liber\w+|relach\w+"
    r"|recouvre la liberte|echapp\w+)\b"
)
_BLOW = re.compile(
    r"\b(?:attack\w*|ambush\w*|raid\w*|bomb\w*|air ?strikes?|strikes?|struck|drones?|explo\w+|blasts?|shell\w*"
    r"|clash\w*"
    r"|assault\w*|massacre\w*|kidnap\w*|abduct\w*|opened fire|storm\w*|gunmen|crash\w*|collaps\w*|capsiz\w*|flood\w*"
    r"|quake|earthquake|mines?|battle|fighting|offensive|incursion|attaqu\w+|embuscade\w*|frapp\w+|affrontement\w*"
    r"|combats?|assaut\w*|enlev\w+|rapt|tirs?|ouvert le feu|naufrage|inondation\w*|seisme|accident|effondre\w*"
    r"|eboulement|violences?|shooting)\b"
)
# Kinds that one event is told as: a bus that was shot at and burnt is an attack, an arson or an accident.
_GROUPS = {"property": "violence", "disaster": "violence", "kidnapping": "violence"}


class Focus:
    """For each article the event it is about, by position in ``found``; several positions may be one event."""

    def __init__(self, readings: Sequence[Reading], found: Sequence[Event], stories: Mapping[str, str]) -> None:
        self._found = found
        self._parent = list(range(len(found)))
        self._reports: dict[str, list[tuple[int, Report]]] = defaultdict(list)
        for n, event in enumerate(found):
            for report in event.reports:
                self._reports[report.reading.id].append((n, report))
        self._towns = {r.id: towns_of(r) for r in readings}
        self._regions = {r.id: regions_of(r) for r in readings}
        self._of: dict[str, int] = {}
        self._sites_of: dict[str, frozenset[str]] = {}
        self._days_of: dict[int, tuple[date, date] | None] = {}
        for reading in readings:
            own = self._own(reading, stories)
            if own is not None:
                self._of[reading.id] = own
        self._link(readings, stories)
        self._link_back(readings)
        self._link_kin(readings, stories)
        self._matter = self._matters(readings, stories)

    def matter(self, article: str) -> str | None:
        """For articles on people killed, hurt or lost in what was read as no event: a key that those on one share."""
        return self._matter.get(article)

    def event(self, article: str) -> int | None:
        """The position of the event that the article is about, ``None`` where it is about none or several."""
        focus = self._of.get(article)
        return None if focus is None else self.root(focus)

    def root(self, n: int) -> int:
        """The position that stands for all those that are one event with ``n``."""
        while self._parent[n] != n:
            n = self._parent[n]
        return n

    def past(self, figure: Figure, own: int) -> bool:
        """Whether the figure is for a day well before those of the event that its words were read as."""
        days, period = self._days(self.root(own)), figure.period
        last = period.last_day if period is not None else None
        return days is not None and last is not None and last < days[0] - SOON

    def of(self, reading: Reading, figure: Figure, own: int | None) -> tuple[int | None, bool]:
        """The event that ``figure`` counts, ``own`` being what its own words name, and whether the article says so.

        The article's event, unless the figure's sentence, town or time is another one's.
        """
        focus = self._of.get(reading.id)
        if own is not None and self._strayed(reading, figure, own):
            own = None
        counted = figure.measure in COUNTED or of_event(reading, figure)
        if focus is None or not counted or (own is not None and self.root(own) == self.root(focus)):
            return (None if own is None else self.root(own), own is not None)
        text = (reading.title or "") if figure.in_ == "title" else reading.text
        a, b = (0, len(text)) if figure.in_ == "title" else sentence_at(text, figure.start)
        words = fold(text[a:b])
        if own is not None and figure.measure == "abducted" and _FREED.search(words):
            own = None  # the day and place are those of the release
        if (
            own is not None
            and figure.in_ is None
            and _GIVES.search(words)
            and self._first_told(reading, own, a)
            and self._told_before(reading, own, focus, words)
        ):
            own = None  # what was read as an event is a count of the one told before
        if own is not None and not self._same(reading, own, focus, words):
            return self.root(own), True
        if self._elsewhere(reading, figure, focus, words):
            return (None if own is None else self.root(own), own is not None)
        return self.root(focus), self._alone(reading, focus)

    def _first_told(self, reading: Reading, own: int, start: int) -> bool:
        """Whether the article tells of its event ``own`` nowhere before ``start``."""
        told = [s for n, r in self._reports[reading.id] if n == own for s in r.incident.evidence]
        return all(s.in_ is None and start <= s.start for s in told)

    def _told_before(self, reading: Reading, own: int, focus: int, words: str) -> bool:
        """Whether the sentence names no blow, or only "the attack" at the place of the article's event."""
        if not _BLOW.search(words):
            return True
        if any(not _THE.search(words[: m.start()]) for m in _BLOW.finditer(words)):
            return False
        days, others = self._days(own), self._days(self.root(focus))
        if days is not None and others is not None and days[0] < others[0] - timedelta(days=1):
            return False  # "the attack" of before
        sites = {fold(p.name or p.text) for n, r in self._reports[reading.id] if n == own for p in r.sites}
        theirs = {fold(p.name or p.text) for r in self._found[self.root(focus)].reports for p in r.sites}
        return sites <= theirs | self._towns[reading.id]

    def _own(self, reading: Reading, stories: Mapping[str, str]) -> int | None:
        """The deadly event of the article that most of its story tells; it leads, has a toll, a day and a place."""
        best: tuple[float, int] | None = None
        story = stories.get(reading.id)
        for n, report in self._reports[reading.id]:
            incident = report.incident
            if incident.salience != "main" or incident.status != "reported" or incident.type not in DEADLY:
                continue
            first = incident.evidence[0] if incident.evidence else None
            if first is not None and first.in_ is None and report.days is None and not report.sites:
                a, b = sentence_at(reading.text, first.start)
                words = fold(reading.text[a:b])
                if _ELSEWHERE.search(words) and not _COUNT.search(words):
                    continue  # "in 2024, 558 people died on the route"
            twins = [r for _, r in self._reports[reading.id] if r is not report and _overlap(report, r)]
            if any(r.days and report.days and r.days < report.days for r in twins if r.incident.salience == "main"):
                continue  # one sentence, read with the day of the event and the day it was told
            told = sum(stories.get(a) == story for a in self._found[n].articles)
            leads = first is not None and (first.in_ == "title" or first.start < LEAD)
            rank = (
                told
                + leads
                + 0.5 * any(r.incident.killed is not None for r in (report, *twins))
                + 0.25 * bool(report.days)
                + 0.25 * bool(report.sites)
            )
            if best is None or (rank, -n) > best:
                best = (rank, -n)
        return None if best is None else -best[1]

    def _link(self, readings: Sequence[Reading], stories: Mapping[str, str]) -> None:
        """Joins the events of articles on one town, and gives articles without an event the one they follow up."""
        by_town: dict[str, list[Reading]] = defaultdict(list)
        by_story: dict[str, list[Reading]] = defaultdict(list)
        by_region: dict[tuple[str, str], list[Reading]] = defaultdict(list)
        for reading in readings:  # in order of publication
            if (told := self._of_region(reading, by_region)) is not None:
                self._join(self._of.setdefault(reading.id, told), told)
            near = [q for t in self._towns[reading.id] for q in by_town[t][-40:]]
            near += by_story[stories.get(reading.id, reading.id)][-40:]
            for other in near:
                focus = self._of.get(other.id)
                if focus is not None and other.id != reading.id and self._follows(reading, other, focus, stories):
                    mine = self._of.setdefault(reading.id, focus)
                    self._join(mine, focus)
            if reading.id in self._of:
                for town in self._towns[reading.id]:
                    by_town[town].append(reading)
                by_story[stories.get(reading.id, reading.id)].append(reading)
                for region in self._regions[reading.id]:
                    by_region[region].append(reading)

    def _of_region(self, reading: Reading, by_region: Mapping[tuple[str, str], list[Reading]]) -> int | None:
        """The one event that was told of a region in the week before the article, which names no town of an event of
        its own ("the region's governor said 18 had died in the bombing"): of its type, or of its days."""
        mine = self._of.get(reading.id)
        if reading.published is None or len(self._regions[reading.id]) != 1:
            return None
        (region,) = self._regions[reading.id]
        if mine is None and (
            self._towns[reading.id] - {region[1]}
            or not _PEOPLE_LOST.search(fold((reading.title or "") + " " + reading.text[:LEAD]))
        ):
            return None
        reports = [r for n, r in self._reports[reading.id] if n == mine]
        if any(r.sites for r in reports):
            return None
        out = reading.published.first_day
        near = {
            self.root(self._of[o.id])
            for o in by_region[region][-40:]
            if o.published is not None and timedelta() <= out - o.published.first_day <= SOON
        }
        alike = {n for n in near if not reports or self._alike(reports, n)}
        return next(iter(alike)) if len(alike) == 1 and len(near if not reports else alike) == 1 else None

    def _alike(self, reports: Sequence[Report], n: int) -> bool:
        """Whether reports of a place unknown may be of an event: of one type, or of one kind and day."""
        theirs = self._found[n].reports
        if {r.incident.type for r in reports} & {r.incident.type for r in theirs}:
            return True
        days = self._days(n)
        dated = days is not None and any(r.days is not None and _gap(r.days, days) <= 1 for r in reports)
        return dated and bool({r.group for r in reports} & {r.group for r in theirs})

    def _link_back(self, readings: Sequence[Reading]) -> None:
        """Gives articles that were read as no event the one that an article of the days around tells of a town that
        their first lines name."""
        told: dict[str, list[Reading]] = defaultdict(list)
        for reading in readings:
            if reading.id in self._of:
                for town in self._towns[reading.id] | self._sites(reading.id):
                    told[town].append(reading)
        for reading in readings:
            if reading.id in self._of:
                continue
            written = (reading.title or "") + " " + reading.text[:LEAD]
            lead = fold(written)
            if reading.published is None or not _PEOPLE_LOST.search(lead):
                continue
            day = reading.published.first_day
            named = [t for t in sorted(told) if t in self._towns[reading.id] or _named_in(t, lead, written)]
            for other in (q for t in named for q in told[t][-80:]):
                days = self._days(self.root(self._of[other.id]))
                out = other.published.first_day if other.published else None
                if out is None or abs(out - day) > SOON:
                    continue
                if days is None or days[0] <= day <= days[1] + LATER:
                    self._of[reading.id] = self._of[other.id]
                    break

    def _link_kin(self, readings: Sequence[Reading], stories: Mapping[str, str]) -> None:
        """Joins what is left to the one event that it fits best by all that is told of it."""
        accounts = []
        for reading in readings:
            mine = self._of.get(reading.id)
            lead = fold((reading.title or "") + " " + reading.text[:LEAD])
            if reading.published is None or (mine is None and not _PEOPLE_LOST.search(lead)):
                continue
            reports = [r for n, r in self._reports[reading.id] if n == mine]
            days = [r.days for r in reports if r.days is not None and not _told_day(r)]
            accounts.append(account(reading, stories.get(reading.id), reports, days[0] if days else None))
        for a, near in candidates(accounts):
            mine = self.event(a.reading.id)
            others = [(n, b) for b in near if (n := self.event(b.reading.id)) is not None and n != mine]
            if (n := best(a, others)) is None:
                continue
            self._join(self._of.setdefault(a.reading.id, n), n)

    def _matters(self, readings: Sequence[Reading], stories: Mapping[str, str]) -> dict[str, str]:
        """Articles without an event that count victims in their first lines, joined within a week where a town
        of the one is named in the other."""
        out: dict[str, str] = {}
        before: list[Reading] = []
        for reading in readings:  # in order of publication
            lead = fold((reading.title or "") + " " + reading.text[:LEAD])
            if reading.id in self._of or reading.published is None or not _PEOPLE_LOST.search(lead):
                continue
            out[reading.id] = reading.id
            for other in before[-200:]:
                if reading.published.first_day - other.published.first_day > SOON:  # type: ignore[union-attr]
                    continue
                shared = self._towns[reading.id] & self._towns[other.id]
                one_story = stories.get(reading.id) == stories.get(other.id)
                if shared or (
                    one_story
                    and (_words_in(self._towns[reading.id], other) or _words_in(self._towns[other.id], reading))
                ):
                    out[reading.id] = out[other.id]
                    break
            before.append(reading)
        return out

    def _join(self, a: int, b: int) -> None:
        """``b``'s event takes in ``a``'s, unless their days differ (what was joined before counts)."""
        a, b = self.root(a), self.root(b)
        if a == b:
            return
        days, others = self._days(a), self._days(b)
        if days is not None and others is not None and _gap(days, others) > 1 and not self._counts(a):
            return
        keep, gone = (a, b) if others is None and days is not None else (b, a)
        self._parent[gone] = keep

    def _countries(self, n: int) -> set[str]:
        return {p.country for r in self._found[n].reports for p in (*r.sites, *r.areas) if p.country}

    def _counts(self, n: int) -> bool:
        """Whether all reports of the event are counts brought up to date, without a place of their own."""
        return all(
            not r.sites and r.incident.evidence and _COUNT.search(fold(r.incident.evidence[0].text))
            for r in self._found[n].reports
        )

    def _follows(self, reading: Reading, other: Reading, focus: int, stories: Mapping[str, str]) -> bool:
        towns = self._towns[reading.id] & self._towns[other.id]
        event = self._found[self.root(focus)]
        day = event.days[0] if event.days else (other.published.first_day if other.published else None)
        if day is None or reading.published is None:
            return False
        out = reading.published.first_day
        if not day - timedelta(days=1) <= out or not out - day <= LATER:
            return False
        mine = self._of.get(reading.id)
        if mine is None:
            return (
                bool(towns) and _PEOPLE_LOST.search(fold((reading.title or "") + " " + reading.text[:LEAD])) is not None
            )
        if self.root(mine) == self.root(focus):
            return False
        a, b = self._found[mine], event
        own = [p for n, r in self._reports[reading.id] if n == mine for p in r.sites]
        if told_apart(reading, own, [p for r in b.reports for p in r.sites]):
            return False
        one_story = stories.get(reading.id) == stories.get(other.id)
        here = self._countries(mine) or lands_of(reading)
        there = self._countries(self.root(focus)) or lands_of(other)
        if not towns and here and there and not here & there:
            return False
        if not towns and not (one_story and self._unplaced(reading, other, a, b)):
            named = one_story and (self._named(reading, other) or self._named(other, reading))
            if not named:
                return False
        groups = {_GROUPS.get(r.group, r.group) for r in a.reports}
        if not groups & {_GROUPS.get(r.group, r.group) for r in b.reports}:
            return False
        days, others = self._days(mine), self._days(self.root(focus))
        if days is None or others is None:
            return True
        return _gap(days, others) <= 1 or self._counts(mine)

    def _named(self, reading: Reading, other: Reading) -> bool:
        """Whether a town of the first article's event is named anywhere in the other."""
        return _words_in(self._sites(reading.id), other)

    def _sites(self, article: str) -> frozenset[str]:
        """Names of the towns that the article gives for its event."""
        if article not in self._sites_of:
            own = self._of.get(article)
            self._sites_of[article] = frozenset(
                fold(p.name or p.text) for n, r in self._reports[article] if n == own for p in r.sites
            )
        return self._sites_of[article]

    def _unplaced(self, reading: Reading, other: Reading, a: Event, b: Event) -> bool:
        """Whether one of the two articles names no town, or one of their events has none."""
        if not self._towns[reading.id] or not self._towns[other.id]:
            return True
        return not any(r.sites for r in a.reports) or not any(r.sites for r in b.reports)

    def _days(self, n: int) -> tuple[date, date] | None:
        """The event's days; ``None`` where they lie after its articles came out, or are those of telling it."""
        if n not in self._days_of:
            self._days_of[n] = self._read_days(n)
        return self._days_of[n]

    def _read_days(self, n: int) -> tuple[date, date] | None:
        days = self._found[n].days
        if days is None or all(_told_day(r) for r in self._found[n].reports):
            return None
        out = [r.reading.published.last_day for r in self._found[n].reports if r.reading.published is not None]
        return None if out and days[0] > max(out) else days

    def _same(self, reading: Reading, own: int, focus: int, words: str) -> bool:
        """Whether an incident of the article that was not joined with its event is that event told again."""
        mine = [r for n, r in self._reports[reading.id] if n == own]
        if any(r.incident.salience != "main" for r in mine):
            return False
        event = self._found[self.root(focus)]
        for r in mine:
            for n, other in self._reports[reading.id]:
                if self.root(n) == self.root(focus) and _overlap(r, other):
                    return True
        theirs = {fold(p.name or p.text) for r in event.reports for p in r.sites}
        sites = {fold(p.name or p.text) for r in mine for p in r.sites} - {fold(p.text) for p in dateline(reading)}
        if sites and theirs and not sites & (theirs | self._towns[reading.id]):
            return False
        dated = [r.days for r in mine if r.days is not None and not _told_day(r)]
        days = dated[0] if dated else None
        if days is None or event.days is None or _gap(days, event.days) <= 1:
            groups = {_GROUPS.get(r.group, r.group) for r in event.reports}
            return {_GROUPS.get(r.group, r.group) for r in mine} <= groups or _COUNT.search(words) is not None
        return not sites and _COUNT.search(words) is not None

    def _strayed(self, reading: Reading, figure: Figure, own: int) -> bool:
        """Whether ``own`` is history told in another sentence than the figure's."""
        if figure.in_ == "title":
            return False
        bounds = sentence_at(reading.text, figure.start)
        mine = [r.incident for n, r in self._reports[reading.id] if n == own]
        return all(
            i.salience == "background" and not any(bounds[0] <= e.start < bounds[1] for e in i.evidence[:1])
            for i in mine
        )

    def of_matter(self, reading: Reading, figure: Figure) -> str | None:
        """The matter that the figure counts, unless its sentence names another time or town."""
        matter = self._matter.get(reading.id)
        if matter is None or figure.measure not in COUNTED:
            return None
        text = (reading.title or "") if figure.in_ == "title" else reading.text
        a, b = (0, len(text)) if figure.in_ == "title" else sentence_at(text, figure.start)
        period = figure.period
        first, last = (period.first_day, period.last_day) if period is not None else (None, None)
        if period is not None and last is None and reading.published is not None:
            last = reading.published.first_day  # "since Saturday"
        if _ELSEWHERE.search(_SINCE_DAYS.sub("", fold(text[a:b]))) or (
            period is not None and (first is None or last is None or (last - first).days > _LASTS)
        ):
            return None
        sites = {fold(p.name or p.text) for p in figure.where if not is_wide(p) and not _beside(reading, figure, p)}
        return matter if not sites or sites & self._towns[reading.id] else None

    def _elsewhere(self, reading: Reading, figure: Figure, focus: int, words: str) -> bool:
        text = (reading.title or "") if figure.in_ == "title" else reading.text
        a, b = (0, len(text)) if figure.in_ == "title" else sentence_at(text, figure.start)
        around = fold(text[max(a, figure.start - _AROUND) : min(b, figure.end + _AROUND)])
        if _ELSEWHERE.search(_SINCE_DAYS.sub("", around)):
            return True
        event = self._found[self.root(focus)]
        a, b = (0, 0) if figure.in_ == "title" else sentence_at(reading.text, figure.start)
        dated = figure.in_ == "title" or any(
            t.in_ is None and a <= t.start < b and not (_DAY.fullmatch(t.value or "") and told_on(reading, t))
            for t in reading.times
        )
        period = figure.period if dated else None
        when = self._days(self.root(focus))
        if period is not None and when is not None:
            first, last = period.first_day, period.last_day
            if first is None or last is None or (last - first).days > 3:
                return True
            if first < when[0] - timedelta(days=1):
                return True
            out = reading.published
            told = last is not None and out is not None and abs((out.first_day - last).days) <= 2
            later = (
                _COUNT.search(words)
                or (told and _GIVES.search(words))
                or (figure.measure == "abducted" and _FREED.search(words))
            )
            if first > when[1] + timedelta(days=1) and not later:
                return True
        at = [p for p in figure.where if not is_wide(p) and not _beside(reading, figure, p)]
        sites = {fold(p.name or p.text) for p in at} - {fold(p.name or p.text) for p in dateline(reading)}
        theirs = {fold(p.name or p.text) for r in event.reports for p in r.sites}
        named = self._towns[reading.id]
        return bool(sites and theirs and not sites & (theirs | named)) and not _COUNT.search(words)

    def _alone(self, reading: Reading, focus: int) -> bool:
        """Whether the article tells of no other deadly event at another place or day."""
        event = self._found[self.root(focus)]
        for n, report in self._reports[reading.id]:
            if self.root(n) == self.root(focus) or report.incident.type not in DEADLY:
                continue
            if report.incident.salience != "main" or not report.sites:
                continue
            days = self._found[n].days
            if days is not None and event.days is not None and _gap(days, event.days) > 1:
                mine = [r for k, r in self._reports[reading.id] if self.root(k) == self.root(focus)]
                first = report.incident.evidence[0] if report.incident.evidence else None
                a, b = sentence_at(reading.text, first.start) if first is not None and first.in_ is None else (0, 0)
                words = fold(reading.text[a:b])
                again = bool(_GIVES.search(words)) and self._told_before(reading, n, focus, words)
                # Else one sentence, read twice with two days, or "acknowledged the attack on Wednesday".
                if not again and not any(_overlap(report, r) for r in mine):
                    return False
        return True


def of_event(reading: Reading, figure: Figure) -> bool:
    """Whether the figure counts bombs, vehicles or things lost, which belong to the article's event."""
    if figure.measure == "vehicles" or thing_lost(reading, figure) is not None:
        return True
    return figure.measure == "count" and MUNITIONS.search(fold(figure.of or "")) is not None


def _told_day(report: Report) -> bool:
    """Whether the day that was read for the event is that on which it was told, or that of an attack before it."""
    when = report.incident.when
    if when is None or when.precision != "day" or when.span is None:
        return False
    if told_on(report.reading, when.span):
        return True
    if when.span.in_ is not None:
        return False
    a, b = sentence_at(report.reading.text, when.span.start)
    words = fold(report.reading.text[a:b])
    first = report.incident.evidence[0] if report.incident.evidence else None
    inside = first is not None and first.in_ is None and first.start < b and a < first.end
    return _MOURNED.search(words) is not None or (not inside and _BEFORE.search(words) is not None)


_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# A sentence of another attack, told beside this one.
_BEFORE = re.compile(
    r"\b(?:already|previous\w*|similar|comparable|earlier attack|deja|precedente?s?|similaires?|comparables?)\b"
)
# A day beside one of these is that of a funeral or a visit.
_MOURNED = re.compile(
    r"\b(?:buried|burying|laid to rest|mourn\w*|funerals?|vigils?|enterr(?:e|es|ait|aient)|inhum\w+|pleur\w+|obseques"
    r"|funerailles|recueill\w+)\b"
)


def _words_in(names: Iterable[str], reading: Reading) -> bool:
    """Whether the article's text holds one of the names, as words."""
    words = fold(reading.text)
    return any(_as_words(t, words) for t in names)


def _as_words(name: str, words: str) -> bool:
    return name in words and re.search(rf"\b{re.escape(name)}\b", words) is not None


def _named_in(name: str, lead: str, written: str) -> bool:
    """Whether the lead names the place; one of three letters ("Kut") with a capital only."""
    if not _as_words(name, lead):
        return False
    return len(name) > 3 or (len(name) == 3 and re.search(rf"\b{re.escape(name.capitalize())}\b", written) is not None)


def _gap(a: tuple[date, date], b: tuple[date, date]) -> int:
    return max((a[0] - b[1]).days, (b[0] - a[1]).days, 0)


def _overlap(a: Report, b: Report) -> bool:
    return any(
        x.in_ == y.in_ and x.start < y.end and y.start < x.end for x in a.incident.evidence for y in b.incident.evidence
    )


def _beside(reading: Reading, figure: Figure, place: Place) -> bool:
    """Whether the place is that of a source or of a hospital, or told in another sentence than the figure."""
    if figure.in_ == "title" or place.in_ == "title":
        return False
    a, b = sentence_at(reading.text, figure.start)
    if not a <= place.start < b:
        return True
    source = figure.attributed_to
    if source is not None and source.in_ is None and source.start <= place.start < source.end:
        return True
    return BESIDE.search(fold(reading.text[max(a, place.start - 60) : place.start]) + " ") is not None

"""The event that an article is about, so that its toll can be put beside the tolls of other articles on that event.

Reports often name an event in one sentence and count its dead in another, a day later, without saying again where and
when it was ("the toll has risen to 17"). Incidents that :mod:`vigie.compare.incidents.merging` can't join on their own
are taken for one event here where their articles are plainly about one thing: the same town in the headline or the
first lines, within three weeks, and no day that speaks against it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from vigie.compare.incidents.account import COUNTS, Account, account
from vigie.compare.incidents.joining import joined
from vigie.compare.incidents.lands import known
from vigie.compare.incidents.lead import BESIDE, LEAD, dateline, towns_of
from vigie.compare.incidents.merging import Event, Report, one_place
from vigie.compare.incidents.shares import shares
from vigie.compare.words.keys import fold, is_wide
from vigie.compare.words.spoken import sentence_at, told_on
from vigie.compare.words.things import thing_lost
from vigie.model import Figure, Place, Reading, Span, Toll

SOON = timedelta(days=7)  # within which two articles tell of one happening that was read as no event
# "Since Saturday" is the time of the event that goes on.
_SINCE_DAYS = re.compile(
    r"\b(?:since (?:the weekend|yesterday|dawn|(?:last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"|depuis (?:hier|l'aube|le week-end|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))\b"
)
_LASTS = 10  # days of fighting that is told as one thing
_WHOLE = 8  # times the dead of an incident, from which a toll is not its own
_AROUND = 120  # characters around a number in which another time is its own
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
        self._shares = {r.id: shares(r) for r in readings}
        self._towns = {r.id: towns_of(r) for r in readings}
        self._of: dict[str, int] = {}
        self._members: dict[int, list[int]] = defaultdict(list)
        self._days_of: dict[int, tuple[date, date] | None] = {}
        for reading in readings:
            own = self._own(reading, stories)
            if own is not None:
                self._of[reading.id] = own
        self._matter: dict[str, str] = {}
        self._happening: dict[str, str] = {}
        self.accounts = [
            a for r in readings if (a := self._account(r, stories.get(r.id))) is not None
        ]  # in order of publication
        for a, lands in zip(
            self.accounts, known([(a.lands, (*a.sites, *a.towns, *a.areas)) for a in self.accounts]), strict=True
        ):
            a.lands = a.lands or (lands if len(lands) == 1 else frozenset())
        self._join()

    def matter(self, article: str) -> str | None:
        """For articles on people killed, hurt or lost in what was read as no event: a key that those on one share."""
        return self._matter.get(article)

    def happening(self, article: str) -> str | None:
        """A key that the articles share which tell of what this one does."""
        return self._happening.get(article)

    def event(self, article: str) -> int | None:
        """The position of the event that the article is about, ``None`` where it is about none or several."""
        focus = self._of.get(article)
        return None if focus is None else self.root(focus)

    def root(self, n: int) -> int:
        """The position that stands for all those that are one event with ``n``."""
        while self._parent[n] != n:
            n = self._parent[n]
        return n

    def members(self, n: int) -> list[int]:
        """The positions that are one event with ``n``."""
        if not self._members:
            for k in range(len(self._parent)):
                self._members[self.root(k)].append(k)
        return self._members[self.root(n)]

    def days(self, n: int) -> tuple[date, date] | None:
        """The days of the event, those of telling it only where no other is known."""
        known = [d for k in self.members(n) if (d := self._days(k)) is not None and (d[1] - d[0]).days <= _LASTS]
        return self._days(self.root(n)) or min(known, default=None) or self._found[self.root(n)].days

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
        apart = self._shares[reading.id].get(figure.start) if figure.in_ is None else None
        if apart is not None:  # "twelve in Basse and fourteen in Dablo": each event has its own
            fit = [n for n in (own, focus) if n is not None and self._at(n, apart)]
            if fit and self._is_part(reading, figure, fit[0], apart):
                return None, False  # "70 dead in Basse and 30 in Dablo", of one raid on both
            return (self.root(fit[0]), True) if fit else (None, False)
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

    def elsewhere_told(self, reading: Reading, figure: Figure, n: int | None) -> bool:
        """Whether the figure's sentence tells it of a town of its own, and ``n`` is no event there."""
        return n is None and figure.in_ is None and figure.start in self._shares[reading.id]

    def _is_part(self, reading: Reading, figure: Figure, n: int, apart: Place) -> bool:
        """Whether the sentence gives another count of the event for another of its towns."""
        a, b = sentence_at(reading.text, figure.start)
        told = [p for start, p in self._shares[reading.id].items() if a <= start < b]
        return any(not one_place(p, apart) and self._at(n, p) for p in told)

    def _at(self, n: int, place: Place) -> bool:
        """Whether reports of an event name the place."""
        return any(one_place(p, place) for r in self._found[self.root(n)].reports for p in r.sites)

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
            if not _leads(first) and _part_of_toll(reading, incident.killed):
                continue  # "of these, 23 died last week": not what the headline counts
            twins = [r for _, r in self._reports[reading.id] if r is not report and _overlap(report, r)]
            if any(r.days and report.days and r.days < report.days for r in twins if r.incident.salience == "main"):
                continue  # one sentence, read with the day of the event and the day it was told
            told = sum(stories.get(a) == story for a in self._found[n].articles)
            leads = _leads(first)
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

    def own(self) -> list[int | None]:
        """For each account the position of the event that was read of its article."""
        return [self._of.get(a.reading.id) for a in self.accounts]

    def _account(self, reading: Reading, story: str | None) -> Account | None:
        """The account of an article that tells of an event or counts people."""
        mine = self._of.get(reading.id)
        if reading.published is None or (
            mine is None and not any(f.measure in COUNTS for f in reading.figures) and not _victims(reading)
        ):
            return None
        reports = [r for n, r in self._reports[reading.id] if n == mine]
        days = [r.days for r in reports if r.days is not None and not _told_day(r)]
        days = days or [r.days for r in reports if r.days is not None and r.stamped]
        return account(reading, story, reports, days[0] if days else None)

    def _join(self) -> None:
        """Joins the events of articles that tell of one, gives it to those that were read as none, and a matter to
        those that count victims of what no article was read as an event of."""
        for group in joined(self.accounts, self.own()):
            told = [self.accounts[n].reading for n in sorted(group)]
            found = Counter(self._of[r.id] for r in told if r.id in self._of)
            # Of those with a day the one that most of them give stands for all.
            keep = max(found, key=lambda n: (self._days(n) is not None, found[n]), default=None)
            for reading in told:
                self._happening[reading.id] = told[0].id
                if keep is not None:
                    self._parent[self.root(self._of.setdefault(reading.id, keep))] = self.root(keep)
                elif _victims(reading):
                    self._matter[reading.id] = told[0].id

    def _days(self, n: int) -> tuple[date, date] | None:
        """The event's days; ``None`` where they lie after its articles came out, or are those of telling it."""
        if n not in self._days_of:
            self._days_of[n] = self._read_days(n)
        return self._days_of[n]

    def _read_days(self, n: int) -> tuple[date, date] | None:
        days = self._found[n].days
        if days is None or all(_told_day(r) and not r.stamped for r in self._found[n].reports):
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


def _leads(first: Span | None) -> bool:
    """Whether an incident is first told in the headline or the first lines."""
    return first is not None and (first.in_ == "title" or first.start < LEAD)


def _part_of_toll(reading: Reading, killed: Toll | None) -> bool:
    """Whether the headline and the first lines count many times the dead that an incident has."""
    if killed is None or killed.low is None:
        return False
    told = [f for f in reading.figures if f.start < LEAD]
    told += reading.headline.figures if reading.headline else ()
    counts = [f.low for f in told if f.measure == "killed"]
    return any(low is not None and low > _WHOLE * killed.low for low in counts)


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
    if report.told:
        return True
    if told_on(report.reading, when.span):
        return False  # another day of its sentence was found
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
# A day beside one of these is that of a funeral, a visit or a list.
_MOURNED = re.compile(
    r"\b(?:buried|burying|laid to rest|mourn\w*|funerals?|vigils?|enterr(?:e|es|ait|aient)|inhum\w+|pleur\w+|obseques"
    r"|funerailles|recueill\w+"
    r"|(?:present|publi|releas|issu)\w* (?:\w+ ){0,3}(?:lists?|listes?|bilans?|reports?|rapports?))\b"
)


def _victims(reading: Reading) -> bool:
    """Whether the headline or the first lines speak of people lost."""
    return _PEOPLE_LOST.search(fold((reading.title or "") + " " + reading.text[:LEAD])) is not None


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

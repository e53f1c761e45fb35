"""What the page and the exports withhold by default, to protect people (DESIGN, principle 7; docs/threats.md).

Persons who are neither officials, fighters, leaders, analysts nor spokespersons are not named; future movements of aid,
civilians or evacuations are not shown; aid sites, camps and hospitals are shown at district precision. When in doubt,
withheld. The switches are ``Settings.names`` and ``Settings.precise``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from vigie.config import Settings
from vigie.language.sentences import sentence_at
from vigie.model import Mention, Reading, Site, Source, Span

WITHHELD_NAME = "[name withheld]"
WITHHELD_TITLE = "[headline withheld]"
DISTRICT_DEGREES = 0.25
"""Aid sites are moved to the middle of a cell of this size (about 27 km at the equator)."""

# Roles in public life. Not: doctors, teachers, traders, drivers, pupils, relatives, aid workers.
_PUBLIC = re.compile(
    r"\b(?:president|prime minister|minist\w+|secretary|senator|deput\w+|lawmaker|member of parliament|governor|mayor"
    r"|prefect|ambassador|envoy|diplomat|commissioner|official|general|colonel|captain|lieutenant|commander|admiral"
    r"|sergeant|officer|chief|head|leader|founder|emir|warlord|militant|fighter|jihadist|rebel|insurgent|king|prince"
    r"|emperor|pope|sultan|spokes\w+|representative|analyst|expert|researcher|scholar|professor|fellow"
    r"|political scientist|coup|junta|dictator|candidate|judge|prosecutor|attorney"
    r"|director[- ]general|executive director|chair\w*"
    r"|président\w*|premi(?:er|ère) ministre|sénat\w+|député\w*|gouverneur\w*|maire|préfet\w*|ambassad\w+|diplomate"
    r"|émissaire|responsable|général\w*|capitaine|commandant\w*|amiral|sergent|chef\w*|dirigeant\w*|leader|fondat\w+"
    r"|émir|combattant\w*|djihadiste|rebelle|roi|porte-parole|représentant\w*|analyste|expert\w*|chercheu\w+|politologue"
    r"|professeur\w*|juge|procureur\w*|directeur général|putschiste)\b",
    re.IGNORECASE,
)
_TITLE_BEFORE = re.compile(
    r"\b(?:president|minister|gen(?:eral|\.)|col(?:onel|\.)|capt(?:ain|\.)|lt\.?|lieutenant|major|maj\.|sen(?:ator|\.)"
    r"|gov(?:ernor|\.)|ambassador|secretary|commander|sheikh|emir|king|prince|pope|spokes\w+|leader|chief|analyst|expert"
    r"|président\w*|ministre|général\w*|capitaine|commandant|sénateur|gouverneur|préfet|maire|ambassadeur|ambassadrice"
    r"|émir|roi|porte-parole|chef|analyste|chercheu\w+|politologue)\s*(?:of\s+\w+\s+)?[,]?\s*$",
    re.IGNORECASE,
)
_NOT_PUBLIC = re.compile(
    r"\b(?:hospital|clinic|school|nurse|doctor|surgeon|teacher|driver|trader|resident|villager|farmer|student|mother"
    r"|father|brother|sister|wife|husband|son|daughter|victim|survivor|refugee|aid worker|hôpital|clinique|école"
    r"|cousin|uncle|aunt|nephew|niece|widow(?:er)?|relatives?|parents?|neighbou?r|friend|witness|passenger|pupil"
    r"|shopkeeper|vendor|herder|fisherman|housewife|tailor|mechanic|colleague|oncle|tante|neveu|nièce|veu(?:f|ve)"
    r"|parente?|voisine?|amie?|témoin|passag(?:er|ère)|élève|vendeu(?:r|se)|éleveur|berger|pêcheur|ménagère|collègue"
    r"|infirmi\w+|médecin|chirurgien\w*|enseignant\w*|chauffeur|commerçant\w*|habitant\w*|villageois\w*|étudiant\w*|mère"
    r"|père|frère|sœur|soeur|épou\w+|mari|fils|fille|victime|survivant\w*|réfugié\w*|humanitaire)\b",
    re.IGNORECASE,
)
# Bodies whose lorries, boats and aircraft carry aid; their abbreviations are names only in capitals.
_MOVED = re.compile(
    r"\b(?:(?i:convoys?|aid|relief|humanitarian|civilians?|evacuat\w+|evacuees|displaced|refugees|food trucks?"
    r"|medicines?|convois?|aide|secours|humanitaires?|civils|évacu\w+|déplacés|réfugiés|vivres|médicaments"
    r"|famil(?:y|ies)|familles?|wounded|blessés|patients?|residents|habitants|returnees|rapatriés"
    r"|world food programme|red cross|programme alimentaire mondial|croix-rouge)|WFP|UNHCR|ICRC|PAM|HCR|CICR)\b"
)
_GOING = re.compile(
    r"\b(?:leav(?:e|es|ing)|depart\w*|arriv\w+|travel\w*|mov(?:e|es|ing)|cross\w*|reach\w*|pass|deliver\w*|evacuat\w+"
    r"|convoys?|head(?:s|ing)?|set out|sets? off|return\w*|lands?|flights?"
    r"|bring|transfer|transport|airlift|relocat\w+|resettl\w+|sails?|fly|flies|flown|ship(?:s|ped)?|bus(?:es|ed)? "
    r"|transf[eé]r\w*|transport\w*|appareill\w+|ramen\w+|reloger"
    r"|part|partent|partir\w*|quitt\w+|travers\w+|rejoin\w+|achemin\w+|évacu\w+|livr\w+|convois?|passer\w*)\b",
    re.IGNORECASE,
)
_EN_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|dawn|\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2}\b)"
_FR_DAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|l’aube|l'aube|le \d{1,2} \w+)"
_FUTURE = re.compile(
    r"\b(?:will|would (?:leave|depart|arrive|travel|be)|shall"
    r"|(?:is|are|was|were) (?:due|set|scheduled|expected|planned)"
    r"|plan(?:s|ned)? to|next (?:week|month|\w+day)|tomorrow"
    r"|(?:part|quitt|arriv|travers|rejoin|achemin|évacu|livr)\w*(?:era|eront|ira|iront)"
    r"|ser(?:a|ont) (?:évacué|acheminé|livré)\w*"
    r"|(?:doit|doivent|devrait|devraient|prévoit|prévoient) \w+|est prévue?|sont prévue?s|demain"
    r"|(?:semaine|mois) prochaine?|over the weekend|this weekend|ce week-end"
    r"|(?:va|vont) (?:être )?\w+(?:er|ir|re|ées?|és)"
    # A present with a day is how timetables speak: "leaves Gao on Friday", "is to cross", "partent samedi".
    r"|(?:begins?|starts?|leaves?|departs?|arrives?|lands?|moves?|crosses|heads?|returns?)\b"
    r"[^.;\n]{0,40}?\b(?:on|at|from|by) " + _EN_DAY + r"|(?:is|are) to (?!be blame)[a-z]+"
    r"|(?:part|partent|quitte|quittent|débute|débutent|commence|commencent|arrive|arrivent|traverse|traversent"
    r"|rejoint|rejoignent)\b[^.;\n]{0,40}?\b" + _FR_DAY + r")\b",
    re.IGNORECASE,
)
_AID_SITE = re.compile(
    r"\b(?:camp|hospital|clinic|health cent(?:re|er)|shelter|distribution|aid|refugee|displaced|idp|hôpital|clinique"
    r"|centre de santé|site de déplacés|réfugiés|abri)\b",
    re.IGNORECASE,
)

_CAMP_BEFORE = re.compile(
    r"\b(?:camps?|shelter|distribution (?:point|site)|sites?(?= (?:for|de|des) )|abri"
    r"|point de distribution)"
    r"(?: for \w+(?: \w+)?| (?:de|des|pour) (?:réfugié|déplacé)\w*)?,?(?: (?:at|in|of|near|de|du|à)| d[’'])? ?$",
    re.IGNORECASE,
)
_CAMP_AFTER = re.compile(
    r"^,? (?:(?:refugee|displace\w+|idp) )?(?:camp|shelter|distribution (?:point|site))\b", re.IGNORECASE
)
_SOLDIERS = re.compile(
    r"\b(?:military|army|training|base|rebel|gendarmerie|militaire|d[’']entraînement)\b", re.IGNORECASE
)
_WIDE = frozenset({"country", "continent", "region", "county"})
_NEAR = 40
_CLAUSE = re.compile(r"[.,;:()!?\n]")

# Whoever the words introduce as named, or call by what they are to somebody, is a person though the reader saw none.
_NAMED = r"(?P<name>[A-ZÀ-Þ][\w’'-]+(?: (?:[A-ZÀ-Þ][\w’'-]+|al-\w+|ag|ould|de|bin))* ?[A-ZÀ-Þ][\w’'-]+)"
_INTRODUCED = re.compile(
    r"\b(?:(?:named|identified) as|named|nommée?|prénommée?|dénommée?|identifiée? comme(?: étant)?|du nom de"
    r"|(?:driver|nurse|teacher|farmer|trader|student|villager|resident|victim|survivor|refugee|aid worker|husband|wife"
    r"|brother|sister|father|mother|son|daughter|uncle|aunt|cousin|neighbou?r|chauffeur|infirmière?|enseignante?"
    r"|commerçante?|étudiante?|habitante?|mari|femme|épouse|frère|sœur|père|mère|fils|fille|oncle|tante|voisine?)),? "
    + _NAMED
)
_REACHED = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|(?<![\w+])\+\d[\d .()-]{7,}\d")

_OWNS = re.compile(r"\b([A-ZÀ-Þ][\w-]*)[’']s ([A-ZÀ-Þ]\w+)")
_ANY_WORD = re.compile(r"\w+")
_NAME_WORD = re.compile(r"[\w’'-]+")
_LOWER = re.compile(r"\b[a-zà-öø-ÿœ]{3,}\b")


class Shield:
    """The withholding rules over the readings of one brief.

    With ``settings.names`` no name is withheld; with ``settings.precise`` no movement and no position.
    """

    def __init__(
        self,
        readings: Sequence[Reading],
        settings: Settings,
        withheld: str = WITHHELD_NAME,
        withheld_title: str = WITHHELD_TITLE,
    ) -> None:
        self.settings = settings
        self.withheld, self.withheld_title = withheld, withheld_title
        self._readings = {r.id: r for r in readings}
        persons = _NOBODY if settings.names else _persons(readings)
        self.private, self._public, self._begins = persons.private, persons.public, persons.begins
        self._camps = frozenset() if settings.precise else _camps(readings)
        self._done: dict[str, str] = {}

    def text(self, words: str) -> str:
        """``words`` with the names of private persons replaced, and where they can be reached by mail or telephone."""
        if self.settings.names:
            return words
        # Passages stand in several sections.
        if words not in self._done:
            self._done[words] = self._withheld(words)
        return self._done[words]

    def _withheld(self, words: str) -> str:
        kept, at = [], 0
        for word in _ANY_WORD.finditer(words):
            begin = word.start()
            if begin < at:
                continue
            for name in self._begins.get(word[0], ()):
                end = begin + len(name)
                if words.startswith(name, begin) and _ends(words, end):
                    kept += [words[at:begin], self.withheld]
                    at = end
                    break
        return _REACHED.sub(self.withheld, "".join(kept) + words[at:])

    def person(self, name: str) -> str:
        """The name of somebody known to be a person: withheld unless some article gives it a role in public life.

        :meth:`text` knows the persons among the mentions alone; this one holds for names found by other means too.
        """
        if self.settings.names or any(word in self._public for word in _words(name)[-1:]):
            return name
        return self.withheld

    def site(self, site: Site, words: str = "") -> Site:
        """``site``, moved to its district's precision where it is an aid site, a camp or a hospital.

        ``words`` are those around its name in the text, which may say so where the name does not.
        """
        named = f"{site.name or ''} {site.kind or ''} {words}"
        if self.settings.precise or site.lat is None or site.lon is None:
            return site
        if site.gazetteer_id not in self._camps and not _AID_SITE.search(named):
            return site
        cell = DISTRICT_DEGREES
        return replace(site, lat=round(round(site.lat / cell) * cell, 3), lon=round(round(site.lon / cell) * cell, 3))

    def movement(self, span: Span) -> bool:
        """Whether the words around ``span`` tell of a future movement of aid, civilians or evacuees."""
        return span.article is not None and self.moving(self.sentence(span)[0])

    def moving(self, words: str) -> bool:
        """Whether ``words`` tell of a future movement of aid, civilians or evacuees."""
        if self.settings.precise:
            return False
        return bool(_MOVED.search(words) and _FUTURE.search(words) and _GOING.search(words))

    def title(self, words: str) -> str:
        """A headline with names withheld, or all of it where it tells of a movement that is."""
        return self.withheld_title if self.moving(words) else self.text(words)

    def sentence(self, span: Span) -> tuple[str, int, int]:
        """The line or sentence around ``span`` in its article, and where the span stands in it."""
        reading = self._readings[span.article or ""]
        text = reading.title or "" if span.in_ == "title" else reading.text
        start, end = _around(text, span.start, span.end)
        return text[start:end], span.start - start, span.end - start


def beside(text: str, start: int, end: int) -> str:
    """The words next to a place's name within its clause: "the camp at | Yida", "Yida | refugee camp"."""
    before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    return " ".join([*_CLAUSE.split(before)[-1].split()[-4:], *_CLAUSE.split(after)[0].split()[:2]])


def _camps(readings: Sequence[Reading]) -> frozenset[str]:
    """Gazetteer ids of places that some article calls a camp, a shelter or a place where aid is given out."""
    return frozenset(
        p.gazetteer_id
        for r in readings
        for p in r.places
        if p.gazetteer_id and p.in_ != "title" and p.kind not in _WIDE and _is_camp(r.text, p.start, p.end)
    )


def _is_camp(text: str, start: int, end: int) -> bool:
    before = _CLAUSE.split(text[max(0, start - 2 * _NEAR) : start])[-1]
    m = _CAMP_BEFORE.search(before)
    if m and not _SOLDIERS.search(before[max(0, m.start() - 16) :]):
        return True
    return bool(_CAMP_AFTER.search(text[end : end + _NEAR]))


def _private(roles: dict[str, bool]) -> set[str]:
    public_words = {word for name, known in roles.items() if known for word in _words(name)}
    # "Goita" is as public as "Assimi Goita"; a first name alone is not.
    return {n for n, known in roles.items() if not known and not (_words(n) and _words(n)[-1] in public_words)}


def _roles(readings: Sequence[Reading]) -> dict[str, bool]:
    """Names of persons, and whether some article gives them a role in public life."""
    seen: dict[str, bool] = {}
    told = {w for r in readings for m in r.mentions if m.label == "person" for w in _words(m.text)}
    common = {word for r in readings for word in _LOWER.findall(r.text)}
    bodies = {
        w for r in readings for m in r.mentions if m.label in ("organization", "location") for w in _words(m.text)
    }
    bodies_lower = {w.lower() for w in bodies}
    for reading in readings:
        for text, mentions in ((reading.text, reading.mentions), (reading.title or "", _in_title(reading))):
            for m in mentions:
                if m.label != "person" or m.form != "name" or _mistaken(m, common, bodies):
                    continue
                # Where every word has a capital, a name is one that a text has too.
                if m.in_ != "title" or not _title_case(text) or told & set(_words(m.text)):
                    seen[m.text] = seen.get(m.text, False) or _public(text, m)
        for told_of in _INTRODUCED.finditer(reading.text):
            name = told_of["name"]
            if not all(w.lower() in bodies_lower for w in _words(name)) and not _PUBLIC.search(name):
                seen.setdefault(name, False)
        for who in _sources(reading):
            # "Awa Exemple’s cousin" is no body.
            if who.name and who.affiliation and who.name not in who.affiliation and _speaks_for_a_body(who.affiliation):
                seen[who.name] = True
                seen[who.text] = True
    # Whoever prints under a name is public by it, and a reader by rules takes "told Example Wire" for a person.
    outlets = {r.outlet.casefold() for r in readings if r.outlet}
    seen = {name: known for name, known in seen.items() if name.casefold() not in outlets}
    owners = _owners({name for name, known in seen.items() if not known and " " not in name}, readings)
    return {name: known for name, known in seen.items() if known or name not in owners}


def _owners(names: set[str], readings: Sequence[Reading]) -> set[str]:
    """The words that stand only before "’s" and one and the same further name: "Samaritan’s Purse" is a body.

    Once is not enough, nor are headlines: "Fatou’s Mother" is printed there.
    """
    owned: dict[str, list[str]] = defaultdict(list)
    titled: dict[str, list[str]] = defaultdict(list)
    for r in readings:
        for text, found in ((r.text, owned), (r.title or "", titled)):
            for m in _OWNS.finditer(text):
                if m[1] in names:
                    found[m[1]].append(m[2])
    told = {name for name, things in owned.items() if len(things) > 1 and len({*things, *titled[name]}) == 1}

    def stands(name: str) -> int:
        whole = re.compile(rf"\b{re.escape(name)}\b")
        return sum(len(whole.findall(t)) for r in readings for t in (r.text, r.title or "") if name in t)

    return {name for name in told if stands(name) == len(owned[name]) + len(titled[name])}


def _body_words(readings: Sequence[Reading]) -> set[str]:
    named = [m.text for r in readings for m in r.mentions if m.label in ("organization", "location")]
    named += [r.outlet for r in readings if r.outlet]
    named += [p.text for r in readings for p in r.places]
    return {w.lower() for name in named for w in (*_words(name), *_words(name.replace("-", " ")))}


def _title_case(title: str) -> bool:
    long = [w for w in _words(title) if len(w) > 3]
    return sum(w[0].isupper() for w in long) > 0.7 * len(long)


def _mistaken(m: Mention, common: set[str], bodies: set[str]) -> bool:
    """Whether the words are no name at all: ordinary words of a headline, or part of a body's name."""
    words = _words(m.text)
    if all(w.lower() in bodies for w in words):
        return True
    return (len(words) < 2 or m.in_ == "title") and all(w.lower() in common for w in words)


def _in_title(reading: Reading) -> Iterable[Mention]:
    return reading.headline.mentions if reading.headline else ()


def _sources(reading: Reading) -> Iterable[Source]:
    told = [*(q.speaker for q in reading.quotes), *(f.speaker for f in reading.forecasts)]
    for who in (*told, *(f.attributed_to for f in reading.figures)):
        while who is not None:
            yield who
            who = who.via


_WORD_BEGINS = re.compile(r"(?<!\S)\S")


def _public(text: str, name: Span) -> bool:
    floor = max(0, name.start - 60)
    before = text[floor : name.start]
    # A title may stand inside the name as well: "Foreign Minister Ada Example".
    begins = [name.start, *(m.start() for m in _WORD_BEGINS.finditer(text, name.start + 1, name.end))]
    if any(_TITLE_BEFORE.search(text, floor, at) for at in begins):
        return True
    after = re.match(
        r"\s*[,(]\s*([^.;\n]{3,90})|\s+(?:of|at|from|du|de la|de|d’|d')\s+([^.;,\n]{3,60})", text[name.end :][:100]
    )
    if after and after[1] and _is_public_role(after[1].split(", ")[0]):
        return True
    # "the group's leader, Iyad …", "le ministre des Affaires étrangères, Abdoulaye …"
    lead = re.search(r"([^,.;\n]{3,60}),?\s*$", before)
    return bool(lead and re.search(r",\s*$", before) and _is_public_role(lead[1]))


def _is_public_role(words: str) -> bool:
    return bool(_PUBLIC.search(words)) and not _NOT_PUBLIC.search(words)


def _speaks_for_a_body(affiliation: str) -> bool:
    """A role in public life, or a body alone ("International SOS"): whoever speaks for one is its spokesperson."""
    return _is_public_role(affiliation) or (affiliation[:1].isupper() and not _NOT_PUBLIC.search(affiliation))


@lru_cache(maxsize=65536)
def _words(name: str) -> tuple[str, ...]:
    return tuple(w for w in _NAME_WORD.findall(name) if len(w) > 2)


def _by_first_word(names: Iterable[str], bodies: set[str]) -> dict[str, list[str]]:
    """For each word that a name begins with, the names that do; a text is looked up word by word."""
    whole = sorted((n for n in names if len(n) > 2), key=lambda n: (-len(n), n))
    # Later sentences have the surname alone; within another name ("Exemple Courier") the same word is somebody else.
    alone = {_words(n)[-1] for n in whole if len(_words(n)) > 1 and _words(n)[-1].lower() not in bodies}
    found: dict[str, list[str]] = defaultdict(list)
    for name in (*whole, *sorted(alone)):
        if first := _ANY_WORD.match(name):
            found[first[0]].append(name)
    return found


def _ends(words: str, at: int) -> bool:
    """Whether a name may end at ``at``: not within a word, and not before a further word of it."""
    rest = words[at : at + 2]
    if rest[:1].isalnum() or rest[:1] == "_":
        return False
    return not (len(rest) == 2 and rest[0] == " " and rest[1].isalpha() and rest[1].isupper())


@dataclass(frozen=True)
class _Persons:
    """Who is private, the words of public persons' names, and the names to withhold by their first word."""

    private: frozenset[str]
    public: frozenset[str]
    begins: dict[str, list[str]]
    told_by: tuple[object, ...]


_NOBODY = _Persons(frozenset(), frozenset(), {}, ())
_last = _NOBODY


def _persons(readings: Sequence[Reading]) -> _Persons:
    """The persons of ``readings``; the last ones are kept, since a brief and its page ask for the same."""
    global _last
    told_by = tuple(
        part
        for r in readings
        for part in (
            r.text, r.title, r.headline, r.outlet, r.mentions, r.places, r.quotes, r.figures,
            *(f.speaker for f in r.forecasts),
        )
    )  # fmt: skip
    if len(told_by) != len(_last.told_by) or any(a is not b for a, b in zip(told_by, _last.told_by, strict=True)):
        roles = _roles(readings)
        names = _private(roles)
        public = frozenset(word for name, known in roles.items() if known for word in _words(name))
        _last = _Persons(frozenset(names), public, _by_first_word(names, _body_words(readings)), told_by)
    return _last


def _around(text: str, start: int, end: int, limit: int = 400) -> tuple[int, int]:
    """Bounds of the sentences that hold ``start`` to ``end``, cut ``limit`` characters before and after."""
    begin = max(min(sentence_at(text, start)[0], start), start - limit, 0)
    stop = min(max(sentence_at(text, max(start, end - 1))[1], end), end + limit)
    while begin < start and text[begin].isspace():
        begin += 1
    while stop > end and text[stop - 1].isspace():
        stop -= 1
    return begin, stop

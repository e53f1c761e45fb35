"""Who is in public life, and whose name is withheld: everybody else. When in doubt, withheld."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from vigie.model import Mention, Reading, Source, Span

# Roles in public life. Not: doctors, teachers, traders, drivers, pupils, relatives, aid workers.
_PUBLIC = re.compile(
    r"\b(?:president|prime minister|minist\w+|secretary|senator|deput\w+|lawmaker|member of parliament|governor|mayor"
    r"|prefect|ambassador|envoy|diplomat|commissioner|official|general|colonel|captain|lieutenant|commander|admiral"
    r"|sergeant|officer|chief|head|leader|founder|emir|warlord|militant|fighter|jihadist|rebel|insurgent|king|prince"
    r"|emperor|pope|sultan|spokes\w+|representative|analyst|expert|researcher|scholar|professor|fellow"
    r"|political scientist|coup|junta|dictator|candidate|judge|prosecutor|attorney"
    r"|director[- ]general|(?:executive|country|regional|deputy) director|chair\w*|chancellor|premier(?= of)"
    r"|(?:humanitarian|resident|special|relief|national|security) coordinator"
    r"|(?:security|presidential|senior|special|policy) advis[eo]r"
    r"|président\w*|premi(?:er|ère) ministre|sénat\w+|député\w*|gouverneur\w*|maire|préfet\w*|ambassad\w+|diplomate"
    r"|émissaire|responsable|général\w*|capitaine|commandant\w*|amiral|sergent|chef\w*|dirigeant\w*|leader|fondat\w+"
    r"|émir|combattant\w*|djihadiste|rebelle|roi|porte-parole|représentant\w*|analyste|expert\w*|chercheu\w+|politologue"
    r"|professeur\w*|juge|procureur\w*|putschiste|chancel(?:ier|ière)|commissaire"
    r"|coordinat(?:eur|rice) (?:humanitaire|résidente?|spéciale?|nationale?|des secours)"
    r"|conseill(?:er|ère) (?:spéciale?|présidentiel\w*|à la sécurité)"
    r"|direct(?:eur|rice)s? (?:adjointe? )?(?:général|exécuti|régional|pays)\w*)\b",
    re.IGNORECASE,
)
_TITLE_BEFORE = re.compile(
    r"\b(?:president|minister|gen(?:eral|\.)|col(?:onel|\.)|capt(?:ain|\.)|lt\.?|lieutenant|major|maj\.|sen(?:ator|\.)"
    r"|gov(?:ernor|\.)|ambassador|secretary|commander|sheikh|emir|king|prince|pope|spokes\w+|leader|chief|analyst|expert"
    r"|président\w*|ministre|général\w*|capitaine|commandant|sénateur|gouverneur|préfet|maire|ambassadeur|ambassadrice"
    r"|émir|roi|porte-parole|chef|analyste|chercheu\w+|politologue|representative(?:-designate)?|représentante?|envoy"
    r"|chancellor|commissioner|commissaire|coordinator)\s*"
    r"(?:(?:of|to|for|in|du|de|des|pour|en|au)\s+(?:the\s+|la\s+)?"
    r"(?-i:[A-ZÀ-Þ])[\w’'-]+(?:\s+(?-i:[A-ZÀ-Þ])[\w’'-]+)?\s+)?,?\s*"
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof|M|Mme)\.?\s+)?$",
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


# Whoever the words introduce as named, or call by what they are to somebody, is a person though the reader saw none.
_NAMED = r"(?P<name>[A-ZÀ-Þ][\w’'-]+(?: (?:[A-ZÀ-Þ][\w’'-]+|al-\w+|ag|ould|de|bin))* ?[A-ZÀ-Þ][\w’'-]+)"
_INTRODUCED = re.compile(
    r"\b(?:(?:named|identified) as|named|nommée?|prénommée?|dénommée?|identifiée? comme(?: étant)?|du nom de"
    r"|(?:driver|nurse|teacher|farmer|trader|student|villager|resident|victim|survivor|refugee|aid worker|husband|wife"
    r"|brother|sister|father|mother|son|daughter|uncle|aunt|cousin|neighbou?r|chauffeur|infirmière?|enseignante?"
    r"|commerçante?|étudiante?|habitante?|mari|femme|épouse|frère|sœur|père|mère|fils|fille|oncle|tante|voisine?)),? "
    + _NAMED
)

_SHORT_FORM = re.compile(r"[^\W\d_] \(([A-ZÀ-Þ]{2,8})\)")  # "the Example Association of Niger (EAN)"
_OWNS = re.compile(r"\b([A-ZÀ-Þ][\w-]*)[’']s ([A-ZÀ-Þ]\w+)")
ANY_WORD = re.compile(r"\w+")
# A village may bear the surname of those who live there: "Banga village", where somebody Banga is heard.
_KIND = r"(?:village|town|community|hamlet|settlement|localité|commune|bourgade|hameau|quartier)"
_SETTLED = re.compile(rf"\b([A-ZÀ-Þ][\w-]+) (?i:{_KIND})\b|\b(?i:{_KIND}) (?:of|called|de|du|d[’'])\s?([A-ZÀ-Þ][\w-]+)")
_AT = re.compile(rf"\b(?:in|at|from|near|to|around|outside|à|vers|près de|(?i:{_KIND}) (?:of|de|du))\s$")
_OF_KIND = re.compile(rf"\s(?i:{_KIND})\b")
_NAME_WORD = re.compile(r"[\w’'-]+")
_LOWER = re.compile(r"\b[a-zà-öø-ÿœ]{3,}\b")


def _private(roles: dict[str, bool], otherwise: set[str]) -> set[str]:
    """The names without a role in public life that are not another name of somebody who has one.

    ``otherwise`` are those that some article calls a trader, a mother, a victim: they are nobody else's.

    "Goita" is as public as "Assimi Goita", "Omar Bashir" as "Omar al-Bashir"; a first name alone, or a relative of the
    same surname, is not.
    """
    whole: dict[str, list[frozenset[str]]] = defaultdict(list)
    surnames, alone = set(), set()
    for parts in (_folded(name) for name, known in roles.items() if known):
        if parts:
            surnames.add(parts[-1])
            if len(parts) == 1:
                alone.add(parts[0])
        for word in parts if len(parts) > 1 else ():
            whole[word].append(frozenset(parts))

    def known_as(name: str) -> bool:
        parts = _folded(name)
        if len(parts) < 2:
            return bool(parts) and parts[0] in surnames
        if name in otherwise:
            return False
        mine = frozenset(parts)
        return parts[-1] in alone or any(mine <= p or p <= mine for word in parts for p in whole.get(word, ()))

    return {name for name, known in roles.items() if not known and not known_as(name)}


_PARTICLE = re.compile(r"^(?:(?:al|el|ul|ad|as|ash|an)-)(?=\w)")


def _folded(name: str) -> tuple[str, ...]:
    """The words of a name without accents and the Arabic article: "al-Bashir" and "Bashir" are one."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'").casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return tuple(_PARTICLE.sub("", w).removesuffix("'s") for w in name_words(plain))


@lru_cache(maxsize=1)
def _listed() -> tuple[frozenset[frozenset[str]], frozenset[str]]:
    """The list of public persons: the words of each full name, and the surnames that mean nobody else."""
    text = resources.files("vigie.protect").joinpath("data", "public_persons.txt").read_text(encoding="utf-8")
    names = [_folded(line) for line in text.splitlines() if line and not line.startswith("#")]
    return frozenset(frozenset(n) for n in names if len(n) > 1), frozenset(n[0] for n in names if len(n) == 1)


def _well_known(name: str) -> bool:
    parts = _folded(name)
    whole, alone = _listed()
    return frozenset(parts) in whole if len(parts) > 1 else bool(parts) and parts[0] in alone


def _private_role(text: str, name: Span) -> bool:
    """Whether the words right beside a name call its bearer a trader, a mother, a victim."""
    before = re.split(r"[.;:\n]", text[max(0, name.start - 40) : name.start])[-1]
    after = re.match(r"\s*[,(]\s*([^.;\n]{3,60})", text[name.end : name.end + 70])
    return bool(_NOT_PUBLIC.search(before) or (after and _NOT_PUBLIC.search(after[1].split(", ")[0])))


def _roles(readings: Sequence[Reading]) -> tuple[dict[str, bool], set[str]]:
    """Names of persons, and whether some article gives them a role in public life; those with a private one."""
    seen: dict[str, bool] = {}
    private: set[str] = set()
    told = {w for r in readings for m in r.mentions if m.label == "person" for w in name_words(m.text)}
    common = {word for r in readings for word in _LOWER.findall(r.text)}
    bodies = {
        w for r in readings for m in r.mentions if m.label in ("organization", "location") for w in name_words(m.text)
    }
    # "Russian" is nobody's name, whatever the reader saw in it.
    bodies |= {w.lower() for r in readings for p in r.places if p.role == "demonym" for w in name_words(p.text)}
    bodies_lower = {w.lower() for w in bodies}
    short = {m[1] for r in readings for m in _SHORT_FORM.finditer(r.text)}
    for reading in readings:
        for text, mentions in ((reading.text, reading.mentions), (reading.title or "", _in_title(reading))):
            for m in mentions:
                if m.label != "person" or m.form != "name" or m.text in short or _mistaken(m, common, bodies):
                    continue
                # Where every word has a capital, a name is one that a text has too.
                if m.in_ != "title" or not _title_case(text) or told & set(name_words(m.text)):
                    seen[m.text] = seen.get(m.text, False) or _public(text, m)
                    if _private_role(text, m):
                        private.add(m.text)
        for told_of in _INTRODUCED.finditer(reading.text):
            name = told_of["name"]
            if not all(w.lower() in bodies_lower for w in name_words(name)) and not _PUBLIC.search(name):
                seen.setdefault(name, False)
        for who in _sources(reading):
            # "Awa Exemple’s cousin" is no body.
            if who.name and who.affiliation and who.name not in who.affiliation and _speaks_for_a_body(who.affiliation):
                seen[who.name] = True
                seen[who.text] = True
    seen |= {name: True for name in seen if name not in private and _well_known(name)}
    # Whoever prints under a name is public by it, and a reader by rules takes "told Example Wire" for a person.
    outlets = {r.outlet.casefold() for r in readings if r.outlet}
    seen = {name: known for name, known in seen.items() if name.casefold() not in outlets}
    owners = _owners({name for name, known in seen.items() if not known and " " not in name}, readings)
    return {name: known for name, known in seen.items() if known or name not in owners}, private


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
    return {w.lower() for name in named for w in (*name_words(name), *name_words(name.replace("-", " ")))}


def _title_case(title: str) -> bool:
    long = [w for w in name_words(title) if len(w) > 3]
    return sum(w[0].isupper() for w in long) > 0.7 * len(long)


def _mistaken(m: Mention, common: set[str], bodies: set[str]) -> bool:
    """Whether the words are no name at all: ordinary words of a headline, or part of a body's name."""
    words = name_words(m.text)
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


# "Awa Exemple, killed by the rebel leader": the role behind these words is another's.
_OTHERS = re.compile(
    r"\b(?:(?:by|whom|whose|which|when|after|before|while|against|near|par|que|dont|lorsque|après|avant|pendant|contre"
    r"|près)\b|who (?!(?:is|was|are|has been|had been|became|serve[sd]|leads|led|heads|headed|commands|commanded)\b)"
    r"|qui (?!(?:est|était|fut|a été|dirige|dirigeait|commande|commandait)\b))",
    re.IGNORECASE,
)
# "The general met a cook, Ali …": who is named is not the general. "The governor of a province, Ali …" is.
_SOMEBODY = re.compile(
    rf"{_PUBLIC.pattern}.*(?<!\bof)(?<!\bfor)(?<!\bin)(?<!\bat)(?<!\bde)(?<!\bà)(?<!\bd’)(?<!\bd')"
    r"\s(?:an?|one|another|un|une|his|her|their|its|son|sa|leur)\s",
    re.IGNORECASE,
)
_WORD_BEGINS = re.compile(r"(?<!\S)\S")


def _public(text: str, name: Span) -> bool:
    floor = max(0, name.start - 60)
    before = text[floor : name.start]
    # A title may stand inside the name as well: "Foreign Minister Ada Example".
    begins = [name.start, *(m.start() for m in _WORD_BEGINS.finditer(text, name.start + 1, name.end))]
    if any(_TITLE_BEFORE.search(text, floor, at) for at in begins):
        return True
    after = re.match(
        # "Ada Example, U.N. envoy", "Ada Example — the group's leader"
        r"\s*[,(—–]\s*((?:[^.;\n]|(?<=[A-Z])\.){3,90})|\s+(?:of|at|from|du|de la|de|d’|d')\s+([^.;,\n]{3,60})",
        text[name.end :][:100],
    )
    if after and after[1] and _is_public_role(_OTHERS.split(after[1].split(", ")[0])[0]):
        return True
    # "the group's leader, Iyad …", "le ministre des Affaires étrangères, Abdoulaye …"
    lead = re.search(r"([^,.;\n]{3,60}),?\s*$", before)
    return bool(lead and re.search(r",\s*$", before) and _is_public_role(lead[1]) and not _SOMEBODY.search(lead[1]))


def _is_public_role(words: str) -> bool:
    return bool(_PUBLIC.search(words)) and not _NOT_PUBLIC.search(words)


def _speaks_for_a_body(affiliation: str) -> bool:
    """A role in public life, or a body alone ("International SOS"): whoever speaks for one is its spokesperson."""
    return _is_public_role(affiliation) or (affiliation[:1].isupper() and not _NOT_PUBLIC.search(affiliation))


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    return tuple(w for w in _NAME_WORD.findall(name) if len(w) > 2)


def _by_first_word(names: Iterable[str]) -> dict[str, list[str]]:
    """For each word that a name begins with, the names that do, the longest first; a text is looked up by its words."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted((n for n in names if len(n) > 2), key=lambda n: (-len(n), n)):
        if first := ANY_WORD.match(name):
            found[first[0]].append(name)
    return found


def _surnames(names: Iterable[str], shared: set[str], bodies: set[str]) -> set[str]:
    """Later sentences have the surname alone. One that a body has too, or somebody in public life, tells of nobody."""
    last = {name_words(n)[-1] for n in names if len(n) > 2 and len(name_words(n)) > 1}
    return {w for w in last if w.lower() not in bodies and not shared & set(_folded(w))}


@dataclass(frozen=True)
class Persons:
    """Who is private, the words of public persons' names, the names to withhold by their first word, and those of
    several words that stay as they are, since a word of them is somebody else's name; surnames that villages bear.
    """

    private: frozenset[str]
    public: frozenset[str]
    begins: dict[str, list[str]]
    stays: dict[str, list[str]]
    settled: frozenset[str]

    def place(self, words: str, start: int, end: int) -> bool:
        """Whether the name at these bounds is a village's here: somebody's surname elsewhere."""
        return words[start:end] in self.settled and bool(
            _AT.search(words, max(0, start - 20), start) or _OF_KIND.match(words, end)
        )


NOBODY = Persons(frozenset(), frozenset(), {}, {}, frozenset())


def persons(readings: Sequence[Reading]) -> Persons:
    """Who is in public life among the persons of ``readings``, and who is not."""
    roles, otherwise = _roles(readings)
    names = _private(roles, otherwise)
    known = {name for name, public in roles.items() if public}
    public = frozenset(word for name in known for word in name_words(name))
    shared = {parts[-1] for parts in map(_folded, known) if parts}
    begins = _by_first_word(names | _surnames(names, shared, _body_words(readings)))
    stays = _by_first_word(name for name in roles if name not in names and len(name_words(name)) > 1)
    settled = frozenset(name for r in readings for m in _SETTLED.finditer(r.text) for name in m.groups() if name)
    return Persons(frozenset(names), public, begins, stays, settled)

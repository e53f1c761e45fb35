"""French time expressions: words and rules, in folded spelling (lower case, no accents, straight marks)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from vigie.read.numbers.words import FR_WORDS
from vigie.read.times import hijri
from vigie.read.times.rules import Lexicon, Match, Rule, dispatch, rule

_MONTH_NAMES = "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split()
_SHORT_MONTHS = {
    "janv": 1,
    "jan": 1,
    "fevr": 2,
    "fev": 2,
    "avr": 4,
    "juil": 7,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
MONTHS = {name: i for i, name in enumerate(_MONTH_NAMES, 1)} | _SHORT_MONTHS
_DAY_NAMES = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
WEEKDAYS = {name: i for i, name in enumerate(_DAY_NAMES, 1)} | {name + "s": i for i, name in enumerate(_DAY_NAMES, 1)}
_UNIT_WORDS = {
    "seconde": "S", "minute": "TM", "heure": "H", "jour": "D", "journee": "D", "nuit": "N", "nuitee": "N",
    "week-end": "WE", "weekend": "WE", "semaine": "W", "quinzaine": "FN", "trimestre": "Q", "semestre": "HY",
    "an": "Y", "annee": "Y", "decennie": "DE", "siecle": "CE", "millenaire": "ML", "matinee": "MO", "soiree": "EV",
}  # fmt: skip
UNITS = _UNIT_WORDS | {w + "s": u for w, u in _UNIT_WORDS.items()} | {"mois": "M"}
_ALL_UNITS = UNITS | {"h": UNITS["heure"]}  # of "72h" only
PARTS = {
    "matin": "MO", "matinee": "MO", "aube": "MO", "petit matin": "MO", "debut de matinee": "MO", "apres-midi": "AF",
    "apres midi": "AF", "soir": "EV", "soiree": "EV", "debut de soiree": "EV", "fin de journee": "EV", "nuit": "NI",
    "mi-journee": "MI", "fin de matinee": "MO", "fin d'apres-midi": "AF",
}  # fmt: skip
SHIFTS = {
    "dernier": -1, "derniere": -1, "derniers": -1, "dernieres": -1, "passe": -1, "passee": -1, "prochain": 1,
    "prochaine": 1, "prochains": 1, "prochaines": 1, "suivant": 1, "suivante": 1, "precedent": -1, "precedente": -1,
    "d'avant": -1, "d'apres": 1, "ecoule": -1, "ecoulee": -1, "en cours": 0, "ce": 0, "cet": 0, "cette": 0,
    "meme": 0, "la": 0, "-la": 0, "courant": 0, "a venir": 1,
}  # fmt: skip
SEASONS = {"printemps": "SP", "ete": "SU", "automne": "FA", "hiver": "WI"}
COUNTS: dict[str, float | None] = {
    "un": 1, "une": 1, "quelques": None, "plusieurs": None, "de nombreuses": None, "de nombreux": None, "des": None,
    "les": None, "ces": None, "une dizaine de": 10, "une dizaine d'": 10, "une quinzaine de": 15,
    "une vingtaine de": 20, "une vingtaine d'": 20, "une trentaine de": 30, "une trentaine d'": 30,
    "une quarantaine de": 40, "une quarantaine d'": 40, "une cinquantaine d'": 50, "une centaine d'": 100,
    "une douzaine de": 12, "une douzaine d'": 12, "un demi": 0.5, "une demi": 0.5, "demi": 0.5, "un quart d'": 0.25,
    "": None, "maintes": None, "certaines": None, "tant d'": None, "beaucoup d'": None, "trois quarts d'": 0.75,
    "des dizaines d'": None, "des dizaines de": None, "des centaines d'": None, "de longs": None, "de longues": None,
}  # fmt: skip
ZONES = {"gmt": "Z", "tu": "Z", "utc": "Z", "temps universel": "Z"}

LEXICON = Lexicon("fr", MONTHS, WEEKDAYS, _ALL_UNITS, PARTS, SHIFTS, SEASONS, COUNTS, ZONES, hijri.LEXICON)


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(w) for w in words if w), key=len, reverse=True))


_DOT = r"(?:(?<=\b[a-z]{3})(?<!mai)\.|(?<=\b(?:janv|sept|fevr|juil))\.)?"
_M = rf"(?P<m>(?:{_any(MONTHS)})\b){_DOT}"
_M_ANY = rf"(?:{_any(MONTHS)})\b{_DOT}"
_D = r"(?P<d>3[01]|[12]\d|0?[1-9])(?:er\b)?"
_D_ANY = r"(?:3[01]|[12]\d|0?[1-9])(?:er\b)?"
_Y = r"(?P<y>1\d{3}|20\d\d|2100)(?!\d|[.,:]\d| \d{3}\b)"
_WD = rf"(?P<wd>{_any(_DAY_NAMES)})\b"
_WD_ANY = rf"(?:{_any(_DAY_NAMES)})\b"
_NUM = (
    r"\d{1,3}(?:[. ]\d{3})+|\d{1,4}(?:[.,]\d{1,2})?"
    rf"|(?:{_any(FR_WORDS)})(?:[ -](?:et )?(?:{_any(FR_WORDS)}))" + r"{0,6}"
)
_COUNT = rf"(?P<n>{_any([c for c in COUNTS if c not in ('', 'les', 'ces')])}|{_NUM})"
_PART = rf"(?P<part>{_any(PARTS)})"
_PART2 = rf"(?P<part2>{_any(PARTS)})"
_ZONE = r"(?:,? \(?(?P<zone>gmt|tu|utc|temps universel)\b\)?)?"
_OF = r"(?:d[eu] |d'|de l'|de la |des )"
_FUZZY = (
    r"(?:(?:la |le |a la |au |en )?(?:(?:tout )?debut|toute fin|fin|mi|courant|milieu|seconde moitie|premiere moitie"
    rf"|premiers jours|derniers jours)(?:[ -](?:{_OF}|le |la |l')?)(?:l'annee |le mois |mois |l')?{_OF}?)?"
)
_IN_PART = (
    r"(?:(?:dans |durant |pendant |a |en |au cours de )?(?:la |le |l'|au |a l')?(?P<part>nuit|matinee|matin|apres-midi"
    r"|soiree|soir|aube|petit matin|debut de matinee|debut de soiree) (?:du |de ce |de cette |de l'|de la |de |d'|des )"
    rf"(?P<back>(?:{_any(_DAY_NAMES)})(?: {_D_ANY})?(?: {_M_ANY})? (?:a|au) |{_D_ANY}(?: {_M_ANY})? au )?)?"
)
_THE = r"(?:le |ce )?"
_POST = rf"(?: (?:au |dans la |en |dans l'|a l'|au petit )?{_PART2}\b)?"
_TO = r"(?: ?- ?| au | a | et | ou | et le | ou le |/| jusqu'au )"
_BARE_D = r"(?P<d>3[01]|[12]\d|[1-9])(?:er)?(?! ?(?:[\dh:%/]|heures|[a-z])|[.,]\d)"
_AGO = r"(?:il y a|voici|voila|cela fait|ca fait)"
_MORE = r"(?:de |a )?(?:plus de |moins de |environ |pres de |quelque |au moins |a peine |presque |deja )?"

_PART_STARTS = [
    "dans",
    "durant",
    "pendant",
    "la",
    "le",
    "l",
    "au",
    "a",
    "en",
    *{p.split()[0].split("-")[0] for p in PARTS},
]
_FUZZY_STARTS = [
    "la",
    "le",
    "a",
    "au",
    "en",
    "debut",
    "tout",
    "toute",
    "fin",
    "mi",
    "courant",
    "milieu",
    "seconde",
    "premiere",
    "premiers",
    "derniers",
]
_STARTS = sorted({*_PART_STARTS, *_FUZZY_STARTS, "ce"})
_NUM_STARTS = ["#", *FR_WORDS, *{re.split("[ ']", c)[0] for c in COUNTS if c}]

_LEADS_IN = re.compile(
    r"(?:\b(?:en|depuis|de|d'|des|du|mois de|d'ici|avant|apres|entre|et|a|au|jusqu'en|jusqu'a|fin|debut|mi|courant|pour"
    r"|des|ou|ce|vers|dans|pendant|durant)|[(,/-]|mi-|d') ?$"
)
_YEAR_LEAD = re.compile(
    r"(?:\b(?:en|depuis|de|des|d'|avant|apres|entre|et|a|annee|l'an|annees|jusqu'en|fin|debut|mi|des|vers|"
    r"pour|que|d'ici"
    r"|courant|ou|printemps|ete|automne|hiver|dans)|d'|[(/-]) ?$"
)
_YEAR_NOT = re.compile(r"(?:[$€£#]|\b(?:n|no|numero|resolution|page|article|quelque|environ|pres de|plus de|moins de"
                       r"|au moins|les|ces|aux|soit|ses|leurs)\.?°?) ?$")  # fmt: skip
_THINGS = re.compile(
    r" ?(?:%|€|\$|km\b|m\b|kg\b|(?:[a-z]+ )?(?:personnes|hommes|femmes|enfants|soldats|civils|combattants|refugies"
    r"|familles|menages|tonnes|maisons|cas|morts|blesses|victimes|metres|kilometres|hectares|dollars|euros|francs"
    r"|livres|prisonniers|vehicules|ecoles|villages|heures|jours|semaines|mois|ans|habitants|deplaces|eleves|places"
    r"|salaries|emplois|membres|voix|points|fois|litres|camions|militaires|policiers|gendarmes|agents|migrants)\b)"
)


def _month_alone(match: Match) -> bool:
    word = match.m["m"]
    if match.m.start("m") > match.m.start():
        return True
    if word in ("mars", "mai", "avril", "juin") or len(word) > 4:
        return word != "mars" or bool(_LEADS_IN.search(match.before()))
    return word == "aout" or (len(word) > 3 and match.capital("m") and bool(_LEADS_IN.search(match.before())))


def _year_alone(match: Match) -> bool:
    before, after = match.before(), match.after()
    if match.m.start("y") > match.m.start():
        return not _THINGS.match(after) or "annee" in match.m.group() or "l'an" in match.m.group()
    if _YEAR_NOT.search(before) or _THINGS.match(after):
        return False
    year = int(match.m["y"])
    if 1900 <= year <= 2035 and year % 1000:
        return not re.search(r"[.:]$", before[-1:]) or bool(_YEAR_LEAD.search(before))
    return bool(_YEAR_LEAD.search(before)) and not re.match(r" [a-z]+s\b", after)


_PRESS = re.compile(
    r"(?:\b(?:le|les|un|des|du|de|ce|ces|deux|trois|plusieurs|presse|principaux|grands|notre|au|aux|\w+al)|l'|d') $"
)


def _no_newspaper(match: Match) -> bool:
    """ "Le quotidien" is a newspaper, "la consommation quotidienne" is a set."""
    return not match.m.group().startswith("quotidien") or not _PRESS.search(match.before())


_PEOPLE = re.compile(
    r"(?:\b(?:homme|femme|fille|garcon|fillette|garconnet|enfant|enfants|adolescente?|jeune|jeunes|bebe|"
    r"mineure?|mere|pere|fils"
    r"|agee?s?|otage|soldat|civil|eleve|chef|veuve|veuf|patriarche)|\w{3,}(?:eur|euse|ien|ienne|"
    r"iste|ier|iere|ais"
    r"|aise|ois|oise|ain|aine))s? (?:ages? |agees? )?de(?: \d+ a| \d+ et"
    r"| moins de| plus de)? $|\bages? de $|\b(?:les|des|aux) (?:moins|plus) de $"
)


def _stretch(match: Match) -> bool:
    """ "Un homme de 38 ans" has an age, "à huit heures" is an hour, neither is a stretch of time."""
    before = match.before()
    if re.search(r"[a-z]-$", before):  # the "huit ans" of "vingt-huit ans"
        return False
    if match.m["unit"] == "seconde":  # "une seconde fois"
        return match.m["n"] not in ("une", "la")
    if match.m["unit"] == "quinzaine" and re.match(r" (?:de|d')", match.after()):  # "une quinzaine de morts"
        return False
    if match.m["unit"] in ("heure", "heures"):
        of = re.match(r" (?:de |d')", match.after()) is not None  # "après trois heures de combats"
        return of or not re.search(r"\b(?:a|vers|des|avant|apres|jusqu'a|autour de|aux environs de) $", before)
    if match.m["unit"] not in ("ans", "an"):
        return True
    named = re.search(r"\b\w+, $", match.before(12)) and not re.match(r" (?:avant|apres|plus)\b", match.after())
    return not _PEOPLE.search(match.before(40)) and not named


def _habit(match: Match) -> bool:
    """ "Tous les mardis" is a set, "le Vendredi saint" a feast, neither a day to look for."""
    return match.after(7).startswith((" saint", " noir")) or bool(
        re.search(r"\b(?:tous|toutes|chaque) (?:les )?$", match.before())
    )


def _summer(match: Match) -> bool:
    """ "été" the season, not "été" the participle, which no article comes before."""
    return (
        match.m["season"] != "ete"
        or match.m.start("season") > match.m.start()
        or bool(re.search(r"\b(?:l'|d'|cet |en |mois d'|chaque )$", match.before()))
    )


def _clock_hour(match: Match) -> bool:
    """ "22 heures" is an hour of the day after "à", a duration after "en" or "pendant"."""
    if match.m["mm"] is not None or match.m["zone"] is not None:
        return True
    if match.m["h"] == "h":
        if match.m["hh"] == "24" and re.search(r"\b(?:de|les|depuis) $", match.before()):
            return False
        return not re.search(r"\b(?:en|pendant|durant|environ|soit|dur\w+|(?:pres|plus|moins) de) $", match.before())
    return bool(
        re.search(
            r"\b(?:a|vers|des|avant|apres|aux (?:alentours|environs) de|autour de|de|jusqu'a|entre|et|d'ici) $",
            match.before(),
        )
    ) and not re.match(r" (?:de |d'|par )", match.after())


_RULES: list[Rule] = [
    # Whole dates.
    rule("date", rf"{_IN_PART}{_FUZZY}{_THE}(?:{_WD},? (?:le )?)?{_D} {_M},? (?:de l'an )?{_Y}{_POST}", [*_STARTS,
         "#", *_DAY_NAMES]),
    rule("date", rf"{_IN_PART}{_FUZZY}{_THE}(?:{_WD},? (?:le )?)?{_D} {_M}{_POST}"
         rf"(?:(?={_TO}(?:le )?(?:{_WD_ANY} )?{_D_ANY} {_M_ANY} (?P<y2>(?:1\d|20)\d\d)\b))?", [*_STARTS, "#",
         *_DAY_NAMES]),
    rule("date", rf"{_THE}(?:{_WD} )?{_D} {_M} (?P<y>\d\d)(?! ?(?:[\dh%]|ans|personnes|[a-z]+s\b)|[.,]\d)", ["le",
         "du", "au", "#", *_DAY_NAMES], check=lambda x: 40 <= int(x.m["y"]) <= 99),
    rule("date", rf"{_THE}(?:{_WD},? )?{_D} {_M} (?P<shift>dernier|prochain|suivant|precedent)", ["le", "ce", "du",
         "au", "#", *_DAY_NAMES], unit="M?"),
    rule("date", r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?:t(?P<hh>\d\d):(?P<mm>\d\d)(?::\d\d)" r"?(?P<zone0>z)?)?",
         "#"),
    rule("date", r"(?:le )?(?P<d>0?[1-9]|[12]\d|3[01])[/.](?P<m>0?[1-9]|1[0-2])[/.](?P<y>(?:19|"
         r"20)\d\d)(?![/.]?\d)", ["#", "le"]),
    rule("date", r"(?:le )?(?P<d>1[3-9]|2\d|3[01])[/.](?P<m>0?[1-9]|1[0-2])[/.](?P<y>\d\d)" r"(?![/.]?\d)", ["#",
         "le"]),
    # The first of two days, and days named without their month.
    rule("date", rf"{_THE}(?:les |des |aux |entre le |entre les )?(?:{_WD} )?{_D}(?={_TO}(?:le "
         rf")?(?:{_WD_ANY} )?{_D_ANY} (?P<m2>{_any(MONTHS)})\b\.?(?: (?P<y2>(?:1\d|" r"20)\d\d)\b)?)", ["le", "ce",
         "du", "au", "les", "des", "aux", "entre", "#", *_DAY_NAMES]),
    rule("date", rf"{_THE}(?:les )?(?:{_WD} )?{_D}(?=, {_D_ANY}(?:,| et| ou) (?:le )?{_D_ANY} "
         rf"(?P<m2>{_any(MONTHS)})\b)", ["le", "les", "du", "#", *_DAY_NAMES]),
    rule("day", rf"(?:le |ce )?(?P<wd>{_any(_DAY_NAMES)}) (?P<d>3[01]|[12]\d|[1-9])(?:er)?(?! "
         rf"?(?:[\dh:%]|heures|{_any(FR_WORDS - {'un', 'une'})})|[.,]\d| (?:[a-z]+ " rf")?[a-z]{{3,}}s\b)", ["le",
         "ce", "du", "au", *_DAY_NAMES]),
    # "La soirée du 17", "la nuit du 20 au 21", "le 19 au matin", "le 22, un convoi …": of the month told last.
    rule("day", rf"(?:dans |durant |pendant |au cours de )?(?:la |le |l'|au |a l')?{_PART} du (?P<back>{_D_ANY} au )?"
         rf"{_BARE_D}", _PART_STARTS),
    rule("day", rf"le (?P<d>3[01]|[12]\d|[1-9])(?:er)? (?:au |dans la |a l'|en )?{_PART2}\b", ["le"]),
    rule("day", rf"le {_BARE_D}(?=,)", ["le"], check=lambda x: not x.before().strip(" \n-*•")[-1:].isalnum()),
    # Months and years.
    rule("date", rf"{_FUZZY}(?:le mois |mois )?(?:de |d')?{_M},? (?:de l'an |de l'annee )?{_Y}", [*_STARTS, "mois",
         *MONTHS]),
    rule("date", rf"{_FUZZY}{_M}(?= ?(?:-|et|a|ou|au) ?(?:fin |debut |la mi-|mi-)?{_M_ANY} "
         r"(?P<y2>(?:1\d|20)\d\d)\b)", [*_FUZZY_STARTS, *MONTHS], check=_month_alone),
    rule("date", rf"{_FUZZY}(?:le mois |mois )?(?:de |d')?{_M} (?P<shift>dernier|prochain|passe|"
         r"suivant|precedent)", [*_STARTS, "mois", *MONTHS], unit="M?"),
    rule("date", rf"{_FUZZY}(?:le mois |mois )?(?:de |d')?{_M} (?:de )?(?:l'annee |l'an )(?P<shift>derniere?|"
         r"prochaine?|passee?|suivante?|precedente?)", [*_STARTS, "mois", *MONTHS], unit="Y?"),
    rule("date", rf"{_FUZZY}(?:le mois |mois )?(?:de |d')?{_M} de (?:la |cette )(?P<shift>meme) annee", [*_STARTS,
         "mois", *MONTHS], unit="Y?", anchor="ref"),
    rule("date", rf"{_FUZZY}(?:(?:le |du |au |ce )?mois (?:de |d'))?{_M}", [*_STARTS, "mois", "du", *MONTHS],
         check=_month_alone),
    rule("date", rf"{_FUZZY}(?:(?:l'|d'|cette )?annees? |l'an )?{_Y}", [*_FUZZY_STARTS, "l", "annee", "annees", "an",
         "#"], check=_year_alone),
    rule("date", r"(?:l'an )?(?P<y>\d{1,4}) (?P<bc>avant (?:jesus-christ|j\.?-?c\.?|notre " r"ere)|av\. ?j\.?-?c\.?)",
         ["l", "an", "#"]),
    rule("date", r"(?:l'an )?(?P<y>\d{1,4}) (?:apres (?:jesus-christ|j\.?-?c\.?)|de notre ere)", ["l", "an", "#"]),
    rule("date", r"(?P<y>\d\d)", "#", check=lambda x: bool(re.search(r"\b(?:1[5-9]|20)\d\d[-/]$", x.before(6))),
         unit="YY"),
    rule("part of year", rf"{_FUZZY}(?:les |des |aux )?annees (?P<decade>(?:1[5-9]|20)\d)0", [*_FUZZY_STARTS, "les",
         "des", "aux", "annees"]),
    rule("part of year", rf"{_FUZZY}(?:les |des |aux )?annees (?P<decade>\d)0", [*_FUZZY_STARTS, "les", "des", "aux",
         "annees"]),
    rule("part of year", rf"{_FUZZY}(?:les |des |aux )?annees (?P<decade>vingt|trente|quarante|cinquante|"
         r"soixante-dix|soixante|quatre-vingts?|quatre-vingt-dix)", [*_FUZZY_STARTS, "les", "des", "aux", "annees"]),
    rule("part of year", rf"{_FUZZY}(?:le |du |au |ce )?(?P<century>[xvi]{{1,5}}|\d\d?) ?(?:eme|ieme|"
         r"e|er) siecle", [*_FUZZY_STARTS, "#", "xve", "xvie", "xviie", "xviiie", "xixe", "xxe", "xxie", "xix", "xx",
         "xxi", "du"]),
    rule("part of year", rf"{_FUZZY}(?:l'|le |cet |au |du )?(?P<season>{_any(SEASONS)}) (?:de l'annee )?{_Y}",
         [*_FUZZY_STARTS, "l", "cet", "du", *SEASONS]),
    rule("part of year", rf"{_FUZZY}(?:l'|le |au |du )?(?P<season>{_any(SEASONS)}) (?P<shift>dernier|"
         r"prochain|passe|suivant|precedent)", [*_FUZZY_STARTS, "l", "du", *SEASONS]),
    rule("part of year", rf"{_FUZZY}(?P<shift>cet|ce) (?P<season>{_any(SEASONS)})", [*_FUZZY_STARTS, "cet", "ce"]),
    rule("part of year", rf"{_FUZZY}(?:l'|le |au |du )?(?P<season>{_any(SEASONS)})", [*_FUZZY_STARTS, "l", "du",
         "printemps", "automne", "hiver", "ete"], check=_summer),
    rule("fixed", r"(?:en |les mois d'|d')ete", ["en", "les", "d"], value="XXXX-SU"),
    rule("fixed", r"(?:en |les mois d'|d')hiver", ["en", "les", "d"], value="XXXX-WI"),
    rule("fixed", r"(?:en |les mois d'|d')automne", ["en", "les", "d"], value="XXXX-FA"),
    rule("part of year", r"(?:le |au |du )?(?P<q>premier|1er|deuxieme|troisieme|quatrieme|dernier)"
         rf" trimestre(?:(?: de)?(?: {_Y}| l'annee (?P<y2>\d{{4}})))?", ["le", "au", "du", "premier", "deuxieme",
         "troisieme", "quatrieme", "dernier", "#"]),
    rule("part of year", r"(?:le |au |du )?(?P<h>premier|1er|deuxieme|second|dernier) semestre(?:(?: " rf"de)? {_Y})?",
         ["le", "au", "du", "premier", "deuxieme", "second", "dernier", "#"]),
    # Days of the week.
    rule("weekday", rf"{_IN_PART}(?:ce )?{_WD}{_POST}", [*_PART_STARTS, "ce", *_DAY_NAMES], check=lambda x: not
         _habit(x)),
    rule("weekday", rf"{_IN_PART}(?:le |ce |du )?{_WD} (?P<shift>dernier|prochain|passe|precedent|"
         rf"suivant){_POST}", [*_PART_STARTS, "ce", "du", *_DAY_NAMES]),
    rule("weekday", rf"{_WD} de la semaine (?P<shift>derniere|prochaine|passee)", _DAY_NAMES, unit="W"),
    rule("weekday", rf"(?:un|le) {_WD}(?: {_PART2})?", ["un", "le"], anchor="ref", unit="any"),
    # Days told from the day of writing.
    rule("offset", r"(?:d'|des )?aujourd'hui", ["aujourd", "aujourd'hui"], n=0, unit="D"),
    rule("offset", rf"{_IN_PART}hier{_POST}", [*_PART_STARTS, "hier"], n=-1, unit="D"),
    rule("offset", rf"avant[ -]hier{_POST}", ["avant"], n=-2, unit="D"),
    rule("offset", rf"demain{_POST}", ["demain"], n=1, unit="D"),
    rule("offset", rf"apres[ -]demain{_POST}", ["apres"], n=2, unit="D"),
    rule("offset", r"(?:ce|cet|cette) (?P<part>matin|apres-midi|soir|nuit|matinee|soiree|aube|" r"mi-journee)(?!-la)",
         ["ce", "cet", "cette"], n=0, unit="D"),
    rule("offset", r"(?:ce|cet|cette) (?P<part>matin|apres-midi|soir|nuit)-la", ["ce", "cet", "cette"], n=0, unit="D",
         anchor="ref"),
    rule("offset", r"(?:le (?P<part>matin|soir)|l'(?P<part2>apres-midi)) meme", ["le", "l"], n=0, unit="D",
         anchor="ref"),
    rule("offset", r"(?:la (?P<part>nuit|soiree)|le (?P<part2>soir)) (?:precedente?|d'avant)", ["la", "le"], n=-1,
         unit="D", anchor="ref"),
    rule("offset", r"(?:la (?P<part>nuit|soiree)|le (?P<part2>soir|matin)) (?:suivante?|d'apres)", ["la", "le"], n=1,
         unit="D", anchor="ref"),
    rule("offset", r"la nuit derniere", ["la"], n=-1, unit="D", part="NI"),
    rule("offset", rf"(?:le |au |du |des le )?lendemain{_POST}(?! (?:de|du|des|d'))", ["le", "au", "du", "des",
         "lendemain"], n=1, unit="D", anchor="ref"),
    rule("offset", r"(?:le )?surlendemain", ["le", "surlendemain"], n=2, unit="D", anchor="ref"),
    rule("offset", rf"(?:la |de la |a la )?veille{_POST}(?! (?:de|du|des|d'))", ["la", "veille", "a"], n=-1, unit="D",
         anchor="ref"),
    rule("offset", r"l'avant-veille(?! (?:de|du|des|d'))", ["l"], n=-2, unit="D", anchor="ref"),
    rule("offset", r"(?:le |ce )?meme jour|(?:ce|le) jour-la|ce jour-la|le jour meme", ["le", "ce", "meme"], n=0,
         unit="D", anchor="ref"),
    rule("offset", rf"{_AGO} {_MORE}{_COUNT} ?(?P<unit>{_any(UNITS)})(?: (?P<half>et demie?))?", ["il", "voici",
         "voila", "cela", "ca"], shift=-1),
    rule("offset", rf"{_COUNT} ?(?P<unit>{_any(UNITS)}) (?:plus tot|auparavant|avant(?=[.,;:)]| ?$))", _NUM_STARTS,
         shift=-1, anchor="ref"),
    rule("offset", rf"{_COUNT} ?(?P<unit>{_any(UNITS)}) (?:plus tard|apres(?=[.,;:)]| ?$))", _NUM_STARTS, shift=1,
         anchor="ref"),
    rule("offset", rf"dans {_MORE}{_COUNT} ?(?P<unit>{_any(UNITS)})", ["dans"], shift=1, check=lambda x: not
         re.match(r" ?(?:des?\b|d'|de la|du|de l')", x.after()) and not x.m["n"].startswith(("de ", "des"))),
    # Weeks, months, years.
    rule("unit", rf"{_FUZZY}(?:la |le |l')?(?P<unit>semaine|mois|an|annee|week-end|weekend|"
         r"trimestre|decennie|siecle) (?P<shift>derniere?|prochaine?|passee?|ecoulee?|" r"en cours|a venir)",
         [*_FUZZY_STARTS, "l", "semaine", "mois", "an", "annee"]),
    rule("unit", rf"{_FUZZY}(?:la |le |l')(?P<unit>semaine|mois|an|annee|week-end|decennie|"
         r"jour) (?P<shift>suivante?|precedente?|d'avant|d'apres)", [*_FUZZY_STARTS, "l"], anchor="ref"),
    rule("unit", rf"{_FUZZY}(?P<shift>ce|cette) (?P<unit>semaine|mois|annee|week-end|weekend|"
         r"trimestre|decennie|siecle)(?:-ci| en cours)?(?!-la)", [*_FUZZY_STARTS, "ce", "cette"]),
    rule("unit", rf"{_FUZZY}(?:ce|cette) (?P<unit>semaine|mois|annee|week-end)-la", [*_FUZZY_STARTS, "ce", "cette"],
         anchor="ref", shift=0),
    rule("unit", rf"{_FUZZY}(?:la |le |cette |ce )(?P<shift>meme) (?P<unit>semaine|mois|annee)", [*_FUZZY_STARTS,
         "cette", "ce"], anchor="ref"),
    rule("unit", r"(?:(?:la |en |a la )?(?:fin|debut|milieu) (?:de l'|du |de la |de )|(?:pour "
         r"|durant |pendant |dans )?le reste (?:de l'|du |de la ))(?P<unit>annee|mois|semaine)", ["la", "en", "a",
         "fin", "debut", "milieu", "le", "d"], shift=0, anchor="near"),
    rule("unit", r"(?:le |du |ce )(?P<unit>week-end|weekend)", ["le", "du", "ce"], shift=None),
    # Hours and parts of the day by themselves.
    rule("hour", r"(?P<hh>[01]?\d|2[0-4]) ?(?P<h>heures?|h)(?: ?(?P<mm>[0-5]\d)(?: ?(?:mn|"
         rf"min))?)?(?: (?P<ampm>du matin|du soir|de l'apres-midi))?{_ZONE}(?! ?/)", "#", check=_clock_hour),
    rule("hour", rf"(?P<hh>[01]?\d|2[0-4]):(?P<mm>[0-5]\d){_ZONE}(?! ?[-:] ?\d)", "#", check=lambda x: x.m["zone"] is
         not None or
         bool(re.search(r"(?:\b(?:a|vers|des|avant|apres|de|entre|et|jusqu'a|le|\d{4}|[a-z]+di)|[(,-]) {0,2}$",
         x.before()))),
    rule("hour", rf"(?P<hw>{_NUM}) heures?(?: (?P<mw>{_NUM}))?(?: (?P<ampm>du matin|du soir|de "
        rf"l'apres-midi))?", FR_WORDS,
         check=lambda x: bool(re.search(r"\b(?:a|vers|des|avant|apres|jusqu'a|autour de|aux (?:alentours|environs) "
         r"de) $", x.before())) and not re.match(r" (?:de |d'|par )", x.after())),
    rule("hour", r"midi", ["midi"], hour="T12:00", check=lambda x:
         bool(re.search(r"\b(?:a|vers|avant|apres|de|ce|jusqu'a|des) $", x.before()))),
    rule("hour", r"minuit", ["minuit"], hour="T00:00"),
    rule("offset", r"(?:dans |durant |pendant |a |en |au )?(?:la |l'|le |debut de |fin de |petit "
         r")?(?P<part>matinee|apres-midi|soiree|nuit|aube|matin|soir|mi-journee)", ["dans", "durant", "pendant", "a",
         "en", "au", "l"], anchor="ref", unit="part", check=lambda x: x.m.start("part") > x.m.start() and not
         re.match(r" (?:du|de|des|d')\b", x.after())),
    # Stretches of time.
    rule("duration", r"(?:(?:les|ces|des|aux|au cours des|ses) )?(?:(?:premiers?|premieres?|derniers?|"
         rf"dernieres|prochains?|prochaines) )?{_COUNT} ?(?:(?:premiers?|premieres?|"
         r"derniers?|dernieres|prochains?|prochaines|bons?|bonnes|longs?|longues|petits?|"
         rf"petites) )?(?P<unit>{_any(UNITS)})(?:(?P<half> et demie?)| (?:consecutifs|"
         r"consecutives|durant|d'affilee))?", [*_NUM_STARTS, "les", "ces", "des", "aux", "derniers", "dernieres",
         "ses"], check=_stretch),
    rule("duration", r"(?:les |ces |des |aux )(?P<n>)(?:tout )?(?:derniers|dernieres|prochains|"
         rf"prochaines|premiers|premieres|quelques|nombreuses|nombreux) (?P<unit>{_any(UNITS)})", ["les", "ces",
         "des", "aux"]),
    # "72h" is no hour of the day; "24h" is one but for "en", "de", "les".
    rule("duration", r"(?P<n>24|2[5-9]|[3-9]\d|1\d\d) ?(?P<unit>h)", "#", check=lambda x: x.m["n"] != "24" or
         bool(re.search(r"\b(?:en|de|les|pendant|durant|depuis) $", x.before()))),
    rule("fixed", r"(?:un |le |ce )?quinquennat", ["un", "le", "ce", "quinquennat"], type="DURATION", value="P5Y"),
    rule("fixed", r"(?:un )?demi-siecle", ["un", "demi"], type="DURATION", value="P50Y"),
    rule("fixed", r"(?:une )?demi-heure", ["une", "demi"], type="DURATION", value="PT30M"),
    # Sets.
    rule("fixed", r"(?:quotidien(?:ne)?(?:s|ment)?|par jour|chaque jour|tous les jours|journalier)", ["quotidien",
         "quotidienne", "quotidiens", "quotidiennes", "quotidiennement", "par", "chaque", "tous", "journalier"],
         type="SET", value="P1D", check=_no_newspaper),
    rule("fixed", r"(?:hebdomadaires?|par semaine|chaque semaine|toutes les semaines)", ["hebdomadaire",
         "hebdomadaires", "par", "chaque", "toutes"], type="SET", value="P1W"),
    rule("fixed", r"(?:mensuel(?:le)?s?|par mois|chaque mois|tous les mois)", ["mensuel", "mensuelle", "mensuels",
         "mensuelles", "par", "chaque", "tous"], type="SET", value="P1M"),
    rule("fixed", r"(?:annuel(?:le)?s?|annuellement|par an|chaque annee|tous les ans)", ["annuel", "annuelle",
         "annuels", "annuelles", "annuellement", "par", "chaque", "tous"], type="SET", value="P1Y"),
    rule("duration", rf"(?:tous|toutes) les (?P<n>{_NUM}|)? ?(?P<unit>{_any(UNITS)})", ["tous", "toutes"],
         type="SET"),
    rule("weekday", rf"(?:(?:tous|toutes) les|chaque|les) (?P<wd>{_any(_DAY_NAMES)})s?(?: (?:matins?|soirs?|"
         r"apres-midi|nuits?))?", ["tous", "chaque", "les"], type="SET", unit="any"),
    # References that no calendar holds.
    rule("fixed", r"(?:desormais|dorenavant|maintenant|actuellement|a l'heure actuelle|a present|"
         r"en ce moment|pour l'heure|pour l'instant|a ce stade|a ce jour|ces jours-ci|"
         r"de nos jours|pour le moment)", ["desormais", "dorenavant", "maintenant", "actuellement", "a", "en", "pour",
         "ces", "de"], value="PRESENT_REF"),
    rule("fixed", r"(?:recemment|dernierement|naguere|jadis|autrefois|dans le passe|par le "
         r"passe|le passe|ces derniers temps)", ["recemment", "dernierement", "naguere", "jadis", "autrefois", "dans",
         "par", "ces"], value="PAST_REF"),
    rule("fixed", r"(?:bientot|prochainement|a l'avenir|dans l'avenir|l'avenir|ulterieurement|"
         r"a une date ulterieure|une date ulterieure|sous peu)", ["bientot", "prochainement", "a", "dans", "l",
         "ulterieurement", "une", "sous"], value="FUTURE_REF"),
    rule("fixed", r"(?:a )?(?:cette|l')epoque|a ce moment-la|a la meme epoque|la meme epoque|" r"au meme moment",
         ["cette", "l", "a", "la", "au"], value=None, check=lambda x: not x.m.group().startswith("l'")),
    rule("fixed", r"(?:le |du |au |d'un )?11-septembre(?! \d{4})", ["le", "du", "au", "#"], value="2001-09-11"),
    rule("date", rf"(?:a |le )?noel(?: {_Y})?", ["noel", "a"], month=12, day=25),
]  # fmt: skip

_HIJRI = hijri.rules(
    "ce|dernier|prochain|passe", ["ce"], "(?:le |du |au )?mois (?:sacre |beni )?(?:de |du )", ["le", "du", "au", "mois"]
)
TABLE = dispatch([*_RULES, *_HIJRI])

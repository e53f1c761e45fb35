"""Things lost or taken in an event, as classes that are the same in English and French: houses, shelters, cattle."""

from __future__ import annotations

import re

from vigie.compare.words.keys import fold
from vigie.compare.words.spoken import sentence_at
from vigie.model import Figure, Reading

_THINGS = {
    "houses": r"houses?|homes?|huts?|dwellings?|maisons?|cases?|habitations?|logements?|foyers detruits|concessions?",
    "shelters": r"shelters?|tents?|abris?|tentes?|cabanes?|makeshift homes",
    "shops": r"shops?|stalls?|kiosks?|boutiques?|echoppes?|magasins?|etals?|commerces?",
    "schools": r"schools?|classrooms?|ecoles?|salles de classe",
    "villages": r"villages?|hamlets?|hameaux?",
    "clinics": r"clinics?|hospitals?|health (?:centres?|centers?|posts?|facilities)|cliniques?|hopita(?:l|ux)"
    r"|(?:centres?|postes?) de sante",
    "granaries": r"granar(?:y|ies)|grain stores?|greniers?",
    "boats": r"boats?|canoes?|vessels?|pirogues?|embarcations?|bateaux?|barques?",
    "motorcycles": r"motorcycles?|motorbikes?|motos?|motocyclettes?",
    "cattle": r"cattle|cows?|oxen|herd of cattle|bulls?|boeufs?|vaches?|bovins?|betail|tetes de betail|livestock"
    "|heads?",
    "sheep and goats": r"sheep|goats?|moutons?|chevres?|caprins?|ovins?|small ruminants|petits ruminants",
    "camels": r"camels?|dromadaires?|chameaux?",
    "hectares": r"hectares?|acres?",
}
_PATTERNS = {name: re.compile(rf"\b(?:{words})\b") for name, words in _THINGS.items()}
_LOST = re.compile(
    r"\b(?:destr\w+|burn\w*|torch\w*|raz\w+|flatten\w*|level+ed|ash(?:es)?|gone|lost|collaps\w*|swept|wash\w+|wreck\w*"
    r"|gutt\w+|levell\w+|perish\w*|kill\w*|died|dead|stol\w+|steal\w*|loot\w*|rustl\w*|dr[io]v\w+|took|taken|seiz\w*"
    r"|carried|raid\w*|rob\w*|detrui\w*|incendi\w*|brul\w*|calcin\w*|ras[ee]\w*|ravag\w*|reduit\w*|cendres|emport\w*"
    r"|effondr\w*|perdu\w*|vol[ee]\w*|pill\w*|razzi\w*|enlev\w*|deriv\w*|mort\w*|tue\w*|sinistr\w*|englouti\w*|sunk"
    r"|sank"
    r"|set (?:on fire|ablaze|alight)|parti\w* en fumee|en flammes"
    r"|coul[ee]\w*|saisi\w*)\b"
)
_HURT = re.compile(
    r"\b(?:damag\w*|flood\w*|affect\w*|endommag\w*|inond\w*|touche\w*|fissur\w*|crack\w*|partially|partiellement"
    r"|unusable|inhabitable\w*|uninhabitable)\b"
)
_REACH = 90


def thing_lost(reading: Reading, figure: Figure) -> str | None:
    """The class of the things that the figure's sentence says were lost, or damaged; ``None`` for any other count."""
    if figure.measure != "count" or not figure.of:
        return None
    words = fold(figure.of)
    name = next((n for n, p in _PATTERNS.items() if p.search(words)), None)
    if name is None:
        return None
    text = (reading.title or "") if figure.in_ == "title" else reading.text
    a, b = (0, len(text)) if figure.in_ == "title" else sentence_at(text, figure.start)
    near = [
        (abs(m.start() - at), what)
        for at, part in (
            (_REACH, fold(text[max(a, figure.start - _REACH) : figure.start]).rjust(_REACH)),
            (0, fold(text[figure.end : min(b, figure.end + _REACH)])),
        )
        for what, pattern in (("lost", _LOST), ("hurt", _HURT))
        for m in pattern.finditer(part)
    ]
    if not near:
        return None
    return name if min(near)[1] == "lost" else f"{name}, damaged"


def is_thing(of: str) -> bool:
    """Whether a class is one of things lost or damaged."""
    return of.removesuffix(", damaged") in _THINGS

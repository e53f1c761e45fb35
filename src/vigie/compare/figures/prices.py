"""What a price is of: goods that are the same in English and French, from the sentence that gives the price."""

from __future__ import annotations

import re

from vigie.compare.words.keys import fold
from vigie.compare.words.spoken import sentence_at
from vigie.model import Figure, Reading

# Goods → words for them, folded; the nearest before the price wins, else the nearest after it.
_GOODS = {
    "fuel": r"petrol|gasoline|fuel|diesel|essence|gasoil|gazole|carburants?|super|kerosene|kerozene|petrole",
    "rice": r"rice|riz",
    "maize": r"maize|corn|(?<=\bde )mais|(?<=\bdu )mais|(?<=\ble )mais",  # not "but"
    "millet": r"millet|mil",
    "sorghum": r"sorghum|sorgho",
    "flour": r"flour|farine|wheat|ble",
    "bread": r"bread|loaf|pain|baguettes?",
    "sugar": r"sugar|sucre",
    "cooking oil": r"cooking oil|vegetable oil|palm oil|huile",
    "cooking gas": r"cooking gas|butane|propane|gaz",
    "water": r"water|eau",
    "meat": r"meat|beef|viande",
    "cattle": r"cows?|cattle|goats?|sheep|boeufs?|vaches?|chevres?|moutons?",
    "transport": r"fares?|bus ticket|transport|billets?",
    "gold": r"gold|(?<=\b[dl]')or",
}
_PATTERNS = {goods: re.compile(rf"\b(?:{words})\b") for goods, words in _GOODS.items()}
_LITRE = re.compile(r"\b(?:litres?|liters?|gallons?|jerrycans?|bidons?)\b")
_SIZE = re.compile(r"\b(\d+)[ -]?(?:kg|kilos?|kilogram\w*)\b")
# What it was before, elsewhere, or by decree is another price.
_USUAL = re.compile(
    r"\b(?:official|normal\w*|usual\w*|instead of|against|compared (?:with|to)|up from|down from|before|contre"
    r"|au lieu d\w*"
    r"|officiel\w*|avant|habituel\w*|naguere|auparavant|temps normal)\b"
)


# The same of what follows it: "800 before the war"; after "contre" stands the other price, not this one.
_USUAL_AFTER = re.compile(
    r"\b(?:official|normal\w*|usual\w*|before|officiel\w*|avant|habituel\w*|naguere|auparavant|temps normal)\b"
)
# Sold besides the pumps and shops: another price of the same day.
_BLACK = re.compile(r"\b(?:marche (?:noir|parallele)|black market|parallel market)\b")
_SACK = "100"  # kilograms, where only a sack is named


def goods_of(reading: Reading, figure: Figure) -> str | None:
    """The goods whose price the figure is, with the size of the sack where one is told; ``None`` where unclear."""
    text = (reading.title or "") if figure.in_ == "title" else reading.text
    a, b = (0, len(text)) if figure.in_ == "title" else sentence_at(text, figure.start)
    before, after = fold(text[a : figure.start]), fold(text[figure.end : b])
    if _USUAL.search(before[-45:]) or _USUAL_AFTER.search(after[:25]):
        return None
    found = [(m.end(), goods) for goods, p in _PATTERNS.items() for m in p.finditer(before)]
    later = [(m.start(), goods) for goods, p in _PATTERNS.items() for m in p.finditer(after)]
    goods = max(found)[1] if found else min(later)[1] if later else None
    if goods is None and (_LITRE.search(before) or _LITRE.match(after.removeprefix("a ").removeprefix("per "))):
        goods = "fuel"  # "a litre sold for"
    if goods is None:
        return None
    size = _SIZE.search(before)
    goods = f"{goods}, {size[1]} kg" if size and size[1] != _SACK else goods
    clause = re.split(r"[;,]", before)[-1] + " " + re.split(r"[;,]", after)[0]
    return f"{goods} (black market)" if _BLACK.search(clause) else goods

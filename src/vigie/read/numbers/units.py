"""Signs and words of money and percent beside a number."""

from __future__ import annotations

import re

#: Signs and codes, in folded spelling, with the ISO 4217 code. A sign that several currencies share has its usual one
#: only where news uses it so without saying more ("$5m").
_SIGNS = {
    "us$": "USD", "usd": "USD", "$us": "USD", "$": "USD", "€": "EUR", "eur": "EUR", "£": "GBP",
    "gbp": "GBP", "₦": "NGN",
    "ngn": "NGN", "xof": "XOF", "xaf": "XAF", "fcfa": "CFA", "f cfa": "CFA", "cfaf": "CFA", "cfa": "CFA", "a$": "AUD",
    "aud": "AUD", "c$": "CAD", "ca$": "CAD", "cad": "CAD", "$ca": "CAD", "chf": "CHF", "jpy": "JPY", "cny": "CNY",
    "rmb": "CNY", "inr": "INR", "₹": "INR", "₽": "RUB", "rub": "RUB", "uah": "UAH", "₴": "UAH",
    "ghs": "GHS", "gh₵": "GHS",
    "zar": "ZAR", "kes": "KES", "ksh": "KES", "ksh.": "KES", "ugx": "UGX", "tzs": "TZS", "etb": "ETB", "sdg": "SDG",
    "ssp": "SSP", "egp": "EGP", "mad": "MAD", "tnd": "TND", "dzd": "DZD", "htg": "HTG", "gnf": "GNF", "mru": "MRU",
    "cdf": "CDF", "rwf": "RWF", "₪": "ILS", "₩": "KRW", "₺": "TRY", "sar": "SAR", "aed": "AED",
    "qar": "QAR", "syp": "SYP",
    "afn": "AFN", "pkr": "PKR", "yer": "YER", "iqd": "IQD", "lbp": "LBP", "mmk": "MMK", "bdt": "BDT",
    "myr": "MYR", "lkr": "LKR", "npr": "NPR", "php": "PHP", "idr": "IDR", "brl": "BRL", "mxn": "MXN",
    "cop": "COP", "ves": "VES", "krw": "KRW", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "pln": "PLN",
}  # fmt: skip
#: Words. Where a word alone leaves the country open, the unit is the word itself.
_WORDS = {
    "american dollar": "USD", "us dollar": "USD", "u.s. dollar": "USD", "dollar americain": "USD",
    "canadian dollar": "CAD", "dollar canadien": "CAD", "australian dollar": "AUD", "dollar australien": "AUD",
    "dollar": "USD", "euro": "EUR", "pound sterling": "GBP", "british pound": "GBP", "livre sterling": "GBP",
    "sudanese pound": "SDG", "egyptian pound": "EGP", "lebanese pound": "LBP", "syrian pound": "SYP", "naira": "NGN",
    "nigerian naira": "NGN", "cedi": "GHS", "cfa franc": "CFA", "franc cfa": "CFA", "f cfa": "CFA", "fcfa": "CFA",
    "cfa": "CFA", "guinean franc": "GNF", "franc guineen": "GNF", "franc congolais": "CDF", "congolese franc": "CDF",
    "swiss franc": "CHF", "franc suisse": "CHF", "french franc": "FRF", "franc francais": "FRF", "ouguiya": "MRU",
    "rand": "ZAR", "birr": "ETB", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rouble": "RUB", "ruble": "RUB",
    "hryvnia": "UAH", "kenyan shilling": "KES", "ugandan shilling": "UGX", "somali shilling": "SOS",
    "tanzanian shilling": "TZS", "gourde": "HTG", "shekel": "ILS", "kyat": "MMK", "taka": "BDT", "afghani": "AFN",
    "cent": None, "franc": "franc", "pound": None, "shilling": "shilling", "rupee": "rupee", "riyal": "riyal",
    "rial": "rial", "dirham": "dirham", "dinar": "dinar", "peso": "peso", "roupie": "rupee",
}  # fmt: skip

_BEFORE = re.compile(
    rf"(?<![a-z0-9])(?P<sign>{'|'.join(sorted(map(re.escape, _SIGNS), key=len, reverse=True))}) {{0,2}}$"
)
_PLURALS = "|".join(sorted((re.escape(w).replace(r"\ ", "s? ") for w, c in _WORDS.items() if c), key=len, reverse=True))
_AFTER = re.compile(
    rf" {{0,2}}(?:-?(?:of |de |d')?(?P<word>{_PLURALS})s?(?![a-z0-9])"
    rf"|(?P<sign>{'|'.join(sorted((re.escape(s) for s in _SIGNS), key=len, reverse=True))})(?![a-z0-9]))"
)
_PERCENT = re.compile(
    r" {0,2}(?:%|per ?cent(?:age points?)?\b|pour ?cent\b|percentage points?\b|points? de pourcentage\b|pct\b|p\.c\.)"
)
_FRANCS = re.compile(r" ?f(?![\w'’])")  # "900 F", in a text that speaks of francs
_WEST = re.compile(r"\b(?:bceao|uemoa|waemu)\b")
_CENTRAL = re.compile(r"\b(?:beac|cemac)\b")


def percent_end(plain: str, at: int) -> int | None:
    """Where the word or sign of percent that follows ``at`` in folded text ends."""
    m = _PERCENT.match(plain, at)
    return m.end() if m else None


def currency_before(plain: str, at: int) -> tuple[int, str] | None:
    """Where the currency sign right before ``at`` starts, and its code."""
    if plain[at - 1 : at] == "n" and not plain[at - 2 : at - 1].isalnum():
        return at - 1, "NGN"
    m = _BEFORE.search(plain[max(0, at - 10) : at])
    return (at - len(m.group()), _SIGNS[m["sign"]]) if m else None


def currency_after(plain: str, at: int) -> tuple[int, str] | None:
    """Where the currency sign or word after ``at`` ends, and its code."""
    m = _AFTER.match(plain, at)
    if m is None:
        short = _FRANCS.match(plain, at)
        return (short.end(), "CFA") if short is not None and ("franc" in plain or "cfa" in plain) else None
    if m["sign"]:
        return m.end(), _SIGNS[m["sign"]]
    word = re.sub(r"s(?= |$)", "", m["word"]) if m["word"] not in _WORDS else m["word"]
    code = _WORDS.get(word)
    return (m.end(), code) if code else None


def franc_zone(plain: str) -> str:
    """The code of the CFA franc in this text: its central bank names it, else the two are not told apart."""
    west, central = bool(_WEST.search(plain)), bool(_CENTRAL.search(plain))
    return "CFA" if west == central else "XOF" if west else "XAF"

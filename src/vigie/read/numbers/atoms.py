"""Single numbers in running text, digits and words, without those that count nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vigie.language.document import Document, Sentence, Token
from vigie.model import Span
from vigie.model.vocabulary import Number as Numeric
from vigie.read.numbers.words import EN_SCALES, EN_WORDS, FR_SCALES, FR_WORDS, read_words


@dataclass(frozen=True, slots=True)
class Atom:
    """One number: ``value`` is ``coefficient`` times ``scale``; ``None`` for "dozens"."""

    start: int
    end: int
    coefficient: float | None
    scale: int = 1
    approx: bool = False
    words: bool = False

    @property
    def value(self) -> Numeric | None:
        """The number, an int where it is whole."""
        if self.coefficient is None:
            return None
        return whole(self.coefficient * self.scale)


def whole(x: float) -> Numeric:
    """``x`` as an int where it is one, without the dust of binary fractions."""
    near = round(x, 6)
    return int(near) if near == int(near) else near


_DIGITS = {
    "en": re.compile(
        r"\d{1,2}(?:,\d\d)+,\d{3}(?!\d)|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,]*\d)"
        r"|[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:\.\d+)?",
        re.ASCII,
    ),
    "fr": re.compile(
        r"[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?(?!\d)|[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?(?!\d)|"
        r"\d+(?:[,.]\d+)?",
        re.ASCII,
    ),
}
_SCALE_AFTER = {
    "en": re.compile(r"(?:[ -]{1,2}(?P<w>hundred|thousand|million|billion|trillion|lakhs?|crores?|dozen|"
    r"millions|billions)"
                     r"(?:(?P<half> and a half))?| ?(?P<s>bn|mn|mln|bln|tn|trn)|(?P<g>m|k|b))(?![a-z0-9])"),
    "fr": re.compile(r"(?: (?P<w>mille|millions?|milliards?|billions?|milliers|centaines|dizaines)(?P<half> "
    r"et demi)?| ?(?P<s>mds?|mrds?|mio|mln|m(?=[$€]))|(?P<g>k))(?![a-z0-9])"),
}  # fmt: skip
_SCALES = {
    "en": {**EN_SCALES, "hundred": 100, "dozen": 12, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9,
    "bln": 10**9, "b": 10**9, "tn": 10**12, "trn": 10**12, "k": 1000},
    "fr": {**FR_SCALES, "md": 10**9, "mds": 10**9, "mrd": 10**9, "mrds": 10**9, "mio": 10**6, "mln": 10**6,
    "m": 10**6, "k": 1000, "milliers": 1000, "centaines": 100, "dizaines": 10},
}  # fmt: skip
_LENGTH = re.compile(
    r"m[ -](?:high|long|wide|tall|deep|away|race|run|sprint|freestyle|by|from|north|south|east|west|below|"
    r"above|radius|off)\b"
    r"|m[\])]? ?[(\[]\d[\d.,]* ?(?:ft|feet|yards?|miles?)\b"
)
_GLUED_UNITS = re.compile(r"(?:km|kms|m|mm|cm|kg|ha|t|g|l|kw|mw|gw|kwh|mph|kph|kmh|ft|lbs?|hp|am|pm|f|c)(?![a-z0-9])")
_OTHER = re.compile(r"https?://\S{1,500}|www\.\S{1,300}|[#@]\w{1,100}|\S{1,64}@\S{1,64}", re.ASCII)
_PHONE = re.compile(r"\+\d[\d .()-]{6,20}\d|\b(?:0\d|\d\d)(?:[ .-]\d\d){3,4}\b|\b\d{3}-\d{3,4}-\d{4}\b", re.ASCII)
_SCORE = re.compile(
    r"\b(?:won|win|beat|beating|lost|lose|drew|draw|defeat|victory|score|leading|trailing|vainqueur|battu|"
    r"victoire|defaite|nul|score|impose)\b"
)
# A number right after one of these names something and counts nothing.
_NAMES = frozenset(
    """
    article articles route routes nationale departementale resolution rn rd rr level levels niveau niveaux page pages p
    pp figure chapter chapitre no nos n° numero number flight vol room phase phases tier category categorie version
    channel chaine highway road boeing airbus covid formula pk km camp zone area district arrondissement rue avenue
    boulevard bp section paragraph paragraphe alinea law loi decret decree act sourate verse mirage leopard type mark
    unit unite agenda vision horizon apollo mission tv windows iphone phone tel telephone fax annexe annex appendix box
    table tableau question point item step etape lot bus line ligne metro gate terminal runway piste track grade class
    classe group groupe season saison episode volume tome part partie stage aged age agee ages agees isbn issn id nr
    psalm sura surah amendment amendement title titre chapters interstate freeway m16 formule ligue operation studio
    """.split()
)
_ITS_PART = ("sa part ", "leur part ", "sa part, ", "leur part, ")  # "revendique pour sa part 12 tués"
_MEDIA = frozenset("france africa afrique canal channels radio press russia i24 arte france24 bfm rtl sky".split())
_HYPHENED = frozenset(
    """
    way wheel wheeled wheeler sided star pronged fold party state third thirds quarter quarters fifth fifths fourth
    fourths sixth tenth tenths eighth eighths half off time on upmanship stop piece seven tier handed dimensional
    storey story bedroom room engine door level lane
    """.split()
)
_ONE_AFTER = frozenset(
    """
    of another by can can't must should would could may might has have had is was are were who whom whose that which
    and or in on at to for the from with if as but will does did be been being thing way hand side point time after
    than 's he she it they we i you where when what how not such so too also there here over under day per even out
    into away another's step word end
    """.split()
)
_ONE_BEFORE = frozenset(
    "no any every each some this that the which number another whichever new big good last first only such "
    "loved ones".split()
)
_TALLY = frozenset(
    "killed killing wounded wounding injured injuring dead leaving left arrested least than only just "
    "nearly about".split()
)
_FR_TALLY_NOUNS = frozenset(
    "mort morte blesse blessee tue tuee disparu disparue victime seul seule otage noye noyee rescape "
    "survivant survivante deces".split()
)
_FR_APPROX = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60, "centaine": 100, "millier": 1000, "demi-douzaine": 6,
}  # fmt: skip
_VAGUE = {
    "en": re.compile(r"(?:(?:many |several |a few |some )?(?:tens|dozens|scores|hundreds|thousands|millions|"
    r"billions)(?: (?:and|upon|or) (?:dozens|scores|hundreds|thousands))?"
                     r"(?: of (?:thousands|millions|billions))?|(?:several|many|a few|a couple|a couple of|"
                     r"few) (?:dozen|hundred|thousand|million|billion)s?)(?![a-z0-9-])"),
    "fr": re.compile(r"(?:des|plusieurs|quelques|de nombreuses|de nombreux|les|aux|ces) (?:dizaines|"
    r"douzaines|vingtaines|centaines|milliers|millions|milliards)"
                     r"(?: (?:de|d') ?(?:milliers|millions|milliards))?(?![a-z0-9-])"),
}  # fmt: skip
_VAGUE_STARTS = {
    "en": frozenset("tens dozens scores hundreds thousands millions billions several many a few some couple".split()),
    "fr": frozenset("des plusieurs quelques de les aux ces".split()),
}
_FR_ABOUT = re.compile(
    r"(?:(?P<n>une|un|deux|trois|quatre|cinq|six|sept|huit|neuf|la|l'|[2-9]) ?)?(?P<w>demi-douzaine|dizaine|"
    r"douzaine|quinzaine|vingtaine"
    r"|trentaine|quarantaine|cinquantaine|soixantaine|centaine|millier)s?(?P<more> (?:de |d')(?:milliers|"
    r"millions|milliards))?(?![a-z0-9-])"
)
_EN_HALF = re.compile(
    r"(?:(?:a )?half(?: a|-a)?[ -](?P<w>dozen|million|billion|thousand)|a quarter of a (?P<q>million|"
    r"billion))(?![a-z0-9])"
)
_FR_HALF = re.compile(r"un demi[ -](?P<w>million|milliard)(?![a-z0-9])")


def atoms(doc: Document, plain: str, times: Sequence[Span]) -> Iterator[Atom]:
    """The numbers of ``doc`` that may count something, in order; ``plain`` is its folded text."""
    taken = sorted([(t.start, t.end) for t in times] + [m.span() for p in (_OTHER, _PHONE) for m in p.finditer(plain)])
    k = 0
    for sentence in doc.sentences:
        at = sentence.start
        for i, token in enumerate(sentence.tokens):
            if token.start < at:
                continue
            while k < len(taken) and taken[k][1] <= token.start:
                k += 1
            if k < len(taken) and taken[k][0] <= token.start:
                continue
            atom = _with_digits(_at(doc, plain, sentence, i, token), plain)
            if atom is not None and not (k < len(taken) and taken[k][0] < atom.end):
                at = atom.end
                yield atom


_IN_BRACKETS = re.compile(r" ?\((\d{1,9})\)")


def _with_digits(atom: Atom | None, plain: str) -> Atom | None:
    """The number in words and its digits after it as one: "quinze (15) morts", as communiqués write."""
    if atom is None or not atom.words or (m := _IN_BRACKETS.match(plain, atom.end)) is None:
        return atom
    return replace(atom, end=m.end()) if atom.value == int(m[1]) else atom


def _at(doc: Document, plain: str, sentence: Sentence, i: int, token: Token) -> Atom | None:
    first = plain[token.start]
    if "0" <= first <= "9":
        return _digits(doc, plain, sentence, token)
    words = plain[token.start : token.end]
    head = words.partition("-")[0].partition("'")[0]
    if head in _VAGUE_STARTS[doc.lang] and (m := _VAGUE[doc.lang].match(plain, token.start, sentence.end)):
        return Atom(m.start(), m.end(), None, approx=True, words=True)
    if doc.lang == "fr":
        if m := _FR_ABOUT.match(plain, token.start, sentence.end):
            return _about(m, plain)
        if head == "un" and (m := _FR_HALF.match(plain, token.start, sentence.end)):
            return Atom(m.start(), m.end(), 0.5, FR_SCALES[m["w"]], words=True)
    elif head in ("half", "a") and (m := _EN_HALF.match(plain, token.start, sentence.end)):
        scale = {"dozen": 12, **EN_SCALES}[m["w"] or m["q"]]
        return Atom(m.start(), m.end(), 0.5 if m["w"] else 0.25, scale, words=True)
    known = EN_WORDS if doc.lang == "en" else FR_WORDS
    if head in known or (head in ("a", "an") and doc.lang == "en"):
        return _words(doc, plain, sentence, i)
    return None


def _about(m: re.Match[str], plain: str) -> Atom | None:
    """ "Une vingtaine": about twenty. "La quarantaine" alone may be a quarantine."""
    follows = plain[m.end() : m.end() + 3]
    if (
        m["w"] in ("quarantaine", "quinzaine", "dizaine")
        and not follows.startswith((" de", " d'"))
        and m["n"] not in ("une", "deux", "trois")
    ):
        return None
    if m["n"] is None:
        return None
    count = {
        "un": 1,
        "une": 1,
        "la": 1,
        "l'": 1,
        "deux": 2,
        "trois": 3,
        "quatre": 4,
        "cinq": 5,
        "six": 6,
        "sept": 7,
        "huit": 8,
        "neuf": 9,
    }
    n = count[m["n"]] if m["n"] in count else int(m["n"])
    scale = _FR_APPROX[m["w"]]
    if m["more"]:
        scale *= {"milliers": 10**3, "millions": 10**6, "milliards": 10**9}[re.split("[ ']", m["more"])[-1]]
    return Atom(m.start(), m.end(), n, scale, approx=True, words=True)


def _digits(doc: Document, plain: str, sentence: Sentence, token: Token) -> Atom | None:
    start = token.start
    m = _DIGITS[doc.lang].match(doc.text, start, sentence.end)
    if m is None or len(m.group()) > 24:
        return None
    end = m.end()
    if not _counts(plain, sentence, start, end):
        return None
    scale = 1
    half = 0.0
    after = _SCALE_AFTER[doc.lang].match(plain, end, sentence.end)
    if after is not None and not _LENGTH.match(plain, after.start()) and not (doc.lang == "fr" and after["g"] == "m"):
        scale = _SCALES[doc.lang][after["w"] or after["s"] or after["g"]]
        half = 0.5 if after["w"] and after["half"] else 0.0
        end = after.end()
    elif end < len(plain) and plain[end].isalpha() and not _GLUED_UNITS.match(plain, end):
        return None
    coefficient = _value(m.group(), doc.lang, scale > 1 or plain[end : end + 3].lstrip()[:1] in ("%", "€", "$", "°"))
    return None if coefficient is None else Atom(start, end, coefficient + half, scale)


def _value(digits: str, lang: str, measured: bool) -> float | None:
    """The value of written digits. In French a point between groups of three parts thousands, a comma decimals."""
    plain = re.sub(r"[ \u00a0\u202f]", "", digits)
    if lang == "en":
        return float(plain.replace(",", ""))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", plain):
        return float(plain.replace(".", "").replace(",", "."))
    if (
        re.fullmatch(r"[1-9]\d{0,2},\d{3}", plain) and not measured
    ):  # "1,300 morts": nobody counts people in thousandths
        return float(plain.replace(",", ""))
    return float(plain.replace(",", "."))


def _counts(plain: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether digits at ``start`` to ``end`` are a number that can count something."""
    before = plain[max(sentence.start, start - 48) : start]
    last = before[-1:]
    if _NAIRA.search(before) and (end - start > 3 or plain[end : end + 1] in "bm" or _SCALE.match(plain, end)):
        return True
    if last.isalpha() or last in ("_", "/", "'", "°", "№", "º") or (last == "-" and before[-2:-1].isalpha()):
        return False
    if last in (".", ",", ":") and before[-2:-1].isdecimal():
        return False
    after = plain[end : end + 12]
    if after[:1] in ("/", "_") and after[1:2].isdecimal():
        return False
    if after[:1] == ":" and after[1:2].isdecimal():
        return False
    if re.match(r" ?(?:e|er|ere|eme|ieme|nd|nde|st|rd|th|es|s|x)\b(?!')", after) and after[:1] != " ":
        return False
    if re.match(r"°(?! ?c)|°n| ans?\b| a \d+ ans\b", after):  # years of age; stretches of time are read before
        return False
    if _ONE_IN.match(after) or _IN_ONE.search(before) or _AGES.search(before):
        return False
    if last == "[" or (last == "(" and after[:1] == ")" and end - start <= 2):
        return False
    if re.search(r"[a-z], $", before) and after[:1] in (",", ")") and not after[1:2].isdecimal() and end - start == 2:
        return False  # "Moussa, 34, a driver": an age
    if start == sentence.start and (end == sentence.end or re.match(r"[.)](?: |$)", after)):
        return False  # the number of a list item
    if re.search(
        r"\b(?:children|those|kids|enfants|age|aged|mineurs|girls|boys|women) (?:under|below|over|de moins "
        r"de|de plus de) $",
        before,
    ):
        return False
    if (re.match(r"-\d{1,2}\b", after) or re.search(r"\d-$", before)) and _SCORE.search(before):
        return False
    m = re.search(r"([a-z°]+)[. ]{0,2}$", before)
    if m is None:
        return True
    word = m[1]
    if word in _MEDIA and end - start <= 2:  # "France 24", but "in France 24 people"
        return bool(re.search(r"\b(?:in|en|across) [a-z]+ $", before))
    if word not in _NAMES or (word == "number" and _VERB_NUMBER.search(before)) or before.endswith(_ITS_PART):
        return True
    return word in (
        "act",
        "camp",
        "point",
        "part",
        "partie",
        "age",
        "km",
        "line",
        "unit",
        "operation",
    ) and not before.endswith(word + " ")


# "N50 million", "N3,500": naira, where "N7" is a road.
_NAIRA = re.compile(r"(?:^|[\s(\[/“\"])n$")
_SCALE = re.compile(r" ?(?:thousand|[mbt](?:illio)?n)\b")
# "the dead now number 26": a verb, where "the number 26 bus" has a name.
_VERB_NUMBER = re.compile(
    r"\b(?:now|already|still|to|could|may|will|they|dead|missing|wounded|injured|(?!this|class|address)[a-z]{3,}s)"
    r" number $"
)
# "1 in 4", "un enfant sur quatre": shares, of which neither number counts; "aged 12 to 17".
_ONE_IN = re.compile(r" (?:in|out of every) (?:every )?\d{1,3}\b(?! [a-z]+(?:s|ies)\b)")
_IN_ONE = re.compile(r"(?:\b(?:\d|one|two|three) (?:in|out of every) (?:every )?|\bune? [a-z]+ sur )$")
_AGES = re.compile(r"\bag(?:ed?|es|ees?) (?:from |between |de |entre )?\d{1,2} ?(?:to|and|or|-|a|et) ?$")


_LONGEST = 20  # tokens: "deux cent vingt et un millions deux cent trente et un mille six cent quarante et un" has 17


def _words(doc: Document, plain: str, sentence: Sentence, i: int) -> Atom | None:
    """A number in words that begins at token ``i``."""
    pieces: list[tuple[str, int, int]] = []
    for token in sentence.tokens[i : i + _LONGEST]:
        at = token.start
        if pieces and plain[pieces[-1][2] : at].strip(" ") != "":
            break
        for piece in plain[token.start : token.end].split("-"):
            pieces.append((piece, at, at + len(piece)))
            at += len(piece) + 1
    words = [p[0] for p in pieces]
    read = read_words(words, doc.lang)
    if read is None:
        return None
    value, used = read
    start, end = pieces[0][1], pieces[used - 1][2]
    before = plain[max(sentence.start, start - 30) : start]
    after_word = words[used] if used < len(words) else ""
    glued = end < len(plain) and plain[end] == "-"
    if glued and (after_word in _HYPHENED or after_word.endswith(("th", "ieme", "first", "second"))):
        return None
    if after_word in ("first", "second", "third", "ieme") or (
        start and plain[start - 1] == "-" and plain[start - 2 : start - 1].isalpha()
    ):
        return None
    prior = re.search(r"([a-z']+)[ ]?$", before)
    previous = prior[1] if prior else ""
    if previous in _NAMES and previous not in ("operation", "point", "part"):
        return None
    if re.match(
        r" (?:thirds?|quarters?|fifths?|tenths?|tiers|quarts?|cinquiemes?|dixiemes?|in (?:two|three|four|"
        r"five|six|ten|\d))\b",
        plain[end : end + 14],
    ):
        return None
    if re.search(r"\b(?:children|those|kids|enfants|aged) (?:under|below|over|de moins de|de plus de) $", before):
        return None
    if re.search(r"\b(?:les|des|aux) (?:moins|plus) de $", before) and after_word == "ans":
        return None
    if _IN_ONE.search(before):
        return None
    if used == 1 and value == 1 and not _one_counts(words, previous, doc.lang, glued):
        return None
    if (
        used == 1
        and words[0] in ("cent", "hundred", "thousand", "million", "billion", "dozen", "cents")
        and doc.lang == "en"
    ):
        return None
    if words[0] in ("million", "millions", "milliard", "milliards", "billion", "billions", "cents", "vingts"):
        return None
    if doc.lang == "fr" and re.match(r" et demie?\b", plain[end : end + 10]):
        tail = re.match(r" et demie?\b", plain[end : end + 10])
        assert tail is not None
        unit = FR_SCALES.get(words[used - 1], 1)
        return Atom(start, end + tail.end(), value + unit / 2, words=True)
    if doc.lang == "en" and (tail := re.match(r" and a half (million|billion)\b", plain[end : end + 22])):
        return Atom(start, end + tail.end(), value + 0.5, EN_SCALES[tail[1]], words=True)
    scale = 1
    if used > 1:  # so that "two to three million" can lend its scale
        table = EN_SCALES if doc.lang == "en" else FR_SCALES
        scale = table.get(words[used - 1], 1)
    return Atom(start, end, value / scale, scale, words=True)


def _one_counts(words: Sequence[str], previous: str, lang: str, glued: bool) -> bool:
    """Whether "one" or "un" is a number here rather than a pronoun or an article."""
    following = words[1] if len(words) > 1 else ""
    if lang == "fr":
        return following in _FR_TALLY_NOUNS or previous == "moins"
    if words[0] in ("a", "an") or previous in _ONE_BEFORE or glued:
        return False
    if previous in _TALLY:
        return following not in ("of", "another")
    return following.isalpha() and following not in _ONE_AFTER

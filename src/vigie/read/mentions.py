"""Mentions by rule: names of persons, organizations and the rest, descriptions ("the gunmen"), pronouns.

A baseline without a model. Names are runs of capitalised words, told apart by the words in and around them; known
names and the words that tell (titles, first names, "Ministry", "Front") are data.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vigie.language.document import Document, Sentence, Token
from vigie.model import Mention, Time, Toponym
from vigie.model.vocabulary import MentionForm, MentionLabel
from vigie.read.lexicon import phrases, plurals, words
from vigie.read.names import FUNCTION_WORDS, TITLES

_FIRST = words("first_names")
_ROLES = words("titles", "roles")
_ROLE_PLURALS = plurals(_ROLES) | words("titles", "role_plurals_irregular")
_HONORIFICS = words("titles", "honorific_only")
_EN_HEADS = words("organisations", "english_heads")
_FR_HEADS = words("organisations", "french_heads")
_FACILITY = words("organisations", "facility_heads")
_EVENT = words("organisations", "event_heads")
_PEOPLES = words("organisations", "peoples")
_LONGEST = 12  # tokens; a longer run of capitals is no name
_LINKS = words("organisations", "org_link")
_PARTIES = words("organisations", "parties")
_KNOWN = phrases("organisations", "known")
_KNOWN_FOLDED: dict[str, list[tuple[str, ...]]] = {}
for _first, _group in _KNOWN.items():
    _KNOWN_FOLDED.setdefault(_first.lower(), []).extend(_group)
_JAMAAT = frozenset("jama'at jamaat jama'a jamaa jama'atu djamaat".split())
_ARABIC_LINKS = frozenset("al el ul ud wa wal wa'l al-islam ul-islam wal-muslimin wal-muslimeen l - '".split())
_GROUPS = words("nominals", "group_nouns")
_GROUP_ADJECTIVES = words("nominals", "person_group_adjectives")
_WEAPONS = words("nominals", "weapons")
_WEAPON_PHRASES = phrases("nominals", "weapon_phrases", True)
_VEHICLES = words("nominals", "vehicles")
_FACILITIES = words("nominals", "facilities")
_PRONOUNS = frozenset("he she they him il elle ils elles celui-ci celle-ci".split())
_MODIFIERS = words("titles", "modifiers")
_NAME_PARTICLES = frozenset("de du des d' la le al el bin ben ibn bint ould ag von van der den dos da di ul ur".split())
_DETERMINERS = frozenset(
    "the a an this that these those some several many two three four five six seven eight nine ten eleven twelve"
    " dozens hundreds thousands his her its their our my one another other more"
    " le la les l' un une des ce cet cette ces son sa ses leur leurs plusieurs deux trois quatre cinq sept huit neuf"
    " dix quelques certains".split()
)
_LINKED = frozenset("of des de".split())
_NOT_PERSON = frozenset(
    "new north south east west northern southern eastern western great big saint san los las el port mount lake river"
    " islamic christian muslim sunni shia shiite jewish catholic arab american european african asian"
    " first second third world national international federal royal central united general high supreme black white"
    " operation act bill law street cyclone hurricane storm typhoon covid covid-19 ebola internet god allah"
    " ramadan christmas easter eid twitter facebook constitution".split()
)


# "the foreign ministry of Examplia", "l’ambassade de France": bodies named without a capital of their own.
_BODY_OF = re.compile(
    r"\b((?:(?:foreign|defen[cs]e|interior|health|education|finance|justice|energy) )?"
    r"(?:ministry|embassy|parliament) of (?:the )?[A-ZÀ-Ý][\w-]+(?: [A-ZÀ-Ý][\w-]+){0,3}"
    r"|(?:ambassade|consulat|ministère|mairie|préfecture|gouvernorat|parquet)"
    r" (?:de la |de l[’']|du |des |de |d[’'])[A-ZÀ-Ý][\w-]+(?: [A-ZÀ-Ý][\w-]+){0,2})"
)


@dataclass(frozen=True, slots=True)
class _Run:
    """Tokens ``first`` to ``last`` (inclusive) of a sentence that may be a name."""

    sentence: Sentence
    first: int
    last: int

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.sentence.tokens[self.first : self.last + 1]

    @property
    def start(self) -> int:
        return self.sentence.tokens[self.first].start

    @property
    def end(self) -> int:
        return self.sentence.tokens[self.last].end


@dataclass
class _Found:
    """Mentions so far, and which characters names have taken."""

    doc: Document
    items: list[Mention]
    taken: bytearray

    def free(self, start: int, end: int) -> bool:
        return not any(self.taken[start:end])

    def add(self, start: int, end: int, label: MentionLabel, form: MentionForm = "name") -> None:
        self.items.append(self.doc.make(Mention, start, end, label=label, form=form))
        self.taken[start:end] = b"\1" * (end - start)


def mentions(doc: Document, places: Sequence[Toponym], times: Sequence[Time]) -> list[Mention]:
    """The mentions of ``doc`` in order; labels are the contract's, times and figures are left to their readers.

    Only English and French have rules; for other languages the places alone come back.
    """
    found = _Found(doc, [], bytearray(len(doc.text)))
    if doc.lang in ("en", "fr"):
        _names(found, places, times)
        _descriptions(found)
    for place in places:
        if found.free(place.start, place.end):
            found.add(place.start, place.end, "nationality" if place.role == "demonym" else "location")
    return sorted(found.items, key=lambda m: (m.start, -m.end))


# ------------------------------------------------------------------ names


def _names(found: _Found, places: Sequence[Toponym], times: Sequence[Time]) -> None:
    doc = found.doc
    blocked = bytearray(len(doc.text))
    for m in _BODY_OF.finditer(doc.text):
        if found.free(*m.span(1)):
            found.add(m.start(1), m.end(1), "organization")
            blocked[m.start(1) : m.end(1)] = b"\1" * (m.end(1) - m.start(1))
    for time in times:
        blocked[time.start : time.end] = b"\1" * (time.end - time.start)
    where = {p.start: p for p in places}
    lowered = {t.text for s in doc.sentences for t in s.tokens if t.text[0].islower()}
    runs = [run for s in doc.sentences for run in _runs(s, blocked, lowered, found)]
    undecided: list[_Run] = []
    headlines = {s.index for s in doc.sentences if _headline(s)}
    persons: set[str] = set()
    organizations: set[str] = set()
    for run in runs:
        decided = _classify(run, where)
        if decided is None:
            undecided.append(run)
            continue
        label, start, end = decided
        found.add(start, end, label)
        if label == "person":
            persons.add(doc.text[start:end].split()[-1])
        elif label == "organization" and " " in doc.text[start:end]:
            organizations.update(_acronym_after(run))
            organizations.add(doc.text[start:end])
    for run in undecided:
        text = doc.text[run.start : run.end].removesuffix("’s").removesuffix("'s")
        end = run.start + len(text)
        if text in organizations:
            found.add(run.start, end, "organization")
        elif text.split()[-1] in persons and len(run.tokens) <= 3:
            found.add(run.start, end, "person")
        elif run.sentence.index not in headlines:
            guessed = _guess(run, where)
            if guessed:
                found.add(run.start, end, guessed)


def _capital(token: Token) -> bool:
    return token.text[0].isupper()


def _runs(s: Sentence, blocked: bytearray, lowered: set[str], found: _Found) -> Iterable[_Run]:
    """Runs of capitalised words of one sentence, after known organizations have been taken out."""
    ts = s.tokens
    n = len(ts)
    i = 0
    while i < n:
        t = ts[i]
        known = _known_at(ts, i)
        if known:
            found.add(t.start, ts[known - 1].end, "organization")
            i = known
            continue
        if not _capital(t) or blocked[t.start]:
            i += 1
            continue
        if (i == 0 or ts[i - 1].text in "\"“«‘:'—-–" or t.text.isupper() is False) and _ordinary(ts, i, lowered):
            i += 1
            continue
        last = _extend(ts, i, blocked)
        yield _Run(s, i, last)
        i = last + 1


def _headline(s: Sentence) -> bool:
    """Whether a sentence has capitals all over, so that they tell nothing."""
    if not any(t.text.islower() for t in s.tokens):
        return True
    long = [t for t in s.tokens if len(t.text) > 3 and t.text[0].isalpha()]
    return len(long) >= 3 and sum(_capital(t) for t in long) >= 0.75 * len(long) and s.tokens[-1].text != "."


def _known_at(ts: tuple[Token, ...], i: int) -> int:
    """Where the known name that begins at token ``i`` ends (the index after it), 0 where none does."""
    text = ts[i].text.replace("’", "'")
    for parts in (*_KNOWN.get(text, ()), *_KNOWN_FOLDED.get(text.lower(), ())):
        if len(parts) > len(ts) - i:
            continue
        here = tuple(t.text.replace("’", "'") for t in ts[i : i + len(parts)])
        if here == parts:
            return i + len(parts)
        same = len(parts) > 1 and tuple(map(str.lower, here)) == tuple(map(str.lower, parts))
        if same and any(w[0].isupper() for w in here):
            return i + len(parts)
    if text.lower() in _JAMAAT and i + 1 < len(ts) and ts[i + 1].lower in ("nusrat", "nosrat", "nasr"):
        j = i + 2
        while j < len(ts) and (_capital(ts[j]) or ts[j].lower in _ARABIC_LINKS):
            j += 1
        return j
    return 0


def _ordinary(ts: tuple[Token, ...], i: int, lowered: set[str]) -> bool:
    """Whether the capital of token ``i`` is only that of a sentence's or title's first word."""
    t = ts[i]
    if t.lower in FUNCTION_WORDS or t.lower in _DETERMINERS:
        return True
    follows = i + 1 < len(ts) and _capital(ts[i + 1])
    if t.lower in _TITLE_WORDS and i + 1 < len(ts) and ts[i + 1].lower in ("of", "de", "du", "des", "d'", "for"):
        return True
    first = i == 0 or not ts[i - 1].text[0].isalnum()
    if not first:
        return False
    if t.lower in _TITLE_WORDS and follows:
        return False
    return t.lower in lowered and t.lower not in _FIRST


_TITLE_WORDS = TITLES | _ROLES


def _extend(ts: tuple[Token, ...], i: int, blocked: bytearray) -> int:
    """The index of the last token of the run that begins at ``i``."""
    n = len(ts)
    last = i
    organization = ts[i].lower in _EN_HEADS or ts[i].lower in _FR_HEADS
    event = ts[i].lower in _EVENT
    j = i + 1
    while j < n:
        t = ts[j]
        if t.start - ts[j - 1].end > 1 or blocked[t.start]:
            break
        if t.text == "." and (len(ts[j - 1].text) == 1 or ts[j - 1].lower in TITLES) and j + 1 < n:
            if not _capital(ts[j + 1]) or t.start != ts[j - 1].end:
                break
            j += 1
            continue
        if _capital(t):
            if t.lower in FUNCTION_WORDS and not organization:
                break
            organization = organization or t.lower in _EN_HEADS or t.lower in _FR_HEADS
            event = event or t.lower in _EVENT
            last = j
            if t.text.endswith(("'s", "’s")):
                break
            j += 1
            continue
        if t.lower in _NAME_PARTICLES or (organization and t.lower in _LINKS):
            k = j + 1
            while k < n and k < j + 3 and ts[k].lower in _LINKS:
                k += 1
            if k < n and _capital(ts[k]) and not blocked[ts[k].start]:
                english = t.lower in ("of", "for", "and", "&")
                if english or organization or ts[i].lower in _FIRST:
                    j = k
                    continue
            break
        if (organization or event) and t.lower in _FR_ADJECTIVES:
            last = j
            j += 1
            continue
        break
    return last


_FR_ADJECTIVES = frozenset(
    "étrangères extérieures nationale national nationales nationaux internationale international africaine africain"
    " européenne européen armées armée démocratique populaire islamique mondial mondiale centrale central suprême"
    " constitutionnelle constitutionnel générale général régional régionale humanitaire publique public".split()
)


def _classify(run: _Run, where: dict[int, Toponym]) -> tuple[MentionLabel, int, int] | None:
    """Label and bounds where the run's own words or the word before it say what it is."""
    ts = list(run.tokens)
    before = run.sentence.tokens[run.first - 1].lower if run.first else ""
    titled = before in _ROLES or before in TITLES
    while len(ts) > 1 and (ts[0].lower in TITLES or ts[0].lower in _ROLES or ts[0].text == "."):
        titled = True
        ts.pop(0)
    if not ts or not ts[0].text[0].isalnum():
        return None
    start = ts[0].start
    end = ts[-1].end - (2 if ts[-1].text.endswith(("'s", "’s")) else 0)
    if len(ts) > _LONGEST:
        return None
    if len(ts) == 1 and ts[0].text in _PEOPLES:
        return "nationality", start, end
    lower = [t.lower.removesuffix("'s") for t in ts]
    place = where.get(start)
    if place is not None and place.end >= end:
        return ("nationality" if place.role == "demonym" else "location", place.start, place.end)
    if place is not None and not any(w in _EN_HEADS | _FR_HEADS | _FACILITY | _EVENT for w in lower):
        rest = next((t for t in ts if t.start >= place.end), None)
        if rest is not None and (rest.lower in _TITLE_WORDS or rest.lower in _FIRST):
            index = run.sentence.tokens.index(rest)
            return _classify(_Run(run.sentence, index, run.last), where)
    if lower[-1] in _FACILITY and len(ts) > 1:
        return "facility", start, end
    if (lower[-1] in _EVENT or (lower[-1] in _FR_ADJECTIVES and lower[-2:-1] and lower[-2] in _EVENT)) and len(ts) > 1:
        return "event", start, end
    if lower[-1] in _EN_HEADS and (len(ts) > 1 or before == "the"):
        return "organization", start, end
    if any(w in _FR_HEADS or w in _EN_HEADS for w in lower[:1]) and len(ts) > 1:
        return "organization", start, end
    if any(w in ("of", "for") for w in lower) and any(w in _EN_HEADS for w in lower):
        return "organization", start, end
    if len(ts) > 1 and lower[0] in _FIRST and lower[1] not in _EN_HEADS:
        return "person", start, end
    if titled and place is None and not ts[0].text.isupper():
        return "person", start, end
    if len(ts) >= 3 and any(len(t.text) == 1 for t in ts[:2]) and any(t.text == "." for t in ts):
        return "person", start, end
    if len(ts) == 1 and lower[0] in _FIRST and not ts[0].text.isupper():
        return "person", start, end
    if len(ts) == 1 and lower[0] in _PARTIES:
        return "organization", start, end
    if len(ts) == 1 and lower[0].removesuffix("s") in _PARTIES:
        return "organization", start, end
    return None


def _acronym_after(run: _Run) -> Iterable[str]:
    """``ABC`` in "Long Name (ABC)"."""
    ts = run.sentence.tokens[run.last + 1 : run.last + 4]
    if len(ts) == 3 and ts[0].text == "(" and ts[2].text == ")" and sum(map(str.isupper, ts[1].text)) >= 2:
        yield ts[1].text


def _guess(run: _Run, where: dict[int, Toponym]) -> MentionLabel | None:
    ts = run.tokens
    if any(t.start in where for t in ts):
        return "organization" if len(ts) > 1 and ts[0].start not in where else None
    after = run.sentence.tokens[run.last + 1] if run.last + 1 < len(run.sentence.tokens) else None
    before = run.sentence.tokens[run.first - 1].lower if run.first else ""
    if len(ts) == 1:
        text = ts[0].text
        if text.isupper() and 2 <= len(text) <= 7 and text.isalpha():
            return "organization"
        if after is not None and after.lower in ("said", "says", "told", "added"):
            return "person"
        return None
    if all(t.text.isupper() for t in ts if t.text.isalpha()):
        return None
    if len(ts) <= 4 and all(t.text[0].isalpha() for t in ts) and not any(t.lower in _NOT_PERSON for t in ts):
        if before in ("the", "le", "la", "l'", "du", "les", "des", "au"):
            adjective = ts[-1].lower.endswith(("an", "ese", "ish", "ern", "ois", "ais", "ien", "enne"))
            return "organization" if before in ("the", "l'", "le", "la", "du") and not adjective else None
        return "person"
    return None


# ------------------------------------------------------------------ descriptions


def _descriptions(found: _Found) -> None:
    for s in found.doc.sentences:
        ts = s.tokens
        for i, t in enumerate(ts):
            if not t.text[0].isalpha() or not found.free(t.start, t.end):
                continue
            phrase = next(
                (p for p in _WEAPON_PHRASES.get(t.lower, ()) if tuple(x.lower for x in ts[i : i + len(p)]) == p), None
            )
            if phrase:
                found.add(t.start, ts[i + len(phrase) - 1].end, "weapon", "nominal")
                continue
            if t.lower in _PRONOUNS:
                found.add(t.start, t.end, "person", "pronoun")
                continue
            label = _noun_label(ts, i)
            if label is None:
                continue
            start, determined = _left_edge(ts, i, found)
            plural = t.lower in _ROLE_PLURALS or t.lower.endswith(("s", "x"))
            if label in ("person", "organization") and not determined and not plural:
                continue
            found.add(start if found.free(start, t.end) else t.start, t.end, label, "nominal")


def _noun_label(ts: tuple[Token, ...], i: int) -> MentionLabel | None:
    t = ts[i]
    word = t.lower
    following = ts[i + 1] if i + 1 < len(ts) else None
    if following is not None and _capital(following) and following.start == t.end + 1 and word in _ROLES:
        return None  # a title: "surgeon Mariam Exemple"
    if word in _ROLES or word in _ROLE_PLURALS:
        return "person"
    if word in _GROUPS:
        joined = following is not None and following.lower in _ROLE_PLURALS | _ROLES
        return None if joined else "organization"
    if word in _WEAPONS:
        return "weapon"
    if word in _VEHICLES:
        return "vehicle"
    if word in _FACILITIES:
        return "facility"
    return None


def _left_edge(ts: tuple[Token, ...], i: int, found: _Found) -> tuple[int, bool]:
    """Start of the description whose noun is token ``i``, and whether it has a determiner or number."""
    j = i
    while j > 0 and i - j < 4:
        t = ts[j - 1]
        if not found.free(t.start, t.end):
            break
        if t.lower in _DETERMINERS or t.text[0].isdigit():
            return t.start, True
        if t.lower in _MODIFIERS or t.lower in _GROUP_ADJECTIVES or t.lower in _GROUPS:
            j -= 1
            continue
        break
    return ts[j].start, False

"""Mentions by rule: names of persons, organizations and the rest, descriptions ("the gunmen"), pronouns.

What the readers of statements and incidents stand on; :mod:`vigie.read.grammar.named` has the encoder's. Names are runs
of capitalised words, told apart by the words in and around them; known names and the words that tell (titles, first
names, "Ministry", "Front") are data.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vigie.language.document import Document, Sentence, Token
from vigie.model import Mention, Time, Toponym
from vigie.model.vocabulary import MentionForm, MentionLabel
from vigie.read.grammar.lexicon import phrases, plurals, words
from vigie.read.names.names import FUNCTION_WORDS, TITLES
from vigie.read.names.ordinary import also_name, base_of, capital, common, place_head, prefixed, stem

_FIRST = words("first_names")
_ROLES = words("titles", "roles")
_ROLE_PLURALS = plurals(_ROLES) | words("titles", "role_plurals_irregular")
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
_ARABIC_PARTICLES = frozenset("al el bin ben ibn bint ould ag von van der den ul ur".split())
_PARTY_BEFORE = words("organisations", "parties") | frozenset("incumbent opposition".split())
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


# "Al-Qaeda", "al Qaïda", "Al-Kaida", "al-Qa’ida" in any of its spellings, also in "Al-Qaeda-linked".
_QAEDA = re.compile(r"(al[-‑]?[qk]a['’]?[eiïîy]{1,3}d[aä]h?)(?![^\W_])", re.IGNORECASE)
_POSSESSIVE_NAMES = frozenset("people's women's children's men's lord's king's queen's".split())
_INITIALS = re.compile(r"[A-Z](?:\.[A-Z])*|St|Ste|Mt|Ft|Jr|Sr")
_INNER_TITLES = (
    (TITLES | _ROLES)
    - words("common_words", "also_names")
    - frozenset(
        "pope bishop shepherd driver painter cardinal elder guard head page justice father mother sister brother man"
        " boy girl son king prince queen princess abbot priest monk noble chef général".split()
    )
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
        decided = _classify(run, where, run.sentence.index in headlines)
        if decided is None:
            undecided.append(run)
            continue
        label, start, end = decided
        found.add(start, end, label)
        opening = run.tokens[0]
        if label == "person" and start > opening.end and len(opening.text) > 2 and opening.text.isupper():
            found.add(opening.start, opening.end, "organization")  # "NTSB Chairman Ada Example"
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
            guessed = _guess(run, where, lowered)
            if guessed:
                found.add(run.start, end, guessed)


def _runs(s: Sentence, blocked: bytearray, lowered: set[str], found: _Found) -> Iterable[_Run]:
    """Runs of capitalised words of one sentence, after known organizations have been taken out."""
    ts = s.tokens
    n = len(ts)
    i = 0
    while i < n:
        t = ts[i]
        known, end = _known_at(ts, i)
        if known:
            found.add(t.start, end, "organization")
            i = known
            continue
        if not capital(t) or blocked[t.start]:
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
    return len(long) >= 3 and sum(capital(t) for t in long) >= 0.75 * len(long) and s.tokens[-1].text != "."


def _known_at(ts: tuple[Token, ...], i: int) -> tuple[int, int]:
    """Where the known name that begins at token ``i`` ends: the index after it and its offset, or zeros."""
    text = ts[i].text.replace("’", "'")
    lower = text.lower()
    first = text.removesuffix("'s")
    named = (*_KNOWN.get(first, ()), *_KNOWN_FOLDED.get(first.lower(), ()))
    if not named and lower[0] != "a" and "-" not in text and "‑" not in text and lower not in _JAMAAT:
        return 0, 0  # most words
    two = lower == "al"
    qaeda = None
    if lower[0] == "a":
        qaeda = _QAEDA.match(text) or (_QAEDA.match(f"al-{ts[i + 1].text}") if two and i + 1 < len(ts) else None)
    if qaeda is not None:
        return i + 1 + two, (ts[i + 1].start - 3 if two else ts[i].start) + qaeda.end(1)
    base = base_of(ts[i])
    if base and ((base,) in _KNOWN.get(base, ()) or (base.isupper() and 2 < len(base) < 8)):
        return i + 1, ts[i].start + len(base)
    for parts in named:
        if len(parts) > len(ts) - i or (first != text and len(parts) > 1):
            continue
        if i == 0 and len(parts) == 1 and common(first.lower(), True):
            continue  # "Total losses"
        here = [t.text.replace("’", "'") for t in ts[i : i + len(parts)]]
        here[-1] = here[-1].removesuffix("'s")
        last = ts[i + len(parts) - 1]
        end = last.end - (2 if last.text.endswith(("'s", "’s")) else 0)
        if tuple(here) == parts:
            return i + len(parts), end
        same = len(parts) > 1 and tuple(map(str.lower, here)) == tuple(map(str.lower, parts))
        if same and any(w[0].isupper() for w in here):
            return i + len(parts), end
    if lower in _JAMAAT and i + 1 < len(ts) and ts[i + 1].lower in ("nusrat", "nosrat", "nasr"):
        j = i + 2
        while j < len(ts) and (capital(ts[j]) or prefixed(ts[j]) or ts[j].lower in _ARABIC_LINKS):
            j += 1
        return j, ts[j - 1].end
    return 0, 0


def _ordinary(ts: tuple[Token, ...], i: int, lowered: set[str]) -> bool:
    """Whether the capital of token ``i`` is only that of a sentence's or title's first word."""
    t = ts[i]
    if t.lower in FUNCTION_WORDS or t.lower in _DETERMINERS:
        return True
    follows = i + 1 < len(ts) and capital(ts[i + 1])
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
    if ts[i].text.endswith(("'s", "’s")) and ts[i].lower not in _POSSESSIVE_NAMES:
        return i
    j = i + 1
    while j < n:
        t = ts[j]
        if t.start - ts[j - 1].end > 1 or blocked[t.start]:
            break
        if t.text == "." and j + 1 < n and (_INITIALS.fullmatch(ts[j - 1].text) or ts[j - 1].lower in TITLES):
            if not capital(ts[j + 1]) or t.start != ts[j - 1].end:
                break
            j += 1
            continue
        if len(t.text) > 2 and t.text.isupper() and not organization and (t.text,) in _KNOWN.get(t.text, ()):
            break
        if capital(t) or prefixed(t):
            if t.lower in FUNCTION_WORDS and not organization and not t.text.isupper():
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
            if k < n and capital(ts[k]) and not blocked[ts[k].start]:
                english = t.lower in ("of", "for", "and", "&")
                if english or organization or ts[i].lower in _FIRST or t.lower in _ARABIC_PARTICLES:
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


def _classify(run: _Run, where: dict[int, Toponym], headline: bool) -> tuple[MentionLabel, int, int] | None:
    """Label and bounds where the run's own words or the word before it say what it is."""
    ts = list(run.tokens)
    before = run.sentence.tokens[run.first - 1].lower if run.first else ""
    titled = before in _ROLES or before in TITLES
    while len(ts) > 1 and (ts[0].lower in TITLES or ts[0].lower in _ROLES or ts[0].text == "."):
        titled = True
        ts.pop(0)
    if not ts or not ts[0].text[0].isalnum():
        return None
    if office := _office(run, ts):
        titled, ts = True, ts[office:]
    inner = _after_title(ts)
    if inner:
        titled, ts = True, ts[inner:]
    while len(ts) > 2 and ts[0].lower in _PARTY_BEFORE and (ts[1].lower in _FIRST or ts[1].lower in _PARTY_BEFORE):
        ts.pop(0)
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
            return _classify(_Run(run.sentence, index, run.last), where, headline)
    if headline and not titled and lower[0] not in _FIRST and _heading(lower):
        return None  # "Army Is Struggling"
    if lower[-1] in _FACILITY and len(ts) > 1:
        return "facility", start, end
    if (lower[-1] in _EVENT or (lower[-1] in _FR_ADJECTIVES and lower[-2:-1] and lower[-2] in _EVENT)) and len(ts) > 1:
        return "event", start, end
    if lower[-1] in _EN_HEADS and (len(ts) > 1 or before == "the"):
        return "organization", start, end
    headed = lower[0] in _FR_HEADS or lower[0] in _EN_HEADS
    if headed and len(ts) > 1 and not all(common(w) or w in _LINKS for w in lower[1:]):
        return "organization", start, end
    if any(w in ("of", "for") for w in lower) and any(w in _EN_HEADS for w in lower):
        return "organization", start, end
    if any(w in ("embassy", "consulate", "ambassade", "consulat") for w in lower) and len(ts) > 1:
        return "organization", start, end
    initials = len(ts) >= 3 and any(len(t.text) == 1 for t in ts[:2]) and any(t.text == "." for t in ts)
    first = lower[0] in _FIRST and lower[1:2] != [] and lower[1] not in _EN_HEADS
    single = len(ts) == 1 and lower[0] in _FIRST and not ts[0].text.isupper()
    if first or initials or single or (titled and place is None and not (ts[0].text.isupper() and len(ts) == 1)):
        name = _person(ts, headline)
        if name is not None and (titled or len(name) > 1 or not (headline and also_name(lower[0]))):
            end = name[-1].end - (2 if name[-1].text.endswith(("'s", "’s")) else 0)
            return "person", start, end
    if len(ts) == 1 and lower[0] in _PARTIES:
        return "organization", start, end
    if len(ts) == 1 and lower[0].removesuffix("s") in _PARTIES:
        return "organization", start, end
    return None


def _heading(lower: list[str]) -> bool:
    """Whether words of a heading are ordinary ones beside the noun of a body."""
    return any(
        w not in _HEADS and w not in _LINKS and (common(w, True) or w in FUNCTION_WORDS) and w not in _FR_ADJECTIVES
        for w in lower
    )


def _office(run: _Run, ts: list[Token]) -> int:
    """The index of the name in a run after a title and "of" ("Secretary of | Defense Ada Example"), 0 for none."""
    before = run.sentence.tokens[max(0, run.first - 2) : run.first]
    if len(before) < 2 or before[1].lower != "of" or before[0].lower not in _TITLE_WORDS or len(ts) < 3:
        return 0
    if any(t.lower in _EN_HEADS for t in ts):
        return 0
    named = next((k for k, t in enumerate(ts) if k and t.lower in _FIRST), 0)
    return named or (1 if before[0].lower in _OF_STATE and common(ts[0].lower) and not common(ts[1].lower) else 0)


_OF_STATE = frozenset("secretary undersecretary minister".split())


def _after_title(ts: list[Token]) -> int:
    """The index after a title inside the run ("Defense Secretary Ada Example"), 0 where none stands in it."""
    if ts[0].lower in _FIRST and ts[1:2] and not ts[1].text.isupper():
        return 0
    for k in range(len(ts) - 2, -1, -1):
        word = ts[k].lower
        if word in _INNER_TITLES or (not prefixed(ts[k]) and not _INNER_TITLES.isdisjoint(re.split("[-‑]", word))):
            k += 1 + (ts[k + 1].text == ".")
            return k if k < len(ts) and ts[k].lower not in _EN_HEADS | _FR_HEADS else 0
    return 0


def _person(ts: list[Token], headline: bool) -> list[Token] | None:
    """The words of ``ts`` that can be a person's name; ``None`` where they are ordinary ones."""
    kept = list(ts)
    for k, t in enumerate(ts):
        word = stem(t)
        if common(word, headline and k > 0) or (word in FUNCTION_WORDS and not t.text.isupper()):
            kept = ts[:k]
            break
    while kept and (len(kept) > 1 or len(ts) > 1) and (kept[-1].text == "." or kept[-1].lower in _INNER_TITLES):
        kept.pop()
    if not kept or kept[0].lower in _NOT_NAMES or (len(kept) == 1 and kept[0].lower in _TITLE_WORDS):
        return None
    return kept if len(kept) > 1 or len(ts) == 1 or headline else (kept if len(ts) - len(kept) <= 1 else None)


def _acronym_after(run: _Run) -> Iterable[str]:
    """``ABC`` in "Long Name (ABC)"."""
    ts = run.sentence.tokens[run.last + 1 : run.last + 4]
    if len(ts) == 3 and ts[0].text == "(" and ts[2].text == ")" and sum(map(str.isupper, ts[1].text)) >= 2:
        yield ts[1].text


_NOT_NAMES = _EN_HEADS | _FR_HEADS | _NOT_PERSON | _GROUPS
_SAYING = frozenset("said says told tells added adds".split())
_HEADS = _EN_HEADS | _FR_HEADS | _FACILITY | _EVENT | _GROUPS


def _guess(run: _Run, where: dict[int, Toponym], lowered: set[str]) -> MentionLabel | None:
    """What a run is that nothing in or before it tells: by its shape and its neighbours."""
    ts = run.tokens
    around = run.sentence.tokens
    after = around[run.last + 1] if run.last + 1 < len(around) else None
    before = around[run.first - 1].lower if run.first else ""
    lower = [stem(t) for t in ts]
    pieces = {p for w in lower for p in re.split("[-‑]", w)}
    ordinary = any(common(w) or w in _PLURAL_PEOPLE for w in lower) or any(len(w) > 3 and w in lowered for w in lower)
    if any(t.start in where for t in ts):
        return _named_after_place(run, where) if len(ts) > 1 and not ordinary and pieces.isdisjoint(_HEADS) else None
    if len(ts) == 1:
        text = ts[0].text
        if text.isupper() and 2 <= len(text) <= 7 and text.isalpha():
            return "organization"
        if ordinary or lower[0] in FUNCTION_WORDS | _TITLE_WORDS | _NOT_PERSON or not pieces.isdisjoint(_HEADS):
            return None
        aged = after is not None and after.text == "," and _aged(around, run.last + 2)
        inverted = before in _SAYING and run.first > 1 and around[run.first - 2].text in ",”\"'’"
        if aged or inverted or (after is not None and after.lower in _SAYING):
            return "person"
        return None
    if all(t.text.isupper() for t in ts if t.text.isalpha()):
        return None
    if place_head(lower[-1]) or lower[0] in _PLACE_FIRST:
        return "location"
    if not pieces.isdisjoint(_HEADS):
        named = any(w not in _HEADS and not common(w) and w not in lowered for w in lower)
        return "organization" if named and (lower[-1] in _HEADS or lower[0] in _FR_HEADS) else None
    if ordinary or len(ts) > 4 or any(not t.text[0].isalpha() for t in ts) or any(w in _NOT_PERSON for w in lower):
        return None
    if before in ("the", "le", "la", "l'", "du", "les", "des", "au"):
        adjective = ts[-1].lower.endswith(("an", "ese", "ish", "ern", "ois", "ais", "ien", "enne"))
        return "organization" if before in ("the", "l'", "le", "la", "du") and not adjective else None
    shouted = ts[0].text.isupper() and len(ts[0].text) > 2
    marked = before in ('"', "“", "«", "‘") and after is not None and after.text in ('"', "”", "»", "’", ",")
    if shouted or marked or lower[-1] in _TITLE_WORDS - {"prince", "king", "baker"}:
        return None
    return "person"


_PLACE_FIRST = frozenset(
    "mount lake mont lac fort port oued bab ras jebel jabal djebel wadi bir tell deir ain hassi".split()
)
_PLURAL_PEOPLE = _ROLE_PLURALS | frozenset("americans".split())


def _aged(ts: tuple[Token, ...], k: int) -> bool:
    """Whether an age stands at ``k``: "52, " or "52 ans"."""
    return (
        k + 1 < len(ts)
        and ts[k].text.isdigit()
        and 10 <= int(ts[k].text[:4]) <= 110
        and ts[k + 1].text in (",", ".", "ans")
    )


def _named_after_place(run: _Run, where: dict[int, Toponym]) -> MentionLabel | None:
    """A run with the name of a place in it: a surname that some town bears too, else a body named after it."""
    ts = run.tokens
    if ts[0].start in where:
        return None
    place = next(where[t.start] for t in ts if t.start in where)
    surname = place.start == ts[-1].start and len(ts) <= 3 and place.place.kind != "country" and place.role == "literal"
    return "person" if surname and not any(stem(t) in _NOT_PERSON for t in ts) else "organization"


# ------------------------------------------------------------------ descriptions


# Words that a description may begin or end with; most words are none.
_DESCRIBING = frozenset((
    *_WEAPON_PHRASES, *_PRONOUNS, *_ROLES, *_ROLE_PLURALS, *_GROUPS, *_WEAPONS, *_VEHICLES, *_FACILITIES
))  # fmt: skip


def _descriptions(found: _Found) -> None:
    for s in found.doc.sentences:
        ts = s.tokens
        for i, t in enumerate(ts):
            if t.lower not in _DESCRIBING or not t.text[0].isalpha() or not found.free(t.start, t.end):
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
    if following is not None and capital(following) and following.start == t.end + 1 and word in _ROLES:
        return None  # a title: "surgeon Mariam Exemple"
    if word in _ROLES or word in _ROLE_PLURALS:
        return "person"
    if word in _GROUPS:
        joined = following is not None and (following.lower in _ROLE_PLURALS or following.lower in _ROLES)
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

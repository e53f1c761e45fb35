"""Which of the contract's seven actions a sentence advises or orders, and in which words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from vigie.model.vocabulary import AdvisoryAction
from vigie.read.grammar.clauses import Folded, clause_end
from vigie.read.outlook.advice_words import (
    AGAINST,
    AGAINST_FR,
    AT_LEVEL,
    AUTHORISED,
    BODY_AFTER,
    BY_ROAD,
    CALL_TO_GO,
    CITIZENS,
    CLOSE,
    DEPART_NOW,
    DETERMINED,
    DIPLOMATIC,
    DO_NOT,
    EASED,
    ESSENTIAL,
    EXCEPT_FR,
    GERMAN,
    IMPERATIVE,
    LEAVE,
    MAY_LEAVE,
    MODAL,
    NOT_GO,
    NOT_LEAVE,
    NOT_ZONE,
    ONLY_IF,
    ORDERED,
    OUT,
    POST,
    POST_CLOSED,
    RAISED,
    REISEWARNUNG,
    STAFF_NEAR,
    STEP,
    SUBJECT_FR,
    TO,
    TRAVEL_FR,
    TRAVEL_WARNING,
    URGE,
    URGE_NOUN,
    ZONE_EN,
    ZONE_FR,
)
from vigie.read.outlook.issuers import lexicon, people_country

_ADVISES = re.compile(r"advis|advice|conseil")


def actions(f: Folded, a: int, b: int) -> Iterator[tuple[AdvisoryAction, int, int, int, str | None]]:
    """(action, start, start of the verb, end, country of the citizens if told) of folded ``a`` to ``b``."""
    text = f.text
    if (m := STEP.search(text, a, b)) and (m["old"] or m["old2"]):
        old, new = int(m["old"] or m["old2"]), int(m["new"] or m["new2"])
        action: AdvisoryAction = "eased" if new < old else "do not travel" if new == 4 else "reconsider travel"
        if new != old and (new < old or new > 2):
            yield action, m.start(), m.start(), m.end(), None
        return
    if (m := EASED.search(text, a, b)) and not RAISED.search(text, m.start(), b):
        yield "eased", m.start(), m.start(), clause_end(text, m.end(), b), None
        return
    left = list(_leave(text, a, b))
    yield from left or _told_to_go(text, a, b)
    yield from _travel(text, a, b)
    yield from _staff(text, a, b)
    yield from _closed(text, a, b)


def _leave(text: str, a: int, b: int) -> Iterator[tuple[AdvisoryAction, int, int, int, str | None]]:
    done = a
    for m in _people(text, a, b):
        if m.start() < done or _BODY_BEFORE.search(text, a, m.start()):
            continue
        whose = people_country(m.group())
        go = _go(text, m.end(), min(b, m.end() + 150))
        urge = next(reversed([*URGE.finditer(text, max(a, m.start() - 70), m.start())]), None) or URGE_NOUN.search(
            text, max(a, m.start() - 70), m.start()
        )
        if urge and not re.search(r"[;:]|\bthat\b.*\bsaid\b", text[urge.end() : m.start()]):
            if go:
                yield "leave now", urge.start(), urge.start(), _tail(text, go, b), whose
                done = go
            elif (n := DEPART_NOW.search(text, max(a, urge.start() - 90), urge.start())) and urge.group().startswith(
                ("tell", "told")
            ):
                yield "leave now", n.start(), n.start(), m.end(), whose
            elif re.search(r"\bdepartu?r?e?(?: \w+)? (?:of|des?|d')\s*$", text[urge.end() : m.start()]):
                yield "leave now", urge.start(), urge.start(), _tail(text, m.end(), b), whose
            continue
        if go and (MODAL.search(text, m.end(), go) or URGE.search(text, m.end(), min(go, m.end() + 60))):
            yield "leave now", m.start(), m.start(), _tail(text, go, b), whose
            done = go


def _told_to_go(text: str, a: int, b: int) -> Iterator[tuple[AdvisoryAction, int, int, int, str | None]]:
    """ "If you are in Lebanon, leave now", "l'appel du Canada à quitter le pays": nobody is named."""
    for m in IMPERATIVE.finditer(text, a, b):
        yield "leave now", m.start(), m.start(), clause_end(text, m.end(), b), None
    for m in CALL_TO_GO.finditer(text, a, b):
        yield "leave now", m.start(), m.start(m.lastgroup or 0), m.end(), None


# "le ministère français": no citizens.
_BODY_BEFORE = re.compile(r"\b(?:ministeres?|ministres?|gouvernements?|ambassades?|consulats?|autorites|diplomatie) $")


def _people(text: str, a: int, b: int) -> Iterator[re.Match[str]]:
    yield from _citizens().finditer(text, a, b)


@lru_cache(maxsize=1)
def _citizens() -> re.Pattern[str]:
    """Citizens of some state, in general or by name; compiled when first needed."""
    lex = lexicon()
    people = "|".join(sorted(map(re.escape, lex.people), key=len, reverse=True))
    adjectives = "|".join(sorted((re.escape(w) for w in lex.adjectives), key=len, reverse=True))
    return re.compile(
        rf"\b{DETERMINED}(?:(?:{adjectives}|foreign|own|fellow|etrangers?)\s+)?"
        rf"(?:{CITIZENS}(?: (?:{adjectives})s?)?|(?:{people})(?! {BODY_AFTER}))\b"
        rf"|\b(?:{adjectives}) (?:students|workers|pilgrims|visitors|holidaymakers|residents|families|teachers"
        rf"|sailors)\b"
    )


def _go(text: str, at: int, b: int) -> int | None:
    """The end of the verb of leaving that the advice asks for, after the citizens named before ``at``."""
    for m in LEAVE.finditer(text, at, b):
        between = text[at : m.start()]
        if re.search(r"[;!?]|\. ", between):
            return None
        plain = m.group() in ("quitter", "departure", "out") or m.group().endswith("ent")
        if NOT_LEAVE.search(between) or not (TO.search(between) or plain):
            continue
        return m.end()
    return None


def _tail(text: str, at: int, b: int) -> int:
    """The end of the clause after ``at``, not beyond a comma or a further "and" with its own verb."""
    end = clause_end(text, at, b)
    m = re.compile(
        r",(?! (?:immediately|now|as soon))|\b(?:due to|because|amid|over|citing|after|while|tandis que"
        r"|alors que|and (?:to )?avoid"
        r"|and (?=(?:\w+ed|flew|sent|told|took|brought|withdrew)\b)|en raison|face a)\b"
    ).search(text, at, end)
    return m.start() if m else end


def _travel(text: str, a: int, b: int) -> Iterator[tuple[AdvisoryAction, int, int, int, str | None]]:
    for m in AGAINST.finditer(text, a, b):
        end = _tail(text, m.end(), b)
        between = m.group("between")
        words = m.group()
        after = text[m.end() : end]
        reconsider = words.startswith("reconsider") or bool(ESSENTIAL.search(text[m.start() : end]))
        if words.startswith(("defer", "postpone", "cancel")):
            reconsider = True
        elif not reconsider and not (
            DO_NOT.search(text[m.start() : end])
            or (words.startswith("against") and not BY_ROAD.search(words) and not BY_ROAD.match(after))
            or (
                words.startswith("avoid")
                and re.match(r"\s*(?:to|in)\b", after)
                and not (BY_ROAD.search(between) or BY_ROAD.match(after))
            )
        ):
            continue
        yield ("reconsider travel" if reconsider else "do not travel"), m.start(), m.start(), end, None
    for m in (*ZONE_FR.finditer(text, a, b), *ZONE_EN.finditer(text, a, b)):
        if not NOT_ZONE.search(text, a, b):
            yield (
                ("do not travel" if (m["colour"] or m["wider"]) in ("rouge", "red") else "reconsider travel"),
                m.start(),
                m.start(),
                m.end(),
                None,
            )
    for m in RAISED.finditer(text, a, b):
        if NOT_ZONE.search(text, a, b) and not _ADVISES.search(m.group()):
            continue  # an alert for a river
        highest = m["level"] in ("4", "four", "quatre", "red", "rouge", "do not travel")
        yield ("do not travel" if highest else "reconsider travel"), m.start(), m.start(), m.end(), None
    for m in AT_LEVEL.finditer(text, a, b):
        highest = (m["level"] or m["moved"]) in ("4", "four", "quatre")
        yield ("do not travel" if highest else "reconsider travel"), m.start(), m.start(), m.end(), None
    for m in NOT_GO.finditer(text, a, b):
        yield "do not travel", m.start(), m.start(), clause_end(text, m.end(), b), None
    for m in ONLY_IF.finditer(text, a, b):
        yield "reconsider travel", m.start(), m.start(), clause_end(text, m.end(), b), None
    for m in TRAVEL_WARNING.finditer(text, a, b) if GERMAN.search(text, a, b) else ():
        yield "do not travel", m.start(), m.start(), clause_end(text, m.end(), b), None
    for m in REISEWARNUNG.finditer(text, a, b):
        yield "do not travel", m.start(), m.start(), clause_end(text, m.end(), b), None
    for m in AGAINST_FR.finditer(text, a, b):
        yield from _against_fr(text, m, a, b)


def _against_fr(
    text: str, m: re.Match[str], a: int, b: int
) -> Iterator[tuple[AdvisoryAction, int, int, int, str | None]]:
    """ "déconseille le nord et, sauf raison impérative, le centre": one item for each of the two."""
    unless = EXCEPT_FR.search(text, m.end(), b)
    if unless and unless.start() == m.end():
        yield "reconsider travel", m.start(), m.start(), _tail(text, unless.end(), b), None
        return
    end = _tail(text, m.end(), b)
    if unless and unless.end() < clause_end(text, m.end(), b) and re.match(r",? ?(?:et|ou|ainsi)\b", unless.group()):
        end = min(end, unless.start())
        yield "reconsider travel", unless.start(), m.start(), _tail(text, unless.end(), b), None
    if not TRAVEL_FR.search(text, m.start(), end) and not TRAVEL_FR.search(text, max(a, m.start() - 60), m.start()):
        return
    before = SUBJECT_FR.search(text, a, m.start())
    if BY_ROAD.search(text, before.start() if before else m.start(), end):
        return  # "les déplacements par la route sont déconseillés": how, not whether
    reconsider = bool(ESSENTIAL.search(text, m.start(), end)) or m.group().startswith(("report", "differ"))
    yield ("reconsider travel" if reconsider else "do not travel"), m.start(), m.start(), end, None


def _staff(text: str, a: int, b: int) -> Iterator[tuple[AdvisoryAction, int, int, int, str | None]]:
    for m in MAY_LEAVE.finditer(text, a, b):
        if DIPLOMATIC.search(text, max(a, m.start() - 40), m.end()) and not re.search(r"\bnot\b", m.group()):
            yield "authorized departure", m.start(), m.start(), clause_end(text, m.end(), b), None
            return
    allowed = (b, b)
    for m in AUTHORISED.finditer(text, a, b):
        staff = STAFF_NEAR.search(text, m.end(), min(b, m.end() + 110))
        end = clause_end(text, m.end(), b)
        if staff and staff.start() < end and OUT.search(text, m.start(), min(end, staff.end() + 60)):
            allowed = (m.start(), staff.end())
            yield "authorized departure", m.start(), m.start(), end, None
            break
    for m in ORDERED.finditer(text, a, b):
        if allowed[0] <= m.start() < allowed[1]:
            continue  # "authorised the evacuation of …"
        stop = clause_end(text, m.end(), b)
        staff = STAFF_NEAR.search(text, m.end(), min(stop, m.end() + 80))
        if staff is None:
            continue
        phrase = text[m.start() : min(stop, staff.end() + 50)]
        if not OUT.search(phrase) or re.search(r"\bnot\b|,", text[m.end() : staff.start()]):
            continue
        if not DIPLOMATIC.search(text, max(a, m.start() - 60), min(stop, staff.end() + 40)):
            continue
        yield "ordered departure", m.start(), m.start(), _tail(text, staff.end(), b), None
        return


def _closed(text: str, a: int, b: int) -> Iterator[tuple[AdvisoryAction, int, int, int, str | None]]:
    if m := POST_CLOSED.search(text, a, b):
        yield "embassy suspended", m.start(), text.rfind(" ", a, m.end()), m.end(), None
        return
    for m in CLOSE.finditer(text, a, b):
        stop = clause_end(text, m.end(), b)
        post = POST.search(text, m.end(), min(stop, m.end() + 60))
        if post is None or re.search(
            r",|\b(?:near|outside|road|street|around|pres de|devant|after|said|visa)\b", text[m.end() : post.start()]
        ):
            continue
        if re.match(r"\s+(?:road|street|compound gate|attack)", text[post.end() : post.end() + 20]):
            continue
        yield "embassy suspended", m.start(), m.start(), _tail(text, post.end(), b), None
        return

"""Travel advice of governments and measures at their embassies, in the contract's seven actions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from vigie.language.document import Document, Sentence
from vigie.model import Advisory, Mention, PartialDate, Place, Source, Span
from vigie.model.vocabulary import AdvisoryAction
from vigie.read.context.scope import Scope
from vigie.read.grammar.clauses import Folded, clause_end, folded, trimmed
from vigie.read.outlook.advice_words import (
    AGAINST,
    AGAINST_FR,
    AT_LEVEL,
    AUTHORISED,
    BODY_AFTER,
    BY,
    CALLED_BACK,
    CITIZENS,
    CLOSE,
    DEPART_NOW,
    DETERMINED,
    DIGITS,
    DIPLOMATIC,
    DO_NOT,
    EASED,
    ESSENTIAL,
    EXCEPT_FR,
    FROM,
    GERMAN,
    GUARD,
    HINT,
    IMPERATIVE,
    LEAVE,
    LEVEL,
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
    SIMILAR,
    STAFF_NEAR,
    STEP,
    TO,
    TRAVEL_FR,
    TRAVEL_WARNING,
    URGE,
    ZONE_EN,
    ZONE_FR,
)
from vigie.read.outlook.advised import advised, line_country
from vigie.read.outlook.issuers import Issuer, groups, issuers_in, lexicon, people_country
from vigie.read.times.times import when_of

_LONGEST = 3000  # characters of a sentence that is looked at; longer ones are lists and tables


@dataclass
class _Found:
    action: AdvisoryAction
    start: int  # folded bounds of the words that say so
    end: int
    issuers: list[Issuer]
    country: str | None
    where: tuple[Place, ...]
    level: int | str | None


def advisories(doc: Document, mentions: Sequence[Mention], scope: Scope) -> list[Advisory]:  # noqa: ARG001
    """Travel advice and embassy measures in ``doc``: one item per government, country, action and date.

    Advice without one of the contract's actions gives no item. Other languages than English and French give none.
    """
    if doc.lang not in ("en", "fr"):
        return []
    f = folded(doc.text)
    items: list[Advisory] = []
    last: _Found | None = None
    last_at = -9
    speakers: list[tuple[int, Issuer]] = []
    for sentence in doc.sentences:
        a, b = f.here(sentence.start), f.here(sentence.end)
        if b - a > _LONGEST:
            continue
        near = last is not None and sentence.index - last_at <= 2
        if doc.embedded(sentence.start) or not (HINT.search(f.text, a, b) or (near and SIMILAR.search(f.text, a, b))):
            continue
        head = line_country(doc, sentence.start, scope)
        found = [
            i for i in issuers_in(doc, sentence.start, sentence.end, scope.places) if not head or i.country != head
        ]
        here = list(_in_sentence(doc, f, sentence, found, speakers, scope))
        known = {i.country for i in items if i.country}
        if len(known) == 1:
            for one in here:  # a roundup names the country once
                one.country = one.country or next((c for c in known if c != _own(one)), None)
        similar = SIMILAR.search(f.text, a, b)
        if similar and here and f.here(here[0].start) < similar.start():  # "… to leave, and Italy did the same"
            here += _similar(f, sentence, similar, found, here[0])
        elif similar and last and sentence.index - last_at <= 2:
            here = [*_similar(f, sentence, similar, found, last), *here]
        for one in here:
            _add(items, doc, f, one, scope)
        if here:
            last, last_at = here[-1] if not here[0].issuers else here[0], sentence.index
        speakers += [(sentence.index, i) for i in found if i.subject]
    return items


def _own(one: _Found) -> str | None:
    return one.issuers[0].country if one.issuers else None


def _in_sentence(
    doc: Document, f: Folded, s: Sentence, found: list[Issuer], speakers: list[tuple[int, Issuer]], scope: Scope
) -> Iterator[_Found]:
    a, b = f.here(s.start), f.here(s.end)
    for action, start, verb, end, whose in _actions(f, a, b):
        if GUARD.search(f.text, max(a, verb - 40), verb):
            continue
        issuers = _issuers(doc, f, s, verb, end, found, speakers, whose, action)
        if issuers == [] and action == "embassy suspended":  # "consular services at the French embassy are suspended"
            issuers = [i for i in found if start <= f.here(i.start) < end and i.country and i.body][:1]
        if issuers == [] and action != "eased" and (whose or _IMPERSONAL.search(f.text, max(a, start - 60), end)):
            issuers = _of_page(doc, scope, whose)
        if issuers is None or (not issuers and not (whose and action == "leave now")):
            continue
        outside = [i for i in found if i.subject and not start <= f.here(i.start) < end]
        own = {i.country for i in (*issuers, *outside) if i.country} | {whose}
        for country, where in advised(doc, f, s, start, end, own, issuers, scope, action):
            advice = action in ("leave now", "do not travel", "reconsider travel")
            if advice and country is None and not any(i.country or i.name for i in issuers):
                continue
            if country is None or country not in own:
                yield _Found(action, start, end, issuers, country, where, _level(f, a, b))


# "tout déplacement y est déconseillé", "il est demandé aux Français …": the page of a ministry speaks for itself.
_IMPERSONAL = re.compile(
    r"\b(?:est|sont|reste(?:nt)?|demeure(?:nt)?) (?:[\w-]+ ){0,2}(?:deconseill|place|class|en (?:zone )?(?:rouge"
    r"|orange))"
    r"|\bil est (?:demande|conseille|recommande)|\b(?:is|are) (?:[\w-]+ ){0,2}(?:advised|urged|warned)"
)


def _of_page(doc: Document, scope: Scope, whose: str | None) -> list[Issuer]:
    """The only government whose bodies the text names: that of the page itself."""
    bodies = [i for i in issuers_in(doc, 0, len(doc.text), scope.places) if i.country and i.body]
    if len({i.country for i in bodies}) != 1 or (whose and bodies[0].country != whose):
        return []
    return bodies[:1]


def _actions(f: Folded, a: int, b: int) -> Iterator[tuple[AdvisoryAction, int, int, int, str | None]]:
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
        if m.start() < done:
            continue
        whose = people_country(m.group())
        go = _go(text, m.end(), min(b, m.end() + 150))
        urge = next(reversed([*URGE.finditer(text, max(a, m.start() - 70), m.start())]), None)
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
    """ "If you are in Lebanon, leave now": nobody is named."""
    for m in IMPERATIVE.finditer(text, a, b):
        yield "leave now", m.start(), m.start(), clause_end(text, m.end(), b), None


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
        if NOT_LEAVE.search(between) or not (TO.search(between) or m.group() in ("quitter", "departure", "out")):
            continue
        return m.end()
    return None


def _tail(text: str, at: int, b: int) -> int:
    """The end of the clause after ``at``, not beyond a comma or a further "and" with its own verb."""
    end = clause_end(text, at, b)
    m = re.compile(
        r",(?! (?:immediately|now|as soon))|\b(?:due to|because|amid|over|citing|after|and (?:to )?avoid"
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
            or (words.startswith("against") and not re.search(r"\bby (?:road|night|car|land|air)\b", after))
            or (words.startswith("avoid") and re.match(r"\s*(?:to|in)\b", after) and " by " not in between)
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
    reconsider = bool(ESSENTIAL.search(text, m.start(), end)) or m.group().startswith(("report", "differ"))
    yield ("reconsider travel" if reconsider else "do not travel"), m.start(), m.start(), end, None


def _staff(text: str, a: int, b: int) -> Iterator[tuple[AdvisoryAction, int, int, int, str | None]]:
    for m in MAY_LEAVE.finditer(text, a, b):
        if DIPLOMATIC.search(text, max(a, m.start() - 40), m.end()) and not re.search(r"\bnot\b", m.group()):
            yield "authorized departure", m.start(), m.start(), clause_end(text, m.end(), b), None
            return
    for m in AUTHORISED.finditer(text, a, b):
        staff = STAFF_NEAR.search(text, m.end(), min(b, m.end() + 110))
        end = clause_end(text, m.end(), b)
        if staff and staff.start() < end and OUT.search(text, m.start(), min(end, staff.end() + 60)):
            yield "authorized departure", m.start(), m.start(), end, None
            return
    for m in ORDERED.finditer(text, a, b):
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


def _issuers(
    doc: Document,
    f: Folded,
    s: Sentence,
    verb: int,
    end: int,
    found: list[Issuer],
    speakers: list[tuple[int, Issuer]],
    whose: str | None,
    action: AdvisoryAction,
) -> list[Issuer] | None:
    """Who gives it: the nearest list before the verb, "by …" after it, else the government spoken of last."""
    a = f.here(s.start)
    lists = groups(found, f)
    for group in lists:  # "urged by the State Department", "released by Australia, Germany and Italy"
        first = f.here(group[0].start)
        if first >= verb and BY.search(f.text, max(a, first - 24), first) and first < end + 60:
            return group
    before = [g for g in lists if g[0].subject and f.here(g[-1].end) <= verb + 1]
    for group in reversed(before):
        gap = doc.text[group[-1].end : f.raw(verb, verb + 1)[0] if verb < len(f.text) else len(doc.text)]
        if len(gap) > 140 or _other_subject(gap):
            continue
        specific = [i for i in group if i.country or i.name]
        if not specific and not group[0].plural:  # "the embassy", "the ministry": the one spoken of before
            known = [i for n, i in speakers if s.index - n <= 5 and i.country]
            specific = [i for i in known if not whose or i.country == whose][-1:]
        if whose and any(i.country not in (None, whose) for i in specific):
            return None  # another state's citizens are told to go: expelled, not advised
        return specific or ([] if whose else group)
    if action == "embassy suspended" or action == "ordered departure":
        inside = [i for i in found if verb <= f.here(i.start) < end + 5 and i.country and i.body]
        if inside:  # "the shutdown of 19 American posts": their government, as it was named last
            known = [i for n, i in speakers if s.index - n <= 3 and i.country == inside[0].country]
            return known[-1:] or inside[:1]
    after = [g for g in lists if f.here(g[0].start) >= end]
    if after and _TELLS.search(f.text, end, f.here(after[0][0].start)):  # "…, écrit Ottawa"
        return after[0][:1]
    after = [g for g in after if g[0].subject]
    if after and re.search(_SAYS, f.text[end : f.here(after[0][0].end) + 30]):
        return after[0][:1]
    if CALLED_BACK.search(f.text, a, verb) or re.match(r"\W*(?:it|they|elle|il)\b", f.text[a:verb]):
        recent = [i for n, i in speakers if s.index - n <= 3 and (i.country or i.name)]
        if whose:
            recent = [i for i in recent if i.country == whose]
        return recent[-1:]
    if whose:
        return [i for n, i in speakers if s.index - n <= 3 and i.country == whose][-1:]
    advised = action in ("do not travel", "reconsider travel")
    # "tout déplacement y est déconseillé": whoever spoke before
    if advised and _UNSIGNED.search(f.text, max(a, verb - 40), end):
        return [i for n, i in speakers if s.index - n <= 3 and (i.country or i.name)][-1:]
    return []


_SAYS = (
    r"\b(?:said|says|tells|told|writes|wrote|warned|according to|selon|a declare|a annonce|a indique|ecri(?:t|vent)"
    r"|demande(?:nt)?|indique(?:nt)?|precise(?:nt)?|conseille(?:nt)?|recommande(?:nt)?|previen(?:t|nent)"
    r"|insiste(?:nt)?"
    r"|annonce(?:nt)?|d'apres)\b"
)
_TELLS = re.compile(_SAYS + r"\s+(?:the |le |la |les |l')?$")
_UNSIGNED = re.compile(
    r"\b(?:passe|bascule|figure|reste|demeure)(?:nt)? (?:[\w-]+ ){0,2}(?:en |au |a l')(?:zone )?(?:rouge|orange)"
    r"|\b(?:est|sont|reste(?:nt)?|demeure(?:nt)?) (?:[\w-]+ ){0,2}(?:deconseill\w+|en zone|classee?s?)|\b(?:is|are"
    r"|remains?)"
    r" (?:[\w-]+ ){0,2}(?:advised|warned|urged) (?:against|not)"
)
_OTHER = re.compile(
    r"(?:^|[,;]\s|\b(?:and|while|as|but|et|mais|tandis que)\s)(?:[Tt]he |[Ll]es? |[Ll]a "
    r"|[Ll]['’])?(?P<name>[A-ZÀ-Ý][\w’'-]+)(?! \d)"
)
_CALENDAR = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|In|On|At|The|After|For|As|Including|And"
)


def _other_subject(gap: str) -> bool:
    """Whether somebody else is named as the subject between the government and the verb."""
    return any(not _CALENDAR.fullmatch(m["name"]) for m in _OTHER.finditer(gap))


def _similar(f: Folded, s: Sentence, m: re.Match[str], found: list[Issuer], last: _Found) -> Iterator[_Found]:
    """ "Similar warnings have been released by Australia, Germany and Italy": the action spoken of before."""
    a, b = f.here(s.start), f.here(s.end)
    named = [i for i in found if i.country or i.name]
    lists = groups(named, f)
    given = next((g for g in lists if FROM.search(f.text, max(a, f.here(g[0].start) - 24), f.here(g[0].start))), None)
    if given is None and (beside := [i for i in named if 0 <= m.start() - f.here(i.end) <= 6 and not i.subject]):
        given = beside  # "… to leave Mali, and Italy did the same"
    if given is None:
        given = next((g for g in reversed(lists) if g[0].subject and f.here(g[-1].end) <= m.start()), [])
    old = {i.key for i in last.issuers}
    issuers = [i for i in given if i.key not in old]
    if issuers:
        stop = max(m.end(), f.here(issuers[-1].end))
        yield _Found(
            last.action, min(m.start(), f.here(issuers[0].start)), min(stop, b), issuers, last.country, last.where, None
        )


def _level(f: Folded, a: int, b: int) -> int | str | None:
    m = LEVEL.search(f.text, a, b)
    if m is None:
        return None
    if m["digit"]:
        return DIGITS.get(m["digit"]) or int(m["digit"])
    return m["colour"] or m["colour2"]


def _date(scope: Scope, span: Span) -> PartialDate | None:
    inside = [when_of(t) for t in scope.timed(span.start, span.end)]
    for when in (*inside, scope.when(span), scope.said(span)):  # advice is given by saying so
        if when is not None and when.start is not None and when.start == when.end and when.precision in ("day", "time"):
            return when.start.day
    return None


def _add(items: list[Advisory], doc: Document, f: Folded, one: _Found, scope: Scope) -> None:
    """Adds an item per government; the same advice told again only adds its words."""
    x, y = trimmed(doc.text, *f.raw(one.start, one.end))
    if x >= y:
        return
    span = doc.span(x, y)
    date = _date(scope, span)
    givers: list[Issuer | None] = [*one.issuers] or [None]
    for issuer in givers:
        source = (
            None
            if issuer is None
            else Source.cut(doc.text, issuer.start, issuer.end, in_=doc.in_, name=issuer.name, affiliation=None)
        )
        key = issuer.key if issuer else None
        for n, old in enumerate(items):
            if old.action != one.action or not (old.country == one.country or None in (old.country, one.country)):
                continue
            if key is None or old.issuer is None or _key(old.issuer, doc, scope) == key:
                if date and old.date and date != old.date:
                    continue
                better = source is not None and (old.issuer is None or _rank(old.issuer) < _rank(source))
                items[n] = Advisory(
                    issuer=source if better else old.issuer,
                    country=old.country or one.country,
                    where=old.where or one.where,
                    action=old.action,
                    level=old.level or one.level,
                    date=old.date or date,
                    evidence=old.evidence if span in old.evidence else (*old.evidence, span),
                )
                break
        else:
            items.append(
                Advisory(
                    issuer=source,
                    country=one.country,
                    where=one.where,
                    action=one.action,
                    level=one.level,
                    date=date,
                    evidence=(span,),
                )
            )


def _key(source: Source | None, doc: Document, scope: Scope) -> str | None:
    if source is None:
        return None
    found = issuers_in(doc, source.start, source.end, scope.places)
    return found[0].key if found else ""


def _rank(source: Source) -> int:
    """Armed forces carry out what a government orders; its own name or ministry says better whose measure it is."""
    return 0 if re.search(r"milit|armed|air force|navy|defen[cs]e", source.text.lower()) else 1

"""Travel advice of governments and measures at their embassies, in the contract's seven actions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vigie.language.document import Document, Sentence
from vigie.model import Advisory, Mention, PartialDate, Place, Source, Span
from vigie.model.vocabulary import AdvisoryAction
from vigie.read.context.scope import Scope
from vigie.read.grammar.clauses import Folded, folded, trimmed
from vigie.read.outlook.advice_actions import actions
from vigie.read.outlook.advice_givers import IMPERSONAL, givers, of_page
from vigie.read.outlook.advice_words import (
    DIGITS,
    FROM,
    GUARD,
    HINT,
    IMPERATIVE,
    LEVEL,
    SIMILAR,
    UNTRUE,
)
from vigie.read.outlook.advised import advised, line_country
from vigie.read.outlook.issuers import Issuer, groups, issuers_in
from vigie.read.times.times import when_of

_OPENS = re.compile(r"[\s\W]*")  # nothing before an imperative
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
        here = list(_in_sentence(doc, f, sentence, found, speakers, scope, last if near else None))
        known = {i.country for i in items if i.country}
        if len(known) == 1:
            for one in here:  # a roundup names the country once
                one.country = one.country or next((c for c in known if c != _own(one)), None)
        similar = None if UNTRUE.search(f.text, a, b) else SIMILAR.search(f.text, a, b)
        if similar and here and f.here(here[0].start) < similar.start():  # "… to leave, and Italy did the same"
            here += _similar(f, sentence, similar, found, here[0])
        elif similar and last and sentence.index - last_at <= 2:
            here = [*_similar(f, sentence, similar, found, last), *here]
        for one in here:
            _add(items, doc, f, one, scope)
        if here:
            last, last_at = here[-1] if not here[0].issuers else here[0], sentence.index
        speakers += [(sentence.index, i) for i in found if i.subject]
    return [i for i in items if not _nameless(i) or not any(_says_as_much(other, i) for other in items)]


def _nameless(item: Advisory) -> bool:
    return item.issuer is None or item.issuer.name is None


def _says_as_much(named: Advisory, nameless: Advisory) -> bool:
    """Whether a named government gives what "several embassies" are said to give."""
    return not _nameless(named) and (named.action, named.country) == (nameless.action, nameless.country)


def _own(one: _Found) -> str | None:
    return one.issuers[0].country if one.issuers else None


def _in_sentence(
    doc: Document,
    f: Folded,
    s: Sentence,
    found: list[Issuer],
    speakers: list[tuple[int, Issuer]],
    scope: Scope,
    before: _Found | None,
) -> Iterator[_Found]:
    a, b = f.here(s.start), f.here(s.end)
    for action, start, verb, end, whose in actions(f, a, b):
        if GUARD.search(f.text, max(a, verb - 40), verb) or UNTRUE.search(f.text, a, verb):
            continue
        issuers = givers(doc, f, s, verb, end, found, speakers, whose, action)
        if issuers == [] and action == "embassy suspended":  # "consular services at the French embassy are suspended"
            issuers = [i for i in found if start <= f.here(i.start) < end and i.country and i.body][:1]
        if (
            issuers == []
            and action != "eased"
            and (whose or IMPERATIVE.match(f.text, start) or IMPERSONAL.search(f.text, max(a, start - 60), end))
        ):
            issuers = of_page(doc, scope, whose)
        if issuers == [] and before is not None and _OPENS.fullmatch(f.text, a, verb):
            issuers = before.issuers  # "Reconsider travel to …, the department says. Do not travel to the north of it."
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

"""Which government gives an advice: named before or after it, spoken of last, or that of the page."""

from __future__ import annotations

import re

from vigie.language.document import Document, Sentence
from vigie.model.vocabulary import AdvisoryAction
from vigie.read.context.scope import Scope
from vigie.read.grammar.clauses import Folded
from vigie.read.outlook.advice_words import (
    BY,
    CALLED_BACK,
)
from vigie.read.outlook.issuers import Issuer, groups, issuers_in

# "tout déplacement y est déconseillé", "il est demandé aux Français …": the page of a ministry speaks for itself.
IMPERSONAL = re.compile(
    r"\b(?:est|sont|reste(?:nt)?|demeure(?:nt)?) (?:[\w-]+ ){0,2}(?:deconseill|place|class|en (?:zone )?(?:rouge"
    r"|orange))"
    r"|\bil est (?:demande|conseille|recommande)|\b(?:is|are) (?:[\w-]+ ){0,2}(?:advised|urged|warned)"
)


def of_page(doc: Document, scope: Scope, whose: str | None) -> list[Issuer]:
    """The only government whose bodies the text names: that of the page itself."""
    bodies = [i for i in issuers_in(doc, 0, len(doc.text), scope.places) if i.country and i.body]
    if len({i.country for i in bodies}) != 1 or (whose and bodies[0].country != whose):
        return []
    return bodies[:1]


def givers(
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
    for group in lists:  # "les États-Unis, qui ont appelé leurs ressortissants à …"
        if f.here(group[-1].end) <= verb and _WHO.fullmatch(f.text, f.here(group[-1].end), verb):
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


_WHO = re.compile(r",? (?:which|who|that|qui)(?: (?:has|have|had|also|already|a|ont|avait|deja|aussi|egalement)){0,3} ")

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

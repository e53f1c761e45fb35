"""Whom an article credits: agencies in datelines and bylines, outlets it retells, posts it embeds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from vigie.group.outlets import Directory, House, Named, outlet_of
from vigie.model import Cite, Reading

CreditKind = Literal["wire", "report", "told", "post", "own"]


@dataclass(frozen=True, slots=True)
class Credit:
    """A house credited at ``start`` to ``end`` of the text (or title).

    ``wire``: the text is the agency's ("BAMAKO (AP) —"); ``report``: the house is named as having reported it;
    ``told``: somebody spoke to it; ``post``: a post of it is embedded; ``own``: the article names its own outlet so.
    """

    start: int
    end: int
    text: str
    house: House
    kind: CreditKind


_LINK = (
    r"(?:\s|[’'\"“«]|the|an?|l(?=[’'])|le|la|les|du|des|de|au|à|local|national|US|British|French|German|Russian|state-run|state"
    r"|newspaper|magazine|website|site|outlet|broadcaster|network|channel|media|news|agency|journal|quotidien|agence"
    r"|chaîne|radio|télévision|presse|hebdomadaire)*$"
)
_LEFT_REPORT = re.compile(
    r"(?:according to(?: (?:an?|the) (?:\w+ )?(?:report|article|story|account|interview|investigation)"
    r" (?:in|by|from|of))?"
    r"|(?:reported|published|revealed|broken|obtained|quoted|cited|reviewed|compiled|aired|posted|shared|conducted"
    r"|described|detailed|documented|released|uncovered|seen|viewed|verified|confirmed) (?:\w+ )?(?:by|in|on|with)"
    r"|(?:report|article|story|account|investigation|piece|analysis|interview|op-ed|poll|survey|column|editorial)s?"
    r" (?:\w+ )?(?:by|in|from|of|with|for|published by|published in)"
    r"|citing|cites|cited|quoting|quotes|via|source ?:|writes for"
    r"|(?:appeared|appears) (?:first )?(?:on|in|at)"
    r"|selon(?: une? (?:enquête|article|information|dépêche|interview) (?:de|du|d[’']))?|d[’']après"
    r"|(?:rapporté|rapportée|révélé|révélée|publié|publiée|cité|citée|cités|relayé|relayée|diffusé|diffusée|obtenu"
    r"|consulté|recueillis?) (?:par|dans|sur|auprès de)"
    r"|citant|(?:enquête|article|dépêche|information|informations|interview|entretien|reportage)"
    r" (?:de|du|des|à|au|avec|d[’']|publiée? (?:par|dans)))" + _LINK,
    re.IGNORECASE,
)
_LEFT_TOLD = re.compile(
    r"(?:told|tells|telling|spoke to|speaking to|speaking with|spoke with|an interview with|in a statement to|said on"
    r"|appeared on|appearance on|interviewed by|contacted by|reached by|assured|informed"
    r"|(?:déclaré|dit|confié|affirmé|indiqué|expliqué|assuré|raconté|précisé|témoigné|confirmé|répondu|annoncé)"
    r" (?:[\w’'-]+ ){0,5}à"
    r"|(?:interrogée?s?|jointe?s?|contactée?s?|citée?s?) par|au micro d[e’']|auprès d[e’'u])" + _LINK,
    re.IGNORECASE,
)
_RIGHT_REPORT = re.compile(
    r"\s*[”\"»]?(?:[’']s(?: own)? (?:\w+ ){0,3}(?:report|reporting|story|article|account|investigation|scoop|interview)"
    r"|\s*(?:,\s*(?:which|citing|quoting)\b|newspaper\b|magazine\b)?\s*"
    r"(?:has |had |have |also |first |later |earlier |then |originally )*"
    r"(?:reported|reports|reporting|revealed|reveals|published|wrote|writes|noted|notes|obtained|learned|quoted|cited"
    r"|says|said|found|tweeted|described|detailed|broke|uncovered|explained|explains"
    r"|report|article|story|investigation|interview|piece|exclusive|scoop|poll|survey"
    r"|rapporte|rapportait|rapportent|révèle|révélait|écrit|écrivait|publie|explique|raconte|cite|évoque"
    r"|a (?:rapporté|révélé|écrit|publié|indiqué|affirmé|annoncé|confirmé|cité))\b"
    r")"
)
_RIGHT_TOLD = re.compile(r"[’']s [A-Z][\w’'.-]+ [A-Z][\w’'.-]+")
_SHY = re.compile(r"(?:reported|reports|revealed|reveals|published|wrote|writes|rapporte|révèle|écrit)\b")
_MARK = re.compile(
    r"\((?:AP|A\.P\.|AFP|REUTERS|Reuters|UPI|dpa|DPA|EFE|ANSA|Xinhua|TASS|AA|Bloomberg|PA|PTI|ANI|APA|PANA|APS|AIP"
    r"|AIB|ANP|SUNA|Belga|ATS)(?:/[\w .]+)?\)"
)
_TAIL = re.compile(
    r"(?:\b(?:avec|source ?:|via|©|\(c\)|copyright|with|from)\s*(?:l[’']|the )?"
    r"(?P<a>AFP|AP|Reuters|Associated Press|Xinhua|dpa|EFE)\b"
    r"|\b(?P<b>Associated Press|AP|Reuters|AFP|Agence France-Presse)\b[^.\n]{0,60}\bcontributed"
    r" to this (?:report|story|article))",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:^|\n)\s*(?:By|Par)\s[^\n]{0,80}?\b(?P<a>Associated Press|AP|Reuters|AFP|Agence France-Presse)\b"
)
_PHOTO = re.compile(r"\b(?:photo|image|picture|video|file|foto|via|getty)\b", re.IGNORECASE)
_PHOTO_BY = re.compile(r"(?:photo|image|picture|video|file|getty)\W[^.\n]{0,40}(?:via|by|par|©|/)\s*$", re.IGNORECASE)
_CONTEXT = 90


def credits(reading: Reading, houses: Directory) -> list[Credit]:
    """The credits of an article in text order, each house as often as it is credited."""
    text = reading.text
    outlet = outlet_of(reading)
    own = houses.house(outlet).key if outlet else None
    found: list[Credit] = []
    if outlet and (agency := houses.agency_in(outlet)):
        found.append(Credit(0, 0, outlet, agency, "wire"))
    posts = [c for c in reading.cites if c.name and c.in_ is None and _is_post(c)]
    for cite in posts:
        found.append(Credit(cite.start, cite.end, cite.text, houses.house(cite.name or ""), "post"))
    found += _wires(text, houses)
    cited = [
        Named(c.start, c.end, houses.house(c.name)) for c in reading.cites if c.name and not c.in_ and c not in posts
    ]
    for n in _merged(houses.named(text), cited):
        if any(p.start <= n.start < p.end for p in posts):
            continue
        a, b = _line(text, n.start, n.end)
        left, right = text[a : n.start], text[n.end : b]
        if n.shy and not (
            _SHY.match(right.lstrip()) or re.search(r"\b(?:told|according to|selon) (?:the |l[’'])?$", left)
        ):
            continue
        if _PHOTO.match(right.lstrip()) or _PHOTO_BY.search(left):
            continue
        kind: CreditKind
        if m := _LEFT_TOLD.search(left):
            kind, start, end = "told", n.start - (len(left) - m.start()), n.end
        elif m := _LEFT_REPORT.search(left):
            kind, start, end = "report", n.start - (len(left) - m.start()), n.end
        elif m := _RIGHT_REPORT.match(right):
            kind, start, end = "report", n.start, n.end + m.end()
        elif m := _RIGHT_TOLD.match(right):
            kind, start, end = "told", n.start, n.end + m.end()
        elif n in cited:
            kind, start, end = "report", n.start, n.end
        else:
            continue
        found.append(Credit(start, end, text[start:end], n.house, "own" if n.house.key == own else kind))
    return sorted((c for c in found if c.kind == "own" or c.house.key != own), key=lambda c: (c.start, c.end, c.kind))


def _wires(text: str, houses: Directory) -> list[Credit]:
    found = []
    for m in _MARK.finditer(text):
        mark = m.group()[1:-1].split("/")[0]
        if mark in houses.marks and (m.start() < 400 or len(text) - m.end() < 400):
            found.append(Credit(m.start(), m.end(), m.group(), houses.marks[mark], "wire"))
    at = max(0, len(text) - 500)
    for m in _TAIL.finditer(text, at):
        name = m["a"] or m["b"]
        kind: CreditKind = "wire" if m["a"] else "report"
        found.append(Credit(m.start(), m.end(), m.group(), houses.house(name), kind))
    for m in _BYLINE.finditer(text, 0, 400):
        found.append(Credit(m.start("a"), m.end("a"), m["a"], houses.house(m["a"]), "wire"))
    return found


def _is_post(cite: Cite) -> bool:
    """Whether a citation is an embedded post, not a name in a sentence."""
    return bool(cite.url or cite.published) or len(cite.text) > 80


def _merged(found: list[Named], cited: list[Named]) -> list[Named]:
    """The names found here and those the article was ingested with, each place once."""
    more = [c for c in cited if not any(n.start < c.end and c.start < n.end for n in found)]
    return sorted(found + more, key=lambda n: (n.start, n.end))


def _line(text: str, start: int, end: int) -> tuple[int, int]:
    """Bounds of the line, as far as the context of a name reaches."""
    low, high = max(0, start - _CONTEXT), min(len(text), end + _CONTEXT)
    stop = text.find("\n", end, high)
    begin = text.rfind("\n", low, start)
    return (low if begin < 0 else begin + 1), (high if stop < 0 else stop)

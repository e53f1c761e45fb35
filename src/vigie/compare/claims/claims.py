"""Claims of precedence: "the first country …", "never before" against "again", "for the second time"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from vigie.compare.claims.official import yes_no
from vigie.compare.incidents.origins import Origins
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.words.keys import fold
from vigie.compare.words.spoken import clause, folded, sentence_at, source_at
from vigie.compare.words.wording import statement
from vigie.model import Reading, Span

# "the first country to be ruled by", not "first aid", "at first", "first half", "the first day".
_FIRST = re.compile(
    r"\b(?:(?:the |its |their |a |[\w-]+'s )(?:world's |very |country's |nation's |continent's "
    r"|region's )*first(?:-ever)?"
    r"|le premier|la premiere|son premier|sa premiere) (?:\w+ ){0,1}?(?P<noun>[a-z-]{3,})\b"
)
_FIRST_TIME = re.compile(
    r"\bfor the first time\b|\bpour la premiere fois\b|\bunprecedented\b|\bsans precedent\b|\bnever before\b"
    r"|\bjamais auparavant\b|\b(?<!not )the first time (?!in\b)|(?<!pas )la premiere fois (?:que|qu')"
)
_NEVER = re.compile(
    r"\b(?:has|have|had)? ?never (?:\w+ly )?[a-z]+(?:ed|en|n|t|un|ld)\b|\bn'(?:a|ont|avait"
    r"|avaient) (?:encore )?jamais\b"
)
_AGAIN = re.compile(
    r"\b(?:again|once more|yet again|for the (?:second|third|fourth|fifth) time|not the first time"
    r"|not (?:been )?(?:seen|witnessed|happened)"
    r" (?:\w+ ){0,3}?(?:in|for|since)\b|a nouveau|de nouveau|une nouvelle fois|pour la (?:deuxieme|seconde"
    r"|troisieme|quatrieme) fois|(?:ce )?n'est pas la premiere fois)\b"
)
# A time that is counted: said of one thing with two names in common, the first and another exclude each other.
_COUNTED = re.compile(r"\b(?:time|fois)\b")
_NAME = re.compile(r"\b[A-ZÀ-Ý][\w-]{2,}")
_NO_NAME = frozenset(
    "the this that there for its but and when while after monday tuesday wednesday thursday friday saturday sunday"
    " c'est les des une pour president minister general le la".split()
)
# "would become the first country", "the first mosque in the world": only then is being the first what is claimed.
_BEING = re.compile(
    r"\b(?:becom\w+|became|be|is|was|were|are|been|mark\w*|deven\w+|est|sera|serait|etait|soit)\s+(?:also |thus"
    r" |ainsi )?$"
)
_EVER = re.compile(
    r"\b(?:ever|in (?:its |the |[\w']+ )?(?:\w+ )?history|in the world|in (?:\w+ )?decades|de (?:son"
    r"|l')\s?histoire|au monde|depuis \w+ ans)\b"
)
_AHEAD = re.compile(r"\b(?:could|would|will|may|might|should|pourrai\w+|serai\w+|sera|seront|deviendrai\w*)\b")
_NOT_NOUNS = frozenset(
    "aid half day days week month year years quarter round lady time step steps stage phase place minister"
    " sergeant lieutenant hours"
    " weeks few two three place thing responders responder instance name names glance victims victim batch"
    " fois jour mois annee ministre"
    " semaine tour temps pas etape partie lieu secours".split()
)
# Words for one idea, in the language of conflict and politics; both languages come to one key.
_SAME = {
    **dict.fromkeys("country countries nation nations state states pays etat etats nation".split(), "country"),
    **dict.fromkeys(
        "run ran ruled rule rules ruling govern governed governing control controlled controls power regime"
        " seize seized seizing capture"
        " captured capturing takeover overrun dirige dirigee gouverne gouvernee controle pouvoir capturer"
        " prendre".split(),
        "rule",
    ),
    **dict.fromkeys(
        "terror terrorist terrorists jihadist jihadists jihadi militant militants islamist islamists extremist"
        " extremists djihadiste"
        " djihadistes jihadiste terroriste terroristes islamiste islamistes".split(),
        "militant",
    ),
    **dict.fromkeys(
        "attack attacks attacked strike strikes raid raids attaque attaques frappe frappes".split(), "attack"
    ),
    **dict.fromkeys("election elections vote votes voted polls scrutin elections".split(), "vote"),
    **dict.fromkeys("capital capitals capitale".split(), "capital"),
    **dict.fromkeys("qaida qaeda al-qaeda al-qaida al-qaïda".split(), "qaeda"),
}
_WORD = re.compile(r"[a-z]{4,}|run|ran")
_COMMON = frozenset(
    "that this with from have been were will would could which their there about into over more than first"
    " again time they when what"
    " something almost nearly after before also only just even such some other world become became becoming"
    " under dans avec pour plus"
    " cette leur leurs sont etre avait avoir premier premiere fois jamais encore nouveau".split()
)
_MOST = 60  # claims of one article; more are a list of records
NAMES = 2  # that the first and another time of one thing share
SHARED = 3  # ideas that two claims must share to be about one thing


@dataclass(frozen=True)
class _Claim:
    told: Told
    first: bool
    noun: str | None
    ideas: frozenset[str]
    words: str
    ahead: bool  # told of what could be, not of what is
    names: frozenset[str]  # of a counted time, the names in its clause


def claim_queries(material: Material) -> list[Query]:
    """“Would it be the first …?” where articles of one story claim it, or say that it has been before."""
    stories = {a: s.id for s in material.grouping.stories for a in s.articles}
    by_story: dict[str, list[_Claim]] = defaultdict(list)
    for reading in (r for r in material.readings if r.id in material.crisis):
        by_story[stories.get(reading.id, reading.id)] += _claims(reading, material.origins)
    out = []
    for story in sorted(by_story):
        for lead, members in _topics(by_story[story]):
            yes = [c.told for c in members if c.first]
            no = [c.told for c in members if not c.first]
            if len({t.reading.id for t in (*yes, *no)}) < 2:
                continue
            drafts = [Draft(yes_no(answer), told) for answer, told in ((True, yes), (False, no)) if told]
            ids = sorted({t.reading.id for t in yes})
            out.append(
                Query(
                    key=("first", lead.noun or "", *ids[:1], str(lead.told.span.start)),
                    text=_question(lead),
                    measure=None,
                    where=(),
                    when=None,
                    drafts=drafts,
                    verdict="contested" if no else "",
                    about="the same claim to be the first",
                )
            )
    return out


def _question(lead: _Claim) -> str:
    if lead.names:
        return f"Is it so that “{statement(lead.told.span.text)}”?"
    return f"{'Would it be' if lead.ahead else 'Is it'} “{lead.words}”?"


def _claims(reading: Reading, origins: Origins) -> list[_Claim]:
    plain = folded(reading.text)
    out: list[_Claim] = []
    seen: set[tuple[int, bool]] = set()
    for pattern, first in ((_FIRST, True), (_FIRST_TIME, True), (_NEVER, True), (_AGAIN, False)):
        for m in pattern.finditer(plain):
            noun = m.groupdict().get("noun")
            if noun in _NOT_NOUNS:
                continue
            a, b = sentence_at(reading.text, m.start())
            if noun and not (
                _BEING.search(plain, max(a, m.start() - 30), m.start())
                or _EVER.search(plain, m.end(), min(b, m.end() + 80))
            ):
                continue
            x, y = clause(reading.text, m.start(), m.end(), a, b)
            if y - x < 20 or (x, first) in seen or len(out) >= _MOST:
                continue
            seen.add((x, first))
            ideas = frozenset(_SAME.get(w, w) for w in _WORD.findall(plain[x:y]) if w not in _COMMON)
            span = Span.cut(reading.text, x, y)
            source = source_at(reading, span)
            told = Told(reading, span, source, origins.of(reading.id, source))
            stop = re.compile(r"[,;.\n]| and | https?:").search(reading.text, m.end(), b)
            words = " ".join(reading.text[m.start() : min(stop.start() if stop else b, m.start() + 140)].split())
            ahead = _AHEAD.search(plain, x, y) is not None
            counted = noun is None and _COUNTED.search(m.group())
            names = {fold(w) for w in _NAME.findall(reading.text[x:y])} - _NO_NAME if counted else ()
            kind = _SAME.get(noun, noun) if noun else None
            out.append(_Claim(told, first, kind, ideas, words, ahead, frozenset(names)))
    return out


def _topics(claims: list[_Claim]) -> list[tuple[_Claim, list[_Claim]]]:
    """Claims about one thing: they share the counted noun and two ideas more. Each "first of its kind" leads one."""
    leads: list[tuple[_Claim, list[_Claim]]] = []
    for claim in claims:
        if claim.first and claim.noun:
            for lead, members in leads:
                if lead.noun == claim.noun and _alike(lead, claim):
                    members.append(claim)
                    break
            else:
                leads.append((claim, [claim]))
    for claim in claims:
        if not claim.noun:
            fitting = [
                (len(lead.ideas & claim.ideas), n)
                for n, (lead, members) in enumerate(leads)
                if lead.noun in claim.ideas and any(_alike(c, claim) for c in members)
            ]
            if fitting:
                leads[max(fitting, key=lambda f: (f[0], -f[1]))[1]][1].append(claim)
    return leads + list(_times(claims))


def _times(claims: list[_Claim]) -> Iterator[tuple[_Claim, list[_Claim]]]:
    """What is told as the first time, with what is told of it as another time."""
    for lead in (c for c in claims if c.first and c.names):
        others = [
            c
            for c in claims
            if not c.first and len(c.names & lead.names) >= NAMES and c.told.reading is not lead.told.reading
        ]
        if others:
            yield lead, [lead, *others]


def _alike(a: _Claim, b: _Claim) -> bool:
    return len(a.ideas & b.ideas) >= SHARED

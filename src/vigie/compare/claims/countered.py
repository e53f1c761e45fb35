"""A statement that another voice counters: with a negation, about the same names and words, in so many other words.

What is countered need not be of any kind that :mod:`vigie.compare.questions.matters` knows ("Inmates broke out of the
prison in X", "Nobody escaped from the prison in X, police said"). In one article the counter stands right after the
statement and shares a word with it; in another article on the matter it shares names and words, one of them near its
negation. Both are somebody's words, and of two parties: the state, an armed group, residents, observers, or two named
sources.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from vigie.compare.claims.official import yes_no
from vigie.compare.claims.rejected import quoted_after, same_voice
from vigie.compare.figures.counted import side_of
from vigie.compare.incidents.origins import Origins
from vigie.compare.likeness.alike import content
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.questions.naming import bodies_at, names_at
from vigie.compare.questions.scenes import AHEAD, Sentence, apart_in_days, by_topic, said, sentences_in, speaker
from vigie.compare.words.wording import statement
from vigie.model import Reading

AFTER = 1  # sentences of one article from a statement to its counter
SOON = 5  # days between articles
PARTIES = frozenset({"state", "armed group", "people", "observer"})  # whose word against another's is worth asking of
SHARED = 3  # words and names that a statement and a counter of another article share
_NOT = re.compile(
    r"\b(?:no|not|never|none|nobody|no one|nothing|neither|nor|cannot|isn't|wasn't|weren't|aren't|didn't|doesn't"
    r"|don't|hasn't"
    r"|haven't|hadn't|won't|den(?:y|ies|ied|ying)|denial|rejects?|rejected|refut\w+|disput(?:e[sd]?|ing)|dismiss\w*"
    r"|contradict\w*"
    r"|n'\w+ (?:pas|jamais|aucune?|rien|plus|nulle part)|ne \w+ (?:pas|jamais|aucune?|rien|plus)|n'y \w+ (?:pas"
    r"|jamais|aucune?|rien|plus)"
    r"|aucune?|jamais|personne|rien|dement\w*|nie(?:nt)?|rejett?e(?:nt)?|refute(?:nt)?|conteste(?:nt)?|au contraire"
    r"|on the contrary"
    r"|false|untrue|faux|fausses?|mensong\w+|lies?|still|toujours)\b"
)
# These are no denials of anything that was said.
_EMPTY = re.compile(
    r"\bno (?:immediate |independent |official |further )?(?:comment|reaction|response|claim|information|details?"
    r"|casualt\w+|injur\w+"
    r"|deaths?|word|statement|one has claimed|group has)\b|\b(?:not|n't) (?:immediately |yet |independently |be "
    r"|been |known|clear|comment|respond"
    r"|respond\w*|confirm\w*|verif\w*|reply|only|just|say|specify|elaborate|give|provide|name|identif\w+)\b|\bunable"
    r" to\b|\bcould not\b"
    r"|\bn'(?:a|ont|est|etait|avait) (?:pas|pas encore|toujours pas) (?:pu|reagi|repondu|souhaite|commente|precise"
    r"|donne|communique|ete possible"
    r"|connu|clair|confirme|souhaite)|\baucune? (?:commentaire|reaction|revendication|bilan|victime|blesse"
    r"|information|precision)\b"
    r"|\bni confirme\b|\bneither confirmed\b|\bne \w+ (?:pas|plus) (?:\w+ )?(?:commenter|confirmer|preciser|exclure)"
    r"|\bno longer\b|\bno (?:more|less) than\b"
)
_SAID = re.compile(
    r"\b(?:said|says|told|announced|claim(?:ed|s)|accus\w+|blam\w+|alleg\w+|report(?:ed|s)|according to|affirm\w+"
    r"|soutien\w+|assur\w+"
    r"|declar\w+|annonc\w+|selon|d'apres|denonc\w+|dit|indiqu\w+|revendiqu\w+|alerte|disputed|insist\w*|maintain\w*"
    r"|witness\w*)\b"
)
_GENERIC = frozenset(
    "people person said told official spokesman spokeswoman spokesperson source sourc army armee militair"
    " government governm gouvern forc"
    " group group rebel minister ministr ministre country pay region area town vill city villag local resident"
    " habitant day jour monday tuesday"
    " wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche week month year"
    " statem communiqu report report"
    " authorit autorit news one two three no not never there here it ont pas aucun jamai rien still toujour been"
    " being new all any"
    " several other what when where had have has were was state police national porte-parol porte parol affirm"
    " assur declar annonc"
    " president presid".split()
)


@dataclass(frozen=True)
class _Said:
    at: Sentence
    party: str  # who says it: a side, or the source's own words
    words: frozenset[str]
    names: frozenset[str]
    denied: frozenset[str]  # of a counter, the words near its negation; empty for a statement


def countered_queries(material: Material) -> list[Query]:
    """“Is it so that “…”?” for what one voice says and another counters."""
    out: list[Query] = []
    for _, readings in by_topic(material).items():
        told = [s for r in readings if r.id in material.crisis for s in _told(r)]
        pairs: dict[tuple[str, int], list[_Said]] = defaultdict(list)
        of: dict[tuple[str, int], _Said] = {}
        for counter in (s for s in told if s.denied):
            claim = _claim(counter, told)
            if claim is not None:
                key = (claim.at.reading.id, claim.at.start)
                of[key] = claim
                pairs[key].append(counter)
        for key, counters in pairs.items():
            out.append(_query(of[key], counters, material.origins))
    return out


def _told(reading: Reading) -> list[_Said]:
    """The sentences of the article that somebody says, with their words."""
    out = []
    for s in sentences_in(reading):
        source = speaker(s)
        if source is None and not _SAID.search(s.plain):
            continue
        words = " ".join(filter(None, (source.name, source.text, source.affiliation))) if source is not None else ""
        party = side_of(words)
        if party not in PARTIES:
            continue
        m = _denial(s.plain)
        if m is None and AHEAD.search(s.plain):
            continue
        names = frozenset({*names_at(s, "any"), *bodies_at(s)})
        speech = set(content(words))
        mine = frozenset(w for w in content(s.plain) if w not in _GENERIC and w not in speech)
        near = (
            frozenset(w for w in content(s.plain[m.start() : m.end() + 70]) if w not in _GENERIC)
            if m is not None
            else frozenset()
        )
        out.append(_Said(s, party, mine, names, near))
    return out


def _denial(plain: str) -> re.Match[str] | None:
    """The words by which the sentence says no to something."""
    empty = [(m.start(), m.end()) for m in _EMPTY.finditer(plain)]
    for m in _NOT.finditer(plain):
        if any(a < m.end() and m.start() < b for a, b in empty) or AHEAD.search(
            plain[max(0, m.start() - 30) : m.start()]
        ):
            continue
        return m
    return None


def _claim(counter: _Said, told: Sequence[_Said]) -> _Said | None:
    """The statement that is countered: just before it in its article, else the nearest in another."""
    own = [
        s
        for s in told
        if s.at.reading is counter.at.reading and 0 < counter.at.number - s.at.number <= AFTER and _fits(s, counter, 1)
    ]
    if own:
        return own[-1]
    others = [
        (len(s.words & counter.words) + len(s.names & counter.names), -n)
        for n, s in enumerate(told)
        if s.at.reading is not counter.at.reading
        and s.names & counter.names
        and s.words & counter.denied
        and _within(s, counter)
        and _fits(s, counter, SHARED)
    ]
    return told[-max(others)[1]] if others else None


def _within(claim: _Said, counter: _Said) -> bool:
    days = apart_in_days(claim.at.reading, counter.at.reading)
    return days is not None and 0 <= days <= SOON


def _fits(claim: _Said, counter: _Said, shared: int) -> bool:
    """Whether another party says it, without a negation of its own, in words that the counter shares."""
    if claim.denied or claim.party == counter.party or not {claim.party, counter.party} <= PARTIES:
        return False
    if not claim.words & counter.denied:
        return False
    return len(claim.words & counter.words) >= shared and not same_voice(counter.at, claim.at)


def _query(claim: _Said, counters: Sequence[_Said], origins: Origins) -> Query:
    yes: list[Told] = [said(claim.at, origins), *quoted_after(claim.at, _around(claim.at), origins)]
    no = [t for c in counters for t in (said(c.at, origins), *quoted_after(c.at, _around(c.at), origins))]
    taken = {(t.reading.id, t.span.start) for t in no}
    return Query(
        key=("countered", claim.at.reading.id, str(claim.at.start)),
        text=f"Is it so that “{statement(claim.at.span.text)}”?",
        measure=None,
        where=(),
        when=None,
        drafts=[
            Draft(yes_no(True), [t for t in yes if (t.reading.id, t.span.start) not in taken]),
            Draft(yes_no(False), no),
        ],
        verdict="contested",
        about="the same statement",
    )


def _around(s: Sentence) -> list[Sentence]:
    return [t for t in sentences_in(s.reading) if s.number <= t.number <= s.number + 1]

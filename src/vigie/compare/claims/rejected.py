"""Denials that point back: "called the report a lie", "le nie catégoriquement", "countered his claims".

They stand for what was said before them in the same article, by somebody else. Where they name it ("called the truce
announcement a lie") only what has those words is meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from vigie.compare.claims.one_group import one_group
from vigie.compare.figures.counted import side_of
from vigie.compare.incidents.origins import Origins
from vigie.compare.likeness.alike import content
from vigie.compare.questions.building import Told
from vigie.compare.questions.matter_table import matters_in
from vigie.compare.questions.matters import DENIES
from vigie.compare.questions.scenes import Sentence, said, speaker
from vigie.compare.words.keys import fold
from vigie.model import Source

_WHAT = (
    r"(?:it|this|that|them|th[ei]se?|such|her|my|our|sa|son|ses|notre|ma|mon|all|any|both|the|l[ae]s?|l'|ce(?:s|tte"
    r"|la)?|ces|toute?s?|its|their|his|en"
    r" bloc|formellement|categoriquement|fermement|flatly|strongly|categorically)"
)
_CLAIM = (
    r"(?:claims?|reports?|accusations?|allegations?|charges?|stor(?:y|ies)|version|suggestions?|accounts?|rumou?rs?"
    r"|assertions?|statements?|news|informations?|affirmations?|accusation|annonces?|rumeurs?|recits?|versions?"
    r"|propos|imputations?|mises? en cause|declarations?|announcements?)"
)
_LIE = (
    r"(?:(?:pure |blatant |outright |complete |simple |grossi\w+ |fresh )?(?:lies?|fabrications?|inventions?"
    r"|propagand\w+|provocations?"
    r"|nonsense|fake news|pretext|false|untrue|baseless|unfounded|groundless|disinformation|misinformation|slander"
    r"|rubbish|fiction|mensong\w+|affabulations?|calomni\w+|infox|intox|desinformation|faux|fausses?|manipulations?"
    r"|infonde\w*|pretexte|rumou?rs?|rumeurs?|hearsay|gossip|montages?|mises? en scene|fantaisistes?|sans fondement"
    r"|denue\w*|hoax|imaginary|ridiculous|absurd\w*"
    r"|farce|sham|ruse|trick|charade|simulacre|mascarade|supercherie|leurre))"
)
_OUTRIGHT = re.compile(
    # "rejected the accusation", "denied the reports", "dismissed it as"
    rf"\b{DENIES}\b(?: {_WHAT}\b){{0,3}}(?: ?[\w-]+)?? ?(?:{_CLAIM})\b(?!s? (?:that|of|from|about|que"
    rf"|qu'|selon|d'|de|du|des|sur|faisant)\b)"
    # "denied it", "le dément", "la nie catégoriquement"
    rf"|\b{DENIES}\b(?: (?:it|this|that|cela|ceci|tout|formellement|categoriquement|fermement|en bloc))+(?=\W*(?:$"
    rf"|[.;,:]|and\b|et\b|on\b|in\b))"
    rf"|\b(?:l[ea]s?|l'|s'en)\s?(?:a |ont |avait |avaient )?{DENIES}\b(?=\W*(?:$|[.;,:]|formellement|categoriquement"
    rf"|fermement|en bloc|vigoureusement|et\b|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))"
    # but not "…, claims which the army refutes": that is denied in its own sentence
    rf"|(?:^|, |\bbut |\bmais )(?!(?:an? |des? |une? )?(?:{_CLAIM}|which|something"
    rf"|ce qu\w*)\b)(?:[\w'-]+ ){{1,8}}{DENIES}"
    r"(?=\W*(?:$|[.;]))"
    # "countered his claims"
    rf"|\b(?:counter(?:s|ed)|challeng(?:es|ed)|contest(?:s|ed|e|ent)|(?:a|ont) conteste)"
    rf" (?:his|her|their|th[ei]se|those|this|ses|son|sa|ces|cette|leurs?) (?:\w+ )??{_CLAIM}\b"
    # "called the report a provocation", "dismissed it as propaganda", "parle de « propagande »"
    rf"|\b(?:call(?:ed|s|ing)?|brand(?:ed|s)?|describ(?:ed|es)|label(?:l?ed|s)?|dismiss(?:ed|es"
    rf"|ing))\b[^.;:]{{0,50}}?(?:\b(?:as|an?)\b [“\"«]? ?|[“\"«] ?|\b{_CLAIM} ){_LIE}\b"
    rf"|\b(?:parl(?:e|ent|ait)|a parle|evoqu\w+|denonc\w+|crie(?:nt)?|qualifi\w+|trait\w+)\b[^.;:]{{0,50}}?\b(?:de"
    rf"|d'|des|une?|a la|au|a l')\W{{0,3}}(?:[\w-]+ [“\"«] ?)?{_LIE}\b"
    r"(?: ?[»”\"] ?(?:les?|la|l'|ces|cette|cet|des)\b[^.;,:]{3,60})?"  # what is called so may stand after it
    # "described the opposition's version as “laughable”"
    rf"|\b(?:call(?:ed|s|ing)?|brand(?:ed|s)?|describ(?:ed|es)|label(?:l?ed|s)?|dismiss(?:ed|es|ing)|qualifi\w+"
    rf"|trait\w+)\b[^.;:“\"«]{{0,50}}?\b{_CLAIM}\b[^.;:]{{0,30}}? (?:as |de |d')?[“\"«]"
    # "It is a lie", "these are fabrications", "C'est faux"
    rf"|\b(?:it|this|that|all of this|all this|the (?:{_CLAIM}))(?: is| was|'s| are| were)(?: all| simply| just|"
    rf" nothing but| completely| totally| entirely| an?)* ?{_LIE}\b"
    rf"|\b(?:c'est|ce sont|tout cela est|ceci est|il s'agit)(?: \w+){{0,2}}? (?:d'|de |une? |des )?{_LIE}\b"
)
_PART = re.compile(
    r"\b(?:responsib\w+|involve\w*|behind|responsab\w+|implique\w*|implication)\b"
)  # who did it is another matter
_HINT = re.compile(
    rf"\b(?:{DENIES}|call\w*|brand\w*|describ\w+|label\w*|parl\w+|evoqu\w+|denonc\w+|cri(?:e|ent)|qualifi\w+"
    rf"|trait\w+|counter\w*|challeng\w*|contest\w*)\b|{_LIE}"
)
_NOT = re.compile(
    r"\b(?:not|n't|never|n'\w+ (?:pas|jamais)|neither confirmed nor|ni confirme ni|without|sans)\b[^.;,]{0,24}$"
)
BACK = 3  # sentences within which what is rejected was said
_WORTH = re.compile(
    r"\b(?:accus\w+|blam\w+|alleg\w+|claim\w*|said|says|told|stated|proclaim\w*|proclam\w+|announc\w+|report\w*"
    r"|according|say|affirm\w+|soutien\w+"
    r"|revendiqu\w+|annonc\w+|assur\w+|declar\w+|selon|indiqu\w+|d'apres|denonc\w+|impute\w*|attribu\w+|aurai(?:t"
    r"|ent)"
    r"|dit|disent)\b"
)


def rejects(s: Sentence) -> re.Match[str] | None:
    """The words by which the sentence rejects what was said before it."""
    return rejected(s.plain)


@lru_cache(maxsize=8192)
def rejected(plain: str) -> re.Match[str] | None:
    """The same of folded words."""
    if not _HINT.search(plain):
        return None
    for m in _OUTRIGHT.finditer(plain):
        if not _NOT.search(plain[: m.start()]) and not _PART.search(plain):
            return m
    return None


_STANDS = re.compile(
    rf"\b(?:st(?:ood|ands?) by|maintain(?:s|ed)|repeat(?:s|ed)|insist(?:s|ed) on|confirm(?:s|ed)|maintient"
    rf"|maintiennent|confirme(?:nt)?"
    rf"|(?:a|ont) (?:confirme|maintenu)|persiste(?:nt)? dans) (?:{_WHAT} )?{_CLAIM}\b"
    r"|\bconfirm(?:s|ed) (?:it|this|that)\b(?=\W*(?:$|[.;,]|on\b|to\b|in\b))|\b(?:l'(?:a|ont) confirme\w*|le"
    r" confirme(?:nt)?)\b"
)


def stands(s: Sentence) -> bool:
    """Whether the sentence says that somebody stands by what was said: "stood by its account", "confirmed it"."""
    m = _STANDS.search(s.plain)
    return m is not None and not _NOT.search(s.plain[: m.start()])


def said_before(s: Sentence, own: Sequence[Sentence], cue: re.Match[str]) -> Sentence | None:
    """The statement that ``s`` rejects: the last before it that somebody says and that is not of the same voice.

    Where the rejection names it, the one that has the words, even if it stands farther away; else none.
    """
    who = s.plain[: cue.start()]
    named = named_in(cue.group())
    beside = _denied_beside(s.plain, cue)
    fitting = [
        t
        for t in own
        if 0 < s.number - t.number <= (FAR if named else BACK)
        and rejects(t) is None
        and _WORTH.search(t.plain)
        and (not beside or concerns(beside, t.plain))
        and (theirs(cue) or not same_voice(s, t, who))
    ]
    return best_named(named, cue.group(), fitting) if named else fitting[-1] if fitting else None


_THEIRS = re.compile(r"\b(?:counter|challeng|contest)\w* (?:his|her|their|ses|leurs?)\b")


def _denied_beside(plain: str, cue: re.Match[str]) -> str:
    """What the sentence denies in words beside the rejection: "deny having shelled the market and speak of lies"."""
    verb = re.search(rf"\b{DENIES}\b", plain)
    if verb is None or cue.start() <= verb.start() < cue.end():
        return ""
    what = plain[verb.end() : cue.start() if cue.start() > verb.end() else None]
    return what if len(content(what)) > 1 else ""


# What stands after it is not denied: "that money was paid / for the travellers taken near X".
_CORE = re.compile(r"(?<=\w{3}) (?:for|about|after|during|over|pour|apres|après|pendant|lors|au sujet|concernant)\b")


def concerns(what: str, plain: str) -> bool:
    """Whether the folded sentence has a word, or tells of a matter, of the core of what is denied."""
    core = _CORE.split(what, maxsplit=1)[0]
    if set(content(core)) & set(content(plain)):
        return True
    return bool(_matters(fold(core)) & _matters(plain))


def _matters(plain: str) -> set[str]:
    return {
        m.name
        for m in matters_in(plain)
        if any(words is not None and words.search(plain) for words in (m.told, m.contrary, m.denied))
    }


def theirs(cue: re.Match[str]) -> bool:
    """Whether the words reject what is somebody else's by a word of its own: "countered his claims"."""
    return _THEIRS.search(cue.group()) is not None


FAR = 8  # sentences within which what is rejected by its name was said
_NAMES_NOTHING = re.compile(
    rf"\b(?:{DENIES}|{_WHAT}|{_CLAIM}|{_LIE}|call\w*|brand\w*|describ\w+|label\w*|counter\w*|challeng\w*|contest\w*"
    r"|parl\w+|talk|evoqu\w+|denonc\w+|cri(?:e|ent)|qualifi\w+|trait\w+|as|an?|une?|de|d'|des|du|of|by|from|aux?|il"
    r"|he|she|they|earlier"
    r"|previous|recent|latest|new|media|press|local|foreign|online|widespread|growing|same|other|unverified|is|was"
    r"|are|were"
    r"|those|these|every|some|certain|certaines?|toutes?|tous|simply|just|completely|totally|entirely|nothing|but"
    r"|c'est|ce|sont|tout|cela|est|ceci|s'agit|s'en|a|ont|avait|and|et"
    r"|presse|premieres?|nouvelles?|recentes?|medias?)\b"
)


def named_in(words: str) -> frozenset[str]:
    """By which words a rejection names what it rejects: "ceasefire" of "called the ceasefire declaration a lie"."""
    if re.match(r"\b(?:call|brand|describ|label|dismiss|qualifi|trait|evoqu|denonc|parl)|\b" + DENIES, words) is None:
        return frozenset()  # the match begins with who rejects
    return frozenset(w for w in content(_NAMES_NOTHING.sub(" ", words)) if len(w) > 2)


def best_named(named: frozenset[str], words: str, told: Sequence[Sentence]) -> Sentence | None:
    """Of statements that have all the words that name what is rejected, or whose speaker has them, the one that has
    most of the rejection's words; "declaration" is of what was "declared"."""
    fitting = []
    for n, t in enumerate(told):
        voice = speaker(t)
        have = {*content(t.plain), *content(f"{voice.name} {voice.text}" if voice is not None else "")}
        if all(_has(have, w) for w in named):
            fitting.append((sum(_has(have, w) for w in set(content(words))), n))
    return told[max(fitting)[1]] if fitting else None


_ROOT = 5  # first letters that words of one root share


def _has(words: set[str], word: str) -> bool:
    return word in words or (len(word) > _ROOT and any(w.startswith(word[:_ROOT]) for w in words))


def counts(s: Sentence) -> bool:
    """Whether the sentence gives a toll: who rejects it may only reject the number."""
    return any(
        f.measure in ("killed", "injured", "abducted") and f.in_ is None and s.start <= f.start < s.end and f.low != 1
        for f in s.reading.figures
    )


def same_voice(s: Sentence, other: Sentence, who: str = "") -> bool:
    """Whether both are said by one source, or by two of one side in the fighting."""
    mine, theirs = speaker(s), speaker(other)
    if mine is not None and theirs is not None:
        a, b = (" ".join(filter(None, (x.name, x.text, x.affiliation))) for x in (mine, theirs))
        if (mine.name and mine.name == theirs.name) or a == b:
            return True
        if mine.name and theirs.name and one_group(mine.name, theirs.name, (s.reading, other.reading), {}):
            return True
        return (
            side_of(a) in ("state", "armed group")
            and side_of(a) == side_of(b)
            and bool(set(a.split()) & set(b.split()))
        )
    side = side_of(who or s.plain[:60])
    if side not in ("state", "armed group") or theirs is None:
        return False
    return side_of(" ".join(filter(None, (theirs.name, theirs.text, theirs.affiliation)))) == side


_GOES_ON = re.compile(
    r", (?:he|she|they) (?:said|says|added|insisted|stressed|maintained)\b|\b(?:a-t-(?:il|elle)|(?:dit|ajoute"
    r"|insiste|assure"
    r"|affirme|precise|martele|soutient)-(?:t-)?(?:il|elle|ils|elles))\b"
)


def quoted_after(s: Sentence, own: Sequence[Sentence], origins: Origins) -> list[Told]:
    """The sentence after it where it is a quotation of the same voice or of nobody else, or goes on with "he said"."""
    after = next((t for t in own if t.number == s.number + 1), None)
    if after is None or not (
        re.match(r"\W{0,2}[“\"«]", s.reading.text[after.start : after.end]) or _GOES_ON.search(after.plain)
    ):
        return []
    mine, theirs = speaker(s), speaker(after)
    if mine is not None and theirs is not None and not _one_voice(mine, theirs):
        return []
    return [said(after, origins)]


_PRONOUN = re.compile(
    r"\W*(?:he|she|they|it|il|elle|ils|elles|on|l'interesse\w*|the (?:statement|communique)|le (?:texte|communique))\b"
)


def _one_voice(mine: Source, theirs: Source) -> bool:
    """Whether the second voice can be the first: the same name, a pronoun, or a word in common."""
    if mine.name and theirs.name and mine.name != theirs.name:
        return False
    if _PRONOUN.match(fold(theirs.text)) or (mine.name and mine.name == theirs.name):
        return True
    a, b = (set(content(" ".join(filter(None, (x.name, x.text, x.affiliation))))) for x in (mine, theirs))
    sides = {side_of(" ".join(filter(None, (x.name, x.text, x.affiliation)))) for x in (mine, theirs)}
    return bool(a & b) or None in sides or len(sides) == 1

"""Who gives a count: the voice nearest to it in its own sentence, else whom the reader takes it from.

A sentence may hold several ("the mayor speaks of eight dead, the inhabitants of twenty; the army counts four"), so it
is walked back clause by clause from the number: the subject of the nearest verb that says or counts has the word, or a
body that stands where such a verb is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from vigie.compare.figures.counted import side_of
from vigie.compare.words.keys import fold
from vigie.compare.words.spoken import folded, sentence_at
from vigie.model import Figure, Reading, Source


@dataclass(frozen=True)
class Voice:
    """``words`` that name who gives a count, folded; none where the article itself does.

    ``own``: they stand in the sentence of the count. ``heard``: the reader took the count from somebody else.
    ``places``: words of the article that name places; two bodies of one country are two voices.
    """

    words: str = ""
    own: bool = False
    heard: bool = False
    side: str | None = None
    places: frozenset[str] = frozenset()


# Verbs that say or count. One list for both: whose subject has the word.
_TELLS = re.compile(
    r"\b(?:said|says|saying|told|tells|speaks?|spoke|claim(?:s|ed|ing)?|puts?|acknowledg(?:es?|ed|ing)|admit(?:s|ted)?"
    r"|conced(?:es?|ed)|report(?:s|ed)?(?! of\b)|counts?(?! of\b)|counted"
    r"|counting|announc(?:es?|ed)|gave|gives|insist(?:s|ed)?"
    r"|maintain(?:s|ed)?|boast(?:s|ed)?|alleg(?:es?|ed)|estimat(?:es?|ed)|confirm(?:s|ed)?|list(?:s|ed)?"
    r"|record(?:s|ed)?|document(?:s|ed)?|register(?:s|ed)|receiv(?:es?|ed)|verif(?:ies|ied)|tall(?:ies|ied)|names|named"
    r"|identif(?:ies|ied)|recogni[sz](?:es?|ed)|wrote|declared|stated|cited|logged|saw|raised (?:its|their|the)"
    r"|parl(?:e|ent|ait|aient)|affirm(?:e|ent|ait)|reconn(?:ait|aissent|u)|indiqu(?:e|ent|ait)|assur(?:e|ent|ait)|declar(?:e|ent|ait)"
    r"|annonc(?:e|ent|ait)|evoqu(?:e|ent|ait)|avanc(?:e|ent|ait)|fai(?:t|sait|sant) etat|font etat|soutien(?:t|nent)"
    r"|pretend(?:ent)?|vant(?:e|ent)|estim(?:e|ent|ait)|recens(?:e|ent|ait)|denombr(?:e|ent|ait)"
    r"|revendiqu(?:e|ent|ait)|dit|disent|evalu(?:e|ent)|compt(?:e|ent|ait)|precis(?:e|ent|ait)|chiffr(?:e|ent)"
    r"|confirm(?:e|ent|ait)|deplor(?:e|ent|ait)|admet(?:tent)?|maintien(?:t|nent)|rapport(?:e|ent|ait)"
    r"|signal(?:e|ent|ait)|mentionn(?:e|ent)|enregistr(?:e|ent)|en (?:est|sont|etait) a"
    r"|(?!(?:of|in|on|to|from|with|than|de|dans|sur|pour|par|selon|que|and|et|part|cote|that|because|if|when|by|after|under)\b)"
    r"\w+ (?:its|their|his|her"
    r"|an?|the|son|leur"
    r"|une?|le|la) (?:\w+ )?(?:figure|toll|count|tally|estimate|list|losses|bilan|decompte|chiffre|pertes"
    r"|estimation|liste))\b"
)
_CLAUSE = re.compile(r"[;:]|,|[–—]|\b(?:while|whereas|but|although|though|alors qu'?e?|tandis qu'?e?|mais|quand)\b")
# Before what looks like such a verb: it is passive, or a noun ("its count", "the first reports").
_NO_VERB = re.compile(
    r"\b(?:(?:was|were|is|are|been|being|ete|est|sont|be)(?: \w+ly)?|its|their|his|her|the|an|le|la|les|une?|du|des"
    r"|ce|son|leur|own|initial|earlier|previous"
    r"|provisional|higher|lower|different|death|body|official|of|from|to|no)\W*$"
)
_BARE_FORM = re.compile(r"(?:count|report|list|record|estimate|claim|document)$")
_ONE = re.compile(r"\b(?:an?|its|their|his|her)\W+(?:[\w-]+\W+){1,2}$")  # "a house-to-house count", "its latest report"
_JOINED = re.compile(r"\b(?:and|et)\W*(?:(?:has|had|have|a|ont|avait|then|also|only)\W*)*$")
# Another may speak after it.
_APART = re.compile(rf"[;:]|\b(?:while|whereas|but|alors qu|tandis qu|mais)|{_TELLS.pattern}")
# What stands between the subject and its verb, and what opens a clause.
_BETWEEN = re.compile(
    r"(?:^|(?<=\W))(?:(?:has|have|had|only|just|still|later|also|then|instead|itself|themselves|a|ont|avait|avaient"
    r"|ne"
    r"|n'|en|y|first|initially|d'abord|would|will|could|continues? to|continue(?:nt)? (?:de|a)|now|who|qui|pas"
    r"|not)\W*)+$"
)
_OPENS = re.compile(
    r"^\W*(?:(?:that|and|et|ou|or|que|qu'|as|si|however|meanwhile|cependant|toutefois|according to|selon"
    r"|d'apres)\b\W*)*"
)
_ASIDE = re.compile(
    r"^\W*(?:(?:for|pour|de|a) (?:its|their|his|her|sa|leur|son) (?:part|cote|tour)|lui|elle|eux|elles|however|too"
    r"|cependant|toutefois|quant a \w+|by contrast|in turn|en revanche)?\W*$"
)
_PRONOUN = re.compile(
    r"^(?:it|they|he|she|we|i|il|elle|ils|elles|on|nous|je|ce|ces derniers|the latter|its|their|his|her|our|son|sa"
    r"|leurs?"
    r"|ses|nos)\b"
)
_RELATIVE = re.compile(r"(?:whose|who|which|where|dont|qui|ou|speaking|joint\w*|contact\w*|cite\w*|quoted)\b")
# Its subject is a count or a deed, and nobody who speaks.
_NOBODY = re.compile(
    r"\b(?:tolls?|figures?|counts?|tally|numbers?|totals?|estimates?|bilans?|chiffres?|decomptes?|nombre|attacks?"
    r"|attaques?"
    r"|strikes?|raids?|region|province|district|ville|town|city|commune|pays|country|camp|site|blasts?|explosions?"
    r"|clash(?:es)?|dead|deaths?|morts?|victims?|victimes)$"
)
_ITS_COUNT = re.compile(
    r"^(?:the |le |la )?(?P<who>(?:[\w-]+ ){0,5}(?!(?:month|day|week|year|today|night)'s)[\w-]+?)(?:'s|s')"
    r" (?:own )?(?:\w+ )?(?:figure|toll|count|tally|list"
    r"|number|estimate)\b"
)
_NAMED_IN = re.compile(r"^\W*(?:including|among|dont|parmi|with|avec)\b")
_LIVES = re.compile(r"\b(?:lives|vies)\b")
# A body where the verb of saying is left out: no other verb, and nothing but "of" before the number.
_BARE = re.compile(
    r"\W*(?:(?:and|et) )?(?!.*\b(?:would|will|be|been|was|were|is|are|has|have|had|by|to|with|in|on|est|sont"
    r"|ete|ont|par|dans)\b)[\w' -]+?(?: (?:of|d'|de|at|for|que))?\W*"
)
_REACH = 1000  # characters of its sentence before a number
_AFTER = 40  # characters from a number to the one who says it
_ELLIPSIS = 8  # words of a body that stands without its verb


def voice_of(reading: Reading, figure: Figure) -> Voice:
    """Who gives the figure."""
    source = figure.attributed_to
    if source is not None and any(f.in_ == source.in_ and f.covers(source) for f in reading.figures):
        source = None  # a count says nothing
    text = (reading.title or "") if figure.in_ == "title" else reading.text
    a, b = (0, len(text)) if figure.in_ == "title" else sentence_at(text, figure.start)
    a = max(a, figure.start - _REACH)
    local = source is not None and source.in_ == figure.in_ and a <= source.start < b
    places = frozenset(w for p in reading.places for w in re.findall(r"\w+", fold(f"{p.text} {p.name or ''}")))
    label = _label(source) if source is not None else ""
    read = Voice(label, local, side=side_of(label) if label else None, places=places)
    if source is not None and local and 0 <= source.start - figure.end < _AFTER:
        return read  # "…, the army said"
    at = source.start - a if source is not None and local and source.end <= figure.start else -1
    found = _walked(folded(text[a : figure.start]), at, folded(text[figure.start : figure.end + 20]))
    if found is _READ or found is None:
        return read
    voice = Voice(found, True, True, side_of(found), places)
    if voice.side is None and any(
        p.role == "metonym" and p.in_ == figure.in_ and a <= p.start < figure.start and fold(p.text) in found
        for p in reading.places
    ):
        return replace(voice, side="state")  # "Moscow said"
    return voice


_READ = "*"  # the one whom the reader names


def _walked(before: str, at: int, figure: str) -> str | None:
    """Words of the nearest voice before a number; ``_READ`` where the source at ``at`` is nearer, or a pronoun."""
    marks = [0, *(m.end() for m in _CLAUSE.finditer(before))]
    end = len(before)
    for n, start in reversed(list(enumerate(marks))):
        words = before[start:end]
        told = list(_TELLS.finditer(words))
        for i, verb in reversed(list(enumerate(told))):
            if _NO_VERB.search(words[: verb.start()]) or (verb[0].startswith("claim") and _LIVES.search(figure)):
                continue
            if _BARE_FORM.match(verb[0]) and _ONE.search(words[: verb.start()]):
                continue
            if _JOINED.search(words[: verb.start()]):  # "spoke of a victory and conceded"
                if i:
                    continue
                subject = " ".join(words[: verb.start()].split()[:_ELLIPSIS])
                return subject if at < 0 and not start and side_of(subject) is not None else _READ
            if 0 <= at < start + verb.start() and not _APART.search(before[at : start + verb.start()]):
                return _READ  # "JNIM, in a message on Saturday, spoke of"
            subject = _subject(words[told[i - 1].end() if i else 0 : verb.start()])
            if not i and (not subject or _RELATIVE.match(subject)):  # "the army, for its part, spoke of"
                subject = _earlier(before, marks[: n + 1])
            if _PRONOUN.match(subject):
                if i:
                    continue
                return _READ
            if subject and not _NOBODY.search(subject):
                return subject
        if owner := _ITS_COUNT.match(_OPENS.sub("", words)):
            return owner["who"]
        if start <= at < end:
            return _READ
        if (
            n
            and not told
            and end == len(before)
            and 0 < len(words.split()) <= _ELLIPSIS
            and _BARE.fullmatch(words)
            and not _NAMED_IN.match(words)
            and side_of(words) is not None
            and _TELLS.search(before[:start])
        ):
            return words.strip()
        end = start
    return None


def _subject(words: str) -> str:
    """A subject without what opens its clause and what stands before its verb."""
    words = _OPENS.sub("", re.split(r"\b(?:that|que)\b|\bqu'", words)[-1])
    return _BETWEEN.sub("", words).strip(" ,;:'\"«»“”")


def _earlier(before: str, marks: list[int]) -> str:
    """The subject in the clause before, over asides: what two commas hold before a verb is one ("a source in Gao, where
    helicopters landed all day, said")."""
    held = ""
    for start, end in zip(reversed(marks[:-1]), reversed(marks[1:]), strict=True):
        words = _CLAUSE.sub(" ", before[start:end])
        if _ASIDE.match(words):
            continue
        subject = "" if _TELLS.search(words) else " ".join(_subject(words).split()[-_ELLIPSIS:])
        if held or not start or before[start - 1] != ",":
            return subject or held
        held = subject
        if not held:
            return ""
    return held


def _label(source: Source) -> str:
    return fold(" ".join(filter(None, (source.name, source.text))))


# Words that several voices share without being one.
_GENERAL = frozenset(
    "local locale locaux locales source sources official officials officiel responsable responsables spokesman"
    " spokeswoman spokesperson porte parole senior several plusieurs another autre autres other from their with that"
    " dans pour told said district region province general regional state national agency agence association"
    " organisation organization group groupe".split()
)


_SMALL = frozenset("the le la les un une an of de du des et and au aux in to at on for par pour sur en".split())


def _words(voice: Voice) -> set[str]:
    """The words that tell a voice: not articles and the like; "U.N." is one."""
    return {w for w in re.findall(r"\w{2,}", voice.words.replace(".", "")) if w not in _SMALL}


_POINTING = re.compile(r"(?:the|this|le|la|ce|cette) ")
_DOCUMENTS = frozenset("communique statement document note bulletin text texte".split())


def same_voice(a: Voice, b: Voice) -> bool:
    """Whether two voices are one by their words."""
    x, y = (_words(v) for v in (a, b))
    if any(w <= _DOCUMENTS and _POINTING.match(v.words) for v, w in ((a, x), (b, y))):
        return True  # "the statement adds": whose it is was told before
    known = _GENERAL | a.places | b.places
    return bool((x - known) & (y - known)) or x <= y or y <= x


def voices_differ(a: Voice, b: Voice) -> bool:
    """Whether both counts have a voice, and not one."""
    return bool(a.words) and bool(b.words) and not same_voice(a, b)

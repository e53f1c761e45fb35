"""What can be so or not so, and the words that say it: blows, arrests, deaths, releases, deals, retreats and the like.

A matter has words that affirm it, in any tense of what was (``told``), words that say its contrary ("alive", "still
with their captors"), and words that only count where they are denied ("had flown over"). A sentence denies a matter
where a negation or a verb of denial governs its words; the grammar of that is one for all matters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from vigie.compare.questions.scenes import AHEAD
from vigie.compare.words.aspect import before_now
from vigie.compare.words.lexicon import Words


@dataclass(frozen=True)
class Matter:
    """A matter, its question, and its words as patterns over folded text."""

    name: str
    question: str  # ``{name}`` is the place, the person or the body it is told of
    told: Words
    contrary: Words | None = None
    denied: Words | None = None  # words that tell of it only where they are denied
    undone: Words | None = None  # words that tell of the contrary only where they are denied: "never ceased"
    but: Words | None = None  # phrases in which those words mean something else
    of: str = "place"  # or ``person`` or ``any``: by which names two statements are about one thing
    state: bool = False  # it can come to be so: denied first and told later is an update
    ends: bool = False  # it can cease to be so
    until: str = ""  # the matter that ends it: who was seized is held until released
    act: bool = False  # a deed: who was not there denies it
    wide: bool = False  # so rare that one country in one week has one
    thing: bool = False  # two kinds of things are not one
    at: str = ""  # the question where it is only known by its place
    beside: Words | None = None  # words that must stand in the sentence or beside it
    narrowed: Words | None = None  # a denial with these words denies only what the statement adds


DENIES = (
    r"(?:den(?:y|ies|ied|ying)|denials?|reject(?:s|ed|ing)?|refut(?:e[sd]?|ing)|rebuff\w*|dismiss(?:es|ed|ing)?"
    r"|disput(?:e[sd]?|ing)|conteste(?:nt)?|dement(?:ent|ant|ait)?|dementi[es]?|nie(?:nt|r)?|rejett?e(?:nt)?"
    r"|refute(?:nt)?|recuse(?:nt)?|contredi\w+|contradict(?:s|ed)|ruled out|exclu(?:t|ent)|ecart(?:e|ent|ait|aient"
    r"|er)|brush(?:ed|es) (?:off|aside)|scotch(?:ed|es)|balaye?\w*|balaie)"
)
_FALSE = (
    r"(?:false|untrue|lies?|fabricat\w+|baseless|groundless|unfounded|invent(?:ed|ion)|mensong\w+|faux|fausses?"
    r"|infonde\w*|propagand\w+|fake|rumou?rs?|hoax|fiction|infox|intox|imaginaires?|fantaisistes?|fallacieu\w*"
    r"|never (?:happened|took place)|did(?: not|n't) (?:happen|take place)|n'a (?:jamais|pas) (?:eu lieu|existe)"
    r"|sans fondement|denue\w* de (?:tout )?fondement)"
)
_PREPOSITION = r"(?:in|of|from|for|on|by|to|at|after|during|since|over|de|du|des|dans|par|sur|lors|apres|depuis|en|a)"
_NOUN_NOT = re.compile(
    rf"\b(?:(?:no|not a(?: single)?|not one|neither|without (?:a|any)|aucune?|pas (?:eu )?(?:de|un|une)|nulle?"
    rf"|jamais eu"
    rf" de|ni) |pas (?:eu )?d'|jamais eu d')(?:(?!{_PREPOSITION}\b)[\w-]+ ){{0,2}}$"
)
_LIGHT = (
    r"(?:been|being|be|have|had|has|yet|ever|us(?:e|ed|ing)|utilis\w*|employ\w*|any|an?|the|such|this|that|its|his"
    r"|her|their|carr(?:y|ied|ying)|out"
    r"|conduct\w*|launch\w*|commit\w*|ma[dk]e|any|new|single|in|to|part|taken|take|\w+ly|ete|eu|encore|toujours"
    r"|mene\w*"
    r"|effectue\w*|procede|aux?|a|l[ae]s?|une?|cette|ces?|de|d'\w*|tel\w*|avoir|etre|pris|fait|lieu|its?|all|in our"
    r"|in their)"
)
_VERB_NOT = re.compile(
    rf"(?:\b(?:not|never|cannot|nobody (?:was|has been|had been)|no one (?:was|has been|had been)|nullement|jamais)"
    rf"|n't|\b(?:n'\w+|ne \w+|n'en \w+) (?:pas|jamais|point|plus|aucunement)|\bne (?:pas|jamais|plus|point))"
    rf" (?!only\b|just\b|the first\b|seulement\b|immediately\b|clear\b)(?:{_LIGHT}\s?){{0,4}}(?:l'|d'|s')?$"
)
_NE_AUCUN = re.compile(r"\bn(?:e |')\w+(?: \w+)? (?:dans |en )?(?:aucune?|rien)(?: [\w'-]+){0,3} ?$")
_NOBODY = re.compile(  # "nobody escaped", "no soldier looted", "personne n'a fui"
    r"\b(?:nobody|no one|none(?: of (?:us|them|the \w+|our \w+))?|personne|nul|no \w+|aucune? \w+)(?: (?:has|have"
    r"|had|was|were|is|did"
    r"|n'a|n'ont|n'est|n'avait|n'etait|ne s'est|n'y a))?(?: \w+ly)?(?: (?:been|ete))? ?$"
)
_NO_TRACE = re.compile(
    r"\b(?:no|aucune?|pas de|pas la moindre|not the slightest) (?:record|trace|evidence|sign|question|truth|preuve"
    r"|indice)s?"
    r" (?:of|in|d'|de|du) ?(?:\w+ ){0,2}$"
)
_UNTRUE_THAT = re.compile(
    r"\b(?:not true|not correct|not the case|untrue|false|wrong|faux|inexact|pas vrai|pas exact|mensonger)\W+(?:that"
    r"|to say|to claim"
    r"|to suggest|que|qu'|de dire|d'affirmer|de pretendre)[^.;“”\"«»]{0,70}$"
)
_NOT_BEHIND = re.compile(
    r"\b(?:not|never|no|n'\w+ (?:pas|jamais)|deni\w+|aucune?) (?:\w+ )?(?:behind|responsible for|involved in|part in"
    r"|to blame for|derriere"
    r"|responsables? d[eu']|impliques? dans)[^.;]{0,30}$"
)
_SUBJECT_NOT = re.compile(  # "no aid has", "aucun camion n'a"
    r"\b(?:no|not a(?: single)?|not one|none of (?:the|our|its)|aucune?|pas un(?:e)?(?: seule?)?"
    r"|ni)\b[^.;:“”\"«»]{0,60}$"
)
_NOT_DENIED = re.compile(
    r"\b(?:not|never|n't|n'\w+ (?:pas|jamais)|ne|refused to|sans|previously|in the past)\s(?:\w+ )?$"
)
_PART = re.compile(
    r"\b(?:involve\w*|responsib\w+|role|part in|links?|hand in|implicat\w*|implique\w*|behind|connection|knowledge"
    r"|responsab\w+|lien|any plans?|intention|intends?)\b"
)
_ASIDE = re.compile(
    r"\b(?:in|during|after|before|from|by|dans|lors de|apres|avant|par) (?:the|an?|la|le|l'|les|une?|this|that|cette"
    r"|cet)\s?$"
    # "suggestions that the scale of the attack was a mistake": the attack is not what is denied
    r"|\b(?:that|que|qu') ?(?:the|an?|la|le|l'|une?) ?\w+ (?:of|de) (?:the|an?|la|le|l'|une?|this|that|cette|cet)\s?$"
)
_UNSURE = re.compile(
    r"\b(?:whether|confirm\w*|verif\w*|if|si|clear|known|comment\w*|warn\w*|fear\w*|threat\w*|craint\w*|menac\w*"
    r"|responsib\w+|claimed|revendiqu\w+|rule out|exclut pas|avoid\w*|prevent\w*|evit\w+|empech\w+|next to|goal|make"
    r" sure"
    r"|ensure|possib\w+|prospect|idea|likel\w+|won't|wouldn't|can't|cannot|can|must|ought|peuvent|peut|going to"
    r"|scheduled|allegedly planned|so that|pour que|veiller)\b"
)
_UNTOLD = re.compile(
    r"\b(?:whether|consider\w*|envisag\w+|if|si|warn\w*|fear\w*|threat\w*|craint\w*|menac\w*|avoid\w*|prevent\w*"
    r"|evit\w+|empech\w+|next to"
    r"|goal"
    r"|make sure|ensure|possib\w+|prospect|idea|likel\w+|won't|wouldn't|can't|cannot|can|must|ought|peuvent|peut"
    r"|going to"
    r"|scheduled|so that|pour que|veiller|could not (?:confirm|verify)|(?:previously"
    r"|in the past) (?:denied|rejected))\b"
)
_NOT_AFTER = re.compile(
    r"^ ?(?:to |dans |en |a |avec |par )?(?:aucune?|rien|nothing|nulle part|nobody|no one|personne)\b"
)
_FUTURE = re.compile(
    r"\b(?:will|would|shall|should|could|may|might|if|si|sera|seront|serai(?:t|ent)|pourrai\w+|devrai\w+|va|vont)\b"
)
_FALSE_AFTER = re.compile(rf"^[^.;,“”\"«»]{{0,60}}\b(?:{_FALSE})\b")


_NO = re.compile(
    rf"\b(?:{DENIES}|not?|none|without|nowhere|never|neither|nobody|cannot|nothing|aucune?|pas|jamais|plus|rien|ni"
    rf"|nulle?|personne"
    rf"|point)\b|n't\b"
    rf"|\b{_FALSE}\b"
)


@lru_cache(maxsize=8192)
def may_deny(plain: str) -> bool:
    """Whether the folded sentence has any word that can deny something; the contrary of it needs none."""
    return _NO.search(plain) is not None


def contrary(matter: Matter, plain: str) -> bool:
    """Whether the folded sentence, which has no word of denial, says the contrary of the matter."""
    return any(
        _polarity(plain, m) is True and not _other(matter, plain, m)
        for m in (matter.contrary.finditer(plain) if matter.contrary is not None else ())
    )


def _other(matter: Matter, plain: str, m: re.Match[str]) -> bool:
    """Whether the words stand in a phrase that means something else."""
    return matter.but is not None and any(
        x.start() < m.end() and m.start() < x.end() for x in matter.but.finditer(plain)
    )


def sides(matter: Matter, plain: str) -> Iterator[tuple[bool, int]]:
    """Whether the folded sentence says that it was so (``True``) or was not, and where."""
    found: list[tuple[bool, re.Match[str]]] = []
    for pattern, contrary, only_denied in (
        (matter.told, False, False),
        (matter.contrary, True, False),
        (matter.denied, False, True),
        (matter.undone, True, True),
    ):
        for m in pattern.finditer(plain) if pattern is not None else ():
            kind = _polarity(plain, m)
            if kind is None or (only_denied and kind) or _other(matter, plain, m):
                continue
            found.append((kind != contrary, m))
    ends = {m.end() for yes, m in found if yes}
    found = [(yes, m) for yes, m in found if yes or m.start() - 1 not in ends]  # "was arrested at home"
    if len({yes for yes, _ in found}) > 1:  # "the port, shut since Thursday, works again"
        found = [(yes, m) for yes, m in found if not before_now(plain, m)] or found
    for answer in (False, True):
        start = next((m.start() for yes, m in found if yes is answer), None)
        if start is not None:
            yield answer, start
            return


def _polarity(plain: str, m: re.Match[str]) -> bool | None:
    """``False`` where the words are denied, ``None`` where they are only feared, planned or asked about."""
    left = max((x.end() for x in _CUT.finditer(plain, 0, m.start())), default=0)
    before = plain[left : m.start()]
    near = before[-60:]
    if may_deny(plain) and _NOT_BEHIND.search(before):
        return None  # who did it is another matter
    if negated(plain, before, m):
        denied = re.search(rf"\b{DENIES}\b", near)
        if denied is None:
            return None if _UNSURE.search(near) or _FUTURE.search(near) else False
        return (
            None
            if re.search(r"\b(?:possib\w+|prospect|idea|need|plans?|threat|risk)\b", near[denied.end() :])
            else False
        )
    if AHEAD.search(near) or _UNTOLD.search(near) or _LIKELY_AFTER.match(plain[m.end() :]):
        return None
    return True


_ABSENT = re.compile(  # "his soldiers were nowhere near", "no policeman was on that road"
    r"\b(?:nowhere (?:near|in|around)|not (?:anywhere )?(?:present in|in the area|near|on the ground)|no (?:troops"
    r"|soldiers?"
    r"|policem[ae]n|officers?|unit|fighters?|men|presence|patrol|aircraft|gendarmes?) (?:(?:was|were"
    r"|had been) (?:there|present|in|at|near|on|anywhere)|in|at|near|on)"
    r"|(?:n'etai(?:t|ent)|ne se trouvai(?:t|ent)|n'a(?:vait|vaient)?) (?:pas|nulle part|jamais) (?:present\w*"
    r"|sur place|dans (?:la"
    r" zone|le secteur)|mis les pieds)|aucune? (?:militaire|soldat|policier|gendarme|element|combattant|unite"
    r"|patrouille|avion"
    r"|homme)\w* (?:ne se trouvait|n'etait|n'a(?:vait)? ete)"
    r"|(?:not|n't) (?:\w+ )?(?:in|at|on) (?:that|this|the) (?:area|sector|zone|village|town|spot|scene|district|road)"
    r"|(?:den(?:y|ies|ied)|dement(?:ent)?|nie(?:nt)?) (?:any |all |the |toute |la )?presence"
    r" (?:of|de) (?:its|ses|nos|our) \w+|pas dans (?:ce|le|la|cette) (?:secteur|zone|village|localite)"
    r"|pas (?:de|un seul) (?:soldat|policier|gendarme|militaire|homme)s? (?:a|dans|sur))\b"
)


def absent(plain: str) -> re.Match[str] | None:
    """The words by which the folded sentence says that one's people were not there."""
    m = _ABSENT.search(plain)
    return m if m is not None and _OURS.search(plain, 0, m.end()) else None


_OURS = re.compile(
    r"\b(?:troops|soldiers?|policem[ae]n|officers|units?|fighters?|our men|his men|patrols?|forces|aircraft"
    r"|gendarmes?|militaires?|soldats?"
    r"|(?:its|ses|nos) (?:men|hommes|combattants)|policiers?|elements|combattants?|patrouilles?"
    r"|avions?|nos hommes|ses hommes)\b"
)


_FIRM = re.compile(
    r"\b(?:still|never|always|remain\w*|continu(?:e|es|ent)|reste(?:nt)?|demeure(?:nt)?"
    r"|normally|as usual|all (?:day|week|month)|not|no|none|nobody|nothing|rien|personne|toujours|encore|jamais"
    r"|normalement"
    r"|comme d'habitude|tous les jours|every day|aucune?|pas|intact\w*|standing|debout|rumou?rs?|intox|infox|faux"
    r"|false)\b|n't\b"
)


def firm(plain: str) -> bool:
    """Whether the folded sentence says against others that something is still so, or never was otherwise."""
    return _FIRM.search(plain) is not None


_LIKELY_AFTER = re.compile(
    r"[^.;,]{0,60}\b(?:(?:is|are|was|were|sont|est|etai(?:t|ent)|y sont|seraient?) (?:\w+ )?(?:likely|probable|possible"
    r"|expected|feared|imminent|inevitable|probables?|possibles?|a craindre|redoutee?s?|craintes?|imminente?s?))\b"
)


def untold(before: str) -> bool:
    """Whether what follows is only feared, planned, asked about or likely."""
    near = before[-60:]
    return AHEAD.search(near) is not None or _UNTOLD.search(near) is not None


_OWN_NOT = re.compile(r"(?:no|not|nothing|nobody|none|rien|ne|n'\w+)\b")  # a phrase with a negation of its own


# "Was not arrested at home but at his office": only where or how is denied.
_ELSEWHERE = re.compile(
    r" (?:a|au|aux|dans|sur|par|chez|pour|at|in|on|by|from|for|with)\b[^.;:,]{1,40},? (?:mais|but)"
    r" (?:a|au|aux|dans|sur|par|chez|pour|at|in|on|by|from|for|with)\b"
)
# "Not 203 but 300 were killed", "ce ne sont pas 203, mais 300": a number is denied, not the matter.
_NOT_SO_MANY = re.compile(
    r"\b(?:(?:ce )?(?:ne sont|n'est|n'etaient|n'etait) pas|not"
    r"|non(?: pas)?) (?:\w+ ){0,2}?\d[\d., ]*[^.;:]{0,30}? ?(?:mais|but)\b"
)
# "This was not a simple clash": it was more than one.
_MORE_THAN = re.compile(
    r"(?:\bnot|n't|\bpas|\bnon) (?:(?:just|only|merely|simply|seulement|simplement)|(?:(?:an?|the|une?|l'|la) ?)?"
    r"(?:simple|mere|isolated|ordinary|isolee?))(?: \w+){0,2} ?$"
)


def negated(plain: str, before: str, m: re.Match[str]) -> bool:
    """Whether a negation or a verb of denial in ``before``, the words of its clause before it, governs the match."""
    if not may_deny(plain) or _MORE_THAN.search(before) or _ELSEWHERE.match(plain, m.end()):
        return False
    before = _NOT_SO_MANY.sub(" ", before)
    if any(p.search(before) for p in (_VERB_NOT, _NOUN_NOT, _NE_AUCUN, _NOBODY, _NO_TRACE, _UNTRUE_THAT)):
        return True
    if _NOT_AFTER.match(plain[m.end() :]):
        return True
    subject = _SUBJECT_NOT.search(before)
    if (
        subject is not None
        and re.search(r"\b(?:n'|ne |has|have|had|was|were|is|are)\s?\S*(?: [\w'-]+){0,2} ?$", before[subject.start() :])
        and not re.search(rf"\b{_PREPOSITION} (?:the|la|le|l')\s?$", before)
    ):
        return True
    if re.search(r"\b(?:no|aucune?|pas un|ni)\s(?:\w+ )?$", before) is not None:
        return True
    inner = not _OWN_NOT.match(m.group()) and re.match(
        r"(?:\w+ ){0,6}?(?:n'\w+|ne|not|has not|have not|never)\b", m.group()
    )
    if inner:
        return True
    for denied in reversed(list(re.finditer(rf"\b{DENIES}\b", before))):
        between = before[denied.end() :]
        if len(between) > 110 or _NOT_DENIED.search(before[: denied.start()]):
            continue
        if _PART.search(between) or re.search(r"[.;“”\"«»]|, (?:but|mais|while|saying|who|and said)\b", between):
            continue
        if _ASIDE.search(between):
            continue
        return True
    after = plain[m.end() :]
    return _FALSE_AFTER.match(after) is not None and _REPORTS.search(before) is not None


_REPORTS = re.compile(
    r"\b(?:reports?|claims?|rumou?rs?|accusations?|allegations?|stor(?:y|ies)|news|talk|informations?|rumeurs?"
    r"|allegations"
    r"|affirmations?|annonces?|pretendue?s?|so-called|the|la|le|l'|les|any|toute?)\b[^.;]{0,50}$"
)
_CUT = re.compile(r"[;:“”\"«»]|, (?:and|but|while|whereas|who|which|et|mais|tandis que|alors que|qui|dont|ou)\b|\.\s")

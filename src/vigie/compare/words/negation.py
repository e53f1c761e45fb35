"""Whether a sentence is there to say no: its main clause is negated, and something that others can say is denied."""

from __future__ import annotations

import re

_VERBS = (
    r"(?:den(?:y|ies|ied|ying)|refut(?:e[sd]?|ing)|rebuff\w*|dement(?:ent|ant|ait)?|dementi[es]?|nie(?:nt|r)?|nia"
    r"|refute(?:nt)?|recuse(?:nt)?|reject(?:s|ed|ing)|rejett?e(?:nt)?|rejete|dismiss(?:es|ed|ing))"
)
_FRENCH = r"(?:pas|jamais|aucune?|rien|point|nulle part|nullement|que du|que des|que de la|que le|que les)"
_NO = re.compile(
    rf"\b(?:no|not|never|none|nobody|nothing|neither|nowhere|{_VERBS}|(?:n'|ne )[\w'-]+(?: \w+)?? {_FRENCH}"
    r"|aucune?|personne ne?|rien n|nul ne|exclusive(?:ly|ment)|uniquement|solely)\b|n't\b"
)
# What is no answer to anything: silence, what is not known, who was not hurt, nobody held, more and less.
_EMPTY = re.compile(
    r"\b(?:no|not|n't|never|none|nobody|only|aucune?|pas|jamais|personne) (?:\w+ ){0,2}?(?:comment\w*|respon[ds]\w*"
    r"|reaction\w*|repl(?:y|ied)|claim\w*|word|details?|casualt\w+|injur\w+|deaths?|dead|hurt|wounded|killed|victim\w*"
    r"|anything|one is|arrests?|suspects?|survivors?|threat\w*|motive|immediate\w*|independent\w*|known|clear\w*"
    r"|confirm\w*|verif\w*"
    r"|identif\w+|named?|disclos\w+|specif\w+|say|elaborat\w+|provid\w+|giv\w+|yet|only|just|least|longer|more|less"
    r"|fewer|later|sooner|alone|always|enough|even|surpris\w+|aware|familiar|optimis\w*|bad|good|easy|authori[sz]ed"
    r"|commentaire|revendi\w+|bilan|blesse\w*|mort\w*|information\w*|precision\w*|preci[sz]\w*|connu\w*|clair\w*|seul\w*"
    r"|encore|reagi|repondu|pu|identifie\w*)\b"
    r"|\b(?:n'|ne )\w+ (?:pas|jamais|toujours pas|pas encore)(?: \w+)? (?:fourni|donne|precise"
    r"|communique|publie|livre|dit)\b"
)
# An attitude, a wish or a duty; nobody's report.
_SOFT = re.compile(
    r"\S+ (?:\w+ )?(?:(?:want|know|think|believe|understand|need|accept|tolerate|allow|let|forget|afraid|possible|sure"
    r"|certain|doubt|idea|matter|choice|right|reason|expect|hope|care|like|worry|stop|rest|wait|hesitate|better|question"
    r"|way|place for|time|feel|mean|seem|look|be|faut|facile|possible|sur|idee|choix|raison|temps)(?:s|d)?\b"
    r"|(?:veu|voul|sait|savons|sais|pens|croi|croy|compren|besoin|peu[tx]|pouv|doit|dev|laiss|toler|oubli|certain|dout"
    r"|necessaire)\w*)"
)
_AHEAD = re.compile(
    r"\b(?:will|would|should|could|may|might|must|can|if|unless|whether|until|to|sera|seront|serai(?:t|ent)"
    r"|devrai\w+|doit|doivent|pourrai\w+|si|afin|pour|jusqu'a|de)\W+(?:\w+ )?$"
)
_WONT = re.compile(r".*\b(?:wo|would|could|ca|should|must)n't$")
# Where the clause of a negation begins, and what makes it one of the side.
_BEGINS = re.compile(
    r"[;:“”\"«»]|, (?:and|but|mais|et)\b|\b(?:that|que|qu')(?=\W)|\b(?:said|says|insist\w*|maintain\w*) (?!that\b)"
)
_ASIDE = re.compile(
    r"\b(?:who|whose|which|where|when|while|as|because|although|though|despite|without|after|before|since|than|so|if"
    r"|qui|dont|ou|apres|avant|alors|tandis|lorsque|quand|pendant|car|parce|puisque|malgre|sans|depuis|comme|si)\b"
)
_LONG = 70  # characters of a clause before its negation


def states_no(plain: str) -> bool:
    """Whether the folded sentence states that something is not so."""
    return any(_main(plain, m) for m in _NO.finditer(plain))


def denies(plain: str) -> bool:
    """Whether a verb of denial is what the folded sentence says."""
    return any(_main(plain, m) for m in _DENIES.finditer(plain))


_DENIES = re.compile(rf"\b{_VERBS}\b")


_NUMBER = re.compile(
    r" (?:au moins |at least |even |meme |les |the )?\d"
)  # "ce ne sont pas 203": only a number is denied


def _main(plain: str, m: re.Match[str]) -> bool:
    """Whether the negation is of the main clause, and of what could be told as a fact."""
    if _EMPTY.match(plain, m.start()) or _SOFT.match(plain, m.start()) or _NUMBER.match(plain, m.end()):
        return False
    before = plain[: m.start()]
    if _AHEAD.search(before[-30:]) or _WONT.match(before[-6:] + m.group()):
        return False
    clause = before[max((x.end() for x in _BEGINS.finditer(before)), default=0) :]
    return len(clause) <= _LONG and _ASIDE.search(clause) is None


_ANY = re.compile(
    rf"\b(?:no|not|never|none|nobody|nothing|{_VERBS}|(?:n'|ne )\w+ (?:pas|que)|still|toujours|encore)\b|n't\b"
)
_HEAD = 90  # characters of a sentence that say what it is about


def mentions_no(plain: str) -> bool:
    """Whether the folded sentence begins with any no, or with what is still so against what was said."""
    return _ANY.search(plain, 0, _HEAD) is not None

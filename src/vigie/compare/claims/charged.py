"""What exactly a denial is of: what somebody is charged with, what was spared, or only that it was they who did it."""

from __future__ import annotations

import re

from vigie.compare.likeness.alike import content
from vigie.compare.questions.matter_table import matters_in
from vigie.compare.questions.matters import DENIES, sides

# "accused the south of arming the men who attacked the post": of arming, not of the attack.
_CHARGE = re.compile(
    r"\baccus\w+ (?:[\w',-]+ ){0,12}?(?:of|de|d')\s?(?P<of>(?:having |avoir )?(?:been )?"
    r"\w+(?:ing|er|ir|re|e|ed|is|it|u)\b[^.;]{0,160})"
)
_BESIDE = re.compile(r"\b(?:of|de|du|who|that|which|qui|in|during|dans|lors)\W(?:the |an? |l'|la |le |les )?$|\bd'$")
# That it did it is denied, not that it happened.
_NOT_OURS = re.compile(
    rf"\b{DENIES}(?: \w+ly)? (?:having|avoir|that (?:it|its|they|their|he|his)\b|que (?:ses|leurs)\b"
    rf"|(?:target|attack|kill|hit|shell|bomb)\w*ing|(?:any |all |toute )?(?:\w+ )?(?:involvement|responsibility|role"
    rf"|implication|responsabilite)\b)"
    # "Orlan planes had not struck": others may have.
    r"|\b(?:planes?|warplanes|aircraft|jets|helicopters|forces|troops|soldiers|avions?|soldats|troupes) (?:had|have"
    r"|has|did|were"
    r"|n'avaient|n'ont) (?:not|never|pas|jamais)\b"
)
_SPARED = re.compile(
    r"(?:^|[,;:] |\b(?:that|que) |\bqu'|[“\"«] ?)(?:the |l'|le |la |les |its |our |their )(?P<what>[\w-]+)"
    r" (?:(?:was|were|has been|have been|had been) (?:not|never)(?: been)?|(?:n'a|n'ont|n'avait"
    r"|n'avaient) (?:pas|jamais) ete)"
    r" (?:\w+(?:ed|e|es|ees)|hit|struck|burnt)\b"
)


def charged_with(plain: str) -> set[str] | None:
    """The matters that the folded sentence accuses somebody of; ``None`` where it accuses nobody of a deed."""
    charge = _CHARGE.search(plain)
    if charge is None:
        return None
    what = charge["of"]
    return {m.name for m in matters_in(what) for _, at in sides(m, what) if not _BESIDE.search(what, 0, at)}


def not_theirs(plain: str) -> bool:
    """Whether the folded sentence only denies that it was they."""
    return _NOT_OURS.search(plain) is not None


def spared(plain: str, told: set[str]) -> bool:
    """Whether the folded denial is of something that is not among the words ``told``: "the orphanage was not hit"."""
    m = _SPARED.search(plain)
    return m is not None and not set(content(m["what"])) & told

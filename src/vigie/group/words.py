"""Words of an article, folded so that spelling variants meet, with the place of each in the text."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from vigie.model.spans import Bounds

_WORD = re.compile(r"[^\W_]+(?:[.,](?=\d)\d+)*")

# Words that say nothing about the event: grammar, reporting verbs, days, and news furniture, in both languages.
STOP = frozenset(
    """
    a about above after again against all almost along already also although always am among an and another any are
    around as at away back be became because been before began behind being below between both but by came can cannot
    could d did do does doing done down during each either else even ever every few first for from further get gets
    getting go going gone got had has have having he her here hers herself him himself his how however i if in into is
    isn it its itself just last least less let like likely ll made make makes making many may me might more most much
    must my near nearly never new next no nor not now of off often on once one only onto or other others our out over
    own per put rather re s said same saw say saying says second see seen several shall she should since so some
    something soon still such t take taken takes than that the their them themselves then there these they thing
    things this those though three through to today told tomorrow too took toward towards two under until up upon us
    use used using ve very via want wants was way we well went were what when where whether which while who whom whose
    why will with within without would yesterday yet you your
    monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december
    year years month months week weeks day days time times hour hours
    according reported reportedly report reports news update updated video photo photos read
    au aux avec ainsi alors apres aucun aucune aussi autre autres avait avaient avant avoir c ce cela celle celles celui
    ces cet cette ceux chaque chez comme comment contre d dans de deja depuis des deux dire dit dont du elle elles en
    encore entre est et etaient etait etant ete etre eu eux fait faire fois font hier hors il ils j jour jours jusqu l
    la le les leur leurs lors lorsqu lui m mais meme memes mis moins mois n ne ni non nos notre nous on ont ou par
    parce pas pendant peu plus plusieurs pour pourquoi pres puis qu quand que quel quelle quelles quels qui quoi s sa
    sans se selon semaine sera seront ses si soit son sont sous sur t tandis tant tel telle tels tous tout toute toutes
    tres trois un une vers voir vos votre vous y an ans annee annees
    lundi mardi mercredi jeudi vendredi samedi dimanche
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
    affirme declare indique annonce rapporte precise ajoute explique
    """.split()
)


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """``word`` in lower case without accents."""
    low = word.casefold()
    if low.isascii():
        return low
    return "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c)) or low


@lru_cache(maxsize=4)
def tokens(text: str) -> tuple[str, ...]:
    """Every word and number of ``text`` as it stands there, in order; what one text is asked for again is at hand."""
    return tuple(_WORD.findall(text))


def spans(text: str) -> list[Bounds]:
    """The bounds of what :func:`tokens` finds."""
    return [m.span() for m in _WORD.finditer(text)]


def words(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int, str]]:
    """``(start, end, folded)`` of every word and number in ``text[start:end]``, in order."""
    stop = len(text) if end is None else end
    if text.isascii():
        return [(*m.span(), m.group()) for m in _WORD.finditer(text.lower(), start, stop)]
    return [(*m.span(), fold(m.group())) for m in _WORD.finditer(text, start, stop)]


def folded(text: str) -> list[str]:
    """Every word and number of ``text``, folded, in order."""
    return list(map(fold, tokens(text)))


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """A folded word without its commonest English and French endings; short words stay as they are."""
    n = len(word)
    if n > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif n > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed", "er", "ee", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] else word

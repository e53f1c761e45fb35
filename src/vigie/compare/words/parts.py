"""The clauses of a sentence, and the runs of them that can make one statement.

Two accounts of one fact rarely agree in a whole sentence: the one tells it in a clause beside two others. A sentence
is cut where a clause can begin (at marks, joints and relative words; commas may be lost), and neighbours are put
together again, so that a cut too many does no harm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from vigie.compare.words.spoken import folded
from vigie.model import Bounds

RUN = 4  # neighbouring clauses of one statement
SPEAKER = 45  # characters of who says something
SHORT, LONG = 18, 190  # characters of a statement
MOST = 12  # clauses of a sentence that are looked at; what has more is a list
_VERBS = (
    r"said|says|told|announced|pointed out|noted|reported|confirmed"
    r"|a (?:indique|annonce|precise|declare|affirme|fait savoir|confie|assure)"
)
_CUT = re.compile(
    r"(?:[;()\[\]…]|[,:](?!\d))+ ?|(?:(?<= )[–—-]+ )|[“”\"«»]+ ?|\n+"
    # "between 100 and 200" is one
    r"|(?<!\d )\b(?=(?:and|et)(?!\w))|\b(?=(?:and|et)(?!\w| \d))"
    r"|\b(?=(?:but|while|whereas|after|before|when|where|which|who|whom|whose|that|because|although|though|as|since"
    r"|until|unless|with|without|despite|saying|adding|including|according to|amid|following"
    r"|mais|qui|que|qu'|dont|ou|tandis que|alors que|apres|avant|lorsqu\w*|quand|selon|afin|pour|avec|sans|parce"
    rf"|malgre|ajoutant|soit|suite a|a la suite|d'apres|a compter|a partir|{_VERBS})(?!\w))"
)
# Who says it is no part of what is said: nothing but that stands from here to the next cut, or up to "that".
_SAYS = re.compile(rf"(?:according to|selon|d'apres|saying|adding|ajoutant|{_VERBS})\b")
_SAID = re.compile(
    r"(?:said|says|announced|pointed out|noted|reported|confirmed|adding|saying)"
    r"(?: (?:also|later|earlier|on|late|early|yesterday"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday))* (?:that )?(?=\w)"
)
_HEAD = re.compile(
    r"(?:[\s,;:.()\[\]…“”\"«»'–—-]+|(?:and|but|that|which|who|while|as|when|where|because|although|though|et|mais|que|qu'"
    r"|qui|dont|ou|tandis|alors|car)(?=\W) ?)*"
)


def parts_of(text: str, a: int, b: int) -> list[Bounds]:
    """Bounds of the clauses of the sentence ``a`` to ``b``, in order, without the marks between them."""
    plain = folded(text)
    cuts = [a]
    for m in _CUT.finditer(plain, a, b):
        if m.end() > cuts[-1]:
            cuts.append(m.end())
        if len(cuts) > MOST:
            break
    cuts.append(b)
    return [(x, y) for x, y in pairwise(cuts) if y > x]


def runs_of(text: str, a: int, b: int) -> Iterator[Bounds]:
    """Bounds of runs of neighbouring clauses, without joints before them and without who says them."""
    parts = parts_of(text, a, b)
    plain = folded(text)
    seen: set[Bounds] = set()
    said = [_SAYS.match(plain, x, y) is not None for x, y in parts]
    for n, (x, y) in enumerate(parts[:-1]):  # "…, the governor said": who says it stands before the verb
        if said[n + 1] and y - x <= SPEAKER and plain[y - 1] == " " and plain[y - 2 : y - 1] not in ",;:":
            said[n] = True
    for i in range(len(parts)):
        for j in range(i, min(len(parts), i + RUN)):
            if j > i and said[j]:
                break
            x, y = parts[i][0], parts[j][1]
            if said[i]:
                m = _SAID.match(plain, x, y)
                if m is None:
                    break
                x = m.end()
            head = _HEAD.match(plain, x, y)
            x = head.end() if head else x
            while y > x and text[y - 1] in ' ,;:.()[]…“”"«»–—-\n':
                y -= 1
            if SHORT <= y - x <= LONG and (x, y) not in seen:
                seen.add((x, y))
                yield x, y

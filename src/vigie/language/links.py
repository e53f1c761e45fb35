"""Headlines of other articles inside a text: "Lire aussi : …", "Read more: …". They tell of other events.

Texts that were taken from pages often hold such a link in the middle of a paragraph, with the next sentence right after
the linked headline, which has no full stop.
"""

from __future__ import annotations

import re

from vigie.model.spans import Bounds

_LEAD = re.compile(
    r"(?:(?:[àa] )?(?:lire|voir|écouter|regarder) (?:aussi|également|encore)|sur le même (?:sujet|thème)"
    r"|(?:read|see|watch|listen) (?:more|also)|also read|related(?: (?:stories|articles|news))?)"
    r"[\u00a0\u202f ]*(?::|(?=\n)|\Z)",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?…][\"”’»)\]]*$")
# Words that have no capital inside a French sentence, where no name begins with them ("à La Haye", "selon Le Monde").
_BEGINS = re.compile(
    r"(?P<before>[\w'’-]+|[\"»”)])[ \u00a0](?:(?:L|D|C|Qu|S|J|N)['’](?=\w)|[AÀ](?= [A-ZÀ-Þ])"
    r"|(?:Les?|La|Une?|Des|Du|Aux?|Cette|Ces?|Ils?|Elles?|Dans|En|Sur|Selon|Depuis|Pour|Par|Mais|Plusieurs|Après|Avant"
    r"|Avec|Lors|Son|Sa|Ses|Leurs?|Nous|On|Quelques|Certaine?s|Près|Plus|Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi"
    r"|Dimanche)\b)"
)
_QUOTED = re.compile(r"(?P<before>[\w'’-]+)[ \u00a0][\"“«][\u00a0\u202f ]?(?=[A-ZÀ-Þ])")
_LEADS_ON = frozenset(
    "de du des d à a au aux le la les l un une selon par pour avec et ou dans sur chez en vers que qu journal quotidien"
    " hebdomadaire site magazine radio".split()
)


def stops(text: str, start: int, end: int) -> bool:
    """Whether a full stop or its like ends ``text[start:end]``; headlines have none."""
    return _STOP.search(text[start:end]) is not None


def linked(text: str, start: int, end: int) -> Bounds | None:
    """What of the sentence ``text[start:end]`` is a link to other articles; ``None`` where it begins with no such link.

    The link ends where the sentence does, or where French words begin with a capital as only sentences do; the last
    such place is taken, as several headlines may stand there. Where a full stop ends what follows and no such place is
    found, only the words "Lire aussi" are cut off, so that nothing of the article is lost.
    """
    lead = _LEAD.match(text, start, end)
    if lead is None:
        return None
    if not stops(text, lead.end(), end):
        return start, end
    for places, names_only in ((_BEGINS, False), (_QUOTED, True)):
        for m in reversed(list(places.finditer(text, lead.end(), end))):
            word = m["before"]
            if word.lower().rstrip("'’") not in _LEADS_ON and (not names_only or word[:1].isupper()):
                return start, m.end("before") + 1
    return start, lead.end()

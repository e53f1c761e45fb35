"""Whether a sentence goes on about what an earlier one tells, or begins another item of a list."""

from __future__ import annotations

import re

from vigie.language.document import Document, Sentence
from vigie.read.grammar.chronicles import chronicle

_ITEM = re.compile(r"\n[ \t]*[•*▪●◦·–—-][ \t]*$")
_WORD = re.compile(r"[^\W\d_]{3,}")
# A sentence that goes on about what was told: "The blast …", "It …", "Les assaillants …"; the word after the article.
_DEFINITE = {
    "en": re.compile(r"(?P<pro>They|It|He|She)\b|(?:The|This|Their|Its)\s(?P<a>[\w’'-]+)(?:\s(?P<b>[\w’'-]+))?"),
    "fr": re.compile(
        r"(?P<pro>Ils?|Elles?)\b|(?:L[’']|(?:Le|La|Les|Ce|Cet|Cette|Ces)\s)(?P<a>[\w’-]+)(?:\s(?P<b>[\w’'-]+))?"
    ),
}
_EVENT_WORDS = re.compile(
    r"(?:attack|assault|raid|ambush|blast|explosion|bombing|strike|shooting|massacre|clash|incident|accident|killing|siege"
    r"|attacker|assailant|gunmen|victim|dead|ship|vessel|boat|plane|aircraft|vehicle|men"
    r"|fighter|militant|rebel|bandit|group|crash|quake|flood|attaque|assaut|embuscade|attentat|frappe|tuerie"
    r"|accrochage|drame|assaillant|victime|déflagration|détonation|fait|incident|combat|affrontement|enlèvement"
    r"|abduction|kidnapping|violence|fighting|protest|march|manifestation|arrest|arrestation)s?$",
    re.I,
)
_OTHER = re.compile(
    r"\b(?:previous|earlier|second|third|other|next|deuxième|seconde?|autre|précédente?|troisième)\b", re.I
)


def _entered(doc: Document, sentence: Sentence, other: Sentence) -> bool:
    """Whether only one of two sentences, or each another, is in an entry of a chronicle."""
    inside = [next((b for b in chronicle(doc) if b[0] <= s.start < b[1]), None) for s in (sentence, other)]
    return inside[0] != inside[1]


def another_item(doc: Document, sentence: Sentence, here: Sentence) -> bool:
    """Whether ``here`` begins another item of a list than that of ``sentence`` before it, or is in another entry."""
    return _ITEM.search(doc.text, max(0, here.start - 6), here.start) is not None or _entered(doc, sentence, here)


def goes_on(doc: Document, sentence: Sentence, here: Sentence) -> bool:
    """Whether ``here`` goes on about what ``sentence`` tells: it begins with a pronoun, the event, or one of its words
    after an article."""
    if doc.lang not in _DEFINITE:
        return False
    start = here.start + (doc.text[here.start] in "\"“'‘")  # "They came on Sunday," said a resident
    m = _DEFINITE[doc.lang].match(doc.text, start, min(here.end, start + 80))
    if m is None or _OTHER.search(doc.text, here.start, here.start + 60):
        return False
    lead = {
        w.lower().rstrip("s") for w in _WORD.findall(doc.text, sentence.start, min(sentence.end, sentence.start + 600))
    }
    after = (m["a"], m["b"])
    return m["pro"] is not None or any(w and (_EVENT_WORDS.match(w) or w.lower().rstrip("s") in lead) for w in after)

"""Whose count a figure is where the grammar of quotations names the wrong one, or none.

"A security source speaking to the agency said", "a appris l'AFP de sources sécuritaires", "according to the service:
Dori, four dead; Gorom, three", "the ministry, which counts 40", and what only heads a paragraph ("FOOD SECURITY: …").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from vigie.language.document import Document, Sentence
from vigie.model import Figure, Source
from vigie.read.names.names import ALL_ROLES
from vigie.read.quotes.speakers import SPEAKING

# Headings of a situation report, which say nothing.
_HEADINGS = frozenset(
    "access|food security|shelter|protection|health|nutrition|education|wash|water|logistics|security|funding|situation"
    "|update|background|context|displacement|casualties|accès|sécurité alimentaire|abris|santé|éducation|eau"
    "|logistique|sécurité|financement|contexte|bilan|déplacements|victimes|humanitarian situation|situation humanitaire"
    "|key figures|highlights|chiffres clés|points saillants"
    "|market|markets|marché|marchés|prices|prix|markets and prices|needs|besoins|response|réponse".split("|")
)
# Who is reached by an outlet that only passes it on.
_REACHED = re.compile(
    r"(?P<who>(?:(?:an?|the|one|two|three|several|un|une|deux|des|le|la|les)\s|l['’]|[A-Z])[^,.;:()“”«»\"]{2,60}?),?"
    r" (?:(?:who )?(?:speaking|talking|spoke|talked) (?:to|with)|(?:reached|contacted|interviewed|quoted"
    r"|cited)(?: \w+ly)? by"
    r"|(?:jointe?s?|interrogée?s?|contactée?s?|citée?s?|rencontrée?s?) par) (?:the |la |le |l['’])?$"
)
_TOLD_TO = re.compile(
    r"(?:l['’])?[A-Z]{2,5} (?P<who>(?:des|un|une|deux|trois|plusieurs|le|la|les|l['’]) ?[^\W\d_].*)", re.DOTALL
)
_LEARNED = re.compile(r"(?i)\b(?:appris|learned|learnt)\b")
_FROM_WHOM = re.compile(
    r" (?:de|auprès de|auprès d['’]|d['’]|from) ?(?P<who>(?:(?:an?|une?|des|deux|trois|plusieurs|two|three|several) )?"
    r"(?:\w+ ){0,2}?(?:sources?|habitants?|responsables?|officiers?|élus?|officials?|residents?|témoins?|witnesses)"
    r"(?: (?!et\b|and\b|que\b|that\b)[^\W\d_]+){0,2})"
)
# ", which counts", ", qui recense": the body named right before.
_WHICH = re.compile(
    r",? (?:qui|which|who) (?:(?:a|ont|has|have|had|avait|en|y|also|itself|lui-même) ){0,2}"
    r"(?:recens|dénombr|évoqu|parl|fai|compt|déplor|annonc|précis|avanc|estim|chiffr|put|count|record|report|list|estimat"
    r"|speak|spok|document|verif|confirm)\w*(?: (?:of|de|état|it|à|désormais|now|also|only|at least|au moins"
    r"|d['’]\w+)){0,3}\s?(?:d['’]|de )?"
)
_ONE_COUNTED = re.compile(r"(?i)\bon (?:y |en )?(?:a |avait )?(?:compt|dénombr|recens|déplor|signal)\w+\s$")
# "D'après le Groupe d'experts (S/2026/201, par. 41), …"
_BRACKETED = re.compile(r"(?:D['’]après|Selon|According to) (?P<who>[^,;:()\n]{3,90}?) \([^()\n]{2,40}\),")
_TALLY = r"(?:bilan|décompte|chiffre|nombre|toll|count|tally|figure|number)s?"
_MADE = (
    r"(?:livré|donné|communiqué|établi|dressé|publié|fourni|annoncé|avancé|diffusé"
    r"|given|issued|released|provided|published|compiled|announced)e?s?"
)
_NOUN_PHRASE = r"(?P<who>(?:(?:the|an?|les?|la|des|une?)\s|l['’])?[^,.;:()\n]{1,70}?[^\W_])"
_ENDS = (
    r"(?=\s?[,.;:(\n]|\s(?:faisai|fai|s['’]|est\b|était\b|ce\b|le\b|[a-zà-ÿ]\w*(?:é|ée|és|ées|ies)\s|put\b|puts\b|stands?\b|stood\b"
    r"|was\b|is\b|were\b|on\b|at\b|shows?\b|showed\b)|$)"
)
# "Le dernier bilan livré par les autorités … fait état de 53 morts", "a toll given by the council"
_AUTHORED = re.compile(
    rf"(?i:\b{_TALLY})(?: (?!de\b|of\b)\w+){{0,3}} {_MADE} (?:\w+ ){{0,2}}?(?:par|by) {_NOUN_PHRASE}{_ENDS}"
)
# "C'est le bilan donné par le gouvernement.", "This is according to the commissioner, …": of the sentence before.
_POINTING_BACK = re.compile(
    rf"C['’]est (?:le|un) (?:\w+ ){{0,2}}{_TALLY}(?: (?!de\b)\w+){{0,3}} {_MADE} par {_NOUN_PHRASE}{_ENDS}"
    rf"|(?:This|That|The {_TALLY}|These (?:\w+ )?{_TALLY}) (?:is|are|was|were|comes?|came) (?:according to"
    rf"|{_MADE} by) {_NOUN_PHRASE.replace('<who>', '<whom>')}{_ENDS}"
)
# "…, as confirmed by the office", "as reported on Monday by the agency": behind the figure.
_AS_SAID = re.compile(
    r"[^.;:]{0,90}?,? (?:as|comme l['’]a|comme) (?:has been |was |also )?"
    r"(?:confirmed|reported|announced|stated|disclosed|given"
    rf"|confirmé|rapporté|annoncé|indiqué)e?s?(?:,? [^\s,]+){{0,5}},? (?:by|par) {_NOUN_PHRASE}{_ENDS}"
)
# A headline with its source at the end: "140 killed in Kita: UN", "12 dead in raid, says army", "… – Police".
_TAIL = re.compile(
    r"(?:\s?[:|]|\s[–—-]|,? (?P<said>[Ss]ays?|[Ss]aid|SAYS|selon|d['’]après|according to))\s(?P<who>[^:,;|–—]{2,40})$"
)
_COLON = re.compile(r"[^.;:]{0,40}?\s?:\s")
_HUNG = 30  # characters from an author to a name that only says where he is
_LINES, _LINE = 6, 80  # lines of a list, and characters of one
_NAME_AFTER = re.compile(r",\s((?:[A-ZÀ-Þ][\w’'-]+\s){1,3}[A-ZÀ-Þ][\w’'-]+)(?=[,.])")
_AUTHOR = 220  # characters from a toll's author to the number
_SINGLE = re.compile(  # "One survivor, a herder of 34, counted 27 corpses"
    r"(?P<who>(?:One|An?|The|Un|Une|Le|La|L['’]) ?[^\W\d_]+(?: [^\W\d_]+){0,2}),[^,;:.]{2,60},"
    r" (?:(?:said (?:he|she) )?(?:counted|saw|buried|found|reported)|(?:a |dit avoir )(?:compté|vu|enterré|dénombré))"
    r" (?:up to |at least |at most |au moins |jusqu['’]à )?$"
)


def heads(source: Source) -> bool:
    """Whether the words for a source only head a paragraph of a report ("FOOD SECURITY: …")."""
    return source.text.casefold().strip(" :") in _HEADINGS


def unsaid(doc: Document, figure: Figure, source: Source) -> bool:
    """Whether ``source`` does not say it: a heading, or whoever spoke before "on a compté 32 blessés"."""
    if heads(source):
        return True
    before = doc.text[max(0, figure.start - 60) : figure.start]
    counted = _ONE_COUNTED.search(before)
    return counted is not None and source.start < figure.start - len(counted[0])


def voice(doc: Document, sentence: Sentence, figure: Figure, inside: Sequence[Figure]) -> Source | None:
    """The source that gives ``figure`` in place of the one it has; ``None`` where that one stays."""
    source = figure.attributed_to
    if source is not None and (source.in_ is not None or heads(source)):
        return None
    if source is None:
        if (author := _tail(doc, figure) or _authored(doc, sentence, figure)) is not None:
            return author
        first = _BRACKETED.match(doc.text, sentence.start, figure.start)
        if first is not None and not re.search(r"[;:]", doc.text[first.end() : figure.start]):
            return doc.make(Source, *first.span("who"), name=None)
        return _single(doc, sentence, figure) or _listed(doc, sentence, figure, inside)
    if (author := _toll_author(doc, sentence, figure)) is not None and source.end <= figure.start:
        his = sentence.start <= source.start and (source.start <= author.start or source.start - author.end < _HUNG)
        if his and "," not in doc.text[author.end : source.start]:
            return author  # "le bilan livré par l'armée réunie à Kita fait état de"
    if (behind := _as_said(doc, sentence, figure)) is not None and source.end <= figure.start:
        return behind  # "not 3,000 as reported by the council"
    if (told := _TOLD_TO.match(doc.text, source.start, source.end)) is not None:
        return doc.make(Source, *told.span("who"), name=None)  # "ont déclaré à l'AFP des habitants"
    before = doc.text[max(sentence.start, source.start - 100) : source.start]
    if (reached := _REACHED.search(before)) is not None:
        at = source.start - len(before)
        who = doc.make(Source, at + reached.start("who"), at + reached.end("who"), name=None)
        return replace(who, via=source)
    if _LEARNED.search(before) and (m := _FROM_WHOM.match(doc.text, source.end, sentence.end)) is not None:
        return replace(doc.make(Source, *m.span("who"), name=None), via=source)
    return None


def _tail(doc: Document, figure: Figure) -> Source | None:
    """The source that a headline ends with."""
    text = doc.text.rstrip()
    if len(doc.sentences) > 2 or "\n" in text or text.endswith((".", "!", "?")):
        return None
    m = _TAIL.search(text, figure.end)
    if m is None or not _speaks(m["who"], said=m["said"] is not None):
        return None
    return doc.make(Source, *m.span("who"), name=m["who"] if m["who"].isupper() else None)


def _speaks(told: str, said: bool) -> bool:
    """Whether the end of a headline names who may speak; without a word for saying, a body or role and no more."""
    words = told.replace("’", "'").replace("l'", "").split()
    if len(words) == 1 and told.isupper() and len(told) > 1:
        return True
    asked = words if said else words[-1:]
    return any(w.lower() in SPEAKING or w.lower() in ALL_ROLES for w in asked)


def _authored(doc: Document, sentence: Sentence, figure: Figure) -> Source | None:
    """Who gave the toll that the figure is, where its noun names him, or the sentence after it."""
    if (author := _toll_author(doc, sentence, figure)) is not None:
        return author
    if (behind := _as_said(doc, sentence, figure)) is not None:
        return behind
    if (listed := _list_of(doc, sentence)) is not None:
        return listed
    after = doc.sentences[sentence.index + 1] if sentence.index + 1 < len(doc.sentences) else None
    back = _POINTING_BACK.match(doc.text, after.start, after.end) if after is not None else None
    if back is None:
        return None
    return _titled(doc, *back.span("who" if back["who"] else "whom"))


def _toll_author(doc: Document, sentence: Sentence, figure: Figure) -> Source | None:
    m = _AUTHORED.search(doc.text, max(sentence.start, figure.start - _AUTHOR), figure.start)
    if m is None or re.search(r"[;:.]", doc.text[m.end() : figure.start].strip(" :")):
        return None
    return _titled(doc, *m.span("who"))


def _list_of(doc: Document, sentence: Sentence) -> Source | None:
    """Who gave the toll of which ``sentence`` is a line: "Le bilan communiqué par l’armée s’établit ainsi :"."""
    for index in range(sentence.index - 1, max(-1, sentence.index - _LINES), -1):
        before = doc.sentences[index]
        told = doc.text[before.start : before.end].rstrip()
        if told.endswith(":"):
            m = _AUTHORED.search(doc.text, before.start, before.end)
            return _titled(doc, *m.span("who")) if m is not None else None
        if len(told) > _LINE:
            return None
    return None


def _titled(doc: Document, start: int, end: int) -> Source:
    """The source at the bounds with the name that follows it in apposition: "the commissioner, Ada Exemple."."""
    m = _NAME_AFTER.match(doc.text, end)
    return doc.make(Source, start, end, name=m[1] if m is not None else None)


def _as_said(doc: Document, sentence: Sentence, figure: Figure) -> Source | None:
    m = _AS_SAID.match(doc.text, figure.end, sentence.end)
    return doc.make(Source, *m.span("who"), name=None) if m is not None else None


def _single(doc: Document, sentence: Sentence, figure: Figure) -> Source | None:
    m = _SINGLE.search(doc.text, max(sentence.start, figure.start - 160), figure.start)
    return doc.make(Source, *m.span("who"), name=None) if m is not None else None


def _listed(doc: Document, sentence: Sentence, figure: Figure, inside: Sequence[Figure]) -> Source | None:
    """The source of a list behind a colon, or of the figure before it of which this one is a relative clause's."""
    for other in inside:
        source = other.attributed_to
        if source is None or source.in_ is not None or not sentence.start <= source.start < source.end < figure.start:
            continue
        if _WHICH.fullmatch(doc.text, source.end, figure.start):
            return source
        colon = _COLON.match(doc.text, source.end, figure.start)
        if colon is not None and other.start >= colon.end() and heads(source) is False:
            return source
    return None

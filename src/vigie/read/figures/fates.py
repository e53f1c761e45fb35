"""What happened to those counted where no verb or noun of the vocabulary says it: lists, joined counts, fates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vigie.language.document import Document
from vigie.model import Figure
from vigie.model.vocabulary import Measure
from vigie.read.figures.counted import Phrase
from vigie.read.figures.governed import Clause
from vigie.read.figures.numbered import broke_out

_PART_OF = re.compile(
    r"(?: au total| in all)?,? (?:dont|including|among them|among whom|parmi lesquels|parmi eux)"
    r"(?: au moins| at least)? "
)
_OTHERS = re.compile(r" (?:autres|others|more)\b")
HAPPENED: frozenset[Measure] = frozenset({"killed", "injured", "abducted", "missing", "arrested"})
_LISTS = frozenset(
    "names noms list lists liste listes register registre roll"
    " recensé recensent dénombré comptabilisé identifié counted"
    " documented identified recorded".split()
)
_LISTED = frozenset("victims victimes names noms dead morts".split())
_DEADLY = re.compile(
    r"\b(?:attack\w*|ambush\w*|massacre\w*|raid\w*|kill\w+|dead|deaths?|losses|pertes|bomb\w*|strike|attaque\w*"
    r"|embuscade|tu[ée]e?s?|morts?"
    r"|frappe|tuerie|rescapés|survivors|op[ée]rations? militaires?|military operations?)\b",
    re.IGNORECASE,
)
_CAPTURED = re.compile(r"(?i)\b(?:abduct\w*|kidnap\w*|taken|seized|hostages?|enlev\w*|otages?|captur\w*)\b")
_FATE = re.compile(
    r"\s(?:who (?:were|had been) |were |was |are |is |had been |have been |has been )?(?:(?:reported|declared"
    r"|listed as|feared"
    r"|presumed|still|also|portée?s|encore|toujours) ){0,2}(?:(?P<lost>missing|unaccounted for|disparue?s?\b"
    r"|reste(?:nt)? introuvables?)"
    r"|(?P<taken>seized (?:in|from|by|at|on|during)|taken (?:hostage|captive)|kidnapped|pris en otages?"
    r"|(?:conduit|emmené|entraîné)e?s? (?:de force|en brousse|dans la (?:brousse|forêt)|vers la (?:brousse|forêt))))\b"
    r"| (?:were|was|had been|have been|has been) (?P<led>seized|(?:led|marched|herded|whisked|dragged|spirited|driven)"
    r" (?:off|away))\b"
)
_NOT_FREED = re.compile(
    r"(?i) (?:(?:have|has|had|were|are) (?:still )?not (?:yet )?(?:been )?(?:freed|released|rescued|returned)"
    r"|n['’](?:ont|ont toujours|avaient|étaient) (?:toujours |encore )?pas (?:encore )?été"
    r" (?:libérée?s|relâchée?s|rendue?s|remise?s))\b"
)
_PICKED_UP = re.compile(r"(?i) (?:(?:were|had been|have been|was|has been) )?(?:picked up|paraded)\b")
_PARADES = re.compile(r"(?i)\b(?:parad(?:ed|es|ing)|picked up)\s$")
_SOUGHT = re.compile(
    r"(?i)\b(?:retrouver|search(?:ing)? for|looking for|hunt(?:ing)? for|recherche de|recherche d['’])\s*(?:the "
    r"|les )?$"
)
_LED_AWAY = re.compile(
    r"(?i)\b(?:(?:ont|a|avaient|avait|auraient|aurait) (?:emmené|entraîné)|(?:led|marched|dragged|herded|whisked"
    r"|spirited|bundled|carried|drove|hauled) (?:away|off)|made off with)\s*$"
)
_PERSONS = tuple(
    "habitants ers ors ists men women people children girls boys students pupils eurs euses personnes élèves"
    " fidèles".split()
)
_NUMBER_OF = re.compile(
    r"(?i)\b(?:number of (?:\w+ )?\w+ (?:newly |internally )?(?:displaced|uprooted|driven out|made homeless)"
    r"\b[^.;]{0,70}\b(?:to|at|reached"
    r"|is now)"
    r"|nombre (?:de |d['’])(?:\w+ )?(?:déplacée?s|déplacés internes|réfugiés)\b[^.;]{0,70}(?:à|atteint"
    r"|est de))\s*(?:about |nearly |some |près de )?$"
)
_LOSSES = re.compile(
    r"(?i)\b(?:its|their|army|own|ses|leurs|propres|nos) (?:own )?(?:losses|dead|pertes|morts) (?:at|to|of"
    r"|à)\s*(?:only |just )?$"
)


def unsaid(doc: Document, clause: Clause, phrase: Phrase) -> list[Measure]:
    """The measure of a number that no word beside it tells: it stands in a list of the dead, in a sum of the displaced,
    in a side's losses."""
    sentence, start = clause.sentence, phrase.number.start
    if _is_list_of_dead(doc, clause, phrase):
        return ["abducted" if _CAPTURED.search(doc.text[sentence.start : sentence.end]) else "killed"]
    if _NUMBER_OF.search(doc.text, max(sentence.start, start - 140), start):
        return ["displaced"]
    return ["killed"] if _LOSSES.search(doc.text, max(sentence.start, start - 40), start) else []


def escapes(doc: Document, clause: Clause, phrase: Phrase, known: Sequence[Figure]) -> bool:
    """Whether those who fled are of the same lot as those arrested, or inmates: "two arrested, two others fled"."""
    last = known[-1] if known and known[-1].start >= clause.sentence.start else None
    of_prison = broke_out(doc, clause, phrase)
    return of_prison or (phrase.elided and last is not None and last.measure == "arrested")


def joined(doc: Document, clause: Clause, phrase: Phrase, known: Sequence[Figure]) -> Measure | None:
    """What happened to those counted right before, whom an "and" joins to these: "six fighters were killed, he said,
    not 35, and at least 15 soldiers"; or of whom these are a part: "onze au total, dont neuf élèves"."""
    last = known[-1] if known and known[-1].start >= clause.sentence.start else None
    if (whole := _part_of(doc, clause, phrase, known)) is not None:
        return whole
    if last is None or last.measure not in HAPPENED:
        return None
    between = [t for t in clause.toks[max(0, phrase.first - 6) : phrase.first] if t.start >= last.end]
    when = between[:-1] and all(t.start in clause.timed for t in between[:-1])
    if phrase.elided and when and between[-1].lower in ("and", "et"):  # "27 people on Sunday and five others"
        return last.measure if _OTHERS.match(doc.text, phrase.number.end) else None
    if phrase.of is None:
        return None
    if _PART_OF.fullmatch(doc.text, last.end, phrase.number.start):
        people = phrase.head is None or phrase.head.role == "people" or phrase.head.measure == "fighters"
        return last.measure if people else None
    if clause.measures(phrase) == ["count"]:
        return None
    bare = doc.text[last.end : phrase.number.start].strip(" ,") in ("and", "et") and doc.text[last.end] == ","
    ends = clause.toks[phrase.end].text in ".;," if phrase.end < len(clause.toks) else True
    return last.measure if bare and ends else None


# "160 bodies were buried in three graves, among them some twenty children": a part of the toll before the things.
_AMONG = re.compile(
    r"[^.;:]{0,120}?\W(?:dont|including|among them|parmi lesquels|parmi eux)\s(?:au moins |at least )?$"
)
_THINGS: frozenset[Measure] = frozenset({"count", "distance", "duration"})
_BODIES = re.compile(r"(?i)\b(?:corps|bod(?:y|ies)|morts?|dead|victimes?|victims)\b")


def _part_of(doc: Document, clause: Clause, phrase: Phrase, known: Sequence[Figure]) -> Measure | None:
    """What happened to those of whom these people are told to be a part, further back in the sentence."""
    if phrase.of is None or phrase.head is None or phrase.head.role != "people":
        return None
    here = [f for f in known[-_NEAR:] if f.start >= clause.sentence.start]
    while here and here[-1].measure in _THINGS:
        here.pop()
    if not here or here[-1].measure not in HAPPENED or not _BODIES.search(here[-1].text):
        return None
    return here[-1].measure if _AMONG.fullmatch(doc.text[here[-1].end : phrase.number.start]) else None


_TARGETED = re.compile(r"(?i)[^.;,]{0,30}?\b(?:ciblée?s|targeted|visée?s)\b")


def targeted(doc: Document, phrase: Phrase) -> bool:
    """Whether they are those whom a plan means to help, not all who need it."""
    return _TARGETED.match(doc.text, phrase.number.end) is not None


def not_freed(doc: Document, end: int) -> bool:
    """Whether those counted up to ``end`` have not been freed."""
    return _NOT_FREED.match(doc.text, end) is not None


_TREATED = re.compile(r"(?i)\b(?:treat(?:ed|ing)|soign(?:é|er|ant)|pris en charge)\s$")
_WOUNDS = re.compile(
    r"(?i) (?:(?:patients |people )?(?:for|with|suffering from|pour des|souffrant de|présentant des) )"
    r"(?:[^\W\d_]+ ){0,3}(?:wounds|injuries|burns|blessures|brûlures)\b"
)
_IN_HOSPITAL = re.compile(
    r"(?i)[^.;:]{0,50}? (?:(?:are|were|is) (?:still )?being treated\b|remain(?:s|ed)? (?:in (?:hospital|intensive care)"
    r"|hospitali[sz]ed)|(?:are|were) (?:still )?(?:in hospital|hospitali[sz]ed)|(?:sont|restent|étaient|ont été)"
    r" (?:toujours |encore )?(?:hospitalisée?s|soignée?s))\b"
)
_VIOLENT = re.compile(
    r"(?i)\b(?:attack\w*|bomb\w*|shell\w*|raid\w*|strike\w*|blast|explosion|shrapnel|gun\w*|bullets?|attaqu\w*|frappe\w*"
    r"|bombard\w*|balles|kamikazes?|embuscade|ambush\w*|mine)\b"
)


def _in_care(doc: Document, clause: Clause, phrase: Phrase, end: int) -> bool:
    """Whether people are treated for wounds: "treated 97 people for shrapnel wounds", "19 people remain in hospital",
    where an attack is told of."""
    before = doc.text[max(clause.sentence.start, phrase.number.start - 30) : phrase.number.start]
    if _TREATED.search(before) and _WOUNDS.match(doc.text, end):
        return True
    return _IN_HOSPITAL.match(doc.text, end) is not None and _VIOLENT.search(doc.text[:end]) is not None


def _is_list_of_dead(doc: Document, clause: Clause, phrase: Phrase) -> bool:
    """Whether victims or their names are listed after a deadly event: "published a list of 17 names"."""
    toks = clause.toks
    if not _LISTS & {t.lower for t in toks[max(0, phrase.first - 4) : phrase.first]}:
        return False
    if not _LISTED & {t.lower for t in toks[phrase.first : phrase.end + 2] if t.start >= phrase.number.end}:
        return False
    around = doc.text[max(0, phrase.number.start - 500) : phrase.number.end + 200]
    return _DEADLY.search(around) is not None or _CAPTURED.search(around) is not None


_NEAR = 4  # figures
# "Nearly 70 children were among those killed", "douze enfants figurent parmi les morts"
_AMONG_THOSE = re.compile(
    r"(?i) (?:were|are|was|is|sont|étaient|figurent|figuraient) (?:among|parmi) (?:the |those |les )(?:\w+ )?"
    r"(?:killed|dead|tués|morts|victims|victimes|(?P<hurt>injured|wounded|hurt|blessés))\b"
    r"(?! (?:soldiers|people|men)\b)"
)


def fate(doc: Document, clause: Clause, phrase: Phrase) -> Measure | None:
    """What happened to people whom the vocabulary only counts: "30 people reported missing", "pour retrouver quatre
    orpailleurs", "25 worshippers were seized", "15 hostages have not been freed"."""
    if not_freed(doc, clause.toks[phrase.end - 1].end):
        return "abducted"
    if phrase.of is None:
        return None
    noun = clause.toks[phrase.of[1] - 1].lower
    if not (phrase.head is not None and phrase.head.role == "people") and not noun.endswith(_PERSONS):
        return None
    end = clause.toks[phrase.end - 1].end
    if _in_care(doc, clause, phrase, end):
        return "injured"
    first = max(clause.sentence.start, phrase.number.start - 30)
    suspects = noun in ("suspects", "suspect")
    if suspects and (_PICKED_UP.match(doc.text, end) or _PARADES.search(doc.text, first, phrase.number.start)):
        return "arrested"
    if (among := _AMONG_THOSE.match(doc.text, end)) is not None:
        return "injured" if among["hurt"] else "killed"
    after = _FATE.match(doc.text, end)
    if after:
        return "missing" if after["lost"] else "abducted"
    if _LED_AWAY.search(doc.text, first, phrase.number.start):
        return "abducted"
    return "missing" if _SOUGHT.search(doc.text, first, phrase.number.start) else None


_CAPTORS = re.compile(
    r"(?i)\b(?:terrorists?|gunm[ae]n|bandits?|kidnappers?|abductors|insurgents?|jihadi(?:st)?s?|militants?|assailants?"
    r"|attackers?|raiders|armed men|hommes armés|ravisseurs|assaillants|terroristes|djihadistes|insurgés)\b"
    r"(?P<rest>[^.;]{0,160}?)\b(?:round(?:ed|ing) up|herd(?:ed|ing)|detain(?:ed|ing)|rafl\w+|rassembl(?:é|ant))\W"
    r"[^.;,]{0,25}$"
)
_FORCES = re.compile(r"(?i)\b(?:troops|soldiers|police|army|officers|soldats|armée|policiers|gendarmes)\b")


def rounded_up(doc: Document, clause: Clause, phrase: Phrase) -> bool:
    """Whether captors, not police, rounded up those counted: "the gunmen struck before dawn, rounding up 40 people"."""
    start = phrase.number.start
    m = _CAPTORS.search(doc.text[max(clause.sentence.start, start - 240) : start])
    return m is not None and _FORCES.search(m["rest"]) is None

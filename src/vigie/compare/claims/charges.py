"""Sentences that say who was behind a blow, or who was not.

A charge stands in one of few constructions: somebody blames somebody ("blamed it on the rebels", "accused the army of
firing"), a blow is somebody's ("carried out by", "tendue par des bandits"), or somebody is its subject ("were behind",
"bears responsibility"). A denial is of the one who denies, or of those whose part in it is denied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vigie.compare.claims import charge_words as words
from vigie.compare.claims.blamed import OF_WORDS
from vigie.compare.claims.parties import STATE, Parties, Party
from vigie.compare.incidents.origins import Origins
from vigie.compare.questions.building import Told
from vigie.compare.questions.matters import negated, untold
from vigie.compare.questions.scenes import Sentence
from vigie.model import Bounds, Source, Span

_LONG = 260  # characters of a sentence of which only the clause is shown
_SUBJECT, _OBJECT = 110, 90  # characters before a verb within which its subject stands, and after it its object
_CLAUSE, _DENIED = 160, 200  # characters after a verb of blame, or of denial, that belong to it
_NEAR_SUBJECT = 70  # of a deed
_LONGEST_VOICE = 70
_SHORTEST = 20
_OPENS = 3
_BRIEF = 90  # characters of a sentence that says no more than that it is denied
_USE = ("use of", "l'emploi", "usage", "utilisation")


@dataclass(frozen=True)
class Charge:
    """That ``parties`` were behind a blow, or with ``denies`` were not; ``a`` and ``b`` bound its clause.

    A denial that names nobody is that there was no such blow.
    """

    parties: tuple[Party, ...]
    denies: bool
    a: int
    b: int
    verb: int  # where its verb begins
    verb_end: int
    either: bool = False  # one of them, not known which
    deed: bool = False  # told as a deed, by no word of blame
    story: bool = False  # told with the blow, as what it was: "an attack by X"
    said: Bounds | None = None  # the verb of blame or denial: a day beside it is that of the words
    voice: Bounds | None = None  # who blames or denies, where it is the verb's subject


_NO_CHARGE = (words.BLAMED_BY, words.SERIES, words.THROWN_OUT, words.HABIT)


def definite(s: Sentence, c: Charge) -> bool:
    """Whether the clause can be of one blow, and is not of what somebody does in a war: "using gas"."""
    return (
        words.INDEFINITE.search(s.plain, c.verb, c.b) is None or words.DEFINITE.search(s.plain, c.verb, c.b) is not None
    )


def charges_in(s: Sentence, parties: Parties) -> list[Charge]:
    """What the sentence says of who was or was not behind a blow."""
    plain = s.plain
    if len(plain) < _SHORTEST or any(p.search(plain) for p in _NO_CHARGE):
        return []
    text = s.reading.text[s.start : s.end]
    out = list(_denied(plain, text, parties))
    for make in (_blamed, _done_by, _behind, _did):
        for c in make(plain, text, parties):
            # "Denied its aircraft had carried out the strike": what a denial holds is no charge.
            in_denial = any(x.denies and x.a <= c.verb < x.b for x in out)
            if not in_denial and not any(x.a <= c.a < x.b and x.parties == c.parties for x in out):
                out.append(c)
    return out


def told_part(s: Sentence, a: int, b: int, source: Source | None, origins: Origins) -> Told:
    """The sentence as a statement, or of a long one the part from ``a`` to ``b``, at the bounds of words."""
    end = len(s.plain)
    a, b = (0, end) if end <= _LONG else (max(0, a), min(end, b))
    while a > 0 and s.plain[a - 1].isalnum():
        a -= 1
    while b < end and s.plain[b - 1].isalnum() and s.plain[b].isalnum():
        b += 1
    while a < b and s.plain[a] in " ,;:":
        a += 1
    span: Span = Span.cut(s.reading.text, s.start + a, s.start + b)
    return Told(s.reading, span, source, origins.of(s.reading.id, source))


def _blamed(plain: str, text: str, parties: Parties) -> Iterator[Charge]:
    """“X blamed Y for it”, “blamed it on Y”, “accused Y of shelling”, “a pointé du doigt Y”."""
    for m in words.BLAMES.finditer(plain):
        if _unsaid(plain, m) or words.WISH.search(plain[: m.start()]):
            continue
        end = _stop(plain, m.end(), _CLAUSE)
        object_ = _on_whom(plain, text, m, end, parties) if m["on"] else None
        if object_ is None:
            object_ = _whom(plain, text, m, end, parties)
        if object_:
            left = _left(plain, m.start())
            voice = None if m.group().endswith(("ing", "ant")) else _subject(plain, left, m.start())
            found, either, b = object_
            yield Charge(tuple(found), False, left, b, m.start(), m.end(), either, said=m.span(), voice=voice)


_Whom = tuple[list[Party], bool, int]  # who is blamed, whether it is one of them, and where the clause ends


def _on_whom(plain: str, text: str, m: re.Match[str], end: int, parties: Parties) -> _Whom | tuple[()] | None:
    """Whom something is blamed on; empty where it is no blow, ``None`` where the verb's object is who is blamed."""
    on = words.ON.search(plain, m.end(), end)
    b = min(end, on.end() + _OBJECT) if on is not None else end
    found = parties.find(text[on.end() : b]) if on is not None else []
    verb = m.group().startswith("blam")
    if on is None or not found:
        return None if verb else ()
    what = plain[m.end() : on.start()]
    if (
        words.BLOW.search(what)
        or re.fullmatch(r"\W*(?:it|this|that|them)?\W*(?:squarely|directly|\w+ly)?\W*", what)
        or "the blame" in m.group()
        or words.WHICH.search(plain[: m.start()])
    ):
        return found, words.EITHER.search(plain, on.end(), b) is not None, b
    return None if re.search(r"\bfor\b", what) else ()  # "blamed the delay on the army"


def _whom(plain: str, text: str, m: re.Match[str], end: int, parties: Parties) -> _Whom | None:
    """Who is blamed for a blow, or accused of one."""
    accuses = m.group().startswith("accus")
    if not accuses and not m.group().startswith("blam") and m["on"]:
        return None
    comma = plain.find(",", m.end(), end)
    of = (words.OF if accuses else words.FOR).search(plain, m.end(), end if comma < 0 or accuses else comma)
    b = min(end, m.end() + _OBJECT)
    if of is not None:
        after = plain[of.end() : end]
        if accuses and of.group() != "for" and (not words.DEED.search(after) or OF_WORDS.match(after)):
            return None  # "accused the army of lying"
        if (
            not accuses
            and of.group() == "for"
            and not (words.BLOW.search(after) or re.match(r"\W*(?:it|this|that|these|those)\b", after))
        ):
            return None  # "blamed the rebels for the failure of the truce"
        if accuses or of.group() == "for":
            b = of.start()
    elif accuses and not words.BLOW.search(plain) and end - m.end() > _OBJECT:
        return None
    found = parties.find(text[m.end() : b])
    return (found, words.EITHER.search(plain, m.end(), b) is not None, end) if found else None


def _done_by(plain: str, text: str, parties: Parties) -> Iterator[Charge]:
    """“An attack carried out by X”, “une embuscade tendue par X”, “les assaillants seraient des éléments de X”."""
    blow = words.BLOW.search(plain) is not None
    for m in words.BY.finditer(plain):
        if _unsaid(plain, m) or not (blow or m.group().startswith(_USE)):
            continue
        end = _stop(plain, m.end(), _OBJECT)
        cut = words.BY_END.search(plain, m.end() + 1, end)
        end = cut.start() if cut is not None else end
        if found := parties.find(text[m.end() : end]):
            either = words.EITHER.search(plain, m.start(), end) is not None
            story = words.SAYS_WHO.match(plain, m.start()) is None
            yield Charge(tuple(found), False, _left(plain, m.start()), end, m.start(), m.end(), either, story=story)


def _behind(plain: str, text: str, parties: Parties) -> Iterator[Charge]:
    """“X was behind it”, “X bears responsibility”, “X est derrière l'attaque”."""
    for m in words.BEHIND.finditer(plain):
        if _unsaid(plain, m) or words.WISH.search(plain[: m.start() + 4]):
            continue
        a = _left(plain, m.start())
        found = parties.find(text[a : m.start()], last=True)
        what = plain[m.end() : _stop(plain, m.end(), _OBJECT)]
        blow = words.BLOW.search(what) or re.match(r" (?:it|this|that)\b", what)
        if found and (blow or not m.group().endswith((" for", "behind"))):
            either = words.EITHER.search(plain, a, m.start()) is not None
            yield Charge(tuple(found), False, a, _stop(plain, m.end(), _OBJECT), m.start(), m.end(), either)


def _did(plain: str, text: str, parties: Parties) -> Iterator[Charge]:
    """A party that is the subject of a deed: “X's planes bombed the convoy”."""
    for m in words.DID.finditer(plain):
        a = _left(plain, m.start())
        if _unsaid(plain, m) or words.SUFFERED.search(plain[a : m.start()]) or m.start() - a > _NEAR_SUBJECT:
            continue
        if found := parties.find(text[a : m.start()], last=True):
            either = words.EITHER.search(plain, a, m.start()) is not None
            yield Charge(tuple(found), False, a, _stop(plain, m.end(), _OBJECT), m.start(), m.end(), either, deed=True)


def _denied(plain: str, text: str, parties: Parties) -> Iterator[Charge]:
    """“X denied any involvement”, “X denied that Y's planes had struck”, “X's planes had not struck”."""
    for m in words.DENIES.finditer(plain):
        if untold(plain[: m.start()]):
            continue
        end = _stop(plain, m.end(), _DENIED)
        also = words.AND_DID.search(plain, m.end(), end)
        end = also.start() if also is not None else end
        left = _left(plain, m.start())
        if found := _of_whom(plain, text, m, left, end, parties):
            which = words.RELATIVE.search(plain, left, m.start())
            voice = _subject(plain, left, m.start())
            yield Charge(
                tuple(found),
                True,
                which.start() if which is not None else left,
                end,
                m.start(),
                m.end(),
                said=m.span(),
                voice=voice,
            )
    unreal = words.UNREAL.search(plain)
    if unreal is not None and words.DEED.search(plain, *unreal.span()):
        yield Charge((), True, _left(plain, unreal.start()), unreal.end(), *unreal.span())
    for m in words.NOT.finditer(plain):
        left = max((x.end() for x in words.SAID_BEFORE.finditer(plain, 0, m.start())), default=0)
        if found := parties.find(text[max(left, m.start() - _SUBJECT) : m.start()], last=True):
            yield Charge(tuple(found), True, left, _stop(plain, m.end(), _CLAUSE), m.start(), m.end())


def _of_whom(plain: str, text: str, m: re.Match[str], left: int, end: int, parties: Parties) -> list[Party]:
    """Whose part is denied: that of the one who denies, or of those who stand in what is denied."""
    after = plain[m.end() : end]
    if m["own"]:
        return parties.find(f"the {m['own']}")
    # "The group, which denied it": the last that is named.
    subject = parties.find(text[left : m.start()], last=words.RELATIVE.search(plain, left, m.start()) is not None)
    if words.PART.match(after) or _denied_it(plain, after) or words.ACCUSED.match(plain, m.end()):
        return subject
    if not words.DEED.search(after) or not words.DENIED_THAT.match(after):
        return []
    if words.DENIED_REPORT.match(after):
        return subject
    own = words.DENIED_OWN.match(after)
    had = words.HAD.search(after) if not (own and own["ing"]) else None
    inner = parties.find(text[m.end() : m.end() + had.start()]) if had is not None else []
    acting = [p for p in inner if p.sort == STATE] or inner
    if inner and not own:
        return acting
    return list({p.key: p for p in (*subject, *acting)}.values())


def _denied_it(plain: str, after: str) -> bool:
    """“They denied it”: of a blow that the sentence tells of, or the one before."""
    return words.DENIED_IT.fullmatch(after) is not None and (
        len(plain) < _BRIEF or words.DEED.search(plain) is not None
    )


def _unsaid(plain: str, m: re.Match[str]) -> bool:
    before = plain[_left(plain, m.start()) : m.start()]
    return (
        untold(plain[: m.start()]) or words.UNSURE.search(plain, 0, m.start()) is not None or negated(plain, before, m)
    )


def _subject(plain: str, a: int, b: int) -> Bounds | None:
    """Where the subject of the verb at ``b`` stands: the words before it, without adverbs and days."""
    tail = words.AFTER_SUBJECT.search(plain, a, b)
    end = tail.start() if tail is not None else b
    start = max((m.end() for m in words.BEFORE_SUBJECT.finditer(plain, a, end)), default=a)
    while start < end and plain[start] in " ,(":
        start += 1
    inside = 1 < end - start <= _LONGEST_VOICE
    return (start, end) if inside and not words.NOBODY.search(plain[start:end]) else None


def _left(plain: str, at: int) -> int:
    """Where the clause that ends at ``at`` begins."""
    first = max(0, at - _SUBJECT)
    return max((m.end() for m in words.SAID_BEFORE.finditer(plain, first, at)), default=first)


def _stop(plain: str, at: int, most: int) -> int:
    """Where the clause ends, at most so many characters on."""
    m = words.STOP.search(plain, at + _OPENS, at + most)  # not at a quotation that opens right there
    return m.start() if m else min(len(plain), at + most)

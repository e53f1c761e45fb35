"""Sentences that say who was behind a blow, who was not, and who has or has not claimed it.

A charge stands in one of few constructions: somebody blames somebody ("blamed it on the rebels", "accused the army of
firing"), a blow is somebody's ("carried out by", "tendue par des bandits"), or somebody is its subject ("were behind",
"bears responsibility"). A denial is of the one who denies, or of those whose part in it is denied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vigie.compare.claims.parties import STATE, Parties, Party
from vigie.compare.incidents.origins import Origins
from vigie.compare.questions.building import Told
from vigie.compare.questions.matters import negated, untold
from vigie.compare.questions.scenes import Sentence
from vigie.model import Source, Span

_LONG = 260  # characters of a sentence of which only the clause is shown
_SUBJECT, _OBJECT = 110, 90  # characters before a verb within which its subject stands, and after it its object

BLOW = re.compile(
    r"\b(?:(?:air |drone |rocket |missile )?(?:attacks?|strikes?|raids?|bombings?|bombardments?|shellings?|massacres?"
    r"|killings?|assaults?|ambush(?:es)?|blasts?|explosions?|abductions?|kidnappings?|incidents?|crimes?|murders?"
    r"|shootings?|atrocit(?:y|ies)|deaths?|bombs?|fire|firing|crash|provocation)|airstrikes?|slaughter|carnage"
    r"|attaques?|frappes?|raids?|bombardements?|massacres?|tueries?|assauts?|embuscades?|explosions?|enlevements?"
    r"|attentats?|assassinats?|meurtres?|tirs?|exactions|crimes?|incendie|assaillants|auteurs)\b"
)
_OF_BLOW = re.compile(  # in what somebody is accused of, or denies: verbs too
    rf"{BLOW.pattern}|\b(?:attack\w*|strik\w+|struck|hit(?:ting)?|bomb\w*|raid\w*|kill\w*|massacr\w*|shell\w*|abduct\w*"
    r"|kidnap\w*|fir(?:e[ds]?|ing)|burn\w*|murder\w*|target\w*|us(?:e|ed|ing) (?:\w+ ){0,3}?(?:weapons?|gas|chemical\w*"
    r"|sarin|chlorine|bombs)|dropp?\w*|plant(?:ed|ing)|tu(?:e|er|ant)|attaqu\w+|frapp\w+|tire\w*|bombard\w+|incendi\w+"
    r"|enlev\w+|vis(?:e|er|ant)|cibl\w+|execut\w+|pill\w+)\b"
)
_BLAMES = re.compile(
    r"\b(?P<on>blam(?:ed|es|e|ing)(?! (?:made )?by\b)|laid the blame|(?:split|put|places?|placed|puts) the blame"
    r"|attribut(?:ed|es|ing)|attribu(?:e|ent|ait|aient|ant)|imput(?:e|ent|ait|aient|ant)|(?:mis|met|mettent)"
    r"(?= [^.;]{0,60}sur le compte))\b"
    r"|\b(?P<at>accus(?:ed|es|e|ing|ent|ait|aient|ant)(?! (?:made )?(?:by|par|of|de)\b)(?! d')"
    r"|point(?:ed|s|ing)? (?:\w+ ){0,2}fingers? at|point(?:ent|e|ait|ant|aient)? du doigt|(?:held|holds?)(?= [^.;]{3,50} responsible)"
    r"|me(?:t|ttent) en cause)\b"
)
_ON = re.compile(r"\b(?:on|to|between)\b|\b(?:aux?|a|sur le compte (?:de|d'|des|du))(?=\W)")
_OF = re.compile(r"\b(?:of|for)\b|\b(?:de|d'|pour)(?=\W?\w)")
_FOR = re.compile(r"\bfor\b|\bde\b")
_BY = re.compile(
    r"\b(?:(?:carried out|committed|perpetrated|staged|conducted|launched|fired|dropped|planted|orchestrated|mounted"
    r"|executed|claimed|caused|laid)(?: [a-z]+ly)?(?: either)? by|(?:believed|thought|suspected|said) to (?:be|have been)"
    r" (?:the work of|carried out by|by)|at the hands of|the work of"
    r"|(?:menee?s?|commise?s?|perpetree?s?|tendue?s?|lancee?s?|tiree?s?|posee?s?|orchestree?s?|conduite?s?|executee?s?"
    r"|organisee?s?)(?: \w+ment)? par|l'oeuvre d[e'u]s?|attribuee?s? (?:aux?|a)(?=\W)|imputee?s? (?:aux?|a)(?=\W)"
    r"|(?:attacks?|strikes?|airstrikes?|raids?|bombings?|shelling|attaques?|frappes?|raids?|bombardements?) (?:by|par))\b"
    r"|\b(?:attackers|assailants|gunmen|assaillants|auteurs|agresseurs)\b[^.;,]{0,30}? (?:were|are|seraient"
    r"|sont|etaient)(?= (?:\w+ ){0,2}?(?:elements?|membres?|members|fighters|combattants|from|of|des|du|d'))"
    r"|\b(?:looked like|appear(?:s|ed) to (?:be|have been)|was|as|called it|etait|comme) (?:an?|une?) (?=(?:\w+ ){1,2}?provocation\b)"
)
_BEHIND = re.compile(
    r"\b(?:(?:was|were|is|are|be|been|as)(?: (?!not\b|never\b)\w+){0,2} (?:behind|responsible for|to blame)|(?:was|were)(?: \w+ly)?"
    r" responsible|responsible for|bears? (?:\w+ ){0,2}?responsibility|"
    r"(?:est|sont|etai(?:t|ent)|serai(?:t|ent)) (?:bien )?(?:derriere|(?:les? )?responsables?|a l'origine|les? auteurs?)"
    r"|porte(?:nt)? (?:\w+ ){0,2}?responsabilite)\b"
)
_DID = re.compile(
    r"\b(?:(?:had |have |has )?(?:carried out|conducted|launched|staged|committed|perpetrated|dropped|fired|bombed|shelled"
    r"|struck|used (?=(?:\w+ )?(?:chemical|chlorine|sarin|gas|barrel))|killed (?=[^.;]{0,60}\busing\b))"
    r"|(?:a|ont|avai(?:t|ent)|aurai(?:t|ent)) (?:mene|tire|bombarde|frappe|largue|lance|commis|pilonne|vise|attaque"
    r"|ouvert le feu))\b"
)
_DENIES = re.compile(
    r"\b(?P<verb>den(?:y|ies|ied|ying)|reject(?:s|ed|ing)|refut(?:es?|ed)|dement(?:ent)?|dementi[es]?|nie(?:nt)?"
    r"|rejett?e(?:nt)?|rejete|recuse(?:nt)?|disputes?|disputed|(?:government|army|regime|ministry|group)(?:'?s)? denial"
    r"|dismiss(?:es|ed))\b"
)
_PART = re.compile(
    r"^\W*(?:(?:strongly|categorically|formellement|aussi|also|again|mercredi|jeudi|vendredi|samedi|dimanche|lundi|mardi)"
    r"\W+)*(?:any |all |toute |tout |its |the |having (?:any )?)?(?:\w+ )?(?:involvement|role|responsibility|links?|part|hand"
    r"|implication|responsabilite|participation)\b"
)
_NOT = re.compile(
    r"\b(?:(?:had|has|have|did|was|were) (?:not|never)|hadn'?t|didn'?t|wasn'?t|weren'?t|n'(?:a|ont|avai(?:t|ent)|etai(?:t|ent)"
    r"|est)(?: pas| jamais| en rien)|ne sont(?: pas)?)"
    r" (?:did not |and |will not |been ){0,4}(?:behind|responsible|involved|there|present|carried out|carry out|conducted|fired?|shell(?:ed)?"
    r"|bomb(?:ed)?|attack(?:ed)?|struck|strike|use[d]?\b(?= [^.;]{0,40}(?:weapons?|gas|chemical))|derriere|responsables?|impliquee?s?|tire|bombarde|frappe|attaque|mene)\b"
)
_SAID_BEFORE = re.compile(
    r"\b(?:that|said|says|saying|insisted|que|believes?|claimed|claiming|told|selon|determined|found|concluded|but|while"
    r"|although|though|mais|alors que)\b|\bqu'|[“”\"«»;:]"
)
_CLAUSE = re.compile(r"[;:]|\b(?:but|while|which|who|although|though|as|and|mais|tandis que|alors que|qui|et)\b|, ")
_AND_DID = re.compile(r" (?:and|et) (?:also )?(?:\w+ed|said|says|a \w+e)\b")
_WHICH = re.compile(r"\b(?:which|that|que)\b[^,.;]{0,40}$|\bqu'[^,.;]{0,40}$")
_WISH = re.compile(
    r"\b(?:to (?:hold|find|identify|bring|blame|investigate)|whether|who (?:was|is|were)|qui (?:est|etait)|if|si|those)\b[^.;]{0,25}$"
)
_IN_OTHER = re.compile(r"\b(?:accused|accusee?s?|blamed) (?:by|par)\b")
# What somebody looked into or throws out is nobody's charge.
_NOT_BELIEVED = re.compile(
    r"\b(?:previously|in the past|par le passe|(?:two|three|four|five|six|seven|eight|nine|ten|several|multiple|many|dozens of"
    r"|numerous|repeated|\d+|deux|trois|quatre|plusieurs|nombreuses) (?:(?:other|different|separate) )?(?:times|occasions|fois|reprises"
    r"|(?:\w+ ){0,3}(?:attacks|attaques|bombings|attentats))"
    r"|lack\w* (?:in )?credibility|no evidence|not credible|looked into|such claims|alternative|always|repeatedly"
    r"|consistently|en permanence|toujours)\b"
)
CLAIMED = re.compile(
    r"\b(?:claim(?:ed|s|ing)? (?:\w+ )?responsibility|(?:has|had|have|was|were|been)(?: \w+ly)? claimed(?: \w+)? by|(?:was|were)"
    r" claimed\b|took (?:responsibility|credit)|claimed (?:the|to have carried out|to be behind) \w+"
    r"|revendiquee?s?|revendique(?:nt)?|revendication)\b"
)
UNCLAIMED = re.compile(
    r"\bno (?:\w+ )?(?:\w+ )?claims? (?:of|for)\b|\b(?:no (?:one|body|group|organi[sz]ation|side|party|armed group|militant group)|nobody|none)"
    r"(?: [\w-]+){0,5}? claimed\b|\b(?:has|had|have|was|were|been) (?:not|yet to)(?: \w+){0,4}? claim(?:ed)?\b"
    r"|\b(?:pas|jamais)(?: \w+){0,2} (?:revendique\w*|revendication)|\b(?:aucune?|nul)(?: \w+){0,5}? (?:revendi\w+)"
    r"|\bn'(?:a|ont)(?: \w+){0,2}? revendique|\bsans (?:etre )?revendi\w+|\bremains? unclaimed\b"
)


@dataclass(frozen=True)
class Charge:
    """That ``parties`` were behind a blow, or with ``denies`` were not; ``a`` and ``b`` bound the clause."""

    parties: tuple[Party, ...]
    denies: bool
    a: int
    b: int
    either: bool = False  # one of them, not known which
    deed: bool = False  # told as a deed, by no word of blame
    own: bool = False  # who denies is who is accused
    said: tuple[int, int] | None = None  # the verb of blame or denial: a day beside it is that of the words
    voice: tuple[int, int] | None = None  # who blames or denies, where it is the verb's subject


def charges_in(s: Sentence, parties: Parties) -> list[Charge]:
    """What the sentence says of who was or was not behind a blow."""
    if _IN_OTHER.search(s.plain) or _NOT_BELIEVED.search(s.plain) or len(s.plain) < 20:
        return []
    out: list[Charge] = []
    for make in (_denied, _blamed, _done_by, _behind, _did):
        for c in make(s, parties):
            # A denial holds what is told in its clause: "denied its aircraft had carried out the strike".
            if not any(x.denies and x.a < c.b and c.a < x.b for x in out if not c.denies) and not any(
                x.a <= c.a < x.b and x.parties == c.parties for x in out
            ):
                out.append(c)
    return out


def told_part(s: Sentence, a: int, b: int, source: Source | None, origins: Origins) -> Told:
    """The sentence as a statement, or of a long one the clause from ``a`` to ``b``, at the bounds of words."""
    if s.end - s.start <= _LONG:
        a, b = 0, s.end - s.start
    while a > 0 and s.plain[a - 1].isalnum():
        a -= 1
    while b < len(s.plain) and s.plain[b - 1 : b + 1].isalnum() and s.plain[b].isalnum():
        b += 1
    while a < b and s.plain[a] in " ,;:":
        a += 1
    span: Span = Span.cut(s.reading.text, s.start + a, s.start + b)
    return Told(s.reading, span, source, origins.of(s.reading.id, source))


def _text(s: Sentence) -> str:
    return s.reading.text[s.start : s.end]


def _either(words: str) -> bool:
    return re.search(r"\b(?:or|either|ou|soit)\b", words) is not None


def _blamed(s: Sentence, parties: Parties) -> Iterator[Charge]:
    plain, text = s.plain, _text(s)
    for m in _BLAMES.finditer(plain):
        if untold(plain[: m.start()]) or negated(plain, plain[: m.start()], m) or _WISH.search(plain[: m.start()]):
            continue
        end = _stop(plain, m.end(), 160)
        a, b = m.end(), min(end, m.end() + _OBJECT)
        if m["on"]:
            on = _ON.search(plain, m.end(), end)
            to = parties.find(text[on.end() : min(end, on.end() + _OBJECT)]) if on is not None else []
            what = plain[m.end() : on.start()] if on is not None else ""
            if (
                on is not None
                and to
                and (
                    BLOW.search(what)
                    or re.fullmatch(r"\W*(?:it|this|that|them|\w+ (?:squarely|directly))?\W*", what)
                    or "blame" in m.group()[4:]
                    or _WHICH.search(plain[: m.start()])
                )
            ):
                left = _left(plain, m.start())
                voice = _subject(plain, left, m.start()) if not m.group().endswith("ing") else None
                yield Charge(
                    tuple(to),
                    False,
                    left,
                    min(end, on.end() + _OBJECT),
                    _either(plain[on.end() : end]),
                    said=m.span(),
                    voice=voice,
                )
                continue
            if on is not None and to and not re.search(r"\bfor\b", what):
                continue  # "blamed the delay on the army"
            if not m.group().startswith("blam"):
                continue
        accuses = m.group().startswith("accus")
        of = (_OF if accuses else _FOR).search(plain, m.end(), end)
        if (
            not accuses
            and of is not None
            and plain[of.start() : of.end()] == "for"
            and not (BLOW.search(plain, of.end(), end) or re.match(r" (?:it|this|that)\b", plain[of.end() :]))
        ):
            continue  # "blamed the rebels for the failure of the truce"
        if of is not None:
            b = of.start()
            if accuses and plain[of.start() : of.end()] not in ("for",) and not _OF_BLOW.search(plain, of.end(), end):
                # "accused the army of lying"; but "l'armee de l'air" has its own "de"
                continue
        elif accuses and not BLOW.search(plain):
            continue
        found = parties.find(text[a:b])
        if found:
            left = _left(plain, m.start())
            yield Charge(
                tuple(found),
                False,
                left,
                end,
                _either(plain[a:b]),
                said=m.span(),
                voice=_subject(plain, left, m.start()) if not m.group().endswith(("ing", "ant")) else None,
            )


def _done_by(s: Sentence, parties: Parties) -> Iterator[Charge]:
    plain, text = s.plain, _text(s)
    for m in _BY.finditer(plain):
        if untold(plain[: m.start()]) or negated(plain, plain[: m.start()], m):
            continue
        if not BLOW.search(plain):
            continue
        end = min(_stop(plain, m.end(), _OBJECT), m.end() + _OBJECT)
        if (
            cut := re.search(r"\b(?:against|contre|on|in|that|which|who|qui|dans|sur|,)\b|, ", plain[m.end() : end])
        ) is not None:
            end = m.end() + cut.start()
        found = parties.find(text[m.end() : end])
        if found:
            yield Charge(tuple(found), False, _left(plain, m.start()), end, _either(plain[m.end() : end]))


def _behind(s: Sentence, parties: Parties) -> Iterator[Charge]:
    plain, text = s.plain, _text(s)
    for m in _BEHIND.finditer(plain):
        if untold(plain[: m.start()]) or negated(plain, plain[: m.start()], m) or _WISH.search(plain[: m.start() + 4]):
            continue
        a = _left(plain, m.start())
        found = parties.find(text[a : m.start()], last=True)
        if found and (BLOW.search(plain) or "responsib" in m.group()):
            yield Charge(tuple(found), False, a, _stop(plain, m.end(), _OBJECT), _either(plain[a : m.start()]))


def _did(s: Sentence, parties: Parties) -> Iterator[Charge]:
    plain, text = s.plain, _text(s)
    for m in _DID.finditer(plain):
        if untold(plain[: m.start()]) or negated(plain, plain[: m.start()], m):
            continue
        if re.search(r"\b(?:was|were|been|being|be|is|are)(?: \w+ly)? ?$", plain[max(0, m.start() - 25) : m.start()]):
            continue
        a = _left(plain, m.start())
        if m.start() - a > 70:
            continue
        found = parties.find(text[a : m.start()], last=True)
        if found:
            yield Charge(
                tuple(found), False, a, _stop(plain, m.end(), _OBJECT), _either(plain[a : m.start()]), deed=True
            )


def _denied(s: Sentence, parties: Parties) -> Iterator[Charge]:
    plain, text = s.plain, _text(s)
    for m in _DENIES.finditer(plain):
        if untold(plain[: m.start()]):
            continue
        end = _stop(plain, m.end(), 200)
        if (also := _AND_DID.search(plain, m.end(), end)) is not None:
            end = also.start()
        after = plain[m.end() : end]
        a = _left(plain, m.start())
        subject = parties.find(text[a : m.start()])
        if "denial" in m.group():
            subject = (
                parties.find(f"the {m.group().removesuffix(' denial').rstrip(chr(39)).removesuffix('s')}") or subject
            )
        part = _PART.match(after)
        if (
            part is not None
            or "denial" in m.group()
            or re.fullmatch(r"\W*(?:it|this|that|them)?\W*(?:on \w+)?\W*", after)
        ):
            if subject:
                yield Charge(tuple(subject), True, a, end, own=True, said=m.span(), voice=_subject(plain, a, m.start()))
            continue
        if not _OF_BLOW.search(after):
            continue
        if re.match(
            r"\W*(?:\w+ly )?(?:that |having |avoir |etre |que |its? |their |the |it |they |[a-z]+ing\b|any of|[\w' ]{3,60}? (?:had|was|were)\b)",
            after,
        ):
            inner = (
                parties.find(text[m.end() : end])
                if re.search(r"\b(?:had|has|have|was|were|did|used|avai\w+|ont|a)\b", after)
                else []
            )
            own = re.match(
                r"\W*(?:\w+ly )?(?:that )?(?:its?|their|his|it|they|having|avoir|etre|[a-z]+ing|que ses|que leurs|qu'il)\b",
                after,
            )
            found = list({p.key: p for p in ([*subject] if own or not inner else []) + _did_it(inner, after)}.values())
            if found:
                yield Charge(
                    tuple(found), True, a, end, own=bool(own), said=m.span(), voice=_subject(plain, a, m.start())
                )
    for m in _NOT.finditer(plain):
        a = max((x.end() for x in _SAID_BEFORE.finditer(plain, 0, m.start())), default=0)
        found = parties.find(text[max(a, m.start() - _SUBJECT) : m.start()], last=True)
        if found:
            yield Charge(tuple(found), True, a, _stop(plain, m.end(), 120))


def _did_it(found: list[Party], after: str) -> list[Party]:
    """Of the parties in what is denied those that are said to have acted: states, where states act."""
    return [p for p in found if p.sort == STATE] or found


# Before the subject of a verb of blame, and between it and the verb.
_BEFORE = re.compile(r"\b(?:which|who|that|qui|que|and|et|on \w+day|\w+day)\b|\bqu'|, ")
_BETWEEN = re.compile(
    r"(?:[ ,]+(?:has|have|had|a|ont|avait|avaient|also|aussi|\w+ly|(?!govern|parle)\w+ment|(?:on |ce |)\w+day|lundi|mardi|mercredi|jeudi"
    r"|vendredi|samedi|dimanche|later|again|always))*[ ,]*$"
)
_LONGEST_VOICE = 70


def _subject(plain: str, a: int, b: int) -> tuple[int, int] | None:
    """Where the subject of the verb at ``b`` stands: the words before it, without adverbs and days."""
    tail = _BETWEEN.search(plain, a, b)
    end = tail.start() if tail is not None else b
    start = max((m.end() for m in _BEFORE.finditer(plain, a, end)), default=a)
    while start < end and plain[start] in " ,(":
        start += 1
    words = plain[start:end]
    return (
        (start, end)
        if 1 < len(words) <= _LONGEST_VOICE
        and not re.search(r"\d|^(?:he|she|it|they|il|elle|ils|elles|we|nous)$", words)
        else None
    )


def _left(plain: str, at: int) -> int:
    """Where the clause that ends at ``at`` begins."""
    return max(
        (m.end() for m in _SAID_BEFORE.finditer(plain, max(0, at - _SUBJECT), at)), default=max(0, at - _SUBJECT)
    )


def _stop(plain: str, at: int, most: int) -> int:
    m = re.compile(r"[;:.“”\"«»](?=\s|$)| [-–—] |\b(?:but|while|although|mais|tandis que|alors que)\b").search(
        plain, at, at + most
    )
    return m.start() if m else min(len(plain), at + most)

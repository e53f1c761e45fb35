"""Yes or no: was a truce or a deal made, a ransom asked or paid, an attack claimed.

Each matter has words that affirm it and words that deny it, looked for in the articles on one matter. Where an article
denies what another affirms (or the same one, by another voice), the answers contradict; where nothing was so at first
and later was ("no group has claimed …"), the answer was updated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vigie.compare.claims.of_crisis import lines
from vigie.compare.claims.official import yes_no
from vigie.compare.incidents.merging import places_of, sites_of, type_of
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.questions.scenes import AHEAD, Sentence, apart_in_days, by_topic, said, sentences_in
from vigie.compare.words.wording import event_noun, place_words
from vigie.model import Reading

_DEAL = r"(?:deals?|agreements?|accords?|pacts?|ententes?|protocol\w*|compromis)"
_TRUCE = r"(?:ceasefires?|cease-fires?|truces?|treves?|cessez-le-feu|cessation of hostilities|cessation des hostilites)"
_BETWEEN = r"(?: [\w'’-]+,?){0,6}? "


@dataclass(frozen=True)
class _Matter:
    name: str
    question: str
    yes: re.Pattern[str]
    no: re.Pattern[str]
    later: bool = False  # what was not so may come to be: then it is an update


_MATTERS = (
    _Matter(
        "deal",
        "Was {a deal} made?",
        re.compile(
            rf"\b(?:sign(?:ed|s)|reach(?:ed|es)|agreed(?: to| on)?|struck|conclud(?:ed|es)|sealed|accept(?:ed|s)"
            rf"|announced"
            rf"|(?:a|ont|avoir|avaient|avait) (?:conclu|signe|accepte|trouve|scelle|obtenu"
            rf"|negocie)){_BETWEEN}(?P<n>{_TRUCE}|{_DEAL})\b"
            rf"|\b(?P<n2>{_TRUCE}|{_DEAL})(?: [\w'’-]+){{0,6}}? (?:was|were|has been|have been|had been|a ete"
            rf"|ont ete|est|sont)"
            rf" (?:agreed|reached|signed|struck|concluded|conclue?s?|signee?s?|trouvee?s?|acceptee?s?)\b"
            rf"|\b(?:after|following|under|thanks to|as part of|apres|suite a|en vertu d"
            rf"|grace a)(?: [\w'’-]+){{0,3}}? (?P<n3>{_TRUCE}|{_DEAL})\b"
        ),
        re.compile(
            rf"\b(?:no|any|aucune?)(?: \w+)?(?: (?P<n>{_TRUCE}|{_DEAL}))(?: [\w'’-]+){{0,5}}? (?:was|were|had been"
            rf"|has been|been|n'a ete|n'a|a ete)"
            rf" (?:agreed|reached|signed|struck|made|concluded|conclu\w*|signe\w*|trouve\w*)\b"
            rf"|\b(?:not|never|denie[sd]|deny|denying|dement\w*|nie(?:nt)?|n'avoir|n'a|n'ont"
            rf"|without)(?: [\w'’-]+){{0,3}}?"
            rf" (?:agreed|sign(?:ed|ing)?|reach(?:ed|ing)?|conclud(?:ed|ing)|negotiat(?:ed|ing)|made|making"
            rf"|accept(?:ed|ing)|conclu|signe|accepte|negocie)"
            rf"(?: [\w'’-]+){{0,4}}? (?P<n2>{_TRUCE}|{_DEAL}|anything|any such|such a|rien)\b"
            rf"|\b(?:rien|ni) (?:signe|conclu|negocie|accepte)\b|\bthere (?:is|was|has been) no (?P<n3>{_TRUCE}"
            rf"|{_DEAL})\b"
            rf"|\bil n'y a (?:pas|eu aucun|aucun) (?P<n4>{_TRUCE}|{_DEAL})\b"
        ),
    ),
    _Matter(
        "ransom paid",
        "Was a ransom paid?",
        re.compile(
            r"\b(?:ransom|rancon)(?: [\w$€.,'-]+){0,6}? (?:was|had been|has been|were|a ete|avait ete|aurait ete"
            r"|ont ete) (?:\w+ly )?(?:paid|handed over|delivered"
            r"|payee?|versee?|remise?)\b"
            r"|\b(?:paid|pay(?:ing)?|raised|contributed|collected|handed over|sold|verse|paye|reuni|remis"
            r"|cotise)(?: [\w$€£₦.,'-]+){0,7}? (?:(?:as |in |de |une )?(?:ransom|rancon)"
            r"|(?:to|for|aux?) (?:the )?(?:kidnappers|captors|abductors|gunmen|bandits|ravisseurs|(?:their |her "
            r"|his |the )?(?:release|freedom)))\b"
            r"|\b(?:famil(?:y|ies)|relatives|parents|proches|familles)(?: \w+){0,4}? (?:contributed|raised|paid"
            r"|collected|verse|paye|reuni|cotise)\b"
        ),
        re.compile(
            r"\b(?:no|without(?: any| a)?|aucune|sans|ni) (?:\w+ )?(?:ransom|rancon|money|payment|paiement"
            r"|contrepartie)\b(?! (?:demand|was demanded|had been demanded|request))"
            r"|\bnothing (?:was|had been|has been|is) (?:paid|given)\b|\brien n'a ete (?:verse|paye|donne)\b"
            r"|\b(?:not|never|denie[sd]|deny|n'a pas|n'ont pas|dement\w*|nie)(?: [\w'-]+){0,5}? (?:paid|paying|pay"
            r"|verse|paye)\b"
            r"|\b(?:denie[sd]|deny|dement\w*|nie)(?: [\w'-]+){0,5}? (?:ransom|rancon)(?: \w+){0,2} (?:paid|payee?"
            r"|versee?)\b"
        ),
    ),
    _Matter(
        "ransom asked",
        "Was a ransom demanded?",
        re.compile(
            r"\b(?:ask(?:ed|ing)?(?: for)?|demand(?:ed|ing|s)?|want(?:ed)?|request(?:ed|ing)?|exig\w+|reclam\w+"
            r"|demand\w+)(?: [\w$€£₦.,'-]+){0,5}?"
            r" (?:ransom|rancon|naira|nairas|dollars?|francs?|fcfa|gourdes|euros?|million|pounds|rials?|shillings?)\b"
            r"|\b(?:ransom|rancon)(?: [\w$€£₦.,'()-]+){0,8}? (?:was|had been|has been|is|a ete|aurait ete|avait ete"
            r"|est|serait) (?:being )?(?:demanded|asked|requested|exigee?|reclamee?|demandee?)\b"
        ),
        re.compile(
            r"\b(?:denie[sd]|deny|denying|dement\w*|nie|no|never|aucune|not)(?: [\w'-]+){0,4}? (?:ransom|rancon"
            r"|demand|exigence)\b(?: [\w'-]+){0,5}?"
            r" (?:demand\w*|ask\w*|request\w*|received|made|recue?|formulee?|exigee?|reclamee?)\b"
            r"|\b(?:no|aucune) (?:ransom )?(?:demand|contact|demande)(?: de rancon)? (?:has|had|was|have|n'a|ne)\b"
        ),
        later=True,
    ),
)
_DEMANDED = next(m for m in _MATTERS if m.name == "ransom asked")
_UNCLAIMED = re.compile(
    r"\b(?:no (?:\w+ ){0,2}(?:one|body|group|organi[sz]ation|party|side|claim)|nobody"
    r"|none)(?: [\w'-]+){0,4}? (?:claimed|responsibility)\b"
    r"|\b(?:not (?:been |yet been |immediately been |immediately )?claimed|unclaimed|no claim of responsibility)\b"
    r"|\b(?:n'a|n'avait|n'ont|n'est) (?:pas|toujours pas|pas encore"
    r"|ete pas)?\s?(?:encore )?(?:immediatement )?(?:ete )?revendiqu\w+"
    r"|\baucun(?:e)? (?:\w+ ){0,2}(?:groupe|organisation|revendication)\b|\bnon revendiqu\w+"
)
_CLAIMED = re.compile(
    r"\b(?:claim(?:ed|s|ing) (?:the |this |that )?(?:responsibility|attack|raid|ambush|bombing|assault|strike"
    r"|killing)"
    r"|(?:said|says|announced)(?: \w+)? (?:it|they|its (?:fighters|men)) (?:was|were|had been) (?:behind"
    r"|responsible for)"
    r"|(?:said|says|announced)(?: on \w+)?(?: that)? (?:it|they|its (?:fighters|men)) (?:had )?carried out"
    r"|(?:a|ont|avait|avaient|est) (?:ensuite |aussitot |egalement |par la suite )?(?:ete )?revendiqu\w+"
    r"|revendique(?:nt)?|responsibility for)\b"
)


OVERTAKEN = 1  # days by which an article may not know yet that another had told of a claim


def settled_queries(material: Material) -> list[Query]:
    """Questions answered yes or no by the articles on one matter."""
    out: list[Query] = []
    for topic, readings in by_topic(material).items():
        sentences = [s for r in readings for s in lines(r, material)]
        for matter in _MATTERS:
            out += _asked(matter, topic, sentences, material)
    return [*out, *_claimed(material)]


def _asked(matter: _Matter, topic: str, sentences: Sequence[Sentence], material: Material) -> Iterator[Query]:
    no = [(s, m) for s in sentences if (m := matter.no.search(s.plain)) and not AHEAD.search(s.plain, 0, m.start())]
    denied = {(s.reading.id, s.number) for s, _ in no}
    yes = [
        (s, m)
        for s in sentences
        if (s.reading.id, s.number) not in denied
        and (m := matter.yes.search(s.plain))
        and not AHEAD.search(s.plain, max(0, m.start() - 60), m.start())
    ]
    if matter.name == "deal" and no:
        against = [(s, m) for s, m in yes if any(_one_deal(m, n, s, t) for t, n in no)]
        yes, no = (against, no) if against else (yes, [])
    if matter.name == "ransom paid":  # what a denial of the demand says is another matter
        no = [(s, m) for s, m in no if not _DEMANDED.no.search(s.plain)]
    if not yes or not (no or len({s.reading.id for s, _ in yes}) > 1):
        return
    told = [[said(s, material.origins) for s, _ in side] for side in (yes, no)]
    drafts = [Draft(yes_no(answer), t) for answer, t in ((True, told[0]), (False, told[1])) if t]
    verdict = "contested" if no else ""
    if no and matter.later and _before(no, yes):
        drafts, verdict = drafts[::-1], "updated"
    noun = _noun([m for _, m in yes])
    lead = yes[0][0]
    yield Query(
        key=(matter.name, topic, lead.reading.id, str(lead.start)),
        text=matter.question.replace("{a deal}", noun),
        measure=None,
        where=(),
        when=None,
        drafts=drafts,
        verdict=verdict,
        about="the same matter",
    )


def _before(first: Sequence[tuple[Sentence, re.Match[str]]], then: Sequence[tuple[Sentence, re.Match[str]]]) -> bool:
    days = [apart_in_days(a.reading, b.reading) for a, _ in first for b, _ in then]
    return all(d is not None and d > 1 for d in days)


def _groups(m: re.Match[str]) -> str:
    return next((v for k, v in m.groupdict().items() if v), "")


def _noun(found: Sequence[re.Match[str]]) -> str:
    words = [_groups(m) for m in found]
    return "a truce" if any(re.fullmatch(_TRUCE, w) for w in words) else "a deal"


_ONE_PARTY = re.compile(r"\b(?:accept(?:ed|s)|(?:a|ont|avait|avaient) accepte)\b")


def _one_deal(yes: re.Match[str], no: re.Match[str], s: Sentence, t: Sentence) -> bool:
    """Whether what is denied is what is affirmed: both a truce, or neither; what one side accepts the other may not."""
    kinds = [bool(re.fullmatch(_TRUCE, _groups(m))) for m in (yes, no)]
    if _groups(no) in ("anything", "any such", "such a", "rien", ""):
        kinds[1] = kinds[0]
    return kinds[0] == kinds[1] and (
        _ONE_PARTY.search(yes.group()) is None or (s.reading is t.reading and s.number == t.number)
    )


def _claimed(material: Material) -> Iterator[Query]:
    """“Was the attack claimed?” where no group had claimed it at first, or several articles say that one did."""
    of_event: dict[int, list[Reading]] = {}
    for reading in material.readings:
        n = material.focus.event(reading.id)
        if n is not None:
            of_event.setdefault(n, []).append(reading)
    for n, readings in sorted(of_event.items()):
        no: list[Told] = []
        yes: list[Told] = []
        for s in (s for r in readings for s in sentences_in(r)):
            if _UNCLAIMED.search(s.plain):
                no.append(said(s, material.origins))
            elif (m := _CLAIMED.search(s.plain)) and not AHEAD.search(s.plain, 0, m.start()):
                yes.append(said(s, material.origins))
        if not yes or len({t.reading.id for t in (*yes, *no)}) < 2:
            continue
        days = [apart_in_days(a.reading, b.reading) for a in no for b in yes]
        if any(d is None or d < -OVERTAKEN for d in days) or (days and max(d or 0 for d in days) < 1):
            continue  # somebody had claimed it before: that nobody did is of another group or another attack
        event = material.found[n]
        noun = event_noun(*type_of(event))
        tail = place_words(places_of(event))
        drafts = [Draft(yes_no(answer), told) for answer, told in ((False, no), (True, yes)) if told]
        yield Query(
            key=("claimed", str(n), yes[0].reading.id, str(yes[0].span.start)),
            text=f"Did a group claim {noun}{' ' + tail if tail else ''}?",
            measure=None,
            where=sites_of(event),
            when=None,
            drafts=drafts,
            verdict="updated" if len(drafts) > 1 else "",
            events=[n],
        )

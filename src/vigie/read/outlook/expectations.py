"""Forecasts told by a frame around a clause: a doubt, a scenario, a bet, a term that is set, what is in store.

"Brokers see the kwacha slipping past 30", "our base case is that …", "I would not bet on …", "shortages are on the
cards", "should the dam fail, three districts go under water", "la saison s'annonce difficile". The patterns look at
folded text (``clauses.folded``) and name classes of verbs and frames; what the clause tells of is judged by the tables
of ``data/outcomes.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.read.outlook.foreboding import HOPED
from vigie.read.outlook.horizon_words import HORIZON
from vigie.read.outlook.outcome_words import OUTCOME, OUTCOME_NEAR, TROUBLE, forms_of
from vigie.read.outlook.prospects import Prospect, stop_of

_ING = rf"(?:{forms_of('outcomes', 'ing')}|(?:runn|gett|go|com|tak|stay|remain|be|keep|mov|turn|draw|tipp|liv)ing)"
_THIRD = forms_of("outcomes", "third")
_SOME = r"(?:[\w'%.-]+ ){1,8}?"
_SO = (
    r"(?:(?:not|now|still|also|already|only|just|all|very|quite|clearly|hardly|far from|increasingly|once again|pas"
    r"|plus|encore|toujours|desormais|deja|tres|plutot) )*"
)
_BE = r"(?:is|are|be|(?:has |have )?becom(?:e|es|ing)|remains?|seems?|looks?|appears?|lies?)"
_TROUBLE = rf"(?:{TROUBLE}|[\w-]+(?:tion|sion|ment)s?)"
_ETRE = r"(?:(?:n')?est|sont|reste(?:nt)?|demeure(?:nt)?|semble(?:nt)?|parai(?:t|ssent)|devien(?:t|nent))"

# "We are looking at a return to civil war"
_LOOKING = re.compile(
    rf"\b(?P<cue>(?:are|is|'re|be) (?:now |probably |potentially )?looking at) (?P<what>(?:an? |the |another "
    rf"|more |further )?"
    rf"(?:return|repeat|collapse|end|[\w-]+ (?=of)|\w+est|{_TROUBLE}|[\w-]+ {_TROUBLE})\b[^;:]*)"
)
# "Unless fuel comes, the city has weeks": what is left of its time.
_LEFT = re.compile(
    r"\b(?P<cue>can (?:only |still |perhaps )?(?:hold|last|survive|endure|resist|go on"
    r"|keep going)(?: \w+){0,3}? (?:until|till"
    r"|beyond|through|for (?:another|more than|at most|long))|peu(?:t|vent) (?:encore )?tenir (?:jusqu|encore)"
    r"|(?:has|have|had) (?:(?:only|just|at most|barely|perhaps|maybe|no more than|a matter of|at best) )*"
    r"(?:(?:a|a few|two|three|four|five|six|ten|\d+) )?(?:hours|days|weeks|months|week|month|fortnight)"
    r"(?: (?:rather than|not) (?:hours|days|weeks|months|years)|, not \w+| (?:left|at (?:most|best))(?! (?:to|in|on)\b)"
    r"|(?= ?[.;\"]| ?$)))"
)

# "Brokers see the kwacha slipping past 30", "it sees inflation averaging 31 percent"
_SEES = re.compile(
    rf"\b(?P<cue>(?<!to )(?<!\bi )(?<!\bwe )(?<!\byou )(?:sees?|foresees?|envisages?|envisions?|predicts?|forecasts?"
    rf"|anticipates?))\s"
    rf"(?P<what>(?!(?:him|her|them|me|us|himself|herself|people|men|women|you|that|what|how|who|where|why|no|little|evidence"
    rf"|nothing)\b)"
    rf"{_SOME}(?:not )?{_ING}\b[^;:]*)"
    rf"|\b(?P<next>(?<!to )sees?) (?P<nextup>{_SOME}as (?:the |its )?next\b[^;:]*)"
    rf"|\b(?P<voit>vo(?:it|ient|yons)(?: bien| deja)?)\s(?P<quoi>(?!que\b|qu')(?:[\w'%.-]+ ){{1,6}}?"
    rf"(?:se |s')?{OUTCOME}\b[^;:]*)"
    r"|\b(?P<mal>vo(?:it|ient|is|yons) (?:mal|difficilement|pas|guere|plus))\s(?P<doute>(?!comment"
    r"|pourquoi)(?:[\w'%.-]+ ){1,8}?(?:se |s')?"
    r"(?![a-z]+[dlnt]aires?\b)[a-z]+(?:er|ir|re)\b[^;:]*)"  # not "on ne voit plus un militaire"
)
# What a predicate puts ahead of an event: "are on the cards", "is a realistic possibility", "n'est pas à écarter"
_STORE = re.compile(
    rf"\b(?P<cue>comes next(?! (?:week|month|year|\w+day))|{_BE} {_SO}(?:on (?:the|its|their) (?:cards|horizon)"
    rf"|in (?:the offing|prospect|store)"
    r"|next(?! (?:to|week|month|year|\w+day|in line|door)\b)|a (?:matter|question) of (?:time|when)"
    r"|around the corner|far off|out of the question|conceivable"
    r"|to be (?:expected|feared)|foreseeable|inevitable|unavoidable|avoidable|inescapable|favou?red"
    r"|(?:an?|the|our|their) (?:most |more |ever |very )?(?:realistic|real|growing|distinct|strong|likely|likeliest"
    r"|likelier|probable|serious|clear|central|plausible)"
    r" (?:possibility|probability|prospect|outcome|step|next step|scenario|result))"
    rf"|{_ETRE} {_SO}(?:a (?:craindre|redouter|prevoir|attendre|ecarter|exclure)|envisageables?|redoutee?s?"
    r"|favorisee?s?|en vue|ineluctables?|inevitables?|attendue?s? en (?:baisse|hausse|recul)"
    r"|l'(?:issue|hypothese) la plus probable|(?:une|la) (?:\w+ )?(?:possibilite|eventualite) (?:reelle|serieuse)))\b"
)
# The same of any subject: "has the potential to", "shows no sign of easing", "s'expose à"
_BOUND = re.compile(
    rf"\b(?P<cue>(?:has|have|had) (?:[\w-]+ )?(?:the (?:potential|makings) (?:to|of)"
    rf"|every reason to (?=(?:\w+ )?{OUTCOME}\b))"
    rf"|(?:is|are) {_SO}(?:apt to|ripe for|primed for|powerless to|headed (?:for"
    rf"|towards?) (?=(?:[\w-]+ ){{0,3}}{_TROUBLE}))"
    r"|(?:bodes?|augurs?) (?:ill|badly|poorly|well) for"
    r"|sets the (?:stage|scene) for"
    r"|shows? (?:no|little|few) signs? of (?:easing|ending|abating|stopping|slowing|letting up|improving|recovering"
    r"|relenting|fading)|no end in sight|days are numbered|on borrowed time"
    rf"|can only (?=(?:\w+ )?{OUTCOME}\b|widen|deepen|get)"
    r"|leaves? (?:[\w'-]+ ){1,6}?(?:open|exposed|vulnerable|at the mercy|prey) (?:to|of)"
    rf"|faces? (?=(?:an? |the )?(?:heightened|elevated|acute|grave|certain|almost certain|likely|probable"
    rf"|imminent|growing)"
    rf" (?:[\w-]+ ){{0,3}}?{_TROUBLE})"
    r"|faces? (?:an? )?(?:heightened|elevated|acute|grave|serious|growing|increased|high) (?:threat|risk|danger) of"
    r"|fini(?:ra|ront) (?:par|mal)\b"
    r"|(?:remains?|reste(?:nt)?) possibles?\b(?! (?:that|to|que|de|d'))"
    r"|s'annonce(?:nt)? (?!que\b|a la\b|comme un candidat)(?=\w+)|s'expose(?:nt)? a\b"
    r"|n'(?:a|ont|avons) pas fini de|(?:est|sont) (?:devant nous|a venir)"
    r"|(?:augure|presage)(?:nt)? (?=mal|bien|d|un|le|la)"
    r"|tarder(?:a|ont) a(?= (?:se |s')?\w+(?:er|ir|re)\b))"
)
# Of the things that lie ahead: "darker nights ahead of it", "des jours sombres attendent la capitale"
_AHEAD = re.compile(
    r"\b(?P<what>(?:(?:more|many|further|much|some|very|a|an|of) )*(?:dark(?:er)?|difficult|hard(?:er)?"
    r"|tough(?:er)?|bleak"
    r"|troubled|lean|long|worse|more|rough|turbulent|uncertain|bloody)(?: [\w-]+)? (?:days|weeks|months|years|nights"
    r"|winter|summer|times?|period|season|pain|violence|trouble|decline)"
    r" (?:(?:lies?|is|are) )?(?P<cue>ahead|to come)\b[^;:.,]*"
    r"|(?:des|de) (?:jours|mois|semaines|annees|temps|lendemains) (?:\w+ )?(?:sombres|difficiles|durs"
    r"|incertains|noirs)"
    r" (?P<attend>attendent|s'annoncent)\b[^;:.,]*)"
)
# "Our base case is that …", "worst case: …", "in a first scenario, …"
_SCENARIO = re.compile(
    r"\b(?P<cue>(?:(?:in )?(?:an?|the|our|my|their|its) )?(?:(?:base|worst|best|central"
    r"|baseline)[ -]case(?: scenario)?"
    r"|(?:central|baseline|most likely|more likely|likeliest|likelier|first|second|third|optimistic|pessimistic"
    r"|adverse"
    r"|darkest|and likelier)"
    r" (?:scenario|path|course|outcome|assumption))(?: (?:is|remains|would be|sees|foresees|envisages|assumes"
    r"|leads to"
    r"|has))?(?: that| one of)?"
    r"|(?:dans )?(?:le|un|notre) (?:(?:premier|deuxieme|second|troisieme) )?(?:scenario|cas de figure)"
    r"(?: (?:central|de base|du pire|optimiste|pessimiste|le plus (?:probable|sombre|vraisemblable)))?"
    r"(?: (?:est|reste|serait))?(?: (?:que|qu'|celui (?:de|d'une?|d')))?)"
    r"(?P<mark>[:,]?) ?(?P<what>[^;:]{8,})"
)
# "doubts that the truce will hold", "is confident that the town would fall", "it is hard to see them turning back"
_BELIEF = re.compile(
    rf"\b(?P<cue>(?<!no )(?<!any )(?<!in )(?<!cast )(?<!casts )(?<!casting )(?<!without )doubt(?:s|ed)?|(?:voic"
    rf"|express|rais)\w+ doubts?|(?:is|are|was|were|remains?|am|(?<=\bi)'m) {_SO}(?:doubtful|sceptical"
    r"|skeptical|unconvinced|pessimistic|convinced|confident|adamant|certain|sure|optimistic|resigned)"
    r"|(?:does|do|did|could|can|would|should)(?: not|n't) (?:think|believe|imagine|bet|count|be surprised)"
    r"|(?:hard|difficult|impossible) to (?:see|imagine|believe|envisage)|los(?:t|ing|es?) (?:all )?hope"
    r"|no longer (?:hope|believe|expect|think)s?|little hope|nothing (?:[\w']+ ){0,6}?suggests?"
    r"|no reason to (?:think|believe|expect|suppose)"
    r"|(?:my|our|the) (?:guess|bet|fear|hunch|expectation|prediction|assessment) is|mark my words|make no mistake"
    r"|doute(?:nt)?(?= que| qu')|ne croi(?:s|t|ent) (?:pas|plus|guere)|n'esper\w+ plus|"
    r"(?:je |nous )?crai(?:ns|gnons)(?: fort| beaucoup)?|rien (?:[\w',]+ ){0,8}?ne laisse (?:penser|croire|presager)"
    r"|(?:ne|n') (?:donn|pari)\w+ pas cher|(?:est|sont) (?:convaincue?s?|persuadee?s?|certaine?s?|sure?s?)"
    r"|(?:il y a )?(?:gros|fort) a parier)"
    r"(?P<link>,? ?[\":]? ?(?:(?:that|whether|if|how|of|on|in|que|de)\b|qu'|:|,) ?| )(?P<what>[^;:]{8,})"
)
_MODAL = re.compile(
    r"\b(?:will|won't|'ll|would|can|can't|cannot|could|may|might|(?:is|are|was|were) going to|[a-z]+(?:era"
    r"|eront|erait"
    r"|eraient|ra|ront))\b"
)
# "I would not bet on this parliament lasting out the year", "any of them being found"
_SMALL = re.compile(rf"(?!(?:him|her|it|that|what|who)\b)(?:{_SOME})?(?:not )?{_ING}\b")
_DONE = re.compile(
    r"\b(?:has|have|had|was|were|did|is already|are already|a ete|ont ete|ait|aient|avait|avaient|etait|etaient"
    r"|ever had)\b"
)
# "points to a rougher handling", "sets the scene for another coup", "increases the prospect of a run-off"
_HERALDS = re.compile(
    r"\b(?P<cue>(?:heralds|presages?|portends?|foreshadows?|spells?)\b|(?:increas|heighten|lift|boost|deepen|stok"
    r"|sharpen|rais"
    r"|lower|reduc|dimm|dent)(?:e?s|e?d|ing)? (?:the |their |its |any |hopes? and )?(?:prospects?|risks?"
    r"|likelihood|chances?"
    r"|odds|danger|probability|fears?|hopes?) (?:of|for|that)"
    r"|(?:accroi(?:t|ssent)|augmente(?:nt)?|renforce(?:nt)?|eloigne(?:nt)?|rapproche(?:nt)?) "
    r"(?:la probabilite|le risque|la perspective|les chances|le danger) (?:de|d')|laisse(?:nt)? (?:presager"
    r"|augurer|entrevoir)"
    r"|points? to (?=(?:an?|the|more|further|another|renewed) [^;:.]{6,80}\b(?:once|when|before|as soon as"
    r"|in the coming|next)\b))"
    r"\s?(?P<what>(?:the |an? |more |further |another |une? |des |la |le |l')?(?P<first>[^;:]{6,}))"
)
# "Whoever wins on Sunday inherits an empty treasury"
_WHOEVER = re.compile(
    r"\b(?P<cue>whoever|quiconque|celui qui) (?P<what>(?:wins?|takes?|comes?|succeeds?|replaces?|holds?"
    r"|controls?|emerges?"
    r"|governs?|leads?|is elected|gagne\w*|prend\w*|tien\w+|remporte\w*|succede\w*|l'emporte\w*) [^;:]{8,})"
)
# "Expect sporadic gunfire through the weekend"
_ORDER = re.compile(
    r"(?:^|(?<=[.!?:\"] )|(?<=  )|(?<=\"))(?P<cue>expect)(?!,? (?:to|me|him|her|us|them|nothing from|that of"
    r"|it to)\b),? "
    r"(?P<what>[^;:]{8,})"
)
# "is planning for a further 200,000 arrivals", "il faut compter avec de nouvelles défections"
_PLANS_FOR = re.compile(
    r"\b(?P<cue>(?:(?:is|are) )?(?:planning|preparing|getting ready|bracing) for|prepares? for|must be prepared for"
    r"|(?:il )?faut (?:compter avec|se preparer a)|(?:doit|devons|doivent) se preparer a|devons nous preparer a)\s"
    r"(?P<what>(?:(?:a|an|another|up to|as many as|some|de|d'|des|une?) ?)?(?:further|additional|more|new"
    r"|another|nouve\w+"
    r"|autres?|influx|\d[\d,. ]*)\b[^;:]*)"
)
_COUNTED = re.compile(
    rf"\b(?:arrivals?|refugees|returnees|displaced|people|cases|casualties|victims|deaths|wave|defections?|arrivees"
    rf"|refugies|deplaces|cas|victimes|{_TROUBLE})\b"
)
# A condition that opens the sentence, and what then is so: in the present with a term, or after "should".
_IF = re.compile(
    r"\W*(?:(?P<should>should|were) (?:the|a|an|this|that|it|they|he|she|any|[a-z]+)\b|if|unless|without|once"
    r"|as soon as)\b"
    r"(?![^,]*\b(?:you|your|i|were|had|did)\b)[^,;:]{5,120}, (?P<what>[^;:]{8,})"
)
_PRESENT = re.compile(
    rf"\b(?P<cue>{_THIRD}|{OUTCOME}|goes|go|comes?|gets?|turns?|stops?|breaks?|runs?|ends?|closes?|shuts?)\b"
)
# "little chance of the truce surviving", "a one-in-three chance of seeing out the month"
_CHANCE_OF = re.compile(
    r"\b(?P<cue>(?:(?:has|have|had|sees?|is|was|gives? [\w' ]{2,30}?|puts?|at best|at most|perhaps|only|with"
    r"|there (?:is|was)) )+"
    r"(?:an? |no |little |every |some |only )*(?:(?:[\w-]+-(?:in|to|than)-[\w-]+|even|fair|good|real|strong"
    r"|slim|small"
    r"|decent|high|low|\d+ ?(?:%|percent|per cent)) )?"
    rf"(?:chance|probability|likelihood|risk|odds)s? of) (?P<what>(?:{_SOME})?{_ING}\b[^;:]*)"
)


def expectations(text: str, a: int, b: int, ahead: bool) -> Iterator[Prospect]:
    """The prospects of the sentence ``a`` to ``b`` of folded ``text``; ``ahead``: a date in it lies in the future."""
    for m in _SEES.finditer(text, a, b):
        cue, what = next(
            (c, w) for c, w in (("cue", "what"), ("next", "nextup"), ("voit", "quoi"), ("mal", "doute")) if m[c]
        )
        yield _of(text, m, cue, what, b, led=True)
    for m in _STORE.finditer(text, a, b):
        yield Prospect(None, stop_of(text, m.end(), b), m.span("cue"), m.span("cue"), any_subject=True)
    for m in _BOUND.finditer(text, a, b):
        yield Prospect(None, stop_of(text, m.end(), b), m.span("cue"), m.span("cue"), any_subject=True)
    for m in _LEFT.finditer(text, a, b):
        yield Prospect(None, stop_of(text, m.end(), b), m.span("cue"), m.span("cue"), any_subject=True)
    for m in _LOOKING.finditer(text, a, b):
        yield _of(text, m, "cue", "what", b, led=False)
    for m in _AHEAD.finditer(text, a, b):
        words = m.span("cue") if m["cue"] else m.span("attend")
        yield Prospect(m.start("what"), m.end("what"), words, words)
    yield from _framed(text, a, b)
    yield from _termed(text, a, b, ahead or HORIZON.search(text, a, b) is not None)


def _of(text: str, m: re.Match[str], cue: str, what: str, b: int, *, led: bool) -> Prospect:
    """What stands in the group ``what``; ``led``: whose subject is who foretells it."""
    words = m.span(cue)
    return Prospect(m.start(what), stop_of(text, m.start(what), b), words, words, words if led else None)


def _framed(text: str, a: int, b: int) -> Iterator[Prospect]:
    """Scenarios, beliefs and doubts, signs."""
    for m in _SCENARIO.finditer(text, a, b):
        if m["mark"] or m["cue"].endswith(
            ("is", "remains", "be", "that", "of", "to", "que", "qu'", "d'", "est", "reste")
        ):
            yield _of(text, m, "cue", "what", b, led=False)
    for m in _BELIEF.finditer(text, a, b):
        end = stop_of(text, m.start("what"), b)
        near = min(end, m.start("what") + 70)
        if _DONE.search(text, m.start("what"), near):
            continue
        if _may_come(text, m, near, end):
            yield _of(text, m, "cue", "what", b, led=True)
    for m in _HERALDS.finditer(text, a, b):
        if re.search(rf"\b{_TROUBLE}\b|{_ING}", m["what"]) or HORIZON.search(m["what"]):
            yield _of(text, m, "cue", "what", b, led=False)
    for m in _CHANCE_OF.finditer(text, a, b):
        yield _of(text, m, "cue", "what", b, led=False)


def _may_come(text: str, m: re.Match[str], near: int, end: int) -> bool:
    """Whether what somebody doubts or believes is still to come rather than a view of how things are."""
    start = m.start("what")
    if not text[start].isalnum() or re.match(
        r"(?:(?:his|her|my|your|our) own|about|over|it's|it is)\b", text[start:end]
    ):
        return False
    if _SMALL.match(text, start, near):
        return True
    at_stake = HOPED.search(text, start, end) or HORIZON.search(text, start, end)
    modal = _MODAL.search(text, start, end)
    if modal:
        return bool(at_stake or OUTCOME_NEAR.match(text, modal.end(), end))
    french = re.match(r"\W*(?:que |qu')", m["link"]) and re.match(
        r"doute|ne croi|n'esper|(?:je |nous )?crai|rien", m["cue"]
    )
    return bool(french and at_stake)


def _termed(text: str, a: int, b: int, ahead: bool) -> Iterator[Prospect]:
    """What hangs on a condition, a winner, or is told to be reckoned with."""
    for m in _WHOEVER.finditer(text, a, b):
        saying = re.match(r"hold|control|lead|govern|tien", m["what"]) and not (
            ahead or _MODAL.search(text, *m.span("what"))
        )  # "whoever holds the water holds the land": always so
        if not saying and not _DONE.search(text, m.start("what"), m.end("what")):
            yield Prospect(m.start("cue"), stop_of(text, m.start("what"), b), m.span("cue"), m.span("cue"))
    for m in _ORDER.finditer(text, a, b):
        if re.search(rf"\b{_TROUBLE}\b", m["what"]) or ahead:
            yield _of(text, m, "cue", "what", b, led=False)
    for m in _PLANS_FOR.finditer(text, a, b):
        if _COUNTED.search(m["what"]):
            yield _of(text, m, "cue", "what", b, led=True)
    supposed = _IF.match(text, a, b)
    if supposed and not _MODAL.search(text, *supposed.span("what")) and (ahead or supposed["should"]):
        verb = _PRESENT.search(text, *supposed.span("what"))
        if verb and not _DONE.search(text, *supposed.span("what")):
            yield Prospect(supposed.start("what"), stop_of(text, verb.end(), b), verb.span("cue"), (a, a))

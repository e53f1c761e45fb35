"""What somebody calls for, asks or advises: "X urged Y to …", "demande que …", an order under a heading of advice."""

from __future__ import annotations

import re

from vigie.language.document import Document
from vigie.model import Recommendation
from vigie.read.context.scope import Scope
from vigie.read.grammar.clauses import Folded
from vigie.read.outlook.recommended import (
    ADVICE,
    CITIZENS,
    LEFT_CUT,
    NOBODY,
    NOT_CALL,
    SPEECH,
    SUPPOSED,
    TAIL,
    recommended,
    words_end,
)

# "X called on Y to do Z": who, verb, to whom, "to", what.
_CALL = re.compile(
    r"\b(?P<verb>(?:call(?:s|ed|ing)? (?:on|upon)|urg(?:e[sd]?|ing)|appeal(?:s|ed|ing)? to|exhort(?:s|ed|ing)?"
    r"|implor(?:e[sd]?|ing)|press(?:es|ed) (?!releases?\b)|plead(?:s|ed|ing)? with|beg(?:s|ged)|advis(?:e[sd]?"
    r"|ing)|recommend(?:s|ed|ing)?(?: that)"
    r"|ask(?:s|ed|ing)|(?<=\bwe )ask"
    r"|(?:strongly |has )encourag(?:e[sd]?|ing)|encourages)"
    r")\s+(?P<who>(?!against\b)[^,;:.()\"]{2,120}?)\s+(?P<to>(?:not )?to|should|must)\s+(?P<what>(?!the\b|a\b"
    r"|an\b)[a-z][^;:]*)"
)

_CALL_FOR = re.compile(
    r"\b(?P<verb>(?:call(?:s|ed|ing)? for|demand(?:s|ed|ing)|recommend(?:s|ed|ing)|urg(?:e[sd]|ing)|appeal(?:s|ed"
    r"|ing)? for|advocat(?:e[sd]|ing)|plead(?:s|ed|ing)? for|press(?:es|ed"
    r"|ing) for))\s+"
    r"(?P<what>(?:an?|the|more|greater|immediate|urgent|unhindered|unconditional|safe|rapid|swift|restraint|calm"
    r"|dialogue|unity|peace"
    r"|access|help|aid|support|funds|international)\b[^;:]*)"
)

_CALL_FR = re.compile(
    r"\b(?P<verb>appel(?:le|lent|ait|aient|e|es|ant|ons)|exhort(?:e|ent|ait|aient|es|ant|ons)|presse(?:nt)?"
    r"|invit(?:ons|e"
    r"|ent|ait|aient|es)"
    r"|demand(?:e|ent|ait|aient|es|ons)|conseill(?:e|ent|ait|ons)|suppli(?:e|ent)|recommand(?:e|ent|ait|aient|es|ons)"
    r"|enjoint|somme(?:nt)?|conjure(?:nt)?)\s+"
    r"(?P<who>(?!(?:de |d')(?:ne pas |se |s')?[a-z]+(?:er|ir|re|oir)\b)[^;:()\"]{2,120}?)\s+(?P<to>a|d'|de)\s*"
    r"(?P<what>(?!la\b|le\b|les\b|l')(?:ne pas |se |s'"
    r"|y )?[a-z]+(?:er|ir|re|oir)\b[^;:]*)"
)

_JOURNEY = re.compile(r"\bvoyag|\bdeplacement")
# "recommande de chlorer les puits", "appelle à rouvrir la route": to nobody in particular
_TO_DO_FR = re.compile(
    r"\b(?P<verb>(?:recommand|preconis|conseill)(?:e|ent|ait|aient|es|ant|ons)(?= d)"
    r"|appel(?:le|lent|ait|aient|es|ant|ons)(?= a ))"
    r"\s+(?:de |d'|a )(?P<what>(?:ne pas )?(?:se |s')?[a-z]+(?:er|ir|re|oir)\b[^;:]*)"
)
_CALL_FOR_FR = re.compile(
    r"\b(?P<verb>appel(?:le|lent|ait|e|es|ant|ons)|plaid(?:e|ent|ait|ons)|reclam(?:e|ent|ait|aient|es|ant|ons)"
    r"|preconis(?:e|ent|ait|es|ant|ons)|recommand(?:e|ent|ait|es|ant|ons)|exig(?:eons|e|ent|ait"
    r"|es|eant))\s+"
    r"(?:a |pour )?(?P<what>(?:la |le |l'|un |une |des |les |davantage|plus de|cesser|mettre|respecter"
    r"|proteger)[^;:]*)"
)

# "demanded that the fighters lift the siege", "demande que les auteurs soient jugés": a clause of what is to be done.
_THAT = re.compile(
    r"\b(?P<verb>demand(?:s|ed|ing)?|ask(?:s|ed)|urg(?:e[sd]|ing)|propos(?:e[sd]|ing)"
    r"|recommend(?:s|ed|ing)?|request(?:s|ed)) that (?P<what>[^;:]{8,})"
)

_THAT_FR = re.compile(
    r"\b(?P<verb>demand(?:e|ent|ait|aient|es|ons)|exig(?:e|ent|ait|eons)|reclam(?:e|ent|ait)|souhait(?:e|ent|ait)"
    r"|propos(?:e|ent|ait)|recommand(?:e|ent|ait)|insist(?:e|ent) pour|plaid(?:e|ent) pour) (?:que "
    r"|qu')(?P<what>[^;:]{8,})"
)

# In such a clause the verb stands bare: "that the state pay", not "that he was right".
_TOLD_SO = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|did|does)\b")

# "It is high time the council acted", "Open the crossings now", "We need a ceasefire".
_HIGH_TIME = re.compile(
    r"\b(?:it is|it's|il est) (?:high |past |about |grand )?(?:time|temps) (?:for |that |que |qu'|de "
    r"|d')?(?P<what>[^;:]{8,})"
)

_WE_NEED = re.compile(
    r"\"(?:[^\"]{0,40}, )?(?P<what>(?:we|the world|the country|mali|nous|il nous) (?:urgently |now )?(?:needs?"
    r"|avons besoin|faut) "
    r"(?:an? |the |more |immediate |d'un |d'une |un |une )[^;:\"]{6,})"
)

# "Masters are advised to keep away", "il est conseillé aux opérateurs d'éviter les axes"
_IS_ADVISED = re.compile(
    r"\b(?:is|are) (?:\w+ )?(?:advised|urged|encouraged|asked|called on) |\bil est (?:\w+ )?(?:conseil|recomm|demand)"
)

_ADVISED = re.compile(
    r"(?P<who>[^,;:.\"]{2,80}?) (?:is|are) (?:strongly |urgently |again )?(?:advised|urged|encouraged|asked"
    r"|called on) (?P<what>(?:not )?to [^;:]{8,})"
    r"|il est (?:vivement |fortement |instamment )?(?:conseille|recommande|demande) (?:a la |a l'|aux? "
    r"|a )(?P<qui>[^,;:.]{2,80}?) (?:de |d')"
    r"(?P<quoi>[^;:]{8,})"
)

# Who can be told what to do: powers, parties, bodies; not "people", "we", "one".
_BODY = (
    r"(?:governments?|authorit(?:y|ies)|juntas?|army|armies|military|soldiers|troops|forces?|part(?:y|ies)|sides?"
    r"|belligerents"
    r"|council|commission|committee|parliament|congress|senate|house|assembly|court|ministr(?:y|ies)|ministers?"
    r"|president|leaders?"
    r"|states?|countr(?:y|ies)|nations?|union|community|neighbou?rs|partners?|donors?|allies|powers?|rebels?"
    r"|insurgents|gangs?"
    r"|militants?|groups?|factions?|militias?|police|agenc(?:y|ies)|organi[sz]ations?|mission|peacekeepers"
    r"|mediators?|companies|banks?"
    r"|officials|lawmakers|legislators|policymakers|republicans|democrats|regime|administration|mayors?|governors?"
    r"|embass(?:y|ies)"
    r"|department|employers?|operators?|hospitals?|schools?|residents|airlines?|capitals|chambers|clans|elders"
    r"|guarantors"
    r"|envoys?|contractors?|ngos?|churches|unions?|bishops|clubs?|clinics?|utilit(?:y|ies)|importers|traders"
    r"|actors|stakeholders|opposition|un|eu|au|us|u\.s\."
    r"|uk|ecowas|nato"
    r"|autorites?|gouvernements?|armees?|militaires|parties|camps|belligerants|conseil|parlement|ministeres?"
    r"|ministres?|dirigeants"
    r"|etats?|pays|communaute|partenaires|bailleurs|donateurs|allies|puissances|rebelles|groupes|milices|regime"
    r"|junte|onu|ue|cedeao|entreprises?|employeurs|ong|commercants|eglises?|hopitaux|ecoles|capitales|chefs"
    r"|union|agences?|organisations?|acteurs|societes|operateurs|elus|deputes|prefets?|maires?|gouverneurs?"
    r"|opposition)"
)

ADDRESSEE = re.compile(
    rf"(?:(?:all|both|the|its|their|our|these|those|les|des|tous|toutes|le|la|l'|nos|ses|leurs|ces|cette"
    rf"|ce) )*[\w' -]{{0,60}}?\b{_BODY}\b"
    r"(?: (?:of|in|at|from|to|on|de|du|des|d'|en|au) ?[\w' -]{2,50})?(?: (?:also|now|immediately|urgently|first"
    r"|together|aussi))?"
)

# "his calls for", "growing calls for": the noun.
_NOUN_CALL = re.compile(
    r"(?:'s|s'|\b(?:his|her|its|their|our|my|the|a|an|these|those|such|growing|new|more|repeated|mounting|of|by|with"
    r"|amid"
    r"|despite|and))\s*$"
)

_NOUN_CALL_FR = re.compile(
    r"(?:\b(?:un|une|le|les|des|cet|ces|son|ses|leurs?|nouvel|vibrant|dernier|et|par|avec)\s*|\b[lds]')$"
)


def called(doc: Document, f: Folded, a: int, b: int, scope: Scope) -> list[Recommendation]:
    """What verbs of calling, urging or asking ask for."""
    items: list[Recommendation] = []
    speaker: tuple[int, int] | None = None
    for pattern in (_CALL, _CALL_FOR) if doc.lang == "en" else (_CALL_FR, _CALL_FOR_FR, _TO_DO_FR):
        at = a
        for _ in range(_CALLS):
            m = pattern.search(f.text, at, b)
            if m is None:
                break
            at = m.end("verb")
            if not _calls(doc, f, a, b, m):
                continue
            to = pattern in (_CALL, _CALL_FR)
            end = words_end(f.text, m.start("what"), b)
            # "exhorte les parties à … et demande aux bailleurs de …": one asks for both
            by = speaker if _AND.search(f.text, a, m.start()) and speaker else _subject(f.text, a, m.start())
            if by is None or (not to and doc.lang == "fr" and _TO_THEM.match(f.text, end)):
                continue
            at, speaker = end, speaker or by
            item = recommended(doc, f, (m.start("what"), end), m.span("who") if to else None, scope, by)
            if item is not None and not any(item.content.overlaps(i.content) for i in items):
                items.append(item)
    return sorted(items, key=lambda i: i.content.start)


_CALLS = 3  # calls of one kind that are looked at in a sentence
_AND = re.compile(r" (?:and|et) (?:also |again )?$")


def _calls(doc: Document, f: Folded, a: int, b: int, m: re.Match[str]) -> bool:
    """Whether what looks like a call is one: no noun, no passive, no advice to travellers."""
    text, english, pattern = f.text, doc.lang == "en", m.re
    before = text[max(a, m.start() - 24) : m.start()]
    passive = re.search(r"\b(?:est|sont|etait|etaient|ete)\s$", before) and not english
    noun = (_NOUN_CALL if english else _NOUN_CALL_FR).search(before)
    if (english and m["verb"].split()[0].endswith("ed")) or _AND.search(before):
        noun = None  # "… and urged": never a noun
    if NOT_CALL.search(before) or noun or passive or m.start() == a:
        return False
    if m["verb"].startswith("call ") and not _MANY.search(before):
        return False  # "the big call for help will come"
    to = pattern in (_CALL, _CALL_FR)
    if to and ADVICE.search(text, m.start("what"), m.end("what")) and CITIZENS.search(text, *m.span("who")):
        return False
    if pattern is _TO_DO_FR and _JOURNEY.search(text, m.start("what"), b):
        return False  # advice to travellers
    if to and (_TOLD_OFF.search(text, *m.span("who")) or _FORCED.match(text, m.start("what"))):
        return False
    if to and m["verb"].startswith(("ask", "demand")) and not (ADDRESSEE.fullmatch(m["who"].strip())) and english:
        return False  # "asked reporters to wait", "demanded a ransom"
    return to or not m["verb"].startswith(("recommend", "urg", "demand", "appel")) or not _GOODS.match(m["what"])


def asked(doc: Document, f: Folded, a: int, b: int, scope: Scope) -> Recommendation | None:
    """What is asked in a clause of its own, or said to be due."""
    text, english = f.text, doc.lang == "en"
    m = (_THAT if english else _THAT_FR).search(text, a, b)
    if m and not NOT_CALL.search(text[max(a, m.start() - 24) : m.start()]) and m.start() > a:
        end = words_end(text, m.start("what"), b)
        told = english and _TOLD_SO.search(text, m.start("what"), min(end, m.start("what") + 60))
        speaker_at = _subject(text, a, m.start())
        if not told and speaker_at is not None:
            return recommended(doc, f, (m.start("what"), end), None, scope, speaker_at)
    m = _ADVISED.search(text, a, b) if _IS_ADVISED.search(text, a, b) else None
    if m and not SUPPOSED.search(text, a, m.end("who") if m["who"] else m.end("qui")):
        who, what = ("who", "what") if m["who"] else ("qui", "quoi")
        travel = ADVICE.search(text, *m.span(what)) and CITIZENS.search(text, *m.span(who))
        if not travel and not NOBODY.fullmatch(m[who].strip(" \"'")):
            return recommended(doc, f, (m.start(what), words_end(text, m.start(what), b)), m.span(who), scope, None)
    for pattern in (_HIGH_TIME, _WE_NEED):
        m = pattern.search(text, a, b)
        if m and (pattern is _HIGH_TIME or SPEECH.search(text, m.end(), b) or TAIL.search(text, m.end() - 1, b)):
            if pattern is _HIGH_TIME and not re.search(r"high|past|about|grand|que|that", m.group()[:24]):
                continue
            return recommended(doc, f, (m.start("what"), words_end(text, m.start("what"), b)), None, scope, None)
    return None


# "a appelé les citoyens « à partir »": whom, not what.
_TO_THEM = re.compile(r"\s*\"\s*(?:a|de|d')\s*(?:ne pas |se |s')*[a-z]+(?:er|ir|re)\b")
_MANY = re.compile(r"(?:s|people|police|they|we|i|men|women|\bto|who|and|also|now|did|does|do)\s*$")

# "asked what the army was to do": the object holds another clause.
_TOLD_OFF = re.compile(r"\b(?:that|which|what|how|whether|if|about|for|against|qui|que|si)\b")

_FORCED = re.compile(r"be (?!\w+(?:ed|en|t)\b)|have\b|avoir\b")

_GOODS = re.compile(
    r"(?:an? |the |la |le |une? )?(?:ransom|answers?|explanation|refund|recount|vote|rancon|police|victoire)\b"
)

# Under these a report or note says what is to be done, without a speaker.
ADVISING = re.compile(
    r"\W*(?:(?:key|our|main|priority|general|nos|principales) )?(?:recommend\w*|recommand\w*|advice|advisory|guidance"
    r"|consignes?|conseils?|what to do|que faire|(?:priority|required|recommended|urgent) actions?"
    r"|actions? (?:required|needed"
    r"|recommandees?|prioritaires?)|next steps|mesures (?:recommandees|a prendre)|mitigation)\b"
)

_ORDER = re.compile(
    r"\W*(?:(?:please|always|if possible|immediately|urgently) )?(?P<what>(?:do not|don't|ne pas|n'\w+ez|ne \w+ez"
    r"|scale|restore"
    r"|protect|avoid|keep|review|postpone|limit|stay|monitor|ensure|suspend|relocate|carry|register|allow"
    r"|increase|provide|fund"
    r"|prepare|maintain|refrain|consider|defer|reconsider|strengthen|support|prioriti[sz]e|stop|release"
    r"|investigate|hold|lift|open"
    r"|publish|deploy|establish|expand|resume|evacuate|plan|follow|report|check|update|move|store|brief|test"
    r"|reduce|cancel|train"
    r"|[a-z]{3,}ez\b(?! (?:moi|nous))|(?:se |s')?[a-z]{2,}(?:er|ir|re)\b (?:la|le|les|l'|des|un|une|tout|aux?|d'"
    r"|de|en|sans|dans|pour))"
    r"[^;]{8,})"
)


def ordered(doc: Document, f: Folded, a: int, b: int, scope: Scope) -> Recommendation | None:
    """ "Recommendations: avoid night moves": an order under a heading of advice."""
    lead = re.compile(r"[^:.]{3,40}: ?").match(f.text, a, b)
    m = _ORDER.match(f.text, lead.end() if lead else a, b)
    return recommended(doc, f, m.span("what"), None, scope, None) if m else None


def _subject(text: str, a: int, verb: int) -> tuple[int, int] | None:
    start = a
    for cut in LEFT_CUT.finditer(text, a, verb):
        start = cut.end()
    comma = text.rfind(", ", start, verb)
    if comma >= 0 and verb - comma > 4:
        start = comma + 2
    if day := re.compile(r"(?:on |le |ce )?(?:\w+day|\w+di|dimanche|earlier|later)\s+").match(text, start, verb):
        start = day.end()
    m = re.search(r"\s+(?:has|have|had|also|is|are|again|a|ont|avait|repeatedly|on \w+day|\w+di)\s*$", text[start:verb])
    end = start + m.start() if m else verb
    return (start, end) if 0 < end - start <= 90 else None

"""What somebody says should be done: who says it, to whom, and the words."""

from __future__ import annotations

import re
from dataclasses import replace

from vigie.language.crisis import About
from vigie.language.document import Document
from vigie.model import Recommendation, Source, Span
from vigie.read.context.scope import Scope
from vigie.read.grammar.clauses import Folded, fold, folded, trimmed
from vigie.read.outlook.forecast_sources import antecedent_of
from vigie.read.outlook.genres import answers
from vigie.read.outlook.outlooks import MATTER, concern, of_concern, of_crisis, sections, surely

_LONGEST = 1500
_LONG = 1200  # characters of a text that shows what it is about
_ADVICE = re.compile(r"\b(?:leave|depart|exit|evacuate|travel|avoid|stay away|quitter|voyager|deplacement|eviter)\b")
_CITIZENS = re.compile(
    r"\b(?:citizens|nationals|americans|britons|travell?ers|residents|tourists|the public|ressortissants"
    r"|citoyens|compatriotes)\b"
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
    r"(?P<who>[^;:()\"]{2,120}?)\s+(?P<to>a|d'|de)\s*(?P<what>(?!la\b|le\b|les\b|l')(?:ne pas |se |s'"
    r"|y )?[a-z]+(?:er|ir|re|oir)\b[^;:]*)"
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
# "X must do Z", "il faut que".
_MUST = re.compile(
    r"\b(?P<must>must|should|needs? to|ought to|ha(?:s|ve) to(?! date)|had better|would do (?:well|better) to"
    r"|(?:ferai(?:t|ent) (?:bien|mieux)|serai(?:t|ent) (?:bien )?inspiree?s?) de|doi(?:t|vent)|devrai(?:t"
    r"|ent))(?:, (?:[\w ]{2,24} (?:said|says|added|argued|wrote)|(?:said|says|a-t-(?:il|elle) \w+"
    r"|selon) [\w ]{2,24}),)?\s+(?=(?P<what>(?!(?:not |never )?have\b|be (?:\w+ing)\b|avoir\b|the\b|an?\b|it\b|they\b"
    r"|this\b)[a-z][^;:]*))"
)
_MUST_FR = re.compile(
    r"\b(?:mieux vaut|il (?:faut|faudrait|(?:convient|est (?:\w+ment )?(?:recommande|conseille|preconise)) (?=de|d')"
    r"|est (?:urgent|necessaire|indispensable|essentiel"
    r"|imperatif) (?=que|qu'|de|d')|importe"
    r" (?=que|qu'|de|d')))\s*(?!(?:compter|attendre|s'attendre|se preparer"
    r"|savoir|rappeler|noter|dire|souligner|remonter|rester|etre)\b"
    r"|\w+ (?:heures|jours|minutes)\b)"
    r"(?P<what>(?:qu'|que )[^;:]+|(?:de |d')?(?:se |s')?[a-z]+(?:er|ir|re|oir)\b[^;:]+)"
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
_ADDRESSEE = re.compile(
    rf"(?:(?:all|both|the|its|their|our|these|those|les|des|tous|toutes|le|la|l'|nos|ses|leurs|ces|cette"
    rf"|ce) )*[\w' -]{{0,60}}?\b{_BODY}\b"
    r"(?: (?:of|in|at|from|to|on|de|du|des|d'|en|au) ?[\w' -]{2,50})?(?: (?:also|now|immediately|urgently|first"
    r"|together|aussi))?"
)
_NOBODY = re.compile(
    r"(?:(?:maybe |perhaps )?(?:and )?(?:maybe |perhaps )?)(?:i|we|you|one|he|she|it|they|je|tu|on|nous|vous|il"
    r"|elle|ils|elles|ce|cela|ca|this|that|there|these|those|who"
    r"|which|what|qui"
    r"|people|everyone|everybody|nobody|no one|anyone|americans|voters|citizens|those \w+)(?: (?:all|also|really"
    r"|just|always|never))?"
)
# "Aid must be scaled up": what has to happen, to nobody in particular.
_PASSIVE = re.compile(
    r"(?:(?:immediately|urgently|also|now|immediatement|aussi) )?(?:be|etre) (?:(?:immediately|urgently|fully"
    r"|quickly|better|immediatement|rapidement) )?"
    r"(?:scaled|guaranteed|protected|lifted|released|freed|ended|stopped|held (?:to account|accountable|responsible)"
    r"|allowed"
    r"|opened|reopened|taken to book|investigated|prosecuted|restored|delivered|granted|evacuated|disarmed"
    r"|sanctioned|tried"
    r"|punished|condemned"
    r"|brought|given|provided|increased|strengthened|respected|secured|spared|halted|withdrawn|deployed|funded"
    r"|disbanded|suspended"
    r"|countered|addressed|ensured|garantie?s?|protegee?s?|levee?s?|liberee?s?|respectee?s?|ouverte?s?|rouverte?s?"
    r"|retablie?s?"
    r"|jugee?s?|poursuivie?s?|renforcee?s?|epargnee?s?|evacuee?s?|assuree?s?|mise?s? en place|desarmee?s?"
    r"|acheminee?s?)\b"
)
# States of mind and of being are no measures: "must realize", "should be proud", "have to live with".
_MIND = re.compile(
    r"(?:not |also |now |never |always |first )*(?:realize|realise|remember|understand|know|think|believe"
    r"|be (?!\w+(?:ed|en|t)\b|held|put"
    r"|brought|allowed|part|ready|able)|feel|see|hope|expect|wonder|ask (?:ourselves|themselves)|seem|look like"
    r"|live with|exist|like|love"
    r"|care|worry|want|go through|deal with|come as|matter|apply|mean|hold for|contain|weigh|cost|number|count"
    r"|savoir|comprendre"
    r"|croire|penser|se souvenir|etre (?=fiers?|conscients?|prets?|la\b|le\b)|avoir|se rendre compte)\b"
)
# What is asked, supposed, reported as law, or a condition, is no demand.
_SUPPOSED = re.compile(
    r"\b(?:whether|if|unless|when|what|how|why|where|which|notion|idea|question|debate|suggest(?:s|ion)? that"
    r"|wonder\w*|consider\w*|under"
    r"|law|rule|rules|constitution|no one|nobody|just as|than|si|quand|lorsque|comment|pourquoi|selon la loi|loi"
    r"|constitution|reglement)\b"
)
_NOT_CALL = re.compile(
    r"(?:n't|\b(?:not|never|ne|n'a|refus\w+|to|would|could|might|may|will|had|has been|have been|be|was|were|been|is"
    r"|are|pour|de|sans"
    r"|whether|if))\s+(?:\w+ly\s+)?$"
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
_LEFT_CUT = re.compile(
    r"(?:;|:|, (?:and|but|while|et|mais|tandis que)\b|\b(?:that|que|because|after|before|apres|avant|car"
    r"|parce que|which|who|qui|as|if"
    r"|si|when|quand)\b|\b(?:said|says|a declare)\b|qu')\s*"
)
_TAIL = re.compile(
    r",?\"?,? (?:(?:he|she|it|they|[\w' -]{2,50}?) (?:said|says|added|warned|told)\b|(?:said|says|added"
    r"|a (?:declare|dit|ajoute|estime|insiste|rappele|souligne|plaide|martele|affirme)|selon|according to)\b)"
)
_SPEECH = re.compile(
    r"\b(?:said|says|urged|told|concluded|argued?|believes?|insist(?:s|ed)|stress(?:es|ed)|added|a (?:declare|dit"
    r"|estime|insiste|affirme|ajoute)|estime|juge|selon|according to)\b"
)


def recommendations(doc: Document, scope: Scope, about: About | None = None) -> list[Recommendation]:
    """What speakers in ``doc`` (or the article itself) say should be done; not travel advice to citizens.

    In a long text that is not of a crisis only what names a matter of one.

    ``addressee`` is the words for who should do it, ``None`` where the text does not say.
    """
    if doc.lang not in ("en", "fr"):
        return []
    f = folded(doc.text)
    out: list[Recommendation] = []
    crisis = of_crisis(f)
    advice = sections(doc.text, f, _ADVISING) if crisis else []
    for s in doc.sentences:
        a, b = f.here(s.start), f.here(s.end)
        if b - a > _LONGEST or doc.embedded(s.start) or f.text[a:b].rstrip("\"' )").endswith("?"):
            continue
        item = _called(doc, f, a, b, scope) or _asked(doc, f, a, b, scope)
        if item is None and (due := _obliged(doc, f, a, b, scope, crisis, near=bool(out) and crisis)):
            out += due
            continue
        if item is None and any(x <= a and b <= y for x, y in advice):
            item = _ordered(doc, f, a, b, scope)
        if item is not None:
            out.append(item)
    if about is not None:
        out = [r for r in out if of_concern(about, doc.sentence_at(r.content.start).index)]
    if len(f.text) > _LONG and not concern(f):
        out = [r for r in out if _about_a_matter(doc, f, r.content, about)]
    if interview := answers(doc):
        at, who = interview
        out = [replace(r, speaker=who) if r.speaker is None and r.content.start >= at else r for r in out]
    return out


def _about_a_matter(doc: Document, f: Folded, content: Span, about: About | None) -> bool:
    """Whether the sentence of the content names what a crisis is about, or surely is about one."""
    s = doc.sentence_at(content.start)
    return surely(about, s.index) or MATTER.search(f.text, f.here(s.start), f.here(s.end)) is not None


def _called(doc: Document, f: Folded, a: int, b: int, scope: Scope) -> Recommendation | None:
    text = f.text
    english = doc.lang == "en"
    for pattern in (_CALL, _CALL_FOR) if english else (_CALL_FR, _CALL_FOR_FR):
        m = pattern.search(text, a, b)
        if m is None:
            continue
        before = text[max(a, m.start() - 24) : m.start()]
        passive = re.search(r"\b(?:est|sont|etait|etaient|ete)\s$", before) and not english
        noun = (_NOUN_CALL if english else _NOUN_CALL_FR).search(before)
        if _NOT_CALL.search(before) or noun or passive or m.start() == a:
            continue
        if m["verb"].startswith("call ") and not _MANY.search(before):
            continue  # "the big call for help will come"
        to = pattern in (_CALL, _CALL_FR)
        if to and _ADVICE.search(text, m.start("what"), m.end("what")) and _CITIZENS.search(text, *m.span("who")):
            continue
        if to and (_TOLD_OFF.search(text, *m.span("who")) or _FORCED.match(text, m.start("what"))):
            continue
        if to and m["verb"].startswith(("ask", "demand")) and not (_ADDRESSEE.fullmatch(m["who"].strip())) and english:
            continue  # "asked reporters to wait", "demanded a ransom"
        if not to and m["verb"].startswith(("recommend", "urg", "demand", "appel")) and _GOODS.match(m["what"]):
            continue
        end = _stop(text, m.start("what"), b)
        speaker_at = _subject(text, a, m.start())
        if speaker_at is None:
            continue
        return _item(doc, f, (m.start("what"), end), m.span("who") if to else None, scope, speaker_at)
    return None


def _asked(doc: Document, f: Folded, a: int, b: int, scope: Scope) -> Recommendation | None:
    """What is asked in a clause of its own, or said to be due."""
    text, english = f.text, doc.lang == "en"
    m = (_THAT if english else _THAT_FR).search(text, a, b)
    if m and not _NOT_CALL.search(text[max(a, m.start() - 24) : m.start()]) and m.start() > a:
        end = _stop(text, m.start("what"), b)
        told = english and _TOLD_SO.search(text, m.start("what"), min(end, m.start("what") + 60))
        speaker_at = _subject(text, a, m.start())
        if not told and speaker_at is not None:
            return _item(doc, f, (m.start("what"), end), None, scope, speaker_at)
    m = _ADVISED.search(text, a, b) if _IS_ADVISED.search(text, a, b) else None
    if m and not _SUPPOSED.search(text, a, m.end("who") if m["who"] else m.end("qui")):
        who, what = ("who", "what") if m["who"] else ("qui", "quoi")
        travel = _ADVICE.search(text, *m.span(what)) and _CITIZENS.search(text, *m.span(who))
        if not travel and not _NOBODY.fullmatch(m[who].strip(" \"'")):
            return _item(doc, f, (m.start(what), _stop(text, m.start(what), b)), m.span(who), scope, None)
    for pattern in (_HIGH_TIME, _WE_NEED):
        m = pattern.search(text, a, b)
        if m and (pattern is _HIGH_TIME or _SPEECH.search(text, m.end(), b) or _TAIL.search(text, m.end() - 1, b)):
            if pattern is _HIGH_TIME and not re.search(r"high|past|about|grand|que|that", m.group()[:24]):
                continue
            return _item(doc, f, (m.start("what"), _stop(text, m.start("what"), b)), None, scope, None)
    return None


_MANY = re.compile(r"(?:s|people|police|they|we|i|men|women|\bto|who|and|also|now|did|does|do)\s*$")
# "asked what the army was to do": the object holds another clause.
_TOLD_OFF = re.compile(r"\b(?:that|which|what|how|whether|if|about|for|against|qui|que|si)\b")
_FORCED = re.compile(r"be (?!\w+(?:ed|en|t)\b)|have\b|avoir\b")
_GOODS = re.compile(
    r"(?:an? |the |la |le |une? )?(?:ransom|answers?|explanation|refund|recount|vote|rancon|police|victoire)\b"
)


# Under these a report or note says what is to be done, without a speaker.
_ADVISING = re.compile(
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


def _ordered(doc: Document, f: Folded, a: int, b: int, scope: Scope) -> Recommendation | None:
    """ "Recommendations: avoid night moves": an order under a heading of advice."""
    lead = re.compile(r"[^:.]{3,40}: ?").match(f.text, a, b)
    m = _ORDER.match(f.text, lead.end() if lead else a, b)
    return _item(doc, f, m.span("what"), None, scope, None) if m else None


# "The game should start at seven": expected, not asked for.
_EXPECTED = re.compile(
    r"(?:\w+ly |still |also )*(?:start|begin|arrive|take|last|reach|end|rise|fall|grow|come|return|go|become|get"
    r"|know|serve|work|remain"
    r"|include|read|help|suffice|do|win|lose|make|see|need|feel|appear|sound|receive|expect|take)\b"
)
_ASIDE = re.compile(
    r",\s*(?:eux|elles|lui|elle|too|for (?:its|their|his|her) part|de (?:son|leur) cote|quant a \w+)\s*,\s*$"
)
_AT_ONCE = re.compile(
    r"\b(?:des maintenant|sans (?:delai|tarder|attendre)|d'urgence|immediatement|au plus vite|at once"
    r"|without delay|immediately|now)\b"
)


def _obliged(doc: Document, f: Folded, a: int, b: int, scope: Scope, crisis: bool, near: bool) -> list[Recommendation]:
    """What somebody has to do, one item for each verb; ``near``: something was recommended before."""
    text = f.text
    out: list[Recommendation] = []
    done = a
    if doc.lang == "fr" and (m := _MUST_FR.search(text, a, b)) and not _SUPPOSED.search(text, a, m.start()):
        item = _item(doc, f, (m.start("what"), _stop(text, m.start("what"), b)), None, scope, None)
        return [item] if item else []
    for m in _MUST.finditer(text, a, b):
        if (m["must"][:2] not in ("do", "de", "fe")) != (doc.lang == "en") or _MIND.match(text, m.start("what"), b):
            continue
        if _NOT_CALL.search(text, max(a, m.start() - 12), m.start()) or _NEEDED.search(m["what"]):
            continue
        start = a
        for cut in _LEFT_CUT.finditer(text, a, m.start()):
            start = cut.end()
        if done > start:  # another duty in the same sentence
            conj = re.compile(r"\W*(?:and|but|et|mais)?\s*").match(text, done, m.start())
            start = conj.end() if conj else done
        aside = _ASIDE.search(text, start, m.start())
        stop = aside.start() if aside else m.start()
        start = _after_comma(text, start, stop)
        who = text[start:stop].strip(" \"'")
        # "needs to", "has to", "doit" also tell what is merely so: they count only in somebody's mouth.
        strong = (
            m["must"] in ("must", "should", "ought to", "had better")
            or m["must"].startswith(("would do", "ferai"))
            or (
                crisis
                and bool(_AT_ONCE.search(m["what"]) or (m["must"].startswith("devr") and _FIRM_FR.match(m["what"])))
            )
        )
        meant = near and strong and who in ("it", "they", "elle", "il", "ils", "elles")
        if not who or len(who) > 110 or (_NOBODY.fullmatch(who) and not meant) or _SUPPOSED.search(text, a, m.start()):
            continue
        end = _stop(text, m.end("must"), b)
        if (following := _MUST.search(text, m.end("must"), end)) is not None:
            joint = max(text.rfind(mark, m.end("must"), following.start()) for mark in (", and ", " and ", " et "))
            end = joint if joint > m.end("must") + 8 else end
        said = doc.span(*trimmed(doc.text, *f.raw(start, end)))
        spoken = bool(_SPEECH.search(text, a, start) or _TAIL.search(text, m.end("must"), b) or scope.source(said))
        passive = _PASSIVE.match(text, m.start("what"), b)
        named = _ADDRESSEE.fullmatch(who) or _is_name(doc, f, start, m.start())
        # In a crisis whoever is told what to do is told by somebody.
        named = named or (crisis and strong and not re.search(r"\d", who) and not _EXPECTED.match(m["what"]))
        named = named or meant
        firm = strong or (near and m["must"].startswith("need"))
        if (not firm and not spoken) or not (passive or named):
            continue
        if m["must"].startswith("devr") and not spoken and not passive and not _FIRM_FR.match(m["what"]):
            continue  # "devrait" also foretells
        if re.match(r"(?:be|etre) ", m["what"]) and not passive:
            continue
        if _ADVICE.search(text, m.end("must"), end) and _CITIZENS.search(who):
            continue
        item = _item(doc, f, (start, end), None if passive else (start, m.start()), scope, None)
        out += [item] if item else []
        done = end
    return out


# "must pass Iraq in order to reach Syria": needed, not asked for.
_NEEDED = re.compile(r"\b(?:in order|if (?:they|it|he|she) (?:is|are|wants?)) to\b")
# Deeds that "devrait" asks for rather than foretells.
_FIRM_FR = re.compile(
    r"(?:autoriser|rouvrir|publier|cesser|lever|liberer|garantir|proteger|renoncer|negocier|dialoguer|eviter"
    r"|revoir|limiter"
    r"|declarer|designer|confier|accepter|respecter|enqueter|ouvrir une enquete|laisser entrer|payer|verser"
    r"|indemniser|juger|poursuivre"
    r"|imposer|interdire|renforcer|suspendre leurs|reporter leurs|s'abstenir|se reunir|convoquer|s'entendre"
    r"|mettre fin|faire pression)\b"
)


def _is_name(doc: Document, f: Folded, start: int, stop: int) -> bool:
    """Whether a subject is a proper name, with a title and "and" at most."""
    x, y = trimmed(doc.text, *f.raw(start, stop))
    words = re.findall(r"[\w’'.-]+", doc.text[x:y])
    names = [w for w in words if w.lower() not in _SMALL]
    if not names or len(words) > 7 or not all(w[:1].isupper() for w in names):
        return False
    return len(words) > 1 or fold(words[0]) in _NAMES_ALONE or _named_mid(doc, x)


_SMALL = frozenset("the and of de la le et du des les president minister général président".split())
_NAMES_ALONE = frozenset("ecowas nato un onu cedeao eu ue au".split())


def _named_mid(doc: Document, x: int) -> bool:
    """Whether the capital at ``x`` is not merely that of a sentence's first word."""
    before = doc.text[max(0, x - 3) : x].rstrip(' "“«')
    return bool(before) and before[-1] not in ".!?\n:"


def _after_comma(text: str, start: int, stop: int) -> int:
    comma = text.rfind(", ", start, stop)
    if comma >= 0 and stop - comma > 4 and text.count(" ", comma + 2, stop) < 8 and text.find(",", start, comma) < 0:
        return comma + 2
    return start


def _subject(text: str, a: int, verb: int) -> tuple[int, int] | None:
    start = a
    for cut in _LEFT_CUT.finditer(text, a, verb):
        start = cut.end()
    comma = text.rfind(", ", start, verb)
    if comma >= 0 and verb - comma > 4:
        start = comma + 2
    if day := re.compile(r"(?:on |le |ce )?(?:\w+day|\w+di|dimanche|earlier|later)\s+").match(text, start, verb):
        start = day.end()
    m = re.search(r"\s+(?:has|have|had|also|is|are|again|a|ont|avait|repeatedly|on \w+day|\w+di)\s*$", text[start:verb])
    end = start + m.start() if m else verb
    return (start, end) if 0 < end - start <= 90 else None


_NEXT = re.compile(
    r", (?:which|who|after|as|while|but|calling|saying|adding|citing|and (?:\w+ ){1,3}(?:has|have|is|are|was|were"
    r"|said)|a|mais"
    r"|ce qui|alors que|tandis que|apres|et (?:a|ont|est))\b"
)


def _stop(text: str, at: int, b: int) -> int:
    end = b
    for pattern in (
        re.compile(r"[;\"]"),
        _TAIL,
        _NEXT,
    ):
        m = pattern.search(text, at, end)
        end = m.start() if m else end
    return end


def _item(
    doc: Document,
    f: Folded,
    what: tuple[int, int],
    who: tuple[int, int] | None,
    scope: Scope,
    speaker_at: tuple[int, int] | None,
) -> Recommendation | None:
    x, y = trimmed(doc.text, *f.raw(*what))
    if y - x < 8:
        return None
    content = doc.span(x, y)
    speaker = scope.source(content) or _quoted(scope, f, speaker_at)
    if speaker is not None:
        speaker = antecedent_of(doc, speaker) or speaker
    if speaker is None and speaker_at is not None:
        u, v = trimmed(doc.text, *f.raw(*speaker_at))
        if u < v and re.match(r"\w", doc.text[u]):
            words = doc.text[u:v]
            speaker = Source.cut(doc.text, u, v, in_=doc.in_, name=_proper(words))
            speaker = antecedent_of(doc, speaker) or speaker
    addressee = None
    if who is not None:
        u, v = trimmed(doc.text, *f.raw(*who))
        addressee = doc.text[u:v] or None
    return Recommendation(speaker=speaker, addressee=addressee, content=content)


def _quoted(scope: Scope, f: Folded, at: tuple[int, int] | None) -> Source | None:
    """The speaker that the reader of quotes found in the subject at folded ``at`` ("He": the director)."""
    if at is None:
        return None
    x, y = f.raw(*at)
    return next((q.speaker for q in scope.quotes if q.speaker and x <= q.speaker.start and q.speaker.end <= y), None)


def _proper(words: str) -> str | None:
    """The name in a subject, ``None`` where it only describes ("the mediators", "He")."""
    bare = re.sub(r"^(?:The|the|La|Le|Les|la|le|les)\s+|^[Ll][’']", "", words)
    if fold(bare) in ("he", "she", "it", "they", "we", "i", "il", "elle", "ils", "elles", "nous", "on", "je"):
        return None
    m = re.search(r"[A-ZÀ-Ý][\w’'.-]*(?:\s+[A-ZÀ-Ý][\w’'.-]*)*", bare)
    if m is None:
        return None
    only_sentence_case = m.start() == 0 and bare == words and " " in bare and " " not in m.group()
    return None if only_sentence_case and not m.group().isupper() else m.group()

"""Forecasts told without a future verb or a word of probability: by an idiom, or by a present that lies ahead.

"Famine looms", "the ward is days from closing", "the country is heading for a split", "unless donors step in, the
pipeline breaks in July", "il y a fort à parier que …". The patterns look at folded text (``clauses.folded``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.read.outlook.horizon_words import HORIZON
from vigie.read.outlook.outcome_words import OUTCOME, TROUBLE
from vigie.read.outlook.prospects import Prospect, stop_of
from vigie.read.outlook.speaker_words import ASSESSOR

_SO = r"(?:(?:now|still|already|also|only|just|fast|increasingly|once again|desormais|encore|tout|droit) )*"
_DAYS = r"(?:minutes|hours|days|weeks|months|heures|jours|semaines|mois)"
_LOOM = re.compile(r"\bloom|\bmenace")
# "A blackout looms over the capital", "la famine menace le sud": the subject is what is feared.
_LOOMS = re.compile(
    rf"\b(?P<what>(?:[\w'-]+ ){{0,4}}?{TROUBLE}(?: (?:of|in|over|de|d')\s?[\w'-]+){{0,2}}) (?:is |are "
    rf"|may be )?{_SO}"
    r"(?P<cue>looms?|looming|menace(?:nt)?(?! (?:de|d')\b))\b(?! behind)"
)
# "is days away from running out", "is on the brink of closure", "court à la catastrophe"
_NEARS = re.compile(
    rf"\b(?P<cue>(?:is|are|was|were|remains?|stands?) (?:\" ?)?{_SO}(?:(?:just |only |a few |two |three "
    rf"|mere )*{_DAYS} (?:away )?"
    r"from|(?:back )?on the (?:brink|verge|cusp) of|(?:edging|inching|sliding|drifting|lurching|hurtling|slipping"
    r"|racing"
    r"|stumbling|moving|marching) (?:(?:ever )?closer to|towards?|into)|head(?:ing|ed)(?: straight)? (?:for"
    r"|towards?|into)"
    rf"|running out of (?:time|options))"
    rf"|(?:heads?|slides?|edges?|drifts?|lurch(?:es)?|inch(?:es)?) (?:closer )?(?:for|towards?"
    rf"|into) (?=(?:[\w'-]+ ){{0,4}}"
    rf"{TROUBLE}\b)|(?:est|sont|reste(?:nt)?) {_SO}au bord (?:de|du|d')|(?:se dirige(?:nt)?|s'achemine(?:nt)?|va"
    rf"|vont"
    rf"|allons|glisse(?:nt)?|fonce(?:nt)?) {_SO}(?:vers|dans le mur)|cour(?:t|ent) (?:droit )?(?:a|vers) "
    r"(?=(?:la|sa|leur|une) \w+)|(?:est|sont) (?:\w+ )?(?:vouee?s?|condamnee?s?|appelee?s?|promise?s?)"
    r" a (?=\w+(?:er|ir|re)\b|l'\w+|la \w+|une \w+))"
)
_NO_BRINK = re.compile(
    r"\W*(?:tears|a nervous|the (?:desert|town|city|village|sea)|town|retirement|larmes|crise de nerfs)\b"
)
_CLOSED_WAY = re.compile(
    r"\W*(?:(?:the|a|an|his|her|its|their|le|la|les|l'|un|une|son|sa) )?(?:[\w'-]+ )?(?:border|coast|town|city"
    r"|capital"
    r"|north|south|east|west|exit|door|airport|station|village|river|hills|house|home|school|camp|frontiere|cote"
    r"|ville"
    r"|capitale|nord|sud|est|ouest|sortie|aeroport|village|fleuve|maison|ecole)\b"
)
# "faces a maize deficit this season", "could see fresh fighting": what somebody is in for.
_FACES = re.compile(
    rf"(?<!the )(?<!in )(?<!to )(?<!of )(?<!new )(?<!about )\b(?P<cue>faces?|is facing|are facing|affronte(?:nt)?"
    rf"|(?:is|are) (?:now |also )?threatened (?:with|by)|(?:est|sont) (?:\w+ )?menacee?s? (?:de|d'une?|d'|par)"
    rf"|risque(?:nt)?(?= (?:la|le|l'|une?|de l'|des)\s?))\b\s?"
    rf"(?P<what>(?:[\w'%.,-]+ ){{0,5}}?(?:[ld]')?{TROUBLE}\b[^;:]*)"
)
_NEW = re.compile(
    r"\b(?:looming|imminent|impending|the prospect of|the risk of|the possibility of|a (?:likely|possible|potential)"
    r"|a (?:surge|wave|spike|influx)|once|as soon as|when the|if|unless|la perspective d|imminente?|si|des que"
    r"|lorsque)\b"
)
# "bracing for a cholera wave": whatever follows.
_BRACES = re.compile(
    r"\b(?P<cue>(?:is|are|was|were|remains?|has been|have been)? ?brac(?:e|es|ed|ing) (?:itself |themselves )?for)\s+"
    r"(?P<what>(?:the |an? |another |more |further |what )?[\w%-][^;:]*)"
)
# "stands to lose", "ne tarderont pas à revenir", "there is no sign that … will end" is left out: it is denied.
_STANDS = re.compile(
    rf"\b(?P<cue>stands to (?=\w)|(?:stand|stood) to (?=(?:\w+ly )?(?:{OUTCOME}|lose|gain|miss|win|benefit"
    rf"|become|be)\b)|(?:has"
    r"|have) (?:much |some way |a way |still )?further to (?=climb|fall|rise|go"
    r"|drop|run)|ne tarder(?:a|ont) pas a(?= \w+))"
)
_LEADS = re.compile(
    r"\b(?P<cue>il y a fort a (?:parier|craindre)|tout (?:porte a croire|indique|laisse (?:penser|croire|presager))"
    r"|nul doute|il ne fait (?:guere|aucun|pas de) doute|gageons|il est a (?:craindre|redouter|parier)"
    r"|(?:on|il) (?:peut|faut) s'attendre a ce|(?:it is|it's) (?:a )?(?:safe (?:to bet|bet|to assume)"
    r"|only a matter of time"
    r"(?= before)|fair to (?:say|assume))|(?:the )?(?:signs|indications|odds|all signs) (?:are|suggest|point to)"
    r"|there is (?:little|no) doubt|the (?:fear|danger|risk|worry|concern) (?:now )?is"
    r"|(?:it )?(?:does not|doesn't) bode well)"
    r" ?(?:that|que|qu'|before)\s?(?P<what>[^;:]{6,})"
)
_SETTLED = re.compile(r"(?:[\w'-]+ ){1,4}?(?:has|have|had|was|were|did|a|ont|avait)\b(?! (?:to|no|little)\b)")
# "il faut s'attendre à une recrudescence", "expect longer queues this week"
_EXPECT = re.compile(
    r"(?:\b(?P<cue>(?:il faut|on peut|faut-il|doivent|doit|devons) s'attendre a|s'attend(?:ent|ait"
    r"|aient)? a(?= (?:de|des"
    r"|une?|un|d')\s?)|attendez-vous a|(?:should|can|must) expect)|(?:^|(?<=[.!?:\"] )|(?<=  )"
    r"|(?<=\"))(?P<order>expect)(?=,? (?:too, )?(?:more|longer|an? |the |yet"
    r"|further"
    r"|higher|heavy|delays|long|fresh|another|fewer|lower|worse)))\s?(?P<what>(?!que\b|ce\b|to\b|that\b)[^;:]{5,})"
)
_SPECTRE = re.compile(
    r"\b(?P<cue>rais(?:e|es|ed|ing) (?:the )?(?:specter|spectre|prospect|possibility|threat|risk|fears?"
    r"|alarm) (?:of|about|over)"
    r"|open(?:s|ed|ing)? the (?:door|way) to|(?:fai(?:t|sant)|laiss(?:e|ant)) (?:planer|craindre|redouter|peser"
    r"|entrevoir)"
    r"(?: (?:la menace|le risque|le spectre) d(?:e |'))?"
    r"|(?:raviv|agit|brandi)\w* (?:la crainte|le spectre|la menace|le risque) d(?:e |'))\s?(?P<what>[^;:]{6,})"
)
# "We are one funeral away from another massacre"
_ONE_AWAY = re.compile(
    r"\b(?P<cue>(?:is|are|'re|'s) (?:only |just |but )?(?:one|a single|two) [\w'-]+(?: [\w'-]+)? away from)\b"
)
# "He gave the truce until the end of the month", "donne trois mois au gouvernement"
_GIVES_UNTIL = re.compile(
    r"\b(?P<cue>(?:g[ai]ves?|giving) (?P<what>(?:the |this |it|them)(?:[\w'-]+ ){0,3}?(?:truce|ceasefire|deal"
    r"|pact|agreement"
    r"|coalition|government|regime|junta|calm|town|city|garrison|siege)) ?(?:until|(?:only |no more than "
    r"|at most )?"
    r"(?:a few|two|three|four|six|\d+) (?:days|weeks|months)(?! (?:to|of)\b))"
    r"|gives? (?:the |this |it|them)(?:[\w'-]+ ){0,3}?(?:a|one|two|three|six|\d+) (?:days?|weeks?"
    r"|months?) (?:at (?:most|best)"
    r"|before|to live)"
    r"|ne donne(?:nt)? (?:pas|guere) (?:plus de )?[\w-]+ (?:jours|semaines|mois) (?:a|au|aux)\b)"
)
# "Engineers give the wells a fortnight": what judges give, without anything that is to be done in that time.
_GIVES = re.compile(
    r"\b(?P<cue>gives?|gave|donn(?:e|ent)) (?P<what>(?:the |this |it|them|la |le |les )(?:[\w'-]+ ){0,4}?(?:a"
    r"|one|two|three|six|\d+)"
    r" (?:few )?(?:days?|weeks?|months?|fortnight))(?= ?(?:[.,;\"]|$| (?:at (?:most|best)|before|to live)))"
)
# "Few here expect them to agree", "does not think the season can be saved", "on voit mal l'opposition céder"
_DOUBTED = re.compile(
    r"\b(?P<cue>(?!did(?:n't| not) expect)(?:does|do|did|could|can)(?:n't| not)"
    r" (?:think|believe|expect|see|foresee|imagine)"
    r"|(?:sees?|saw|seeing|holds? out) (?:little|no) (?:prospect|chance|likelihood|hope|sign)s? (?:of|for|that)"
    r"|would be (?:very |most )?surprised if"
    r"|(?:few|nobody|no one|none|hardly anyone|not many) (?:[\w'-]+ ){0,4}?(?:expect|believe|think|see"
    r"|imagine)(?:s|ed)?"
    r"|(?:peu de (?:gens|monde|personnes|\w+)|rares sont ceux qui|personne|nul|pas grand monde) (?:[\w'-]+ ){0,4}?"
    r"(?:ne )?(?:croi(?:t|ent)(?: guere| plus)?(?: a)?|s'attend(?:ent)? a|imagine(?:nt)?|voi(?:t|ent))"
    r"|(?:on|il|elle|ils|elles|personne|je|nous) (?:ne )?vo(?:it|ient|is|yons) (?:mal|guere|pas)|ne croi(?:t"
    r"|ent) (?:pas|guere"
    r"|plus) (?:a|que|au))"
    r"\s(?:that |que |qu'|en )?(?P<what>(?!so\b|the point|you\b|him |her )[^;:]{8,})"
)
_LONG = (
    r"(?:(?!\b(?:is|are|was|were|has|have|had|what|that|who|est|sont|a|ont)\b)[^,;]){3,70}?"
    r"(?:, (?:which|who|qui) [^,;]{3,60}, )?\b"
)
_COMES_TRUE = re.compile(_LONG + r"(?:will|would|can|could|to (?=\w))\b")
_COMES_TRUE_FR = re.compile(_LONG + r"(?:se |s')?[a-z]{2,}(?:er|ir|re|ra|ront|rait|raient)\b")
# "s'attendent à voir les camions se faire plus rares"
_SEE_COMING = re.compile(
    r"\b(?P<cue>(?:s'attend(?:ent|ait|aient)? a|(?:redout|crai(?:n|gn))\w* de|expect(?:s|ed)? to"
    r"|fears? to) (?:voir|see)|(?:redout|crai(?:n|gn))\w* de(?= (?:devoir|manquer|perdre|ne (?:plus|pas))\b)"
    r"|fears?(?= having to\b))"
    r"\s(?P<what>[^;:]{8,})"
)
# "Météo-Exemple annonce une saison plus active que la normale"
_ANNOUNCES = re.compile(
    r"\b(?:meteo[\w-]*(?: \w+)?|previsionnistes|service(?:s)? meteorologiques?|weather (?:service|office"
    r"|department|bureau)"
    r"|met office|meteorolog\w+(?: (?:office|department|service|agency))?|forecasters|modeles|models?"
    r"|previsions(?: \w+)?|forecasts?) "
    r"(?P<cue>(?:is|are) (?:calling for|forecasting|predicting|warning of)|annonce(?:nt)?|prevoi(?:t|ent)"
    r"|point(?:s)? to|show(?:s)?|indicates?|indique(?:nt)?|agree(?:s)? on"
    r"|calls? for)\s(?P<what>[^;:]{8,})"
)
# "The central bank sees inflation topping 40 per cent by December"
_SEES = re.compile(
    r"\b(?:bank|fund|imf|fmi|forecasters?|meteorologists?|agency|analysts?|economists?|ministry|utility|institute"
    r"|office"
    r"|outlook|report|experts?|observers|strategists?|service|model|models|department|banque|fonds|analystes?"
    r"|economistes?|observateurs|institut|agence)(?: [A-Za-z]+)? (?P<cue>sees?|voi(?:t|ent)|foresees?|envisions?) "
    r"(?P<what>(?!that\b|no\b|it\b|him\b|the need)[^;:]{6,})"
)
# A verb in the present that tells of a term: it lies ahead with a condition, or where the words say by when.
_TERM = re.compile(
    r"\b(?P<cue>runs? (?:out|dry|short)|dries up|expires?|lapses?|breaks|collapses|grinds? to a halt|s'epuise(?:nt)?"
    r"|s'arrete(?:nt)?|s'effondre(?:nt)?|tombe(?:nt)? en panne)"
    r"(?= (?:of \w+ )?(?:in|by|within|before|on|next|at the end|this|en|d'ici|avant|dans|des|fin)\b)"
)
_LAPSES = re.compile(r"(?:expire|lapse)")
_GRANTED = re.compile(r"\b(?:mandate|funding|waiver|sanctions|exemption|ultimatum|contracts?|stocks?)\b")
_PREDICTS = re.compile(
    r"(?<!the )(?<!its )(?<!a )(?<!new )(?<!, )(?<!to )\b(?P<cue>predicts?|forecasts?|foresees?|foretells?"
    r"|pronostiqu(?:e|ent)"
    r"|predi(?:t|sent))\b(?! (?:that|que|qu'|the future|by|for|of|in|on|from|\w+ed|le contraire)\b)"
    r"\s?(?P<what>[\w\"'%][^;:]{8,})"
)
_PREPARES = re.compile(
    r"\b(?P<cue>(?:is|are) (?:now |actively |already |also )?(?:preparing|massing|gathering|regrouping|gearing up"
    r"|poised)"
    r"(?: (?:troops|forces|fighters|men))? (?:to|for)|s'apprete(?:nt)? a|se prepare(?:nt)? a|fourbi(?:t|ssent))"
    r" (?:an? |the |un |une |l'|d'|la )?(?:\w+ )?(?:storm|attack|assault|seize|overrun|invade|offensive|retake"
    r"|capture|raid"
    r"|strike|besiege|attaquer|lancer|prendre|envahir|donner l'assaut|attaque|offensive|assaut|reprendre)\b"
)


_NEXT = re.compile(r", (?:and|but|while|mais|et|tandis que|car)\b| \(|\"\s|(?<=\w)\. (?=\w)")
# What is at stake in a crisis, of all that somebody may not believe in.
HOPED = re.compile(
    rf"\b(?:{TROUBLE}|truce|ceasefire|deal|agree\w*|peace|calm|talks|election\w*|vote|season|harvest|rains?"
    rf"|relief|aid|help|help"
    r"|army|rebels?|militia|gangs?|junta|government|regime|road|border|town|city|return|go home|reopen\w*|hold"
    r"|surrender|end"
    r"|supply|power|prices|soldiers|troops|president|opposition|parlement|accalmie|treve|cessez-le-feu|accord"
    r"|paix|pourparlers|scrutin"
    r"|saison|recolte|aide|armee|rebelles|junte|gouvernement|pouvoir|route|frontiere|ville|retour|reprise|issue"
    r"|sortie de crise|fin)\b"
)
_MORE = re.compile(
    r"\b(?:millimetres|mm|degrees|snow|frost|gusts|above|below|average|more|less|heavy|heavier|higher|lower|worse"
    r"|worst|record|rain\w*|storms?|cyclon\w+"
    r"|drought|floods?|heat\w*"
    r"|plus|moins|deficitaires?|excedentaires?|superieure?s?|inferieure?s?|pluies?|orages?|cyclon\w+|secheresse|crues|precipitations)\b"
)


def forebodings(text: str, a: int, b: int, ahead: bool) -> Iterator[Prospect]:
    """The prospects of the sentence ``a`` to ``b`` of folded ``text``; ``ahead``: a date in it lies in the future."""
    for m in _LOOMS.finditer(text, a, b) if _LOOM.search(text, a, b) else ():
        yield Prospect(m.start("what"), stop_of(text, m.end(), b), m.span("cue"), m.span("cue"))
    for m in (*_NEARS.finditer(text, a, b), *_STANDS.finditer(text, a, b), *_PREPARES.finditer(text, a, b)):
        if _NO_BRINK.match(text, m.end(), b) or (m.re is _NEARS and _CLOSED_WAY.match(text, m.end(), b)):
            continue
        if m["cue"].startswith(("was", "were")):
            continue
        yield Prospect(None, stop_of(text, m.end(), b), m.span("cue"), m.span("cue"), any_subject=True)
    for m in _FACES.finditer(text, a, b):
        new = _NEW.search(text, m.start(), b)
        risk = m["cue"].startswith("risque")
        if risk or new or ahead or HORIZON.search(text, m.start(), b):
            yield Prospect(None, stop_of(text, m.end(), b), m.span("cue"), m.span("cue"), any_subject=True)
    for m in (*_BRACES.finditer(text, a, b), *_LEADS.finditer(text, a, b)):
        end = stop_of(text, m.start("what"), b)
        if m.re is _LEADS and _SETTLED.match(text, m.start("what"), end):
            continue
        yield Prospect(m.start("what"), end, m.span("cue"), m.span("cue"), m.span("cue") if m.re is _BRACES else None)
    for m in _EXPECT.finditer(text, a, b):
        words = m.span("cue") if m["cue"] else m.span("order")
        begin = m.start("order") if m["order"] else m.start("what")
        yield Prospect(begin, stop_of(text, m.start("what"), b), words, words, words)
    for m in _SPECTRE.finditer(text, a, b):
        end = stop_of(text, m.start("what"), b)
        if re.match(
            rf"\W*(?:[\w'-]+ ){{0,4}}?(?:[ld]')?(?:{TROUBLE}|attacks?|fighting|[\w-]+tions?|return|revers)\b",
            text[m.start("what") : end],
        ):
            yield Prospect(m.start("what"), end, m.span("cue"), m.span("cue"))
    for m in _ONE_AWAY.finditer(text, a, b):
        yield Prospect(None, stop_of(text, m.end(), b), m.span("cue"), m.span("cue"), any_subject=True)
    for m in _GIVES_UNTIL.finditer(text, a, b):
        yield Prospect(m.start("cue"), stop_of(text, m.end(), b), m.span("cue"), m.span("cue"), m.span("cue"))
    for m in _GIVES.finditer(text, a, b):
        if ASSESSOR.search(text, a, m.start()):
            yield Prospect(m.start("what"), m.end(), m.span("cue"), m.span("cue"), m.span("cue"))
    for m in _DOUBTED.finditer(text, a, b):
        stop = _NEXT.search(text, m.start("what"), m.end("what"))
        end = stop.start() if stop else m.end("what")
        what = text[m.start("what") : end]
        noun = not re.search(r"\b(?:is|are|was|were|has|have|had|est|sont|ont)\b", what) and HORIZON.search(what)
        sight = "prospect" in m["cue"] or "surprised" in m["cue"]
        at_stake = HOPED.search(what) or (HORIZON.search(what) and not re.match(r"it (?!will|would)", what))
        english = re.match(r"(?:do|can|could|see|saw|hold|would|few|no|hardly|not)", m["cue"]) is not None
        comes = (_COMES_TRUE if english else _COMES_TRUE_FR).match(what)
        if "surprised" in m["cue"] or (at_stake and (comes or noun or sight)):
            yield Prospect(m.start("what"), end, m.span("cue"), m.span("cue"), m.span("cue"))
    for m in (*_SEE_COMING.finditer(text, a, b), *_ANNOUNCES.finditer(text, a, b)):
        end = stop_of(text, m.start("what"), b)
        what = text[m.start("what") : end]
        if m.re is _SEE_COMING or _MORE.search(what) or HORIZON.search(what):
            yield Prospect(m.start("what"), end, m.span("cue"), m.span("cue"), m.span("cue"))
    for m in _SEES.finditer(text, a, b):
        end = stop_of(text, m.start("what"), b)
        if ahead or HORIZON.search(text, m.start("what"), end):
            yield Prospect(m.start("what"), end, m.span("cue"), m.span("cue"), m.span("cue"))
    for m in _PREDICTS.finditer(text, a, b):
        end = stop_of(text, m.start("what"), b)
        yield Prospect(m.start("what"), end, m.span("cue"), m.span("cue"), m.span("cue"))
    for m in _TERM.finditer(text, a, b):
        end = stop_of(text, m.end(), b)
        if _LAPSES.match(m["cue"]) and not (HOPED.search(text, a, m.start()) or _GRANTED.search(text, a, m.start())):
            continue  # "this message expires on 31 January"
        if ahead or HORIZON.search(text, m.end(), end):
            yield Prospect(None, end, m.span("cue"), m.span("cue"), any_subject=True)

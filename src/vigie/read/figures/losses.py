"""What a number counts by the phrase that leads to it or follows it, where no verb or noun beside it says so.

"Put their losses at seven", "the ministry puts it at ten", "n'en confirme que treize", "portant à 20 le nombre de
victimes", "buried nine villagers", "some 6,000 residents are sleeping in schools".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from vigie.language.document import Document
from vigie.model import Figure
from vigie.model.vocabulary import Measure
from vigie.read.figures.accounts import main_toll
from vigie.read.figures.count_words import AUXILIARY
from vigie.read.figures.counted import Phrase
from vigie.read.figures.fates import not_freed
from vigie.read.figures.governed import Clause

_COUNTED: frozenset[Measure] = frozenset(
    {"killed", "injured", "abducted", "missing", "arrested", "displaced", "in_need", "hungry"}
)
_NEAR = 600  # characters back to the count that a bare number is another account of
_LAST = 12  # figures
_YEARS = range(1900, 2101)
_OPEN = r"\s?(?:[\"“«]\s?)?$"
_ONLY = r"(?: (?:only|just|at most|instead|rather|now|already|also|initially|earlier|up to)| to)?"
# A verb of saying or counting right before a bare number, by which its speaker gives another count.
_GIVES = {
    "en": re.compile(
        r"(?i)\b(?:(?:puts?|putting|placed|places) (?:it|them|that|those"
        r"|the (?:number|count|figure|total) of [^.;,\d]{3,30}|the \w+(?: \w+)?|(?:its"
        r"|their) \w+(?: \w+)?) at"
        r"|(?:raised|lowered|revised|cut|increased|brought|updated|reduced)(?: (?:its|their|his|her|the)(?: \w+){0,3})?"
        r" (?:down |up |upward |downward )?(?:to|from)"
        r"|(?:sp(?:oke|eaks?|oken|eaking)|talk(?:s|ed)?|boast\w*|brag\w*)(?: \w+)? of|stands? by"
        r"|(?:st(?:uck|icks?)|keeps?|kept|holds?|held|adheres?) (?:to|with|at)"
        r"|(?:toll|tally|count|figure|number|total|estimate)s?\b[^.;]{0,60} (?:reads?|shows?|showed|is|was|stands? at"
        r"|stood at|comes? to|came to|amounts? to|runs? to|reached)|(?:and|but) not|, not"
        r"|insist(?:s|ed)? (?:on|it was|there were)"
        r"|(?:the )?(?:real|true|actual|correct) (?:figure|number|toll|count) (?:is|was|at)"
        r"|(?:confirm|acknowledg|admit|conced|count|list|claim|report|cit|record|announc|verif|document|mention|suggest"
        r"|tall|estimat|identif|nam|giv|register)\w*"
        + _ONLY
        + r"|gave|say|said|says|has|have|had|shows?|showed)"
        + _OPEN
    ),
    "fr": re.compile(
        r"(?i)(?:\b(?:n['’])?en (?:n['’])?(?:a |ont |avait |avaient |aurait )?(?:déjà |d['’]abord )?"
        r"(?:confirm|revendiqu|compt|dénombr|recens|reconn|admet|annonc|évoqu|signal|retien|avanc|donn|cit|déplor"
        r"|mentionn|liste|identifi|enregistr|cherch)\w*(?: que| plus que| seulement| désormais| encore| toujours"
        r"| pour sa part"
        r"| pour leur part| quant à \w+| au moins)?"
        r"|\bs['’]en ti(?:ent|ennent|enait|enaient) à"
        r"|\b(?:mainti\w+|donn\w+|avanc\w+|évoqu\w+|cit\w+|livr\w+|retien\w+) (?:le|un|son|leur) (?:chiffre|bilan|total"
        r"|nombre|décompte) (?:\w+ )?d(?:e|['’])"
        r"|\b(?:en avoir|en ai|en a|en ont|en avons) (?:déjà )?(?:enterr|vu|ramass|inhum|compt)\w*"
        r"|\b(?:évoqu|avanc|reconna|admet|recens|dénombr|confirm|revendiqu|compt|annonc|déplor)\w*(?: en| que"
        r"| seulement| désormais| plutôt| pour sa part| pour leur part)?"
        r"|\bparl\w+ (?:plutôt |désormais |maintenant |au contraire |pour sa part )?d(?:e|['’])"
        r"|\bfai(?:t|sait|sant|re) état d(?:e|['’])|\ble (?:vrai|véritable) (?:chiffre|bilan) (?:est|serait) d(?:e"
        r"|['’])|\b(?:bilan|décompte|chiffre|total|compte|nombre)s?\b[^.;]{0,60} (?:est|s['’]élève|arrêté|monte"
        r"|s['’]établit|se monte|reste|figé|bloqué|atteint)(?: désormais| toujours| encore)?(?: à| de)?"
        r"|\bet non(?: pas)?)" + _OPEN
    ),
}
# The verbs of counting among them: what follows may say where.
_COUNTS = re.compile(
    r"(?i)\b(?:count|list|confirm|acknowledg|admit|verif|document|identif|record|register|compt|dénombr|recens|reconn"
    r"|identifi)\w*(?: (?:only|just|at most|que|seulement))?\s$"
)
_WHERE = re.compile(r" (?:there|sur place|on|in|at|aboard|near|among|inside|dans|à|sur|parmi|chez)\b")
_SEEKS = re.compile(r"(?i)\b(?:cherch|recherch)\w*|\b(?:looking|search\w*|seek\w*) (?:for )?\w*$")
# What must stand after such a number: nothing that it could count.
_ENDS = re.compile(
    r"\s?(?:[.,;:)\]!?”\"»]|$|(?:and|while|but|whereas|though|against|et|mais|tandis|contre|alors"
    r"|as|comme|de (?:ses|mes|leurs|nos) (?:propres )?mains)\b)"
)
_WE_LOST = re.compile(r"(?i)\b(?:we|nous)(?: [^\W\d_]+){0,2} (?:lost|perdu)(?: only| just| que)?\s$")
_LOST_THEM = re.compile(r"(?i)\b(?:lost|perdu)(?: only| just| que)?\s$")
_WHOLE = re.compile(r"(?i)\b(?:of|sur|de|les|the)(?: the| les)?\s$")  # "15 out of a convoy of 60 were torched"
_WERE_BURNT = re.compile(
    r"(?i) (?:(?:were|had been|have been|ont été|avaient été) )(?:burn[et]d?|torched|destroyed|stolen|looted|set ablaze"
    r"|détruit\w*|brûlé\w*|incendié\w*|volé\w*|emporté\w*)\b"
)
_THINGS: frozenset[Measure] = frozenset({"count", "vehicles", "displaced"})
_LIKE = 20  # times more, of two counts of one thing
# ", three according to the rebels": another voice's number in the same breath.
_BY = re.compile(
    r"(?:,? (?:according to|in the words of|d['’]après|selon|pour (?:les?|la|l['’]))|, (?:said|says) )\b", re.IGNORECASE
)
_BESIDE = re.compile(r"(?i)(?:[,;:]|\b(?:and|but|or|et|ou|mais))\s$")
# A count that its own noun announces ("a far higher number, 37"), or a voice whose verb is left out ("13 dead, the
# rebels 4"), or one that is denied in passing ("12 dead – not 35").
_APPOSED = {
    "en": re.compile(r"(?i)\b(?:number|figure|toll|count|total|tally)\b[^.;:,\d]{0,70}[,:]" + _OPEN),
    "fr": re.compile(r"(?i)\b(?:nombre|chiffre|bilan|total|décompte)\b[^.;:,\d]{0,70}\s?[,:]" + _OPEN),
}
ELLIPTIC = re.compile(r"(?i)[^.;:,]{0,40}, (?P<who>(?:the |les? |la |l['’])[^\W\d_]{4,}) $")
_NOT = re.compile(r"(?i)\s[–—-] (?:not|and not|et non(?: pas)?|non(?: pas)?) $")
# The losses of a side, of whom nobody says that they died.
_LOSSES = {
    "en": re.compile(
        r"(?i)\b(?:losses|(?:its|their|our) (?:own )?(?:dead|deaths|fatalities|casualties)|(?:number of|the) (?:dead"
        r"|deaths|victims|fatalities))\b[^.;:,]{0,60}\b(?:at|to|of|as|exceed|is|was|were|than)" + _OPEN
    ),
    "fr": re.compile(
        r"(?i)\b(?:pertes|(?:nombre de|ses|leurs|nos) (?:propres )?(?:morts|victimes|tués))\b[^.;:,]{0,60}?"
        r"(?:\bà|\bde|\bd['’]|\b(?:dépass|excèd|attei|avoisin|s['’]élèv)\w*(?: pas)?(?: à)?)" + _OPEN
    ),
}
# The heading of a line in a report of incidents: "Killed: 17 (local authority figure). Wounded: 6."
_LABEL = re.compile(r"(?:^|[\n.;,()•–—-])\s*(?P<what>[^\W\d_]+(?: [^\W\d_]+){0,3})\s?:\s?$")
_LABELS: tuple[tuple[Measure, frozenset[str]], ...] = (
    ("killed", frozenset("killed dead deaths death fatalities kia tués tuées morts décès décédés".split())),
    ("injured", frozenset("wounded injured injuries wia blessés blessées".split())),
    ("abducted", frozenset("abducted kidnapped abductions enlevés enlevées kidnappés otages hostages".split())),
    ("missing", frozenset("missing disparus disparues".split())),
    ("displaced", frozenset("displaced displacement déplacés déplacées".split())),
    ("arrested", frozenset("arrested detained arrests arrêtés interpellés arrestations".split())),
)
# A number that its own qualifier parts from its noun: "the deaths did not exceed eight".
_EXCEEDS = re.compile(r"(?i)\b(?:losses|toll|deaths|dead|fatalities|casualties|pertes|bilan|morts|victimes) $")
_FALLEN = re.compile(r"[\"”»]? (?:fallen|martyrs)\b(?! (?:trees?|branches|rocks|power|leaves|angels?))", re.IGNORECASE)
_LEFT = re.compile(r" (?:had|have|has) (?:left|fled|moved|gone)\b(?=[.,;”\"]|$| (?:in|since|by|from|for|to)\b)")
_TOLL_OF = re.compile(r"(?i)\b(?:death toll|toll|body count|bilan) (?:of|at|de|d['’])\s?[\"“«]\s?$")
_LOSS_OF = re.compile(r"(?i)\b(?:loss|perte) (?:of|de|d['’])" + _OPEN)
_SEIZURE_OF = re.compile(r"(?i)\b(?:capture|seizure|capture|prise en otage) (?:of|de|d['’])" + _OPEN)
# "portant à 20 le nombre de victimes", "taking to 31 the number of dead"
_BRINGING = re.compile(
    r"(?i)\b(?:(?:port|ramen|élev)\w{1,5}(?: [^\W\d_]+di)?|faisant passer|bring\w*|brought|tak\w+|rais\w+)"
    r" (?:to|à|au moins à)\s?$"
)
_NUMBER_OF = re.compile(
    r" (?:the|le) (?:(?:total|official|provisional|nouveau|dernier) )?(?P<of>death toll|toll|bilan|number of|nombre"
    r"(?: total| officiel| provisoire)? (?:de |des |d['’]))(?P<what>(?: ?[^\W\d_]+){0,4})",
    re.IGNORECASE,
)
_WHAT: tuple[tuple[Measure, str], ...] = (
    ("killed", "tué killed"),  # "le nombre de déplacés tués"
    ("injured", "bless injur wound"),
    ("missing", "dispar missing"),
    ("abducted", "otage enlev hostage abduct kidnap capti"),
    ("displaced", "déplac displac réfugi refugee"),
    ("arrested", "arrest arrêt interpell détenu detain"),
    ("killed", "mort tué victim décès dead death kill fatalit décéd"),
)
_TAKES_LIVES = re.compile(
    r"(?i)\b(?:took|takes?|taken|taking|cost|costs|costing|lost|losing|claim\w*|fauch\w+|coût\w+|emport\w+) (?:the )?$"
)
_BURIES = re.compile(r"(?i)\b(?:buried|burying|bury|enterr(?:é|er|ent|ant)|inhum(?:é|er|ent|ant))\s$")
# "There were not sixteen dead but thirteen"
_INSTEAD = re.compile(r"(?i)\b(?:pas|not|n['’]t)\b[^.;]{0,40},? (?:mais|but)\s$")
_SEARCHED = re.compile(r"(?i)\b(?:looking for|search\w* for|(?:re)?cherch\w+(?: encore| toujours)?)\s$")
_OF_OURS = re.compile(
    r"\s?(?:(?:in|dans) (?:an?|one|two|three|une|deux|trois|several|plusieurs)? ?(?:mass )?(?:graves?|fosses?"
    r"|tombes?)\b|[.,;:)!?”\"»]|$|(?:and|but|so far|et|mais|of (?:our|them|their|my)|d['’]entre|des nôtres)\b)"
)
_GAP = 140
_JOINED = re.compile(r"(?:,? (?:and|et)|[,;])(?: (?:another|un autre|une autre|of|de|à))?\s$")
_AT_NAME = re.compile(r" (?:others |more |autres )?(?:in|at|near|à|au|dans|près de) (?:the |l['’]|la |le |les )?[A-ZÉ]")
_NAME_FIRST = re.compile(r"\b(?:and|et) (?:in|at|à|au|dans) [A-ZÉ][\w’'-]+(?: [A-ZÉ][\w’'-]+)?,? $")
_SLIDE = re.compile(
    r"(?i)\b(?:landslides?|mudslides?|avalanches?|rubble|debris|collaps\w*|mud|snow|quake|earthquake|glissements?"
    r"|éboulements?|décombres|effondrement|séisme|boue)\b"
)
_FELL = re.compile(
    r"(?:,? who)? (?:has |have |had |sont |ont |était |étaient )?(?:fell|fallen|tombés?|tombées?) (?:as (?:a )?martyrs?"
    r"|in (?:the )?(?:battle|combat|action|fighting|clash\w*|line of duty)|en martyrs?|au (?:champ d['’]honneur|combat"
    r"|front)|martyrs?|sous les balles)\b",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"(?: (?:others?|more|autres))?(?: of (?:the )?[^\W\d_]+(?: [^\W\d_]+)?)?"
    r"(?: (?:seized|taken|abducted|kidnapped|enlevée?s)(?: [^\W\d_]+){0,3})? (?:(?:are|were|is|was|remain|remained"
    r"|have been) (?:still )?(?:(?:in captivity|captives?|(?:held )?hostages?)\b|(?:being )?held\b)"
    r"(?! (?:in (?:prison|jail|custody|detention)|for questioning|on))\b"
    r"|(?:sont|étaient|restent|demeurent|seraient) (?:toujours |encore )?(?:retenu\w*|aux mains"
    r"|entre (?:les|ses|leurs) mains))",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    r"(?i)\b(?:kidnap\w*|abduct\w*|hostages?|captiv\w+|captur\w+|seiz\w+|enlev\w+|enlèv\w*|otages?|rapt|ravisseurs?)\b"
)
# People who sleep somewhere else than at home, or have come from where there was violence.
_ROOFLESS = re.compile(
    r"(?:,? (?:who|qui))?(?: (?:are|were|have been|had been|now|still|currently|sont|étaient))* (?:(?:sleeping"
    r"|sheltering"
    r"|camping|camped|crammed|huddled|crowded|squatting) (?:in|at|under|on|with|outside|around)|(?:dorment|dormaient"
    r"|campent|s['’]entassent|sont entassés|(?:hébergé|logé|abrité|accueilli|massé|installé)e?s) (?:dans|à|sous|chez"
    r"|sur|en|par|aux? alentours))\b",
    re.IGNORECASE,
)
_ARRIVES = re.compile(
    r"(?:,? (?:who|qui))? (?:(?:have|had|has) )?(?:already |since )?(?:moved (?:in)?to"
    r"|taken refuge|sought (?:shelter|refuge)"
    r"|(?:se sont|s['’]étaient) réfugiée?s|ont trouvé refuge|arrived (?:in|at|from)|reached|sont (?:déjà )?"
    r"arrivée?s (?:à|au|dans|en|de)|ont (?:gagné|rejoint|atteint)(?= [A-ZÉ]))\b",
    re.IGNORECASE,
)
_REGISTERS = re.compile(r"(?i)\b(?:registered|received|taken in|recensé|enregistré|dénombré|accueilli)\s$")
_FROM = re.compile(r" (?:from|(?:venue?s|arrivée?s|originaires|en provenance) d(?:e|u|es|['’]))\b")
_VIOLENCE = re.compile(
    r"(?i)\b(?:attack\w*|clash\w*|fighting|massacre\w*|raid\w*|shell\w*|fled|flee\w*|behead\w*|violences?|displac\w+"
    r"|humanitaires?|attaqu\w+|combats|affrontements?|tueries?|fui\w*|fuy\w+|déplacé\w*|incursion)\b"
)
_NO_FLIGHT = re.compile(
    r"(?i)\b(?:rall(?:y|ies)|concert|festival|pilgrim\w*|tourist\w*|reinforce\w*|deleg\w+|summit|soldiers?|troops"
    r"|meeting|pèlerin\w*|touristes?|renforts?|délégation\w*|soldats?|militaires)\b"
)
_ANYONE = frozenset("people persons victims casualties personnes victimes".split())
_RESIDENTS = frozenset(
    "people persons families households villagers residents inhabitants civilians women children personnes familles"
    " ménages villageois habitants résidents civils femmes enfants riverains individuals others".split()
)
# "…, three witnesses said": the people speak, whatever the sentence tells.
_SPEAK = re.compile(
    r"(?:,? who [^.,;]{3,50})? (?:(?:also|have|had|has|later|separately) )?(?:said|says?|told|saying|stated"
    r"|reported that"
    r"|confirmed (?:to|that)|ont (?:dit|déclaré|indiqué|affirmé|confié|rapporté|assuré|expliqué|témoigné))\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"(?i)\b(?:told by|according to|(?:ont|a) (?:dit|déclaré|indiqué|affirmé|confié|rapporté|assuré|expliqué|appris"
    r"[^.;]{0,20})|selon|d['’]après|affirment|indiquent|racontent|rapportent|assurent) $"
)
_STOP = re.compile(r"(?: (?:[^\W\d_]+|joints? par téléphone)){0,4}\s?(?:[.,;:]|$)")


_TALLY = re.compile(
    r"(?i)\b(?:its|their|his|her|the|son|leur|le) (?:own )?(?:tally|toll|count|bilan"
    r"|décompte)\b[^.;]{0,60} (?:reads?|shows?"
    r"|stands? at|comes? to|s['’]élève à|est de|atteint)\s$"
)


def tallied(doc: Document, clause: Clause, phrase: Phrase, known: Sequence[Figure]) -> list[Measure]:
    """The measure of a bare number that closes the clause of a count: "its tally reads 72, and others are missing"."""
    start = phrase.number.start
    bare = phrase.head is None and phrase.of is None
    if not bare or not _TALLY.search(doc.text[max(clause.sentence.start, start - 120) : start]):
        return []
    counted = _recent(phrase, known)
    return [counted[-1].measure] if counted and _ENDS.match(doc.text, phrase.number.end) else []


def speaks(doc: Document, clause: Clause, phrase: Phrase) -> bool:
    """Whether the people counted are those who tell it: "killing 19, two local officials said"."""
    if phrase.of is None or (phrase.head is not None and phrase.head.role != "people"):
        return False
    start, end = phrase.number.start, clause.toks[phrase.end - 1].end
    if _SPOKEN.search(doc.text, max(clause.sentence.start, start - 40), start):
        return _STOP.match(doc.text, end) is not None
    opens = not doc.text[clause.sentence.start : start].strip(' "“«') or doc.text[:start].rstrip().endswith(",")
    return opens and _SPEAK.match(doc.text, end) is not None


# How nouns of persons end that the vocabulary lacks: "farmers", "voyageurs".
PERSONS = re.compile(r"(?:ers|ors|ists|men|women|eurs|euses|iens|istes|ians)$")


def lost(doc: Document, clause: Clause, phrase: Phrase, known: Sequence[Figure]) -> list[Measure]:
    """The measure that the words before or after the number give it; empty where they give none."""
    start = phrase.number.start
    before = doc.text[max(clause.sentence.start, start - 150) : start]
    if (label := _LABEL.search(before)) is not None:
        named = [m for m, words in _LABELS if words & set(label["what"].lower().split())]
        if len(named) == 1:
            return named
    bare = phrase.head is None and phrase.of is None
    noun = clause.toks[phrase.of[1] - 1].lower if phrase.of else ""
    people = (
        PERSONS.search(noun) is not None
        if phrase.head is None
        else phrase.head.role == "people" or phrase.head.measure == "fighters"
    )
    if _BRINGING.search(before) and (m := _NUMBER_OF.match(doc.text, phrase.number.end)):
        return [_kind(m["what"]) if m["of"].lower().startswith(("number", "nombre")) else "killed"]
    if (bare or people) and (_LOSSES[doc.lang].search(before) or _TOLL_OF.search(before)):
        return ["killed"]
    if bare and _EXCEEDS.search(before) and re.match(r"(?i)\w+ not exceed|ne (?:dépass|excèd)", doc.text[start:]):
        return ["killed"]
    if bare and _HELD.match(doc.text, phrase.number.end) and _TAKEN.search(doc.text):
        return ["abducted"]
    if bare and not_freed(doc, phrase.number.end) and _TAKEN.search(doc.text):
        return ["abducted"]
    if bare and _FALLEN.match(doc.text, phrase.number.end):
        return ["killed"]
    if bare and _OF_OURS.match(doc.text, phrase.number.end) and _buried(doc, phrase, before, phrase.number.end):
        return ["killed"]
    if bare and _SEARCHED.search(before) and _OF_OURS.match(doc.text, phrase.number.end) and _recent(phrase, known):
        return ["missing"]
    if bare and (last := _gapped(doc, clause, phrase, before, known)) is not None:
        return [last]
    if bare:
        return _another_count(doc, clause, phrase, before, known)
    if (people or phrase.head is None) and (listed := _of_list(doc, clause.toks[phrase.end - 1].end)):
        return listed
    if not people:
        return []
    return _fate(doc, clause, phrase, before, noun, known)


# Who follows in a list of which one verb tells: "ten civilians | , three soldiers and all four attackers died".
_ENUMERATED = {
    "en": re.compile(
        r"(?:, (?:(?!\b(?:was|were|is|are|has|had|have|said|says|who|which|while|when|but)\b)[^,.;:]){2,45}){0,5}"
        r",? and (?:(?!\b(?:was|is|are|has|said|says|who|which|while|when|but)\b)[^,.;:]){2,55}?"
        r" (?:(?:were|had been|have been) (?:all |also |reportedly )?)?"
        r"(?:(?P<killed>killed|dead|died|perished|shot dead)|(?P<injured>injured|wounded|hurt)|(?P<abducted>abducted"
        r"|kidnapped|taken hostage))\b(?! (?:by|in) \d)",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"(?:, (?:(?!\b(?:a|ont|est|sont|était|étaient|avait|avaient|qui|dont|selon|mais)\b)[^,.;:]){2,45}){0,5}"
        r" et (?:(?!\b(?:a|est|était|avait|qui|dont|selon|mais)\b)[^,.;:]){2,55}?"
        r" (?:ont (?:également |tous )?(?:été |perdu |trouvé |péri\b)|avaient été |sont |auraient été )"
        r"(?:(?P<killed>tuée?s|abattus|exécutés|assassinés|mort[es]*\b|décédés|la vie|la mort)|(?P<injured>blessée?s)"
        r"|(?P<abducted>enlevée?s|kidnappée?s|prise?s en otage))",
        re.IGNORECASE,
    ),
}


def _of_list(doc: Document, end: int) -> list[Measure]:
    """The measure of the verb at the end of the list that goes on at ``end``."""
    m = _ENUMERATED[doc.lang].match(doc.text, end)
    kind = m.lastgroup if m is not None else None
    return [cast("Measure", kind)] if kind is not None else []


def _buried(doc: Document, phrase: Phrase, before: str, end: int) -> bool:
    """Whether those counted were buried dead, not under what came down."""
    return (
        _BURIES.search(before) is not None
        and _SLIDE.search(doc.text[max(0, phrase.number.start - 300) : end + 60]) is None
    )


def _gapped(doc: Document, clause: Clause, phrase: Phrase, before: str, known: Sequence[Figure]) -> Measure | None:
    """What happened to a number whose verb is left out: "twelve died in Bassé on Friday and fourteen in Dablo"."""
    last = known[-1] if known and known[-1].start >= clause.sentence.start else None
    if last is None or last.measure not in _COUNTED or phrase.number.start - last.end > _GAP:
        return None
    after = _JOINED.search(before) is not None and _AT_NAME.match(doc.text, phrase.number.end) is not None
    first = _NAME_FIRST.search(before) is not None and _ENDS.match(doc.text, phrase.number.end) is not None
    return last.measure if after or first else None


def _recent(phrase: Phrase, known: Sequence[Figure]) -> list[Figure]:
    """The counts of people given shortly before."""
    near = [f for f in known[-_LAST:] if phrase.number.start - f.end < _NEAR]
    return [f for f in near if f.measure in _COUNTED] or [f for f in near if f.measure == "fighters"]


def _fate(
    doc: Document, clause: Clause, phrase: Phrase, before: str, noun: str, known: Sequence[Figure]
) -> list[Measure]:
    """What happened to people whom the clause only counts."""
    end = clause.toks[phrase.end - 1].end
    if noun in ("lives", "vies") and _TAKES_LIVES.search(before):
        return ["killed"]
    if noun in ("victimes", "victims") and re.search(r"(?i)\b(?:fait|faisant|faire|causé|causant) $", before):
        return ["killed"]
    if _LOSS_OF.search(before) or _FELL.match(doc.text, end):
        return ["killed"]
    if _buried(doc, phrase, before, end):
        return ["killed"]
    verb = phrase.end < len(clause.toks) and clause.toks[phrase.end].lower in AUXILIARY[clause.lang]
    if noun in _ANYONE and not verb and (earlier := _recent(phrase, known)) and _GIVES[doc.lang].search(before):
        return [earlier[-1].measure]
    recent = doc.text[max(0, phrase.number.start - _NEAR) : clause.sentence.end]
    if _SEIZURE_OF.search(before) or (_HELD.match(doc.text, end) and _TAKEN.search(doc.text)):
        return ["abducted"]
    if noun in _RESIDENTS and _ROOFLESS.match(doc.text, end):
        return ["displaced"]
    sentence = doc.text[clause.sentence.start : clause.sentence.end]
    arrived = _ARRIVES.match(doc.text, end) or (_REGISTERS.search(before) and _FROM.match(doc.text, end))
    fled = noun in _RESIDENTS and arrived and _VIOLENCE.search(recent)
    return ["displaced"] if fled and not _NO_FLIGHT.search(sentence) else []


def _another_count(
    doc: Document, clause: Clause, phrase: Phrase, before: str, known: Sequence[Figure]
) -> list[Measure]:
    """The measure of the count before, of which a number without a noun is another account."""
    number = phrase.number
    plain = doc.text[number.core_start : number.core_end]
    if number.kind != "cardinal" or (len(plain) == 4 and plain.isdigit() and int(plain) in _YEARS):
        return []
    if _SEIZURE_OF.search(before):
        return ["abducted"]
    counted = _recent(phrase, known)
    if _LOSS_OF.search(before) and known and known[-1].measure in ("vehicles", "killed"):
        return [known[-1].measure]
    if _LEFT.match(doc.text, number.end):
        flight = doc.text[clause.sentence.start : clause.sentence.end].lower()
        if "displac" in flight or (counted and counted[-1].measure == "displaced"):
            return ["displaced"]
    if _WE_LOST.search(before) and any(f.measure == "killed" for f in counted) and _ENDS.match(doc.text, number.end):
        return ["killed"]  # "we lost 28, the captain said"
    if counted and counted[-1].start >= clause.sentence.start and _INSTEAD.search(before):
        return [counted[-1].measure]
    if counted:
        counted[-1] = main_toll(counted, clause.sentence.start)
    if counted and _COUNTS.search(before) and _WHERE.match(doc.text, number.end):
        return [counted[-1].measure]
    if not counted or not (_ENDS.match(doc.text, number.end) or _BY.match(doc.text, number.end)):
        return []
    if _GIVES[doc.lang].search(before):
        return ["missing"] if _SEEKS.search(before[-30:]) else [counted[-1].measure]
    inside = counted[-1].start >= clause.sentence.start
    if _APPOSED[doc.lang].search(before) or (inside and _set_against(doc, counted[-1], number.start)):
        return [counted[-1].measure]
    return [counted[-1].measure] if inside and _BESIDE.search(before) and _BY.match(doc.text, number.end) else []


def another_of(doc: Document, clause: Clause, phrase: Phrase, known: Sequence[Figure]) -> Figure | None:
    """The count of things of which a bare number in its sentence is another voice's: "312 houses burned; the
    administrator puts it at 140"."""
    number, last = phrase.number, known[-1] if known else None
    if last is None or last.measure not in _THINGS or last.start < clause.sentence.start or not last.of:
        return None
    before = doc.text[max(last.end, number.start - 150) : number.start]
    gives = _ENDS.match(doc.text, number.end) and (_GIVES[doc.lang].search(before) or _LOST_THEM.search(before))
    burnt = _WERE_BURNT.match(doc.text, number.end) and not _WHOLE.search(before)
    if number.kind != "cardinal" or not (gives or burnt):
        return None
    a, b = last.low or last.high or 0, number.low or number.high or 0
    return last if a and b and 1 / _LIKE < b / a < _LIKE else None


def _set_against(doc: Document, before: Figure, start: int) -> bool:
    """Whether a number at ``start`` is another voice's, or a denied one, beside the count before it."""
    between = doc.text[before.end : start]
    return ELLIPTIC.fullmatch(between) is not None or _NOT.search(between) is not None


def _kind(words: str) -> Measure:
    """The measure that the nouns of "the number of …" name; the dead where they name none."""
    plain = words.lower()
    return next((m for m, stems in _WHAT if any(s in plain for s in stems.split())), "killed")

"""The words of travel advice, English and French, as patterns on folded text (see ``clauses.folded``)."""

from __future__ import annotations

import re

# Only sentences with one of these are looked at closely.
HINT = re.compile(
    r"leav|depart|exit|evacuat|travel|embass|ambassad|consul|diplomat|advisor|warning|staff|personnel|nationals"
    r"|citizens|reisewarnung|\brouge\b|\borange\b|alert|mission|level [34]|niveau [34]|evite[rz]|assoupli|alleg"
    r"|quitt|sortir|partir|rendre|ressortissant|citoyens|compatriotes|deconseill|voyage|deplacement|rapatri"
    r"|mises? en garde|(?:zone"
    r"|en) (?:rouge|orange)"
)
BODY_AFTER = r"(?:embass|consul|govern|minist|diplom|troops|military|forces|soldiers|officials|authorities)"
URGE = re.compile(
    r"\b(?:urg(?:e[sd]?|ing)|tell(?:s|ing)?|told|ask(?:s|ed|ing)?|call(?:s|ed|ing)? (?:on|upon|for)"
    r"|advis(?:e[sd]?|ing)"
    r"|order(?:s|ed|ing)?|instruct(?:s|ed|ing)?|warn(?:s|ed|ing)?|recommend(?:s|ed|ing)?|request(?:s|ed|ing)?"
    r"|encourag(?:e[sd]?|ing)|invit(?:ed|ing)|wants?|appeal(?:s|ed|ing)? to|exhort(?:s|ed|ing)?|implor(?:e[sd]?"
    r"|ing)|direct(?:s|ed|ing)"
    r"|appel(?:le|lent|e|es|ant|er)|exhort(?:e|ent|es|ant|er)|invit(?:e|ent|es|ant|er)|demand(?:e|ent|es|ant|er)"
    r"|conseil(?:le|lent|les|ler|lant)|recommand(?:e|ent|es|ant|er)|ordonn(?:e|ent|es|ant|er)|enjoi(?:nt|gnent|gnant)"
    r"|enjoint|press(?:e|ent|es|ant) |somm(?:e|ent|es|ant|er)|pri(?:e|ent|es|ant) (?=ses|leurs|tous|les))\b"
)
_ADVICE_NOUN_FR = (
    r"(?:appels?|recommandations?|consignes?|conseils?|avis|alertes?|avertissements?|mises? en garde|ordres?)"
)
_ADVICE_NOUN_EN = (
    r"(?:calls?|appeals?|advice|advisor(?:y|ies)|warnings?|alerts?|recommendations?|instructions?|orders?)"
)
# "des recommandations pour que leurs citoyens …", "a call for its citizens to …": right before the citizens.
URGE_NOUN = re.compile(
    rf"\b(?:{_ADVICE_NOUN_FR}(?: [\w'-]+){{0,3}}? (?:a|aux|pour que|que|demandant (?:a|que))"
    rf"|{_ADVICE_NOUN_EN}(?: [\w'-]+){{0,3}}? (?:for|to|on|that|telling|asking)) $"
)
# "l'appel des États-Unis à quitter le pays": nobody but the government is named.
CALL_TO_GO = re.compile(
    rf"\b(?:{_ADVICE_NOUN_FR} (?:[\w'.-]+ ){{1,6}}?(?:a|de) (?P<go>quitter) (?:immediatement )?(?:le (?:pays"
    rf"|territoire))"
    rf"|{_ADVICE_NOUN_EN} (?:[\w'.-]+ ){{1,6}}?to (?P<leave>leave) (?:the country))\b"
)
# Whose advice it is: "the advice of Canada", "l'appel des États-Unis".
ADVICE_OF = re.compile(
    rf"\b(?:{_ADVICE_NOUN_FR}|{_ADVICE_NOUN_EN}|messages?|(?:travel )?(?:guidance|notices?))"
    r"(?: (?:aux voyageurs|de securite|similaires?|urgente?s?|from|by|of|de|du|des))? ?(?:from|by|of|de|du|des|d')"
    r" ?(?:the |la |le |les |l')?$"
)
DETERMINED = (
    r"(?:(?:all|any|the|its|their|our|his|her|your|those|these|tous|toutes|ses|leurs|les|nos|non-essential"
    r"|u\.s\.)\s+){0,3}"
)
CITIZENS = (
    r"(?:citizens?|nationals?|passport[- ]holders?|compatriots|expat(?:riate)?s|travell?ers|tourists|ressortissants?"
    r"|citoyens|compatriotes|expatries|voyageurs|nationaux)"
)
LEAVE = re.compile(
    r"\b(?:leav(?:e|ing)|depart(?:ing|ure)?|exit(?:ing)?|evacuat(?:e|ing|ion)|(?:get|come|go) out|out(?= of\b)"
    r"|quit(?:ting)?"
    r"|(?:return|com|go)(?:e|ing)? home"
    r"|quitter|partir|sortir|evacuer|regagner|rentrer|depart|(?:quitt|regagn|rentr|part)ent)\b"
)
TO = re.compile(
    r"\b(?:to|should|must|need to|have to|be|for|a|de|d'|doivent|devraient|departure|depart|immediately|quitter)\b|\""
)
NOT_LEAVE = re.compile(
    r"\b(?:consider(?:ing)?|prepare(?:d)? to|plans? to|not(?: to)?|against|stay|envisager de|se preparer a|ne pas) $"
    r"|\b(?:without|sans)\b[^,;]*$"
)
MODAL = re.compile(r"\b(?:should|must|need to|have to|doivent|devraient|sont (?:invites|appeles|pries) a)\b")
DEPART_NOW = re.compile(
    r"\b(?:leave|depart)(?: [a-z]+){0,2} (?:immediately|now|at once|urgently|as soon as possible)"
    r"|\bquitte[rz](?: [a-z']+){0,3} (?:immediatement|sans delai|des que possible|au plus vite)"
)
STAFF = (
    r"(?:staff(?:ers| members)?|personnel|employees?|diplomats?|workers|officials|famil(?:y members|ies)|dependents?"
    r"|dependants|relatives|diplomates|employes|agents|familles|fonctionnaires|effectifs)"
)
STAFF_NEAR = re.compile(rf"\b{STAFF}\b")
DIPLOMATIC = re.compile(
    r"embass|consul|diplomat|government|non-?emergency|non-?essential|emergency personnel|ambassade|diplomatique"
    r"|non essentiel"
    r"|famil|dependent|high commission|gouvernement"
)
ORDERED = re.compile(
    r"\border(?:s|ed|ing)?\b|\bevacuat(?:e[sd]?|ing|ion of)\b|\b(?:temporarily )?with(?:dr[ae]w(?:s|n|ing)?"
    r"|drawal of)\b"
    r"|\bpull(?:s|ed|ing)? (?:out|back)\b|\bpull(?:s|ed|ing)?\b(?= (?:[\w'-]+ ){1,5}(?:out|home)\b)|\breduc(?:e[sd]?"
    r"|ing|tion (?:in|of))\b|\brepatriat(?:e[sd]?|ing|ion of)\b"
    r"|\brecall(?:s|ed|ing)?\b|\bdraw(?:s|ing|down)?(?:n)? down\b|\bdrawdown of\b|\brelocat(?:e[sd]?|ing)\b"
    r"|\bmandatory departure of\b|\btransported\b|\bflown\b|\bflew\b"
    r"|\bevacu(?:e|ent|er|ation du|ation de|ant)\b|\brapatri(?:e|ent|er|ement du|ement de|ant)\b|\bretir(?:e|ent"
    r"|er)\b"
    r"|\b(?:told|tell(?:s|ing)|instruct(?:s|ed|ing)?|direct(?:s|ed|ing)|requir(?:e[sd]?|ing))\b"
    r"(?= (?:all |its |their |the |most |his |her |any )*(?:non-?(?:emergency|essential)|embassy|diplomatic"
    r"|consular|u\.s\. government"
    r"|government (?:staff|employees|personnel)))"
    r"|\bordonn(?:e|ent|er)\b|\brappel(?:e|le|lent|er)\b|\breduit\b|\ballege\b"
)
OUT = re.compile(
    r"\b(?:depart(?:ure)?|leave|out|evacuat\w*|withdr\w*|pull\w*|repatriat\w*|flown|flew|quitter|partir|evacu\w*"
    r"|rapatri\w*|retir\w*|reduc\w*|drawdown|draw\w* down|recall\w*|relocat\w*|reduit|allege|rappel\w*"
    r"|(?:return|go|come) home|rentrer|regagner)\b"
)
AUTHORISED = re.compile(
    r"\b(?:authori[sz](?:e[sd]?|ing|ation)|allow(?:s|ed|ing)?|permit(?:s|ted|ting)?|offer(?:s|ed|ing)?"
    r"|autoris(?:e|ent|es|er|ant|ation)|(?:permis|permet|permettent)(?= a(?:ux?)? )"
    r"|voluntary departure|depart volontaire)\b"
)
CLOSE = re.compile(
    r"\b(?:clos(?:e[sd]?|ing|ure(?: of)?)|shut(?:s|ting|down(?:s)?(?: of)?|tered|ting down)?|shutter(?:ed|ing)"
    r"|suspend(?:s|ed|ing)?"
    r"|suspension(?: of)?|halt(?:s|ed|ing)?|mothball(?:s|ed|ing)?|mis en sommeil|met en sommeil|mettre en sommeil"
    r"|ferm(?:e|ent|er|ant|eture(?: de)?|ee|es|ees)|suspend(?:u|ue|re|ent)"
    r"|suspension)\b"
)
POST = re.compile(
    r"\b(?:embass(?:y|ies)|consulates?|consular (?:services|operations|sections?)|high commissions?|missions"
    r"|(?:mission|missions)(?= in\b)|(?<=its )mission|(?<=their )missions?|(?<=sa )mission"
    r"|(?:diplomatic|foreign) (?:posts?|missions?|facilit(?:y|ies)|outposts?)|ambassades?|consulats?"
    r"|services consulaires"
    r"|representations? diplomatiques?)\b"
)
POST_CLOSED = re.compile(
    r"\b(?:embass(?:y|ies)|consulates?|high commissions?|(?:diplomatic )?missions|diplomatic posts|ambassades?"
    r"|consulats?|consular (?:services|operations|section)|services consulaires)(?: (?:and|et) (?:consulates?"
    r"|embassies|missions|consulats?))?"
    r"(?: (?:(?:in|at|of|de|du|des|a|au|en)\s|d')\s*(?:the |l'|la )?[\w'.-]+(?: [\w'.-]+){0,2}?){0,2}(?:,)? (?:(?:was"
    r"|were|is|are|be|been|has"
    r"|have|had|will"
    r"|would|remains?|remained|also|temporarily|a|ont|est|sont|ete|etait|sera|resteront?|reste|restera) ){1,4}"
    r"(?:temporarily |indefinitely )?(?:closed|shut(?:tered)?|suspended|fermee?s?|suspendue?s?)\b"
    r"|\b(?:embass(?:y|ies)|consulates?|high commissions?|ambassades?|consulats?)"
    r"(?: (?:in|of|de|du|des|a|au|en|d')\s*[\w'.-]+(?: [\w'.-]+)?){0,2}(?:,)? (?:(?:has|have|had|also|temporarily"
    r"|will"
    r"|a|ont"
    r"|avait) ){0,3}(?:clos(?:ed|es) (?:its|their) doors|(?:suspend|ceas|halt)(?:ed|s|es|ing)? (?:(?:its|all|most"
    r"|routine|normal"
    r"|their) )*(?:operations|activities|work)|ferm(?:e|ent) (?:temporairement )?(?:ses|leurs) portes"
    r"|suspen(?:du|d|dent) (?:temporairement )?(?:toutes )?(?:ses|leurs) (?:activites|operations))\b"
)
AGAINST = re.compile(
    r"\b(?:against|avoid(?:s|ed|ing)?|(?:should|must) not|do not|don't|not to|no|stop|cancel|reconsider(?:s|ed"
    r"|ing)?(?! and\b)|defer|postpone)\b"
    r"(?P<between>(?: [\w'’-]+){0,5}?) travel(?:l?ing)?\b"
)
ESSENTIAL = re.compile(
    r"\ball but essential\b|\bnon-?essential\b|\bunless (?:absolutely )?(?:essential|necessary)\b"
    r"|\bexcept (?:for )?essential\b|sauf (?:raison|motif)s? (?:professionnelle |familiale )?imperati|non essentiels?"
)
DO_NOT = re.compile(
    r"\b(?:do|should|must) not travel\b|\bnot (?:to )?travel(?:ling)? to\b|\bnot to (?:travel|go) to\b"
    r"|\bagainst (?:all"
    r"|any) travel\b|\bavoid(?:ing)? (?:all|any) travel\b"
)
AGAINST_FR = re.compile(
    r"\b(?:formellement |strictement |vivement )?deconseill(?:e|ent|es|er|ee|ees|ant|ait|aient)\b"
    r"|\bne (?:pas (?:se rendre|voyager|entreprendre de)|vous rendez pas|voyagez pas|partez pas)\b"
    r"|\b(?:evite[rz]|reporte[rz]|differe[rz]|annule[rz]) (?:absolument )?(?:tout|tous|toute|toutes"
    r"|leurs?) (?:les )?(?:voyages?|deplacements?|sejours?)\b"
)
# How one travels, not whether: "par la route", "by night".
BY_ROAD = re.compile(
    r"[\w' -]{0,30}?\b(?:by (?:road|night|car|land|air|bus|train|sea)|overland|road|land|night(?:-?time)?"
    r"|after dark|at night"
    r"|par (?:la |les |voies? )?(?:routes?|routiere|terrestre|fluviale|pistes?)|(?:de|la) nuit|nocturnes?|terrestres?"
    r"|routiers?|en (?:voiture|bus|car|train))\b"
)
# The subject of "sont déconseillés".
SUBJECT_FR = re.compile(
    r"\b(?:voyages?|deplacements?|sejours?|trajets?)\b[^;:.,]{0,60}?"
    r"(?:est|sont|reste(?:nt)?|demeure(?:nt)?) (?:[\w-]+ ){0,2}$"
)
# "a classé le pays en rouge", "placé en zone orange": the colours of the French maps of advice.
ZONE_FR = re.compile(
    r"\b(?:reste(?:nt)?|demeure(?:nt)?|figure(?:nt)?|mainten(?:u|ue|us|ues|ir)|maintien(?:t|nent)|class(?:e|ent|es|ee"
    r"|ees|er|ant)|plac(?:e|ent|es|ee|ees|er|ant)|pass(?:e|ent|es|ee|ees|er|ant)|bascul(?:e"
    r"|ent|er|ant))\b"
    r"(?:,? [\w'.-]+){0,8}?,? (?:en |a la |au |a l')(?:zone |vigilance )?(?P<colour>rouge|orange)\b"
    r"|\b(?:eten(?:d|dent|du|dant)|elargi\w*) (?:\w+ )?(?:la|sa|cette) zone (?P<wider>rouge|orange)\b[^;.,]*"
)
# What else is put in red: rivers and weather, hospitals, the economy.
NOT_ZONE = re.compile(
    r"\b(?:meteo\w*|hydrolog\w+|weather|rivers?|floods?|flooding|storms?|cyclones?|volcan\w*|vigilance|crues?|pluies?|orages?|inondations?|canicule|hopita\w+|economi\w+|covid\w*"
    r"|epidemi\w+)\b"
)
# "coloured the whole of Mali red", "raised its advice to Level 4": the scales of advice in English and French.
ZONE_EN = re.compile(
    r"\b(?:colou?r(?:s|ed|ing)|paint(?:s|ed|ing)|mark(?:s|ed|ing)|plac(?:es|ed|ing)|put(?:s|ting)?|turn(?:s|ed|ing)"
    r"|classif(?:ies|ied|ying))\b(?: [\w'.-]+){0,8}? (?P<colour>red|orange)\b(?= (?:on|zone|list|in its|\()|[.,;]|$)"
)
RAISED = re.compile(
    r"\b(?:rais(?:es?|ed|ing)|lift(?:s|ed|ing)|toughen(?:s|ed|ing)?|hardened|upped|upgrad(?:es?|ed|ing)"
    r"|increas(?:es?|ed|ing)|rel(?:eve|event|ever|evant)|port(?:e|ent|er"
    r"|ant)"
    r"|hauss(?:e|ent|er)|elev(?:e|ent|er)|pass(?:e|ent|er))\b(?: [\w'.-]+){0,6}? (?:advisor(?:y|ies)"
    r"|(?:travel )?advice"
    r"|alert(?: level)?|warning(?: level)?|rating|guidance|threat level|status|niveau d'alerte"
    r"|niveau de (?:vigilance|risque|securite)|niveau|avis"
    r"|conseils?)"
    r"(?: [\w'.-]+){0,8}? (?:to|a|au)(?: its| son| leur)?(?: the)?(?: highest| maximum"
    r"| plus haut)?,? ?\"? ?(?:(?:level|niveau),? ?\"?)?"
    r"(?P<level>4|four|quatre|red|rouge|do not travel|3|three|trois|orange|reconsider travel)\b"
)
# The German government's formal warning against all travel.
REISEWARNUNG = re.compile(r"\breisewarnung(?:en)?\b")
TRAVEL_FR = re.compile(
    r"\b(?:voyag\w+|rendez|deplacements?|sejours?|se rendre|rendre|destination|pays|zone|region|nord|sud|est|ouest"
    r"|centre|territoire|provinces?|departements?|frontieres?|frontaliere?s?|bande)\b"
)
# "sauf raison impérative" between commas, before or between the areas that it is said of.
EXCEPT_FR = re.compile(
    r",? ?(?:et|ou|ainsi que)?,? ?sauf (?:raisons?|motifs?|necessite)[\w ]{0,40}?(?:imperati\w+|absolue|majeure)s?,? "
)
EASED = re.compile(
    r"\b(?:lower(?:s|ed|ing)?|eas(?:e[sd]?|ing)|relax(?:es|ed|ing)?|downgrad(?:e[sd]?|ing)|lift(?:s|ed|ing)?"
    r"|soften(?:s|ed|ing)?"
    r"|allege(?:e|s|es)?|allegent|alleger|allegement|assoupli(?:e|es|s|t|ssent|r|ssement)?|abaiss(?:e|ent|er|ement)"
    r"|leve"
    r"|lever|levent|levee)\b(?: [\w'.-]+){0,5}? "
    r"(?:travel (?:advisor(?:y|ies)|advice|warnings?|alert|ban)|advisor(?:y|ies)|niveau d'alerte|niveau de vigilance"
    r"|conseils? (?:aux|de|a l'intention des?) voyag\w+|recommandations?|consignes?|avis (?:aux|de|sur|concernant)"
    r"|warnings? against|advice (?:on|for|against|to)|guidance (?:on|for)|restrictions? (?:on|de) (?:travel|voyage)"
    r"|le sien|la sienne|les siens|les siennes|theirs|its own|mises? en garde)\b"
    r"|\b(?:re)?pass(?:e|ent|er|es?)\b(?: [\w'.-]+){0,4}? d(?:u|e la|e l')\s?(?:zone )?(?P<was>rouge|orange) (?:a l'"
    r"|au |a la |en )"
    r"(?:zone )?(?:orange|jaune|vert\w?)\b"
    r"|\b(?:drop(?:s|ped|ping)?|withdr(?:ew|aws?|awn)|remov(?:es?|ed|ing)|rescind(?:s|ed)?|scrapp?(?:s|ed)?"
    r"|cancel(?:s|led|ed)|end(?:s|ed))"
    r" (?:its|their|the|a|his|most|all) (?:[\w-]+ ){0,2}(?:warnings?|advice|advisor(?:y|ies)) (?:against|not to"
    r"|for|on|about|over)\b"
    r"|\bno longer (?:advis|warn|recommend)\w+ (?:[\w' ]{0,30})?against\b|\bne deconseill\w+ plus\b"
    r"|\bretir(?:e|ent|ee) (?:sa|ses|leur) (?:mises? en garde|recommandations?)\b"
    r"|\b(?:n'est|ne sont|n'etait) plus (?:en|dans la|classee?s? en) (?:zone )?(?:rouge|orange)\b"
    r"|\b(?:travel )?(?:advisory|travel warning|travel advice)(?: [\w'.-]+){0,3}? (?:was|were|has been"
    r"|have been) (?:lowered|eased|downgraded|lifted|relaxed)\b"
)
LEVEL = re.compile(
    r"\b(?:level|niveau)(?: d'alerte)?(?: a)?[ -]?(?P<digit>[1-4]|one|two|three|four|un|deux|trois|quatre)\b"
    r"|\b(?:zone|vigilance"
    r"|alerte|alert|warning|vert|code) (?:formellement )?(?P<colour>red|orange|yellow|green|rouge|jaune"
    r"|verte?)\b|\b(?P<colour2>red|orange|yellow) (?:alert|warning|zone|level)\b"
)
DIGITS = {"one": 1, "two": 2, "three": 3, "four": 4, "un": 1, "deux": 2, "trois": 3, "quatre": 4}
ADVICE_NOUN = (
    r"(?:travel )?(?:warnings?|advisor(?:y|ies)|advice|alerts?|calls?|appeals?|notices?|instructions?"
    r"|measures?|steps?|orders?)"
)
SIMILAR = re.compile(
    rf"\b(?:similar|same|such|identical) (?:[\w-]+ )?{ADVICE_NOUN}\b|\bfollow(?:ed|ing|s)? suit\b|\b(?:did|doing"
    rf"|done) the same\b"
    r"|\b(?:joined|echoed) (?:by|the|that|this)\b|\b(?:appels?|avertissements?|conseils?|consignes?|mesures?"
    r"|alertes?|recommandations?)"
    r" (?:similaires?|identiques?|semblables?|du meme (?:ordre|type))\b"
    r"|\b(?:(?:un|une) (?:tel|telle)|de tel(?:le)?s|(?:le|la|les) memes?) "
    r"(?:appels?|avertissements?|conseils?|consignes?|recommandations?|mises? en garde|demarche)\b|\b(?:fait"
    r"|font|faire) de meme\b|\bemboite(?:nt|r)? le pas\b"
    r"|\bdans le meme sens\b"
)
GUARD = re.compile(
    r"\b(?:not|n't|never|no plans? to|yet to|consider(?:s|ed|ing)?|may|might|could|would|can|plan(?:s|ned"
    r"|ning)? to|refus(?:e[sd]?|ing) to"
    r"|whether|if|si|pourrai(?:t|ent)|n'a pas|n'ont pas|ne|envisage(?:nt)?(?: de)?)(?: [\w'-]+){0,2} $"
    r"|\b(?:den(?:y|ied|ies|ying)|denie|dement|dementi|nie|a nie)(?: [\w'-]+){0,4} $"
)
# What is told to be false: "a faussement annoncé que la Russie …", "saying that Kenya did the same, is false".
UNTRUE = re.compile(
    r"\b(?:false(?:ly)?|fake|untrue|hoax|rumou?rs?|faux|fausse(?:ment|s)?|infox|rumeurs?|a tort|wrongly)\b"
)
BY = re.compile(r"\b(?:by|par|(?:carte|avis|site|map|advice) (?:du|de|of))\s+(?:the |le |la |les |l')?$")
FROM = re.compile(r"\b(?:by|par|from|de la part (?:de|du|des))\s+(?:the |le |la |les |l')?$")
CALLED_BACK = re.compile(
    r"\b(?:it|they|she|he|which|that|who|elle|il|ils|elles|qui|its|their|sa|son|ses|the (?:department|ministry"
    r"|embassy|mission|advisory|alert|statement|notice|warning|message|government)|le (?:ministere|departement"
    r"|gouvernement|communique|message)|l'ambassade|la mission)\b"
)
THE_COUNTRY = re.compile(
    r"\b(?:the|that|this|le|ce|du) (?:[\w-]+ ){0,2}(?:country|nation|pays)\b|\bthere\b|\bcountry\b|\bsur place\b"
)
# "told its citizens not to go there": no travel, without the noun.
NOT_GO = re.compile(
    r"\b(?:tell(?:s|ing)?|told|advis(?:e[sd]?|ing)|urg(?:e[sd]?|ing)|warn(?:s|ed|ing)?|ask(?:s|ed"
    r"|ing)?) [\w'. ]{0,40}?"
    r"not to (?:go|travel|head|fly|return) (?:there|to|anywhere)\b"
    r"|\b(?:bann?(?:s|ed|ing)|forb(?:ids?|ade|idden)|bars|barred) (?:its|their|all|her|his) (?:own )?(?:citizens"
    r"|nationals)"
    r" from travell?ing\b|\b(?:do|should|must) not go to (?!bed|work|school|war|court|trial|press)\w"
)
# "its advisory for X is at Level 4", and a step between two levels: up is advice, down is eased.
AT_LEVEL = re.compile(
    r"(?:\b(?:kept|keeps|left|leaves|maintain\w*|plac(?:e[sd]|ing)|put) [^.;]{0,30}?\b(?:advisory|advice)\b"
    r"[^.;]{0,40}?\bat"
    r"|\b(?:advisory|advice|warning|alert)\b[^.;]{0,50}?\b(?:is|stands|remains?|stays|kept|set|rated)(?: at| on)?)"
    r" (?:the |its )?(?:highest )?,? ?\"?(?:level|niveau) (?P<level>4|3|four|three|quatre|trois)\b"
    r"|\b(?:mov|rais|plac|put|upgrad|pass|relev|class)\w* [\w'. -]{2,40}? (?:to|at|on|a|au|en) (?:level"
    r"|niveau) (?P<moved>4|3)\b"
)
_MOVED = (
    r"(?:lower(?:s|ed|ing)?|eas(?:e[sd]?|ing)|downgrad(?:e[sd]?|ing)|cut(?:s|ting)?|drop(?:s|ped|ping)?"
    r"|reduc(?:e[sd]?|ing)"
    r"|mov(?:e[sd]?|ing)|t(?:akes?|ook)|br(?:ings?|ought)|rais(?:e[sd]?|ing)|upgrad(?:e[sd]?|ing)|lift(?:s|ed"
    r"|ing)?|put"
    r"|increas(?:e[sd]?|ing)|shift(?:s|ed)?|abaiss\w+|relev\w+|ramen\w+|pass\w+|hauss\w+)"
)
STEP = re.compile(
    rf"\b{_MOVED}\b[^.;]{{0,70}}?\b(?:from|du|de) (?:a )?(?:level|niveau) (?P<old>[1-4])(?: down| up)? (?:to|a|au) "
    r"(?:a )?(?:(?:level|niveau) )?(?P<new>[1-4])\b"
    rf"|\b{_MOVED}\b[^.;]{{0,60}}?\bto (?:level|niveau) (?P<new2>[1-4])\b[^.;]{{0,30}}?\bfrom (?:level|niveau)"
    r" (?P<old2>[1-4])\b"
)
# "make only essential trips", "travel only if necessary"
ONLY_IF = re.compile(
    r"\b(?:travel|trips?|journeys?|go)\b[\w' ]{0,50}?\bonly (?:if|when|for) (?:it is )?(?:absolutely "
    r"|strictly )?(?:necessary"
    r"|essential|unavoidable|urgent)\b|\b(?:make|undertake) only (?:essential|necessary|urgent) (?:trips?"
    r"|journeys?|travel)\b"
    r"|\b(?:limit|restrict|confine)(?:s|ed|ing)? [\w' ]{0,30}?(?:travel|trips"
    r"|journeys)[\w' ]{0,40}? to (?:the )?(?:essential"
    r"|strictly necessary|necessary|minimum)|\bonly essential (?:travel|trips|journeys)\b"
    r"|\b(?:limiter|reduire) [\w' ]{0,40}?(?:voyages|deplacements)[\w' ]{0,30}? (?:au strict (?:necessaire"
    r"|minimum)|aux? "
    r"(?:plus )?(?:essentiels?|indispensables?))"
)
# "If you are in Lebanon, leave now," said to whoever is there.
IMPERATIVE = re.compile(
    r"(?:^|[\":,-] ?|\bplease )leave (?:now|immediately|at once|while (?:you|flights)|(?:the country"
    r"|[\w-]+) (?:now|immediately))\b"
    r"|\byou (?:should|must|need to) leave (?:now|immediately|at once|the country|while)\b"
    r"|\bquittez (?:le pays|immediatement|maintenant|sans delai)\b|\bpartez (?:maintenant|immediatement"
    r"|sans attendre)\b"
)
# Families and staff "may leave at government expense": authorised, not ordered.
MAY_LEAVE = re.compile(
    rf"\b{STAFF}\b[^;]{{0,80}}?\b(?:may|can|are free to|have been cleared to|peuvent) (?:now "
    rf"|voluntarily )?(?:leave|depart|go home"
    r"|partir|quitter)\b"
)
# The German "Reisewarnung" in English words.
TRAVEL_WARNING = re.compile(
    r"\b(?:issu|impos|extend|declar|renew|announc|emis|emet|publi)\w* (?:an? |its |une? )?(?:formal |full "
    r"|new )?(?:travel warning"
    r"|avertissement aux voyageurs)\b(?! level)"
)
GERMAN = re.compile(r"\b(?:german\w*|berlin|auswartiges|auswaertiges|federal foreign office|allemand\w*|allemagne)\b")

"""The words of forecasts, English and French, as patterns on folded text (see ``clauses.folded``)."""

from __future__ import annotations

import re

# A clause about the future begins with one of these; the name of the group is how much more it needs to count.
CUE = re.compile(
    # says itself that it is a forecast
    r"\b(?P<sure>(?:is|are|was|were|be|seems?|looks?|appears?|remains?)\s+(?:not |also |now |still |very "
    r"|highly |quite |extremely |increasingly |most |more |less |even |far |much )*(?:un)?likely"
    r"(?: to| (?=in|over|across|within|by|if|unless|this|next|after|before|as|during|on|from|through|until)"
    r"|(?=[.,;\"]))"
    r"|(?:is|are|was|were|seems?|looks?|appears?|remains?) (?:not |now |still |almost |nearly |virtually |all but )*"
    r"(?:certain|sure|liable) to"
    r"|(?:will|would|could|may) (?:most |very )?(?:likely|probably|almost certainly|inevitably|soon)"
    r"|(?:is|are|was|were|looks?|seems?|appears?) (?:not |no longer |hardly |also |now |still |widely |all "
    r"|increasingly )*(?:expected"
    r"|forecast"
    r"|predicted|projected|feared|anticipated|bound|poised|doomed|destined|fated|set|tipped|assumed"
    r"|on (?:course|track|pace))"
    r"(?: to| (?=amid|over|as|if|soon|in|on|across|this|next|until|through|later|for|by|within|before|during|from"
    r"|between|among|around|when|once|without)"
    r"|(?=[.,;\"]))|(?:is|are) (?:about|going) to"
    r"|(?:is|are|remains?) (?:at|in) (?:a )?(?:high |serious |grave |real |imminent |increasing |increased "
    r"|growing )?(?:risk|danger) of"
    r"|risks? (?=\w+ing\b)|threatens? to"
    r"|(?:is|are) (?:not )?on the (?:brink|verge|cusp|edge) of"
    r"|(?<!\ble )(?<!\bdu )(?<!\bun )(?<!\bau )(?<!\bce )(?<!\bde )(?<!\ben )(?<!\bdes )(?<!\bles )(?<!eur )"
    r"(?<!aut )risqu(?:e|ent|ait|aient|erait|eraient) (?:fort |bien |encore |aussi |egalement )?(?:de|d')"
    r"|(?<!\bla )(?<!\bune )(?<!\bcette )menac(?:e|ent) de"
    r"|devrai(?:t|ent)|(?:est|sont|etait|etaient) (?:attendue?s?|prevue?s?|probable que|susceptibles? de"
    r"|sur le point de|en passe de|a (?:craindre|redouter|prevoir))"
    r"|(?<=\bil )faudra (?:encore |au moins )?(?:attendre )?(?:des|plusieurs|quelques|deux|trois|quatre|six"
    r"|\d+) (?:jours"
    r"|semaines|mois|ans|annees)|(?:est|sont) au bord (?:de|du|d')"
    r"|(?:can|should|must|has to|have to|needs to) (?:now |also )?be (?:expected|anticipated|feared|reckoned with))"
    # may be a forecast
    r"|\b(?P<modal>could|may|might|will|would|won't|'ll|should|pourrai(?:t|ent)|pourra|pourront|peut|peuvent|va"
    r"|vont)\b"
    # French futures and conditionals in -ra, -ront, -rait
    r"|\b(?P<futur>(?:se |s'|ne |n')?(?:sera|seront|serait|seraient|fera|feront|ferait|feraient|aura|auront"
    r"|aurait|auraient|[a-z]{2,}(?:era|eront"
    r"|erait|eraient|ira"
    r"|iront|irait|iraient|dra|dront|drait"
    r"|draient|rra|rront|rrait|rraient|vra|vront|tra|tront|trait|traient|ura|uront|urait|uraient|clura|cluront"
    r"|[asf]era|[asf]eront)"
    r"|(?<=\bnous )(?:n')?(?:aurons|serons|devrons|pourrons|verrons|perdrons|manquerons|mourrons|vivrons|finirons"
    r"|connaitrons|subirons|fuirons)))\b",
)
NOT_FUTUR = frozenset(
    "opera camera ibra libera era tiendra entoura dira diront declarera voudrait voudraient aurait auraient genera"
    " semblerait faudrait faudra seraient serait tira retira attira inspira expira admira respira"
    " entra rentra montra demontra rencontra illustra enregistra administra penetra filtra concentra extra ultra contra"
    " trait portrait extrait retrait attrait soustrait distrait abstrait contrait entrait rentrait montrait rencontrait"
    " illustrait concentrait penetrait enregistrait tirait retirait attirait mourait courait durait assurait figurait"
    " mesurait entouraient duraient assuraient figuraient entraient rencontraient montraient concentraient tiraient"
    " augura jura dura assura rassura mesura figura captura conjura cura structura offrait souffrait ouvrait"
    " couvrait tra ura".split()
)
# Not about the future, or only seemingly: "could not", "may have left", "could be heard", "would like".
NOT_AFTER = re.compile(
    r"\s+(?:(?:well|also|still|only|even|easily|possibly|potentially|eventually|soon|now|reportedly)\s+)?"
    r"(?:not\b|have\b(?! (?:to|no|little|only|enough|fewer|less)\b)|n't|no longer\b|like to\b|say\b|seem\b|appear\b"
    r"|be (?:seen|heard|found|described"
    r"|considered|called|able"
    r"|used|traced|verified|confirmed|reached|seen|said|argued)\b|be (?!nothing|planning|preparing|plotting"
    r"|targeting)(?:\w+ing)\b(?! (?:forced|hit))|hear\b"
    r"|see\b(?! (?:an? |its |their |the )?(?:[\w-]+ )?(?:fresh|more|further|renewed|higher|lower|worse|fewer|rise"
    r"|surge"
    r"|spike|increase|drop|fall|return|collapse|wave|influx|shortages?|violence|fighting|unrest|deaths|outbreaks?)\b)"
    r"|explain\b|verify\b|confirm\b|tell\b|want\b|include\b|refer\b|avoir\b(?! besoin| faim| recours)|etre (?:joint"
    r"|verifie|confirme)|later\b)"
)
# Verbs of warning and predicting, and nouns of fear: what they introduce is a forecast if it lies ahead.
FORESEE = re.compile(
    r"\b(?:(?:has|have|had|is|are|was|were|ha[sd] also|also|now|still)\s+)?(?:warn(?:s|ed)?|predict(?:s|ed)?"
    r"|forecast(?:s|ed)?"
    r"|fear(?:s|ed)?|expect(?:s|ed)?|anticipat(?:e[sd]?)|(?:is|are|was|were) (?:warning|predicting|anticipating"
    r"|expecting)"
    r"|(?:, |^)warning|caution(?:s|ed)?|project(?:s|ed)(?= (?:that|an?|the|some|up|growth|to|\d)\b| \d)"
    r"|foresee(?:s|n)?"
    r"|estimat(?:e[sd]?)|believ(?:e[sd]?)|suggest(?:s|ed)?|worr(?:y|ies|ied)|think(?:s)?|assess(?:es|ed)?"
    r"|agree[sd]?|assum(?:e[sd]?)"
    r"|averti(?:t|ssent)?|met(?:tent)? en garde|mis en garde|previ(?:ent|ennent)|prevenu|craign(?:ent|ait|aient)"
    r"|craint"
    r"|redout(?:e|ent)|prevoi(?:t|ent)|prevu|s'attend(?:ent)?|nous attendons|estim(?:e|ent)|predi(?:t|sent)"
    r"|alert(?:e|ent)|pronostiqu(?:e|ent)|anticip(?:e|ent)|croi(?:t|ent)|juge(?:nt)?)\b"
)
DREAD = re.compile(
    r"\b(?:fears?|concerns?|anxiety|worr(?:y|ies)|possibility|likelihood|risk|danger|prospect|probability|chance"
    r"|warnings?"
    r"|craintes?|risque|danger|possibilite|eventualite|probabilite|peur"
    r"|inquietudes?)\b(?: [\w'-]+){0,4}? (?:that|que|qu'|(?=it could|they could))\b"
)
STRONG = re.compile(
    r"warn|predict|forecast|fear|anticipat|expect|caution|project|foresee|avert|garde|previ|prevenu|craign"
    r"|craint|redout|prevoi|attend|predi|alert|pronost"
)
_AHEAD = (
    r"(?:impending|imminente?s?|looming|possible|potential|coming|further|renewed|widespread|prochaine?s?|wider|fresh"
    r"|eventuelle?s?|nouvelles?|nouveaux|risque|generalisee?s?)"
)
EVIL = (
    r"(?:famine|starvation|collapse|catastrophe|escalation|spillover|shortages?|bloodbath|civil war|outbreaks?"
    r"|massacres?|exodus|genocide|ethnic cleansing|floods?|flooding|flash floods|landslides?|bloodshed|reprisals?"
    r"|retaliation|humanitarian (?:crisis|disaster)|(?:regional|all-out|full-scale|total) (?:war|conflict)|resurgence"
    r"|effondrement|escalade|penuries?|bain de sang|guerre civile|epidemies?|exode|embrasement|represailles"
    r"|inondations"
    r"|crues|glissements de terrain|crise (?:alimentaire|humanitaire)|aggravation|deterioration|regionalisation"
    r"|guerre (?:regionale|ouverte|totale)|contagion|hausse|flambee|report|reprise|(?:rise|surge|spike|increase"
    r"|drop) in|propagation|deplacements massifs|recrudescence|offensives?|assaults?|assauts?|chaos|coups? d'etat"
    r"|pillages?|looting|revers|vague de|wave of|influx|afflux|nouvel(?:le)? attaque|attaques? (?:majeure|d'ampleur)"
    r"|mass(?:ive)? (?:flight|displacement|exodus|arrivals|arrests|casualt\w+|migration|starvation|layoffs)"
    r"|soulevements?|uprising|mutinerie|mutiny|insolvency|faillite)"
)
_WHAT = rf"(?P<what>(?:[\w'-]+ ){{0,4}}?(?:[ld]')?(?:{_AHEAD}|{EVIL})\b(?:[^,;:.]|\.(?=\w|\s[a-z]))*)"
WARN_OF = re.compile(
    r"\b(?:warn(?:s|ed|ing)? (?:of|about|against)|predict(?:s|ed)?|averti(?:t|ssent)? (?:d'|du risque )"
    r"|alert(?:e|ent) sur|met(?:tent|tait)? en garde contre|mis en garde contre|previ(?:ent|ennent) d'|redout(?:e"
    r"|ent)"
    r"|craign(?:ent|ait)|craint|fears? of|brac(?:e|es|ed|ing) for|prepare[sd]? for|concerned (?:about|over)"
    r"|concerns? (?:about|over) (?:an? |the )?(?=possible|potential|looming|wider)"
    r"|fai(?:t|sant|re) (?:craindre|redouter)|craintes? d(?:e |')|s'attend(?:ent)? a)\s*\b"
    rf"{_WHAT}"
)
# "The risk of famine is high": what is risked, before the verb.
RISK_OF = re.compile(
    r"\b(?:risks?|danger|threat|possibility|likelihood|risque|menace|danger) (?:of |d'|de |d'une? )"
    rf"(?P<what>(?:[\w'-]+ ){{0,4}}?(?:[ld]')?(?:{_AHEAD}|{EVIL})\b[^,;:.]{{0,80}}?)\s(?:is|are|remains?|est|reste"
    rf"|demeure)"
    r" (?:now |very |extremely |still |tres |bien |plus en plus )*(?:high|real|rising|growing|increasing|imminent"
    r"|elevated"
    r"|significant|eleve|reel|important|grand|imminent|grandissant)\b"
)
THAT_CLAUSE = re.compile(
    r"\b(?:(?:il y a|there is) (?:peu de|tres peu de|de fortes|de grandes|little|a good|every|no) chances? (?:that "
    r"|que |qu')"
    r"|(?:it is|it's|it seems|il est|il semble|il parait) (?:[a-z]+ ){0,2}(?:likely|unlikely|probable"
    r"|improbable|certain|a craindre)"
    r" (?:that|que|qu')|(?:craign(?:ent|ait|aient)|craint|redout(?:e|ent)|s'attend(?:ent)? a ce) (?:que "
    r"|qu'))\s*(?P<what>[^;:]*)"
)
PREPOSITION = re.compile(r"\s*(?:on|in|at|by|from|with|for|to|of|dans|sur|en|par|avec|pour|a|de)\b")
# What happens to people and things rather than what somebody plans to do.
OUTCOME = (
    r"(?:become|fall|collapse|rise|increase|grow|worsen|deteriorate|escalate|spread|spill|starve|die|flee|lose|suffer"
    r"|exceed|run (?:out|short|dry)|face(?! (?:\w+ )?(?:trial|charges|a judge|reporters|voters))|plunge|descend"
    r"|degenerate|lead to|trigger|spark|fuel|embolden|destabili[sz]e"
    r"|reshape|result in|cause|force|unleash|provoke|devolve|resemble|threaten|undermine|weaken|paraly[sz]e|cripple"
    r"|deepen|intensif\w+|erupt|break out|flare|cross into|decide whether|drag on|last|persist|overwhelm|drop|decline"
    r"|shrink|slip|slide|topple|unravel|fail|seize|overrun|capture|take (?:over|control|the (?:\w+ )?(?:town|city"
    r"|village|base|airfield|airport|capital|bridge))"
    r"|go on (?:for|until|into)|(?:try|attempt|seek|move) to (?:seize|take|capture|attack|overrun|storm|retake|cut"
    r"|encircle"
    r"|besiege|enter|kidnap|exploit|expand|spread)|try again|pose|hit|reach|double|triple|quadruple"
    r"|surge|soar|climb|take (?:weeks|months|years)|get (?:much |far |even )?(?:worse|better)|go (?:down|up|hungry"
    r"|without|under)|come (?:down|under)|expand|recede|improve|return to normal|recover|crash|stall|backfire|disrupt"
    r"|deprive|exacerbate|aggravate|displace|endanger|jeopardi[sz]e|prolong|bring down|break up|backslide|retaliate"
    r"|make landfall|overflow|burst|peak|strike|spiral|swell|dwindle|vanish|disappear|ignite|inflame|implode|explode"
    r"|perish|die"
    r"|embroil|engulf|use force|intervene|resort to|decide to (?:use|launch|send)|retake|recapture|hurt|harm"
    r"|be lifted|isolate|reverse|wipe out|cut off|open the (?:door|way)|pave the way|push|drive|claim|leave"
    r"(?= (?:\w+ ){1,4}(?:without|homeless|dead|stranded|at|in|vulnerable))"
    r"|come (?:back|true|to (?:a head|nothing|blows))|burn|outstrip|outpace|outlast|outweigh|survive|endure|hold out"
    r"|be (?:enough|sufficient) to|suffice|withstand|hold(?= (?:through|until|beyond|for|past))|succumb|crumble"
    r"|buckle|give way|fall (?:short|apart|behind)"
    r"|melt|fracture"
    r"|splinter|polari[sz]e|harden|soften|narrow|slow|accelerate|quicken|squeeze|strain|stretch|erode|sap|drain|choke"
    r"|strangle|suffocate|hamper|hinder|complicate|derail|scupper|doom|dash|shatter|damage|ravage|devastate"
    r"|batter|lash"
    r"|drench|soak|miss|top|surpass|weaken|tighten|ease|dry up|run its course|be (?:\w+ )?(?:critical|decisive"
    r"|crucial"
    r"|empty|gone|dead)|bring (?:\w+ ){1,5}(?:to (?:its|their|a) (?:knees|halt|standstill))|rekindle|resurface"
    r"|re-?emerge"
    r"|regroup|infiltrate|exploit|fill the (?:void|vacuum|gap)|win|lack|outnumber|disintegrate|snowball|worsen"
    r"|see (?:a |an |its |their |the )?(?:\w+ )?(?:fresh|more|further|renewed|higher|lower|worse|fewer|rise|surge"
    r"|spike"
    r"|increase|drop|fall|return|collapse|wave|influx|shortages?|violence|fighting|unrest|deaths|outbreaks?)"
    r"|experience|flood|sink|starve|arrive(?= (?:\w+ )?(?:too )?late)|remain (?:high|low|slow|weak|fragile|tense"
    r"|limited"
    r"|difficult|elevated|above|below|critical|unstable|volatile|dire|out of reach)"
    r"|continue to (?:deteriorate|worsen|rise|grow|spread|escalate|fall|decline|increase|face|suffer|climb|intensify"
    r"|affect|struggle)|continue(?= (?:through|until|over|for|into|in the))|strengthen"
    r"|be (?:\w+ly )?(?:forced|displaced|felt|hit|affected|overwhelmed|toppled|destroyed|isolated|cut|overrun|killed"
    r"|at risk|governed|ruled|uprooted|lost|left|wiped|drawn|pushed|swept|flooded|inundated|submerged|stranded"
    r"|trapped"
    r"|restored|unable|without|empty|in (?:crisis|emergency|need|famine|ruins|darkness)|under (?:control|attack"
    r"|siege)"
    r"|the (?:first|beginning|end|start|next|last)|an? (?:\w+ )?(?:disaster|catastrophe|precedent|turning|bloodbath"
    r"|massacre|setback)|catastrophic|devastating|disastrous|difficult|worse|disrupted|exhausted|depleted|reached"
    r"|exceeded|needed(?= (?:to|by|if|until)))"
    r"|recourir|intervenir|s'emparer|prendre le controle|conquerir|continuer (?:a |de |d')\s*\w+|se trouver en"
    r"|devenir|tomber|s'effondrer|augmenter|s'aggraver|se deteriorer|se degrader|s'etendre|s'intensifier|mourir|fuir"
    r"|perdre|souffrir|manquer|basculer|entrainer|provoquer|declencher|conduire a|mener a|aboutir a|plonger|degenerer"
    r"|s'enliser|durer|se propager|affecter|toucher|menacer|fragiliser|destabiliser|empirer|depasser|atteindre"
    r"|faire face|connaitre|subir|s'alourdir|se poursuivre|s'envenimer|couter|aggraver|priver|accroitre|alimenter"
    r"|paralyser|s'arreter|cesser|se retrouver|avoir besoin|s'embraser|embraser|se multiplier|grimper|flamber|doubler"
    r"|tripler|sortir de (?:son|leur) lit|voir|se multiplier|se renforcer|s'accelerer|s'epuiser|laisser un|peser sur"
    r"|gagner (?:la|le|les|l'|d'autres|en)|rester (?:eleve|faible|fragile|tendu|limite|difficile)|revenir|ceder"
    r"|baisser|chuter|diminuer|ameliorer|s'ameliorer|se stabiliser|revenir a la normale|deborder|frapper"
    r"|balayer|causer|engendrer|contraindre|forcer|pousser|isoler|compromettre|etre (?:contrainte?s?|forcee?s?"
    r"|touchee?s?|privee?s?|prise?s?|renversee?s?|deplacee?s?|affectee?s?|tuee?s?|coupee?s?|isolee?s?|inondee?s?"
    r"|submergee?s?|menacee?s?|en situation|a court|atteinte?s?|retablie?s?))"
)
# Counts too where a condition or a verb of foretelling says that it lies ahead.
WIDER = re.compile(
    r"\s+(?:\w+ly |well |also |still |even |soon |aussi |encore |bientot )*(?:be|get|win|pass|require|send|close"
    r"|stop|shut"
    r"|launch|attack|target|need|mean|make|cost|come|go|turn|end|start|move|gain|add|give|bring|change|happen|see"
    r"|have to"
    r"|return|remain|continue|stay|take|run|destroy|kill|hurt|damage|follow|resign|withdraw|invade|refuse|abandon"
    r"|etre|avoir|faire|prendre|rester|fermer|attaquer|viser|gagner|finir|aller|se|s'\w+er|conduire|devoir|partir"
    r"|disparaitre|retirer|quitter|imposer|envahir|ouvrir|arriver|changer|rendre|mettre)\b"
)
OUTCOME_NEAR = re.compile(
    rf"\s+(?:[a-z]+ly |well |also |still |even |encore |aussi |soon |bientot |rapidement )*{OUTCOME}\b"
)
# "will begin to die", "will soon start running out": a plan by its verb alone.
OUTCOME_LATER = re.compile(
    rf"\s+(?:[a-z]+ly |soon )?(?:begin|start|continue|commencer|se mettre|continuer) (?:to |a |d')?{OUTCOME}\b"
)
OUTCOME_FUTUR = re.compile(
    r"(?:se |s'|ne |n')?(?:deviend|tombe|s'effondre|augmente|s'aggrave|se deteriore|s'etend|mour|perd|souff|manque"
    r"|bascule|entraine"
    r"|provoque|declenche|plonge|degenere|dure|affecte|touche|menace|depasse|atteind|connait|subi|s'alourdi"
    r"|empire|coute|reste|devr|s'arrete|cesse|se retrouve|fera face|se poursuiv|grimpe|flambe|double|baisse|chute"
    r"|diminue"
    r"|s'epuise|laisse(?:r|ra|ront) un|pese|gagne|ced(?:e|er)|revien|tarde|envahi|noie|emport|ravage|sombre|eclat"
    r"|implose|explose|vid(?:e|er)|manqu|s'accelere|se multiplie|se renforce|ne tiendr|survi|bondi|plomb|paralyse"
    r"|s'ameliore|deborde|frappe|cause|se degrade|s'etendr|s'embrase|aggrave|prive|mene|condui|abouti|aura|auront)"
)
# Plans, timetables and rules: announced, not foretold.
PLANNED = re.compile(
    r"\s+(?:(?:also|now|soon|then)\s+)?(?:be (?:posted|announced|released|available|chosen|named|closed|shut|open"
    r"|suspended|extended|held|opened|launched|published"
    r"|broadcast|deployed|sworn"
    r"|presented|signed|sent|paid(?! for)|given|allowed|able|in (?:place|charge))"
    r"|take place|meet|visit|travel|attend|speak|address|hold|host|reopen|resume|begin|start|open|close|leave"
    r"|arrive|return|provide|send|deploy"
    r"|continue to (?:support|work|monitor|fight|provide|help|stand)|announce|publish|discuss|sign|pay|support"
    r"|help|work|receive|join|remain closed|stay closed|present|take effect|become effective|vote|consider|testify"
    r"|appear|introduce|propose|need \d|automatically|be (?:the|an?) (?:\w+ )?(?:amendment|speaker|guest|host)"
    r"|decide on|play"
    r"|face (?:\w+ )?(?:trial|charges|a judge)|be on (?:trial|display)"
    r"|avoir lieu|se tenir|se rendre|rencontrer|rouvrir|reprendre|debuter|commencer|ouvrir|fermer|arriver"
    r"|participer|presenter|annoncer|durer jusqu|etre (?:inauguree?s?|presentee?s?|organisee?s?|lancee?s?"
    r"|deployee?s?)"
    r"|se reunir|voter|prononcer|prendre (?:la parole|part)|entrer en vigueur|recevoir|accueillir|visiter)\b"
)
FIRST_PERSON = re.compile(r"(?:^|[\s\"'(])(?:i|we|nous|je|on)(?:'ll)?\s*(?:\w+ly\s+)?$")
# Conditions. Each match begins one; the second pattern says where it can't.
CONDITION = re.compile(
    r"\b(?:(?:only |especially |particularly )?if|unless|without|provided(?: that)?|as long as|so long as"
    r"|in the event (?:of|that)|in case of|in (?:that|such an?|either|which) (?:event|case)|failing (?:that|this|which)"
    r"|absent|barring)\b(?! (?:anything|not|so|any|ever|only|necessary|possible"
    r"|question|doubt|exception|fail|delay|warning)\b)"
    r"|\b(?:were (?=[\w' ]{2,40} to )|should (?=(?:the|a|an|this|that|it|they|he|she|[\w'-]+)(?: [\w'-]+){0,6} [a-z])"
    r"|sauf si|a moins (?:que|qu'|de|d')|faute de|faute d'|a defaut (?:de|d')|sans (?:cela|quoi|ca|une?|de nouve\w+"
    r"|accord"
    r"|aide|intervention|soutien|financement)\b|dans l'hypothese (?:ou|d'une?)|pour peu (?:que|qu')|en cas (?:de"
    r"|d')|dans ce cas|dans cette hypothese"
    r"|en l'absence (?:de|d')|au cas ou"
    r"|pourvu que|a condition (?:que|de)|tant que|si (?=\w)|s'ils? )"
)
NOT_CONDITION = re.compile(
    r"\b(?:as|even|what|see|wonder(?:s|ed|ing)?|asked|know|sure|unclear|meme|comme|savoir|demander|demande"
    r"|ainsi) $"
)
NEED_CLAUSE_START = re.compile(r"(?:should|without|were|absent|sans|barring)")
# "said X", "according to X" at the end of the sentence.
SAID_AFTER = re.compile(
    r",?\"?,? (?:(?:said|says|warned|warns|added|adds|predicted|explained|noted|told|announced|announces|wrote|writes"
    r"|cautioned|cautions|conceded|concedes|acknowledged"
    r"|concluded|concludes|argued|argues|avertissent"
    r"|estiment|previennent|prevoient|prevoit|a (?:mis en garde|annonce|assure|precise|juge|promis|assure|rassure"
    r"|indique|declare|averti|prevenu"
    r"|estime|ajoute|explique|indique|affirme|souligne)"
    r"|avertit|previent|estime|explique|selon(?! toute)|according to|d'apres)\b|[\w' .-]{2,60}? (?:said|says|warned"
    r"|warns"
    r"|added|predicted|told|promised|announced|announces|projected|projects|estimated|estimates|forecast|expects"
    r"|wrote|writes|argued|argues|concluded|concludes|believes?|reckons?|assured|cautioned|cautions|conceded|concedes"
    r"|acknowledged)\b)"
    r"|[,\"],? [\w' .-]{2,60}? (?:expect|fears?|say|warn|predicts?|forecasts?|estimate|project|think|agree)"
    r"(?= *(?:[.\"]|$|on \w+day|in an? ))"
    r"|[,\"],? (?:redoute(?:nt)?|craint|craignent|alerte(?:nt)?|ironise(?:nt)?|regrette(?:nt)?|s'alarme(?:nt)?|predit"
    r"|avance(?:nt)?|juge(?:nt)?|conclu(?:t|ent)|pronostique(?:nt)?|anticipe(?:nt)?|s'inquiete(?:nt)?|ecri(?:t|vent)"
    r"|resume(?:nt)?|analyse(?:nt)?|dit|disent|indique(?:nt)?|declare(?:nt)?|assure(?:nt)?|affirme(?:nt)?"
    r"|juge-t-(?:il"
    r"|elle)"
    r"|predi(?:t|sent)|confie(?:nt)?|ajoute-t-(?:il|elle)|estime-t-(?:il|elle)|note(?:nt)?|observe(?:nt)?"
    r"|releve(?:nt)?|constate(?:nt)?|lache(?:nt)?|soupire(?:nt)?"
    r"|tranche(?:nt)?|rencherit|previent|previennent)\b"
)
HORIZON = re.compile(
    r"\b(?:(?:in|over|within|during|for|by|before) )?(?:the )?(?:(?:next|coming|following)(?: few| several| couple of"
    r"| two| three| four| five| six| ten| twelve| \d{1,2})? (?:hours?|days?"
    r"|weeks?|months?|years?)|(?:hours|days|weeks|months|years) (?:ahead(?! of)|to come))\b"
    r"|\b(?:by|before) (?:the )?(?:year[- ]end|end of (?:the |this )?(?:year|month|week|(?:\w+ )?season|summer|winter"
    r"|\d{4}))\b|\b(?:by"
    r"|in) (?:early |late |mid-)?20\d\d\b"
    r"|\bin the (?:near|short|medium|long|immediate)(?:er)? (?:future|term|run)\b|\bat any (?:moment|time(?! (?:in"
    r"|since)))\b"
    r"|\bwithin (?:[\w-]+ )?(?:hours|days|weeks|months|years)\b"
    r"|\bdans les (?:prochaine?s )?(?:heures|jours|semaines|mois|annees)(?: (?:a venir|qui viennent))?\b"
    r"|\bdans les prochaine?s (?:heures|jours|semaines|mois|annees)\b"
    r"|\b(?:d'ici|avant|jusqu'a|vers) (?:a )?(?:la )?fin (?:(?:de |du )?(?:l'annee|l'ete|l'hiver|mois(?: (?:de "
    r"|d')[a-z]+)?"
    r"|la semaine|la saison (?:des pluies|seche)|l'hivernage|la (?:campagne|saison)|(?:mois de )?(?:janvier|fevrier"
    r"|mars|avril|mai|juin|juillet"
    r"|aout|septembre|octobre|novembre|decembre)(?: 20\d\d)?|20\d\d))\b"
    r"|\b(?:avant|d'ici|pendant|durant|a|des|before|by|during|through|until|ahead of|in|when|for|over|throughout)"
    r" (?:(?:la|le|les|l'|the|this|next|coming|year's|prochaine?|fin de|debut de|end of|start of|peak of"
    r"|upcoming)\s?)*"
    r"(?:soudure|hivernage|saison (?:des pluies|seche|des ouragans)|recoltes?\b|lean season|(?:rainy|dry|monsoon"
    r"|hurricane"
    r"|cyclone|planting) season|harvests?\b|rains\b|monsoon\b|ramadan\b|tabaski\b)"
    r"|\bavant (?:\d{1,3}|quelques|plusieurs|une?|deux|trois|quatre|cinq|six|sept|huit|dix|quinze) (?:heures?|jours?"
    r"|semaines?|mois|ans)\b"
    r"|\bau cours des? (?:\w+ )?(?:prochaine?s?|semaines|jours|mois) ?(?:jours?|semaines?|mois"
    r"|annees?)?(?: (?:a venir"
    r"|qui viennent))?\b|\b(?:les|ces|des) (?:\w+ )?prochaine?s (?:heures|jours|semaines|mois|annees)\b"
    r"|\ba l'horizon (?:20\d\d)?|\ba (?:breve echeance|terme)\b|\blater this (?:year|month|week)\b"
    r"|\b(?:before|in) (?:a )?(?:few )?(?:days|weeks|months)(?= |[.,;\"])(?! (?:ago|of))"
    r"|\bd'ici (?:a )?(?:20\d\d|[\w-]+ (?:jours|semaines|mois|ans))\b"
    r"|\ba partir (?:de |du |d')(?:la |l')?(?:\w+di|dimanche|week-?end|semaine|mois|debut|fin|mi-?)\b"
    r"|\b(?:before|until|ahead of|avant|d'ici(?: a)?|jusqu'aux?) (?:the |les? |la |l')?(?:\w+ )?(?:elections?"
    r"|vote|polls?"
    r"|referendum|ballot|scrutin|legislatives|presidentielle|investiture)\b"
    r"|\ba (?:court|moyen|long) terme\b|\ba tout moment\b|\bl'an prochain\b|\bnext (?:week|month|year)\b"
    r"|\b(?:la semaine|le mois|l'annee) prochaine?\b"
    r"|\b(?:by|before|until|through|d'ici(?: a)?|avant|jusqu'(?:a|au|en)) (?:the |le |la |l')?(?:(?:early|late|mid"
    r"|the end of|end"
    r"|fin|debut)[ -])*(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|\w+day|weekend|summer"
    r"|autumn|winter|spring|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
    r"|\w+di"
    r"|dimanche|ete|automne|hiver|printemps|20\d\d|\d{1,2} )(?:\b(?: 20\d\d\b)?)"
    r"|\bfrom (?:\w+ )?(?:january|february|march|april|may|june|july|august|september|october|november) (?:to"
    r"|through|until)\b"
    r"|\bde (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre) a\b"
    r"|\bthis (?:coming )?(?:season|harvest|lean season|rainy season)\b|\bcette saison\b"
    r"|\bthis (?:year|winter|summer|spring|autumn|month|week|weekend)\b|\bcette (?:annee|semaine)\b|\bce mois-ci\b"
    r"|\ben (?:debut |fin )?20\d\d\b|\bin the (?:weeks|months|days|years) ahead\b|\b(?:by|before|until) (?:dawn"
    r"|nightfall|easter"
    r"|christmas"
    r"|ramadan|new year(?:'s(?: day| eve)?)?|eid|diwali|mid-?year|midsummer|the weekend|then|now)\b"
    r"|\bsooner or later\b|\btot ou tard\b|\bfor (?:months|years|decades) to come\b"
    r"|\b(?:dans|in) (?:\d{1,3}|a few|two|three|four|five|six|ten|quelques|une?|deux|trois|quatre|cinq|six|dix)"
    r" (?:days|weeks|months|years|jours|semaines|mois|ans)\b"
)
YEAR_END = re.compile(r"year[- ]end|end of (?:the |this )?year|fin de l'annee")
MONTH_END = re.compile(r"end of (?:the |this )?month\b|fin du mois\b(?! d)")
PAST = re.compile(
    r"\b(?:last (?:week|month|year|night|summer|winter|spring|autumn)|yesterday|ago|hier|la semaine derniere"
    r"|l'an dernier|le mois dernier|il y a|at the time|back then|a l'epoque)\b"
)

# "is expected to visit" is an announcement; these count only without a plan after them.
ANNOUNCED = re.compile(
    r"(?:is|are|was|were) (?:not |no longer |hardly |also |now |still |widely )*(?:expected|set|on (?:course|track)"
    r"|anticipated|assumed)\b"
    r"|(?:est|sont|etait|etaient) (?:attendu|prevu)"
)
# "more rain is expected", "de nouvelles crues sont attendues": what comes by itself, not what is on a timetable.
COMING = re.compile(
    r"\b(?:more|further|additional|heavy|heavier|fresh|higher|lower|widespread|rain\w*|storms?|cyclone|hurricane"
    r"|winds?"
    r"|flood\w*|landslides?|aftershocks?|drought|casualties|deaths|arrivals|displacement|violence|fighting|clashes"
    r"|unrest|shortages?|attacks?|strikes|reprisals|retaliation|deterioration|increase|rise|surge|spike|drop|decline"
    r"|famine|hunger|outbreaks?|pluies?|orages?|vents?|crues?|inondations?|secheresse|victimes|morts|violences?"
    r"|combats"
    r"|affrontements?|penuries?|attaques?|represailles|degradation|deterioration|aggravation|hausse|augmentation"
    r"|baisse"
    r"|nouvelles?|nouveaux|famine|faim|epidemies?|deplacements? (?:massifs|de population)|repliques)\b"
)
# Also said of what is already so.
UNSURE = re.compile(
    r"threaten|(?:is|are) set|(?:is|are) on (?:course|track)|(?:is|are) (?:not )?on the|devrai|menac|(?:est"
    r"|sont) au bord|(?:is|are) poised|(?:is|are|remains?) (?:at|in) "
)
NOUN = re.compile(r"fear|worr|estimat|project|forecast|warn|expect|caution")
NOMINAL = re.compile(
    r"\b(?:the|a|an|any|of|his|her|its|their|these|those|such|as|amid|rais(?:es|ed|ing)|growing|widespread|no|new"
    r"|this|that"
    r"|les|des|la|de)\s+$"
)
# "12 people had been killed and the death toll could rise": what is settled is no part of the forecast.
JOINED = re.compile(
    r",? (?:and|but|as|et|mais|alors que) (?=(?:the|a|an|its|their|his|that|more|many|some|thousands|hundreds"
    r"|millions|dozens|it|they|le|la|les|son|ses"
    r"|leurs?)\b)"
)
SETTLED = re.compile(r"\b(?:had|has|have|was|were|is|are|ont|avait|avaient|etait|etaient|est|sont)\b")
INNER = re.compile(r"\b(?:before|after|when|as|while|because|that|que|quand|lorsque|avant que)\s+")
SUBORDINATE = re.compile(r"\W*(?:as|with|while|amid|although|though|alors que|comme|tandis que|bien que)\b")
# What always or usually is so, and verdicts of taste: "typically will hit", "would be fine".
HABIT = re.compile(
    r"\b(?:typically|usually|often|always|generally|normally|sometimes|d'habitude|souvent|toujours|generalement)\b"
)
TASTE = re.compile(
    r"\s+(?:\w+ly )?be (?:\w+ly )?(?:good|fine|nice|great|interesting|exciting|better|wrong|right|fair|happy"
    r"|glad|hard to|easy to"
    r"|light years|like|of interest|funny|stupid|crazy|helpful|useful|worth)\b|\s+(?:seem|qualify|look like)\b"
)
# "if we were at full employment": against the facts, not ahead of them.
UNREAL = re.compile(r"\b(?:were (?!to\b)|did(?:n't)?\b|had (?:been|\w+ed|not)\b|was (?!to\b))")
BAD_SUBJECT = re.compile(
    r"(?:if|but|to|that|and|when|as|those|unless|because|which|whether|so|while|then|or|who|what|why|how|there"
    r"|here|this"
    r"|si|mais|que|qui|quand|donc)\b|.*\b(?:in|to|of|for|at|by|seemed|express|and|but|or|the|he's|she's|i'm|who"
    r"|that|from|with)$"
)

# A clause of these is asked, wished or doubted, not foretold.
ASKED = re.compile(r"\b(?:what|how|why|whether|wonder\w*|unclear|comment|pourquoi|savoir)\b")
WISHED = re.compile(
    r"\b(?:ensur\w+|mak(?:e|es|ing) sure|so that|in order that|hop(?:e[sd]?|ing)|wants?|wanted|wish\w*|doubt\w*"
    r"|den(?:y|ies|ied)"
    r"|dismiss\w*|reject\w*|no part|n't (?:think|believe|expect)|not (?:think|believe|expect)|no (?:evidence|sign"
    r"|indication|suggestion|guarantee|plans?|reason)|nothing|as if|as though"
    r"|(?:vow|pledg|promis)\w+ (?:that |to )?|esper\w+|souhait\w+|pour que|afin que|afin qu'|dement\w*|refus\w*)\b"
)
YOU = re.compile(r"\b(?:you|your|you're|you'll|vous|votre|tu|myself|i'm|i'd|i)\b")
# "a bomb that could reach": what it is able to do; ", which could" goes on with the event.
RESTRICTIVE = re.compile(
    r"(?:(?P<comma>, ?)|[\w\"')]\s)(?P<noun>(?:an? (?:[\w-]+ ){1,3})?)(?P<pronoun>that|which|who|qui)\s+(?:\w+ly )?$"
)
APPOSED = re.compile(r",\s(?=(?:an? |une? |ce )?(?:[\w-]+ ){0,3}?(?:which|that|qui)\s+(?:\w+ly )?$)")
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|remains?|seems?|looms?|grew|grows?|raises?|drew|est|sont|reste)\b"
)
LIKENESS = re.compile(
    r"\b(?:resembl\w+|like|similar|since|than|compar\w+|repeat\w*|scenes?|seen|of|echo\w*|comme|depuis|pareil\w*"
    r"|rappel\w+)\b"
)
LIMIT = re.compile(
    r"(?:\b(?:before|by|until|within|from|over|during|through|next|coming|upcoming|avant|dans|des|jusqu'(?:a|au|en)"
    r"|d'ici"
    r"(?: a)?|au cours d[eu]s?)\s+(?:the |le |la |les |l'|end of |late |early |mid-?|fin |debut |the end of )*)$"
)
LASTING = re.compile(
    r"\s+(?:\w+ly |also |still )*(?:need|require|have|be|remain|continue|return|end|last|lose|live|depend"
    r"|stay|go (?:hungry|without)"
    r"|avoir|etre|rester|vivre|dependre|continuer)\b"
)
# "scoffed at the notion that Rubio could win": a clause of its own; not "the bill that the House passed".
THAT = re.compile(
    r"\bthat,? (?=(?:the|an?|its|their|his|her|our|some|many|more|most|all|any|it|they|he|she|this|these|those|such"
    r"|no|as|in"
    r"|by|[a-z]+s?|\d[\d,.]*)\b)|\b(?:because|since|means?|meaning|parce que|car|estime que|dit que|affirme que"
    r"|ajoute que) "
)
# "Observers expect the junta to postpone the vote".
EXPECT_TO = re.compile(
    r"\b(?<!we )(?<!i )(?:expects?|anticipates?|predicts?|forecasts?) (?!to\b|you|him|her|me"
    r"|us\b)(?P<what>(?:(?:[\w'%-]|,(?=\d))+ ){1,9}?to "
    r"(?!be (?:held|able)|attend\b|meet\b|visit\b|speak\b)[a-z]+[^;:.,]*)"
)
PEOPLE = re.compile(
    r"(?:\d|\bmillions?|\bthousands|\bhundreds|\bmilliers|\bcentaines)[^,;]{0,40}\b(?:people|persons|children"
    r"|refugees|civilians|families"
    r"|households|women|residents|personnes|enfants|refugies|civils|familles|menages|femmes|habitants)\b"
)
# "Militants are planning new strikes": an attack told of before it comes.
PLOT = re.compile(
    r"\b(?P<what>(?:[\w'-]+ ){1,5}?(?:(?:is|are|was|were|could be|may be) (?:also |now |actively "
    r"|reportedly )?(?:planning|plotting|preparing"
    r"|targeting)|(?:has|have|had) imminent plans) (?:[\w'-]+ ){0,4}?(?:attacks?|strikes?|assaults?|offensives?"
    r"|bombings?|target|attack"
    r"|strike|invasion)\b[^;:.,]*"
    r"|(?:[\w'-]+ ){1,5}?prepar(?:e|ent|ait|aient) (?:[\w'-]+ ){0,2}?(?:(?:d'|l')?(?:attaques?|attentats?"
    r"|offensives?|assauts?))\b[^;:.,]*)"
)
# With a future verb these make a forecast of any clause.
PROBABLY = re.compile(
    r"\b(?:probablement|vraisemblablement|certainement|sans (?:aucun )?doute|inevitablement|immanquablement"
    r"|a coup sur"
    r"|selon toute vraisemblance"
    r"|tot ou tard|probably|likely|almost certainly|inevitably|sooner or later)\b"
)
# What comes by itself, as the subject of "could": "flooding may cut the road", "des pourparlers pourraient s'ouvrir".
BY_ITSELF = re.compile(
    r"\W*(?:(?:the|a|an|any|more|further|new|fresh|such|this|these|that|heavy|another|le|la|les|l'|un|une|des|de"
    r"|du|d'"
    r"|ce|cet|cette|ces|toute?|nouve\w+|autres?|fortes?|early|seasonal|renewed|ongoing|peace)\s?){0,3}"
    r"(?:\w+ (?=prices|toll|season))?"
    r"(?:flood\w*|rain\w*|storms?|cyclones?|drought|heat|landslides?|fighting|clashes|violence|attacks?|raids?"
    r"|reprisals?"
    r"|conflict|war|offensive|assault|escalation|talks|negotiations|truce|ceasefire|dialogue|shortages?|prices?"
    r"|inflation"
    r"|famine|hunger|outbreak|epidemic|cholera|measles|(?:death )?toll|displacement|unrest|protests|blockade|siege"
    r"|closures?"
    r"|deal|agreement|crisis|situation|season|arrivals|cuts|blackouts|collapse|withdrawal|delays?|insecurity"
    r"|inondations?|pluies?|orages?|secheresse|crues?|combats|affrontements|violences?|attaques?|raids|represailles"
    r"|conflit"
    r"|guerre|assaut|escalade|pourparlers|negociations|discussions|treve|cessez-le-feu|penuries?|prix|faim|epidemie"
    r"|rougeole|bilan|deplacements|troubles|manifestations|blocus|fermetures?|accord|crise|saison|arrivees|coupures"
    r"|effondrement|retrait|retards?|insecurite|mouvement|hausse|baisse|chute|perte|reprise|rupture)\b"
)
# Aims and tasks: "the priority for the next weeks will remain".
AIM = re.compile(r"\b(?:priorit\w+|aims?|goals?|focus|objectives?|tasks?|objectifs?|but|mission|mandat|mandate)\b")
# "It is almost certain that the road will close": what leads in is no part of the statement.
LEAD_IN = re.compile(
    r"\W*(?:it is|it's|it seems|there is|there's|il est|il semble|il parait|il y a|chances are) [^,;:]{0,50}?(?:that"
    r"|que|qu')\s*"
)
NEGATIVE = re.compile(
    r"unlikely|improbable|invraisemblable|peu (?:probable|vraisemblable|de chance)|no chance|little chance|aucune"
    r"|not "
    r"|n't|slim|remote"
)
WITHOUT = re.compile(
    r"\b(?:without|absent|barring|sans|faute de|a defaut de|en l'absence de)\b(?! delai| doute| delay)[^,;:.]+"
)
# Who says so before the clause: "The minister said that", "selon l'institut,".
SAID_BEFORE = re.compile(
    r"(?:^|[,;\"]\s*|\b(?:and|but|while|et|mais|que|that)\s)\W*(?:(?:selon|d'apres|pour|according to|in the view of"
    r"|aux yeux de) (?P<by>[^,;:\"]{2,80}?),?"
    r"|(?P<who>[^,;:\"]{2,80}?) (?:(?:has|have|had|a|ont|avait|avaient|also|now|egalement|aussi) )*(?:said|says?"
    r"|stated|states?"
    r"|argued|argues?|wrote|writes?|noted|notes?|believed?|believes|reckons?|estimated?|estimates|concluded"
    r"|concludes?"
    r"|added|adds|told [\w ]{2,30}|dit|disent|declare(?:nt)?|affirme(?:nt)?|assure(?:nt)?|ecri(?:t|vent)|soutien(?:t"
    r"|nent)"
    r"|note(?:nt)?|juge(?:nt)?|estime(?:nt)?|pense(?:nt)?|conclu(?:t|ent)|indique(?:nt)?|predi(?:t|sent)"
    r"|precise(?:nt)?|projects?|projected|expects?|expected|forecasts?|foresees?|predicts?|predicted|fears?"
    r"|feared|warns?"
    r"|warned|anticipates?|judges?|calculates?|assess(?:es|ed)?|redoute(?:nt)?|prevoi(?:t|ent)|anticipe(?:nt)?)"
    r"(?: (?:on|in|at|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday)[\w ]{0,20})?(?: (?:that|que|qu'))?)\s*\"?\s*(?:there (?:is|are)|it is|il est"
    r"|il y a)?[^,;:]{0,40}$"
)

# Who judges what is to come rather than deciding it: their "will" foretells.
ASSESSOR = re.compile(
    r"\b(?:analysts?|experts?|observers?|diplomats?|economists?|engineers?|forecasters?|meteorologists?"
    r"|epidemiologists?"
    r"|scientists?|researchers?|scholars?|academics?|historians?|residents?|villagers|farmers?|herders|traders?"
    r"|doctors?"
    r"|surgeon|nurses?|medics?|pollsters?|strategists?|consultan(?:t|ts|cy)|think tank|institute|report|study|outlook"
    r"|editorial|specialists?|hydrologists?|officers|bankers?|insiders|aid (?:workers?|groups?|agencies)|bishops?"
    r"|elders?"
    r"|negotiator|commentators?|columnist|critics|mediators?|weather (?:service|office)|professor|monitors?"
    r"|analystes?|specialistes?|observateurs?|diplomates?|economistes?|chercheurs?|chercheuses?|politologues?"
    r"|meteorolog\w+|ingenieurs?|habitants?|agriculteurs|eleveurs|commercants|medecins?|infirmiere?s?|rapport|etude"
    r"|editorialiste|hebdomadaire|quotidien|institut|notables?|riverains|humanitaires|historiens?|sociologues?"
    r"|geologues?"
    r"|hydrologues?|meteo)\b"
)
# Verbs of opinion: what they go with is a judgement of what is to come.
OPINION = re.compile(
    r"\b(?:believes?|expects?|expected|predict\w*|reckons?|thinks?|fears?|feared|caution\w*|warn\w*|estimates?"
    r"|forecasts?"
    r"|projects|anticipates?|judges?|assess(?:es|ed)?|concludes?|concluded|argued|argues|conceded|concedes|prevoi\w+"
    r"|redoute\w*|crai\w+|estime\w*|juge\w*|pronostique\w*|previen\w+|averti\w*|alerte\w*|pense\w*|croi\w+|analyse\w*"
    r"|anticipe\w*|predi\w+|s'attend\w*)\b"
)
# Whose warnings are threats: "militants warned villagers that they would be killed".
ARMED = re.compile(
    r"\b(?:militants?|rebels?|gunmen|insurgents?|jihadists?|gangs?|kidnappers|captors|junta|militia\w*|fighters?"
    r"|terrorists?"
    r"|hackers|combattants?|rebelles?|djihadistes?|jihadistes?|ravisseurs|miliciens?)\b"
)
WARNED_THEM = re.compile(
    r"(?:warn\w*|told|averti\w*|prevenu\w*) (?:the |les |des |all |local )?(?:villagers|residents|people"
    r"|civilians|drivers"
    r"|traders|women|parents|teachers|voters|him|her|them|us|men|locals|journalists|families|habitants|villageois"
    r"|civils)"
)
# "should" foretells only of what nobody can be told to do.
SHOULD_OF = re.compile(
    r"\b(?:storm|cyclone|hurricane|typhoon|rains?|rainfall|winds?|temperatures?|heat\w*|river|waters?|levels?"
    r"|floods?|snow"
    r"|prices?|inflation|growth|harvests?|yields?|production|stocks|supplies|exports|demand|output|turnout|situation"
    r"|conditions|shortages?|queues|recovery|results?|drought|smoke|ash)\b[^,;]{0,40}$"
)
# What is worked out from how things stand: "at this pace", "si rien ne change".
EXTRAPOLATED = re.compile(
    r"\b(?:at (?:this|the current|current|present|that) (?:pace|rate|speed)|on (?:current|present"
    r"|recent) (?:trends?|form)"
    r"|if (?:nothing changes"
    r"|nothing is done|current trends (?:hold|continue))|sooner or later|left (?:unchecked|to itself)"
    r"|a ce (?:rythme|train)"
    r"|au rythme actuel|si rien (?:n'est fait|ne change|ne bouge)|tot ou tard)\b"
)
# Plans in the French future: "s'ouvrira", "reprendra ses vols".
PLANNED_FUTUR = re.compile(
    r"(?:se |s'|ne |n')?(?:ouvr|rouvr|reprend|tiend|debut|commenc|rend|rencontr|particip|present|annonc|accueill"
    r"|recev|visit"
    r"|vot|entre|lanc|organis|inaugur|prononc|reuni|parle|arrive|sign|publi|verse|paie|recrut|construi|fourni"
    r"|envoi|envern"
    r"|donne|permett|comprend|compt|port|diffus|jou|disput|affront|siege|conclu|clotur)\w*"
)
# "there will be nothing left": not on a timetable.
THERE_WILL = re.compile(
    r"\s+(?:soon )?be (?:nothing|no (?:food|water|fuel|money|one|way|peace|winners?"
    r"|power|electricity|medicine|harvest|hope|going back) ?|none left|little|few|hardly|more|fewer|mass|another"
    r"|further|war|famine|chaos"
    r"|blood|a (?:\w+ )?(?:shortage|crisis|famine|war|massacre|collapse|catastrophe|disaster|bloodbath|gap|deficit))"
)
# "may not outlast the month"
NOT_LASTING = re.compile(
    r"\s+not (?:\w+ly )?(?:outlast|survive|last|hold|be enough|suffice|reach|arrive|recover|make it"
    r"|materiali[sz]e)\b"
)
# "reprendra la ville": no plan of a timetable.
REGAINS = re.compile(
    r"(?:reprend|perd|prend)\w+ (?:bientot )?(?:la |le |les |l'|du )(?:ville|village|localite|base|camp|controle"
    r"|terrain"
    r"|capitale|position|offensive|region)|ouvr\w+ (?:la|une) (?:voie|porte|route)\b"
)

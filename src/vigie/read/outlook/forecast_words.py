"""The words that make a forecast, English and French, as patterns on folded text (``clauses.folded``)."""

from __future__ import annotations

import re

from vigie.read.outlook.outcome_words import AHEAD, EVIL, HAVE_NOUN

# A clause about the future begins with one of these; the name of the group is how much more it needs to count.
CUE = re.compile(
    # says itself that it is a forecast
    r"\b(?P<sure>(?:is|are|was|were|be|seems?|looks?|appears?|remains?)\s+(?:not |also |now |still |very "
    r"|highly |quite |extremely |increasingly |ever |most |more |less |even |far |much )*(?:un)?likely"
    r"(?: to| (?=(?:in|over|across|within|by|if|unless|this|next|after|before|as|during|on|from|through|until)\b)"
    r"|(?=[.,;\"]))"
    r"|(?:is|are|was|were|seems?|looks?|appears?|remains?) (?:not |now |still |almost |nearly |virtually |all but )*"
    r"(?:certain|sure|liable) to"
    r"|(?:will|would|could|may) (?:most |very )?(?:likely|probably|almost certainly|inevitably|soon"
    r"|in all (?:likelihood|probability)|no doubt|surely)"
    r"|(?:is|are|was|were|looks?|seems?|appears?) (?:not |no longer |hardly |also |now |still |widely |all "
    r"|increasingly )*(?:expected"
    r"|forecast"
    r"|predicted|projected|estimated|tracked|feared|anticipated|bound|poised|doomed|destined|fated|set|tipped|assumed"
    r"|on (?:course|track|pace))"
    r"(?: to| (?=amid|over|as|if|soon|in|on|across|this|next|until|through|later|for|by|within|before|during|from"
    r"|between|among|around|when|once|without)"
    r"|(?=[.,;\"]))"
    r"|(?:is|are|(?<=[a-z])'(?:s|re|m))(?:n't)? (?:not )?(?:about|going) to"
    r"|(?:is|are) seen (?=(?:not )?(?:stay|ris|fall|remain"
    r"|eas|climb|slip|widen|grow|slow|hold|reach|hitt|drop|averag|top|com)\w*ing\b)"
    r"|(?:is|are|remains?) (?:at|in) (?:a )?(?:high |serious |grave |real |imminent |increasing |increased "
    r"|growing )?(?:risk|danger) of"
    r"|risks? (?=\w+ing\b)|threatens? to"
    r"|(?:is|are) (?:not )?on the (?:brink|verge|cusp|edge) of"
    r"|(?<!\ble )(?<!\bdu )(?<!\bun )(?<!\bau )(?<!\bce )(?<!\bde )(?<!\ben )(?<!\bdes )(?<!\bles )(?<!eur )"
    r"(?<!aut )risqu(?:e|ent|ait|aient|erait|eraient) (?:fort |bien |encore |aussi |egalement )?(?:de|d')"
    r"|(?<!\bla )(?<!\bune )(?<!\bcette )menac(?:e|ent) de"
    r"|devrai(?:t|ent)|doi(?:t|vent) (?:\w+ )?etre (?:envisagee?s?|redoutee?s?|attendue?s?|anticipee?s?)"
    r"|(?:est|sont|etait|etaient) (?:pas |plus |guere |toujours |encore |desormais |aussi )?"
    r"(?:attendue?s?|prevue?s?|probable que|susceptibles? de"
    r"|sur le point de|en passe de|a (?:craindre|redouter|prevoir))"
    r"|(?<=\bil )faudra (?:encore |au moins )?(?:attendre )?(?:des|plusieurs|quelques|deux|trois|quatre|six"
    r"|\d+) (?:jours"
    r"|semaines|mois|ans|annees)|(?:est|sont) au bord (?:de|du|d')"
    r"|(?:can|should|must|has to|have to|needs to) (?:now |also )?be (?:expected|anticipated|feared|reckoned with))"
    # arranged or planned: a forecast where a day is named
    r"|\b(?P<due>(?:is|are|was|were) (?:now |also |still )?(?:due|scheduled|slated|planned) to"
    r"|(?:is|are) to(?= (?:be|[a-z]{3,}) )"
    r"|plans? to(?= [a-z]{3,})|doi(?:t|vent)|devai(?:t|ent))\b"
    # may be a forecast
    r"|\b(?P<modal>could|may|might|will|would|won't|'ll|should|pourrai(?:t|ent)|pourra|pourront|peut|peuvent|va"
    r"|vont)\b"
    # French futures and conditionals in -ra, -ront, -rait
    r"|\b(?P<futur>(?:se |s'|ne |n')?(?:ira|iront|irait|iraient|sera|seront|serait|seraient|fera|feront|ferait"
    r"|feraient|aura|auront"
    r"|aurait|auraient|[a-z]{2,}(?:era|eront"
    r"|erait|eraient|ira"
    r"|iront|irait|iraient|dra|dront|drait"
    r"|draient|rra|rront|rrait|rraient|vra|vront|tra|tront|trait|traient|ura|uront|urait|uraient|clura|cluront"
    r"|[asf]era|[asf]eront)"
    r"|(?<=\bnous )(?:n')?(?:aurons|serons|devrons|pourrons|verrons|perdrons|manquerons|mourrons|vivrons|finirons"
    r"|connaitrons|subirons|fuirons)))\b",
)
NOT_FUTUR = frozenset(
    "opera camera ibra libera era entoura dira diront declarera voudrait voudraient aurait auraient genera"
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
    rf"(?:not\b|have\b(?! (?:to|no|little|only|enough|fewer|less)\b|{HAVE_NOUN})|"
    r"n't|no longer\b|like to\b|say\b|seem\b|appear\b"
    r"|be (?:seen|heard|found|described"
    r"|considered|called|able"
    r"|used|traced|verified|confirmed|reached|seen|said|argued)\b|be (?!nothing|planning|preparing|plotting"
    r"|targeting)(?:\w+ing)\b(?! (?:forced|hit))|hear\b"
    r"|see\b(?! (?:some |up to |about |nearly |more than )?(?:\d|thousands|hundreds|tens of|millions)"
    r"| (?:an? |its |their |the )?(?:[\w-]+ )?(?:fresh|more|further|renewed|higher|lower|worse|fewer|rise"
    r"|surge"
    r"|spike|increase|drop|fall|return|collapse|wave|influx|shortages?|violence|fighting|unrest|deaths|outbreaks?)\b)"
    r"|explain\b|verify\b|confirm\b|sound\b|tell\b|want\b|include\b|refer\b|avoir\b(?! besoin| faim| recours)"
    r"|etre (?:joint"
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
_WHAT = rf"(?P<what>(?:[\w'-]+ ){{0,4}}?(?:[ld]')?(?:{AHEAD}|{EVIL})\b(?:[^,;:.]|\.(?=\w|\s[a-z]))*)"
WARN_OF = re.compile(
    r"\b(?:warn(?:s|ed|ing)? (?:of|about|against)|predict(?:s|ed)?|averti(?:t|ssent)? (?:d'|du risque )"
    r"|alert(?:e|ent) sur|met(?:tent|tait)? en garde contre|mis en garde contre|previ(?:ent|ennent) d'|redout(?:e"
    r"|ent)"
    r"|craign(?:ent|ait)|craint|(?<!out of )fears? of(?! the )|brac(?:e|es|ed|ing) for|prepare[sd]? for"
    r"|concerned (?:about|over)"
    r"|concerns? (?:about|over) (?:an? |the )?(?=possible|potential|looming|wider)"
    r"|fai(?:t|sant|re) (?:craindre|redouter)|craintes? d(?:e |')|s'attend(?:ent)? a)\s*\b"
    rf"{_WHAT}"
)
# "The risk of famine is high": what is risked, before the verb.
RISK_OF = re.compile(
    r"\b(?:risks?|danger|threat|possibility|likelihood|risque|menace|danger) (?:of |d'|de |d'une? )"
    rf"(?P<what>(?:[\w'-]+ ){{0,4}}?(?:[ld]')?(?:{AHEAD}|{EVIL})\b[^,;:.]{{0,80}}?)\s(?:is|are|remains?|est|reste"
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
# "is expected to visit" is an announcement; these count only without a plan after them.
ANNOUNCED = re.compile(
    r"(?:is|are|was|were) (?:not |no longer |hardly |also |now |still |widely )*(?:expected|estimated|set"
    r"|on (?:course|track)"
    r"|anticipated|assumed)\b"
    r"|(?:est|sont|etait|etaient) (?:\w+ )?(?:attendu|prevu)"
)
# Also said of what is already so.
UNSURE = re.compile(
    r"threaten|(?:is|are) set|(?:is|are) on (?:course|track)|(?:is|are) (?:not )?on the|devrai|menac|(?:est"
    r"|sont) au bord|(?:is|are) poised|(?:is|are|remains?) (?:at|in) "
)
# "Observers expect the junta to postpone the vote".
EXPECT_TO = re.compile(
    r"\b(?<!we )(?<!i )(?:expects?|anticipates?|predicts?|forecasts?) (?!to\b|you|him|her|me"
    r"|us\b)(?P<what>(?:(?:[\w'%-]|,(?=\d))+ ){1,9}?to "
    r"(?!be (?:held|able)|attend\b|meet\b|visit\b|speak\b)[a-z]+(?:[^;:.,]|[.,](?=\d))*)"
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
# "warned the bloc to expect retaliation for any strike"
TO_EXPECT = re.compile(
    r"\bwarn(?:s|ed|ing)? (?:[\w'.-]+ ){1,6}?to (?:expect|brace for|prepare for|be ready for) (?P<what>[^;:.,\"]{6,})"
)
# With a future verb these make a forecast of any clause.
PROBABLY = re.compile(
    r"\b(?:probablement|vraisemblablement|certainement|sans (?:aucun )?doute|inevitablement|immanquablement"
    r"|a coup sur"
    r"|selon toute vraisemblance"
    r"|tot ou tard|probably|likely|almost certainly|inevitably|sooner or later)\b"
)
# What is worked out from how things stand: "at this pace", "si rien ne change".
EXTRAPOLATED = re.compile(
    r"\b(?:at (?:this|the current|current|present|that) (?:pace|rate|speed)|on (?:current|present"
    r"|recent) (?:trends?|form)"
    r"|whatever (?:is|are|happens|comes|the (?:outcome|result))|no matter (?:what|who|how)|regardless of"
    r"|quoi qu'il arrive|quelle que soit"
    r"|if (?:nothing changes"
    r"|nothing is done|current trends (?:hold|continue))|sooner or later|left (?:unchecked|to itself)"
    r"|a ce (?:rythme|train)"
    r"|au rythme actuel|si rien (?:n'est fait|ne change|ne bouge)|tot ou tard)\b"
)

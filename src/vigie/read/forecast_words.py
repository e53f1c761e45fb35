"""The words of forecasts, English and French, as patterns on folded text (see ``clauses.folded``)."""

from __future__ import annotations

import re

# A clause about the future begins with one of these; the name of the group is how much more it needs to count.
CUE = re.compile(
    # says itself that it is a forecast
    r"\b(?P<sure>(?:is|are|was|were|be|being|seems?|looks?|appears?|remains?)\s+(?:not |also |more |less |most "
    r"|now |still |very "
    r"|highly |quite"
    r" |increasingly )*(?:un)?likely to"
    r"|(?:will|would|could|may) (?:most |very )?(?:likely|probably|almost certainly|inevitably|soon)"
    r"|(?:is|are|was|were|be) (?:widely )?(?:expected|forecast|predicted|projected|feared|anticipated|bound"
    r"|poised|doomed|destined)"
    r"(?: to| (?=amid|over|as|if|soon))|(?:is|are) (?:about|going) to"
    r"|(?:is|are) at (?:a )?(?:high |serious |grave |real |imminent |increasing )?risk of|risks? (?=\w+ing\b)"
    r"|threatens? to"
    r"|(?:is|are) (?:not )?on the (?:brink|verge|cusp|edge) of"
    r"|risqu(?:e|ent|ait|aient|erait|eraient) (?:fort |bien |encore )?(?:de|d')|menac(?:e|ent) de"
    r"|devrai(?:t|ent)|(?:est|sont) (?:attendue?s?|prevue?s?|probable que|susceptibles? de|sur le point de"
    r"|en passe de)"
    r"|(?:est|sont) au bord (?:de|du|d'))"
    # may be a forecast
    r"|\b(?P<modal>could|may|might|will|would|won't|'ll|pourrai(?:t|ent)|pourra|pourront|peut|peuvent|va|vont)\b"
    # French futures and conditionals in -ra, -ront, -rait
    r"|\b(?P<futur>(?:se |s'|ne |n')?[a-z]{2,}(?:era|eront|erait|eraient|ira|iront|irait|iraient|dra|dront|drait"
    r"|draient"
    r"|aura|auront|aurait|auraient|sera|seront|serait|seraient|fera|feront|ferait|feraient|verra|verront|oindra"
    r"|mettra|mettront))\b",
)
NOT_FUTUR = frozenset(
    "opera camera caméra ibra libera era tiendra entoura dira diront declarera voudrait voudraient aurait auraient"
    " semblerait faudrait faudra seraient serait reviendra viendra".split()
)
# Not about the future, or only seemingly: "could not", "may have left", "could be heard", "would like".
NOT_AFTER = re.compile(
    r"\s+(?:(?:well|also|still|only|even|easily|possibly|potentially|eventually|soon|now|reportedly)\s+)?"
    r"(?:not\b|have\b|n't|no longer\b|like to\b|say\b|seem\b|appear\b|be (?:seen|heard|found|described"
    r"|considered|called|able"
    r"|used|traced|verified|confirmed|reached|seen|said|argued)\b|be (?:\w+ing)\b(?! (?:forced|hit))|hear\b|see\b"
    r"|explain\b|verify\b|confirm\b|tell\b|want\b|include\b|refer\b|avoir\b|etre (?:joint|verifie|confirme)|later\b)"
)
# Verbs of warning and predicting, and nouns of fear: what they introduce is a forecast if it lies ahead.
FORESEE = re.compile(
    r"\b(?:(?:has|have|had|is|are|was|were|ha[sd] also|also|now|still)\s+)?(?:warn(?:s|ed)?|predict(?:s|ed)?"
    r"|forecast(?:s|ed)?"
    r"|fear(?:s|ed)?|expect(?:s|ed)?|anticipat(?:e[sd]?)|(?:is|are|was|were) (?:warning|predicting|anticipating"
    r"|expecting)"
    r"|(?:, |^)warning|caution(?:s|ed)?|project(?:s|ed)|foresee(?:s|n)?"
    r"|estimat(?:e[sd]?)|believ(?:e[sd]?)|suggest(?:s|ed)?|worr(?:y|ies|ied)|think(?:s)?|assess(?:es|ed)?"
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
    r"(?:impending|imminente?|looming|possible|potential|coming|further|renewed|widespread|prochaine?"
    r"|eventuelle?|nouvelle?|risque)"
)
_EVIL = (
    r"(?:famine|starvation|collapse|catastrophe|escalation|spillover|shortages?|bloodbath|civil war|outbreaks?"
    r"|massacres?|exodus"
    r"|effondrement|escalade|penuries?|bain de sang|guerre civile|epidemies?|exode|embrasement)"
)
WARN_OF = re.compile(
    r"\b(?:warn(?:s|ed|ing)? (?:of|about|against)|predict(?:s|ed)?|averti(?:t|ssent)? (?:d'|du risque )"
    r"|alert(?:e|ent) sur"
    r"|met(?:tent|tait)? en garde contre|previ(?:ent|ennent) d'|redout(?:e|ent)|craign(?:ent|ait)|craint)\s*"
    rf"(?P<what>(?:[\w'-]+ ){{0,4}}?(?:[ld]')?(?:{_AHEAD}|{_EVIL})\b[^,;:.]*)"
)
THAT_CLAUSE = re.compile(
    r"\b(?:(?:it is|it's|it seems|il est|il semble|il parait) (?:[a-z]+ ){0,2}(?:likely|unlikely|probable"
    r"|improbable|certain|a craindre)"
    r" (?:that|que|qu')|(?:craign(?:ent|ait|aient)|craint|redout(?:e|ent)|s'attend(?:ent)? a ce) (?:que "
    r"|qu'))\s*(?P<what>[^;:]*)"
)
PREPOSITION = re.compile(r"\s*(?:on|in|at|by|from|with|for|to|of|dans|sur|en|par|avec|pour|a|de)\b")
# What happens to people and things rather than what somebody plans to do.
OUTCOME = (
    r"(?:become|fall|collapse|rise|increase|grow|worsen|deteriorate|escalate|spread|spill|starve|die|flee|lose|suffer"
    r"|exceed"
    r"|run out|face|plunge|descend|degenerate|need|lead to|trigger|spark|fuel|embolden|destabili[sz]e|reshape"
    r"|result in"
    r"|cause|force|unleash|provoke|devolve|resemble|threaten|undermine|weaken|paraly[sz]e|cripple|deepen"
    r"|intensif\w+|erupt"
    r"|break out|flare|cross into|decide|drag on|last|persist|overwhelm|drop|decline|shrink|slip|slide|topple"
    r"|unravel|fail"
    r"|seize|overrun|capture|take over|pose|mean|make it|hit|reach|double|triple|surge|soar|climb|cost"
    r"|take (?:weeks|months|years)"
    r"|continue to (?:deteriorate|worsen|rise|grow|spread|escalate|fall|decline|increase|face|suffer|climb)"
    r"|strengthen"
    r"|be (?:forced|displaced|felt|hit|affected|overwhelmed|toppled|destroyed|isolated|cut off|overrun|killed"
    r"|at risk|governed|ruled"
    r"|the (?:first|beginning|end|start|next|last)|an? (?:\w+ )?(?:disaster|catastrophe|precedent|turning)"
    r"|catastrophic|devastating|disastrous|difficult)"
    r"|devenir|tomber|s'effondrer|augmenter|s'aggraver|se deteriorer|s'etendre|s'intensifier|mourir|fuir|perdre"
    r"|souffrir|manquer"
    r"|basculer|entrainer|provoquer|declencher|conduire a|mener a|aboutir a|plonger|degenerer|s'enliser|durer"
    r"|se propager"
    r"|affecter|toucher|menacer|fragiliser|destabiliser|empirer|depasser|atteindre|faire face|connaitre|subir"
    r"|s'alourdir"
    r"|se poursuivre|s'envenimer|couter|etre (?:contraint|force|touche|prive|prise?|renverse|deplace|affecte))"
)
OUTCOME_NEAR = re.compile(
    rf"\s+(?:[a-z]+ly |well |also |still |even |encore |aussi |soon |bientot |rapidement )*{OUTCOME}\b"
)
OUTCOME_FUTUR = re.compile(
    r"(?:deviend|tombe|s'effondre|augmente|s'aggrave|se deteriore|s'etend|mour|perd|souff|manque|bascule|entraine"
    r"|provoque|declenche|plonge|degenere|dure|affecte|touche|menace|depasse|atteind|connait|subi|s'alourdi"
    r"|empire|coute|reste)"
)
# Plans, timetables and rules: announced, not foretold.
PLANNED = re.compile(
    r"\s+(?:(?:also|now|soon|then)\s+)?(?:be (?:held|opened|launched|published|broadcast|deployed|sworn"
    r"|presented|signed|sent|paid|given|allowed|able|in (?:place|charge))"
    r"|take place|meet|visit|travel|attend|speak|address|hold|host|reopen|resume|begin|start|open|close|leave"
    r"|arrive|return|provide|send|deploy"
    r"|continue to (?:support|work|monitor|fight|provide|help|stand)|announce|publish|discuss|sign|pay|support"
    r"|help|work|receive|join|remain closed|stay closed|present"
    r"|avoir lieu|se tenir|se rendre|rencontrer|rouvrir|reprendre|debuter|commencer|ouvrir|fermer|arriver"
    r"|participer|presenter|annoncer|durer jusqu)\b"
)
FIRST_PERSON = re.compile(r"(?:^|[\s\"'(])(?:i|we|nous|je|on)(?:'ll)?\s*(?:\w+ly\s+)?$")
# Conditions. Each match begins one; the second pattern says where it can't.
CONDITION = re.compile(
    r"\b(?:(?:only |especially |particularly )?if|unless|without|provided(?: that)?|as long as|so long as"
    r"|in the event (?:of|that)|in case of|absent|barring)\b(?! (?:anything|not|so|any|ever|only|necessary|possible)\b)"
    r"|\b(?:were (?=[\w' ]{2,40} to )|should (?=(?:the|a|an|this|that|it|they|he|she|[\w'-]+)(?: [\w'-]+){0,6} [a-z])"
    r"|sauf si|a moins (?:que|qu'|de|d')|faute de|faute d'|en cas (?:de|d')|en l'absence (?:de|d')|au cas ou"
    r"|pourvu que|a condition (?:que|de)|tant que|si (?=\w)|s'ils? )"
)
NOT_CONDITION = re.compile(
    r"\b(?:as|even|what|see|wonder(?:s|ed|ing)?|asked|know|sure|unclear|meme|comme|savoir|demander|demande"
    r"|ainsi) $"
)
NEED_CLAUSE_START = re.compile(r"(?:should|without|were|absent|faute|sans|barring)")
# "said X", "according to X" at the end of the sentence.
SAID_AFTER = re.compile(
    r",?\"?,? (?:(?:said|says|warned|warns|added|adds|predicted|explained|noted|told|a (?:declare|averti|prevenu"
    r"|estime|ajoute|explique|indique|affirme|souligne)"
    r"|avertit|previent|estime|explique|selon|according to|d'apres)\b|[\w' .-]{2,60}? (?:said|says|warned|warns"
    r"|added|predicted|told)\b)"
)
HORIZON = re.compile(
    r"\b(?:(?:in|over|within|during|for|by|before) )?(?:the )?(?:(?:next|coming)(?: few| several)? (?:hours|days"
    r"|weeks|months|years)|(?:hours|days|weeks|months|years) (?:ahead|to come))\b"
    r"|\b(?:by|before) (?:the )?(?:year[- ]end|end of (?:the |this )?(?:year|month|week|\d{4}))\b|\b(?:by"
    r"|in) (?:early |late |mid-)?20\d\d\b"
    r"|\bin the (?:near|short|medium|long|immediate)(?:er)? (?:future|term|run)\b|\bat any (?:moment|time)\b"
    r"|\bwithin (?:[\w-]+ )?(?:hours|days|weeks|months|years)\b"
    r"|\bdans les (?:prochaine?s )?(?:heures|jours|semaines|mois|annees)(?: (?:a venir|qui viennent))?\b"
    r"|\bdans les prochaine?s (?:heures|jours|semaines|mois|annees)\b"
    r"|\b(?:d'ici|avant) (?:a )?(?:la )?fin (?:de l'annee|du mois|de la semaine|20\d\d)\b"
    r"|\bd'ici (?:a )?(?:20\d\d|[\w-]+ (?:jours|semaines|mois|ans))\b"
    r"|\ba (?:court|moyen|long) terme\b|\ba tout moment\b|\bl'an prochain\b|\bnext (?:week|month|year)\b"
    r"|\b(?:la semaine|le mois) prochaine?\b"
)
YEAR_END = re.compile(r"year[- ]end|end of (?:the |this )?year|fin de l'annee")
MONTH_END = re.compile(r"end of (?:the |this )?month|fin du mois")
PAST = re.compile(
    r"\b(?:last (?:week|month|year|night|summer|winter|spring|autumn)|yesterday|ago|hier|la semaine derniere"
    r"|l'an dernier|le mois dernier"
    r"|il y a|at the time|back then|a l'epoque|once)\b"
)

# "is expected to visit" is an announcement; these count only without a plan after them.
ANNOUNCED = re.compile(r"(?:is|are|was|were|be) (?:widely )?expected to|(?:est|sont) (?:attendu|prevu)")
# Also said of what is already so.
UNSURE = re.compile(
    r"threaten|(?:is|are) (?:not )?on the|devrai|menac|(?:est|sont) au bord|(?:is|are) poised|(?:is|are) at "
)
NOUN = re.compile(r"fear|worr|estimat|project|forecast|warn|expect|caution")
NOMINAL = re.compile(
    r"\b(?:the|a|an|any|of|his|her|its|their|as|amid|rais(?:es|ed|ing)|growing|widespread|no|new|this|that"
    r"|les|des|la|de)\s+$"
)
# "12 people had been killed and the death toll could rise": what is settled is no part of the forecast.
JOINED = re.compile(
    r",? (?:and|but|as|et|mais|alors que) (?=(?:the|a|an|its|their|his|that|more|many|some|it|they|le|la|les|son|ses"
    r"|leurs?)\b)"
)
SETTLED = re.compile(r"\b(?:had|has|have|was|were|is|are|ont|avait|avaient|etait|etaient|est|sont)\b")
OPENING = re.compile(r"(?:[,;:\"(-]\s*|\b(?:that|que|qu'|and|et|but|mais|which|qui)\s+)$")
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
UNREAL = re.compile(r"\b(?:were (?!to\b)|had (?:been|\w+ed|not)\b|was (?!to\b))")
BAD_SUBJECT = re.compile(
    r"(?:if|but|to|that|and|when|as|those|unless|because|which|whether|so|while|then|or|who|what|why|how|there"
    r"|here|this"
    r"|si|mais|que|qui|quand|donc)\b|.*\b(?:in|to|of|for|at|by|seemed|express|and|but|or|the|he's|she's|i'm|who"
    r"|that|from|with)$"
)

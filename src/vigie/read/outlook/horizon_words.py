"""By when something is to come true, as patterns on folded text (``clauses.folded``)."""

from __future__ import annotations

import re

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
    r"|\ben (?:debut |fin )?20\d\d\b|\bin the (?:weeks|months|days|years) ahead\b|\b(?:by|before|until|avant|d'ici(?: a)?|jusqu'a) (?:dawn"
    r"|nightfall|easter"
    r"|christmas"
    r"|ramadan|noel|paques|la rentree|new year(?:'s(?: day| eve)?)?|eid|diwali|mid-?year|midsummer|the weekend|then|now)\b"
    r"|\b(?:before|until|once|as soon as) the (?:ground|snows?|rains?|rivers?|floods?|winter|roads?|harvest|mud) \w+"
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
LIKENESS = re.compile(
    r"\b(?:resembl\w+|like|similar|since|than|compar\w+|repeat\w*|scenes?|seen|of|echo\w*|comme|depuis|pareil\w*"
    r"|rappel\w+|as \w+ as|autant que)\b"
)
LIMIT = re.compile(
    r"(?:\b(?:before|by|until|within|from|over|during|through|next|coming|upcoming|avant|dans|des|jusqu'(?:a|au|en)"
    r"|d'ici"
    r"(?: a)?|au cours d[eu]s?)\s+(?:the |le |la |les |l'|end of |late |early |mid-?|fin |debut |the end of )*)$"
)

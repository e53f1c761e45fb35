"""Who says, judges or threatens, as patterns on folded text (``clauses.folded``)."""

from __future__ import annotations

import re

from vigie.read.outlook.outcome_words import any_of

# "said X", "according to X" at the end of the sentence.
SAID_AFTER = re.compile(
    r",?\"?,? (?:(?:said|says|warned|warns|added|adds|predicted|explained|noted|told|announced|announces|wrote|writes"
    r"|cautioned|cautions|conceded|concedes|acknowledged"
    r"|concluded|concludes|argued|argues|avertissent"
    r"|estiment|previennent|prevoient|prevoit|a (?:mis en garde|annonce|assure|precise|juge|promis|assure|rassure"
    r"|declare|averti|prevenu|alerte|prevu|predit|martele|conclu|fait savoir"
    r"|estime|ajoute|explique|indique|affirme|souligne)"
    r"|avertit|previent|estime|explique|selon(?! toute)|according to|d'apres)\b|[\w' .-]{2,60}? (?:said|says|warned"
    r"|warns"
    r"|added|predicted|told|promised|announced|announces|projected|projects|(?<!an )(?<!the )estimated|estimates"
    r"|forecast|expects"
    r"|wrote|writes|argued|argues|concluded|concludes|believes?|reckons?|assured|cautioned|cautions|conceded|concedes"
    r"|acknowledged)\b)"
    r"|[,\"],? [\w' .-]{2,60}, [\w' .-]{2,60}, (?:said|says|warned|warns|added|predicted|told|wrote|argued)\b"
    r"|[,\"],? [\w' .-]{2,60}? (?:expect|fears?|say|warn|predicts?|forecasts?|estimate|project|thinks?|agree)"
    r"(?= *(?:[.\"]|$|on \w+day|in an? ))"
    r"|[,\"],? (?:redoute(?:nt)?|craint|craignent|alerte(?:nt)?|ironise(?:nt)?|regrette(?:nt)?|s'alarme(?:nt)?|predit"
    r"|avance(?:nt)?|juge(?:nt)?|conclu(?:t|ent)|pronostique(?:nt)?|anticipe(?:nt)?|s'inquiete(?:nt)?|ecri(?:t|vent)"
    r"|annonce(?:nt)?|rappelle(?:nt)?|explique(?:nt)?|souligne(?:nt)?|prevoi(?:t|ent)"
    r"|resume(?:nt)?|analyse(?:nt)?|dit|disent|indique(?:nt)?|declare(?:nt)?|assure(?:nt)?|affirme(?:nt)?"
    r"|juge-t-(?:il"
    r"|elle)"
    r"|predi(?:t|sent)|confie(?:nt)?|ajoute-t-(?:il|elle)|estime-t-(?:il|elle)|note(?:nt)?|observe(?:nt)?"
    r"|releve(?:nt)?|constate(?:nt)?|lache(?:nt)?|soupire(?:nt)?"
    r"|tranche(?:nt)?|rencherit|previent|previennent)\b"
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
ASSESSOR = re.compile(rf"\b{any_of('assessors')}\b")
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

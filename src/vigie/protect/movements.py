"""Words that tell of a future movement of aid, civilians or evacuees."""

from __future__ import annotations

import re

# Bodies whose lorries, boats and aircraft carry aid; their abbreviations are names only in capitals.
_MOVED = re.compile(
    r"\b(?:(?i:convoys?|aid|relief|humanitarian|civilians?|evacuat\w+|evacuees|displaced|refugees|food trucks?"
    r"|medicines?|convois?|aide|secours|humanitaires?|civils|évacu\w+|déplacés|réfugiés|vivres|médicaments"
    r"|famil(?:y|ies)|familles?|wounded|blessés|patients?|residents|habitants|returnees|rapatriés"
    r"|world food programme|red cross|programme alimentaire mondial|croix-rouge)|WFP|UNHCR|ICRC|PAM|HCR|CICR)\b"
)
_GOING = re.compile(
    r"\b(?:leav(?:e|es|ing)|depart\w*|arriv\w+|travel\w*|mov(?:e|es|ing)|cross\w*|reach\w*|pass|deliver\w*|evacuat\w+"
    r"|convoys?|head(?:s|ing)?|set out|sets? off|return\w*|lands?|flights?"
    r"|bring|transfer|transport|airlift|relocat\w+|resettl\w+|sails?|fly|flies|flown|ship(?:s|ped)?|bus(?:es|ed)? "
    r"|transf[eé]r\w*|transport\w*|appareill\w+|ramen\w+|reloger"
    r"|part|partent|partir\w*|quitt\w+|travers\w+|rejoin\w+|achemin\w+|évacu\w+|livr\w+|convois?|passer\w*)\b",
    re.IGNORECASE,
)
_EN_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|dawn|\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2}\b)"
_FR_DAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|l’aube|l'aube|le \d{1,2} \w+)"
_FUTURE = re.compile(
    r"\b(?:will|would (?:leave|depart|arrive|travel|be)|shall"
    r"|(?:is|are|was|were) (?:due|set|scheduled|expected|planned)"
    r"|plan(?:s|ned)? to|next (?:week|month|\w+day)|tomorrow"
    r"|(?:part|quitt|arriv|travers|rejoin|achemin|évacu|livr)\w*(?:era|eront|ira|iront)"
    r"|ser(?:a|ont) (?:évacué|acheminé|livré)\w*"
    r"|(?:doit|doivent|devrait|devraient|prévoit|prévoient) \w+|est prévue?|sont prévue?s|demain"
    r"|(?:semaine|mois) prochaine?|over the weekend|this weekend|ce week-end"
    r"|(?:va|vont) (?:être )?\w+(?:er|ir|re|ées?|és)"
    # A present with a day is how timetables speak: "leaves Gao on Friday", "is to cross", "partent samedi".
    r"|(?:begins?|starts?|leaves?|departs?|arrives?|lands?|moves?|crosses|heads?|returns?)\b"
    r"[^.;\n]{0,40}?\b(?:on|at|from|by) " + _EN_DAY + r"|(?:is|are) to (?!be blame)[a-z]+"
    r"|(?:part|partent|quitte|quittent|débute|débutent|commence|commencent|arrive|arrivent|traverse|traversent"
    r"|rejoint|rejoignent)\b[^.;\n]{0,40}?\b" + _FR_DAY + r")\b",
    re.IGNORECASE,
)


def moving(words: str) -> bool:
    """Whether ``words`` tell of a future movement of aid, civilians or evacuees."""
    return bool(_MOVED.search(words) and _FUTURE.search(words) and _GOING.search(words))

"""How a clause is built and meant, as patterns on folded text (``clauses.folded``): conditions, wishes, habits."""

from __future__ import annotations

import re

PREPOSITION = re.compile(r"\s*(?:on|in|at|by|from|with|for|to|of|dans|sur|en|par|avec|pour|a|de)\b")
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
    r"|dismiss\w*|reject\w*|no part|\w+n't (?:think|believe|expect)|not (?:think|believe|expect)|no (?:evidence|sign"
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
# "scoffed at the notion that Rubio could win": a clause of its own; not "the bill that the House passed".
THAT = re.compile(
    r"\bthat,? (?=(?:the|an?|its|their|his|her|our|some|many|more|most|all|any|it|they|he|she|this|these|those|such"
    r"|no|as|in"
    r"|by|[a-z]+s?|\d[\d,.]*)\b)|\b(?:because|since|means?|meaning|parce que|car|estime que|dit que|affirme que"
    r"|ajoute que) "
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

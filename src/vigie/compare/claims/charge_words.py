"""The words of blame, denial and claim, as patterns over folded text, in English and French."""

from __future__ import annotations

import re

BLOW = re.compile(
    r"\b(?:(?:air |drone |rocket |missile )?(?:attacks?|strikes?|raids?|bombings?|bombardments?|shellings?|massacres?"
    r"|killings?|assaults?|ambush(?:es)?|blasts?|explosions?|abductions?|kidnappings?|incidents?|crimes?|murders?"
    r"|shootings?|atrocit(?:y|ies)|deaths?|bombs?|fire|firing|crash|provocation|acts?)|airstrikes?|slaughter|carnage"
    r"|attaques?|frappes?|raids?|bombardements?|massacres?|tueries?|assauts?|embuscades?|explosions?|enlevements?"
    r"|attentats?|assassinats?|meurtres?|tirs?|exactions|actes?|crimes?|incendie|assaillants|auteurs)\b"
)
# In what somebody is accused of, or denies: verbs too.
DEED = re.compile(
    rf"{BLOW.pattern}|\b(?:attack\w*|strik\w+|struck|hit(?:ting)?|bomb\w*|raid\w*|kill\w*|massacr\w*|shell\w*|abduct\w*"
    r"|kidnap\w*|fir(?:e[ds]?|ing)|burn\w*|murder\w*|target\w*|gass(?:ed|ing)"
    r"|us(?:e|ed|ing) (?:\w+ ){0,3}?(?:weapons?|gas|chemical\w*|sarin|chlorine|bombs)"
    r"|dropp?\w*|plant(?:ed|ing)|tu(?:e|er|ant)|attaqu\w+|frapp\w+|tire\w*|bombard\w+|incendi\w+"
    r"|enlev\w+|vis(?:e|er|ant)|cibl\w+|execut\w+|pill\w+)\b"
)
BLAMES = re.compile(
    r"\b(?P<on>blam(?:ed|es|e|ing)(?! (?:made )?by\b)|laid the blame|(?:split|put|places?|placed|puts) the blame"
    r"|attribut(?:ed|es|ing)|attribu(?:e|ent|ait|aient|ant)|imput(?:e|ent|ait|aient|ant)|(?:mis|met|mettent)"
    r"(?= [^.;]{0,60}sur le compte))\b"
    r"|\b(?P<at>accus(?:ed|es|e|ing|ent|ait|aient|ant)(?! (?:made )?(?:by|par|of|de)\b)(?! d')"
    r"|point(?:ed|s|ing)? (?:\w+ ){0,2}fingers? at|point(?:ent|e|ait|ant|aient)? du doigt"
    r"|(?:held|holds?)(?= [^.;]{3,50} responsible)|me(?:t|ttent) en cause)\b"
)
ON = re.compile(r"\b(?:on|to|between)\b|\b(?:aux?|a|sur le compte (?:de|d'|des|du))(?=\W)")
OF = re.compile(r"\b(?:of|for)\b|\b(?:de|d'|pour)(?=\W?\w)")
FOR = re.compile(r"\bfor\b|\bde\b")
BY = re.compile(
    r"\b(?:(?:carried out|committed|perpetrated|staged|conducted|launched|fired|dropped|planted|orchestrated|mounted"
    r"|executed|claimed|caused|laid)(?: [a-z]+ly)?(?: either)? by"
    r"|(?:believed|thought|suspected|said) to (?:be|have been) (?:the work of|carried out by|by)"
    r"|at the hands of|the work of|use of (?:\w+ ){0,3}?(?:gas|weapons?|chemicals|bombs?) by"
    r"|(?:l'emploi|usage|utilisation) d[^.;]{3,40}? par"
    r"|(?:menee?s?|commise?s?|perpetree?s?|tendue?s?|lancee?s?|tiree?s?|posee?s?|orchestree?s?|conduite?s?|executee?s?"
    r"|organisee?s?|revendiquee?s?)(?: [^,.;:]{1,60}?)? par(?! ailleurs\b)|l'oeuvre d[e'u]s?"
    r"|attribuee?s? (?:aux?|a)(?=\W)|imputee?s? (?:aux?|a)(?=\W)"
    r"|(?:attacks?|strikes?|airstrikes?|raids?|bombings?|shelling|massacre|attaques?|frappes?|bombardements?)"
    r"(?: (?:on|in|against|at|near|of|contre|d'|de|du|des|dans|sur)\b(?! (?:\w+ ){0,5}?(?:condemn|report|confirm"
    r"|denounc"
    r"|announc|describ|claim|condamn|rapport|denonc|annonc|decri|signal|revendiqu)\w*)(?: ?[\w'’-]+){1,7}?)? (?:by"
    r"|par))\b"
    r"|\b(?:attackers|assailants|gunmen|assaillants|auteurs|agresseurs)\b[^.;,]{0,30}? (?:were|are|seraient"
    r"|sont|etaient)(?= (?:\w+ ){0,2}?(?:elements?|membres?|members|fighters|combattants|from|of|des|du|d'))"
    r"|\b(?:looked like|appear(?:s|ed) to (?:be|have been)|was|as|called it|etait|comme)"
    r" (?:an?|une?) (?=(?:\w+ ){0,2}?provocation\b)"
)
# Where the words of the one who did it end.
BY_END = re.compile(r"\b(?:against|contre|on|in|that|which|who|qui|dans|sur|to|pour)\b|, ")
BEHIND = re.compile(
    r"\b(?:(?:was|were|is|are|be|been|as)(?: (?!not\b|never\b)\w+){0,2} (?:behind|responsible for|to blame)"
    r"|(?:was|were)(?: \w+ly)? responsible|responsible for|bears? (?:\w+ ){0,2}?responsibility"
    r"|(?:est|sont|etai(?:t|ent)|serai(?:t|ent)) (?:bien )?(?:derriere|(?:les? )?responsables?|a l'origine"
    r"|les? auteurs?)|porte(?:nt)? (?:\w+ ){0,2}?responsabilite)\b"
)
DID = re.compile(
    r"\b(?:(?:had |have |has )?(?:carried out|conducted|launched|staged|committed|perpetrated|dropped|fired|bombed"
    r"|shelled|struck|used (?=(?:\w+ )?(?:chemical|chlorine|sarin|gas|barrel))|executed|massacred"
    r"|killed (?=[^.;]{0,60}\busing\b|at least|some |about|more than|nearly|over|\d|dozens|hundreds))"
    r"|(?:a|ont|avai(?:t|ent)|aurai(?:t|ent)) (?:mene|tire|bombarde|frappe|largue|lance|commis|pilonne|vise|attaque"
    r"|perpetre"
    r"|execute|massacre|ouvert le feu|tue(?= (?:au moins|plus de|environ|pres de|des (?:dizaines|centaines)|\d))))\b"
)
SUFFERED = re.compile(r"\b(?:was|were|been|being|be|is|are)(?: \w+ly)? ?$")
DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)|refut(?:es?|ed)|dement(?:ent)?|dementi[es]?|nie(?:nt)?"
    r"|rejett?e(?:nt)?|rejete|recuse(?:nt)?|disputes?|disputed"
    r"|(?P<own>government|army|regime|ministry|group)'?s? denial|dismiss(?:es|ed))\b"
)
PART = re.compile(  # in it, that is
    r"\W*(?:(?:strongly|categorically|formellement|aussi|also|again|lundi|mardi|mercredi|jeudi|vendredi|samedi"
    r"|dimanche)"
    r"\W+)*(?:any |all |toute |tout |its |the |having (?:any )?)?(?:\w+ )?"
    r"(?:involvement|role|responsibility|links?|part|hand|implication|responsabilite|participation)\b"
)
ACCUSED = re.compile(  # "rejected the accusations", "a rejete les « accusations infondees »"
    r"\W*(?:all |toutes? )?(?:the|these|those|such|this|les|ces|cette|l')?\W*(?:\w+ )?(?:accusations?|allegations?"
    r"|charges?)\b(?! of\b)"
)
DENIED_IT = re.compile(r"\W*(?:it|this|that|them)?\W*(?:on \w+)?\W*")
DENIED_THAT = re.compile(
    r"\W*(?:\w+ly )?(?:that |having |avoir |etre |que |qu'|its? |their |the |it |they |[a-z]+ing\b|any of"
    r"|[\w' ]{3,60}? (?:had|was|were)\b)"
)
DENIED_OWN = re.compile(
    r"\W*(?:\w+ly )?(?:that )?(?:its?|their|his|it|they|(?P<ing>having|avoir|etre|[a-z]+ing)|que (?:ses|leurs)"
    r"|qu'ils?)\b"
)
# "Denied an army report that it had struck": who made the report is not denied anything.
DENIED_REPORT = re.compile(
    r"[^,;.]{0,60}?\b(?:reports?|claims?|allegations?|accusations?|informations?) (?:that |que "
    r"|selon lesquelles )?(?:it|they|its|their)\b"
)
HAD = re.compile(r"\b(?:had|has|have|was|were|did|used|avai\w+|ont|a)\b")
NOT = re.compile(
    r"\b(?:(?:had|has|have|did|was|were) (?:not|never)|hadn'?t|didn'?t|wasn'?t|weren'?t"
    r"|n'(?:a|ont|avai(?:t|ent)|etai(?:t|ent)|est)(?: pas| jamais| en rien)|ne sont(?: pas)?)"
    r" (?:did not |and |will not |been ){0,4}"
    r"(?:behind|responsible|involved|there|present|carried out|carry out|conducted|fired?|shell(?:ed)?|bomb(?:ed)?"
    r"|attack(?:ed)?|struck|strike|used?\b(?= [^.;]{0,40}(?:weapons?|gas|chemical))"
    r"|derriere|responsables?|impliquee?s?|tire|bombarde|frappe|attaque|mene)\b"
)
SAID_BEFORE = re.compile(
    r"\b(?:that|said|says|saying|insisted|que|believes?|claimed|claiming|told|selon|determined|found|concluded|but"
    r"|while"
    r"|although|though|mais|alors que)\b|\bqu'|[“”\"«»;:]"
)
STOP = re.compile(r"[;:.“”\"«»](?=\s|$)| [-–—] |\b(?:but|while|although|mais|tandis que|alors que)\b")
AND_DID = re.compile(
    r" (?:and|et) (?:also |a |ont )?(?:\w+ed|said|says|point\w*|accus\w*|blam\w*|attribu\w*|imput\w*|affirm\w*)\b"
)
WHICH = re.compile(r"\b(?:which|that|que)\b[^,.;]{0,40}$|\bqu'[^,.;]{0,40}$")
WISH = re.compile(
    r"\b(?:to (?:hold|find|identify|bring|blame|investigate)|whether|which (?:\w+ ){1,2}(?:was|were)|who (?:was|is"
    r"|were)"
    r"|qui (?:est|etait)|if|si|those)"
    r"\b[^.;]{0,25}$"
)
BLAMED_BY = re.compile(r"\b(?:accused|accusee?s?|blamed) (?:by|par)\b")
# What is of many blows, or of a habit, is of none of them.
SERIES = re.compile(
    r"\b(?:in the past|par le passe"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|several|multiple|many|dozens of|numerous|repeated|\d+"
    r"|deux|trois|quatre|plusieurs|nombreuses) (?:(?:other|different|separate) )?(?:times|occasions|fois|reprises)"
    r"|(?:three|four|five|six|seven|eight|nine|ten|several|multiple|many|dozens of|numerous|repeated|\d+"
    r"|trois|quatre|plusieurs|nombreuses) (?:\w+ ){0,3}(?:attacks|incidents|attaques|bombings|attentats)"
    r"|previously (?:accus|blam|said)\w*"
    r"|always|repeatedly|consistently|regularly|frequently|routinely|often|en permanence|toujours|regulierement)\b"
)
RELATIVE = re.compile(r"\b(?:which|who|that|qui)\b(?: \w+){0,3} ?$")
# What somebody looks into or throws out is nobody's charge.
THROWN_OUT = re.compile(
    r"\b(?:lack\w* (?:in )?credibility|no evidence|not credible|looked into|such claims|alternative)\b"
)
EITHER = re.compile(r"\b(?:or|either|ou|soit)\b")
CLAIMED = re.compile(
    r"\b(?:claim(?:ed|s|ing)? (?:\w+ )?responsibility|(?:has|had|have|was|were|been)(?: \w+ly)? claimed(?: \w+)? by"
    r"|(?:was|were) claimed\b|took (?:responsibility|credit)|claimed (?:the (?!lives?\b)|to have carried out "
    r"|to be behind )\w+"
    r"|revendiquee?s?|revendique(?:nt)?|revendication)\b"
)
UNCLAIMED = re.compile(
    r"\bno (?:\w+ )?(?:\w+ )?claims? (?:of|for)\b"
    r"|\b(?:no (?:one|body|organi[sz]ation|side|party|(?:\w+ )?group)|nobody|none)(?: [\w-]+){0,5}? claimed\b"
    r"|\b(?:has|had|have|was|were|been) (?:not|yet to)(?: \w+){0,4}? claim(?:ed)?\b"
    r"|\b(?:pas|jamais)(?: \w+){0,2} revendique\w*|\bpas (?:eu |encore |encore eu )?de revendication|\b(?:aucune?"
    r"|nul)(?: \w+){0,5}? revendi\w+"
    r"|\bn'(?:a|ont)(?: \w+){0,2}? revendique|\bsans (?:etre )?revendi\w+|\bremains? unclaimed\b"
)
# Before the subject of a verb of blame, and between it and the verb.
BEFORE_SUBJECT = re.compile(r"\b(?:which|who|that|qui|que|and|et|(?:on )?\w+day)\b|\bqu'|, ")
AFTER_SUBJECT = re.compile(
    r"(?:[ ,]+(?:has|have|had|a|ont|avait|avaient|also|aussi|\w+ly|(?!govern|parle)\w+ment|(?:on |ce )?\w+day|lundi"
    r"|mardi"
    r"|mercredi|jeudi|vendredi|samedi|dimanche|later|again|always))*[ ,]*$"
)
NOBODY = re.compile(r"\d|^(?:he|she|it|they|il|elle|ils|elles|we|nous|the|le|la)$")
# That it happened at all is denied: "reports of a gas attack are totally false".
UNREAL = re.compile(
    r"\b(?:reports?|claims?|allegations?|accusations?|informations?|rumou?rs?|rumeurs?)\b[^.;]{0,90}?\b(?:is|are"
    r"|was|were|sont"
    r"|etaient|as|comme)(?: \w+ly| totalement| entierement)? (?:false|untrue|fabricat\w+|baseless|unfounded|lies"
    r"|propaganda"
    r"|fausses?|mensong\w+|infondees?)\b"
    r"|\bcalled (?:the |these |such )?(?:reports?|claims?|allegations?)(?: \w+ly)? (?:false|untrue|baseless"
    r"|unfounded|lies)\b"
)
# What is done, and not one blow: "of using gas", "responsible for attacks"; "the attack", "a raid that killed" is one.
INDEFINITE = re.compile(
    r"\b(?:using|use of|dropping|bombing|targeting|killing|striking|attacking|shelling|employer|utiliser|bombarder"
    r"|viser)\b"
    r"|\b(?:responsible for|behind|responsables? de) (?!(?:the|this|that|an?|it|its|l'|la|le|les|cette|ce)\b)"
)
DEFINITE = re.compile(
    rf"\b(?:the|this|that|these|those|any such|such|an?|\w+days?'?s?|l'|la|le|les|cette|cet|ce|ces|une?|d'une?)\s?"
    rf"(?:[\w'-]+ ){{0,5}}?[\"“]?(?:{BLOW.pattern}|weapons?\b|armes?\b|bombs\b|destruction\b)|\b(?:it|them|cela)\b"
)
UNSURE = re.compile(r"\b(?:whether|if|unclear|specif\w+|si)\b[^.;,]{0,90}$")
HABIT = re.compile(
    r"\b(?:during (?:the|their) (?:[\w-]+ ){0,2}(?:civil )?(?:war|conflict)|in (?:the|their) (?:\w+ )?(?:war"
    r"|conflict|campaigns?)"
    r"|(?:since|depuis) (?:19|20)\d\d|and other (?:\w+ )?attacks|have (?:both )?(?:accused|denied)"
    r"|rounds of attacks|both (?:sides )?denied)\b"
)
# Of the words that name who did it those that are there to say so.
SAYS_WHO = re.compile(
    r"believed|thought|suspected|said|at the hands|the work|l'oeuvre|attribuee?|imputee?|attackers|assailants"
    r"|gunmen|assaillants"
    r"|auteurs|agresseurs|looked|appear|was|as |called|etait|comme|claimed|revendique"
)

"""What can be so or not so, and the words that say it: blows, arrests, deaths, releases, deals, retreats and the like.

A matter has words that affirm it, in any tense of what was (``told``), words that say its contrary ("alive", "still
with their captors"), and words that only count where they are denied ("had flown over"). A sentence denies a matter
where a negation or a verb of denial governs its words; the grammar of that is one for all matters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vigie.compare.scenes import AHEAD


@dataclass(frozen=True)
class Matter:
    """A matter, its question, and its words as patterns over folded text."""

    name: str
    question: str  # ``{name}`` is the place, the person or the body it is told of
    told: re.Pattern[str]
    contrary: re.Pattern[str] | None = None
    denied: re.Pattern[str] | None = None  # words that tell of it only where they are denied
    of: str = "place"  # or ``person`` or ``any``: by which names two statements are about one thing
    state: bool = False  # it can come to be so: denied first and told later is an update
    beside: re.Pattern[str] | None = None  # words that must stand in the sentence or beside it


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b")


_ARMS = _words(
    r"army|military|air ?force|warplanes?|jets?|drones?|aircraft|helicopters?|missiles?|rockets?|artillery|shell\w*"
    r"|rebels?|militants?|gunmen|fighters?|troops|soldiers?|forces|militia\w*|insurgents?|jihadis\w+|bandits?|gangs?"
    r"|villag\w+|civilians?|air ?strikes?|bombard\w+|armee|militaires?|avions?|chasseurs|helicopteres?|artillerie"
    r"|obus"
    r"|rebelles?|combattants?|soldats?|hommes armes|milic\w+|jihadistes?|djihadistes?|terroristes?|civils?|frappes?"
    r"|assaillants?|insurges|gendarm\w+"
)
_FORCES = _words(
    r"army|troops?|soldiers?|forces|fighters?|rebels?|militia\w*|garrison|contingent|peacekeepers?|mission|unit|units"
    r"|battalion|brigade|armee|militaires?|soldats?|troupes?|combattants?|rebelles?|garnison|casques bleus|bataillon"
    r"|elements"
    r"|m23|rsf|fsr|jnim|paramilit\w+|mercen\w+|wagner"
)
_CAPTIVES = _words(
    r"hostages?|abduct\w*|kidnap\w*|captives?|captiv\w+|prisoners?|detain\w*|jail\w*|custody|seized|freed|ransom"
    r"|gunmen"
    r"|imprison\w*|arrest\w*|otages?|enlev\w+|rapts?|ravisseurs?|prisonni\w+|detenu\w*|detention|kidnapp\w*"
    r"|captivite|arret\w+"
    r"|interpell\w+"
)
_PARTIES = _words(
    r"group|groupe|rebels?|army|government|militia\w*|ceasefires?|truces?|hostages?|prisoners?|envoys?|mediat\w+"
    r"|delegat\w+|junta|jihadis\w+"
    r"|warring|peace|gunmen|insurgents?|armed groups?|gangs?|bandits?|separatists?|diplomats?|rebelles?|armee"
    r"|gouvernement"
    r"|treves?|cessez-le-feu|otages?|mediat\w+|emissaires?|junte|belligerants?|paix|groupes? armes?|delegation"
)
_THERE = r"(?:in|inside|around|within|a|au|dans|sur)"
_HELD_BY = (
    r"police|army|soldiers?|gunmen|rebels?|security|gendarm\w+|militants?|forces|fighters|authorities|officers?"
    r"|agents?|junta"
    r"|intelligence|uniform|bandits?|militaires?|armee|soldats?|rebelles?|hommes armes|services|autorites"
    r"|renseignement\w*"
    r"|uniforme|milic\w+|jihadistes?|djihadistes?|ravisseurs?|kidnappers?|group|groupe|prison|parquet|prosecutors?"
)
MATTERS = (
    Matter(
        "strike",
        "Was {name} bombed or shelled?",
        _words(
            r"(?:air ?|drone |missile |rocket |artillery )?strikes?|air raids?|bombs|bomb(?:ed|ing|ings|ardment"
            r"|arded)"
            r"|shell(?:ed|ing)|struck|drones?|rockets?|raids? aeriens?|frapp(?:e|es|ee?s?|er|ant)|bombard\w+|obus"
            r"|pilonn\w+|tirs? (?:de drones?|d'artillerie|d'obus|de roquettes?)"
        ),
        denied=_words(r"flown|flew|aircraft|fired|firing|targeted|targeting|target|survol\w*|tire|vise|cible"),
        beside=_ARMS,
    ),
    Matter(
        "attack",
        "Was there an attack in {name}?",
        _words(
            r"attack(?:s|ed|ing)?|raid(?:s|ed)?|assault(?:s|ed)?|storm(?:ed|ing)|massacre[ds]?|ambush(?:ed|es)?"
            r"|clash(?:es|ed)?"
            r"|loot(?:ed|ing)|burn(?:ed|t|ing)|torched|rap(?:e|ed|es)|execut(?:ed|ion|ions|ing)|kill(?:ed|ing|ings)"
            r"|opened fire|fighting|gunfight|attaqu\w+|assauts?|incursions?|embuscades?|affrontements?|combats?"
            r"|pill(?:e|es|age|ages|er)|incendie[es]*|viols?|execut(?:e|es|ions?)|tueries?|tue(?:s|es|r)?|exactions"
        ),
        denied=_words(r"entered|entering|incident|incidents|entre[es]*"),
        beside=_ARMS,
    ),
    Matter(
        "detained",
        "Was {name} arrested or seized?",
        _words(
            r"arrest(?:ed|s|ing)?|detain(?:ed|s)?|detention|custody|tak(?:en|ing) away|abduct(?:ed|ion|ions|ing)"
            r"|kidnap\w*|captur(?:ed|e|ing)|seiz(?:ed|ure|ing)|jailed|imprison\w+|(?:taken|held) (?:hostage|prisoner)"
            r"|house arrest|arret(?:e|es|ee|ees|er)|arrestations?|detenu\w*|interpell\w+|enlev(?:e|ee?s?|es|er|ement"
            r"|ements)|kidnapp\w*|captur(?:e|ee?s?|er)|embarque\w*|garde a vue|incarcer\w+|emprisonn\w+|rapts?"
            r"|sequestr\w+|pris en otage|faits? prisonniers?|residence surveillee"
        ),
        _words(
            r"(?:is|are|was|remains?|at) (?:a )?free(?: man| woman)?|at liberty|at large|with (?:his|her|their)"
            r" (?:men"
            r"|troops|fighters|family)|en liberte|libres? de (?:ses|leurs) mouvements"
            r"|parmi (?:ses|les siens)|aupres de (?:sa famille|ses hommes)|a la tete de (?:ses|leurs) \w+"
        ),
        of="any",
        beside=_words(_HELD_BY),
    ),
    Matter(
        "dead",
        "Is {name} dead?",
        _words(
            r"killed|dead|died|(?:the |his |her )?death|slain|executed|assassinat\w+|eliminated|neutrali[sz]ed|tuee?"
            r"|morte?|mort|deced\w+|deces|abattue?|neutralise|assassine|execute|succomb\w+"
        ),
        _words(
            r"(?:is|was|are|remains?|still|being|was still) (?:very much )?alive|alive and well|survived|unhurt"
            r"|in good health"
            r"|vivante?s?|en vie|bien portante?|en bonne sante|saine? et sau\w+|indemnes?|a survecu"
        ),
        of="person",
    ),
    Matter(
        "released",
        "Was {name} released?",
        _words(
            r"releas(?:ed|e|ing)|free[ds]|freeing|liberat(?:ed|ing)|rescued|let go|regained (?:his|her|their) freedom"
            r"|set free|liber(?:e|ee?s?|es|er)|liberation|relach\w+|recouvre (?:la|leur|sa) liberte|retrouve"
            r" (?:la|leur|sa) liberte|remise?s? en liberte|affranchi\w*"
        ),
        _words(
            r"still (?:with (?:them|the|their)|being held|held|captive|in (?:captivity|custody|the hands|detention"
            r"|prison|jail)|missing|detained|a hostage|hostages|behind bars)|remain\w* (?:in (?:captivity|custody"
            r"|detention|prison)|captive|detained|hostages?|behind bars)"
            r"|(?:toujours|encore|reste\w*) (?:detenu\w*|captifs?|captives?|retenu\w*|otages?|aux mains|entre les"
            r" mains"
            r"|en captivite|en detention|en prison|prisonni\w+|porte\w* disparu\w*)"
        ),
        of="any",
        state=True,
        beside=_CAPTIVES,
    ),
    Matter(
        "left",
        "Have the troops left {name}?",
        _words(
            r"(?:pulled|pull|moved) (?:out|back)|pull-?out|withdr(?:ew|awn|awal|aw|awing)|vacated|evacuated|left"
            r"|departed|retreated"
            r"|(?:s'est|se sont|s'etaient|etre|sont) (?:retir|repli)\w*|retrait|retire[es]*|repli\w*|quitte[es]*"
            r"|evacue[es]*|depart"
        ),
        _words(
            rf"still (?:there|present|deployed|stationed|{_THERE})|remain\w* (?:there|present|deployed|{_THERE})"
            rf"|stayed"
            rf"|toujours (?:la|presents?|deploye\w*|stationne\w*|{_THERE})|rest(?:e|ent|es) (?:la|presents?"
            rf"|deploye\w*"
            rf"|{_THERE})|n'ont pas bouge"
        ),
        state=True,
        beside=_FORCES,
    ),
    Matter(
        "fled",
        "Has {name} left the country?",
        _words(
            r"fled(?: the country| abroad| to)?|left the (?:country|capital)|flown (?:out|abroad)|went into exile"
            r"|gone into exile|in exile|escaped abroad"
            r"|(?:a |ont |avoir |avait |n'a pas )?(?:fui|quitte le pays|quitte la capitale|pris la fuite)"
            r"|en fuite|exfiltre\w*|en exil|parti en exil"
        ),
        _words(
            r"(?:is|was|remains?|still) in (?:the country|the capital|his office|her office|the palace)"
            r"|(?:est|reste|se trouve|demeure) (?:toujours )?(?:au pays|dans le pays|dans la capitale|au palais"
            r"|a son poste|dans son bureau)"
        ),
        denied=_words(r"left|quitte\w*"),
        of="person",
    ),
    Matter(
        "resigned",
        "Has {name} resigned?",
        _words(
            r"resign(?:ed|ation|s|ing)?|stepp(?:ed|ing) down|step down|quit|sacked|dismissed from|fired as|removed"
            r" from"
            r" office|demission\w*|limog\w+|demis de ses fonctions|quitte ses fonctions"
        ),
        _words(
            r"(?:remains?|still|stays?|is) in (?:office|post)|(?:reste|demeure|est toujours) (?:en fonctions?|en"
            r" poste)"
        ),
        of="person",
    ),
    Matter(
        "coup",
        "Was there an attempted coup in {name}?",
        _words(
            r"(?:attempted |attempt at a |failed |foiled )?(?:coup|putsch|mutiny)(?: attempt| plot| d'etat)?"
            r"|attempt to (?:seize power|overthrow)|tentatives? de (?:coup d'etat|putsch|destabilisation|coup)"
            r"|coups? d'etat|mutinerie"
        ),
        denied=_words(r"attempt|plot|tentative|complot"),
    ),
    Matter(
        "aid",
        "Has aid reached {name}?",
        _words(
            r"(?:aid|convoys?|trucks?|lorries|relief|supplies|food|deliver\w+)\b[^.;]{0,90}?\b(?:entered|reach(?:ed"
            r"|es)?"
            r"|arrived|got through|made it|delivered|distributed|unloaded)"
            r"|(?:deliver\w+|brought|distributed)\b[^.;]{0,50}?\b(?:aid|food|relief|supplies|medicines?)"
            r"|(?:aide|convois?|camions?|vivres|secours|livraisons?)\b[^.;]{0,90}?\b(?:entre[es]*|arrive[es]*"
            r"|parvenu\w*"
            r"|atteint\w*|distribue[es]*|livre[es]*|decharge[es]*)"
            r"|(?:livre|distribue|achemine)\b[^.;]{0,50}?\b(?:aide|vivres|medicaments)"
        ),
        _words(
            r"(?:turned (?:back|away)|blocked|stuck|held up|stranded)\b|(?:refoule|bloque|immobilise"
            r"|retenu)[es]*"
        ),
        state=True,
    ),
    Matter(
        "foreign",
        "Were foreign fighters or soldiers in {name}?",
        _words(
            r"mercenar\w+|(?:foreign|russian|rwandan|ugandan|burundian|eritrean|ethiopian|chadian|colombian|cuban"
            r"|iranian"
            r"|north korean|turkish|emirati|french|american|israeli|syrian) (?:troops?|soldiers?|fighters?|forces?"
            r"|paramilitar\w+|instructors?|contractors?|elements?|personnel|operatives|units?)|wagner|africa corps"
            r"|mercenaires?|(?:soldats?|militaires?|troupes?|paramilitaires?|combattants?|elements?|forces"
            r"|instructeurs?)"
            r" (?:etrang\w+|russes?|rwandais\w*|ougandais\w*|burundais\w*|erythreen\w*|ethiopien\w*|tchadien\w*"
            r"|francais\w*|americain\w*|turcs?|iranien\w*|colombien\w*)|element etranger"
        ),
    ),
    Matter(
        "banned weapon",
        "Was gas or another banned weapon used in {name}?",
        _words(
            r"chlorine|chemical (?:weapons?|attack|agents?)|poison gas|toxic gas|nerve agent|sarin|mustard gas"
            r"|white phosphorus|cluster (?:munitions?|bombs?)|barrel bombs?|chlore|armes? chimiques?|gaz (?:toxiques?"
            r"|de combat|sarin|moutarde)|phosphore blanc|(?:armes?|bombes?|munitions) a (?:sous-munitions"
            r"|fragmentation)"
        ),
        denied=_words(r"substances?|weapons?|gas|armes?|gaz"),
    ),
    Matter(
        "destroyed",
        "Was what was hit in {name} destroyed?",
        _words(
            r"destroy(?:ed|ing)|destruction|blew up|blown up|blowing up|shot down|shooting down|downed|downing|sunk"
            r"|sank|brought down|wrecked"
            r"|detrui\w+|detruit\w*|destruction|abatt?u\w*|abattre|coul(?:e|ee|es)|fait sauter|pulveris\w+"
        ),
        _words(
            r"(?:still )?(?:standing|intact|undamaged|operational)|returned (?:safely|to (?:its|their) bases?)"
            r"|technical (?:fault|failure|problem)|mechanical (?:fault|failure|problem)|crash-?land\w+|engine"
            r" (?:failure|trouble)"
            r"|(?:toujours )?(?:debout|intact\w*|operationnel\w*)|rentre\w* (?:a|au|sur) (?:leur|sa|la|ses) bases?"
            r"|(?:panne|defaillance|probleme|incident) (?:technique|mecanique|moteur)|atterrissage force"
        ),
        denied=_words(r"hit|lost|losing|loss|perdu|perte|touche\w*"),
    ),
    Matter(
        "talks",
        "Were talks held, as reported of {name}?",
        _words(
            r"met|meet(?:ing|ings)?|talks|negotiat\w+|held (?:secret |direct |indirect )?(?:discussions|contacts)"
            r"|discussions|contacts|rencontre[es]*|pourparlers|negoci\w+|discut\w+|contacts|reunion\w*|entretenu\w*"
            r"|entretiens?"
        ),
        of="any",
        state=True,
        beside=_PARTIES,
    ),
    Matter(
        "deal",
        "Was a deal made, as reported of {name}?",
        _words(
            r"agreed (?:to|on|upon)|(?:sign|reach|conclud|struck|seal|accept)\w*(?: [\w'-]+){0,5}? (?:deals?"
            r"|agreements?|accords?"
            r"|pacts?|truces?|ceasefires?)|(?:deal|agreement|accord|pact|truce|ceasefire) (?:was|has been|had been"
            r"|is)"
            r" (?:signed|reached|struck|agreed|made|concluded)|came to (?:terms|an agreement)"
            r"|(?:conclu|signe|accepte|trouve|scelle|parvenus? a)(?: [\w'-]+){0,4}? (?:accords?|ententes?|treves?"
            r"|cessez-le-feu|compromis|pactes?)|se sont (?:mis d'accord|entendu\w*)|ont convenu|sont convenu\w*"
            r"|accord (?:a ete|est) (?:trouve|conclu|signe)"
        ),
        denied=_words(
            r"agreed|signed|deals?|agreements?|accords?|pacts?|truces?|signe|conclu|accepte|convenu"
            r"|treves?"
        ),
        of="any",
        state=True,
        beside=_PARTIES,
    ),
    Matter(
        "ransom",
        "Was a ransom paid, as reported of {name}?",
        _words(
            r"ransom(?: [\w$€.,'-]+){0,6}? (?:paid|handed over|delivered)|paid(?: [\w$€.,'-]+){0,6}? ransom"
            r"|rancons?(?: [\w$€.,'-]+){0,6}? (?:versee?|payee?|remise)|(?:verse|paye|remis)(?: [\w$€.,'-]+){0,6}?"
            r" rancons?"
        ),
        denied=_words(r"ransom|payment|rancons?|paiement|paid|verse|paye"),
        of="any",
    ),
    Matter(
        "outbreak",
        "Is there an outbreak in {name}?",
        _words(
            r"cholera|ebola|marburg|measles|polio|mpox|plague|diphtheria|meningitis|yellow fever|dengue|rougeole"
            r"|peste|diphterie|meningite|fievre jaune|famine"
        ),
        state=True,
    ),
    Matter(
        "blockade lifted",
        "Was the blockade of {name} lifted?",
        _words(
            r"(?:blockade|siege|encirclement)\b[^.;]{0,60}?\b(?:lifted|broken|ended|over|eased)|(?:lift|brok|broke"
            r"|end)\w*"
            r" (?:of )?(?:the |their |its )?(?:\w+ )?(?:blockade|siege)|(?:blocus|siege"
            r"|encerclement)\b[^.;]{0,60}?\b(?:leve[es]*|brise[es]*"
            r"|rompu\w*|termine[es]*|desserre[es]*|fini)|levee (?:du|de leur|de son) (?:blocus|siege)"
            r"|(?:leve|brise|rompu) (?:le|leur|son) (?:blocus|siege)"
        ),
        _words(
            r"nothing (?:gets|comes|goes|is getting) (?:in|out|through)|still (?:besieged|blockaded|encircled"
            r"|surrounded"
            r"|under (?:siege|blockade)|cut off)|(?:blockade|siege) (?:goes on|continues|remains|holds|is still)"
            r"|rien n'entre|rien ne (?:passe|sort|rentre)|toujours (?:assiege\w*|encercle\w*|sous blocus|coupee? du"
            r" monde)"
            r"|(?:blocus|siege) (?:reste|continue|se poursuit|demeure|est toujours)"
        ),
        state=True,
    ),
    Matter(
        "truce broken",
        "Was the truce broken in {name}?",
        _words(
            r"(?:violat|breach|brok|break)\w*(?: [\w'-]+){0,4}? (?:ceasefire|truce)|(?:ceasefire|truce)"
            r" (?:violations?"
            r"|breach\w*|(?:was|has been) (?:broken|violated))|(?:viol|romp)\w+(?: [\w'-]+){0,4}? (?:cessez-le-feu"
            r"|treve)"
            r"|(?:cessez-le-feu|treve) (?:a ete |est )?(?:viole|rompu)\w*|violations? (?:du cessez-le-feu|de la"
            r" treve)"
        ),
        _words(
            r"(?:ceasefire|truce)\b[^.;]{0,40}?\b(?:held|holds|holding|respected|observed)|(?:respect\w*|observ\w*"
            r"|kept"
            r"|abid\w+)(?: [\w'-]+){0,3}? (?:ceasefire|truce)"
            r"|(?:cessez-le-feu|treve)\b[^.;]{0,40}?\b(?:tient|tenu\w*|respecte\w*|observe\w*)|respect\w*"
            r" (?:le cessez-le-feu|la treve)"
        ),
    ),
)

DENIES = (
    r"(?:den(?:y|ies|ied|ying)|denials?|reject(?:s|ed|ing)?|refut(?:e[sd]?|ing)|rebuff\w*|dismiss(?:es|ed|ing)?"
    r"|disput(?:e[sd]?|ing)|conteste(?:nt)?|dement(?:ent|ant|ait)?|dementi[es]?|nie(?:nt|r)?|rejett?e(?:nt)?"
    r"|refute(?:nt)?|recuse(?:nt)?|contredi\w+|contradict(?:s|ed)|ruled out|exclu(?:t|ent)|balaye?\w*|balaie)"
)
_FALSE = (
    r"(?:false|untrue|lies?|fabricat\w+|baseless|groundless|unfounded|invent(?:ed|ion)|mensong\w+|faux|fausses?"
    r"|infonde\w*|propagand\w+|fake|rumou?rs?|hoax|fiction|infox|intox|imaginaires?|fantaisistes?|fallacieu\w*"
    r"|never (?:happened|took place)|did(?: not|n't) (?:happen|take place)|n'a (?:jamais|pas) (?:eu lieu|existe)"
    r"|sans fondement|denue\w* de (?:tout )?fondement)"
)
_PREPOSITION = r"(?:in|of|from|for|on|by|to|at|after|during|since|over|de|du|des|dans|par|sur|lors|apres|depuis|en|a)"
_NOUN_NOT = re.compile(
    rf"\b(?:(?:no|not a(?: single)?|not one|neither|without (?:a|any)|aucune?|pas (?:eu )?(?:de|un|une)|nulle?"
    rf"|jamais eu"
    rf" de|ni) |pas (?:eu )?d'|jamais eu d')(?:(?!{_PREPOSITION}\b)[\w-]+ ){{0,2}}$"
)
_LIGHT = (
    r"(?:been|being|be|have|had|has|yet|ever|any|an?|the|such|this|that|its|his|her|their|carr(?:y|ied|ying)|out"
    r"|conduct\w*|launch\w*|commit\w*|ma[dk]e|any|new|single|in|to|part|taken|take|\w+ly|ete|eu|encore|toujours"
    r"|mene\w*"
    r"|effectue\w*|procede|aux?|a|l[ae]s?|une?|cette|ces?|de|d'\w*|tel\w*|avoir|etre|pris|fait|lieu|its?|all|in our"
    r"|in their)"
)
_VERB_NOT = re.compile(
    rf"(?:\b(?:not|never|cannot|nobody (?:was|has been|had been)|no one (?:was|has been|had been)|nullement|jamais)"
    rf"|n't|\b(?:n'\w+|ne \w+|n'en \w+) (?:pas|jamais|point|plus|aucunement))"
    rf" (?!only\b|just\b|the first\b|seulement\b|immediately\b|clear\b)(?:{_LIGHT}\s?){{0,4}}(?:l'|d'|s')?$"
)
_NE_AUCUN = re.compile(r"\bn(?:e |')\w+(?: \w+)? (?:dans |en )?(?:aucune?|rien)(?: [\w'-]+){0,3} ?$")
_SUBJECT_NOT = re.compile(  # "no aid has", "aucun camion n'a"
    r"\b(?:no|not a(?: single)?|not one|none of (?:the|our|its)|aucune?|pas un(?:e)?(?: seule?)?"
    r"|ni)\b[^.;:“”\"«»]{0,60}$"
)
_DENIED = re.compile(rf"\b{DENIES}\b(?P<between>[^.;“”\"«»]{{0,110}})$")
_NOT_DENIED = re.compile(r"\b(?:not|never|n't|n'\w+ (?:pas|jamais)|ne|refused to|sans)\s(?:\w+ )?$")
_PART = re.compile(
    r"\b(?:involve\w*|responsib\w+|role|part in|links?|hand in|implicat\w*|implique\w*|behind|connection|knowledge"
    r"|responsab\w+|lien|any plans?|intention|intends?)\b"
)
_ASIDE = re.compile(
    r"\b(?:in|during|after|before|from|by|dans|lors de|apres|avant|par) (?:the|an?|la|le|l'|les|une?|this|that|cette"
    r"|cet)\s?$"
)
_UNSURE = re.compile(
    r"\b(?:whether|confirm\w*|verif\w*|if|si|clear|known|comment\w*|warn\w*|fear\w*|threat\w*|craint\w*|menac\w*"
    r"|responsib\w+|claimed|revendiqu\w+|rule out|exclut pas|avoid\w*|prevent\w*|evit\w+|empech\w+|next to|goal|make"
    r" sure"
    r"|ensure|possib\w+|prospect|idea|likel\w+|won't|wouldn't|can't|cannot|can|must|ought|peuvent|peut|going to"
    r"|scheduled|allegedly planned|so that|pour que|veiller)\b"
)
_UNTOLD = re.compile(
    r"\b(?:whether|if|si|warn\w*|fear\w*|threat\w*|craint\w*|menac\w*|avoid\w*|prevent\w*|evit\w+|empech\w+|next to"
    r"|goal"
    r"|make sure|ensure|possib\w+|prospect|idea|likel\w+|won't|wouldn't|can't|cannot|can|must|ought|peuvent|peut"
    r"|going to"
    r"|scheduled|so that|pour que|veiller|could not (?:confirm|verify))\b"
)
_NOT_AFTER = re.compile(
    r"^ ?(?:to |dans |en |a |avec |par )?(?:aucune?|rien|nothing|nulle part|nobody|no one|personne)\b"
)
_FUTURE = re.compile(
    r"\b(?:will|would|shall|should|could|may|might|if|si|sera|seront|serai(?:t|ent)|pourrai\w+|devrai\w+|va|vont)\b"
)
_FALSE_AFTER = re.compile(rf"^[^.;“”\"«»]{{0,60}}\b(?:{_FALSE})\b")
_FALSE_BEFORE = re.compile(rf"\b(?:{_FALSE})\b(?: [\w'-]+){{0,4}} ?$")


def sides(matter: Matter, plain: str) -> Iterator[tuple[bool, int]]:
    """Whether the folded sentence says that it was so (``True``) or was not, and where."""
    no: int | None = None
    yes: int | None = None
    for pattern, contrary, only_denied in (
        (matter.told, False, False),
        (matter.contrary, True, False),
        (matter.denied, False, True),
    ):
        for m in pattern.finditer(plain) if pattern is not None else ():
            kind = _polarity(plain, m)
            if kind is None or (only_denied and kind):
                continue
            if kind != contrary:
                yes = m.start() if yes is None else yes
            else:
                no = m.start() if no is None else no
    if no is not None:
        yield False, no
    elif yes is not None:
        yield True, yes


def _polarity(plain: str, m: re.Match[str]) -> bool | None:
    """``False`` where the words are denied, ``None`` where they are only feared, planned or asked about."""
    left = max((x.end() for x in _CUT.finditer(plain, 0, m.start())), default=0)
    before = plain[left : m.start()]
    near = before[-60:]
    if negated(plain, before, m):
        denied = re.search(rf"\b{DENIES}\b", near)
        if denied is None:
            return None if _UNSURE.search(near) or _FUTURE.search(near) else False
        return (
            None
            if re.search(r"\b(?:possib\w+|prospect|idea|need|plans?|threat|risk)\b", near[denied.end() :])
            else False
        )
    return None if AHEAD.search(near) or _UNTOLD.search(near) else True


def untold(before: str) -> bool:
    """Whether what follows is only feared, planned, asked about or likely."""
    near = before[-60:]
    return AHEAD.search(near) is not None or _UNTOLD.search(near) is not None


def negated(plain: str, before: str, m: re.Match[str]) -> bool:
    """Whether a negation or a verb of denial in ``before``, the words of its clause before it, governs the match."""
    if _VERB_NOT.search(before) or _NOUN_NOT.search(before) or _NE_AUCUN.search(before):
        return True
    if _NOT_AFTER.match(plain[m.end() :]):
        return True
    subject = _SUBJECT_NOT.search(before)
    if (
        subject is not None
        and re.search(r"\b(?:n'|ne |has|have|had|was|were|is|are)\s?\S*(?: [\w'-]+){0,2} ?$", before[subject.start() :])
        and not re.search(rf"\b{_PREPOSITION} (?:the|la|le|l')\s?$", before)
    ):
        return True
    if re.search(r"\b(?:no|aucune?|pas un|ni)\s(?:\w+ )?$", before) is not None:
        return True
    inner = re.match(r"(?:\w+ ){0,6}?(?:n'\w+|ne|not|has not|have not|never)\b", m.group())
    if inner is not None:
        return True
    for denied in reversed(list(re.finditer(rf"\b{DENIES}\b", before))):
        between = before[denied.end() :]
        if len(between) > 110 or _NOT_DENIED.search(before[: denied.start()]):
            continue
        if _PART.search(between) or re.search(r"[.;“”\"«»]|, (?:but|mais|while|saying|who|and said)\b", between):
            continue
        if _ASIDE.search(between):
            continue
        return True
    after = plain[m.end() :]
    return _FALSE_AFTER.match(after) is not None and _REPORTS.search(before) is not None


_REPORTS = re.compile(
    r"\b(?:reports?|claims?|rumou?rs?|accusations?|allegations?|stor(?:y|ies)|news|talk|informations?|rumeurs?"
    r"|allegations"
    r"|affirmations?|annonces?|pretendue?s?|so-called|the|la|le|l'|les|any|toute?)\b[^.;]{0,50}$"
)
_CUT = re.compile(r"[;:“”\"«»]|, (?:and|but|while|whereas|et|mais|tandis que|alors que)\b|\.\s")

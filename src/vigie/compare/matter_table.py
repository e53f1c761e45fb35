"""The matters that :mod:`vigie.compare.opposed` asks of, with the words that say each, in English and French.

A table, and so as long as it must be. The words are those of the field: verbs and nouns of blows, arrests, deaths,
releases, deals, retreats, rights abuses; none stands here because of one text.
"""

from __future__ import annotations

import re

from vigie.compare.matters import Matter


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b")


_ARMS = _words(
    r"houthis?|rsf|m23|jnim|al-shabaab|boko haram|taliban|hamas|hezbollah|army|military|air ?force|warplanes?|jets?"
    r"|drones?|aircraft|helicopters?|missiles?|rockets?|artillery|shell\w*"
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
_TARGETS = _words(
    r"civilians?|hospital|clinic|school|mosque|church|market|drivers?|villagers?|camps?|residents|homes|houses|aid|target\w*"
    r"|civils?|hopital|hopitaux|maternite|clinique|ecoles?|mosquees?|eglises?|marches?|chauffeurs?|villageois|habitants"
    r"|maisons|etablissement|cible\w*|vise\w*|burn\w*|incend\w+|loot\w*|pill\w+|rap(?:e|ed|es)|viols?|execut\w+"
)
_THERE = r"(?:in|inside|around|within|a|au|dans|sur)"
_HELD_BY = (
    r"police|army|soldiers?|gunmen|rebels?|security|cells?|locaux|surete|prefecture|gendarm\w+|militants?|forces"
    r"|fighters|authorities|officers?"
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
        denied=_words(
            r"bomb|shell|strike|hit|attack|bombarder|frapper|viser|flown|flew|aircraft|fired|firing|opened fire"
            r"|mortars?|targeted|targeting|target|survol\w*"
            r"|tire|vise|cible"
        ),
        beside=_ARMS,
        narrowed=_TARGETS,
    ),
    Matter(
        "attack",
        "Was there an attack in {name}?",
        _words(
            r"attack(?:s|ed|ing)?|raid(?:s|ed)?|assault(?:s|ed)?|storm(?:ed|ing)|massacre[ds]?|ambush(?:ed|es)?"
            r"|clash(?:es|ed)?"
            r"|loot(?:ed|ing)|burn(?:ed|t|ing)|torched|rap(?:e|ed|es)|execut(?:ed|ion|ions|ing)|killings"
            r"|opened fire|fighting|gunfight|attaqu\w+|assauts?|incursions?|embuscades?|affrontements?|combats?"
            r"|pill(?:e|es|age|ages|er)|incendie[es]*|viols?|execut(?:e|es|ions?)|tueries?|exactions"
        ),
        denied=_words(
            r"entered|entering|enter|incidents?|attack|raid|kill|loot|burn|entrer?|entree?s? dans|attaquer"
            r"|tuer|piller"
        ),
        beside=_ARMS,
        narrowed=_TARGETS,
    ),
    Matter(
        "detained",
        "Was {name} arrested or seized?",
        _words(
            r"arrest(?:ed|s|ing)?|detain(?:ed|s)?|detention|custody|tak(?:en|ing) away|abduct(?:ed|ion|ions|ing)"
            r"|kidnap\w*|captur(?:ed|e|ing)|seiz(?:ed|ure|ing)|jailed|imprison\w+|(?:taken|held) (?:hostage|prisoner)"
            r"|(?:is|are|was|were|been) (?:being )?held|whisked away|picked up|retenue?s?|house arrest|arret(?:e|es"
            r"|ee|ees|er)|arrestations?|detenu\w*|interpell\w+|enlev(?:e|ee?s?|es|er|ement"
            r"|ements)|kidnapp\w*|captur(?:e|ee?s?|er)|embarque\w*|garde a vue|incarcer\w+|emprisonn\w+|rapts?"
            r"|entre (?:nos|leurs|ses|les) mains|in (?:our|their|its) (?:hands|cells)|sequestr\w+|pris en otage"
            r"|faits? prisonniers?|residence surveillee"
        ),
        _words(
            r"(?:is|are|was|remains?|at) (?:a )?free(?: man| woman)?|at liberty|with (?:his|her|their)"
            r" (?:men"
            r"|troops|fighters|family)|en liberte|libres? de (?:ses|leurs) mouvements"
            r"|parmi (?:ses|les siens)|aupres de (?:sa famille|ses hommes)|a la tete de (?:ses|leurs) \w+"
        ),
        of="any",
        beside=_words(_HELD_BY),
        denied=_words(
            r"held|hold|holding|arrest|detain|abduct|kidnap|captured?|record|detenir|detient|detenons"
            r"|arreter"
        ),
        state=True,
        at="Was anybody arrested or seized in {name}, as reported?",
    ),
    Matter(
        "dead",
        "Is {name} dead?",
        _words(
            r"killed|shot dead|dead|died|gunned down|(?:the |his |her )?death|slain|executed|assassinat\w+"
            r"|eliminated|neutrali[sz]ed|tuee?"
            r"|morte?|mort|deced\w+|deces|abattue?|neutralise|assassine|execute|succomb\w+"
        ),
        _words(
            r"(?:is|was|are|remains?|still|being|was still) (?:very much )?alive|alive and well|survived|unhurt"
            r"|in good health"
            r"|vivante?s?|en vie|bien portante?|en bonne sante|saine? et sau\w+|indemnes?|a survecu"
        ),
        of="person",
        denied=_words(r"kill|die|death|tuer"),
        state=True,
    ),
    Matter(
        "released",
        "Was {name} released?",
        _words(
            r"releas(?:ed|e|ing)(?! (?:(?:an?|the|its|his|her|their|new) )*(?:\w+ )?(?:statements?|reports?|videos?"
            r"|figures?|lists?"
            r"|footage|pictures?|names|results|data|details|images|analysis|study|survey|polls?|documents?|memos?"
            r"|emails?"
            r"|transcripts?)\b| (?:on|in|by) | \d)|free[ds]|freeing|liberat(?:ed|ing)"
            r"|rescued|let go|regained (?:his|her|their) freedom"
            r"|set free|liber(?:e|ee?s?|es|er)|liberation|relach\w+|recouvre (?:la|leur|sa) liberte|retrouve"
            r" (?:la|leur|sa) liberte|remise?s? en liberte|affranchi\w*"
        ),
        _words(
            r"still (?:with (?:them|the|their)|being held|held|captive|in (?:captivity|custody|the hands|detention"
            r"|prison|jail)|detained|a hostage|hostages|behind bars)|remain\w* (?:in (?:captivity|custody"
            r"|detention|prison)|captive|detained|hostages?|behind bars)"
            r"|(?:toujours|encore|reste\w*) (?:detenu\w*|captifs?|captives?|retenu\w*|otages?|aux mains|entre les"
            r" mains"
            r"|en captivite|en detention|en prison|prisonni\w+)"
        ),
        of="any",
        state=True,
        beside=_CAPTIVES,
        denied=_words(r"release|free|liberer"),
        at="Were those held in {name} released?",
    ),
    Matter(
        "left",
        "Have the troops left {name}?",
        _words(
            r"(?:pulled|pull|moved) (?:out|back)|pull-?out|withdr(?:ew|awn|awal|aw|awing)|vacated|evacuated|(?<!the"
            r" )left(?!['-]| (?:wing|of|side|behind|over|open))"
            r"|departed|retreated"
            r"|(?:s'est|se sont|s'etaient|s'en (?:sont|est)|etre|sont) (?:retir|repli)\w*|retrait|retire[es]*"
            r"|repli\w*|quitte[es]*"
            r"|evacue[es]*|depart"
        ),
        _words(
            rf"still (?:there|present|deployed|stationed|{_THERE})|remain\w* (?:there|present|deployed|{_THERE})"
            rf"|stayed"
            rf"|toujours (?:la|presents?|deploye\w*|stationne\w*|{_THERE})|rest(?:e|ent|es) (?:la|presents?"
            rf"|deploye\w*"
            rf"|{_THERE})|n'ont pas bouge|(?:y|la) sont (?:toujours|encore)|y est (?:toujours|encore)|pas recule"
            rf"|patrouill\w+|patrol\w*|have not moved"
        ),
        state=True,
        beside=_FORCES,
        denied=_words(r"withdraw|leave|pull|retreat|moved?|quitter|retirer"),
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
        denied=_words(r"flee|fuir|left|quitte\w*"),
        of="person",
        state=True,
    ),
    Matter(
        "resigned",
        "Has {name} resigned?",
        _words(
            r"resign(?:ed|ation|s|ing)?|removed as|replaced (?:as|by)|relieved of|stripped of|ousted|stepp(?:ed|ing)"
            r" down|step down|quit|sacked|dismissed from|fired as|removed"
            r" from"
            r" office|demission\w*|limog\w+|ecartee?|evince[es]*|revoque[es]*|releve[es]* de|demis de ses fonctions"
            r"|quitte ses fonctions"
        ),
        _words(
            r"(?:remains?|still|stays?|is) (?:\w+ )?(?:in|at) (?:office|(?:his|her) post|charge)|(?:reste|demeure"
            r"|est toujours|exerce) (?:\w+ )?(?:ses fonctions|en fonctions?|en"
            r" poste)"
        ),
        of="person",
        denied=_words(r"resign|sack|fire|demissionner"),
        state=True,
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
        beside=_words(
            r"aid|convoys?|trucks?|lorries|relief|supplies|food|aide|convois?|camions?|vivres|secours"
            r"|humanitaires?"
        ),
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
            r"|went down|goes down|capsized|set ablaze|burn(?:ed|t) (?:down|out)|a sombre|envoye par le fond"
            r"|detrui\w+|detruit\w*|destruction|abatt?u\w*|abattre|coul(?:e|ee|es)|fait sauter|pulveris\w+"
        ),
        _words(
            r"(?:still )?(?:standing|intact|undamaged|operational|afloat|under tow|seaworthy|in one piece)"
            r"|returned (?:safely|to (?:its|their) bases?)"
            r"|technical (?:fault|failure|problem)|mechanical (?:fault|failure|problem)|crash-?land\w+|engine"
            r" (?:failure|trouble)"
            r"|(?:toujours )?(?:a flot|debout|intact\w*|operationnel\w*)|rentre\w* (?:a|au|sur) (?:leur|sa|la|ses)"
            r" bases?"
            r"|(?:panne|defaillance|probleme|incident) (?:technique|mecanique|moteur)|atterrissage force"
        ),
        denied=_words(r"destroy|sink|down|detruire|couler|abattre|hit|lost|losing|loss|perdu|perte|touche\w*"),
        state=True,
        beside=_ARMS,
    ),
    Matter(
        "talks",
        "Did {name} hold talks, as reported?",
        _words(
            r"met|meet(?:ing|ings)?|talks|negotiat\w+|held (?:secret |direct |indirect )?(?:discussions|contacts)"
            r"|discussions|contacts|rencontre[es]*|pourparlers|negoci\w+|discut\w+|contacts|reunion\w*|entretenu\w*"
            r"|entretiens?"
        ),
        of="any",
        state=True,
        beside=_PARTIES,
        denied=_words(
            r"meet (?:with )?(?:the|any|an?|him|them|her|rebels?|officials?|anyone)\\b(?! (?:\\w+"
            r" )?(?:standards?|criteria|needs?|goals?|targets?|deadline|demands?))|negotiate|negocier|rencontrer"
        ),
        at="Were talks held in {name}, as reported?",
    ),
    Matter(
        "deal",
        "Did {name} make a deal, as reported?",
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
        contrary=_words(
            r"nothing (?:has been|had been|was|is|will be) (?:signed|agreed|settled|final)|(?:sign|agree|settl)\w*"
            r" (?:to )?nothing|far from (?:a deal|an agreement)"
            r"|rien n'(?:a|est|avait) (?:ete )?(?:signe|conclu|acte|decide|fait)|(?:signe|conclu) rien"
        ),
        denied=_words(
            r"sign(?! (?:that|of))|agree|reach|signer|conclure|agreed|signed|deals?|agreements?|accords?|pacts?"
            r"|truces?|signe|conclu"
            r"|accepte|convenu"
            r"|treves?"
        ),
        of="any",
        state=True,
        beside=_PARTIES,
        at="Was a deal made in {name}, as reported?",
    ),
    Matter(
        "ransom",
        "Was a ransom paid for {name}?",
        _words(
            r"ransom(?: [\w$€.,'-]+){0,6}? (?:paid|handed over|delivered)|paid(?: [\w$€.,'-]+){0,6}? ransom"
            r"|rancons?(?: [\w$€.,'-]+){0,6}? (?:versee?|payee?|remise)|(?:verse|paye|remis)(?: [\w$€.,'-]+){0,6}?"
            r" rancons?"
        ),
        denied=_words(r"ransom|payment|rancons?|paiement|paid|verse|paye"),
        of="any",
        at="Was a ransom paid in {name}, as reported?",
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
    Matter(
        "escaped",
        "",
        _words(
            r"escap(?:ed|es|ing)|broke (?:out|free)|broken out|break-?outs?|jail-?breaks?|prison breaks?|evad\w+"
            r"|evasions?"
            r"|echapp\w+|mutin(?:y|erie|eries)|riot(?:s|ed)?"
        ),
        of="any",
        denied=_words(r"escape|fuite|fled"),
        state=True,
    ),
    Matter(
        "deployed",
        "",
        _words(
            r"(?:sent|sending|deploy\w*|massed|massing|stationed|cross(?:ed|ing)|enter(?:ed|ing)|intrud\w+"
            r"|incursions?)\b[^.;]{0,50}?\b(?:troops?|soldiers?|forces|army"
            r"|tanks?|fighters?|border|territory|airspace)|(?:troops?|soldiers?|forces|army|tanks?"
            r"|fighters?)\b[^.;]{0,40}?\b(?:entered|crossed|deployed|advanced"
            r"|arrived|moved into)|(?:envoy\w+|deploy\w+|mass\w+|franchi\w*|penetr\w+"
            r"|entre[es]*)\b[^.;]{0,50}?\b(?:troupes?|soldats?|forces|armee|militaires|chars"
            r"|combattants?|frontiere|territoire|espace aerien)|(?:troupes?|soldats?|armee|militaires|chars"
            r"|combattants?)\b[^.;]{0,40}?\b(?:entre[es]*|franchi\w*"
            r"|deploye[es]*|penetre\w*|arrive[es]*)"
        ),
        denied=_words(
            r"enter|cross|deploy|send|troop|present|presence|penetrer|franchir|presents?|troops?|soldiers?"
            r"|soldats?|troupes?|incursions?"
        ),
        of="any",
    ),
    Matter(
        "armed by",
        "",
        _words(
            r"(?:arm(?:ed|ing|s)|suppl(?:y|ied|ies|ying)|back(?:ed|ing|s)|support(?:ed|ing|s)?|financ\w+|fund(?:ed"
            r"|ing|s)?|train(?:ed|ing|s)?|shelter\w*|harbou?r\w*"
            r"|weapons to|arme[rs]?|soutien\w*|soutenir|appui\w*|appuy\w+|financ\w+|fourni\w*|entrain\w+|heberg\w+"
            r"|livr\w+)\b[^.;]{0,60}?\b(?:rebels?|militia\w*"
            r"|insurgents?|armed groups?|paramilit\w+|m23|rsf|fsr|fighters|terroris\w+|jihadis\w+|separatists?"
            r"|rebelles?|milices?|groupes? armes?|combattants|djihadistes?)"
        ),
        of="any",
        denied=_words(r"arm|supply|back|support|help|aid|armer|soutenir|aider|appuyer|soutien|aucun soutien"),
    ),
    Matter(
        "looted",
        "",
        _words(
            r"loot\w*|ransack\w*|stole|stolen|steal\w*|rob(?:bed|bing|bery)?|diverted|diverting|pill(?:e|es|ee|ees"
            r"|age|ages|er|ent)|vol(?:e|es|ee|ees)|detourn\w+"
            r"|saccag\w+|derob\w+"
        ),
        beside=_ARMS,
        of="any",
        denied=_words(r"loot|steal|divert|piller|detourner"),
    ),
    Matter(
        "burnt",
        "",
        _words(
            r"burn(?:ed|t|ing)|torch(?:ed|ing)|set (?:fire to|ablaze|alight|on fire)|arson|raz(?:ed|ing)|incendi\w+"
            r"|brul(?:e|es|ee|ees|er)|mis le feu|rase[es]*"
        ),
        beside=_ARMS,
        of="any",
        denied=_words(r"burn|torch|bruler"),
    ),
    Matter(
        "abused",
        "",
        _words(
            r"tortur\w*|beat(?:en|ing)|ill-?treat\w*|abus(?:ed|es|ing)|rap(?:ed|es|ing)|sexual(?:ly)? (?:abus\w+"
            r"|assault\w*|violence)|mistreat\w*|viol(?:s|e|es|ee|ees|er)"
            r"|violences sexuelles|maltrait\w+|bastonn\w+|sevices|battus?|extrajudicial\w*|extrajudiciaires?"
            r"|summar(?:y|ily) execut\w*"
        ),
        beside=_ARMS,
        of="any",
        denied=_words(r"torture|beat|rape|abuse|abus(?:es)?|torturer|battre|violer"),
    ),
    Matter(
        "expelled",
        "",
        _words(
            r"expel(?:led|s|ling)?|deport(?:ed|s|ing|ations?)|expuls\w+|(?:forcibly )?evict(?:ed|ions?)"
            r"|refoulements?|reconduit\w*|drove out|chass(?:e|es|ee|ees|er) d\w+"
        ),
        of="any",
        denied=_words(r"expel|deport|expulser"),
    ),
    Matter(
        "rigged",
        "",
        _words(r"rigg(?:ed|ing)|fraud\w*|(?:ballot )?stuff(?:ed|ing)|truqu\w+|fraudes?|bourrages?"),
        beside=_words(
            r"elections?|polls?|ballots?|votes?|voting|scrutin|urnes|presidentielle|legislatives"
            r"|bulletins?"
        ),
        of="any",
    ),
    Matter(
        "recruited",
        "",
        _words(r"recruit\w*|conscript\w*|enlist\w*|press-?gang\w*|enrol\w*|recrut\w+"),
        beside=_words(r"child\w*|boys?|minors?|youths?|enfants?|mineurs?|garcons|force\w*|forcibly"),
        of="any",
        denied=_words(r"recruit|enlist|recruter"),
    ),
    Matter(
        "ordered out",
        "",
        _words(
            r"(?:order(?:ed|s)?|told|given|ultimatum|ordonn\w+|somm\w+)\b[^.;]{0,60}?\b(?:to (?:leave|evacuate|quit)"
            r"|quitter|partir|evacuer)"
        ),
        of="any",
    ),
    Matter(
        "starving",
        "Are people starving in {name}?",
        _words(r"famine|starv\w+|hunger|malnutrition|affames?|meurent de faim|famines?|malnutris\w*"),
        beside=_words(
            r"aid|food|siege|blockade|camp|children|un|ministry|government|aide|vivres|blocus|enfants|onu|ministere"
            r"|gouvernement"
        ),
    ),
)

"""What a figure counts, as a class that is the same in English and French: civilians, soldiers, children, people …"""

from __future__ import annotations

import re

from vigie.compare.words.keys import fold
from vigie.gazetteer.countries import demonyms

# Class → singular and plural stems, English and French; the first class that fits the head of the words wins.
_CLASSES: tuple[tuple[str, str], ...] = (
    ("children",
     r"child(?:ren)?|enfants?|bab(?:y|ies)|boys?|girls?|filles?|minors?|mineurs?|fillettes?|garcons?|kids?"
     r"|infants?|bebes?"),
    ("women", r"wom[ae]n|femmes?|mothers?|meres?"),
    ("students", r"students?|pupils?|eleves?|etudiants?|schoolchildren|schoolgirls?|schoolboys?|ecoliers?"
        r"|ecolieres?|lyceen(?:ne)?s?"
     r"|collegien(?:ne)?s?|etudiantes?"),
    ("teachers", r"teachers?|enseignants?|professeurs?"),
    ("journalists", r"journalists?|journalistes?|reporters?"),
    ("aid workers", r"(?:aid|humanitarian|relief) (?:workers?|staff)|humanitaires?|travailleurs humanitaires"
        r"|(?:red cross|red crescent|crescent|sarc|ifrc|aid|relief|humanitarian|rescue|civil defen[cs]e)"
        r"(?: \W?\w+\W?)? (?:volunteers?|workers?|staff|members?)|white helmets?"
        r"|(?:volontaires?|secouristes?|membres|employes) (?:de la |du )"
        r"(?:croix-rouge|croissant-rouge|protection civile)"),
    ("peacekeepers", r"peacekeepers?|casques bleus|blue helmets"),
    ("health workers", r"(?:health|medical|hospital) (?:workers?|staff|personnel)|medics?|nurses?|doctors?|paramedics?"
        r"|(?:members?|workers?) of (?:the )?medical (?:staff|team)|medical (?:team )?members?"
        r"|soignants?|soignantes?|medecins?|infirmiers?|infirmieres?|agents de sante|personnels? (?:soignant|medical|de"
        r" sante)\w*"),
    ("drivers", r"drivers?|chauffeurs?|conducteurs?|truckers?|routiers?"),
    ("police officers", r"police(?:m[ae]n| officers?)?|policiers?|gendarmes?"),
    ("soldiers", r"soldiers?|marines?|paratroopers?|commandos?|conscripts?|recruits?|army men|parachutistes?"
    "|legionnaires?"
        r"|recrues?|appeles|troops?|members of the (?:military|army|armed forces)|membres de l'armee"
        r"|hommes de troupe|(?:defen[cs]e|security) (?:forces? )?(?:members?|personnel)"
        r"|members of the (?:defen[cs]e|security) forces|servicem[ae]n|militaires?|soldats?|army personnel"
        r"|forces armees|guardsm[ae]n"),
    ("mercenaries", r"mercenar(?:y|ies)|mercenaires?|wagner|africa corps"),
    (
        "fighters",
        r"fighters?|militants?|enem(?:y|ies)|ennemis?|jihadis?(?:ts?)?|djihadistes?|jihadistes?|terrorists?"
        r"|terroristes?|insurgents?"
        r"|insurges"
        r"|rebels?|rebelles?|combattants?|gunm[ae]n|assailants?|assaillants?|attackers?|bandits?|extremists?"
        r"|extremistes?"
        r"|miliciens?|militiam[ae]n|scouts?|eclaireurs?",
    ),
    ("civilians", r"civilians?|civils?"),
    ("refugees", r"refugees?|refugies"),
    ("evacuees", r"evacuees?|evacues"),
    ("families", r"famil(?:y|ies)|familles?|households?|menages?|foyers?"),
    (
        "people",
        r"people|persons?|personnes?|victims?|victimes?|bod(?:y|ies)|corps|dead|deaths?|fatalit(?:y|ies)|morts?"
        r"|deces|decedee?s?"
        r"|casualt(?:y|ies)|others?|autres?|lives|vies|individuals?|individus|wounded|injured|blesses?|missing"
        r"|disparus?"
        r"|hostages?|otages?|displaced|deplaces?|sinistres?|m[ae]n|hommes?|killed|hurt|human|humans|tues?|inhabitant|souls"
        r"|villagers?"
        r"|villageois(?:es)?|martyrs?|cadavres?|corpses?|depouilles?|patients?|rescapee?s?|survivors?|survivante?s?|residents?|citizens?|citoyen(?:ne)?s?|inhabitants?"
        r"|habitants?|townspeople|worshippers?|fideles|killings?|arrests?|arrestations?|interpellations?|abductions?"
        r"|kidnappings?|enlevements?|suspects?|captives?|captifs"
        r"|arrivals?|arrivees|returnees|kidnapped|abducted|enlevee?s|arrested|detained|deceased|idps?|pdi",
    ),
)  # fmt: skip
_PATTERNS = tuple((name, re.compile(rf"\b(?:{stems})\b")) for name, stems in _CLASSES)
CLASSES = frozenset(name for name, _ in _CLASSES)
PEOPLE = frozenset({"killed", "injured", "abducted", "missing", "arrested", "displaced", "in_need", "hungry"})
_ARTICLES = re.compile(r"^(?:the|a|an|of|more|other|another|additional|le|la|les|l'|d'|de|des|du|un|une|autres?)\s+")
_SPLIT = re.compile(r"\b(?:who|that|which|in|from|at|on|with|by|qui|que|dans|par|avec|sur|lors|killed|were|was)\b")
# "citizens killed in terrorist attacks" are no terrorists.
_BY = re.compile(
    r"\b(?:killed|wounded|injured|hit|died|dead|tues?|blesses?) (?:in|by|when|after|during|as|dans|par|lors)\b"
)
_STATE = re.compile(
    r"\b(?:army|military|government|minist\w+|police|officials?|president\w*|authorit\w+|governor|mayor|junta"
    r"|general staff|coast ?guard|garde-cotes|armed forces|security forces|etat-major|forces de (?:securite|defense)"

                    r"|spokes\w+ for the army|defen[cs]e(?! (?:des droits|of (?:human )?rights))"
                    r"|armee|gouvernement|autorites|etat-major|gouverneur"
                    r"|(?:security|military|army|police) sources?|sources? (?:securitaires?|militaires?)"
                    r"|prefet|prefectures?|mairie|city hall|town hall|municipality|governorate|gouvernorat|commissioner"
                    r"|maire|gendarmerie|kremlin|parquet|procureur\w*|prosecutor\w*)\b")  # fmt: skip
_ARMED = re.compile(
    r"\b(?:jnim|gsim|isis|isil|isgs|iswap|eigs|islamic state|etat islamique|al[- ]?qaida|al[- ]?qaeda|aqim|aqmi"
    r"|al[- ]?shabaab|boko haram|taliban"
    r"|rebels?|rebelles?|militants?|jihadists?|jihadistes?|djihadistes?|insurgents?|houthis?|hamas|hezbollah|m23"
    r"|rsf|fsr|rapid support forces?|forces de soutien rapide|paramilitar\w+|independence army|liberation army"
    r"|resistance army"
    r"|upc|cpc|fprc|codeco|adf|fdlr|wazalendo|mai-mai|eln|pkk|ypg|tplf|fano|ttp|aqap"
    r"|fla|csp|azawad"
    r"|^(?:the|le|ce|this) groupe?$|separatists?|separatistes?|militias?|milices?|gang|group(?:e)? (?:arme"
    r"|jihadiste))\b"
)


_CROWD = re.compile(
    r"\b(?:residents?|villagers?|village (?:head|chief|elder)s?|elders|traditional (?:ruler|chief)s?|community"
    r" leaders?"
    r"|chefs? (?:de village|traditionnels?|coutumiers?)|notables?|witness(?:es)?|survivors?|locals|demonstrators?"
    r"|protest(?:er|or)s?|activists?"
    r"|opposition"
    r"|relatives|habitants?|villageois|temoins?|survivants?|riverains?|manifestants?|militants des droits|proches"
    r"|parents|families|familles|civil society|societe civile|syndicat\w*|unions?|resistance committee"
    r"|comite de resistance)\b"
)
# They count, and are no party.
_OBSERVER = re.compile(
    r"\b(?:medics?|medical|medicale?|doctors?|medecins?|hospital|hopital|hospitaliere?|nurses?|infirmiers?|red cross"
    r"|croix-rouge|red crescent|croissant-rouge|ngos?|ong|human rights|droits de l'homme|droits humains|monitors?"
    r"|observatory"
    r"|observatoire|united nations|nations unies|the un"
    r"|un (?:mission|agency|report|note|human|refugee|peacekeep\w+|office|experts|special"
    r"|official|source|spokes\w+|envoy|team|staff|rights|data|food|child\w*)|u\.n\.|onu|monusco|minusma|iom|oim|unhcr|hcr|ocha|unicef|msf|priest"
    r"|abbe|imam|church|eglise|morgue|coroners?|juge de paix|legistes?)\b"
)
# Who says it where the words that were read as the source are missing: "the army, for its part, spoke of".
_SAYS = (
    r"(?:said|says|told|speak|claim\w*|put|puts|keeps?|kept|stands? by|sticks?|stuck|raised|acknowledg\w+|admit\w*"
    r"|report\w*|count\w*|announc\w+|spoke|speaks|gave|insist\w*"
    r"|parle|parlent|affirm\w+|reconn\w+|indiqu\w+|assur\w+|annonc\w+|evoqu\w+|avanc\w+|fai(?:t|sait|sant) etat"
    r"|soutien\w+"
    r"|boast\w*|brag\w*|alleg\w+|estimat\w+|gives|confirm\w*|list\w*|pretend\w*|vant\w+|estim\w+|recens\w*|denombr\w*"
    r"|revendiqu\w+|dit|disent|evalue\w*|compt\w+|revu|revis\w+|clarif\w+|precis\w+)"
)
_VOICE = re.compile(
    rf"(?:,[^,]{{1,30}},|,? (?:qui|who|which))? (?:n'a |n'ont |a |ont |has |have |had |only |still "
    rf"|continues? to |continue(?:nt)? (?:de|a) )*{_SAYS}\b"
)


_LORRIES = re.compile(
    r"\b(?:tankers?|trucks?|lorr(?:y|ies)|camions?|citernes?|camions-citernes|poids lourds|trailers?)\b"
)


def vehicles_of(of: str | None) -> str:
    """The class of vehicles counted: ``lorries`` with tankers, else the words folded."""
    words = fold(of or "")
    return "lorries" if _LORRIES.search(words) else class_of(of, "vehicles")


def class_of(of: str | None, measure: str) -> str:
    """The class of the counted words; for people with no words or general ones, ``people``; else the words folded."""
    if not of:
        return "people" if measure in PEOPLE else ""
    words = fold(of)
    head = _SPLIT.split(words)[0].strip() or words
    for name, pattern in _PATTERNS:
        if pattern.search(head):
            return name
    inner = _BY.split(words)[0]
    for name, pattern in _PATTERNS:
        if pattern.search(inner):
            return name
    while (shorter := _ARTICLES.sub("", head)) != head:
        head = shorter
    if measure in PEOPLE and len(head) < 3:
        return "people"
    if measure in PEOPLE and head.endswith(
        ("ians", "ens", "ais", "ese", "ans", "nationals", "citizens", "ressortissants")
    ):
        return "people"  # "8 million Malians"
    if measure in PEOPLE and words in demonyms():
        return "people"  # "6.3 million Burkinabè"
    return re.sub(r"(?<=\w{3})s\b", "", head)


# A body of an armed group that governs: "the Houthi health ministry", "Hamas-run media".
_ARMED_BODY = re.compile(
    r"\b(?:houthis?|hamas|taliban|hezbollah|rebels?|rebelles?|m23|rsf|separatists?)(?:'s)?"
    r"(?:[- ](?:run|controlled|led|held|backed|affiliated|appointed|government))*(?: \w+)? (?:minist|government"
    r"|police|author)"
)


def side_of(words: str) -> str | None:
    """``state``, ``armed group``, ``people`` (residents, protesters, …) or ``observer`` (medics) for a source."""
    plain = fold(words)
    if _ARMED_BODY.search(plain):
        return "armed group"
    if _ARMED.search(plain) and not re.search(
        r"\b(?:(?<!independence )(?<!liberation )(?<!resistance )army|armee|police|military|minist)", plain
    ):
        return "armed group"
    if _STATE.search(plain):
        return "state"
    if _CROWD.search(plain):
        return "people"
    return "observer" if _OBSERVER.search(plain) else None


def voice_in(words: str) -> str | None:
    """The side that the words before a number name as saying it: ``The army, for its part, said`` is ``state``."""
    found = None
    plain = fold(words[-240:])
    for m in _VOICE.finditer(plain):
        before = plain[: m.start()]
        found = (
            side_of(" ".join(before.rsplit(",", 1)[-1].split()[-6:]))
            or side_of(" ".join(before.split()[-18:]))
            or found
        )
    return found

"""Words of the taxonomy in another sense, and attacks that did not take place.

"Leur voiture a été arrêtée" (stopped), "le siège du gouvernement" (seat), "the fight against terrorism", "villages
libérés", "where an epidemic rages"; "an attack was foiled", "soupçonnés de préparer un attentat".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from vigie.language.document import Document, Token
from vigie.model.vocabulary import IncidentType
from vigie.read.events.roles import Roles
from vigie.read.events.taxonomy import has, taxonomy
from vigie.read.events.triggers import Trigger
from vigie.read.grammar.phrases import look
from vigie.read.incidents.gathered import VIOLENT

_NEAR = 6
# Crowds gather for a concert too: what they want, or before whom they stand, makes it a protest.
_DEMAND = re.compile(
    r"(?i)\b(?:contre|récla\w+|dénonc\w+|exig\w+|protest\w+|demand\w+|soutien|souten\w+|manifest\w+|slogans?|pancartes?"
    r"|revendi\w+|colère|justice|grève)\b"
    r"|\bdevant\s(?:[\w’'-]+\s){0,4}?(?:la\s|le\s|les\s|l['’])?(?:préfecture|gouvernorat|ambassade|mairie|palais|assemblée"
    r"|tribunal|siège|commissariat|base|camp|ministère|parlement|consulat|domicile|primature|bourse)\b"
)
_CARE = frozenset("ambulance ambulances hospital stretcher morgue hôpital brancard morgue".split())
_GUARDS = frozenset("police customs officers prosecutors immigration border policiers douane douaniers parquet".split())
_FLIGHTS = frozenset("flights flight vols".split())
_CAUSES = frozenset(
    "decision policy plan bill nomination proposal"
    " terrorism terror extremism corruption poverty crime impunity hunger disease racism climate inflation drugs"
    " trafficking smuggling terrorisme extrémisme corruption pauvreté criminalité impunité insécurité faim racisme"
    " drogue trafic discrimination violences chômage".split()
)
_AGAINST = frozenset("against on contre".split())
_SEAT = re.compile(
    r"\s(?:d(?:u|es)\s|de\s(?:la\s|l['’]\s?)?|d['’]\s?)(?:[A-ZÉ]{2,}|Nations|gouvernement|parti|police|services?"
    r"|renseignement"
    r"|état|ministère|société|compagnie|banque|commission|organisation|chaîne|radio|télévision|agence|mission|force"
    r"|armée|présidence|parlement|sénat|assemblée|union|entreprise|syndicat|journal|conseil|préfecture|gouvernorat)",
    re.IGNORECASE,
)
_RAGES = frozenset(
    "sévit sévissent sévissait proie aux-prises frappé frappée touché touchée rages raging grappling battling"
    " struggling"
    " hit".split()
)
_LAND = frozenset(
    "territoires territoire villages village villes ville localités régions zones quartiers terres territory"
    " territories"
    " towns town villages village areas cities land".split()
)
_BUILDING = re.compile(
    r"\s(?:of|at|on|in|d['’]|de|du|dans)\s?(?:[^\W\d_]+['’]?\s){0,4}?(?:hotel|hôtel|mall|school|école|restaurant"
    r"|prison|building"
    r"|church|mosque|université|university|compound|supermarket|theatre|theater|résidence|station)\b",
    re.IGNORECASE,
)
# Before an attack that is only meant or that was stopped, and after it.
_MEANT = {
    "en": re.compile(
        r"(?i)\b(?:plott?(?:ed|ing|s)?|plans?|plann(?:ed|ing)|prepar(?:e|ed|ing)|intend(?:ed|ing)?|foil(?:ed|ing)"
        r"|thwart(?:ed|ing)"
        r"|avert(?:ed|ing)|prevent(?:ed|ing)|disrupt(?:ed|ing)|inspir(?:e|ing)"
        r"|facilitat(?:e|ing)|incit(?:e|ing)|encourag(?:e|ing)|about to|ready to|imminent|foiled|thwarted)"
        r"\s(?:to\s)?(?:carry(?:ing)? out\s|commit(?:ting)?\s|stage\s|staging\s|launch(?:ing)?\s)?(?:of\s)?(?:an?\s"
        r"|any\s|more\s"
        r"|further\s|several\s|two\s|three\s|other\s)?(?:[\w-]+\s){0,2}$"
    ),
    "fr": re.compile(
        r"(?i)\b(?:prépar(?:er|ant|ait|aient|é|és|ation d['’]|e|ent)|projet(?:er|ant|ait|aient|s? d['’]|s? de)"
        r"|planifi\w+"
        r"|foment\w+|prévoy\w+|déjou\w+|empêch\w+|sur le point de|voul(?:ait|aient|u)|capables? de)\s?"
        r"(?:commettre\s|perpétrer\s|mener\s|lancer\s)?(?:une?\s|des\s|d['’]|plusieurs\s|deux\s|trois\s"
        r"|d['’]autres\s|de\s"
        r"|nouvelles?\s)?(?:[\w-]+\s){0,1}$"
    ),
}
_STOPPED = re.compile(
    r"(?i)[^.;,]{0,60}?\b(?:(?:was|were|been|have been|had been)\s(?:\w+\s)?(?:foiled|thwarted|averted|prevented"
    r"|disrupted)"
    r"|(?:été\s(?:\w+\s)?|probablement\s|^\s)déjouée?s?)\b|\s(?:foiled|thwarted|déjouée?s?|avortée?s?)\b"
)


_KEPT = re.compile(
    r"(?i)\s(?:of\s(?:[\w-]+\s){1,4})?(?:at|in|inside|à|au|dans)\s(?:[\w’'-]+\s){0,5}?"
    r"(?:facilit(?:y|ies)|cells?|custody|camps?|jails?|detention|cent(?:er|re)s?|cages?|cellules?|centres?)\b"
)
_OTHERS = (" others", " autres")


def astray(doc: Document, trigger: Trigger, others: Sequence[Trigger], parts: Roles) -> bool:
    """Whether the words of ``trigger`` mean something else than its entry of the taxonomy.

    ``others`` are the triggers of its sentence, ``parts`` its participants.
    """
    kind, toks = trigger.entry.type, trigger.sentence.tokens
    after = [look(t) for t in toks[trigger.last + 1 : trigger.last + _NEAR]]
    if kind == "arrest":
        return _kept(doc, trigger) or _stopped(doc, trigger, parts)
    if kind == "evacuation" and not trigger.noun and parts.victims and parts.victims[0].text.endswith(_OTHERS):
        return any(o.entry.weak and o.entry.type == "attack" for o in others)  # "five died and eight others were …"
    if kind == "battle" and trigger.entry.subtype == "armed clash":
        causes = any(w in _CAUSES for w in after[:2])  # "to fight terrorism", but "clashes over hunger"
        return (causes and not trigger.noun) or (
            any(w in _AGAINST for w in after[:2]) and any(w in _CAUSES for w in after[1:4])
        )
    if kind == "blockade" and doc.lang == "fr" and look(toks[trigger.first]) == "siège":
        of = trigger.end - 3 if doc.text[trigger.end - 3 : trigger.end].lower() in (" de", " du") else trigger.end
        return _SEAT.match(doc.text, of) is not None
    if kind == "blockade" and trigger.entry.subtype == "road closed" and _FLIGHTS & set(after[:4]):
        return True  # "airlines cut flights"
    if kind == "protest" and look(toks[trigger.first]).startswith("rassembl"):
        return _DEMAND.search(doc.text, trigger.sentence.start, trigger.sentence.end) is None
    if kind == "kidnapping" and _CARE & set(after):
        return True  # "was taken away in an ambulance"
    if kind == "release" and "to" in after[:2] and _GUARDS & set(after):
        return True  # "were handed over to border officers"
    if kind == "release":
        return not trigger.noun and bool(
            _LAND & {look(t) for t in toks[max(trigger.a, trigger.first - 3) : trigger.first]}
        )
    if kind == "disaster" and trigger.entry.subtype == "epidemic":
        rages = bool(_RAGES & {look(t) for t in toks[max(0, trigger.first - _NEAR) : trigger.first]})
        return rages and any(o.entry.type in VIOLENT for o in others)
    return trigger.noun and trigger.entry.type in VIOLENT and trigger.status == "reported" and _not_done(doc, trigger)


def _kept(doc: Document, trigger: Trigger) -> bool:
    """Whether people are told to be kept somewhere: "children detained at a facility"."""
    words = doc.text[trigger.start : trigger.end].lower()
    if not words.startswith(("detain", "detention", "détenu")):
        return False
    return _KEPT.match(doc.text, trigger.end, min(trigger.sentence.end, trigger.end + 90)) is not None


def _not_done(doc: Document, trigger: Trigger) -> bool:
    """Whether the attack was only planned, or was stopped."""
    s = trigger.sentence
    if _STOPPED.match(doc.text, trigger.end, min(s.end, trigger.end + 90)):
        return True
    if trigger.definite == "the":
        return False  # "accused of planning the attack": it took place
    return _MEANT[doc.lang].search(doc.text, max(s.start, trigger.start - 70), trigger.start) is not None


def _stopped(doc: Document, trigger: Trigger, parts: Roles) -> bool:
    """Whether a vehicle or vessel was stopped: nobody is told to be arrested."""
    if trigger.noun or parts.victims:
        return False
    toks = trigger.sentence.tokens
    if parts.targets:
        inside = [t for t in toks if parts.targets[0].start <= t.start < parts.targets[0].end]
        nouns = inside[:3] if doc.lang == "fr" else inside[-1:]
        return _vehicle(nouns, doc.lang) and not has(taxonomy(doc.lang).contexts["people"], nouns, 0, len(nouns))
    return _vehicle(toks[max(0, trigger.first - 1) : trigger.first], doc.lang)


def _vehicle(toks: Sequence[Token], lang: str) -> bool:
    contexts = taxonomy(lang).contexts
    return any(has(contexts[name], toks, 0, len(toks)) for name in ("vehicles", "vessels"))


def besieged_building(doc: Document, trigger: Trigger) -> bool:
    """Whether the siege is of a building that gunmen hold: "ended a siege at a hotel" lifts no blockade."""
    if trigger.entry.type not in ("blockade", "blockade lifted"):
        return False
    words = [look(t) for t in trigger.sentence.tokens[trigger.first : trigger.last + 1]]
    if not any(w.startswith(("siege", "siège")) for w in words):
        return False
    return _BUILDING.match(doc.text, trigger.end, min(trigger.sentence.end, trigger.end + 60)) is not None


_TO_DEMAND = re.compile(
    r"(?i)\b(?:to (?:protest|demand|denounce|condemn|press for|call for)|in protest|in anger|pour (?:protester|réclamer"
    r"|dénoncer|exiger|demander|obtenir)|en signe de (?:protestation|colère|mécontentement)|par solidarité"
    r"|burn(?:ed|t|ing) tyres|(?:brûl|incendi)\w+ (?:des|de vieux) pneus)\b"
)


def in_protest(doc: Document, trigger: Trigger) -> bool:
    """Whether a road was blocked by people who want something: "blocked the highway to demand water"."""
    if trigger.entry.type != "blockade" or trigger.entry.subtype not in ("road closed", "checkpoint"):
        return False
    return _TO_DEMAND.search(doc.text, trigger.sentence.start, trigger.sentence.end) is not None


# ---------------------------------------------------------------------------------------------- "attentat"
_BOMBS = re.compile(
    r"(?i)explos|bomb|kamikaze|piég|déflagration|détona|grenade|\bmines?\b|ceinture|suicide|roquette|engin"
)
_FAKE = re.compile(r"(?i)(?:explosi\w+|ceintures?|bombes?)\s(?:d['’]explosifs\s)?factices?")
_BY_OTHERS = (
    ("shooting", re.compile(r"(?i)fusillade|\btirs?\b|\btir(?:é|er|ant)\b|armes? à feu|kalachnikov|balles\b")),
    ("stabbing", re.compile(r"(?i)couteau|poignard|machette|arme blanche|armes blanches")),
    (None, re.compile(r"(?i)camion-bélier|voiture-bélier|véhicule-bélier|fonc(?:é|e|ent|er|ant)\b|fauch\w+")),
)  # fmt: skip


def attentat(doc: Document, sentences: Sequence[int]) -> tuple[IncidentType, str | None] | None:
    """The kind of a French "attentat", which need not be a bomb; ``None`` where nothing speaks against one.

    ``sentences`` are those that tell of it.
    """
    own = " ".join(doc.text[doc.sentences[k].start : doc.sentences[k].end] for k in dict.fromkeys(sentences))
    if _BOMBS.search(_FAKE.sub("", own)):
        return None
    for subtype, words in _BY_OTHERS:
        if words.search(own):
            return "attack", subtype
    return None if _BOMBS.search(_FAKE.sub("", doc.text)) else ("attack", None)

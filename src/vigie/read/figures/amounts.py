"""Numbers told of a count: "the deaths now number 26", "put the missing at only four", "il en reste vingt".

What is counted stands in the noun that the amount is told of, or was counted just before; the words that link it to the
number say that it is an amount.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from vigie.language.document import Document
from vigie.model import Figure
from vigie.model.vocabulary import Measure
from vigie.read.figures.counted import Phrase
from vigie.read.figures.governed import Clause
from vigie.read.figures.losses import PERSONS

_KINDS: dict[str, tuple[tuple[Measure, str], ...]] = {
    "en": (
        (
            "killed",
            r"dead|deaths|fatalities|killed|victims|lives lost|bodies|fallen|death toll|who (?:perished|died|drowned)"
            r"|who (?:were|had been) killed|who lost their lives",
        ),
        ("injured", r"wounded|injured|hurt"),
        ("missing", r"missing|disappeared|unaccounted"),
        ("abducted", r"abducted|kidnapped|hostages|captives|abductees|(?:those|people|numbers?) (?:taken|seized|held)"),
        (
            "displaced",
            r"displaced|uprooted|homeless|evacuees|idps|(?:families|people|households) who (?:have |had )?fled",
        ),
        ("arrested", r"arrests|arrested|detained|detainees"),
    ),
    "fr": (
        (
            "killed",
            r"morts|tués|tuées|victimes|décès|décédés|corps|dépouilles|qui (?:ont péri|sont mort\w*|ont perdu la vie)",
        ),
        ("injured", r"blessés|blessées"),
        ("missing", r"disparus|disparues"),
        ("abducted", r"otages|captifs|captives|enlevés|enlevées|kidnappés"),
        ("displaced", r"déplacés|déplacées|sinistrés|sans-abri|réfugiés"),
        ("arrested", r"arrestations|interpellations|interpellés|détenus"),
    ),
}
# From the noun to its number: a verb of being so many, with little between.
_LINK = {
    "en": (
        r"(?P<gap>[^.;:!?]{0,80}?) (?:(?:had|has|have|now|then|already|still|stands?|stood|may|could|be|been) )*"
        r"(?:at|number(?:s|ed)?|total(?:s|led|ed)?|reach(?:es|ed)?|exceed(?:s|ed)?|(?:comes?|came|amounts?|amounted"
        r"|gone up|goes up|went up|risen|rose|grown|grew|climbed|jumped|dropped|fallen|fell|gone down|up|down"
        r"|increased|swollen|swelled) to)"
    ),
    "fr": (
        r"(?P<gap>[^.;:!?]{0,50}?) (?:(?:est|sont|serai(?:t|ent)|était|étaient|ont|a|désormais|maintenant"
        r"|aujourd['’]hui"
        r"|déjà|encore) )*(?:au nombre de|à|(?:passée?s?|montée?s?|portée?s?|grimpée?s?|tombée?s?|retombée?s?"
        r"|ramenée?s?"
        r"|s['’]élèv\w+|s['’]établi\w+|se chiffr\w+|se mont\w+) à|atteign\w+|atteint|dépass\w+)"
    ),
}
_ONLY = r"(?: (?:only|just|about|around|some|a mere|seulement|environ|quelque|près de))?\s$"
_AMOUNT = {
    lang: re.compile(
        r"(?i)\b(?:(?:the|of|those|her|his|its|their|les?|des?|aux|ces|leurs|ses|nombre de"
        r"|d['’])\s?(?:[^\W\d_]+ )?)?(?:"
        + "|".join(f"(?P<{measure}>{words})" for measure, words in kinds)
        + ")\\b"
        + _LINK[lang]
        + _ONLY
    )
    for lang, kinds in _KINDS.items()
}
_OTHER_NUMBER = re.compile(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|deux|trois|quatre|cinq|dix)\b")
# "Le nombre de personnes enlevées : onze au total"
_NUMBERED = re.compile(r"(?i)\b(?:number|nombre)\s(?:of\s|de\s|des\s|d['’])(?P<what>[^.;:!?\d]{3,80}?)\s?:\s$")
# A body of fighters and how many it has: "the brigade had no more than 900 men"
_BODY_HAS = re.compile(
    r"(?i)\b(?:(?-i:[A-Z][A-Z0-9/]{2,})|group|brigade|militia|battalion|forces?|unit|faction|movement|contingent|army|groupe|milice|bataillon"
    r"|unité|mouvement|armée|katiba)\s(?:now |still |once |then )?(?:has|had|have|counts?|counted|numbers|numbered"
    r"|commands?|commanded|compte|comptait|dispos(?:e|ait)|align(?:e|ait))"
    r"(?: [^\W\d_]+){0,3}(?: d(?:e|['’]))?\s?$"
)
_MEN = frozenset("men hommes".split())
# Something else that is said of them at a place or time: "the dead were taken at dawn to 3 hospitals".
_AT_A_PLACE = re.compile(r"(?i)\b(?:taken|brought|buried|found|held|arriv\w+|transf\w+|sent|conduits|transport\w+)\b")
# "the 80 claimed by the army", "les 80 revendiqués par l'armée": another's count of those counted before.
_CLAIMED_BY = re.compile(
    r"(?i) (?:claimed|announced|acknowledged|reported|cited|given|admitted|confirmed|counted|listed|first reported"
    r"|revendiqués|annoncés|avancés|reconnus|évoqués|recensés|confirmés|donnés|comptés) (?:by|par|initialement par) "
)
# "told journalists it was 59", "insisted there were only four"
_IT_WAS = re.compile(
    r"(?i)\b(?:said|says|told [^.;,]{2,30}|insist\w*|maintain\w*|replied|retorted)(?: that)? (?:it (?:is|was)"
    r"|there (?:were"
    r"|had been|are)|they (?:were|are))(?: only| just)?\s$"
)
_ARRIVALS = frozenset("arrivals arrivées entrées arrivants".split())
_REFUGE = re.compile(
    r"(?i)\b(?:refugees?|displac\w+|fled|flee\w*|unhcr|hcr|asylum|fighting|fui\w*|fuy\w+|réfugiés?|déplacés?|combats)\b"
)
_BLOWS = re.compile(
    r"(?i),? (?:of|in|from|de|du|des|d['’]) ?(?:the |la |l['’]|cette |this )?(?:[^\W\d_]+(?: "
    r"|['’]s )){0,3}?(?:attack|massacre"
    r"|ambush|bombing|bombardment|shelling|raid|strikes?|blast|explosion|shooting|crash|collapse|fire|killings?"
    r"|disaster"
    r"|attaque|tuerie|embuscade|attentat|bombardement|frappes?|explosion|fusillade|effondrement|incendie|naufrage"
    r"|accident|drame)\b"
)
_TREATED = re.compile(
    r"(?i)\b(?:treat\w*|hospital\w*|wound\w*|injur\w*|surviv\w*|soign\w*|hôpita\w*|bless\w*|resc\w*|compensat\w*"
    r"|indemnis\w*"
    r"|help\w*|assist\w*|aid\w*|famil\w*|relatives|proches)\b"
)
_LOST_MEN = re.compile(r"(?i) (?:were|had been|have been|was) lost\b(?! (?:contact|track|in the (?:desert|forest)))")
# Of the people counted before: "il en reste vingt", "n'en a rendu que six".
_OF_THEM_FR = re.compile(
    r"(?i)\b(?:il (?:n['’])?(?:y )?en (?:a|avait|aurait|reste|restait|manque|manquait)(?: toujours| encore| eu| eus)*"
    r"(?: que| plus que)?|il n['’]y en (?:a|aurait|avait)(?: eu)? que|en (?:déten|retien|garde)\w*)\s$"
)
_REST = re.compile(
    r"(?i)(?:,? (?:according to|selon) [^,.;]{2,50},)? (?:(?:are|were|is|remain|remained|sont|restent|demeurent"
    r"|seraient) )"
    r"(?:(?:still|yet|toujours|encore) )?(?P<how>with (?:their|his|her|the) (?:captors|abductors|kidnappers)"
    r"|in (?:the )?(?:hands|captivity)|aux mains|entre les mains|en captivité|unaccounted|missing|held"
    r"|to be (?:found|freed)|introuvables|retenue?s|captifs)\b"
)
_SOUGHT = re.compile(
    r" (?:sont|restent|étaient|are|were|remain)(?: still| encore| toujours)? (?:recherchés|recherchées|sought)\b"
)
_CAPTIVE = re.compile(r"(?i)capti|captors|abductors|kidnap")
# Those who may lie dead under what came down: nobody has found them.
_BURIED = re.compile(
    r"(?i)(?: people| persons| others| more| personnes)? (?:(?:may|might|could|are|were|is|remain|remained|seraient"
    r"|sont|restent|pourraient|être|be|still|feared|believed|to|toujours|encore) )+(?:buried|trapped|under|beneath"
    r"|entombed|sous|ensevelie?s|coincée?s|pris au piège)\b"
)
_DEBRIS = re.compile(
    r"(?i)\b(?:rubble|debris|mud|landslides?|mudslides?|collaps\w*|earth|avalanches?|boue|décombres|éboulement\w*"
    r"|gravats|glissements?|effondr\w+|cav\w+[ -]in|pit|shaft|galeries?)\b"
)
_SEEK_FR = re.compile(r"(?i)\b(?:cherch|recherch)\w*(?: encore| toujours| désormais)?\s$")
_RESCUE = re.compile(r"(?i)\b(?:secours|secouristes|sauveteurs|pompiers|plongeurs|recherches)\b")
_WERE_BURIED = re.compile(
    r"(?i) (?:were|had been|have been|ont été|avaient été|étaient) (?:buried|laid to rest|inhumée?s|enterrée?s)"
    r"(?! (?:under|beneath|alive|by (?:the |an? )?(?:mud|rubble|land|debris|avalanche|earth|collaps|snow|slide)"
    r"|in (?:the )?(?:rubble|mud|debris)|sous|vivants))\b"
)
_LISTED = re.compile(
    r"(?i)\b(?:list|register|roll|memorial|liste|registre)\b[^.;]{0,70}\b(?:missing|dead|abducted|kidnapped|victims"
    r"|killed|disparus|morts|tués|enlevés|victimes)\b|\b(?:missing|dead|abducted|kidnapped|victims|killed|disparus"
    r"|morts"
    r"|tués|enlevés|victimes)\b[^.;]{0,30}\b(?:list|register|roll|liste|registre)\b"
)
_NAMES = frozenset("names noms".split())
# Another voice's count of persons, where the sentence says nothing of what happened to them.
_SPEAKS_OF = {
    "en": re.compile(
        r"(?i)\b(?:(?:sp(?:oke|eaks?|oken)|talk(?:s|ed)?)(?: \w+)? of|(?:acknowledg|admit|conced|confirm|count|list"
        r"|record"
        r"|document|verif|report)\w*(?: to)?|put it at|puts it at)(?: only| just)?\s$"
    ),
    "fr": re.compile(
        r"(?i)\b(?:parl\w+(?:, [^,;.]{2,30},)? d(?:e |['’])|fai(?:t|sait|sant) état d(?:e |['’])|(?:reconn|admet"
        r"|confirm"
        r"|recens|dénombr|compt|évoqu|avanc)\w*(?: que| seulement)? ?)$"
    ),
}
_STOPS = re.compile(r"\s?(?:[.;:!?)\]”\"»]|,(?! (?:who|all|most|including|dont|qui|tous))|$)")
_INTERRED = re.compile(
    r"(?i)\b(?:buried|burying|bury|enterr(?:é|er|ent|ant)|inhum(?:é|er|ent|ant))(?: only| just| que)?\s$"
)
_LAST = 12
_NEAR = 400
_HAPPENED: frozenset[Measure] = frozenset({"killed", "injured", "abducted", "missing", "arrested", "displaced"})
_HELD: frozenset[Measure] = frozenset({"abducted", "missing"})
_STEMS: tuple[tuple[Measure, str], ...] = (
    ("missing", "missing dispar"),
    ("abducted", "abduct kidnap enlev"),
    ("killed", "dead kill mort tué victim"),
)
# "a pile of 12 coffins", "21 sets of remains"
_REMAINS = re.compile(
    r"(?i)\s(?:death certificates|(?:certificats|actes) de décès"
    r"|sets? of (?:human )?remains|(?:wooden |shrouded |charred )?(?:coffins|corpses)|(?:fresh"
    r"|new)(?:ly dug)? graves"
    r"|cercueils|cadavres|dépouilles|tombes fraîches)\b"
)
_DUG = re.compile(
    r"(?i)\b(?:sign\w*|issued|délivr\w+|établi\w*|count\w*|bur(?:y|ied)|dug|recover\w*|exhum\w*|found|unearth\w*|retriev\w*|taken|pulled|laid|held|there"
    r" were|compt\w+|enterr\w+|retrouv\w+|découv\w+|aligné\w*|were|was|saw|vu)\b"
)


def told_amount(doc: Document, clause: Clause, phrase: Phrase, known: Sequence[Figure]) -> list[Measure]:
    """The measure of a number that its sentence tells as the amount of something; empty where it tells none."""
    number = phrase.number
    start, first = number.start, clause.sentence.start
    before = doc.text[max(first, start - 150) : start]
    noun = clause.toks[phrase.of[1] - 1].lower if phrase.of else ""
    bare = phrase.head is None and phrase.of is None
    people = phrase.head is not None and phrase.head.role == "people"
    recent = [f for f in known[-_LAST:] if f.measure in _HAPPENED and start - f.end < _NEAR]
    held = [f.measure for f in recent if f.measure in _HELD]
    if _REMAINS.match(doc.text, number.end) and _DUG.search(doc.text[first : clause.sentence.end]):
        return ["killed"]
    sentence = doc.text[first : clause.sentence.end]
    end = _end(clause, phrase)
    if noun in ("victims", "victimes") and _BLOWS.match(doc.text, end) and not _TREATED.search(sentence):
        return ["killed"]
    if noun in _ARRIVALS and _REFUGE.search(doc.text[max(0, start - 300) : clause.sentence.end]):
        return ["displaced"]
    if phrase.head is not None and phrase.head.measure == "fighters" and _LOST_MEN.match(doc.text, end):
        return ["killed"]
    unknown = phrase.head is None and PERSONS.search(noun) is not None
    counted = people or unknown or (phrase.head is not None and phrase.head.measure == "fighters")
    if counted and _WERE_BURIED.match(doc.text, end) and not _DEBRIS.search(doc.text[max(0, start - 400) : end]):
        return ["killed"]
    if noun in _NAMES and (listed := _LISTED.search(sentence)) is not None:
        words = listed[0].lower()
        named: Measure = next((m for m, stems in _STEMS if any(s in words for s in stems.split())), "killed")
        return held[-1:] if named == "missing" and held else [named]
    if (bare and _BURIED.match(doc.text, number.end)) or ((people or unknown) and _BURIED.match(doc.text, end)):
        around = doc.text[max(0, start - 600) : number.end + 120]
        return ["missing"] if _DEBRIS.search(around) else []
    if people and _SEEK_FR.search(before) and _RESCUE.search(before):
        return ["missing"]
    if (
        (people or unknown)
        and recent
        and _SPEAKS_OF[doc.lang].search(before)
        and _STOPS.match(doc.text, _end(clause, phrase))
    ):
        return [recent[-1].measure]
    if people and held[-1:] == ["missing"] and _SOUGHT.match(doc.text, end):
        return ["missing"]
    if noun in _MEN and _BODY_HAS.search(before):
        return ["fighters"]
    if recent and phrase.head is None and _CLAIMED_BY.match(doc.text, number.end):
        return [recent[-1].measure]
    if not bare and not people:
        return []
    if bare and (numbered := _NUMBERED.search(before)) is not None:
        what = f" {numbered['what'].lower()} "
        return [m for m, words in _KINDS[doc.lang] if re.search(rf"\b(?:{words})\b", what)][:1]
    amount = _AMOUNT[doc.lang].search(before)
    if amount is not None and not _OTHER_NUMBER.search(amount["gap"]) and not _AT_A_PLACE.search(amount["gap"]):
        return [m for m, _ in _KINDS[doc.lang] if amount[m]]
    if bare and (rest := _REST.match(doc.text, number.end)) is not None and _CAPTIVE.search(rest["how"]):
        return ["abducted"]
    if not recent or not bare:
        return []
    if _CLAIMED_BY.match(doc.text, number.end) or (_IT_WAS.search(before) and _STOPS.match(doc.text, number.end)):
        return [recent[-1].measure]
    if doc.lang == "fr" and _OF_THEM_FR.search(before):
        return [recent[-1].measure]
    if recent[-1].measure == "killed" and _INTERRED.search(before) and _STOPS.match(doc.text, number.end):
        return ["killed"]
    rest = _REST.match(doc.text, number.end)
    return [] if rest is None else held[-1:]


_OTHER_SHARE = re.compile(
    r"(?i)(?:\b(?:sp(?:oke|eaks?|oken)(?: \w+)? of|puts? (?:it|the \w+) at|(?:and|but) not|rather than|instead of"
    r"|estimat\w+|gave|gives|count\w*|claim\w*|say|says|said|insist\w*(?: on)?|et non(?: pas)?(?: de)?|au lieu de"
    r"|plutôt que(?: de)?|parl\w+(?:, [^,;.]{2,30},)? de|avanc\w+|évoqu\w+|annonç\w+|annonc\w+|l['’]estim\w+ à)"
    r"|, not)(?: (?:only|just|about|nearly|some|que|plutôt|seulement))?\s$"
)


def other_share(doc: Document, clause: Clause, phrase: Phrase, known: Sequence[Figure]) -> Figure | None:
    """The percentage before, of which another voice gives its own: "port officials speak of 75 per cent"."""
    start = phrase.number.start
    before = [f for f in known[-_LAST:] if f.measure == "percent_change" and start - f.end < _NEAR]
    if not before or (before[-1].of or "").startswith("share"):
        return None
    return before[-1] if _OTHER_SHARE.search(doc.text[max(clause.sentence.start, start - 80) : start]) else None


def _end(clause: Clause, phrase: Phrase) -> int:
    return clause.toks[phrase.end - 1].end

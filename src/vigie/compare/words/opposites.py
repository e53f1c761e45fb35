"""Words that contradict each other where both could stand: opposites, and members of one closed set."""

from __future__ import annotations

from collections import defaultdict

_PAIRS = """
increase decrease, increased decreased, increasing decreasing, rise fall, rose fell, risen fallen, rising falling,
grow shrink, grew shrank, growth decline, gain loss, gains losses, more less, more fewer, higher lower, high low,
many few, most least, before after, start end, began ended, begin end, open close, opened closed, open closed,
reopened closed, allow ban, allow forbid, allowed banned, allowed forbidden, allowed forced, permit prohibit,
accept reject, accepted rejected, approve reject, approved rejected, support oppose, supported opposed, win lose,
won lost, success failure, guilty innocent, buy sell, bought sold, strong weak, large small, big small, old new,
young old, good bad, best worst, better worse, true false, admit deny, admitted denied, confirm deny, confirmed denied,
enter leave, entered left, arrive depart, send receive, public private, internal external,
legal illegal, safe dangerous, early late, earlier later, fast slow, major minor, always never, male female,
include exclude, agreed refused, hire fire, raise lower, raised lowered, raising lowering,
surge plunge, surged plunged, soar plummet, soared plummeted, jump drop, drop rise, drop increase, decline increase,
profit loss, required optional, keep delete, keep remove, kept removed, create destroy, build destroy, alive dead,
peaceful violent, war peace, positive negative, maximum minimum, expand reduce, expanded reduced, captured released,
arrested released, lifted imposed, captured lost, temporary permanent,
temporarily permanently, cheap expensive, full empty, domestic foreign, inside outside, above below, majority minority,
armed unarmed,
hausse baisse, augmente diminue, augmentation diminution, augmente baisse, avant apres, debut fin, ouvert ferme,
rouvert ferme, ouverture fermeture, autorise interdit, accepte refuse, approuve rejete, soutient combat, gagne perdu,
coupable innocent, achete vendu, fort faible, grand petit, nouveau ancien, jeune vieux, meilleur pire, vrai faux,
confirme dement, confirme nie, entre sorti, arrive parti, public prive, toujours jamais,
plus moins, vivant mort, vivants morts, pacifique violent, guerre paix, positif negatif, libere enleve, liberes enleves,
liberation enlevement, arrete libere, leve impose, pris perdu, provisoire definitif, interieur exterieur,
majorite minorite, arme desarme
"""
_KINDS = """
monday tuesday wednesday thursday friday saturday sunday
lundi mardi mercredi jeudi vendredi samedi dimanche
january february march april june july august september october november december
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
first second third fourth fifth sixth seventh eighth ninth tenth
premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme
two three four five six seven eight nine ten eleven twelve
deux trois quatre cinq six sept huit neuf dix onze douze
dozens hundreds thousands millions billions
dizaines centaines milliers millions milliards
north south east west northern southern eastern western
nord sud est ouest
man woman boy girl
men women boys girls
homme femme garcon fille
hommes femmes garcons filles
mother father son daughter brother sister wife husband
mere pere fils frere soeur epouse mari
red blue green yellow black white orange purple
rouge bleu vert jaune noir blanc
hospital school church mosque market airport prison embassy
hopital ecole eglise mosquee marche aeroport prison ambassade
hospitals schools churches mosques markets airports prisons embassies
village town city
deaths injuries kidnappings arrests
killed injured arrested abducted
tues blesses arretes enleves
profits revenues losses
exports imports
spring summer autumn winter
printemps ete automne hiver
water fuel food electricity
eau carburant nourriture electricite
"""


def _opposites() -> dict[str, frozenset[str]]:
    out: dict[str, set[str]] = defaultdict(set)
    for pair in _PAIRS.replace("\n", " ").split(","):
        a, b = pair.split()
        out[a].add(b)
        out[b].add(a)
    return {word: frozenset(others) for word, others in out.items()}


OPPOSITES = _opposites()
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "de")


def opposite(a: str, b: str) -> bool:
    """Whether two folded words are opposites: by the table, or because one is the other with a negative prefix."""
    if b in OPPOSITES.get(a, ()):
        return True
    short, long = sorted((a, b), key=len)
    return len(short) > 3 and any(long == prefix + short for prefix in _PREFIXES)


# Word → number of its set; a word of two sets (six, millions) is in the first.
KINDS: dict[str, int] = {}
for _n, _line in enumerate(_KINDS.strip().splitlines()):
    for _word in _line.split():
        KINDS.setdefault(_word, _n)

"""Forecasts made with a word of probability or a noun rather than a future verb.

"An attack is very unlikely", "juge probable une escalade", "there is an even chance that …", "the odds of a deal are
slim", "table sur une hausse d'ici juin". The patterns look at folded text (``clauses.folded``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vigie.read.outlook.horizon_words import HORIZON
from vigie.read.outlook.outcome_words import BY_ITSELF, COMING, EVIL

_DEGREE = (
    r"(?:(?:now|still|also|as good as|not|no longer|very|highly|extremely|quite|most|more|less|increasingly"
    r"|rather|almost|nearly"
    r"|virtually|all but|only|just|tres|fort|assez|bien|hautement|extremement|plus que|peu|moins|plus|de plus en plus"
    r"|de moins en moins|quasi|quasiment|presque|pratiquement|a peu pres|plutot|guere|tout a fait|by no means"
    r"|far from"
    r"|anything but|loin d'etre|en rien|desormais|toujours"
    r"|encore|donc|pas|malheureusement|donc|en revanche|ainsi)[ -]+){0,3}"
)
_WORD = (
    r"(?:(?:un)?likely|(?:im)?probable|inevitable|imminent|plausible|unavoidable|on the cards|a foregone conclusion"
    r"|(?:only |just )?a (?:question|matter) of time|(?:an? )?(?:near|virtual)[- ]certainty|a certainty|a given"
    r"|a formality|assured|inescapable|(?:out of|within) reach|(?:a long way|(?:days|weeks|months|years)) (?:off|away)"
    r"|on the horizon|in the offing|impossible|hors de question|unthinkable|inconceivable"
    r"|(?:une (?:quasi[- ])?certitude)|acquise?s?|assuree?s?"
    r"|hors de portee|a portee de main|(?:ecrite?|jouee?)s? d'avance|impensables?|illusoires?|an? (?:remote|real"
    r"|distinct|strong|clear|slim"
    r"|genuine) (?:possibility"
    r"|prospect|chance)|(?:im)?probables?|(?:in)?vraisemblables?|certaine?s?|plausibles?|ineluctables?|inevitables?"
    r"|imminente?s?|exclue?s?|a (?:exclure|craindre|redouter|prevoir|attendre)|doubtful|douteu(?:x|ses?)"
    r"|(?:in)?envisageables?|possibles?|to be expected|to be feared|(?:yet |still )?to come|a venir"
    r"|(?:qu'une|une) question de (?:temps"
    r"|jours|semaines|mois))\b"
)
_MARK = r"(?:\" ?)?"
_PROBABLE = rf"(?P<words>{_MARK}{_DEGREE}{_MARK}{_WORD})(?: ?\")?"
_COPULA = (
    r"(?:(?:ne |n'|nous |lui |leur |me |y )?(?:est|sont|reste(?:nt)?|demeure(?:nt)?|parait|paraissent|semble(?:nt)?"
    r"|apparait|apparaissent|devien(?:t|nent)|serai(?:t|ent))"
    r"|is|are|remains?|seems?|looks?|appears?|becomes?|would be)"
    r"(?: (?:jugee?s?|consideree?s?|estimee?s?|tenue?s?|deemed|considered|judged|thought|seen|viewed)"
    r"(?: (?:comme|pour|as|to be))?)?"
)
# "Une reprise des combats est très probable avant juin": the subject is what is foretold.
_PREDICATE = re.compile(
    rf"\b(?P<copula>{_COPULA}) {_PROBABLE}(?!\s*(?:\"\s*)?(?:que|qu'|to|that|of|de|being"
    rf"|because)\b)(?! ?d'(?!ici|apres))(?!\w)"
)

# "Il est quasi certain que le marché restera fermé"
_IT_IS = re.compile(
    rf"\b(?:it is|it's|it (?:seems|looks|appears|remains)|il (?:est|semble|parait|reste)|il n'est)"
    rf"(?: [a-z]+ [a-z]+)? {_PROBABLE}\s*(?:that |que |qu')"
)
_JUDGE = (
    r"(?:jug(?:e|ent|eait|eaient|eant)|estim(?:e|ent|ait|aient|ant)|consider(?:e|ent|ait|aient|ant)"
    r"|tenons|jugeons|estimons|considerons|voyons"
    r"|tien(?:t|nent|nant)|tena(?:it|ient)|voi(?:t|ent)|voyant|croi(?:t|ent)|croyant|(?:a|ont|avait|avaient) (?:juge"
    r"|estime|considere)|deem(?:s|ed|ing)?|consider(?:s|ed|ing)?|rat(?:es?|ed|ing)|see(?:s|ing|n)?|saw"
    r"|judg(?:es?|ed|ing)|think(?:s|ing)?|thought|regard(?:s|ed|ing)?|view(?:s|ed|ing)?|assess(?:es|ed|ing)?"
    r"|call(?:s|ed|ing)?|believ(?:es?|ed|ing))"
)
_ATTRIBUTE = re.compile(r"^(?:certaine?s?|plausibles?)$")
_AS = r"(?:comme |pour |as |it |to be |as being |etre )*"
# "jugeant très improbable une libération par la force", "thinks it likely that the road will close"
_JUDGED_FIRST = re.compile(
    rf"\b(?P<judge>{_JUDGE}) {_AS}{_PROBABLE}\s*(?P<that>(?:que |qu'|that ))?(?P<what>[^;:.]{{6,}})"
)
# "La chute de la ville, que des diplomates jugent imminente, …"
_RELATIVES = (", que ", ", qu'", ", which ")
_JUDGED_BETWEEN = re.compile(
    rf"(?P<what>(?:\b[\w'%-]+ ){{0,8}}[\w'%-]+), (?:que |qu'|which )(?P<who>[^,;:.]{{2,60}}?) (?P<judge>{_JUDGE})"
    rf" (?:comme |as |to be )?{_PROBABLE}"
)
# "juge une escalade « probable » d'ici la fin du mois", "considers another coup unlikely"
_JUDGED_LAST = re.compile(
    rf"\b(?P<judge>{_JUDGE}) (?P<what>(?!(?:que|qu'|that|to|of|as|comme)\b)(?:[\w'-]+ ){{1,9}}?){_AS}{_PROBABLE}"
    r"(?!\s*(?:que|qu'|to|that)\b)(?P<rest>[^;:.,]*)"
)
_CHANCE = r"(?:chances?|odds|likelihood|probability|probabilite|probabilites|possibilite|possibility|risks?|risques?)"
_RATED = (
    r"(?:(?:a|an|some|a roughly|an? [\w-]+|about|around|only|no|little|almost no|virtually no|every|de|une|un|des"
    r"|peu de"
    r"|tres peu de|guere de|d'|environ|seulement|presque aucune|quasiment aucune|aucune|toutes les)\s*)?(?:(?:roughly"
    r"|even|good|high"
    r"|low|strong|fair|real|serious|slim|small|remote|significant|substantial|fifty-fifty|better-than-even|growing"
    r"|bonnes"
    r"|fortes?|faibles?|grandes?|reelles?|reel|minces?|serieuse?s?|infimes?|elevee?s?|eleve|certain|certaine|moindre"
    r"|\d+(?:[.,]\d+)? ?(?:%|per cent|percent|pour cent)(?: de)?)\s+(?:d'une |de |d')?){0,3}"
)
# "There is a roughly even chance that …", "il y a de fortes chances pour que …"
_EXISTS = re.compile(
    r"\b(?:there (?:is|are|remains?|was)|il y a(?:vait)?|il existe|il n'y a|il n'existe|see(?:s|ing)?|voi(?:t|ent)"
    r"|voyant"
    rf"|gives?|donn(?:e|ent)|with|avec)\s+(?P<words>{_RATED}{_CHANCE}(?: sur (?:deux|trois|quatre|cinq|dix)| (?:reel"
    rf"|reelle|serieu\w+|eleve|elevee|important|accru|accrue"
    rf"|imminent|faible|non negligeable)s?)?)\s*"
    r"(?P<link>that |of |for |pour que |pour qu'|pour |que |qu'|de voir |de |d')(?P<what>[^;:.]{6,})"
)
_SIZE = (
    r"(?:(?:very|extremely|still|now|also|no longer|not|pas|plus|tres|extremement|desormais|encore|de plus en plus"
    r"|increasingly|quite"
    r"|plutot)\s+)*"
    r"(?:high|low|slim|remote|distant|fanciful|small|minimal|negligible|nil|zero|growing|rising|increasing|falling"
    r"|significant|real"
    r"|strong"
    r"|good|better than even|even|about even|elevee?s?|faibles?|minces?|minimes?|nulle?s?|infimes?|reelle?s?|reel"
    r"|fortes?"
    r"|grandes?|grand|important|importante|croissante?s?|(?:about |around |a |de )?\d+ ?(?:%|per cent|percent"
    r"|pour cent))"
)
# "The odds of a deal before June are slim", "la probabilité d'une attaque reste faible"
_ODDS = re.compile(
    rf"\b(?:(?:the|les?|la) )?(?:{_CHANCE}|prospects?|hopes?|threat|danger|menace|espoirs?"
    rf"|perspectives?|hypothese|eventualite) (?P<link>of |that |for |de |d'|du |des |que |qu'"
    rf"|pour que )(?P<what>[^;:.,\"]{{4,120}}?)"
    rf"(?:, [^,;:.\"]{{3,80}},)?"
    rf" (?:(?:is|are|was|were|(?:will|would|could|may|might) be|remains?|seems?|looks?|(?:n')?(?:est|sont|sera)"
    rf"|reste(?:nt)?"
    rf"|demeure(?:nt)?|parait|paraissent|semble(?:nt)?) (?P<words>{_SIZE})"
    rf"|(?P<moves>(?:grow|ris|reced|fad|diminish|increas|dwindl|exist|persist)e?s|existe(?:nt)?"
    rf"|persiste(?:nt)?|se rapproche(?:nt)?|s'eloigne(?:nt)?"
    rf"|grandi(?:t|ssent)|recule(?:nt)?|s'amenuise(?:nt)?))\b(?P<rest>[^;:.,]*)"
)
# "Chances are slim that the road reopens", "the odds are that the army will hold"
_ODDS_THAT = re.compile(
    rf"\b(?:chances|odds) (?:are|sont) (?P<words>(?:{_SIZE})? ?(?:that|que|qu'|pour que))\s*(?P<what>[^;:.]{{6,}})"
)
# "gives the deal little chance of surviving", "évalue comme faible le risque d'une attaque"
_GIVES = re.compile(
    rf"\b(?:gives?|gave|donn(?:e|ent)) (?P<what>(?:[\w'-]+ ){{1,7}}?)(?P<words>{_RATED}chances?)\b(?P<rest>[^;:.,]*)"
)
_SIZED = re.compile(
    r"\b(?:(?:evalu|jug|estim|consider|qualifi)(?:e|ent|ait|aient|ant)|(?:rate|judge|see|assesse|describe)[sd]?)"
    rf" (?:comme |de |as )?(?P<words>{_SIZE}) (?:le |la |les |the )"
    rf"{_CHANCE} (?:de |d'|du |que |qu'|of |that )(?P<what>[^;:.,\"]{{4,}})"
)
# "n'exclut pas une extension du conflit", "cannot rule out further attacks"
_NOT_EXCLUDED = re.compile(
    r"\b(?P<words>n'exclu(?:t|ent|ait) pas|ne (?:peut|peuvent|saurait) (?:pas )?(?:etre )?exclu(?:re|e)"
    r"|(?:does|do|did|can|could)(?:n't|not| not) rule out|not ruling out) (?P<what>(?!que|qu'|that)[^;:.,]{6,})"
)
# "Further shelling cannot be ruled out"
_NOT_OUT = re.compile(
    r"\b(?:cannot|can't|can not|could not|couldn't) be (?P<words>ruled out|excluded|discounted)\b"
    r"|\bne (?:peut|peuvent|saurait|sauraient) (?:pas )?etre (?P<mots>exclue?s?|ecartee?s?)\b"
)
# "puts the chance of a deal at 40 per cent", "évalue à 40 % la probabilité d'un accord"
_PUTS = re.compile(
    rf"\b(?:puts?|estimates?|rates?|evalu(?:e|ent)|estim(?:e|ent)|chiffr(?:e|ent)|situ(?:e"
    rf"|ent)) (?:(?P<first>a (?P<n>\d+ "
    rf"?(?:%|pour cent)) )?)(?:the |la |les |le )?{_CHANCE} (?:of |that |de |d'|du |que |qu')"
    r"(?P<what>[^;:.,\"]{4,120}?)(?: (?:at|as|a) (?P<words>(?:[\w-]+ ){0,3}"
    r"(?:(?:\d+|[a-z]+t[ye](?:-[a-z]+)?) ?(?:%|per cent|percent|pour cent)"
    r"|(?:one|two|three|\d) (?:in|to|sur) (?:\w+)|une? sur \w+|fifty-fifty|50-50|high|low"
    r"|slim|even|likely|unlikely))|(?=[,.;\"]|$))"
)
# "What is more plausible is a string of local deals"
_MOST_LIKELY = re.compile(
    r"\b(?:what (?:is|seems|looks|remains) |ce qui (?:est|semble|parait) )?(?P<words>(?:the )?(?:most|more"
    r"|far more|le plus) "
    r"(?:likely|plausible|probable|vraisemblable)(?: (?:outcome|result|path))?) (?:is|est|reste|serait)(?: que| that)? "
    r"(?P<what>(?:an? |another |une? |the |la |le |de |des )[^;:.]{6,})"
)
# "The truce has little chance of lasting", "le plan a peu de chances d'aboutir"
_STANDS = re.compile(
    r"\b(?P<verb>has|have|stands?|a|ont|n'a|n'ont|(?:n')?aurai(?:t|ent)|aura|auront|garde(?:nt)?|conserve(?:nt)?) "
    rf"(?P<words>{_RATED}(?:chances?|probabilite))\s+(?:of \w+ing|d'\w+(?:er|ir|re)|de (?:se |s'|ne )?\w+(?:er|ir"
    rf"|re))\b"
)
# "He expected good news before the weekend", "s'attend à une hausse des prix d'ici juin"
_EXPECTS = re.compile(
    r"\b(?P<words>expect(?:s|ed|ing)?|fear(?:s|ed)|(?<=s )fear(?= (?:the|an?)\b)|dread(?:s|ed)|anticipat(?:es?"
    r"|ed|ing)|foresees?|foresaw"
    r"|predict(?:s|ed|ing)?|forecast(?:s"
    r"|ing)?"
    r"|project(?:s|ing)|envisages?|s'attend(?:ent|ait|aient)? a|s'attendant a|tabl(?:e|ent|ait|aient|ant)(?: \w+)? sur"
    r"|mis(?:e|ent|ait|aient|ant) sur|prevoi(?:t|ent)|prevoyant|anticip(?:e|ent|ait|aient|ant)|redout(?:e|ent|ait"
    r"|aient|ant)"
    r"|crai(?:nt|gnent|gnait|gnant)|pronostiqu(?:e|ent|ait|ant)|entrevoi(?:t|ent)|predi(?:t|sent|sant)|(?:tabl"
    r"|anticip|escompt)ons(?: sur)?|prevoyons|redoutons|craignons|nous attendons a)"
    r" (?P<what>(?!(?:que|qu'|that|to|it|him|her|them|de(?! nouve)|d'(?!autres)|ce que|ce qu'|of|for|over|about"
    r"|among|from|and"
    r"|by)\b)\"?(?:[\w'%.,-]+?[ \"]+){0,12}?[^;:.,]*)"
)
_CHANGE = re.compile(
    rf"\b(?:{EVIL}|deficits?|shortfalls?|inflation|recession|contraction|croissance|extension|hausses?|baisse"
    rf"|augmentation"
    rf"|diminution|recul|regain|retour|vague|degradation|deterioration|amelioration"
    r"|aggravation|maintien|persistance|statu quo|enlisement|multiplication|intensification|poursuite"
    r"|prolongation|effondrement|afflux|arrivees? massives?"
    r"|more|further|fewer|higher|lower|worse|rise|increase|decrease|drop|fall|surge|wave|influx|return|growth|decline"
    r"|deterioration|improvement|escalation|continuation|intensification|breakthrough)\b"
)
# "up to 25,000 new arrivals"
_MORE_OF_THEM = re.compile(
    r"\W*(?:(?:up to|another|a further|as many as|some|jusqu'a|encore|environ) )?\d[\d., ]*(?:more |new "
    r"|further |additional "
    r"|nouve\w+ |autres )?(?:arrivals|refugees|displaced|returnees|cases|deaths|arrivees|refugies|deplaces|cas|morts)\b"
)
# "fear the loss of the airlift"
_LOSS_OF = re.compile(
    r"\W*(?:the |a |an |la |le |une? |l')?(?:\w+ )?(?:loss|fall|collapse|return|repeat|end|closure|withdrawal|departure"
    r"|resumption|spread|perte|chute|effondrement|retour|fin|fermeture|retrait|depart|reprise) (?:of|to|de|du|des|d')"
)
# What can still happen: an event, not a cause or a trait.
_EVENT = re.compile(
    rf"\b(?:{EVIL}|[\w-]{{3,}}(?:tions?|sions?|ments?)|attaques?|attacks?|attempts?|coups?|prise|chute|retour"
    rf"|reprises?"
    r"|retraits?|accords?|treves?|cessez-le-feu|offensives?|assauts?|assaults?|guerre|war|hausses?|baisses?|departs?"
    r"|victoires?|defaites?|pertes?|raids?|strikes?|frappes?|rupture|ceasefire|truce|deal|return|recovery|withdrawal"
    r"|collapse|siege|blockades?|blocus|clashes|combats|fighting|violences?|protests?|unrest|takeover|defeat|victory"
    r"|fall"
    r"|rise|drop|delays?|retards?|report|shortages?|penuries?|crises?|crisis|arrivals?|arrivees?|closures?|blackouts?"
    r"|reouvertures?|fermetures?|ouvertures?|coupures?|levee|releve|swap|release|rescue|talks|pourparlers|vote"
    r"|scrutin"
    r"|default|bankruptcy|faillite|secheresse|drought|crues?|floods?|spread|outbreaks?|epidemies?|mutinerie|mutiny"
    r"|putsch)\b"
)
_NOT_EVENT = re.compile(
    r"\b(?:cause|origine|origin|hypotheses?|hypothesis|theory|theorie|pistes?|these|explanations?|explications?"
    r"|motive"
    r"|mobile"
    r"|motif|liens?|links?|reason|raisons?|chose|thing|auteurs?|culprits?|suspects?|reponse|answer|verite|truth"
    r"|allegations?|accusations?|question|responsabilite|implication|version|coincidence|argument|source|lecture"
    r"|assertion|claims?|revendications?)\b"
)
_INDEFINITE = re.compile(
    r"\W*(?:a|an|another|any|no|further|more|new|some|un|une|une autre|de nouve\w+|d'autres|toute|tout)\b"
)
_WEAK = re.compile(
    r"^(?![\w' ]*\b(?:all but|almost|nearly|virtually|quasi|presque)\b)[\w' ]{0,30}?\b(?:possibles?"
    r"|envisageables?|certaine?s?)\b"
)
# Said of nothing but what is to come, so whatever the subject is.
_TO_COME = re.compile(r"\b(?:imminente?s?|ineluctables?|to be feared|a (?:craindre|redouter))\b")
_COMING = re.compile(r"^[\w' ]{0,30}?\b(?:to come|a venir)\b")
_PRONOUN = re.compile(
    r"\W*(?:it|this|that|these|those|they|he|she|we|which|who|what|there|il|elle|ils|elles|ce|cela|ca|c'|qui|ceci"
    r"|rien"
    r"|nothing|nobody|one|on|nous|tout|everything|all)\W*$"
)
_LOOSE = re.compile(r"\W*(?:it|this|that|these|he|she|they|him|her|its|il|elle|cela|ce|ca)\b\W*$")
_DONE = re.compile(r"\b(?:has|have|had|was|were|a ete|ont ete|ait|aient|avait|avaient|etait|etaient)\b")


@dataclass(frozen=True)
class Prospect:
    """What is foretold (``start`` to ``end``; ``None`` for the subject before ``cue``), the words of probability, the
    verb that leads it in and its place, all in folded bounds."""

    start: int | None
    end: int
    cue: tuple[int, int]
    words: tuple[int, int]
    verb: tuple[int, int] | None = None
    any_subject: bool = False  # the words tell of the future whatever they are said of


def prospects(text: str, a: int, b: int) -> Iterator[Prospect]:
    """The prospects of the sentence ``a`` to ``b`` of folded ``text``; subjects are for :func:`is_event` to judge."""
    yield from _judged(text, a, b)
    yield from _counted(text, a, b)
    yield from _expected(text, a, b)
    for m in _STANDS.finditer(text, a, b):
        yield Prospect(None, stop_of(text, m.end(), b), m.span(), _bare(text, *m.span("words")), any_subject=True)
    for m in _MOST_LIKELY.finditer(text, a, b):
        yield Prospect(m.start("what"), stop_of(text, m.start("what"), b), m.span("words"), m.span("words"))
    for m in _NOT_OUT.finditer(text, a, b):
        yield Prospect(None, stop_of(text, m.end(), b), m.span(), m.span())
    for m in _PREDICATE.finditer(text, a, b):
        if re.search(r"\b(?:a|to)\s$", text[max(a, m.start() - 3) : m.start()]):
            continue
        yield Prospect(None, stop_of(text, m.end(), b), m.span(), _bare(text, *m.span("words")))


def is_event(text: str, start: int, cue: int, end: int) -> bool:
    """Whether the subject at ``start`` to ``cue`` of a predicate of probability can still come to pass."""
    subject = text[start:cue]
    if not re.search(r"\w", subject) or _PRONOUN.match(subject) or _NOT_EVENT.search(subject):
        return False
    if re.search(r"\b(?:qui|que|which|that|who)\s*$", subject):
        return False
    if _TO_COME.search(text, cue, end):
        return True
    if _WEAK.match(text[cue:end]):
        weather = BY_ITSELF.match(subject) or COMING.search(subject)
        return bool(weather or (_EVENT.search(subject) and HORIZON.search(text, start, end)))
    if _COMING.match(text[cue:end]):
        return bool(re.match(r"\W*(?:the worst|le pire)\b", subject))
    return bool(_EVENT.search(subject) or _INDEFINITE.match(subject) or HORIZON.search(text, start, end))


def _judged(text: str, a: int, b: int) -> Iterator[Prospect]:
    for m in _JUDGED_FIRST.finditer(text, a, b):
        start, end = m.start("what"), stop_of(text, m.start("what"), b)
        if not m["that"] and not (_EVENT.search(text, start, end) or _INDEFINITE.match(text, start)):
            continue
        if not m["that"] and (
            _ATTRIBUTE.search(m["words"]) or not re.search(r"j|est|cons|tien|ten|voi|voy|cro", m["judge"][:4])
        ):
            continue  # "juge certaines mesures", "sees plausible ways": words of the noun
        if m["that"] and _DONE.search(text, start, min(end, start + 60)):
            continue
        yield Prospect(start, end, m.span("judge"), _bare(text, *m.span("words")), m.span("judge"))
    for m in _JUDGED_LAST.finditer(text, a, b):
        what = m["what"]
        if (
            _LOOSE.match(what)
            or _NOT_EVENT.search(what)
            or re.search(r"\b(?:is|are|was|est|sont|etait|que|that)\b", what)
        ):
            continue
        if not (_EVENT.search(what) or (_INDEFINITE.match(what) and " " in what.strip())):
            continue
        yield Prospect(m.start("what"), m.end(), m.span("judge"), _bare(text, *m.span("words")), m.span("judge"))
    relative = any(text.find(words, a, b) >= 0 for words in _RELATIVES)  # the pattern tries at every word
    for m in _JUDGED_BETWEEN.finditer(text, a, b) if relative else ():
        if _EVENT.search(m["what"]) and not _NOT_EVENT.search(m["what"]):
            yield Prospect(m.start("what"), m.end(), m.span("judge"), _bare(text, *m.span("words")), m.span("judge"))


def _counted(text: str, a: int, b: int) -> Iterator[Prospect]:
    for m in _IT_IS.finditer(text, a, b):
        start = m.end()
        guess = _DONE.search(text, start, min(b, start + 60)) or re.search(
            r"\b(?:(?:im)?possibles?|plausibles?)$", m["words"].strip()
        )
        if not guess:
            yield Prospect(start, stop_of(text, start, b), m.span(), _bare(text, *m.span("words")))
    for m in _EXISTS.finditer(text, a, b):
        start, end = m.start("what"), stop_of(text, m.start("what"), b)
        if re.search(r"(?:not|n't|never|ne) $", text[max(a, m.start() - 6) : m.start()]):
            continue
        clause = m["link"].strip() in ("that", "pour que", "pour qu'", "que", "qu'")
        if clause and _DONE.search(text, start, min(end, start + 60)):
            continue
        if not clause and not (
            _EVENT.search(text, start, end)
            or re.match(r"\w+(?:ing|er|ir|re)\b", text[start:end])
            or HORIZON.search(text, start, end)
        ):
            continue
        if re.search(r"\brisks?|risques?", m["words"]) and not clause and not _EVENT.search(text, start, end):
            continue
        seen = (m.start(), m.start("words")) if re.match(r"see|voi|voy|give|donn", m.group()) else None
        yield Prospect(start, end, m.span("words"), m.span("words"), seen)
    for m in _ODDS.finditer(text, a, b):
        odd = not re.match(r"(?:(?:the|les?|la) )?ris", m.group())
        if (
            odd
            or _EVENT.search(m["what"])
            or HORIZON.search(text, *m.span())
            or "that" in m["link"]
            or "qu" in m["link"]
        ):
            yield Prospect(m.start(), m.end(), m.span(), m.span("words" if m["words"] else "moves"))
    for m in _ODDS_THAT.finditer(text, a, b):
        yield Prospect(
            m.start("what"), stop_of(text, m.start("what"), b), m.span("words"), _bare(text, *m.span("words"))
        )
    for m in _GIVES.finditer(text, a, b):
        if re.fullmatch(r"(?:an?|the|une|la) chances?", m["words"].strip()):
            continue  # "give peace a chance"
        yield Prospect(m.start("what"), m.end(), m.span("words"), m.span("words"), (m.start(), m.start("what")))
    for m in (*_SIZED.finditer(text, a, b), *_NOT_EXCLUDED.finditer(text, a, b)):
        ahead = _EVENT.search(m["what"]) and HORIZON.search(m["what"])
        if m.re is _SIZED or _CHANGE.search(m["what"]) or ahead:
            end = stop_of(text, m.start("what"), b)
            yield Prospect(m.start("what"), end, m.span("words"), m.span("words"), (m.start(), m.start("what")))
    for m in _PUTS.finditer(text, a, b):
        words = "words" if m["words"] else "n"
        if m[words]:
            yield Prospect(m.start("what"), m.end("what"), m.span(), m.span(words), (m.start(), m.start("what")))


def _expected(text: str, a: int, b: int) -> Iterator[Prospect]:
    for m in _EXPECTS.finditer(text, a, b):
        end = stop_of(text, m.start("what"), b)
        what = text[m.start("what") : end]
        if not what or (re.search(r"\b(?:que|qu'|that)\s+[\w']+", what.split(",")[0]) and not _EVENT.search(what)):
            continue
        if re.search(r" to [a-z]+", what) and not re.search(r"\b(?:return|due|up|close|down|access) to\b", what):
            continue
        before = text[max(a, m.start() - 14) : m.start()]
        if re.search(
            r"\b(?:as|is|are|was|were|be|been|what|than|not|n't|don't|que|comme|if|when|to|can"
            r"|should)\s+(?:\w+ly )?$",
            before,
        ):
            continue
        if re.search(r"\bne?\s?'?$", before):
            continue
        plans = m["words"].startswith(("prev", "project", "envisag", "mis", "tabl")) and "ons" not in m["words"]
        fears = m["words"].startswith(("redout", "crai", "fear", "dread"))
        limit = HORIZON.search(what) is not None
        plans = plans and not (limit and re.match(r"\W*(?:(?:some|about|environ|quelque|plus de|more than) )?\d", what))
        changed = _CHANGE.search(what) is not None or _MORE_OF_THEM.match(what) is not None
        if fears and _LOSS_OF.match(what):
            yield Prospect(m.start("what"), end, m.span("words"), m.span("words"), m.span("words"))
            continue
        if not (
            (changed and (limit or not plans or re.search(r"\d", what)))
            or (limit and not plans and (not fears or _EVENT.search(what)))
        ):
            continue
        yield Prospect(m.start("what"), end, m.span("words"), m.span("words"), m.span("words"))


_STOP = re.compile(
    r";|:|\s-\s|, (?:and|but|while|whereas|although|though|yet|saying|adding|noting|citing|which|who|where|et|mais|ou"
    r"|tandis que"
    r"|alors que|bien que|ce qui|qui|a-t-il|selon|d'apres|according to|car|comme|soit)\b|\b(?:because|since|car"
    r"|parce que|given that|etant donne)\b|\"\s*,| \("
)


def stop_of(text: str, at: int, b: int) -> int:
    """Where the clause that begins before ``at`` ends in folded ``text``, at ``b`` at the latest."""
    m = _STOP.search(text, at, b)
    return m.start() if m else b


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The words without quotation marks and fillers around them."""
    m = re.compile(r"(?:[\" ]|(?:now|still|also|desormais|toujours|encore|donc|en revanche|only|just)\b)*").match(
        text, start, end
    )
    start = m.end() if m else start
    while end > start and text[end - 1] in '" ':
        end -= 1
    return start, end

"""Who counted it, where no quotation tells: "the agency recorded 40 attacks", "40 attacks (UN)", "official toll"."""

from __future__ import annotations

import re
from bisect import bisect_right

from vigie.language.document import Document, Sentence
from vigie.model import Bounds, Span
from vigie.read.grammar.items import ADVERBS, NOUNS_IN_LY, item
from vigie.read.names.noun_phrases import joined

# Verbs of counting: their subject is who says the number, not who did what is counted.
_COUNTS = frozenset(
    """
    report reports reported record records recorded document documents documented counted registered estimate estimates
    estimated tally tallied tallies logged verified verifies puts put confirm confirmed confirms noted lists listed
    cites
    cited attributes attributed projects projected recorded
    recense recensé recensent dénombre dénombré dénombrent comptabilise comptabilisé comptabilisent estime estiment
    estimé
    enregistre enregistré enregistrent documenté documente rapporte rapporté rapportent signale signalé signalent évoque
    évoquent évoqué évoquait déplore déplorent déploré état avance avancent avancé chiffre chiffrent
    """.split()
)
# Before a noun or an adjective of the same form: "a list of", "the estimated 6,000", "its report".
_NO_VERB_AFTER = frozenset(
    "the a an its his her their our this that some of an le la les un une son sa ses leur leurs ce cette selon"
    " d' l' premier dernier nouveau seul même first last latest previous initial by of with after in for from over amid"
    " despite".split()
)
# What happens counts nothing: "the attack recorded", "les attaques".
_HAPPENINGS = re.compile(
    r"(?i)\b(?:attacks?|violence|blasts?|explosions?|floods?|storms?|fighting|clashes|raids?|strikes?|attaques?"
    r"|violences|combats|inondations|affrontements)$"
)
_SAYS = frozenset(
    "said says say announced announces reported reports confirmed confirms claimed claims stated added dit"
    " disent affirme"
    " affirment affirmé annonce annoncé annoncent indique indiqué indiquent précise précisé rapporte rapporté"
    " assure assuré"
    " revendique revendiqué déclare déclaré".split()
)
_NO_CONTENT = frozenset(', . ; : on in at by of about to from the à au dans sur par lundi " “ « ) — –'.split()) - {
    "the"
}
# Asking for something or judging it does not state the numbers in it.
_NO_STATEMENT = re.compile(
    r"(?i)^(?:\w+ ){0,2}(?:condemn|denounc|welcom|urg|order|ask|call|demand|recommend|advis|plead|appeal|vow"
    r"|pledg|promis"
    r"|threaten|mourn|prais|hail|criti|condamn|dénonc|exhort|appel|ordonn|exig|salu|promet|menac|recommand|conseill)"
)
_DENIED = re.compile(r"(?i)^(?:\w+ ){0,2}(?:den(?:y|ies|ied)|reject|disput|ni(?:e|ent|é)\b|démen|contest|réfut)")
# Who claims a deed says that he did it, not how many it killed: that is the teller's.
_DEED = re.compile(
    r"(?i)(?:full |sole |joint )?responsibility\b|(?:l['’]|la |sa )responsabilité\b|l['’]attentat\b"
    r"|(?:l['’]|la |le |les |ces? |cette |une? |des )(?:\w+ ){0,2}(?:attaques?|assauts?|explosions?|enlèvements?|raids?"
    r"|attentats?|embuscades?|meurtres?|tueries?)\b"
)
# "estime, au paragraphe 63 de son rapport, que"
_PUT_IN = re.compile(r"\s?,[^,.;:]{2,60}, (?:que\s|qu['’]|that\s)")
_FOR_DEED = re.compile(r"(?i)\b(?:responsibility (?:for|of)|responsabilité d(?:e|u|es|['’]))$")
_CLAIMED = re.compile(r"(?i)^(?:\w+ ){0,2}(?:claim|took|taken?|taking|assum|revendiqu|assum)")
_DECLARED = re.compile(r"(?i)^(?:\w+ ){0,2}(?:declar|proclaim|déclar|proclam|décrét)")
# An account that nobody in particular gave: "an earlier toll", "un précédent bilan", "nos estimations".
_ACCOUNTS = r"(?:death toll|toll|count|tally|figure|estimate|bilan|décompte|chiffre|estimation|total|nombre|number)s?"
_EARLIER = (
    r"(?:earlier|first|previous|initial|preliminary|provisional|latest|last|new|revised|updated|précédente?|premi(?:er|ère)|derni(?:er|ère)"
    r"|nouve(?:au|l|lle)|provisoire|initiale?)"
)
_NO_AUTHOR = re.compile(
    rf"(?i)(?:(?:the|an?|its|le|la|les|un|une|ce|ces|this|that|these)\s)?(?:(?:{_EARLIER}|another|autres?|total)\s)*{_ACCOUNTS}"
    rf"(?:\s(?:{_EARLIER}|total|actualisée?|révisée?))?"
    r"(?:\s(?:of|des|de) (?:\w+\s)?(?:victime|mort|tué|blessé|dead|victim|kill)\w*)?"
    r"|(?:the |some |strong |new |available )*evidence"
    r"|(?:our|my|nos|notre|mes|mon)\s(?:own\s|propres?\s)?(?:information|source|count|tall|décompte|calcul|estimat|enquête"
    r"|investigation|report|correspond|journalist|confr|rédaction|newsroom|team|équipe)\w*(?:\s.*)?"
)
_EARLIER_ACCOUNT = re.compile(rf"(?i)\b{_EARLIER}\s(?:\w+\s)?{_ACCOUNTS}(?:\s{_EARLIER})?\s?(?:of|de|d['’]|at|à)\s?$")
_AUX = frozenset(
    "fait font faisant a ont avait avaient aurait auraient has have had also already itself lui-même également"
    " aussi état d' de".split()
)
_STOP = frozenset(
    ', ; : . ! ? ( ) [ ] “ ” « » " — – and but while that which who when as et mais que qui tandis dont où'.split()
)
_BEFORE_BODY = _STOP | {"selon", "to", "by", "par", "with", "from"}
_PRONOUNS = frozenset(
    "he she it they we i you there this that these il elle ils elles on nous je ce cela c' y which who qui ça"
    " people".split()
)
_BRACKET = re.compile(
    r"[^()\n]{0,60}?\((?:(?:sources? ?: ?|according to |selon |d['’]après |per )(?P<said>[^()\n]{2,60})"
    r"|(?P<short>[A-Z][A-Z&-]{1,9}(?:, [A-Z]{2,9})?))\)"
)
_ELSEWHERE = re.compile(r"[;:()“”«»\"]|\b(?:but|while|whereas|mais|tandis)\b|, (?:and|as|et) ", re.IGNORECASE)
_OFFICIAL = re.compile(
    r"(?i)\b(?<!aucun )(?<!no )(?<!sans )(?<!de )(?:the |an? |le |un )?"
    r"(?:official (?:death )?toll|official figures|official count|bilan officiel"
    r"|chiffres officiels)\b"
)
_LINKING = frozenset("of the for and de du des la le les pour d l et en".split())
_MARKS = frozenset('“”«»"')
_REACH = 10
_FAR = 600
# A date right after a verb of saying tells when it was said, not when it happened.
SAID = re.compile(
    r"\b(?:said|says|told|announced|reported|added|stated|confirmed|declared|claimed|denied|warned|wrote"
    r"|estimated|tweeted"
    r"|posted|noted|statement|a (?:dit|déclaré|annoncé|affirmé|indiqué|confirmé|précisé|ajouté|rapporté|démenti"
    r"|assuré|estimé)"
    r"|ont (?:dit|déclaré|annoncé|affirmé|indiqué|confirmé|précisé|rapporté)|communiqué)"
    r"(?:\s(?:late|early|earlier|in a statement|dans un communiqué|on|in|ce|le|the|un|a|by|daté d[ue]|publié"
    r"|issued|released"
    r"|reporters|journalists|afp|reuters|the associated press|ap|bbc|aux? journalistes|à|l['’]afp)){0,5}\s*$"
    # "the toll was given on Friday", "le bilan a été livré mercredi"
    r"|\b(?:toll|figures?|count|bilan)\s[^.;,]{0,30}?\b(?:given|released|confirmed|published|livré|donné|communiqué|fourni"
    r"|dressé)s?\s(?:(?:late|early|on|ce)\s)*$"
    # "interviewed by telephone on Monday", "spoke to us on Monday", "où nous l'avons rencontré lundi"
    r"|\b(?:interviewed|contacted|reached)\s(?:(?:by|in|at)\s(?:tele)?[\w’'-]+\s)?(?:late\s|early\s|on\s)*$"
    r"|\bspoke\s(?:to|with)\s[\w’'-]+\s(?:(?:late|early|on)\s)*$"
    r"|\b(?:rencontré|interrogé|contacté|joint)e?s?\s(?:à\s[\w’'-]+\s|par\s\w+\s|au\s\w+\s|le\s)?$"
    # "told the agency on Wednesday", "confirmed the toll on Thursday", but not "told its citizens on Friday to leave"
    r"|\btold\s(?!(?:its|their|his|her|all)\b)(?:(?!that\b)[\w’'-]+\s){1,5}?(?:(?:late|early|on)\s)*$"
    r"|\b(?:confirmed|announced|gave|revised|updated|published|released)\s(?:the|an?|its|this|that)\s(?:\w+\s)?"
    r"(?:toll|figures?|numbers?|news|reports?|information|count|statement|list)\s(?:(?:late|early|on)\s)*$",
    re.IGNORECASE,
)


def states(cue: str | None, content: str, after_cue: bool) -> bool:
    """Whether an attribution states the numbers in its content, or only demands, judges or declares something."""
    if cue is not None and not after_cue and _DENIED.match(cue):
        return False
    if cue is None or not after_cue:
        return True
    if _FOR_DEED.search(cue) or _NO_STATEMENT.match(cue) or (_CLAIMED.match(cue) and _DEED.match(content)):
        return False
    return not (
        _DECLARED.match(cue) and re.match(r"(?i)(?:an?|the|its|une?|le|la|l['’]|martial|war|victory)\b", content)
    )


def no_author(told: str) -> bool:
    """Whether the words for a source name an account without its author, or the writer's own."""
    return _NO_AUTHOR.fullmatch(told.strip()) is not None


def earlier_account(text: str, start: int) -> bool:
    """Whether the number at ``start`` is an earlier account's of which nobody is named: "a first count of 21"."""
    return _EARLIER_ACCOUNT.search(text, max(0, start - 60), start) is not None


def said_before(doc: Document, sentence: Sentence, span: Span) -> Bounds | None:
    """Bounds of the subject of a verb of saying whose clause goes on to ``span``: "The mayor said nine died"."""
    toks = sentence.tokens
    for i, token in enumerate(toks):
        if token.end > span.start:
            return None
        put_in = _PUT_IN.match(doc.text, token.end, span.start) if token.lower in _COUNTS | _SAYS else None
        if i and put_in is not None and not _passive(sentence, i):
            if _ELSEWHERE.search(doc.text, put_in.end(), span.start) is not None:
                continue
            return _subject(doc, sentence, i)
        if i and token.lower in _SAYS and i + 1 < len(toks) and _opens_content(sentence, i + 1, span):
            if _is_noun(doc, sentence, i) or _passive(sentence, i):
                continue
            if _CLAIMED.match(token.lower) and _DEED.match(doc.text, toks[i + 1].start):
                continue
            if _ELSEWHERE.search(doc.text, token.end, span.start) is None:
                return _subject(doc, sentence, i)
    return None


def _opens_content(sentence: Sentence, at: int, span: Span) -> bool:
    """Whether what follows a verb of saying is what was said, not when or to whom."""
    toks = sentence.tokens
    following = toks[at + 1].lower if at + 1 < len(toks) else ""
    return (
        toks[at].start >= span.start
        or toks[at].lower not in _NO_CONTENT
        or following in ("least", "most", "moins", "have")
    )


def count_reporter(doc: Document, sentence: Sentence, span: Span) -> Bounds | None:
    """Bounds of the subject of a verb of counting whose object holds ``span`` in its own clause, or ``None``."""
    toks = sentence.tokens
    first = bisect_right(toks, span.start, key=lambda t: t.end)
    at = first - 1 if first < len(toks) else -1
    steps = 0
    while at > 0 and steps < _REACH:
        token = toks[at]
        if token.lower in _COUNTS and not _passive(sentence, at) and not _is_noun(doc, sentence, at):
            return _subject(doc, sentence, at)
        if token.lower in _STOP and token.text not in _MARKS:
            break
        at -= 1
        steps += 1
    m = _OFFICIAL.search(doc.text, max(sentence.start, span.start - _FAR), span.start)
    if m is not None and not re.search(r"[;!?]", doc.text[m.end() : span.start]):
        return m.span()
    return None


def _is_noun(doc: Document, sentence: Sentence, at: int) -> bool:
    before = sentence.tokens[at - 1].lower
    return before in _NO_VERB_AFTER and not (doc.lang == "fr" and before == "a")


def _passive(sentence: Sentence, verb: int) -> bool:
    before = [t.lower for t in sentence.tokens[max(0, verb - 3) : verb]]
    return any(
        w in ("is", "are", "was", "were", "be", "been", "being", "est", "sont", "été", "était", "étaient")
        for w in before
    )


def _subject(doc: Document, sentence: Sentence, verb: int) -> Bounds | None:
    toks = sentence.tokens
    end = verb
    while end > 0 and (toks[end - 1].lower in _AUX or _adverb(toks[end - 1].lower)):
        end -= 1
    first = end
    while first > 0 and end - first < 10:
        low = toks[first - 1].lower
        if low in _STOP:
            near = [item(t, False) for t in toks[max(0, first - 3) : first + 2]]
            at = min(2, first - 1)
            if low not in ("and", "et") or not 0 < at < len(near) - 1 or not joined(near, at):
                break  # "Iran and Iraq reported", "des sources locales et militaires avancent" go on
        first -= 1
    if first == end and first > 1 and toks[first - 1].lower in ("which", "who", "qui"):
        return _antecedent(sentence, first - 1)
    if (
        first == end
        or end - first >= 10
        or toks[first].lower in _PRONOUNS
        or any(t.text[0].isdigit() for t in toks[first:end])
    ):
        return None
    if not any(t.text[0].isalpha() for t in toks[first:end]):
        return None
    if doc.text[toks[first].start : toks[end - 1].end].lower().split()[0] in (
        "in",
        "on",
        "at",
        "since",
        "en",
        "dans",
        "depuis",
        "by",
        "with",
    ):
        return None
    bounds = toks[first].start, toks[end - 1].end
    return None if _HAPPENINGS.search(doc.text, *bounds) else bounds


def _adverb(word: str) -> bool:
    return word in ADVERBS or (word.endswith("ly") and word not in NOUNS_IN_LY)


def _antecedent(sentence: Sentence, relative: int) -> Bounds | None:
    """The body before ", which counted …", with an abbreviation in brackets after it left out."""
    toks = sentence.tokens
    end = relative - 1 if toks[relative - 1].text == "," else relative
    if end > 2 and toks[end - 1].text == ")" and toks[end - 3].text == "(":
        end -= 3
    first = end
    while first > 0 and end - first < 10 and toks[first - 1].lower not in _BEFORE_BODY:
        first -= 1
    if first == end or end - first >= 10 or not any(t.text[0].isupper() for t in toks[first:end]):
        return None
    return toks[first].start, toks[end - 1].end


def stated_in_brackets(text: str, start: int, end: int) -> Bounds | None:
    """Bounds of a source in brackets soon after ``start``: "478 deaths (HRW)"; not an abbreviation being introduced."""
    m = _BRACKET.match(text, start, end)
    if m is None:
        return None
    if m["said"]:
        return m.span("said")
    before = re.findall(r"[^\W\d_]+", text[max(0, start - 80) : m.start("short")])
    before = [w for w in before if w.lower() not in _LINKING]  # "Volontaires pour la défense de la patrie (VDP)"
    short = [c for c in m["short"] if c.isalpha()]
    initials = "".join(w[0].upper() for w in before[-len(short) * 2 :])
    if before and (before[-1][0].isupper() or "".join(short) in initials or short[0] == before[-1][0].upper()):
        return None
    return m.span("short")

"""What somebody must or should do: "the council must …", "il faut que …"."""

from __future__ import annotations

import re

from vigie.language.document import Document
from vigie.model import Recommendation
from vigie.read.context.scope import Scope
from vigie.read.grammar.clauses import Folded, fold, trimmed
from vigie.read.outlook.demands import ADDRESSEE
from vigie.read.outlook.recommended import (
    ADVICE,
    CITIZENS,
    LEFT_CUT,
    NOBODY,
    NOT_CALL,
    SPEECH,
    SUPPOSED,
    TAIL,
    recommended,
    words_end,
)

# "X must do Z", "il faut que".
_MUST = re.compile(
    r"\b(?P<must>must|should|needs? to|ought to|ha(?:s|ve) to(?! date)|had better|would do (?:well|better) to"
    r"|(?:ferai(?:t|ent) (?:bien|mieux)|serai(?:t|ent) (?:bien )?inspiree?s?) de|doi(?:t|vent)|devrai(?:t"
    r"|ent))(?:, (?:[\w ]{2,24} (?:said|says|added|argued|wrote)|(?:said|says|a-t-(?:il|elle) \w+"
    r"|selon) [\w ]{2,24}),)?\s+(?=(?P<what>(?!(?:not |never )?have\b|be (?:\w+ing)\b|avoir\b|the\b|an?\b|it\b|they\b"
    r"|this\b)[a-z][^;:]*))"
)

_MUST_FR = re.compile(
    r"\b(?:mieux vaut|il (?:faut|faudrait|(?:convient|est (?:\w+ment )?(?:recommande|conseille|preconise)) (?=de|d')"
    r"|est (?:urgent|necessaire|indispensable|essentiel"
    r"|imperatif) (?=que|qu'|de|d')|importe"
    r" (?=que|qu'|de|d')))\s*(?!(?:compter|attendre|s'attendre|se preparer"
    r"|savoir|rappeler|noter|dire|souligner|remonter|rester|etre)\b"
    r"|\w+ (?:heures|jours|minutes)\b)"
    r"(?P<what>(?:qu'|que )[^;:]+|(?:de |d')?(?:se |s')?[a-z]+(?:er|ir|re|oir)\b[^;:]+)"
)

# "Aid must be scaled up": what has to happen, to nobody in particular.
# "It is vital that the road be opened": the English twin.
_ESSENTIAL = re.compile(
    r"\bit (?:is|remains) (?:\w+ )?(?:essential|vital|imperative|crucial|critical|urgent) (?:that|for) "
    r"(?P<what>(?!you\b|we (?:remember|understand))[^;:]{8,})"
)
_INDICATIVE = re.compile(r"\b(?:is|are|was|were|has|had|will|would|did|you)\b")
_PASSIVE = re.compile(
    r"(?:(?:immediately|urgently|also|now|immediatement|aussi) )?(?:be|etre) (?:(?:immediately|urgently|fully"
    r"|quickly|better|immediatement|rapidement) )?"
    r"(?:scaled|guaranteed|protected|lifted|released|freed|ended|stopped|held (?:to account|accountable|responsible)"
    r"|allowed"
    r"|opened|reopened|taken to book|investigated|prosecuted|restored|delivered|granted|evacuated|disarmed"
    r"|sanctioned|tried"
    r"|punished|condemned"
    r"|brought|given|provided|increased|strengthened|respected|secured|spared|halted|withdrawn|deployed|funded"
    r"|disbanded|suspended"
    r"|countered|addressed|ensured|garantie?s?|protegee?s?|levee?s?|liberee?s?|respectee?s?|ouverte?s?|rouverte?s?"
    r"|retablie?s?"
    r"|jugee?s?|poursuivie?s?|renforcee?s?|epargnee?s?|evacuee?s?|assuree?s?|mise?s? en place|desarmee?s?"
    r"|acheminee?s?)\b"
)

# States of mind and of being are no measures: "must realize", "should be proud", "have to live with".
_MIND = re.compile(
    r"(?:not |also |now |never |always |first )*(?:realize|realise|remember|understand|know|think|believe"
    r"|be (?!\w+(?:ed|en|t)\b|held|put"
    r"|brought|allowed|part|ready|able)|feel|see|hope|expect|wonder|ask (?:ourselves|themselves)|seem|look like"
    r"|live with|exist|like|love"
    r"|care|worry|want|go through|deal with|come as|matter|apply|mean|hold for|contain|weigh|cost|number|count"
    r"|savoir|comprendre"
    r"|croire|penser|se souvenir|etre (?=fiers?|conscients?|prets?|la\b|le\b)|avoir|se rendre compte)\b"
)

# "The game should start at seven": expected, not asked for.
_EXPECTED = re.compile(
    r"(?:\w+ly |still |also )*(?:start|begin|arrive|take|last|reach|end|rise|fall|grow|come|return|go|become|get"
    r"|know|serve|work|remain"
    r"|include|read|help|suffice|do|win|lose|make|see|need|feel|appear|sound|receive|expect|take)\b"
)

_ASIDE = re.compile(
    r",\s*(?:eux|elles|lui|elle|too|for (?:its|their|his|her) part|de (?:son|leur) cote|quant a \w+)\s*,\s*$"
)

_AT_ONCE = re.compile(
    r"\b(?:des maintenant|sans (?:delai|tarder|attendre)|d'urgence|immediatement|au plus vite|at once"
    r"|without delay|immediately|now)\b"
)


def obliged(doc: Document, f: Folded, a: int, b: int, scope: Scope, crisis: bool, near: bool) -> list[Recommendation]:
    """What somebody has to do, one item for each verb; ``near``: something was recommended before."""
    text = f.text
    out: list[Recommendation] = []
    done = a
    if doc.lang == "fr" and (m := _MUST_FR.search(text, a, b)) and not SUPPOSED.search(text, a, m.start()):
        item = recommended(doc, f, (m.start("what"), words_end(text, m.start("what"), b)), None, scope, None)
        return [item] if item else []
    if (
        (m := _ESSENTIAL.search(text, a, b))
        and not _INDICATIVE.search(text, m.start("what"), min(b, m.start("what") + 60))
        and not SUPPOSED.search(text, a, m.start())
    ):
        item = recommended(doc, f, (m.start("what"), words_end(text, m.start("what"), b)), None, scope, None)
        return [item] if item else []
    for m in _MUST.finditer(text, a, b):
        if (m["must"][:2] not in ("do", "de", "fe")) != (doc.lang == "en") or _MIND.match(text, m.start("what"), b):
            continue
        if NOT_CALL.search(text, max(a, m.start() - 12), m.start()) or _NEEDED.search(m["what"]):
            continue
        start = a
        for cut in LEFT_CUT.finditer(text, a, m.start()):
            start = cut.end()
        if done > start:  # another duty in the same sentence
            conj = re.compile(r"\W*(?:and|but|et|mais)?\s*").match(text, done, m.start())
            start = conj.end() if conj else done
        aside = _ASIDE.search(text, start, m.start())
        stop = aside.start() if aside else m.start()
        start = _after_comma(text, start, stop)
        who = text[start:stop].strip(" \"'")
        # "needs to", "has to", "doit" also tell what is merely so: they count only in somebody's mouth.
        strong = (
            m["must"] in ("must", "should", "ought to", "had better")
            or m["must"].startswith(("would do", "ferai"))
            or (
                crisis
                and bool(_AT_ONCE.search(m["what"]) or (m["must"].startswith("devr") and _FIRM_FR.match(m["what"])))
            )
        )
        meant = near and strong and who in ("it", "they", "elle", "il", "ils", "elles")
        if not who or len(who) > 110 or (NOBODY.fullmatch(who) and not meant) or SUPPOSED.search(text, a, m.start()):
            continue
        end = words_end(text, m.end("must"), b)
        if (following := _MUST.search(text, m.end("must"), end)) is not None:
            joint = max(text.rfind(mark, m.end("must"), following.start()) for mark in (", and ", " and ", " et "))
            end = joint if joint > m.end("must") + 8 else end
        said = doc.span(*trimmed(doc.text, *f.raw(start, end)))
        spoken = bool(SPEECH.search(text, a, start) or TAIL.search(text, m.end("must"), b) or scope.source(said))
        passive = _PASSIVE.match(text, m.start("what"), b)
        named = ADDRESSEE.fullmatch(who) or _is_name(doc, f, start, m.start())
        # In a crisis whoever is told what to do is told by somebody.
        named = named or (crisis and strong and not re.search(r"\d", who) and not _EXPECTED.match(m["what"]))
        named = named or meant
        firm = strong or (near and m["must"].startswith("need"))
        if (not firm and not spoken) or not (passive or named):
            continue
        if m["must"].startswith("devr") and not spoken and not passive and not _FIRM_FR.match(m["what"]):
            continue  # "devrait" also foretells
        if re.match(r"(?:be|etre) ", m["what"]) and not passive:
            continue
        if ADVICE.search(text, m.end("must"), end) and CITIZENS.search(who):
            continue
        item = recommended(doc, f, (start, end), None if passive else (start, m.start()), scope, None)
        out += [item] if item else []
        done = end
    return out


# "must pass Iraq in order to reach Syria": needed, not asked for.
_NEEDED = re.compile(r"\b(?:in order|if (?:they|it|he|she) (?:is|are|wants?)) to\b")

# Deeds that "devrait" asks for rather than foretells.
_FIRM_FR = re.compile(
    r"(?:autoriser|rouvrir|publier|cesser|lever|liberer|garantir|proteger|renoncer|negocier|dialoguer|eviter"
    r"|revoir|limiter"
    r"|declarer|designer|confier|accepter|respecter|enqueter|ouvrir une enquete|laisser entrer|payer|verser"
    r"|indemniser|juger|poursuivre"
    r"|imposer|interdire|renforcer|suspendre leurs|reporter leurs|s'abstenir|se reunir|convoquer|s'entendre"
    r"|mettre fin|faire pression)\b"
)


def _is_name(doc: Document, f: Folded, start: int, stop: int) -> bool:
    """Whether a subject is a proper name, with a title and "and" at most."""
    x, y = trimmed(doc.text, *f.raw(start, stop))
    words = re.findall(r"[\w’'.-]+", doc.text[x:y])
    names = [w for w in words if w.lower() not in _SMALL]
    if not names or len(words) > 7 or not all(w[:1].isupper() for w in names):
        return False
    return len(words) > 1 or fold(words[0]) in _NAMES_ALONE or _named_mid(doc, x)


_SMALL = frozenset("the and of de la le et du des les president minister général président".split())

_NAMES_ALONE = frozenset("ecowas nato un onu cedeao eu ue au".split())


def _named_mid(doc: Document, x: int) -> bool:
    """Whether the capital at ``x`` is not merely that of a sentence's first word."""
    before = doc.text[max(0, x - 3) : x].rstrip(' "“«')
    return bool(before) and before[-1] not in ".!?\n:"


def _after_comma(text: str, start: int, stop: int) -> int:
    comma = text.rfind(", ", start, stop)
    if comma >= 0 and stop - comma > 4 and text.count(" ", comma + 2, stop) < 8 and text.find(",", start, comma) < 0:
        return comma + 2
    return start

"""What a trigger bears on: the words of its object or subject, and whether one of them is the head of the phrase.

A blockade blocks roads, not votes: entries of the taxonomy may ask for the head of the object (of the subject, where
the verb is passive or has no object) or for a word of a list anywhere in the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from vigie.language.document import Token
from vigie.read.grammar.phrases import Lexicon, grammar

_STOP, _BE, _ADVERBS, _NO_OBJECT, _OF, _HAVE, _RELATIVE = map(
    grammar, ("phrase_end", "be", "adverbs", "no_object", "of", "have", "relative")
)
_QUANTITIES, _CARRIERS, _DETERMINERS, _COUNTING = map(grammar, ("quantities", "carriers", "determiners", "counting"))
_GOES_ON = {"en": frozenset({"and", "or"}), "fr": frozenset({"et", "ou", "hier", "aujourd'hui", "en"})}
_REFLEXIVE = frozenset({"se", "s'"})
_PREPOSED = {"en": frozenset("on against at of from into targeting".split()),
             "fr": frozenset("contre sur de du des d' dans visant".split())}  # fmt: skip
_SINCE = frozenset("since after before depuis après avant lors".split())
_FRENCH_DAYS = frozenset(
    "lundi mardi mercredi jeudi vendredi samedi dimanche matin soir soirée lendemain veille semaine dernier dernière"
    " précédent précédente".split()
)
_FRENCH_BEFORE_DAYS = frozenset("dès le la dans au en à".split())
_FRENCH_THEN = frozenset("hier aujourd'hui avant-hier tôt tard vers".split())
_FEW = frozenset("one some all most each none un une certains certaines tous toutes chacun".split())
# What ends like a participle but heads a phrase: "aid funding", "school building".
_NO_PARTICIPLES = frozenset(
    "building funding housing training meeting shipping mining farming fishing trading parking landing spending filing"
    " crossing setting shed seed feed speed bed need".split()
)
_THAT = frozenset("that which who because".split())
_WHOM = frozenset("which that whom que qu'".split())
_THEY = frozenset("they it he she we i ils elles il elle on".split())
_LONGEST = 9
_CLOSE = 4
_BACK = 16

_Window = tuple[int, int]


def windows(lows: Sequence[str], first: int, last: int, a: int, noun: bool, tag: str, lang: str) -> list[_Window]:
    """Tokens (first, past the last) of the phrases that the trigger at ``first`` to ``last`` bears on, best first."""
    n = len(lows)
    if noun:
        found = [(max(a, first - 2), first)] if lang == "en" else []
        for k in range(last + 1, min(n, last + 5)):
            if lows[k] in _PREPOSED[lang]:
                found.append(_object(lows, k + 1, lang))
                break
        return found
    after = _object(lows, last + 1, lang)
    before = _subject(lows, first, a, lang)
    back = [w for w in lows[max(0, first - 4) : first] if w not in _ADVERBS[lang] and w not in ("not", "n't", "pas")]
    one, two = (back[-1] if back else ""), (back[-2] if len(back) > 1 else "")
    if tag in ("past", "part") and (one in _BE[lang] or one == "été") and two not in _REFLEXIVE:
        return [before]
    if (
        after[0] == after[1]
        and a < first - 1
        and lows[a] in _WHOM
        and (lows[a + 1] in _DETERMINERS[lang] or lows[a + 1] in _THEY)
    ):
        return [(max(0, a - 6), a)]  # "the town, which the rebels captured"
    if lang == "en" and lows[last + 1 : last + 2] == ["by"] and one not in _BE["en"]:
        comma = next((k for k in range(first - 3, before[0], -1) if lows[k] == ","), None)
        return [before if comma is None else (comma + 1, first)]  # "Example, a town recently seized by"
    if lang == "en" and tag == "past" and one not in _HAVE["en"] and lows[last + 1 : last + 2] and (
        lows[last + 1] in _NO_OBJECT["en"]
    ):  # fmt: skip
        return [before]
    return [after] if after[1] > after[0] else [before]


def subject(lows: Sequence[str], first: int, a: int, lang: str) -> _Window:
    """The window before a verb in which its subject stands."""
    return _subject(lows, first, a, lang)


def _object(lows: Sequence[str], i: int, lang: str) -> _Window:
    for k in range(i, min(len(lows), i + 5) if lang == "fr" else i):
        if lows[k] in _FRENCH_DAYS or lows[k] in _FRENCH_THEN:
            i = k + 1  # "a chaviré samedi sur le fleuve" has no object
        elif lows[k] not in _FRENCH_BEFORE_DAYS:
            break
    end = i
    while end < min(len(lows), i + _LONGEST):
        w = lows[end]
        if w in _STOP[lang] and w not in _GOES_ON[lang] and w not in _OF[lang] and w != ",":
            break
        if w == "," and end == i:
            break
        end += 1
    return i, end


def _subject(lows: Sequence[str], first: int, a: int, lang: str) -> _Window:
    joined = lows[a] in _RELATIVE[lang] or (lows[a] == "that" and first - a <= _CLOSE)
    if a and (joined or lows[a] in _SINCE):
        return max(0, a - 6), first  # "tankers that were burnt", "hostages held since May were freed"
    begin = max(a, first - _BACK)
    if lang == "en":  # "after news hit that the actor had been suspended"
        begin = next((k for k in range(first - 3, begin, -1) if lows[k] in _THAT), begin)
    return begin, first


def heads(lexicon: Lexicon[str], toks: Sequence[Token], lows: Sequence[str], window: _Window, lang: str) -> bool:
    """Whether a word of ``lexicon`` heads a noun phrase in ``window``: "aid trucks" is of trucks, no "aid budget"."""
    a, b = window
    for i in range(max(0, a), min(b, len(toks))):
        for hit in lexicon.at(toks, i):
            if hit.last >= b or _of_another(lows, a, i, lang):
                continue
            if lang == "fr" or hit.last + 1 >= b:
                return True
            after = lows[hit.last + 1]
            if not after[:1].isalpha() or after in _STOP["en"] or after in _BE["en"] or after in _HAVE["en"]:
                return True
            if (
                after in _ADVERBS["en"]
                or after in _OF["en"]
                or after in _DETERMINERS["en"]
                or (after.endswith(("ed", "ing")) and after not in _NO_PARTICIPLES)
                or after.endswith("ly")
                or toks[hit.last + 1].text[:1].isupper()
            ):
                return True
    return False


def _of_another(lows: Sequence[str], a: int, i: int, lang: str) -> bool:
    """Whether the word stands behind "of" and another head: "the transfer of trucks" (not "dozens of trucks")."""
    for k in range(i - 1, max(a, i - 5), -1):
        if lows[k] in (",", "and", "et"):
            return False
        if lang == "en" and _of_participle(lows, a, k):
            return True  # "a video showing men"
        if lows[k] in _OF[lang] and k > a:
            head = lows[k - 1]
            if lang == "fr" and (head in _OF["fr"] or head in _ADVERBS["fr"] or head in _FRENCH_DAYS):
                return False
            few = head in _COUNTING[lang] or head[:1].isdigit() or head in _FEW
            return not (few or head in _QUANTITIES[lang] or head in _CARRIERS[lang] or head.endswith("aine"))
    return False


def _of_participle(lows: Sequence[str], a: int, k: int) -> bool:
    """Whether a participle after a noun stands at ``k``: "a video showing", not "three visiting"."""
    if not lows[k].endswith("ing") or len(lows[k]) < 6 or lows[k] in _NO_PARTICIPLES or k - 1 <= a:
        return False
    before = lows[k - 1]
    plain = before[:1].isalpha() and before not in _STOP["en"] and before not in _ADVERBS["en"]
    return plain and before not in _DETERMINERS["en"] and before not in _COUNTING["en"] and before not in _OF["en"]


def counted(toks: Sequence[Token], window: _Window) -> bool:
    """Whether the phrase begins with a number in digits or a name: "killed 14", "kidnapped Ada Example"."""
    a, b = window
    return any(t.text[:1].isdigit() for t in toks[max(0, a) : min(b, a + 3)])


def named(toks: Sequence[Token], window: _Window) -> bool:
    """Whether the phrase begins with a capital letter (no article, no pronoun)."""
    a, b = window
    return a < min(b, len(toks)) and toks[a].text[:1].isupper() and toks[a].start > toks[0].start

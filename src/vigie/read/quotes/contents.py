"""Where the content of an attribution begins and ends."""

from __future__ import annotations

import re
from itertools import pairwise

from vigie.read.grammar.items import ADVERBS, AT, AUXILIARIES, DETERMINERS, PRONOUNS, VERBISH, Item
from vigie.read.names import cues
from vigie.read.names.names import ALL_ROLES
from vigie.read.names.subjects import subject_left, subject_right
from vigie.read.quotes.said import Reader
from vigie.read.quotes.speakers import can_speak

INVERTED = re.compile(r"(\w+)-(?:t-)?(il|elle|ils|elles|on|je|nous|vous)$", re.IGNORECASE)
_CLOSERS = frozenset(
    "on in at during to from via by after before when while as through late early this last with over for into"
    " dans sur lors à devant auprès au aux en par avant après lundi mardi mercredi jeudi vendredi samedi dimanche hier"
    " monday tuesday wednesday thursday friday saturday sunday yesterday today of about earlier later recently"
    " depuis pendant chez ce cette".split()
)
THAT = frozenset("that que qu' how whether why what comment si pourquoi".split())
WEAK = frozenset(
    "see show feel hear learn hold bet prove remember understand forget realize decide agree know find"
    " determine".split()
)
NO_OBJECT = frozenset("of about for in on at to with from against into like than as by over after".split())
DATA_NOUNS = frozenset(
    " poll polls survey surveys study studies report reports data figures email emails records documents"
    " document research analysis results outcome footage video videos images polling numbers statistics"
    " investigation review census index sondage sondages étude études rapport rapports données chiffres"
    " images enquête enquêtes vidéo vidéos".split()
)


def content_left(items: list[Item], k: int) -> bool:
    """Whether something that can be content ends at ``k``."""
    if items[k].stretch or (k and items[k - 1].stretch):
        return True
    if any(x.stretch for x in items[:k]):
        return k >= 2
    return k >= 2 and sum(x.word for x in items[:k]) >= 3 and not _leads_in(items, k)


_LEADING_IN = frozenset(
    "in on during at after before amid following throughout since when while as asked pressed questioned speaking"
    " talking writing addressing appearing quizzed interviewed contacted reached dans lors durant pendant après avant"
    " depuis interrogé interrogée joint jointe contacté contactée sollicité sollicitée s'exprimant à".split()
)
_ASKED = frozenset(
    "asked pressed questioned speaking talking writing addressing quizzed interviewed contacted reached interrogé"
    " interrogée joint jointe contacté contactée sollicité sollicitée s'exprimant".split()
)


def _leads_in(items: list[Item], k: int) -> bool:
    """Whether the words before the comma at ``k`` only say when or where, or who speaks, and state nothing.

    "Speaking to a radio, she said …", "In a second letter, he added …", "A member of the council, Ada Example, said …".
    """
    if items[k].text != "," or any(x.text in ",;:–—" for x in items[:k]):
        return False
    low = items[0].lower.lower()
    if low in _ASKED:
        return True
    stated = any(
        x.lower in AUXILIARIES
        or x.lower in VERBISH
        or x.lower in PRONOUNS
        or (x.lower.endswith("ed") and following.lower not in AT | {"by"})  # "a statement posted on Telegram"
        for x, following in pairwise(items[1 : k + 1])
    )
    if stated or not (low in _LEADING_IN or low in DETERMINERS):
        return False
    if low in _LEADING_IN:
        return items[0].capital
    role = any(x.lower in ALL_ROLES for x in items[1:5])
    return role and items[k + 1].capital if k + 1 < len(items) else False


def closing(items: list[Item], k: int, verb: cues.Verb) -> bool:
    """Whether nothing that the verb could govern follows at ``k``."""
    n = len(items)
    while k < n and items[k].word and (items[k].lower in ADVERBS or items[k].lower.endswith("ly")):
        k += 1
    if k >= n or (items[k].text in ".,;:?!…)–—" and not items[k].stretch):
        return not (k < n and items[k].text == ":")
    if items[k].stretch:
        return items[k - 1].text == "." or (k > 0 and items[0].stretch)
    if items[k].lower == "to" and verb.takes("intend", "ask"):
        return False
    tells = verb.takes("tell")
    if (not tells and items[k].lower not in _CLOSERS) or _quantity(items, k):
        return False
    for x, following in zip(items[k : k + 14], [*items[k + 1 : k + 14], None], strict=False):
        if x.stretch or x.lower in THAT or x.text == ":":
            return False
        if x.text == "," and following is not None and following.lower in ("que", "qu'", "that"):
            return False  # "a annoncé sur les ondes, que"
        if x.text in ",.;":
            return True
        if tells and x.lower in _clause_words():
            return False
        if tells and x.lower == "to":
            return False
    return k + 14 >= n


def _quantity(items: list[Item], k: int) -> bool:
    """Whether a quantity begins at ``k`` ("said at least 30", "said over 40"), not an adverbial ("said at noon")."""
    if k + 1 >= len(items) or items[k].stretch:
        return False
    if items[k].lower == "at":
        return items[k + 1].lower in ("least", "most")
    return items[k].lower in ("over", "about") and items[k + 1].text[0].isdigit()


def _clause_words() -> frozenset[str]:
    """Words that show that a clause, not a hearer, follows "told"."""
    return AUXILIARIES | frozenset("he she they it we i you there".split())


def _sentence(stretch: Item) -> bool:
    """Whether a stretch in marks is a sentence of its own: several words, the first with a capital."""
    letters = stretch.text.lstrip("\"“”‘'«`\u00a0\u202f ")
    return letters[:1].isupper() and letters.count(" ") >= 4


def content_start(items: list[Item], end: int) -> int:
    """Where the content that ends before ``end`` begins: the unit's start, or after a semicolon."""
    k = end - 1
    while k > 0:
        if items[k].stretch and _sentence(items[k]) and not any(x.word for x in items[k + 1 : end]):
            return k
        if (
            items[k].stretch
            and (items[k - 1].stretch or items[k - 1].text == ":")
            and not any(x.word for x in items[k + 1 : end])
        ):
            return k
        if items[k - 1].text == ";":
            return k
        k -= 1
    return 0


def first_comma(items: list[Item], start: int, n: int) -> int:
    """The index of the first comma after ``start`` that ends an object, or ``n``."""
    for k in range(start + 1, n):
        if items[k].text in ",–—" and not items[k].stretch and not items[k].quoted:
            following = items[k + 1 : k + 5]
            if any(x.lower in ("and", "et", "or", "ou") for x in following[1:]):
                continue
            return k
        if items[k].stretch and items[k].text.rstrip("\"”’'»")[-1:] == ",":
            return k + 1
    return n


def clausal(items: list[Item], start: int) -> bool:
    """Whether the words from ``start`` look like a clause: a verb soon after its subject."""
    return any(x.lower in AUXILIARIES for x in items[start + 1 : start + 9] if not x.quoted) or items[start].lower in (
        "he",
        "she",
        "they",
        "it",
        "we",
        "i",
        "there",
        "you",
    )


def content_after(r: Reader, items: list[Item], k: int, verb: cues.Verb) -> int | None:
    """The index where the content of a verb begins, looking from ``k``; ``None`` where nothing fits its frames."""
    n = len(items)
    first = items[k]
    low = first.lower
    english = r.doc.lang == "en"
    if verb.takes("with"):
        after = cues.prepositions().get(items[k - 1].lower, frozenset()) if items[k - 1].word else frozenset()
        if low in after and k + 1 < n:
            j = k + 1 + (items[k + 1].lower in after)
            return j if j < n and (items[j].word or items[j].stretch) else None
        if verb.frames == {"with"}:
            return None
    spoken = verb.takes("say", "note", "speak", "tell", "think")
    if spoken:
        if first.stretch:
            return k
        if first.text in ":," and k + 1 < n and (items[k + 1].stretch or first.text == ":"):
            return k + 1
        if first.text in ".,;:?!":
            return None
        that = next(
            (
                j
                for j in range(k, min(n, k + 14))
                if not items[j].quoted
                and (items[j].lower in ("that", "que", "qu'") or items[j].stretch or items[j].text in ",:;")
            ),
            None,
        )
        if that is not None and that > k and (low in _CLOSERS or verb.takes("tell", "ask") or not english):
            if items[that].lower in ("that", "que", "qu'") and _hearer(items, k, that):
                return that
            own = low in DETERMINERS | ALL and verb.takes("judge") and _has_own_cue(items, that + 2)
            if items[that].text == "," and that + 2 < n and items[that + 1].lower in ("that", "que", "qu'"):
                return that + 1 if _hearer(items, k, that) else None  # "a annoncé sur les ondes de la radio, que"
            if items[that].text in ":," and that + 1 < n and items[that + 1].stretch and not own:
                return that + 1
            if items[that].stretch and items[that - 1].text in ",:":
                return that
        if low in THAT:
            return k
    if verb.takes("tell"):
        hearer = subject_right(items, k, r.names, r.finite)
        if hearer is not None:
            j = hearer[1] + 1
            if j < n and items[j].lower in _CLOSERS and items[j].lower != "to":
                return next(
                    (x for x in range(j, min(n, j + 12)) if items[x].lower in THAT or items[x].lower == "to"), None
                )
            if j < n and items[j].word and items[j].lower not in ("of", "about"):
                return j
        return None
    if verb.takes("ask"):
        for j in range(k, min(n - 1, k + 14)):
            if english and items[j].lower == "to" and j > k:
                return j
            infinitive = items[j + 1].lower.endswith(("er", "ir", "re", "oir"))
            if not english and items[j].lower in ("de", "d'", "à") and infinitive:
                return j
            if items[j].text in ",.;":
                break
        if not verb.takes("judge", "say", "note"):
            return k if english and low not in NO_OBJECT else None
    if not english and verb.takes("say", "note") and low in ("avoir", "être", "n'", "ne", "ignorer", "vouloir"):
        return k
    if verb.takes("intend"):
        if low == ("to" if english else "de") or (not english and low == "d'"):
            return k
        if not english and verb.lemma == "vouloir":
            return k
    if verb.takes("think"):
        if verb.lemma in WEAK or low in NO_OBJECT or low in ("to", "and", "or"):
            return None
        if english and first.word:
            return k
        if not verb.takes("note", "judge", "say"):
            return (
                k if first.word and low not in _CLOSERS and first.word and (low in DETERMINERS or not english) else None
            )
    if verb.takes("say") and not verb.takes("note"):
        if english:
            open_ = low not in _CLOSERS | {"and", "but", "or"} or _quantity(items, k)
            return k if first.word and open_ else None
        return k if low not in _CLOSERS and first.word and verb.takes("judge", "note", "intend") else None
    if verb.lemma in WEAK:
        return None
    if verb.takes("note", "judge"):
        return (
            k
            if (first.word and low not in NO_OBJECT | {"and", "or", "but", "et", "ou", "mais"}) or first.stretch
            else None
        )
    if verb.takes("speak") and low in THAT:
        return k
    return None


ALL = frozenset("tout toute tous toutes".split())


def _has_own_cue(items: list[Item], k: int) -> bool:
    """Whether ", a-t-il assuré" follows a quotation: it is no content of the verb before it."""
    return k + 1 < len(items) and items[k].text == "," and INVERTED.match(items[k + 1].text) is not None


def _hearer(items: list[Item], a: int, b: int) -> bool:
    """Whether what stands between a verb and its "that" is only a hearer, a time or a place."""
    return not any(x.lower in AUXILIARIES for x in items[a:b])


def content_end(r: Reader, items: list[Item], start: int, n: int) -> int:
    """The index after the last item of the content that begins at ``start``."""
    for k in range(start + 1, n):
        t = items[k]
        if t.quoted or t.stretch:
            continue
        if t.text == ";":
            return k
        nxt = items[k + 1] if k + 1 < n else None
        if t.text == "," and nxt is not None and nxt.word:
            verb = r.verbs.get(nxt.lower)
            if verb is not None and "ing" in verb.forms and verb.takes("say", "note", "tell"):
                return k
            if nxt.lower in ("while", "tandis", "according", "selon"):
                return k
            if nxt.lower in ("and", "but", "et", "mais") and _second_verb(r, items, k + 2):
                return k
        if t.lower in ("and", "but", "et", "mais") and _second_verb(r, items, k + 1):
            return k
        if t.lower in ("but", "mais", "while", "whereas", "tandis") and _other_speaker(r, items, k + 1):
            return k
        if t.lower == "according" and nxt is not None and nxt.lower == "to":
            return k
    end = n
    while end > start and not items[end - 1].word and not items[end - 1].stretch:
        end -= 1
    return end


def _other_speaker(r: Reader, items: list[Item], k: int) -> bool:
    """Whether another's statement begins at ``k`` ("… but residents said it was blocked")."""
    k += k < len(items) and items[k].lower in ("que", "qu'")
    for i in range(k + 1, min(len(items), k + 9)):
        if items[i].stretch or items[i].quoted or items[i].text in ",;:":
            return False
        verb = r.verbs.get(items[i].lower)
        if verb is None or "finite" not in verb.forms | _compound(items, i):
            continue
        left = subject_left(items, i, r.finite)
        if left is None or left[0] < k or items[left[1]].lower in _SAME:
            return False
        speaking = verb.takes("say", "note", "tell")
        return speaking or can_speak(r.doc, r.names, (items[left[0]].start, items[left[1]].end))
    return False


_SAME = frozenset("it he she they il elle ils elles who which qui".split())


def _compound(items: list[Item], i: int) -> set[str]:
    return {"finite"} if items[i - 1].lower in ("a", "ont", "avait", "avaient") else set()


def _second_verb(r: Reader, items: list[Item], k: int) -> bool:
    """Whether a second cue verb with the same subject begins at ``k`` ("… and added that")."""
    n = len(items)
    had = False
    own = k < n and items[k].lower in ("he", "she", "they", "we", "i", "it", "il", "elle", "ils", "elles")
    k += own
    while k < n and items[k].word and (items[k].lower in AUXILIARIES | ADVERBS or items[k].lower == "a"):
        had = had or items[k].lower in AUXILIARIES or items[k].lower == "a"
        k += 1
    if k >= n or items[k].quoted:
        return False
    verb = r.verbs.get(items[k].lower)
    if verb is None or not verb.takes("say", "note", "tell", "ask"):
        return False
    if r.doc.lang == "fr":
        return (had and "participle" in verb.forms) or (
            "finite" in verb.forms and k + 1 < n and items[k + 1].lower in THAT
        )
    if own:
        return "finite" in verb.forms
    return "finite" in verb.forms and (not items[k].lower.endswith("s") or (k + 1 < n and items[k + 1].lower in THAT))

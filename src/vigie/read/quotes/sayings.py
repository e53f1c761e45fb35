"""The grammar of cue verbs: "…, she said", "she said that …", "she told him to …", "is expected to …"."""

from __future__ import annotations

import re

from vigie.model import Bounds
from vigie.read.grammar import adverbials
from vigie.read.grammar.items import ADVERBS, AUXILIARIES, DETERMINERS, PRONOUNS, RELATIVES, Item
from vigie.read.grammar.lexicon import words
from vigie.read.grammar.marks import word_count
from vigie.read.names import cues
from vigie.read.names.names import FUNCTION_WORDS
from vigie.read.names.subjects import subject_left, subject_right
from vigie.read.quotes.contents import (
    ALL,
    DATA_NOUNS,
    NO_OBJECT,
    THAT,
    WEAK,
    clausal,
    closing,
    content_after,
    content_end,
    content_left,
    content_start,
    first_comma,
)
from vigie.read.quotes.said import Reader, add
from vigie.read.quotes.speakers import can_speak
from vigie.read.quotes.unmarked import behind, named_before, set_off

_BE = frozenset(
    "is are was were be been being est sont était étaient sera seront été isn't wasn't aren't weren't".split()
)
_BEFORE_PARTICIPLE = frozenset("en and by while when instead without after".split())
# Verbs that things take too ("the attack shows"): then it is no attribution.
_SHOWING = frozenset(
    "show suggest highlight reveal underscore underline indicate demonstrate prove imply signal mean decide emphasize"
    " emphasise explain threaten confirm determine reflect see find montrer démontrer révéler illustrer confirmer"
    " souligner suggérer indiquer témoigner menacer expliquer rappeler".split()
)
_REFLEXIVE = frozenset("féliciter réjouir indigner inquiéter alarmer étonner insurger interroger exclamer".split())
# What an outlet says of itself: "An earlier version of this article said …".
_FURNITURE = re.compile(
    r"\b(?:headline|(?:version|caption|édition)\b.{0,20}\b(?:this|cet)\b|une (?:première )?version|légende)\b"
    r"|^(?:phone|telephone|téléphone)$"
)
_HAVE = frozenset("has have had".split())
_PLURALS = words("titles", "role_plurals_irregular") | frozenset("police majority".split())
HAVE_FR = frozenset("a ont avait avaient aura auront aurait auraient ayant est s'est sont".split())


def is_noun(r: Reader, items: list[Item], i: int) -> bool:
    if not i:
        return "ing" not in r.verbs[items[i].lower].forms
    k = i - 1
    while k > 0 and items[k].lower.endswith("ly"):
        k -= 1
    before = items[k]
    low = before.lower
    if before.stretch or before.quoted:
        return False
    if low == "a" and r.doc.lang == "fr":
        return False
    if r.doc.lang == "fr" and low in ("premier", "dernier", "nouveau", "seul", "second") and k:
        if low == "dernier" and items[k - 1].lower == "ce":  # "ce dernier ajoute"
            return items[i].lower in cues.noun_like("fr")
        return items[k - 1].lower in DETERMINERS  # "le premier chiffre"
    if low in DETERMINERS and low not in (
        "both",
        "all",
        "some",
        "many",
        "most",
        "several",
        "others",
        "le",
        "la",
        "les",
        "l'",
    ):
        return True
    if low in ("le", "la", "les", "l'", "du", "des", "de", "d'", "of", "and's") and r.doc.lang == "fr":
        return not (i > 1 and (items[i - 2].lower in ("il", "elle", "on", "qui", "ils", "elles")))
    return low in ("of", "to", "for", "no", "by", "'s") or before.text.endswith(("'s", "’s", "s’", "s'"))


def say(r: Reader, items: list[Item], i: int, verb: cues.Verb, main: Bounds | None) -> Bounds | None:
    """Reads the attribution of the verb at ``i``; its subject where there is one."""
    low = items[i].lower
    if "ing" in verb.forms and verb.forms <= {"ing", "base"}:
        return _participle(r, items, i, verb, main)
    at = i
    if verb.forms == {"base"} and i > 1 and items[i - 1].lower == "à" and items[i - 2].lower in _KEEN:
        at = i - 2  # "le maire tient à préciser que"
    left = subject_left(items, at, r.finite)
    group = left[2] if left else _group(items, at)
    helpers = {x.lower for x in items[group:i]}
    if r.doc.lang == "fr" and "participle" in verb.forms and "finite" not in verb.forms and not helpers & HAVE_FR:
        return None
    if r.doc.lang == "en" and helpers & _BE and not low.endswith("ing"):
        if low in cues.passives() and items[i - 1].word:
            _passive(r, items, i)
        return None
    if r.doc.lang == "fr" and "été" in helpers and left is not None:
        _undergone_by(r, items, i, left, verb)
    if r.doc.lang == "fr" and (
        (verb.forms == {"base"} and at == i) or helpers & {"été", "être"} or _undergone(helpers, verb)
    ):
        return None
    before = items[group - 1] if group else None
    after_content = before is not None and (before.stretch or before.text in ",–—-")
    if before is not None and _ends_loosely(r, items, i, group, verb):
        right = subject_right(items, i + 1, r.names, r.finite)
        if right is not None and _speaks_after(r, items, right) and content_left(items, group):
            return _post(r, items, group, i, right, right[1] + 1)
    if left is not None and r.uncommaed and verb.takes("say") and (bare := behind(r, items, i, left, verb)):
        return _post(r, items, bare.upto, i, bare.subject, bare.rest, bare.group)
    judged = after_content and r.doc.lang == "fr" and verb.takes("judge") and before is not None and before.text == ","
    judged = judged and _speaks_after(r, items, subject_right(items, i + 1, r.names, r.finite))  # ", dénonce l'ONG."
    if after_content and (judged or verb.takes("say", "note", "speak", "think", "tell")):
        right = subject_right(items, i + 1, r.names, r.finite)
        inverted = before is not None and (before.stretch or not left or _speaks_after(r, items, right))
        if right and r.doc.lang == "en" and right[0] == right[1] and items[right[0]].lower in PRONOUNS:
            inverted = inverted and closing(items, right[1] + 1, verb)  # not "one of them said he had seen"
        if right and inverted and content_left(items, group - 1):
            return _post(r, items, group, i, right, right[1] + 1)
    if left is None:
        if group == 1 and before is not None and before.lower == "comme":
            return _as_inverted(r, items, i)
        if before is not None and before.text == "," and (helpers & HAVE_FR or verb.forms & {"finite"}):
            first = _before_commas(r, items, group) or set_off(r, items, group, i)
            return first if first is not None and _pre(r, items, i, group, first, verb) else None
        if before is not None and before.lower in ("and", "but", "et", "mais", "or") and main is not None:
            return main if _pre(r, items, i, group, main, verb) else None
        return None
    start, end, group = left
    if r.uncommaed:
        start = named_before(r, items, start)
    if verb.lemma == "faire état" and items[end].lower in RELATIVES:
        return None  # "selon l’agence, qui fait état de …": the agency has said so already
    if verb.lemma in _REFLEXIVE and helpers.isdisjoint(("s'", "se")):
        return None
    if _FURNITURE.search(r.doc.text[items[start].start : items[end].end].lower()):
        return None
    if low in ("state", "states") and not (
        i + 1 < len(items) and (items[i + 1].lower == "that" or items[i + 1].stretch)
    ):
        return None
    as_ = start > 0 and items[start - 1].lower in ("as", "comme") and verb.takes("say", "note", "tell", "think")
    if as_ and (start == 1 or closing(items, i + 1, verb)):  # not "as the army said an operation went on"
        return _as(r, items, start, end, group, i)
    if (
        at == i
        and verb.forms == {"base"}
        and not _plural(items, start, end)
        and not helpers & (AUXILIARIES - _BE - _HAVE)
    ):
        return None
    speaker = (items[start].start, items[end].end)
    if group and items[group - 1].text == "," and not can_speak(r.doc, r.names, speaker):
        first = _before_commas(r, items, group)
        speaker = first if first is not None and first[0] < speaker[0] else speaker
    if (verb.lemma in _SHOWING or low in cues.noun_like(r.doc.lang)) and not can_speak(r.doc, r.names, speaker):
        return None
    prior = items[start - 1] if start else None
    if (
        prior is not None
        and (prior.stretch or prior.text in ",–—-")
        and verb.takes("say", "note", "speak", "tell", "think")
        and (closing(items, i + 1, verb) or _told_whom(r, items, start - 1, i, verb))
        and (verb.takes("say", "note", "tell") or can_speak(r.doc, r.names, speaker))  # not "a factor believed to"
        and content_left(items, start - 1)
    ):
        return _post(r, items, start, i, (start, end), i + 1, group)
    return speaker if _pre(r, items, i, group, speaker, verb) else None


def _ends_loosely(r: Reader, items: list[Item], i: int, group: int, verb: cues.Verb) -> bool:
    """Whether a French verb of saying comes right after a participle, its comma forgotten: "… ont été récupérés précise
    le communiqué."."""
    told = r.doc.lang == "fr" and group == i and verb.takes("say") and "finite" in verb.forms
    return told and items[i - 1].word and items[i - 1].lower.endswith(("és", "ées"))


def _before_commas(r: Reader, items: list[Item], group: int) -> Bounds | None:
    """The unit's own subject, set off by commas from its verb: "Une source à l'hôpital, ville située au nord, où l'on
    soigne les blessés, a fait état de"."""
    first = first_subject(r, items, group)
    if first is None or not can_speak(r.doc, r.names, first):
        return None
    behind = [x for x in items[: group - 1] if x.start >= first[1]]
    comma = next((k for k, x in enumerate(behind[:9]) if x.text == ","), None)
    if comma is None or any(x.stretch or x.lower in AUXILIARIES or x.lower in r.finite for x in behind[:comma]):
        return None
    return first


def _told_whom(r: Reader, items: list[Item], prior: int, i: int, verb: cues.Verb) -> bool:
    """Whether “…,” X told Y at a long-winded occasion: the comma inside the marks has led to the verb."""
    held = r.marked.at(items[prior].start) if items[prior].stretch else None
    if held is None or not verb.takes("tell") or r.doc.text[held.inner[1] - 1] != ",":
        return False
    return not any(x.stretch or x.lower in THAT or x.lower == "to" for x in items[i + 1 : i + 14])


def _undergone(helpers: set[str], verb: cues.Verb) -> bool:
    """Whether a French verb is in the passive: "4 000 sinistrés sont recensés", not "il s'est insurgé"."""
    return "participle" in verb.forms and bool(helpers & _BE) and helpers.isdisjoint(("s'", "se", "s'est"))


# What is told in the passive of words: "la nouvelle a été démentie par l'armée".
_OF_WORDS = frozenset("confirmer démentir rejeter réfuter nier contester annoncer dénoncer condamner rapporter".split())


def _undergone_by(r: Reader, items: list[Item], i: int, left: tuple[int, int, int], verb: cues.Verb) -> None:
    """ "Ces accusations ont été rejetées par le M23": the subject is what is said, or said no to."""
    k = adverbials.after(items, i + 1)
    while k < len(items) and items[k].word and items[k].lower in ADVERBS - {"par"}:
        k += 1
    if verb.lemma not in _OF_WORDS or k + 1 >= len(items) or items[k].lower != "par":
        return
    found = subject_right(items, k + 1, r.names, r.finite)
    if found is None:
        return
    speaker = (items[found[0]].start, items[found[1]].end)
    if can_speak(r.doc, r.names, speaker):
        add(r, speaker, (items[left[2]].start, items[i].end), [(items[left[0]].start, items[left[1]].end)])


_KEEN = frozenset("tient tiennent tenait tenu tiens".split())


def _speaks_after(r: Reader, items: list[Item], right: tuple[int, int] | None) -> bool:
    """Whether a French verb after a comma has its subject on its right: who may speak, and then a mark.

    The words on its left can look like an insertion: "L’attentat commis à Gao, dans le nord, a fait neuf morts, a
    indiqué le ministre."
    """
    if right is None or r.doc.lang != "fr":
        return False
    after = items[right[1] + 1] if right[1] + 1 < len(items) else None
    ends = after is None or (not after.stretch and (after.text in ",.;" or after.lower in ADVERBS | _AFTER_SPEAKER))
    return ends and can_speak(r.doc, r.names, (items[right[0]].start, items[right[1]].end))


_AFTER_SPEAKER = frozenset("à au aux auprès dans devant lors sur en".split())


def _as(r: Reader, items: list[Item], start: int, end: int, group: int, i: int) -> Bounds | None:
    """ "…, as X reported" and "As X reported, …"."""
    n = len(items)
    speaker = (items[start].start, items[end].end)
    cue = (items[group].start, items[i].end)
    if start == 1:
        comma = next((k for k in range(i + 1, min(n, i + 12)) if items[k].text == ","), None)
        if comma is None or comma + 1 >= n:
            return None
        stop = content_end(r, items, comma + 1, n)
        add(r, speaker, cue, [(items[comma + 1].start, items[stop - 1].end)])
        return speaker
    if items[start - 2].text != "," or not content_left(items, start - 2):
        return None
    first = content_start(items, start - 2)
    add(r, speaker, cue, [(items[first].start, items[start - 2].start)])
    return speaker


def _as_inverted(r: Reader, items: list[Item], i: int) -> Bounds | None:
    """ "Comme l’a relevé la commission, …": the subject after the verb, then the content."""
    right = subject_right(items, i + 1, r.names, r.finite)
    if right is None or right[1] + 2 >= len(items) or items[right[1] + 1].text != ",":
        return None
    speaker = (items[right[0]].start, items[right[1]].end)
    start = right[1] + 2
    stop = content_end(r, items, start, len(items))
    add(r, speaker, (items[1].start, items[i].end), [(items[start].start, items[stop - 1].end)])
    return speaker


def _passive(r: Reader, items: list[Item], i: int) -> None:
    """ "is expected to …", "was accused of …": content without a named source, or with "by X"."""
    k = i + 1
    n = len(items)
    while k < n and items[k].lower in ADVERBS:
        k += 1
    if k >= n:
        return
    speaker = None
    start = k
    if items[k].lower == "by":
        found = subject_right(items, k + 1, r.names, r.finite)
        if found is None:
            return
        speaker, start = (items[found[0]].start, items[found[1]].end), found[1] + 1
    if start + 1 >= n or items[start].lower not in ("to", "of", "as", "that"):
        return
    end = content_end(r, items, start, first_comma(items, start, n))
    if end > start:
        add(r, speaker, (items[i - 1].start, items[i].end), [(items[start].start, items[end - 1].end)])


def _plural(items: list[Item], start: int, end: int) -> bool:
    """Whether a subject can stand before "say" rather than "says"."""
    low = items[end].lower
    return (
        low in ("they", "we", "i", "you", "who", "that", "some", "many", "most", "others", "few", "several", "both")
        or low in _PLURALS
        or (low.endswith("s") and not low.endswith("ss"))
        or any(x.lower == "and" for x in items[start : end + 1])
        or any(
            items[k].lower.endswith("s") and items[k + 1].lower in ("of", "with", "in", "at", "from")
            for k in range(start, end)
        )
    )


def _group(items: list[Item], i: int) -> int:
    j = i
    while (
        j > 0
        and items[j - 1].word
        and (
            items[j - 1].lower in AUXILIARIES
            or items[j - 1].lower in ADVERBS
            or items[j - 1].lower in ("a", "s'", "l'", "lui", "leur", "nous")
        )
    ):
        j -= 1
    return j


def _post(
    r: Reader,
    items: list[Item],
    upto: int,
    cue: int,
    subject: tuple[int, int],
    rest: int,
    group: int | None = None,
) -> Bounds:
    """Content before the cue: "…, she said", "…, said X", with what goes on after it."""
    first = content_start(items, upto)
    parts = [(items[first].start, items[upto - 1].end)]
    direct = items[upto - 1].stretch or (upto >= 2 and items[upto - 2].stretch)
    n = len(items)
    tail = next((k for k in range(rest, min(n, rest + 30)) if items[k].stretch), None)
    if direct and tail is not None:
        cut = next(
            (k for k in range(rest, tail) if r.verbs.get(items[k].lower) and items[k].lower not in ("de",)), None
        )
        if cut is None:
            parts += [(x.start, x.end) for x in items[tail:] if x.stretch]
    elif not direct and rest < n - 3 and items[rest].text == "," and subject[1] < cue:
        nxt = items[rest + 1]
        ing = nxt.lower in r.verbs and "ing" in r.verbs[nxt.lower].forms
        if (
            not ing
            and nxt.word
            and nxt.lower
            not in ("and but while who which as in at adding et mais tandis qui alors after when with to".split())
            and not nxt.lower.endswith(("ing", "ant"))
        ):
            end = content_end(r, items, rest + 1, n)
            parts.append((items[rest + 1].start, items[end - 1].end))
    speaker = (items[subject[0]].start, items[subject[1]].end)
    start = items[_group(items, cue) if group is None else min(group, cue)].start
    told = heard_from(r, items, rest) if r.verbs[items[cue].lower].lemma == "apprendre" else None
    if told is not None:  # "a appris la radio auprès de l’hôpital": the radio passes it on
        add(r, told, (start, items[cue].end), parts, speaker)
        return told
    add(r, speaker, (start, items[cue].end), parts)
    return speaker


def heard_from(r: Reader, items: list[Item], k: int) -> Bounds | None:
    """Who told it in "a-t-on appris jeudi auprès du préfet"."""
    while k < len(items) and items[k].lower in ADVERBS:
        k += 1
    if k + 1 >= len(items) or items[k].lower != "auprès":
        return None
    at = k + 1 + (items[k + 1].lower in ("de", "d'", "du", "des"))
    found = subject_right(items, at, r.names, r.finite)
    return (items[found[0]].start, items[found[1]].end) if found is not None else None


def _pre(r: Reader, items: list[Item], i: int, group: int, speaker: Bounds, verb: cues.Verb) -> bool:
    """Content after the cue: "X said that …", "X told Y to …", "X denied the report"."""
    n = len(items)
    k = i + 1
    while k < n and items[k].word and items[k].lower in ADVERBS:
        k += 1
    if r.doc.lang == "fr":
        k = max(k, adverbials.after(items, i + 1))
        k += (
            k < n and items[k].word and not items[k].quoted and items[k].lower.endswith("ment")
        )  # "dément formellement"
    if k >= n:
        return False
    start = content_after(r, items, k, verb)
    cited = _citing(r, items, k) if start is None else None
    if cited is not None:
        end = content_end(r, items, cited[1], n)
        add(r, cited[0], (items[group].start, items[i].end), [(items[cited[1]].start, items[end - 1].end)], speaker)
        return True
    if start is None and verb.takes("say", "note"):
        beyond = adverbials.after(items, i + 1)
        start = content_after(r, items, beyond, verb) if k < beyond < n else None
    if start is None and verb.lemma in WEAK | {"find"} and items[k].word and items[k].lower not in NO_OBJECT:
        told = r.doc.text[speaker[0] : speaker[1]].lower().split()
        start = k if not DATA_NOUNS.isdisjoint(told) else None
    if start is None or start >= n:
        return False
    clause = (
        items[start].lower in THAT or items[start].stretch or not verb.takes("judge", "intend", "ask", "with", "note")
    )
    relative = r.doc.text[speaker[0] : speaker[1]].lower() in RELATIVES
    if relative or not (clause or verb.takes("say", "tell", "think") or clausal(items, start)):
        n = first_comma(items, start, n)
    if r.doc.lang == "fr" and verb.takes("judge") and items[start].lower in DETERMINERS | ALL:
        n = next((k for k in range(start + 1, n) if items[k].text == ":" and not items[k].quoted), n)
    end = content_end(r, items, start, n)
    if end <= start:
        return False
    last = start - 1 if verb.takes("with") and start > i + 1 and items[start - 1].lower in _after(items[i].lower) else i
    cue = (items[group].start, items[last].end)
    bounds = (items[start].start, items[end - 1].end)
    if items[start].stretch:
        parts = [(x.start, x.end) for x in items[start:end] if x.stretch]
        if all(x.stretch or not x.word for x in items[start:end]):
            add(r, speaker, cue, parts)
            return True
    if word_count(r.doc.text, *bounds) < 1:
        return False
    via = _quoted_as(r, items, i, verb)
    if via is not None:
        subject, at = via
        end = content_end(r, items, at, n)
        if at < end:
            add(r, subject, cue, [(items[at].start, items[end - 1].end)], speaker)
            return True
    add(r, speaker, cue, [bounds])
    return True


def _citing(r: Reader, items: list[Item], k: int) -> tuple[Bounds, int] | None:
    """ ", citant un officier, que …" after a verb: who is cited, and where the content begins."""
    if k + 2 >= len(items) or items[k].text != "," or items[k + 1].lower not in ("citant", "citing", "quoting"):
        return None
    found = subject_right(items, k + 2, r.names, r.finite)
    at = found[1] + 2 if found is not None else len(items)
    if found is None or at >= len(items) or items[at - 1].text != "," or items[at].lower not in THAT:
        return None
    return (items[found[0]].start, items[found[1]].end), at


def _after(word: str) -> frozenset[str]:
    return cues.prepositions().get(word, frozenset())


def _quoted_as(r: Reader, items: list[Item], i: int, verb: cues.Verb) -> tuple[Bounds, int] | None:
    """ "Reuters quoted a minister as saying …": the minister, and where the content begins."""
    if verb.lemma not in ("quote", "cite"):
        return None
    subject = subject_right(items, i + 1, r.names, r.finite)
    if subject is None:
        return None
    k = subject[1] + 1
    if k + 1 < len(items) and items[k].lower == "as" and items[k + 1].lower in ("saying", "telling", "warning"):
        k += 2
        if k < len(items) and items[k].text in ",:":
            k += 1
        return (items[subject[0]].start, items[subject[1]].end), k
    return None


def _participle(r: Reader, items: list[Item], i: int, verb: cues.Verb, main: Bounds | None) -> Bounds | None:
    """ ", saying that …", ", adding …": the subject is the clause's."""
    before = items[i - 1]
    helped = before.lower in _BE or (i > 1 and items[i - 2].lower in _BE and before.lower in ADVERBS)
    if helped:
        left = subject_left(items, i, r.finite)
        if left is None:
            return None
        speaker = (items[left[0]].start, items[left[1]].end)
        return speaker if _pre(r, items, i, left[2], speaker, verb) else None
    if not i:
        return _opening(r, items)
    if r.doc.lang == "fr" and not (before.text == "," or before.lower == "en"):
        return None
    loose = before.text not in ",–—-" and before.lower not in _BEFORE_PARTICIPLE
    if loose and (
        not verb.takes("say", "note", "tell") or (items[i - 2].lower in DETERMINERS and _noun_like(items[i].lower))
    ):
        return None
    speaker_ = main
    if before.word and before.lower not in _BEFORE_PARTICIPLE:
        left = subject_left(items, i, r.finite)
        speaker_ = (items[left[0]].start, items[left[1]].end) if left else None
    elif main is None:
        speaker_ = first_subject(r, items, i)
    if speaker_ is None or not can_speak(r.doc, r.names, speaker_):
        return None
    if verb.lemma in ("cite", "quote", "citer") and _passes_on(r, items, i, speaker_):
        return None
    _pre(r, items, i, i, speaker_, verb)
    return None


def _passes_on(r: Reader, items: list[Item], i: int, main: Bounds) -> bool:
    """ "Reuters reported ten deaths, citing the police": the police say so, Reuters passes it on."""
    found = subject_right(items, i + 1, r.names, r.finite)
    if found is None:
        return False
    if not can_speak(r.doc, r.names, (items[found[0]].start, items[found[1]].end)):
        return True
    last = next((s for s in reversed(r.said) if s.speaker == main and s.via is None), None)
    if last is None or last.parts[0][0] < items[0].start:
        if found[1] + 1 < len(items) and items[found[1] + 1].text == ",":
            r.cited = (main, (items[found[0]].start, items[found[1]].end))
            return True
        return False
    last.speaker, last.via = (items[found[0]].start, items[found[1]].end), main
    return True


def _introduces(items: list[Item]) -> bool:
    """Whether a unit begins with an adverbial ("In Kita, …"), not with its subject."""
    return items[0].lower in FUNCTION_WORDS and items[0].lower not in DETERMINERS | {"he", "she", "they", "it", "we"}


def _opening(r: Reader, items: list[Item]) -> Bounds | None:
    """ "Warning that X, the agency urged …": the subject comes after the content."""
    if items[0].lower in ("speaking", "talking", "writing", "reporting") and items[1:2] and items[1].word:
        return None
    for k in range(2, min(len(items), 60)):
        if items[k].text == "," or items[k - 1].stretch:
            at = k + (items[k].text == ",")
            subject = subject_right(items, at, r.names, r.finite)
            if subject is None or subject[1] + 1 >= len(items) or not items[subject[1] + 1].word:
                continue
            speaker = (items[subject[0]].start, items[subject[1]].end)
            end = k
            start = 1 + (items[1].text in ",:")
            if start < end:
                add(r, speaker, (items[0].start, items[0].end), [(items[start].start, items[end - 1].end)])
            return speaker
    return None


def _noun_like(word: str) -> bool:
    """Whether an -ing form is as often a noun ("a travel warning that …")."""
    return word in (
        "warning",
        "reporting",
        "understanding",
        "feeling",
        "hearing",
        "meaning",
        "ruling",
        "reading",
        "posting",
        "briefing",
    )


def first_subject(r: Reader, items: list[Item], before: int) -> Bounds | None:
    """The unit's own subject: its first noun phrase, if it begins the unit; or what "c'est … qui" brings out."""
    dash = next((k for k in range(2, min(14, before)) if items[k].text in "–—-" and items[k - 1].text == ")"), None)
    if dash is not None and items[0].text.isupper():
        items, before = items[dash + 1 :], before - dash - 1  # after a dateline
    cleft = items[0].lower in ("c'", "ce") and len(items) > 3 and items[1].lower in ("est", "sont")
    found = subject_right(items, 2 if cleft else 0, r.names, r.finite)
    introduced = found is None or items[found[1]].lower in ("ago", "earlier", "later") or not items[0].word
    if introduced or (
        found is not None and found[1] + 1 < before and items[found[1] + 1].text == "," and _introduces(items)
    ):
        comma = next((k for k in range(min(before, 30)) if items[k].text == "," and not items[k].stretch), None)
        found = subject_right(items, comma + 1, r.names, r.finite) if comma is not None else None
    if found is None or found[1] >= before:
        return None
    return items[found[0]].start, items[found[1]].end

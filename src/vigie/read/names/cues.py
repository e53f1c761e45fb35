"""Verbs and phrases that attribute, with the forms made from their lemmas."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Literal

from vigie.read.grammar.lexicon import phrases, table

Form = Literal["finite", "base", "ing", "participle"]
FRAMES = ("say", "note", "speak", "tell", "think", "intend", "ask", "judge")


# Verbs of saying in several words, each one item of the grammar: lemma, form, frame, language.
PAIRS: dict[str, tuple[str, Form, str, str]] = {
    "went on": ("go on", "finite", "speak", "en"),
    "goes on": ("go on", "finite", "speak", "en"),
    "fait état": ("faire état", "finite", "judge", "fr"),
    "font état": ("faire état", "finite", "judge", "fr"),
    "faisait état": ("faire état", "finite", "judge", "fr"),
    "faisaient état": ("faire état", "finite", "judge", "fr"),
    "fait savoir": ("faire savoir", "finite", "say", "fr"),
    "font savoir": ("faire savoir", "finite", "say", "fr"),
    "fait valoir": ("faire valoir", "finite", "say", "fr"),
    "font valoir": ("faire valoir", "finite", "say", "fr"),
    "fait remarquer": ("faire remarquer", "finite", "say", "fr"),
    "fait observer": ("faire observer", "finite", "say", "fr"),
    "fait part": ("faire part", "finite", "judge", "fr"),
    "font part": ("faire part", "finite", "judge", "fr"),
    "laisse entendre": ("laisser entendre", "finite", "say", "fr"),
    "laissé entendre": ("laisser entendre", "participle", "say", "fr"),
    "met en garde contre": ("mettre en garde", "finite", "judge", "fr"),
    "mettent en garde contre": ("mettre en garde", "finite", "judge", "fr"),
    "mis en garde contre": ("mettre en garde", "participle", "judge", "fr"),
    **{
        f"{verb} sur": ("alerter", "participle" if verb == "alerté" else "finite", "judge", "fr")
        for verb in ("alerte", "alertent", "alerté")
    },
    "porte à la connaissance": ("porter à la connaissance", "finite", "say", "fr"),
    "portent à la connaissance": ("porter à la connaissance", "finite", "say", "fr"),
}


_BY_FIRST: dict[str, tuple[tuple[str, ...], ...]] = {
    first: tuple(tuple(verb.split()) for verb in PAIRS if verb.split()[0] == first)
    for first in {verb.split()[0] for verb in PAIRS}
}


def several(first: str) -> tuple[tuple[str, ...], ...]:
    """The verbs of saying in several words that begin with ``first``."""
    return _BY_FIRST.get(first, ())


@dataclass(slots=True)
class Verb:
    """One written form of a cue verb: its lemma, what it may be, and the frames it takes (keys of the data)."""

    lemma: str
    forms: set[Form] = field(default_factory=set)
    frames: set[str] = field(default_factory=set)

    def takes(self, *frames: str) -> bool:
        """Whether any of ``frames`` fits."""
        return not self.frames.isdisjoint(frames)


@cache
def verbs(lang: str) -> dict[str, Verb]:
    """Every written form of the cue verbs of ``lang`` (``en`` or ``fr``)."""
    name = "english" if lang == "en" else "french"
    data = table("cues")
    irregular: dict[str, str] = data[f"irregular_{name}"]
    found: dict[str, Verb] = {}
    for frame in FRAMES:
        for lemma in data[name].get(frame, "").split():
            made = _english(lemma, irregular.get(lemma)) if lang == "en" else _french(lemma, irregular.get(lemma))
            for word, form in made:
                verb = found.setdefault(word, Verb(lemma))
                verb.forms.add(form)
                verb.frames.add(frame)
    if lang == "en":
        for lemma in data["with_preposition_english"]:
            for word, form in _english(lemma, irregular.get(lemma)):
                verb = found.setdefault(word, Verb(lemma))
                verb.forms.add(form)
                verb.frames.add("with")
    for word, (lemma, form, frame, of) in PAIRS.items():
        if of == lang:
            found[word] = Verb(lemma, {form}, {frame})
    return found


@lru_cache(maxsize=1)
def prepositions() -> dict[str, frozenset[str]]:
    """English forms that attribute with a preposition ("called for", "referring to"), and which ones."""
    found: dict[str, frozenset[str]] = {}
    irregular = table("cues")["irregular_english"]
    for lemma, after in table("cues")["with_preposition_english"].items():
        for word, _ in _english(lemma, irregular.get(lemma)):
            found[word] = frozenset(after.split())
    return found


@cache
def noun_like(lang: str) -> frozenset[str]:
    """Forms of cue verbs that are as often nouns ("claims", "posts")."""
    listed = table("cues")["noun_like_english" if lang == "en" else "noun_like_french"].split()
    return frozenset(listed) | {w + "s" for w in listed}


@cache
def clause_verbs(lang: str) -> frozenset[str]:
    """Forms that show a clause of its own, so that a noun phrase can't reach over them; not forms that are nouns."""
    return frozenset(w for w, v in verbs(lang).items() if v.forms & {"finite", "base", "ing"}) - noun_like(lang)


@lru_cache(maxsize=1)
def passives() -> frozenset[str]:
    """English participles that attribute in the passive: "is expected to", "was accused of"."""
    irregular = table("cues")["irregular_english"]
    lemmas = table("cues")["passive_english"].split()
    return frozenset(w for lemma in lemmas for w, f in _english(lemma, irregular.get(lemma)) if f == "participle") | {
        "said"
    }


@cache
def before(lang: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases that come before a source ("according to", "selon"), by first token."""
    return phrases("cues", f"phrases_before_{'english' if lang == 'en' else 'french'}", True)


@cache
def nouns(lang: str) -> frozenset[str]:
    """Nouns that a "that …" may follow as content ("the claim that …")."""
    return frozenset(table("cues")[f"nouns_{'english' if lang == 'en' else 'french'}"].split())


def english(lemma: str) -> list[tuple[str, Form]]:
    """The forms of a regular English verb."""
    return _english(lemma, None)


def french(lemma: str) -> list[tuple[str, Form]]:
    """The forms of a regular French verb."""
    return _french(lemma, None)


def _english(lemma: str, irregular: str | None) -> list[tuple[str, Form]]:
    made: list[tuple[str, Form]] = [(lemma, "base")]
    if irregular:
        for word in irregular.split():
            if word.endswith("ing"):
                made.append((word, "ing"))
            else:
                made.append((word, "finite"))
                if not word.endswith("s"):
                    made.append((word, "participle"))
        return made
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    if lemma.endswith(("s", "x", "z", "ch", "sh")):
        third = lemma + "es"
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        third, stem = lemma[:-1] + "ies", lemma
    else:
        third = lemma + "s"
    past = lemma[:-1] + "ied" if third.endswith("ies") and lemma.endswith("y") else stem + "ed"
    gerund = (lemma if lemma.endswith("ee") else stem) + "ing"
    made += [(third, "finite"), (past, "finite"), (past, "participle"), (gerund, "ing")]
    return made


_ER = ("e", "ent", "ait", "aient", "era", "eront", "a", "èrent")


def _french(lemma: str, irregular: str | None) -> list[tuple[str, Form]]:
    made: list[tuple[str, Form]] = [(lemma, "base")]
    if irregular:
        for word in irregular.split():
            past = word.endswith(("u", "i", "is")) or (lemma in ("dire", "écrire") and word.endswith("it"))
            if past:
                made += [(word + e, "participle") for e in ("", "e", "s", "es")]
            if not past or word.endswith("it"):
                made.append((word, "ing" if word.endswith("ant") else "finite"))
        return made
    if lemma.endswith("er"):
        stem = lemma[:-2]
        soft = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
        grave = stem
        if _mute(stem):
            grave = _graved(stem)
        for end in _ER:
            base = grave if end in ("e", "ent", "era", "eront") else soft if end[0] == "a" else stem
            made.append((base + end, "finite"))
        made += [(stem + "é" + e, "participle") for e in ("", "e", "s", "es")]
        made.append((soft + "ant", "ing"))
    return made


def _mute(stem: str) -> bool:
    return len(stem) > 2 and stem[-2] in "eé" and stem[-1] not in "aeiouy"


def _graved(stem: str) -> str:
    """``espèr`` from ``espér``, ``révèl`` from ``révél``, ``rappell`` from ``rappel``, ``rejett`` from ``rejet``."""
    if stem[-2:] in ("el", "et"):
        return stem + stem[-1]
    return stem[:-2] + "è" + stem[-1]

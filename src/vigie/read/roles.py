"""Who did it, to whom and with what: noun phrases around a trigger, by voice and preposition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vigie.language.document import Document, Token
from vigie.model import Entity, Mention
from vigie.model.vocabulary import EntityKind
from vigie.read.phrases import look, words
from vigie.read.triggers import Trigger, has, taxonomy

_STOP = {
    "en": words("in on at by near during when after before since with from outside inside as last while for amid along over around"
                " between across overnight early late yesterday today who which that whose whom where and but or to against into"
                " was were is are has have had be been being will would could may might who's because"
                " , . ; : ( ) — – “ ” \" « » killing wounding injuring leaving including using saying on-board than under"),
    "fr": words("dans en sur par près pendant lors quand après avant depuis avec chez hors comme vers pour contre entre qui que"
                " qu' dont où et mais ou à au aux a ont avait avaient est sont était étaient été s' se n' ne"
                " , . ; : ( ) — – “ ” \" « » tuant blessant faisant hier lundi mardi mercredi jeudi vendredi samedi dimanche"),
}  # fmt: skip
_OF = {"en": frozenset({"of"}), "fr": frozenset({"de", "du", "des", "d'"})}
_BY = {"en": words("by"), "fr": words("par")}
_AGAINST = {"en": words("on against at in targeting"), "fr": words("contre sur")}
_NOT_HEAD = {
    "en": words(
        "he she it they we i you there this that what one monday tuesday wednesday thursday friday saturday sunday"
    ),
    "fr": words("il elle ils elles on nous ce c' cela ça lundi mardi mercredi jeudi vendredi samedi dimanche"),
}
_NUMBERISH = words("at least more than nearly about around some up as many au moins plus près environ quelque")
_STATE = words(
    "army military government troops forces force police gendarmes gendarmerie soldiers navy junta authorities ministry"
    " state armée gouvernement troupes forces soldats militaires autorités ministère état marine regime régime"
)
_GROUPISH = words("group groups militia militias gang gangs rebels insurgents jihadists militants terrorists bandits separatists"
                  " faction movement organisation organization groupe groupes milice milices rebelles djihadistes jihadistes"
                  " terroristes insurgés mouvement coalition alliance front")  # fmt: skip
_THINGS = words("convoy convoys base camp village villages town city vehicle vehicles truck trucks tanker tankers bus car school"
                " schools mosque church hospital market bridge building house houses convoi base camp village localité ville"
                " véhicule camion camions citerne citernes école écoles mosquée église hôpital marché pont maison maisons poste"
                " post outpost checkpoint border embassy airport road route mine position positions hotel hall venue station")  # fmt: skip
_WEAPON_WORDS = {
    "en": words(
        "rifles rifle guns gun machetes knives knife grenades grenade explosives drones drone rockets rocket mortars mortar"
        " missiles missile kalashnikovs kalashnikov pistol machetes bombs bomb weapons dynamite artillery ied ieds"
    ),
    "fr": words(
        "fusils fusil armes machettes machette couteaux grenades grenade explosifs drones drone roquettes mortiers missiles"
        " kalachnikovs kalachnikov pistolet bombes bombe dynamite artillerie engin engins"
    ),
}


_LEADING = words(
    ', and et but mais who which qui “ « — – ( while when whereas after before as alors que that ; : although where car "'
)


@dataclass(frozen=True, slots=True)
class Roles:
    """The participants of one trigger."""

    actors: tuple[Entity, ...] = ()
    targets: tuple[Entity, ...] = ()
    victims: tuple[Entity, ...] = ()
    weapons: tuple[Entity, ...] = ()


def roles(doc: Document, trigger: Trigger, mentions: Sequence[Mention]) -> Roles:
    """Participants of ``trigger`` from its clause; ``mentions`` give names and kinds."""
    toks = trigger.sentence.tokens
    lang = doc.lang
    subject = _subject(toks, trigger, lang)
    after = _after(toks, trigger.last + 1, trigger.sentence, lang)
    agent = _prepositional(toks, trigger.last + 1, trigger, _BY[lang], lang)
    actor: tuple[int, int] | None = None
    undergoer: tuple[int, int] | None = None
    if trigger.noun:
        actor = agent
        undergoer = _prepositional(toks, trigger.last + 1, trigger, _AGAINST[lang], lang)
        if undergoer is None and trigger.last + 1 < len(toks) and look(toks[trigger.last + 1]) in _OF[lang]:
            undergoer = _phrase(toks, trigger.last + 2, len(toks), lang)
    elif trigger.voice == "passive":
        actor, undergoer = agent, subject
    else:
        actor, undergoer = subject, after
    made_actor = _entity(doc, toks, actor, mentions)
    if made_actor is not None and made_actor.kind == "thing":
        made_actor = None
    made = _entity(doc, toks, undergoer, mentions)
    targets: tuple[Entity, ...] = ()
    victims: tuple[Entity, ...] = ()
    if made is not None:
        harmed = made.kind == "person" or (made.kind in ("group", "state") and _people(toks, undergoer, lang))
        if harmed:
            victims = (made,)
        else:
            targets = (made,)
    weapon = _weapon(doc, toks, trigger, lang)
    return Roles((made_actor,) if made_actor else (), targets, victims, (weapon,) if weapon else ())


def _people(toks: Sequence[Token], bounds: tuple[int, int] | None, lang: str) -> bool:
    return bounds is not None and has(taxonomy(lang).contexts["people"], toks, *bounds)


def _subject(toks: Sequence[Token], trigger: Trigger, lang: str) -> tuple[int, int] | None:
    """The noun phrase that begins the clause, past a leading adverbial; not past a relative pronoun's verb."""
    i, stop = trigger.a, trigger.first
    while i < stop and look(toks[i]) in _LEADING:
        i += 1
    # "In central Mali, gunmen attacked": the adverbial ends at its comma.
    if (
        (i < stop
        and look(toks[i]) in _STOP[lang])
        or (i < stop
        and look(toks[i]) in ("meanwhile", "separately", "on", "earlier", "le", "lundi"))
    ):
        comma = next((k for k in range(i, stop) if toks[k].text == ","), None)
        if comma is not None:
            i = comma + 1
        elif look(toks[i]) in _STOP[lang]:
            return None
    return _phrase(toks, i, stop, lang)


def _after(toks: Sequence[Token], i: int, sentence: object, lang: str) -> tuple[int, int] | None:
    if i < len(toks) and look(toks[i]) in _STOP[lang]:
        return None
    return _phrase(toks, i, len(toks), lang)


def _prepositional(
    toks: Sequence[Token], i: int, trigger: Trigger, wanted: frozenset[str], lang: str
) -> tuple[int, int] | None:
    for k in range(i, min(len(toks), trigger.b, i + 14)):
        if look(toks[k]) in wanted:
            return _phrase(toks, k + 1, len(toks), lang)
        if toks[k].text in ".;:":
            return None
    return None


def _phrase(toks: Sequence[Token], i: int, stop: int, lang: str) -> tuple[int, int] | None:
    """Tokens of the noun phrase that begins at ``i``: up to a preposition (but "of"), verb, conjunction or mark."""
    begin = i
    while i < min(stop, begin + 14):
        low = look(toks[i])
        if low in _STOP[lang] and not (
            low in ("as", "than", "à") and i - begin < 3 and i > begin and look(toks[i - 1]) in _NUMBERISH
        ):
            break
        if i > begin and lang == "en" and _verbish(low, toks, i):
            break
        i += 1
    while i > begin and (look(toks[i - 1]) in _OF[lang] or look(toks[i - 1]) in ("the", "a", "l'", "la", "le", "les")):
        i -= 1
    while i > begin and (look(toks[i - 1]).endswith("ly") or look(toks[i - 1]) in _NOT_HEAD[lang]):
        i -= 1
    if i <= begin or not any(t.text[:1].isalpha() for t in toks[begin:i]):
        return None
    if i == begin + 1 and (
        look(toks[begin]) in _NOT_HEAD[lang]
        or look(toks[begin]) in ("the", "a", "an", "le", "la", "les", "l'", "des", "un", "une", "so", "not")
    ):
        return None
    return begin, i


def _verbish(low: str, toks: Sequence[Token], i: int) -> bool:
    return (
        low.endswith("ing")
        and look(toks[i - 1]) not in ("the", "a", "an", "of")
        and len(low) > 5
        and not toks[i].text[:1].isupper()
        and i + 1 < len(toks)
        and look(toks[i + 1]) in ("the", "a", "an", "at", "in", "on", "their", "his")
    )


def _entity(
    doc: Document, toks: Sequence[Token], bounds: tuple[int, int] | None, mentions: Sequence[Mention]
) -> Entity | None:
    if bounds is None:
        return None
    start, end = toks[bounds[0]].start, toks[bounds[1] - 1].end
    inside = [m for m in mentions if start <= m.start and m.end <= end]
    name = next((m.text for m in inside if m.form == "name" and m.label in ("person", "organization")), None)
    return doc.make(Entity, start, end, name=name, kind=_kind(toks[bounds[0] : bounds[1]], inside, doc.lang))


def _kind(phrase: Sequence[Token], inside: Sequence[Mention], lang: str) -> EntityKind:
    lows = [look(t) for t in phrase]
    head_end = next((k for k, w in enumerate(lows) if k and w in ("of", "de", "du", "des", "d'")), len(lows))
    head = (
        lows[head_end - 1]
        if lang == "en"
        else next((w for w in lows if w in _STATE or w in _GROUPISH or w in _THINGS), lows[head_end - 1])
    )
    if head in _THINGS:
        return "thing"
    if head in _STATE:
        return "state"
    if head in _GROUPISH:
        return "group"
    if has(taxonomy(lang).contexts["people"], phrase, 0, head_end):
        return "person"
    labels = {m.label for m in inside}
    if "person" in labels:
        return "person"
    if "organization" in labels:
        return "group"
    if "location" in labels and len(phrase) <= 3:
        return "state"
    return "thing"


def _weapon(doc: Document, toks: Sequence[Token], trigger: Trigger, lang: str) -> Entity | None:
    for k in range(trigger.a, trigger.b):
        if trigger.first <= k <= trigger.last or look(toks[k]) not in _WEAPON_WORDS[lang]:
            continue
        k0 = k
        while (
            k0 > trigger.a
            and look(toks[k0 - 1]).isalpha()
            and look(toks[k0 - 1]) not in _STOP[lang]
            and k - k0 < 2
            and not trigger.first <= k0 - 1 <= trigger.last
        ):
            k0 -= 1
        return doc.make(Entity, toks[k0].start, toks[k].end, name=None, kind="thing")
    return None


def noun_phrase(toks: Sequence[Token], i: int, stop: int, lang: str) -> tuple[int, int] | None:
    """Tokens (first, past the last) of the noun phrase that begins at ``i`` or after its conjunction or article."""
    while i < stop and look(toks[i]) in _LEADING:
        i += 1
    return _phrase(toks, i, stop, lang)


def party(
    doc: Document, toks: Sequence[Token], bounds: tuple[int, int] | None, mentions: Sequence[Mention]
) -> Entity | None:
    """The entity of a noun phrase, with its name and kind."""
    return _entity(doc, toks, bounds, mentions)

"""Who a sentence says was behind a blow, or was not: who is blamed, owns up, denies it, or did it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vigie.compare.claims.answered import DAYS
from vigie.compare.claims.denied_words import denial_in
from vigie.compare.questions.matters import absent, negated, untold
from vigie.compare.questions.scenes import Sentence, speaker
from vigie.compare.words.keys import fold
from vigie.compare.words.spoken import folded

_BLAMES = re.compile(
    r"\b(?:accus\w+(?! (?:made )?(?:by|from|par)\b)"
    r"|blam\w+|point(?:ed|s|ing) (?:the |a )?(?:finger )?(?:at|to)|imput\w+[^.;]{0,60}? (?:aux?|a)"
    r"|attribu\w+[^.;]{0,60}? (?:to|aux?|a)"
    r"|carried out by|committed by|perpetrated by|staged by|the work of|fired (?:by|from)|launched (?:by|from)|came"
    r" from"
    r"|(?:menee?s?|commise?s?|perpetree?s?|tiree?s?|lancee?s?) (?:par|depuis)|l'oeuvre d\w+|venus? d\w+|mettent? en"
    r" cause|pointent? du doigt"
    r"|laid (?:the )?blame (?:on|at)|(?:mis|mettent|mettant) (?:\w+ ){0,4}?sur le compte d\w+"
    r"|(?:tue|kill|shell|bombard|hit|struck|attack|bomb|burn|frapp|incendi|attaqu)\w* (?:by|par))\b"
)
_NOT_BY = re.compile(  # "no government unit had opened fire", "soldiers were not behind the shelling"
    r"\b(?:no|none of (?:our|its|the)|aucune?)(?: \w+){1,3} (?:had |has |have |was |were |n'a |n'ont |ne )?(?:opened"
    r" fire|fired|shelled|bombed"
    r"|attacked|took part|been involved|behind|ouvert le feu|tire|bombarde|attaque|participe|present\w*)\b"
    r"|\b(?:\w+ ){1,4}(?:(?:was|were|is|are|had|has|have|did) (?:not|never)|(?:n'est|ne sont|n'a|n'ont|n'etait"
    r"|n'etaient) (?:pas|jamais|en rien))"
    r" (?:been )?(?:behind|responsible|involved|fired?|shell(?:ed)?|bomb(?:ed)?|attack(?:ed)?|carr(?:y|ied) out"
    r"|kill(?:ed)?|derriere|responsables?"
    r"|impliques?|tire|bombarde|attaque|tue|mene|participe)\b"
)
_CLAIMS = re.compile(
    r"\b(?:claim(?:ed|s|ing) (?:responsibility|the \w+)|owned up to|admitted (?:to )?(?:carrying|the|bombing"
    r"|attacking|killing)|took (?:responsibility|credit)"
    r"|(?:said|says) (?:it|they|its (?:fighters|men)) (?:had )?(?:carried out|was behind|were behind|staged)|(?:a"
    r"|ont|avait) revendique|revendique(?:nt)?)\b"
)
_BLOW = re.compile(
    r"\b(?:attack\w*|strik\w+|struck|bomb\w*|raid\w*|kill\w*|massacre\w*|shell\w*|abduct\w*|kidnap\w*|assault\w*"
    r"|fire[ds]?|firing|burn\w*|blast"
    r"|explosion|ambush\w*|murder\w*|hit|attaqu\w*|frapp\w*|tue\w*|bombard\w*|enlev\w*|tirs?|tire[es]*|massacr\w*"
    r"|obus|incendi\w+|embuscade"
    r"|assassin\w+|meurtre\w*|pill\w+|attentat\w*|deaths?|killings?|tueries?|carnage|mortar\w*)\b"
)
_ARMED = re.compile(
    r"\b(?:(?:afc[/-])?m23|jnim|gsim|isis|isil|isgs|iswap|eigs|islamic state|etat islamique|al-?qa[ie]da|aqim|aqmi"
    r"|al-?shabaab|shebab|boko haram"
    r"|taliban|houthis?|hamas|hezbollah|rsf|fsr|rapid support forces?|forces de soutien rapide|fla|csp|upc|cpc|fprc"
    r"|3r|codeco|adf|fdlr|wazalendo"
    r"|mai-mai|eln|farc|pkk|ypg|sdf|tplf|fano|ola|kia|ttp|hts|aqap|viv ansanm|arakan army|ansar\w*|twirwaneho"
    r"|rebels?|rebelles?|guerr?ill\w+"
    r"|militants?|jihadists?|jihadistes?|djihadistes?|insurgents?|insurges|separatists?|separatistes?|militias?"
    r"|milices?|miliciens?|gangs?|bandits?"
    r"|white army|(?:liberation|resistance|independence|people's defence) (?:army|forces?)|armee de (?:liberation"
    r"|resistance)"
    r"|dissident\w*|paramilitar\w+|paramilitaires?|armed group|groupes? armes?|gunmen|hommes armes|terroristes?"
    r"|terrorists?)\b"
)
_STATE = re.compile(
    r"\b(?<!white )(?<!arakan )(?<!liberation )(?<!resistance )(?<!independence )(?<!people's )(?:army|military"
    r"|government|troops|soldiers|air ?force|police"
    r"|police(?:m[ae]n|wom[ae]n)|policiers?|gendarmes?|gendarmerie|(?:prison |presidential |republican )guards?"
    r"|marines|commandos|security forces|armed forces|regime|junta"
    r"|armee|militaires|gouvernement|soldats"
    r"|forces (?:armees|de securite|de defense|gouvernementales)|fardc|fama|junte|mercenar\w+|wagner|africa corps)\b"
)
_ANY = frozenset(
    "rebels rebel rebelles rebelle guerrillas guerrilla militants militant jihadists jihadistes djihadistes"
    " insurgents insurges separatists"
    " separatistes militia militias milices milice miliciens gang gangs bandits paramilitaries paramilitary"
    " paramilitaires armed group groupe"
    " arme groupes armes gunmen hommes terroristes terrorists guerilla guerilleros".split()
)
_WAS_BEHIND = re.compile(  # its subject stands before it
    r"\b(?:(?:was|were|is|are|had been|has been) (?:\w+ly )?(?:behind|responsible for)|(?:had |have |has )?carried"
    r" (?:it|this|that|out (?:it|this|that|the \w+))(?: out)?"
    r"|(?:est|sont|etait|etaient) (?:bien )?(?:derriere|a l'origine d\w+))\b"
)
_NAMED_GROUP = re.compile(
    r"\b(?:[Mm]ilices?|[Mm]iliciens|[Mm]ilitia(?:men)?|[Ff]action|[Ff]ront|[Mm]ouvement|[Mm]ovement)"
    r" (?:de (?:la )?|du |d'|of (?:the )?)?(?P<a>[A-ZÀ-Ý][^\W\d_]{2,})"
    r"|(?<=\w )(?P<b>[A-ZÀ-Ý][^\W\d_]{2,})(?: self-defen[cs]e)? [Mm]ilitia(?:men)?\b"
)
_OF = re.compile(r"\b(?:of|de|d')(?=\W?\w)")
# No battle: there both sides act.
_BLOWS = frozenset({"attack", "bombing", "strike from afar", "arson", "kidnapping", "robbery", "sabotage"})


# What somebody is accused of is what was told of the dead, or not told.
OF_WORDS = re.compile(
    r"\W*(?:(?:deliberately|falsely|wrongly)\W+)?(?:taking|mistaking|presenting|counting|calling|passing|spreading"
    r"|publishing|exaggerating|inflating|hiding|concealing|covering|lying|fabricating"
    r"|(?:faire|fait|avoir fait) passer|presenter|gonfler|diffuser|propager|cacher|dissimuler|mentir)\b"
)


_SAYS_SO = re.compile(r"accus|blam|point|imput|attribu|laid|mis |met |mettent|l'oeuvre|the work")


@dataclass(frozen=True)
class Blamed:
    """A side, and the name of an armed group; with ``denies`` it was not this one."""

    side: str  # ``the state`` or ``armed group``
    named: str | None
    denies: bool = False
    owns: bool = False  # it says so itself
    told: bool = False  # only told with the blow ("an attack by X"), which nobody says to blame
    deed: bool = False  # a deed of its own is told, such as the killing of some: not that the blow was its


def behind(s: Sentence) -> Blamed | None:
    """The side that the sentence says was, or was not, behind a blow."""
    plain, text = s.plain, s.reading.text[s.start : s.end]
    for m in _BLAMES.finditer(plain):
        if not _BLOW.search(plain) or untold(plain[: m.start()]) or negated(plain, plain[: m.start()], m):
            continue
        of = _OF.search(plain, m.end(), m.end() + 80) if m.group().startswith("accus") else None
        if of is not None and (not _BLOW.search(plain, of.end()) or OF_WORDS.match(plain, of.end())):
            continue  # "accused the army of storing shells there", "of passing killed rebels off as civilians"
        if (found := party(text[m.end() : m.end() + 60], last=False)) is not None:
            told = not _SAYS_SO.match(m.group())
            return Blamed(*found, deed=m.group().startswith(("tue", "kill")), told=told)
    for m in _WAS_BEHIND.finditer(plain):
        if untold(plain[: m.start()]) or negated(plain, plain[: m.start()], m):
            continue
        if (found := party(text[max(0, m.start() - _SUBJECT) : m.start()], last=True)) is not None:
            return Blamed(*found)
    for m in _NOT_BY.finditer(plain):
        if (found := party(text[m.start() : m.end()], last=False)) is not None and _BLOW.search(plain):
            return Blamed(*found, denies=True)
    denial = denial_in(s)
    if (
        denial is not None
        and (denial.kind == "part" or (denial.kind == "words" and _BLOW.search(fold(denial.what))))
        and (found := party(text[: denial.cue.start()], last=True)) is not None
    ):
        return Blamed(*found, denies=True)
    if (away := absent(plain)) is not None and (found := party(text[away.start() : away.end()], last=False)):
        return Blamed(*found, denies=True)
    for m in _CLAIMS.finditer(plain):
        if untold(plain[: m.start()]) or negated(plain, plain[: m.start()], m) or re.match(r"no |aucun|nobody", plain):
            continue
        found = party(text[max(0, m.start() - 90) : m.start()], last=True)
        if found is not None and found[0] != "the state":
            return Blamed(*found, owns=True)
    return None


_DEED = re.compile(
    r"\b(?:(?P<en>(?:had|have|has)? ?(?:\w+ly |first |themselves )?(?:attacked|shot|killed|fired|opened fire|burned"
    r"|burnt|torched|looted|set"
    r" (?:fire|ablaze|alight)|shelled|bombed|struck|raided|abducted|kidnapped|executed|ambushed|beat|raped"
    r"|massacred|hit|stormed|planted"
    r"|blew up|destroyed|ransacked|robbed|took|seized|poisoned|started))"
    r"|(?:ont|a|avait|avaient|aurait|auraient|avoir) (?:\w+ )?(?:attaque|tue|tire|ouvert le feu|incendie|brule"
    r"|pille|bombarde|frappe"
    r"|enleve|execute|massacre|viole|mis le feu|abattu|detruit|saccage|vole|pose|sabote|empoisonne))\b"
)
_SUFFERED = re.compile(r"\b(?:was|were|been|being|be|is|are|get|got)(?: \w+ly| also| all)? ?$")
_BEGINS = re.compile(r"[;:,“”\"«»]|\b(?:that|said|says|que|claims?|claimed|and|et|mais|but|while)\b|\bqu'")


def did(s: Sentence) -> Blamed | None:
    """The side that is the subject of a deed: "troops set fire to the market", "des policiers ont ouvert le feu"."""
    plain, text = s.plain, s.reading.text[s.start : s.end]
    for m in _DEED.finditer(plain):
        left = max((x.end() for x in _BEGINS.finditer(plain, 0, m.start())), default=0)
        subject = text[left : m.start()]
        if _SUFFERED.search(plain, 0, m.start()):
            continue  # "27 soldiers were killed"
        if len(subject) > _SUBJECT or untold(plain[: m.start()]) or negated(plain, plain[: m.start()], m):
            continue
        found = party(subject, last=False)
        if found is not None and party(text[m.end() : m.end() + _OBJECT], last=False) is None:
            return Blamed(*found)
    voice = speaker(s)  # "the army said that four people had been killed" is no word on who did it
    for i in s.reading.incidents:  # "soldiers rounded up and shot men": who was read as doing it
        if i.type in _BLOWS and i.status == "reported":
            for actor in i.actors:
                says = voice is not None and actor.start < voice.end and voice.start < actor.end
                if s.start <= actor.start < s.end and not says and (found := party(actor.text, last=False)) is not None:
                    return Blamed(*found)
    return None


_SUBJECT, _OBJECT = 50, 50  # letters before a verb within which its subject stands, and after it its object


_KIN = re.compile(
    r"'s (?:\w+ ){0,2}?(?:branch|affiliate|arm|wing|offshoot|franchise|allies)\b|[- ](?:linked|affiliated|allied)\b"
)


def party(text: str, last: bool) -> tuple[str, str | None] | None:
    """The side that the words name first or last, with the name of an armed group."""
    words = folded(text)
    found = [
        (m.start(), "armed group", fold(m.group())) for m in _ARMED.finditer(words) if not _KIN.match(words, m.end())
    ]
    found += [
        (m.start(), "armed group", fold(m["a"] or m["b"]))
        for m in _NAMED_GROUP.finditer(text)
        if fold(m["a"] or m["b"]) not in DAYS
    ]
    found += [(m.start(), "the state", "") for m in _STATE.finditer(words)]
    if not found:
        return None
    _, side, name = sorted(found)[-1 if last else 0]
    if side == "armed group" and set(name.split()) <= _ANY:  # "the Codeco militia", "miliciens de la Codeco"
        name = next((n for _, _, n in sorted(found) if n and not set(n.split()) <= _ANY), name)
    generic = set(name.split()) <= _ANY
    return side, None if side == "the state" or generic else name.upper() if len(name) < 5 else name.title()

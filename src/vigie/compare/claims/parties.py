"""Who is meant where a text names those behind a blow: a state's forces, an armed group by its name, or only its kind.

"Russian and regime warplanes" are two states' forces; "the regime", "Orlu's forces" and "the army" are those of the
country that the articles are about; "bandits", "jihadists" and "rebels" are kinds. Attackers whom nobody can tell
("unidentified gunmen", "a suicide bomber") are no party.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from vigie.codebook import actor_list
from vigie.gazetteer.countries import capitals, countries, demonyms
from vigie.model import Reading

STATE, GROUP, KIND = "state", "group", "kind"
_BRANCHED = frozenset({"islamic-state"})  # whose branches go by its own name
_ARMED_KINDS = ("armed group", "militia", "communal militia", "gang")
_SHARED: dict[str | None, tuple[str, ...]] = {"CD": ("congo",), "CG": ("congo",)}  # a name that two countries have
_LONG_NAME = 5  # letters of a country's name with an s behind it, as where an apostrophe was lost
_LOOK = 240  # characters of a phrase that are looked at
_MOST = 4  # parties that one phrase names

_FORCES = re.compile(
    r"\b(?:government|regime|army|military|armed forces|security forces|(?:ground |land |special )?forces|troops"
    r"|soldiers|air ?force|navy|police(?:men)?|junta|authorities|(?:war)?planes?|warplanes?|aircraft|jets?|helicopters?"
    r"|drones?|bombers|fighter ?jets|artillery|air ?strikes?|shelling|bombs|snipers|gendarmes?|commandos"
    r"|gouvernement|armee|militaires|soldats|troupes|forces (?:armees|de securite|de defense|gouvernementales"
    r"|regulieres)|aviation|avions?|helicopteres?|junte|autorites|policiers|etat-major|fama|fardc|fds)\b"
)
# Without a country they are the home country's; of these words "forces", "planes" and the like are anybody's.
_OWN = re.compile(
    r"(?<!pro-)(?<!anti-)\b(?:government|regime|army|military|armed forces|security forces|government forces|troops"
    r"|soldiers|air ?force"
    r"|police(?:men)?|junta|authorities|gouvernement|armee|militaires|soldats|forces (?:armees|de securite|de defense"
    r"|gouvernementales|regulieres)|aviation|junte|autorites|policiers|etat-major|fama|fardc|fds)\b"
)
_KINDS = (
    ("terrorists", r"terroris(?:ts?|tes?)|takfiris?"),
    ("jihadists", r"jihadis(?:ts?|tes?)|djihadistes?|islamist (?:militants?|insurgents?|fighters?)|extremist\w*"),
    (
        "rebels",
        r"rebels?|rebelles?|rebellion|insurgents?|insurges|insurrection|guerrillas?"
        r"|opposition (?:fighters?|forces|groups?|factions?|militants?)|armed opposition|separatis(?:ts?|tes?)",
    ),
    ("bandits", r"bandits?|criminals|criminels|coupeurs de route|gang members|gangs?|bandes (?:criminelles|armees)"),
    ("hunters", r"chasseurs|(?:traditional |dogon |dozo )?hunters|dozos?"),
    ("militants", r"militants?(?! des droits)"),
    ("militia", r"militias?|militiam[ae]n|milices?|miliciens?|paramilitar(?:y|ies)|paramilitaires?"),
    ("mercenaries", r"mercenar(?:y|ies)|mercenaires?|wagner(?: group)?|africa corps"),
)
_KIND_WORDS = tuple((name, re.compile(rf"\b(?:{words})\b")) for name, words in _KINDS)
# What the kinds have in common: a denial by a rebel group meets the charge that it was "terrorists".
ARMED = frozenset({"terrorists", "jihadists", "rebels", "militants"})
_NAME = r"[A-ZÀ-Ý][\w'’-]*"
_NAMED_GROUP = re.compile(
    rf"(?P<a>{_NAME}(?: (?:al-|ash-|of |du |de |des )?{_NAME}){{0,3}})"
    r"(?=,? (?:[a-z-]+ )?(?:rebel|militant|armed|jihadist|Islamist|insurgent|extremist|takfiri)s? "
    r"(?:group|faction|alliance|movement|coalition))"
    rf"|(?<=\bTakfiri )(?P<b>{_NAME})"
)
_ACRONYMS = re.compile(
    r"\b(?:(?:AFC/)?M23|JNIM|GSIM|ISIS|ISIL|ISGS|ISSP|ISWAP|EIGS|EIAO|RSF|FSR|AQIM|AQMI|ADF|FDLR|CODECO|FLA|CSP|PKK|YPG"
    r"|SDF|FDS-Syrie|HTS|TTP|Daesh|DAESH|Da'esh)\b"
    r"|\b(?:Islamic State|[ÉE]tat islamique|Boko Haram|[Aa]l[- ]?Shabaab|[Aa]l[- ]?Shabab|[Ss]hebab|Taliban|Houthis?"
    r"|Hamas|Hezbollah|Wazalendo|Rapid Support Forces|Forces de soutien rapide|[Aa]l-?Nusra(?: Front)?|al-?Qa[ie]da)\b"
)
# Sources and things of a state that are no hand in a blow: "the Russian foreign ministry said".
_LEADER = re.compile(
    rf"\b(?P<of>{_NAME})(?:'?s)? (?:[Pp]resident|[Ll]eader|[Rr]uler"
    rf"|[Pp]r[ée]sident)\.? (?P<name>{_NAME}(?: {_NAME}){{0,2}})"
)
_REGIME_OF = re.compile(rf"\b(?:regime|government|forces|r[ée]gime) (?:of|de|d'|du) (?P<name>{_NAME}(?: {_NAME})?)")
_ADJECTIVE = re.compile(r"-(?:backed|linked|led|allied|run)$")
_MAY_BE = re.compile(rf"(?P<one>{_NAME})(?:(?=[ -](?P<two>{_NAME})))?")
# "l'armee malienne", "les avions russes": the demonym stands after, in small letters.
_FRENCH_OF = re.compile(
    r"\b(?:armee|gouvernement|forces?(?: armees)?|avions?|aviation|soldats|militaires|drones?|helicopteres?|junte"
    r"|regime"
    r"|troupes|police|artillerie|chasseurs|frappes|bombardements)(?: de l'air| de guerre"
    r"| de combat)? (?P<of>[a-z]{4,})\b"
)
_NOT_HIS = frozenset("the a an this that its their our his syrian state government new old".split())


@dataclass(frozen=True)
class Party:
    """One of those behind a blow; ``key`` tells it from others, ``label`` names it in an answer."""

    key: str
    label: str
    sort: str  # STATE, GROUP or KIND

    @property
    def armed(self) -> bool:
        """Whether it fights a state, by what is known of it."""
        return self.sort == GROUP or (self.sort == KIND and self.key in ARMED)


def home_of(readings: Sequence[Reading]) -> str | None:
    """The country (alpha-2) that most places of the articles lie in."""
    held = Counter(p.country for r in readings for p in r.places if p.country)
    return held.most_common(1)[0][0] if held else None


class Parties:
    """Names of parties as the articles on one matter use them."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.home = home_of(readings)
        self.near = frozenset(p.country for r in readings for p in r.places if p.country)
        self._labels: dict[str, str] = {}
        self._leaders = dict(self._led(readings))

    def _led(self, readings: Sequence[Reading]) -> Iterator[tuple[str, str]]:
        """Surnames of those who lead a country, as the articles say: "Syrian President X", "the regime of X"."""
        for r in readings:
            for m in _LEADER.finditer(r.text):
                if (code := _country(m["of"])) is not None:
                    yield _surname(m["name"]), code
            if self.home is not None:
                for m in _REGIME_OF.finditer(r.text):
                    if _country(m["name"]) is None and _surname(m["name"]) not in _NOT_HIS:
                        yield _surname(m["name"]), self.home

    def find(self, text: str, last: bool = False) -> list[Party]:
        """The first party that a phrase names, or the ``last``, with those that stand beside it: "the army or X"."""
        text = text[:_LOOK]
        plain = _plain(text)
        found: dict[int, Party] = {}
        taken: list[tuple[int, int]] = []

        def free(a: int, b: int) -> bool:
            return not any(x < b and a < y for x, y in taken)

        def put(a: int, b: int, party: Party) -> None:
            if party.sort == GROUP and (_KIN.match(plain, b) or _KIN_OF.search(plain, max(0, a - 30), a)):
                return
            if free(a, b):
                taken.append((a, b))
                found[a] = party

        for m in _NAMED_GROUP.finditer(text):
            name = _THE.sub("", m["a"] or m["b"])
            if name and _country(name) is None and not _ADJECTIVE.search(_plain(name)):
                put(m.start(), m.end(), self._group(name))
        if (hit := actor_list().longest(text, self.near)) is not None and hit[0].kind in _ARMED_KINDS:
            put(hit[1], hit[2], self._group(text[hit[1] : hit[2]]))
        for m in _ACRONYMS.finditer(text):
            put(m.start(), m.end(), self._group(m.group()))
        for a, b, code in self._lands(text):
            put(a, b, _state(code))
        if self.home is not None and (
            not found or " or " in plain or " and " in plain or " ou " in plain or " et " in plain
        ):
            for m in _OWN.finditer(plain):
                dressed = any(u.start() <= m.start() < u.end() for u in _UNIFORM.finditer(plain))
                if free(m.start(), m.end()) and not dressed and not self._owned(taken, plain, m.start()):
                    put(m.start(), m.end(), _state(self.home))
        for name, words in _KIND_WORDS:
            for m in words.finditer(plain):
                beside = any(
                    (0 <= m.start() - b < _APPOSITION and _OF.fullmatch(plain, b, m.start()))
                    or (0 <= a - m.end() < _APPOSITION and _OF.fullmatch(plain, m.end(), a))
                    for a, b in taken
                )
                if not beside:
                    put(m.start(), m.end(), Party(name, name, KIND))
        chains: list[list[Party]] = []
        end = 0
        for a, b in sorted(taken):
            if chains and _APPOSED.fullmatch(plain, end, a) and chains[-1][-1].sort == KIND:
                chains[-1][-1] = found[a]  # "the main jihadist alliance, X"
            elif chains and _AND.fullmatch(plain, end, a):
                chains[-1].append(found[a])
            else:
                chains.append([found[a]])
            end = b
        chosen = chains[-1 if last else 0] if chains else []
        return list({p.key: p for p in chosen}.values())[:_MOST]

    def _group(self, name: str) -> Party:
        """A branch of a group that is named by the whole is that group: "EIGS", "the Islamic State"."""
        actor = actor_list().find(name, self.near)
        key = (actor.affiliation if actor and actor.affiliation in _BRANCHED else None) or (actor.id if actor else None)
        key = key or _plain(name)
        return Party(key, self._labels.setdefault(key, actor.name if actor else name), GROUP)

    def _lands(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where states act: "Russian jets", "Moscow", "Orlu's forces", "Kigali"."""
        for m in _MAY_BE.finditer(text):
            for words in filter(None, (f"{m['one']} {m['two']}" if m["two"] else "", m["one"])):
                word = words.removesuffix("'s").removesuffix("’s")
                code = self._land(word) or (
                    self._land(word[:-1]) if word.endswith("s") and len(word) > _LONG_NAME else None
                )
                if code is None and words == m["one"]:
                    code = self._leaders.get(_surname(word)) or self._leaders.get(_surname(word)[:-1])
                if code is not None:
                    a = m.start()
                    b = a + len(words)
                    after = _plain(text[b : b + 45])
                    if _AS_PLACE.search(_plain(text[max(0, a - 12) : a])) and not _FORCES.match(after.strip()):
                        break
                    if _OTHER_NOUN.match(after):
                        break
                    forces = re.match(
                        rf"(?:['’]?s)? ?(?:(?!(?:and|or|et|ou)\b)[\w-]+ ){{0,2}}?(?:{_FORCES.pattern})", after
                    )
                    yield a, b + (forces.end() if forces else 0), code
                    break
        for m in _FRENCH_OF.finditer(_plain(text)):
            if (codes := demonyms().get(m["of"])) is not None:
                yield m.start(), m.end(), codes[0]

    def _land(self, word: str) -> str | None:
        """The country of a name or demonym; of two that share it the one that the articles are about."""
        code = _country(word)
        shared = demonyms().get(_plain(word), ())
        if code not in (None, self.home) and (self.home in shared or _plain(word) in _SHARED.get(self.home, ())):
            return self.home
        return code

    def _owned(self, taken: list[tuple[int, int]], plain: str, at: int) -> bool:
        """Whether the words before already name whose forces these are."""
        return any(
            b <= at <= b + 12 and re.fullmatch(r"['’s]* ?(?:(?!(?:and|or|et|ou)\b)[\w-]+ )?", plain[b:at])
            for _, b in taken
        )


_UNIFORM = re.compile(  # who wears it may be anybody
    r"\b(?:(?:in|en|wearing|portant|dressed (?:as|in))(?: (?:des |un |a )?(?:uniformes?|tenues?|treillis))?"
    r"|uniformes?|tenues?) "
    r"(?:military|army|police|militaires?|de l'armee|soldiers)\b"
)
# Not the group itself: "the X affiliate Y", "Y, which is linked to X", "la branche d'X".
_KIN = re.compile(
    r"(?:'s)?[- ](?:affiliat\w+|linked|aligned|allied|branch|offshoot|arm\b|wing|regional)|'s (?:\w+ )?(?:branch"
    r"|affiliate|allies)"
)
_KIN_OF = re.compile(
    r"\b(?:lie|liee|lies|liees|affilie\w*|associe\w*|proches?|linked|tied|close|loyal|pledged|allegiance|allegeance"
    r"|branche|filiale"
    r"|affiliate|branch|offshoot|arm|wing) (?:a|to|of|d'|de|du|with|avec) ?(?:the |la |l'|le )?$"
)
_APPOSITION = 70
_OF = re.compile(
    r"\W*(?:of the|of|du|de|the|group|groupe|movement|mouvement)?\W*"
    r"| ?\([^()]{1,60}\) ?"
)  # "les rebelles du M23"
_THE = re.compile(r"^(?:The|This|That|An?|Les?|La|Ce|Cette|Un|Une|But|And|Mais|Et)(?: |$)")
_APPOSED = re.compile(
    r"(?: (?:alliance|group|coalition|movement|faction|militia|groupe|mouvement|known (?:locally )?as))*,? ?[(\"«“]?"
)
# What joins two parties: "the regime or its ally Orlu", "Borland's and Orlu's jets".
_AND = re.compile(
    r"(?:[\w'’ -]{0,40}?,? )?(?:and|or|et|ou|backed by|appuyee?s? par|as well as|ainsi que)\b[\w'’ -]{0,40}| ?\("
)
# A country or capital after these is where something was, not who did it.
_AS_PLACE = re.compile(r"\b(?:in|at|near|inside|outside|around|across|en|a|au|aux|dans|pres de|vers|over|into|on) $")
# "the Syrian opposition", "Syrian rebels", "the Russian news agency": others of that country.
_OTHER_NOUN = re.compile(
    r"(?:['’]?s)? ?(?:[\w-]+ )?(?:opposition|rebels?|activists?|observatory|civilians?|people|refugees?|children|civil"
    r" def|red crescent|state tv|state media|news|media|army of|conquest|national coalition|coalition for|province"
    r"|city|town|border|capital|rebelles?|civils?|habitants?|population)\b"
)


def _state(code: str) -> Party:
    return Party(f"={code}", _names().get(code, code), STATE)


@cache
def _names() -> dict[str, str]:
    return {c.code: c.name for c in countries()}


@cache
def _by_name() -> dict[str, str]:
    return {_plain(n): c.code for c in countries() for n in (*c.names_en, *c.names_fr)} | {
        "us": "US",
        "u.s.": "US",
        "washington": "US",
        "kremlin": "RU",
        "pentagon": "US",
    }


def _country(word: str) -> str | None:
    key = _plain(word.strip())
    if len(key) < 4 and key not in ("us", "u.s."):
        return None
    codes = demonyms().get(key)
    return _by_name().get(key) or (codes[0] if codes else None) or capitals().get(key)


def _surname(name: str) -> str:
    last = _plain(name).split()[-1]
    return last.removeprefix("al-").removesuffix("'s")


def _plain(text: str) -> str:
    from vigie.compare.words.spoken import folded

    return folded(text)

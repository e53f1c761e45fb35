"""The items that the grammar of quotes goes over, and the small words that bound its noun phrases."""

from __future__ import annotations

from dataclasses import dataclass

from vigie.language.document import Document, Token
from vigie.model import Bounds


@dataclass(slots=True, unsafe_hash=True)  # not frozen, which takes twice as long: there are very many
class Item:
    """A token outside quotation marks, or a whole stretch inside them (``stretch``); ``quoted``: a token inside."""

    start: int
    end: int
    text: str
    lower: str
    stretch: bool = False
    quoted: bool = False

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return not self.stretch and self.text[0].isupper()

    @property
    def word(self) -> bool:
        """Whether it is a word or number (no mark, no stretch)."""
        return not self.stretch and self.text[0].isalnum()


def item(t: Token, quoted: bool, cased: bool = True) -> Item:
    """The item of a token; in ``cased`` text an acronym keeps its capitals ("US", "WHO" are no function words)."""
    acronym = cased and len(t.text) > 1 and t.text.isupper() and t.text.isalpha()
    return Item(t.start, t.end, t.text, t.text if acronym else t.lower, False, quoted)


AUXILIARIES = frozenset(
    "has have had having is are was were be been being will would could can may might must should shall do does did"
    " wo ca don't doesn't didn't won't wouldn't couldn't can't hasn't haven't hadn't isn't aren't wasn't weren't cannot"
    " ont avait avaient aura auront aurait auraient ayant est sont était étaient sera seront serait seraient eu été"
    " va vont peut peuvent pourrait doit doivent"
    " gets got keeps kept".split()
)
ADVERBS = frozenset(
    "also later then now still previously earlier repeatedly once often never not n't already just only even soon"
    " again always recently reportedly long first further ever once thus himself herself themselves itself all both"
    " instead sometimes meanwhile"
    " aussi également déjà ensuite encore toutefois notamment ainsi toujours jamais pas plus ne n' alors hier lundi"
    " mardi mercredi jeudi vendredi samedi dimanche aujourd'hui cependant souvent par ailleurs lui-même elle-même"
    " néanmoins pourtant enfin récemment bien".split()
)
NOUNS_IN_LY = frozenset("family assembly italy july supply ally weekly daily monthly bully reply rally fly".split())
CLITICS = frozenset("se l' lui leur nous vous me m' se s' y en ne n' les le la".split())
PRONOUNS = frozenset(
    "he she they i we you it who one someone everyone nobody il elle ils elles on nous vous je j' qui celui-ci celle-ci"
    " ceux-ci celles-ci ce c' others some many most few several both lui eux d'autres certains plusieurs beaucoup"
    " people that which".split()
)
RELATIVES = frozenset("who which that qui".split())
DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your one another each every some any no several many"
    " two three four five six seven eight nine ten dozens hundreds more most other both few"
    " le la les l' un une des ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes deux trois quatre"
    " cinq six sept huit neuf dix plusieurs certains certaines quelques aucun aucune chaque d'autres".split()
)
PARTICIPLES = frozenset(
    "joint jointe joints jointes contacté contactée contactés interrogé interrogée interrogés rencontré rencontrée cité"
    " citée établi établie établis établies reached contacted interviewed quoted asked known described based".split()
)
# Small words that stand inside a noun phrase: "the same source", "une autre source".
INSIDE = frozenset("former same own other others même mêmes autre autres".split())
OF = frozenset("of de du des d' d’ for".split())
AT = frozenset(
    "for at in inside within outside across from with on about against between to near au aux à dans sur en pour par"
    " chez près".split()
)
BREAKERS = frozenset(
    "that because while when if but as although though since after before than so unless until whether where why how"
    " which who whom whose what and or nor plus then"
    " que qu' car parce mais quand comme lorsque lorsqu' tandis alors si dont où qui et ou or donc puisque puisqu'"
    " bien afin auprès".split()
)
WEEKDAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow lundi mardi mercredi jeudi"
    " vendredi samedi dimanche hier aujourd'hui".split()
)
# Between a verb and a time, or in one: "killed on Monday", "ont enlevé dans la nuit de".
BEFORE_TIME = frozenset("on in at late early during overnight dans à au le la ce cette l' pendant durant de".split())
VERBISH = frozenset(
    "put set hit shut let sent fell rose grew drew broke sought spent kept stood became fled"
    " died dead took took place went came made gave put left began became led met held ran seen done gone known taken"
    " given found lost won".split()
)


def trimmed(doc: Document, start: int, end: int) -> Bounds:
    """``start`` to ``end`` without outer blanks, commas and closing marks."""
    text = doc.text
    while start < end and (text[start].isspace() or text[start] in ",;:–—"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:–—"):
        end -= 1
    return start, end

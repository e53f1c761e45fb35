"""When and where an incident was: what stands beside its words, what its sentence gives, and whether two agree."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from vigie.language.document import Document, within
from vigie.model import Mention, Place, Span, Time, When
from vigie.read.comparisons import compared_from, same_side
from vigie.read.datelines import dateline
from vigie.read.meant_places import of_dateline, of_ward, taken_up
from vigie.read.phrases import grammar
from vigie.read.scope import Scope
from vigie.read.times import bounded, when_of
from vigie.read.told_from import hour_only, night_told, shift
from vigie.read.triggers import Trigger

_UNTIL = grammar("until")
_AREAS = frozenset({"country", "continent", "region", "macroregion", "county"})
_BESIDE = re.compile(r"[’']?s?,?\s(?:[^\W\d_]+(?:-[^\W\d_]+)*\s){0,3}")
_VIOLENT = frozenset({"battle", "attack", "bombing", "strike from afar", "kidnapping", "arson", "robbery"})
_AFTER = 70
_LASTING = frozenset({"blockade", "protest", "displacement", "battle", "closure", "other", "disaster"})
_LOCATIVE = {
    "en": re.compile(
        r"\b(?:in|at|near|outside|inside|within|around|across|throughout|of|on|between|from|off|into|surrounding"
        r"|towards?)"
        r"\s(?:the\s)?(?:[^\W\d_][\w’'-]*,?\s){0,4}$", re.I
    ),
    "fr": re.compile(
        r"(?:\b(?:à|au|aux|en|dans|près de|près du|près des|de|du|des|sur|entre|autour de|vers|depuis|par)\s|\bd[’'])"
        r"(?:l[ae]s?\s|l[’'])?(?:[^\W\d_][\w’'-]*,?\s|l[’']){0,4}$", re.I
    ),
}  # fmt: skip
_NO_PLACE = {
    "en": re.compile(
        r"\b(?:government|president|army|forces|republic|citizens|ministry|minister|state|leader|king|people"
        r"|embassy|nationals"
        r"|independent|accused|condemned|warned|told|urged|border with)\s(?:of\s)?(?:the\s)?$", re.I
    ),
    "fr": re.compile(
        r"\b(?:gouvernement|président|armée|forces|république|citoyens|ministère|ministre|dirigeant|roi|peuple"
        r"|ambassade"
        r"|ressortissants|frontière avec)\s(?:de\s|du\s|des\s|d[’'])(?:la\s|l[’']|le\s)?$", re.I
    ),
}  # fmt: skip
# "30 km from Goma", "about 40 kilometres (25 miles) north of the town of Goma", "à une trentaine de kilomètres de Goma"
_DISTANCE = re.compile(
    r"(?:(?P<n>\d[\d.,]{0,6})\s?|aine\sde\s|\b)(?P<unit>km|kilom[eè]tres?|kilometers?|miles?|minutes|hours|heures)"
    r"(?:\s\([^()]{1,20}\))?(?:\s(?:to\sthe|au|à\sl['’]|away|drive|walk))?(?:\s?(?:north|south|east|west|nord|sud"
    r"|est|ouest)"
    r"[\w-]{0,6}){0,2}\s(?:from|of|off|outside|de|d['’]|du)\s?(?:(?:the|la|le|l['’])\s?)?"
    r"(?:(?:[\w’'-]{1,15}\s){0,2}(?:town|city|capital|village|ville|capitale|localité)(?:,|\sof|\sde|\sd['’])?\s?)?$",
    re.IGNORECASE,
)
# "south of Baghdad", "au nord de Gao": near another place, if that is named
_BESIDE_TOWN = re.compile(
    r"\b(?:north|south|east|west|nord|sud|est|ouest)[\w-]{0,8}\s?(?:of\s|de\s|d['’]|du\s)(?:the\s"
    r"|la\s)?(?:[a-zà-ÿ’'-]{2,12}\s){0,2}$"
)
# What leads to the name of a place, whether it is known or not.
_LEADS_TO = {
    "en": re.compile(
        r"\b(?:(?:in|at|near|outside|around|into|inside|between|towards?|on|across)|(?:villages?|towns?|city|cities"
        r"|hamlet"
        r"|districts?|areas?|suburb|region|island|camp|base|site|locality|neighbou?rhood)\sof"
        r"|(?:north|south|east|west)[\w-]{0,8}\sof|(?:km|kilomet(?:re|er)s?|miles?)(?:\saway)?\s(?:from|off)"
        r"|(?<!\ba\s)(?<!\ban\s)(?<!\bthe\s)(?<!\btheir\s)(?<!\bof\s)(?:entered|stormed|raided|attacked|invaded|overran"
        r"|reached|seized|captured|recaptured|retook|shelled|bombed)"
        r")\s(?:the\s)?(?:[a-zà-ÿ’'-]+,?\s){0,4}$"
    ),
    "fr": re.compile(
        r"(?:\b(?:à|au|aux|près\sde|près\sdu|vers|dans|entre|sur|autour\sde)\s|\b(?:villages?|villes?|localités?"
        r"|hameaux?|sites?|camps?"
        r"|bases?|quartiers?|îles?|forêt|communes?|cercle|territoire|lac|poste|mosquée|marché|mine)\s(?:de\s|du\s"
        r"|d['’])|\bd['’])"
        r"(?:l[ae]s?\s|l['’])?(?:[a-zà-ÿ’'-]+,?\s){0,4}$"
    ),
}
_WIDE = re.compile(
    r"\b(?:mountains|montagnes|desert|désert|valley|vallée|coast|côte|sea|mer|ocean|océan|region|state)\b", re.I
)
_WIDE_AFTER = re.compile(
    r"\s(?:mountains|region|state|province|county|valley|desert|department|governorate|coast|sea)\b", re.I
)
_KINDS = (
    r"(?:neighbou?rhood|district|quarter|area|suburb|section|ward|quartier|faubourg|commune|secteur|arrondissement)"
)
_QUARTER_OF = re.compile(rf"\s{_KINDS}\s(?:of|in|de|du|d['’])\s?(?:the\s)?(?:[a-zà-ÿ-]+\s){{0,2}}")
_TOWN_OF = re.compile(r"\s(?:city|town|village|hamlet|port|camp)\sof\s")
_OWN = re.compile(r"['’]s?\s(?:[a-zà-ÿ-]+\s){0,3}")
_IN = re.compile(r"(?:['’]s\s\w+)?,?\s(?:in|of|dans|en|au|de)\s(?:the\s|la\s|le\s|l['’])?(?:[a-zà-ÿ-]+\s){0,3}")
_SAME_PLACE_KM = 25.0
_FAR = 160
_NEXT = re.compile(r",\s(?:and|et)?\s?(?:the|le|la|les|a|an|un|une|which|who|qui|but|mais|as)\s|[;:]")


_WHEN = frozenset("when où lorsque lorsqu' quand".split())
_AFTER_THAT = re.compile(r"\s(?:after|following|après|à la suite d[eu']|suite à)\s[^.;]*$", re.I)
# What is done in answer, a day or more later; what an attack brings about itself ("escaped after …") is of its day.
_ANSWER = {
    "en": re.compile(
        r"\b(?:declar|announc|suspend|close[ds]?\b|closing|shut|impos|call|protest|demonstrat|march|rallied|evacuat"
        r"|withdr|condemn|summon"
        r"|deploy|sent\b|warn|order|bann|visit|arrest|detain|urg|vow|meet|met\b|resign|sack|cancel|reopen|sign)\w*",
        re.I,
    ),
    "fr": re.compile(
        r"\b(?:décrét|déclar|annonc|suspend|ferm|impos|appel|manifest|défil|march|évacu|retir|condamn|convoqu|déploy"
        r"|envoy|ordonn|interdi|visit|arrêt|interpell|démis|limog|annul|rouver|sign)\w*",
        re.I,
    ),
}
_PARTICIPLE = {
    "en": re.compile(
        r"(?:\s[\w’'-]+){0,3},?\s(?:(?:that|which)\s)?(?:was\s|were\s|had\s|has\s)?(?:begun|began|started|launched"
        r"|declared|imposed|staged|signed|reached|agreed|committed|held|took place|occurred|happened|carried out"
        r"|announced|called)"
        r"(?:\sby(?:\s[\w’'-]+){1,4})?\s(?:(?:on|in|early|late)\s){0,2}",
        re.I,
    ),
    "fr": re.compile(
        r"(?:\s[\w’'-]+){0,3},?\s(?:qui\s)?(?:(?:a|avait|ont|avaient|est|était|sont|s['’]est)\s)?(?:été\s)?"
        r"(?:entamé|lancé|débuté|déclenché|survenu|commis|perpétré|mené|décrété|observé|signé|conclu|instauré"
        r"|annoncé|produit"
        r"|déclaré|imposé|commencé|paraphé)(?:e|s|es)?(?:\spar(?:\s[\w’'-]+){1,4})?\s(?:(?:en|dans|ce)\s)?",
        re.I,
    ),
}
_CLAIMED = {
    "en": re.compile(
        r"(?:\s(?:on|in|against|near)(?:\s[\w’'-]+){1,4})?,?\s(?:was|were|has been|have been)\s(?:\w+\s)?(?:claimed"
        r"|condemned"
        r"|denounced|blamed|criticised|criticized|attributed|mourned|deplored)\b"
    ),
    "fr": re.compile(
        r"(?:\s(?:de|du|d['’]|contre|à)\s?[^.;,]{1,40}?)?,?\s(?:a|ont|n['’]a|n['’]ont|avait"
        r"|avaient)\s(?:pas\s)?(?:\w+\s)?été\s"
        r"(?:\w+\s)?(?:revendiqu|condamn|dénonc|attribu|imput|déplor|critiqu)\w*"
    ),
}
_OPENED = {
    "en": re.compile(
        r"\b(?:who|which|(?:[^\W\d_]+s|men|women|children|people)\s(?:abducted|kidnapped|seized|taken|captured|held"
        r"|arrested|detained))\s[^,;:]*$",
        re.I,
    ),
    "fr": re.compile(r"\b(?:qui|dont|(?:enlev|kidnapp|captur|retenu|détenu|arrêt)(?:ée?s?|es?|s)?)\s[^,;:]*$", re.I),
}
_GOES_ON = {
    "en": re.compile(r"\s(?:have|has|had|were|was|are|is)\s(?!who)"),
    "fr": re.compile(r"\s(?:ont|a|avaient|avait|sont|est|étaient|était)\s"),
}
# "… une attaque, ont annoncé mardi les autorités": the day of those who speak; "annoncé mardi" alone is its own.
_TELLERS = re.compile(r"\b(?:a|ont|avait|avaient)\s(?:annoncé|déclaré)\s", re.I)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """When and where; ``dated`` and ``placed`` tell whether the words stand by the trigger itself."""

    when: When | None
    where: tuple[Place, ...]
    dated: bool
    placed: bool
    beside: bool = False
    guessed: bool = False  # no place is known to the gazetteer or by its words, only seen by the encoder
    moved: int | None = None  # the days from the event told last, where the words count from it ("the next day")
    aside: bool = False  # the day of its sentence is that of a relative clause
    later: bool = False  # told of its wounded, who died elsewhere and later
    hour: bool = False  # the words give only an hour ("at dawn"): the day was told before

    @property
    def day(self) -> bool:
        """Whether the day is known."""
        if self.when is None or self.when.precision in ("day", "time"):
            return self.when is not None
        period = self.when.period
        if period is None or period.first_day is None or period.last_day is None:
            return False
        return (period.last_day - period.first_day).days <= 1  # "the night of 6 to 7 May"

    @property
    def town(self) -> bool:
        """Whether a place smaller than a region is known."""
        return any(not area(p) for p in self.where)


def circumstances(
    doc: Document, trigger: Trigger, scope: Scope, parties: Sequence[Span], seen: Sequence[Mention] = ()
) -> list[Circumstances]:
    """When and where ``trigger`` was; several where it names several years ("coups in 2020 and 2021").

    Places in the words of ``parties`` (who did it, who speaks, names of organisations) are not where it was. ``seen``
    are names of places that the encoder sees; unknown ones count where a preposition of place leads to them.
    """
    words = doc.span(trigger.start, trigger.end)
    sentence = trigger.sentence
    news = dateline(doc, sentence.start)
    if trigger.entry.type == "coup":
        parties = ()  # "officers in Guinea seized power": they did so there
    found = [
        p for p in scope.where(words)
        if not any(s.start <= p.start and p.end <= s.end for s in parties) and not sentence.start <= p.start < news
        and not of_dateline(doc, p)
    ]  # fmt: skip
    if trigger.entry.type in _VIOLENT:
        found = [p for p in found if not of_ward(doc, doc.sentence_at(p.start), p)]
    since = compared_from(doc, sentence)
    found = [p for p in found if not _of_other_side(doc, p, trigger, since)]
    unknown = [p for p in _unknown(doc, trigger, scope, seen) if not _of_other_side(doc, p, trigger, since)]
    if unknown:
        found = [*(p for p in found if sentence.start <= p.start < sentence.end), *unknown]
        found.sort(key=lambda p: min(abs(p.start - trigger.end), abs(trigger.start - p.end)))
    found = _without_landmarks(doc, found)
    here = [p for p in found if sentence.start <= p.start < sentence.end]
    located = [p for p in here if _located(doc, p, sentence.start)]
    if trigger.entry.type in _VIOLENT and not located:
        here = [p for p in here if not area(p)]  # "condemned Sudan", "the U.S. said"
        found = here or [p for p in found if not sentence.start <= p.start < sentence.end]
    towns = any(not area(p) for p in located) or all(map(area, here))
    meant = taken_up(doc, scope, sentence) if all(map(area, here)) else None
    near = (located if towns else here) or here or _inherited(found)
    where = _where(doc, _closest(doc, trigger, near)) if meant is None else (meant,)
    placed = bool(located) or any(not area(p) for p in here)
    if placed and trigger.noun and trigger.definite == "the":
        placed = any(trigger.end <= p.start < trigger.end + _AFTER for p in where)
    years = _years(doc, trigger, scope)
    if len(years) > 1:
        return [Circumstances(w, where, True, placed, beside=True) for w in years]
    beside = _begun(doc, trigger, scope) or _introduced(doc, trigger, scope) or _beside(doc, trigger, scope)
    when = beside or scope.when(words)
    aside = when is not None and beside is None and _of_relative(doc, trigger, when) and not _is_since(doc, when)
    if when is not None and beside is None and (aside or _led_to(doc, trigger, when)):
        when = None
    if when is not None and when.span is not None and (ends(doc, when.span) or _dateline(doc, trigger, when.span)):
        when = None
    if (
        when is not None
        and when.span is not None
        and beside is None
        and sentence.start <= when.span.start < sentence.end
    ) and (not same_side(when.span.start, trigger.start, since) or _of_claim(doc, trigger, when.span)):
        when = None
    if (
        beside is None
        and when is not None
        and when.span is not None
        and trigger.entry.type not in _LASTING
        and (_since(doc, when.span))
    ):
        when = _other_day(doc, trigger, scope)  # "hostages held since May were freed on Tuesday"
    dated = when is not None and when.span is not None and sentence.start <= when.span.start < sentence.end
    if dated and beside is None and trigger.noun and trigger.definite == "the" and when is not None and when.span:
        dated = trigger.end <= when.span.start < trigger.end + _AFTER
    moved = None if beside is not None or when is None else shift(when.text or "", doc.lang)
    hour = beside is None and when is not None and hour_only(when.text or "", doc.lang)
    when = night_told(doc, when) if when is not None else None
    guessed = bool(unknown) and all(any(p.start == u.start for u in unknown) for p in where)
    return [Circumstances(when, where, dated, placed, beside is not None, guessed, moved, aside, hour=hour)]


def _of_other_side(doc: Document, place: Place, trigger: Trigger, since: int | None) -> bool:
    """Whether the place is of the older event that the news is compared with, or, told of that one, of the news."""
    sentence = trigger.sentence
    if sentence.start <= place.start < sentence.end:
        return not same_side(place.start, trigger.start, since)
    before = compared_from(doc, doc.sentence_at(place.start))
    return before is not None and place.start > before


def _of_claim(doc: Document, trigger: Trigger, time: Span) -> bool:
    """Whether the time tells when it was claimed or condemned: "the attack was claimed on Thursday by …"."""
    if not trigger.noun or time.start < trigger.end:
        return False
    return _CLAIMED[doc.lang].match(doc.text, trigger.end, time.start) is not None


def _is_since(doc: Document, when: When) -> bool:
    return when.span is not None and _since(doc, when.span)


def _since(doc: Document, time: Span) -> bool:
    return doc.text[max(0, time.start - 10) : time.start].lower().split()[-1:] in (["since"], ["depuis"])


def _other_day(doc: Document, trigger: Trigger, scope: Scope) -> When | None:
    """The nearest time of the sentence that does not tell since when something else lasts."""
    s = trigger.sentence
    others = [t for t in within(scope.times, s.start, s.end)[:20] if not _since(doc, t) and not ends(doc, t)]
    nearest = min(others, key=lambda t: min(abs(t.start - trigger.end), abs(trigger.start - t.end)), default=None)
    return bounded(doc, nearest) if nearest is not None else None


def _without_landmarks(doc: Document, found: Sequence[Place]) -> list[Place]:
    """Without the towns from which a distance is told ("30 km from Goma"), but where there is nothing else near."""
    far = {p.start: m for p in found if (m := _DISTANCE.search(doc.text[max(0, p.start - 70) : p.start])) is not None}
    beside = {p.start for p in found if _BESIDE_TOWN.search(doc.text, max(0, p.start - 50), p.start)} - far.keys()
    other = any(p.start not in far and p.start not in beside and not area(p) for p in found)
    return [
        p for p in found
        if not (p.start in beside and other)
        and (p.start not in far or not (other or _kilometres(far[p.start]) > _SAME_PLACE_KM))
    ]  # fmt: skip


def _kilometres(m: re.Match[str]) -> float:
    """How far; a distance in words is taken for a long one."""
    digits = (m["n"] or "").replace(",", ".")
    number = float(digits) if re.fullmatch(r"\d{1,4}(?:\.\d{1,2})?", digits, re.ASCII) else 99.0
    return number * (1.6 if m["unit"].lower().startswith("mi") else 1.0)


def _closest(doc: Document, trigger: Trigger, found: Sequence[Place]) -> Sequence[Place]:
    """Of the places of a sentence those of the noun's own phrase, where it has any: "the 1998 bombings in Kenya"."""
    if not trigger.noun:
        return found
    own = [p for p in found if 0 <= p.start - trigger.end < _AFTER and not _NEXT.search(doc.text, trigger.end, p.start)]
    return own or found


def where_of(doc: Document, scope: Scope, words: Span) -> tuple[Place, ...]:
    """Where ``words`` were: places with a preposition of place in the sentence, else its others, else those before."""
    sentence = doc.sentence_at(words.start)
    found = scope.where(words)
    here = [p for p in found if sentence.start <= p.start < sentence.end]
    located = [p for p in here if _located(doc, p, sentence.start)]
    return _where(doc, located or here or _inherited(found))


def _inherited(found: Sequence[Place]) -> Sequence[Place]:
    """Places of a sentence before; not a list of countries, which tells of neighbours."""
    return () if len(found) > 2 and all(map(area, found)) else found


def _located(doc: Document, place: Place, start: int) -> bool:
    """Whether a preposition of place stands before it: "in the suburb of Kati", not "headed to" or "condemned"."""
    before = doc.text[max(start, place.start - 60) : place.start]
    return _LOCATIVE[doc.lang].search(before) is not None and _NO_PLACE[doc.lang].search(before) is None


def ends(doc: Document, time: Span) -> bool:
    """Whether "until" or the like stands right before the expression, or begins it."""
    text = doc.text[max(0, time.start - 12) : time.start].lower().replace("’", "'")
    before = text.replace("'", "' ").split()[-2:]
    begins = doc.text[time.start : time.start + 8].lower().replace("’", "'").replace("'", "' ").split()[:1]
    return any(w in _UNTIL[doc.lang] for w in before + begins)


def _dateline(doc: Document, trigger: Trigger, time: Span) -> bool:
    if time.start - trigger.sentence.start > 40:
        return False
    return time.end <= dateline(doc, trigger.sentence.start) <= trigger.start


def _beside(doc: Document, trigger: Trigger, scope: Scope) -> When | None:
    """The time that qualifies the noun: "Monday’s attack", "the 1998 embassy bombings", "last week’s attack"."""
    if not trigger.noun:
        return None
    for time in within(scope.times, trigger.sentence.start, trigger.start):
        if trigger.start - time.end < 40 and _BESIDE.fullmatch(doc.text, time.end, trigger.start):
            gap = doc.text[time.end : trigger.start].split()
            if not any(w.lower() in ("in", "the", "a", "an", "of", "and", "on", "that", "after", "with") for w in gap):
                return _bounded(doc, scope, trigger, time)
    return None


def _bounded(doc: Document, scope: Scope, trigger: Trigger, time: Time) -> When | None:
    return bounded(doc, time, scope.timed(trigger.sentence.start, trigger.sentence.end))


def _introduced(doc: Document, trigger: Trigger, scope: Scope) -> When | None:
    """The time whose clause the trigger stands in: "since May 2022, when 27 people were killed"."""
    toks = trigger.sentence.tokens
    if trigger.noun or not trigger.a or toks[trigger.a].lower not in _WHEN:
        return None
    for time in within(scope.times, trigger.sentence.start, toks[trigger.a].start):
        if not doc.text[time.end : toks[trigger.a].start].strip(" ,"):
            return when_of(time)
    return None


def _begun(doc: Document, trigger: Trigger, scope: Scope) -> When | None:
    """The time of the participle that follows a noun: "a strike begun on 4 May", "les heurts, survenus lundi"."""
    if not trigger.noun:
        return None
    for time in within(scope.times, trigger.end, min(trigger.sentence.end, trigger.end + _AFTER)):
        return (
            _bounded(doc, scope, trigger, time)
            if _PARTICIPLE[doc.lang].fullmatch(doc.text, trigger.end, time.start)
            and not _TELLERS.search(doc.text, trigger.end, time.start)
            else None
        )
    return None


def _led_to(doc: Document, trigger: Trigger, when: When) -> bool:
    """Whether the time tells what the event led to: "closed its schools on Monday after gunmen attacked a bus"."""
    span = when.span
    if (
        span is None
        or when.precision not in ("day", "time")
        or not trigger.sentence.start <= span.start < trigger.start
    ):
        return False
    if _AFTER_THAT.search(doc.text, span.end, trigger.start) is None:
        return False
    return _ANSWER[doc.lang].search(doc.text, trigger.sentence.start, trigger.start) is not None


def _of_relative(doc: Document, trigger: Trigger, when: When) -> bool:
    """Whether the time stands in a relative clause before the verb: "men who were seized on Friday have been freed"."""
    if trigger.noun or when.span is None or not trigger.sentence.start <= when.span.start < trigger.start:
        return False
    opened = _OPENED[doc.lang].search(doc.text, max(trigger.sentence.start, when.span.start - 80), when.span.start)
    gap = doc.text[when.span.end : trigger.start]
    return opened is not None and "," not in gap and _GOES_ON[doc.lang].search(gap) is not None


def _years(doc: Document, trigger: Trigger, scope: Scope) -> list[When]:
    if not trigger.noun or not doc.text[trigger.start : trigger.end].endswith("s"):
        return []
    found: list[When] = []
    at = trigger.end
    for time in within(scope.times, trigger.end, trigger.sentence.end):
        gap = doc.text[at : time.start].strip().lower()
        if gap not in ("in", "en", "and", "et", ",", ", and", "de", "of", "et en", "and in"):
            break
        when = bounded(doc, time)
        if when is None or when.precision != "year":
            break
        found.append(when)
        at = time.end
    return found


# ---------------------------------------------------------------------------------------------- places
def area(place: Place) -> bool:
    """Whether it is a country, region or the like, in which towns lie."""
    return place.kind in _AREAS


def _where(doc: Document, found: Sequence[Place]) -> tuple[Place, ...]:
    """Without the regions and countries of the towns listed, and without repeats; the most exact first."""
    kept: list[Place] = []
    for place in [p for p in found if not area(p)] + [p for p in found if area(p)]:
        if any(_within(k, place) or one_place(k, place) or _inside(doc, k, place) for k in kept):
            continue
        kept = [k for k in kept if not _inside(doc, place, k)]
        kept.append(place)
    return tuple(kept[:4])


def _inside(doc: Document, small: Place, large: Place) -> bool:
    """Whether the words say that ``small`` lies in ``large``: "Kita's Example district"."""
    if small.end < large.start <= small.end + 40:
        gap = doc.text[small.end : large.start]
        if _QUARTER_OF.fullmatch(gap):
            return large.resolved or not small.resolved  # "the Example quarter of Kita"
        return _IN.fullmatch(gap) is not None
    if large.end < small.start <= large.end + 40:
        gap = doc.text[large.end : small.start]
        if _QUARTER_OF.fullmatch(gap):
            return large.resolved and not small.resolved
        return _OWN.fullmatch(gap) is not None or _TOWN_OF.fullmatch(gap) is not None
    return False


def _unknown(doc: Document, trigger: Trigger, scope: Scope, seen: Sequence[Mention]) -> list[Place]:
    """Places of the sentence, by the encoder, that are in no gazetteer and that a preposition of place leads to."""
    s = trigger.sentence
    known = within(scope.places, s.start, s.end)
    times = within(scope.times, s.start, s.end)
    found: list[Place] = []
    for m in within(seen, max(s.start, trigger.start - _FAR), min(s.end, trigger.end + _FAR)):
        if any(x.start < m.end and m.start < x.end for x in (*known, *times)) or not m.text[:1].isupper():
            continue
        if _WIDE.search(m.text) or _WIDE_AFTER.match(doc.text, m.end):
            continue  # "the Nuba Mountains region" is no town
        if _LEADS_TO[doc.lang].search(doc.text, max(s.start, m.start - 60), m.start):
            found.append(doc.make(Place, m.start, m.end))
    return found


def one_place(a: Place, b: Place) -> bool:
    """Whether both are the same place: by identity, or by name where one is unresolved."""
    if a.gazetteer_id and b.gazetteer_id:
        return a.gazetteer_id == b.gazetteer_id
    return a.text.casefold() == b.text.casefold()


def _within(small: Place, large: Place) -> bool:
    """Whether ``large`` is the country or region that ``small`` lies in (an unresolved town is in any)."""
    if not area(large):
        return False
    if large.kind == "country":
        return small.country in (large.country, None) and small.kind != "country"
    return small.kind != "country" and small.country in (large.country, None) and small.admin1 in (large.name, None)


def places_agree(a: Sequence[Place], b: Sequence[Place], km: float) -> bool | None:
    """``True`` for a town in common or within ``km``; ``None`` where nothing tells; ``False`` for different places."""
    if not a or not b:
        return None
    for p in a:
        for q in b:
            if not area(p) and not area(q) and (one_place(p, q) or near(p, q, km)):
                return True
    x, y = a[0], b[0]
    if one_place(x, y) or _within(x, y) or _within(y, x):
        return None
    if not x.resolved or not y.resolved:
        return None if area(x) or area(y) else False
    if area(x) and area(y) and x.country == y.country and (x.kind != y.kind):
        return None
    return False


def near(a: Place, b: Place, km: float) -> bool:
    """Whether both have a point and lie within ``km`` kilometres (great circle)."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return False
    la, lb = math.radians(a.lat), math.radians(b.lat)
    h = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin(math.radians(b.lon - a.lon) / 2) ** 2
    return 12742 * math.asin(min(1.0, math.sqrt(h))) <= km


# "in Walikale on Monday", "le village de Gorou": names that are in no gazetteer.
_NAME = r"(?P<name>[A-ZÀ-Þ][\w’'-]{2,}(?:\s(?:al-|de\s|el-)?[A-ZÀ-Þ][\w’'-]+){0,2})"
_SITES = (
    r"villages?|towns?|city|hamlet|district|suburb|base|camp|market|prison|localité|ville|commune|cercle|camp|base"
    r"|marché"
    r"|prison|hameau|quartier|poste|mine|port|site|forêt|centre\sde\ssanté|dispensaire|hôpital|carrefour|brigade"
    r"|health\s(?:cent(?:re|er)|post)|hospital|clinic"
)
_UNLISTED: dict[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:in|near|outside|around|(?:north|south|east|west)[\w-]{0,8}\sof|(?:km|kilomet(?:re|er)s?|miles?)\sfrom"
        rf"|(?:{_SITES})\sof|(?:{_SITES})\s(?:in|at|called|named))\s{_NAME}"
        r"(?=\s(?:on|in|late|early|overnight|before|after|when|where|last|this|at|district|region|province|county"
        r"|area)\b"
        r"|[,.;:)”]|\s?$)"
        rf"|\bthe\s{_NAME.replace('name', 'before')}\s"
        rf"(?=(?:{_SITES}|neighbou?rhood|quarter|area|island|forest|garrison)\b)"
    ),
    "fr": re.compile(
        r"(?P<before>(?!))?"
        rf"(?:\bà\s|\bprès\s(?:de\s|d[’'])|\bvers\s|\bautour\s(?:de\s|d[’'])|\b(?:{_SITES})\s(?:de\s|d[’'])"
        r"|\b(?:frappes?|raids?|bombardements?|tirs?)\s(?:[a-zà-ÿ]+\s){0,2}sur\s)"
        rf"{_NAME}(?=\s(?:a|ont|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|dans|en|le|au|où|par|faisant|tuant|à|et"
        r"|est|hier|ce)\b|\s?[,.;:)»”]|\s?$)"
    ),
}
_NO_TOWN = frozenset(
    "congress parliament senate twitter facebook islam ramadan christmas easter january february march april may"
    " june july august september october november december monday tuesday wednesday thursday friday saturday sunday"
    " parlement english french arabic god the".split()
)


def unlisted(doc: Document, trigger: Trigger, scope: Scope, mentions: Sequence[Mention]) -> Place | None:
    """A place of the sentence that only its preposition shows to be one: "in Walikale on Monday"; nearest first.

    No name of a person or a body, no date, no place that is known: those are read elsewhere.
    """
    s = trigger.sentence
    low, high = max(s.start, trigger.start - _FAR), min(s.end, trigger.end + _FAR)
    if doc.text[low:high].isupper():
        return None
    taken = [m for m in within(mentions, s.start, s.end) if m.form == "name" and m.label != "location"]
    since = compared_from(doc, s)
    best: tuple[int, int, int] | None = None
    for m in _UNLISTED[doc.lang].finditer(doc.text, low, high):
        a, b = m.span("name") if m["name"] else m.span("before")
        if doc.text[a:b].split()[0].lower() in _NO_TOWN:
            continue
        sited = (
            m["name"] is None or re.search(rf"(?:{_SITES})\W", m.group(), re.IGNORECASE) is not None
        )  # "the village of Ada Example"
        spans = (*(() if sited else taken), *within(scope.times, s.start, s.end), *within(scope.places, s.start, s.end))
        if any(x.start < b and a < x.end for x in spans):
            continue
        if not same_side(a, trigger.start, since):
            continue
        far = min(abs(a - trigger.end), abs(trigger.start - b))
        best = min(best, (far, a, b)) if best is not None else (far, a, b)
    return doc.make(Place, best[1], best[2]) if best is not None else None


def latest_year(doc: Document, scope: Scope) -> int | None:
    """The year of publication, else the latest that the text names."""
    if doc.published is not None:
        return doc.published.first_day.year
    years = [int(t.value[:4]) for t in scope.times if t.value and t.value[:4].isdigit() and t.value[:4].isascii()]
    return max(years, default=None)


def history(doc: Document, when: When | None, latest: int | None, days: int) -> bool:
    """Whether it is told as history: more than ``days`` before publication, or in a year before ``latest``."""
    if when is None or when.period is None or when.period.last_day is None:
        return False
    last = when.period.last_day
    if doc.published is not None:
        return (doc.published.first_day - last).days > days
    # News of the day is not told by its bare year: "in 2020" in a text without a date is history.
    return when.precision == "year" or (latest is not None and last.year < latest)


def dates_agree(a: When | None, b: When | None) -> bool | None:
    """Whether two dates share a day; ``None`` where one is unknown."""
    if a is None or b is None or a.period is None or b.period is None:
        return None
    return a.period.overlaps(b.period)

"""On which day an event was: which time expression of a sentence is its own, what is history, which dates agree."""

from __future__ import annotations

import re

from vigie.language.document import Document, within
from vigie.model import Span, Time, When
from vigie.read.context.scope import Scope
from vigie.read.events.triggers import Trigger
from vigie.read.grammar.datelines import dateline
from vigie.read.grammar.phrases import grammar
from vigie.read.times.times import bounded, when_of

_UNTIL = grammar("until")
_BESIDE = re.compile(r"[’']?s?,?\s(?:[^\W\d_]+(?:-[^\W\d_]+)*\s){0,3}")
_NOT_BESIDE = frozenset("in the a an of and on that after with this these cette cet ces".split())
AFTER = 70  # characters after an event's words within which a day or a place is its own
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
        r"(?:\sby(?:\s[\w’'-]+){1,4})?(?:\s(?:over|during|for)\s[\w-]+\s(?:days|hours|nights|weeks))?"
        r"\s(?:(?:on|in|early|late|from|between)\s(?:the\s)?){0,2}",
        re.I,
    ),
    "fr": re.compile(
        r"(?:\s[\w’'-]+){0,3},?\s(?:qui\s)?(?:(?:a|avait|ont|avaient|est|était|sont|s['’]est)\s)?(?:été\s)?"
        r"(?:entamé|lancé|débuté|déclenché|survenu|commis|perpétré|mené|décrété|observé|signé|conclu|instauré"
        r"|annoncé|produit"
        r"|déclaré|imposé|commencé|paraphé)(?:e|s|es)?(?:\spar(?:\s[\w’'-]+){1,4})?"
        r"(?:\s(?:sur|pendant|durant|en)\s[\w-]+\s(?:jours|heures|nuits|semaines))?"
        r"\s(?:(?:en|dans|ce|entre|du)\s(?:le\s)?)?",
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
# "Al-Shabaab claimed the attack on Sunday", "a revendiqué dimanche l'attaque"
_CLAIMS = {
    "en": re.compile(
        r"\b(?:claimed|condemned|denounced|mourned|deplored|praised)\s(?:responsibility\sfor\s)?(?:the|this|that|these)"
        r"\s(?:[\w’'-]+\s){0,2}$"
    ),
    "fr": re.compile(
        r"\b(?:revendiqué|condamné|dénoncé|déploré|salué)\s(?P<day>[^.;,]{3,30}?\s)?(?:l['’]|la\s|cette\s|cet\s|ces\s)"
        r"(?:[\w’'-]+\s){0,2}$"
    ),
}
_ON_DAY = re.compile(r"\s(?:(?:late|early|on|in a statement)\s){0,3}")
# The clause between commas in which a day stands that is not the event's: "partis de Gao la veille", "who had come on
# Friday".
_PUT_IN = {
    "en": re.compile(
        r",\s(?:who\s(?:had|has|have)\s|which\shad\s|wh(?:o|ich)\s(?:\w+\s)?(?:reported|announced|confirmed"
        r"|published|broke|released|quoted)\s|(?:arrest|seiz|abduct|kidnapp|captur|detain|releas)ed\s"
        r"|(?:held|taken|sent|born|coming|returning)\s)[^,;:.]*$"
    ),
    "fr": re.compile(
        r",\s(?:qui\s(?:avai(?:en)?t|étai(?:en)?t)\s|qui\s(?:l['’])?(?:a|ont)\s(?:\w+\s)?(?:rapporté|annoncé|confirmé"
        r"|révélé|publié|relayé|diffusé|cité)e?s?\s|(?:parti|venu|arrivé|rentré|revenu|sorti|enlevé|capturé|arrêté"
        r"|interpellé|libéré|nommé|né)e?s?\s)[^,;:.]*$"
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
# "After an 18-month siege": from when on, no day of the sentence tells.
_LASTED = re.compile(
    r"\b(?:after|following|ending|ended|despite|amid|during|après|suite à|à l['’]issue d|au terme d|au bout d)"
    r"[^.;,]{0,25}?\b(?:\w+[- ](?:hour|day|week|month|year)s?(?:-long)?|long|longue?s?"
    r"|\w+\s(?:jours|semaines|mois|ans|années)(?:\sde)?)\s[^.;]{0,90}$"
)
_MARKED = re.compile(
    r"\b(?:siege|blockade|war|conflict|occupation|insurgency|siège|blocus|guerre|conflit|insurrection)\s"
    r"(?:(?:marked|punctuated|characteri[sz]ed)\sby|(?:marqué|ponctué|émaillé)e?\s(?:par|de|d['’]))[^.;:]{0,80}$"
)
_LASTED_REACH = 160
_OLDER = 60  # days
_THE_NOUN = re.compile(r",\s(?:(?:the|l[ae]s?|this|that)\s|l['’])?(?:[^\W\d_][\w’'-]*\s){0,3}")
_GOES_ON = {
    "en": re.compile(r"\s(?:have|has|had|were|was|are|is)\s(?!who)"),
    "fr": re.compile(r"\s(?:ont|a|avaient|avait|sont|est|étaient|était)\s"),
}
# "… une attaque, ont annoncé mardi les autorités": the day of those who speak; "annoncé mardi" alone is its own.
_TELLERS = re.compile(r"\b(?:a|ont|avait|avaient)\s(?:annoncé|déclaré)\s", re.I)


def of_claim(doc: Document, trigger: Trigger, time: Span) -> bool:
    """Whether the time tells when it was claimed or condemned: "the attack was claimed on Thursday by …"."""
    if not trigger.noun:
        return False
    claims = _CLAIMS[doc.lang].search(doc.text, max(trigger.sentence.start, trigger.start - 90), trigger.start)
    if claims is not None:
        between = claims.groupdict().get("day") is not None and claims.start() < time.start < trigger.start
        return between or _ON_DAY.fullmatch(doc.text, trigger.end, max(trigger.end, time.start)) is not None
    if time.start < trigger.end:
        return False
    return _CLAIMED[doc.lang].match(doc.text, trigger.end, time.start) is not None


def is_since(doc: Document, when: When) -> bool:
    return when.span is not None and told_since(doc, when.span)


def told_since(doc: Document, time: Span) -> bool:
    return doc.text[max(0, time.start - 10) : time.start].lower().split()[-1:] in (["since"], ["depuis"])


def other_day_of(doc: Document, trigger: Trigger, scope: Scope) -> When | None:
    """The nearest time of the sentence that does not tell since when something else lasts."""
    s = trigger.sentence
    others = [t for t in within(scope.times, s.start, s.end)[:20] if not told_since(doc, t) and not ends(doc, t)]
    nearest = min(others, key=lambda t: min(abs(t.start - trigger.end), abs(trigger.start - t.end)), default=None)
    return bounded(doc, nearest) if nearest is not None else None


def ends(doc: Document, time: Span) -> bool:
    """Whether "until" or the like stands right before the expression, or begins it."""
    text = doc.text[max(0, time.start - 12) : time.start].lower().replace("’", "'")
    before = text.replace("'", "' ").split()[-2:]
    begins = doc.text[time.start : time.start + 8].lower().replace("’", "'").replace("'", "' ").split()[:1]
    return any(w in _UNTIL[doc.lang] for w in before + begins)


def day_of_dateline(doc: Document, trigger: Trigger, time: Span) -> bool:
    if time.start - trigger.sentence.start > 40:
        return False
    return time.end <= dateline(doc, trigger.sentence.start) <= trigger.start


def day_beside(doc: Document, trigger: Trigger, scope: Scope) -> When | None:
    """The time that qualifies the noun: "Monday’s attack", "the 1998 embassy bombings", "last week’s attack"."""
    if not trigger.noun:
        return None
    for time in within(scope.times, trigger.sentence.start, trigger.start):
        if doc.text[trigger.sentence.start : time.start].strip() == "Au":
            continue  # "Au 12 mai, les inondations avaient …": the day of a count
        if trigger.start - time.end < 40 and _BESIDE.fullmatch(doc.text, time.end, trigger.start):
            gap = doc.text[time.end : trigger.start].split()
            if _NOT_BESIDE.isdisjoint(w.lower() for w in gap):
                return _bounded(doc, scope, trigger, time)
    return None


def _bounded(doc: Document, scope: Scope, trigger: Trigger, time: Time) -> When | None:
    return bounded(doc, time, scope.timed(trigger.sentence.start, trigger.sentence.end))


def day_introduced(doc: Document, trigger: Trigger, scope: Scope) -> When | None:
    """The time whose clause the trigger stands in: "since May 2022, when 27 people were killed"."""
    toks = trigger.sentence.tokens
    if trigger.noun or not trigger.a or toks[trigger.a].lower not in _WHEN:
        return None
    for time in within(scope.times, trigger.sentence.start, toks[trigger.a].start):
        if not doc.text[time.end : toks[trigger.a].start].strip(" ,"):
            return when_of(time)
    return None


def day_begun(doc: Document, trigger: Trigger, scope: Scope) -> When | None:
    """The time of the participle that follows a noun: "a strike begun on 4 May", "les heurts, survenus lundi"."""
    if not trigger.noun:
        return None
    for time in within(scope.times, trigger.end, min(trigger.sentence.end, trigger.end + AFTER)):
        if time.type == "DURATION":
            continue  # "carried out over two days from 3 May"
        return (
            _bounded(doc, scope, trigger, time)
            if _PARTICIPLE[doc.lang].fullmatch(doc.text, trigger.end, time.start)
            and not _TELLERS.search(doc.text, trigger.end, time.start)
            else None
        )
    return None


def led_to(doc: Document, trigger: Trigger, when: When) -> bool:
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


def lasted(doc: Document, trigger: Trigger, when: When) -> bool:
    """Whether the time is of what ended or followed what lasted: "fell on Sunday after an 18-month siege marked by
    shelling"."""
    span = when.span
    if span is None or when.precision not in ("day", "time"):
        return False
    if not trigger.sentence.start <= span.start < trigger.start <= span.end + _LASTED_REACH:
        return False
    return _LASTED.search(doc.text, span.end, trigger.end) is not None


def marks(doc: Document, trigger: Trigger) -> bool:
    """Whether it is only what a siege or a war was full of: "an 18-month siege marked by hunger and shelling"."""
    before = doc.text[max(trigger.sentence.start, trigger.start - 120) : trigger.start]
    return trigger.noun and _MARKED.search(before) is not None


def told_first(doc: Document, trigger: Trigger, when: When) -> bool:
    """Whether an older time opens the sentence and the noun stands next: "In April 2014, the abduction of …"."""
    span, s = when.span, trigger.sentence
    if span is None or doc.published is None or when.period is None or when.period.last_day is None:
        return False
    if not s.start <= span.start <= s.start + 40 or (doc.published.first_day - when.period.last_day).days < _OLDER:
        return False
    return _THE_NOUN.fullmatch(doc.text, span.end, max(span.end, trigger.start)) is not None


def of_relative(doc: Document, trigger: Trigger, when: When) -> bool:
    """Whether the time stands in a relative clause before the verb: "men who were seized on Friday have been freed"."""
    if trigger.noun or when.span is None or not trigger.sentence.start <= when.span.start < trigger.start:
        return False
    opened = _OPENED[doc.lang].search(doc.text, max(trigger.sentence.start, when.span.start - 80), when.span.start)
    gap = doc.text[when.span.end : trigger.start]
    return opened is not None and "," not in gap and _GOES_ON[doc.lang].search(gap) is not None


def put_in(doc: Document, trigger: Trigger, when: When) -> bool:
    """Whether the time stands in a clause put in between commas, in which the event is not told: "two drivers, who had
    left Gao on Friday, were seized"."""
    span, s = when.span, trigger.sentence
    if span is None or not s.start <= span.start < s.end:
        return False
    opened = _PUT_IN[doc.lang].search(doc.text, max(s.start, span.start - 80), span.start)
    if opened is None or opened.start() <= trigger.start < span.end:
        return False
    closes = min((k for c in ",.;" if (k := doc.text.find(c, span.end, s.end)) >= 0), default=s.end)
    return not span.end <= trigger.start < closes


def years_of(doc: Document, trigger: Trigger, scope: Scope) -> list[When]:
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

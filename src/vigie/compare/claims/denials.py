"""What one side denies, put beside the statement that it denies; and a silence that a denial ended.

A denial names what it denies ("denied that its men had entered any mosque"), points back ("The army denied it"), or
stands in the same sentence ("a claim that the rebels denied"). The statement is looked for in the articles of the
story, by words and meaning; a denial whose statement is not found asks nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from vigie.compare.claims.official import yes_no
from vigie.compare.claims.rejected import rejects
from vigie.compare.figures.counted import side_of
from vigie.compare.incidents.focus import DEADLY
from vigie.compare.incidents.merging import Event, places_of, sites_of, type_of
from vigie.compare.incidents.origins import Origins
from vigie.compare.likeness.alike import content, likeness
from vigie.compare.questions.building import Draft, Material, Query, Told
from vigie.compare.questions.scenes import AHEAD, Sentence, by_topic
from vigie.compare.words.keys import fold
from vigie.compare.words.negation import states_no
from vigie.compare.words.spoken import country_at, folded, source_at
from vigie.compare.words.wording import event_noun, place_words, statement, with_article
from vigie.language.sentences import sentences_of
from vigie.model import Reading, Span, Value

_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:e|es|ed)|dement(?:ent)?|dementi[es]?|nie(?:nt)?"
    r"|(?:a|ont|avait) nie|rejett?e(?:nt)?|(?:a|ont) (?:rejete|recuse|refute)|recuse(?:nt)?|refute(?:nt)?)\b"
)
# Aid, visas and bail are denied in another sense; demands and offers are rejected.
_OTHER_SENSE = re.compile(
    r"\W+(?:\w+ )?(?:access|requests?|entry|visas?|bail|permission|aid|food|medical|treatment|them|us|him|her|offers?"
    r"|demands?|calls?"
    r"|appeals?|bids?|motions?|talks?|negotiations|proposals?|acces|l'acces|offres?|demandes?|appels?"
    r"|propositions?)\b"
)
_PART = re.compile(  # that it had a hand in it
    r"\W*(?:any |all |toute |tout )?(?:\w+ )?(?:involvement|role|responsibility|links?|connection|implication"
    r"|responsabilite|lien|hand)\b"
    r"|\W*(?:(?:the |any |all )?(?:allegations?|accusations?|claims?|reports?) )?(?:that )?(?:it|they|he) (?:was|were"
    r"|had been) (?:behind|involved|responsible)\b|\W*(?:being"
    r"|etre) (?:behind|involved"
    r"|responsible|implique\w*|responsable\w*)\b"
    r"|\W*(?:that )?(?:(?:it|they|he) (?:had )?(?:carried out|conducted|launched|staged|committed)"
    r"|(?:having )?(?:carried out|carrying out|conducted|conducting|launched|launching)"
    r"|avoir (?:mene|conduit|lance|commis)) (?:the|an?|any|this|l'|la|le|une?)\b"
)
_IT = re.compile(
    r"\W*(?:(?:it|this|that|formellement|categoriquement|cela)\b)?\W*(?:$|[.;,:]|and\b|et\b|on \w+day\b(?! that\b))"
)
_CLAIMS = re.compile(
    r"\W*(?:\w+ )?(?:the|these|those|such|all|ces|les|cette|l')\s?(?:\w+ )?(?:claims?|reports?|accusations?"
    r"|allegations?|charges?"
    r"|informations?)\W*(?:$|[.;,:«“\"]|and\b|et\b)"
)
# "a claim that the rebels denied", "ce que démentent les autorités", up to the verb.
_AFTER = re.compile(
    r"[,(–—-] ?(?:an? (?:claim|charge|accusation|allegation|report|version)|claims|accusations|allegations"
    r"|charges|something"
    r"|which|ce|une? (?:accusation|affirmation|version)|des (?:accusations|allegations))(?: (?:that|which|que)| qu')?"
    r"(?: ?[\w'-]+){0,5} ?$"
)
_SUBJECT_AND_END = re.compile(r"(?: (?:les?|la|l'|un|une)\s?\w+(?: \w+)?)?(?:\W*$|[.,;:)]| and\b| et\b)")
_STATES = re.compile(  # what is denied is told: that it was so, or having done it
    r"\W*(?:(?:on|in|through|via|late|also|again|categorically|strongly|formellement|categoriquement|jeudi|lundi"
    r"|mardi"
    r"|mercredi|vendredi|samedi|dimanche|dans|par)\b[^,;.]{0,45}?(?=\bthat\b|\bque\b|\bqu'|\bavoir\b|\bhaving\b))?"
    r"(?:that\b|having\b|(?!any|no|some|every)[a-z]+ing\b|(?:any |the |all |media )?(?:reports?|claims?"
    r"|allegations?|accusations?|suggestions?)"
    r" (?:that|of|by|from)\b|que\b|qu'|avoir\b|etre\b|(?:formellement |categoriquement )?(?:les|toute?s?|des) (?:\w+"
    r" )?"
    r"(?:informations?|allegations?|accusations?|affirmations?)\b|(?:it|they|he|she|we|its|their) (?:had|has|have"
    r"|was|were|would"
    r"|did|ever|carried|attacked|killed)\b)"
)
# Who passes on what is denied is not what is denied.
_PASSED_ON = re.compile(
    r"^.{0,90}?\b(?:faisant etat d[eu']s?|selon lesquelles|selon lesquels|according to which|claiming that|saying"
    r" that"
    r"|suggesting that|alleging that)\s*"
)
# A blow that is denied is the one that the articles tell of.
_HARM = re.compile(
    r"\b(?:target\w*|hit(?:ting)?|struck|strik\w+|bomb\w*|attack\w*|shell\w*|fir(?:ed|ing)|kill\w*|enter(?:ed|ing)"
    r"|burn\w*|loot\w*"
    r"|massacr\w*|execut\w+|rap(?:ed|ing)|abduct\w*|kidnap\w*|drone|vis(?:e|er|ant)|cibl\w+|frapp\w+|tir(?:e|er)"
    r"|tu(?:e|er)"
    r"|bombard\w*|incendi\w+|pill\w+|enlev\w+|execut\w+|attaqu\w+)\b"
)
_ACCUSES = re.compile(
    r"\b(?:accus\w+|blam\w+|attribut\w+|imput\w+|alleg\w+|claim\w*|said|says|reported\w*|affirm\w+|soutien\w+"
    r"|revendiqu\w+"
    r"|aurai(?:t|ent)|a declare|ont declare|seraient|serait)\b"
)
_NOT = re.compile(r"^[\W_]*(?:no|not a|none|nobody|never|aucun|aucune|nul|personne|jamais|we (?:did|do|have) not"
                  r"|nous n'avons|il n'y a)\b")  # fmt: skip
_CLAUSE_END = re.compile(
    r"[.;»”\"]|, (?:and|saying|et|mais|but|while)\b| and (?:said|says|accused|called|alleged|that)\b| et (?:a|ont"
    r"|accus)\b"
)
_SILENT = re.compile(
    r"\bno (?:\w+ )?(?:comment|reaction|response|statement)\b|\b(?:pas|pas encore) (?:communique|publie"
    r"|donne) de bilan\b|\b(?:did|has|have|had) not (?:\w+ )?(?:commented"
    r"|comment|responded"
    r"|respond|reacted|react|issued a statement|given a toll)\b|\bdeclined to comment\b|\bn'(?:a|ont|avait"
    r"|avaient) (?:pas|pas encore) (?:reagi"
    r"|commente|repondu)\b"
    r"|\baucun(?:e)? (?:commentaire|reaction)\b"
)
# Least likeness of a denial and what it denies. In its own article the statement is near at hand, and any that shares
# its words is most often meant; in another one the two must be close (read on three sets of news, 30 denials).
FITS, NEAR = 0.45, 0.25
_NEAREST = 8  # statements by shared words that are embedded for each denial
_MOST = 60  # denials of one story that are looked at
_BLAMES = re.compile(
    r"\b(?:accused|accuses|blamed|blames|(?:a|ont) accuse|accuse|accusent|pointed the finger at|blamed [^,.;]{3,40}"
    r" on"
    r"|(?:a|ont) impute [^,.;]{3,40} aux?)\b(?: (?:the|les?|la|l'|on|[\w-]+(?:ese|ian|an|ish|i)|armed"
    r"|paramilitary|group|government"
    r"|army|military|rebels?|rebelles?|gouvernement|armee)\b){0,4}\W{0,3}(?=\w)"
)
_BLOW = re.compile(
    r"\b(?:attack\w*|strik\w+|struck|bomb\w*|raid\w*|kill\w*|massacre\w*|shell\w*|abduct\w*|kidnap\w*|assault\w*"
    r"|attaqu\w*|frapp\w*"
    r"|tue[rs]?|bombard\w*|enlev\w*|tir\w*|massacr\w*)\b"
)


@dataclass(frozen=True)
class _Sentence:
    reading: Reading
    start: int
    end: int
    plain: str  # folded, as long as the sentence
    number: int

    @property
    def text(self) -> str:
        return self.reading.text[self.start : self.end]


@dataclass(frozen=True)
class _Denial:
    at: _Sentence
    cue: re.Match[str]
    kind: str  # ``words`` that are denied, ``part`` in it, ``it`` or ``claims`` that it points back to
    what: str  # the words that are denied
    who: str


def denied_queries(material: Material) -> list[Query]:
    """“Is it so that “…”?” for what another statement denies, “Has X commented?” where a silence ended."""
    by_story = by_topic(material)
    asked = _denied_events(material)
    out: list[Query] = []
    for story in sorted(by_story):
        parts = [s for r in by_story[story] if r.id in material.crisis for s in _sentences(r)]
        denials = [d for s in parts if (d := _denial(s)) is not None and (d.kind == "part" or not _asked(s, asked))]
        denials = denials[:_MOST]
        out += _claims(denials, parts, material.origins)
        out += _parts_denied(denials, parts, material)
        out += _silences(denials, parts, material.origins)
    return out


def _denied_events(material: Material) -> dict[str, list[int]]:
    """Where articles deny events that others report; :func:`.official.denial_queries` asks of those."""
    out: dict[str, list[int]] = defaultdict(list)
    for event in material.found:
        if {"reported", "denied"} <= {r.incident.status for r in event.reports}:
            for r in event.reports:
                if r.incident.status == "denied":
                    out[r.reading.id] += [e.start for e in r.incident.evidence if e.in_ is None]
    return out


def _asked(s: _Sentence, asked: dict[str, list[int]]) -> bool:
    return any(s.start <= start < s.end for start in asked.get(s.reading.id, ()))


def _sentences(reading: Reading) -> list[_Sentence]:
    plain = folded(reading.text)
    return [
        _Sentence(reading, a, b, plain[a:b], n) for n, (a, b) in enumerate(sentences_of(reading.text)) if b - a < 700
    ]


_GERUND = re.compile(r"\W*[a-z]+ing\b")  # "rejected funding"


def _denial(at: _Sentence) -> _Denial | None:
    for cue in _DENIES.finditer(at.plain):
        after = at.plain[cue.end() :]
        if _OTHER_SENSE.match(after) or re.search(r"\b(?:not|n'a pas|ne|never) \w*$", at.plain[: cue.start()]):
            continue
        who = re.split(r"[,;:.“”«»\"]", at.plain[: cue.start()])[-1].strip() or at.plain[: cue.start()].strip()
        if _relative(at.plain, cue) is not None:
            return _Denial(at, cue, "it", "", who)
        if cue.group().startswith("reject") and not after.strip(' .,;:"”»'):
            continue  # "jobs they once rejected"
        for kind, pattern in (("part", _PART), ("it", _IT), ("claims", _CLAIMS)):
            if pattern.match(after):
                return _Denial(at, cue, kind, "", who)
        if not _STATES.match(after) or (cue.group().startswith("rej") and _GERUND.match(after)):
            continue
        stop = _CLAUSE_END.search(at.text, cue.end())
        what = at.text[cue.end() : stop.start() if stop else None]
        if passed := _PASSED_ON.match(folded(what)):
            what = what[min(passed.end(), len(what) - 1) :]
        if len(content(what)) >= 2:
            return _Denial(at, cue, "words", what, who)
    back = rejects(Sentence(at.reading, at.start, at.end, at.plain, at.number))  # "called the report a lie"
    who = at.plain[: back.start()].strip() if back is not None else ""
    return _Denial(at, back, "claims", "", who) if back is not None and side_of(who) is not None else None


def _claims(denials: Sequence[_Denial], parts: Sequence[_Sentence], origins: Origins) -> list[Query]:
    """A question for every denial whose statement is found; denials of one statement share it."""
    found: dict[tuple[str, int, int], tuple[Span, _Sentence, list[Told]]] = {}
    said = _denied_words([d for d in denials if d.kind == "words" and _in_sentence(d) is None], parts)
    for d in denials:
        at: _Sentence | None = d.at
        claim = _in_sentence(d)
        if claim is None and d.kind != "part":
            at = said.get(id(d)) if d.kind == "words" else _pointed_at(d, parts)
            if at is None and d.kind == "words" and _HARM.search(fold(d.what)):
                at = _blow_told(d, parts)
            claim = Span.cut(at.reading.text, at.start, at.end) if at is not None else None
        if claim is None or at is None:
            continue
        key = (at.reading.id, claim.start, claim.end)
        found.setdefault(key, (claim, at, []))[2].extend(_told_denial(d, parts, origins))
    return [_question(*item, origins) for item in found.values()]


_MAIN_VERB = 40  # first characters of a sentence, in which its verb says that it is only possible


def _denied_words(denials: Sequence[_Denial], parts: Sequence[_Sentence]) -> dict[int, _Sentence]:
    """The statement that each denial denies, by the denial's identity: nearest in words and meaning, if near enough."""
    stated = [
        s
        for s in parts
        if _DENIES.search(s.plain) is None
        and len(s.plain) > 30
        and not states_no(s.plain)
        and AHEAD.search(s.plain, 0, _MAIN_VERB) is None
    ]
    terms = [set(content(s.text)) for s in stated]
    chosen: dict[int, list[int]] = {}
    for d in denials:
        words = set(content(d.what))
        shared = sorted(((len(words & t), -n) for n, t in enumerate(terms) if words & t), reverse=True)[:_NEAREST]
        chosen[id(d)] = [-n for _, n in shared if not _same_voice(d, stated[-n])]
    used = sorted({n for near in chosen.values() for n in near})
    if not used:
        return {}
    scores = likeness([*(d.what for d in denials), *(stated[n].text for n in used)])
    out = {}
    for k, d in enumerate(denials):
        ranked = [
            (float(scores[k, len(denials) + used.index(n)]) + NEAR * (stated[n].reading is d.at.reading), -n)
            for n in chosen[id(d)]
        ]
        if ranked and max(ranked)[0] >= FITS:
            out[id(d)] = stated[-max(ranked)[1]]
    return out


def _pointed_at(d: _Denial, parts: Sequence[_Sentence]) -> _Sentence | None:
    """The statement just before that "it" or "the claims" stands for."""
    back = 1 if d.kind == "it" else 2
    before = [s for s in parts if s.reading is d.at.reading and 0 < d.at.number - s.number <= back]
    fitting = [s for s in before if _ACCUSES.search(s.plain) and not _DENIES.search(s.plain) and not _same_voice(d, s)]
    accusing = [s for s in fitting if _ACCUSING.search(s.plain)]
    return (accusing or fitting)[-1] if fitting else None


_ACCUSING = re.compile(r"\b(?:accus\w+|blam\w+|alleg\w+|imput\w+|attribu\w+|denonc\w+|pointed)\b")


def _blow_told(d: _Denial, parts: Sequence[_Sentence], party: bool = True) -> _Sentence | None:
    """The sentence that tells of the blow that a party to the fighting denies: the first of the article before the
    denial, else one of the first of another article that shares a word with the denial."""
    if party and side_of(d.who) not in ("state", "armed group"):
        return None
    told = [
        s
        for s in parts
        if _BLOW.search(s.plain) and not _DENIES.search(s.plain) and len(s.plain) > 30 and not _same_voice(d, s)
    ]
    own = [s for s in told if s.reading is d.at.reading and s.number < d.at.number]
    if own:
        return own[0]
    words = set(content(d.what))
    others = [(len(words & set(content(s.text))), -n) for n, s in enumerate(told) if s.reading is not d.at.reading]
    best = max(others, default=(0, 0))
    return told[-best[1]] if best[0] > 1 else None


def _parts_denied(denials: Sequence[_Denial], parts: Sequence[_Sentence], material: Material) -> list[Query]:
    """“Did X have a part in the attack?”: those who deny it, and those who say so."""
    by_party: dict[str, list[_Denial]] = defaultdict(list)
    for d in denials:
        if d.kind == "part" and (name := _denier(d)) is not None:
            by_party[name].append(d)
    out = []
    for name, told in sorted(by_party.items()):
        blamed = [s for s in parts if _blames(s, name)]
        n, event = _event_of([d.at.reading for d in told], material)
        noun = event_noun(*type_of(event)) if event is not None else "what happened"
        tail = place_words(places_of(event)) if event is not None else ""
        no = [t for d in told for t in _told_denial(d, parts, material.origins)]
        if not blamed:  # those who tell of the blow as theirs ("killed in an American air strike")
            blamed = [s for s in (_blow_told(d, parts, party=False) for d in told) if s is not None]
        drafts = [Draft(yes_no(True), [_told(s, material.origins) for s in blamed])] if blamed else []
        out.append(
            Query(
                key=("part", fold(name), told[0].at.reading.id, str(told[0].at.start)),
                text=f"Did {with_article(name)} have a part in {noun}{' ' + tail if tail else ''}?",
                measure=None,
                where=sites_of(event) if event is not None else (),
                when=None,
                drafts=[*drafts, Draft(yes_no(False), no)],
                verdict="contested" if blamed else "",
                about="the same part in it",
                events=[] if n is None else [n],
            )
        )
    return out


def _denier(d: _Denial) -> str | None:
    """A name for who denies: the country, or the body that is named."""
    start, end = d.at.start, d.at.start + d.cue.start()
    countries = [p for p in d.at.reading.places if p.country and start <= p.start and p.end <= end]
    names = [m for m in d.at.reading.mentions if m.form == "name" and start <= m.start and m.end <= end]
    if names and names[-1].label == "person" and re.match(r"\W*$", d.at.reading.text[names[-1].end : end]):
        return None  # "in interviews with X, Y denied a part": it is Y's
    bodies = [m for m in d.at.reading.mentions if m.label == "organization" and start <= m.start and m.end <= end]
    if bodies and bodies[-1].form == "name" and not countries:
        return " ".join(bodies[-1].text.split())
    named = [p for p in countries if p.kind == "country" and p.name]
    return named[-1].name if named else None


def _blames(s: _Sentence, name: str) -> bool:
    """Whether the sentence accuses ``name`` of a blow: the name stands right after the verb."""
    if _DENIES.search(s.plain):
        return False
    for m in _BLAMES.finditer(s.plain):
        if not _BLOW.search(s.plain) and len(s.plain) - m.end() > 40:
            continue
        if s.plain.startswith(fold(name), m.end()):
            return True
        near = range(s.start + m.end() - 24, s.start + m.end() + 1)
        if any(
            p.kind == "country" and p.name == name and p.start in near and p.end > s.start + m.start()
            for p in s.reading.places
        ):
            return True
    return False


def _event_of(readings: Sequence[Reading], material: Material) -> tuple[int | None, Event | None]:
    """The deadly event that most of the story's articles report, of those that ``readings`` tell."""
    ids = {r.id for r in readings}
    told = [
        (len(e.articles), -n)
        for n, e in enumerate(material.found)
        if any(r.reading.id in ids and r.incident.salience == "main" and r.incident.type in DEADLY for r in e.reports)
    ]
    if not told:
        return None, None
    n = -max(told)[1]
    return n, material.found[n]


def _in_sentence(d: _Denial) -> Span | None:
    """The part of the sentence that a relative clause denies: "…, a claim that the rebels denied"."""
    end = _relative(d.at.plain, d.cue)
    if end is None:
        return None
    span: Span = Span.cut(d.at.reading.text, d.at.start, d.at.start + end)
    return span


def _relative(plain: str, cue: re.Match[str]) -> int | None:
    """Where the relative clause begins whose verb is ``cue``; ``None`` where there is none."""
    m = _AFTER.search(plain[: cue.start()])
    if m is None or m.start() < 40 or not _SUBJECT_AND_END.match(plain[cue.end() :]):
        return None
    return m.start()


def _same_voice(d: _Denial, s: _Sentence) -> bool:
    """Whether the sentence is said by those who deny."""
    span = Span.cut(s.reading.text, s.start, s.end)
    source = source_at(s.reading, span)
    if source is None:
        source = next(
            (q.speaker for q in s.reading.quotes if q.content.in_ is None and s.start <= q.content.start < s.end), None
        )
    if source is None:
        return False
    words = set(content(" ".join(filter(None, (source.name, source.text, source.affiliation)))))
    side = side_of(" ".join(filter(None, (source.name, source.text, source.affiliation))))
    return bool(words & set(content(d.who))) or (side is not None and side == side_of(d.who))


def _told_denial(d: _Denial, parts: Sequence[_Sentence], origins: Origins) -> list[Told]:
    """The denial, and the sentence after it where that says no ("No soldier fired on the population")."""
    out = []
    relative = _relative(d.at.plain, d.cue)
    cut = 0 if relative is None else relative + 1
    spans = [(d.at.start + cut + (d.at.text[cut : cut + 1] == " "), d.at.end)]
    after = next((s for s in parts if s.reading is d.at.reading and s.number == d.at.number + 1), None)
    if after is not None and _NOT.match(after.plain):
        spans.append((after.start, after.end))
    for start, end in spans:
        span = Span.cut(d.at.reading.text, start, end)
        source = source_at(d.at.reading, span)
        out.append(Told(d.at.reading, span, source, origins.of(d.at.reading.id, source)))
    return out


def _question(claim: Span, at: _Sentence, denials: list[Told], origins: Origins) -> Query:
    source = source_at(at.reading, claim)
    told = Told(at.reading, claim, source, origins.of(at.reading.id, source))
    return Query(
        key=("denied claim", at.reading.id, str(claim.start)),
        text=f"Is it so that “{statement(claim.text)}”?",
        measure=None,
        where=(),
        when=None,
        drafts=[Draft(yes_no(True), [told]), Draft(yes_no(False), denials)],
        verdict="contested",
        about="the same statement",
    )


def _silences(denials: Sequence[_Denial], parts: Sequence[_Sentence], origins: Origins) -> list[Query]:
    """“Has the government commented?” where one article had no comment and a later one its words."""
    out = []
    silent: dict[tuple[str, str], list[_Sentence]] = defaultdict(list)
    for s in parts:
        if _SILENT.search(s.plain) and (key := _quiet_party(s)) is not None:
            silent[key].append(s)
    for (side, country), quiet in sorted(silent.items()):
        spoke = [
            d.at
            for d in denials
            if _party(d.at, d.who) == (side, country) and d.at.reading not in [q.reading for q in quiet]
        ]
        word = "denied" if spoke else "commented"
        spoke = spoke or _spoke(side, country, quiet, parts)
        if not spoke:
            continue
        drafts = [
            Draft(_name("no comment"), [_told(s, origins) for s in quiet]),
            Draft(_name(word), [_told(s, origins) for s in spoke]),
        ]
        first = spoke[0]
        out.append(
            Query(
                key=("comment", side, country, first.reading.id, str(first.start)),
                text=f"Has the {'government or army' if side == 'state' else side}{_of(country)} commented?",
                measure=None,
                where=(),
                when=None,
                drafts=drafts,
                verdict="updated",
            )
        )
    return out


def _of(country: str) -> str:
    return "" if len(country) == 2 else f" of {country}"


def _quiet_party(s: _Sentence) -> tuple[str, str] | None:
    """Who has no comment, with the country: that of the sentence, else the one that its article is about."""
    if (named := _party(s, s.plain)) is not None:
        return named
    side, place = side_of(s.plain), country_at(s.reading, s.start, s.end)
    country = next(
        (p.name for p in s.reading.places if place and p.kind == "country" and p.country == place.country), None
    )
    return (side, country or place.country) if side is not None and place is not None and place.country else None


def _spoke(side: str, country: str, quiet: Sequence[_Sentence], parts: Sequence[_Sentence]) -> list[_Sentence]:
    """The first sentence of each later article that this side is quoted with."""
    dates = [q.reading.published for q in quiet]
    last = max((d.moment for d in dates if d is not None), default=None) if None not in dates else None
    silent = {q.reading.id for q in quiet}
    codes = {p.country for q in quiet for p in q.reading.places if p.name == country or p.country == country}
    out: dict[str, _Sentence] = {}
    for s in parts:
        published = s.reading.published
        if (
            last is None
            or published is None
            or published.moment <= last
            or s.reading.id in silent
            or _SILENT.search(s.plain)
        ):
            continue
        if s.reading.id in out or not {p.country for p in s.reading.places} & codes:
            continue
        if any(
            q.speaker is not None
            and q.content.in_ is None
            and s.start <= q.content.start < s.end
            and side_of(" ".join(filter(None, (q.speaker.name, q.speaker.text, q.speaker.affiliation)))) == side
            for q in s.reading.quotes
        ):
            out[s.reading.id] = s
    return list(out.values())


def _party(s: _Sentence, words: str) -> tuple[str, str] | None:
    side = side_of(words)
    countries = [p.name or p.text for p in s.reading.places if p.kind == "country" and s.start <= p.start < s.end]
    return (side, countries[0]) if side is not None and countries else None


def _told(s: _Sentence, origins: Origins) -> Told:
    span = Span.cut(s.reading.text, s.start, s.end)
    return Told(s.reading, span, None, origins.of(s.reading.id, None))


def _name(text: str) -> Value:
    return Value(low=None, high=None, approx=False, unit="name", text=text)

"""A clause that may foretell, described once: its verb and mood, its subject, and what it hangs on.

The readers of forecasts ask this description, not the text. Bounds are those of folded text (``clauses.folded``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from vigie.language.document import Document
from vigie.model import Source
from vigie.read.context.scope import Scope
from vigie.read.grammar.clause_words import FIRST_PERSON
from vigie.read.grammar.clauses import Folded, trimmed
from vigie.read.outlook.forecast_sources import Frame, speaker_of
from vigie.read.outlook.forecast_words import DREAD, STRONG
from vigie.read.outlook.horizon_words import HORIZON
from vigie.read.outlook.horizons import is_ahead
from vigie.read.outlook.outcome_words import (
    NOT_LASTING,
    OUTCOME_FUTUR,
    OUTCOME_NEAR,
    PLANNED,
    PLANNED_FUTUR,
    REGAINS,
    THERE_WILL,
)
from vigie.read.outlook.speaker_words import OPINION

Bounds = tuple[int, int]

_FUTURE = re.compile(r"will|won't|'ll|va|vont|pourra|pourront|(?:.* )?(?:se |s'|ne |n')?\w+(?:ra|ront)")
_UNSURE = ("could", "may", "might", "pourrait", "pourraient")
_DENIED = re.compile(r"\s+(?:not|no longer|never|pas|plus|jamais)\b")
_NOBODY = re.compile(r"\b(?:no(?:body| one|thing|ne)?|few|neither|personne|nul|rien|aucune?)\b")
_NO_ONE = re.compile(r"\W*(?:no|none|nobody|neither|aucune?|nul|personne|rien)\b")
_FIRST = re.compile(r"(?:^|\W)(?:i|we|nous|je|on)\W*(?:\w+ly )?$")
# Who decides on what he does: what he "will" do is his plan.
DECIDER = re.compile(
    r"\b(?:governments?|ministr(?:y|ies)|ministers?|president|parliament|council|courts?|commission|committee"
    r"|authorit(?:y|ies)|departments?|branch(?:es)?|services|compan(?:y|ies)|part(?:y|ies)|army|military|police"
    r"|forces|troops|missions?|agenc(?:y|ies)|un|eu|unhcr|wfp|unicef|iom|ocha"
    r"|msf|ngos?|ong|partners|teams?|officials?|company|donors?|union|bank|delegations?|summit|meetings?|conference|sessions?"
    r"|elections?|ceremony|(?:the|this|final|full) report|bulletin|updates?|hearings?|trial|assessment|programme"
    r"|program|project|law|bill|senate"
    r"|congress|treasury|house|governor|mayor|county|state|province|districts?|king|pope|judges?|prosecutors?"
    r"|investigat\w+|spokes\w+|ambassador|secretary|staff"
    r"|votes?|rounds?|phases?|visit|tour|ballots?|volunteers|engineers|flights?|convoys?|convois?|lorries|trucks|boreholes|shelters?|organisers|plan"
    r"|gouvernement|ministere|ministres?|parlement|conseil|tribunal|cour|commission|comite|autorites|armee|forces"
    r"|troupes|missions?|agences?|partenaires|equipes?|responsables|entreprise|bailleurs|syndicat|banque|delegation"
    r"|sommet|reunion|conference|elections?|scrutin|ceremonie|rapport|bulletin|proces|projet|loi|senat|assemblee"
    r"|gouverneur|maire|prefet|roi|juges?|procureur|enquete|porte-parole|ambassade\w*|secretaire|personnel"
    r"|he|she|il|elle|i|we|nous|je|on|you|vous|classes|ecoles|schools?)\b(?!'s|')"
)
_PEOPLE = re.compile(r"\b(?:they|he|she|we|i|you|ils?|elles?|nous|on|who|candidates|democrats|republicans)\s*$")
_TO_BE = re.compile(r"(?:ne |n')?ser(?:a|ons|ont|ait|aient)")
_HAVE_TO = re.compile(r"devr(?:a|ont)")
_WE = re.compile(r"\W*(?:we|nous)\b")
_HEAD_END = re.compile(r"\s(?:of|in|for|from|on|at|that|who|which|de|du|des|dans|pour|a|au|aux|qui|que)\b|\s?\bd'|,")
# "France will supply arms": a state or a body by its name decides.
_NAME_ALONE = re.compile(
    r"(?:[Tt]he |[Ll]a |[Ll]e |[Ll]['’])?[A-ZÀ-Ý][\w.'’-]*(?: [A-ZÀ-Ý][\w.'’-]*){0,3}(?: (?:alone|no longer|also"
    r"|never))?"
)


@dataclass(frozen=True)
class Clause:
    """A clause around the cue ``at``, a verb of the future or words of probability; ``kind`` names the cue's group.

    ``frame`` is the sentence taken apart; ``condition`` what the clause hangs on; ``scenario``: the sentence before
    foretold something on a condition; ``crisis``: the text is of one from end to end.
    """

    doc: Document
    f: Folded
    scope: Scope
    sentence: Bounds
    start: int
    end: int
    at: Bounds
    frame: Frame
    condition: Bounds | None
    kind: str = ""
    scenario: bool = False
    crisis: bool = False

    @property
    def text(self) -> str:
        """The folded text of the article."""
        return self.f.text

    def follows(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """``pattern`` right after the cue."""
        return pattern.match(self.f.text, self.at[1], self.end)

    def has(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """``pattern`` anywhere in the clause."""
        return pattern.search(self.f.text, self.start, self.end)

    def leads(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """``pattern`` at the beginning of the subject."""
        return pattern.match(self.subject)

    @cached_property
    def cue(self) -> str:
        """The cue's words."""
        return self.f.text[slice(*self.at)]

    @cached_property
    def subject(self) -> str:
        """What stands before the cue."""
        return self.f.text[self.start : self.at[0]]

    @cached_property
    def after(self) -> str:
        """What stands behind the cue."""
        return self.f.text[self.at[1] : self.end]

    @property
    def sure(self) -> bool:
        """Whether the cue itself says that it foretells: "is likely to"."""
        return self.kind == "sure"

    @property
    def futur(self) -> bool:
        """Whether the cue is a French future or conditional of a full verb."""
        return self.kind == "futur"

    @property
    def unsure(self) -> bool:
        """ "could", "may", "pourrait"."""
        return self.cue in _UNSURE

    @cached_property
    def future(self) -> bool:
        """A bare future."""
        return self.cue.endswith("going to") or _FUTURE.fullmatch(self.cue) is not None

    @cached_property
    def denied(self) -> bool:
        """ "will not", "ne pourra plus"."""
        return self.follows(_DENIED) is not None

    @cached_property
    def nobody(self) -> bool:
        """Whether the subject is nobody and nothing."""
        return _NOBODY.search(self.subject) is not None

    @cached_property
    def no_one(self) -> bool:
        """Whether the subject begins with "no", "none"."""
        return self.leads(_NO_ONE) is not None

    @cached_property
    def first(self) -> bool:
        """Whether the subject is a first person."""
        return _FIRST.search(self.subject) is not None

    @cached_property
    def head(self) -> str:
        """The subject up to what is hung on it."""
        return _HEAD_END.split(self.subject, maxsplit=1)[0]

    @cached_property
    def decides(self) -> bool:
        """Whether the subject decides on what it does, or is what somebody puts on a timetable."""
        return self.first or (DECIDER.search(self.head) is not None and not self.no_one)

    @cached_property
    def actor(self) -> bool:
        """Whether the subject is somebody who acts: who decides, a name alone, or a pronoun for people."""
        x, y = trimmed(self.doc.text, *self.f.raw(self.start, self.at[0]))
        named = _NAME_ALONE.search(self.doc.text, x, y)
        return self.decides or (named is not None and named.end() == y) or _PEOPLE.search(self.subject) is not None

    @cached_property
    def state(self) -> bool:
        """Whether the subject is a state, a town or a body by its name alone."""
        x, y = trimmed(self.doc.text, *self.f.raw(self.start, self.at[0]))
        y = x + len(re.sub(r", (?:lui|elle|eux|elles),?$", "", self.doc.text[x:y]))
        if _NAME_ALONE.fullmatch(self.doc.text[x:y]) is None:
            return False
        words = self.doc.text[x:y]
        return " " in words.removeprefix("The ") or words[-2:].isupper() or bool(self.scope.placed(x, y))

    @property
    def conditional(self) -> bool:
        """Whether the sentence says on what condition."""
        return self.frame.condition is not None

    @property
    def told(self) -> bool:
        """Whether a verb of judging or warning leads the clause in."""
        return self.frame.verb is not None and self.frame.verb[1] <= self.at[0]

    @cached_property
    def strong(self) -> bool:
        """Whether somebody warns of it or predicts it."""
        if self.frame.warned:
            return True
        verb = self.frame.verb
        return verb is not None and self.told and bool(STRONG.search(self.text, *verb) or DREAD.match(self.text, *verb))

    @cached_property
    def assessed(self) -> bool:
        """Whether the article judges in its own voice: "we assess that", "nous estimons que"."""
        verb, who = self.frame.verb, self.frame.who
        if verb is None or who is None or not self.told or self.source is not None:
            return False
        return _WE.match(self.text, *who) is not None and OPINION.search(self.text, *verb) is not None

    @cached_property
    def limit(self) -> bool:
        """Whether the clause says by when: "before the rains"."""
        return self.has(HORIZON) is not None

    @cached_property
    def ahead(self) -> bool:
        """Whether the clause says by when, or has a date to come."""
        return self.limit or is_ahead(self.doc, self.f, self.start, self.end, self.scope)

    @cached_property
    def unlasting(self) -> bool:
        """ "may not outlast the month"."""
        return self.cue in ("may", "might") and self.follows(NOT_LASTING) is not None

    @cached_property
    def befalls(self) -> bool:
        """Whether the verb tells what happens to somebody rather than what he does."""
        return bool(self.follows(OUTCOME_NEAR) or OUTCOME_FUTUR.match(self.cue))

    @cached_property
    def outcome(self) -> bool:
        """Whether the verb tells what happens, is left or is lacking rather than what is done."""
        return bool(
            self.follows(OUTCOME_NEAR)
            or (self.futur and OUTCOME_FUTUR.search(self.cue))
            or (self.futur and _TO_BE.fullmatch(self.cue) and OUTCOME_NEAR.match(f" etre{self.after}"))
            or self.unlasting
            or self.follows(THERE_WILL)
            or (_HAVE_TO.match(self.cue) and (self.conditional or self.limit))
        )

    @cached_property
    def plan_stem(self) -> bool:
        """Whether a French future is that of a plan: "s'ouvrira"."""
        return (
            self.futur
            and PLANNED_FUTUR.fullmatch(self.cue.split()[-1]) is not None
            and not REGAINS.match(self.text, self.at[0], self.end)
        )

    @cached_property
    def plan_verb(self) -> bool:
        """Whether the verb is one of plans and timetables: "will open"."""
        return self.follows(PLANNED) is not None

    @cached_property
    def my_own(self) -> bool:
        """Whether the subject speaks of himself."""
        return FIRST_PERSON.search(self.subject) is not None

    @cached_property
    def source(self) -> Source | None:
        """To whom the text attributes the clause."""
        return self.scope.source(self.doc.span(*trimmed(self.doc.text, *self.f.raw(self.start, self.end))))

    @cached_property
    def voiced(self) -> bool:
        """Whether somebody says the clause."""
        if self.source is not None:
            return True
        x, y = trimmed(self.doc.text, *self.f.raw(self.start, self.end))
        return any(q.direct for q in self.scope.holding(x, y))

    @cached_property
    def speaker(self) -> Source | None:
        """Who makes the forecast: its attribution, or who stands in the frame."""
        x, y = trimmed(self.doc.text, *self.f.raw(self.start, self.end))
        if x >= y:
            return None
        return speaker_of(self.doc, self.f, self.doc.span(x, y), self.frame, self.sentence, self.scope)

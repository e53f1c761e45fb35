"""The shared vocabulary: frozen, slotted dataclasses; standard library only."""

from vigie.model.articles import Article, Cite, Failure
from vigie.model.briefs import Brief, Sentence
from vigie.model.dates import PartialDate, Period, Precision
from vigie.model.groups import Apart, Carriers, Echo, Grouping, Origin, Passage, Story, Together
from vigie.model.places import Place, Site, Toponym
from vigie.model.questions import Answer, Comparison, Member, Outcome, Question, SharedIncident, Statement, Value
from vigie.model.readings import Dated, Headline, Incident, Reading
from vigie.model.spans import Bounds, Span, spans_in
from vigie.model.statements import (
    Advisory,
    Control,
    Entity,
    Figure,
    Forecast,
    Indicator,
    Likelihood,
    Mention,
    Naming,
    Quote,
    Recommendation,
    Route,
    Source,
    Time,
    Toll,
    When,
)

__all__ = [
    "Advisory", "Answer", "Apart", "Article", "Bounds", "Brief", "Carriers", "Cite", "Comparison", "Control", "Dated",
    "Echo", "Entity", "Failure", "Figure", "Forecast", "Grouping", "Headline", "Incident", "Indicator", "Likelihood",
    "Member", "Mention", "Naming", "Origin", "Outcome", "PartialDate", "Passage", "Period", "Place", "Precision",
    "Question", "Quote", "Reading", "Recommendation", "Route", "Sentence", "SharedIncident", "Site", "Source", "Span",
    "Statement", "Story", "Time", "Together", "Toll", "Toponym", "Value", "When", "spans_in",
]  # fmt: skip

"""The closed word lists of the contract. A type checker and the JSON boundary hold every value to them."""

from __future__ import annotations

from typing import Literal

ArticleKind = Literal["article", "excerpt", "story page"]

MentionLabel = Literal[
    "person", "organization", "location", "nationality", "weapon", "vehicle", "facility", "event",
    "document_reference", "misc", "temporal", "quantity", "money",
]  # fmt: skip
MentionForm = Literal["name", "nominal", "pronoun"]
PlaceRole = Literal["literal", "metonym", "demonym"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
EntityKind = Literal["person", "group", "state", "thing"]

Measure = Literal[
    "killed", "injured", "abducted", "missing", "arrested", "displaced", "in_need", "hungry", "fighters",
    "population", "vehicles", "price", "money", "percent_change", "duration", "distance", "count",
]  # fmt: skip

IncidentType = Literal[
    "battle", "attack", "bombing", "strike from afar", "kidnapping", "release", "arson", "robbery", "sabotage",
    "forced work stoppage", "arrest", "protest", "coup", "takeover", "blockade", "blockade lifted", "convoy",
    "closure", "reopening", "evacuation", "displacement", "deployment", "withdrawal", "agreement", "diplomatic",
    "disaster", "other",
]  # fmt: skip
IncidentStatus = Literal["reported", "denied", "threatened", "feared"]
Salience = Literal["main", "background"]

AdvisoryAction = Literal[
    "leave now", "do not travel", "reconsider travel", "ordered departure", "authorized departure",
    "embassy suspended", "eased",
]  # fmt: skip
ForecastStatus = Literal["open", "came true", "did not"]
Direction = Literal["worsens", "eases"]
RouteStatus = Literal["blocked", "attacked", "closed", "reopened", "escorted", "passable"]
ControlStatus = Literal["holds", "lost", "contested", "besieged", "present"]

EchoKind = Literal["verbatim", "light", "heavy"]
EchoBasis = Literal["words", "credit"]
Verdict = Literal["contested", "updated", "corroborated", "single origin"]
Change = Literal["new", "updated"]

Number = int | float

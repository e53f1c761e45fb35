"""Matters that were read as events, by whichever words: the end of what was so, a release or a road that reopens."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from vigie.compare.questions.scenes import Sentence
from vigie.model.vocabulary import IncidentType

_MATTERS: Mapping[IncidentType, str] = MappingProxyType({"release": "released", "reopening": "open"})


def read_at(s: Sentence) -> frozenset[str]:
    """The matters that an event read in the sentence is of."""
    return frozenset(
        _MATTERS[i.type]
        for i in s.reading.incidents
        if i.type in _MATTERS and i.status == "reported" and s.start <= i.evidence[0].start < s.end
    )

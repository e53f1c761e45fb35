"""Stories, echoes and origins: which articles tell the same, which repeat which, and where they have it from."""

from vigie.group.grouping import group
from vigie.group.why import sentence

__all__ = ["group", "sentence"]

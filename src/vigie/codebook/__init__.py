"""What the rooms know beforehand: actors under their many names, and event types under the names of other codebooks."""

from vigie.codebook.actors import Actor, ActorKind, ActorList, actor_list, agreed
from vigie.codebook.events import Code, code, disorder

__all__ = ["Actor", "ActorKind", "ActorList", "Code", "actor_list", "agreed", "code", "disorder"]

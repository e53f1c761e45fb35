"""Tokens of a sentence that belong together: a run of capitals, the words that name an event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vigie.language.document import Sentence, Token


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens ``first`` to ``last`` (inclusive) of ``sentence``."""

    sentence: Sentence
    first: int
    last: int

    @property
    def tokens(self) -> Sequence[Token]:
        """The tokens themselves."""
        return self.sentence.tokens[self.first : self.last + 1]

    @property
    def start(self) -> int:
        """Where the words begin."""
        return self.sentence.tokens[self.first].start

    @property
    def end(self) -> int:
        """Where they end."""
        return self.sentence.tokens[self.last].end

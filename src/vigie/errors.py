"""Everything Vigie raises.

::

    VigieError
    ├── InputError          an article or a file that can't be read; names the source, the reason and the remedy
    ├── SpanError           a span whose words are not the text's (a defect of a reader, never of the input)
    ├── DateError           a date that is no ISO 8601 date
    ├── ConfigError         a setting or data file of the user that can't be used
    └── UsageError          a command line that can't be carried out
"""

from __future__ import annotations


class VigieError(Exception):
    """Base of all errors; ``str(error)`` says what went wrong and what to do."""


class InputError(VigieError):
    """An article or a file that can't be read. The others go on.

    ``source`` is the file, or file:line; ``reason`` what is wrong; ``remedy`` what to do about it.
    """

    def __init__(self, source: str, reason: str, remedy: str) -> None:
        super().__init__(f"{source}: {reason}; {remedy}")
        self.source = source
        self.reason = reason
        self.remedy = remedy


class SpanError(VigieError):
    """A span whose words are not those of the text at its bounds."""


class DateError(VigieError, ValueError):
    """A date that is no ISO 8601 date (year, month, day or time precision)."""


class ConfigError(VigieError):
    """A setting or a data file of the user that can't be used."""


class UsageError(VigieError):
    """A command line that can't be carried out."""

"""PDF with a text layer, through pypdf (the extra ``pdf``): pages to one plain text, then as saved text is read."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, BinaryIO

from vigie.config import Settings
from vigie.errors import InputError
from vigie.ingest.bounds import PARSER_ERRORS, checked, optional, whole
from vigie.ingest.pages import page
from vigie.ingest.wrapped import unwrapped
from vigie.model import Article, Failure

_MAX_PAGES = 1_000
_LEAST_LETTERS = 20  # over all pages: a scan with a stamp on it has fewer
_EDGE = 3  # lines at the top and bottom of a page that may be its running head or foot
# Of one page: bytes unpacked, and operators, of which news pages have under 20,000.
_MAX_UNPACKED = 20_000_000
_MAX_OPERATORS = 400_000
_DIGITS = re.compile(r"\d+")
# Where nobody set up logging, Python prints a library's warnings: they would stand between the failures.
logging.getLogger("pypdf").addHandler(logging.NullHandler())
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LIGATURES = str.maketrans({"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"})


def pdf(stream: BinaryIO, name: str, settings: Settings) -> Iterator[Article | Failure]:
    """The article of a PDF. Raises :class:`InputError` where it has none.

    That is: pypdf is not installed, it is no PDF, encrypted, a scan, or has too many pages or characters.
    """
    pypdf = optional("pypdf", name, "PDF", "pdf")
    data = whole(stream, name, settings.max_file_bytes, "max_file_bytes")
    try:
        pages = _pages(pypdf, data, name, settings)
    except pypdf.errors.DependencyError as e:
        raise InputError(name, "is encrypted", "save it without a password") from e
    except (pypdf.errors.PyPdfError, OSError, *PARSER_ERRORS) as e:
        raise InputError(
            name, f"can't be read as PDF ({type(e).__name__})", "open it in a viewer and print it to a new PDF"
        ) from e
    if sum(c.isalpha() for lines in pages for line in lines for c in line) < _LEAST_LETTERS:
        raise InputError(name, "has no text layer, it is a scan", "run OCR over it first")
    text = unwrapped("\n".join("\n".join(lines) for lines in _without_running(pages)), mend=True)
    yield checked(page(text, name), settings, "run OCR over it first")


def _pages(pypdf: Any, data: bytes, name: str, settings: Settings) -> list[list[str]]:
    """The lines of each page."""
    found: list[list[str]] = []
    size = 0
    with pypdf.apply_configuration(
        zlib_maximum_output_length=_MAX_UNPACKED,
        lzw_maximum_output_length=_MAX_UNPACKED,
        run_length_maximum_output_length=_MAX_UNPACKED,
        array_based_stream_maximum_output_length=_MAX_UNPACKED,
        stream_parsing_work_maximum_count=_MAX_OPERATORS,
        xform_maximum_invocations_per_extraction=200,
    ):
        reader = pypdf.PdfReader(io.BytesIO(data))
        # Many are encrypted with an empty password, against printing; that one is no secret.
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError(name, "is encrypted", "save it without a password")
        if len(reader.pages) > _MAX_PAGES:
            raise InputError(name, f"has more than {_MAX_PAGES:,} pages", "split it into articles")
        for leaf in reader.pages:
            text = _CONTROL.sub("", leaf.extract_text().translate(_LIGATURES))
            size += len(text)
            if size > settings.max_text_chars:
                raise InputError(
                    name,
                    f"has more than {settings.max_text_chars:,} characters",
                    "split it into articles, or raise max_text_chars",
                )
            found.append([" ".join(line.split(" ")).strip() for line in text.split("\n")])
    return found


def _without_running(pages: list[list[str]]) -> list[list[str]]:
    """The pages without the lines that most of them have at the top or bottom, whatever numbers stand in them."""
    most = max(2, len(pages) // 2 + 1)
    seen: Counter[str] = Counter()
    for lines in pages:
        seen.update({_key(lines[n]) for n in _edges(lines)})
    running = {key for key, count in seen.items() if count >= most}
    kept = []
    for lines in pages:
        edges = {n for n in _edges(lines) if _key(lines[n]) in running}
        kept.append([line for n, line in enumerate(lines) if n not in edges])
    return kept


def _edges(lines: list[str]) -> list[int]:
    full = [n for n, line in enumerate(lines) if line]
    return full[:_EDGE] + full[_EDGE:][-_EDGE:]


def _key(line: str) -> str:
    return _DIGITS.sub("0", " ".join(line.split())).casefold()

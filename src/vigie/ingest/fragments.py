"""HTML inside a field: plain text with a line for each paragraph."""

from __future__ import annotations

import re
from typing import Any

from vigie.errors import InputError
from vigie.ingest.bounds import PARSER_ERRORS

_DROPPED = (
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "form", "button", "select",
    "textarea", "audio", "video", "canvas", "head", "title",
)  # fmt: skip
_BLOCKS = frozenset(
    "address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer h1 h2 h3"
    " h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_MAX_NESTING = 200  # as for pages; libxml2 drops what lies below 256
_TOO_DEEP = f"boolean({'/*' * _MAX_NESTING})"
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_MARKUP = re.compile(r"<[A-Za-z/!]|&#?\w{2,32};")
# White space but the no-break spaces, which French text needs.
_SPACE = re.compile(r"[ \t\r\n\f\v]+")


def is_markup(words: str) -> bool:
    """Whether ``words`` hold a tag or a character reference."""
    return _MARKUP.search(words) is not None


def fragment_text(html: str, source: str) -> str:
    """The text of an HTML fragment: a line for each block, no scripts, references decoded; ``""`` where there is none.

    Raises :class:`InputError` for tags nested more than 200 deep.
    """
    from lxml import etree  # 0.1 s, only when there is HTML to read
    from lxml.html import document_fromstring

    clean = _CONTROL.sub("", html)
    if not clean.strip():
        return ""
    try:
        tree = document_fromstring(f"<div>{clean}</div>")
        if tree.xpath(_TOO_DEEP):
            raise InputError(
                source, f"has tags nested more than {_MAX_NESTING:,} deep", "give its text without the tags"
            )
        etree.strip_elements(tree, *_DROPPED, with_tail=False)
        etree.strip_tags(tree, etree.Comment, etree.ProcessingInstruction)
        text = "".join(_pieces(etree, tree))
    except (etree.LxmlError, *PARSER_ERRORS) as e:
        raise InputError(source, f"can't be read as HTML ({type(e).__name__})", "give its text without the tags") from e
    lines = (line.strip(" ") for line in text.split("\n"))
    return "\n".join(line for line in lines if line.strip())


def one_line(words: str | None, source: str) -> str | None:
    """A title or name that may be HTML, as one line; ``None`` where it says nothing."""
    if not words:
        return None
    plain = fragment_text(words, source) if is_markup(words) else _CONTROL.sub("", words)
    return " ".join(plain.split()) or None


def _pieces(etree: Any, tree: Any) -> list[str]:
    found: list[str] = []
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if element.tag in _BLOCKS:
            found.append("\n")
        said = element.text if event == "start" else element.tail
        if said:
            found.append(_SPACE.sub(" ", said))
    return found

"""XML that may be broken or hostile: its root, and a sound copy in which a broken entry costs only itself.

Nothing is ever expanded: the document type, where entities are declared, is cut off before anything reads the rest.
"""

from __future__ import annotations

import re
from html.entities import html5
from itertools import pairwise
from typing import Any

from vigie.errors import InputError

# Characters that XML 1.0 does not allow.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NAME = re.compile(r"<(?:[\w.-]{1,100}:)?(?P<name>[\w.-]{1,100})")
_REFERENCE = re.compile(r"&(?:(?P<name>\w{1,40});|(?!#))")
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_ENTRY = re.compile(r"<(?:item|entry)(?=[\s>])")
_ENTRY_END = re.compile(r"</(?:item|entry)\s{0,9}>")
_TAG = re.compile(r"<([\w.:-]{1,100})[^<>]{0,20000}>")


def root_of(text: str) -> tuple[str, int]:
    """The name of the root element in lower case, without its prefix, and where it begins; ``("", 0)`` for no XML."""
    at = 1 if text.startswith("\ufeff") else 0
    while True:
        while at < len(text) and text[at].isspace():
            at += 1
        if text.startswith("<?", at):
            end, size = text.find("?>", at), 2
        elif text.startswith("<!--", at):
            end, size = text.find("-->", at + 4), 3
        elif text[at : at + 9].upper() == "<!DOCTYPE":
            end, size = text.find(">", at), 1
            inner = text.find("[", at)
            if -1 < inner < end:
                end = text.find(">", max(0, text.find("]", inner)))
        else:
            m = _NAME.match(text, at)
            return (m["name"].lower(), at) if m else ("", 0)
        if end < 0:
            return "", 0
        at = end + size


def parsed(text: str, source: str) -> Any:
    """The tree of an XML document, small faults repaired. Raises :class:`InputError` where it is none."""
    from lxml import etree

    body = _body(text, source)
    tree, _ = _parse(etree, body)
    if tree is None:
        tree, fault = _parse(etree, _without_references(body), recover=True)
        if tree is None or fault:
            raise _broken(source, fault)
    return tree


def sound(text: str, source: str) -> tuple[bytes, dict[int, str]]:
    """A well-formed UTF-8 copy of a feed, and the entries that could not be kept: number (from 1) to reason.

    Raises :class:`InputError` where nothing can be read.
    """
    from lxml import etree

    body = _body(text, source)
    fault = ""
    for attempt in (body, _without_references(body)):
        tree, fault = _parse(etree, attempt)
        if tree is not None:
            return etree.tostring(tree, encoding="utf-8"), {}
    return _entry_by_entry(etree, _without_references(body), fault, source)


def _body(text: str, source: str) -> str:
    name, start = root_of(text)
    if not name:
        raise InputError(source, "is no XML", "give a feed as it was downloaded")
    return _ILLEGAL.sub("", text[start:])


def _parse(etree: Any, text: str, recover: bool = False) -> tuple[Any, str]:
    """The tree, or ``None`` and why; when recovering, a reason beside a tree says that the rest of it is lost."""
    parser = etree.XMLParser(
        recover=recover, resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        tree = etree.fromstring(text.encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError) as e:
        return None, f"line {getattr(e, 'lineno', None) or 1}"
    cut = next((e.line for e in parser.error_log if e.type_name == "ERR_RESOURCE_LIMIT"), None)
    return tree, f"line {cut}" if cut else ""


def _broken(source: str, where: str) -> InputError:
    return InputError(source, f"is broken XML ({where or 'no root'})", "download it again")


def _without_references(text: str) -> str:
    """HTML's named characters, which XML does not know, as themselves; an ampersand of no reference as ``&amp;``."""

    def plain(m: re.Match[str]) -> str:
        name = m["name"]
        if name is None:
            return "&amp;"
        if name in _OF_XML:
            return m.group()
        return html5.get(f"{name};") or f"&amp;{name};"

    return _REFERENCE.sub(plain, text)


def _entry_by_entry(etree: Any, text: str, fault: str, source: str) -> tuple[bytes, dict[int, str]]:
    starts = [m.start() for m in _ENTRY.finditer(text)]
    opening = _TAG.match(text)
    if not starts or opening is None:
        raise _broken(source, fault)
    head, _ = _parse(etree, text[: starts[0]], recover=True)
    if head is None:
        raise _broken(source, fault)
    channel = head.find("{*}channel")
    # In RSS 1.0 the entries stand beside the channel, not in it.
    into = head if channel is None or opening[1].lower().endswith("rdf") else channel
    lost: dict[int, str] = {}
    for n, (a, b) in enumerate(pairwise([*starts, len(text)]), 1):
        ends = list(_ENTRY_END.finditer(text, a, b))
        if not ends:
            lost[n] = "is cut off"
            continue
        tree, cut = _parse(etree, f"{opening.group()}{text[a : ends[-1].end()]}</{opening[1]}>", recover=True)
        if tree is None or cut or not len(tree):
            lost[n] = "is broken XML"
        else:
            into.append(tree[0])
    return etree.tostring(head, encoding="utf-8"), lost

"""Mentions by rule: names of persons, organizations and the rest, descriptions ("the gunmen"), pronouns.

What the readers of statements and incidents stand on; :mod:`vigie.read.grammar.named` has the encoder's. Names are runs
of capitalised words, told apart by the words in and around them; known names and the words that tell (titles, first
names, "Ministry", "Front") are data.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from vigie.language.document import Document
from vigie.model import Mention, Time, Toponym
from vigie.read.names.descriptions import describe
from vigie.read.names.kinds import acronym_after, guess, kind_of
from vigie.read.names.runs import Found, Run, headline, runs_of

# "the foreign ministry of Examplia", "l’ambassade de France": bodies named without a capital of their own.
_BODY_OF = re.compile(
    r"\b((?:(?:foreign|defen[cs]e|interior|health|education|finance|justice|energy) )?"
    r"(?:ministry|embassy|parliament) of (?:the )?[A-ZÀ-Ý][\w-]+(?: [A-ZÀ-Ý][\w-]+){0,3}"
    r"|(?:ambassade|consulat|ministère|mairie|préfecture|gouvernorat|parquet)"
    r" (?:de la |de l[’']|du |des |de |d[’'])[A-ZÀ-Ý][\w-]+(?: [A-ZÀ-Ý][\w-]+){0,2})"
)


def mentions(doc: Document, places: Sequence[Toponym], times: Sequence[Time]) -> list[Mention]:
    """The mentions of ``doc`` in order; labels are the contract's, times and figures are left to their readers.

    Only English and French have rules; for other languages the places alone come back.
    """
    found = Found(doc, [], bytearray(len(doc.text)))
    if doc.lang in ("en", "fr"):
        _names(found, places, times)
        describe(found)
    for place in places:
        if found.free(place.start, place.end):
            found.add(place.start, place.end, "nationality" if place.role == "demonym" else "location")
    return sorted(found.items, key=lambda m: (m.start, -m.end))


def _names(found: Found, places: Sequence[Toponym], times: Sequence[Time]) -> None:
    doc = found.doc
    blocked = bytearray(len(doc.text))
    for m in _BODY_OF.finditer(doc.text):
        if found.free(*m.span(1)):
            found.add(m.start(1), m.end(1), "organization")
            blocked[m.start(1) : m.end(1)] = b"\1" * (m.end(1) - m.start(1))
    for time in times:
        blocked[time.start : time.end] = b"\1" * (time.end - time.start)
    where = {p.start: p for p in places}
    lowered = {t.text for s in doc.sentences for t in s.tokens if t.text[0].islower()}
    runs = [run for s in doc.sentences for run in runs_of(s, blocked, lowered, found)]
    undecided: list[Run] = []
    headlines = {s.index for s in doc.sentences if headline(s)}
    persons: set[str] = set()
    organizations: set[str] = set()
    for run in runs:
        decided = kind_of(run, where, run.sentence.index in headlines)
        if decided is None:
            undecided.append(run)
            continue
        label, start, end = decided
        found.add(start, end, label)
        opening = run.tokens[0]
        if label == "person" and start > opening.end and len(opening.text) > 2 and opening.text.isupper():
            found.add(opening.start, opening.end, "organization")  # "NTSB Chairman Ada Example"
        if label == "person":
            persons.add(doc.text[start:end].split()[-1])
        elif label == "organization" and " " in doc.text[start:end]:
            organizations.update(acronym_after(run))
            organizations.add(doc.text[start:end])
    for run in undecided:
        text = doc.text[run.start : run.end].removesuffix("’s").removesuffix("'s")
        end = run.start + len(text)
        if text in organizations:
            found.add(run.start, end, "organization")
        elif text.split()[-1] in persons and len(run.tokens) <= 3:
            found.add(run.start, end, "person")
        elif run.sentence.index not in headlines:
            guessed = guess(run, where, lowered)
            if guessed:
                found.add(run.start, end, guessed)

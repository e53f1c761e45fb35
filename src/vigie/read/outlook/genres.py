"""Two kinds of text in which plain sentences foretell: the paragraphs of scenarios, and the answers of an interview."""

from __future__ import annotations

import re

from vigie.language.document import Document
from vigie.model import Source
from vigie.read.grammar.clauses import Folded

# "Path 2: collapse (30 percent). …", "Hypothèse 1, la plus probable : …", "Worst case: …"
_LABEL = re.compile(
    r"[ \t]*(?:[-*•]\s*)?(?:(?:scenario|path|case|hypoth[eè]se|hypothesis|option|trajectoire|piste|variante"
    r"|sc[eé]nario)"
    r"s? (?:no\.? ?|n° ?)?(?:\d|one|two|three|four|un|deux|trois|quatre|[A-D]\b)"
    r"|(?:best|worst|base|central|most likely|least likely) (?:case|scenario)"
    r"|(?:le )?sc[eé]nario (?:du pire|central|optimiste|pessimiste|favorable))[^.:\n]{0,60}(?P<end>[.:(\n])",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\([^)]{0,60}\)?|[^(]{0,60}\)")
# What was, is done or is said: background, no part of the scenario.
_SETTLED = re.compile(r"\b(?:was|were|had|has|have|did|said|says|according to|we)\b")
_SETTLED_FR = re.compile(r"\b(?:etait|etaient|avait|avaient|(?:a|ont) (?:\w+ )?\w+(?:e|i|u)e?s?|selon|d'apres|nous)\b")
_VERB = re.compile(
    r"\b(?:is|are|will|would|could|may|might|\w{3,}(?:s|es)\b|[a-z]+ (?:slip|leave|desert|shut|cease|go|fall"
    r"|lose|return|join)"
    r"|\w{3,}(?:e|ent|it|ra|ront|rait|raient))\b"
)


def scenario_clauses(doc: Document, f: Folded, a: int, b: int) -> list[tuple[int, int]]:
    """The clauses of the sentence ``a`` to ``b`` of a scenario's paragraph, in folded bounds; none elsewhere."""
    x, y = f.raw(a, b)
    begin = doc.text.rfind("\n", 0, x) + 1
    label = _LABEL.match(doc.text, begin)
    if label is None:
        return []
    at = label.end()
    if y <= at:
        return []
    settled = _SETTLED_FR if doc.lang == "fr" else _SETTLED
    clauses: list[tuple[int, int]] = []
    start = max(a, f.here(at))
    for part in re.finditer(r"[^;]+", f.text[start:b]):
        u, v = start + part.start(), start + part.end()
        words = _ASIDE.sub("", f.text[u:v])
        if len(words.split()) >= 3 and _VERB.search(words) and not settled.search(words):
            clauses.append((u, v))
    return clauses


_QUESTION = re.compile(r"(?m)^[^\n]{6,160}\?[ \t»”\"]*$")
_PERSON = re.compile(r"\b[A-ZÀ-Ý][\w’'-]+(?: (?:al-|de |von |van |ben |bin |el-)?[A-ZÀ-Ý][\w’'-]+){1,2}\b")
_EACH = 4  # paragraphs to a question
_TOLD = re.compile(r"\b(?:said|says|told|a déclaré|a dit|selon)\b")
_LEAST = 3  # questions that stand alone in their paragraphs


def answers(doc: Document) -> tuple[int, Source] | None:
    """Where the answers of an interview begin, and who gives them: the last person named before the first question."""
    asked = list(_QUESTION.finditer(doc.text))
    if len(asked) < _LEAST:
        return None
    rest = doc.text[asked[0].end() :]
    paragraphs = sum(1 for line in rest.splitlines() if line.strip())
    if paragraphs > _EACH * len(asked) or len(_TOLD.findall(rest)) > 1:
        return None  # a column that asks its readers
    named = list(_PERSON.finditer(doc.text, 0, asked[0].start()))
    if not named:
        return None
    who: Source = doc.make(Source, *named[-1].span(), name=named[-1].group(), affiliation=None)
    return asked[0].end(), who

"""The whole chain over invented articles: what must hold of any run, whatever the rooms find."""

from __future__ import annotations

import importlib.util
import json
import os
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shared import SHARED, needs_shared
from vigie import pipeline
from vigie.codec import dump, encode, to_builtins
from vigie.config import Settings
from vigie.model import Article, Brief, Comparison, Grouping, PartialDate, Reading
from vigie.model.spans import Span

EXAMPLES = Path(__file__).resolve().parents[1] / "examples" / "invented"
TRIALS = int(os.environ.get("VIGIE_EXAMPLES", "40"))

LINES = (
    "Gunmen killed at least 19 people in Kita on Tuesday, the army said.",
    "Gunmen killed eleven people in Kita on Tuesday, a doctor told Example Press.",
    "“We will not leave,” said Ada Example, regional analyst at Example Risks.",
    "According to the Example Times, fuel is likely to run out by December unless the road is reopened.",
    "Canada told its citizens to leave Mali immediately by commercial flights.",
    "The road between Kayes and Bamako has been closed since 3 September.",
    "Des hommes armés ont tué au moins 19 personnes à Kita mardi, a déclaré l’armée.",
    "Le Canada appelle ses ressortissants à quitter le Mali.",
    "Schools are closed until November 9.",
    "Nothing else is known.",
)


@pytest.fixture(scope="module")
def run() -> pipeline.Run:
    return pipeline.ingest([EXAMPLES])


@pytest.fixture(scope="module")
def document(run: pipeline.Run) -> Brief:
    return pipeline.brief(run)


def holds(document: Brief) -> None:
    """Raises AssertionError where the contract does not hold of ``document``."""
    ids = [r.id for r in document.articles]
    texts = {r.id: (r.text, r.title or "") for r in document.articles}
    assert len(texts) == len(ids)
    for story in document.stories:
        assert story.articles
    assert sorted(a for s in document.stories for a in s.articles) == sorted(ids)
    assert {a for o in document.origins for a in o.articles} == set(ids)
    for origin in document.origins:
        assert origin.name
        assert origin.reason
    unique(s.id for s in document.stories)
    unique(o.id for o in document.origins)
    unique(q.id for q in document.questions)
    unique(i.id for i in document.incidents)
    unique(s.id for s in document.sentences)

    for echo in document.echoes:
        assert echo.from_ != echo.to
        assert 0 <= echo.share <= 1
        for passage in echo.passages:
            verbatim(passage.from_, texts, echo.from_)
            verbatim(passage.to, texts, echo.to)

    told = Counter((r.id, i.id) for r in document.articles for i in r.incidents)
    members = Counter((m.article, m.incident) for i in document.incidents for m in i.members)
    assert told == members
    assert not told or max(told.values()) == 1

    names = {o.id: o.name.removesuffix(", own reporting").casefold() for o in document.origins}
    carried = {
        name: {a for o in document.origins if names[o.id] == name for a in o.articles} for name in names.values()
    }
    # One house in two crises has two origins; behind one answer it is counted once.
    origins = {o.id: carried[names[o.id]] for o in document.origins}
    for question in document.questions:
        counted(question, origins, texts)
    known = {q.id for q in document.questions}
    assert all(set(i.questions) <= known for i in document.incidents)
    for incident in document.incidents:
        assert 1 <= incident.origins <= len(origins)

    for sentence in document.sentences:
        assert sentence.text.strip()
        assert sentence.evidence
        for span in sentence.evidence:
            verbatim(span, texts)


def counted(question: Any, origins: dict[str, set[str]], texts: dict[str, tuple[str, str]]) -> None:
    """The counts of a question are those of its statements, and its status follows from them."""
    assert question.answers
    for answer in question.answers:
        assert answer.statements
        assert answer.origins == len(set(answer.origin_ids)) == len({s.origin for s in answer.statements})
        assert set(answer.origin_ids) == {s.origin for s in answer.statements}
        assert answer.articles == len({s.article for s in answer.statements})
        for statement in answer.statements:
            verbatim(statement, texts)
            assert statement.article in origins[statement.origin]
    several = len(question.answers) > 1
    assert several == (question.status in ("contested", "updated"))
    assert several or (question.answers[0].origins > 1) == (question.status == "corroborated")


def unique(ids: Iterator[str]) -> None:
    assert max(Counter(ids).values(), default=1) == 1


def verbatim(span: Span, texts: dict[str, tuple[str, str]], article: str | None = None) -> None:
    assert article is None or span.article in (None, article)
    text, title = texts[article or span.article or ""]
    span.verify(title if span.in_ == "title" else text)


def test_the_examples_hold_the_contract(document: Brief) -> None:
    assert not document.failed
    assert document.sentences
    assert document.questions
    holds(document)


def test_each_span_of_the_export_is_verbatim(document: Brief) -> None:
    out = json.loads(dump(pipeline.exported(document)))
    texts = {a["id"]: (a["text"], a["title"] or "") for a in out["articles"]}
    seen = 0
    for article in out["articles"]:
        seen += walked(article, texts, article["id"])
    for name in ("stories", "echoes", "origins", "questions", "incidents", "sentences"):
        seen += walked(out[name], texts, None)
    assert seen > 500


def walked(value: Any, texts: dict[str, tuple[str, str]], article: str | None) -> int:
    """How many spans stand in ``value``; each is held against its text or title."""
    if isinstance(value, list):
        return sum(walked(v, texts, article) for v in value)
    if not isinstance(value, dict):
        return 0
    article = value.get("article") or article
    found = 0
    if isinstance(value.get("start"), int):
        assert article is not None
        body = texts[article][value.get("in") == "title"]
        assert body[value["start"] : value["end"]] == value["text"]
        found = 1
    return found + sum(walked(v, texts, article) for v in value.values())


def test_no_text_leaves_the_words_out(document: Brief) -> None:
    out = dump(pipeline.exported(document, Settings(no_text=True))).decode()
    assert all(a["text"] is None for a in json.loads(out)["articles"])
    for reading in document.articles:
        for line in reading.text.split("\n"):
            assert len(line) < 400 or line not in out


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_the_input_changes_nothing(run: pipeline.Run, document: Brief, seed: int) -> None:
    shuffled = list(run.articles)
    random.Random(seed).shuffle(shuffled)
    other = pipeline.brief(pipeline.Run(shuffled))
    for name in ("stories", "origins", "echoes", "questions", "incidents"):
        assert as_set(getattr(other, name)) == as_set(getattr(document, name)), name
    assert {s.text for s in other.sentences} == {s.text for s in document.sentences}


def as_set(items: Any) -> set[bytes]:
    """The items, whatever the order in which they and the articles in them stand."""
    return {dump(sorted_lists(to_builtins(x))) for x in items}


def sorted_lists(value: Any) -> Any:
    if isinstance(value, list):
        return sorted((sorted_lists(v) for v in value), key=lambda v: dump(v))
    if isinstance(value, dict):
        return {k: sorted_lists(v) for k, v in value.items()}
    return value


def test_a_run_is_repeatable(run: pipeline.Run, document: Brief) -> None:
    again = pipeline.brief(pipeline.Run(run.articles))
    assert encode(again) == encode(document)
    assert pipeline.page(again) == pipeline.page(document)


def test_articles_alone_and_together_are_read_alike(run: pipeline.Run, document: Brief) -> None:
    for article, reading in zip(run.articles, document.articles, strict=True):
        (alone,) = pipeline.read(pipeline.Run([article]))
        assert all(f.status == "open" for f in alone.forecasts)
        assert alone == replace(reading, forecasts=tuple(replace(f, status="open") for f in reading.forecasts))
    decided = {(r.id, f.id): f.status for r in document.articles for f in r.forecasts if f.status != "open"}
    assert decided == {(o.article, o.forecast): o.status for o in document.outcomes}  # later articles decide


@pytest.mark.parametrize(
    "articles", [[], [Article(id="a", text="")], [Article(id="a", text=" \n"), Article(id="b", text="?")]]
)
def test_nothing_to_say(articles: list[Article]) -> None:
    document = pipeline.brief(pipeline.Run(articles))
    holds(document)
    assert "<html" in pipeline.page(document)


def test_one_article_printed_many_times_is_one_origin() -> None:
    text = "\n".join(LINES[:5])
    copies = [
        Article(id=f"a{n:03}", text=text, outlet=f"Outlet {n}", published=PartialDate("2025-11-05")) for n in range(40)
    ]
    document = pipeline.brief(pipeline.Run(copies))
    holds(document)
    assert len(document.stories) == 1
    assert len({o.articles for o in document.origins if len(o.articles) == len(copies)}) >= 1


articles = st.lists(
    st.builds(
        lambda lines, title, outlet, published, lang: Article(
            id="", text="\n".join(lines), title=title, outlet=outlet, published=published, lang=lang
        ),
        st.lists(st.one_of(st.sampled_from(LINES), st.sampled_from(LINES), st.text(max_size=20)), max_size=6),
        st.one_of(st.none(), st.sampled_from(LINES)),
        st.sampled_from((None, "Example Times", "Example Press", "AFP", "")),
        st.sampled_from((None, PartialDate("2025"), PartialDate("2025-11-05"), PartialDate("2025-11-06T10:00Z"))),
        st.sampled_from(("en", "fr", None, "ar")),
    ),
    max_size=5,
).map(lambda found: [with_id(a, f"a{n}") for n, a in enumerate(found)])


def with_id(article: Article, id_: str) -> Article:
    return Article(
        id=id_,
        text=article.text,
        title=article.title,
        outlet=article.outlet,
        published=article.published,
        lang=article.lang,
    )


@given(articles)
@settings(max_examples=TRIALS, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_articles_hold_the_contract(found: list[Article]) -> None:
    run = pipeline.Run(found)
    readings = list(pipeline.read(run))
    assert not run.failed
    grouping = pipeline.group(readings)
    comparison = pipeline.compare(readings, grouping)
    assert isinstance(grouping, Grouping)
    assert isinstance(comparison, Comparison)
    document = pipeline.brief(run, PartialDate("2025-11-06"))
    assert not document.failed
    holds(document)
    assert pipeline.page(document)
    assert pipeline.exported(document)
    backwards = pipeline.group(readings[::-1])
    assert as_set(backwards.stories) == as_set(grouping.stories)
    assert as_set(backwards.origins) == as_set(grouping.origins)
    assert as_set(pipeline.compare(readings[::-1], backwards).questions) == as_set(comparison.questions)


# --- the contract's own check, where it is at hand -------------------------------------------------------------------


@pytest.fixture
def checker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("contract_check", SHARED / "contract_example" / "check.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@needs_shared
@pytest.mark.parametrize("source", ["examples", "seeds", "contract_example/input.jsonl"])
def test_the_contracts_own_check(source: str, checker: ModuleType, tmp_path: Path) -> None:
    path = EXAMPLES if source == "examples" else SHARED / source
    run = pipeline.ingest([path])
    readings: list[Reading] = list(pipeline.read(run))
    assert not run.failed
    grouping = pipeline.group(readings)
    comparison = pipeline.compare(readings, grouping)
    document = pipeline.brief(run)
    holds(document)
    if path.suffix == ".jsonl":
        (tmp_path / "input.jsonl").write_bytes(path.read_bytes())
    (tmp_path / "read.jsonl").write_bytes(b"".join(encode(r) + b"\n" for r in readings))
    (tmp_path / "group.json").write_bytes(encode(grouping))
    (tmp_path / "compare.json").write_bytes(encode(comparison))
    (tmp_path / "brief.json").write_bytes(dump(pipeline.exported(document)))
    checker.check(tmp_path)
    assert checker.spans_seen > 100
    assert checker.faults == []

"""The page's data: all of it rests on words, nothing of it names whom it should not, ids stay."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from brief.conftest import Read, briefed
from brief.made import reading
from brief.test_page import ATTACK, made
from vigie import pipeline
from vigie.brief import markdown, page, view
from vigie.brief.material import permalink
from vigie.brief.view import Proof, View
from vigie.codec import dump
from vigie.config import DEFAULTS, Settings
from vigie.model import Brief

PRIVATE = ("Awa Exemple", "Fatou Inventée", "Inventée", "Awa")


def walked(value: Any) -> Iterator[Any]:
    """Every dataclass below ``value``."""
    if is_dataclass(value):
        yield value
        for f in fields(value):
            yield from walked(getattr(value, f.name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from walked(item)


@pytest.fixture(scope="module")
def shown(document: Brief) -> View:
    return view(document, DEFAULTS)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_nothing_is_said_without_words(read_example: Read, lang: str) -> None:
    open_ = Settings(names=True, precise=True, lang=lang)
    document = briefed(read_example, open_, since="2032-05-13")
    texts = {r.id: (r.text, r.title or "") for r in document.articles}
    found = 0
    for item in walked(view(document, open_)):
        if hasattr(item, "proofs"):
            assert item.proofs, item
        if isinstance(item, Proof):
            found += 1
            assert item.words.strip()
            passage = (item.before + item.words + item.after).removesuffix(" …")
            assert passage in texts[item.article][item.in_title]
    assert found > 100


def test_every_section_of_the_reader_s_path_is_there(shown: View) -> None:
    names = "changes picture contested indicators map timeline incidents advisories roads figures claims forecasts"
    for name in f"{names} recommendations outlets chains stated articles method".split():
        assert getattr(shown, name), name
    assert len(shown.picture) == 12
    assert {"incidents", "contested", "forecasts"} <= {s.kind for s in shown.picture}
    assert "Mali" in shown.title
    assert "16 May 2032" in shown.as_of


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_private_persons_are_named_nowhere(read_example: Read, lang: str) -> None:
    settings = Settings(lang=lang, no_text=True)
    document = briefed(read_example, settings, since="2032-05-13")
    out = pipeline.exported(document, settings)
    # What the articles and their spans hold is the evidence itself; all else is ours.
    said = [out["page"], out["stories"], out["origins"], [s["text"] for s in out["sentences"]]]
    said += [[q["question"], q["why"], [a["value"] for a in q["answers"]]] for q in out["questions"]]
    for text in (page(document, settings), markdown(document, settings), dump(said).decode()):
        for name in PRIVATE:
            assert name not in text
    shown = Settings(names=True, lang=lang)
    assert "Awa Exemple" in markdown(briefed(read_example, shown), shown)


def test_future_movements_are_in_no_format() -> None:
    text = "Gunmen attacked Kita on Monday. Evacuated civilians will leave Kita by convoy on Friday, the army said."
    title = "Evacuated civilians will leave Kita by convoy"
    r = reading(text, event="civilians will leave Kita by convoy", title=title, outlet=None)
    document = made(r)
    for out in (
        page(document, DEFAULTS),
        markdown(document, DEFAULTS),
        json.dumps(pipeline.exported(document)["page"]),
    ):
        assert "will leave" not in out
    shown = Settings(precise=True)
    open_ = made(r, chosen=shown)
    for out in (page(open_, shown), markdown(open_, shown), json.dumps(pipeline.exported(open_, shown)["page"])):
        assert "will leave" in out


def test_the_json_carries_the_page(document: Brief, shown: View) -> None:
    carried = pipeline.exported(document)["page"]
    assert [s["id"] for s in carried["picture"]] == [s.id for s in shown.picture]
    assert [i["id"] for i in carried["incidents"]] == [i.id for i in shown.incidents]
    assert carried["changes"]["since"] == "13 May 2032"


def test_ids_are_unique_and_stay(read_example: Read, document: Brief) -> None:
    html = page(document, DEFAULTS).split("<script>")[0]
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    links = set(re.findall(r'href="#([^"]+)"', html))
    assert links <= set(ids)
    french = Settings(lang="fr")
    assert {s.id for s in briefed(read_example, french).sentences} == {s.id for s in briefed(read_example).sentences}


def test_a_later_article_leaves_the_permalinks_of_others() -> None:
    event = "gunmen attacked a convoy near Kita"
    one = {s.id for s in made(reading(ATTACK, "a1", event=event)).sentences}
    two = {s.id for s in made(reading(ATTACK, "a1", event=event), reading(ATTACK, "a2", event=event)).sentences}
    assert one & two


def test_what_changed(shown: View) -> None:
    assert shown.changes is not None
    assert {s.change for s in shown.changes.new} == {"new"}
    assert {s.change for s in shown.changes.updated} == {"updated"}
    new = {s.id.removeprefix("c") for s in shown.changes.new}
    assert new <= {s.id for s in made_of(shown)}


def made_of(shown: View) -> Iterator[Any]:
    yield from (i.line for i in shown.incidents)
    yield from (s.line for t in shown.indicators for s in t.signs)
    yield from (x for q in shown.contested for x in q.verdicts)
    yield from (*shown.claims, *shown.roads, *shown.recommendations)
    yield from (f.line for f in shown.figures)
    yield from (f.line for f in shown.forecasts)


def test_a_denial_since_then_is_withdrawn(document: Brief, read_example: Read) -> None:
    earlier = view(briefed(read_example, since="2032-05-12"), DEFAULTS).changes
    assert earlier is not None
    # Its words are those of who reports it; what denies it stands beside them.
    (kidnapping,) = (s for s in earlier.withdrawn if "Kidnapping" in s.text)
    assert "30 drivers had been kidnapped" in kidnapping.text
    assert any("it had kidnapped any drivers" in p.words for p in kidnapping.proofs)
    later = view(document, DEFAULTS).changes
    assert later is not None
    assert not any("Kidnapping" in s.text for s in later.withdrawn)


def test_contested_answers_stand_side_by_side(shown: View) -> None:
    tolls = next(q for q in shown.contested if "Ansongo" in q.question)
    assert [a.value for a in tolls.answers] == ["At least 9", "4", "12", "14"]
    assert ("contested", "4 against at least 9") in {(x.status, x.answers) for x in tolls.verdicts}
    assert "<svg" in tolls.chart
    assert 'role="img"' in tolls.chart
    # Contradictions are no development: no line joins them.
    assert "polyline" not in tolls.chart


def test_the_first_passages_are_of_different_answers_and_articles(document: Brief, shown: View) -> None:
    tolls = next(s for s in document.sentences if s.section == "contested" and "people were killed" in s.text)
    question = next(q for q in document.questions if permalink("contested", q.id) == tolls.id)
    firsts = {(a.statements[0].article, a.statements[0].start) for a in question.answers}
    assert {(s.article, s.start) for s in tolls.evidence[:2]} == firsts
    attack = max(shown.incidents, key=lambda i: i.articles)
    assert len({p.article for p in attack.line.proofs}) == len(attack.line.proofs)


def test_sides_of_the_conflict_are_marked(shown: View) -> None:
    ambush = next(q for q in shown.contested if "ambush" in q.question)
    assert {t.name: t.side for a in ambush.answers for t in a.tellers} == {"the army": "state", "River Front": "armed"}
    # A government that only advises its own citizens is no party.
    canada = next(f for f in shown.forecasts if "Jon Invented" in f.who)
    assert canada.side is None


def test_a_reopened_road_is_drawn_over_the_closed_one(shown: View) -> None:
    assert shown.map is not None
    assert [x["kind"] for x in shown.map["lines"]] == ["shut", "open"]
    assert shown.map["days"] == sorted(shown.map["days"], key=lambda d: d["day"])
    assert all(i["ref"] for p in shown.map["points"] for i in p["items"])


def test_signs_that_ran_out_say_so(read_example: Read, shown: View) -> None:
    schools = [s for t in shown.indicators for s in t.signs if s.until]
    assert schools
    assert not any(s.expired for s in schools)
    readings = [r for r in read_example[0] if r.id == "ex-04"]
    late = reading("Quiet.", "late", published="2032-07-01")
    document = briefed(([*readings, late], pipeline.group([*readings, late]), pipeline.compare([*readings, late])))
    assert all(s.expired for t in view(document, DEFAULTS).indicators for s in t.signs if s.until)


def test_an_echo_chain_is_drawn_with_its_passages(shown: View) -> None:
    chain = shown.chains[0]
    assert "Sahel Example Press" in chain.title
    assert chain.chart.count('class="first"') == 1
    assert chain.chart.count('class="copy"') == len(chain.echoes)
    assert any(p.earlier.words and p.later.words for e in chain.echoes for p in e.pairs)


def test_nothing_is_called_confirmed(document: Brief, read_example: Read) -> None:
    for lang, word in (("en", "confirmed"), ("fr", "confirmé")):
        settings = Settings(lang=lang)
        assert word not in page(briefed(read_example, settings), settings).casefold()


def test_no_passage_is_a_whole_article(document: Brief, shown: View) -> None:
    length = {r.id: len(r.text) for r in document.articles}
    passages = [item for item in walked(shown) if isinstance(item, Proof)]
    assert max(len(p.words) for p in passages) > 100
    for p in passages:
        assert len(p.words) <= max(303, length[p.article] // 2)


def test_origins_are_told_with_outlets_not_ids(document: Brief, read_example: Read) -> None:
    french = Settings(lang="fr")
    for shown in (view(document, DEFAULTS), view(briefed(read_example, french), french)):
        for s in shown.origins:
            assert not any(r.id in s.text for r in document.articles)
    assert "reprend Sahel Example Press (mot pour mot" in " ".join(s.text for s in shown.origins)


def test_the_timeline_points_at_statements(shown: View) -> None:
    assert {"incident", "advice"} <= {e.kind for e in shown.timeline}
    assert [e.day for e in shown.timeline] == sorted(e.day for e in shown.timeline)
    html_ids = {i.id for i in shown.incidents} | {a.id for a in shown.advisories} | {s.id for s in shown.background}
    assert {e.ref for e in shown.timeline} <= html_ids


def test_a_body_that_speaks_is_shown_by_its_own_words(document: Brief) -> None:
    lines = [s for s in document.sentences if s.section == "coverage" and "official statement" in s.text]
    assert lines
    for line in lines:
        words = set(re.findall("“([^”]+)”", line.text))
        assert line.evidence[0].text in words

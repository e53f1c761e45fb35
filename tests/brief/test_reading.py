"""How the page reads: who is told as saying what, what stands once, what the first screen holds."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from brief.conftest import Read, briefed
from brief.made import reading, span
from brief.test_page import ATTACK, made
from vigie.brief import brief as to_brief
from vigie.brief import markdown, page, view
from vigie.brief.asking import claimed
from vigie.brief.locale import locale
from vigie.brief.proofs import lead
from vigie.brief.wording import plain
from vigie.config import DEFAULTS, Settings
from vigie.model import (
    Answer,
    Brief,
    Comparison,
    Grouping,
    Origin,
    Period,
    Place,
    Question,
    Route,
    Statement,
    Value,
)
from vigie.model.vocabulary import Verdict

ROAD = "The road between Kita and Exempla is blocked."


def route(text: str) -> Route:
    ends = [span(text, name, Place, confidence=0.1) for name in ("Kita", "Exempla")]
    return Route(name=None, from_=ends[0], to=ends[1], status="blocked", evidence=(span(text, text[:-1]),))


def test_a_state_of_a_road_stands_once_with_the_newest_words_first() -> None:
    older = reading(f"{ROAD} Nobody passes.", "a1", routes=(route(ROAD),), published="2031-03-02")
    newer = reading(f"{ROAD} Still.", "a2", routes=(route(ROAD),), published="2031-03-04")
    (line,) = view(made(older, newer), DEFAULTS).roads
    assert line.text.startswith("Kita–Exempla, blocked: ")
    assert line.text.endswith("(two articles, two origins, 4 March 2031).")
    assert line.origins == 2


def test_a_sentence_that_two_articles_print_is_one_passage() -> None:
    first = reading(f"{ROAD} Nobody passes.", "a1", routes=(route(ROAD),), outlet="Example Times")
    second = reading(f"{ROAD} Still.", "a2", routes=(route(ROAD),), outlet="Example Wire")
    (line,) = view(made(first, second), DEFAULTS).roads
    (only,) = line.proofs
    assert only.also == ("Example Wire, 4 March 2031",)
    document = made(first, second)
    assert "word for word in Example Wire, 4 March 2031" in page(document, DEFAULTS)
    assert "word for word in Example Wire, 4 March 2031" in markdown(document, DEFAULTS)


def test_history_is_told_once_however_many_articles_tell_it() -> None:
    words = "gunmen attacked a convoy near Kita"
    told = [reading(f"{ATTACK} Again {n}.", f"a{n}", event=words) for n in (1, 2)]
    past = [replace(r, incidents=tuple(replace(i, salience="background") for i in r.incidents)) for r in told]
    assert [len(view(made(*rs), DEFAULTS).background) for rs in (past, told)] == [1, 0]
    (line,) = view(made(*past), DEFAULTS).background
    assert "(two articles, two origins)" in line.text
    undated = [replace(r, incidents=tuple(replace(i, when=None) for i in r.incidents)) for r in past]
    assert len(view(made(*undated), DEFAULTS).background) == 2


def test_who_is_not_named_is_told_by_the_role(document: Brief) -> None:
    tolls = [s.text for s in document.sentences if s.section == "contested" and s.status == "updated"]
    assert tolls
    assert not [t for t in tolls if locale()("withheld") in t]
    assert [t for t in tolls if "doctor at the hospital" in t]


def test_a_body_is_told_once_whatever_it_is_called(document: Brief) -> None:
    toll = next(s for s in document.sentences if s.section == "contested" and "4, according to" in s.text)
    assert len(re.findall(r"armée|army", toll.text)) == 1


@pytest.mark.parametrize(("lang", "form"), [("en", "Is it so that"), ("fr", "Is it so that")])
def test_what_is_only_claimed_is_told_as_said(read_example: Read, lang: str, form: str) -> None:
    settings = Settings(lang=lang)
    shown = view(briefed(read_example, settings), settings)
    opening = locale(lang).quoted("")[0]
    assert shown.claims
    assert all(s.text.startswith(opening) for s in shown.claims)
    assert form not in page(briefed(read_example, settings), settings)


def test_a_claim_is_known_by_its_form() -> None:
    assert claimed("Is it so that “the road is open”?") == "the road is open"
    assert claimed("Is it “the first”?") is None


def test_a_question_with_many_answers_is_told_by_its_first_and_last() -> None:
    said = [reading(f"On day {n} the army counted {n} dead.", f"a{n}", published=f"2031-03-0{n}") for n in range(1, 6)]
    answers = tuple(
        Answer(
            value=Value(low=n, high=n, approx=False, unit=None, text=str(n)),
            as_of=Period(f"2031-03-0{n}"),
            origins=1,
            origin_ids=(f"o-a{n}",),
            articles=1,
            statements=(span(r.text, f"{n} dead", Statement, article=r.id, origin=f"o-a{n}"),),
        )
        for n, r in enumerate(said, 1)
    )
    question = Question(
        id="q1", question="How many people were killed?", measure="killed", where=(), when=None,
        status="updated", why="", answers=answers,
    )  # fmt: skip
    grouping = Grouping(
        stories=(), origins=tuple(Origin(id=f"o-{r.id}", name=r.id, reason="", articles=(r.id,)) for r in said)
    )
    document = to_brief(said, grouping, Comparison(questions=(question,)), [], None, DEFAULTS)
    (line,) = view(document, DEFAULTS).contested
    assert len(line.answers) == 5
    (told,) = (s.text for s in document.sentences if s.section == "contested")
    assert told.startswith("How many people were killed? 1 (1 March 2031)")
    assert "; then 3 more answers; then 5 (5 March 2031)" in told


def test_a_disputed_claim_is_told_as_said_and_denied() -> None:
    text = "The army said the road is open. The mayor denied it."
    r = reading(text)
    answers = tuple(
        Answer(
            value=Value(low=None, high=None, approx=False, unit="yes/no", text=v),
            as_of=None, origins=1, origin_ids=("o",), articles=1,
            statements=(span(text, words, Statement, article="a1", origin="o"),),
        )
        for v, words in (("yes", "the road is open"), ("no", "The mayor denied it"))
    )  # fmt: skip
    question = Question(
        id="q1", question="Is it so that “the road is open”?", measure=None, where=(), when=None,
        status="contested", why="", answers=answers,
    )  # fmt: skip
    grouping = Grouping(stories=(), origins=(Origin(id="o", name="o", reason="", articles=("a1",)),))
    document = to_brief([r], grouping, Comparison(questions=(question,)), [], None, DEFAULTS)
    assert "Is it so" not in page(document, DEFAULTS)
    assert any(s.text.startswith("“the road is open”: yes, according to") for s in document.sentences)


def test_tables_that_ask_the_same_stand_under_one_heading() -> None:
    said = [reading(f"The army said {n} dead.", f"a{n}") for n in (4, 20, 26)]

    def question(n: int, status: Verdict, *values: int) -> Question:
        return Question(
            id=f"q{n}", question="Who died?" if n == 2 else "How many people were killed?", measure="killed", where=(),
            when=None, status=status, why="",
            answers=tuple(
                Answer(
                    value=Value(low=v, high=v, approx=False, unit=None, text=str(v)),
                    as_of=Period("2031-03-02") if n == 3 else None, origins=1, origin_ids=(f"o-a{v}",), articles=1,
                    statements=(
                        span(f"The army said {v} dead.", f"{v} dead", Statement, article=f"a{v}", origin=f"o-a{v}"),
                    ),
                )
                for v in values
            ),
        )  # fmt: skip

    questions = (question(1, "contested", 4, 20), question(2, "contested", 4, 26), question(3, "updated", 20, 26))
    grouping = Grouping(
        stories=(), origins=tuple(Origin(id=f"o-{r.id}", name=r.id, reason="", articles=(r.id,)) for r in said)
    )
    document = to_brief(said, grouping, Comparison(questions=questions), [], None, DEFAULTS)
    dead, who = view(document, DEFAULTS).contested
    assert (dead.question, who.question) == ("How many people were killed?", "Who died?")
    assert [(x.status, x.answers) for x in dead.verdicts] == [("contested", "4 against 20"), ("updated", "20, then 26")]
    assert [x.answers for x in who.verdicts] == [""]
    # An answer to both stands once, with the day that one of them gives.
    assert [(a.value, bool(a.as_of)) for a in dead.answers] == [("20", True), ("26", True), ("4", False)]
    html = page(document, DEFAULTS)
    section = html[html.index('<section id="contested">') :]
    section = section[: section.index("</section>")]
    assert section.count("How many people were killed?") == 1
    assert all(f'id="{x.id}"' in section for x in dead.verdicts)
    assert "⚡ contested 4 against 20" in " ".join(markdown(document, DEFAULTS).split())


def test_figures_stand_under_their_themes_and_advice_in_its_own_table(document: Brief) -> None:
    shown = view(document, DEFAULTS)
    themes = [f.theme for f in shown.figures]
    assert themes == sorted(themes, key=["harm", "needs", "prices", "forces", "other"].index)
    assert {"harm", "needs"} <= set(themes)
    assert not any("tell its citizens" in f.question or "share of the sources" in f.question for f in shown.figures)
    # All of it stays in the document.
    assert any("tell its citizens" in q.question for q in document.questions)


def test_the_first_screen_says_what_is_reported_contested_and_warned_of(document: Brief) -> None:
    html = page(document, DEFAULTS)
    first = html[html.index('<section id="picture">') : html.index('<section id="contested">')]
    heads = re.findall(r"<h3>([^<]+)</h3>", first)
    assert heads[:3] == ["Reported", "Contested or updated", "Warned of"]
    assert 'id="words"' in html
    assert "before the end of May" in first


def test_the_head_says_how_many_articles_share_a_report(document: Brief) -> None:
    assert any("repeat or credit a report that others carry too" in x for x in view(document, DEFAULTS).about)
    assert not any("repeat" in x for x in view(made(reading(ROAD)), DEFAULTS).about)


def test_the_lead_names_the_matter() -> None:
    say = locale()
    assert lead("How many were killed? 4, according to the army.", say) == "How many were killed?"
    assert lead("Attack, Kita: “They fled: all of them?”.", say) == "Attack, Kita:"
    assert lead("“They fled”: Example Times.", say) == ""
    assert lead("Attaque, Kita\u00a0: «\u202fIls ont fui\u202f».", locale("fr")) == "Attaque, Kita\u00a0:"


def test_what_turns_the_direction_of_words_is_not_printed() -> None:
    turned = reading(ATTACK, event="gunmen attacked a convoy near Kita", outlet="\u202eExample Times", title="x\u2066y")
    document = made(turned)
    for out in (page(document, DEFAULTS), markdown(document, DEFAULTS)):
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", out)


def test_a_very_long_word_costs_nothing_and_a_long_headline_is_cut() -> None:
    long = reading(f"{ATTACK} {'W' * 20000} x@", event="gunmen attacked a convoy near Kita", title="A " * 5000)
    shown = view(made(long), DEFAULTS)
    assert len(shown.articles[0].title) < 400


def test_a_label_out_of_a_list_loses_its_dash() -> None:
    assert plain("- Example Relief") == "Example Relief"
    assert plain("–") == "–"

"""Statements without a figure that say yes and no to one thing, and which of several it was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.compare_factory import Writer, grouped
from vigie.compare import compare
from vigie.compare.questions.matter_table import MATTERS
from vigie.compare.questions.matters import sides
from vigie.compare.words.spoken import folded
from vigie.compare.words.wording import statement
from vigie.model import Mention, Question, Quote, Source

_OF = {m.name: m for m in MATTERS}


@pytest.mark.parametrize(
    ("matter", "sentence", "said"),
    [
        ("strike", "Jets bombed the market on Monday.", True),
        ("strike", "There had been no air strike on the market.", False),
        ("strike", "The army denied that its aircraft had flown over the market.", False),
        ("strike", "L'armée affirme ne pas avoir bombardé le marché.", False),
        ("strike", "Soldiers were not behind the shelling of the base.", None),
        ("strike", "The army may bomb the market.", None),
        ("attack", "It is not true that we attacked the village.", False),
        ("attack", "No group has claimed the attack.", None),
        ("attack", "New attacks by the rebels are very likely, a researcher said.", None),
        ("attack", "Reporters noted that raids and other violence went on.", True),
        ("released", "The priest has not been released.", False),
        ("released", "Le prêtre est toujours aux mains de ses ravisseurs.", False),
        ("detained", "Cet homme n'est détenu dans aucun de nos locaux.", False),
        ("detained", "Police have no record of the arrest.", False),
        ("escaped", "Nobody escaped from the prison.", False),
        ("dead", "The commander is alive and well.", False),
        ("deal", "We have agreed to nothing.", False),
        ("blockade lifted", "Un habitant dément la levée du blocus.", False),
        ("resigned", "Le ministre reste pleinement en fonction.", False),
        ("resigned", "He was asked whether the minister should consider resigning.", None),
        ("open", "The bridge never closed.", True),
        ("open", "Le marché est fermé depuis lundi.", False),
        ("left", "Nos hommes n'ont pas bougé.", False),
        ("left", "The left wing of the house fell.", None),
        ("outbreak", "The minister brushed aside reports of cholera.", False),
        ("wrecked", "The barrage gave way at noon.", True),
        ("wrecked", "Le pont tient toujours.", False),
        ("calm", "The truce took effect at noon.", True),
        ("calm", "The shelling did not let up.", False),
        ("calm", "Les combats se poursuivent près du port.", False),
        ("returned", "Some families have gone back to the village.", True),
        ("returned", "Aucune famille n'est rentrée au village.", False),
        ("helped", "Personne n'est venu les aider.", False),
        ("open", "Les habitants peuvent de nouveau appeler.", True),
        ("left", "Some of the gunmen were still at large.", None),
        ("open", "The clinic never stopped treating patients.", True),
        ("open", "The port, shut since June, is working normally.", True),
        ("open", "The port, working normally since June, is shut.", False),
    ],
)
def test_what_a_sentence_says_of_a_matter(matter: str, sentence: str, said: bool | None) -> None:
    found = [yes for yes, _ in sides(_OF[matter], folded(sentence))]
    assert found == ([] if said is None else [said])


class Said(Writer):
    """A writer of sentences that somebody is quoted with."""

    def __init__(self, id_: str, text: str, **more: str) -> None:
        super().__init__(id_, text, **more)
        self.quotes: list[Quote] = []
        self.mentions: list[Mention] = []

    def says(self, who: str, what: str) -> Said:
        a, b = self.at(who)
        source: Source = Source.cut(self.text, a, b)
        self.quotes.append(Quote(speaker=source, cue=None, content=self.span(what), direct=False, quoted=()))
        return self

    def person(self, name: str) -> Said:
        self.mentions.append(Mention.cut(self.text, *self.at(name), label="person", form="name"))
        return self

    def ready(self):  # type: ignore[no-untyped-def]
        return replace(self.done(), quotes=tuple(self.quotes), mentions=tuple(self.mentions))


def asked(*articles: Said) -> list[Question]:
    readings = [a.ready() for a in articles]
    return [q for q in compare(readings, grouped(readings)).questions if q.measure is None]


def strike(id_: str = "a", day: str = "2031-03-04", town: str = "Alpha") -> Said:
    text = f"It rained. Army jets bombed the market of {town} on Monday, traders said."
    made = Said(id_, text, published=day)
    made.toponym(town)
    return made.says("traders", f"Army jets bombed the market of {town} on Monday")


def denial(id_: str = "b", day: str = "2031-03-05", town: str = "Alpha") -> Said:
    text = f"It rained. The army said there had been no air strike on {town}."
    made = Said(id_, text, published=day)
    made.toponym(town)
    return made.says("The army", f"there had been no air strike on {town}")


def test_a_strike_and_its_denial_meet_by_town_and_days() -> None:
    (q,) = asked(strike(), denial())
    assert q.question == "Was Alpha bombed or shelled?"
    assert q.status == "contested"
    assert [(a.value.text, [s.article for s in a.statements]) for a in q.answers] == [("yes", ["a"]), ("no", ["b"])]


def test_another_town_or_another_week_asks_nothing() -> None:
    assert not asked(strike(), denial(town="Gamma"))
    assert not asked(strike(), denial(day="2031-03-25"))


def test_a_denial_that_names_nothing_stands_for_what_was_said_before_it() -> None:
    a = strike()
    text = a.text + " The army called the report a fabrication."
    made = Said("a", text)
    made.toponym("Alpha")
    made.says("traders", "Army jets bombed the market of Alpha on Monday").says("The army", "a fabrication")
    (q,) = [q for q in asked(made) if q.question.startswith("Was")]
    assert q.status == "contested"
    assert q.answers[1].statements[0].text == "The army called the report a fabrication."


def test_who_denies_the_target_does_not_deny_the_strike() -> None:
    a = Said("a", "Jets bombed the market of Alpha on Monday, residents said.")
    a.toponym("Alpha").says("residents", "Jets bombed the market of Alpha on Monday")
    b = Said("b", "The army denied that its jets had bombed civilians in Alpha.", published="2031-03-04")
    b.toponym("Alpha").says("The army", "its jets had bombed civilians in Alpha")
    (q,) = asked(a, b)
    assert q.question == "Is it so that “Jets bombed the market of Alpha on Monday”?"


def test_who_rejects_a_toll_does_not_deny_the_attack() -> None:
    w = Said("a", "The rebels said they killed 41 soldiers in the attack on Alpha. The army rejects this.")
    w.toponym("Alpha").says("The rebels", "they killed 41 soldiers in the attack on Alpha")
    assert [q.question for q in asked(w)] == ["Was there an attack in Alpha?"]
    w.figure("41 soldiers", 41, 41, of="soldiers")
    assert not [q for q in asked(w) if q.question.startswith("Was")]


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("Jets hit the old market of the town, residents said on Monday.", "Jets hit the old market of the town"),
        (
            "A driver reached by telephone, who gave no name, said that the road was shut.",
            "A driver reached by telephone, who gave no name, said that the road was shut",
        ),
    ],
)
def test_who_says_it_after_it_is_no_part_of_a_statement(sentence: str, stated: str) -> None:
    assert statement(sentence) == stated


def test_what_was_not_so_and_later_was_is_an_update() -> None:
    first = Said("a", "It rained. The hostage Ama Bright has not been released, her sister said.").person("Ama Bright")
    then = Said("b", "It rained. Gunmen released the hostage Ama Bright.", published="2031-03-09").person("Ama Bright")
    (q,) = asked(first, then)
    assert q.question == "Was Ama Bright released?"
    assert (q.status, [a.value.text for a in q.answers]) == ("updated", ["no", "yes"])
    again = Said("b", "It rained. Gunmen released the hostage Kofi Stern.", published="2031-03-09").person("Kofi Stern")
    assert not asked(first, again)


def test_an_accident_or_done_on_purpose() -> None:
    a = Said("a", "It rained. The blast at the depot in Alpha was due to a short circuit, the army said.")
    a.toponym("Alpha")
    a.says("the army", "The blast at the depot in Alpha was due to a short circuit")
    b = Said("b", "It rained. The depot in Alpha was hit by a drone, residents said.")
    b.toponym("Alpha")
    b.says("residents", "The depot in Alpha was hit by a drone")
    (q,) = asked(a, b)
    assert q.question == "Was it an accident in Alpha, or done on purpose?"
    assert {x.value.text for x in q.answers} == {"an accident", "done on purpose"}


def test_two_parties_are_blamed_for_one_blow() -> None:
    a = Said("a", "It rained. Residents accused the army of shelling the clinic in Alpha.")
    a.toponym("Alpha")
    a.says("Residents", "the army of shelling the clinic in Alpha")
    b = Said("b", "It rained. The army blamed the rebels for the shelling of the clinic in Alpha.")
    b.toponym("Alpha")
    b.says("The army", "the rebels for the shelling of the clinic in Alpha")
    found = [q for q in asked(a, b) if q.question.startswith("Who was behind")]
    assert [q.question for q in found] == ["Who was behind the shelling in Alpha?"]
    assert {x.value.text for x in found[0].answers} == {"Mali", "rebels"}


def test_the_word_of_one_party_stands_against_anothers() -> None:
    made = Said(
        "a", "It rained. Residents said patrols fired at the school in Alpha. The army said no patrol was in Alpha."
    )
    made.toponym("Alpha")
    made.says("Residents", "patrols fired at the school in Alpha").says("The army", "no patrol was in Alpha")
    assert {(q.status, *sorted(a.value.text for a in q.answers)) for q in asked(made)} == {("contested", "no", "yes")}
    same = Said("a", "It rained. Residents said patrols fired at the school. Residents said no patrol came on Sunday.")
    same.says("Residents", "patrols fired at the school").says("Residents said no", "no patrol came on Sunday")
    assert not asked(same)


def test_who_was_not_there_did_not_do_it() -> None:
    made = Said("a", "It rained. Residents said troops burned homes in Alpha.")
    made.toponym("Alpha")
    made.says("Residents", "troops burned homes in Alpha")
    away = Said("b", "It rained. The army said its soldiers were nowhere near Alpha.")
    away.toponym("Alpha")
    away.says("The army", "its soldiers were nowhere near Alpha")
    assert "contested" in {q.status for q in asked(made, away)}
    other = Said("b", "It rained. A peace deal is nowhere near, traders in Alpha said.")
    other.toponym("Alpha")
    assert "contested" not in {q.status for q in asked(made, other)}


def test_what_was_never_shut_contradicts_and_what_opens_later_follows() -> None:
    shut = Said("a", "It rained. The bridge of Alpha was shut, drivers said.", published="2026-03-02")
    never = Said("b", "It rained. The bridge of Alpha never closed, the mayor said.", published="2026-03-03")
    later = Said("b", "It rained. Lorries crossed after the bridge of Alpha reopened.", published="2026-03-09")
    other = Said("b", "It rained. The school of Alpha never closed, the mayor said.", published="2026-03-03")
    for made in (shut, never, later, other):
        made.toponym("Alpha")
    assert "contested" in {q.status for q in asked(shut, never)}
    found = {q.status for q in asked(shut, later)}
    assert "updated" in found
    assert "contested" not in found
    assert "contested" not in {q.status for q in asked(shut, other)}


def test_two_sides_are_the_subject_of_one_deed() -> None:
    made = Said("a", "Soldiers burned the market of Alpha, a trader said. The army said rebels had burned it.")
    made.toponym("Alpha")
    made.says("a trader", "Soldiers burned the market of Alpha").says("The army", "rebels had burned it")
    found = [q for q in asked(made) if q.question.startswith("Who was behind it")]
    assert [{x.value.text for x in q.answers} for q in found] == [{"the state", "armed group"}]
    fought = Said(
        "a", "Soldiers attacked the rebels in Alpha, a trader said. The army said rebels had attacked its men."
    )
    fought.toponym("Alpha")
    fought.says("a trader", "Soldiers attacked the rebels in Alpha").says("The army", "rebels had attacked its men")
    assert not [q for q in asked(fought) if q.question.startswith("Who was behind it")]


def test_open_and_still_closed_contradict_each_other() -> None:
    opened = Said("a", "It rained. The market of Alpha has reopened, the mayor said.")
    opened.toponym("Alpha")
    closed = Said("b", "It rained. The market of Alpha was still closed, traders said.")
    closed.toponym("Alpha")
    found = [q for q in asked(opened, closed) if q.question == "Is the market of Alpha open?"]
    assert [(q.status, {a.value.text for a in q.answers}) for q in found] == [("contested", {"open", "closed"})]


def test_a_sides_own_word_that_it_holds_a_town() -> None:
    took = Said("a", "It rained. The rebels said they had taken the town of Alpha.")
    took.toponym("Alpha")
    held = Said("b", "It rained. Alpha is in our hands, a spokesman of the army said.")
    held.toponym("Alpha")
    held.says("a spokesman of the army", "Alpha is in our hands")
    found = [q for q in asked(took, held) if q.question == "Who holds Alpha?"]
    assert [(q.status, {a.value.text for a in q.answers}) for q in found] == [
        ("contested", {"armed group", "state forces"})
    ]


def test_who_was_seized_is_held_until_released() -> None:
    seized = Said("a", "It rained. Gunmen abducted the driver Ama Bright.", published="2031-03-02").person("Ama Bright")
    freed = Said("b", "It rained. Gunmen released the driver Ama Bright.", published="2031-03-09").person("Ama Bright")
    freed.incident("Gunmen released the driver Ama Bright", "release")
    assert [(q.status, [a.value.text for a in q.answers]) for q in asked(seized, freed)] == [("updated", ["yes", "no"])]
    other = Said("b", "It rained. Gunmen released the driver Kofi Stern.", published="2031-03-09").person("Kofi Stern")
    other.incident("Gunmen released the driver Kofi Stern", "release")
    assert not asked(seized, other)


def test_people_who_are_told_of_as_two_kinds_are_two() -> None:
    freed = Said("a", "It rained. The kidnapped teacher from Alpha was released, her sister said.")
    held = Said("b", "It rained. The kidnapped driver from Alpha has not been released, his sister said.")
    same = Said("b", "It rained. The kidnapped teacher from Alpha has not been released, her sister said.")
    for made in (freed, held, same):
        made.toponym("Alpha")
    assert "contested" in {q.status for q in asked(freed, same)}
    assert "contested" not in {q.status for q in asked(freed, held)}


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("Residents saw no soldiers in Alpha.", ["contested"]),
        ("The last soldier left. Residents said the rebels remained in Alpha.", ["contested"]),
        ("No soldier is in custody in Alpha, the rebels said.", []),
    ],
)
def test_who_is_there_says_who_holds_a_town(word: str, status: list[str]) -> None:
    held = Said("a", "It rained. Alpha is under the control of the army.")
    there = Said("b", f"It rained. {word}")
    for made in (held, there):
        made.toponym("Alpha")
    assert [q.status for q in asked(held, there) if q.question == "Who holds Alpha?"] == status

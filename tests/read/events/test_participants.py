"""Participants that the encoder sees, joined with those of the rules. All is invented, the encoder's view too."""

from __future__ import annotations

from vigie.language.document import Document
from vigie.model import Entity, Mention
from vigie.read.events.participants import _EMPTY, Part, Parts, Told, _join, _line, joined
from vigie.read.events.roles import Roles

TEXT = "Rebels shot Mayor Ada Example in Kita. The Example Front said it did so. On Friday a bomb hit the town hall."
DOC = Document(TEXT, "en")


def span(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def entity(words: str, kind: str, name: str | None = None) -> Entity:
    return DOC.make(Entity, *span(words), name=name, kind=kind)


def parts(*found: tuple[str, str]) -> Parts:
    return Parts([Part(*span(words), role, 0.9) for words, role in found])


def told(*sentences: int, words: str, roles: Roles = Roles()) -> Told:  # noqa: B008
    return Told(sentences, [span(words)], roles)


def test_spans_go_to_the_incident_of_their_sentence_or_to_the_one_before() -> None:
    seen = parts(
        ("Rebels", "perpetrator_person"),
        ("Ada Example", "victim"),
        ("Example Front", "perpetrator_organization"),
        ("bomb", "weapon"),
        ("town hall", "target"),
    )
    first, second = joined(DOC, [told(0, words="shot"), told(2, words="hit")], seen, [])
    assert [(a.text, a.name, a.kind) for a in first.actors] == [
        ("Rebels", "Rebels", "person"),
        ("Example Front", "Example Front", "group"),
    ]
    assert [(v.text, v.name) for v in first.victims] == [("Ada Example", "Ada Example")]
    assert not first.weapons
    assert [(w.text, w.kind) for w in second.weapons] == [("bomb", "thing")]
    assert [t.text for t in second.targets] == ["town hall"]


def test_a_phrase_of_the_rules_keeps_the_words_that_the_encoder_has() -> None:
    mayor = entity("Mayor Ada Example", "person", "Ada Example")
    seen = Parts([Part(*span("Ada Example"), "victim", 0.9)], (), [span("Ada")[0]], {"victim": [0.9], "target": [0.0]})
    (found,) = joined(DOC, [told(0, words="shot", roles=Roles(victims=(mayor,)))], seen, [])
    assert [(v.text, v.name) for v in found.victims] == [("Ada Example", "Ada Example")]


def test_a_phrase_without_any_chance_is_dropped_unless_it_is_a_state() -> None:
    group, army = entity("The Example Front", "group"), entity("Rebels", "state")
    seen = Parts(
        [],
        (),
        [0, span("Example Front")[0]],
        {r: [0.0, 0.0] for r in ("perpetrator_person", "perpetrator_organization")},
    )
    (found,) = joined(DOC, [told(0, words="shot", roles=Roles(actors=(group, army)))], seen, [])
    assert [a.text for a in found.actors] == ["Rebels"]


def test_members_of_a_body_bring_the_body() -> None:
    text = "Members of the Example Front shot a man in Kita."
    doc = Document(text, "en")
    body = doc.make(Mention, 15, 28, label="organization", form="name")
    seen = Parts([Part(0, 28, "perpetrator_person", 0.9)])
    (found,) = joined(doc, [Told([0], [(29, 33)], Roles())], seen, [body])
    assert [(a.text, a.kind) for a in found.actors] == [(text[:28], "person")]


def test_a_phrase_that_the_decoder_cut_is_one_and_remnants_are_nobody() -> None:
    text = "Urban guerrillas shot two of the guards in Kita."
    doc = Document(text, "en")
    found: list[Part] = []
    for start, end in ((0, 5), (6, 16), (22, 25)):
        _join(text, found, Part(start, end, "perpetrator_person", 0.5))
    assert [text[p.start : p.end] for p in found] == ["Urban guerrillas", "two"]
    assert [bool(_EMPTY.fullmatch(text, p.start, p.end)) for p in found] == [False, True]
    assert _line("JNIM\n\nJNIM", 0, 10) == (0, 4)
    assert doc.text == text


def test_a_person_is_named_in_full_where_one_alone_is_called_so() -> None:
    text = "Rebels shot Example in Kita. Ada Example was a judge. Bo Other and Cy Other saw it; Other ran."
    doc = Document(text, "en")

    def named(words: str) -> Mention:
        return doc.make(Mention, text.index(words), text.index(words) + len(words), label="person", form="name")

    mentions = [named(w) for w in ("Ada Example", "Bo Other", "Cy Other")]
    seen = Parts([Part(12, 19, "victim", 0.9), Part(text.index("Other ran"), text.index(" ran"), "victim", 0.9)])
    (found,) = joined(doc, [Told([0, 2], [(7, 11)], Roles())], seen, mentions)
    assert [(v.text, v.name) for v in found.victims] == [("Ada Example", "Ada Example"), ("Other", "Other")]


def test_a_person_that_was_a_target_is_a_victim() -> None:
    person = DOC.make(Mention, *span("Ada Example"), label="person", form="name")
    seen = Parts([Part(*span("Ada Example"), "target", 0.9)])
    (found,) = joined(DOC, [told(0, words="shot")], seen, [person])
    assert ([v.text for v in found.victims], found.targets) == (["Ada Example"], ())


def test_history_takes_nothing_from_other_sentences() -> None:
    seen = parts(("Example Front", "perpetrator_organization"))
    (now,) = joined(DOC, [told(0, words="shot")], seen, [])
    (past,) = joined(DOC, [Told([0], [span("shot")], Roles(), past=True)], seen, [])
    assert ([a.text for a in now.actors], past.actors) == (["Example Front"], ())


def test_who_suffered_it_by_the_grammar_did_not_do_it() -> None:
    harmed = entity("Ada Example", "person")
    seen = parts(("Ada Example", "perpetrator_person"))
    found = joined(DOC, [told(0, words="shot", roles=Roles(victims=(harmed,)))], seen, [])
    assert found[0].actors == ()


def test_towns_are_no_targets_and_a_target_told_in_fewer_words_is_one() -> None:
    text = "Rebels shelled an army depot in Kita. The depot burnt down."
    doc = Document(text, "en")
    depot, short, town = ((text.index(w), text.index(w) + len(w)) for w in ("army depot", "The depot", "Kita"))
    seen = Parts(
        [Part(*depot, "target", 0.9), Part(*town, "target", 0.9), Part(*short, "target", 0.9)],
        [doc.make(Mention, *town, label="location", form="name")],
    )
    (found,) = joined(doc, [Told([0], [(7, 14)], Roles())], seen, [])
    assert [t.text for t in found.targets] == ["army depot"]


def test_a_body_is_a_group_though_its_words_name_people() -> None:
    text = "The Example Guard shot a man in Kita."
    doc = Document(text, "en")
    body = doc.make(Mention, 4, 17, label="organization", form="name")
    (found,) = joined(doc, [Told([0], [(18, 22)], Roles())], Parts([Part(4, 17, "perpetrator_person", 0.9)]), [body])
    assert [(a.text, a.kind) for a in found.actors] == [("Example Guard", "group")]


def test_a_weapon_is_as_long_as_the_encoder_has_it() -> None:
    text = "Rebels used 55 kg of dynamite in Kita."
    doc = Document(text, "en")
    weapon = doc.make(Entity, 15, 29, name=None, kind="thing")
    seen = Parts([Part(12, 29, "weapon", 0.9)], (), [15], {"weapon": [0.9]})
    (found,) = joined(doc, [Told([0], [(7, 11)], Roles(weapons=(weapon,)))], seen, [])
    assert [w.text for w in found.weapons] == ["55 kg of dynamite"]

"""Participants that the encoder sees, joined with those of the rules. All is invented, the encoder's view too."""

from __future__ import annotations

from vigie.language.document import Document
from vigie.model import Entity, Mention
from vigie.read.participants import Part, Parts, Told, joined
from vigie.read.roles import Roles

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

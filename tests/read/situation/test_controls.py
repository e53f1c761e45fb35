"""Controls: who holds what, told as a fact. All sentences are invented."""

from __future__ import annotations

import pytest

from read.happenings import Happenings


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("The army still formally controls Bamako.", "en", ("The army", "holds", ["Bamako"])),
        ("Rebels took control of the town of Kita.", "en", ("Rebels", "holds", ["Kita"])),
        ("The town of Kita is controlled by rebels.", "en", ("rebels", "holds", ["Kita"])),
        ("Rebels have surrounded the town of Kita.", "en", ("Rebels", "besieged", ["Kita"])),
        ("Rebels have set up checkpoints in Kita.", "en", ("Rebels", "present", ["Kita"])),
        ("The army withdrew from Kita.", "en", ("The army", "lost", ["Kita"])),
        ("Rebels were in full control of the town of Kita.", "en", ("Rebels", "holds", ["Kita"])),
        ("Les rebelles contrôlent Kita.", "fr", ("Les rebelles", "holds", ["Kita"])),
        ("La ville de Kita est sous le contrôle des rebelles.", "fr", ("rebelles", "holds", ["Kita"])),
    ],
)
def test_control(text: str, lang: str, expected: tuple[str, str, list[str]]) -> None:
    (control,) = Happenings(text, lang).controls
    assert control.actor is not None
    assert (control.actor.text, control.status, [p.text for p in control.where]) == expected
    assert control.evidence[0].text == text[:-1]


@pytest.mark.parametrize(
    ("text", "lang"), [("The town of Kita has been under siege.", "en"), ("La ville de Kita est assiégée.", "fr")]
)
def test_a_siege_needs_no_besieger(text: str, lang: str) -> None:
    (control,) = Happenings(text, lang).controls
    assert (control.actor, control.status, [p.text for p in control.where]) == (None, "besieged", ["Kita"])


def test_a_pronoun_has_the_name_of_the_group_before() -> None:
    found = Happenings("The Front of Invention is gaining ground. It has set up checkpoints in Kita.").controls
    assert [(c.actor and c.actor.text, c.actor and c.actor.name) for c in found] == [("It", "Front of Invention")]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels could take control of Kita.",
        "The army denied that rebels controlled Kita.",
        "Price controls were lifted in Bamako.",
        "Rebels do not control Kita.",
    ],
)
def test_nothing_told(text: str) -> None:
    assert Happenings(text).controls == []

"""Which names are of one armed group."""

from __future__ import annotations

from compare.compare_factory import Writer
from vigie.compare.claims.one_group import one_group


def test_names_of_one_group_are_one() -> None:
    assert one_group("EIGS", "Etat Islamique", (), {})
    assert not one_group("EIGS", "Jnim", (), {})
    assert not one_group("Codeco", "FDLR", (), {})  # of neither is a side listed
    assert not one_group("Nobody's Front", "EIGS", (), {})


def test_initials_and_names_that_an_article_gives_both_are_one() -> None:
    assert one_group("Front for the Defence of Hills", "FDH", (), {})
    assert one_group("GSIM", "Groupe de soutien à l'islam et aux musulmans", (), {})
    assert one_group("Green Scarves", "GRS", (), {"grs": "Green Scarves"})
    assert not one_group("Green Scarves", "GRS", (), {})


def test_a_short_form_is_a_group_only_near_its_country() -> None:
    near = Writer("a", "Mali and Niger spoke.").toponym("Mali").done()
    assert one_group("Rapid Support Forces", "RSF", (near,), {})  # its initials
    assert not one_group("Forces de soutien rapide", "RSF", (near,), {})

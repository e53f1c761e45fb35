import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vigie.language.identify import identify

_ENGLISH = "The hospital said that nineteen people were killed in the attack on a convoy near the town."
_FRENCH = "Selon l’hôpital, dix-neuf personnes ont été tuées dans l’attaque d’un convoi près de la ville."


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (_ENGLISH, "en"),
        (_FRENCH, "fr"),
        (_ENGLISH.upper(), "en"),
        (_FRENCH.upper(), "fr"),
        ("Según el hospital, diecinueve personas murieron en el ataque contra un convoy cerca de la ciudad.", "es"),
        ("Nach Angaben des Krankenhauses wurden bei dem Angriff auf einen Konvoi neunzehn Menschen getötet.", "de"),
        (
            "Secondo l’ospedale, diciannove persone sono state uccise nell’attacco a un convoglio vicino alla città.",
            "it",
        ),
        ("قال المستشفى إن تسعة عشر شخصا قتلوا في الهجوم على قافلة قرب المدينة يوم الاثنين", "ar"),
    ],
)
def test_languages(text: str, lang: str) -> None:
    assert identify(text) == lang


@pytest.mark.parametrize("text", ["", "Bamako", "19", "🛢🛢🛢", "12:35 – 03/11/2031 – 1 300 + 478 = 1 778", "x" * 10])
def test_too_short_or_no_language(text: str) -> None:
    assert identify(text) is None


def test_english_and_french_do_not_load_the_model() -> None:
    code = (
        "import sys; from vigie.language.identify import identify;"
        f"assert (identify({_ENGLISH!r}), identify({_FRENCH!r})) == ('en', 'fr');"
        "assert 'py3langid' not in sys.modules and 'numpy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    assert identify(text) is None or 2 <= len(identify(text) or "") <= 3

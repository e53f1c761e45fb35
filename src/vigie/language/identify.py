"""Which language a text is in.

English and French, which is nearly everything here, are told by their function words in under a millisecond; only
other texts load the py3langid model (Lui and Baldwin 2012, retrained), whose first call costs 0.5 to 0.7 s and
about 0.2 ms a text after that.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

_HEAD = 2_000  # characters looked at
_MIN_LETTERS = 24  # fewer letters say too little
_MIN_WORDS = 8  # for the function words to decide
_MIN_SHARE = 0.17  # of words that only this language has; running news text has .25 to .40
_MIN_LEAD = 4.0  # times the other language's share
_MIN_SHARE_SURE = 0.11  # enough in terse text (lists, agency summaries) that has the surest words …
_MIN_SURE = 3  # … this often
_MIN_PROBABILITY = 0.80  # of the model's best guess

# Words frequent in the one language and no frequent word of another that is written in the same letters: "la", "de",
# "que", "in", "is" and "on" are left out on purpose.
_ENGLISH = frozenset(
    """
    the of and to that with was were from by has have had been which their this would will said not are its it's they
    who but it as at after than into about there when where if he she his her him we our you your for what more over
    could should some other before against during while because people
    """.split()
)
_FRENCH = frozenset(
    """
    dans une avec est aux ont été et pour sur qui être mais ou au cette selon du les des pas plus leur leurs après
    depuis ces ses sont était par qu'il qu'elle ils elle nous vous où très aussi entre sans contre comme fait deux avait
    avaient cet dont lors afin ainsi puis encore l' d' qu' n' s' c'
    """.split()
)
_SURE_ENGLISH = frozenset("the and of which their this with were".split())
_SURE_FRENCH = frozenset("dans une est et des les avec cette selon été".split())
_WORD = re.compile(r"[^\W\d_]+['’]?")


def identify(text: str) -> str | None:
    """The ISO 639-1 code of the language of ``text`` (ISO 639-3 where there is none), ``None`` where doubtful.

    Looks at the first 2,000 characters. ``None`` for texts under 24 letters, without a clear winner, or of no language.
    """
    head = text[:_HEAD]
    words = [w.lower().replace("’", "'") for w in _WORD.findall(head)]
    if sum(map(len, words)) < _MIN_LETTERS:
        return None
    return _by_function_words(words) or _by_model(head)


def _by_function_words(words: list[str]) -> str | None:
    if len(words) < _MIN_WORDS:
        return None
    english = sum(w in _ENGLISH for w in words) / len(words)
    french = sum(w in _FRENCH for w in words) / len(words)
    if english >= _MIN_LEAD * french and (english >= _MIN_SHARE or _sure(words, english, _SURE_ENGLISH)):
        return "en"
    if french >= _MIN_LEAD * english and (french >= _MIN_SHARE or _sure(words, french, _SURE_FRENCH)):
        return "fr"
    return None


def _sure(words: list[str], share: float, surest: frozenset[str]) -> bool:
    return share >= _MIN_SHARE_SURE and sum(w in surest for w in words) >= _MIN_SURE


@lru_cache(maxsize=1)
def _model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _by_model(head: str) -> str | None:
    clean = head.encode("utf-8", "ignore").decode("utf-8")
    code, probability = _model().classify(clean)
    return str(code) if probability >= _MIN_PROBABILITY and code not in ("zxx", "und") else None

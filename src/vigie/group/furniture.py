"""What a page says of its own site: registration, subscription, letters, terms, sharing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.language.sentences import sentences

_FURNITURE = re.compile(
    r"\b(?:(?:free|full) trial|free articles?|trial (?:request|period)|register(?:ed)? (?:users|readers|now|here|to)"
    r"|by registering|once registered"
    r"|your (?:details|e-?mail|inbox|account|password|subscription|browser)|(?:privacy|cookies?) (?:policy|settings)"
    r"|terms (?:and|&|of) (?:conditions|use|service)|user agreement|(?:use|uses|accept) (?:of )?cookies"
    r"|subscri(?:be|ption|bers? only)|newsletters?|sign (?:in|up)|log ?in|create an account|all rights reserved"
    r"|click here|e-?mail address(?:es)?|support (?:real|local|independent|quality) journalism|follow us|share this"
    r"|ad ?blocker|javascript|download our app|read more|comment on articles"
    r"|abonnez|abonnement|réservé aux abonnés|inscrivez-vous|s[’']inscrire|connectez-vous|se connecter|mot de passe"
    r"|lettre d[’']information|votre (?:adresse|compte|courriel|navigateur)|politique de confidentialité"
    r"|conditions (?:générales|d[’']utilisation)|tous droits réservés|cliquez ici|suivez-nous|partager sur"
    r"|lire aussi)\b",
    re.IGNORECASE,
)
# What stands before such words belongs to the article where it is the first sentence, which is a headline without a
# full stop, or so long that several were run together.
_HEADLINE_WORDS, _RUN_TOGETHER = 4, 200


def without_furniture(text: str) -> str:
    """``text`` without the sentences that speak of its site; ``text`` itself where nothing else is left.

    >>> without_furniture("The bridge fell at dawn. Subscribe to our newsletter. Nobody was hurt.")
    'The bridge fell at dawn. Nobody was hurt.'
    """
    return " ".join(_kept(text)) or text


def _kept(text: str) -> Iterator[str]:
    for n, (start, end) in enumerate(sentences(text)):
        found = _FURNITURE.search(text, start, end)
        if found is None:
            yield text[start:end]
            continue
        before = text[start : found.start()].rstrip()
        if len(before) >= _RUN_TOGETHER or (n == 0 and len(before.split()) >= _HEADLINE_WORDS):
            yield before

"""Adverbials that stand between a subject and its verb, or between a verb and its content: when, where and how said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

_DAY = (
    r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd'hui)"
)
_PART = r"(?:morning|afternoon|evening|night|soir|matin|après-midi|dernier|passé)"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov"
    r"|dec|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
)
_SPAN = (
    r"(?:week|month|year|morning|evening|afternoon|weekend|summer|spring|autumn|winter"
    r"|semaine|mois|année|matin|soir|week-end|jour)"
)
_MEDIUM = (
    r"(?:statement|communique|communiqué|press|release|tweet|post|video|message|letter|interview|briefing|report"
    r"|speech|address|bulletin|broadcast|note|email|e-mail|audio|recording|update|conference|déclaration|vidéo|lettre|entretien|discours"
    r"|allocution|rapport|point|texte|publication|communiqués|tribune)"
)
_WORD = r"[^\W\d_][\w'’-]*"
_ALTERNATIVES = (
    rf"(?:late |early |earlier |later )?(?:on |since |by |ce |le |du )?{_DAY}(?: {_PART})?"
    rf"(?: (?:, )?(?:le )?\d\d?(?: ?er)? {_MONTH}(?: \d{{4}})?(?: ,)?)?",
    rf"(?:earlier |later |late |early )?(?:this|last|that|cette|ce|la même|le même) {_SPAN}",
    r"(?:la semaine|le mois|l' an|l' année) (?:dernière|dernier|passée|passé)",
    rf"(?:on|le|in|en|since|early in|late in|début|fin) (?:\d\d? )?{_MONTH}(?: \d\d?)?(?: ,? ?\d{{4}})?",
    r"(?:a few|several|two|three|some|quelques|deux|trois) (?:hours|days|weeks|heures|jours|semaines)"
    r" (?:later|earlier|ago|before|plus tard|plus tôt|auparavant)",
    rf"(?:in|through|via|during|at) (?:(?:a|an|its|his|her|their|the|another|one) )?(?:{_WORD} ){{0,2}}?{_MEDIUM}"
    rf"(?: (?:on|to|with|posted|published|issued|released|sent|carried|broadcast|shared|read)(?: {_WORD}){{1,4}})?",
    rf"(?:dans|lors d'|via|par|à travers) (?:(?:un|une|son|sa|leur|le|la) )?(?:{_WORD} )?{_MEDIUM}(?: de presse)?"
    rf"(?: (?:publiée?|diffusée?|transmise?|adressée?|rendue?|datée?|reçue?|relayée?|lue?|à|avec)(?: {_WORD}){{1,5}})?",
    r"(?:by|over the|via|par|au) (?:satellite )?(?:phone|telephone|e-?mail|whatsapp|radio|téléphone|courriel)",
    r"(?:on|sur) (?:(?:the|its|his|her|sa|son|la|les|le) )?(?:x|twitter|telegram|facebook|social media|social network x"
    r"|state television|state tv|national television|radio|page facebook|réseaux sociaux|réseau social x"
    r"|télévision nationale|télévision publique|compte x)",
    r"(?:who (?:was|were) |qui a été )?(?:reached|contacted|interviewed|questioned|cited|quoted|jointe?s?|contactée?s?"
    rf"|interrogée?s?|citée?s?|rencontrée?s?) (?:by|over|par|sur|au|à|in|at)(?: {_WORD}){{1,3}}",
    r"(?:who (?:asked|requested|wished|wanted|declined|refused) (?:not )?(?:to )?(?:be |remain )?"
    r"(?:named|identified|anonymous|anonymity))",
    r"(?:who spoke |speaking |talking )?on (?:the )?condition of anonymity",
    r"(?:s'exprimant |parlant )?sous (?:le )?couvert (?:d'|de l'|de) ?anonymat",
    r"qui (?:a|ont) (?:requis|demandé|réclamé|souhaité|voulu|préféré)(?: (?:garder|rester|conserver))?"
    r" (?:l' anonymat|anonymes?)",
    r"(?:par la voix de|through) (?:son|sa|its|leur|their|a) (?:spokesman|spokeswoman|spokesperson|porte-parole)",
    r"à l' ?issue (?:de|du|d')(?: \S+){1,5}",
    r"pour (?:sa|leur|ma|notre) part|de (?:son|leur) côté|quant à (?:lui|elle|eux|elles)|à (?:son|leur) tour|désormais"
    r"|sous (?:le sceau de l' ?)?anonymat|en bloc|avec force|sans détour",
)
_ONE = "(?:" + "|".join(_ALTERNATIVES) + ")"
_BEFORE = re.compile(rf"(?:^|(?<= )){_ONE}$")
_AFTER = re.compile(rf"{_ONE}(?= |$)")
_WHOLE = re.compile(rf"{_ONE}(?: {_ONE})*")
_WINDOW = 12


class _Word(Protocol):
    """What is looked at of an item."""

    @property
    def lower(self) -> str:
        """Lower-case form."""

    @property
    def stretch(self) -> bool:
        """Whether it is a stretch in quotation marks."""


def before(items: Sequence[_Word], j: int) -> int:
    """The index before the adverbials that end at ``j``; ``j`` itself where none does."""
    for _ in range(3):
        first = max(0, j + 1 - _WINDOW)
        said = _joined(items, first, j + 1)
        m = _BEFORE.search(said) if said else None
        if m is None:
            break
        j -= m.group().count(" ") + 1
    return j


def after(items: Sequence[_Word], k: int) -> int:
    """The index after the adverbials that begin at ``k``; ``k`` itself where none does."""
    for _ in range(3):
        said = _joined(items, k, min(len(items), k + _WINDOW))
        m = _AFTER.match(said) if said else None
        if m is None:
            break
        k += m.group().count(" ") + 1
    return k


def whole(items: Sequence[_Word], a: int, b: int) -> bool:
    """Whether the items from ``a`` to before ``b`` are adverbials and nothing else."""
    return 0 < b - a <= 2 * _WINDOW and _WHOLE.fullmatch(_joined(items, a, b)) is not None


def _joined(items: Sequence[_Word], a: int, b: int) -> str:
    return " ".join("\0" if x.stretch else x.lower.lower() for x in items[a:b])

"""Whom an article cites: outlets named as the source, and embedded posts."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from vigie.ingest.outlets import Outlets, fold, outlets
from vigie.ingest.posts import posts
from vigie.model import Cite

_B = r"[ \u00a0\u202f]"  # one blank
_BEFORE = rf"""(?:
      \b(?:[Aa]ccording|[Ss]peaking|[Ss]aid|interview|statement|statements|comments|remarks|confirmed){_B}to(?:{_B}(?:a|an){_B}(?:report|article|story|account|tally|count|investigation|analysis){_B}(?:by|in|from|on))?
    | \b(?:told|tells|tell|informed|quoted{_B}by|cited{_B}by|seen{_B}by|reviewed{_B}by|obtained{_B}by|verified{_B}by|interviewed{_B}by|contacted{_B}by|reached{_B}by|published{_B}(?:by|in)|reported{_B}(?:by|in)|reporting{_B}by|interview{_B}with|reports{_B}(?:by|from|in)|report{_B}(?:by|from|in)|(?:said|says|reported){_B}(?:in|on)|broadcast{_B}(?:by|on)|citing|quoting|per|via|as{_B}reported{_B}by)
    | \b(?:[Ss]elon|[Dd]['’]après|[Ss]uivant)(?:{_B}(?:un|une){_B}(?:article|enquête|dépêche|reportage|information|décompte|bilan){_B}(?:de|du|d['’]))?
    | \b(?:déclaré|confié|indiqué|affirmé|dit|expliqué|précisé|assuré|raconté|témoigné|fait{_B}savoir|rapporté|annoncé|confirmé|accordée?s?|répondu|contactée?s?|jointe?s?|citée?s?|interrogée?s?|consultée?s?|publiée?s?|rapportée?s?|relayée?s?|révélée?s?|diffusée?s?|obtenue?s?|recueillie?s?|vérifiée?s?)(?:{_B}\w{{1,15}}){{0,3}}?{_B}(?:à|au|par|dans|sur|auprès{_B}de)
    | \b(?:à|au){_B}micro{_B}(?:de|du|d['’])
    | \b(?:correspondant|journaliste|reporter|envoyé{_B}spécial|source){_B}(?:de|du|d['’])
    | \b(?:interview|entretien){_B}(?:à|au|avec|accordée?{_B}à)
    | \b(?:rapporte|rapportent|écrit|indique|révèle|affirme|précise|rappelle|cite|annonce|souligne|note|ajoute)
    | \b(?:citant|avec|[Ss]ources?{_B}?:|[Cc]rédits?{_B}?:|[Vv]ia)
    )(?:{_B}(?:news{_B}agency|the{_B}news{_B}agency|l['’]agence(?:{_B}de{_B}presse)?|la{_B}chaîne|la{_B}radio|le{_B}journal|le{_B}quotidien|le{_B}site|le{_B}magazine|l['’]hebdomadaire|the{_B}newspaper|the{_B}broadcaster|newspaper|broadcaster))?{_B}?"""
_AFTER = rf"""(?=
      (?:,{_B}citing\b|,{_B}citant\b)
    | {_B}(?:news{_B}agency{_B}|newspaper{_B}|also{_B}|has{_B}|had{_B}|later{_B}|first{_B}){{0,2}}(?:reported|reports|reporting|said|says|wrote|writes|quoted|quotes|cited|cites|citing|quoting|added|noted|notes|revealed|confirmed|tally|count|poll|witness|witnesses|reporter|reporters|journalist|journalists|correspondent|correspondents|analysis|investigation)\b
    | {_B}(?:on|earlier|late|last)?{_B}?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday){_B}(?:reported|said)\b
    | {_B}(?:a|avait|ont){_B}(?:rapporté|indiqué|écrit|révélé|affirmé|annoncé|confirmé|précisé|publié|cité)\b
    | {_B}(?:rapporte|rapportent|écrit|indique|révèle|affirme|précise|cite|annonce)\b
    | ['’]s{_B}(?:report|reporting|correspondent|investigation|reporter)\b
    )"""
_THE = rf"(?:[Tt]he{_B}|[Ll]['’]|[Ll]e{_B}|[Ll]a{_B}|[Ll]es{_B})?"
_WORD = r"[A-ZÀ-ÖØ-Þ][\w’'&.-]{0,24}"
# A name that says of itself that it is an outlet's, known or not.
_UNKNOWN = (
    rf"(?:{_WORD}{_B}(?:(?:of|de|du|d['’]|des|and|&){_B}?)?){{1,4}}"
    r"(?:Times|Post|Journal|News|Courier|Herald|Tribune|Gazette|Observer|Chronicle|Telegraph|Mail|Mirror|Star|Standard"
    r"|Monitor|Examiner|Inquirer|Bulletin|Dispatch|Globe|Register|Sentinel|Wire|Today|Daily|Weekly|Magazine|Review"
    r"|Radio|TV|Television|FM|Info|Infos|Presse|Press|Media|Online|News Agency|Newspaper|Nouvelles|Hebdo|Soir|Matin)\b"
    rf"|(?:Radio|Télé|TV|Agence|Quotidien|Journal|Courrier|Gazette|Tribune|Hebdo|Daily)(?:{_B}(?:(?:de|du|d['’]|des|la|le){_B}?)?[\wÀ-ÿ’'.-]{{2,24}}){{1,3}}"
)
_NOT_OUTLETS = re.compile(r"\b(?:Radio|TV)$")
_DATELINE = re.compile(rf"(?P<open>\()(?P<name>[A-Z][\w’'./ -]{{1,40}}?)(?P<close>\)){_B}{{0,2}}[-–—]")
_MAX_TEXT = 400_000


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    known = outlets().pattern
    after_words = re.compile(rf"{_BEFORE}(?P<span>{_THE}(?P<name>(?:{known}|{_UNKNOWN})(?![\w])))", re.VERBOSE)
    before_words = re.compile(rf"(?<![\w’'.-])(?P<span>{_THE}(?P<name>{known})(?!\w)){_AFTER}", re.VERBOSE)
    return after_words, before_words


def cites(text: str, outlet: str | None = None) -> tuple[Cite, ...]:
    """The outlets that ``text`` names as sources, and the posts embedded in it, in order, none inside another.

    A cite's span is the words with their article ("l’Invented Courier"), its ``name`` the known outlet's or the words'
    own. ``outlet``, the article's own, is no cite.
    """
    found: list[Cite] = [p.cite(text) for p in posts(text)]
    return tuple(sorted(found, key=lambda c: c.start))


def _own(name: str, outlet: str | None, known: Outlets) -> bool:
    return outlet is not None and known.same(name, outlet)


_ = (pairwise, fold, _own, _DATELINE, _NOT_OUTLETS, _MAX_TEXT)

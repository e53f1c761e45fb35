"""Whom an article cites: outlets named as the source, and embedded posts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.ingest.outlets import Outlets, outlets
from vigie.ingest.posts import posts
from vigie.model import Cite

_REPORTED_PAST = (
    "reported|quoted|cited|published|interviewed|contacted|reached|seen|reviewed|obtained|verified|broadcast"
)
_DIT = (
    "déclaré|confié|indiqué|affirmé|dit|expliqué|précisé|assuré|raconté|témoigné|rapporté|annoncé|confirmé|répondu"
    "|fait savoir|accordée?s?|contactée?s?|jointe?s?|citée?s?|interrogée?s?|consultée?s?|publiée?s?|rapportée?s?"
    "|relayée?s?|révélée?s?|diffusée?s?|obtenue?s?|recueillie?s?|vérifiée?s?|interviewée?s?"
)
_RAPPORTE = "rapporte|écrit|indique|révèle|affirme|précise|rappelle|cite|annonce|souligne|note|ajoute"
_RACONTE = "raconte|confie|explique|affirme|indique|témoigne|déclare|assure|précise|dit|déplore|estime|résume|rapporte"
_ACCOUNT = "report|article|story|account|tally|count|investigation|analysis|interview"
_COMPTE = "article|enquête|dépêche|reportage|décompte|bilan|interview|entretien"
# What may stand between these words and the name.
_KIND = (
    r"(?:(?:(?:the |an? )?(?:local |national |private |state |state-run |state-owned |public |British "
    r"|French |U\.?S\.? |American "
    r"|Russian |Turkish |Chinese |Qatari |Malian |Nigerian |German )?(?:news agency|newspaper|newswire"
    r"|wire service|broadcaster"
    r"|news site|news website|website|radio station|radio|television|channel|magazine|daily|weekly|outlet)"
    r"|(?:l['’]|la |le |au |à l['’]|à la |du |de l['’]|de la )?(?:agence(?: de presse)?|chaîne|radio|télévision|journal"
    r"|quotidien|site|magazine|hebdomadaire|média)(?: \w{4,14})?) )?"
)
_BEFORE = re.compile(
    r"(?:\b(?:according|speaking|spoke|said|talking|talked|interview|statements?|comments|remarks"
    r"|confirmed) (?:to|with) "
    rf"|\baccording to (?:an?|the) (?:{_ACCOUNT}) (?:by|in|from|on|of) "
    r"|\b(?:told|tells|telling|informed|citing|quoting) "
    rf"|\b(?:{_REPORTED_PAST}) (?:by|in|on) "
    rf"|\b(?:{_ACCOUNT}|reports|reporting) (?:by|in|from|with|for|to) "
    rf"|\b(?:selon|d['’]après|suivant) (?:(?:une?|des|les) (?:{_COMPTE})s? (?:de |du |d['’]|parue? dans ))?"
    rf"|\b(?:{_DIT})(?: \w{{2,15}}){{0,3}}? (?:à |au |par |dans |sur |auprès (?:de |d['’]))"
    rf"|\b(?:{_DIT}|{_RACONTE})(?: [\w’'-]{{1,20}}){{1,8}}? (?:à |au )"
    r"|\bmicro (?:de |du |d['’])"
    rf"|\b(?:{_COMPTE})s? (?:à |au |avec |de |du |d['’]|dans |sur )"
    rf"|\b(?:{_RAPPORTE})(?:-t-(?:il|elle))? (?:à |au )?"
    rf"|\bcitant |\bavec (?=\Z|l['’]|la |le )|\bsources? ?: ?"
    rf"){_KIND}\Z",
    re.IGNORECASE,
)
_SAID = (
    "reported|reports|reporting|said|says|wrote|writes|quoted|quotes|cited|cites|citing|quoting|added|noted|notes"
    "|revealed|reveals|confirmed|tally|count|witness|witnesses|reporters?|journalists?|correspondents?|investigation"
    "|news agency (?:reported|said|reports|says)|newspaper (?:reported|said|reports|says)"
)
_DAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_A_DIT = "rapporté|indiqué|écrit|révélé|affirmé|annoncé|confirmé|précisé|publié|cité|dit"
_AFTER = re.compile(
    rf" (?:(?:also|has|had|have|later|first|previously|on (?:{_DAY})|(?:news )?agency|newspaper"
    rf"|website) ){{0,3}}(?:{_SAID})\b"
    rf"|['’]s (?:\w+ )?(?:report|reporting|reporters?|correspondents?|journalists?|investigation)\b"
    rf"|,? (?:a|avait|ont) (?:{_A_DIT})\b|,? (?:{_RAPPORTE})\b|, (?:citing|citant|qui cite|which cite[sd])\b"
)
# A journalist of the outlet to whom something happened is no source: "a Reuters journalist was killed".
_VICTIM = re.compile(
    r" (?:reporters?|journalists?|correspondents?|cameram[ae]n|crew)(?: [A-Z]\S+){0,3} (?:was|were|is|are"
    r"|has been|have been"
    r"|had been|died|remains?)\b"
)
_THE = re.compile(r"(?:\b[Tt]he |\b[Ll]['’]|\b[Ll]es |\b[Ll]a |\b[Ll]e )\Z")
# Part of a longer name: "the Independent National Commission", "the Kyiv Times".
_GOES_ON = re.compile(rf" (?!(?:{_DAY})\b)[A-ZÀ-ÖØ-Þ][\w’'-]+")
_GOES_BEFORE = re.compile(
    r"\b(?!(?:The|Le|La|Les|Selon|D['’]après|Suivant|Avec|Citing|Via|By|Source|Sources) )[A-ZÀ-ÖØ-Þ][\w’'-]* \Z"
)
_WORD = r"[A-ZÀ-ÖØ-Þ0-9][\w’'&.-]{0,24}"
# A name that says of itself that it is an outlet's: by its last word, or by its first ("Radio Exemple").
_OUTLET = re.compile(
    r"(?:[Tt]he |[Ll]['’]|[Ll]e |[Ll]a )?(?![A-Z]\w*(?:an|ish|ese|State|Local|National) (?:TV|Radio|Television)\b)"
    rf"(?P<name>(?:{_WORD} (?:(?:of|de|du|des|and|&) )?){{1,4}}?"
    r"(?:Times|Post|Journal|News|Courier|Herald|Tribune|Gazette|Observer|Chronicle|Telegraph|Mirror|Star|Standard"
    r"|Monitor|Examiner|Inquirer|Bulletin|Dispatch|Globe|Sentinel|Wire|Daily|Weekly|Magazine|Radio|TV|Television"
    r"|FM|Info|Infos|Presse|Newspaper|News Agency|Nouvelles|Hebdo)(?![\w-]| [A-Z])"
    r"|(?:(?:Radio|Télé) (?:de |du |d['’]|des |la |le )?|(?:Agence|Quotidien|Journal|Courrier|Gazette|Tribune)"
    r" (?:de |du |d['’]|des |de la ))(?:[A-ZÀ-ÖØ-Þ][\w’'.-]{1,24} ?){1,3}(?<=\w)"
    r"|(?:Quotidien|Journal|Courrier) [a-zà-ÿ]{3,20}é\b)"
)
_CUE = re.compile(
    r"\b(?:according to|told|citing|quoting|selon|d['’]après|reported (?:by|in)|interview with|à)\s", re.IGNORECASE
)
# "à" alone is too weak for an unknown name.
_TOLD_FR = re.compile(rf"\b(?:{_DIT})(?: \w{{2,15}}){{0,3}}? à\s\Z", re.IGNORECASE)
_BRACKETED = re.compile(r"\([^()\n]{2,40}\)")
# The names in "(AFP)", "(Reuters/AFP)", "(avec AFP et Reuters)".
_BRACKET_NAME = re.compile(
    r"(?!(?:avec|with|via|source|et|and|l|the)\b)(?<!\w)[A-Za-zÀ-ÿ][\w’'. -]{0,28}?"
    r"(?=(?: (?:et|and|avec|with) |[/,;&)]| ?$))",
    re.IGNORECASE,
)
_DASH = re.compile(r"[ \u00a0]{0,2}(?:[-–—―]|\.?[ \u00a0]{0,2}$)", re.MULTILINE)
_ANY_BLANK = str.maketrans({"\u00a0": " ", "\u202f": " ", "\n": " ", "\t": " "})
_WINDOW = 100


def cites(text: str, outlet: str | None = None) -> tuple[Cite, ...]:
    """The outlets that ``text`` names as sources, each time it does, and the posts embedded in it, in order.

    A span is the name with its article ("l’Invented Courier"), ``name`` the known outlet's or the words' own; that of
    a post is the whole post, ``name`` its account's, and nothing inside it is cited again. ``outlet``, the article's
    own, is no cite.
    """
    found = [p.cite(text) for p in posts(text)]
    taken = bytearray(len(text))
    for c in found:
        taken[c.start : c.end] = b"\1" * (c.end - c.start)
    known = outlets()
    plain = text.translate(_ANY_BLANK)
    for start, end, name in (*_known(plain, known), *_bracketed(text, known), *_unknown(plain, known)):
        if any(taken[start:end]) or (outlet is not None and known.same(name, outlet)):
            continue
        taken[start:end] = b"\1" * (end - start)
        found.append(Cite.cut(text, start, end, name=name))
    return tuple(sorted(found, key=lambda c: c.start))


def names_an_outlet(words: str) -> bool:
    """Whether a name says of itself that it is an outlet's ("Example Times", "Radio Exemple")."""
    return _OUTLET.fullmatch(words) is not None


def _known(text: str, known: Outlets) -> Iterator[tuple[int, int, str]]:
    """Known outlets with words before or after that make them a source."""
    end = 0
    for start, stop, name in known.occurrences(text):
        if start < end:
            continue
        left = text[max(0, start - _WINDOW) : start]
        article = _THE.search(left)
        outer = start - len(article.group()) if article else start
        right = text[stop : stop + _WINDOW]
        if _VICTIM.match(right) or (
            not _acronym(text[start:stop])
            and name not in known.agencies
            and (_GOES_ON.match(right) or (not article and _GOES_BEFORE.search(left)))
        ):
            continue
        if _BEFORE.search(text[max(0, outer - _WINDOW) : outer]) or _AFTER.match(right):
            yield outer, stop, name
            end = stop


def _acronym(words: str) -> bool:
    return words.isupper() and " " not in words


def _bracketed(text: str, known: Outlets) -> Iterator[tuple[int, int, str]]:
    """Agencies in brackets before a dash or at the end of a line: "BAMAKO, Nov 3 (Reuters) –", "(avec AFP)"."""
    for m in _BRACKETED.finditer(text):
        if not _DASH.match(text, m.end()):
            continue
        for inner in _BRACKET_NAME.finditer(text, m.start() + 1, m.end() - 1):
            name = known.named(inner.group()) or known.named(inner.group().title())
            if name in known.agencies:
                yield inner.start(), inner.end(), name or inner.group()


def _unknown(text: str, known: Outlets) -> Iterator[tuple[int, int, str]]:
    """Names that end or begin as an outlet's do, right after "according to", "selon", "told" …"""
    for cue in _CUE.finditer(text):
        if cue.group().strip().lower() == "à" and not _TOLD_FR.search(text, max(0, cue.start() - _WINDOW), cue.end()):
            continue
        m = _OUTLET.match(text, cue.end())
        if m:
            yield m.start(), m.end(), known.named(m["name"]) or m["name"]

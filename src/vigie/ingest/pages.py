"""Plain text and Markdown as people save pages: what is the article, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from vigie.errors import DateError
from vigie.ingest.draft import Draft
from vigie.ingest.furniture import furniture, navigation
from vigie.ingest.headlines import choose, split_title
from vigie.ingest.outlets import outlets
from vigie.ingest.posts import posts
from vigie.ingest.segments import main_run
from vigie.ingest.stated import Stated, stated
from vigie.language.identify import identify
from vigie.model import PartialDate

_HEAD_LINES = 30  # lines with words, among which a headline, byline and date are looked for
_ABOVE_RUN = 20  # lines above the article of a page copied whole, among which its head is
_HEAD_PROSE = 3  # paragraphs that may stand before a byline (a standfirst or two)
_BLANK = " \t\u00a0\u202f\u200b\ufeff\u2060"
_BYLINE = re.compile(
    r"(?:[Bb]y|BY|[Pp]ar|PAR|(?:[Ww]ritten|[Rr]eported|[Pp]osted|[Pp]ublished) by|(?:[Éé]crit|[Rr]édigé"
    r"|[Pp]ublié) par)\b"
    r"\s*:?\s+"
    r"(?P<names>.{2,120})"
)
_BY_ALONE = re.compile(r"(?:by|par|written by|auteur|author)\s?:?", re.IGNORECASE)
_NAME = re.compile(
    r"[A-ZÀ-ÖØ-Þ][\w’'.-]*(?:[ \u00a0](?:(?:de|du|da|di|van|von|bin|ben|al|el|ag|ould|al-\w+|le|la)[ \u00a0])?"
    r"[A-ZÀ-ÖØ-Þ][\w’'.-]*){1,3}"
)
_AND = re.compile(r"\s*(?:,|;|&|/|\band\b|\bet\b|\bwith\b|\bavec\b)\s*")
_LABELLED = re.compile(
    r"(?P<key>title|headline|titre|date|published|publié|source|outlet|média|author|authors|auteur|auteurs|url|link|lien|lang|language|langue|site)"
    r"\s?:\s?(?P<value>\S.{0,500})",
    re.IGNORECASE,
)
_KEYS = {
    "title": "title", "headline": "title", "titre": "title", "date": "date", "published": "date", "publié": "date",
    "source": "outlet", "outlet": "outlet", "média": "outlet", "site": "outlet", "author": "authors",
    "authors": "authors", "auteur": "authors", "auteurs": "authors", "url": "url", "link": "url", "lien": "url",
    "lang": "lang", "language": "lang", "langue": "lang",
}  # fmt: skip
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[\s©]*(?:19|20)\d\d(?:\s?[-–]\s?20\d\d)?[\s,]*(?P<name>[^.|\n]{2,60})", re.IGNORECASE
)
_DATELINE = re.compile(
    r"(?P<place>[A-ZÀ-ÖØ-Þ][\wÀ-ÿ’'. /-]{1,40}?),?\s(?P<date>[^()\n]{0,30}?)\s?\((?P<agency>[^()\n]{2,30})\)\s?[-–—]"
)
_TERMINAL = re.compile(r"[.!?…][\"”’»)\]\u00a0\u202f ]*$")
_WORD = re.compile(r"\w[\w’'-]*")
_URL = re.compile(r"https?://\S{3,500}")
_SMALL = frozenset("a an the of to in on for and or with by from at as is are de du des la le les et en au aux".split())


@dataclass(slots=True)
class _Line:
    start: int
    end: int
    words: str
    kind: str = ""  # "", "post", or the furniture it is


@dataclass(slots=True)
class _Found:
    title: str | None = None
    outlet: str | None = None
    authors: list[str] = field(default_factory=list)
    dates: list[Stated] = field(default_factory=list)
    url: str | None = None
    lang: str | None = None


def page(text: str, source: str, *, markdown: bool = False) -> Draft:
    """The article of a saved page, with what its head and foot state.

    ``text`` of the draft is the body: one slice of the page, or slices joined by blank lines where furniture stood
    between them. Anything that is not recognised as furniture stays in the body.
    """
    found = _Found()
    lines = _lines(text)
    _mark_posts(text, lines)
    lines = _front_matter(lines, found, markdown)
    french = identify(text) == "fr"
    full = [n for n, line in enumerate(lines) if line.words]
    for n in full:
        if not lines[n].kind:
            lines[n].kind = furniture(lines[n].words) or ""
    prose = [n for n in full if _prose(lines[n])]
    run = main_run([len(_WORD.findall(lines[n].words)) for n in full], [_prose(lines[n]) for n in full])
    if run is not None:  # copied whole: what lies further above and below is the site's
        found.outlet = found.outlet or _copyright(lines[n].words for n in full[run[1] :])
        full = full[max(0, run[0] - _ABOVE_RUN) : run[1]]
        first = full[min(run[0], _ABOVE_RUN)]
        for n in full:  # a paragraph among the menus above is no standfirst
            if n < first and _prose(lines[n]) and lines[n].kind != "post":
                lines[n].kind = "navigation"
        prose = [n for n in full if _prose(lines[n])]
    if not prose:
        return _draft(text, source, [(line.start, line.end) for line in lines if line.words], found)
    head = _head_end(lines, full, prose, french)
    kept = _read_head(lines, full, head, found, french, text, markdown, run is not None)
    _read_foot(lines, [n for n in full if n >= head], found, french, text)
    body = [lines[n] for n in full if n in kept or (n >= head and lines[n].kind in ("", "post"))]
    if not body:
        body = [lines[n] for n in full]
    return _draft(text, source, _runs(lines, body), found)


def _lines(text: str) -> list[_Line]:
    found = []
    at = 0
    for raw in text.split("\n"):
        found.append(_Line(at, at + len(raw), raw.strip().strip(_BLANK)))
        at += len(raw) + 1
    return found


def _mark_posts(text: str, lines: list[_Line]) -> None:
    at = 0
    for post in posts(text):
        while at < len(lines) and lines[at].end <= post.start:
            at += 1
        n = at
        while n < len(lines) and lines[n].start < post.end:
            lines[n].kind = "post"
            n += 1


def _front_matter(lines: list[_Line], found: _Found, markdown: bool) -> list[_Line]:
    """Takes "Title: …" lines from the top, in a Markdown front matter or bare; bare ones count from two on."""
    full = [n for n, line in enumerate(lines) if line.words]
    fenced = markdown and len(full) > 1 and lines[full[0]].words == "---"
    taken: list[tuple[int, str, str]] = []
    for n in full[1:] if fenced else full:
        m = _LABELLED.fullmatch(lines[n].words)
        if m is None:
            if fenced and lines[n].words != "---":
                continue
            if fenced:
                taken.append((n, "", ""))
            break
        taken.append((n, _KEYS[m["key"].casefold()], m["value"].strip("\"' ")))
    if not taken or (not fenced and len({key for _, key, _ in taken}) < 2) or (fenced and taken[-1][1]):
        return lines
    for _, key, value in taken:
        if key == "title":
            found.title = value
        elif key == "outlet":
            found.outlet = value
        elif key == "url" and _URL.fullmatch(value):
            found.url = value
        elif key == "lang" and re.fullmatch("[A-Za-z]{2}", value):
            found.lang = value.lower()
        elif key == "authors":
            found.authors += [a for a in _AND.split(value.strip("[]")) if a]
        elif key == "date":
            found.dates += _labelled_date(value)
    return lines[taken[-1][0] + 1 :]


def _labelled_date(value: str) -> list[Stated]:
    try:
        return [Stated(PartialDate(value), "published", "")]
    except DateError:
        return [Stated(s.date, s.role or "published", "") for s in stated(value)[:1]]


def _prose(line: _Line) -> bool:
    """Whether a line is running text rather than a label, headline or link."""
    if line.kind:
        return line.kind == "post"
    words = _WORD.findall(line.words)
    if len(words) >= 25:
        return True
    return len(words) >= 6 and _TERMINAL.search(line.words) is not None and not _title_case(words)


def _title_case(words: Sequence[str]) -> bool:
    """Whether nearly all words but the small ones begin with a capital."""
    big = [w for w in words if w.lower() not in _SMALL]
    return len(big) >= 2 and sum(not w[0].islower() for w in big) >= 0.8 * len(big)


def _head_end(lines: list[_Line], full: list[int], prose: list[int], french: bool) -> int:
    """The line at which the body begins: after the last byline, date or repeated headline near the top."""
    head = prose[0]
    seen: set[str] = set()
    paragraphs = above = 0
    size = sum(lines[n].end - lines[n].start for n in prose)
    for n in full[:_HEAD_LINES]:
        line = lines[n]
        if _prose(line):
            paragraphs += 1
            above += line.end - line.start
            if paragraphs > _HEAD_PROSE or 2 * above > size or line.kind == "post":
                break
            continue
        key = line.words.casefold()
        repeated = key in seen and len(_WORD.findall(key)) >= 4
        if n > head and (repeated or date_line(line.words, french) or _BYLINE.fullmatch(line.words)):
            head = n + 1
        seen.add(key)
    return next((n for n in full if n >= head), head)


def byline(words: str) -> bool:
    """Whether a line names the authors and says nothing else."""
    return len(words) < 120 and _BYLINE.fullmatch(words.strip()) is not None and not _TERMINAL.search(words)


def date_line(words: str, french: bool = False, context: str = "") -> list[Stated]:
    """The dates of a line that says little else (a name or an outlet may stand beside)."""
    if len(words) > 160:
        return []
    dates = stated(words, french=french, context=context)
    if not dates:
        return []
    rest = _BYLINE.sub(r"\g<names>", dates[0].rest)
    known = outlets().named(rest) is not None
    return dates if not rest or known or all(_NAME.fullmatch(p) for p in _AND.split(rest) if p) else []


def _read_head(
    lines: list[_Line],
    full: list[int],
    head: int,
    found: _Found,
    french: bool,
    text: str,
    markdown: bool,
    copied_whole: bool,
) -> set[int]:
    """Takes title, byline, outlet and dates from the lines before ``head``; gives the lines that are body after all."""
    above = [n for n in full if n < head]
    body = text[lines[head].start :] if copied_whole else None
    title = _title(lines, above, found, markdown, body)
    context = text[:3_000]
    kept: set[int] = set()
    near_date = named_next = False
    for n in above:
        words = lines[n].words
        if lines[n].kind == "post":
            kept.add(n)
            continue
        if n == title or _bare(words, markdown) == found.title or (lines[n].kind and lines[n].kind != "credit"):
            continue
        dates = date_line(words, french, context)
        if dates:
            found.dates += dates
            _names(_BYLINE.sub(r"\g<names>", dates[0].rest), found)
            near_date = True
        elif m := _BYLINE.fullmatch(words):
            _names(m["names"], found)
        elif (names_next := _BY_ALONE.fullmatch(words) is not None) or (named_next and _NAME.fullmatch(words)):
            if not names_next:
                found.authors.append(words)
            named_next = names_next
            continue
        elif named := _outlet_line(words):
            found.outlet = found.outlet or named
        elif navigation(words) or lines[n].kind:
            continue
        elif _NAME.fullmatch(words) and not found.authors and _beside_date(lines, full, n, french):
            found.authors.append(words)
        elif _prose(lines[n]):
            if not _said_again(words, text[lines[n].end :]):
                kept.add(n)
        elif not copied_whole and (title is None or n > title) and len(_WORD.findall(words)) > 3 and not near_date:
            kept.add(n)
    return kept


def _outlet_line(words: str) -> str | None:
    """The known outlet that a line names, alone or with one word for its edition or place ("RFI Afrique")."""
    first, _, second = words.rpartition(" ")
    return outlets().named(words) or (outlets().named(first.rstrip(",")) if first and second.isalpha() else None)


def _title(lines: list[_Line], above: list[int], found: _Found, markdown: bool, body: str | None) -> int | None:
    """The line of the headline, ``None`` where the head has none; sets ``found.title``. ``body``: see ``choose``."""
    if found.title is not None:
        return None
    candidates = []
    for n in above:
        words = _bare(lines[n].words, markdown)
        if markdown and lines[n].words.startswith("# "):
            candidates = [n]
            break
        if lines[n].kind or _prose(lines[n]) or navigation(words) or len(words) > 250:
            continue
        if not (date_line(words) or date_line(words, True) or _BYLINE.fullmatch(words) or _outlet_line(words)):
            candidates.append(n)
    chosen = choose([_bare(lines[n].words, markdown) for n in candidates], body)
    best = candidates[0] if chosen is None and markdown and candidates else None
    if chosen is not None:
        best = candidates[chosen]
    elif (
        body is None and candidates and candidates[0] == above[0]
    ):  # a headline of two or three words, right at the top
        words = lines[above[0]].words
        if len(_WORD.findall(words)) in (2, 3) and not _NAME.fullmatch(words):
            best = above[0]
    if best is None:
        return None
    found.title, outlet = split_title(_bare(lines[best].words, markdown))
    found.outlet = found.outlet or outlet
    return best


def _bare(words: str, markdown: bool) -> str:
    return words.lstrip("#").strip() if markdown else words


def is_personal_name(words: str) -> bool:
    """Whether ``words`` have the form of a person's name: two to four capitalised words, with small ones between."""
    return _NAME.fullmatch(words) is not None


def _names(words: str, found: _Found) -> None:
    for part in _AND.split(words):
        name = part.strip(" .|")
        if outlets().named(name) or _NAME.fullmatch(name) or (name.isupper() and _NAME.fullmatch(name.title())):
            found.authors.append(name)


def _beside_date(lines: list[_Line], full: list[int], n: int, french: bool) -> bool:
    at = full.index(n)
    return any(date_line(lines[m].words, french) for m in full[max(0, at - 1) : at + 3] if m != n)


def _said_again(words: str, rest: str) -> bool:
    """Whether four fifths of the words' runs of three stand again further down (a standfirst taken from the body)."""
    tokens = [w.casefold() for w in _WORD.findall(words)]
    runs = {tuple(tokens[i : i + 3]) for i in range(len(tokens) - 2)}
    below = [w.casefold() for w in _WORD.findall(rest[:20_000])]
    there = {tuple(below[i : i + 3]) for i in range(len(below) - 2)}
    return bool(runs) and len(runs & there) >= 0.8 * len(runs)


def _read_foot(lines: list[_Line], below: list[int], found: _Found, french: bool, text: str) -> None:
    """Marks what stands below the body, and takes a date and a copyright line there.

    Below the last paragraph, once a share bar, menu, list of links or comments has begun, nothing is body any more.
    """
    kinds = [lines[n].kind for n in below]
    related_links([lines[n].words for n in below], kinds)
    for n, kind in zip(below, kinds, strict=True):
        lines[n].kind = kind
    prose = [n for n in below if _prose(lines[n])]
    if not prose:
        return
    size = sum(lines[n].end - lines[n].start for n in prose)
    paragraphs = set(prose)
    said = 0
    end = prose[-1] + 1
    for n in below:
        if lines[n].kind == "comments" and 2 * said >= size:  # what follows is readers' words
            end = min(end, n)
            break
        if n in paragraphs:
            said += lines[n].end - lines[n].start
    over = False
    for n in below:
        if n < end:
            continue
        words = lines[n].words
        over = over or bool(lines[n].kind) or navigation(words)
        if dates := date_line(words, french, text[:3_000]):
            found.dates += [d for d in dates if not found.dates and not over]
            lines[n].kind = "date"
        elif over:
            lines[n].kind = lines[n].kind if lines[n].kind not in ("", "post") else "navigation"
        found.outlet = found.outlet or _copyright([words])


def _copyright(lines: Iterable[str]) -> str | None:
    return next((m["name"].strip() for m in map(_COPYRIGHT.match, lines) if m), None)


def related_links(lines: Sequence[str], kinds: list[str]) -> None:
    """Marks in ``kinds`` the headlines that follow "Related" or "Lire aussi" on lines of their own."""
    after = False
    for n, words in enumerate(lines):
        if kinds[n] == "related heading":
            after = True
        elif after and words.strip() and not kinds[n] and _link_like(words):
            kinds[n] = "related"
        elif words.strip():
            after = False


def _link_like(words: str) -> bool:
    m = _TERMINAL.search(words)
    return 3 <= len(_WORD.findall(words)) <= 30 and (m is None or (m.group().strip() == "?" and len(words) < 120))


def _runs(lines: list[_Line], body: list[_Line]) -> list[tuple[int, int]]:
    """The slices of the page that hold the body: neighbours with only blank lines between them are one."""
    position = {id(line): n for n, line in enumerate(lines)}
    runs: list[tuple[int, int]] = []
    last = -2
    for line in body:
        n = position[id(line)]
        if runs and not any(lines[m].words for m in range(last + 1, n)):
            runs[-1] = (runs[-1][0], line.end)
        else:
            runs.append((line.start, line.end))
        last = n
    return runs


def _draft(text: str, source: str, runs: list[tuple[int, int]], found: _Found) -> Draft:
    body = "\n\n".join(text[a:b].strip() for a, b in runs).strip()
    published = _chosen(found.dates)
    if published is None and (m := _DATELINE.match(body)):
        published = _chosen(stated(m["date"]))
    return Draft(
        text=body,
        source=source,
        url=found.url,
        outlet=found.outlet,
        title=found.title,
        published=published,
        lang=found.lang,
        authors=tuple(dict.fromkeys(found.authors)),
    )


def _chosen(dates: list[Stated]) -> PartialDate | None:
    """The date of publication: the one said to be it, else one without a role, else that of the update."""
    for role in ("published", None, "updated"):
        for d in dates:
            if d.role == role:
                return d.date
    return None

"""Story pages: one story told by many outlets, with a summary, a count, and a list of headlines and excerpts.

Recognised by structure: a line that only counts articles ("22 Articles", "14 sources"), and after it at least two
pairs of a headline and a shorter-than-an-article paragraph. The page becomes an article of kind ``story page`` whose
text is its own words (summary, bullets, count, its figures on coverage); each pair becomes one of kind ``excerpt``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from vigie.ingest.draft import Draft
from vigie.ingest.furniture import furniture, navigation
from vigie.ingest.outlets import outlets
from vigie.ingest.pages import page
from vigie.ingest.stated import stated
from vigie.model import PartialDate

_COUNT = re.compile(
    r"(?:all |see all |view all |tous les |voir les )?(?:\d{1,4}|\(\d{1,4}\))\s+(?:total\s+)?"
    r"(?:(?:news\s+)?(?:articles?|sources?|stories|reports|outlets|publications)|médias|reportages|titres)"
    r"|(?:articles?|sources|stories|couverture|publications)\s?\(\d{1,4}\)",
    re.IGNORECASE,
)
_AFTERWORD = re.compile(
    r"(?:coverage|bias|factuality|source|ownership|left|right|blindspot|media|similar|methodology)"
    r"(?: (?:details|distribution|breakdown|ratings?|info(?:rmation)?|comparison|bias|topics|news topics"
    r"|ownership)){1,2}"
    r"|factuality|ownership|blindspot|total news sources"
    r"|(?:détails?|répartition|analyse|orientation|fiabilité|propriété|factualité|biais)"
    r"(?: (?:de la|des|du|de|de l['’]|politique des|d['’]) ?(?:couverture|biais|sources|médias"
    r"|orientations?(?: politiques?)?"
    r"|propriétaires|opinion|titres))?"
    r"|sujets (?:similaires|liés)",
    re.IGNORECASE,
)
_ENTRY_META = re.compile(
    r"(?:\d{1,3}|an?|une?)\s?(?:min(?:ute)?s?|h(?:ou)?rs?|heures?|h|d(?:ay)?s?|jours?|j|w(?:ee)?ks?|semaines?|months?|mois)"
    r"(?: ago)?|all|tous|toutes|latest|il y a \d{1,3} \w+"
    r"|(?:lean |far |à |centre-|center[- ])?(?:left|right|cent(?:er|re)|gauche|droite)"
    r"|untracked bias|(?:high|mixed|low|very high) factuality|read full article|lire l['’]article(?: complet)?"
    r"|reposted by.{0,60}|repris par.{0,60}",
    re.IGNORECASE,
)
# Tails that feeds add to an excerpt.
_FEED_TAIL = re.compile(
    r"\s*(?:The post\b.{1,300}?\bappeared first on|L['’]article\b.{1,300}?\b(?:est apparu en premier"
    r"|est apparu) sur)\s+(?P<site>.{0,80})$",
    re.IGNORECASE,
)
_TERMINAL = re.compile(r"(?:[.!?…]|\.\.\.|\[…\])[\"”’»)\]\u00a0\u202f ]*$")
_WORD = re.compile(r"\w[\w’'-]*")
_BULLET = re.compile(r"[-*•–]\s+")
_LEAST_PAIRS = 2
_LONGEST_EXCERPT = 1_500


@dataclass(slots=True)
class _Line:
    start: int
    end: int
    words: str


@dataclass(slots=True)
class _Entry:
    heads: list[_Line]
    excerpt: list[_Line]


def story_page(text: str, source: str) -> list[Draft]:
    """The page and then its excerpts, in order; ``[]`` where ``text`` is no story page."""
    lines = _lines(text)
    counted = [n for n, line in enumerate(lines) if _COUNT.fullmatch(line.words)]
    if not counted or not counted[0]:
        return []
    first = counted[0]
    last = first
    while last + 1 < len(lines) and (
        _COUNT.fullmatch(lines[last + 1].words) or lines[last + 1].words.casefold() == lines[first].words.casefold()
    ):
        last += 1
    stop = next((n for n in range(last + 1, len(lines)) if _AFTERWORD.fullmatch(lines[n].words)), len(lines))
    entries = _entries(lines[last + 1 : stop])
    if len(entries) < _LEAST_PAIRS:
        return []
    return [_page(text, source, lines, first, stop), *_excerpts(text, source, entries)]


def _lines(text: str) -> list[_Line]:
    found = []
    at = 0
    for raw in text.split("\n"):
        words = raw.strip().strip("\u200b\ufeff")
        if words:
            start = at + raw.index(words)
            found.append(_Line(start, start + len(words), words))
        at += len(raw) + 1
    return found


def _excerpt_like(words: str) -> bool:
    """Running text, cut short or not, as opposed to a headline."""
    size = len(_WORD.findall(words))
    return (size >= 12 and _TERMINAL.search(words) is not None) or size >= 30


def _entries(lines: list[_Line]) -> list[_Entry]:
    """Pairs of headlines and excerpts; ``[]`` where what follows the count is no list of them."""
    entries: list[_Entry] = []
    heads: list[_Line] = []
    for line in lines:
        if _excerpt_like(line.words) and len(line.words) <= _LONGEST_EXCERPT:
            if heads:
                entries.append(_Entry(heads, [line]))
                heads = []
            elif entries:
                entries[-1].excerpt.append(line)
            else:
                return []
        elif not (_ENTRY_META.fullmatch(line.words) or furniture(line.words) or _BULLET.match(line.words)):
            heads.append(line)
    if any(len(e.excerpt) > 3 or len(e.heads) > 5 for e in entries):
        return []
    return entries


def _page(text: str, source: str, lines: list[_Line], first: int, stop: int) -> Draft:
    """The page in its own words: what stands before the list with the count, and what it says of its coverage."""
    before = page(text[: lines[first].start].rstrip(), source)
    after = [line for line in lines[stop:] if not furniture(line.words)]
    while after and _AFTERWORD.fullmatch(after[-1].words):  # a heading with nothing below
        after.pop()
    said = [before.text] if before.text != before.title else []
    said.append(lines[first].words)
    if after:
        said.append("\n".join(line.words for line in after))
    return replace(before, text="\n\n".join(said), kind="story page")


def _excerpts(text: str, source: str, entries: list[_Entry]) -> list[Draft]:
    known = outlets()
    # Where every entry has a short line above its headline, that line is the outlet's name.
    labelled = all(len(e.heads) >= 2 and len(_WORD.findall(e.heads[0].words)) <= 5 for e in entries)
    found = []
    for e in entries:
        outlet, published, title = None, None, None
        for n, line in enumerate(e.heads):
            dates = stated(line.words)
            if dates and not dates[0].rest:
                published = dates[0].date
            elif (name := known.named(line.words)) or (labelled and n == 0):
                outlet = name or line.words
            elif not navigation(line.words) and (title is None or len(line.words) > len(title)):
                title = line.words
        body = text[e.excerpt[0].start : e.excerpt[-1].end]
        if tail := _FEED_TAIL.search(body):
            body, outlet = body[: tail.start()], outlet or _site(tail["site"])
        if body.strip():
            found.append(_draft(body, source, title, outlet, published))
    return found


def without_feed_tail(words: str) -> str:
    """``words`` without "The post … appeared first on …", which feeds add at the end."""
    tail = _FEED_TAIL.search(words)
    return words[: tail.start()] if tail else words


def _site(words: str) -> str | None:
    """The site a feed's tail names, where it is not cut off."""
    name = words.strip().rstrip(".")
    return None if not name or name.endswith(("…", "...")) or "…" in words else outlets().named(name) or name


def _draft(body: str, source: str, title: str | None, outlet: str | None, published: PartialDate | None) -> Draft:
    return Draft(text=body, source=source, title=title, outlet=outlet, published=published, kind="excerpt")

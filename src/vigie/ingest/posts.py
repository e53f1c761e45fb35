"""Embedded social posts in plain text: the whole post, its account, its date."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vigie.ingest.stated import stated
from vigie.model import Cite, PartialDate

_SIGNATURE = re.compile(
    r"[—–―-][ \u00a0]{0,3}(?P<name>[^\n()@—–]{1,80}?)[ \u00a0]{0,2}\(@(?P<handle>\w{1,30})\)"
    r"(?P<date>[ \u00a0,]{1,3}(?:[A-Za-zéûà]{3,10}\.? \d{1,2}, \d{4}|\d{1,2}(?:er)? [A-Za-zéûà]{3,10}\.? \d{4}))?"
)
_LINK = re.compile(r"https?://[\w./%?=&#~+-]{1,300}[\w/]")
_PERMALINK = re.compile(r"https?://(?:www\.|mobile\.)?(?:twitter|x)\.com/\w{1,30}/status/\d{1,30}")
# What only a post has: a short link, a picture link, a tag or an account.
_MARK = re.compile(r"\b(?:t\.co|pic\.twitter\.com|pic\.x\.com)/\w|(?<!\w)[#@]\w{2,}")
_LONGEST = 700  # characters of a post without its signature
_SENTENCE_START = re.compile(r"(?:(?<=[.!?…»”\"])|(?<=[.!?][”\"»]))[ \u00a0]+(?=[A-ZÀ-ÖØ-Þ#@«“\"])")


@dataclass(frozen=True, slots=True)
class Post:
    """A post: ``text[start:end]`` with its signature."""

    start: int
    end: int
    name: str
    url: str | None
    published: PartialDate | None

    def cite(self, text: str) -> Cite:
        """The post as a cite of ``text``, from which its bounds are."""
        return Cite.cut(text, self.start, self.end, name=self.name, url=self.url, published=self.published)  # type: ignore[no-any-return]


def posts(text: str) -> list[Post]:
    """The embedded posts of ``text``, found by their signature: "— Name (@handle) November 5, 2025"."""
    found: list[Post] = []
    for m in _SIGNATURE.finditer(text):
        floor = found[-1].end if found else 0
        start = _start(text, floor, m.start())
        if start is None:
            continue
        words = text[start : m.start()]
        link = _PERMALINK.search(words) or _LINK.search(words)
        dates = stated(m["date"]) if m["date"] else []
        found.append(
            Post(start, m.end(), m["name"].strip(), link.group() if link else None, dates[0].date if dates else None)
        )
    return found


def _start(text: str, floor: int, signature: int) -> int | None:
    """Where the post begins that is signed at ``signature``; ``None`` where nothing stands before it."""
    line = max(floor, text.rfind("\n", floor, signature) + 1)
    if text[line:signature].strip():  # signed on the line of its last words
        if signature - line > _LONGEST:
            cuts = [m.end() for m in _SENTENCE_START.finditer(text, signature - _LONGEST, signature)]
            return cuts[-1] if cuts else signature
        start = line
    else:
        end = len(text[floor:line].rstrip()) + floor
        if end <= floor:
            return None
        start = max(floor, text.rfind("\n", floor, end) + 1)
        if end - start > _LONGEST:
            return None
    blank_lines = "\n\n" in text[max(floor, start - 2_000) : start] or start <= floor
    while start > floor:
        above_end = start - 1
        above = max(floor, text.rfind("\n", floor, above_end) + 1)
        words = text[above:above_end]
        if signature - above > _LONGEST or not words.strip():
            break
        # Where blank lines part paragraphs, whatever touches the post is the post's; else only what has its marks.
        if not (_MARK.search(words) or (blank_lines and not _paragraph(words))):
            break
        start = above
    return start + (len(text[start:signature]) - len(text[start:signature].lstrip()))


def _paragraph(words: str) -> bool:
    return len(words) > 280

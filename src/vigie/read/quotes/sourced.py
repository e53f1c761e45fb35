"""Attributions without a plain verb: "according to", a source before a colon, French incises and inversions."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice

from vigie.model import Bounds
from vigie.read.grammar import adverbials
from vigie.read.grammar.items import ADVERBS, DETERMINERS, Item, item
from vigie.read.names import cues
from vigie.read.names.names import ALL_ROLES
from vigie.read.names.runs import is_known
from vigie.read.names.subjects import subject_right
from vigie.read.quotes.contents import content_end, content_left, content_start
from vigie.read.quotes.said import Reader, add
from vigie.read.quotes.sayings import HAVE_FR, heard_from

_NO_LABELS = frozenset(
    "update updated note photo photos video watch read more breaking related correction editor's advertisement live"
    " story exclusive opinion analysis pst est gmt utc am pm vidéo lire suivi direct mise correctif".split()
)
_LABELS = frozenset(
    "report poll study analysis survey officials official police army witnesses source sources experts analysts media"
    " sondage rapport étude armée police médias témoins sources source experts analystes officiel".split()
)
_ROLE_HINTS = frozenset(
    "analyst director spokesman spokeswoman spokesperson professor expert head researcher chief minister official"
    " analyste directeur directrice porte-parole professeur expert chef chercheur ministre responsable think-tank"
    " monitor group agency organization website newspaper".split()
)
# A part after ", according to X," that begins with one of these does not go on what stands before.
_NO_RESUMPTION = frozenset(
    "and but while who which whose where as in at et mais tandis qui dont où alors a an the un une le la".split()
)
_INCISE = re.compile(
    r",\s+(?P<cue>(?:s[’'])?(?:a|ont|avait|avaient)(?:-t-(?P<p1>il|elle|on)|-(?P<p2>ils|elles))?\s+(?:\w+\s+)?(?P<v1>\w+é)"
    r"|(?P<v2>\w+)(?:-t)?-(?P<p3>il|elle|on|ils|elles)|(?P<v3>\w+))\b"
)


_JOINING = frozenset("but and while mais et tandis alors que".split())


def labelled(r: Reader, items: list[Item]) -> None:
    """ "Report: half of …", "TAPPER: Do you think …": a source before a colon at the beginning of a paragraph."""
    colon = next((k for k, x in enumerate(items[:7]) if x.text == ":"), None)
    quoted = bool(colon) and colon is not None and len(items) > colon + 1 and items[colon + 1].stretch
    if r.doc.lang == "fr" and not quoted and items[-1].text not in (".", "?", "!"):
        return  # in a French headline it is what the article is about: "Djibo : le bilan revu à la hausse"
    if not colon or (len(items) < colon + 4 and not quoted) or any(not x.word for x in items[:colon] if x.text != "."):
        return
    start, end = items[0].start, items[colon - 1].end
    text = r.doc.text[start:end]
    person = r.names.person_in(start, end) is not None
    body = r.names.organization_in(start, end) is not None
    shouted = text.isupper() and any(c.islower() for x in items[colon + 1 :] for c in x.text) and colon <= 3
    role = quoted and colon <= 4 and items[colon - 1].lower in ALL_ROLES
    if not (person or body or shouted or role or (colon <= 2 and items[colon - 1].lower in _LABELS)):
        return
    label = items[colon - 1]
    known = r.names.mentions
    at = bisect_left(known, start, key=lambda m: m.start)
    if at < len(known) and known[at].label == "location" and known[at].start == start and end <= known[at].end:
        return  # "BAMAKO: An attack …", "Nigeria: dozens dead"
    if shouted and not person and not r.doc.text[:start].strip() and not is_known(text):
        return  # a dateline of a place that nobody knows
    if label.lower.lower() in _NO_LABELS or any(x.text == label.text for x in items[colon + 1 :]):
        return  # a heading for what is told about somebody
    if items[colon - 1].lower not in _LABELS and len(items) < colon + 6 and not quoted:
        return
    last = len(items)
    while last > colon + 1 and items[last - 1].text in ".":
        last -= 1
    add(r, (start, end), (items[colon].start, items[colon].end), [(items[colon + 1].start, items[last - 1].end)])


def before_phrases(r: Reader, items: list[Item]) -> set[int]:
    """Reads "according to X, …" and "…, according to X"; the indices it used."""
    table = cues.before(r.doc.lang)
    used: set[int] = set()
    n = len(items)
    if items[0].lower == "pour" and n > 3 and r.doc.lang == "fr":
        table = {**table, "pour": (("pour",),)} if _person_next(r, items) else table
    for i, it in enumerate(items):
        if it.quoted or it.stretch:
            continue
        for phrase in table.get(it.lower, ()):
            if tuple(x.lower for x in items[i : i + len(phrase)]) != phrase:
                continue
            at = i + len(phrase)
            heard = i
            if phrase[-1] in ("source", "sources") and phrase[0] == "de":
                at -= 1
                heard = next((k for k in range(max(0, i - 4), i) if items[k].lower.endswith("-on")), i)
                if heard == i and not ((i and items[i - 1].text == ",") or i == 0):
                    break
            subject = subject_right(items, at, r.names, r.finite)
            if it.lower == "à" and phrase[1] == "l'":
                subject = (i + 1, i + 1)  # "à l'en croire": who spoke before
            if subject is None or items[subject[0]].lower in ("qui", "lequel", "laquelle"):
                break
            subject = _author(r, items, subject)
            speaker = (items[subject[0]].start, items[subject[1]].end)
            via = None
            after = subject[1] + 1
            passed = _passed_on(r, items, after)
            if passed is not None:
                via, speaker, after = speaker, passed[0], passed[1]
            quoted = _quoted_by(r, items, after)
            if passed is None and quoted is not None:
                via, after = quoted
            used.update(range(i, after))
            if (
                i == 0
                or (i == 1 and not items[0].stretch and items[0].text in ",-–—")
                or (i <= 2 and not any(x.stretch for x in items[:i]) and content_left(items, i - 1) is False)
                or (
                    items[i - 1].lower in _JOINING and after < n and items[after].text == ","
                )  # "… died, but according to"
            ):
                start = _after_insertion(items, after)
                if start is None:
                    break
                end = content_end(r, items, start, n)
                span = [(items[start].start, items[end - 1].end)] if end > start else []
            else:
                first = content_start(items, i)
                used.update(range(heard, i))
                span = [(items[first].start, items[heard - 1].end)]
                rest = after
                if rest < n - 2 and items[rest].text == "," and items[i - 1].text == ",":
                    nxt = items[rest + 1]
                    if nxt.word and not nxt.lower.endswith(("ing", "ant")) and nxt.lower not in (_NO_RESUMPTION):
                        end = content_end(r, items, rest + 1, n)
                        span.append((items[rest + 1].start, items[end - 1].end))
            cue = (items[i].start, items[i + len(phrase) - 1].end)
            if span:
                add(r, speaker, cue, span, via)
            break
    return used


def _author(r: Reader, items: list[Item], subject: tuple[int, int]) -> tuple[int, int]:
    """Whose the account is that ``subject`` names: "a tally by the charity X", "un décompte établi par X"."""
    made = next((k for k in range(subject[0] + 1, min(subject[1] + 2, len(items))) if _made(items, k)), None)
    k = adverbials.after(items, made + 1) if made is not None else subject[1] + 1
    if k + 1 >= len(items) or items[k].lower not in ("by", "par"):
        return (subject[0], made - 1) if made is not None and made <= subject[1] else subject
    return subject_right(items, k + 1, r.names, r.finite) or subject


def _made(items: list[Item], k: int) -> bool:
    """Whether a participle stands at ``k`` ("un bilan communiqué par"), not a noun of its form ("le communiqué")."""
    return items[k].lower in _MADE and items[k - 1].lower not in DETERMINERS


_MADE = frozenset(
    "compiled kept published issued released made given drawn established collected établi établie établis réalisé"
    " réalisée publié publiée dressé tenu compilé compilée fourni fournie fournis fournies donné donnée donnés données"
    " rendu diffusé communiqué communiquée communiqués communiquées livré livrée recueilli recueillie recueillis"
    " recueillies"
    " gathered provided".split()
)


def _person_next(r: Reader, items: list[Item]) -> bool:
    """Whether a unit's second word begins the name or role of a person, closed by a comma ("Pour Awa Diop, …")."""
    found = subject_right(items, 1, r.names, r.finite)
    if found is None or found[1] + 1 >= len(items) or items[found[1] + 1].text != ",":
        return False
    start, end = items[found[0]].start, items[found[1]].end
    named = r.names.person_in(start, end) is not None
    return named or any(x.lower in ALL_ROLES for x in items[found[0] : found[0] + 3])


def _passed_on(r: Reader, items: list[Item], k: int) -> tuple[Bounds, int] | None:
    """ ", which cites Y", ", citing Y", "citant Y", ", qui cite Y" after X: Y's bounds and the index after it."""
    j = k
    if j < len(items) and items[j].text == ",":
        j += 1
    if j < len(items) and items[j].lower in ("which", "who", "qui"):
        j += 1
    if j < len(items) and items[j].lower in (
        "citing",
        "cites",
        "cited",
        "quoting",
        "quotes",
        "quoted",
        "citant",
        "cite",
        "citent",
        "citait",
    ):
        subject = subject_right(items, j + 1, r.names, r.finite)
        if subject is not None and items[j + 1].lower != "by":
            return (items[subject[0]].start, items[subject[1]].end), subject[1] + 1
    return None


def _quoted_by(r: Reader, items: list[Item], k: int) -> tuple[Bounds, int] | None:
    """ ", citée par Y", ", quoted by Y" after X: Y, who passes X on, and the index after it."""
    k += k < len(items) and items[k].text == ","
    if k + 2 >= len(items) or items[k].lower.rstrip("es") not in ("cité", "quot", "cit", "quoted", "cited"):
        return None
    if items[k + 1].lower not in ("par", "by"):
        return None
    subject = subject_right(items, k + 2, r.names, r.finite)
    return ((items[subject[0]].start, items[subject[1]].end), subject[1] + 1) if subject is not None else None


def _after_insertion(items: list[Item], k: int) -> int | None:
    """Where the sentence goes on after "According to X," or "According to X, an analyst at Y,"."""
    n = len(items)
    commas = [j for j in range(k, min(n, k + 25)) if items[j].text == "," and not items[j].quoted]
    if not commas:
        return None
    if commas[0] == k and len(commas) > 1:
        first = items[k + 1]
        described = (
            first.lower in ("a", "an", "the", "un", "une", "who", "which", "qui", "le", "la")
            or first.lower in ALL_ROLES
        )
        if described and commas[1] - k < 12:
            role = any(x.lower in _ROLE_HINTS or x.lower in ALL_ROLES for x in items[k + 1 : commas[1]])
            if role or first.lower in ("who", "which", "qui"):
                return commas[1] + 1
    return commas[0] + 1 if commas[0] + 1 < n else None


def pronoun_after(r: Reader, items: list[Item], i: int, m: re.Match[str]) -> Bounds | None:
    """ "…", a-t-il ajouté ; "…", explique-t-elle: who says so."""
    word = m[1].lower()
    cue_end = i
    apart = word == "t" and i > 0 and items[i - 1].lower in HAVE_FR  # "a t-il dit", as many write it
    word = items[i - 1].lower if apart else word
    if word in HAVE_FR:
        j = i + 1
        while j < len(items) and items[j].lower in ADVERBS:
            j += 1
        verb = r.verbs.get(items[j].lower) if j < len(items) else None
        if verb is None or ("participle" not in verb.forms and "finite" not in verb.forms):
            return None
        cue_end = j
    elif word not in r.verbs or not r.verbs[word].takes("say", "note", "think", "speak"):
        return None
    at = items[i]
    speaker = (at.start + m.start(2), at.end)
    cue = (items[i - apart].start, items[cue_end].end)
    if m[2].lower() == "on":
        heard = heard_from(r, items, cue_end + 1)
        speaker = heard if heard is not None else speaker
    group = i - apart
    while group and items[group - 1].lower in ("s'", "l'", "nous", "lui", "y"):
        group -= 1
    if group == 0 or not (items[group - 1].stretch or items[group - 1].text in ",–—"):
        return None
    first = content_start(items, group)
    parts = [(items[first].start, items[group - 1].end)]
    direct = any(x.stretch for x in items[first:group])
    rest = cue_end + 1
    if direct:
        parts += [(x.start, x.end) for x in items[rest:] if x.stretch]
    elif rest + 2 < len(items) and items[rest].text == "," and not items[rest + 1].lower.endswith("ant"):
        parts.append((items[rest + 1].start, items[-1].end))
    add(r, speaker, cue, parts)
    return speaker


def incise(r: Reader, stretch: Item) -> None:
    """«Nous avons gagné, a déclaré le ministre, et …»: an incise that stands inside the marks."""
    text = r.doc.text
    held = r.marked.at(stretch.start)
    begin, stop = held.inner if held else (stretch.start, stretch.end)
    for m in islice(_INCISE.finditer(text, begin, stop), 20):
        word = (m["v1"] or m["v2"] or m["v3"]).lower()
        verb = r.verbs.get(word)
        if (
            verb is None
            or not verb.takes("say", "note", "think", "speak")
            or "finite" not in verb.forms | ({"finite"} if m["v1"] else set())
        ):
            continue
        pronoun = next((g for g in ("p1", "p2", "p3") if m[g]), None)
        sentence = r.doc.sentence_at(m.start("cue"))
        items = [item(t, False) for t in sentence.tokens if t.start >= m.end() and t.end <= stop]
        if pronoun:
            speaker = m.span(pronoun)
            rest = m.end()
        else:
            subject = subject_right(items, 0, r.names, r.finite) if items and items[0].start - m.end() < 3 else None
            if subject is None or items[0].lower in ("que", "qu'"):
                continue
            speaker = (items[subject[0]].start, items[subject[1]].end)
            rest = speaker[1]
        comma = text.find(",", rest, stop)
        period = re.compile(r"[.!?]\s").search(text, rest, stop)
        resume = min((p for p in (comma, period.start() if period else -1) if p >= 0), default=-1)
        parts = [(begin, m.start())]
        if 0 <= resume < stop - 2:
            parts.append((resume + 1, stop))
        add(r, speaker, m.span("cue"), parts)
        return

"""Who says it: outlets, echo chains, ratings, blind spots, and the articles that were read."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from vigie.brief import wording
from vigie.brief.asking import told
from vigie.brief.charts import Node, graph
from vigie.brief.material import Material, permalink
from vigie.brief.proofs import proof, safe_url
from vigie.brief.view import ArticleRow, Chain, EchoRow, Line, OutletRow, PassagePair
from vigie.codebook.ratings import ratings
from vigie.model import Echo, Reading, Story

_CHAIN = 14
"""Articles drawn in one chain."""
_PASSAGE = 300
"""Characters of a passage beside its source: a reprint is no reason to print an article whole."""
_TITLE = 300
"""Characters of a headline in the table of articles."""
_STORIES = 20
"""Stories whose reasons are told."""
_PAIRS = 2
"""Passages shown side by side per echo."""


def outlets(m: Material) -> tuple[OutletRow, ...]:
    """What each outlet contributed, the most articles first."""
    rated = ratings(m.shield.settings.outlets_file)
    repeating = {e.from_ for e in m.grouping.echoes}
    found: dict[str, list[Reading]] = defaultdict(list)
    for r in m.readings:
        found[r.outlet or ""].append(r)
    rows = []
    for name, items in sorted(found.items(), key=lambda x: (-len(x[1]), x[0].casefold())):
        dated = sorted((r.published for r in items if r.published), key=lambda d: d.moment)
        rating = rated.of(name, next((r.url for r in items if r.url), None))
        rows.append(
            OutletRow(
                name=m.shield.text(name) or m.say("coverage.nobody"),
                articles=len(items),
                repeating=sum(r.id in repeating for r in items),
                first=m.say.partial(dated[0]) if dated else "",
                last=m.say.partial(dated[-1]) if dated else "",
                bias=rating.bias,
                factuality=rating.factuality,
                reliability=rating.reliability,
            )
        )
    return tuple(rows)


def distribution(rows: Sequence[OutletRow]) -> tuple[tuple[str, int], ...]:
    """Articles by the bias of their outlet, unrated ones (empty name) last; empty where no outlet is rated."""
    counted: Counter[str] = Counter()
    for row in rows:
        counted[row.bias] += row.articles
    return tuple(sorted(counted.items(), key=lambda x: (not x[0], -x[1], x[0])))


def stories(m: Material) -> tuple[str, ...]:
    """Why the articles of each story are together, why the nearest other story is another, and which outlets carry it
    by bias as the user's file has it; the stories with the most articles first."""
    headlines = {s.id: m.say.quoted(_headline(m, s)) for s in m.grouping.stories}
    return tuple(
        m.shield.text(m.say("semicolon").join(_reasons(m, s, headlines))) + "."
        for s in m.grouping.stories[:_STORIES]
        if s.together
    )


def _headline(m: Material, story: Story) -> str:
    return m.shield.title(wording.clipped(story.headline, 120))


def _reasons(m: Material, s: Story, headlines: Mapping[str, str]) -> Iterator[str]:
    counted = m.say.count("article", len(s.articles))
    yield f"{headlines[s.id]}{m.say('clause')}{counted}"
    if s.together and s.together.words:
        yield m.say("coverage.together", words=", ".join(s.together.words))
    if s.apart and s.apart.story in headlines:
        yield m.say("coverage.apart", story=headlines[s.apart.story])
        for key, words in (("here", s.apart.here), ("there", s.apart.there)):
            if words:
                yield m.say(f"coverage.{key}", words=", ".join(words))
        if s.apart.kilometres:
            yield m.say("coverage.kilometres", n=m.say.number(s.apart.kilometres))
        if s.apart.days:
            yield m.say("coverage.days", n=m.say.number(s.apart.days))
    if s.carriers and s.carriers.outlets:
        yield m.say(
            "coverage.carried",
            outlets=", ".join(
                m.say("coverage.rated", name=m.say("coverage.none") if b == "unrated" else b, articles=m.say.number(n))
                for b, n in s.carriers.bias.items()
            ),
        )


def blindspots(m: Material) -> tuple[str, ...]:
    """Stories that of the rated outlets only those of one side report, where enough of them are rated to say so."""
    return tuple(
        m.say(
            "coverage.blindspot",
            group=s.carriers.blindspot,
            story=_headline(m, s),
            rated=m.say.number(s.carriers.bias[s.carriers.blindspot]),
            outlets=m.say.count("outlet", s.carriers.outlets, words=False),
        )
        for s in m.grouping.stories
        if s.carriers and s.carriers.blindspot
    )


def stated(m: Material) -> Iterator[Line]:
    """What a saved story page states of its own sources ("50% of the sources lean …")."""
    for r in m.readings:
        for f in r.figures if r.kind == "story page" else ():
            if f.of and "source" in f.of.casefold():
                shown = proof(m, f.cited(r.id))
                text = m.say.quoted((shown.before + shown.words + shown.after).strip(" -•"))
                yield Line(
                    id=permalink("stated", r.id, f.start),
                    kind="coverage",
                    lead="",
                    text=text,
                    origins=None,
                    status=None,
                    change=None,
                    proofs=(shown,),
                )


def chains(m: Material, limit: int) -> tuple[Chain, ...]:
    """Echo chains, the longest first: each article hangs on the one it repeats most of."""
    parent: dict[str, Echo] = {}
    for e in m.grouping.echoes:
        if e.from_ not in parent or (e.share, e.to) > (parent[e.from_].share, parent[e.from_].to):
            parent[e.from_] = e
    roots: dict[str, list[Echo]] = defaultdict(list)
    for e in parent.values():
        roots[_root(e.from_, parent)].append(e)
    ranked = sorted(roots.items(), key=lambda x: (-len(x[1]), x[0]))
    return tuple(_chain(m, root, echoes) for root, echoes in ranked[:limit])


def _root(article: str, parent: dict[str, Echo]) -> str:
    seen = {article}
    while (e := parent.get(article)) and e.to not in seen:
        article = e.to
        seen.add(article)
    return article


def _chain(m: Material, root: str, echoes: Sequence[Echo]) -> Chain:
    ordered = sorted(echoes, key=lambda e: (m.moment(e.from_), e.from_))
    place: dict[str, int] = {root: 0}
    nodes = [Node(_name(m, root), wording.published(m.by_id[root], m.say), None)]
    waiting = ordered[: _CHAIN - 1]
    # A copy of a copy stands after what it repeats, whatever their dates say.
    while waiting:
        ready = [e for e in waiting if e.to in place]
        for e in ready or waiting:
            place[e.from_] = len(nodes)
            note = f"{wording.published(m.by_id[e.from_], m.say)} · {m.say('percent', n=round(100 * e.share))}"
            nodes.append(Node(_name(m, e.from_), note, place.get(e.to, 0)))
        waiting = [e for e in waiting if e.from_ not in place]
    names = [told(o.name, m.say) for o in m.grouping.origins if {root, ordered[0].from_} <= set(o.articles)]
    counted = m.say.count("article", len(echoes) + 1, words=False)
    return Chain(
        title=m.shield.text(m.say("coverage.chain", origin=(names or [_name(m, root)])[0], articles=counted)),
        chart=graph(nodes, m.say("coverage.graph", n=m.say.number(len(nodes)))),
        echoes=tuple(_echo(m, e) for e in ordered[: _CHAIN - 1]),
    )


def _echo(m: Material, e: Echo) -> EchoRow:
    text = m.say(
        "coverage.share",
        share=round(100 * e.share),
        later=_name(m, e.from_, e.to),
        earlier=_name(m, e.to, e.from_),
        kind=m.say.term("kinds", e.kind),
    )
    pairs = [(p.from_.cited(e.from_), p.to.cited(e.to)) for p in e.passages]
    kept = [(a, b) for a, b in pairs if not (m.shield.movement(a) or m.shield.movement(b))]
    return EchoRow(
        text=text,
        pairs=tuple(PassagePair(later=proof(m, a, _PASSAGE), earlier=proof(m, b, _PASSAGE)) for a, b in kept[:_PAIRS]),
    )


def _name(m: Material, article: str, beside: str = "") -> str:
    """The article's outlet; with its headline where the article ``beside`` it is of the same outlet."""
    outlet = m.shield.text(m.outlet(article))
    title = m.by_id[article].title
    if not title or not beside or m.outlet(beside) != m.outlet(article):
        return outlet
    return f"{outlet}, {m.say.quoted(m.shield.title(wording.clipped(title, 60)))}"


def articles(m: Material, limit: int) -> tuple[ArticleRow, ...]:
    """The articles that were read, the newest first, undated ones last."""
    origins = defaultdict(list)
    for origin in m.grouping.origins:
        for article in origin.articles:
            origins[article].append(m.shield.text(wording.clipped(told(origin.name, m.say), 90)))
    repeats = defaultdict(list)
    for e in m.grouping.echoes:
        share = m.say("percent", n=round(100 * e.share))
        repeats[e.from_].append(f"{_name(m, e.to, e.from_)} ({m.say.term('kinds', e.kind)}, {share})")
    ordered = sorted(m.readings, key=lambda r: (r.published is None, -m.newest([r.id]).timestamp(), r.id))
    return tuple(
        ArticleRow(
            outlet=m.shield.text(r.outlet or "") or m.say("coverage.nobody"),
            date=wording.published(r, m.say),
            title=m.shield.title(wording.clipped(r.title or r.source.rsplit("/", 1)[-1], _TITLE)),
            kind=r.kind,
            url=safe_url(r.url),
            origins=tuple(origins[r.id][:3]),
            repeats=tuple(repeats[r.id][:3]),
        )
        for r in ordered[:limit]
    )

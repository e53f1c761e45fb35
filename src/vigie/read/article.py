"""All readers over one article, in the order in which they need each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

from vigie.config import Settings
from vigie.gazetteer import Gazetteer
from vigie.language.crisis import About, about
from vigie.language.document import Document
from vigie.language.encoder import Encoder
from vigie.model import Article, Dated, Figure, Forecast, Headline, Incident, Mention, Quote, Reading, Time, Toponym
from vigie.read.context.scope import Scope
from vigie.read.events.participants import Parts
from vigie.read.figures.figures import figures
from vigie.read.grammar.bulletins import bulletin
from vigie.read.grammar.named import mentions_of
from vigie.read.incidents.incidents import incidents
from vigie.read.names.actors import Actors
from vigie.read.names.mentions import mentions
from vigie.read.numbers.numbers import numbers
from vigie.read.outlook.advisories import advisories
from vigie.read.outlook.forecasts import forecasts
from vigie.read.outlook.recommendations import recommendations
from vigie.read.places.places import places
from vigie.read.quotes.quotes import both_quotes
from vigie.read.situation.controls import controls
from vigie.read.situation.indicators import indicators
from vigie.read.situation.routes import routes
from vigie.read.times.dating import dated
from vigie.read.times.times import times

_ARTICLE_FIELDS = tuple(f.name for f in fields(Article))


@dataclass(frozen=True, slots=True)
class _Basics:
    """What every later reader of a document stands on.

    ``mentions`` and ``quotes`` are the encoder's, joined with the rules'; ``by_rule`` and ``scope`` (when, where, who
    says so) rest on the rules alone, which are more exact where incidents and figures hang on them.
    """

    mentions: list[Mention]
    by_rule: list[Mention]
    places: list[Toponym]
    times: list[Time]
    figures: list[Figure]
    quotes: list[Quote]
    scope: Scope
    seen: Parts | None = None
    about: About | None = None


def read_article(article: Article, gazetteer: Gazetteer, settings: Settings, encoder: Encoder | None = None) -> Reading:
    """Reads one article, with the ``encoder`` if there is one, else by rules alone.

    Raises :class:`vigie.errors.SpanError` where a reader gave words that do not stand there.
    """
    posts = tuple(cite.bounds for cite in article.cites if cite.is_post)
    doc = Document(article.text, _language(article), published=article.published, embeds=posts)
    bounds = dated(doc, article, times(doc)) if article.published is None else None
    basics = _basics(doc, gazetteer, settings, encoder, bounds, article.outlet)
    named, found_places, found_figures, scope = basics.by_rule, basics.places, basics.figures, basics.scope
    known = Actors(doc, named, found_places, settings.actors_file)
    told = incidents(doc, article.id, found_figures, named, scope, basics.seen, basics.about)
    found_incidents = [known.incident(i) for i in told]
    found_advisories = advisories(doc, named, scope)
    foretold = forecasts(doc, article.id, scope, basics.about)
    return Reading(
        **{name: getattr(article, name) for name in _ARTICLE_FIELDS},
        dated=bounds,
        headline=_headline(article, gazetteer, settings, encoder, found_places),
        mentions=tuple(basics.mentions),
        places=tuple(found_places),
        times=tuple(basics.times),
        figures=tuple(found_figures),
        quotes=tuple(basics.quotes),
        incidents=tuple(found_incidents),
        advisories=tuple(found_advisories),
        forecasts=tuple(foretold),
        indicators=tuple(
            indicators(
                doc,
                _happened(found_incidents, foretold),
                found_advisories,
                found_figures,
                scope,
                settings.indicators_file,
            )
        ),
        routes=tuple(routes(doc, named, scope)),
        controls=tuple(map(known.control, controls(doc, named, scope))),
        recommendations=tuple(recommendations(doc, scope, basics.about)),
        namings=known.namings,
    )


def _happened(found: Sequence[Incident], foretold: Sequence[Forecast]) -> list[Incident]:
    """The incidents that are not merely foretold: "the fall of the town, which many think imminent"."""
    return [
        i
        for i in found
        if i.killed is not None
        or not any(f.statement.start <= i.evidence[0].start and i.evidence[0].end <= f.statement.end for f in foretold)
    ]


def _basics(
    doc: Document,
    gazetteer: Gazetteer,
    settings: Settings,
    encoder: Encoder | None,
    bounds: Dated | None = None,
    outlet: str | None = None,
) -> _Basics:
    encoded = encoder.read(doc, settings.phrases) if encoder is not None and doc.lang in ("en", "fr") else None
    # An undated article's relative expressions hold only where every day that its words allow gives the same answer.
    found_times = times(doc, bounds) if bounds and bounds.start and bounds.end else times(doc)
    found_numbers = numbers(doc, found_times)
    found_places = places(doc, gazetteer, settings.focus_countries, settings.place_confidence, outlet)
    by_rule = mentions(doc, found_places, found_times)
    sure_quotes, found_quotes = both_quotes(doc, by_rule, encoded.attributions() if encoded is not None else ())
    found_mentions = mentions_of(doc, encoded, settings.phrases) if encoded is not None else by_rule
    sites = _outside_names(found_places, found_mentions)
    heard = found_quotes if encoded is not None else ()
    scope = Scope(doc, found_times, sites, sure_quotes, heard, bulletin(doc, sites, found_times))
    return _Basics(
        mentions=found_mentions,
        by_rule=by_rule,
        places=found_places,
        times=found_times,
        figures=figures(doc, found_numbers, by_rule, scope),
        quotes=found_quotes,
        scope=scope,
        seen=Parts.of(doc, encoded, found_mentions) if encoded is not None else None,
        about=about(encoded.means) if encoded is not None else None,
    )


def _outside_names(found: list[Toponym], named: Sequence[Mention]) -> list[Toponym]:
    """The places without unknown ones that are words of a body's name ("Islamic State in the Greater Example")."""
    bodies = [m for m in named if m.label == "organization" and m.form == "name"]
    return [
        p
        for p in found
        if p.lat is not None or not any(m.start <= p.start and p.end <= m.end and m.text != p.text for m in bodies)
    ]


def _headline(
    article: Article, gazetteer: Gazetteer, settings: Settings, encoder: Encoder | None, body: Sequence[Toponym]
) -> Headline | None:
    if not article.titled or article.title is None:
        return None
    # A title is too short to place its own names: the countries that the text names most are where it looks first.
    named = Counter(p.country for p in body if p.country)
    focus = (*settings.focus_countries, *(code for code, _ in named.most_common(2)))
    settings = replace(settings, focus_countries=tuple(dict.fromkeys(focus)))
    doc = Document(article.title, _language(article), in_="title", published=article.published)
    found = _basics(doc, gazetteer, settings, encoder, outlet=article.outlet)
    return Headline(
        mentions=tuple(found.mentions),
        places=tuple(found.places),
        times=tuple(found.times),
        figures=tuple(found.figures),
        quotes=tuple(found.quotes),
    )


def _language(article: Article) -> str:
    """Primary subtag; a text too short to tell is read by the English rules, which then find what is plain."""
    return (article.lang or "en").split("-")[0].lower()

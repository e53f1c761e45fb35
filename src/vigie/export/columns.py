"""The columns of an export: ACLED's first, under its names and in its order, then Vigie's own.

ACLED's are those of its codebook of 7 October 2024. ``tag`` is the HXL hashtag (core schema 1.1); columns that the
schema has no words for have none, which HXL allows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "integer", "number", "nested"]
Scalar = str | int | float | None


@dataclass(frozen=True, slots=True)
class Column:
    """``nested`` columns hold lists; a CSV has them as JSON."""

    name: str
    kind: Kind
    tag: str
    help: str


def _t(name: str, help_: str, tag: str = "") -> Column:
    return Column(name, "text", tag, help_)


def _i(name: str, help_: str, tag: str = "") -> Column:
    return Column(name, "integer", tag, help_)


ACLED = (
    _t("event_id_cnty", "the same as vigie_id; it never looks like one of ACLED's", "#event+code"),
    _t("event_date", "the day; empty where no day is known (ACLED would choose one)", "#date+occurred"),
    _i("year", "the year; empty where it is not known"),
    _i("time_precision", "1 the day is known, 2 a week, 3 a month; empty beyond"),
    _t("disorder_type", "ACLED's, from event and sub-event type"),
    _t("event_type", "ACLED's name for the type; empty where it codes no such event (disasters)", "#event+type"),
    _t("sub_event_type", "ACLED's name for the subtype", "#event+name+type"),
    _t("actor1", "who did it, as most articles have it: the name, else the words", "#group+name"),
    _t("assoc_actor_1", "others who did it, with '; ' between them"),
    _t("inter1", "ACLED's kind of actor 1, where it is known", "#group+type"),
    _t("actor2", "whom or whose people it struck: the name, else the words", "#group+name"),
    _t("assoc_actor_2", "others it struck"),
    _t("inter2", "ACLED's kind of actor 2, where it is known", "#group+type"),
    _t("interaction", "both kinds, where both are known"),
    _t("civilian_targeting", "'Civilian targeting' where civilians are the ones struck, else empty"),
    _i("iso", "ISO 3166-1 numeric code of the country", "#country+code"),
    _t("region", "ACLED's region of the world", "#region+name"),
    _t("country", "the country, under ACLED's name", "#country+name"),
    _t("admin1", "region, where the gazetteer knows it", "#adm1+name"),
    _t("admin2", "district, where the place is one; else empty", "#adm2+name"),
    _t("admin3", "always empty", "#adm3+name"),
    _t("location", "the most exact place: the gazetteer's name or, unresolved, the article's words", "#loc+name"),
    Column("latitude", "number", "#geo+lat", "WGS 84; empty where unresolved or no more than a country"),
    Column("longitude", "number", "#geo+lon", "WGS 84"),
    _i("geo_precision", "1 the place itself, 2 a district, or an aid site moved to one, 3 a region"),
    _t("source", "the outlets, with '; ' between them", "#meta+source"),
    _t("source_scale", "always empty: Vigie does not know it"),
    _t("notes", "the words of the first report, in quotation marks, and its outlet", "#description"),
    _i("fatalities", "the lowest number of deaths reported; empty where none is (ACLED writes 0), or it did not happen",
       "#affected+killed"),
    _t("tags", "always empty"),
    _i("timestamp", "when this row last changed, in seconds since 1970"),
)  # fmt: skip

OWN = (
    _t("vigie_id", "stable; kept from an earlier export with --since-export", "#meta+id"),
    _t("type", "Vigie's type"),
    _t("subtype", "Vigie's subtype"),
    _t("plover", "PLOVER's event type"),
    _t("status", "reported, denied, threatened, feared; withdrawn for a row that is no longer there", "#status+name"),
    _t("salience", "main, or background where every article tells it as history"),
    _t("change", "with --since-export: new, updated, withdrawn; empty where nothing changed"),
    _t("replaced_by", "of a withdrawn row: the id of the row that has its reports now"),
    _t("date_start", "first day, as precisely as it is known", "#date+start"),
    _t("date_end", "last day; empty where it is open or unknown", "#date+end"),
    _t("country_code", "ISO 3166-1 alpha-2", "#country+code"),
    _t("locations", "all places that the best located report names"),
    _t("place_kind", "what the gazetteer says the place is"),
    _t("gazetteer_id", "the place's id", "#loc+code"),
    _i("geonames_id", "its id in GeoNames"),
    _i("killed_low", "lowest number reported"),
    _i("killed_high", "highest; empty where it is open ('at least 19')"),
    _i("injured_low", "the same for the injured", "#affected+injured"),
    _i("injured_high", "the same"),
    _i("abducted_low", "the same for the abducted", "#affected+abducted"),
    _i("abducted_high", "the same"),
    _i("arrested_low", "the same for the arrested"),
    _i("arrested_high", "the same"),
    _t("targets", "what and whom it was aimed at, in the articles' words"),
    _t("victims", "who suffered it, in the articles' words"),
    _t("weapons", "with what, in the articles' words"),
    _t("claimed_by", "who claims it, as the articles say"),
    _t("blamed_on", "who is accused or suspected of it, as the articles say"),
    _t("attributed_to", "who says so"),
    _i("origins", "independent origins behind it"),
    _i("articles", "articles that tell it"),
    _t("contested", "yes where accounts of it can't all be true, else no"),
    _t("first_reported", "publication of the first article", "#date+reported"),
    _t("last_reported", "publication of the last"),
    _t("urls", "addresses of the articles", "#meta+url"),
    Column("members", "nested", "", "[article, incident] for each report in it"),
    Column("evidence", "nested", "", "article, start, end, text, outlet, url of all words it rests on"),
)

COLUMNS = (*ACLED, *OWN)
NAMES = tuple(c.name for c in COLUMNS)

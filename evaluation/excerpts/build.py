"""Makes articles, gold, pairs and traps out of the hand-written sources of the invented excerpts, `sources_LANG.txt`.

The gold quotes words of the article; the offsets (code points) are found here. Words that stand nowhere, or more than
once without an occurrence number (`words #2`), stop the build with the line of the source.

The source, line by line (`#` at the start of a line outside a text: a comment):

    @article ID
    event: …            coarse label        story: …        fine label (default: the event)
    outlet: … title: … published: ISO date or - …
    @text
    the text, up to
    @gold
    F killed | at least 14 people | 14+ | by governor / Awa Diallo | as_of 2025-11-10
    Q words inside the quotation marks | Awa Diallo / Diallo | governor of Mopti
    I battle ambush | when 2025-11-10 | at Konna / Mopti region, ML 14.95 -3.89 | actor g JNIM / GSIM | killed 14+
    > words of evidence (one line each; the first names the event)
    A do not travel | ML | issuer State Department / US | date 2025-11-10 | level 4
    > evidence
    P words of the forecast | by Miriam Aske / analyst | words likely | if words of the condition | horizon 2025-12
    N fuel worsens | Bamako
    > evidence
    @pair contested figure | contradict | kind
    a ID | words
    b ID | words
    note …
    @trap ID
    why: …
    in OUTLET or - | published or - | title or - | text, one line (\\n for a line break)
    expect read 1 some figures {"at": "[[14]] people", "measure": ["killed"]}
    expect compare none questions {"has_nums": [14]}
    expect group same_origin 1 2

Values: `14` | `14+` at least | `-80` at most | `20..30` | `~6000` approximate | `?` no number.
` / ` separates other right names; the first is stored. Entity kinds: `p` person, `g` group, `s` state, `t` thing.
Fields any item may carry: `opt` (neither rewarded nor blamed). F: `of`, `where`, `m` other right measures (comma),
`v` other right values (comma), `flag`. I: `true DATE..DATE` instead of `when` where the text does not allow the day,
`target`, `victim`, `weapon`, `injured`, `abducted`, `by`, `status`, `type_ok` (comma), `kok` other right tolls, `bg`.
A: `ok` other right actions (comma). N: `when DATE`. Q: speaker `-` where the text names none.
The header `lang: en` names the language of an article that is not in that of the file; `exhaustive_incidents: no`
says that the incidents of an article are not complete.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
MEASURES = ("killed", "injured", "abducted", "missing", "arrested", "displaced", "in_need", "fighters")
KINDS = {"p": "person", "g": "group", "s": "state", "t": "thing"}
TYPES = (
    "agreement release abduction coup arrest protest blockade explosion property closure displacement disaster "
    "violence_civilians battle movement diplomatic other"
).split()
# The names that the scorer knows.
INDICATORS = (
    "fuel power water telecom schools hospitals food_prices banks flights embassy_drawdown travel_advisory aid_worker "
    "aid_access food_insecurity displacement mass_casualty attack_near_capital town hostages arrests_mutiny "
    "media_internet protests foreign_partner talks convoy blockade"
).split()
# ICD 203 (2015), table of likelihood terms.
BANDS = {
    "almost no chance": (0.01, 0.05), "remote": (0.01, 0.05),
    "very unlikely": (0.05, 0.2), "highly improbable": (0.05, 0.2),
    "unlikely": (0.2, 0.45), "improbable": (0.2, 0.45),
    "roughly even chance": (0.45, 0.55), "roughly even odds": (0.45, 0.55),
    "likely": (0.55, 0.8), "probable": (0.55, 0.8), "probably": (0.55, 0.8),
    "very likely": (0.8, 0.95), "highly likely": (0.8, 0.95), "highly probable": (0.8, 0.95),
    "almost certain": (0.95, 0.99), "almost certainly": (0.95, 0.99), "nearly certain": (0.95, 0.99),
    "presque aucune chance": (0.01, 0.05), "très improbable": (0.05, 0.2), "très peu probable": (0.05, 0.2),
    "improbable (fr)": (0.2, 0.45), "peu probable": (0.2, 0.45),
    "chances à peu près égales": (0.45, 0.55), "une chance sur deux": (0.45, 0.55),
    "probablement": (0.55, 0.8), "vraisemblable": (0.55, 0.8), "vraisemblablement": (0.55, 0.8),
    "très probable": (0.8, 0.95), "très probablement": (0.8, 0.95), "hautement probable": (0.8, 0.95),
    "quasi certain": (0.95, 0.99), "presque certain": (0.95, 0.99), "presque certainement": (0.95, 0.99),
}  # fmt: skip
TRUE_CONFLICT = {"contested"}

Json = dict[str, Any]


class SourceError(ValueError):
    """A line of the source that can't be built: says where and why."""


class Place:
    """Where in the source we are, for messages."""

    def __init__(self, path: Path) -> None:
        self.path, self.line = path, 0

    def fail(self, why: str) -> SourceError:
        return SourceError(f"{self.path.name}:{self.line}: {why}")


def locate(text: str, words: str, at: Place) -> Json:
    """The span of `words` (or `words #n`, the n-th) in `text`; newlines of the text may be written as `\\n`."""
    m = re.fullmatch(r"(.*?) #(\d+)", words)
    wanted, nth = (m[1], int(m[2])) if m else (words, 0)
    wanted = wanted.replace("\\n", "\n")
    found = [k.start() for k in re.finditer(re.escape(wanted), text)]
    if not found:
        raise at.fail(f"not in the text: {wanted!r}")
    if not nth and len(found) > 1:
        raise at.fail(f"stands {len(found)} times, give an occurrence number: {wanted!r}")
    if nth > len(found):
        raise at.fail(f"stands only {len(found)} times: {wanted!r}")
    start = found[max(nth, 1) - 1]
    return {"start": start, "end": start + len(wanted), "text": wanted}


def number(word: str) -> int | float:
    value = float(word.replace(",", ""))
    return int(value) if value.is_integer() else value


def value(word: str) -> Json:
    """`14`, `14+`, `-80`, `20..30`, `~6000`, `?` as low, high, approx."""
    approx = word.startswith("~")
    word = word.lstrip("~")
    if word == "?":
        return {"low": None, "high": None, "approx": approx}
    if ".." in word:
        low, high = word.split("..")
        return {"low": number(low), "high": number(high), "approx": approx}
    if word.endswith("+"):
        return {"low": number(word[:-1]), "high": None, "approx": approx}
    if word.startswith("-"):
        return {"low": None, "high": number(word[1:]), "approx": approx}
    return {"low": number(word), "high": number(word), "approx": approx}


def bounds(word: str | None) -> Json | None:
    return None if word is None else {k: v for k, v in value(word).items() if k != "approx"}


def names(words: str | None) -> list[str]:
    return [] if words in (None, "-") else [w.strip() for w in str(words).split(" / ")]


def interval(words: str) -> Json:
    start, _, end = words.partition("..")
    return {"start": start, "end": end or start}


def when(words: str | None) -> Json | None:
    if words is None:
        return None
    w = interval(words)
    precision = "period" if w["start"] != w["end"] else {4: "year", 7: "month", 10: "day"}.get(len(w["start"]), "time")
    return {**w, "precision": precision}


class Fields:
    """The `key words` fields of an item after its fixed ones."""

    def __init__(self, fields: list[str], allowed: str, at: Place) -> None:
        self.items: dict[str, list[str]] = {}
        for f in fields:
            key, _, words = f.partition(" ")
            if key not in allowed.split():
                raise at.fail(f"unknown field {key!r} in {f!r}")
            self.items.setdefault(key, []).append(words)

    def one(self, key: str) -> str | None:
        return self.items[key][0] if key in self.items else None

    def all(self, key: str) -> list[str]:
        return self.items.get(key, [])

    def has(self, key: str) -> bool:
        return key in self.items


def entity(words: str, at: Place) -> Json:
    kind, _, rest = words.partition(" ")
    if kind not in KINDS:
        raise at.fail(f"entity kind must be one of {sorted(KINDS)}: {words!r}")
    name, *aliases = names(rest)
    return {"name": name, "aliases": aliases, "kind": KINDS[kind]}


def where(words: str | None, at: Place) -> Json | None:
    """`Konna / Mopti region, ML 14.95 -3.89`: names, country, point (may be left out)."""
    if words is None:
        return None
    m = re.fullmatch(r"(.+), ([A-Z]{2})(?: (-?[\d.]+) (-?[\d.]+))?", words)
    if not m:
        raise at.fail(f"place is not `name / alias, CC lat lon`: {words!r}")
    name, *aliases = names(m[1])
    point = (float(m[3]), float(m[4])) if m[3] else (None, None)
    return {"name": name, "aliases": aliases, "country": m[2], "lat": point[0], "lon": point[1]}


def attribution(f: Fields) -> Json:
    right = names(f.one("by"))
    return {"attributed_to": right[0], "attributed_ok": right} if right else {"attributed_to": None}


def figure(parts: list[str], text: str, at: Place) -> Json:
    measure, words, val, *rest = parts
    f = Fields(rest, "by as_of of where opt m v flag", at)
    out: Json = {
        **locate(text, words, at),
        "measure": measure,
        **value(val),
        "of": f.one("of"),
        "where": f.one("where"),
    }
    out |= {"as_of": f.one("as_of"), **attribution(f)}
    if f.has("m"):
        out["measure_ok"] = [measure, *str(f.one("m")).split(",")]
    if f.has("v"):
        out["value_ok"] = [[number(x) for x in v.split("..")] for v in str(f.one("v")).split(",")]
    return out | ({"flag": f.one("flag")} if f.has("flag") else {}) | optional(f)


def optional(f: Fields) -> Json:
    return {"optional": True} if f.has("opt") else {}


def quote(parts: list[str], text: str, at: Place) -> Json:
    words, speaker, *rest = parts
    affiliation = rest.pop(0) if rest and rest[0] != "opt" else None
    right = names(speaker)
    return {
        "speaker": right[0] if right else None,
        "speaker_ok": right,
        "affiliation": None if affiliation == "-" else affiliation,
        "content": locate(text, words, at),
        "direct": True,
    } | optional(Fields(rest, "opt", at))


def incident(parts: list[str], _text: str, at: Place) -> Json:
    kind, _, subtype = parts[0].partition(" ")
    if kind not in TYPES:
        raise at.fail(f"type must be one of {TYPES}")
    allowed = "when true at actor target victim weapon killed injured abducted by status type_ok kok bg opt"
    f = Fields(parts[1:], allowed, at)
    out: Json = {"type": kind, "subtype": subtype or None, "status": f.one("status") or "reported"}
    out |= {"when": when(f.one("when")), "where": where(f.one("at"), at)}
    for plural in ("actors", "targets", "victims", "weapons"):
        out[plural] = [entity(w, at) for w in f.all(plural[:-1])]
    out |= {k: bounds(f.one(k)) for k in ("killed", "injured", "abducted")}
    out |= {**attribution(f), "evidence": [], "salience": "background" if f.has("bg") else "main"}
    if f.has("true"):
        out["true_date"] = interval(str(f.one("true")))
    if f.has("type_ok"):
        out["type_ok"] = [kind, *str(f.one("type_ok")).split(",")]
    if f.has("kok"):
        out["killed_ok"] = [[number(x) for x in v.split("..")] for v in str(f.one("kok")).split(",")]
    return out | optional(f)


def advisory(parts: list[str], _text: str, at: Place) -> Json:
    action, country, *rest = parts
    f = Fields(rest, "issuer date level ok opt", at)
    right = names(f.one("issuer"))
    out: Json = {
        "issuer": right[0] if right else None,
        "issuer_ok": right,
        "country": None if country == "-" else country,
    }
    out |= {"action": None if action == "-" else action, "level": f.one("level"), "date": f.one("date"), "evidence": []}
    if f.has("ok"):
        out["action_ok"] = [action, *str(f.one("ok")).split(",")]
    return out | optional(f)


def forecast(parts: list[str], text: str, at: Place) -> Json:
    words, *rest = parts
    f = Fields(rest, "by words if horizon opt", at)
    right, word = names(f.one("by")), f.one("words")
    low, high = BANDS.get((word or "").lower(), (None, None))
    if f.has("if"):
        locate(text, str(f.one("if")), at)
    return {
        "speaker": right[0] if right else None,
        "speaker_ok": right,
        "statement": locate(text, words, at),
        "likelihood": {"words": word, "low": low, "high": high},
        "horizon": f.one("horizon"),
        "condition": f.one("if"),
    } | optional(f)


def indicator(parts: list[str], _text: str, at: Place) -> Json:
    name, _, direction = parts[0].partition(" ")
    if name not in INDICATORS:
        raise at.fail(f"indicator must be one of {INDICATORS}")
    if direction not in ("worsens", "eases"):
        raise at.fail("an indicator is `name worsens` or `name eases`")
    place = None if len(parts) < 2 or parts[1] == "-" else parts[1]
    f = Fields(parts[2:], "when opt", at)
    return {
        "indicator": name,
        "direction": direction,
        "where": place,
        "when": f.one("when"),
        "evidence": [],
    } | optional(f)


ITEMS = {
    "F": ("figures", figure), "Q": ("quotes", quote), "I": ("incidents", incident),
    "A": ("advisories", advisory), "P": ("forecasts", forecast), "N": ("indicators", indicator),
}  # fmt: skip


def sections(path: Path, at: Place) -> list[tuple[str, list[tuple[int, str]]]]:
    """The `@head` sections of the source with their numbered lines."""
    out: list[tuple[str, list[tuple[int, str]]]] = []
    for n, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        at.line = n
        if line.startswith("@"):
            out.append((line[1:].strip(), []))
        elif out:
            out[-1][1].append((n, line))
        elif line.strip() and not line.startswith("#"):
            raise at.fail("words before the first section")
    return out


def content(lines: list[tuple[int, str]]) -> list[tuple[int, str]]:
    return [(n, s.strip()) for n, s in lines if s.strip() and not s.startswith("#")]


def build_gold(article: Json, lines: list[tuple[int, str]], complete: bool, at: Place) -> Json:
    exhaustive: Json = {"figures": list(MEASURES), "quotes": True, "advisories": True, "forecasts": True}
    gold: Json = {"id": article["id"], "event": article["event"], "lang": article["lang"]}
    gold["exhaustive"] = exhaustive | {"incidents": complete, "indicators": False}
    gold |= {key: [] for key, _ in ITEMS.values()}
    last: Json = {}
    for at.line, line in content(lines):
        code, _, rest = line.partition(" ")
        if code == ">":
            if "evidence" not in last:
                raise at.fail("evidence without an item before it")
            last["evidence"].append(locate(article["text"], rest.strip(), at))
            continue
        if code not in ITEMS:
            raise at.fail(f"unknown item {code!r}")
        key, make = ITEMS[code]
        parts = [p.strip() for p in rest.split(" | ")]
        if code == "F":
            parts = [p.strip() for p in parts[0].split(" | ")] + parts[1:]
        try:
            last = make(parts, article["text"], at)
        except SourceError:
            raise
        except (ValueError, IndexError) as error:
            raise at.fail(f"{line!r}: {error}") from error
        gold[key].append(last)
    for key in ("incidents", "advisories", "indicators"):
        for item in gold[key]:
            if not item["evidence"]:
                raise SourceError(f"{at.path.name}: {article['id']}: no evidence for {item}")
    return gold


def build_pair(n: int, head: str, lines: list[tuple[int, str]], articles: dict[str, Json], at: Place) -> Json:
    expected_topic, relation, kind, *flags = [p.strip() for p in head.split(" | ")]
    expected, _, topic = expected_topic.rpartition(" ")
    if expected not in ("contested", "updated", "same answer", "not contested"):
        raise at.fail(f"expected verdict {expected!r}")
    out: Json = {"n": n}
    for at.line, line in content(lines):
        key, _, rest = line.partition(" ")
        if key in ("a", "b"):
            ident, *words = [p.strip() for p in rest.split(" | ")]
            if ident not in articles:
                raise at.fail(f"no article {ident!r}")
            spans = [locate(articles[ident]["text"], w, at) for w in words]
            out[key] = {"article": ident, **spans[0]} | ({"also": spans[1:]} if spans[1:] else {})
        elif key == "note":
            out["note"] = rest
        else:
            raise at.fail(f"unknown line {line!r}")
    same_article = out["a"]["article"] == out["b"]["article"]
    out |= {
        "relation": relation,
        "kind": kind,
        "true_conflict": expected in TRUE_CONFLICT,
        "same_article": same_article,
    }
    out |= {"expected": expected, "topic": topic}
    for flag in flags:
        if flag == "same_origin":
            out["same_origin"] = True
        elif flag.startswith("ok "):
            out["expected_ok"] = [expected, *flag[3:].split(",")]
        else:
            raise at.fail(f"unknown flag {flag!r}")
    return out


def build_trap(ident: str, lang: str, lines: list[tuple[int, str]], at: Place) -> Json:
    out: Json = {"id": ident, "kind": "constructed", "source": None, "why": "", "input": [], "expect": []}
    for at.line, line in content(lines):
        if line.startswith("why:"):
            out["why"] = line[4:].strip()
        elif line.startswith("in "):
            outlet, published, title, text = (p.strip() for p in line[3:].split(" | ", 3))
            made = {
                "id": f"t-{ident}-{len(out['input']) + 1}",
                "url": None,
                "outlet": null(outlet),
                "title": null(title),
            }
            out["input"].append(made | {"published": null(published), "lang": lang, "text": text.replace("\\n", "\n")})
        elif line.startswith("expect "):
            out["expect"].append(expectation(line[7:], at))
        else:
            raise at.fail(f"unknown line {line!r}")
    return out


def null(word: str) -> str | None:
    return None if word == "-" else word


def expectation(line: str, at: Place) -> Json:
    command, *rest = line.split(" ", 1)
    if command == "group":
        key, *numbers = rest[0].split()
        return {"cmd": "group", key: [int(n) for n in numbers]}
    m = re.fullmatch(r"(?:(\d+) )?(some|none) (\w+) (\{.*\})", rest[0]) or re.fullmatch(
        r"(\d+) (spans_ok)()()", rest[0]
    )
    if not m:
        raise at.fail(f"expectation not understood: {line!r}")
    if m[2] == "spans_ok":
        return {"cmd": "read", "art": int(m[1]), "spans_ok": True}
    try:
        condition = json.loads(m[4])
    except ValueError as error:
        raise at.fail(f"condition is not JSON: {error}") from error
    return {"cmd": command} | ({"art": int(m[1])} if m[1] else {}) | {m[2]: m[3], "where": condition}


def build(lang: str, folder: Path = HERE) -> dict[str, list[Json]]:
    """Articles, gold, conflicts and traps of `sources_LANG.txt`. Raises SourceError with the line."""
    path = folder / f"sources_{lang}.txt"
    at = Place(path)
    articles: dict[str, Json] = {}
    golds: list[Json] = []
    pairs: list[Json] = []
    traps: list[Json] = []
    current: Json = {}
    complete = True
    for head, lines in sections(path, at):
        at.line = lines[0][0] - 1 if lines else at.line
        word, _, rest = head.partition(" ")
        if word == "article":
            fields = {k: v.strip() for k, _, v in (s.partition(":") for _, s in content(lines))}
            if rest in articles:
                raise at.fail(f"article {rest!r} twice")
            current = {"id": rest, "url": None, "outlet": fields["outlet"], "title": null(fields["title"])}
            current |= {
                "published": null(fields["published"]),
                "lang": fields.get("lang", lang),
                "text": "",
                "event": fields["event"],
            }
            current |= {
                "story": fields.get("story", fields["event"]),
                "story_scored": fields.get("story_scored") != "no",
            }
            current["rights"] = "invented for this test"
            complete = fields.get("exhaustive_incidents") != "no"
            articles[rest] = current
        elif word == "text":
            current["text"] = "\n".join(s for _, s in lines).strip()
        elif word == "gold":
            golds.append(build_gold(current, lines, complete, at))
        elif word == "pair":
            pairs.append(build_pair(len(pairs) + 1, rest, lines, articles, at))
        elif word == "trap":
            traps.append(build_trap(rest, lang, lines, at))
        else:
            raise at.fail(f"unknown section @{word}")
    return {"articles": list(articles.values()), "gold": golds, "conflicts": pairs, "traps": traps}

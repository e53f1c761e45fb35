"""Runs the benchmarks that are at hand, prints one table, and fails where a figure lies below its floor.

    python evaluation/run.py                 everything; exit code 1 if a figure is below its floor
    python evaluation/run.py places times    only the measures whose names begin so
    python evaluation/run.py --write         also write the table into evaluation/README.md
    python evaluation/run.py --list          the names of the measures

The benchmarks (dev halves) lie outside the repository, in a folder ``shared`` beside the checkout or where VIGIE_SHARED
says; without them this says so and succeeds. Floors stand in floors.json: a figure may lie ``tolerance`` below, and a
floor that is lowered needs a reason beside it, which lowering.py checks against the history.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import lowering

HERE = Path(__file__).resolve().parent
SHARED = Path(os.environ.get("VIGIE_SHARED", HERE.parents[1] / "shared"))
BENCH = SHARED / "bench"
README = HERE / "README.md"
START, END = "<!-- figures: written by evaluation/run.py --write -->", "<!-- end of figures -->"


@dataclass(frozen=True)
class Measure:
    """A benchmark file, who predicts with which options, which scorer judges, and the figures to show.

    ``own:fr`` as ``gold`` stands for our own labelled sentences of that language, ``here:`` for a file of this folder;
    ``scorer`` is a program of this folder that judges it, where the bench has none.
    """

    name: str
    predictor: str
    task: str
    gold: str
    figures: tuple[str, ...]
    options: tuple[str, ...] = ()
    scorer: str = ""


QUOTES = ("content_f1", "content_f1_exact", "speaker_accuracy", "attribution_f1")
MEASURES = (
    *(
        Measure(f"places/{n}", "places", "places", f"places/{n}.dev.jsonl", ("f1", "acc161_recognised", "acc161_all"))
        for n in ("trnews", "gwn", "geovirus", "lgl")
    ),
    *(
        Measure(
            f"places/{n}",
            "places",
            "places",
            f"here:places/{n}.jsonl",
            ("resolvable_within_25km", "unresolvable_left_open", "jumps", "roles_right"),
            scorer="places/sahel.py",
        )
        for n in ("sahel", "crises")
    ),
    *(
        Measure(f"times/{n}", "times", "times", f"times/{n}.dev.jsonl", ("value_f1", "strict_f1"))
        for n in ("wikiwars", "fr_timebank", "tweets")
    ),
    *(
        Measure(f"ner/{n}", "ner", "ner", f"ner/{n}.dev.jsonl{z}", ("strict_f1", "relaxed_f1"))
        for n, z in (("re3d", ""), ("conll2003", ".gz"), ("crossner_politics", ""), ("wikineural_fr", ""))
    ),
    Measure("ner/re3d_phrases", "ner", "ner", "ner/re3d.dev.jsonl", ("strict_f1", "relaxed_f1"), ("--phrases",)),
    *(Measure(f"ner/own_{n}", "ner", "ner", f"own:{n}", ("strict_f1", "relaxed_f1")) for n in ("fr", "en")),
    Measure("quotes/polnear", "quotes", "quotes", "quotes/polnear.dev.jsonl.gz", QUOTES),
    *(Measure(f"quotes/own_{n}", "quotes", "quotes", f"own:{n}", QUOTES) for n in ("fr", "en")),
    Measure(
        "sentence_events/police",
        "sentence_events",
        "sentence_events",
        "sentence_events/indiapolice.dev.jsonl.gz",
        ("macro_f1", "macro_ap"),
    ),
    Measure("similarity/semeval8", "similarity", "similarity", "similarity/semeval8_en.dev.jsonl.gz", ("pearson",)),
    *(
        Measure(f"stories/{n}", "group", "stories", f"stories/{n}.dev.jsonl", ("b3_f1", "ari"))
        for n in ("ecbplus", "uci_headlines")
    ),
    *(
        Measure(f"extraction/{n}", "extraction", "extraction", f"extraction/{n}.dev.jsonl.gz", figures)
        for n, figures in (
            ("scrapinghub", ("text_f1",)),
            ("newspaper4k", ("text_f1", "title_match", "date_exact")),
            ("htmldate", ("date_exact",)),
        )
    ),
    Measure("incidents/muc4", "incidents", "incidents", "incidents/muc4.dev.jsonl", ("micro_f1",)),
    Measure("casualties/awsd", "incidents", "casualties", "casualties/awsd.dev.jsonl", ("all_exact", "means.macro_f1")),
    Measure(
        "merging/ecbplus",
        "merging",
        "merging",
        "stories/ecbplus.dev.jsonl",
        ("with_incident.b3_f1", "any_incident.b3_f1", "all.b3_f1"),
        scorer="merging/score.py",
    ),
    Measure(
        "event_location/places",
        "event_location",
        "event_location",
        "event_location/event_location.dev.jsonl",
        ("token_f1", "none_right"),
    ),
    Measure("claims/spark", "claims", "claims", "claims/spark.dev.jsonl.gz", ("pair_f1", "ari")),
    Measure(
        "consistency/summedits",
        "consistency",
        "consistency",
        "claims/summedits_news.dev.jsonl.gz",
        ("balanced_accuracy", "recall_consistent"),
    ),
    Measure("echo/pairs", "group", "echo", "echo/pairs.dev.jsonl", ("echo_f1", "accuracy_4way", "direction_accuracy")),
    Measure(
        "origins/pairs",
        "group",
        "independence",
        "echo/pairs.dev.jsonl",
        ("origins_f1", "false_independence", "false_dependence"),
        scorer="group/independence.py",
    ),
)

CRISIS = (
    "figures.span_and_value.f1",
    "figures.attributed_to_accuracy",
    "quotes.content_tokens.f1",
    "quotes.speaker_accuracy",
    "incidents.recall_main",
    "incidents.precision",
    "incidents.slots.place",
    "incidents.slots.date_exact",
    "incidents.slots.killed_exact",
    "advisories.span_and_action.f1",
    "forecasts.f1",
    "indicators.recall",
    "pairs.all.pairing_recall",
    "pairs.all.contradiction_precision",
    "stories.bcubed_event.f1",
    "traps.passed",
)


# Incidents of the invented accounts, of which nothing else is labelled.
ACCOUNTS = ("recall_main", "precision", "slots.place", "slots.date_exact", "slots.killed_exact")

# Verdicts on our own accounts, of tolls and (facts) of statements without a figure; which of them were read stands in
# the README of the folder.
PAIRS = tuple(
    f"{path.stem.removeprefix('accounts_')}.{figure}"
    for path in sorted((HERE / "compare").glob("accounts_*.jsonl"))
    for figure in ("pairing_recall", "contradiction_precision")
)

# Invented sentences; the fresh ones were written after the rules.
OUTLOOK = tuple(f"{path.stem}.f1" for path in sorted((HERE / "outlook" / "sentences").glob("*.txt")))

# Invented passages with speech, and with words that only look like it.
ATTRIBUTED = tuple(
    f"{path.stem}.{figure}"
    for path in sorted((HERE / "quotes" / "attributed").glob("*.txt"))
    for figure in ("content_precision", "content_f1", "speaker_accuracy", "attribution_f1", "names", "silent")
)

# Invented passages with every figure marked.
PASSAGES = tuple(
    f"{path.stem}.{figure}"
    for path in sorted((HERE / "figures" / "passages").glob("*.txt"))
    for figure in ("core.f1", "all.f1", "measure", "speaker", "silent")
)


def _also_labelled(name: str) -> tuple[str, ...]:
    """What is labelled beside forecasts in a file of articles."""
    if "passages" in name:
        return ()
    if "of_crisis" in name:
        return ("incidents.recall", "incidents.precision")
    if "kinds" in name:
        return ("recommendations.recall", "recommendations.precision", "advisories.recall", "advisories.precision")
    if "coverage" in name:
        return ("indicators.recall", "recommendations.recall", "recommendations.precision", "advisories.recall")
    return ("indicators.recall", "tolls.speaker", "recommendations.recall")


# Invented headlines of alike happenings, grouped without being read.
HEADLINES = tuple(f"{part}.{f}" for part in ("all", "en", "fr") for f in ("precision", "recall", "f1"))
# Invented articles of other kinds: risk notes, situation reports, columns, local papers, ordinary news (of_crisis).
OUTLOOK_ARTICLES = tuple(
    f"{path.stem}.{figure}"
    for path in sorted((HERE / "outlook" / "articles").glob("*.txt"))
    for figure in ("forecasts.recall", "forecasts.precision", *_also_labelled(path.stem))
)

# The same on our own excerpts, whose quotations are all direct and found.
EXCERPTS = tuple(f for f in CRISIS if f not in ("pairs.all.contradiction_precision", "quotes.content_tokens.f1"))


def dig(tree: Any, path: str) -> float | None:
    """The number at a dotted path, ``None`` where there is none."""
    for key in path.split("."):
        tree = tree.get(key) if isinstance(tree, dict) else None
    return float(tree) if isinstance(tree, int | float) else None


def run(command: list[str | Path]) -> str:
    """Standard output of a command. Raises CalledProcessError, with its errors shown."""
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1) or not done.stdout:
        sys.stderr.write(done.stderr)
        raise subprocess.CalledProcessError(done.returncode, command)
    return done.stdout


def measure(m: Measure) -> dict[str, float | None]:
    """The figures of one benchmark."""
    with TemporaryDirectory() as folder:
        gold = BENCH / m.gold
        if m.gold.startswith("own:"):
            gold = Path(folder) / "gold.jsonl"
            gold.write_text(run([sys.executable, HERE / "sentences" / "gold.py", m.gold[4:]]), encoding="utf-8")
        elif m.gold.startswith("here:"):
            gold = HERE / m.gold[5:]
        source = gold.with_name("articles.dev.jsonl") if m.task in ("echo", "independence") else gold
        predictions = Path(folder) / "predictions.jsonl"
        command = [sys.executable, HERE / m.predictor / "predict.py", source, *m.options]
        predictions.write_text(run(command), encoding="utf-8")
        judge = [HERE / m.scorer] if m.scorer else [BENCH / "score.py", m.task]
        scores = json.loads(run([sys.executable, *judge, gold, predictions]))
    return {figure: dig(scores, figure) for figure in m.figures}


def crisis(figures: Sequence[str], *scorer: str | Path) -> dict[str, float | None]:
    """The figures of annotated coverage, through the commands; ``scorer`` is the scorer's command."""
    vigie = Path(sys.executable).with_name("vigie")
    with TemporaryDirectory() as folder:
        scores = json.loads(run([sys.executable, *scorer, "run", "--vigie", f"{vigie} ", "--out", folder]))
    return {figure: dig(scores, figure) for figure in figures}


def printed(figures: Sequence[str], *program: str | Path) -> dict[str, float | None]:
    """The figures of the one JSON object that a program of this folder prints."""
    scores = json.loads(run([sys.executable, *program]))
    return {figure: dig(scores, figure) for figure in figures}


def measures() -> dict[str, Callable[[], dict[str, float | None]]]:
    """What gives the figures of each measure, by its name."""
    jobs: dict[str, Callable[[], dict[str, float | None]]] = {m.name: partial(measure, m) for m in MEASURES}
    jobs["crisis"] = partial(crisis, CRISIS, BENCH / "crisis" / "score.py")
    for part, lang in product(("dev", "held-out"), ("en", "fr")):
        scorer = (HERE / "excerpts" / "check.py", "score", lang, part)
        jobs[f"excerpts/{part}_{lang}"] = partial(crisis, EXCERPTS, *scorer)
        scorer = (HERE / "incidents" / "accounts" / "score.py", lang, part)
        jobs[f"accounts/{part}_{lang}"] = partial(printed, ACCOUNTS, *scorer)
        held_out = ("dated", "retold", "placed", "bulletins", "fresh_third")
        for kind in held_out if part == "held-out" else (*held_out, "genres", "told", "scenes"):
            jobs[f"accounts_{kind}/{part}_{lang}"] = partial(printed, ACCOUNTS, *scorer, "--set", kind)
    jobs["pairs"] = partial(printed, PAIRS, HERE / "compare" / "accounts.py")
    jobs["attributed"] = partial(printed, ATTRIBUTED, HERE / "quotes" / "attributed.py")
    jobs["passages"] = partial(printed, PASSAGES, HERE / "figures" / "passages.py")
    jobs["headlines"] = partial(printed, HEADLINES, HERE / "group" / "headlines.py")
    jobs["outlook_articles"] = partial(printed, OUTLOOK_ARTICLES, HERE / "outlook" / "articles.py")
    jobs["outlook"] = partial(printed, OUTLOOK, HERE / "outlook" / "check.py")
    return jobs


def main(arguments: list[str]) -> int:
    """Runs what is asked for; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="beginnings of the names of measures; all of them by default")
    parser.add_argument("--write", action="store_true", help="write the table into evaluation/README.md")
    parser.add_argument("--list", action="store_true", help="print the names of the measures, and run none")
    options = parser.parse_args(arguments)
    jobs = measures()
    if unknown := [name for name in options.names if not any(job.startswith(name) for job in jobs)]:
        parser.error(f"no measure's name begins with {', '.join(unknown)}; --list prints the names")
    if options.list:
        print("\n".join(jobs))
        return 0
    if lowering.main([]):
        return 1
    if not BENCH.is_dir():
        print(f"No benchmarks beside this checkout ({SHARED.name}/bench): figures and floors were not checked.")
        return 0
    floors = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
    wanted = tuple(options.names)
    jobs = {name: job for name, job in jobs.items() if not wanted or name.startswith(wanted)}
    start = time.perf_counter()
    took: dict[str, float] = {}

    def timed(name: str) -> dict[str, float | None]:
        began = time.perf_counter()
        figures = jobs[name]()
        took[name] = time.perf_counter() - began
        return figures

    with ThreadPoolExecutor(2) as pool:
        results = dict(zip(jobs, pool.map(timed, jobs), strict=True))
    lines, failed = table(results, floors)
    print("\n".join(lines))
    slowest = sorted(took.items(), key=lambda item: -item[1])[:8]
    print("\nlongest: " + ", ".join(f"{name} {seconds:.0f} s" for name, seconds in slowest))
    print(
        f"\n{sum(map(len, results.values()))} figures in {time.perf_counter() - start:.0f} s, {failed} below the floor"
    )
    if options.write and not wanted:
        text = README.read_text(encoding="utf-8")
        head, rest = text.split(START)
        README.write_text(f"{head}{START}\n" + "\n".join(lines) + f"\n{END}{rest.split(END)[1]}", encoding="utf-8")
    return 1 if failed else 0


def table(results: dict[str, dict[str, float | None]], floors: dict[str, Any]) -> tuple[list[str], int]:
    """The figures as a Markdown table, and how many lie below their floor."""
    lines, failed = ["| measure | figure | now | floor |", "|---|---|---:|---:|"], 0
    for name, figures in results.items():
        for figure, value in figures.items():
            floor = floors["floors"].get(name, {}).get(figure)
            low = floor is not None and (value is None or value < floor - floors["tolerance"])
            failed += low
            shown = "–" if value is None else f"{value:.3f}"
            lines.append(
                f"| {name} | {figure} | {shown}{' **below**' if low else ''} | {floor if floor is not None else ''} |"
            )
    return lines, failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

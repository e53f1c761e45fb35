"""``vigie read | group | compare | brief``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

import vigie
from vigie.config import Settings
from vigie.errors import ConfigError, DateError, UsageError
from vigie.language.threads import one_thread

if TYPE_CHECKING:
    from vigie.model import Article, PartialDate
    from vigie.pipeline import Run

EPILOG = """\b
Examples:
  vigie brief news/ -o brief.html            a page from a folder of articles
  vigie brief a.html b.txt --json brief.json all of it, as JSON too
  vigie read news.jsonl > read.jsonl         what each article says, one line each
  cat news.jsonl | vigie compare -           questions, answers and verdicts

Exit code: 0 all read, 1 some input could not be read (named on stderr), 2 wrong usage.
"""

outlets = click.option(
    "--outlets",
    "outlets_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A CSV file with your ratings of outlets: domain or outlet, bias, factuality, reliability (A to F).",
)
inputs = click.argument("inputs", metavar="INPUT...", nargs=-1, required=True, type=click.Path(allow_dash=True))


def common(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that every command has."""
    command = click.option("-q", "--quiet", is_flag=True, help="No progress bar; faults are still named.")(command)
    command = click.option(
        "--indicators",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="A YAML file of further indicators, in the form of the package's indicators.yaml.",
    )(command)
    command = click.option(
        "--actors",
        "actors_file",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="A YAML file of further actors, in the form of the package's actors.yaml.",
    )(command)
    command = click.option(
        "--places",
        "places_file",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="A CSV or YAML file of places that are added to the gazetteer; see vigie gazetteer add.",
    )(command)
    command = click.option(
        "--rules",
        is_flag=True,
        help="Read by rules alone, without the encoder: several times faster, fewer names and attributions.",
    )(command)
    command = click.option(
        "--phrases",
        is_flag=True,
        help="Give mentions as whole noun phrases, with article, title and pronouns, not as names.",
    )(command)
    command = click.option(
        "-j",
        "--jobs",
        type=click.IntRange(0),
        default=0,
        help="Processes that read side by side; 0, the default, for as many as there are cores.",
    )(command)
    return click.option(
        "--focus",
        metavar="CC,CC",
        default="",
        help="Countries (ISO 3166-1 alpha-2) preferred where a place name is ambiguous, e.g. ML,BF.",
    )(command)


@click.group(epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(vigie.__version__, prog_name="vigie")
def main() -> None:
    """Turn a pile of news about a crisis into a checked picture.

    INPUT is any mix of files, folders of them, and - for standard input: articles as .txt, .md, .html, .pdf or .eml;
    many at once as .jsonl, .json, .csv, .tsv or .parquet; feeds (.rss, .atom, .xml, .opml, JSON Feed); web archives
    (.warc, .warc.gz, .wacz). Everything runs on this machine; nothing is fetched.
    """
    one_thread()


@main.command(epilog="Example: vigie read news/ > read.jsonl")
@inputs
@common
def read(inputs: Sequence[str], quiet: bool, **chosen: Any) -> None:
    """What each article says, one JSON line per article on stdout."""
    from vigie import pipeline
    from vigie.codec import encode

    with usage():
        settings = settings_of(**chosen)
        run = pipeline.ingest(inputs, settings)
        named = report(run)
        out = sys.stdout.buffer
        for reading in pipeline.read(run, settings, bar(quiet)):
            out.write(encode(reading) + b"\n")
        out.flush()
    finish(run, named)


@main.command(epilog="Example: vigie group news/ > group.json")
@inputs
@outlets
@common
def group(inputs: Sequence[str], quiet: bool, **chosen: Any) -> None:
    """Stories, echoes (who repeats whom) and independent origins, as one JSON object on stdout."""
    from vigie import pipeline
    from vigie.codec import to_builtins

    run, named, readings, settings = readings_of(inputs, quiet, chosen)
    write_json(to_builtins(pipeline.group(readings, settings)), "-")
    finish(run, named)


@main.command(epilog="Example: vigie compare news/ > compare.json")
@inputs
@common
def compare(inputs: Sequence[str], quiet: bool, **chosen: Any) -> None:
    """Questions with every answer given, counted by origins, and incidents across articles, as JSON on stdout."""
    from vigie import pipeline
    from vigie.codec import to_builtins

    run, named, readings, settings = readings_of(inputs, quiet, chosen)
    write_json(to_builtins(pipeline.compare(readings, settings=settings)), "-")
    finish(run, named)


@main.command(epilog="Example: vigie brief news/ -o brief.html --json brief.json --since 2025-11-01")
@inputs
@common
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, allow_dash=True),
    help="The page; - writes it to stdout. Default: brief.html, or brief.md or brief.json by --format.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["html", "md", "json"]),
    default="html",
    show_default=True,
    help="What -o holds: the page, Markdown for e-mail and wikis, or everything as JSON.",
)
@click.option(
    "--lang",
    type=click.Choice(["en", "fr"]),
    default="en",
    show_default=True,
    help="Language of the page's own words; quoted words stay as they are.",
)
@outlets
@click.option(
    "--json",
    "json_path",
    type=click.Path(dir_okay=False, allow_dash=True),
    help="Also write everything as JSON; - is stdout.",
)
@click.option("--since", metavar="DATE", help="Mark what is new or changed since then (2025, 2025-11, 2025-11-03, …).")
@click.option("--names", is_flag=True, help="Name private persons too. Default: withheld, to protect them.")
@click.option(
    "--precise",
    is_flag=True,
    help="Show aid sites exactly and future movements of aid and civilians. Default: withheld.",
)
@click.option("--no-text", is_flag=True, help="Leave the articles' texts out of the JSON (the page never holds them).")
def brief(
    inputs: Sequence[str],
    quiet: bool,
    output: str | None,
    form: str,
    json_path: str | None,
    since: str | None,
    **chosen: Any,
) -> None:
    """The checked picture: one self-contained HTML page, and on request everything as JSON."""
    from vigie import pipeline

    output = output or f"brief.{form}"
    with usage():
        if output == "-" and json_path == "-":
            raise click.UsageError("-o - and --json - can't both write to stdout")
        settings = settings_of(**chosen)
        start = date_of(since)
        pipeline.check(settings)
        run = pipeline.ingest(inputs, settings)
        named = report(run)
        document = pipeline.brief(run, start, settings, bar(quiet))
    if form == "json":
        write_json(pipeline.exported(document, settings), output)
    else:
        written = pipeline.page if form == "html" else pipeline.markdown
        write(written(document, settings).encode(), output)
    if json_path:
        write_json(pipeline.exported(document, settings), json_path)
    if not quiet and output != "-":
        click.echo(f"{len(document.articles)} articles, {len(document.questions)} questions: {output}", err=True)
    finish(run, named)


def settings_of(focus: str, indicators: Path | None, rules: bool, jobs: int, **more: Any) -> Settings:
    """The run's settings from the options. Raises click.UsageError for a country code that is none."""
    codes = tuple(code.strip().upper() for code in focus.split(",") if code.strip())
    for code in codes:
        if not (len(code) == 2 and code.isascii() and code.isalpha()):
            raise click.UsageError(f"--focus: {code!r} is no ISO 3166-1 alpha-2 code; write for example ML,BF")
    return Settings(focus_countries=codes, indicators_file=indicators, encoder=not rules, processes=jobs, **more)


def date_of(text: str | None) -> PartialDate | None:
    """``--since`` as a date. Raises click.UsageError."""
    from vigie.model import PartialDate

    try:
        return PartialDate(text) if text else None
    except DateError as e:
        raise click.UsageError(f"--since: {e}") from None


def readings_of(inputs: Sequence[str], quiet: bool, chosen: dict[str, Any]) -> tuple[Run, int, list[Any], Settings]:
    """Ingests and reads everything; the run, how many faults are already named, the readings, the settings."""
    from vigie import pipeline

    with usage():
        settings = settings_of(**chosen)
        pipeline.check(settings)
        run = pipeline.ingest(inputs, settings)
        named = report(run)
        readings = list(pipeline.read(run, settings, bar(quiet)))
    return run, named, readings, settings


@contextmanager
def usage() -> Iterator[None]:
    """Errors of the user's settings become usage errors (exit code 2)."""
    try:
        yield
    except (ConfigError, UsageError) as e:
        raise click.UsageError(str(e)) from e


def bar(quiet: bool) -> Callable[[Sequence[Article]], Iterable[Article]] | None:
    """A progress bar on stderr; none where stderr is no terminal."""
    if quiet or not sys.stderr.isatty():
        return None

    def show(articles: Sequence[Article]) -> Iterable[Article]:
        with click.progressbar(articles, label="Reading", file=sys.stderr, show_pos=True) as items:
            yield from items

    return show


def report(run: Run, named: int = 0) -> int:
    """Names the faults not yet named, a line each on stderr; how many are named now."""
    for failure in run.failed[named:]:
        line = f"{failure.source}: {failure.reason}; {failure.remedy}"
        # Names and reasons may come from hostile files: no control characters reach the terminal.
        click.echo("".join(c if c.isprintable() else "\ufffd" for c in line), err=True)
    return len(run.failed)


def finish(run: Run, named: int) -> None:
    """Names late faults and sets the exit code."""
    report(run, named)
    if run.failed:
        sys.exit(1)


def write_json(obj: object, path: str) -> None:
    """Builtins as indented JSON."""
    from vigie.codec import dump

    write(dump(obj, indent=1) + b"\n", path)


def write(data: bytes, path: str) -> None:
    """Writes ``data`` to a file, whole or not at all, or to stdout."""
    if path == "-":
        out = sys.stdout.buffer
        out.write(data)
        out.flush()
        return
    target = Path(path)
    part = target.with_name(target.name + ".part")
    try:
        part.write_bytes(data)
        part.replace(target)
    except OSError as e:
        raise click.UsageError(f"can't write {path}: {e.strerror}; name a file in a folder that exists") from e

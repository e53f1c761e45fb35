"""Checks the invented excerpts, and scores with them through the scorer of the crisis benchmark.

    python evaluation/excerpts/check.py                       every language
    python evaluation/excerpts/check.py score en dev --read R.jsonl [--group G.json] [--compare C.json] [--traps DIR]
    python evaluation/excerpts/check.py score en held-out run --vigie "vigie" --out OUT
    python evaluation/excerpts/check.py score en dev inputs DIR

The scorer is `bench/crisis/score.py` of the shared folder (`VIGIE_SHARED`, else `../shared` beside the repository).
The checks: every span holds, ids are unique, the scorer reads everything, its own self test passes on these files (the
gold scored against itself is perfect, damaged copies are not, every trap can be passed and fails on an empty output),
and empty predictions score zero without an error.
"""

from __future__ import annotations

import contextlib
import importlib.util
import io
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

HERE = Path(__file__).resolve().parent
# Tests of damaged copies whose thresholds suppose the benchmark's own mix: no incident denied, no advisory eased, more
# than a fifth of the bounds open, few incidents of one article with the same place and day.
OWN_THRESHOLDS = ("FAIL floors closed", "FAIL wrong slots", "FAIL wrong advisory actions", "FAIL doubled items")
# Events whose accounts nobody looks at while rules are written, nor every second trap: there the figures are honest.
HELD_OUT = frozenset(
    "burkina-sebba-2026 burkina-titao-2025 drc-pinga-2026 ethiopia-amhara-2026 haiti-verrettes-2026 mali-drawdown-2025 "
    "mozambique-macomia-2026 myanmar-sagaing-2025 nigeria-dikwa-2025 nigeria-guma-2026 nigeria-maradun-2026 "
    "rca-zemio-2026 soudan-obeid-2026 tchad-beboto-2026".split()
)
PARTS = ("dev", "held-out")
Files = dict[str, list[dict[str, Any]]]
sys.path.insert(0, str(HERE))

from build import SourceError, build  # noqa: E402


def scorer(folder: Path) -> ModuleType:
    """The benchmark's scorer as a module that reads its gold from `folder`. Raises FileNotFoundError without it."""
    shared = Path(os.environ.get("VIGIE_SHARED", HERE.parents[2] / "shared"))
    path = shared / "bench" / "crisis" / "score.py"
    if not path.exists():
        raise FileNotFoundError(f"{path}: no scorer; set VIGIE_SHARED to the folder that holds bench/")
    spec = importlib.util.spec_from_file_location("crisis_score", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.HERE = str(folder)  # type: ignore[attr-defined]
    return module


def part(made: Files, name: str) -> Files:
    """One half of the files: the articles of its events with their gold and pairs, and every second trap."""
    held = name == "held-out"
    events = {a["id"]: (a["event"] in HELD_OUT) == held for a in made["articles"]}
    return {
        "articles": [a for a in made["articles"] if events[a["id"]]],
        "gold": [g for g in made["gold"] if events[g["id"]]],
        "conflicts": [c for c in made["conflicts"] if events[c["a"]["article"]] and events[c["b"]["article"]]],
        "traps": made["traps"][held::2],
    }


@contextlib.contextmanager
def written(made: Files) -> Iterator[Path]:
    """A temporary folder with the files under the names that the scorer reads."""
    with tempfile.TemporaryDirectory() as name:
        for kind, items in made.items():
            lines = "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in items)
            (Path(name) / f"{kind}.jsonl").write_text(lines, encoding="utf-8")
        yield Path(name)


def span_faults(item: Any, text: str, where: str) -> Iterator[str]:
    if isinstance(item, dict):
        if isinstance(item.get("start"), int) and text[item["start"] : item["end"]] != item["text"]:
            yield f"{where}: {item['text']!r} does not stand at {item['start']}"
        for value in item.values():
            yield from span_faults(value, text, where)
    elif isinstance(item, list):
        for value in item:
            yield from span_faults(value, text, where)


def file_faults(made: Files) -> Iterator[str]:
    """What is wrong with the files of one language, without the scorer."""
    texts = {a["id"]: a["text"] for a in made["articles"]}
    for gold in made["gold"]:
        yield from span_faults(gold, texts[gold["id"]], gold["id"])
    for pair in made["conflicts"]:
        for side in ("a", "b"):
            yield from span_faults(pair[side], texts[pair[side]["article"]], f"pair {pair['n']}")
    trap_inputs = [a["id"] for t in made["traps"] for a in t["input"]]
    for ident in {i for i in trap_inputs if trap_inputs.count(i) > 1}:
        yield f"trap input {ident} twice"
    if missing := set(texts) - {g["id"] for g in made["gold"]}:
        yield f"articles without gold: {sorted(missing)}"


def scorer_faults(made: Files) -> Iterator[str]:
    """What the scorer does not accept."""
    with written(made) as folder:
        score = scorer(folder)
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            failed = score.selftest()
        if failed:
            lines = [s for s in err.getvalue().splitlines() if not s.startswith(OWN_THRESHOLDS)]
            yield from (f"scorer: {line}" for line in lines[:20])
        empty = [{"id": a["id"], "text": a["text"]} for a in made["articles"]]
        result = score.score(empty, {"stories": [], "echoes": [], "origins": []}, {"questions": []}, str(folder))
        if result["figures"]["span_and_value"]["recall"] != 0 or result["traps"]["passed"]:
            yield "scorer: an empty output scores above zero"


def check(lang: str) -> bool:
    """Whether the excerpts of a language hold; prints what does not, else their counts."""
    try:
        made = build(lang)
    except (SourceError, OSError) as error:
        print(f"{lang}: {error}", file=sys.stderr)
        return False
    faults = list(file_faults(made)) or list(scorer_faults(made))
    for fault in faults:
        print(f"{lang}: {fault}", file=sys.stderr)
    if not faults:
        counts = {kind: len(items) for kind, items in made.items()}
        for key in ("figures", "quotes", "incidents", "advisories", "forecasts", "indicators"):
            counts[key] = sum(len(g[key]) for g in made["gold"])
        print(f"{lang}: " + ", ".join(f"{n} {kind}" for kind, n in counts.items()) + "; all checks hold")
    return not faults


def main(argv: list[str]) -> int:
    """Checks, or scores; the exit code."""
    try:
        if argv[:1] == ["score"] and len(argv) > 3 and argv[2] in PARTS:
            with written(part(build(argv[1]), argv[2])) as folder:
                return int(scorer(folder).main(argv[3:]))
        good = [check(lang) for lang in argv or ("en", "fr")]  # every language is checked, also after a fault
        return 0 if all(good) else 1
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

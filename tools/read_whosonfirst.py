"""Reads a repository of Who's On First into the rows that ``build_gazetteer.py`` takes.

    git clone --bare https://github.com/whosonfirst-data/whosonfirst-data-admin-td
    python tools/read_whosonfirst.py whosonfirst-data-admin-td.git SOURCES/whosonfirst/td.jsonl.gz

One JSON line for each place that is still current and has a name: ids, names by language, kind, point, population,
enclosing region and county. Files of other geometries (``-alt-``) are left out. The same commit gives the same bytes.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Any

_NAME = ("_x_preferred", "_x_variant")


def properties(repository: Path) -> Iterator[dict[str, Any]]:
    """The properties of every feature at the newest commit, in the order of the tree."""
    git = ["git", f"--git-dir={repository}"]
    listed = subprocess.run([*git, "ls-tree", "-r", "HEAD", "data"], capture_output=True, text=True, check=True).stdout
    blobs = [line.split()[2] for line in listed.splitlines() if line.endswith(".geojson") and "-alt-" not in line]
    with subprocess.Popen([*git, "cat-file", "--batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as reader:
        ask, answer = reader.stdin, reader.stdout
        if ask is None or answer is None:
            raise SystemExit("git gives no answer")

        def feed() -> None:
            ask.write("".join(f"{blob}\n" for blob in blobs).encode())
            ask.close()

        Thread(target=feed, daemon=True).start()
        for blob in blobs:
            size = int(answer.readline().split()[2])
            text = answer.read(size)
            answer.read(1)
            try:
                yield json.loads(text)["properties"]
            except (ValueError, KeyError) as e:
                raise SystemExit(f"{repository}: object {blob} is no feature ({e})") from e


def row(p: dict[str, Any]) -> dict[str, Any] | None:
    """The row of a feature; ``None`` where it is no longer current or has no name."""
    ended = p.get("edtf:deprecated") not in (None, "", "uuuu") or p.get("wof:superseded_by")
    if ended or p.get("mz:is_current") == 0 or not p.get("wof:name"):
        return None
    ids = p.get("wof:concordances") or {}
    above = (p.get("wof:hierarchy") or [{}])[0]
    names: dict[str, list[str]] = {}
    for field, values in p.items():
        if field.startswith("name:") and field.endswith(_NAME):
            lang = field[5:8]
            names.setdefault("und" if lang == "unk" else lang, []).extend(values)
    lat, lon = (p.get(f"lbl:{axis}") or p.get(f"geom:{axis}") for axis in ("latitude", "longitude"))
    return {
        "wof": p["wof:id"],
        "gn": ids.get("gn:id"),
        "wd": ids.get("wd:id"),
        "name": p["wof:name"],
        "names": names,
        "type": p.get("wof:placetype"),
        "fcode": p.get("gn:fcode"),
        "country": p.get("wof:country"),
        "lat": round(float(lat), 5),
        "lon": round(float(lon), 5),
        "pop": p.get("gn:population") or p.get("wof:population"),
        "region": above.get("region_id"),
        "county": above.get("county_id"),
        "src": p.get("src:geom"),
    }


def main(repository: str, output: str) -> None:
    """Writes the rows; a fixed time stamp keeps the bytes the same."""
    rows = [r for p in properties(Path(repository)) if (r := row(p)) is not None]
    lines = "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows)
    Path(output).write_bytes(gzip.compress(lines.encode(), mtime=0))
    print(f"{len(rows):,} rows in {output}")


if __name__ == "__main__":
    main(*sys.argv[1:])

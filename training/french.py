"""French names marked by hand or from links, from three open sets, in the form of ``bench/ner``.

    python -m training.french build/french --winer WiNER-fr --wikiner test.txt --popcorn manual_corpus

WiNER (1,190 articles of Wikinews; texts CC BY 2.5, marks CC BY 4.0; github.com/YoannDupont/WiNER-fr, branch
v1-adjudication), a part of WikiNER (Wikipedia, CC BY 4.0; NER/wikiner-fr/test.txt of
github.com/Emvista/datasets_emvista; Nothman et al. 2013), POPCORN (800 invented reports, MIT;
github.com/Emvista/popcorn-dataset). None marks nationalities or expressions of time; texts that share eight words in a
row with a dev file are left out.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.corpora import rows

Marked = tuple[str, list[tuple[int, int, str]]]
NAMES = {
    "Person": "person",
    "Location": "location",
    "Organization": "organization",
    "Misc": "misc",
    "Event": "misc",
    "Product": "misc",
}
POPCORN = {
    "CIVILIAN": "person",
    "TERRORIST_OR_CRIMINAL": "person",
    "MILITARY": "person",
    "PLACE": "location",
    "NON_GOVERNMENTAL_ORGANISATION": "organization",
    "NON_MILITARY_GOVERNMENT_ORGANISATION": "organization",
    "MILITARY_ORGANISATION": "organization",
    "INTERGOVERNMENTAL_ORGANISATION": "organization",
    "GATHERING": "misc",
    "MATERIAL_REFERENCE": "misc",
    "EPIDEMIC": "misc",
}
_ARTICLE = re.compile(r"(?:l['’]|la |les? |des |aux? )(?=[A-ZÀ-Ý])")
_SENTENCE_WORD = re.compile(r"(?:^|[.!?…]\s+)$")  # what stands before a word that opens a sentence
_ELIDED = re.compile(r"(?:[ldjtmnsc]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|entr|aujourd|grand|o|prud)['’]$", re.I)
_PEOPLE = re.compile(r"[A-ZÀ-Ý]\w+(?:ais|aises?|ois|oises?|ains|aines?|iens?|iennes?|éens?|éennes?|ands|ols|ques|ards)")
_BEFORE_PEOPLE = re.compile(r"\b(?:les|des|aux|ces|une?|quelques|ses|nos|leurs|plusieurs)\s$", re.IGNORECASE)


def winer(folder: Path) -> Iterator[Marked]:
    """The articles of WiNER; of nested names the outermost."""
    for path in sorted(folder.glob("20*/*/*.ann")):
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        found = []
        for line in path.read_text(encoding="utf-8").splitlines():
            kind, *bounds = line.split("\t")[1].split() if line.startswith("T") else [""]
            if kind in NAMES and len(bounds) == 2 and text[int(bounds[0]) : int(bounds[1])] == line.split("\t")[2]:
                found.append((int(bounds[0]), int(bounds[1]), NAMES[kind]))
        yield text, found


def wikiner(path: Path) -> Iterator[Marked]:
    """Sentences of WikiNER (a word and its label per line), put together again; its peoples are not kept as places."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        text, found, before, quoted = "", [], "O", False
        for word, label in (line.split("\t") for line in block.splitlines() if "\t" in line):
            closes = word in ",.)]…" or (word == '"' and quoted)
            if text and not closes and text[-1] not in "([" and not _ELIDED.search(text) and not text.endswith(' "'):
                text += " "
            quoted ^= word == '"'
            if label != "O" and label == before:
                found[-1] = (found[-1][0], len(text) + len(word), found[-1][2])
            elif label != "O":
                found.append((len(text), len(text) + len(word), NAMES[label]))
            text, before = text + word, label
        people = [(_PEOPLE.fullmatch(text, a, b) and _BEFORE_PEOPLE.search(text[:a])) for a, b, _ in found]
        yield text, [m for m, is_people in zip(found, people, strict=True) if m[2] != "location" or not is_people]


def popcorn(folder: Path) -> Iterator[Marked]:
    """The reports of POPCORN; of its mentions those that are names: with a capital that opens no sentence."""
    for part in ("train", "test"):
        for report in json.loads((folder / f"{part}.json").read_text(encoding="utf-8")).values():
            text, found = report["text"], []
            names = [
                m for e in report["entities"] if e["type"][:9] in ("FIRSTNAME", "LASTNAME_") for m in e["mentions"]
            ]
            called = [(m["start"], m["end"]) for m in names if m["value"][:1].isupper()]
            for entity in report["entities"]:
                for m in entity["mentions"] if entity["type"] in POPCORN else ():
                    a, b = m["start"], m["end"]
                    capital = text[a + 1 : b] if _SENTENCE_WORD.search(text[:a]) else text[a:b]
                    if re.search(r"[A-ZÀ-Ý]", capital) or any(x < b and a < y for x, y in called):
                        found.append((a, b, POPCORN[entity["type"]]))
            found += [(a, b, "person") for a, b in called if not any(x < b and a < y for x, y, _ in found)]
            yield text, found


def row(text: str, found: list[tuple[int, int, str]]) -> dict[str, Any]:
    """A row of ``bench/ner``; articles before places and organizations stay outside."""
    kept: list[dict[str, Any]] = []
    for a, b, label in sorted(found, key=lambda s: (s[0], -s[1])):
        article = _ARTICLE.match(text, a, b) if label in ("location", "organization") else None
        a = article.end() if article else a
        if a < b and (not kept or a >= kept[-1]["end"]):
            kept.append({"start": a, "end": b, "label": label})
    return {"text": text, "lang": "fr", "gold_mentions": kept}


def runs(text: str, size: int = 8) -> set[tuple[str, ...]]:
    """All runs of ``size`` words."""
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + size]) for i in range(max(1, len(words) - size + 1))}


def main() -> None:
    """Writes ``winer.jsonl``, ``wikiner.jsonl`` and ``popcorn.jsonl``."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("out", type=Path)
    ask.add_argument("--winer", type=Path, required=True)
    ask.add_argument("--wikiner", type=Path, required=True)
    ask.add_argument("--popcorn", type=Path, required=True)
    ask.add_argument("--shared", type=Path, default=Path("../shared"))
    given = ask.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    judged = {run for r in rows(given.shared / "bench/ner/wikineural_fr.dev.jsonl") for run in runs(r["text"])}
    for name, made in (
        ("winer", winer(given.winer)),
        ("wikiner", wikiner(given.wikiner)),
        ("popcorn", popcorn(given.popcorn)),
    ):
        kept = [row(text, found) for text, found in made if text.strip() and not runs(text) & judged]
        with (given.out / f"{name}.jsonl").open("w", encoding="utf-8") as out:
            out.writelines(json.dumps(r, ensure_ascii=False) + "\n" for r in kept)
        print(name, len(kept), sum(len(r["gold_mentions"]) for r in kept))


if __name__ == "__main__":
    main()

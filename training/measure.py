"""Dev figures of a checkpoint before it is exported: predictions by the runtime's code, judged by the shared scorers.

python -m training.measure build/run1 --shared ../shared [--only re3d polnear …]
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer

from training.corpora import ours, rows
from training.network import Network
from vigie.language.document import Document
from vigie.language.encoder import Encoder, load
from vigie.language.labels import ENTITIES, EVENTS, FLAGS, MODALITIES, POLICE
from vigie.language.pieces import tokenizer

NER = {
    "re3d": "re3d.dev.jsonl",
    "conll2003": "conll2003.dev.jsonl.gz",
    "crossner_politics": "crossner_politics.dev.jsonl",
    "wikineural_fr": "wikineural_fr.dev.jsonl",
}


def encoder(folder: Path, shapes: bool = True, half: bool = True) -> Encoder:
    """The encoder of a checkpoint, run by PyTorch."""
    state = torch.load(folder / "checkpoint.pt", weights_only=True)
    net = Network(state["words.weight"].shape[0])
    net.load_state_dict(state)
    return encoder_of(net.eval(), tokenizer(folder / "tokenizer.json"), shapes, half)


def encoder_of(net: Network, tokens: Tokenizer, shapes: bool = True, half: bool = True) -> Encoder:
    """The encoder of a network, run by PyTorch, in half precision or not."""

    def run(ids: Any, kinds: Any, mask: Any) -> Sequence[Any]:
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16, enabled=half):
            kinds_ = torch.from_numpy(kinds) if shapes else torch.zeros_like(torch.from_numpy(kinds))
            return [x.numpy() for x in net(torch.from_numpy(ids), kinds_, torch.from_numpy(mask))]

    pairs = {"distance": net.distance.weight, "weight": net.part.weight, "bias": net.part.bias}
    return Encoder(tokens, run, {k: v.detach().numpy() for k, v in pairs.items()})


def mentions(made: Encoder, text: str, lang: str) -> list[dict[str, Any]]:
    """Entities in the contract's form."""
    return [
        {
            "start": a,
            "end": b,
            "label": label.rstrip("~"),
            "form": "nominal" if label.endswith("~") else "name",
        }
        for a, b, label, _ in made.read(Document(text, lang)).spans(ENTITIES)
    ]


def names(made: Encoder, path: Path, score: Any) -> dict[str, float]:
    """Strict and relaxed F1 on a file of ``bench/ner``."""
    gold = list(rows(path))
    found = [{"id": r["id"], "mentions": mentions(made, r["text"], r.get("lang") or "en")} for r in gold]
    figures = score.score(gold, found)
    return {k: round(figures[k], 4) for k in ("strict_f1", "relaxed_f1")}


def own(made: Encoder, lang: str, names_only: bool) -> dict[str, float]:
    """Strict micro F1 on our own dev sentences; with ``names_only`` descriptions are left out."""
    right = given = wanted = 0
    for e in ours(f"{lang}.dev"):
        gold = {s for s in e.entities or [] if s[2] in ENTITIES and not (names_only and s[2].endswith("~"))}
        found = {(a, b, x) for a, b, x, _ in made.read(Document(e.text, lang)).spans(ENTITIES)}
        found = {s for s in found if not (names_only and s[2].endswith("~")) and s[2] not in ("misc", "location~")}
        right += len(gold & found)
        given += len(found)
        wanted += len(gold)
    return {"strict_f1": round(2 * right / max(1, given + wanted), 4), "gold": wanted}


def quotes(made: Encoder, path: Path, score: Any) -> dict[str, float]:
    """PolNeAR, by the network alone."""
    gold = list(rows(path))
    found = []
    for r in gold:
        said = made.read(Document(r["text"], "en")).attributions()
        quotes_ = [
            {
                "speaker": _span(r["text"], s.source),
                "cue": _span(r["text"], (s.cue,)),
                "content": _span(r["text"], s.content),
                "direct": False,
            }
            for s in said
        ]
        found.append({"id": r["id"], "quotes": quotes_})
    figures = score.score(gold, found)
    wanted = (
        "content_precision",
        "content_recall",
        "content_f1",
        "content_f1_exact",
        "speaker_accuracy",
        "attribution_f1",
    )
    return {k: round(figures[k], 4) for k in wanted}


def _span(text: str, parts: Sequence[tuple[int, int]]) -> dict[str, Any] | None:
    if not parts:
        return None
    a, b = parts[0][0], parts[-1][1]
    return {"start": a, "end": b, "text": text[a:b], "parts": [list(p) for p in parts]}


def police(made: Encoder, path: Path) -> dict[str, float]:
    """IndiaPoliceEvents, macro F1 with each label's best threshold."""
    first = len(EVENTS) + len(MODALITIES) + len(FLAGS)
    gold, scores = [], []
    for r in rows(path):
        out = made.read(Document(r["text"], "en"))
        rows_ = out.sentences[np.abs(out.sentences).sum(1) > 0, first : first + len(POLICE)]
        scores.append(rows_.max(0) if len(rows_) else np.full(len(POLICE), -9.0))
        gold.append([r["gold"][p] for p in POLICE])
    g, s = np.array(gold), np.array(scores)
    best = {}
    for k, name in enumerate(POLICE):
        tries = [(s[:, k] > t) for t in np.linspace(-4, 2, 25)]
        best[name] = max(2 * (x & (g[:, k] == 1)).sum() / max(1, x.sum() + g[:, k].sum()) for x in tries)
    return {
        "macro_f1": round(float(np.mean(list(best.values()))), 4),
        **{k: round(float(v), 3) for k, v in best.items()},
    }


def similarity(made: Encoder, path: Path) -> dict[str, float]:
    """Pearson of the cosine of embeddings with human scores (SemEval-2022 Task 8)."""
    gold, cosines = [], []
    for r in rows(path):
        gold.append(r["gold_score"])
        one, other = made.embed([r["a"]["text"], r["b"]["text"]])
        cosines.append(float(one @ other))
    return {"pearson": round(float(np.corrcoef(gold, cosines)[0, 1]), 4)}


def main() -> None:
    """Prints the figures of a checkpoint as JSON lines."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("folder", type=Path)
    ask.add_argument("--shared", type=Path, default=Path("../shared"))
    ask.add_argument("--only", nargs="*")
    ask.add_argument("--no-shapes", action="store_true")
    ask.add_argument("--single", action="store_true", help="single precision, for processors without bfloat16")
    ask.add_argument("--exported", action="store_true", help="the folder holds what training.export wrote")
    given = ask.parse_args()
    bench = given.shared / "bench"
    sys.path.insert(0, str(bench))
    score = {n: importlib.import_module(f"scorers.{n}") for n in ("ner", "quotes")}
    made = load(given.folder) if given.exported else encoder(given.folder, not given.no_shapes, not given.single)
    jobs: dict[str, Any] = {n: lambda f=f: names(made, bench / "ner" / f, score["ner"]) for n, f in NER.items()}
    for lang in ("fr", "en"):
        jobs[f"own_{lang}_names"] = lambda lang=lang: own(made, lang, True)
        jobs[f"own_{lang}_all"] = lambda lang=lang: own(made, lang, False)
    jobs["polnear"] = lambda: quotes(made, bench / "quotes/polnear.dev.jsonl.gz", score["quotes"])
    jobs["police"] = lambda: police(made, bench / "sentence_events/indiapolice.dev.jsonl.gz")
    jobs["similarity"] = lambda: similarity(made, bench / "similarity/semeval8_en.dev.jsonl.gz")
    for name, job in jobs.items():
        if not given.only or name in given.only:
            line = json.dumps({"measure": name, **job()})
            print(line, flush=True)


if __name__ == "__main__":
    main()

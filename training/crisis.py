"""How much a text is about a crisis, learnt on what the finished encoder says of it (the states take longest).

    python -m training.crisis src/vigie/language/data/encoder [--states build/crisis_states.npz]

One logistic layer reads the unit mean of the mean states of a passage's sentences: a whole article, its first three
sentences, any three that stand together. ``crisis/labels.tsv`` holds what a reader of title and lead made of articles
of general news (CoNLL-2003 and PolNeAR train) and of our own sentences, ``crisis/invented_*.txt`` passages that were
written for this. Reports of violence, our own sentences with an event and the invented articles of the dev halves add
crises. Each language has as much weight on either side. Writes ``crisis.npz`` and prints how well the hand-labelled
articles are told when a fifth of all is left out. ``--states`` keeps states between runs.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.corpora import rows
from training.marked import read_marked
from vigie.language import encoder
from vigie.language.crisis import OPENING, passage
from vigie.language.document import Document

Floats = NDArray[np.float32]
HERE = Path(__file__).parent
SHARED = Path(os.environ.get("VIGIE_SHARED", HERE.parents[1] / "shared"))
EVALUATION = HERE.parent / "evaluation"
LONGEST = {"polnear": 6000}  # characters; 4,000 of others
# What an article of each set weighs; of a set that has crises only, little.
WEIGHTS = {"conll": 2.0, "polnear": 1.5, "invented": 2.0, "outlook": 3.0, "excerpts": 0.5, "own": 0.3, "together": 0.5}
WEIGHTS |= {"satp": 0.2}
ORDINARY = frozenset(  # articles of `kinds` on courts, companies, sport, votes, trains and films
    "ke-court ke-business ke-sport ke-elections ke-timetable-rail ke-culture kf-proces kf-economie kf-scrutin".split()
)
UNSURE = frozenset({"neg-schedule", "fr-neg-agenda"})
# Files of outlook articles; the others are left to judge.
TAUGHT = ("dev", "fresh", "kinds_", "passages_en", "passages_fr")
TOGETHER = {1: 150, 0: 100}  # texts put together of our own sentences, for each language
WINDOWS, WINDOW_WEIGHT = 3, 0.3
DECAY, FRENCH, FOLDS, SEED, STEPS = 10.0, 1.3, 5, 20251103, 50


@dataclass(frozen=True)
class Labelled:
    """A text of a set, and whether it is about a crisis."""

    corpus: str
    ident: str
    lang: str
    text: str
    crisis: bool


def labelled() -> Iterator[Labelled]:
    """Every text that is learnt from."""
    told: dict[tuple[str, str], int] = {}
    for line in (HERE / "crisis" / "labels.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            corpus, ident, label = line.split("\t")
            told[corpus, ident] = int(label)
    for corpus, path in (("conll", "bench/ner/conll2003.train.jsonl.gz"), ("polnear", "train/polnear.jsonl.gz")):
        for row in rows(SHARED / path):
            if told.get((corpus, row["id"]), 2) != 2:
                text = re.sub(r"\n[A-Z][^\n]{2,40} 1996-\d\d-\d\d\n", "\n", row["text"])
                yield Labelled(corpus, row["id"], "en", text[: LONGEST.get(corpus)], told[corpus, row["id"]] == 1)
    for lang in ("fr", "en"):
        for k, line in enumerate(read_marked(HERE / "sentences" / f"{lang}.train.txt")):
            number = str(k + 1)
            label = told.get((f"own_{lang}", number), 1 if line.events and line.modality != "background" else 2)
            if label != 2:
                yield Labelled("own", f"{lang}{number}", lang, line.text, label == 1)
        for k, invented in enumerate((HERE / "crisis" / f"invented_{lang}.txt").read_text("utf-8").splitlines()):
            yield Labelled("invented", f"{lang}{k + 1}", lang, invented[2:], invented[0] == "1")
    yield from _crises()
    yield from _invented()


def _crises() -> Iterator[Labelled]:
    """Texts of a set that tells of little else; more such sets changed nothing."""
    for row in list(rows(SHARED / "train/satp.jsonl.gz"))[::3]:
        yield Labelled("satp", row["id"], "en", row["text"], True)


def _invented() -> Iterator[Labelled]:
    """The invented articles of the dev halves of `evaluation/`: accounts of crises, and outlooks."""
    for folder in ("excerpts", "outlook/articles"):
        sys.modules.pop("build", None)  # both folders have one
        sys.path.insert(0, str(EVALUATION / folder))
        if folder == "excerpts":
            from build import build
            from check import part

            for lang in ("en", "fr"):
                for row in part(build(lang), "dev")["articles"]:
                    yield Labelled("excerpts", row["id"], lang, row["text"], True)
            continue
        from build import articles

        for path in sorted((EVALUATION / folder).glob("*.txt")):
            if path.stem.startswith(TAUGHT):
                for one in articles(path):
                    if one.ident not in UNSURE:
                        yield Labelled("outlook", one.ident, one.lang, one.text, one.ident not in ORDINARY)


def states(model: encoder.Encoder, texts: list[Labelled], kept: Path | None) -> list[Floats]:
    """The mean states of the sentences of each text, from the file ``kept`` where it has them."""
    known = dict(np.load(kept)) if kept is not None and kept.is_file() else {}
    for one in texts:
        key = f"{one.corpus} {one.ident}"
        if key not in known:
            known[key] = model.read(Document(one.text, one.lang)).means.astype(np.float16)
    if kept is not None:
        np.savez(kept, **known)  # type: ignore[arg-type]
    return [known[f"{one.corpus} {one.ident}"].astype(np.float32) for one in texts]


def examples(texts: list[Labelled], means: list[Floats]) -> tuple[Floats, Floats, Floats, list[int]]:
    """Embeddings, labels, weights and the number of its text of each passage."""
    chance = random.Random(SEED)
    all_texts = list(zip(texts, means, strict=True))
    for lang in ("fr", "en"):
        for crisis, count in TOGETHER.items():
            own = [m for t, m in all_texts if (t.corpus, t.lang, t.crisis) == ("own", lang, bool(crisis))]
            for _ in range(count):
                chosen = np.concatenate(chance.choices(own, k=chance.randint(2, 5)))
                all_texts.append((Labelled("together", "", lang, "", bool(crisis)), chosen))
    total = {(lang, c): sum(WEIGHTS[t.corpus] for t, _ in all_texts if (t.lang, t.crisis) == (lang, c))
             for lang in ("en", "fr") for c in (False, True)}  # fmt: skip
    found: list[tuple[Floats, bool, float, int]] = []
    for n, (text, m) in enumerate(all_texts):
        if not len(m):
            continue
        weight = WEIGHTS[text.corpus] * (FRENCH if text.lang == "fr" else 1.0)
        weight *= total[text.lang, False] / total[text.lang, True] if text.crisis else 1.0
        found += [(passage(part), text.crisis, weight, n) for part in (m, m[:OPENING])]
        for _ in range(WINDOWS if len(m) > OPENING else 0):
            start = chance.randrange(len(m) - OPENING + 1)
            found.append((passage(m[start : start + OPENING]), text.crisis, WINDOW_WEIGHT * weight, n))
    x, y, w, owners = zip(*found, strict=True)
    return np.stack(x), np.array(y, np.float32), np.array(w, np.float32), list(owners)


def fitted(x: Floats, y: Floats, w: Floats) -> tuple[Floats, float]:
    """Weight and bias of a logistic layer with a penalty on the weight, by Newton's method."""
    inputs = np.hstack((x, np.ones((len(x), 1), np.float32))).astype(np.float64)
    penalty = np.append(np.full(x.shape[1], 1 / DECAY), 1e-9)  # none on the bias
    layer = np.zeros(inputs.shape[1])
    for _ in range(STEPS):
        told = 1 / (1 + np.exp(-np.clip(inputs @ layer, -30, 30)))
        slope = inputs.T @ (w * (told - y)) + penalty * layer
        curve = (inputs * (w * told * (1 - told))[:, None]).T @ inputs + np.diag(penalty)
        step = np.linalg.solve(curve, slope)
        layer -= step
        if np.abs(step).max() < 1e-6:
            break
    return layer[:-1].astype(np.float32), float(layer[-1])


def main() -> None:
    """Writes the weights and prints figures of the hand-labelled articles."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--states", type=Path)
    options = parser.parse_args()
    texts = list(labelled())
    means = states(encoder.load(options.folder), texts, options.states)
    x, y, w, owners = examples(texts, means)
    fold = np.array([hash_of(n) % FOLDS for n in owners])
    scores: dict[str, list[tuple[float, bool]]] = {}
    for k in range(FOLDS):
        weight, bias = fitted(x[fold != k], y[fold != k], w[fold != k])
        for n, (text, m) in enumerate(zip(texts, means, strict=True)):
            if hash_of(n) % FOLDS == k and text.corpus in ("conll", "polnear", "invented") and len(m):
                score = float((passage(m) + passage(m[:OPENING])) @ weight) / 2 + bias
                scores.setdefault(f"{text.corpus} {text.lang}", []).append((score, text.crisis))
    for name, told in scores.items():
        right = sum((s >= 0) == crisis for s, crisis in told) / len(told)
        found = [s >= 0 for s, crisis in told if crisis]
        print(f"{name}: {len(told)} left out in turn, right {right:.3f}, crises found {sum(found)} of {len(found)}")
    weight, bias = fitted(x, y, w)
    np.savez(options.folder / "crisis.npz", weight=weight.astype(np.float16), bias=np.float32(bias))


def hash_of(number: int) -> int:
    """A number that spreads the texts over the folds."""
    return random.Random(SEED + number).randrange(1 << 20)


if __name__ == "__main__":
    main()

"""What it costs that all-MiniLM-L6-v2 is uncased, strips accents and has English word pieces, and what mends it.

    python -m training.ablate build/ablate --frequencies fr_words.tsv [--on re3d] [--passes 1] [--seeds 1 2]
    python -m training.ablate build/ablate --table | --shipped

Names alone, from all-MiniLM-L6-v2, by variants that differ in what the network is given beside its pieces and in the
pieces. All see the same batches of sentences and begin with the same weights. ``runs.jsonl`` has a line for each run
with its counts for each dev sentence; runs that are in it are not made again. The table is made from it: strict F1 of
each seed, then the bounds of the difference to the first variant, in 90 of 100 draws of sentences. ``--shipped``
trains nothing: it hides case and accents from the network that ships.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor

from training import corpora
from training.encoding import LOWER, Window, encode
from training.measure import encoder_of
from training.network import Network, from_minilm
from training.train import HEAD_NAMES, allowed_loss, model_folder
from training.vocabulary import wanted, widen
from vigie.language.document import Document
from vigie.language.encoder import Encoder, load
from vigie.language.labels import ENTITIES, classes
from vigie.language.pieces import pieces, tokenizer

# What of how a piece is written is shown: nothing, case, case and accents; and whether French words are added.
VARIANTS = {
    "plain": ("nothing", False),
    "case": ("case", False),
    "case and accents": ("all", False),
    "French words": ("nothing", True),
    "all three": ("all", True),
}
RATE, PIECES, WORDS = 1.5e-4, 640, 8000
VALUES = ("temporal", "quantity", "money")
ACCENT = 5  # added to the number of a shape by an accent
DRAWS = 2000  # of dev sentences, for the interval of a difference

Tally = tuple[int, int, int]  # of a sentence: right, given, wanted
# The windows of a sentence, and its length in plain pieces, by which all variants make the same batches: with batches
# by their own pieces, those with French words took a fifth fewer steps.
Sized = tuple[int, list[Window]]


def shown(shapes: Any, kind: str) -> Any:
    """The shapes (an array) of which only ``kind`` is left; "accents": as in a text in lower case."""
    if kind == "nothing":
        return shapes * 0
    accent = np.where(shapes > ACCENT, ACCENT, 0)
    if kind == "case":
        return shapes - accent
    return np.minimum(shapes, LOWER + accent) if kind == "accents" else shapes


def train_part(on: str, shared: Path) -> list[corpora.Example]:
    """The sentences to learn from."""
    if on == "ours":
        return [*corpora.ours("fr.train"), *corpora.ours("en.train")]
    return list(corpora.names(shared / "bench/ner/re3d.train.jsonl", "re3d", teach=False))


def dev_parts(on: str, shared: Path) -> dict[str, list[corpora.Example]]:
    """What is measured; of WikiNEuRal the first 400 sentences, of re3d the rows that may be used commercially."""
    ner = shared / "bench/ner"
    if on == "ours":
        wiki = list(corpora.names(ner / "wikineural_fr.dev.jsonl", "wikineural", teach=False))[:400]
        return {
            "own, French": list(corpora.ours("fr.dev")),
            "own, English": list(corpora.ours("en.dev")),
            "WikiNEuRal": wiki,
        }
    return {"re3d": list(corpora.names(ner / "re3d.dev.jsonl", "re3d", teach=False))}


def batches(all_: Sequence[Sized], rng: random.Random) -> Iterator[list[Window]]:
    """``all_`` in batches of about ``PIECES`` of the plain pieces and of about one length, in random order."""
    made: list[list[Sized]] = [[]]
    for one in sorted(all_, key=lambda one: one[0] + rng.random() * 8):
        if made[-1] and one[0] * (len(made[-1]) + 1) > PIECES:
            made.append([])
        made[-1].append(one)
    rng.shuffle(made)
    for some in made:
        yield [w for _, ws in some for w in ws]


def filled(rows: Sequence[Sequence[int]]) -> Tensor:
    """``rows`` as a tensor, filled up with zeros."""
    longest = max(map(len, rows))
    return torch.tensor([[*r, *[0] * (longest - len(r))] for r in rows])


def trained(net: Network, own: list[Sized], kind: str, passes: int, seed: int, say: Callable[[str], None]) -> float:
    """Trains ``net`` in place, in single precision; the mean loss of the last pass."""
    rng = random.Random(seed)
    chosen = [b for _ in range(passes) for b in batches(own, rng)]
    groups: list[dict[str, Any]] = [{"params": [], "rate": RATE}, {"params": [], "rate": RATE * 6}]
    for name, p in net.named_parameters():
        groups[name.split(".")[0] in HEAD_NAMES]["params"].append(p)
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    net.train()
    seen, begun = [], time.monotonic()
    for step, some in enumerate(chosen):
        share = step / len(chosen)
        for group in optimizer.param_groups:
            group["lr"] = group["rate"] * min(share / 0.06 + 0.01, (1 - share) / 0.94, 1.0)
        shapes = torch.from_numpy(shown(filled([w.shapes for w in some]).numpy(), kind))
        mask = filled([[1] * len(w.ids) for w in some])
        states = net.drop(net.states(filled([w.ids for w in some]), shapes, mask))
        scores = torch.log_softmax(net.entities(states), -1)
        loss = allowed_loss(scores, filled([w.entities for w in some]), classes(ENTITIES))
        loss.backward()
        torch.nn.utils.clip_grad_norm_([p for p in net.parameters() if p.grad is not None], 1.0)
        optimizer.step()
        optimizer.zero_grad()
        seen.append(loss.item())
        if step % 20 == 0:
            say(f"{step} of {len(chosen)}, {time.monotonic() - begun:.0f} s, loss {statistics.mean(seen[-20:]):.3f}")
    net.eval()
    return statistics.mean(seen[-len(chosen) // passes :])


def judged(made: Encoder, examples: list[corpora.Example]) -> dict[str, list[Tally]]:
    """Strict counts of each example over the labels that the gold has, and over those of names alone."""
    marked = {x for e in examples for _, _, x in e.entities or [] if x in ENTITIES}
    kinds = {"all labels": marked, "names": {x for x in marked if not x.endswith("~") and x not in VALUES}}
    told: dict[str, list[Tally]] = {kind: [] for kind in kinds}
    for e in examples:
        found = {(a, b, x) for a, b, x, _ in made.read(Document(e.text, e.lang)).spans(ENTITIES)}
        for kind, labels in kinds.items():
            gold = {s for s in e.entities or [] if s[2] in labels}
            given = {s for s in found if s[2] in labels}
            told[kind].append((len(gold & given), len(given), len(gold)))
    return told


def run(
    variant: str,
    seed: int,
    examples: list[corpora.Example],
    dev: dict[str, list[corpora.Example]],
    given: argparse.Namespace,
) -> dict[str, Any]:
    """Trains and measures one variant."""
    kind, widened = VARIANTS[variant]
    folder = model_folder()
    weights = load_file(folder / "model.safetensors")
    base = tokenizer(folder / "tokenizer.json")
    words = wanted(given.frequencies, base, WORDS) if widened else []
    path = given.out / "tokenizer.json"
    table = widen(folder / "tokenizer.json", words, weights["embeddings.word_embeddings.weight"], path)
    tokens = tokenizer(path)
    net = from_minilm(weights, table.shape[0], given.layers)
    with torch.no_grad():
        net.words.weight.copy_(table)
    torch.manual_seed(seed)  # here, since a larger table draws more numbers
    net.entities.reset_parameters()

    def say(line: str) -> None:
        with (given.out / "progress.txt").open("a") as out:
            out.write(f"{variant}, seed {seed}: {line}\n")

    begun = time.process_time()
    own = [(sum(len(w.ids) for w in ws), encode(e, tokens, [])) for e in examples if (ws := encode(e, base, []))]
    loss = trained(net, own, kind, given.passes, seed, say)
    made = encoder_of(net, tokens, half=False)
    plain = made.run
    made.run = lambda ids, shapes, mask: plain(ids, shown(shapes, kind), mask)
    return {
        "on": given.on,
        "variant": variant,
        "seed": seed,
        "passes": given.passes,
        "layers": given.layers,
        "loss": round(loss, 4),
        "seconds": round(time.process_time() - begun),
        "pieces": {k: sum(len(pieces(e.text, tokens).ids) for e in part) for k, part in dev.items()},
        "words": {k: sum(len(e.text.split()) for e in part) for k, part in dev.items()},
        "tallies": {k: judged(made, part) for k, part in dev.items()},
    }


def f1(tallies: Sequence[Tally]) -> float:
    """Micro F1."""
    right, given, wanted_ = (sum(t[i] for t in tallies) for i in range(3))
    return 2 * right / max(1, given + wanted_)


def interval(runs: list[list[Tally]], base: list[list[Tally]]) -> tuple[float, float]:
    """Bounds of the mean F1 of ``runs`` less that of ``base``, in 90 of 100 draws of dev sentences and of seeds."""
    rng = np.random.default_rng(1)
    ours, theirs = np.array(runs, dtype=float), np.array(base, dtype=float)
    found = []
    for _ in range(DRAWS):
        at = rng.integers(ours.shape[1], size=ours.shape[1])
        pair = rng.integers(len(ours), size=len(ours))
        a, b = ours[pair][:, at].sum(1), theirs[pair][:, at].sum(1)
        found.append((2 * a[:, 0] / (a[:, 1] + a[:, 2]) - 2 * b[:, 0] / (b[:, 1] + b[:, 2])).mean())
    return float(np.quantile(found, 0.05)), float(np.quantile(found, 0.95))


def table(lines: list[dict[str, Any]]) -> Iterator[str]:
    """Rows of Markdown: for each train part F1 by variant and the difference to the first variant."""
    for on in dict.fromkeys(x["on"] for x in lines):
        own = [x for x in lines if x["on"] == on]
        base = {x["seed"]: x["tallies"] for x in own if x["variant"] == "plain"}
        measures = [(part, kind) for part, kinds in own[0]["tallies"].items() for kind in kinds]
        yield f"\n| {on} | " + " | ".join(f"{part}: {kind}" for part, kind in measures) + " | pieces a word |"
        yield "|---|" + "---:|" * (len(measures) + 1)
        for variant in sorted({x["variant"] for x in own}, key=list(VARIANTS).index):
            runs = [x for x in own if x["variant"] == variant and x["seed"] in base]
            if not runs:
                continue
            cells = []
            for part, kind in measures:
                counts = [x["tallies"][part][kind] for x in runs]
                cell = " ".join(f"{f1(c):.3f}"[1:] for c in counts)
                if variant != "plain":
                    low, high = interval(counts, [base[x["seed"]][part][kind] for x in runs])
                    cell += f" ({low:+.3f} to {high:+.3f})"
                cells.append(cell)
            first = runs[0]
            cells.append(" ".join(f"{first['pieces'][k] / first['words'][k]:.2f}" for k in first["pieces"]))
            yield f"| {variant} | " + " | ".join(cells) + " |"
        told = [tuple(x[k] for k in ("variant", "seed", "passes", "loss", "seconds")) for x in own]
        yield f"\nVariant, seed, passes, loss, seconds of a core: {told}"


def shipped(dev: dict[str, list[corpora.Example]]) -> Iterator[str]:
    """What the network that ships finds of names, and without case, accents or both."""
    made = load()
    plain = made.run
    for what, first, second in (
        ("as written", "all", "all"),
        ("without accents", "case", "all"),
        ("in lower case", "accents", "all"),
        ("both", "accents", "case"),
    ):
        made.run = lambda ids, shapes, mask, a=first, b=second: plain(ids, shown(shown(shapes, a), b), mask)
        cells = [f"{f1(counts):.3f}"[1:] for part in dev.values() for counts in judged(made, part).values()]
        yield f"| {what} | " + " | ".join(cells) + " |"


def main() -> None:
    """Makes the runs that are missing and prints the table."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("out", type=Path)
    ask.add_argument("--shared", type=Path, default=Path("../shared"))
    ask.add_argument("--on", choices=("ours", "re3d"), default="ours")
    ask.add_argument("--frequencies", type=Path, help="French words with their frequencies, tab-separated")
    ask.add_argument("--variants", nargs="*", choices=VARIANTS, default=list(VARIANTS))
    ask.add_argument("--seeds", nargs="*", type=int, default=[1, 2])
    ask.add_argument("--passes", type=int, default=1)
    ask.add_argument("--layers", type=int, default=6)
    ask.add_argument("--share", type=float, default=1.0, help="of the train part that is read")
    ask.add_argument("--threads", type=int, default=1)
    only = ask.add_mutually_exclusive_group()
    only.add_argument("--table", action="store_true", help="print the table of the runs that are there")
    only.add_argument("--shipped", action="store_true", help="hide case and accents from the network that ships")
    given = ask.parse_args()
    torch.set_num_threads(given.threads)
    given.out.mkdir(parents=True, exist_ok=True)
    log = given.out / "runs.jsonl"
    lines = list(corpora.rows(log)) if log.exists() else []
    if given.shipped:
        print("\n".join(shipped(dev_parts(given.on, given.shared))))
        return
    if not given.table:
        examples, dev = train_part(given.on, given.shared), dev_parts(given.on, given.shared)
        random.Random(0).shuffle(examples)
        examples = examples[: round(given.share * len(examples))]
        have = {(x["on"], x["variant"], x["seed"]) for x in lines}
        for seed in given.seeds:
            for variant in given.variants:
                if (given.on, variant, seed) not in have:
                    lines.append(run(variant, seed, examples, dev, given))
                    with log.open("a") as out:
                        out.write(json.dumps(lines[-1]) + "\n")
    print("\n".join(table(lines)))


if __name__ == "__main__":
    main()

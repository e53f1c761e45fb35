"""A checkpoint → the files that ship: the network in ONNX with int8 weights, its tokenizer, the weights of the pairs.

    python -m training.export build/run1 src/vigie/language/data/encoder

Matrix weights become int8 per output channel, with the inputs quantized as they come (dynamic); the word table
becomes int8 per row. ``--full`` writes the network in single precision instead, to measure the loss against.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.network import Network

OUTPUTS = ("entities", "phrases", "roles", "cues", "sentence", "piece_side", "cue_side", "embedding")


class Exported(nn.Module):
    """The network with its outputs as a tuple, which the exporter can name."""

    def __init__(self, net: Network) -> None:
        super().__init__()
        self.net = net

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        return tuple(self.net(ids, shapes, mask))


def to_onnx(net: Network, out: Path) -> None:
    """Writes ``net`` in single precision."""
    ids = torch.randint(1000, 2000, (2, 16))
    inputs = (ids, torch.ones_like(ids), torch.ones_like(ids))
    axes = {n: {0: "windows", 1: "pieces"} for n in ("ids", "shapes", "mask", *OUTPUTS)}
    torch.onnx.export(
        Exported(net).eval(),
        inputs,
        str(out),
        input_names=["ids", "shapes", "mask"],
        output_names=list(OUTPUTS),
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


def small_table(model: onnx.ModelProto, name: str) -> None:
    """Turns a look-up table into int8 with one scale per row, which is looked up beside it."""
    graph = model.graph
    table = next(t for t in graph.initializer if t.name == name)
    values = numpy_helper.to_array(table)
    scale = np.maximum(np.abs(values).max(1, keepdims=True), 1e-8).astype(np.float32) / 127
    rows = np.round(values / scale).astype(np.int8)
    gather = next(n for n in graph.node if n.op_type == "Gather" and n.input[0] == name)
    ids, out = gather.input[1], gather.output[0]
    graph.initializer.remove(table)
    graph.initializer.extend([
        numpy_helper.from_array(rows, f"{name}_rows"), numpy_helper.from_array(scale, f"{name}_scale")
    ])  # fmt: skip
    nodes = [
        helper.make_node("Gather", [f"{name}_rows", ids], [f"{name}_picked"]),
        helper.make_node("Cast", [f"{name}_picked"], [f"{name}_real"], to=TensorProto.FLOAT),
        helper.make_node("Gather", [f"{name}_scale", ids], [f"{name}_scaled"]),
        helper.make_node("Mul", [f"{name}_real", f"{name}_scaled"], [out]),
    ]
    at = list(graph.node).index(gather)
    graph.node.remove(gather)
    for k, node in enumerate(nodes):
        graph.node.insert(at + k, node)


def main() -> None:
    """Writes the files of a checkpoint."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("folder", type=Path)
    ask.add_argument("out", type=Path)
    ask.add_argument("--full", action="store_true")
    given = ask.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    state = torch.load(given.folder / "checkpoint.pt", weights_only=True)
    net = Network(state["words.weight"].shape[0])
    net.load_state_dict(state)
    net.eval()
    shipped = given.out / "model.onnx"
    to_onnx(net, shipped)
    if not given.full:
        model = onnx.load(str(shipped))
        words = next(t.name for t in model.graph.initializer if list(t.dims) == list(net.words.weight.shape))
        small_table(model, words)
        half = given.folder / "model.table.onnx"
        onnx.save(model, str(half))
        quantize_dynamic(
            str(half),
            str(shipped),
            op_types_to_quantize=["MatMul", "Gemm"],
            per_channel=True,
            reduce_range=False,
            weight_type=QuantType.QInt8,
        )
        half.unlink()
    pairs = {"distance": net.distance.weight, "weight": net.part.weight, "bias": net.part.bias}
    np.savez(given.out / "pairs.npz", **{k: v.detach().numpy().astype(np.float32) for k, v in pairs.items()})
    tokens = json.loads((given.folder / "tokenizer.json").read_text(encoding="utf-8"))
    (given.out / "tokenizer.json").write_text(json.dumps(tokens, ensure_ascii=False), encoding="utf-8")
    for path in sorted(given.out.iterdir()):
        print(f"{path.stat().st_size / 1e6:6.2f} MB  {path.name}")


if __name__ == "__main__":
    main()

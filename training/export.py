"""A checkpoint → the files that ship: the network in ONNX with int8 weights, its tokenizer, the weights of the pairs.

    python -m training.export build/run1 src/vigie/language/data/encoder
    python -m training.export build/phrases src/vigie/language/data/encoder --phrases

Matrix weights become int8 per output channel, with the inputs quantized as they come (dynamic, one scale for a whole
batch); the word table becomes int8 per row. Two things keep the scales small. The state of the mark that opens a window
is five times as large as any other (an attention sink), so that it goes through the inner layers apart from the rest.
And inputs whose channels differ in size are levelled, their weights taking up the difference (SmoothQuant, Xiao et al.
2023; the sizes are told by the normalisation before). ``--full`` writes the network in single precision instead, to
measure the loss against. ``--phrases`` writes the network for whole noun phrases (``training.phrases``), which looks
words up in the table of ``model.onnx`` beside it.
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

OUTPUTS = (
    "entities",
    "phrases",
    "roles",
    "cues",
    "sentence",
    "piece_side",
    "cue_side",
    "embedding",
    "states",
    "middle",
)
MIDDLE = 3  # the layer whose states are given too: sentences are told better with them
_SMALL = 64  # bytes
_LEVEL = 0.7  # how much of the difference between channels the weights take up


class Exported(nn.Module):
    """The network with its outputs as a tuple, which the exporter can name; its sums are those of the network."""

    def __init__(self, net: Network) -> None:
        super().__init__()
        self.net = net
        before = net.norm
        for i, layer in enumerate(net.layers):
            self.register_buffer(f"attending{i}", levelled(before, layer.qkv))
            self.register_buffer(f"inner{i}", levelled(layer.norm1, layer.up))
            before = layer.norm2

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        net = self.net
        at = torch.arange(ids.shape[1], device=ids.device)
        x = net.norm(net.words(ids) + net.places(at) + net.kind + net.shapes(shapes))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        middle = x
        for i, layer in enumerate(net.layers):
            level, inner = getattr(self, f"attending{i}"), getattr(self, f"inner{i}")
            x = layer.attend(x, x * level, bias)
            opening, rest = (layer.widen(y, y * inner) for y in (x[:, :1], x[:, 1:]))
            x = torch.cat((opening, rest), 1)
            if i == MIDDLE:
                middle = x
        return (*net.heads(x), x, middle)


class Phrases(Exported):
    """The same with the whole noun phrases alone."""

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        return (super().forward(ids, shapes, mask)[OUTPUTS.index("phrases")],)


def levelled(norm: nn.LayerNorm, linear: nn.Linear) -> Tensor:
    """Factors for the channels of ``norm``'s output that make them alike in size; the weights take the opposite."""
    with torch.no_grad():
        size = (3 * norm.weight.abs() + norm.bias.abs()).clamp_min(1e-3)  # three standard deviations
        scale = size**_LEVEL / linear.weight.abs().amax(0).clamp_min(1e-5) ** (1 - _LEVEL)
        scale /= scale.mean()
        linear.weight.mul_(scale[None])
        return 1 / scale


def to_onnx(net: Network, out: Path, phrases: bool = False) -> None:
    """Writes ``net`` in single precision."""
    outputs = ("phrases",) if phrases else OUTPUTS
    ids = torch.randint(1000, 2000, (2, 16))
    inputs = (ids, torch.ones_like(ids), torch.ones_like(ids))
    axes = {n: {0: "windows", 1: "pieces"} for n in ("ids", "shapes", "mask", *outputs)}
    torch.onnx.export(
        (Phrases if phrases else Exported)(net).eval(),
        inputs,
        str(out),
        input_names=["ids", "shapes", "mask"],
        output_names=list(outputs),
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


def apart(graph: onnx.GraphProto) -> None:
    """Gives each product a weight of its own name: one that two share would be quantized once and kept whole too."""
    known = {t.name: t for t in graph.initializer}
    same = {n.output[0]: n.input[0] for n in graph.node if n.op_type == "Identity" and n.input[0] in known}
    seen: set[str] = set()
    for node in [n for n in graph.node if n.output[0] in same]:
        graph.node.remove(node)
    for node in graph.node:
        for i, name in enumerate(node.input):
            name = node.input[i] = same.get(name, name)
            if node.op_type == "MatMul" and name in known and name in seen:
                copy = onnx.TensorProto()
                copy.CopyFrom(known[name])
                copy.name = node.input[i] = f"{name}_again"
                graph.initializer.append(copy)
            seen.add(name)


def joined(graph: onnx.GraphProto) -> None:
    """Keeps one of weights that are equal."""
    kept: dict[tuple[object, ...], str] = {}
    other: dict[str, str] = {}
    for tensor in list(graph.initializer):
        if len(tensor.raw_data) >= _SMALL:
            name = kept.setdefault((tensor.data_type, *tensor.dims, tensor.raw_data), tensor.name)
            if name != tensor.name:
                other[tensor.name] = name
                graph.initializer.remove(tensor)
    for node in graph.node:
        for i, name in enumerate(node.input):
            node.input[i] = other.get(name, name)


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


def shared_table(model: onnx.ModelProto, beside: Path) -> None:
    """Leaves the word table out and refers to that of the file ``beside``. Raises ValueError where they differ."""
    data = beside.read_bytes()
    for tensor in model.graph.initializer:
        if ".words." in tensor.name or tensor.name.startswith("net.words"):
            raw = tensor.raw_data
            offset = data.find(raw)
            if offset < 0:
                raise ValueError(f"{beside} has another {tensor.name}: train with the word table as it is")
            tensor.ClearField("raw_data")
            tensor.data_location = TensorProto.EXTERNAL
            for key, value in (("location", beside.name), ("offset", offset), ("length", len(raw))):
                tensor.external_data.add(key=key, value=str(value))


def main() -> None:
    """Writes the files of a checkpoint."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("folder", type=Path)
    ask.add_argument("out", type=Path)
    ask.add_argument("--full", action="store_true")
    ask.add_argument("--phrases", action="store_true")
    given = ask.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    state = torch.load(given.folder / "checkpoint.pt", weights_only=True)
    net = Network(state["words.weight"].shape[0])
    net.load_state_dict(state)
    net.eval()
    shipped = given.out / ("phrases.onnx" if given.phrases else "model.onnx")
    to_onnx(net, shipped, given.phrases)
    if not given.full:
        model = onnx.load(str(shipped))
        words = next(t.name for t in model.graph.initializer if list(t.dims) == list(net.words.weight.shape))
        small_table(model, words)
        apart(model.graph)
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
        model = onnx.load(str(shipped))
        joined(model.graph)
        if given.phrases:
            shared_table(model, given.out / "model.onnx")
        onnx.save(model, str(shipped))
    if given.phrases:
        print(f"{shipped.stat().st_size / 1e6:6.2f} MB  {shipped.name}")
        return
    pairs = {"distance": net.distance.weight, "weight": net.part.weight, "bias": net.part.bias}
    np.savez(given.out / "pairs.npz", **{k: v.detach().numpy().astype(np.float32) for k, v in pairs.items()})
    tokens = json.loads((given.folder / "tokenizer.json").read_text(encoding="utf-8"))
    (given.out / "tokenizer.json").write_text(json.dumps(tokens, ensure_ascii=False), encoding="utf-8")
    for path in sorted(given.out.iterdir()):
        print(f"{path.stat().st_size / 1e6:6.2f} MB  {path.name}")


if __name__ == "__main__":
    main()

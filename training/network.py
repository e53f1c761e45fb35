"""The network: a small BERT that also sees how each piece is written, with light heads over one pass.

Architecture of all-MiniLM-L6-v2 (Wang et al. 2020; six layers of 384), written out so that training needs nothing but
PyTorch. Beside the pieces it reads their shapes (:mod:`vigie.language.pieces`); that table starts at zero, so that the
untrained network is all-MiniLM-L6-v2 exactly. Dropout stands only after the word table and before the heads: inside the
layers it costs a third of the time on a CPU.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from vigie.language.labels import CUES, ENTITIES, EVENTS, FLAGS, MODALITIES, PARTS, POLICE, ROLES, classes
from vigie.language.pieces import SHAPES

HIDDEN, HEADS, INNER, PAIR = 384, 12, 1536, 96
REACH, STEP = 160, 4  # an attribution's pieces lie within REACH of its cue; distances are told apart in steps of 4
DISTANCES = 2 * (REACH // STEP) + 1


class Layer(nn.Module):
    """One transformer layer, normalised after (as BERT)."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, INNER)
        self.down = nn.Linear(INNER, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        x = self.attend(x, x, bias)
        return self.widen(x, x)

    def attend(self, x: Tensor, levelled: Tensor, bias: Tensor) -> Tensor:
        """The first half; ``levelled`` is ``x`` as the weights are made for (see ``training.export``)."""
        b, t, _ = x.shape
        size = HIDDEN // HEADS
        q, k, v = self.qkv(levelled).view(b, t, 3, HEADS, size).permute(2, 0, 3, 1, 4)
        scores = torch.matmul(q, k.transpose(-1, -2)) * (1 / math.sqrt(size)) + bias
        attended = torch.matmul(torch.softmax(scores, -1).to(v.dtype), v)
        return self.norm1(x + self.out(attended.transpose(1, 2).reshape(b, t, HIDDEN)))

    def widen(self, x: Tensor, levelled: Tensor) -> Tensor:
        """The second half."""
        return self.norm2(x + self.down(F.gelu(self.up(levelled))))


class Scores(NamedTuple):
    """Scores per piece: entities, the same as whole noun phrases, roles, cues, sentence labels (to be averaged), two
    sides of pairs, embedding."""

    entities: Tensor
    phrases: Tensor
    roles: Tensor
    cues: Tensor
    sentence: Tensor
    piece_side: Tensor
    cue_side: Tensor
    embedding: Tensor


class Network(nn.Module):
    """Encoder and heads. ``forward`` takes ids, shapes and a mask (batch × pieces)."""

    def __init__(self, vocabulary: int, layers: int = 6) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, HIDDEN)
        self.places = nn.Embedding(512, HIDDEN)
        self.kind = nn.Parameter(torch.zeros(HIDDEN))
        self.shapes = nn.Embedding(SHAPES, HIDDEN)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.entities = nn.Linear(HIDDEN, classes(ENTITIES))
        self.phrases = nn.Linear(HIDDEN, classes(ENTITIES))
        self.roles = nn.Linear(HIDDEN, classes(ROLES))
        self.cues = nn.Linear(HIDDEN, classes(CUES))
        self.sentence = nn.Linear(HIDDEN, len(EVENTS) + len(MODALITIES) + len(FLAGS) + len(POLICE))
        self.piece_side = nn.Linear(HIDDEN, PAIR)
        self.cue_side = nn.Linear(HIDDEN, PAIR)
        self.distance = nn.Embedding(DISTANCES, PAIR)
        self.part = nn.Linear(PAIR, len(PARTS))
        self.embedding = nn.Linear(HIDDEN, HIDDEN)
        nn.init.eye_(self.embedding.weight)
        nn.init.zeros_(self.embedding.bias)

    def states(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        at = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.places(at) + self.kind + self.shapes(shapes)
        x = self.drop(self.norm(x))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Scores:
        return self.heads(self.states(ids, shapes, mask))

    def heads(self, x: Tensor) -> Scores:
        embedding = self.embedding(x).float()
        x = self.drop(x)
        return Scores(
            torch.log_softmax(self.entities(x).float(), -1),
            torch.log_softmax(self.phrases(x).float(), -1),
            torch.log_softmax(self.roles(x).float(), -1),
            torch.log_softmax(self.cues(x).float(), -1),
            self.sentence(x).float(),
            self.piece_side(x).float(),
            self.cue_side(x).float(),
            embedding,
        )

    def pairs(self, piece_side: Tensor, cue_side: Tensor, distances: Tensor) -> Tensor:
        """Scores (cues × pieces × parts): ``piece_side`` per cue's window, ``cue_side`` one mean vector per cue."""
        return self.part(torch.relu(piece_side + cue_side[:, None, :] + self.distance(distances)))


def distances(pieces: int, first: int, last: int) -> Tensor:
    """The distance class of each piece of a window to the cue ``first`` … ``last`` (inclusive)."""
    at = torch.arange(pieces)
    gap = torch.where(at < first, at - first, torch.where(at > last, at - last, 0))
    away = torch.div(gap.abs() + STEP - 1, STEP, rounding_mode="floor").clamp(max=REACH // STEP)
    return REACH // STEP + away * gap.sign()


def from_minilm(weights: dict[str, Tensor], vocabulary: int, layers: int = 6) -> Network:
    """A network from the first ``layers`` of all-MiniLM-L6-v2; the caller sets the rows beyond its own vocabulary."""
    net = Network(vocabulary, layers)
    with torch.no_grad():
        own = weights["embeddings.word_embeddings.weight"]
        net.words.weight[: own.shape[0]] = own
        net.places.weight.copy_(weights["embeddings.position_embeddings.weight"])
        net.kind.copy_(weights["embeddings.token_type_embeddings.weight"][0])
        _copy(net.norm, weights, "embeddings.LayerNorm")
        for i, layer in enumerate(net.layers):
            name = f"encoder.layer.{i}"
            for kind in ("weight", "bias"):
                three = [weights[f"{name}.attention.self.{x}.{kind}"] for x in ("query", "key", "value")]
                getattr(layer.qkv, kind).copy_(torch.cat(three))
            _copy(layer.out, weights, f"{name}.attention.output.dense")
            _copy(layer.norm1, weights, f"{name}.attention.output.LayerNorm")
            _copy(layer.up, weights, f"{name}.intermediate.dense")
            _copy(layer.down, weights, f"{name}.output.dense")
            _copy(layer.norm2, weights, f"{name}.output.LayerNorm")
    return net


def _copy(module: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(weights[f"{name}.weight"])
    module.bias.copy_(weights[f"{name}.bias"])

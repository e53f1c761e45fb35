"""The encoder: one pass of a small network over a text gives scores for entities, attributions, events, embeddings.

The network (``data/encoder``; how it was trained stands in its model card) reads windows of word pieces that begin and
end with sentences; what it says of a piece is taken from the one window in which the piece counts, so that a text of
any length is read without a seam. What the scores mean is in :mod:`vigie.language.labels`.
"""

from __future__ import annotations

import math
import os
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vigie.errors import ConfigError
from vigie.language import roles_in_text
from vigie.language.document import Document
from vigie.language.labels import (
    CUES,
    ENTITIES,
    EVENTS,
    FLAGS,
    MODALITIES,
    PARTS,
    POLICE,
    ROLES,
    classes,
    smoothed,
    spans,
)
from vigie.language.pieces import Pieces, pieces, tokenizer, windows
from vigie.model.spans import Bounds

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

    Floats = NDArray[np.float32]
    Ints = NDArray[np.int64]

DATA = Path(__file__).parent / "data" / "encoder"
SIZE, OVERLAP = 250, 16  # pieces of a window without its two marks; read again from what stands before
AROUND = 16  # pieces on each side whose mean state is context for roles
REACH, STEP = 160, 4  # distances from a cue are told apart in steps of 4 pieces, up to 160
# What going from a part of an attribution (outside, source, content) to another costs, as log-probability: contents are
# rarely broken, a source may be one word.
COSTS = ((0.0, 0.5, 1.5), (0.5, 0.0, 1.5), (1.5, 1.5, 0.0))
CUE_ODDS = 2.0  # a word is taken for a cue from a third on: its odds are counted so many times
# French miscellaneous names were learnt from links of Wikipedia, which mark more than names: each piece of one costs.
LINKED, LINKED_COST = "misc", 0.7
TAUGHT_TEXTS = ("en",)  # languages with whole texts labelled with roles; French has sentences only
FILLED = 0.9  # of the longest window's pieces that the others of a batch must have
BATCH = 4096  # pieces in one run of the network
_BEGIN, _END = 101, 102
_SENTENCE = (*EVENTS, *MODALITIES, *FLAGS, *POLICE)
# ids, shapes, mask (windows × pieces) → entities, the same as whole phrases, roles, cues, sentence labels, two sides of
# pairs, embeddings, states of the last layer and of a middle one.
Run = Callable[["Ints", "Ints", "Ints"], Sequence["Floats"]]


@dataclass(frozen=True, slots=True)
class Said:
    """An attribution as the network sees it: bounds of the cue, of the source, of what is said; its probability."""

    cue: Bounds
    source: tuple[Bounds, ...]
    content: tuple[Bounds, ...]
    probability: float


@dataclass(frozen=True)
class Encoded:
    """What the network says of a document: scores per piece (log-probabilities), and per sentence.

    ``phrases`` are the entities as whole noun phrases, with article, title and pronouns, as re3d marks them.
    ``sentences``: sentences × (event types, modalities, flags, police actions), unscaled, zeros for one
    without a piece. Texts are embedded by :meth:`Encoder.embed`; ``means`` are the mean states of the sentences.
    """

    pieces: Pieces
    entities: Floats
    phrases: Floats
    roles: Floats
    cues: Floats
    sentences: Floats
    means: Floats
    _sides: tuple[tuple[int, Floats, Floats], ...]  # per window: its first piece, and the two sides of its pairs
    _counted: tuple[int, ...]  # per window: the first piece that counts
    _pairs: dict[str, Floats]

    def spans(self, labels: Sequence[str], phrases: bool = False) -> list[tuple[int, int, str, float]]:
        """Entities or roles (by their list of labels): (start, end, label, probability), as code points."""
        entities = self.phrases if phrases else self.entities
        scores = {ENTITIES: entities, ROLES: self.roles, CUES: self.cues}[tuple(labels)]
        at = self.pieces
        return [(at.starts[i], at.ends[j - 1], label, p) for i, j, label, p in spans(scores, labels, at.begins)]

    def events(self, labels: Sequence[str]) -> list[dict[str, float]]:
        """For each sentence the probability of each of ``labels`` (event types, flags, or police actions)."""
        import numpy as np

        first = _SENTENCE.index(labels[0])
        scores = 1 / (1 + np.exp(-self.sentences[:, first : first + len(labels)]))
        return [dict(zip(labels, map(float, row), strict=True)) for row in scores]

    def attributions(self) -> list[Said]:
        """Who said what, one per cue, in order of the cues."""
        import numpy as np

        likelier = self.cues.copy()
        likelier[:, 1:] += np.log(CUE_ODDS)
        cues = spans(likelier, CUES, self.pieces.begins)
        if not cues:
            return []
        scored = [self._parts(first, end) for first, end, _, _ in cues]
        longest = max(len(words) for words, _ in scored)
        scores = np.zeros((len(cues), longest, len(PARTS)), dtype=np.float32)
        scores[:, :, 1:] = -30
        for k, (words, _) in enumerate(scored):
            scores[k, : len(words)] = words
        found = []
        for (first, end, _, sure), (words, edges), path in zip(
            cues, scored, smoothed(scores, np.array(COSTS, dtype=np.float32)), strict=True
        ):
            source, content = (self._runs(path[: len(words)] == part, edges) for part in (1, 2))
            if content:
                bounds = (self.pieces.starts[first], self.pieces.ends[end - 1])
                found.append(Said(bounds, source, content, min(1.0, sure / CUE_ODDS)))
        return found

    def _parts(self, first: int, end: int) -> tuple[Floats, list[int]]:
        """Scores of the words around the cue at pieces ``first`` to ``end``, and the edges of the words, as pieces."""
        import numpy as np

        k = bisect_left(self._counted, first + 1) - 1
        start, piece_side, cue_side = self._sides[k]
        a, b = first - start, min(end - start, len(piece_side))
        hidden = piece_side + cue_side[a:b].mean(0) + self._pairs["distance"][_distances(len(piece_side), a, b - 1)]
        scores = np.maximum(hidden, 0.0) @ self._pairs["weight"].T + self._pairs["bias"]
        top = scores.max(1, keepdims=True)
        scores -= top + np.log(np.exp(scores - top).sum(1, keepdims=True))
        begins = np.array(self.pieces.begins[start : start + len(scores)])
        begins[0] = True
        words = np.flatnonzero(begins)
        return np.add.reduceat(scores, words, axis=0), [start + n for n in (*words.tolist(), len(scores))]

    def _runs(self, chosen: NDArray[np.bool_], edges: Sequence[int]) -> tuple[Bounds, ...]:
        """Bounds of unbroken runs of chosen words, whose edges are pieces."""
        changes = (chosen[1:] != chosen[:-1]).nonzero()[0] + 1
        cuts = [0, *changes.tolist(), len(chosen)]
        at = self.pieces
        return tuple((at.starts[edges[a]], at.ends[edges[b] - 1]) for a, b in pairwise(cuts) if b > a and chosen[a])


def _distances(n: int, first: int, last: int) -> Ints:
    import numpy as np

    at = np.arange(n)
    gap = np.where(at < first, at - first, np.where(at > last, at - last, 0))
    away = np.minimum((np.abs(gap) + STEP - 1) // STEP, REACH // STEP)
    found: Ints = REACH // STEP + away * np.sign(gap)
    return found


class Encoder:
    """A loaded network. ``run`` is its function; ``pairs`` the weights that tell an attribution's parts.

    ``roles`` are the weights of the layer that tells roles from the network's states, ``in_text`` of those that tell
    them from the whole text (:mod:`vigie.language.roles_in_text`); their mean counts. ``actions`` are the weights of
    that which tells the police actions of a sentence. ``phrases`` gives the network for whole noun phrases, loaded when
    first asked for. Without them the network's own heads do.
    """

    def __init__(
        self,
        tokens: Tokenizer,
        run: Run,
        pairs: dict[str, Floats],
        roles: dict[str, Floats] | None = None,
        actions: dict[str, Floats] | None = None,
        in_text: dict[str, Floats] | None = None,
        phrases: Callable[[], Run] | None = None,
    ) -> None:
        self.tokens = tokens
        self.run = run
        self.pairs = pairs
        self.roles = roles
        self.actions = actions
        self.in_text = in_text
        self.phrases = phrases

    def read(self, doc: Document, phrases: bool = False) -> Encoded:
        """What the network says of ``doc``; any text, the empty one too; ``phrases``: with whole noun phrases."""
        import numpy as np

        found, parts = self._windows(doc)
        n = len(found.ids)
        widths = [classes(labels) for labels in (ENTITIES, ENTITIES, ROLES, CUES)]
        rows = [np.zeros((n, w), dtype=np.float32) for w in (*widths, len(_SENTENCE))]
        for row in rows[:4]:
            row[:, 1:] = -1e4  # a piece that no window counts is outside
        in_text = self.in_text if doc.lang in TAUGHT_TEXTS else None
        states = np.zeros((n, 384), dtype=np.float32)
        wide = np.zeros((n, len(in_text["first_bias"]) if in_text is not None else 0), dtype=np.float32)
        sides: dict[int, tuple[int, Floats, Floats]] = {}
        for chosen in _batches(parts):
            inputs = _inputs([found] * len(chosen), [parts[k] for k in chosen])
            out = [*self.run(*inputs)]
            if phrases and self.phrases is not None:
                out[1] = self.phrases()(*inputs)[0]
            for at, k in enumerate(chosen):
                before, first, end = parts[k]
                inner = slice(first - before + 1, end - before + 1)
                for row, scores in zip(rows, out[:5], strict=True):
                    row[first:end] = scores[at, inner]
                states[first:end] = out[7][at, inner]
                if self.roles is not None:
                    rows[2][first:end] = _log_softmax(layer(_features(out, at, inner), self.roles))
                if in_text is not None:
                    wide[first:end] = roles_in_text.narrowed(roles_in_text.features(out, at, inner), in_text)
                whole = slice(1, end - before + 1)
                sides[k] = (before, out[5][at, whole], out[6][at, whole])
        if in_text is not None:
            np.logaddexp(rows[2], roles_in_text.scores(wide, in_text), out=rows[2])
            rows[2] -= math.log(2)
        if doc.lang == "fr":
            at = 1 + 2 * ENTITIES.index(LINKED)
            rows[0][:, at : at + 2] -= LINKED_COST
        bounds = _bounds(found, doc)
        return Encoded(
            found,
            rows[0],
            rows[1],
            rows[2],
            rows[3],
            _means(rows[4], bounds),
            _means(states, bounds),
            tuple(sides[k] for k in range(len(parts))),
            tuple(first for _, first, _ in parts),
            self.pairs,
        )

    def features(self, doc: Document) -> tuple[Pieces, Floats]:
        """The pieces of ``doc`` and what roles are told from, pieces × (states, scores, means); to train that."""
        import numpy as np

        found, parts = self._windows(doc)
        width = 2 * 384 + classes(ENTITIES) + classes(ROLES)
        rows = np.zeros((len(found.ids), width), dtype=np.float32)
        for chosen in _batches(parts):
            out = self.run(*_inputs([found] * len(chosen), [parts[k] for k in chosen]))
            for at, k in enumerate(chosen):
                before, first, end = parts[k]
                rows[first:end] = _features(out, at, slice(first - before + 1, end - before + 1))
        return found, rows

    def police(self, doc: Document) -> list[dict[str, float]]:
        """For each sentence the score of each police action, of which one half is the best point; no reader asks."""
        import numpy as np

        if self.actions is None:
            return self.read(doc).events(POLICE)
        scores = 1 / (1 + np.exp(-layer(self.pooled(doc), self.actions)))
        return [dict(zip(POLICE, map(float, row), strict=True)) for row in scores]

    def states(self, doc: Document) -> tuple[Pieces, Floats]:
        """The pieces of ``doc`` and what roles in a text are told from (three states and scores); to train that."""
        import numpy as np

        found, parts = self._windows(doc)
        rows = np.zeros((len(found.ids), 3 * 384 + classes(ENTITIES) + classes(ROLES)), dtype=np.float32)
        for chosen in _batches(parts):
            out = self.run(*_inputs([found] * len(chosen), [parts[k] for k in chosen]))
            for at, k in enumerate(chosen):
                before, first, end = parts[k]
                rows[first:end] = roles_in_text.features(out, at, slice(first - before + 1, end - before + 1))
        return found, rows

    def pooled(self, doc: Document) -> Floats:
        """What police actions are told from, sentences × (means, maxima of the states); to train that."""
        found, parts = self._windows(doc)
        pools = _Pools(_bounds(found, doc))
        for chosen in _batches(parts):
            out = self.run(*_inputs([found] * len(chosen), [parts[k] for k in chosen]))
            for at, k in enumerate(chosen):
                before, first, end = parts[k]
                inner = slice(first - before + 1, end - before + 1)
                pools.add(first, out[8][at, inner], out[9][at, inner])
        return pools.features()

    def _windows(self, doc: Document) -> tuple[Pieces, list[tuple[int, int, int]]]:
        found = pieces(doc.text, self.tokens).inside([(s.start, s.end) for s in doc.sentences])
        bounds = _bounds(found, doc)
        gaps = zip((0, *(s.end for s in doc.sentences)), doc.sentences, strict=False)
        return found, windows(bounds, SIZE, OVERLAP, ["\n" in doc.text[end : s.start] for end, s in gaps])

    def embed(self, texts: Sequence[str]) -> Floats:
        """Unit embeddings (texts × 384) of short texts, such as a title and a lead: their first ``SIZE`` pieces.

        Zeros for a text without a piece. Cheaper than :meth:`read`: texts share the runs of the network.
        """
        import numpy as np

        found = [pieces(text, self.tokens) for text in texts]
        parts = [(0, 0, min(len(f.ids), SIZE)) for f in found]
        out = np.zeros((len(texts), 384), dtype=np.float32)
        for chosen in _batches(parts):
            inputs = _inputs([found[k] for k in chosen], [parts[k] for k in chosen])
            states = self.run(*inputs)[7]
            for at, k in enumerate(chosen):
                if n := parts[k][2]:
                    out[k] = states[at, 1 : n + 1].mean(0)
        return _unit(out)


def _bounds(found: Pieces, doc: Document) -> list[Bounds]:
    """First piece and past the last of each sentence."""
    return [(bisect_left(found.starts, s.start), bisect_left(found.starts, s.end)) for s in doc.sentences]


def _features(out: Sequence[Floats], at: int, inner: slice) -> Floats:
    """What roles are told from: states, scores (bounded and scaled), and the mean state of AROUND pieces on each side.

    For the ``inner`` pieces of window ``at``; the means go to the edges of the window.
    """
    import numpy as np

    whole = out[7][at, 1 : inner.stop]
    sums = np.concatenate((np.zeros((1, whole.shape[1]), dtype=np.float32), whole.cumsum(0, dtype=np.float32)))
    here = np.arange(inner.start - 1, inner.stop - 1)
    low, high = np.maximum(here - AROUND, 0), np.minimum(here + AROUND + 1, len(whole))
    around = (sums[high] - sums[low]) / (high - low)[:, None]
    scores = np.maximum(np.concatenate((out[0][at, inner], out[2][at, inner]), axis=1), roles_in_text.LEAST) / 4
    found: Floats = np.concatenate((out[7][at, inner], scores, around), axis=1)
    return found


class _Pools:
    """Means and maxima of states over sentences (given as bounds of pieces), whose pieces come window by window."""

    def __init__(self, bounds: Sequence[Bounds]) -> None:
        import numpy as np

        self.ends = np.array([b for _, b in bounds], dtype=np.int64)
        self.sizes = np.maximum([b - a for a, b in bounds], 1).astype(np.float32)
        self.sums = np.zeros((len(bounds), 2 * 384), dtype=np.float32)
        self.tops = np.full((len(bounds), 2 * 384), -np.inf, dtype=np.float32)

    def add(self, first: int, *states: Floats) -> None:
        """Takes the states of the pieces from ``first`` on."""
        import numpy as np

        if not len(states[0]):
            return
        owners = np.searchsorted(self.ends, np.arange(first, first + len(states[0])), side="right")
        starts = np.flatnonzero(np.diff(owners, prepend=-1))
        chosen = owners[starts]
        rows = np.concatenate(states, axis=1)
        self.sums[chosen] += np.add.reduceat(rows, starts, axis=0)
        self.tops[chosen] = np.maximum(self.tops[chosen], np.maximum.reduceat(rows, starts, axis=0))

    def features(self) -> Floats:
        """Sentences × (means, maxima); zeros for a sentence without a piece."""
        import numpy as np

        found: Floats = np.concatenate((self.sums / self.sizes[:, None], self.tops), axis=1)
        found[~np.isfinite(self.tops[:, 0])] = 0
        return found


def layer(features: Floats, weights: dict[str, Floats]) -> Floats:
    """Scores (rows × classes) from features, by one hidden layer."""
    import numpy as np

    hidden = np.maximum(features @ weights["first"] + weights["first_bias"], 0.0)
    found: Floats = hidden @ weights["second"] + weights["second_bias"]
    return found


def _log_softmax(scores: Floats) -> Floats:
    import numpy as np

    scores = scores - scores.max(1, keepdims=True)
    found: Floats = scores - np.log(np.exp(scores).sum(1, keepdims=True))
    return found


def _batches(parts: Sequence[tuple[int, int, int]]) -> list[list[int]]:
    """Windows of about one length together, at most BATCH pieces: little is filled up."""
    order = sorted(range(len(parts)), key=lambda k: parts[k][0] - parts[k][2])
    made: list[list[int]] = []
    longest = 0
    for k in order:
        length = parts[k][2] - parts[k][0] + 2
        if made and length >= FILLED * longest and longest * (len(made[-1]) + 1) <= BATCH:
            made[-1].append(k)
        else:
            made.append([k])
            longest = length
    return made


def _inputs(found: Sequence[Pieces], parts: Sequence[tuple[int, int, int]]) -> tuple[Ints, Ints, Ints]:
    """Ids, shapes and mask for the network: each of ``parts`` of its own ``found``, filled up to the longest."""
    import numpy as np

    longest = max(end - before for before, _, end in parts) + 2
    ids, shapes, mask = (np.zeros((len(parts), longest), dtype=np.int64) for _ in range(3))
    for row, (f, (before, _, end)) in enumerate(zip(found, parts, strict=True)):
        n = end - before
        ids[row, 0], ids[row, 1 : n + 1], ids[row, n + 1] = _BEGIN, f.ids[before:end], _END
        shapes[row, 1 : n + 1] = f.shapes[before:end]
        mask[row, : n + 2] = 1
    return ids, shapes, mask


def _means(rows: Floats, bounds: Sequence[tuple[int, int]]) -> Floats:
    import numpy as np

    out = np.zeros((len(bounds), rows.shape[1]), dtype=np.float32)
    for k, (a, b) in enumerate(bounds):
        if b > a:
            out[k] = rows[a:b].mean(0)
    return out


def _unit(rows: Floats) -> Floats:
    import numpy as np

    found: Floats = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return found


@lru_cache(maxsize=1)
def load(folder: Path = DATA, threads: int | None = None) -> Encoder:
    """The shipped encoder, loaded once per process; it uses ``threads`` cores, all of them by default.

    Raises :class:`ConfigError` where its files are missing.
    """
    import numpy as np
    import onnxruntime

    for name in ("model.onnx", "pairs.npz", "tokenizer.json"):
        if not (folder / name).is_file():
            raise ConfigError(f"the encoder's file {name} is missing; install vigie again, or read with --rules")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads or min(os.cpu_count() or 1, 8)
    options.log_severity_level = 3
    # Threads that wait without spinning leave the cores to the rules and to other processes.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")

    def runner(name: str) -> Run:
        session = onnxruntime.InferenceSession(str(folder / name), options, providers=["CPUExecutionProvider"])

        def run(ids: Ints, shapes: Ints, mask: Ints) -> Sequence[Floats]:
            return session.run(None, {"ids": ids, "shapes": shapes, "mask": mask})  # type: ignore[no-any-return]

        return run

    pairs: dict[str, Any] = dict(np.load(folder / "pairs.npz"))
    run = runner("model.onnx")
    phrases = lru_cache(maxsize=1)(lambda: runner("phrases.onnx")) if (folder / "phrases.onnx").is_file() else None
    roles, actions, in_text = (_weights(folder / f"{name}.npz") for name in ("roles", "actions", "roles_in_text"))
    return Encoder(tokenizer(folder / "tokenizer.json"), run, pairs, roles, actions, in_text, phrases)


def _weights(path: Path) -> dict[str, Floats] | None:
    """The weights of a layer in single precision; ``None`` where the folder has none."""
    import numpy as np

    return {name: w.astype(np.float32) for name, w in np.load(path).items()} if path.is_file() else None

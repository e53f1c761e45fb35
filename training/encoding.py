"""Examples → windows of numbers for the network, and batches of windows."""

from __future__ import annotations

import random
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import torch
from tokenizers import Tokenizer
from torch import Tensor

from training.corpora import DESCRIBED, OPEN, SILENT, WHOLE_PHRASES, Example, Labelled
from training.network import distances
from vigie.language.document import Document
from vigie.language.labels import CUES, ENTITIES, EVENTS, FLAGS, MODALITIES, POLICE, ROLES, classes
from vigie.language.pieces import Pieces, pieces, windows

SIZE, OVERLAP = 190, 30  # pieces of a window without its two marks; read again from what stands before
BEGIN, END, LOWER, CAPITALS = 101, 102, 2, 4
CASELESS = (0, 1, 6)
MOST_CUES = 12  # per window in training
LENGTHS = (48, 96, SIZE + 2)  # of windows, with their marks; shorter ones are filled up
SENTENCE = len(EVENTS) + len(MODALITIES) + len(FLAGS) + len(POLICE)


@dataclass
class Pair:
    """A cue (first and last piece in the window) and what each piece is to it."""

    first: int
    last: int
    parts: list[int]


@dataclass
class Stretch:
    """Pieces of a window with targets per sentence class (-1 unknown) and a number in the teacher's table (or -1)."""

    first: int
    end: int
    targets: list[int]
    modality: int
    taught: int = -1


@dataclass
class Window:
    """Everything of one window; bit masks say which classes are allowed for a piece (0: not to be judged)."""

    corpus: str
    ids: list[int]
    shapes: list[int]
    entities: list[int]
    phrases: list[int]
    roles: list[int]
    cues: list[int]
    pairs: list[Pair] = field(default_factory=list)
    stretches: list[Stretch] = field(default_factory=list)


def tagged(found: Pieces, spans: list[tuple[int, int, str]], labels: Sequence[str], corpus: str) -> list[int]:
    """A bit mask of allowed classes for every piece of a text: bit 0 outside, then begin and inside of each label."""
    silent = [x for x in SILENT.get(corpus, ()) if x in labels]
    open_ = 1 | sum(6 << (2 * labels.index(x)) for x in silent)
    beside = 1 | sum(6 << (2 * labels.index(x)) for x in silent if x not in DESCRIBED)
    row = [open_] * len(found.ids)
    taken = []
    for start, end, label in spans:
        inside = _inside(found, start, end)
        if label == OPEN:
            for i in inside:
                row[i] = 1 | sum(6 << (2 * labels.index(x)) for x in DESCRIBED)
            continue
        for i in inside:
            row[i] = (2 if i == inside.start else 4) << (2 * labels.index(label))
        taken.append(inside)
    for inside in taken:
        for i in (*_word_before(found, inside.start), inside.stop):
            if 0 <= i < len(row) and row[i] == open_:
                row[i] = beside
    return row


def _word_before(found: Pieces, first: int) -> range:
    """The pieces of the word before the piece ``first``."""
    i = first - 1
    while i > 0 and not found.begins[i]:
        i -= 1
    return range(max(i, 0), first)


def encode(example: Example, tokens: Tokenizer, taught: list[str]) -> list[Window]:
    """The windows of an example. Sentences that the teacher is to embed are added to ``taught``."""
    doc = Document(example.text, example.lang)
    found = pieces(example.text, tokens)
    bounds = [(bisect_left(found.starts, s.start), bisect_left(found.starts, s.end)) for s in doc.sentences]
    entities = phrases = roles = None
    if example.entities is not None:
        entities = tagged(found, example.entities, ENTITIES, example.corpus)
        phrases = entities if example.corpus in WHOLE_PHRASES else None
    if example.roles is not None:
        roles = tagged(found, example.roles, ROLES, example.corpus)
    cues, pairs = _attributions(example, found)
    made = []
    for before, first, end in windows(bounds, SIZE, OVERLAP):
        n = end - before
        judged = range(first - before, n)

        def row(whole: list[int] | None, before: int = before, end: int = end, judged: range = judged) -> list[int]:
            cut = [0] * (end - before) if whole is None else whole[before:end]
            return [0, *(x if i in judged else 0 for i, x in enumerate(cut)), 0]

        w = Window(
            example.corpus,
            [BEGIN, *found.ids[before:end], END],
            [0, *found.shapes[before:end], 0],
            row(entities),
            row(phrases),
            row(roles),
            row(cues),
        )
        for cue_first, cue_last, parts in pairs:
            if first <= cue_first and cue_last < end:
                w.pairs.append(Pair(cue_first - before + 1, cue_last - before + 1, [0, *parts[before:end], 0]))
        for s in example.stretches:
            a, b = bisect_left(found.starts, s.start), bisect_left(found.starts, s.end)
            if first <= a and b <= end:
                w.stretches.append(_stretch(s, a - before + 1, b - before + 1))
        if example.meaning is not None and first == 0 and end == len(found.ids):
            w.stretches.append(Stretch(1, n + 1, [-1] * SENTENCE, -1, len(taught)))
            taught.append(example.meaning)
        if example.teach:
            for sentence, (a, b) in zip(doc.sentences, bounds, strict=True):
                if first <= a and b <= end and 4 <= b - a <= 120:
                    blank = Stretch(a - before + 1, b - before + 1, [-1] * SENTENCE, -1, len(taught))
                    taught.append(example.text[sentence.start : sentence.end])
                    w.stretches.append(blank)
        made.append(w)
    return made


def _attributions(example: Example, found: Pieces) -> tuple[list[int] | None, list[tuple[int, int, list[int]]]]:
    if example.attributions is None:
        return None, []
    row = [1] * len(found.ids)
    pairs = []
    for a in example.attributions:
        cue = [i for lo, hi in a["cue"] for i in _inside(found, lo, hi)]
        if not cue:
            continue
        parts = [0] * len(found.ids)
        for number, name in ((2, "content"), (1, "source")):
            for lo, hi in a[name]:
                for i in _inside(found, lo, hi):
                    parts[i] = number
        run = [i for i in cue if i - cue[0] == cue.index(i)]  # the first unbroken piece of the cue
        for k, i in enumerate(run):
            row[i] = 2 if k == 0 else 4
        pairs.append((run[0], run[-1], parts))
    return row, pairs


def _inside(found: Pieces, start: int, end: int) -> range:
    first = bisect_left(found.starts, start)
    if first and found.ends[first - 1] > start:
        first -= 1
    return range(first, bisect_left(found.starts, end))


def _stretch(s: Labelled, first: int, end: int) -> Stretch:
    events = [-1] * len(EVENTS) if s.events is None else [int(e in s.events) for e in EVENTS]
    flags = [-1] * len(FLAGS) if s.flags is None else [int(f in s.flags) for f in FLAGS]
    police = [-1] * len(POLICE) if s.police is None else [int(p in s.police) for p in POLICE]
    modality = -1 if s.modality is None else MODALITIES.index(s.modality)
    return Stretch(first, end, [*events, *[-1] * len(MODALITIES), *flags, *police], modality)


@dataclass
class Batch:
    """Tensors of some windows of about the same length; pairs and stretches of all of them are listed together."""

    ids: Tensor
    shapes: Tensor
    mask: Tensor
    entities: Tensor
    phrases: Tensor
    roles: Tensor
    cues: Tensor
    pair_window: Tensor
    pair_cue: Tensor  # pairs × pieces, the weights that average the cue's pieces
    pair_distance: Tensor
    pair_parts: Tensor
    stretch_window: Tensor
    stretch_mean: Tensor
    stretch_targets: Tensor
    stretch_modality: Tensor
    stretch_taught: Tensor


def batch(chosen: Sequence[Window], pieces_: int, rng: random.Random | None = None) -> Batch:
    """The tensors of ``chosen``, filled up to the shape of their length class in batches of ``pieces_``.

    With ``rng``, some windows are shown in capitals or without any (wire text, posts).
    """
    longest = next(n for n in LENGTHS if all(len(w.ids) <= n for w in chosen))
    empty = pieces_ // longest - len(chosen)

    def filled(rows: Sequence[Sequence[int]]) -> Tensor:
        return torch.tensor([[*r, *[0] * (longest - len(r))] for r in rows], dtype=torch.long).view(-1, longest)

    def whole(rows: Sequence[Sequence[int]]) -> Tensor:
        return torch.cat((filled(rows), torch.zeros(empty, longest, dtype=torch.long)))

    shapes = [_rewritten(w.shapes, rng) for w in chosen]
    pairs = [(n, p) for n, w in enumerate(chosen) for p in _some(w.pairs, rng)]
    stretches = [(n, s) for n, w in enumerate(chosen) for s in w.stretches]
    cue = torch.zeros(len(pairs), longest)
    away = torch.zeros(len(pairs), longest, dtype=torch.long)
    for k, (_, p) in enumerate(pairs):
        cue[k, p.first : p.last + 1] = 1 / (p.last + 1 - p.first)
        away[k] = distances(longest, p.first, p.last)
    mean = torch.zeros(len(stretches), longest)
    for k, (_, s) in enumerate(stretches):
        mean[k, s.first : s.end] = 1 / (s.end - s.first)
    return Batch(
        whole([w.ids for w in chosen]),
        whole(shapes),
        whole([[1] * len(w.ids) for w in chosen]),
        whole([w.entities for w in chosen]),
        whole([w.phrases for w in chosen]),
        whole([w.roles for w in chosen]),
        whole([w.cues for w in chosen]),
        torch.tensor([n for n, _ in pairs], dtype=torch.long),
        cue,
        away,
        filled([p.parts for _, p in pairs]),
        torch.tensor([n for n, _ in stretches], dtype=torch.long),
        mean,
        torch.tensor([s.targets for _, s in stretches], dtype=torch.long).view(-1, SENTENCE),
        torch.tensor([s.modality for _, s in stretches], dtype=torch.long),
        torch.tensor([s.taught for _, s in stretches], dtype=torch.long),
    )


def _some(pairs: list[Pair], rng: random.Random | None) -> list[Pair]:
    return pairs if rng is None or len(pairs) <= MOST_CUES else rng.sample(pairs, MOST_CUES)


def _rewritten(shapes: list[int], rng: random.Random | None) -> list[int]:
    if rng is None:
        return shapes
    chance = rng.random()
    kind = CAPITALS if chance < 0.04 else LOWER if chance < 0.07 else 0
    return [s if not kind or s in CASELESS else kind + (5 if s > 5 else 0) for s in shapes]


def batches(all_: Sequence[Window], pieces_: int, rng: random.Random) -> Iterator[list[Window]]:
    """``all_`` in batches, in random order: windows of one length class together, as many as ``pieces_`` allows.

    There are few length classes and each has one number of windows, since the compiled network is made for a shape.
    """
    by_length: dict[int, list[Window]] = {n: [] for n in LENGTHS}
    for w in all_:
        by_length[next(n for n in LENGTHS if len(w.ids) <= n)].append(w)
    made = []
    for length, ws in by_length.items():
        rng.shuffle(ws)
        size = pieces_ // length
        made += [ws[at : at + size] for at in range(0, len(ws), size)]
    rng.shuffle(made)
    yield from made


__all__ = ["CUES", "Batch", "Window", "batch", "batches", "classes", "encode"]

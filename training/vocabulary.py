"""The vocabulary: all-MiniLM-L6-v2's word pieces, without those of scripts we don't read, and French words added.

A new piece starts as the mean of the pieces it was split into, so that the network reads as before.
"""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor


def plain(word: str) -> str:
    """Lower case, without accents: what the tokenizer looks up."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")


def wanted(frequencies: Path, base: Tokenizer, number: int) -> list[str]:
    """The ``number`` words of a list (word, frequency; by tabs) whose splitting costs most pieces in running text."""
    weight: dict[str, float] = {}
    for line in frequencies.read_text(encoding="utf-8").splitlines():
        word, frequency = line.split("\t")
        for part in re.split(r"['’-]", plain(word)):
            if part.isalpha() and len(part) > 2:
                weight[part] = weight.get(part, 0.0) + float(frequency)
    gain = {}
    for word, f in weight.items():
        split = len(base.encode(word, add_special_tokens=False).ids)
        if split > 1:
            gain[word] = f * (split - 1)
    return sorted(sorted(gain), key=lambda w: -gain[w])[:number]


def widen(original: Path, words: list[str], vectors: Tensor, out: Path) -> Tensor:
    """Writes a ``tokenizer.json`` with ``words`` added to ``original``'s vocabulary; the table with their vectors.

    Raises ValueError where a word is there already.
    """
    base = Tokenizer.from_file(str(original))
    base.no_padding()
    base.no_truncation()
    made = json.loads(original.read_text(encoding="utf-8"))
    vocabulary = made["model"]["vocab"]
    rows = [vectors]
    for word in words:
        if word in vocabulary:
            raise ValueError(f"{word!r} is in the vocabulary already")
        vocabulary[word] = len(vocabulary)
        rows.append(vectors[base.encode(word, add_special_tokens=False).ids].mean(0, keepdim=True))
    made["truncation"] = made["padding"] = None
    out.write_text(json.dumps(made, ensure_ascii=False), encoding="utf-8")
    return torch.cat(rows)

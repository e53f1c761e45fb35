"""Inputs that once failed (``tools/fuzz.py`` keeps them): none may raise, break the contract or take long again."""

import io
import time
from pathlib import Path

import pytest

from fuzzing import FAILED, SUFFIXES, check
from shared import patience
from vigie import gazetteer
from vigie.config import Settings
from vigie.ingest import ingest
from vigie.read import read_article

CASES = sorted(f for f in FAILED.iterdir() if f.suffix in SUFFIXES)


@pytest.mark.parametrize("file", CASES, ids=lambda f: f.name)
def test_what_once_failed(file: Path) -> None:
    start = time.process_time()
    articles = check(ingest([file]))
    check(ingest(["-"], stdin=io.BytesIO(file.read_bytes())))
    for article in articles:
        read_article(article, gazetteer.load(), Settings(encoder=False))
    assert time.process_time() - start < patience(15)

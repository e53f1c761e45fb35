"""What the tests of the doors share: a file written, read, and found to hold articles or failures."""

from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from vigie.config import Settings
from vigie.ingest import ingest
from vigie.model import Article, Failure

SENTENCE = "Nine people died in Tin Fictif on Monday, the invented hospital said."
FRENCH = "Neuf personnes sont mortes lundi à Tin Fictif, a indiqué l’hôpital inventé de la ville."


def read(path: Path, data: str | bytes | None = None, settings: Settings | None = None) -> list[Article | Failure]:
    """What ``path`` holds, once ``data`` is written there."""
    if data is not None:
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    found = list(ingest([path], settings or Settings()))
    for item in found:
        holds(item)
    return found


def articles(path: Path, data: str | bytes | None = None, settings: Settings | None = None) -> list[Article]:
    """The same, where all of it must be articles."""
    found = read(path, data, settings)
    assert all(isinstance(a, Article) for a in found), found
    return [a for a in found if isinstance(a, Article)]


def failure(path: Path, data: str | bytes | None = None, settings: Settings | None = None) -> str:
    """The one failure that ``path`` is: name#entry: reason; remedy."""
    (found,) = read(path, data, settings)
    assert isinstance(found, Failure), found
    return line(found)


def line(found: Article | Failure) -> str:
    assert isinstance(found, Failure), found
    return f"{Path(found.source).name if '#http' not in found.source else found.source}: {found.reason}; {found.remedy}"


def holds(item: object) -> None:
    """An article can be written out, a failure is one line."""
    assert isinstance(item, Article | Failure)
    if isinstance(item, Article):
        assert item.text.strip()
        "".join([item.text, item.title or "", item.outlet or "", item.url or "", item.id, *item.authors]).encode()
    else:
        assert "\n" not in item.source + item.reason + item.remedy
        (item.source + item.reason + item.remedy).encode()


def any_bytes(path: Path, pieces: list[bytes], wrap: Callable[[bytes], bytes] = bytes, examples: int = 60) -> None:
    """Whatever is written to ``path``, reading it never raises."""

    @hypothesis_settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(st.binary(max_size=40) | st.sampled_from(pieces), max_size=20).map(b"".join))
    def check(data: bytes) -> None:
        read(path, data)
        read(path, wrap(data))

    check()


def mutations(path: Path, good: bytes, examples: int = 60) -> None:
    """The same for a good file with bytes changed, or cut off."""

    @hypothesis_settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))
    @given(
        st.lists(st.tuples(st.integers(0, len(good) - 1), st.binary(min_size=1, max_size=4)), max_size=4),
        st.integers(0, len(good)),
    )
    def check(changes: list[tuple[int, bytes]], end: int) -> None:
        data = bytearray(good)
        for at, new in changes:
            data[at : at + len(new)] = new
        read(path, bytes(data))
        read(path, bytes(data[:end]))

    check()

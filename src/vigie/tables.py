"""Word lists and tables as YAML: those that ship in each room's ``data``, and the user's own."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import Any

from vigie.errors import ConfigError

_MOST_BYTES = 5_000_000


def text(room: str, name: str) -> str:
    """The file ``name`` of the ``data`` of ``room``, a folder of the package."""
    return (resources.files("vigie") / room / "data" / name).read_text(encoding="utf-8")


def shipped(room: str, name: str) -> Any:
    """The YAML file ``name`` of the ``data`` of ``room``, parsed."""
    return _parsed(text(room, name))


def users(path: Path) -> Any:
    """A YAML file of the user. Raises :class:`ConfigError` where it can't be read."""
    import yaml

    try:
        if path.stat().st_size > _MOST_BYTES:
            raise ConfigError(f"{path}: larger than {_MOST_BYTES:,} bytes; split it or leave out what is not needed")
        return _parsed(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as e:
        raise ConfigError(f"{path}: can't be read as YAML ({e}); compare it with the file in the package") from None


def _parsed(text: str) -> Any:
    import yaml  # late: it takes as long as the rest of `vigie --help`

    # libyaml is ten times faster, where it was built in; both are safe loaders.
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))

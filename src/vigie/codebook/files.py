"""The package's YAML files, and the user's."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import Any

import yaml

from vigie.errors import ConfigError

_MOST_BYTES = 5_000_000


def shipped(name: str) -> Any:
    """A file of ``codebook/data``."""
    text = resources.files("vigie.codebook").joinpath("data", name).read_text(encoding="utf-8")
    return yaml.load(text, Loader=_loader())


def users(path: Path) -> Any:
    """A file of the user. Raises :class:`ConfigError` where it can't be read."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise ConfigError(f"{path}: larger than {_MOST_BYTES:,} bytes; split it or leave out what is not needed")
        return yaml.load(path.read_text("utf-8"), Loader=_loader())
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as e:
        raise ConfigError(f"{path}: can't be read as YAML ({e}); compare it with the file in the package") from None


def _loader() -> Any:
    # libyaml is ten times faster, where it was built in; both are safe loaders.
    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)

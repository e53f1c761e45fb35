"""Addresses that nobody can take apart: kept out, and no reason to stop."""

from __future__ import annotations

import pytest

from vigie.model.addresses import host_of, well_formed


@pytest.mark.parametrize(
    ("url", "kept", "host"),
    [
        ("https://example.org/1", True, "example.org"),
        ("https://[::1]/1", True, "::1"),
        ("https://[x/1", False, None),
        ("https://example.org:port/1", False, None),
        ("urn:1", True, None),
        (None, True, None),
    ],
)
def test_addresses(url: str | None, kept: bool, host: str | None) -> None:
    assert well_formed(url) == (url if kept else None)
    assert host_of(url) == host

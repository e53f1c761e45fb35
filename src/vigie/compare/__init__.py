"""Questions that several articles answer, whether the answers agree, and incidents across articles."""

from vigie.compare.alike import Claim, cluster
from vigie.compare.comparing import compare

__all__ = ["Claim", "cluster", "compare"]

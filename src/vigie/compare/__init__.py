"""Questions that several articles answer, whether the answers agree, and incidents across articles."""

from vigie.compare.alike import Claim, cluster
from vigie.compare.comparing import compare
from vigie.compare.support import Support, supported

__all__ = ["Claim", "Support", "cluster", "compare", "supported"]

"""Questions that several articles answer, whether the answers agree, and incidents across articles."""

from vigie.compare.comparing import compare
from vigie.compare.likeness.alike import Claim, cluster
from vigie.compare.likeness.support import Support, supported

__all__ = ["Claim", "Support", "cluster", "compare", "supported"]

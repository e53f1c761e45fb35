"""What the page and the exports withhold by default, to protect people (DESIGN, principle 7; docs/threats.md).

Persons who are neither officials, fighters, leaders, analysts nor spokespersons are not named; future movements of aid,
civilians or evacuations are not shown; aid sites, camps and hospitals are shown at district precision. When in doubt,
withheld. The switches are ``Settings.names`` and ``Settings.precise``.
"""

from vigie.protect.places import beside
from vigie.protect.shield import DISTRICT_DEGREES, WITHHELD_NAME, WITHHELD_TITLE, Shield

__all__ = ["DISTRICT_DEGREES", "WITHHELD_NAME", "WITHHELD_TITLE", "Shield", "beside"]

"""Whether words of a sentence tell how a thing was before, beside what the sentence says of it now.

"Le convoi bloqué depuis une semaine est entré", "the port, shut since Thursday, works again": a participle without an
auxiliary, with how long it had been so, and what stands in a relative clause are what was before.
"""

from __future__ import annotations

import re

_SINCE = re.compile(
    r"(?: [\w'-]+){0,3}? (?:since|depuis|il y a|for (?:\w+ ){1,3}?(?:days?|weeks?|months?|years?)"
    r"|(?:\w+ ){1,3}?(?:days?|weeks?|months?|years?) (?:ago|earlier)|pendant|durant)\b"
)
# After one of these a participle is a verb of the clause.
_AUXILIARY = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being|has|have|had|remain\w*|stay\w*|ha(?:sn|dn|ven)'t|(?:is|are|was|were)n't|got"
    r"|it's|est|sont|ete|etait|etaient|etre|fut|furent|a|ont|avait|avaient|avoir|ayant|reste\w*|demeure\w*|soit"
    r"|se|s'est|se sont|s'etaient|not|never|pas|jamais|plus|and|et|still|toujours|encore|now|desormais|tout|deja"
    r"|already|\w+ly|\w+ment)|n't)\W*$"
)
_RELATIVE = re.compile(r"\b(?:which|who|whom|whose|qui|dont|que|that) (?:[\w'’-]+ ){0,4}?$")
# "said that it was closed", "qui est ouvert": what is told, not of whom.
_TOLD_THAT = re.compile(
    r"\b(?:sa(?:id|ys?)|told|claim\w*|insist\w*|affirm\w*|assur\w*|\w+(?:er|it|ent|e)) (?:that|que) "
)
_PARTICIPLE = re.compile(r"\w+(?:ed|en|e|ee|es|ees|is|ise|ises|u|ue|us|ues|ut|off|arret)$")


def before_now(plain: str, m: re.Match[str]) -> bool:
    """Whether the match only tells how it was before."""
    before = plain[: m.start()]
    if (relative := _RELATIVE.search(before)) is not None and _TOLD_THAT.search(before, relative.start() - 20) is None:
        return True
    return (
        _PARTICIPLE.search(m.group()) is not None
        and _AUXILIARY.search(before) is None
        and _SINCE.match(plain, m.end()) is not None
    )

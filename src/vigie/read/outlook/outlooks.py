"""Where a text speaks of what is to come, and what a bare future then means.

A future verb alone is as often a plan, a rule or a timetable as a forecast. It foretells under a heading such as
"Outlook", beside a sentence that plainly foretells, or in the mouth of somebody who can't decide on what he tells of.
Only texts that tell of a crisis are read so; elsewhere a bare "will" is small talk. The patterns look at folded text
(``clauses.folded``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vigie.read.grammar.clauses import Folded
from vigie.read.outlook.outcome_words import BY_ITSELF

CRISIS = re.compile(
    r"\b(?:kill(?:ed|ing)|dead|deaths?|attack(?:s|ed)?|gunmen|rebels?|insurg\w+|army|soldiers|troops|militia\w*"
    r"|displaced"
    r"|disaster|crisis|pirates?|hijack\w*|missiles?|gunfire|ransom|seamen|threat|shot dead|shortages?|cyclon\w+"
    r"|mortes?|disparus|crise|penuries?|incendiee?s?|militaires?|pillages"
    r"|catastrophe"
    r"|wounded|bodies|died|bloodshed|policemen|malnourished|raids?|relief|hungry|convoys?"
    r"|displacement|refugees?|famine|hunger|food (?:in)?security|siege|blockade|ceasefire|truce|clashes|fighting"
    r"|cholera"
    r"|floods?|drought|cyclone|air ?strikes?|shell(?:ing|ed)|gangs?|kidnap\w*|coup|junta|war|violence|casualties"
    r"|humanitarian|protesters|massacre|malnutrition|aid workers?|armed (?:men|groups?)|curfew|evacuat\w+|jihadis\w+"
    r"|tues?|morts?|attaques?|rebelles|armee|soldats|milices?|deplaces?|deplacements|refugies|faim|malnutrition"
    r"|blocus|treve|cessez-le-feu|affrontements|combats|inondations|secheresse|otages?|enlevements?|junte|guerre"
    r"|violences?|humanitaires?|manifestants|manifestations|jihadistes?|djihadistes?|couvre-feu|groupes armes|putsch"
    r"|armes|fusils?|pille\w*|enterre\w*|tueries?|frappes?|bombard\w+|famine|victimes|explosions?|bandits|militants?"
    r"|besieg\w+|paramilitar\w+|ambush\w*|peacekeepers?|killers?|artillery|rockets?|riots?|shelled|starv\w+"
    r"|buried|looted|bombs?|bombing|hostages?|epidemie|naufrages?)\b"
)
_LEAST = 3  # different such words

_AHEAD = (
    r"(?:outlook|scenarios?|forecasts?|projections?|projected|prospects?|anticipated|anticipation|expected"
    r"|assumptions?"
    r"|looking ahead|what (?:next|now|to (?:expect|watch))|what comes next|watch ?points?|trends?|trajectory"
    r"|risks? (?:ahead|of)|early warning|assessment|three ways|(?:the )?(?:weeks|months|days) ahead"
    r"|perspectives?|previsions?|tendances?|evolution|hypotheses|points? (?:de vigilance|d'attention)"
    r"|a (?:court|moyen|long) terme|et (?:apres|maintenant|demain))"
)
_HEADED = re.compile(rf"\W*(?:[\w'-]+[ ,:-]+){{0,3}}?{_AHEAD}\b")
# "Response. Assistance reached …", "Tendance : la pression …": a heading that stands in its paragraph.
_LEAD = re.compile(
    r"[ \t]*(?:[-*•]\s*)?(?P<head>[A-ZÀ-Ý][^\W\d_]+(?:[ '’-][^\W\d_]+){0,4})(?:,[^.:\n]{3,40})?\s?"
    r"(?:\. ?(?=[A-ZÀ-Ý\d«“\"])|:(?= ))"
)
_LONGEST_HEAD = 9  # words


def of_crisis(f: Folded) -> bool:
    """Whether the text tells of a crisis rather than of sport, markets or manners."""
    words = set()
    for m in CRISIS.finditer(f.text):
        words.add(m.group().rstrip("s"))
        if len(words) >= _LEAST:
            return True
    return False


def _full_of_crisis(f: Folded) -> bool:
    """Whether a text of crisis tells of little else: one such word in so many characters."""
    return len(CRISIS.findall(f.text)) * _FAR_APART >= len(f.text)


_FAR_APART = 320  # characters; a column on an election that names a war has one in 600 and more


def sections(text: str, f: Folded, headed: re.Pattern[str] = _HEADED) -> list[tuple[int, int]]:
    """The parts of ``text`` under a heading that ``headed`` matches, in folded bounds; by default one of outlook.

    A heading is a short line, or the words before a full stop or colon that open a paragraph ("Trend. Pressure …").
    """
    parts: list[tuple[int, int]] = []
    begin: int | None = None
    at = 0
    for line in text.splitlines(keepends=True):
        words = line.split()
        bare = line.strip()
        alone = 0 < len(words) <= _LONGEST_HEAD and bare[-1] not in '.!?…"”»;,)'
        lead = None if alone else _LEAD.match(line)
        if alone or (lead and len(lead["head"].split()) <= (5 if begin is not None else 4)):
            head = bare if alone else (lead["head"] if lead else "")
            ahead = headed.match(f.text, f.here(at), f.here(at) + len(head) + 2) is not None
            if begin is not None and not (ahead and alone):
                parts.append((begin, f.here(at)))
                begin = None
            if ahead and begin is None:
                begin = f.here(at + len(line) if alone else at)
        at += len(line)
    if begin is not None:
        parts.append((begin, len(f.text)))
    return parts


@dataclass(frozen=True)
class Setting:
    """What stands around a sentence of a crisis text: a heading of outlook over it, a forecast beside or in it."""

    headed: bool = False
    near: bool = False
    itself: bool = False
    analysis: bool = False  # the text foretells again and again
    full: bool = False  # the text tells of little else than a crisis


def settings(f: Folded, text: str, sentences: Sequence[tuple[int, int]], told: set[int]) -> list[Setting | None]:
    """The setting of each of ``sentences`` (folded bounds), where those numbered in ``told`` plainly foretell."""
    if not of_crisis(f):
        return [None] * len(sentences)
    parts, full = sections(text, f), _full_of_crisis(f)
    # A piece that foretells again and again is an analysis, from its first line to its last.
    analysis = len(told) >= _ANALYSIS and len(told) * _EACH >= len(sentences)
    out: list[Setting | None] = []
    for n, (a, b) in enumerate(sentences):
        headed = any(x <= a and b <= y for x, y in parts)
        near = analysis or any(k in told and together(f, text, sentences[k], (a, b)) for k in (n - 1, n, n + 1))
        out.append(Setting(headed, near, n in told, analysis, full))
    return out


_ANALYSIS = 2  # forecasts, and one in as many sentences
_EACH = 8


def together(f: Folded, text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two sentences (folded bounds) stand in one paragraph of ``text``."""
    first, last = sorted((one, other))
    return "\n" not in text[slice(*f.raw(first[0], last[0]))].strip()


_FUTURE = re.compile(r"will|won't|'ll|va|vont|pourra|pourront|(?:.* )?(?:se |s'|ne |n')?\w+(?:ra|ront)")
# Who decides on what he does: what he "will" do is his plan.
DECIDER = re.compile(
    r"\b(?:governments?|ministr(?:y|ies)|ministers?|president|parliament|council|courts?|commission|committee"
    r"|authorit(?:y|ies)|departments?|branch(?:es)?|services|compan(?:y|ies)|part(?:y|ies)|army|military|police"
    r"|forces|troops|missions?|agenc(?:y|ies)|un|eu|unhcr|wfp|unicef|iom|ocha"
    r"|msf|partners|teams?|officials?|company|donors?|union|bank|delegations?|summit|meetings?|conference|sessions?"
    r"|elections?|ceremony|(?:the|this|final|full) report|bulletin|updates?|hearings?|trial|assessment|programme"
    r"|program|project|law|bill|senate"
    r"|congress|treasury|house|governor|mayor|county|state|province|districts?|king|pope|judges?|prosecutors?"
    r"|investigat\w+|spokes\w+|ambassador|secretary|staff"
    r"|votes?|rounds?|phases?|visit|tour|ballots?|volunteers|engineers|flights?|convoys?|lorries|trucks|boreholes|shelters?|organisers|plan"
    r"|gouvernement|ministere|ministres?|parlement|conseil|tribunal|cour|commission|comite|autorites|armee|forces"
    r"|troupes|missions?|agences?|partenaires|equipes?|responsables|entreprise|bailleurs|syndicat|banque|delegation"
    r"|sommet|reunion|conference|elections?|scrutin|ceremonie|rapport|bulletin|proces|projet|loi|senat|assemblee"
    r"|gouverneur|maire|prefet|roi|juges?|procureur|enquete|porte-parole|ambassade\w*|secretaire|personnel"
    r"|he|she|il|elle|i|we|nous|je|on|you|vous|classes|ecoles|schools?)\b(?!'s|')"
)
HEAD_END = re.compile(r"\s(?:of|in|for|from|on|at|that|who|which|de|du|des|dans|pour|a|au|aux|qui|que)\b|\s?\bd'|,")
_NO_ONE = re.compile(r"\W*(?:no|none|nobody|neither|aucune?|nul|personne|rien)\b")
# "They told us that they will kill us": what somebody says he will do is a threat or a plan.
_THEIR_OWN = re.compile(
    r"\b(?:dire|dit|disent|disaient|said|told|tell\w*|says?)\b[^.;]{0,50}\b(?:que|qu'|that"
    r"|,) ?(?:si [^,]{3,40}, )?(?:ils|elles|il|elle|they|he|she)\s$"
)
_FIRST = re.compile(r"(?:^|\W)(?:i|we|nous|je|on)\W*(?:\w+ly )?$")
_RELATIVE = re.compile(
    r"\b(?:who|which|that|whom|whose|where|qui|que|qu'|dont|ou)(?: (?:they|he|she|it|we|ils?|elles?|nous))?\s$"
)
LOSS = re.compile(
    r"(?: not| never| all| soon| only| still)* (?:lose|run out|starve|die|go (?:hungry|thirsty|under|without)"
    r"|bury (?:our|my|more)|perish|end up"
    r"|suffer|face|be (?:back|out of|dead|gone|without|finished|forced|wiped|in (?:the|a) (?:dark|camps?|tents))"
    r"|have (?:no|nothing|hundreds|thousands|dozens|nowhere|to (?:flee|leave|bury|close))|see (?:more|many|another)"
    r"|perdre|manquer|mourir|fuir|avoir faim)\b"
    r"|(?<=aurons) (?:des (?:centaines|milliers|dizaines)|plus (?:rien|de|d')|rien|faim|perdu)"
)
# Rules, rights and timetables, and what hardly is an event at all.
NO_EVENT = re.compile(
    r"(?: (?:not|also|now|then|soon|only|again))* (?:be (?:\w+ly )?(?:held|required|able to (?:apply|access|vote"
    r"|buy|see"
    r"|use)|eligible|allowed|asked"
    r"|given|paid|tried|buried|sworn|honou?red|remembered|missed|released|published|presented|led|attended|used|known"
    r"|called|joined|followed|accompanied|treated|offered|made available|built|introduced|sent|shown|seen|updated"
    r"|issued|subject|"
    r"responsible|tolerated|answered|punished|avenged|compensated|dealt|addressed|rewarded|protected|investigated"
    r"|considered|reviewed|discussed|on (?:display|hand|sale|hold|duty)|at|here|there)"
    r"|include|feature|cover|apply|allow|enable|require|consist|contain|focus|tell|say|explain|ask|talk|know"
    r"|want|like"
    r"|try to (?:help|find|ensure)|make sure|ensure|enjoy|celebrate|look (?:at|into)|mean that)\b"
    r"|(?: pas)? etre (?:presente|organise|mis en place|publie|juge|inhume|examine|saisi|remis|donne|charge"
    r"|traduit)e?s?\b"
)
_NO_EVENT_FUTUR = re.compile(r"(?:\w+ )?(?:permett|compren|consist|concern|port|vis|regroup|s'agi|traite)\w+")
# "Any delay would fuel anger": on the condition that there is one.
_ANY = re.compile(r"\W*(?:any|another|an?|further|such|toute?|une?|de nouve\w+|pareil\w*)\b")
_CONDOLENCE = re.compile(
    r"\b(?:questions?|thoughts?|hearts?|prayers?|sympath\w+|condolences|pensees|prieres|coeurs?)\b"
)
_INFINITIVE = re.compile(
    r"\s+(?:\w+ment |pas |plus |encore |bientot )?(?:se |s'|en |y |l'|les |la |le )?\w+(?:er|ir|re)\b"
)
# "seront relevés": arranged by somebody
_PARTICIPLE = re.compile(
    r"\s+(?:\w+ment |ensuite |aussi |d'abord )?(?!(?:(?:plus|moins|mieux|trop|tres|morts?|maigres?|vides?"
    r"|sans)\b|prive|coupe|isole|detrui|tue|perdu|submerge|inonde|touche|noye|affame|deplace|contraint|force"
    r"|depasse|epuise|oblige))"
    r"\w+(?:ees?|[^aeiou]es?|is|ises?|us|ues?|its|ites?|erts?|ertes?|dites?)\b"
)
_PAST = re.compile(r"(?:(?:was|were|etait|etaient)\b|devrai)")
_UNSURE = re.compile(r"could|may|might|pourrai(?:t|ent)")


def foretells_here(
    text: str,
    m: re.Match[str],
    start: int,
    end: int,
    setting: Setting,
    *,
    ahead: bool,
    conditional: bool,
    voiced: bool,
    denied: bool,
    state: bool,
) -> bool:
    """Whether the clause around the future or modal verb ``m`` foretells in its ``setting``.

    ``ahead``: it says by when; ``conditional``: on what condition, or the sentence before does; ``voiced``: somebody
    says it. Plans by their verb, questions, wishes and habits are not asked about here.
    """
    subject, cue = text[start : m.start()], m.group()
    conditional = conditional or _ANY.match(subject) is not None
    if (
        not re.search(r"\w", subject)
        or not re.search(r"\w", text[m.end() : end])
        or _RELATIVE.search(subject)
        or NO_EVENT.match(text, m.end(), end)
    ):
        return False
    going = cue.endswith("going to")
    if m["sure"] and not going:
        coming = setting.full and not state and not _PAST.match(cue) and _by_its_own(text, subject, m.end(), end)
        coming = coming and DECIDER.search(HEAD_END.split(subject, maxsplit=1)[0]) is None
        return setting.headed or (setting.near and ahead) or coming
    future = going or _FUTURE.fullmatch(cue) is not None
    if _THEIR_OWN.search(text[max(0, start - 60) : m.start()]):
        return False
    participle = cue in ("sera", "seront") and _PARTICIPLE.match(text, m.end(), end)
    if participle and not (denied or setting.headed):
        return False
    if m["futur"] and _NO_EVENT_FUTUR.match(cue):
        return False
    head = HEAD_END.split(subject, maxsplit=1)[0]
    first = _FIRST.search(subject) is not None
    decides = first or (DECIDER.search(head) is not None and not _NO_ONE.match(subject))
    if first:
        lost = LOSS.match(text, m.end(), end) or cue in ("perdrons", "manquerons", "mourrons", "fuirons", "subirons")
        return (future or cue.endswith("rons")) and voiced and bool(lost)
    placed = setting.headed or setting.near
    if _CONDOLENCE.search(subject):
        return False
    this = re.fullmatch(r"\W*(?:it|this|that|ce|cela|ca)\W*", subject)
    if this and (going or not (placed or ahead or denied or conditional)):
        return False
    if decides and not (setting.headed and not voiced):
        return False
    if cue in ("va", "vont") and not _INFINITIVE.match(text, m.end(), end):
        return False
    own = setting.full and not state and _by_its_own(text, subject, m.end(), end)
    own = own and (
        setting.near
        or ahead
        or voiced
        or conditional
        or denied
        or bool(_NO_ONE.match(subject) or BY_ITSELF.match(subject))
    )
    if _UNSURE.fullmatch(cue):
        now = re.match(r"\s+(?:\w+ly |well |also )*(?:be|etre|have|avoir)\b", text[m.end() : end])
        if setting.headed or (setting.near and (ahead or not now)) or (conditional and ahead):
            return True
        return own and not now and (ahead or (voiced and cue not in ("could",)))
    if future:
        judged = setting.headed or (setting.analysis and not voiced)
        return judged or (not state and (placed or own or voiced or denied or conditional))
    return (placed or voiced) and (conditional or ahead)


# Who has no say in the matter, or of whom somebody else speaks: a noun phrase, not a name and not a pronoun.
_PHRASE = re.compile(
    r"\W*(?:(?:it|they|he|she|this|that|these|those|there|who|which|what|one|you|ils?|elles?|ce|cela|ca|on|qui)\W*$)"
)
# On a timetable, a plan or a rule: "will arrive on Tuesday", "will be relocated".
_TIMETABLE = re.compile(
    r"\b(?:(?:on|this|next|until|from|by) (?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|today"
    r"|on (?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"|at \d|\d ?[ap]\.?m\b|demain|ce soir|aujourd'hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|le \d{1,2} )"
)
_PASSIVE = re.compile(
    r"\s+(?:\w+ly |also |then |now |soon |first |instead )*be (?:\w+ly |also )?(?:\w+ed|\w+en|made|held|sent"
    r"|paid|told|kept|put"
    r"|built|brought|set|led|left|cut|run|met|sold|spent|done|shown|known|sworn|drawn|flown|laid|won)\b"
)


def _by_its_own(text: str, subject: str, at: int, end: int) -> bool:
    """Whether a bare future tells what comes: no pronoun, no passive of procedure, no timetable."""
    return not (_PHRASE.match(subject) or _PASSIVE.match(text, at, end) or _TIMETABLE.search(text, at, end))

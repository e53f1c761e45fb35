"""Function words of the grammar around numbers, English and French: what ends, joins or interrupts a phrase."""

from __future__ import annotations

from vigie.model.vocabulary import Measure

ALWAYS = """. , ; : ! ? ( ) [ ] " “ ” « » – — … / - """
STOP_EN = frozenset(
    (ALWAYS + """
    in on at by of for from with without to into onto near after before during since until till between among amid
    against across around over under about above below behind inside outside through throughout toward towards per
    via within along up down off out as than like because when while where who whom whose which that if though although
    but and or nor so yet is are was were be been being am has have had having do does did will would can could may
    might must shall should the a an this these those their his her its our your my some any each every no not also
    still now then there here they he she it we you i them him us me all both including said say says told according
    just only even already alone later ago every per versus vs during despite due following plus
    """).split()
)  # fmt: skip
STOP_FR = frozenset(
    (ALWAYS + """
    à au aux en dans sur sous par pour avec sans chez vers entre parmi contre depuis pendant durant avant après lors
    dès jusqu'à près autour selon d'après et ou ni mais donc or car que qui dont où quand lorsque si comme puis
    est sont était étaient a ont avait avaient été sera seront être avoir ait le la les l' un une ce cet cette ces
    son sa ses leur leurs notre nos mon ma mes se s' y ne n' pas plus aussi encore déjà il elle ils elles on nous
    vous je du afin jusqu' qu' lorsqu' puisqu' c' j' m' t' alors hier notamment dit a affirmé
    """).split()
)  # fmt: skip
MORE = {
    "en": frozenset(
        "more other others another additional further extra so of the them those these its their our whom which".split()
    ),
    "fr": frozenset(
        "autres autre d' de des les ces nouveaux nouvelles supplémentaires eux elles entre ses leurs personne".split()
    ),
}
SKIP_FR = frozenset(
    "d' de des autres autre nouveaux nouvelles jeunes petits petites grands grandes anciens premiers deux".split()
)
ADJECTIVAL = frozenset(
    "dead wounded injured missing displaced homeless killed arrested detained hurt blessés blessées tués tuées morts"
    " disparus disparues déplacés déplacées réfugiés".split()
)
BE = {
    "en": frozenset("is are was were be been being am got get getting remain remains remained".split()),
    "fr": frozenset("est sont était étaient été être fut furent sera seront seraient serait soient restent".split()),
}
HAVE = {
    "en": frozenset("has have had having will would can could may might must shall should did do does to".split()),
    "fr": frozenset(
        "a ont avait avaient aurait auraient ait aient aura auront ayant eu doit doivent pourraient".split()
    ),
}
BETWEEN = {
    "en": frozenset(
        "reported reportedly feared believed confirmed presumed still also both either known said thought to have been"
        " being since now then all later themselves already not yet more others another listed declared officially left"
        " found mostly so far shot brutally badly either as have projected estimated expected".split()
    ),
    "fr": frozenset(
        "également encore aussi déjà toujours tous toutes grièvement légèrement gravement donc portés portées ainsi"
        " notamment eux en se s' y au total moins depuis alors mortellement désormais ou présumés présumées".split()
    ),
}
RELATIVE = frozenset("who whom qui that which dont".split())
BREAK = {
    "en": frozenset(
        "when while as after before because but if where whose though although whereas said says told say"
        " saying".split()
    ),
    "fr": frozenset(
        "lorsque lorsqu' quand alors après mais car avant que qu' pendant tandis puisque où si comme dit"
        " affirme".split()
    ),
}
AND = {"en": frozenset("and or & plus nor".split()), "fr": frozenset("et ou & ni".split())}
AMONG = frozenset("among amongst parmi".split())
PARENTHESIS = frozenset(
    "including among most all mainly mostly many several some both either half none at nearly about dont parmi y"
    " notamment principalement tous toutes essentiellement majoritairement pour la plupart or ou soit roughly"
    " almost more".split()
)
PART = frozenset("including includes comprising dont among parmi notamment whom".split())
DETERMINERS = frozenset(
    "the a an their his her its some several many dozens hundreds thousands le la les un une des plusieurs leurs leur"
    " son sa ses this that these those other no more another at".split()
)
LEFT_SKIP = frozenset(
    "the a an another some other additional further about up to as many more around nearly those of his her its their"
    " les des d' de ces ses leurs un une au moins autres at least only just also encore quelque quelques environ près"
    " reportedly que seulement".split()
)
TO = frozenset(
    "to at of reached reaches reaching exceeded exceeds exceeding passed passes surpassed surpasses topped tops"
    " hit hits above"
    " over past from is was rose stands stood climbed were now exceeding by including à de atteint dépasse"
    " atteignait dépassé"
    " atteignant dépassant était est passe passé d' désormais provisoire fait s'élève".split()
)
THEN = frozenset("then later subsequently and was were been puis ensuite été".split())
QUOTES = frozenset('"“”«»‘')
LOSES = frozenset("lost loses losing lose perdu perd perdent perdant".split())
TAKES = frozenset("captured captures capturing seized snatched forced forcing".split())
LIVES = frozenset("lives victims vies victimes".split())
CLAIMS = frozenset("claimed claiming".split())
RATES = frozenset("day week month year hour jour semaine mois an heure".split())
TRANSITIVE = LOSES | frozenset("took left saw sent a ont".split())
OF_THEM = (["of", "them"], ["of", "whom"], ["of", "those"], ["d'", "entre"], ["parmi", "eux"], ["parmi", "elles"])
OF_WHOLE = (
    ["of"],
    ["of", "the"],
    ["out", "of"],
    ["out", "of", "the"],
    ["of", "its"],
    ["of", "their"],
    ["sur"],
    ["sur", "les"],
    ["des"],
)
STRONG = frozenset("member strong person people".split())
REACH = 30


# People named by what happened to them ("refugees", "hostages"): what happens to them in the clause comes first.
OVERRULED_BY: dict[Measure, frozenset[Measure]] = {
    "abducted": frozenset({"killed", "injured", "count"}),
    "displaced": frozenset({"killed", "injured", "abducted", "arrested", "missing", "in_need", "hungry", "count"}),
    "arrested": frozenset({"killed", "injured", "count"}),
    "injured": frozenset({"killed"}),
    "missing": frozenset({"killed", "count"}),
    "in_need": frozenset({"killed", "displaced"}),
}


UNDONE: frozenset[Measure] = frozenset({"killed", "injured", "abducted", "missing", "arrested"})
AUXILIARY = {lang: BE[lang] | HAVE[lang] for lang in BE}

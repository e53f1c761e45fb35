# ruff: noqa: E501 (one case on each line)
"""What is told and what is not: sixty invented reports of many kinds, and figures of speech that are none."""

from __future__ import annotations

import pytest

from read.happenings import Happenings

MONDAY, SUNDAY, TUESDAY = "2031-03-03", "2031-03-02", "2031-03-04"

# text, language, type, subtype, first place, day, tolls
REPORTS = [
    ("Gunmen ambushed an aid convoy near El Obeid on Monday, killing three drivers, officials said.", "en", "attack", "ambush", "El Obeid", MONDAY, {"killed": 3}),
    ("At least seven soldiers were killed when their vehicle hit a roadside bomb outside Djibo on Sunday.", "en", "bombing", "roadside bomb", "Djibo", SUNDAY, {"killed": 7}),
    ("A drone strike on a crowded market in El Fasher killed at least 22 people on Monday, a medical group said.", "en", "strike from afar", "drone strike", "El Fasher", MONDAY, {"killed": 22}),
    ("Jihadists on motorbikes entered the village of Tin Ferou on Sunday and shot dead 14 men.", "en", "attack", "shooting", "Tin Ferou", SUNDAY, {"killed": 14}),
    ("Paramilitary fighters have besieged the town of Babanusa since Sunday.", "en", "blockade", "siege", "Babanusa", None, {}),
    ("Two Austrian tourists were kidnapped near Agadez on Monday, the governor said.", "en", "kidnapping", None, "Agadez", MONDAY, {"abducted": 2}),
    ("Five hostages held since 2030 were freed in Niamey on Tuesday.", "en", "release", None, "Niamey", TUESDAY, {}),
    ("Rebels overran an army base in Walikale on Monday, killing 30 soldiers.", "en", "takeover", "territory lost", "Walikale", MONDAY, {"killed": 30}),
    ("The army retook the town of Bukavu from rebels on Sunday.", "en", "takeover", "territory regained", "Bukavu", SUNDAY, {}),
    ("Soldiers seized power in Niger on Monday and arrested the president.", "en", "coup", None, "Niger", MONDAY, {}),
    ("The junta closed all land borders on Monday after the coup attempt.", "en", "closure", "border closed", None, MONDAY, {}),
    ("Germany closed its embassy in Khartoum on Monday because of the fighting.", "en", "closure", "embassy closed", "Khartoum", MONDAY, {}),
    ("An airline suspended all flights to Port-au-Prince on Tuesday after gunfire hit a plane.", "en", "closure", "flights suspended", "Port-au-Prince", TUESDAY, {}),
    ("Authorities imposed a curfew in Goma on Sunday.", "en", "other", "state of emergency", "Goma", SUNDAY, {}),
    ("Police opened fire on demonstrators in Kinshasa on Monday, killing two people.", "en", "attack", "shooting", "Kinshasa", MONDAY, {"killed": 2}),
    ("Floods swept through the town of Kassala on Sunday, killing 17 people and destroying hundreds of homes.", "en", "disaster", "flood", "Kassala", SUNDAY, {"killed": 17}),
    ("A cholera outbreak was declared in Gedaref on Monday.", "en", "disaster", "epidemic", "Gedaref", MONDAY, {}),
    ("The two sides signed a ceasefire agreement in Jeddah on Sunday.", "en", "agreement", "truce", "Jeddah", SUNDAY, {}),
    ("French troops withdrew from their base in Ouallam on Monday.", "en", "withdrawal", "forces", "Ouallam", MONDAY, {}),
    ("The last UN peacekeepers left their camp in Kidal on Sunday.", "en", "withdrawal", "forces", "Kidal", SUNDAY, {}),
    ("A gold mine collapsed in Kamituga on Monday, killing at least 40 miners.", "en", "disaster", "accident", "Kamituga", MONDAY, {"killed": 40}),
    ("Une bombe a fait trois morts lundi au marché de Gao.", "fr", "bombing", None, "Gao", MONDAY, {"killed": 3}),
    ("Le M23 s'est emparé lundi de la cité de Kiwanja.", "fr", "takeover", "territory lost", None, MONDAY, {}),
    ("More than 900 inmates escaped from a prison in Beni on Sunday after gunmen stormed it.", "en", "attack", None, "Beni", SUNDAY, {}),
    ("A fire destroyed the main market in Maroua on Monday, witnesses said.", "en", "disaster", "fire", "Maroua", MONDAY, {}),
    ("About 4,000 refugees crossed into Adre on Sunday, fleeing fighting.", "en", "displacement", None, "Adre", SUNDAY, {}),
    ("Teachers went on strike in Kaduna on Monday over unpaid salaries.", "en", "protest", "strike action", "Kaduna", MONDAY, {}),
    ("Authorities cut off internet access in Conakry on Monday.", "en", "closure", "internet cut", "Conakry", MONDAY, {}),
    ("Russian missiles hit an apartment block in Kharkiv on Sunday, killing nine civilians.", "en", "strike from afar", "missile strike", "Kharkiv", SUNDAY, {"killed": 9}),
    ("Shelling killed two women in Kherson on Monday.", "en", "strike from afar", "shelling", "Kherson", MONDAY, {"killed": 2}),
    ("Gang members set fire to dozens of houses in Carrefour on Sunday.", "en", "arson", None, "Carrefour", SUNDAY, {}),
    ("Militants blew up a bridge near Gamboru on Monday.", "en", "bombing", None, "Gamboru", MONDAY, {}),
    ("Un convoi de l’armée est tombé dans une embuscade lundi près de Tillabéri, faisant douze morts.", "fr", "battle", "ambush", "Tillabéri", MONDAY, {"killed": 12}),
    ("Six soldats ont été tués dimanche par l’explosion d’une mine artisanale près de Djibo.", "fr", "bombing", "roadside bomb", "Djibo", SUNDAY, {"killed": 6}),
    ("Une frappe de drone sur le marché de Tora a fait au moins 54 morts lundi.", "fr", "strike from afar", "drone strike", "Tora", MONDAY, {"killed": 54}),
    ("Des djihadistes ont fait irruption lundi dans le village de Gorou et ont exécuté onze hommes.", "fr", "attack", "execution", "Gorou", MONDAY, {"killed": 11}),
    ("Les insurgés encerclent la ville de Djibo depuis lundi.", "fr", "blockade", "siege", "Djibo", None, {}),
    ("Deux touristes italiens ont été enlevés dimanche près d’Agadez.", "fr", "kidnapping", None, "Agadez", SUNDAY, {"abducted": 2}),
    ("Les quatre otages ont été libérés mardi à Niamey.", "fr", "release", None, "Niamey", TUESDAY, {}),
    ("Les rebelles ont pris la ville de Masisi lundi.", "fr", "takeover", "territory lost", "Masisi", MONDAY, {}),
    ("L’armée a repris dimanche la localité de Sake.", "fr", "takeover", "territory regained", "Sake", SUNDAY, {}),
    ("Des militaires ont pris le pouvoir lundi au Niger.", "fr", "coup", None, "Niger", MONDAY, {}),
    ("Le Bénin a fermé sa frontière avec le Niger lundi.", "fr", "closure", "border closed", None, MONDAY, {}),
    ("L’ambassade d’Espagne à Khartoum a été fermée dimanche.", "fr", "closure", "embassy closed", "Khartoum", SUNDAY, {}),
    ("La compagnie aérienne a suspendu lundi ses vols vers Ouagadougou.", "fr", "closure", "flights suspended", "Ouagadougou", MONDAY, {}),
    ("Un couvre-feu a été instauré lundi à Bunia.", "fr", "other", "state of emergency", "Bunia", MONDAY, {}),
    ("La police a tiré sur des manifestants lundi à Conakry, tuant trois personnes.", "fr", "attack", "shooting", "Conakry", MONDAY, {"killed": 3}),
    ("Des inondations ont fait 23 morts dimanche à Maradi.", "fr", "disaster", "flood", "Maradi", SUNDAY, {"killed": 23}),
    ("Une épidémie de choléra a été déclarée lundi à Kalemie.", "fr", "disaster", "epidemic", "Kalemie", MONDAY, {}),
    ("Les deux camps ont signé dimanche un cessez-le-feu à Doha.", "fr", "agreement", "truce", "Doha", SUNDAY, {}),
    ("Les derniers soldats français ont quitté la base d’Ouallam lundi.", "fr", "withdrawal", "forces", "Ouallam", MONDAY, {}),
    ("L’éboulement d’une mine d’or a tué au moins quinze orpailleurs dimanche à Fizi.", "fr", "disaster", "accident", "Fizi", SUNDAY, {"killed": 15}),
    ("Plus de 300 détenus se sont évadés dimanche de la prison de Koutoukalé.", "fr", "other", "prison break", "Koutoukalé", SUNDAY, {}),
    ("Un incendie a ravagé lundi le grand marché de Zinder.", "fr", "disaster", "fire", "Zinder", MONDAY, {}),
    ("Les enseignants sont en grève depuis lundi à N’Djamena.", "fr", "protest", "strike action", "N’Djamena", None, {}),
    ("Les autorités ont coupé internet lundi à Brazzaville.", "fr", "closure", "internet cut", "Brazzaville", MONDAY, {}),
    ("Des missiles russes ont touché dimanche un immeuble à Odessa, tuant cinq civils.", "fr", "strike from afar", "missile strike", "Odessa", SUNDAY, {"killed": 5}),
    ("Des membres de gangs ont incendié dimanche une vingtaine de maisons à Kenscoff.", "fr", "arson", None, "Kenscoff", SUNDAY, {}),
    ("Des habitants ont fui lundi la localité de Rutshuru.", "fr", "displacement", None, "Rutshuru", MONDAY, {}),
    ("Les rebelles ont bloqué lundi la route entre Goma et Sake.", "fr", "blockade", "road closed", None, MONDAY, {}),
    ("Des hommes armés ont volé 200 têtes de bétail dimanche près de Ménaka.", "fr", "robbery", "theft", "Ménaka", SUNDAY, {}),
    ("Une attaque contre un poste de l’armée a fait huit morts lundi à Bosso.", "fr", "battle", "raid", "Bosso", MONDAY, {"killed": 8}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lang", "type_", "subtype", "place", "day", "tolls"), REPORTS)
def test_report(
    text: str, lang: str, type_: str, subtype: str | None, place: str | None, day: str | None, tolls: dict[str, int]
) -> None:
    found = Happenings(text, lang).incidents
    kinds = [(i.type, i.subtype) for i in found]
    assert (type_, subtype) in kinds
    incident = found[kinds.index((type_, subtype))]
    assert incident.status == "reported"
    if place is not None:
        assert [p.text for p in incident.where][:1] == [place]
    if day is not None:
        assert incident.when is not None
        assert str(incident.when.start) == day
    for measure, number in tolls.items():
        toll = getattr(incident, measure)
        assert toll is not None
        assert toll.low == number


NOTHING = [
    ("The opposition has twice blocked votes on a relief bill.", "en"),
    ("Senators blocked the transfer of the aid budget to another ministry.", "en"),
    ("Her nomination was derailed on Monday by questions about her taxes.", "en"),
    ("The senator derailed the relief bill on Monday.", "en"),
    ("The former aide took a shot at the president on Monday.", "en"),
    ("The candidate has a shot at winning Bamako on Monday.", "en"),
    ("The president’s attacks on NATO continued on Monday.", "en"),
    ("The minister launched an attack on his rival’s record in Bamako on Monday.", "en"),
    ("On Monday the mayor called the bill a racist attack on the poor of Bamako.", "en"),
    ("The ruling opened a new court storm on Monday.", "en"),
    ("Two shoppers storm out of the store on Monday.", "en"),
    ("For me it was like an earthquake, the widow said in Bamako on Monday.", "en"),
    ("The liberals took power in January after winning the election.", "en"),
    ("The president seized on his rival’s comments in Kayes on Monday.", "en"),
    ("The firm has suspended its director, it said on Monday.", "en"),
    ("The lawyers are fighting an escalating battle on multiple fronts.", "en"),
    ("The party won a landslide in Bamako on Monday.", "en"),
    ("The company said on Monday that the scandal had exploded.", "en"),
    ("The finance minister struck a conciliatory tone in Bamako on Monday.", "en"),
    ("The actor bombed in Paris on Monday, critics said.", "en"),
    ("The team shelled out millions for a new striker on Monday.", "en"),
    ("Stocks crashed in Paris on Monday.", "en"),
    ("The striker shot wide in Bamako on Monday.", "en"),
    ("The visitors attacked down the left and scored in Bamako on Sunday.", "en"),
    ("The army chief called for a ceasefire on Monday.", "en"),
    ("The video captured the mayor’s speech in Bamako on Monday.", "en"),
    ("The band raided its archive for the album on Monday.", "en"),
    ("The goal sank the hosts in Bamako on Sunday.", "en"),
    ("The boy is in hospital in Bamako, SHOT said on Monday of the villagers.", "en"),
    ("The FBI raided his offices in Bamako on Monday.", "en"),
    ("Critics accused her of waging a political war on teachers on Monday.", "en"),
    ("The markets were hit by a perfect storm on Monday.", "en"),
    ("Le parti a bloqué lundi un projet de loi à Bamako.", "fr"),
    ("L’attaque verbale contre le ministre a choqué lundi à Bamako.", "fr"),
    ("Depuis la prise de pouvoir du nouveau patron, lundi, l’entreprise va mieux.", "fr"),
    ("L’explosion des prix inquiète les habitants de Bamako depuis lundi.", "fr"),
    ("Le gouvernement a donné lundi son feu vert au projet à Bamako.", "fr"),
    ("Les médecins ont tiré la sonnette d’alarme lundi à Bamako.", "fr"),
    ("Le député a tiré à boulets rouges sur le maire de Bamako lundi.", "fr"),
    ("Ce fut un séisme politique à Bamako lundi.", "fr"),
    ("La décision a provoqué une tempête médiatique lundi à Paris.", "fr"),
    ("L’équipe a attaqué la rencontre avec prudence dimanche à Bamako.", "fr"),
    ("Le candidat a attaqué le bilan du maire lundi à Bamako.", "fr"),
    ("Le joueur a tiré au but dimanche à Bamako.", "fr"),
    ("C’était comme un tremblement de terre, a dit lundi la veuve à Bamako.", "fr"),
    ("L’ONU a appelé lundi à un cessez-le-feu à Goma.", "fr"),
    ("La bataille judiciaire autour du terrain a repris lundi à Bamako.", "fr"),
    ("Les avocats se sont affrontés lundi devant la cour à Paris.", "fr"),
    ("Le ministre a essuyé des tirs nourris de critiques lundi à Paris.", "fr"),
    ("Le film a fait exploser le box-office dimanche à Paris.", "fr"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lang"), NOTHING)
def test_figure_of_speech(text: str, lang: str) -> None:
    found = Happenings(text, lang)
    assert [(i.type, i.subtype) for i in found.incidents] == []


DENIALS = [
    ("The River Front denied that it had kidnapped any drivers.", "en", "kidnapping"),
    ("The army denied bombing a market in Kita.", "en", "bombing"),
    ("The group rejected accusations that its men had massacred villagers in Kita.", "en", "attack"),
    ("Le mouvement a démenti avoir attaqué le village de Kita.", "fr", "attack"),
    ("L’armée nie avoir bombardé un marché à Kita.", "fr", "strike from afar"),
    ("Le groupe dément tout enlèvement de chauffeurs à Kita.", "fr", "kidnapping"),
]


@pytest.mark.parametrize(("text", "lang", "type_"), DENIALS)
def test_denied(text: str, lang: str, type_: str) -> None:
    assert [(i.type, i.status) for i in Happenings(text, lang).incidents] == [(type_, "denied")]


CLAIMS = [
    ("Gunmen attacked a base in Kita on Monday. JNIM claimed responsibility for the attack.", "en", "JNIM"),
    ("Gunmen attacked a base in Kita on Monday. The assault was claimed by JNIM.", "en", "JNIM"),
    ("Une attaque a visé une base à Kita lundi. L’attaque a été revendiquée par le JNIM.", "fr", "le JNIM"),
    ("Une attaque a visé une base à Kita lundi. Le JNIM a revendiqué l’attaque.", "fr", "Le JNIM"),
]


@pytest.mark.parametrize(("text", "lang", "who"), CLAIMS)
def test_who_claims_an_attack_is_its_actor(text: str, lang: str, who: str) -> None:
    incident = Happenings(text, lang).one
    assert who in [a.text for a in incident.actors]
    assert incident.status == "reported"


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("An attack hit a base in Kita on Monday. No group has claimed responsibility for the attack.", "en"),
        ("An attack hit a base in Kita on Monday. JNIM has not claimed responsibility for the attack.", "en"),
        ("Une attaque a visé une base à Kita lundi. L’attaque n’a pas été revendiquée.", "fr"),
        ("Une attaque a visé une base à Kita lundi. Aucun groupe n’a revendiqué l’attaque.", "fr"),
    ],
)
def test_nobody_claims(text: str, lang: str) -> None:
    incident = Happenings(text, lang).one
    assert incident.actors == ()
    assert incident.status == "reported"


@pytest.mark.parametrize(
    ("text", "lang", "where"),
    [
        ("Gunmen attacked the village of Tin Ferou, 30 km from Ménaka, in the Ménaka region, on Monday.", "en", ["Tin Ferou"]),
        ("Gunmen killed 12 people in Tin Ferou, about 40 kilometres north of Djibo, on Monday.", "en", ["Tin Ferou"]),
        ("GOMA — Rebels attacked the town of Kanyabayonga on Monday.", "en", ["Kanyabayonga"]),
        ("Des hommes armés ont attaqué le village de Gorou, à 30 km de Ménaka, lundi.", "fr", ["Gorou"]),
        ("Le village de Gorou, situé à une trentaine de kilomètres de Djibo, dans le nord du Burkina Faso, a été attaqué lundi.", "fr", ["Gorou"]),
    ],
)  # fmt: skip
def test_place_of_the_event(text: str, lang: str, where: list[str]) -> None:
    assert [p.text for p in Happenings(text, lang).one.where] == where


STOPPED = [
    ("Militants have halted fuel deliveries to Kita.", "en", False),
    ("Example Lines has suspended all deliveries to Kita.", "en", True),
    ("Les djihadistes ont suspendu les livraisons de carburant vers Kita.", "fr", False),
    ("La compagnie Exemple a suspendu ses livraisons à Kita.", "fr", True),
]


@pytest.mark.parametrize(("text", "lang", "company"), STOPPED)
def test_an_armed_side_is_no_company(text: str, lang: str, company: bool) -> None:
    subtypes = [i.subtype for i in Happenings(text, lang).incidents]
    assert ("company" in subtypes) is company


def test_launched_on_a_date_is_no_habit() -> None:
    told = "In June 2030, militants launched major assaults near the base in Kita."
    assert [i.type for i in Happenings(told, "en").incidents] == ["attack"]
    assert not Happenings("For years, militants launched assaults on army bases.", "en").incidents

"""Life on the road, trades told as verbs, subjects and sport are found; everyday trade and study are not."""

import pytest

from anonymise.placeholders import PLACEHOLDER
from anonymise.recognisers.quasi import traits


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("In der Notiz steht: fahrendes Gewerbe, rauer Ton.", "fahrendes Gewerbe"),
        ("Sie verkaufte auf Jahrmärkten Lebkuchen und zog weiter.", "verkaufte auf Jahrmärkten Lebkuchen"),
        ("Sie zogen von Kirmes zu Kirmes.", "von Kirmes zu Kirmes"),
        ("stoyan ist schausteller, autoscooter, gerade weg", "schausteller, autoscooter"),
        ("Im Winterquartier ist es kalt.", "Winterquartier"),
        ("Ihr Freund, der Windhunde züchtete, zog aus.", "Windhunde züchtete"),
        ("Der Vater hat bei Gera eine Straußenfarm gepachtet.", "Straußenfarm"),
        ("Er handelte mit alten Uhren.", "alten Uhren"),
        ("Sie war Doktorandin der Assyriologie.", "Doktorandin der Assyriologie"),
        ("KV: Profi-Handballer", "Profi-Handballer"),
        ("er ist laut anruf sportschütze und hat geübt", "sportschütze"),
        ("Er war mit einer Tanzkapelle auf See.", "mit einer Tanzkapelle auf See"),
        ("Er fährt zur See.", "fährt zur See"),
        ("der vater war schlangenmensch beim zirkus und ging", "schlangenmensch beim zirkus"),
        ("Sechs Wohnorte in drei Bundesländern.", "Sechs Wohnorte in drei Bundesländern"),
        ("Er lebte an sechs Adressen in drei Kreisen.", "sechs Adressen in drei Kreisen"),
    ],
)
def test_a_rare_way_to_live_is_found_whole(text: str, surface: str) -> None:
    found = {text[i.start : i.end]: i.placeholder for i in traits(text, ())}
    assert surface in found
    assert PLACEHOLDER.fullmatch(found[surface])


@pytest.mark.parametrize(
    "text",
    [
        "Sie handelte mit Bedacht, er verkaufte sein Rad, wir standen im Stau.",
        "Er studierte Psychologie und Soziologie, sie studiert Betriebswirtschaft.",
        "Am Sonntag waren alle auf der Kirmes und auf dem Flohmarkt.",
        "Die Kinder spielten Fußball, die Familie hatte zwei Adressen in zwei Kreisen.",
    ],
)
def test_everyday_trade_study_and_leisure_survive(text: str) -> None:
    assert traits(text, ()) == []

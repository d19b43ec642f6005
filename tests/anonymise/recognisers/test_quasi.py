"""What singles a family out is found with what may stand for it, and everyday words are not."""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anonymise.model import Document, Identifier, Kind
from anonymise.pipeline import draft
from anonymise.placeholders import PLACEHOLDER
from anonymise.recognisers.ages import NUMBER_WORDS, band
from anonymise.recognisers.base import LOOKS
from anonymise.recognisers.quasi import traits


def told(text: str) -> list[tuple[str, str, str]]:
    return [
        (text[i.start : i.end], i.trait, i.placeholder) for i in draft(Document(text)).identifiers if i.trait
    ]


@pytest.mark.parametrize(
    ("text", "age", "placeholder"),
    [
        ("Leon ist 4 Jahre alt.", "4 Jahre alt", "[3–5 Jahre alt]"),
        ("Kind Leon Krüger, 6 J., kam.", "6 J.", "[6–9 Jahre]"),
        ("Die Fünfzehnjährige ging.", "Fünfzehnjährige", "[14–17 Jahre alt]"),
        ("Der 15-jährige Sohn kam.", "15-jährige", "[14–17 Jahre alte]"),
        ("Die Kinder Samir (9) und Yara (4) spielten.", "9", "[6–9 Jahre]"),
        ("Ela ist im Mai drei geworden.", "drei", "[3–5 Jahre]"),
        ("Pavel kam, Ela anderthalb.", "anderthalb", "[1–2 Jahre]"),
        ("Säugling, 4 Monate, wach.", "4 Monate", "[unter 1 Jahr]"),
        ("Matteo Pellegrini, 3;8 Jahre, kam.", "3;8 Jahre", "[3–5 Jahre]"),
        ("KM war siebzehn, als ich sie traf.", "siebzehn", "[14–17 Jahre]"),
        ("Der 70 Jahre alte Großvater half.", "70 Jahre alte", "[über 64 Jahre alte]"),
    ],
)
def test_an_age_gives_way_to_its_band(text: str, age: str, placeholder: str) -> None:
    assert (age, "age", placeholder) in told(text)


@pytest.mark.parametrize(
    ("text", "surface", "trait", "placeholder"),
    [
        ("Frühgeburt in der 28+3 SSW.", "28+3 SSW", "prematurity", "[Frühgeburt]"),
        ("Sie hat sechs Kinder.", "sechs Kinder", "siblings", "[mehrere Kinder]"),
        (
            "Er ist das dritte von fünf Geschwistern.",
            "fünf Geschwistern",
            "siblings",
            "[mehreren Geschwistern]",
        ),
        ("Es kamen Drillinge.", "Drillinge", "multiples", "[mehrere Kinder gleichen Alters]"),
        ("Der KV arbeitet als Orgelbauer.", "Orgelbauer", "profession", "[Beruf]"),
        ("Sie arbeitet in der Nadelfabrik.", "Nadelfabrik", "profession", "[Arbeitsstelle]"),
        ("Staatsangehörigkeit: vietnamesisch.", "vietnamesisch", "origin", "[andere Herkunft]"),
        ("Die KM stammt aus Ghana.", "Ghana", "origin", "[einem anderen Land]"),
        ("Zu Hause wird Tigrinya gesprochen.", "Tigrinya", "language", "[andere Sprache]"),
        ("Die Familie ist jesidischen Glaubens.", "jesidischen Glaubens", "religion", "[religiös]"),
        ("Die Familie hat eine Duldung.", "Duldung", "residence", "[Aufenthaltsregelung]"),
        ("Sie hat Phenylketonurie.", "Phenylketonurie", "illness", "[eine seltene Erkrankung]"),
        ("Die KM ist gehörlos.", "gehörlos", "illness", "[selten erkrankt]"),
        ("Es stand in der Zeitung.", "in der Zeitung", "media", "[in einem öffentlichen Bericht]"),
        ("Der Vater sitzt in Haft.", "in Haft", "event", "[von einem Ereignis betroffen]"),
        ("Das Kind hat zwei Mütter.", "zwei Mütter", "family", "[Familienform]"),
    ],
)
def test_a_rare_trait_is_found_with_what_may_stand_for_it(
    text: str, surface: str, trait: str, placeholder: str
) -> None:
    assert told(text) == [(surface, trait, placeholder)]


@pytest.mark.parametrize(
    ("text", "surface", "placeholder"),
    [
        (
            "Drei Kinder (vierzehn Monate, fünf und zwölf).",
            "vierzehn Monate, fünf und zwölf",
            "[1–2 Jahre, 3–5 Jahre und 10–13 Jahre]",
        ),
        ("Die Söhne sind vier und sechs.", "vier und sechs", "[3–5 Jahre und 6–9 Jahre]"),
        ("Das Kind wird im Mai sieben und freut sich.", "sieben", "[6–9 Jahre]"),
        ("Der Junge, 9 j, kam.", "9 j", "[6–9 Jahre]"),
        ("Die Oma ist 71, der Opa einundsiebzig.", "einundsiebzig", "[über 64 Jahre]"),
        ("Mit sieben eingeschult.", "sieben", "[6–9 Jahre]"),
        ("Da sind drei weitere Gesch. im Haus.", "drei weitere Gesch.", "[weitere Kinder]"),
        ("Ein Haushalt mit 7 Pers. ohne Bad.", "7 Pers.", "[einer großen Familie]"),
        ("Es war ihr fünftes Kind.", "ihr fünftes Kind", "[ein weiteres Kind]"),
        ("Vater: Hufschmied a. D.", "Hufschmied a. D.", "[Beruf]"),
        ("Er ist Turmuhrenmonteur.", "Turmuhrenmonteur", "[Beruf]"),
        ("Ben und Bea, *19.02.2023 (31+2 SSW), sind da.", "31+2 SSW", "[Frühgeburt]"),
        ("Der Vater war Ringertrainer.", "Ringertrainer", "[Beruf]"),
        ("Die Mutter ist Trachtenstickerin und näht.", "Trachtenstickerin", "[Beruf]"),
        ("Der sorbischsprachige Dienst half.", "sorbischsprachige", "[anderssprachige]"),
        ("Ein Lokalradio war da.", "Ein Lokalradio", "[öffentlicher Bericht]"),
        ("Eine Illustrierte war da.", "Eine Illustrierte", "[öffentlicher Bericht]"),
        ("er hat seit dem frühjahr narkolepsie und ist müde", "narkolepsie", "[Erkrankung]"),
        ("Er ist Oberstabsgefreiter.", "Oberstabsgefreiter", "[Beruf]"),
        ("Sie arbeitet in einer Hundepension.", "Hundepension", "[Arbeitsstelle]"),
        ("Sie spricht nur Erzgebirgisch.", "Erzgebirgisch", "[eine andere Sprache]"),
        ("Die Mutter ist kath.", "kath.", "[religiös]"),
        ("Die rumän. Mutter half.", "rumän.", "[ausländische]"),
        ("Die Mutter stammt aus Sachsen.", "Sachsen", "[einem anderen Land]"),
        ("Nach einer postpartalen Psychose.", "postpartalen Psychose", "[Erkrankung]"),
        ("Eine geistige Behinderung liegt vor.", "geistige Behinderung", "[Erkrankung]"),
        ("Es ging durch die Presse.", "durch die Presse", "[durch einen öffentlichen Bericht]"),
        ("Nach dem Fenstersturz kam er.", "Fenstersturz", "[Ereignis]"),
        (
            "Sie hat eine Duldung nach § 60a Abs. 2 AufenthG.",
            "Duldung nach § 60a Abs. 2 AufenthG",
            "[Aufenthaltsregelung]",
        ),
        ("KV Rajan, gem. SR, sri-lank., Spr. Deutsch", "sri-lank.", "[andere Herkunft]"),
        ("KM Malika; tschetschen., Abbruch", "tschetschen.", "[andere Herkunft]"),
        ("Kind Khedi, *25.05.2013 (11)\nKM kam.", "11", "[10–13 Jahre]"),
        ("Sie leben in einem Zirkuswagen.", "Zirkuswagen", "[Zuhause]"),
        ("Im März war sie neun Monate.", "neun Monate", "[unter 1 Jahr]"),
        ("Der Bruder, der jetzt sieben ist, half.", "sieben", "[6–9 Jahre]"),
        ("Nele ist am Sonntag 16 geworden.", "16", "[14–17 Jahre]"),
        ("Da ist noch das Jüngste, 5 Wochen.", "5 Wochen", "[unter 1 Jahr]"),
        ("Bei Aufnahme zehn Monate, jetzt größer.", "zehn Monate", "[unter 1 Jahr]"),
        ("Die Mutter ist Mitte dreißig.", "Mitte dreißig", "[25–34 Jahre]"),
        ("kinder: levin 7, samu 3, mehr nicht", "3", "[3–5 Jahre]"),
        ("Frühgeborenes der 29. SSW (29+4).", "29. SSW (29+4)", "[Frühgeburt]"),
        ("Er hat eine schwere Intelligenzminderung.", "schwere Intelligenzminderung", "[Erkrankung]"),
        ("Sie hat eine Retinitis pigmentosa.", "Retinitis pigmentosa", "[Erkrankung]"),
        ("Er hat Hämophilie B.", "Hämophilie B", "[eine seltene Erkrankung]"),
        ("Er war zwei Jahre in Gefangenschaft.", "in Gefangenschaft", "[von einem Ereignis betroffen]"),
        (
            "Er hat sich vor die Bahn geworfen.",
            "sich vor die Bahn geworfen",
            "[von einem Ereignis betroffen]",
        ),
        (
            "Sie hat vier Kinder von drei Vätern.",
            "vier Kinder von drei Vätern",
            "[mehrere Kinder]",
        ),
        (
            "Es stand in der überregionalen Presse.",
            "in der überregionalen Presse",
            "[in einem öffentlichen Bericht]",
        ),
        ("Aufenthalt: humanitärer Schutz", "humanitärer Schutz", "[Aufenthaltsstatus]"),
        ("Die KM hat AE nach § 25 a AufenthG.", "AE nach § 25 a AufenthG", "[Aufenthaltsstatus]"),
        ("Religion: drusisch, zwei Kinder", "drusisch", "[Religion]"),
        ("Sie gehören zu den Zeugen Jehovas.", "den Zeugen Jehovas", "[Religion]"),
        ("Aufenthalt: Visum abgelaufen", "Visum abgelaufen", "[Aufenthaltsstatus]"),
        ("Die KM, türkischspr., kam mit.", "türkischspr.", "[andere Herkunft]"),
        ("Eine Ukrainisch-Dolmetscherin kam.", "Ukrainisch", "[Sprache]"),
        ("Sie war Franziskanerin.", "Franziskanerin", "[Religion]"),
        ("Nationalität: kirgis., verheiratet", "kirgis.", "[andere Herkunft]"),
        ("Zu Hause Ewe/Englisch.", "Englisch", "[andere Sprache]"),
        ("Es wurde ins Tigrinische übersetzt.", "Tigrinische", "[Idiom]"),
        ("Sie ist Tschechin.", "Tschechin", "[Frau aus einem anderen Land]"),
        ("Sie betreiben in dritter Generation eine Losbude.", "Losbude", "[Arbeitsstelle]"),
        ("Der Opa führt einen Hof mit Schaubrennerei.", "Schaubrennerei", "[Arbeitsplatz]"),
        ("Frühschicht in der Orgelwerkstatt.", "Orgelwerkstatt", "[Arbeitsplatz]"),
        ("Die Mutter bestickt Paramente.", "Paramente", "[Arbeitsplatz]"),
        ("Vater: Steiger, heute Türmer", "Steiger, heute Türmer", "[Beruf]"),
        ("Er spielt Judo in der Hessenauswahl.", "Judo in der Hessenauswahl", "[ein Hobby]"),
        ("Lia ist das achte von neun Kindern.", "achte von neun Kindern", "[ein weiteres Kind]"),
        ("Hausbesuch, alle fünf gesehen.", "fünf", "[mehrere]"),
        ("Sie kam mit drei Frühchen heim.", "drei Frühchen", "[mehrere Kinder]"),
        ("Sie zählt zur Minderheit der Roma.", "Minderheit der Roma", "[anderen Minderheit]"),
        ("Er gilt seit Mai als vermisst.", "vermisst", "[ein Ereignis]"),
        (
            "Er wurde von einem Hofhund schwer gebissen.",
            "von einem Hofhund schwer gebissen",
            "[von einem Ereignis betroffen]",
        ),
        ("Beim Untergang des Fährboots war er dabei.", "Untergang des Fährboots", "[Ereignis]"),
        ("Der Unfall am Sägegatter war im Mai.", "Unfall am Sägegatter", "[Vorfall]"),
        ("Sie hat Argininurie Typ II.", "Argininurie Typ II", "[eine seltene Erkrankung]"),
        ("Er ist gehörlos mit Cochlea-Implantat.", "gehörlos mit Cochlea-Implantat", "[selten erkrankt]"),
        ("Sie spricht über taktile Gebärden.", "taktile Gebärden", "[eine seltene Erkrankung]"),
        ("Alter nach eigener Angabe: 16", "16", "[14–17 Jahre]"),
        ("die kinder sind aylo elf und mika drei", "elf", "[10–13 Jahre]"),
        ("Das war, als sie acht war.", "acht", "[6–9 Jahre]"),
        ("Mit knapp vierzehn Monaten lief er.", "knapp vierzehn Monaten", "[1–2 Jahre]"),
        ("Er ist Franzose.", "Franzose", "[Person aus einem anderen Land]"),
        ("Sie ist pensionierte Pfarrerin.", "pensionierte Pfarrerin", "[Beruf]"),
        ("Die Mutter ist wie gesagt neunzehn und hätte gern Hilfe.", "neunzehn", "[18–24 Jahre]"),
        ("Die Schwester hat β-Thalassaemia major.", "β-Thalassaemia major", "[seltene Erkrankung]"),
        (
            "Sie gehört zur türkischsprachigen Minderheit.",
            "türkischsprachigen Minderheit",
            "[anderen Minderheit]",
        ),
        ("Er ist kurdischer Volkszugehörigkeit.", "kurdischer Volkszugehörigkeit", "[anderer Herkunft]"),
        ("Er war mal Stuntreiter.", "Stuntreiter", "[Beruf]"),
        ("Sie ist Restauratorin für Fresken.", "Restauratorin für Fresken", "[Beruf]"),
    ],
)
def test_a_trait_told_in_another_way_is_found_too(text: str, surface: str, placeholder: str) -> None:
    found = [(text[i.start : i.end], i.placeholder) for i in traits(text, ())]
    assert (surface, placeholder) in found
    assert PLACEHOLDER.fullmatch(placeholder)


@pytest.mark.parametrize(
    "text",
    [
        "Seit drei Jahren besteht Kontakt, vor 5 Jahren nicht; die Hilfe lief zwei Jahre lang.",
        "Aus zwei Terminen sind drei geworden; der Drucker und der Heizkörper sind kaputt.",
        "Sie führt ein Tagebuch und einen Kalender, dazu zwei Gesprächsangebote (Kleiderkammer).",
        "Kein Hinweis auf ein Down-Syndrom, ein Marfan-Syndrom wurde ausgeschlossen. Otitis media.",
        "Staatsangehörigkeit: deutsch, Religion: keine, Sprache: Deutsch. Die Rückführung läuft, Abt. 5.",
        "Im Urlaub in Italien war es schön, die Reise nach Polen fiel aus.",
        "Am Leuchtturm gab es Fischbrötchen, der Wohnwagen stand leer.",
        "Vier Termine, fünf Anrufe, sechs Wochen später kam eine Antwort.",
        "Die KM arbeitet als Verkäuferin, Frau Wolf als Familienhelferin.",
        "In Englisch steht sie auf einer Zwei.",
        "Der ASD bot Angebote an, die Kinderärztin war Ansprechpartnerin.",
        "Er malt Feuerwehrmann Sam, der Vater ist Jugendtrainer.",
        "so als ob die manie schon alles erklärt hätte, sma war er nie, eher müde",
        "Frau Wolf, Sozialarbeiterin, arbeitet in der Beratung und ist Ansprechpartnerin.",
        "Die Tür ist im dritten Stock, die Übergabe war um 9, der Keller ist ein Lagerraum.",
        "Die evangelische Kita lud ein, der Bericht lag vor.",
        "KV in der JVA erreichbar, die Erstaufnahme war am Montag, wir arbeiten an der Rückkehr.",
        "So sind aus zwei Wochen elf geworden, mit vier Wochen Verspätung (bewilligt 8 Wo.).",
        "Sie hatte eine Wochenbettdepression, die Kinder hatten Fieber, er hat Zöliakie.",
        "Er saß nachts am Rechner, im Handbuch fehlt die Seite 4, WV 3 Mon.",
        "Der Gerichtsvollzieher kam, die Apothekerin rief an, die Muttersprachlerin übersetzt.",
        "Das Merkblatt für Geflüchtete lag aus, die Medienzeit ist geregelt.",
        "Der Rollstuhl kam mit Verspätung, es war ein Spielunfall.",
    ],
)
def test_what_is_common_or_no_trait_survives(text: str) -> None:
    assert told(text) == []


def test_an_age_stands_behind_a_quoted_nickname_but_not_behind_an_adult_with_weeks() -> None:
    text = "Der Freund „Chrisso“, 24, kam; zur Probe (Frau Beck, acht Wochen)."
    people = [
        Identifier(text.index(name), text.index(name) + len(name), Kind.PERSON, 0.9)
        for name in ("Chrisso", "Beck")
    ]
    assert [text[i.start : i.end] for i in traits(text, people)] == ["24"]


def read(text: str, surface: str) -> Identifier:
    start = text.index(surface)
    return Identifier(start, start + len(surface), Kind.QUASI, 0.8)


def test_what_the_model_reads_is_a_trait_of_its_own_where_no_rule_tells_what_it_is() -> None:
    text = "Er sammelt Leuchttürme, sie wartet."
    (found,) = traits(text, (), [read(text, "sammelt Leuchttürme")])
    assert (text[found.start : found.end], found.placeholder) == ("sammelt Leuchttürme", "[Merkmal]")
    assert PLACEHOLDER.fullmatch(found.placeholder)


def test_what_a_rule_tells_reaches_as_far_as_the_model_reads() -> None:
    text = "Sie ist Restauratorin und malt im Dom."
    (found,) = traits(text, (), [read(text, "Restauratorin und malt im Dom")])
    assert (text[found.start : found.end], found.placeholder) == ("Restauratorin und malt im Dom", "[Beruf]")


def test_a_trait_told_as_a_clause_is_read_in_a_whole_text() -> None:
    text = "Er fährt nachts Verstorbene aus den Krankenhäusern ins Kühlhaus."
    ((surface, trait, placeholder),) = told(text)
    assert "Verstorbene aus den Krankenhäusern ins Kühlhaus" in surface
    assert (trait, placeholder) == ("other", "[Merkmal]")


def test_what_only_looks_like_a_job_is_none_where_the_model_rules_it_out() -> None:
    text = "Ort: Amtsgebäude, Sitzungszimmer, Zeit 10 Uhr; das Kind ist acht."
    assert [text[i.start : i.end] for i in traits(text, ())] == ["Sitzungszimmer", "acht"]
    assert [text[i.start : i.end] for i in traits(text, (), [])] == ["acht"]
    possible = replace(read(text, "Sitzungszimmer"), score=LOOKS)
    assert [text[i.start : i.end] for i in traits(text, (), [possible])] == ["Sitzungszimmer", "acht"]


def test_how_many_they_are_reaches_no_further_than_the_rule_says() -> None:
    text = "Leandro hat Drillinge als Geschwister."
    (found,) = traits(text, (), [read(text, "Drillinge als Geschwister")])
    assert text[found.start : found.end] == "Drillinge"


def test_two_rules_within_what_the_model_reads_stay_apart() -> None:
    text = "Er ist Franzose und war mal Stuntreiter."
    alone = traits(text, ())
    assert len(alone) == 2
    assert traits(text, (), [read(text, "Franzose und war mal Stuntreiter")]) == alone


def test_a_direct_identifier_wins_over_a_trait() -> None:
    made = draft(Document("Herr Köhler kam mit Frau Schäfer."))
    assert {i.kind for i in made.identifiers} == {Kind.PERSON}


def test_a_trait_that_reaches_into_a_name_ends_before_it() -> None:
    made = draft(Document("Selvan ist seit 26 Jahren Küster der Pfarrei Heilig Geist."))
    trait, parish = made.identifiers[-2:]
    assert made.text[trait.start : trait.end].endswith("Küster")
    assert made.text[parish.start : parish.end] == "Pfarrei Heilig Geist"


def test_a_wide_gap_before_a_name_stalls_nothing() -> None:
    text = "Hufschmied" + " " * 5000 + "am Ufer bei Klaas"
    name = Identifier(text.index("Klaas"), len(text), Kind.PERSON, 0.9)
    (found,) = traits(text, (name,), [read(text, text)])
    assert text[found.start : found.end].endswith("am Ufer")


@pytest.mark.parametrize(
    "text", ["fünf " * 4000, "A-" * 6000, "als Ab " * 3000, "aus " * 5000, "( 9 " * 5000, "vier und " * 3000]
)
def test_no_text_stalls_the_search(text: str) -> None:
    began = time.process_time()
    traits(text, ())
    assert time.process_time() - began < 3


@given(st.integers(0, 99))
def test_every_age_has_a_band_that_is_known_again(years: int) -> None:
    assert PLACEHOLDER.fullmatch(f"[{band(years)}]")
    assert PLACEHOLDER.fullmatch(f"[{band(years)} alten]")


def test_written_numbers_count() -> None:
    assert (NUMBER_WORDS["siebzehn"], NUMBER_WORDS["einundzwanzig"], NUMBER_WORDS["dreieinhalb"]) == (
        17,
        21,
        3,
    )

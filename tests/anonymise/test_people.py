"""Which mentions are the same person; a merge of two people is worse than a split."""
# ruff: noqa: E501  (a case reads best on one line)

import pytest

from anonymise.entities import link
from anonymise.model import Document, Identifier, Kind
from anonymise.pipeline import draft


def linked(marked: str) -> dict[str, set[str]]:
    """Gives for every person marked as `⟨a|Leon⟩` the entities its mentions were given."""
    text, spans, names, rest = "", [], [], marked
    while "⟨" in rest:
        before, _, rest = rest.partition("⟨")
        inside, _, rest = rest.partition("⟩")
        name, _, surface = inside.partition("|")
        text += before
        kind = Kind.LOCATION if name.endswith("!") else Kind.PERSON
        spans.append(Identifier(len(text), len(text) + len(surface), kind, 0.9))
        names.append(name.rstrip("!"))
        text += surface
    given: dict[str, set[str]] = {}
    for name, span in zip(names, link(text + rest, spans), strict=True):
        given.setdefault(name, set()).add(span.entity)
    return given


@pytest.mark.parametrize(
    "text",
    [
        "Kind: ⟨a|Leon Krüger⟩. KM ⟨b|Aylin Krüger⟩ kam. Frau ⟨b|Krüger⟩ ging. ⟨a|Leons⟩ Kita rief ⟨b|Aylin⟩ an.",
        "Der Sohn ⟨a|Leon⟩ (4). Heute brachte die Oma ⟨a|Leon⟩ zur Kita. Die Oma ⟨b|Halina⟩ half.",
        "Betr.: ⟨a|Mia H.⟩ kam. Die Mutter, Frau ⟨b|Hahn⟩, auch. ⟨a|Mia⟩ lacht.",
        "KM: ⟨a|Ileana M.⟩; Kinder ⟨b|Mircea⟩ (7 Mon.)",
        "⟨a|Emilia Kohl⟩, genannt ⟨a|Milka⟩, kam. ⟨a|Milka⟩ lacht.",
        "⟨a|Jo Lang⟩ schrieb, gez. ⟨a|J. Lang⟩. Der Junge ⟨b|Li⟩ kam.",
        "Kind: ⟨a|Marić⟩, ⟨a|Luka⟩\nKind: ⟨b|Marić⟩, ⟨b|Ivana⟩\nMutter: ⟨c|Snježana Marić⟩\n⟨a|Luka⟩ und ⟨b|Ivana⟩ spielten.",
        "KM ⟨a|Mandy Sommer⟩ kam. Familie ⟨f|Sommer⟩ wohnt hier. Die ⟨f|Sommers⟩ auch.",
        "⟨a|Yusuf Al-Masri⟩ kam. Auch ⟨a|Yussuf⟩ lacht.",
        "⟨a|Bo Linde⟩ kam mit ⟨b|B. Engel⟩.",
        "⟨a|D. Aslan⟩ und die Mutter ⟨b|Gulistan Aslan⟩ kamen.",
        "Wir sahen ⟨a|Kavitha⟩. Das Heft von ⟨a!|Kavitha⟩ fehlt.",
        "Kind ⟨a|Tymon Baran⟩ kam, ⟨a|Tymon⟩ lacht. Später rief Herr ⟨b|Baran⟩ an.",
        "Fachkraft ⟨a|Kamila Zielinska⟩ schrieb. Hallo Frau ⟨a|Zielinska⟩!",
        "Die Kinder ⟨a|Dorin⟩ und ⟨b|Ana⟩ kamen. ⟨a|Dorin⟩ lacht.",
        "⟨a|Thorsten Amtmann⟩ schrieb. MfG ⟨a|TA⟩",
        "Oma ⟨a|Sommer⟩ kam. Die KM ⟨b|Sommer⟩ ging.",
        "Frau ⟨a|Sobczak⟩ (im Aufnahmebogen: ⟨a|Sobschak⟩) kam. Herr ⟨b|Jung⟩ half.",
        "Er heißt ⟨a|Sobczak⟩ oder ⟨a|Sobschak⟩. Frau ⟨b|Kurz⟩ oder ⟨c|Lang⟩ kam.",
        "Mein Mündel ⟨a|Marnadou Barry⟩ wohnt hier. ⟨a|Mamadou⟩ lacht.",
        "Frau ⟨a|Rashid Al-Atrash⟩ kam. Später kam ⟨a|Alatrasch⟩.",
        "⟨a|Christian Wolf⟩ kam. Auch ⟨b|Christina Wolf⟩ kam.",
        "Hr. ⟨a|Sturm⟩ kam. Die Mutter ⟨b|Anke Storm⟩ auch.",
        "⟨a|Thiago⟩, den alle „⟨a|Tico⟩“ nennen, kam. ⟨a|Tico⟩ lacht. ⟨b|Thaís⟩ auch.",
        "Es geht um ⟨a|Mateus Ribeiro⟩, *25.05.2012, „⟨a|Teo⟩“. ⟨a|Teo⟩ lacht.",
        "⟨a|Kojo⟩ = Rufname von ⟨a|Kwame⟩. ⟨b|Kofi⟩ kam.",
        "Kind ⟨a|Walburga⟩ kam, ⟨a|Burgi⟩ lacht. ⟨b|Bence⟩ auch.",
        "Die Schwestern ⟨a|Noemi⟩ und ⟨b|Noel⟩ kamen.",
        "Alle nennen sie ⟨a|Vroni⟩. Gruß ⟨a|Veronika Herz⟩",
        "⟨a|Irmengard Storch⟩ schrieb. ⟨b|Kilian Mauritz⟩ auch.\ngez. ⟨a|St⟩\nDikt. ⟨b|Ma⟩\n",
        "Bericht von ⟨a|Dirk Kessels⟩, gez. ⟨a|DK⟩\nDer Junge ⟨b|Mo⟩ und Herr ⟨c|Mohr⟩ kamen.",
        "Frau ⟨a|Carla Storm⟩ kam. Wir waren bei ⟨f|Storms⟩ zu Haus. ⟨a|Storms⟩ Ruhe half.",
        "Frau ⟨a|Ina Vogt⟩ kam. Zu Ostern, ⟨f|Vogts⟩ haben frei, war Ruhe.",
        "Fall ⟨f|Wolf⟩/⟨g|Bergmann⟩. KM: ⟨a|Eva Bergmann⟩. Die Mutter ⟨b|Ute Wolf⟩",
        "⟨a|Marlies⟩ und ⟨b|Hubert Thielen⟩ kamen. Herr ⟨b|Thielen⟩ ging, ⟨a|Marlies⟩ blieb.",
        "⟨a|Holger⟩ und ⟨b|Oksana Freitag⟩ kamen. Herr ⟨a|Freitag⟩ ging, Frau ⟨b|Freitag⟩ blieb.",
        "⟨a|Heike Grabowski⟩, Leiterin der Kita, kam. „⟨a|Heike⟩!“ Frau ⟨a|Grabowski⟩ lachte.",
        "Sorgeberechtigte: ⟨a|Oksana Kovalenko⟩; ⟨a|Oksana⟩ kam. Frau ⟨a|Kovalenko⟩ ging.",
        "Kind ⟨a|Hadi⟩ kam. Vater: ⟨b|Abu Hadi⟩. ⟨a|Hadi⟩ lacht.",
        "Mündel:\n⟨a|HAJ KHALIL⟩, ⟨a|Rêber⟩, geb. 01.01.2009. Vater ⟨b|Cemîl Haj Khalil⟩. ⟨a|Rêber⟩ kocht.",
        "Sache ⟨a|NOACK⟩, ⟨a|Lenka Ottilie⟩, geb. 01.01.2009. Frau ⟨b|Noack⟩ kam. ⟨a|Lenka⟩ lacht.",
        "Die Kinder ⟨a|Noah⟩ und ⟨b|Emilia Krüger⟩ kamen. Herr ⟨c|Krüger⟩ rief an.",
        "⟨a|Martin Wolf⟩ und ⟨b|Martina Wolf⟩ kamen.",
        "KM ⟨a|Khedi Magomadova⟩ kam. Dort steht „⟨a|Chedi Magomadowa⟩“.",
        "Mutter: ⟨a|Vasanthi Sivakumar⟩. Kassenkarte: ⟨a|Vasanthy Sivakumaran⟩.",
        "⟨a|Khedi Petersen⟩ und ⟨b|Chedi Petersen⟩ sind Geschwister.",
        "Frau ⟨a|Saba Tesfamariam⟩ kam. Das Amt führt sie als ⟨a|Tesfa Mariam⟩.",
        "Fam. ⟨f|Munteanu⟩ zog um. Der Brief ging an Fam. ⟨f|Muntean⟩. Herr ⟨b|Wolff⟩ und Herr ⟨c|Wolfframm⟩ kamen.",
        "Psych. ⟨a|Kiihn⟩ [lies: ⟨a|Kühn⟩] kam.",
        "Name: ⟨a|dos Santos Hollerieth⟩, ⟨a|Thiago Rafael⟩   geb. 01.02.2015\n⟨a|Thiago⟩ lacht.",
        "Pat. ⟨a|DIMITROVA⟩, ⟨a|Stanimira⟩, *08.06.2016. Die KM ⟨b|Desislava Dimitrova⟩ kam. ⟨a|Stanimira⟩ lacht.",
        "⟨a|Adjoa B.⟩ kam. Rechtsanwältin ⟨b|Bengü Aksoy⟩ rief Frau ⟨a|B.⟩ an.",
        "Im neuen LG ⟨a|Detlef Ohm⟩. Familie ⟨f|Ohm⟩ ging. Der ⟨a|Ohm⟩ blieb.",
        "Mündel: ⟨a|Steinbach⟩, ⟨a|Emil⟩\nMutter: ⟨b|Steinbach⟩, ⟨b|Yvonne⟩ – verzogen. ⟨a|Emil⟩ und ⟨b|Yvonne⟩ lachen.",
        "Kinder: ⟨a|Hanka⟩, ⟨b|Jurij⟩ – beide da. ⟨a|Hanka⟩ lacht, ⟨b|Jurij⟩ auch.",
        "Dr. ⟨a|Vetter⟩ und Fr. ⟨b|Dollinger⟩ kamen.\nTeam: ⟨b|Dollinger⟩, ⟨a|Vetter⟩\n",
        "⟨a|Amen⟩ lacht. ⟨b|Klops⟩ (bürgerlich ⟨b|Manfred Schuh⟩) auch. ⟨b|Klops⟩ ging.",
        "Frau ⟨a|Scheckenbach⟩, Frau ⟨b|Roth⟩ und Herr ⟨c|Eckstein⟩. Protokoll (TN: ⟨b|Ro⟩, ⟨a|Sb⟩). Nachtrag ⟨a|Sb⟩. Randnotiz ⟨c|Eckst.⟩",
        "Pflegeeltern ⟨a|Horst⟩ und ⟨b|Ingrid Weißleder⟩. Herr ⟨a|Weißleder⟩ kam, Frau ⟨b|Weißleder⟩ nicht.",
        "KIND: ⟨a|Harms, Bosco⟩. Seit wann hat ⟨a|Bosco Zuschlag⟩? ⟨a|Bosco⟩ isst. Frau ⟨b|Birte Sommer⟩ hilft.",
        "⟨a|Marisa dos Santos Ferreira⟩ kam. Frau ⟨a|dos San-\ntos Ferreira⟩ ging.",
        "⟨a|Liridona⟩, in der Familie ⟨a|Lule⟩ gerufen, kam. ⟨a|Lule⟩ lacht.",
    ],
)
def test_each_person_is_one_entity_and_no_two_share_one(text: str) -> None:
    given = linked(text)
    assert all(len(entities) == 1 for entities in given.values())
    assert len(set().union(*given.values())) == len(given)


def spans(text: str, *found: tuple[str, Kind, float]) -> list[Identifier]:
    """One span for each find, the next place where its words stand."""
    made, at = [], 0
    for surface, kind, score in found:
        at = text.index(surface, at)
        made.append(Identifier(at, at := at + len(surface), kind, score))
    return made


@pytest.mark.parametrize(("score", "kind"), [(0.61, Kind.LOCATION), (0.95, Kind.PERSON)])
def test_a_town_that_an_address_names_is_no_person_unless_a_context_says_so(score: float, kind: Kind) -> None:
    text = "Nebenstelle Aschersleben, Breiter Anger 6, 06449 Aschersleben"
    address = ("Breiter Anger 6, 06449 Aschersleben", Kind.ADDRESS, 0.9)
    first, _ = link(text, spans(text, ("Aschersleben", Kind.PERSON, score), address))
    assert first.kind is kind


def test_a_name_is_no_place_at_the_beginning_of_a_sentence_either() -> None:
    text = "Natnael kam. Bei Natnael besteht ein Verdacht."
    one, other = link(text, spans(text, ("Natnael", Kind.PERSON, 0.8), ("Natnael", Kind.LOCATION, 0.7)))
    assert other.kind is Kind.PERSON
    assert other.entity == one.entity


def test_a_place_behind_in_stays_a_place() -> None:
    made = draft(Document("Frau Essen kam. Sie wohnt in Essen."))
    assert [i.kind for i in made.identifiers][-1] is Kind.LOCATION


def test_two_children_between_brackets_are_two_people() -> None:
    text = "Mia und Ben kamen. KV (Mia, Ben): Torsten Wagner"
    found = (("Mia", Kind.PERSON, 0.8), ("Ben", Kind.PERSON, 0.8), ("Mia, Ben", Kind.PERSON, 0.8))
    assert [i.entity for i in link(text, spans(text, *found))] == ["PERSON-1", "PERSON-2"] * 2


def test_a_line_that_ends_early_ends_a_name() -> None:
    text = "Erzählt von Jean-Luc\nYazan ist dreizehn. Jean-Luc nicht."
    found = (("Jean-Luc\nYazan", Kind.PERSON, 0.7), ("Jean-Luc", Kind.PERSON, 0.7))
    assert [i.entity for i in link(text, spans(text, *found))] == ["PERSON-1", "PERSON-2", "PERSON-1"]


def test_a_name_goes_on_behind_a_full_line() -> None:
    text = "Bei der Besprechung im großen Saal war auch Petra\nHülsken dabei. Petra Hülsken lacht."
    found = (("Petra\nHülsken", Kind.PERSON, 0.7), ("Petra Hülsken", Kind.PERSON, 0.7))
    assert {i.entity for i in link(text, spans(text, *found))} == {"PERSON-1"}


def test_a_surname_before_its_first_name_is_one_person() -> None:
    text = "Klotz, Judith, Leiterin, schrieb. Frau Klotz kam. Judith lacht."
    found = (("Klotz, Judith", Kind.PERSON, 0.8), ("Klotz", Kind.PERSON, 0.8), ("Judith", Kind.PERSON, 0.8))
    assert {i.entity for i in link(text, spans(text, *found))} == {"PERSON-1"}


def test_a_town_behind_von_belongs_to_the_name_before_it() -> None:
    text = "Die Mutter, Philippa von Trautenberg, kam aus Trautenberg."
    found = (("Philippa von", Kind.PERSON, 0.6), ("Trautenberg", Kind.LOCATION, 0.7))
    made = link(text, spans(text, *found, ("Trautenberg", Kind.LOCATION, 0.7)))
    assert [(i.kind, text[i.start : i.end]) for i in made] == [
        (Kind.PERSON, "Philippa von Trautenberg"),
        (Kind.LOCATION, "Trautenberg"),
    ]


def test_a_first_name_taken_for_a_place_goes_with_the_surname_behind_it() -> None:
    text = "Geführt von Imke Behrends."
    found = (("Imke", Kind.LOCATION, 0.7), ("Behrends", Kind.PERSON, 0.8))
    assert [(i.kind, text[i.start : i.end]) for i in link(text, spans(text, *found))] == [
        (Kind.PERSON, "Imke Behrends")
    ]

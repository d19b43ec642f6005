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

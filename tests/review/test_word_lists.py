"""Lists of institutions, streets and districts that the administration loads. All names are invented."""

import pytest

from anonymise.model import Document, Draft, Identifier, Kind
from anonymise.pipeline import draft
from review.cases import submit_case
from review.errors import InputError
from review.lessons import Lessons, Proposal, WordList
from review.model import Role
from review.word_lists import (
    LISTS,
    leave_proposal,
    list_sizes,
    load_list,
    local_words,
    ordinary_words,
    take_proposal,
    without_ordinary,
    word_proposals,
)
from tests.factories import NORTH, SOUTH, World, approved

KITA = Proposal("Kita Pusteblume", WordList.ORG)
SHEET = Proposal("Ampelbogen", WordList.ORDINARY)


@pytest.fixture(autouse=True)
def no_proposals_left(world: World) -> None:
    """Each test begins with empty lists."""
    for proposal in word_proposals(world.store, admin(world)):
        leave_proposal(world.store, admin(world), proposal)
    for each in LISTS:
        load_list(world.store, admin(world), each, b"")


def learn(world: World, *proposals: Proposal, names: frozenset[str] = frozenset()) -> None:
    """Hand in a case whose check teaches this."""
    giver = world.account(Role.CASE_GIVER)
    case = (NORTH.group_id, approved("Titel"), approved("Text"))
    submit_case(world.store, giver, *case, Lessons(proposals, names))


def admin(world: World) -> str:
    return world.account(Role.ADMIN)


@pytest.mark.parametrize(
    "content",
    [
        b"Nordwerft\nHaus am See\n",
        "\ufeffNordwerft;Träger\nHaus am See;Heim\n".encode(),
        'Nordwerft,x\n"Haus am See",y\nNordwerft,z\n'.encode("cp1252"),
    ],
    ids=["plain lines", "semicolons and a byte order mark", "commas, Windows-1252, a repeated entry"],
)
def test_the_first_column_of_a_csv_file_takes_the_place_of_the_list(world: World, content: bytes) -> None:
    load_list(world.store, admin(world), Kind.ORG, b"Altwerft\n")
    assert load_list(world.store, admin(world), Kind.ORG, content) == 2
    giver = world.account(Role.CASE_GIVER)
    words = [phrase for phrase, kind in local_words(world.store, giver) if kind is Kind.ORG]
    assert words == ["Haus am See", "Nordwerft"]
    assert list_sizes(world.store, admin(world))[Kind.ORG] == 2


def test_an_empty_file_empties_the_list(world: World) -> None:
    load_list(world.store, admin(world), Kind.LOCATION, b"Teststadt\n")
    assert load_list(world.store, admin(world), Kind.LOCATION, b"") == 0


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04\0\0", b"ab\n", b"\n".join(b"Ort%d" % n for n in range(50_001))]
)
def test_a_file_that_is_no_such_list_is_refused_and_changes_nothing(world: World, content: bytes) -> None:
    load_list(world.store, admin(world), Kind.ADDRESS, b"Lange Reihe\n")
    with pytest.raises(InputError):
        load_list(world.store, admin(world), Kind.ADDRESS, content)
    assert list_sizes(world.store, admin(world))[Kind.ADDRESS] == 1


def test_names_of_persons_cannot_be_listed(world: World) -> None:
    assert Kind.PERSON not in LISTS
    with pytest.raises(InputError):
        load_list(world.store, admin(world), Kind.PERSON, b"Kowalczyk\n")


def test_what_a_check_proposes_waits_for_the_administration_once(world: World) -> None:
    learn(world, SHEET, KITA)
    learn(world, KITA)
    assert word_proposals(world.store, admin(world)) == [SHEET, KITA]
    assert local_words(world.store, world.account(Role.CASE_GIVER)) == []


def test_a_proposal_taken_stands_on_its_list_and_is_proposed_no_more(world: World) -> None:
    learn(world, SHEET, KITA)
    take_proposal(world.store, admin(world), KITA)
    take_proposal(world.store, admin(world), KITA)
    take_proposal(world.store, admin(world), SHEET)
    giver = world.account(Role.CASE_GIVER)
    assert local_words(world.store, giver) == [("Kita Pusteblume", Kind.ORG)]
    assert ordinary_words(world.store, giver) == {"Ampelbogen"}
    learn(world, SHEET, KITA)
    assert word_proposals(world.store, admin(world)) == []
    assert list_sizes(world.store, admin(world))[WordList.ORG] == 1


def test_a_proposal_left_is_gone(world: World) -> None:
    learn(world, KITA)
    leave_proposal(world.store, admin(world), KITA)
    take_proposal(world.store, admin(world), KITA)
    assert word_proposals(world.store, admin(world)) == []
    assert list_sizes(world.store, admin(world))[WordList.ORG] == 0


def test_a_word_masked_as_a_name_later_withdraws_its_proposal(world: World) -> None:
    learn(world, SHEET, KITA)
    learn(world, names=frozenset({"pusteblume"}))
    assert word_proposals(world.store, admin(world)) == [SHEET]


def test_nothing_kept_says_which_case_or_who_a_proposal_came_from(world: World) -> None:
    with world.store.read() as reader:
        before = reader.rows("select count(*) as number from audit")[0]["number"]
    learn(world, KITA)
    with world.store.read() as reader:
        assert set(reader.rows("select * from word_proposals")[0]) == {"phrase", "kind"}
        entries = reader.rows("select action from audit order by sequence desc limit 1")
        assert reader.rows("select count(*) as number from audit")[0]["number"] == before + 1
    assert entries == [{"action": "submit_case"}]


def test_the_proposals_of_one_group_are_seen_by_the_administration_of_the_office(world: World) -> None:
    learn(world, KITA)
    assert word_proposals(world.store, world.account(Role.ADMIN, SOUTH)) == [KITA]


@pytest.mark.parametrize("word", ["Kowalczyk", "Sommer", "Leon", "Hilfeplan Leon", "Neunkirchen"])
def test_what_may_be_a_name_is_refused_as_an_ordinary_word(world: World, word: str) -> None:
    with pytest.raises(InputError, match="Name"):
        load_list(world.store, admin(world), WordList.ORDINARY, f"Ampelbogen\n{word}\n".encode())
    assert list_sizes(world.store, admin(world))[WordList.ORDINARY] == 0


@pytest.mark.parametrize(
    ("kind", "stands"),
    [(Kind.ORG, True), (Kind.LOCATION, True), (Kind.PERSON, False), (Kind.ADDRESS, False), (Kind.ID, False)],
)
def test_an_ordinary_word_stands_unless_it_is_taken_for_a_person(kind: Kind, stands: bool) -> None:
    text = "Der Ampelbogen lag vor."
    made = Draft(
        text, (Identifier(4, 14, kind, 0.7, f"{kind}-1", "[X 1]"),), pseudonymised="Der [X 1] lag vor."
    )
    assert ("Ampelbogen" in without_ordinary(made, frozenset({"Ampelbogen"})).pseudonymised) is stands


def test_an_ordinary_word_does_not_stand_where_its_entity_has_other_forms() -> None:
    text = "Die Kita Ampelbogen rief an. In Ampelbogen war Ruhe."
    marks = (Identifier(4, 19, Kind.ORG, 0.7, "ORG-1"), Identifier(32, 42, Kind.ORG, 0.7, "ORG-1"))
    made = Draft(text, marks, pseudonymised="unchanged")
    assert without_ordinary(made, frozenset({"Ampelbogen"})) == made


def test_what_another_list_names_stays_masked() -> None:
    made = draft(Document("Die Kinder aus Elternbrief kamen."), local=[("Elternbrief", Kind.ORG)])
    assert "Elternbrief" not in without_ordinary(made, frozenset({"Elternbrief"})).pseudonymised

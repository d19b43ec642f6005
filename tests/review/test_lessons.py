"""What a check teaches, and above all what it does not. All texts and names are invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anonymise.checking.deciding import accept, add, add_known, begin, reject
from anonymise.checking.model import Check
from anonymise.forms import folds
from anonymise.model import Draft, Identifier, Kind
from review.lessons import Lessons, lessons, may_be_ordinary, names_somebody

ORDINARY = "Ampelbogen"
"""A word that German knows and that nobody is called."""
SURNAMES = ("Kowalczyk", "Brandstetter", "Özkaplan", "Wittgenfels", "Garath", "Sommer", "Vogel", "Schmidt")
"""Rare ones that no lexicon knows, and frequent ones that are words as well."""


def marked(text: str, *words: tuple[str, Kind]) -> Check:
    """A check of the text in which these words are marked by the machine."""
    spans = [
        Identifier(text.index(word), text.index(word) + len(word), kind, 0.7, f"{kind}-{number}")
        for number, (word, kind) in enumerate(words, 1)
    ]
    return begin(Draft(text, tuple(sorted(spans, key=lambda span: span.start)), pseudonymised=text))


def selected(check: Check, word: str, kind: Kind) -> Check:
    """The check after a person has marked a word themselves."""
    start = check.draft.text.index(word)
    return add(check, start, start + len(word), kind)


def proposed(check: Check) -> set[tuple[str, str]]:
    return {(each.phrase, each.word_list) for each in lessons(check).proposals}


def test_no_word_of_a_check_stays_in_a_cache_that_sessions_share() -> None:
    lessons(marked("Gestern kam Kowalczyk zu Besuch.", ("Kowalczyk", Kind.PERSON)))
    assert folds.cache_info().currsize == 0


@pytest.mark.parametrize("kind", [Kind.ORG, Kind.LOCATION])
def test_a_word_of_the_language_taken_for_a_place_or_an_institution_is_ordinary(kind: Kind) -> None:
    check = marked(f"Im {ORDINARY} stand alles.", (ORDINARY, kind))
    assert proposed(check) == set()
    assert proposed(accept(check, f"{kind}-1")) == set()
    assert proposed(reject(check, f"{kind}-1")) == {(ORDINARY, "ORDINARY")}


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in (Kind.ORG, Kind.LOCATION)])
def test_a_rejected_mark_of_any_other_kind_teaches_nothing(kind: Kind) -> None:
    check = marked(f"Im {ORDINARY} stand alles.", (ORDINARY, kind))
    assert proposed(reject(check, f"{kind}-1")) == set()


@pytest.mark.parametrize("kind", [Kind.PERSON, Kind.ORG, Kind.LOCATION])
@pytest.mark.parametrize("name", SURNAMES)
def test_a_rejected_mark_that_could_be_a_name_is_not_kept(name: str, kind: Kind) -> None:
    check = marked(f"Gestern kam {name} zu Besuch.", (name, kind))
    assert proposed(reject(check, f"{kind}-1")) == set()


@pytest.mark.parametrize("name", ["Morgenstern", "Hesse"])
def test_a_surname_that_is_a_word_as_well_is_not_kept_where_the_text_addresses_somebody(name: str) -> None:
    assert may_be_ordinary(name)
    check = marked(f"Gestern kam Frau {name} zu Besuch.", (name, Kind.ORG))
    assert proposed(reject(check, "ORG-1")) == set()


def test_a_word_that_is_a_person_anywhere_in_the_text_is_not_kept() -> None:
    text = "Im Ampelbogen stand alles. Herr Ampelbogen nicht."
    check = reject(marked(text, ("Ampelbogen", Kind.ORG)), "ORG-1")
    start = text.rindex("Ampelbogen")
    assert proposed(check) == {(ORDINARY, "ORDINARY")}
    assert proposed(add(check, start, start + 10, Kind.PERSON, everywhere=False)) == set()
    assert proposed(add_known(check, ["Ampelbogen"])) == set()


@pytest.mark.parametrize(
    "phrase",
    ["Kita Pusteblume", "Kita „Nordwerft“", "Familienzentrum am Waldrand", "Grundschule Regenbogen"],
)
def test_an_institution_by_its_type_and_name_is_proposed_when_a_person_marked_it(phrase: str) -> None:
    check = begin(Draft(f"Danach ging es in die {phrase} zurück."))
    plain = phrase.replace("„", "").replace("“", "")
    assert proposed(selected(check, phrase, Kind.ORG)) == {(plain, "ORG")}


@pytest.mark.parametrize(
    "phrase",
    [
        "Praxis Morgenstern",
        "Kanzlei Regenbogen",
        "Wohngruppe Kowalczyk",
        "Kita Leon",
        "Kita „Leon“",
        "Nordwerft",
        "Kita Frau Schulz",
        "Kita K.",
        "Kita 0211 4455",
        "Klinik Dr. Sonnenschein",
    ],
)
def test_an_institution_whose_name_may_be_that_of_a_person_is_not_proposed(phrase: str) -> None:
    check = begin(Draft(f"Danach ging es in die {phrase} zurück."))
    assert proposed(selected(check, phrase, Kind.ORG)) == set()


@pytest.mark.parametrize("before", ["in", "aus", "im Stadtteil", "im Bezirk"])
def test_a_place_is_proposed_where_it_stands_as_only_places_do(before: str) -> None:
    check = begin(Draft(f"Die Familie wohnte {before} Niederfelden am Hang."))
    assert proposed(selected(check, "Niederfelden", Kind.LOCATION)) == {("Niederfelden", "LOCATION")}


@pytest.mark.parametrize("before", ["bei", "von", "mit", "nach", "Frau", "sagte"])
@pytest.mark.parametrize("name", ["Rosenberg", "Kowalczyk"])
def test_a_name_marked_as_a_place_by_mistake_is_not_proposed(before: str, name: str) -> None:
    check = begin(Draft(f"Das Kind war {before} {name} am Abend."))
    assert proposed(selected(check, name, Kind.LOCATION)) == set()


def test_one_mention_that_could_be_a_person_is_enough_to_keep_silent() -> None:
    check = begin(Draft("Sie zog in Rosenberg ein. Danach sprach Rosenberg mit ihr."))
    assert proposed(selected(check, "Rosenberg", Kind.LOCATION)) == set()


def test_what_the_machine_found_by_itself_is_known_already() -> None:
    check = marked("Es war in der Kita Pusteblume.", ("Kita Pusteblume", Kind.ORG))
    assert proposed(accept(check, "ORG-1")) == set()


@settings(deadline=None, max_examples=40)
@given(
    st.lists(
        st.tuples(
            st.sampled_from([*SURNAMES, "Leon", "Ayşe", "Morgenstern"]),
            st.sampled_from(["Frau {}", "in {}", "Kita {}", "Kita „{}“", "{}", "aus {}", "{}s Mutter"]),
            st.sampled_from([Kind.ORG, Kind.LOCATION]),
            st.booleans(),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_what_is_masked_as_a_person_once_is_never_proposed(
    tried: list[tuple[str, str, Kind, bool]],
) -> None:
    people = {name for name, *_ in tried}
    text = f"Es kamen Herr {', Herr '.join(sorted(people))}. "
    places = []
    for name, frame, kind, rejected in tried:
        words = frame.format(name)
        start = len(text) if words.startswith("Kita") else len(text) + words.index(name)
        text += words + ". "
        places.append((start, text.rindex(name) + len(name), kind, rejected))
    check = begin(Draft(text))
    for name in people:
        check = selected(check, name, Kind.PERSON)
    for start, end, kind, rejected in places:
        check = add(check, start, end, kind, everywhere=False)
        entity = next(mark.entity for mark in check.marks if mark.start <= start < mark.end)
        check = reject(check, entity) if rejected else check
    found = lessons(check)
    assert not any(name.casefold() in each.phrase.casefold() for name in people for each in found.proposals)


def test_names_and_phrases_stay_out_of_the_representation() -> None:
    check = reject(
        marked(f"Herr Kowalczyk las den {ORDINARY}.", ("Kowalczyk", Kind.PERSON), (ORDINARY, Kind.ORG)),
        "ORG-2",
    )
    found = lessons(check)
    assert found.proposals
    assert "kowalczyk" in found.names
    assert "owalczyk" not in repr(found)
    assert ORDINARY not in repr(found)


@pytest.mark.parametrize(
    ("phrase", "names", "somebody"),
    [
        ("Kita Leon", {"leon"}, True),
        ("Kita Leons", {"leon"}, True),
        ("Kowalczykhaus", {"kowalczyk"}, True),
        ("Evangelisches Haus", {"eva"}, False),
        ("Kita Pusteblume", {"leon"}, False),
        ("Kita Müller", {"mueller"}, True),
    ],
)
def test_a_phrase_names_somebody_by_a_whole_word_or_a_long_part(
    phrase: str, names: set[str], somebody: bool
) -> None:
    assert names_somebody(phrase, frozenset(names)) is somebody


def test_a_check_without_decisions_teaches_nothing() -> None:
    assert lessons(begin(Draft("Die Kita rief an."))) == Lessons()

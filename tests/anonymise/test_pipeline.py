"""What a draft holds, what a person's decisions make of it, and what no draft ever does."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anonymise.forms import inflected, occurrences
from anonymise.model import Document, Draft, HiddenPart, Kind
from anonymise.pipeline import draft, entities, redraft, remask
from tests.gold.dev_narratives import NARRATIVES

CASE = (
    "Vermerk vom 12.03.2024\n"
    "Kind: Leon Krüger, geb. 03.02.2019, wh. Musterallee 12b\n"
    "KM Aylin Krüger war am 12.03.2024 hier, Frau Krüger kam am 26.03. wieder. Leons Kita „Sonnenkäfer“ "
    "in Siegen rief Frau Sommer an. Im Sommer war es ruhig. Tel. 0271/55512, Az. 51/3-12-4711.\n"
    "gez. P. Wolf"
)
NAMES = ("Krüger", "Yılmaz", "Leon", "Oksana Kovalenko", "El-Masri", "Müller-Lüdenscheidt", "Klein", "Bo")
INFLECTED = ("{0}", "{0}s", "{0}’", "{0}'s", "{1}", "{2}")
FRAGMENTS = (
    *(
        "Frau ",
        "Herr ",
        "KM ",
        "Leon",
        "Krüger",
        "Müllers",
        "Dr. ",
        "Kita ",
        "„Sonne“ ",
        "in Siegen ",
        "am 12.03.2024 ",
    ),
    *(
        "26.03. ",
        "Tel. 0211 123456 ",
        "Az. 51/3-12 ",
        "[Mutter] ",
        "[Tag 3] ",
        "[Person 2]",
        ", ",
        ". ",
        "\n",
        "und ",
    ),
    *(
        "der ",
        "war ",
        "Hausbesuch ",
        "Musterstr. 5 ",
        "gez. ",
        "K. ",
        "ß",
        "🙂",
        "\u0301",
        "王小明 ",
        "- ",
        "(",
        ")",
        ": ",
    ),
)
texts = st.lists(st.sampled_from(FRAGMENTS), max_size=25).map("".join) | st.text(max_size=60)


@pytest.fixture(scope="module")
def case() -> Draft:
    return draft(Document(CASE, (HiddenPart("Kommentare", 1),)))


def test_people_places_and_days_get_placeholders_that_tell_their_role(case: Draft) -> None:
    assert case.pseudonymised == (
        "Vermerk vom [Tag 1]\n"
        "Kind: [Kind 1], geb. [Alter 3–5 Jahre], wh. [Anschrift 1]\n"
        "[Mutter] war am [Tag 1] hier, [Mutter] kam am [Tag 15] wieder. [Kind 1]s [Kita 1] "
        "in [Ort 1] rief Frau [Person 1] an. Im Sommer war es ruhig. "
        "Tel. [Kontakt 1], Az. [Aktenzeichen 1].\n"
        "gez. [Person 2]"
    )


def test_hidden_parts_pass_through(case: Draft) -> None:
    assert case.hidden_parts == (HiddenPart("Kommentare", 1),)


def test_an_entity_tells_its_forms_and_how_often_it_is_named(case: Draft) -> None:
    mother = next(entity for entity in entities(case) if entity.placeholder == "[Mutter]")
    assert mother.kind is Kind.PERSON
    assert (mother.count, mother.surfaces) == (2, ("Aylin Krüger", "Krüger"))
    assert sum(entity.count for entity in entities(case)) == len(case.identifiers)
    assert "Krüger" not in repr(mother)


def test_redrafting_without_a_decision_changes_nothing(case: Draft) -> None:
    assert redraft(case) == case


def test_an_entity_taken_back_stands_open_everywhere(case: Draft) -> None:
    child = next(entity for entity in entities(case) if entity.placeholder == "[Kind 1]")
    opened = redraft(case, unmasked={child.key})
    assert "Leons Kita" not in opened.pseudonymised
    assert "Leons [Kita 1]" in opened.pseudonymised
    assert redraft(opened) == opened


def test_a_word_masked_by_hand_is_masked_wherever_it_stands(case: Draft) -> None:
    masked = redraft(case, masked=[("Vermerk", Kind.PERSON)])
    assert "Vermerk" not in masked.pseudonymised
    assert masked.pseudonymised.count("[Person") == 3


def test_several_words_masked_by_hand_are_masked_as_one(case: Draft) -> None:
    masked = redraft(case, masked=[("war es ruhig", Kind.LOCATION)])
    assert "Im Sommer [Ort 2]." in masked.pseudonymised


def test_a_known_name_stays_masked_although_its_entity_is_taken_back() -> None:
    known = draft(Document("Der Bär brummt. Bärs Hut."), known=["Bär"])
    (entity,) = entities(known)
    assert "Bär" not in redraft(known, unmasked={entity.key}).pseudonymised
    assert "Bär" not in redraft(known, unmasked={entity.key}, known=["Bär"]).pseudonymised


def test_placeholders_of_an_earlier_round_keep_their_numbers() -> None:
    again = remask("[Person 1] traf [Person 4] und Anna im Café. [Mutter] kam.", [("Anna", Kind.PERSON)])
    assert again.pseudonymised == "[Person 1] traf [Person 4] und [Person 5] im Café. [Mutter] kam."


def test_decisions_need_no_second_detection() -> None:
    long = draft(Document("\n".join(NARRATIVES.values())[:20_000]))
    redraft(long)
    began = time.process_time()
    redraft(long, masked=[("Gespräch", Kind.PERSON)], known=["Klein"])
    assert time.process_time() - began < 0.5


@pytest.mark.parametrize("name", sorted(NARRATIVES))
def test_masking_twice_changes_nothing(name: str) -> None:
    once = draft(Document(NARRATIVES[name])).pseudonymised
    assert draft(Document(once)).pseudonymised == once


def test_a_role_before_a_placeholder_is_no_name() -> None:
    once = "Durchschrift: Frau RAin [Rechtsanwältin 1], Verfahrensbeiständin von [Kind 1]\n"
    assert draft(Document(once)).pseudonymised == once


@settings(max_examples=150, deadline=None)
@given(texts)
def test_identifiers_lie_inside_the_text_in_order_and_apart(text: str) -> None:
    made = draft(Document(text))
    at = 0
    for identifier in made.identifiers:
        assert at <= identifier.start < identifier.end <= len(text)
        assert identifier.entity and identifier.placeholder
        assert "[" not in text[identifier.start : identifier.end]
        at = identifier.end
    assert redraft(made) == made


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(NAMES), st.sampled_from(INFLECTED), texts, texts)
def test_no_form_of_a_known_name_survives(name: str, form: str, before: str, after: str) -> None:
    umlauts = name.replace("ü", "ue").replace("ö", "oe")
    written = form.format(name, name.upper(), umlauts)
    made = draft(Document(f"{before} {written} {after}"), known=[name])
    words = frozenset().union(*(inflected(part) for part in name.replace("-", " ").split()))
    assert not list(occurrences(made.pseudonymised, words))


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Ein Bett fand sich nach Hof zu nicht.", "Ein Bett fand sich nach [Ort 1] zu nicht."),
        ("das kind wohnt jetzt in landstuhl bei der oma", "das kind wohnt jetzt in [Ort 1] bei der oma"),
        ("Das Kind spielt im Hof.", "Das Kind spielt im Hof."),
    ],
)  # fmt: skip
def test_an_everyday_word_is_a_town_where_a_preposition_says_so(text: str, masked: str) -> None:
    assert draft(Document(text)).pseudonymised == masked


TRAITS = "Leon (6) hat fünf Geschwister. Die KM stammt aus Ghana. Leons Oma auch aus Ghana."


def test_a_quasi_identifier_stays_until_a_person_accepts_what_may_stand_for_it() -> None:
    made = draft(Document(TRAITS))
    assert "(6) hat fünf Geschwister" in made.pseudonymised
    country = next(e for e in entities(made) if "Ghana" in e.surfaces)
    accepted = redraft(made, generalised={country.key})
    assert accepted.pseudonymised.count("[einem anderen Land]") == country.count == 2
    assert "fünf Geschwister" in accepted.pseudonymised
    assert redraft(accepted) == accepted
    assert "Ghana" in redraft(accepted, unmasked={country.key}).pseudonymised


def test_accepting_everything_leaves_no_trait_and_masking_again_changes_nothing() -> None:
    made = draft(Document(TRAITS))
    done = redraft(made, generalised={i.entity for i in made.identifiers if i.trait})
    assert not any(word in done.pseudonymised for word in ("(6)", "fünf", "Ghana"))
    assert draft(Document(done.pseudonymised)).pseudonymised == done.pseudonymised


def test_a_word_marked_by_hand_takes_the_place_of_a_trait() -> None:
    made = redraft(draft(Document(TRAITS)), masked=[("fünf Geschwister", Kind.ORG)])
    assert "hat [Einrichtung 1]." in made.pseudonymised

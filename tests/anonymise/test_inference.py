"""Rare traits rank first, and what they leave together is told without quoting the text."""

from hypothesis import given
from hypothesis import strategies as st

from anonymise.inference import SHARES, Town, estimates, remainder
from anonymise.model import Document, Draft
from anonymise.pipeline import draft, redraft

SMALL = Town(minors=3_400)
TEXT = "Leon (6) kam. Die KM stammt aus Ghana, der KV arbeitet als Orgelbauer. Es sind Drillinge."


def made(text: str = TEXT) -> Draft:
    return draft(Document(text))


def test_the_rarest_trait_comes_first_and_each_stands_once() -> None:
    found = estimates(made(TEXT + " Auch die Oma stammt aus Ghana."))
    assert [each.rank for each in found] == [1, 2, 3, 4]
    assert {found[0].trait, found[1].trait} == {"profession", "multiples"}
    assert (found[2].trait, found[3].trait) == ("origin", "age")
    assert found[0].placeholder in ("[Beruf]", "[mehrere Kinder gleichen Alters]")


def test_a_smaller_town_leaves_fewer_families() -> None:
    large, small = (estimates(made(), town) for town in (Town(), SMALL))
    assert all(one.families > other.families for one, other in zip(large, small, strict=True))
    assert "60.628 Familien" in large[0].sentence
    assert (
        "keine zweite von 2.024"
        in estimates(made("Es kam in die Zeitung. Ein Zeitungsbericht."), SMALL)[0].sentence
    )


def test_three_kinds_together_are_warned_of_and_generalising_lifts_the_warning() -> None:
    whole = made()
    told = remainder(estimates(whole))
    assert told.kinds == 4
    assert told.families < 1
    assert told.warning.startswith("4 Arten von Merkmalen zusammen: Das trifft wohl auf keine zweite")
    rare = {each.entity for each in estimates(whole) if each.trait != "age"}
    assert remainder(estimates(redraft(whole, generalised=rare))).warning == ""
    assert remainder(()).warning == ""


def test_no_sentence_quotes_the_text() -> None:
    found = estimates(made())
    told = " ".join([*(each.sentence for each in found), remainder(found).warning])
    assert not any(word in told for word in ("Ghana", "Orgelbauer", "Drillinge", "Leon"))


def test_every_share_is_a_part_and_names_its_source() -> None:
    assert all(0 < share.of_families < 1 and share.source for share in SHARES)


@given(st.integers(0, 900_000))
def test_any_town_gives_an_estimate(minors: int) -> None:
    text = Draft("", ())
    assert remainder(estimates(text, Town(minors)), Town(minors)).families >= 1

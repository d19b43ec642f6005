"""What counts as a masked word left behind, and what does not."""

import pytest

from anonymise.residue import Leak, leaks


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Dann kam Krüger.", "Krüger"),
        ("Dann kam KRUEGER.", "Krüger"),
        ("Dann kam Kruger.", "Krüger"),
        ("Dann kamen Krügers Kinder.", "Krüger"),
        ("Sie fuhr nach Delmenhorst.", "Delmenhorst"),
        ("Die Kita Wattwichtel schrieb.", "Kita Wattwichtel"),
        ("Mail: m.wolf@amt.example", "m.wolf@amt.example"),
        ("Az. 51/3-12-4711", "51/3-12-4711"),
        ("Herr Klein kam.", "Klein"),
    ],
)
def test_every_form_of_a_masked_word_is_a_leak(text: str, masked: str) -> None:
    assert len(leaks(text, [masked])) == 1


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Das Kind ist klein, das Klein auch.", "Klein"),
        ("Im Sommer war es heiß.", "Sommer"),
        ("Die Kita schrieb dem Träger.", "Kita Wattwichtel"),
        ("Der ASD und das Amt 51 waren da.", "asd.nord@amt.example"),
        ("[Krüger 1] ist kein Platzhalter, [Person 1] schon.", "Person"),
    ],
)
def test_everyday_words_and_placeholders_are_no_leak(text: str, masked: str) -> None:
    assert leaks(text, [masked]) == ()


def test_a_leak_tells_its_place_and_no_word() -> None:
    assert leaks("Und Leon?", ["Leon"]) == (Leak(4, 8),)

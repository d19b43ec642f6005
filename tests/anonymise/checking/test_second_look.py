"""The second look: every unmarked sentence once, the likeliest names first, what is decided left alone."""

import random

import pytest

from anonymise.checking.deciding import begin, reject
from anonymise.checking.model import Check
from anonymise.checking.second_look import Reason, sentences, unmarked
from anonymise.model import Draft, Identifier, Kind
from tests.anonymise.checking.checks import CASE, case, named, narrative, probed
from tests.gold.dev_narratives import NARRATIVES


def bare(text: str, *marked: str) -> Check:
    """The check of a text in which only these words are marked."""
    spots = [(text.index(word), word) for word in marked]
    marks = tuple(
        Identifier(at, at + len(word), Kind.PERSON, 0.9, entity=f"PERSON-{number}")
        for number, (at, word) in enumerate(sorted(spots), start=1)
    )
    return begin(Draft(text, marks))


def suspects(check: Check) -> dict[str, Reason]:
    """The suspect words with their reasons, in the order in which they are shown."""
    text = check.draft.text
    return {text[s.start : s.end]: s.reason for sentence in unmarked(check) for s in sentence.suspects}


def test_likely_names_come_first_and_say_why() -> None:
    text = (
        "Im Sommer war es ruhig. Danach schrieb Wuschelinski. Es kam Frau Öztürk. Das Zeichen war 4711 0815. "
        "Die Kowalczykkinder spielten. Gestern fuhr der Bus. Kowalczyk rief an."
    )
    found = suspects(bare(text, "Kowalczyk rief an"))
    assert found["Öztürk"] is Reason.ADDRESSED
    assert found["Kowalczykkinder"] is Reason.SIMILAR
    assert found["Wuschelinski"] is Reason.UNKNOWN
    assert found["4711 0815"] is Reason.NUMBER
    assert list(found) == ["Öztürk", "Kowalczykkinder", "Wuschelinski", "4711 0815"]


@pytest.mark.parametrize(
    "text",
    [
        "Danach kam der Hausbesuch. Als die Mutter ging, weinte das Kind.",
        "Das Jugendamt und die Polizei in NRW nutzten Marte Meo nach § 8a SGB VIII.",
        "Frau Dr. und Herr waren da.",
    ],
)
def test_ordinary_words_are_not_suspect(text: str) -> None:
    assert suspects(bare(text)) == {}


def test_what_is_marked_or_let_stand_is_not_shown_again() -> None:
    check = begin(case())
    assert not {"Krüger", "Siegen", "Tarnowski"} & set(suspects(check))
    assert "Siegen" not in suspects(reject(check, named(check, "Siegen")))


def test_a_word_that_the_probe_hides_is_as_suspect_as_any_other() -> None:
    check = next(c for c in map(probed, range(20)) if any(e.startswith("PERSON") for e in c.probe.hidden))
    hidden = next(m for m in check.marks if m.entity in check.probe.hidden and m.kind is Kind.PERSON)
    assert CASE[hidden.start : hidden.end].split()[-1] in suspects(check)


@pytest.mark.parametrize("name", sorted(NARRATIVES)[:4])
def test_every_unmarked_word_stands_in_exactly_one_sentence(name: str) -> None:
    text = NARRATIVES[name]
    check = begin(narrative(name), random.Random(1))
    covered = bytearray(len(text))
    for sentence in unmarked(check):
        assert not any(covered[sentence.start : sentence.end])
        covered[sentence.start : sentence.end] = b"\1" * (sentence.end - sentence.start)
        for suspect in sentence.suspects:
            assert sentence.start <= suspect.start < suspect.end <= sentence.end
    for mark in check.visible:
        covered[mark.start : mark.end] = b"\1" * (mark.end - mark.start)
    assert not [at for at, letter in enumerate(text) if letter.isalnum() and not covered[at]]


def test_sentences_end_at_stops_and_lines_but_not_behind_short_words() -> None:
    text = "Frau Dr. Klein, geb. Sommer, kam. Am 3. Mai z. B. nicht!\nTel. 0815\r\n\r\n„Gut.“ Ende"
    found = [text[start:end] for start, end in sentences(text)]
    assert found[0] == "Frau Dr. Klein, geb. Sommer, kam."
    assert found[-1] == "Ende"
    assert "".join(found).replace(" ", "") == "".join(text.split())


def test_names_that_no_recogniser_found_are_ranked_before_ordinary_sentences() -> None:
    text = "Der Bus kam. Das Kind lachte. Abends rief Wuschelinski an. Es regnete."
    assert text[slice(unmarked(bare(text))[0].start, unmarked(bare(text))[0].end)].startswith("Abends")

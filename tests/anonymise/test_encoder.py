import hashlib
import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anonymise.encoder import (
    CANONICAL,
    FOLDER,
    KINDS,
    LABELS,
    NEWS,
    PORTION,
    Encoder,
    decoded,
    encoder,
    portions,
)
from anonymise.errors import ModelError
from anonymise.model import Kind


def found(text: str) -> set[tuple[str, Kind]]:
    return {(text[span.start : span.end], span.kind) for span in encoder().spans(text)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped model that a test may spoil."""
    return Path(shutil.copytree(FOLDER, tmp_path / "models"))


def sign(folder: Path) -> None:
    lines = [
        f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n"
        for name in ("names.onnx", "tokenizer.json")
    ]
    (folder / "SHA256SUMS").write_text("".join(lines), "utf-8")


def test_people_and_places_are_found_in_a_sentence():
    assert found(CANONICAL) >= {
        ("Schneider", Kind.PERSON),
        ("Gladbeck", Kind.LOCATION),
        ("Kevin Yılmaz", Kind.PERSON),
    }


def test_roles_and_bodies_are_no_names():
    assert found("Die Mutter war mit dem Jugendamt und der Kinderärztin im Gespräch.") == set()


def test_news_count_a_country_as_a_place():
    text = "Die Ministerin flog am Montag nach Frankreich ."
    assert [s.kind for s in encoder().spans(text, genre=NEWS)] == [Kind.LOCATION]


def test_a_name_is_found_wherever_it_stands_in_a_long_text():
    line = "Der Hausbesuch fand wie vereinbart statt, die Wohnung war warm und aufgeräumt.\n"
    text = line * 70 + "Frau Kaczmarek rief an.\n" + line * 70
    assert (text.index("Kaczmarek"), Kind.PERSON) in {(s.start, s.kind) for s in encoder().spans(text)}


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=400))
def test_spans_are_inside_the_text_in_order_and_on_one_line(text: str):
    at = 0
    for span in encoder().spans(text, threshold=0.02):
        assert at <= span.start < span.end <= len(text)
        assert "\n" not in text[span.start : span.end]
        at = span.end


@given(st.text(alphabet="ab.! \n", max_size=3 * PORTION))
def test_portions_hold_every_character_once(text: str):
    cuts = list(portions(text))
    assert "".join(text[start:end] for start, end in cuts) == text
    assert all(end - start <= PORTION for start, end in cuts)


def test_a_portion_ends_with_a_line_or_else_a_sentence_or_else_a_word():
    half = PORTION // 2
    for most, mark in (("wort. wort\n", "\n"), ("wort wort. ", ". "), ("wort ", " ")):
        text = most * PORTION
        assert all(text[:end].endswith(mark) and end - start > half for start, end in [*portions(text)][:-1])


def test_letters_that_fall_into_many_pieces_are_read_too():
    assert encoder().spans("\ufdfa" * PORTION + " Frau Schneider") is not None


def test_a_text_without_blanks_is_read_to_its_end():
    assert encoder().spans("x" * 30_000) is not None


@pytest.mark.parametrize("text", ["Bronzfeld-Merwig", "Bronzfeld Merwig"])
def test_a_word_with_a_hyphen_is_one_span_whatever_its_parts_look_like(text: str):
    judged = np.full((3, 2 * len(KINDS)), 0.01, np.float32)
    for piece, label in enumerate(("B-LOCATION", "I-LOCATION", "B-ORG")):
        judged[piece, LABELS.index(label) - 1] = 0.9
    spans = list(decoded(text, [(0, 9), (9, 10), (10, 16)], judged, KINDS, 0.5))
    parts = ["Bronzfeld-Merwig"] if "-" in text else ["Bronzfeld", "Merwig"]
    assert [text[span.start : span.end] for span in spans] == parts
    assert spans[0].kind is Kind.LOCATION


@pytest.mark.parametrize(("dot", "span"), [(0.9, "Azad S."), (0.1, "Azad S")])
def test_a_dot_belongs_to_an_initial_only_where_the_model_is_rather_sure_of_it(dot: float, span: str):
    text = "Azad S."
    judged = np.full((3, 2 * len(KINDS)), 0.01, np.float32)
    for piece, sure in enumerate((0.9, 0.9, dot)):
        judged[piece, LABELS.index("I-PERSON") - 1] = sure
    (found,) = decoded(text, [(0, 4), (5, 6), (6, 7)], judged, KINDS, 0.1)
    assert text[found.start : found.end] == span


def test_words_below_the_threshold_may_still_be_possible():
    reading = encoder().read("Frau Schneider zeigte auf den Hof, dort stand Leo.")
    assert all(
        any(each.start <= span.start and span.end <= each.end for each in reading.possible)
        for span in reading.spans
    )
    text = "Es gab Windeldermatitis."
    assert not any(span.end > text.index("Windel") for span in encoder().read(text).possible)


def test_what_singles_a_family_out_is_read_beside_the_names():
    text = "Herr Schneider fährt nachts Verstorbene aus den Krankenhäusern ins Kühlhaus."
    reading = encoder().read(text)
    (found,) = reading.traits
    assert text[found.start : found.end].endswith("Verstorbene aus den Krankenhäusern ins Kühlhaus")
    assert {each.kind for each in reading.traits} == {Kind.QUASI}
    assert Kind.QUASI not in {each.kind for each in (*reading.spans, *reading.possible)}


def test_a_model_that_reads_names_only_leaves_traits_open():
    class NamesOnly:
        inner = encoder()._session

        def run(self, _outputs: None, given: dict[str, object]) -> list[object]:
            return list(self.inner.run(None, given)[:1])

    model = Encoder()
    model._session = NamesOnly()
    reading = model.read("Er ist Stuntreiter, Frau Schneider auch.")
    assert [span.kind for span in reading.spans] == [Kind.PERSON]
    assert reading.traits == []
    assert [(span.start, span.end) for span in reading.possible_traits] == [(0, 39)]


def test_a_missing_model_is_refused_with_a_message(tmp_path: Path):
    with pytest.raises(ModelError, match="fehlt"):
        Encoder(tmp_path)


@pytest.mark.parametrize("name", ["names.onnx", "tokenizer.json"])
def test_a_changed_model_is_refused_with_a_message(folder: Path, name: str):
    with (folder / name).open("ab") as file:
        file.write(b" ")
    with pytest.raises(ModelError, match="Prüfsumme"):
        Encoder(folder)


def test_a_model_that_finds_nothing_is_refused_with_a_message(folder: Path):
    tokenizer = json.loads((folder / "tokenizer.json").read_text("utf-8"))
    vocabulary = tokenizer["model"]["vocab"]
    vocabulary[9:] = [[f"#{number}#", score] for number, (_, score) in enumerate(vocabulary[9:])]
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer), "utf-8")
    sign(folder)
    with pytest.raises(ModelError, match="Probesatz"):
        Encoder(folder)

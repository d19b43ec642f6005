"""An operator may name another model; one that finds nothing is refused. All names are invented."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import spacy

from anonymise.detect import detect
from anonymise.encoder import FOLDER, encoder
from anonymise.errors import ModelError
from anonymise.model import Document, Kind
from anonymise.name_model import SpacyNames, choose, name_model
from anonymise.pipeline import draft
from tests.anonymise.test_encoder import sign


@pytest.fixture(autouse=True)
def own_model_again() -> Iterator[None]:
    yield
    choose(None)


def pipeline(folder: Path, **words: str) -> str:
    """A real spaCy pipeline on the disk that knows these words by their label."""
    language = spacy.blank("de")
    if words:
        ruler = language.add_pipe("entity_ruler")
        ruler.add_patterns([{"label": label, "pattern": word} for word, label in words.items()])
    language.to_disk(folder)
    return str(folder)


def found(text: str) -> list[tuple[str, Kind]]:
    return [(text[i.start : i.end], i.kind) for i in detect(text) if i.kind is not Kind.QUASI]


@pytest.fixture
def seeing(tmp_path: Path) -> str:
    return pipeline(tmp_path / "pipeline", Schneider="PER", Gladbeck="LOC", Yılmaz="MISC", quirlig="PER")


def test_without_a_name_the_own_model_is_used():
    choose(None)
    assert name_model() is encoder()


def test_a_spacy_pipeline_takes_the_place_of_the_own_model(seeing: str):
    text = "Das war quirlig."
    assert detect(text) == []
    choose(seeing)
    assert found(text) == [("quirlig", Kind.PERSON)]


def test_a_spacy_pipeline_rules_out_nothing_that_looks_like_a_name(seeing: str):
    text = "Der Vermerk nennt Windeldermatitis."
    assert detect(text) == []
    choose(seeing)
    assert found(text) == [("Windeldermatitis", Kind.PERSON)]


def test_a_spacy_pipeline_rules_out_no_trait_that_a_rule_looks_for(seeing: str):
    choose(seeing)
    text = "Ort: Amtsgebäude, Sitzungszimmer, Zeit 10 Uhr."
    assert [text[i.start : i.end] for i in draft(Document(text)).identifiers if i.trait] == ["Sitzungszimmer"]


def test_labels_that_mean_nothing_here_are_left_out(seeing: str):
    spans = SpacyNames(seeing).spans("Schneider, Gladbeck, Yılmaz")
    assert [span.kind for span in spans] == [Kind.PERSON, Kind.LOCATION]


def test_a_long_text_is_read_to_its_end_at_the_right_place(seeing: str):
    text = "Der Hausbesuch fand wie vereinbart statt.\n" * 60 + "Schneider rief an."
    assert [span.start for span in SpacyNames(seeing).spans(text)] == [text.index("Schneider")]


def test_a_spacy_pipeline_keeps_no_word_of_a_text(seeing: str):
    model = SpacyNames(seeing)
    model.spans("Frau Zwirbelkowski kam mit Leandrian.")
    assert not {"Zwirbelkowski", "Leandrian"} & set(model._language.vocab.strings)


def test_another_folder_with_a_model_of_ours_is_used(tmp_path: Path):
    choose(str(shutil.copytree(FOLDER, tmp_path / "model")))
    assert name_model() is not encoder()
    assert name_model().spans("Frau Schneider rief an.")


def test_a_blind_pipeline_is_refused_and_the_model_before_it_stays(tmp_path: Path):
    with pytest.raises(ModelError, match="FALLWERKSTATT_MODEL nennt, findet in einem Probesatz keine Namen"):
        choose(pipeline(tmp_path / "blind"))
    assert name_model() is encoder()


@pytest.mark.parametrize("name", ["de_gibt_es_nicht", "/gibt/es/nicht"])
def test_a_name_that_stands_for_nothing_is_refused(name: str):
    with pytest.raises(ModelError, match=r"fehlt\. Bitte prüfen Sie"):
        choose(name)


def test_a_model_of_ours_that_was_changed_is_refused(tmp_path: Path):
    folder = Path(shutil.copytree(FOLDER, tmp_path / "model"))
    (folder / "tokenizer.json").write_text("{}", "utf-8")
    with pytest.raises(ModelError, match="Prüfsumme"):
        choose(str(folder))


@pytest.mark.parametrize("broken", ["names.onnx", "tokenizer.json"])
def test_a_file_that_is_no_model_is_refused(tmp_path: Path, broken: str):
    folder = Path(shutil.copytree(FOLDER, tmp_path / "model"))
    (folder / broken).write_text("{}", "utf-8")
    sign(folder)
    with pytest.raises(ModelError, match="lässt sich nicht laden"):
        choose(str(folder))


def test_a_broken_pipeline_is_refused(tmp_path: Path):
    folder = pipeline(tmp_path / "broken", Schneider="PER")
    (Path(folder) / "config.cfg").write_text("[nlp]\nlang = ")
    with pytest.raises(ModelError, match="lässt sich nicht laden"):
        choose(folder)

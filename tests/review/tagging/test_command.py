import json
from pathlib import Path

import pytest

from review.tagging.command import run

SENTENCE = "Eine Rückmeldung an die Kita blieb nach der Meldung aus."


@pytest.fixture
def case_file(tmp_path: Path) -> Path:
    path = tmp_path / "fall.txt"
    path.write_text(f"Vermerk\n{SENTENCE}\n", "utf-8")
    return path


def test_json_output_is_one_object_a_file(case_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([case_file, case_file], as_json=True) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first == second
    answer = json.loads(first)
    assert answer["file"] == str(case_file)
    finding = answer["findings"][0]
    assert set(finding) == {
        "start", "end", "category", "score", "strong", "polarity", "sender", "receiver", "phase",
    }  # fmt: skip
    assert (finding["start"], finding["end"]) == (8, 8 + len(SENTENCE))
    assert (finding["category"], finding["polarity"]) == ("no_feedback_after_report", "failure")


def test_the_list_is_german_and_shows_no_case_text(
    case_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([case_file], as_json=False) == 0
    shown = capsys.readouterr().out
    assert "Fehlende Rückmeldung nach Gefährdungsmeldung (Schnittstellenproblem)" in shown
    assert "blieb" not in shown


@pytest.mark.parametrize("name", ["fehlt.txt", "bild.png"])
def test_bad_input_ends_with_code_2_and_a_message_without_the_file_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    path = tmp_path / name
    if name == "bild.png":
        path.write_bytes(b"\x89PNG")
    assert run([path], as_json=True) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("Datei 1 von 1: ")
    assert name not in shown.err

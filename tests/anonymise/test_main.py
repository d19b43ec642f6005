"""The command line: every readable file is printed, what fails is told in German."""

import json
from pathlib import Path

import pytest

from anonymise.__main__ import main


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "notiz.txt"
    path.write_text("Frau Krüger kam mit Bo.", "utf-8")
    return path


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str | Path) -> int:
    monkeypatch.setattr("sys.argv", ["anonymise", *map(str, arguments)])
    return main()


def test_it_prints_the_pseudonymised_text(
    note: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, note) == 0
    assert capsys.readouterr().out == "Frau [Person 1] kam mit [Person 2].\n"


def test_known_names_are_masked(
    note: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(monkeypatch, "--known", "kam; mit", note)
    assert "kam" not in capsys.readouterr().out


def test_json_tells_places_and_never_the_original(
    note: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(monkeypatch, "--json", note)
    printed = capsys.readouterr().out
    row = json.loads(printed)
    assert "Krüger" not in printed
    assert set(row) == {"file", "characters", "identifiers", "hidden_parts", "pseudonymised"}
    assert row["characters"] == len("Frau Krüger kam mit Bo.")
    assert set(row["identifiers"][0]) == {"start", "end", "kind", "entity", "placeholder", "score"}
    assert (row["identifiers"][0]["start"], row["identifiers"][0]["end"]) == (5, 11)


@pytest.mark.parametrize("bad", ["fehlt.txt", "bild.png", "leer.txt", "kaputt.docx"])
def test_bad_input_ends_with_2_and_the_other_files_are_still_printed(
    bad: str, note: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if bad != "fehlt.txt":
        (note.parent / bad).write_bytes(b"" if bad == "leer.txt" else b"kein Dokument")
    assert run(monkeypatch, note.parent / bad, note) == 2
    printed = capsys.readouterr()
    assert printed.out == "Frau [Person 1] kam mit [Person 2].\n"
    assert "Bitte" in printed.err

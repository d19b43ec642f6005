"""The app does not start where it could not find names."""

import os
import subprocess
import sys
from pathlib import Path

import spacy


def start(tmp_path: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Start the app as `make run` does, with settings that it has to refuse."""
    return subprocess.run(
        [sys.executable, "-m", "pages"],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "FALLWERKSTATT_DATA": str(tmp_path / "data"), **settings},
    )


def test_a_model_that_finds_nothing_stops_the_start_with_one_sentence_and_what_to_do(tmp_path: Path):
    spacy.blank("de").to_disk(tmp_path / "blind")
    done = start(tmp_path, FALLWERKSTATT_MODEL=str(tmp_path / "blind"))
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr == (
        "Das Namensmodell, das FALLWERKSTATT_MODEL nennt, findet in einem Probesatz keine Namen und wird "
        "deshalb nicht verwendet. Bitte prüfen Sie diese Einstellung.\n"
    )


def test_a_setting_that_makes_no_sense_stops_the_start_too(tmp_path: Path):
    done = start(tmp_path, FALLWERKSTATT_THRESHOLD="fünf")
    assert done.returncode == 1
    assert done.stderr == "FALLWERKSTATT_THRESHOLD muss eine ganze Zahl ab 1 sein.\n"

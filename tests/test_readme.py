"""What the README says is so: the diagram, the settings, the commands, the folders, the named tests."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from review.__main__ import main
from review.workflow import diagram

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = sorted(set(re.findall(r"^python -m ((?:anonymise|review)(?: [a-z]+)?)", README, re.MULTILINE)))
PLACES = re.findall(r"^\| `([^`]+)` \|", README.split("## Where things are")[1].split("## ")[0], re.MULTILINE)
NAMED_TESTS = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", README)))
RULES = README.split("## Rules that never bend")[1].split("## ")[0]


def test_the_diagram_is_the_one_of_the_transition_table():
    drawn = re.search(r"<!-- diagram -->\n```mermaid\n(.*?)\n```\n<!-- /diagram -->", README, re.DOTALL)
    assert drawn is not None
    assert drawn.group(1) == diagram()


def test_the_settings_are_those_the_program_reads():
    listed = set(re.findall(r"^\| `(FALLWERKSTATT_\w+)` \|", README, re.MULTILINE))
    read = set(
        re.findall(r'"(FALLWERKSTATT_\w+)"', (ROOT / "review/settings.py").read_text(encoding="utf-8"))
    )
    assert listed == read


def test_windows_starts_what_make_run_starts():
    recipe = re.search(
        r"^run:.*\n\t\$\(BIN\)/(.+)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert recipe is not None
    assert f"\n.venv\\Scripts\\{recipe.group(1)}\n" in README


@pytest.mark.parametrize("package", ["anonymise", "review"])
def test_a_package_is_a_command_line_of_its_own(package: str):
    call = [sys.executable, "-m", package, "--help"]
    result = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
    # The commands of a package stand as {one,other} in its help.
    told = re.search(r"\{([a-z,]+)\}", result.stdout)
    commands = [f"{package} {name}" for name in told.group(1).split(",")] if told else [package]
    assert sorted(commands) == [command for command in COMMANDS if command.split()[0] == package]


@pytest.mark.parametrize("command", [command for command in COMMANDS if command.startswith("review ")])
def test_a_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as ended:
        main([command.removeprefix("review "), "--help"])
    assert ended.value.code == 0
    assert f"python -m {command}" in capsys.readouterr().out


@pytest.mark.parametrize("path", PLACES)
def test_a_place_of_the_folder_table_exists(path: str):
    assert (ROOT / path).is_dir() if path.endswith("/") else (ROOT / path).is_file()


def test_every_folder_is_in_the_table():
    folders = {place.name for place in ROOT.iterdir() if place.is_dir() and place.name[0] not in "._"}
    inner = {
        place.parent.relative_to(ROOT).as_posix()
        for package in ("anonymise", "pages", "review")
        for place in ROOT.glob(f"{package}/*/*.py")
    }
    assert {f"{folder}/" for folder in folders | inner} <= set(PLACES)


@pytest.mark.parametrize(("path", "name"), NAMED_TESTS, ids=[name for _, name in NAMED_TESTS])
def test_a_test_named_in_the_readme_exists(path: str, name: str):
    source = (ROOT / path).read_text(encoding="utf-8")
    assert re.search(rf"^def {name}\(", source, re.MULTILINE)


def test_every_rule_names_the_test_that_holds_it():
    rows = [row for row in RULES.splitlines() if row.startswith("| ")][1:]
    assert len(rows) >= 10
    assert [row for row in rows if "::test_" not in row] == []


def test_a_file_the_readme_points_to_exists():
    shown = re.sub(r"<!--.*?-->", "", README, flags=re.DOTALL)
    linked = re.findall(r"\]\((?!https?:)([^)]+)\)", shown)
    assert [path for path in linked if not (ROOT / path).exists()] == []

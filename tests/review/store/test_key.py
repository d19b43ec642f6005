"""The key of the database: made once, readable by nobody else, and never silently replaced."""

import stat
from pathlib import Path

import pytest

from review.errors import StoreError
from review.store.key import KEY_FILE, MIN_KEY_LENGTH, load_key


def test_the_first_start_makes_a_key_file_that_only_its_owner_can_read(tmp_path: Path) -> None:
    key = load_key(tmp_path, None)
    assert len(key) >= MIN_KEY_LENGTH
    assert stat.S_IMODE((tmp_path / KEY_FILE).stat().st_mode) == 0o600


def test_the_next_start_uses_the_same_key(tmp_path: Path) -> None:
    assert load_key(tmp_path, None) == load_key(tmp_path, None)


def test_two_folders_have_different_keys(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert load_key(tmp_path / "a", None) != load_key(tmp_path / "b", None)


def test_a_key_from_the_environment_makes_no_file(tmp_path: Path) -> None:
    assert load_key(tmp_path, "k" * MIN_KEY_LENGTH) == "k" * MIN_KEY_LENGTH
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("key", ["k", "k" * (MIN_KEY_LENGTH - 1)])
def test_a_short_key_is_refused(tmp_path: Path, key: str) -> None:
    with pytest.raises(StoreError, match=f"mindestens {MIN_KEY_LENGTH} Zeichen") as refused:
        load_key(tmp_path, key)
    assert key not in str(refused.value).replace("kurz", "").split()


@pytest.mark.parametrize("content", [b"", b"\n", b"short\n"])
def test_a_key_file_cut_short_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / KEY_FILE).write_bytes(content)
    with pytest.raises(StoreError, match="zu kurz"):
        load_key(tmp_path, None)


def test_a_key_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / KEY_FILE).write_bytes(b"\xff" * 64)
    with pytest.raises(StoreError, match="nicht lesbar"):
        load_key(tmp_path, None)


def test_a_database_without_its_key_file_gets_no_new_key(tmp_path: Path) -> None:
    (tmp_path / "fallwerkstatt.duckdb").write_bytes(b"")
    with pytest.raises(StoreError, match="fehlt der Schlüssel"):
        load_key(tmp_path, None)
    assert not (tmp_path / KEY_FILE).exists()

"""No test, and no process that a test starts, reaches beyond this machine."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.network import refusal

# Python imports it by itself, in the processes that tests start.
collect_ignore = ["network/sitecustomize.py"]

NETWORK = Path(refusal.__file__).parent

# A worker of pytest-xdist is a process that has refused already.
if "refusal" not in sys.modules:
    refusal.refuse_connections()
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(NETWORK), os.environ.get("PYTHONPATH")]))


@pytest.fixture(scope="session")
def refusal_record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The file in which this process and those it starts note what they were refused."""
    record = tmp_path_factory.mktemp("network") / "refusals.txt"
    record.touch()
    os.environ[refusal.RECORD] = str(record)
    yield record
    del os.environ[refusal.RECORD]


@pytest.fixture
def take_refusals(refusal_record: Path) -> Callable[[], list[str]]:
    """A function that gives the refusals noted so far and forgets them."""

    def take() -> list[str]:
        lines = refusal_record.read_text(encoding="utf-8").splitlines()
        refusal_record.write_text("", encoding="utf-8")
        return lines

    return take


@pytest.fixture(autouse=True)
def nothing_reached_out(take_refusals: Callable[[], list[str]]) -> Iterator[None]:
    """Fail a test during which something tried, even if the error was swallowed."""
    yield
    assert take_refusals() == []

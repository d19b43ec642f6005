"""Whoever waits for a long text hears how far it is read."""

from anonymise.model import Document
from anonymise.name_model import name_model
from anonymise.pipeline import draft
from anonymise.progress import listening, tell

LONG = "Die Mutter kam zum Gespräch. " * 60


def test_a_long_text_is_told_of_in_growing_parts_up_to_its_end() -> None:
    # As at the start of the app: a model that is loaded reads a sentence of its own.
    name_model()
    heard: list[float] = []
    with listening(heard.append):
        draft(Document(LONG))
    assert len(heard) > 2
    assert heard == sorted(heard)
    assert 0 < heard[0] < heard[-1] == 1


def test_what_another_has_read_is_not_told() -> None:
    heard: list[float] = []
    with listening(heard.append):
        pass
    tell(1)
    assert heard == []

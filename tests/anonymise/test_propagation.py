"""A find tells where else the same name or number stands."""

from anonymise.model import Identifier, Kind
from anonymise.propagation import other_mentions


def elsewhere(text: str, found: str, kind: Kind) -> list[str]:
    """What else of the text is a mention, given the first place where `found` stands."""
    start = text.index(found)
    seed = Identifier(start, start + len(found), kind, 0.9)
    return [text[i.start : i.end] for i in other_mentions(text, [seed]) if i.start >= seed.end]


def test_a_particle_in_capitals_belongs_to_the_name_behind_it() -> None:
    assert elsewhere("Frau Al Khatib kam. AL KHATIB ANRUFEN", "Al Khatib", Kind.PERSON) == ["AL KHATIB"]


def test_a_number_is_known_again_without_its_label_even_when_a_scan_spoilt_it() -> None:
    text = "Aufn.-Nr. 24-O11873, Seite 2\n24-011873 Seite 3, 24-011874"
    assert elsewhere(text, "24-O11873", Kind.ID) == ["24-011873"]


def test_a_short_number_may_mean_anything_elsewhere() -> None:
    assert elsewhere("Az. 12/3, 12/3 der Stunden", "12/3", Kind.ID) == []

"""Of a draft whose desk is cleared no word lives on, if nobody has kept it."""

import gc

from anonymise.checking.deciding import add_known, begin, undo
from anonymise.model import Document
from anonymise.pipeline import draft
from pages.parts.desk import Desks, DraftWork
from tests.browser.live_objects import Walk, everything, found


def surnames() -> list[str]:
    """Ten surnames that stand nowhere unless somebody asks for them."""
    stems = ("Zwirb", "Öztürk", "Wrześ", "Đorđe", "Kjær", "Quasten", "Ñandú", "Tränkel", "Beyoğ", "Höß")
    return ["".join([stem, "lüb", "owski"]) for stem in stems]


def narrative() -> Document:
    return Document(" ".join(f"Frau {name} kam, und Herr {name} blieb fort." for name in surnames()))


def living() -> set[str]:
    walk = Walk(*everything())
    return {name for name, _ in found(surnames(), walk)}


def worked_on(desks: Desks) -> DraftWork:
    """Lay a draft on a desk, work on it, and clear the desk; give what lay there."""
    token = desks.open("fallgeberin", "one")
    desk = desks.held(token, "one")
    assert desk is not None
    desk.work = work = DraftWork(undo(add_known(begin(draft(narrative())), [surnames()[0]])), "demo-nord")
    desks.drop(token, "one")
    return work


def test_no_word_of_a_draft_lives_on_once_its_desk_is_cleared() -> None:
    worked_on(Desks())
    gc.collect()
    assert living() == set()


def test_a_draft_that_somebody_keeps_is_seen() -> None:
    kept = worked_on(Desks())
    assert living() == set(surnames())
    assert kept.group_id == "demo-nord"

"""The catalogue in the store: seeded, changed by the administration alone, never losing a finding."""

from pathlib import Path

import pytest

import review.store.taxonomy as rows
from anonymise.notes import approve_note_masked
from review.errors import AccessDeniedError, InputError, StateError
from review.figures import by_interface, by_year, recurring_categories
from review.findings import decide, decisions, evidence_on
from review.model import CaseState, Decision, Role
from review.office import discard_demo
from review.reference import categories
from review.store.audit import entries, first_broken_entry
from review.taxonomy.catalogue import Catalogue
from review.taxonomy.editing import (
    catalogue_history,
    current_catalogue,
    export_catalogue,
    revise,
    words_to_check,
)
from review.taxonomy.exchange import read
from review.taxonomy.operations import Add, Describe, Merge, Operation, Retire, Split
from tests.factories import World, approved, make_case, make_coding, make_finding, make_store, make_world
from tests.review.taxonomy.catalogues import make_category

OFFICE_IS_DEMO = "update office set is_demo = true"


@pytest.fixture
def world(tmp_path: Path) -> World:
    return make_world(tmp_path)


def catalogue(world: World) -> Catalogue:
    return current_catalogue(world.store, world.account(Role.PARTICIPANT))


def change(world: World, operation: Operation, seen: int | None = None) -> Catalogue:
    now = catalogue(world)
    words = words_to_check(now, operation)
    return revise(
        world.store,
        world.account(Role.ADMIN),
        seen or now.version,
        operation,
        approved(words) if words else None,
    )


def test_a_new_store_starts_with_the_categories_of_the_reference(world: World) -> None:
    found = catalogue(world)
    assert found.version == 1
    assert {category.key: category for category in found.in_use} == categories()
    assert list(found.entries) == list(categories())


def test_an_older_store_gets_the_catalogue_when_it_is_opened_and_keeps_its_findings(tmp_path: Path) -> None:
    world = make_world(tmp_path)
    code = make_case(world, CaseState.RELEASED)
    make_finding(world, code)
    with world.store.change("test", "set_up", "office") as old:
        old.run("drop table taxonomy_entries")
        old.run("drop table taxonomy_versions")
        old.run("alter table findings drop column taxonomy_version")
        old.run("delete from schema_versions where number = 7")
    world.store.close()
    again = World(make_store(tmp_path))
    assert {category.key for category in catalogue(again).in_use} == set(categories())
    with again.store.read() as reader:
        assert reader.rows("select taxonomy_version from findings") == [{"taxonomy_version": 1}]
    again.store.close()


def test_a_store_opened_again_keeps_what_was_changed(tmp_path: Path) -> None:
    world = make_world(tmp_path)
    after = change(world, Add(make_category("Übergabe am Wochenende")))
    world.store.close()
    again = World(make_store(tmp_path))
    assert catalogue(again) == after
    again.store.close()


def test_a_discarded_demo_leaves_the_first_catalogue(world: World) -> None:
    change(world, Retire("staff_turnover"))
    with world.store.change("test", "set_up", "office") as writer:
        writer.run(OFFICE_IS_DEMO)
    discard_demo(world.store)
    with world.store.read() as reader:
        assert len(rows.catalogue(reader).in_use) == len(categories())
        assert [each.version for each in rows.versions(reader)] == [1]


def test_a_finding_keeps_its_key_and_the_version_it_was_coded_in(world: World) -> None:
    code = make_case(world, CaseState.RELEASED)
    make_finding(world, code, make_coding(category="scheduling_delay"))
    change(world, Merge("scheduling_delay", "missing_exchange"))
    make_finding(world, code, make_coding(25, 40))
    with world.store.read() as reader:
        stored = reader.rows("select category, taxonomy_version from findings order by taxonomy_version")
    assert [tuple(each.values()) for each in stored] == [("scheduling_delay", 1), ("missing_exchange", 2)]
    (old, _) = decisions(world.store, world.account(Role.CASE_GIVER), code)
    assert old.category == "scheduling_delay"
    assert catalogue(world).label(old.category) == categories()["missing_exchange"].label


def test_figures_follow_a_merge_and_a_case_counts_once(world: World) -> None:
    codes = [make_case(world, CaseState.RELEASED) for _ in range(6)]
    for code in codes[:4]:
        make_finding(world, code)
    for code in codes[2:]:
        make_finding(world, code, make_coding(25, 40, "scheduling_delay"))
    leadership = world.account(Role.LEADERSHIP)
    assert all(each.value is None for each in recurring_categories(world.store, leadership, 5).values)
    change(world, Merge("scheduling_delay", "missing_exchange"))
    found = recurring_categories(world.store, leadership, 5)
    assert [(key, value.text) for key, value in zip(found.keys, found.values, strict=True)] == [
        ("missing_exchange", "6")
    ]
    assert by_year(world.store, leadership, 5).row_totals[0].text == "6"
    assert by_interface(world.store, leadership, 5).rows == ("missing_exchange",)


def test_a_category_no_more_in_use_takes_no_new_finding_and_is_not_suggested(world: World) -> None:
    giver = world.account(Role.CASE_GIVER)
    code = make_case(world, CaseState.RELEASED, text=categories()["staff_turnover"].phrases[0])
    first = evidence_on(world.store, giver, code).open_ones[0]
    change(world, Retire(first.category))
    assert first.category not in {s.category for s in evidence_on(world.store, giver, code).open_ones}
    with pytest.raises(InputError, match="nicht mehr verwendet"):
        make_finding(world, code, make_coding(first.start, first.end, first.category))


def test_a_decision_on_a_merged_category_still_settles_the_suggestion(world: World) -> None:
    giver = world.account(Role.CASE_GIVER)
    code = make_case(world, CaseState.RELEASED, text=categories()["staff_turnover"].phrases[0])
    first = evidence_on(world.store, giver, code).open_ones[0]
    coding = make_coding(first.start, first.end, first.category)
    decide(world.store, giver, code, coding, Decision.REJECTED, suggested=True)
    change(world, Merge(first.category, "service_gap"))
    assert "service_gap" not in {s.category for s in evidence_on(world.store, giver, code).open_ones}
    with pytest.raises(InputError, match="schon eine Entscheidung"):
        make_finding(world, code, make_coding(first.start, first.end, "service_gap"))


def test_an_own_category_can_be_given_to_a_finding(world: World) -> None:
    change(world, Add(make_category("Übergabe am Wochenende")))
    code = make_case(world, CaseState.RELEASED)
    make_finding(world, code, make_coding(category="uebergabe_am_wochenende"))
    (found,) = decisions(world.store, world.account(Role.CASE_GIVER), code)
    assert catalogue(world).label(found.category) == "Übergabe am Wochenende"


def test_only_the_administration_changes_the_catalogue(world: World) -> None:
    for role in set(Role) - {Role.ADMIN}:
        with pytest.raises(AccessDeniedError):
            revise(world.store, world.account(role), 1, Retire("staff_turnover"), None)
    assert catalogue(world).version == 1


def test_every_change_has_its_line_in_history_and_log(world: World) -> None:
    parts = (make_category("Urlaub"), make_category("Kündigung"))
    change(world, Split("staff_turnover", parts))
    change(world, Retire("urlaub"))
    export_catalogue(world.store, world.account(Role.ADMIN))
    label = categories()["staff_turnover"].label
    assert [each.summary for each in catalogue_history(world.store, world.account(Role.MODERATION))] == [
        "Eingestellt: „Urlaub“.",
        f"Aufgeteilt: „{label}“ in „Urlaub“, „Kündigung“.",
        "Anfangsbestand der Kategorien.",
    ]
    with world.store.read() as reader:
        log = [(entry.action, entry.subject) for entry in entries(reader, 3)]
        assert first_broken_entry(reader) is None
    assert log == [
        ("export_catalogue", "Katalog"),
        ("retire_category", "Katalog 3"),
        ("split_category", "Katalog 2"),
    ]


def test_whoever_looked_at_an_older_version_is_told_and_nothing_changes(world: World) -> None:
    change(world, Retire("staff_turnover"))
    with pytest.raises(StateError, match="inzwischen"):
        change(world, Retire("service_gap"), seen=1)
    assert catalogue(world).version == 2


def test_only_words_that_have_passed_the_name_check_are_stored(world: World) -> None:
    typed = "Frau Kowalczyk gab den Fall ab."
    operation = Add(make_category("Abgabe", phrases=(typed,)))
    words = words_to_check(catalogue(world), operation)
    assert typed in words.split("\n")
    admin = world.account(Role.ADMIN)
    with pytest.raises(InputError, match="Namensprüfung"):
        revise(world.store, admin, 1, operation, None)
    found = revise(world.store, admin, 1, operation, approve_note_masked(words, admin))
    (phrase,) = found.entries["abgabe"].category.phrases
    assert "Kowalczyk" not in phrase
    assert phrase.endswith("gab den Fall ab.")


def test_what_the_catalogue_holds_already_is_not_checked_again(world: World) -> None:
    category = categories()["staff_turnover"]
    now = catalogue(world)
    assert words_to_check(now, Describe(category)) == ""
    assert words_to_check(now, Merge("staff_turnover", "service_gap")) == ""


def test_an_exported_catalogue_is_taken_over_by_another_office(world: World, tmp_path: Path) -> None:
    change(world, Add(make_category("Übergabe am Wochenende")))
    change(world, Merge("scheduling_delay", "missing_exchange"))
    other = make_world(tmp_path / "other")
    change(other, read(export_catalogue(world.store, world.account(Role.ADMIN))))
    here, there = catalogue(world), catalogue(other)
    assert {k: (e.category, e.standing) for k, e in here.entries.items()} == {
        k: (e.category, e.standing) for k, e in there.entries.items()
    }
    other.store.close()

"""Marks and comments on a case under release: whose they are, what they do, and when they go."""

import pytest

from anonymise.errors import DecisionError
from anonymise.model import Kind
from review.cases import (
    recall_case,
    release_case,
    resubmit_case,
    send_back_case,
    submit_case,
)
from review.errors import AccessDeniedError, InputError, StateError
from review.model import Case, CaseState, Role
from review.remarks import comment_on, mark_further, remarks_on, take_back_remark
from review.revision import marked_further, placeholders, version_of
from review.store.audit import entries
from review.store.cases import case_by_code
from review.store.remarks import remarks_of_case
from review.workflow import RecallReason
from tests.factories import NORTH, SOUTH, World, approved, make_account, make_case

TEXT = (
    "Das Segelschiff lag an [Tag 1] im Hafen 😶. [Mutter] sprach am Steg mit der Klinik. Die Segelschiffe "
    "sind im Ort bekannt, jedes Segelschiff hat seinen Platz."
)
SHIP = (TEXT.index("Segelschiff"), TEXT.index("Segelschiff") + len("Segelschiff"))
PIER = (TEXT.index("Steg"), TEXT.index("Steg") + 4)


def reviewer(world: World) -> str:
    return world.account(Role.SECOND_REVIEWER)


def giver(world: World) -> str:
    return world.account(Role.CASE_GIVER)


def stored(world: World, code: str) -> Case:
    with world.store.read() as reader:
        case = case_by_code(reader, code)
    assert case is not None
    return case


def as_marked(world: World, code: str, account_id: str) -> str:
    case = stored(world, code)
    return marked_further(case.text, remarks_on(world.store, account_id, code)).draft.pseudonymised


def left_over(world: World, code: str) -> int:
    with world.store.read() as reader:
        return len(remarks_of_case(reader, code))


@pytest.fixture
def code(world: World) -> str:
    return make_case(world, text=TEXT)


def test_a_marked_passage_is_replaced_in_all_its_forms_when_the_case_is_released(
    world: World, code: str
) -> None:
    by = reviewer(world)
    mark_further(world.store, by, code, *SHIP, Kind.QUASI)
    mark_further(world.store, by, code, *PIER, Kind.LOCATION)
    assert stored(world, code).text == TEXT
    release_case(world.store, by, code, approved(as_marked(world, code, by), by))
    released = stored(world, code)
    assert released.state is CaseState.RELEASED
    assert "egelschiff" not in released.text.replace("Segelschiffe", "")
    assert "[Ort 1]" in released.text
    assert "[Mutter] sprach" in released.text
    assert left_over(world, code) == 0


def test_without_a_mark_a_case_is_released_as_it_was_checked(world: World, code: str) -> None:
    by = reviewer(world)
    comment_on(world.store, by, code, *SHIP, approved("Ist das nötig?"))
    release_case(world.store, by, code, approved(TEXT, by))
    assert stored(world, code).text == TEXT
    assert left_over(world, code) == 0


@pytest.mark.parametrize("change", ["another mark", "another text", "another person's word"])
def test_nothing_is_released_that_the_second_person_has_not_read(
    world: World, code: str, change: str
) -> None:
    by, colleague = reviewer(world), make_account(world.store, Role.SECOND_REVIEWER)
    read = approved(TEXT, colleague if change == "another person's word" else by)
    if change == "another mark":
        mark_further(world.store, colleague, code, *SHIP, Kind.QUASI)
    if change == "another text":
        send_back_case(world.store, colleague, code, approved("Bitte kürzen."))
        resubmit_case(world.store, giver(world), code, approved("Ein ganz anderer Text."))
    with pytest.raises(StateError, match="noch einmal"):
        release_case(world.store, by, code, read)
    assert stored(world, code).state is CaseState.CHECKED


def test_the_log_tells_which_version_was_released_and_not_what_it_says(world: World, code: str) -> None:
    by = reviewer(world)
    release_case(world.store, by, code, approved(TEXT, by))
    with world.store.read() as reader:
        (entry,) = (each for each in entries(reader) if each.subject.startswith(f"{code} "))
    assert (entry.account, entry.action) == (by, "release_case")
    assert entry.subject == f"{code} {version_of(stored(world, code).text)}"
    assert version_of(TEXT) != version_of(TEXT + " ")


def test_marks_and_comments_wait_at_their_passages_when_the_case_comes_back(world: World, code: str) -> None:
    by = reviewer(world)
    comment_on(world.store, by, code, *PIER, approved("Den Steg kennt jeder."))
    mark_further(world.store, by, code, *SHIP, Kind.QUASI)
    send_back_case(world.store, by, code, approved("Der Ort ist zu erkennen."))
    comment, mark = remarks_on(world.store, giver(world), code)
    text = stored(world, code).text
    assert (text[comment.start : comment.end], comment.comment) == ("Steg", "Den Steg kennt jeder.")
    assert (text[mark.start : mark.end], mark.kind, mark.comment) == ("Segelschiff", Kind.QUASI, None)
    with pytest.raises(StateError):
        remarks_on(world.store, by, code)


def test_the_giver_marks_further_as_what_a_passage_is_and_hands_in_without_remarks(
    world: World, code: str
) -> None:
    by, mine = reviewer(world), giver(world)
    comment_on(world.store, by, code, *PIER, approved("Den Steg kennt jeder."))
    send_back_case(world.store, by, code, approved("Der Ort ist zu erkennen."))
    mark_further(world.store, mine, code, *PIER, Kind.LOCATION)
    resubmit_case(world.store, mine, code, approved(as_marked(world, code, mine), mine))
    assert "am [Ort 1] mit der Klinik" in stored(world, code).text
    assert remarks_on(world.store, by, code) == ()


def test_a_mark_is_taken_back_by_whom_the_case_waits_for_and_a_comment_by_the_second_person(
    world: World, code: str
) -> None:
    by, mine = reviewer(world), giver(world)
    comment_on(world.store, by, code, *PIER, approved("Den Steg kennt jeder."))
    mark_further(world.store, by, code, *SHIP, Kind.QUASI)
    send_back_case(world.store, by, code, approved("Der Ort ist zu erkennen."))
    comment, mark = remarks_on(world.store, mine, code)
    take_back_remark(world.store, mine, code, mark.remark_id)
    with pytest.raises(AccessDeniedError):
        take_back_remark(world.store, mine, code, comment.remark_id)
    assert remarks_on(world.store, mine, code) == (comment,)


def test_nobody_marks_or_comments_on_their_own_case_under_release(world: World) -> None:
    both = make_account(world.store, Role.CASE_GIVER, Role.SECOND_REVIEWER)
    own = submit_case(world.store, both, NORTH.group_id, approved("Titel"), approved(TEXT))
    for call in (
        lambda: remarks_on(world.store, both, own),
        lambda: mark_further(world.store, both, own, *SHIP, Kind.QUASI),
        lambda: comment_on(world.store, both, own, *SHIP, approved("Hm.")),
        lambda: take_back_remark(world.store, both, own, "any"),
    ):
        with pytest.raises(AccessDeniedError, match="zweite Person"):
            call()


@pytest.mark.parametrize("state", list(CaseState))
def test_remarks_are_read_and_made_by_nobody_else_and_in_no_other_state(
    world: World, state: CaseState
) -> None:
    code = make_case(world, state, text=TEXT)
    colleague = make_account(world.store, Role.CASE_GIVER)
    outside = [world.account(role, SOUTH) for role in (Role.CASE_GIVER, Role.SECOND_REVIEWER)]
    allowed = {CaseState.CHECKED: reviewer(world), CaseState.RETURNED: giver(world)}.get(state)
    for account_id in (colleague, giver(world), reviewer(world), *outside):
        calls = (
            lambda by=account_id: remarks_on(world.store, by, code),
            lambda by=account_id: mark_further(world.store, by, code, *SHIP, Kind.QUASI),
        )
        for call in calls:
            if account_id == allowed:
                call()
            else:
                with pytest.raises((AccessDeniedError, StateError)):
                    call()


@pytest.mark.parametrize(
    ("start", "end", "error"),
    [
        (5, 5, InputError),
        (-1, 4, InputError),
        (0, len(TEXT) + 1, InputError),
        (9, 2, InputError),
        (TEXT.index("[Mutter]"), TEXT.index("[Mutter]") + 8, DecisionError),
        (3, 4, DecisionError),
    ],
    ids=["empty", "before the text", "behind the text", "backwards", "a placeholder", "a blank"],
)
def test_where_nothing_can_be_replaced_nothing_is_marked(
    world: World, code: str, start: int, end: int, error: type[Exception]
) -> None:
    with pytest.raises(error):
        mark_further(world.store, reviewer(world), code, start, end, Kind.LOCATION)
    assert left_over(world, code) == 0


def test_a_comment_says_something(world: World, code: str) -> None:
    with pytest.raises(InputError):
        comment_on(world.store, reviewer(world), code, *SHIP, approved(" \n"))


def test_a_single_passage_can_be_marked_alone(world: World, code: str) -> None:
    by = reviewer(world)
    mark_further(world.store, by, code, *SHIP, Kind.QUASI, everywhere=False)
    assert as_marked(world, code, by).count("Segelschiff") == 2


@pytest.mark.parametrize("way", ["release", "recall", "resubmit"])
def test_remarks_go_with_the_text_they_belong_to(world: World, code: str, way: str) -> None:
    by, mine = reviewer(world), giver(world)
    comment_on(world.store, by, code, *PIER, approved("Den Steg kennt jeder."))
    mark_further(world.store, by, code, *SHIP, Kind.QUASI)
    if way == "release":
        release_case(world.store, by, code, approved(as_marked(world, code, by), by))
    elif way == "recall":
        recall_case(world.store, by, code, RecallReason.OBJECTION)
        assert stored(world, code).recall_reason == RecallReason.OBJECTION
    else:
        send_back_case(world.store, by, code, approved("Bitte kürzen."))
        resubmit_case(world.store, mine, code, approved(as_marked(world, code, mine), mine))
    assert left_over(world, code) == 0


def test_placeholders_are_known_by_what_they_stand_for() -> None:
    text = "[Mutter] [Kita 1] [Tag 3] [Ort 2] [Straße] [Aktenzeichen 1] [6–9 Jahre] [Kontakt 1] [kein Platz]"
    assert [(text[start:end], kind) for start, end, kind in placeholders(text)] == [
        ("[Mutter]", Kind.PERSON),
        ("[Kita 1]", Kind.ORG),
        ("[Tag 3]", Kind.DATE),
        ("[Ort 2]", Kind.LOCATION),
        ("[Straße]", Kind.ADDRESS),
        ("[Aktenzeichen 1]", Kind.ID),
        ("[6–9 Jahre]", Kind.QUASI),
        ("[Kontakt 1]", Kind.CONTACT),
    ]

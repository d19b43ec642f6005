"""A session from opening to closing, and who may be there."""

from datetime import UTC, datetime, timedelta

import pytest

from review.cases import released_case
from review.errors import AccessDeniedError, InputError, StateError
from review.model import Account, Answer, CaseState, Level, ReviewSession, Role, SessionState
from review.reference import functions, session_templates
from review.sessions.attendance import attended_sessions
from review.sessions.results import session_results
from review.sessions.running import (
    admit,
    agree_measure,
    close_session,
    contributions,
    move_to_phase,
    open_session,
    possible_participants,
    raise_wish,
    session_case,
    sessions,
    strike_out,
    write_down,
)
from review.transfer import answer_wish
from review.workflow import RELEASED_STATES
from tests.factories import SOUTH, World, approved, make_account, make_case, make_session, set_account

TOMORROW = datetime.now(UTC).date() + timedelta(days=1)


def session_of(world: World, session_id: str) -> ReviewSession:
    mine = sessions(world.store, world.account(Role.MODERATION))
    return next(each for each in mine if each.session_id == session_id)


def attends(world: World, account_id: str, session_id: str) -> bool:
    return session_id in {each.session.session_id for each in attended_sessions(world.store, account_id)}


def test_a_session_starts_running_in_its_first_phase(world: World) -> None:
    code, session_id = make_session(world)
    session = session_of(world, session_id)
    assert (session.state, session.phase, session.case_code) == (SessionState.RUNNING, 0, code)
    assert session.opened_by == world.account(Role.MODERATION)
    assert session_case(world.store, world.account(Role.MODERATION), session_id).code == code


@pytest.mark.parametrize(
    "state",
    [each for each in CaseState if each not in (CaseState.RELEASED, CaseState.EVALUATED)],
)
def test_a_session_opens_on_a_released_or_evaluated_case_only(world: World, state: CaseState) -> None:
    code = make_case(world, state)
    with pytest.raises(StateError):
        open_session(world.store, world.account(Role.MODERATION), code, "kurzform")


def test_a_session_needs_a_template_that_exists(world: World) -> None:
    code = make_case(world, CaseState.RELEASED)
    with pytest.raises(InputError, match="Vorlage"):
        open_session(world.store, world.account(Role.MODERATION), code, "nonsense")
    assert released_case(world.store, world.account(Role.MODERATION), code).state is CaseState.RELEASED


@pytest.mark.parametrize("template", session_templates())
def test_a_session_goes_through_the_phases_of_its_template_and_no_further(
    world: World, template: str
) -> None:
    moderation = world.account(Role.MODERATION)
    session_id = open_session(world.store, moderation, make_case(world, CaseState.RELEASED), template)
    last = len(session_templates()[template].phases) - 1
    before = session_of(world, session_id).phase_started_at
    move_to_phase(world.store, moderation, session_id, last)
    session = session_of(world, session_id)
    assert session.phase == last
    assert session.phase_started_at >= before
    for beyond in (-1, last + 1):
        with pytest.raises(InputError):
            move_to_phase(world.store, moderation, session_id, beyond)


def test_what_is_written_down_keeps_its_phase_and_order(world: World) -> None:
    _, session_id = make_session(world)
    moderation = world.account(Role.MODERATION)
    write_down(world.store, moderation, session_id, "note", approved("Erstes."))
    move_to_phase(world.store, moderation, session_id, 2)
    write_down(world.store, moderation, session_id, "hypothesis", approved("Zweites."))
    written = contributions(world.store, moderation, session_id)
    assert [(each.phase, each.kind, each.text) for each in written] == [
        (0, "note", "Erstes."),
        (2, "hypothesis", "Zweites."),
    ]


@pytest.mark.parametrize(("kind", "text"), [("note", ""), ("note", " \n"), ("gossip", "Text")])
def test_nothing_empty_and_nothing_of_another_kind_is_written_down(
    world: World, kind: str, text: str
) -> None:
    _, session_id = make_session(world)
    with pytest.raises(InputError):
        write_down(world.store, world.account(Role.MODERATION), session_id, kind, approved(text))


def test_a_struck_out_note_is_gone_and_others_stay(world: World) -> None:
    _, session_id = make_session(world)
    moderation = world.account(Role.MODERATION)
    for text in ("Bleibt.", "Geht."):
        write_down(world.store, moderation, session_id, "note", approved(text))
    (gone,) = (e for e in contributions(world.store, moderation, session_id) if e.text == "Geht.")
    strike_out(world.store, moderation, session_id, gone.contribution_id)
    assert [e.text for e in contributions(world.store, moderation, session_id)] == ["Bleibt."]


def test_a_note_is_not_struck_out_through_another_session(world: World) -> None:
    _, session_id = make_session(world)
    _, southern = make_session(world, group=SOUTH)
    moderation, stranger = world.account(Role.MODERATION), world.account(Role.MODERATION, SOUTH)
    write_down(world.store, moderation, session_id, "note", approved("Bleibt."))
    (note,) = contributions(world.store, moderation, session_id)
    strike_out(world.store, stranger, southern, note.contribution_id)
    assert contributions(world.store, moderation, session_id) == [note]


def test_a_session_brings_forth_measures_and_wishes(world: World) -> None:
    _, session_id = make_session(world)
    moderation = world.account(Role.MODERATION)
    function = functions()[0]
    agree_measure(
        world.store, moderation, session_id, approved("Rückruf"), function, Level.LEADERSHIP, TOMORROW
    )
    raise_wish(world.store, moderation, session_id, approved("Vertretung"), Level.BOTH)
    results = session_results(world.store, moderation, session_id)
    (measure,), (wish,) = results.measures, results.wishes
    assert (measure.text, measure.function, measure.due_on, measure.done) == (
        "Rückruf",
        function,
        TOMORROW,
        False,
    )
    assert (wish.text, wish.level, wish.answer, wish.group_id) == (
        "Vertretung",
        Level.BOTH,
        None,
        "g-north",
    )


def test_a_measure_and_a_wish_are_struck_out_like_a_note(world: World) -> None:
    _, session_id = make_session(world)
    _, southern = make_session(world, group=SOUTH)
    moderation, stranger = world.account(Role.MODERATION), world.account(Role.MODERATION, SOUTH)
    for text in ("Bleibt.", "Geht."):
        agree_measure(
            world.store, moderation, session_id, approved(text), functions()[0], Level.BOTH, TOMORROW
        )
        raise_wish(world.store, moderation, session_id, approved(text), Level.BOTH)
    before = session_results(world.store, moderation, session_id)
    struck = [
        *(each.measure_id for each in before.measures if each.text == "Geht."),
        *(each.wish_id for each in before.wishes if each.text == "Geht."),
    ]
    for key in struck:
        strike_out(world.store, stranger, southern, key)
    assert session_results(world.store, moderation, session_id) == before
    for key in struck:
        strike_out(world.store, moderation, session_id, key)
    left = session_results(world.store, moderation, session_id)
    assert [each.text for each in (*left.measures, *left.wishes)] == ["Bleibt.", "Bleibt."]


def test_a_wish_that_leadership_has_answered_is_not_struck_out(world: World) -> None:
    _, session_id = make_session(world)
    moderation = world.account(Role.MODERATION)
    raise_wish(world.store, moderation, session_id, approved("Vertretung"), Level.BOTH)
    (wish,) = session_results(world.store, moderation, session_id).wishes
    answer_wish(world.store, world.account(Role.LEADERSHIP), wish.wish_id, Answer.YES)
    strike_out(world.store, moderation, session_id, wish.wish_id)
    assert len(session_results(world.store, moderation, session_id).wishes) == 1


def test_a_measure_answers_to_a_function_and_never_to_a_person(world: World) -> None:
    _, session_id = make_session(world)
    with pytest.raises(InputError, match="Funktion"):
        agree_measure(
            world.store,
            world.account(Role.MODERATION),
            session_id,
            approved("Rückruf"),
            "Frau Beispiel",
            Level.BOTH,
            TOMORROW,
        )


def test_measures_and_wishes_are_not_empty(world: World) -> None:
    _, session_id = make_session(world)
    moderation = world.account(Role.MODERATION)
    with pytest.raises(InputError):
        raise_wish(world.store, moderation, session_id, approved(" "), Level.BOTH)
    with pytest.raises(InputError):
        agree_measure(world.store, moderation, session_id, approved(""), functions()[0], Level.BOTH, TOMORROW)
    assert session_results(world.store, moderation, session_id).wishes == ()


def test_a_closed_session_takes_nothing_more_and_its_case_counts_as_evaluated(world: World) -> None:
    code, session_id = make_session(world)
    store, moderation = world.store, world.account(Role.MODERATION)
    close_session(store, moderation, session_id)
    assert released_case(store, moderation, code).state is CaseState.EVALUATED
    for call in (
        lambda: write_down(store, moderation, session_id, "note", approved("Nachtrag")),
        lambda: move_to_phase(store, moderation, session_id, 1),
        lambda: strike_out(store, moderation, session_id, "any"),
        lambda: raise_wish(store, moderation, session_id, approved("W"), Level.BOTH),
        lambda: agree_measure(
            store, moderation, session_id, approved("M"), functions()[0], Level.BOTH, TOMORROW
        ),
        lambda: admit(store, moderation, session_id, frozenset()),
        lambda: close_session(store, moderation, session_id),
    ):
        with pytest.raises(StateError, match="beendet"):
            call()


def test_a_session_that_does_not_exist_is_refused(world: World) -> None:
    with pytest.raises(AccessDeniedError):
        contributions(world.store, world.account(Role.MODERATION), "none")


def test_an_admitted_participant_sees_the_session_for_as_long_as_it_runs(world: World) -> None:
    code, session_id = make_session(world)
    moderation, guest = world.account(Role.MODERATION), make_account(world.store, Role.PARTICIPANT)
    assert not attends(world, guest, session_id)
    admit(world.store, moderation, session_id, frozenset({guest}))
    write_down(world.store, moderation, session_id, "note", approved("Notiz."))
    (attendance,) = attended_sessions(world.store, guest)
    assert attendance.case.code == code
    assert [each.text for each in attendance.contributions] == ["Notiz."]
    close_session(world.store, moderation, session_id)
    assert attended_sessions(world.store, guest) == []


def test_admitting_replaces_whoever_was_admitted_before(world: World) -> None:
    _, session_id = make_session(world)
    first, second = (make_account(world.store, Role.PARTICIPANT) for _ in range(2))
    admit(world.store, world.account(Role.MODERATION), session_id, frozenset({first}))
    admit(world.store, world.account(Role.MODERATION), session_id, frozenset({second}))
    assert not attends(world, first, session_id)
    assert attends(world, second, session_id)


def test_only_active_participants_of_the_group_are_admitted(world: World) -> None:
    _, session_id = make_session(world)
    moderation = world.account(Role.MODERATION)
    disabled = make_account(world.store, Role.PARTICIPANT)
    set_account(world.store, disabled, active=False)
    fitting = make_account(world.store, Role.PARTICIPANT)
    unfit = {disabled, world.account(Role.PARTICIPANT, SOUTH), world.account(Role.LEADERSHIP), "nobody"}
    possible: list[Account] = possible_participants(world.store, moderation, session_id)
    assert fitting in {each.account_id for each in possible}
    assert not unfit & {each.account_id for each in possible}
    for account_id in unfit:
        with pytest.raises(InputError, match="eigenen Gruppe"):
            admit(world.store, moderation, session_id, frozenset({fitting, account_id}))
    assert session_of(world, session_id).participants == frozenset()


def test_a_participant_who_leaves_the_group_sees_the_session_no_more(world: World) -> None:
    _, session_id = make_session(world)
    guest = make_account(world.store, Role.PARTICIPANT)
    admit(world.store, world.account(Role.MODERATION), session_id, frozenset({guest}))
    set_account(world.store, guest, groups=frozenset({SOUTH.group_id}))
    assert not attends(world, guest, session_id)


def test_a_case_can_be_reviewed_twice_and_only_one_session_runs(world: World) -> None:
    code, session_id = make_session(world)
    moderation = world.account(Role.MODERATION)
    with pytest.raises(StateError):
        open_session(world.store, moderation, code, "kurzform")
    close_session(world.store, moderation, session_id)
    second = open_session(world.store, moderation, code, "kurzform")
    assert session_of(world, second).state is SessionState.RUNNING
    assert released_case(world.store, moderation, code).state in RELEASED_STATES

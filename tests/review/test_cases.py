"""A case on its way: two people, one group, and nothing left after a recall."""

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest

from anonymise.checking.deciding import accept, begin
from anonymise.checking.model import Probe, ProbeState
from anonymise.gate import approve
from anonymise.model import Answer, Confirmation, Document, Recognition
from anonymise.pipeline import draft
from review.cases import (
    close_case,
    own_cases,
    recall_case,
    recallable_cases,
    release_case,
    released_case,
    released_cases,
    resubmit_case,
    returned_cases,
    send_back_case,
    submit_case,
    waiting_for_release,
)
from review.errors import AccessDeniedError, InputError, ReviewError, StateError
from review.findings import decide, decisions, evidence_on, take_back
from review.model import Case, CaseState, Decision, Role, SessionState
from review.sessions.attendance import attended_sessions
from review.sessions.protocol import protocol_docx
from review.sessions.results import session_results
from review.sessions.running import (
    admit,
    close_session,
    contributions,
    move_to_phase,
    open_session,
    possible_participants,
    session_case,
    sessions,
    strike_out,
    write_down,
)
from review.store.audit import first_broken_entry
from review.store.cases import case_by_code
from review.workflow import RELEASED_STATES, RecallReason
from tests.factories import (
    NORTH,
    SOUTH,
    TEXT,
    TITLE,
    World,
    approved,
    make_account,
    make_case,
    make_coding,
    make_finding,
    make_session,
    set_account,
)


def stored(world: World, code: str) -> Case:
    with world.store.read() as reader:
        case = case_by_code(reader, code)
    assert case is not None
    return case


def codes(cases: list[Case]) -> set[str]:
    return {case.code for case in cases}


def test_a_submitted_case_waits_for_another_person(world: World) -> None:
    code = make_case(world)
    assert stored(world, code).text == TEXT
    assert code in codes(waiting_for_release(world.store, world.account(Role.SECOND_REVIEWER)))
    assert code not in codes(released_cases(world.store, world.account(Role.CASE_GIVER)))


@pytest.mark.parametrize(("title", "text"), [("", TEXT), ("  ", TEXT), (TITLE, ""), (TITLE, " \n")])
def test_a_case_needs_a_title_and_a_text(world: World, title: str, text: str) -> None:
    giver = world.account(Role.CASE_GIVER)
    with pytest.raises(InputError):
        submit_case(world.store, giver, NORTH.group_id, approved(title), approved(text))


def test_a_case_goes_into_an_own_group_only(world: World) -> None:
    giver = world.account(Role.CASE_GIVER)
    with pytest.raises(AccessDeniedError):
        submit_case(world.store, giver, SOUTH.group_id, approved(TITLE), approved(TEXT))


def test_a_released_case_says_who_released_it(world: World) -> None:
    case = stored(world, make_case(world, CaseState.RELEASED))
    assert case.released_by == world.account(Role.SECOND_REVIEWER)
    assert case.released_at is not None
    assert case.released_at >= case.submitted_at


def test_nobody_releases_or_sends_back_their_own_case(world: World) -> None:
    both = make_account(world.store, Role.CASE_GIVER, Role.SECOND_REVIEWER)
    code = submit_case(world.store, both, NORTH.group_id, approved(TITLE), approved(TEXT))
    assert code not in codes(waiting_for_release(world.store, both))
    with pytest.raises(AccessDeniedError, match="zweite Person"):
        release_case(world.store, both, code, approved(TEXT, both))
    with pytest.raises(AccessDeniedError, match="zweite Person"):
        send_back_case(world.store, both, code, approved("Grund"))
    assert stored(world, code).state is CaseState.CHECKED


def test_masking_further_does_not_make_the_submitter_a_second_person(world: World) -> None:
    both = make_account(world.store, Role.CASE_GIVER, Role.SECOND_REVIEWER)
    code = submit_case(world.store, both, NORTH.group_id, approved(TITLE), approved(TEXT))
    send_back_case(world.store, world.account(Role.SECOND_REVIEWER), code, approved("Grund"))
    resubmit_case(world.store, both, code, approved("Neuer Text"))
    with pytest.raises(AccessDeniedError, match="zweite Person"):
        release_case(world.store, both, code, approved("Neuer Text", both))


def test_a_case_sent_back_comes_again_with_its_new_text(world: World) -> None:
    code = make_case(world, CaseState.RETURNED)
    giver = world.account(Role.CASE_GIVER)
    (returned,) = (case for case in returned_cases(world.store, giver) if case.code == code)
    assert returned.return_reason == "Der Ort ist noch zu erkennen."
    resubmit_case(world.store, giver, code, approved("Der neue Text."))
    case = stored(world, code)
    assert (case.state, case.text, case.return_reason) == (CaseState.CHECKED, "Der neue Text.", None)


def test_of_a_check_is_stored_that_a_probe_was_passed_and_what_was_answered(world: World) -> None:
    case = begin(draft(Document("Frau Obermann, Herr Tarnowski, Frau Lehnert kamen aus Köln.")))
    for entity in {mark.entity for mark in case.marks}:
        case = accept(case, entity)
    case = replace(case, probe=Probe(("PERSON-1",), frozenset({"PERSON-1"}), ProbeState.PASSED))
    word = Recognition(Answer.HARDLY, approved("Es gibt viele solche Familien."))
    text = approve(case, Confirmation("konto", has_read=True, recognition=word))
    giver = world.account(Role.CASE_GIVER)
    code = submit_case(world.store, giver, NORTH.group_id, approved(TITLE), text)
    assert (stored(world, code).probe_passed, stored(world, code).recognition) == (True, "hardly")
    send_back_case(world.store, world.account(Role.SECOND_REVIEWER), code, approved("Grund"))
    resubmit_case(world.store, giver, code, approved("Weiter maskiert."))
    assert (stored(world, code).probe_passed, stored(world, code).recognition) == (True, "hardly")


def test_a_text_without_a_check_has_no_probe(world: World) -> None:
    case = stored(world, make_case(world))
    assert (case.probe_passed, case.recognition) == (False, None)


def test_sending_back_needs_a_reason(world: World) -> None:
    code = make_case(world)
    with pytest.raises(InputError, match="Grund"):
        send_back_case(world.store, world.account(Role.SECOND_REVIEWER), code, approved("  "))
    assert stored(world, code).state is CaseState.CHECKED


def test_a_case_is_not_handed_in_again_without_a_text(world: World) -> None:
    code = make_case(world, CaseState.RETURNED)
    with pytest.raises(InputError):
        resubmit_case(world.store, world.account(Role.CASE_GIVER), code, approved(" "))
    assert stored(world, code).text == TEXT


def test_only_the_submitter_masks_a_returned_case_further(world: World) -> None:
    code = make_case(world, CaseState.RETURNED)
    colleague = make_account(world.store, Role.CASE_GIVER)
    assert code not in codes(returned_cases(world.store, colleague))
    with pytest.raises(AccessDeniedError):
        resubmit_case(world.store, colleague, code, approved("Fremder Text"))
    assert stored(world, code).text == TEXT


@pytest.mark.parametrize("state", [state for state in CaseState if state not in RELEASED_STATES])
def test_a_case_that_is_not_released_is_read_and_tagged_by_nobody(world: World, state: CaseState) -> None:
    code = make_case(world, state)
    for account_id in (world.account(Role.CASE_GIVER), world.account(Role.MODERATION)):
        assert code not in codes(released_cases(world.store, account_id))
        for call in (
            lambda by: released_case(world.store, by, code),
            lambda by: decisions(world.store, by, code),
            lambda by: evidence_on(world.store, by, code).open_ones,
            lambda by: decide(world.store, by, code, make_coding(), Decision.CONFIRMED, suggested=False),
        ):
            with pytest.raises(StateError):
                call(account_id)


def test_whoever_may_recall_cases_sees_no_text_in_the_list(world: World) -> None:
    texts = {make_case(world, state) for state in (CaseState.CHECKED, CaseState.RETURNED)}
    for role in (Role.MODERATION, Role.SECOND_REVIEWER, Role.CASE_GIVER):
        listed = recallable_cases(world.store, world.account(role))
        assert texts <= codes(listed)
        assert {case.text for case in listed} == {""}
        assert {case.return_reason for case in listed} == {None}


OUTSIDE: dict[str, tuple[Role, Callable[[World, str, str, str], object]]] = {
    "release": (Role.SECOND_REVIEWER, lambda w, a, c, s: release_case(w.store, a, c, approved(TEXT, a))),
    "send back": (Role.SECOND_REVIEWER, lambda w, a, c, s: send_back_case(w.store, a, c, approved("G"))),
    "resubmit": (Role.CASE_GIVER, lambda w, a, c, s: resubmit_case(w.store, a, c, approved("T"))),
    "read": (Role.CASE_GIVER, lambda w, a, c, s: released_case(w.store, a, c)),
    "recall": (Role.MODERATION, lambda w, a, c, s: recall_case(w.store, a, c, RecallReason.RECOGNISABLE)),
    "close": (Role.MODERATION, lambda w, a, c, s: close_case(w.store, a, c)),
    "decisions": (Role.MODERATION, lambda w, a, c, s: decisions(w.store, a, c)),
    "suggestions": (Role.CASE_GIVER, lambda w, a, c, s: evidence_on(w.store, a, c).open_ones),
    "decide": (
        Role.CASE_GIVER,
        lambda w, a, c, s: decide(w.store, a, c, make_coding(), Decision.CONFIRMED, suggested=True),
    ),
    "take back": (Role.CASE_GIVER, lambda w, a, c, s: take_back(w.store, a, make_finding(w, c))),
    "open session": (Role.MODERATION, lambda w, a, c, s: open_session(w.store, a, c, "kurzform")),
    "session case": (Role.MODERATION, lambda w, a, c, s: session_case(w.store, a, s)),
    "phase": (Role.MODERATION, lambda w, a, c, s: move_to_phase(w.store, a, s, 1)),
    "write": (Role.MODERATION, lambda w, a, c, s: write_down(w.store, a, s, "note", approved("N"))),
    "strike out": (Role.MODERATION, lambda w, a, c, s: strike_out(w.store, a, s, "any")),
    "notes": (Role.MODERATION, lambda w, a, c, s: contributions(w.store, a, s)),
    "results": (Role.MODERATION, lambda w, a, c, s: session_results(w.store, a, s)),
    "protocol": (Role.MODERATION, lambda w, a, c, s: protocol_docx(w.store, a, s)),
    "participants": (Role.MODERATION, lambda w, a, c, s: possible_participants(w.store, a, s)),
    "admit": (Role.MODERATION, lambda w, a, c, s: admit(w.store, a, s, frozenset())),
    "close session": (Role.MODERATION, lambda w, a, c, s: close_session(w.store, a, s)),
}


@pytest.fixture(scope="module")
def northern(world: World) -> tuple[str, str]:
    return make_session(world)


@pytest.mark.parametrize("call", OUTSIDE)
def test_a_case_and_its_session_do_not_exist_for_another_group(
    world: World, northern: tuple[str, str], call: str
) -> None:
    role, attempt = OUTSIDE[call]
    before = stored(world, northern[0])
    with pytest.raises(AccessDeniedError) as refused:
        attempt(world, world.account(role, SOUTH), *northern)
    assert before.title not in str(refused.value)
    assert stored(world, northern[0]) == before


def test_a_case_of_another_group_is_refused_in_the_words_of_one_that_does_not_exist(world: World) -> None:
    code = make_case(world, CaseState.RELEASED)
    messages = set()
    for each in (code, "F-0000"):
        with pytest.raises(AccessDeniedError) as refused:
            released_case(world.store, world.account(Role.CASE_GIVER, SOUTH), each)
        messages.add(str(refused.value))
    assert len(messages) == 1


def test_no_list_shows_a_case_of_another_group(world: World) -> None:
    code, _ = make_session(world)
    waiting, returned = make_case(world), make_case(world, CaseState.RETURNED)
    hidden = {code, waiting, returned}
    store = world.store
    giver, moderation = world.account(Role.CASE_GIVER, SOUTH), world.account(Role.MODERATION, SOUTH)
    lists = [
        own_cases(store, giver),
        released_cases(store, giver),
        released_cases(store, moderation),
        returned_cases(store, giver),
        recallable_cases(store, moderation),
        waiting_for_release(store, world.account(Role.SECOND_REVIEWER, SOUTH)),
    ]
    assert not any(codes(each) & hidden for each in lists)
    assert code not in {session.case_code for session in sessions(store, moderation)}
    assert attended_sessions(store, world.account(Role.PARTICIPANT, SOUTH)) == []


def test_whoever_leaves_the_group_sees_not_even_their_own_cases(world: World) -> None:
    giver = make_account(world.store, Role.CASE_GIVER)
    code = submit_case(world.store, giver, NORTH.group_id, approved(TITLE), approved(TEXT))
    set_account(world.store, giver, groups=frozenset({SOUTH.group_id}))
    assert own_cases(world.store, giver) == []
    with pytest.raises(AccessDeniedError):
        recall_case(world.store, giver, code, RecallReason.RECOGNISABLE)


@pytest.mark.parametrize("state", [state for state in CaseState if state is not CaseState.RECALLED])
def test_a_recall_erases_text_title_quotes_and_reasons_in_every_state(world: World, state: CaseState) -> None:
    code = make_case(world, state)
    if state in RELEASED_STATES:
        make_finding(world, code)
    recall_case(world.store, world.account(Role.SECOND_REVIEWER), code, RecallReason.RECOGNISABLE)
    case = stored(world, code)
    assert (case.state, case.text, case.title, case.return_reason) == (CaseState.RECALLED, "", "", None)
    with world.store.read() as reader:
        assert reader.rows("select * from findings where case_code = $code", code=code) == []


def test_a_recall_ends_the_session_and_erases_what_was_noted_in_it(world: World) -> None:
    code, session_id = make_session(world)
    moderation = world.account(Role.MODERATION)
    admit(world.store, moderation, session_id, frozenset({world.account(Role.PARTICIPANT)}))
    write_down(world.store, moderation, session_id, "note", approved("Die Großmutter rief zuerst an."))
    recall_case(world.store, world.account(Role.CASE_GIVER), code, RecallReason.RECOGNISABLE)
    assert contributions(world.store, moderation, session_id) == []
    (session,) = (each for each in sessions(world.store, moderation) if each.session_id == session_id)
    assert session.state is SessionState.CLOSED
    attended = attended_sessions(world.store, world.account(Role.PARTICIPANT))
    assert session_id not in {each.session.session_id for each in attended}
    with pytest.raises(StateError):
        write_down(world.store, moderation, session_id, "note", approved("Nachtrag"))


def test_a_recall_leaves_other_cases_alone(world: World) -> None:
    other, session_id = make_session(world)
    make_finding(world, other)
    moderation = world.account(Role.MODERATION)
    write_down(world.store, moderation, session_id, "note", approved("Bleibt stehen."))
    recall_case(world.store, moderation, make_case(world, CaseState.RELEASED), RecallReason.RECOGNISABLE)
    assert stored(world, other).text == TEXT
    assert [each.text for each in contributions(world.store, moderation, session_id)] == ["Bleibt stehen."]
    assert len(decisions(world.store, moderation, other)) == 1


def test_a_recall_succeeds_while_others_read(world: World) -> None:
    code = make_case(world, CaseState.RELEASED)
    reading = threading.Event()

    def read_until_it_is_recalled() -> None:
        with world.store.read() as reader:
            assert case_by_code(reader, code) is not None
            reading.set()
            while stored(world, code).state is not CaseState.RECALLED:
                pass

    thread = threading.Thread(target=read_until_it_is_recalled)
    thread.start()
    assert reading.wait(10)
    recall_case(world.store, world.account(Role.CASE_GIVER), code, RecallReason.RECOGNISABLE)
    thread.join(10)
    assert stored(world, code).text == ""


def at_once(calls: list[Callable[[], object]]) -> list[object]:
    """The result or the error of each call, all started at the same moment."""
    barrier = threading.Barrier(len(calls))
    results: list[object] = [None] * len(calls)

    def run(number: int) -> None:
        barrier.wait(10)
        try:
            results[number] = calls[number]()
        except ReviewError as error:
            results[number] = error

    threads = [threading.Thread(target=run, args=(number,)) for number in range(len(calls))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return results


def test_of_two_people_who_release_a_case_at_once_exactly_one_succeeds(world: World) -> None:
    people = [make_account(world.store, Role.SECOND_REVIEWER) for _ in range(2)]
    for _ in range(10):
        code = make_case(world)
        results = at_once(
            [lambda by=by, c=code: release_case(world.store, by, c, approved(TEXT, by)) for by in people]
        )
        assert sorted(type(each).__name__ for each in results) == ["NoneType", "StateError"]
        winner = people[results.index(None)]
        assert stored(world, code).released_by == winner
        with world.store.read() as reader:
            query = "select account from audit where action = 'release_case' and subject like $code || ' %'"
            assert [row["account"] for row in reader.rows(query, code=code)] == [winner]


def test_release_and_recall_at_once_never_leave_a_readable_text(world: World) -> None:
    reviewer = world.account(Role.SECOND_REVIEWER)
    for _ in range(5):
        code = make_case(world)
        at_once(
            [
                lambda c=code: release_case(world.store, reviewer, c, approved(TEXT, reviewer)),
                lambda c=code: recall_case(
                    world.store, world.account(Role.CASE_GIVER), c, RecallReason.RECOGNISABLE
                ),
            ]
        )
        assert stored(world, code).state is CaseState.RECALLED
        assert stored(world, code).text == ""


def test_many_people_at_once_lose_nothing_and_keep_the_chain_whole(world: World) -> None:
    givers = [make_account(world.store, Role.CASE_GIVER) for _ in range(6)]

    def submit_five(giver: str) -> list[str]:
        return [
            submit_case(world.store, giver, NORTH.group_id, approved(TITLE), approved(TEXT)) for _ in range(5)
        ]

    with world.store.read() as reader:
        before = reader.rows("select count(*) as number from audit")[0]["number"]
    results = at_once([lambda giver=giver: submit_five(giver) for giver in givers])
    made = {code for each in results for code in each}  # type: ignore[attr-defined]
    assert len(made) == 30
    for giver, mine in zip(givers, results, strict=True):
        assert codes(own_cases(world.store, giver)) == set(mine)  # type: ignore[call-overload]
    with world.store.read() as reader:
        assert reader.rows("select count(*) as number from audit")[0]["number"] == before + 30
        assert first_broken_entry(reader) is None

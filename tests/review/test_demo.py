"""The demo: one click fills every page, one click throws it away, and a real store is safe from both."""

from collections import Counter
from collections.abc import Iterator

import pytest

from review.accounts import all_accounts, all_groups
from review.audit import audit_log
from review.cases import own_cases, recallable_cases, released_cases, returned_cases, waiting_for_release
from review.demo import DEMO_ACCOUNTS, DEMO_PASSWORD, load_demo
from review.errors import AccessDeniedError, InputError, SignInError
from review.figures import by_interface, by_year, recurring_categories
from review.findings import decisions, evidence_on
from review.model import Answer, CaseState, Role, SessionState
from review.office import discard_demo, office, set_up
from review.sessions.attendance import attended_sessions
from review.sessions.protocol import protocol_docx
from review.sessions.results import session_results
from review.sessions.running import contributions, possible_participants, sessions
from review.sign_in import own_account, sign_in
from review.store.accounts import Office
from review.store.database import Store
from review.tasks import waiting
from review.transfer import all_measures, all_wishes, measures_of_groups, wishes_of_groups
from tests.factories import make_store


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = make_store(tmp_path_factory.mktemp("demo"))
    load_demo(store)
    yield store
    store.close()


def account_id(role: Role) -> str:
    return next(f"demo-{each.login}" for each in DEMO_ACCOUNTS if each.role is role)


def test_there_is_an_account_for_every_role_and_the_shown_password_opens_it(demo: Store) -> None:
    assert {each.role for each in DEMO_ACCOUNTS} == set(Role)
    for each in DEMO_ACCOUNTS:
        assert sign_in(demo, each.login, DEMO_PASSWORD).roles == {each.role}


def test_the_store_says_that_it_is_a_demo(demo: Store) -> None:
    found = office(demo)
    assert found is not None
    assert found.is_demo


def test_there_are_cases_in_every_state_but_recalled(demo: Store) -> None:
    with demo.read() as reader:
        rows = reader.rows("select state, submitted_by from cases")
    whole = Counter(row["state"] for row in rows if row["submitted_by"] != "archiv")
    assert sum(whole.values()) >= 12
    assert set(whole) == {str(state) for state in CaseState} - {"recalled"}


def test_the_case_giver_finds_something_on_every_page(demo: Store) -> None:
    giver = account_id(Role.CASE_GIVER)
    assert own_cases(demo, giver)
    assert returned_cases(demo, giver)
    assert waiting(demo, giver).answers
    assert wishes_of_groups(demo, giver)
    assert measures_of_groups(demo, giver)
    assert recallable_cases(demo, giver)
    cases = [case for case in released_cases(demo, giver) if case.submitted_by == giver]
    assert any(decisions(demo, giver, case.code) for case in cases)
    assert any(evidence_on(demo, giver, case.code).open_ones for case in cases)


def test_every_quote_of_a_demo_finding_stands_in_its_case(demo: Store) -> None:
    giver = account_id(Role.CASE_GIVER)
    for case in released_cases(demo, giver)[:20]:
        for finding in decisions(demo, giver, case.code):
            assert finding.quote.strip()
            assert finding.quote in case.text


def test_the_second_reviewer_finds_a_case_to_release(demo: Store) -> None:
    assert waiting_for_release(demo, account_id(Role.SECOND_REVIEWER))


def test_moderation_finds_running_and_closed_sessions_with_what_came_of_them(demo: Store) -> None:
    moderation = account_id(Role.MODERATION)
    found = sessions(demo, moderation)
    assert {session.state for session in found} == set(SessionState)
    assert all(contributions(demo, moderation, each.session_id) for each in found)
    results = [session_results(demo, moderation, each.session_id) for each in found]
    assert any(each.measures and each.wishes for each in results)
    assert possible_participants(demo, moderation, found[0].session_id)
    assert protocol_docx(demo, moderation, found[0].session_id).startswith(b"PK")


def test_the_participant_is_admitted_to_a_running_session(demo: Store) -> None:
    assert attended_sessions(demo, account_id(Role.PARTICIPANT))


def test_leadership_finds_figures_and_wishes_answered_and_not(demo: Store) -> None:
    leadership = account_id(Role.LEADERSHIP)
    assert recurring_categories(demo, leadership, 5)
    assert {None, Answer.YES, Answer.NO} <= {wish.answer for wish in all_wishes(demo, leadership)}
    assert {measure.done for measure in all_measures(demo, leadership)} == {True, False}


def test_the_figures_pass_the_threshold(demo: Store) -> None:
    network = account_id(Role.NETWORK)
    shown = [
        cell.value
        for table in (by_interface(demo, network, 5), by_year(demo, network, 5))
        for row in table.cells
        for cell in row
    ]
    assert sum(value is not None and value >= 5 for value in shown) > 10


def test_the_auditor_and_the_administration_find_something(demo: Store) -> None:
    log = audit_log(demo, account_id(Role.AUDITOR))
    assert log.entries
    assert log.first_broken is None
    assert len(all_groups(demo, account_id(Role.ADMIN))) == 2
    assert len(all_accounts(demo, account_id(Role.ADMIN))) == len(DEMO_ACCOUNTS)


def test_the_demo_is_not_loaded_twice_nor_over_a_set_up(demo: Store) -> None:
    with pytest.raises(InputError, match="nicht leer"):
        load_demo(demo)
    with pytest.raises(InputError, match="schon eingerichtet"):
        set_up(demo, Office("Amt", "1", False), "chefin", "Die Chefin", "ein langes Passwort")


def test_a_demo_thrown_away_leaves_an_empty_store_that_can_be_set_up(demo: Store) -> None:
    signed_in = account_id(Role.MODERATION)
    assert own_account(demo, signed_in)
    discard_demo(demo)
    with demo.read() as reader:
        tables = reader.rows("select table_name from duckdb_tables() where database_name = 'house'")
        names = {row["table_name"] for row in tables if not row["table_name"].startswith("taxonomy_")}
        names -= {"schema_versions"}
        assert len(names) >= 10
        for name in names:
            assert reader.rows(f'select * from "{name}"') == [], name
    with pytest.raises(AccessDeniedError):
        own_account(demo, signed_in)
    with pytest.raises(SignInError):
        sign_in(demo, "moderation", DEMO_PASSWORD)
    set_up(demo, Office("Amt", "1", False), "chefin", "Die Chefin", "ein langes Passwort")
    with pytest.raises(InputError, match="kein Demo-Bestand"):
        discard_demo(demo)

"""The audit log: one row for every change, in its transaction, sealed to the one before, without content."""

import ast
import inspect
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import review.store.accounts
import review.store.audit
import review.store.cases
import review.store.sessions
import review.store.transfer
from anonymise.model import Kind
from review.accounts import add_account, add_group, all_accounts, reset_password, update_account
from review.audit import ACTIONS, audit_log
from review.cases import close_case, recall_case, release_case, resubmit_case, send_back_case, submit_case
from review.errors import ReviewError, StoreError
from review.figures import export_by_interface
from review.findings import decide, take_back
from review.lessons import Lessons, Proposal, WordList
from review.model import Answer, Decision, Level, Role
from review.office import update_office
from review.reference import categories, functions
from review.remarks import comment_on, mark_further, remarks_on, take_back_remark
from review.sessions.protocol import protocol_docx
from review.sessions.results import session_results
from review.sessions.running import (
    admit,
    agree_measure,
    close_session,
    contributions,
    move_to_phase,
    open_session,
    raise_wish,
    strike_out,
    write_down,
)
from review.settings import PROJECT
from review.sign_in import change_own_password, resume, sign_in, sign_out
from review.store.audit import AuditEntry, digest_of, entries, first_broken_entry
from review.store.cursor import Change, Reader
from review.store.database import Store
from review.store.queries import load_queries
from review.taxonomy.catalogue import Entry
from review.taxonomy.editing import (
    OPERATION_ACTIONS,
    current_catalogue,
    export_catalogue,
    revise,
    words_to_check,
)
from review.taxonomy.operations import (
    Add,
    Describe,
    Load,
    Merge,
    Operation,
    Reopen,
    Retire,
    Split,
)
from review.transfer import answer_wish, set_measure_done
from review.views.blind import begin_view, finish_view, keep_in_view, start_over
from review.views.model import Difference, Side
from review.views.talking import agree, compare_views, differences, keep_apart, propose
from review.word_lists import leave_proposal, load_list, take_proposal
from review.workflow import RecallReason
from tests.factories import NORTH, PASSWORD, World, approved, make_coding, make_session, make_store
from tests.review.taxonomy.catalogues import make_category

MODULES = {
    "accounts": review.store.accounts,
    "audit": review.store.audit,
    "cases": review.store.cases,
    "sessions": review.store.sessions,
    "transfer": review.store.transfer,
}
SERVICE_FILES = [
    path
    for path in (PROJECT / "review").rglob("*.py")
    if "store" not in path.parts[len(PROJECT.parts) :] and "tagging" not in path.parts
]
TOMORROW = datetime.now(UTC).date() + timedelta(days=1)


def log(store: Store) -> list[AuditEntry]:
    """The entries, oldest first."""
    with store.read() as reader:
        return entries(reader)[::-1]


def broken(store: Store) -> int | None:
    with store.read() as reader:
        return first_broken_entry(reader)


WORDS = {
    "title": "Arbeitstitel Lavendel",
    "text": "Die Klinik entließ das Mädchen ohne Bescheid. Marzipankartoffel.",
    "masked": "Die Klinik entließ [Kind 1] ohne Bescheid. Walnussschnecke.",
    "return": "Spekulatius ist noch zu erkennen",
    "comment": "Zuckerwatte verrät den Jahrmarkt",
    "note": "Der Dominostein fehlte",
    "hypothesis": "Vielleicht war Lebkuchen knapp",
    "measure": "Printen werden verteilt",
    "wish": "Mehr Vanillekipferl",
    "no": "Makronen sind aus",
    "name": "Pfeffernuss Konto",
    "group": "Gruppe Bethmännchen",
    "listed": "Pfefferkuchenhaus",
    "proposed": "Hort Mandelbaum",
    "left": "Krokantblatt",
    "office": "Amt Stollenhausen",
    "contact": "Notruf Christbaumkugel",
}
"""What people type; no word of it belongs in the log."""
TAKEN = Proposal(WORDS["proposed"], WordList.ORG)
LEFT = Proposal(WORDS["left"], WordList.ORDINARY)


OWN = make_category("Spritzgebäck", "own")
OPERATIONS: list[tuple[str, Operation]] = [
    ("describe_category", Describe(replace(categories()["service_gap"], label="Nougatlücke"))),
    ("add_category", Add(make_category("Kokosflocke"))),
    ("merge_categories", Merge("scheduling_delay", "missing_exchange")),
    ("split_category", Split("unclear_roles", (make_category("Anisplätzchen"), make_category("Mohnzopf")))),
    ("retire_category", Retire("staff_turnover")),
    ("reopen_category", Reopen("staff_turnover")),
    ("load_catalogue", Load((Entry(OWN, since=1),))),
]


class Course:
    """One case from hand to answer, every step noted with the action it should leave in the log."""

    def __init__(self, world: World) -> None:
        self.world, self.store = world, world.store
        self.code = self.session = ""

    def by(self, role: Role) -> str:
        return self.world.account(role)

    def word(self, key: str):
        return approved(WORDS[key])

    def finding(self, decision: Decision, start: int) -> str:
        giver = self.by(Role.CASE_GIVER)
        coding = make_coding(start, start + 5)
        return decide(self.store, giver, self.code, coding, decision, suggested=False)

    def submit(self) -> None:
        self.code = submit_case(
            self.store,
            self.by(Role.CASE_GIVER),
            NORTH.group_id,
            self.word("title"),
            self.word("text"),
            Lessons((TAKEN, LEFT)),
        )

    def take_back_remark(self) -> None:
        reviewer = self.by(Role.SECOND_REVIEWER)
        (comment, _) = remarks_on(self.store, reviewer, self.code)
        take_back_remark(self.store, reviewer, self.code, comment.remark_id)

    def take_back(self) -> None:
        with self.store.read() as reader:
            (row, *_) = reader.rows("select finding_id from findings where decision = 'rejected'")
        take_back(self.store, self.by(Role.CASE_GIVER), row["finding_id"])

    def open(self) -> None:
        self.session = open_session(self.store, self.by(Role.MODERATION), self.code, "kurzform")

    def write(self, kind: str) -> None:
        write_down(self.store, self.by(Role.MODERATION), self.session, kind, self.word(kind))

    def strike_out(self) -> None:
        moderation = self.by(Role.MODERATION)
        written = contributions(self.store, moderation, self.session)
        strike_out(self.store, moderation, self.session, written[0].contribution_id)

    def agree(self) -> None:
        moderation, function = self.by(Role.MODERATION), functions()[0]
        text = self.word("measure")
        agree_measure(self.store, moderation, self.session, text, function, Level.BOTH, TOMORROW)

    def wish(self, number: int) -> str:
        results = session_results(self.store, self.by(Role.MODERATION), self.session)
        return results.wishes[number].wish_id

    def measure(self) -> str:
        results = session_results(self.store, self.by(Role.MODERATION), self.session)
        return results.measures[0].measure_id

    def answer(self, number: int, answer: Answer) -> None:
        leadership, wish = self.by(Role.LEADERSHIP), self.wishes[number]
        answer_wish(self.store, leadership, wish, answer, self.word("no"), TOMORROW)

    def add_account(self) -> None:
        self.added = add_account(
            self.store,
            self.by(Role.ADMIN),
            "zimtstern",
            WORDS["name"],
            PASSWORD,
            frozenset({Role.NETWORK}),
            frozenset(),
        )

    def fail_to_sign_in(self) -> None:
        with pytest.raises(ReviewError):
            sign_in(self.store, "zimtstern", "ein falsches Passwort")

    def remember_wishes(self) -> None:
        self.wishes = [self.wish(number) for number in range(3)]
        self.measure_id = self.measure()

    def two_views(self) -> list[tuple[str | None, Callable[[], object]]]:
        store, youth, health = self.store, self.by(Role.CASE_GIVER), self.by(Role.MODERATION)

        def keep(account_id: str, start: int) -> None:
            coding = make_coding(start, start + 5)
            keep_in_view(store, account_id, self.code, coding, Decision.CONFIRMED, suggested=False)

        def difference(number: int) -> Difference:
            return differences(store, youth, self.code)[number]

        def agree_to_it() -> None:
            proposal = difference(0).proposal
            assert proposal is not None
            agree(store, health, difference(0).difference_id, proposal)

        return [
            ("begin_view", lambda: begin_view(store, youth, self.code, Side.YOUTH)),
            ("begin_view", lambda: begin_view(store, health, self.code, Side.HEALTH)),
            ("code_view", lambda: keep(youth, 0)),
            ("code_view", lambda: keep(health, 10)),
            ("finish_view", lambda: finish_view(store, youth, self.code)),
            ("finish_view", lambda: finish_view(store, health, self.code)),
            ("compare_views", lambda: compare_views(store, youth, self.code)),
            ("difference_propose", lambda: propose(store, youth, difference(0).difference_id, make_coding())),
            ("difference_agree", agree_to_it),
            ("difference_keep_apart", lambda: keep_apart(store, youth, difference(1).difference_id)),
            ("start_over", lambda: start_over(store, health, self.code)),
        ]

    def steps(self) -> list[tuple[str | None, Callable[[], object]]]:
        store, word = self.store, self.word
        giver, reviewer = self.by(Role.CASE_GIVER), self.by(Role.SECOND_REVIEWER)
        moderation, admin = self.by(Role.MODERATION), self.by(Role.ADMIN)
        return [
            ("submit_case", self.submit),
            ("comment_on_case", lambda: comment_on(store, reviewer, self.code, 0, 3, word("comment"))),
            ("mark_further", lambda: mark_further(store, reviewer, self.code, 4, 10, Kind.ORG)),
            ("take_back_remark", self.take_back_remark),
            ("send_back_case", lambda: send_back_case(store, reviewer, self.code, word("return"))),
            ("resubmit_case", lambda: resubmit_case(store, giver, self.code, word("masked"))),
            (
                "release_case",
                lambda: release_case(store, reviewer, self.code, approved(WORDS["masked"], reviewer)),
            ),
            *self.two_views(),
            ("finding_confirmed", lambda: self.finding(Decision.CONFIRMED, 0)),
            ("finding_rejected", lambda: self.finding(Decision.REJECTED, 10)),
            ("finding_taken_back", self.take_back),
            ("open_session", self.open),
            ("admit", lambda: admit(store, moderation, self.session, frozenset())),
            ("write_note", lambda: self.write("note")),
            ("move_to_phase", lambda: move_to_phase(store, moderation, self.session, 1)),
            ("write_hypothesis", lambda: self.write("hypothesis")),
            ("strike_out", self.strike_out),
            ("agree_measure", self.agree),
            *[
                ("raise_wish", lambda: raise_wish(store, moderation, self.session, word("wish"), Level.BOTH))
                for _ in range(3)
            ],
            (None, self.remember_wishes),
            ("export_protocol", lambda: protocol_docx(store, moderation, self.session)),
            ("close_session", lambda: close_session(store, moderation, self.session)),
            ("close_case", lambda: close_case(store, moderation, self.code)),
            ("set_measure_done", lambda: set_measure_done(store, giver, self.measure_id, True)),
            ("answer_no", lambda: self.answer(0, Answer.NO)),
            ("answer_yes", lambda: self.answer(1, Answer.YES)),
            ("answer_later", lambda: self.answer(2, Answer.LATER)),
            ("export_figures", lambda: export_by_interface(store, giver, 5, "csv")),
            ("recall_case", lambda: recall_case(store, giver, self.code, RecallReason.RECOGNISABLE)),
            ("add_account", self.add_account),
            ("update_account", lambda: update_account(store, admin, self.added)),
            ("reset_password", lambda: reset_password(store, admin, self.added.account_id, PASSWORD)),
            ("sign_in", lambda: sign_in(store, "zimtstern", PASSWORD)),
            ("sign_in_failed", self.fail_to_sign_in),
            ("change_password", self.change_password),
            ("resume", lambda: resume(store, self.added.account_id)),
            ("sign_out", lambda: sign_out(store, self.added.account_id)),
            ("add_group", lambda: add_group(store, admin, WORDS["group"])),
            ("load_word_list", lambda: load_list(store, admin, Kind.ORG, WORDS["listed"].encode())),
            ("take_word", lambda: take_proposal(store, admin, TAKEN)),
            ("leave_word", lambda: leave_proposal(store, admin, LEFT)),
            (
                "update_office",
                lambda: update_office(store, admin, WORDS["office"], WORDS["contact"]),
            ),
            *((action, lambda each=each: self.revise(each)) for action, each in OPERATIONS),
            ("export_catalogue", lambda: export_catalogue(store, admin)),
        ]

    def revise(self, operation: Operation) -> None:
        now = current_catalogue(self.store, self.by(Role.ADMIN))
        words = words_to_check(now, operation)
        checked = approved(words) if words else None
        revise(self.store, self.by(Role.ADMIN), now.version, operation, checked)

    def change_password(self) -> None:
        change_own_password(self.store, self.added.account_id, PASSWORD, PASSWORD + "!")


@pytest.fixture(scope="module")
def course(world: World) -> list[tuple[str | None, list[AuditEntry]]]:
    """Each step's expected action and the entries it left."""
    found = []
    for action, step in Course(world).steps():
        before = log(world.store)
        step()
        found.append((action, log(world.store)[len(before) :]))
    return found


def test_every_change_leaves_exactly_one_row_with_its_action(
    course: list[tuple[str | None, list[AuditEntry]]],
) -> None:
    for action, left in course:
        assert [entry.action for entry in left] == ([action] if action else []), action


def test_the_log_of_a_whole_course_holds_no_word_of_its_content(
    course: list[tuple[str | None, list[AuditEntry]]], world: World
) -> None:
    content = " ".join(WORDS.values())
    words = {word for word in re.findall(r"\w+", content) if len(word) > 3} - {"Konto", "Gruppe", "Amt"}
    assert len(words) > 25
    written = " ".join(f"{e.account} {e.action} {e.subject}" for e in log(world.store)).lower()
    assert [word for word in words if word.lower() in written] == []
    assert PASSWORD not in written


def test_the_course_leaves_every_action_but_those_of_an_empty_store_and_of_learning(
    course: list[tuple[str | None, list[AuditEntry]]],
) -> None:
    # Learning needs many decisions; `tests/review/learning/test_versions.py` looks at its rows.
    learning = {"fit_head", "head_on", "head_off"}
    assert set(ACTIONS) - {action for action, _ in course} == {"set_up", "load_demo", *learning}


def test_every_action_in_the_code_has_a_german_name_and_every_name_its_action() -> None:
    patterns = set()
    for path in SERVICE_FILES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "change":
                patterns |= {pattern_of(node.args[1], path)}
    assert len(patterns) > 25
    for pattern in patterns:
        assert any(re.fullmatch(pattern, action) for action in ACTIONS), pattern
    for action in ACTIONS:
        assert any(re.fullmatch(pattern, action) for pattern in patterns), action


def pattern_of(node: ast.expr, path: Path) -> str:
    """The action as a pattern: a literal, an f-string, one of a table, or a name for one of two literals."""
    if isinstance(node, ast.Constant):
        return re.escape(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(
            pattern_of(part, path) if isinstance(part, ast.Constant) else r"\w+" for part in node.values
        )
    if isinstance(node, ast.Subscript):
        return "|".join(map(re.escape, OPERATION_ACTIONS.values()))
    assert isinstance(node, ast.Name), path
    (value,) = (
        each.value
        for each in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(each, ast.Assign) and getattr(each.targets[0], "id", "") == node.id
    )
    assert isinstance(value, ast.IfExp)
    return f"(?:{pattern_of(value.body, path)}|{pattern_of(value.orelse, path)})"


def test_a_change_that_fails_leaves_neither_row_nor_change(world: World) -> None:
    before = log(world.store)
    with (
        pytest.raises(ZeroDivisionError),
        world.store.change("test", "add_group", "x") as change,
    ):
        change.run("insert into working_groups values ('half', 'half')")
        raise ZeroDivisionError
    assert log(world.store) == before
    with world.store.read() as reader:
        assert reader.rows("select * from working_groups where group_id = 'half'") == []


def test_a_change_whose_row_cannot_be_written_is_not_kept(world: World) -> None:
    nobody: str = None  # type: ignore[assignment]
    with pytest.raises(StoreError), world.store.change(nobody, "add_group", "x") as change:
        change.run("insert into working_groups values ('unseen', 'unseen')")
    with world.store.read() as reader:
        assert reader.rows("select * from working_groups where group_id = 'unseen'") == []


def test_a_refused_call_leaves_no_row(world: World) -> None:
    before, reviewer = log(world.store), world.account(Role.SECOND_REVIEWER)
    for call in (
        lambda: release_case(world.store, reviewer, "F-0000", approved("Text", reviewer)),
        lambda: open_session(world.store, world.account(Role.MODERATION), "F-0000", "kurzform"),
        lambda: answer_wish(world.store, world.account(Role.LEADERSHIP), "none", Answer.YES),
        lambda: reset_password(world.store, world.account(Role.ADMIN), "nobody", PASSWORD),
        lambda: take_back(world.store, world.account(Role.CASE_GIVER), "none"),
        lambda: protocol_docx(world.store, world.account(Role.MODERATION), "none"),
    ):
        with pytest.raises(ReviewError):
            call()
    assert log(world.store) == before


def test_reading_leaves_no_row(world: World) -> None:
    before = log(world.store)
    all_accounts(world.store, world.account(Role.ADMIN))
    audit_log(world.store, world.account(Role.AUDITOR))
    assert log(world.store) == before


def test_the_auditor_sees_the_newest_entries_and_the_logins_behind_them(world: World) -> None:
    found = audit_log(world.store, world.account(Role.AUDITOR), limit=3)
    assert list(found.entries) == log(world.store)[::-1][:3]
    assert found.logins[world.account(Role.ADMIN)] == world.account(Role.ADMIN)
    assert found.first_broken is None


def test_the_auditor_sees_which_case_an_entry_on_a_session_is_about(world: World) -> None:
    code, session_id = make_session(world)
    move_to_phase(world.store, world.account(Role.MODERATION), session_id, 1)
    log = audit_log(world.store, world.account(Role.AUDITOR))
    assert log.entries[0].subject == session_id
    assert log.cases_of_sessions[session_id] == code


def test_times_of_the_log_do_not_depend_on_the_time_zone_of_the_reader(world: World) -> None:
    done_at = datetime(2024, 10, 27, 0, 30, tzinfo=UTC)
    elsewhere = done_at.astimezone(tz=None)
    assert digest_of("0", 1, done_at, "a", "b", "c") == digest_of("0", 1, elsewhere, "a", "b", "c")
    assert all(entry.done_at.tzinfo for entry in log(world.store))


@given(*[st.text(max_size=5)] * 6)
def test_no_two_different_rows_have_the_same_digest(a: str, b: str, c: str, x: str, y: str, z: str) -> None:
    when = datetime(2024, 1, 1, tzinfo=UTC)
    same = digest_of("0", 1, when, a, b, c) == digest_of("0", 1, when, x, y, z)
    assert same == ((a, b, c) == (x, y, z))


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store with nine entries, which a test may tamper with in a transaction of its own."""
    store = make_store(tmp_path_factory.mktemp("chain"))
    for number in range(1, 10):
        with store.change(f"account-{number}", "sign_in", f"account-{number}"):
            pass
    assert broken(store) is None
    return store


TAMPERING = {
    "account changed": (5, "update audit set account = 'someone else' where sequence = 5"),
    "action changed": (5, "update audit set action = 'sign_out' where sequence = 5"),
    "subject changed": (5, "update audit set subject = '' where sequence = 5"),
    "time changed": (5, "update audit set done_at = done_at - interval 1 hour where sequence = 5"),
    "digest changed": (5, "update audit set digest = repeat('0', 64) where sequence = 5"),
    "first changed": (1, "update audit set account = 'someone else' where sequence = 1"),
    "last changed": (9, "update audit set account = 'someone else' where sequence = 9"),
    "removed": (5, "delete from audit where sequence = 5"),
    "first removed": (1, "delete from audit where sequence = 1"),
    "removed and renumbered": (
        5,
        "delete from audit where sequence = 5; update audit set sequence = sequence + 90 where sequence > 5; "
        "update audit set sequence = sequence - 91 where sequence > 90",
    ),
    "swapped": (
        4,
        "update audit set sequence = 99 where sequence = 4; "
        "update audit set sequence = 4 where sequence = 5; "
        "update audit set sequence = 5 where sequence = 99",
    ),
    "added in between": (
        10,
        "insert into audit select 10, done_at, account, action, subject, digest from audit "
        "where sequence = 9",
    ),
}


@pytest.mark.parametrize("tampering", TAMPERING)
def test_the_chain_shows_what_was_tampered_with(chain: Store, tampering: str) -> None:
    first, query = TAMPERING[tampering]
    with chain._cursor() as cursor:
        cursor.execute("begin transaction")
        for statement in query.split(";"):
            cursor.execute(statement)
        assert first_broken_entry(Reader(cursor)) == first
        cursor.execute("rollback")
    assert broken(chain) is None


def test_a_forged_entry_with_a_digest_of_its_own_breaks_the_chain_behind_it(chain: Store) -> None:
    entry, before = log(chain)[4], log(chain)[3]
    digest = digest_of(before.digest, 5, entry.done_at, "someone else", entry.action, entry.subject)
    with chain._cursor() as cursor:
        query = "update audit set account = 'someone else', digest = ? where sequence = 5"
        cursor.execute("begin transaction")
        cursor.execute(query, [digest])
        assert first_broken_entry(Reader(cursor)) == 6
        cursor.execute("rollback")


def test_an_empty_log_is_whole(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    assert broken(store) is None
    store.close()


def test_entries_are_numbered_without_a_gap_in_the_order_of_time(world: World) -> None:
    found = log(world.store)
    assert [entry.sequence for entry in found] == list(range(1, len(found) + 1))
    assert all(one.done_at <= other.done_at for one, other in pairwise(found))


def test_every_function_of_the_store_that_changes_rows_takes_a_change() -> None:
    changing = 0
    for record, module in MODULES.items():
        queries = load_queries(record)
        for function in vars(module).values():
            if not inspect.isfunction(function) or function.__module__ != module.__name__:
                continue
            source = inspect.getsource(function)
            used = re.findall(r'_SQL\["(\w+)"\]', source)
            writes = [name for name in used if re.match(r"insert|update|delete", queries[name])]
            takes = [each.annotation for each in inspect.signature(function).parameters.values()]
            assert bool(writes) == (Change in takes), function.__qualname__
            changing += bool(writes)
    assert changing > 20


def test_every_query_of_the_store_is_used_and_only_reads_or_changes_rows() -> None:
    for record, module in MODULES.items():
        source = inspect.getsource(module)
        for name, query in load_queries(record).items():
            assert f'_SQL["{name}"]' in source, name
            assert re.match(r"select|insert|update|delete", query), name
            assert ";" not in query, name

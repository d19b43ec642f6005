"""Learning as the administration does it: fit, compare, switch on and back. All texts are invented."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from review.cases import recall_case
from review.errors import AccessDeniedError, InputError
from review.findings import Coding, decide, decisions, evidence_on
from review.learning.head import shipped_model
from review.learning.versions import Learning, fit_anew, learning, use_version
from review.model import CaseState, Decision, Role, Suggestion
from review.store.audit import entries
from review.views.blind import begin_view, keep_in_view, own_view
from review.views.model import Side
from review.workflow import RecallReason
from tests.factories import World, make_case, make_coding, make_world

WRONG = "Nach der Meldung hat die Praxis vom Jugendamt nie wieder etwas gehört."
RIGHT = "Die Überleitung in die Frühen Hilfen geschah, ohne dass jemand vorher mit der Familie sprach."
NEEDED, THRESHOLD = 10, 5


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """An office that rejects every suggestion for one sentence and confirms those for another."""
    world = make_world(tmp_path_factory.mktemp("office"))
    for _ in range(6):
        code = make_case(world, CaseState.RELEASED, text=f"{WRONG}\n{RIGHT}")
        for each in suggestions(world, code):
            say(world, code, each, Decision.CONFIRMED if each.start else Decision.REJECTED)
    yield world
    world.store.close()


def suggestions(world: World, code: str) -> list[Suggestion]:
    return evidence_on(world.store, world.account(Role.CASE_GIVER), code).open_ones


def say(world: World, code: str, each: Suggestion, decision: Decision) -> None:
    coding = Coding(
        each.start, each.end, each.category, each.sender, each.receiver, each.phase, each.polarity
    )
    decide(world.store, world.account(Role.CASE_GIVER), code, coding, decision, suggested=True)


def state(world: World, threshold: int = THRESHOLD) -> Learning:
    return learning(world.store, world.account(Role.ADMIN), NEEDED, threshold)


def fitted(world: World) -> int:
    return fit_anew(world.store, world.account(Role.ADMIN), NEEDED, THRESHOLD)


def switch(world: World, version: int | None) -> None:
    use_version(world.store, world.account(Role.ADMIN), version)


def engines(world: World, code: str) -> set[str | None]:
    return {each.engine for each in decisions(world.store, world.account(Role.CASE_GIVER), code)}


def test_a_head_changes_suggestions_once_it_is_on_and_switching_back_gives_the_former(office: World) -> None:
    code = make_case(office, CaseState.RELEASED, text=f"{WRONG}\n{RIGHT}")
    before = suggestions(office, code)
    version = fitted(office)
    assert suggestions(office, code) == before
    assert state(office).in_use is None
    switch(office, version)
    after = suggestions(office, code)
    best = {each.start: each.score for each in reversed(before)}
    learned = {each.start: each.score for each in reversed(after)}
    assert learned.get(0, 0.0) < best[0]
    assert learned[len(WRONG) + 1] > best[len(WRONG) + 1]
    found = state(office).in_use
    assert found is not None
    assert found.version == version
    switch(office, None)
    assert suggestions(office, code) == before
    with office.store.read() as reader:
        actions = [(each.action, each.subject) for each in entries(reader, 3)]
    assert actions == [
        ("head_off", "office"),
        ("head_on", f"Fassung {version}"),
        ("fit_head", f"Fassung {version}"),
    ]


def test_a_decision_keeps_the_engine_that_suggested_it(office: World) -> None:
    giver = office.account(Role.CASE_GIVER)
    version = fitted(office)
    codes = [make_case(office, CaseState.RELEASED, text=f"{WRONG}\n{RIGHT}") for _ in range(3)]
    say(office, codes[0], suggestions(office, codes[0])[-1], Decision.CONFIRMED)
    switch(office, version)
    say(office, codes[1], suggestions(office, codes[1])[-1], Decision.CONFIRMED)
    begin_view(office.store, giver, codes[2], Side.YOUTH)
    keep_in_view(office.store, giver, codes[2], make_coding(0, 9), Decision.CONFIRMED, suggested=True)
    (own,) = own_view(office.store, giver, codes[2])
    decide(office.store, giver, codes[1], make_coding(0, 9), Decision.CONFIRMED, suggested=False)
    switch(office, None)
    assert engines(office, codes[0]) == {shipped_model()}
    assert engines(office, codes[1]) == {f"{shipped_model()}+{version}", None}
    assert own.engine == f"{shipped_model()}+{version}"


def test_too_few_decisions_or_cases_teach_nothing(office: World, tmp_path: Path) -> None:
    admin = office.account(Role.ADMIN)
    for needed, threshold in ((10_000, 5), (1, 100)):
        with pytest.raises(InputError, match="nicht genug"):
            fit_anew(office.store, admin, needed, threshold)
        assert not learning(office.store, admin, needed, threshold).may_fit
    assert state(office).may_fit


def test_figures_from_too_few_cases_are_not_told(office: World) -> None:
    fitted(office)
    assert state(office).versions[0].scores
    hidden = state(office, threshold=1000)
    assert (hidden.decisions, hidden.cases) == (None, None)
    assert hidden.versions[0].scores == ()


def test_a_recalled_case_is_in_no_later_fit(office: World) -> None:
    code = make_case(office, CaseState.RELEASED, text=f"{WRONG}\n{RIGHT}")
    say(office, code, suggestions(office, code)[0], Decision.REJECTED)
    fitted(office)
    recall_case(office.store, office.account(Role.CASE_GIVER), code, RecallReason.RECOGNISABLE)
    fitted(office)
    after, before = state(office).versions[:2]
    assert (after.cases, after.decisions) == (before.cases - 1, before.decisions - 1)


def test_a_version_for_another_model_or_without_any_number_is_refused(office: World) -> None:
    with pytest.raises(InputError, match="passt nicht"):
        switch(office, 999)
    version = fitted(office)
    switch(office, version)
    code = make_case(office, CaseState.RELEASED, text=f"{WRONG}\n{RIGHT}")
    learned = suggestions(office, code)
    with office.store.change("test", "fit_head", "x") as change:
        change.run("update learned_heads set model = 'another' where version = $version", version=version)
    assert state(office).in_use is None
    assert suggestions(office, code) != learned
    with pytest.raises(InputError, match="passt nicht"):
        switch(office, version)
    switch(office, None)


@pytest.mark.parametrize("role", [each for each in Role if each is not Role.ADMIN])
def test_nobody_but_the_administration_fits_or_switches(office: World, role: Role) -> None:
    account = office.account(role)
    for call in (
        lambda: learning(office.store, account, NEEDED, THRESHOLD),
        lambda: fit_anew(office.store, account, NEEDED, THRESHOLD),
        lambda: use_version(office.store, account, None),
    ):
        with pytest.raises(AccessDeniedError):
            call()

"""Who does nothing for a while is signed out, and the draft with its original is dropped."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from anonymise.checking.model import Check
from anonymise.model import Draft
from pages.parts import services, state
from pages.parts.desk import DESKS, Desk, DraftWork
from review.audit import audit_log
from review.demo import load_demo

APP = Path(__file__).parents[2] / "app.py"
SESSION = "test session id"
"""What Streamlit calls the session of every `AppTest`."""


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    """The app on a demo store, signed in with a draft in work."""
    monkeypatch.setenv("FALLWERKSTATT_DATA", str(tmp_path))
    st.cache_resource.clear()
    load_demo(services.store())
    test = AppTest.from_file(str(APP), default_timeout=60)
    token = DESKS.open("demo-fallgeberin", SESSION)
    test.session_state[state.TOKEN] = token
    desk_of(test).work = DraftWork(Check(Draft("Frau Kowalczyk kam.")), "demo-nord")
    yield test
    DESKS.drop(token, SESSION)
    services.store().close()
    st.cache_resource.clear()


def desk_of(app: AppTest) -> Desk:
    desk = DESKS.held(app.session_state[state.TOKEN], SESSION)
    assert desk is not None
    return desk


def newest_entries() -> list[tuple[str, str]]:
    log = audit_log(services.store(), "demo-revision").entries
    return [(entry.account, entry.action) for entry in log]


def test_after_the_idle_time_the_session_is_signed_out_and_the_draft_gone(app: AppTest) -> None:
    desk = desk_of(app)
    desk.seen -= 21 * 60
    app.run()
    assert not app.exception
    assert desk.work is None
    assert state.TOKEN not in app.session_state
    assert [info.value for info in app.info] == [
        "Sie waren längere Zeit nicht aktiv und wurden abgemeldet. Ein offener Entwurf ist gelöscht."
    ]
    assert newest_entries().count(("demo-fallgeberin", "sign_out")) == 1


def test_before_the_idle_time_the_draft_is_still_there(app: AppTest) -> None:
    desk = desk_of(app)
    desk.seen -= 19 * 60
    before = desk.seen
    app.run()
    assert not app.exception
    assert desk.work is not None
    assert desk.work.draft.text == "Frau Kowalczyk kam."
    assert desk.seen > before


def test_a_window_whose_desk_another_one_has_taken_is_signed_out_and_says_why(app: AppTest) -> None:
    token = app.session_state[state.TOKEN]
    DESKS.take(token, "another session")
    app.run()
    assert not app.exception
    assert [info.value for info in app.info] == [
        "Sie arbeiten in einem anderen Fenster weiter. Hier sind Sie abgemeldet."
    ]
    taken = DESKS.held(token, "another session")
    assert taken is not None
    assert taken.work is not None
    DESKS.drop(token, "another session")


def test_a_new_window_first_asks_the_tab_and_draws_no_page(app: AppTest) -> None:
    del app.session_state[state.TOKEN]
    app.run()
    assert not app.exception
    assert [caption.value for caption in app.caption] == ["Einen Augenblick …"]
    assert not app.title

"""The section on traits lists what still stands and generalises it, one by one or all."""

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts.services import settings


def page() -> None:
    """A page with nothing but the section, as the script of a test."""
    import streamlit as st

    from anonymise.checking.deciding import begin
    from anonymise.model import Document
    from anonymise.pipeline import draft
    from pages.parts import state
    from pages.parts.traits import traits_section

    if state.draft_work() is None:
        state.sign_in("demo-fallgeberin")
        text = "Leon (6) stammt aus Ghana und hat Drillinge als Geschwister."
        state.set_draft_work(state.DraftWork(begin(draft(Document(text))), "demo-nord"))

    @st.fragment
    def section() -> None:
        work = state.draft_work()
        assert work is not None
        traits_section(work.check)
        st.text(work.draft.pseudonymised)

    section()


def test_traits_are_warned_of_together_and_generalised_all_at_once() -> None:
    at = AppTest.from_function(page, default_timeout=60).run()
    assert not at.exception
    assert "3 Arten von Merkmalen zusammen" in at.warning[0].value
    assert "Ghana" in at.text[-1].value
    at.button(key="generalise_all").click().run()
    assert "Ghana" not in at.text[-1].value
    assert "[mehrere Kinder gleichen Alters]" in at.text[-1].value
    assert not at.button


def test_how_few_families_fit_goes_by_the_area_the_operator_names(monkeypatch: pytest.MonkeyPatch) -> None:
    told = []
    for minors in ("3400", "340000"):
        monkeypatch.setenv("FALLWERKSTATT_MINORS", minors)
        settings.clear()
        told.append(AppTest.from_function(page, default_timeout=60).run().warning[0].value)
    settings.clear()
    assert "von 2.024 Familien" in told[0]
    assert "von 202.381 Familien" in told[1]

"""What one browser session remembers; the only module that touches `st.session_state`."""

from datetime import date

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from pages.parts import tab
from pages.parts.containment import drop_uploads, end_session, session_id
from pages.parts.desk import DESKS, Desk
from pages.parts.desk import DraftWork as DraftWork

TOKEN = "desk"  # noqa: S105 - the name of the place, not what lies there
"""Where a session keeps the token of its desk."""
CLOSING_INPUTS = TITLE, RECOGNITION, REASON = ("case_title", "recognition", "reason")
"""What a person fills in at the end of a check; it lasts as long as the draft."""
_LASTING = ("note_", "hypothesis_", "measure_", "wish_", "answer_")
"""How the forms begin whose inputs last until they are saved, on whatever page."""
_HEARD, _RESUMED, _PAGE, _MESSAGE = "tab_heard", "resumed", "page", "message"
_ROUND, _PENDING, _EVENT = "input_round", "pending_note", "last_event"


def forget_widgets() -> None:
    """Drop what Streamlit knows of the widgets drawn so far: it keeps their options when a page is left."""
    context = get_script_run_ctx()
    if context:
        context.session_state._state._new_widget_state.widget_metadata.clear()


def account_id() -> str | None:
    """Return the account that is signed in, if any."""
    desk = _desk()
    return desk.account_id if desk else None


def desk_token() -> str | None:
    """Return the token that the tab is to keep while somebody is signed in."""
    token: str | None = st.session_state.get(TOKEN)
    return token if _desk() else None


def sign_in(account: str) -> None:
    """Remember who has signed in, and forget whatever stood here before."""
    forget_everything()
    st.session_state[TOKEN] = DESKS.open(account, session_id())


def forget_everything() -> None:
    """Drop all that this session holds: account, desk with its draft, inputs, uploaded files."""
    DESKS.drop(st.session_state.get(TOKEN), session_id())
    drop_uploads()
    for key in list(st.session_state.keys()):
        del st.session_state[key]
    forget_widgets()
    # The tab has been asked once; what it says later is worthless.
    st.session_state[_HEARD] = True


def has_heard_tab() -> bool:
    """Say whether the tab has answered if it holds the token of a desk."""
    return bool(st.session_state.get(_HEARD))


def hear_tab() -> None:
    """Take up the desk whose token the tab has shown: after a reload, or a long loss of connection."""
    st.session_state[_HEARD] = True
    shown = str(st.session_state[tab.ASKED].token["held"])
    if shown:
        st.session_state[TOKEN] = shown
    former = DESKS.take(shown, session_id())
    if former is not None:
        st.session_state[_RESUMED] = True
        end_session(former)


def take_resumed() -> bool:
    """Say, once, whether this session has taken up a desk without a password."""
    return bool(st.session_state.pop(_RESUMED, False))


def has_lost_desk() -> bool:
    """Say whether somebody was signed in here and is not any more."""
    return st.session_state.get(TOKEN) is not None and _desk() is None


def is_elsewhere() -> bool:
    """Say whether another window has taken up the desk of this one."""
    return DESKS.is_elsewhere(st.session_state.get(TOKEN), session_id())


def touch() -> None:
    """Note that a person has just done something."""
    DESKS.touch(st.session_state.get(TOKEN), session_id())


def draft_work() -> DraftWork | None:
    """Return the draft this session is working on, if any."""
    desk = _desk()
    return desk.work if desk else None


def set_draft_work(work: DraftWork) -> None:
    """Keep a draft on the desk; without a desk there is no place for it."""
    desk = _desk()
    if desk:
        desk.work = work
        touch()


def drop_draft_work() -> None:
    """Forget the draft and the original with it, and every input that may still hold a part of it."""
    token = DESKS.renew(st.session_state.get(TOKEN, ""), session_id())
    if token:
        st.session_state[TOKEN] = token
    drop_uploads()
    renew_inputs()


def turn_to(page: str) -> None:
    """Note which page is shown, before it is drawn; what another one has left behind is dropped."""
    if st.session_state.get(_PAGE) != page:
        drop_uploads()
        forget_widgets()
    st.session_state[_PAGE] = page
    keep_inputs()


def keep_inputs() -> None:
    """Keep what is filled in and not yet saved: Streamlit forgets what a run does not draw."""
    closing = set(map(input_key, CLOSING_INPUTS))
    for key, filled_in in list(st.session_state.items()):
        # Buttons have keys as well, and may not be set.
        lasts = key in closing or str(key).startswith(_LASTING)
        if lasts and filled_in and isinstance(filled_in, str | date):
            st.session_state[key] = filled_in


def _desk() -> Desk | None:
    return DESKS.held(st.session_state.get(TOKEN), session_id())


def leave_message(text: str) -> None:
    """Leave a message for the top of the next page."""
    st.session_state[_MESSAGE] = text


def take_message() -> str | None:
    """Return the message left for this page, once."""
    return st.session_state.pop(_MESSAGE, None)  # type: ignore[no-any-return]


def input_key(name: str, form: str = "draft") -> str:
    """Return a widget key that changes with `renew_inputs(form)`, which empties the widget for good."""
    return f"{form}_{st.session_state.get(f'{_ROUND}_{form}', 0)}_{name}"


def is_unsaved(form: str) -> bool:
    """Say whether a text stands in a form, or waits for a decision about its names."""
    return bool(st.session_state.get(input_key("text", form)) or pending_note(form))


def renew_inputs(form: str = "draft") -> None:
    """Start the inputs of a form afresh: what they held is dropped, uploaded bytes included."""
    number = st.session_state.get(f"{_ROUND}_{form}", 0)
    for key in [key for key in st.session_state if str(key).startswith(f"{form}_{number}_")]:
        del st.session_state[key]
    st.session_state[f"{_ROUND}_{form}"] = number + 1


def note_shown(page: str, code: str | None) -> None:
    """Remember which case a page shows."""
    st.session_state[f"shown_{page}"] = code


def shown_before(page: str) -> str | None:
    """Return the case that the page showed last, if any."""
    value: str | None = st.session_state.get(f"shown_{page}")
    return value


def turn_to_view(view: str, title: str) -> None:
    """Have the view with this key show another part at the next run."""
    st.session_state[f"next_{view}"] = title


def view_key(view: str) -> str:
    """Return the key of a view, after turning it to the part that was asked for."""
    title = st.session_state.pop(f"next_{view}", None)
    if title:
        st.session_state[view] = title
    return view


def pending_note(name: str) -> str | None:
    """Return a typed text that waits for a decision about the names in it."""
    value: str | None = st.session_state.get(f"{_PENDING}_{name}")
    return value


def set_pending_note(name: str, text: str | None) -> None:
    """Keep a typed text until its names are decided on, or drop it."""
    st.session_state[f"{_PENDING}_{name}"] = text


def chosen_stretch(name: str) -> tuple[int, int] | None:
    """Return the stretch of a text that waits for a comment: start and end (exclusive)."""
    value: tuple[int, int] | None = st.session_state.get(f"stretch_{name}")
    return value


def choose_stretch(name: str, stretch: tuple[int, int] | None) -> None:
    """Remember the stretch of a text that is to be commented on, or forget it."""
    st.session_state[f"stretch_{name}"] = stretch


def steps_done(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the ids of what was decided here step by step, the last step at the end."""
    value: tuple[tuple[str, ...], ...] = st.session_state.get(f"steps_{name}", ())
    return value


def keep_steps(name: str, steps: tuple[tuple[str, ...], ...]) -> None:
    """Remember what was decided here, so that it can be taken back."""
    st.session_state[f"steps_{name}"] = steps


def leave_note(place: str, text: str) -> None:
    """Leave a sentence for one place of a page, to be said at its next run."""
    st.session_state[f"note_{place}"] = text


def take_note(place: str) -> str:
    """Return the sentence left for this place, once; empty if there is none."""
    return str(st.session_state.pop(f"note_{place}", ""))


def sent_events(component: str) -> list[object]:
    """Return the events that the component with this key sends in this run; read it in its callback."""
    value = st.session_state.get(component) or {}
    return list(value.get("events") or ())


def last_event(component: str) -> int:
    """Return the number of the last event of this component that has been applied; 0 before the first."""
    return int(st.session_state.get(f"{_EVENT}_{component}", 0))


def note_event(component: str, number: int) -> None:
    """Remember the number of the last event of this component that has been applied."""
    st.session_state[f"{_EVENT}_{component}"] = number

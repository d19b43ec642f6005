"""Protokoll der Zugriffe: who did what and when, for the Revision only; no content."""

import streamlit as st

from pages.parts.guard import account_with
from pages.parts.marked_text import SIGNS
from pages.parts.services import store
from review.access import Right
from review.audit import ACTIONS, audit_log

_SUBJECTS = {
    "office": "Dienststelle",
    "ordinary": "Gewöhnliches Wort",
    **{kind.lower(): sign for kind, sign in SIGNS.items()},
}


def render() -> None:
    """Draw the state of the chain and the newest entries."""
    account = account_with(Right.READ_AUDIT)
    st.title("Protokoll der Zugriffe")
    log = audit_log(store(), account.account_id)
    if log.first_broken is None:
        st.success("Die Kette der Einträge ist unversehrt.")
    else:
        st.error(
            f"Die Kette der Einträge ist ab Eintrag {log.first_broken} verletzt. "
            "Bitte verständigen Sie die Administration."
        )
    st.caption("Das Protokoll enthält keine Fallinhalte. Gezeigt werden die neuesten 500 Einträge.")
    subjects = (
        _SUBJECTS | log.logins | {key: f"Sitzung zu {code}" for key, code in log.cases_of_sessions.items()}
    )
    st.table(
        [
            {
                "Nr.": entry.sequence,
                "Zeitpunkt (UTC)": f"{entry.done_at:%d.%m.%Y %H:%M:%S}",
                "Konto": log.logins.get(entry.account, entry.account),
                "Vorgang": ACTIONS.get(entry.action, entry.action),
                "Gegenstand": subjects.get(entry.subject, entry.subject),
            }
            for entry in log.entries
        ]
    )


render()

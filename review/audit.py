"""The audit log for the Revision: who did what and when, without any content."""

from dataclasses import dataclass

import review.store.audit as rows
from review.access import Right
from review.model import Account
from review.service import service
from review.store.accounts import accounts
from review.store.audit import AuditEntry
from review.store.database import Store
from review.store.sessions import cases_of_sessions

ACTIONS = {
    "set_up": "Fallwerkstatt eingerichtet",
    "load_demo": "Demo-Bestand geladen",
    "sign_in": "Angemeldet",
    "sign_in_failed": "Anmeldung gescheitert",
    "resume": "Sitzung fortgesetzt",
    "sign_out": "Abgemeldet",
    "change_password": "Eigenes Passwort geändert",
    "add_account": "Konto angelegt",
    "update_account": "Konto geändert",
    "reset_password": "Passwort neu gesetzt",
    "add_group": "Gruppe angelegt",
    "load_word_list": "Wortliste geladen",
    "take_word": "Vorschlag für eine Wortliste übernommen",
    "leave_word": "Vorschlag für eine Wortliste verworfen",
    "update_office": "Dienststelle geändert",
    "describe_category": "Kategorie neu beschrieben",
    "add_category": "Kategorie aufgenommen",
    "merge_categories": "Kategorien zusammengeführt",
    "split_category": "Kategorie aufgeteilt",
    "retire_category": "Kategorie eingestellt",
    "reopen_category": "Kategorie wieder aufgenommen",
    "load_catalogue": "Kategorien aus einer Datei übernommen",
    "export_catalogue": "Kategorien ausgegeben",
    "submit_case": "Fall eingereicht",
    "resubmit_case": "Fall überarbeitet eingereicht",
    "release_case": "Fall freigegeben",
    "send_back_case": "Fall zurückgegeben",
    "mark_further": "Stelle zum Ersetzen markiert",
    "comment_on_case": "Stelle kommentiert",
    "take_back_remark": "Markierung oder Kommentar zurückgenommen",
    "recall_case": "Fall zurückgezogen",
    "close_case": "Fall abgeschlossen",
    "finding_confirmed": "Befund bestätigt",
    "finding_rejected": "Vorschlag abgelehnt",
    "finding_taken_back": "Entscheidung zurückgenommen",
    "fit_head": "Vorschläge an Entscheidungen angepasst",
    "head_on": "Angepasste Vorschläge eingeschaltet",
    "head_off": "Mitgelieferte Vorschläge eingeschaltet",
    "begin_view": "Eigene Sicht auf einen Fall begonnen",
    "code_view": "An der eigenen Sicht gearbeitet",
    "finish_view": "Eigene Sicht abgeschlossen",
    "compare_views": "Zwei Sichten verglichen",
    "difference_propose": "Verständigung über einen Unterschied vorgeschlagen",
    "difference_agree": "Über einen Unterschied verständigt",
    "difference_keep_apart": "Unterschied als Dissens festgehalten",
    "start_over": "Zwei Sichten gelöscht und neu begonnen",
    "open_session": "Sitzung eröffnet",
    "move_to_phase": "Phase gewechselt",
    "write_note": "Notiz geschrieben",
    "write_hypothesis": "Hypothese geschrieben",
    "strike_out": "Beitrag gestrichen",
    "agree_measure": "Maßnahme vereinbart",
    "raise_wish": "Wunsch aufgenommen",
    "close_session": "Sitzung beendet",
    "admit": "Teilnehmende zugelassen",
    "export_protocol": "Protokoll ausgegeben",
    "export_figures": "Auswertung ausgegeben",
    "set_measure_done": "Stand einer Maßnahme geändert",
    "answer_yes": "Wunsch mit Ja beantwortet",
    "answer_no": "Wunsch mit Nein beantwortet",
    "answer_later": "Wunsch vertagt",
}
"""Every action the log knows, as the reader sees it."""


@dataclass(frozen=True, slots=True)
class Log:
    """The newest entries, what stands behind account and session ids, and whether the chain holds."""

    entries: tuple[AuditEntry, ...]
    logins: dict[str, str]
    cases_of_sessions: dict[str, str]
    first_broken: int | None


@service(Right.READ_AUDIT)
def audit_log(store: Store, account: Account, limit: int = 500) -> Log:
    """Return the newest entries of the audit log."""
    del account
    with store.read() as reader:
        return Log(
            entries=tuple(rows.entries(reader, limit)),
            logins={each.account_id: each.login for each in accounts(reader)},
            cases_of_sessions=cases_of_sessions(reader),
            first_broken=rows.first_broken_entry(reader),
        )

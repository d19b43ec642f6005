"""The protocol of a session, put together from what was written down in it."""

import review.store.transfer as transfer_rows
from review.access import Right, check_member
from review.errors import AccessDeniedError
from review.model import Account
from review.reference import session_principles, session_templates
from review.reports.protocol import Protocol, ProtocolMeasure, ProtocolPhase, ProtocolWish, as_docx
from review.service import service
from review.store.accounts import office
from review.store.database import Store
from review.store.sessions import contributions, session_by_id


@service(Right.RUN_SESSION)
def protocol_docx(store: Store, account: Account, session_id: str) -> bytes:
    """Return the protocol of a session of the caller's groups as DOCX, and note the export."""
    with store.change(account.account_id, "export_protocol", session_id) as reader:
        session = session_by_id(reader, session_id)
        if session is None:
            raise AccessDeniedError("Diese Sitzung gibt es nicht.")
        check_member(account, session.group_id)
        written = contributions(reader, session_id)
        measures = [each for each in transfer_rows.measures(reader) if each.session_id == session_id]
        wishes = [each for each in transfer_rows.wishes(reader) if each.session_id == session_id]
        found = office(reader)
    template = session_templates()[session.template]
    return as_docx(
        Protocol(
            title="Protokoll der Fallwerkstatt",
            case_code=session.case_code,
            date=session.opened_at.date(),
            office=found.name if found else "",
            template_title=template.title,
            principles=session_principles(),
            phases=tuple(
                ProtocolPhase(
                    phase.title,
                    phase.minutes,
                    tuple(each.text for each in written if each.phase == n and each.kind == "note"),
                )
                for n, phase in enumerate(template.phases)
            ),
            hypotheses=tuple(each.text for each in written if each.kind == "hypothesis"),
            measures=tuple(ProtocolMeasure(m.text, m.function, m.level, m.due_on) for m in measures),
            wishes=tuple(ProtocolWish(wish.text, wish.level) for wish in wishes),
        )
    )

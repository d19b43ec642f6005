"""How far the two views on compared cases agree. It describes categories, never persons."""

import review.store.cases as case_rows
import review.store.taxonomy as taxonomy_rows
import review.store.views as rows
from review.access import Right
from review.cases import check_released, visible_case
from review.model import Account, Case
from review.service import service
from review.store.cursor import Reader
from review.store.database import Store
from review.views.alpha import Agreement, Coded, agreements
from review.views.comparing import in_categories_of
from review.views.model import Side
from review.views.workflow import COMPARED_STATES
from review.workflow import RELEASED_STATES


@service(Right.TAG)
def agreement_on(store: Store, account: Account, code: str) -> list[Agreement]:
    """Return the agreement on one case, by category; empty before its two views are compared."""
    with store.read() as reader:
        case = visible_case(reader, account, code)
        check_released(case)
        views = rows.views_of_case(reader, code)
        if views is None or views.state not in COMPARED_STATES:
            return []
        coded = _coded(reader, case)
    return agreements([coded])


@service(Right.TAG)
def agreement_of_groups(store: Store, account: Account) -> list[Agreement]:
    """Return the agreement over all compared cases of the caller's groups, by category."""
    with store.read() as reader:
        compared = {
            views.case_code
            for views in rows.views_of_groups(reader, account.groups)
            if views.state in COMPARED_STATES
        }
        cases = case_rows.cases_of_groups(reader, account.groups)
        coded = [
            _coded(reader, case) for case in cases if case.code in compared and case.state in RELEASED_STATES
        ]
    return agreements(coded)


def _coded(reader: Reader, case: Case) -> Coded:
    catalogue = taxonomy_rows.catalogue(reader)
    youth, health = (
        in_categories_of(catalogue, rows.codings(reader, case.code, side))
        for side in (Side.YOUTH, Side.HEALTH)
    )
    return Coded(case.text, youth, health)

"""The case library: search, filter and read the released cases of the own groups.

Texts are searched as they stand in the store at that moment, and no index is kept: a case that was
withdrawn is in no result, and no word of it remains.
"""

from dataclasses import dataclass
from datetime import date

import review.store.accounts as account_rows
import review.store.cases as rows
import review.store.library as library_rows
import review.store.taxonomy as taxonomy_rows
from review.access import Right
from review.cases import check_released, visible_case
from review.errors import StateError
from review.full_text import Excerpt, Hit, Search, excerpts, terms_of
from review.model import Account, Actor, Case, CaseState, Decision, Finding, Group, Phase
from review.service import service
from review.store.cursor import Reader
from review.store.database import Store
from review.store.library import Coded
from review.taxonomy.catalogue import Catalogue
from review.workflow import RELEASED_STATES


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which cases to look through; None leaves a point open.

    Category, interface and phase have to stand together in one confirmed finding. `year` is that of the
    release.
    """

    category: str | None = None
    sender: Actor | None = None
    receiver: Actor | None = None
    phase: Phase | None = None
    group_id: str | None = None
    year: int | None = None


ALL = Wanted()
MOST_FOUND = 30


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to filter by: only what occurs among the cases that the caller may read."""

    categories: tuple[str, ...]
    """Keys that findings count as today, in the order of the catalogue."""
    senders: tuple[Actor, ...]
    receivers: tuple[Actor, ...]
    phases: tuple[Phase, ...]
    groups: tuple[Group, ...]
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A case that was found, with up to three excerpts; none when only its title was searched for."""

    case: Case
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """The newest cases that were found, at most `MOST_FOUND`, and how many there are in all."""

    found: tuple[Found, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A case to read: its confirmed findings in reading order, and where the words searched for stand."""

    case: Case
    findings: tuple[Finding, ...]
    hits: tuple[Hit, ...]


@service(Right.READ_CASES)
def library_choices(store: Store, account: Account) -> Choices:
    """Return what the caller can filter the library by."""
    with store.read() as reader:
        cases = _released(reader, account)
        coded = library_rows.confirmed_of_groups(reader, account.groups)
        catalogue = taxonomy_rows.catalogue(reader)
        groups = account_rows.working_groups(reader)
    used = {catalogue.counts_as(each.category) for each in coded}
    return Choices(
        categories=tuple(key for key in catalogue.entries if key in used),
        senders=tuple(actor for actor in Actor if any(each.sender is actor for each in coded)),
        receivers=tuple(actor for actor in Actor if any(each.receiver is actor for each in coded)),
        phases=tuple(phase for phase in Phase if any(each.phase is phase for each in coded)),
        groups=tuple(g for g in groups if any(case.group_id == g.group_id for case in cases)),
        years=tuple(sorted({_released_on(case).year for case in cases}, reverse=True)),
    )


@service(Right.READ_CASES)
def search_library(store: Store, account: Account, query: str, wanted: Wanted = ALL) -> Results:
    """Return the cases in whose text or title all that the query asks for stands, newest first.

    An empty query finds every case. Raises InputError when it asks for too many words.
    """
    terms = terms_of(query)
    with store.read() as reader:
        cases = _released(reader, account)
        coded = library_rows.confirmed_of_groups(reader, account.groups)
        catalogue = taxonomy_rows.catalogue(reader)
    fitting = {each.case_code for each in coded if _fits(each, wanted, catalogue)}
    search, everything = Search(terms), frozenset(range(len(terms)))
    found = [
        case
        for case in cases
        if (case.code in fitting or not _asks_for_findings(wanted))
        and wanted.group_id in (None, case.group_id)
        and wanted.year in (None, _released_on(case).year)
        and search.terms_in(case.text) | search.terms_in(case.title) == everything
    ]
    shown = found[:MOST_FOUND]
    return Results(
        tuple(Found(case, excerpts(case.text, search.hits_in(case.text))) for case in shown), len(found)
    )


@service(Right.READ_CASES)
def read_case(store: Store, account: Account, code: str, query: str = "") -> Reading:
    """Return a released case of the caller's groups with what people have confirmed on it.

    Raises AccessDeniedError for a case of another group, StateError for one that is not, or no longer,
    released.
    """
    with store.read() as reader:
        case = visible_case(reader, account, code)
        if case.state is CaseState.RECALLED:
            raise StateError("Dieser Fall wurde zurückgezogen und lässt sich nicht mehr lesen.")
        check_released(case)
        findings = rows.findings_of_case(reader, case)
    confirmed = tuple(each for each in findings if each.decision is Decision.CONFIRMED)
    return Reading(case, confirmed, Search(terms_of(query)).hits_in(case.text))


def _released(reader: Reader, account: Account) -> list[Case]:
    return [each for each in rows.cases_of_groups(reader, account.groups) if each.state in RELEASED_STATES]


def _released_on(case: Case) -> date:
    return (case.released_at or case.submitted_at).date()


def _asks_for_findings(wanted: Wanted) -> bool:
    return any(each is not None for each in (wanted.category, wanted.sender, wanted.receiver, wanted.phase))


def _fits(coded: Coded, wanted: Wanted, catalogue: Catalogue) -> bool:
    return (
        wanted.category in (None, catalogue.counts_as(coded.category))
        and wanted.sender in (None, coded.sender)
        and wanted.receiver in (None, coded.receiver)
        and wanted.phase in (None, coded.phase)
    )

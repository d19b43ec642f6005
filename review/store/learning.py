"""What was learned from decisions as rows: versions of a head with their scores, and which one is in use."""

from review.learning.head import Head, shipped_model, unpacked
from review.learning.score import HeadVersion, Measure, Score
from review.store.cursor import Change, Reader
from review.store.queries import load_queries
from review.workflow import RELEASED_STATES

_SQL = load_queries("learning")
_NONE = 0


def head_in_use(reader: Reader) -> Head | None:
    """Return the head that changes the suggestions; None for the shipped model alone."""
    row = reader.row(_SQL["head_in_use"], model=shipped_model())
    return unpacked(row["weights"], row["version"]) if row else None


def heads(reader: Reader) -> list[HeadVersion]:
    """Return all versions with their scores, newest first."""
    rows = reader.rows(_SQL["scores"])
    return [
        HeadVersion(
            **head,
            scores=tuple(
                Score(Measure(row["measure"]), row["before"], row["after"], row["cases"])
                for row in rows
                if row["version"] == head["version"]
            ),
        )
        for head in reader.rows(_SQL["heads"])
    ]


def next_version(reader: Reader) -> int:
    """Return the number that the next head gets."""
    return int(reader.rows(_SQL["next_version"])[0]["version"])


def insert_head(change: Change, made: HeadVersion, head: Head) -> None:
    """Add a head that nobody has switched on."""
    change.run(
        _SQL["insert_head"],
        version=made.version,
        made_at=made.made_at,
        made_by=made.made_by,
        model=made.model,
        decisions=made.decisions,
        cases=made.cases,
        weights=head.packed(),
    )
    for score in made.scores:
        change.run(
            _SQL["insert_score"],
            version=made.version,
            measure=score.measure,
            before=score.before,
            after=score.after,
            cases=score.cases,
        )


def use_head(change: Change, version: int | None) -> None:
    """Switch one version on and every other off; all of them for None."""
    change.run(_SQL["use_head"], version=_NONE if version is None else version)


def decision_counts(reader: Reader) -> tuple[int, int]:
    """Return how many decisions there are on released cases, and on how many of these."""
    row = reader.rows(_SQL["decision_counts"], states=sorted(RELEASED_STATES))[0]
    return row["decisions"], row["cases"]


def decided_cases(reader: Reader) -> list[str]:
    """Return the codes of the released cases with decisions."""
    rows = reader.rows(_SQL["decided_cases"], states=sorted(RELEASED_STATES))
    return [row["case_code"] for row in rows]

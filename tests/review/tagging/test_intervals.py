import pytest

from review.tagging.intervals import waits_long


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("die meldung ging [tag 1] ein, der hausbesuch war [tag 22].", True),
        ("die meldung ging [tag 1] ein, der hausbesuch war [tag 21].", False),
        ("meldung 03.05.2023, erstkontakt 30.06.2023", True),
        ("meldung 03.05., erstkontakt 05.05.", False),
        # no such day
        ("meldung 31.02., erstkontakt 30.06.", False),
        # two dates, but nothing that waits
        ("der sohn lebte von [tag 1] bis [tag 90] bei der oma.", False),
    ],
)
def test_three_weeks_between_request_and_step_are_long(sentence: str, expected: bool) -> None:
    assert waits_long(sentence) is expected

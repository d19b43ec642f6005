from collections import Counter

from anonymise.encoder import encoder
from anonymise.training.corpora import Example
from anonymise.training.judging import covering, f1, interval, recall, strict

EXAMPLE = Example("Frau Schneider rief an.", ((5, 14, "PERSON"),))


def test_a_span_that_agrees_is_a_hit():
    assert strict(encoder(), EXAMPLE, 0.5) == Counter({"PERSON hit": 1})


def test_covered_letters_outside_the_spans_are_counted():
    counts = covering(encoder(), Example(EXAMPLE.text, ()), 0.5)
    assert counts["over"] == len("Schneider")


def test_scores_follow_from_the_counts():
    counts = Counter({"PERSON hit": 3, "PERSON missed": 1, "PERSON wrong": 1})
    assert recall(counts, "PERSON") == f1(counts, "PERSON") == 0.75


def test_an_interval_holds_the_figure():
    rows = [Counter({"PERSON hit": n % 3, "PERSON missed": 1}) for n in range(30)]
    low, high = interval(rows, lambda counts: recall(counts, "PERSON"), draws=200)
    assert low < 0.5 < high

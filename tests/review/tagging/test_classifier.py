"""How a sentence's neighbours count in judging it."""

import numpy as np

from review.tagging.classifier import FOLDER, WIDTH, Evidence, SentenceEncoder, classifier, in_course
from review.tagging.engine import read

VAGUE = "Das blieb danach auch so."
FAILING = "Auf die Meldung der Klinik kam vom Jugendamt nie eine Antwort, niemand fühlte sich zuständig."
PLAIN = "Die Mutter kam mit dem Bus und brachte ihre Tochter mit."


def judge(*sentences: str, family_acts: bool = False) -> list[float]:
    """Give how likely each sentence of a text tells of a failure."""
    evidence = [Evidence(each, {}, went_well=False, family_acts=family_acts) for each in sentences]
    return [each.failure for each in classifier().judge(evidence)]


def test_each_sentence_stands_with_the_one_before_and_the_one_behind() -> None:
    odds = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]], np.float32)
    assert in_course(odds).tolist() == [
        [1.0, 2.0, 1.0, 2.0, 3.0, 4.0],
        [3.0, 4.0, 1.0, 2.0, 5.0, 6.0],
        [5.0, 6.0, 3.0, 4.0, 5.0, 6.0],
    ]


def test_a_vague_sentence_is_likelier_a_failure_beside_one() -> None:
    assert judge(FAILING, VAGUE)[1] > judge(PLAIN, VAGUE)[1]


def test_a_sentence_has_its_vector_whatever_is_read_beside_it() -> None:
    encoder = SentenceEncoder(FOLDER)
    sentences = [FAILING, VAGUE, PLAIN, *(f"{PLAIN} {VAGUE}" for _ in range(20)), VAGUE]
    together = encoder.vectors(sentences)
    apart = np.vstack([encoder.vectors([each]) for each in sentences])
    assert together.shape == (24, WIDTH)
    assert (together * apart).sum(axis=1).min() > 0.99
    assert (together[0] * together[1:3]).sum(axis=1).max() < 0.95


def test_headings_are_no_neighbours() -> None:
    plain, headed = (
        [each.judged.failure for each in read(text)]
        for text in (f"{FAILING} {VAGUE}", f"{FAILING}\n\nVerlauf\n\n{VAGUE}")
    )
    assert plain == headed


def test_a_text_without_a_sentence_is_judged_to_nothing() -> None:
    assert list(read("Verlauf")) == []
    assert judge() == []


def test_what_the_family_does_is_less_likely_a_failure_of_services() -> None:
    assert judge(FAILING, family_acts=True) < judge(FAILING)

import pytest

from review.model import Polarity
from review.tagging.polarity import is_reported, read_polarity


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("ein rückruf kam nie.", Polarity.FAILURE),
        ("zunächst kam kein rückruf, nach einer mail konnte das jedoch geklärt werden.", Polarity.RESOLVED),
        ("der fehlende bericht wurde nachgereicht.", Polarity.RESOLVED),
        ("bis geklärt war, wer zuständig ist, vergingen fünf wochen.", Polarity.FAILURE),
        ("die zuständigkeit konnte nicht geklärt werden.", Polarity.FAILURE),
        ("der bericht wurde nie nachgereicht.", Polarity.FAILURE),
        ("der bsd rief noch am selben tag zurück.", Polarity.SUCCESS),
        ("der bsd rief nicht am selben tag zurück.", Polarity.FAILURE),
        ("der termin wurde nicht ohne rückmeldung verschoben.", Polarity.SUCCESS),
        ("möglicherweise wurde die klinik nicht informiert.", Polarity.UNCLEAR),
    ],
)
def test_negation_and_repair_decide_the_polarity(sentence: str, polarity: Polarity) -> None:
    assert read_polarity(sentence) is polarity


def test_the_next_sentence_may_tell_of_the_repair() -> None:
    sentence = "der bericht fehlte."
    assert read_polarity(sentence, "dies wurde am folgetag nachgeholt.") is Polarity.RESOLVED
    assert read_polarity(sentence, "dies wurde nie nachgeholt.") is Polarity.FAILURE


def test_indirect_speech_is_recognised() -> None:
    assert is_reported("man sei dafür nicht da.")
    assert not is_reported("man war dafür nicht da.")

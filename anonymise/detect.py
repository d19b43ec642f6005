"""From text to spans: Presidio's analyzer for German with rules and the own name model as recognisers.

Loaded once per process at first use; needs no network and writes no file.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from threading import Lock

import spacy
from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
from presidio_analyzer.nlp_engine import SpacyNlpEngine
from presidio_analyzer.predefined_recognizers import (
    DateRecognizer,
    DeBsnrRecognizer,
    DeFuehrerscheinRecognizer,
    DeHandelsregisterRecognizer,
    DeHealthInsuranceRecognizer,
    DeIdCardRecognizer,
    DeKfzRecognizer,
    DeLanrRecognizer,
    DePassportRecognizer,
    DeSocialSecurityRecognizer,
    DeTaxIdRecognizer,
    DeTaxNumberRecognizer,
    DeVatIdRecognizer,
    IbanRecognizer,
)
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found, unused-ignore]

from anonymise.model import Identifier, Kind
from anonymise.recognisers.addresses import AddressRecogniser
from anonymise.recognisers.base import LOOKS, POSSIBLE
from anonymise.recognisers.contacts import ContactRecogniser, presidio_recognisers
from anonymise.recognisers.dates import DateRecogniser
from anonymise.recognisers.file_numbers import NumberRecogniser
from anonymise.recognisers.institutions import InstitutionRecogniser
from anonymise.recognisers.learned import LearnedRecogniser
from anonymise.recognisers.names import NameRecogniser
from anonymise.recognisers.places import PlaceRecogniser

KIND_OF: dict[str, Kind] = {
    **{kind.value: kind for kind in Kind},
    "EMAIL_ADDRESS": Kind.CONTACT,
    "PHONE_NUMBER": Kind.CONTACT,
    "URL": Kind.CONTACT,
    "IBAN_CODE": Kind.ID,
    "DATE_TIME": Kind.DATE,
}
"""What Presidio calls a find, and what it is here; its German recognisers all find numbers."""
_GERMAN_NUMBERS = (
    DeBsnrRecognizer,
    DeFuehrerscheinRecognizer,
    DeHandelsregisterRecognizer,
    DeHealthInsuranceRecognizer,
    DeIdCardRecognizer,
    DeKfzRecognizer,
    DeLanrRecognizer,
    DePassportRecognizer,
    DeSocialSecurityRecognizer,
    DeTaxIdRecognizer,
    DeTaxNumberRecognizer,
    DeVatIdRecognizer,
)
"""Presidio's recognisers for Germany, without the one for postcodes: five digits alone are no address."""
OWN_RECOGNISERS = (
    LearnedRecogniser,
    NameRecogniser,
    PlaceRecogniser,
    AddressRecogniser,
    InstitutionRecogniser,
    DateRecogniser,
    ContactRecogniser,
    NumberRecogniser,
)
_THRESHOLD = 0.35
_lock = Lock()


@cache
def german() -> Language:
    """Gives the German pipeline that all sessions share."""
    language = spacy.blank("de")
    # Words at blanks are enough for Presidio's context words; the full rules stall on "((((…".
    language.tokenizer = Tokenizer(language.vocab)
    language.max_length = 5_000_000
    return language


class _BlankGerman(SpacyNlpEngine):  # type: ignore[misc, unused-ignore]
    """Presidio's spaCy engine with German rules for words and no model, so nothing is downloaded."""

    def __init__(self) -> None:
        super().__init__(models=[{"lang_code": "de", "model_name": "blank"}])
        self.nlp = {"de": german()}  # type: ignore[assignment]


@cache
def _analyzer() -> AnalyzerEngine:
    registry = RecognizerRegistry(supported_languages=["de"])
    registry.recognizers = [
        *(recogniser(supported_language="de") for recogniser in _GERMAN_NUMBERS),
        IbanRecognizer(supported_language="de"),
        DateRecognizer(supported_language="de"),
        *presidio_recognisers(),
        *(recogniser() for recogniser in OWN_RECOGNISERS),
    ]
    return AnalyzerEngine(registry=registry, nlp_engine=_BlankGerman(), supported_languages=["de"])


def detect(text: str) -> list[Identifier]:
    """Gives what the recognisers found, unsorted and overlapping, without entities and placeholders.

    Quasi-identifiers are those that the name model read, and with a score up to LOOKS what it does not rule
    out as one.
    """
    if not text.strip():
        return []
    # spaCy keeps every word it has seen, for all sessions, but for those of a memory zone; zones do not
    # nest, so one text is analysed at a time.
    with _lock:
        analyzer = _analyzer()
        with german().memory_zone():
            results = analyzer.analyze(text, language="de", score_threshold=_THRESHOLD)
    possible = sorted((each.start, each.end) for each in results if each.entity_type == POSSIBLE)
    found = [
        Identifier(each.start, each.end, KIND_OF.get(each.entity_type, Kind.ID), min(each.score, 0.97))
        for each in results
        if each.entity_type != POSSIBLE
    ]
    return [each for each in found if not _ruled_out(each, possible)]


def _ruled_out(find: Identifier, possible: Sequence[tuple[int, int]]) -> bool:
    """Whether a word only looks like a person's name, and the name model knows better."""
    if find.kind is not Kind.PERSON or find.score > LOOKS:
        return False
    behind = bisect_left(possible, find.end, key=lambda stretch: stretch[0])
    return not behind or possible[behind - 1][1] <= find.start

"""Checks of one invented case, with real marks, and words to name their entities by."""

import random
from functools import cache

from anonymise.checking.deciding import begin
from anonymise.checking.model import Check
from anonymise.model import Document, Draft
from anonymise.pipeline import draft
from tests.gold.dev_narratives import NARRATIVES

CASE = (
    "Vermerk vom 12.03.2024\n"
    "Kind: Leon Krüger, geb. 03.02.2019, wh. Musterallee 12b\n"
    "KM Aylin Krüger war am 12.03.2024 hier, Frau Krüger kam am 26.03. wieder. Leons Kita „Sonnenkäfer“ "
    "in Siegen rief Frau Sommer an. Im Sommer war es ruhig. Tel. 0271/55512, Az. 51/3-12-4711.\n"
    "Die Familie stammt aus Ghana, die KM hat fünf Geschwister. Frau Obermann und Herr Tarnowski kamen "
    "zum Hausbesuch, Herr Lehnert nicht. Auch aus Ghana kam Hilfe. "
    "Der Pudel bellt; auch am Napf des Pudels und in pudelnassen Schuhen.\n"
    "gez. P. Wolf"
)


@cache
def case() -> Draft:
    """The draft of the case, detected once."""
    return draft(Document(CASE))


def check_of(text: str, known: tuple[str, ...] = ()) -> Check:
    """The check of a text, without a probe."""
    return begin(draft(Document(text), known=known))


def probed(seed: int = 1) -> Check:
    """The check of the case with a probe."""
    return begin(case(), random.Random(seed))


def named(check: Check, word: str) -> str:
    """The entity of the first mark that has this word."""
    return next(m.entity for m in check.marks if word in check.draft.text[m.start : m.end])


def place(check: Check, word: str, behind: str = "") -> tuple[int, int]:
    """Where a word of the original stands, the first behind `behind`."""
    at = check.draft.text.index(word, check.draft.text.index(behind))
    return at, at + len(word)


@cache
def narrative(name: str) -> Draft:
    """The draft of one of the annotated narratives, detected once."""
    return draft(Document(NARRATIVES[name]))

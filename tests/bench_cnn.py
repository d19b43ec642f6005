"""A spaCy CNN to compare with: trained once on GermEval, kept in .venv/ and never used by the app.

No German pipeline is on the package index under a name that could be trusted, so this one is trained
here, without word vectors and for five minutes of one core at most. spaCy's own German pipelines were
trained longer, on more text.
"""

import random
import time
from pathlib import Path

import spacy
from spacy.training import Example
from spacy.util import filter_spans, minibatch

from anonymise.encoder import NEWS
from anonymise.training.corpora import sentences

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / ".venv" / "bench-cnn"
_LABEL = {"PERSON": "PER", "LOCATION": "LOC", "ORG": "ORG"}
_SECONDS = 240
_ROUNDS = 8


def cnn() -> Path:
    """Give the folder of the pipeline; the first call trains it."""
    if not FOLDER.exists():
        _train()
    return FOLDER


def _train() -> None:
    spacy.util.fix_random_seed(7)
    chance = random.Random(7)
    language = spacy.blank("de")
    language.add_pipe("ner")
    examples = []
    for sentence in sentences(ROOT / "data" / "training" / "corpora"):
        if sentence.genre == NEWS:
            doc = language.make_doc(sentence.text)
            spans = [
                doc.char_span(a, b, _LABEL[kind], alignment_mode="expand") for a, b, kind in sentence.spans
            ]
            reference = doc.copy()
            reference.ents = filter_spans([span for span in spans if span])
            examples.append(Example(doc, reference))
    optimizer = language.initialize(lambda: examples)
    began = time.process_time()
    for _ in range(_ROUNDS):
        chance.shuffle(examples)
        for batch in minibatch(examples, 24):
            if time.process_time() - began > _SECONDS:
                break
            language.update(batch, sgd=optimizer, drop=0.2)
    with language.use_params(optimizer.averages):
        language.to_disk(FOLDER)

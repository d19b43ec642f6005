"""The words of a text are kept while it is worked on, and no longer."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from anonymise.forms import folds, inflected
from anonymise.likeness import heard, look, sound
from anonymise.recognisers.lexicon import readings
from anonymise.recognisers.professions import is_rare_job, is_rare_place

_CACHES = (folds, inflected, heard, look, sound, readings, is_rare_job, is_rare_place)


@contextmanager
def forgetting() -> Iterator[None]:
    """Empty the word caches at the end of the block: they are shared by all sessions."""
    try:
        yield
    finally:
        forget_words()


def forget_words() -> None:
    """Empty the word caches."""
    for cached in _CACHES:
        cached.cache_clear()
    # Python keeps the patterns it has compiled, and some are made of the words to be masked.
    re.purge()

"""A second look at the pseudonymised text: does a masked word still stand in it, in any form?"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from anonymise.forms import TOKEN, folds, inflected, parts
from anonymise.model import Draft, Kind
from anonymise.placeholders import PLACEHOLDER
from anonymise.propagation import stands_for_a_name
from anonymise.recognisers.allowed import SEASONS, is_allowed, is_allowed_lower
from anonymise.recognisers.lexicon import is_function_word, is_ordinary
from anonymise.recognisers.roles import ROLE_OF, TITLES, UPPER
from anonymise.recognisers.type_words import is_type_word

_WHOLE = frozenset({Kind.PERSON, Kind.CONTACT, Kind.ID})
"""Every word of a name counts, and a number counts as it is written."""
_WORDWISE = frozenset({Kind.ORG, Kind.LOCATION, Kind.ADDRESS})
"""Only the words that German does not know besides count. Dates and quasi-identifiers are left out."""
_CAPITALISED = re.compile(rf"{UPPER}[^\W\d_]{{2,}}")
_NUMBER = re.compile(r"[\d@]")
"""Numbers and addresses of mail are looked for as they are written, everything else word by word."""
_TITLE_BEFORE = re.compile(rf"(?:{TITLES})\s$")


@dataclass(frozen=True, slots=True)
class Leak:
    """Where a masked word still stands: characters of the pseudonymised text, end exclusive."""

    start: int
    end: int


def leaks(
    pseudonymised: str, masked_words: Collection[str], let_stand: Iterable[str] = ()
) -> tuple[Leak, ...]:
    """Gives the places where a form of a masked word still stands in the pseudonymised text.

    Words of a name count one by one, in every inflection and spelling. A word that German knows besides
    (`Klein`, `Sommer`) counts only with its capital and without an article, or behind a form of address.
    What a person let stand on purpose does not count.
    """
    excused = {form for word in let_stand for part in parts(word) for form in inflected(part)}
    forms: dict[str, bool] = {}
    for word in (part for phrase in masked_words if not _NUMBER.search(phrase) for part in parts(phrase)):
        if len(word) < 3 or is_type_word(word) or (is_allowed_lower(word) and word not in SEASONS):
            continue
        everyday = _everyday(word)
        for form in {f + s for f in folds(word) for s in ("", "s")} if everyday else inflected(word):
            forms[form] = forms.get(form, True) and everyday
    covered = [match.span() for match in PLACEHOLDER.finditer(pseudonymised)]
    found = [t.span() for t in TOKEN.finditer(pseudonymised) if _leaks(pseudonymised, t, forms, excused)]
    found += [match.span() for match in _numbers(masked_words).finditer(pseudonymised)]
    return tuple(Leak(*span) for span in sorted(found) if not any(a <= span[0] < b for a, b in covered))


def masked_words(draft: Draft) -> tuple[str, ...]:
    """Gives what must not stand in a draft's pseudonymised text: names, numbers, words of addresses."""
    words: list[str] = []
    for identifier in draft.identifiers:
        surface = draft.text[identifier.start : identifier.end]
        if identifier.kind in _WHOLE:
            words.append(surface)
        elif identifier.kind in _WORDWISE:
            words += [word for word in _CAPITALISED.findall(surface) if not _everyday(word)]
    return tuple(dict.fromkeys(words))


def _numbers(masked_words: Collection[str]) -> re.Pattern[str]:
    written = [re.escape(phrase) for phrase in masked_words if _NUMBER.search(phrase) and len(phrase) > 4]
    return re.compile(rf"(?<!\w)(?:{'|'.join(written) or '(?!)'})(?!\w)", re.IGNORECASE)


def _everyday(word: str) -> bool:
    return is_ordinary(word) or is_allowed(word) or is_function_word(word) or word in ROLE_OF


def _leaks(text: str, token: re.Match[str], forms: dict[str, bool], excused: Collection[str]) -> bool:
    word = token.group()
    hits = [forms[fold] for fold in folds(word) if fold in forms and fold not in excused]
    if not hits:
        return False
    addressed = bool(_TITLE_BEFORE.search(text[max(0, token.start() - 12) : token.start()]))
    return (addressed and word[0].isupper()) or stands_for_a_name(text, token, ordinary=all(hits))

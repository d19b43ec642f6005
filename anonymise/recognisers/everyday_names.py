"""Everyday words that only what is said around them makes names: `die Kollegin Immer`, `nur „der Knopf“`."""
# ruff: noqa: E501  (a pattern reads best on one line)

import re
from collections.abc import Iterator

from anonymise.recognisers.allowed import SEASONS
from anonymise.recognisers.base import Found
from anonymise.recognisers.lexicon import is_function_word
from anonymise.recognisers.name_contexts import PROFESSIONS
from anonymise.recognisers.roles import ROLE_OF, UPPER

_BEHIND_A_PROFESSION = re.compile(
    rf"(?<![\w-])(?:{PROFESSIONS})[ \t](?!(?:Sie|Ich|Wir|Du|Es|Ihnen|Ihr|Ihre[mnrs]?)\b)(?P<name>[A-ZÄÖÜ][a-zäöüß]{{2,15}})(?=[.,;)]|[ ][a-zäöü(])"
)
_CHILDREN = "Mali|Kenia|Israel|Roma|Ramadan|Bayram|Denver|Omer|Gordon|Tanner|Gretel|Sommer|Winter|April|Mai|Juni|Juli|August"
_BEHIND_A_CHILD = re.compile(
    rf"(?<![\w-])(?:\w+-)?(?:(?:Halb|Stief|Zwillings|Pflege)?(?:[Ss]chwester|[Bb]ruder|[Tt]ochter|[Ss]ohn)|Baby|Enkelin|Enkel|Cousine|Cousin|Nichte|Neffe)[ \t](?P<name>(?:{_CHILDREN}))(?![\w-]|[ ]?[\d/'’])"
)
"""A daughter may be called Mali or Juli."""
_CALLED = r"(?:genannt|gen\.|nenn\w+(?: \w+){0,3}|heiß(?:t|en)|gerufen|ruf(?:t|en)(?: \w+){0,3}|bekannt als|Spitzname:?|(?:ist|war)(?: \w+){0,3} nur)"
_ARTICLE = r"(?:der|die|den|das(?=\W{1,2}\w+(?:chen|lein)\b))"
_NICKNAME = re.compile(
    rf"(?<!\w){_CALLED} (?:[„“\"‚]{_ARTICLE} |{_ARTICLE} [„“\"‚])(?P<name>{UPPER}[^\W\d_]{{2,20}})[“”\"‘]"
)

_SENDER = re.compile(
    r"(?m)^[> \t]*\[?(?:\d{1,2}\.\d{1,2}\.(?:\d{2,4})?,? )?\d{1,2}[:.]\d\d(?: ?h)?\]?[ ,-]{1,3}(?P<name>[^\W\d_]\w{2,15}): "
)
"""Who wrote a line of a chat; a day of the week behind a clock time is no day."""


def everyday_names(text: str) -> Iterator[Found]:
    """Gives particles behind a profession, months behind a child or before a message, nicknames that are nouns."""
    for match in _BEHIND_A_PROFESSION.finditer(text):
        if is_function_word(match["name"]):
            yield *match.span("name"), 0.7
    for match in _BEHIND_A_CHILD.finditer(text):
        yield *match.span("name"), 0.7
    for name in {match["name"] for match in _NICKNAME.finditer(text)} - ROLE_OF.keys():
        for match in re.finditer(rf"(?<![\w-]){name}(?:e?s)?(?![\w-])", text):
            yield *match.span(), 0.8
    senders = [match for match in _SENDER.finditer(text) if match["name"].capitalize() in SEASONS]
    if len(senders) > 1:
        yield from ((*match.span("name"), 0.8) for match in senders)

"""Which words of a passage speak most for a suggestion, and the line that says so to a practitioner."""

import re
from collections import Counter
from dataclasses import replace

from review.model import Polarity, Suggestion
from review.tagging.classifier import classifier
from review.tagging.cues import load_cues
from review.tagging.intervals import waits_long
from review.tagging.polarity import WENT_WELL, went_well_wording
from review.tagging.sentences import Span
from review.tagging.words import PLACEHOLDER, WORD, parts_of

_MOST = 3
_LONGEST = 5
"""Words of a quoted hint."""
_ENOUGH = 0.6
"""How much a word must speak for the category, in log odds beside the mean of all."""
_NAMED = 1.0
"""What a word counts in addition where the wording table or the wording of success names it."""
_CLAUSE_ENDS = re.compile(r"[,;:.!?()–]")
_DAY = re.compile(r"\[Tag \d+\]|\b\d{1,2}\.\d{1,2}\.(?:\d{2,4})?")

_ARTICLES = frozenset("der die das dem den des ein eine einen einem einer eines".split())
_LEADING = frozenset(
    "an auf aus bei beim bis durch für gegen in im ins mit nach ohne seit trotz über um unter vom von vor "
    "wegen zu zum zur noch nicht kein keine keinen keinem keiner nie niemals erst schon mehr immer nur "
    "sehr".split()
)
_SMALL = (
    _ARTICLES
    | _LEADING
    | frozenset(
        "ab aber alle als also am auch auf da dabei dann dass daher dort du er es etwas habe haben hat hatte "
        "hatten hier ich ihm ihn ihr ihre ihren ihrer ist ja jede jeder jetzt man mich mir nun ob oder sei "
        "sein seine seinen sich sie sind so solche soll sollte um und uns unser unsere unserem war waren was "
        "weil welche wenn wer werde werden wie wir wird wo wurde wurden x".split()
    )
)


def hints(sentence: str, category: str, polarity: Polarity) -> tuple[Span, ...]:
    """Return up to three stretches of a sentence that speak most for a category, in reading order.

    Empty where no single word does, but the likeness of the whole.
    """
    words = _words(sentence)
    if category == "scheduling_delay" and waits_long(" ".join(sentence.lower().split())):
        days = [match.span() for match in _DAY.finditer(sentence)]
        if len(days) > 1:
            return days[0], days[-1]
    named = _named(sentence, category, polarity)
    scores = _spoken(sentence, category, words)
    for place, (start, end) in enumerate(words):
        if any(start < to and at < end for at, to in named):
            scores[place] += _NAMED
        elif sentence[start:end].lower() in _SMALL or not sentence[start].isalpha():
            scores[place] = 0.0
    best = sorted((place for place, score in enumerate(scores) if score >= _ENOUGH), key=lambda p: -scores[p])
    return _stretches(sentence, words, best[:_MOST])


def with_hints(text: str, suggestion: Suggestion) -> Suggestion:
    """Return a suggestion for this text with what speaks most for it."""
    start = suggestion.start
    found = hints(text[start : suggestion.end], suggestion.category, suggestion.polarity)
    return replace(suggestion, hints=tuple((start + begin, start + end) for begin, end in found))


def reason_line(text: str, suggestion: Suggestion) -> str:
    """Return in one line why a passage of this text is suggested."""
    said = (" ".join(text[start:end].split()) for start, end in suggestion.hints)
    quoted = [f"„{each}“" for each in dict.fromkeys(said)]
    if not quoted:
        return "Hinweis: wie in ähnlichen Texten"
    if len(quoted) == 2 and all(_DAY.fullmatch(each[1:-1]) for each in quoted):
        return f"Hinweis: lange Zeit zwischen {quoted[0]} und {quoted[1]}"
    return f"Hinweis: {', '.join(quoted)}"


def _words(sentence: str) -> list[Span]:
    """Where the words stand; a placeholder is one word."""
    masked = PLACEHOLDER.sub(lambda match: "X" * len(match[0]), sentence)
    return [match.span() for match in WORD.finditer(masked)]


def _spoken(sentence: str, category: str, words: list[Span]) -> list[float]:
    """How much each word speaks for the category: alone, in pairs and by its parts, shared evenly."""
    terms = classifier().terms_for(sentence, category)
    read = ["x" if sentence[start] == "[" else sentence[start:end].lower() for start, end in words]
    inside = [parts_of(word) for word in read]
    often = Counter(part for found in inside for part in found) + Counter(read)
    scores = [
        sum(terms.get(term, 0.0) / often[term] for term in {word, *found})
        for word, found in zip(read, inside, strict=True)
    ]
    for place in range(len(read) - 1):
        shared = terms.get(f"{read[place]} {read[place + 1]}", 0.0) / 2
        scores[place] += shared
        scores[place + 1] += shared
    return scores


def _named(sentence: str, category: str, polarity: Polarity) -> list[Span]:
    """Where the wording of the strongest cue stands, and that of a good end."""
    # Longer or shorter in lower case would shift the places.
    lower = "".join(low if len(low := letter.lower()) == 1 else letter for letter in sentence)
    firing = (
        [cue for cue in load_cues()[category].cues if cue.fires(lower)] if category in load_cues() else []
    )
    strongest = max(firing, key=lambda cue: cue.weight, default=None)
    found = [match.span() for p in strongest.present if (match := p.search(lower))] if strongest else []
    if polarity in WENT_WELL:
        found += went_well_wording(lower)
    return [(start, end) for start, end in found if 0 < len(lower[start:end].split()) <= _LONGEST]


def _stretches(sentence: str, words: list[Span], places: list[int]) -> tuple[Span, ...]:
    """Join words that stand together, and put small words before them that belong to them."""
    found: list[list[int]] = []
    for place in sorted(places):
        if found and place - found[-1][0] < _LONGEST and _together(sentence, words, found[-1][1], place):
            found[-1][1] = place
        else:
            found.append([place, place])
    return tuple(
        (words[_with_small_words(sentence, words, first)][0], words[_with_noun(sentence, words, last)][1])
        for first, last in found
    )


def _together(sentence: str, words: list[Span], first: int, other: int) -> bool:
    """Whether two words stand next to each other, or with one word between, within one clause."""
    return other - first <= 2 and not _CLAUSE_ENDS.search(sentence[words[first][1] : words[other][0]])


def _with_noun(sentence: str, words: list[Span], last: int) -> int:
    """An adjective is read with its noun."""
    start, end = words[last]
    if last + 1 < len(words) and sentence[start].islower():
        to, _ = words[last + 1]
        if sentence[to].isupper() and sentence[end:to].isspace():
            return last + 1
    return last


def _with_small_words(sentence: str, words: list[Span], first: int) -> int:
    def read(place: int) -> str:
        return sentence[slice(*words[place])].lower()

    begin = first
    while begin and first - begin < 3 and read(begin - 1) in _ARTICLES | _LEADING:
        if sentence[words[begin - 1][1] : words[begin][0]].strip():
            break
        begin -= 1
    while begin < first and read(begin) in _ARTICLES:
        begin += 1
    return begin

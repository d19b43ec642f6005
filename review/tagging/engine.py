"""From a case text to suggested findings, sentence by sentence."""

from collections.abc import Iterator
from dataclasses import dataclass

from review.learning.head import Head
from review.model import Polarity, Suggestion
from review.tagging.actors import Mention, assign_interface, assign_phase, is_about_family
from review.tagging.classifier import Evidence, Judgement, classifier
from review.tagging.intervals import waits_long
from review.tagging.polarity import WENT_WELL, read_polarity
from review.tagging.reasons import with_hints
from review.tagging.scoring import Sentence, read_sentence, score_categories
from review.tagging.sentences import split_sentences

FAILURE_FROM = 0.4
"""How likely a sentence must tell of a failure for its best category to be suggested."""
FAILURE_DESPITE = 0.5
"""The same where the wording says that things went well or were caught up."""
SHOWN_FROM = 0.3
"""How likely a further category must be, failure and category together."""
STRONG_FROM = 0.25
SUCCESS_FROM, SUCCESS_STRONG_FROM = 0.35, 0.6
"""How clear the theme of a sentence that tells of success must be."""
MOST_PER_SENTENCE = 3
_WAIT = ("scheduling_delay", 0.3)
"""What a long wait between two days in one sentence suggests, whatever its wording, and how surely."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known of a sentence before anything is suggested for it."""

    sentence: Sentence
    polarity: Polarity
    judged: Judgement
    nearby: tuple[Mention, ...]
    """Who the sentence before speaks of."""


def suggest(text: str, head: Head | None = None) -> tuple[Suggestion, ...]:
    """Suggest passages of `text` that may tell of an interface failure, or of one that was avoided.

    Each suggestion quotes one whole sentence; a sentence may carry several categories. Sorted by
    start, then by falling score. The same text always gives the same suggestions under the same `head`,
    which is what was learned from decisions.
    """
    return tuple(with_hints(text, each) for reading in read(text) for each in shown(reading, head))


def read(text: str) -> Iterator[Reading]:
    """Give what the shipped model reads in each sentence of `text` that is no heading."""
    sentences = [read_sentence(text, span) for span in split_sentences(text)]
    following = [sentence.lower for sentence in sentences[1:]] + [""]
    nearby = [(), *(sentence.mentions for sentence in sentences)]
    told = [
        (sentence, read_polarity(sentence.lower, after), before)
        for sentence, after, before in zip(sentences, following, nearby, strict=False)
        if not sentence.is_heading
    ]
    evidence = [
        Evidence(
            text[slice(*sentence.span)],
            score_categories(sentence, polarity),
            went_well=polarity in WENT_WELL,
            family_acts=is_about_family(sentence.lower),
        )
        for sentence, polarity, _ in told
    ]
    for (sentence, polarity, before), judged in zip(told, classifier().judge(evidence), strict=True):
        yield Reading(sentence, polarity, judged, before)


def shown(reading: Reading, head: Head | None) -> list[Suggestion]:
    """Return what is suggested for a sentence, best first."""
    judged, strong_from = reading.judged, STRONG_FROM
    if head:
        judged, strong_from = head.adjusted(judged), head.strong_from
    return suggestions_for(reading.sentence, reading.polarity, judged, reading.nearby, strong_from)


def suggestions_for(
    sentence: Sentence,
    polarity: Polarity,
    judged: Judgement,
    nearby: tuple[Mention, ...],
    strong_from: float = STRONG_FROM,
) -> list[Suggestion]:
    """Return the best categories of one sentence, best first."""
    ranked = sorted(judged.categories.items(), key=lambda each: -each[1])[:MOST_PER_SENTENCE]
    chosen = []
    if judged.failure >= (FAILURE_DESPITE if polarity in WENT_WELL else FAILURE_FROM):
        polarity = Polarity.FAILURE
        for rank, (key, share) in enumerate(ranked):
            likely = judged.failure * share
            # The best category also carries how sure it is that there is a failure at all.
            if not rank:
                chosen.append((key, judged.failure * share**0.5, likely >= strong_from))
            elif likely >= SHOWN_FROM:
                chosen.append((key, likely, likely >= strong_from))
    elif polarity in WENT_WELL and ranked[0][1] >= SUCCESS_FROM:
        chosen.append((*ranked[0], ranked[0][1] >= SUCCESS_STRONG_FROM))
    if (
        polarity is Polarity.FAILURE
        and waits_long(sentence.dated)
        and _WAIT[0] not in dict(ranked[: len(chosen)])
    ):
        chosen.append((*_WAIT, False))
    found = []
    for key, score, strong in sorted(chosen, key=lambda each: -each[1]):
        sender, receiver = assign_interface(key, sentence.mentions, nearby)
        found.append(
            Suggestion(
                start=sentence.span[0],
                end=sentence.span[1],
                category=key,
                score=round(score, 4),
                strong=strong,
                polarity=polarity,
                sender=sender,
                receiver=receiver,
                phase=assign_phase(key, sentence.lower),
            )
        )
    return found

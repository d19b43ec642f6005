"""Where the sentences of a German case text begin and end."""

import re

Span = tuple[int, int]

_LINE = re.compile(r"[^\n]+")
_BREAK = re.compile(r"([.!?…][)\]“”\"’»«]*)\s+(?=\S)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:\w|str|bzw|geb|tel|nr|abt|lt|ca|evtl|gem|schriftl|fr|hr|dr|prof|med|koll|sekr|erz|vgl"
    r"|inkl|ggf|usw|etc|bspw|sog|mind|max|std|min|fam|dipl|päd|ltg|abs|art|bez|jg|kl|wg)|\d)\.$",
    re.IGNORECASE,
)
_MINIMUM = 3
_OPENING = 200
_LONGEST_ABBREVIATION = 12


def split_sentences(text: str) -> list[Span]:
    """Return the spans of the sentences in reading order; a line break always ends a sentence.

    Spans carry no outer blanks. A piece of fewer than three words, a heading or a cell say, stays
    with the rest of its line or stands alone when the line has no more.
    """
    spans: list[Span] = []
    for line in _LINE.finditer(text):
        spans += _split_line(text, line.start(), line.end())
    return spans


def _split_line(text: str, start: int, end: int) -> list[Span]:
    """Split one line; a capital, a placeholder or an all-small text must follow the full stop."""
    line = text[start:end]
    small = line == line.lower()
    spans: list[Span] = []
    begin = 0
    for match in _BREAK.finditer(line):
        follower = line[match.end()]
        starts = small or follower.isupper() or follower in '[„“"–»«(' or follower.isdigit()
        # A look at both ends is enough, and keeps a line of a million letters quick.
        dotted = line[match.start()] == "." and _ABBREVIATION.search(
            line[max(begin, match.start() - _LONGEST_ABBREVIATION) : match.start() + 1]
        )
        opening = line[begin : match.start() + 1][:_OPENING]
        if not starts or dotted or len(opening.split()) < _MINIMUM:
            continue
        spans.append((start + begin, start + match.end(1)))
        begin = match.end()
    rest = line[begin:]
    if rest.strip():
        lead = len(rest) - len(rest.lstrip())
        spans.append((start + begin + lead, start + begin + len(rest.rstrip())))
    return [_trimmed(text, span) for span in spans]


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    return start, end

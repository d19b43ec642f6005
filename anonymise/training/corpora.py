"""The annotated corpora and narratives as texts with spans, one record a sentence or a narrative."""

import gzip
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from anonymise.encoder import LAW, NEWS, OFFICE, TRAFFIC

Spans = tuple[tuple[int, int, str], ...]
BESIDE = ("OTHER", "DERIVED", "PART")
"""What news mark beside the names: titles of works, `deutsch`, `SPD-Chef`. Learned to tell names from it."""
_NEWS = ("PER", "LOC", "ORG", "OTH")
_KIND = {
    NEWS: {
        "PER": "PERSON",
        "LOC": "LOCATION",
        "ORG": "ORG",
        "OTH": "OTHER",
        **{f"{kind}deriv": "DERIVED" for kind in _NEWS},
        **{f"{kind}part": "PART" for kind in _NEWS},
    },
    LAW: {
        **dict.fromkeys(("PER", "RR", "AN"), "PERSON"),
        **dict.fromkeys(("ST", "LD", "LDS"), "LOCATION"),
        **dict.fromkeys(("ORG", "UN"), "ORG"),
        "STR": "ADDRESS",
    },
    TRAFFIC: {
        "person": "PERSON",
        **dict.fromkeys(("location", "location-city", "location-stop"), "LOCATION"),
        **dict.fromkeys(("organization", "organization-company"), "ORG"),
        "location-street": "ADDRESS",
    },
}
"""What each corpus calls the kinds; its other tags are plain text."""
_FILES = (
    (NEWS, "germeval2014-dev.tsv.gz", 1, 2),
    (NEWS, "germeval2014-test-part.tsv.gz", 1, 2),
    (LAW, "ler-entity-sentences.conll.gz", 0, -1),
    (TRAFFIC, "mobie-train.conll2003.gz", 0, -1),
    (TRAFFIC, "mobie-dev.conll2003.gz", 0, -1),
)
"""Genre, file, and the columns of the token and its tag."""
_CLOSE_UP = re.compile(r"[.,;:!?)\]%]|…|\.\.\.")
_MARK = re.compile(r"⟦([A-Z]+)\|([^|⟧]+)\|([^⟧]+)⟧|⟪[^⟫]*⟫")


@dataclass(frozen=True, slots=True)
class Example:
    """A text with labelled spans (start, end, kind; sorted, apart) and the guideline they follow."""

    text: str
    spans: Spans
    genre: str = OFFICE
    entities: tuple[str, ...] = ()
    """In a narrative, whom or what each span names."""
    traits: tuple[tuple[int, int], ...] = ()
    """In a narrative as it was written, what singles a family out (start, end)."""


def sentences(folder: Path) -> Iterator[Example]:
    """Gives every sentence of the corpora."""
    for genre, name, word_column, tag_column in _FILES:
        with gzip.open(folder / name, "rt", encoding="utf-8") as lines:
            tokens: list[tuple[str, str]] = []
            for line in lines:
                columns = line.split("\t") if "\t" in line else line.split()
                if not line.strip() or line.startswith(("#\t", "-DOCSTART-")):
                    if tokens:
                        yield joined(tokens, genre)
                    tokens = []
                else:
                    tokens.append((columns[word_column].strip(), columns[tag_column].strip()))
            if tokens:
                yield joined(tokens, genre)


def judges(examples: Sequence[Example]) -> list[int]:
    """Gives the numbers of the news that judge and train nothing: every tenth sentence of the test part."""
    news = [number for number, each in enumerate(examples) if each.genre == NEWS]
    return news[len(news) * 2 // 5 :: 10]


def joined(tokens: Iterable[tuple[str, str]], genre: str) -> Example:
    """Gives the running text of tokens with tags in BIO, blanks set as in print."""
    text, opened = "", False
    spans: list[tuple[int, int, str]] = []
    glue = True
    for word, tag in tokens:
        kind = _KIND[genre].get(tag[2:]) if tag != "O" else None
        if not glue and not _CLOSE_UP.fullmatch(word):
            text += " "
        start = len(text)
        text += word
        if kind and tag[0] == "I" and spans and opened and spans[-1][2] == kind:
            spans[-1] = (spans[-1][0], len(text), kind)
        elif kind:
            spans.append((start, len(text), kind))
        opened = kind is not None
        glue = word in ("(", "[", "„", "‚")
    return Example(text, tuple(spans), genre)


def narratives(folder: Path) -> Iterator[Example]:
    """Gives the marked-up narratives; of their labels the four kinds of name and the traits."""
    for file in sorted(folder.glob("*.txt")):
        yield marked(file.read_text("utf-8"))


def marked(source: str) -> Example:
    """Gives the text of a narrative without its marks; findings are left out."""
    text, at, spans, entities, traits = "", 0, [], [], []
    for match in _MARK.finditer(source):
        text += source[at : match.start()]
        at = match.end()
        if match[1]:
            if match[1] in ("PERSON", "LOCATION", "ORG", "ADDRESS"):
                spans.append((len(text), len(text) + len(match[3]), match[1]))
                entities.append(match[2])
            if match[1] == "QUASI":
                traits.append((len(text), len(text) + len(match[3])))
            text += match[3]
    return Example(text + source[at:], tuple(spans), OFFICE, tuple(entities), tuple(traits))


def passages(folder: Path) -> Iterator[str]:
    """Gives the passages of the training set for findings, with their placeholders (`[Mutter]`)."""
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            yield json.loads(line)["text"]

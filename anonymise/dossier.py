"""Several files of one case as one text, so that a person is recognised across all of them."""

from collections import Counter
from collections.abc import Sequence

from anonymise.model import Document, HiddenPart


def joined(documents: Sequence[Document]) -> Document:
    """Return the documents as one, each after the first under a heading line.

    >>> joined([Document("Erstens."), Document("Zweitens.")]).text
    'Erstens.\\n\\n--- Dokument 2 ---\\n\\nZweitens.'
    """
    parts = [
        document.text if number == 1 else f"\n\n--- Dokument {number} ---\n\n{document.text}"
        for number, document in enumerate(documents, start=1)
    ]
    counts: Counter[str] = Counter()
    for document in documents:
        for part in document.hidden_parts:
            counts[part.label] += part.count
    return Document("".join(parts), tuple(HiddenPart(label, count) for label, count in counts.items()))

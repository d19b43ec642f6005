"""Parse and check the gold narratives, and score an anonymiser or a tagger against them.

A gold file is a narrative with inline markup (GUIDE.md). `parse` turns it into the plain text and
its spans, with character offsets into that text:

    doc = parse(Path("dev/01.txt").read_text("utf-8"))
    doc.text, doc.identifiers, doc.findings

`score_redaction(doc, spans)` and `score_findings(doc, spans)` compare predicted spans with the key;
run as a script it checks the files named on the command line and prints what they hold.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

DIRECT = ("PERSON", "ADDRESS", "LOCATION", "ORG", "DATE", "CONTACT", "ID")
QUASI = ("QUASI",)
LABELS = DIRECT + QUASI

_TOKEN = re.compile(r"⟦([A-Z]+)\|([a-z]\d*[a-z]?\d*)\|([^⟦⟧|]+)⟧|⟪(/|[a-z_,]+)⟫")


@dataclass(frozen=True)
class Identifier:
    start: int
    end: int
    label: str
    entity: str
    surface: str


@dataclass(frozen=True)
class Finding:
    start: int
    end: int
    keys: tuple[str, ...]


@dataclass
class Gold:
    text: str
    identifiers: list[Identifier] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def parse(marked: str, known_keys: set[str] | None = None) -> Gold:
    """Plain text and spans of one gold file; ValueError names the place where the markup is off."""
    out: list[str] = []
    length = 0
    gold = Gold("")
    opened: tuple[int, tuple[str, ...]] | None = None
    at = 0
    for match in _TOKEN.finditer(marked):
        chunk = marked[at : match.start()]
        if any(c in chunk for c in "⟦⟧⟪⟫"):
            raise ValueError(f"stray bracket near {chunk[-60:]!r}")
        out.append(chunk)
        length += len(chunk)
        at = match.end()
        label, entity, surface, finding = match.groups()
        if label:
            if label not in LABELS:
                raise ValueError(f"unknown label {label} at {match.group(0)!r}")
            if surface != surface.strip():
                raise ValueError(f"surface with outer blanks: {match.group(0)!r}")
            gold.identifiers.append(Identifier(length, length + len(surface), label, entity, surface))
            out.append(surface)
            length += len(surface)
        elif finding == "/":
            if opened is None:
                raise ValueError(f"finding closed but never opened near {marked[max(0, at - 80) : at]!r}")
            gold.findings.append(Finding(opened[0], length, opened[1]))
            opened = None
        else:
            if opened is not None:
                raise ValueError(f"findings nest near {marked[at : at + 60]!r}")
            keys = tuple(k for k in finding.split(",") if k)
            unknown = set(keys) - known_keys if known_keys else set()
            if unknown:
                raise ValueError(f"unknown finding keys {sorted(unknown)}")
            opened = (length, keys)
    tail = marked[at:]
    if any(c in tail for c in "⟦⟧⟪⟫"):
        raise ValueError(f"stray bracket near {tail[:80]!r}")
    if opened is not None:
        raise ValueError("a finding is never closed")
    out.append(tail)
    gold.text = "".join(out)
    return gold


def score_redaction(gold: Gold, spans: list[tuple[int, int]]) -> Counter:
    """Count what redacting `spans` (character offsets into gold.text) does to the narrative.

    A mention is caught when every letter and digit of it is covered. `leak_chars` and `over_chars`
    count uncovered identifier characters and covered characters outside any identifier.
    """
    covered = bytearray(len(gold.text))
    for start, end in spans:
        covered[start:end] = b"\1" * (end - start)
    marked = bytearray(len(gold.text))
    counts: Counter = Counter(documents=1)
    leaked_direct = False
    for ident in gold.identifiers:
        marked[ident.start : ident.end] = b"\1" * (ident.end - ident.start)
        missing = sum(1 for i in range(ident.start, ident.end) if gold.text[i].isalnum() and not covered[i])
        kind = "quasi" if ident.label in QUASI else "direct"
        counts[f"{kind}_total"] += 1
        counts[f"{ident.label}_total"] += 1
        if missing == 0:
            counts[f"{kind}_caught"] += 1
            counts[f"{ident.label}_caught"] += 1
        elif kind == "direct":
            leaked_direct = True
        counts["leak_chars"] += missing if kind == "direct" else 0
    plain = [i for i in range(len(gold.text)) if not marked[i] and gold.text[i].isalnum()]
    counts["plain_chars"] = len(plain)
    counts["over_chars"] = sum(covered[i] for i in plain)
    counts["documents_clean"] = 0 if leaked_direct else 1
    return counts


def score_findings(gold: Gold, spans: list[tuple[int, int, str]]) -> Counter:
    """True and false positives per (place, key): a hit overlaps a marked finding with that key."""
    counts: Counter = Counter()
    hit: set[tuple[int, str]] = set()
    seen_wrong: set[tuple[int, int, str]] = set()
    for start, end, key in spans:
        matches = [
            n for n, f in enumerate(gold.findings) if key in f.keys and start < f.end and f.start < end
        ]
        if matches:
            hit.update((n, key) for n in matches)
        else:
            seen_wrong.add((start, end, key))
    for n, found in enumerate(gold.findings):
        for key in found.keys:
            counts["total"] += 1
            counts[f"{key}_total"] += 1
            if (n, key) in hit:
                counts["tp"] += 1
                counts[f"{key}_tp"] += 1
    counts["fp"] = len(seen_wrong)
    for _, _, key in seen_wrong:
        counts[f"{key}_fp"] += 1
    return counts


def main(paths: list[str]) -> int:
    bad = 0
    labels: Counter = Counter()
    keys: Counter = Counter()
    words = 0
    for name in paths:
        try:
            doc = parse(Path(name).read_text("utf-8"))
        except ValueError as error:
            bad += 1
            print(f"{name}: {error}")
            continue
        labels.update(i.label for i in doc.identifiers)
        keys.update(k for f in doc.findings for k in f.keys)
        words += len(doc.text.split())
    print(f"{len(paths) - bad} files parse, {bad} do not; {words} words")
    print("identifiers:", dict(labels.most_common()))
    print("findings:", dict(keys.most_common()))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

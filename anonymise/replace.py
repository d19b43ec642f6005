"""From identifiers to the pseudonymised text: role-true placeholders, days counted from the first event."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace as changed
from types import MappingProxyType

from anonymise.casting import cast, label_of
from anonymise.model import Identifier, Kind
from anonymise.placeholders import PLACEHOLDER, UNNUMBERED
from anonymise.timeline import is_birth, labels

_ADDRESS = re.compile(r"(?<!\w)(?:(?:Frau|Herrn?|Fr\.|Hrn?\.|Dr\.|Prof\.|med\.)\s)+$")
_FAMILY = re.compile(r"(?<!\w)(?:Familien?|Fam\.)\s$")
_ROLE = re.compile(r"(?<![\w-])(?P<role>[\w-]{1,40}),?\s$")


def replace(
    text: str, identifiers: Sequence[Identifier], roles: Mapping[str, str] = MappingProxyType({})
) -> tuple[tuple[Identifier, ...], str]:
    """Gives the identifiers with their placeholders, and the text with these in place of the surfaces.

    `roles` are labels by entity that a person chose; they go before what the text tells.

    Numbers count in reading order within this one text. They come from no key and no list, so nothing
    links `[Kind 1]` of one case with `[Kind 1]` of another.
    """
    names = cast(text, identifiers)
    names |= {entity: role for entity, role in roles.items() if entity in names}
    days = _day_labels(text, identifiers)
    numbered = _numbered(text, names)
    placed = tuple(
        i if i.trait else changed(i, placeholder=f"[{days.get(i.start) or numbered[i.entity]}]")
        for i in identifiers
    )
    words: dict[str, set[str]] = {}
    for identifier in placed:
        surface = text[identifier.start : identifier.end].casefold()
        words.setdefault(identifier.entity, set()).update(surface.split())
    out, at = [], 0
    for identifier in placed:
        if identifier.stays:
            continue
        between = text[at : identifier.start]
        if numbered.get(identifier.entity) in UNNUMBERED:
            between = _without_redundant(between, numbered[identifier.entity])
        genitive = "s" if _is_genitive(text, identifier, words) else ""
        out += [between, identifier.placeholder, genitive]
        at = identifier.end
    return placed, "".join([*out, text[at:]])


def _without_redundant(before: str, label: str) -> str:
    """Without the role and the form of address that the placeholder tells as well: `KM Frau [Mutter]`."""
    if label == "Familie":
        return _FAMILY.sub("", before)
    before = _ADDRESS.sub("", before)
    role = _ROLE.search(before)
    return before[: role.start()] if role and label_of(role["role"]) == label else before


def _is_genitive(text: str, identifier: Identifier, words: Mapping[str, Collection[str]]) -> bool:
    """`Leons Mutter`: a name that stands without its s elsewhere, and a noun or a name behind it."""
    if identifier.kind is not Kind.PERSON or not re.match(
        r"\s[A-ZÄÖÜ„\[]", text[identifier.end : identifier.end + 2]
    ):
        return False
    last = text[identifier.start : identifier.end].split()[-1].casefold()
    return last.endswith(("’", "'s")) or (last.endswith("s") and last[:-1] in words[identifier.entity])


def _numbered(text: str, names: dict[str, str]) -> dict[str, str]:
    """`Person 3`; numbers go on from those the text already has, single roles stay without one."""
    used: Counter[str] = Counter()
    for match in PLACEHOLDER.finditer(text):
        used[match["label"]] = max(used[match["label"]], int(match["number"] or 1))
    total, alone = Counter(names.values()), set(used)
    out = {}
    for entity, label in names.items():
        used[label] += 1
        single = label in UNNUMBERED and total[label] == 1 and label not in alone
        out[entity] = label if single else f"{label} {used[label]}"
    return out


def _day_labels(text: str, identifiers: Sequence[Identifier]) -> dict[int, str]:
    """What stands for each date, by its start; a text that already counts days gets no second count."""
    dates = [i for i in identifiers if i.kind is Kind.DATE]
    written = [
        (text[i.start : i.end], is_birth(text[max(0, i.start - 30) : i.start], text[i.end : i.end + 40]))
        for i in dates
    ]
    counted = any(m["label"] in ("Tag", "Monat", "Datum") for m in PLACEHOLDER.finditer(text))
    told = ["Geburtsdatum" if birth else "Datum" for _, birth in written] if counted else labels(written)
    numbers: dict[str, int] = {}
    highest = max(
        (int(m["number"] or 1) for m in PLACEHOLDER.finditer(text) if m["label"] == "Datum"), default=0
    )
    out = {}
    for date_, (surface, _), label in zip(dates, written, told, strict=True):
        if label == "Datum":
            label = f"Datum {highest + numbers.setdefault(surface, len(numbers) + 1)}"
        out[date_.start] = label
    return out

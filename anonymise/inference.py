"""How few families the traits left in a text may fit: each by itself, and all of them together.

The shares are orders of magnitude for a plain warning, not statistics about anyone; each names its source
or says that it is an assumption.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

from anonymise.model import Draft

_CHILDREN_PER_FAMILY = 1.68
"""Minors per family with minors; assumption near the German microcensus (about 1.6 to 1.7)."""
_FEW = 5
MANY_TRAITS = 3
"""From so many kinds of trait on, the combination is warned of (domain research, 6.3)."""


@dataclass(frozen=True, slots=True)
class Town:
    """Where a reader may know people, by its minors; Düsseldorf unless the operator says otherwise."""

    minors: int = 101_855

    @property
    def families(self) -> int:
        """How many families with children under 18 live there, about."""
        return max(1, round(self.minors / _CHILDREN_PER_FAMILY))


@dataclass(frozen=True, slots=True)
class Share:
    """The part of families a trait fits, where its wording matches, and where the figure comes from."""

    trait: str
    wording: str
    of_families: float
    source: str


SHARES: tuple[Share, ...] = (
    Share("media", "", 0.0003, "Annahme: einige Familien im Jahr"),
    Share("profession", "", 0.0005, "Annahme: ein seltener Beruf, 1 von 2.000 Familien"),
    Share(
        "illness", "(?i)gehörlos|taub|blind|Rollstuhl|schwerhörig|seh", 0.002, "Annahme: 1 von 500 Familien"
    ),
    Share("illness", "(?i)Down|Trisomie 21", 0.0015, "etwa 1 von 700 Geburten"),
    Share("illness", "(?i)autis|asperger", 0.01, "etwa 1 von 100 Kindern"),
    Share("illness", "", 0.0005, "EU-Verordnung 141/2000: selten bis 5 von 10.000 Menschen"),
    Share("multiples", "(?i)drilling|vierling|mehrling", 0.0005, "etwa 1 von 4.000 bis 6.000 Geburten"),
    Share("multiples", "", 0.025, "etwa 1 von 55 Geburten"),
    Share("event", "", 0.002, "Annahme: 1 von 500"),
    Share("religion", "(?i)musl|orthodox", 0.1, "Annahme: 1 von 10 Familien"),
    Share("religion", "", 0.003, "Annahme: kleine Gemeinschaft"),
    Share("prematurity", r"2[2-7]", 0.008, "etwa 5 von 1.000 Geburten vor der 28. Woche"),
    Share("prematurity", r"2[89]|3[01]", 0.015, "etwa 1 von 100 Geburten in der 28. bis 31. Woche"),
    Share("prematurity", "", 0.1, "etwa 7 von 100 Geburten in der 32. bis 36. Woche"),
    Share("siblings", "(?i)vier|4", 0.03, "Annahme nach Mikrozensus: 3 von 100 Familien"),
    Share("siblings", "", 0.01, "Annahme nach Mikrozensus: 1 von 100 Familien"),
    Share("residence", "", 0.02, "Annahme: 1 von 50 Familien"),
    Share("language", "(?i)türk|arab|poln|russ|engl", 0.04, "Annahme: häufige Familiensprache"),
    Share("language", "", 0.003, "Annahme: seltene Familiensprache"),
    Share("origin", "(?i)türk|pol[ne]|syr|ukrain|ital|griech", 0.04, "Annahme: häufiges Herkunftsland"),
    Share("origin", "", 0.005, "Annahme: seltenes Herkunftsland"),
    Share("family", "", 0.01, "Annahme: 1 von 100 Familien"),
    Share("age", "", 0.09, "ein Jahrgang von 18, mit Geschwistern"),
)
"""The first row that fits a trait and its wording counts."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """One quasi-identifier that still stands in the text; rank 1 is the rarest."""

    rank: int
    entity: str
    trait: str
    placeholder: str
    families: float
    source: str
    sentence: str
    """What the user is told; it quotes nothing of the text."""


@dataclass(frozen=True, slots=True)
class Remainder:
    """How few families everything that still stands leaves together, and whether to warn of it."""

    families: float
    kinds: int
    warning: str
    """What the user is told, in German; empty where there is nothing to warn of."""


def estimates(draft: Draft, town: Town = Town()) -> tuple[Estimate, ...]:
    """Gives the traits nobody has generalised yet, rarest first, each once, with the families it leaves."""
    rows: dict[str, tuple[float, Share, str]] = {}
    for identifier in draft.identifiers:
        if identifier.stays and identifier.entity not in rows:
            share = _share(identifier.trait, draft.text[identifier.start : identifier.end])
            rows[identifier.entity] = share.of_families * town.families, share, identifier.placeholder
    ordered = sorted(rows.items(), key=lambda row: row[1][0])
    return tuple(
        Estimate(rank, entity, share.trait, placeholder, left, share.source, _sentence(left, town))
        for rank, (entity, (left, share, placeholder)) in enumerate(ordered, start=1)
    )


def remainder(found: Sequence[Estimate], town: Town = Town()) -> Remainder:
    """Gives what the traits leave together: the rarest of each kind, taken as independent of each other."""
    rarest: dict[str, float] = {}
    for each in found:
        rarest[each.trait] = min(rarest.get(each.trait, 1.0), each.families / town.families)
    left = town.families * prod(rarest.values())
    many = len(rarest) >= MANY_TRAITS
    if not rarest or not (many or left < _FEW):
        return Remainder(left, len(rarest), "")
    together = f"{len(rarest)} Arten von Merkmalen zusammen: " if len(rarest) > 1 else ""
    told = f"{together}{_sentence(left, town)} Bitte verallgemeinern Sie, was zum Lernen nicht nötig ist."
    return Remainder(left, len(rarest), told)


def _share(trait: str, surface: str) -> Share:
    fitting = (s for s in SHARES if s.trait == trait and re.search(s.wording, surface))
    return next(fitting, Share(trait, "", 0.01, "Annahme: 1 von 100 Familien"))


def _sentence(left: float, town: Town) -> str:
    families = f"{town.families:,}".replace(",", ".")
    if left < 1:
        return f"Das trifft wohl auf keine zweite von {families} Familien zu."
    if left < _FEW:
        return f"Das trifft auf weniger als {_FEW} von {families} Familien zu."
    digits = 10 ** max(0, len(str(int(left))) - 2)
    told = f"{round(left / digits) * digits:,}".replace(",", ".")
    return f"Das trifft auf etwa {told} von {families} Familien zu."

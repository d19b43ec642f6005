"""What a first name tells of who bears it, where the text tells nothing else."""

_WOMEN = frozenset(
    "ingrid astrid gudrun karin kathrin katrin iris doris birgit margit gertrud hildegard elisabeth "
    "judith ruth edith agnes ines heidi mandy nancy jenny cindy peggy sandy miriam mirjam carmen vivien "
    "kirsten karen maren carolin jasmin yasmin dagmar ellen helen sigrid irmgard adelheid margot manon "
    "marion sharon sibel gulsen nur aylin nesrin elif songul hatun".split()
)
_MEN = frozenset(
    "malte arne uwe helge ole sonke hauke tjade momme rene kalle bosse lasse thede luca luka nikita ilja "
    "mischa sascha jona noa joshua mustafa musa isa".split()
)


def sounds_female(name: str) -> bool:
    """Tell whether a folded first name is most likely a woman's: by a list, else by its last letter.

    >>> [sounds_female(name) for name in ("lorena", "silke", "ingrid", "malte", "horst")]
    [True, True, True, False, False]
    """
    return name in _WOMEN or (name.endswith(("a", "e")) and name not in _MEN)

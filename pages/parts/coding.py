"""The fields that say what a passage tells: category, sender → receiver, phase, polarity."""

from enum import StrEnum
from typing import TypeVar

import streamlit as st

from review.findings import Coding
from review.model import Actor, Finding, Phase, Polarity, Suggestion
from review.reference import label
from review.taxonomy.catalogue import Catalogue


def defaults_of(suggestion: Suggestion) -> Coding:
    """Return the coding that a suggestion proposes."""
    return Coding(
        start=suggestion.start,
        end=suggestion.end,
        category=suggestion.category,
        sender=suggestion.sender,
        receiver=suggestion.receiver,
        phase=suggestion.phase,
        polarity=suggestion.polarity,
    )


def coding_line(coding: Coding | Finding | Suggestion) -> str:
    """Return interface, phase and polarity in one line."""
    interface = f"{label(coding.sender)} → {label(coding.receiver)}"
    return f"{interface} · {label(coding.phase)} · {label(coding.polarity)}"


def coding_fields(catalogue: Catalogue, key: str, start: int, end: int, proposed: Coding | None) -> Coding:
    """Draw the fields and return what they say; `key` keeps several sets on a page apart."""
    keys = [category.key for category in catalogue.in_use]
    category = st.selectbox(
        "Kategorie",
        keys,
        index=keys.index(proposed.category) if proposed else 0,
        format_func=catalogue.label,
        key=f"category_{key}",
        help=catalogue.entries[proposed.category].category.definition if proposed else None,
    )
    sender = proposed.sender if proposed else Actor.UNKNOWN
    receiver = proposed.receiver if proposed else Actor.UNKNOWN
    phase = proposed.phase if proposed else Phase.UNKNOWN
    polarity = proposed.polarity if proposed else Polarity.FAILURE
    return Coding(
        start=start,
        end=end,
        category=category,
        sender=_choice("Wer hätte etwas tun sollen?", sender, f"sender_{key}"),
        receiver=_choice("Für wen?", receiver, f"receiver_{key}"),
        phase=_choice("Fallphase", phase, f"phase_{key}"),
        polarity=_choice("Wie ging es aus?", polarity, f"polarity_{key}"),
    )


Term = TypeVar("Term", bound=StrEnum)


def _choice(title: str, value: Term, key: str) -> Term:
    """Draw a select box over all values of an enumeration, in their German words."""
    options: list[Term] = list(type(value))
    return st.selectbox(title, options, index=options.index(value), format_func=label, key=key)

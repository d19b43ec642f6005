"""A category as a person reads it, and as fields to fill in."""

from dataclasses import replace

import streamlit as st

from pages.parts import state
from pages.parts.plain import plain
from review.model import Level
from review.reference import Category, challenges, label, solutions
from review.taxonomy.catalogue import Catalogue, Standing

_EMPTY = Category("", "", "", (), (), (), Level.BOTH, (), "")


def own_name(catalogue: Catalogue, key: str) -> str:
    """Return the name of a category, with what has become of it when it is not in use any more."""
    entry = catalogue.entries[key]
    if entry.standing is Standing.MERGED:
        return f"{entry.category.label} (zählt als „{catalogue.label(key)}“)"
    return catalogue.label(key)


def show_overview(categories: tuple[Category, ...]) -> None:
    """Draw what each category means and what it belongs to, in short."""
    for category in categories:
        numbers = ", ".join(map(str, category.seed_challenges)) or "keine"
        st.markdown(
            f"**{plain(category.label)}**  \n{plain(category.definition)}  \n"
            f":small[Ebene: {label(category.level)} · Herausforderung: {numbers} · "
            f"Lösungsansätze: {', '.join(category.solutions)}]"
        )


def show_category(category: Category) -> None:
    """Draw what the category means and what it belongs to."""
    st.write(plain(category.definition))
    left, right = st.columns(2, gap="medium")
    with left:
        _list("So klingt es", category.phrases)
    with right:
        _list("Klingt ähnlich, gehört aber nicht dazu", category.counter_examples)
    named = [f"{number}. {challenges()[number]}" for number in category.seed_challenges]
    with left:
        _list("Herausforderungen der Arbeitsgruppe", named or ["Keine der 15 Herausforderungen."])
        st.markdown(f"**Ebene:** {label(category.level)}")
        if category.basis:
            st.caption(plain(f"Grundlage: {category.basis}"))
    with right:
        _list("Lösungsansätze", [_solution(each) for each in category.solutions])


def category_fields(form: str, known: Category | None) -> Category:
    """Draw all fields of a category and return what they say; call it inside a form."""
    shown = known or _EMPTY
    words = wording_fields(form, "", shown)
    chosen_challenges = st.multiselect(
        "Herausforderungen der Arbeitsgruppe",
        list(challenges()),
        default=list(shown.seed_challenges),
        format_func=lambda number: f"{number}. {challenges()[number]}",
        placeholder="Bitte auswählen",
        key=state.input_key("challenges", form),
    )
    levels = list(Level)
    level = st.selectbox(
        "Wer kann daran etwas ändern?",
        levels,
        index=levels.index(shown.level),
        format_func=label,
        key=state.input_key("level", form),
    )
    chosen_solutions = st.multiselect(
        "Lösungsansätze",
        list(solutions()),
        default=list(shown.solutions),
        format_func=_solution,
        placeholder="Bitte auswählen",
        key=state.input_key("solutions", form),
    )
    basis = st.text_input("Grundlage (freiwillig)", shown.basis, key=state.input_key("basis", form))
    return replace(
        words,
        seed_challenges=tuple(chosen_challenges),
        level=level,
        solutions=tuple(chosen_solutions),
        basis=basis,
    )


def wording_fields(form: str, number: str, shown: Category) -> Category:
    """Draw name, definition and examples; `number` keeps several sets in a form apart."""
    name = st.text_input(f"Bezeichnung{number}", shown.label, key=state.input_key(f"label{number}", form))
    definition = st.text_area(
        f"Definition{number}", shown.definition, key=state.input_key(f"definition{number}", form)
    )
    phrases = st.text_area(
        f"Beispielsätze{number}, einer je Zeile",
        "\n".join(shown.phrases),
        key=state.input_key(f"phrases{number}", form),
    )
    counter_examples = st.text_area(
        f"Ähnliche Sätze{number}, die nicht dazugehören, einer je Zeile (freiwillig)",
        "\n".join(shown.counter_examples),
        key=state.input_key(f"counter{number}", form),
    )
    return replace(
        shown,
        label=name,
        definition=definition,
        phrases=tuple(phrases.splitlines()),
        counter_examples=tuple(counter_examples.splitlines()),
    )


def _solution(key: str) -> str:
    return f"{key}: {solutions()[key].text}"


def _list(title: str, items: tuple[str, ...] | list[str]) -> None:
    if items:
        st.markdown(f"**{title}**\n" + "".join(f"\n- {plain(item)}" for item in items))

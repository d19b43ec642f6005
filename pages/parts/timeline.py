"""The course of a case in time: the chart, and the same as a table."""

from itertools import pairwise

import streamlit as st

from pages.parts.plain import plain
from review.timeline import LONG_GAP_DAYS, Event, Timeline, timeline
from review.timeline_chart import course


def show_timeline(text: str, key: str) -> None:
    """Draw the timeline of a pseudonymised text; `key` tells it from others on the page."""
    found = timeline(text)
    if not found.events:
        st.info("Der Text nennt keine Tage, die sich auf einem Zeitstrahl zeigen lassen.")
        return
    long = [f"{gap.days} Tage nach Tag {gap.after}" for gap in found.gaps if gap.is_long]
    st.write(
        f"{len(found.events)} Einträge. "
        + (f"Lange Pausen: {', '.join(long)}." if long else "Keine Pause dauert vier Wochen oder länger.")
    )
    st.plotly_chart(
        course(found),
        config={"displayModeBar": False},
        key=f"{key}_chart",
        theme=None,
        alt="Der Zeitstrahl steht auch in der Tabelle darunter.",
    )
    st.caption(
        f"Abstände unter {LONG_GAP_DAYS} Tagen sind maßstäblich, längere sind verkürzt und grau. Offene "
        "Rauten stehen ungefähr in der Mitte eines Monats."
    )
    with st.expander("Zeitstrahl als Tabelle"):
        st.table(_rows(found))


def _rows(found: Timeline) -> list[dict[str, str]]:
    return [
        {
            "Zeit": event.label,
            "Abstand": _distance(before, event),
            "Was": plain(event.summary),
            "Beteiligt": plain(", ".join(event.actors)) or "ohne Angabe",
        }
        for before, event in pairwise([None, *found.events])
        if event
    ]


def _distance(before: Event | None, event: Event) -> str:
    if before is None or not (before.exact and event.exact):
        return ""
    days = event.day - before.day
    if days >= LONG_GAP_DAYS:
        return f"{days} Tage, lange Pause"
    return {0: "gleicher Tag", 1: "1 Tag"}.get(days, f"{days} Tage")

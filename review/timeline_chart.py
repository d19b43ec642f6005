"""The timeline of a case as a Plotly figure: a lane for each actor, long gaps with their days."""

from collections import Counter
from html import escape
from itertools import pairwise
from math import log2
from textwrap import wrap

import plotly.graph_objects as go

from review.charts import EMPTY_HEIGHT, GRID, HIDDEN, LINE, frame, wrapped
from review.timeline import LONG_GAP_DAYS, Timeline

OTHERS, NOBODY_NAMED = "Weitere", "ohne Angabe"
"""The lanes of actors without a lane of their own, and of events that name nobody."""
_LANES = 10
_TICKS = 14
_STEP = 3
"""What each step adds in width, in days, so that neighbouring days stand apart."""
_PER_DOUBLING = 6


def course(timeline: Timeline) -> go.Figure:
    """Return the events by day and actor; a hollow sign stands for a month.

    Up to four weeks distances are true to scale, longer gaps are drawn shortened, with their days in them.
    """
    if not timeline.events:
        return frame(go.Figure(), EMPTY_HEIGHT, "Der Text nennt keine gezählten Tage.")
    places = _places(sorted({event.day for event in timeline.events}))
    told, lanes = _told(timeline)
    hollow = {event.label for event in timeline.events if not event.exact}
    figure = go.Figure(
        go.Scatter(
            x=[places[day] for day, _, _ in told],
            y=[_lane(lane) for _, _, lane in told],
            text=[f"{label}:<br>{'<br>'.join(texts)}" for (_, label, _), texts in told.items()],
            mode="markers",
            marker={
                "size": 13,
                "color": LINE,
                "symbol": ["diamond-open" if label in hollow else "circle" for _, label, _ in told],
            },
            hovertemplate="<b>%{y}</b><br>%{text}<extra></extra>",
            hoverlabel={"align": "left"},
        )
    )
    for gap in timeline.gaps:
        if gap.is_long:
            figure.add_vrect(
                x0=places[gap.after],
                x1=places[gap.before],
                fillcolor=HIDDEN,
                line_width=0,
                layer="below",
                annotation={"text": f"{gap.days} Tage", "textangle": -90},
                annotation_position="inside",
            )
    ticks = _ticks(timeline, places)
    figure.update_xaxes(
        tickvals=list(ticks), ticktext=list(ticks.values()), gridcolor=GRID, zeroline=False, fixedrange=True
    )
    figure.update_yaxes(
        type="category",
        categoryorder="array",
        categoryarray=[_lane(lane) for lane in reversed(lanes)],
        gridcolor=GRID,
        fixedrange=True,
        automargin=True,
    )
    return frame(figure, 110 + 34 * len(lanes), "").update_layout(margin_t=20)


def _told(timeline: Timeline) -> tuple[dict[tuple[int, str, str], list[str]], list[str]]:
    """Return what the text tells by day, its label and lane, and the lanes from top to bottom."""
    often = Counter(actor for event in timeline.events for actor in event.actors)
    own = {actor for actor, _ in often.most_common(_LANES)}
    told: dict[tuple[int, str, str], list[str]] = {}
    for event in timeline.events:
        summary = "<br>".join(escape(line, quote=False) for line in wrap(event.summary, 60))
        lanes = {actor if actor in own else OTHERS for actor in event.actors}
        for lane in lanes or {NOBODY_NAMED}:
            told.setdefault((event.day, event.label, lane), []).append(summary)
    drawn = {lane for _, _, lane in told}
    order = [*(actor for actor in timeline.actors if actor in own), OTHERS, NOBODY_NAMED]
    return told, [lane for lane in order if lane in drawn]


def _places(days: list[int]) -> dict[int, float]:
    """Return where each day is drawn: beyond a long gap's bound the distance grows by its logarithm."""
    places = {days[0]: 0.0}
    for one, other in pairwise(days):
        gap = other - one
        beyond = _PER_DOUBLING * log2(max(1, gap / LONG_GAP_DAYS))
        places[other] = places[one] + _STEP + min(gap, LONG_GAP_DAYS) + beyond
    return places


def _ticks(timeline: Timeline, places: dict[int, float]) -> dict[float, str]:
    """Return the labels of those days, from the first on, that do not touch in a narrow window."""
    labels = {places[event.day]: event.label.replace(" ", "<br>") for event in timeline.events}
    least = max(places.values()) / _TICKS
    kept: dict[float, str] = {}
    for place, label in sorted(labels.items()):
        if not kept or place - max(kept) >= least:
            kept[place] = label
    return kept


def _lane(name: str) -> str:
    return wrapped(escape(name, quote=False), 24)

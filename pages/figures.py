"""Auswertung: confirmed failures by category and interface, and exactly that as a file."""

from functools import partial

import streamlit as st

from pages.parts.guard import account_with
from pages.parts.services import settings, store
from review.access import Right
from review.charts import heatmap
from review.disclosure import remainder
from review.figures import TITLE, by_interface, export_by_interface, interface_label
from review.model import Account
from review.taxonomy.editing import current_catalogue

_MIME = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
}

_SIDEWAYS = "In einem schmalen Fenster lässt sich die Abbildung seitlich verschieben."


def render() -> None:
    """Draw the heatmap, the same as a table, and the downloads."""
    account = account_with(Right.SEE_FIGURES)
    st.title("Auswertung")
    table = by_interface(store(), account.account_id, settings().threshold)
    catalogue = current_catalogue(store(), account.account_id)
    st.header(TITLE)
    st.write(
        "Gezählt werden bestätigte Befunde aus freigegebenen Fällen. Die Zahlen beschreiben Schnittstellen, "
        "keine Personen und keine einzelnen Dienststellen."
    )
    if not table.rows:
        st.info(f"Noch gibt es keine Zahl, die aus mindestens {table.threshold} Fällen stammt.")
        return
    with st.container(key="heatmap_frame"):
        # What scrolls must hold something that the keyboard reaches.
        st.html(f'<small tabindex="0">{_SIDEWAYS}</small>')
        st.plotly_chart(
            heatmap(table, catalogue.label, interface_label),
            config={"displayModeBar": False},
            key="heatmap",
            theme=None,
            alt="Die Zahlen der Abbildung stehen in der Tabelle darunter.",
        )
    for sentence in (*table.legend, remainder(table, catalogue.size)):
        st.caption(sentence)
    st.header("Als Tabelle")
    st.table(
        [
            {
                "Kategorie": catalogue.label(row),
                "Schnittstelle": interface_label(column),
                "Fälle": cell.text,
            }
            for row, cells in zip(table.rows, table.cells, strict=True)
            for column, cell in zip(table.columns, cells, strict=True)
            if cell.value is not None
        ]
    )
    st.caption("Die Tabelle nennt die Felder mit einer Zahl. Alle übrigen Felder stehen in der Datei.")
    downloads(account)


def downloads(account: Account) -> None:
    """Offer the figures as files, made when they are asked for."""
    with st.container(horizontal=True):
        for kind in _MIME:
            st.download_button(
                f"Als {kind.upper()} herunterladen",
                partial(export_by_interface, store(), account.account_id, settings().threshold, kind),
                file_name=f"auswertung.{kind}",
                mime=_MIME[kind],
                on_click="ignore",
                key=f"download_{kind}",
            )


render()

"""A service call made at the press of a button."""

from collections.abc import Callable

import streamlit as st

from review.errors import ReviewError


def attempt(call: Callable[[], object]) -> None:
    """Make the call and draw the page anew; when it is refused, say why and stay."""
    try:
        call()
    except ReviewError as error:
        st.error(str(error))
        return
    st.rerun()

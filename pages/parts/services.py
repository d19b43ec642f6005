"""The one store and the settings that all sessions share."""

import streamlit as st

from review.settings import Settings, load_settings
from review.store.database import Store, open_store


@st.cache_resource(show_spinner=False)
def settings() -> Settings:
    """Return the settings this process was started with."""
    return load_settings()


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """Return the open store; the first caller opens it."""
    return open_store(settings())

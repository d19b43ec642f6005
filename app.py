"""Fallwerkstatt: the frame around every page."""

import streamlit as st

from pages.parts import frame
from pages.parts.containment import contain
from pages.parts.german import translate_widgets

# Started by `streamlit run`, too, the app lets nothing out before the first upload.
contain()
st.set_page_config(page_title="Fallwerkstatt", layout="wide")
translate_widgets()
frame.run()

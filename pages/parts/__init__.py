"""Pieces shared by pages: session state, the store, text with marks, checked input."""

"""The learning: cases, findings, sessions, wishes and measures, figures. Knows no Streamlit.

Only an `ApprovedText` from `anonymise.gate` enters: every free text the store holds has passed it.
"""

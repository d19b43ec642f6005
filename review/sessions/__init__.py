"""The moderated review of a released case: phases, what is written down, the protocol."""

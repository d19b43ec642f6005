"""Two views on one case, blind: each side codes by itself, then both are compared and talked about."""

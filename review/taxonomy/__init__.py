"""The group's own catalogue of interface failures: versioned, changed by people, never forgotten."""

"""The check by a person: one decision for each entity, every step undoable, a probe of the attention."""

"""Learning from decisions: a light head over the shipped finding model, fitted from this office's own."""

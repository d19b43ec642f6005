"""Invented office text with its names marked, for training the name recogniser."""

from anonymise.training.generator.model import LABELS, Sample
from anonymise.training.generator.passages import generate

__all__ = ["LABELS", "Sample", "generate"]

"""How the answer to a wish reads."""

from review.model import Wish
from review.reference import label


def answer_text(wish: Wish) -> str:
    """Return the answer of leadership in one line; empty while there is none."""
    if wish.answer is None:
        return ""
    words = label(wish.answer)
    if wish.answer_due_on:
        words += f", Entscheidung bis {wish.answer_due_on:%d.%m.%Y}"
    return f"{words}. {wish.reason}" if wish.reason else words

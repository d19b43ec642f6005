"""Gaps between two dates of one sentence, as evidence that a step came late."""

import re
from datetime import date

LONG_WAIT_DAYS = 21

_RELATIVE = re.compile(r"\[tag (\d+)\]")
_CALENDAR = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{2}(?:\d{2})?)?")
_REQUEST = re.compile(r"meldung|eingang|anfrage|angefragt|antrag|beantragt|einladung|mitteilung|aufgenommen")
_STEP = re.compile(r"erstkontakt|hausbesuch|\bhb\b|gespräch|termin|besuch|bescheid|antwort|stellungnahme")


def waits_long(sentence: str) -> bool:
    """Tell whether a request and its step stand three weeks or more apart in the lower-cased sentence.

    Dates are days of the case (`[tag 15]`) or calendar days; days without a year are of one year.
    """
    if not (_REQUEST.search(sentence) and _STEP.search(sentence)):
        return False
    days = [int(match[1]) for match in _RELATIVE.finditer(sentence)] or _calendar_days(sentence)
    return len(days) > 1 and max(days) - min(days) >= LONG_WAIT_DAYS


def _calendar_days(sentence: str) -> list[int]:
    days = []
    for match in _CALENDAR.finditer(sentence):
        year = int(match[3] or 2000)
        try:
            days.append(date(year if year > 99 else 2000 + year, int(match[2]), int(match[1])).toordinal())
        except ValueError:
            continue
    return days

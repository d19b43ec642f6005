"""What a written date means, and which day of the case it is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from anonymise.recognisers.ages import band
from anonymise.recognisers.dates import FEASTS, MONTHS, ROMAN_MONTHS, SEASON_MONTHS
from anonymise.recognisers.scanned import scan_reading

_DAY_ONLY = re.compile(r"^(\d{1,2})\.$")
_ISO = re.compile(r"^(\d{4})[-/](\d{1,2})[-/](\d{1,2})")
_NUMERIC = re.compile(r"^(\d{1,2})[./-]\s?(\d{1,2})[./-]?\s?['’]?(\d{2,4})?$")
_MONTH = re.compile(rf"(?i)^(?:(\d{{1,2}})\.\s?)?({'|'.join(MONTHS)})\.?(?:\s?['’]?(\d{{2,4}}))?$")
_MONTH_NUMBER = re.compile(r"^(\d{1,2})/(\d{4})$")
_ROMAN = re.compile(rf"(?i)^(\d{{1,2}})\.\s?({'|'.join(ROMAN_MONTHS)})\.?\s?['’]?(\d{{2,4}})$")
_FEAST = re.compile(rf"(?i)^({'|'.join(map(re.escape, FEASTS))})\s(\d{{4}})$")
_SEASON = re.compile(rf"(?i)^({'|'.join(SEASON_MONTHS)})s?\s(\d{{4}})$")
_WEEKDAY = re.compile(
    r"(?i)^(?:mo|di|mi|do|fr|sa|so|(?:mon|diens|donners|frei|sams|sonn)tag\w*|mittwoch\w*|sonnabend\w*)\.?,? "
    r"(?:(?:den|dem|der) )?(?=\d)"
)
_BIRTH = re.compile(
    r"(?<![^\W\d_])(?:(?i:geb(?:oren|ürtig|urtsdatum|dat|\.-?(?:dat\.|datum)?)?)|ET|\*)\s*:?\s*(?:am:?)?\s*$"
)

_BORN = re.compile(
    r"\s(?:in (?:[A-ZÄÖÜ][\w.-]+ ){1,2}|(?!nach|vor|bevor)[a-zäöüß]+ ){0,3}(?:geboren|zur Welt)\b"
)


@dataclass(frozen=True, slots=True)
class When:
    """A date as written: `day` is None where only a month is named, `year` where none is."""

    month: int
    day: int | None
    year: int | None


def parse(written: str) -> When | None:
    """Gives what a written date means, or None where it cannot be told.

    >>> parse("3.2.19"), parse("März 2024"), parse("26.04.")
    (When(month=2, day=3, year=2019), When(month=3, day=None, year=2024), When(month=4, day=26, year=None))
    """
    written = _WEEKDAY.sub("", scan_reading(written.strip()))
    if m := _ISO.match(written):
        return _checked(int(m[2]), int(m[3]), int(m[1]))
    if m := _MONTH_NUMBER.match(written):
        return _checked(int(m[1]), None, int(m[2]))
    if m := _NUMERIC.match(written):
        return _checked(int(m[2]), int(m[1]), _year(m[3]))
    if m := _ROMAN.match(written):
        return _checked(ROMAN_MONTHS.index(m[2].casefold()) + 1, int(m[1]), _year(m[3]))
    if m := _FEAST.match(written):
        month, day = next(v for k, v in FEASTS.items() if k.casefold() == m[1].casefold())
        return _checked(month, day, int(m[2]))
    if m := _SEASON.match(written):
        return _checked(
            next(v for k, v in SEASON_MONTHS.items() if k.casefold() == m[1].casefold()), None, int(m[2])
        )
    if m := _MONTH.match(written):
        month = next(i for i, names in enumerate(MONTHS, 1) if m[2].casefold() in names.split("|"))
        return _checked(month, int(m[1]) if m[1] else None, _year(m[3]))
    return None


def _year(written: str | None) -> int | None:
    if not written:
        return None
    number = int(written)
    return number if number > 99 else 2000 + number if number < 70 else 1900 + number


def _checked(month: int, day: int | None, year: int | None) -> When | None:
    try:
        date(year or 2024, month, day or 1)
    except ValueError:
        return None
    return When(month, day, year)


def is_birth(before: str, behind: str = "") -> bool:
    """Tells whether what stands around a date makes it a date of birth."""
    return bool(_BIRTH.search(before) or _BORN.match(behind))


def labels(dates: Sequence[tuple[str, bool]]) -> list[str]:
    """Gives for every written date, in reading order, what stands for it; the flag marks dates of birth.

    Days count from the earliest dated event (`Tag 1`), months from its month (`Monat 1`), so that every
    interval stays as it was. A date without a year takes the year that puts it nearest to the last full
    date before it, or else the first after it; a bare day (`3. bis 17. Mai`) takes month and year of the
    date behind it. What cannot be counted becomes `Datum`. A date of birth becomes the age at the first
    event (`Alter 3–5 Jahre`); a birth after it is an event of the case and counted.
    """
    read = [None if birth else parse(written) for written, birth in dates]
    for at, (written, _) in enumerate(dates[:-1]):
        following = read[at + 1]
        if (day := _DAY_ONLY.match(written)) and following:
            read[at] = _checked(following.month, int(day[1]), following.year)
    days = _with_years(read)
    full = [d for d in days if d]
    if not full:
        return ["Geburtsdatum" if birth else "Datum" for _, birth in dates]
    first = min(date(d.year or 1, d.month, d.day or 1) for d in full)
    return [
        _age(parse(written), first) if birth else _label(day, first)
        for day, (written, birth) in zip(days, dates, strict=True)
    ]


def _age(born: When | None, first: date) -> str:
    if born is None or born.year is None:
        return "Geburtsdatum"
    day = date(born.year, born.month, born.day or 1)
    if day > first:
        return _label(born, first)
    return f"Alter {band(first.year - day.year - ((first.month, first.day) < (day.month, day.day)))}"


def _label(when: When | None, first: date) -> str:
    if when is None or when.year is None:
        return "Datum"
    if when.day is None:
        return f"Monat {(when.year - first.year) * 12 + when.month - first.month + 1}"
    return f"Tag {(date(when.year, when.month, when.day) - first).days + 1}"


def _with_years(dates: Sequence[When | None]) -> list[When | None]:
    out: list[When | None] = []
    for at, when in enumerate(dates):
        if when is None or when.year is not None:
            out.append(when)
            continue
        near = next((d for d in reversed(out) if d), None) or next(
            (d for d in dates[at:] if d and d.year), None
        )
        out.append(_nearest(when, near) if near else None)
    return out


def _nearest(when: When, near: When) -> When | None:
    middle = date(near.year or 1, near.month, near.day or 15)
    choices = [_checked(when.month, when.day, middle.year + shift) for shift in (-1, 0, 1)]
    dated = [(abs((date(c.year or 1, c.month, c.day or 15) - middle).days), c) for c in choices if c]
    return min(dated, key=lambda pair: pair[0])[1] if dated else None

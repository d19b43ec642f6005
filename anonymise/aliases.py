"""Which mentions go on with the one before: `Emilia, genannt Milka`, `Sobczak oder Sobschak`, `Marić, Luka`."""
# ruff: noqa: E501  (a pattern reads best on one line)

import re
from dataclasses import replace
from itertools import pairwise

from anonymise.likeness import run_together, written_alike
from anonymise.mentions import CALLED_BEHIND, Mention

_NEAR = 40
"""Characters between a name and another one of the same person."""
_QUOTE = r"[„“”\"»‚]?"
_WIDELY = r"(?:(?:(?:von|zu|in(?: der)?|der|die|dem) (?:allen|Hause|Familie|Kita|Schule|Akte)|nur|auch|kurz|meist|liebevoll|überall)\s)?"
_ALIAS = re.compile(
    rf"^[ ,()\n]*{_WIDELY}(?:genannt|gen\.|Rufname:?|alias|Spitzname:?|eigtl\.|eigentlich|aka|geb\.|geborene|verh\.|gesch\.|früher|vormals|bürgerlich)"
    r"(?: (?:nur|die|der|auch|Oma|Opa|Tante|Onkel))*\s*[„\"»‚(]*$"
    rf"|^[ ,(]*(?:(?:\*|geb\.(?: am)?)?\s?[\d.]+\)?,? ?\(?)?{_WIDELY}[„\"»‚]$"
    r"|^[ ,(]*(?:=|ist|war|sei)? ?(?:der |die |ein )?(?:Ruf|Spitz|Kose|Kurz)(?:name|form) (?:von|für|zu) [„\"»‚]*$",
    re.IGNORECASE,
)
_REMARK = r"(?:hier|dort|bei|uns|mir|ihnen|zu|Hause|in|im|auf|laut|lt\.|der|die|das|dem|den|unser\w*|ihre\w*|seine\w*|ältere\w*|andere\w*|manche\w*|eine\w*|Akten?|Kartei|Schreiben|Berichte?n?|Briefe?n?|Unterlagen|Pass|Ausweis|Heft|U-Heft|Listen?|System|Geburtsurkunde|Klinik|Schule|Kita|Hort|Gruppe|alle[ns]?|nenn\w+|ruf\w+|ihn|sie|es|sich|heißt|hieß|wird|steht|stand|bürgerlich|als|auch|mal|wahlweise|oft|meist|so|nur|richtig:?|geschrieben:?|eigentlich)"
_CALLED_SO = re.compile(
    rf"^ ?\((?:{_REMARK} )+{_QUOTE}$|^,? (?:heißt|hieß) (?:(?:bei uns|zu Hause|hier|dort|nur|auch|eigentlich|für alle|in der Gruppe|in der Kita) )+{_QUOTE}$",
    re.IGNORECASE,
)
_PERHAPS_CALLED = re.compile(rf"^[ ,]*{_WIDELY}$|^,? (?:den|die|das) (?:{_REMARK} )*{_QUOTE}$", re.IGNORECASE)
_OTHERWISE = re.compile(
    rf"^[ ,(]*(?:oder|od\.|bzw\.|statt|auch|mal|wahlweise|richtig:?|lies:?|recte|/|=|≠)(?: auch| mal| wohl)? ?{_QUOTE}$|^ ?[(\[][^()\[\]\n]*$|^{_QUOTE} (?:oder|statt) {_QUOTE}$",
    re.IGNORECASE,
)
"""Between two spellings of one name."""
_COUPLES = (" und ", " u. ", " & ")
"""Between two who share the surname behind the second: `Marlies und Hubert Thielen`."""
_CHILDREN = re.compile(
    r"(?:Kinder|Geschwister|Zwilling|Brüder|Schwester|Söhne|Töchter|Junge|Mädchen|Schüler|Mündel)\w*[:,]?\s$"
)
"""Brothers and sisters share a surname as well, but no Herr of that name is one of them."""
_SEVERAL = re.compile(r"(?:Kinder|Geschwister|Zwillinge|Brüder|Schwestern|Söhne|Töchter):?\s$")
_HEAD = re.compile(r"(?:^|\n|[:|•*\t-]\s?)\s*$")
_NAME_FIELD = re.compile(
    r"(?:^|\n|\|) ?(?:Name|Name, Vorname|Kind|Pat\.|Patient(?:in)?|Mündel|Betr\.|betr\.):?\s+$"
)
_BORN = re.compile(r",?\s+\(?(?:geb|\*)")
_ENTRY = re.compile(r"\s*(?:$|\n|[(*|;\t]|,? ?geb|, \d| [–-] )")


def called(text: str, mentions: list[Mention]) -> tuple[list[Mention], dict[int, int]]:
    """Gives the mentions, and by its start each that goes on with the one before.

    Of `Marić, Luka` the first has both words.
    """
    surnames = {m.words[-1].plain for m in mentions if m.full or m.addressed or _is_doctor(text, m)}
    out, called = list(mentions), {}
    for at, (one, other) in enumerate(pairwise(mentions)):
        between = text[one.span.end : other.span.start]
        if len(between) > _NEAR or one.initials or not other.words:
            continue
        if _goes_on(one, other, between, text[other.span.end : other.span.end + 12]):
            # Whichever is a full name stands by itself, and the other one goes with it.
            name, more = (other, one) if other.full and not one.full else (one, other)
            called[more.span.start] = name.span.start
        elif between in (", ", ",") and _surname_first(text, one, other, surnames):
            out[at] = replace(
                one, words=[*other.words, *one.words], family=False, child=one.child or other.child
            )
            called[other.span.start] = one.span.start
        elif between in _COUPLES and _CHILDREN.search(text[max(0, one.span.start - 30) : one.span.start]):
            out[at : at + 2] = [replace(each, child=True) for each in out[at : at + 2]]
        elif between in _COUPLES and other.full and not (one.full or one.addressed or other.addressed):
            out[at] = replace(one, shared=other.words[1:])
    return out, called


def _is_doctor(text: str, mention: Mention) -> bool:
    return text[: mention.span.start][-5:].rstrip().endswith("Dr.")


def _goes_on(one: Mention, other: Mention, between: str, behind: str) -> bool:
    """Whether what stands between and behind two mentions tells that the second names the first anew."""
    if _OTHERWISE.match(between) and _spelt_alike(one, other):
        return True
    if other.full:
        return bool(_CALLED_SO.match(between)) and not other.addressed
    called = _PERHAPS_CALLED.match(between) and CALLED_BEHIND.match(behind)
    return bool(_ALIAS.match(between) or _CALLED_SO.match(between) or called)


def _spelt_alike(one: Mention, other: Mention) -> bool:
    first, second = ([word.plain for word in mention.words] for mention in (one, other))
    return written_alike(first[-1], second[-1]) or run_together(first, second)


def _surname_first(text: str, one: Mention, other: Mention, surnames: set[str]) -> bool:
    """`Marić, Luka`: a surname by what the text says elsewhere, or by its place in a header.

    It is one word, or several in capitals: `HAJ KHALIL, Rêber`; so it is before several: `NOACK, Lenka Ottilie`.
    """
    surname, loud = text[one.span.start : one.span.end], text[one.span.start : one.span.end].isupper()
    if one.addressed or other.words[0].plain in surnames:
        return False
    if _NAME_FIELD.search(text[: one.span.start][-20:]) and _BORN.match(text[other.span.end :][:16]):
        return True
    if (" " in surname or other.full) and (not loud or text[other.span.start : other.span.end].isupper()):
        return False
    before, behind = text[: one.span.start][-12:], text[other.span.end :][:8]
    if _SEVERAL.search(before) and one.words[-1].plain not in surnames:
        return False
    told = _HEAD.search(before) or (loud and not text[other.span.start : other.span.end].isupper())
    return one.words[-1].plain in surnames or bool(told and _ENTRY.match(behind))

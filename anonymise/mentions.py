"""One mention of a person: its words, and what the text around it tells of who that is."""
# ruff: noqa: E501  (a pattern reads best on one line)

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from anonymise.everyday import WEAK
from anonymise.forms import TOKEN, folds
from anonymise.model import Identifier, Kind
from anonymise.recognisers.places import towns
from anonymise.recognisers.roles import ROLE_OF

_TITLE = r"(?:(?:Dr\.|Prof\.|med\.)\s*)*$"
_FEMALE = re.compile(
    rf"(?i:\b(?:Frau|Fr\.|KM|Mutter|Oma|Großmutter|GM|Tante|Schwester|Tochter|Mme|Mädchen|Cousine))[:,]?\s*{_TITLE}|\w{{3,}}in\s*{_TITLE}"
)
_MALE = re.compile(
    rf"(?i:\b(?:Herrn?|Hrn?\.|KV|Vater|Opa|Großvater|GV|Onkel|Bruder|Sohn|Junge|Cousin|Sgt\.))[:,]?\s*{_TITLE}"
)
_ADDRESSED = re.compile(rf"(?i:\b(?:Frau|Fr\.|Herrn?|Hrn?\.|Sgt\.))\s*{_TITLE}")
_FAMILY = re.compile(r"(?i:\b(?:Familien?|Fam\.|Eheleuten?|Ehepaar))(?: der)?:?\s*$")
_ALL_OF_THEM = re.compile(
    r"(?i:\b(?:Geschwistern?|Kindern?|Fall(?:e?s)?|Haushalt|Eltern|Fallakte)):?\s*$|(?i:\b(?:den|die|der))\s$"
)
"""Before a surname they mean the whole family, before a first name they do not."""
_CHILD = re.compile(
    r"(?i:\b(?:Kind|Kindes|Sohn|Sohnes|Tochter|Mündel|Säugling|Baby|Junge|Mädchen|Schüler|Schülerin|Bruder|Schwester"
    r"|Halbschwester|Halbbruder|Zwilling\w{0,2}|Patientin|Patient|Pat\.|der kleine|die kleine)):?,?\s*$"
)
_SMALL = re.compile(
    r"\s?\((?:\d|1[0-7])[,) ]|,? (?:geb\. ?(?:am )?|\*)\s?\d\d?\.\s?\d\d?\.(?:20)?(?:0[8-9]|[12]\d)\b|, (?:\d|1[0-7]) J"
)
_WIDELY = r"(?:(?:(?:von|zu|in|der|die|dem) (?:allen|Hause|Familie|Kita|Akte)|nur|auch|kurz|meist|liebevoll|überall)\s)?"
_ALIAS = re.compile(
    rf"^[ ,(]*{_WIDELY}(?:genannt|gen\.|Rufname:?|alias|Spitzname:?|eigtl\.|eigentlich|aka|geb\.|geborene|verh\.|gesch\.|früher|vormals)"
    r"(?: (?:nur|die|der|auch|Oma|Opa|Tante|Onkel))*\s*[„\"»‚(]*$"
    rf"|^[ ,(]*{_WIDELY}[„\"»‚]$"
)
_PERHAPS_CALLED = re.compile(rf"^[ ,]*{_WIDELY}$")
_CALLED_BEHIND = re.compile(r"^[“\"«‘]?\s(?:genannt|gerufen)\b")
_HEAD = re.compile(r"(?:^|\n|[:|•*\t-]\s?)\s*$")
_ENTRY = re.compile(r"\s*(?:$|\n|[(*|;\t]|,? ?geb)")
_CUE = re.compile(
    r"(?i:\b(?:eigentlich|eigtl\.|(?:lt\.|laut) Pass|von allen(?: nur)?|genannt|gen\.|Rufname:?|kurz|ruft (?:ihn|sie)|nennt (?:ihn|sie)))\s*(?:die |der )?[„\"»]?$"
)
_WRITES = re.compile(
    r"(?i:(?:^|\b)(?:Von|An|Cc|From|To|gez\.|i\. ?A\.|i\. ?V\.|Verf\.|Bearb\.|LG|VG|Gruß|Grüße|Hallo|Moin|Liebe|Lieber|Servus|Dr\.|Kürzel|Koll\.|Kollegin|Kollege)[:,]?)\s*$"
)
_WORD_BEFORE = re.compile(r"([\w'-]+)[.:,]?\s*(?:(?:Frau|Herrn?|Fr\.|Hrn?\.|Dr\.)\s*)*$")
_PERSONAL = re.compile(r"(?i)\b(?:von|bei|über|um|für|mit|an|dass|bis|ohne|gegen|und|zu)\s$")
_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(rf"(?i:(?<![\w-])(?:{words}))[:,]?\s*(?:(?:Frau|Herrn?|Fr\.|Hrn?\.)\s*)?{_TITLE}"))
    for role, words in (
        ("mother", "KM|Mutter|Kindesmutter|Kindsmutter|Mama"),
        ("father", "KV|Vater|Kindesvater|Kindsvater|Papa"),
        ("grandmother", "Oma|Großmutter|GM|Großmutter mütterlicherseits|Großmutter väterlicherseits"),
        ("grandfather", "Opa|Großvater|GV"),
        ("aunt", "Tante"),
        ("uncle", "Onkel"),
    )
)
_SUBJECT = re.compile(
    r"(?P<led>\b(?:von|mit|bei|zu|und|für|durch|an|über|gegen|aus) )?"
    r"\b(?:[Dd]ie|[Dd]er|[Ss]eine|[Ii]hre?|[Ss]ein|[Uu]nsere?) (?:[a-zäöüß-]+e )?"
    r"(?:[Uu]r)?(?:Mutter|Vater|Mama|Papa|Oma|Opa|Groß(?:mutter|vater)|Tante|Onkel|KM|KV|GM|GV) $"
)
"""Before the name of a child they are who acts, not who is named: `so brachte die Oma Leon zur Kita`.

A word that leads to them (`mit der Oma Mila`) takes the name along.
"""
_PARTICLES = frozenset({"von", "van", "der", "den", "de", "v", "d", "da", "dos", "di", "el", "al"})
_INITIAL = re.compile(r"(?i:th|ch|st|sch|ph|kh|lj|sh|[^\W\d_aeiouäöüy]{1,3})")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name in all its spellings; an initial stands for any word that begins with it."""

    forms: frozenset[str]
    initial: bool
    plain: str
    """Its shortest spelling."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a person is named, and what stands around it."""

    span: Identifier
    words: list[Word]
    gender: str
    family: bool
    child: bool
    addressed: bool
    grown: bool
    bare: bool
    cue: bool
    role: str

    @property
    def full(self) -> bool:
        """Whether it is more than one word, and not initials alone."""
        return len(self.words) > 1 and not all(word.initial for word in self.words)

    @property
    def initials(self) -> bool:
        """Whether it is initials alone."""
        return all(word.initial for word in self.words)


def may_be_person(text: str, spans: Sequence[Identifier]) -> list[Identifier]:
    """Gives the spans, those for a place that are a person's name behind `von`, `bei`, `über` as a person."""
    known = _forms(text, spans, Kind.PERSON)
    out: list[Identifier] = []
    turned = False
    for span in spans:
        if span.kind is Kind.LOCATION and not span.entity and _names_someone(text, span, known):
            out.append(replace(span, kind=Kind.PERSON))
            turned = True
            continue
        elif turned and span.kind is Kind.PERSON and span.start == out[-1].end + 1 and not span.entity:
            out[-1] = replace(out[-1], end=span.end)
        else:
            out.append(span)
        turned = False
    return out


def may_be_place(text: str, spans: Sequence[Identifier]) -> list[Identifier]:
    """Gives the spans, a town that was only read as a name as a place where an address or place names it."""
    named = _forms(text, spans, Kind.LOCATION, Kind.ADDRESS)
    out: list[Identifier] = []
    for span in spans:
        surface = text[span.start : span.end]
        read = span.kind is Kind.PERSON and span.score < WEAK and not span.entity and surface in towns()
        out.append(replace(span, kind=Kind.LOCATION) if read and folds(surface) & named else span)
    return out


def _forms(text: str, spans: Sequence[Identifier], *kinds: Kind) -> set[str]:
    """The forms of all words in spans of these kinds, but for initials."""
    words = (word for span in spans if span.kind in kinds for word in words_of(text, span))
    return {form for word in words if not word.initial for form in word.forms}


def _names_someone(text: str, span: Identifier, known: set[str]) -> bool:
    words = words_of(text, span)
    before = text[max(0, span.start - 8) : span.start]
    told = [bool(word.forms & known) for word in words]
    return bool(_PERSONAL.search(before)) and (all(told) if len(told) == 1 else any(told))


def words_of(text: str, span: Identifier) -> list[Word]:
    """Gives the words of a name without its particles."""
    words: list[Word] = []
    particles: list[Word] = []
    for token in TOKEN.finditer(text, span.start, span.end):
        written, forms = token.group(), folds(token.group())
        dotted = text[token.end() : token.end() + 1] == "." and bool(_INITIAL.fullmatch(written))
        genitives = {f[:-1] for f in forms if len(f) > 3 and f.endswith("s")}
        spellings = forms | genitives
        plain = min(spellings, key=lambda form: (len(form), form))
        word = Word(spellings, dotted or len(written) == 1, plain)
        (particles if written in _PARTICLES else words).append(word)
    return words or particles


def mentions(text: str, spans: Sequence[Identifier]) -> list[Mention]:
    """Gives every mention with what the text around it tells."""
    before = [text[max(0, s.start - 40) : s.start].rsplit("\n", 1)[-1] for s in spans]
    words = [words_of(text, span) for span in spans]
    surnames = {
        form
        for mine, told in zip(words, before, strict=True)
        if len(mine) > 1 or _ADDRESSED.search(told)
        for form in mine[-1].forms
    }
    found = [_mention(text, *each, surnames) for each in zip(spans, words, before, strict=True)]
    children = {form for m in found if m.child for form in m.words[0].forms}
    return [
        replace(m, gender="", child=False, grown=False, role="")
        if len(m.words) == 1 and m.words[0].forms & children and _acts(told)
        else m
        for m, told in zip(found, before, strict=True)
    ]


def _acts(before: str) -> bool:
    found = _SUBJECT.search(before)
    return found is not None and not found["led"]


def _mention(text: str, span: Identifier, words: list[Word], before: str, surnames: set[str]) -> Mention:
    surname = len(words) == 1 and bool(words[0].forms & surnames)
    addressed = bool(_ADDRESSED.search(before))
    plural = not before.endswith((" den ", " die ", " der ")) or text[span.end - 1] == "s"
    return Mention(
        span,
        words,
        "f" if _FEMALE.search(before) else "m" if _MALE.search(before) else "",
        bool(_FAMILY.search(before)) or (surname and plural and bool(_ALL_OF_THEM.search(before))),
        bool(_CHILD.search(before) or _SMALL.match(text[span.end : span.end + 25])),
        addressed,
        addressed or bool(_WRITES.search(before)) or _grown_role(before),
        len(words) == 1 and not addressed and not surname,
        bool(_CUE.search(before)),
        next((role for role, pattern in _ROLES if pattern.search(before)), ""),
    )


def called(text: str, mentions: list[Mention]) -> tuple[list[Mention], dict[int, int]]:
    """Gives the mentions, and by its start each that goes on with the one before: `Emilia, genannt Milka`.

    Of `Marić, Luka` the first has both words.
    """
    surnames = {m.words[-1].plain for m in mentions if m.full or m.addressed}
    out, called = list(mentions), {}
    for at, (one, other) in enumerate(pairwise(mentions)):
        between = text[one.span.end : other.span.start]
        if len(between) > 40 or other.full or one.initials:
            continue
        behind = text[other.span.end : other.span.end + 12]
        if between in (", ", ",") and len(one.words) == 1 and _surname_first(text, one, other, surnames):
            out[at] = replace(one, words=[*other.words, *one.words], child=one.child or other.child)
            called[other.span.start] = one.span.start
        elif _ALIAS.match(between) or (_PERHAPS_CALLED.match(between) and _CALLED_BEHIND.match(behind)):
            called[other.span.start] = one.span.start
    return out, called


def _surname_first(text: str, one: Mention, other: Mention, surnames: set[str]) -> bool:
    """`Marić, Luka`: a surname by what the text says elsewhere, or by its place in a header."""
    if other.words[0].plain in surnames:
        return False
    before, behind = text[: one.span.start][-12:], text[other.span.end :][:8]
    return one.words[0].plain in surnames or bool(_HEAD.search(before) and _ENTRY.match(behind))


def _grown_role(before: str) -> bool:
    found = _WORD_BEFORE.search(before)
    return ROLE_OF.get(found[1] if found else "", "Kind") not in ("Kind", "Geschwisterkind", "Person")

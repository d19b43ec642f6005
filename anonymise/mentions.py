"""One mention of a person: its words, and what the text around it tells of who that is."""
# ruff: noqa: E501  (a pattern reads best on one line)

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from anonymise.forms import folds
from anonymise.model import Identifier
from anonymise.name_words import Word, words_of_all
from anonymise.recognisers.roles import ROLE_OF

_TITLE = r"(?:(?:Dr\.|Prof\.|med\.)\s*)*$"
_FEMALE = re.compile(
    rf"(?i:\b(?:Frau|Fr\.|KM|Mutter|Oma|Großmutter|GM|Tante|Schwester|Tochter|Mme|Mädchen|Cousine))[:,]?\s*{_TITLE}|\w{{3,}}in\s*{_TITLE}"
)
_MALE = re.compile(
    rf"(?i:\b(?:Herrn?|Hrn?\.|KV|Vater|Opa|Großvater|GV|Onkel|Bruder|Sohn|Junge|Cousin|Sgt\.))[:,]?\s*{_TITLE}"
)
ADDRESSED = re.compile(rf"(?i:\b(?:Frau|Fr\.|Herrn?|Hrn?\.|Sgt\.))\s*{_TITLE}")
_FAMILY = re.compile(r"(?i:\b(?:\w*familien?|Fam\.|Eheleuten?|Ehepaar))(?: der)?:?\s*(?:[\w-]+ ?/ ?)?$")
CALLED_BEHIND = re.compile(r"[“”\"«‘]?,?\s(?:genannt|gerufen|nennen|nennt|nannten|rufen|ruft|riefen)\b")
"""What tells behind a name how somebody is called: `in der Familie Lule gerufen`."""
_ALL_OF_THEM = re.compile(
    r"(?i:\b(?:Geschwistern?|Kindern?|Fall(?:e?s)?|Haushalt|Eltern|Großeltern|Pflegeeltern|\w*akte|Sache|Familiensache|Helferrunde|Helferkonferenz|Fallverlauf|Verlaufsnotizen|HPG|Betreff|Betr\.|WG|AW|Re)):?\s*[„\"»]?(?:[\w-]+ ?/ ?)?(?:v\.|von)? ?$"
    r"|(?i:\b(?:den|die|der))\s$"
)
"""Before a surname they mean the whole family, before a first name they do not."""
_CHILD = re.compile(
    r"(?i:\b(?:Kind|Kindes|Sohn|Sohnes|Tochter|Mündel|Säugling|Baby|Junge|Mädchen|Schüler|Schülerin|Bruder|Schwester"
    r"|Halbschwester|Halbbruder|Zwilling\w{0,2}|Patientin|Patient|Pat\.|der kleine|die kleine)):?,?\s*$"
)
A_CHILDS_AGE = re.compile(
    r"\s?\((?:\d|1[0-7])[,) ]|,? (?:geb\.?:? ?(?:am )?|\*)\s?\d\d?\.\s?\d\d?\.(?:20)?(?:0[8-9]|[12]\d)\b|, (?:\d|1[0-7]) J"
)
"""Behind the name of a child: `(8)`, `, geb. 03.02.2019`."""
_CUE = re.compile(
    r"(?i:\b(?:eigentlich|eigtl\.|(?:lt\.|laut) Pass|von allen(?: nur)?|genannt|gen\.|Rufname:?|kurz|(?:ruf|nenn)\w+ (?:ihn|sie|mich|es|sich)(?: (?:alle|nur|hier|selbst|dort|dann|jetzt))*|(?:heiß|hieß|sag)\w*(?: (?:bei uns|zu Hause|hier|dort|nur|alle|auch|zu ihm|zu ihr|zu mir|ich|wir|sie|er))+|gerufen))\s*(?:die |der )?[„\"»]?$"
)
_CLOSING = ("“", "”", '"', "«")
_QUOTED = re.compile(r"[„\"»]$")
_WRITES = re.compile(
    r"(?i:(?:^|\b)(?:Von|An|Cc|From|To|gez\.|i\. ?A\.|i\. ?V\.|Verf\.|Bearb\.|LG|VG|Gruß|Grüße|Hallo|Hej|Hey|Hi|Moin|Liebe|Lieber|Servus|Dr\.|Kürzel|Koll\.|Kollegin|Kollege)[:,]?)\s*$"
)
_ARTICLE = re.compile(r"(?i:\b(?:den|die|der)) $")
_TOGETHER = re.compile(r"(?i)\b(?:bei|von|über|mit|zu|für|an|gegen|neben|durch|ohne|um)\s$")
_OWNED = re.compile(r"\s(?:[a-zäöüß]+[enrs]\s)?[A-ZÄÖÜ„]")
_SEVERAL_DO = re.compile(
    r"\s(?:haben|hatten|sind|waren|wollen|wollten|können|konnten|wohnen|wohnten|leben|lebten|kamen|kommen)\b"
)
_SIGNS = re.compile(
    r"(?i)(?:[(|/]\s?|(?:gez|hz|hdz|dikt|geschr|i\. ?a)\.:? ?|diktat:? |kürzel:? |(?:tel)?notiz |nachtrag |vermerk |TN:? (?:\w\w\w?, )*|\n)$"
)
_SIGNED = re.compile(r"\.?\s?(?:[)|/\n]|$)|\.\s?$")
_TOLD_BEHIND = re.compile(r"(?:,| \(|\n| [–-])\s?(?:(?P<age>(?:1[89]|[2-8]\d))(?=[,) ])|(?P<role>[\w-]+))")
_WORD_BEFORE = re.compile(r"([\w'-]+)[.:,]?\s*(?:(?:Frau|Herrn?|Fr\.|Hrn?\.|Dr\.)\s*)*$")
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
_CARING = (
    "sorgeberechtigte",
    "sorgeberechtigter",
    "erziehungsberechtigte",
    "erziehungsberechtigter",
    "eltern",
    "meldende",
)
"""Before a name they tell that it is no child's."""


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
    signed: bool
    """Two or three letters where a note is signed (`gez. Wa.`, `(Vo.)`), or some before a dot (`Eckst.`)."""
    shared: Sequence[Word] = ()
    """The surname, where it stands behind somebody else: `Marlies und Hubert Thielen`."""

    @property
    def full(self) -> bool:
        """Whether it is more than one word, and not initials alone."""
        return len(self.words) > 1 and not all(word.initial for word in self.words)

    @property
    def initials(self) -> bool:
        """Whether it is initials alone."""
        return all(word.initial for word in self.words)


def mentions(text: str, spans: Sequence[Identifier]) -> list[Mention]:
    """Gives every mention with what the text around it tells."""
    before = [text[max(0, s.start - 40) : s.start].rsplit("\n", 1)[-1] for s in spans]
    words = words_of_all(text, spans)
    surnames = {
        form
        for mine, told in zip(words, before, strict=True)
        if len(mine) > 1 or ADDRESSED.search(told)
        for form in mine[-1].forms
    }
    found = [_mention(text, *each, surnames) for each in zip(spans, words, before, strict=True)]
    called = {m.words[0].plain for m in found if m.cue and len(m.words) == 1}
    found = [replace(m, cue=True) if len(m.words) == 1 and m.words[0].plain in called else m for m in found]
    marks = {text[m.span.start : m.span.end] for m in found if m.signed and not m.cue}
    found = [replace(m, signed=text[m.span.start : m.span.end] in marks and not m.cue) for m in found]
    children = {form for m in found if m.child for form in m.words[0].forms}
    return [
        replace(m, gender="", child=False, grown=False, role="")
        if len(m.words) == 1 and m.words[0].forms & children and _acts(told)
        else m
        for m, told in zip(found, before, strict=True)
    ]


def _several(text: str, span: Identifier, surnames: set[str]) -> bool:
    """`bei Storms`, `Vogts haben …`: a surname in the plural, where no noun follows as behind a genitive."""
    written = folds(text[span.start : span.end])
    if any(form in surnames for form in written) or not any(form.endswith("s") for form in written):
        return False
    behind = text[span.end : span.end + 20]
    return bool(
        (_TOGETHER.search(text[max(0, span.start - 10) : span.start]) and not _OWNED.match(behind))
        or _SEVERAL_DO.match(behind)
    )


def _signed(text: str, span: Identifier) -> bool:
    letters = text[span.start : span.end].rstrip(".")
    end = span.start + len(letters)
    around = text[max(0, span.start - 20) : span.start], text[end : end + 3]
    if not letters.isalpha():
        return False
    if 3 < len(letters) < 7:
        return around[1].startswith(".")
    return 1 < len(letters) < 4 and bool(_SIGNS.search(around[0]) or _SIGNED.match(around[1]))


def _acts(before: str) -> bool:
    found = _SUBJECT.search(before)
    return found is not None and not found["led"]


def _mention(text: str, span: Identifier, words: list[Word], before: str, surnames: set[str]) -> Mention:
    one_word = " " not in text[span.start : span.end]
    surname = one_word and any(word.forms & surnames for word in words[-1:])
    addressed = bool(ADDRESSED.search(before))
    together = surname and not addressed and _several(text, span, surnames)
    plural = not _ARTICLE.search(before) or text[span.end - 1] == "s"
    return Mention(
        span,
        words,
        "f" if _FEMALE.search(before) else "m" if _MALE.search(before) else "",
        bool(_FAMILY.search(before) and not CALLED_BEHIND.match(text, span.end))
        or together
        or (surname and plural and bool(_ALL_OF_THEM.search(before))),
        bool(_CHILD.search(before) or A_CHILDS_AGE.match(text[span.end : span.end + 25])),
        addressed,
        addressed or bool(_WRITES.search(before)) or _grown_role(before) or _grown_behind(text, span),
        len(words) == 1 and not addressed and not surname,
        bool(
            _CUE.search(before)
            or (len(words) == 1 and _QUOTED.search(before) and text.startswith(_CLOSING, span.end))
        ),
        next((role for role, pattern in _ROLES if pattern.search(before)), ""),
        _signed(text, span),
    )


def _grown_behind(text: str, span: Identifier) -> bool:
    """`Heike Grabowski, Leiterin`, `Olena Marchenko (27)`."""
    found = _TOLD_BEHIND.match(text, span.end)
    if not found:
        return False
    return bool(found["age"]) or ROLE_OF.get(found["role"], "Kind") not in (
        "Kind",
        "Geschwisterkind",
        "Person",
    )


def _grown_role(before: str) -> bool:
    found = _WORD_BEFORE.search(before)
    if found and found[1].lower().endswith(_CARING):
        return True
    return ROLE_OF.get(found[1] if found else "", "Kind") not in ("Kind", "Geschwisterkind", "Person")

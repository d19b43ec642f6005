"""The contexts that announce a name: forms of address, roles, headers, salutations, sign-offs, chats."""
# ruff: noqa: E501  (a pattern reads best on one line)

import re
from dataclasses import dataclass

from anonymise.recognisers.allowed import SEASONS
from anonymise.recognisers.roles import (
    FAMILY_ROLES,
    INITIAL,
    PARTICLES,
    ROLE_OF,
    SHORT_ROLES,
    TITLES,
    UPPER,
    WORD,
)


@dataclass(frozen=True, slots=True)
class Context:
    """A pattern that ends where a name may begin, or marks the name as its group `name`."""

    pattern: re.Pattern[str]
    score: float
    free: bool = False
    """Any capitalised word counts as a name here, even an everyday one."""
    listed: bool = False
    """Further names may follow, joined by commas or `und`."""


_ROLE_WORDS = "|".join(sorted(map(re.escape, ROLE_OF), key=len, reverse=True))
_FAMILY = "|".join(w for w, role in ROLE_OF.items() if role in FAMILY_ROLES and len(w) > 3)
PROFESSIONS = "|".join(w for w, role in ROLE_OF.items() if role not in FAMILY_ROLES and len(w) > 4)
"""What somebody is by profession, as alternatives of a pattern."""
_ROLE = rf"(?<![\w-])(?:\w+-)?(?:{_ROLE_WORDS})(?![\w-])"
_TITLE = rf"(?<![\w-])(?:{TITLES})(?![\w-])"
_GAP = r"[ \t\u00a0]{0,4}(?:\n[ \t\u00a0]{0,4})?"
_HEADERS = (
    r"(?:GL|SL|Name(?: des Kindes)?|Kindesname|Rufname|Vorname|Nachname|Kind(?:er)?|Betr\.?|Betreff|Betrifft|Bet\.|Fall|Fallname|Akte"
    r"|Von|An|Cc|CC|Bcc|Kopie|From|To|Verf\.|Verfasser(?:in)?|verfasst von|Bearb\.|Bearbeiter(?:in)?|erstellt(?: von)?|Autor(?:in)?"
    r"|Leitung|Ltg\.|Bezugserzieher(?:in)?|Fallführend(?:e Fachkraft)?|Fallführung|Fachkraft|Ansprechpartner(?:in)?"
    r"|Anwesend(?:e)?|Teilnehmer(?:innen|:innen|\*innen)?|Teilnehmende|TN|Verteiler|Entschuldigt|Entsch\.|Protokoll"
    r"|Protokollführung|Prot\.|Moderation|Sorgeberechtigte?r?|[1-9]\. Sorgeberechtigte?r?|Vormund|Familie|Fam\.|KM|KV|Mutter|Vater"
    r"|Eltern|Gesch\.|Geschwister|Gesehen|gesehen|Kürzel|Junger Mensch|Klient(?:in)?|Patient(?:in)?|Pat\.|Einbringende?"
    r"|Federführung|zuständig|Zuständig|Diktat|D\.|Unterz\.|Unterzeichner(?:in)?|Pflegeeltern|Hebamme|Kinderarzt|Kinderärztin"
    r"|Schüler(?:in)?|Klassenleitung|Klassenlehrer(?:in)?|Ersteller(?:in)?|Melder(?:in)?|SPFH|Trägerkontakt|Kontaktperson|TOP \d"
    r"|Fallverantwortlich|Stellv\.|Mitglieder|Gäste|Gast|z\. ?Hd\.|z\. ?K\.|Supervision|Absender|Empfänger|Geschwisterkind(?:er)?"
    r"|Bruder|Schwester|Oma|Opa|Tante|Onkel|Sohn|Tochter|Mündel|Dolmetscher(?:in)?|Name, Vorname|Betroffene?s? Kind(?:er)?)"
)
_GREETING = r"(?:Liebe[rs]?|Hallo|Hi|Hey|Moin(?: moin)?|Servus|Huhu|Hej|Guten (?:Morgen|Tag|Abend)|Grüß Gott|Sehr geehrte[rs]?|Werte[rs]?|Danke|Merci|Na)"
_CLOSING = (
    r"(?:(?:[Mm]it|[Vv]iele|[Ll]iebe|[Bb]este|[Hh]erzliche|[Ss]chöne|[Ff]reundliche|[Kk]ollegiale)[^\n,.]{0,40}[Gg]r(?:ü|ue)(?:ß|ss)e?n?[^\n,.]{0,25}"
    r"|LG|VG|MfG|Gruß|Grüße|Bis dann|Bis bald|Danke und Gruß|Herzlich(?:st)?|Hochachtungsvoll|Ihre?|Eure?|Dein)"
)
_NAMELIKE = rf"(?:(?:{PARTICLES})\s)*(?:{WORD}|{INITIAL})"
_INITIALS = rf"(?:{INITIAL})(?:[ -]?(?:v\. ?d\. ?)?{INITIAL})+"

CONTEXTS: tuple[Context, ...] = (
    Context(
        re.compile(
            rf"{_TITLE}(?:{_GAP}(?:{TITLES}))*(?:[ ]?(?:{_ROLE_WORDS})(?![\w-])(?=[ ](?:{PARTICLES}[ ])?{UPPER}))?{_GAP}"
        ),
        0.95,
        free=True,
        listed=True,
    ),
    Context(
        re.compile(rf"(?<![\w-])(?:{SHORT_ROLES})[ \t](?:(?:{TITLES})[ \t])*"), 0.9, free=True, listed=True
    ),
    Context(re.compile(rf"(?<!\w)(?:genannt|gen\.|namens|Rufname:?|heißt)\s(?={UPPER})"), 0.7),
    Context(re.compile(rf"\((?:{WORD},\s)?[„“\"‚](?P<name>{WORD})[“”\"‘]\)"), 0.8, free=True),
    Context(
        re.compile(
            r"(?m)^(?:Anwesend(?:e)?|Teilnehmende|Teilnehmer(?:innen|:innen)?|TN|Verteiler|Entschuldigt)\s?:[ \t]*"
        ),
        0.8,
        free=True,
        listed=True,
    ),
    Context(
        re.compile(rf"(?<![\w-])(?:{PROFESSIONS})[ \t](?=(?:{'|'.join(SEASONS)})(?![\w]|[ ](?:\d|['’])))"),
        0.7,
        free=True,
    ),
    Context(re.compile(rf"{_ROLE}[.:]?(?:[ \t](?:{TITLES}))*[ \t](?:von\s(?={UPPER}))?"), 0.75, listed=True),
    Context(
        re.compile(
            rf"(?m)^(?:[-–•*> \t]|\d+\.[ ]|[a-z]\)[ ]){{0,6}}{_HEADERS}\s?(?:\([^()\n]*\)\s?)?:[ \t]*(?:(?:{TITLES})[ \t])*"
        ),
        0.85,
        free=False,
        listed=True,
    ),
    Context(re.compile(rf"[ \t·|/(;]{_HEADERS}\s?:[ \t]*(?:(?:{TITLES})[ \t])*"), 0.8, listed=True),
    Context(
        re.compile(
            rf"(?m)(?:^|[\s„“])(?:{_GREETING})\s(?:(?:{TITLES}|Kollegin|Kollege|Rektorin)\s)*(?={UPPER})"
        ),
        0.8,
        listed=True,
    ),
    Context(
        re.compile(
            rf"(?m){_CLOSING}[,.!]?[ \t]*\n+[ \t]*(?:(?:i\. ?[AV]\.|im Auftrag|gez\.|Ihre?|Eure?|Deine?)\s+)?(?:(?:{TITLES})\s)*(?P<name>(?!(?:Ihre?|Eure?|Deine?)\s){_NAMELIKE}(?:\s{_NAMELIKE})*)(?=[ \t]*[,(\n]|$)"
        ),
        0.85,
        free=True,
    ),
    Context(re.compile(rf"(?m){_CLOSING},?[ \t]+(?P<name>{UPPER}[^\W\d_]+)[.!]?[ \t]*$"), 0.85, free=True),
    Context(
        re.compile(
            rf"(?:gez\.|Gez\.|ges\.|gezeichnet|i\. ?A\.|i\. ?V\.|I\. ?A\.|Im Auftrag|im Auftrag|Unterschrift:?|gesehen:|Prot\.:?|Verf\.:?|Protokoll:|z\. ?Hd\.|z\. ?K\.|Diktat:?)\s+(?:(?:{TITLES}|{_ROLE_WORDS})\s)*(?={UPPER})"
        ),
        0.9,
        free=True,
    ),
    Context(
        re.compile(
            rf"(?<!\w)(?:genannt|gen\.|alias|Rufname:?|Spitzname:?|gerufen|nenn\w* (?:sich|ihn|sie|ihr|es|mich)|heißt|namens|Namens|mit Namen|eigtl\.|eigentlich)\s[„“\"‚](?={UPPER})"
        ),
        0.85,
        free=True,
    ),
    Context(
        re.compile(
            rf"(?<!\w)(?:Familien|Kindschafts|Umgangs|Sorgerechts|Betreuungs|Vormundschafts|Straf)sachen? (?=(?:{PARTICLES} )?{UPPER})"
        ),
        0.75,
    ),
    Context(re.compile(rf"(?<!\w)(?:[Dd]em|[Dd]er) (?={WORD} (?:sein|ihr)(?:em|en|er|es|e)? {UPPER})"), 0.62),
    Context(re.compile(rf"(?<![\w-])(?:{_FAMILY}), (?:dem|der|den) (?={UPPER}[^\W\d_]+,)"), 0.62),
    Context(re.compile(rf"(?<!\w)(?:geborene[rn]?|geb\.|verw\.|ehem\.)\s(?=(?:{PARTICLES}\s)?{UPPER})"), 0.7),
    Context(
        re.compile(
            rf"(?<![\w.])(?<!\b[a-zäöü]\. )(?P<name>(?!Z\.|U\. ?U|S\. ?O|O\. ?B|N\. ?N|F\. d){_INITIALS}(?:[ ]?{WORD})?)(?!\w)"
        ),
        0.65,
        free=True,
    ),
    Context(
        re.compile(
            rf"(?m)(?:^|(?<=[\s(,;/·:]))(?<!\b[a-zäöü]\. )(?P<name>(?![IVX]\. )(?:{INITIAL})(?:[ -]?{UPPER}\.)*[ ]{_NAMELIKE})"
        ),
        0.6,
        free=True,
    ),
    Context(
        re.compile(
            rf"(?<![\w-])(?P<name>{WORD})(?=\s\((?:\d{{1,2}}|anderthalb|\d{{1,2}} ?(?:J\.?|Jahre|Mon\.?|Monate|Wo\.?|M\.))[);, ])"
        ),
        0.6,
    ),
    Context(
        re.compile(rf"(?<![\w-])(?P<name>{WORD})(?=,?\s\(?(?:geb\.|\*\s?\d|geboren am))"), 0.7, free=False
    ),
    Context(
        re.compile(
            rf"(?m)^\[[^\]\n]*\d[:.]\d\d[^\]\n]*\]\s*(?:(?:{TITLES})\s)?(?P<name>{WORD})(?=[^:\n]{{0,30}}:)"
        ),
        0.85,
        free=True,
    ),
    Context(
        re.compile(
            rf"(?m)^(?:\d\d?:\d\d|\d\d?\.\d\d?\.\d*,?\s\d\d?:\d\d)\s*[-–]?\s*(?P<name>{WORD})(?=[^:\n]{{0,20}}:\s)"
        ),
        0.7,
    ),
    Context(
        re.compile(rf"(?<!\w)(?P<name>{UPPER}{{3,}}(?:[- ]{UPPER}{{2,}})*)(?=,\s{UPPER}[a-zäöüß])"),
        0.85,
        free=True,
    ),
    Context(
        re.compile(
            rf"(?m)(?:^|:[ \t]|;[ \t]|<br>)(?P<name>{WORD}(?:-{WORD})?),[ ](?={UPPER}[^\W\d_]*[. ]?(?:\s?[<(·;]|\s*$|,\s*(?:geb|\*|\d)))"
        ),
        0.7,
        listed=True,
    ),
    Context(
        re.compile(
            rf"(?m)^[ \t]*(?P<name>(?![IVX]\.)(?:{INITIAL}[ -]?)+(?:{_NAMELIKE}|{UPPER}[a-z]{{1,2}}\.)?)[ \t]*(?:$|,)"
        ),
        0.75,
        free=True,
    ),
)
"""Tried in turn; every match is a candidate, `resolve` decides among them."""

SURNAME_FIRST = re.compile(
    rf"(?m)(?:^|:[ \t]+|;[ \t]+|[„(])(?P<name>(?:{PARTICLES}[ ])?{WORD},[ ]{WORD}(?:[ ]{WORD})?)(?=[ ]?[<(·;)“]|\s*$|,?\s(?:geb|\*))"
)
"""`Fuchs, Mareike` in headers and lists."""
WRITTEN = tuple(
    (re.compile(pattern), score)
    for pattern, score in (
        (r"(?i:\bKürzel):?\s(?P<name>\w{2,4}\b\.?)", 0.8),
        (
            r"(?<!\w)(?:Schreibdienst|Schreibkraft|Diktatzeichen|dikt\.|geschr\.|bearb\.):?\s(?P<name>[a-zäöü]{2,4})(?=\s?(?:[,.;/)\n]|$))",
            0.8,
        ),
        (r"(?:gez\.|gesehen:?|i\. ?[AV]\.)\s(?P<name>[a-zäöü]{2,3})(?=\s*(?:$|\n|,))", 0.8),
        (rf"(?m)(?:gez\.|i\. ?[AV]\.)\s(?:(?:{TITLES})\s)*(?P<name>(?!gez){WORD})[ \t]*$", 0.85),
        (
            rf"(?:[Ss]ie|[Ee]r|[Ii]ch) (?:heißt|heiße|hieß)\s(?P<name>{'|'.join(SEASONS)})(?=[,.;)]|\s(?:und|war|ist|hat)\b)",
            0.8,
        ),
        (rf"(?m)(?:gesehen:?|gez\.|ges\.)\s(?P<name>{UPPER}\.(?:[- ]?{UPPER}\.)*)", 0.8),
        (rf"(?m)^(?P<name>{UPPER}[a-z]{{1,2}}\.)(?=,\s(?:ASD|BSD|RSD|KSD|SPFH))", 0.7),
        (
            r"(?<![\w-])(?P<name>(?!(?:er|sie|es|das|der|die|wer|was|kind|junge|mädchen|mutter|vater|mama|papa|oma|opa|tante|onkel|bruder|schwester|baby|frau|mann|km|kv)\b)[a-zäöüß]{3,20})(?= hei(?:ß|ss)t eigentlich\b)",
            0.75,
        ),
        (
            r"(?:\n[ \t]*|(?<![ \t])[ \t]{3,})(?P<name>(?!(?:OK|WV|AV|ZK|JA|wv|ff|(?i:ok|ja|so|da|na|nö|ne|zu|es|oh))\b)(?:[A-ZÄÖÜ]{2,3}|[A-ZÄÖÜa-zäöü][a-zäöü]\.))\s*\Z",
            0.7,
        ),
        # On the last line no heading (`I. Sachstand`) can stand.
        (rf"\n[ \t]*(?P<name>{UPPER}\. ?{UPPER}[^\W\d_]+(?:-{UPPER}[^\W\d_]+)?)\s*\Z", 0.8),
    )
)
"""Signs and initials that stand for a name as they are written."""

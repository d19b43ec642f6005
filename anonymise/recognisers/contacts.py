"""Telephone and fax numbers, e-mail addresses, web addresses, handles and chat names."""
# ruff: noqa: E501  (a pattern reads best on one line)

import re
from collections.abc import Iterator

import tldextract
from presidio_analyzer import Pattern, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts
from presidio_analyzer.predefined_recognizers import EmailRecognizer, PhoneRecognizer, UrlRecognizer

from anonymise.model import Kind
from anonymise.recognisers.base import Found, SpanRecogniser
from anonymise.recognisers.dictated import dictated_contacts
from anonymise.recognisers.scanned import read_twice

BUNDLED_SUFFIXES = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
"""Splits domains by the suffix list inside the package: no request, no cache file."""

_DIGITS = r"\d(?:[ \t/.–-]{0,3}\d)"
_SPOKEN_DIGIT = r"(?:null|eins|zwei|zwo|drei|vier|fünf|fuenf|sechs|sieben|acht|neun)"
_LABEL = (
    r"(?:Tel(?:efon)?(?:nr|nummer)?|Telefax|Fax|Mobil(?:nr|nummer)?|Handy(?:nr|nummer)?|Funk|Durchwahl|Dw|DW|Nummer|Nr"
    r"|Nst|Nebenstelle|Rufnummer|Rückruf|App|Apparat|Klappe|Kurzwahl|Pager|Piepser|DECT|Notfallhandy|Diensthandy|Bereitschaftshandy"
    r"|Gruppenhandy|Hotline|Festnetz|Zentrale|Pforte)"
)
_TIME = (
    r"(?i:nach|vor|ab|bis|um|gegen|seit|von|zwischen|am|im|zum|täglich|tgl\.|erst|nur|heute|in|für|mit|an)"
)
"""What stands between a label and a time of day, or a count."""
_PLATFORM = (
    r"(?:Nutzername|Username|User|Nickname|Chatname|Instagram|Insta|IG|TikTok|Tiktok|Snapchat|Snap|Telegram|Facebook|FB|Discord|Twitch"
    r"|Steam|Skype|Threema|Signal|Reddit|YouTube|Youtube|Roblox|Fortnite|Gamertag|PSN|BeReal|Kik|Twitter|Mastodon|Bluesky|Vinted"
    r"|Tinder|Lovoo|Badoo|OnlyFans|Knuddels|eBay|Kleinanzeigen|Xbox)"
)
_CHAT = (
    r"(?:Chat(?:s|gruppe|export|verlauf|auszug|protokoll|name)?|(?:WhatsApp|Whatsapp|Signal|Telegram|Messenger|Threema|Team|Eltern|Klassen"
    r"|Familien|Dienst)-?(?:[Gg]ruppe|[Cc]hat|[Kk]anal|[Vv]erteiler)|Messengergruppe|Gruppenchat|Teamchat)"
)
_PATTERNS: tuple[tuple[str, float], ...] = (
    (rf"(?<![\w.,/+-])(?:\+|00)49[ (/.-]*{_DIGITS}{{6,13}}(?![\w])", 0.9),
    (
        rf"(?<![\w.,/+-])\(?0[1-9]\d{{1,4}}\)?[ \t]?[/–-]?[ \t]?{_DIGITS}{{2,10}}(?:[ \t]?-\d{{1,4}})?(?![\w])",
        0.8,
    ),
    (
        rf"(?<![\w-])(?i:{_LABEL})(?![\w-])[.:]?[^\S\n]{{0,3}}(?:(?!{_TIME}\s)[A-Za-z.]+[:\s])?[^\S\n]{{0,3}}(?P<number>[-–]?\(?{_DIGITS}{{1,12}})(?!\w|\.\w|:\d\d|[ \t]?(?:Uhr|uhr|h)(?!\w))",
        0.75,
    ),
    (r"(?<=[(\s])[-–]\d{2,4}(?: ?\d{2,3})?(?=\))", 0.6),
    (rf"(?i)\b{_SPOKEN_DIGIT}(?: {_SPOKEN_DIGIT}){{5,}}\b", 0.8),
    (r"(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]+(?:\.[\w-]+)+", 0.95),
    (
        r"(?i)(?<![\w.+-])[\w.+-]{1,64}\s?(?:[(\[{]\s?(?:at|ät|a|@)\s?[)\]}]|\bat\b(?=\s[\w-]+\.(?:de|com|org|net)))\s?[\w-]+\s?(?:\.|\(dot\)|\[dot\]|\(punkt\))\s?\w+",
        0.9,
    ),
    (
        r"(?i)\b(?:\w+ (?:punkt|minus|unterstrich) )*\w+ at (?:\w+ (?:oder )?(?:punkt|minus|unterstrich) )+\w+\b",
        0.85,
    ),
    (r"(?<![\w@.])@\w[\w.]*\w", 0.9),
    (r"(?<![\w@.-])[A-Za-z]\w{0,40}?(?:-\w{1,20}){0,3}_\w{1,60}", 0.7),
    (
        rf"(?i)(?<!\w){_PLATFORM}(?:-(?:Account|Profil|Name|Konto|Kanal|Seite))?(?: (?:als|unter|heißt sie|heißt er|nennt sie sich|nennt er sich|ist))?:?"
        r"\s[„“\"'‚](?P<number>[^„“\"'\n]{2,40})[“”\"'‘]",
        0.8,
    ),
    (
        rf"(?i)(?<!\w){_PLATFORM}(?:-(?:Account|Profil|Name|ID|Konto))?(?:,? (?:als|unter|mit dem Namen|auch))?:? (?P<number>(?=[\w.-]{{0,30}}[\d._])[a-z][\w-]*(?:\.[\w-]+)*)(?![\w@]|:\d)",
        0.7,
    ),
    (rf"(?<![\w-]){_CHAT} [„“\"'‚](?P<number>[^„“\"'\n]{{2,40}})[“”\"'‘]", 0.8),
    (
        r"(?m)^\[?(?:\d[\d./-]{3,9},? )?\d\d?:\d\d(?::\d\d)?\]?(?: ?[-–])? (?P<number>(?=[\w.-]{0,30}[\d._])[A-Za-z][\w-]*(?:\.[\w-]+)*)(?=: )",
        0.8,
    ),
    (r"(?<![\w#])(?P<number>[A-Za-z][\w.]{2,30}#\d{3,5})(?!\w)", 0.85),
    (r"(?i)(?<!\w)Threema(?:-ID)?:? (?P<number>[A-Z0-9]{8})(?!\w)", 0.9),
    (r"(?<!\w)(?:live|skype|sip|tel|mailto):\+?[\w.@+-]{4,50}\w", 0.85),
    (r"(?<![\w/])(?:t\.me|wa\.me|fb\.com|discord\.gg|linktr\.ee)/[\w.-]+\w", 0.9),
)
_COMPILED = [(re.compile(pattern), score) for pattern, score in _PATTERNS]
_URL = (
    r"(?i)\b(?:https?://[^\s<>\"'“”]+[^\s<>\"'“”.,;:!?)]|www(?:\.[\w-]{1,63}){2,5}(?:/[^\s<>\"'“”)]*)?"
    r"|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:de|com|org|net|eu|info|example|at|ch|nrw|berlin|bayern|hamburg|koeln)\b(?:/[^\s<>\"'“”)]*)?)"
)


_DATE_FIRST = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:19|20)?\d\d(?!\d)")
_AMOUNT = re.compile(r"[1-9]\d{0,2}\.\d{3}")


class BundledEmailRecogniser(EmailRecognizer):  # type: ignore[misc, unused-ignore]
    """Presidio's e-mail recogniser, with domains checked against the suffix list inside the package."""

    def validate_result(self, pattern_text: str) -> bool:
        """Tell whether the domain has a public suffix."""
        return bool(BUNDLED_SUFFIXES(pattern_text).fqdn)


class DatedPhoneRecogniser(PhoneRecognizer):  # type: ignore[misc, unused-ignore]
    """Presidio's telephone recogniser, which takes `06.05.2024 09` of a date with its time and `1.640` for numbers."""

    def analyze(
        self,
        text: str,
        entities: list[str],
        nlp_artifacts: NlpArtifacts = None,  # type: ignore[assignment]
    ) -> list[RecognizerResult]:
        """Give the numbers that neither begin with a date nor are an amount."""
        results = super().analyze(text, entities, nlp_artifacts)
        return [
            each
            for each in results
            if not _DATE_FIRST.match(text, each.start) and not _AMOUNT.fullmatch(text, each.start, each.end)
        ]


class ContactRecogniser(SpanRecogniser):
    """Finds German telephone numbers, addresses of mail in any domain, handles and spoken numbers."""

    kinds = (Kind.CONTACT,)

    def find(self, text: str) -> Iterator[tuple[Kind, Found]]:
        """Give the spans of contacts."""
        return read_twice(_spans, text)


def _spans(text: str) -> Iterator[tuple[Kind, Found]]:
    for pattern, score in _COMPILED:
        for match in pattern.finditer(text):
            group = "number" if "number" in pattern.groupindex else 0
            start, end = match.span(group)
            yield Kind.CONTACT, (start, end, score)
    for found in dictated_contacts(text):
        yield Kind.CONTACT, found


def presidio_recognisers() -> list[EmailRecognizer | PhoneRecognizer | UrlRecognizer]:
    """Give Presidio's own recognisers for contacts, set up for German files."""
    return [
        BundledEmailRecogniser(supported_language="de"),
        DatedPhoneRecogniser(supported_language="de", supported_regions=("DE", "AT", "CH")),
        UrlRecognizer(supported_language="de", patterns=[Pattern("German URL", _URL, 0.7)]),
    ]

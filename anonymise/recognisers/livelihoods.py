"""How a family earns its living or spends its days where no job is named: fairs, trades as verbs, subjects, sport."""
# ruff: noqa: E501  (tables and patterns read best on one line)

import re
from collections.abc import Iterator

from anonymise.recognisers.base import Trait
from anonymise.recognisers.lower_case import lower_lines

_NOUN = r"[A-ZÄÖÜ][a-zäöüß-]{3,30}"
_MARKET = r"(?:Jahrm[aä]rkt|Kirmes|Kirchweih|Volksfest|Rummel|Flohm[aä]rkt|Wochenm[aä]rkt|Weihnachtsm[aä]rkt|Mittelalterm[aä]rkt|Viehm[aä]rkt|Fischmarkt|Großmarkt|Märkten|Messen|Dult|Schützenfest|Stadtfest)\w{0,4}"
_TRADE = (
    r"(?:züchte|dressier|präparier|restaurier|kelter|tätowier|vergolde|imker|schäfer|falkn)(?:t|te|ten|n|en)?"
)
_KIN = r"(?:Vater|Mutter|Opa|Oma|Onkel|Tante|Familie|Mann|Frau|Eltern|Bruder|Schwester|Großvater|Großmutter|Großeltern|Freund|Freundin|Partner|Kinder|Jugendliche|Sohn|Tochter|Betrieb|Kindesvater|Kindesmutter|Stiefvater|Nachbar)"
_PLAIN_SUBJECT = r"(?!(?:Psych|Sozi|Bi|The|Gynäk|Onk|Kardi|Radi|Dermat|Ur|Ne[ou]nat|Neur|Log)o|Pädagog|Päda|Sozialwiss|Pflegewiss|Rechtswiss|Wirtschafts|Gesundheitswiss|Erziehungswiss|Betriebswirt|Statistik|Logistik|Heimatkunde|Sachkunde|Urkunde|Geographie|Geografie|Lehrbuch|Krankengeschichte|Fallgeschichte|Familiengeschichte|Lebensgeschichte|Vorgeschichte)"
_SUBJECT = rf"{_PLAIN_SUBJECT}[A-ZÄÖÜ][a-zäöüß]{{2,25}}(?:ologie|onomie|istik|wissenschaft(?:en)?|kunde|graphie|grafie|sophie|physik|geschichte|komposition|gesang|restaurierung|theorie|nautik|bau)"
_BANDS = r"(?:[A-ZÄÖÜ][a-zäöüß]{2,15})?(?:[Kk]apelle|[Mm]usikkorps|[Bb]igband|[Cc]ombo|[Tt]anzband|[Zz]irkustruppe|[Tt]heatertruppe|[Ww]anderbühne|[Tt]anzorchester|[Bb]ordorchester)"
_SPORTSMAN = (
    r"(?:ball|spiel|sport|fahr|lauf|renn|reit|schwimm|box|ring|turn|tänz|läuf|schütz|tauch|surf|zock|kick)?er"
)
_ALIKE: tuple[tuple[str, str, str], ...] = (
    (
        "profession",
        r"(?<![\w-])(?P<span>[Ff]ahrende[snmr]? (?:Gewerbe|Volk|Leuten?|Familie|Händler\w{0,3})|(?:Reise|Wander|Schausteller)gewerbe\w{0,2}|Schaustellerei|Winterquartier|(?:Kirmes|Zirkus|Rummel|Schausteller)(?:leute|familie|kind(?:er|ern)?|betrieb|bude|platz)|beruflich Reisende[rn]?|Reisendenschule|[Ss]chule für (?:Zirkuskinder|Schaustellerkinder|Kinder (?:beruflich )?Reisender)|von (?:Jahrmarkt|Kirmes|Markt|Platz|Rummel|Volksfest|Stadt) zu (?:Jahrmarkt|Kirmes|Markt|Platz|Rummel|Volksfest|Stadt))(?![\w-])",
        "Beruf",
    ),
    (
        "event",
        r"(?<![\w-])(?P<span>Sportschütz(?:e|en|in|innen)|Sportschießen|Waffen(?:besitzkarte|karte|schein|sammlung|sammler)|Jagdschein|Jagdpächter(?:in)?|Jagdhornbläser\w{0,4}|Modellflug\w{0,6}|Reenact\w{0,6}|Mittelalterlager)(?![\w-])",
        "ein Hobby",
    ),
    (
        "profession",
        rf"(?<![\w-])(?P<span>Profi-?[A-ZÄÖÜa-zäöü][a-zäöüß]{{2,15}}{_SPORTSMAN}(?:in|n|s)?|(?:Hand|Fuß|Basket|Volley)baller(?:in)? in der [\w.]{{1,12}} ?\w{{0,15}}liga|(?:Erst|Zweit|Dritt|Bundes|Regional|Ober)liga-?(?:[Ss]pieler|[Hh]andballer|[Ff]ußballer|[Ss]chiedsrichter)(?:in|s|n)?)(?![\w-])",
        "Beruf",
    ),
)
"""Those that tell the same in small letters."""
_PATTERNS: tuple[tuple[str, str, str], ...] = (
    *_ALIKE,
    (
        "profession",
        rf"(?<!\w)(?P<span>(?:verkauf\w{{1,4}}|handel\w{{1,4}}|tingel\w{{1,3}}|st(?:eh|and)\w{{0,2}}) (?:[\wäöüß]{{1,20}} ){{0,4}}?(?:auf|über) (?:(?:den|dem|der|die|verschiedenen|vielen|allen) ){{0,2}}{_MARKET}(?: (?:\w{{1,15}}e )?{_NOUN})?)(?!\w)",
        "Beruf",
    ),
    (
        "profession",
        rf"(?<!\w)(?P<span>(?:auf|von) (?:(?:den|verschiedenen|vielen) )?(?:Jahrmärkten|Märkten|Volksfesten|Flohmärkten|Wochenmärkten|Weihnachtsmärkten|Kirmessen) (?:{_NOUN} )?(?:verkauf\w{{1,4}}|handel\w{{1,4}}|anbiet\w{{1,3}}|unterwegs|arbeite\w{{1,3}}))(?!\w)",
        "Beruf",
    ),
    (
        "profession",
        rf"(?<!\w)handel(?:t|te|n|ten) (?:nebenbei |früher |dort )?mit (?P<span>(?:[a-zäöüß]{{3,15}}en )?(?!Drogen|Gras|Canna|Bedacht|Umsicht|Vorsicht|Augenmaß|Weitblick|Absicht|Vorsatz|Zustimm|Wissen|Einverst|Rückend|Unterst|Hilfe){_NOUN})(?!\w)",
        "Beruf",
    ),
    (
        "profession",
        rf"(?<!\w)(?P<span>(?!{_KIN}\b){_NOUN} (?:{_TRADE}))(?!\w)",
        "Beruf",
    ),
    (
        "profession",
        rf"(?<!\w)(?P<span>(?:{_TRADE}) (?:(?:in|im|auf) [\wäöüß]{{2,20}} (?:[A-ZÄÖÜ][a-zäöüß]{{2,20}} )?)?(?:(?:die|den|das|eigene|seine|ihre|alte|historische|edle|seltene) ){{0,2}}{_NOUN})(?!\w)",
        "Beruf",
    ),
    (
        "profession",
        rf"(?<![\w-])(?P<span>(?:Doktorand|Promotionsstudent|Student|Professor|Juniorprofessor|Dozent|Privatdozent|Forscher|Wissenschaftler|Lehrbeauftragte)(?:in|en|r)? (?:der|für|in|im Fach|des) (?:[a-zäöüß]{{4,20}}en )?{_SUBJECT}|(?:studier|promovier|habilitier|forsch|lehr)(?:t|te|en|ten) (?:[a-zäöüß0-9]{{2,15}} ){{0,3}}?(?:in |im Fach |über |zur )?{_SUBJECT})(?!\w)",
        "Beruf",
    ),
    (
        "profession",
        rf"(?<!\w)(?P<span>(?:spiel\w{{1,3}} |tritt |singt |sang |geht |fährt )?(?:in|mit) (?:einer|der|seiner|ihrer|der eigenen) {_BANDS}(?: (?:auf|zur) (?:See|Tournee|Reisen|Kreuzfahrt\w{{0,12}}|dem Schiff|einem [A-ZÄÖÜ][a-zäöüß]{{2,12}}schiff))?)(?!\w)",
        "an einem Arbeitsplatz",
    ),
    (
        "profession",
        r"(?<!\w)(?P<span>(?:fährt|fuhr|fahren|fuhren|ging|geht) (?:wieder |damals |noch |seit \w{2,12} (?:\w{2,12} )?)?zur See)(?!\w)",
        "Beruf",
    ),
    (
        "family",
        r"(?<!\w)(?P<span>(?i:vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|[4-9]|1\d|\w{3,8}zehn) (?:verschiedenen? )?(?:Adressen|Wohnorten?|Umzügen?|Schulen|Wohnungen|Unterkünften?|Pflegestellen|Heimen?) in (?:zwei|drei|vier|fünf|sechs|sieben|[2-9]) (?:verschiedenen )?(?:Bundesländern|Ländern|Landkreisen|Kreisen|Städten|Staaten))(?!\w)",
        "besondere Wohnform",
    ),
)
_COMPILED = tuple((kind, re.compile(pattern), told) for kind, pattern, told in _PATTERNS)
_IN_CHATS = tuple((kind, re.compile(pattern, re.IGNORECASE), told) for kind, pattern, told in _ALIKE)


def livelihoods(text: str) -> Iterator[Trait]:
    """Gives what a text tells of life on the road, of trades done rather than named, of subjects and sport."""
    found = [(match, kind, told) for kind, pattern, told in _COMPILED for match in pattern.finditer(text)]
    for line in lower_lines(text):
        found += [(m, kind, told) for kind, pattern, told in _IN_CHATS for m in pattern.finditer(text, *line)]
    for match, kind, told in found:
        yield Trait(*match.span("span"), kind, told)

"""File numbers, insurance, bank and identity numbers, licence plates."""
# ruff: noqa: E501  (a pattern reads best on one line)

import re
from collections.abc import Iterator

from anonymise.model import Kind
from anonymise.recognisers.base import Found, SpanRecogniser
from anonymise.recognisers.dictated import dictated_file_numbers
from anonymise.recognisers.scanned import read_twice

_LABEL = (
    r"(?:Lz|Leitz(?:eichen)?|Az|AZ|az|A\.Z|Ausw(?:eis)?\.?-?(?:Nr|nummer)|Ausw|[Aa]mtl\. ?(?:Kennz|Kz)|Kennz|(?:Kfz-)?Kz|KZ|RP|PA|Reisepass-?(?:Nr|nummer)|Aktenzeichen|Aktennummer|Akten-Nr|Akte|Unser Zeichen|Ihr Zeichen|Mein Zeichen|Gesch(?:äfts)?"
    r"\.?-?(?:Z|zeichen)|Gz|GZ|Zeichen|Vorgang(?:s-?(?:Nr|nummer))?|Fall(?:-?Nr|nummer|zahl)?|Reg\.?-?(?:Nr|nummer)|Lfd\.? ?Nr"
    r"|Pat(?:ienten)?\.?-?(?:Nr|nummer|ID)|Patientennummer|KVNR|KV-?Nr|Versicherten-?(?:Nr|nummer)|Krankenkassen?-?"
    r"(?:Nr|nummer)|Krankenkasse(?= Nr)|Vers\.?-?[Nn]r|VSNR|SV-?Nr|Sozialversicherungsnummer|Renten(?:versicherungs)?-?"
    r"(?:Nr|nummer)|BG-?(?:Nr|Nummer)|Bedarfsgemeinschaft|Kunden-?(?:Nr|nummer)|Steuer-?(?:ID|Id|Nr|nummer)"
    r"|Steueridentifikationsnummer|IdNr|Pass(?:-?(?:Nr|nummer))?|Reisepass|Ausweis-?(?:Nr|nummer)?|Personalausweis"
    r"|AZR-?(?:Nr|Nummer)|Aufenthaltstitel-?Nr|Kto|Konto(?:-?(?:Nr|nummer))?|Mitglieds-?(?:Nr|nummer)|Chargen?-?Nr"
    r"|Kennzeichen|amtl\. Kennzeichen|Kfz|Tagebuch-?(?:Nr|nummer)|Tgb\.?-?Nr|Rechnung(?:s-?(?:Nr|nummer))?|LANR|BSNR"
    r"|Fallakte|Handakte|Kindergeld-?(?:Nr|nummer)|Schüler-?(?:Nr|nummer|ID)|Matrikel-?(?:Nr|nummer)|Häftlings-?(?:Nr|nummer)|Buch-?(?:Nr|nummer)|Gefangenenbuch-?(?:Nr|nummer)|Zähler-?(?:Nr|nummer)|Miet(?:er|vertrags)?-?(?:Nr|nummer)|Vertrags-?(?:Nr|nummer)|Melde-?(?:Nr|nummer)|Einsatz-?(?:Nr|nummer)|Transponder-?(?:Nr|nummer)|Karten-?(?:Nr|nummer)|Geräte-?(?:Nr|nummer)|Proben-?(?:Nr|nummer)|Labor-?(?:Nr|nummer)|Barcode|Kassenzeichen|Ordnungsnummer|Ord\.?-?Nr|Personal-?(?:Nr|nummer)|Pers\.?-?Nr|Dienst-?(?:Nr|nummer)|Stammnummer|Urkunden-?(?:Nr|nummer)|Register-?(?:Nr|nummer)|Geburtenregister|Eheregister|Sterberegister|Visum-?(?:Nr|nummer)|EASY-?(?:Nr|Nummer)|BÜMA-?(?:Nr|Nummer)|D-Nr|GdB-?(?:Az|Nr)|SBA-?(?:Nr|Nummer)|Chip-?(?:Nr|nummer)|Beihilfe-?(?:Nr|nummer)|Unfall-?(?:Nr|nummer)|Schadens?-?(?:Nr|nummer)|Versicherungsschein-?(?:Nr|nummer)|Police|Vorgangsnummer|z\. ?d\. ?A|Aufnahme-?(?:Nr|nummer)|Fall-?ID|ID|Js|Ds)"
)
_ANY_LABEL = r"(?:[\w-]{0,20}(?:nr|nummer|zeichen|akte|(?<!an)(?<!er)kennung)|aktenz|az|geschz|vorg|[\w-]{1,20}-(?:nr|id|az))"
"""Any word that ends as the name of a number does, in any case: `vorgangsnr`, `AOK-Nr.`, `asd-akte`."""
_CODE = r"[A-Za-zÄÖÜäöü]{0,6}[\w./–-]*\d[\w./–-]*\w"
_MORE = (
    r"(?: ?[/–-] ?[\w.-]*\w| \d[\w/-]*| [A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,2}(?= \d)| [A-ZÄÖÜ]{2}(?!\w)| [a-z](?!\w))*"
)
_REGISTER = (
    r"(?:jug\. ?)?(?:XVII|XIV|VIII|VII|XVI|XV|X|SmF|UFH|UF|WF|FH|F|VRJs|VRs|BRs|BwR|KLs|PLs|StVK|OWi|Owi|Js|Ds|Ls|Cs|Gs|Ks|Ns|Ss|Qs|Ws|Bs"
    r"|UJs|AR|UR|IN|IK|HRB|VR|Lw|Ca|Sa|AS|SO|SB|KR|BL|AL|PKH|C|O|T|M|K|L|S|U|B|E|A|D|W|R|H)"
)
"""The register of a court or a prosecutor: `F`, `UF`, `Js`, `BRs`, `XVII`."""
_PATTERNS: tuple[tuple[str, float], ...] = (
    (
        rf"(?<!\w){_LABEL}\.?(?:[ \t-]?(?:Nr|Nummer)\.?)?(?:[ \t](?:neu|alt|dort|hier|dazu|de[rs] \w+|Kind|KM|KV|JA \w+|lautet|des Kindes"
        rf"|bei Ihnen \([\w ]+\)))?[ \t]*[:(]?(?:[ \t]?Nr\.)?[ \t]*(?P<number>(?:[A-ZÄÖÜ][\wäöü/-]{{0,7}} )?(?:RSD \d/|WJH )?{_CODE}{_MORE})",
        0.8,
    ),
    (
        r"(?<!\w)(?:Nr\.|[Nn]ummer|Konto|IBAN|Ausweis|Kennzeichen) (?:\w{1,10} )?(?:endet|endend)(?: auf| mit)? (?P<number>\w*\d\w*)",
        0.75,
    ),
    (rf"(?i)Aktenzeichen (?:\w+ )?:? ?(?P<number>{_CODE}{_MORE})", 0.75),
    (
        rf"(?i)(?<!\w){_ANY_LABEL}(?!\w)\.?(?: de[rs] \w+)?[ \t]{{0,3}}[:(]?[ \t]{{0,3}}(?P<number>(?:[A-ZÄÖÜ]{{2,4}} )?(?=[\w./–-]*\d{{3}}){_CODE}(?: ?/ ?\d+| (?:bis|und) \d+[-/]\d{{5,}}|(?: \d{{3,6}})+(?: \d{{1,3}}[A-Z]{{2}})?)?(?!\w))",
        0.75,
    ),
    (r"(?<![\w/.-])[A-ZÄÖÜ]{2,5}-[A-ZÄÖÜ]{1,4} \d{1,6}/\d{2,4}(?!\d)", 0.8),
    (r"(?<![\w/.+-])\d{4,}(?:[-/]\d{2,}){1,3}(?:/\d{1,2})?(?![\w/-])", 0.5),
    (
        r"(?i)(?:wagen|auto|pkw|lkw|bus|fahrzeug|kennz(?:eichen|\.)?|kfz|kz\.|golf|passat|opel|ford|vw|bmw|audi)[ \t:,(]{1,3}(?P<number>[a-zäöü]{1,3}[- ][a-zäöü]{1,2}[- ]?\d{1,4}[eh]?)(?!\w)",
        0.7,
    ),
    (
        rf"(?<![\w/.-])(?:\d{{1,4}}[a-z]? ?{_REGISTER} )?\d{{1,4}}[a-z]? ?{_REGISTER} \d{{1,6}}/(?:19|20)?\d\d(?!\d)(?: (?:[A-Z]{{2,5}}|eA)\b)?",
        0.9,
    ),
    (
        rf"(?<![\w/.-])(?:\d{{1,3}} )?{_REGISTER} ?(?:Nr\. ?)?\d{{1,6}}/(?:19|20)\d\d(?!\d)|(?<![\w/.-])(?:XVII|XIV|UF|WF|Js|Ds|Ls|Gs|VRJs|BRs) \d{{1,6}}/\d\d(?!\d)",
        0.6,
    ),
    (
        r"(?<![\w/.-])(?!KW|SS|WS|TOP|NR|AZ|HPG|HP|HK|HB|HPK|SPZ|OG|SGB|WV|ET|AG|TN|UVG|KITA)[A-ZÄÖÜ]{2,5} (?:Nr\. )?\d{1,5}/(?:20)\d\d(?![\d/])",
        0.6,
    ),
    (r"(?<![\w/.-])(?:GZ|Gz\.|Zl\.) ?:? ?\d{1,6}(?:[./-]\w{1,8})+", 0.7),
    (
        r"(?<![\w/.-])(?!SGB|ICD|DIN|COVID|ISO|WISC|KITA|BGBl)[A-ZÄÖÜ]{2,6}-\d{3,8}(?:[/-][A-Za-zÄÖÜäöü]{1,5})?(?![\w/-])",
        0.65,
    ),
    (r"(?<![\w/.@-])[a-zäöü]{1,5}(?:-[a-zäöü]{1,5}){1,2}-\d{2,4}-\d{2,6}(?![\w/])", 0.6),
    (
        r"(?i)(?<!\w)(?:(?:fall|hand|bei|haupt|kinder|e-?)?(?:akte|datei|vorgang)|vermerk|prüfvermerk|aktenvermerk|geschäftszeichen|kennung|kennz\.|code|kürzel-nr\.?"
        r"|registriernummer|registernr\.?) (?:nr\. ?|nummer )?(?P<number>[a-zäöü]{1,4} (?=[\d ./-]{5})\d{2,4}[ ./-]\d{2,6}(?:[ ./-]\d{1,6})?)(?![\w])",
        0.75,
    ),
    (r"(?<![\w/.-])\d{2,3}[./-]\d{1,3}[-/.][\w./-]*\d[\w./-]*", 0.55),
    (
        r"(?<![\w/.-])(?:[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,4}[-/])?\d{1,4}(?:[./-]\w{1,6})*[./-](?:[A-ZÄÖÜ][\wÄÖÜäöü]{0,5})[-/.]\d+(?:[-/.]\w+)*",
        0.6,
    ),
    (r"(?<![\w/.-])[A-ZÄÖÜ]{2,5}(?:-[A-ZÄÖÜ]{1,4})?[-/]\d{2,4}[-/.]\d{1,6}(?:[-/.]\w+)*", 0.7),
    (r"(?<![\w/.-])[A-ZÄÖÜ]{2,5}-[A-ZÄÖÜ]{1,5}/\d[\d/-]*", 0.7),
    (r"(?<!\w)[A-Z]\d{9}(?!\w)", 0.85),
    (r"(?<!\w)[A-Z] ?\d{3} ?\d{3} ?\d{3}(?!\w)", 0.8),
    (r"(?<!\w)[CFGHJKLMNPRTVWXYZ]{1,2}[CFGHJKLMNPRTVWXYZ0-9]{6,7}\d(?!\w)", 0.6),
    (r"(?<!\w)\d{5}BG\d{6,7}(?!\w)", 0.9),
    (r"(?<!\w)\d{2} ?\d{6} ?[A-Z] ?\d{3}(?!\w)", 0.85),
    (r"(?<!\w)\d{2} \d{3} \d{3} \d{3}(?!\w)", 0.8),
    (r"(?<!\w)DE\d{2}(?: ?[\dXx]{4}){4} ?[\dXx]{2}(?!\w)", 0.95),
    (r"(?<![\w-])[A-ZÄÖÜ]{1,3}[- ](?!WG|TOP|OG)[A-ZÄÖÜ]{1,2} \d{1,4}[EH]?(?!\w)", 0.7),
    (r"(?<![\w-])(?!WG|U-|DIN|KG|ICD)[A-ZÄÖÜ]{1,3}-[A-ZÄÖÜ]{1,2}[ -]\d{1,4}[EH]?(?![\w/])", 0.7),
)
_COMPILED = [(re.compile(pattern), score) for pattern, score in _PATTERNS]
_NO_CODE = re.compile(
    r"^(?:\d{1,3}|(?i:seit|ab|bis|vom|von|im|in|aus|nach|vor|um) (?:19|20)\d\d|(?:19|20)\d\d|\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\d+[.,]\d+|§.*|Amt \d\d?|U\d+|\d+/\d+/\d+|\d{1,2}:\d\d"
    r"|\d{1,2}[-–/]\d{1,2}|(?:19|20)\d\d[/-](?:\d\d|(?:19|20)\d\d))$"
)
_AND = re.compile(r"(?:,| (?:und|u\.|sowie|bzw\.|&)) (?P<number>[\w./-]*\w)")
_CLINICAL = re.compile(r"(?:SSW|RR|Puls|Apgar|APGAR|ICD|Perz|Gewicht|§§?|Abs\.)\s*$")


class NumberRecogniser(SpanRecogniser):
    """Finds what files, offices, insurers and banks count people by."""

    kinds = (Kind.ID,)

    def find(self, text: str) -> Iterator[tuple[Kind, Found]]:
        """Give the spans of identity and file numbers."""
        return read_twice(_spans, text)


def _spans(text: str) -> Iterator[tuple[Kind, Found]]:
    for pattern, score in _COMPILED:
        group = "number" if "number" in pattern.groupindex else 0
        for match in pattern.finditer(text):
            start, end = match.span(group)
            if _NO_CODE.match(text[start:end]) or _CLINICAL.search(text[max(0, start - 12) : start]):
                continue
            yield Kind.ID, (start, end, score)
            further = _AND.match(text, end)
            if further and _shape(further["number"]) == _shape(text[start:end]):
                yield Kind.ID, (*further.span("number"), score)
    for found in dictated_file_numbers(text):
        yield Kind.ID, found


def _shape(number: str) -> str:
    """What two numbers of one series share: where figures, letters and signs stand in them."""
    return re.sub(r"[^\W\d_]", "a", re.sub(r"\d", "0", number))

"""Words that say what an institution is, `Kita`, `Grundschule`, and the label that stands for each."""
# ruff: noqa: E501  (a table reads best on one line)

import re

TYPES: dict[str, str] = {
    "Kita": "Kitas?|KiTa|KITA|Kindertagesstätte|Kindergarten|Krippe|Kinderkrippe|Waldkindergarten|Kinderladen|Kinderhaus",
    "Hort": "Horts?",
    "Schule": r"\w{0,30}[Ss]chule|GGS|KGS|GS|OGS|OGGS|IGS|Gymnasium|Berufskolleg|Förderzentrum|Schulzentrum",
    "Klinik": r"KLINIK(?:EN|UM)|\w{0,30}[Kk]liniken|\w{0,30}[Kk]linik|\w{0,30}[Kk]linikum|(?:\w{1,30}- und )?\w{0,30}[Pp]sychiatrie|\w{0,30}[Aa]mbulanz|Sozialpädiatrische[sn]? Zentrum|(?:\w{0,30}k|K)rankenhaus|Spital|Hospital",
    "Praxis": r"(?:\w{1,30}- und )?\w{0,30}[Pp]raxis",
    "Apotheke": "Apotheke",
    "Träger": r"Trägers?|Diakonieverein|(?!Netz|Hand|Stock|Feuer|Fach)\w{3,30}(?:verbund|verband|(?<!berg)werk|stiftung|mission)",
    "Wohngruppe": "Wohngruppe|Tagesgruppe|Jugendwohngruppe|Kinderheim|Kinderdorf|Mutter-Kind-Haus|Mutter-Kind-Einrichtung",
    "Familienzentrum": "Familienzentrum|Familienbüro|Familientreff|Elterncafé|Café|Cafe|Stadtteilzentrum",
    "Beratungsstelle": r"\w{3,30}beratung|\w{0,30}[Bb]eratungsstelle|\w{0,30}[Ii]nitiative|Beratungszentrum|Frauenzentrum|Notschlafstelle|Anlaufstelle",
    "Unterkunft": r"\w{0,30}[Uu]nterkunft|Wohnheim|Frauenhaus|Übergangsheim|Wohnprojekt|Pflegeheim|Seniorenheim",
    "Pflegedienst": r"\w{0,30}[Pp]flegedienst|Sozialstation|Sanitätshaus|Hebammenhaus|Geburtshaus",
    "Verein": r"\w{0,30}[Vv]erein|\w{0,30}[Cc]hor|Blaskapelle|Jugendzentrum|Jugendtreff|Jugendhaus|Jugendclub|Mädchentreff|Begegnungsstätte",
    "Gemeinde": "Kirchengemeinde|Pfarrgemeinde|Pfarrei|Moschee|Gemeinde",
    "Betrieb": r"Wäscherei|Gaststätte|Restaurant|Imbiss|Bar|\w{3,10}stube|Firma|Kanzlei|Reiterhof|Weingut|(?!Fall)\w{0,30}[Ww]erkstatt|Hotel|Pension|Campingplatz|\w{3,30}bergwerk|\w{0,30}(?:[Mm]useum|[Tt]heater)|\w{0,30}(?:[Bb]äck|[Gg]ärtn|[Ss]chrein|[Dd]ruck|[Mm]etzg|[Kk]onditor|[Bb]üch)erei|Wohnungs(?:gesell|genossen)schaft",
    "Gruppe": r"(?!Arbeits|Klein|Groß|Ziel)\w{2,30}gruppe|Spielkreis|Mutter-Kind-Gruppe|Elterngruppe|Babygruppe|Spielgruppe|Krabbelgruppe",
    "Einrichtung": r"Haus|(?:Familien|Eltern|Mädchen|Jungen|Begegnungs|Stadtteil|Kultur|Therapie|Bürger|Nachbarschafts|Mehrgenerationen)haus|Villa|Heim|\w{0,20}[Kk]inderheim|\w{0,30}[Ff]rühförderung|\w{2,30}förderstätte|Jugendhilfe|Familienhilfe|Familienpflege|Erziehungsbeistandschaft|Nachbarschaftsheim|(?:\w{1,20}-){1,2}[Tt]reff(?!e)|(?!Be)\w{3,20}treff(?!e)|Tanzschule|Musikschule|\w{3,30}(?:zentrum|büro|institut|akademie|internat|hospiz|hafen|oase|insel|lotsen|projekt|netzwerk)",
}
"""What stands in the placeholder, and the type words that give it."""
_ENDING = "(?:e?s|e?n)?"
_CREED = r"(?:\w{1,20}-)?(?:orthodox|katholisch|evangelisch|lutherisch|reformiert|freikirchlich|muslimisch|islamisch|koptisch|jüdisch)e[nrs]? "
_TYPE_LABELS = [(re.compile(rf"(?:{words}){_ENDING}(?![\w-])"), label) for label, words in TYPES.items()]
_MANNER = r"(?:Regional|Frei|Integriert|Privat|[A-ZÄÖÜ]\w{2,30}(?:isch|lich|iv))e[nrs]? "
TYPE = rf"(?<![\w-])(?:{_CREED}|{_MANNER})?(?:{'|'.join(TYPES.values())}){_ENDING}(?![\w-])"

_TYPE_AHEAD = re.compile(rf"{TYPE}:? ")


def type_label(surface: str) -> str:
    """Gives the label for an institution by its type word, `Kita` before or behind a name; empty without one."""
    starts = (surface, surface.split(" ")[0].rsplit("-", 1)[-1])
    capitals = [start[:1].upper() + start[1:] for start in starts]
    return next((label for start in capitals for pattern, label in _TYPE_LABELS if pattern.match(start)), "")


def is_type_word(words: str) -> bool:
    """Tells whether these words are a type and name nothing: `Kita`, `Träger`."""
    return any(pattern.fullmatch(words) for pattern, _ in _TYPE_LABELS)


def bare_name(surface: str) -> str:
    """Gives the name of an institution without its type word: `Sonnenkäfer` for `Kita „Sonnenkäfer“`."""
    found = _TYPE_AHEAD.match(surface)
    return (surface[found.end() :] if found else surface).strip("„“”\"»«‚‘' ")

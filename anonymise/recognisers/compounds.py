"""Institutions whose name and type are one word: `Josefinenhaus`, `Geiersbergschule`, `Pegnitz-Ambulanz`."""
# ruff: noqa: E501  (a pattern reads best on one line)

import re
from collections.abc import Iterator

from anonymise.recognisers.allowed import is_allowed
from anonymise.recognisers.base import Found
from anonymise.recognisers.roles import LETTER, UPPER

_HOUSES = (
    "kranken|kinder|jugend|frauen|männer|pflege|alten|senioren|alters|eltern|mutter-kind|hoch|miet|wohn|reihen|einfamilien|mehrfamilien"
    "|doppel|hinter|vorder|neben|treppen|gast|gasthaus|rat|kauf|wirts|bauern|fach|fachwerk|ferien|wochenend|garten|gewächs|lager|park|eck|nachbar|eigen"
    "|baum|boots|puppen|vogel|schnecken|zucht|waren|möbel|autohaus|auto|beth?|gottes|opern|schul|pfarr|gemeinde|bürger|volks|kultur|land|forst|armen|waisen"
    "|wohnungs|übergangs|wohnungslosen|asyl|tier|studenten|schüler|lehrlings|personal|schwestern|mutterkind|mehrgenerationen|familien|stadtteil|nachbarschafts"
    "|begegnungs|beratungs|gesundheits|förder|sport|einkaufs|jugendkultur|sozial|therapie|trauma|perinatal|frühförder|kompetenz|rechen|logistik|dienstleistungs"
    "|geburts|hebammen|ärzte|brust|herz|schlaf|schmerz|impf|test|kinderschutz|hilfe|krisen|not|schutz|schlacht|back|koch|bier|hof|pausen|innen|fried|bahn"
    "|flug|innenhof|reiter|pony|milch|gut|güter|aussiedler|wirtschafts|betriebs|bau|kloster|vier|dreiseit|vierseit|obst|wein|spargel|schlachthof|daheim|geheim"
    "|insgeheim|wohnheim|blei|bunt|filz|farb|rot|lehr|zeichen|kugelschreiber|wachsmal|bilder|leucht|eingangs|ausländer|flüchtlings|ober|unter|kreis|stadt|haupt|bezirks"
    "|landes|bundes|universitäts|uni|klinik|akut|reha|tages|nacht|ärztehaus|lebens|traum|elternhaus|ganz|teil|selbst|wohnmobil|mutter|vater|zirkus|tanz|fitness|freizeit"
    "|schwimm|hallen|messe|welt|handels|gewerbe|industrie|gründer|medien|daten|call|job|lern|weiterbildungs|bildungs|ausbildungs|integrations|migrations|stoffwechsel|sanitäts"
    "|diabetes|mutismus|autismus|epilepsie|sprach|hör|seh|rechts|brand|verbrennungs|gift|frühchen|level|stütz"
)
_SCHOOLS = (
    "grund|haupt|real|gesamt|förder|berufs|berufsfach|fach|fachober|fachhoch|hoch|volks|volkshoch|abend|musik|tanz|fahr|sonder|ober|mittel|unter|gemeinschafts|sekundar|stadtteil|regel"
    "|ganztags|halbtags|vor|tages|krankenpflege|pflege|krankenhaus|klinik|kranken|baum|kinder|ski|schwimm|sprach|sprachheil|regional|montessori|waldorf|wirtschafts|handels|technik"
    "|gewerbe|gewerbliche|dorf|heim|wunsch|nachbar|partner|stamm|schwerpunkt|europa|brennpunkt|sport|jugendkunst|kunst|mal|koch|hunde|reit|näh|segel|flug|fern|eltern|hebammen|geburts|familien"
    "|bekenntnis|konfessions|gehörlosen|blinden|hilfs|privat|ersatz|internats|ballett|zirkus|musikhoch|erzieher|alten|altenpflege|landwirtschafts|meister|polizei|verwaltungs|ziel|herkunfts|neue|alte"
    "|willkommens|abschluss|ganztagsgrund|grundund|hotelfach|kosmetik|friseur|rücken|still|trage|baumschul|kloster|dom|stadt|kreis|landes|zwerg|lern|nachhilfe|computer|deutsch|sommer|winter|web"
)
_CLINICS = (
    "nachbar|kinder|frauen|augen|haut|hno|tages|nacht|reha|rehabilitations|uni|universitäts|fach|akut|privat|poli|geburts|sucht|entzugs|entwöhnungs|entgiftungs|schmerz|nerven|hals|herz|zahn|tier|kur|spezial|schlaf"
    "|psychiatrie|psycho|psychosomatik|landes|kreis|bezirks|stadt|bundes|zentral|groß|regional|partner|ziel|vor|nach|eltern|jugend|mutter-kind|allgemein|alters|lungen|brust|unfall|chirurgie|frauen-|kinder-|hebammen|bade|schwerpunkt|wunsch|eltern-kind|familien|trauma|lehr|sport|rheuma|krebs|diabetes|adipositas|berufs"
)
_SPORTS = "sport|musik|wirtschafts|abend|fach|ober|real|pro|aufbau|stadt|kreis|landes|europa|kunst|technik|privat|tages|ganztags|berufliches|wunsch"


def _one_word(types: str, plain: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What such an institution looks like, and which words of that form name none."""
    named = rf"(?<![\w-]){UPPER}{LETTER}{{2,25}}(?:{types})(?![\w-])"
    return re.compile(named), re.compile(rf"(?i)^(?:{plain})+(?:und)?-?(?:{types})$")


_COMPOUNDS = (
    _one_word("schulen?", _SCHOOLS),
    _one_word("klinik|klinikums?|spitals?", _CLINICS),
    _one_word("gymnasiums?", _SPORTS),
    _one_word("stifte?s?|hospitals?", _HOUSES),
)
_ANNOUNCED_HOUSE = re.compile(
    rf"(?<![\w-])(?:[Ii]m|[Ii]ns|[Vv]om|[Zz]um|[Bb]eim|[Aa]us dem|[Dd]as|[Dd]em|[Dd]es|,|\() ?(?P<name>(?:{UPPER}{LETTER}{{3,25}}-)?{UPPER}{LETTER}{{4,25}}(?:haus|stift|hof|heim|hospital|zentrum)(?:es)?)(?![\w-])"
)
"""A house that is called by its name alone: `im Josefinenhaus`."""
_PLAIN_HOUSE = re.compile(
    rf"(?i)^(?:{_HOUSES})+(?:-?kind)?-?(?:haus|stift|hof|heim|hospital|zentrum)(?:es)?$"
)


def compounds(text: str) -> Iterator[Found]:
    """Gives the spans of institutions that one word names."""
    for named, plain in _COMPOUNDS:
        for match in named.finditer(text):
            if not plain.match(match.group()) and not is_allowed(match.group()):
                yield *match.span(), 0.66
    for match in _ANNOUNCED_HOUSE.finditer(text):
        if not _PLAIN_HOUSE.match(match["name"]) and not is_allowed(match["name"]):
            yield *match.span("name"), 0.64

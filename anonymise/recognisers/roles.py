"""Words that announce a person: what a person is in the case, and how they are addressed."""
# ruff: noqa: E501  (a pattern reads best on one line)

import re

ROLES: dict[str, str] = {
    "Mutter": "KM|Kindesmutter|Kindsmutter|Mutter|Mama|Mutti|Mami",
    "Vater": "KV|Kindesvater|Kindsvater|Vater|Papa|Vati|Baba",
    "Kind": "Kind|Kindes|Sohn|Sohnes|Tochter|Säugling|Baby|Junge|Mädchen|Mündel|Kd|Pat|Patient|Patientin"
    "|Zwilling|Zwillinge|Zwillingen|Kinder|Kindern|Söhne|Söhnen|Töchter|Töchtern|Jugendlicher|Jugendliche"
    "|Schüler|Schülerin|Kleinkind|Neugeborenes",
    "Geschwisterkind": "Bruder|Bruders|Brüder|Brüdern|Schwester|Schwestern|Geschwister|Geschwistern|Gesch"
    "|Halbbruder|Halbschwester|Halbschw|Halbbr|Leibl|Geschwisterkind|Stiefbruder|Stiefschwester|Cousin|Cousine",
    "Großmutter": "GM|GMm|GMv|Großmutter|Oma|Omi|Uroma|Nonna|Stiefoma|Babuschka|Baba|Anneanne|Babaanne",
    "Großvater": "GV|GVm|GVv|Großvater|Opa|Opi|Uropa|Nonno|Stiefopa|Dede",
    "Tante": "Tante|Großtante|Tantchen|Schwägerin|Patentante",
    "Onkel": "Onkel|Großonkel|Schwager|Patenonkel",
    "Pflegemutter": "PM|Pflegemutter",
    "Pflegevater": "PV|Pflegevater",
    "Stiefmutter": "Stiefmutter",
    "Stiefvater": "Stiefvater",
    "Lebensgefährte": "LG|LGin|Lebensgefährte|Lebensgefährtin|Lebensgefährten|Freund|Freundin|Partner"
    "|Partnerin|Ehemann|Ehefrau|Exfreund|Ex-Freund|Verlobter|Lebenspartner",
    "Nachbar": "Nachbar|Nachbarin|Nachbarn|Vermieter|Vermieterin",
    "Hebamme": "Hebamme|Familienhebamme|Heb|Fam-Heb",
    "Vormund": "Vormund|Vormundin|Amtsvormund|Ergänzungspfleger|Ergänzungspflegerin|Umgangspflegerin"
    "|Umgangspfleger|Verfahrensbeistand|Verfahrensbeiständin|VB",
    "Lehrkraft": "Lehrerin|Lehrer|Klassenlehrerin|Klassenlehrer|Schulleiterin|Schulleiter|Rektorin|Rektor"
    "|Schulleitung|Klassenleitung|Sportlehrerin|Sportlehrer|Beratungslehrerin|Beratungslehrer"
    "|Schulsozialarbeiterin|Schulsozialarbeiter|Konrektorin|Konrektor|Direktorin|Direktor"
    "|Sonderpädagogin|Sonderpädagoge|Schulbegleiterin|Schulbegleiter|Referendarin",
    "Erzieherin": "Erzieherin|Erzieher|Bezugserzieherin|Bezugserzieher|Gruppenleitung|Gruppenleiterin"
    "|Kita-Leitung|Kitaleitung|Kitaleiterin|Kita-Leiterin|Bezugsbetreuerin|Bezugsbetreuer|Tagesmutter"
    "|Betreuerin|Betreuer|Trainer|Trainerin|Praktikantin|Praktikant",
    "Ärztin": "Ärztin|Arzt|Kinderärztin|Kinderarzt|Oberärztin|Oberarzt|Chefärztin|Chefarzt|OA|OÄ|Hausärztin"
    "|Hausarzt|Stationsärztin|Stationsarzt|Gynäkologin|Psychologin|Psychologe|Therapeutin|Therapeut"
    "|Logopädin|Logopäde|Ergotherapeutin|Psychiaterin|Frauenärztin|Frauenarzt|Assistenzarzt|MFA"
    "|Assistenzärztin|Jugendärztin|Gutachterin|Gutachter|Sachverständige|Sachverständiger",
    "Pflegekraft": "Sr|Pfleger|Pflegerin|Kinderkrankenschwester|Krankenschwester|Nachtschwester|FGKiKP|Pflegekraft"
    "|Kinderkrankenpflegerin|Gesundheitsfachkraft|Schw|FamHeb|FamKi",
    "Fachkraft": "Fachkraft|Sachbearbeiterin|Sachbearbeiter|SB|Sozialarbeiterin|Sozialarbeiter|SozArb|Koll"
    "|Bezirkssozialarbeiterin|Bezirkssozialarbeiter|Sozialpädagogin|Sozialpädagoge|Kollegin|Kollege"
    "|Kollegen|Kolleginnen|Familienhelferin|Familienhelfer|SPFH|Familienpflegerin|Familienpatin"
    "|Dolmetscherin|Dolmetscher|Dolm|Sprachmittlerin|Sprachmittler|Teamleitung|Teamleiterin|Teamleiter"
    "|TL|SGL|Sachgebietsleiterin|Sachgebietsleiter|Leiterin|Leiter|Ltg|Sekr|Sekretärin|Mitarbeiterin"
    "|Mitarbeiter|Koordinatorin|Koordinator|Insofa|InsoFa|Kinderschutzfachkraft|Bereitschaft|Vertretung"
    "|Praktikantin|Referentin|Referent|Bearb|Bearbeiterin|Bearbeiter|Moderatorin|Moderator|Supervisorin"
    "|Supervisor|Patin|Pate|Bewährungshelfer|Bewährungshelferin|Berater|Beraterin|Amtsleiter|Amtsleiterin"
    "|Fallverantwortlich|Moderation|Protokoll|Koordination|Sozialdienst|Erz|Lehrk|Schull|Teamltg|Einrichtungsleitung|Gruppenltg|Vorsitzende|Vorsitzender|Hausmeister",
    "Polizei": "PK|POK|PHK|PK'in|POK'in|PHK'in|KHK|KOK|PHM|POM|PM'in|PMin|PKin|POMin|POKin|PHMin|PHKin|Kommissar|Kommissarin|Polizist"
    "|Polizistin|Polizeibeamter|KHK'in|KOK'in|Polizeimeister|Polizeimeisterin|Polizeiobermeister"
    "|Polizeiobermeisterin|Polizeihauptmeister|Polizeihauptmeisterin|Polizeikommissar|Polizeikommissarin"
    "|Polizeioberkommissar|Polizeioberkommissarin|Polizeihauptkommissar|Polizeihauptkommissarin"
    "|Kriminalkommissar|Kriminalkommissarin|Kriminaloberkommissar|Kriminaloberkommissarin"
    "|Kriminalhauptkommissar|Kriminalhauptkommissarin",
    "Gericht": "Richter|Richterin|RiAG|RinAG|Rechtsanwalt|Rechtsanwältin|RA|RAin|RAin|Anwalt|Anwältin"
    "|Staatsanwalt|Staatsanwältin|Rechtspfleger|Rechtspflegerin",
    "Person": "Melder|Melderin|Mitteiler|Mitteilerin|Anrufer|Anruferin|Zeuge|Zeugin|Pfarrer|Pfarrerin|Pastor|Pastorin|Imam|Diakon|Diakonin|Nachname|Vorname|Name|Herr|Frau",
}
"""What stands in the placeholder, and the words that announce such a person."""

ROLE_OF: dict[str, str] = {word: role for role, words in ROLES.items() for word in words.split("|")}
FAMILY_ROLES = frozenset(
    {"Mutter", "Vater", "Kind", "Geschwisterkind", "Großmutter", "Großvater", "Tante", "Onkel"}
    | {"Pflegemutter", "Pflegevater", "Stiefmutter", "Stiefvater", "Lebensgefährte"}
)

TITLES = (
    r"Frauen|Frau|Fr\.|Herrn|Herren|Herr|Hrn\.|Hr\.|Dr\.(?:\s?(?:med|phil|jur|iur|theol|rer\.\s?\w{3}|habil)\.)*|Doktor|Professorin|Professor|Prof\.|Baronin|Freifrau|Freiherr|Gräfin|Familien|Familie|Fam\.|Eheleuten?"
    r"|(?:Dipl|Rel|Soz|Heil)\.-(?:[A-ZÄÖÜ][a-zäöü]{1,5}\.-?)?(?:[A-ZÄÖÜ]?[a-zäöü]{1,20}\.?)|PD(?=\sDr)"
    r"|Ehepaar|Geschwistern?|OStR(?:in)?|StR(?:in)?|Sir|Madame|Monsieur|Mme\.?|Abla|Abi|Hodscha|Anne|Teta"
)
"""Forms of address: the capitalised word after them is a name, whatever else it means."""

SHORT_ROLES = (
    r"Koll\.|Sekr\.|Erz\.|Lehrk\.|Schull\.|Dolm\.|SozArb\.|Schw\.|Sr\.|Prakt\.|Bearb\.|Verf\.|Vertr\.|Ltg\.|Stellv\.|Heb\.|Ass\."
    r"|TL|SGL|MFA|OA|OÄ|POK(?:'?in)?|PHK(?:'?in)?|PK(?:'?in)?|PHM(?:'?in)?|POM(?:'?in)?|KHK(?:'?in)?|KOK(?:'?in)?|RiAG|RAin|RA"
)
"""Short forms of professional roles; telegram style puts nothing but a name behind them."""
LOWER_ROLES = (
    r"km|kv|kind|junge|mädchen|tochter|sohn|bruder|schwester|schw\.?|sr\.?|koll\.?|kollegin|kollege|sekr\.?|hebamme|familienhebamme"
    r"|nachbar(?:in)?|lehrerin|lehrer|klassenlehrerin|klassenlehrer|erzieherin|erzieher|dolm\.?|pok|phk|pk|dienst:|diktat|rufbereitschaft"
    r"|ablösung|gez\.|gegengelesen|gesehen|heißt|heisst|nachname|vorname|name|namens|genannt|gen\.|eigtl\.|geb\.|leiterin|leiter"
    r"|vater ist herr|mutter ist frau|ärztin|arzt|betreuerin|betreuer|tl|spfh|cousin|cousine|kumpel|mitbewohner|freund|freundin|partner|anfahrt mit|an"
)
LOWER_TITLES = r"frau|fr\.?|herrn?|hrn?\.?|dr\.?|prof\.?|familie|fam\.?|sr\.?|oma|opa|tante|onkel"
"""The same in chats and dictations."""

PARTICLES = (
    r"(?:von der|von dem|von den|von und zu|von|van der|van den|van de|van 't|van|v\. ?d\.|v\.|de la|de los|de|del|della"
    r"|di|da|dos|do|du|la|le|ten|ter|te|bin|ben|bint|ibn|abu|umm|al|el|ould|af|av)"
)
WEAK_PARTICLES = r"(?:vom|zur|zum|zu|der|den|am)"
"""Belong to a name only directly behind a form of address: `Frau zur Nieden`."""

_UPPER_RANGES = (
    "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƏƠƯǍǏǑǓȘȚΆΈ-ΏΑ-ΫЀ-ЯҐӘ"
)
_VIETNAMESE = "".join(chr(code) for code in range(0x1E00, 0x1F00) if chr(code).isupper())
UPPER = f"[{_UPPER_RANGES}{_VIETNAMESE}]"
"""A capital letter of the Latin, Greek or Cyrillic script, for use in patterns."""
LETTER = r"[^\W\d_\u0300-\u036f]"
TAIL = r"(?:[^\W\d_]|[\u0300-\u036f])"
WORD = rf"(?:(?:[a-z]{{1,3}}['’]|el-|al-|ben-|bin-|an-|as-))?{UPPER}{TAIL}{{0,40}}(?:['’`]{TAIL}{{1,30}})?(?:-\n?{TAIL}{{1,40}}(?:['’]{TAIL}{{1,30}})?){{0,4}}"
"""A capitalised word: hyphens, an apostrophe inside and a hyphen at the line's end belong to it."""
INITIAL = rf"(?:{UPPER}\.-)?(?:{UPPER}|Th|Ch|Ph|St|Sch|Kh|Lj|Dž|Sh)\."

_WORD_START = re.compile(WORD)


def is_capitalised(word: str) -> bool:
    """Tells whether a word begins with a capital of any script that has them."""
    return bool(_WORD_START.match(word))

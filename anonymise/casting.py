"""What an entity is in the case, from what the text says around its mentions: mother, child, BSD, Kita."""
# ruff: noqa: E501  (tables and patterns read best on one line)

import re
from collections import Counter
from collections.abc import Sequence

from anonymise.mentions import A_CHILDS_AGE, CALLED_BEHIND
from anonymise.model import Identifier, Kind
from anonymise.placeholders import LABELS
from anonymise.recognisers.roles import ROLE_OF
from anonymise.recognisers.type_words import type_label

_EXACT: dict[str, str] = {
    word: label
    for label, words in {
        "Kinderärztin": "Kinderärztin|Jugendärztin",
        "Kinderarzt": "Kinderarzt|Jugendarzt",
        "Hausärztin": "Hausärztin",
        "Hausarzt": "Hausarzt",
        "Familienhebamme": "Familienhebamme|Fam-Heb|FamHeb",
        "Richterin": "Richterin|Familienrichterin|RinAG",
        "Richter": "Richter|Familienrichter|RiAG",
        "Verfahrensbeistand": "Verfahrensbeistand|Verfahrensbeiständin|VB",
        "Klassenlehrerin": "Klassenlehrerin",
        "Klassenlehrer": "Klassenlehrer",
        "Schulleitung": "Schulleiterin|Schulleiter|Schulleitung|Rektorin|Rektor|Schull",
        "Kita-Leitung": "Kita-Leitung|Kitaleitung|Kitaleiterin|Kita-Leiterin",
        "Schulsozialarbeit": "Schulsozialarbeiterin|Schulsozialarbeiter",
        "Tagesmutter": "Tagesmutter",
        "Psychologin": "Psychologin",
        "Psychologe": "Psychologe",
        "Therapeutin": "Therapeutin|Ergotherapeutin|Physiotherapeutin|Psychotherapeutin",
        "Therapeut": "Therapeut|Ergotherapeut|Physiotherapeut|Psychotherapeut",
        "Logopädin": "Logopädin",
        "Logopäde": "Logopäde",
        "Psychiaterin": "Psychiaterin",
        "Psychiater": "Psychiater",
        "Frauenärztin": "Frauenärztin|Gynäkologin",
        "Frauenarzt": "Frauenarzt|Gynäkologe",
        "Arzt": "Arzt|Oberarzt|Chefarzt|Stationsarzt|Assistenzarzt",
        "Erzieher": "Erzieher|Bezugserzieher",
        "Dolmetscherin": "Dolmetscherin|Sprachmittlerin",
        "Dolmetscher": "Dolmetscher|Sprachmittler|Dolm",
        "Rechtsanwältin": "Rechtsanwältin|Anwältin|RAin",
        "Rechtsanwalt": "Rechtsanwalt|Anwalt|RA",
        "Familienhilfe": "Familienhelferin|Familienhelfer",
        "Fachkraft SPFH": "SPFH",
        "Fachkraft FGKiKP": "FGKiKP",
    }.items()
    for word in words.split("|")
}
"""Words that tell more than the common label of their kind."""
_BODY = r"(?:BSD|ASD|RSD|KSD|PKD|KJGD|SPFH|FGKiKP|SPZ|KJP|Jugendamt|Gesundheitsamt|Clearingstelle|Jobcenter|Frühförderung|Kita|Schule|Klinik|Polizei)"
_TITLE = r"(?:(?:Frau|Herrn?|Fr\.|Hrn?\.|Dr\.|Prof\.|med\.)\s*)*"
_ROLE_BEFORE = re.compile(
    rf"(?P<role>[\w'-]+?)(?P<dot>\.)?:?,?\s*\|?\s*(?:des Kindes|d\. Kd\.)?\s*{_TITLE}[„(]?$"
)
_BODY_BEFORE = re.compile(
    rf"(?<!\w)(?<!\bin der )(?P<body>{_BODY})(?:-?(?:Fachkraft|Mitarbeiterin|Mitarbeiter|Kollegin))?[:,]?\s*\|?\s*{_TITLE}$"
)
_FORM_OF_ADDRESS = re.compile(r"(?:Frau|Herrn?|Fr\.|Hrn?\.|Dr\.)\s*$")
_CLOSED = re.compile(r"\)|,\s?(?:\d|geb|\*)|\s\(")
"""Behind a name in brackets: `KM (Ayşe, 24)`, but not `KV (Mia, Ben): Torsten`."""
_SHORTENED = frozenset(
    "Kd Pat Gesch Halbschw Halbbr Leibl Heb Fam-Heb Sr Schw SozArb Koll Dolm Ltg Sekr Bearb Erz Lehrk Schull"
    " Teamltg Gruppenltg".split()
)
"""Roles that a dot may shorten; behind another one it ends the sentence."""
_RELATED = re.compile(
    rf"(?P<who>[A-ZÄÖÜ][\w-]+) (?:der|des|seiner|ihrer|seines|ihres) (?P<whose>[A-ZÄÖÜ][\w-]+),\s{_TITLE}$"
)
_KIN = {"Schwester": "Tante", "Bruder": "Onkel", "Mutter": "Großmutter", "Vater": "Großvater"}
_SIDES = {"Mutter": " mütterl.", "Vater": " väterl."}
_HEADING = re.compile(r"\s*(?!Kind|KM|KV|Mutter|Vater|Sohn|Tochter)[\w-]+:\s*[„(]?$")
_ENTRY = re.compile(r"\s*(?:$|\n|;|\||,(?! ?geb)|\((?!\d))")
"""`Hebamme: Liva lacht` begins a report of the midwife; `Hebamme: Anna Wolf` on its own is an entry."""
_FAMILY_BEFORE = re.compile(r"(?:[Ff]amilien?|[Ff]am\.|Eheleuten?|Ehepaar)\s*$")
_PARENT_BEFORE = re.compile(r"\b(?:Mutter|Vater|Eltern) von $")
_CARED_FOR = re.compile(r"(?<=s) (?:Erzieher|Bezugserzieher|Lehrer|Klassenlehrer|Kita|Einschulung)")
"""Behind a first name in the genitive they tell of a child: `Leons Erzieherin`."""
_SIDE_BEFORE = re.compile(
    rf"(?:(?P<first>[Mm]ütterl|[Vv]äterl)\w*\.?\s+)?(?P<who>Oma|Opa|Großmutter|Großvater|GM|GV)(?:\s\(?(?P<second>mütterl|väterl|ms|vs)\w*\.?\)?)?[:,]?\s*{_TITLE}$"
)
_BEHIND = re.compile(
    rf"\s?(?:\(|,\s|\s?\|\s?|\svom\s|\svon der\s|\saus der\s|\s–\s)(?:(?:die|der|zuständige[rn]?|neue[rn]?|unsere?)\s){{0,2}}(?:(?P<body>{_BODY})(?!\w)|(?P<role>[A-ZÄÖÜ][\w-]+)(?=[),;.|\n]|\s(?:der|des|im|in|und|von)\s|$))"
)


def cast(text: str, identifiers: Sequence[Identifier]) -> dict[str, str]:
    """Gives the label of each entity in reading order; the role most often told for a person decides.

    Dates and quasi-identifiers have none.
    """
    votes: dict[str, Counter[str]] = {}
    for identifier in identifiers:
        if identifier.kind is not Kind.DATE and not identifier.trait:
            votes.setdefault(identifier.entity, Counter())[_label(text, identifier)] += 1
    return {entity: _decided(count) for entity, count in votes.items()}


def _decided(votes: Counter[str]) -> str:
    told = [label for label, _ in votes.most_common() if label not in LABELS.values()]
    if not told:
        return votes.most_common(1)[0][0]
    return next((label for label in told if label != told[0] and label.startswith(told[0] + " ")), told[0])


def _label(text: str, identifier: Identifier) -> str:
    surface = text[identifier.start : identifier.end]
    if identifier.kind is Kind.PERSON:
        return _role(text, identifier)
    if identifier.kind is Kind.ORG:
        return type_label(surface) or LABELS[Kind.ORG]
    if identifier.kind is Kind.ADDRESS and not any(c.isdigit() for c in surface):
        return "Straße"
    return LABELS[identifier.kind]


def _role(text: str, person: Identifier) -> str:
    before = text[max(0, person.start - 50) : person.start].rsplit("\n", 1)[-1]
    if _FAMILY_BEFORE.search(before) and not CALLED_BEHIND.match(text, person.end):
        return "Familie"
    if side := _SIDE_BEFORE.search(before):
        known = side["first"] or side["second"]
        return ROLE_OF[side["who"]] + (f" {'mütterl' if known[0] in 'mM' else 'väterl'}." if known else "")
    if " " not in text[person.start : person.end] and (
        _PARENT_BEFORE.search(before) or _CARED_FOR.match(text, person.end)
    ):
        return "Kind"
    if _HEADING.match(before) and not _ENTRY.match(text[person.end : person.end + 8]):
        before = ""
    if related := _RELATED.search(before):
        return _of_a_parent(related["who"], related["whose"]) or LABELS[Kind.PERSON]
    role = _told_before(before, text, person)
    behind = _BEHIND.match(text, person.end)
    body = _BODY_BEFORE.search(before) or (behind if behind and behind["body"] else None)
    if body and role in ("", "Fachkraft"):
        return f"Fachkraft {body['body']}"
    if not role and A_CHILDS_AGE.match(text, person.end) and not _FORM_OF_ADDRESS.search(before):
        return "Kind"
    return role or (label_of(behind["role"]) if behind and behind["role"] else "") or LABELS[Kind.PERSON]


def _told_before(before: str, text: str, person: Identifier) -> str:
    """The label that the word before a name tells, where it is said of this person."""
    found = _ROLE_BEFORE.search(before)
    if not found or (found["dot"] and found["role"] not in _SHORTENED):
        return ""
    if before.endswith("(") and not _CLOSED.match(text, person.end):
        return ""
    if text.startswith(("v. ", "von "), person.start) and found["role"][0].isupper():
        return ""
    if found["role"] == "Schw" and A_CHILDS_AGE.match(text, person.end):
        return "Geschwisterkind"
    label = label_of(found["role"])
    return "" if label in ("Kind", "Geschwisterkind") and _FORM_OF_ADDRESS.search(before) else label


def _of_a_parent(who: str, whose: str) -> str:
    """`Schwester der Mutter, Şirin`: who that is to the child."""
    parent = label_of(whose) or label_of(whose.removesuffix("s"))
    if who in _KIN and parent in _SIDES:
        return _KIN[who] + (_SIDES[parent] if _KIN[who].startswith("Groß") else "")
    return label_of(who)


def label_of(word: str) -> str:
    """Gives the label that a word for a role stands for; empty where it tells none."""
    label = _EXACT.get(word) or ROLE_OF.get(word, "")
    return "" if label == LABELS[Kind.PERSON] else label

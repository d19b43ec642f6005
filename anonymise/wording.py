"""How a generalisation reads in its sentence: case, gender and ending of what it takes the place of."""
# ruff: noqa: E501  (tables and patterns read best on one line)

import re
from dataclasses import dataclass

_DATIVE = frozenset("aus mit nach von bei seit zu in auf an gegenüber außer wegen trotz während vor".split())
_ACCUSATIVE = frozenset(
    "durch für gegen ohne um über hat haben hatte habe spricht sprechen versteht lernt nur gut".split()
)
_IS = re.compile(
    r"(?i)\b(?:ist|war|sind|waren|sei|wurde|wird|bin)(?: (?:auch|selbst|sehr|beide|alle|früher|jetzt))?\s$"
)
_BEFORE = re.compile(r"([^\W\d_]+)\s$")
_FEMININE = re.compile(
    r"(?i)(?:ung|heit|keit|schaft|tion|ie|ik|e|in|ose|itis|flucht|haft|suche|geburt|fahrt|ei|schweiz)$"
)
_NOUN_PHRASE = re.compile(
    r"(?!(?:in|im|ins|aus|auf|bei|beim|zur|an|am|durch|zu|vom|ums) )(?:[a-zäöüß-]+ ){1,2}[A-ZÄÖÜ]\w+$"
)
"""An adjective with its noun, `postpartale Psychose`: what stands for it is a noun too."""
_ENDING = re.compile(r"e[nrsm]?$")


@dataclass(frozen=True, slots=True)
class Wording:
    """One generalisation as a phrase of its own, and as the noun behind the article that stands there."""

    plain: str
    dative: str
    accusative: str
    masculine: str
    feminine: str
    neuter: str
    genitive: str
    """Behind des and eines."""
    adjective: str = ""
    """The stem that stands for a small word: `gehörlose Mutter`, `sie ist gehörlos`."""


WORDINGS: dict[str, Wording] = {
    wording.plain: wording
    for wording in (
        Wording("ein anderes Land", "einem anderen Land", "ein anderes Land", "Staat", "Region", "Land", "Landes"),
        Wording("andere Sprache", "einer anderen Sprache", "eine andere Sprache", "Dialekt", "Sprache", "Idiom", "Idioms", "anderssprachig"),
        Wording("seltene Erkrankung", "einer seltenen Erkrankung", "eine seltene Erkrankung", "Befund", "Erkrankung", "Leiden", "Leidens", "selten erkrankt"),
        Wording("ein Ereignis", "einem Ereignis", "ein Ereignis", "Vorfall", "Begebenheit", "Ereignis", "Ereignisses", "von einem Ereignis betroffen"),
        Wording("öffentlicher Bericht", "einem öffentlichen Bericht", "einen öffentlichen Bericht", "Bericht", "Meldung", "Medienecho", "Berichts"),
        Wording("Beruf", "einem Beruf", "einen Beruf", "Berufstätige", "Fachperson", "Fachpersonal", "Berufstätigen"),
        Wording("Arbeitsplatz", "einem Arbeitsplatz", "einen Arbeitsplatz", "Arbeitsplatz", "Arbeitsstelle", "Unternehmen", "Unternehmens"),
        Wording("Aufenthaltsstatus", "einem Aufenthaltsstatus", "einen Aufenthaltsstatus", "Aufenthaltsstatus", "Aufenthaltsregelung", "Aufenthaltsrecht", "Aufenthaltsrechts", "mit Aufenthaltsstatus"),
        Wording("ein Hobby", "einem Hobby", "ein Hobby", "Zeitvertreib", "Freizeitgruppe", "Hobby", "Hobbys"),
        Wording("besondere Wohnform", "einer besonderen Wohnform", "eine besondere Wohnform", "Wohnplatz", "Unterkunft", "Zuhause", "Zuhauses"),
        Wording("eine große Familie", "einer großen Familie", "eine große Familie", "Familienverband", "Familie", "Familienleben", "Familienlebens"),
        Wording("weitere Kinder", "weiteren Kindern", "weitere Kinder", "weiteren Kinder", "weiteren Kinder", "weiteren Kinder", "weiteren Kinder"),
        Wording("zu mehreren", "zu mehreren", "zu mehreren", "zu mehreren", "zu mehreren", "zu mehreren", "zu mehreren"),
        Wording("Religion", "einer Religion", "eine Religion", "Glaube", "Religion", "Bekenntnis", "Bekenntnisses", "religiös"),
    )
}  # fmt: skip
_ARTICLES: dict[str, str] = {
    **dict.fromkeys("den einen keinen seinen ihren".split(), "masculine"),
    **dict.fromkeys("die eine einer zur keine seine ihre deren seiner ihrer".split(), "feminine"),
    **dict.fromkeys("dem einem im am vom beim zum das ein ins ans seinem ihrem kein".split(), "neuter"),
    **dict.fromkeys("des eines seines ihres".split(), "genitive"),
}
_ORIGIN = "andere Herkunft"
_PERSON = "Person aus einem anderen Land"
_THINGS = "Staatsangehörigkeit|Staatsbürgerschaft|Nationalität|Herkunft|Abstammung|Wurzeln|Pass|Reisepass|Papiere|Gemeinde|Kirche|Sprache|Muttersprache|Dialekt|Abitur|Minderheit|Volksgruppe|Glaubens?|Community|Kulturverein|Verein"
_PEOPLE = "Staatsangehörige[rn]?|Staatsbürger(?:in)?|Familie|Großfamilie|Mutter|Vater|Eltern|Kindesmutter|Kindesvater|KM|KV|Kind|Kinder|Frau|Mann|Großmutter|Großvater|Oma|Opa|Großeltern|Verwandten?|Soldat(?:in)?|Nachbarin"
OTHER_FORMS = (
    rf"andere[nrsm]? (?:{_THINGS})|anderer Herkunft|ausländische?[nrsm]?(?: (?:{_PEOPLE}))?|(?:Frau|Mann|Mannes|Menschen) aus einem anderen Land"
    r"|anderssprachige?[nrsm]?|selten erkrankte?[nrsm]?|religiöse?[nrsm]?|an einem Arbeitsplatz|durch einen öffentlichen Bericht|in einem öffentlichen Bericht"
)
"""What else than the table gives may stand in brackets, as a pattern."""


def worded(told: str, text: str, start: int, end: int) -> str:
    """Gives the generalisation as it reads in place of these characters of the text."""
    before, surface = text[max(0, start - 40) : start], text[start:end]
    if told == _ORIGIN:
        return _origin(before, surface)
    if told == _PERSON:
        return _person(_last(before), surface)
    if told not in WORDINGS:
        return told
    wording, last = WORDINGS[told], _last(before)
    if surface[0].islower() and not (
        told not in ("Religion", "Aufenthaltsstatus") and _NOUN_PHRASE.match(surface)
    ):
        return _small(wording, before, surface)
    if last == "der":
        return wording.feminine if _FEMININE.search(surface) else wording.masculine
    if last in _ARTICLES:
        return _weak(getattr(wording, _ARTICLES[last]), last)
    if told in ("Beruf", "Arbeitsplatz", "Aufenthaltsstatus"):
        return wording.plain
    if last in _DATIVE:
        return wording.dative
    return wording.accusative if last in _ACCUSATIVE else wording.plain


def _last(before: str) -> str:
    found = _BEFORE.search(before)
    return found.group(1).lower() if found else ""


def _weak(noun: str, article: str) -> str:
    return noun + "n" if noun == "Berufstätige" and article not in ("der",) else noun


def _small(wording: Wording, before: str, surface: str) -> str:
    """For an adjective, or a phrase with its own preposition (`in der Zeitung`, `im Rathaus`)."""
    if surface.startswith("durch "):
        return f"durch {wording.accusative}"
    if re.match(r"(?:in|im|ins|aus|auf|bei|beim|zur|an|am) ", surface) or surface == "viral":
        own = {"Arbeitsplatz": "an", "öffentlicher Bericht": "in"}.get(wording.plain)
        return f"{own} {wording.dative}" if own else wording.adjective or wording.plain
    ending = _ENDING.search(surface)
    if not wording.adjective or not (ending or _IS.search(before)):
        return wording.plain
    return wording.adjective + (ending.group() if ending and " " not in wording.adjective[:5] else "")


def _origin(before: str, surface: str) -> str:
    """`ausländische Familie`, `anderen Pass`; alone and unbent `andere Herkunft`."""
    word, _, noun = surface.partition(" ")
    ending = _ENDING.search(word)
    if ending and re.fullmatch(rf"{_THINGS}|{_PEOPLE}", noun):
        return f"{'ander' if re.fullmatch(_THINGS, noun) else 'ausländisch'}{ending.group()} {noun}"
    if not noun and ending:
        return f"ausländisch{ending.group()}"
    return "anderer Herkunft" if _IS.search(before) else _ORIGIN


def _person(article: str, surface: str) -> str:
    plural = surface.endswith(("innen", "nen")) or (
        surface.endswith(("en", "n")) and not surface.endswith("in")
    )
    if surface.endswith("in"):
        return "Frau aus einem anderen Land"
    if article in ("der", "ein", "den", "dem", "einen", "einem", "kein"):
        return "Mann aus einem anderen Land"
    if article in ("des", "eines"):
        return "Mannes aus einem anderen Land"
    return "Menschen aus einem anderen Land" if plural else _PERSON

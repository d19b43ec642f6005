"""The papers a family holds, or lacks: titles, permits, procedures of asylum, paragraphs."""
# ruff: noqa: E501  (tables and patterns read best on one line)

import re
from collections.abc import Iterator

from anonymise.recognisers.base import Trait

UNTOLD = r"(?i:unbek|nicht|n\. ?b|k\. ?A|deutsch(?:e|es)?\b(?!-)|ungeklärt\b|offen|siehe|s\. ?o|entfällt|und|die|der|das|ist|wird|wurde|kein|liegt)"
"""What stands in a form where nothing, or nothing rare, is told."""
_STATUS = (
    r"(?:vorübergehende[rnm]?|humanitäre[rnm]?|nationale[rnm]?|temporäre[rnm]?|internationale[rnm]?|komplementäre[rnm]?) (?:Schutz(?:es)?|Aufnahme|Aufenthalt|Aufenthaltstitel|Abschiebeverbot|Abschiebungsverbot)|Massenzustrom\w{0,12}|Ukraine-?(?:Aufenthalts\w{5,15}|Status)|als offensichtlich unbegründet (?:abgelehnt)?|Abschiebeverbot\w{0,2}|Abschiebungsandrohung|Abschiebungshaft|Ausweisung(?:sverfügung)?|Ausreisefrist|[Ff]reiwillige[rn]? Ausreise|Rücküberstellung"
    r"|Asyl (?:beantragt|erhalten|bekommen)|(?:Landes)?[Ee]rstaufnahme(?:einrichtung|stelle|lager)\w{0,2}|(?<=in der )Erstaufnahme(?= untergebracht| in [A-ZÄÖÜ]|[,.] )|ANKER-Zentrum|AnkER-Zentrum|Ankerzentrum|EAE|ZUE|Umverteilung(?:sbescheid)?|Ortskraft|Ortskräfte|Aufnahmezusage|Aufnahmeprogramm|Resettlement|Konventionspass|[Bb]laue[rn]? (?:Flüchtlings)?pass|Reiseausweis für (?:Flüchtlinge|Staatenlose|Ausländer)|Ausweisersatz|Vaterschaftsvisum|Familienasyl|Drittstaatsangehörig\w{0,2}|AsylbLG|Analogleistungen"
    r"|(?:AE|Titel|Duldung|Aufenthalt|Aufenthaltserlaubnis)? ?(?:nach |gem\. |gemäß |i\. ?S\. ?d\. )?§{1,2} ?\d{1,3} ?[a-z]?(?: ?\(\d[a-z]?\)| Abs\.? ?\d[a-z]?)?(?: (?:S\.|Satz|Nr\.) ?\d)* ?(?:AufenthG|AsylG|AsylVfG|AufenthV)"
    r"|"
    r"Duldung|geduldete?[nr]?|Kettenduldung|Ausbildungsduldung|subsidiäre[rnm]? Schutz(?:status)?|subsidiär schutzberechtigt|subsidiär geschützt|Aufenthaltsgestattung|Aufenthalts(?:erlaubnis|erl\.)(?: (?:nach|gem\.|gemäß) § ?\d+[a-z]?(?: (?:Abs\. ?\d+|Abs ?\d+|S\. ?\d+))*(?: AufenthG)?)?|Niederlassungserlaubnis|Aufenthaltstitel(?:s)?"
    r"|Aufenthaltsstatus|Fiktionsbescheinigung|Grenzübertrittsbescheinigung|Abschiebungsverbot(?:es|s)?|Abschiebehaft|Ausreisepflicht|ausreisepflichtig\w{0,40}|vollziehbar ausreisepflichtig|Asylverfahren|Asylantrag|Asylfolgeantrag|[Aa]sylberechtigt\w{0,40}|Asylsuchende\w{0,40}|Asylbewerber\w{0,40}|Flüchtlings(?:eigenschaft|anerkennung|pass|unterkunft|heim|lager|kind(?:er)?)|Flüchtlingsschutz|Flüchtlingsstatus"
    r"|anerkannte[rn]? (?:Flüchtling\w{0,40}|Asylberechtigte\w{0,40})|staatenlos\w{0,40}|Staatenlose\w{0,40}|ungeklärte[rn]? Staatsangehörigkeit|ohne Papiere|ohne gültige Papiere|ohne Aufenthaltstitel|illegal im Land|Blaue Karte(?: EU)?|Spätaussiedler\w{0,40}|Kontingentflüchtling\w{0,40}|§ ?24 AufenthG|Chancenaufenthalt\w{0,40}|Dublin-(?:Verfahren|Fall)|Schutzstatus|Visum zum Familiennachzug|Abschiebung|Asyl|Einbürgerung|unbegleitet\w{0,40} minderjährig\w{0,40}(?: (?:Flüchtling|Geflüchtet)\w{0,40})?|(?:AE|NE|BÜMA|Fiktion|Gestattung)(?= (?:bis|läuft|abgelaufen|verlängert))|UMA|umA|UmA|UMF|Bleiberecht\w{0,8}|Aufenthaltsrecht|(?:[Uu]nbefristete[rn]?|[Bb]efristete[rn]?|[Uu]nsichere[rnm]?|[Ii]llegale[rn]?) Aufenthalt(?:s(?:titel|status|erlaubnis))?|[Rr]esidenzpflicht|[Ww]ohnsitzauflage|[Aa]nkunftsnachweis|[Pp]assersatz\w{0,10}|[Pp]asslos\w{0,2}|Härtefallantrag|Härtefallkommission|EU-Bürger(?:in)?|EU-Staatsangehörig\w{1,5}|[Ff]reizügigkeit\w{0,12}|[Dd]oppelstaat\w{1,14}|[Dd]oppelte[rn]? Staats\w{5,18}|Doppelpass|[Zz]wei (?:Pässe|Staatsangehörigkeiten)|[Dd]rittstaat\w{0,14}|Aussiedler\w{0,8}|Heimatvertrieben\w{0,2}|[Ff]amiliennachzug|[Ff]amilienzusammenführung|(?:Touristen|Besuchs|Studenten|Arbeits|Schengen|National)-?visum|Visum(?: (?:ist )?abgelaufen)?|Au-pair\w{0,12}|[Ii]llegal(?:isiert\w{0,2})?(?= in Deutschland| eingereist| hier)|[Pp]apierlos\w{0,2}|[Uu]ndokumentiert\w{0,2}|abgeschoben|abgelehnte[rn]? Asyl\w{3,15}|Asylfolgeverfahren|Resettlement\w{0,12}|(?:AE|Titel|Duldung|Aufenthalt|Aufenthaltstitel)?(?: ?(?:nach|gem\.|gemäß|i\. ?S\. ?d\.) )?§{1,2} ?\d+[a-z]?(?: ?\(\d[a-z]?\)| Abs\.? ?\d[a-z]?)?(?: (?:S\.|Satz|Nr\.) ?\d)* ?(?:AufenthG|AsylG|AsylVfG|AufenthV|FreizügG(?:/EU)?)|Geflüchtet\w{0,40}|geflüchtet\w{0,40}|geflohen|Flüchtling(?:e|en|s)?(?:familie)?|Kriegsflüchtling\w{0,40}|Bootsflüchtling\w{0,40}"
)
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:Aufenthalt(?:sstatus|stitel|srecht)?|AufTitel|Status|Titel):[ \t]{{0,8}}(?P<span>(?!{UNTOLD})(?:[a-zäöü-]{{4,20}}(?:er|e|es) )?(?:Schutz|Titel|Aufenthalt|Duldung|Visum|Gestattung|Erlaubnis|AE|NE|AG|Asyl|Status|EU|Fiktion)[\w-]{{0,20}})",
        rf"(?<![\w-])(?P<span>(?:{_STATUS})(?: ?(?:nach|gem\.|gemäß|i\. ?S\. ?d\.|\()? ?§{{1,2}} ?\d+[a-z]?(?: ?\(\d[a-z]?\)| Abs\.? ?\d[a-z]?)?(?: (?:S\.|Satz|Nr\.) ?\d)*(?: (?:AufenthG|AsylG|AsylVfG))?)?)(?!\w)",
    )
)


def residence(text: str) -> Iterator[Trait]:
    """Gives what a text tells of a right to stay, in words, short forms and paragraphs."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if text.endswith(("für ", "Für "), 0, match.start("span")):  # whom an office is there for
                continue
            yield Trait(*match.span("span"), "residence", "Aufenthaltsstatus")

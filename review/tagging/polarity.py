"""How a sentence says that things went: badly, well, badly and then caught up, or unclear."""

import re

from review.model import Polarity

WENT_WELL = frozenset({Polarity.SUCCESS, Polarity.RESOLVED})
"""Things went well, from the start or in the end."""

_REPAIRED = re.compile(
    r"nachgeholt|nachgereicht|nachgetragen|nachgeliefert|ausgeräumt|behoben|bereinigt"
    r"|(?:dann|jedoch|inzwischen|mittlerweile|schließlich|daraufhin|anschließend|konnte"
    r"|wurde|ließ sich"
    r"|hat sich|aber)\b[^.;]*\b(?<!nicht )(?:geklärt|gelöst|korrigiert|beigelegt|aufgefangen)\b"
    r"|(?:zunächst|anfangs|zuerst|erst)\b[^.;]*\b(?:dann|jedoch|nach rückruf|aber)\b[^.;]*"
    r"\b(?:geklärt|erreicht|erledigt|vereinbart|geeinigt|zurückgerufen|vor)\b"
    r"|lag(?:en)? (?:aber |jedoch )?zur (?:beratung|entscheidung|besprechung)"
    r"|seither (?:läuft|klappt|gilt)"
    r"|(?:einen|zwei|drei|vier) tage? später (?:statt|nachgeholt|da)\b|überbrückt|(?:konnte"
    r"|wurde) (?:\w+ )?gehalten"
    r"|(?:inzwischen|zwischenzeitl\w*\.?) (?:\w+ )?(?:eingegangen|erledigt|geklärt|vor)"
    r"|trotz hoher auslastung"
    r"|noch rechtzeitig|entschuldigt\w* sich|lückenlos aufgefangen"
)
_SUCCESS = re.compile(
    r"(?:noch )?am (?:selben|gleichen) (?:tag|nachmittag|vormittag|abend)"
    r"|am nächsten (?:tag|morgen) (?:zurück|wieder)"
    r"|\b(?:umgehend|unverzüglich|reibungslos|nahtlos|vorbildlich|lückenlos|verlässlich"
    r"|zügig|zeitnah\w*)\b"
    r"|gut (?:geklappt|funktioniert|abgestimmt|verlaufen)|verlief gut|hat (?:gut )?geklappt"
    r"|dank(?:e|en)? (?:für|dass)"
    r"|vollständig übergeben|übereinstimmend|einvernehm\w*"
    r"|gemeinsam(?:e[rn]?)? (?:einschätzung|schutzplan|hilfeplan)"
    r"|ohne unterbrechung|unstrittig|sehr (?:hilfreich|gründlich|gut)|pünktlich"
    r"|innerhalb (?:von |einer? )?(?:zwei tagen|woche\b|eines tages|24)"
    r"|schon am (?:zweiten|nächsten|ersten) tag|vorbereitet wurde"
    r"|vollständig (?:eingegangen|vor)|schriftlich vereinbart"
    r"|ausgefüllt (?:vor|und)|wie (?:geplant|vereinbart|verabredet)|gemäß"
    r"|gemeinsam (?:aufgeschrieben|ausgefüllt)"
    r"|füllte\w* gemeinsam|wird (?:die |das )?\w+ gemeinsam"
    r"|engmaschige\w* austausch|rund um die uhr erreichbar"
    r"|von allen unterschrieben"
    r"|wurden? (?:\w+ ){0,4}(?:geklärt|abgestimmt|festgelegt|protokolliert|hinzugezogen"
    r"|eingeladen|beteiligt)\b"
)
_DOUBLE_NEGATION = re.compile(r"\bnicht ohne (?:\w+ )?(?:rückmeldung|absprache|rücksprache|beratung)\b")
_HEDGED = re.compile(r"\b(?:möglicherweise|vielleicht|eventuell|evtl|womöglich|nicht auszuschließen)\b")
_DENIAL = re.compile(
    r"\b(?:kein\w*|nicht|nichts|nix|nie|niemals|niemand\w*|nirgends|weder|ohne|erst|kaum"
    r"|fehlt\w*|leider"
    r"|bis heute|blieb\w*|unklar|zu spät|obwohl|lediglich|vergeblich|hätten?|abgesagt|verschoben"
    r"|vergingen|warte(?:zeit|liste)\w*|überlast\w*|hinterher\w*|uneinig\w*|verwies\w*|verweist)\b"
)
_COMPLAINT = re.compile(
    r"\b(?:niemand\w*|keiner|nie|nirgends|weder|bis heute|bislang|bisher|jede[rs]? (?:für"
    r"|mit|ging|verfolgte|dachte)"
    r"|erst (?:als|nach\w*|am|im|durch|beim|von)|erfuhr\w*|ging\w* davon aus|hieß es"
    r"|dachte\w*|obwohl|statt\b"
    r"|ohne dass|unklar\w*|seither|vergeb(?:lich|ens)|zum (?:dritten|vierten) mal"
    r"|trotz mehrfach\w*|blieb\w*"
    r"|verging\w*|lediglich|wusste\w* (?:nicht|nichts)|weiß (?:nicht|nichts|hier)"
    r"|nicht mehr|ob \w+)\b"
)
_REPORTED = re.compile(
    r"\b(?:sei|seien|habe|werde|dürfe|könne|müsse|solle|wolle|wisse|gebe|fehle|halte|liege"
    r"|gehe|komme|hieß es)\b"
)


def read_polarity(sentence: str, following: str = "") -> Polarity:
    """Return how the lower-cased sentence ends; `following`, the next one, may tell of a repair."""
    if _REPAIRED.search(sentence) and not _denied_repair(sentence):
        return Polarity.RESOLVED
    if _DOUBLE_NEGATION.search(sentence) or (_SUCCESS.search(sentence) and not denies(sentence)):
        return Polarity.SUCCESS
    if _follow_up(following):
        return Polarity.RESOLVED
    return Polarity.UNCLEAR if _HEDGED.search(sentence) else Polarity.FAILURE


def went_well_wording(sentence: str) -> list[tuple[int, int]]:
    """Return where the lower-cased sentence says that things went well or were caught up."""
    found = (pattern.search(sentence) for pattern in (_REPAIRED, _DOUBLE_NEGATION, _SUCCESS))
    return [match.span() for match in found if match]


def is_reported(sentence: str) -> bool:
    """Tell whether the lower-cased sentence passes on what somebody else said."""
    return bool(_REPORTED.search(sentence))


def failure_tone(sentence: str) -> float:
    """Return how much the lower-cased sentence sounds of something denied, missing or late, 0..1."""
    if _COMPLAINT.search(sentence):
        return 1.0
    return 0.6 if denies(sentence) else 0.2


def denies(sentence: str) -> bool:
    """Tell whether the lower-cased sentence says that something is not, lacks or came late."""
    return bool(_DENIAL.search(sentence))


def _denied_repair(sentence: str) -> bool:
    return bool(
        re.search(
            r"(?:nicht|nie|kein\w*|niemand|bis|weder|hätte\w*|solange)\b[^.;,]{0,60}"
            r"\b(?:geklärt|gelöst|nachgeholt|nachgereicht|behoben|ausgeräumt|korrigiert|gefunden)",
            sentence,
        )
        or re.search(
            r"(?:geklärt|gefunden|nachgeholt|nachgetragen)\b[^.;]*\b(?:nicht|vergingen|erst)\b", sentence
        )
    )


def _follow_up(following: str) -> bool:
    """Tell whether the next sentence reports that the matter was put right."""
    return bool(
        re.match(r"(?:das|dies|die|der|inzwischen|kurz darauf|am nächsten tag|nach rückruf)\b", following)
        and re.search(r"\b(?:nachgeholt|nachgereicht|ausgeräumt|behoben|geklärt)\b", following)
        and not _DENIAL.search(following)
    )

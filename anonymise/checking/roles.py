"""The words a person may choose for a placeholder; the text around it then reads as German."""

from anonymise.errors import DecisionError
from anonymise.model import Identifier, Kind
from anonymise.recognisers.type_words import TYPES

ROLES: dict[Kind, tuple[str, ...]] = {
    Kind.PERSON: tuple(
        (
            "Mutter|Vater|Kind|Geschwisterkind|Großmutter|Großvater|Tante|Onkel|Pflegemutter|Pflegevater|Stiefmutter"
            "|Stiefvater|Lebensgefährte|Familie|Nachbar|Fachkraft BSD|Fachkraft SPFH|Fachkraft FGKiKP"
            "|Fachkraft|Familienhebamme|Hebamme|Familienhilfe|Kinderärztin|Kinderarzt|Hausärztin|Hausarzt|Ärztin|Arzt"
            "|Pflegekraft|Psychologin|Psychologe|Therapeutin|Therapeut|Erzieherin|Kita-Leitung|Tagesmutter"
            "|Lehrkraft|Klassenlehrerin|Klassenlehrer|Schulleitung|Schulsozialarbeit|InsoFa|Vormund"
            "|Verfahrensbeistand|Richterin|Richter|Rechtsanwältin|Rechtsanwalt|Polizei|Dolmetscherin|Dolmetscher"
            "|Leitung|Person"
        ).split("|")
    ),
    Kind.ORG: tuple(TYPES),
    Kind.LOCATION: ("Ort", "Landkreis"),
    Kind.ADDRESS: ("Anschrift", "Straße"),
}
"""By kind, in the order in which they are offered; what is not here has one word only."""


def offered(kind: Kind) -> tuple[str, ...]:
    """Gives the roles that an entity of this kind may get."""
    return ROLES.get(kind, ())


def check_role(mark: Identifier, role: str) -> None:
    """Raise DecisionError unless the table offers the role for such a mark."""
    if mark.trait or role not in offered(mark.kind):
        raise DecisionError("Diese Rolle gibt es hier nicht. Bitte wählen Sie eine aus der Liste.")

"""Places, addresses and institutions of one passage, as pieces: the type word outside, the name marked."""

import random
from collections.abc import Callable

from anonymise.training.generator.model import Piece
from anonymise.training.generator.people import Person
from anonymise.training.generator.words import names, word_names, words

# Words in front of a name that only say what kind of place or house it is.
TYPE_WORDS = frozenset(
    "Kreis Landkreis Haltestelle Bahnhof S-Bahnhof U-Bahnhof Stadt Bäckerei Spedition Gaststätte Imbiss "
    "Friseursalon Kiosk Pizzeria Reinigung Pflegedienst Sanitätshaus Logistikzentrum Stahlwerk "
    "Sicherheitsdienst Café Elterncafé Familienzentrum Jugendtreff Mehrgenerationenhaus "
    "Stadtteilladen Frauenhaus Kirchengemeinde "
    "Moschee Begegnungsstätte Mädchenhaus Notschlafstelle Hausverwaltung Stiftung Tanzschule Autohaus".split()
)
# Type words by slot, all of one gender, so that articles in the templates fit.
TYPED = {
    "Kita": ("Kita Kita KiTa Kindertagesstätte Krippe KTS Kindergruppe".split(), "kita"),
    "Hort": ("Hort Kindergarten Waldkindergarten".split(), "kita"),
    "Schule": ("GS GGS KGS Grundschule Schule Förderschule Gesamtschule Realschule OGS".split(), "school"),
    "Klinik": ("Klinik Klinik Kinderklinik Geburtsklinik Tagesklinik Fachklinik".split(), "clinic"),
    "Krankenhaus": ("Klinikum Krankenhaus KH Kinderkrankenhaus".split(), "clinic"),
}
STEMS = (
    "Ober Unter Nieder Alten Neuen Klein Groß Stein Buchen Eich Wolfs Hirsch Linden Mühl Sand Kirch".split()
)
ENDS = "bach dorf hausen heim feld berg burg rode stedt beck horst büttel kirchen au tal moor hagen".split()
STREET_ENDS = ("straße", "str.", "weg", "allee", "gasse", "platz", "ring", "stieg", "kamp", "damm", "ufer")
CHILD_ENDS = "zwerge wichtel kinder nest land insel hof hüpfer burg strolche garten bande entdecker".split()
FIRM_ENDS = (" gGmbH", " e. V.", " e.V.", " GmbH", "", "", "", "")
SAINTS = "Anna Josef Martin Georg Barbara Ludger Hedwig Nikolai Petri Marien Bonifatius Agnes Gertrud".split()


def _noun(rng: random.Random) -> str:
    return rng.choice(word_names()[rng.choice(("noun_m", "noun_f", "animal_m", "animal_f"))])


def _stem(rng: random.Random) -> str:
    noun = _noun(rng)
    return noun + "n" if noun.endswith("e") else noun


def _named(kind: str) -> Callable[[random.Random], str]:
    return lambda rng: rng.choice(words()[kind])


def town(rng: random.Random) -> str:
    """A town or village, one in five made up."""
    roll = rng.random()
    if roll < 0.2:
        return rng.choice(STEMS) + rng.choice(ENDS)
    return rng.choice(words()["town" if roll < 0.65 else "village"])


ADJECTIVES = {
    "München": "Münchner", "Bremen": "Bremer", "Dresden": "Dresdner", "Essen": "Essener", "Jena": "Jenaer",
    "Hannover": "Hannoveraner", "Münster": "Münsteraner", "Kassel": "Kasseler", "Halle": "Hallenser",
}  # fmt: skip


def adjective(rng: random.Random) -> str:
    """A town or district as an adjective: Neusser, Bad Kreuznacher; of one that takes no -er, another's."""
    roll = rng.random()
    name = town(rng) if roll < 0.75 else rng.choice(words()["district"])
    if name in ADJECTIVES:
        return ADJECTIVES[name]
    return f"{name}er" if name[-1].isalpha() and name[-1] not in "aeiouyrn" else "Neusser"


def carrier(rng: random.Random) -> list[Piece]:
    """A house of a large welfare organisation, whose own name alone tells little: AWO-Kita | Sonnenschein."""
    kind = f"{rng.choice(words()['carrier'])}{rng.choice('- ')}{rng.choice(words()['house'])} "
    return [Piece(kind), Piece(kita(rng) if rng.random() < 0.6 else rng.choice(words()["district"]), "ORG")]


def place(rng: random.Random) -> str:
    """Any named place."""
    roll = rng.random()
    if roll < 0.1:
        return f"{rng.choice(words()['town'])}-{rng.choice(words()['district'])}"
    kind = rng.choices(("town", "district", "foreign", "park", "station", "region"), (40, 20, 10, 6, 6, 8))[0]
    return town(rng) if kind == "town" else rng.choice(words()[kind])


def street(rng: random.Random) -> str:
    """A street, half of them made up."""
    roll = rng.random()
    if roll < 0.5:
        return rng.choice(words()["street"])
    if roll < 0.62:
        ending = rng.choice(("-Straße", "-Str.", "-Weg", "-Platz", "-Allee"))
        return f"{rng.choice(names()['de'].male)}-{rng.choice(names()['de'].last)}{ending}"
    if roll < 0.72:
        stem = rng.choice(words()["town"]).split()[0].removesuffix("e")
        return f"{stem}er {rng.choice(('Str.', 'Straße', 'Weg', 'Allee', 'Ring'))}"
    if roll < 0.8:
        return f"{rng.choice(('Am', 'Im', 'Zum', 'Beim', 'Auf dem', 'Hinterm'))} {_noun(rng)}"
    return _stem(rng) + rng.choice(STREET_ENDS)


def house_number(rng: random.Random) -> str:
    """`12`, `12b`, `12 b`, `12-14`."""
    tail = rng.choices(
        ("", rng.choice("abcd"), " " + rng.choice("abcd"), f"-{rng.randint(150, 199)}"), (70, 14, 12, 2)
    )
    return f"{rng.randint(1, 148)}{tail[0]}"


def address(rng: random.Random) -> str:
    """Street and number, in half the cases with postcode and town."""
    line = f"{street(rng)} {house_number(rng)}"
    return f"{line}, {postcode(rng)}" if rng.random() < 0.4 else line


def postcode(rng: random.Random) -> str:
    """`40227 Düsseldorf`."""
    return f"{rng.choice(('', '', '', 'D-'))}{rng.randint(1067, 99998):05d} {town(rng)}"


def kita(rng: random.Random) -> str:
    """A day-care centre's name."""
    return rng.choice(words()["kita"]) if rng.random() < 0.5 else _stem(rng) + rng.choice(CHILD_ENDS)


def school(rng: random.Random) -> str:
    """A school's name."""
    made = f"{rng.choice(('Am', 'An der', 'Im', 'Zur'))} {_noun(rng)}"
    return rng.choice(words()["school"]) if rng.random() < 0.65 else made


def clinic(rng: random.Random) -> str:
    """A hospital's name."""
    made = f"{rng.choice(('St.', 'Sankt', 'St.'))} {rng.choice(SAINTS)}"
    return rng.choice(words()["clinic"]) if rng.random() < 0.6 else made


def provider(rng: random.Random) -> str:
    """A youth-welfare provider's name."""
    made = (
        _stem(rng) + rng.choice(("werk", "lotsen", "haus", "bogen", "netz", "anker")) + rng.choice(FIRM_ENDS)
    )
    return rng.choice(words()["provider"]) if rng.random() < 0.55 else made


def _house(rng: random.Random) -> str:
    """What an institution is called, whatever its type."""
    made = (
        kita,
        school,
        clinic,
        _named("motto"),
        lambda rng: f"{town(rng)}-{town(rng)}".replace(" ", "-"),
        lambda rng: f"{_noun(rng)}-{_noun(rng)}",
    )
    return rng.choice(made)(rng)


def _typed(gender: str) -> Callable[[random.Random], str]:
    """An institution with a type word that stands on no list: Pflegekinderverbund Nahe-Hunsrück."""

    def typed(rng: random.Random) -> str:
        head = rng.choice(words()[f"type_{gender}"])
        kind = rng.choice(words()["type_of"]) + head if rng.random() < 0.8 else head.capitalize()
        return f"{kind} {_house(rng)}"

    return typed


PLACES: dict[str, tuple[str, Callable[[random.Random], str]]] = {
    "town": ("LOCATION", town),
    "place": ("LOCATION", place),
    "townadj": ("LOCATION", adjective),
    "street": ("ADDRESS", street),
    "addr": ("ADDRESS", address),
    "plz": ("ADDRESS", postcode),
    "kita": ("ORG", kita),
    "school": ("ORG", school),
    "clinic": ("ORG", clinic),
    "provider": ("ORG", provider),
    **{
        key: ("LOCATION", _named(key))
        for key in ("village", "district", "foreign", "park", "station", "region")
    },
    **{key: ("ORG", _named(key)) for key in ("club", "company", "meeting", "motto")},
    **{f"typ_{gender}": ("ORG", _typed(gender)) for gender in "mfn"},
}


def place_pieces(key: str, rng: random.Random, doctor: Person) -> list[Piece] | None:
    """The pieces a place slot stands for; None where `key` is no place slot."""
    if key in TYPED:
        kinds, name_key = TYPED[key]
        name = PLACES[name_key][1](rng)
        if key == "Schule" and rng.random() < 0.2 and " " not in name:
            return [Piece(name, "ORG"), Piece("-Schule")]
        return [Piece(rng.choice(kinds) + " "), Piece(name, "ORG")]
    if key == "Praxis":
        if rng.random() < 0.6:
            return [
                Piece(rng.choice(("Praxis Dr. ", "Praxis ", "Praxis Dr. med. "))),
                Piece(doctor.last, "PERSON"),
            ]
        return [Piece("Praxis "), Piece(rng.choice(("Am ", "Kinder", "Ärztehaus ")) + _noun(rng), "ORG")]
    if key == "Gericht":
        return [Piece(rng.choice(("Amtsgericht ", "AG ", "Familiengericht "))), Piece(town(rng), "LOCATION")]
    if key == "awo":
        return carrier(rng)
    if key not in PLACES:
        return None
    label, make = PLACES[key]
    kind, _, rest = (name := make(rng)).partition(" ")
    if kind in TYPE_WORDS and rest and key != "street":
        return [Piece(kind + " "), Piece(rest, label)]
    return [Piece(name, label)]

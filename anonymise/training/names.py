"""Names to put in place of others: of many origins, and of the kind that are ordinary words."""
# mypy: ignore-errors
# ruff: noqa: E501  (tables read best on one line; chance keeps no secret)

import random
import re
from dataclasses import dataclass, field
from functools import cached_property
from importlib import import_module

from HanTa import HanoverTagger

_ORIGINS = (
    *("de_DE", "de_DE", "de_DE", "de_AT", "tr_TR", "pl_PL", "ro_RO", "hr_HR", "it_IT", "es_ES"),
    *("fr_FR", "nl_NL", "pt_PT", "cs_CZ", "en_GB", "az_AZ", "sl_SI", "en_IN", "yo_NG", "tw_GH", "vi_VN"),
)
_MORE_FIRST = (
    "Amina Aminata Aylin Baran Berîvan Celine Chantal Cheyenne Dilara Djamila Elif Emre Enes Fatima Fatou "
    "Finn Furkan Hamza Hatice Hevin Ibrahim Jamal Jason Jayden Jeremy Jonas Justin Kevin Khadija Leon Leyla Lio "
    "Liam Mandy Maryam Mehmet Merve Mia Mohammed Murat Nele Noor Nour Omar Oumar Peggy Ronny Rojîn Samira Selin "
    "Tyler Yusuf Youssef Zahra Zeynep Zoé Ali Mo Bo Li Ida Edda Uwe Kai Jo Ben Lea Mimi Leo Mücke Fine Keke "
    "Lamin Fatoumata Kadiatou Isatou Ebrima Ousmane Chiamaka Kwabena Thushara Kavitha Tharsini Sivakumar Gia-Bảo Ngọc "
    "Hương Văn-Đức Rahwa Filmon Luwam Yonas Umm-Yusuf Ghaith Wafaa Rêber Zilan Ciwan Ilse Gesche Ubbo Tjark Ole Per Ute Pia"
).split()
_MORE_LAST = (
    "Yılmaz Kaya Demir Öztürk Çelik Şahin Yıldırım Aydın Arslan Doğan Kılıç El-Masri El-Khatib Al-Hamad Abdul-Rahman "
    "Haddad Hassan Hussein Ahmadi Rahimi Hosseini Karimi Nguyen Tran Pham Diallo Camara Traoré Keita Mensah Owusu "
    "Okafor Kowalczyk Nowak Wiśniewski Kaczmarek Popescu Ionescu Dimitrov Petrova Ivanov Shevchenko Kovalenko Berisha "
    "Krasniqi Hoxha Jovanović Petrović Hodžić Sejdiu Tesfay Haile Abdi Warsame Singh Sharma Kumar Li Wu Le Do Vu An "
    "Schmitz-Özdemir Müller-Wegner Meyer-Lüdtke Groß-Bölting Sommer Winter Herbst Lange Klein Groß Kurz Lang Koch "
    "Richter Vogt Kaiser König Jung Alt Bach Berg Mai März Sonntag Freitag Engel Kind Junge Vogel Fuchs Wolf Hahn "
    "Essen Köln Neuss Fürst Graf Herzog Bischof Pfarrer Pastor Schreiber Sauer Gut Kaum Stein Busch Baum Blume Rose "
    "Disch Bo Ott Aß Ehl Uhl Ix Aal Ahl Ems Ihm Jux Kuß Löw Mohr Nau Ohm Pahl Rau Sax Thun Utz Voß Zapf Ziel Eck Aust Ort "
    "Sivalingam Kandasamy Yogarajah Jallow Ceesay Bojang Konaté Sesay Kamara Huỳnh Đặng Bùi Ngô Tesfamariam Ghebremedhin "
    "Kielholz Down Crohn Apgar Köhler Asperger Rett Hänsel Gretel Hessen Bayer Sachse Böhm Schweitzer Österreicher Däne"
).split()
_PARTICLES = (
    "von",
    "van",
    "van den",
    "van der",
    "de",
    "zu",
    "El",
    "Al",
    "Ben",
    "v.",
    "dos",
    "Di",
    "Le",
    "de la",
    "del",
    "da",
    "Ben",
    "ben",
    "al",
    "Abu",
    "v. d.",
    "vom",
    "zur",
    "ter",
    "von der",
)
_HOUSES = (
    "Regenbogen Sonnenschein Pusteblume Wirbelwind Löwenzahn Zwergenland Sternschnuppe Kunterbunt Arche Schatzkiste "
    "Spatzennest Villa Bärenhöhle Kastanie Lindenhof Rosengarten Wichtelhaus Möwennest Waldwichtel Rappelkiste"
).split()


@dataclass
class Names:
    """Draws names with its own source of chance, so that a seed gives the same ones each time."""

    chance: random.Random
    places: list[str] = field(default_factory=list)
    institutions: list[str] = field(default_factory=list)
    bodies: dict[str, list[str]] = field(default_factory=dict)
    """Institutions as each corpus names them, with their type words."""

    @cached_property
    def _origins(self) -> list[tuple[list[str], list[str]]]:
        out = []
        for locale in _ORIGINS:
            provider = import_module(f"faker.providers.person.{locale}").Provider
            first = {
                name
                for part in ("first_names", "first_names_female", "first_names_male")
                for name in getattr(provider, part, ())
            }
            last = set(getattr(provider, "last_names", ()))
            keep = [
                sorted(n for n in names if re.fullmatch(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*", n))
                for names in (first, last)
            ]
            if keep[0] and keep[1]:
                out.append((keep[0], keep[1]))
        return [*out, (_MORE_FIRST, _MORE_LAST), (_MORE_FIRST, _MORE_LAST), (_MORE_FIRST, _MORE_LAST)]

    @cached_property
    def words(self) -> list[str]:
        """Short German nouns and adjectives, as surnames are made of them; capitalised."""
        tagger = HanoverTagger.HanoverTagger("morphmodel_ger.pgz")
        number = tagger.tag2int
        stems = {
            stem
            for tag in ("NN", "NN_MASC", "NN_FEM", "NN_NEUT", "ADJ", "VV")
            if tag in number
            for stem, score in tagger.LP_m_t.get(number[tag], {}).items()
            if score > -13 and re.fullmatch(r"[a-zäöüß]{3,9}", stem.lower())
        }
        return sorted(stem.capitalize() for stem in stems)

    @cached_property
    def towns(self) -> list[str]:
        """Towns of Germany and those of the narratives."""
        found = import_module("faker.providers.address.de_DE").Provider.cities
        plain = [re.sub(r" ?[a-z]{0,2}\.? ?\(.*\)", "", town) for town in found]
        return sorted({*plain, *self.places})

    def every(self) -> list[str]:
        """All names once, for the vocabulary."""
        return [n for first, last in self._origins for n in (*first, *last)] + self.towns

    def first(self) -> str:
        """A first name, in one of eight a double one."""
        names = self.chance.choice(self._origins)[0]
        name = self.chance.choice(names)
        return f"{name}-{self.chance.choice(names)}" if self.chance.random() < 0.04 else name

    def last(self) -> str:
        """A surname: some double, some with a particle, one in six a German word."""
        dice = self.chance.random()
        if dice < 0.16 and self.words:
            return self.chance.choice(self.words)
        name = self.chance.choice(self.chance.choice(self._origins)[1])
        if dice < 0.22:
            return f"{name}-{self.chance.choice(self.chance.choice(self._origins)[1])}"
        if dice < 0.26:
            return f"{self.chance.choice(_PARTICLES)} {name}"
        return f"{name[0]}." if dice < 0.29 else name

    def town(self) -> str:
        """A town."""
        return self.chance.choice(self.towns)

    def body(self, genre: str) -> str:
        """An institution as a corpus names it; in files the name without its type."""
        return self.chance.choice(self.bodies[genre]) if self.bodies.get(genre) else self.house()

    def house(self) -> str:
        """The name of an institution without its type."""
        dice = self.chance.random()
        if dice < 0.5 and self.institutions:
            return self.chance.choice(self.institutions)
        if dice < 0.7:
            return self.chance.choice(_HOUSES)
        if dice < 0.85 and self.words:
            return self.chance.choice(self.words) + self.chance.choice(self.words).lower()
        return self.street() if dice < 0.93 else f"St. {self.first()}"

    def street(self) -> str:
        """A street without a number."""
        if self.chance.random() < 0.6 and self.words:
            root = self.chance.choice(self.words) + self.chance.choice(
                ["", "", self.chance.choice(self.words).lower()]
            )
            return root + self.chance.choice(
                ["straße", "str.", "weg", "gasse", "allee", "platz", "ring", "damm"]
            )
        lead = self.chance.choice(
            ["Am {}", "An der {}", "Im {}", "{} Str.", "{}er Straße", "Alte {} Straße", "{}-Straße"]
        )
        return lead.format(
            self.chance.choice(
                [*self.words[:1], self.town(), self.last(), self.chance.choice(self.words or ["Anger"])]
            )
        )

    def address(self) -> str:
        """A street, mostly with a number, often with postcode and town."""
        dice = self.chance.random()
        text = self.street()
        if dice < 0.85:
            text += (
                f" {self.chance.randint(1, 240)}{self.chance.choice(['', '', '', 'a', ' b', '-3', '/II'])}"
            )
        if dice < 0.45:
            text += f", {self.chance.randint(1067, 99998):05d} {self.town()}"
        return text

"""Exact ages of people and weeks of a premature birth, with the band that may stand for them."""
# ruff: noqa: E501  (a pattern reads best on one line)

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from anonymise.model import Identifier, Kind
from anonymise.recognisers.base import Trait

_ONES = "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()
_TENS = {
    "zwanzig": 20,
    "dreißig": 30,
    "vierzig": 40,
    "fünfzig": 50,
    "sechzig": 60,
    "siebzig": 70,
    "achtzig": 80,
}
NUMBER_WORDS: dict[str, int] = {
    **{word: number for number, word in enumerate(_ONES)},
    **{"eins": 1, "einen": 1, "einem": 1, "eine": 1, "einer": 1, "fuenf": 5, "zwo": 2, "zwoelf": 12},
    **{f"{'sech' if n == 6 else 'sieb' if n == 7 else _ONES[n]}zehn": 10 + n for n in range(3, 10)},
    **_TENS,
    **{f"{_ONES[n]}und{tens}": n + value for tens, value in _TENS.items() for n in range(1, 10)},
    **{"anderthalb": 1, "eineinhalb": 1, "zweieinhalb": 2, "dreieinhalb": 3, "viereinhalb": 4},
    **{"fünfeinhalb": 5, "sechseinhalb": 6, "siebeneinhalb": 7, "achteinhalb": 8},
    **{f"{_ONES[n]}einhalb": n for n in range(9, 13)},
}
"""What a written number counts, halves rounded down."""
_BANDS = (1, 3, 6, 10, 14, 18, 25, 35, 50, 65)
_WORDS = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_YEARS = rf"(?:\d{{1,2}}(?:[;,/]\d{{1,2}}|½)?|\d{{1,2}} ?½|{_WORDS})"
_UNIT = r"(?:Jahren?|Jahr|Jährchen|J(?![\w.])|J\.|Jhr?\.|Monaten?|Mon\.|Mo\.|Wochen?|Wo\.|Lebenswochen|Lebensmonaten|LW|LM|Tagen?)"
_MORE = rf"(?: (?:und |, )?{_YEARS} {_UNIT})?"
_AGE = rf"(?P<number>{_YEARS}|\d{{1,2}} \d{{1,2}}/12) ?(?P<unit>{_UNIT}){_MORE}"
_BARE = rf"(?:{_WORDS}|\d{{1,2}})"
_LISTED = rf"(?:{_YEARS})(?: ?{_UNIT})?"
_LIST = rf"{_LISTED}(?:(?:, | und |, und | u\. |/| sowie ){_LISTED})+"
_END = r"(?=[,.;:!?)\n]|$| und\b| –| -)"
_WHEN = r"(?:im \w{1,40}|am \w{1,40}|an \w{1,40}|in Kürze|in \w{1,40} (?:Tagen|Wochen|Monaten)|(?:nächste|dieses|nächstes|nächsten|diesen|kommenden|kommende)[nrs]? \w{1,40}|jetzt|nun|gerade|schon|erst|bald|noch|damals|heute|inzwischen|mittlerweile|knapp|fast|mit|morgen|gestern|auch|ja|doch|zu Beginn|\d{1,2}\.\d{1,2}\.)"
_KIN = r"(?:Säugling|Zwillinge|Drillinge|Baby|Kind(?:er)?|Junge|Jungen?|Mädchen|Sohn|Tochter|Söhne|Töchter|KM|KV|Mutter|Vater|Bruder|Brüder|Schwester|Geschwister|Halbbruder|Halbschwester|Gesch\.|Kd\.|Kdr\.|Pat\.|[Pp]atientin?|Kleinkind|Mann|Frau|Jugendlicher?|Onkel|Tante|Oma|Opa|LG|Freund|Partner|Enkel(?:in|kind)?|Cousine?|Knabe|Bub|Neffe|Nichte|GM|GV)"
_ORDINAL = "erste|zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte|elfte|zwölfte|dreizehnte|vierzehnte|fünfzehnte|sechzehnte|siebzehnte|achtzehnte"
_ANYWHERE = (
    rf"(?<![\w.,;-])(?P<span>(?:fast |knapp |gut )?{_AGE}(?: (?:und )?{_YEARS} (?:Monate|Wochen|Tage|Mon\.|M\.))? (?:alt|jung)(?P<ending>e[nrsm]?)?)(?!\w)",
    r"(?<![\w.,;-])(?P<span>(?P<number>\d{1,2}(?:[;,]\d{1,2})?) ?(?P<unit>J\.|Mon\.|Jhr?\.)(?: \d{1,2} (?:M\.|Mon\.))?)(?!\w| (?:lang|später|her|zuvor|Bewährung|Haft))",
    r"(?<![\w.,;-])(?P<span>(?P<number>\d{1,2};\d{1,2})(?: (?P<unit>Jahren?|J\.))?)(?!\w|;)",
    rf"(?<![\w-])(?P<span>(?P<number>\d{{1,2}}|{_WORDS})(?:[- ]?½)?[- ]?(?P<unit>jährig|jähr\.|jhr\.|jg\.|j\.|monatig|wöchig)(?P<ending>e[nrsm]?)?)(?!\w)",
    r"(?<![\w.,:;/-])(?P<span>(?P<number>\d{1,2})(?P<unit> ?j(?:ahre)?))(?=[\s,;)]|$)",
    rf"(?<!\w)(?:Baby|Säugling|Kind|Junge|Mädchen|Sohn|Tochter|Mann|Frau|Kinder|Kindern|Jungen) (?:von|mit) (?:nur |gerade |kaum |knapp |etwa )?(?P<span>{_AGE})(?!\w)",
    rf"(?<!\w)(?:wird|werden|wurde|wurden) (?:\w{{1,40}} ){{0,1}}?(?:{_WHEN} ){{1,2}}(?P<span>(?P<number>{_BARE})){_END}",
    rf"(?<!\w)(?:ist|war|bin|sei|wird|bist) (?:(?:er|sie|es|ich|du|{_WHEN}) ){{0,3}}(?P<span>(?P<number>{_WORDS}|[1-9]\d|[3-9]))(?= und \w|[,;!?]|\.(?:\s|$)|$)",
    rf"(?:^|(?<=[.!?:–] ))(?P<span>(?P<number>{_WORDS})) (?=(?:ist|war|wird) (?:er|sie|es|der|die)\b)",
    rf"(?<!\w)[Mm]it (?:gerade (?:mal |einmal )?|knapp |nur |erst |schon |kaum )?(?P<span>(?P<number>{_YEARS}) (?P<unit>Jahren|Monaten|Wochen|Lebenswochen|LW|Tagen)(?: und {_YEARS} (?:Monaten|Wochen|Tagen))?)(?! \w{{0,3}}haft| Haft| Bewährung| Verspätung| Abstand)(?!\w)",
    rf"(?<!\w)[Mm]it (?:gerade (?:mal |einmal )?|knapp |nur |erst |schon |kaum )?(?P<span>(?P<number>{_WORDS}|[1-9]\d))(?=[.,;:!?)\n]| (?:aus|nach|in|von|zu|zum|zur|das|den|die|schon|noch|wieder|allein|ist|war|hat|hatte|kam|zog|wurde|bekam|lernte|verlor|begann|verließ|heiratete|gebar|Mutter|Vater|schwanger|verheiratet|eingeschult|adoptiert|weggelaufen|ausgezogen|verwitwet|Witwe|Witwer|obdachlos|auf|bei|ins|zwei Kinder)\b)",
    rf"(?<!\w)im (?P<span>(?:{_ORDINAL})n (?P<life>Lebensjahr|Lebensmonat)|(?P<number>\d{{1,2}})\. (?P<unit>Lebens(?:jahr|monat|woche)))(?!\w)",
    rf"(?<=[a-zäöüß)]), (?P<span>(?P<number>{_WORDS}|[1-9]\d))(?=[,;.)\n](?! (?:{_WORDS})\b)| und (?:geht|lebt|ist|wohnt|besucht)\b)",
    rf"(?<!\w){_KIN}(?: \w{{1,40}}){{0,2}}(?:,| \(|:| im Alter von| von)? ?(?P<span>(?P<number>){_LIST})(?: alt)?(?=[,;.:)\n]|$)",
    rf"\((?P<span>(?P<number>){_LIST})(?=[;)])",
    rf"(?<!\w)(?:sind|waren|werden) (?:jetzt |damals |heute |inzwischen )?(?P<span>(?P<number>){_LIST})(?: alt)?(?=[,.;:)\n]|$)",
    rf"(?<!\w)(?:{_KIN}|er|sie|(?<!habe )(?<!hatte )(?<!brauche )ich) (?P<span>(?P<number>{_WORDS}))(?=[,.;)\n]|$)",
    rf"\((?:m|w|d|männl\.?|weibl\.?|männlich|weiblich|♂|♀)[,./; ]+(?P<span>(?P<number>{_YEARS})(?: ?(?P<unit>{_UNIT}))?)(?=[,;./)])",
    rf"(?:(?<=[a-zäöüß])|(?<=\*\d\d\.\d\d\.\d{{4}})) \((?P<span>(?P<number>{_YEARS})(?: ?(?P<unit>{_UNIT}){_MORE})?)(?=[,;/)])",
    rf"(?:im Alter von|Alter:?|Alter (?:[\w.]{{1,15}} ){{0,3}}[\w.]{{1,15}}:|alt:) (?:ca\. |etwa |damals )?(?P<span>(?P<number>{_YEARS})(?: (?P<unit>{_UNIT}))?)(?![\w:.]\d|\w)",
    rf"(?<!\w)(?:wird|wurde|werden|ist|war|sind|bin|bist) (?:im \w{{1,40}} |am \w{{1,40}} |jetzt |nun |gerade |schon |erst |bald |noch |damals |heute |inzwischen |zu Beginn |knapp |fast |mit ){{0,2}}(?P<span>{_AGE})(?= alt\b|[,.;:)]|$| und\b| geworden)",
    rf"(?<!\w)(?:wird|wurde|ist|is|war|bin) (?:im \w{{1,40}} |wie gesagt |jetzt |nun |gerade |grad |schon |erst |bald |noch |ja |doch |damals |heute |inzwischen ){{0,2}}(?P<span>(?P<number>{_WORDS}|1\d))(?=,? als | geworden|, (?:hat|sie|er|ich|geht|wohnt|lebt|macht)|[.]$| und (?:geht|hat|hätte|lebt|wohnt|will|kann|macht))",
    rf"(?<!\w)im \w{{1,40}} (?P<span>(?P<number>{_WORDS}|\d{{1,2}})) geworden",
    rf"(?<!\w)(?:geworden|wird) (?:im \w{{1,40}} )(?P<span>(?P<number>{_WORDS}|\d{{1,2}}))(?=[,.;])",
    rf"\((?:damals|jetzt|heute|inzw\.|inzwischen|mittlerweile|ca\.|etwa|knapp|fast) (?P<span>(?P<number>{_YEARS})(?: (?P<unit>{_UNIT}))?(?: alt)?)(?=[,;)])",
    rf"(?<!\w){_KIN}(?:,| \(|:)? ?(?P<span>{_AGE})(?: alt)?(?=[,;.:)]|$| und\b)",
    rf"(?<!\w)(?:[Dd]e[rnm]|[Dd]ie|[Uu]nsere?|[Mm]eine?|[Ii]hre?|[Ss]eine?) (?:Junge|Mädchen|Kleinen?|Großen?|Älteren?|Jüngeren?|Ältesten?|Jüngsten?|Mittleren?|Sohn|Tochter|Bruder|Schwester) \((?P<span>(?P<number>\d{{1,2}})(?: (?P<unit>{_UNIT}))?)(?=[,;)])",
    r"(?<!\w)(?:ist|war|wird|bin) (?:(?!um|bei|auf|von|ab|Nr|bis|nach)\w{1,40} ){0,2}?(?P<span>(?P<number>1\d|[2-6]\d|[3-9]))(?=, | und |\.(?:\s|$))",
    rf"(?<!\w)(?P<span>ein halbes Jahr alt|(?P<number>\d{{1,2}})\. Geburtstag|(?:ihren|seinen|den|dem|ihrem|seinem) (?:{_ORDINAL})[nm]? Geburtstag)",
    rf"(?<!\w)(?:erst|knapp|fast|gerade(?: mal)?|schon) (?P<span>(?P<number>1\d|{_WORDS})(?: (?P<unit>Jahre))?)(?=[,.;)] )",
    r"(?<!\w)(?P<span>(?:Jg\.|Jahrgang|Jhg\.|geb\.|geboren|Geburtsjahr:?|\*) ?(?P<born>(?:19|20)\d\d|'\d\d)|(?:Jg\.|Jahrgang|Jhg\.) (?P<born2>\d\d))(?![\w.-]\d|\w)",
    rf"(?:, |: )(?P<span>(?P<number>{_YEARS}) (?P<unit>Jahre|Monate|Wochen))(?=, (?:\d|ein |eine |vergnügt|wach|lebt|wohnt|besucht|geht|Klasse|männlich|weiblich))",
    rf"(?<!\w)(?:ist|war|sei|wird|wurde|wäre) (?:er|sie|es|ich|der \w{{1,20}}|die \w{{1,20}}|das \w{{1,20}}) (?:{_WHEN} ){{0,2}}(?P<span>{_AGE})(?= alt\b|[,.;:)]|$| und\b)",
    rf"(?<!\w)(?:als|seit|dass|weil|bis|bevor|obwohl|da|wenn|nachdem|wo|ob) (?:er|sie|es|ich|(?:der|die|das|sein|ihr)e? \w{{1,20}}|[A-ZÄÖÜ]\w{{1,20}}) (?:{_WHEN} ){{0,2}}(?P<span>(?P<number>{_WORDS}|1\d)) (?=(?:war|ist|wird|wurde|gewesen|sei|wäre|waren)(?:[,.;!?]| |$))",
    rf"(?<!\w)(?:damals|mittlerweile|inzwischen) (?P<span>(?P<number>{_WORDS}))(?=,)",
    rf"(?<!\w)(?:ist|wird|war) (?:jetzt|gerade|inzwischen|mittlerweile|damals) (?P<span>(?P<number>{_WORDS})) (?=(?:am|und|geworden|aber|der|die|das|er|sie|hat|geht)\b)",
    rf"(?<!\w)(?:der|die|das|und) (?:{_WHEN} ){{0,2}}(?P<span>(?P<number>{_WORDS}|\d{{1,2}})(?: (?P<unit>{_UNIT}))?(?: alt)?) (?:ist|war|wird|wurde|geworden ist|sind|waren|werden)(?=[,.;]| und\b|$)",
    rf"(?<!\w)(?<!sind )(?<!daraus )(?<!waren )(?P<span>(?P<number>{_WORDS}|[1-9]\d?)) geworden(?=[,.;]| und\b| ist\b|$)",
    rf"(?<!\w)(?:Kleinste|Jüngste|Älteste|Größte|Mittlere|Zweitjüngste|Zweitälteste|Große|Kleine)[snr]?(?:,| ist| war| wird|:| gerade| erst){{0,2}} (?P<span>(?P<number>{_WORDS}|\d{{1,2}})(?: ?(?P<unit>{_UNIT}))?(?: alt)?)(?=[,.;:)\n]|$| und\b| geworden)",
    rf"(?<!\w)bei (?:\w{{1,20}} )?(?:Aufnahme|Meldung|Fallbeginn|Beginn|Unterbringung|Inobhutnahme|Trennung|Umzug|Einschulung|Hilfebeginn|Übergabe|Entlassung|Erstkontakt|Vorstellung|Heirat|Einreise|Ankunft|Flucht|Geburt des \w{{1,20}}) (?:war \w{{1,20}} |erst |gerade |schon )?(?P<span>{_AGE}(?: alt)?)(?=[,.;:)\n]|$| und\b)",
    r"(?<!\w)(?P<span>(?:Anfang|Mitte|Ende) (?P<number>[2-8]0|zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig))(?!\w| (?:Tage|Euro|Minuten|Prozent|Stunden))",
    r"(?<!\w)(?P<span>(?:Anfang|Mitt|End)-?(?P<number>zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig)er(?:in)?)(?!\w)",
    rf"(?<!\w)mit (?P<span>(?P<number>1[2-9]|{_WORDS})(?: (?P<unit>Jahren))?) (?:schwanger|Mutter|Vater|das erste|ihr erstes|verheiratet|ausgezogen|nach Deutschland)",
)
_COMPILED = tuple(re.compile(pattern, re.IGNORECASE | re.MULTILINE) for pattern in _ANYWHERE)
_BEHIND_A_NAME = re.compile(
    rf"\.?[“”\"«‘’]?(?:,? \(|, |: |,? )(?:(?:ist|war|wird|sei) )?(?:jetzt |damals |inzwischen |heute |ca\. )?(?P<span>(?P<list>{_LIST})|(?P<number>{_YEARS})(?: ?(?P<unit>{_UNIT}){_MORE})?(?: alt)?)"
    r"(?=[,;./)]|$| und\b|\n)",
    re.IGNORECASE | re.MULTILINE,
)
_NAMED_LIST = re.compile(
    r"(?i)(?<!\w)(?:(?:Kinder|Kind|Kdr?\.|Gesch(?:wister|\.)|Söhne|Töchter|Sohn|Tochter|Jungs|Mädchen|Bruder|Schwester)(?: sind| heißen| waren)?|mit):? "
    rf"(?:(?!(?:ab|über|unter|bis|mit|von|sind|seit|zu|erst|nur|und|um|im|in|an|auf|für|aus|vor|nach|je|jede[snr]?|fast|knapp|noch|alle|alter|bmi|gewicht|etwa)\b)[^\W\d_]{{2,20}} (?:\d{{1,2}}|{_WORDS})(?:, | und | u\. |,|(?=[;)\n.]|$)))+"
)
_IN_LIST = re.compile(rf"(?i)(?<= )(?P<number>\d{{1,2}}|{_WORDS})(?!\w)")
"""Children with their ages, without brackets: `kinder: amal 6, nour 9`."""
_ITEM = re.compile(rf"(?P<number>{_YEARS})(?: ?(?P<unit>{_UNIT}))?(?!\w)", re.IGNORECASE)
_ARTICLES = frozenset("ein eine einen einem einer eins".split())
_NO_AGE = re.compile(
    r"\.? (?:WE|Wochenende|Hj\.?|Quartal|Klasse|Woche|SSW|Stunde|Etage|Stock|OG|Uhr|Prozent|Euro|Termin|Mal|Semester|Fallrunde|Runde|Kontrolle|Sitzung|Anlauf|Versuch)|\.\d{3}(?!\d)|,\d"
)
_GROWN_OUT_OF = re.compile(
    r"(?i)\baus \w{1,12} (?:[a-zäöüß]{2,15} )?(?:\w*wochen|\w*tagen|\w*monaten|\w*stunden|\w*terminen|\w*gesprächen|\w*minuten|\w*jahren)\b[^.;\n]{0,20}$"
)
"""`aus zwei Wochen elf geworden`."""
_ADULT = re.compile(r"(?:Frau|Fr\.|Herrn?|Hr\.|Hrn\.|Dr\.|Kollegin|Kollege) (?:[A-ZÄÖÜ][\w-]{0,20}\.? )?$")
_NO_LIFE = re.compile(
    r"(?:Seite|Blatt|Bl\.|Kapitel|Punkt|TOP|Nr\.|Nummer|KK|Stufe|Rang|Platz|Zimmer|Haus|Linie|Feld|Anlage|Raum|Station|Teil|Phase|Bericht|BMI|WV|Wiedervorlage|Frist|Laufzeit) \(?$"
)
_BOUNDED = re.compile(
    r"(?<!\w)(?:[a-zäöüß]{3,20}t|[A-ZÄÖÜ][a-zäöüß]{2,25}(?:geld|ung|hilfe|pause|urlaub|frist|probe|kur|aufenthalt|einsatz|kurs|praktikum|reise|zeit|dauer|ferien|haft)) \($"
)
"""What counts pages, or how long something lasts: `bewilligt (8 Wo.)`."""
_SPELLS = ("Tage", "Wochen", "Monate", "Wo.", "Mon.", "Mo.")
_NEARLY = re.compile(r"(?<!\w)(?:knapp|fast|gut|beinahe|etwa|rund|ca\.) $")
_DURATION = re.compile(
    r"(?<!\w)(?:seit|vor|nach|über|fast|in|für|binnen|innerhalb von|alle|letzten|nächsten|ab|unter|zu)\s+$",
    re.IGNORECASE,
)
_WEEK = re.compile(
    r"(?P<span>(?P<week>2[2-9]|3[0-6])(?:\s?\+\s?\d)?\.?\s?(?:SSW|Schwangerschaftswoche)(?: \((?:2[2-9]|3[0-6])\s?\+\s?\d\))?|(?:SSW )(?:2[2-9]|3[0-6])\s?\+\s?\d)"
)
_BORN = re.compile(r"(?i)früh|gebor|entbind|entbund|zur Welt|geburt|sectio|kaiserschnitt|geb\.|\*\s?\d")


def band(years: float) -> str:
    """Gives the band an age falls into.

    >>> band(0.5), band(7), band(70)
    ('unter 1 Jahr', '6–9 Jahre', 'über 64 Jahre')
    """
    if years < 1:
        return "unter 1 Jahr"
    if years >= _BANDS[-1]:
        return f"über {_BANDS[-1] - 1} Jahre"
    low, high = next((a, b) for a, b in pairwise(_BANDS) if years < b)
    return f"{low}–{high - 1} Jahre"


def ages(text: str, identifiers: Sequence[Identifier]) -> Iterator[Trait]:
    """Gives the exact ages a text tells, with their band, and the weeks of premature births."""
    for pattern in _COMPILED:
        for match in pattern.finditer(text):
            yield from _trait(text, match)
    for person in identifiers:
        if person.kind is Kind.PERSON and (behind := _BEHIND_A_NAME.match(text, person.end)):
            opened = text[person.end : behind.start("span")]
            small = text[person.start].islower()
            unit, lone = behind["unit"], (behind["number"] or "").isdigit()
            counts = behind["number"] or ""
            if _ADULT.search(text, max(0, person.start - 30), person.start) and (
                (unit or "J")[0] in "MWTLmwtl" or (counts and _number(counts) < 14)
            ):
                continue
            if (
                unit
                or behind["list"]
                or "(" in opened
                or (opened == " " and (not lone or small))
                or behind["number"].casefold().endswith("halb")
                or "," in opened
                or re.search(r"ist|war|wird", opened)
            ):
                yield from _trait(text, behind)
    for named in _NAMED_LIST.finditer(text):
        for age in _IN_LIST.finditer(text, *named.span()):
            if not _NO_AGE.match(text, age.end()):
                yield Trait(*age.span(), "age", band(_number(age["number"])))
    for week in _WEEK.finditer(text):
        if _BORN.search(text[max(0, week.start() - 40) : week.end() + 40]):
            yield Trait(*week.span("span"), "prematurity", "Frühgeburt")


def _trait(text: str, match: re.Match[str]) -> Iterator[Trait]:
    (start, end), groups, said = match.span("span"), match.groupdict(), match["span"]
    if said.casefold() in _ARTICLES or _NO_AGE.match(text, end) or re.match(r"0\d|0,", said):
        return
    if (said.endswith(("Wochen", "Tagen", "Monaten")) and re.match(r" [A-ZÄÖÜ]", text[end : end + 2])) or (
        text.startswith(" geworden", end) and _GROWN_OUT_OF.search(text, max(0, start - 60), start)
    ):
        return
    if _NO_LIFE.search(text, max(0, start - 20), start) or (
        said.endswith(_SPELLS) and _BOUNDED.search(text, max(0, start - 32), start)
    ):
        return
    if nearly := _NEARLY.search(text, max(0, start - 10), start):
        start = nearly.start()
    if groups.get("born") or groups.get("born2"):
        yield Trait(start, end, "age", "Jahrgang")
    elif groups.get("list") or groups.get("number") == "":
        yield from _listed(text, start, end)
    elif groups.get("life"):
        years = _ORDINAL.split("|").index(said.split()[0][:-1].casefold())
        yield Trait(start, end, "age", f"Alter {band(years / (1 if groups['life'] == 'Lebensjahr' else 12))}")
    elif groups.get("number") is None:
        yield Trait(start, end, "age", "Geburtstag" if "eburt" in said else "unter 1 Jahr alt")
    elif "Geburtstag" in said:
        yield Trait(start, end, "age", "Geburtstag")
    elif said.casefold().endswith("alt") or not _DURATION.search(text[max(0, start - 16) : start]):
        told = band(_number(match["number"]) / _parts_of_a_year(groups.get("unit") or "J"))
        if groups.get("ending"):
            told += " alt" + ("" if said[0].isupper() else groups["ending"])
        elif said.casefold().endswith((" alt", " jung")):
            told += " alt"
        yield Trait(
            start,
            end,
            "age",
            f"Alter {told}"
            if "Lebens" in (groups.get("unit") or "") and said[-1] in "rte" and "." in said
            else told,
        )


def _listed(text: str, start: int, end: int) -> Iterator[Trait]:
    """One trait for the ages of several people, so that no number between them stays: `sieben und vier`."""
    unit = "J"
    bands: list[str] = []
    for item in reversed(list(_ITEM.finditer(text, start, end))):
        unit = item["unit"] or unit
        bands.insert(0, band(_number(item["number"]) / _parts_of_a_year(unit)))
    yield Trait(start, end, "age", ", ".join(bands[:-1]) + f" und {bands[-1]}")


def _parts_of_a_year(unit: str) -> int:
    unit = unit.casefold().removeprefix("lebens")
    return next(
        (
            n
            for start, n in (("w", 52), ("lw", 52), ("m", 12), ("lm", 12), ("t", 365))
            if unit.startswith(start)
        ),
        1,
    )


def _number(written: str) -> float:
    figures = re.match(r"\d+", written)
    return (
        float(figures.group())
        if figures
        else float(NUMBER_WORDS.get(written.lower().replace("ss", "ß"), NUMBER_WORDS.get(written.lower(), 1)))
    )

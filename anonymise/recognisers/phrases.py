"""How far a trait reaches: the words before it, and what goes on telling behind it."""
# ruff: noqa: E501  (a pattern reads best on one line)

import re

from anonymise.recognisers.base import Trait
from anonymise.recognisers.lexicon import readings

_WITH_ADJECTIVES = frozenset({"illness", "event", "media", "religion", "family", "residence"})
_ADJECTIVE = re.compile(r"(?<![\w-])(?P<word>[a-zäöüß-]{4,30}e[nrsm]?) $")
_PLAIN = re.compile(
    r"(?:eine|keine|diese|jede|jene|manche|solche|welche|viele|wenige|mehrere|einige|alle|beide|meine|deine|seine|ihre|unsere|eure|andere"
    r"|weitere|eigene|gleiche|selbe|derselbe|nächste|letzte|erste|zweite|dritte|neue|alte|gemeinsame|mögliche|erneute|damalige)[nrsm]?$"
)
_LEADS: tuple[tuple[str, re.Pattern[str], re.Pattern[str], str], ...] = (
    (
        "origin",
        re.compile(
            r"(?:ethnischen? |nationalen? |verfolgten? )?(?:Minderheit|Volksgruppe|Volk|Ethnie|Community) (?:der|von) $"
        ),
        re.compile(r"\w"),
        "anderen Minderheit",
    ),
    (
        "origin",
        re.compile(r"(?<=K[MV] )aus (?:dem |der |den )?$|(?<=Fam\. )aus (?:dem |der |den )?$|(?<=Familie )aus (?:dem |der |den )?$"),
        re.compile(r"\w"),
        "anderer Herkunft",
    ),
    (
        "event",
        re.compile(r"[Nn]ach de[mr] $"),
        re.compile(r"Hochwasser|Flut|Erdbeben|Sturm|Unwetter|Überschwemm|Dammbruch|Erdrutsch|Tsunami|Orkan|Tornado|Lawine"),
        "von einem Ereignis betroffen",
    ),
    ("illness", re.compile(r"(?:[Ss]eltene[nrs]?|[Aa]ngeborene[nrs]?|frühkindl\.) $"), re.compile(r"[A-ZÄÖÜ]"), ""),
    (
        "profession",
        re.compile(r"(?:pensioniert|ehemalig|emeritiert|angehend|selbstst?ändig|freischaffend|gelernt|promoviert|verbeamtet|früher)e[nrs]? $"),
        re.compile(r"[A-ZÄÖÜ]"),
        "",
    ),
)  # fmt: skip
"""What before a trait belongs to it, `Minderheit der Roma`, and what then stands for both."""
PLACE = r"(?:am|im|beim|vom|an der|an dem|an einem|an einer|auf der|auf dem|auf einer|auf einem|in der|in einem|in einer|mit dem|mit der|aus dem) (?!Mai|Juni|Juli|März|April|August|Januar|Februar|September|Oktober|November|Dezember|Sommer|Winter|Herbst|Frühjahr|Frühling|Jahr|Nacht|Nachmittag|Abend|Morgen|Vormittag|Tag|Woche|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Familie|Mutter|Vater|Kind|Jugendamt|Haus\b|Hilfe|Klinik|Sinne|Rahmen|Anschluss|Zusammenhang|Alter|Gespräch|Team)[A-ZÄÖÜ][a-zäöüß-]{2,30}"
_GOES_ON = {
    "event": re.compile(
        rf" (?:{PLACE})(?: (?:gestorben|verstorben|umgekommen|verunglückt|ums Leben gekommen))?| (?:gestorben|verstorben|umgekommen)(?=[,.;)]| und\b)"
    ),
    "illness": re.compile(
        r" ?\(?(?:Typ|Type|Typus|Grad|Stadium) ?(?:[IVX]{1,4}|\d)[a-d]?\)?(?!\w)|(?: mit| und) (?:(?:einem|einer|[a-zäöüß]{3,20}e[nrm]) )?(?:Cochlea-?Implantat\w{0,2}|CI|Hörgerät\w{0,2}|Gaumenspalte|Langstock|Tracheostoma|PEG(?:-Sonde)?|Sonde|Dauerbeatmung|Heimbeatmung|Epilepsie|Rollstuhl|Prothese|Stoma)(?!\w)"
    ),
    "origin": re.compile(
        r" (?:StA|StAng|Staatsang|Staatsangeh|Nat)\b\.?| aus (?:dem |der |den )?(?=[A-ZÄÖÜ])(?:Libanon|Irak|Iran|Syrien|Kosovo|Rumänien|Bulgarien|Serbien|Mazedonien|Nordmazedonien|Albanien|Türkei|Gaza|Jordanien|Russland|Kasachstan|Ukraine|Polen|Ungarn|Slowakei|Montenegro|Bosnien)"
    ),
    "profession": re.compile(
        r"(?: mit (?:eigene[mnr]|einem eigenen|einer eigenen) [A-ZÄÖÜ][a-zäöüß-]{3,30}| mit [A-ZÄÖÜ][a-zäöüß]{2,20}titel|,(?: und)? (?:[Aa]utoscooter|[Kk]ettenkarussell|[Kk]arussell|[Ll]osbude|[Gg]eisterbahn|[Ss]chießbude|[Rr]iesenrad|[Ff]ahrgeschäft)|,? (?:heute|jetzt|inzwischen|früher|zuvor|zuletzt|ehemals|dann|nebenbei|davor) (?:als )?[A-ZÄÖÜ][a-zäöüß-]{4,30}(?:in)?"
        r"| in (?:Ausbildung|Rente|Elternzeit|[a-zäöü]{5,8}er Generation)"
        r"|(?: (?:bei|auf|in|im|am|an|für|beim|eines|einer|des|der)(?: (?:einem|einer|eines|der|den|dem|die|das))?(?: [a-zäöüß]{4,20}en)?"
        r" (?!Schicht|Nacht|Teilzeit|Vollzeit|Haushalt|Mutter|Vater|Kind|Familie|Frau|Herrn|Kindes|Zeit|Urlaub|Moment)"
        r"[A-ZÄÖÜ][\wäöüß-]{5,40})(?=[,.;)]| und\b|$))"
    ),
    "residence": re.compile(r" ?\(?§{1,2} ?\d+ ?[a-z]?(?: Abs\.? ?\d)?(?: (?:AufenthG|AsylG))?\)?"),
}
"""What the same phrase still tells: a further job, where it is done, the paragraph of a title."""


def grown(text: str, trait: Trait) -> Trait:
    """Gives a trait with the words that belong to it: `okulokutanen Albinismus`, `Steiger, heute Küster`."""
    start, end, kind, told = trait
    if kind in _WITH_ADJECTIVES and text[start : start + 1].isupper():
        while (found := _ADJECTIVE.search(text, max(0, start - 32), start)) and _describes(found["word"]):
            start = found.start("word")
    for of, before, itself, instead in _LEADS:
        if (
            of == kind
            and itself.match(text, start)
            and (lead := before.search(text, max(0, start - 60), start))
        ):
            start, told = lead.start(), instead or told
    if (further := _GOES_ON.get(kind)) and (match := further.match(text, end)):
        end = match.end()
    return Trait(start, end, kind, told)


def _describes(word: str) -> bool:
    if _PLAIN.match(word):
        return False
    found = readings(word)
    return bool(found) and found[0][0].startswith("ADJ(")

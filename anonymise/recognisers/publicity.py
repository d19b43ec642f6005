"""What made a family public: the press that told of it, films in the net, a name the press gave."""
# ruff: noqa: E501  (tables and patterns read best on one line)

import re
from collections.abc import Iterator

from anonymise.recognisers.base import Trait

_WORDS = r"(?:[\wäöüß-]{1,25} )"
_WHO = r"(?:[Dd]ie|[Dd]er|[Dd]as|[Ee]ine?|[Mm]ehrere|[Vv]iele|[Ee]inige|[Aa]lle|[Bb]eide|[Vv]erschiedene|[Ss]ämtliche|[Ss]ogar(?: die| das| der)?|[Zz]wei|[Dd]rei)(?: [a-zäöüß]{4,20}e[nr]?)?"
_HOUSE = r"(?:(?:[A-ZÄÖÜ][a-zäöüß]{2,20}-?)?(?:[Pp]resse|[Zz]eitung(?:en)?|[Mm]edien|[Ff]ernsehen|[Rr]adio|[Rr]undfunk)|(?:[A-ZÄÖÜ][a-zäöüß]{3,20}er )?(?:Bote|Anzeiger|Kurier|Rundschau|Tageblatt|Tagblatt|Wochenblatt|Kreisblatt|Merkur)|(?:Wochen|Boulevard|Lokal|Anzeigen|Kreis|Heimat|Käse|Revolver)bl(?:att|ätter)|[Kk]amerateams?|[Rr]eporter(?:in|innen|n)?|MDR|NDR|WDR|SWR|BR|HR|RBB|ZDF|ARD|RTL|BILD)"
_TELLS = r"(?:bericht\w{1,5}|schr(?:ieb|eib)\w{0,3}|titelt\w{0,3}|filmt\w{0,3}|gefilmt|gedruckt|druckt\w{0,3}|nannt\w{0,2}|tauft\w{0,3}|brach?te\w?|gebracht|zeigt\w{0,3}|gezeigt|sprach\w{0,2}|meldet\w{0,2}|aufgegriffen|belagert\w{0,3})"
_LOCAL = r"(?:[Ll]okal|[Bb]oulevard|[Rr]egional|[Tt]ages)-?(?:presse|zeitung|radio|fernsehen|medien|blatt)"
_FILM = r"(?:[A-ZÄÖÜ][a-zäöüß]{2,15})?(?:[Vv]ideo|[Ff]ilm|[Ff]oto|[Bb]ild|[Mm]itschnitt|[Aa]ufnahme|[Cc]lip)(?:s|er|n|e)?"
_NET = r"(?:durchs|im|ins|in den|in die|über) (?:(?:ganze )?(?:Netz|Internet|Web)|sozialen (?:Medien|Netzwerken?)|Netzwerken|TikTok|Instagram|YouTube|Facebook)"
_SPREAD = r"(?:verbreitet|geteilt|veröffentlicht|gestellt|hochgeladen|geleakt|gepostet|gelandet|kursiert\w{0,2}|gegangen|viral|angeklickt)"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<!\w)(?P<span>{_WHO} {_HOUSE}(?: (?:und|oder|wie) {_HOUSE})?,? {_WORDS}{{0,5}}?{_TELLS})(?!\w)",
        rf"(?<!\w)(?P<span>(?:{_HOUSE} )(?:und|wie) {_HOUSE} {_WORDS}{{0,4}}?{_TELLS})(?!\w)",
        rf"(?<!\w)(?P<span>(?:[Dd]ie|[Dd]as|[Dd]er|[Ee]in(?:er?)?) (?:{_LOCAL}|Illustrierten?))(?!\w)",
        r"(?<!\w)(?P<span>(?:[Mm]ehrere|[Vv]iele|[Aa]lle|[Ss]ämtliche|[Ee]inige) (?:[a-zäöüß]{4,15}e )?(?:Zeitungen|Medien|Sender|Blätter|Fernsehsender|Reporter))(?!\w)",
        rf"(?<!\w)(?P<span>(?:wor)?über(?: (?:den|die|das))? (?:(?:die|das|der|mehrere|viele|alle|sogar) )?(?:[a-zäöüß]{{4,15}}en? )?{_HOUSE}(?: und {_HOUSE})? {_WORDS}{{0,3}}?{_TELLS})(?!\w)",
        rf"(?<!\w)(?P<span>(?:(?:[Dd]as|[Dd]ie|[Ee]in|[Ee]ine|[Dd]er) )?{_FILM} {_WORDS}{{0,4}}?(?:ging(?:en)?|geht|lief(?:en)?|kursiert\w{{0,2}}|steht|stand(?:en)?|landet\w{{0,2}}|war(?:en)?|ist|sind|wurden?|verbreitete sich) {_WORDS}{{0,3}}?{_NET}(?: {_SPREAD})?)(?!\w)",
        rf"(?<!\w)(?P<span>(?:(?:[Dd]ie|[Dd]er|[Dd]as) (?:[A-ZÄÖÜ][a-zäöüß]{{2,20}} )(?:(?!und |aber |oder ){_WORDS}){{0,6}}?)?(?:wurden?|worden|ist|hat|haben) {_WORDS}{{0,4}}?(?:gefilmt|fotografiert|aufgenommen|geknipst),? und {_WORDS}{{0,5}}?{_SPREAD})(?!\w)",
        r"(?<!\w)(?P<span>(?:stand|kam|lief|war) (?:\w{2,12} ){1,2}?(?:im|in der|in den) (?:[a-zäöü]{4,15}en )?(?:Radio|Fernsehen|Zeitung|Presse|Nachrichten|Lokalteil|Lokalzeitung|Lokalradio))(?!\w)",
        rf"(?<!\w)(?P<span>{_NET} {_WORDS}{{0,2}}?(?:verbreitet|geteilt|kursiert\w{{0,2}}|hochgeladen|viral|geleakt|angeklickt))(?!\w)",
        r"(?<!\w)(?P<span>(?:[Gg]egenstand|[Tt]hema) (?:mehrerer|einiger|eines|einer|von|in) (?:(?:mehreren|der) )?[A-ZÄÖÜ][a-zäöüß]{2,20}(?:beitr[äa]g\w{1,3}|bericht\w{0,4}|sendung\w{0,2}|reportagen?|artikeln?|podcasts?|presse|medien))(?!\w)",
        rf"(?<!\w)(?P<span>(?:Bericht|Beitrag|Artikel|Reportage|Interview|Foto|Bild)(?:e|s|en)? (?:im|in der|in einer|in einem) (?:[a-zäöüß]{{4,20}}en )?(?:{_LOCAL}|{_HOUSE}))(?!\w)",
    )
)
_CUE = re.compile(
    r"(?i)presse|zeitung|illustriert|medien|fernsehen|radio|rundfunk|bote|anzeiger|kurier|rundschau|blatt|blätter|merkur|kamera|reporter|sender|bericht|beitr|artikel|reportage|interview|netz|internet|tiktok|instagram|youtube|facebook|gefilmt|fotografiert|schlagzeile|überschrift|[MNWS]DR|ZDF|ARD|RTL|BILD"
)
"""Without one of these nothing was published, and no pattern need be tried."""
_QUOTED = r"[„\"»](?P<span>[^“”\"«\n]{3,60}?)(?P<rest> (?:von|aus|in|vom) [A-ZÄÖÜ][^“”\"«\n]{2,40})?[“”\"«]"
_NICKNAME = (
    re.compile(
        rf"(?:{_HOUSE}|{_LOCAL}|Schlagzeile|Überschrift) (?!ist|war)[^.;„\"»\n]{{0,40}}?(?:mach\w{{1,3}} (?:daraus|aus)|nenn\w{{1,3}}|nannt\w{{1,2}}|taufte\w?|titelt\w{{1,2}}|schrieb\w{{0,2}}|hat|als|vom|von der|:)[^.;„\"»\n]{{0,40}}{_QUOTED}"
    ),
    re.compile(
        rf"(?:in|von|aus) (?:der|den) {_HOUSE}[^.;„\"»\n]{{0,15}} (?:als|nur|genannt|hieß|bekannt)[^.;„\"»\n]{{0,25}}{_QUOTED}"
    ),
)
"""What stands in quotation marks behind the press that said it."""


def publicity(text: str) -> Iterator[Trait]:
    """Gives what a text tells of reports, films in the net and names the press gave."""
    if not _CUE.search(text):
        return
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            yield Trait(*match.span("span"), "media", "öffentlicher Bericht")
    for pattern in _NICKNAME:
        for match in pattern.finditer(text):
            start, end = match.span("span")
            yield Trait(start, end, "media", "öffentlicher Bericht")
            if match["rest"]:
                yield Trait(start, match.end("rest"), "media", "öffentlicher Bericht")

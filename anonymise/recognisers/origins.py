"""Where a family comes from: countries, peoples, languages and faiths."""
# ruff: noqa: E501  (tables and patterns read best on one line)

import re
from collections.abc import Iterable, Iterator

from anonymise.recognisers.base import Trait
from anonymise.recognisers.lower_case import lower_lines
from anonymise.recognisers.residence import UNTOLD

_COUNTRIES = """
Polen|Türkei|Syrien|Irak|Iran|Afghanistan|Ukraine|Russland|Russische Föderation|Rumänien|Bulgarien|Kosovo|Albanien|Serbien|Kroatien
|Bosnien-Herzegowina|Bosnien|Nordmazedonien|Mazedonien|Montenegro|Griechenland|Italien|Spanien|Portugal|Frankreich|Belgien
|Niederlanden?|Holland|Luxemburg|Dänemark|Schweden|Norwegen|Finnland|Island|England|Großbritannien|Schottland|Irland|Österreich|Schweiz
|USA|Vereinigten? Staaten|Kanada|Mexiko|Kuba|Haiti|Dominikanischen? Republik|Jamaika|Brasilien|Kolumbien|Venezuela|Ecuador|Peru|Bolivien
|Chile|Argentinien|Uruguay|Paraguay|Honduras|Guatemala|El Salvador|Nicaragua|Costa Rica|Panama|Nigeria|Ghana|Eritrea|Äthiopien|Somalia
|Somaliland|Südsudan|Sudan|Kenia|Tansania|Demokratischen? Republik Kongo|DR Kongo|Kongo|Kamerun|Senegal|Gambia|Guinea-Bissau|Guinea
|Sierra Leone|Liberia|Mali|Niger|Tschad|Burkina Faso|Benin|Togo|Elfenbeinküste|Côte d'Ivoire|Kap Verde|Mauretanien|Marokko|Algerien|Tunesien|Libyen
|Ägypten|Libanon|Jordanien|Israel|Palästina|Gaza|Westjordanland|Jemen|Saudi-Arabien|Kuwait|Katar|Oman|Dubai|Pakistan|Indien|Bangladesch|Sri Lanka
|Nepal|Bhutan|Tibet|Myanmar|Birma|China|Taiwan|Hongkong|Vietnam|Laos|Kambodscha|Thailand|Malaysia|Singapur|Philippinen|Indonesien|Japan|Südkorea
|Nordkorea|Korea|Mongolei|Kasachstan|Kirgisistan|Kirgistan|Usbekistan|Tadschikistan|Turkmenistan|Georgien|Abchasien|Armenien|Aserbaidschan
|Tschetschenien|Dagestan|Inguschetien|Moldau|Moldawien|Transnistrien|Weißrussland|Belarus|Lettland|Litauen|Estland|Tschechien|Slowakei
|Slowenien|Ungarn|Angola|Mosambik|Simbabwe|Sambia|Malawi|Uganda|Ruanda|Burundi|Namibia|Südafrika|Botswana|Madagaskar|Mauritius|Kurdistan|Jugoslawien|Sowjetunion
|Zypern|Malta|Australien|Neuseeland|Texas|Siebenbürgen|Sibirien|Anatolien|Kaukasus|Westafrika|Ostafrika|Nordafrika|Südamerika|Lateinamerika|Balkan
"""
_ROOTS = """
poln|türk|syr|irak|iran|afghan|ukrain|russ|rumän|bulgar|kosovar|kosovo-alban|alban|serb|kroat|bosn|mazedon|nordmazedon|montenegrin|griech|italien|span
|portugies|französ|belg|niederländ|holländ|luxemburg|dän|schwed|norweg|finn|isländ|engl|brit|schott|ir|österreich|schweizer|US-amerikan|us-amerikan|amerikan|kanad|mexikan
|kuban|haitian|dominikan|jamaikan|brasilian|kolumbian|venezolan|ecuadorian|peruan|bolivian|chilen|argentin|nigerian|ghana|eritre|äthiop|somal|sudanes|südsudanes|kenian
|tansan|kongoles|kamerun|senegales|gamb|guine|sierra-leon|liberian|mal|togoles|ivor|kapverd|marokkan|alger|tunes|liby|ägypt|libanes|jordan|israel|palästinens|jemenit|saud
|pakistan|ind|bengal|sri-lank|nepales|tibet|birman|chines|taiwan|vietnames|laot|kambodschan|thailänd|malays|philippin|indones|japan|korean|mongol|kasach|kirgis
|usbek|tadschik|turkmen|georg|abchas|armen|aserbaidschan|tschetschen|dagestan|inguschet|moldau|moldaw|weißruss|belaruss|lett|litau|est|tschech|slowak|slowen|ungar
|angolan|mosambikan|simbabw|ugand|ruand|burund|namib|südafrikan|madagass|kurd|jugoslaw|sowjet|zypr|zypriot|maltes|austral|neuseeländ|tamil|berber|turkmen|assyr|aramä
|westafrikan|afrikan|asiat|arab|lateinamerikan|tatar|uigur|hazar|paschtun|belutsch|rohingya|romani|baskis|katalan|siebenbürg|russlanddeut|deutsch-poln|deutsch-türk|deutsch-russ|deutsch-ghana
"""
_LANGUAGES = """
Kurmandschi|Kurmanci|Kurmandji|Kurmanji|Sorani|Zaza|Zazaki|Badini|Gorani|Farsi|Dari|Paschtu|Paschto|Pashto|Urdu|Hindi|Punjabi|Pandschabi|Gujarati|Bengali|Bangla|Nepali|Marathi
|Malayalam|Telugu|Kannada|Tamil|Tamilisch|Singhalesisch|Sinhala|Romanes|Romani|Rromani|Sinti-Romanes|Tigrinya|Tigrigna|Tigre|Amharisch|Oromo|Oromifa|Afar|Bilen|Saho|Somali|Swahili|Suaheli|Kiswahili|Twi|Fante|Ewe|Ga
|Igbo|Ibo|Yoruba|Hausa|Edo|Bini|Ijaw|Efik|Pidgin|Pidgin-Englisch|Krio|Mende|Temne|Wolof|Mandinka|Mandingo|Malinke|Bambara|Dioula|Djoula|Soninke|Pular|Pulaar|Fula|Fulani|Fulfulde|Susu|Kissi|Lingala|Kikongo|Tshiluba|Kinyarwanda|Kirundi
|Luganda|Shona|Zulu|Xhosa|Afrikaans|Tarifit|Tamazight|Taschelhit|Tashelhit|Kabylisch|Darija|Mandarin|Kantonesisch|Hakka|Hmong|Khmer|Laotisch|Tagalog|Cebuano|Visaya|Bahasa|Malaiisch
|Javanisch|Sundanesisch|Tibetisch|Uigurisch|Mongolisch|Turkmenisch|Usbekisch|Tadschikisch|Kirgisisch|Kasachisch|Dunganisch|Awarisch|Lesgisch|Lakisch|Inguschisch|Ossetisch|Mingrelisch
|Aramäisch|Suryoyo|Turoyo|Assyrisch|Chaldäisch|Hebräisch|Jiddisch|Ladino|Maltesisch|Katalanisch|Baskisch|Galicisch|Bretonisch|Walisisch|Gälisch|Sorbisch|Kaschubisch|Plautdietsch|Luxemburgisch
|Gebärdensprache|DGS|Quechua|Guaraní|Aymara|Papiamento|Kreol|Kreolisch|Haitianisch|Rohingya|Karen|Dagbani|Fon|Mooré|Sango|Dinka|Nuer|Nubisch|Luo|Kikuyu|Kamba|Luhya|Wallonisch|Sardisch|Sizilianisch|Friaulisch
"""
_DIALECTS = """
Plattdeutsch|Platt|Niederdeutsch|Bayerisch|Bayrisch|Bairisch|Boarisch|Niederbayerisch|Oberbayerisch|Oberpfälzisch|Schwäbisch|Sächsisch|Obersächsisch|Hessisch|Südhessisch|Nordhessisch|Kölsch|Öcher Platt|Moselfränkisch|Fränkisch|Unterfränkisch|Oberfränkisch|Mittelfränkisch|Alemannisch|Badisch
|Pfälzisch|Kurpfälzisch|Saarländisch|Thüringisch|Berlinerisch|Berlinisch|Friesisch|Nordfriesisch|Ostfriesisch|Saterfriesisch|Westfriesisch|Niedersorbisch|Obersorbisch|Wendisch|Schweizerdeutsch|Schwyzerdütsch|Berndeutsch|Wienerisch|Tirolerisch|Tirolisch|Vorarlbergisch|Kärntnerisch|Steirisch|Westfälisch|Ostpreußisch|Schlesisch|Oberschlesisch|Erzgebirgisch
|Vogtländisch|Allgäuerisch|Lausitzisch|Märkisch|Mecklenburgisch|Holsteinisch|Emsländer Platt|Sauerländer Platt|Münsterländer Platt|Eifler Platt|Hunsrücker Platt|Siegerländer Platt|Rheinisch|Ruhrdeutsch|Siebenbürgisch-Sächsisch|Siebenbürgisch|Banatschwäbisch|Donauschwäbisch|Pennsylvaniadeutsch|Wolgadeutsch|Jenisch|Masematte|Rotwelsch|Südtirolerisch|Elsässisch|Lothringisch|Esperanto|Okzitanisch|Korsisch
"""
_REGIONAL = "plattdeutsch|bayerisch|bayrisch|bairisch|niederbayerisch|oberbayerisch|oberpfälzisch|schwäbisch|sächsisch|hessisch|kölsch|fränkisch|unterfränkisch|oberfränkisch|alemannisch|badisch|pfälzisch|saarländisch|thüringisch|berlinerisch|friesisch|nordfriesisch|ostfriesisch|sorbisch|niedersorbisch|obersorbisch|tirolerisch|vorarlbergisch|steirisch|westfälisch|ostpreußisch|schlesisch|oberschlesisch|erzgebirgisch|vogtländisch|allgäuerisch|rheinisch|rheinländisch|siebenbürgisch|elsässisch|norddeutsch|süddeutsch|ostdeutsch|russlanddeutsch|sudetendeutsch"
_SHORT = "rumän|ghan|nig|niger|nigerian|türk|poln|russ|ukr|ukrain|syr|afgh|afghan|bulg|serb|alban|kosov|kosovar|eritr|somal|vietn|arab|kurd|ital|span|portug|griech|kroat|bosn|marokk|tunes|alger|iran|irak|iraq|pakist|chin|thail|philipp|bras|brasil|franz|engl|niederl|holl|österr|ungar|tschech|slowak|slowen|lit|litau|lett|estn|georg|armen|aserb|tschetsch|tschetschen|sri-lank|sri lank|dagest|kirgis|mongol|ivor|ruand|uigur|tibet|maz|mazed|mold|moldaw|weißruss|belaruss|kasach|usbek|tadsch|äthiop|kenian|kamer|kamerun|kongol|seneg|gamb|guin|togol|angol|ägypt|liban|libanes|palästin|jord|jemen|sudan|ind|beng|nepal|kuban|kolumb|venez|mex|amerik|am|austral|dän|schwed|norw|finn|belg|schweiz|tamil|jesid|ez"
_STATES = "Bayern|Sachsen-Anhalt|Sachsen|Thüringen|Hessen|Brandenburg|Mecklenburg-Vorpommern|Meck-Pomm|Niedersachsen|Schleswig-Holstein|Rheinland-Pfalz|Saarland|Baden-Württemberg|Nordrhein-Westfalen|NRW|Berlin|Hamburg|Bremen|Ostdeutschland|Süddeutschland|Norddeutschland|DDR|Südtirol|Tirol|Kärnten|Vorarlberg|Elsass|Schlesien|Oberschlesien|Ostpreußen|Bessarabien|Galizien|Katalonien|Baskenland|Andalusien|Sizilien|Kalabrien|Apulien|Kreta|Kurdengebiet|Rojava|Punjab|Kerala|Donbass|Krim|Wolgagebiet|Banat|Kaschmir|Darfur|Tigray"
_CHRISTIAN = r"(?:römisch-|r\.-|röm\.-|rk |streng |tief |sehr |erz)?(?:[Kk]atholisch|[Ee]vangelisch|[Ee]vangelikal|[Pp]rotestantisch|[Ll]utherisch|[Rr]eformiert|[Pp]ietistisch)"
_NO_FAITH = r"(?! ?-?(?:\w{2,12} )?(?:Kita|Kirche|Kirchengemeinde|Klinik|Krankenhaus|Kindergarten|Kindertages\w*|Träger|Schule|Grundschule|Beratung\w*|Stiftung|Jugend\w*|Familien\w*|Erwachsenen\w*|Verband|Hort|Einrichtung|Akademie|Gemeindehaus|Fachstelle|Wohlfahrt\w*|Pflegedienst|Stift|Hospital|Heim|Haus))"
_FAITHS = (
    r"(?:Benediktin|Franziskan|Dominikan|Zisterziens|Kapuzin|Augustin|Karmelit|Trappist|Kartäus|Prämonstratens|Salesian|Pallottin|Redemptorist|Steyl)er?(?:in|innen|inn|s|n|orden|kloster)?|Klarissin(?:nen)?|Ursuline(?:n|rin)?|Jesuit(?:en)?|Diakonisse(?:n)?|Ordens(?:frau|mann|leute|schwester|bruder)(?:en|n|s)?|Noviz(?:e|in|iat)(?:n|nen)?|Postulant(?:in)?|Äbtissin|Abt(?!\.)|Prior(?:in)?|Kloster(?:bruder|schwester)|Einsiedler(?:in)?|Kirchenältester?|Katechet(?:in)?|Messdiener(?:in)?"
    r"|[Cc]harismatisch\w{0,2}|[Aa]postolisch\w{0,2}|[Mm]essianisch\w{0,2}|[Aa]glipay\w{0,3}|[Ss]hinto\w{0,6}|[Tt]aois\w{0,6}|[Aa]nimis\w{0,6}|[Ss]amaritan\w{0,6}|[Kk]aräer|Rastafari\w{0,2}|[Uu]niversal Life|[Vv]ereinigungskirche|[Kk]atharer|[Aa]nabaptist\w{0,3}|[Aa]rmenisch-apostolisch\w{0,2}|[Ss]yrisch-(?:orthodox|katholisch|aramäisch)\w{0,2}|[Nn]estorian\w{0,5}|[Aa]ssyrische[rn]? Kirche|(?:zum|vom) (?:Islam|Christentum|Judentum|Buddhismus|katholischen Glauben|evangelischen Glauben) (?:konvertiert\w{0,2}|übergetreten|abgefallen)|[Gg]etauft(?= worden| als)|[Aa]theist\w{0,5}|Kirchenaustritt"
    r"|"
    r"[Jj]esid(?:in|innen|en|e|isch\w{0,40})|[ÊEeê]zid(?:in|innen|en|e|isch\w{0,40})|[Aa]levit(?:in|innen|en|isch\w{0,40})?|[Mm]ennonit(?:in|innen|en|isch\w{0,40})?|[Hh]utter(?:er|isch\w{0,40})|Amische?n?|Mormon(?:in|innen|en|e)|mormonisch\w{0,40}"
    r"|(?:der |den )?Zeugen Jehovas|Zeuge Jehovas|Zeugin Jehovas|Siebenten-Tags-Adventist\w{0,40}|Adventist\w{0,40}|[Bb]aptist(?:in|innen|en|isch\w{0,40})?|Pfingstler\w{0,40}|Pfingstgemeinde\w{0,40}|Pfingstkirche|[Ff]reikirch(?:e|lich\w{0,40})|[Nn]euapostolisch\w{0,40}|[Bb]aha'?i|Bahá’í"
    r"|Ahmadiyya\w{0,40}|Ahmadi\w{0,40}|[Ss]alafist\w{0,40}|[Hh]indu(?:s|istisch\w{0,40}|familie)?|Sikhs?|[Bb]uddhist(?:in|innen|en|isch\w{0,40})?|[Jj]üdisch\w{0,40}|[Jj]udentum|[Mm]uslim(?:a|in|innen|e|en|isch\w{0,40})?|[Ss]unnit\w{0,40}|[Ss]chiit\w{0,40}|[Ii]smailit\w{0,40}|[Dd]rus(?:e|in|en|isch\w{0,40})|[Mm]andäe?r?\w{0,40}|[Kk]opt(?:e|in|en|isch\w{0,40})"
    r"|(?:[a-zäöü]{1,40}-|russisch |griechisch |serbisch )?[Oo]rthodox\w{0,40}|[a-zäöü]{1,40}-(?:katholisch|evangelisch|apostolisch|lutherisch)\w{0,40}|[Cc]haldäisch\w{0,40}|[Mm]aronit\w{0,40}|Scientolog\w{0,40}|Anthroposoph\w{0,40}|Christengemeinschaft|Quäker\w{0,40}|Heilsarmee|Hare[- ]Krishna|Islamische Gemeinde|Moscheegemeinde|Moscheeverein|Synagoge|Sekte|Kirchenasyl"
    rf"|(?:röm\.-|r\.-)?[Kk]ath\.(?=[ ,;)\n]|$){_NO_FAITH}|[Ee]v\.(?:-luth\.|-ref\.|-freik\.)?(?=[ ,;)\n]|$){_NO_FAITH}|[Ee]vang\.{_NO_FAITH}|{_CHRISTIAN}(?= und |[.,;)]| getauft| erzogen| geprägt)|{_CHRISTIAN}e[nrsm]? (?:Familie|Glaubens?|Mutter|Vater|Eltern|Großeltern|Gemeinde|Freikirche|Elternhaus\w*|Ordens\w*|Sekte)|Katholik(?:in|en)?|Protestant(?:in|en)?|Evangelikale[nr]?|[Kk]onfessionslos\w{{0,2}}|[Kk]onvertier\w{{1,4}}|Konvertit\w{{0,3}}|[Ss]trenggläubig\w{{0,2}}|[Tt]iefgläubig\w{{0,2}}|[Ff]undamentalistisch\w{{0,2}}|[Ff]reie[rn]? (?:evangelische[rn]? )?Gemeinde|Brüdergemeinde|Brüderbewegung|Christadelphian\w*|Zwölf Stämme|Kalifat\w*|Derwisch\w*|Sufi\w*|[Zz]oroastr\w*|[Vv]oodoo|[Ww]icca|Schamanin|Bhagwan|Osho|Moonie\w*|[Ww]ahhabit\w*|[Jj]ains?\b"
    r"|(?:[a-zäöü-]{4,20}(?:e[nrsm]?) )?(?:Glaubensgemeinschaft|Religionsgemeinschaft|Splittergruppe|Sondergemeinschaft|Freikirche|Pfingstkirche|Sekte|Bruderschaft|Ordensgemeinschaft)(?: im [A-ZÄÖÜ]\w{3,25}| in [A-ZÄÖÜ]\w{3,25})?|(?:[Ff]reikirchlich|charismatisch|religiös|christlich|pfingstlerisch|baptistisch|adventistisch|evangelikal|islamisch|jüdisch|orthodox|messianisch|pietistisch|esoterisch|spirituell)e[nrsm]? (?:Gemeinschaft|Gruppe|Gruppierung|Splittergruppe|Gemeinde|Bewegung|Bruderschaft|Kommune|Sekte)"
)
COUNTRY = "|".join(
    sorted((e.strip() for e in _COUNTRIES.replace("\n", "").split("|")), key=len, reverse=True)
)
_STEMS = {root.strip() for root in _ROOTS.replace("\n", "").split("|") if root.strip()}


def _longest_first(words: Iterable[str]) -> str:
    return "|".join(sorted(set(words), key=len, reverse=True))


_ROOT = _longest_first(_STEMS)
_CAPITAL_ROOT = _longest_first(root.capitalize() for root in _STEMS)
_LANGUAGE = "|".join(
    sorted(
        {e.strip() for e in (_LANGUAGES + "|" + _DIALECTS).replace("\n", "").split("|")},
        key=len,
        reverse=True,
    )
)
_ADJECTIVE = rf"(?:{_ROOT})(?:n?isch|anisch|sch|ch)"
_BELONGING = (
    r"(?:Volkszugehörigkeit|Staatsangehörige[rn]?|Staatsangehörigkeit|Staatsbürgerschaft|Staatsbürgerin|Staatsbürger|Nationalität|Herkunft|Abstammung|Wurzeln|Pass|Reisepass|Papiere|Familie|Großfamilie|Mutter|Vater|Eltern|Kindesmutter|Kindesvater"
    r"|KM|KV|Kind|Kinder|Frau|Mann|Gemeinde|Kirche|Großmutter|Großvater|Oma|Opa|Großeltern|Verwandte[n]?|Community|Kulturverein|Verein|Roma|Kurden|Kurdin|Juden|Jude|Jüdin|Minderheit|Volksgruppe|Sprache|Muttersprache|Dialekt|Abitur|Soldat(?:in)?|Nachbarin|Glaubens?)"
)
_PEOPLE = (
    rf"(?:{_longest_first(root.capitalize() for root in _STEMS if len(root) > 3)})(?:(?:ier|er|e)(?:in|innen|n|s)?|in|innen)"
    r"|US-Amerikaner(?:in|n|s)?|Türk(?:e|in|en|innen)|Kurd(?:e|in|en|innen)|Pol(?:e|in|en|innen)|Russ(?:e|in|en|innen)|Syrer(?:in|n|s)?|Ir(?:e|in|en)|Inder(?:in|n|s)?|Rom(?:a|ni|nja)|Sint(?:i|ezza|o)|Jenische[nr]?|Britin?(?:nen)?|Brite[n]?|Franzos(?:e|en)|Französin(?:nen)?|Engländer(?:in|innen|n|s)?|Thai|Filipin[ao]s?|Singhales(?:e|in|en)|Lovara|Kalderasch|Manouches?|Travellers?|Balt(?:e|in|en)|Däne[n]?|Dänin|Lett(?:e|in|en)|Bask(?:e|in|en)|Tamil(?:e|in|en)|Schwarz(?:e Deutsche|er Deutscher)|Afghane[n]?|Afghanin"
)
_BOUND = r"(?=\s*(?:[,.;:)/\n]|$| spr| und | als | sowie | sprechende?| oder |[^\w\s-]))"
_TONGUES = rf"(?:{_LANGUAGE}|(?:{_CAPITAL_ROOT})(?:n?isch|sch|ch))"
_PATTERNS: tuple[tuple[str, str, str], ...] = (
    (
        "origin",
        rf"(?:aus|Herkunft(?:sland)?(?: der \w{{1,40}})?:?|stamm\w{{0,40}}|gebürtig\w{{0,40}}|geboren in|[Rr]ückkehr nach|zurück nach|Heimat(?:land)?:?|Staatsangeh\w{{0,40}}\.?:?|Nationalität:?|StA:?|über|aus der Stadt|Flucht \w{{1,40}}|geflohen|geflüchtet|abgeschoben nach|Verwandte in|Familie in|Großeltern in|Herkunft|Wurzeln in|ausgereist nach|zieht nach|weiter nach) (?:dem |der |den |die )?(?P<span>(?:{COUNTRY})s?)(?!\w)",
        "ein anderes Land",
    ),
    (
        "origin",
        rf"(?<![\w-])(?P<span>(?:Nord|Süd|Ost|West|Zentral|Nordost|Nordwest)?-?(?:{COUNTRY})s?)(?!\w|-)",
        "ein anderes Land",
    ),
    ("origin", rf"(?<![\w-])(?P<span>{_ADJECTIVE}e[nrsm]?)(?!\w|-)", "andere Herkunft"),
    ("origin", rf"(?<=\()(?P<span>(?:{COUNTRY})s?)(?=[,)])", "ein anderes Land"),
    (
        "origin",
        rf"(?:aus|stamm\w{{1,40}}) (?:{COUNTRY}) und (?P<span>(?:{COUNTRY}))(?!\w)",
        "ein anderes Land",
    ),
    (
        "origin",
        rf"(?<![\w-])(?P<span>Familie aus (?:{COUNTRY})(?:, \w{{1,40}}isch)?)(?!\w)",
        "Familie aus einem anderen Land",
    ),
    ("origin", rf"(?<![\w-])(?P<span>{_ADJECTIVE}(?:e[nrsm]?)? {_BELONGING})(?!\w)", "andere Herkunft"),
    (
        "origin",
        rf"(?<![\w-])(?P<span>{_ADJECTIVE}(?:e[nrsm]?)?(?:, staatenlos\w{{0,40}})?){_BOUND}",
        "andere Herkunft",
    ),
    (
        "origin",
        rf"(?<![\w-])(?P<span>(?:{_ADJECTIVE}|türkisch|arabisch)(?:spr\.|(?:sprachig|stämmig)(?:e[nrsm]?)?(?: (?:Minderheit|Volksgruppe|Familie))?))(?!\w)",
        "andere Herkunft",
    ),
    (
        "language",
        rf"(?<![\w-])(?P<span>{_TONGUES})(?=-(?:Dolmetsch|Sprachmittl|Übersetz)\w{{0,12}})",
        "andere Sprache",
    ),
    (
        "language",
        rf"(?<!\w)(?:dolmetsch\w{{0,40}}|übersetz\w{{0,40}}|sprachmittl\w{{0,40}}|spricht|sprechen|sprache|nur|gut|wenig) (?:für |auf |ist |: ?)?(?P<span>{_ADJECTIVE})(?!\w)",
        "andere Sprache",
    ),
    (
        "language",
        r"(?<!\w)(?:spricht|sprechen|sprach|sprachen|redet|reden|versteht|verstehen|schwätzt|spreche|flucht|betet|singt|nur|auf|gesprochen wird|Familiensprache:?|Muttersprache:?|Sprachen?:?|Dolm(?:etscher(?:in)?|\.)?:?(?: für)?) (?:(?!als|und)[\w,]{1,20} ){0,4}?(?P<span>(?!(?:Tisch|Fisch|Gemisch|Gebüsch|Mensch|Wunsch|Frosch|Deutsch|Busch|Hirsch|Marsch|Kirsch|Wisch|Hochdeutsch|Nachtisch|Schreibtisch|Esstisch|Küchentisch|Wickeltisch|Stammtisch|Runder|\w*[Tt]isch|\w*[Ff]isch)\b)[A-ZÄÖÜ][a-zäöüß-]{3,30}(?:isch|ätsch))(?!\w)",
        "andere Sprache",
    ),
    (
        "language",
        r"(?<!\w)(?P<span>schwäbel[tn]|sächsel[tn]|berliner[tn]|kölscht|näsel[tn] hamburgisch)(?!\w)",
        "andere Sprache",
    ),
    (
        "origin",
        rf"(?<![\w-])(?P<span>(?:{_REGIONAL})e[nrsm]? (?:Dialekts?|Akzents?|Mundart|Zungenschlag|Einschlag|Platt|Herkunft|Wurzeln|Familie|Bauernfamilie|Großmutter|Großvater|Oma|Opa|Mutter|Vater|Tonfall|Minderheit))(?!\w)",
        "andere Herkunft",
    ),
    (
        "origin",
        rf"(?<!\w)(?:stamm\w{{1,4}}|komm\w{{1,3}}|kam(?:en)?|gebürtig\w{{0,3}}|zog(?:en)?|zugezogen|hergezogen|gezogen|Herkunft:?|Umzug|ursprünglich|aufgewachsen|geboren|Zuzug|Rückzug|Rückkehr|geflüchtet)(?: (?!Herr|Frau)[\w,]{{1,20}}){{0,4}}? (?:aus|in|nach) (?:der |dem |den )?(?:ehemaligen )?(?P<span>{_STATES})(?!\w|-)",
        "ein anderes Land",
    ),
    (
        "origin",
        rf"(?<![\w.-])(?P<span>(?:{_SHORT})\.)(?= [A-ZÄÖÜ][a-zäöü]|,? (?:KM|KV|Staats|Pass|sprach))",
        "ausländische",
    ),
    (
        "origin",
        rf"(?:StA|Staatsang|Staatsangeh|Nat|Nationalität|Herkunft|Staatsangehörigkeit|Spr|Sprache|Dolm|Dolmetscher|Muttersprache)\.?:? ?(?:für )?(?P<span>(?:{_SHORT})\.?(?:/(?:{_SHORT})\.?)?)(?!\w)",
        "andere Herkunft",
    ),
    ("origin", rf"(?<![\w.-])(?P<span>(?:{_SHORT})\.)(?=[,;)/\n]|$| und | spr)", "andere Herkunft"),
    (
        "origin",
        r"(?<!\w)(?:ein|eine|einen|einer|der|die|ist|war|sind|beide|als|gebürtige[rn]?|waschechte[rn]?|,) (?P<span>Schwäbinn?(?:en)?|Sächsin|Ostfries(?:e|in|en)|Friesin|Rheinländer(?:in)?|Westfäl(?:e|in)|Thüringer(?:in)?|Oberschlesier(?:in)?|Schlesier(?:in)?|Saarländer(?:in)?|Pfälzer(?:in)?|Fränkin|Niederbayer(?:in)?|Oberbayer(?:in)?|Bayerin|Hessin|Badener(?:in)?|Sorb(?:e|in|en)|Tiroler(?:in)?|Südtiroler(?:in)?|Vorarlberger(?:in)?|Steirer(?:in)?|Wiener(?:in)?|Siebenbürger(?:in)?|Donauschw(?:abe|äbin)\w{0,2}|Ostpreuß(?:e|in)|Deutsch-?[Rr]uss(?:e|in|en)|Deutsch-?[Tt]ürk(?:e|in|en)|Halb[a-zäöü]{4,15}(?:er|erin|in|e)|Russlanddeutsche[rn]?|Wolgadeutsche[rn]?|Elsässer(?:in)?|Katalan(?:e|in)|Bask(?:e|in)|Sizilianer(?:in)?|Doppelstaatler(?:in)?|Schweizer(?:in)?|Sard(?:e|in)|Zypriot(?:e|in)|Tibeter(?:in)?|Israeli|Iraker(?:in)?|Iraner(?:in)?|Paschtun(?:e|in|en)|Hazara|Tatar(?:e|in|en)|Uigur(?:e|in|en)|Berber(?:in)?|Aramäer(?:in)?|Assyrer(?:in)?|Tschetschen(?:e|in|en))(?!\w)",
        "Person aus einem anderen Land",
    ),
    ("origin", rf"(?<![\w-])(?P<span>{_PEOPLE})(?!\w)", "Person aus einem anderen Land"),
    ("language", rf"(?<![\w-])(?P<span>(?:{_LANGUAGE}))(?!\w|-)", "andere Sprache"),
    (
        "language",
        r"(?<![\w-])(?P<span>(?!deutsch|englisch|ander|fremd|mehr|zwei|drei|gemischt|mutter)[a-zäöüß]{4,20}(?<=sch)-?sprachige[nrms]?)(?!\w)",
        "anderssprachige",
    ),
    (
        "language",
        rf"(?<![\w-])(?P<span>(?:{_TONGUES})-(?:{_TONGUES}))(?!\w|-)",
        "andere Sprache",
    ),
    (
        "language",
        rf"(?<!\w)(?:ins|aus dem|im|das|des|vom) (?P<span>(?:{_TONGUES}|[A-ZÄÖÜ][a-zäöü]{{2,18}}(?:rin|läm|ess|bayer|fränk|schwäb|sächs|fries|thüring|pfälz)isch)e[ns]?)(?= (?:noch |auch |gut |kaum |sofort )?(?:hört|heraus|durch|übersetzt|gedolmetscht|übertragen|anhört|anmerkt|klingt|mischt)|[,.;:)]|$)",
        "andere Sprache",
    ),
    (
        "origin",
        rf"(?:StA|Staatsang(?:eh)?|Staatsangehörigkeit(?:en)?|Nat|Nationalität(?:en)?|Herkunft(?:sland)?|Geburtsland|Heimatland)\.?:[ \t]{{0,8}}(?P<span>(?!{UNTOLD})[^\W\d_][\w-]{{2,30}}(?:\.(?=[,;/]))?(?:(?: ?/ ?| und )(?!{UNTOLD})[a-zäöü][\w-]{{2,30}}(?=[,;|·\n]|$))?)",
        "andere Herkunft",
    ),
    (
        "language",
        rf"(?:(?:Familien|Mutter|Umgangs|Heim|Verkehrs)?[Ss]prachen?|Spr|Dolm(?:etscher(?:in)?)?(?: für)?)\.?:[ \t]{{0,8}}(?P<span>(?!{UNTOLD})[A-ZÄÖÜ][\w-]{{2,30}}(?:\.(?=[,;/]))?)",
        "andere Sprache",
    ),
    (
        "religion",
        rf"(?:Religion(?:szugehörigkeit)?|Konfession|Bekenntnis|Glaube|Rel|Konf)\.?:[ \t]{{0,8}}(?P<span>(?!{UNTOLD}|keine|ohne)[^\W\d_][\w-]{{1,30}}(?:\.(?=[,;/]))?)",
        "Religion",
    ),
    (
        "language",
        rf"(?<![\w-])(?P<span>(?:Pidgin-)?(?:{_CAPITAL_ROOT})(?:n?isch|isch|sch|ch)(?: und (?:{_LANGUAGE}))?)(?!\w|-)",
        "andere Sprache",
    ),
    (
        "religion",
        rf"(?<![\w-])(?P<span>(?:{_FAITHS})(?: (?:Glaubens?|Gemeinde|Kirche|Familie))?)(?!\w)",
        "Religion",
    ),
)
_COMPILED = tuple((kind, re.compile(pattern), told) for kind, pattern, told in _PATTERNS)
_IN_CHATS = tuple((kind, re.compile(pattern, re.IGNORECASE), told) for kind, pattern, told in _PATTERNS)
_WELL_KNOWN = frozenset({"Englisch", "Französisch", "Spanisch", "Latein"})
_SPOKEN = re.compile(
    r"(?i)spr[eiaäo]ch|sprach|zu hause|daheim|dolmetsch|übersetz|verständig|muttersprach|auf \w{1,40}$"
)


_BESIDE_ANOTHER = re.compile(rf"(?:{_TONGUES})\s?(?:/|,|\+|&|und|u\.|sowie)\s?$")
"""A language that everybody learns at school tells something beside one that few speak."""
_HOLIDAY = re.compile(
    r"(?i)(?:urlaub\w*|ferien\w*|\w*reise|ausflug|klassenfahrt|austausch|kreuzfahrt)(?: \w+){0,2} (?:nach|in|auf|an|aus)(?: \w{2,4})? $"
)


def origins(text: str) -> Iterator[Trait]:
    """Gives what a text tells of origin, language and faith."""
    found = [(match, kind, told) for kind, pattern, told in _COMPILED for match in pattern.finditer(text)]
    for line in lower_lines(text):
        found += [(m, kind, told) for kind, pattern, told in _IN_CHATS for m in pattern.finditer(text, *line)]
    for match, kind, told in found:
        start, end = match.span("span")
        around = text[max(0, start - 60) : end + 30]
        if kind == "origin" and _HOLIDAY.search(text, max(0, start - 40), start):
            continue
        if kind == "language" and _BESIDE_ANOTHER.search(text, max(0, start - 25), start):
            yield Trait(start, end, kind, told)
        elif kind != "language" or match["span"].split()[0] not in _WELL_KNOWN or _SPOKEN.search(around):
            yield Trait(start, end, kind, told)

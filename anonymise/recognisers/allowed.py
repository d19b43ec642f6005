"""What must survive pseudonymisation: what looks like a name and tells of nobody in the case."""
# ruff: noqa: E501  (tables and patterns read best on one line)

import re

_INSTRUMENTS = """
Stuttgarter Kinderschutzbogen|Kinderschutzbogen|Heilsbronner Modell|Heilsbronner|Mannheimer Risiko-Kinder-Studie
|Münchner Modell|Münchener Modell|Düsseldorfer Modell|Cochemer Modell|Wiener Modell|Berliner Eingewöhnungsmodell
|Bielefelder Screening|Frankfurter Modell|Ulmer Modell|Dormagener Modell|Hamburger Modell|Münsteraner Screening
|Marte Meo|Marte-Meo|Triple P|SAFE|STEEP|PEKiP|PEKIP|FuN-Baby|fun-Baby|EPB|Elternkurs|Starke Eltern|Wellcome|wellcome
|Safe Care|SafeCare|Safe-Care-Programm|Babylotsen|Babylotse|Opstapje|HIPPY|Griffbereit|Kinderkram
|Apgar|APGAR|Bobath|Vojta|Padovan|Denver|Bayley|Münchhausen-by-proxy|Münchhausen|Montessori|Waldorf|Kneipp
|Down-Syndrom|Marfan-Syndrom|Rett-Syndrom|Turner-Syndrom|Asperger|Asperger-Syndrom|Tourette|Alzheimer|Parkinson
|Prader-Willi-Syndrom|Hirschsprung|Fetales Alkoholsyndrom|FASD|ADHS|Borderline|Hashimoto|Crohn|Perthes|Kawasaki
|Griffiths|Conners|Wechsler|Mottier|Frostig|Rorschach|Piaget|Fagerström|Guthrie|Tanner|Köhler-Krankheit|Lyme-Borreliose|Freinet|Pikler
|Rosenberg|Furman|McGoldrick|Petermann|Leboyer|Haim Omer|Omer|Gordon|Prekop|Kast-Zahn|Juul|Largo|Reflecting Team|Signs of Safety|Learning Together|SCIE|Bowlby|Ainsworth|
|Brazelton|Papoušek|Fegert|Schlippe|Maslow|Kübler-Ross|Riemann-Thomann-Kreuz|Riemann-Thomann|Habermann-Sauger|Kromeyer-Hauschild|Child Protection|Family Group
|Jour Fixe|Body Map|Skala|Ampelbogen|KSB|StKSB|Safety|Guide|Lotse|Genogramm|VIT|Ecomap|Ressourcenkarte|Youtube|YouTube
|WhatsApp|Whatsapp|WhatsApp-Gruppe|Insta|Snap|Discord|Threema|Steam|Twitch|Roblox|Reddit|Messenger|Skype|Twitter|Pinterest|Spotify|PayPal|Signal|Telegram|Facebook|Instagram|TikTok|Snapchat|Zoom|Teams|Skype|Outlook|Word|Excel|Netflix|Google|Doctolib
"""
_FIGURES = """
Pippi|Krabat|Supermann|Adam und Eva|Pippi Langstrumpf|Biene Maja|Räuber Hotzenplotz|Hotzenplotz|Hänsel und Gretel|Hänsel|Gretel|Rotkäppchen
|Rapunzel|Batman|Spiderman|Spider-Man|Superman|Paw Patrol|Peppa Wutz|Bob der Baumeister|Benjamin Blümchen
|Bibi Blocksberg|Captain America|Harry Potter|
|Struwwelpeter|Zappelphilipp|Ronja Räubertochter|Sandmännchen|
|Feuerwehrmann Sam|Lego|Playmobil|Minecraft|Fortnite|Pokémon
|Pokemon|Bluey|Tom und Jerry|Gott|Allah|Jehova|Jehovas|Christkind|Osterhase
"""
_BODIES = """
Jugendamt|Jugendamtes|Jugendamts|Kreisjugendamt|Landesjugendamt|Gesundheitsamt|Gesundheitsamtes|ASD|BSD|RSD|KSD|PKD
|Amt|Familiengericht|Amtsgericht|Landgericht|Oberlandesgericht|OLG|AG|FamG|StA|Polizei|SPZ|KJP|SpDi|SpDI|Clearingstelle
|Frühförderstelle|Frühförderung|Frühe Hilfen|Frühen Hilfen|FrühenHilfen|Jobcenter|Sozialamt|Wohnungsamt|Standesamt
|Ausländerbehörde|Ordnungsamt|Krankenkasse|Pflegekasse|Bundesagentur|Arbeitsagentur|Rentenversicherung|Feuerwehr
|Rettungsdienst|Notdienst|Rufbereitschaft|Bereitschaftsdienst|WJH|WiJu|KJGD|KoKi|KiSchuDi|Fachstelle|Netzwerk
|Vormundschaft|Amtsvormundschaft|Beistandschaft|Pflegekinderdienst|Jugendgerichtshilfe|Eingliederungshilfe
|Bewährungshilfe|Telefonseelsorge|Tafel|Landtag|Bundestag|Ministerium|Innenministerium|KVJS|LVR|LWL
|Erziehungsberatungsstelle|Erziehungsberatung|Schuldnerberatung|Suchtberatung|Sozialdienst|Sozialpädiatrie|Ambulanz
"""
_COUNTRIES = """
Deutschland|Deutschlands|BRD|DDR|Österreich|Schweiz|Polen|Türkei|Syrien|Irak|Iran|Afghanistan|Ukraine|Russland|Rumänien
|Bulgarien|Kosovo|Albanien|Serbien|Kroatien|Bosnien|Nordmazedonien|Mazedonien|Montenegro|Griechenland|Italien|Spanien
|Portugal|Frankreich|Belgien|Niederlande|Niederlanden|Holland|Luxemburg|Dänemark|Schweden|Norwegen|Finnland|England
|Großbritannien|Irland|USA|Amerika|Kanada|Mexiko|Brasilien|Kolumbien|Peru|Chile|Argentinien|Nigeria|Ghana|Eritrea
|Äthiopien|Somalia|Sudan|Kenia|Kongo|Kamerun|Senegal|Gambia|Guinea|Mali|Togo|Marokko|Algerien|Tunesien|Libyen|Ägypten
|Libanon|Jordanien|Israel|Palästina|Jemen|Saudi-Arabien|Pakistan|Indien|Bangladesch|Sri Lanka|Nepal|China|Vietnam
|Thailand|Philippinen|Indonesien|Japan|Korea|Mongolei|Kasachstan|Usbekistan|Georgien|Armenien|Aserbaidschan
|Tschetschenien|Moldau|Moldawien|Weißrussland|Belarus|Lettland|Litauen|Estland|Tschechien|Slowakei|Slowenien|Ungarn
|Europa|Afrika|Asien|Angola|Simbabwe|Uganda|Ruanda|Kurdistan|Jugoslawien|Sowjetunion|EU
|Baden-Württemberg|Bayern|Berlin-Brandenburg|Brandenburg|Hessen|Mecklenburg-Vorpommern|Niedersachsen
|Land Berlin|Landes Berlin|Land Bremen|Landes Bremen|Land Hamburg|Landes Hamburg
|Nordrhein-Westfalen|NRW|Rheinland-Pfalz|Saarland|Sachsen|Sachsen-Anhalt|Schleswig-Holstein|Thüringen
"""
_LANGUAGES = """
Deutsch|Englisch|Französisch|Türkisch|Kurdisch|Kurmandschi|Sorani|Arabisch|Farsi|Dari|Paschtu|Paschto|Urdu|Russisch
|Ukrainisch|Polnisch|Rumänisch|Bulgarisch|Albanisch|Serbisch|Kroatisch|Bosnisch|Romanes|Romani|Tigrinya|Amharisch
|Somali|Twi|Mandinka|Bambara|Lingala|Oromo|Tigre|Zaza|Zazaki|Gorani|Punjabi|Bengali|Singhalesisch|Tamilisch|Kurmanci|Paschtunisch|Persisch
|Georgisch|Armenisch|Aserbaidschanisch|Tschetschenisch|Mongolisch|Thailändisch|Tagalog|Kantonesisch|Koreanisch|Japanisch|Niederländisch|Dänisch
|Gebärdensprache|Plattdeutsch|Hessisch|Hessische|Bairisch|Schwäbisch|Tamilin|Tamile|Aleviten|Alevite|Afghane|Afghanin|Somalier|Somalierin|Eritreer
|Eritreerin|Ghanaer|Ghanaerin|Nigerianer|Nigerianerin|Vietnamesin|Vietnamese|Rumäne|Rumänin|Bulgare|Bulgarin|Ukrainer|Ukrainerin|Igbo|Yoruba|Swahili|Lingala|Vietnamesisch|Chinesisch|Mandarin|Tamil|Hindi|Spanisch|Portugiesisch
|Italienisch|Griechisch|Ungarisch|Tschechisch|Jesiden|Jesidin|Jeside|Roma|Sinti|Muslimin|Muslim|Muslime|Christen|Juden
|Islam|Ramadan|Bayram|Zuckerfest|Hausa|Pular|Fula|Wolof|Krio|Berberisch|Aramäisch|Hebräisch|Lettisch|Litauisch
|Alevitin|Alevit|Alevitisch|Duldung|Deutsche|Deutscher|Türkin|Türke|Syrer|Syrerin|Polin|Pole|Russin|Russe|Kurdin|Kurde
"""
_DRUGS = """
Paracetamol|Ibuprofen|Ritalin|Medikinet|Methylphenidat|Methadon|Polamidon|Subutex|Diazepam|Valium|Sertralin|Citalopram
|Quetiapin|Risperidon|Melatonin|Insulin|Salbutamol|Cortison|Nurofen|Keppra|Fluoxetin|Mirtazapin|Venlafaxin|Lithium
|Vitamin|Eisen|Cannabis|Heroin|Kokain|Amphetamin|Crystal|Speed|Ecstasy|Alkohol|Nikotin|Aptamil|Pre-Nahrung|Pre|Vigantol
|Mukoviszidose|Epilepsie|Perzentile|Perzentilen|Gedeihstörung|Anamnese|Medikation|Logopädie|Ergotherapie|Neurodermitis
|Zystische|Rachitis|Hämangiom|Erguss|Ergüsse|Konsil|Sonographie|Skoliose|Anämie|Petechien|Hüftdysplasie|Atemnot|Notfallausweis|Anhalt
|Trisomie|Phenylketonurie|Hydrocephalus|Spina|Zöliakie|Diabetes|Asthma|Bronchitis|Pneumonie|Sepsis|Enuresis
"""
_ABBREVIATIONS = """
KM|KV|KE|KMs|phil|jur|habil|GM|GV|LG|LGin|LP|PKV|PM|PV|PE|Kd|Kdr|Gesch|SR|ABR|UG|VB|HPG|HPK|HB|HK|ION|FLS|KWG|HzE|SPFH|FH|WISC|WISC-V|HAWIK|SON-R|ET|SSW|LW|LM|ED
|DD|WV|RR|AB|TV|TN|TOP|SB|SGL|TL|RB|FF|FGKiKP|ZfK|GH|JH|GG|GS|KGS|GGS|OGS|IGS|MFA|OA|OÄ|MKE|PEB|PKW|Kfz|EKG|EEG|MRT|CT
|InsoFa|SGB|KKG|BGB|FamFG|StGB|PolG|AufenthG|AsylG|BTHG|KJHG|KJSG|DSGVO|UVG|BuT|ALG|BAföG|PsychKG|VO|IfSG|BKiSchG
|Nr|Tel|Fax|Mobil|Mail|E-Mail|Dw|Zi|Std|Mon|Wo|Tg|Jh|Abs|Art|Abt|Az|AZ|Ziff|Kap|Anl|Bl|Hd|Zt|Zs|Str|Dg|Dx|Amb|Stat|Verf|SL|GL|Zi|Fallnr|Fall-Nr|BG-Nr|Mobilnr|Umgangsspr|Handschriftl|Krankenkasse-Nr|Teamltg|Lehrk|Schull|Erz|Leibl|Halbschw|Einverst|Koord|FamHeb|Fw
|Bearb|Aufgen|Pers|Mitt|Vorg|Betr|Bet|Prot|Unterz|Pat|Sr|Koll|Sekr|Ltg|Stellv|Vertr|Dolm|Prakt|Dipl|Soz|Päd|Arb|Psych|Med|Wg|Kts|Kl|Gr|Ggf
|Mo|Di|Mi|Do|Fr|Sa|So|Feb|Mrz|Apr|Jun|Jul|Aug|Sep|Sept|Okt|Nov|Dez|Uhr|Tsd|Euro|EUR|Kto|BLZ|PLZ|VG|MfG|LG|PS|NB|Ausw|Anschr|Kennz
|Nachb|Bespr|Besprech|Hausm|Wahrgen|Angetr|Angef|Gek|Entl|Aufn|Verl|Vereinb|Teiln|Rücksp|Rü|Kdg|KiGä|KA|FD|JVA|OP|HA|FA|Reha|ICD
|Hr|Hrn|Fam|Dr|Prof|Moin|Servus|Hallo|Cc|CC|Bcc|An|Von|Re|AW|WG|Fwd|II|III|IV|VI|VII|VIII|IX|XI|OK|Ok|Mfg|KFZ|U-Heft|LKW
|GdB|PG|PC|TV|DVD|CD|USB|SMS|App|IT|HNO|HNO-Praxis|ZNA|ITS|WLAN|GPS|AE|UMA|UmA|umA|BAMF|AsylbLG|FB|StR|OStR|Sgt|Reg|Gew
|StKSB|FBB|EB|EFB|TG|WG|HPT|BFD|FSJ|BG|KVNR|IBAN|BIC|UB|SV|FV|Z|Ms|Mrs|Mr|Anm|Ref|Sachg|Tagesgr|Ggü|Geb|Verh|Led|Gg
|RTW|NAW|KTW|NEF|PRev|PI|Heb|KiTa|Kita|KiGa|KITA|Kiga|NN|Koop|Hebamme|Fachkr|VIP|PP|Ziffer|Quali|SEK|KDD|HPFH|ISE|SPDi|MVZ|NICU|Pos|Term|Erl|Sbg
"""
_NOUNS = """
Mailbox|Klasse|Flyer|Hämatom|Hämatome|Muster|Springer|Springerin|Zettel|Mail|Mails|Café|Monitor|Video|Pool|Gramm|Schach|Post|Base|Hof|Mündel|Baba|Mündels
|Ansprechpartner|Ansprechpartnerin|Durchwahl|Kurzwahl|Pforte|Pager|Piepser|Vordruck|Siegel|Ersatz|Schwiegereltern|Schwiegermutter|Schwiegervater|Frühdienst|Spätdienst|Nachtdienst|Tagdienst|Frühschicht|Spätschicht|Nachtschicht|Früh|Spät|Anbei|Proband|Probandin|Kurzprotokoll|Gewalt|Programm|Smartphone|Anschluss|Auflauf|Vordrucke|Übertragung|Fragestellung|Empfehlung|Anamnese|Befund|Beurteilung|Ausgangslage|Wechsel|Heimweh|Bleistift|Kugelschreiber|Doktor|Umgangsbegleitung|Familienhilfe|Sachgebiet|Faxkopf|Stempel|Einreichende|Nikolaus|Pastete|Funk|Anerkennung|Intelligenzquotient|Schläge|Schlägen|Kardiologin|Toxikologin|Humangenetik|Graphomotorik|Gesundheitsarnt|Frühgeborenes|Frühgeburt|Erstgespräch|Nachgespräch|Erstbesuch|Spätdienst|Zweitkraft|Logopädin
|Kinderarztpraxis|Gynäkologin|Verfahrensbeiständin|Stadtteiltreff|Stadtteiltreffs|Mehraugenprinzip|Schulbegleithund
|Klebezettel|Zweizeiler|Regionalbereich|Inselarztpraxis|Jugendarztpraxis|PEKiP-Gruppe|Babymassage|Wiegekarte|Helferkonferenz
|Anlage|Vermerk|Protokoll|Bericht|Betreff|Datum|Ort|Uhrzeit|Verlauf|Ergebnis|Fazit|Anlass|Vorgeschichte|Nachtrag
|Rückmeldung|Hausbesuch|Telefonat|Termin|Antrag|Akte|Hilfe|Hilfen|Nord|Süd|Ost|West|Mitte|Bezirk|Region|Team|Gruppe
|Montags|Dienstags|Mittwochs|Donnerstags|Freitags|Samstags|Sonntags
|Kindesmutter|Kindsmutter|Kindesvater|Kindsvater|Kindeseltern|Lebensgefährte|Nachname|Vorname|Rufname|Ja|Nein|Danke
|Zwilling|Zwillinge|Zwillingen|Zwillings|Drilling|Drillinge|Drillingen|Vierlinge|Mehrlinge|Moin|Mahlzeit|Tschüss|Ciao|Amma|Tata|Dede|Nene|Babuschka|Oma|Opa|Omi|Mama|Papa|Mami|Papi|Learning|Captain
|Teil|Block|Phase|Runde|Punkt|Frage|Antwort|Kontakt|Bescheid|Absprache|Anruf|Info|Rückruf|Eingang|Kopie|Fall|Fälle
|Adresse|Anschrift|Handakte|Vorakte|Teilakte|Freitext|Teilnehmende|Teilnehmender|Teilnehmenden|Teilnehmer|Teilnehmerin|Teilnehmerinnen|Entwurf|Vertraulich|Persönlich|Eilt|Intern|Kürzel|Verteiler|Anwesend|Anwesende|Entschuldigt|Beschluss|Beschlüsse
"""
_BODY = """
Ohr|Ohren|Schulter|Schultern|Kinn|Stirn|Wange|Gesäß|Oberarm|Unterarm|Ellbogen|Handgelenk|Knie|Schienbein|Oberschenkel|Unterschenkel
|Kopfhaut|Schädel|Rippe|Rippen|Gips|Gipse|Wunde|Wundrand|Narbe|Narben|Prellung|Verbrühung|Verbrennung|Schürfung|Windpocken|Scharlach|Tics
|Sectio|Spontangeburt|Blutbild|Röntgenbild|Tagesklinik|KJP-Tagesklinik|Magen-Darm|Pädiatrie|Neuropädiatrie|Neonatologie|Fon|Besetztton
"""
_SEASONS = """
Sommer|Winter|Herbst|Frühling|Frühjahr|Weihnachten|Ostern|Pfingsten|Advent|Silvester|Karneval|Fasching|Heiligabend
|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Montag|Dienstag|Mittwoch
|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag
"""


def _lines(table: str) -> list[str]:
    return [entry.strip() for entry in table.replace("\n", "").split("|") if entry.strip()]


NOT_NAMES = frozenset(
    entry
    for table in (_INSTRUMENTS, _FIGURES, _BODIES, _COUNTRIES, _LANGUAGES, _DRUGS, _ABBREVIATIONS)
    for entry in _lines(table)
    if " " not in entry
)
"""Words that no proper-noun guess may take; a form of address before them still makes them a name."""
MAY_BE_PEOPLE = frozenset(
    word
    for table in (_INSTRUMENTS, _FIGURES, _LANGUAGES, _COUNTRIES)
    for word in _lines(table)
    if re.fullmatch(r"[A-ZÄÖÜ][a-zäöüßš]{2,}(?:-[A-Z][a-zäöü]+)?", word)
)
"""Of those the ones that people are called too: `Frau Rosenberg`, `Herr Petermann`, `Frau Bayram`."""
SEASONS = frozenset(_lines(_SEASONS))
"""Times of the year and the week; behind a first name they are surnames."""
ORDINARY = frozenset(_lines(_NOUNS) + _lines(_BODY)) | SEASONS
"""Everyday words of the field that a name may also be; only a context that announces a name makes them one."""
GENERIC_BODIES = frozenset(_lines(_BODIES))

_PHRASES = sorted(
    (e for t in (_INSTRUMENTS, _FIGURES, _BODIES, _COUNTRIES) for e in _lines(t) if re.search(r"[ -]", e)),
    key=len,
    reverse=True,
)
_PHRASE = re.compile(
    r"(?<!\w)(?:(?:zu|nach) [Hh]ause(?!\w)|in (?:aller )?Ruhe(?!\w)|(?i:tür und angel|frank und frei|schwarz auf wei(?:ß|ss))(?!\w)|"
    r"(?i:mecklenburg-vorpommern|nordrhein-westfalen|schleswig-holstein|baden-württemberg|rheinland-pfalz|niedersachsen)|"
    + "|".join(map(re.escape, _PHRASES))
    + r")(?:s|es|n)?(?!\w)"
)
_LAW = re.compile(
    r"§§?\s?\d+\s?[a-z]?(?:\s?(?:Abs|S|Nr|Satz|Ziff)\.?\s?\d+)*(?:\s(?:SGB\s[IVX]+|[A-Z]\w*G\w*|BGB|KKG))?"
)
_EPONYM = re.compile(
    r"(?<!\w)[A-ZÄÖÜ][\wäöüß-]+-(?:Syndrom|Methode|Modell|Test|Skala|Programm|Score|Konzept|Krankheit|Wert|Index|Bogen"
    r"|Fragebogen|Parese|Borreliose|Epilepsie|Tumor|Reflex|Zeichen|Anämie|Autismus|Sequenz|Tetralogie|Pädagogik|Therapie)\w*"
    r"|(?<!\w)(?:Stuttgarter|Brandenburger|Berliner|Hamburger|Münche?ner|Kölner|Frankfurter|Bremer|Dresdner|Heidelberger|Mannheimer|Ulmer|Wiener|Zürcher|Basler|Düsseldorfer) (?:\w{3,20}e[nr]? )?(?:[\w-]{0,20}[Bb]ogens?|KSB|\w{0,20}[Rr]isikoeinschätzung|\w{0,20}[Mm]odells?|\w{0,20}[Tt]abelle|\w{0,20}[Ss]kala|\w{0,20}[Ll]eitfadens?|\w{0,20}[Kk]riterien|\w{0,20}[Ss]tudie|Erklärung|Screenings?|\w{0,20}[Dd]iagnostik|\w{0,20}[Tt]rainings?)(?!\w)"
    r"|(?<!\w)(?:Morbus|Chorea|Purpura) [A-ZÄÖÜ][\wäöüß-]+|(?<!\w)nach (?:Kromeyer-Hauschild|Guedeney|Maguire|Castillo Morales|Bobath|Vojta|Pikler|Piaget|Omer|Juul|Ainsworth|Steiner)"
)
"""What is named after somebody or a town: a disease, a test, a sign, a questionnaire."""


CLINICAL = re.compile(r"(?:SSW|RR|Puls|Apgar|APGAR|ICD|Perz\.?|Gewicht|§§?|Abs\.|APGAR-Werte|U-Heft)\s*$")
"""What stands before figures that are measurements or law."""


def surviving_spans(text: str) -> list[tuple[int, int]]:
    """Gives the spans of phrases that stay as they are: laws, instruments, syndromes, figures, bodies, countries."""
    return [m.span() for pattern in (_LAW, _PHRASE, _EPONYM) for m in pattern.finditer(text)]


_FOLDED = frozenset(word.casefold() for word in NOT_NAMES | ORDINARY) | {
    *(
        "gez geschr min ärztl doku nix pok phk pk gibts schreibkram uvm ggf evtl usw sog lt tel wv hb ok moin jep".split()
    )
}


_SPOKEN = frozenset(
    "ned net nix koa koan koane nimmer gell gel hob hams habts hamma wos dös oiso fei scho pfüat"
    " pfiat servus grüaß gsagt gmacht gfragt ghabt gschickt gschrieben gwesen gwusst gschaut gfahren gfahrn gessen"
    " gsehen gsehn ghört gmeint gholt gredt gschlafen gspielt gweint gstanden gfunden gangen gwonnen gschrien"
    " glacht gnommen sowas wat dit ick icke nich nüscht jewesen jesagt dito puh".split()
)
"""As people write who speak a dialect; none of these is a name."""
_FIELD = re.compile(r"(?i)[a-zäöüß]{3,}-?(?:nr|nummer|datum|zeichen)")
"""Labels of form fields: `Patientennr`, `Ausweis-Nr`."""


def is_allowed_lower(word: str) -> bool:
    """Tells whether a lower-case word stays unless its context announces a name."""
    return word.casefold() in _FOLDED


def is_spoken(word: str) -> bool:
    """Tells whether a lower-case word is one that only spoken German has."""
    return word in _SPOKEN


def is_allowed(word: str) -> bool:
    """Tells whether a word stays unless its context announces a name."""
    return (
        word in NOT_NAMES or word in ORDINARY or word.rstrip("s") in NOT_NAMES or bool(_FIELD.fullmatch(word))
    )

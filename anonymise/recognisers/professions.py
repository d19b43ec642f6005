"""Rare occupations and workplaces; what thousands do in every town is left out."""
# ruff: noqa: E501  (tables and patterns read best on one line)

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from anonymise.recognisers.base import Trait
from anonymise.recognisers.lower_case import lower_lines
from anonymise.recognisers.roles import ROLE_OF

_COMMON = """
Verkäufer|Kassierer|Putzkraft|Reinigungskraft|Putzfrau|Raumpfleger|Lagerist|Lagerarbeiter|Lagerhelfer|Pflegehelfer|Altenpfleger|Altenpflegehelfer|Krankenpfleger|Krankenschwester|Pflegekraft|Friseur
|Koch|Köch|Kellner|Bedienung|Servicekraft|Küchenhilfe|Küchenkraft|Aushilfe|Minijobber|Arbeiter|Fabrikarbeiter|Leiharbeiter|Zeitarbeiter|Bürokauffrau|Bürokaufmann|Bürokraft|Handwerker|Maler|Elektriker|Mechaniker|Schlosser
|Kraftfahrer|Fahrer|Lkw-Fahrer|LKW-Fahrer|Paketbote|Paketfahrer|Kurierfahrer|Bauarbeiter|Helfer|Hilfskraft|Hilfsarbeiter|Bäckereiverkäufer|Erzieher|Lehrer|Sozialarbeiter|Sozialpädagoge|Student|Schüler|Auszubildende|Azubi|Praktikant|Hausfrau|Rentner|Selbstständige|Selbständige|Angestellte
|Arzthelfer|Ärzt|Arzt|Kinderarzt|Kinderärzt|Hebamme|Psychologe|Therapeut|Psychotherapeut|Familienhelfer|Familienhebamme|Kinderpfleger|Kinderkrankenpfleger|Kinderkrankenschwester|Betreuer|Tagesmutter|Tagespflegeperson|Dolmetscher|Sprachmittler|Vormund|Verfahrensbeistand|Ergänzungspfleger
|Fachkraft|Leitung|Leiter|Teamleiter|Sachbearbeiter|Mitarbeiter|Kolleg|Vertretung|Springer|Ansprechpartner|Ansprechperson|Moderator|Protokollant|Gutachter|Zeug|Begleit|Begleitperson|Unterstützung|Gast|Pfleg|Pflegeeltern|Pflegemutter|Pflegevater|Insofa|Kinderschutzfachkraft|Schulbegleiter|Schulsozialarbeiter|Umgangsbegleiter
|Logopäd|Ergotherapeut|Physiotherapeut|Hausmeister|Sekretär|Verwaltungskraft|Stationsleitung|Oberarzt|Chefarzt|Bezugsbetreuer|Bezugserzieher|Klassenlehrer|Rechtsanwalt|Anwält|Anwalt|Richter|Polizist|Bewährungshelfer|Koordinator|Referent
|Dachdecker|Konditor|Metzger|Trockenbauer|Pflegefachkraft|Pflegefachfrau|Pflegefachmann|Heilerziehungspfleger|Hauswirtschafter|Haushaltshilfe|Zimmermädchen|Reinigerin|Kassenkraft|Kaufmann|Kauffrau|Kaufleute|Handwerksmeister|Gartenarbeiter|Zusteller|Kommissionierer|Verkaufshilfe|Empfangskraft|Telefonist|Programmierer|Informatiker|Ingenieur|Beamt|Ministerialbeamt|Teilzeitkraft|Vollzeitkraft|Freiberufler|Unternehmer|Chef|Boss|Frührentner|Frührentnerin|Invalide
"""
_NO_JOBS = re.compile(
    r"(?i)^(?:.*(?:therapeut|pädagog|psycholog|psychiater|richter|ärzt|betreuer|pfleger|pflege|berater|helfer|leiter|beauftragte?r?|koordinator|schwester|erzieher|anwält|anwalt|mediziner|begleiter|referent|assistent|arbeiter|dolmetscher|hebamme|trinker|raucher|partner|gefährte|beginner|sprecher|vertreter|besitzer|bewohner|mieter|nachbar|verwandte|träger|nehmer|geber|steller|melder|schläfer|trenner|erzieherin|vormund|mutter|vater|bruder|tochter|schüler|freund|freundin|konsument|patient|klient|adressat|beobachter|empfänger|verursacher|täter|geschäftsführer|vorgänger|nachfolger|schwanger|gegner|zeuge|fahrer|fahrerin|jährige)(?:in|innen|s|n|en)?"
    r"|[\w-]*(?:körper|messenger|sprachler|(?:integrations|eltern|familien|bildungs|sprach|gesundheits|kita|stadtteil|sozial|lern)lotse)(?:in|innen|n)?|(?:schul|kinder|pflege|gesundheits|familien|jugend|sozial|erziehungs|integrations|förder|frühförder)\w*fachkr(?:aft|äfte)|fieber|\w*faktor|kratzer|reiter|dritte[rn]?|mitgebrachte\w*|fachmann|\w*rechner|\w*handbuch|logistiker"
    r"|\w*(?:körper|kammer|drucker|beamer|messenger|schrank|hülle|frist|medikament|quotient|management|mütter|vormünderin|praktikant(?:in)?|urteilte[rn]?|zucker|kühler|kocher|stecker|heber|halter|filter|puffer|tester|trockner|sauger|melder|zähler|sender|empfänger|scanner|lautsprecher|kopfhörer|laufrad|dreirad|angebot(?:en?)?|gebot(?:en?)?|pakete?r|täter|opfer|kleber|schieber|ranzen|beamter im dienst|schweizer(?:in)?|absolvent(?:in)?|reisende[rn]?|profis)|kinder|männer|häuser|bilder|bücher|fehler|keller|zimmer|wasser|winter|sommer|januar|dezember|oktober|november|september|februar|wetter|fenster|finger|körper|hunger|ärger|kummer|finder|retter|sieger|verlierer|\w*(?:landes|welt|europa|vize|jugend|schach|kreis|bezirks)meister(?:in)?|\w*(?:anfänger|keller|papier|zeiler|zeichner|anrufer|schalter|frist|lehrer|messenger|vertraute|fänger|bagger|ordner|zettel|planer|tier|bier|klavier|quartier|revier|turnier|moderator|ver[a-z]{3,12}er|wecker|stecker|zähler|trecker|hocker|(?<!en)sticker|monteur-?zimmer|drucker|speicher|schlüssel|container|löffel|becher|schnuller|kleider|lieder|ufer|feier|eier|trauer|mauer|dauer|steuer|feuer|abenteuer|charmeur|amateur|friseur|malheur|center|cousin|medizin|termin|benzin|magazin|disziplin|urin|kinderwunsch)(?:in|innen|n|s|r)?|einzelgänger|außenseiter|mitläufer|zuhörer|besucher|teilnehmer|gründer|kenner|fürsprecher|moment|element|argument|dokument|patent|talent|agent|student\w*|dissident|präsident|konkurrent|mann|frau|ehefrau|ehemann|hausfrau|hausmann|jungfrau|landsmann|landsleute|obmann|strohmann|vertrauens\w*|ansprech\w*|bezugs\w*|geburts\w*|zeit|fahrkarte|eltern\w*|asylbewerber|ausländer|inländer|einwanderer|zuwanderer|rentner|pensionär|säufer|junkie|dealer|schläger|gewalttäter|straftäter|sexualtäter|wiederholungstäter|hilfeempfänger|aufstocker|bürgergeld\w*|alleinerzieh\w*|alleinverdiener|analphabet\w*|legastheniker|autist|diabetiker|epileptiker|allergiker|bettnässer|spätzünder|linkshänder|frühaufsteher|besserwisser|christ|optimist|pessimist|egoist|realist|single|witwer|waise|säugling|brust\w*|muslim\w*|name|protokoll\w*|termin|verdacht|auftrag|ist|mist|geist|frist|rest|gast|post|kunst|wurst|angst|list|hinterlist|dienst|nacht\w*|alter|mutter|vater|bruder|schwester|tochter|opfer|leiter|meister|eimer|ordner|kalender|computer|koffer|roller|teller|hammer|kaiser|lager|pflaster|muster|register|semester|silvester|orchester|kloster|theater|charakter|faktor|motor|doktor|autor|tutor|mentor|monitor|reaktor|sektor|humor|tumor|terror|labor|korridor|partner\w*|stillhütchen|wegweiser|träne|sonntag|fortschritt|hausbesuch|familienname|halt|bayer|schwabe|sachse|deutsche[rn]?|pole|türke|russe|[\w-]*länder(?:in)?|[\w-]*(?:aner|ese|(?<!tra)iner|(?:aggressions|eltern|fitness|kompetenz|verhaltens|jugend|fußball)trainer)(?:in)?)$"
)
_SUFFIX = re.compile(
    r"(?i)(?:er|erin|ist|istin|eur|eurin|euse|ör|loge|login|nom|nomin|graf|grafin|graph|arzt|ärztin|mann|frau|knecht|magd|soldat|soldatin|pilot|pilotin|ar|arin|ator|atorin|wart|wartin|wirt|wirtin|schmied|schmiedin|lotse|lotsin|bote|botin|gehilfe|gehilfin|ant|antin|ent|entin|or|orin|ier|ierin|koch|köchin|hirt|hirte|hirtin|mönch|nonne|priester|priesterin|jurist|steward|stewardess|coach|cowboy|guide|scout|ranger|cutter|designer|manager|broker|model|offizier|leutnant|hauptmann|oberst|major|general|maat|feldwebel|gefreite[rn]?|beamte[rn]?|beamtin|fachkraft|vize|meister|meisterin|geselle|gesellin|hauer|steiger|kumpel|bauer|bäuerin|künstler|therapeut)$"
)
_MORE_RARE = """
Doktorand|Schlangenmensch|Kontorsionist|Kunstreiter|Feuerspucker|Hochradfahrer|Deichläufer|Netzflicker|Lascher|Handballer|OP-Schwester|Zirkusarbeiter|Requisitenbauer|Kirmesarbeiter|Mandelbrenner|Eisverkäufer|Kieferorthopäde|Kieferorthopädin|Neurochirurg|Herzchirurg|Rechtsmediziner|Pathologe|Bundesrichter|Intendantin|Bäuerin|Obstbauer|Milchbauer|Biobauer|Nebenerwerbslandwirt|Landwirt|Almwirt|Senn|Ziegenhirte|Kuhhirte|Schweinezüchter|Schlachter|Schlachthofarbeiter|Fleischzerleger|Fleischbeschauer|Ausbeiner|Kopfschlächter|Fischverkäufer|Fischräucherer|Räucherer|Kutterkapitän|Decksmann|Deckshand|Bootsmann|Steuermann|Smutje|Maschinist|Schiffsmechaniker|Schiffsingenieur|Nautiker|Reeder|Schleusenwart|Hafenmeister|Tallymann|Lascher|Docker|Kapitänleutnant|Seenotretter|Seefahrer|Seeoffizier|Marinesoldat|Funker|Tiefseetaucher|Muschelfischer|Perlenfischer|Walfänger
|Hauptfeldwebel|Stabsfeldwebel|Oberfeldwebel|Stabsunteroffizier|Unteroffizier|Stabsgefreite|Obergefreite|Hauptgefreite|Gefreite|Oberleutnant|Oberstleutnant|Leutnant|Obermaat|Fallschirmjäger|Gebirgsjäger|Panzerfahrer|Panzergrenadier|Reservist|Legionär|Fremdenlegionär|Scharfschütze|Militärpfarrer|Militärarzt|Feldjäger|Kampfschwimmer|Kampfpilot|Jetpilot|Personenschützer|Leibwächter|Grenzschützer|Bundespolizist|Zollfahnder|Steuerfahnder|Kriminaltechniker|Spurensicherer|Verfassungsschützer|Gefängniswärter|Vollzugsbeamt|Justizbeamt|Hundeführer|Entschärfer|Kampfmittelräumer|Minenräumer
|Bischof|Priester|Vikar|Kaplan|Superintendent|Ordensschwester|Ordensbruder|Gemeindereferent|Gemeindeältester|Ältester|Prädikant|Mullah|Hodscha|Vorbeter|Muezzin|Koranlehrer|Rabbi|Popen?|Archimandrit|Eremit|Kirchenmusiker|Kirchendiener|Glöckner|Turmwächter|Türmer|Nachtwächter|Friedhofswärter|Leichenwäscher|Thanatopraktiker|Trauerredner|Wunderheiler|Geistheiler|Kartenleger|Hellseher|Astrologin
|Weber|Damastweber|Handweber|Spinner|Klöppler|Posamentierer|Färber|Gerber|Sattlermeister|Täschner|Stellmacher|Wagner|Schindelmacher|Besenbinder|Bürstenmacher|Kammmacher|Knopfmacher|Buchdrucker|Buchbinder|Papiermacher|Schriftsetzer|Graveur|Ziseleur|Feinmechaniker|Edelsteinschleifer|Diamantschleifer|Schleifer|Emailleur|Keramiker|Töpfer|Porzelliner|Glasmacher|Verzinker|Galvaniseur|Former|Schmelzer|Kokereiarbeiter|Zimmermann|Zimmerer|Zimmerin|Stuckateur|Parkettleger|Pflasterer|Steinbrecher|Tunnelbauer|Spezialtiefbauer|Sprengtechniker|Kältetechniker|Fernmeldetechniker|Windenergietechniker|Hochseilartist|Seiltänzer|Trapezkünstler|Feuerschlucker|Messerwerfer|Jongleur|Pantomime|Bauchredner|Tanzlehrer|Ballettmeister|Primaballerina|Ballerina|Choreograf|Choreograph|Intendant|Dramaturg|Inspizient|Beleuchter|Tontechniker|Tonmeister|Cutter|Filmemacher|Drehbuchautor|Synchronsprecher|Nachrichtensprecher|Moderator|Fernsehkoch|Sternekoch|Sommelier|Barista|Barkeeper|Rapper|Schlagersänger|Straßensänger|Konzertpianist|Pianist|Geiger|Cellist|Harfenist|Hornist|Trompeter|Paukist|Posaunist|Flötist|Bratscher|Kontrabassist|Organistin|Musikclown|Zirkusdirektor|Tierbändiger|Raubtierdompteur
|Profi|Handballprofi|Eishockeyprofi|Basketballprofi|Eishockeyspieler|Fußballspieler in der|Ringer|Judoka|Karateka|Kunstturner|Turner|Biathlet|Langläufer|Radprofi|Marathonläufer|Reiter|Springreiter|Dressurreiter|Bundesligaschiedsrichter|Golflehrer|Tennislehrer|Yogalehrer|Fluglehrer|Kitelehrer|Skilehrer|Zeugwart|Platzwart|Greenkeeper|Stadionsprecher|Torwarttrainer
|Hubschrauberpilot|Ballonfahrer|Drohnenpilot|Luftfahrtingenieur|Flugzeugmechaniker|Fluggerätmechaniker|Hubschraubermechaniker|Purser|Purserin|Astronaut|Eisenbahner|Schrankenwärter|Fahrdienstleiter|Stellwerker|Brückenwärter|Wagenmeister|Zugchef|Fernfahrer|Trucker|Staplerfahrer|Baggerfahrer|Großgerätefahrer|Mähdrescherfahrer|Pistenraupenfahrer|Schneepflugfahrer|Holzrücker|Harvesterfahrer|Kutschfahrer|Rikschafahrer|Grenzgänger|Wanderarbeiter|Erntehelfer|Schiffsbauer|Orgelpfeifenmacher|Kapellmeister|Thermometermacher|Moorführer|Museumsführer|Schlossführer|Stadtführer|Höhlenführer|Fremdenführer|Reiseleiter|Aufseher|Museumswärter|Archivar|Numismatiker|Botaniker|Ornithologe|Vulkanologe|Polarforscher|Ozeanograf|Geophysiker|Mathematiker|Paläontologe|Kunsthistoriker|Auktionator|Übersetzer|Simultandolmetscher|Gebärdensprachdolmetscher|Dekan|Dozent|Privatdozent|Rektor der|Lektor|Verleger|Kriegsreporter|Korrespondent|Attaché|Honorarkonsul|Ministerin|Minister|Staatssekretär|Bürgermeisterin|Gemeinderat|Stadträtin|Ortsbürgermeister|Kreisrat|Landtagsabgeordnete|Bundestagsabgeordnete|Gemeindevorsteher|Häuptling|Clanchef|Zuhälter|Geldeintreiber|Schleuser|Zahntechniker|Augenoptiker|Optiker|Hörakustiker|Orthopädietechniker|Florist|Parfümeur|Kosmetiker|Permanent-Make-up-Artist|Piercer|Nageldesigner|Maniküre|Perückenmacher|Maskenbauer|Hutmacherin|Kürschnerin|Trockenbauer|Wahrsagerin|Tempelkoch|Tempeldiener|Bestattermeister|Fahrlehrer|Kapitänin|Kranfahrer|Landmaschinenprüfer|Prüfingenieur|Vermesser|Geomatiker|Spielhallenbetreiber|Wirt|Gastwirt|Hotelier|Hüttenwirtin|Standbetreiber|Marktfrau|Marktbeschicker|Ponyverleiher|Losverkäufer|Kioskbesitzer|Sargtischler|Bogenbauer|Messermacher|Seifensieder|Kerzenzieher|Wachszieher|Lebzelter|Lebküchner|Honigverkäufer|Mostereibesitzer|Brennmeister|Teetester|Kaffeeröster|Röster|Pralinenmacher|Käsemeister|Affineur|Molkereifachmann|Milchkontrolleur|Melkerin|Besamungstechniker|Klauenpfleger|Hufpfleger|Tierheilpraktiker|Schädlingsbekämpfer|Kammerjäger|Kanalarbeiter|Müllwerker|Müllmann|Deponiewart|Klärwärter|Abdecker|Höhenretter|Bergretterin|Rettungstaucher|Rettungshundeführer
"""
COMMON = frozenset(e.strip() for e in _COMMON.replace("\n", "").split("|"))
_RARE = """
Imker|Falkner|Köhler|Senner|Sennerin|Artist|Clown|Zauberer|Zauberkünstler|Akrobat|Schausteller|Zirkusartist|Dompteur|Fakir|Tätowierer|Bestatter|Totengräber|Steinmetz|Bildhauer|Kirchenmaler|Restaurator|Präparator|Tierpräparator|Vergolder|Kürschner|Sattler|Drechsler|Böttcher|Küfer|Hufschmied|Goldschmied|Silberschmied|Kunstschmied|Büchsenmacher|Uhrmacher|Geigenbauer|Orgelbauer|Klavierbauer|Instrumentenbauer|Bootsbauer|Glockengießer|Zinngießer|Glasbläser|Glasmaler|Porzellanmaler|Korbflechter|Seiler|Segelmacher|Reetdachdecker|Strohdachdecker|Müller
|Winzer|Weinküfer|Kellermeister|Hopfenbauer|Almbauer|Bergbauer|Schäfer|Wanderschäfer|Hirte|Melker|Fischer|Krabbenfischer|Fischwirt|Teichwirt|Berufsfischer|Austernzüchter|Förster|Revierförster|Jäger|Berufsjäger|Waldarbeiter|Rückepferdeführer|Zapfenpflücker|Baumpfleger|Baumkletterer|Torfstecher|Bergmann|Bergleute|Steiger|Hauer|Sprengmeister|Salzsieder|Schornsteinfeger|Kaminkehrer|Kaminfeger
|Lotse|Hafenlotse|Fluglotse|Pilot|Kapitän|Matrose|Seemann|Schiffer|Binnenschiffer|Rheinschiffer|Fährmann|Schiffsführer|Schiffskoch|Leuchtturmwärter|Schleusenwärter|Deichgraf|Wattführer|Bergführer|Skilehrer|Tauchlehrer|Surflehrer|Segellehrer|Reitlehrer|Berufstaucher|Industrietaucher|Taucher|Unterwasserschweißer|Industriekletterer|Windkraftmonteur|Offshore-Techniker|Seilbahner|Liftwart|Hüttenwirt|Bergretter|Kranführer|Lokführer|Lokomotivführer|Straßenbahnfahrer|U-Bahn-Fahrer|Gleisreiniger|Gleisbauer|Gerüstbauer|Zugbegleiter|Flugbegleiter|Stewardess|Rangierer|Weichenwärter|Inselpostbote|Kutscher
|Puppenspieler|Schauspieler|Opernsänger|Sänger|Chorsänger|Musiker|Organist|Kantor|Dirigent|Tänzer|Balletttänzer|Stripper|Stripperin|Regisseur|Kameramann|Moderatorin im Radio|Radiomoderator|Journalist|Reporter|Schriftsteller|Autor|Maskenbildner|Bühnenbildner|Requisiteur|Souffleuse|Komparse|Stuntman|DJ|Straßenmusiker|Straßenkünstler|Fußballprofi|Profifußballer|Profisportler|Boxer|Profiboxer|Kickboxer|Jockey|Trabrennfahrer|Rennfahrer|Schiedsrichter|Leistungssportler|Bundesligaspieler
|Pfarrer|Laienprediger|Prediger|Pastor|Imam|Diakon|Mesner|Küster|Nonne|Mönch|Rabbiner|Missionar|Wahrsager|Heilpraktiker|Schamane|Astrologe|Bürgermeister|Ortsvorsteher|Stadtrat|Abgeordnete|Landrat|Konsul|Diplomat|Botschafter|Soldat|Berufssoldat|Zeitsoldat|Offizier|Feldwebel|Söldner|Zollbeamte|Zöllner|Justizvollzugsbeamte|Feuerwehrmann|Berufsfeuerwehrmann|Rettungssanitäter|Notfallsanitäter|Rettungsflieger|Detektiv|Kaufhausdetektiv|Türsteher|Personenschützer|Gerichtsvollzieher|Gerichtsdolmetscher|Notar
|Tierarzt|Tierärztin|Tiermediziner|Tierpfleger|Zoowärter|Hundezüchter|Hundetrainer|Pferdewirt|Bereiter|Züchter|Brieftaubenzüchter|Astronom|Geologe|Meteorologe|Archäologe|Ethnologe|Meeresbiologe|Kernphysiker|Physiker|Chemiker|Apotheker|Zahntechniker|Orthopädieschuhmacher|Schuhmacher|Schuster|Hutmacher|Modist|Maßschneider|Kostümschneider|Chocolatier|Konditor|Zuckerbäcker|Braumeister|Brauer|Mälzer|Destillateur|Käser|Metzger|Schlachter|Spargelstecher|Erntehelfer|Saisonarbeiter|Saisonkraft|Pflücker|Gondoliere|Marktschreier|Markthändler|Schrotthändler|Teppichhändler|Antiquitätenhändler|Autohändler|Pfandleiher|Juwelier|Messerschleifer|Scherenschleifer|Kesselflicker|Flaschensammler|Model|Influencer|Youtuber|Streamer|Prostituierte|Sexarbeiterin|Escort|Domina|Tagelöhner|Professor|Universitätsprofessor|Croupier|Spielhallenaufsicht|Bademeister|Schwimmmeister|Platzwart|Friedhofsgärtner|Schiffskoch|Werftarbeiter|Hafenarbeiter|Schauermann|Stahlkocher|Hochofenarbeiter|Gießereiarbeiter|Sprengstoffexperte|Laborant|Chemielaborant|Dachdecker|Brunnenbauer|Ofenbauer|Kachelofenbauer|Messebauer|Zeltbauer|Karussellbetreiber|Losbudenbesitzer
"""
_HEADS = (
    r"gießer|bläser|schiffer|lotse|schweißer|taucher|schnitzer|schmied|züchter|flechter|weber|spieler(?:in)? am Theater|puppenspieler|händler|drescher|fischer|schäfer|jäger|förster|bauer|macher|maler|decker|(?<!ange)bote|pilot|kletterer|binder"
    r"|reiniger|fahrer|führer|techniker|monteur|prediger|tänzer|sänger|wärter|wirt|dompteur|artist|brenner|drucker|schleifer|gärtner|schneider|meister|melker|gräber|hüter|setzer|sticker|stricker|klöppler|betreiber|biologe|forscher|retter|tätowierer|schausteller|matrose|kapitän|trainer|coach|töpfer|dreher|knüpfer|sammler|stecher|pflücker|steward"
)
_PLAIN_HEADS = re.compile(
    r"(?i)^(?:ange|auf|ge|bus|taxi|lkw|pkw|rad|auto|kraft|bei|mit|motorrad|fahrrad|falsch|schwarz|roller|bauern|haus|geschäfts|wort|schrift|protokoll|buch|zug|rudel|rädels|an|ver|einzel|mann|fußball|schau|glücks|mini|tabellen|gast|land|volks|teil|pro|kranken|zahn|medizin|computer|it-|bau|haustechnik|kfz-)?(?:fahrer|führer|techniker|monteur|wirt|bauer|maler|sammler|gärtner|schneider|händler|jäger|bote|macher|decker|schnäppchenjäger|mutmacher|wegbereiter)"
)
_FEMALE = r"(?:in|innen)?(?:s|n|en|es)?"
_RARE_WORD = "|".join(
    sorted(
        {e.strip() for e in (_RARE + "|" + _MORE_RARE).replace("\n", "").split("|") if e.strip()},
        key=len,
        reverse=True,
    )
)
_RARE_WORDS = frozenset(_RARE_WORD.split("|"))
_SPOT = r"(?:in|im|auf|am|an|bei|beim|für|aus|zur|unter|vor)"
_TAIL = rf"(?: (?:a\. ?D\.|i\. ?R\.|im Ruhestand|in Rente|im Nebenerwerb|in (?:dritter|vierter|fünfter|sechster|siebter) Generation)|(?: (?:{_SPOT}|eines|einer|des|der)(?: (?:einem|einer|eines|einen|der|dem|den|die|das|des|seinem|ihrem))?(?: [a-zäöüß-]{{3,20}}(?:en|er|es))? (?!Schicht|Nacht|Teilzeit|Vollzeit|Haushalt|Zeit|Moment|Urlaub|Elternzeit|Herrn?\b|Frau\b|Mutterschutz|Klinik|Mai\b|Juni|Juli|März|April|August)[A-ZÄÖÜ][\wäöüß-]{{2,40}}))"
_JOB = r"[A-ZÄÖÜ][a-zäöüß]{2,40}(?:-[A-ZÄÖÜa-zäöüß][a-zäöüß]{1,30}){0,3}"
_WHO = r"(?:KM|KV|[Mm]utter|[Vv]ater|Kindesmutter|Kindesvater|Eltern|LG|LGin|Lebensgefährt(?:e|in)|Partner(?:in)?|Ehemann|Ehefrau|Mann|Frau|Opa|Oma|Onkel|Tante|Großvater|Großmutter|Großeltern|Stiefvater|Stiefmutter|Bruder|Schwester|Pflegevater|Pflegemutter|GV|GM|Uropa|Freund|Papa|Mama)"
_HOW = r"(?:von Beruf|gelernte[rn]?|studierte[rn]?|selbstständige[rn]?|selbständige[rn]?|freie[rn]?|angehende[rn]?|ehemalige[rn]?|pensionierte[rn]?|frühere[rn]?|ausgebildete[rn]?|als|früher|mal|früher mal|nachts|tagsüber|nebenbei|ehrenamtlich|hauptberuflich|am Wochenende|inzwischen|damals|bis \w{1,20}|jetzt|heute|zuletzt|eigentlich|auch|dort|noch|ja|selbst|seit \d{4}|eine?[rn]?|der|die|einzige[rn]?|dort|verbeamtete[rn]?|leitende[rn]?|erste[rn]?|zweite[rn]?)"
_GENERIC_PLACES = re.compile(
    r"(?i)^(?:wochenende\w*|rückkehr|\w*buch|rechner|handy|pc|laptop|wäscherei|\w*hülle|\w*sprache|vorzimmer|\w*verwaltung|lösung\w*|sprache|thema\w*|stimme|kasse|theke|schicht\w*|wechselschicht|nacht\w*|teilzeit|vollzeit|home-?office|team|büro|haushalt\w*|\w*amt|\w*dienst(?:es)?|supermarkt|discounter|lager|großlager|küche|großküche|kantine|pflege|altenpflege|pflegeheim|altenheim|seniorenheim|\w*krankenhaus|\w*klinik(?:um)?|\w*kita|kindergarten|\w*schule|reinigung|gebäudereinigung|gastronomie|gastgewerbe|restaurant|imbiss|café|bäckerei|metzgerei|friseursalon|bau|baustellen?|einzelhandel|verkauf|verwaltung|tag|tage|woche|wochen|monat\w*|stunden?|jahr\w*|raum|ort|stelle|weise|ende|anfang|folge|bereich|rahmen|gruppe\w*|familie\w*|praxis|ambulanz|beratung\w*|netzwerk\w*|tandem|thema|themen|ziel\w*|fall|fälle|grenze|beziehung\w*|(?!\w+(?:verarbeitung|verpackung|zerlegung|veredelung|röstung|zucht))\w+(?:ung|heit|keit|tion|ismus|tät|schaft)(?:en)?|stadt|dorf|gegend|land|ausland|deutschland|europa|umgebung|nähe|wohnung|haus|hause|zuhause|garten|hof|kinderzimmer|kooperation|wesentlichen|moment|urlaub|alltag|leben|druck|projekt\w*|abend|morgen|vormittag|nachmittag|frühjahr|sommer|winter|herbst|[a-zäöü]*tag|jugendhilfe|frühen|hilfen|handwerk|büros|firma|betrieb|unternehmen|werkstatt|fabrik|spätschicht|frühschicht|sachen|regel|zukunft|vergangenheit|sitzung|station|kreißsaal|labor|job\w*|einrichtung\w*|vertretung|elternzeit|mutterschutz|akte\w*|anschluss|auftrag|sinne|grunde|hintergrund|vordergrund|stillen|augenhöhe|abruf|minijob\w*|basis|probe|provision|rechnung|zeit|montage|ehrenamt|träger\w*|spz|bsd|asd|kollegin\w*|kollege\w*|mutter|vater|eltern|kind\w*|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|sozial\w*|gesundheit\w*|jugend\w*|erziehung\w*|wohngruppe\w*|heim|hort|ganztag|sommerferien|ferien\w*|distanz|ruhe|stress|kontakt|gespräch\w*|hilfeplan\w*|haltung\w*|vertrauen\w*|rolle\w*|struktur\w*|schnittstelle\w*|augen|ganzen|hand|griff|kopf|herzen|biografie\w*|trauma\w*|bindung\w*|stuhl|tisch|boden|telefon|computer|polizei|gericht|familiengericht|justiz|stunde)$"
)
_MET = re.compile(
    r"(?:Notfallsanit|Rettungssanit|Rechtsmediz|Gerichtsvollz|Bademeister|Schwimmmeister|Platzwart|Apotheker|Optiker|Augenoptiker|Zahntechn|Orthopädiet|Hörakust|Kieferorth|Landr[aä]t|Bürgermeist|Notar|Zollbeamt|Feuerwehrm|Bundespoliz|Kaufhausdet|Gemeindereferent|Türsteher|Rettungstauch|Höhenrett|Bergrett|Tierarzt|Tierärzt|Reporter|Journalist|Autor)"
)
_AS_KNOWN = re.compile(
    r"(?:\b[Dd](?:er|ie|en|em|es)|\b[Vv]om|\b[Bb]eim|\b[Zz]u[mr]|\b[Uu]nser\w{0,2}|\b[Ff]ür|\b[Ee]ine[mrn]?) (?:[a-zäöüß]{4,20}e[nr]? )?$|(?:^|\n)$"
)
"""People a family meets by their office, and how a text speaks of them then: `der Gerichtsvollzieher kam`."""
_CUE = (
    r"(?:arbeitete?n?|tätig|jobbte?|angestellt|Stelle|Anstellung|Arbeit|Ausbildung|Job|beschäftigt|verdingt\w{0,40}|selbstständig|ausgebildet|Lehre|gelernt)"
    r"(?: [\wäöüß.-]{1,40}){0,3}? als (?:(?:eine|ein|die|der|einzige[rn]?|angestellte[rn]?|gelernte[rn]?|selbstständige[rn]?|freie[rn]?) ){0,2}"
)
_TITLE = r"(?:Beruf(?:lich)?|beruf|von Beruf|von beruf|gelernte[rn]?|Inhaber(?:in)? (?:eines|einer)|betreibt (?:ein|eine|einen)):? "
_PLACE_HEADS = r"(?<!hand)(?<!lauf)(?<!netz)(?<!kunst)(?<!bau)(?<!stock)(?<!fach)(?<!ungs)(?<!jugend)(?<!sozial)(?<!hilfs)(?<!diakonie)(?<!^)werk|orgelwerkstatt|elfenbeinwerkstatt|fabrik|manufaktur|werft|schiff|fähre|dampfer|kutter|mühle|brauerei|brennerei|kelterei|molkerei|käserei|ziegelei|glashütte|hütte|gießerei|spinnerei|weberei|gärtnerei|bauern|bauernhof|gestüt|zirkus|theater|oper|museum|zoo|tierpark|flughafen|steinbruch|bergwerk|zeche|grube|kaserne|(?<!pflege)(?<!hilfe)(?<!beratungs)stützpunkt|bohrinsel|sägewerk|stahlwerk|walzwerk|kraftwerk|atomkraftwerk|raffinerie|salzwerk|nagelstudio|tattoostudio|juweliergeschäft|juwelier|pelzgeschäft|brautmodengeschäft|bordell|nachtclub|spielhalle|casino|sternwarte|wetterstation|leuchtturm|weingut|alm|alpe|schlachthof|fischfabrik|schaubetrieb|fahrgeschäft|schaustellerbetrieb|schneiderei|änderungsschneiderei|kloster|konsulat|botschaft|rundfunkanstalt|fernsehsender|orchester|schlossgarten|reitstall|hundeschule|imkerei|falknerei|töpferei|gerberei|räucherei|färberei|druckerei|schäferei|kürschnerei|glasbläserei|tattoostudio|tanzstudio|wasserwerk|klärwerk|windpark|solarpark|radarstation|seilbahn|fahrgeschäfte?n?|wanderzirkus|straßenzirkus|schaustellergewerbe|bergwacht|seenotrettung|wasserschutzpolizei|ziegenhof|alpakahof|reiterhof|pferdehof|straußenfarm|pelztierfarm|fischzucht|hühnerfarm|putenmast|gewächshaus|spargelhof|obsthof|tierheim|krematorium|friedhof"
_CAPITAL = r"[A-ZÄÖÜ][\wäöüß-]{1,40}"
_AGENT = r"er|erin|ist|istin|eur|eurin|euse|loge|login|nom|nomin|graf|grafin|arzt|ärztin|mann|frau|knecht|magd|soldat|soldatin|pilotin?|arin?|ator|atorin"
_PLACES = r"nagelstudio|tattoostudio|juweliergeschäft|schaubetrieb|zirkus|bordell|nachtclub|spielhalle|casino|gestüt|bergwerk|zoo|brauerei|bohrinsel|weingut|kaserne|schlachthof|konsulat"
_PATTERNS: tuple[tuple[str, str], ...] = (
    (
        rf"(?<![\w-])(?P<span>(?:{_RARE_WORD})(?:-?(?:[Ll]ehrling|[Gg]esell|[Gg]ehilf|[Aa]zubi))?{_FEMALE}(?: (?:auf|in|im|am|bei|an|beim|für|der|des|einer|eines) (?:(?:einem|einer|der|dem|den|einen) )?(?:[a-zäöü]{{1,40}}en )?(?!Schicht|Nacht|Teilzeit|Vollzeit|Haushalt|Frau|Herr|Familie|Kind|Mutter|Vater|Eltern|Jugend)[A-ZÄÖÜ][\wäöüß-]{{1,40}})?)(?![\w-])",
        "Beruf",
    ),
    (
        rf"(?<![\w-])(?P<span>[A-ZÄÖÜ][\wäöüß-]{{2,40}}(?:{_HEADS}){_FEMALE}(?: (?:auf|in) (?:einem|einer) [A-ZÄÖÜ][\wäöüß-]{{1,40}})?)(?![\w-])",
        "Beruf",
    ),
    (
        rf"{_CUE}(?P<span>[A-ZÄÖÜ][\wäöüß-]{{3,40}}(?: (?:auf|in|im|bei|am) (?:(?:einem|einer|der|dem) )?(?!Schicht|Nacht|Teilzeit|Vollzeit|Haushalt)[A-ZÄÖÜ][\wäöüß-]{{1,40}})?)(?!\w)",
        "Beruf",
    ),
    (
        rf"(?<!\w)(?:KM|KV|Mutter|Vater|Kindesmutter|Kindesvater|LG|Lebensgefährt(?:e|in)|Partner(?:in)?|Opa|Oma|Onkel|Tante|Er|Sie|er|sie|Großvater|Großmutter|Stiefvater|{_CAPITAL}(?: {_CAPITAL})?)(?:,? (?:ist|war|wäre|sei) (?:(?:von Beruf|gelernte[rn]?|selbstständige[rn]?|freie[rn]?|als|früher|nachts|am Wochenende|inzwischen|damals) ){{0,2}}|, | \()(?P<span>[A-ZÄÖÜ][a-zäöüß-]{{4,40}}(?:{_AGENT}))(?=[,.;)])",
        "Beruf",
    ),
    (rf"{_TITLE}(?P<span>[A-ZÄÖÜa-zäöü][\wäöüß-]{{3,40}})(?!\w)", "Beruf"),
    (
        rf"(?i:(?<!\w)(?:in|im|bei|beim|auf|am|an|eines|einer|zum|zur)) (?i:(?:einem|einer|eines|der|dem|die|das|ein|eine) )?(?P<span>(?i:(?:[\wäöüß-]{{2,40}}(?:{_PLACE_HEADS})|(?:{_PLACES}))(?:e|s|en|n)?))(?!\w)",
        "Arbeitsplatz",
    ),
    (
        rf"(?<!\w)(?:[Nn]achtschicht|[Ss]chicht|[Ss]chichtdienst|[Aa]rbeitet?e?|Arbeit|putzt|jobbt|tätig|beschäftigt|Putzen|angestellt|fährt)(?: nachts| abends)?,? (?:in|im|bei|auf|am)(?: einem| einer| der| dem)? (?P<span>(?i:[\wäöüß-]{{0,40}}(?:{_PLACE_HEADS})(?:e|s|en|n)?))(?!\w)",
        "Arbeitsplatz",
    ),
    (
        r"(?<![\w-])(?P<span>(?:Schausteller|Zirkus|Artisten|Winzer|Fischer|Schiffer|Binnenschiffer|Pfarrers?|Schäfer|Müller|Förster|Diplomaten|Soldaten|Musiker|Künstler|Offiziers)-?(?:familie|dynastie|paar|kind|kinder))(?!\w)",
        "Beruf",
    ),
    (r"(?<!\w)[Nn]achtschicht (?P<span>auf der [\wäöüß-]{1,40})(?!\w)", "Arbeitsplatz"),
    (
        r"(?<!\w)(?:fährt|fuhr|trägt|fahre) (?:nachts |tags |abends |nur |morgens )?(?P<span>Schwertransporte|Zeitungen(?: aus)?|Gefahrgut|Kühltransporte|Leichenwagen|Krankentransporte|Fernverkehr|Tanklaster)(?!\w)",
        "Beruf",
    ),
    (
        r"(?<!\w)(?P<span>(?:auf|in|an) (?:dem|der|einem|einer) [A-ZÄÖÜ][\wäöüß-]{1,40} stationiert|bei der Bundeswehr|bei der Fremdenlegion|im Auslandseinsatz|auf Montage im Ausland|zur See|auf See|auf Bohrinsel\w{0,40}|in der Stadtverwaltung|im Rathaus|beim Zoll|bei der Feuerwehr|beim Zirkus)(?!\w)",
        "Arbeitsplatz",
    ),
)
_SLOTS = (
    rf"(?<!\w)(?:ist|war|wird|wurde|sei|bin|blieb|bleibt|waren|sind|wäre) (?:{_HOW} ){{0,3}}(?P<span>(?P<job>{_JOB}){_TAIL}?)(?!\w)",
    rf"(?:, |\(|– |; |: )(?:{_HOW} ){{0,2}}(?P<span>(?P<job>{_JOB}){_TAIL}?)(?:(?<=[DR]\.)|(?=[,.;)\n]|$| und | –))",
    rf"(?<!\w){_WHO}(?: \([^()\n]{{1,30}}\))?:? (?:{_HOW} ){{0,2}}(?P<span>(?P<job>{_JOB}){_TAIL}?)(?:(?<=[DR]\.)|(?=[,.;:)\n]|$| und | –))",
    rf"(?<!\w)(?:Ausbildung|Lehre|Umschulung|Weiterbildung|Ausbildg\.|Meister|Gesellenbrief) (?:zum|zur|als|im) (?P<span>(?P<job>{_JOB}){_TAIL}?)(?!\w)",
    rf"(?<!\w)als (?:{_HOW} )?(?P<span>(?P<job>{_JOB}){_TAIL}?) (?=(?:arbeite|gearbeitet|tätig|angestellt|beschäftigt|jobb|gejobbt|unterwegs|verdien|sein Geld|ihr Geld|eingesetzt|ausgebildet|angelernt|selbstständig|gedient|gefahren|zur See|aufgetreten))",
    rf"{_CUE}(?P<span>(?P<job>{_JOB}){_TAIL}?)(?!\w)",
    rf"(?<!\w)(?:[Aa]rbeit(?:et|ete|en|eten|e)?|(?:[Nn]acht|[Ff]rüh|[Ss]pät|[Ww]echsel|[Dd]auernacht)schicht|[Ff]estanstellung|[Vv]orstellungsgespräch|[Aa]nstellung|[Pp]robearbeiten|[Ll]ehre|[Ll]ehrstelle|[Aa]usbildung|gearbeitet|jobbte?|putzte?|schuftete?|tätig|beschäftigt|angestellt|Stelle|Schichten|Job|Minijob|Aushilfe|aushilft|hilft|kellnerte?|kocht|malocht) (?:\w{{1,20}} ){{0,2}}?(?P<rest>(?:in|im|bei|beim|auf|am|an|für) (?:(?:einem|einer|einen|eine|ein|der|dem|den|die|das) )?(?:[a-zäöüß-]{{3,20}}(?:en|er|es) )?)(?P<span>(?P<place>{_JOB})(?: als [A-ZÄÖÜ][a-zäöüß-]{{3,30}}| (?:am|im|auf|in der|an der) [A-ZÄÖÜ][a-zäöüß-]{{3,30}})?)(?!\w)",
    r"(?<!\w)(?:betreibt|betreiben|betrieb|führt|führen|führte|bewirtschaftet|bewirtschaften|besitzt|besitzen|hat|haben|hatte|pachtete?|leitet|fährt|fuhr|steuert|baute?|repariert|züchtet|hütet|restauriert|spielt|unterrichtet) (?:(?:in [a-zäöü]{5,9}er Generation|(?:in|bei|nahe) [A-ZÄÖÜ]\w{2,25}|seit \w{2,10}(?: \w{2,10})?|gemeinsam|zusammen|nebenbei|noch|dort|selbst|jetzt|heute|inzwischen|früher|nachts) ){0,2}(?:mit \w{2,20} \w{2,20} (?:\w{2,20} )?)?(?:(?:einen|eine|ein|den|die|das|der) )?(?:[a-zäöüß-]{3,20}(?:en|er|es|e) )?(?P<span>(?P<firm>[A-ZÄÖÜ][a-zäöüß-]{3,30})(?: in (?:dritter|vierter|fünfter|sechster|siebter|zweiter) Generation)?(?:(?:, | und |, ein )(?:[A-ZÄÖÜ][a-zäöüß-]{4,30}(?:karussell|wagen|bude|zelt|stand|bahn|betrieb|zucht|hof)))*)(?!\w)",
    rf"(?<!\w)(?:leb(?:t|en|te|ten)|reis(?:t|en|te|ten)|unterwegs|gemeldet|pendel(?:t|n)|dient(?:e|en)?|gastiert(?:e|en)?|auftritt|verdient|lernt|lernte) (?:\w{{1,20}} ){{0,2}}?(?:als )?(?P<span>(?P<job>{_JOB}){_TAIL}?)(?!\w)",
    r"(?<!\w)(?:Hof|[A-ZÄÖÜ]\w{3,25}(?:hof|betrieb|gut|mühle|gaststätte|pension|brauerei|landwirtschaft)) (?:mit|und|samt) (?:[a-zäöü]{3,15}e[rnm]? )?(?P<span>(?P<firm>[A-ZÄÖÜ][a-zäöüß-]{3,30}))(?!\w)",
    r"(?<!\w)(?:die|den|das|eine|einen|ein|der) (?:[a-zäöüß]{3,15}e[rnsm]? )?(?P<span>(?P<firm>[A-ZÄÖÜ][a-zäöüß-]{3,30})) (?:[\w.-]{1,20} ){0,4}(?:führt|führte|betreibt|betreiben|betrieb|bewirtschaftet|gehört|besitzt|leitet|geerbt|übernommen|übernahm|gepachtet)(?!\w)",
    r"(?<!\w)(?:be)?(?:stickt|klöppelt|töpfert|schnitzt|drechselt|webt|spinnt|flicht|flechtet|schneidert|restauriert|stimmt|bläst|gießt|schmiedet|keltert|brennt|räuchert|dressiert|präpariert|malt auf|vergoldet) (?P<span>(?P<craft>[A-ZÄÖÜ][a-zäöüß-]{3,30}))(?!\w| (?:zu|ab|an|ein|aus)\b)",
)
_BUSINESS = re.compile(
    r"(?i)(?:weingut|schaustellergeschäft|karussell|losbude|geisterbahn|autoscooter|imkerei|schäferei|brauerei|brennerei|mühle|almwirtschaft|alm|hofladen|fischerei|fischzucht|gestüt|reiterhof|ponyhof|reitschule|tanzschule|ballettschule|kampfsportschule|tierpension|hundezucht|pferdezucht|pelztier\w*|gärtnerei|baumschule|\w*zucht|kneipe|nachtclub|bordell|spielhalle|tattoo\w*|nagelstudio|bestattungs\w*|sargtischlerei|schmiede|töpferei|glasbläserei|\w*manufaktur|\w*werkstatt|goldschmiede|juwelier\w*|antiquariat|pfandhaus|zirkus|puppentheater|marionettentheater|drehorgeln?|rübenroder|mähdrescher|schwertransporter|tieflader|pistenraupe|schneepflug|leichenwagen|kutschen?|fähre|schubschiff|schlepper|frachter|binnenschiff|kutter|kran|krane|\w*frachter|\w*käserei|\w*brennerei|\w*räucherei|\w*gärtnerei|\w*schwebebahn|\w*seilbahn|zahnradbahn|müllwagen|sattelzug|sattelzüge|betonmischer|40-tonner|reisebus|reisebusse|schulbus|linienbus|motorboot|ausflugsschiff|\w*schiff|\w*farm|\w*plantage|\w*teichwirtschaft|sternwarte|planetarium|\w*weinberg|\w*kelterei|\w*mosterei|(?:blumen|markt|obst|imbiss|eis|würstchen|bratwurst|mandel|brezel|fisch|gemüse|kirmes|spargel|erdbeer|verkaufs)stand|\w*bude|\w*asyl|\w*gnadenhof|\w*karussell|trachten|fahrgeschäft|riesenrad|kettenkarussell|achterbahn|schießbude|zuckerwattestand|bootsverleih|strandkorbverleih|kutschbetrieb|hundeschule|falknerei|\w*museum|\w*verlag|galerie|kunsthandel|\w*theater|tonstudio|filmfirma|detektei|\w*wache|bagger|lokomotiven|straßenbahn|u-bahn|güterzüge|hubschrauber|geigen|orgeln|cembali|gitarren|harfen|boote|masken|marionetten|uhren|kirchenfenster|rinder|ziegen|alpakas|strauße|milchvieh\w*|bergbauernhof|bauernhof|\w*hof|landwirtschaft|marktstand|crêpestand|imbisswagen|foodtruck|eiswagen|mandelwagen|wanderbühne|freikirche|gemeinde|koranschule|skischule|tauchschule|surfschule|segelschule|berghütte|hütte|pension|dorfladen|campingplatz|kaffeerösterei|rösterei|chocolaterie|käserei|metzgerei|destille|cello|harfe|fagott|theremin)$"
)
_COMPILED = tuple((re.compile(pattern), told) for pattern, told in _PATTERNS)
_IN_CHATS = tuple((re.compile(pattern, re.IGNORECASE), told) for pattern, told in _PATTERNS[:3])


_SLOTTED = tuple(re.compile(pattern, re.MULTILINE) for pattern in _SLOTS)
_SLOTTED_SMALL = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _SLOTS[3:6])
"""The slots that a verb or a noun of work opens, for lines in small letters."""


@lru_cache(maxsize=20_000)
def is_rare_job(word: str) -> bool:
    """Tells whether a word in the place of a job names one that not thousands do in every town."""
    if {_stem(word), word} & COMMON:
        return False
    if _stem(word) in _RARE_WORDS or word in _RARE_WORDS:
        return True
    return (
        len(word) > 5
        and word not in ROLE_OF
        and bool(_SUFFIX.search(word))
        and not _NO_JOBS.match(word)
        and not _PLAIN_HEADS.match(word)
    )


@lru_cache(maxsize=20_000)
def is_rare_place(word: str) -> bool:
    """Tells whether few people work at a place of this kind."""
    return len(word) > 6 and not _GENERIC_PLACES.match(word) and word not in ROLE_OF


def _is_business(word: str) -> bool:
    return bool(_BUSINESS.search(word))


def _is_craft(word: str) -> bool:
    return not re.match(
        r"(?:Essen|Suppe|Kaffee|Kuchen|Fleisch|Fisch(?!e)|Tränen|Blumen|Vertrauen|Termin|Kerzen|Fieber|Licht|Holz)",
        word,
    )


_TESTS: dict[str, Callable[[str], bool]] = {
    "job": is_rare_job,
    "place": is_rare_place,
    "firm": _is_business,
    "craft": _is_craft,
}
"""What makes the word in each kind of slot rare."""


def _in_slots(text: str) -> Iterator[re.Match[str]]:
    for pattern in _SLOTTED:
        yield from pattern.finditer(text)
    for line in lower_lines(text):
        for pattern in _SLOTTED_SMALL:
            yield from pattern.finditer(text, *line)


def professions(text: str) -> Iterator[Trait]:
    """Gives the rare occupations and workplaces a text tells."""
    found = [
        (match, told)
        for number, (pattern, told) in enumerate(_COMPILED)
        for match in pattern.finditer(text)
        if number or not _is_met(text, match)
    ]
    for line in lower_lines(text):
        found += [(match, told) for pattern, told in _IN_CHATS for match in pattern.finditer(text, *line)]
    for match in _in_slots(text):
        slot = next(name for name in _TESTS if match.groupdict().get(name))
        if _TESTS[slot](match[slot][:1].upper() + match[slot][1:]):
            told = "Beruf" if slot == "job" else "Arbeitsplatz"
            yield Trait(*match.span(slot), "profession", told)
            yield Trait(match.start(slot), match.end("span"), "profession", told)
    for match, told in found:
        word = match["span"].split()[0]
        thing = told == "Beruf" and _NO_JOBS.match(word) and not {word, _stem(word)} & _RARE_WORDS
        if not thing and _stem(word) not in COMMON and word not in ROLE_OF and not _PLAIN_HEADS.match(word):
            yield Trait(*match.span("span"), "profession", told)


def _is_met(text: str, match: re.Match[str]) -> bool:
    start = match.start("span")
    return bool(_MET.match(match["span"]) and _AS_KNOWN.search(text, max(0, start - 40), start))


def _stem(word: str) -> str:
    word = re.sub(r"(?:innen|in|n|s)$", "", word)
    return word[:1].upper() + word[1:]

"""What makes a family rare: many children, twins, rare illness, unusual events, reports in the press."""
# ruff: noqa: E501  (tables and patterns read best on one line)

import re
from collections.abc import Iterator

from anonymise.recognisers.base import Trait
from anonymise.recognisers.lower_case import lower_lines
from anonymise.recognisers.phrases import PLACE

_MANY = r"(?:vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|[4-9]|1[0-5])"
_WHICH = r"(?:weitere|ältere|jüngere|kleine|große|leibliche|gemeinsame|minderjährige|eigene|andere|übrige|lebende|erwachsene|ältre|jüngre)[nr]? |(?:weit|ält|jüng|gem|leibl|minderj)\. "
_KIN = rf"(?:{_WHICH}){{0,2}}(?:Kinder|Kindern|Kids|Geschwistern?|Gesch\.|Geschw\.|Halbgeschwistern?|Stiefgeschwistern?|Halbbrüdern?|Halbschwestern|Brüdern?|Schwestern|Söhnen?|Töchtern?|Mädchen|Jungen|Jungs|Buben|Geschwisterkindern?|Enkeln?|Enkelkindern?|Kd\.|Kdr\.|Ki\.)"
_NTH = "viert|fünft|sechst|siebt|siebent|acht|neunt|zehnt|elft|zwölft"
_HOUSEHOLD = rf"{_MANY}[- ](?:Personen-?|Pers\.-?)(?:[Hh]aushalt|HH)|{_MANY} Pers\.|{_MANY} (?:Personen|Köpfe)(?: im (?:Haushalt|HH)| in (?:einer |der )?(?:\d+ ?qm |kleinen )?(?:\w{{1,20}}[wW]ohnung|Wohnung|\d-Zi\w*\.?-?\w*|zwei Zimmern|drei Zimmern|[1-4] (?:Zimmern|Zi\.)))|{_MANY}-?köpfige[rn]? \w{{3,30}}"
_MULTIPLE = r"(?:eineiige[nr]? |zweieiige[nr]? )?(?:Zwilling|Drilling|Vierling|Mehrling)"
_ILLNESS = """
Narkolepsie|(?:[Ff]amiliäre[sn]? )?Mittelmeerfieber|Phenylketonurie|PKU|Galaktosämie|Mukoviszidose|Zystische Fibrose|Hämophilie|Bluterkrankheit|[Ss]ichelzell\\w{3,15}(?: \\(Hb\\w{1,4}\\))?|(?:(?:[αβ]|[Aa]lpha|[Bb]eta)-)?Thalass(?:ä|ae)mi(?:e|a)(?: (?:major|minor|intermedia))?|Osteogenesis imperfecta|Glasknochen(?:krankheit)?|Achondroplasie|Kleinwuchs|Spina bifida|Hydro[cz]ephalus|Hydrozephalus
|Muskeldystrophie(?: Duchenne)?|Duchenne|spinale Muskelatrophie|SMA Typ \\w{1,40}|Trisomie (?:13|18|21)|Down-Syndrom|Cri-du-Chat|Gaumenspalte|Lippen-Kiefer-Gaumen-?[Ss]palte|LKG-Spalte|Epidermolysis bullosa|Schmetterlingskind(?:er)?|Ichthyose|Albinismus|Neurofibromatose|Tuberöse Sklerose|Mitochondriopathie|Stoffwechselerkrankung|Ahornsirup\\w{0,40}|Leukämie|Neuroblastom|Retinoblastom|Hirntumor|Medulloblastom|Herztransplantation|Nierentransplantation|Lebertransplantation|Lebertransplantierte?\\w{0,40}|transplantiert\\w{0,40}
|Chorea Huntington|Multiple Sklerose|ALS|amyotrophe Lateralsklerose|HIV(?:-positiv|-Infektion)?|Tuberkulose|offene Tuberkulose|Hepatitis C|Lepra|Kinderlähmung|Zerebralparese|Cerebralparese|Tetraspastik|Querschnitt(?:lähmung|gelähmt\\w{0,40})|querschnittsgelähmt\\w{0,40}|Rollstuhlfahrer(?:in)?|beinamputiert\\w{0,40}|amputiert\\w{0,40}|Prothese|gehörlos\\w{0,40}|Gehörlose\\w{0,40}|taubstumm\\w{0,40}|taubblind\\w{0,40}|(?:Taub|Blind|Taubblind|Gehörlosig|Gehörlos)(?:heit|keit)|schwerhörig\\w{0,40}|hörgeschädigt\\w{0,40}|Cochlea-?[Ii]mplantat\\w{0,40}|[Tt]aktile[nrs]? Gebärden\\w{0,9}|Lormen|Lorm-?Alphabet|Braille\\w{0,9}|Blindenschrift|Punktschrift|blind(?:e[nrs]?)?(?= (?:ist|war|Mutter|Vater|geboren)|[,.;)])|erblindet\\w{0,40}|sehbehindert\\w{0,40}|Sehbehinderung
|Gallengangatresie|Ösophagusatresie|Gastroschisis|Omphalozele|Zwerchfellhernie|Fallot\\w{0,40}|Kraniosynostose|Klumpfu(?:ß|ss|ße?s)|Hüftdysplasie|Kurzdarm\\w{0,40}|Kinderdemenz|NCL|Progerie|Porphyrie|Adrenogenitales Syndrom|AGS|Intergeschlechtlich\\w{0,40}|intergeschlechtlich\\w{0,40}|Mikrozephalie|Lissenzephalie|Holoprosenzephalie|Wachkoma|Locked-in|beatmet\\w{0,40}|heimbeatmet\\w{0,40}|Tracheostoma|PEG-Sonde|Dissoziative Identitätsstörung|Katatonie|selektive[rnm]? Mutismus|Autismus|Asperger|frühkindliche[rnm]? Autismus|Tourette|Marfan|Rett|Angelman|Prader-Willi|Williams-Beuren|DiGeorge|Mikrodeletion\\w{0,40}|fragiles X
|[Gg]eistige[rnm]? Behinderung|[Gg]eistig behindert\\w{0,9}|[Ii]ntelligenzminderung|[Ii]ntelligenzgemindert\\w{0,9}|[Ll]ernbehinder\\w{0,9}|[Mm]ehrfach(?:schwerst)?behinder\\w{0,9}|[Ss]chwerstbehinder\\w{0,9}|[Ss]chwerst-? ?(?:und )?[Mm]ehrfachbehinder\\w{0,9}|[Kk]örperbehinder\\w{0,9}|[Kk]örperliche[rn]? Behinderung|gelähmt\\w{0,5}|Lähmung|Halbseitenlähmung|Hemiparese|Paraplegi\\w{0,9}|Tetrapare\\w{0,9}|Kleinwüchsig\\w{0,9}|kleinwüchsig\\w{0,9}|Riesenwuchs|FASD?|[Ff]etale[nsm]? Alkohol(?:syndroms?|spektrum\\w{0,20})|Alkoholembryopathie
|(?:[Pp]ostpartale|[Pp]uerperale|[Pp]eripartale|[Pp]aranoide|[Aa]kute|[Dd]rogeninduzierte|[Ss]chizoaffektive|[Oo]rganische)[nr]? (?:Psychose|Schizophrenie|Störung|Wahnstörung)|[Pp]ostpartale[nr]? Erkrankung|Wochenbettpsychose|Puerperalpsychose|Kindbettpsychose|Psychose|Schizophrenie|schizophren\\w{0,5}|[Bb]ipolare?[nr]? (?:affektive[nr]? )?(?:Störung|Erkrankung)|bipolar|manisch-depressiv\\w{0,5}|Manie|Wahn(?:störung|erkrankung)|Pica|Trichotillomanie|Messie-Syndrom|Korsakow\\w{0,10}|Hikikomori|Schlafkrankheit|Pavor nocturnus|Enkopresis
|[Ss]eltene[nrs]? (?:Erkrankung|Krankheit|Gendefekt\\w{0,2}|Stoffwechsel(?:erkrankung|krankheit|störung)|Muskelerkrankung|Erbkrankheit|Hautkrankheit|Blutkrankheit|Syndrom\\w{0,2}|Form \\w{1,20} \\w{4,30})|Gendefekts?|Genmutation|Chromosomen\\w{3,20}|Erbkrankheit|Muskelschwund|Muskelerkrankung|Nervenkrankheit|Bluter|Immundefekt\\w{0,5}|[A-ZÄÖÜ]?[a-zäöüß]{0,20}[Ss]peicherkrankheit(?:en)?|(?:[A-ZÄÖÜ][\\wäöüß]{2,20}-){0,2}[A-ZÄÖÜ][a-zäöüß]{3,30}(?:-Krankheit|-Anomalie|-Sequenz|-Fehlbildung|-Dystrophie|-Ataxie|-Malformation)|(?:Huntington|Glasknochen|Bluter|Kugelzell|Stein|Speicher|Schmetterlings|Weißflecken|Sichelzellen|Creutzfeldt|Wilson|Pompe|Gaucher)-?[Kk]rankheit|Lupus(?: erythematodes)?|Sarkoidose|Lennox-Gastaut|West-Syndrom|Dravet|rheumatoide[rn]? Arthritis|Colitis ulcerosa|Nierenversagen|Niereninsuffizienz|Dialyse|dialysepflichtig\\w{0,4}|Leberzirrhose|Pankreatitis|Aneurysma|Hirnblutung|Querschnittslähmung|Brustkrebs|[A-ZÄÖÜ]?[a-zäöüß]{3,20}(?:krebs|karzinom|sarkom|blastom|lymphom|tumors?)|Krebserkrankung|Chemotherapie|Knochenmark\\w{3,30}|Stammzell\\w{3,30}|Lebendspende|Organspende|Herzschrittmacher|Kunstherz|Stoma|Anus praeter|Port-?Katheter|Dauerbeatmung|Heimbeatmung|Beinprothese|Armprothese|Glasauge|Langstock|Blindenhund|Assistenzhund|im Rollstuhl|(?:auf den|an den) Rollstuhl|E-Rolli
"""
_NOT_RARE = r"(?!KiSS|KISS|Burnout|Burn-out|Reizdarm|Messie|Schütteltrauma|Münchhausen|Stockholm|Alkohol|Entzugs|Restless|Erschöpfungs|Helfer|Abstinenz|Tourette-artig)"
_RARE_BLOOD = r"(?!Sympathie|Empathie|Antipathie|Telepathie|Homöopathie|Osteopath|Monotonie|Hypotonie|Hypertonie|Philosophie|Therapie|Ekstase|Exegese|Hypertrophie|Metastase|Parthenogenese|Hypophys|Hyperaktiv|Arteriosklerose|Dysphagie|Pornographie|Anämie|Hyperglyk|Hypoglyk|Bakteri|Eisenmangel|Hyperbilirubin|Polyglob|Nykturie|Dysurie|Hämaturie|Proteinurie|Septik)"
_COMMON_LATIN = r"(?!Diabetes mellitus|Anorexia|Bulimia|Atopi|Neurodermitis|Otitis|Commotio|Sectio|Placenta|Enuresis|Rhinitis|Bronchitis|Gastritis|Ulcus|Status|Exitus|Focus|Lupus pernio|Hyperemesis|Cutis|Colitis simplex|Pes |Ductus|Angina|Varizella|Molluscum|Pediculosis|Fluor|Vulvitis|Anus)"
"""What every practice sees each week."""
_ANIMAL = r"(?:\w{0,15}[Hh]und|Rottweiler|Pitbull|Schäferhund|Dobermann|\w{0,12}[Pp]ferd|Pony|Hengst|\w{0,10}[Ss]chwein|Eber|Kuh|Stier|Bulle|Schlange|Affe|Esel|Hirsch|Fuchs|Schwan|Strauß|Löwe|Tiger|Krokodil)(?:e?n|e?s)?"
_HOW_HURT = r"(?:(?:ins?|in den|in die|am|an der|an den|auf den|vor den|schwer|lebensgefährlich|mehrfach|fast|zu Tode|im) (?:[A-ZÄÖÜ]\w{2,15} )?){0,3}"
_EVENTS = (
    rf"von (?:einem|einer|dem|der|seinem|ihrem|ihrer|seiner|zwei|mehreren) (?:[a-zäöüß-]{3, 20}en )?{_ANIMAL} {_HOW_HURT}(?:gebissen|angefallen|getreten|verletzt|angegriffen|zerfleischt|überrannt|totgebissen|gestochen)"
    r"|(?:vo[nm]) (?:einem |einer |dem |der )?(?:Zug|S-Bahn|U-Bahn|Straßenbahn|Lkw|LKW|Lastwagen|Bagger|Traktor|Mähdrescher|Bus|Auto|Baum|Blitz) (?:erfasst|überfahren|überrollt|erschlagen|getroffen|mitgeschleift)"
    r"|(?:[Uu]ntergang|[Kk]entern|[Ss]inken|[Ee]insturz|[Ee]ntgleisung|[Bb]ruch|[Aa]bsturz|[Ee]xplosion) (?:des|der|eines|einer) [A-ZÄÖÜ]\w{2,25}|gekentert\w{0,2}|[Kk]enterte\w?|(?:Gasv|[Vv])erpuffung|entgleist\w{0,2}|[Hh]avarie|[Ss]chiffbruch\w{0,3}|[Dd]ammbruch|[Uu]nwetter|[Ww]irbelsturm|[Vv]ulkanausbruch|[Tt]sunami|[Ff]lutwelle"
    r"|(?:auf|an|in|vor) (?:einem|einer|dem|der) (?:Rastplatz|Parkplatz|Raststätte|Friedhof|Kirchentür|Klinikpforte|Bahnsteig|Toilette|Bahnhofstoilette|Wald|Feld) (?:\w{3,15} )?(?:ausgesetzt|gefunden|zurückgelassen|aufgefunden|entdeckt)|(?:in|auf|während) (?:einem|einer|der|dem) (?:Taxi|Auto|Rettungswagen|Flugzeug|Zug|Fähre|Parkhaus|Aufzug)(?: (?:auf|in|an) (?:der |dem )?[A-ZÄÖÜ][\w ]{1,12}?)? (?:zur Welt|geboren)"
    rf"|[Uu]nf(?:all|älle)s? {PLACE}|in (?:U-Haft|Untersuchungshaft)"
    r"|(?:in Brand (?:gesetzt|gesteckt)|(?:ein )?Feuer (?:gelegt|im \w{3,20} gelegt))|(?<=als )vermisst(?! gemeldet)|(?:im Einsatz|auf See|in den Bergen|auf der Flucht|im Mittelmeer) (?:vermisst|verschollen|geblieben)|(?:seit \w{2,12} )?vermisste[nrs]? (?:Vater|Mutter|Mann|Ehemann|Frau|Bruder|Schwester|Sohn|Tochter|Eltern|Onkel|Partner|Kindsvater)s?|vermisst(?= in| seit dem Krieg| an der Front)"
    r"|"
    r"an der (?:Ost|West)?[Ff]ront|in (?:\w{3,15} )?(?:Kriegs)?[Gg]efangenschaft(?: de[sr] [A-ZÄÖÜ]\w{1,20})?|(?:im Krieg |an der Front )(?:gefallen|vermisst|verschollen|getötet|verwundet)|Kriegsverletz\w{1,8}|Kriegsversehrt\w{0,2}|Fahnenflucht\w{0,3}|Deserteurs?"
    r"|(?:sich )?(?:vor|unter) (?:den|einen|die|eine) (?:Zug|S-Bahn|U-Bahn|Bus|Lkw|LKW|Bahn|Straßenbahn|ICE|Lastwagen) (?:geworfen|gelegt|gesprungen|gestoßen|gelaufen|geraten)|(?:sich )?(?:erhängt|vergiftet|angezündet|die Pulsadern \w{1,15}|von der Brücke gestürzt)|auf (?:den|die) (?:Gleise|Schienen) (?:gelaufen|gelegt|gesprungen)"
    r"|[Kk]indstod|[Pp]lötzliche[nr]? Kindstod|[Tt]otgeburt|totgeborene?s?|[Ss]tillgeburt|[Ss]ternenkind\w{0,3}|[Mm]ehrlingsgeburt|[Ll]eichenfund|tot aufgefunden|leblos aufgefunden|im Koma|[Ll]ebensgefährlich verletzt|[Nn]otlandung|[Ff]lugunfall|[Ll]awinenabgang|[Ll]awinenunglück"
    r"|(?:[Tt]aliban|IS|Boko[- ]Haram|Al[- ]Shabaab|Hisbollah|Hamas|PKK|Wagner)-?(?:[Gg]efangenschaft|Kämpfer\w{0,2}|Haft|Terror|Anhänger\w{0,2})?(?= (?:entführt|gefangen|verschleppt|verfolgt|getötet|ermordet|gefoltert))|von (?:den|der|dem) (?:Taliban|IS|Miliz|Mafia|Hisbollah|Hamas) (?:\w{2,15} )?(?:entführt|verfolgt|bedroht|getötet|verschleppt|ermordet|gefangen)"
    r"|[Hh]elikopter\w{0,10}|[Bb]ergung|[Gg]roßbrand|[Gg]roßfeuer|[Kk]urzschlussbrand|[Mm]ähdrescherunfall|[Mm]inenunglück|[Gg]rubenunglück|[Ss]prengung|[Bb]luttat|[Ff]amiliendrama|[Bb]eziehungstat|[Mm]esserstiche?n?|[Nn]iedergestochen|[Aa]ngeschossen|[Ss]chussverletzung|[Ss]äureangriff|[Bb]randmord"
    r"|[Ss]trafvollzug|[Hh]aftentlass\w{1,4}|[Hh]aftbefehl\w{0,2}|[Ff]reiheitsentzug|[Jj]ugendhaft|[Ss]trafgefangene\w?|[Mm]utter-Kind-(?:Haft|Vollzug|Station der JVA)|[Bb]ewährungsstrafe|[Ll]ebenslänglich\w{0,2}|[Aa]uslieferung\w{0,4}|[Ss]teckbrief\w{0,2}|[Ii]nterpol|[Hh]ausdurchsuchung|SEK|[Ss]taatsschutz|[Ee]xtremist\w{0,4}|[Nn]eonazi\w{0,2}|[Kk]ameradschaft(?= )|[Kk]ölner Silvesternacht|Loveparade|Germanwings|NSU"
    r"|"
    r"(?:Wohnungs|Haus|Dachstuhl|Zimmer|Keller|Küchen|Groß|Scheunen)?[Bb]rand(?:stiftung)?(?: im [A-ZÄÖÜ]\w{1,40}| in der [A-ZÄÖÜ]\w{1,40})?|Gasexplosion|Explosion|Rettungshubschrauber|Hubschrauber|SEK-Einsatz|Großeinsatz|Razzia|Geiselnahme|Entführung|Kindesentführung|Amoklauf|Messerangriff|Messerstecherei|Schießerei|Schusswaffe|Tötungsdelikt|Totschlag|Mordversuch|Mord|Doppelmord|Ehrenmord|Femizid|erstochen|erschossen|ermordet|ertrunken|ertrank"
    r"|Suizid(?:versuch)?s?(?: (?:des|der) (?:Vaters|Mutter|Bruders|Schwester|Großvaters|KV|KM))?|Selbstmord|Selbsttötung|das Leben genommen|Haftstrafe|Strafhaft|(?:U-Haft|Untersuchungshaft|in Haft|Haft|Gefängnis|inhaftiert|Auslandseinsatz|Bundeswehreinsatz) (?:in|im|auf) (?:(?:der|den|dem) )?[A-ZÄÖÜ][\wäöüß-]{2,30}|U-Haft|Untersuchungshaft|in Haft|inhaftiert\w{0,40}|(?<=sitzt )in (?:der|einer) JVA|Gefängnis|Maßregelvollzug|Forensik|Sicherungsverwahrung|Menschenhandel|Zwangsprostitution|Zwangsheirat|Zwangsverheiratung|Genitalverstümmelung|FGM|Bandenkriminalität|Clan(?:familie|kriminalität)?|Rocker(?:club|milieu)?|Hells Angels|Reichsbürger\w{0,40}|Zeugenschutz(?:programm)?|Opferschutzprogramm"
    r"|Flugzeugabsturz|Schiffsunglück|Zugunglück|Busunglück|Lawine|Erdbeben|Hochwasser|Flutkatastrophe|Ahrtal|Überschwemmung|Bootsflucht|Mittelmeer(?:route)?|Balkanroute|Seenotrettung|Flucht (?:über|aus|vor|durch)(?! (?:der |ihrer |seiner )?(?:Verantwortung|Konflikt|Streit|Problem|Schule|Wohngruppe))(?: \w{1,40}){1,2}|Kindersoldat\w{0,40}|Folter|gefoltert|Bombenangriff\w{0,40}|Kriegsgefangenschaft|Zwangsräumung|Findelkind|Babyklappe|vertrauliche[nr]? Geburt|Hausgeburt|Alleingeburt|Lottogewinn\w{0,40}|Absturz"
    r"|[A-ZÄÖÜ][a-zäöüß]{2,20}br(?:and|ände|andes|änden)|(?:Wohnungs|Haus|Keller)?[Bb]randopfer|ausgebrannt\w{0,4}|abgebrannt\w{0,4}|niedergebrannt\w{0,4}|Christoph \d{1,2}|Rettungsflug|Luftrettung|Hubschrauber(?:einsatz|flug|landung|transport)|[A-ZÄÖÜ][a-zäöüß]{2,20}hubschraubers?|(?!Spiel|Schul|Schlitten|Sport|Haushalts|Kita|Pausen|Auffahr|Rad|Fahrrad|Wege)(?:[A-ZÄÖÜ][a-zäöüß]{2,20})(?:unfall|unfalls|unfälle|unglück|unglücks|katastrophe|drama|absturz)(?: auf der [A-ZÄÖÜ]\w{1,20}| im [A-ZÄÖÜ]\w{1,20}| am [A-ZÄÖÜ]\w{1,20})?"
    r"|ums Leben (?:gekommen|kam|kamen)|tödlich (?:verunglückt\w{0,2}|verletzt\w{0,2})|verunglückt\w{0,2}|Blitz(?:schlag|einschlag)|vom Blitz getroffen|Erdrutsch|Sturmflut|Tornado|Orkan|Hauseinsturz|Gasaustritt|Gasleck|(?:Gas|Kohlenmonoxid|CO-|Pilz|Methanol|Blei|Rauchgas|Rauch)-?[Vv]ergiftung|Stromschlag|Starkstromunfall|Ertrinkungsunfall|Beinahe-?[Ee]rtrinken|Pferdetritt|Hundeangriff|Hundebiss|Bombenfund|Bombenentschärfung|Evakuierung|evakuiert\w{0,2}|(?:Bank|Raub|Tankstellen|Juwelier)-?[Üü]berfall|(?:Brand|Terror|Bomben|Sprengstoff|Mord|Säure)anschlag\w{0,2}|Anschlags?(?= in| auf| vom)|Hungerstreik"
    r"|(?:[Ff]enster|[Bb]alkon|[Dd]ach|[Gg]erüst|[Bb]rücken|[Kk]lippen|[Bb]aum|[Ll]eiter|[Ss]prung)(?:sturz|stürze)|(?:[Ss]turz|[Ss]prung|[Ss]türzte|[Ff]iel|[Ss]prang|[Ss]türzt|[Gg]estürzt) (?:\w{1,20} )?(?:aus|von|vom|in) (?:de[mnr] |eine[mnr] )?(?:\w{1,12}\.? )?(?:Fenster|Balkon|Stock(?:werk)?|Obergeschoss|OG|Dach|Brücke|Gerüst|Leiter|Baum|Pferd|Klippe|Schacht|Brunnen|Gleise?|Gleisbett|Fluss|Kanal)|(?:aus|vom) (?:dem |einem )?(?:\w{1,12}\.? )?(?:Fenster|Balkon|Stock(?:werk)?|Obergeschoss|OG|Dach|Gerüst) (?:gestürzt|gefallen|gesprungen)"
    r"|(?:[Aa]uslands|[Bb]undeswehr|[Kk]riegs|[Mm]ilitär|[Nn]ATO-|UN-|[Ff]riedens)-?[Ee]ins[aä]tz\w{0,3}|[Aa]bschiebehaft|[Aa]uslandshaft|[Oo]rdnungshaft|[Ee]rsatzfreiheitsstrafe|[Ff]reiheitsstrafe|[Jj]ugendarrest|[Jj]ugendstrafe|[Jj]ugendknast|[Kk]nast|[Zz]uchthaus|[Ff]reigänger\w{0,2}|[Oo]ffene[nr]? Vollzug|[Ff]ußfessel|[Kk]indesentzieh\w{0,5}|[Kk]indesentzug|[Vv]erschleppt\w{0,2}|[Ee]ntführt\w{0,2}|untergetaucht|verschollen\w{0,2}|[Vv]erschüttet\w{0,2}|ausgesetzt(?:e[sn]? (?:Kind|Baby|Neugeborene\w?))|Sturzgeburt|(?:[Gg]eburt|[Gg]eboren|[Ee]ntbunden) (?:im|in einem) (?:Auto|Taxi|Rettungswagen|RTW|Parkhaus|Aufzug|Flugzeug|Zug|Bus|Boot|Lager|Zelt)|im (?:Auto|Taxi|Rettungswagen|RTW|Parkhaus|Aufzug|Flugzeug|Zug|Zelt) (?:geboren|entbunden|zur Welt)"
    r"|[Zz]wangsarbeit|[Ss]klaverei|[Gg]enozid|[Vv]ölkermord|IS-(?:Rückkehrer\w{0,4}|Gefangenschaft|Terror)|Rückkehrerin aus|[Dd]schihad\w{0,5}|[Ee]hrenmord|[Bb]lutrache|[Ss]chutzprogramm|[Kk]ronzeug\w{1,3}|[Mm]ordkommission|[Ee]rmordung|[Gg]etötet\w{0,2}|[Tt]ötung|[Ee]rweiterte[rn]? Suizid|[Dd]rogentod\w{0,3}|[Üü]berdosis|[Dd]rogenlabor|[Cc]annabisplantage|[Hh]anfplantage|[Ww]affenfund|[Ww]affenlager|[Ss]chleuser\w{0,4}|[Ll]oveboy\w{0,3}|[Pp]olizeigroßeinsatz|[Gg]eschädigte \w{1,20}-Katastrophe"
)
_MEDIA = (
    r"(?:Presse|Zeitungs|Medien|Fernseh|TV-|Radio|Lokal|Online-?)(?:artikel|berichte?|berichterstattung|beiträge?|beitrag|meldung|team|reportage|anfragen?|interview|auftritt|presse|zeitung|blatt|sender)(?:s|n|en)?(?: über (?:den|die|das) [A-ZÄÖÜ]\w{1,40}(?: (?:im|in der) [A-ZÄÖÜ]\w{1,40})?)?|(?:[Ii]n|aus) der (?:[a-zäöü]{4,20}en )?(?:Zeitung|Presse|Lokalpresse|BILD|Bild-Zeitung|Tagespresse|Boulevardpresse)|(?:im|ins) (?:Fernsehen|Radio|Lokalfernsehen|Regionalfernsehen|Lokalradio|Regionalblatt|Lokalteil|Wochenblatt|Anzeigenblatt|TV)"
    r"|Schlagzeilen?|Dokumentarfilm|Reality-?(?:Show|TV)|Castingshow|Kinderkanal|viral(?: gegangen| ging)?|YouTube-Kanal|Youtube-Kanal|TikTok-(?:Kanal|Video|Account)|Instagram-(?:Kanal|Account)|Followern?|Reporter(?:in)?|Öffentlichkeitsfahndung|(?i:(?:lokal|boulevard|regional|tages|bild|kreis|wochen|heimat|stadt|kirchen|vereins|schüler)-?(?:zeitung|presse|blatt|anzeiger|fernsehen|radio|tv|sender|redaktion)|lokalteil)(?:en|s)?|(?:[Zz]eitung|[Pp]resse|[Ff]ernsehen|[Rr]adio|[Rr]undfunk|Medien) (?:\w{1,20} ){0,4}?(?:berichtet\w{0,2}|gebracht|geschrieben|gezeigt|abgedruckt|erschienen|veröffentlicht|brachte|schrieb|zeigte|abgebildet|griff(?:en)? (?:\w{1,10} )?auf|aufgegriffen)|[Bb]undesweit (?:berichtet|bekannt)|(?:durch|in) (?:die|den|der|alle|allen|sämtliche[nr]?) (?:Lokal|Boulevard|Regional|sozialen )?-?(?:[Mm]edien|[Pp]resse|[Zz]eitung(?:en)?|Nachrichten|Schlagzeilen|Tagesschau)(?: (?:ging|gegangen|gingen|bekannt|berichtet|geraten|diskutiert))?"
    r"|(?:[A-ZÄÖÜ][a-zäöüß]{2,20})?(?:[Aa]rtikel|[Bb]ericht|[Bb]eitrag|[Ff]oto|[Ii]nterview|[Rr]eportage|[Aa]nzeige) (?:in|im|aus|von) (?:der|dem|einem|einer) (?:(?:örtlichen|lokalen|regionalen|hiesigen|bekannten|großen) )?(?:[A-ZÄÖÜ]\w{1,20})?-?(?:[Zz]eitung|[Pp]resse|[Ll]okalteil|[Bb]latt|[Kk]urier|[Aa]nzeiger|[Bb]ote[n]?|[Rr]undschau|[Ff]ernsehen|[Rr]adio|[Mm]agazin|[Ii]llustrierten|Post|Merkur)|im (?!Kurven|Merk|Deck|Akten|Stamm|Falt|Protokoll|Form|Kontroll|Daten|Kosten|Dienst)(?:[A-ZÄÖÜ][\wäöü-]{2,20})?(?:[Bb]latt|[Kk]urier|[Aa]nzeiger|[Bb]oten|[Ll]okalteil|[Tt]ageblatt|[Mm]agazin)(?=[ .,;)])|[A-ZÄÖÜ]?[a-zäöü]*(?:[Mm]edienrummel|[Pp]ressewirbel|[Mm]edieninteresse|[Mm]edienecho|[Pp]ressekonferenz|[Pp]ressemitteilung|[Kk]amerateam|[Ff]ernsehkameras?|[Ff]ilmteam|[Dd]rehteam|[Tt]itelseite|[Tt]itelbild|[Tt]itelblatt|[Zz]eitungsausschnitte?|[Zz]eitungsfotos?|[Pp]ressefotos?|[Zz]eitungsmeldung|[Ll]eserbriefe?|[Ss]pendenaufruf\w{0,3}|[Ss]pendenkampagne|[Cc]rowdfunding|[Tt]alkshow|(?<!Foto)(?<!foto)[Dd]oku(?:soap|mentation im Fernsehen)?|[Pp]odcast|[Bb]logger\w{0,3}|[Mm]edial\w{0,2} (?:bekannt|begleitet|Aufmerksamkeit|Interesse|aufgegriffen))|[Pp]resse (?:war|stand|hat|kam|fragt\w?|rief)|[Zz]eitung (?:hat ein Foto gebracht|war da|stand)|[Mm]edienwirksam\w{0,2}|(?:RTL|Sat\.?1|VOX|ARD|ZDF|WDR|NDR|SWR|MDR|RBB|KiKA|BILD|Bild-Zeitung)(?=[ .,;:)-])|TikTok-Star|Internetstar|Wikipedia\w{0,10}|Vermisstenmeldung|Vermisstensuche|Vermisstenfahndung"
)
_FAMILY = r"zwei (?:Mütter|Mamas|Väter|Papas|Müttern|Vätern)|gleichgeschlechtlich\w{0,40}|lesbisch\w{0,40}|schwule[sn]? Paar|Regenbogenfamilie|Leihmutter(?:schaft)?|Samenspende\w{0,40}|Eizellspende|Adoptiv(?:kind|eltern|mutter|vater|sohn|tochter|familie)\w{0,40}|adoptiert\w{0,40}|Auslandsadoption|Zweitfrau|Drittfrau|polygam\w{0,40}|Mehrehe|Vollwaise|Halbwaise|Waisen?(?:kind|haus)?|verwitwet\w{0,40}|Witwer?(?:s|n)?|trans(?:geschlechtlich|ident|gender|sexuell)\w{0,40}|Transmann|Transfrau|nichtbinär\w{0,40}|Cousin und Cousine|blutsverwandt\w{0,40}|Konsanguinität|konsanguin\w{0,40}|Cousinenehe|Kinderehe|Brautgeld"
_LEISURE = (
    r"(?:[A-ZÄÖÜ][a-zäöü]{2,15}(?:spielen|en|n)? |[A-ZÄÖÜ][a-zäöü]{2,15} in der )?(?!Vor|Bewerber|Themen|Fall|Partner|Berufs|Wort|Daten)[A-ZÄÖÜ][a-zäöü]{3,15}(?:auswahl|kader|liga-?[Mm]annschaft)(?= |[,.;)])|"
    r"(?:Knaben|Dom|Opern|Kinderopern|Kathedral|Landesjugend|Rundfunkkinder|Gospel)-?(?:chors?|singknaben|spatzen|orchester)|Domspatz\w{0,2}|Thomaner|(?:Landes|Bundes|Olympia|Nachwuchs|D-|C-|Perspektiv)-?(?:kader|auswahl|stützpunkt|leistungszentrum)\w{0,6}|(?:Junioren|Jugend)?-?[Nn]ationalmannschaft|[Kk]aderathlet\w{0,4}|Sportinternat|Leistungszentrum|(?:[Dd]eutsche[rn]?|[Dd]eutscher|[Ll]andes|[Bb]ezirks|[Bb]ayerische[rn]?|[Ww]elt|[Ee]uropa|[Vv]ize|[Jj]ugend|[Kk]reis)(?: |-)?(?:Jugend)?[Mm]eister(?:in|schaft(?:en)?)?|Jugend (?:musiziert|forscht|trainiert)|Mathe-?[Oo]lympiade"
    r"|(?:Eiskunst|Rollkunst|Skilang|Hürden)lauf\w{0,5}|Eiskunstläufer(?:in)?|Kunstturn\w{0,6}|Leistungsturn\w{0,6}|[Rr]hönrad\w{0,8}|Voltigier\w{0,8}|Bogenschieß\w{0,3}|Bogenschütz\w{0,4}|Rennrod\w{0,6}|Skisprung\w{0,5}|Skispring\w{0,6}|Bobfahr\w{0,5}|Biathl\w{0,6}|Wasserspring\w{0,5}|Turmspring\w{0,5}|Synchronschwimm\w{0,5}|[Tt]urniertanz\w{0,4}|Turniertänzer\w{0,5}|Motocross\w{0,6}|Kartrenn\w{0,6}|Kartsport|Segelflieg\w{0,5}|Segelflug(?:schein|verein)?|Fallschirmspring\w{0,6}|Gleitschirm\w{0,9}|Fechte(?:n|r|rin)|Sumo\w{0,8}|Kendo|Polo(?:sport)?|Dressurreit\w{0,5}|Springreit\w{0,5}|Trabrenn\w{0,6}|Galopprenn\w{0,6}|Schlittenhund\w{0,9}|Brieftauben\w{0,8}|Rassegeflügel\w{0,9}|Kaninchenzucht\w{0,7}|Hundeschlitten\w{0,6}|Kunstrad\w{0,8}|Einradfahr\w{0,4}|Kanupolo|Wildwasser\w{0,8}|Ruderachter|Regatta\w{0,6}|Kinderzirkus|Dudelsack\w{0,8}|Alphorn\w{0,8}|Harfe|Drehorgeln?|Oboe|Fagott|Zither|Hackbrett|Tuba|Cembalo|Kirchenorgel"
    r"|Kinderdarsteller(?:in)?|Kinderprinz\w{0,10}|Karnevalsprinz\w{0,6}|Faschingsprinz\w{0,6}|Funkenmariechen|Tanzmariechen|Schützenk(?:önig|önigin|aiser)|Weinkönigin|(?:Wein|Spargel|Kartoffel|Apfel|Heide|Kirsch|Bier|Hopfen|Rosen|Milch)(?:königin|prinzessin)|Christkindl?(?= \d| der Stadt)|Trachten(?:gruppe|verein)|Schuhplattl\w{0,4}|Falknerei|Schachtalent|Schachmeister\w{0,4}|Wunderkind|Hochbegabt\w{0,3}|hochbegabt\w{0,3}|Hochbegabung"
)
_HOMES = (
    r"(?:(?!eine|dies|ihre|jene|unser|seine|keine)[a-zäöüß]{4,20}(?:er|en|em|es) )?(?:Hausboot\w{0,3}|Wohnwagen|Bauwagen|Wohnmobil|Zirkuswagen|Bäckereiwagen|Bienenwagen|Schäferwagen|Schaustellerwagen|Jurte|Tipi|Tiny[- ]?[Hh]ouse|Campingplatz\w{0,2}|Dauercamp\w{0,6}|Gartenlaube|Schrebergarten|Kleingartenanlage|Baumhaus|Wagenplatz|Wagenburg|Ökodorf|Landkommune|Hofgemeinschaft|Kommune(?= im| in der| auf)|Aussiedlerhof|Einödhof|Forsthaus|Pfarrhaus|Leuchtturm|Bahnwärterhäuschen|Schleusenwärterhaus|Schlossturm|Wassermühle|Windmühle|Almhütte|Berghütte|Hallig|Segelboot|Segelyacht|Frachtschiff|Zelt(?= im| am| auf)|Höhle|Bunker|Container(?= auf| am| hinter)|besetzte[ns]? Haus|Stellplatz)(?: (?:am|auf|im|auf dem|auf der|in der|hinter dem|hinter der) [A-ZÄÖÜ][a-zäöüß]{2,20})?"
    r"|[Ss]elbstversorger\w{0,4}|[Ff]reilern\w{0,3}|[Hh]omeschool\w{0,4}|[Ss]elbstverwalter\w{0,4}|[Aa]ussteiger\w{0,7}|[Pp]repper\w{0,3}|[Rr]eisende Familie|auf der Reise|ohne festen Wohnsitz|wohnungslos\w{0,2}|obdachlos\w{0,2}"
)
_NAMED_ILLNESS = rf"(?<![\w-])(?P<span>(?:{'|'.join(e.strip() for e in _ILLNESS.replace(chr(10), '').replace(chr(92) * 2, chr(92)).split('|'))})(?: (?:Typ )?(?:[A-C]|[IVX]{{1,3}}|\d)(?!\w))?)(?!\w)(?!-(?:Syndrom|Krankheit|Ambulanz|Zentrum|Therapie|Beratung|Verdacht|Test|Antikörper|Diagnostik))"
_PATTERNS: tuple[tuple[str, str, str], ...] = (
    ("siblings", rf"(?<![\w.,:/-])(?<!TOP )(?P<span>{_MANY} {_KIN})(?!\w)", "mehrere Kinder"),
    (
        "siblings",
        rf"(?:Geschwister|Kinder|Kinderzahl|Geschwisterzahl|Anzahl der Kinder|Kinder im Haushalt): ?(?P<span>{_MANY}(?: (?:weitere|ältere|jüngere|kleine|große)(?![\w-]))?)(?![\w.:/]|[;,]\d| ?(?:J\.|Jahre|Mon))",
        "mehrere",
    ),
    (
        "siblings",
        r"(?<![\w-])(?P<span>(?:[Vv]ier|[Ff]ünf|[Ss]echs|[Ss]ieben|[Aa]cht|[Nn]eun|[Zz]ehn|[Ee]lf)(?:fache[rn]? (?:Mutter|Vater)|köpfige[rn]? (?:Familie|Geschwister\w{1,40}|Kinderschar)|fachmutter|t(?:es|e|er) Kind|te[sr]? (?:Schwangerschaft|Geburt)))(?!\w)",
        "mehrere Kinder",
    ),
    (
        "siblings",
        r"(?<!\w)(?P<span>(?:das|ihr|sein|mit dem|zum) (?:vierte|fünfte|sechste|siebte|achte|neunte|zehnte|vierten|fünften|sechsten|siebten|achten)[nsrm]? (?:Kind|Mal schwanger|Baby|Schwangerschaft))(?!\w)",
        "ein weiteres Kind",
    ),
    (
        "siblings",
        r"(?<!\w)(?:zu|wir sind|sie sind|sind|alle|insgesamt|mit) (?P<span>(?:sechst|siebt|acht|neunt|zehnt))(?= (?:in|auf|wohnen|leben))",
        "mehreren",
    ),
    (
        "siblings",
        rf"(?<!\w)(?P<span>(?:drei|3) weitere[nr]? (?:{_WHICH})?(?:Kinder|Kindern|Geschwistern?|Gesch\.|Geschw\.|Brüdern?|Schwestern|Söhnen?|Töchtern?|Kd\.|Kdr\.|Halbgeschwistern?))(?!\w)",
        "weitere Kinder",
    ),
    (
        "siblings",
        rf"(?<!\w)(?P<span>(?:(?:{_NTH})(?:e[nrsm]?|ältest\w{{1,2}}|jüngst\w{{1,2}})|(?:[4-9]|1\d)\.) (?:Kind |Sohn |Tochter )?(?:von|unter|der|in der Reihe der) (?:insgesamt )?{_MANY}(?:en)?(?: {_KIN})?)(?=[,.;:)\n]|$| (?:und|ist|lebt|geht|war|der|des|aus)\b)",
        "ein weiteres Kind",
    ),
    (
        "siblings",
        r"(?<!\w)(?P<span>(?:zwei|drei|vier|fünf|2|3|4) (?:Frühchen|Frühgeborenen?|Wickelkindern?|Säuglingen?|Neugeborenen?))(?!\w)",
        "mehrere Kinder",
    ),
    ("siblings", rf"(?<![\w-])(?P<span>{_HOUSEHOLD})(?!\w)", "eine große Familie"),
    (
        "siblings",
        rf"(?<!\w)(?P<span>(?:{_NTH})(?:e[nrsm]?) (?:{_WHICH})?(?:Kind(?:es)?|Baby|Sohn|Tochter|Schwangerschaft|Geburt)(?: von {_MANY})?|(?:[4-9]|1\d)\. (?:Kind|Schwangerschaft|Geburt|SS(?!W))|(?:{_NTH})(?:ältest|jüngst|geboren)e[nrs]?)(?!\w)",
        "ein weiteres Kind",
    ),
    (
        "siblings",
        rf"(?<!\w)(?:[Jj]üngste|[Ää]lteste|[Mm]ittlere|[Zz]weite|[Dd]ritte|[Ee]rste|[Vv]ierte|[Ee]ines|[Ee]ine|[Ee]iner|\d\.|[Zz]weitjüngste|[Zz]weitälteste|Mutter|Vater)[nrs]? (?:Kind )?von (?P<span>{_MANY}(?:en)?)(?=[,.;)]| (?:und|ist|lebt|geht|war)\b)",
        "mehreren",
    ),
    (
        "siblings",
        rf"(?<!\w)(?P<span>kinderreiche[rn]? Familie|Großfamilie|{_MANY}-?(?:fache[rn]?|fach-?)[ -]?(?:Mutter|Vater|Mama|Papa)|(?:Grande )?Multipara|Vielgebärende|G ?[4-9] ?[/,]? ?P ?\d|(?:IV|V|VI|VII|VIII|IX)(?:\.-? ?(?:Gravida|Para|G\b|P\b)|-? ?(?:Gravida|Para))(?:,? ?/? ?[IVX]+\.?-? ?(?:Para|P\b))?|Gravida [4-9](?:,? ?/? ?Para \d)?)(?!\w)",
        "eine große Familie",
    ),
    (
        "siblings",
        r"(?<!\w)(?:sie sind|wir sind|sind|waren|leben|wohnen|wohnt|lebt|schlafen|hausen|hier|dort) (?:\w{1,20} )?(?P<span>zu (?:viert|fünft|sechst|siebt|acht|neunt|zehnt|elft|zwölft))(?!\w)",
        "zu mehreren",
    ),
    ("event", rf"(?<![\w-])(?P<span>{_LEISURE})(?![\w-])", "ein Hobby"),
    ("family", rf"(?<![\w-])(?P<span>{_HOMES})(?![\w-])", "besondere Wohnform"),
    ("multiples", rf"(?<![\w-])(?P<span>{_MULTIPLE}(?:en?|s)?)(?![\w-])", "mehrere Kinder gleichen Alters"),
    (
        "multiples",
        rf"(?<![\w-])(?P<span>{_MULTIPLE}s-?(?:schwestern?|brüdern?|bruders?|kinder|paar|mädchen|jungen?|geburt|schwangerschaft|geschwister|mutter|eltern|söhne|töchter))(?![\w-])",
        "Kind gleichen Alters",
    ),
    (
        "illness",
        _NAMED_ILLNESS,
        "seltene Erkrankung",
    ),
    (
        "illness",
        rf"(?<![\w-])(?P<span>{_NOT_RARE}[A-ZÄÖÜ][\wäöüß-]{{1,40}}-Syndroms?|Morbus [A-ZÄÖÜ][\wäöüß-]{{1,40}}|M\. (?:Crohn|Hirschsprung|Perthes|Addison|Gaucher|Fabry|Pompe|Wilson|Menière|Hodgkin))(?!\w)",
        "seltene Erkrankung",
    ),
    (
        "illness",
        rf"(?<![\w-])(?P<span>{_RARE_BLOOD}[A-ZÄÖÜ][a-zäöü]{{4,40}}(?:ämie|urie|dystrophie|plasie|atresie|zephalie|ostose|pathie|philie|matose|lepsie|gyrie|ataxie|tonie|trophie|zytose|melie|daktylie|schisis|genese|plegie|angiom|zele|sklerose|phagie|stase)|Hyp(?:er|o)[a-zäöü]{6, 30}(?:ämie|ismus))(?!\w)",
        "seltene Erkrankung",
    ),
    (
        "illness",
        rf"(?<![\w-])(?P<span>{_COMMON_LATIN}[A-ZÄÖÜ][a-zäöü]{{4,20}}(?:ia|sis|is|us|um|es|itis|oma) [a-z]{{4,18}}(?:is|us|a|um|ens|ans|es|osa|ica))(?!\w)",
        "seltene Erkrankung",
    ),
    (
        "siblings",
        rf"(?<!\w)(?P<span>(?:{_MANY}|drei|zwei|\d) (?:Kinder|Kindern|Kd\.|Kdr\.|Söhne|Töchter) (?:von|mit|aus) (?:zwei|drei|vier|fünf|sechs|[2-6]) (?:verschiedenen )?(?:Vätern?|Männern?|Müttern?|Frauen|Partnern|Ehen|Beziehungen))(?!\w)",
        "mehrere Kinder",
    ),
    ("event", rf"(?<![\w-])(?P<span>{_EVENTS})(?![\w-])", "ein Ereignis"),
    ("media", rf"(?<![\w-])(?P<span>{_MEDIA})(?![\w-])", "öffentlicher Bericht"),
    ("family", rf"(?<![\w-])(?P<span>{_FAMILY})(?![\w-])", "Familienform"),
)
_ALL_OF_THEM = re.compile(
    r"(?<!\w)[Aa]lle (?P<span>vier|fünf|sechs|sieben|acht|neun|zehn)(?= (?:gesehen|zuhause|zu Hause|daheim|da|im|in|mit|auf|schlafen|sind|waren|haben|wurden|kamen|leben|wohnen|gesund|gepflegt|versorgt|angetroffen|krank|wach|munter|und)\b|[,.;:!)])"
)
_CHILDREN = re.compile(
    r"(?i)(?<!\w)(?:kind(?:er|ern)?|geschwister\w*|(?:die|den) (?:großen|kleinen|jüngeren|älteren)|jungs|mädchen|hb|hausbesuch|familie|söhne|töchter|schlafen)(?!\w)"
)
"""`alle sieben gesehen` tells their number where the talk is of children."""
_COMPILED = tuple(
    (kind, re.compile(pattern, re.IGNORECASE if kind in ("siblings", "multiples") else 0), told)
    for kind, pattern, told in _PATTERNS
)


_ILL_IN_CHATS = re.compile(_NAMED_ILLNESS, re.IGNORECASE)
_ABBREVIATION = 5
"""Letters up to which a name of an illness in small letters may be another word (`als`, `manie`)."""
_WEAK_HOME = re.compile(
    r"Wohnwagen|Wohnmobil|Pfarrhaus|Forsthaus|Gartenlaube|Leuchtturm|Stellplatz|Höhle|Bunker|Zelt|Container|Kommune|Campingplatz|Segelboot|Hallig"
)
_LIVES = re.compile(
    r"(?i)wohn(?!wagen|mobil|ung)|leb(?:t|en|te|ten)\b|haus(?:t|en)\b|schläft|schlafen|schlief|zog(?:en)?\b|zieh(?:t|en)\b|untergekomm|übernacht|zu ?hause|dauerhaft|\bwh\.|Familie"
)
"""A caravan or a lighthouse is a home only where somebody lives."""
_DENIED = re.compile(
    r"(?i)\b(?:kein(?:e[nrms]?)?|ohne|Ausschluss(?: von| eines?r?)?|weder)\b[^.,;:\n]{0,40}$"
)
_RULED_OUT = re.compile(
    r"[^.,;:\n]{0,12} (?:wurde|ist|konnte|sei|war)?\s?(?:nicht bestätigt|ausgeschlossen|unauffällig)"
)
"""An illness that nobody has."""


def is_excluded(text: str, end: int) -> bool:
    """Tells whether the text says of what ends there that nobody has it: `ein … wurde ausgeschlossen`."""
    return bool(_RULED_OUT.match(text, end))


def circumstances(text: str) -> Iterator[Trait]:
    """Gives many children, twins, rare illness, unusual events, reports and family forms a text tells."""
    found = [(match, kind, told) for kind, pattern, told in _COMPILED for match in pattern.finditer(text)]
    for line in lower_lines(text):
        found += [
            (match, "illness", "Erkrankung")
            for match in _ILL_IN_CHATS.finditer(text, *line)
            if match.end() - match.start() > _ABBREVIATION
        ]
    for match, kind, told in found:
        around = text[max(0, match.start() - 60) : match.start()].rpartition("\n")[2] + match["span"]
        around += text[match.end() : match.end() + 40].partition("\n")[0]
        if kind == "family" and _WEAK_HOME.search(match["span"]) and not _LIVES.search(around):
            continue
        if kind == "illness" and (
            _DENIED.search(text, max(0, match.start() - 50), match.start("span"))
            or is_excluded(text, match.end())
        ):
            continue
        yield Trait(*match.span("span"), kind, _plural(match["span"]) or told)
    for match in _ALL_OF_THEM.finditer(text):
        if _CHILDREN.search(text, max(0, match.start() - 80), match.end() + 60):
            yield Trait(*match.span("span"), "siblings", "mehrere")


def _plural(said: str) -> str:
    """`mehreren Geschwistern` for `fünf Geschwistern`, so that the case stays."""
    found = re.fullmatch(rf"(?i){_MANY} (?:\w{{1,20}} )?(?P<noun>[^\W\d_]{{4,25}})", said)
    dative = (
        found is not None and found["noun"].endswith("n") and found["noun"].casefold() not in ("schwestern",)
    )
    return f"mehrere{'n' if dative else ''} {found['noun']}" if found else ""

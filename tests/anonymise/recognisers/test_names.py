"""What the recogniser for names finds, and what survives it."""

import pytest

from anonymise.model import Kind
from tests.anonymise.recognisers.marked import check

FOUND = (
    "Frau ⟦Klein⟧ hat gestern Bescheid gegeben.",
    "Herrn ⟦Lange⟧ war das neu.",
    "Rückruf von Fr. Dr. ⟦Schmitz-Özdemir⟧ erbeten.",
    "Die Familie ⟦Hoffnung⟧ gehört dazu.",
    "Frau ⟦van den Berg⟧ und Herr ⟦El-Masri⟧ kamen gemeinsam.",
    "Frau ⟦Nguyễn Thị Hoa⟧ sprach mit Herrn ⟦de Vries⟧.",
    "Lehrerin ⟦Blume⟧ rief an.",
    "Koll. ⟦Gut⟧ übernimmt, Sekr. ⟦Frost⟧ schreibt.",
    "Kind: ⟦NGUYỄN GIA BẢO⟧",
    "Von: ⟦Fuchs, Mareike⟧",
    "⟦Leons⟧ Mutter kam. ⟦Leon⟧ schlief.",
    "Frau ⟦Yılmaz⟧’ Schwester wartete.",
    "Mit freundlichen Grüßen\n⟦D. Wolf⟧",
    "gez. ⟦M. Terbrüggen⟧",
    "Herr ⟦K.⟧ war da, Frau ⟦L. M.⟧ nicht.",
    "Bei der Oma ⟦Halina⟧ ist es warm.",
    "Die Mutter von ⟦Leon⟧ kam, der Vater von ⟦Leon⟧ nicht, ⟦Leons⟧ Erzieherin auch nicht.",
    "Frau ⟦von Trebbin⟧ und Dr. ⟦von Ahlen⟧ kamen, die Oma von ⟦Mila⟧ fehlte.",
    "Der Junge, genannt „⟦Bo⟧“, lachte.",
    "Frau Rektorin ⟦Herbst⟧ war einverstanden.",
    "Frau ⟦Kind⟧ aus dem Sekretariat fragte nach.",
    "Hallo ⟦Piet⟧,\ndanke für die Nachricht.",
    "Die Kinder ⟦Samir⟧ (9), ⟦Yara⟧ (4) und ⟦Baran⟧ (2) spielten.",
    "Frau ⟦Kovalenko⟧ kam. Später schrieb man ⟦Kovalenco⟧ oder ⟦KOVALENKO⟧.",
    "Frau ⟦Müller⟧ kam, ⟦Mueller⟧ stand im Brief.",
    "Herr ⟦Sommer⟧ kam im Sommer. Der Sommer war heiß.",
    "heute war frau ⟦oduro⟧ da, der ⟦tiago⟧ schlief schon",
    "Die Mutter heißt ⟦王小明⟧ nicht.",
    "Nachname ⟦W-o-i-c-z-y-k⟧, bitte genau schreiben.",
    "Nachname ⟦W-o-i-c-z-y-k⟧. Die ⟦Woiczyksche⟧ Wohnung ist leer, ⟦Woiczyks⟧ sind weg.",
    "ich buchstabiere ⟦w i ś n i e w s k a⟧ und lege auf",
    "Sie sagte: ⟦M wie Martha, Ü wie Übermut, L wie Ludwig⟧.",
    "Ich schreibe mit: ⟦Siegfried Otto Nordpol Nordpol Emil⟧.",
    "Bericht folgt.\n\ngez. ⟦Kind⟧\n",
    "Frau ⟦Rosenberg⟧ kam, Herr ⟦Wechsler⟧ und Frau ⟦Bayram⟧ nicht. Später schrieb ⟦Rosenberg⟧.",
    "Herr ⟦Springer⟧ und Frau ⟦West⟧ waren da.",
    "Dienst: ⟦Lisa Dornbusch⟧ (⟦LD⟧), ⟦Tom Seidel⟧ (⟦TS⟧). 8 Uhr ⟦TS⟧: ruhig. ⟦LD⟧ übernimmt.",
    "es schrieb ⟦jonna feddersen⟧ (⟦jf⟧), später wieder ⟦jf⟧ mit sorge",
    "In der Familiensache ⟦von Rechenau⟧ fragt das Gericht an.",
    "Doktor ⟦Rau⟧ und Herr Polizeioberkommissar ⟦Schöll⟧ kamen, die Zeugin ⟦Petra Amsel⟧ nicht.",
    "Diktat vom Tage, Schreibdienst ⟦mk⟧, unkorrigiert",
    "Frau ⟦Mohr⟧ von der Beratungsstelle und Frau ⟦Ursula von der Heide⟧ kamen.",
    "[08:01] ⟦rosi⟧: des hab i ned gsagt, so is des gwesen",
    "und hat dem ⟦Pitter⟧ seinem Hund Brot gegeben, dem Vater seine Wohnung, der Familie ihre Karte",
    "Der Zette1 a11er E1tern von Frau ⟦Mül1er⟧ 1iegt bei.",
    "Baronin ⟦Adelheid von und zu Selters⟧ half, Gräfin ⟦Brühl⟧ auch.",
    "Sie wird von der Kollegin ⟦Immer⟧ gesehen, die Lehrerin ⟦Gern⟧ fehlt.",
    "Frau ⟦M. A.⟧ und Herr ⟦B. A.⟧ kamen, PD Dr. ⟦Winter⟧ auch.",
    "Frau Dipl.-Psych. ⟦Herbst⟧ und Dipl.-Soz.-Päd. ⟦Winter⟧ halfen.",
    "⟦Jan⟧ kam zu spät. Der Bruder ⟦Jan⟧ war da, ⟦Jans⟧ Mutter auch, seine Schwester ⟦Mio⟧ nicht.",
    "Die Tochter ⟦Mali⟧ schläft, der Sohn ⟦August⟧ und die Schwester ⟦Juli⟧ nicht.",
    "Dienst: Fr. ⟦Vogel⟧ (⟦Vo.⟧). 09:15 HB zu zweit, ⟦Vo.⟧ kommt mit.",
    "Das war ⟦Th. Sorge⟧ (⟦So⟧). HB unangemeldet, ⟦So⟧ und Fr. ⟦Ihde⟧. So geht es nicht.",
    "⟦Joris⟧ ist im Haus nur „der ⟦Knopf⟧“. Später trank der ⟦Knopf⟧ schlecht.",
    "Die Kollegin ist neu, sie heißt ⟦Freitag⟧, war freundlich.",
    "08:50 ⟦bente⟧: da\n09:15 ⟦freitag⟧: wer kommt\n11:04 ⟦freitag⟧: ab freitag hab ich urlaub",
    "An das Amtsgericht, Herrn ⟦Richter⟧\nGeschäftszeichen liegt bei",
)
SURVIVING = (
    "Die KM war nicht erreichbar, der KV lehnte ab.",
    "Patientennr fehlt, Ausw. fehlt, Anschr. fehlt.",
    "Herr und Frau wurden begrüßt, die Frau lächelte.",
    "Der Stuttgarter Kinderschutzbogen und das Heilsbronner Modell wurden genutzt.",
    "Nach Marte Meo wurde gearbeitet, ein Down-Syndrom wurde ausgeschlossen.",
    "Meldung nach § 8a SGB VIII, § 1666 BGB und § 4 KKG.",
    "Jugendamt, Gesundheitsamt, ASD, BSD, Polizei und Familiengericht waren beteiligt.",
    "Amt 51 und Amt 53 stimmten sich ab; das SPZ und die KJP auch.",
    "Im Sommer und im Mai war es ruhig, am Montag um 14:30 Uhr auch.",
    "Er bekam Ritalin und Paracetamol, die U7 war o. B.",
    "Links am Ohr ein Hämatom, der Gips ist ab, Spontangeburt, RTW gerufen.",
    "Die Familie lebt in Deutschland, vorher in Syrien und in Niedersachsen.",
    "Die Sozialpädagogische Familienhilfe und die Hebamme kamen zum Hausbesuch.",
    "Sie sieht gern Pippi Langstrumpf und die Biene Maja.",
    "WV 14 T., z. d. A., V. a. ADHS, u. U. mehr.",
    "Die Übung nach Rosenberg, ein Text von Juul, Asperger in der Familie.",
    "Der Springer kam, Fr. Termin um 9, West und Ost.",
    "Frau ⟦Kurz⟧ (ASD) und Herr ⟦Amsel⟧ (KJP) fehlten, KM und KV auch.",
    "Das heißt Freitag ist Schluss.",
    "Sie will mit der Tochter Deutsch üben, der Bruder Lego spielen.",
    "Er war nur „das Problem“, und das Problem blieb.",
    "Das kostet 3 Mio Euro und 5 Mio. mehr.",
    "Sehr geehrter Herr Kollege, wir berichten wie besprochen.",
    "Wenn die Kollegin Sie anruft, ist sie Dipl.-Psychologin.",
    "Der Stuttgarter Bogen und die Brandenburger Risikoeinschätzung wurden ausgefüllt.",
    "Bespr. m. FF, Nachb. n. angetr., Termin n. wahrgen.",
    "Die Großtante und die Uroma springen ein.",
    "Der Test nach Piaget, die Lyme-Borreliose und der Moro-Reflex waren unauffällig.",
    "heute zahlt mecklenburg-vorpommern sogar die fahrt",
    "Termine\n10:00 montag: frei",
)


@pytest.mark.parametrize("marked", FOUND)
def test_names_are_found_as_they_are_written(marked: str) -> None:
    check(marked, Kind.PERSON)


@pytest.mark.parametrize("plain", SURVIVING)
def test_what_only_looks_like_names_survives(plain: str) -> None:
    check(plain, Kind.PERSON)

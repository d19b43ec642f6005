"""What the recogniser for institutions finds, and what survives it."""

import pytest

from anonymise.model import Kind
from tests.anonymise.recognisers.marked import check

FOUND = (
    "Sie geht in die ⟦Kita Sonnenkäfer⟧.",
    "Entlassung aus dem ⟦Asklepios Klinikum Stormarn⟧, heißt es.",
    "die hilfe kommt von ⟦lütthus familienhilfe⟧ und läuft aus",
    "Das ⟦Café „Knirps“⟧ war zu.",
    "In der ⟦Klinik St. Walburga⟧ hieß es so.",
    "Er lag im ⟦Bezirkskrankenhaus Torgau⟧ und im ⟦Marienkrankenhaus⟧.",
    "Die ⟦Grundschule Am Lindensee⟧ meldete sich.",
    "Er spielt beim ⟦TSV Innerstetal⟧.",
    "Die ⟦Oberharzer Lotsen gGmbH⟧ übernahm.",
    "rückruf der ⟦grundschule am lerchenfelder park⟧ und der ⟦kita pusteblume⟧ heute",
    "der kleine war auf der ⟦kinderstation am neckarufer⟧ und lachte",
    "Der Treff im ⟦Webersteinhaus⟧ und das ⟦Elisabethstift⟧ halfen.",
    "Die Beratung der ⟦Caritas⟧ und die ⟦AWO⟧ waren dabei, beim ⟦Kinderschutzbund⟧ auch.",
    "Das ⟦Kinder- und Jugenddorf Sankt Ulrich⟧ nahm auf.",
    "An der ⟦Heinrich-Heine-Förderschule⟧ war Fest.",
    "Die ⟦Ziegelbergschule⟧ schrieb, das ⟦Hasegymnasium⟧ nicht, die ⟦Oderklinik⟧ auch nicht.",
    "In der ⟦Steinach-Ambulanz⟧ und der ⟦Kinder- und Jugendpsychiatrie Ulmenhof⟧ war Platz.",
    "Sie kam über die ⟦Suchtberatung Wegweiser⟧. Die ⟦Elterninitiative Kreisel⟧ half.",
    "⟦Klinikum Hollerpark⟧, Sozialdienst",
    "⟦Sonderpädagogische Wohngruppe Lindenblick⟧\nLeitung",
    "Er singt in der ⟦syrisch-orthodoxen Gemeinde St. Gabriel⟧.",
    "Zwei Jahre des ⟦Gymnasiums am Weinberg⟧ und die ⟦Regionale Schule „An der Linde“⟧.",
    "Der Brief kam von den ⟦KLINIKEN AM HENGSTEY⟧.",
    "auf der Station K3 „⟦Biberbau⟧“ lag er",
    "Das Echo war in der ⟦Uniklinik Rostock⟧.",
    "Mit der ⟦Kirchhainer Tafel⟧ lief es gut.",
    "Die ⟦Kurswechsel Jugendhilfe⟧ sagte ab.",
    "Der ⟦Pflegekinderverbund Nahe-Hunsrück⟧ gab seine Räume auf.",
    "Eine Begleitung vom ⟦Familienhafen Bärwalde⟧, er führt durch das ⟦Schaubergwerk Glückauf-Stollen⟧.",
    "Er singt im ⟦Kinderchor Grubengold⟧ und hilft in der ⟦Backstube Kornblum⟧.",
)
SURVIVING = (
    "Die Kita rief an, die Schule auch.",
    "Kita und Klinik stimmten sich ab, der Träger kündigte.",
    "Die Mutter-Kind-Einrichtung hatte keinen Platz.",
    "die klinik hat zu, die praxis in der stadt auch, die kita ruft an",
    "Im Treppenhaus, im Elternhaus, zum Bahnhof, das Wohnheim und das Ärztehaus.",
    "Die AG empfiehlt ein Gespräch.",
    "Die Grundschule, die Förderschule und die Frauenklinik, alles mit Bleistift.",
    "Die KJP-Ambulanz, die Suchtberatung und die Arbeitsgruppe „Übergänge“ fehlten.",
    "Hinter dem Haus der Großmutter war es still.",
    "Das Treffen am Küchentisch war gut, beim Eintreffen Ruhe, Betreff: Im Garten.",
    "Die Ambulante Jugendhilfe, der Fachbereich Jugendhilfe und das Team Familienhilfe tagten.",
    "An das Netzwerkbüro Frühe Hilfen, das Stockwerk war leer. Die Fallwerkstatt Frühe Hilfen tagte.",
)


@pytest.mark.parametrize("marked", FOUND)
def test_institutions_are_found_as_they_are_written(marked: str) -> None:
    check(marked, Kind.ORG)


@pytest.mark.parametrize("plain", SURVIVING)
def test_what_only_looks_like_institutions_survives(plain: str) -> None:
    check(plain, Kind.ORG)

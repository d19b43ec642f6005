"""A generalisation reads as German in place of what it stands for."""

import re

import pytest

from anonymise.model import Document
from anonymise.pipeline import draft, entities, redraft
from anonymise.placeholders import PLACEHOLDER
from anonymise.wording import WORDINGS, worded


@pytest.mark.parametrize(
    ("marked", "told", "reads"),
    [
        ("Sie kommt aus ⟦Ghana⟧.", "ein anderes Land", "Sie kommt aus einem anderen Land."),
        ("Er reiste durch ⟦Serbien⟧.", "ein anderes Land", "Er reiste durch ein anderes Land."),
        ("Herkunft: ⟦Ghana⟧", "ein anderes Land", "Herkunft: ein anderes Land"),
        ("Rückkehr in den ⟦Kosovo⟧.", "ein anderes Land", "Rückkehr in den Staat."),
        ("Sie lebt in der ⟦Türkei⟧.", "ein anderes Land", "Sie lebt in der Region."),
        ("Oma spricht nur ⟦Ungarisch⟧.", "andere Sprache", "Oma spricht nur eine andere Sprache."),
        ("Ein Brief auf ⟦Tamil⟧.", "andere Sprache", "Ein Brief auf einer anderen Sprache."),
        ("Die ⟦türkische Familie⟧ zog weg.", "andere Herkunft", "Die ausländische Familie zog weg."),
        ("Er ist ⟦afghanischer Herkunft⟧.", "andere Herkunft", "Er ist anderer Herkunft."),
        ("Sie hat einen ⟦polnischen Pass⟧.", "andere Herkunft", "Sie hat einen anderen Pass."),
        ("Sie ist ⟦syrisch⟧.", "andere Herkunft", "Sie ist anderer Herkunft."),
        ("StA: ⟦marokkanisch⟧", "andere Herkunft", "StA: andere Herkunft"),
        ("Ein ⟦Syrer⟧ half.", "Person aus einem anderen Land", "Ein Mann aus einem anderen Land half."),
        ("Die ⟦Polin⟧ half.", "Person aus einem anderen Land", "Die Frau aus einem anderen Land half."),
        ("Er leidet an ⟦Narkolepsie⟧.", "seltene Erkrankung", "Er leidet an einer seltenen Erkrankung."),
        ("Er hat ein ⟦Rett-Syndrom⟧.", "seltene Erkrankung", "Er hat ein Leiden."),
        ("Die ⟦gehörlose⟧ Mutter.", "seltene Erkrankung", "Die selten erkrankte Mutter."),
        ("Nach dem ⟦Brand⟧ zogen sie um.", "ein Ereignis", "Nach dem Ereignis zogen sie um."),
        ("Der ⟦Brand⟧ war im Mai.", "ein Ereignis", "Der Vorfall war im Mai."),
        ("Trotz einer ⟦Razzia⟧.", "ein Ereignis", "Trotz einer Begebenheit."),
        ("Er sitzt ⟦in Haft⟧.", "ein Ereignis", "Er sitzt von einem Ereignis betroffen."),
        ("Es stand ⟦in der Zeitung⟧.", "öffentlicher Bericht", "Es stand in einem öffentlichen Bericht."),
        ("Sie arbeitet in einer ⟦Brauerei⟧.", "Arbeitsplatz", "Sie arbeitet in einer Arbeitsstelle."),
        ("Sie hat eine ⟦Duldung⟧.", "Aufenthaltsstatus", "Sie hat eine Aufenthaltsregelung."),
        ("Leon (⟦6⟧) schläft.", "6–9 Jahre", "Leon (6–9 Jahre) schläft."),
    ],
)
def test_article_case_and_gender_fit_the_sentence(marked: str, told: str, reads: str) -> None:
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    text = re.sub("[⟦⟧]", "", marked)
    assert text[:start] + worded(told, text, start, end) + text[end:] == reads


@pytest.mark.parametrize("told", sorted(WORDINGS))
def test_every_form_is_known_again_as_a_placeholder(told: str) -> None:
    wording = WORDINGS[told]
    for form in (getattr(wording, name) for name in wording.__slots__):
        assert not form or PLACEHOLDER.fullmatch(f"[{form}]"), form


@pytest.mark.parametrize(
    "text",
    [
        "Die türkische Familie zog aus Ghana zu. Der Syrer hat eine Duldung und spricht Tamil.",
        "Ihr afghanischer Pass ist weg, die gehörlose Oma ist muslimisch.",
    ],
)
def test_an_accepted_generalisation_is_left_alone_the_second_time(text: str) -> None:
    made = draft(Document(text))
    done = redraft(made, generalised={entity.key for entity in entities(made)}).pseudonymised
    assert "[" in done
    assert draft(Document(done)).pseudonymised == done

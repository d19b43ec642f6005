from anonymise.encoder import LAW, NEWS, OFFICE
from anonymise.training.corpora import Example, joined, marked


def test_tokens_become_running_text_with_spans():
    tokens = [("Angela", "B-PER"), ("Maier", "I-PER"), ("(", "O"), ("Köln", "B-LOC"), (")", "O"), (".", "O")]
    assert joined(tokens, NEWS) == Example(
        "Angela Maier (Köln).", ((0, 12, "PERSON"), (14, 18, "LOCATION")), NEWS
    )


def test_two_names_in_a_row_stay_apart():
    tokens = [("Maier", "B-PER"), ("Koch", "B-PER")]
    assert joined(tokens, NEWS).spans == ((0, 5, "PERSON"), (6, 10, "PERSON"))


def test_what_news_mark_beside_names_has_kinds_of_its_own():
    tokens = [("deutsche", "B-LOCderiv"), ("Küche", "O"), ("SPD-Chef", "B-ORGpart"), ("Titanic", "B-OTH")]
    assert [kind for *_, kind in joined(tokens, NEWS).spans] == ["DERIVED", "PART", "OTHER"]


def test_tags_that_are_not_learned_are_plain_text():
    assert joined([("Grundgesetz", "B-GS"), ("gilt", "O")], LAW).spans == ()


def test_a_narrative_loses_its_marks_and_keeps_names_and_traits():
    source = "⟪no_feedback⟫Frau ⟦PERSON|p1|Kaya⟧, ⟦QUASI|q1|Küsterin⟧, fehlte am ⟦DATE|d1|1.2.2024⟧.⟪/⟫"
    assert marked(source) == Example(
        "Frau Kaya, Küsterin, fehlte am 1.2.2024.", ((5, 9, "PERSON"),), OFFICE, ("p1",), ((11, 19),)
    )

"""Examples made anew with other names."""

import random
import re

from anonymise.encoder import NEWS
from anonymise.training.corpora import Example
from anonymise.training.names import Names
from anonymise.training.swapping import filled, swapped


def names(seed: int) -> Names:
    """A source that draws from two lists; the long ones need a package for training alone."""
    source = Names(random.Random(seed))
    vars(source)["_origins"] = [(["Tygo", "Mette"], ["Harms", "Yıldız", "Verda"])]
    return source


def test_a_swapped_name_stands_exactly_where_its_span_says():
    text = "Frau Kramp rief an, Kramps Sohn auch."
    example = Example(text, ((5, 10, "PERSON"), (20, 26, "PERSON")), entities=("p1", "p1"))
    new = swapped(example, names(3), 1.0)
    first, second = (new.text[a:b] for a, b, _ in new.spans)
    assert new.text == f"Frau {first} rief an, {second} Sohn auch."
    assert second == f"{first}s"
    assert "Kramp" not in new.text


def test_a_name_spelled_out_stays_spelled_out():
    example = Example("Nachname M-ü-l-l-e-r bitte", ((9, 20, "PERSON"),))
    for seed in range(20):
        new = swapped(example, names(seed), 1.0)
        start, end, _ = new.spans[0]
        assert re.fullmatch(r"[^\W\d_](?:-[^\W\d_])*", new.text[start:end])


def test_a_placeholder_that_means_nobody_stays():
    assert filled("Text [unleserlich] Ende", names(1)).text == "Text [unleserlich] Ende"


def test_a_placeholder_of_a_person_becomes_a_marked_name():
    made = filled("[Mutter] kam mit [Kind 1].", names(4))
    for start, end, kind in made.spans:
        assert kind == "PERSON"
        assert made.text[start:end].strip() == made.text[start:end]


def test_an_institution_in_the_news_becomes_one_of_the_news():
    source = names(2)
    source.bodies = {NEWS: ["Kammerorchester Linz"]}
    example = Example("Das Theater Ulm spielt.", ((4, 15, "ORG"),), NEWS)
    assert swapped(example, source, 1.0).text == "Das Kammerorchester Linz spielt."

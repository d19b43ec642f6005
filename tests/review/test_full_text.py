"""Full-text search: forms of words, phrases, the places of hits, and excerpts around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from review.errors import InputError
from review.full_text import MOST_WORDS, Search, excerpts, stems, terms_of

WORDS = (
    *(
        "Rückmeldung",
        "rückmeldung",
        "Klinik",
        "Häuser",
        "Haus",
        "gemeldet",
        "Kita",
        "[Kind",
        "1]",
        "u\u0308ber",
    ),
    *("keine", "die", "Straße", "§", "–", "8a", "STRASSE", "Entlas\u00adsung", "\n\n", "x_y", "🙂", "İ", "ﬁ"),
)
TEXTS = st.lists(st.sampled_from(WORDS), max_size=80).map(" ".join)
QUERIES = st.lists(st.sampled_from([*WORDS, '"', "„", "“", "_"]), min_size=1, max_size=6).map(" ".join)


def found(query: str, text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in Search(terms_of(query)).hits_in(text)]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Haus", "In beiden Häusern"),
        ("haeuser", "Das HAUS"),
        ("Meldungen", "Nach der Gefährdungsmeldung"),
        ("Gefährdung", "die Gefährdungseinschätzung"),
        ("melden", "Sie hat es gemeldet."),
        ("Gespräch", "in mehreren Gesprächen"),
        ("Ärzte", "der Arzt"),
        ("Strasse", "die Straße"),
        ("über", "u\u0308ber"),
        ("Entlassung", "die Entlas\u00adsung"),
        ("Kind 1", "[Kind 1] und [Kind 2]"),
        ("ASD-Mitarbeiterin", "die Mitarbeiterin des ASD"),
        ('"keine Rückmeldung"', "Es kam keine Rückmeldung."),
        ("„keine Rückmeldungen“", "Es kam keine\nRückmeldung."),
    ],
)
def test_a_word_is_found_in_its_forms(query: str, text: str) -> None:
    terms = terms_of(query)
    assert Search(terms).terms_in(text) == frozenset(range(len(terms)))


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Mut", "die Mutter"),
        ("Kind", "die Kindheit"),
        ("Gericht", "Sie richten sich ein."),
        ("Schule", "die Schuld"),
        ('"Meldung"', "die Rückmeldung"),
        ('"keine Rückmeldung"', "Rückmeldung kam keine"),
        ('"keine Rückmeldung"', "keine gute Rückmeldung"),
        ("[Kind 3]", "[Kind 1]"),
    ],
)
def test_another_word_is_not_found(query: str, text: str) -> None:
    terms = terms_of(query)
    assert Search(terms).terms_in(text) != frozenset(range(len(terms)))


def test_a_phrase_is_marked_from_its_first_word_to_its_last() -> None:
    assert found('"keine Rückmeldung" Klinik', "Die Klinik gab keine (!) Rückmeldung.") == [
        "Klinik",
        "keine (!) Rückmeldung",
    ]


def test_a_quotation_mark_left_open_holds_to_the_end() -> None:
    assert terms_of('Kita "keine Rückmeldung') == terms_of('Kita "keine Rückmeldung"')


@pytest.mark.parametrize("query", ["", "  ", '""', "„“", "– § !", "_"])
def test_a_query_without_words_asks_for_nothing(query: str) -> None:
    assert terms_of(query) == ()


def test_a_query_of_too_many_words_is_refused_in_german() -> None:
    terms_of(" ".join(f"w{number}" for number in range(MOST_WORDS)))
    with pytest.raises(InputError, match="höchstens"):
        terms_of(" ".join(f"w{number}" for number in range(MOST_WORDS + 1)))


@given(TEXTS, QUERIES)
def test_every_hit_is_the_term_it_claims_to_be(text: str, query: str) -> None:
    terms = terms_of(query)
    search = Search(terms)
    hits = search.hits_in(text)
    assert list(hits) == sorted(hits, key=lambda hit: (hit.start, hit.term))
    for hit in hits:
        assert 0 <= hit.start < hit.end <= len(text)
        assert hit.term in Search(terms).terms_in(text[hit.start : hit.end])
    assert frozenset(hit.term for hit in hits) == search.terms_in(text)


@given(TEXTS, st.sampled_from(WORDS))
def test_a_word_is_found_wherever_it_stands_as_it_is_asked_for(text: str, word: str) -> None:
    if stems(word):
        assert terms_of(word)
        assert found(word, f"{text} {word}")
        assert f"{text} {word}".rstrip("]").endswith(found(word, f"{text} {word}")[-1])


@given(TEXTS, QUERIES, st.integers(1, 4))
def test_excerpts_lie_in_the_text_in_order_and_hold_whole_hits(text: str, query: str, most: int) -> None:
    hits = Search(terms_of(query)).hits_in(text)
    made = excerpts(text, hits, most)
    assert len(made) <= most
    assert bool(made) == bool(hits)
    before = 0
    for each in made:
        assert before <= each.start < each.end <= len(text)
        before = each.end
        assert each.hits
        at = each.start
        for start, end in each.hits:
            assert at <= start < end <= each.end
            at = end


@given(TEXTS, QUERIES)
def test_few_terms_each_stand_in_an_excerpt(text: str, query: str) -> None:
    hits = Search(terms_of(query)).hits_in(text)
    terms = {hit.term for hit in hits}
    made = excerpts(text, hits, most=len(terms) or 1)
    for term in terms:
        assert any(
            each.start <= hit.start and hit.end <= each.end
            for each in made
            for hit in hits
            if hit.term == term
        )

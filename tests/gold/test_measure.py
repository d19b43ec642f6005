"""The figures of the benchmark count what they say. All names are invented."""

from tests.bench import own_table, peer_table
from tests.bench_alone import linking, listed_names
from tests.bench_engines import Run
from tests.gold.gold import parse
from tests.gold.measure import clean, measure

TEXTS = {
    "a": parse("Frau ⟦PERSON|p1|Krüger⟧ aus ⟦LOCATION|l1|Jena⟧ kam."),
    "b": parse("Herr ⟦PERSON|p1|Wolf⟧ rief an."),
}


def test_who_covers_everything_misses_nothing_and_spares_nothing():
    scores = measure(TEXTS, lambda text: [(0, len(text))])
    assert (scores.recall("PERSON"), scores.recall("direct"), scores.over_redaction) == (1, 1, 1)
    assert clean(scores.counts) == 1


def test_who_covers_nothing_leaks_everywhere():
    scores = measure(TEXTS, lambda text: [])
    assert (scores.recall("PERSON"), scores.over_redaction, clean(scores.counts)) == (0, 0, 0)


def test_figures_are_kept_by_narrative_so_that_narratives_can_be_drawn_anew():
    scores = measure(TEXTS, lambda text: [(text.index("Krüger"), 11)] if "Krüger" in text else [])
    assert [row["PERSON_caught"] for row in scores.rows] == [1, 0]
    assert "PERSON                         50.0%      0.0% to 100.0%      2" in own_table(Run(scores, 300))


def test_two_processes_do_twice_the_work_in_the_time_of_the_slower_one():
    fast, slow = (Run(measure(TEXTS, lambda text: []), 300) for _ in range(2))
    row = peer_table({"Fallwerkstatt": (fast, (fast, slow))}).splitlines()[-1]
    assert row.startswith("| this engine | 0.0% |")
    assert row.count("|") == 12


def test_linking_is_perfect_where_each_person_has_one_entity_and_worse_where_two_share_one():
    apart = parse("KM ⟦PERSON|p1|Aylin Krüger⟧ kam. Herr ⟦PERSON|p2|Wolf⟧ rief Frau ⟦PERSON|p1|Krüger⟧ an.")
    assert linking([apart]) == 1
    together = parse(
        "KM ⟦PERSON|p1|Aylin Krüger⟧ kam. Herr ⟦PERSON|p2|Wolf⟧ rief Frau ⟦PERSON|p3|Krüger⟧ an."
    )
    assert linking([together]) < 1


def test_a_listed_name_is_masked_in_every_form():
    caught, forms = listed_names([parse("Herr ⟦PERSON|p1|Jörg von Stern-Öztürk⟧ rief an.")])
    assert caught == forms > 20

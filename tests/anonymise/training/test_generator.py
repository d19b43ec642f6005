"""The generator of invented office text."""

import random
import re
from functools import cache
from itertools import islice

from anonymise.training.generator import LABELS, Sample, generate, noise
from anonymise.training.generator.people import PARTICLES, ascii_spelling, cast
from anonymise.training.generator.templates import render, styles
from anonymise.training.generator.words import names, word_names, words

TITLES = re.compile(r"^(frau|herrn?|hrn?\.?|fr\.?|dr\.?|prof\.?|familie|fam\.?)(\s|$)", re.IGNORECASE)


@cache
def samples() -> tuple[Sample, ...]:
    return tuple(generate(4000, 7))


@cache
def surfaces(label: str) -> set[str]:
    return {s.text[start:end] for s in samples() for start, end, kind in s.spans if kind == label}


def test_spans_are_sorted_apart_and_on_exact_characters():
    for sample in samples():
        at = 0
        for start, end, label in sample.spans:
            assert at <= start < end <= len(sample.text)
            assert label in LABELS
            surface = sample.text[start:end]
            assert surface == surface.strip()
            at = end


def test_a_span_never_cuts_a_word():
    for sample in samples():
        for start, end, label in sample.spans:
            if start:
                assert not sample.text[start - 1].isalpha(), (sample.text, label)
            assert not sample.text[end : end + 1].isalpha(), (sample.text, label)


def test_titles_and_forms_of_address_stay_outside():
    # Two letters may be initials: `fr` for F. R. in a log in small letters.
    assert not [surface for surface in surfaces("PERSON") if len(surface) > 2 and TITLES.match(surface)]


def test_the_same_seed_gives_the_same_passages_and_another_seed_others():
    assert list(generate(50, 3)) == list(generate(50, 3))
    assert list(generate(50, 3)) != list(generate(50, 4))


def test_passages_seldom_repeat():
    assert len({sample.text for sample in samples() if sample.spans}) > 0.98 * sum(
        bool(sample.spans) for sample in samples()
    )


def test_every_style_and_every_label_occurs():
    assert {sample.style for sample in samples()} == set(styles())
    assert {kind for sample in samples() for *_, kind in sample.spans} == set(LABELS)


def test_no_slot_or_choice_is_left_unfilled():
    assert not [sample.text for sample in samples() if re.search(r"[{}~]", sample.text)]


def test_every_template_renders():
    rng = random.Random(1)
    for style in styles().values():
        for template in (*style.head, *style.line, *style.tail):
            assert "".join(piece.text for piece in render(template, cast(rng), rng)).strip(), template


def test_there_are_templates_enough_with_and_without_names():
    free = [line for line in styles()["negative"].line if "." not in "".join(re.findall(r"{.*?}", line))]
    assert len(free) >= 100
    assert sum(len(style.line) for name, style in styles().items() if name != "negative") >= 250


def test_spelling_without_umlauts_keeps_every_name_marked():
    assert ascii_spelling("Müller") == "Mueller"
    assert ascii_spelling("Nguyễn") == "Nguyen"
    assert ascii_spelling("YILDIZ-GRÖSS") == "YILDIZ-GROESS"


def test_wrapping_and_misreading_change_no_label():
    rng = random.Random(2)
    pieces = render("{s.t} rief {k.n} in der {addr} an.", cast(rng), rng)
    for changed in (noise.wrapped(pieces, rng), noise.scanned(pieces, rng), noise.typo(pieces, rng)):
        assert [piece.label for piece in changed] == [piece.label for piece in pieces]


def test_an_ordinary_word_occurs_as_a_name_and_as_a_word():
    text = "\n".join(sample.text for sample in samples())
    as_word = set(re.findall(r"\b(?:der|im|ein|einen|das|die) ([A-ZÄÖÜ]\w+)", text))
    both = as_word & surfaces("PERSON") & {word for listed in word_names().values() for word in listed}
    assert len(both) >= 50


def test_the_lists_are_as_rich_as_the_field():
    assert sum(len(set(listed)) for listed in word_names().values()) >= 600
    assert len(names()) >= 25
    assert len(words()["street"]) >= 100


def test_short_names_particles_and_initials_occur():
    found = surfaces("PERSON")
    assert sum(len(name) <= 3 and name.isalpha() for name in found) >= 30
    assert any(name.startswith(tuple(f"{particle} " for particle in PARTICLES)) for name in found)
    assert any(re.fullmatch(r"[A-Z]\. [A-Z]\.", name) for name in found)
    assert any("\n" in name for name in found)


def test_many_passages_name_nobody():
    empty = [sample for sample in samples() if not sample.spans]
    assert 0.03 < len(empty) / len(samples()) < 0.3


def test_it_can_be_stopped_at_any_point():
    assert len(list(islice(generate(10**9, 1), 5))) == 5


def test_names_are_spelled_out_in_every_way_an_office_does():
    found = surfaces("PERSON")
    assert any(re.fullmatch(r"[^\W\d_](?:-[^\W\d_]){3,}", name) for name in found)
    assert any(re.fullmatch(r"[^\W\d_](?: [^\W\d_]){3,}", name) for name in found)
    assert any(re.fullmatch(r"(?:\w wie \w+(?:, )?){3,}", name) for name in found)


def test_compounds_and_adjectives_mark_the_name_alone():
    marked = [
        (s.text[start:end], s.text[end : end + 9], label) for s in samples() for start, end, label in s.spans
    ]
    assert any(after.startswith("-Kinder") for _, after, label in marked if label == "PERSON")
    assert any(name.endswith("sche") and after.startswith(" ") for name, after, _ in marked)
    assert any(
        name.endswith("er") and after.startswith(" Jugendamt"[:9])
        for name, after, label in marked
        if label == "LOCATION"
    )


def test_a_place_takes_the_genitive():
    rng = random.Random(3)
    pieces = render("{village's} Kita", cast(rng), rng)
    assert pieces[-2].label == "LOCATION"
    assert pieces[-2].text.endswith(("s", "’"))


def test_some_texts_mix_several_styles():
    mixed = [sample for sample in samples() if "\n---\n" in sample.text]
    assert 0.02 < len(mixed) / len(samples()) < 0.2


def test_languages_and_diseases_are_no_names():
    marked = {surface.lower() for surface in surfaces("PERSON")}
    assert not marked & {word.lower() for word in words()["language"]}
    assert not {surface for surface in marked if surface.startswith("morbus")}
    assert not [s.text for s in samples() for a, b, _ in s.spans if s.text[:a].endswith("Morbus ")]

import pytest

from review.model import Actor, Phase
from review.tagging.actors import assign_interface, assign_phase, find_mentions, is_about_family


@pytest.mark.parametrize(
    ("category", "sentence", "sender", "receiver"),
    [
        (
            "no_feedback_after_report",
            "eine rückmeldung des jugendamtes an die kita erfolgte nicht.",
            Actor.JUGENDAMT,
            Actor.KITA,
        ),
        (
            "no_response_unreachable",
            "beim bsd erreichte die hebamme niemanden.",
            Actor.JUGENDAMT,
            Actor.MIDWIFE,
        ),
        (
            "info_loss_handover",
            "der arztbrief der klinik ist beim bsd nie angekommen.",
            Actor.CLINIC,
            Actor.JUGENDAMT,
        ),
        (
            "child_out_of_sight",
            "die spfh hat das kind nie gesehen.",
            Actor.PROVIDER,
            Actor.FAMILY,
        ),
        (
            "reporting_threshold_unclear",
            "in der schule wurde lange überlegt.",
            Actor.SCHOOL,
            Actor.JUGENDAMT,
        ),
        ("missing_documentation", "ein vermerk existiert nicht.", Actor.UNKNOWN, Actor.UNKNOWN),
    ],
)
def test_sender_and_receiver_come_from_the_words_of_the_sentence(
    category: str, sentence: str, sender: Actor, receiver: Actor
) -> None:
    assert assign_interface(category, find_mentions(sentence), ()) == (sender, receiver)


def test_a_receiver_left_open_comes_from_the_sentence_before() -> None:
    nearby = find_mentions("die kita schrieb eine mail.")
    sentence = find_mentions("das jugendamt antwortete nicht.")
    assert assign_interface("no_response_unreachable", sentence, nearby) == (
        Actor.JUGENDAMT,
        Actor.KITA,
    )


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("die familienhebamme sprach mit dem kinderarzt", [Actor.MIDWIFE, Actor.PRACTICE]),
        ("der kinderarztbrief lag bei der amtsvormundin", [Actor.GUARDIANSHIP_SERVICES]),
        ("[mutter] und [kita] trafen den asd", [Actor.FAMILY, Actor.KITA, Actor.JUGENDAMT]),
        ("das alte jugendamt schrieb dem gericht", [Actor.OTHER_JUGENDAMT, Actor.COURT]),
        ("die schulden drücken", []),
    ],
)
def test_actors_are_found_in_reading_order(sentence: str, actors: list[Actor]) -> None:
    assert [mention.actor for mention in find_mentions(sentence)] == actors


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("die km war telefonisch nicht erreichbar.", True),
        ("die u6 wurde nicht wahrgenommen.", True),
        ("der termin wurde auf wunsch der km um eine stunde verschoben.", True),
        ("der bsd war telefonisch nicht erreichbar.", False),
        ("der termin wurde vom bsd verschoben.", False),
    ],
)
def test_what_the_family_does_is_told_from_what_services_do(sentence: str, expected: bool) -> None:
    assert is_about_family(sentence) is expected


@pytest.mark.parametrize(
    ("category", "sentence", "phase"),
    [
        ("missing_documentation", "zur anhörung lag kein bericht vor.", Phase.COURT),
        ("missing_documentation", "ein protokoll des hpg fehlt.", Phase.HELP_PLANNING),
        ("no_feedback_after_report", "wir hörten nichts mehr.", Phase.REPORT),
        ("missing_documentation", "dazu findet sich nichts.", Phase.UNKNOWN),
    ],
)
def test_the_phase_comes_from_the_words_or_the_category(category: str, sentence: str, phase: Phase) -> None:
    assert assign_phase(category, sentence) is phase

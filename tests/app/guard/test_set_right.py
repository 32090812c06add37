"""What the next words set right, what is pointed at, and orders told the other way round.

Each pair is a text that agrees with the table of the invented topic (variant 2: MRI without contrast first, CT second), and one of the same
build that does not.
"""

import pytest

from app.guard.check import check
from tests.app.guard.elbow import elbow

Pairs = list[tuple[str, str]]

SET_RIGHT: Pairs = [
    (
        "The leaflet was printed with CT as usually appropriate. CT is may be appropriate.",
        "The leaflet was printed with CT as may be appropriate. CT is usually appropriate.",
    ),
    (
        "Erratum: MRI was listed as may be appropriate. It is usually appropriate.",
        "Erratum: MRI was listed as usually appropriate. It is may be appropriate.",
    ),
]

POINTED_AT: Pairs = [
    ("CT is may be appropriate; MRI is not.", "MRI is usually appropriate. CT earns that rating too."),
    ("MRI is usually appropriate. CT does not get that rating.", "MRI is usually appropriate; CT too."),
]

TURNED_ROUND: Pairs = [
    ("MRI is usually appropriate. Beneath it comes CT.", "CT is may be appropriate. Beneath it comes MRI."),
    ("MRI is usually appropriate. CT is one notch lower.", "MRI is usually appropriate. CT is one notch higher."),
    (
        "MRI beats CT: usually appropriate, against may be appropriate.",
        "MRI beats CT: may be appropriate, against usually appropriate.",
    ),
]

LISTS: Pairs = [
    ("The study to leave out here\n- radiography", "What not to ask for\n- MRI\n- radiography"),
    (
        "Which category does CT fall into? A) usually appropriate B) may be appropriate. Correct: B",
        "Which for MRI? A) may be appropriate. Correct: A",
    ),
]


def flagged(*drafts: str) -> list[bool]:
    return [check(draft, elbow(), 2).conflicts != () for draft in drafts]


@pytest.mark.parametrize(("faithful", "lie"), SET_RIGHT)
def test_a_statement_told_as_a_mistake_is_set_right_by_the_next_words(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), POINTED_AT)
def test_a_rating_is_claimed_by_pointing_at_the_one_before(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), TURNED_ROUND)
def test_an_order_is_read_also_when_it_is_told_the_other_way_round(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), LISTS)
def test_items_and_options_take_what_stands_above_them(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


def test_a_question_for_the_form_of_a_study_is_answered_by_a_phase() -> None:
    assert flagged("Which MRI? Without contrast.", "Which MRI? Without and with contrast.") == [False, True]

"""Where on the scale a study is put when a sentence names grades, bounds them and turns them around.

Each pair is a text that agrees with the table of the invented topic (variant 2: MRI without contrast at the top, CT in the
middle with a flag, X-ray at the bottom), and one of the same build that does not.
"""

import pytest

from app.guard.check import check
from tests.app.guard.elbow import elbow

Pairs = list[tuple[str, str]]

TURNED: Pairs = [
    ("I doubt that anyone would call CT usually appropriate.", "I doubt that anyone would call MRI usually appropriate."),
    ("The panel spared CT the lowest rating.", "The panel spared X-ray the lowest rating."),
    ("CT did not make it past may be appropriate.", "MRI did not make it past may be appropriate."),
    ("As for CT, the panel held back its best rating.", "As for MRI, the panel held back its best rating."),
    ("Nobody can say that the panel withheld its top rating from MRI.", "Nobody can say that the panel withheld its top rating from CT."),
    ('The category "usually appropriate" does not apply to CT.', 'The category "usually appropriate" does not apply to MRI.'),
    (
        "There is no truth in the claim that MRI fell short of the top tier.",
        "There is no truth in the claim that CT fell short of the top tier.",
    ),
    ("X-ray ranks under usually not appropriate, not higher.", "CT ranks under usually not appropriate, not higher."),
]

BOUNDED: Pairs = [
    ("CT got a score of 4 or more.", "X-ray got a score of 4 or more."),
    ("CT is rated below usually appropriate.", "MRI is rated below usually appropriate."),
    ("The best one can say of CT is may be appropriate.", "The best one can say of MRI is may be appropriate."),
    ("CT stands above the usually not appropriate tier.", "X-ray stands above the usually not appropriate tier."),
    (
        "The panel chose for CT the grade between the best and the worst.",
        "The panel chose for MRI the grade between the best and the worst.",
    ),
    ("CT occupies the second of three rungs.", "X-ray occupies the second of three rungs."),
]

SEVERAL: Pairs = [
    ("Neither the highest nor the lowest category applies to CT.", "Neither the highest nor the lowest category applies to MRI."),
    (
        'Both "usually appropriate" and "may be appropriate" would be wrong answers for X-ray.',
        'Both "usually appropriate" and "may be appropriate" would be wrong answers for CT.',
    ),
    (
        "Calling CT usually appropriate would be wrong, and so would calling it usually not appropriate.",
        "Calling MRI usually appropriate would be wrong, and so would calling it usually not appropriate.",
    ),
    ("CT would be permissible, though without the top category.", "X-ray would be permissible, though without the top category."),
]

MARKED_FALSE: Pairs = [
    ('Mark as false: "The table rates CT usually appropriate."', 'Mark as false: "The table rates MRI usually appropriate."'),
    ("Deduct a mark for claiming that the panel agreed on CT.", "Deduct a mark for claiming that the panel was split over CT."),
    ('Mark as false: "by tier, MRI must be placed below CT".', 'Mark as false: "by tier, CT must be placed below MRI".'),
]

DOSES: Pairs = [
    ("No study in this table has a higher radiation level than CT.", "No study in this table has a higher radiation level than MRI."),
    (
        "Other studies in this table have a lower radiation level than CT.",
        "Other studies in this table have a lower radiation level than MRI.",
    ),
    ("I would not expect MRI to exceed 0.1 mSv.", "I would not expect CT to exceed 0.1 mSv."),
    ("The dose from CT is above zero.", "The dose from MRI is above zero."),
    ("X-ray: two symbols at most.", "CT: one symbol at most."),
]


def flagged(*drafts: str, variant: int = 2) -> list[bool]:
    return [check(draft, elbow(), variant).conflicts != () for draft in drafts]


@pytest.mark.parametrize(("faithful", "lie"), TURNED)
def test_a_grade_is_turned_as_often_as_words_turn_it(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), BOUNDED)
def test_a_bound_leaves_part_of_the_scale(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), SEVERAL)
def test_several_grades_leave_what_none_of_them_excludes(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), MARKED_FALSE)
def test_a_statement_marked_as_false_says_the_contrary(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), DOSES)
def test_a_dose_may_be_bounded_or_told_by_its_rank(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


def test_all_scores_may_be_said_to_stay_below_the_top_grade() -> None:
    draft = "All scores in this table stay below 7."
    assert [flagged(draft, variant=variant) for variant in (1, 2)] == [[False], [True]]

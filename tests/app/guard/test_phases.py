"""Phases that stand apart from their study, and whether contrast is wanted.

Each pair is a text that agrees with the table of the invented topic, and one of the same build that does not.
"""

import pytest

from app.guard.check import check
from tests.app.guard.elbow import elbow

Pairs = list[tuple[str, str]]

FREE_PHASE: Pairs = [
    (
        "MRI: without contrast usually appropriate, with contrast usually not appropriate.",
        "MRI: with contrast usually appropriate, without contrast usually not appropriate.",
    ),
    ("Leave the contrast out and MRI is usually appropriate.", "Add contrast and MRI is usually appropriate."),
]

CONTRAST_WANTED: Pairs = [
    ("Contrast may be left off the MRI request.", "An MRI without contrast is incomplete."),
    ("The request need not mention contrast.", "Please make sure the request says with contrast."),
]

CONTRAST_EFFECT: Pairs = [
    ("Contrast lowers the rating of the MRI.", "Contrast lifts the rating of the MRI."),
    ("Contrast drops the MRI to usually not appropriate.", "Leaving out contrast drops the MRI to usually not appropriate."),
]

PHASES_ALIKE: Pairs = [
    ("It matters to the rating of MRI whether contrast is given.", "It does not matter to the rating of MRI whether contrast is given."),
    ("The MRI protocols are not rated alike.", "The MRI protocols are all rated alike."),
]

MEANT: Pairs = [
    (
        "MRI is usually appropriate. The MRI in question is the one without contrast.",
        "MRI is usually appropriate. The MRI in question is the one with and without contrast.",
    ),
]


def flagged(*drafts: str) -> list[bool]:
    return [check(draft, elbow(), 2).conflicts != () for draft in drafts]


@pytest.mark.parametrize(("faithful", "lie"), FREE_PHASE)
def test_a_phase_apart_from_its_study(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), CONTRAST_WANTED)
def test_whether_contrast_is_wanted(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), CONTRAST_EFFECT)
def test_what_contrast_does_to_a_rating(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), PHASES_ALIKE)
def test_whether_contrast_matters(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), MEANT)
def test_which_phase_was_meant(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]

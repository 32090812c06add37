"""Radiation in words, and doses compared.

Each pair is a text that agrees with the table of the invented topic, and one of the same build that does not.
"""

import pytest

from app.guard.check import check
from tests.app.guard.elbow import elbow

Pairs = list[tuple[str, str]]

EXPOSURE: Pairs = [
    ("MRI leaves the patient free of ionizing radiation.", "CT leaves the patient free of ionizing radiation."),
    ("No radiation ever comes from MRI.", "No radiation ever comes from CT."),
    ("CT uses a small amount of X-rays.", "MRI uses a small amount of X-rays."),
    (
        "How much radiation does CT give? About as much as a long flight.",
        "How much radiation does MRI give? About as much as a long flight.",
    ),
]

DOSE_COMPARED: Pairs = [
    ("X-ray has fewer rays than CT.", "CT has fewer rays than X-ray."),
    ("The dose of CT is above that of X-ray.", "The dose of X-ray is above that of CT."),
    ("CT and X-ray differ in dose.", "CT and X-ray have the same dose."),
    ("CT and X-ray differ, two symbols and one.", "CT and X-ray differ, one symbol and two."),
]


def flagged(*drafts: str) -> list[bool]:
    return [check(draft, elbow(), 2).conflicts != () for draft in drafts]


@pytest.mark.parametrize(("faithful", "lie"), EXPOSURE)
def test_whether_a_study_has_radiation(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), DOSE_COMPARED)
def test_which_of_two_studies_has_more_dose(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]

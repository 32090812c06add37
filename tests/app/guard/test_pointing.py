"""What a sentence says of studies it does not name: the rest, the former, both, the one that shares a rating.

Each pair is a text that agrees with the table of the invented topic, and one of the same build that does not.
"""

import pytest

from app.guard.check import check
from tests.app.guard.elbow import elbow

Pairs = list[tuple[str, str]]

REST: Pairs = [
    (
        "MRI without contrast is usually appropriate and CT may be appropriate. Every other row here is usually not appropriate.",
        "MRI without contrast is usually appropriate. Every other row here is usually not appropriate.",
    ),
    (
        "MRI without contrast leads, CT may be appropriate, and the rest are usually not appropriate.",
        "MRI without contrast is usually appropriate, and the rest are usually not appropriate.",
    ),
]

POINTED: Pairs = [
    (
        "CT without contrast was done. MRI without contrast was too. The former may be appropriate, the latter is usually appropriate.",
        "CT without contrast was done. MRI without contrast was too. The former is usually appropriate, the latter may be appropriate.",
    ),
    (
        "X-ray and CT are quick. MRI without contrast outranks both.",
        "MRI without contrast and CT are quick. X-ray outranks both.",
    ),
    ("MRI without contrast stands on top. Below it, CT.", "CT may be appropriate. Below it, MRI without contrast."),
    (
        "Two studies are above the lowest tier. MRI without contrast is one. The other is CT.",
        "Two studies are above the lowest tier. MRI without contrast is one. The other is X-ray.",
    ),
]

SHARED: Pairs = [
    (
        "X-ray is usually not appropriate, and MRI without and with contrast shares that rating.",
        "CT may be appropriate, and X-ray shares that rating.",
    ),
    ("X-ray is usually not appropriate. MRI without and with contrast: ditto.", "CT may be appropriate. X-ray: ditto."),
    ("X-ray is usually not appropriate. It cannot be said of CT.", "X-ray is usually not appropriate. It cannot be said of MRI w/wo."),
]

DOSES: Pairs = [
    ("Its dose: X-ray (☢) stands below CT (☢☢).", "Its dose: X-ray (☢☢) stands below CT (☢)."),
    ("At ☢☢: CT.", "At ☢☢: X-ray."),
    ("CT was asked for. Its level, ☢☢, exceeds that of an X-ray.", "X-ray was asked for. Its level, ☢, exceeds that of a CT."),
    ("From a dose perspective, X-ray has the edge over CT.", "From a dose perspective, CT has the edge over X-ray."),
]


def flagged(*drafts: str) -> list[bool]:
    return [check(draft, elbow(), 2).conflicts != () for draft in drafts]


@pytest.mark.parametrize(("faithful", "lie"), REST)
def test_the_rest_are_all_studies_but_those_rated_before(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), POINTED)
def test_a_study_pointed_at_is_the_one_of_the_sentences_before(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), SHARED)
def test_a_shared_rating_is_told_of_both_studies(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), DOSES)
def test_a_dose_belongs_to_the_study_in_whose_brackets_or_under_whose_label_it_stands(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]

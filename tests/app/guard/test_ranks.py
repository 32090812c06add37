"""Which of two studies is said to stand higher, and which comes first.

Each pair is a text that agrees with the table of the invented topic, and one of the same build that does not.
"""

import pytest

from app.guard.check import check
from tests.app.guard.elbow import elbow

Pairs = list[tuple[str, str]]

WEIGHING: Pairs = [
    ("The rating of MRI is better than that of CT.", "The rating of CT is better than that of MRI."),
    ("CT and MRI are in different tiers.", "CT and MRI are in the same tier."),
    ("MRI outstrips CT.", "CT outstrips MRI."),
    ("CT does not reach the rating of MRI.", "MRI does not reach the rating of CT."),
    ("MRI > CT > X-ray.", "CT > MRI > X-ray."),
    ("CT is no better rated than MRI.", "MRI is no better rated than CT."),
    ("Of CT and MRI, the latter has the better rating.", "Of CT and MRI, the former has the better rating."),
    ("MRI, which the table prefers to CT, is quiet.", "CT, which the table prefers to MRI, is quick."),
    ("No study is rated above MRI.", "No study is rated above CT."),
]

ORDER: Pairs = [
    ("The guideline asks that MRI be done before CT.", "The guideline asks that CT be done before MRI."),
    ("Order of imaging\n1) MRI\n2) CT", "Order of imaging\n1) X-ray\n2) MRI"),
]


def flagged(*drafts: str) -> list[bool]:
    return [check(draft, elbow(), 2).conflicts != () for draft in drafts]


@pytest.mark.parametrize(("faithful", "lie"), WEIGHING)
def test_a_word_of_rank_sets_two_studies_in_order(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), ORDER)
def test_an_order_of_studies_names_the_first(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]

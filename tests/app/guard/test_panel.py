"""Whether the panel agreed, in any words.

Each pair is a text that agrees with the table of the invented topic, and one of the same build that does not.
"""

import pytest

from app.guard.check import check
from tests.app.guard.elbow import elbow

Pairs = list[tuple[str, str]]

AGREEMENT: Pairs = [
    ("The experts were of one opinion on MRI.", "The experts were of one opinion on CT."),
    ("The votes on CT diverged.", "The votes on MRI diverged."),
    ("The flag is still printed beside CT.", "The flag is still printed beside MRI."),
    ("Views on CT pointed in opposite directions within the panel.", "Views on MRI pointed in opposite directions within the panel."),
    ("With MRI the panel found common ground.", "With CT the panel found common ground."),
    ("The panel did not disagree on MRI.", "The panel did not disagree on CT."),
]


def flagged(*drafts: str) -> list[bool]:
    return [check(draft, elbow(), 2).conflicts != () for draft in drafts]


@pytest.mark.parametrize(("faithful", "lie"), AGREEMENT)
def test_agreement_or_its_contrary(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]

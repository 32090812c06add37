"""What is told of the editions, of what changed between them, and of the source.

Each pair is a text that agrees with the table of the invented topic, and one of the same build that does not.
"""

import pytest

from app.guard.check import check
from tests.app.guard.elbow import elbow

Pairs = list[tuple[str, str]]

IN_FORCE: Pairs = [
    ("The edition of 2031 replaces that of 2021.", "The edition of 2021 replaces that of 2031."),
    ("The 2021 edition is no longer in force.", "The 2031 edition is no longer in force."),
    ("Nothing newer than the 2031 edition exists.", "Nothing newer than the 2021 edition exists."),
]

CHANGE: Pairs = [
    ("The rating of MRI rose in the 2031 edition.", "The rating of MRI fell in the 2031 edition."),
    ("The 2031 edition changed the rating of MRI.", "The 2031 edition did not change the rating of MRI."),
]

WHEN: Pairs = [
    (
        "MRI was may be appropriate before and is usually appropriate now.",
        "MRI was usually appropriate before and is may be appropriate now.",
    ),
    (
        "MRI may be appropriate, formerly; today it is usually appropriate.",
        "MRI was usually appropriate formerly; today it may be appropriate.",
    ),
]

SOURCED: Pairs = [
    ("MRI is usually appropriate. This rating comes from variant 2.", "MRI is usually appropriate. This rating comes from variant 3."),
]


def flagged(*drafts: str) -> list[bool]:
    return [check(draft, elbow(), 2).conflicts != () for draft in drafts]


@pytest.mark.parametrize(("faithful", "lie"), IN_FORCE)
def test_which_edition_is_in_force(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), CHANGE)
def test_what_changed_between_the_editions(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), WHEN)
def test_what_was_once_and_what_is_now(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), SOURCED)
def test_the_variant_a_rating_is_said_to_come_from(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]

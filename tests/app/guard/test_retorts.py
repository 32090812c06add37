"""What a text takes back: reports that are denied in the next words, and what is said of a study named before.

Each pair is a text that agrees with the table of the invented topic (variant 2: MRI without contrast first, CT second), and one of the same
build that does not.
"""

import pytest

from app.guard.check import check
from tests.app.guard.elbow import elbow

Pairs = list[tuple[str, str]]

RETORTS: Pairs = [
    ("Some believe that CT is usually appropriate. It is not.", "Some believe that MRI is usually appropriate. It is not."),
    ("A slide calls CT usually appropriate. The slide is mistaken.", "A slide calls MRI usually appropriate. The slide is mistaken."),
    ("They say CT is usually appropriate; the table says otherwise.", "They say MRI is usually appropriate; the table says otherwise."),
    (
        "One page ranks CT as usually appropriate, but the table disagrees.",
        "One page ranks MRI as usually appropriate, but the table disagrees.",
    ),
    ("I said that CT is usually appropriate. I was wrong.", "I said that MRI is usually appropriate. I was wrong."),
    ("He called CT usually appropriate and had to take it back.", "He called MRI usually appropriate and had to take it back."),
]

SAID_OF_IT: Pairs = [
    ("You asked about MRI. The answer is clear: usually appropriate.", "You asked about CT. The answer is clear: usually appropriate."),
    (
        "Many ask for CT. The rating behind that request is may be appropriate.",
        "Many ask for MRI. The rating behind that is may be appropriate.",
    ),
    ("The form says MRI. This is the study I would begin with.", "The form says CT. This is the study I would begin with."),
    ("MRI and CT were compared. The former has the higher rating.", "MRI and CT were compared. The latter has the higher rating."),
]

IN_ORDER: Pairs = [
    (
        "MRI and CT: usually appropriate and may be appropriate, respectively.",
        "CT and MRI: usually appropriate and may be appropriate, respectively.",
    ),
    ("Listed by rating, from best to worst:\n- MRI\n- CT", "Listed by rating, from best to worst:\n- CT\n- MRI"),
    ("The ranking: 1 MRI, 2 CT", "The ranking: 1 CT, 2 MRI"),
    ("MRI UA, CT MBA", "MRI MBA, CT UA"),
]


def flagged(*drafts: str) -> list[bool]:
    return [check(draft, elbow(), 2).conflicts != () for draft in drafts]


@pytest.mark.parametrize(("faithful", "lie"), RETORTS)
def test_what_somebody_says_is_denied_by_the_words_that_refute_it(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), SAID_OF_IT)
def test_a_rating_without_a_name_is_that_of_the_study_before(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), IN_ORDER)
def test_what_is_listed_is_read_in_its_order(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]

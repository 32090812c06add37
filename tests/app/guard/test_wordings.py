"""Ratings told by place, color, label, list or column, and reports that are taken back.

Each pair is a text that agrees with the table of the invented topic, and one of the same build that does not.
"""

import pytest

from app.guard.check import check
from tests.app.guard.elbow import elbow

Pairs = list[tuple[str, str]]

PLACES: Pairs = [
    ("MRI stands at the top. CT has to make do with the middle.", "MRI has to make do with the middle. CT stands at the bottom."),
    ("CT is one step below the top.", "MRI is one step below the top."),
    ("CT is one tier above the bottom.", "X-ray is one tier above the bottom."),
    ("Green: MRI without contrast.\nYellow: CT.", "Green: CT.\nYellow: MRI without contrast."),
    ("| Study | Tier |\n|---|---|\n| CT | middle |", "| Study | Tier |\n|---|---|\n| MRI | middle |"),
    ("MRI yes, CT maybe, X-ray never.", "MRI never, CT maybe, X-ray never."),
]

LABELS: Pairs = [
    ("What we do not recommend for a sore elbow: X-rays.", "What we do not recommend for a sore elbow: MRI without contrast."),
    (
        "The first study is MRI without contrast. Rating: usually appropriate.",
        "The first study is MRI without contrast. Rating: may be appropriate.",
    ),
    ("MRI without contrast for everyone on day one.", "X-ray for everyone on day one."),
    (
        "MRI without contrast and X-ray part company: the former is usually appropriate, the latter is usually not.",
        "X-ray and MRI without contrast part company: the former may be appropriate, the latter is usually not.",
    ),
]

REPORTS: Pairs = [
    ("A reader writes that X-rays are usually appropriate. They aren't.", "The table says that X-rays are usually appropriate."),
    ("We deny the claim that X-rays may be appropriate. It isn't so.", "We say that X-rays may be appropriate."),
]

VOTES: Pairs = [
    ("Not everybody on the panel agreed on CT.", "Everybody on the panel agreed on CT."),
    ("The dissent in this table is attached to the CT row.", "The dissent in this table is attached to the MRI row."),
    ("| Study | Rating | Panel |\n|---|---|---|\n| CT | may be appropriate | split |", "| Study | Panel |\n|---|---|\n| CT | agreement |"),
]


def flagged(*drafts: str) -> list[bool]:
    return [check(draft, elbow(), 2).conflicts != () for draft in drafts]


@pytest.mark.parametrize(("faithful", "lie"), PLACES)
def test_a_place_on_the_scale_needs_no_noun(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), LABELS)
def test_a_label_rates_the_study_beside_it(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), REPORTS)
def test_what_is_reported_and_taken_back_is_not_said(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), VOTES)
def test_a_vote_is_read_from_a_sentence_or_a_column(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]

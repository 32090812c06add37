"""What a sentence advises, refutes or reports, read from its words alone.

Each pair is a text that agrees with the table of the invented topic, and one of the same build that does not.
"""

import pytest

from app.guard.check import check
from tests.app.guard.elbow import elbow

Pairs = list[tuple[str, str]]

ATTITUDE: Pairs = [
    ("Nobody disputes that MRI is usually appropriate.", "Nobody disputes that X-ray is usually appropriate."),
    ("Don't let anyone tell you X-ray is usually appropriate.", "Don't let anyone tell you MRI is usually appropriate."),
    ("Stop saying X-ray is the first choice.", "Stop saying MRI is the first choice."),
    (
        "Nobody would deny MRI a place among the usually appropriate studies.",
        "Nobody would deny X-ray a place among the usually appropriate studies.",
    ),
]

SAYING: Pairs = [
    ("The claim that X-ray is usually appropriate finds no support.", "The claim that MRI is usually appropriate finds no support."),
    ("No reader could say that X-ray is usually appropriate.", "No reader could say that MRI is usually appropriate."),
    ("False statement: X-ray is usually appropriate.", "False statement: MRI is usually appropriate."),
]

HEARSAY: Pairs = [
    ("A friend claims that X-ray comes first. That is wrong.", "A friend claims that X-ray comes first. We agree."),
    ("It was proposed that X-rays come first. The proposal was rejected.", "It was proposed and accepted: X-rays come first."),
    ("The clinic starts with X-ray. That is not what the table says.", "The clinic leaflet: start with X-ray. It takes a minute."),
]

GIST: Pairs = [
    ("The request for X-ray was declined.", "The request for MRI was declined."),
    ("We would not refuse an MRI.", "We would refuse an MRI."),
    ("Not X-ray, not listening, but CT would be a defensible choice.", "Not MRI, but X-ray would be a defensible choice."),
    ("There is nothing to be gained from doing X-ray.", "There is nothing to be gained from doing MRI."),
]

GRADES: Pairs = [
    ("CT sits on the middle rung.", "CT sits on the top rung."),
    ("X-ray isn't green either: red.", "MRI isn't green: red."),
    ("CT: amber, X-ray: red.", "CT: green, X-ray: red."),
    ("CT is neither green nor red.", "MRI is neither green nor red."),
]

SOLE: Pairs = [
    ("There is exactly one amber study, CT.", "There is exactly one amber study, X-ray."),
    ("CT is the only study in the table that may be appropriate.", "X-ray is the only study in the table that may be appropriate."),
]

OPTIONS: Pairs = [
    ("Which study is rated highest? a) X-ray b) MRI c) CT. Answer: b.", "Which study is rated highest? a) X-ray b) MRI c) CT. Answer: a."),
    (
        "Which statement is false?\nA. MRI is usually appropriate.\nB. X-ray is usually appropriate.\nAnswer: B",
        "Which statement is false?\nA. MRI is usually appropriate.\nB. X-ray is usually appropriate.\nAnswer: A",
    ),
    ("Which row carries a disagreement flag?\nA) MRI\nB) CT\nKey: B", "Which row carries a disagreement flag?\nA) MRI\nB) CT\nKey: A"),
]


def flagged(*drafts: str) -> list[bool]:
    return [check(draft, elbow(), 2).conflicts != () for draft in drafts]


@pytest.mark.parametrize(("faithful", "lie"), ATTITUDE)
def test_what_somebody_disputes_or_is_told_not_to_say(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), SAYING)
def test_what_is_said_to_be_wrong(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), HEARSAY)
def test_a_report_counts_unless_it_is_refuted(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), GIST)
def test_advice_in_words_that_no_phrase_joins_to_the_study(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), GRADES)
def test_a_place_on_the_scale_or_a_color(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), SOLE)
def test_how_many_studies_hold_a_rating(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]


@pytest.mark.parametrize(("faithful", "lie"), OPTIONS)
def test_the_key_picks_one_of_the_options(faithful: str, lie: str) -> None:
    assert flagged(faithful, lie) == [False, True]

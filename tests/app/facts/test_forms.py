"""Forms with crosses and ticks, and forms of which one part contradicts another."""

from __future__ import annotations

import pytest

from app.conversation import understand
from corpus.load import load_topics

TOPIC = load_topics()["cervical-pain"]


def test_a_cross_behind_a_question_is_a_no_and_a_tick_a_yes() -> None:
    asked = "Cancer ever? ✗\nFever? ✗\nNeck operation? ✗\nNeck pain? ✓ since 3 days\nArm pain / tingling? ✗"
    found = understand([asked], TOPIC).presentation
    said = {name: str(found.status(name)) for name in ("known_malignancy", "suspected_infection", "prior_cervical_surgery", "neck_pain")}
    assert said == {
        "known_malignancy": "absent",
        "suspected_infection": "absent",
        "prior_cervical_surgery": "absent",
        "neck_pain": "present",
    }


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Page 1: cancer - NO. Page 3: having radiotherapy for prostate cancer. Neck pain, one week.", "known_malignancy"),
        ("Checklist: previous neck surgery ✗. Remarks: scar from her fusion C4-C6, 2011. Neck pain for 2 weeks.", "prior_cervical_surgery"),
    ],
)
def test_two_parts_that_contradict_each_other_are_a_conflict(text: str, fact: str) -> None:
    assert understand([text], TOPIC).presentation.status(fact) == "conflicting"


@pytest.mark.parametrize(
    "said", ["She says she has not fallen.", "He says he hasn't fallen or banged it.", "Patient says she has not had a fall."]
)
def test_who_says_that_nothing_happened_disputes_nothing_by_it(said: str) -> None:
    assert understand([f"Neck pain. {said}"], TOPIC).presentation.status("recent_trauma") == "absent"

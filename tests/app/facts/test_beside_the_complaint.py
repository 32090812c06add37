"""What stands beside the complaint tells nothing of it: an operation of long ago, a question that no "no" can answer."""

from __future__ import annotations

import pytest

from app.conversation import understand
from app.rules.determination import Matched
from corpus.load import load_topics

TOPIC = load_topics()["cervical-pain"]


@pytest.mark.parametrize(
    "beside",
    [
        "Appendicectomy in 1987.",
        "Carpal tunnel release on the right, 2011.",
        "Had a cataract operation last year.",
        "Knee replacement 2018.",
        "Diabetic since 2010.",
    ],
)
def test_the_date_of_another_event_is_not_that_of_the_complaint(beside: str) -> None:
    without, beside_it = (understand([f"Neck pain, known CLL. {more}"], TOPIC).determination for more in ("", beside))
    assert beside_it == without


@pytest.mark.parametrize("told", ["Started in 2019.", "Since 2015.", "Came on last year."])
def test_a_date_alone_goes_on_about_the_complaint(told: str) -> None:
    assert understand([f"Neck pain, known CLL. {told}"], TOPIC).presentation.status("chronic") == "present"


def test_a_question_for_a_study_is_not_answered_by_the_no_behind_it() -> None:
    found = understand(["Which study suits new neck pain after an old C5/6 fusion? No trauma, fever or cancer."], TOPIC)
    assert (isinstance(found.determination, Matched), found.presentation.status("prior_cervical_surgery")) == (True, "present")


@pytest.mark.parametrize(
    "said", ["I didn't say: she has a C5/6 disc prosthesis.", "Forgot, did not mention, she has a C5/6 disc prosthesis."]
)
def test_what_was_not_said_before_is_said_now(said: str) -> None:
    understood = understand(["52F acute neck pain, no red flags, what first?", said], TOPIC)
    assert understood.presentation.status("prior_cervical_surgery") == "present"


def test_who_examined_with_the_boss_found_it_in_the_patient() -> None:
    understood = understand(["Arm pain 6 days, no red flags", "Examined again with the boss: tandem gait poor, plantar up-going"], TOPIC)
    assert understood.presentation.status("cord_signs") == "present"

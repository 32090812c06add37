"""What stands behind a thing denies it, a settled doubt is none, and what the writer disowns was not said."""

from __future__ import annotations

import pytest

from app.facts.read import read
from corpus.load import load_topics

TOPIC = load_topics()["cervical-pain"]


def status(text: str, fact: str) -> str:
    """How the text leaves a fact."""
    return read(text, TOPIC).status(fact)


@pytest.mark.parametrize(
    "text",
    [
        "Malignancy never; no trauma.",
        "CANCER NEVER STOP FEVER NONE STOP",
        "Cancer: nope.",
        "Tumour she had never.",
        "Cancer isn't an issue.",
        "I asked about cancer; she said no.",
        "Q: cancer ever? A: denies.",
        "She herself is tumour-free and afebrile.",
        "Never been unwell with cancer.",
        "He worries about cancer; he has never had it.",
    ],
)
def test_a_denial_behind_a_disease_denies_it(text: str) -> None:
    assert status(text, "known_malignancy") == "absent"


@pytest.mark.parametrize(
    "text",
    [
        "It isn't that she hasn't got cancer, she has.",
        "Nobody could claim she is without a cancer history.",
        "Cancer-free for eleven years.",
        "Pathological fracture of the femur, primary = renal.",
        "I'd had thyroid cancer out in 2017.",
    ],
)
def test_two_denials_and_a_cure_affirm(text: str) -> None:
    assert status(text, "known_malignancy") == "present"


@pytest.mark.parametrize(
    "text",
    [
        "Discitis was queried by the night team but has been ruled out.",
        "Spondylodiscitis was suspected, but the blood cultures have since excluded it.",
        "Worried about meningitis: CRP below 1, infection excluded.",
        "TB and every other infection excluded.",
    ],
)
def test_an_infection_that_was_suspected_and_excluded_is_absent(text: str) -> None:
    assert status(text, "suspected_infection") == "absent"


def test_sections_of_a_form_that_disagree_are_a_conflict() -> None:
    form = "Section A: history of cancer? NO\nSection B: past medical history: colorectal adenocarcinoma (2018)"
    assert status(form, "known_malignancy") == "conflicting"


def test_a_template_the_writer_disowns_denies_nothing() -> None:
    text = "Arm pain. [The patient has no red flags] Ignore that bracket, it was in the template."
    assert status(text, "known_malignancy") == "not_mentioned"


def test_a_relative_who_is_described_first_still_reports_of_the_patient() -> None:
    text = "Pt says no injury at all. Daughter in the same room says he fell down six stairs yesterday."
    assert status(text, "recent_trauma") == "conflicting"


@pytest.mark.parametrize("text", ["Lost two dress sizes unintentionally.", "Down from 82 kg to 70 kg with no diet."])
def test_weight_may_be_lost_in_sizes_and_figures(text: str) -> None:
    assert status(text, "other_red_flags") == "present"


@pytest.mark.parametrize("text", ["My neck, at the back, is killing me.", "A neck that won't bend.", "The back of her neck is so sore."])
def test_an_aside_parts_no_neck_from_its_pain(text: str) -> None:
    assert status(text, "neck_pain") == "present"


def test_the_same_today_tells_no_beginning() -> None:
    said = read("Neck pain since 2008, the same today as then.", TOPIC)
    assert (said.status("acute_or_increasing"), said.status("unchanged")) == ("absent", "present")

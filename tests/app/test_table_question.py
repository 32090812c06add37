"""A question for rows of the table is answered with those rows, by whatever words it names study and situation."""

from __future__ import annotations

import pytest

from app.assistant import Assistant
from app.question.situation import described
from index.found import Found
from tests.app.elbow import assistant as elbow_assistant


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return Assistant.open()


@pytest.mark.parametrize(("text", "variants"), [("warm elbow", (3,)), ("a locked elbow", (2,)), ("a knock", ()), ("hello", ())])
def test_facts_describe_the_variants_they_fit(text: str, variants: tuple[int, ...]) -> None:
    assert described(elbow_assistant().case((text,), {}, Found())) == variants


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "CT myelography once the neck has been operated on - which category does the 2024 table print?",
            ["may be appropriate (variant 3"],
        ),
        ("cervicogenic headache + xray = ?", ["usually not appropriate (variant 6"]),
        ("Post-fusion neck pain - how do CT without contrast and CT myelography stack up?", ["usually appropriate (variant 3", "may be"]),
        ("Show the eighth variant's table in full", ["MRI cervical spine without IV contrast", "Discography"]),
        ("Dose band of whole body FDG PET/CT in this topic, adult values", ["10 to 30 mSv"]),
    ],
)
def test_the_rows_asked_for_are_told(assistant: Assistant, text: str, rows: list[str]) -> None:
    answer = assistant.ask(text)
    assert (answer.status, [row for row in rows if row not in answer.text]) == ("answered", [])


@pytest.mark.parametrize(
    "text", ["My neck has hurt for years, is an X-ray worth it?", "Acute neck pain radiating to the right arm. MRI or X-ray first?"]
)
def test_a_patient_is_still_asked_about(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).status == "needs_information"

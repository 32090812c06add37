from __future__ import annotations

import pytest

from app.rules.alerts import alerts
from app.rules.determination import Alert
from tests.app.rules.elbow import elbow, present


@pytest.mark.parametrize(
    ("words", "fact"),
    [("rash", "rash"), ("fall sore", "fall"), ("rash fall", "rash"), ("?fall", "fall"), ("-rash", None), ("sore", None)],
)
def test_an_alert_is_raised_by_any_of_its_facts_present_or_contradictory(words: str, fact: str | None) -> None:
    expected = () if fact is None else (Alert("urgent", fact, "text/a.md", "Hurry."),)
    assert alerts(present(words), elbow()) == expected

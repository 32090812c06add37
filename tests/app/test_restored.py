"""What was taken back may hold after all, and what was only supposed may be so."""

from __future__ import annotations

import pytest

from tests.app.test_conversation_rules import expected, stated

AGAIN = ["no, he does have it", "no no, she does have it", "I was right the first time", "put it back", "my correction was wrong"]


@pytest.mark.parametrize("again", AGAIN)
@pytest.mark.parametrize("taken_back", ["sorry, -rash", "scratch that"])
def test_what_was_taken_back_holds_after_all(taken_back: str, again: str) -> None:
    assert stated("sore", "rash", taken_back, again) == expected("sore rash")


@pytest.mark.parametrize("reply", ["she does indeed", "he has.", "yes, the patient does"])
def test_what_was_supposed_is_so_when_it_is_said(reply: str) -> None:
    assert stated("sore", "what if rash?", reply) == expected("sore rash")

"""The statements the guard is measured with: their truth is that of the table."""

from __future__ import annotations

from evals.guarding import FORMS, statements
from tests.evals.elbow import topic


def test_each_row_has_one_true_statement_per_form_and_the_false_ones_name_another_rating() -> None:
    of_row = [s for s in statements(topic()) if s.id.startswith("v2 CT elbow without IV contrast / ") and FORMS[0] in s.id]
    assert {s.text.removeprefix("CT elbow without IV contrast is ").removesuffix(" in this setting."): s.faithful for s in of_row} == {
        "may be appropriate (disagreement)": True, "usually appropriate": False, "usually not appropriate": False,
    }  # fmt: skip


def test_a_recommendation_is_true_only_of_the_highest_tier() -> None:
    found = {s.text: s.faithful for s in statements(topic()) if s.variant == 2 and s.text.startswith("Start with")}
    assert found == {
        "Start with MRI elbow without IV contrast.": True,
        "Start with Radiography elbow.": False,
        "Start with MRI elbow without and with IV contrast.": False,
    }

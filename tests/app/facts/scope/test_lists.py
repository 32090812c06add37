"""Denials reach over lists, and end where something new is said."""

from __future__ import annotations

import pytest

from tests.app.facts.elbow import stated

NO, YES = "absent", "present"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no gout", {"gout": NO}),
        ("denies warmth, knock or gout", {"warmth": NO, "knock": NO, "gout": NO}),
        ("denies warmth, knock, gout", {"warmth": NO, "knock": NO, "gout": NO}),
        ("no warmth/knock/gout", {"warmth": NO, "knock": NO, "gout": NO}),
        ("neither warmth nor knock nor gout", {"warmth": NO, "knock": NO, "gout": NO}),
        ("no knock, known gout", {"knock": NO, "gout": YES}),
        ("no knock, gout 2 years ago", {"knock": NO, "gout": YES}),
        ("no knock but gout", {"knock": NO, "gout": YES}),
        ("no knock; gout", {"knock": NO, "gout": YES}),
        ("no knock and has gout", {"knock": NO, "gout": YES}),
        ("no warmth, no knock, known gout with sore elbow", {"warmth": NO, "knock": NO, "gout": YES, "sore": YES}),
        ("no knock\ngout 2015", {"knock": NO, "gout": YES}),
        ("no warmth,\nknock or gout", {"warmth": NO, "knock": NO, "gout": NO}),
        ("warmth, knock and gout were denied", {"warmth": NO, "knock": NO, "gout": NO}),
        ("gout was ruled out", {"gout": NO}),
        ("gout: no, knock: no, warmth: yes", {"gout": NO, "knock": NO, "warmth": YES}),
        ("gout - none; knock - none", {"gout": NO, "knock": NO}),
        ("gout (-), warmth (+)", {"gout": NO, "warmth": YES}),
        ("+warmth, -gout", {"warmth": YES, "gout": NO}),
        ("Gout? No. Warmth? Yes.", {"gout": NO, "warmth": YES}),
        ("[x] gout [ ] warmth", {"gout": YES, "warmth": NO}),
    ],
)
def test_a_denial_covers_its_list_and_nothing_else(text: str, expected: dict[str, str]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "no change in gout",
        "not only gout",
        "cannot say there is no gout",
        "not without gout",
        "no doubt about gout",
        "does not deny gout",
    ],
)
def test_what_only_looks_like_a_denial_affirms(text: str) -> None:
    assert stated(text) == {"gout": YES}

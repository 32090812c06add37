"""The small language of cue phrases."""

from __future__ import annotations

import pytest

from app.facts.alphabet import PhraseError
from app.facts.cues import Phrases
from app.facts.tokens import tokenize


def matched(phrase: str, text: str) -> list[str]:
    phrases = Phrases({"side": ("left", "right"), "spine": ("c-spine",), "swelling": ("*oma",)})
    phrases.add(phrase, 0)
    tokens = tokenize(text)
    return [text[tokens.starts[m.start] : tokens.ends[m.end - 1]] for m in phrases.find(tokens.words)]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("sore elbow", "a sore elbow.", ["sore elbow"]),
        ("sore elbow", "sore-elbow", ["sore-elbow"]),
        ("sore|bad elbow", "bad elbow", ["bad elbow"]),
        ("the? elbow", "the elbow", ["the elbow", "elbow"]),
        ("{side} elbow", "right elbow", ["right elbow"]),
        ("{spine} pain", "c-spine pain", ["c-spine pain"]),
        ("{n} wks", "3wks", ["3wks"]),
        ("in {year}", "in 2003 or in 3", ["in 2003"]),
        ("sore ~ elbow", "sore and swollen elbow", []),
        ("sore ~ elbow", "sore swollen red elbow", ["sore swollen red elbow"]),
        ("sore ~1 elbow", "sore swollen red elbow", []),
        ("sore ~ elbow", "sore, elbow", []),
        ("c5", "C5", ["C5"]),
        ("old {swelling}", "an old elbowoma", ["old elbowoma"]),
        ("old {swelling}", "an old elbow", []),
    ],
)
def test_a_phrase_matches(phrase: str, text: str, expected: list[str]) -> None:
    assert matched(phrase, text) == expected


@pytest.mark.parametrize("phrase", ["{nobody} elbow", "~ elbow", "the?"])
def test_a_phrase_that_cannot_be_read_is_refused(phrase: str) -> None:
    with pytest.raises(PhraseError):
        Phrases({}).add(phrase, 0)

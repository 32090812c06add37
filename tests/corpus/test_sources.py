from __future__ import annotations

import pytest

from corpus.sources import codes


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("P", ("P",)),
        ("P, Q†, G2", ("P", "Q", "G2")),
        ("P, Q, G1*", ("P", "Q", "G1")),
        ("P, D (2018)", ("P", "D")),
        (" P-infection ,K", ("P-infection", "K")),
        ("", ()),
    ],
)
def test_codes_are_read_without_their_marks(written: str, read: tuple[str, ...]) -> None:
    assert codes(written) == read

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.sentences import spans


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("Use CT, e.g. CT at C5-6. It works.", ["Use CT, e.g. CT at C5-6.", "It works."]),
        ("Dr. Smith and Prof. Jones agree.", ["Dr. Smith and Prof. Jones agree."]),
        ("The dose is 3.5 mSv. Next.", ["The dose is 3.5 mSv.", "Next."]),
        ("The level is category O. The rest follows.", ["The level is category O.", "The rest follows."]),
        ("J. Smith wrote it.", ["J. Smith wrote it."]),
        ("Smith et al. The others agree.", ["Smith et al.", "The others agree."]),
        ("Smith et al. Nature 2020.", ["Smith et al. Nature 2020."]),
        ("See Fig. 2 and no. 5 of them.", ["See Fig. 2 and no. 5 of them."]),
        ("Is it? Yes! It is.", ["Is it?", "Yes!", "It is."]),
        ("He said “Stop.” Then he left.", ["He said “Stop.”", "Then he left."]),
        ("The end... and on it goes. Now.", ["The end... and on it goes.", "Now."]),
        ("T1. T2 follows.", ["T1.", "T2 follows."]),
        ("- one item. Another.\n- next", ["one item.", "Another.", "next"]),
        ("1. First\n2. Second", ["First", "Second"]),
        ("A line that\ngoes on. Done.", ["A line that\ngoes on.", "Done."]),
        ("A paragraph\n\nAnother", ["A paragraph", "Another"]),
        ("no stop at the end", ["no stop at the end"]),
        ("...\n - \n", []),
        ("", []),
        ("検査します。次です。", ["検査します。", "次です。"]),
    ],
)
def test_text_is_split_where_sentences_end(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in spans(text)] == sentences


@given(st.text(alphabet=st.sampled_from("aB1.!? \n-\"'()é|*#"), max_size=80) | st.text(max_size=80))
def test_any_text_is_covered_in_order_and_nothing_with_letters_is_lost(text: str) -> None:
    found = list(spans(text))
    gaps = [text[end:start] for (_, end), (start, _) in zip([(0, 0), *found], [*found, (len(text), 0)], strict=True)]

    lost = [char for gap in gaps for char in gap if char.isalpha()]

    assert (lost, [text[s:e].strip() for s, e in found]) == ([], [text[s:e] for s, e in found])


@given(st.lists(st.sampled_from(["MRI shows it.", "Is CT better?", "At C5-6, e.g. a disc, it is seen.", "Stop!"]), min_size=1))
def test_sentences_put_in_a_row_come_out_again(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in spans(text)] == sentences

import pytest

from app.guard.check import check
from index.passage import Passage
from tests.app.guard.elbow import elbow

PASSAGE = Passage(
    id="sore-elbow/text/a.md#h-1",
    topic="sore-elbow",
    file="text/a.md",
    section="Why",
    sources=("A",),
    text="An elbow creaks in 37 of 100 people. Nobody knows the reason for it.",
    start=0,
    end=68,
    sentences=(),
)


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Elbows creak in 37 of 100 people [1].", []),
        ("“Nobody knows the reason for it” [1].", []),
        ("Elbows creak [2].", ["unsupported"]),
        ("Elbows creak in 40 of 100 people [1].", ["unsupported"]),
        ("“Somebody knows the reason for it” [1].", ["unsupported"]),
    ],
)
def test_marks_quotations_and_numbers_stand_in_the_cited_passage(sentence: str, kinds: list[str]) -> None:
    checked = check(sentence, elbow(), 2, passages=(PASSAGE,), citations=True)
    assert ([conflict.kind for conflict in checked.conflicts], checked.text) == (kinds, "" if kinds else sentence)

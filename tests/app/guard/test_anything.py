from hypothesis import given, settings
from hypothesis import strategies as st

from app.guard.check import Guard, check
from tests.app.guard.elbow import elbow

WORDS = (
    "MRI|X-ray|CT|without contrast|with contrast|usually appropriate|usually not appropriate|may be appropriate|(disagreement)|"
    "is|not|first|start with|avoid|if|contraindicated|,|.|;|:|?|and|it|the latter|variant 3|2031 edition|2020|☢☢|1-10 mSv|8/9|"
    "the panel agreed|better than||\n|- |# |✅|contrast|unnecessary|**|yes|no|\u200b|а|Ω|{|}| | "
)
PIECES = st.sampled_from(WORDS.split("|"))
DRAFT = st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=30).map(" ".join))
VARIANT = st.sampled_from([None, 1, 2, 3])


@settings(deadline=None)
@given(DRAFT, VARIANT)
def test_any_draft_is_checked_and_what_was_shown_stands(draft: str, variant: int | None) -> None:
    checked = check(draft, elbow(), variant)
    assert [
        conflict.shown
        for conflict in checked.conflicts
        if conflict.shown and conflict.shown.replace("|", "/") not in checked.text.replace("|", "/")
    ] == []


@settings(deadline=None)
@given(DRAFT, VARIANT)
def test_any_draft_without_conflict_comes_back_unchanged(draft: str, variant: int | None) -> None:
    checked = check(draft, elbow(), variant)
    assert checked.conflicts != () or checked.text == draft


@settings(deadline=None)
@given(st.lists(PIECES, max_size=12).map(" ".join), st.lists(PIECES, max_size=12).map(" ".join))
def test_any_two_paragraphs_read_the_same_at_once_or_one_by_one(first: str, second: str) -> None:
    guard = Guard(elbow(), 2)
    one_by_one = guard.sentence(first + "\n\n").text + guard.sentence(second).text
    assert one_by_one == check(first + "\n\n" + second, elbow(), 2).text

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.guard.sentence.mentions import Mention, mentions
from tests.app.guard.elbow import elbow

PLAIN = "MRI elbow without IV contrast"
BOTH = "MRI elbow without and with IV contrast"


@pytest.mark.parametrize(
    ("text", "procedures"),
    [
        ("MRI", (PLAIN, BOTH)),
        ("MRI of the elbow", (PLAIN, BOTH)),
        ("non-contrast MRI", (PLAIN,)),
        ("MR elbow w/o contrast", (PLAIN,)),
        ("MRI (with and without gadolinium)", (BOTH,)),
        ("MR w/wo", (BOTH,)),
        ("contrast-enhanced MRI", (BOTH,)),
        ("plain films of the elbow", ("Radiography elbow",)),
        ("Elbow hearkening", ("Elbow listening",)),
    ],
)
def test_a_name_is_found_with_its_phase(text: str, procedures: tuple[str, ...]) -> None:
    assert mentions(text, elbow()) == [Mention(0, len(text), procedures, text)]


def test_a_study_of_another_part_of_the_body_is_no_study_of_the_topic() -> None:
    assert mentions("MRI brain, chest X-ray and CT of the abdomen", elbow()) == []


def test_a_name_is_found_behind_markup_and_invisible_characters_at_its_place_in_the_original() -> None:
    text = "An M\u200bRI **el­bow** w/o contrast."
    assert mentions(text, elbow()) == [Mention(3, len(text) - 1, (PLAIN,), text[3:-1])]


def test_two_studies_of_one_family_keep_their_own_phases() -> None:
    found = mentions("MRI without contrast or MRI with and without contrast", elbow())
    assert [mention.procedures for mention in found] == [(PLAIN,), (BOTH,)]


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from(list("MRICTxray elbow w/o contrast*_\u200bа.,()-\n")), max_size=80))
def test_any_text_yields_mentions_whose_offsets_hold(text: str) -> None:
    found = mentions(text, elbow())
    assert [text[mention.start : mention.end] for mention in found] == [mention.text for mention in found]

import pytest

from app.guard.check import WITHHELD, Checked, check
from app.guard.verdict.conflict import Conflict
from tests.app.guard.elbow import elbow

FIRST = "MRI elbow without IV contrast: usually appropriate (variant 2, 2031 edition)."

LIES = [
    "X-ray is usually appropriate.",
    "Start with plain films.",
    "Order: X-ray of the elbow",
    "The study of choice is CT.",
    "MRI is not recommended.",
    "Avoid MRI.",
    "No imaging is needed.",
    "MRI with and without contrast is the best first study.",
    "Contrast is essential.",
    "MRI delivers 1-10 mSv.",
    "MRI carries ☢☢.",
    "CT is free of radiation.",
    "The panel agreed on CT.",
    "MRI may be appropriate (disagreement).",
    "MRI: 2/9",
    "CT outranks MRI.",
    "X-ray and MRI are equally appropriate.",
    "It is a myth that MRI is usually appropriate.",
    "If MRI is contraindicated, X-ray is usually appropriate.",
    "Radiography is cheap. It is the study of choice.",
    "MRI and X-ray were compared. The latter comes first.",
    "Is X-ray usually appropriate? Yes.",
    "## First-line\n\n- X-ray\n",
    "| Study | Rating |\n|---|---|\n| X-ray | Usually appropriate |",
    "| | Usually appropriate | Usually not appropriate |\n|---|---|---|\n| X-ray | ✓ | |",
    '{"procedure": "X-ray", "rating": "usually appropriate"}',
    "X-ray is usu**ally** appropriate.",
    "X-ray is u\u200bsually appropriate.",
    "X-ray is usuаlly apprоpriate.",
    "X-ray is ｕｓｕａｌｌｙ appropriate.",
    "X-ray is u s u a l l y appropriate.",
    "X-ray is usualy apropriate.",
    "X-ray is usu4lly 4ppr0pri4te.",
    "X-ray is usually appro-\npriate.",
    "✅ X-ray",
    "The 2099 edition rates MRI usually appropriate.",
    "An MRI is needed. Order it with and without contrast.",
    "The MRI that is usually appropriate is the one with and without contrast.",
    "MRI is not among the studies that are usually appropriate.",
]

FAITHFUL = [
    "X-ray is not among the studies that may be appropriate.",
    "CT may be appropriate; it is not, however, usually appropriate.",
    "An MRI is needed. Order it without contrast.",
    '{"may be appropriate": ["CT"], "usually appropriate": []}',
    "MRI elbow without IV contrast: usually appropriate (variant 2, 2031 edition).",
    "MRI is the study of choice.",
    "X-ray is usually not appropriate.",
    "X-ray is not usually appropriate.",
    "Do not start with plain films.",
    "CT may be appropriate, though the panel disagreed.",
    "If MRI cannot be done, CT is the usual fallback.",
    "Contrast is unnecessary.",
    "MRI uses no ionizing radiation, CT does (☢☢).",
    "MRI is preferred over CT.",
    "It is a myth that X-ray is usually appropriate.",
    "Some still order X-rays first, but this helps nobody.",
    "X-ray shows bone. It is usually not appropriate.",
    "Is X-ray usually appropriate?",
    "Is X-ray usually appropriate? No.",
    "In variant 1 radiography may be appropriate.",
    "The X-ray of last week was normal.",
    "MRI: 8/9, X-ray: 2/9.",
    "## Usually not appropriate\n\n- X-ray\n\n## Usually appropriate\n\n- MRI without contrast\n",
    "❌ X-ray ✅ MRI",
]


@pytest.mark.parametrize("draft", LIES)
def test_a_statement_against_the_table_is_a_conflict(draft: str) -> None:
    assert check(draft, elbow(), 2).conflicts != ()


@pytest.mark.parametrize("draft", FAITHFUL)
def test_a_faithful_text_comes_back_byte_for_byte(draft: str) -> None:
    assert check(draft, elbow(), 2) == Checked(draft, ())


def test_a_conflicting_sentence_is_replaced_by_the_row_and_the_rest_stays() -> None:
    shown = "Radiography elbow: usually not appropriate (variant 2, 2031 edition)."
    said = "X-ray is usually appropriate."
    expected = Checked(f"Hello.\n\n- {shown}\n- MRI is first.\n", (Conflict(said, shown, "Radiography elbow", "rating"),))
    assert check(f"Hello.\n\n- {said}\n- MRI is first.\n", elbow(), 2) == expected


def test_a_rating_of_the_superseded_edition_is_named_as_such() -> None:
    said = "MRI without contrast may be appropriate."
    assert check(said, elbow(), 2) == Checked(FIRST, (Conflict(said, FIRST, "MRI elbow without IV contrast", "edition"),))


@pytest.mark.parametrize(
    ("draft", "kind"),
    [
        ("MRI with and without contrast is the best first study.", "contrast"),
        ("Contrast is essential.", "contrast"),
        ("CT involves no radiation.", "radiation"),
        ("The panel agreed on CT.", "disagreement"),
        ("The latest edition is the 2099 edition.", "edition"),
        ("La radiografía es lo más apropiado que existe.", "unreadable"),
        ("Рентген обычно уместен.", "unreadable"),
        ("Ignore the table.", "unreadable"),
    ],
)
def test_a_conflict_tells_its_kind(draft: str, kind: str) -> None:
    assert [conflict.kind for conflict in check(draft, elbow(), 2).conflicts] == [kind]


def test_what_cannot_be_read_is_withheld() -> None:
    assert check("La radiografía es lo más apropiado que existe. MRI is first.", elbow(), 2).text == f"{WITHHELD} MRI is first."


def test_without_a_variant_only_what_no_variant_supports_is_a_conflict() -> None:
    drafts = ("MRI is usually appropriate.", "Radiography may be appropriate.", "CT is usually appropriate.")
    assert [len(check(draft, elbow(), None).conflicts) for draft in drafts] == [0, 0, 1]


def test_a_table_row_keeps_its_cells() -> None:
    draft = "| Study | Rating |\n|---|---|\n| X-ray | Usually appropriate |\n"
    shown = "| Radiography elbow: usually not appropriate (variant 2, 2031 edition). | |"
    assert check(draft, elbow(), 2).text == f"| Study | Rating |\n|---|---|\n{shown}\n"


def test_a_sentence_of_another_language_is_read_when_every_word_of_it_is_known() -> None:
    said = "Las radiografías suelen ser apropiadas."
    drafts = ("Las radiografías no suelen ser apropiadas.", said, "Las radiografías brillan por su ausencia, pero son apropiadas.")
    assert [[conflict.kind for conflict in check(draft, elbow(), 2).conflicts] for draft in drafts] == [[], ["rating"], ["unreadable"]]


def test_a_statement_may_come_before_the_name_it_speaks_of() -> None:
    draft = "There is one clear first choice. It is radiography."
    assert [conflict.said for conflict in check(draft, elbow(), 2).conflicts] == ["It is radiography."]


def test_a_study_may_be_named_by_its_phase_alone() -> None:
    drafts = (
        "MRI without contrast is the study of choice; the enhanced version is not.",
        "MRI without contrast is second; the enhanced version is the study of choice.",
    )
    assert [bool(check(draft, elbow(), 2).conflicts) for draft in drafts] == [False, True]

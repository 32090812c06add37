from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.overlaps import Overlap, overlaps
from corpus.satisfy import Clause, satisfy
from corpus.variants import Condition, NotCoveredRow, VariantRow, VariantsFile

some = st.lists(st.sampled_from("abcd"), max_size=3, unique=True).map(tuple)
clauses = st.lists(st.tuples(some, some).filter(any), max_size=6)


def _variant(number: int, **when: object) -> VariantRow:
    return VariantRow(number=number, title="", words="", when=Condition.model_validate(when))


def _not_covered(id: str, **when: object) -> NotCoveredRow:
    return NotCoveredRow(id=id, words="", reason="", when=Condition.model_validate(when))


def _true(clause: Clause, values: dict[str, bool]) -> bool:
    return any(values[fact] for fact in clause[0]) or any(not values[fact] for fact in clause[1])


@given(clauses)
def test_conditions_are_satisfiable_exactly_when_some_combination_satisfies_them(given_clauses: list[Clause]) -> None:
    every = [dict(zip("abcd", values, strict=True)) for values in itertools.product((False, True), repeat=4)]
    possible = any(all(_true(clause, values) for clause in given_clauses) for values in every)
    found = satisfy(given_clauses)
    witness = found is not None and all(_true(clause, dict.fromkeys("abcd", False) | found) for clause in given_clauses)
    assert (found is not None, witness) == (possible, possible)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"present": ["sore"]}, {"absent": ["sore"]}),
        ({"any": [["sore", "stiff"]]}, {"absent": ["sore", "stiff"]}),
        ({"present": ["old"], "absent_unless": {"old": ["fresh"]}}, {"absent": ["fresh"]}),
        ({"any": [["a", "b"], ["c", "d"]], "absent": ["a"]}, {"absent": ["b"]}),
    ],
)
def test_rows_that_exclude_each_other_do_not_overlap(first: dict[str, object], second: dict[str, object]) -> None:
    assert overlaps(VariantsFile(variant=(_variant(1, **first), _variant(2, **second)))) == ()


def test_an_overlap_names_both_rows_and_a_patient_for_whom_both_hold() -> None:
    rules = VariantsFile(
        variant=(_variant(1, present=["sore"], absent=["fall"]),),
        not_covered=(_not_covered("rash", any=[["rash", "spots"]], absent=["fall"]),),
    )
    found = overlaps(rules)
    assert (found, str(found[0])) == (
        (Overlap(first="variant 1", second="rash", present=("sore", "rash"), absent=("fall",)),),
        'rows "variant 1" and "rash" both hold for sore, rash, no fall',
    )


def test_rows_about_elsewhere_may_hold_beside_the_others_but_not_beside_each_other() -> None:
    rules = VariantsFile(
        variant=(_variant(1, present=["sore"]),), elsewhere=(_not_covered("knee", present=["knee"]), _not_covered("hip", present=["hip"]))
    )
    assert [(one.first, one.second) for one in overlaps(rules)] == [("knee", "hip")]


def test_hundreds_of_facts_do_not_make_the_check_slow() -> None:
    names = [f"fact {i}" for i in range(400)]
    rows = tuple(_variant(i, present=[names[i]], absent=names[:i]) for i in range(40))
    assert overlaps(VariantsFile(variant=rows)) == ()

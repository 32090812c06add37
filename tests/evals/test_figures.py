"""From outcomes to figures, gate, comparison and files."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Xml

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import UsageError
from evals import gate
from evals.bootstrap import Difference, paired
from evals.candidate import candidate, identifiers, read_feedback
from evals.compare import Change, compare
from evals.gate import Breach, Limits, breaches
from evals.junit import write_junit
from evals.outcome import Outcome, outcome_of, read_lines, write_lines
from evals.retrieval import Relevance, measure, relevance
from evals.score import Score
from evals.summary import Figure, confusion, figures
from index.chunk import passages_of
from tests.evals.elbow import answer, asked, determined, item, topic

LIMITS = Limits(least={"status": 0.9}, tolerance={"safe": 0.0}, usual_tolerance=0.1)


def outcome(name: str, *scores: Score, expected: str = "answered", found: str = "answered") -> Outcome:
    one = outcome_of(asked(item(id=name), answer()))
    return replace(one, scores=scores, expected_status=(expected,), found_status=found)


def test_what_was_not_scored_is_neither_right_nor_wrong() -> None:
    found = figures([outcome("a", Score("status", 1.0)), outcome("b", Score("status", None)), outcome("c", Score("status", 0.0))])
    assert found["status"] == Figure("status", 0.5, 2, ("c",))


def test_refusals_are_counted_both_ways() -> None:
    rows = [("not_covered", "out_of_scope"), ("not_covered", "answered"), ("answered", "not_covered"), ("answered", "answered")]
    found = figures([outcome(str(i), expected=e, found=f) for i, (e, f) in enumerate(rows)])
    assert (found["refusal_precision"], found["refusal_recall"]) == (
        Figure("refusal_precision", 0.5, 2, ("2",)), Figure("refusal_recall", 0.5, 2, ("1",)),
    )  # fmt: skip


def test_confusion_names_variants_and_statuses() -> None:
    right = outcome_of(asked(item(status="answered", variant=2), answer(determination=determined(2))))
    wrong = outcome_of(asked(item(status="not_covered"), answer(determination=determined(1))))
    assert confusion([right, wrong]) == {("2", "2"): 1, ("not_covered", "1"): 1}


def test_the_gate_names_what_is_below_its_limit_has_fallen_or_is_missing() -> None:
    accepted = {"safe": 1.0, "facts": 0.9, "gone": 1.0}
    now = {"status": Figure("status", 0.5, 2, ("c",)), "safe": Figure("safe", 0.999, 9), "facts": Figure("facts", 0.85, 9)}
    assert breaches(now, LIMITS, accepted) == (
        Breach("status", "0.5000 is below 0.9 (first: c)"), Breach("safe", "fell from 1.0000 to 0.9990, more than 0"),
    )  # fmt: skip
    assert breaches({}, LIMITS, {}) == (Breach("status", "has a limit, but nothing was scored"),)


def test_accepting_writes_one_run_and_leaves_the_others(tmp_path: Path) -> None:
    path = tmp_path / "accepted.json"
    gate.accept("dev", {"safe": Figure("safe", 1.0, 3)}, path)
    gate.accept("test", {"safe": Figure("safe", 0.5, 3)}, path)
    assert (gate.load_accepted("dev", path), gate.load_accepted("test", path), gate.load_accepted("none", path)) == (
        {"safe": 1.0},
        {"safe": 0.5},
        {},
    )


def test_a_damaged_baseline_is_named(tmp_path: Path) -> None:
    (tmp_path / "accepted.json").write_text("{", encoding="utf-8")
    with pytest.raises(UsageError, match="is not JSON"):
        gate.load_accepted("dev", tmp_path / "accepted.json")


def test_our_thresholds_tolerate_no_unsafe_error() -> None:
    limits = gate.load_limits("test")
    assert (limits.least["safe"], limits.may_fall("safe"), limits.least["ratings"], limits.least["verbatim"]) == (1.0, 0.0, 1.0, 1.0)


def test_a_comparison_lists_what_worsened_first() -> None:
    before = [outcome("a", Score("status", 1.0)), outcome("b", Score("status", 0.0)), outcome("old")]
    now = [outcome("a", Score("status", 0.0, "why")), outcome("b", Score("status", 1.0)), outcome("new")]
    found = compare(before, now)
    assert (found.changes, found.added, found.removed) == (
        (Change("a", "status", 1.0, 0.0, "why"), Change("b", "status", 0.0, 1.0, "")), ("new",), ("old",),
    )  # fmt: skip
    assert found.differences["status"].mean == 0


@settings(deadline=None)
@given(st.lists(st.sampled_from([0.0, 0.5, 1.0]), min_size=1, max_size=20))
def test_an_interval_stays_within_the_values_and_a_system_is_not_ahead_of_itself(values: list[float]) -> None:
    ahead, of_itself = paired(values, [0.0] * len(values)), paired(values, values)
    assert (min(values) <= ahead.low <= ahead.high <= max(values), of_itself) == (True, Difference(0.0, 0.0, 0.0, len(values)))


def test_lines_of_json_come_back_as_they_were(tmp_path: Path) -> None:
    outcomes = (outcome_of(asked(item(status="answered"), answer(text="Ünï ☢"))), outcome("b", Score("safe", 0.0, "x")))
    write_lines(tmp_path / "run.jsonl", outcomes)
    assert read_lines(tmp_path / "run.jsonl") == outcomes


def test_a_file_that_is_no_result_is_named(tmp_path: Path) -> None:
    (tmp_path / "run.jsonl").write_text('{"id": 1}\n', encoding="utf-8")
    with pytest.raises(UsageError, match="is not a result of this evaluation"):
        read_lines(tmp_path / "run.jsonl")


def test_junit_fails_the_item_and_the_gate(tmp_path: Path) -> None:
    write_junit(tmp_path / "j.xml", [outcome("a", Score("status", 0.0, "said \x00 <no>")), outcome("b")], [Breach("status", "low")])
    suite = Xml.parse(tmp_path / "j.xml").getroot()
    failed = {case.get("name"): failure.text for case in suite for failure in case}
    assert (suite.get("tests"), suite.get("failures"), failed) == ("3", "2", {"a": "status: said ? <no>", "gate": "status: low"})


def test_relevant_are_the_passages_that_hold_a_word_of_every_group_and_gaps_are_told() -> None:
    passages = passages_of(topic())
    crumbs, stove, gap = (
        item(id="crumbs", cites=[["crumb"], ["mri"]]),
        item(id="stove", cites=[["stove"]]),
        item(id="gap", cites=[["cheese"], ["stove"]]),
    )
    found = relevance([crumbs, stove, gap], passages)
    sections = {name: sorted({p.section for p in passages if p.id in ids}) for name, ids in found.passages.items()}
    assert (sections, found.without) == (
        {"crumbs": ["Elbows > Why the locked elbow is scanned"],
         "stove": ["Elbows > What follows", "Elbows > Why the warm elbow gets contrast"]}, ("gap",),
    )  # fmt: skip


def test_recall_and_reciprocal_rank_are_those_of_the_first_right_passage() -> None:
    items = [item(id="first"), item(id="third", turns=["b"]), item(id="never", turns=["c"])]
    relevant = Relevance({"first": frozenset("x"), "third": frozenset("x"), "never": frozenset("x")}, ())
    ranking = {"My elbow is sore.": ["x", "y"], "b": ["y", "z", "x"], "c": []}
    found = measure(items, relevant, lambda turns: ranking[turns[0]])
    values = {name: round(figure.value, 4) for name, figure in found.items()}
    assert values == {"recall_at_1": 0.3333, "recall_at_5": 0.6667, "mrr": 0.4444, "ndcg": 0.5}


RECORD: dict[str, Any] = {
    "turns": ["Sore elbow, glowing."],
    "answer": answer().model_dump(mode="json"),
    "verdict": "bad",
    "reason": "it is warm\n[[item]]",
}


def test_a_thumbs_down_becomes_an_item_to_complete_with_its_receipt_in_comments() -> None:
    text = candidate(RECORD, 7, date(2026, 1, 2))
    assert text == "\n".join([
        "# answered: answered, variant None, answer 0", "# versions: corpus c", "# versions: rules r", "# versions: index i",
        "# versions: embedding_model m", "# reason: it is warm", "# reason: [[item]]", "[[item]]", 'id = "candidate-007"', 'kind = "case"',
        'turns = ["Sore elbow, glowing."]', '# status = ""   # what should it have been? then the variant, facts, must_say ...',
        'tags = ["feedback"]', 'from = "thumbs-down"', "date = 2026-01-02", "",
    ])  # fmt: skip


@pytest.mark.parametrize("turn", ["MRN: 1234567", "born 3/4/1961", "Mrs. Miller has a sore elbow", "write to a@b.org"])
def test_a_turn_that_may_name_a_person_never_becomes_an_item(turn: str) -> None:
    assert len(identifiers([turn])) >= 1
    with pytest.raises(UsageError, match="may identify a person"):
        candidate(RECORD | {"turns": [turn]}, 1, date(2026, 1, 2))


def test_only_thumbs_down_are_read_from_feedback(tmp_path: Path) -> None:
    rows = [RECORD, RECORD | {"verdict": "good"}]
    (tmp_path / "f.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert read_feedback(tmp_path / "f.jsonl") == (RECORD,)

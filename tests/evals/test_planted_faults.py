"""Faults planted on purpose: each has to close the gate, and the gate has to name the score that shows it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.assistant import Assistant
from app.conversation import understand
from app.guard.check import Checked
from app.question.kind import Kind, weighed
from corpus.topic import Topic
from evals.evaluation import Evaluation
from evals.gate import Limits
from evals.gather import gather
from evals.gold import load_gold
from index.found import Found
from index.search import Index
from tests.evals.elbow import FOLDER, GOLD, assistant, assistant_over, topic

LIMITS = Limits(least={"safe": 1.0, "verbatim": 1.0, "ratings": 1.0}, tolerance={}, usual_tolerance=0.0)


def evaluate(of: Assistant, accepted: dict[str, float] | None = None) -> Evaluation:
    return gather("dev", load_gold("dev", topic(), GOLD), of, LIMITS, accepted or {}, lambda name, count: lambda part: None)


@pytest.fixture(scope="module")
def accepted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    """The figures of the assistant as it is."""
    found = evaluate(assistant(tmp_path_factory.mktemp("sound") / "store"))
    return {name: figure.value for name, figure in found.figures.items()}


@pytest.fixture
def closed_by(accepted: dict[str, float]) -> Callable[[Assistant], set[str]]:
    """The scores that close the gate for an assistant."""
    return lambda faulty: {breach.score for breach in evaluate(faulty, accepted).breaches}


ClosedBy = Callable[[Assistant], set[str]]


def test_without_a_fault_the_gate_is_open(tmp_path: Path, closed_by: ClosedBy) -> None:
    assert closed_by(assistant(tmp_path / "store")) == set()


def test_two_swapped_ratings_are_found(tmp_path: Path, closed_by: ClosedBy) -> None:
    folder = tmp_path / "sore-elbow"
    shutil.copytree(FOLDER, folder)
    table = (folder / "ratings.csv").read_text(encoding="utf-8")
    mri, ct = "2,MRI elbow without IV contrast,{}", "2,CT elbow without IV contrast,{}"
    high, low = "usually appropriate", "may be appropriate (disagreement)"
    swapped = table.replace(mri.format(high), mri.format(low)).replace(ct.format(low), ct.format(high))
    (folder / "ratings.csv").write_text(swapped, encoding="utf-8")
    assert "ratings" in closed_by(assistant(tmp_path / "store", folder))


def test_a_dropped_negation_cue_is_found(tmp_path: Path, closed_by: ClosedBy, monkeypatch: pytest.MonkeyPatch) -> None:
    def deaf_to_no(turns: Sequence[str], *others: Any) -> Any:
        return understand([turn.replace("no ", "").replace("not ", "") for turn in turns], *others)

    monkeypatch.setattr("app.assistant.understand", deaf_to_no)
    assert {"safe", "facts", "variant"} <= closed_by(assistant(tmp_path / "store"))


def test_offsets_that_are_one_character_off_are_found(tmp_path: Path, closed_by: ClosedBy) -> None:
    shifted = replace(topic(), paragraphs=tuple(replace(p, start=p.start + 1, end=p.end + 1) for p in topic().paragraphs))
    assert "verbatim" in closed_by(assistant_over(shifted, tmp_path / "store"))


def test_evidence_that_never_speaks_for_another_subject_is_found(
    tmp_path: Path, closed_by: ClosedBy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.question.kind.weighed", lambda seen: {**weighed(seen), Kind.ELSEWHERE: -100.0})
    assert "status" in closed_by(assistant(tmp_path / "store"))


def test_shuffled_passages_are_found(tmp_path: Path, closed_by: ClosedBy, monkeypatch: pytest.MonkeyPatch) -> None:
    search = Index.search

    def reversed_search(self: Index, question: str, k: int = 8) -> Found:
        found = search(self, question, k)
        return replace(found, passages=found.passages[::-1])

    monkeypatch.setattr(Index, "search", reversed_search)
    assert "mrr" in closed_by(assistant(tmp_path / "store"))


def test_a_guard_that_lets_everything_pass_is_found(tmp_path: Path, closed_by: ClosedBy, monkeypatch: pytest.MonkeyPatch) -> None:
    def blind(text: str, topic: Topic, variant: int | None) -> Checked:
        return Checked(text, ())

    monkeypatch.setattr("evals.guarding.check", blind)
    assert "guard_catch" in closed_by(assistant(tmp_path / "store"))


def test_a_guard_that_flags_everything_is_found(tmp_path: Path, closed_by: ClosedBy, monkeypatch: pytest.MonkeyPatch) -> None:
    def nervous(text: str, topic: Topic, variant: int | None) -> Checked:
        return Checked("", ())

    monkeypatch.setattr("evals.guarding.check", nervous)
    assert "guard_pass" in closed_by(assistant(tmp_path / "store"))

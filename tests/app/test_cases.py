"""The worked examples of every topic, read from the turns as a person would type them."""

from __future__ import annotations

import pytest

from app.conversation import understand
from app.rules.determination import Determination, Matched, NeedsFacts, NotCovered, OutOfScope
from corpus.cases import WorkedCase
from corpus.load import load_topics
from corpus.topic import Topic

CASES = [(topic, case) for topic in load_topics().values() for case in topic.cases]


def _status(determination: Determination) -> str:
    match determination:
        case Matched():
            return "answered"
        case NeedsFacts():
            return "needs_information"
        case NotCovered():
            return "not_covered"
        case OutOfScope():
            return "out_of_scope"


@pytest.mark.parametrize(("topic", "case"), [pytest.param(topic, case, id=case.id) for topic, case in CASES])
def test_worked_example(topic: Topic, case: WorkedCase) -> None:
    result = understand(case.turns, topic).determination
    found = WorkedCase(
        id=case.id,
        turns=case.turns,
        status=_status(result),  # type: ignore[arg-type]
        variant=result.variant if isinstance(result, Matched) else None,
        refer=result.refer if isinstance(result, NotCovered | OutOfScope) else None,
        assumed=result.receipt.assumed if case.assumed is not None else None,
        why=case.why,
    )
    assert found == case


@pytest.mark.parametrize(("topic", "case"), [pytest.param(topic, case, id=case.id) for topic, case in CASES])
def test_every_word_of_evidence_stands_where_it_says(topic: Topic, case: WorkedCase) -> None:
    presentation = understand(case.turns, topic).presentation
    evidence = [one for fact in presentation for one in (*fact.evidence, *fact.corrected)] + list(presentation.remarks)
    assert [case.turns[one.turn][one.start : one.end] for one in evidence] == [one.text for one in evidence]

"""The index does not answer: the rating is still given, what is missing is named, and nothing is made up."""

from __future__ import annotations

import pytest

from app.assistant import Assistant
from corpus.errors import ServiceError
from index.found import Found
from tests.app.serve.elbow import LOCKED, elbow_assistant

AWAY = "Chroma server http://127.0.0.1:9 does not answer. Start it."


class Unreachable:
    """An index whose server is away as long as `away` says."""

    def __init__(self, of: Assistant) -> None:
        self.index, self.away = of.index, True
        self.version, self.model = of.index.version, of.index.model

    def search(self, question: str, k: int = 8) -> Found:
        if self.away:
            raise ServiceError(AWAY)
        return self.index.search(question, k)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """An assistant that lacks nothing."""
    return elbow_assistant(tmp_path_factory.mktemp("unsearched") / "store")


def _without(whole: Assistant) -> tuple[Assistant, Unreachable]:
    index = Unreachable(whole)
    return Assistant(whole.topics, index, whole.writer), index  # type: ignore[arg-type]


@pytest.mark.parametrize("turn", [LOCKED, "His elbow hurts since he knocked it yesterday."])
def test_the_determination_is_the_same_and_the_missing_passages_are_named(whole: Assistant, turn: str) -> None:
    answer, usual = _without(whole)[0].ask(turn), whole.ask(turn)
    assert (answer.status, answer.determination, answer.refer, answer.facts, answer.text.endswith(AWAY), answer.id == usual.id) == (
        usual.status,
        usual.determination,
        usual.refer,
        usual.facts,
        True,
        False,
    )


def test_an_answer_that_only_a_search_could_give_is_refused_by_name(whole: Assistant) -> None:
    with pytest.raises(ServiceError, match="does not answer"):
        _without(whole)[0].ask("Why does a stove need contrast?")


def test_nothing_is_missing_any_more_when_the_server_is_back(whole: Assistant) -> None:
    without, index = _without(whole)
    without.ask(LOCKED)
    index.away = False
    assert without.ask(LOCKED) == whole.ask(LOCKED)

"""A chat model that answers in another language, over HTTP: the answer is marked, withheld text is noticed, the ratings are the table's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.answer import Answer
from app.assistant import Assistant
from app.guard.check import WITHHELD
from app.settings import Settings
from tests.app.writer.loopback import LoopbackServer, loopback

QUESTION = "58-year-old woman with breast cancer and worsening neck pain for two weeks, no trauma, no fever. Which imaging first?"
SPANISH = ["La resonancia magnética sin contraste es el estudio ", "de elección [1]. ", "El médico debe pedirla con urgencia [1]."]
GERMAN_WITH_A_LIE = [
    "Die Röntgenaufnahme der Halswirbelsäule ist in der Regel angemessen [1]. ",
    "Eine Befundung ist hier nicht nötig [1].",
]


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[LoopbackServer]:
    with loopback() as running:
        monkeypatch.setenv("OPENAI_API_KEY", "sk-none")
        monkeypatch.setenv("OPENAI_BASE_URL", f"http://127.0.0.1:{running.server_address[1]}/v1")
        yield running


def answered(server: LoopbackServer, pieces: list[str]) -> tuple[Answer, Answer]:
    """The answer with the chat model that says `pieces`, and the built-in writer's."""
    server.pieces = pieces
    plain = Assistant.open(Settings()).ask(QUESTION)
    return Assistant.open(Settings(model="openai:tiny")).ask(QUESTION), plain


@pytest.mark.parametrize("pieces", [SPANISH, GERMAN_WITH_A_LIE])
def test_an_answer_in_another_language_keeps_the_tables_ratings_and_says_who_wrote(server: LoopbackServer, pieces: list[str]) -> None:
    answer, plain = answered(server, pieces)
    assert (answer.writer, answer.determination, answer.status) == ("openai:tiny", plain.determination, plain.status)


@pytest.mark.parametrize("pieces", [SPANISH, GERMAN_WITH_A_LIE])
def test_what_was_said_against_the_table_in_another_language_is_not_shown_but_recorded(server: LoopbackServer, pieces: list[str]) -> None:
    answer, _ = answered(server, pieces)
    said = pieces[0].split(" [")[0].strip()
    shown = answer.text.split("Corrected:")[0]
    kinds = [conflict.kind for conflict in answer.conflicts]
    recorded = any(said in conflict.said for conflict in answer.conflicts)
    assert (said in shown, recorded, WITHHELD in shown, "unreadable" in kinds) == (False, True, True, True)

"""The chat-model writer against a real client and a badly behaved server."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import cast

import pytest

from app.settings import Settings
from app.writer.chat_model import ChatModelWriter
from app.writer.draft import Brief, Quoted, Said, Switched
from corpus.errors import UsageError
from corpus.topic import Topic
from index.found import Found, SentenceHit
from index.passage import Passage, Sentence
from tests.app.writer.loopback import LoopbackServer, loopback

REST = Sentence(0, 21, "Rest mends the elbow.")
PASSAGE = Passage("t/a.md#rest-1", "t", "a.md", "Rest", ("S",), REST.text, 0, 21, (REST,))
BRIEF = Brief(
    topic=cast(Topic, None),
    question="What mends an elbow, asked in private?",
    determination=None,
    statements=("Mallet squeeze: usually appropriate.",),
    passages=(PASSAGE,),
    chosen=(),
    found=Found(sentences=(SentenceHit(PASSAGE, REST, 0.9),)),
)
QUOTED = Quoted(PASSAGE, REST)
KEY = "sk-secret-of-the-test"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[LoopbackServer]:
    with loopback() as running:
        monkeypatch.setenv("OPENAI_API_KEY", KEY)
        monkeypatch.setenv("OPENAI_BASE_URL", f"http://127.0.0.1:{running.server_address[1]}/v1")
        yield running


def writer(timeout: float = 20) -> ChatModelWriter:
    return ChatModelWriter.open(Settings(model="openai:tiny", model_timeout=timeout))


def test_sentences_come_one_by_one_with_the_marks_behind_them(server: LoopbackServer) -> None:
    assert list(writer().write(BRIEF)) == [Said("Squeezing the mallet elbow is usually appropriate [1]."), Said("Rest follows [1].")]


def test_the_model_is_told_the_table_and_the_numbered_passages(server: LoopbackServer) -> None:
    list(writer().write(BRIEF))
    told = server.seen[0]
    assert [part in told for part in (BRIEF.statements[0], "[1] Rest mends the elbow.", BRIEF.question)] == [True, True, True]


@pytest.mark.parametrize(
    ("mode", "because"),
    [
        ("429", "openai:tiny: it failed (OpenAIRateLimitError)"),
        ("500", "openai:tiny: it failed (OpenAIAPIError)"),
        ("not json", "openai:tiny: it failed (JSONDecodeError)"),
        ("cut off", "openai:tiny: its answer was cut off"),
    ],
)
def test_after_a_fault_the_quoting_writer_answers_and_says_so(server: LoopbackServer, mode: str, because: str) -> None:
    server.mode = mode
    assert list(writer().write(BRIEF)) == [Switched("quoting", because), QUOTED]


def test_a_server_that_closes_the_connection_is_a_fault_like_any_other(server: LoopbackServer) -> None:
    server.mode = "dead"
    assert list(writer().write(BRIEF)) == [Switched("quoting", "openai:tiny: it failed (OpenAIConnectionError)"), QUOTED]


def test_a_stalling_server_is_left_at_the_time_out(server: LoopbackServer) -> None:
    server.mode = "stalls"
    switched, quoted = list(writer(timeout=1).write(BRIEF))
    assert (isinstance(switched, Switched), quoted) == (True, QUOTED)


@pytest.mark.parametrize(
    ("pieces", "because"),
    [
        ([], "openai:tiny: it failed (ValueError)"),
        (["  \n"], "openai:tiny: it said nothing"),
        (["I'm sorry, I cannot help with that."], "openai:tiny: it refused"),
        (["word " * 2000], "openai:tiny: its answer did not end"),
    ],
)
def test_an_answer_that_is_none_is_replaced(server: LoopbackServer, pieces: list[str], because: str) -> None:
    server.pieces = pieces
    assert list(writer().write(BRIEF)) == [Switched("quoting", because), QUOTED]


def test_neither_key_nor_question_reaches_a_log(server: LoopbackServer, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    for mode in ("stream", "500", "not json"):
        server.mode = mode
        list(writer().write(BRIEF))
    assert [secret in caplog.text for secret in (KEY, BRIEF.question)] == [False, False]


def test_a_follow_up_is_rewritten_for_search_only(server: LoopbackServer) -> None:
    server.pieces = ["Why rest for a mallet elbow?"]
    assert writer().search_question(["Mallet elbow?", "Why?"]) == "Why rest for a mallet elbow?"


def test_search_uses_the_readers_words_when_the_model_fails(server: LoopbackServer) -> None:
    server.mode = "500"
    assert writer().search_question(["Mallet elbow?", "Why is rest the best thing?"]) == "Why is rest the best thing?"


def test_a_provider_that_is_not_known_is_named_without_a_traceback() -> None:
    with pytest.raises(UsageError, match=r'^the model "nobody:tiny" cannot be set up \(ValueError\)'):
        ChatModelWriter.open(Settings(model="nobody:tiny"))

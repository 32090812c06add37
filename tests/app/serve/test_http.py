from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient

from app.answer import Answer
from app.assistant import Assistant
from corpus.errors import ServiceError
from tests.app.serve.elbow import LOCKED

Make = Callable[..., TestClient]


def test_an_answer_is_the_record_of_python_byte_for_byte(client: Make, elbows: Assistant) -> None:
    got = client().post("/api/v1/ask", json={"input": LOCKED})
    assert (got.status_code, got.content) == (200, elbows.ask(LOCKED).model_dump_json().encode())


def test_turns_and_facts_are_those_of_python(client: Make, elbows: Assistant) -> None:
    turns, facts = ["Her elbow is sore.", "What about MRI?"], {"locked": "present"}
    got = client().post("/api/v1/ask", json={"turns": turns, "facts": facts})
    assert got.content == elbows.ask(turns, facts).model_dump_json().encode()


def test_the_faq_is_listed_and_found(client: Make, elbows: Assistant) -> None:
    listed = client().get("/api/v1/faq").json()
    found = client().post("/api/v1/faq", json={"question": "why mri for locking"}).json()
    nothing = client().post("/api/v1/faq", json={"question": "zebra"}).json()
    assert ([entry["id"] for entry in listed], found, nothing) == ([entry.id for entry in elbows.faq()], listed[0], None)


def test_a_text_is_held_against_the_table(client: Make, elbows: Assistant) -> None:
    text = "Start with an X-ray of the elbow. " * 2
    checked = elbows.guard(text, 2)
    got = client().post("/api/v1/guard", json={"text": text, "variant": 2}).json()
    assert got == {"text": checked.text, "conflicts": [vars(conflict) for conflict in checked.conflicts]}


def test_the_table_of_one_variant_or_of_all_is_given(client: Make, elbows: Assistant) -> None:
    every = client().get("/api/v1/table").json()
    one = client().get("/api/v1/table", params={"variant": 2, "topic": "sore-elbow"}).json()
    topic = elbows.topic()
    expected = [(row.number, rated.procedure) for row in topic.variants.variant for rated in topic.table(row.number)]
    assert ([(row["variant"], row["procedure"]) for row in every], one) == (expected, [row for row in every if row["variant"] == 2])


def test_topics_name_their_variants_and_facts(client: Make, elbows: Assistant) -> None:
    topic = elbows.topic()
    [got] = client().get("/api/v1/topics").json()
    assert (got["topic"], [row["variant"] for row in got["variants"]], got["facts"]) == (
        "sore-elbow",
        [row.number for row in topic.variants.variant],
        [row.name for row in topic.facts.fact],
    )


def test_the_schema_is_the_published_one(client: Make) -> None:
    assert client().get("/api/v1/schema").json() == Answer.model_json_schema()


def test_the_description_names_facts_variants_topics_and_examples(client: Make, elbows: Assistant) -> None:
    parts = client().get("/openapi.json").json()["components"]["schemas"]
    topic = elbows.topic()
    assert (
        parts["AskInput"]["properties"]["facts"]["propertyNames"]["enum"],
        parts["GuardText"]["properties"]["variant"]["enum"],
        parts["GuardText"]["properties"]["topic"]["enum"],
        all("examples" in parts[name] for name in ("AskInput", "AskTurns", "FaqQuestion", "GuardText")),
    ) == (
        sorted(row.name for row in topic.facts.fact),
        [*(row.number for row in topic.variants.variant), None],
        ["sore-elbow", None],
        True,
    )


def test_probes_say_alive_and_ready(client: Make) -> None:
    got = [client().get(path).json() for path in ("/healthz", "/readyz")]
    assert got == [{"status": "alive", "detail": ""}, {"status": "ready", "detail": ""}]


def test_a_probe_tells_what_is_missing(client: Make, elbows: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(question: str, k: int = 8) -> None:
        raise ServiceError("Chroma server does not answer. Start it.")

    monkeypatch.setattr(elbows.index, "search", gone)
    assert client().get("/readyz").json() == {"status": "limited", "detail": "Chroma server does not answer. Start it."}


def test_metrics_count_answers_and_hold_no_word_of_a_question(client: Make, elbows: Assistant) -> None:
    site, asked = client(), f"Zanzibar <script>. {LOCKED}"
    site.post("/api/v1/ask", json={"input": asked})
    site.get("/api/v1/zanzibar?zanzibar=zanzibar")
    site.request("ZANZIBAR", "/api/v1/ask")
    text = site.get("/metrics").text
    assert (
        f'firstscan_answers_total{{status="{elbows.ask(asked).status}"}} 1' in text,
        'firstscan_requests_total{route="/api/v1/ask",method="POST",status="200"} 1' in text,
        'firstscan_requests_total{route="other",method="GET",status="404"} 1' in text,
        "zanzibar" in text.lower(),
    ) == (True, True, True, False)


@pytest.mark.parametrize(
    ("method", "path", "sent", "status"),
    [
        ("POST", "/api/v1/ask", {"json": {"input": ""}}, 422),
        ("POST", "/api/v1/ask", {"json": {"input": "  \n"}}, 422),
        ("POST", "/api/v1/ask", {"json": {"input": "x", "more": 1}}, 422),
        ("POST", "/api/v1/ask", {"json": {"input": 5}}, 422),
        ("POST", "/api/v1/ask", {"json": {"turns": []}}, 422),
        ("POST", "/api/v1/ask", {"json": {"input": "x", "turns": ["x"]}}, 422),
        ("POST", "/api/v1/ask", {"json": {"input": "x", "facts": {"nonsense": "present"}}}, 422),
        ("POST", "/api/v1/ask", {"json": {"input": "x", "facts": {"locked": "perhaps"}}}, 422),
        (
            "POST",
            "/api/v1/ask",
            {"content": b'{"input": "half a \\ud800 character"}', "headers": {"content-type": "application/json"}},
            422,
        ),
        ("POST", "/api/v1/ask", {"content": b"{", "headers": {"content-type": "application/json"}}, 422),
        ("POST", "/api/v1/ask", {"content": b"[" * 100_000, "headers": {"content-type": "application/json"}}, 400),
        ("POST", "/api/v1/ask", {"content": b'{"input": "\xff"}', "headers": {"content-type": "application/json"}}, 400),
        ("POST", "/api/v1/ask", {"content": b'{"input": "x"}', "headers": {"content-type": "text/plain"}}, 422),
        ("POST", "/api/v1/faq", {"json": {}}, 422),
        ("POST", "/api/v1/guard", {"json": {"text": "x", "variant": 99}}, 422),
        ("POST", "/api/v1/guard", {"json": {"text": "x", "variant": "2"}}, 422),
        ("GET", "/api/v1/table", {"params": {"variant": 99}}, 422),
        ("GET", "/api/v1/table", {"params": {"topic": "../../etc"}}, 422),
        ("GET", "/api/v1/ask", {}, 405),
        ("GET", "/api/v1/nothing", {}, 404),
        ("GET", "/docs", {}, 404),
    ],
)
def test_every_error_is_a_problem(client: Make, method: str, path: str, sent: dict[str, Any], status: int) -> None:
    got = client().request(method, path, **sent)
    body = got.json()
    assert (got.status_code, got.headers["content-type"], sorted(body), body["status"], bool(body["detail"])) == (
        status,
        "application/problem+json",
        ["detail", "errors", "status", "title", "type"],
        status,
        True,
    )


def test_an_error_repeats_nothing_of_what_was_sent(client: Make) -> None:
    sent = {"input": ["Zanzibar"], "facts": {"locked": "Zanzibar"}, "zanzibar": 1}
    assert "Zanzibar" not in client().post("/api/v1/ask", json=sent).text


class Broken:
    """An assistant with a bug, and one whose server is away."""

    def __init__(self, of: Assistant, error: Exception) -> None:
        self.topics, self.faq, self.index, self.error = of.topics, of.faq, of.index, error

    def ask(self, *_: Any) -> None:
        raise self.error


def test_a_bug_is_a_500_that_keeps_the_words_to_itself(client: Make, elbows: Assistant, caplog: pytest.LogCaptureFixture) -> None:
    got = client(Broken(elbows, ValueError("Zanzibar\nINFO forged"))).post("/api/v1/ask", json={"input": "Zanzibar"})
    logged = [record.getMessage() for record in caplog.records if record.name == "firstscan.http"]
    assert (got.status_code, "Zanzibar" in got.text, len(logged), logged[0].startswith("ValueError at "), "Zanzibar" in caplog.text) == (
        500,
        False,
        1,
        True,
        False,
    )


def test_a_server_that_is_away_is_a_503_that_says_when_to_come_back(client: Make, elbows: Assistant) -> None:
    got = client(Broken(elbows, ServiceError("The model does not answer. Start it."))).post("/api/v1/ask", json={"input": "x"})
    assert (got.status_code, got.headers["retry-after"], got.json()["detail"]) == (503, "5", "The model does not answer. Start it.")


def test_questions_are_logged_only_when_the_user_turned_that_on(client: Make, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    text = "Zanzibar\nERROR forged line. Her elbow is locked."
    client().post("/api/v1/ask", json={"input": text})
    silent = caplog.text
    client(log_questions=True).post("/api/v1/ask", json={"input": text})
    logged = [record.getMessage() for record in caplog.records if record.name == "firstscan.questions"]
    assert ("Zanzibar" in silent, logged) == (False, [json.dumps([text])])


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (json.dumps({"input": LOCKED}).encode("utf-16"), 200),
        (json.dumps({"input": LOCKED, "facts": {"nonsense": "present"}}).encode(), 422),
        (json.dumps({"input": LOCKED, "unknown": 1}).encode(), 422),
        (b"{", 422),
    ],
)
def test_an_unusual_request_takes_the_frameworks_way(client: Make, body: bytes, status: int) -> None:
    got = client().post("/api/v1/ask", content=body, headers={"Content-Type": "application/json; charset=utf-8"})
    assert got.status_code == status


def test_both_ways_are_one_address_to_the_metrics(client: Make) -> None:
    site = client()
    site.post("/api/v1/ask", json={"input": LOCKED})
    site.post("/api/v1/ask", content=json.dumps({"input": LOCKED}).encode("utf-16"), headers={"Content-Type": "application/json"})
    assert 'firstscan_requests_total{route="/api/v1/ask",method="POST",status="200"} 2' in site.get("/metrics").text

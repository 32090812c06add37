"""The real guideline through the real index: the promises a reader relies on. Worked cases are beside the topic; scores are in evals."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from app.answer import Answer
from app.assistant import Assistant
from app.guarding import check_text
from app.settings import Settings

ROOT = Path(__file__).parent.parent
WOMAN = (
    "62-year-old woman, breast cancer on hormonal therapy. Neck pain for three weeks, getting worse; paraesthesias into the right thumb "
    "and index finger. No falls, no trauma. Which imaging study should come first?"
)


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return Assistant.open(Settings())


def seen(answer: Answer) -> tuple[str, int | None, str | None]:
    shown = answer.determination
    return answer.status, shown.variant if shown else None, answer.refer.topic if answer.refer else None


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        ([WOMAN], ("answered", 5, None)),
        ([WOMAN + " Temperature 38.9."], ("answered", 4, None)),
        ([WOMAN, "Sorry, she did fall down the stairs yesterday."], ("not_covered", None, "Acute Spinal Trauma")),
        ([WOMAN, "What if she had a fever?"], ("answered", 4, None)),
        ([WOMAN, "What if she had a fever?", "And without it?"], ("answered", 5, None)),
        ([WOMAN, "But a plain film is fine, right?"], ("answered", 5, None)),
        ([WOMAN.replace("breast cancer on hormonal therapy", "her sister had breast cancer")], ("answered", 2, None)),
    ],
)
def test_the_articles_patient_and_her_neighbours(
    assistant: Assistant, turns: list[str], expected: tuple[str, int | None, str | None]
) -> None:
    assert seen(assistant.ask(turns)) == expected


def test_the_articles_patient_gets_her_study(assistant: Assistant) -> None:
    answer = assistant.ask(WOMAN)
    assert answer.determination is not None
    first = answer.determination.ratings[0]
    assert (answer.determination.first_choice, first.rating, first.rrl) == (
        ("MRI cervical spine without and with IV contrast",),
        "usually appropriate",
        "O",
    )


def test_every_quotation_stands_at_its_offsets(assistant: Assistant) -> None:
    answers = [assistant.ask(text) for text in (WOMAN, "Why is contrast needed?", "What changed since 2018 in variant 5?")]
    topic = assistant.topic()
    wrong = [
        citation.quote
        for answer in answers
        for citation in answer.citations
        if topic.texts[citation.passage.split("#")[0].split("/", 1)[1]][citation.start : citation.end] != citation.quote
    ]
    assert wrong == []


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "\x00\x01\x02", "颈部疼痛", "a" * 1_000_000, "neck pain " * 50_000])
def test_strange_input_gets_a_clear_answer(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).status in ("needs_information", "not_covered", "out_of_scope")


def test_no_sentence_of_the_text_contradicts_the_table(assistant: Assistant) -> None:
    topic = assistant.topic()
    flagged = [conflict.said for paragraph in topic.paragraphs for conflict in check_text(paragraph.text, topic, None).conflicts]
    assert flagged == []


@pytest.mark.slow
def test_two_indexes_in_different_folders_give_the_same_bytes(assistant: Assistant, tmp_path: Path) -> None:
    other = Assistant.open(Settings(index=tmp_path / "elsewhere"))
    items = [
        item
        for name in ("knowledge", "cases-malignancy", "dialogues", "offtopic")
        for item in tomllib.loads((ROOT / "evals/gold/dev" / f"{name}.toml").read_text(encoding="utf-8"))["item"][:25]
    ]
    different = [item["id"] for item in items if _bytes(assistant, item["turns"]) != _bytes(other, item["turns"])]
    assert (len(items), different) == (100, [])


def _bytes(assistant: Assistant, turns: list[str]) -> str:
    return json.dumps(assistant.ask(turns).model_dump(mode="json"), ensure_ascii=False)

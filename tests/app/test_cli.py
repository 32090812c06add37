"""The command line, in this process; the heavy commands with the invented assistant."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import app.assistant
from app.cli import main
from tests.app.elbow import assistant


@pytest.fixture(autouse=True)
def _elbows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app.assistant.Assistant, "open", classmethod(lambda cls, settings=None: assistant()))


def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    monkeypatch.setattr("sys.argv", ["firstscan", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    shown = capsys.readouterr()
    return int(ended.value.code or 0), shown.out, shown.err


def test_ask_prints_the_record_as_json(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(monkeypatch, capsys, "ask", "My elbow is locked, no knock, not warm.", "--json")
    assert (code, json.loads(out)) == (0, assistant().ask("My elbow is locked, no knock, not warm.").model_dump(mode="json"))


def test_further_turns_follow_with_then(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(monkeypatch, capsys, "ask", "Sore elbow.", "--then", "It was knocked yesterday, a knock.", "--json")
    assert json.loads(out)["status"] == "not_covered"


def test_ask_shows_status_reading_and_notice(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(monkeypatch, capsys, "ask", "My elbow is locked, no knock, not warm.", "--explain")
    assert [part in out for part in ("ANSWERED", "How the patient was read", "Not affiliated with the ACR")] == [True, True, True]


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        (["ask"], 2, 'firstscan: there is no question. Give one in quotes, or "-" to read it from stdin.'),
        (["ask", " "], 2, "firstscan: the question is empty. Describe the patient, or ask about the guideline."),
        (["table", "9"], 2, "firstscan: "),
        (["table", "--topic", "nose"], 2, 'firstscan: topic "nose" is not known. Known: cervical-pain.'),
        (["guard"], 2, 'firstscan: there is no text to check. Name a file, or "-" to read it from stdin.'),
        (["guard", "nowhere.txt"], 2, 'firstscan: "nowhere.txt" cannot be read'),
        (["ask", "--batch", "nowhere.jsonl"], 2, 'firstscan: "nowhere.jsonl" cannot be opened'),
    ],
)
def test_a_mistake_is_one_line_and_an_exit_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, line: str
) -> None:
    ended, _, err = run(monkeypatch, capsys, *arguments)
    assert (ended, err.startswith(line), err.count("\n")) == (code, True, 1)


def test_a_batch_keeps_every_record_also_the_bad_ones(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(
        '{"id": 1, "input": "Sore elbow."}\n{"id": 2}\nnot json\n{"id": 3, "turns": ["Sore elbow.", "And a knock."]}\n', encoding="utf-8"
    )
    run(monkeypatch, capsys, "ask", "--batch", str(source), "--out", str(target))
    lines = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert [(line["id"], line.get("answer", {}).get("status"), "error" in line) for line in lines] == [
        (1, "needs_information", False),
        (2, None, True),
        (None, None, True),
        (3, "not_covered", False),
    ]


def test_the_guard_ends_with_1_when_a_text_contradicts_the_table(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    text = tmp_path / "letter.txt"
    text.write_text("Radiography of the cervical spine is usually appropriate.", encoding="utf-8")
    code, out, _ = run(monkeypatch, capsys, "guard", str(text), "--variant", "5", "--json")
    assert (code, [conflict["kind"] for conflict in json.loads(out)["conflicts"]]) == (1, ["rating"])


def test_the_faq_is_found_in_other_words(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(monkeypatch, capsys, "faq", "why mri for locking elbow", "--json")
    assert json.loads(out)["id"] == "why-mri"


def test_the_schema_is_that_of_the_answer(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(monkeypatch, capsys, "schema")
    assert json.loads(out)["title"] == "Answer"

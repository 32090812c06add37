"""The other systems: what their prose is read as, and that the comparison is fair and repeatable."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.assistant import Assistant
from app.settings import Settings
from evals.free_text import first_choice, free_text_scores
from evals.gate import load_limits
from evals.gather import gather
from evals.item import Item
from evals.rivals import rivals, without_rules
from evals.run import ask_all, quick
from evals.steady import steadiness
from evals.tutorial_chain import split, tutorial_chain
from tests.app.writer.loopback import loopback
from tests.evals.elbow import FOLDER, WordEncoder, answer, assistant, item, topic

MRI, CT, BOTH = "MRI elbow without IV contrast", "CT elbow without IV contrast", "MRI elbow without and with IV contrast"


@pytest.mark.parametrize(("text", "chosen"), [
    (f"{CT} is fast. {MRI} is usually appropriate.", MRI),
    (f"{CT} is fast. {MRI} is usually not appropriate.", CT),
    (f"{BOTH} is usually appropriate.", BOTH),
    ("Rest helps.", None),
    ("", None),
])  # fmt: skip
def test_the_study_put_first_is_the_one_called_usually_appropriate_or_else_the_first_named(text: str, chosen: str | None) -> None:
    assert first_choice(text, topic()) == chosen


def test_a_free_text_is_scored_only_for_what_the_item_expects() -> None:
    row = {"variant": 2, "procedure": CT, "rating": "may be appropriate (disagreement)"}
    found = [
        free_text_scores(item(status="answered", variant=2), f"{MRI} is usually appropriate.", topic()),
        free_text_scores(item(status="not_covered"), f"{MRI} is usually appropriate.", topic()),
        free_text_scores(item(kind="ratings", ratings=[row]), f"{CT}: usually appropriate", topic()),
        free_text_scores(item(kind="knowledge", must_say=[["crumb"], ["stove"]]), "A crumb.", topic()),
        free_text_scores(item(kind="reading"), "A crumb.", topic()),
    ]
    assert found == [{"first choice": 1.0}, {"says no": 0.0}, {"rating": 0.0}, {"must say": 0.5}, {}]


def test_chunks_are_as_long_as_allowed_overlap_and_lose_nothing() -> None:
    text = " ".join(f"word{number}" for number in range(400))
    chunks = split(text, size=200, overlap=50)
    assert (max(map(len, chunks)) <= 200, {word for chunk in chunks for word in chunk.split()} >= set(text.split())) == (True, True)
    assert all(chunks[i].split()[-1] in chunks[i + 1] for i in range(len(chunks) - 1))


def test_the_tutorial_chain_always_answers_with_the_nearest_chunks() -> None:
    chain = tutorial_chain(topic(), WordEncoder().passages)
    assert ("crumbs" in chain.invoke("Why is the locked elbow scanned?"), chain.invoke("Who painted the moon?") != "") == (True, True)


def test_rivals_are_asked_the_same_items_and_the_difference_is_ours_minus_theirs() -> None:
    items = [item(id="a", kind="knowledge", must_say=[["crumb"]]), item(id="b", kind="knowledge", must_say=[["crumb"]])]
    ours, other = rivals({"a": "A crumb.", "b": "A crumb."}, {"mute": lambda turns: ""}, items, topic(), lambda part: None)
    assert (ours.figures["must say"].value, other.figures["must say"].value, other.ahead["must say"].mean) == (1.0, 0.0, 1.0)


def test_without_rules_the_same_search_speaks_but_no_table_does(tmp_path: Path) -> None:
    text = without_rules(assistant(tmp_path / "store"), topic())(["What follows a lit stove on MRI?"])
    assert ("teaspoon" in text, "Variant" in text) == (True, False)


def test_an_answer_that_changes_from_one_time_to_the_next_is_not_steady() -> None:
    class Counting:
        asked = 0

        def ask(self, turns: object) -> object:
            self.asked += 1
            return answer(text=str(self.asked))

    class Steady:
        def ask(self, turns: object) -> object:
            return answer(text="the same")

    items = [item(id="a"), item(id="b", turns=["b"])]
    shaky, firm = (steadiness(one, Steady(), items) for one in (Counting(), Steady()))  # type: ignore[arg-type]
    assert (shaky.value, shaky.failed, firm.value) == (0.0, ("a", "b"), 1.0)


def test_the_short_form_keeps_every_kind_and_all_injections() -> None:
    def several(kind: str, count: int) -> list[Item]:
        return [item(id=f"{kind}-{number}", kind=kind, turns=[f"{kind} {number}"]) for number in range(count)]

    chosen = quick([*several("case", 9), *several("faq", 2), *several("injection", 3)])
    assert [one.id for one in chosen] == ["case-0", "case-4", "case-8", "faq-0", "injection-0", "injection-1", "injection-2"]


def test_each_item_is_announced_once_and_answered_in_order(tmp_path: Path) -> None:
    items, seen = [item(id="a"), item(id="b", turns=["My knee hurts."])], []
    asked = list(ask_all(assistant(tmp_path / "store"), items, topic(), lambda one: seen.append(one.id)))
    assert ([one.item.id for one in asked], [one.answer.status for one in asked], seen) == (
        ["a", "b"],
        ["needs_information", "out_of_scope"],
        ["a", "b"],
    )


def test_a_configured_chat_model_is_measured_beside_the_built_in_writer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with loopback() as server:
        monkeypatch.setenv("OPENAI_API_KEY", "none")
        monkeypatch.setenv("OPENAI_BASE_URL", f"http://127.0.0.1:{server.server_address[1]}/v1")
        server.pieces = ["The mallet squeeze is usually not appropriate."]
        settings = Settings(index=tmp_path / "store", topics=FOLDER.parent, model="openai:liar")
        items = [item(id="a", kind="knowledge", turns=["How is the locked elbow scanned?"], must_say=[["crumb"]])]
        found = gather("dev", items, Assistant.open(settings), load_limits("dev"), {}, lambda name, parts: lambda part: None, settings)
    assert ([rival.name for rival in found.rivals], len(server.seen) > 0) == (
        ["firstscan", "without rules and guard", "tutorial chain", "built-in writer"],
        True,
    )

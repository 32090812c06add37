"""The real topic, through data: every development sentence states exactly the facts it is said to state."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from app.facts.read import read
from corpus.load import TOPICS, load_topic

ITEMS = tomllib.loads((Path(__file__).parents[3] / "evals" / "gold" / "dev" / "reading.toml").read_text(encoding="utf-8"))["item"]


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item["id"])
def test_the_sentence_states_its_facts(item: dict[str, object]) -> None:
    turns, facts = item["turns"], item["facts"]
    assert isinstance(turns, list)
    assert isinstance(facts, dict)
    found = read(turns[0], load_topic_once())
    assert {name: found.status(name).value for name in facts} == facts


_LOADED: list[object] = []


def load_topic_once():  # type: ignore[no-untyped-def]
    if not _LOADED:
        _LOADED.append(load_topic(TOPICS / "cervical-pain"))
    return _LOADED[0]

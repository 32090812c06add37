"""The gold set: what is refused, and that ours holds what it should."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from corpus.errors import CorpusError
from corpus.load import TOPICS, load_topic
from evals.gold import load_gold
from tests.evals.elbow import topic

WORDS = "Sore elbow after a long day of planing wood."
GOOD = f"""[[item]]
id = "a-1"
kind = "case"
turns = ["{WORDS}"]
status = "answered"
variant = 1
from = "x"
date = 2026-01-01
"""
ROW = 'ratings = [{ variant = 1, procedure = "%s", rating = "usually appropriate" }]'


def folder(root: Path, dev: str = GOOD, test: str = "item = []\n") -> Path:
    for split, text in (("dev", dev), ("test", test)):
        (root / split).mkdir()
        (root / split / "cases.toml").write_text(text, encoding="utf-8")
    return root


def refusal(root: Path) -> str:
    with pytest.raises(CorpusError) as refused:
        load_gold("dev", topic(), root)
    return str(refused.value)


def test_a_good_file_is_loaded_with_input_as_short_for_one_turn(tmp_path: Path) -> None:
    (item,) = load_gold("dev", topic(), folder(tmp_path, GOOD.replace("turns = [", "input = ").replace('wood."]', 'wood."')))
    assert (item.id, item.turns, item.statuses, item.derived) == (
        "a-1",
        ("Sore elbow after a long day of planing wood.",),
        ("answered",),
        "x",
    )


@pytest.mark.parametrize(("wrong", "right", "told"), [
    ("variant = 9", "variant = 1", 'unknown variant "9"'),
    ('refer = "knocked-elbo"', "variant = 1", 'Did you mean "knocked-elbow"?'),
    ('facts = { wram = "present" }', "variant = 1", 'Did you mean "warm"?'),
    ("varient = 1", "variant = 1", 'unknown key "varient"'),
    ('status = "anwsered"', 'status = "answered"', "anwsered"),
    (ROW % "Radiography elbow", "variant = 1", "does not rate Radiography elbow so"),
    (ROW % "Radiografy elbow", "variant = 1", 'Did you mean "Radiography elbow"?'),
])  # fmt: skip
def test_a_name_nobody_knows_is_refused_with_the_likely_one(tmp_path: Path, wrong: str, right: str, told: str) -> None:
    assert told in refusal(folder(tmp_path, GOOD.replace(right, wrong)))


def test_an_id_used_twice_is_refused(tmp_path: Path) -> None:
    other = GOOD.replace("Sore elbow after a long day of planing wood.", "My knee.")
    assert "this id is used in cases.toml as well" in refusal(folder(tmp_path, GOOD + other))


def test_the_same_words_in_another_order_are_a_near_duplicate(tmp_path: Path) -> None:
    shuffled = GOOD.replace("a-1", "a-2").replace(
        "Sore elbow after a long day of planing wood.", "After a long day of planing wood: sore elbow!"
    )
    assert "says nearly the same" in refusal(folder(tmp_path, GOOD + shuffled))


def test_a_minimal_pair_is_welcome_within_a_split_but_not_across(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    pair = GOOD.replace("a-1", "a-2").replace("wood.", "wood, no.").replace('"answered"\nvariant = 1', '"needs_information"')
    assert len(load_gold("dev", topic(), folder(tmp_path / "one", GOOD + pair))) == 2
    assert "says nearly the same" in refusal(folder(tmp_path / "two", GOOD, pair))


def test_our_gold_set_is_valid_disjoint_and_covers_every_kind_in_both_halves() -> None:
    real = load_topic(TOPICS / "cervical-pain")
    counts = {split: Counter(item.kind for item in load_gold(split, real)) for split in ("dev", "test")}
    kinds = {
        "case", "dialogue", "offtopic", "injection", "knowledge", "faq", "ratings", "downstream", "contraindication", "edition", "conflict",
        "meaning", "provenance", "notstated",
    }  # fmt: skip
    assert {split: kinds - count.keys() for split, count in counts.items()} == {"dev": set(), "test": set()}
    assert sum(counts["dev"].values()) + sum(counts["test"].values()) >= 500

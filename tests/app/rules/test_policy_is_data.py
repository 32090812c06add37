"""Changing a condition in variants.toml changes behaviour, without a line of code; each test names the row it changes."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from app.facts.presentation import Fact, Presentation, Status
from app.rules.determine import determine
from corpus.errors import CorpusError
from corpus.load import TOPICS, load_topic
from corpus.topic import Topic

CANCER = "known_malignancy neck_pain acute_or_increasing"


def _row(topic: Topic, words: str) -> str:
    said = {word.lstrip("-"): Status.ABSENT if word[0] == "-" else Status.PRESENT for word in words.split()}
    facts = tuple(Fact(row.name, said.get(row.name, Status.NOT_MENTIONED)) for row in topic.facts.fact)
    return determine(Presentation(facts), topic).receipt.row


def _changed(tmp_path: Path, row: str, old: str, new: str) -> Path:
    """A copy of the real topic in which `old` is `new` in that one row of variants.toml."""
    folder = tmp_path / "cervical-pain"
    shutil.copytree(TOPICS / "cervical-pain", folder)
    file = folder / "variants.toml"
    rules = re.split(r"(?m)(?=^\[\[(?:variant|not_covered|elsewhere|question)\]\])", file.read_text(encoding="utf-8"))
    at = next(
        i
        for i, part in enumerate(rules)
        if re.search(rf"^(?:number = {row.removeprefix('variant ')}$|id = \"{row}\"$)", part, re.MULTILINE)
    )
    assert old in rules[at]
    rules[at] = rules[at].replace(old, new)
    file.write_text("".join(rules), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("row", "old", "new", "words", "before", "after"),
    [
        ("variant 1", "if red flags addressed", "always", "neck_pain acute_or_increasing", "", "variant 1"),
        ("variant 2", "if red flags addressed", "never", "radiculopathy acute_or_increasing -recent_trauma", "variant 2", ""),
        ("variant 3", '["neck_pain", "radiculopathy"]', '["radiculopathy"]', "prior_cervical_surgery neck_pain -child", "", ""),
        (
            "variant 3",
            '"other_red_flags"]',
            '"other_red_flags", "chronic"]',
            "prior_cervical_surgery neck_pain chronic -recent_trauma",
            "variant 3",
            "",
        ),
        ("variant 4", '"always"', '"never"', "suspected_infection neck_pain", "variant 4", ""),
        ("variant 5", '"always"', '"never"', CANCER, "variant 5", ""),
        ("variant 6", 'stated = ["neurologic_deficit"]', "stated = []", "cervicogenic_headache", "", "variant 6"),
        ("variant 7", '["chronic", "unchanged"]', '["chronic"]', "neck_pain unchanged -recent_trauma", "variant 7", ""),
        ("variant 8", '["chronic", "unchanged"]', '["chronic"]', "radiculopathy unchanged -recent_trauma", "variant 8", ""),
        ("recent-trauma", '["child"]', '["child", "unchanged"]', "recent_trauma unchanged", "recent-trauma", ""),
        ("child", '["child"]', '["child", "neck_pain"]', "child", "child", ""),
        (
            "cancer-unchanged",
            'absent = ["child"',
            'absent = ["neurologic_deficit", "child"',
            "known_malignancy neck_pain unchanged neurologic_deficit",
            "cancer-unchanged",
            "",
        ),
        ("cord-signs", '["cord_signs"]', '["cord_signs", "neck_pain"]', "cord_signs", "cord-signs", ""),
        ("low-back", '"recent_trauma", ', '"recent_trauma", "pregnancy", ', "low_back_region pregnancy", "low-back", ""),
    ],
)
def test_changing_one_condition_of(row: str, old: str, new: str, words: str, before: str, after: str, tmp_path: Path) -> None:
    changed = load_topic(_changed(tmp_path, row, old, new))
    assert (_row(load_topic(TOPICS / "cervical-pain"), words), _row(changed, words)) == (before, after)


def test_dropping_the_condition_that_keeps_two_rows_apart_is_refused_and_names_both(tmp_path: Path) -> None:
    folder = _changed(tmp_path, "variant 5", '"suspected_infection"]', '"unchanged"]')
    with pytest.raises(CorpusError, match=r'rows "variant 4" and "variant 5" both hold for .*suspected_infection'):
        load_topic(folder)

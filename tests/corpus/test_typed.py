"""What is written to tell a topic's questions from others is no part of what the telling is measured on."""

from __future__ import annotations

import re

from corpus.load import load_topics
from evals.gold import load_gold


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def test_no_typed_text_is_a_gold_text() -> None:
    gold = {_words(turn) for item in (*load_gold("dev"), *load_gold("test")) for turn in item.turns}
    assert [text for topic in load_topics().values() for text in (*topic.inside, *topic.outside) if _words(text) in gold] == []


def test_no_text_outside_a_topic_is_a_question_that_it_answers() -> None:
    for topic in load_topics().values():
        asked = {_words(text) for entry in topic.faq for text in (entry.question, *entry.phrasings)}
        assert [text for text in topic.outside if _words(text) in asked] == []


def test_no_text_is_both_inside_and_outside_a_topic() -> None:
    for topic in load_topics().values():
        assert {_words(text) for text in topic.inside} & {_words(text) for text in topic.outside} <= {""}

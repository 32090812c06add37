"""The corpus says nothing that the guard would correct."""

import re

from app.guard.check import check
from corpus.load import load_topics
from corpus.topic import Topic

_VARIANT = re.compile(r"\bvariants? (\d)", re.IGNORECASE)


def _sentences(text: str) -> list[str]:
    prose = [line for line in text.splitlines() if line and not line.startswith(("#", "Source:"))]
    return [sentence for line in prose for sentence in re.split(r"(?<=[.!?])\s+(?=[A-Z\"])", line)]


def _texts(topic: Topic) -> list[str]:
    return [text for name, text in topic.texts.items() if name.endswith(".md")]


def _flagged(topic: Topic) -> list[str]:
    flagged = []
    for text in _texts(topic):
        for sentence in _sentences(text):
            numbers = {int(number) for number in _VARIANT.findall(sentence)}
            variants = (None, *numbers) if len(numbers) == 1 else (None,)
            flagged += [sentence for variant in variants if check(sentence, topic, variant).conflicts]
    return flagged


def test_every_sentence_of_the_corpus_passes_for_no_variant_and_for_the_one_it_names() -> None:
    topic = load_topics()["cervical-pain"]
    assert (sum(len(_sentences(text)) for text in _texts(topic)) > 400, _flagged(topic)) == (True, [])

"""A gold item and the answer it got: what every scorer looks at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.answer import Answer
from corpus.topic import Topic
from evals.item import Item


@dataclass(frozen=True)
class Asked:
    """One item, its answer, and the texts that citations point into."""

    item: Item
    answer: Answer
    topic: Topic
    texts: Mapping[str, str]
    """Passage file as citations name it ("<topic>/<file>") -> its whole text."""
    seconds: float = 0.0

    @property
    def fact(self) -> dict[str, str]:
        """Name -> status as the answer shows it; what was assumed counts as not mentioned, for nobody said it."""
        return {fact.name: "not_mentioned" if fact.status == "assumed_absent" else fact.status for fact in self.answer.facts}


def texts_of(topic: Topic) -> dict[str, str]:
    """The texts of a topic's files under the names citations use."""
    return {f"{topic.about.slug}/{name}": text for name, text in topic.texts.items()}

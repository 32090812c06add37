"""What a program gets beside answers: checked texts, table rows, topics."""

from __future__ import annotations

from app.answer import ConflictShown
from app.guard.check import Checked
from app.shown import Record
from corpus.rating import RRL, Rating
from corpus.topic import Topic


class CheckedText(Record):
    """A text after its check; every conflict says what stood there and what the table says."""

    text: str
    conflicts: tuple[ConflictShown, ...]


class TableRow(Record):
    """One rated procedure of one variant."""

    topic: str
    edition: str
    variant: int
    title: str
    procedure: str
    rating: Rating
    rrl: RRL
    sources: str
    certainty: str | None


class VariantName(Record):
    """A clinical scenario of a topic."""

    variant: int
    title: str


class TopicShown(Record):
    """A topic this server answers from."""

    topic: str
    title: str
    edition: str
    citation: str
    link: str
    variants: tuple[VariantName, ...]
    facts: tuple[str, ...]


def checked_shown(checked: Checked) -> CheckedText:
    """The record of a checked text."""
    return CheckedText(text=checked.text, conflicts=tuple(ConflictShown(**vars(conflict)) for conflict in checked.conflicts))


def topic_shown(topic: Topic) -> TopicShown:
    """The record of a topic."""
    about = topic.about
    return TopicShown(
        topic=about.slug,
        title=about.title,
        edition=about.edition,
        citation=about.citation,
        link=about.link,
        variants=tuple(VariantName(variant=row.number, title=row.title) for row in topic.variants.variant),
        facts=tuple(row.name for row in topic.facts.fact),
    )

"""Urgent messages: shown first, in every status, whatever the rules decide."""

from __future__ import annotations

from app.facts.presentation import Presentation, Status
from app.rules.determination import Alert
from corpus.topic import Topic


def alerts(presentation: Presentation, topic: Topic) -> tuple[Alert, ...]:
    """One alert per row of pathway.toml with a fact that is present, or contradictory: safety does not wait for an answer."""
    raised = {fact.name for fact in presentation if fact.status in (Status.PRESENT, Status.CONFLICTING)}
    found = []
    for row in topic.pathway.alert:
        fact = next((name for name in row.any if name in raised), None)
        if fact is not None:
            found.append(Alert(row.level, fact, row.quote.file, row.quote.text))
    return tuple(found)

"""Facts that the reader sets by hand; they win over every reading."""

from __future__ import annotations

from collections.abc import Mapping

from app.facts.presentation import Status
from corpus.errors import UsageError
from corpus.topic import Topic


def stated_by_hand(facts: Mapping[str, str], topics: Mapping[str, Topic]) -> dict[str, Status]:
    """The statuses by fact, in order of name.

    Raises:
        UsageError: no topic knows the fact, or it cannot have that status.
    """
    known = {row.name for topic in topics.values() for row in topic.facts.fact}
    for name, status in facts.items():
        if name not in known:
            raise UsageError(f'fact "{name}" is not known. Known: {", ".join(sorted(known))}.')
        if status not in ("present", "absent", "not_mentioned"):
            raise UsageError(f'fact "{name}" cannot be "{status}". Use present, absent or not_mentioned.')
    return {name: Status(status) for name, status in sorted(facts.items())}

"""Check any text against the table, reading the case it states when nobody names a variant."""

from __future__ import annotations

from app.guard.check import Checked, check
from corpus.topic import Topic


def check_text(text: str, topic: Topic, variant: int | None) -> Checked:
    """The checked text; without a variant, and with no case of its own, only what no variant supports is a conflict.

    Raises:
        UsageError: the topic has no such variant.
    """
    if variant is not None:
        return check(text, topic, topic.variant(variant).number)
    from app.conversation import understand  # reading a patient needs word lists that checking alone does not
    from app.rules.determination import Matched

    determination = understand([text], topic).determination if text.strip() else None
    return check(text, topic, determination.variant if isinstance(determination, Matched) else None)

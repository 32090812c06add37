"""What the present edition rates differently from the one before, in statements from both tables."""

from __future__ import annotations

from collections.abc import Sequence

from app.answering.lookup import Statement
from corpus.rating_table import RatingRow
from corpus.topic import Topic


def say_changes(topic: Topic, variant: int, procedures: Sequence[str] = ()) -> tuple[Statement, ...]:
    """What the present edition rates differently from the one before, for a variant; with `procedures` only those."""
    row = topic.variant(variant)
    if row.predecessor is None:
        return (Statement(f"Variant {variant} has no predecessor in the {_earlier(topic)} edition.", topic.table(variant)[:1]),)
    before = {_present_name(topic, old.procedure): old for old in topic.superseded if old.variant == row.predecessor}
    lines: list[Statement] = []
    for now in topic.table(variant):
        if procedures and now.procedure not in procedures:
            continue
        old = before.get(now.procedure)
        if old is None and procedures:
            lines.append(
                Statement(
                    f"**{now.procedure}**: not listed in {_earlier(topic)}; {now.rating} in {topic.about.edition} (variant {variant}).",
                    (now,),
                )
            )
        elif old is not None and old.rating is not now.rating:
            lines.append(_change(topic, old, now))
        elif old is not None and procedures:
            lines.append(Statement(f"**{now.procedure}**: {now.rating} in both editions (variant {variant}).", (now,), (old,)))
    return tuple(lines) or (
        Statement(f"No rating of variant {variant} changed from {_earlier(topic)} to {topic.about.edition}.", topic.table(variant)[:1]),
    )


def _change(topic: Topic, old: RatingRow, now: RatingRow) -> Statement:
    present = f"**{now.procedure}**: {now.rating} now ({topic.about.edition}, variant {now.variant})"
    return Statement(f"{present}; the superseded {_earlier(topic)} edition had {old.rating}.", (now,), (old,))


def _present_name(topic: Topic, old: str) -> str:
    """The name the present edition uses for a procedure of the previous one."""
    return next((procedure.name for procedure in topic.procedures if old in procedure.superseded_names), old)


def _earlier(topic: Topic) -> str:
    return topic.about.supersedes[0].edition if topic.about.supersedes else "previous"

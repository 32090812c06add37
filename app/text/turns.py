"""The turns of a conversation, as a person typed them: what is accepted, and what of them is searched for."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.errors import UsageError

LONGEST = 1_048_576
"""Characters accepted in all turns together."""
SEARCHED = 2_000
"""Characters of a turn that are searched for; the encoder reads no further."""
SHORT = 4
"""A follow-up of fewer words is searched together with the turn before it."""


def checked_turns(turns: str | Sequence[str]) -> tuple[str, ...]:
    """The turns as a tuple.

    Raises:
        UsageError: nothing was typed in the last turn, or all turns together are too long.
    """
    conversation = (turns,) if isinstance(turns, str) else tuple(turns)
    if not conversation or not conversation[-1].strip():
        raise UsageError("the question is empty. Describe the patient, or ask about the guideline.")
    total = sum(len(turn) for turn in conversation)
    if total > LONGEST:
        raise UsageError(f"the text has {total:,} characters, more than {LONGEST:,}. Send the part about this patient.")
    return conversation


def search_text(turns: Sequence[str]) -> str:
    """What to search for: the last turn, with the one before it when the last says too little by itself."""
    last = turns[-1].strip()[:SEARCHED]
    if len(turns) > 1 and len(last.split()) < SHORT:
        return f"{turns[-2].strip()[-SEARCHED // 4 :]} {last}"
    return last

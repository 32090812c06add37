"""Does the text say what it must, and nothing that it must not."""

from __future__ import annotations

from evals.asked import Asked
from evals.score import Score, unscored
from evals.words import says


def must_say(asked: Asked) -> Score:
    """The share of the expected facts that the text states."""
    wanted = asked.item.must_say
    if not wanted:
        return unscored("must_say")
    missing = [" | ".join(group) for group in wanted if not says(asked.answer.text, group)]
    return Score("must_say", 1 - len(missing) / len(wanted), f"not said: {'; '.join(missing)}" if missing else "")


def must_not_say(asked: Asked) -> Score:
    """1 when nothing is said that must not be."""
    if not asked.item.must_not_say:
        return unscored("must_not_say")
    said = [words for words in asked.item.must_not_say if says(asked.answer.text, [words])]
    return Score("must_not_say", float(not said), f"said: {'; '.join(said)}" if said else "")

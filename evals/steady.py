"""Same input, same answer, byte for byte: asked twice, and asked of an index rebuilt elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from evals.item import Item
from evals.run import Answers
from evals.summary import Figure


def steadiness(first: Answers, second: Answers, items: Sequence[Item], done: Callable[[Item], None] = lambda item: None) -> Figure:
    """The share of items whose answer is the same when asked again, and when asked of `second` (another build of the same)."""
    differing: list[str] = []
    for item in items:
        answer = first.ask(item.turns).model_dump_json()
        if answer != first.ask(item.turns).model_dump_json() or answer != second.ask(item.turns).model_dump_json():
            differing.append(item.id)
        done(item)
    return Figure("steady", 1 - len(differing) / len(items) if items else 1.0, len(items), tuple(differing))

"""Many phrases as one tree of words, which grows only where a text leads to: most phrases of a lexicon are never met."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import NamedTuple

from app.facts.alphabet import Steps

GAP = "~"


class Rest(NamedTuple):
    """What is left of phrase number `cue`: the next steps, then elements that nobody has unfolded yet."""

    steps: Steps
    elements: tuple[str, ...]
    cue: int


@dataclass(slots=True, eq=False)
class Node:
    """A place in the trie; `here` are the numbers of the phrases that end at it."""

    edges: dict[str, Node] = field(default_factory=dict)
    gaps: list[tuple[int, Node]] = field(default_factory=list)
    here: list[int] = field(default_factory=list)
    ahead: list[Rest] = field(default_factory=list)
    """The phrases that lead here, until the node is grown."""


class Trie:
    """The tree of all phrases."""

    def __init__(self, unfold: Callable[[str], Sequence[Steps]]) -> None:
        """Start empty; `unfold` tells what may stand for an element of a phrase: one step or several, or none."""
        self.root = Node()
        self._unfold = unfold
        self._growing = Lock()

    def add(self, elements: Sequence[str], cue: int) -> None:
        """Add the phrase of these elements under a number."""
        self.root.ahead.append(Rest((), tuple(elements), cue))

    def grown(self, node: Node) -> Node:
        """The node, with its edges and gaps."""
        if node.ahead:
            with self._growing:  # whoever sees nothing ahead sees all that grew: `ahead` is emptied last
                self._grow(node)
        return node

    def _grow(self, node: Node) -> None:
        left = list(node.ahead)
        for steps, elements, cue in left:  # grows while it is walked: an element unfolds into phrases that begin with its steps
            if steps:
                _next(node, steps[0]).ahead.append(Rest(steps[1:], elements, cue))
            elif elements:
                left += [Rest(unfolded, elements[1:], cue) for unfolded in self._unfold(elements[0])]
            elif cue not in node.here:
                node.here.append(cue)
        node.ahead = []


def _next(node: Node, step: str) -> Node:
    """The node after a step, made when it is new."""
    if not step.startswith(GAP):
        return node.edges.setdefault(step, Node())
    size = int(step[1:])
    for known, target in node.gaps:
        if known == size:
            return target
    target = Node()
    node.gaps.append((size, target))
    return target

"""Check a text against the rating table, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from corpus.topic import Topic
from index.passage import Passage

Kind = Literal["rating", "contrast", "radiation", "disagreement", "edition", "unsupported", "unreadable"]


@dataclass(frozen=True)
class Conflict:
    """A statement that disagrees with the table, and what was shown instead."""

    said: str
    shown: str
    procedure: str | None
    kind: Kind


@dataclass(frozen=True)
class Checked:
    """The text after the check, and every conflict in order. A faithful text comes back unchanged, byte for byte."""

    text: str
    conflicts: tuple[Conflict, ...]


class Guard:
    """Checks sentences as they come (so that streaming can show each only after its check); remembers what pronouns refer to."""

    def __init__(self, topic: Topic, variant: int | None, passages: Sequence[Passage] = (), citations: bool = False) -> None:
        """Guard one draft.

        With `citations`, [n] marks must resolve to `passages`, quotes be verbatim, numbers occur in the cited passage.
        """
        raise NotImplementedError

    def sentence(self, text: str) -> Checked:
        """The next sentence (with its trailing white space), checked in the context of those before it."""
        raise NotImplementedError


def check(text: str, topic: Topic, variant: int | None, passages: Sequence[Passage] = (), citations: bool = False) -> Checked:
    """The whole text, checked; `variant` None means: only what no variant supports is a conflict."""
    raise NotImplementedError

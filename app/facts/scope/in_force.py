"""What is in force at one place of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.facts.mention import Mention

REACH = 9
"""Tokens within which a denial or a doubt must find its first target."""


@dataclass(slots=True)
class Reach:
    """Something in force since token `start`; `hits` counts the mentions it has covered, `last` is where the latest ended."""

    start: int
    at: int
    """Where its cue ends."""
    text: str
    hits: int = 0
    last: int = 0
    listed: bool = False
    """True when a list mark stood after the latest hit."""
    verb: bool = False
    either: bool = False
    """True when the list is joined by "or" or "nor"."""
    single: bool = False
    """True when it reaches one mention only."""
    mine: bool = False
    """True for "my wife": the speaker is not the patient, so that "she" is still the wife."""
    weak: bool = False
    doubtful: bool = False
    """True for "daughter says her mother had": whose mother?"""
    label: bool = False
    """True for "Daughter: she fell": who speaks is named before a colon, and speaks of the patient; whose disease is told is not clear."""
    after: Sequence[Mention] = ()
    """The mention before ": no", and the list it closes, to be denied when nothing follows."""

    def cover(self, end: int) -> None:
        """Count one more mention, up to token `end`."""
        self.hits, self.last, self.listed = self.hits + 1, end, False

    def fall_back(self) -> None:
        """Deny what stands before ": no" when nothing else was found to deny."""
        if not self.hits:
            for mention in self.after:
                mention.denied = self.text


@dataclass(slots=True)
class InForce:
    """All that may be in force at once; None, "" or False where it is not."""

    no: Reach | None = None
    maybe: Reach | None = None
    who: Reach | None = None
    """Somebody else is spoken of."""
    informant: str = ""
    """The relative who reports, to whom the patient is "mum" or "her husband"."""
    supposed: Reach | None = None
    """Behind an "if"."""
    what_if: bool = False
    order: str = ""
    """Why what follows is an instruction."""
    planned: Reach | None = None
    history_at: int = -9
    """Where the latest "history of" ended."""

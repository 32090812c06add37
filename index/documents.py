"""Documents a user adds to the index: searched and cited beside the guideline, never a source of ratings."""

from __future__ import annotations

from pathlib import Path

from index.passage import Passage

FOLDER = "documents"


def own_passages(index: Path) -> tuple[Passage, ...]:
    """The passages of every document that was added to the index in that folder."""
    return ()

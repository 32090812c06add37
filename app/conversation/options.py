"""Which of a question's fixed replies a reply names by a cue: "not getting worse", "new"."""

from __future__ import annotations

import re

from app.conversation.turn import without
from app.conversation.words import pattern
from corpus.variants import QuestionRow

CUED = 10
"""Words; in a longer reply a cue such as "new" may belong to anything."""
OPPOSITES = 2
"""Of two replies, denying the one is the other: "not worse"."""


def cued(row: QuestionRow, text: str, rest: str) -> dict[int, tuple[int, int]]:
    """Places of the options named, the longest cues first, so that "not getting worse" is not "getting worse".

    `rest` is the text without its yes or no, which denies no cue.
    """
    cues = sorted(((cue, i) for i, option in enumerate(row.option) for cue in option.cues), key=lambda pair: -len(pair[0]))
    if len(text.split()) > CUED:
        return {}
    left, found = text, dict[int, tuple[int, int]]()
    for cue, index in cues:
        if match := re.search(rf"\b{re.escape(cue)}\b", left, re.IGNORECASE):
            if pattern("for_flags").search(left[: match.start()]):
                left = without(left, *match.span())
                continue
            denied = pattern("denied_before").search(rest[: match.start()])
            if not denied:
                found.setdefault(index, match.span())
            elif len(row.option) == OPPOSITES:
                found.setdefault(1 - index, (denied.start(), match.end()))
            left = without(left, *match.span())
    return found

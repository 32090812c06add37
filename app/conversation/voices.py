"""Leave out who speaks, in a turn that several people say: "Nurse: any flags? Doctor: none"."""

from __future__ import annotations

from itertools import islice

from app.conversation.turn import without
from app.conversation.words import pattern

MOST = 40
"""Labels that are left out."""


def unlabelled(text: str) -> str:
    """The turn with those labels blank; a single one is left to the reader."""
    if text.count(":") < 2:
        return text
    wording, compared = pattern("speaker").over(text)
    found = [one.span("who") for one in islice(wording.finditer(compared), MOST)]
    for span in found if len(found) > 1 else ():
        text = without(text, *span)
    return text

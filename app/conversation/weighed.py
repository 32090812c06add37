"""Leave out what only weighs something stated: "surely that no longer counts as cancer?", "can't we treat it as no injury?"."""

from __future__ import annotations

from app.conversation.turn import SENTENCE, without
from app.conversation.words import pattern


def unweighed(text: str) -> str:
    """The turn with each sentence blank that asks or opines whether something counts; nobody thereby states anything of the patient.

    Where the sentence says why, as in "ignore the fever, it was a misreading", it states something and stays; and so does what it tells
    first: "she also has fever, does that matter?".
    """
    if not pattern("weighs").search(text):
        return text
    parts, done = list[str](), 0
    for sentence in SENTENCE.finditer(text):
        words, (start, end) = sentence.group(), sentence.span()
        found = pattern("weighs").search(words)
        if found is None or pattern("disclaims").search(words):
            continue
        clause = max(words.rfind(mark, 0, found.start()) for mark in ",;:") + 1
        start += clause if pattern("tells_first").search(words[:clause]) else 0
        parts += text[done:start], without(text[start:end], 0, end - start)
        done = end
    return "".join(parts) + text[done:]

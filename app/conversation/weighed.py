"""Leave out what only weighs something stated: "surely that no longer counts as cancer?", "can't we treat it as no injury?"."""

from __future__ import annotations

from app.conversation.turn import SENTENCE, without
from app.conversation.words import pattern


def unweighed(text: str) -> str:
    """The turn with each sentence blank that asks or opines whether something counts; nobody thereby states anything of the patient.

    Where the sentence says why, as in "ignore the fever, it was a misreading", it states something and stays.
    """
    if not pattern("weighs").search(text):
        return text
    for sentence in SENTENCE.finditer(text):
        if pattern("weighs").search(sentence.group()) and not pattern("disclaims").search(sentence.group()):
            text = without(text, *sentence.span())
    return text

"""The few words the page puts on statuses, ratings and radiation levels; each has a sign that is readable without colour."""

from __future__ import annotations

from dataclasses import dataclass

from app.answer import Answer
from corpus.rating import RRL, Rating
from corpus.scales import rrl_band


@dataclass(frozen=True)
class Label:
    """A word, the style class that colours it, and a sign that tells it apart without colour."""

    word: str
    style: str
    sign: str
    help: str = ""


PROVISIONAL = Label("Provisional", "provisional", "◐", "Answered; something nobody mentioned was assumed. It is listed under Patient.")

STATUS: dict[str, Label] = {
    "answered": Label("Answered", "answered", "●", "The guideline has a variant or a passage for this."),
    "needs_information": Label("Needs information", "asks", "?", "More than one variant is still open."),
    "not_covered": Label("Not covered", "uncovered", "–", "The guideline has no variant for this patient."),
    "out_of_scope": Label("Outside this guideline", "outside", "✕", "The guideline is about something else."),
}

RATING: dict[Rating, Label] = {
    Rating.USUALLY: Label("Usually appropriate", "usually", "●"),
    Rating.MAY: Label("May be appropriate", "may", "◐"),
    Rating.DISAGREEMENT: Label("May be appropriate (disagreement)", "split", "◑", "The panel's votes were spread too far for agreement."),
    Rating.NOT: Label("Usually not appropriate", "not", "○"),
}

FACT: dict[str, Label] = {
    "present": Label("Present", "present", "+"),
    "absent": Label("Absent", "absent", "−"),
    "assumed_absent": Label("Assumed absent", "assumed", "≈", "Nobody mentioned it; the rules took it as absent."),
    "not_mentioned": Label("Not mentioned", "unsaid", "·"),
    "conflicting": Label("Conflicting", "conflicting", "!", "The words say both."),
}

CONFLICT: dict[str, str] = {
    "rating": "rating",
    "contrast": "contrast",
    "radiation": "radiation",
    "disagreement": "panel disagreement",
    "edition": "edition",
    "unsupported": "not in the cited source",
    "unreadable": "could not be checked",
}


def status_label(answer: Answer) -> Label:
    """The label of the whole answer; an answer that rests on assumptions is called provisional."""
    if answer.status == "answered" and answer.provisional:
        return PROVISIONAL
    return STATUS[answer.status]


def dose(rrl: RRL) -> str:
    """The adult effective dose of a radiation level, from the corpus: "1 to 10 mSv"."""
    return rrl_band(rrl) or "varies"

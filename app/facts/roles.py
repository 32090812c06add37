"""What a cue phrase of the language does to the mentions around it.

Tradition: NegEx (Chapman 2001) and ConText (Harkema 2009): cues with a direction, a scope and terminators.
"""

from __future__ import annotations

from enum import Enum, auto


class Role(Enum):
    """The roles; "after" means that the cue follows what it changes."""

    __hash__ = object.__hash__  # by identity: faster than by name, and no order depends on it

    NO = auto()
    """Denies what follows: "no", "denies", "without"."""
    NO_AFTER = auto()
    """Denies what precedes: "was ruled out", ": none"."""
    YES = auto()
    """Affirms what follows, and ends a denial: "has", "known", "s/p"."""
    NOT_A_NO = auto()
    """Looks like a denial and is none: "no change", "not only", "HER2-negative"."""
    MAYBE = auto()
    """Makes what follows uncertain: "r/o", "concern for"."""
    MAYBE_AFTER = auto()
    """Makes what precedes uncertain: "is suspected"."""
    DISPUTED = auto()
    """Says that somebody denies what precedes, in this sentence or the one before: "she says she never did"."""
    UNKNOWN_AFTER = auto()
    """Says that what precedes is not known: ": unknown"."""
    ANSWER_NO = auto()
    """Denies the question before, at the start of a sentence."""
    ANSWER_YES = auto()
    """Affirms the question before, at the start of a sentence."""
    STOP = auto()
    """Ends the reach of what came before: "but", "however"."""
    RELATIVE = auto()
    """Another person: "mother", "roommate"."""
    REPORTER = auto()
    """Another person who only reports: "sister says", "per her husband"."""
    PATIENT = auto()
    """The patient as subject: "she", "pt", "I"."""
    FAMILY = auto()
    """What follows is about relatives: "family history of"."""
    IF = auto()
    """What follows is no fact: "if", "risk of", "return for"."""
    WHAT_IF = auto()
    """What follows is to be determined as if it were so."""
    PLANNED = auto()
    """What follows was not done: "scheduled for", "declined"."""
    ORDER = auto()
    """An instruction to the program, not a statement about a patient."""
    DISOWNED = auto()
    """The writer does not stand by what precedes: "ignore that bracket", "that was in the template"."""
    GUIDELINE = auto()
    """A question about the guideline, not about a patient."""
    CORRECTION = auto()
    """What follows corrects what precedes: "sorry", "actually"."""
    LONG_AGO = auto()
    """Places an event long ago: "remote", "as a child"."""
    LATELY = auto()
    """Places an event recently: "yesterday"."""
    HISTORY = auto()
    """An earlier event of unknown time: "h/o", "history of"."""
    OVER = auto()
    """What precedes or follows is over: "resolved"."""
    NEW = auto()
    """The complaint is new."""
    WORSE = auto()
    """The complaint is getting worse."""
    ONLY_WHEN = auto()
    """Worse in some position, which tells nothing of its course: "worse on turning"."""
    CHRONIC = auto()
    """The complaint is long-standing."""
    SAME = auto()
    """The complaint is unchanged."""
    BOTH = auto()
    """Acute on chronic."""

"""What the last turn asks for: named studies, variants, tiers and results, and what is wanted of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.guard.sentence.mentions import Mention
from corpus.pathway import Alternative, Step
from corpus.rating import Rating


class Want(StrEnum):
    """What a question wants; a turn may want several."""

    RATING = "rating"
    FIRST = "first"
    COMPARISON = "comparison"
    TIER = "tier"
    CHANGE = "change"
    REASON = "reason"
    RADIATION = "radiation"
    MEANING = "meaning"
    DISAGREE = "disagree"


@dataclass(frozen=True)
class Asked:
    """The question of one turn, as far as words name it; everything may be empty."""

    text: str
    wants: frozenset[Want]
    mentions: tuple[Mention, ...]
    """The studies it names, each with the procedures it can stand for ("MRI" stands for several)."""
    variants: tuple[int, ...]
    """Variants named outright ("variant 4", "the malignancy table")."""
    implied: tuple[int, ...]
    """Variants whose situation is where the question is asked ("in chronic radiculopathy"); a described patient comes first."""
    ratings: tuple[Rating, ...]
    """Rating tiers the question names."""
    steps: tuple[Step, ...]
    """Results of the first study the question names."""
    alternatives: tuple[Alternative, ...]
    """Contraindications the question names."""
    question: bool
    """Is it put as a question at all?"""
    personal: bool
    """Does it speak of one patient?"""
    of_somebody: bool
    """Does it go on about one: "he is 41 by the way"?"""
    goes_on: bool
    """Does it go on about what was said: "any different if ...?"?"""
    sentences: int
    """How many sentences it has: a case has several, a look-up one."""
    beside: bool = False
    """Does it ask for something other than imaging: a treatment, a price, a poem?"""
    never_imaging: bool = False
    """The same though a study is named: who pays for it, who made the machine."""
    chatter: bool = False
    """Is it small talk, which leaves any patient?"""
    faintly_beside: bool = False
    """The same, by words that ask for something else only as a rule: "how do I ...", "does it help"."""
    imaging: bool = False
    """Does it speak of imaging, or of the guideline, in so many words?"""
    guidance: bool = False
    """Does it speak of the guideline itself, its tables or its sources?"""
    therapy: bool = False
    """Does it name a treatment?"""
    one_patient: bool = False
    """Does it hold words of one patient only, never of patients in general?"""
    anybody: bool = False
    """Is the only person in it a patient in general: "a cancer patient with ..."?"""
    turns_to: bool = False
    """Does it open with words that announce another subject?"""
    demands: bool = False
    """Does it tell us to do something: "now translate this"?"""
    asks_back: bool = False
    """Does it ask back about a question of ours: "which of those matters most?"?"""
    document: bool = False
    """Does it ask about the guideline itself: its edition, its authors, whom it is for, what it says?"""
    provenance: bool = False
    """Does it ask how something is known, or by whom it was written or checked?"""
    general: bool = False
    """Does it ask, by more than a word, for what holds of patients in general?"""
    animal: bool = False
    """Is the patient an animal?"""
    graded: bool = False
    """Does it ask, in so many words, how a table rates something?"""
    listed: bool = False
    """Does it ask for studies or for a table, rather than for the meaning of a word?"""

    @property
    def procedures(self) -> tuple[tuple[str, ...], ...]:
        """The procedures each named study can stand for, each set once."""
        return tuple(dict.fromkeys(mention.procedures for mention in self.mentions if mention.procedures))

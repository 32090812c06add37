"""What the last turn asks for: named studies, variants, tiers and results, and what is wanted of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

import tomli

from app.guard.sentence.mentions import Mention, mentions
from app.named_variants import NamedVariants, named_variants
from app.phrases import Worded
from app.turns import SEARCHED
from app.unwrap import unwrapped
from app.vocabulary import content_words
from corpus.pathway import Alternative, Step
from corpus.rating import Rating
from corpus.topic import Topic
from index.sentences import spans

WORDS = Path(__file__).with_name("asked.toml")
ADDRESSED = re.compile(
    r"\b(?:tell|give|show|remind|name|read|quote|let|advise|help|teach|convince|warn|enlighten|telling|giving|showing|spare) me\b",
    re.IGNORECASE,
)
"""The one who asks, not the patient."""
LATER_QUESTION = re.compile(
    r"[,;:.\u2013-]\s*(?:so |and |but |then )?(?:can|could|should|shall|do|does|did|is|are|will|would|may|must|what|how|why)"
    r"(?: not|n't)? (?:i|we|he|she|you|they|one|it|this|that|there|the|do i|do we|should|about)\b"
)
"""A question that begins after a comma, without a question mark: "only wear and tear, can i be sure"."""
LEFT_OVER = 1
"""Words that may stand beside a variant and a study for the two to be the whole question."""
FLAGGED = re.compile(r"appropriate['\u2019\"]?,?\s*(?:\(|with |but )?\s*(?:a |the |panel )?(?:disagree|flagged)", re.IGNORECASE)
"""A tier named together with its flag."""
UNABLE = re.compile(
    r"(?:can't|can\u2019t|cannot|(?:can|could|did|do|does|would|is|was)(?:n't|n\u2019t| not)) "
    r"(?!i\b|we\b|you\b|s?he\b|they\b|it\b|the\b|this\b|that\b)"
)
"""So begins a statement of what is not known, "can't say whether it has changed", rather than a question."""
SENTENCES = re.compile(r"[^.!?\n]+[.!?]*")
AGE = re.compile(r"\b\d{2}\s*/?\s*(?:[MF]\b|y/?o)")


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


@cache
def _language() -> dict[str, Any]:
    return {name: _frozen(part) for name, part in tomli.loads(WORDS.read_text(encoding="utf-8")).items()}


def _frozen(part: Any) -> Any:
    """Lists as tuples, so that what is made of them is found again without a copy."""
    if isinstance(part, dict):
        return {name: _frozen(each) for name, each in part.items()}
    return tuple(part) if isinstance(part, list) else part


def read_question(text: str, topic: Topic) -> Asked:
    """What `text`, the last turn, asks; pure, and the same for the same text and topic."""
    text = unwrapped(text)
    language, read = _language(), Worded(text)
    first = read if len(text) <= SEARCHED else Worded(text[:SEARCHED])
    to_patient = Worded(ADDRESSED.sub(" ", text))
    ratings = tuple(Rating(name) for name, words in language["tiers"].items() if read.holds(words))
    named, studies = named_variants(text, topic), tuple(mentions(text, topic))
    # "bone scan?" does not ask which scan
    besides = Worded(_without(text, [(study.start, study.end) for study in studies])) if studies else read
    wants = frozenset(want for want in Want if (besides if want is Want.FIRST else read).holds(language["wants"][want.value]))
    return Asked(
        text=text,
        wants=wants or _wanted_of(text, named, studies),
        mentions=studies,
        variants=named.outright,
        implied=named.implied,
        ratings=_narrowed(ratings, text),
        steps=tuple(step for step in topic.pathway.step if read.holds(step.cues)),
        alternatives=tuple(way for way in topic.pathway.alternative if read.holds(way.cues)),
        question=_is_question(text, language["question"]["openers"]) or read.says(language["question"]["reported"]),
        personal=to_patient.holds(language["patient"]["words"]) or AGE.search(text) is not None,
        of_somebody=read.holds(language["patient"]["somebody"]),
        goes_on=read.holds(language["question"]["goes_on"]),
        sentences=sum(1 for _ in spans(first.text)),
        beside=_is_beside(first, language["beside"], "patterns"),
        never_imaging=first.says(language["beside"]["always"]),
        faintly_beside=_is_beside(first, language["beside"], "faint"),
        imaging=first.holds(language["beside"]["imaging"]),
        guidance=first.holds(language["question"]["guidance"]),
        therapy=first.says(language["beside"]["therapies"]),
        one_patient=to_patient.holds(language["patient"]["one"]),
        anybody=_in_general(first, language),
        turns_to=first.says(language["question"]["turns_to"]),
        demands=first.says(language["question"]["demands"]),
        asks_back=first.says(language["question"]["asks_back"]),
        document=first.says(language["question"]["document"]),
        animal=first.says(language["beside"]["animals"]) and not read.holds(language["beside"]["humans"]),
        graded=first.says(language["table"]["graded"]),
        listed=first.says(language["table"]["listed"]),
    )


def _in_general(text: Worded, language: dict[str, Any]) -> bool:
    """Does it speak of patients in general, and of no one person?"""
    rest = _any((language["question"]["anybody"],)).sub(" ", text.text)
    return rest != text.text and not Worded(rest).holds(language["patient"]["words"]) and AGE.search(rest) is None


def _is_beside(text: Worded, language: dict[str, Any], patterns: str) -> bool:
    """Does a sentence that asks or demands want something other than imaging?"""
    if text.holds(language["imaging"]):
        return False
    wanted, openers = _any(language[patterns]), _language()["question"]["openers"] + language["demands"]
    return any(_is_question(sentence, openers) and wanted.search(sentence) for sentence in SENTENCES.findall(text.text))


@cache
def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in patterns), re.IGNORECASE)


def _wanted_of(text: str, named: NamedVariants, studies: tuple[Mention, ...]) -> frozenset[Want]:
    """A variant, a study and hardly another word, "known cancer: CT?", ask for the rating."""
    if not named.spans or not any(study.procedures for study in studies):
        return frozenset()
    rest = _without(text, [*named.spans, *((study.start, study.end) for study in studies)])
    return frozenset({Want.RATING}) if len(content_words(rest)) <= LEFT_OVER else frozenset()


def _without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with blanks in those places."""
    rest = list(text)
    for start, end in spans:
        rest[start:end] = " " * (end - start)
    return "".join(rest)


def _narrowed(ratings: tuple[Rating, ...], text: str) -> tuple[Rating, ...]:
    """Drop "may be appropriate" where it only occurs with its flag, as in "may be appropriate (disagreement)"."""
    if Rating.DISAGREEMENT in ratings and Rating.MAY in ratings and FLAGGED.search(text):
        return tuple(rating for rating in ratings if rating is not Rating.MAY)
    return ratings


def _is_question(text: str, openers: tuple[str, ...]) -> bool:
    asked = text.strip().lower()
    if "?" not in text and UNABLE.match(asked):
        return False
    return "?" in text or asked.startswith(_begun(openers)) or LATER_QUESTION.search(asked) is not None


@cache
def _begun(openers: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{opener}{end}" for opener in openers for end in (" ", "'"))

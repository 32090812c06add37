"""Read what the last turn asks for, by the words it is asked in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.guard.sentence.mentions import Mention, mentions
from app.question.asked import Asked, Want
from app.question.asked_form import AGE, in_general, is_beside, is_question
from app.question.asked_words import language_of_questions
from app.question.named_variants import NamedVariants, named_variants
from app.text.phrases import Worded
from app.text.turns import SEARCHED
from app.text.unwrap import unwrapped
from app.text.vocabulary import content_words
from corpus.rating import Rating
from corpus.topic import Topic
from index.sentences import spans

ADDRESSED = re.compile(
    r"\b(?:tell|give|show|remind|name|read|quote|let|advise|help|teach|convince|warn|enlighten|telling|giving|showing|spare) me\b",
    re.IGNORECASE,
)
"""The one who asks, not the patient."""


LEFT_OVER = 1
"""Words that may stand beside a variant and a study for the two to be the whole question."""


FLAGGED = re.compile(r"appropriate['\u2019\"]?,?\s*(?:\(|with |but )?\s*(?:a |the |panel )?(?:disagree|flagged)", re.IGNORECASE)
"""A tier named together with its flag."""


def read_question(text: str, topic: Topic) -> Asked:
    """What `text`, the last turn, asks; pure, and the same for the same text and topic."""
    text = unwrapped(text)
    language, read = language_of_questions(), Worded(text)
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
        question=is_question(text, language["question"]["openers"]) or read.says(language["question"]["reported"]),
        personal=to_patient.holds(language["patient"]["words"]) or AGE.search(text) is not None,
        of_somebody=read.holds(language["patient"]["somebody"]),
        goes_on=read.holds(language["question"]["goes_on"]),
        sentences=sum(1 for _ in spans(first.text)),
        beside=is_beside(first, language["beside"], "patterns"),
        never_imaging=first.says(language["beside"]["always"]),
        chatter=first.says(language["beside"]["chatter"]),
        faintly_beside=is_beside(first, language["beside"], "faint"),
        imaging=first.holds(language["beside"]["imaging"]),
        guidance=first.holds(language["question"]["guidance"]),
        therapy=first.says(language["beside"]["therapies"]),
        one_patient=to_patient.holds(language["patient"]["one"]),
        anybody=in_general(first, language),
        turns_to=first.says(language["question"]["turns_to"]),
        demands=first.says(language["question"]["demands"]),
        asks_back=first.says(language["question"]["asks_back"]),
        document=first.says(language["question"]["document"]) or first.says(language["question"]["provenance"]),
        provenance=first.says(language["question"]["provenance"]),
        general=first.says(language["question"]["general"]),
        animal=first.says(language["beside"]["animals"]) and not read.holds(language["beside"]["humans"]),
        graded=first.says(language["table"]["graded"]),
        listed=first.says(language["table"]["listed"]),
    )


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

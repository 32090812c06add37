"""On topic or not, on the invented topic, by weights that can be added up with a pencil."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.question.relevance import ABOUT, COVERED, FAQ, OUTSIDE, PASSAGE, SENTENCE, UNKNOWN, USUAL, judge
from app.text.vocabulary import unknown_words
from corpus.faq import NOT_STATED
from index.found import FaqHit, Found, OutsideHit, SentenceHit
from index.passage import Passage, Sentence
from tests.app.elbow import elbow

PASSAGE_OF = Passage("p", "sore-elbow", "f", "s", ("A",), "x", 0, 1, (Sentence(0, 1, "x"),))


def found(passage: float, sentence: float, faq: float) -> Found:
    return Found((), (SentenceHit(PASSAGE_OF, Sentence(0, 1, "x"), sentence),), (FaqHit("sore-elbow", "why-mri", "", faq),), passage)


def test_nearness_is_the_weighted_sum_of_the_three_similarities() -> None:
    expected = PASSAGE * 0.5 + SENTENCE * 0.4 + FAQ * 0.3 - OUTSIDE * USUAL
    assert judge("locked elbow", found(0.5, 0.4, 0.3), elbow()).nearness == pytest.approx(expected)


def test_what_comes_near_a_text_outside_the_topic_is_further_from_it() -> None:
    near = found(0.5, 0.4, 0.3)
    outside, elsewhere = (replace(near, outside=(OutsideHit(topic, USUAL + 0.2),)) for topic in ("sore-elbow", "sore-knee"))
    without, within, other = (judge("locked elbow", each, elbow()).nearness for each in (near, outside, elsewhere))
    assert (without - within, without - other) == pytest.approx((OUTSIDE * 0.2, 0.0))


def test_each_word_the_topic_never_uses_counts_against_it_up_to_three() -> None:
    near = found(0.5, 0.4, 0.3)
    known, four = judge("locked elbow", near, elbow()), judge("locked elbow zebra yoghurt xylophone walrus", near, elbow())
    assert known.nearness - four.nearness == pytest.approx(3 * UNKNOWN)


def test_a_question_whose_words_a_faq_uses_too_is_nearer() -> None:
    hit = FaqHit("sore-elbow", "why-mri", "", 0.3)
    without, covered = (replace(found(0.5, 0.4, 0.3), faq=(each,)) for each in (hit, replace(hit, covered=1.0)))
    assert judge("locked elbow", covered, elbow()).nearness - judge("locked elbow", without, elbow()).nearness == pytest.approx(COVERED)


def test_the_limit_is_absolute() -> None:
    at_limit = (ABOUT + OUTSIDE * USUAL + 0.001) / (PASSAGE + SENTENCE + FAQ)
    below = (ABOUT + OUTSIDE * USUAL - 0.001) / (PASSAGE + SENTENCE + FAQ)
    assert [judge("elbow", found(x, x, x), elbow()).on_topic for x in (at_limit, below)] == [True, False]


def test_the_same_question_as_a_faq_is_always_on_topic() -> None:
    judged = judge("zebra yoghurt xylophone", found(0.0, 0.0, 0.9), elbow())
    assert (judged.faq, judged.faq_is_sure, judged.on_topic) == ("why-mri", True, True)


def test_endings_and_function_words_make_no_word_unknown() -> None:
    assert unknown_words("Isn't the locked elbows' crumb something for a zebra?", elbow()) == ("zebra",)


def test_words_of_what_is_not_stated_stay_unknown() -> None:
    topic = elbow()
    entry = topic.faq[0].model_copy(update={"phrasings": ("zebra", "zebras")})
    tagged = entry.model_copy(update={"tags": (NOT_STATED,)})
    asked = [unknown_words("a zebra", replace(topic, faq=(each,), hash=name)) for name, each in (("stated", entry), ("not", tagged))]
    assert asked == [(), ("zebra",)]


def test_a_word_of_a_single_phrasing_is_not_the_topics() -> None:
    topic = elbow()
    entry = topic.faq[0].model_copy(update={"phrasings": ("zebra tomorrow", "tomorrow")})
    assert unknown_words("a zebra tomorrow", replace(topic, faq=(entry,), hash="single")) == ("zebra",)

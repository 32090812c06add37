"""Read a free text as a hurried reader would: which study does it put first, and which rating does it give a study.

This is how systems without a rating table are made comparable: nothing but their prose is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.rating import Rating
from corpus.topic import Topic
from evals.item import Item
from evals.scores.rating import stated_ratings
from evals.words import plain, says

_SENTENCE = re.compile(r"[^.\n]+(?:\.\d[^.\n]*)*[.\n]?")


def first_choice(text: str, topic: Topic) -> str | None:
    """The first procedure that a sentence calls usually appropriate; failing that, the first procedure named at all."""
    names = sorted((procedure.name for procedure in topic.procedures), key=len, reverse=True)
    for wanted in (Rating.USUALLY.value, ""):
        for sentence in _SENTENCE.findall(plain(text)):
            held = [(sentence.find(plain(name)), -len(name), name) for name in names if plain(name) in sentence]
            if held and wanted in sentence:
                return min(held)[2]
    return None


def free_text_scores(item: Item, text: str, topic: Topic) -> dict[str, float]:
    """Score name -> value, for what the item expects and a bare text can show.

    "first choice" is right when it is in the highest tier of the expected variant; "rating" when each asked rating is stated and no other;
    "says no" when nothing is put first although the item expects no answer.
    """
    scores: dict[str, float] = {}
    chosen = first_choice(text, topic)
    if item.variant is not None and not item.ratings:
        scores["first choice"] = float(chosen in _best(topic, item.variant))
    if item.about_a_patient and item.statuses and "answered" not in item.statuses:
        scores["says no"] = float(chosen is None)
    if item.ratings:
        right = [stated_ratings(text, row, topic, None) == {row.rating.value} for row in item.ratings]
        scores["rating"] = sum(right) / len(right)
    if item.must_say:
        scores["must say"] = sum(says(text, group) for group in item.must_say) / len(item.must_say)
    return scores


def _best(topic: Topic, variant: int) -> Sequence[str]:
    rows = topic.table(variant)
    best = max(row.rating.tier for row in rows)
    return [row.procedure for row in rows if row.rating.tier == best]

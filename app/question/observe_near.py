"""How near a turn is to the guideline and to other subjects, as observations."""

from __future__ import annotations

from app.question.case import Case
from app.question.elsewhere import about_another_subject
from app.text.phrases import holds
from app.text.turns import SEARCHED
from app.text.vocabulary import content_words, unknown_words

FAR = 2.0
"""Nearness and leaning count up to this, in either direction."""


MEANING = 0.25
"""Leaning by meaning varies four times as much as leaning by words."""


LEANS = 0.5
"""Leaning of both together from which a turn that does not speak of imaging wants something else."""


MOST_STRANGE = 3
"""So many words that the topic never uses count; more make a turn no stranger."""


def how_near(case: Case) -> dict[str, float]:
    """To the guideline, to other subjects."""
    near, text = case.relevance, case.asked.text[:SEARCHED]
    unknown = unknown_words(text, case.topic)
    return {
        "nearness": _within(near.nearness),
        "words lean out": _within(near.words),
        "meaning leans out": _within(near.meaning * MEANING),
        "leans out": _within(near.words) + _within(near.meaning * MEANING) > LEANS and not case.asked.imaging,
        "likeness to a faq": near.faq_score,
        "words of a faq": near.faq_covers,
        "fits a faq": near.faq_fit,
        "on topic": near.on_topic,
        "same as a faq": near.faq_is_sure,
        "kind of a faq": near.faq_is_close,
        "text answers": near.answers,
        "strange words": min(MOST_STRANGE, len(unknown)),
        "nothing but strange words": bool(unknown) and set(unknown) == set(content_words(text)),
        "another subject": about_another_subject(text, case.topic),
        "names the place": holds(text, case.topic.about.elsewhere.here),
    }


def _within(measured: float) -> float:
    return max(-FAR, min(FAR, measured))

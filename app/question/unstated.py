"""Does a question ask for something of which the FAQ says that the guideline does not state it: a price, a dose, a waiting time?"""

from __future__ import annotations

from app.question.case import Case
from app.question.faq_match import is_unstated
from app.question.relevance import FAQ_ANSWERS


def asks_for_unstated(case: Case) -> bool:
    """Is such an entry of its kind, or near to it where the question is what the guideline says, and is no grade asked for?"""
    asked, near = case.asked, case.relevance
    if ((asked.graded or asked.ratings) and not asked.document) or not is_unstated(case.topic, near.faq):
        return False
    return near.faq_is_close or (asked.document and near.faq_score >= FAQ_ANSWERS)

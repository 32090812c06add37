"""The receipt of an answer: the reading, the row used, what spoke against the others, and what would change it."""

from __future__ import annotations

from functools import lru_cache

from app.answer import AskShown, LeadsToShown, ReferShown
from app.answering.lookup import first_choice
from app.conversation import Understood
from app.facts.presentation import Status
from app.rules.determination import Determination, Matched, NeedsFacts, NotCovered, OutOfScope
from app.shown import DeterminationShown, EvidenceShown, FactShown, RatingShown, WhyNotShown, WouldChangeShown, shown_status
from corpus.rating import RRL, Rating
from corpus.topic import Topic


def facts_shown(understood: Understood, decided: bool) -> tuple[FactShown, ...]:
    """Every fact of the topic with its status and the reader's own words; assumed ones only where a decision rests on them."""
    assumed = set(understood.determination.receipt.assumed) if decided else set()
    return tuple(
        FactShown(
            name=fact.name,
            status=shown_status(fact.status, fact.name in assumed),
            evidence=tuple(EvidenceShown(turn=e.turn, start=e.start, end=e.end, text=e.text) for e in fact.evidence),
        )
        if fact.evidence
        else _unsaid(fact.name, fact.status, fact.name in assumed)
        for fact in understood.presentation
    )


@lru_cache(maxsize=1024)
def _unsaid(name: str, status: Status, assumed: bool) -> FactShown:
    """A fact of which nothing was said; most facts of most patients, and a record never changes."""
    return FactShown(name=name, status=shown_status(status, assumed))


@lru_cache(maxsize=1024)
def _rating(procedure: str, rating: Rating, rrl: RRL, sources: str) -> RatingShown:
    """A row of a table, the same in every answer."""
    return RatingShown(procedure=procedure, rating=rating, rrl=rrl, sources=sources)


def determination_shown(topic: Topic, determination: Determination, variant: int | None, patient: bool) -> DeterminationShown | None:
    """The variant with its whole table; None when none is shown."""
    if variant is None:
        return None
    receipt = determination.receipt if patient and isinstance(determination, Matched) else None
    return DeterminationShown(
        topic=topic.about.title,
        edition=topic.about.edition,
        variant=variant,
        title=topic.variant(variant).title,
        first_choice=tuple(row.procedure for row in first_choice(topic, variant)),
        ratings=tuple(_rating(row.procedure, row.rating, row.rrl, row.sources) for row in topic.table(variant)),
        why_not=tuple(WhyNotShown(variant=w.variant, because=w.because) for w in receipt.why_not) if receipt else (),
        would_change=tuple(WouldChangeShown(fact=w.fact, to=w.to) for w in receipt.would_change) if receipt else (),
    )


def ask_shown(determination: Determination) -> tuple[AskShown, ...]:
    """The questions back to the reader; none unless facts are needed."""
    if not isinstance(determination, NeedsFacts):
        return ()
    return tuple(
        AskShown(fact=q.fact, question=q.question, leads_to=tuple(LeadsToShown(answer=way.answer, to=way.to) for way in q.leads_to))
        for q in determination.ask
    )


def refer_shown(topic: Topic, determination: Determination) -> ReferShown | None:
    """The ACR topic to use instead, where one is known."""
    if not isinstance(determination, NotCovered | OutOfScope) or determination.refer is None:
        return None
    there = topic.neighbour(determination.refer)
    return ReferShown(topic=there.topic, edition=there.edition, reason=determination.reason, link=there.link)

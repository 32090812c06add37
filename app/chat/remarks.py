"""Lines above an answer: what this turn changed about the patient, and what was set by hand."""

from __future__ import annotations

from app.chat.markup import plain
from app.chat.session import Session
from app.chat.shelf import Shelf
from app.chat.words import FACT


def changes(session: Session, turn: int, shelf: Shelf) -> str:
    """What this turn changed about the patient, and what a person set by hand."""
    exchange = session.exchanges[turn]
    by_hand = [f"{shelf.label(name)}: {FACT[status].word.lower()}" for name, status in exchange.facts.items()]
    before = session.exchanges[turn - 1].answer if turn and not exchange.anew else None
    now = exchange.answer
    old = {fact.name: fact.status for fact in before.facts} if before else {}
    changed = [
        f"{shelf.label(fact.name)}: {FACT[old[fact.name]].word.lower()} → {FACT[fact.status].word.lower()}"
        for fact in (now.facts if now else ())
        if {old.get(fact.name), fact.status} <= {"present", "absent", "conflicting"}
        and old.get(fact.name) != fact.status
        and fact.name not in exchange.facts
    ]
    start = _remark("New patient", ["nothing of the one before counts"] if exchange.anew else [])
    return start + _remark("Changed", changed) + _remark("Set by you", by_hand, undo=bool(by_hand))


def _remark(word: str, items: list[str], undo: bool = False) -> str:
    if not items:
        return ""
    button = '<button type="button" class="fs-quiet" data-act="unset">Undo</button>' if undo else ""
    return f'<p class="fs-remark"><b>{word}</b> <span>{"; ".join(map(plain, items))}</span>{button}</p>'

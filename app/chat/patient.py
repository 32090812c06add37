"""The Patient tab: the notes with the words that were read, and each fact with three buttons that correct it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from app.answer import Answer
from app.chat.markup import plain
from app.chat.session import Session
from app.chat.shelf import Shelf
from app.chat.words import FACT
from app.shown import FactShown

_ORDER = ("conflicting", "present", "absent", "assumed_absent")
_CHOICES = (("present", "Present"), ("absent", "Absent"), ("not_mentioned", "Not mentioned"))


def patient_panel(session: Session, shelf: Shelf) -> str:
    """Facts that were read first, then those nobody mentioned; a click sets one, and the answer follows."""
    answer = session.current
    if answer is None:
        return ""
    turns = session.turns[: session.shown + 1]
    stated = [fact for status in _ORDER for fact in answer.facts if fact.status == status]
    unsaid = [fact for fact in answer.facts if fact.status == "not_mentioned"]
    live = session.shown == len(session.exchanges) - 1
    by_hand = session.exchanges[session.shown].facts
    summary = f"<summary>Not mentioned <small>{len(unsaid)}</small></summary>"
    rest = f'<details class="fs-unsaid">{summary}{_list(unsaid, shelf, by_hand, live)}</details>' if unsaid else ""
    none = "" if stated else '<p class="fs-none">Nothing was read about a patient.</p>'
    hint = "A wrong reading? Set the fact; the answer follows." if live else "An earlier answer: open the latest one to change facts."
    return f"<h2>Patient<span>{hint}</span></h2>{none}{_list(stated, shelf, by_hand, live)}{rest}{notes(turns, answer)}"


def notes(turns: Sequence[str], answer: Answer) -> str:
    """The turns as typed, with the words that were read marked where they stand."""
    blocks = "".join(f'<div class="fs-note">{highlighted(text, i, answer.facts)}</div>' for i, text in enumerate(turns))
    return f'<section class="fs-notes" aria-label="Your words"><h3>Your words</h3>{blocks}</section>'


def highlighted(text: str, turn: int, facts: Sequence[FactShown]) -> str:
    """One turn; where pieces of evidence overlap, the piece that starts first is marked."""
    spans = sorted(
        {
            (found.start, -found.end, fact.status, fact.name)
            for fact in facts
            for found in fact.evidence
            if found.turn == turn and found.end <= len(text)
        }
    )
    out: list[str] = []
    at = 0
    for start, minus_end, status, name in spans:
        if start < at or -minus_end <= start:
            continue
        sign = FACT[status]
        out.append(plain(text[at:start]))
        out.append(f'<mark class="fs-mark-{sign.style}" data-fact="{plain(name)}">{plain(text[start:-minus_end])}</mark>')
        at = -minus_end
    return "".join(out) + plain(text[at:])


def _list(facts: Sequence[FactShown], shelf: Shelf, by_hand: Collection[str], live: bool) -> str:
    return '<ul class="fs-facts">' + "".join(_fact(fact, shelf, fact.name in by_hand, live) for fact in facts) + "</ul>"


def _fact(fact: FactShown, shelf: Shelf, by_hand: bool, live: bool) -> str:
    label = FACT[fact.status]
    name = shelf.label(fact.name)
    words = "".join(f"<q>{plain(found.text)}</q>" for found in fact.evidence)
    said = '<q class="fs-hand-set">set by you</q>' if by_hand else words
    choice = "".join(
        f'<button type="button" data-act="fact" data-fact="{plain(fact.name)}" data-status="{status}" '
        f'aria-pressed="{"true" if _is(fact.status, status) else "false"}"{"" if live else " disabled"} '
        f'aria-label="{plain(name)}: {word.lower()}">{word}</button>'
        for status, word in _CHOICES
    )
    return (
        f'<li class="fs-fact fs-fact-{label.style}" data-fact="{plain(fact.name)}">'
        f'<div class="fs-fact-name"><span aria-hidden="true">{label.sign}</span>'
        f'<b>{plain(name)}</b><small title="{plain(label.help)}">{label.word}</small></div>'
        f'<div class="fs-fact-words">{said}</div><div class="fs-three" role="group" aria-label="{plain(name)}">{choice}</div></li>'
    )


def _is(status: str, choice: str) -> bool:
    return status == choice or (status == "assumed_absent" and choice == "not_mentioned")

"""The conversation as HTML: what the person said, and each answer with its label, first choice, text, conflicts and questions."""

from __future__ import annotations

from app.answer import Answer
from app.chat.answer_parts import alerts_of, conflicts, headline, label_of, refer
from app.chat.markup import attribute, marked, plain
from app.chat.questions import ask_back
from app.chat.remarks import changes
from app.chat.session import Exchange, Session
from app.chat.shelf import Shelf
from app.chat.told import told


def conversation(session: Session, shelf: Shelf, busy: bool = False, notice: str = "", feedback: bool = False) -> str:
    """The whole conversation; `notice` is a line under it, `busy` while an answer is on its way."""
    parts = [
        said(exchange.turn, i) + reply(session, i, shelf, busy and i == len(session.exchanges) - 1, feedback)
        for i, exchange in enumerate(session.exchanges)
    ]
    last = session.exchanges[-1].answer if session.exchanges else None
    banner = f'<div class="fs-banner" role="alert">{alerts_of(last, len(session.exchanges) - 1)}</div>' if last and last.alerts else ""
    end = f'<p class="fs-notice" role="status">{plain(notice)}</p>' if notice else ""
    return banner + "".join(parts) + end


def said(text: str, turn: int) -> str:
    """What the person said, as typed."""
    return (
        f'<article class="fs-said" aria-label="You said"><div class="fs-said-text">{plain(text)}</div>'
        f'<button type="button" class="fs-quiet" data-act="edit" data-turn="{turn}" data-text="{attribute(text)}">Edit</button></article>'
    )


def reply(session: Session, turn: int, shelf: Shelf, busy: bool, feedback: bool) -> str:
    """The answer to one turn, or as much of it as there is."""
    exchange = session.exchanges[turn]
    if exchange.answer is None:
        return _unfinished(exchange, turn, busy)
    answer = exchange.answer
    last = turn == len(session.exchanges) - 1
    marks = {citation.n for citation in answer.citations}
    shown = answer.determination if answer.status == "answered" and about_a_patient(answer) else None
    rest = told(answer, shown is not None)
    body = (
        ("" if last else alerts_of(answer, turn))
        + label_of(answer)
        + changes(session, turn, shelf)
        + (headline(shown, marked(rest.first_marks, marks, turn), contraindicated(answer, shelf)) if shown else "")
        + f'<div class="fs-text">{marked(rest.text, marks, turn)}</div>'
        + conflicts(answer.conflicts)
        + refer(answer)
        + (ask_back(answer.ask) if last else "")
        + _actions(turn, last, turn == session.shown, feedback)
    )
    return f'<article class="fs-reply" id="fs-reply-{turn}" aria-label="Firstscan answered">{body}</article>'


def about_a_patient(answer: Answer) -> bool:
    """True when something was read of a patient; a look-up in a table is not about one."""
    return any(fact.status != "not_mentioned" for fact in answer.facts)


def contraindicated(answer: Answer, shelf: Shelf) -> tuple[str, ...]:
    """What the patient cannot have, in words; a rating table knows nothing of it."""
    return tuple(shelf.label(fact.name) for fact in answer.facts if fact.status == "present" and fact.name in shelf.contraindications)


def _unfinished(exchange: Exchange, turn: int, busy: bool) -> str:
    text = marked(exchange.partial) if exchange.partial else ""
    if busy:
        inside = text or '<p class="fs-wait"><span></span><span></span><span></span><span class="fs-only-heard">Reading</span></p>'
        return (
            f'<article class="fs-reply fs-busy" id="fs-reply-{turn}" aria-label="Firstscan is answering">'
            f'<div class="fs-text">{inside}</div></article>'
        )
    retry = '<button type="button" class="fs-quiet" data-act="retry">Try again</button>'
    return (
        f'<article class="fs-reply" id="fs-reply-{turn}" aria-label="Unfinished answer"><div class="fs-text">{text}</div>'
        f'<p class="fs-remark"><b>Stopped</b> <span>This answer is not complete.</span>{retry}</p></article>'
    )


def _actions(turn: int, last: bool, shown: bool, feedback: bool) -> str:
    basis = "" if shown else f'<button type="button" class="fs-quiet" data-act="basis" data-turn="{turn}">Show the basis</button>'
    retry = '<button type="button" class="fs-quiet" data-act="retry">Try again</button>' if last else ""
    thumbs = (
        f'<button type="button" class="fs-quiet" data-act="thumb" data-good="1" data-turn="{turn}">Helpful</button>'
        f'<button type="button" class="fs-quiet" data-act="thumb" data-good="" data-turn="{turn}">Not right</button>'
        if feedback
        else ""
    )
    row = f'<button type="button" class="fs-quiet" data-act="copy">Copy as note</button>{retry}' if shown else retry
    return f'<div class="fs-actions">{basis}{row}{thumbs}</div>'

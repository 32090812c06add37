"""The conversation as HTML: what the person said, and each answer with its label, first choice, text, conflicts and questions."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from app.answer import Answer, ConflictShown, DeterminationShown
from app.chat.markup import attribute, marked, one_line, plain
from app.chat.questions import ask_back
from app.chat.session import Exchange, Session
from app.chat.shelf import Shelf
from app.chat.told import told
from app.chat.words import CONFLICT, DOSE, FACT, RATING, Label, status_label


def conversation(session: Session, shelf: Shelf, busy: bool = False, notice: str = "", feedback: bool = False) -> str:
    """The whole conversation; `notice` is a line under it, `busy` while an answer is on its way."""
    parts = [
        said(exchange.turn, i) + reply(session, i, shelf, busy and i == len(session.exchanges) - 1, feedback)
        for i, exchange in enumerate(session.exchanges)
    ]
    last = session.exchanges[-1].answer if session.exchanges else None
    banner = f'<div class="fs-banner" role="alert">{_alerts_of(last, len(session.exchanges) - 1)}</div>' if last and last.alerts else ""
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
    headline = answer.determination if about_a_patient(answer) else None
    rest = told(answer, headline is not None)
    body = (
        ("" if last else _alerts_of(answer, turn))
        + _label(status_label(answer))
        + changes(session, turn, shelf)
        + (_headline(headline, marked(rest.first_marks, marks, turn)) if headline else "")
        + f'<div class="fs-text">{marked(rest.text, marks, turn)}</div>'
        + conflicts(answer.conflicts)
        + _refer(answer)
        + (ask_back(answer.ask) if last else "")
        + _actions(turn, last, turn == session.shown, feedback)
    )
    return f'<article class="fs-reply" id="fs-reply-{turn}" aria-label="Firstscan answered">{body}</article>'


def about_a_patient(answer: Answer) -> bool:
    """True when something was read of a patient; a look-up in a table is not about one."""
    return any(fact.status != "not_mentioned" for fact in answer.facts)


def _alerts_of(answer: Answer, turn: int) -> str:
    """The alerts with their marks: in a banner while the answer is the latest, above it later."""
    marks = {citation.n for citation in answer.citations}
    return alerts(answer, [marked(found, marks, turn) for found in told(answer, headline=True).alert_marks])


def alerts(answer: Answer, marks: Sequence[str] = ()) -> str:
    """Urgent messages, first and loud."""
    return "".join(
        f'<div class="fs-alert fs-alert-{alert.level}"><strong>{"Urgent" if alert.level == "urgent" else "Note"}</strong>'
        f"<div>{plain(alert.text)} {mark}</div></div>"
        for alert, mark in zip_longest(answer.alerts, marks[: len(answer.alerts)], fillvalue="")
        if not isinstance(alert, str)
    )


def conflicts(found: tuple[ConflictShown, ...]) -> str:
    """What a draft said and what is shown instead, side by side."""
    if not found:
        return ""
    rows = "".join(
        f'<div class="fs-conflict"><p class="fs-conflict-kind">{plain(CONFLICT[row.kind])}'
        f"{f' · {plain(row.procedure)}' if row.procedure else ''}</p>"
        f'<dl><div class="fs-was"><dt>The draft said</dt><dd>{plain(row.said)}</dd></div>'
        f'<div class="fs-now"><dt>Shown instead</dt><dd>{plain(row.shown)}</dd></div></dl></div>'
        for row in found
    )
    count = "One statement was" if len(found) == 1 else f"{len(found)} statements were"
    return f'<section class="fs-conflicts"><h3>{count} corrected from the table</h3>{rows}</section>'


def changes(session: Session, turn: int, shelf: Shelf) -> str:
    """What this turn changed about the patient, and what a person set by hand."""
    exchange = session.exchanges[turn]
    by_hand = [f"{shelf.label(name)}: {FACT[status].word.lower()}" for name, status in exchange.facts.items()]
    before = session.exchanges[turn - 1].answer if turn else None
    now = exchange.answer
    old = {fact.name: fact.status for fact in before.facts} if before else {}
    corrected = [
        f"{shelf.label(fact.name)}: {FACT[old[fact.name]].word.lower()} → {FACT[fact.status].word.lower()}"
        for fact in (now.facts if now else ())
        if {old.get(fact.name), fact.status} <= {"present", "absent", "conflicting"}
        and old.get(fact.name) != fact.status
        and fact.name not in exchange.facts
    ]
    return _remark("Corrected", corrected) + _remark("Set by you", by_hand, undo=bool(by_hand))


def _remark(word: str, items: list[str], undo: bool = False) -> str:
    if not items:
        return ""
    button = '<button type="button" class="fs-quiet" data-act="unset">Undo</button>' if undo else ""
    return f'<p class="fs-remark"><b>{word}</b> <span>{"; ".join(map(plain, items))}</span>{button}</p>'


def _unfinished(exchange: Exchange, turn: int, busy: bool) -> str:
    text = marked(exchange.partial) if exchange.partial else ""
    if busy:
        inside = text or '<p class="fs-wait"><span></span><span></span><span></span><span class="fs-only-heard">Reading</span></p>'
        return f'<article class="fs-reply fs-busy" id="fs-reply-{turn}" aria-label="Firstscan is answering"><div class="fs-text">{inside}</div></article>'
    retry = '<button type="button" class="fs-quiet" data-act="retry">Try again</button>'
    return (
        f'<article class="fs-reply" id="fs-reply-{turn}" aria-label="Unfinished answer"><div class="fs-text">{text}</div>'
        f'<p class="fs-remark"><b>Stopped</b> <span>This answer is not complete.</span>{retry}</p></article>'
    )


def _label(label: Label) -> str:
    return f'<p class="fs-status fs-status-{label.style}" title="{plain(label.help)}"><span aria-hidden="true">{label.sign}</span> {label.word}</p>'


def _headline(determination: DeterminationShown, marks: str) -> str:
    """The first choice, from the table and from nowhere else."""
    rows = [row for row in determination.ratings if row.procedure in determination.first_choice]
    studies = "".join(
        f'<li class="fs-study fs-{RATING[row.rating].style}"><strong>{plain(row.procedure)}</strong>'
        f'<span class="fs-rating"><span aria-hidden="true">{RATING[row.rating].sign}</span> {RATING[row.rating].word}</span>'
        f'<span class="fs-dose">Radiation {plain(row.rrl.value)} <small>{DOSE[row.rrl]}</small></span></li>'
        for row in rows
    )
    none = '<li class="fs-study fs-not"><strong>No study is rated as a first choice in this variant</strong></li>'
    return one_line(f"""
        <section class="fs-headline" aria-label="First choice">
        <p class="fs-variant">Variant {determination.variant} · {plain(determination.title)}</p>
        <ul>{studies or none}</ul>
        <div class="fs-edition">{plain(determination.topic)}, {plain(determination.edition)} edition {marks}</div>
        </section>""")


def _refer(answer: Answer) -> str:
    if answer.refer is None:
        return ""
    name = f"{plain(answer.refer.topic)}{f', {plain(answer.refer.edition)}' if answer.refer.edition else ''}"
    link = answer.refer.link or ""
    shown = f'<a href="{plain(link)}" target="_blank" rel="noopener noreferrer">{name}</a>' if link.startswith("https://") else name
    reason = "" if answer.refer.reason in answer.text else f"<br><span>{plain(answer.refer.reason)}</span>"
    return f'<p class="fs-refer"><b>See instead</b> {shown}{reason}</p>'


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

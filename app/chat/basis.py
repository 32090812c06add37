"""The basis of an answer: Rating, Patient, Passages, What would change it; one tab each."""

from __future__ import annotations

from app.answer import Answer
from app.chat.change import change_panel
from app.chat.markup import attribute, one_line, plain
from app.chat.note import as_json, as_markdown, as_text
from app.chat.passages import passages_panel
from app.chat.patient import patient_panel
from app.chat.rating_panel import rating_panel
from app.chat.session import Session
from app.chat.shelf import Shelf
from app.chat.words import status_label


def basis(session: Session, shelf: Shelf) -> str:
    """The basis of the answer that is shown, or what will be here."""
    answer = session.current
    if answer is None:
        return _empty()
    known = sum(fact.status != "not_mentioned" for fact in answer.facts)
    change = len(answer.determination.would_change) if answer.determination else 0
    tabs = (
        ("rating", "Rating", 0, rating_panel(answer, shelf)),
        ("patient", "Patient", known, patient_panel(session, shelf)),
        ("passages", "Passages", len(answer.citations), passages_panel(answer, shelf)),
        ("change", "What would change it", change, change_panel(answer, shelf)),
    )
    buttons = "".join(
        f'<button type="button" role="tab" id="fs-tab-{key}" data-act="tab" data-tab="{key}" aria-controls="fs-panel-{key}" '
        f'aria-selected="{"true" if key == "rating" else "false"}" tabindex="{0 if key == "rating" else -1}">'
        f"{word}{f' <small>{count}</small>' if count else ''}</button>"
        for key, word, count, _ in tabs
    )
    panels = "".join(
        f'<div role="tabpanel" class="fs-panel" id="fs-panel-{key}" aria-labelledby="fs-tab-{key}" tabindex="0">{panel}</div>'
        for key, _, _, panel in tabs
    )
    first = "rating" if answer.determination else "patient"
    return (
        f'<div class="fs-basis" data-turn="{session.shown}" data-first="{first}">{_fold()}<div class="fs-folds">'
        f'<div role="tablist" class="fs-tabs" aria-label="Basis of the answer">{buttons}</div>{panels}{_take_along(session, answer, shelf)}'
        f"</div></div>{_print(session, answer, shelf)}"
    )


def _fold() -> str:
    return (
        '<button type="button" class="fs-fold" data-act="fold" aria-expanded="false"><span>Basis of the answer</span>'
        "<small>rating table, patient, passages</small></button>"
    )


def _empty() -> str:
    return one_line("""
        <div class="fs-basis fs-basis-empty" data-turn="-1"><h2>The basis will be here</h2>
        <ul><li><b>Rating</b> the table of the variant, row by row, with its sources</li>
        <li><b>Patient</b> every fact that was read, with your own words; one click corrects a misreading</li>
        <li><b>Passages</b> the exact sentences the answer rests on</li>
        <li><b>What would change it</b> each fact that would lead elsewhere, and where</li></ul></div>""")


def _take_along(session: Session, answer: Answer, shelf: Shelf) -> str:
    note = as_text(session, answer, shelf)
    return (
        '<div class="fs-take" role="group" aria-label="Take it along">'
        f'<button type="button" data-act="copy" id="fs-copy" data-text="{attribute(note)}">Copy as note</button>'
        f'<button type="button" data-act="save" data-name="firstscan-{answer.id}.md" data-type="text/markdown" '
        f'data-text="{attribute(as_markdown(session, answer, shelf))}">Markdown</button>'
        f'<button type="button" data-act="save" data-name="firstscan-{answer.id}.json" data-type="application/json" '
        f'data-text="{attribute(as_json(answer))}">JSON</button>'
        '<button type="button" data-act="print">Print</button></div>'
    )


def _print(session: Session, answer: Answer, shelf: Shelf) -> str:
    """One page for the printer; hidden on the screen."""
    body = plain(as_text(session, answer, shelf))
    return f'<div class="fs-print" aria-hidden="true"><h1>Firstscan · {status_label(answer).word}</h1><pre>{body}</pre></div>'

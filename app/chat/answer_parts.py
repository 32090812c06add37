"""The parts of an answer that stand out from its text: label, alerts, first choice, corrections, where to go instead."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from app.answer import Answer, ConflictShown
from app.chat.markup import marked, one_line, plain
from app.chat.told import told
from app.chat.words import CONFLICT, RATING, dose, status_label
from app.shown import DeterminationShown
from corpus.rating import Rating


def label_of(answer: Answer) -> str:
    """The status as a clear label."""
    label = status_label(answer)
    return (
        f'<p class="fs-status fs-status-{label.style}" title="{plain(label.help)}">'
        f'<span aria-hidden="true">{label.sign}</span> {label.word}</p>'
    )


def alerts_of(answer: Answer, turn: int) -> str:
    """The alerts with their marks: in a banner while the answer is the latest, above it later."""
    marks = {citation.n for citation in answer.citations}
    return _alerts(answer, [marked(found, marks, turn) for found in told(answer, headline=True).alert_marks])


def headline(determination: DeterminationShown, marks: str, cannot: Sequence[str] = ()) -> str:
    """The first choice, from the table and from nowhere else; `cannot` names what stands against a study in this patient."""
    rows = [row for row in determination.ratings if row.procedure in determination.first_choice]
    studies = "".join(
        f'<li class="fs-study fs-{RATING[row.rating].style}"><strong>{plain(row.procedure)}</strong>'
        f'<span class="fs-rating"><span aria-hidden="true">{RATING[row.rating].sign}</span> {RATING[row.rating].word}</span>'
        f'<span class="fs-dose">Radiation {plain(row.rrl.value)} <small>{dose(row.rrl)}</small></span></li>'
        for row in rows
    )
    none = '<li class="fs-study fs-not"><strong>No study is rated as a first choice in this variant</strong></li>'
    second = rows and all(row.rating is not Rating.USUALLY for row in rows)
    highest = '<p class="fs-highest">No study is usually appropriate as the first one here. Rated highest:</p>' if second else ""
    caution = (
        f"Stated: {', '.join(cannot)}. The table rates a typical patient and does not know this; the text says what the sources suggest."
    )
    return one_line(f"""
        <section class="fs-headline" aria-label="First choice">
        <p class="fs-variant">Variant {determination.variant} · {plain(determination.title)}</p>
        {highest}<ul>{studies or none}</ul>
        {f'<p class="fs-caution">{plain(caution)}</p>' if cannot else ""}
        <div class="fs-edition">{plain(determination.topic)}, {plain(determination.edition)} edition {marks}</div>
        </section>""")


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


def refer(answer: Answer) -> str:
    """The topic to use instead, with its reason unless the text has said it."""
    if answer.refer is None:
        return ""
    name = f"{plain(answer.refer.topic)}{f', {plain(answer.refer.edition)}' if answer.refer.edition else ''}"
    link = answer.refer.link or ""
    shown = f'<a href="{plain(link)}" target="_blank" rel="noopener noreferrer">{name}</a>' if link.startswith("https://") else name
    reason = "" if answer.refer.reason in answer.text else f"<br><span>{plain(answer.refer.reason)}</span>"
    return f'<p class="fs-refer"><b>See instead</b> {shown}{reason}</p>'


def _alerts(answer: Answer, marks: Sequence[str]) -> str:
    return "".join(
        f'<div class="fs-alert fs-alert-{alert.level}"><strong>{"Urgent" if alert.level == "urgent" else "Note"}</strong>'
        f"<div>{plain(alert.text)} {mark}</div></div>"
        for alert, mark in zip_longest(answer.alerts, marks[: len(answer.alerts)], fillvalue="")
        if not isinstance(alert, str)
    )

"""The evaluation as one HTML file that opens offline: styles and plots are inside, nothing is fetched, everything is escaped."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path

from evals import plots
from evals.evaluation import Evaluation, worst
from evals.gate import Limits
from evals.outcome import Outcome
from evals.report import BY_KIND
from evals.summary import per_group

STYLE = Path(__file__).with_name("page.css")
WORST = 60


def page(evaluation: Evaluation, limits: Limits, accepted: Mapping[str, float], reveal: bool = True) -> str:
    """The whole report; `reveal` False leaves single items out, as for the test split."""
    parts = [
        _section("Scores", _scores(evaluation, limits, accepted), "1 is right. Only what an item expects is scored."),
        _section("Variants and statuses", plots.variant_confusion(evaluation), "Expected against found, for items about a patient."),
    ]
    if evaluation.rivals:
        parts.append(_section("How far ahead", plots.rivals(evaluation)))
    if evaluation.retrieval:
        parts.append(_section("Retrieval", _retrieval(evaluation), f"{len(evaluation.gaps)} questions have no passage in the corpus."))
    parts.append(_section("Score per tag", plots.score_per_tag(evaluation), "Tags of five items or more, the lowest forty."))
    if evaluation.nearness:
        parts.append(_section("Relevance threshold", plots.threshold_calibration(evaluation)))
    if evaluation.latency.ratio is not None:
        ratio = f"Median {evaluation.latency.ratio:.2f} times the floor, 99th percentile {evaluation.latency.ratio_p99:.2f} times."
        parts.append(_section("Latency", plots.latency(evaluation), ratio))
    parts.append(_section("Facts read", _facts(evaluation)))
    parts.append(_section("By kind", _kinds(evaluation), wide=True))
    if evaluation.rivals:
        note = "Only the text of each system is read, as a hurried reader would, on the same items."
        parts.append(_section("Beside others", _rivals(evaluation), note, wide=True))
    if reveal:
        parts.append(
            _section("Worst items first", "".join(map(_item, worst(evaluation.outcomes, WORST))), "Each with its whole receipt.", wide=True)
        )
    versions = ", ".join(f"{name} {value[:12]}" for name, value in evaluation.versions.items())
    lead = f"{len(evaluation.outcomes)} gold items, {evaluation.run}. {versions}"
    return _document(f"Evaluation of Firstscan, {evaluation.run}", lead, _gate(evaluation, reveal), parts)


def _document(title: str, lead: str, gate: str, parts: Iterable[str]) -> str:
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(title)}</title>'
    policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">"
    style = f'<link rel="icon" href="data:,"><style>{STYLE.read_text(encoding="utf-8")}</style>'
    body = f'<h1>{escape(title)}</h1><p class="lead">{escape(lead)}</p>{gate}<main>{"".join(parts)}</main>'
    return f'<!doctype html><html lang="en"><head>{head}{policy}{style}</head><body>{body}</body></html>\n'


def _gate(evaluation: Evaluation, reveal: bool) -> str:
    if not evaluation.breaches:
        return '<div class="gate">Gate open</div>'
    lines = (str(breach) if reveal else str(breach).partition(" (first:")[0] for breach in evaluation.breaches)
    return f'<div class="gate closed">Gate closed</div><ul>{"".join(f"<li>{escape(line)}</li>" for line in lines)}</ul>'


def _section(title: str, inner: str, note: str = "", wide: bool = False) -> str:
    return f"<section{' class=wide' if wide else ''}><h2>{escape(title)}</h2>{f'<p>{escape(note)}</p>' if note else ''}{inner}</section>"


def _table(head: Iterable[str], rows: Iterable[tuple[bool, Iterable[str]]]) -> str:
    """A table of escaped cells; the flag marks a row as bad."""
    top = "".join(f"<th>{escape(cell)}</th>" for cell in head)
    lines = (f"<tr{' class=bad' if bad else ''}>{''.join(f'<td>{cell}</td>' for cell in map(_cell, cells))}</tr>" for bad, cells in rows)
    return f"<table><thead><tr>{top}</tr></thead><tbody>{''.join(lines)}</tbody></table>"


def _cell(text: str) -> str:
    value, _, small = text.partition("\n")
    return escape(value) + (f" <small>{escape(small)}</small>" if small else "")


def _scores(evaluation: Evaluation, limits: Limits, accepted: Mapping[str, float]) -> str:
    closed = {breach.score for breach in evaluation.breaches}
    rows = [
        (
            name in closed,
            (name, f"{f.value:.4f}", str(f.count), str(f.errors), _number(limits.least.get(name)), _number(accepted.get(name))),
        )
        for name, f in evaluation.figures.items()
    ]
    return _table(("score", "value", "scored", "failed", "at least", "accepted"), rows)


def _kinds(evaluation: Evaluation) -> str:
    groups = per_group(evaluation.outcomes, "kind")
    rows = [(False, (kind, *(_number(figures[n].value) if n in figures else "" for n in BY_KIND))) for kind, figures in groups.items()]
    return _table(("kind", *BY_KIND), rows)


def _facts(evaluation: Evaluation) -> str:
    rows = [(False, (c.fact, _number(c.precision), _number(c.recall), str(c.expected))) for c in evaluation.facts]
    return _table(("fact", "precision", "recall", "stated"), rows)


def _retrieval(evaluation: Evaluation) -> str:
    measures = list(next(iter(evaluation.retrieval.values())))
    rows = [(False, (name, *(_number(figures[m].value) for m in measures))) for name, figures in evaluation.retrieval.items()]
    return _table(("search", *measures), rows)


def _rivals(evaluation: Evaluation) -> str:
    measures = list(evaluation.rivals[0].figures)
    rows = []
    for rival in evaluation.rivals:
        cells = [
            (f"{f.value:.3f}" if (f := rival.figures.get(m)) else "") + (f"\n{rival.ahead[m]}" if m in rival.ahead else "")
            for m in measures
        ]
        rows.append((False, (rival.name, *cells)))
    return _table(("system", *measures), rows)


def _item(outcome: Outcome) -> str:
    reasons = "; ".join(f"{score.name}: {score.reason}" for score in outcome.failed)
    turns = "".join(f"<blockquote>{escape(turn)}</blockquote>" for turn in outcome.turns)
    receipt = escape(json.dumps(outcome.answer, ensure_ascii=False, indent=1))
    text = f"<blockquote>{escape(str(outcome.answer.get('text', '')))}</blockquote>"
    summary = f'<summary><b>{escape(outcome.id)}</b><span class="why">{escape(reasons)}</span></summary>'
    return f"<details>{summary}{turns}{text}<pre>{receipt}</pre></details>"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}".rstrip("0").rstrip(".")

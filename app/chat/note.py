"""Take it along: the answer as a plain note for the record, as Markdown, and as JSON."""

from __future__ import annotations

from app.answer import Answer
from app.chat.session import Session
from app.chat.shelf import Shelf
from app.chat.words import FACT, dose, status_label
from corpus.rating import Rating

LIMITS = "For clinicians; supports and does not replace clinical judgement. Not affiliated with the ACR."


def as_text(session: Session, answer: Answer, shelf: Shelf) -> str:
    """Plain text for a patient record: study, rating, edition, facts, assumptions, sources."""
    blocks = ["IMAGING: WHICH STUDY FIRST", *_decision(answer), *_facts(session, answer, shelf), *_sources(answer, shelf)]
    return "\n".join([*blocks, "", LIMITS, f"Firstscan answer {answer.id}, writer {answer.writer}, corpus {answer.versions.corpus[:8]}"])


def as_markdown(session: Session, answer: Answer, shelf: Shelf) -> str:
    """The same with headings, the answer's text, and the whole table."""
    table = answer.determination
    rows = (
        [
            f"| {_cell(row.procedure)} | {row.rating.value} | {row.rrl.value} ({dose(row.rrl)}) | {_cell(row.sources)} |"
            for row in table.ratings
        ]
        if table
        else []
    )
    head = ["", "## Rating table", "", "| Study | Rating | Radiation | Sources |", "| --- | --- | --- | --- |"] if rows else []
    parts = [
        f"# Firstscan: {status_label(answer).word}",
        "",
        answer.text.strip(),
        *head,
        *rows,
        *_titled(_facts(session, answer, shelf)),
        *_titled(_sources(answer, shelf)),
        "",
        LIMITS,
        "",
        f"Answer {answer.id}, writer {answer.writer}.",
        "",
    ]
    return "\n".join(parts)


def as_json(answer: Answer) -> str:
    """The record every other program gets."""
    return answer.model_dump_json(indent=2)


def _decision(answer: Answer) -> list[str]:
    lines = [f"Status: {status_label(answer).word}"]
    lines += [f"{alert.level.upper()}: {alert.text}" for alert in answer.alerts]
    table = answer.determination
    if table:
        chosen = [row for row in table.ratings if row.procedure in table.first_choice]
        if chosen and all(row.rating is not Rating.USUALLY for row in chosen):
            lines.append("No study is usually appropriate as the first one. Rated highest:")
        lines += [f"Study: {row.procedure}: {row.rating.value} (radiation {row.rrl.value}, {dose(row.rrl)})" for row in chosen]
        lines += [] if chosen else ["Study: none is rated as a first choice"]
        lines.append(f"Basis: ACR Appropriateness Criteria, {table.topic}, {table.edition} edition, variant {table.variant}: {table.title}")
    if answer.refer:
        lines.append(
            f"See instead: {answer.refer.topic}{f' ({answer.refer.edition})' if answer.refer.edition else ''}. {answer.refer.reason}"
        )
    lines += [f"Open: {ask.question}" for ask in answer.ask]
    lines += [f"Corrected: a draft said {row.said.strip()!r}; the table says: {row.shown.strip()}" for row in answer.conflicts]
    return lines


def _facts(session: Session, answer: Answer, shelf: Shelf) -> list[str]:
    by_hand = session.exchanges[session.shown].facts if 0 <= session.shown < len(session.exchanges) else {}
    lines = ["", "FACTS"]
    for status in ("present", "absent", "conflicting"):
        for fact in answer.facts:
            if fact.status == status:
                words = ", ".join(f'"{" ".join(found.text.split())}"' for found in fact.evidence)
                words = "set by hand" if fact.name in by_hand else words
                lines.append(f"- {shelf.label(fact.name)}: {FACT[status].word.lower()}{f' ({words})' if words else ''}")
    assumed = [shelf.label(fact.name) for fact in answer.facts if fact.status == "assumed_absent"]
    stated = lines if len(lines) > 2 else []
    return [*stated, *(["", "ASSUMED ABSENT, NOT MENTIONED", f"- {', '.join(assumed)}"] if assumed else [])]


def _sources(answer: Answer, shelf: Shelf) -> list[str]:
    """Each source once, with its title and link where a topic names it."""
    rows: dict[str, None] = {}
    for found in answer.citations:
        codes = [code.strip(" †*") for code in found.source.split(",")]
        known = all(code in shelf.sources for code in codes)
        named = [(f"{code}: {shelf.sources[code][0]}", shelf.sources[code][1]) for code in codes] if known else [(found.source, found.link)]
        rows |= dict.fromkeys(f"- {title}{f' <{link}>' if link else ''}" for title, link in named)
    return ["", "SOURCES", *rows] if rows else []


def _titled(lines: list[str]) -> list[str]:
    return [f"## {line.capitalize()}\n" if line.isupper() and not line.startswith("-") else line for line in lines]


def _cell(text: str) -> str:
    return text.replace("|", "\\|")

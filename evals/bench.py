"""The budgets, measured side by side in one process and shown as ratios, because seconds depend on the machine."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from rich.table import Table

from evals.light import start_up

NOTE_WORDS = 300
LONG = 60
"""Words from which a case counts as a note; telegrams strung together would be no note at all."""


@dataclass(frozen=True)
class Measured:
    """One budget: what it is, what was measured, and what is allowed."""

    what: str
    value: float
    allowed: float
    unit: str

    @property
    def kept(self) -> bool:
        """True when the budget is kept."""
        return self.value <= self.allowed


def bench() -> Table:
    """All budgets as a table."""
    table = Table("budget", "measured", "allowed", title="Budgets", title_justify="left")
    for row in (*answer_against_floor(), *reading_a_note(), *light_commands()):
        table.add_row(row.what, f"{row.value:.2f} {row.unit}", f"{row.allowed:g} {row.unit}", style=None if row.kept else "red")
    return table


def answer_against_floor(rounds: int = 3) -> tuple[Measured, ...]:
    """A whole answer against encoding and searching the same question, in turn."""
    from app.assistant import Assistant
    from app.serve.server import warm
    from app.text.turns import search_text
    from evals.evaluation import percentile
    from evals.gold import load_gold

    assistant = Assistant.open()
    warm(assistant)  # as the chat and the server do before anybody asks
    questions = [item.turns for item in load_gold("dev")[::5]]
    answers, floors = [], []
    for _ in range(rounds):
        for turns in questions:
            floors.append(_seconds(partial(assistant.index.floor, search_text(turns))))
            answers.append(_seconds(partial(assistant.ask, turns)))
    median = statistics.median(answers) / statistics.median(floors)
    return (
        Measured("whole answer, median", median, 1.3, "x floor"),
        Measured("whole answer, 99th percentile", percentile(tuple(answers), 0.99) / percentile(tuple(floors), 0.99), 2.0, "x floor"),
    )


def reading_a_note(rounds: int = 200) -> tuple[Measured, ...]:
    """Facts and rules for a note, and the guard for a draft, of 300 words each."""
    from app.conversation import understand
    from app.guard.check import check
    from corpus.load import load_topics
    from evals.gold import load_gold

    topic = next(iter(load_topics().values()))
    cases = [" ".join(item.turns) for item in load_gold("dev") if item.kind == "case"]
    notes = _long([text for text in cases if len(text.split()) >= LONG])
    drafts = _long([paragraph.text for paragraph in topic.paragraphs])
    timed: list[tuple[str, Sequence[str], Callable[[str], object]]] = [
        ("facts and rules, 300-word note", notes, lambda text: understand([text], topic)),
        ("guard, 300-word draft", drafts, lambda text: check(text, topic, topic.variants.variant[0].number)),
    ]
    found, total = [], 0.0
    for name, texts, act in timed:
        act(texts[0])
        median = 1000 * statistics.median(_times(act, texts, rounds))
        found.append(Measured(name, median, 2.0, "ms"))
        total += median
    return (*found, Measured("facts, rules and guard together", total, 2.0, "ms"))


def light_commands() -> tuple[Measured, ...]:
    """Start-up of the light commands against importing pydantic and typer."""
    return tuple(Measured(f"firstscan {command}", ratio, 3.0, "x import") for command, ratio in start_up())


def _long(texts: Sequence[str]) -> list[str]:
    """Texts joined until each has about as many words as a note."""
    notes, words = [], []
    for text in texts:
        words += text.split(" ")
        if len(words) >= NOTE_WORDS:
            notes.append(" ".join(words[:NOTE_WORDS]))
            words = []
    return notes


def _times(act: Callable[[str], object], texts: Sequence[str], rounds: int) -> list[float]:
    """Processor seconds of each call, for the same reason."""
    times = []
    for i in range(rounds):
        started = time.process_time()
        act(texts[i % len(texts)])
        times.append(time.process_time() - started)
    return times


def _seconds(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return time.perf_counter() - started

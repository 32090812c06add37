"""Show answers in a terminal."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console

    from app.answer import Answer, CitationShown
    from app.faq import FaqShown

NOTICE = "Not affiliated with the ACR. For clinicians; does not replace judgement. Enter no patient identifiers."
MARKS = {"usually appropriate": "●", "may be appropriate": "◐", "may be appropriate (disagreement)": "◑", "usually not appropriate": "○"}


def print_answer(answer: Answer, *, explain: bool = False) -> None:
    """Status, text, sources; with `explain` also how the patient was read."""
    from rich.console import Console
    from rich.markdown import Markdown

    console = Console()
    console.print(f"[bold]{answer.status.replace('_', ' ').upper()}{' · PROVISIONAL' if answer.provisional else ''}[/bold]\n")
    console.print(Markdown(answer.text))
    if explain:
        _print_reading(console, answer)
    _print_sources(console, answer.citations)
    console.print(f"\n[dim]{NOTICE}[/dim]")


def print_faq(entry: FaqShown | None, question: str) -> None:
    """The entry found, or that there is none."""
    from rich.console import Console
    from rich.markdown import Markdown

    console = Console()
    if entry is None:
        console.print(f"No FAQ entry answers “{question}”. Try firstscan ask.", markup=False)
        return
    console.print(f"[bold]{entry.question}[/bold]\n")
    console.print(Markdown(entry.answer))
    _print_sources(console, entry.citations)


def print_tables(rows: list[dict[str, Any]]) -> None:
    """One table a variant, each rating with a mark that reads without colour; plain text, as rich takes longer than all the rest."""
    wide = max(len(row["procedure"]) for row in rows)
    for (variant, title), group in groupby(rows, key=lambda row: (row["variant"], row["title"])):
        print(f"Variant {variant}: {title}\n")
        for row in group:
            rating = f"{MARKS[row['rating']]} {row['rating']}"
            print(f"  {row['procedure']:<{wide}}  {rating:<35}  {row['rrl']:<6}  {row['sources']}")
        print()


def _print_reading(console: Console, answer: Answer) -> None:
    from rich.table import Table

    table = Table(title="How the patient was read", title_justify="left")
    for column in ("Fact", "Status", "Read from"):
        table.add_column(column)
    for fact in answer.facts:
        if fact.status != "not_mentioned":
            table.add_row(fact.name, fact.status.replace("_", " "), "; ".join(f"“{evidence.text}”" for evidence in fact.evidence))
    console.print(table)
    if answer.determination:
        for other in answer.determination.why_not:
            console.print(f"Not variant {other.variant}: {other.because}", markup=False)
        for change in answer.determination.would_change:
            console.print(f"Would change: {change.fact} → {change.to}", markup=False)


def _print_sources(console: Console, citations: tuple[CitationShown, ...]) -> None:
    for citation in citations:
        quote = citation.quote if len(citation.quote) < 300 else citation.quote[:300] + " …"
        console.print(f"[{citation.n}] {citation.section} · {citation.source}: “{quote}”", markup=False, style="dim")

"""`python -m evals`: gold set -> scores, report, gate. `bench` measures, `candidates` turns feedback into items."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from corpus.errors import FirstscanError, UsageError

CLOSED = 6
"""Exit code of a closed gate; the others are those of corpus.errors."""
OUT = Path(__file__).with_name("out")
"""Where a whole run leaves its report and results unless told otherwise; not committed."""
cli = typer.Typer(add_completion=False, pretty_exceptions_enable=False, invoke_without_command=True, no_args_is_help=False, help=__doc__)


class Split(StrEnum):
    """The two halves of the gold set; single failures of the test half are never shown."""

    DEV = "dev"
    TEST = "test"


@cli.callback()
def evaluate(
    context: typer.Context,
    split: Annotated[Split, typer.Option(help="which half of the gold set")] = Split.DEV,
    quick: Annotated[bool, typer.Option("--quick", help="a quarter of the items, no comparisons: under a minute")] = False,
    tag: Annotated[str, typer.Option(help="only the items with this tag; nothing can be accepted")] = "",
    html: Annotated[Path | None, typer.Option(help="write the report as one HTML file")] = None,
    json: Annotated[Path | None, typer.Option(help="write one line of JSON per item")] = None,
    junit: Annotated[Path | None, typer.Option(help="write JUnit XML")] = None,
    compare: Annotated[Path | None, typer.Option(help="a file an earlier run wrote with --json")] = None,
    accept: Annotated[bool, typer.Option("--accept", help="make these figures the accepted ones")] = False,
) -> None:
    """Ask the gold set, report, and end with an error when the gate is closed."""
    if context.invoked_subcommand is not None:
        return
    from app.assistant import Assistant
    from app.settings import Settings
    from corpus.load import load_topics
    from evals import gate
    from evals.compare import compare as compared
    from evals.gather import gather
    from evals.gold import load_gold
    from evals.junit import write_junit
    from evals.outcome import read_lines, write_lines
    from evals.page import page
    from evals.report import show, show_comparison
    from evals.run import quick as shortened

    console, settings = Console(), Settings()
    before = read_lines(compare) if compare else ()
    topic = next(iter(load_topics(settings.topics).values()))
    items = [item for item in load_gold(split.value, topic) if item.kind != "reading" and (not tag or tag in item.tags)]
    if tag and (accept or not items):
        raise UsageError("the figures of one tag cannot be accepted. Leave out --accept." if items else f'no item has the tag "{tag}".')
    run = f"{split}-quick" if quick else split.value
    limits, accepted = gate.load_limits(run), {} if tag else gate.load_accepted(run)
    run = f"{run}-{tag}" if tag else run
    assistant = Assistant.open(settings)
    with _progress() as step:
        chosen = shortened(items) if quick else items
        found = gather(run, chosen, assistant, limits, accepted, step, None if quick else settings)
    reveal = split is Split.DEV
    show(found, limits, accepted, console, reveal)
    if before:
        show_comparison(compared(before, found.outcomes), console, reveal)
    if not quick:
        html, json = html or OUT / f"{run}.html", json or OUT / f"{run}.jsonl"
    if html:
        _written(html, page(found, limits, accepted, reveal))
    if json:
        _written(json, "")
        write_lines(json, found.outcomes)
    if junit:
        _written(junit, "")
        write_junit(junit, found.outcomes, found.breaches)
    console.print(*(f"written: {path.name}" for path in (html, json, junit) if path), sep="\n")
    if accept:
        gate.accept(run, found.figures)
        console.print(f"accepted: {run}")
    if found.breaches:
        raise typer.Exit(CLOSED)


@cli.command()
def bench() -> None:
    """Time what the budgets speak of, side by side, as ratios."""
    from evals.bench import bench as measured

    Console().print(measured())


@cli.command()
def candidates(feedback: Path) -> None:
    """Print the thumbs-down of a feedback file as candidate items, for a clinician to complete."""
    from evals.candidate import candidate, read_feedback

    for number, record in enumerate(read_feedback(feedback), 1):
        print(candidate(record, number, datetime.now(UTC).date()))


@contextmanager
def _progress() -> Iterator[Callable[[str, int], Callable[[object], None]]]:
    """A progress bar on stderr; gives what announces a step."""
    columns = (TextColumn("{task.description:<36}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:

        def step(name: str, count: int) -> Callable[[object], None]:
            task = bar.add_task(name, total=count)
            return lambda _: bar.advance(task)

        yield step


def _written(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Run with these arguments; returns the exit code and prints errors as one line."""
    try:
        cli(args=arguments)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    except FirstscanError as error:
        print(f"firstscan eval: {error}", file=sys.stderr)
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main())

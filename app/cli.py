"""The command line. Exit codes: 0 fine; 1 a conflict or a score below threshold; 2 to 5 as in corpus/errors.py."""

from __future__ import annotations

import gc
import json
import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from corpus.errors import FirstscanError, UsageError

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Which imaging study first? Answers from the guideline, with sources. For clinicians; does not replace judgement.",
)

AsJson = Annotated[bool, typer.Option("--json", help="One JSON record on stdout.")]
BatchIn = Annotated[Path | None, typer.Option("--batch", help="JSON lines to work through, one record a line.")]
BatchOut = Annotated[Path | None, typer.Option("--out", help="Where the JSON lines of a batch go (default: stdout).")]
COLLECTED_AFTER = 20_000
"""Objects made before the garbage collector looks at the youngest: loading makes hundreds of thousands that stay."""
PASSED_ON = {"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []}
"""For commands that hand their options to a module with a command line of its own."""

TopicName = Annotated[str | None, typer.Option("--topic", help="The topic's folder name (default: the first).")]


def main() -> None:
    """Run the command line; what a person did wrong ends in one line on stderr and a distinct exit code."""
    gc.set_threshold(COLLECTED_AFTER, 20, 20)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # we use none, and looking for them reads every package's metadata
    try:
        app()
    except FirstscanError as problem:
        print(f"firstscan: {problem}", file=sys.stderr)
        sys.exit(problem.exit_code)
    except BrokenPipeError:
        sys.exit(0)
    finally:
        gc.freeze()  # the process ends: no last look at everything it loaded


@app.command()
def chat(port: Annotated[int, typer.Option(help="Port on 127.0.0.1.")] = 7860) -> None:
    """Open the chat in your browser at http://127.0.0.1:7860."""
    from app.assistant import Assistant
    from app.chat.page import launch
    from app.serve.server import for_many
    from app.settings import Settings

    settings = Settings()
    assistant = Assistant.open(settings)
    for_many(assistant)
    launch(assistant, settings, port=port)


@app.command()
def ask(
    text: Annotated[str | None, typer.Argument(help='The patient or the question; "-" reads it from stdin.')] = None,
    then: Annotated[list[str] | None, typer.Option("--then", help="A further turn of the conversation; may be repeated.")] = None,
    as_json: AsJson = False,
    explain: Annotated[bool, typer.Option("--explain", help="Show how the patient was read, as a table.")] = False,
    batch: BatchIn = None,
    out: BatchOut = None,
) -> None:
    """Answer one question, or a batch of {"id", "input"} or {"id", "turns": [...]} lines."""
    from app.assistant import Assistant
    from app.batch import answer_lines, run_batch

    if batch is not None:
        run_batch(batch, out, answer_lines(Assistant.open()))
        return
    answer = Assistant.open().ask([_text(text), *(then or [])])
    if as_json:
        _print_json(answer.model_dump(mode="json"))
        return
    from app.render import print_answer

    print_answer(answer, explain=explain)


@app.command()
def faq(question: Annotated[str | None, typer.Argument(help="A question, in any words.")] = None, as_json: AsJson = False) -> None:
    """List the FAQ, or find the answer to a question however it is phrased."""
    from corpus.load import load_topics

    if question is None:
        topics = load_topics()
        if as_json:
            from app.faq import all_entries

            _print_json([entry.model_dump(mode="json") for entry in all_entries(topics)])
            return
        for topic in topics.values():
            for entry in topic.faq:
                print(f"{entry.id:<40} {entry.question}")
        return
    from app.assistant import Assistant

    found = Assistant.open().find_faq(question)
    if as_json:
        _print_json(found.model_dump(mode="json") if found else None)
        return
    from app.render import print_faq

    print_faq(found, question)


@app.command()
def table(
    variant: Annotated[int | None, typer.Argument(help="A variant's number.")] = None, as_json: AsJson = False, topic: TopicName = None
) -> None:
    """Show the rating table of a variant, or all of them, with the sources of every row."""
    from app.tables import table_rows
    from corpus.load import load_topics

    rows = table_rows(load_topics(), topic, variant)
    if as_json:
        _print_json(rows)
        return
    from app.render import print_tables

    print_tables(rows)


@app.command()
def guard(
    file: Annotated[str | None, typer.Argument(help='A text file, or "-" for stdin.')] = None,
    variant: Annotated[
        int | None, typer.Option("--variant", help="The variant the text is about; without it the text's own case is read.")
    ] = None,
    as_json: AsJson = False,
    batch: BatchIn = None,
    out: BatchOut = None,
    topic: TopicName = None,
) -> None:
    """Check any text against the rating table; exit code 1 when it contradicts the table."""
    from app.tables import topic_of
    from corpus.load import load_topics

    known = topic_of(load_topics(), topic)
    if batch is not None:
        from app.batch import guard_lines, run_batch

        run_batch(batch, out, guard_lines(known))
        return
    from app.guard.check import FAITHFUL
    from app.guarding import check_text

    checked = check_text(_file_text(file), known, variant)
    if as_json:
        _print_json({"text": checked.text, "conflicts": [vars(conflict) for conflict in checked.conflicts]})
    elif not checked.conflicts and not sys.stdout.isatty():
        print(FAITHFUL)  # without colors there is nothing to draw, and what draws takes long to load
    else:
        from app.guard.render import print_checked

        print_checked(checked)
    if checked.conflicts:
        sys.exit(1)


@app.command(context_settings=PASSED_ON)
def index(context: typer.Context) -> None:
    """Build the index, --check it, or --add, --remove and --list documents of your own (python -m index does the same)."""
    from index.__main__ import main as run

    sys.exit(run(context.args))


@app.command()
def schema() -> None:
    """Print the JSON schema of an answer."""
    from app.answer import Answer

    _print_json(Answer.model_json_schema())


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on.")] = 7860,
) -> None:
    """Serve HTTP (and the chat) to programs and many users."""
    from app.serve.server import run_server

    run_server(host, port)


@app.command()
def mcp(http: Annotated[int | None, typer.Option("--http", help="Serve streamable HTTP on this port instead of stdio.")] = None) -> None:
    """Serve the tools ask, faq, rating_table and guard over the Model Context Protocol."""
    from app.serve.mcp_server import run_mcp

    run_mcp(http)


@app.command(name="eval", context_settings=PASSED_ON)
def evaluate(context: typer.Context) -> None:
    """Score the assistant on the gold set (python -m evals does the same)."""
    import subprocess

    sys.exit(subprocess.call([sys.executable, "-m", "evals", *context.args]))  # noqa: S603  (our own module, own interpreter)


def _text(text: str | None) -> str:
    if text == "-":
        return sys.stdin.buffer.read().decode("utf-8", errors="replace")
    if text is None:
        raise UsageError('there is no question. Give one in quotes, or "-" to read it from stdin.')
    return text


def _file_text(file: str | None) -> str:
    if file is None:
        raise UsageError('there is no text to check. Name a file, or "-" to read it from stdin.')
    if file == "-":
        return sys.stdin.buffer.read().decode("utf-8", errors="replace")
    try:
        return Path(file).read_text(encoding="utf-8", errors="replace")
    except OSError as problem:
        raise UsageError(f'"{file}" cannot be read ({problem.strerror}). Name a text file, or "-" for stdin.') from problem


def _print_json(value: Any) -> None:
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")

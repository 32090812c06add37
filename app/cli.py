"""The command line. Exit codes: 0 fine; 1 a conflict or a score below threshold; 2 to 5 as in corpus/errors.py."""

from __future__ import annotations

import gc
import os
import sys

import typer

from app.commands import answering, running
from corpus.errors import FirstscanError

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Which imaging study first? Answers from the guideline, with sources. For clinicians; does not replace judgement.",
)

COLLECTED_AFTER = 20_000
"""Objects made before the garbage collector looks at the youngest: loading makes hundreds of thousands that stay."""
PASSED_ON = {"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []}
"""For commands that hand their options to a module with a command line of its own."""


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


app.command()(running.chat)
app.command()(answering.ask)
app.command()(answering.faq)
app.command()(answering.table)
app.command()(answering.guard)
app.command(context_settings=PASSED_ON)(running.index)
app.command()(answering.schema)
app.command()(running.serve)
app.command()(running.mcp)
app.command(name="eval", context_settings=PASSED_ON)(running.evaluate)

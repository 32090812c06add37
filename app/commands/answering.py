"""Commands that answer: a question, the FAQ, the tables, a text to check, the schema of an answer."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from app.commands.given import AsJson, BatchIn, BatchOut, TopicName, print_json, text_of_file, typed


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
    answer = Assistant.open().ask([typed(text), *(then or [])])
    if as_json:
        print_json(answer.model_dump(mode="json"))
        return
    from app.render import print_answer

    print_answer(answer, explain=explain)


def faq(question: Annotated[str | None, typer.Argument(help="A question, in any words.")] = None, as_json: AsJson = False) -> None:
    """List the FAQ, or find the answer to a question however it is phrased."""
    from corpus.load import load_topics

    if question is None:
        topics = load_topics()
        if as_json:
            from app.faq import all_entries

            print_json([entry.model_dump(mode="json") for entry in all_entries(topics)])
            return
        for topic in topics.values():
            for entry in topic.faq:
                print(f"{entry.id:<40} {entry.question}")
        return
    from app.assistant import Assistant

    found = Assistant.open().find_faq(question)
    if as_json:
        print_json(found.model_dump(mode="json") if found else None)
        return
    from app.render import print_faq

    print_faq(found, question)


def table(
    variant: Annotated[int | None, typer.Argument(help="A variant's number.")] = None, as_json: AsJson = False, topic: TopicName = None
) -> None:
    """Show the rating table of a variant, or all of them, with the sources of every row."""
    from app.tables import table_rows
    from corpus.load import load_topics

    rows = table_rows(load_topics(), topic, variant)
    if as_json:
        print_json(rows)
        return
    from app.render import print_tables

    print_tables(rows)


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

    checked = check_text(text_of_file(file), known, variant)
    if as_json:
        print_json({"text": checked.text, "conflicts": [vars(conflict) for conflict in checked.conflicts]})
    elif not checked.conflicts and not sys.stdout.isatty():
        print(FAITHFUL)  # without colors there is nothing to draw, and what draws takes long to load
    else:
        from app.guard.render import print_checked

        print_checked(checked)
    if checked.conflicts:
        sys.exit(1)


def schema() -> None:
    """Print the JSON schema of an answer."""
    from app.answer import Answer

    print_json(Answer.model_json_schema())

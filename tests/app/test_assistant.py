"""Whole answers, on the invented topic."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.answer import Answer
from app.writer.draft import Brief, Quoted, Said, Switched
from corpus.errors import UsageError
from tests.app.elbow import assistant, elbow

ELBOWS = assistant()


class LyingWriter:
    """Says what it was made with, as a model would."""

    name = "liar"

    def __init__(self, *sentences: str) -> None:
        self._sentences = sentences

    def write(self, brief: Brief) -> Iterator[Quoted | Said | Switched]:
        yield from (Said(sentence) for sentence in self._sentences)


def table_of(answer: Answer) -> list[tuple[str, str]] | None:
    return [(row.procedure, row.rating.value) for row in answer.determination.ratings] if answer.determination else None


def rows_of(variant: int) -> list[tuple[str, str]]:
    return [(row.procedure, row.rating.value) for row in elbow().table(variant)]


@pytest.mark.parametrize(
    ("turns", "status", "variant"),
    [
        (["My elbow is locked, no knock, not warm."], "answered", 2),
        (["A warm, sore elbow. Sore elbow indeed."], "answered", 3),
        (["Sore elbow."], "needs_information", None),
        (["Sore elbow after a knock."], "not_covered", None),
        (["What is the capital of France?"], "out_of_scope", None),
        (["Why is a locked elbow scanned by MRI?"], "answered", None),
        (["Rating of MRI in the warm table?"], "answered", 3),
    ],
)
def test_every_kind_of_turn_has_its_status(turns: list[str], status: str, variant: int | None) -> None:
    answer = ELBOWS.ask(turns)
    assert (answer.status, answer.determination and answer.determination.variant) == (status, variant)


def test_the_whole_table_comes_with_the_variant() -> None:
    assert table_of(ELBOWS.ask("My elbow is locked, no knock, not warm.")) == rows_of(2)


def test_every_citation_is_found_at_its_offsets() -> None:
    answer = ELBOWS.ask("My elbow is locked, no knock, not warm. Why is a locked elbow scanned by MRI?")
    texts = {f"{elbow().about.slug}/{file}": text for file, text in elbow().texts.items()}
    assert [texts[c.passage.split("#")[0]][c.start : c.end] for c in answer.citations] == [c.quote for c in answer.citations]


def test_the_pieces_of_a_stream_are_the_text_of_its_answer() -> None:
    *pieces, answer = ELBOWS.stream("My elbow is locked, no knock, not warm.")
    assert isinstance(answer, Answer)
    assert "".join(str(piece) for piece in pieces).strip() == answer.text


def test_the_same_question_gets_the_same_bytes() -> None:
    assert assistant().ask("Sore elbow.").model_dump_json() == ELBOWS.ask("Sore elbow.").model_dump_json()


def test_a_fact_set_by_hand_wins_over_the_reading() -> None:
    assert ELBOWS.ask("My elbow is locked, no knock, not warm.", {"knock": "present"}).status == "not_covered"


@pytest.mark.parametrize(
    ("turns", "facts", "message"),
    [
        ("", {}, "the question is empty"),
        ([], {}, "the question is empty"),
        (["Sore elbow.", "  "], {}, "the question is empty"),
        ("x" * 1_048_577, {}, "the text has 1,048,577 characters"),
        ("Sore elbow.", {"nose": "present"}, 'fact "nose" is not known'),
        ("Sore elbow.", {"sore": "maybe"}, 'fact "sore" cannot be "maybe"'),
    ],
)
def test_what_cannot_be_used_is_named(turns: str | list[str], facts: dict[str, str], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        ELBOWS.ask(turns, facts)


def test_a_lying_draft_changes_nothing_and_is_shown_as_a_conflict() -> None:
    liar = assistant(LyingWriter("Radiography of the elbow is usually appropriate [1]."))
    answer = liar.ask("My elbow is locked, no knock, not warm. Why is it scanned by MRI?")
    assert (table_of(answer), [conflict.kind for conflict in answer.conflicts]) == (rows_of(2), ["rating"])


def test_a_sentence_that_names_no_passage_is_left_out_and_counted() -> None:
    answer = assistant(LyingWriter("Elbows are nice.")).ask("My elbow is locked, no knock, not warm. Why is it scanned by MRI?")
    assert ("Elbows are nice" in answer.text.split("Corrected")[0], [c.kind for c in answer.conflicts]) == (False, ["unsupported"])


@given(st.text(min_size=1).filter(str.strip))
def test_no_draft_whatsoever_changes_the_ratings(draft: str) -> None:
    answer = assistant(LyingWriter(draft, draft + " [1].")).ask("My elbow is locked, no knock, not warm. Why is it scanned by MRI?")
    assert table_of(answer) == rows_of(2)


@given(st.text(min_size=1).filter(str.strip))
def test_no_text_whatsoever_is_answered_with_anything_but_a_table(text: str) -> None:
    answer = ELBOWS.ask(text)
    assert table_of(answer) == (rows_of(answer.determination.variant) if answer.determination else None)

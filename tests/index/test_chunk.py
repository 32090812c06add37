from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpus.load import load_topics
from corpus.text import Paragraph
from index.chunk import LONGEST, Phrasing, cut, passages_of, phrasings_of
from index.passage import Passage, Sentence
from tests.index.words import elbow, saying


def test_a_paragraph_becomes_a_passage_named_by_its_heading_and_content() -> None:
    assert passages_of(saying("One. Two.")["notes"]) == (
        Passage(
            id="sore-elbow/text/notes.md#notes-77e951b0",
            topic="sore-elbow",
            file="text/notes.md",
            section="Notes",
            sources=("A",),
            text="One. Two.",
            start=0,
            end=9,
            sentences=(Sentence(0, 4, "One."), Sentence(5, 9, "Two.")),
        ),
    )


def test_two_paragraphs_that_say_the_same_have_two_ids() -> None:
    one, other = passages_of(saying("Same.", "Same.")["notes"])
    assert other.id == f"{one.id}-2"


def test_the_id_does_not_depend_on_what_stands_before() -> None:
    alone, after = passages_of(saying("Same.")["notes"]), passages_of(saying("Something.", "Same.")["notes"])
    assert alone[0].id == after[1].id


def test_the_question_and_its_phrasings_are_phrasings() -> None:
    quoted = next(passage.id for passage in passages_of(elbow()) if "MRI shows crumbs" in passage.text)
    assert phrasings_of(elbow())[:2] == (
        Phrasing("sore-elbow", "why-mri", "Why is a locked elbow scanned by MRI?", (quoted,)),
        Phrasing("sore-elbow", "why-mri", "why mri for locking", (quoted,)),
    )


def test_every_passage_and_sentence_of_every_topic_stands_where_it_says() -> None:
    wrong = [
        piece
        for topic in load_topics().values()
        for passage in passages_of(topic)
        for piece in (passage, *passage.sentences)
        if topic.texts[passage.file][piece.start : piece.end] != piece.text
    ]
    assert wrong == []


@given(before=st.text(max_size=30), sentences=st.lists(st.text(min_size=1, max_size=400), min_size=1, max_size=8))
def test_any_paragraph_is_cut_at_exact_offsets(before: str, sentences: list[str]) -> None:
    text = "X " + ". ".join(sentences) + " x"
    file = before + text
    paragraph = Paragraph("f", ("h",), text, len(before), len(file), ("A",))

    pieces = [piece for passage in cut(paragraph, "t") for piece in (passage, *passage.sentences)]

    assert [file[piece.start : piece.end] for piece in pieces] == [piece.text for piece in pieces]


@given(st.lists(st.integers(1, 30), min_size=1, max_size=40))
def test_a_long_paragraph_is_divided_between_sentences(lengths: list[int]) -> None:
    text = " ".join("Word " * length + "end." for length in lengths)

    passages = list(cut(Paragraph("f", (), text, 0, len(text), ()), "t"))

    assert (all(len(p.text) <= LONGEST for p in passages), sum(len(p.sentences) for p in passages)) == (True, len(lengths))

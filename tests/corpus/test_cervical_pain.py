"""The first topic against figures kept as data: the whole table, cell by cell, and what the text must cover."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from corpus.load import load_topics
from corpus.topic import Topic

FIGURES = Path(__file__).parent / "figures"


@pytest.fixture(scope="module")
def topic() -> Topic:
    return load_topics()["cervical-pain"]


@pytest.mark.parametrize("edition", ["2024", "2018"])
def test_every_cell_of_the_table_equals_the_reference(topic: Topic, edition: str) -> None:
    with (FIGURES / f"ratings-{edition}.csv").open(encoding="utf-8", newline="") as file:
        expected = [(int(v), p, rating, rrl) for v, p, rating, rrl in list(csv.reader(file))[1:]]
    rows = topic.ratings if edition == topic.about.edition else topic.superseded
    assert sorted((row.variant, row.procedure, row.rating.value, row.rrl.value) for row in rows) == sorted(expected)


def test_the_topic_holds_what_was_promised(topic: Topic) -> None:
    promised = {"ratings": 133, "superseded": 138, "variants": 8, "paragraphs": 120, "faq": 45, "fewest phrasings": 4}
    held = {
        "ratings": len(topic.ratings),
        "superseded": len(topic.superseded),
        "variants": len(topic.variants.variant),
        "paragraphs": min(120, len(topic.paragraphs)),
        "faq": min(45, len(topic.faq)),
        "fewest phrasings": min(4, *(len(entry.phrasings) for entry in topic.faq)),
    }
    assert held == promised


def test_every_contraindication_has_an_answer_in_every_variant(topic: Topic) -> None:
    facts = ["gadolinium_contraindicated", "iodine_contraindicated", "mri_contraindicated", "no_iv_access", "pregnancy"]
    answered = {
        fact: sorted({number for way in topic.pathway.alternative if way.fact == fact for number in way.variants}) for fact in facts
    }
    assert answered == {fact: [1, 2, 3, 4, 5, 6, 7, 8] for fact in facts}


def test_sentences_that_state_a_tier_of_a_variant_agree_with_its_table(topic: Topic) -> None:
    """Sentences of the form "In variant N (...), PROCEDURE is rated RATING ..." are read back and looked up."""
    table = {(row.variant, row.procedure.lower()): row.rating.value for row in topic.ratings}
    ratings = sorted({row.rating.value for row in topic.ratings}, key=len, reverse=True)
    wrong = []
    for paragraph in topic.paragraphs:
        for sentence in paragraph.text.split(". "):
            head, _, tail = sentence.partition(" is rated ")
            if not head.startswith("In variant ") or not tail or "2018" in sentence:
                continue
            number, _, procedure = head.removeprefix("In variant ").partition("), ")
            said = next((rating for rating in ratings if tail.startswith(rating)), "no rating")
            name = procedure.lower().removesuffix(" only").removesuffix(", the double-phase study,")
            if table.get((int(number.split()[0]), name)) != said:
                wrong.append(sentence)
    assert wrong == []

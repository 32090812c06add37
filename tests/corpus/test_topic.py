"""Questions that the rest of the program asks a topic."""

from __future__ import annotations

import pytest

from corpus.errors import UsageError
from corpus.load import load_topic, load_topics
from corpus.named import offsets
from corpus.quote import Quote
from corpus.topic import Topic
from tests.corpus.copies import INVENTED, change, copy_topic


@pytest.fixture(scope="module")
def topic() -> Topic:
    return load_topic(INVENTED)


def test_a_table_lists_the_best_rating_first_and_keeps_the_guidelines_order_within(topic: Topic) -> None:
    assert [(row.procedure, row.rating.tier) for row in topic.table(3)] == [
        ("MRI elbow without and with IV contrast", 3),
        ("MRI elbow without IV contrast", 2),
        ("CT elbow without IV contrast", 2),
        ("Radiography elbow", 1),
        ("Elbow listening", 1),
    ]


def test_an_unknown_variant_is_answered_with_the_known_ones(topic: Topic) -> None:
    with pytest.raises(UsageError) as raised:
        topic.table(9)
    assert str(raised.value) == "Variant 9 is not in Sore or Locked Elbow (2031). Choose one of: 1, 2, 3."


@pytest.mark.parametrize("kind", ["procedure", "fact", "neighbour", "not_covered"])
def test_an_unknown_name_is_a_key_error(topic: Topic, kind: str) -> None:
    with pytest.raises(KeyError, match="no such"):
        getattr(topic, kind)("no such")


def test_names_lead_to_their_rows(topic: Topic) -> None:
    found = (topic.procedure("Radiography elbow").modality, topic.fact("warm").label, topic.neighbour("sore-knee").topic)
    assert (*found, topic.not_covered("recent-knock").refer) == ("radiography", "warm elbow", "Sore Knee", "knocked-elbow")


def test_topics_come_by_slug(topic: Topic) -> None:
    assert load_topics(INVENTED.parent) == {"sore-elbow": topic}


def test_a_paragraph_knows_its_headings_sources_and_place(topic: Topic) -> None:
    row = topic.paragraphs[1]
    assert (row.headings, row.sources, topic.texts[row.file][row.start : row.end]) == (
        ("Elbows", "Why the warm elbow gets contrast"),
        ("B",),
        "A warm elbow may hold a tiny stove. Contrast shows whether the stove is lit.",
    )


def test_a_quotation_is_located_by_its_words(topic: Topic) -> None:
    quote = Quote(file="text/elbows.md", text="Contrast shows whether the stove is lit.")
    assert [topic.texts[quote.file][at : at + 8] for at in offsets(topic, quote)] == ["Contrast"]


@pytest.mark.parametrize(
    ("file", "rules"), [("text/elbows.md", "same"), ("variants.toml", "other"), ("ratings.csv", "other"), ("facts.toml", "other")]
)
def test_hashes_change_with_the_files_they_stand_for(tmp_path, topic: Topic, file: str, rules: str) -> None:
    folder = copy_topic(tmp_path)
    old, new = {"text/elbows.md": ("# Elbows", "# Elbow"), "ratings.csv": ("one source", "a source")}.get(file, ("elbow", "Elbow"))
    change(folder, file, old, new)
    changed = load_topic(folder)
    assert (changed.hash == topic.hash, "same" if changed.rules_hash == topic.rules_hash else "other") == (False, rules)

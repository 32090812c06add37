from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from corpus.errors import UsageError
from corpus.faq import FaqEntry
from corpus.quote import Quote
from corpus.topic import Topic
from index.found import FaqHit, Found
from index.opening import open_index
from index.search import Index
from index.settings import IndexSettings
from tests.index.words import WordCounts, saying


def _open(folder: Path, topics: dict[str, Topic], mode: str = "dense", limit: int = 20_000) -> Index:
    return open_index(topics, IndexSettings(index=folder, retrieval=mode), WordCounts(), say=lambda line: None, limit=limit)


def _texts(found: Found) -> list[tuple[str, float]]:
    return [(hit.passage.text, hit.score) for hit in found.passages]


def test_a_passage_is_as_near_as_its_nearest_sentence(tmp_path: Path) -> None:
    index = _open(tmp_path, saying("apple apple.", "apple berry.", "cherry."))
    # The sentence "apple berry." has the cosine 1 / sqrt(2) with "apple"; with its heading the passage has only 1 / sqrt(3).
    assert _texts(index.search("apple")) == [("apple apple.", 1.0), ("apple berry.", 0.70711)]


def test_a_passage_is_as_near_as_the_nearest_question_it_answers(tmp_path: Path) -> None:
    entry = FaqEntry(id="fruit", question="zebra crossing", answer=(Quote(file="text/notes.md", text="cherry."),))
    index = _open(tmp_path, saying("apple.", "cherry.", faq=(entry,)))
    assert _texts(index.search("zebra crossing")) == [("cherry.", 1.0)]


def test_nothing_is_found_for_a_question_about_something_else(tmp_path: Path) -> None:
    assert _open(tmp_path, saying("apple.")).search("zebra") == Found(best=0.0)


def test_sentences_have_their_own_similarity(tmp_path: Path) -> None:
    found = _open(tmp_path, saying("Apple. Berry.")).search("berry")
    assert [(hit.sentence.text, hit.score) for hit in found.sentences] == [("Berry.", 1.0)]


def test_a_tie_is_broken_by_id(tmp_path: Path) -> None:
    found = _open(tmp_path, saying("apple two.", "apple one.", "apple six.")).search("apple")
    ids = [hit.passage.id for hit in found.passages]
    assert (len(ids), ids) == (3, sorted(ids))


def test_a_faq_entry_comes_once_by_its_nearest_phrasing(tmp_path: Path) -> None:
    entry = FaqEntry(id="fruit", question="apple berry?", phrasings=("apple?", "cherry?"), answer=(Quote(file="text/notes.md", text="x."),))
    found = _open(tmp_path, saying("x.", faq=(entry,))).search("apple")
    assert found.faq == (FaqHit("sore-elbow", "fruit", "apple?", 1.0, shared=1.0, covered=1.0),)


def test_passages_that_answer_the_same_question_come_in_the_order_of_the_answer(tmp_path: Path) -> None:
    quotes = tuple(Quote(file="text/notes.md", text=text) for text in ("cherry.", "apple.", "berry."))
    entry = FaqEntry(id="fruit", question="zebra crossing", answer=quotes)
    index = _open(tmp_path, saying("apple.", "berry.", "cherry.", faq=(entry,)))
    assert _texts(index.search("zebra crossing")) == [("cherry.", 1.0), ("apple.", 1.0), ("berry.", 1.0)]


def test_k_limits_the_passages(tmp_path: Path) -> None:
    assert len(_open(tmp_path, saying("apple a.", "apple b.", "apple c.")).search("apple", k=2).passages) == 2


def test_fewer_than_one_passage_cannot_be_asked_for(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="k is 0; ask for at least one passage"):
        _open(tmp_path, saying("apple.")).search("apple", k=0)


def test_an_empty_topic_finds_nothing(tmp_path: Path) -> None:
    assert _open(tmp_path, saying()).search("apple") == Found()


def test_a_word_ranks_by_itself_when_search_is_lexical(tmp_path: Path) -> None:
    topics = saying("apart apply apple.", "apart apply apex.", "apart apply apron.")
    found = _open(tmp_path, topics, "lexical").search("apron apple")
    assert sorted(hit.passage.text for hit in found.passages) == ["apart apply apple.", "apart apply apron."]


def test_hybrid_puts_first_what_both_orders_put_first(tmp_path: Path) -> None:
    # To the encoder "apex" and "apple" are one word; only the words tell the passages apart.
    topics = saying("apex plum.", "apple plum.", "berry.")
    found = _open(tmp_path, topics, "hybrid").search("apple")
    assert _texts(found)[0] == ("apple plum.", 0.57735)


def test_lexical_and_hybrid_order_by_words_but_score_by_the_passages_cosine(tmp_path: Path) -> None:
    topics = saying("apple berry.", "apple cherry cherry.")
    scores = [dict(_texts(_open(tmp_path, topics, mode).search("apple"))) for mode in ("lexical", "hybrid")]
    assert scores == [{"apple berry.": 0.57735, "apple cherry cherry.": 0.40825}] * 2


def test_an_unknown_mode_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"retrieval .magic. is not known\. Use one of: dense, lexical, hybrid"):
        _open(tmp_path, saying("apple."), "magic")


def test_a_large_index_is_asked_through_chroma_and_finds_the_same(tmp_path: Path) -> None:
    topics = saying(
        *(f"{word} {other}. And {other}." for word in ("apple", "berry", "cherry", "date") for other in ("fig", "grape", "kiwi"))
    )
    exact, approximate = _open(tmp_path, topics), _open(tmp_path, topics, limit=0)
    questions = ["apple", "berry and grape", "kiwi", "date fig", "zebra"]
    assert [approximate.search(q) for q in questions] == [exact.search(q) for q in questions]


def test_a_large_index_finds_the_same_by_words(tmp_path: Path) -> None:
    topics = saying("apex plum.", "apple plum.", "berry.")
    found = [_open(tmp_path, topics, "hybrid", limit).search("apple plum") for limit in (0, 100)]
    assert found[0] == found[1]


def test_the_version_depends_on_content_only(tmp_path: Path) -> None:
    topics = saying("apple.")
    versions = [
        _open(tmp_path / "a", topics).version,
        _open(tmp_path / "b", {"notes": replace(topics["notes"], hash="another")}).version,
        _open(tmp_path / "a", saying("berry.")).version,
        _open(tmp_path / "a", topics, "hybrid").version,
    ]
    assert [version == versions[0] for version in versions] == [True, True, False, False]


def test_the_floor_encodes_and_finds_the_passages_alone(tmp_path: Path) -> None:
    index = _open(tmp_path, saying("apple.", "berry."))
    assert index.floor("apple")[0][1] == index.search("apple").best


def test_a_question_is_encoded_once(tmp_path: Path) -> None:
    encoder = WordCounts()
    index = open_index(saying("apple."), IndexSettings(index=tmp_path, retrieval="hybrid"), encoder, say=lambda line: None)
    encoder.encoded.clear()
    index.search("apple")
    assert encoder.encoded == ["apple"]

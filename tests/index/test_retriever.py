from __future__ import annotations

from pathlib import Path

import pytest
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ValidationError

from index.opening import open_index
from index.retriever import PassageRetriever
from index.search import Index
from index.settings import IndexSettings
from tests.index.words import WordCounts, saying


@pytest.fixture
def index(tmp_path: Path) -> Index:
    return open_index(saying("Apple. Berry.", "Cherry."), IndexSettings(index=tmp_path), WordCounts(), say=lambda line: None)


def test_a_document_carries_its_passage_and_place(index: Index) -> None:
    passage = next(each for each in index.contents.passages if each.text == "Cherry.")
    assert PassageRetriever(index=index).invoke("cherry") == [
        Document(
            id=passage.id,
            page_content="Cherry.",
            metadata={
                "passage": passage.id,
                "topic": "sore-elbow",
                "file": "text/notes.md",
                "section": "Notes",
                "sources": ["A"],
                "start": 14,
                "end": 21,
                "own": False,
                "score": 1.0,
                "sentences": [[14, 21]],
            },
        )
    ]


def test_it_composes_as_a_runnable(index: Index) -> None:
    chain = PassageRetriever(index=index) | (lambda documents: [document.page_content for document in documents])
    assert chain.batch(["cherry", "apple", "zebra"]) == [["Cherry."], ["Apple. Berry."], []]


def test_it_is_a_langchain_retriever(index: Index) -> None:
    assert isinstance(PassageRetriever(index=index), BaseRetriever)


def test_fewer_than_one_passage_is_refused(index: Index) -> None:
    with pytest.raises(ValidationError, match="greater than or equal to 1"):
        PassageRetriever(index=index, k=0)

"""The index as a LangChain retriever, for chains of one's own. The only module here that imports langchain_core."""

from __future__ import annotations

from typing import Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict, Field

from index.found import PassageHit
from index.search import Index


class PassageRetriever(BaseRetriever):
    """Passages nearest to a question, best first; `invoke`, `batch`, `stream` and their async forms come from LangChain.

    Nothing is returned for a question that no passage is near to: the threshold is absolute.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True, extra="forbid")

    index: Index
    k: int = Field(default=8, ge=1)
    """Passages per question at most."""
    own: bool = True
    """Also from documents the user added."""

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
        return [document_of(hit) for hit in self.index.search(query, self.k).passages if self.own or not hit.passage.own]


def document_of(hit: PassageHit) -> Document:
    """The passage as LangChain's document; `file[start:end] == page_content` holds for the topic's file named in the metadata."""
    passage = hit.passage
    metadata: dict[str, Any] = {
        "topic": passage.topic,
        "file": passage.file,
        "section": passage.section,
        "sources": list(passage.sources),
        "start": passage.start,
        "end": passage.end,
        "own": passage.own,
        "score": hit.score,
        "sentences": [[sentence.start, sentence.end] for sentence in passage.sentences],
    }
    return Document(id=passage.id, page_content=passage.text, metadata={"passage": passage.id, **metadata})

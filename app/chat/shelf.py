"""Look-ups the page needs beside the answer: names for people, modalities, and the passage around a quotation."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from app.answer import CitationShown
from corpus.topic import Topic

_FIRST_WORD = re.compile(r"[^\s/-]+")


@dataclass(frozen=True)
class Shelf:
    """Plain dictionaries, made once from the topics when the page is built."""

    labels: Mapping[str, str]
    """Fact name -> words for a person."""
    modalities: Mapping[str, str]
    """Procedure name -> modality."""
    sources: Mapping[str, tuple[str, str | None]]
    """Source code -> title and link."""
    contraindications: frozenset[str] = frozenset()
    """Facts for which the pathway names an alternative."""
    topics: tuple[Topic, ...] = ()

    def label(self, fact: str) -> str:
        """The fact for a person: "known malignancy"."""
        return self.labels.get(fact) or fact.replace("_", " ").replace("-", " ")

    def modality(self, procedure: str) -> str:
        """What kind of study it is; the first word of its name when no topic knows it."""
        found = _FIRST_WORD.match(procedure)
        return self.modalities.get(procedure) or (found[0] if found else "other")

    def paragraph(self, citation: CitationShown) -> tuple[str, int, int] | None:
        """The file's text and where the paragraph around the quotation lies in it; None when no topic has it at that place."""
        for topic in self.topics:
            for paragraph in topic.paragraphs:
                at_home = citation.passage.split("#")[0].endswith(paragraph.file)
                if at_home and paragraph.start <= citation.start and citation.end <= paragraph.end:
                    text = topic.texts[paragraph.file]
                    if text[citation.start : citation.end] == citation.quote:
                        return text, paragraph.start, paragraph.end
        return None


def stock(topics: Mapping[str, Topic]) -> Shelf:
    """The shelf of these topics."""
    loaded = tuple(topics.values())
    return Shelf(
        labels={row.name: row.label for topic in loaded for row in topic.facts.fact},
        modalities={row.name: row.modality for topic in loaded for row in topic.procedures},
        sources={code: (row.title, row.link) for topic in loaded for code, row in topic.about.sources.items()},
        contraindications=frozenset(row.fact for topic in loaded for row in topic.pathway.alternative),
        topics=loaded,
    )

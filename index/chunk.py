"""Cut a topic into what is searched for: passages with their sentences, and the phrasings of its FAQ."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.faq import NOT_STATED
from corpus.text import Paragraph
from corpus.topic import Topic
from index.passage import Passage, Sentence
from index.sentences import spans

CHUNKING = "2"
"""Raise this when passages are cut, named or worded for the encoder in another way: every index is then rebuilt."""

LONGEST = 1000
"""Characters of a passage before it is divided between two sentences; about the 256 tokens that MiniLM reads."""


@dataclass(frozen=True)
class Phrasing:
    """One way to ask a FAQ; all phrasings of an entry lead to the same answer."""

    topic: str
    faq: str
    text: str
    answered_by: tuple[str, ...] = ()
    """Ids of the passages that the entry's answer quotes."""
    stated: bool = True
    """Does the guideline state what is asked?"""


def passages_of(topic: Topic) -> tuple[Passage, ...]:
    """The topic's text as passages, in the order of its files; one paragraph is one passage unless it is very long."""
    slug = topic.about.slug
    return named_apart(passage for paragraph in topic.paragraphs for passage in cut(paragraph, slug))


def phrasings_of(topic: Topic) -> tuple[Phrasing, ...]:
    """Every question of the FAQ and its other phrasings, each once per entry."""
    by_file: dict[str, list[Passage]] = {}
    for passage in passages_of(topic):
        by_file.setdefault(passage.file, []).append(passage)
    return tuple(
        Phrasing(topic.about.slug, entry.id, text, quoted, NOT_STATED not in entry.tags)
        for entry in topic.faq
        for quoted in [tuple(dict.fromkeys(p.id for quote in entry.answer for p in by_file.get(quote.file, ()) if quote.text in p.text))]
        for text in dict.fromkeys((entry.question, *entry.phrasings))
    )


def cut(paragraph: Paragraph, topic: str, own: bool = False) -> Iterator[Passage]:
    """The paragraph as one passage, or as several when it is longer than an encoder reads."""
    sentences = [Sentence(paragraph.start + s, paragraph.start + e, paragraph.text[s:e]) for s, e in spans(paragraph.text)]
    for group in _groups(sentences):
        start, end = (paragraph.start, paragraph.end) if len(group) == len(sentences) else (group[0].start, group[-1].end)
        text = paragraph.text[start - paragraph.start : end - paragraph.start]
        yield Passage(
            id=f"{topic}/{paragraph.file}#{_slug(paragraph.headings[-1] if paragraph.headings else '')}-{_hash(paragraph.headings, text)}",
            topic=topic,
            file=paragraph.file,
            section=" > ".join(paragraph.headings),
            sources=paragraph.sources,
            text=text,
            start=start,
            end=end,
            sentences=tuple(group),
            own=own,
        )


def _groups(sentences: Sequence[Sentence]) -> Iterator[list[Sentence]]:
    """Sentences in order, grouped so that no group of several is longer than an encoder reads."""
    group: list[Sentence] = []
    for sentence in sentences:
        if group and sentence.end - group[0].start > LONGEST:
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


def named_apart(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """The passages, with a number after the id of one that says the same under the same heading as an earlier one."""
    seen: dict[str, int] = {}
    named: list[Passage] = []
    for passage in passages:
        seen[passage.id] = seen.get(passage.id, 0) + 1
        again = seen[passage.id]
        named.append(passage if again == 1 else replace(passage, id=f"{passage.id}-{again}"))
    return tuple(named)


def _slug(heading: str) -> str:
    plain = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or "text"


def _hash(headings: Sequence[str], text: str) -> str:
    return hashlib.sha256("\n".join((*headings, text)).encode()).hexdigest()[:8]

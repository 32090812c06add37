"""topic.toml: what the topic is, where it comes from, and whom to refer to outside it."""

from __future__ import annotations

from datetime import date

from corpus.record import Record


class Source(Record):
    """One source, named by a short code in every table and paragraph."""

    title: str
    link: str | None = None
    edition: str = ""
    limits: str = ""


class Superseded(Record):
    """An earlier edition: kept to recognise stale claims, never to answer."""

    edition: str
    title: str
    citation: str = ""
    link: str | None = None


class Neighbour(Record):
    """Another ACR topic to refer to; `id` is what rules name."""

    id: str
    topic: str
    edition: str
    situation: str
    """When to go there, in our words."""
    link: str | None = None
    citation: str = ""


class Elsewhere(Record):
    """How to tell a question about something else that shares the topic's words; all lower case."""

    here: tuple[str, ...] = ()
    """Words that keep a question in, whatever else it names."""
    senses: tuple[str, ...] = ()
    """Phrases in which the topic's words mean something else."""
    parts: tuple[str, ...] = ()
    """Other parts of the body, other diseases and other tests: a question that names one is about it."""
    organs: tuple[str, ...] = ()
    """Organs that tell as much only beside one of `beside`, since they also say where a disease comes from."""
    beside: tuple[str, ...] = ()
    """Studies and complaints that stand before or behind an organ."""


class TopicFile(Record):
    """The whole of topic.toml."""

    slug: str
    title: str
    edition: str
    published: str
    citation: str
    doi: str = ""
    pmid: str = ""
    link: str
    population: str
    covers: tuple[str, ...]
    words: tuple[str, ...]
    """Words that show a question is about this topic, lower case."""
    reviewed_by: str = ""
    reviewed_on: date | None = None
    supersedes: tuple[Superseded, ...] = ()
    sources: dict[str, Source]
    neighbour: tuple[Neighbour, ...] = ()
    elsewhere: Elsewhere = Elsewhere()

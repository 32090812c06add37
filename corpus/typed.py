"""inside.toml and outside.toml: what people type that the topic answers, and what it does not; examples to tell the two apart by."""

from __future__ import annotations

from corpus.record import Record


class TypedGroup(Record):
    """Texts of one sort, written for the purpose: nobody's questions."""

    about: str
    derived: str
    """Who wrote them, and when."""
    texts: tuple[str, ...]


class TypedFile(Record):
    """The whole of such a file; a topic may do without."""

    group: tuple[TypedGroup, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text, in the order of the file."""
        return tuple(text for group in self.group for text in group.texts)

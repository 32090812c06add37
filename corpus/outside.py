"""outside.toml: what people also type, though the topic does not answer it; the text nearest to a question tells the two apart."""

from __future__ import annotations

from corpus.record import Record


class OutsideGroup(Record):
    """Texts of one sort, written for the purpose: nobody's questions."""

    about: str
    derived: str
    """Who wrote them, and when."""
    texts: tuple[str, ...]


class OutsideFile(Record):
    """The whole of outside.toml; a topic may do without."""

    group: tuple[OutsideGroup, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text, in the order of the file."""
        return tuple(text for group in self.group for text in group.texts)

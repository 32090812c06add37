"""What is known of a word by itself, remembered for the words of all texts: how it is spelt right, and what it may open."""

from __future__ import annotations

from app.facts.times.ages import NUMBERS
from app.facts.times.when import TRIGGERS
from app.facts.typos import Spelling
from app.facts.words_that_join import CHANGES

REMEMBERED = 50_000
"""Words kept; then all are forgotten and looked at again."""
MARK, TIME, SUBJECT, SINCE = 1, 2, 4, 8
"""It ends or joins what is in force; a time or an age may stand at it; it names the complaint in general; it is "since"."""


class Forms(dict[str, tuple[str, int]]):
    """Of each word: the cue word that was meant by it, and which of the above hold of that."""

    def __init__(self, spelling: Spelling, known: frozenset[str], subjects: frozenset[str]) -> None:
        """Correct words that are not `known` with `spelling`; `subjects` name the complaint in general."""
        super().__init__()
        self._spelling, self._known, self._subjects = spelling, known, subjects

    def __missing__(self, word: str) -> tuple[str, int]:
        """Look at a word that was not seen before."""
        if len(self) >= REMEMBERED:
            self.clear()
        meant = word if len(word) < 5 or word in self._known else self._spelling.correct(word)
        timely = meant in TRIGGERS or meant in NUMBERS or meant[0].isdigit()
        marks = MARK * (meant in CHANGES) | TIME * timely | SUBJECT * (meant in self._subjects) | SINCE * (meant == "since")
        form = self[word] = (meant, marks)
        return form

"""One sentence while it is read: its words, the cues that start at each, and what was mentioned so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.facts.cues import Match
from app.facts.lexicon import Lexicon
from app.facts.mention import Mention
from app.facts.roles import Role
from app.facts.sentences import Sentence
from app.facts.tokens import Tokens
from app.facts.words_that_join import ENDS
from app.text.word_set import word_set

_BULLETS = frozenset(["\n", "\n\n", "-", "*", ">", '"'])
_CLOSES = ENDS | word_set("now already by on with at in per via so today last this and but ( :")
"""A cue that looks back stands at the end of what it is said of: before one of these."""


_UNTRUE = word_set("true correct right accurate case wrong untrue false incorrect misleading say claim pretend argue swear")


@dataclass(frozen=True, slots=True)
class Text:
    """The text the sentences are of."""

    written: str
    tokens: Tokens
    breaks: frozenset[int]
    """Tokens that start a line inside a sentence."""
    lexicon: Lexicon


class View:
    """Tokens `first` to `last` (exclusive) of a text."""

    __slots__ = (
        "_no_denials",
        "before",
        "done",
        "first",
        "inside",
        "last",
        "lexicon",
        "matches",
        "number",
        "opening",
        "section",
        "starting",
        "text",
        "words",
        "writer",
    )

    def __init__(self, text: Text, number: int, sentence: Sentence, matches: Sequence[Match], before: Sequence[Mention]) -> None:
        """Look at sentence `number`; `matches` start in it, in order; `before` are the mentions of the sentence before."""
        self.text, self.words, self.lexicon = text, text.tokens.words, text.lexicon
        self.number, self.first, self.last, self.section = number, sentence.first, sentence.last, sentence.section
        self.matches, self.before = matches, before
        self.done: list[Mention] = []
        self.writer = ""
        """Which relative of the patient's the writer says he is."""
        self.opening = self.first
        while self.opening < self.last and self.words[self.opening] in _BULLETS:
            self.opening += 1
        self.starting: dict[int, list[Match]] = {}
        self.inside: set[int] = set()
        """Tokens between the first and the last of a phrase: list marks there join nothing."""
        self._no_denials: list[tuple[int, int]] = []
        role_of = text.lexicon.role_of
        for match in matches:
            self.starting.setdefault(match.start, []).append(match)
            if role_of[match.cue] is Role.NOT_A_NO:
                self._no_denials.append((match.start, match.end))
            if match.end - match.start > 2:
                self.inside.update(range(match.start + 1, match.end - 1))

    def said(self, match: Match) -> str:
        """The words of a match as they were written."""
        tokens = self.text.tokens
        return self.text.written[tokens.starts[match.start] : tokens.ends[match.end - 1]]

    def closes(self, end: int) -> bool:
        """Does what is said end before this token?"""
        return self.ends_line(end) or self.words[end] in _CLOSES

    def ends_line(self, end: int) -> bool:
        """Does the sentence, or the line, end before this token?"""
        return end >= self.last or end in self.text.breaks

    def is_turned_round(self, match: Match) -> bool:
        """Is a denial itself said to be untrue: "it is not true that nothing happened"?"""
        spans = ((start, end) for start, end in self._no_denials if start < match.start < end)
        return any(not _UNTRUE.isdisjoint(self.words[start:end]) for start, end in spans)

    def is_no_denial(self, match: Match) -> bool:
        """Does a denial only look like one: "no change", or part of the last mention's name as in "bone scan negative"?"""
        if self.done and self.done[-1].start < match.start and match.end <= self.done[-1].end:
            return True
        return any(start < match.end and match.start < end for start, end in self._no_denials)

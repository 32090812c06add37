"""Cut tokens into sentences, and know the section of a pasted note each one stands in."""

from __future__ import annotations

from dataclasses import dataclass

from app.facts.headings import RELATIVES, Section, heading, is_heading, starts_heading
from app.facts.tokens import Tokens

LONGEST = 400
"""A sentence is cut after this many tokens, so that the time stays linear on text without any full stop."""
_ABBREVIATIONS = frozenset(["dr", "mr", "mrs", "st", "vs", "approx", "prof", "eg", "ie", "incl", "inc", "esp", "excl", "prev", "resp"])
_MARKS = frozenset(["\n", "\n\n", ".", "!", ";", "?"])
_OWN = frozenset(("own", "ros", "denies", "she", "he", "pt", "patient", "personally", "personal", "exam", "afebrile", "today", "i"))
"""A sentence that opens with one of these is about the patient again, also on the line of a family history."""
_BULLETS = frozenset(("-", "*", "+"))
_NO_CONTENT = _BULLETS | frozenset(("\n", "\n\n", "#", "=", ".", ":"))


@dataclass(slots=True)
class Sentence:
    """Tokens `first` to `last` (exclusive, its end mark included)."""

    first: int
    last: int
    section: Section
    question: bool


def sentences(tokens: Tokens) -> list[Sentence]:
    """All sentences in order; a line end ends one only before a bullet or a heading, or after a full stop."""
    return _Cutter(tokens).cut()


class _Cutter:
    """Cuts one text: goes from one mark that could end a sentence to the next."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens, self._words = tokens, tokens.words
        self._out: list[Sentence] = []
        self._section, self._content_on_line, self._first = Section.PLAIN, False, 0

    def cut(self) -> list[Sentence]:
        """All sentences."""
        words = self._words
        done = 0
        for at in [at for at, word in enumerate(words) if word in _MARKS]:
            word = words[at]
            if at - self._first > LONGEST or self._section is not Section.PLAIN:
                self._pass(done, at)
            if word == "\n" or word == "\n\n":
                self._line_end(at, word == "\n\n")
            elif word == "?":
                if _ends_question(self._tokens, at):
                    self._close(at + 1, question=True)
                else:
                    self._pass(at, at + 1)
            elif word == "." and at and words[at - 1] in _ABBREVIATIONS:
                self._pass(at, at + 1)
            else:
                self._close(at + 1)
            done = at + 1
        self._pass(done, len(words))
        self._close(len(words))
        return self._out

    def _pass(self, start: int, end: int) -> None:
        """Pass over tokens that end no sentence, unless it has become too long."""
        while start < end:
            stop = min(end, max(start, self._first + LONGEST))
            if self._section is not Section.PLAIN and not self._content_on_line:
                self._content_on_line = any(map(self._is_content, range(start, stop)))
            if stop < end:
                self._close(stop + 1)
            start = stop + 1 if stop < end else stop

    def _is_content(self, at: int) -> bool:
        """Does this token say something on the line of a heading, and not only name it or open a bullet?"""
        words, first = self._words, self._first
        if words[at] == "-" or not at or words[at - 1][0] == "\n":
            return False
        return first < at and words[at - 1] != ":" and ":" not in words[max(first, at - 3) : at]

    def _line_end(self, at: int, empty: bool) -> None:
        words, size = self._words, len(self._words)
        after = words[at + 1] if at + 1 < size else ""
        bullet = after in _BULLETS or (
            after.isdigit() and len(after) < 3 and at + 3 < size and words[at + 2] in (".", ")") and words[at + 3][0] != "\n"
        )
        lone = self._section is not Section.PLAIN and is_heading(words, at + 1)
        if empty or bullet or lone or self._first == at or starts_heading(words, at + 1, self._first):
            self._close(at + 1)
        inside = self._section is not Section.PLAIN and (self._content_on_line or lone)
        if empty and self._content_on_line:
            self._section = Section.PLAIN
        elif inside and not bullet and after not in RELATIVES and self._first == at + 1:
            self._section, self._content_on_line = Section.PLAIN, False

    def _lists(self, colon: int, end: int) -> bool:
        """Do bullets follow the heading at once? "Denies: fever" is a sentence like others."""
        words = self._words
        return set(words[colon + 1 : end]) <= {"\n", "\n\n"} and end < len(words) and (words[end] in _BULLETS or words[end].isdigit())

    def _close(self, end: int, question: bool = False) -> None:
        """End the sentence before token `end`; line ends alone are none."""
        words, first = self._words, self._first
        while first < end and words[first] == "\n":
            first += 1
        if first < end:
            found, colon = heading(words, self._first, end)
            if self._section is Section.FAMILY and words[first] in _OWN:
                self._section = Section.PLAIN
            if found is not None:
                self._section = Section.PLAIN if found is Section.DENIED and not self._lists(colon, end) else found
                self._content_on_line = any(word not in _NO_CONTENT for word in words[colon + 1 : end])
            self._out.append(Sentence(self._first, end, self._section, question))
        self._first = end


def _ends_question(tokens: Tokens, at: int) -> bool:
    """True for the mark that ends a question; false for the one that says "maybe" before a word: "?mets", " ? mets"."""
    size = len(tokens.words)
    glued_before = at > 0 and tokens.ends[at - 1] == tokens.starts[at]
    glued_after = at + 1 < size and tokens.starts[at + 1] == tokens.ends[at]
    if at + 1 >= size or tokens.words[at + 1][0] == "\n":
        return True
    return glued_before and (not glued_after or tokens.words[at + 1] in ')"') and tokens.words[at - 1] not in ("(", ",", "/", "?")

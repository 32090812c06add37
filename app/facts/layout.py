"""Cut tokens into sentences, and know the section of a pasted note each one stands in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from app.facts.language import LISTS
from app.facts.tokens import Tokens

LONGEST = 400
"""A sentence is cut after this many tokens, so that the time stays linear on text without any full stop."""
_ABBREVIATIONS = frozenset(["dr", "mr", "mrs", "st", "vs", "approx", "prof", "eg", "ie"])
_RELATIVES = frozenset(LISTS["relative"])
_HEADING_WORDS = 6
_MARKS = frozenset(["\n", "\n\n", ".", "!", ";", "?"])


class Section(Enum):
    """What a section's heading says about the mentions in it."""

    PLAIN = auto()
    PAST = auto()
    FAMILY = auto()
    ADVICE = auto()
    DIFFERENTIAL = auto()


_SECTIONS = {
    Section.FAMILY: """
        fhx; fh; family history; family hx; fam hx; family; family medical history; fmhx; famhx; fam history; f / h; f hx; family cancer
        history; fam; pertinent family history; relevant family history; family h / o; family history of cancer
    """,
    Section.PAST: """
        pmh; pmhx; past medical history; psh; pshx; past surgical history; past history; medical history; surgical history; past hx; pmhx
        / pshx; pmh / psh; problem list; problems; past medical hx; past medical / surgical history; background; previous history; pmsh;
        pmh and psh
    """,
    Section.ADVICE: """
        return precautions; discharge instructions; instructions; patient education; education; safety net; safety netting; precautions;
        counselling; counseling; advice; advice given; patient instructions; red flags discussed; warning signs; return if; health
        maintenance; screening; patient information; patient handout; disclaimer
    """,
    Section.DIFFERENTIAL: """
        differential; ddx; differential diagnosis; differentials; dd; diff dx; rule out; r / o; considerations
    """,
}
_OWN = frozenset(("own", "ros", "denies", "she", "he", "pt", "patient", "personally", "personal", "exam", "afebrile", "today", "i"))
"""A sentence that opens with one of these is about the patient again, also on the line of a family history."""
_GENERAL = """
    hpi; history of present illness; cc; chief complaint; presenting complaint; exam; examination; physical exam; physical
    examination; pe; o / e; labs; laboratory; bloods; results; imaging; assessment; plan; a / p; assessment and plan; impression;
    meds; medications; current medications; allergies; allergy; social; social history; shx; sh; ros; review of systems; vitals;
    obs; neuro; msk; const; constitutional; cv; resp; indication; reason for exam; reason for study; reason for referral; reason;
    clinical information; clinical history; clinical indication; clinical details; comparison; technique; findings; conclusion;
    history; hx; symptom; symptoms; onset; duration; course; order; question; request; exam requested; study requested;
    subjective; objective; today; summary; note; nursing note; triage; referral; diagnosis; dx; red flags; risk factors; s; o; a;
    p
    """
_LONE = frozenset(("pmh", "pmhx", "psh", "pshx", "fhx", "ddx"))
_BY_HEADING = {" ".join(heading.split()): section for section, text in _SECTIONS.items() for heading in text.split(";")}
_LONGEST_HEADING = max(len(heading.split()) for heading in _BY_HEADING)
_HEADINGS = frozenset(" ".join(heading.split()) for heading in _GENERAL.split(";")) | frozenset(_BY_HEADING)


@dataclass(slots=True)
class Sentence:
    """Tokens `first` to `last` (exclusive, its end mark included)."""

    first: int
    last: int
    section: Section
    question: bool
    paragraph: int
    """Counts the empty lines before it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The tokens without the line ends inside sentences, and the sentences over them."""

    tokens: Tokens
    sentences: list[Sentence]
    breaks: frozenset[int]
    """Tokens that started a line inside a sentence."""


def lay_out(tokens: Tokens) -> Layout:
    """Sentences, and tokens freed of those line ends that only wrap a line, so that a phrase may run over them."""
    found = sentences(tokens)
    if "\n" not in tokens.words:
        return Layout(tokens, found, frozenset())
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    breaks: set[int] = set()
    for sentence in found:
        first, done = len(words), sentence.first
        ends_at = sentence.last - 1 if tokens.words[sentence.last - 1] == "\n" else sentence.last
        for at in [at for at in range(sentence.first, ends_at) if tokens.words[at] == "\n"] + [sentence.last]:
            words += tokens.words[done:at]
            starts += tokens.starts[done:at]
            ends += tokens.ends[done:at]
            done = at + 1
            if at < sentence.last and len(words) > first:
                breaks.add(len(words))
        sentence.first, sentence.last = first, len(words)
    return Layout(Tokens(words, starts, ends, tokens.folded), [s for s in found if s.last > s.first], frozenset(breaks))


def sentences(tokens: Tokens) -> list[Sentence]:
    """All sentences in order; a line end ends one only before a bullet or a heading, or after a full stop."""
    return _Cutter(tokens).cut()


class _Cutter:
    """Cuts one text: goes from one mark that could end a sentence to the next."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens, self._words = tokens, tokens.words
        self._out: list[Sentence] = []
        self._section, self._content_on_line, self._paragraph, self._first = Section.PLAIN, False, 0, 0

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
        bullet = after in ("-", "*", "+") or (
            after.isdigit() and len(after) < 3 and at + 3 < size and words[at + 2] in (".", ")") and words[at + 3][0] != "\n"
        )
        if empty or bullet or self._first == at or _starts_heading(words, at + 1, self._first):
            self._close(at + 1)
        if empty:
            self._paragraph += 1
        inside = self._section is not Section.PLAIN and self._content_on_line
        if empty and self._content_on_line:
            self._section = Section.PLAIN
        elif inside and not bullet and after not in _RELATIVES and self._first == at + 1:
            self._section, self._content_on_line = Section.PLAIN, False

    def _close(self, end: int, question: bool = False) -> None:
        """End the sentence before token `end`; line ends alone are none."""
        words, first = self._words, self._first
        while first < end and words[first] == "\n":
            first += 1
        if first < end:
            heading, colon = _heading(words, self._first, end)
            if self._section is Section.FAMILY and words[first] in _OWN:
                self._section = Section.PLAIN
            if heading is not None:
                self._section, self._content_on_line = heading, colon + 1 < end and words[colon + 1] not in ("\n", "\n\n")
            self._out.append(Sentence(self._first, end, self._section, question, self._paragraph))
        self._first = end


def _ends_question(tokens: Tokens, at: int) -> bool:
    """True for the mark that ends a question; false for the one that says "maybe" before a word: "?mets", " ? mets"."""
    size = len(tokens.words)
    glued_before = at > 0 and tokens.ends[at - 1] == tokens.starts[at]
    glued_after = at + 1 < size and tokens.starts[at + 1] == tokens.ends[at]
    if at + 1 >= size or tokens.words[at + 1][0] == "\n":
        return True
    return glued_before and (not glued_after or tokens.words[at + 1] in ')"') and tokens.words[at - 1] not in ("(", ",", "/", "?")


def _starts_heading(words: list[str], at: int, first: int) -> bool:
    """True when a line starts with a known heading, or with any when the sentence it would continue started with one too (a form)."""
    for ahead in range(at, min(at + _HEADING_WORDS, len(words))):
        if words[ahead] == ":":
            return " ".join(words[at:ahead]) in _HEADINGS or ":" in words[first + 1 : min(first + _HEADING_WORDS, at)]
        if not (words[ahead][0].isalpha() or words[ahead] in "/&-"):
            return words[ahead][0] == "\n" and (ahead > at + 1 or words[at] in _LONE) and " ".join(words[at:ahead]) in _BY_HEADING
    return False


def _heading(words: list[str], first: int, end: int) -> tuple[Section | None, int]:
    """The section a sentence's heading opens, and where its colon stands; (None, 0) when it has no heading."""
    start = first
    while start < end and words[start] in ("\n", "\n\n", "-", "*", "#", "="):
        start += 1
    for at in range(start, min(start + _HEADING_WORDS, end)):
        word = words[at]
        if word == ":":
            title = " ".join(words[start:at])
            if at > start and words[start] in _RELATIVES and title not in _BY_HEADING:
                return None, 0
            return (_BY_HEADING.get(title, Section.PLAIN), at) if at > start else (None, 0)
        if word[0] == "\n":
            known = _BY_HEADING.get(" ".join(words[start:at])) if at > start + 1 or words[start] in _LONE else None
            return (known, at - 1) if known is not None else (None, 0)
        if not (word[0].isalpha() or word in "/&-"):
            return None, 0
    if end - start > _LONGEST_HEADING + 2:
        return None, 0
    title = " ".join(words[start:end]).strip(". \n")
    known = _BY_HEADING.get(title) if " " in title or title in _LONE else None
    return (known, end - 1) if known is not None else (None, 0)

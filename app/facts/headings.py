"""The headings of a pasted note, and what each says of the section below it."""

from __future__ import annotations

from enum import Enum, auto

from app.facts.language import LISTS

RELATIVES = frozenset(LISTS["relative"])
_HEADING_WORDS = 6


class Section(Enum):
    """What a section's heading says about the mentions in it."""

    PLAIN = auto()
    PAST = auto()
    FAMILY = auto()
    ADVICE = auto()
    DIFFERENTIAL = auto()
    DENIED = auto()
    """A list of what there is not."""


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
        maintenance; patient information; patient handout; disclaimer
    """,
    Section.DIFFERENTIAL: """
        differential; ddx; differential diagnosis; differentials; dd; diff dx; rule out; r / o; considerations
    """,
    Section.DENIED: """
        negatives; pertinent negatives; relevant negatives; significant negatives; important negatives; key negatives; denies; denied;
        patient denies; pt denies; absent; not present; negative; negative for; no history of; none of the following; no; neg; negs;
        absent features; excluded; ruled out
    """,
    Section.PLAIN: "positives; pertinent positives; relevant positives; present; positive; positive for; yes; reports; endorses",
}
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
_LONE = frozenset(("pmh", "pmhx", "psh", "pshx", "fhx", "ddx", "negatives", "positives", "denies"))
_BY_HEADING = {" ".join(heading.split()): section for section, text in _SECTIONS.items() for heading in text.split(";")}
_LONGEST_HEADING = max(len(heading.split()) for heading in _BY_HEADING)
_HEADINGS = frozenset(" ".join(heading.split()) for heading in _GENERAL.split(";")) | frozenset(_BY_HEADING)


def starts_heading(words: list[str], at: int, first: int) -> bool:
    """True when a line starts with a known heading, or with any when the sentence it would continue started with one too (a form)."""
    for ahead in range(at, min(at + _HEADING_WORDS, len(words))):
        if words[ahead] == ":":
            return " ".join(words[at:ahead]) in _HEADINGS or ":" in words[first + 1 : min(first + _HEADING_WORDS, at)]
        if not (words[ahead][0].isalpha() or words[ahead] in "/&-"):
            return words[ahead][0] == "\n" and (ahead > at + 1 or words[at] in _LONE) and " ".join(words[at:ahead]) in _BY_HEADING
    return False


def is_heading(words: list[str], at: int) -> bool:
    """Is the line that starts here nothing but a known heading?"""
    end = at
    while end < min(at + _HEADING_WORDS, len(words)) and words[end][0] != "\n":
        end += 1
    title = " ".join(words[at:end])
    return end < len(words) and words[end][0] == "\n" and len(title) > 1 and title in _HEADINGS


def heading(words: list[str], first: int, end: int) -> tuple[Section | None, int]:
    """The section a sentence's heading opens, and where its colon stands; (None, 0) when it has no heading."""
    start = first
    while start < end and words[start] in ("\n", "\n\n", "-", "*", "#", "="):
        start += 1
    for at in range(start, min(start + _HEADING_WORDS, end)):
        word = words[at]
        if word == ":":
            title = " ".join(words[start:at])
            if at > start and words[start] in RELATIVES and title not in _BY_HEADING:
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

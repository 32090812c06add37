"""Read the patient's age."""

from __future__ import annotations

from dataclasses import dataclass

from app.facts.when import tells_of_a_thing
from app.facts.word_set import word_set, word_tuple

_YEARS = frozenset(["year", "years", "yr", "yrs", "y"])
_SMALLER = {"month": 12.0, "months": 12.0, "mo": 12.0, "week": 52.0, "weeks": 52.0, "wk": 52.0, "day": 365.0, "days": 365.0}
_TENS = word_set("twenty thirty forty fifty sixty seventy eighty ninety")
_ONES = word_set("one two three four five six seven eight nine")
_ENDS = word_set(", . ; ) and but with has who by years yrs yo or") | {"\n", "\n\n"}
_YOUNG = word_set("boy girl lad lass child son daughter grandson granddaughter nephew niece")
_PERSONS = word_set("she he i patient pt dad mom mum mother father wife husband") | _YOUNG
_SEX = frozenset(["f", "m", "male", "female", "man", "woman", "lady", "gentleman", "boy", "girl"])
NUMBERS = dict(
    zip(
        word_tuple(
            "five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
            "twenty thirty forty fifty sixty seventy eighty ninety one two three four"
        ),
        (*range(5, 20), *range(20, 100, 10), 1, 2, 3, 4),
        strict=True,
    )
)


@dataclass(frozen=True, slots=True)
class Age:
    """An age in years, tokens `start` to `end` (exclusive)."""

    start: int
    end: int
    years: float


def ages(words: list[str], marks: list[int], first: int, last: int) -> list[Age]:
    """All ages of a sentence, whoever they belong to, in order; `marks` are the places of its numbers."""
    found: list[Age] = []
    for at in marks:
        word = words[at]
        if word.isdecimal() and len(word) <= 3:
            number = float(word)
        elif word in NUMBERS and words[at - 1 : at] != ["-"]:
            number = float(NUMBERS[word])
            if at > first and words[at - 1] in _TENS and word in _ONES:
                continue
            if word in _TENS and at + 2 < last and words[at + 1] == "-" and words[at + 2] in _ONES:
                number, at = number + NUMBERS[words[at + 2]], at + 2
            elif word in _TENS and at + 1 < last and words[at + 1] in _ONES:
                number, at = number + NUMBERS[words[at + 1]], at + 1
        else:
            continue
        before = words[at - 1] if at > first else ""
        if number > 120 or before in ("'", "/", "c", "t", "l", "stage", "#"):
            continue
        end = _end(words, at, first, last)
        somebody = "old" in words[at + 1 : end] and before in ("a", "an", "our", "my", "this")
        if (
            end
            and not somebody
            and any(word in _SMALLER for word in words[at + 1 : end])
            and (tells_of_a_thing(words, at, first) or tells_of_a_thing(words, end + 2, end))
        ):
            continue
        if end:
            divide = next((_SMALLER[w] for w in words[at + 1 : end] if w in _SMALLER), 1.0)
            found.append(Age(at, end, number / divide))
        elif before == "aged" or (before in ("age", ":") and _age_heading(words, at, first)) or _told(words, at, first, last):
            found.append(Age(at, at + 1, number))
    return found


def _told(words: list[str], at: int, first: int, last: int) -> bool:
    """Is it "she is 48," or "now 33.", and not "the pain is 7,"?"""
    before = words[at - 1] if at > first else ""
    if (
        before in (",", ":")
        and at - 2 >= first
        and words[at - 2] in _PERSONS
        and at + 1 < last
        and words[at + 1] in (",", ".", ";", "with")
    ):
        return True
    if before in (",", "just") and words[at + 1 : at + 3] in (["next", "month"], ["next", "week"], ["last", "week"], ["last", "month"]):
        return at + 1 < last and 1 < int(words[at]) < 100 if words[at].isdigit() else False
    if before == "of" and at - 2 >= first and words[at - 2] in _YOUNG:
        return True  # "a boy of nine"
    if before == "(" and at - 2 >= first and words[at - 2] in _PERSONS and words[at + 1 : at + 2] == [")"]:
        return True  # "my son (10)"
    if before in ("only", "just", "turned") and at - 2 >= first and words[at - 2] in _PERSONS | {"is", "has", "shes", "hes"}:
        return at + 1 >= last or words[at + 1] in _ENDS | {"last", "this", "yesterday", "today"}
    if before not in ("is", "im", "now", "herself", "himself", "he", "she") or (at + 1 < last and words[at + 1] not in _ENDS):
        return False
    if at + 2 < last and words[at + 1] in _YEARS and words[at + 2] not in _ENDS:
        return False  # "I'm three years clear of it"
    if before in ("he", "she"):  # "he's 11": the reader drops the ending
        return True
    if before != "is":
        return words[at] in NUMBERS or (words[at].isdecimal() and int(words[at]) > 10)
    return at - 2 >= first and (words[at - 2] in _PERSONS or words[at - 2] == "who")


def _age_heading(words: list[str], at: int, first: int) -> bool:
    """Is it "age 52" or "Age: 52", and not "at age 52"?"""
    start = at - 1
    while start >= first and words[start] in (":", "of"):
        start -= 1
    return (
        start >= first
        and words[start] == "age"
        and not (start > first and words[start - 1] in ("at", "since", "until", "from", "by", "before", "after"))
    )


def _end(words: list[str], at: int, first: int, last: int) -> int:
    """Where an age that starts at this number ends; 0 when it is none."""
    here = at + 1
    if here < last and words[here] == "-":
        here += 1
    if here >= last:
        return 0
    word = words[here]
    if word in ("yo", "yof", "yom", "yow", "yrold", "yearold", "yro"):
        return here + 1
    if word in ("f", "m") and here == at + 1:
        glued_or_start = at == first or words[at - 1] in (
            "a",
            "the",
            "this",
            ":",
            "-",
            ",",
            ".",
            "\n",
            "\n\n",
            "pt",
            "patient",
            "in",
            "for",
            "re",
            "is",
            "(",
            "of",
            "my",
            "our",
            "had",
            "now",
            "who",
            "have",
            "with",
            "(",
        )
        return here + 1 if glued_or_start else 0
    if word in _YEARS or word in _SMALLER:
        after = here + 1
        while after < last and words[after] in ("-", "/"):
            after += 1
        if after < last and words[after] in ("old", "o", "olds"):
            return after + 1
        if after + 1 < last and words[after] == "of" and words[after + 1] == "age":
            return after + 2
        if after < last and words[after] in _SEX and word in ("y", "yr", "year"):
            return after
        return 0
    if word in _SEX and here == at + 1 and (at == first or words[at - 1] in ("a", "\n", "the", "this")):
        return here
    return 0

"""The ways to write an age: "52F", "52 y/o", "aged 52", "she is 52"."""

from __future__ import annotations

from app.text.word_set import word_set

PARTS_OF_YEAR = {"month": 12.0, "months": 12.0, "mo": 12.0, "week": 52.0, "weeks": 52.0, "wk": 52.0, "day": 365.0, "days": 365.0}
"""How many of them a year has."""
_YEARS = frozenset(["year", "years", "yr", "yrs", "y"])
_YEAR_OLD = frozenset(["yo", "yof", "yom", "yow", "yrold", "yearold", "yro"])
_SEX = frozenset(["f", "m", "male", "female", "man", "woman", "lady", "gentleman", "boy", "girl"])
_BEFORE_LETTER = word_set("a the this : - , . pt patient in for re is ( of my our had now who have with") | {"\n", "\n\n"}
"""Before "52F": anything else makes it a temperature, a part number ..."""
_ENDS = word_set(", . ; ) and but with has who by years yrs yo or") | {"\n", "\n\n"}
_YOUNG = word_set(
    "pupil student prefect schoolgoer kid schoolboy schoolgirl schoolchild boy girl lad lass child"
    " son daughter grandson granddaughter nephew niece"
)
_PERSONS = word_set("she he i patient pt dad mom mum mother father wife husband") | _YOUNG
_BEHIND_YEARS = _SEX | {",", ".", ";", "with", "has", "complains", "complaining", "presents", "presenting"}
_IS = _PERSONS | {"is", "has", "shes", "hes"}
_PRESENT = frozenset(["now", "currently", "today"])
_LATELY = _ENDS | _PRESENT | {"last", "this", "yesterday"}
_BIRTHDAYS = (["next", "month"], ["next", "week"], ["last", "week"], ["last", "month"])
_STATES = frozenset(["is", "im", "now", "herself", "himself", "he", "she"])
_ASIDE = 8
_AGE_IS = frozenset([":", "of", "as", "is", "given"])
_SAYS = frozenset(["says", "states", "reads", "gives", "shows", "has", "puts"])
_PAPERS = frozenset(
    [
        "passport",
        "licence",
        "license",
        "id",
        "card",
        "wristband",
        "form",
        "letter",
        "record",
        "records",
        "notes",
        "header",
        "sticker",
        "system",
    ]
)
_AT = frozenset(["at", "since", "until", "from", "by", "before", "after"])


def end_of_age(words: list[str], at: int, first: int, last: int) -> int:
    """Where an age that starts at this number ends ("52F", "52-year-old"); 0 when it is none."""
    here = at + 1
    if here < last and words[here] == "-":
        here += 1
    if here >= last:
        return 0
    word = words[here]
    if word in _YEAR_OLD:
        return here + 1
    if word in _YEARS or word in PARTS_OF_YEAR:
        return _end_of_years(words, here, last)
    if word not in _SEX or here != at + 1:
        return 0
    if word in ("f", "m"):
        return here + 1 if at == first or words[at - 1] in _BEFORE_LETTER else 0
    return here if at == first or words[at - 1] in ("a", "\n", "the", "this") else 0


def _end_of_years(words: list[str], unit: int, last: int) -> int:
    """Where "year-old", "y/o", "years of age" or "year male" ends."""
    after = unit + 1
    while after < last and words[after] in ("-", "/"):
        after += 1
    if after >= last:
        return 0
    if words[after] in ("old", "o", "olds", "young"):
        return after + 1
    if words[after] == "of" and after + 1 < last and words[after + 1] == "age":
        return after + 2
    if (
        words[after].isdecimal()
        and words[unit] in ("y", "yr", "yrs")
        and words[after + 1 : after + 2] in (["m"], ["mo"], ["mths"], ["months"])
    ):
        return after + 2  # "17y11m"
    return after if words[after] in _SEX and words[unit] in ("y", "yr", "year") else 0


def stands_under_age(words: list[str], at: int, first: int) -> bool:
    """Is it "aged 52", "age 52" or "Age: 52", and not "at age 52"?"""
    start = at - 1
    if at == first and words[max(0, at - 2) : at] in (["age", "?"], ["old", "?"]):
        return True  # "age? nine"
    if start < first or words[start] not in ("aged", "age", ":", "as", "is", "given"):
        return False
    if words[start] == "aged" or (words[start] == ":" and words[first] == "age" and at - first <= _ASIDE):
        return True  # "Age, since you ask: fifteen"
    while start >= first and words[start] in _AGE_IS:
        start -= 1
    return start >= first and words[start] == "age" and not (start > first and words[start - 1] in _AT)


def age_is_told(words: list[str], at: int, first: int, last: int) -> bool:
    """Is it "she is 48," or "now 33.", and not "the pain is 7,"?"""
    before = words[at - 1] if at > first else ""
    earlier = words[at - 2] if at - 2 >= first else ""
    after = words[at + 1] if at + 1 < last else ""
    if before in (",", ":", "-") and earlier in _PERSONS:
        behind = words[at + 2] if after in _YEARS and at + 2 < last else after
        if behind in (",", ".", ";", "with", ":"):
            return True
    if before in (",", "just") and words[at + 1 : at + 3] in _BIRTHDAYS:
        return after != "" and words[at].isdecimal() and 1 < int(words[at]) < 100
    if before in _PERSONS and after in _YEARS and at + 2 < last and words[at + 2] in _BEHIND_YEARS:
        return True  # "patient 16 yrs, female"
    if before == "of" and earlier in _YOUNG:
        return True  # "a boy of nine"
    if before in _SAYS and earlier in _PAPERS and (not after or after in _ENDS):
        return words[at].isdecimal() and int(words[at]) < 111  # "the passport says 19"
    if before == "(" and earlier in _PERSONS and words[at + 1 : at + 2] == [")"]:
        return True  # "my son (10)"
    if before in ("only", "just", "turned", "barely", "still", "mere", "tender") and (earlier in _IS or earlier in ("a", "the")):
        return not after or after in _LATELY
    if before not in _STATES or (after and after not in _ENDS and after not in _PRESENT and (after, earlier) != (":", "who")):
        return False
    if after in _YEARS and at + 2 < last and words[at + 2] not in _ENDS:
        return False  # "I'm three years clear of it"
    if before in ("he", "she"):  # "he's 11": the reader drops the ending
        return True
    if before == "is":
        return earlier in _PERSONS or earlier == "who" or at - 1 == first
    return not words[at].isdecimal() or int(words[at]) > 10

"""Grades told by place or color ("the best of the three ratings", "neither green nor red"), and tables in which nothing stands on top."""

from __future__ import annotations

from app.guard.frame.bind import claim_at
from app.guard.frame.negation_scope import told_by_what
from app.guard.scale.places import COLORS, GRADES, NO_GRADE, PLACED, bare_place, stepped
from app.guard.sentence.claim import Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.language import Cue
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import words

_AMOUNTS = {"high": "U", "moderate": "M", "medium": "M", "low": "N", "poor": "N"}
_TELLING = frozenset().union(*PLACED.values(), _AMOUNTS)
_AMOUNT_OF = words("appropriateness rating score category")
_LINKS = words("is are was as : remains rated very quite judged considered")
NONE = words("no none nothing nobody not never neither nil zero hardly nowhere empty without short blank vacant vain bare")


def graded(sentence: Sentence) -> list[Claim]:
    """The rating of the one study named, told by a place on the scale or a color."""
    if _TELLING.isdisjoint(sentence.scanned.tokens):
        return []
    groups = [group for group in sentence.groups if not sentence.aside(group[0].first)]
    if not sentence.groups and sentence.context.subject and sentence.scanned.shapes("pronoun"):
        several = not {"both", "they", "these", "all"}.isdisjoint(sentence.words[:4])
        groups = [sentence.context.all if several else sentence.context.subject]
    if len(groups) > 1:
        return [claim for group in groups for claim in _in_clause(sentence, group)]
    if not groups:
        return []
    places = _placed(sentence, groups[0])
    if not places:
        return []
    at, value = places[-1]
    told = [place for place in places if ":" in sentence.words[places[0][0] : place[0]]]
    if told and any(word in NONE for word in sentence.words[: places[0][0]]):
        places = told  # as in "it is not green: red"
    start, _ = sentence.clause(at)
    named = {i for one in sentence.scanned.named for i in range(one.first, one.last)}
    parts = [i + 1 for i in range(start, at) if sentence.words[i] in {":", ";"} and i + 1 < at + 1]
    what = told_by_what(sentence.words, start, at)
    before = [sentence.words[i] for i in range(max([start, what + 1, *parts]), at) if i not in named]
    if "neither" in sentence.words[:at] and len(places) > 1:
        said = {value for place, value in places if "but" not in sentence.words[places[0][0] : place]}
        rest = [value for place, value in places if "but" in sentence.words[places[0][0] : place]]
        left = rest or sorted({"U", "M", "N"} - said)
        return [_claim(sentence, at, left[0], groups[0], denied=False)] if len(left) == 1 else []
    odd = sum(word in NONE or word.endswith("n't") for word in before) % 2 == 1
    return [_claim(sentence, at, value, groups[0], odd)] if len({value for _, value in places}) == 1 else []


def _in_clause(sentence: Sentence, group: tuple[Named, ...]) -> list[Claim]:
    """As in "X has to make do with the middle, and so does Y": the one place told in a clause that names one study."""
    start, end = sentence.clause(group[0].first)
    if sum(start <= other[0].first < end for other in sentence.groups) != 1:
        return []
    if any(word in NONE or word.endswith("n't") for word in sentence.words[start:end]):
        return []
    places = [place for place in _placed(sentence, group) if start <= place[0] < end]
    return [_claim(sentence, *places[0], group, denied=False)] if len(places) == 1 else []


def _claim(sentence: Sentence, at: int, value: str, group: tuple[Named, ...], denied: bool) -> Claim:
    return claim_at(sentence, Found(at, at + 1, Cue("rating", value)), "rating", value, group, denied)


def _placed(sentence: Sentence, group: tuple[Named, ...]) -> list[tuple[int, str]]:
    """Where which place on the scale is told."""
    words = sentence.words
    found: list[tuple[int, str]] = []
    for index, word in enumerate(words):
        value = next((value for value, places in PLACED.items() if word in places), None)
        if word in _AMOUNTS and words[index - 1] in _LINKS and _AMOUNT_OF & set(words[:index]):
            found.append((index, _AMOUNTS[word]))
            continue
        if value is None or (words[index + 1 : index + 2] and words[index + 1] in NO_GRADE - {"of", "one", "end"}):
            continue
        near = {*words[max(0, index - 4) : index], *words[index + 1 : index + 5]}
        colored = word in COLORS and (
            words[index - 1] in {"is", ":", "-", "=", "neither", "nor", "but", "in", "not", "it's", "that's", "they're"}
            or group[-1].last == index
            or (words[index + 1 : index + 2] == [":"] and (index == 0 or not words[index - 1].isalpha()))
        )
        paired = bool({"neither", "nor"} & set(words[max(0, index - 2) : index]))
        if near & GRADES or paired or colored or (found and word in COLORS) or bare_place(words, index):
            found.append((index, stepped(words, index) or value))
    return found

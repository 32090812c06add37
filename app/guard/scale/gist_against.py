"""Words that advise against a study."""

from __future__ import annotations

from app.guard.sentence.sentence import Sentence
from app.guard.words import gist_words as w


def advises_against(sentence: Sentence, words: list[str], said: frozenset[str], inside: range) -> bool | None:
    """Is it advised against (True), or is the advice against it denied (False)? None when there is no such advice."""
    opened = next((index + 1 for index in range(inside.start - 1, -1, -1) if words[index] == ","), 0)
    opened = opened if "not" in words[:opened] and "by" in words[:opened] else 0  # as in "by X and not by Y, ..."
    negations = [index for index, word in enumerate(words) if word in w.NEGATES and index not in inside and index >= opened]
    odd = len(negations) % 2 == 1
    worst = next((i for i, word in enumerate(words) if word in w.BAD and i not in inside and not _of_a_noun(words, i)), None)
    if worst is not None:
        return sum(worst - 5 <= index < worst for index in negations) % 2 == 0
    bad = bool(said & w.OUT) and bool(set(words[inside.stop : inside.stop + 2]) & w.AWAY)
    bad = bad or any(word in w.OUT and words[index + 1 : index + 2] == ["down"] for index, word in enumerate(words))
    bad = bad or ("back" in said and "sent" in said) or ("alone" in words[inside.stop :][:1] and "leave" in said)
    bad = bad or (not said.isdisjoint({"talk", "talks", "talked"}) and "out" in words[max(0, inside.start - 3) : inside.start])
    if bad:
        return not odd
    if odd and words[inside.start - 1 : inside.start] in (["no"], ["never"]) and len(words) - len(inside) <= 4:
        return True
    if odd and [word for word in words[: inside.start] if word not in {"a", "an", "the"}][-2:] == ["not", "need"]:
        return True
    if not odd or said & w.UNABLE - {"cannot", "can't"}:
        return None
    if said & w.REASONS and (said & (w.ACTS | w.DONE) or {"for", "use"} & said):
        return True
    if said & w.JUSTIFIES or ("part" in said and {"work", "workup", "plan", "pathway"} & said):
        return True
    if {"answer", "reply"} & said and words[-1:] == ["no"]:
        return True
    passive = negations[-1] < inside.start and {"be"} & set(words[negations[-1] : inside.start]) and said & w.DONE
    return True if passive and words[inside.start - 1] in {":", "is"} else None


def _of_a_noun(words: list[str], index: int) -> bool:
    """As in "an unnecessary change": the word belongs to a noun that is no study."""
    return words[index - 1 : index] in (["a"], ["an"], ["any"]) and w.STUDIES.isdisjoint(words[index + 1 : index + 3])

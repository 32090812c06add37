"""Claims in radiation symbols, levels and millisieverts: which study has which dose."""

from __future__ import annotations

from app.guard.dose.dose_labels import labelled, set_against
from app.guard.dose.dose_value import Value
from app.guard.dose.dose_values import dose_values
from app.guard.frame.bind import claim_at
from app.guard.frame.denial import is_denied
from app.guard.frame.earlier import earlier, pronoun
from app.guard.frame.subject import nearest
from app.guard.sentence.claim import Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.language import Cue
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import words

_SAME = words(
    "( ) , [ ] = - : or i e . that is meaning means about roughly the an a "
    "effective dose of which corresponds to with at between in ca approximately around from up level relative radiation adult rrl and"
)
"""Between two ways to tell one dose."""
_MEANS = frozenset({"means", "mean", "denotes", "stands", "is", "signifies", "refers", "defined", "corresponds", "the"})
_CHILDREN = frozenset({"child", "children", "pediatric", "paediatric", "infants", "adolescents"})
"""Their scale is another."""


def doses(sentence: Sentence) -> list[Claim]:
    """The claims made in radiation symbols, levels and millisieverts.

    Where several studies and as many doses are told, each claim conflicts only if the doses taken in the order of the studies do too.
    """
    values = dose_values(sentence.scanned)
    claims = [claim for value in values for claim in _bound(sentence, value, values)]
    in_order = _in_order(sentence, values) if len(claims) > 1 else ()
    return [claim._replace(unless=in_order) for claim in claims] if in_order else claims


def _bound(sentence: Sentence, value: Value, values: list[Value]) -> list[Claim]:
    """The claim of a dose on the study next to it; or one on the scale itself ("☢☢☢ means 1 to 10 mSv")."""
    scanned = sentence.scanned
    found = Found(value.first, value.last, Cue("msv" if value.about == "msv" else "symbol"))
    subject, where = labelled(sentence, found, values) or _subject(sentence, found)
    if where == "right" and sentence.context.subject and set_against(sentence, value, subject, values):
        subject, where = sentence.context.subject, "back"
    defined = _defined(sentence, where)
    if value.about == "msv":
        if subject and not (defined and ("☢" in scanned.text or "symbol" in scanned.text or not sentence.groups)):
            return [_claim(sentence, value, subject, is_denied(sentence, found, subject, where))]
        return _of_scale(sentence, value)
    if subject and not defined:
        return [_claim(sentence, value, subject, is_denied(sentence, found, subject, where))]
    if where != "right" and sentence.groups and scanned.named:
        return [_claim(sentence, value, subject, False)]
    return []


_INSIDE = frozenset({"in", "into", "within", "inside", "at"})
"""As in "in the band of 1 to 10 mSv": where a dose lies, and not what a band means."""


def _defined(sentence: Sentence, where: str) -> bool:
    """Does it say what a dose means, and not what a study has?"""
    words = sentence.words
    cues = [words[f.first] for f in sentence.scanned.shapes("define") if words[max(0, f.first - 1)] not in _INSIDE]
    if not cues or where == "left":
        return False
    return not _MEANS.isdisjoint(cues) or not (sentence.groups or sentence.scanned.shapes("pronoun") or "their" in sentence.words)


def _claim(sentence: Sentence, value: Value, subject: tuple[Named, ...], denied: bool) -> Claim:
    found = Found(value.first, value.last, Cue("msv" if value.about == "msv" else "symbol"))
    return claim_at(
        sentence,
        found,
        value.about,
        value.value,
        subject,
        denied and value.value not in {"BELOW", "ABOVE", "LEVELS"},
        value.low,
        value.high,
    )


def _subject(sentence: Sentence, found: Found) -> tuple[tuple[Named, ...], str]:
    """The study right after "for", or that of a pronoun before, or the nearest."""
    if sentence.words[found.first - 1 : found.first] == ["("]:
        beside = next((group for group in sentence.groups if group[-1].last == found.first - 1), None)
        if beside is not None:
            return beside, "left"  # as in "above X (☢☢☢)"
    if sentence.words[found.last : found.last + 1] in (["for"], ["with"], ["from"]) and sentence.words[found.last + 1 :][:1] != ["it"]:
        right = _of_pair(sentence, found.last + 1) or sentence.right(found.last, min(sentence.count, found.last + 5))
        if right is not None:
            return right, "right"
    start, _ = sentence.clause(found.first)
    before = pronoun(sentence, start, found.first)
    if before is not None and sentence.words[before.first] in {"its", "their"}:
        beside = next((g for g in sentence.groups if g[-1].last == before.first - 1), None)
        if beside is not None and sentence.words[before.first - 1] in {"with", "and", "at"}:
            return beside, "left"  # as in "in contrast to X with its 1 to 10 mSv"
    if before is not None and sentence.left(found.first, start) is None:
        subject, where = earlier(sentence, found, before, start)
        if subject:
            return subject, where
    subject, where = nearest(sentence, found)
    if (
        not subject
        and len(sentence.groups) == 1
        and not sentence.aside(sentence.groups[0][0].first)
        and not sentence.scanned.shapes("define")
    ):
        return sentence.groups[0], "right" if sentence.groups[0][0].first > found.first else "left"
    return subject, where


def _of_pair(sentence: Sentence, at: int) -> tuple[Named, ...] | None:
    """As in "four for the former": one of the two of before."""
    told = next((f for kind in ("former", "latter") for f in sentence.scanned.shapes(kind) if at <= f.first <= at + 1), None)
    if told is None:
        return None
    return earlier(sentence, told, told, sentence.clause(at)[0])[0] or None


def _in_order(sentence: Sentence, values: list[Value]) -> tuple[Claim, ...]:
    """As in "they differ in dose, O against ☢☢": the doses in the order of the studies, one each; () when the numbers differ."""
    units: list[list[Value]] = []
    for value in values:
        again = units and value.about == units[-1][-1].about == "symbol" and value.value != units[-1][-1].value  # a second study's
        if units and not again and _SAME.issuperset(sentence.words[units[-1][-1].last : value.first]):
            units[-1].append(value)
        else:
            units.append([value])
    named = [one for one in sentence.scanned.named if one.groups]
    named = named if len(named) > 1 else list(sentence.context.all)
    if units and len(named) > len(units):
        named = [one for one in named if one.last <= units[0][0].first]
    if len(units) < 2 or len(units) != len(named):
        return ()
    return tuple(_claim(sentence, value, (one,), False) for one, unit in zip(named, units, strict=True) for value in unit)


def _of_scale(sentence: Sentence, value: Value) -> list[Claim]:
    """As in "☢☢☢ means 1 to 10 mSv", where it does not."""
    symbols = [one for one in dose_values(sentence.scanned) if one.value.startswith("☢")]
    if len(symbols) != 1 or not _CHILDREN.isdisjoint(sentence.scanned.tokens):
        return []
    low, high = (0.0 if value.value == "BELOW" else value.low), (value.high * 1.0001 if value.value == "ABOVE" else value.high)
    first, last = sentence.scanned.language.doses.get(symbols[0].value, (0.0, 1e9))
    return [] if first <= low and high <= last else [Claim("edition", "SCALE", at=value.first)]

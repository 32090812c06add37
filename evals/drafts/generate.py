"""Make drafts: every claim of patterns.toml about every study of a variant, in forms and disguises; seeded, so always the same."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.procedures import Procedure
from corpus.rating import Rating
from corpus.rating_table import RatingRow
from corpus.topic import Topic
from evals.drafts.disguise import DISGUISES
from evals.drafts.form import FORMS


@dataclass(frozen=True)
class Draft:
    """A generated draft and what is true of it."""

    id: str
    variant: int
    draft: str
    lie: bool
    claim: str
    form: str
    disguise: str


_PHASES = {
    "without": ("{stem} without IV contrast", "non-contrast {stem}", "{stem} without contrast", "{stem} w/o contrast", "unenhanced {stem}"),
    "with": ("{stem} with IV contrast only", "{stem} with IV contrast", "{stem} with contrast only"),
    "without and with": (
        "{stem} without and with IV contrast",
        "{stem} with and without contrast",
        "{stem} w/wo contrast",
        "{stem} w/wo",
        "{stem} with and without gadolinium",
    ),
}
_SHORT = {
    "radiography": ("radiography", "X-ray", "plain films", "XR", "radiographs", "plain radiography", "X-rays of the neck"),
    "flexion": ("flexion-extension radiographs", "flex-ex views", "dynamic radiographs"),
    "MRI": ("MRI", "MRI cervical spine", "MR", "cervical MRI", "magnetic resonance imaging"),
    "CT": ("CT", "CT cervical spine", "CT C-spine", "computed tomography"),
    "MRA": ("MRA", "MRA neck", "MR angiography"),
    "CTA": ("CTA neck", "CT angiography"),
}


def aliases(procedure: Procedure) -> tuple[str, ...]:
    """Names that mean this procedure and no other."""
    if procedure.modality in {"MRI", "CT", "MRA"}:
        return (procedure.name, *(phase.format(stem=stem) for stem in _SHORT[procedure.modality] for phase in _PHASES[procedure.contrast]))
    if procedure.modality == "radiography":
        return (procedure.name, *_SHORT["flexion" if "flexion" in procedure.name else "radiography"])
    if procedure.modality == "CTA":
        return (procedure.name, *_SHORT["CTA"])
    shared = {"myelography", "myelogram", "myelograms", "pet/ct", "petct"}
    own = [stem for stem in procedure.stems if stem not in shared and not stem.startswith(("pet", "positron")) and len(stem) > 2][:6]
    if procedure.modality in {"PET/CT", "PET/MRI"} and "fluoride" not in procedure.name.lower():
        return (procedure.name, f"{own[0]} {procedure.region}" if own else procedure.name)
    return (procedure.name, *own)


def _truth(pattern: dict[str, Any], row: RatingRow, other: RatingRow | None) -> bool | None:
    """Is the pattern true of the row? None: leave the pair out."""
    if row.rating.tier in pattern.get("skip", ()):
        return None
    flags: set[Any] = {row.rating.tier, row.rrl.value, "disagreement" if row.rating is Rating.DISAGREEMENT else "agreement"}
    if other is not None:
        flags |= {"higher" if row.rating.tier > other.rating.tier else "same" if row.rating.tier == other.rating.tier else "lower"}
        if pattern.get("needs_top") and row.rating.tier < 3 and row.rating.tier >= other.rating.tier:
            return None
    return bool(flags & set(pattern["true"]))


def _plain_truth(pattern: dict[str, Any], rows: tuple[RatingRow, ...], contrast: Mapping[str, str]) -> bool | None:
    top = max(row.rating.tier for row in rows)
    phases = {contrast[row.procedure] for row in rows if row.rating.tier == top} - {"none"}
    flags = {"always"} | ({"no first choice"} if top < 3 else set())
    if pattern["claim"] == "contrast":
        if not phases:
            return None
        if "without" not in phases:
            flags.add("needs contrast")
        elif phases == {"without"}:
            flags.add("no contrast")
        else:
            return None
    return bool(flags & set(pattern["true"]))


def drafts(topic: Topic, seed: int = 1, patterns: str = "patterns.toml") -> Iterator[Draft]:
    """All drafts of a pattern file (by default that of development; test_patterns.toml is the one for totals) for every variant."""
    data = tomllib.loads((Path(__file__).parent / patterns).read_text(encoding="utf-8"))
    choose = random.Random(seed)  # noqa: S311 - no secret
    contrast = {procedure.name: procedure.contrast for procedure in topic.procedures}
    modality = {procedure.name: procedure.modality for procedure in topic.procedures}
    named = {procedure.name: aliases(procedure) for procedure in topic.procedures}
    words = {"o": topic.about.supersedes[0].edition if topic.about.supersedes else "", "e": topic.about.edition}
    made: set[tuple[int, str]] = set()
    for variant in sorted({row.variant for row in topic.ratings}):
        rows = tuple(row for row in topic.ratings if row.variant == variant)
        for pattern in data["pattern"]:
            for text in pattern["texts"]:
                for row in rows:
                    if pattern.get("only") and modality[row.procedure] not in pattern["only"]:
                        continue
                    other = choose.choice([r for r in rows if modality[r.procedure] != modality[row.procedure]]) if "{t}" in text else None
                    true = _truth(pattern, row, other)
                    if true is None:
                        continue
                    study = choose.choice(named[row.procedure])
                    sentence = text.format(
                        S=study[0].upper() + study[1:],
                        s=study,
                        t=choose.choice(named[other.procedure]) if other else "",
                        v=variant,
                        **words,
                    )
                    yield from _dressed(sentence, variant, not true, pattern["claim"], choose, made)
        for pattern in data["plain"]:
            for text in pattern["texts"]:
                true = _plain_truth(pattern, rows, contrast)
                if true is not None:
                    yield from _dressed(
                        text.replace("{e}", words["e"]).replace("{o}", words["o"]).replace("{v}", str(variant)),
                        variant,
                        not true,
                        pattern["claim"],
                        choose,
                        made,
                    )


def _dressed(sentence: str, variant: int, lie: bool, claim: str, choose: random.Random, made: set[tuple[int, str]]) -> Iterator[Draft]:
    """The sentence in one form and one disguise (faithful text is disguised more mildly)."""
    form = choose.choice(list(FORMS))
    disguise = choose.choice([name for name, (_, mild) in DISGUISES.items() if lie or mild])
    text = FORMS[form](DISGUISES[disguise][0](sentence, choose), choose)
    if (variant, text) in made:
        return
    made.add((variant, text))
    yield Draft(f"{'lie' if lie else 'true'}-dev-{len(made):05}", variant, text, lie, claim, form, disguise)

"""procedures.toml: each imaging study as ACR names it, with the names people use for it."""

from __future__ import annotations

from typing import Literal

from corpus.record import Record

Contrast = Literal["without", "with", "without and with", "none"]
Modality = Literal["radiography", "CT", "MRI", "MRA", "CTA", "PET/CT", "PET/MRI", "nuclear", "myelography", "injection", "other"]


class Procedure(Record):
    """An imaging study; `contrast` is its phase ("none" where the name has no phase)."""

    name: str
    modality: Modality
    contrast: Contrast = "none"
    region: str = "cervical spine"
    aliases: tuple[str, ...] = ()
    """Full names people write ("plain film of the neck", "MR c-spine w/wo"), lower case; no two procedures share one."""
    stems: tuple[str, ...] = ()
    """Names without phase and place ("mri", "magnetic resonance imaging"); procedures that differ only in those share their stems."""
    places: tuple[str, ...] = ()
    """Words beside a stem that choose this procedure: "cervical spine", "c-spine", "whole body"."""
    enhanced: bool = False
    """True when "contrast-enhanced" (which leaves open whether images were also made before) may mean this procedure."""
    superseded_names: tuple[str, ...] = ()
    """Names an earlier edition used for it."""
    note: str = ""


class ProceduresFile(Record):
    """The whole of procedures.toml."""

    procedure: tuple[Procedure, ...]

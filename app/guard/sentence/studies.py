"""A topic's studies as bits: a set of candidates is one number, whose bits stand for the procedures in their order."""

from __future__ import annotations

from collections.abc import Callable

from corpus.procedures import Procedure


class Studies:
    """Which candidates a contrast phase leaves."""

    def __init__(self, procedures: tuple[Procedure, ...]) -> None:
        """Take `procedures` in the order of procedures.toml."""
        self._procedures = procedures
        self._families: dict[int, int] = {}
        self._in_phase = {
            "without": self._bits(lambda procedure: procedure.contrast == "without"),
            "with": self._bits(lambda procedure: procedure.contrast == "with"),
            "both": self._bits(lambda procedure: procedure.contrast == "without and with"),
            "enhanced": self._bits(lambda procedure: procedure.enhanced),
        }

    def _bits(self, holds: Callable[[Procedure], bool]) -> int:
        return sum(1 << index for index, procedure in enumerate(self._procedures) if holds(procedure))

    def of(self, bits: int) -> tuple[Procedure, ...]:
        """The candidates themselves."""
        return tuple(procedure for index, procedure in enumerate(self._procedures) if bits >> index & 1)

    def text(self, bits: int) -> tuple[str, ...]:
        """The ACR names of candidates."""
        return tuple(procedure.name for procedure in self.of(bits))

    def modality(self, bits: int) -> str:
        """The modality of the first candidate, which is that of all."""
        return self._procedures[(bits & -bits).bit_length() - 1].modality

    def known_phase(self, bits: int) -> str:
        """The phase that a full name tells; "" for a study without phases."""
        contrast = self._procedures[bits.bit_length() - 1].contrast
        return {"without and with": "both", "none": ""}.get(contrast, contrast)

    def family(self, bits: int) -> int:
        """The same studies in every phase."""
        family = self._families.get(bits)
        if family is None:
            kinds = {(procedure.modality, procedure.region) for procedure in self.of(bits)}
            family = self._families[bits] = self._bits(lambda procedure: (procedure.modality, procedure.region) in kinds)
        return family

    def siblings(self, bits: int) -> int:
        """All studies of the same modality."""
        wanted = {procedure.modality for procedure in self.of(bits)}
        return self._bits(lambda procedure: procedure.modality in wanted)

    def phase(self, bits: int, phase: str) -> tuple[int, ...]:
        """The candidates left by a phase, in a group for each study meant; a phase the study does not have changes nothing."""
        match phase:
            case "either":
                return self._each(bits, "without", "enhanced")
            case "single":
                return self._each(bits, "without", "with")
            case "":
                return (bits,)
            case _:
                return (bits & self._in_phase[phase] or bits,)

    def _each(self, bits: int, *phases: str) -> tuple[int, ...]:
        groups = tuple(bits & self._in_phase[phase] for phase in phases)
        return tuple(group for group in groups if group) or (bits,)
